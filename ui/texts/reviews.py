"""One sentence for each way a review is not taken down, or a feedback is refused."""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

REVIEWS: Mapping[str, str] = {
    RefusalCode.FEEDBACK_SIGNER_OTHER: QT_TRANSLATE_NOOP(
        "texts", "这个反馈包不是{county}签的（签名的密钥是 {key_id}）。本机数据没有变化。打电话向县里核实，不要用来历不明的文件。"
    ),
    RefusalCode.FEEDBACK_SIGNER_ENDED: QT_TRANSLATE_NOOP(
        "texts", "{name}签这个反馈包用的密钥已经停用。本机数据没有变化。请县里用现在的密钥重新发一次。"
    ),
    RefusalCode.FEEDBACK_INSTITUTION_OTHER: QT_TRANSLATE_NOOP(
        "texts", "这是给{name}（{stated}）的反馈，不是给本单位的。本机数据没有变化。向县里要给本单位的那一份。"
    ),
    RefusalCode.FEEDBACK_ASSESSMENT_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "反馈说的是 {year} 年度第 {revision} 次上报，这台电脑没有报过这一次。本机数据没有变化。到报出那一次的工作区里导入。"
    ),
    RefusalCode.FEEDBACK_SUBMISSION_OTHER: QT_TRANSLATE_NOOP(
        "texts", "反馈说的 {year} 年度第 {revision} 次上报，和本机报出的那一份内容不同。本机数据没有变化。和县里核对校验码，看谁手里是哪一份。"
    ),
    RefusalCode.FEEDBACK_OLDER: QT_TRANSLATE_NOOP(
        "texts", "已收到第 {newest} 份反馈，这是第 {revision} 份，没有导入。本机数据没有变化。用最新的那一份。"
    ),
    RefusalCode.FEEDBACK_CONFLICT: QT_TRANSLATE_NOOP(
        "texts", "第 {revision} 份反馈已收过，内容却不一样，没有导入。本机数据没有变化。打电话向县里核实。"
    ),
    RefusalCode.FEEDBACK_CHAIN_BROKEN: QT_TRANSLATE_NOOP(
        "texts", "第 {revision} 份反馈接不上前一份，没有导入。本机数据没有变化。打电话向县里核实。"
    ),
    RefusalCode.FEEDBACK_ITEM_LOST: QT_TRANSLATE_NOOP(
        "texts", "以前提过的意见 {item}（{text}）在这份反馈里不见了或改了条款，没有导入。本机数据没有变化。请县里重新发一次。"
    ),
    RefusalCode.FEEDBACK_NOTHING_TO_DO: QT_TRANSLATE_NOOP(
        "texts", "退回整改，却没有一条要整改的意见。反馈没有发出。至少写一条整改意见，或改成通过。"
    ),
    RefusalCode.FEEDBACK_NONE_YET: QT_TRANSLATE_NOOP(
        "texts", "这次上报还没有发出过反馈。内容没有变化。复核完发出后，才能再写一份。"
    ),
    RefusalCode.FEEDBACK_KEY_ENDED: QT_TRANSLATE_NOOP(
        "texts", "{name}登记的密钥都已停用，反馈没法封给它。反馈没有发出，复核都在。请它重新登记，核对指纹后再发。"
    ),
    RefusalCode.REVIEW_NOT_NEWEST: QT_TRANSLATE_NOOP(
        "texts", "第 {revision} 次上报之后又报过，旧的一次只能看。内容没有变化。打开最新的一次复核。"
    ),
    RefusalCode.REVIEW_ISSUED: QT_TRANSLATE_NOOP(
        "texts", "这次上报的反馈已经发出，复核不能再改。内容没有变化。要更正，先重新打开复核，改好后再发一份。"
    ),
    RefusalCode.REVIEW_NOT_ISSUED: QT_TRANSLATE_NOOP(
        "texts", "这次上报的反馈还没有发出，复核本来就开着。内容没有变化。直接改。"
    ),
    RefusalCode.REVIEW_GRADE_WRONG: QT_TRANSLATE_NOOP(
        "texts", "标准不许第 {clause} 条不适用。内容没有变化。从 A、B、C、D 里选。"
    ),
    RefusalCode.REVIEW_UNSEEN: QT_TRANSLATE_NOOP(
        "texts", "还有 {n} 条没看，其中 {agreeable} 条自评和计算一致。反馈没有发出，复核都在。看完再发；一致的可以一次同意。"
    ),
    RefusalCode.REVIEW_UNDECIDED: QT_TRANSLATE_NOOP(
        "texts", "还没有定是通过还是退回整改。反馈没有发出，复核都在。选好结论再发。"
    ),
    RefusalCode.REVIEW_ITEM_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有 {item} 这一条整改意见。内容没有变化。检查编号，如 f1-1。"
    ),
    RefusalCode.REVIEW_ITEM_EMPTY: QT_TRANSLATE_NOOP(
        "texts", "整改意见没有写内容。内容没有变化。写明要改什么。"
    ),
    RefusalCode.REVIEW_ITEM_DUE: QT_TRANSLATE_NOOP(
        "texts", "整改期限 {day} 已经过了。内容没有变化。选今天以后的日子。"
    ),
    RefusalCode.REVIEW_ITEM_SENT: QT_TRANSLATE_NOOP(
        "texts", "意见 {item} 已经反馈给机构，不能撤掉。内容没有变化。改好了就销号，不再要求就销号并写明理由。"
    ),
    RefusalCode.REVIEW_ITEM_CLOSED: QT_TRANSLATE_NOOP(
        "texts", "意见 {item} 已经销号，不能改。内容没有变化。先保留它，再改文字或期限。"
    ),
    RefusalCode.REVIEW_ITEM_NEW: QT_TRANSLATE_NOOP(
        "texts", "意见 {item} 还没有反馈给机构，不用销号。内容没有变化。不要了就撤掉。"
    ),
    RefusalCode.REVIEW_ITEMS_FULL: QT_TRANSLATE_NOOP(
        "texts", "整改意见已有 {most} 条，不能再加。内容没有变化。把相近的合成一条。"
    ),
    RefusalCode.REVIEW_ANSWERS_WAITING: QT_TRANSLATE_NOOP(
        "texts", "机构答复了的意见还有 {n} 条没有定。反馈没有发出，复核都在。逐条销号或保留，再发。"
    ),
}  # fmt: skip
