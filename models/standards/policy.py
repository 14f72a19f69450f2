"""A compiled policy: requirements, targets, duties, forms, rules and choices.

Strength says how the document speaks, and so what a miss is called: a must is
not met, an in-principle sentence has a gap, a target is missed, and what is
only encouraged or allowed is never failed, only not yet begun.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from models.standards.amounts import Amount
from models.standards.language import Comparison, Requirement
from models.standards.pack import Kind
from models.vocabulary.ids import Digest, PackId


class Strength(StrEnum):
    """How the document speaks."""

    MUST = "M"
    IN_PRINCIPLE = "P"
    TARGET = "T"
    ENCOURAGED = "E"
    ALLOWED = "O"


class Use(StrEnum):
    """What the program does with a row."""

    COMPUTED = "computed"
    ATTESTED = "attested"
    TRACKED = "tracked"
    PRINTED = "printed"
    RECORDED = "recorded"


class Validity(StrEnum):
    """Where a policy stands on a day. An expired one stays the last baseline."""

    IN_FORCE = "in_force"
    DRAFT = "draft"
    EXPIRED = "expired"
    NOT_YET = "not_yet"


class Binds(StrEnum):
    """The area level a target binds; below it a figure is only set beside it."""

    NATION = "nation"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """A span of years, both ends inside; None is open."""

    first: int | None
    last: int | None

    def __contains__(self, year: int) -> bool:
        """Tell whether ``year`` lies inside."""
        after = self.first is None or self.first <= year
        return after and (self.last is None or year <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRequirement:
    """An A row. ``requirement`` None: nothing is asked of data or person."""

    row: str
    title: str
    text: str
    subjects: tuple[str, ...]
    strength: Strength
    years: Years
    source: str
    use: Use
    reason: str
    requirement: Requirement | None
    applies_when: Requirement | None
    tracked_by: tuple[str, ...]
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One figure of a target: ``value`` (over ``per``) against ``bound``.

    ``comparison`` None: the figure is only shown, beside ``reference``.
    """

    label: str
    value: Amount
    per: Amount | None
    comparison: Comparison | None
    bound: Fraction
    reference: str
    applies_when: Requirement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyTarget:
    """A B row."""

    row: str
    title: str
    binds: Binds
    strength: Strength
    by: Years
    source: str
    use: Use
    reason: str
    asks: tuple[Ask, ...]
    applies_when: Requirement | None
    derived_from: tuple[str, ...]
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a duty falls due; see ``ScheduleText``."""

    every: str
    by: str
    shift: str
    first_month: int
    last_month: int
    times: int
    default: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyDuty:
    """A C row."""

    row: str
    title: str
    actor: str
    towards: str
    text: str
    subjects: tuple[str, ...]
    deliverables: tuple[str, ...]
    years: Years
    schedule: Schedule
    source: str
    use: Use
    reason: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyForm:
    """A D row."""

    row: str
    title: str
    items: tuple[str, ...]
    notes: tuple[str, ...]
    source: str
    use: Use
    reason: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRule:
    """An E row; when ``requirement`` is met the rule is in force."""

    row: str
    title: str
    kind: str
    text: str
    effect: str
    requirement: Requirement | None
    affects: tuple[str, ...]
    source: str
    use: Use
    reason: str
    remark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An F row; ``settled`` is the option or number in use, ``""`` for none."""

    row: str
    question: str
    why: str
    affects: tuple[str, ...]
    options: tuple[tuple[str, str], ...]
    unit: str
    default: str
    settled: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A compiled policy with its choices settled. ``digest`` is of the text as written."""

    id: PackId
    version: str
    title: str
    document: str
    region: str
    region_name: str
    draft: bool
    valid_from: date
    valid_until: date | None
    source: str
    remark: str
    requirements: tuple[PolicyRequirement, ...]
    targets: tuple[PolicyTarget, ...]
    duties: tuple[PolicyDuty, ...]
    forms: tuple[PolicyForm, ...]
    rules: tuple[PolicyRule, ...]
    choices: tuple[Choice, ...]
    kinds: tuple[Kind, ...]
    digest: Digest

    def validity(self, day: date) -> Validity:
        """Return where the policy stands on ``day``."""
        if day < self.valid_from:
            return Validity.NOT_YET
        if self.valid_until is not None and day > self.valid_until:
            return Validity.EXPIRED
        return Validity.DRAFT if self.draft else Validity.IN_FORCE

    def covers(self, region: str) -> bool:
        """Tell whether an institution of ``region`` (GB/T 2260) lies in its area."""
        return region.startswith(self.region)


Settings = Mapping[str, str]
"""Choices made, by F row: an option's id or a number as text."""
