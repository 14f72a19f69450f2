"""Drawing a pack's sheets with openpyxl: widths that read well, lists, frozen headers."""

import re
import unicodedata
from collections.abc import Sequence
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from forms.packs.pack_columns import CONTENT, ITEM, MEANING, STATUS
from forms.packs.pack_guide import NAMES_TITLE, guide_lines, name_lines
from forms.packs.pack_sheets import Column, Filled
from forms.spreadsheets.sheet_scan import column_letters
from forms.spreadsheets.workbook_bytes import cell_text, workbook_bytes
from models.standards.notation_names import Names
from models.standards.pack import Status
from models.vocabulary import limits
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.plain_text import is_plain

_UPRIGHT_WIDTHS, _GUIDE_WIDTHS, _NAME_WIDTHS = (12, 60, 40), (24, 100), (8, 32, 36, 8, 60)
"""Widths in half-width characters."""
_ROWS_WITH_CHOICES = 2_000
_FONT, _SIZE = "宋体", 11
_LINE_POINTS = 14.5
_WIDE = 180
"""Half-width characters; a sheet wider than this prints on A3."""
_A4, _A3 = "9", "8"
_SHADE, _UNCHECKED, _REFERENCE, _BLACK = "E8EEF4", "FFF2CC", "808080", "000000"
_TEXT_FORMAT = "@"
_NO_XML = re.compile("[\ufffe\uffff\ud800-\udfff]")
"""What XML cannot carry."""
_LOOKS = _BODY, _NOTE, _HEADER, _HEADING = "达标正文", "达标对照", "达标表头", "达标标题"


class _FittedRow(RowDimension):
    """A row whose height was worked out, not set by hand: programs may fit it anew."""

    @property
    def customHeight(self) -> bool:
        return False


def draw_pack(about: str, sheets: Sequence[Filled], names: Names) -> bytes:
    """Return the workbook of these sheets, with 说明 before them and 可用名称 after.

    Raises: Refusal PACK_CELL_TOO_LONG, PACK_CELL_HIDDEN.
    """
    book = Workbook()
    for style in _styles():
        book.add_named_style(style)
    guide = book.worksheets[0]
    guide.title = MEANING
    _read_only(guide, guide_lines(about, [each.sheet for each in sheets]), _GUIDE_WIDTHS)
    guide.sheet_view.showGridLines = False
    for each in sheets:
        sheet = book.create_sheet(each.sheet.title)
        if each.sheet.upright:
            _upright(sheet, each, names)
        else:
            _table(sheet, each, names)
    listed = book.create_sheet(NAMES_TITLE)
    _read_only(listed, name_lines(names), _NAME_WIDTHS)
    _header(listed, len(_NAME_WIDTHS))
    listed.freeze_panes = "A2"
    listed.auto_filter.ref = listed.dimensions
    for sheet in book.worksheets:
        _print_setup(sheet)
    return workbook_bytes(book)


def _table(sheet: Worksheet, each: Filled, names: Names) -> None:
    columns = each.sheet.columns
    for number, column in enumerate(columns, start=1):
        _put(sheet, 1, number, column.title)
        sheet.column_dimensions[column_letters(number)].number_format = _TEXT_FORMAT
    widths = [2 + 2 * column.width for column in columns]
    _widths(sheet, widths)
    for row, entry in enumerate(each.entries, start=2):
        texts = [_shown(entry.value(column), column, names) for column in columns]
        _heighten(sheet, row, texts, widths)
        for number, (column, text) in enumerate(zip(columns, texts, strict=True), start=1):
            cell = _put(sheet, row, number, text, column)
            if cell is not None and column.shown_only:
                cell.style = _NOTE
    _header(sheet, len(columns))
    sheet.freeze_panes = f"{column_letters(each.sheet.frozen + 1)}2"
    sheet.auto_filter.ref = f"A1:{column_letters(len(columns))}{len(each.entries) + 1}"
    last = max(len(each.entries) + 1, _ROWS_WITH_CHOICES)
    for number, column in enumerate(columns, start=1):
        letters = column_letters(number)
        _offer(sheet, column, f"{letters}2:{letters}{last}")
        _hint(sheet, column, f"{letters}1")


def _upright(sheet: Worksheet, each: Filled, names: Names) -> None:
    for number, title in enumerate((ITEM, CONTENT, MEANING), start=1):
        _put(sheet, 1, number, title)
    for entry in each.entries:
        for row, column in enumerate(each.sheet.columns, start=2):
            texts = (column.title, _shown(entry.value(column), column, names), column.hint)
            _heighten(sheet, row, texts, _UPRIGHT_WIDTHS)
            for number, text in enumerate(texts, start=1):
                _put(sheet, row, number, text, column)
            sheet.cell(row=row, column=2).style = _BODY
            sheet.cell(row=row, column=3).style = _NOTE
            _offer(sheet, column, f"B{row}")
    _widths(sheet, _UPRIGHT_WIDTHS)
    _header(sheet, len(_UPRIGHT_WIDTHS))
    sheet.freeze_panes = "A2"


def _read_only(sheet: Worksheet, lines: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
    """Write what is not read back; a line of one text is a heading."""
    for row, texts in enumerate(lines, start=1):
        for number, text in enumerate(texts, start=1):
            _put(sheet, row, number, text)
        if len(texts) == len(widths):
            _heighten(sheet, row, texts, widths)
        elif texts[0]:
            _header(sheet, len(widths), row=row, look=_HEADING)
    _widths(sheet, widths)


def _shown(value: object, column: Column, names: Names) -> str:
    return "" if value is None else column.codec.write(value, names)


def _put(
    sheet: Worksheet, row: int, number: int, text: str, column: Column | None = None
) -> SheetCell | None:
    if not text:
        return None
    stored = cell_text(text)
    _refuse_unfit(text, stored, sheet.title, row, f"{column_letters(number)}{row}", column)
    cell = cast("SheetCell", sheet.cell(row=row, column=number))  # nothing is merged here
    cell.value = stored
    cell.data_type = "s"
    cell.style = _BODY
    return cell


def _refuse_unfit(
    text: str, stored: str, sheet: str, row: int, cell: str, column: Column | None
) -> None:
    place = Place(sheet=sheet, row=row, column=column.title if column else "", cell=cell)
    if not is_plain(text) or _NO_XML.search(text):
        raise Refusal(RefusalCode.PACK_CELL_HIDDEN, place=place)
    units = len(stored.encode("utf-16-le")) // 2
    if units > limits.PACK_CELL_CHARACTERS:
        raise Refusal(
            RefusalCode.PACK_CELL_TOO_LONG,
            place=place,
            length=units,
            limit=limits.PACK_CELL_CHARACTERS,
        )


def _styles() -> tuple[NamedStyle, ...]:
    """Return the looks of the workbook; cells name them, which is quicker than having their own."""
    body, note, header, heading = (NamedStyle(name=name) for name in _LOOKS)
    for style in (body, note, header, heading):
        bold = style in (header, heading)
        style.font = Font(
            name=_FONT, size=_SIZE, bold=bold, color=_REFERENCE if style is note else _BLACK
        )
        style.number_format = _TEXT_FORMAT
        style.alignment = Alignment(
            vertical="center" if bold else "top", wrap_text=style is not heading
        )
        if bold:
            style.fill = PatternFill("solid", fgColor=_SHADE)
    return body, note, header, heading


def _header(sheet: Worksheet, columns: int, *, row: int = 1, look: str = "") -> None:
    for number in range(1, columns + 1):
        sheet.cell(row=row, column=number).style = look or _HEADER


def _widths(sheet: Worksheet, widths: Sequence[int]) -> None:
    for number, width in enumerate(widths, start=1):
        sheet.column_dimensions[column_letters(number)].width = width


def _heighten(sheet: Worksheet, row: int, texts: Sequence[str], widths: Sequence[int]) -> None:
    lines = max(_lines(text, width) for text, width in zip(texts, widths, strict=True))
    if lines > 1:
        sheet.row_dimensions[row] = _FittedRow(sheet, index=row, ht=lines * _LINE_POINTS + 2)


def _lines(text: str, width: int) -> int:
    """Return how many lines a text takes, rather too many."""
    room = max(1, width - 2)
    return sum(max(1, -(-_half_widths(line) // room)) for line in text.split("\n"))


def _half_widths(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)


def _offer(sheet: Worksheet, column: Column, cells: str) -> None:
    """Hang the list of a closed vocabulary on cells; colour what is still to be checked."""
    codec = column.codec
    if column.shown_only or not codec.choices:
        return
    rule = DataValidation(type="list", formula1=f'"{",".join(codec.choices)}"', allow_blank=True)
    rule.showErrorMessage = codec.closed
    rule.add(cells)
    sheet.add_data_validation(rule)
    if codec is STATUS:
        fill = DifferentialStyle(fill=PatternFill(bgColor=_UNCHECKED, fill_type="solid"))
        unchecked = f'"{STATUS.words[Status.RECALLED]}"'
        sheet.conditional_formatting.add(
            cells, Rule(type="cellIs", operator="equal", formula=[unchecked], dxf=fill)
        )


def _hint(sheet: Worksheet, column: Column, cell: str) -> None:
    """Let a header say what its column means when it is clicked."""
    note = DataValidation(
        allow_blank=True, showInputMessage=True, promptTitle=column.title, prompt=column.hint
    )
    note.add(cell)
    sheet.add_data_validation(note)


def _print_setup(sheet: Worksheet) -> None:
    wide = sum(each.width for each in sheet.column_dimensions.values()) > _WIDE
    sheet.page_setup.paperSize = _A3 if wide else _A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.gridLines = sheet.title != MEANING
    if sheet.title != MEANING:
        sheet.print_title_rows = "1:1"
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "&A  &P / &N"
