"""What the import page shows of a file, as frozen lines: columns, rows, differences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from forms.cells import text_of
from forms.fields import Field
from forms.ledgers import LEDGERS
from forms.ledgers.row_owners import Owners
from forms.reading.column_survey import ColumnGuess
from forms.reading.headers import LEFT_OUT
from forms.reading.sheet_survey import BY_NAME, FACTS, FORMS, REGISTERS, TAKEN
from forms.spreadsheets.sheet_scan import column_number
from models.usecases.ledgers.import_cards import Ending
from models.vocabulary.failures import RowFault
from models.vocabulary.ids import RowId
from ui.bridge.import_lines import ValueLine
from ui.bridge.importing import ImportView
from ui.pages.ledgers.cells import DEVICES, PEOPLE, RowKind, shown
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.kinds import form_kind
from ui.texts.joining import joined
from ui.texts.sentences import word
from ui.translated import translated


class Match(StrEnum):
    """How a column stands; the order is that of the page: what needs a person first."""

    WANTED = "wanted"
    ASKED = "asked"
    TWICE = "twice"
    UNKNOWN = "unknown"
    DOUBTFUL = "doubtful"
    KNOWN = "known"
    CHOSEN = "chosen"
    ASIDE = "aside"
    LEFT_OUT = "left-out"


OPEN = frozenset({Match.WANTED, Match.ASKED, Match.TWICE, Match.UNKNOWN})
"""What stops the way to the next step from being taken silently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnLine:
    """One column of the file, or (``match`` WANTED) a field that none stands for."""

    place: int
    letters: str
    header: str
    samples: str
    key: str
    title: str
    match: Match
    troubled: int = 0
    """Rows whose value in this column is not understood or to be looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffLine:
    """One field of one row that the file changes; ``first`` begins the row."""

    number: int
    name: str
    title: str
    before: str
    after: str
    field: str
    first: bool
    left_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameLine:
    """A row by its name, where there is no more to say of it."""

    key: RowId | int
    number: int | None
    name: str
    ending: Ending | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultLine:
    """One fault; ``cell`` is where it can be mended (row from 1, column from 0), ``text`` in full.

    ``left_out``: the row stays out.
    """

    at: int
    fault: RowFault
    cell: tuple[int, int] | None
    text: str
    left_out: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedLine:
    """A row that is no row of the ledger; ``reason`` is a text code."""

    number: int
    reason: str
    text: str


class Lines:
    """The lines of one view; each list is worked out when its tab is first looked at."""

    def __init__(self, view: ImportView) -> None:
        self.view = view
        ledger = view.ask.ledger
        self._kind = None if ledger in BY_NAME else kind_of(ledger, view.owners)

    @property
    def kind(self) -> RowKind[Any] | None:
        """The kind of the rows; None for what is told by name."""
        return self._kind

    @property
    def values(self) -> tuple[ValueLine, ...]:
        """What is told by name: figures, facts, entries of registers."""
        return self.view.values.lines if self.view.values is not None else ()

    @cached_property
    def columns(self) -> tuple[ColumnLine, ...]:
        """The file's columns, those that need a person first."""
        return column_lines(self.view)

    @cached_property
    def added(self) -> tuple[LedgerLine[Any], ...]:
        """New rows as they will stand in the ledger; left-out ones are not among them."""
        if self.view.plan is None or self._kind is None:
            return ()
        kind = self._kind
        return tuple(
            LedgerLine(number=row.origin.row or 0, row=row, kind=kind)
            for row in self.view.plan.merge.added
        )

    def first_rows(self, most: int) -> tuple[LedgerLine[Any], ...]:
        """Return the file's first rows as they will stand in the ledger."""
        if self.view.reading is None or self._kind is None:
            return ()
        kind = self._kind
        return tuple(
            LedgerLine(number=row.origin.row or 0, row=row, kind=kind)
            for row in self.view.reading.rows[:most]
        )

    @cached_property
    def changed(self) -> tuple[DiffLine, ...]:
        """Every field that changes, row by row."""
        if self.view.plan is None:
            return tuple(self._value_changes())
        merge: Any = self.view.plan.merge
        lines: list[DiffLine] = []
        for matched in merge.changed:
            lines += self._differences(matched.before, matched.after)
        return tuple(lines)

    @cached_property
    def unchanged(self) -> tuple[NameLine, ...]:
        """Rows the file does not change."""
        if self.view.plan is None:
            same = (line for line in self.values if line.same)
            return tuple(
                NameLine(key=at, number=None, name=line.title) for at, line in enumerate(same)
            )
        return tuple(
            NameLine(key=row.row_id, number=None, name=self._name(row))
            for row in self.view.plan.merge.unchanged
        )

    @cached_property
    def vanished(self) -> tuple[NameLine, ...]:
        """Rows of the ledger that the file does not have, with what is to become of them."""
        plan = self.view.plan
        if plan is None:
            return ()
        merge: Any = plan.merge
        endings = plan.wishes.endings
        return tuple(
            NameLine(key=row.row_id, number=None, name=name, ending=endings.get(row.row_id))
            for row, name in zip(merge.vanished, self.view.card.vanished, strict=True)
        )

    @cached_property
    def faults(self) -> tuple[FaultLine, ...]:
        """What keeps rows from coming in."""
        left = self.view.ask.wishes.left_out
        return tuple(
            self._fault_line(at, fault, left) for at, fault in enumerate(self.view.card.faults)
        )

    @cached_property
    def remarks(self) -> tuple[FaultLine, ...]:
        """What is worth a look."""
        left = self.view.ask.wishes.left_out
        return tuple(
            self._fault_line(at, fault, left) for at, fault in enumerate(self.view.card.remarks)
        )

    @cached_property
    def left_out(self) -> tuple[NameLine, ...]:
        """Rows and named values a person left out, to be taken back."""
        if self.view.reading is None:
            lines = (line for line in self.values if line.left_out)
            return tuple(
                NameLine(key=at, number=None, name=line.title) for at, line in enumerate(lines)
            )
        left = self.view.ask.wishes.left_out
        names = {row.origin.row: self._name(row) for row in self.view.reading.rows}
        first = {
            held.origin.row: next(iter(held.cells.values()), "") for held in self.view.reading.held
        }
        return tuple(
            NameLine(key=number, number=number, name=names.get(number) or first.get(number, ""))
            for number in sorted(left)
        )

    @cached_property
    def skipped(self) -> tuple[SkippedLine, ...]:
        """Filled rows that are no rows of the ledger: totals, notes, headers again."""
        if self.view.reading is None:
            return ()
        return tuple(
            SkippedLine(number=each.place.row or 0, reason=each.reason, text=each.text)
            for each in self.view.reading.skipped_rows
        )

    def _differences(self, before: Any, after: Any) -> Iterable[DiffLine]:
        assert self._kind is not None  # only rows differ field by field
        old, new = self._kind.values(before), self._kind.values(after)
        pairs = [
            (
                asked.title,
                asked.key,
                shown(asked, old.get(asked.key)),
                shown(asked, new.get(asked.key)),
            )
            for asked in self._kind.form.fields
            if old.get(asked.key) != new.get(asked.key)
        ]
        titles = {asked.title for asked in self._kind.form.fields}
        pairs += [
            (header, header, before.extra.get(header, ""), after.extra.get(header, ""))
            for header in {**before.extra, **after.extra}
            if header not in titles and before.extra.get(header, "") != after.extra.get(header, "")
        ]
        number = after.origin.row or 0
        name = self._name(after)
        for at, (title, key, was, is_now) in enumerate(pairs):
            yield DiffLine(
                number=number, name=name, title=title, before=was, after=is_now, field=key,
                first=at == 0, left_out=False,
            )  # fmt: skip

    def _value_changes(self) -> Iterable[DiffLine]:
        translate = partial(QCoreApplication.translate, "texts")
        family = {FACTS: "fact-group", REGISTERS: "register"}.get(self.view.ask.ledger, "")
        for at, line in enumerate(self.values):
            if line.same:
                continue
            yield DiffLine(
                number=at,
                name=line.title,
                title=word(family, line.group, translate) if family else line.group,
                before=line.before,
                after=line.after,
                field=line.key,
                first=True,
                left_out=line.left_out,
            )

    def _name(self, row: Any) -> str:
        assert self._kind is not None
        values = self._kind.values(row)
        form = self._kind.form
        owner = str(values.get("owner_name") or "")
        asked = form.field(self._kind.name)
        return " ".join(filter(None, (owner, shown(asked, values.get(self._kind.name)))))

    def _fault_line(self, at: int, fault: RowFault, left: frozenset[int]) -> FaultLine:
        cell = _cell_of(fault)
        text = fault.raw
        if cell is not None:
            text = self._text_at(cell)
        return FaultLine(
            at=at, fault=fault, cell=cell, text=text, left_out=(fault.place.row or 0) in left
        )

    def _text_at(self, cell: tuple[int, int]) -> str:
        ask = self.view.ask
        if cell in ask.cells:
            return ask.cells[cell]
        sheet = next(each for each in ask.file.workbook.sheets if each.name == ask.part.sheet)
        row, column = cell
        return text_of(sheet.rows[row - 1][column])


def kind_of(ledger: str, owners: Owners) -> RowKind[Any]:
    """Return a ledger's kind, whose rows belong to some of ``owners``."""
    fixed: Mapping[str, RowKind[Any]] = {"staff": PEOPLE, "equipment": DEVICES}
    return fixed[ledger] if ledger in fixed else form_kind(LEDGERS[ledger], lambda: owners)


def fields_of(ledger: str) -> tuple[Field, ...]:
    """Return the fields a column can stand for; facts and registers have no columns."""
    return FORMS[ledger].fields if ledger in FORMS else ()


def field_options(ledger: str) -> tuple[tuple[str, str], ...]:
    """Return what a column can be made: aside, left out, or any field of the ledger's form."""
    translate = QCoreApplication.translate
    return (
        ("", translate("ImportLines", "存到“其他列”")),
        (LEFT_OUT, translate("ImportLines", "—（不导入）")),
        *((each.key, each.title) for each in fields_of(ledger)),
    )


def ledger_options() -> tuple[tuple[str, str], ...]:
    """Return every ledger a sheet can be taken into."""
    return tuple((ledger, ledger_title(ledger)) for ledger in TAKEN)


def ledger_title(ledger: str) -> str:
    """Return a ledger's name; "" for a sheet nobody recognised."""
    if not ledger:
        return ""
    return word("ledger", ledger, partial(QCoreApplication.translate, "texts"))


def column_lines(view: ImportView) -> tuple[ColumnLine, ...]:
    """Return the columns of a view, and the fields that want one, what is open first."""
    titles = {each.key: each.title for each in fields_of(view.ask.ledger)}
    asked = {question.column for question in view.questions}
    asked |= {value for question in view.questions for value in question.values}
    troubled = _troubled(view)
    twice = {each.key for each in view.columns.twice}
    lines = [
        ColumnLine(
            place=-1 - at, letters="", header="", samples="", key=each.key, title=each.title,
            match=Match.WANTED,
        )
        for at, each in enumerate(view.columns.missing)
    ]  # fmt: skip
    for column in view.columns.columns:
        match = _match(column, view, asked, twice, troubled.get(column.header, 0))
        lines.append(
            ColumnLine(
                place=column.index,
                letters=column.letters,
                header=column.header,
                samples=joined(column.samples, translated),
                key=column.key,
                title=titles.get(column.key, ""),
                match=match,
                troubled=troubled.get(column.header, 0),
            )
        )
    order = list(Match)
    return tuple(sorted(lines, key=lambda line: (order.index(line.match), line.place)))


def _match(
    column: ColumnGuess, view: ImportView, asked: set[str], twice: set[str], troubled: int
) -> Match:
    said = column.header in view.ask.columns
    if column.key == LEFT_OUT:
        return Match.LEFT_OUT
    if not column.key:
        return Match.ASIDE if said else Match.UNKNOWN
    if column.header in asked:
        return Match.ASKED
    if column.key in twice:
        return Match.TWICE
    if troubled:
        return Match.DOUBTFUL
    return Match.CHOSEN if said else Match.KNOWN


def _troubled(view: ImportView) -> dict[str, int]:
    """Return header -> rows with a fault or remark in that column."""
    rows: dict[str, set[int | None]] = {}
    for fault in (*view.card.faults, *view.card.remarks):
        if fault.place.cell:
            rows.setdefault(fault.place.column, set()).add(fault.place.row)
    return {header: len(numbers) for header, numbers in rows.items()}


def _cell_of(fault: RowFault) -> tuple[int, int] | None:
    """Return where the fault's cell stands: row from 1, column from 0."""
    letters = fault.place.cell.rstrip("0123456789")
    if not letters or fault.place.row is None:
        return None
    return fault.place.row, column_number(letters) - 1
