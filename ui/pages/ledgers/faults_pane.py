"""The pane beside a ledger: what an import held back and what the figures lack, one by one."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.vocabulary.ids import RowId
from ui.components.buttons import Button
from ui.components.chips import StatusChip, StatusLabel
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.ledgers.faults import FaultCard, HeldLine
from ui.texts.joining import listed
from ui.translated import translated

MOST_CARDS = 100
"""Cards made at once; the next ones come when these are done."""
_ROWS_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Lack:
    """A field that rows have not filled in and figures need."""

    column: str
    title: str
    rows: tuple[RowId, ...]
    numbers: tuple[int, ...]
    measures: tuple[str, ...]
    """Titles of the figures that cannot be told exactly without it."""


class FaultsPane(QWidget):
    """Cards of held rows, the current one open; below them the cells that lack data."""

    mended = Signal(object, object)
    """A HeldLine and header -> text."""
    given_up = Signal(object, str)
    """A HeldLine and the reason."""
    lack_chosen = Signal(object)
    """A Lack to be filled in."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cards: list[FaultCard] = []
        self._current: RowId | None = None
        self._put_off: set[RowId] = set()
        self.has_problems = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        self._message = InlineMessage(look, MessageKind.BAD, "")
        self._message.hide()
        column.addWidget(let_shrink(self._message))
        self.area = make_scroll_area()
        column.addWidget(self.area, 1)
        column.addWidget(self._make_footer())

    @property
    def cards(self) -> tuple[FaultCard, ...]:
        """The cards, from top to bottom."""
        return tuple(self._cards)

    @property
    def current(self) -> FaultCard | None:
        """The open card."""
        return next((card for card in self._cards if card.line.held.row_id == self._current), None)

    def show_lines(self, lines: tuple[HeldLine, ...], lacks: tuple[Lack, ...], held: int) -> None:
        """Show held rows (of ``held`` in all) and lacking cells; the open card stays open."""
        self._message.hide()
        self.has_problems = bool(lines or lacks)
        self._count_errors.setVisible(bool(lines))
        self._count_errors.set_status(Status.NOT_MET, self.tr("错误 {count}").format(count=held))
        missing = sum(len(lack.rows) for lack in lacks)
        self._count_missing.setVisible(bool(missing))
        self._count_missing.set_status(Status.MISSING, self.tr("缺 {count}").format(count=missing))
        before = self.current
        begun = None if before is None else (before.line.held, before.typed, before.focused_header)
        self._fill(lines, lacks, held - len(lines))
        ids = [line.held.row_id for line in lines]
        if self._current not in ids:
            waiting = [row_id for row_id in ids if row_id not in self._put_off]
            self._current = waiting[0] if waiting else None
        self._show_current()
        after = self.current
        if begun is not None and after is not None and after.line.held == begun[0]:
            after.go_on(*begun[1:])
        for button in (self._before, self._after):
            button.setEnabled(bool(lines))

    def say(self, headline: str, text: str = "") -> None:
        """Say in the pane why a repair was not taken."""
        self._message.set_message(MessageKind.BAD, headline, text)
        self._message.show()

    def go(self, step: int) -> None:
        """Open the next (1) or previous (-1) held row and put the cursor into its repair."""
        if not self._cards:
            return
        ids = [card.line.held.row_id for card in self._cards]
        at = ids.index(self._current) + step if self._current in ids else 0
        self.open_row(ids[at % len(ids)])

    def open_row(self, row_id: RowId) -> None:
        """Open the card of a held row."""
        self._current = row_id
        self._show_current()
        card = self.current
        if card is not None:
            self.area.ensureWidgetVisible(card)
            card.focus_repair()

    def _show_current(self) -> None:
        for card in self._cards:
            card.set_open(card.line.held.row_id == self._current)

    def _fill(self, lines: tuple[HeldLine, ...], lacks: tuple[Lack, ...], not_shown: int) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            # nothing may follow an editor that is about to go
            self.area.setFocus()
        inner = ScrollBody("surface")
        column = inner.column
        note = TextLabel(
            self._note_for(lines, lacks), role=TextRole.TABLE, ink=Ink.SECOND, wrap=True
        )
        note.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        column.addWidget(note)
        self._cards = []
        for line in lines:
            card = FaultCard(self._look, line)
            card.opened.connect(lambda row_id=line.held.row_id: self._open_quietly(row_id))
            card.mended.connect(lambda texts, held=line: self.mended.emit(held, texts))
            card.given_up.connect(lambda reason, held=line: self.given_up.emit(held, reason))
            card.put_off.connect(lambda row_id=line.held.row_id: self._on_put_off(row_id))
            column.addWidget(card)
            self._cards.append(card)
        if not_shown:
            more = self.tr("还有 {count} 行，改好上面的再接着列出。").format(count=not_shown)
            column.addWidget(TextLabel(more, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
        for lack in lacks:
            column.addWidget(self._make_lack(lack))
        column.addStretch(1)
        put_body(self.area, inner)

    def _open_quietly(self, row_id: RowId) -> None:
        if row_id != self._current:
            self.open_row(row_id)

    def _on_put_off(self, row_id: RowId) -> None:
        self._put_off.add(row_id)
        ids = [card.line.held.row_id for card in self._cards]
        after = ids[ids.index(row_id) + 1 :]
        self._current = after[0] if after else None
        self._show_current()
        if self.current is not None:
            self.current.focus_repair()

    def _make_lack(self, lack: Lack) -> QWidget:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 7, 10, 8)
        column.setSpacing(3)
        named = listed((str(number) for number in lack.numbers[:_ROWS_NAMED]), translated)
        if len(lack.numbers) > _ROWS_NAMED:
            named = self.tr("{rows} 等 {count}").format(rows=named, count=len(lack.numbers))
        title = self.tr("缺数据 · 第 {rows} 行 {title}").format(rows=named, title=lack.title)
        head = StatusLabel(
            self._look, Status.MISSING, title, role=TextRole.BODY, strong=True, wrap=True
        )
        column.addWidget(head)
        column.addWidget(
            TextLabel(
                self.tr("为空时算不准：{measures}").format(
                    measures=listed(lack.measures[:3], translated)
                ),
                role=TextRole.TABLE,
                wrap=True,
            )
        )
        link = LinkLabel(self._look, self.tr("逐行补填"))
        link.setAccessibleDescription(title)
        link.activated.connect(lambda: self.lack_chosen.emit(lack))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _note_for(self, lines: tuple[HeldLine, ...], lacks: tuple[Lack, ...]) -> str:
        if lines:
            return self.tr("读不懂的行原样留着，改好以前按“缺数据”计算，不会当作达到。")
        if lacks:
            return self.tr("没有读不懂的行。下面的格子没有填，相关的数算不准。")
        return self.tr("没有要处理的。导入时读不懂的行会列在这里，逐行改好。")

    def _make_header(self) -> QWidget:
        header = QFrame()
        header.setProperty("rule", "bottom")
        row = QHBoxLayout(header)
        row.setContentsMargins(PANEL_GAP, 0, PANEL_GAP, 0)
        row.setSpacing(INNER_GAP)
        row.addWidget(TextLabel(self.tr("导入问题"), strong=True))
        self._count_errors = StatusChip(self._look, Status.NOT_MET)
        self._count_missing = StatusChip(self._look, Status.MISSING)
        row.addWidget(self._count_errors)
        row.addWidget(self._count_missing)
        row.addStretch(1)
        self._header = header
        self._look.changed.connect(self._resize)
        self._resize()
        return header

    def _resize(self) -> None:
        self._header.setFixedHeight(self._look.measures.small_button + 13)

    def _make_footer(self) -> QWidget:
        footer = QFrame()
        footer.setProperty("rule", "top")
        row = QHBoxLayout(footer)
        row.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        row.setSpacing(INNER_GAP)
        self._before = Button(self._look, self.tr("上一处"), icon=IconName.CHEVRON_UP, small=True)
        self._after = Button(
            self._look,
            self.tr("下一处"),
            icon=IconName.CHEVRON_DOWN,
            keycap=self.tr("F8"),
            small=True,
        )
        self._before.clicked.connect(lambda: self.go(-1))
        self._after.clicked.connect(lambda: self.go(1))
        row.addWidget(self._before)
        row.addWidget(self._after)
        row.addStretch(1)
        return footer
