"""What one pack changes against another: frozen, in a stable order, without sentences."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from models.standards.language import Requirement
from models.standards.mapping import Sureness
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, PackId

_Mark = TypeVar("_Mark")
_Changed = TypeVar("_Changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed(Generic[_Mark, _Changed]):
    """What is only in the new pack, only in the old one, and different in both."""

    added: tuple[_Mark, ...] = ()
    removed: tuple[_Mark, ...] = ()
    changed: tuple[_Changed, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is listed."""
        return not (self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackMark:
    """Which pack was compared."""

    id: PackId
    version: str
    digest: Digest
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field of a record; lists are joined with ``、``, an absent value is ``""``."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundChange:
    """What is asked of one ``subject`` (a measure, a kind, a fact), before and now.

    None on one side: it was not asked, or is not any more. Both are leaves.
    """

    subject: str
    old: Requirement | None
    new: Requirement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequirementChange:
    """A requirement that is another one now. ``reshaped``: its parts are combined otherwise."""

    of: str
    """Which requirement of the record: ``requirement``, ``available_when``, ``veto.<id>``."""
    old: Requirement | None
    new: Requirement | None
    bounds: tuple[BoundChange, ...]
    reshaped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionMark:
    """A criterion that stands on one side only."""

    id: CriterionId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionChanged:
    """A criterion that changed. ``wording.words_changed`` shows the texts word by word."""

    old: CriterionId
    new: CriterionId
    old_text: str
    new_text: str
    fields: tuple[FieldChange, ...]
    """grade, evidence, remark; status and source where they are not the clause's own
    (``""`` stands for the clause's)."""
    requirement: RequirementChange | None

    @property
    def reworded(self) -> bool:
        """Whether the sentence is another one."""
        return self.old_text != self.new_text


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseMark:
    """A clause that stands on one side only."""

    code: ClauseCode
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChanged:
    """A clause that changed; ``sureness`` and ``alike`` say how it was found."""

    old: ClauseCode
    new: ClauseCode
    sureness: Sureness
    alike: Fraction
    fields: tuple[FieldChange, ...]
    """code, title, chapter, section, core, may_not_apply, methods, evidence,
    status, source, remark."""
    requirements: tuple[RequirementChange, ...]
    """``not_applicable_when``."""
    criteria: Listed[CriterionMark, CriterionChanged]
    renumbered: tuple[tuple[CriterionId, CriterionId], ...]
    """Criteria whose number alone changed, old and new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartMark:
    """A ``chapter`` or ``section`` (``what``)."""

    what: str
    code: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRetitled:
    """A chapter or section with another title."""

    what: str
    code: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelMark:
    """A level that stands on one side only."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelChanged:
    """A level that asks something else.

    Fields: title, share.<grade>, core_grade, status, source, remark, and for each
    ``prerequisite.<id>`` or ``veto.<id>`` its text, status, source and remark.
    """

    id: str
    fields: tuple[FieldChange, ...]
    requirements: tuple[RequirementChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindMark:
    """A kind that stands on one side only."""

    register: str
    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChanged:
    """A kind with other names, unit, states, or counted otherwise."""

    register: str
    id: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackDifference:
    """Everything one pack changes against another.

    ``reordered``: chapters, clauses, levels or kinds that stand in both come in
    another order. A difference that is ``empty`` while the digests differ is one
    of writing only (an inherited status written out, ``0.5`` for ``50%``).
    """

    old: PackMark
    new: PackMark
    head: tuple[FieldChange, ...]
    parts: Listed[PartMark, PartRetitled]
    clauses: Listed[ClauseMark, ClauseChanged]
    levels: Listed[LevelMark, LevelChanged]
    kinds: Listed[KindMark, KindChanged]
    reordered: bool

    @property
    def empty(self) -> bool:
        """Whether the two say the same, whatever they are called and however written."""
        lists = (self.parts, self.clauses, self.levels, self.kinds)
        return not (self.head or self.reordered) and all(each.empty for each in lists)
