"""All ledgers in a slim list: groups, counts, one mark each, found by typing."""

import re
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from models.vocabulary.typed import TextIndex
from ui.components.cellpaint import RowState
from ui.components.fields import SearchBox
from ui.look.current import Look, TextRole
from ui.look.states import Status, status_look
from ui.look.strokes import paint_icon, paint_text, paint_wedge
from ui.look.tokens import INNER_GAP

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 5
_NOWHERE = QModelIndex()
_CHARACTERS = 13
"""Width of the list: a mark, the longest usual name and its count."""
_EDGE = 10
_BRACKETS = re.compile("（.*?）")


@dataclass(frozen=True, slots=True, kw_only=True)
class NavEntry:
    """One ledger in the list; ``told`` says in words what its mark means."""

    id: str
    title: str
    group: str
    count: str = ""
    mark: Status | None = None
    told: str = ""

    @property
    def short(self) -> str:
        """The title without what it says in brackets, and without its points."""
        return _BRACKETS.sub("", self.title).replace("·", "")

    @property
    def spoken(self) -> str:
        """What a screen reader says, the group too: headings are not stopped at."""
        parts = (self.group, self.title, self.count, self.told)
        return "，".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    title: str


_Line = NavEntry | _Heading


class NavModel(QAbstractListModel):
    """Entries under the headings of their groups; the same ledgers keep their places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[_Line, ...] = ()

    @property
    def entries(self) -> tuple[NavEntry, ...]:
        """The ledgers shown, from top to bottom."""
        return tuple(line for line in self._lines if isinstance(line, NavEntry))

    def set_entries(self, entries: tuple[NavEntry, ...]) -> None:
        """Show these; where only counts and marks changed nothing moves."""
        lines: list[_Line] = []
        group = None
        for entry in entries:
            if entry.group != group:
                group = entry.group
                lines.append(_Heading(title=group))
            lines.append(entry)
        if [_name(line) for line in lines] == [_name(line) for line in self._lines]:
            self._lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def index_of(self, ledger: str) -> QModelIndex:
        """Return a ledger's index, invalid where it is not shown."""
        for at, line in enumerate(self._lines):
            if isinstance(line, NavEntry) and line.id == ledger:
                return self.index(at)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is passed over by keys and mouse."""
        if not index.isValid() or isinstance(self._lines[index.row()], _Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the line (LINE_ROLE), its words, and what is read aloud."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if isinstance(line, _Heading):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return "　".join(part for part in (line.title, line.count, line.told) if part)
        return None


def _name(line: _Line) -> str:
    return f"#{line.title}" if isinstance(line, _Heading) else line.id


class _NavDelegate(QStyledItemDelegate):
    """Mark, name, and the count at the right."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return one row of a tree."""
        return QSize(self._look.measures.px(80), self._look.measures.tree_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a ledger."""
        line = index.data(LINE_ROLE)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        view: QWidget | None = option.widget  # type: ignore[attr-defined]
        painter.save()
        if isinstance(line, _Heading):
            self._paint_heading(painter, rect, line)
        elif isinstance(line, NavEntry):
            self._paint_entry(painter, rect, line, RowState.of(option, view))
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, line: _Heading) -> None:
        look, colours = self._look, self._look.colours
        painter.fillRect(rect, colours.surface_alt)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.line)
        room = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        font = look.font(TextRole.CAPTION, strong=True)
        paint_text(painter, room, line.title, font=font, colour=colours.text_2)

    def _paint_entry(self, painter: QPainter, rect: QRect, line: NavEntry, state: RowState) -> None:
        look, colours = self._look, self._look.colours
        painter.fillRect(rect, state.ground(look) or colours.surface)
        if state.selected:
            paint_wedge(painter, rect, state.ink(look, colours.accent))
        room = rect.adjusted(_EDGE, 0, -_EDGE, 0)
        if line.mark is not None:
            mark = status_look(line.mark)
            ink = state.ink(look, colours.tone(mark.tone).text)
            paint_icon(painter, look, room, mark.icon, ink, base=14, filled=mark.filled)
        room.setLeft(room.left() + look.icon_size(14).width() + 6)
        plain = look.font(TextRole.TABLE)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        ink = state.ink(look, colours.text_2)
        taken = paint_text(painter, room, line.count, font=plain, colour=ink, align=end)
        room.setRight(room.right() - taken - 6)
        words = look.font(TextRole.TABLE, strong=state.selected)
        paint_text(painter, room, line.short, font=words, colour=state.ink(look, colours.text))


class _LedgerList(QListView):
    """Arrows move; what is typed goes to the search."""

    typed = Signal(str)

    def keyboardSearch(self, text: str) -> None:
        """Pass letters on, instead of matching beginnings."""
        self.typed.emit(text)


class LedgerNav(QFrame):
    """The list with its search; ``chosen`` carries the id of the ledger gone to."""

    chosen = Signal(str)
    left = Signal()
    """Enter on a ledger, or Esc in an empty search: on to its page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._all: tuple[NavEntry, ...] = ()
        self._current = ""
        self._index = TextIndex({})
        self._indexed: tuple[str, ...] = ()
        self.setProperty("ground", "surface")
        self.setProperty("rule", "right")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = SearchBox(look, self.tr("查找台账"))
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self._choose_first)
        self.search.left.connect(self.left)
        self.model = NavModel(self)
        self.list = _LedgerList()
        self.list.typed.connect(self._on_typed)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_NavDelegate(look, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("台账目录"))
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(lambda _index: self.left.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, INNER_GAP, 1, 0)
        column.setSpacing(INNER_GAP)
        above = QVBoxLayout()
        above.setContentsMargins(INNER_GAP, 0, INNER_GAP, 0)
        above.addWidget(self.search)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        look.changed.connect(self._resize)
        self._resize()

    @property
    def current_id(self) -> str:
        """Id of the ledger shown."""
        return self._current

    @property
    def entries(self) -> tuple[NavEntry, ...]:
        """All ledgers, found or not."""
        return self._all

    def entry(self, ledger: str) -> NavEntry:
        """Return a ledger's entry; KeyError where there is none."""
        for entry in self._all:
            if entry.id == ledger:
                return entry
        raise KeyError(ledger)

    def show_entries(self, entries: tuple[NavEntry, ...]) -> None:
        """Show the ledgers with their counts and marks of the moment."""
        self._all = entries
        names = tuple(f"{entry.title} {entry.group}" for entry in entries)
        if names != self._indexed:
            self._indexed = names
            ids = (entry.id for entry in entries)
            self._index = TextIndex(dict(zip(ids, names, strict=True)))
        self._show_found()

    def choose(self, ledger: str) -> None:
        """Go to a ledger; one that does not exist is passed over."""
        if ledger not in {entry.id for entry in self._all}:
            return
        if not self.model.index_of(ledger).isValid():
            self.search.clear()
            self._show_found()
        self._go(ledger)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) ledger, round at the ends."""
        ids = [entry.id for entry in self._all]
        if ids:
            at = ids.index(self._current) + by if self._current in ids else 0
            self.choose(ids[at % len(ids)])

    def _go(self, ledger: str) -> None:
        index = self.model.index_of(ledger)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        if ledger != self._current:
            self._current = ledger
            self.chosen.emit(ledger)

    def _show_found(self) -> None:
        found = self._index.find(self.search.text())
        blocked = self.list.selectionModel().blockSignals(True)
        self.model.set_entries(tuple(entry for entry in self._all if entry.id in found))
        self.list.selectionModel().blockSignals(blocked)
        index = self.model.index_of(self._current)
        if index.isValid() and self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)

    def _on_typed(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.insert(text)
        self._show_found()

    def _on_searched(self, _text: str) -> None:
        self._show_found()

    def _choose_first(self) -> None:
        """Enter goes to the first ledger found."""
        self._show_found()
        found = self.model.entries
        if found and self.search.text().strip():
            ledger = found[0].id
            self.search.clear()
            self._show_found()
            self._go(ledger)
            self.left.emit()

    def _on_current(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, NavEntry):
            self._go(line.id)

    def _resize(self) -> None:
        metrics = QFontMetrics(self._look.font(TextRole.TABLE))
        self.setFixedWidth(metrics.horizontalAdvance("字" * _CHARACTERS) + 24)
