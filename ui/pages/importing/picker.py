"""Choosing one of many by typing: a combo box that is searched by words and pinyin initials."""

from typing import Any, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QStyleOptionViewItem, QWidget

from models.vocabulary.typed import TextIndex
from ui.components.cellpaint import CellDelegate
from ui.components.rows import CELL_ROLE, Cell
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import paint_box, paint_icon, paint_text
from ui.look.tokens import Tone

Index = QModelIndex | QPersistentModelIndex
Options = tuple[tuple[str, str], ...]
"""Key and title, in order."""
_MOST_SHOWN = 12


class SearchCombo(QComboBox):
    """An editable combo box; what is typed finds titles by words and initials."""

    picked = Signal(str)
    """Key of the option a person chose."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.setProperty("size", "small")
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._options: Options = ()
        self._index = TextIndex({})
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        self.setCompleter(completer)
        completer.activated.connect(self._take_title)
        line = self.lineEdit()
        assert line is not None  # an editable combo box has one
        line.textEdited.connect(self._search)
        line.returnPressed.connect(self._take_first)
        self.activated.connect(lambda at: self.picked.emit(self._options[at][0]))

    @property
    def key(self) -> str:
        """Key of what stands there."""
        at = self.currentIndex()
        return self._options[at][0] if 0 <= at < len(self._options) else ""

    def set_options(self, options: Options, key: str = "") -> None:
        """Offer these, and show one."""
        self._options = options
        self._index = TextIndex(dict(options))
        self.clear()
        self.addItems([title for _, title in options])
        self.choose(key)

    def choose(self, key: str) -> None:
        """Show an option without telling anybody."""
        keys = [each for each, _ in self._options]
        self.setCurrentIndex(keys.index(key) if key in keys else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turned over a combo box that has no focus scrolls the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Typing replaces what stands there."""
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None:
            line.selectAll()

    def _search(self, typed: str) -> None:
        found = self._index.find(typed)
        self._found.setStringList([title for key, title in self._options if key in found])

    def _take_title(self, title: str) -> None:
        for at, (key, known) in enumerate(self._options):
            if known == title:
                self.setCurrentIndex(at)
                self.picked.emit(key)
                return

    def _take_first(self) -> None:
        typed = self.currentText()
        exact = [title for _, title in self._options if title == typed]
        found = exact or self._found.stringList()
        if found:
            self._take_title(found[0])


class PickDelegate(CellDelegate):
    """Draws a cell with ``edit`` as a combo box, and makes a real one where one types.

    ``Cell.edit`` is the key of the option; what is handed over is the key chosen.
    """

    def __init__(self, look: Look, column: int, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._column, self._spoken = column, spoken
        self._options: Options = ()

    def set_options(self, options: Options) -> None:
        """Offer these in every row."""
        self._options = options

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the box in the column of choices."""
        cell = index.data(CELL_ROLE)
        if index.column() != self._column or not isinstance(cell, Cell) or cell.edit is None:
            super().paint(painter, option, index)
            return
        bare = QStyleOptionViewItem(option)
        super().paint(painter, bare, index)
        colours, rect = self._look.colours, cast("QRect", option.rect)  # type: ignore[attr-defined]
        box = rect.adjusted(6, 3, -6, -4)
        wanting = cell.tone is Tone.BAD
        edge = colours.tone(Tone.BAD).text if wanting else colours.line_strong
        paint_box(painter, box, fill=colours.surface, edge=edge)
        inner = box.adjusted(7, 0, -6, 0)
        caret = self._look.icon_size(14).width()
        paint_text(
            painter,
            inner.adjusted(0, 0, -caret - 4, 0),
            cell.text,
            font=self._look.font(TextRole.TABLE),
            colour=edge if wanting else colours.text,
        )
        place = QRect(inner.right() - caret, inner.top(), caret, inner.height())
        paint_icon(painter, self._look, place, IconName.CHEVRON_DOWN, colours.text_2, base=14)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a combo box to search in, or a line for any other column."""
        if index.column() != self._column:
            return super().createEditor(parent, option, index)
        combo = SearchCombo(self._spoken, parent)
        combo.set_options(self._options)
        combo.picked.connect(lambda _key: self._take(combo))
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there, all of it offered."""
        if isinstance(editor, SearchCombo):
            editor.choose(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the key over."""
        if isinstance(editor, SearchCombo):
            model.setData(cast("QModelIndex", index), editor.key)
        else:
            super().setModelData(editor, model, index)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        """Leave Enter to the list of what was found while it is open."""
        if isinstance(watched, SearchCombo) and event.type() == QEvent.Type.FocusOut:
            completer = watched.completer()
            if completer is not None and completer.popup().isVisible():
                return False
        return super().eventFilter(watched, event)

    def _take(self, combo: SearchCombo) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)
