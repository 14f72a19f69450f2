"""The list of duties and the one chosen: beside each other, or as two tabs in large text."""

from PySide6.QtWidgets import QWidget

from ui.components.tabbed_panes import TabbedPanes
from ui.components.tabs import Tab
from ui.look.current import Look

_LIST, _DETAIL = "list", "detail"
_LIST_WIDTH, _DETAIL_WIDTH = 720, 430
"""Widths at 100 %, pixels."""


class DutyPanes(TabbedPanes):
    """Arranges both for the room there is."""

    def __init__(
        self, look: Look, duties: QWidget, detail: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name="duties", parent=parent)
        self._detail = detail
        self.tabs.set_tabs(
            (Tab(id=_LIST, title=self.tr("任务")), Tab(id=_DETAIL, title=self.tr("办理")))
        )
        self.tabs.chosen.connect(self._show_tab)
        self.stack.addWidget(duties)
        self.add_pane(self.middle(), stretch=1)
        self.add_pane(detail)

    def show_detail(self) -> None:
        """Bring the duty chosen into sight where it hides behind the list."""
        if not self.wide:
            self.tabs.choose(_DETAIL)
            self._show_tab(_DETAIL)

    def arrange(self) -> None:
        """Put the duty beside the list, or behind a tab of it."""
        self.bar.setVisible(not self.wide)
        if self.wide:
            self.splitter.addWidget(self._detail)
            self._detail.show()
            self.stack.setCurrentIndex(0)
            self.splitter.setSizes([_LIST_WIDTH, self._look.measures.px(_DETAIL_WIDTH)])
        else:
            self.stack.addWidget(self._detail)
            self._show_tab(self.tabs.current_id)

    def _show_tab(self, ident: str) -> None:
        chosen = self._detail if ident == _DETAIL and not self.wide else self.stack.widget(0)
        self.stack.setCurrentWidget(chosen)
