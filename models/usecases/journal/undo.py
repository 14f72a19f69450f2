"""Take back the last step, bring it again: whatever it was, across the whole workspace.

A step is one unit of work: a cell, three hundred pasted rows, a tick, a file.
What is undone is kept like any other change, so it survives closing the program.
"""

from collections.abc import Mapping

from models.store.journal_rows import StepRow
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.journal.journal_cards import REVIEW_ENTITIES, StepCard, UndoCard
from models.usecases.people.people_cards import Deed
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

ANSWER_ENTITIES = frozenset(
    {
        "tick",
        "department_tick",
        "clause_state",
        "clause_note",
        "clause_department",
        "evidence_link",
        "carried",
        "feedback_answer",
    }
)
"""Entities that no measure reads."""
_RESERVED: Mapping[str, Deed] = {
    "clause.not-applicable": Deed.NOT_APPLICABLE,
    "check.accepted": Deed.ACCEPT_CHECK,
    "check.withdrawn": Deed.ACCEPT_CHECK,
    "policy.choice": Deed.PACKS,
    "policy.choice-forgotten": Deed.PACKS,
}
"""Actions that not everybody who writes may do."""


def read_undo(opened: Centre | County) -> UndoCard:
    """Return the next step either way; none past finalising, packages or a new version."""
    with opened.workspace.store.reading() as read:
        return UndoCard(undo=_card(read.journal.next_undo()), redo=_card(read.journal.next_redo()))


def undo(opened: Centre | County) -> StepCard:
    """Take the last step back and return it.

    Raises: Refusal UNDO_NOTHING; UNDO_OVERTAKEN where a row no longer stands as
    the step left it (nothing is written then); Trouble.
    """
    card = read_undo(opened).undo
    if card is None:
        raise Refusal(RefusalCode.UNDO_NOTHING)
    opened.allow(_deed(card))
    store = opened.workspace.store
    with store.turning_back(opened.clock, opened.author, card.unit) as write:
        touched = write.journal.take_back(card.unit)
        write.note_down("undone", card.action, f"unit={card.unit}")
    _tell(opened, touched)
    return card


def redo(opened: Centre | County) -> StepCard:
    """Do the step undone last again and return it.

    Raises: Refusal REDO_NOTHING, UNDO_OVERTAKEN; Trouble.
    """
    card = read_undo(opened).redo
    if card is None:
        raise Refusal(RefusalCode.REDO_NOTHING)
    opened.allow(_deed(card))
    store = opened.workspace.store
    with store.turning_forth(opened.clock, opened.author, card.unit) as write:
        touched = write.journal.bring_again(card.unit)
        write.note_down("redone", card.action, f"unit={card.unit}")
    _tell(opened, touched)
    return card


def _tell(opened: Centre | County, touched: frozenset[str]) -> None:
    if isinstance(opened, Centre):
        opened.changed_elsewhere(ledgers=bool(touched - ANSWER_ENTITIES))


def _deed(card: StepCard) -> Deed:
    """Return what a step was: who takes it back must have been allowed to do it."""
    if card.entity in REVIEW_ENTITIES:
        return Deed.REVIEW
    answered = Deed.ANSWERS if card.entity in ANSWER_ENTITIES else Deed.LEDGERS
    return _RESERVED.get(card.action, answered)


def _card(row: StepRow | None) -> StepCard | None:
    if row is None:
        return None
    return StepCard(
        unit=row.unit,
        at=row.at,
        author=row.author,
        action=row.action,
        subject=row.subject,
        entity=row.entity,
        count=row.count,
        ledger=row.ledger,
    )
