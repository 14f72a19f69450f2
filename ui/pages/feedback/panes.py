"""Items, clauses and feedbacks as tabs of one place, what is come to beside them."""

from PySide6.QtWidgets import QWidget

from models.usecases.feedback.feedback_cards import FeedbackBookCard
from ui.components.tabbed_panes import TabbedPanes
from ui.components.tabs import Tab
from ui.look.current import Look

ITEMS, CLAUSES, LINES, DETAIL = "items", "clauses", "lines", "detail"
_LIST_WIDTH, _DETAIL_WIDTH = 680, 470
"""Widths at 100 %, pixels."""


class FeedbackPanes(TabbedPanes):
    """Arranges lists and detail for the room there is."""

    def __init__(
        self,
        look: Look,
        lists: tuple[QWidget, QWidget, QWidget],
        detail: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name="feedback", parent=parent)
        self._lists = dict(zip((ITEMS, CLAUSES, LINES), lists, strict=True))
        self._detail = detail
        self._counts = (0, 0, 0)
        for shown in lists:
            self.stack.addWidget(shown)
        self.tabs.chosen.connect(self._show)
        self.add_pane(self.middle(), stretch=1)
        self.add_pane(detail)
        self._name_tabs()

    @property
    def shown(self) -> str:
        """The list shown; the one before where the detail covers it."""
        ident = self.tabs.current_id
        return ident if ident in self._lists else ITEMS

    def show_counts(self, card: FeedbackBookCard) -> None:
        """Say how many there are of each."""
        told = card.shown
        self._counts = (
            0 if told is None else len(told.items),
            0 if told is None else len(told.differing),
            len(card.lines),
        )
        self._name_tabs()

    def show_list(self, ident: str) -> None:
        """Bring a list to the front."""
        self.tabs.choose(ident)
        self._show(ident)

    def show_detail(self) -> None:
        """Bring what was come to into sight where it hides behind the lists."""
        if not self.wide:
            self.tabs.choose(DETAIL)
            self._show(DETAIL)

    def arrange(self) -> None:
        """Put the detail beside the lists, or behind a tab of them."""
        if self.wide:
            self.splitter.addWidget(self._detail)
            self._detail.show()
            width = self._look.measures.px(_DETAIL_WIDTH)
            self.splitter.setSizes([_LIST_WIDTH, width])
        else:
            self.stack.addWidget(self._detail)
        self._name_tabs()
        self._show(self.tabs.current_id)

    def _name_tabs(self) -> None:
        items, clauses, lines = self._counts
        tabs = [
            Tab(id=ITEMS, title=self.tr("要整改的"), count=items),
            Tab(id=CLAUSES, title=self.tr("等级不同的"), count=clauses),
            Tab(id=LINES, title=self.tr("历次反馈"), count=lines),
        ]
        if not self.wide:
            tabs.append(Tab(id=DETAIL, title=self.tr("这一项")))
        self.tabs.set_tabs(tuple(tabs))

    def _show(self, ident: str) -> None:
        if ident == DETAIL and not self.wide:
            self.stack.setCurrentWidget(self._detail)
        else:
            self.stack.setCurrentWidget(self._lists.get(ident, self._lists[ITEMS]))
