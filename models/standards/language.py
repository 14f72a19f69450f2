"""The requirement language: a tree that can be evaluated, explained, inverted.

Leaves compare a measure, ask a register for a kind, or ask a person. Nodes
combine. There is no code and no eval: a pack can only say what stands here.

===========  ============================================================
``measure``  a named quantity compared with a bound; the bound may scale
             with another measure (``per`` every so many)
``fact``     a stated choice is one of some values, or a stated day lies
             before, or on or after, a date
``held``     a register or the equipment ledger holds a kind, so many units
``distinct`` how many different kinds (or categories) of a register are held
``attested`` a person confirms, with evidence
``all`` / ``any`` / ``at_least_n_of``  combine
``when``     if the condition is met the requirement applies, otherwise it
             is not applicable
===========  ============================================================
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias


class Comparison(StrEnum):
    """How a quantity is held against its bound; exact, before any rounding."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    EQUALS = "equals"

    @property
    def sign(self) -> str:
        """The sign people write: ``≥``, ``≤``, ``>``, ``<`` or ``=``."""
        return _SIGNS[self]


_SIGNS = {
    Comparison.AT_LEAST: "≥",
    Comparison.AT_MOST: "≤",
    Comparison.MORE_THAN: ">",
    Comparison.LESS_THAN: "<",
    Comparison.EQUALS: "=",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The bound is per ``every`` units of ``measure`` (1 per 10,000 residents).

    ``plus`` is added: 300 m2 at one bed rising to 1,100 m2 at twenty.
    """

    measure: str
    every: Fraction
    plus: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """``measure`` compared with ``bound`` (times the scale, if any)."""

    measure: str
    comparison: Comparison
    bound: Fraction
    scale: Scale | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """A stated choice (such as the institution kind) is one of ``values``."""

    fact: str
    values: tuple[str, ...]


class Order(StrEnum):
    """How a day is held against another; the earlier end is inside, the later outside."""

    BEFORE = "before"
    ON_OR_AFTER = "on_or_after"


ASSESSMENT_DAY = "assessment_day"
"""Instead of a date: the day the ledgers are read on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A fact that is a day lies before, or on or after, ``day`` (ISO, or ASSESSMENT_DAY)."""

    fact: str
    order: Order
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """``register`` holds at least ``count`` units of ``kind``."""

    register: str
    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Distinct:
    """``register`` holds at least ``count`` different kinds (or categories).

    ``among`` narrows it to these kinds; empty means all of the register.
    """

    register: str
    count: int
    by: str = "kind"
    """``kind`` or ``category``."""
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """A person confirms the sentence; nothing is computed."""

    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf:
    """Every part must be met."""

    parts: tuple["Requirement", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf:
    """At least one part must be met."""

    parts: tuple["Requirement", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AtLeastNOf:
    """At least ``n`` parts must be met."""

    n: int
    parts: tuple["Requirement", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """``then`` applies where ``condition`` is met; else not applicable."""

    condition: "Requirement"
    then: "Requirement"


Requirement: TypeAlias = (
    Measured | OneOf | Dated | Held | Distinct | Attested | AllOf | AnyOf | AtLeastNOf | When
)


def leaves(requirement: Requirement) -> Iterator[Requirement]:
    """Yield the leaves of a requirement, conditions too."""
    match requirement:
        case AllOf(parts=parts) | AnyOf(parts=parts) | AtLeastNOf(parts=parts):
            for part in parts:
                yield from leaves(part)
        case When(condition=condition, then=then):
            yield from leaves(condition)
            yield from leaves(then)
        case _:
            yield requirement


def wanted_leaves(requirement: Requirement) -> Iterator[Requirement]:
    """Yield the leaves that would have to hold; a condition is nobody's aim."""
    match requirement:
        case AllOf(parts=parts) | AnyOf(parts=parts) | AtLeastNOf(parts=parts):
            for part in parts:
                yield from wanted_leaves(part)
        case When(then=then):
            yield from wanted_leaves(then)
        case _:
            yield requirement


def asks_a_person(requirement: Requirement | None) -> bool:
    """Tell whether something in it only a person can confirm; with none, all of it is."""
    return requirement is None or any(
        isinstance(leaf, Attested) for leaf in wanted_leaves(requirement)
    )


def facts_of(requirement: Requirement) -> tuple[str, ...]:
    """Return the facts a requirement asks, in order, each once."""
    asked = (leaf.fact for leaf in leaves(requirement) if isinstance(leaf, OneOf | Dated))
    return tuple(dict.fromkeys(asked))


def asks_facts_only(requirement: Requirement) -> bool:
    """Tell whether stated facts alone decide: whoever has the facts can tell, on any day."""
    return all(
        isinstance(leaf, OneOf) or (isinstance(leaf, Dated) and leaf.day != ASSESSMENT_DAY)
        for leaf in leaves(requirement)
    )
