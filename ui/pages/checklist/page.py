"""The checklist: tree, one clause with its criteria, evidence and note beside it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.assessment.grades import STEPS, Outcome
from models.standards.pack import Grade
from models.usecases.cards import AnswerCard, ChecklistCard, ClauseCard
from ui.bridge.people import Deed
from ui.bridge.whole import Centre
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.pages.checklist.beside import Beside, Saved
from ui.pages.checklist.files import Thumbnails
from ui.pages.checklist.guards import AWAY, claim_draft_place, overruled
from ui.pages.checklist.keys import KeyList
from ui.pages.checklist.panes import Panes
from ui.pages.checklist.side import NOTE
from ui.pages.feedback.banner import LoopBanner
from ui.pages.level.dialog import LevelDialog
from ui.pages.level.notices import FACTS
from ui.seat import DEPARTMENT

_SHOWN_TOPICS = frozenset(
    {
        Topic.ANSWERS,
        Topic.LEDGERS,
        Topic.REVISION,
        Topic.REVIEW,
        Topic.PROFILE,
        Topic.PEOPLE,
    }
)


class ChecklistPage(QWidget):
    """Shows the year's checklist; one answer reads one clause and the totals again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: ClauseCard | None = None
        self._stale = True
        self._own = False
        thumbnails = Thumbnails(desk.jobs, self)
        self.panes = Panes(desk.look, thumbnails)
        self.outline, self.pane, self.side = (
            self.panes.outline,
            self.panes.clause,
            self.panes.side,
        )
        self.busy = ProgressLine(desk.look)
        self.loop = LoopBanner(desk.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.busy)
        column.addWidget(self.loop)
        column.addWidget(self.panes, 1)
        self.beside = Beside(desk, self, self.panes, thumbnails, self.busy)
        self.pane.criteria.set_row_names(
            lambda ledger, rows: desk.bridge.row_names(self._centre, ledger, rows)
        )
        self._connect()
        self._make_shortcuts()
        desk.permits.guard(Deed.NOT_APPLICABLE, self.pane.head.not_applicable)
        desk.permits.guard(Deed.EVIDENCE, self.side.evidence.add, self.side.scans.choose)
        desk.changed.connect(self._on_changed)

    @property
    def clause(self) -> ClauseCard | None:
        """The clause shown."""
        return self._card

    def show_destination(self, where: Destination) -> None:
        """Go to a clause (``detail``) and, if named, a criterion or its notes (``field``)."""
        self._read_again_if_stale()
        wanted = where.detail or (self._card.code if self._card else "")
        self._go_to(wanted or self.outline.first_clause())
        if where.field == NOTE:
            self.beside.begin_note()
        elif where.field == AWAY:
            self.beside.ask_not_applicable()
        elif where.field:
            self.pane.criteria.go_to(where.field)
        elif self.isVisible():
            self.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stand()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was shown."""
        super().showEvent(event)
        self._read_again_if_stale()

    def next_open(self) -> None:
        """Go to the next clause nobody has settled, of the department chosen if one is."""
        if self._card is None:
            return
        following, department = self._card.next_open, self.outline.finding.department
        if department:
            following = self._desk.bridge.next_open(self._centre, self._card.code, department)
        if following is not None:
            self._go_to(following)

    def answer_step(self, grade: Grade) -> None:
        """Answer every criterion of a step and of those below; again takes it back."""
        card = self._card
        if card is None or card.final:
            return
        cards = [item for item in card.criteria if item.grade is grade]
        if not cards:
            return
        done = all(item.tick is True for item in cards)
        value = None if done else True
        self.pane.criteria.unfold(grade)
        self.save(lambda: self._desk.bridge.tick_grade(self._centre, card.code, grade, value))

    def show_level(self) -> None:
        """Show what decides the level."""
        card = self._desk.bridge.read_checklist(self._centre)
        dialog = LevelDialog(self._desk.look, card, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.going.connect(self._desk.going)
        dialog.open()

    def show_keys(self) -> None:
        """Show every key of the page."""
        KeyList(self._desk.look, self).open()

    def confirm_clause(self) -> None:
        """Take everything that came over for the clause from last time."""
        card = self._card
        if card is not None and card.carried is not None and not card.final:
            self.save(lambda: self._desk.bridge.confirm_clause(self._centre, card.code))

    def set_aside(self) -> None:
        """Be done with what came over for the clause, taking none of it."""
        card = self._card
        if card is not None and card.carried is not None and not card.final:
            self.save(lambda: self._desk.bridge.set_aside_carried(self._centre, card.code))

    @property
    def _centre(self) -> Centre:
        return self._desk.centre

    # what the person does

    def _connect(self) -> None:
        pane = self.pane
        self.outline.clause_chosen.connect(self._on_clause_chosen)
        self.outline.next_unanswered_asked.connect(self.next_open)
        self.outline.level_asked.connect(self.show_level)
        self.outline.fact_asked.connect(partial(self._on_ledger, FACTS))
        self.outline.tree.entered.connect(pane.criteria.take_focus)
        self.outline.finding.searched.connect(self._on_searched)
        self.outline.finding.department_chosen.connect(self._on_department)
        pane.criteria.left.connect(self._to_tree)
        pane.criteria.reached.connect(self._stand)
        pane.head.next_open_asked.connect(self.next_open)
        pane.answer_asked.connect(self._on_answer)
        pane.ledger_asked.connect(self._on_ledger)
        pane.criteria.confirm_asked.connect(self._on_confirm)
        pane.county.feedback_asked.connect(partial(self._desk.go, "feedback"))
        self.loop.feedback_asked.connect(partial(self._desk.go, "feedback"))
        pane.carried.confirm_asked.connect(self.confirm_clause)
        pane.carried.set_aside_asked.connect(self.set_aside)
        pane.guard.reason_written.connect(self._on_reason)
        pane.guard.taken_back.connect(partial(self._undo_overruled, Outcome.MET))
        pane.notices.adopt_asked.connect(partial(self._undo_overruled, Outcome.NOT_MET))

    def _make_shortcuts(self) -> None:
        for keys, then in (
            ("Ctrl+Return", self.next_open),
            ("Ctrl+Enter", self.next_open),
            ("Ctrl+D", self.beside.add_files),
            ("Ctrl+M", self.beside.begin_note),
            ("Ctrl+F", self.outline.finding.begin_search),
            ("Alt+K", self.beside.ask_departments),
            ("Alt+E", self.beside.ask_not_applicable),
            ("Alt+C", self.confirm_clause),
            ("F9", self.panes.toggle),
            ("Ctrl+F6", self.panes.next_pane),
        ):
            self._shortcut(keys, self, then)
        # digits answer, and “?” tells, only where nothing is typed
        for where in (self.outline.tree, self.pane.criteria):
            self._shortcut("?", where, self.show_keys)
            for place, grade in enumerate(STEPS, start=1):
                self._shortcut(str(place), where, partial(self.answer_step, grade))

    def _shortcut(self, keys: str, where: QWidget, then: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), where)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(then)

    def _on_clause_chosen(self, code: str) -> None:
        if self._card is None or code != self._card.code:
            self._show_clause(self._desk.bridge.read_clause(self._centre, code))
            self._stand()

    def _on_answer(self, criterion: str, value: bool | None) -> None:
        self.save(lambda: self._desk.bridge.tick_criterion(self._centre, criterion, value))

    def _on_confirm(self, criterion: str) -> None:
        self.save(lambda: self._desk.bridge.confirm_criterion(self._centre, criterion))
        self.pane.criteria.next_waiting()

    def _on_reason(self, code: str, reason: str) -> None:
        if self.save(lambda: self._desk.bridge.write_claim_reason(self._centre, code, reason)):
            self._desk.entered.emit(claim_draft_place(code))

    def _to_tree(self) -> None:
        self.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_searched(self, text: str) -> None:
        found = self._desk.bridge.search_clauses(self._centre, text)
        codes = frozenset(one.code for one in found)
        self.outline.show_found(codes if text.strip() else None)

    def _on_department(self, name: str) -> None:
        if self._desk.seat is not None:
            self._desk.seat.keep(DEPARTMENT, name)

    def _stand(self, criterion: str = "") -> None:
        """Say where the person is now, so that a return leads here."""
        if self._card is not None and self.isVisible():
            here = Destination(page="checklist", detail=self._card.code, field=criterion)
            self._desk.worked_on = here
            self._desk.stand(here)

    def _undo_overruled(self, claimed: Outcome) -> None:
        """Take back what a person has said against the computation."""
        card = self._card
        if card is None:
            return
        values = dict.fromkeys(overruled(card, claimed), None)
        bridge, centre = self._desk.bridge, self._centre

        def take_back() -> AnswerCard:
            checklist = bridge.tick_many(centre, values)
            return AnswerCard(clause=bridge.read_clause(centre, card.code), checklist=checklist)

        self.save(take_back)

    def save(self, do: Callable[[], Saved]) -> bool:
        """Save, show what it changed, and tell the other pages; False where it was refused."""
        saved: list[Saved] = []
        self._own = True
        try:
            done = self._desk.change(lambda: saved.append(do()), Topic.ANSWERS)
        finally:
            self._own = False
        for one in saved:
            self._show_saved(one)
        return done

    def _show_saved(self, saved: Saved) -> None:
        card = self._card
        if isinstance(saved, AnswerCard):
            self.outline.show_card(saved.checklist)
        if isinstance(saved, ChecklistCard):
            self.outline.show_card(saved)
            if card is not None:
                self._show_clause(self._desk.bridge.read_clause(self._centre, card.code))
            return
        clause = saved.clause if isinstance(saved, AnswerCard) else saved
        if card is not None and clause.code == card.code:
            self._show_clause(clause)

    def _on_ledger(self, ledger: str, field: str) -> None:
        self._desk.go("ledgers", ledger, field)

    # showing

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if self._own or not topics & _SHOWN_TOPICS:
            return
        self._stale = True
        if self.isVisible():
            self._read_again_if_stale()

    def _read_again_if_stale(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self.loop.show_loop(self._desk.bridge.read_loop(self._centre), urgent=True)
        first = self._card is None
        self.outline.show_card(self._desk.bridge.read_checklist(self._centre))
        if first and self._desk.seat is not None:
            self.outline.show_department(self._desk.seat.text(DEPARTMENT))
            if self._card is not None:
                # the outline has gone to a clause, which was read and shown then
                return
        code = self._card.code if self._card is not None else ""
        if not self.outline.holds(code):
            # another standard may have come in the meantime
            code = self.outline.first_clause()
        if code:
            self._show_clause(self._desk.bridge.read_clause(self._centre, code))
            self.outline.tree.go_to(code)

    def _go_to(self, code: str) -> None:
        if code:
            self.outline.go_to(code)

    def _show_clause(self, card: ClauseCard) -> None:
        if self._card is None or self._card.code != card.code:
            self.pane.form.hide()
        barred = "" if card.final else self._desk.permits.reason(Deed.ANSWERS)
        if barred:
            # whoever may not answer sees a clause as everybody sees one that is final
            card = replace(card, final=True)
        self._card = card
        changed = card.carried is not None and card.carried.changed > 0
        former = self._desk.bridge.read_former(self._centre, card.code) if changed else ()
        self.pane.show_clause(card, former, barred=barred)
        self.side.show_clause(card)
        self.pane.set_tabs(self.side.counts)
