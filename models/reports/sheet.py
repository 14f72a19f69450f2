"""Filling one sheet from the content tree, top to bottom."""

import re
import unicodedata
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from models.reports.characters import safe_text
from models.reports.content import (
    Align,
    Block,
    Cell,
    Document,
    Drawing,
    GradeMark,
    Heading,
    KeyValues,
    Notice,
    PageBreak,
    Paragraph,
    Part,
    Row,
    RowKind,
    SignatureBlock,
    Table,
)
from models.reports.gradelooks import grade_look
from models.vocabulary.progress import Progress

CELL_LONGEST: Final = 32_767
"""Most characters Excel opens in one cell; a longer text is cut and ends in …."""
_FONT: Final = "宋体"
"""Found, or replaced by its like, in Excel and in WPS on Windows, UOS and Kylin."""
_BODY, _TITLE = 11, 20
_LINE_POINTS: Final = 14.5
_WIDTH_UPRIGHT, _WIDTH_TURNED = 88, 132
"""Widths of A4 in characters of the body font, about."""
_NARROWEST: Final = 6.0
_LABEL_WIDTH, _SIGN_WIDTH = 14.0, 20.0
_SEAL_POINTS: Final = 128.0
"""45 mm."""
_FREEZE_BELOW: Final = 8
"""A header further down is not frozen: it would cover the screen."""
_ROWS_BETWEEN_CHECKS: Final = 200
_SHOWN_NUMBER = re.compile(r"[+-]?[\d,]*\d(?:\.(?P<decimals>\d+))?(?P<unit>.*)", re.DOTALL)
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""xlsx reads ``_x0041_`` as ``A`` (ECMA-376, ST_Xstring); openpyxl writes it as it is."""
_STARTS_FORMULA: Final = ("=", "+", "-", "@", "\t")
_ALIGN = {Align.START: "left", Align.CENTRE: "center", Align.END: "right"}
_THIN = Side(style="thin", color="FF404040")
_THICK = Side(style="medium", color="FF000000")
_DASHED = Side(style="dashed", color="FF000000")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_UNDERLINE = Border(bottom=_THIN)


class SheetWriter:
    """Writes blocks below each other and remembers where it is."""

    def __init__(self, sheet: Worksheet, progress: Progress) -> None:
        self._sheet = sheet
        self._progress = progress
        self._at = 1
        self._columns = 1
        self._widths: list[float] = []
        self._headers: list[int] = []

    def cover(self, document: Document) -> None:
        """Write title, identity and the marks that trace the document."""
        self._measure([18.0, 60.0])
        self._wide(document.title, size=_TITLE, bold=True, centred=True)
        if document.subtitle:
            self._wide(document.subtitle, size=14, centred=True)
        self._at += 1
        marks = document.marks
        traces = (
            (marks.number_label, Cell(text=marks.number)),
            (marks.digest_label, Cell(text=" ".join(marks.digest))),
        )
        pairs = [(pair.label, pair.cell) for pair in document.identity]
        for label, cell in [*pairs, *(trace for trace in traces if trace[1].text)]:
            self._ruled(1, Cell(text=label), shade=True)
            self._ruled(2, cell)
            self._at += 1

    def part(self, part: Part) -> None:
        """Write a part's title and blocks, then widths and frozen panes."""
        self._measure(_column_widths(part))
        self._wide(part.title, size=16, bold=True)
        for block in part.blocks:
            self._progress.check()
            self._block(block)
        if len(self._headers) == 1:
            self._only_table(self._headers[0])

    def _only_table(self, header: int) -> None:
        """Repeat the header when printing; freeze it on screen where it stands high enough."""
        self._sheet.print_title_rows = f"{header}:{header}"
        if header <= _FREEZE_BELOW:
            self._sheet.freeze_panes = f"A{header + 1}"

    def _measure(self, widths: list[float]) -> None:
        self._widths = widths
        self._columns = len(widths)
        for number, width in enumerate(widths, start=1):
            self._sheet.column_dimensions[get_column_letter(number)].width = round(width, 1)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._wide(block.text, size=13 if block.level == 2 else _BODY, bold=True)
            case Paragraph():
                self._wide(block.text)
            case Notice():
                self._wide(f"{block.kind.symbol} {block.text}".strip(), boxed=True)
            case KeyValues():
                self._key_values(block)
            case Table():
                self._table(block)
            case SignatureBlock():
                self._signatures(block)
            case Drawing():
                self._wide(block.told)
            case PageBreak():
                self._sheet.row_breaks.append(Break(id=self._at - 1))

    def _wide(
        self,
        text: str,
        *,
        size: int = _BODY,
        bold: bool = False,
        centred: bool = False,
        boxed: bool = False,
    ) -> None:
        """Write a text across all columns; merged rows do not grow by themselves."""
        cell = self._put(1, Cell(text=text))
        cell.font = Font(name=_FONT, size=size, bold=bold)
        cell.alignment = Alignment(
            horizontal="center" if centred else "left", vertical="center", wrap_text=True
        )
        self._merge(1, self._columns, border=_GRID if boxed else None)
        room = sum(self._widths) * _BODY / size
        lines = _lines(text, room)
        self._sheet.row_dimensions[self._at].height = (
            lines * _LINE_POINTS * max(1.0, size / _BODY) + 4
        )
        self._at += 1

    def _key_values(self, block: KeyValues) -> None:
        span = self._span(_LABEL_WIDTH)
        for pair in block.pairs:
            self._ruled(1, Cell(text=pair.label), shade=True)
            self._ruled(span + 1, pair.cell)
            self._merge(1, span, border=_GRID)
            self._merge(span + 1, self._columns, border=None)
            self._grow(
                _lines(pair.label, sum(self._widths[:span])),
                _lines(pair.cell.plain, sum(self._widths[span:])),
            )
            self._at += 1
        self._at += 1

    def _span(self, width: float) -> int:
        """Return how many columns from the left give ``width``, leaving at least one."""
        for number in range(1, self._columns):
            if sum(self._widths[:number]) >= width:
                return number
        return max(1, self._columns - 1)

    def _grow(self, *lines: int) -> None:
        """Set the row's height; not every program fits rows to wrapped text by itself."""
        self._sheet.row_dimensions[self._at].height = max(lines) * _LINE_POINTS + 3

    def _table(self, block: Table) -> None:
        if block.caption:
            self._wide(block.caption, bold=True, centred=True)
        for number, column in enumerate(block.columns, start=1):
            cell = self._ruled(number, Cell(text=column.title, strong=True), shade=True)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        self._headers.append(self._at)
        self._at += 1
        for number, row in enumerate(block.rows):
            if number % _ROWS_BETWEEN_CHECKS == 0:
                self._progress.check()
            self._row(row, block)
        self._at += 1

    def _row(self, row: Row, table: Table) -> None:
        if row.kind is RowKind.GROUP:
            self._ruled(1, row.cells[0], shade=True)
            self._merge(1, len(table.columns), border=_GRID)
        else:
            total = row.kind is RowKind.TOTAL
            for number, cell in enumerate(row.cells, start=1):
                align = table.columns[number - 1].align
                self._ruled(number, cell, align=align, bold=total)
            self._grow(
                *(
                    _lines(cell.plain, width)
                    for cell, width in zip(row.cells, self._widths, strict=False)
                )
            )
        self._at += 1

    def _signatures(self, block: SignatureBlock) -> None:
        self._at += 1
        span = self._span(_SIGN_WIDTH)
        for label in block.lines:
            self._put(1, Cell(text=label)).font = Font(name=_FONT, size=_BODY)
            self._merge(1, span, border=None)
            self._merge(span + 1, max(span + 1, self._columns), border=_UNDERLINE)
            self._sheet.row_dimensions[self._at].height = 30
            self._at += 1
        if block.seal_caption:
            self._at += 1
            self._wide(block.seal_caption, centred=True, boxed=True)
            self._sheet.row_dimensions[self._at - 1].height = _SEAL_POINTS

    def _merge(self, first: int, last: int, *, border: Border | None) -> None:
        if border is not None:
            for number in range(first, last + 1):
                self._sheet.cell(self._at, number).border = border
        if last > first:
            self._sheet.merge_cells(
                start_row=self._at, end_row=self._at, start_column=first, end_column=last
            )

    def _ruled(
        self,
        column: int,
        cell: Cell,
        *,
        align: Align = Align.START,
        shade: bool = False,
        bold: bool = False,
    ) -> SheetCell:
        put = self._put(column, cell)
        put.font = Font(name=_FONT, size=_BODY, bold=cell.strong or bold)
        put.border = _GRID
        put.alignment = Alignment(horizontal=_ALIGN[align], vertical="center", wrap_text=True)
        if shade:
            put.fill = PatternFill("solid", fgColor="FFEDEDED")
        if isinstance(cell.mark, GradeMark):
            _dress_grade(put, cell.mark)
        return put

    def _put(self, column: int, cell: Cell) -> SheetCell:
        put = self._sheet.cell(self._at, column)
        if not isinstance(put, SheetCell):
            raise TypeError(f"row {self._at}, column {column} is inside a merged cell")
        if cell.number is not None and cell.mark is None:
            put.value = _sheet_number(cell.number)
            put.number_format = _number_format(cell.text)
            return put
        text = safe_text(cell.plain)
        if len(text) > CELL_LONGEST:
            text = text[: CELL_LONGEST - 1] + "…"
        put.value = _LOOKS_ESCAPED.sub("_x005F_", text) or None
        if text.startswith(_STARTS_FORMULA):
            put.data_type = "s"
            put.quotePrefix = True
            put.number_format = "@"
        return put


def print_setup(sheet: Worksheet, document: Document, *, landscape: bool) -> None:
    """Set A4, one page wide, with the document's number and the page in the footer."""
    sheet.page_setup.paperSize = "9"
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    sheet.sheet_view.showGridLines = False
    marks = document.marks
    number = f"{marks.number_label} {marks.number}"
    for edge, left, right in (
        (sheet.oddHeader, _footer(document.title), _footer(document.running)),
        (sheet.oddFooter, _footer(number), "&P / &N"),
    ):
        if edge is not None:
            edge.left.text, edge.right.text = left, right


def _footer(text: str) -> str:
    return safe_text(text).strip().replace("&", "&&")[:200]


def _dress_grade(put: SheetCell, grade: GradeMark) -> None:
    look = grade_look(grade)
    put.fill = PatternFill("solid", fgColor=_grey(look.fill))
    put.font = Font(name=_FONT, size=_BODY, bold=True, color=_grey(look.letter))
    if look.heavy:
        put.border = Border(left=_THICK, right=_THICK, top=_THICK, bottom=_THICK)
    elif look.dashed:
        put.border = Border(left=_DASHED, right=_DASHED, top=_DASHED, bottom=_DASHED)


def _grey(level: float) -> str:
    return "FF" + f"{round(level * 255):02X}" * 3


def _sheet_number(number: int | Fraction) -> int | Decimal:
    """Return a figure as Excel can hold it: 15 significant digits."""
    exact = Fraction(number)
    if exact.denominator == 1:
        return exact.numerator
    return Context(prec=15).divide(Decimal(exact.numerator), Decimal(exact.denominator))


def _number_format(shown: str) -> str:
    """Return the format that shows the number as ``shown`` does: its decimals, its unit."""
    found = _SHOWN_NUMBER.fullmatch(shown)
    if found is None:
        return "General"
    decimals = len(found["decimals"] or "")
    whole = "#,##0" if "," in shown else "0"
    figure = whole + ("." + "0" * decimals if decimals else "")
    unit = found["unit"].replace("％", "%")
    if unit.strip() == "%":
        return figure + "%"
    return figure + (f'"{unit.replace(chr(34), "")}"' if unit else "")


def _lines(text: str, room: float) -> int:
    """Return how many lines a text takes in ``room`` character widths, rather too many."""
    return sum(max(1, -(-_width(line) // max(1, int(room) - 1))) for line in text.split("\n"))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)


def _column_widths(part: Part) -> list[float]:
    """Return the widths that suit the widest demand of the part's tables on each column."""
    page = _WIDTH_TURNED if part.landscape else _WIDTH_UPRIGHT
    tables = [block for block in part.blocks if isinstance(block, Table)]
    count = max((len(table.columns) for table in tables), default=2)
    widths = [_NARROWEST] * count
    for table in tables:
        total = sum(column.share for column in table.columns)
        for number, column in enumerate(table.columns):
            title = _width(column.title) / 2 + 2
            widths[number] = max(widths[number], title, page * column.share / total)
    if not tables:
        return [page * 0.25, page * 0.75]
    return widths
