"""Cards of two packs set side by side: requirements as lines an officer reads."""

from dataclasses import dataclass
from fractions import Fraction

from models.standards.differences import (
    ClauseMark,
    CriterionMark,
    FieldChange,
    KindChanged,
    KindMark,
    LevelMark,
    PackMark,
    PartMark,
    PartRetitled,
)
from models.standards.mapping import Sureness
from models.standards.wording import Stretch
from models.vocabulary.ids import ClauseCode, CriterionId


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundCard:
    """What is asked of one thing, before and now (``""``: not asked), in the notation."""

    subject: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementChangeCard:
    """A requirement that is another one now, whole and bound by bound."""

    of: str
    old: str
    new: str
    bounds: tuple[BoundCard, ...]
    reshaped: bool
    """Whether its parts are combined otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionChangeCard:
    """A criterion that changed; ``words`` is both texts as one, word by word."""

    old: CriterionId
    new: CriterionId
    reworded: bool
    words: tuple[Stretch, ...]
    fields: tuple[FieldChange, ...]
    requirement: RequirementChangeCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChangeCard:
    """A clause that changed, or was found again under another number."""

    old: ClauseCode
    new: ClauseCode
    title: str
    sureness: Sureness
    alike: Fraction
    fields: tuple[FieldChange, ...]
    requirements: tuple[RequirementChangeCard, ...]
    added: tuple[CriterionMark, ...]
    removed: tuple[CriterionMark, ...]
    changed: tuple[CriterionChangeCard, ...]
    renumbered: tuple[tuple[CriterionId, CriterionId], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChangeCard:
    """A level that asks something else."""

    id: str
    title: str
    fields: tuple[FieldChange, ...]
    requirements: tuple[RequirementChangeCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedCard:
    """Two packs side by side. ``same_text``: the very same bytes, whatever they are called.

    ``empty``: they say the same, even where they are written otherwise.
    """

    old: PackMark
    new: PackMark
    same_text: bool
    empty: bool
    reordered: bool
    head: tuple[FieldChange, ...]
    parts_added: tuple[PartMark, ...]
    parts_removed: tuple[PartMark, ...]
    parts_retitled: tuple[PartRetitled, ...]
    clauses_added: tuple[ClauseMark, ...]
    clauses_removed: tuple[ClauseMark, ...]
    clauses_changed: tuple[ClauseChangeCard, ...]
    levels_added: tuple[LevelMark, ...]
    levels_removed: tuple[LevelMark, ...]
    levels_changed: tuple[LevelChangeCard, ...]
    kinds_added: tuple[KindMark, ...]
    kinds_removed: tuple[KindMark, ...]
    kinds_changed: tuple[KindChanged, ...]
