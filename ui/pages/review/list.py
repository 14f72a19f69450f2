"""The clauses of a submission as a tree of two levels: groups, and rows drawn as in tables."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from models.usecases.county.county_cards import SubmittedClauseCard
from ui.components.cellpaint import CellDelegate
from ui.components.rows import CELL_ROLE, Align, Cell, Column
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import paint_icon, paint_text
from ui.pages.review.words import ClauseGroup

Index = QModelIndex | QPersistentModelIndex
GROUP_ROLE = int(Qt.ItemDataRole.UserRole) + 10
REVIEW_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_1,
        Qt.Key.Key_2,
        Qt.Key.Key_3,
        Qt.Key.Key_4,
        Qt.Key.Key_F2,
    }
)
_NOWHERE = QModelIndex()
_GROUP = 0
"""Internal id of a group's index; a clause's is its group's place plus one."""
_CELL_PADDING = 16
_ALIGN = {
    Align.START: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
    Align.END: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


class GroupedClauses(QAbstractItemModel):
    """Groups of clauses; group rows are read aloud but cannot be chosen."""

    def __init__(
        self, columns: tuple[Column[SubmittedClauseCard], ...], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._groups: tuple[ClauseGroup, ...] = ()

    def set_groups(self, groups: tuple[ClauseGroup, ...]) -> None:
        """Show other clauses."""
        self.beginResetModel()
        self._groups = groups
        self.endResetModel()

    def refresh(self) -> None:
        """Draw every row again: what the county says of them has changed."""
        for row in range(len(self._groups)):
            group = self.index(row, 0)
            last = self.index(self.rowCount(group) - 1, len(self.columns) - 1, group)
            self.dataChanged.emit(self.index(0, 0, group), last)

    def after(self, code: str) -> tuple[SubmittedClauseCard, ...]:
        """Return every clause in the order of the list, beginning after one and going round."""
        all_of_them = [clause for group in self._groups for clause in group.clauses]
        at = next((at for at, one in enumerate(all_of_them) if one.code == code), -1) + 1
        return (*all_of_them[at:], *all_of_them[:at])

    def clause_at(self, index: Index) -> SubmittedClauseCard | None:
        """Return the clause of an index, None for a group or nothing."""
        if not index.isValid() or index.internalId() == _GROUP:
            return None
        return self._groups[index.internalId() - 1].clauses[index.row()]

    def index_of(self, code: str) -> QModelIndex:
        """Return the index of a clause, invalid where it is not in the list."""
        for place, group in enumerate(self._groups):
            for row, clause in enumerate(group.clauses):
                if clause.code == code:
                    return self.createIndex(row, 0, place + 1)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a group or of a clause."""
        if not 0 <= column < len(self.columns) or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _GROUP)

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the group of a clause."""
        if not index.isValid() or index.internalId() == _GROUP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _GROUP)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of groups, or of a group's clauses."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != _GROUP or parent.column() > 0:
            return 0
        return len(self._groups[parent.row()].clauses)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the cell (CELL_ROLE), the group (GROUP_ROLE), words and what is read aloud."""
        if not index.isValid():
            return None
        clause = self.clause_at(index)
        if clause is None:
            return self._group_data(self._groups[index.row()], role)
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[column.align]
        cell: Cell = column.cell(clause)
        texts = {
            int(CELL_ROLE): cell,
            int(Qt.ItemDataRole.DisplayRole): cell.shown,
            int(Qt.ItemDataRole.AccessibleTextRole): cell.read_aloud,
            int(Qt.ItemDataRole.ToolTipRole): cell.tip or None,
        }
        return texts.get(int(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that clauses can be chosen and groups cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.clause_at(index) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's title."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self.columns[section].align]
        return None

    def _group_data(self, group: ClauseGroup, role: int) -> object:
        if role == GROUP_ROLE:
            return group
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{group.title} {group.note}"
        return None


class _Delegate(CellDelegate):
    """Draws groups across the whole row, clauses as table cells."""

    def __init__(self, look: Look, view: "ReviewList") -> None:
        super().__init__(look, grid=False, parent=view)
        self._shades, self._view = look, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a group or a cell."""
        group = index.data(GROUP_ROLE)
        if not isinstance(group, ClauseGroup):
            super().paint(painter, option, index)
            return
        look, colours = self._shades, self._shades.colours
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.fillRect(rect, colours.surface_alt)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        room = rect.adjusted(8, 0, -8, 0)
        folded = not self._view.isExpanded(index)
        chevron = IconName.CHEVRON_RIGHT if folded else IconName.CHEVRON_DOWN
        taken = paint_icon(painter, look, room, chevron, colours.text_2, base=14)
        room.setLeft(room.left() + taken + 4)
        strong, plain = look.font(TextRole.TABLE, strong=True), look.font(TextRole.TABLE)
        taken = paint_text(painter, room, group.title, font=strong, colour=colours.text)
        room.setLeft(room.left() + taken + 8)
        paint_text(painter, room, group.note, font=plain, colour=colours.text_2)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a table row."""
        return QSize(self._shades.measures.px(40), self._shades.measures.table_row)


class ReviewList(QTreeView):
    """Arrows go from clause to clause; a click on a group folds it."""

    clause_chosen = Signal(object)
    """The SubmittedClauseCard that became current."""
    key_pressed = Signal(int)
    """A key the page knows (``REVIEW_KEYS``) was pressed on a clause."""

    def __init__(self, look: Look, model: GroupedClauses, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._clauses = look, model
        self.setAccessibleName(self.tr("条款"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, self))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionsMovable(False)
        self.header().setMinimumSectionSize(24)
        self.clicked.connect(self._on_clicked)
        model.modelReset.connect(self._span)
        look.changed.connect(self._resize)
        self._resize()

    @property
    def current(self) -> SubmittedClauseCard | None:
        """The clause that is shown."""
        return self._clauses.clause_at(self.currentIndex())

    def show_columns(self, without: tuple[str, ...]) -> None:
        """Show all columns but these."""
        for at, column in enumerate(self._clauses.columns):
            self.setColumnHidden(at, column.id in without)

    def go_to(self, code: str) -> bool:
        """Make a clause current, unfolding its group; False where it is not in the list."""
        index = self._clauses.index_of(code)
        if not index.isValid():
            return False
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the clause that became current."""
        super().currentChanged(current, previous)
        clause = self._clauses.clause_at(current)
        if clause is not None:
            self.clause_chosen.emit(clause)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go from clause to clause, over the groups; a key never folds."""
        moves = QAbstractItemView.CursorAction
        if action in {moves.MoveLeft, moves.MoveRight}:
            return self.currentIndex()
        found = super().moveCursor(action, modifiers)
        upwards = action in {moves.MoveUp, moves.MovePrevious, moves.MovePageUp}
        while found.isValid() and self._clauses.clause_at(found) is None:
            found = self.indexAbove(found) if upwards else self.indexBelow(found)
        return found if found.isValid() else self.currentIndex()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the keys of the review on; the others go from clause to clause."""
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.key() in REVIEW_KEYS and self.current is not None:
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._clauses.clause_at(index) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def _span(self) -> None:
        for row in range(self._clauses.rowCount()):
            self.setFirstColumnSpanned(row, QModelIndex(), True)
        self.expandAll()

    def _resize(self) -> None:
        measures, header = self._look.measures, self.header()
        header.setFixedHeight(measures.table_row)
        for at, column in enumerate(self._clauses.columns):
            if column.characters:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(at, column.characters * measures.table + _CELL_PADDING)
            else:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self.scheduleDelayedItemsLayout()
