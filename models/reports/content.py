"""The content tree of a document: plain values, drawn later as a workbook or as paper.

Nothing here knows a page, a sheet or a font. The caller brings every word; the
tree adds only the fixed marks of statuses and grades, which are the same on
screen, in a workbook and on paper.

Example::

    document = Document(
        title="乡镇卫生院服务能力自评报告",
        subtitle="2025 年度",
        identity=(Pair(label="机构名称", value="北渡乡卫生院"),),
        parts=(
            Part(
                title="一、自评结果",
                blocks=(
                    paragraph("本院自评达到", strong("基本标准"), "。"),
                    Table(
                        columns=(
                            Column(title="条款", share=2),
                            Column(title="自评", share=1, align=Align.CENTRE),
                            Column(title="得分", share=1, align=Align.END),
                        ),
                        rows=(
                            group_row("第一章 功能任务与资源配置"),
                            row("1.4.1 人员配备", grade_cell(GradeMark.C, "合格"), 12),
                        ),
                    ),
                    SignatureBlock(lines=("填报人", "院长", "日期"), seal_caption="（公章）"),
                ),
            ),
        ),
        marks=PageMarks(
            number="DB-2025-0001", digest=in_fours("7K2MQ9XA40DE"), qr="DB-2025-0001 7K2M"
        ),
        made_at=clock.now(),
    )
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique
from fractions import Fraction
from typing import TypeAlias

from models.reports.shapes import Drawable

MOST_SIGNATURE_LINES = 8
"""More would not fit beside each other on one page."""


@unique
class Align(StrEnum):
    """Where a text stands in its column."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@unique
class Status(StrEnum):
    """A finding; never shown without its word (``Cell.text``)."""

    MET = "met"
    NOT_MET = "not-met"
    TO_CONFIRM = "to-confirm"
    MISSING = "missing"
    NOT_FILLED = "not-filled"
    IN_PROGRESS = "in-progress"
    COMPUTED = "computed"
    SET_BY_PERSON = "set-by-person"
    STALE = "stale"
    NOT_APPLICABLE = "not-applicable"

    @property
    def symbol(self) -> str:
        """The mark that survives a grey copy, one character."""
        return _SYMBOLS[self]


_SYMBOLS = {
    Status.MET: "●",
    Status.NOT_MET: "■",
    Status.TO_CONFIRM: "▲",
    Status.MISSING: "？",
    Status.NOT_FILLED: "○",
    Status.IN_PROGRESS: "◐",
    Status.COMPUTED: "计",
    Status.SET_BY_PERSON: "改",
    Status.STALE: "旧",
    Status.NOT_APPLICABLE: "E",
}


@unique
class GradeMark(StrEnum):
    """A grade as shown; the value is the letter on the badge."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    NONE = "—"
    MISSING = "?"


@unique
class RowKind(StrEnum):
    """What a table row is for."""

    PLAIN = "plain"
    GROUP = "group"
    TOTAL = "total"


@unique
class NoticeKind(StrEnum):
    """How serious a notice is; decides its symbol."""

    INFO = "info"
    OK = "ok"
    BAD = "bad"
    WARN = "warn"
    MISSING = "missing"

    @property
    def symbol(self) -> str:
        """The mark before the notice, or nothing."""
        return _NOTICE_SYMBOLS[self]


_NOTICE_SYMBOLS = {
    NoticeKind.INFO: "",
    NoticeKind.OK: Status.MET.symbol,
    NoticeKind.BAD: Status.NOT_MET.symbol,
    NoticeKind.WARN: Status.TO_CONFIRM.symbol,
    NoticeKind.MISSING: Status.MISSING.symbol,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of text in one weight."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading inside a part: level 2 or 3 (level 1 is the part's own title)."""

    text: str
    level: int = 2

    def __post_init__(self) -> None:
        if self.level not in (2, 3):
            raise ValueError(f"heading level {self.level}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; ``indented`` moves the first line in by two characters."""

    runs: tuple[Run, ...]
    indented: bool = True

    @property
    def text(self) -> str:
        """The whole text without weights."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A statement set apart; ``text`` is often led by a strong first clause."""

    kind: NoticeKind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The whole text without weights."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One table cell.

    ``text`` is what a reader sees after the mark. ``number`` is the exact value
    behind it, so that a workbook can reckon with it; ``text`` then holds the
    same figure as shown (``82.6%``, ``1,204``, ``12 人``).
    """

    text: str = ""
    mark: Status | GradeMark | None = None
    number: int | Fraction | None = None
    strong: bool = False

    @property
    def plain(self) -> str:
        """The mark and the text in one line of text."""
        if self.mark is None:
            return self.text
        symbol = self.mark.symbol if isinstance(self.mark, Status) else self.mark.value
        return f"{symbol} {self.text}" if self.text else symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A label and its value; the value may carry a mark or a number."""

    label: str
    value: str | Cell

    @property
    def cell(self) -> Cell:
        """The value as a cell."""
        return Cell(text=self.value) if isinstance(self.value, str) else self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyValues:
    """Labelled values in a ruled grid, ``across`` pairs beside each other (1 to 3)."""

    pairs: tuple[Pair, ...]
    across: int = 2

    def __post_init__(self) -> None:
        if self.across not in (1, 2, 3):
            raise ValueError(f"{self.across} pairs across")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A table column; ``share`` is its width relative to the other columns."""

    title: str
    share: int = 1
    align: Align = Align.START

    def __post_init__(self) -> None:
        if self.share < 1:
            raise ValueError(f"column {self.title}: share {self.share}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table row; a group row has exactly one cell, which spans the table.

    ``least_lines``: room on paper for as many lines, to be written in by hand.
    """

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    least_lines: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of any length; its header is repeated on every page.

    Raises: ValueError where a row has not one cell for each column.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table without columns")
        for number, row in enumerate(self.rows, start=1):
            wanted = 1 if row.kind is RowKind.GROUP else len(self.columns)
            if len(row.cells) != wanted:
                raise ValueError(f"row {number} has {len(row.cells)} cells, not {wanted}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """Lines to sign on, and an empty field of 45 x 45 mm for the seal; never split."""

    lines: tuple[str, ...]
    seal_caption: str = ""

    def __post_init__(self) -> None:
        if len(self.lines) > MOST_SIGNATURE_LINES:
            raise ValueError(f"{len(self.lines)} signature lines")


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture across the page, laid out at its width; never parted.

    ``told`` says in one line what it shows. A workbook has no picture: it has ``told``, and
    the figures themselves in the table that a document sets beside its drawing.
    ``keeps_next``: it stands on one page with what follows, as with the table of its figures.
    """

    drawable: Drawable
    told: str = ""
    keeps_next: bool = False


Block: TypeAlias = (
    Heading | Paragraph | Notice | KeyValues | Table | PageBreak | SignatureBlock | Drawing
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A chapter of the document: a sheet of the workbook, a new page on paper.

    ``continues`` lets it follow the part before on the same page; ``landscape``
    turns its pages (a part that turns always starts a new page).
    """

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMarks:
    """What every page carries, so that a loose sheet can be traced.

    ``digest`` is a short check code in groups; ``qr`` the payload of the QR code
    (none is drawn for ""); ``page_of`` takes ``{page}`` and ``{pages}``.
    """

    number: str = ""
    number_label: str = ""
    digest: tuple[str, ...] = ()
    digest_label: str = ""
    qr: str = ""
    page_of: str = "{page} / {pages}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document.

    ``identity`` stands on the cover; ``running`` at the top of every later page,
    opposite the title; ``made_at`` is written into the file's properties, so the
    same tree gives the same bytes; ``cover_sheet`` names the workbook's first sheet.
    ``cover`` False: no cover on paper, a form begins at once.
    """

    title: str
    parts: tuple[Part, ...]
    made_at: datetime
    subtitle: str = ""
    identity: tuple[Pair, ...] = ()
    running: str = ""
    author: str = ""
    marks: PageMarks = field(default_factory=PageMarks)
    cover_sheet: str = ""
    cover: bool = True


def strong(text: str) -> Run:
    """Return ``text`` as a run that stands out."""
    return Run(text=text, strong=True)


def _runs(words: tuple[str | Run, ...]) -> tuple[Run, ...]:
    return tuple(Run(text=word) if isinstance(word, str) else word for word in words)


def paragraph(*words: str | Run) -> Paragraph:
    """Return a paragraph of plain texts and runs."""
    return Paragraph(runs=_runs(words))


def notice(kind: NoticeKind, *words: str | Run) -> Notice:
    """Return a notice of plain texts and runs."""
    return Notice(kind=kind, runs=_runs(words))


def status_cell(status: Status, word: str) -> Cell:
    """Return a cell with a status symbol and its word."""
    return Cell(text=word, mark=status)


def grade_cell(grade: GradeMark, word: str = "") -> Cell:
    """Return a cell with a grade badge and, where there is room, its word."""
    return Cell(text=word, mark=grade)


def number_cell(number: int | Fraction, shown: str = "") -> Cell:
    """Return a cell with a figure; ``shown`` is needed for anything but an integer."""
    return Cell(text=shown or str(number), number=number)


def row(*cells: Cell | str | int, kind: RowKind = RowKind.PLAIN) -> Row:
    """Return a table row of cells, texts and whole numbers."""
    return Row(cells=tuple(_as_cell(cell) for cell in cells), kind=kind)


def group_row(text: str) -> Row:
    """Return a row that spans the table and heads the rows below it."""
    return Row(cells=(Cell(text=text, strong=True),), kind=RowKind.GROUP)


def total_row(*cells: Cell | str | int) -> Row:
    """Return a row of sums."""
    return row(*cells, kind=RowKind.TOTAL)


def in_fours(text: str) -> tuple[str, ...]:
    """Return ``text`` in groups of four characters, as a check code is read aloud."""
    return tuple(text[at : at + 4] for at in range(0, len(text), 4))


def _as_cell(value: Cell | str | int) -> Cell:
    if isinstance(value, Cell):
        return value
    return number_cell(value) if isinstance(value, int) else Cell(text=value)
