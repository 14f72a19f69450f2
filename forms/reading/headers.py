"""Finding the header: which sheet, which row, which column is which field.

Columns are known by what they are called, never by where they stand. Titles
above the header, headers of two rows, numbering and units in a header are met.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from forms.cells import Cell, narrow
from forms.fields import Field, Form, Kind
from forms.spreadsheets.sheet_scan import column_letters
from forms.spreadsheets.sheets import Sheet, Workbook
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

KEPT_ASIDE, LEFT_OUT = "", "-"
"""What a person may choose for a column besides a field: a further column, or nothing of it."""
_ROWS_SEARCHED = 40
_FEWEST_HITS = 2
"""One known word may stand in any text; two in one row are a header."""
_LONGEST_HEADER = 80
_MARKS = re.compile(r"[\s*_\"'“”]+")
_NUMBERING = re.compile(r"^(?:\(?\d{1,3}(?:[、)]|\.(?!\d))|[一二三四五六七八九十]+、|其中[:,]?|#)+")
_NUMBER_AND_POINT = re.compile(r"^\d{1,3}\.(?=\d)")
"""``1.0-6岁儿童数``: a number in a list, or part of the name; only looking up can tell."""
_IN_BRACKETS = re.compile(r"[(\[【][^()\[\]【】]*[)\]】]$")
_UNIT = re.compile(r"[(/:,]?(?:单位:?)?(?:人民币)?(万元|千元|元|万人次|万人)(?:人民币)?\)?$")
_UNIT_ALONE = re.compile(
    r"元|千元|万元|人|人次|万人|万人次|[台个张件套辆间份户名床次项种岁年]|%|㎡|m2|平方米"
)
_UNIT_NOTE = re.compile(r"单位[::]?(?:人民币)?(万元|千元|元)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet: ``index`` counts from 0; ``field`` None is unknown.

    ``unit`` is 元, 千元, 万元, 万人 or 万人次 where the header says so.
    """

    index: int
    header: str
    field: Field | None = None
    unit: str = ""

    @property
    def letters(self) -> str:
        """The column as a spreadsheet names it."""
        return column_letters(self.index + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where a sheet's rows begin and what its columns are.

    ``first_row`` and ``last_row`` count from 0; ``above`` is every text over the header.
    """

    first_row: int
    last_row: int
    columns: tuple[Column, ...]
    above: tuple[str, ...] = ()

    @property
    def hits(self) -> int:
        """How many columns are known."""
        return sum(1 for column in self.columns if column.field)

    @property
    def unit_note(self) -> str:
        """The unit a line above the header states for the whole table, or ``""``."""
        found = {
            match[1] for text in self.above if (match := _UNIT_NOTE.search(plain_header(text)))
        }
        return found.pop() if len(found) == 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aliases:
    """Every header a form's fields go by, in comparable spelling.

    ``fieldless``: headers a person gave no field, with what becomes of their column.
    """

    form: Form
    by_header: Mapping[str, Field] = field(default_factory=dict)
    fieldless: Mapping[str, str] = field(default_factory=dict)

    def find(self, header: str) -> tuple[Field | None, str]:
        """Return the field a header stands for and the unit it names."""
        text = plain_header(header)
        unit_found = _UNIT.search(text)
        unit = unit_found[1] if unit_found else ""
        if text in self.fieldless:
            return None, unit
        for spelling in _spellings(text):
            if spelling in self.by_header:
                return self.by_header[spelling], unit
        return None, unit

    def is_left_out(self, header: str) -> bool:
        """Whether a person wants nothing of the column."""
        return self.fieldless.get(plain_header(header)) == LEFT_OUT


def aliases_of(form: Form, chosen: Mapping[str, str] | None = None) -> Aliases:
    """Return the form's headers.

    ``chosen`` adds a person's own: header -> field key, ``KEPT_ASIDE`` or ``LEFT_OUT``.
    """
    known: dict[str, Field] = {}
    for each in form.fields:
        for name in (each.title, *each.aliases, each.key):
            known.setdefault(plain_header(name), each)
    for each in form.fields:
        if each.kind in {Kind.CODE, Kind.CODES} and each.title.endswith("代码"):
            known.setdefault(plain_header(each.title.removesuffix("代码")), each)
    fieldless: dict[str, str] = {}
    for header, key in (chosen or {}).items():
        if key in {KEPT_ASIDE, LEFT_OUT}:
            fieldless[plain_header(header)] = key
        else:
            known[plain_header(header)] = form.field(key)
    return Aliases(form=form, by_header=known, fieldless=fieldless)


def plain_header(text: str) -> str:
    """Return a header as it is compared: narrow, no blanks, no numbering."""
    bare = _MARKS.sub("", narrow(text)).replace("–", "-").replace("—", "-").replace("~", "-")
    return _NUMBERING.sub("", bare).rstrip(":")


def _spellings(text: str) -> Iterable[str]:
    for whole in dict.fromkeys((text, _NUMBER_AND_POINT.sub("", text))):
        yield whole
        bare = _UNIT.sub("", whole)
        yield bare
        while (shorter := _IN_BRACKETS.sub("", bare)) and shorter != bare:
            bare = shorter
            yield bare


def find_header(sheet: Sheet, aliases: Aliases) -> Header | None:
    """Return the sheet's most convincing header, or None."""
    best: Header | None = None
    for at in range(min(_ROWS_SEARCHED, len(sheet.rows))):
        for header in _candidates(sheet, at, aliases):
            if header.hits >= _FEWEST_HITS and (best is None or header.hits > best.hits):
                best = header
    return best


def _candidates(sheet: Sheet, at: int, aliases: Aliases) -> Iterable[Header]:
    names = [_header_text(cell) for cell in sheet.rows[at]]
    above = tuple(
        cell for row in sheet.rows[:at] for cell in row if isinstance(cell, str) and cell.strip()
    )
    lower = [_header_text(cell) for cell in sheet.rows[at + 1]] if at + 1 < len(sheet.rows) else []
    units = [plain_header(name).strip("()") for name in lower]
    if any(units) and all(_UNIT_ALONE.fullmatch(unit) for unit in units if unit):
        # a row of units under the header belongs to it
        with_units = [
            f"{name}({unit})" if name and unit else name
            for name, unit in zip(names, units, strict=False)
        ]
        columns = _columns(with_units, aliases)
        yield Header(first_row=at, last_row=at + 1, columns=columns, above=above)
        return
    single = _columns(names, aliases)
    yield Header(first_row=at, last_row=at, columns=single, above=above)
    if not any(aliases.find(name)[0] for name in lower if name):
        return
    both = Header(
        first_row=at,
        last_row=at + 1,
        columns=_columns(_two_rows(names, lower, aliases), aliases),
        above=above,
    )
    # a title over a header of one row adds nothing to it and is no part of it
    if both.hits > sum(column.field is not None for column in _columns(lower, aliases)):
        yield both


def _two_rows(upper: Sequence[str], lower: Sequence[str], aliases: Aliases) -> list[str]:
    """Join a header of two rows: the lower text where it is known, else both, else the upper."""
    names, group = [], ""
    for over, under in zip(upper, lower, strict=False):
        group = over or (group if under else "")
        options = [name for name in (under, group + under, over) if name]
        known = (name for name in options if aliases.find(name)[0])
        names.append(next(known, group + under if under else over))
    return names


def _columns(names: Sequence[str], aliases: Aliases) -> tuple[Column, ...]:
    columns = []
    for index, name in enumerate(names):
        known, unit = aliases.find(name) if name else (None, "")
        columns.append(Column(index=index, header=name, field=known, unit=unit))
    return tuple(columns)


def _header_text(cell: Cell) -> str:
    if not isinstance(cell, str) or len(cell) > _LONGEST_HEADER:
        return ""
    return " ".join(cell.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The sheet a form was found on, and its header."""

    sheet: Sheet
    header: Header


def choose_sheet(workbook: Workbook, aliases: Aliases, others: Sequence[Aliases]) -> Found:
    """Return the sheet that fits the form best.

    Raises: Refusal(WORKBOOK_OTHER_FORM) naming what the file looks like,
    Refusal(WORKBOOK_HEADER_MISSING), Refusal(WORKBOOK_COLUMN_TWICE),
    Refusal(WORKBOOK_COLUMNS_MISSING) naming the columns.
    """
    place = Place(file=workbook.file)
    best = _best(workbook, aliases)
    rivals = [(hits_of(workbook, other), other.form.id) for other in others]
    most, other_id = max(rivals, default=(0, ""))
    if most > (best.header.hits if best else 0) and most >= _FEWEST_HITS:
        raise Refusal(RefusalCode.WORKBOOK_OTHER_FORM, place=place, looks_like=other_id)
    if best is None:
        raise Refusal(RefusalCode.WORKBOOK_HEADER_MISSING, place=place)
    _check_columns(best, aliases.form, workbook.file)
    return best


def _best(workbook: Workbook, aliases: Aliases) -> Found | None:
    found = [
        Found(sheet=sheet, header=header)
        for sheet in workbook.sheets
        if (header := find_header(sheet, aliases))
    ]
    return max(found, key=lambda each: (each.header.hits, each.sheet.visible), default=None)


def hits_of(workbook: Workbook, aliases: Aliases) -> int:
    """Return how many of a form's fields the workbook's best sheet knows, either way it lies."""
    across = _best(workbook, aliases)
    down = max((_hits_down(sheet, aliases) for sheet in workbook.sheets), default=0)
    return max(across.header.hits if across else 0, down)


def _hits_down(sheet: Sheet, aliases: Aliases) -> int:
    """Count known names standing under one another in one of the first columns."""
    if aliases.form.id != "figures":
        return 0
    known: dict[int, set[str]] = {}
    for row in sheet.rows[:500]:
        for index, cell in enumerate(row[:6]):
            if text := _header_text(cell):
                found, _ = aliases.find(text)
                known.setdefault(index, set()).update({found.key} if found else ())
    return max(map(len, known.values()), default=0)


def _check_columns(found: Found, form: Form, file: str) -> None:
    place = Place(file=file, sheet=found.sheet.name, row=found.header.last_row + 1)
    seen: dict[str, Column] = {}
    for column in found.header.columns:
        if column.field is None:
            continue
        first = seen.setdefault(column.field.key, column)
        if first is not column:
            raise Refusal(
                RefusalCode.WORKBOOK_COLUMN_TWICE,
                place=Place(
                    file=file,
                    sheet=found.sheet.name,
                    row=found.header.last_row + 1,
                    column=column.header,
                    cell=f"{column.letters}{found.header.last_row + 1}",
                ),
                title=column.field.title,
                first=first.header,
                first_cell=f"{first.letters}{found.header.last_row + 1}",
            )
    missing = [each.title for each in form.fields if each.required and each.key not in seen]
    if missing:
        raise Refusal(RefusalCode.WORKBOOK_COLUMNS_MISSING, place=place, columns="、".join(missing))
