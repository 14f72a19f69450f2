"""The right pane: evidence behind the clause, notes that stay in the house, history."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.cards import ClauseCard
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look
from ui.pages.checklist.files import Thumbnails
from ui.pages.checklist.filing import EvidencePage
from ui.pages.checklist.history import HistoryPage
from ui.pages.checklist.notes import NotesPage
from ui.pages.checklist.scans import ScanPane

EVIDENCE, NOTE, HISTORY, SCANS = "evidence", "note", "history", "scans"


class SidePane(QWidget):
    """Tabs over evidence, notes and history; the same pages serve as tabs of the middle pane.

    The scan folder takes the place of the evidence while a file is looked for in it.
    """

    counted = Signal()
    """Other counts stand in ``counts``."""

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(240)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.tabs = Tabs()
        bar = QFrame()
        bar.setProperty("rule", "bottom")
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self._bar = bar
        column.addWidget(bar)
        self.evidence = EvidencePage(look, thumbnails)
        self.note = NotesPage(look)
        self.history = HistoryPage()
        self.scans = ScanPane(look, thumbnails)
        self._pages: Mapping[str, QWidget] = {
            EVIDENCE: self.evidence,
            NOTE: self.note,
            HISTORY: self.history,
            SCANS: self.scans,
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        self.counts: dict[str, tuple[str, int | None]] = {}
        self._count(0, 0)
        self.tabs.chosen.connect(self.show_page)
        self.scans.closed.connect(lambda: self.show_page(EVIDENCE))

    def show_clause(self, card: ClauseCard) -> None:
        """Show what belongs to a clause."""
        self.evidence.show_clause(card)
        self.note.show_clause(card)
        self.history.show_clause(card)
        self._count(len(card.evidence), sum(not note.withdrawn for note in card.notes))

    def show_page(self, ident: str) -> None:
        """Show evidence, notes, history or the scan folder."""
        self._stack.setCurrentWidget(self._pages.get(ident, self.evidence))

    def go_to(self, ident: str) -> None:
        """Show a page and its tab."""
        self.tabs.choose(ident)
        self.show_page(ident)

    def set_tabs_shown(self, *, on: bool) -> None:
        """Leave the tabs to the middle pane."""
        self._bar.setVisible(on)

    def _count(self, files: int, notes: int) -> None:
        self.counts = {
            EVIDENCE: (self.tr("佐证"), files),
            NOTE: (self.tr("备注"), notes or None),
            HISTORY: (self.tr("历史"), None),
        }
        self.tabs.set_tabs(
            tuple(
                Tab(id=ident, title=title, count=count)
                for ident, (title, count) in self.counts.items()
            )
        )
