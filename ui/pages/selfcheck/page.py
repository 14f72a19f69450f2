"""自查表: forms at the left, the check come to at the right; finished, it stands in the ledgers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.selfchecks.selfcheck_cards import (
    CheckAnswer,
    PrintedCard,
    SelfCheckCard,
    SelfChecksCard,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.bridge.whole import Centre
from ui.components.buttons import Button, ButtonKind
from ui.components.panels import EmptyState, PageHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.components.scrolling import let_shrink
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.look.tokens import LayoutClass
from ui.pages.first_run.stages import own_documents
from ui.pages.rectify.switch import Part, PartSwitch
from ui.pages.selfcheck.form_view import CheckView
from ui.pages.selfcheck.shelf import Shelf
from ui.pages.selfcheck.told import Told

SHOWS = frozenset({Topic.LEDGERS, Topic.PROFILE})
_LEFT, _RIGHT = 290, 1000
"""Widths at 100 %."""


class SelfCheckPage(QWidget):
    """A check is shown where one was come to, else what its form is and how one is begun."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: SelfChecksCard | None = None
        self._stale = True
        self._form = ""
        """The form come to."""
        look = desk.look
        self.shelf, self.view = Shelf(look), CheckView(look)
        self.told = Told(desk)
        self.busy = ProgressLine(look)
        self._lay_out()
        self._connect()

    @property
    def check(self) -> SelfCheckCard | None:
        """The check shown; None where only a form was come to."""
        return self.view.card if self._right.currentWidget() is self.view else None

    def show_destination(self, where: Destination) -> None:
        """Show a form or a check (``where.detail``: its id), there an item (``where.field``)."""
        self._read_if_stale()
        detail = where.detail
        if detail and not self.shelf.go_to(f"form/{detail}"):
            self.shelf.go_to(f"check/{detail}")
        if where.field and self.check is not None:
            self.view.go_to(where.field.partition("/")[0])
        elif not detail:
            self.shelf.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        self._read_if_stale()

    # laying out

    def _lay_out(self) -> None:
        look = self._desk.look
        self.header = PageHeader(look, self.tr("自查表"))
        self.header.add_beside(PartSwitch(self._desk, Part.SELF_CHECKS))
        self.remove = Button(look, self.tr("删去这一次"), kind=ButtonKind.QUIET)
        self.rest = Button(look, self.tr("没填的都符合"))
        self.print = Button(look, self.tr("打印"), icon=IconName.PRINT)
        self.again = Button(look, self.tr("再改"))
        self.new = Button(look, self.tr("再做一次"), icon=IconName.ADD)
        self.finish = Button(look, self.tr("完成自查"), kind=ButtonKind.PRIMARY)
        for button in (self.remove, self.rest, self.print, self.again, self.new, self.finish):
            self.header.add_action(button)
        self.intro = EmptyState(
            look,
            self.tr("做过的列在左边的表名下面，选一次接着填，或者开始新的一次。"),
            action=self.tr("开始一次自查"),
        )
        self._right = QStackedWidget()
        self._right.addWidget(let_shrink(self.intro))
        self._right.addWidget(self.view)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.told)
        column.addWidget(self._right, 1)
        self._splitter = PaneSplitter(look, name="selfcheck")
        self._splitter.addWidget(self.shelf)
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(1, 1)
        look.changed.connect(self._share_out)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.header)
        page.addWidget(self.busy)
        page.addWidget(self._splitter, 1)
        self._share_out()

    def _share_out(self) -> None:
        measures = self._desk.look.measures
        wide = LayoutClass.of(self.window().width(), measures) is LayoutClass.WIDE
        left = measures.px(_LEFT) if wide else _LEFT
        self._splitter.setSizes([left, _RIGHT])

    def _connect(self) -> None:
        self.shelf.form_chosen.connect(self._show_form)
        self.shelf.check_chosen.connect(self._show_check)
        self.intro.action_chosen.connect(self.begin)
        self.new.clicked.connect(self.begin)
        self.remove.clicked.connect(self._on_remove)
        self.rest.clicked.connect(self.view.rest_met)
        self.print.clicked.connect(self._ask_where)
        self.again.clicked.connect(self._on_again)
        self.finish.clicked.connect(self._on_finish)
        self.view.answers_asked.connect(self._on_answers)
        self.view.item_added.connect(self._on_item_added)
        head = self.view.head
        put = self._desk.bridge.put_self_check_head
        head.held_on_changed.connect(lambda day: self._put_head(partial(put, held_on=day)))
        head.kind_changed.connect(lambda kind: self._put_head(partial(put, kind=kind)))
        head.department_changed.connect(lambda text: self._put_head(partial(put, department=text)))
        head.people_changed.connect(lambda text: self._put_head(partial(put, people=text)))
        self.told.tasks_asked.connect(self._on_tasks)
        following = QShortcut(QKeySequence("Ctrl+Return"), self)
        following.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        following.activated.connect(self.view.go_to_open)
        permits = self._desk.permits
        permits.guard(Deed.LEDGERS, self.new, self.remove, self.rest, self.again, self.finish)
        permits.guard(Deed.LEDGERS, self.view.head, self.view.area, self.intro)
        permits.guard(Deed.REPORTS, self.print)
        self._desk.changed.connect(self._on_changed)

    # reading

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self._read_if_stale()

    def _read_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        card = self._read_list()
        shown = self.check
        if shown is not None and any(line.id == shown.id for line in card.checks):
            self._show_check(shown.id)
        elif shown is not None or not self._form:
            form = self._form or next((one.id for one in card.forms), "")
            self.shelf.go_to(f"form/{form}")
            self._show_form(form)

    def _read_list(self) -> SelfChecksCard:
        card = self._card = self._desk.bridge.read_self_checks(self._desk.centre)
        done = sum(bool(line.finished_at) for line in card.checks)
        subtitle = self.tr("{year} 年度 · 做了 {n} 次，完成 {done} 次").format(
            year=card.year, n=len(card.checks), done=done
        )
        self.header.set_texts(self.tr("自查表"), subtitle)
        self.shelf.show_card(card)
        return card

    def _show_form(self, form: str) -> None:
        """Show what a form is, or the check that was last made with it."""
        self._form = form
        self.told.clear()
        self._right.setCurrentWidget(self.intro)
        self._show_deeds(None)

    def _show_check(self, ident: str) -> None:
        card = self._desk.bridge.read_self_check(self._desk.centre, ident)
        if self.view.card is None or self.view.card.id != ident:
            self.told.clear()
        self._form = card.form
        self.view.show_card(card, self._desk.bridge.clock.today())
        self._right.setCurrentWidget(self.view)
        self.told.show_card(card)
        self._show_deeds(card)

    def _show_deeds(self, card: SelfCheckCard | None) -> None:
        begun = card is not None
        finished = card is not None and bool(card.finished_at)
        self.new.setVisible(begun)
        self.rest.setVisible(begun and not finished)
        self.again.setVisible(finished)
        self.finish.setVisible(begun and not finished)
        self.remove.setVisible(card is not None and not card.row and not finished)
        self.print.set_word(self.tr("打印") if begun else self.tr("打印空表"))

    # doing

    def begin(self) -> None:
        """Begin a check of the form come to."""
        bridge, centre, form = self._desk.bridge, self._desk.centre, self._form
        made: list[str] = []
        if self._change(lambda: made.append(bridge.begin_self_check(centre, form))):
            self._read_list()
            self.shelf.go_to(f"check/{made[0]}")
            self._show_check(made[0])
            self.view.go_to("")

    def _on_answers(self, check: str, answers: tuple[CheckAnswer, ...]) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        if self._change(lambda: bridge.put_self_check_answers(centre, check, answers)):
            for answer in answers:
                self._desk.entered.emit(f"selfcheck/{check}/{answer.item}/")
        self._show_again(check)

    def _put_head(self, put: Callable[[Centre, str], None]) -> None:
        check = self.check
        if check is not None:
            self._change(lambda: put(self._desk.centre, check.id))
            self._show_again(check.id)

    def _on_item_added(self, check: str, section: str, text: str) -> None:
        bridge, centre = self._desk.bridge, self._desk.centre
        made: list[str] = []
        if self._change(
            lambda: made.append(bridge.add_own_check_item(centre, check, section, text))
        ):
            self._show_again(check)
            self.view.go_to(made[0])

    def _on_finish(self) -> None:
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)  # what is being typed is saved first
        check = self.check
        if check is None:
            return
        bridge, centre = self._desk.bridge, self._desk.centre
        try:
            bridge.finish_self_check(centre, check.id)
        except Refusal as refused:
            self._desk.failed.emit(refused)
            if refused.code in _NAMES_ITEM:
                self.view.go_to_number(str(refused.params["item"]))
            elif refused.code is RefusalCode.SELF_CHECK_OTHER_YEAR:
                self.view.head.focus_first()
            return
        self._tell_changed()

    def _on_again(self) -> None:
        self._with_check(self._desk.bridge.take_up_self_check, Topic.LEDGERS)

    def _on_remove(self) -> None:
        self._with_check(self._desk.bridge.remove_self_check, Topic.LEDGERS)

    def _on_tasks(self) -> None:
        check = self.check
        if check is None:
            return
        bridge, centre = self._desk.bridge, self._desk.centre
        made: list[int] = []

        def make() -> None:
            made.append(len(bridge.tasks_from_self_check(centre, check.id).made))

        if self._desk.change(make, Topic.LEDGERS):
            self.told.tell_tasks(made[0])

    def _with_check(self, deed: Callable[[Centre, str], object], *topics: Topic) -> None:
        check = self.check
        if check is not None:
            self._desk.change(lambda: deed(self._desk.centre, check.id), *topics)

    def _change(self, do: Callable[[], object]) -> bool:
        """Do something that touches no ledger: no other page has to read again."""
        return self._desk.change(do)

    def _tell_changed(self) -> None:
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.LEDGERS}))

    def _show_again(self, check: str) -> None:
        """Read a check again, where it is still the one shown, and how far each is."""
        self._read_list()
        if self.check is not None and self.check.id == check:
            self._show_check(check)

    # printing

    def _ask_where(self) -> None:
        suggested = own_documents() / self.tr("报表")
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("自查表写到哪个文件夹"), str(suggested)
        )
        if chosen:
            self.write_paper(Path(chosen))

    def write_paper(self, out: Path) -> None:
        """Write the check shown, or the form come to as a blank, as PDF and as a workbook."""
        bridge, centre, check, form = self._desk.bridge, self._desk.centre, self.check, self._form

        def write(progress: Progress) -> PrintedCard:
            if check is None:
                return bridge.print_blank_self_check(centre, form, out, progress)
            return bridge.print_self_check(centre, check.id, out, progress)

        job = self._desk.work("self-check paper", write)
        self.busy.watch(job, self.tr("正在排版自查表"))
        job.succeeded.connect(self.told.tell_written)


_NAMES_ITEM = frozenset({RefusalCode.SELF_CHECK_OPEN_ITEMS, RefusalCode.SELF_CHECK_NO_FINDING})
"""Refusals that say which item is to be filled in first."""
