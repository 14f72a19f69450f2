"""Sentences about the life of keys: changing, ending, vouching, and who else opens packages."""

from collections.abc import Mapping

from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

# fmt: off
KEYS: Mapping[str, str] = {
    RefusalCode.PASSPHRASE_SAME: QT_TRANSLATE_NOOP(
        "texts", "新口令和原来的一样。口令没有变化。换一个不同的。"
    ),
    RefusalCode.KEYS_TOO_MANY: QT_TRANSLATE_NOOP(
        "texts", "密钥换过 {most} 次，不能再换。密钥没有变化。联系维护人员。"
    ),
    RefusalCode.SIGNER_OTHER_COUNTY: QT_TRANSLATE_NOOP(
        "texts", "这是{name}的包，它写的行政区划是 {stated}，本县是 {expected}。本机数据没有变化。请它交给自己的县，或核对机构信息里的行政区划。"
    ),
    RefusalCode.ROTATION_NOT_ONE: QT_TRANSLATE_NOOP(
        "texts", "这是第一次登记用的文件，没有旧密钥担保。本机数据没有变化。先打电话核对指纹，再登记。"
    ),
    RefusalCode.ROTATION_KEY_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "它要换下的密钥（{key_id}）本机没有登记过。本机数据没有变化。请对方把以前换密钥的文件一起交来，或打电话核对指纹，重新登记。"
    ),
    RefusalCode.ROTATION_KEY_REVOKED: QT_TRANSLATE_NOOP(
        "texts", "{name}的旧密钥从 {since} 起已经停用，不能替新密钥担保。本机数据没有变化。打电话核对指纹，重新登记。"
    ),
    RefusalCode.ROTATION_KEY_REPLACED: QT_TRANSLATE_NOOP(
        "texts", "{name}的旧密钥 {since} 已换成另一把，不能再换一次。本机数据没有变化。打电话问清楚：可能有人拿着旧密钥。"
    ),
    RefusalCode.ROTATION_OTHER_OWNER: QT_TRANSLATE_NOOP(
        "texts", "文件写的是 {stated}，旧密钥却是 {signer} 的。本机数据没有变化。向两个单位核实。"
    ),
    RefusalCode.ROTATION_NOT_SIGNED: QT_TRANSLATE_NOOP(
        "texts", "{name}的旧密钥没有在上面签名，不能证明是它换的。本机数据没有变化。请它在自己的电脑上重新写出，或打电话核对指纹，重新登记。"
    ),
    RefusalCode.ROTATION_BACK: QT_TRANSLATE_NOOP(
        "texts", "{name}要换回用过的密钥，不收。本机数据没有变化。请它换一把新的，重新写出换密钥的文件。"
    ),
    RefusalCode.ROTATION_REPLAYED: QT_TRANSLATE_NOOP(
        "texts", "这是{name}以前的换密钥文件，那把密钥后来又换过了。本机数据没有变化。请它给最新的一个。"
    ),
    RefusalCode.REVOKE_NO_REASON: QT_TRANSLATE_NOOP(
        "texts", "停用密钥要写明原因。密钥没有变化。写一句话，如“电脑被盗，6 月 3 日来电”。"
    ),
    RefusalCode.REVOKE_DAY_WRONG: QT_TRANSLATE_NOOP(
        "texts", "{day} 还没有到。密钥没有变化。写密钥从哪一天起不可信，最晚写今天。"
    ),
    RefusalCode.REVIEWER_NO_NAME: QT_TRANSLATE_NOOP(
        "texts", "没有写这台电脑是谁用的。没有添加。写上姓名或科室，各机构上报时看得到。"
    ),
    RefusalCode.REVIEWER_EXISTS: QT_TRANSLATE_NOOP(
        "texts", "已经有“{name}”了。没有添加。换一个名字，或检查是不是选错了文件。"
    ),
    RefusalCode.REVIEWER_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "名单里没有这台电脑。名单没有变化。重新打开再选。"
    ),
    RefusalCode.REVIEWER_SELF: QT_TRANSLATE_NOOP(
        "texts", "这是本机自己的标识文件，本机本来就能打开。名单没有变化。选另一台电脑写出的标识文件。"
    ),
    RefusalCode.REVIEWERS_TOO_MANY: QT_TRANSLATE_NOOP(
        "texts", "最多加 {most} 台电脑。没有添加。先移出不再用的。"
    ),
    RefusalCode.COUNTY_CARD_STALE: QT_TRANSLATE_NOOP(
        "texts", "县级标识文件还是以前的，没有写出。密钥没有变化。到“设置”里“重新签发标识”，再写出。"
    ),
}
"""Every code of this subject with its sentence."""
# fmt: on
