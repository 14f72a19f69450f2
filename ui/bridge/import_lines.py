"""What a file says by name, one value each: the annual report, facts, registers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from forms.fields import Question
from forms.handed_out.answer_sheets import AnswersRead, fact_shown, presence_shown, read_answers
from forms.national.figure_columns import FIGURE_FORM
from forms.national.figures import FiguresReading, read_figures
from forms.reading.column_survey import ColumnGuess, ColumnsFound
from forms.spreadsheets.sheets import Workbook
from models.ledger.facts import FACTS
from models.ledger.records import Ledgers, RegisterEntry
from models.usecases.cards import ImportCard
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.failures import RowFault

_NO_COLUMNS = ColumnsFound(header_row=1, columns=(), missing=(), twice=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueLine:
    """One value by its name: what is stored ("" for nothing), what the file says.

    ``group``: the unit of a figure, the group of a fact, the register of an entry.
    """

    key: str
    title: str
    group: str
    before: str
    after: str
    same: bool
    """Exactly the same: two figures may look alike when they are rounded."""
    left_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedValues:
    """Everything a part says by name; what stays out is no longer among what is to be put."""

    card: ImportCard
    lines: tuple[ValueLine, ...]
    columns: ColumnsFound = _NO_COLUMNS
    questions: tuple[Question, ...] = ()
    figures: Mapping[str, Fraction] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    entries: tuple[RegisterEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedAsk:
    """Whose values: ``ledger`` is annual, facts or registers; ``left_out`` holds keys."""

    ledger: str
    workbook: Workbook
    sheet: str
    year: int
    stored: Ledgers
    left_out: frozenset[str]
    choices: Mapping[str, str]
    columns: Mapping[str, str]


def figure_values(ask: NamedAsk) -> NamedValues:
    """Return what an annual report says. Raises: as ``read_figures``."""
    reading = read_figures(
        ask.workbook, year=ask.year, choices=ask.choices, columns=ask.columns
    )  # fmt: skip
    lines = tuple(
        ValueLine(
            key=key,
            title=FIGURE_FORM.field(key).title,
            group=FIGURE_FORM.field(key).unit,
            before=_decimal(ask.stored.figures.get(key)),
            after=_decimal(value),
            same=ask.stored.figures.get(key) == value,
            left_out=key in ask.left_out,
        )
        for key, value in reading.figures.items()
    )
    card = _card(
        ask, lines, held=len(reading.held), faults=reading.faults, remarks=reading.remarks,
        ignored=tuple(line.label for line in reading.ignored),
    )  # fmt: skip
    return NamedValues(
        card=card,
        lines=lines,
        columns=_figure_columns(reading),
        questions=reading.questions,
        figures={line.key: reading.figures[line.key] for line in lines if not line.left_out},
    )


def answer_values(ask: NamedAsk, asked: Mapping[tuple[str, str], str]) -> NamedValues:
    """Return what a sheet says of facts and registers; ``asked``: (register, kind) -> name.

    Raises: as ``read_answers``.
    """
    read = read_answers(ask.workbook, asked)
    entries = {_entry_key(entry): entry for entry in read.registers}
    lines = (*_fact_lines(ask, read), *_entry_lines(ask, entries, asked))
    coming = _coming(lines)
    return NamedValues(
        card=_card(ask, lines, held=len(read.faults), faults=read.faults),
        lines=lines,
        facts={key: value for key, value in read.facts.items() if key in coming},
        entries=tuple(entry for key, entry in entries.items() if key in coming),
    )


def _fact_lines(ask: NamedAsk, read: AnswersRead) -> Iterable[ValueLine]:
    for key, value in read.facts.items():
        fact = FACTS[key]
        yield ValueLine(
            key=key,
            title=fact.title,
            group=fact.group,
            before=fact_shown(fact, ask.stored.facts.get(key, "")),
            after=fact_shown(fact, value),
            same=ask.stored.facts.get(key) == value,
            left_out=key in ask.left_out,
        )


def _entry_lines(
    ask: NamedAsk, entries: Mapping[str, RegisterEntry], asked: Mapping[tuple[str, str], str]
) -> Iterable[ValueLine]:
    stored = {_entry_key(entry): entry for entry in ask.stored.registers}
    for key, entry in entries.items():
        before = stored.get(key)
        yield ValueLine(
            key=key,
            title=asked.get((entry.register, entry.kind), "") if entry.kind else entry.name,
            group=entry.register,
            before=presence_shown(before.present, before.quantity) if before else "",
            after=presence_shown(entry.present, entry.quantity),
            same=before == entry,
            left_out=key in ask.left_out,
        )


def _entry_key(entry: RegisterEntry) -> str:
    return f"{entry.register}/{entry.kind}/{'' if entry.kind else entry.name}"


def _coming(lines: Iterable[ValueLine]) -> frozenset[str]:
    return frozenset(line.key for line in lines if not line.left_out)


def _card(
    ask: NamedAsk,
    lines: tuple[ValueLine, ...],
    *,
    held: int,
    faults: tuple[RowFault, ...],
    remarks: tuple[RowFault, ...] = (),
    ignored: tuple[str, ...] = (),
) -> ImportCard:
    coming = [line for line in lines if not line.left_out]
    return ImportCard(
        ledger="figures" if ask.ledger == "annual" else ask.ledger,
        file=ask.workbook.file,
        sheet=ask.sheet,
        dry_run=True,
        rows_read=len(lines) + held,
        added=sum(not line.before for line in coming),
        changed=sum(bool(line.before) and not line.same for line in coming),
        unchanged=sum(line.same for line in coming),
        vanished=(),
        held=held,
        faults=faults,
        remarks=remarks,
        ignored_columns=ignored,
        skipped_rows=0,
        left_out=len(lines) - len(coming),
    )


def _decimal(value: Fraction | None) -> str:
    return "" if value is None else shown_decimal(value)


def _figure_columns(reading: FiguresReading) -> ColumnsFound:
    """Return the names of a report as if they were columns: each has one value."""
    known = [
        (place.column, key, place.cell, shown_decimal(reading.figures[key]))
        for key, place in reading.places.items()
    ]
    unknown = [(line.label, "", line.place.cell, line.raw) for line in reading.ignored]
    columns = tuple(
        ColumnGuess(index=at, letters=cell, header=label, key=key, samples=(text,), filled=1)
        for at, (label, key, cell, text) in enumerate((*unknown, *known))
    )
    return ColumnsFound(header_row=1, columns=columns, missing=(), twice=())
