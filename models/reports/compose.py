"""From the content tree to set pieces: sizes, weights, line breaks, table grids."""

from collections.abc import Iterable, Iterator

from models.reports.badges import BADGE_TEXT, BADGE_WIDTH, Badge
from models.reports.characters import safe_text
from models.reports.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Drawing,
    GradeMark,
    Heading,
    KeyValues,
    Notice,
    NoticeKind,
    PageBreak,
    Paragraph,
    Part,
    Row,
    RowKind,
    Run,
    SignatureBlock,
    Status,
    Table,
    strong,
)
from models.reports.galley import (
    CELL_PAD_X,
    CELL_PAD_Y,
    MARK_GAP,
    SEAL_SIDE,
    CellSetting,
    DrawingSetting,
    Entry,
    Galley,
    NewPage,
    Piece,
    RowSetting,
    SignatureSetting,
    TextSetting,
)
from models.reports.pen import HAIRLINE, RULE, SHADE, PageShape
from models.reports.textlines import Line, break_lines
from models.reports.typefaces import Face, Typefaces
from models.vocabulary.progress import Progress

BODY = 10.5
BODY_LEADING = 17.5
TABLE = 9.0
TABLE_LEADING = 13.0
CAPTION = 9.5
_HEADINGS = {1: (15.0, 23.0, 0.0), 2: (12.0, 19.0, 13.0), 3: (10.5, 17.5, 8.0)}
"""Size, leading, space before, by level; points."""
_PART_BEFORE = 20.0
_GAP = 7.0
_GROUP_SHADE = 0.97
_LABEL_SHARE = 3
_VALUE_SHARE = 5
_ROWS_BETWEEN_CHECKS = 50


class Composer:
    """Sets the blocks of one document with one set of fonts."""

    def __init__(self, faces: Typefaces, progress: Progress) -> None:
        self._faces = faces
        self._progress = progress
        self._entries = 0
        self._deepest = -1
        self._shape = PageShape()

    def compose(self, document: Document) -> Galley:
        """Return the pieces of all parts, in order.

        Raises: Cancelled.
        """
        pieces: Galley = []
        for part in document.parts:
            pieces.extend(self._part(part))
        return pieces

    def _part(self, part: Part) -> Iterator[Piece]:
        turned = part.landscape != self._shape.landscape
        self._shape = PageShape(landscape=part.landscape)
        follows = part.continues and not turned
        if not follows:
            yield NewPage(landscape=part.landscape)
        if part.title:
            yield self._heading(part.title, 1, before=_PART_BEFORE if follows else 0)
        for block in part.blocks:
            self._progress.check()
            yield from self._block(block, part.landscape)

    def _block(self, block: Block, landscape: bool) -> Iterator[Piece]:
        match block:
            case Heading():
                yield self._heading(block.text, block.level)
            case Paragraph():
                yield self._paragraph(block)
            case Notice():
                yield self._notice(block)
            case KeyValues():
                yield from self._key_values(block)
            case Table():
                yield from self._table(block)
            case SignatureBlock():
                yield self._signatures(block)
            case Drawing():
                yield self._drawing(block)
            case PageBreak():
                yield NewPage(landscape=landscape)

    def _heading(self, text: str, level: int, *, before: float | None = None) -> TextSetting:
        size, leading, above = _HEADINGS[level]
        self._entries += 1
        self._deepest = min(level - 1, self._deepest + 1)
        glyphs = self._faces.glyphs(text, size, Face.STRONG)
        return TextSetting(
            lines=break_lines(glyphs, self._shape.width),
            size=size,
            leading=leading,
            width=self._shape.width,
            before=above if before is None else before,
            keeps_next=True,
            entry=Entry(
                title=" ".join(safe_text(text).split()),
                level=self._deepest,
                key=f"entry-{self._entries}",
            ),
        )

    def _paragraph(self, block: Paragraph) -> TextSetting:
        indent = 2 * BODY if block.indented else 0
        glyphs = self._faces.runs(block.runs, BODY)
        return TextSetting(
            lines=break_lines(glyphs, self._shape.width, first_indent=indent),
            size=BODY,
            leading=BODY_LEADING,
            width=self._shape.width,
            before=_GAP / 2,
            first_indent=indent,
            justified=True,
        )

    def _notice(self, block: Notice) -> TextSetting:
        runs = block.runs
        if block.kind is not NoticeKind.INFO:
            runs = (strong(block.kind.symbol + "\u00a0"), *runs)
        inset = 2 * CELL_PAD_Y
        return TextSetting(
            lines=break_lines(self._faces.runs(runs, BODY), self._shape.width - 2 * inset),
            size=BODY,
            leading=BODY_LEADING,
            width=self._shape.width,
            before=_GAP,
            barred=True,
        )

    def _key_values(self, block: KeyValues) -> Iterator[RowSetting]:
        shares = (_LABEL_SHARE, _VALUE_SHARE if block.across > 1 else 4 * _VALUE_SHARE)
        unit = self._shape.width / (sum(shares) * block.across)
        for start in range(0, len(block.pairs), block.across):
            pairs = block.pairs[start : start + block.across]
            cells: list[CellSetting] = []
            for number, pair in enumerate(pairs):
                last = number == len(pairs) - 1
                value = unit * shares[1]
                if last:
                    value += unit * sum(shares) * (block.across - len(pairs))
                label = Cell(text=pair.label)
                cells.append(self._cell(label, unit * shares[0], Align.START, fill=SHADE))
                cells.append(self._cell(pair.cell, value, Align.START))
            yield RowSetting(
                cells=tuple(cells),
                size=TABLE,
                leading=TABLE_LEADING,
                before=_GAP if start == 0 else 0,
                top_rule=RULE if start == 0 else HAIRLINE,
            )

    def _table(self, block: Table) -> Iterator[TextSetting | RowSetting]:
        if block.caption:
            yield self._caption(block.caption)
        total = sum(column.share for column in block.columns)
        widths = tuple(self._shape.width * column.share / total for column in block.columns)
        header = self._header(block.columns, widths, before=2 if block.caption else _GAP)
        yield header
        for number, row in enumerate(block.rows):
            if number % _ROWS_BETWEEN_CHECKS == 0:
                self._progress.check()
            yield self._row(row, block.columns, widths, header)

    def _caption(self, text: str) -> TextSetting:
        return TextSetting(
            lines=break_lines(self._faces.glyphs(text, CAPTION, Face.STRONG), self._shape.width),
            size=CAPTION,
            leading=CAPTION * 1.6,
            width=self._shape.width,
            before=_GAP,
            align=Align.CENTRE,
            keeps_next=True,
        )

    def _header(
        self, columns: tuple[Column, ...], widths: tuple[float, ...], *, before: float
    ) -> RowSetting:
        return RowSetting(
            cells=tuple(
                self._cell(Cell(text=column.title, strong=True), width, Align.CENTRE, fill=SHADE)
                for column, width in zip(columns, widths, strict=True)
            ),
            size=TABLE,
            leading=TABLE_LEADING,
            before=before,
            top_rule=RULE,
            keeps_next=True,
        )

    def _row(
        self,
        row: Row,
        columns: tuple[Column, ...],
        widths: tuple[float, ...],
        header: RowSetting,
    ) -> RowSetting:
        if row.kind is RowKind.GROUP:
            cells: Iterable[CellSetting] = (
                self._cell(row.cells[0], sum(widths), Align.START, fill=_GROUP_SHADE),
            )
        else:
            total = row.kind is RowKind.TOTAL
            cells = (
                self._cell(cell, width, column.align, bold=total)
                for cell, column, width in zip(row.cells, columns, widths, strict=True)
            )
        return RowSetting(
            cells=tuple(cells),
            size=TABLE,
            leading=TABLE_LEADING,
            top_rule=RULE if row.kind is RowKind.TOTAL else HAIRLINE,
            keeps_next=row.kind is RowKind.GROUP,
            header=header,
            least_lines=row.least_lines,
        )

    def _cell(
        self,
        cell: Cell,
        width: float,
        align: Align,
        *,
        fill: float | None = None,
        bold: bool = False,
    ) -> CellSetting:
        room = width - 2 * CELL_PAD_X
        badge = None
        text = cell.text
        if isinstance(cell.mark, Status):
            text = f"{cell.mark.symbol}\u00a0{text}"
        elif cell.mark is not None:
            badge = Badge(grade=cell.mark, letter=self._letter(cell.mark))
            room -= BADGE_WIDTH + MARK_GAP
        glyphs = self._faces.runs((Run(text=text, strong=cell.strong or bold),), TABLE)
        lines = break_lines(glyphs, room)
        return CellSetting(width=width, lines=lines, align=align, badge=badge, fill=fill)

    def _letter(self, grade: GradeMark) -> Line:
        glyphs = self._faces.glyphs(grade.value, BADGE_TEXT, Face.STRONG)
        return break_lines(glyphs, BADGE_WIDTH)[0]

    def _drawing(self, block: Drawing) -> DrawingSetting:
        return DrawingSetting(
            picture=block.drawable.picture(self._shape.width, self._faces.width),
            faces=self._faces,
            before=_GAP,
            keeps_next=block.keeps_next,
        )

    def _signatures(self, block: SignatureBlock) -> SignatureSetting:
        labels = (self._faces.one_line(text, BODY, self._shape.width / 3) for text in block.lines)
        return SignatureSetting(
            labels=tuple(label for label in labels if label is not None),
            caption=self._faces.one_line(block.seal_caption, TABLE, SEAL_SIDE),
            size=BODY,
            width=self._shape.width,
            before=4 * _GAP,
        )
