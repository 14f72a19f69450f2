"""What the county wants put right, as tasks of the rectification ledger: each item once."""

from datetime import datetime

from models.usecases.centre import Centre
from models.usecases.feedback.feedback_cards import FeedbackCard, ItemCard
from models.usecases.feedback.read_feedback import newest_feedback
from models.usecases.rectify.task_cards import FEEDBACK, TaskDraft, TaskSource
from models.vocabulary.clock import day_in_china


def drafts_of_items(centre: Centre) -> tuple[TaskDraft, ...]:
    """Return a draft for every open item of the newest feedback, due on the item's day."""
    card = newest_feedback(centre)
    return () if card is None else tuple(_draft(card, item) for item in card.open)


def _draft(card: FeedbackCard, item: ItemCard) -> TaskDraft:
    return TaskDraft(
        task=item.text,
        source=TaskSource.COUNTY,
        reference=f"{FEEDBACK}/{card.assessment_id}/{item.id}",
        clauses=(item.clause,) if item.clause else (),
        found_on=day_in_china(datetime.fromisoformat(card.made_at)),
        deadline=item.due,
    )
