"""The criteria of a clause in three steps: C open, B and A folded behind their gate."""

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from models.assessment.grades import STEPS, Outcome
from models.standards.pack import Grade
from models.usecases.cards import ClauseCard, CriterionCard
from models.usecases.carry.carry_cards import FormerCard
from ui.components.scrolling import BodyArea, ScrollBody
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status, status_look, status_word
from ui.look.strokes import paint_icon, paint_text
from ui.look.tokens import INNER_GAP, LayoutClass
from ui.pages.checklist.criterion import CriterionRow
from ui.pages.checklist.departments import departments_said
from ui.pages.checklist.derivation import NameRows
from ui.pages.checklist.files import dropped_files
from ui.pages.checklist.words import confirmable, step_statuses, step_summary, step_word

_MARGIN = 14
_ENTER = frozenset(map(int, (Qt.Key.Key_Return, Qt.Key.Key_Enter)))
_ROW_KEYS = _ENTER | frozenset(map(int, (Qt.Key.Key_F4, Qt.Key.Key_N)))


class StepHeader(QPushButton):
    """The line over a step: fold mark, grade, what it asks, where it stands or why it waits."""

    focused = Signal()

    def __init__(self, look: Look, grade: Grade, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._grade = look, grade
        self._summary = self._lock = ""
        self._counts: tuple[tuple[Status, int], ...] = ()
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, cards: tuple[CriterionCard, ...], *, lock: str) -> None:
        """Show a step; ``lock`` says what has to be met first, empty if nothing."""
        self._lock, self._counts = lock, step_statuses(cards)
        self._summary = self.tr("{count} 款，须全部满足").format(count=len(cards))
        if not self.isChecked():
            self._summary = step_summary(cards)
        parts = [step_word(self._grade), step_summary(cards), lock]
        self.setAccessibleName("，".join(part for part in parts if part))
        self.setToolTip("" if self.isChecked() else self._summary)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here now."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold on Space and Enter; arrows and digits belong to the list."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        """Return one table row."""
        return QSize(200, self._look.measures.table_row)

    def minimumSizeHint(self) -> QSize:
        """Return one table row."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        look, colours = self._look, self._look.colours
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colours.surface_alt)
            painter.fillRect(0, self.height() - 1, self.width(), 1, colours.line)
            room = self.rect().adjusted(_MARGIN, 0, -_MARGIN, -1)
            fold = IconName.CHEVRON_DOWN if self.isChecked() else IconName.CHEVRON_RIGHT
            room.setLeft(
                room.left() + paint_icon(painter, look, room, fold, colours.text_2, base=14) + 6
            )
            strong = look.font(TextRole.TABLE, strong=True)
            name = step_word(self._grade)
            taken = paint_text(painter, room, name, font=strong, colour=colours.text)
            room.setLeft(room.left() + taken + INNER_GAP)
            room.setRight(self._paint_end(painter, QRect(room)) - 12)
            plain = look.font(TextRole.TABLE)
            paint_text(painter, room, self._summary, font=plain, colour=colours.text_2)

    def _paint_end(self, painter: QPainter, room: QRect) -> int:
        """Draw the lock or the counts at the right; return where they begin."""
        colours = self._look.colours
        if self._lock:
            return self._paint_mark(
                painter, room, IconName.LOCK, self._lock, "text_2", filled=False
            )
        left = room.right() + 1
        if not self.isChecked():
            return left
        for status, count in reversed(self._counts):
            mark = status_look(status)
            ink = "text_3" if mark.tone == "off" else str(mark.tone)
            words = f"{count} {status_word(status)}"
            slot = QRect(room.left(), room.top(), left - room.left(), room.height())
            left = self._paint_mark(painter, slot, mark.icon, words, ink, filled=mark.filled) - 10
        painter.setPen(colours.text)
        return left

    def _paint_mark(
        self, painter: QPainter, room: QRect, icon: IconName, words: str, ink: str, *, filled: bool
    ) -> int:
        look = self._look
        font = look.font(TextRole.TABLE)
        # a spare pixel or two: a width is rounded, and a rounded word is elided
        width = QFontMetrics(font).horizontalAdvance(words) + look.icon_size(16).width() + 6
        slot = QRect(room.right() + 1 - width, room.top(), width, room.height())
        left = slot.left()
        colour = look.colours.named(ink)
        taken = paint_icon(painter, look, slot, icon, colour, filled=filled)
        paint_text(painter, slot.adjusted(taken + 4, 0, 0, 0), words, font=font, colour=colour)
        return left


class _Step(QWidget):
    """One step: its header and its rows, which are used again for the next clause."""

    answer_asked = Signal(str, object)
    ledger_asked = Signal(str, str)
    confirm_asked = Signal(str)
    entered = Signal(object)
    """The stop (header or row) the keyboard came to."""

    def __init__(self, look: Look, grade: Grade) -> None:
        super().__init__()
        self._look, self.grade = look, grade
        self._cards: tuple[CriterionCard, ...] = ()
        self._former: Mapping[str, FormerCard] = {}
        self._lock, self._locked = "", False
        self._layout = LayoutClass.WIDE
        self.header = StepHeader(look, grade)
        self.header.setChecked(grade is Grade.C)
        self.header.toggled.connect(self._show)
        self.header.focused.connect(lambda: self.entered.emit(self.header))
        self._made: list[CriterionRow] = []
        self.name_rows: NameRows = lambda _ledger, _rows: ()
        self._said: Mapping[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)

    @property
    def cards(self) -> tuple[CriterionCard, ...]:
        """The criteria of the step, shown or folded."""
        return self._cards

    @property
    def rows(self) -> tuple[CriterionRow, ...]:
        """The rows that are shown."""
        return tuple(self._made[: len(self._cards)]) if self.header.isChecked() else ()

    def show_cards(
        self,
        cards: tuple[CriterionCard, ...],
        former: Mapping[str, FormerCard],
        said: Mapping[str, str],
        *,
        lock: str,
        locked: bool,
        afresh: bool,
    ) -> None:
        """Show the criteria; ``afresh`` folds derivations, as another clause is shown.

        ``former``: how criteria read last time, by id, where that was otherwise.
        ``said``: what departments answer otherwise, by id.
        """
        if afresh:
            for row in self._made:
                row.set_unfolded(on=False)
        self._cards, self._lock, self._locked = cards, lock, locked
        self._former, self._said = former, said
        self.setVisible(bool(cards))
        self._show()

    def set_layout_class(self, layout: LayoutClass) -> None:
        """Hand the layout down."""
        self._layout = layout
        for row in self._made:
            row.set_layout_class(layout)

    def _show(self) -> None:
        self.header.show_step(self._cards, lock=self._lock)
        shown = self._cards if self.header.isChecked() else ()
        for at, card in enumerate(shown):
            if at == len(self._made):
                self._add_row(card)
            former = self._former.get(card.id)
            said = self._said.get(card.id, "")
            self._made[at].show_card(card, locked=self._locked, former=former, said=said)
            self._made[at].show()
        for row in self._made[len(shown) :]:
            row.hide()

    def _add_row(self, card: CriterionCard) -> None:
        row = CriterionRow(self._look, card, self.name_rows)
        row.set_current(on=False)
        row.set_layout_class(self._layout)
        row.answer_asked.connect(self.answer_asked)
        row.ledger_asked.connect(self.ledger_asked)
        row.confirm_asked.connect(self.confirm_asked)
        row.box.focused.connect(lambda: self.entered.emit(row))
        self._made.append(row)
        self._column.addWidget(row)


class CriteriaList(BodyArea):
    """All criteria of a clause: one stop for Tab, arrows inside.

    Space answers, N says no, Enter confirms last time's answer, Right and Left open
    and fold, F4 leaves open, Esc leads back to the tree; 1, 2, 3 answer a whole
    step (the page makes those shortcuts, as they hold in the tree too).
    """

    answer_asked = Signal(str, object)
    ledger_asked = Signal(str, str)
    confirm_asked = Signal(str)
    """The criterion whose answer of last time is confirmed."""
    reached = Signal(str)
    """The criterion the keyboard came to."""
    left = Signal()
    """Esc, or ← where nothing is left to fold: back to the tree."""
    files_dropped = Signal(object, str)
    """A tuple of paths, and the criterion they were dropped on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clause: str = ""
        self._final = False
        self.setAccessibleName(self.tr("判定款"))
        body = ScrollBody("surface")
        self._steps = tuple(_Step(look, grade) for grade in STEPS)
        self._current: QWidget | None = None
        for step in self._steps:
            step.answer_asked.connect(self.answer_asked)
            step.ledger_asked.connect(self.ledger_asked)
            step.confirm_asked.connect(self.confirm_asked)
            step.entered.connect(self._on_entered)
            body.column.addWidget(step)
        body.column.addStretch(1)
        self.setWidget(body)
        self.setAcceptDrops(True)

    def set_row_names(self, name_rows: NameRows) -> None:
        """Say how rows behind a figure are called."""
        for step in self._steps:
            step.name_rows = name_rows

    @property
    def current_criterion(self) -> CriterionCard | None:
        """The criterion of the current row, None on a header."""
        return self._current.card if isinstance(self._current, CriterionRow) else None

    @property
    def rows(self) -> tuple[CriterionRow, ...]:
        """The rows shown, from top to bottom."""
        return tuple(row for step in self._steps for row in step.rows)

    def header(self, grade: Grade) -> StepHeader:
        """Return the line over a step."""
        return next(step.header for step in self._steps if step.grade is grade)

    def show_clause(self, card: ClauseCard, former: Iterable[FormerCard] = ()) -> None:
        """Show a clause; the same one again keeps its place and open derivations.

        ``former``: what became of the criteria whose last answer cannot be confirmed.
        """
        by_id: dict[str, FormerCard] = {one.criterion: one for one in former}
        said = departments_said(card)
        afresh = card.code != self._clause
        self._clause, self._final = card.code, card.final
        if afresh:
            self.verticalScrollBar().setValue(0)
        below_met = True
        for step in self._steps:
            cards = tuple(item for item in card.criteria if item.grade is step.grade)
            lock = "" if below_met else self._lock_words(step.grade)
            step.show_cards(cards, by_id, said, lock=lock, locked=card.final, afresh=afresh)
            below_met = below_met and all(item.claimed is Outcome.MET for item in cards)
        if afresh or self._current not in tuple(self._stops()):
            self._make_current(next(iter(self.rows), self._steps[0].header))

    def unfold(self, grade: Grade) -> None:
        """Open a step, so that what a key did can be seen."""
        self.header(grade).setChecked(True)

    def go_to(self, criterion: str) -> None:
        """Put the keyboard on a criterion, opening its step."""
        for step in self._steps:
            if any(card.id == criterion for card in step.cards):
                step.header.setChecked(True)
        for row in self.rows:
            if row.card.id == criterion:
                self._focus(row)

    def take_focus(self) -> None:
        """Put the keyboard where it last was in the list."""
        if self._current is not None:
            self._focus(self._current)

    def set_layout_class(self, layout: LayoutClass) -> None:
        """Hand the layout down."""
        for step in self._steps:
            step.set_layout_class(layout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, open, fold, leave open."""
        moves = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        pressed = int(event.key())
        if pressed in moves:
            self._move(moves[pressed])
        elif pressed in {int(Qt.Key.Key_Right), int(Qt.Key.Key_Left)}:
            self._fold(on=pressed == int(Qt.Key.Key_Right))
        elif pressed == int(Qt.Key.Key_Escape):
            self.left.emit()
        elif pressed in _ROW_KEYS and isinstance(self._current, CriterionRow):
            self._answer_row(self._current, pressed)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the desktop, until the revision is final."""
        if dropped_files(event.mimeData()) and not self._final:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark the criterion the files would be for."""
        row = self._row_at(event.position().toPoint())
        if row is None or self._final:
            event.ignore()
        else:
            self._make_current(row)
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files to the criterion they were dropped on."""
        row = self._row_at(event.position().toPoint())
        files = dropped_files(event.mimeData())
        if files:
            self.files_dropped.emit(files, "" if row is None else row.card.id)
            event.acceptProposedAction()

    def next_waiting(self) -> None:
        """Go to the next shown criterion whose answer of last time waits, if there is one."""
        rows = self.rows
        at = rows.index(self._current) + 1 if self._current in rows else 0
        following = (row for row in (*rows[at:], *rows[:at]) if confirmable(row.card))
        row = next(following, None)
        if row is not None:
            self._focus(row)

    def _answer_row(self, row: CriterionRow, pressed: int) -> None:
        if pressed in _ENTER:
            row.confirm()
        else:
            row.answer(False if pressed == int(Qt.Key.Key_N) else None)

    def _on_entered(self, stop: QWidget) -> None:
        self._make_current(stop)
        card = self.current_criterion
        self.reached.emit("" if card is None else card.id)

    def _row_at(self, point: QPoint) -> CriterionRow | None:
        at = self.viewport().mapToGlobal(point)
        for row in self.rows:
            if row.rect().contains(row.mapFromGlobal(at)):
                return row
        return None

    def _lock_words(self, grade: Grade) -> str:
        below = STEPS[STEPS.index(grade) - 1]
        return self.tr("{grade} 款满足后生效").format(grade=str(below))

    def _stops(self) -> Iterator[QWidget]:
        for step in self._steps:
            if not step.isHidden():
                yield step.header
                yield from step.rows

    def _move(self, by: int) -> None:
        stops = tuple(self._stops())
        at = stops.index(self._current) if self._current in stops else 0
        self._focus(stops[max(0, min(len(stops) - 1, at + by))])

    def _fold(self, *, on: bool) -> None:
        row = self._current if isinstance(self._current, CriterionRow) else None
        if row is not None and not row.box.hasFocus():
            self._focus(row)  # out of the derivation, which stays open
        elif not on and not self._is_open():
            self.left.emit()
        elif row is not None and on and row.unfolded:
            row.enter_derivation()
        elif isinstance(self._current, CriterionRow):
            self._current.set_unfolded(on=on)
            self._keep_seen(self._current)
        elif isinstance(self._current, StepHeader):
            self._current.setChecked(on)

    def _is_open(self) -> bool:
        if isinstance(self._current, CriterionRow):
            return self._current.unfolded
        return isinstance(self._current, StepHeader) and self._current.isChecked()

    def _focus(self, stop: QWidget) -> None:
        target = stop.box if isinstance(stop, CriterionRow) else stop
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._make_current(stop)
        self._keep_seen(stop)

    def _keep_seen(self, stop: QWidget) -> None:
        # after the layout has given an opened derivation its height
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(stop, 0, 4))

    def _make_current(self, stop: QWidget) -> None:
        for other in self._stops():
            here = other is stop
            if isinstance(other, CriterionRow):
                other.set_current(on=here)
            else:
                policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
                other.setFocusPolicy(policy)
        self._current = stop
