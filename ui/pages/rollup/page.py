"""汇总: how far the county's year is, what it adds up to, and the package for the level above."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.exchange.rollup import RolledInstitution, Rollup
from models.usecases.rollup.rollup_cards import RollupCard, WrittenRollupCard
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.components.buttons import Button, ButtonKind
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import EmptyState, PageHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.pages.rollup.form import RollupForm
from ui.pages.rollup.lists import AddedUp
from ui.texts.rollups import institution_state, tally_shown
from ui.texts.sentences import word
from ui.translated import translated

SHOWS = frozenset({Topic.INBOX, Topic.REVIEW, Topic.CAMPAIGN, Topic.PACKS})
_YEARS = 6
_PANES = (700, 586)


class RollupPage(QWidget):
    """Left every institution with its year; right what they add up to, or the writing of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._rollup: Rollup | None = None
        self._lay_out()
        desk.changed.connect(self._on_changed)

    def show_destination(self, where: Destination) -> None:
        """Show a year (``detail``), or the one shown before."""
        if where.detail and (at := self.year.findText(where.detail)) >= 0:
            self.year.setCurrentIndex(at)
        self._read_if_stale()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        self._read_if_stale()

    def show_file(self, path: Path) -> None:
        """Show a rollup that somebody handed over, instead of one's own."""
        bridge, county = self._desk.bridge, self._desk.county

        def work(progress: Progress) -> RollupCard:
            return bridge.open_rollup(path, progress, opened=county)

        job = self._desk.work("rollup", work)
        self.progress.watch(job, self.tr("正在核对 {name}").format(name=path.name))
        job.succeeded.connect(self._show_foreign)

    def _lay_out(self) -> None:
        look = self._desk.look
        self._header = PageHeader(look, self.tr("汇总"))
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("年度"))
        now = self._desk.bridge.clock.today().year
        self.year.addItems([str(now - back) for back in range(_YEARS)])
        self.year.activated.connect(self._read)
        self._header.add_beside(self.year)
        self.open = Button(look, self.tr("看别处的汇总包"), icon=IconName.FOLDER)
        self.open.clicked.connect(self._on_open)
        self.begin = Button(
            look, self.tr("写汇总包"), kind=ButtonKind.PRIMARY, icon=IconName.EXPORT
        )
        self.begin.clicked.connect(self._begin)
        self._header.add_action(self.open)
        self._header.add_action(self.begin)
        self.progress = ProgressLine(look)
        self.foreign = InlineMessage(look, MessageKind.INFO, "")
        self.foreign.action_chosen.connect(lambda _at: self._read())
        self.foreign.hide()
        self._model = RowsModel[RolledInstitution](self._columns(), key=_code, parent=self)
        self.table = DataTable(look, self._model, spoken=self.tr("机构"))
        self.table.row_opened.connect(self._review)
        self.empty = EmptyState(
            look,
            self.tr("还没有登记机构。登记机构、收下上报、复核之后，在这里汇总。"),
            action=self.tr("去登记机构"),
        )
        self.empty.action_chosen.connect(lambda: self._desk.go("institutions"))
        self._list = QStackedWidget()
        self._list.addWidget(self.table)
        self._list.addWidget(self.empty)
        self.added = AddedUp(look)
        self.form = RollupForm(look)
        self.form.write_asked.connect(self._write)
        self.form.left.connect(self._end)
        self._desk.permits.guard(Deed.REVIEW, self.begin, self.form)
        self._right = QStackedWidget()
        self._right.addWidget(self.added)
        self._right.addWidget(self.form)
        panes = PaneSplitter(look, name="rollup")
        panes.addWidget(self._list)
        panes.addWidget(self._right)
        panes.setStretchFactor(0, 1)
        panes.setStretchFactor(1, 1)
        panes.setSizes(list(_PANES))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addWidget(self.progress)
        page.addWidget(let_shrink(self.foreign))
        page.addWidget(panes, 1)

    def _columns(self) -> tuple[Column[RolledInstitution], ...]:
        def state(at: int, *, characters: int, title: str, name: str) -> Column[RolledInstitution]:
            return Column(
                id=name,
                title=title,
                cell=lambda who: Cell(text=self._state(who)[at], tip=self._state(who)[at]),
                sort=lambda who: self._state(who)[at],
                characters=characters,
            )

        return (
            Column(
                id="name",
                title=self.tr("机构"),
                cell=lambda who: Cell(text=who.name, tip=_kind(who)),
                sort=lambda who: who.name,
                characters=0,
            ),
            state(0, characters=6, title=self.tr("进度"), name="state"),
            state(1, characters=8, title=self.tr("自评"), name="claimed"),
            state(2, characters=8, title=self.tr("复核"), name="granted"),
        )

    def _state(self, who: RolledInstitution) -> tuple[str, str, str]:
        reached = self._rollup.reached if self._rollup is not None else ()
        return institution_state(who, reached, translated)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self._read_if_stale()

    def _read_if_stale(self) -> None:
        if self._stale:
            self._read()

    def _read(self) -> None:
        self._stale = False
        self.foreign.hide()
        bridge, county, year = self._desk.bridge, self._desk.county, int(self.year.currentText())
        if not bridge.read_institutions(county):
            self._rollup = None
            self._list.setCurrentWidget(self.empty)
            self._right.hide()
            self.begin.setEnabled(False)
            return
        job = self._desk.work(
            "rollup", lambda progress: bridge.look_at_rollup(county, year, progress)
        )
        self.progress.watch(job, self.tr("正在汇总各机构"))
        job.succeeded.connect(self._show)

    def _show(self, card: RollupCard) -> None:
        self._rollup = card.rollup
        self._list.setCurrentWidget(self.table)
        self._right.show()
        self.begin.setEnabled(True)
        self._header.set_texts(self.tr("汇总"), tally_shown(card.tally, translated))
        self._model.set_rows(card.rollup.institutions)
        self.added.show_rollup(card.rollup)

    def _show_foreign(self, card: RollupCard) -> None:
        self._show(card)
        self._stale = True
        self._end()
        self.begin.setEnabled(False)
        made = date.fromisoformat(card.rollup.made_at[:10])
        self.foreign.set_message(
            MessageKind.INFO,
            self.tr("这是{county} {year} 年度的汇总包，第 {revision} 次，{day} 写的。").format(
                county=card.rollup.county.name,
                year=card.rollup.year,
                revision=card.rollup.revision,
                day=made.isoformat(),
            ),
            self.tr("内容完整，签名和里面的密钥一致；是不是那个县，打电话核对指纹。"),
            actions=(self.tr("回到本县"),),
        )
        self.foreign.show()

    def _review(self, key: object) -> None:
        rollup = self._rollup
        if rollup is None or rollup.county.region != self._desk.county.region:
            return
        who = next((one for one in rollup.institutions if one.uscc == key), None)
        if who is not None and who.standings:
            self._desk.go("review", who.standings[0].submission)

    def _on_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("选汇总包"), "", self.tr("汇总包 (*.dbag);;所有文件 (*)")
        )
        if name:
            self.show_file(Path(name))

    def _begin(self) -> None:
        self.begin.hide()
        self._right.setCurrentWidget(self.form)
        self.form.begin()

    def _end(self) -> None:
        self.begin.show()
        self._right.setCurrentWidget(self.added)

    def _write(self, folder: Path, passphrase: str, recipients: tuple[str, ...]) -> None:
        bridge, county, year = self._desk.bridge, self._desk.county, int(self.year.currentText())

        def work(progress: Progress) -> WrittenRollupCard:
            return bridge.issue_rollup(
                county, year, folder, passphrase, progress, recipients=recipients
            )

        self.form.set_busy(True)
        job = self._desk.jobs.start("rollup", work)
        job.succeeded.connect(self._on_written)
        job.failed.connect(self.form.tell)
        job.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def _on_finished(self) -> None:
        self.form.set_busy(False)

    def _on_written(self, made: WrittenRollupCard) -> None:
        self.form.show_written(made)
        self._desk.saved.emit()


def _code(who: RolledInstitution) -> str:
    return who.uscc


def _kind(who: RolledInstitution) -> str:
    return word("kind", who.kind, translated)
