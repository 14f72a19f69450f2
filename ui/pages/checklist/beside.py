"""What is done beside the criteria: evidence, scans, notes, departments, history."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from models.usecases.cards import AnswerCard, AttachedCard, ChecklistCard, ClauseCard
from models.usecases.clauses.clause_cards import EvidenceCard, ScanFolderCard
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.bridge.whole import Centre
from ui.components.progress import ProgressLine
from ui.desk import Desk
from ui.pages.checklist.files import Outside, Thumbnails
from ui.pages.checklist.guards import away_draft_place
from ui.pages.checklist.notes import draft_place
from ui.pages.checklist.panes import Panes
from ui.pages.checklist.side import NOTE, SCANS

Saved = AnswerCard | ClauseCard | ChecklistCard
"""What a use case hands back: what there is to be shown anew."""


class Page(Protocol):
    """What is asked of the page this works for."""

    @property
    def clause(self) -> ClauseCard | None:
        """The clause shown."""

    def save(self, do: Callable[[], Saved]) -> bool:
        """Save, then show what changed; False where it was refused."""


class Beside(QObject):
    """Takes what the person does in the side pane and the strips to the use cases."""

    def __init__(
        self, desk: Desk, page: Page, panes: Panes, thumbnails: Thumbnails, busy: ProgressLine
    ) -> None:
        super().__init__(panes)
        self._desk, self._page, self._panes = desk, page, panes
        self._thumbnails, self._busy = thumbnails, busy
        self._outside = Outside(self)
        self._connect()

    def add_files(self) -> None:
        """Let files be chosen for the criterion the keyboard is on, else for the clause."""
        current = self._criterion_at_hand()
        if current:
            self._panes.side.evidence.aim_at(current)
        self._panes.show_evidence()
        self._panes.side.evidence.ask_for_files()

    def begin_note(self) -> None:
        """Put the keyboard where a note on the criterion or clause at hand is written."""
        criterion = self._criterion_at_hand()
        self._panes.show_side(NOTE)
        self._panes.side.note.begin(criterion)

    def ask_not_applicable(self) -> None:
        """Ask in place why the clause does not apply."""
        card, clause = self._page.clause, self._panes.clause
        if card is None or card.final or self._desk.permits.reason(Deed.NOT_APPLICABLE):
            return
        self._panes.show_criteria()
        if card.may_not_apply:
            clause.form.ask(card.code)
        else:
            clause.notices.say_it_must()

    def ask_departments(self) -> None:
        """Ask in place which departments answer for the clause, or for all selected."""
        card = self._page.clause
        if card is None or card.final:
            return
        chosen = self._panes.outline.tree.selected_keys
        codes = chosen if card.code in chosen and len(chosen) > 1 else (card.code,)
        names = [one.name for one in self._desk.bridge.read_departments(self._centre)]
        self._panes.show_criteria()
        self._panes.clause.departments.ask(codes, names, card.lead, card.supporting)

    @property
    def _centre(self) -> Centre:
        return self._desk.centre

    def _connect(self) -> None:
        side, clause = self._panes.side, self._panes.clause
        side.evidence.files_chosen.connect(self.attach)
        side.evidence.removal_asked.connect(self._on_removal)
        side.evidence.confirm_asked.connect(self._on_confirm_file)
        side.evidence.opening_asked.connect(self._on_open)
        side.evidence.described.connect(self._on_described)
        side.evidence.clause_asked.connect(lambda code: self._desk.go("checklist", code))
        side.evidence.scans_asked.connect(self._on_scans)
        side.evidence.pictures_wanted.connect(self._on_pictures)
        side.scans.taken.connect(lambda files: self.attach(files, side.evidence.aim, ""))
        side.scans.folder_chosen.connect(self._on_scan_folder)
        side.scans.refresh_asked.connect(self._on_scans)
        side.note.note_written.connect(self._on_note)
        side.note.withdraw_asked.connect(self._on_withdraw)
        side.note.left.connect(clause.criteria.take_focus)
        side.history.wanted.connect(self._on_history)
        clause.criteria.files_dropped.connect(lambda files, at: self.attach(files, at, ""))
        clause.head.not_applicable_asked.connect(self.ask_not_applicable)
        clause.form.reason_given.connect(self._on_not_applicable)
        clause.form.dismissed.connect(self._on_form_left)
        clause.notices.apply_asked.connect(lambda: self._on_not_applicable(""))
        clause.head.departments.activated.connect(self.ask_departments)
        clause.departments.given.connect(self._on_departments)
        clause.departments.dismissed.connect(self._on_departments_left)
        clause.answers.adopt_asked.connect(self._on_adopt)

    # evidence

    def attach(self, files: tuple[Path, ...], criterion: str, item: str) -> None:
        """Attach files and the files of folders, in the background."""
        card, bridge, centre = self._page.clause, self._desk.bridge, self._centre
        if card is None or card.final:
            return

        def attach(progress: Progress) -> AttachedCard:
            return bridge.attach_many(
                centre, card.code, files, progress, criterion=criterion, item=item
            )

        job = self._desk.work("attach evidence", attach)
        self._busy.watch(job, self.tr("正在存入佐证"))
        job.succeeded.connect(self._on_attached)

    def _on_attached(self, done: AttachedCard) -> None:
        if done.attached:
            self._page.save(lambda: done.clause)
        self._panes.side.evidence.tell_failures(done.failed)
        if self._panes.side.scans.isVisible():
            self._on_scans()

    def _on_removal(self, evidence: EvidenceCard) -> None:
        card = self._page.clause
        if card is None:
            return
        bridge, centre = self._desk.bridge, self._centre
        done = self._page.save(
            lambda: bridge.remove_evidence(centre, card.code, evidence.digest, evidence.criterion)
        )
        if done:
            self._desk.told.emit(
                self.tr("已移除“{name}”，文件仍留在本机。").format(name=evidence.name)
            )

    def _on_confirm_file(self, evidence: EvidenceCard) -> None:
        card, bridge = self._page.clause, self._desk.bridge
        if card is not None:
            self._page.save(
                lambda: bridge.confirm_evidence(
                    self._centre, card.code, evidence.digest, evidence.criterion
                )
            )

    def _on_described(self, evidence: EvidenceCard, what: str, text: str) -> None:
        card, bridge = self._page.clause, self._desk.bridge
        if card is not None and getattr(evidence, what) != text:
            self._page.save(
                lambda: bridge.describe_evidence(
                    self._centre, card.code, evidence.digest, evidence.criterion, **{what: text}
                )
            )

    def _on_open(self, evidence: EvidenceCard) -> None:
        kept = self._desk.bridge.evidence_path(self._centre, evidence.digest)
        if not self._outside.open(kept, evidence.name):
            self._desk.told.emit(
                self.tr("“{name}”打不开：文件不在了，或本机没有能打开它的程序。").format(
                    name=evidence.name
                )
            )

    def _on_pictures(self) -> None:
        for row in self._panes.side.evidence.rows:
            path = self._desk.bridge.evidence_path(self._centre, row.card.digest)
            row.show_picture(self._thumbnails, path)

    # the scan folder

    def _on_scans(self) -> None:
        bridge, centre = self._desk.bridge, self._centre
        self._panes.show_side(SCANS)
        job = self._desk.work("scan folder", lambda at: bridge.read_scan_folder(centre, at))
        job.succeeded.connect(self._on_scanned)

    def _on_scanned(self, card: ScanFolderCard) -> None:
        self._panes.side.scans.show_card(card)
        if self._panes.side.scans.isVisible():
            self._panes.side.scans.take_focus()

    def _on_scan_folder(self, folder: Path) -> None:
        try:
            card = self._desk.bridge.set_scan_folder(self._centre, folder)
        except (Refusal, Trouble) as failure:
            self._desk.failed.emit(failure)
        else:
            self._on_scanned(card)

    # notes, history

    def _on_note(self, code: str, text: str, criterion: str) -> None:
        bridge = self._desk.bridge
        if self._page.save(lambda: bridge.add_note(self._centre, code, text, criterion)):
            self._desk.entered.emit(draft_place(code))
        else:
            self._panes.side.note.put_back(code, text)

    def _on_withdraw(self, note: str) -> None:
        self._page.save(lambda: self._desk.bridge.withdraw_note(self._centre, note))

    def _on_history(self) -> None:
        card = self._page.clause
        if card is not None:
            changes = self._desk.bridge.clause_history(self._centre, card.code)
            self._panes.side.history.show_changes(changes)

    # not applicable

    def _on_not_applicable(self, reason: str) -> None:
        card, bridge = self._page.clause, self._desk.bridge
        if card is None:
            return
        self._panes.clause.form.hide()
        code = card.code
        if self._page.save(lambda: bridge.set_not_applicable(self._centre, code, reason)):
            self._desk.entered.emit(away_draft_place(code))
        self._panes.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_left(self) -> None:
        """Close the form; what was begun in it is given up."""
        self._panes.clause.form.hide()
        if self._page.clause is not None:
            self._desk.entered.emit(away_draft_place(self._page.clause.code))
        self._panes.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    # departments

    def _on_departments(self, codes: Sequence[str], lead: str, supporting: Sequence[str]) -> None:
        bridge = self._desk.bridge
        if self._page.save(lambda: bridge.set_departments(self._centre, codes, lead, supporting)):
            self._on_departments_left()

    def _on_departments_left(self) -> None:
        self._panes.clause.departments.hide()
        self._panes.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_adopt(self, department: str, replace: bool) -> None:
        card, bridge = self._page.clause, self._desk.bridge
        if card is not None:
            self._page.save(
                lambda: bridge.adopt_department_answers(
                    self._centre, card.code, department, replace=replace
                )
            )

    def _criterion_at_hand(self) -> str:
        """Return the criterion the keyboard is on, empty where it is elsewhere."""
        criteria = self._panes.clause.criteria
        current, focused = criteria.current_criterion, QApplication.focusWidget()
        in_list = focused is not None and criteria.isAncestorOf(focused)
        return current.id if current is not None and in_list else ""
