"""Cards of what an institution answered, as its county reads it in a submission."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.usecases.feedback.feedback_cards import AnswerState
from models.vocabulary.ids import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredFileCard:
    """A file behind an answer; it lies in the package at ``path``, below ``data/``."""

    digest: Digest
    name: str
    size: int
    clause: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredItemCard:
    """The answer to one item; ``OPEN``: the institution said nothing of it."""

    item: str
    state: AnswerState
    text: str
    files: tuple[AnsweredFileCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersCard:
    """All that a submission answers.

    ``feedback``: package digest of the newest the sender had, "" for none. Items of a later
    one are not among the answers.
    """

    feedback: str
    answers: Mapping[str, AnsweredItemCard]
    """By item; one that is not here was not open, or not known, at the institution."""

    @property
    def unsaid(self) -> int:
        """How many items the institution left without an answer."""
        return sum(one.state is AnswerState.OPEN for one in self.answers.values())
