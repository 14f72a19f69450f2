"""The page of the year's duties: the list by day, one duty beside it, the table for the seal."""

from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from models.duties.occurrences import DutyState
from models.usecases.duties.duty_cards import (
    OWN,
    Deed,
    DutiesCard,
    DutyCard,
    RecordCard,
    SuggestionCard,
)
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed as Permit
from ui.components.buttons import Button
from ui.components.chips import ClickableChip
from ui.components.flow import FlowLayout
from ui.components.panels import EmptyState, PageHeader
from ui.components.progress import ProgressLine
from ui.components.rows import RowsModel
from ui.components.table import DataTable
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.look.tokens import PANEL_GAP
from ui.pages.duties.columns import GROUPS, STATUS_OF, Group, columns, group_word
from ui.pages.duties.detail import DutyPane
from ui.pages.duties.forms import OwnForm
from ui.pages.duties.panes import DutyPanes
from ui.pages.duties.paper import DutyPaper
from ui.pages.rectify.switch import Part, PartSwitch
from ui.texts.duties import totals_shown
from ui.texts.joining import joined
from ui.translated import translated

SHOWS = frozenset({Topic.LEDGERS, Topic.PROFILE, Topic.PACKS, Topic.PEOPLE})


class DutiesPage(QWidget):
    """The list is read in a job: policies are compiled when first asked."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: DutiesCard | None = None
        self._group: Group = ()
        self._wanted = ""
        self._stale, self._reading = True, False
        self._lay_out()
        self._connect()

    def show_destination(self, where: Destination) -> None:
        """Show the list; ``where.detail`` is the key of the duty to stand on."""
        if where.detail:
            self._wanted = where.detail
            self._choose(())
        self._read_if_stale()
        if self._card is not None:
            self._show_rows()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was shown."""
        super().showEvent(event)
        self._read_if_stale()

    @property
    def current(self) -> DutyCard | None:
        """The duty the keyboard stands on."""
        key = self.table.current_key
        duties = () if self._card is None else self._card.duties
        return next((duty for duty in duties if duty.key == key), None)

    @property
    def shown(self) -> tuple[DutyCard, ...]:
        """The duties as they stand in the list, sifted and sorted."""
        return self._model.shown

    @property
    def reading(self) -> bool:
        """Whether the list is being read."""
        return self._reading or self._card is None

    # layout

    def _lay_out(self) -> None:
        look = self._desk.look
        self.header = PageHeader(look, self.tr("年度任务"))
        self.header.add_beside(PartSwitch(self._desk, Part.DUTIES))
        self.add = Button(look, self.tr("加一项任务"), icon=IconName.ADD)
        self.report = Button(look, self.tr("打印完成情况表"), icon=IconName.PRINT)
        self.header.add_action(self.add)
        self.header.add_action(self.report)
        self.busy = ProgressLine(look)
        self.paper = DutyPaper(self._desk)
        self._model = RowsModel[DutyCard](
            columns(self._asked), key=lambda duty: duty.key, parent=self
        )
        self.table = DataTable(look, self._model, spoken=self.tr("年度任务"), two_lines=True)
        self._empty = EmptyState(look, self.tr("没有这样的任务。"))
        self._empty.hide()
        self.pane, self.own = DutyPane(look), OwnForm(look)
        self._beside = QStackedWidget()
        self._beside.setProperty("ground", "surface")
        self._beside.addWidget(self.pane)
        self._beside.addWidget(_padded(self.own))
        self.panes = DutyPanes(look, self._middle(), self._beside)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for widget in (self.header, self.busy, self.paper):
            page.addWidget(widget)
        page.addWidget(self.panes, 1)

    def _middle(self) -> QWidget:
        look = self._desk.look
        self.chips = {group: ClickableChip(look, STATUS_OF[group[0]], "") for group in GROUPS}
        bar = QFrame()
        bar.setProperty("rule", "bottom")
        flow = FlowLayout(bar, gap=8, margin=PANEL_GAP, pad=6, line_gap=4)
        for group, chip in self.chips.items():
            flow.addWidget(chip)
            chip.activated.connect(partial(self._toggle, group))
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        return middle

    def _connect(self) -> None:
        desk, pane = self._desk, self.pane
        desk.changed.connect(self._on_changed)
        desk.permits.guard(Permit.LEDGERS, pane, self.add, self.own.add)
        desk.permits.guard(Permit.REPORTS, self.report)
        self.table.current_key_changed.connect(self._on_chosen)
        self.table.row_opened.connect(self._on_opened)
        self.add.clicked.connect(self._begin_own)
        self.report.clicked.connect(self.paper.ask_where)
        pane.form.done.connect(self._on_done)
        pane.form.excused.connect(self._on_excused)
        pane.accepted.connect(self._on_accepted)
        pane.taken_back.connect(self._on_taken_back)
        pane.given_up.connect(self._on_given_up)
        pane.row_asked.connect(lambda ledger, row: desk.go("ledgers", ledger, row))
        pane.policy_asked.connect(lambda digest, row: desk.go("packs", digest, row))
        self.own.added.connect(self._on_added)
        self.own.dismissed.connect(self._show_pane)

    # what the person does

    def _on_chosen(self, _key: object) -> None:
        self._beside.setCurrentIndex(0)
        self._show_current()

    def _on_opened(self, _key: object) -> None:
        self._beside.setCurrentIndex(0)
        self.panes.show_detail()

    def _on_done(self, deed: Deed) -> None:
        duty = self.current
        if duty is not None:
            bridge, centre = self._desk.bridge, self._desk.centre
            self._record(lambda: bridge.record_duty(centre, duty.subject, deed), duty)

    def _on_accepted(self, row: SuggestionCard) -> None:
        duty = self.current
        if duty is not None:
            bridge, centre = self._desk.bridge, self._desk.centre
            self._record(
                lambda: bridge.accept_suggestion(centre, duty.subject, row, self._who), duty
            )

    def _on_excused(self, reason: str, whole_year: bool) -> None:
        duty = self.current
        if duty is None:
            return
        subject = replace(duty.subject, due=None) if whole_year else duty.subject
        bridge, centre = self._desk.bridge, self._desk.centre
        self._record(lambda: bridge.excuse_duty(centre, subject, reason, self._who), duty)

    def _on_taken_back(self, record: RecordCard) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        because = self.tr("在年度任务里撤回")
        self._desk.change(
            lambda: bridge.take_back_duty(centre, record.row_id, because), Topic.LEDGERS
        )

    def _on_given_up(self, duty: DutyCard) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        because = self.tr("在年度任务里去掉")
        self._desk.change(
            lambda: bridge.end_own_duty(centre, RowId(duty.subject.row), because), Topic.LEDGERS
        )

    def _record(self, do: Callable[[], object], duty: DutyCard) -> None:
        """Record something; what was begun in the form is entered then."""
        place = self.pane.form.draft_place()
        if self._desk.change(do, Topic.LEDGERS):
            self._desk.entered.emit(place)
            self.pane.form.clear()
            self._wanted = duty.key
            self._desk.told.emit(self.tr("已登记：{title}").format(title=duty.subject.title))

    def _begin_own(self) -> None:
        self._beside.setCurrentIndex(1)
        self.panes.show_detail()
        self.own.title.setFocus()

    def _on_added(self, title: str, due: date, source: str, who: str, what: str) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre

        def add() -> None:
            row = bridge.add_own_duty(centre, title, due, source=source, who=who, what=what)
            self._wanted = f"{OWN}/{row}/{due.isoformat()}"

        if self._desk.change(add, Topic.LEDGERS):
            self._desk.entered.emit("duty-own/")
            self.own.clear()
            self._choose(())
            self._show_pane()

    def _show_pane(self) -> None:
        self._beside.setCurrentIndex(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # showing

    @property
    def _who(self) -> str:
        return self._desk.bridge.about(self._desk.centre).author

    def _asked(self) -> tuple[int, date]:
        card = self._card
        return (date.min.year, date.min) if card is None else (card.year, card.today)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self._read_if_stale()

    def _read_if_stale(self) -> None:
        if not self._stale or self._reading:
            return
        self._stale, self._reading = False, True
        bridge, centre = self._desk.bridge, self._desk.centre

        def read(progress: Progress) -> DutiesCard:
            return bridge.read_duty_list(centre, progress)

        job = self._desk.work("duty list", read)
        self.busy.watch(job, self.tr("正在读取年度任务"))
        job.succeeded.connect(self._show_card)
        job.finished.connect(self._on_read)

    def _on_read(self) -> None:
        self._reading = False
        if self.isVisible():
            self._read_if_stale()

    def _show_card(self, card: DutiesCard) -> None:
        self._card = card
        year = self.tr("{year} 年度").format(year=card.year)
        self.header.set_texts(
            self.tr("年度任务"), joined((year, totals_shown(card, translated)), translated)
        )
        for group, chip in self.chips.items():
            count = card.count(*group)
            chip.set_word(f"{group_word(group)} {count}")
            chip.setVisible(bool(count) or group == self._group)
        self._model.set_rows(card.duties)
        self._show_rows()

    def _show_rows(self) -> None:
        self._model.keep_only(self._is_chosen if self._group else None)
        empty = not self._model.shown
        self.table.setVisible(not empty)
        self._empty.setVisible(empty)
        if self._wanted and self.table.go_to(self._wanted):
            self._wanted = ""
        elif not empty and self.table.current_key is None:
            self.table.go_to(self._first())
        self._show_current()

    def _first(self) -> Hashable:
        """Return what a person sees to first: late, then near, then the first there is."""
        shown = self._model.shown
        first = min(shown, key=lambda duty: _CARE.get(duty.state, len(_CARE)))
        return first.key

    def _show_current(self) -> None:
        duty, card = self.current, self._card
        self.pane.setVisible(duty is not None)
        if duty is not None and card is not None:
            self.pane.show_duty(duty, card, self._who)

    def _toggle(self, group: Group) -> None:
        self._choose(() if group == self._group else group)
        self._show_rows()

    def _choose(self, group: Group) -> None:
        self._group = group
        for each, chip in self.chips.items():
            chip.setProperty("chosen", each == group)
            chip.setAccessibleDescription(self.tr("只看这一类") if each == group else "")
            chip.update()

    def _is_chosen(self, duty: DutyCard) -> bool:
        return duty.state in self._group


_CARE = {DutyState.OVERDUE: 0, DutyState.SOON: 1, DutyState.AHEAD: 2}


def _padded(widget: QWidget) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
    column.addWidget(widget)
    return host
