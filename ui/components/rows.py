"""Lists as table models over frozen rows: a column turns a row into a cell.

A page builds ``RowsModel(columns, key=...)`` once and calls ``set_rows`` with
frozen rows whenever they changed; what was current stays current by key.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.look.icons import IconName
from ui.look.states import GradeMark, Standing, Status, spoken_grade, standing_word, status_word
from ui.look.strokes import Share
from ui.look.tokens import Tone

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Level: TypeAlias = tuple[int, Qt.SortOrder]
"""A column and its direction."""

CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 1
KEY_ROLE = int(Qt.ItemDataRole.UserRole) + 2

_OF_CELLS = frozenset({
    CELL_ROLE,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.CheckStateRole,
})  # fmt: skip
_SEEN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TICKED, _EDITED = Qt.ItemFlag.ItemIsUserCheckable, Qt.ItemFlag.ItemIsEditable
_FLAGS = {
    (False, False): _SEEN,
    (True, False): _SEEN | _TICKED,
    (False, True): _SEEN | _EDITED,
    (True, True): _SEEN | _TICKED | _EDITED,
}
"""By whether a cell is ticked and edited; joined once: every cell drawn asks twice."""
_NOWHERE = QModelIndex()


class Align(Enum):
    """Where a column's content stands; figures END, grades CENTRE."""

    START = auto()
    CENTRE = auto()
    END = auto()


_ALIGN = {
    Align.START: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
    Align.END: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one cell shows; only what is set is drawn.

    ``text`` with ``second`` below it; ``status`` gives icon, tone and, where
    ``text`` is empty, the word; ``tinted`` adds soft fill and the wedge.
    ``grade`` is a badge, ``share`` a bar with ``text`` behind it, ``standing`` a
    provenance chip, ``checked`` a check box. ``edit`` is the text the editor
    starts with (a cell without it cannot be edited). ``copied`` replaces the
    text in the clipboard. ``spoken`` replaces what is read aloud.
    """

    text: str = ""
    second: str = ""
    status: Status | None = None
    tinted: bool = False
    icon: IconName | None = None
    tone: Tone | None = None
    strong: bool = False
    link: bool = False
    grade: GradeMark | None = None
    share: Share | None = None
    standing: Standing | None = None
    checked: bool | None = None
    edit: str | None = None
    copied: str | None = None
    tip: str = ""
    spoken: str = ""

    @property
    def shown(self) -> str:
        """The text drawn: the status's word stands in for an empty text."""
        if self.text or self.status is None:
            return self.text
        return status_word(self.status)

    @property
    def only_words(self) -> bool:
        """Whether the cell is drawn as one text and nothing else."""
        return not (
            self.tinted
            or self.link
            or self.second
            or self.status is not None
            or self.icon is not None
            or self.grade is not None
            or self.share is not None
            or self.standing is not None
            or self.checked is not None
        )

    @property
    def read_aloud(self) -> str:
        """What a screen reader says: everything the cell shows by colour or shape too."""
        if self.spoken:
            return self.spoken
        parts = [self.text, self.second]
        if self.grade is not None:
            parts.append(spoken_grade(self.grade))
        if self.status is not None and status_word(self.status) not in self.text:
            parts.append(status_word(self.status))
        if self.standing is not None:
            parts.append(standing_word(self.standing))
        return "，".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column: its header, how a row becomes a cell, how rows are sorted.

    ``characters`` is the width in Chinese characters at any text size; 0 takes
    the room that is left. ``sort`` returns one comparable kind of value or
    None (None comes last either way); without it the column is not sortable.
    """

    id: str
    title: str
    cell: Callable[[Row], Cell]
    sort: Callable[[Row], Any] | None = None
    characters: int = 6
    align: Align = Align.START
    tip: str = ""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Frozen rows, filtered and sorted here; cells are made when they are asked for.

    ``cell_edited`` (key, column id, text) and ``cell_checked`` (key, column id,
    bool) tell what the person did. The model does not change itself: the page
    saves and sets rows again.
    """

    cell_edited = Signal(object, str, str)
    cell_checked = Signal(object, str, bool)

    def __init__(
        self,
        columns: tuple[Column[Row], ...],
        *,
        key: Callable[[Row], Hashable],
        rows: tuple[Row, ...] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns, self._key = columns, key
        self._all = rows
        self._ordered = rows
        self._shown = rows
        self._keep: Callable[[Row], bool] | None = None
        self._sorted_by: tuple[Level, ...] = ()
        self._sort_values: dict[int, list[Any]] = {}
        self._place: dict[Hashable, int] = {key(row): at for at, row in enumerate(rows)}

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns, in order."""
        return self._columns

    @property
    def shown(self) -> tuple[Row, ...]:
        """Rows after filter and sort, as they stand on the screen."""
        return self._shown

    @property
    def sorted_by(self) -> tuple[Level, ...]:
        """Columns the rows are sorted by, the first one first, each with its direction."""
        return self._sorted_by

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show other rows; a table's current row and selection stay with their keys."""
        self.set_rows_kept(rows, self._keep)

    def set_rows_kept(
        self, rows: tuple[Row, ...], keep: Callable[[Row], bool] | None, *, steady: bool = False
    ) -> None:
        """Show those of other rows for which ``keep`` is true.

        ``steady``: a row that is typed in stays where it stands, whatever it is
        sorted by, and new rows come last, until the person sorts again.
        """
        self._keep = keep
        self._all = rows
        self._sort_values = {}
        if steady and self._sorted_by:
            places = {self._key(row): place for place, row in enumerate(self._ordered)}
            last = len(places)
            key = self._key
            self._ordered = tuple(sorted(rows, key=lambda row: places.get(key(row), last)))
        else:
            self._ordered = self._in_order()
        self._arrange()

    def keep_only(self, keep: Callable[[Row], bool] | None) -> None:
        """Show only rows for which ``keep`` is true; None shows all."""
        self._keep = keep
        self._arrange()

    def row_of(self, key: Hashable) -> int | None:
        """Return the shown row with a key, or None while it is filtered out."""
        return self._place.get(key)

    def row_at(self, row: int) -> Row:
        """Return a shown row."""
        return self._shown[row]

    def key_at(self, row: int) -> Hashable:
        """Return a shown row's key."""
        return self._key(self._shown[row])

    def cell_at(self, index: Index) -> Cell:
        """Return the cell at an index of this model."""
        return self._columns[index.column()].cell(self._shown[index.row()])

    def align_of(self, column: int) -> Qt.AlignmentFlag:
        """Return where a column's content stands."""
        return _ALIGN[self._columns[column].align]

    def redraw(self, key: Hashable) -> None:
        """Ask a row's column functions again, if the row is shown."""
        row = self._place.get(key)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of shown rows."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what Qt and readers need; the delegate takes the whole cell (CELL_ROLE)."""
        if not index.isValid():
            return None
        if role == KEY_ROLE:
            return self.key_at(index.row())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self._columns[index.column()].align]
        if role not in _OF_CELLS:
            return None
        cell = self.cell_at(index)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.shown
        if role == Qt.ItemDataRole.EditRole:
            return cell.shown if cell.edit is None else cell.edit
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.read_aloud
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        return _check_state(cell.checked)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed or ticked; False, as nothing changes until rows are set again."""
        if not index.isValid():
            return False
        key, column = self.key_at(index.row()), self._columns[index.column()].id
        cell = self.cell_at(index)
        if role == Qt.ItemDataRole.CheckStateRole and cell.checked is not None:
            self.cell_checked.emit(key, column, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and cell.edit is not None and value != cell.edit:
            self.cell_edited.emit(key, column, str(value))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        cell = self.cell_at(index)
        return _FLAGS[cell.checked is not None, cell.edit is not None]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title and tip."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            # a column that takes what is left may be narrower than its title
            return column.tip or (None if column.characters else column.title or None)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 or one that is not sortable restores the rows' own order."""
        sortable = 0 <= column < len(self._columns) and self._columns[column].sort is not None
        self.sort_by(((column, order),) if sortable else ())

    def sort_by(self, levels: tuple[Level, ...]) -> None:
        """Sort by several columns: the second decides where the first is equal, and so on."""
        self._sorted_by = levels
        self._ordered = self._in_order()
        self._arrange()

    def _arrange(self) -> None:
        """Filter and sort again: a new order where the same keys are shown, else a reset.

        Qt wants rows to come and go in blocks or the model to be reset; views
        find their current row again by its key (``DataTable``).
        """
        rows = self._ordered
        if self._keep is not None:
            rows = tuple(filter(self._keep, rows))
        places = {self._key(row): place for place, row in enumerate(rows)}
        if places.keys() != self._place.keys():
            self.beginResetModel()
            self._shown, self._place = rows, places
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key_at(index.row()) for index in before]
        self._shown, self._place = rows, places
        after = [
            self.index(places[key], index.column()) for index, key in zip(before, keys, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self) -> tuple[Row, ...]:
        if not self._sorted_by:
            return self._all
        places = list(range(len(self._all)))
        for column, order in reversed(self._sorted_by):
            values = self._values_of(column)
            known = [place for place in places if values[place] is not None]
            unknown = [place for place in places if values[place] is None]
            known.sort(key=values.__getitem__, reverse=order is Qt.SortOrder.DescendingOrder)
            places = known + unknown
        return tuple(self._all[place] for place in places)

    def _values_of(self, column: int) -> list[Any]:
        """Return what every row is sorted by in a column, worked out once for these rows."""
        sort = self._columns[column].sort
        if sort is None:
            return [None] * len(self._all)
        if column not in self._sort_values:
            self._sort_values[column] = [sort(row) for row in self._all]
        return self._sort_values[column]


def _check_state(checked: bool | None) -> Qt.CheckState | None:
    if checked is None:
        return None
    return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
