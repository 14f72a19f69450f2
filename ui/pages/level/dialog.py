"""What decides the level, in one place: opened from wherever the level stands."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import ChecklistCard
from ui.components.buttons import Button
from ui.components.dialogs import room_for
from ui.components.focus_ring import FocusRing
from ui.components.labels import LinkLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.desk import Destination
from ui.look.current import Look
from ui.look.tokens import PANEL_GAP
from ui.pages.home.level import LevelPanel
from ui.pages.level.notices import FACTS

_WIDTH_CHARACTERS, _HEIGHT_CHARACTERS = 42, 34


class LevelDialog(QDialog):
    """Shares, core clauses, prerequisites, vetoes, and what is provisional, level by level."""

    going = Signal(object)
    """A Destination; the dialog has closed then."""

    def __init__(self, look: Look, card: ChecklistCard, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("等次怎么定的"))
        FocusRing(look, self)
        self.setAccessibleName(self.windowTitle())
        self.resize(room_for(self, look, _WIDTH_CHARACTERS, _HEIGHT_CHARACTERS))
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        self.panel = LevelPanel(look, whole=True)
        self.panel.show_card(card)
        self.panel.gaps_asked.connect(self._leading_to(lambda level: ("gaps", level, "")))
        self.panel.clause_asked.connect(self._leading_to(lambda code: ("checklist", code, "")))
        self.panel.fact_asked.connect(self._leading_to(lambda fact: ("ledgers", FACTS, fact)))
        inner = ScrollBody()
        inner.column.addWidget(self.panel)
        inner.column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(inner)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        self.source = LinkLabel(look, self.tr("看标准里的写法和来源"))
        levels = self._leading_to(lambda _: ("packs", card.pack_id, f"level {card.levels[0].id}"))
        self.source.activated.connect(lambda: levels(""))
        row.addWidget(self.source)
        row.addStretch(1)
        self.close_button = Button(look, self.tr("关闭"))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leading_to(self, place: Callable[[str], tuple[str, str, str]]) -> Callable[[str], None]:
        def lead(what: str) -> None:
            page, detail, field = place(what)
            self.accept()
            self.going.emit(Destination(page=page, detail=detail, field=field))

        return lead
