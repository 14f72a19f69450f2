"""Shelf, tree and entry: beside each other, the shelf as a combo box, or one at a time."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.components.panels import PaneSplitter
from ui.look.current import Look
from ui.look.tokens import LayoutClass
from ui.pages.packs.entry import EntryPane
from ui.pages.packs.shelf import ShelfPane
from ui.pages.packs.tree import PackTree

_SHELF, _TREE, _ENTRY = 240, 440, 600


class PackPanes(QWidget):
    """Wide: three panes. Medium: the shelf is a combo box. Narrow: tree or entry (F9)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._layout = LayoutClass.WIDE
        self.shelf, self.tree, self.entry = ShelfPane(look), PackTree(look), EntryPane(look)
        splitter = PaneSplitter(look, name="packs")
        for pane, stretch in ((self.shelf, 0), (self.tree, 1), (self.entry, 2)):
            splitter.addWidget(pane)
            splitter.setStretchFactor(splitter.count() - 1, stretch)
        splitter.setSizes([_SHELF, _TREE, _ENTRY])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)
        self.tree.opened.connect(self.read)
        self.entry.outline_asked.connect(self.toggle_outline)
        look.changed.connect(self.arrange)

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange for the window this has come to stand in."""
        super().showEvent(event)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Show what there is room for."""
        layout = LayoutClass.of(self.window().width(), self._look.measures)
        wide, narrow = layout is LayoutClass.WIDE, layout is LayoutClass.NARROW
        self.shelf.setVisible(wide)
        self.tree.packs.setVisible(not wide)
        self.tree.title.setVisible(wide)
        self.entry.set_outline_button(on=narrow)
        if layout is not self._layout:
            self._layout = layout
            self.tree.show()
            self.entry.setVisible(not narrow)

    def read(self) -> None:
        """Give the keyboard to the entry, to scroll in it."""
        if self._layout is LayoutClass.NARROW and self.entry.isHidden():
            self.toggle_outline()
        else:
            self.entry.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_outline(self) -> None:
        """Go to the tree; where there is room for one only, change between the two."""
        if self._layout is not LayoutClass.NARROW:
            self.tree.tree_focus()
            return
        reading = self.entry.isHidden()
        self.entry.setVisible(reading)
        self.tree.setVisible(not reading)
        if reading:
            self.entry.area.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.tree.tree_focus()

    def search(self) -> None:
        """Give the keyboard to the search."""
        if self.tree.isHidden():
            self.toggle_outline()
        self.tree.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tree.search.selectAll()

    def next_pane(self) -> None:
        """Move the keyboard to the next pane."""
        stops = (
            (self.shelf, self.shelf.current_table()),
            (self.tree, self.tree.tree),
            (self.entry, self.entry.area),
        )
        shown = [(pane, stop) for pane, stop in stops if pane.isVisible()]
        focused = QApplication.focusWidget()
        here = [
            at
            for at, (pane, _) in enumerate(shown)
            if focused is not None and pane.isAncestorOf(focused)
        ]
        _, stop = shown[(here[-1] + 1 if here else 0) % len(shown)]
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
