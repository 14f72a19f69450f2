"""The four grades of a clause side by side, never merged and never in another order."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.components.chips import Chip, GradeBadge
from ui.components.labels import ElidedLabel, IconLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import GradeMark, StatusLook, spoken_grade
from ui.look.tokens import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeCell:
    """One of the four: whose, which, a mark beside it ("高于计算 1 级"), who and when.

    ``word`` replaces the grade's own ("尚未复核"); ``opens``: the cell can be pressed
    for more.
    """

    title: str
    icon: IconName
    grade: GradeMark
    chip: str = ""
    chip_tone: Tone = Tone.OVERRIDE
    chip_icon: IconName | None = IconName.BY_PERSON
    author: str = ""
    word: str = ""
    opens: bool = False


class GradeStrip(QFrame):
    """Equal cells with title above and badge with word below; ``author`` is in the tooltip."""

    chosen = Signal(int)
    """Place of a cell that was pressed for more."""

    def __init__(
        self, look: Look, cells: tuple[GradeCell, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("gradeStrip")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 1)
        self._row.setSpacing(0)
        self._frames: list[_Frame] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_cells(cells)

    @property
    def spoken(self) -> tuple[str, ...]:
        """What is read aloud of each cell."""
        return tuple(frame.accessibleName() for frame in self._frames)

    def set_cells(self, cells: tuple[GradeCell, ...]) -> None:
        """Show other grades; a cell that says the same as before is left alone."""
        while len(self._frames) < len(cells):
            frame = _Frame(self._look)
            at = len(self._frames)
            frame.pressed.connect(lambda which=at: self.chosen.emit(which))
            self._frames.append(frame)
            self._row.addWidget(frame, 1)
        for at, frame in enumerate(self._frames):
            frame.setVisible(at < len(cells))
            if at < len(cells):
                frame.show_cell(cells[at], last=at == len(cells) - 1)


class _Frame(QFrame):
    """One cell, told what to show; the keyboard stops at one that opens."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._cell: GradeCell | None = None
        self.setObjectName("gradeCell")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 6)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(4)
        self._icon = IconLabel(look, IconName.COMPUTED, base=14)
        self._title = ElidedLabel(look, role=TextRole.TABLE, ink="text_2")
        self._more = IconLabel(look, IconName.CHEVRON_DOWN, base=12)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self._more)
        column.addLayout(head)
        self._below = QHBoxLayout()
        self._below.setSpacing(6)
        self._badge = GradeBadge(look, worded=True)
        self._chip = Chip(look, "")
        self._below.addWidget(self._badge)
        self._below.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self._below.addStretch(1)
        column.addLayout(self._below)

    def show_cell(self, cell: GradeCell, *, last: bool) -> None:
        """Show a cell."""
        if cell == self._cell:
            return
        self._cell = cell
        self.setProperty("edge", "none" if last else "")
        self._icon.set_icon(cell.icon)
        self._title.setText(cell.title)
        self._badge.set_grade(cell.grade, cell.word)
        self._chip.setVisible(bool(cell.chip))
        if cell.chip:
            tone, icon = cell.chip_tone, cell.chip_icon or IconName.BY_PERSON
            self._chip.set_mark(StatusLook(icon=icon, tone=tone, filled=False), cell.chip)
        self._more.setVisible(cell.opens)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cell.opens else Qt.FocusPolicy.NoFocus)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if cell.opens else Qt.CursorShape.ArrowCursor
        )
        spoken = spoken_grade(cell.grade, cell.title)
        if cell.word:
            spoken = f"{cell.title}，{cell.word}"
        self.setAccessibleName("，".join(filter(None, (spoken, cell.chip, cell.author))))
        self._badge.setAccessibleName(spoken)
        self.setToolTip(cell.author)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the cell."""
        if self._cell is not None and self._cell.opens:
            event.accept()
            self.pressed.emit()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the cell on Enter and Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
