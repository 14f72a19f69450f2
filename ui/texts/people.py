"""The words for accounts: who may what, and why somebody was not let in."""

from collections.abc import Iterable, Mapping

from models.usecases.people.people_cards import Deed, Role
from models.vocabulary.codes import RefusalCode
from ui.texts.filling import Translate, fill
from ui.texts.marking import QT_TRANSLATE_NOOP

PERSON_ROLES: Mapping[str, str] = {
    Role.CLERK: QT_TRANSLATE_NOOP("texts", "经办人"),
    Role.HEAD: QT_TRANSLATE_NOOP("texts", "负责人"),
    Role.REVIEWER: QT_TRANSLATE_NOOP("texts", "复核人"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("texts", "管理员"),
}
DEEDS: Mapping[str, str] = {
    Deed.LEDGERS: QT_TRANSLATE_NOOP("texts", "改台账"),
    Deed.IMPORT: QT_TRANSLATE_NOOP("texts", "导入"),
    Deed.ANSWERS: QT_TRANSLATE_NOOP("texts", "填自评"),
    Deed.EVIDENCE: QT_TRANSLATE_NOOP("texts", "添加佐证"),
    Deed.REPORTS: QT_TRANSLATE_NOOP("texts", "出报表"),
    Deed.BACK_UP: QT_TRANSLATE_NOOP("texts", "备份"),
    Deed.ACCEPT_CHECK: QT_TRANSLATE_NOOP("texts", "写理由放过检查"),
    Deed.NOT_APPLICABLE: QT_TRANSLATE_NOOP("texts", "设为不适用"),
    Deed.CARRY_OVER: QT_TRANSLATE_NOOP("texts", "换年度、换标准版本"),
    Deed.SUBMIT: QT_TRANSLATE_NOOP("texts", "定稿和上报"),
    Deed.REVIEW: QT_TRANSLATE_NOOP("texts", "收件和复核"),
    Deed.CAMPAIGN: QT_TRANSLATE_NOOP("texts", "下发通知"),
    Deed.ACCOUNTS: QT_TRANSLATE_NOOP("texts", "管理账号"),
    Deed.SETTINGS: QT_TRANSLATE_NOOP("texts", "改本单位的设置"),
    Deed.KEYS: QT_TRANSLATE_NOOP("texts", "管理密钥和登记"),
    Deed.PACKS: QT_TRANSLATE_NOOP("texts", "改标准和政策"),
}
"""What somebody may do, in the words of people."""
_BARRED = QT_TRANSLATE_NOOP(
    "texts", "只有{roles:person-role}可以{deed:deed}。请有权限的人登录后再做。"
)


def barred_shown(deed: Deed, may: Iterable[Role], translate: Translate) -> str:
    """Return who may do a deed: the tooltip of what is grey to everybody else."""
    words = {"person-role": PERSON_ROLES, "deed": DEEDS}
    return fill(_BARRED, {"roles": " ".join(may), "deed": deed}, words, translate)


PEOPLE: Mapping[str, str] = {
    RefusalCode.ACCOUNT_NAME_WRONG: QT_TRANSLATE_NOOP(
        "texts", "姓名要写 1 到 {most} 个字，不能有看不见的字符。什么都没有写入。改好再保存。"
    ),
    RefusalCode.ACCOUNT_NAME_TAKEN: QT_TRANSLATE_NOOP(
        "texts", "已经有叫“{name}”的账号，停用的也算。什么都没有写入。加上科室或序号来区分。"
    ),
    RefusalCode.ACCOUNT_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "没有这个账号。内容没有变化。在“设置”的“人员”里看有哪些账号。"
    ),
    RefusalCode.ACCOUNT_ENDED: QT_TRANSLATE_NOOP(
        "texts", "账号“{name}”已经停用。内容没有变化。要用就新建一个账号。"
    ),
    RefusalCode.ACCOUNT_LAST_ADMINISTRATOR: QT_TRANSLATE_NOOP(
        "texts", "这是最后一个管理员，不能停用或改角色。内容没有变化。先让另一个人当管理员。"
    ),
    RefusalCode.ACCOUNTS_EXIST: QT_TRANSLATE_NOOP(
        "texts", "账号已经启用。内容没有变化。由管理员添加其他人。"
    ),
    RefusalCode.ACCOUNT_PASSPHRASE_WRONG: QT_TRANSLATE_NOOP(
        "texts", "管理员的口令不对。账号没有变化。再输入一次，留意大小写和输入法。"
    ),
    RefusalCode.NOT_PERMITTED: QT_TRANSLATE_NOOP(
        "texts",
        "{role:person-role}不能{deed:deed}，要{may:person-role}或管理员来做。内容没有变化。"
        "请有权限的人登录后再做。",
    ),
    RefusalCode.SIGN_IN_REQUIRED: QT_TRANSLATE_NOOP(
        "texts", "这个工作区启用了账号，要先登录才能改。内容没有变化。登录后再做。"
    ),
    RefusalCode.SIGN_IN_WRONG: QT_TRANSLATE_NOOP(
        "texts", "姓名或口令不对。没有登录。再输入一次，留意大小写和输入法；忘了就请管理员重设。"
    ),
    RefusalCode.SIGN_IN_WAIT: QT_TRANSLATE_NOOP(
        "texts", "连着输错几次了，还要等 {seconds} 秒才能再试。没有登录。等一等，想清楚再输入。"
    ),
    RefusalCode.PASSPHRASE_COMMON: QT_TRANSLATE_NOOP(
        "texts", "这个口令太常见，别人最先试的就是它。什么都没有写入。换几个不相干的词连起来。"
    ),
    RefusalCode.PASSPHRASE_PATTERN: QT_TRANSLATE_NOOP(
        "texts", "这个口令只是重复或顺着数下来的字，一猜就中。什么都没有写入。换几个不相干的词连起来。"
    ),
    RefusalCode.PASSPHRASE_HAS_NAME: QT_TRANSLATE_NOOP(
        "texts", "这个口令除了姓名没有多少字，认识的人都能猜到。什么都没有写入。换几个不相干的词连起来。"
    ),
    RefusalCode.RECOVERY_MISTYPED: QT_TRANSLATE_NOOP(
        "texts", "恢复码抄错了字：应是 7 组、每组 4 个，没有 0、1、I、O。没有变化。对照纸上再输一遍。"
    ),
    RefusalCode.RECOVERY_WRONG: QT_TRANSLATE_NOOP(
        "texts", "这个恢复码打不开任何账号，可能已经用过或换过。没有变化。找最近封存的那一张。"
    ),
    RefusalCode.LOCK_MINUTES_WRONG: QT_TRANSLATE_NOOP(
        "texts", "锁屏时间应是 0 到 {most} 分钟，0 表示不自动锁屏。没有变化。改好再保存。"
    ),
}  # fmt: skip
