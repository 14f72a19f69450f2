"""Words for the codes of a submission, and how a measure came about, in sentences."""

from collections.abc import Iterator, Mapping, Sequence

from models.exchange.contents import AcceptedPart, DerivationPart, MeasurePart, OpenPart
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.flags import CONFIRM
from models.ledger.measures import MEASURES
from models.usecases.cards import MissingCard
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.packages.sent_cards import SentCard
from models.vocabulary.ids import ClauseCode
from ui.texts.filling import Translate
from ui.texts.joining import ended, labelled, listed
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import check_shown, missing_shown, word

EDUCATIONS: Mapping[str, str] = {
    "postgraduate": QT_TRANSLATE_NOOP("texts", "研究生"),
    "bachelor": QT_TRANSLATE_NOOP("texts", "本科"),
    "college": QT_TRANSLATE_NOOP("texts", "大专"),
    "lower": QT_TRANSLATE_NOOP("texts", "中专及以下"),
}
TASK_STATES: Mapping[str, str] = {
    "not_started": QT_TRANSLATE_NOOP("texts", "未开始"),
    "under_way": QT_TRANSLATE_NOOP("texts", "进行中"),
    "done": QT_TRANSLATE_NOOP("texts", "待复核"),
    "closed": QT_TRANSLATE_NOOP("texts", "已销号"),
    "returned": QT_TRANSLATE_NOOP("texts", "退回"),
    "deferred": QT_TRANSLATE_NOOP("texts", "暂缓"),
}
ORIGINS: Mapping[str, str] = {
    "gap": QT_TRANSLATE_NOOP("texts", "差距"),
    "plan": QT_TRANSLATE_NOOP("texts", "方案"),
    "county": QT_TRANSLATE_NOOP("texts", "县级检查"),
    "feedback": QT_TRANSLATE_NOOP("texts", "县级反馈"),
    "self_check": QT_TRANSLATE_NOOP("texts", "自查"),
    "hazard": QT_TRANSLATE_NOOP("texts", "隐患"),
    "preflight": QT_TRANSLATE_NOOP("texts", "定稿前检查"),
    "other": QT_TRANSLATE_NOOP("texts", "其他"),
}
_YES, _NO = QT_TRANSLATE_NOOP("texts", "是"), QT_TRANSLATE_NOOP("texts", "否")
_MOST_NAMED = 200
_STATED = QT_TRANSLATE_NOOP("texts", "单位直接填报的数字，没有下级数据。")
_NOBODY = QT_TRANSLATE_NOOP("texts", "没有人填过这个数字。")
_MADE_OF = QT_TRANSLATE_NOOP("texts", "由下面 {n} 个数得出：")
_PART = QT_TRANSLATE_NOOP("texts", "{title} {value}{unit}")
_NO_VALUE = QT_TRANSLATE_NOOP("texts", "{title}：缺数据")
_COUNTED = QT_TRANSLATE_NOOP("texts", "{title}：计入 {n} 行（{ledger}）")
_OF_LEDGER = QT_TRANSLATE_NOOP("texts", "{title}：由{ledger}得出")
_AT_HOME = QT_TRANSLATE_NOOP("texts", "这些行留在卫生院，只报行数")
_ROWS = QT_TRANSLATE_NOOP("texts", "{names}，等 {n} 行")
_UNNAMED = QT_TRANSLATE_NOOP("texts", "没写名称")
_NOT_SETTLED = QT_TRANSLATE_NOOP("texts", "没定：{why}")


def yes_no(value: bool | None, into: Translate) -> str:
    """Return 是, 否, or nothing where nobody has said."""
    return "" if value is None else into(_YES if value else _NO)


def accepted_words(part: AcceptedPart, into: Translate) -> str:
    """Return what a check remarked on."""
    item = PreflightItem(
        severity=CONFIRM,
        code=part.check,
        params=tuple((one.name, one.value) for one in part.params),
        clause=ClauseCode(part.clause) if part.clause else None,
        ledger=part.ledger,
    )
    return check_shown(item, into)


def derivation_lines(card: SentCard, measure: str, into: Translate) -> tuple[str, ...]:
    """Return how a measure came about, line by line, down to the rows behind it."""
    by_id = {part.id: part for part in card.content.measures}
    part = by_id.get(measure)
    return () if part is None else tuple(_lines(card, part, by_id, into))


def _lines(
    card: SentCard, part: MeasurePart, by_id: Mapping[str, MeasurePart], into: Translate
) -> Iterator[str]:
    derivation = part.derivation
    if derivation is None:
        yield into(_STATED if part.low else _NOBODY)
        return
    if not derivation.of:
        yield from _own_lines(card, part, derivation, into)
        return
    parts = [by_id[name] for name in derivation.of if name in by_id]
    shown = [_part_shown(one, into) for one in parts]
    yield into(_MADE_OF).format(n=len(parts)) + listed(shown, into)
    for one in parts:
        if one.derivation is not None and not one.derivation.of:
            yield from _own_lines(card, one, one.derivation, into)
    # What a part lacks was told with the part; a denominator of nought is the quotient's own.
    for open_ in derivation.open:
        if open_.code == "zero":
            yield into(_NOT_SETTLED).format(why=_why(open_, into))


def _own_lines(
    card: SentCard, part: MeasurePart, derivation: DerivationPart, into: Translate
) -> Iterator[str]:
    title = _title(part.id)
    ledger = word("ledger", derivation.ledger, into)
    if derivation.rows:
        told = into(_COUNTED).format(title=title, n=derivation.rows, ledger=ledger)
        names = _names(card, derivation.ledger, derivation.places, into)
        yield labelled(told, names or into(_AT_HOME), into)
    else:
        yield ended(into(_OF_LEDGER).format(title=title, ledger=ledger), into)
    for one in derivation.open:
        told = into(_NOT_SETTLED).format(why=_why(one, into))
        names = _names(card, derivation.ledger, one.places, into)
        yield labelled(told, names, into) if names else told


def _part_shown(part: MeasurePart, into: Translate) -> str:
    title = _title(part.id)
    if not part.figures:
        return into(_NO_VALUE).format(title=title)
    known = MEASURES.get(part.id)
    unit = f" {known.unit}" if known and known.unit else ""
    return into(_PART).format(title=title, value=part.figures, unit=unit)


def _names(card: SentCard, ledger: str, places: Sequence[int], into: Translate) -> str:
    """Return what rows are called: people and devices travel, others do not."""
    rows: Sequence[str] = ()
    if ledger == "staff":
        rows = [card.content.staff[place].name for place in places]
    elif ledger == "equipment":
        rows = [card.content.equipment[place].name for place in places]
    named = listed((name or into(_UNNAMED) for name in rows[:_MOST_NAMED]), into)
    more = len(rows) > _MOST_NAMED
    return into(_ROWS).format(names=named, n=len(rows)) if more else named


def _why(one: OpenPart, into: Translate) -> str:
    named = FACTS.get(one.what) if one.code == "fact" else FIGURES.get(one.what)
    card = MissingCard(
        code=one.code,
        what=one.what,
        title=named.title if named else "",
        count=one.count,
        rows=(),
    )
    return missing_shown(card, into)


def _title(measure: str) -> str:
    known = MEASURES.get(measure)
    return known.title if known else measure
