"""Gaps in words: targets, who and what comes near, what lapses, last year."""

from collections.abc import Mapping, Sequence

from forms.ledgers import LEDGERS as FORM_LEDGERS
from models.ledger.facts import FACTS
from models.ledger.ledger_codes import MAINTENANCE_KINDS, QUALIFICATION_KINDS
from models.usecases.gaps.gap_cards import (
    FormerGapCard,
    GapCard,
    LapseCard,
    LapseCause,
    LastYearCard,
    NearCard,
    Nearness,
    NoRows,
    TargetChoice,
    TargetKind,
)
from ui.texts.filling import Translate
from ui.texts.joining import listed
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import untranslated

_POLICIES = QT_TRANSLATE_NOOP("texts", "政策文件要求")
NEAR: Mapping[Nearness, str] = {
    Nearness.RECORD: QT_TRANSLATE_NOOP("texts", "{names}的证书已在册，人员台账还没有记"),
    Nearness.IN_TRAINING: QT_TRANSLATE_NOOP("texts", "{names}正在培训"),
    Nearness.REPAIR: QT_TRANSLATE_NOOP("texts", "{names}停用待修"),
    Nearness.NOT_YET: QT_TRANSLATE_NOOP("texts", "{names}还没有做到"),
    Nearness.TRAIN: QT_TRANSLATE_NOOP("texts", "可以培养{names}"),
    Nearness.SIMILAR: QT_TRANSLATE_NOOP("texts", "{names}名称相近，没有计入"),
    Nearness.SCRAPPED: QT_TRANSLATE_NOOP("texts", "原有{names}，已报废"),
}
CAUSES: Mapping[LapseCause, str] = {
    LapseCause.EXPIRES: QT_TRANSLATE_NOOP("texts", "{what}到期"),
    LapseCause.BARRED: QT_TRANSLATE_NOOP("texts", "{what}到期，到期后不能再计入"),
    LapseCause.LEAVES: QT_TRANSLATE_NOOP("texts", "{what}按台账到这天为止"),
    LapseCause.USUAL_AGE: QT_TRANSLATE_NOOP(
        "texts", "{what}到通常的退休年龄，是否退休以人事部门核定为准"
    ),
    LapseCause.LONG_AGO: QT_TRANSLATE_NOOP("texts", "{what}时间过久，或者过了期限"),
}
NO_ROWS: Mapping[NoRows, str] = {
    NoRows.NONE_THERE: QT_TRANSLATE_NOOP("texts", "台账里一个也没有"),
    NoRows.TYPED: QT_TRANSLATE_NOOP("texts", "是填报的数字，没有逐行的台账"),
    NoRows.REGISTER: QT_TRANSLATE_NOOP("texts", "是逐项登记的有或没有"),
    NoRows.STATED: QT_TRANSLATE_NOOP("texts", "在机构情况里填"),
    NoRows.WORKED_OUT: QT_TRANSLATE_NOOP("texts", "按种类或科室合并算出"),
    NoRows.MISSING: QT_TRANSLATE_NOOP("texts", "缺数据，补齐后才能算"),
    NoRows.SAID: QT_TRANSLATE_NOOP("texts", "由人确认"),
}
_UNTIL = QT_TRANSLATE_NOOP("texts", "{name}（到 {day}）")
_MORE = QT_TRANSLATE_NOOP("texts", "{names} 等")
_OWNED = QT_TRANSLATE_NOOP("texts", "{owner}的{what}")
_FORMER = QT_TRANSLATE_NOOP("texts", "上年 {have}，差 {short}")
_FORMER_TOO_MUCH = QT_TRANSLATE_NOOP("texts", "上年 {have}，超出 {short}")
_FORMER_HAVE = QT_TRANSLATE_NOOP("texts", "上年 {have}")
_FORMER_MET = QT_TRANSLATE_NOOP("texts", "上年达到")
_FORMER_UNKNOWN = QT_TRANSLATE_NOOP("texts", "上年缺数据")
_NO_LEVEL = QT_TRANSLATE_NOOP("texts", "{year} 年没有达到任何等次")
_LEVEL = QT_TRANSLATE_NOOP("texts", "{year} 年：{title}")
_NAMES_SHOWN = 3


def target_shown(choice: TargetChoice, into: Translate = untranslated) -> str:
    """Return what a target is called."""
    return into(_POLICIES) if choice.kind is TargetKind.POLICY else choice.title


def near_shown(near: Sequence[NearCard], into: Translate = untranslated) -> tuple[str, ...]:
    """Return one line for each reason: ``可以培养王建国、赵婷 等``."""
    told = []
    for reason in dict.fromkeys(one.reason for one in near):
        names = [_near_name(one, into) for one in near if one.reason is reason]
        shown = listed(names[:_NAMES_SHOWN], into)
        if len(names) > _NAMES_SHOWN:
            shown = into(_MORE).format(names=shown)
        told.append(into(NEAR[reason]).format(names=shown))
    return tuple(told)


def _near_name(near: NearCard, into: Translate) -> str:
    if near.on is None:
        return near.name
    return into(_UNTIL).format(name=near.name, day=near.on.isoformat())


def lapse_shown(card: LapseCard, into: Translate = untranslated) -> str:
    """Return what lapses and why: ``李秀兰的护士执业证书到期，到期后不能再计入``."""
    return into(CAUSES[card.cause]).format(what=_lapsing(card, into))


def _lapsing(card: LapseCard, into: Translate) -> str:
    if card.ledger in {"staff", "equipment"}:
        return card.name
    if card.ledger == "facts":
        return FACTS[card.row].title if card.row in FACTS else card.row
    kinds = {"qualifications": QUALIFICATION_KINDS, "maintenance": MAINTENANCE_KINDS}
    form = FORM_LEDGERS.get(card.ledger)
    what = kinds.get(card.ledger, {}).get(card.kind) or (form.form.title if form else "")
    if card.owner and card.name:
        return into(_OWNED).format(owner=card.name, what=what)
    return f"{what} {card.name}".strip()


def former_shown(card: GapCard, into: Translate = untranslated) -> str:
    """Return what the same came to last year; "" where nobody has looked or nothing is known."""
    former = card.last_year
    if former is None:
        return ""
    return _former(former, into, reduce=card.reduce)


def _former(former: FormerGapCard, into: Translate, *, reduce: bool) -> str:
    if former.met:
        return into(_FORMER_MET)
    if former.have and former.short:
        template = _FORMER_TOO_MUCH if reduce else _FORMER
        return into(template).format(have=former.have, short=former.short)
    if former.have:
        return into(_FORMER_HAVE).format(have=former.have)
    return into(_FORMER_UNKNOWN)


def last_year_shown(card: LastYearCard, into: Translate = untranslated) -> str:
    """Return the level reached last year."""
    template = _LEVEL if card.title else _NO_LEVEL
    return into(template).format(year=card.year, title=card.title)
