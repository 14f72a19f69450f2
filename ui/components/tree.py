"""The clause tree: chapters, sections, clauses with status, core star and grade."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ui.components.cellpaint import RowState
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import GradeMark, Status, spoken_grade, status_look, status_word
from ui.look.strokes import (
    Share,
    badge_size,
    paint_badge,
    paint_icon,
    paint_share,
    paint_text,
    paint_wedge,
)

Index = QModelIndex | QPersistentModelIndex
NODE_ROLE = int(Qt.ItemDataRole.UserRole) + 3
_NOWHERE = QModelIndex()
_TYPING_MS = 1000
_INDENT = 14
_BAR = 44
"""Width of the bar of a chapter, pixels at 100 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeNode:
    """A chapter, a section (both with ``done`` of ``applicable``) or a clause.

    ``initials`` are the title's pinyin initials in small letters, for finding
    by typing. ``spoken`` replaces what is read aloud. ``share`` is drawn as a bar
    before the counts of a chapter or section. ``waiting``: something from last time
    waits to be confirmed, which is shown in place of the status.
    """

    key: str
    number: str
    title: str
    children: tuple["TreeNode", ...] = ()
    status: Status | None = None
    core: bool = False
    grade: GradeMark | None = None
    done: int = 0
    applicable: int = 0
    initials: str = ""
    spoken: str = ""
    share: Fraction | None = None
    waiting: bool = False


class ClauseTreeModel(QAbstractItemModel):
    """Frozen nodes as a tree; ``set_nodes`` with the same keys keeps folds and current row."""

    def __init__(self, nodes: tuple[TreeNode, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[TreeNode] = []
        self._parents: list[int] = []
        self._rows: list[int] = []
        self._children: list[list[int]] = []
        self._tops: list[int] = []
        self._places: dict[str, int] = {}
        self._read(nodes)

    def set_nodes(self, nodes: tuple[TreeNode, ...]) -> None:
        """Show other nodes; where only states changed nothing moves on the screen."""
        before, parents = self._nodes, self._parents
        pairs = list(_walk(nodes, -1, [0]))
        same = parents == [parent for _, parent in pairs] and all(
            old.key == new.key for old, (new, _) in zip(before, pairs, strict=False)
        )
        if same:
            self._read(nodes)
            for place, (old, (new, _)) in enumerate(zip(before, pairs, strict=True)):
                # a chapter is another as soon as a clause below it is: that costs a repaint
                if old is not new and old != new:
                    here = self.createIndex(self._rows[place], 0, place)
                    self.dataChanged.emit(here, here)
            return
        self.beginResetModel()
        self._read(nodes)
        self.endResetModel()

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """Return a node's index, invalid if the key is not there."""
        place = self._places.get(key)
        if place is None:
            return QModelIndex()
        return self.createIndex(self._rows[place], column, place)

    def node_at(self, index: Index) -> TreeNode:
        """Return the node of a valid index."""
        return self._nodes[index.internalId()]

    def clauses(self) -> Iterator[TreeNode]:
        """Return the nodes without children, in order."""
        return (node for node in self._nodes if not node.children)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Return the index of a child."""
        below = self._below(parent)
        if column != 0 or not 0 <= row < len(below):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the index of the node above."""
        if not index.isValid():
            return QModelIndex()
        above = self._parents[index.internalId()]
        return QModelIndex() if above < 0 else self.createIndex(self._rows[above], 0, above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of nodes below."""
        return len(self._below(parent)) if parent.column() <= 0 else 0

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """Return the one column there is."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the node (NODE_ROLE), its words, and what is read aloud."""
        if not index.isValid():
            return None
        node = self.node_at(index)
        if role == NODE_ROLE:
            return node
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{node.number} {node.title}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return node.spoken or self._spoken(node)
        return None

    def _spoken(self, node: TreeNode) -> str:
        parts = [f"{node.number} {node.title}".strip()]
        if node.children:
            parts.append(
                self.tr("已定 {done}，适用 {applicable}").format(
                    done=node.done, applicable=node.applicable
                )
            )
        if node.core:
            parts.append(self.tr("核心"))
        if node.grade is not None:
            parts.append(spoken_grade(node.grade))
        if node.status is not None:
            parts.append(status_word(node.status))
        return "，".join(parts)

    def _below(self, parent: Index) -> list[int]:
        return self._children[parent.internalId()] if parent.isValid() else self._tops

    def _read(self, nodes: tuple[TreeNode, ...]) -> None:
        pairs = list(_walk(nodes, -1, [0]))
        self._nodes = [node for node, _ in pairs]
        self._parents = [parent for _, parent in pairs]
        self._children = [[] for _ in pairs]
        self._tops, self._rows = [], []
        for place, parent in enumerate(self._parents):
            siblings = self._tops if parent < 0 else self._children[parent]
            self._rows.append(len(siblings))
            siblings.append(place)
        self._places = {node.key: place for place, node in enumerate(self._nodes)}


def _walk(
    nodes: tuple[TreeNode, ...], parent: int, counter: list[int]
) -> Iterator[tuple[TreeNode, int]]:
    """Yield nodes from top to bottom, each with its parent's place."""
    for node in nodes:
        place = counter[0]
        counter[0] += 1
        yield node, parent
        yield from _walk(node.children, place, counter)


class ClauseDelegate(QStyledItemDelegate):
    """Badge and star first, then the title in the room that is left."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return a tree row."""
        return QSize(self._look.measures.px(160), self._look.measures.tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, whole width."""
        node = index.data(NODE_ROLE)
        view: QWidget | None = option.widget  # type: ignore[attr-defined]
        given: QRect = option.rect  # type: ignore[attr-defined]
        if not isinstance(node, TreeNode):
            return
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else given.right()
        rect = QRect(0, given.top(), width, given.height())
        state = RowState.of(option, view)
        painter.save()
        self._paint_ground(painter, rect, node, state, top=not index.parent().isValid())
        depth = 0
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        room = rect.adjusted(8 + depth * _INDENT - (_INDENT if depth > 1 else 0), 0, -8, 0)
        if node.children:
            folded = isinstance(view, QTreeView) and not view.isExpanded(index)
            self._paint_branch(painter, room, node, folded=folded, top=depth == 0)
        else:
            self._paint_clause(painter, room, node, state)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRect, node: TreeNode, state: RowState, *, top: bool
    ) -> None:
        colours = self._look.colours
        ground = state.ground(self._look)
        if ground is None:
            ground = colours.surface_alt if node.children and top else colours.surface
        painter.fillRect(rect, ground)
        if node.children and top:
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        if state.selected:
            paint_wedge(painter, rect, state.ink(self._look, colours.accent))

    def _paint_branch(
        self, painter: QPainter, room: QRect, node: TreeNode, *, folded: bool, top: bool
    ) -> None:
        look, colours = self._look, self._look.colours
        icon = IconName.CHEVRON_RIGHT if folded else IconName.CHEVRON_DOWN
        room.setLeft(
            room.left() + paint_icon(painter, look, room, icon, colours.text_2, base=14) + 4
        )
        font = look.font(TextRole.TABLE, strong=top)
        counts = f"{node.done}/{node.applicable}"
        ink = colours.text if top else colours.text_2
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        taken = paint_text(painter, room, counts, font=font, colour=colours.text_2, align=end)
        if node.share is not None:
            taken += 8 + self._paint_share(painter, room.adjusted(0, 0, -taken - 8, 0), node.share)
        words = f"{node.number} {node.title}".strip()
        paint_text(painter, room.adjusted(0, 0, -taken - 8, 0), words, font=font, colour=ink)

    def _paint_share(self, painter: QPainter, room: QRect, share: Fraction) -> int:
        """Draw a short bar at the right end; return its width."""
        width, height = self._look.measures.px(_BAR), self._look.measures.px(8)
        top = room.top() + (room.height() - height) // 2
        bar = QRect(room.right() - width + 1, top, width, height)
        paint_share(painter, self._look, bar, Share(now=share))
        return width

    def _paint_clause(
        self, painter: QPainter, room: QRect, node: TreeNode, state: RowState
    ) -> None:
        look, colours = self._look, self._look.colours
        shown = Status.STALE if node.waiting else node.status
        if shown is not None:
            mark = status_look(shown)
            ink = state.ink(look, colours.tone(mark.tone).text)
            paint_icon(painter, look, room, mark.icon, ink, base=14, filled=mark.filled)
        room.setLeft(room.left() + look.icon_size(14).width() + 6)
        badge = QRect(room.topLeft(), badge_size(look))
        badge.moveRight(room.right())
        badge.moveTop(room.top() + (room.height() - badge.height()) // 2)
        if node.grade is not None:
            paint_badge(painter, look, badge, node.grade)
        room.setRight(badge.left() - 6)
        if node.core:
            size = look.icon_size(14).width()
            slot = QRect(room.right() - size, room.top(), size, room.height())
            star = state.ink(look, colours.text_2)
            paint_icon(painter, look, slot, IconName.CORE, star, base=13, filled=True)
        room.setRight(room.right() - look.icon_size(14).width() - 4)
        ink = state.ink(look, colours.text)
        strong, plain = look.font(TextRole.TABLE, strong=True), look.font(TextRole.TABLE)
        taken = paint_text(painter, room, node.number, font=strong, colour=ink)
        words = plain if not state.selected else strong
        paint_text(painter, room.adjusted(taken + 6, 0, 0, 0), node.title, font=words, colour=ink)


class ClauseTree(QTreeView):
    """Arrows move and fold, letters find by pinyin initials or number, Ctrl+Enter asks on."""

    clause_chosen = Signal(str)
    """Key of the clause that became current."""
    next_unanswered_asked = Signal()
    share_chosen = Signal(str)
    """Key of the chapter or section whose bar was clicked."""
    entered = Signal()
    """Enter, or → on a clause: the person wants into what is shown of it."""

    def __init__(
        self, look: Look, model: ClauseTreeModel, *, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._nodes, self._typed = look, model, ""
        self._pressed_at = 0
        self.setAccessibleName(spoken)
        self.setModel(model)
        self.setItemDelegate(ClauseDelegate(look, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._forget = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._forget.timeout.connect(self._on_pause)
        model.modelReset.connect(self.expandAll)
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self.scheduleDelayedItemsLayout)
        self.expandAll()

    @property
    def current_key(self) -> str:
        """Key of the current node, empty if there is none."""
        index = self.currentIndex()
        return self._nodes.node_at(index).key if index.isValid() else ""

    @property
    def selected_keys(self) -> tuple[str, ...]:
        """Keys of the clauses selected, in order; a chapter or section brings all below it."""
        chosen: set[str] = set()
        for index in self.selectedIndexes():
            node = self._nodes.node_at(index)
            chosen.update(leaf.key for leaf, _ in _walk((node,), -1, [0]) if not leaf.children)
        return tuple(node.key for node in self._nodes.clauses() if node.key in chosen)

    def go_to(self, key: str) -> bool:
        """Make a clause current, unfolding what hides it; False if the key is not there."""
        index = self._nodes.index_of(key)
        if not index.isValid():
            return False
        # the view itself would add to the selection while Ctrl is held, as by Ctrl+Enter
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the clause that became current; chapters are passed over."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._nodes.node_at(current).children:
            self.clause_chosen.emit(self._nodes.node_at(current).key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the next unanswered clause on Ctrl+Enter, go into a clause on Enter and →."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        into = enter or event.key() == Qt.Key.Key_Right
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and held & Qt.KeyboardModifier.ControlModifier:
            self.next_unanswered_asked.emit()
            return
        super().keyPressEvent(event)
        here = self.currentIndex()
        if into and not held and here.isValid() and not self._nodes.node_at(here).children:
            self.entered.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, so that a bar can be told from its row."""
        self._pressed_at = event.position().toPoint().x()
        super().mousePressEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """Go to the first clause whose number or initials begin with what was typed."""
        self._typed += typed.lower()
        self._forget.start()
        for node in self._nodes.clauses():
            if node.number.startswith(self._typed) or node.initials.startswith(self._typed):
                self.go_to(node.key)
                return

    def _on_pause(self) -> None:
        self._typed = ""

    def _on_clicked(self, index: QModelIndex) -> None:
        node = self._nodes.node_at(index)
        if node.share is not None and self._pressed_at > self.viewport().width() - self._bar_end():
            self.share_chosen.emit(node.key)
        elif node.children:
            self.setExpanded(index, not self.isExpanded(index))

    def _bar_end(self) -> int:
        """Return how far bar and counts reach in from the right."""
        return self._look.measures.px(_BAR + 56)
