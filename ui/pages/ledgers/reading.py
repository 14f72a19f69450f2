"""One reading of all ledgers; where there is much, its measures come a moment later."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from models.usecases.cards import MeasureCard
from models.vocabulary.progress import Unwatched
from ui.bridge.whole import LedgersCard, Measured
from ui.desk import Desk
from ui.jobs import Job
from ui.pages.ledgers.faces import every_total

AT_ONCE = 1_500
"""Rows whose measures are worked out within a keystroke; those of more come later."""
SHOWN_AFTER_MS = 150
"""So long the screen is left to draw what was typed: two threads of Python hinder each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What the tables tell of themselves.

    Not ``settled``: these are of before the last change, new ones are being worked out.
    Their figures are not to be shown; which cells were empty may be.
    """

    cards: tuple[MeasureCard, ...] = ()
    settled: bool = True


class LedgersReading(QObject):
    """Reads for the page; ``card`` is None before anything was read."""

    measured = Signal()
    """The measures are settled now."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._soon.timeout.connect(self._begin)
        self._wanted = every_total()
        self.card: LedgersCard | None = None
        self.measures = Measures()

    def read(self) -> LedgersCard:
        """Read the ledgers, and begin to work out what follows from them."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        card = self.card = bridge.read_ledgers(centre)
        if len(card.staff) + len(card.equipment) + len(card.form_rows) <= AT_ONCE:
            self._take(bridge.measure(bridge.measure_view(centre), self._wanted, Unwatched()))
            return card
        self.measures = replace(self.measures, settled=False)
        self._soon.start()
        return card

    def _begin(self) -> None:
        bridge, wanted = self._desk.bridge, self._wanted
        view = bridge.measure_view(self._desk.centre)
        self._job = self._desk.work(
            "measures", lambda progress: bridge.measure(view, wanted, progress)
        )
        self._job.succeeded.connect(self._on_measured)

    def _take(self, measured: Measured) -> bool:
        if not self._desk.bridge.take_measured(self._desk.centre, measured):
            return False
        self.measures = Measures(cards=measured.measures)
        return True

    def _on_measured(self, measured: Measured) -> None:
        """Take what was worked out, unless the ledgers have changed since."""
        if self._take(measured):
            self._job = None
            self.measured.emit()
