"""Which rows of a ledger are shown and in what order: search, filters, levels of sorting."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt

from forms.fields import Field
from models.vocabulary.ids import RowId
from ui.components.rows import Level, RowsModel
from ui.look.current import Look
from ui.pages.ledgers.bars import ChipsRow, FilterBar
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.filter import ColumnFilter, offered, passing
from ui.pages.ledgers.filter_box import FilterBox
from ui.pages.ledgers.search import RowIndex
from ui.pages.ledgers.table import LedgerTable
from ui.texts.joining import listed
from ui.translated import translated

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


class RowsSieve(QObject):
    """Sifts the lines of one table. A row that was just typed in stays until one sifts anew."""

    def __init__(
        self,
        look: Look,
        fields: Mapping[int, Field],
        searched: Sequence[str],
        table: LedgerTable,
        bar: FilterBar,
        chips: ChipsRow,
    ) -> None:
        super().__init__(table)
        self._look = look
        self._fields = {asked.key: asked for asked in fields.values()}
        self._searched, self._table = tuple(searched), table
        self._bar, self._chips = bar, chips
        self._rows: RowsModel[LedgerLine[Any]] = table.rows_model
        self._titles = {column.id: column.title for column in self._rows.columns}
        self._places = {column.id: at for at, column in enumerate(self._rows.columns)}
        self._lines: Sequence[LedgerLine[Any]] = ()
        self._index: RowIndex | None = None
        self._wanted = ""
        self._spared: set[RowId] = set()
        self.filters: dict[str, ColumnFilter] = {}
        table.sort_asked.connect(self.sort_by)
        table.filter_asked.connect(self.open_box)
        bar.searched.connect(self._on_searched)
        bar.filtered.connect(self.sift)
        bar.filter_asked.connect(self._open_for_current)
        chips.filter_removed.connect(self.drop_filter)
        chips.sorting_removed.connect(lambda: self._sort(()))
        chips.all_removed.connect(self._begin_anew)

    @cached_property
    def box(self) -> FilterBox:
        """The box under a header, built when it is first opened."""
        made = FilterBox(self._look, self._table)
        made.chosen.connect(self.filter_by)
        made.cleared.connect(self.drop_filter)
        return made

    def show_lines(self, lines: tuple[LedgerLine[Any], ...]) -> None:
        """Take the ledger as it stands now."""
        self._lines, self._index = lines, None
        self._rows.set_rows_kept(lines, self._kept(), steady=True)
        self._tell_found()

    def show_marks(self) -> None:
        """Show what rows lack now; where one sifts by that, only those that lack something."""
        if self._bar.only_lacking:
            self._keep()
        self._table.repaint_cells()

    def spare(self, keys: Iterable[RowId]) -> None:
        """Leave these rows in sight although they may no longer pass."""
        if self._sifting:
            self._spared.update(keys)

    def sift(self) -> None:
        """Show what passes now."""
        self._spared.clear()
        self._keep()

    def clear(self) -> None:
        """Show every row in use."""
        self.filters.clear()
        self._bar.clear_filters()
        self._show_chips()
        self.sift()

    def filter_by(self, chosen: ColumnFilter) -> None:
        """Show only what a column's filter lets through."""
        self.filters[chosen.key] = chosen
        self._show_chips()
        self.sift()
        self._table.setFocus()

    def drop_filter(self, key: str) -> None:
        """Filter a column no more."""
        if self.filters.pop(key, None) is not None:
            self._show_chips()
            self.sift()
        self._table.setFocus()

    def sort_by(self, key: str, further: bool = False) -> None:
        """Sort by a column: up, then down, then no more; ``further`` keeps the levels before."""
        place = self._places[key]
        levels = list(self._rows.sorted_by)
        now = next((order for column, order in levels if column == place), None)
        others = [level for level in levels if level[0] != place] if further else []
        if now is None:
            levels = [*others, (place, _UP)]
        elif now is _UP:
            levels = [
                (place, _DOWN) if level[0] == place else level
                for level in (levels if further else [(place, _UP)])
            ]
        else:
            levels = others
        self._sort(tuple(levels))

    def sort_level(self, key: str, *, down: bool) -> None:
        """Sort by one column in one direction."""
        self._sort(((self._places[key], _DOWN if down else _UP),))

    def open_box(self, key: str) -> None:
        """Open the filter of a column under its header; its values are those others let through."""
        if key not in self._fields:
            return
        others = {each: chosen for each, chosen in self.filters.items() if each != key}
        passed = self._passed(others)
        lines = [line for line in self._lines if passed(line)]
        header = self._table.horizontalHeader()
        left = header.sectionViewportPosition(self._places[key])
        at = header.mapToGlobal(QPoint(max(left, 0), header.height()))
        every = offered(self._fields[key], lines)
        self.box.open_for(key, self._titles[key], every, self.filters.get(key), at)

    @property
    def _sifting(self) -> bool:
        return bool(self.filters or self._wanted.strip() or self._bar.only_lacking)

    def _begin_anew(self) -> None:
        self._sort(())
        self.clear()
        self._table.setFocus()

    def _open_for_current(self) -> None:
        index = self._table.currentIndex()
        columns = self._rows.columns
        key = columns[index.column()].id if index.isValid() else ""
        self.open_box(key if key in self._fields else next(iter(self._fields)))

    def _keep(self) -> None:
        self._rows.keep_only(self._kept())
        self._tell_found()

    def _kept(self) -> Callable[[LedgerLine[Any]], bool] | None:
        """Return what the shown rows pass; None where all are shown."""
        if not self._sifting and not (
            self._bar.only_in_use and any(line.ended for line in self._lines)
        ):
            return None
        passed, spared = self._passed(self.filters), self._spared
        return lambda line: passed(line) or (line.key in spared and not line.ended)

    def _tell_found(self) -> None:
        total = len(self._lines)
        if self._bar.only_in_use:
            total -= sum(line.ended for line in self._lines)
        self._chips.show_found(self._rows.rowCount(), total)

    def _passed(self, filters: Mapping[str, ColumnFilter]) -> Callable[[LedgerLine[Any]], bool]:
        in_use, only_lacking = self._bar.only_in_use, self._bar.only_lacking
        found = self._found()
        through = passing(self._lines, filters, self._fields) if filters else None

        def passed(line: LedgerLine[Any]) -> bool:
            if (in_use and line.ended) or (only_lacking and not line.lacking):
                return False
            if through is not None and line.key not in through:
                return False
            return found is None or line.key in found

        return passed

    def _found(self) -> frozenset[Hashable] | None:
        """Return the rows the search finds; None while nothing is searched."""
        if not self._wanted.strip():
            return None
        if self._index is None:
            self._index = RowIndex(
                {
                    line.key: tuple(str(line.value(key) or "") for key in self._searched)
                    for line in self._lines
                }
            )
        return self._index.find(self._wanted)

    def _on_searched(self, text: str) -> None:
        self._wanted = text
        self.sift()

    def _sort(self, levels: tuple[Level, ...]) -> None:
        self._rows.sort_by(levels)
        self._table.show_sorting(levels)
        self._show_chips()

    def _show_chips(self) -> None:
        words = {key: self._words(chosen) for key, chosen in self.filters.items()}
        between = self.tr(" · ")
        arrows = {_UP: "↑", _DOWN: "↓"}
        columns = self._rows.columns
        levels = between.join(
            f"{columns[at].title}{arrows[order]}" for at, order in self._rows.sorted_by
        )
        sorting = self.tr("排序：{levels}").format(levels=levels) if levels else ""
        self._chips.show_filters(words, sorting)

    def _words(self, chosen: ColumnFilter) -> str:
        title = self._titles[chosen.key]
        if chosen.words:
            return self.tr("{column}含“{words}”").format(column=title, words=chosen.words)
        if chosen.texts == {""}:
            return self.tr("{column}没有填").format(column=title)
        values = listed((text or self.tr("（空）") for text in chosen.named), translated)
        if len(chosen.texts) > len(chosen.named):
            values = self.tr("{values} 等 {count} 个").format(
                values=values, count=len(chosen.texts)
            )
        return self.tr("{column}：{values}").format(column=title, values=values)
