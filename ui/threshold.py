"""The threshold: the window while no workspace is open.

Holds the first-run page; the sample county is made here, with progress.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.components.dialogs import room_for
from ui.components.focus_ring import FocusRing
from ui.components.messages import InlineMessage, MessageKind
from ui.components.progress import ProgressLine
from ui.jobs import JobRunner
from ui.look.current import Look
from ui.translated import translated

if TYPE_CHECKING:
    from ui.bridge.whole import Bridge

WIDTH, HEIGHT = 73, 48
"""Characters of body text: 1024 by 680 pixels at 100 %."""


class Threshold(QMainWindow):
    """A window with the first-run page; ``opened`` carries the workspace."""

    opened = Signal(object)
    again_asked = Signal()
    """The workspace that could not be opened is to be tried again."""
    read_only_asked = Signal()
    """It is to be opened beside whoever writes in it, to be read."""

    def __init__(self, look: Look, jobs: JobRunner, bridge: "Callable[[], Bridge]") -> None:
        super().__init__()
        from ui.pages.first_run.page import FirstRunPage  # noqa: PLC0415 - brings the use cases

        self._look, self._jobs, self._bridge = look, jobs, bridge
        self.setWindowTitle(self.tr("达标助手"))
        self.resize(room_for(self, look, WIDTH, HEIGHT))
        self._progress = ProgressLine(look)
        self._message: InlineMessage | None = None
        self.page = FirstRunPage(bridge(), look, jobs)
        self.page.opened.connect(self.opened)
        self.page.sample_asked.connect(self.make_sample)
        frame = QWidget()
        frame.setProperty("ground", "window")
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._progress)
        self._column.addWidget(self.page, 1)
        self.setCentralWidget(frame)
        FocusRing(look, self)

    @property
    def people_wanted(self) -> bool:
        """Whether the workspace just made is for several people."""
        return self.page.wizard is not None and self.page.wizard.people_wanted

    def make_sample(self, folder: Path) -> None:
        """Make the sample county in ``folder`` unless it is there, and open its main centre."""
        bridge = self._bridge()

        def work(progress: Progress) -> object:
            return bridge.open_sample(folder, progress)

        job = self._jobs.start("sample", work)
        self._progress.watch(job, self.tr("正在准备示例县"))
        job.succeeded.connect(self.opened)
        job.failed.connect(self.tell)

    def tell(self, failure: Exception) -> None:
        """Say why nothing was opened."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        if self._message is not None:
            self._message.deleteLater()
        from ui.texts.sentences import sentence  # noqa: PLC0415 - brings the cards; paint first

        text = sentence(failure, translated)
        held = failure.code is TroubleCode.WORKSPACE_LOCKED
        actions = (self.tr("再试一次"), self.tr("只读打开")) if held else ()
        self._message = InlineMessage(self._look, MessageKind.BAD, text, actions=actions)
        self._message.action_chosen.connect(self._on_action)
        self._column.insertWidget(0, self._message)

    def _on_action(self, at: int) -> None:
        (self.again_asked, self.read_only_asked)[at].emit()
