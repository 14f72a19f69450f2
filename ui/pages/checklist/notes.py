"""Notes of a clause as a thread: who wrote what when, of the clause or one of its criteria."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from models.usecases.cards import ClauseCard
from models.usecases.clauses.clause_cards import NoteCard
from ui.components.buttons import Button
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.inbox.words import moment_shown

_LINES = 3


class NoteRow(QFrame):
    """One note; the person may take it back, it then stays to be read in grey."""

    withdrawn = Signal()

    def __init__(self, look: Look, note: NoteCard, place: str, *, locked: bool) -> None:
        super().__init__()
        self.setObjectName("rowFrame")
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, 7, PANEL_GAP, 7)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(INNER_GAP)
        said = " · ".join(filter(None, (note.author, moment_shown(note.at), place)))
        if note.withdrawn:
            said = self.tr("{said} · 已收回").format(said=said)
        head.addWidget(TextLabel(said, role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True), 1)
        back = LinkLabel(look, self.tr("收回"), role=TextRole.CAPTION)
        back.activated.connect(self.withdrawn)
        head.addWidget(back)
        column.addLayout(head)
        back.setVisible(not note.withdrawn and not locked)
        ink = Ink.THIRD if note.withdrawn else Ink.BODY
        column.addWidget(TextLabel(note.text, role=TextRole.TABLE, ink=ink, wrap=True))
        self.setAccessibleName(f"{said}：{note.text}")


class NotesPage(QWidget):
    """The thread, oldest first, and below it where the next note is written.

    Enter keeps a note, Shift+Enter begins a new line. What was typed and not kept is
    kept when another clause is shown: nothing typed is lost.
    """

    note_written = Signal(str, str, str)
    """Clause, text, and the criterion it is about (empty: the whole clause)."""
    withdraw_asked = Signal(str)
    """The note's id."""
    left = Signal()
    """Esc: back to the criteria."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._clause = ""
        self._shown: tuple[object, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        scroll = make_scroll_area()
        body = ScrollBody("surface")
        self._thread = body.column
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        self._foot = QFrame()
        self._foot.setProperty("rule", "top")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, PANEL_GAP)
        foot.setSpacing(6)
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("写备注，只给自己人看，不随上报"))
        self.editor.installEventFilter(self)
        foot.addWidget(self.editor)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.target = QComboBox()
        self.target.setProperty("dense", True)
        self.target.setAccessibleName(self.tr("备注对应哪一款"))
        self.add = Button(look, self.tr("记下"), keycap="Enter", small=True)
        self.add.clicked.connect(self.flush)
        row.addWidget(self.target, 1)
        row.addWidget(self.add)
        foot.addLayout(row)
        foot.addWidget(
            TextLabel(
                self.tr("只给自己人看，不随上报。"),
                role=TextRole.CAPTION,
                ink=Ink.THIRD,
                wrap=True,
            )
        )
        column.addWidget(self._foot)
        look.changed.connect(self._fit)
        self._fit()

    def show_clause(self, card: ClauseCard) -> None:
        """Show a clause's notes; the same again are left alone."""
        if card.code != self._clause:
            self.flush()
            self._clause = card.code
            set_draft_place(self.editor, draft_place(card.code), lasting=True)
            self._offer_targets(card)
        self._foot.setVisible(not card.final)
        self.editor.setReadOnly(card.final)
        showing = (card.code, card.notes, card.final)
        if showing == self._shown:
            return
        self._shown = showing
        labels = {item.id: item.label for item in card.criteria}
        self._fill(self._row(note, labels.get(note.criterion, ""), card) for note in card.notes)

    def begin(self, criterion: str) -> None:
        """Put the keyboard where a note is written, about a criterion or the clause."""
        self.target.setCurrentIndex(max(0, self.target.findData(criterion)))
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_back(self, code: str, text: str) -> None:
        """Let what could not be kept stand in the field again."""
        if code == self._clause and not self.editor.toPlainText():
            self.editor.setPlainText(text)

    def flush(self) -> None:
        """Keep what is typed as a note."""
        text = self.editor.toPlainText().strip()
        if text and self._clause:
            self.editor.clear()
            self.note_written.emit(self._clause, text, str(self.target.currentData() or ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note on Enter, leave on Esc."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if enter and not held:
                self.flush()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        if event.type() == QEvent.Type.Hide:
            self.flush()
        return super().eventFilter(watched, event)

    def _fill(self, rows: Iterable[NoteRow]) -> None:
        while self._thread.count():
            widget = self._thread.takeAt(0).widget()
            if widget is not None:  # the stretch at the end is no widget
                widget.hide()
                widget.deleteLater()
        made = tuple(rows)
        for row in made:
            self._thread.addWidget(row)
        if not made:
            none = TextLabel(self.tr("还没有备注。"), role=TextRole.TABLE, ink=Ink.SECOND)
            none.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, 10)
            self._thread.addWidget(none)
        self._thread.addStretch(1)

    def _row(self, note: NoteCard, place: str, card: ClauseCard) -> NoteRow:
        row = NoteRow(self._look, note, place, locked=card.final)
        row.withdrawn.connect(lambda: self.withdraw_asked.emit(note.note_id))
        return row

    def _offer_targets(self, card: ClauseCard) -> None:
        self.target.clear()
        self.target.addItem(self.tr("对应整条"), "")
        for item in card.criteria:
            self.target.addItem(self.tr("对应 {label}").format(label=item.label), item.id)

    def _fit(self) -> None:
        self.editor.setFixedHeight(self._look.measures.table_row * _LINES)


def draft_place(clause: str) -> str:
    """Return the name under which a note that was begun is kept."""
    return f"checklist/{clause}/note"
