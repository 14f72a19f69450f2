"""Tree, clause and side pane: beside each other, as tabs, or the tree as a drawer."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from ui.components.panels import PaneSplitter
from ui.look.current import Look
from ui.look.tokens import LayoutClass
from ui.pages.checklist.clause import JUDGING, ClausePane
from ui.pages.checklist.files import Thumbnails
from ui.pages.checklist.side import EVIDENCE, SCANS, SidePane
from ui.pages.checklist.tree import TreePane

_TREE, _SIDE = 270, 312
_MOST_TREE, _LEAST_SIDE = 290, 280
"""Above 110 % the tree gains a little from the side pane; the middle needs the rest."""
_SMALL_TEXT = 110
_TREE_MEDIUM = 224
"""At 150 % this is 336 pixels: the widest that leaves the criteria their two columns."""


class Panes(QWidget):
    """Arranges the three panes for the room there is; nothing is built twice.

    Wide: all three side by side. Medium: the side pane's pages are tabs of the
    middle. Narrow: the tree is a drawer over the middle (F9).
    """

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._layout = LayoutClass.WIDE
        self.outline = TreePane(look)
        self.clause = ClausePane(look)
        self.side = SidePane(look, thumbnails)
        self._splitter = PaneSplitter(look, name="checklist")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        for widget in (self.outline, self.clause, self.side):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setStretchFactor(2, 0)
        self.clause.tab_chosen.connect(self._on_tab)
        self.clause.head.outline_asked.connect(self.toggle)
        self.outline.clause_chosen.connect(self._on_clause_chosen)
        look.changed.connect(self._on_look)
        self._size_panes()

    def toggle(self) -> None:
        """Show or hide the drawer; with room for all three, the side pane."""
        if self._layout is LayoutClass.NARROW:
            self.outline.setVisible(self.outline.isHidden())
            if not self.outline.isHidden():
                self._place_drawer()
                self.outline.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._layout is LayoutClass.WIDE:
            self.side.setVisible(self.side.isHidden())

    def next_pane(self) -> None:
        """Move the keyboard to the next pane."""
        panes = (self.outline, self.clause, self.side)
        focused = QApplication.focusWidget()
        here = [at for at, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)]
        following = panes[(here[-1] + 1) % len(panes)] if here else self.outline
        if following is self.clause:
            self.clause.criteria.take_focus()
        elif following is self.side and self.side.isVisible():
            self.side.evidence.add.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.outline.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_evidence(self) -> None:
        """Bring the evidence to the front."""
        self.show_side(EVIDENCE)

    def show_criteria(self) -> None:
        """Bring the criteria, and what is asked above them, to the front."""
        if self._layout is not LayoutClass.WIDE:
            self.clause.tabs.choose(JUDGING)

    def show_side(self, ident: str) -> None:
        """Bring a page of the side pane to the front."""
        if self._layout is LayoutClass.WIDE:
            self.side.show()
        else:
            # the scan folder stands in the place of the evidence and has no tab of its own
            self.clause.tabs.choose(EVIDENCE if ident == SCANS else ident)
        self.side.go_to(ident)

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange for the window this has come to stand in."""
        super().showEvent(event)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _on_tab(self, ident: str) -> None:
        """Show the criteria, or a page of the side pane in their place."""
        if ident == JUDGING:
            self.clause.stack.setCurrentIndex(0)
        else:
            self.clause.stack.setCurrentWidget(self.side)
            self.side.go_to(ident)

    def _on_clause_chosen(self) -> None:
        focused = QApplication.focusWidget()
        by_hand = focused is not None and self.outline.isAncestorOf(focused)
        if self._layout is LayoutClass.NARROW and by_hand:
            self.outline.hide()
            self.clause.criteria.take_focus()

    def _on_look(self) -> None:
        self._arrange()
        self._size_panes()

    def _arrange(self) -> None:
        layout = LayoutClass.of(self.window().width(), self._look.measures)
        if layout is not self._layout:
            focused = QApplication.focusWidget()
            self._layout = layout
            self._move_panes()
            # a moved pane loses the focus
            if focused is not None and self.isAncestorOf(focused) and focused.isVisible():
                focused.setFocus(Qt.FocusReason.OtherFocusReason)
        if layout is LayoutClass.NARROW:
            self._place_drawer()

    def _move_panes(self) -> None:
        wide = self._layout is LayoutClass.WIDE
        if wide:
            self._splitter.addWidget(self.side)
        else:
            self.clause.stack.addWidget(self.side)
            self.clause.stack.setCurrentIndex(0)
        if self._layout is LayoutClass.NARROW:
            self.outline.setParent(self)
            self.outline.hide()
        else:
            self._splitter.insertWidget(0, self.outline)
            self.outline.show()
        self.side.setVisible(wide)
        self.side.set_tabs_shown(on=wide)
        self.clause.set_layout_class(self._layout)
        self.clause.tabs.choose(JUDGING)
        self._size_panes()

    def _size_panes(self) -> None:
        measures = self._look.measures
        wide = self._layout is LayoutClass.WIDE
        tree = min(measures.px(_TREE), _MOST_TREE) if wide else measures.px(_TREE_MEDIUM)
        side = _SIDE if measures.percent <= _SMALL_TEXT else _LEAST_SIDE
        middle = max(self.width() - tree - (side if wide else 0) - 10, 360)
        if self._layout is LayoutClass.NARROW:
            self._splitter.setSizes([self.width()])
        else:
            self._splitter.setSizes([tree, middle, side][: self._splitter.count()])

    def _place_drawer(self) -> None:
        width = min(self._look.measures.px(_TREE_MEDIUM), self.width() * 2 // 3)
        self.outline.move(QPoint(0, 0))
        self.outline.resize(width, self.height())
        self.outline.raise_()
