"""The top bar: institution, year, go-to box, undo and redo, text size, help."""

from collections.abc import Hashable
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QSizePolicy,
    QWidget,
)

from ui.components.buttons import Button, ButtonKind, IconButton
from ui.components.fields import SearchBox
from ui.components.labels import ElidedLabel, IconLabel
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import PERCENT_STEPS

MOST_FOUND = 12
_GO_TO_CHARACTERS = 20
_OPENING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoToItem:
    """Something that can be gone to; ``initials`` are pinyin initials in small letters.

    ``key`` is given back as it is when the item is chosen.
    """

    key: Hashable
    number: str
    title: str
    initials: str = ""

    @property
    def shown(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}".strip()

    def matches(self, wanted: str) -> bool:
        """Whether the number begins so, or the title or its initials contain it."""
        return (
            self.number.startswith(wanted)
            or wanted in self.title.lower()
            or wanted in self.initials
        )


class GoToBox(SearchBox):
    """Finds by number, words or pinyin initials; Esc gives the focus back to where it was."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", keycap="F6", parent=parent)
        self._items: tuple[GoToItem, ...] = ()
        self._found: tuple[GoToItem, ...] = ()
        self._came_from: QWidget | None = None
        self._model = QStringListModel(self)
        self._list = QListView(self)
        self._list.setWindowFlags(Qt.WindowType.ToolTip)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("找到的条款"))
        self._list.clicked.connect(self._on_clicked)
        self.textEdited.connect(self._find)
        self.returnPressed.connect(self._choose_current)
        self.left.connect(self._go_back)

    @property
    def found(self) -> tuple[GoToItem, ...]:
        """What matches the text, best first."""
        return self._found

    def set_items(self, items: tuple[GoToItem, ...]) -> None:
        """Tell what can be gone to."""
        self._items = items

    def take_focus(self) -> None:
        """Come here and remember from where."""
        if not self.hasFocus():
            self._came_from = QApplication.focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk through what was found."""
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}
        if event.key() in steps and self._found:
            row = self._list.currentIndex().row() + steps[event.key()]
            row = max(0, min(row, len(self._found) - 1))
            self._list.setCurrentIndex(self._model.index(row))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list."""
        self._list.hide()
        super().focusOutEvent(event)

    def _find(self, text: str) -> None:
        wanted = text.strip().lower()
        matching = (item for item in self._items if wanted and item.matches(wanted))
        self._found = tuple(item for item, _ in zip(matching, range(MOST_FOUND), strict=False))
        self._model.setStringList([item.shown for item in self._found])
        self._list.setVisible(bool(self._found))
        if self._found:
            self._place_list()
            self._list.setCurrentIndex(self._model.index(0))

    def _place_list(self) -> None:
        row = max(self._list.sizeHintForRow(0), 24)
        self._list.resize(self.width(), row * len(self._found) + 4)
        self._list.move(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_clicked(self, _index: QModelIndex | QPersistentModelIndex) -> None:
        self._choose_current()

    def _choose_current(self) -> None:
        row = self._list.currentIndex().row()
        if 0 <= row < len(self._found):
            key = self._found[row].key
            self._found = ()
            self._list.hide()
            self.clear()
            self.chosen.emit(key)

    def _go_back(self) -> None:
        self._list.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.ShortcutFocusReason)


class YearBox(QComboBox):
    """Changes the year only where one is chosen from the open list.

    An arrow key or a wheel that meant something else must not lead into another year.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list instead of going on to the next year."""
        if event.key() in _OPENING:
            self.showPopup()
        elif event.text().strip():
            # a letter would choose the year that begins with it
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what lies under the box."""
        event.ignore()


class TopBar(QFrame):
    """Stands over everything; its parts are told what to show by the shell."""

    year_chosen = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    help_asked = Signal()
    percent_chosen = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("topBar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(8)
        self._icon = IconLabel(look, IconName.CENTRE, base=18)
        self._name = ElidedLabel(look, strong=True)
        self._year = YearBox()
        self._year.setProperty("dense", True)
        self._year.setAccessibleName(self.tr("年度"))
        self._year.textActivated.connect(self.year_chosen)
        self.go_to = GoToBox(look)
        self._undo = IconButton(look, IconName.UNDO, self.tr("撤销"))
        self._redo = IconButton(look, IconName.REDO, self.tr("重做"))
        self._undo.clicked.connect(self.undo_asked)
        self._redo.clicked.connect(self.redo_asked)
        self._size = Button(look, "", kind=ButtonKind.PLAIN, icon=IconName.FONT_SIZE, small=True)
        self._size.setMenu(self._size_menu())
        help_button = Button(
            look,
            self.tr("帮助"),
            kind=ButtonKind.PLAIN,
            icon=IconName.QUESTION,
            keycap="F1",
            small=True,
        )
        help_button.clicked.connect(self.help_asked)
        for widget in (self._icon, self._name, self._year):
            row.addWidget(widget)
        row.addStretch(1)
        for part in (self.go_to, self._undo, self._redo, self._size, help_button):
            row.addWidget(part)
        self.set_undo("", "")
        self.show_percent(look.measures.percent)

    def set_institution(self, name: str, icon: IconName) -> None:
        """Show whose work this is."""
        self._name.setText(name)
        self._icon.set_icon(icon)

    def set_years(self, years: tuple[str, ...], current: str) -> None:
        """Offer the years; none hides the box."""
        with QSignalBlocker(self._year):
            self._year.clear()
            self._year.addItems(list(years))
            self._year.setCurrentText(current)
        self._year.setVisible(bool(years))

    def set_go_to_hint(self, hint: str) -> None:
        """Say what can be found."""
        self.go_to.setPlaceholderText(hint)
        self.go_to.setAccessibleName(hint)

    def set_undo(self, undo: str, redo: str) -> None:
        """Name what would be undone and done again; empty turns the button off."""
        for button, words, empty, keys in (
            (self._undo, undo, self.tr("没有可撤销的"), "Ctrl+Z"),
            (self._redo, redo, self.tr("没有可重做的"), "Ctrl+Y"),
        ):
            button.setEnabled(bool(words))
            spoken = f"{words} {keys}" if words else empty
            button.setAccessibleName(spoken)
            button.setToolTip(spoken)

    def show_percent(self, percent: int) -> None:
        """Show the text size of the moment."""
        self._size.set_word(f"{percent}%")
        self._size.setAccessibleName(self.tr("字号 {percent}%").format(percent=percent))
        for action in self._size.menu().actions():
            action.setChecked(action.data() == percent)
        self.go_to.setFixedWidth(min(_GO_TO_CHARACTERS * self._look.measures.body, 360))

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(super().sizeHint().width(), self._look.measures.top_bar)

    def minimumSizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(super().minimumSizeHint().width(), self._look.measures.top_bar)

    def _size_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for percent in PERCENT_STEPS:
            action = QAction(f"{percent}%", menu, checkable=True)
            action.setData(percent)
            action.triggered.connect(
                lambda _=False, wanted=percent: self.percent_chosen.emit(wanted)
            )
            group.addAction(action)
            menu.addAction(action)
        return menu
