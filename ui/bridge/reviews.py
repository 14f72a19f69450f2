"""What a face may ask about reviews and feedbacks of an open county."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from datetime import date
from pathlib import Path

from models.reports.fontfiles import FontFiles
from models.standards.pack import Grade
from models.usecases.county.county import County
from models.usecases.review import issue_feedback, read_review, record_review
from models.usecases.review.print_feedback import print_feedback
from models.usecases.review.review_cards import (
    FeedbackLine,
    IssuedFeedbackCard,
    ItemDraft,
    ReviewCard,
    ReviewLine,
)
from models.vocabulary.clock import Clock
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


class ReviewBridge:
    """Questions and changes of one county's reviews."""

    clock: Clock
    fonts: FontFiles

    def read_review(self, county: County, digest: Digest) -> ReviewCard:
        return read_review.read_review(county, digest)

    def read_reviews(self, county: County) -> dict[Digest, ReviewLine]:
        return read_review.read_reviews(county)

    def read_feedbacks(self, county: County) -> tuple[FeedbackLine, ...]:
        return read_review.read_feedbacks(county)

    def agree(self, county: County, digest: Digest, clause: str) -> None:
        record_review.agree(county, digest, clause)

    def agree_rest(self, county: County, digest: Digest) -> int:
        return record_review.agree_rest(county, digest)

    def regrade(
        self, county: County, digest: Digest, clause: str, grade: Grade | None, reason: str
    ) -> None:
        record_review.regrade(county, digest, clause, grade, reason)

    def look_again(self, county: County, digest: Digest, clause: str) -> bool:
        return record_review.look_again(county, digest, clause)

    def open_item(self, county: County, digest: Digest, draft: ItemDraft) -> str:
        return record_review.open_item(county, digest, draft)

    def change_item(
        self, county: County, digest: Digest, item: str, text: str, due: date | None
    ) -> None:
        record_review.change_item(county, digest, item, text, due)

    def withdraw_item(self, county: County, digest: Digest, item: str) -> None:
        record_review.withdraw_item(county, digest, item)

    def close_item(self, county: County, digest: Digest, item: str, reason: str) -> None:
        record_review.close_item(county, digest, item, reason)

    def keep_item(self, county: County, digest: Digest, item: str, reason: str) -> None:
        record_review.keep_item(county, digest, item, reason)

    def decide(self, county: County, digest: Digest, decision: str, summary: str) -> None:
        record_review.decide(county, digest, decision, summary)

    def take_up_review(self, county: County, digest: Digest) -> None:
        record_review.take_up_again(county, digest)

    def issue_feedback(
        self,
        county: County,
        digest: Digest,
        target_dir: Path,
        passphrase: str,
        progress: Progress,
    ) -> IssuedFeedbackCard:
        return issue_feedback.issue_feedback(
            county, digest, target_dir, passphrase, self.clock, progress
        )

    def write_feedback(
        self, county: County, digest: Digest, target_dir: Path, progress: Progress
    ) -> IssuedFeedbackCard:
        return issue_feedback.write_feedback(county, digest, target_dir, progress)

    def print_feedback(self, county: County, digest: Digest, out: Path, progress: Progress) -> Path:
        return print_feedback(county, digest, out, self.fonts, progress)
