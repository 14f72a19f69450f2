"""The review at the desk: every deed of the page, saved at once, and what leaves as a job."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models.standards.pack import Grade
from models.usecases.county.county_cards import SubmittedClauseCard
from models.usecases.review.review_cards import (
    FeedbackLine,
    IssuedFeedbackCard,
    ItemDraft,
    ReviewCard,
    ReviewedClauseCard,
)
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress
from ui.desk import Desk, Topic
from ui.jobs import Job
from ui.pages.review.clause import ClausePane
from ui.pages.review.conclusion import ConclusionPane


class Reviewing(QObject):
    """The review of the submission that is shown; ``digest`` "": none is."""

    advanced = Signal()
    """A clause was settled in the list: the next one that nobody has seen is wanted."""

    def __init__(
        self, desk: Desk, pane: ClausePane, conclusion: ConclusionPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._conclusion = desk, pane, conclusion
        self.digest = ""
        self.card: ReviewCard | None = None
        self._clause: SubmittedClauseCard | None = None
        self._opinion()
        self._items()
        self._concluding()

    def said(self, code: str) -> ReviewedClauseCard | None:
        """Return what the county says of a clause."""
        clauses = self.card.clauses if self.card is not None else ()
        return next((one for one in clauses if one.code == code), None)

    def read(self) -> ReviewCard:
        """Read the review as it stands now. Raises: Refusal SUBMISSION_UNKNOWN; Trouble."""
        bridge, county = self._desk.bridge, self._desk.county
        self.card = bridge.read_review(county, Digest(self.digest))
        return self.card

    def show(self) -> None:
        """Show the review in both panes."""
        if self.card is None:
            return
        if self._conclusion.isVisible():
            self.conclude()
        self.show_clause(self._clause)

    def conclude(self) -> None:
        """Show in the pane of the conclusion how far the review is."""
        if self.card is not None:
            self._conclusion.show_review(self.card)

    def show_clause(self, clause: SubmittedClauseCard | None) -> None:
        """Show what is said of a clause."""
        self._clause = clause
        card = self.card
        if card is None or clause is None or self.said(clause.code) is None:
            return
        self._pane.show_review(card, clause)
        self._pane.opinion.setVisible(card.newest and not card.issued)

    def agree_and_go_on(self) -> None:
        """Agree with the clause that is shown, then want the next one."""
        if self._agree():
            self.advanced.emit()

    def _opinion(self) -> None:
        opinion = self._pane.opinion
        opinion.agreed.connect(self._agree)
        opinion.graded.connect(self._grade)
        opinion.again.connect(self._look_again)
        opinion.next_asked.connect(self.advanced)

    def _items(self) -> None:
        items = self._pane.items
        items.form.drafted.connect(self._open_item)
        items.form.changed.connect(self._change_item)
        items.closed.connect(self._close_item)
        items.kept.connect(self._keep_item)
        items.withdrawn.connect(self._withdraw_item)

    def _concluding(self) -> None:
        pane = self._conclusion
        pane.rest_agreed.connect(self._agree_rest)
        pane.decided.connect(self._decide)
        foot = pane.foot
        foot.taken_up.connect(self._take_up)
        foot.issue_asked.connect(self._issue)
        foot.again_asked.connect(self._write_again)
        foot.print_asked.connect(self._print)

    def _agree(self) -> bool:
        clause, bridge = self._clause, self._desk.bridge
        if clause is None:
            return False
        return self._change(
            lambda: bridge.agree(self._desk.county, Digest(self.digest), clause.code)
        )

    def _grade(self, grade: Grade, reason: str) -> None:
        clause, bridge = self._clause, self._desk.bridge
        if clause is not None:
            self._change(
                lambda: bridge.regrade(
                    self._desk.county, Digest(self.digest), clause.code, grade, reason
                )
            )

    def _look_again(self) -> None:
        clause, bridge = self._clause, self._desk.bridge
        if clause is not None:
            self._change(
                lambda: bridge.look_again(self._desk.county, Digest(self.digest), clause.code)
            )

    def _open_item(self, draft: ItemDraft) -> None:
        bridge = self._desk.bridge
        if self._change(lambda: bridge.open_item(self._desk.county, Digest(self.digest), draft)):
            self._pane.items.form.clear()

    def _change_item(self, item: str, text: str, due: date | None) -> None:
        bridge = self._desk.bridge
        if self._change(
            lambda: bridge.change_item(self._desk.county, Digest(self.digest), item, text, due)
        ):
            self._pane.items.form.clear()

    def _close_item(self, item: str, reason: str) -> None:
        bridge = self._desk.bridge
        self._change(
            lambda: bridge.close_item(self._desk.county, Digest(self.digest), item, reason)
        )

    def _keep_item(self, item: str, reason: str) -> None:
        bridge = self._desk.bridge
        self._change(lambda: bridge.keep_item(self._desk.county, Digest(self.digest), item, reason))

    def _withdraw_item(self, item: str) -> None:
        bridge = self._desk.bridge
        self._change(lambda: bridge.withdraw_item(self._desk.county, Digest(self.digest), item))

    def _agree_rest(self) -> None:
        bridge = self._desk.bridge
        self._change(lambda: bridge.agree_rest(self._desk.county, Digest(self.digest)))

    def _decide(self, decision: str, summary: str) -> None:
        bridge, card = self._desk.bridge, self.card
        if card is None or (card.decision, card.summary) == (decision, summary.strip()):
            return
        self._change(
            lambda: bridge.decide(self._desk.county, Digest(self.digest), decision, summary)
        )

    def _take_up(self) -> None:
        bridge = self._desk.bridge
        self._change(lambda: bridge.take_up_review(self._desk.county, Digest(self.digest)))

    def _change(self, do: Callable[[], object]) -> bool:
        return self._desk.change(do, Topic.REVIEW)

    def _issue(self, folder: Path, passphrase: str) -> None:
        bridge, county, digest = self._desk.bridge, self._desk.county, Digest(self.digest)

        def work(progress: Progress) -> IssuedFeedbackCard:
            return bridge.issue_feedback(county, digest, folder, passphrase, progress)

        self._watch(work).succeeded.connect(self._on_issued)

    def _write_again(self, line: FeedbackLine, folder: Path) -> None:
        bridge, county = self._desk.bridge, self._desk.county

        def work(progress: Progress) -> IssuedFeedbackCard:
            return bridge.write_feedback(county, line.digest, folder, progress)

        self._watch(work).succeeded.connect(self._conclusion.foot.show_written)

    def _print(self, line: FeedbackLine, folder: Path) -> None:
        bridge, county = self._desk.bridge, self._desk.county

        def work(progress: Progress) -> Path:
            return bridge.print_feedback(county, line.digest, folder, progress)

        self._watch(work).succeeded.connect(self._conclusion.foot.show_printed)

    def _watch(self, work: Callable[[Progress], object]) -> Job:
        self._conclusion.foot.set_busy(True)
        job = self._desk.jobs.start("feedback", work)
        job.failed.connect(self._conclusion.foot.tell)
        job.finished.connect(self._on_finished)
        return job

    def _on_finished(self) -> None:
        self._conclusion.foot.set_busy(False)

    def _on_issued(self, card: IssuedFeedbackCard) -> None:
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.REVIEW}))
        self._conclusion.foot.show_written(card)
