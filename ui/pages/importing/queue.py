"""Sheets of one file that come in one after another: which are left, what each came to."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from forms.reading.sheet_survey import SheetPart
from models.usecases.cards import ImportCard
from ui.bridge.importing import ImportAsk, ImportView
from ui.components.buttons import Button
from ui.components.labels import TextLabel
from ui.components.scrolling import let_shrink
from ui.desk import Desk
from ui.look.current import Look
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.importing.choose import ChooseStage
from ui.pages.importing.jobs import ImportJobs
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


class Lead(QObject):
    """Leads through the sheets of a file: one alone, or all that are known."""

    part_wanted = Signal(object, str)
    """A SheetPart to look at now, and the ledger it comes in as."""
    finished = Signal(object)
    """The PartResults of every sheet."""

    def __init__(
        self,
        desk: Desk,
        choose: ChooseStage,
        strip: QueueStrip,
        jobs: ImportJobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._choose, self._strip, self._jobs = desk, choose, strip, jobs
        self._queue = PartQueue()
        choose.part_chosen.connect(self.take_one)
        choose.all_asked.connect(self.take_all)
        strip.skipped.connect(self.skip)

    @property
    def running(self) -> bool:
        """Whether a sheet is being looked at as one of several."""
        return self._queue.running

    @property
    def written(self) -> int:
        """How many sheets of the file have been taken in."""
        return self._queue.written

    def takes_at_once(self, parts: tuple[SheetPart, ...]) -> bool:
        """Look at the only sheet that can be meant; False where a person has to choose."""
        wanted = self._choose.ledger
        likely = [part for part in parts if part.is_of(wanted) and part.visible]
        if len(parts) == 1 and wanted:
            likely = list(parts)
        if len(likely) == 1:
            self.take_one(likely[0], wanted or likely[0].ledger)
        return len(likely) == 1

    def take_one(self, part: SheetPart, ledger: str) -> None:
        """Look at one sheet alone."""
        self.stop()
        self.part_wanted.emit(part, ledger)

    def take_all(self) -> None:
        """Go through every sheet that is known; at the end stands one result."""
        self._queue.begin(self._choose.due())
        self._go_on()

    def skip(self) -> None:
        """Pass the sheet over; it can still be taken by itself."""
        if not self._jobs.busy:
            self._queue.settle(None)
            self._go_on()

    def stop(self) -> None:
        """Leave the rest as it is."""
        self._queue.stop()

    def settle(self, ask: ImportAsk, card: ImportCard) -> None:
        """One sheet of several is done with."""
        self._choose.part_done(ask.part)
        self._queue.settle(card)
        self._go_on()

    def passes(self, view: ImportView, stage: str) -> bool:
        """Whether a sheet just opened brings nothing, and has been passed; else tell its place."""
        if self.running and not stage and self._brings_nothing(view):
            self.settle(view.ask, view.card)
            return True
        self._strip.show_place(self._queue)
        return False

    def _brings_nothing(self, view: ImportView) -> bool:
        """Whether a sheet would leave everything as it is, last year's open rows too."""
        card, waiting = view.card, self._desk.centre.ledgers.unconfirmed
        return not (
            view.refusal
            or view.questions
            or card.added + card.changed + card.held + len(card.vanished)
            or waiting.rows
        )

    def _go_on(self) -> None:
        following = self._queue.next()
        if following is not None:
            self.part_wanted.emit(*following)
        else:
            self.finished.emit(self._queue.results)
