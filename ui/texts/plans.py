"""Plans and trials in words: what is done, what it costs, why there is no way."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from models.gaps.changes import Hired, Shifted
from models.usecases.gaps.plan_cards import (
    ActionCard,
    ChangeCard,
    ConflictCard,
    Doing,
    FallCard,
    PlanStepCard,
)
from models.vocabulary.amounts import shown_decimal
from ui.texts.filling import Translate
from ui.texts.joining import stated
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import untranslated

POSTS: Mapping[str, str] = {
    "gp": QT_TRANSLATE_NOOP("texts", "全科医生"),
    "internist": QT_TRANSLATE_NOOP("texts", "内科执业医师"),
    "surgeon": QT_TRANSLATE_NOOP("texts", "外科执业医师"),
    "obstetrician": QT_TRANSLATE_NOOP("texts", "妇产科执业医师"),
    "paediatrician": QT_TRANSLATE_NOOP("texts", "儿科执业医师"),
    "psychiatrist": QT_TRANSLATE_NOOP("texts", "精神科执业医师"),
    "imaging_physician": QT_TRANSLATE_NOOP("texts", "影像执业医师"),
    "emergency_physician": QT_TRANSLATE_NOOP("texts", "急救执业医师"),
    "rehabilitation_physician": QT_TRANSLATE_NOOP("texts", "康复执业医师"),
    "dentist": QT_TRANSLATE_NOOP("texts", "口腔执业医师"),
    "public_health_physician": QT_TRANSLATE_NOOP("texts", "公卫执业医师"),
    "tcm_physician": QT_TRANSLATE_NOOP("texts", "中医执业医师"),
    "tcm_gp": QT_TRANSLATE_NOOP("texts", "中医全科医生"),
    "assistant_physician": QT_TRANSLATE_NOOP("texts", "执业助理医师"),
    "nurse": QT_TRANSLATE_NOOP("texts", "注册护士"),
    "midwife": QT_TRANSLATE_NOOP("texts", "助产士"),
    "pharmacist": QT_TRANSLATE_NOOP("texts", "药师（士）"),
    "tcm_pharmacist": QT_TRANSLATE_NOOP("texts", "中药师（士）"),
    "laboratory": QT_TRANSLATE_NOOP("texts", "检验技师（士）"),
    "imaging": QT_TRANSLATE_NOOP("texts", "影像技师（士）"),
    "rehabilitation": QT_TRANSLATE_NOOP("texts", "康复技师"),
    "technician": QT_TRANSLATE_NOOP("texts", "其他卫生技术人员"),
    "village_doctor": QT_TRANSLATE_NOOP("texts", "乡村医生"),
    "manager": QT_TRANSLATE_NOOP("texts", "管理人员"),
    "support": QT_TRANSLATE_NOOP("texts", "工勤人员"),
}
RANKS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("texts", "{post}"),
    "bachelor": QT_TRANSLATE_NOOP("texts", "{post}（本科）"),
    "attending": QT_TRANSLATE_NOOP("texts", "{post}（中级）"),
    "senior": QT_TRANSLATE_NOOP("texts", "{post}（副高）"),
}
TRAININGS: Mapping[str, str] = {
    "gp": QT_TRANSLATE_NOOP("texts", "{who}参加全科医生转岗培训并注册"),
    "attending": QT_TRANSLATE_NOOP("texts", "{who}晋升中级职称"),
    "college": QT_TRANSLATE_NOOP("texts", "{who}取得大专学历"),
    "bachelor": QT_TRANSLATE_NOOP("texts", "{who}取得本科学历"),
    "licence": QT_TRANSLATE_NOOP("texts", "{who}办好执业注册，登记证书编码"),
    "informatics": QT_TRANSLATE_NOOP("texts", "{who}兼管统计和信息化"),
    "multi_site": QT_TRANSLATE_NOOP("texts", "{who}办理多点执业"),
    "village": QT_TRANSLATE_NOOP("texts", "{who}派驻村卫生室"),
    "residency": QT_TRANSLATE_NOOP("texts", "{who}完成住院医师规范化培训"),
}
_HIRE = QT_TRANSLATE_NOOP("texts", "招聘{post} {amount} 人")
_LEAVES = QT_TRANSLATE_NOOP("texts", "{who}离开")
_BUY = QT_TRANSLATE_NOOP("texts", "购置{title} {amount} {unit}")
_SET_UP = QT_TRANSLATE_NOOP("texts", "设立“{title}”")
_OBTAIN = QT_TRANSLATE_NOOP("texts", "取得“{title}”")
_OFFER = QT_TRANSLATE_NOOP("texts", "开展“{title}”")
_ACQUIRED: Mapping[str, str] = {
    "equipment": _BUY,
    "department": _SET_UP,
    "room": _SET_UP,
    "document": _OBTAIN,
}
"""By register; whatever else is held is offered: tests, techniques, services."""
_REPAIR = QT_TRANSLATE_NOOP("texts", "修复{who}")
_RETIRE = QT_TRANSLATE_NOOP("texts", "{who}停用")
_MORE = QT_TRANSLATE_NOOP("texts", "{title}增加 {amount} {unit}")
_LESS = QT_TRANSLATE_NOOP("texts", "{title}减少 {amount} {unit}")
_STATE = QT_TRANSLATE_NOOP("texts", "{title}：做到“{value}”")
_WRITE = QT_TRANSLATE_NOOP("texts", "{clause} 建立并执行：{title}")
_SETTLE = QT_TRANSLATE_NOOP("texts", "{clause} 先补齐数据：{title}")
_FREE = QT_TRANSLATE_NOOP("texts", "不花钱")
_YUAN = QT_TRANSLATE_NOOP("texts", "{amount} 元")
_MYRIADS = QT_TRANSLATE_NOOP("texts", "{amount} 万元")
_AT_ONCE = QT_TRANSLATE_NOOP("texts", "马上")
_MONTHS = QT_TRANSLATE_NOOP("texts", "{months} 个月")
_MYRIAD = 10_000

_CONFLICTS: Mapping[str, str] = {
    "share": QT_TRANSLATE_NOOP(
        "texts", "{subject} 级要有 {needed} 条，想尽办法最多 {reachable} 条"
    ),
    "core": QT_TRANSLATE_NOOP("texts", "核心条款 {subject}（{title}）要达到"),
    "prerequisite": QT_TRANSLATE_NOOP("texts", "前提条件要满足：{title}"),
    "available": QT_TRANSLATE_NOOP("texts", "这一等次不向本机构开放"),
    "budget": QT_TRANSLATE_NOOP("texts", "预算 {needed}（最少要 {reachable}）"),
    "months": QT_TRANSLATE_NOOP("texts", "{needed} 个月内办完（最快 {reachable} 个月）"),
}


def criterion_shown(criterion: str) -> str:
    """Return ``1.4.1 C2`` for the id ``1.4.1.C2``."""
    return " ".join(criterion.rsplit(".", 1))


def post_shown(key: str, into: Translate = untranslated) -> str:
    """Return a post: ``全科医生（中级）``."""
    base, _, rank = key.partition(".")
    return into(RANKS[rank]).format(post=into(POSTS[base]))


def change_shown(card: ChangeCard, into: Translate = untranslated, *, times: int = 1) -> str:
    """Return what is done, ``times`` often: ``招聘注册护士 2 人``."""
    template, amount = _CHANGES[card.kind], card.amount
    if isinstance(card.change, Hired):
        amount = str(card.change.count * times)
    elif isinstance(card.change, Shifted):
        template = _MORE if card.change.by > 0 else _LESS
        amount = shown_decimal(abs(card.change.by) * times)
    elif card.kind == "acquired":
        template = _ACQUIRED.get(card.subject.partition(".")[0], _OFFER)
        amount = shown_decimal(Fraction(amount) * times)
    elif card.kind == "trained":
        template = TRAININGS[card.subject]
    return into(template).format(
        post=post_shown(card.subject, into) if card.kind == "hired" else "",
        amount=amount,
        title=card.title,
        unit=card.unit,
        value=card.value,
        who=card.who,
        clause=criterion_shown(card.subject),
    )


_MOST_NAMED = 4
_INSTEAD = QT_TRANSLATE_NOOP("texts", "和最好的比，换成：{new}。不再要：{old}。")
_BESIDES = QT_TRANSLATE_NOOP("texts", "和最好的比，多出：{new}。")
_SPARED = QT_TRANSLATE_NOOP("texts", "和最好的比，不再要：{old}。")
_AND_MORE = QT_TRANSLATE_NOOP("texts", "{names} 等")


def step_shown(step: PlanStepCard, into: Translate = untranslated) -> str:
    """Return a step of a plan in words."""
    return change_shown(step.action.change, into, times=step.times)


def difference_shown(
    best: Sequence[PlanStepCard], other: Sequence[PlanStepCard], into: Translate = untranslated
) -> str:
    """Return in words what another way does that the best one does not, and the other way round.

    A step made oftener in one of them counts as a step of its own; "" where they are the same.
    """
    new = _not_in(other, best, into)
    old = _not_in(best, other, into)
    if new and old:
        return into(_INSTEAD).format(new=new, old=old)
    return into(_BESIDES).format(new=new) if new else into(_SPARED).format(old=old) if old else ""


def _not_in(steps: Sequence[PlanStepCard], others: Sequence[PlanStepCard], into: Translate) -> str:
    times = {step.action.action.id: step.times for step in others}
    named = [
        step_shown(step, into) for step in steps if step.times != times.get(step.action.action.id)
    ]
    shown = stated(named[:_MOST_NAMED], into)
    return shown if len(named) <= _MOST_NAMED else into(_AND_MORE).format(names=shown)


def money_shown(yuan: int, into: Translate = untranslated) -> str:
    """Return an amount as people say it: ``不花钱``, ``800 元``, ``4.4 万元``."""
    if not yuan:
        return into(_FREE)
    if yuan < _MYRIAD:
        return into(_YUAN).format(amount=yuan)
    return into(_MYRIADS).format(amount=shown_decimal(Fraction(yuan, _MYRIAD)))


def months_shown(months: int, into: Translate = untranslated) -> str:
    """Return how long something takes: ``马上``, ``6 个月``."""
    return into(_MONTHS).format(months=months) if months else into(_AT_ONCE)


def conflict_shown(card: ConflictCard, into: Translate = untranslated) -> str:
    """Return one condition of those that cannot hold together."""
    needed, reachable = str(card.needed), str(card.reachable)
    if card.kind == "budget":
        needed = money_shown(card.needed or 0, into)
        reachable = money_shown(card.reachable or 0, into)
    return into(_CONFLICTS[card.kind]).format(
        subject=card.subject, title=card.title, needed=needed, reachable=reachable
    )


def action_shown(card: ActionCard, into: Translate = untranslated) -> str:
    """Return an action made once."""
    return change_shown(card.change, into)


_CHANGES: Mapping[str, str] = {
    "hired": _HIRE,
    "left": _LEAVES,
    "trained": "",
    "acquired": _BUY,
    "repaired": _REPAIR,
    "retired": _RETIRE,
    "shifted": _MORE,
    "stated": _STATE,
    "answered": _WRITE,
    "settled": _SETTLE,
}

DOINGS: Mapping[Doing, str] = {
    Doing.FIND_OUT: QT_TRANSLATE_NOOP("texts", "补数据"),
    Doing.HIRE: QT_TRANSLATE_NOOP("texts", "招聘"),
    Doing.TRAIN: QT_TRANSLATE_NOOP("texts", "培训"),
    Doing.BUY: QT_TRANSLATE_NOOP("texts", "购置"),
    Doing.REPAIR: QT_TRANSLATE_NOOP("texts", "修复"),
    Doing.BUILD: QT_TRANSLATE_NOOP("texts", "建设"),
    Doing.SET_UP: QT_TRANSLATE_NOOP("texts", "设立"),
    Doing.SERVE: QT_TRANSLATE_NOOP("texts", "做工作"),
    Doing.BRING_ABOUT: QT_TRANSLATE_NOOP("texts", "办理"),
    Doing.WRITE: QT_TRANSLATE_NOOP("texts", "建制度"),
}
_EITHER = QT_TRANSLATE_NOOP("texts", "{one}或{other}")
_MYRIADS_A_YEAR = QT_TRANSLATE_NOOP("texts", "每年 {amount}")
_FALL = QT_TRANSLATE_NOOP("texts", "{clause}：{with_step} → {without}")
_UNSETTLED = QT_TRANSLATE_NOOP("texts", "未定")
_ANSWERS = QT_TRANSLATE_NOOP("texts", "{count} 条由人确认的都做到")
_SETTLED = QT_TRANSLATE_NOOP("texts", "{count} 条缺的数据补齐并达到")

_CHIPS: Mapping[str, str] = {
    "hired": QT_TRANSLATE_NOOP("texts", "{post} +{amount}"),
    "left": QT_TRANSLATE_NOOP("texts", "{who}离开"),
    "acquired": QT_TRANSLATE_NOOP("texts", "{title} +{amount}"),
    "shifted": QT_TRANSLATE_NOOP("texts", "{title} {amount}"),
    "repaired": _REPAIR,
    "retired": _RETIRE,
    "stated": QT_TRANSLATE_NOOP("texts", "{title}：{value}"),
    "answered": QT_TRANSLATE_NOOP("texts", "{clause} 做到"),
    "settled": QT_TRANSLATE_NOOP("texts", "{clause} 补齐数据"),
}


def doings_shown(doings: Sequence[Doing], into: Translate = untranslated) -> str:
    """Return the first two ways of mending a shortage: ``修复或购置``."""
    words = [into(DOINGS[doing]) for doing in doings[:2]]
    return into(_EITHER).format(one=words[0], other=words[1]) if len(words) > 1 else "".join(words)


def myriads_shown(yuan: int, into: Translate = untranslated, *, yearly: bool = False) -> str:
    """Return an amount in 万元, without the unit: ``0.9``, ``每年 16``."""
    amount = shown_decimal(Fraction(yuan, _MYRIAD))
    return into(_MYRIADS_A_YEAR).format(amount=amount) if yearly and yuan else amount


def chip_shown(card: ChangeCard, into: Translate = untranslated) -> str:
    """Return a change in as few words as a chip has room for: ``除颤仪 +1``."""
    if card.kind == "trained":
        return change_shown(card, into)
    clause = criterion_shown(card.subject)
    return into(_CHIPS[card.kind]).format(
        post=post_shown(card.subject, into) if card.kind == "hired" else "",
        amount=card.amount,
        title=card.title,
        value=card.value,
        who=card.who,
        clause=clause,
    )


def many_shown(kind: str, count: int, into: Translate = untranslated) -> str:
    """Return many answers (or many missing data, ``settled``) in one chip."""
    return into(_SETTLED if kind == "settled" else _ANSWERS).format(count=count)


def fall_shown(card: FallCard, into: Translate = untranslated) -> str:
    """Return what happens to a clause where a step is left out."""
    none = into(_UNSETTLED)
    return into(_FALL).format(
        clause=("★ " if card.core else "") + card.clause,
        with_step=card.with_step or none,
        without=card.without or none,
    )
