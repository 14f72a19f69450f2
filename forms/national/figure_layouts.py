"""Where the figures of a year stand on a sheet: one under another, or side by side.

Three layouts are met: name and value in two columns (also several such blocks
side by side), several years in columns, and one wide row under a header.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from forms.cells import Cell, narrow, read_number, text_of
from forms.fields import Field
from forms.reading.headers import Aliases, Header, find_header, plain_header
from forms.spreadsheets.sheet_scan import column_letters
from forms.spreadsheets.sheets import Sheet, Workbook
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_ROWS_SEARCHED = 1_000
_LABEL_COLUMNS = 40
_FEWEST_HITS = 2
_LONGEST_LABEL = 60
_YEAR_HEADER = re.compile(r"(20[0-9]{2})(?:\.0)?(?:年|年度|年数|年末)?")
_YEAR_IN_TEXT = re.compile(r"(20[0-9]{2})年")
_YEAR_COLUMNS = frozenset({"年份", "年度", "年", "统计年度", "year"})
_VALUE_HEADERS = frozenset({
    "数值", "数量", "数", "值", "本年", "本期", "本年数", "本年实际", "合计", "填报数", "实际数",
    "数据", "本期数", "本年度", "指标值", "填报值", "value",
})  # fmt: skip
_UNIT_HEADERS = frozenset({"计量单位", "单位"})
_UNIT_NOTE = re.compile(r"单位[::]?(?:人民币)?(万元|千元|元)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One figure as the sheet has it; ``unit`` is as written, ``""`` where it is not.

    ``row`` and ``column`` count from 0. ``field`` None: nobody knows this name.
    """

    sheet: str
    row: int
    column: int
    label: str
    cell: Cell
    field: Field | None
    unit: str = ""

    def place(self, file: str) -> Place:
        """Return where the value stands."""
        return Place(
            file=file,
            sheet=self.sheet,
            row=self.row + 1,
            column=self.label,
            cell=f"{column_letters(self.column + 1)}{self.row + 1}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresFound:
    """The sheet that holds the figures and what stands on it."""

    sheet: Sheet
    entries: tuple[Entry, ...]
    unit_note: str = ""


def find_figures(workbook: Workbook, aliases: Aliases, year: int) -> FiguresFound | None:
    """Return the figures of ``year`` from the sheet that knows most of them.

    Raises: Refusal(WORKBOOK_OTHER_YEAR) naming the years there are;
    Refusal(WORKBOOK_COLUMNS_MISSING) where no column of values can be told.
    """
    best: tuple[int, Sheet, Header | None] | None = None
    for sheet in workbook.sheets:
        header = find_header(sheet, aliases)
        across, down = header.hits if header else 0, sum(_label_columns(sheet, aliases).values())
        if max(across, down) >= _FEWEST_HITS and (best is None or max(across, down) > best[0]):
            best = (max(across, down), sheet, header if across > down else None)
    if best is None:
        return None
    _, sheet, header = best
    place = Place(file=workbook.file, sheet=sheet.name)
    entries = _across(sheet, header, year, place) if header else _down(sheet, aliases, year, place)
    return FiguresFound(sheet=sheet, entries=tuple(entries), unit_note=_unit_note(sheet))


def _label_columns(sheet: Sheet, aliases: Aliases) -> dict[int, int]:
    """Return column -> how many different figures it names, for columns that name at least two."""
    known: dict[int, set[str]] = {}
    for row in sheet.rows[:_ROWS_SEARCHED]:
        for index, cell in enumerate(row[:_LABEL_COLUMNS]):
            if field := _known(cell, aliases)[0]:
                known.setdefault(index, set()).add(field.key)
    return {index: len(keys) for index, keys in known.items() if len(keys) >= _FEWEST_HITS}


def _known(cell: Cell, aliases: Aliases) -> tuple[Field | None, str]:
    if not isinstance(cell, str) or not cell or len(cell) > _LONGEST_LABEL:
        return None, ""
    return aliases.find(cell)


def _unit_note(sheet: Sheet) -> str:
    notes = {
        found[1]
        for row in sheet.rows[:10]
        for cell in row
        if isinstance(cell, str) and (found := _UNIT_NOTE.search(plain_header(cell[:80])))
    }
    return notes.pop() if len(notes) == 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    """One column of names with the columns to the right that belong to it."""

    labels: int
    values: int
    units: int | None


def _down(sheet: Sheet, aliases: Aliases, year: int, place: Place) -> Iterator[Entry]:
    label_columns = sorted(_label_columns(sheet, aliases))
    first_row = next(
        number
        for number, row in enumerate(sheet.rows)
        if any(_known(row[index], aliases)[0] for index in label_columns)
    )
    ends = [*label_columns[1:], max(map(len, sheet.rows))]
    for labels, end in zip(label_columns, ends, strict=True):
        block = _block(sheet, first_row, labels, end, year, place)
        for number, row in enumerate(sheet.rows[first_row:], start=first_row):
            label = row[labels]
            if not isinstance(label, str) or not label.strip():
                continue
            field, unit = _known(label, aliases)
            unit_cell = text_of(row[block.units]) if block.units is not None else ""
            yield Entry(
                sheet=sheet.name, row=number, column=block.values, label=" ".join(label.split()),
                cell=row[block.values], field=field, unit=unit or narrow(unit_cell).strip(),
            )  # fmt: skip


def _block(sheet: Sheet, first_row: int, labels: int, end: int, year: int, place: Place) -> _Block:
    heads = {
        index: [plain_header(text_of(row[index])) for row in sheet.rows[:first_row]]
        for index in range(labels + 1, end)
    }
    units = next((index for index, head in heads.items() if _UNIT_HEADERS & set(head)), None)
    years = {
        int(found[1]): index
        for index, head in heads.items()
        for text in head
        if (found := _YEAR_HEADER.fullmatch(text))
    }
    if years:
        if year not in years:
            raise _other_year(place, years)
        return _Block(labels=labels, values=years[year], units=units)
    _check_titles(sheet, first_row, year, place)
    named = [index for index, head in heads.items() if _VALUE_HEADERS & set(head)]
    candidates = named or _numeric_columns(sheet, first_row, heads)
    if len(candidates) != 1:
        raise Refusal(RefusalCode.WORKBOOK_COLUMNS_MISSING, place=place, columns="数值")
    return _Block(labels=labels, values=candidates[0], units=units)


def _numeric_columns(sheet: Sheet, first_row: int, columns: Iterable[int]) -> list[int]:
    """Return the columns that hold numbers from the first figure's row on."""
    return [
        index
        for index in columns
        if any(isinstance(read_number(row[index]), Fraction) for row in sheet.rows[first_row:])
    ]


def _check_titles(sheet: Sheet, first_row: int, year: int, place: Place) -> None:
    """Refuse a report whose title names one year, and another one."""
    texts = [sheet.name, *(text_of(cell) for row in sheet.rows[:first_row] for cell in row)]
    years = {int(found) for text in texts for found in _YEAR_IN_TEXT.findall(narrow(text))}
    if len(years) == 1 and year not in years:
        raise _other_year(place, years)


def _other_year(place: Place, years: Iterable[int]) -> Refusal:
    shown = "、".join(str(year) for year in sorted(years))
    return Refusal(RefusalCode.WORKBOOK_OTHER_YEAR, place=place, years=shown)


def _across(sheet: Sheet, header: Header, year: int, place: Place) -> Iterator[Entry]:
    under = range(header.last_row + 1, len(sheet.rows))
    filled = [number for number in under if any(cell != "" for cell in sheet.rows[number])]
    year_column = next(
        (each.index for each in header.columns if plain_header(each.header) in _YEAR_COLUMNS), None
    )
    if year_column is not None:
        years = {number: text_of(sheet.rows[number][year_column]) for number in filled}
        filled = [number for number in filled if _YEAR_HEADER.fullmatch(years[number].strip())]
        chosen = [number for number in filled if years[number].strip()[:4] == str(year)]
        if not chosen:
            raise _other_year(place, {int(years[number].strip()[:4]) for number in filled})
        filled = chosen
    else:
        _check_titles(sheet, header.first_row, year, place)
    if len(filled) > 1:
        raise Refusal(RefusalCode.WORKBOOK_TOO_MANY_ROWS, place=place, limit_rows=1)
    for number in filled:
        for column in header.columns:
            if column.index == year_column or not column.header:
                continue
            yield Entry(
                sheet=sheet.name, row=number, column=column.index, label=column.header,
                cell=sheet.rows[number][column.index], field=column.field, unit=column.unit,
            )  # fmt: skip
