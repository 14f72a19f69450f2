"""What a file holds before it is read: which ledger on which sheet, for which year.

A sheet with a column of years is told apart by year. Nothing here refuses: what is
not recognised is said to be nothing, and a person decides.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from forms.cells import Cell, narrow, text_of
from forms.fields import Form
from forms.handed_out.answer_sheets import FACTS_ID, REGISTERS_ID, answered_lines, answers_on
from forms.ledgers import LEDGERS
from forms.national.equipment_columns import EQUIPMENT
from forms.national.figure_columns import FIGURE_FORM
from forms.national.staff_columns import STAFF
from forms.reading.headers import Aliases, Header, aliases_of, find_header, hits_of, plain_header
from forms.reading.passed_over import is_total
from forms.spreadsheets.sheets import Sheet, Workbook

FIGURES = "annual"
FORMS: Mapping[str, Form] = {
    "staff": STAFF,
    "equipment": EQUIPMENT,
    FIGURES: FIGURE_FORM,
    **{each.id: each.form for each in LEDGERS.values()},
}
"""Every ledger a sheet can be that has columns."""
FACTS, REGISTERS = FACTS_ID, REGISTERS_ID
BY_NAME = frozenset({FIGURES, FACTS, REGISTERS})
"""What has one value for each name, and no rows of its own."""
TAKEN = (*FORMS, FACTS, REGISTERS)
"""Whatever a sheet can be; whose rows belong to people or devices stands after those."""
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?=年|[^0-9]|$)")
_YEAR_VALUE = re.compile(r"(20[0-9]{2})(?:\.0)?年?度?")
_YEAR_COLUMNS = frozenset({"年份", "年度", "年", "统计年度", "填报年度", "统计年份", "year"})
_NAMED_ALIKE = 4
"""A sheet that bears the ledger's name is worth this many known columns."""
_FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """One sheet, or the rows of one year of it.

    ``ledger`` "": not recognised. ``year`` None: the file names none. ``rows`` counts
    filled rows under the header. ``by_column``: the year stands in a column; then rows
    without one are a part of their own.
    """

    sheet: str
    ledger: str
    year: int | None
    rows: int
    by_column: bool = False
    visible: bool = True

    def is_of(self, ledger: str) -> bool:
        """Whether it was recognised as this ledger; "" asks whether as any."""
        return self.ledger == ledger if ledger else bool(self.ledger)


def survey_workbook(workbook: Workbook) -> tuple[SheetPart, ...]:
    """Return what every filled sheet holds, in the file's order."""
    known = {ledger: aliases_of(form) for ledger, form in FORMS.items()}
    parts: list[SheetPart] = []
    for sheet in workbook.sheets:
        if not sheet.is_empty:
            parts += _parts(workbook.file, sheet, known)
    return tuple(parts)


def only_part(workbook: Workbook, part: SheetPart) -> Workbook:
    """Return the workbook as if it held nothing but this part; row numbers stay."""
    sheet = next(each for each in workbook.sheets if each.name == part.sheet)
    if part.by_column and part.ledger not in BY_NAME:
        sheet = _of_year(sheet, aliases_of(FORMS[part.ledger]), part.year)
    return replace(workbook, sheets=(sheet,))


def with_cells(workbook: Workbook, cells: Mapping[tuple[int, int], str]) -> Workbook:
    """Return the workbook with cells of its first sheet typed anew.

    ``cells``: (row counted from 1, column counted from 0) -> text.
    """
    if not cells:
        return workbook
    sheet = workbook.sheets[0]
    rows = [list(row) for row in sheet.rows]
    for (number, column), text in cells.items():
        if 0 < number <= len(rows) and 0 <= column < len(rows[number - 1]):
            rows[number - 1][column] = text
    touched = {(number - 1, column) for number, column in cells}
    marks = {place: code for place, code in sheet.marks.items() if place not in touched}
    first = replace(sheet, rows=rows, marks=marks)
    return replace(workbook, sheets=(first, *workbook.sheets[1:]))


def due_parts(
    parts: Sequence[SheetPart], year: int, ledger: str = "", *, undated: bool = False
) -> tuple[SheetPart, ...]:
    """Return the parts to take in one after another, those that others belong to first.

    Visible, with rows, of this year or of none named; ``ledger`` "": whatever was recognised.
    ``undated``: also rows without a year beside others that have one.
    """
    due = [
        part
        for part in parts
        if part.visible
        and part.rows
        and part.is_of(ledger)
        and (part.year == year or (part.year is None and (undated or not part.by_column)))
    ]
    return tuple(sorted(due, key=lambda part: TAKEN.index(part.ledger)))


def likeliest_part(workbook: Workbook, parts: Sequence[SheetPart], ledger: str) -> SheetPart:
    """Return the part that knows most of a ledger's columns, though too few to be told by."""
    if ledger not in FORMS:
        return parts[0]
    aliases = aliases_of(FORMS[ledger])
    return max(
        parts,
        key=lambda part: (
            hits_of(only_part(workbook, replace(part, by_column=False)), aliases),
            part.visible,
        ),
    )


def _parts(file: str, sheet: Sheet, known: Mapping[str, Aliases]) -> Iterable[SheetPart]:
    if answers := answers_on(sheet):
        return [
            SheetPart(
                sheet=sheet.name, ledger=answers, year=_year_named(file, sheet, None),
                rows=answered_lines(sheet), visible=sheet.visible,
            )
        ]  # fmt: skip
    ledger = _recognised(Workbook(file=file, sheets=(sheet,)), known)
    header = find_header(sheet, known[ledger]) if ledger else None
    years = _years_by_column(sheet, header)
    if len(years) > 1:
        return [
            SheetPart(
                sheet=sheet.name, ledger=ledger, year=year, rows=count, by_column=True,
                visible=sheet.visible,
            )
            for year, count in sorted(years.items(), key=lambda each: each[0] or 0, reverse=True)
        ]  # fmt: skip
    year = next(iter(filter(None, years)), None) if years else _year_named(file, sheet, header)
    return [
        SheetPart(
            sheet=sheet.name, ledger=ledger, year=year, rows=_filled(sheet, header),
            visible=sheet.visible,
        )
    ]  # fmt: skip


def _recognised(workbook: Workbook, known: Mapping[str, Aliases]) -> str:
    """Return the ledger with most known columns that has all the columns it cannot do without."""
    sheet = workbook.sheets[0]
    named = plain_header(f"{sheet.name} {workbook.file} {_title(sheet)}")
    best, most = "", 0
    for ledger, aliases in known.items():
        hits = hits_of(workbook, aliases)
        if hits < _FEWEST or (ledger != FIGURES and _lacks_required(sheet, aliases)):
            continue
        title = plain_header(aliases.form.title).removesuffix("台账").removesuffix("登记")
        score = hits + _NAMED_ALIKE * (title in named)
        if score > most:
            best, most = ledger, score
    return best


def _lacks_required(sheet: Sheet, aliases: Aliases) -> bool:
    header = find_header(sheet, aliases)
    found = {each.field.key for each in header.columns if each.field} if header else set()
    return any(each.required and each.key not in found for each in aliases.form.fields)


def _title(sheet: Sheet) -> str:
    return " ".join(
        cell for row in sheet.rows[:3] for cell in row if isinstance(cell, str) and "表" in cell
    )


def _years_by_column(sheet: Sheet, header: Header | None) -> Counter[int | None]:
    """Return year -> rows where a column says to which year each row belongs; None: it is empty."""
    if header is None or (column := _year_column(header)) is None:
        return Counter()
    found: Counter[int | None] = Counter()
    for at in range(header.last_row + 1, len(sheet.rows)):
        filled = [cell for cell in sheet.rows[at] if cell != ""]
        if filled and not is_total(filled[0]):
            found[_year_at(sheet, at, column)] += 1
    return found if found.keys() - {None} else Counter()


def _year_column(header: Header) -> int | None:
    """Return the column that says whose year a row is; a year the form asks for is not it."""
    return next(
        (
            each.index
            for each in header.columns
            if each.field is None and plain_header(each.header) in _YEAR_COLUMNS
        ),
        None,
    )


def _year_at(sheet: Sheet, row: int, column: int) -> int | None:
    cell: Cell = sheet.rows[sheet.merged.get((row, column), row)][column]
    match = _YEAR_VALUE.fullmatch(narrow(text_of(cell)).strip())
    return int(match[1]) if match else None


def _year_named(file: str, sheet: Sheet, header: Header | None) -> int | None:
    """Return the year the sheet's name states, else the lines above the header, else the file."""
    above: Sequence[str] = header.above if header else ()
    for texts in ((sheet.name,), above, (file,)):
        years = {int(year) for text in texts for year in _YEAR.findall(narrow(text))}
        if len(years) == 1:
            return years.pop()
    return None


def _filled(sheet: Sheet, header: Header | None) -> int:
    first = header.last_row + 1 if header else 0
    return sum(any(cell != "" for cell in row) for row in sheet.rows[first:])


def _of_year(sheet: Sheet, aliases: Aliases, year: int | None) -> Sheet:
    """Return the sheet with the rows of other years blanked, so that rows keep their numbers."""
    header = find_header(sheet, aliases)
    column = _year_column(header) if header else None
    if header is None or column is None:
        return sheet
    rows = [
        ["" for _ in row] if at > header.last_row and _year_at(sheet, at, column) != year else row
        for at, row in enumerate(sheet.rows)
    ]
    return replace(sheet, rows=rows)
