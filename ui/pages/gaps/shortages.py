"""The list of what is short: categories, the rows with their ticks, what the current one blocks."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.gaps.shortages import GROUPS, GapState
from models.usecases.gaps.gap_cards import GapCard, LapseCard
from models.usecases.gaps.plan_cards import RemedyCard
from ui.components.panels import EmptyState
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.icons import IconName
from ui.pages.gaps.due import due_columns, due_key
from ui.pages.gaps.strip import GapStrip
from ui.pages.gaps.words import (
    CLAUSES,
    GROUP_ICONS,
    WAYS,
    GapLine,
    columns,
    key_of,
)
from ui.texts.sentences import word
from ui.translated import translated

ALL, UNKNOWN, OPEN, DUE = "all", "unknown", "open", "due"
_MOST_BLOCKS, _MOST_NAMES = 5, 8
_FIXED_ICONS = {
    ALL: IconName.CONSOLIDATION,
    UNKNOWN: IconName.QUESTION,
    OPEN: IconName.RING,
    DUE: IconName.DEADLINE,
}


class TickTable(DataTable):
    """Space ticks the selected rows, whatever cell the keyboard is on."""

    toggled = Signal(object)
    """A tuple of keys."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space."""
        if event.key() == Qt.Key.Key_Space and self.selected_keys:
            self.toggled.emit(self.selected_keys)
        else:
            super().keyPressEvent(event)


class Shortages(QWidget):
    """Told gaps and remedies; keeps which rows are ticked, and nothing else."""

    ticked = Signal()
    """Other rows are ticked now."""
    assumed = Signal(object)
    """A tuple of GapLine whose shortage is to be assumed mended."""
    clause_asked = Signal(object)
    """The GapCard whose clause is to be opened."""
    behind_asked = Signal(object)
    """The GapCard whose figures are to be opened."""
    row_asked = Signal(str, str)
    """A ledger and the row in it to be opened."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._gaps: tuple[GapCard, ...] = ()
        self._due: tuple[LapseCard, ...] | None = None
        """None until it was looked for."""
        self._remedies: dict[tuple[str, str], RemedyCard] = {}
        self._ticks: frozenset[tuple[str, str]] = frozenset()
        self._category = ALL
        self.categories = DataTable(look, self._category_model(), spoken=self.tr("短缺的类别"))
        self.categories.horizontalHeader().hide()
        self.categories.current_key_changed.connect(self._on_category)
        self.model = RowsModel[GapLine](columns(), key=lambda line: key_of(line.gap), parent=self)
        self.model.cell_checked.connect(lambda key, _column, _on: self._toggle((key,)))
        self.table = TickTable(look, self.model, spoken=self.tr("短缺"), two_lines=True)
        self.table.current_key_changed.connect(self._on_current)
        self.table.row_opened.connect(self._on_opened)
        self.table.link_chosen.connect(self._on_link)
        self.table.toggled.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.table, 1)
        self._due_model = RowsModel[LapseCard](due_columns(), key=due_key, parent=self)
        self.due = DataTable(look, self._due_model, spoken=self.tr("快到期的"), two_lines=True)
        self.due.row_opened.connect(self._on_due)
        self.due.hide()
        self._column.addWidget(self.due, 1)
        self._empty = EmptyState(look, "")
        self._column.addWidget(self._empty, 1)
        self._empty.hide()
        self.strip = GapStrip(look)
        self.strip.assumed.connect(lambda: self.assumed.emit(self.selected))
        self.strip.clause_asked.connect(self.clause_asked)
        self.strip.behind_asked.connect(self.behind_asked)
        self.strip.row_asked.connect(self.row_asked)
        self._column.addWidget(self.strip)

    @property
    def current(self) -> GapCard | None:
        """The gap of the current row."""
        return self._gap(self.table.current_key)

    @property
    def ticked_lines(self) -> tuple[GapLine, ...]:
        """The rows that are ticked, in the order of the standard."""
        return tuple(line for line in self._lines() if line.ticked)

    @property
    def selected(self) -> tuple[GapLine, ...]:
        """The selected rows."""
        chosen = set(self.table.selected_keys)
        return tuple(line for line in self.model.shown if key_of(line.gap) in chosen)

    def show_gaps(self, gaps: tuple[GapCard, ...]) -> None:
        """Show other gaps; remedies come later. What is short no longer is not ticked."""
        self._gaps, self._remedies, self._due = gaps, {}, None
        self._ticks &= {key_of(gap) for gap in gaps}
        self._show_categories()
        self._show_rows()
        self.ticked.emit()

    def show_further(self, gaps: tuple[GapCard, ...], due: tuple[LapseCard, ...]) -> None:
        """Show what was found further: last year beside each gap, and what lapses."""
        self._gaps, self._due = gaps, due
        self._due_model.set_rows(due)
        self._show_categories()
        self._show_rows()

    def show_remedies(self, remedies: Sequence[RemedyCard]) -> None:
        """Show how the gaps can be closed."""
        self._remedies = {(one.state.value, one.subject): one for one in remedies}
        self._show_rows()

    def tick(self, actions: frozenset[str]) -> None:
        """Tick, beside what is ticked, the rows that some of these actions close."""
        found = {
            key for key, remedy in self._remedies.items() if actions.intersection(remedy.actions)
        }
        self._ticks |= found
        self._show_rows()
        self.ticked.emit()

    def show_own(self, own: bool) -> None:
        """Offer ways and clauses only of the standard one assesses oneself by."""
        self.strip.assume.setVisible(own)
        self.strip.clause.setVisible(own)
        self.table.hide_columns(() if own else WAYS)

    def untick(self) -> None:
        """Tick nothing."""
        self._ticks = frozenset()
        self._show_rows()
        self.ticked.emit()

    def go_to(self, category: str) -> None:
        """Show a category."""
        self.categories.go_to(category)

    def _lines(self) -> tuple[GapLine, ...]:
        return tuple(
            GapLine(
                gap=gap,
                remedy=self._remedies.get(key_of(gap)),
                ticked=key_of(gap) in self._ticks,
            )
            for gap in self._gaps
        )

    def _category_model(self) -> RowsModel[tuple[str, str, int]]:
        self._categories = RowsModel[tuple[str, str, int]](
            (
                Column(
                    id="name",
                    title=self.tr("类别"),
                    cell=lambda row: Cell(
                        text=row[1], icon=_FIXED_ICONS.get(row[0]) or GROUP_ICONS[row[0]]
                    ),
                    characters=0,
                ),
                Column(
                    id="count",
                    title=self.tr("项数"),
                    cell=lambda row: Cell(text=str(row[2])),
                    characters=3,
                    align=Align.END,
                ),
            ),
            key=lambda row: row[0],
            parent=self,
        )
        return self._categories

    def _show_categories(self) -> None:
        short = [gap for gap in self._gaps if gap.state is GapState.SHORT]
        groups = Counter(gap.group for gap in short)
        rows = [(ALL, self.tr("全部短缺"), len(short))]
        rows += [(group, word("group", group, translated), groups[group]) for group in GROUPS]
        states = Counter(gap.state for gap in self._gaps)
        rows.append((UNKNOWN, self.tr("缺数据"), states[GapState.UNKNOWN]))
        rows.append((OPEN, self.tr("还没填"), states[GapState.OPEN]))
        if self._due is not None:
            rows.append((DUE, self.tr("快到期"), len(self._due)))
        self._categories.set_rows(tuple(rows))
        if self.categories.current_key is None:
            self.categories.go_to(ALL)
        self._say_empty(states[GapState.UNKNOWN], states[GapState.OPEN])

    def _say_empty(self, unknown: int, still_open: int) -> None:
        if not unknown and not still_open:
            told = self.tr("按现有数据没有短缺。")
        else:
            told = self.tr("按现有数据没有短缺；还有 {n} 条缺数据、{m} 条未填。").format(
                n=unknown, m=still_open
            )
        if self._category == DUE:
            told = self.tr("一年内没有到期后会让条款达不到的。")
        elif self._category != ALL:
            told = self.tr("这一类没有。")
        before = self._empty
        self._empty = EmptyState(self._look, told)
        self._empty.setVisible(False)
        self._column.replaceWidget(before, self._empty)
        before.hide()
        before.deleteLater()

    def _show_rows(self) -> None:
        self.model.set_rows_kept(self._lines(), self._is_chosen)
        on_due = self._category == DUE
        empty = not (self._due if on_due else self.model.shown)
        self.table.setVisible(not empty and not on_due)
        self.due.setVisible(not empty and on_due)
        self._empty.setVisible(empty)
        self.strip.setVisible(not on_due)
        if self.model.shown and self.table.current_key is None:
            self.table.go_to(self.model.key_at(0))
        self._on_current(self.table.current_key)

    def _is_chosen(self, line: GapLine) -> bool:
        gap = line.gap
        if self._category == DUE:
            return False
        if self._category == UNKNOWN:
            return gap.state is GapState.UNKNOWN
        if self._category == OPEN:
            return gap.state is GapState.OPEN
        return gap.state is GapState.SHORT and self._category in {ALL, gap.group}

    def _on_category(self, key: object) -> None:
        if key is not None and key != self._category:
            self._category = str(key)
            self._show_categories()
            self._show_rows()

    def _on_current(self, key: object) -> None:
        self.strip.show_gap(self._gap(key))

    def _on_due(self, key: object) -> None:
        found = next((one for one in self._due or () if due_key(one) == key), None)
        if found is not None:
            self.row_asked.emit(found.ledger, str(found.row))

    def _toggle(self, keys: Sequence[tuple[str, str]]) -> None:
        asked = frozenset(keys)
        self._ticks = self._ticks - asked if asked <= self._ticks else self._ticks | asked
        self._show_rows()
        self.ticked.emit()

    def _on_opened(self, key: object) -> None:
        gap = self._gap(key)
        if gap is not None:
            self.clause_asked.emit(gap)

    def _on_link(self, key: object, column: str) -> None:
        if column == CLAUSES:
            self._on_opened(key)

    def _gap(self, key: object) -> GapCard | None:
        return next((gap for gap in self._gaps if key_of(gap) == key), None)
