"""Tabs with counts, told what to show and chosen by name."""

from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTabBar, QWidget


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One tab; a count of None is not shown."""

    id: str
    title: str
    count: int | None = None


class Tabs(QTabBar):
    """A row of tabs; ``chosen`` carries the id of a tab the person has gone to."""

    chosen = Signal(str)

    def __init__(self, tabs: tuple[Tab, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: tuple[Tab, ...] = ()
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._on_changed)
        self.set_tabs(tabs)

    def set_tabs(self, tabs: tuple[Tab, ...]) -> None:
        """Show other tabs or counts; the current one stays if it is still there."""
        current = self.current_id
        with QSignalBlocker(self):
            while self.count() > len(tabs):
                self.removeTab(self.count() - 1)
            for index, tab in enumerate(tabs):
                text = tab.title if tab.count is None else f"{tab.title} {tab.count}"
                if index < self.count():
                    self.setTabText(index, text)
                else:
                    self.addTab(text)
                self.setAccessibleTabName(index, text)
            self._tabs = tabs
            self.setAccessibleName(" ".join(tab.title for tab in tabs))
            if current:
                self.choose(current)
        # Qt passes on no new size of a row that is not in sight; it would come up without height
        self.updateGeometry()

    @property
    def current_id(self) -> str:
        """Id of the current tab, empty if there is none."""
        index = self.currentIndex()
        return self._tabs[index].id if 0 <= index < len(self._tabs) else ""

    def choose(self, tab_id: str) -> None:
        """Go to a tab; one that is not there is passed over."""
        for index, tab in enumerate(self._tabs):
            if tab.id == tab_id:
                self.setCurrentIndex(index)

    def _on_changed(self, index: int) -> None:
        # the current tab's letters are heavier: the row is as wide as its current tab makes it
        self.updateGeometry()
        if 0 <= index < len(self._tabs):
            self.chosen.emit(self._tabs[index].id)
