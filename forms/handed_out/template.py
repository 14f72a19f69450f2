"""A form as a workbook: blank to be filled in, or a ledger that reads back the same.

Every cell is text, so no spreadsheet program eats a leading zero, turns 1-2
into a date or runs what begins with ``=``.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from forms.cells import show
from forms.fields import Field, Form, Kind, Value
from forms.reading.headers import aliases_of
from forms.spreadsheets.workbook_bytes import workbook_bytes

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LISTS_SHEET = "代码"
_ROWS_WITH_CHOICES = 2_000
_LONGEST_SHEET_NAME = 31
_ANSWER_WIDTH = 28
_TEXT_FORMAT = "@"
_LONGEST_HEADER_LINE = 10
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_YES_NO = ("1 是", "2 否")


WrittenRow: TypeAlias = tuple[Mapping[str, Value], Mapping[str, str]]
"""A row: values by field key, further columns by header; see ``staff_values``."""


def write_template(form: Form, rows: Iterable[WrittenRow] = ()) -> bytes:
    """Return an xlsx of the form, one line per row; the same input gives the same bytes."""
    return write_templates([(form, rows)])


def write_templates(
    ledgers: Iterable[tuple[Form, Iterable[WrittenRow]]],
    answers: Mapping[str, Sequence[Sequence[str]]] | None = None,
) -> bytes:
    """Return one xlsx with a sheet for each form; every sheet reads back by itself.

    ``answers``: sheets of fixed questions (``answer_sheets.py``), name -> lines.
    """
    from openpyxl import Workbook  # noqa: PLC0415  (half a second that only writing needs)

    book = Workbook()
    book.remove(book.worksheets[0])
    lists = _Lists()
    for form, rows in ledgers:
        _write_form(book.create_sheet(form.title[:_LONGEST_SHEET_NAME]), form, list(rows), lists)
    for name, lines in (answers or {}).items():
        _write_answers(book.create_sheet(name), lines)
    lists.write(book)
    return workbook_bytes(book)


def _write_answers(sheet: "Worksheet", lines: Sequence[Sequence[str]]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    _write_header(sheet, lines[0])
    for number, texts in enumerate(lines[1:], start=2):
        _write_row(sheet, number, texts)
    for index in range(1, len(lines[0]) + 1):
        sheet.column_dimensions[get_column_letter(index)].width = _ANSWER_WIDTH


def _write_form(
    sheet: "Worksheet", form: Form, lines: Sequence[WrittenRow], lists: "_Lists"
) -> None:
    columns = tuple(asked for asked in form.fields if _has_column(asked))
    titles = {asked.title for asked in columns if asked.in_extra}
    further = tuple(
        dict.fromkeys(header for _, extra in lines for header in extra if header not in titles)
    )
    _write_header(sheet, [*map(heading, columns), *_further_headings(form, further)])
    for number, (values, extra) in enumerate(lines, start=2):
        texts = [show(asked, values.get(asked.key)) for asked in columns]
        _write_row(sheet, number, [*texts, *(extra.get(header, "") for header in further)])
    _lay_out(sheet, columns)
    _offer_codes(sheet, columns, lists, last_row=max(len(lines) + 1, _ROWS_WITH_CHOICES))


def heading(asked: Field) -> str:
    """Return the header a field is written under; money says its unit."""
    return f"{asked.title}({asked.unit})" if asked.unit == "元" else asked.title


def _has_column(asked: Field) -> bool:
    # an amount the ledger could not place goes back under the header it came with
    return not (asked.in_extra and asked.kind is Kind.DECIMAL)


def _further_headings(form: Form, headers: Sequence[str]) -> list[str]:
    """Return headers under which further columns are read back as further columns."""
    aliases = aliases_of(form)
    written = {asked.key for asked in form.fields if _has_column(asked)}
    headings = []
    for header in headers:
        asked, _ = aliases.find(header)
        headings.append(f"原表：{header}" if asked and asked.key in written else header)
    return headings


def _write_header(sheet: "Worksheet", headers: Sequence[str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

    _write_row(sheet, 1, headers)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8EEF4")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    sheet.freeze_panes = "A2"


def _write_row(sheet: "Worksheet", number: int, texts: Sequence[str]) -> None:
    for column, text in enumerate(texts, start=1):
        text = _UNWRITABLE.sub("", text)
        if not text:
            continue
        cell = sheet.cell(row=number, column=column)
        cell.value = text
        cell.data_type = "s"
        cell.number_format = _TEXT_FORMAT
        cell.quotePrefix = True


def _lay_out(sheet: "Worksheet", columns: Sequence[Field]) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    for index, asked in enumerate(columns, start=1):
        dimension = sheet.column_dimensions[get_column_letter(index)]
        dimension.width = 2 + 2 * max(asked.width, min(len(asked.title), _LONGEST_HEADER_LINE) / 2)
        dimension.number_format = _TEXT_FORMAT


class _Lists:
    """The columns of the hidden sheet that drop-down lists read from; equal lists share one."""

    def __init__(self) -> None:
        self._columns: dict[tuple[str, ...], int] = {}

    def formula(self, choices: tuple[str, ...]) -> str:
        """Return where a list will stand."""
        from openpyxl.utils import get_column_letter, quote_sheetname  # noqa: PLC0415

        at = self._columns.setdefault(choices, len(self._columns) + 1)
        letters = get_column_letter(at)
        return f"{quote_sheetname(_LISTS_SHEET)}!${letters}$1:${letters}${len(choices)}"

    def write(self, book: "Workbook") -> None:
        """Write every list that was asked for, on a hidden sheet of its own."""
        sheet = book.create_sheet(_LISTS_SHEET)
        sheet.sheet_state = "hidden"
        for choices, column in self._columns.items():
            for row, choice in enumerate(choices, start=1):
                sheet.cell(row=row, column=column, value=choice)


def _offer_codes(
    sheet: "Worksheet", columns: Sequence[Field], lists: _Lists, *, last_row: int
) -> None:
    """Hang a drop-down list on every column with codes."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    for index, asked in enumerate(columns, 1):
        choices = _choices(asked)
        if not choices:
            continue
        rule = DataValidation(type="list", formula1=lists.formula(choices), allow_blank=True)
        # an open list, or several codes in one cell, may hold what is not offered
        rule.showErrorMessage = asked.kind is Kind.YES_NO or bool(
            asked.kind is Kind.CODE and asked.codes and asked.codes.closed
        )
        rule.add(f"{get_column_letter(index)}2:{get_column_letter(index)}{last_row}")
        sheet.add_data_validation(rule)


def _choices(asked: Field) -> tuple[str, ...]:
    if asked.kind is Kind.YES_NO:
        return _YES_NO
    if asked.codes is None:
        return ()
    return tuple(f"{code} {label}" for code, label in asked.codes.labels.items())
