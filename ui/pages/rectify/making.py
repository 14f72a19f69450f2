"""Tasks made from what the program knows already: gaps, inspections, checks and hazards."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from models.assessment.findings import Verdict
from models.gaps.shortages import GapState
from models.usecases.cards import LevelCard
from models.usecases.rectify.task_cards import MadeTasksCard
from models.vocabulary.progress import Progress
from ui.components.progress import ProgressLine
from ui.desk import Desk, Topic
from ui.texts.rectify import drafts_of_gaps


class TaskMaking(QObject):
    """The menu that makes tasks; says how many are new and how many stood there before."""

    def __init__(self, desk: Desk, page: QWidget, busy: ProgressLine) -> None:
        super().__init__(page)
        self._desk, self._busy = desk, busy
        self.menu = QMenu(page)
        self.menu.setAccessibleName(self.tr("从哪里生成任务"))
        for words, deed in (
            (self.tr("从差距生成"), self.from_gaps),
            (self.tr("从达标方案生成：去差距页选"), lambda: desk.go("gaps")),
            (self.tr("从县级检查、督导反馈生成"), self.from_feedback),
            (self.tr("从自查和隐患生成"), self.from_checks),
        ):
            self.menu.addAction(words).triggered.connect(partial(_call, deed))

    def from_gaps(self) -> None:
        """Make a task of everything that is short for the next level."""
        bridge, centre = self._desk.bridge, self._desk.centre
        today = bridge.clock.today()

        def make(_progress: Progress) -> MadeTasksCard:
            level = next_level(bridge.read_checklist(centre).levels)
            gaps = bridge.read_gaps(centre, level).gaps
            short = [gap for gap in gaps if gap.state is GapState.SHORT]
            return bridge.make_tasks(centre, drafts_of_gaps(short, today))

        self._make(make)

    def from_feedback(self) -> None:
        """Make a task of every problem an inspection from above found and nobody mended."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self._make(lambda _progress: bridge.tasks_from_feedback(centre))

    def from_checks(self) -> None:
        """Make a task of every open hazard and every problem a self-check found."""
        bridge, centre = self._desk.bridge, self._desk.centre
        self._make(lambda _progress: bridge.tasks_from_checks(centre))

    def _make(self, make: Callable[[Progress], MadeTasksCard]) -> None:
        job = self._desk.work("make-tasks", make)
        self._busy.watch(job, self.tr("正在生成整改任务"), cancellable=False)
        job.succeeded.connect(self._on_made)

    def _on_made(self, card: MadeTasksCard) -> None:
        if card.made:
            self._desk.saved.emit()
            self._desk.changed.emit(frozenset({Topic.LEDGERS}))
        if not card.made and not card.standing:
            self._desk.told.emit(self.tr("没有可以生成的：来源里没有没整改的问题"))
            return
        told = self.tr("新生成 {made} 项，已有 {standing} 项没有重复生成")
        self._desk.told.emit(told.format(made=len(card.made), standing=len(card.standing)))


def next_level(levels: Sequence[LevelCard]) -> str:
    """Return the lowest level that is open to the institution and not reached, else the last."""
    for level in levels:
        if not level.reached and level.available is not Verdict.NOT_MET:
            return level.id
    return levels[-1].id


def _call(deed: Callable[[], object], _checked: bool = False) -> None:
    deed()
