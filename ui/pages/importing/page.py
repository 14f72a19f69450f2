"""导入: a spreadsheet is read and shown; only 确认导入 writes it into a ledger."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forms.reading.sheet_survey import BY_NAME, TAKEN, SheetPart
from models.usecases.cards import ImportCard
from models.usecases.ledgers.import_cards import ColumnMapping, UnfinishedImport
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.importing import FileFound, ImportAsk, ImportView
from ui.bridge.people import Deed
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.components.steps import StepList
from ui.desk import Desk, Destination, Topic
from ui.pages.importing.check import CheckStage
from ui.pages.importing.choose import ChooseStage
from ui.pages.importing.columns import ColumnsStage, differing, rematched, remembered
from ui.pages.importing.done import DoneStage
from ui.pages.importing.fill_in import FillInAnswers, FillInStage, is_fill_in
from ui.pages.importing.jobs import ImportJobs
from ui.pages.importing.lines import OPEN, Lines
from ui.pages.importing.queue import Lead, PartResult, QueueStrip
from ui.pages.importing.side import ImportSide, header_texts, steps_of
from ui.pages.importing.terms import answered, emptied, ended, left_out, mended
from ui.texts.sentences import sentence

STAGES = ("choose", "columns", "check", "done", "fill-in")


class ImportPage(QWidget):
    """选文件 → 对应列 → 检查 → 确认导入. Going away and coming back finds it as it was left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file: FileFound | None = None
        self._view: ImportView | None = None
        self._ask: ImportAsk | None = None
        self._offered: ColumnMapping | None = None
        self._resuming: UnfinishedImport | None = None
        self._stale = False
        look = desk.look
        self.header = PageHeader(look, self.tr("导入台账"))
        self.progress = ProgressLine(look)
        self._jobs = ImportJobs(desk, self.progress, self)
        self.steps = StepList(look)
        self.choose = ChooseStage(look)
        self.columns = ColumnsStage(look)
        self.check = CheckStage(look, desk.bridge.clock.today())
        self.done = DoneStage(look)
        self.strip = QueueStrip(look)
        self._lead = Lead(desk, self.choose, self.strip, self._jobs, self)
        self.fill_in = FillInStage(look)
        self._answers = FillInAnswers(desk, self._jobs, self.fill_in, self)
        self.stages = QStackedWidget()
        for stage in (self.choose, self.columns, self.check, self.done, self.fill_in):
            self.stages.addWidget(stage)
        self._side = ImportSide(look, self.steps)
        desk.permits.guard(Deed.IMPORT, self.choose, self.check.confirm, self.fill_in.confirm)
        self._lay_out()
        self._connect()
        keys = {"Alt+N": self._go_on, "Alt+B": self._go_back, "F8": self.columns.next_open}
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._show_stage("choose")
        self._offer_aside()

    @property
    def step(self) -> str:
        """Where one is: choose | columns | check | done, or fill-in (a department's sheet)."""
        return STAGES[self.stages.currentIndex()]

    def show_destination(self, where: Destination) -> None:
        """Begin with a ledger (one of ``TAKEN``), unless a file is being looked at."""
        if self.step == "done":
            self._show_stage("choose")
        if where.detail in TAKEN and self.step == "choose":
            self.choose.choose_ledger(where.detail)

    def take_file(self, ledger: str, path: Path) -> None:
        """Read a file as if it had been chosen."""
        self.choose.choose_ledger(ledger)
        self.choose.take(path)

    def showEvent(self, event: QShowEvent) -> None:
        """Compare again with what was changed in the ledgers meanwhile."""
        super().showEvent(event)
        if self._stale and self._ask is not None and self.step in {"columns", "check"}:
            self._look_at(self._ask, self.step)
        self._stale = False

    def _lay_out(self) -> None:
        body = QFrame()
        body.setProperty("rule", "top")
        row, outer = QHBoxLayout(body), QVBoxLayout(self)
        for layout in (row, outer):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        work = QVBoxLayout()
        work.addWidget(self.strip)
        work.addWidget(self.stages, 1)
        row.addWidget(self._side)
        row.addLayout(work, 1)
        outer.addWidget(self.header)
        outer.addWidget(self.progress)
        outer.addWidget(body, 1)

    def _connect(self) -> None:
        choose, columns, check, done = self.choose, self.columns, self.check, self.done
        self.steps.chosen.connect(self._on_step)
        self._jobs.opened.connect(self._on_opened)
        self._jobs.looked.connect(self._on_read)
        self._jobs.written.connect(self._on_written)
        self._answers.shown.connect(lambda: self._show_stage("fill-in"))
        self._answers.taken.connect(lambda: self._show_stage("choose"))
        self.fill_in.went_back.connect(self._go_back)
        self._jobs.refused.connect(self._on_refused)
        choose.file_chosen.connect(self._jobs.open)
        choose.package_chosen.connect(partial(self._desk.go, "feedback"))
        self._lead.part_wanted.connect(self._take_part)
        self._lead.finished.connect(self._on_finished)
        choose.year_agreed.connect(self._agree)
        choose.resumed.connect(self._resume)
        columns.matched.connect(self._on_matched)
        columns.remember_asked.connect(self._remember)
        columns.suggestion_taken.connect(self._take_offered)
        check.left_out.connect(partial(self._change, left_out))
        check.mended.connect(partial(self._change, mended))
        check.ended.connect(partial(self._change, ended))
        check.emptying.connect(partial(self._change, emptied))
        check.confirmed.connect(self._write)
        columns.went_on.connect(self._go_on)
        for stage in (columns, check):
            stage.answered.connect(partial(self._change, answered))
            stage.went_back.connect(self._go_back)
            stage.set_aside.connect(self._put_aside)
        done.ledger_asked.connect(
            lambda ledger: self._desk.go("ledgers", "figures" if ledger == "annual" else ledger)
        )
        done.another_asked.connect(lambda: self._show_stage("choose"))
        self._desk.changed.connect(self._on_changed)

    def _on_opened(self, found: FileFound) -> None:
        self._file = found
        self._lead.stop()
        if is_fill_in(found):
            self._answers.read(found.path)
            return
        aside, self._resuming = self._resuming, None
        taken_up = self._desk.bridge.taken_up(aside, found) if aside is not None else None
        if taken_up is not None:
            self._look_at(taken_up, "")
            return
        if not self._lead.takes_at_once(found.parts):
            self._show_stage("choose")
            self.choose.show_parts(found.parts, self._desk.centre.year)

    def _on_finished(self, results: tuple[PartResult, ...]) -> None:
        self._view = self._ask = None
        self.done.show_results(results)
        self._show_stage("done")

    def _take_part(self, part: SheetPart, ledger: str) -> None:
        if self._file is None:
            return
        centre = self._desk.centre
        ask = ImportAsk(file=self._file, part=part, ledger=ledger, year=centre.year)
        if part.year is not None and part.year != centre.year:
            self._ask = ask
            self._show_stage("choose")
            self.choose.ask_year(part.year, centre.year, self._desk.bridge.years_known(centre))
            return
        self._begin(ask)

    def _agree(self, year: int) -> None:
        self.choose.year.hide()
        if self._ask is not None:
            self._begin(replace(self._ask, year=year))

    def _begin(self, ask: ImportAsk) -> None:
        """Take over what was remembered for these headers, or offer the nearest."""
        bridge, centre = self._desk.bridge, self._desk.centre
        headers = () if ask.ledger in BY_NAME else bridge.file_columns(ask).headers
        found = bridge.recall_mapping(centre, ask.ledger, headers) if headers else None
        self._offered = found.mapping if found is not None and not found.exact else None
        if found is not None and found.exact:
            ask = replace(ask, columns=found.mapping.columns, choices=found.mapping.choices)
        self._look_at(ask, "")

    def _change(self, change: Callable[..., ImportAsk], *told: object) -> None:
        """Ask the file again with one thing changed, and stay at the step one stands on."""
        if self._ask is not None:
            self._look_at(change(self._ask, *told), self.step)

    def _on_matched(self, header: str, key: str) -> None:
        if self._view is not None:
            columns = rematched(self._view, header, key)
            self._look_at(replace(self._view.ask, columns=columns), "columns")

    def _take_offered(self) -> None:
        if self._ask is not None and self._offered is not None:
            columns = {**self._ask.columns, **self._offered.columns}
            choices = {**self._offered.choices, **self._ask.choices}
            self._offered = None
            self._look_at(replace(self._ask, columns=columns, choices=choices), "columns")

    def _remember(self) -> None:
        view = self._view
        if view is None:
            return
        mapping = remembered(view)
        bridge, centre = self._desk.bridge, self._desk.centre
        if self._desk.change(lambda: bridge.remember_mapping(centre, view.ask.ledger, mapping)):
            self.columns.told_remembered()

    def _look_at(self, ask: ImportAsk, stage: str) -> None:
        """Read the part again on these terms, then show ``stage`` ("": where it wants one)."""
        if not self._jobs.busy:
            self._ask = ask
            self._jobs.look_at(ask, stage)

    def _on_read(self, view: ImportView, stage: str) -> None:
        if self._lead.passes(view, stage):
            return
        self._view = view
        lines = Lines(view)
        self.columns.show_lines(lines)
        offered = self._offered
        count = differing(view, dict(offered.columns)) if offered is not None else 0
        if count or not self.columns.message.isVisible():
            self.columns.suggest(count)
        unmatched = any(line.match in OPEN for line in lines.columns)
        if view.refusal is None:
            self.check.show_lines(lines)
        if not stage:
            stage = "columns" if unmatched or count or view.refusal is not None else "check"
        if stage == "check" and view.refusal is not None:
            stage = "columns"
        self._show_stage(stage)

    def _write(self) -> None:
        if self._view is not None:
            self._jobs.write(self._view)

    def _on_written(self, card: ImportCard) -> None:
        ask, self._view, self._ask = self._ask, None, None
        self._offer_aside()
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.LEDGERS}))
        if ask is not None and self._lead.running:
            self._lead.settle(ask, card)
        elif ask is not None:
            self.choose.part_done(ask.part)
            self.done.show_card(card, ask.ledger)
            self._show_stage("done")

    def _on_refused(self, path: Path, failure: Refusal | Trouble) -> None:
        """Say at the first step why the file was not taken."""
        self._resuming = None
        translate = partial(QCoreApplication.translate, "texts")
        self._show_stage("choose")
        self.choose.refuse(path, sentence(failure, translate, placed=False))

    def _offer_aside(self) -> None:
        aside = self._desk.bridge.read_import_aside(self._desk.centre)
        self.choose.offer_aside(Path(aside.path).name if aside is not None else "")

    def _put_aside(self) -> None:
        ask = self._ask
        bridge, centre = self._desk.bridge, self._desk.centre
        if ask is not None and self._desk.change(lambda: bridge.put_import_aside(centre, ask)):
            self._desk.told.emit(self.tr("已存为未完成，下次在“导入”里接着做。"))
            self._view = self._ask = None
            self._show_stage("choose")
            self._offer_aside()

    def _resume(self, on: bool) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        aside = bridge.read_import_aside(centre)
        if aside is None or not on:
            self._desk.change(lambda: bridge.put_import_aside(centre, None))
            return
        self._resuming = aside
        self.choose.choose_ledger(aside.ledger)
        self._jobs.open(Path(aside.path))

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.LEDGERS in topics and not self.isVisible():
            self._stale = True

    def _on_step(self, at: int) -> None:
        if STAGES[at] == "choose" or (self._view is not None and STAGES[at] != "done"):
            self._go_to(STAGES[at])

    def _go_on(self) -> None:
        if self.step == "choose" and self.choose.take_all.isVisible():
            self._lead.take_all()
        elif self.step == "choose" and self.choose.sheets.isVisible():
            self.choose.take_current()
        elif self.step == "columns":
            self._go_to("check")
        elif self.step == "check":
            self._write()
        elif self.step == "fill-in":
            self._answers.take()

    def _go_to(self, stage: str) -> None:
        """Go to a step; not past a field that must have a column, which is shown instead."""
        if stage == "check" and self._view is not None and self._view.refusal is not None:
            self.columns.go_to_open()
            return
        self._show_stage(stage)

    def _go_back(self) -> None:
        back = {"columns": "choose", "check": "columns", "fill-in": "choose"}
        if self.step in back:
            self._show_stage(back[self.step])

    def _show_stage(self, stage: str) -> None:
        if stage == "choose":
            self._lead.stop()
        self.strip.setVisible(self._lead.running and stage in {"columns", "check"})
        self.stages.setCurrentIndex(STAGES.index(stage))
        view = self._view if stage in {"columns", "check"} else None
        self.steps.set_steps(steps_of(stage, view))
        self._side.promise(written=stage == "done", before=self._lead.written)
        self.header.set_texts(*header_texts(view, alone=not self._lead.running))
