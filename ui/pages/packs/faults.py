"""Why a workbook was not taken: every fault with its sheet, row and column."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.vocabulary.failures import Refusal, RowFault
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.sentences import place_shown, sentence
from ui.translated import translated


class LoadFaults(QWidget):
    """``left`` when the person has read them."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame()
        head.setProperty("rule", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        self.title = TextLabel(role=TextRole.TABLE, ink=Ink.BAD, wrap=True)
        row.addWidget(self.title, 1)
        self.back = Button(look, self.tr("返回"), keycap="Esc", small=True)
        self.back.setShortcut("Esc")
        self.back.clicked.connect(self.left)
        row.addWidget(self.back)
        column.addWidget(head)
        self.model = RowsModel[tuple[int, RowFault]](
            (
                Column(
                    id="place",
                    title=self.tr("位置"),
                    cell=lambda row: Cell(text=place_shown(row[1].place, translated)),
                    characters=18,
                ),
                Column(
                    id="what",
                    title=self.tr("哪里不对"),
                    cell=lambda row: Cell(text=_said(row[1]), tip=_said(row[1])),
                    characters=0,
                ),
            ),
            key=lambda row: row[0],
            parent=self,
        )
        self.table = DataTable(look, self.model, spoken=self.tr("没有读懂的地方"))
        column.addWidget(self.table, 1)

    def show_refusal(self, refusal: Refusal) -> None:
        """Show what is wrong, row by row."""
        self.title.setText(sentence(refusal, translated))
        self.model.set_rows(tuple(enumerate(refusal.rows)))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _said(fault: RowFault) -> str:
    return sentence(fault, translated, placed=False)
