"""One sentence for each way a county's campaign is refused, at either end."""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

CAMPAIGNS: Mapping[str, str] = {
    RefusalCode.CAMPAIGN_COUNTY_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "还没有登记上报给哪个县，认不出这是谁下发的。本机数据没有变化。先导入县级标识并核对指纹，再导入下发包。"
    ),
    RefusalCode.CAMPAIGN_SIGNER_OTHER: QT_TRANSLATE_NOOP(
        "texts", "这个下发包不是{county}签的（签名的密钥是 {key_id}）。本机数据没有变化。打电话向县里核实，不要用来历不明的文件。"
    ),
    RefusalCode.CAMPAIGN_SIGNER_ENDED: QT_TRANSLATE_NOOP(
        "texts", "{name}签这个下发包用的密钥已经停用。本机数据没有变化。请县里用现在的密钥重新下发。"
    ),
    RefusalCode.CAMPAIGN_REGION_WRONG: QT_TRANSLATE_NOOP(
        "texts", "这是下发给行政区划 {stated} 的，本单位属于 {expected}。本机数据没有变化。向县里要本县的下发包。"
    ),
    RefusalCode.CAMPAIGN_YEAR_WRONG: QT_TRANSLATE_NOOP(
        "texts", "下发的年度 {year} 不合理（应在 {first} 到 {last} 之间）。内容没有变化。核对年度后重新下发。"
    ),
    RefusalCode.CAMPAIGN_DATES_WRONG: QT_TRANSLATE_NOOP(
        "texts", "起止日期不对：从 {opens} 到 {closes}。内容没有变化。截止日期改在开始日期之后，再下发。"
    ),
    RefusalCode.CAMPAIGN_PROGRAM_OLDER: QT_TRANSLATE_NOOP(
        "texts", "这个下发包要用 {needed} 版以上的程序，本机是 {have} 版。本机数据没有变化。装好新版程序再导入。"
    ),
    RefusalCode.CAMPAIGN_PACK_DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "下发包里的标准“{pack}”和清单写的不一样。本机数据没有变化。请县里重新下发。"
    ),
    RefusalCode.CAMPAIGN_PACK_UNREADABLE: QT_TRANSLATE_NOOP(
        "texts", "下发包里的标准“{pack}”读不懂。本机数据没有变化。请县里用同一版程序重新下发。"
    ),
    RefusalCode.CAMPAIGN_PACK_TWICE: QT_TRANSLATE_NOOP(
        "texts", "标准“{pack}”列了两次。内容没有变化。去掉一个，再下发。"
    ),
    RefusalCode.CAMPAIGN_KIND_TWICE: QT_TRANSLATE_NOOP(
        "texts", "{kind:kind}指定了两个标准：“{first}”和“{second}”。内容没有变化。只留一个，再下发。"
    ),
    RefusalCode.CAMPAIGN_OLDER: QT_TRANSLATE_NOOP(
        "texts", "已收到第 {newest} 号通知的第 {newest_revision} 次下发，这是第 {number} 号的第 {revision} 次，已过时。本机数据没有变化。向县里要最新的下发包。"
    ),
    RefusalCode.CAMPAIGN_CONFLICT: QT_TRANSLATE_NOOP(
        "texts", "第 {number} 号通知的第 {revision} 次下发已收过，内容却不一样。本机数据没有变化。请县里改好后再下发一次新的。"
    ),
    RefusalCode.CAMPAIGN_CHAIN_BROKEN: QT_TRANSLATE_NOOP(
        "texts", "第 {number} 号通知的第 {revision} 次下发接不上前一次。本机数据没有变化。请县里在原来的工作区里重新下发。"
    ),
    RefusalCode.CAMPAIGN_NONE_YET: QT_TRANSLATE_NOOP(
        "texts", "还没有下发过通知，没有可改的。内容没有变化。先下发一个新的通知。"
    ),
}  # fmt: skip
