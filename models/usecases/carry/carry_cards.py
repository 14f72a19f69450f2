"""Cards of carrying answers over from an assessment on another version or standard."""

from dataclasses import dataclass
from fractions import Fraction

from models.standards.differences import PackMark
from models.standards.mapping import Sureness
from models.standards.wording import Stretch
from models.usecases.packs.compare_cards import RequirementChangeCard
from models.vocabulary.ids import AssessmentId, ClauseCode, CriterionId

YEARS_AHEAD = 5
"""Furthest year answers are carried over to, years after their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerFateCard:
    """What becomes of one answer.

    ``fate``: carried (waits for a person) | reworded | threshold (the sentence or
    what it asks is another: to be answered anew) | gone (no such criterion now).
    """

    old: CriterionId
    new: CriterionId | None
    value: bool
    fate: str
    old_text: str
    new_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseFateCard:
    """What becomes of one old clause that has anything to carry, or no successor."""

    old: ClauseCode
    old_title: str
    new: ClauseCode | None
    new_title: str
    sureness: Sureness
    alike: Fraction
    answers: tuple[AnswerFateCard, ...]
    texts: tuple[str, ...]
    """Which texts come over: not_applicable | reason | note."""
    texts_lost: tuple[str, ...]
    """Texts without a place: no successor, or one that always applies."""
    evidence: int
    evidence_lost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOverCard:
    """What carrying over does, or did: ``assessment_id`` "" as long as it is only a plan."""

    old: PackMark
    new: PackMark
    from_year: int
    year: int
    assessment_id: AssessmentId
    clauses: tuple[ClauseFateCard, ...]

    def answers(self, fate: str) -> int:
        """Return how many answers have this fate."""
        return sum(one.fate == fate for clause in self.clauses for one in clause.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerCard:
    """What became of a criterion since last time's answer; ``words`` is both texts as one."""

    criterion: CriterionId
    words: tuple[Stretch, ...]
    requirement: RequirementChangeCard | None
    """None where what is asked is the same and only the sentence changed."""
