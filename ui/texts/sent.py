"""A submission as tables a person reads: every record of it, its codes as words.

Pure Python: window and command line show the same. Nothing is left out; what a table has
no column for does not travel.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from models.exchange.contents import DevicePart, PersonPart, TaskPart
from models.ledger.facts import FACTS
from models.ledger.measures import MEASURES
from models.ledger.national_codes import (
    EQUIPMENT_STATES,
    ESTABLISHMENTS,
    PRACTICE_CATEGORIES,
    PRACTICE_SCOPES,
    PROFESSIONS,
    SEXES,
    TITLE_BANDS,
)
from models.usecases.packages.sent_cards import SentCard
from models.vocabulary.amounts import parse_exact, shown_decimal
from models.vocabulary.clock import shown_in_china
from ui.texts.filling import Translate, size_shown
from ui.texts.joining import listed
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sent_layout import LAYOUTS, Layout, SentColumn
from ui.texts.sent_summary import chain_rows, change_rows, summary_rows
from ui.texts.sent_words import (
    EDUCATIONS,
    ORIGINS,
    TASK_STATES,
    accepted_words,
    yes_no,
)
from ui.texts.sentences import untranslated, word


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """A row of texts; ``key`` names it within its table."""

    key: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentTable:
    """One kind of record of a submission."""

    id: str
    title: str
    columns: tuple[SentColumn, ...]
    rows: tuple[SentRow, ...]


_Rows = Iterable[tuple[str, ...]]
_Maker = Callable[[SentCard, Translate], _Rows]
"""Yields the key and the cells of each row."""


def sent_tables(card: SentCard, into: Translate = untranslated) -> tuple[SentTable, ...]:
    """Return every table of a submission, empty ones too."""
    return tuple(_table(ident, layout, card, into) for ident, layout in LAYOUTS.items())


def _table(ident: str, layout: Layout, card: SentCard, into: Translate) -> SentTable:
    return SentTable(
        id=ident,
        title=into(layout.title),
        columns=tuple(replace(one, title=into(one.title)) for one in layout.columns),
        rows=tuple(
            SentRow(key=key, cells=tuple(cells)) for key, *cells in _MAKERS[ident](card, into)
        ),
    )


def _summary(card: SentCard, into: Translate) -> _Rows:
    return ((str(at), *row) for at, row in enumerate(summary_rows(card, into)))


def _chain(card: SentCard, into: Translate) -> _Rows:
    return ((row[0], *row) for row in chain_rows(card, into))


def _changes(card: SentCard, into: Translate) -> _Rows:
    return ((str(at), *row) for at, row in enumerate(change_rows(card, into)))


def _clauses(card: SentCard, into: Translate) -> _Rows:
    for part in card.content.clauses:
        reason = part.not_applicable_reason or part.claim_reason
        yield (
            part.code,
            part.code,
            part.title,
            _grade(part.computed, into),
            _grade(part.claimed, into),
            str(part.over_claim) if part.over_claim else "",
            reason,
        )


def _grade(grade: str, into: Translate) -> str:
    return f"{grade} {word('grade', grade, into)}" if grade else into(_OPEN)


def _criteria(card: SentCard, into: Translate) -> _Rows:
    for clause in card.content.clauses:
        for part in clause.criteria:
            tick = "" if part.tick is None else word("outcome", _TICKED[part.tick], into)
            yield (
                part.id,
                part.id,
                card.words.criteria.get(part.id, ""),
                word("outcome", part.computed, into),
                tick,
                word("outcome", part.claimed, into),
                part.figures,
                part.need,
            )


def _accepted(card: SentCard, into: Translate) -> _Rows:
    for at, part in enumerate(card.content.accepted):
        yield (
            str(at),
            part.clause or (word("ledger", part.ledger, into) if part.ledger else ""),
            accepted_words(part, into),
            part.reason,
            part.author,
            shown_in_china(part.at),
        )


def _staff(card: SentCard, into: Translate) -> _Rows:
    for at, part in enumerate(card.content.staff):
        yield (f"{at}", *_person(part, into))


def _person(part: PersonPart, into: Translate) -> Iterator[str]:
    yield part.name
    yield SEXES.get(part.sex, part.sex)
    yield "" if part.born_year is None else str(part.born_year)
    yield PROFESSIONS.get(part.profession, part.profession)
    yield PRACTICE_CATEGORIES.get(part.practice_category, part.practice_category)
    yield listed((PRACTICE_SCOPES.get(one, one) for one in part.practice_scopes), into)
    yield part.licence_number
    yield TITLE_BANDS.get(part.title_band, part.title_band)
    yield into(EDUCATIONS.get(part.education_band, part.education_band))
    yield part.department
    yield ESTABLISHMENTS.get(part.establishment, part.establishment)
    yield yes_no(part.gp, into)


def _tokens(card: SentCard, into: Translate) -> _Rows:
    del into
    names = {person.row: person.name for person in card.content.staff}
    return ((one.row, names.get(one.row, ""), one.token) for one in card.tokens)


def _equipment(card: SentCard, into: Translate) -> _Rows:
    for at, part in enumerate(card.content.equipment):
        yield (f"{at}", *_device(part, card, into))


def _device(part: DevicePart, card: SentCard, into: Translate) -> Iterator[str]:
    del into
    yield part.name
    yield card.words.kinds.get(("equipment", part.kind), part.kind)
    yield str(part.quantity)
    yield part.code
    yield part.maker
    yield part.model
    yield "" if part.bought_year is None else str(part.bought_year)
    yield exact_shown(part.value_yuan)
    yield EQUIPMENT_STATES.get(part.state, part.state)


def _figures(card: SentCard, into: Translate) -> _Rows:
    for part in card.content.figures:
        measure = MEASURES.get(part.key)
        unit = measure.unit if measure else ""
        yield part.key, word("figure", part.key, into), exact_shown(part.value), unit


def _facts(card: SentCard, into: Translate) -> _Rows:
    for part in card.content.facts:
        fact = FACTS.get(part.key)
        value = fact.options.get(part.value, part.value) if fact else part.value
        yield part.key, word("fact", part.key, into), value


def _registers(card: SentCard, into: Translate) -> _Rows:
    complete = frozenset(card.content.registers_complete)
    for at, part in enumerate(card.content.registers):
        yield (
            str(at),
            word("register", part.register, into),
            card.words.kinds.get((part.register, part.kind), part.kind),
            part.name,
            into(_THERE) if part.present else into(_NOT_THERE),
            "" if part.quantity is None else str(part.quantity),
            into(_WHOLE) if part.register in complete else into(_NOT_WHOLE),
        )


def _measures(card: SentCard, into: Translate) -> _Rows:
    for part in card.content.measures:
        yield part.id, measure_title(part.id), part.figures or into(_NO_DATA), _unit(part.id)


def _gaps(card: SentCard, into: Translate) -> _Rows:
    for at, part in enumerate(card.content.gaps):
        yield (
            str(at),
            part.title,
            word("gap", part.state, into),
            exact_shown(part.have),
            exact_shown(part.need),
            exact_shown(part.short),
            part.unit,
            listed(part.clauses, into),
        )


def _tasks(card: SentCard, into: Translate) -> _Rows:
    return ((part.row, *_task(part, into)) for part in card.content.rectification)


def _task(part: TaskPart, into: Translate) -> Iterator[str]:
    yield part.task
    yield listed(part.clauses, into)
    yield part.action
    yield part.department
    yield part.due
    yield into(TASK_STATES[part.state])
    yield "" if part.percent is None else f"{part.percent}%"
    yield part.closed_on
    yield into(ORIGINS[part.origin])
    yield "" if part.confirmed else into(_CAME_OVER)


def _responses(card: SentCard, into: Translate) -> _Rows:
    names = {part.digest: part.name for part in card.content.evidence}
    for part in card.content.responses:
        yield (
            part.item,
            part.item,
            word("answer-state", part.state, into),
            part.text,
            listed((names.get(one, one) for one in part.evidence), into),
        )


def _evidence(card: SentCard, into: Translate) -> _Rows:
    for at, part in enumerate(card.content.evidence):
        yield (
            str(at),
            part.name,
            part.clause,
            part.criterion,
            word("evidence-kind", part.kind, into) if part.kind else "",
            part.item,
            part.dated_on,
            part.valid_until,
            size_shown(part.size),
        )


def _files(card: SentCard, into: Translate) -> _Rows:
    known = {"submission.json": _RECORDS, "report.pdf": _REPORT}
    for file in card.files:
        size = size_shown(file.size) if file.size else ""
        said = into(known[file.name]) if file.name in known else file.title
        yield file.name, said, f"data/{file.name}", size, file.digest


def exact_shown(text: str) -> str:
    """Return an exact amount as people read it; "" stays empty."""
    return shown_decimal(parse_exact(text)) if text else ""


def measure_title(measure: str) -> str:
    """Return what a measure is called, its id where this program does not know it."""
    known = MEASURES.get(measure)
    return known.title if known else measure


def _unit(measure: str) -> str:
    known = MEASURES.get(measure)
    return known.unit if known and known.form == "count" else ""


def evidence_of(card: SentCard, key: str) -> str:
    """Return the file of a row of the table ``evidence``."""
    return card.content.evidence[int(key)].file


_TICKED: Mapping[bool, str] = {True: "met", False: "not_met"}
_OPEN = QT_TRANSLATE_NOOP("texts", "没定")
_NO_DATA = QT_TRANSLATE_NOOP("texts", "缺数据")
_THERE, _NOT_THERE = QT_TRANSLATE_NOOP("texts", "有"), QT_TRANSLATE_NOOP("texts", "没有")
_WHOLE, _NOT_WHOLE = QT_TRANSLATE_NOOP("texts", "已填全"), QT_TRANSLATE_NOOP("texts", "没填全")
_CAME_OVER = QT_TRANSLATE_NOOP("texts", "上年带来，没确认")
_RECORDS = QT_TRANSLATE_NOOP("texts", "自评记录（前面各表）")
_REPORT = QT_TRANSLATE_NOOP("texts", "自评报告")

_MAKERS: Mapping[str, _Maker] = {
    "summary": _summary,
    "chain": _chain,
    "changes": _changes,
    "clauses": _clauses,
    "criteria": _criteria,
    "accepted": _accepted,
    "staff": _staff,
    "tokens": _tokens,
    "equipment": _equipment,
    "figures": _figures,
    "facts": _facts,
    "registers": _registers,
    "measures": _measures,
    "gaps": _gaps,
    "tasks": _tasks,
    "responses": _responses,
    "evidence": _evidence,
    "files": _files,
}

EVIDENCE, FILES, MEASURES_TABLE = "evidence", "files", "measures"
CLAUSES, CRITERIA, EQUIPMENT, REGISTERS = "clauses", "criteria", "equipment", "registers"
"""Ids of the tables whose rows lead somewhere."""
