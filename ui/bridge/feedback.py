"""What a face may ask about the county's feedback at a centre: receive, read, answer."""

# ruff: noqa: D102 - the docstring is that of the use case of the same name

from collections.abc import Sequence
from pathlib import Path

from models.usecases.centre import Centre
from models.usecases.feedback import answer_item, read_feedback, receive_feedback
from models.usecases.feedback.feedback_cards import (
    AnswerFileCard,
    AnswerState,
    FeedbackBookCard,
    ItemCard,
    LoopCard,
    ReceivedFeedbackCard,
    SaidOfClauseCard,
)
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress


class FeedbackBridge:
    """The loop with the county, from the centre's side. Tasks of items: ``RectifyBridge``."""

    def needs_passphrase(self, path: Path) -> bool:
        return receive_feedback.needs_passphrase(path)

    def receive_feedback(
        self, centre: Centre, path: Path, passphrase: str, progress: Progress
    ) -> ReceivedFeedbackCard:
        return receive_feedback.receive_feedback(centre, path, passphrase, progress)

    def read_feedback(self, centre: Centre, digest: Digest | None = None) -> FeedbackBookCard:
        return read_feedback.read_feedback(centre, digest)

    def read_loop(self, centre: Centre) -> LoopCard | None:
        return read_feedback.read_loop(centre)

    def said_of_clause(self, centre: Centre, code: str) -> SaidOfClauseCard | None:
        return read_feedback.said_of_clause(centre, code)

    def files_for_answer(self, centre: Centre, clause: str) -> tuple[AnswerFileCard, ...]:
        return read_feedback.files_for(centre, clause)

    def answer_item(
        self,
        centre: Centre,
        item: str,
        state: AnswerState,
        text: str = "",
        files: Sequence[Digest] = (),
    ) -> ItemCard:
        return answer_item.answer_item(centre, item, state, text, files)
