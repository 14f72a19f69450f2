"""Which clauses the tree shows: by state, by department, by what is searched for."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from models.usecases.cards import ClauseLine
from ui.components.buttons import IconButton
from ui.components.chips import RemovableChip
from ui.components.fields import SearchBox
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.states import Status, status_word

Keep = Callable[[ClauseLine], bool]


class Filter(StrEnum):
    """Which clauses the tree shows."""

    ALL = "all"
    OPEN = "open"
    LACKING = "lacking"
    ABOVE = "above"
    BELOW = "below"
    CORE = "core"
    CARRIED = "carried"
    DIFFERS = "differs"


_KEEPS: Mapping[Filter, Keep] = {
    Filter.ALL: lambda _: True,
    Filter.OPEN: lambda line: line.claimed is None,
    Filter.LACKING: lambda line: line.lacks_data,
    Filter.ABOVE: lambda line: line.over_claim > 0,
    Filter.BELOW: lambda line: line.under_claim > 0,
    Filter.CORE: lambda line: line.core,
    Filter.CARRIED: lambda line: line.unconfirmed > 0,
    Filter.DIFFERS: lambda line: line.differs,
}


class TreeFilter(QFrame):
    """The bar over the tree; ``changed`` says that other clauses are asked for."""

    changed = Signal()
    searched = Signal(str)
    """What is searched for; empty: nothing any more."""
    left = Signal()
    """Enter or Esc in the search: the keyboard goes to the tree."""
    department_chosen = Signal(str)
    """A person chose whose clauses to see; empty: everybody's."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._department = ""
        self._departments: dict[str, int] = {}
        self.setProperty("rule", "bottom")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 7, 8, 8)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        self.states = QComboBox()
        self.states.setProperty("dense", True)
        self.states.setAccessibleName(self.tr("显示哪些条款"))
        self.states.activated.connect(self.changed)
        self.funnel = IconButton(look, IconName.FILTER, self.tr("只看一个科室的条款"), framed=True)
        self.funnel.clicked.connect(self._offer)
        row.addWidget(self.states, 1)
        row.addWidget(self.funnel)
        column.addLayout(row)
        self.mine = RemovableChip(look, "")
        self.mine.removed.connect(lambda: self._choose(""))
        self.mine.hide()
        column.addWidget(self.mine, 0, Qt.AlignmentFlag.AlignLeft)
        self.search = SearchBox(look, self.tr("条款号、名称、判定款"), keycap="Ctrl+F")
        self.search.searched.connect(self.searched)
        self.search.returnPressed.connect(self.left)
        self.search.left.connect(self._on_search_left)
        self.search.hide()
        column.addWidget(self.search)

    @property
    def department(self) -> str:
        """Whose clauses are shown, empty for everybody's."""
        return self._department

    def keeps(self, line: ClauseLine) -> bool:
        """Whether a clause is among those asked for, search aside."""
        mine = not self._department or self._department in (line.lead, *line.supporting)
        return mine and _KEEPS[Filter(self.states.currentData() or Filter.ALL)](line)

    def show_lines(self, lines: Iterable[ClauseLine]) -> None:
        """Count what each choice would show."""
        known = tuple(lines)
        names = {
            Filter.ALL: self.tr("全部条款"),
            Filter.OPEN: status_word(Status.NOT_FILLED),
            Filter.LACKING: self.tr("缺数据"),
            Filter.ABOVE: self.tr("高于计算"),
            Filter.BELOW: self.tr("低于计算"),
            Filter.CORE: self.tr("核心条款"),
            Filter.CARRIED: self.tr("沿用待确认"),
            Filter.DIFFERS: self.tr("科室与院级不同"),
        }
        for at, (which, name) in enumerate(names.items()):
            text = self.tr("{name} {count}").format(name=name, count=sum(map(_KEEPS[which], known)))
            if at >= self.states.count():
                self.states.addItem(text, which)
            elif self.states.itemText(at) != text:
                self.states.setItemText(at, text)
        counts: dict[str, int] = {}
        for line in known:
            for name in filter(None, (line.lead, *line.supporting)):
                counts[name] = counts.get(name, 0) + 1
        self._departments = counts

    def set_department(self, name: str) -> bool:
        """Show the clauses of a department; one that no clause names is passed over."""
        if name and name not in self._departments:
            return False
        self._department = name
        self.mine.setText(self.tr("我的条款：{name}").format(name=name))
        self.mine.setAccessibleName(self.tr("只看 {name} 的条款，可去掉").format(name=name))
        self.mine.setVisible(bool(name))
        self.mine.updateGeometry()
        return True

    def show_all(self) -> None:
        """Ask for every clause again."""
        self.states.setCurrentIndex(0)
        self.set_department("")
        self.search.clear()
        self.search.hide()

    def begin_search(self) -> None:
        """Open the search with the keyboard in it."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def menu(self) -> QMenu:
        """Return the choice of departments."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        everybody = menu.addAction(self.tr("全部科室"))
        everybody.setData("")
        for name, count in sorted(self._departments.items(), key=lambda one: -one[1]):
            action = menu.addAction(self.tr("{name} {count}").format(name=name, count=count))
            action.setData(name)
        if not self._departments:
            none = menu.addAction(self.tr("还没有给条款定科室（Alt+K）"))
            none.setEnabled(False)
        for action in menu.actions():
            action.setCheckable(True)
            action.setChecked(action.data() == self._department)
            group.addAction(action)
        menu.triggered.connect(lambda action: self._choose(str(action.data() or "")))
        return menu

    def _offer(self) -> None:
        self.menu().popup(self.funnel.mapToGlobal(self.funnel.rect().bottomLeft()))

    def _choose(self, name: str) -> None:
        if self.set_department(name):
            self.department_chosen.emit(name)
            self.changed.emit()

    def _on_search_left(self) -> None:
        self.search.hide()
        self.left.emit()
