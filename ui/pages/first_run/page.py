"""The page shown while no workspace is open: five ways in, and the wizards behind two of them."""

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.bridge.whole import Bridge
from ui.components.progress import ProgressLine
from ui.jobs import Job, JobRunner
from ui.look.current import Look
from ui.pages.first_run.stages import CENTRE_KEYS, COUNTY_KEYS, WhoStage, own_documents
from ui.pages.first_run.start import StartStage
from ui.pages.first_run.wizard import FirstRunWizard, Made, Role
from ui.texts.sentences import sentence

_PACKAGES = "packages"


class FirstRunPage(QWidget):
    """``opened`` carries the handle of the workspace that was opened or made."""

    opened = Signal(object)
    sample_asked = Signal(object)
    """The folder the sample county belongs into."""

    def __init__(
        self, bridge: Bridge, look: Look, jobs: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._look, self._jobs = bridge, look, jobs
        self._job: Job | None = None
        self.wizard: FirstRunWizard | None = None
        self.start = StartStage(look)
        self.start.centre_asked.connect(self.begin_centre)
        self.start.county_asked.connect(self.begin_county)
        self.start.folder_asked.connect(self._pick)
        self.start.restore_asked.connect(self._pick_backup)
        self.start.sample_asked.connect(self._on_sample)
        self.start.unseal.given.connect(self._on_unsealing)
        self._sealed: tuple[Path, Path] | None = None
        self.progress = ProgressLine(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(self._stack, 1)

    def begin_centre(self) -> FirstRunWizard:
        """Start the wizard of a centre."""
        wizard = self._begin(self._centre())
        today = self._bridge.clock.today()
        wizard.who.fields.set_text("year", str(today.year))
        return wizard

    def begin_county(self) -> FirstRunWizard:
        """Start the wizard of a county."""
        return self._begin(self._county())

    def open_folder(self, folder: Path) -> None:
        """Open the workspace in a folder."""
        if self._job is not None:
            return
        bridge = self._bridge

        def work(_progress: Progress) -> object:
            return bridge.open_workspace(folder)

        self._job = self._jobs.start("first-run.open", work)
        self._job.succeeded.connect(self.opened)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self.progress.watch(self._job, self.tr("正在打开"), cancellable=False)

    def restore(self, file: Path, within: Path, passphrase: str = "") -> None:
        """Bring a workspace back into a new folder within one, and open it.

        Where the backup is sealed and no passphrase is given, that is asked for first.
        """
        if self._job is not None:
            return
        self.start.message.hide()
        if not passphrase and self._is_sealed(file):
            self._sealed = (file, within)
            self.start.unseal.ask()
            return
        bridge, folder = self._bridge, _new_folder(within, file.stem)

        def work(progress: Progress) -> object:
            bridge.restore_backup(file, folder, progress, passphrase=passphrase)
            return bridge.open_workspace(folder)

        self._job = self._jobs.start("first-run.restore", work)
        self._job.succeeded.connect(self.opened)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self.progress.watch(self._job, self.tr("正在核对和恢复备份"))

    def _is_sealed(self, file: Path) -> bool:
        try:
            return self._bridge.is_sealed_backup(file)
        except (Refusal, Trouble):
            # restoring says what is wrong with the file
            return False

    def _on_unsealing(self, passphrase: str) -> None:
        if self._sealed is not None:
            self.restore(*self._sealed, passphrase)

    def _begin(self, role: Role) -> FirstRunWizard:
        self._drop_wizard()
        wizard = FirstRunWizard(self._bridge, self._look, self._jobs, role)
        wizard.opened.connect(self.opened)
        wizard.left.connect(self._drop_wizard)
        self.wizard = wizard
        self._stack.addWidget(wizard)
        self._stack.setCurrentWidget(wizard)
        wizard.who.fields.editor("name").setFocus()
        return wizard

    def _drop_wizard(self) -> None:
        self._stack.setCurrentWidget(self.start)
        if self.wizard is not None:
            self._stack.removeWidget(self.wizard)
            self.wizard.deleteLater()
            self.wizard = None

    def _pick(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("选工作区所在的文件夹"), str(own_documents())
        )
        if chosen:
            self.open_folder(Path(chosen))

    def _pick_backup(self) -> None:
        file, _ = QFileDialog.getOpenFileName(
            self, self.tr("选备份文件"), "", self.tr("备份 (*.dabiao-backup)")
        )
        if not file:
            return
        within = QFileDialog.getExistingDirectory(
            self, self.tr("恢复到哪里（在里面新建一个文件夹）"), str(own_documents())
        )
        if within:
            self.restore(Path(file), Path(within))

    def _on_sample(self) -> None:
        self.sample_asked.emit(own_documents() / self.tr("示例县"))

    def _on_failed(self, failure: Exception) -> None:
        if not isinstance(failure, Refusal | Trouble):
            raise failure
        self.start.refuse(sentence(failure, partial(QCoreApplication.translate, "texts")))

    def _on_finished(self) -> None:
        self._job = None

    def _centre(self) -> Role:
        return Role(
            title=self.tr("新建卫生院工作区"),
            who=self.tr("机构信息"),
            keys=CENTRE_KEYS,
            advice=self.tr(
                "把下面的登记文件交给县里，再打电话把这 6 组数字一组一组念给对方听。"
                "县里核对一致，才会接收本院的上报。以后在“设置”里随时能看到。"
            ),
            file_title=self.tr("给县里的登记文件"),
            after=self.tr("接下来导入人员、设备和年报表，自评就能自动算出一部分。"),
            plan=_plan_centre,
        )

    def _county(self) -> Role:
        return Role(
            title=self.tr("新建县级工作区"),
            who=self.tr("县级卫生健康行政部门"),
            keys=COUNTY_KEYS,
            advice=self.tr(
                "把下面的县级标识文件发给各卫生院，再打电话把这 6 组数字念给对方核对。"
                "对方核对一致，才会把上报封给本县。"
            ),
            file_title=self.tr("给卫生院的县级标识文件"),
            after=self.tr("接下来登记各卫生院送来的登记文件。"),
            plan=_plan_county,
        )


def _new_folder(within: Path, name: str) -> Path:
    """Return a folder that is not there yet."""
    tries = (within / (name if n == 1 else f"{name}_{n}") for n in count(1))
    return next(folder for folder in tries if not folder.exists())


def _plan_centre(bridge: Bridge, who: WhoStage, passphrase: str) -> Callable[[Progress], Made]:
    """Check the profile; return the work. Raises: Refusal as ``read_profile``."""
    profile, root = who.fields.read(), who.folder

    def work(progress: Progress) -> Made:
        centre = bridge.create_centre(root, profile, passphrase)
        try:
            enrolment = bridge.write_enrolment(centre, passphrase, root / _PACKAGES, progress)
        except BaseException:
            centre.close()
            raise
        return Made(opened=centre, key=enrolment.key, file=enrolment.path)

    return work


def _plan_county(bridge: Bridge, who: WhoStage, passphrase: str) -> Callable[[Progress], Made]:
    """Return the work; name and region were checked field by field."""
    name, region, root = who.fields.text("name"), who.fields.text("region"), who.folder

    def work(_progress: Progress) -> Made:
        county = bridge.create_county(root, name, region, passphrase)
        key = bridge.county_key(county)
        return Made(opened=county, key=key, file=bridge.county_card_path(county))

    return work
