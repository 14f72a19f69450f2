"""What stands over and under a ledger table: search and deeds, and the totals of it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from models.ledger.measures import MEASURES
from models.usecases.cards import MeasureCard
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import RemovableChip
from ui.components.fields import SearchBox
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import PANEL_GAP


class FilterBar(QFrame):
    """Search, filters, and what can be done with rows."""

    searched = Signal(str)
    filtered = Signal()
    add_asked = Signal()
    end_asked = Signal()
    columns_asked = Signal()
    bulk_asked = Signal()
    filter_asked = Signal()
    switched = Signal()
    """Table or problems, where both do not fit."""

    def __init__(
        self, look: Look, search_hint: str, add: str, end: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("rule", "bottom")
        flow = FlowLayout(self, gap=8, line_gap=4)
        flow.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        self.search = SearchBox(look, search_hint)
        self.search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.search.searched.connect(self.searched)
        self.in_use = RemovableChip(look, "")
        self.in_use.removed.connect(self._show_all)
        self._again = Button(look, "", kind=ButtonKind.QUIET, small=True)
        self._again.clicked.connect(self._show_in_use)
        self._lacking = Button(look, self.tr("只看未填"), kind=ButtonKind.CHOICE, small=True)
        self._lacking.toggled.connect(lambda _on: self.filtered.emit())
        self.choose = Button(
            look, self.tr("筛选"), kind=ButtonKind.NORMAL, icon=IconName.FILTER, small=True
        )
        self.choose.setToolTip(self.tr("筛选当前列（Alt+↓）"))
        self.choose.clicked.connect(self.filter_asked)
        self._problems = Button(look, "", kind=ButtonKind.CHOICE, small=True)
        self._problems.toggled.connect(lambda _on: self.switched.emit())
        self._problems.hide()
        self.add = Button(
            look, add, kind=ButtonKind.QUIET, icon=IconName.ADD, keycap="Ctrl+N", small=True
        )
        self.add.clicked.connect(self.add_asked)
        self.end = Button(look, end, kind=ButtonKind.QUIET, icon=IconName.LEAVE, small=True)
        self.end.clicked.connect(self.end_asked)
        self._columns = Button(
            look, self.tr("选择列"), kind=ButtonKind.QUIET, icon=IconName.LEDGER, small=True
        )
        self._columns.clicked.connect(self.columns_asked)
        self.bulk = Button(
            look, self.tr("批量修改"), kind=ButtonKind.QUIET, icon=IconName.EDIT, small=True
        )
        self.bulk.setToolTip(self.tr("给选中的几行改同一项"))
        self.bulk.clicked.connect(self.bulk_asked)
        for widget in (
            self.search,
            self.choose,
            self._lacking,
            self.in_use,
            self._again,
            self._problems,
        ):
            flow.addWidget(widget)
        for widget in (self._columns, self.end, self.bulk, self.add):
            flow.add_trailing(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._look, self._all_shown, self._waiting = look, False, 0

    @property
    def only_in_use(self) -> bool:
        """Whether ended rows are left out."""
        return not self._all_shown

    @property
    def only_lacking(self) -> bool:
        """Whether only rows that lack data are shown."""
        return self._lacking.isChecked()

    @property
    def problems_shown(self) -> bool:
        """Whether the problems stand in the table's place."""
        return self._problems.isChecked()

    def show_counts(self, in_use: str, ended: int) -> None:
        """Show how many rows the filter leaves; without ended rows it is no filter."""
        self.in_use.setText(in_use)
        self.in_use.setAccessibleName(in_use)
        self._again.set_word(in_use)
        self.in_use.setVisible(ended > 0 and not self._all_shown)
        self._again.setVisible(ended > 0 and self._all_shown)

    def show_problems(self, count: int) -> None:
        """Show how many problems wait."""
        self._waiting = count
        self._problems.set_word(self.tr("导入问题 {count}").format(count=count))

    def offer_switch(self, offered: bool) -> None:
        """Offer to change between table and problems, while there are problems."""
        self._problems.setVisible(offered and (self._waiting > 0 or self.problems_shown))

    def switch_over(self) -> None:
        """Show the problems in the table's place."""
        self._problems.setChecked(True)

    def switch_back(self) -> None:
        """Show the table again."""
        self._problems.setChecked(False)

    def clear_filters(self) -> None:
        """Show every row in use."""
        self.search.clear()
        self.searched.emit("")
        self._lacking.setChecked(False)

    def below_columns(self) -> QPoint:
        """Return where a menu of the columns opens, on the screen."""
        return self._columns.mapToGlobal(QPoint(0, self._columns.height()))

    def heightForWidth(self, width: int) -> int:
        """Return one line's height, or more where large text wraps it."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0

    def hasHeightForWidth(self) -> bool:
        """Height follows from the width."""
        return True

    def _show_all(self) -> None:
        self._set_all_shown(all_shown=True)

    def _show_in_use(self) -> None:
        self._set_all_shown(all_shown=False)

    def _set_all_shown(self, *, all_shown: bool) -> None:
        self._all_shown = all_shown
        self.in_use.setVisible(not all_shown)
        self._again.setVisible(all_shown)
        self.filtered.emit()


class ChipsRow(QFrame):
    """Under the bar: how many rows are left, how they are sorted, one chip for each filter."""

    filter_removed = Signal(str)
    """Key of a column whose filter was taken away."""
    sorting_removed = Signal()
    all_removed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("rule", "bottom")
        self._flow = FlowLayout(self, gap=8, line_gap=4)
        self._flow.setContentsMargins(PANEL_GAP, 4, PANEL_GAP, 4)
        self._chips: dict[str, RemovableChip] = {}
        self.found = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND)
        self._sorting = RemovableChip(look, "")
        self._sorting.removed.connect(self.sorting_removed)
        self._clear = Button(look, self.tr("全部清除"), kind=ButtonKind.QUIET, small=True)
        self._clear.clicked.connect(self.all_removed)
        for widget in (self.found, self._sorting):
            self._flow.addWidget(widget)
            widget.hide()
        self._flow.add_trailing(self._clear)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_filters(self, words: Mapping[str, str], sorting: str) -> None:
        """Show a chip for every filtered column (key -> words), and how the rows are sorted."""
        for key in self._chips.keys() - words.keys():
            chip = self._chips.pop(key)
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for key, text in words.items():
            if key not in self._chips:
                chip = RemovableChip(self._look, text)
                chip.removed.connect(partial(self.filter_removed.emit, key))
                self._flow.addWidget(chip)
                self._chips[key] = chip
            self._chips[key].setText(text)
            self._chips[key].setAccessibleName(self.tr("{text}，可去掉").format(text=text))
            self._chips[key].show()
        self._sorting.setText(sorting)
        self._sorting.setAccessibleName(self.tr("{text}，可去掉").format(text=sorting))
        self._sorting.setVisible(bool(sorting))
        self._show_any()

    @property
    def chips(self) -> Mapping[str, RemovableChip]:
        """The chips of filtered columns by key."""
        return self._chips

    def show_found(self, shown: int, of: int) -> None:
        """Show how many rows are left of how many, while some are left out."""
        self.found.setText(self.tr("{of} 行中 {shown} 行").format(of=of, shown=shown))
        self.found.setVisible(shown < of)
        self._show_any()

    def heightForWidth(self, width: int) -> int:
        """Return one line's height, or more where the chips wrap."""
        return self._flow.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        """Height follows from the width."""
        return True

    def _show_any(self) -> None:
        shown = (self.found, self._sorting, *self._chips.values())
        self.setVisible(any(not each.isHidden() for each in shown))
        self._flow.invalidate()
        self.updateGeometry()


class TotalsLine(QFrame):
    """由本表算出: figures worked out from the table, each with its name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("rule", "top")
        self._flow = FlowLayout(self, gap=16, line_gap=2)
        self._flow.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        self._flow.addWidget(IconLabel(look, IconName.COMPUTED, ink="accent"))
        self._flow.addWidget(TextLabel(self.tr("由本表算出"), role=TextRole.TABLE, ink=Ink.ACCENT))
        self._labels: list[TextLabel] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> tuple[str, ...]:
        """What is shown: ``卫生技术人员 38``."""
        return tuple(label.text() for label in self._labels)

    def show_measures(
        self, measures: tuple[MeasureCard, ...], wanted: tuple[str, ...], *, settled: bool
    ) -> None:
        """Show these measures, in this order; no figure while they are not ``settled``."""
        by_id = {measure.id: measure for measure in measures}
        texts = []
        for key in wanted:
            if not settled:
                texts.append(self.tr("{title} …").format(title=MEASURES[key].title))
            elif key in by_id:
                figures = by_id[key].figures or self.tr("缺数据")
                texts.append(
                    self.tr("{title} {figures}").format(title=by_id[key].title, figures=figures)
                )
        for text, label in zip(texts, self._labels, strict=False):
            label.setText(text)
        for text in texts[len(self._labels) :]:
            label = TextLabel(text, role=TextRole.TABLE)
            self._flow.addWidget(label)
            self._labels.append(label)

    def heightForWidth(self, width: int) -> int:
        """Return one line's height, or more where large text wraps it."""
        return self._flow.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        """Height follows from the width."""
        return True
