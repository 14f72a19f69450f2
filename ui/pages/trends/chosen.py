"""The measures a person adds to the charts: picked by name, taken away by their chip."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.components.chips import RemovableChip
from ui.components.flow import FlowLayout
from ui.components.labels import LineLabel
from ui.look.current import Look
from ui.look.tokens import INNER_GAP
from ui.pages.importing.picker import SearchCombo

MOST_CHOSEN = 12
"""More charts than that are no longer looked at."""
_WIDTH_CHARACTERS = 22


class ChosenStrip(QWidget):
    """A box to search in and a chip for every measure that is charted."""

    changed = Signal(object)
    """Ids of the measures, in the order they were chosen."""

    def __init__(
        self, look: Look, titles: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._titles = look, dict(titles)
        self._chips: dict[str, RemovableChip] = {}
        self._flow = FlowLayout(self, gap=INNER_GAP, line_gap=4)
        self._flow.addWidget(LineLabel(self.tr("加一个指标")))
        self.pick = SearchCombo(self.tr("加一个指标，输入名称或拼音首字母"))
        self.pick.set_options(tuple(titles))
        self.pick.picked.connect(self.add)
        self._flow.addWidget(self.pick)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the box as wide as a name needs, but inside a narrow page."""
        super().resizeEvent(event)
        wanted = self._look.measures.body * _WIDTH_CHARACTERS
        self.pick.setFixedWidth(min(wanted, event.size().width()))

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the measures, in the order they were chosen."""
        return tuple(self._chips)

    def set_chosen(self, ids: Sequence[str]) -> None:
        """Show these, telling nobody; what is no measure any more is passed over."""
        for ident in ids:
            self._put(ident)

    def add(self, ident: str) -> None:
        """Add a measure."""
        self.pick.choose("")
        if self._put(ident):
            self.changed.emit(self.ids)

    def remove(self, ident: str) -> None:
        """Take a measure away; the keyboard goes back to the box."""
        chip = self._chips.pop(ident)
        self._flow.removeWidget(chip)
        self.pick.setFocus()
        chip.hide()
        chip.deleteLater()
        self.changed.emit(self.ids)

    def _put(self, ident: str) -> bool:
        known = ident in self._titles and ident not in self._chips
        if not known or len(self._chips) >= MOST_CHOSEN:
            return False
        chip = RemovableChip(self._look, self._titles[ident])
        chip.removed.connect(partial(self.remove, ident))
        self._chips[ident] = chip
        self._flow.addWidget(chip)
        return True
