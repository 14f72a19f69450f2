"""Undo and redo of the whole workspace: the two buttons, their keys, what they say."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from models.usecases.journal.journal_cards import REVIEW_ENTITIES, StepCard, UndoCard
from models.vocabulary.failures import Trouble
from ui.desk import Desk, Topic
from ui.texts.journal import step_shown
from ui.translated import translated

AT_ONCE = 200
"""Rows that are put back within a keystroke; more are a job."""
_POLICY_CHOICE = "policy_choice"


class Window(Protocol):
    """What undoing asks of the main window."""

    # ruff: noqa: D102
    undo_asked: SignalInstance
    redo_asked: SignalInstance

    def set_undo(self, undo: str, redo: str) -> None: ...

    def say(self, text: str, *, undo: bool = False) -> None: ...


class Undoing(QObject):
    """Between the desk and the window; names the next step whenever something was saved."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(desk)
        self._desk, self._window = desk, window
        self._turning = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        window.undo_asked.connect(self.undo)
        window.redo_asked.connect(self.redo)
        desk.saved.connect(self._soon.start)
        desk.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Name what can be undone and what can be done again."""
        try:
            card = self._desk.bridge.read_undo(self._desk.opened)
        except Trouble:
            # whoever writes next says what is wrong with the disk
            card = UndoCard(undo=None, redo=None)
        undo = redo = ""
        if card.undo is not None:
            undo = self.tr("撤销：{step}").format(step=said(card.undo))
        if card.redo is not None:
            redo = self.tr("重做：{step}").format(step=said(card.redo))
        self._window.set_undo(undo, redo)

    def undo(self) -> None:
        """Take the last step back, if there is one."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._turn(bridge.read_undo(opened).undo, lambda: bridge.undo(opened), self._tell_undone)

    def redo(self) -> None:
        """Do the step undone last again, if there is one."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._turn(bridge.read_undo(opened).redo, lambda: bridge.redo(opened), self._tell_redone)

    def _turn(
        self,
        step: StepCard | None,
        do: Callable[[], StepCard],
        tell: Callable[[StepCard], None],
    ) -> None:
        if step is None or self._turning:
            return
        if step.count <= AT_ONCE:
            if self._desk.change(do, *_topics(step)):
                tell(step)
            return
        self._turning = True
        job = self._desk.work("undo", lambda _progress: do())
        job.finished.connect(self._on_finished)
        job.succeeded.connect(self._after(step, tell))

    def _after(self, step: StepCard, tell: Callable[[StepCard], None]) -> Callable[[object], None]:
        def after(_card: object) -> None:
            self._desk.saved.emit()
            self._desk.changed.emit(frozenset(_topics(step)))
            tell(step)

        return after

    def _tell_undone(self, step: StepCard) -> None:
        self._window.say(self.tr("已撤销：{step}").format(step=said(step)))

    def _tell_redone(self, step: StepCard) -> None:
        self._window.say(self.tr("已重做：{step}").format(step=said(step)))

    def _on_finished(self) -> None:
        self._turning = False

    def _on_changed(self, _topics: object) -> None:
        self._soon.start()


def said(step: StepCard) -> str:
    """Return a step in words: 修改人员 3 行."""
    return step_shown(
        step.action,
        step.subject,
        translated,
        entity=step.entity,
        ledger=step.ledger,
        count=step.count,
    )


def _topics(step: StepCard) -> tuple[Topic, ...]:
    """Return what a step may have changed; only a choice touches what policies say."""
    if step.entity in REVIEW_ENTITIES:
        return (Topic.REVIEW,)
    if step.entity == _POLICY_CHOICE:
        return (Topic.PACKS, Topic.LEDGERS, Topic.ANSWERS)
    return (Topic.LEDGERS, Topic.ANSWERS, Topic.PROFILE)
