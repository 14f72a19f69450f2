"""The wizard of the first run: 机构 → 口令 → 密钥指纹 → 完成, for a centre or a county."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.cards import KeyCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.bridge.whole import Bridge, OpenWorkspace
from ui.components.buttons import Button, ButtonKind
from ui.components.messages import MessageKind
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.components.steps import StepList, StepState, WizardStep
from ui.jobs import Job, JobRunner
from ui.look.current import Look
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.first_run.stages import EndStage, KeyStage, PassphraseStage, WhoStage
from ui.texts.sentences import sentence

_WHO, _PASSPHRASE, _KEY, _DONE = range(4)
_ABOUT_PASSPHRASE = frozenset({RefusalCode.PASSPHRASE_TOO_SHORT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A workspace that was made: its handle, its key, the file to hand over."""

    opened: OpenWorkspace
    key: KeyCard
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What differs between a centre and a county.

    ``plan`` checks what was typed (raises Refusal) and returns the work to be done.
    """

    title: str
    who: str
    keys: tuple[str, ...]
    advice: str
    file_title: str
    after: str
    plan: Callable[[Bridge, WhoStage, str], Callable[[Progress], Made]]


_SIDE = 176
"""Width of the steps at 100 %, pixels."""


class FirstRunWizard(QWidget):
    """Nothing is written before the passphrase stage is left; then everything at once."""

    opened = Signal(object)
    left = Signal()

    def __init__(
        self,
        bridge: Bridge,
        look: Look,
        jobs: JobRunner,
        role: Role,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._look, self._jobs, self._role = bridge, look, jobs, role
        self._job: Job | None = None
        self._made: Made | None = None
        self.who = WhoStage(look, role.who, role.keys)
        self.passphrase = PassphraseStage(look)
        self.passphrase.submitted.connect(self._go_on)
        self.key = KeyStage(look, role.advice, role.file_title)
        self.end = EndStage(self._look)
        self.stages = QStackedWidget()
        self.stages.addWidget(self.who)
        for stage in (self.passphrase, self.key, self.end):
            self.stages.addWidget(_scrolled(stage))
        self.progress = ProgressLine(look)
        self.steps = StepList(look)
        self.steps.chosen.connect(self._go_to_step)
        self._lay_out()
        self._show_stage(_WHO)

    @property
    def making(self) -> bool:
        """Whether a workspace is being made at the moment."""
        return self._job is not None

    @property
    def people_wanted(self) -> bool:
        """Whether accounts are to be set up first."""
        return self.end.several.isChecked()

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("ground", "surface")
        side.setProperty("rule", "right")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, PANEL_GAP, 0, PANEL_GAP)
        column.addWidget(self.steps)
        column.addStretch(1)
        self._side = side
        self._widen()
        # a method, not a lambda: Qt lets go of it when this page is gone
        self._look.changed.connect(self._widen)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.stages, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PageHeader(self._look, self._role.title))
        outer.addWidget(self.progress)
        outer.addLayout(row, 1)
        outer.addWidget(self._make_footer())

    def _widen(self) -> None:
        self._side.setFixedWidth(self._look.measures.px(_SIDE))

    def _make_footer(self) -> QWidget:
        footer = QFrame()
        footer.setProperty("ground", "surface")
        footer.setProperty("rule", "top")
        row = QHBoxLayout(footer)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        row.addStretch(1)
        self.back = Button(self._look, self.tr("上一步"), keycap="Alt+B")
        self.back.clicked.connect(self._go_back)
        self.back.setShortcut("Alt+B")
        self.on = Button(self._look, "", kind=ButtonKind.PRIMARY, keycap="Alt+N")
        self.on.clicked.connect(self._go_on)
        self.on.setShortcut("Alt+N")
        row.addWidget(self.back)
        row.addWidget(self.on)
        return footer

    def _go_on(self) -> None:
        at = self.stages.currentIndex()
        if self._job is not None:
            return
        if at == _WHO:
            self._leave_who()
        elif at == _PASSPHRASE:
            if self.passphrase.is_settled():
                self._make()
        elif at == _KEY:
            self._show_stage(_DONE)
        elif self._made is not None:
            self.opened.emit(self._made.opened)

    def _leave_who(self) -> None:
        self.who.message.hide()
        if self.who.fields.mark_missing():
            return
        try:
            self._role.plan(self._bridge, self.who, "")
        except Refusal as refused:
            self._refuse(refused)
            return
        self._show_stage(_PASSPHRASE)
        self.passphrase.first.setFocus()

    def _make(self) -> None:
        try:
            work = self._role.plan(self._bridge, self.who, self.passphrase.passphrase)
        except Refusal as refused:
            self._refuse(refused)
            return
        self._job = self._jobs.start("first-run.make", work)
        self._job.succeeded.connect(self._on_made)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self.progress.watch(self._job, self.tr("正在建立工作区"), cancellable=False)

    def _on_made(self, made: Made) -> None:
        self._made = made
        self.key.show_key(made.key, made.file)
        words = self.tr("在 {folder}。{after}").format(
            folder=self.who.folder, after=self._role.after
        )
        self.end.message.set_message(MessageKind.OK, self.tr("工作区建好了。"), words)
        self._show_stage(_KEY)

    def _on_failed(self, failure: Exception) -> None:
        if not isinstance(failure, Refusal | Trouble):
            raise failure
        self._refuse(failure)

    def _on_finished(self) -> None:
        self._job = None

    def _refuse(self, failure: Refusal | Trouble) -> None:
        """Say it where it can be mended."""
        translate = partial(QCoreApplication.translate, "texts")
        if failure.code in _ABOUT_PASSPHRASE:
            self.passphrase.is_settled()
            return
        self._show_stage(_WHO)
        if isinstance(failure, Refusal) and failure.place.path in self._role.keys:
            self.who.fields.refuse(failure)
        else:
            self.who.refuse(sentence(failure, translate))

    def _go_back(self) -> None:
        at = self.stages.currentIndex()
        if at == _PASSPHRASE:
            self._show_stage(_WHO)
        elif at == _DONE:
            self._show_stage(_KEY)
        else:
            self.left.emit()

    def _go_to_step(self, at: int) -> None:
        if self._made is None or at >= _KEY:
            self._show_stage(at)

    def _show_stage(self, at: int) -> None:
        self.stages.setCurrentIndex(at)
        titles = (self.tr("机构"), self.tr("口令"), self.tr("密钥指纹"), self.tr("完成"))
        details = ("", self.tr("找不回来，要记牢"), self.tr("念给对方核对"), "")
        states = (StepState.DONE, StepState.CURRENT, StepState.NEXT)
        self.steps.set_steps(
            tuple(
                WizardStep(title=title, detail=detail, state=states[(index >= at) + (index > at)])
                for index, (title, detail) in enumerate(zip(titles, details, strict=True))
            )
        )
        # a workspace that is made is not unmade by going back
        self.back.setVisible(at != _KEY)
        self.on.set_word(
            (
                self.tr("下一步：口令"),
                self.tr("建立工作区"),
                self.tr("记下了，下一步"),
                self.tr("开始使用"),
            )[at]
        )


def _scrolled(stage: QWidget) -> QWidget:
    body, area = ScrollBody("window"), make_scroll_area()
    body.column.addWidget(stage)
    area.setWidget(body)
    return area
