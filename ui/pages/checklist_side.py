"""The right pane: evidence behind the clause, and the note that stays in the house."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.usecases.cards import ClauseCard
from models.usecases.clause_cards import EvidenceCard
from ui.components.buttons import Button, IconButton
from ui.components.labels import ElidedLabel, IconLabel, Ink, LinkLabel, TextLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.checklist_derivation import lowered
from ui.pages.checklist_saving import PauseSaver
from ui.texts_filling import size_shown

EVIDENCE, NOTE = "evidence", "note"
_DAY = 10
"""Characters of the day in a moment's text: 2025-06-12."""


class EvidenceRow(QFrame):
    """One file: what it is, which criterion it is for, since when; it can be taken off."""

    removed = Signal()
    confirmed = Signal()

    def __init__(
        self, look: Look, card: EvidenceCard, label: str, *, locked: bool, waiting: bool = False
    ) -> None:
        """``waiting``: it came over from last time, and is evidence only once confirmed."""
        super().__init__()
        self.setObjectName("rowFrame")
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, 7, INNER_GAP, 7)
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(look, _file_icon(card.media_type), base=22))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(look, card.name, role=TextRole.TABLE, strong=True))
        detail = self.tr("对应 {place} · {day} · {size}").format(
            place=label, day=card.added_at[:_DAY], size=size_shown(card.size)
        )
        ink = "text_3"
        if waiting:
            detail, ink = self.tr("沿用上次，对应 {place}，待确认").format(place=label), "stale"
        words.addWidget(ElidedLabel(look, detail, role=TextRole.CAPTION, ink=ink))
        row.addLayout(words, 1)
        take_off = IconButton(
            look, IconName.DISMISS, self.tr("移除佐证 {name}").format(name=card.name)
        )
        take_off.clicked.connect(self.removed)
        row.addWidget(take_off)
        take_off.setVisible(not locked and not waiting)
        self.confirm = LinkLabel(look, self.tr("确认"))
        self.confirm.activated.connect(self.confirmed)
        self.confirm.setVisible(waiting and not locked)
        row.addWidget(self.confirm)
        self.setAccessibleName(f"{card.name}，{detail}")


class EvidencePage(QWidget):
    """Files behind the clause, added by button or dropped in, and what is expected."""

    files_chosen = Signal(object, str)
    """A tuple of paths, and the criterion they are for (empty: the whole clause)."""
    removal_asked = Signal(object)
    """An EvidenceCard."""
    confirm_asked = Signal(object)
    """An EvidenceCard that came over from last time."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: tuple[object, ...] = ()
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QFrame()
        bar.setProperty("rule", "bottom")
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        tools.setSpacing(6)
        self.add = Button(
            look, self.tr("添加佐证"), icon=IconName.EVIDENCE, keycap="Ctrl+D", small=True
        )
        self.add.clicked.connect(self.ask_for_files)
        self.target = QComboBox()
        self.target.setProperty("size", "small")
        self.target.setAccessibleName(self.tr("佐证对应哪一款"))
        tools.addWidget(self.add)
        tools.addWidget(self.target, 1)
        column.addWidget(bar)
        self._bar = bar
        scroll = make_scroll_area()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(scroll, 1)
        body = ScrollBody("surface")
        self._list = body.column
        scroll.setWidget(body)

    def show_clause(self, card: ClauseCard) -> None:
        """Show a clause's evidence; the same evidence again is left alone."""
        waiting = () if card.carried is None else card.carried.evidence
        showing = (card.code, card.evidence, waiting, card.final)
        if showing == self._shown:
            return
        if not self._shown or self._shown[0] != card.code:
            self._offer_targets(card)
        self._shown = showing
        self._bar.setVisible(not card.final)
        while self._list.count():
            widget = self._list.takeAt(0).widget()
            if widget is not None:  # the stretch at the end is no widget
                widget.hide()
                widget.deleteLater()
        for evidence in card.evidence:
            row = self._row(card, evidence)
            row.removed.connect(lambda which=evidence: self.removal_asked.emit(which))
        for evidence in waiting:
            row = self._row(card, evidence, waiting=True)
            row.confirmed.connect(lambda which=evidence: self.confirm_asked.emit(which))
        if not card.evidence and not waiting:
            self._list.addWidget(self._empty(card))
        self._list.addWidget(self._expected(card))
        self._list.addStretch(1)

    def aim_at(self, criterion: str) -> None:
        """Offer a criterion as what the next file is for."""
        self.target.setCurrentIndex(max(0, self.target.findData(criterion)))

    def ask_for_files(self) -> None:
        """Let the person choose files from the disk."""
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("选择佐证文件"))
        self._choose(Path(name) for name in names)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the desktop."""
        if event.mimeData().hasUrls() and not self._bar.isHidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        urls = event.mimeData().urls()
        self._choose(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        event.acceptProposedAction()

    def _choose(self, files: Iterable[Path]) -> None:
        chosen = tuple(files)
        if chosen:
            self.files_chosen.emit(chosen, str(self.target.currentData() or ""))

    def _offer_targets(self, card: ClauseCard) -> None:
        self.target.clear()
        self.target.addItem(self.tr("对应整条"), "")
        for item in card.criteria:
            self.target.addItem(self.tr("对应 {label}").format(label=item.label), item.id)

    def _row(
        self, card: ClauseCard, evidence: EvidenceCard, *, waiting: bool = False
    ) -> EvidenceRow:
        labels = {item.id: item.label for item in card.criteria}
        label = labels.get(evidence.criterion, self.tr("整条"))
        row = EvidenceRow(self._look, evidence, label, locked=card.final, waiting=waiting)
        self._list.addWidget(row)
        return row

    def _empty(self, card: ClauseCard) -> QWidget:
        text = (
            self.tr("没有附佐证。")
            if card.final
            else self.tr("还没有佐证。点“添加佐证”，或把文件拖到这里。")
        )
        return _padded(TextLabel(text, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))

    def _expected(self, card: ClauseCard) -> QWidget:
        names = dict.fromkeys(
            (*card.expected_evidence, *(name for item in card.criteria for name in item.evidence))
        )
        holder = QWidget()
        holder.setVisible(bool(names))
        column = QVBoxLayout(holder)
        column.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, 8)
        column.setSpacing(3)
        column.addWidget(TextLabel(self.tr("这一条一般要有"), role=TextRole.TABLE, strong=True))
        for name in names:
            line = QHBoxLayout()
            line.setSpacing(6)
            icon = IconLabel(self._look, IconName.REPORTS, ink="text_3", base=14)
            line.addWidget(lowered(icon, by=3), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(TextLabel(name, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True), 1)
            column.addLayout(line)
        return holder


class NotePage(QWidget):
    """The clause's note, saved as it is typed."""

    note_written = Signal(str, str)
    """Clause and note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, PANEL_GAP)
        column.setSpacing(6)
        column.addWidget(
            TextLabel(
                self.tr("只给自己人看，不随上报。写完自动保存。"),
                role=TextRole.CAPTION,
                ink=Ink.THIRD,
                wrap=True,
            )
        )
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("备注，不随上报"))
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column.addWidget(self.editor, 2)
        column.addStretch(1)
        self.saver = PauseSaver(self.editor, self.note_written.emit)

    def show_clause(self, card: ClauseCard) -> None:
        """Show a clause's note."""
        self.saver.show_text(card.code, card.note)
        self.editor.setReadOnly(card.final)


class SidePane(QWidget):
    """Tabs over evidence and note; the same pages serve as tabs of the middle pane."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(240)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = Tabs()
        bar = QFrame()
        bar.setProperty("rule", "bottom")
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self._bar = bar
        column.addWidget(bar)
        self.evidence = EvidencePage(look)
        self.note = NotePage()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.evidence)
        self._stack.addWidget(self.note)
        column.addWidget(self._stack, 1)
        self.counts: dict[str, tuple[str, int | None]] = {}
        self._count(0, noted=False)
        self.tabs.chosen.connect(self.show_page)

    def show_clause(self, card: ClauseCard) -> None:
        """Show what belongs to a clause."""
        self.evidence.show_clause(card)
        self.note.show_clause(card)
        self._count(len(card.evidence), noted=bool(card.note))

    def show_page(self, ident: str) -> None:
        """Show evidence or note."""
        self._stack.setCurrentWidget(self.note if ident == NOTE else self.evidence)

    def go_to(self, ident: str) -> None:
        """Show a page and its tab."""
        self.tabs.choose(ident)
        self.show_page(ident)

    def set_tabs_shown(self, *, on: bool) -> None:
        """Leave the tabs to the middle pane."""
        self._bar.setVisible(on)

    def _count(self, files: int, *, noted: bool) -> None:
        self.counts = {
            EVIDENCE: (self.tr("佐证"), files),
            NOTE: (self.tr("备注"), 1 if noted else None),
        }
        self.tabs.set_tabs(
            tuple(
                Tab(id=ident, title=title, count=count)
                for ident, (title, count) in self.counts.items()
            )
        )


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, 10)
    column.addWidget(widget)
    return holder


def _file_icon(media_type: str) -> IconName:
    if media_type.startswith("image/"):
        return IconName.PHOTO
    return IconName.PDF if media_type == "application/pdf" else IconName.REPORTS
