"""科室填报表: for each chosen department a workbook and a paper, into the folder of reports."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.usecases.clauses.clause_cards import DepartmentCard
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.sheets import SheetFiles
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.sentences import sentence

_MOST_SHOWN = 6


class FillInPanel(Panel):
    """Departments with their clauses; those ticked get a sheet."""

    asked = Signal(object)
    """Names of departments, a tuple."""
    read_asked = Signal()
    """A sheet that came back is to be read in."""
    open_asked = Signal(object)
    """A folder to be opened, a Path."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, self.tr("科室填报表"), self.tr("发给科室填，填好在“导入”里收回来"), parent=parent
        )
        self._look = look
        self._cards: tuple[DepartmentCard, ...] = ()
        self._ticked: set[str] = set()
        self._folder = Path()
        self.model: RowsModel[DepartmentCard] = RowsModel(
            self._columns(), key=lambda card: card.name, parent=self
        )
        self.model.cell_checked.connect(self._on_ticked)
        self.table = DataTable(look, self.model, spoken=self.tr("科室"))
        self.body.addWidget(self.table)
        self._none = TextLabel(
            self.tr("还没有科室。在“台账”里填科室，或在人员台账里填所在科室。"),
            ink=Ink.SECOND, wrap=True,
        )  # fmt: skip
        self._none.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        self.body.addWidget(let_shrink(self._none))
        self.body.addWidget(self._make_buttons())
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.action_chosen.connect(lambda _at: self.open_asked.emit(self._folder))
        self.message.hide()
        self.body.addWidget(let_shrink(self.message))

    @property
    def ticked(self) -> tuple[str, ...]:
        """The departments chosen, in their order."""
        return tuple(card.name for card in self._cards if card.name in self._ticked)

    def show_departments(self, cards: tuple[DepartmentCard, ...]) -> None:
        """Show the departments there are; at first those that lead clauses are chosen."""
        if not self._cards:
            self._ticked = {card.name for card in cards if card.lead_of}
        self._cards = cards
        self.model.set_rows(cards)
        self.table.setVisible(bool(cards))
        self.table.fit_height(_MOST_SHOWN)
        self._none.setVisible(not cards)
        self._count()

    def show_written(self, made: tuple[SheetFiles, ...]) -> None:
        """Show where the sheets are."""
        self._folder = made[0].workbook.parent
        self.message.set_message(
            MessageKind.OK,
            self.tr("写好了 {count} 个科室的填报表。").format(count=len(made)),
            str(self._folder),
            actions=(self.tr("打开文件夹"),),
        )
        self.message.show()

    def tell(self, failure: Exception) -> None:
        """Say in place what went wrong; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        words = sentence(failure, partial(QCoreApplication.translate, "texts"))
        self.message.set_message(MessageKind.BAD, words)
        self.message.show()

    def _columns(self) -> tuple[Column[DepartmentCard], ...]:
        return (
            Column(id="tick", title=self.tr("选"), characters=3,
                   cell=lambda card: Cell(checked=card.name in self._ticked)),
            Column(id="name", title=self.tr("科室"), characters=12,
                   cell=lambda card: Cell(text=card.name, strong=True)),
            Column(id="lead", title=self.tr("牵头"), characters=5, align=Align.END,
                   cell=lambda card: Cell(text=str(len(card.lead_of) or ""))),
            Column(id="support", title=self.tr("协助"), characters=5, align=Align.END,
                   cell=lambda card: Cell(text=str(len(card.supports) or ""))),
            Column(id="said", title=self.tr("说明"), characters=0, cell=self._said),
        )  # fmt: skip

    def _said(self, card: DepartmentCard) -> Cell:
        if not (card.lead_of or card.supports):
            return Cell(text=self.tr("没有分条款，发全部条款"))
        return Cell(text=self.tr("答过 {count} 条").format(count=card.answered))

    def _make_buttons(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        self.button = Button(self._look, self.tr("写出填报表"), icon=IconName.PRINT)
        self.button.clicked.connect(lambda: self.asked.emit(self.ticked))
        read = Button(self._look, self.tr("读回填好的表…"), icon=IconName.IMPORT)
        read.clicked.connect(self.read_asked)
        row.addWidget(self.button)
        row.addWidget(read)
        row.addStretch(1)
        return bar

    def _on_ticked(self, name: str, _column: str, on: bool) -> None:
        self._ticked = self._ticked | {name} if on else self._ticked - {name}
        self.model.redraw(name)
        self._count()

    def _count(self) -> None:
        self.button.setEnabled(bool(self.ticked))
        words = self.tr("写出 {count} 个科室的填报表").format(count=len(self.ticked))
        self.button.set_word(words if self.ticked else self.tr("写出填报表"))
