"""Reading the annual report: one exact number per figure, in the catalogue's unit."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

from forms.cells import Bad, narrow, read_number, text_of, within
from forms.fields import Field, Question
from forms.national.equipment_columns import EQUIPMENT
from forms.national.figure_columns import FIGURE_FORM
from forms.national.figure_layouts import Entry, FiguresFound, find_figures
from forms.national.staff_columns import STAFF
from forms.reading.headers import aliases_of, hits_of
from forms.reading.ledger_reading import shortened
from forms.reading.money import UNITS, options, unit_chosen
from forms.spreadsheets.sheets import Workbook, opened
from models.ledger.figure_checks import FigureConflict, check_figures
from models.vocabulary.amounts import plain
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Param, Place, Refusal, RowFault

QUESTION = "money_unit"
_NOT_FILLED = frozenset({"", "-", "--", "—", "——", "/", "－"})
_IN_CELL = re.compile(r"(.*?[0-9])\s*([^0-9.,%\s]+)")
_FEWEST_HITS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFigure:
    """A figure that was not taken, as it stood; its fault says why."""

    key: str
    place: Place
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IgnoredLine:
    """A line of the report the form does not know."""

    label: str
    place: Place
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresReading:
    """What a report gave for one year.

    ``figures`` are in the catalogue's unit (money in yuan) and free of hard
    faults; ``remarks`` are about figures that came in. ``places`` says where
    each figure stands. ``not_filled`` are known lines without a value.
    """

    file: str
    sheet: str
    year: int
    figures: Mapping[str, Fraction]
    places: Mapping[str, Place]
    held: tuple[HeldFigure, ...]
    faults: tuple[RowFault, ...]
    remarks: tuple[RowFault, ...]
    questions: tuple[Question, ...]
    ignored: tuple[IgnoredLine, ...]
    not_filled: tuple[str, ...]


def read_figures(
    source: Path | Workbook,
    *,
    year: int,
    choices: Mapping[str, str] | None = None,
    columns: Mapping[str, str] | None = None,
) -> FiguresReading:
    """Read the annual report of ``year``; nothing is stored.

    ``choices`` answers ``{"money_unit": "yuan" | "thousand" | "ten-thousand"}``,
    ``columns`` maps names in this file to figure keys.
    Raises: Refusal(WORKBOOK_…), among them WORKBOOK_OTHER_YEAR; Trouble.
    Source: 卫健统1-2.
    """
    workbook = opened(source)
    aliases = aliases_of(FIGURE_FORM, columns)
    _refuse_other_forms(workbook, hits_of(workbook, aliases))
    found = find_figures(workbook, aliases, year)
    if found is None:
        raise Refusal(RefusalCode.WORKBOOK_HEADER_MISSING, place=Place(file=workbook.file))
    taking = _Taking(file=workbook.file, found=found, choices=choices or {})
    for entry in found.entries:
        taking.take(entry)
    taking.hold_contradictions()
    return taking.reading(year)


def _refuse_other_forms(workbook: Workbook, own_hits: int) -> None:
    for form in (STAFF, EQUIPMENT):
        hits = hits_of(workbook, aliases_of(form))
        if hits >= _FEWEST_HITS and hits > own_hits:
            place = Place(file=workbook.file)
            raise Refusal(RefusalCode.WORKBOOK_OTHER_FORM, place=place, looks_like=form.id)


class _Taking:
    """Takes entries one by one, then looks at them together."""

    def __init__(self, *, file: str, found: FiguresFound, choices: Mapping[str, str]) -> None:
        self._file, self._found, self._choices = file, found, choices
        self._figures: dict[str, Fraction] = {}
        self._entries: dict[str, Entry] = {}
        self._held: dict[str, HeldFigure] = {}
        self._faults: list[RowFault] = []
        self._remarks: list[RowFault] = []
        self._ignored: list[IgnoredLine] = []
        self._not_filled: dict[str, None] = {}
        self._open: dict[str, None] = {}

    def take(self, entry: Entry) -> None:
        marked = self._found.sheet.marks.get((entry.row, entry.column))
        if entry.field is None:
            self._ignore(entry)
        elif marked:
            self._hold(entry, marked)
        elif narrow(text_of(entry.cell)).strip() in _NOT_FILLED:
            self._not_filled[entry.field.key] = None
        else:
            self._take_value(entry, entry.field)

    def _take_value(self, entry: Entry, asked: Field) -> None:
        value = _value(entry, asked, self._unit_of(entry, asked))
        if value is None:
            self._open[entry.label] = None
            self._hold(entry, RefusalCode.WORKBOOK_UNIT_AMBIGUOUS, fault=False)
        elif isinstance(value, Bad):
            self._hold(entry, value.code, params=value.params)
        elif self._figures.get(asked.key, value) != value:
            first = self._entries[asked.key]
            self._hold(first, RefusalCode.FIGURE_TWICE, fault=False)
            self._hold(entry, RefusalCode.FIGURE_TWICE, params={"first_cell": first.place("").cell})
        elif asked.key not in self._held:
            self._figures[asked.key] = value
            self._entries[asked.key] = entry

    def _unit_of(self, entry: Entry, asked: Field) -> str:
        if asked.unit != "元":
            return entry.unit
        stated = entry.unit if entry.unit in UNITS else self._found.unit_note
        return stated or unit_chosen(self._choices.get(QUESTION, ""))

    def _ignore(self, entry: Entry) -> None:
        raw = shortened(text_of(entry.cell))
        if raw:
            line = IgnoredLine(label=shortened(entry.label), place=entry.place(self._file), raw=raw)
            self._ignored.append(line)

    def _hold(
        self,
        entry: Entry,
        code: RefusalCode,
        *,
        fault: bool = True,
        params: Mapping[str, Param] = MappingProxyType({}),
    ) -> None:
        assert entry.field is not None  # only known figures are held
        place, raw = entry.place(self._file), shortened(text_of(entry.cell))
        self._held[entry.field.key] = HeldFigure(key=entry.field.key, place=place, raw=raw)
        self._figures.pop(entry.field.key, None)
        told = RowFault(code=code, place=place, raw=raw, params=params)
        (self._faults if fault else self._remarks).append(told)

    def hold_contradictions(self) -> None:
        for conflict in check_figures(self._figures):
            entry = self._entries[conflict.check.whole]
            told = RowFault(
                code=RefusalCode.FIGURES_CONTRADICT,
                place=entry.place(self._file),
                raw=shortened(text_of(entry.cell)),
                params=_params(conflict),
            )
            if conflict.check.hard:
                self._faults.append(told)
                self._hold_all(conflict.check.keys)
            else:
                self._remarks.append(told)

    def _hold_all(self, keys: Iterable[str]) -> None:
        """Hold every figure of a contradiction: which of them is wrong is not for us to guess."""
        for key in keys:
            if key in self._figures:
                del self._figures[key]
                entry = self._entries[key]
                self._held[key] = HeldFigure(
                    key=key, place=entry.place(self._file), raw=shortened(text_of(entry.cell))
                )

    def reading(self, year: int) -> FiguresReading:
        filled = {**self._figures, **self._held}
        return FiguresReading(
            file=self._file,
            sheet=self._found.sheet.name,
            year=year,
            figures=MappingProxyType(self._figures),
            places=MappingProxyType(
                {key: self._entries[key].place(self._file) for key in self._figures}
            ),
            held=tuple(self._held.values()),
            faults=tuple(self._faults),
            remarks=tuple(self._remarks),
            questions=self._questions(),
            ignored=tuple(self._ignored),
            not_filled=tuple(key for key in self._not_filled if key not in filled),
        )

    def _questions(self) -> tuple[Question, ...]:
        if not self._open:
            return ()
        values = tuple(self._open)
        question = Question(key=QUESTION, column=values[0], options=options(), values=values)
        return (question,)


def _value(entry: Entry, asked: Field, unit: str) -> Fraction | Bad | None:
    """Return the figure in its own unit, None where the unit of money is open."""
    cell = entry.cell
    if isinstance(cell, str) and (found := _IN_CELL.fullmatch(narrow(cell).strip())):
        cell, unit = found[1], found[2].strip("()")
        if unit != asked.unit and unit not in UNITS:
            return Bad(code=RefusalCode.CELL_NOT_A_NUMBER)
    if asked.unit == "元" and unit not in UNITS:
        return None
    number = read_number(cell)
    if not isinstance(number, Fraction):
        return number
    value = within(asked, number * UNITS.get(unit, 1))
    return value if isinstance(value, Bad) else Fraction(value)


def _params(conflict: FigureConflict) -> dict[str, Param]:
    form, check = FIGURE_FORM, conflict.check
    return {
        "parts": " + ".join(form.field(key).title for key in check.parts),
        "whole": form.field(check.whole).title,
        "sum_of_parts": plain(conflict.sum_of_parts),
        "whole_value": plain(conflict.whole_value),
    }
