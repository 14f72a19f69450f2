"""The four grades of a clause side by side, never merged and never in another order."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.components.chips import Chip, GradeBadge
from ui.components.labels import ElidedLabel, IconLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import GradeMark
from ui.look.tokens import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeCell:
    """One of the four: whose, which, a mark beside it ("高于计算 1 级"), who and when."""

    title: str
    icon: IconName
    grade: GradeMark
    chip: str = ""
    chip_tone: Tone = Tone.OVERRIDE
    chip_icon: IconName | None = IconName.BY_PERSON
    author: str = ""


class GradeStrip(QFrame):
    """Equal cells with title above and badge with word below; ``author`` is in the tooltip."""

    def __init__(
        self, look: Look, cells: tuple[GradeCell, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("gradeStrip")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 1)
        self._row.setSpacing(0)
        self._cells: list[QFrame] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_cells(cells)

    def set_cells(self, cells: tuple[GradeCell, ...]) -> None:
        """Show other grades."""
        for frame in self._cells:
            self._row.removeWidget(frame)
            frame.deleteLater()
        self._cells = [
            self._frame(cell, last=at == len(cells) - 1) for at, cell in enumerate(cells)
        ]
        for frame in self._cells:
            self._row.addWidget(frame, 1)

    def _frame(self, cell: GradeCell, *, last: bool) -> QFrame:
        frame = QFrame()
        frame.setObjectName("gradeCell")
        frame.setProperty("edge", "none" if last else "")
        frame.setToolTip(cell.author)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 4, 8, 6)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(IconLabel(self._look, cell.icon, base=14))
        title = ElidedLabel(self._look, cell.title, role=TextRole.TABLE, ink="text_2")
        head.addWidget(title, 1)
        column.addLayout(head)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(GradeBadge(self._look, cell.grade, worded=True, origin=cell.title))
        if cell.chip:
            below.addWidget(
                Chip(self._look, cell.chip, tone=cell.chip_tone, icon=cell.chip_icon),
                0,
                Qt.AlignmentFlag.AlignVCenter,
            )
        below.addStretch(1)
        column.addLayout(below)
        return frame
