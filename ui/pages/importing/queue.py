"""Sheets of one file that come in one after another: which are left, what each came to."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from forms.reading.sheet_survey import SheetPart
from models.usecases.cards import ImportCard
from ui.components.buttons import Button
from ui.components.labels import TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.importing.lines import ledger_title


@dataclass(frozen=True, slots=True, kw_only=True)
class PartResult:
    """What became of a sheet; ``card`` None: it was passed over.

    A card that is still a dry run: there was nothing to write.
    """

    part: SheetPart
    ledger: str
    card: ImportCard | None

    @property
    def written(self) -> bool:
        """Whether something of it was written."""
        return self.card is not None and not self.card.dry_run


class PartQueue:
    """The sheets still to come, and the results of those that have been seen to."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[SheetPart, str]] = deque()
        self._current: tuple[SheetPart, str] | None = None
        self._results: list[PartResult] = []

    @property
    def current(self) -> tuple[SheetPart, str] | None:
        """The sheet one is at and the ledger it comes in as."""
        return self._current

    @property
    def running(self) -> bool:
        """Whether a sheet is being looked at as one of several."""
        return self._current is not None

    @property
    def results(self) -> tuple[PartResult, ...]:
        """What became of the sheets so far."""
        return tuple(self._results)

    @property
    def place(self) -> tuple[int, int]:
        """Which sheet one is at, counted from 1, and of how many."""
        at = len(self._results) + 1
        return at, at + len(self._waiting)

    @property
    def written(self) -> int:
        """How many sheets have been taken in."""
        return sum(each.written for each in self._results)

    def begin(self, parts: Iterable[tuple[SheetPart, str]]) -> None:
        """Start over with these sheets and the ledgers they come in as."""
        self._waiting = deque(parts)
        self._results = []
        self._current = None

    def next(self) -> tuple[SheetPart, str] | None:
        """Go to the next sheet; None where there is none."""
        self._current = self._waiting.popleft() if self._waiting else None
        return self._current

    def settle(self, card: ImportCard | None) -> None:
        """Note what became of the sheet one is at."""
        if self._current is not None:
            part, ledger = self._current
            self._results.append(PartResult(part=part, ledger=ledger, card=card))

    def stop(self) -> None:
        """Leave the rest as it is."""
        self._waiting.clear()
        self._current = None


class QueueStrip(QFrame):
    """Says which sheet of how many one looks at; one can be passed over."""

    skipped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface-alt")
        self.setProperty("rule", "bottom")
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, 4, PANEL_GAP, 4)
        row.setSpacing(INNER_GAP)
        self.words = TextLabel(strong=True)
        self.skip = Button(look, self.tr("跳过这张表"), small=True)
        self.skip.clicked.connect(self.skipped)
        row.addWidget(let_shrink(self.words), 1)
        row.addWidget(self.skip)
        self.hide()

    def show_place(self, queue: PartQueue) -> None:
        """Tell the sheet one is at, if it is one of several."""
        if queue.current is None:
            return
        (part, ledger), (at, of) = queue.current, queue.place
        self.words.setText(
            self.tr("第 {at} 张，共 {of} 张：「{sheet}」→ {ledger}").format(
                at=at, of=of, sheet=part.sheet, ledger=ledger_title(ledger)
            )
        )
