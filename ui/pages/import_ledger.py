"""导入: a spreadsheet is read and shown; only 确认导入 writes it into a ledger."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.bridge import LedgerImport
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.components.scrolling import let_shrink
from ui.components.steps import StepList, StepState, WizardStep
from ui.desk import Desk, Destination, Topic
from ui.jobs import Job
from ui.look.current import TextRole
from ui.pages.import_check import CheckStage
from ui.pages.import_choose import ChooseStage
from ui.pages.import_done import DoneStage
from ui.pages.import_reading import Asked, FileView, look_at
from ui.texts import sentence

_CHOOSE, _CHECK, _DONE = range(3)


class ImportPage(QWidget):
    """选文件 → 检查 → 确认导入. Going away and coming back finds it where it was left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: FileView | None = None
        self._asked: Asked | None = None
        self._job: Job | None = None
        look = desk.look
        self.header = PageHeader(look, self.tr("导入台账"))
        self.progress = ProgressLine(look)
        self.steps = StepList(look)
        self.steps.chosen.connect(lambda at: self._show_stage(_CHOOSE) if at == _CHOOSE else None)
        self.choose = ChooseStage(look)
        self.check = CheckStage(look)
        self.done = DoneStage(look)
        self.stages = QStackedWidget()
        for stage in (self.choose, self.check, self.done):
            self.stages.addWidget(stage)
        self._lay_out()
        self.choose.file_chosen.connect(self._read)
        self.check.answered.connect(self._on_answered)
        self.check.confirmed.connect(self._write)
        self.check.went_back.connect(lambda: self._show_stage(_CHOOSE))
        self.done.ledger_asked.connect(lambda ledger: self._desk.go("ledgers", ledger))
        self.done.another_asked.connect(lambda: self._show_stage(_CHOOSE))
        for key, slot in {"Alt+N": self._go_on, "Alt+B": self._go_back}.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._show_stage(_CHOOSE)

    @property
    def step(self) -> str:
        """Where one is: choose | check | done."""
        return ("choose", "check", "done")[self.stages.currentIndex()]

    def show_destination(self, where: Destination) -> None:
        """Begin with a ledger (staff | equipment | annual), unless a file is being checked."""
        if self.stages.currentIndex() == _DONE:
            self._show_stage(_CHOOSE)
        if where.detail in self.choose.kinds and self.stages.currentIndex() == _CHOOSE:
            self.choose.choose_ledger(where.detail)

    def take_file(self, ledger: str, path: Path) -> None:
        """Read a file as if it had been chosen."""
        self.choose.choose_ledger(ledger)
        self.choose.take(path)

    def _lay_out(self) -> None:
        side = QFrame()
        side.setProperty("ground", "surface")
        side.setProperty("rule", "right")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.steps)
        self._promise = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self._promise.setContentsMargins(14, 8, 12, 0)
        column.addWidget(let_shrink(self._promise))
        column.addStretch(1)
        side.setFixedWidth(self._desk.look.measures.px(176))
        self._side = side
        self._desk.look.changed.connect(self._resize)
        body = QFrame()
        body.setProperty("rule", "top")
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.stages, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.progress)
        outer.addWidget(body, 1)

    def _resize(self) -> None:
        self._side.setFixedWidth(self._desk.look.measures.px(176))

    def _read(self, ledger: str, path: Path) -> None:
        self._look_at(Asked(ledger=ledger, path=path, choices={}))

    def _on_answered(self, key: str, option: str) -> None:
        if self._asked is not None:
            asked = self._asked
            self._look_at(
                Asked(ledger=asked.ledger, path=asked.path, choices={**asked.choices, key: option})
            )

    def _look_at(self, asked: Asked) -> None:
        if self._job is not None:
            return
        self._asked = asked
        bridge, centre = self._desk.bridge, self._desk.centre

        def read(progress: Progress) -> FileView:
            return look_at(bridge, centre, asked, progress)

        words = self.tr("正在读 {file}").format(file=asked.path.name)
        self._start("import.read", read, words).succeeded.connect(self._on_read)

    def _write(self) -> None:
        """Read once more and take the rows in: the file may have been mended meanwhile."""
        asked = self._asked
        if asked is None or self._job is not None:
            return
        bridge, centre = self._desk.bridge, self._desk.centre

        def take_in(progress: Progress) -> LedgerImport:
            return bridge.import_ledger(
                centre, asked.ledger, asked.path, progress, choices=asked.choices
            )

        job = self._start("import.write", take_in, self.tr("正在导入"))
        job.succeeded.connect(self._on_written)

    def _start(self, name: str, do: Callable[[Progress], object], words: str) -> Job:
        # not through desk.work: a refused file is told beside the choice of files
        job = self._desk.jobs.start(name, do)
        self._job = job
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        self.progress.watch(job, words)
        return job

    def _on_finished(self) -> None:
        self._job = None

    def _on_read(self, view: FileView) -> None:
        self._view = view
        self.check.show_view(view)
        self._show_stage(_CHECK)

    def _on_written(self, taken: LedgerImport) -> None:
        self.done.show_card(taken.card, self.choose.ledger)
        self._show_stage(_DONE)
        self._view = None
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.LEDGERS}))

    def _on_failed(self, failure: Exception) -> None:
        """Say at the first step why the file was not taken; anything unexpected goes on."""
        if not isinstance(failure, Refusal | Trouble) or self._asked is None:
            self._desk.failed.emit(failure)
            return
        translate = partial(QCoreApplication.translate, "texts")
        self._show_stage(_CHOOSE)
        self.choose.refuse(self._asked.path, sentence(failure, translate, placed=False))

    def _go_on(self) -> None:
        if self.stages.currentIndex() == _CHECK:
            self._write()

    def _go_back(self) -> None:
        if self.stages.currentIndex() == _CHECK:
            self._show_stage(_CHOOSE)

    def _show_stage(self, at: int) -> None:
        self.stages.setCurrentIndex(at)
        view = self._view if at == _CHECK else None
        details = ["", "", ""]
        if view is not None:
            details[_CHOOSE] = view.asked.path.name
            details[_CHECK] = self.tr("{count} 处要改好").format(count=len(view.card.faults))
        titles = (self.tr("选文件"), self.tr("检查"), self.tr("确认导入"))
        self.steps.set_steps(
            tuple(
                WizardStep(
                    title=title,
                    detail=detail or (self.tr("全部或都不") if index == _DONE else ""),
                    state=_state(index, at),
                )
                for index, (title, detail) in enumerate(zip(titles, details, strict=True))
            )
        )
        self._promise.setText(
            self.tr("已经写入台账。原文件没有改动。")
            if at == _DONE
            else self.tr("还没有写入任何数据。现在离开，下次从这一步接着做。")
        )
        self.header.set_texts(self._title(), self._subtitle(view))

    def _title(self) -> str:
        titles = {
            "staff": self.tr("导入人员台账"),
            "equipment": self.tr("导入设备台账"),
            "annual": self.tr("导入年报数据"),
        }
        if self._view is None or self.stages.currentIndex() == _CHOOSE:
            return self.tr("导入台账")
        return titles[self._view.asked.ledger]

    def _subtitle(self, view: FileView | None) -> str:
        if view is None:
            return ""
        words = (
            self.tr("{file} · 「{sheet}」表 · {count} 项")
            if view.asked.ledger == "annual"
            else self.tr("{file} · 「{sheet}」表 · {count} 行")
        )
        shown = words.format(file=view.card.file, sheet=view.card.sheet, count=view.card.rows_read)
        if view.other_sheets:
            others = "、".join(view.other_sheets[:3])
            shown = self.tr("{shown} · 没有读的表：{others}").format(shown=shown, others=others)
        return shown


def _state(index: int, at: int) -> StepState:
    if index < at or at == _DONE:
        return StepState.DONE
    return StepState.CURRENT if index == at else StepState.NEXT
