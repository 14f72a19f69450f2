"""Which tasks are shown: by how they stand, and where they come from or who leads."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from models.usecases.rectify.task_cards import TaskCard, TasksCard, TaskState
from ui.components.labels import Ink, TextLabel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.rectify.words import STATE_LOOKS, source_word, state_word

_FROM, _LED = "source/", "department/"
"""How the keys of the filter begin."""


class Group(StrEnum):
    """The categories at the left that are no single state."""

    ALL = "all"
    OVERDUE = "overdue"
    THIS_MONTH = "month"


_STATES = (
    TaskState.NOT_STARTED,
    TaskState.UNDER_WAY,
    TaskState.DONE,
    TaskState.RETURNED,
    TaskState.DEFERRED,
    TaskState.CLOSED,
)


class Sieve(QWidget):
    """Categories with their counts, and a filter below; both together decide."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: TasksCard | None = None
        self._chosen = Group.ALL.value
        self.setProperty("ground", "surface")
        self._model = RowsModel[tuple[str, int]](
            (
                Column(
                    id="name", title=self.tr("状态"), cell=lambda row: _name(row[0]), characters=0
                ),
                Column(
                    id="count",
                    title=self.tr("项数"),
                    cell=lambda row: Cell(text=str(row[1])),
                    characters=4,
                    align=Align.END,
                ),
            ),
            key=lambda row: row[0],
            parent=self,
        )
        self.table = DataTable(look, self._model, spoken=self.tr("按状态看"))
        self.table.horizontalHeader().hide()
        self.table.current_key_changed.connect(self._on_category)
        self.filter = QComboBox()
        self.filter.setProperty("dense", True)
        self.filter.setAccessibleName(self.tr("按来源或科室看"))
        self.filter.activated.connect(lambda _at: self.changed.emit())
        self.filter.setMinimumContentsLength(6)
        self.filter.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        below = QVBoxLayout()
        below.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, PANEL_GAP)
        below.setSpacing(4)
        below.addWidget(TextLabel(self.tr("来源、责任科室"), role=TextRole.CAPTION, ink=Ink.SECOND))
        below.addWidget(self.filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(below)

    @property
    def chosen(self) -> str:
        """The category chosen: a ``Group`` or a state's code."""
        return self._chosen

    def choose(self, category: str) -> None:
        """Go to a category; one that is not there is passed over."""
        self.table.go_to(category)

    def show_all(self) -> None:
        """Hide no task."""
        self.filter.setCurrentIndex(0)
        self.table.go_to(Group.ALL.value)
        self.changed.emit()

    def keeps(self, card: TaskCard) -> bool:
        """Tell whether a task is shown."""
        wanted = str(self.filter.currentData() or "")
        task = card.task
        kept = {_FROM + task.source, _LED + task.department}
        return self._in_category(card, self._chosen) and (not wanted or wanted in kept)

    def show_card(self, card: TasksCard) -> None:
        """Show counts and filters of the tasks as they are; what is chosen stays."""
        self._card = card
        keys = (*Group, *(state.value for state in _STATES))
        self._model.set_rows(
            tuple(
                (str(key), sum(self._in_category(one, key) for one in card.tasks)) for key in keys
            )
        )
        if self.table.current_key is None:
            self.table.go_to(self._chosen)
        self._offer_filters(card)

    def _in_category(self, card: TaskCard, category: str) -> bool:
        state, due, year = card.task.state, card.task.deadline, self._card
        tests: Mapping[str, Callable[[], bool]] = {
            Group.ALL: lambda: True,
            Group.OVERDUE: lambda: card.days_overdue > 0,
            Group.THIS_MONTH: lambda: (
                year is not None
                and due is not None
                and card.days_left is not None
                and (due.year, due.month) == (year.today.year, year.today.month)
            ),
        }
        test = tests.get(category)
        return state.value == category if test is None else test()

    def _offer_filters(self, card: TasksCard) -> None:
        before = self.filter.currentData()
        sources = sorted({one.task.source for one in card.tasks if one.task.source})
        led = sorted({one.task.department for one in card.tasks if one.task.department})
        self.filter.clear()
        self.filter.addItem(self.tr("全部"), "")
        for source in sources:
            text = self.tr("来源：{name}").format(name=source_word(source))
            self.filter.addItem(text, _FROM + source)
        for name in led:
            self.filter.addItem(self.tr("科室：{name}").format(name=name), _LED + name)
        self.filter.setCurrentIndex(max(self.filter.findData(before), 0))

    def _on_category(self, key: object) -> None:
        if key is not None and key != self._chosen:
            self._chosen = str(key)
            self.changed.emit()


def _name(category: str) -> Cell:
    translate = QCoreApplication.translate
    groups = {
        Group.ALL: (translate("Sieve", "全部"), IconName.CONSOLIDATION, Tone.PLAIN),
        Group.OVERDUE: (translate("Sieve", "已逾期"), IconName.NOT_MET, Tone.BAD),
        Group.THIS_MONTH: (translate("Sieve", "本月到期"), IconName.DEADLINE, Tone.WARN),
    }
    for group, (word, icon, tone) in groups.items():
        if group == category:
            return Cell(text=word, icon=icon, tone=tone)
    state = TaskState(category)
    look = STATE_LOOKS[state]
    return Cell(text=state_word(state), icon=look.icon, tone=look.tone)
