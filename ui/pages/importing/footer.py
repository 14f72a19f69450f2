"""What stands below a step of an import: a note, and the buttons that lead on and back."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, Ink, LineLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP

_PAD = 8


class StageFooter(QFrame):
    """One line; large text puts the buttons below the note."""

    def __init__(
        self,
        look: Look,
        buttons: tuple[Button, ...],
        note: str = "",
        *,
        icon: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("rule", "top")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, gap=INNER_GAP, margin=PANEL_GAP, pad=_PAD)
        told = QWidget()
        row = QHBoxLayout(told)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        if icon is not None:
            row.addWidget(IconLabel(look, icon))
        self.note = LineLabel(note, role=TextRole.TABLE, ink=Ink.SECOND)
        row.addWidget(self.note, 1)
        flow.addWidget(told)
        deeds = QWidget()
        together = QHBoxLayout(deeds)
        together.setContentsMargins(0, 0, 0, 0)
        together.setSpacing(INNER_GAP)
        for button in buttons:
            together.addWidget(button)
        flow.add_trailing(deeds)
