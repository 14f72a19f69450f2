"""What a submission answers to a feedback, as the county reads it beside its own items."""

from models.exchange.contents import Content
from models.usecases.feedback.answer_cards import AnsweredFileCard, AnsweredItemCard, AnswersCard
from models.usecases.feedback.feedback_cards import AnswerState
from models.vocabulary.ids import Digest


def read_answers(content: Content) -> AnswersCard:
    """Return the answers of a submission that was checked when it came in."""
    files = {
        part.digest: AnsweredFileCard(
            digest=Digest(part.digest),
            name=part.name,
            size=part.size,
            clause=part.clause,
            path=part.file,
        )
        for part in reversed(content.evidence)
    }
    return AnswersCard(
        feedback=content.feedback,
        answers={
            part.item: AnsweredItemCard(
                item=part.item,
                state=AnswerState(part.state),
                text=part.text,
                files=tuple(files[digest] for digest in part.evidence if digest in files),
            )
            for part in content.responses
        },
    )
