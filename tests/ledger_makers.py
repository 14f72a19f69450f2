"""Ledgers that make a requirement come out one way or the other.

A plan lists the leaves of a requirement and whether each shall hold; ``Maker``
writes the ledgers for it, always at the bound itself or one step short of it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from itertools import chain, product
from math import ceil, floor
from typing import TypeAlias

from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.measures import MEASURES
from models.ledger.records import (
    EquipmentRow,
    InstitutionProfile,
    Ledgers,
    RegisterEntry,
    StaffRow,
)
from models.ledger.staff_counts import STAFF_COUNTS
from models.standards.language import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Attested,
    Comparison,
    Dated,
    Distinct,
    Held,
    Measured,
    OneOf,
    Requirement,
    When,
)
from models.standards.pack import Kind
from models.vocabulary.ids import InstitutionId, RowId

Leaf: TypeAlias = Measured | Held | Distinct | OneOf
Plan: TypeAlias = tuple[tuple[Leaf, bool], ...]

STEP = Fraction(1, 1000)
USUAL = Fraction(5000)
"""What a scale or a denominator is where the plan does not say."""


def plans(requirement: Requirement, wanted: bool) -> list[Plan]:
    """Return plans under which ``requirement`` holds (or fails), one for each way."""
    match requirement:
        case Attested():
            return [()]
        case Measured() | Held() | Distinct() | OneOf():
            return [((requirement, wanted),)]
        case Dated():
            raise NotImplementedError
        case When(condition=condition, then=then):
            first = plans(condition, wanted=True)[0]
            return [first + plan for plan in plans(then, wanted)]
        case AllOf(parts=parts):
            return [_all_one_way(parts, wanted)] if wanted else _each_alone(parts, wanted)
        case AnyOf(parts=parts):
            return _each_alone(parts, wanted) if wanted else [_all_one_way(parts, wanted)]
        case AtLeastNOf(n=n, parts=parts):
            met = n if wanted else n - 1
            return [
                _all_one_way(parts[met:], wanted=False) + _all_one_way(parts[:met], wanted=True)
            ]


def _all_one_way(parts: Sequence[Requirement], wanted: bool) -> Plan:
    return tuple(chain.from_iterable(plans(part, wanted)[0] for part in parts))


def _each_alone(parts: Sequence[Requirement], wanted: bool) -> list[Plan]:
    """One part goes one way, all others the other; a part a person tells is left alone."""
    found = []
    for index, part in enumerate(parts):
        others = (*parts[:index], *parts[index + 1 :])
        rest = _all_one_way(others, not wanted)
        found += [rest + plan for plan in plans(part, wanted) if plan]
    return found or [()]


def make(plan: Plan, kinds: Sequence[Kind], institution: str) -> Ledgers:
    """Return ledgers in which every leaf of ``plan`` is as the plan has it."""
    maker = Maker(kinds=kinds, institution=institution)
    for leaf, wanted in plan:
        match leaf:
            case OneOf():
                maker.state(leaf, wanted)
            case Held():
                maker.hold(leaf, wanted)
            case Distinct():
                maker.collect(leaf, wanted)
            case Measured():
                maker.measure(leaf, wanted)
    return maker.ledgers()


@dataclass(slots=True, kw_only=True)
class Maker:
    """Ledgers in the making."""

    kinds: Sequence[Kind]
    institution: str
    figures: dict[str, Fraction] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    held: dict[tuple[str, str], int] = field(default_factory=dict)
    staff: list[StaffRow] = field(default_factory=list)

    def state(self, leaf: OneOf, wanted: bool) -> None:
        """State a fact, or another value of it."""
        options = FACTS[leaf.fact].options
        value = leaf.values[0] if wanted else next(o for o in options if o not in leaf.values)
        if leaf.fact == "institution.kind":
            self.institution = value
        else:
            self.facts[leaf.fact] = value

    def hold(self, leaf: Held, wanted: bool) -> None:
        """Hold enough of a kind, or one too few."""
        key, before = (leaf.register, leaf.kind), self.held.get((leaf.register, leaf.kind))
        if wanted:
            self.held[key] = max(leaf.count, before or 0)
        else:
            self.held[key] = leaf.count - 1 if before is None else min(before, leaf.count - 1)

    def collect(self, leaf: Distinct, wanted: bool) -> None:
        """Hold enough different kinds or categories, or one too few."""
        kinds = [
            kind
            for kind in self.kinds
            if kind.register == leaf.register and (not leaf.among or kind.id in leaf.among)
        ]
        if leaf.by == "category":
            kinds = list({kind.category: kind for kind in reversed(kinds)}.values())
        if not wanted:
            for key in [key for key in self.held if key[0] == leaf.register]:
                del self.held[key]
        for kind in kinds[: leaf.count if wanted else leaf.count - 1]:
            self.held[(kind.register, kind.id)] = 1

    def measure(self, leaf: Measured, wanted: bool) -> None:
        """Write the rows or the figures behind a measure, at its bound or one step off."""
        if leaf.measure == "departments.without_physician":
            self.staff.append(_person("staff.physicians"))
            if not wanted:
                self.staff.append(_person("staff.nurses", department="外科"))
            return
        what, need = MEASURES[leaf.measure], self._need(leaf)
        if not what.numerator:
            self._count(what.id, leaf.comparison, need, wanted)
        elif what.denominator in STAFF_COUNTS:
            self._share(what.numerator, what.denominator, leaf, wanted)
        else:
            below = self._figure(what.denominator) / what.factor
            self._count(what.numerator, leaf.comparison, need * below, wanted)

    def ledgers(self) -> Ledgers:
        """Return what was made; every register is declared complete."""
        profile = InstitutionProfile(
            uscc=InstitutionId("123400000000000000"), name="某某中心", region="340100",
            kind=self.institution, year=2025,
        )  # fmt: skip
        names = {(kind.register, kind.id): kind.names[0] for kind in self.kinds}
        rows = [
            EquipmentRow(row_id=RowId(kind), name=names[(register, kind)], quantity=n, state="1")
            for (register, kind), n in self.held.items()
            if register == "equipment" and n
        ]
        entries = [
            RegisterEntry(register=register, kind=kind, present=n > 0, quantity=n or None)
            for (register, kind), n in self.held.items()
            if register != "equipment"
        ]
        return Ledgers(
            profile=profile,
            year=2025,
            staff=tuple(_numbered(self.staff or [_person("staff.support")])),
            equipment=(EquipmentRow(row_id=RowId("fan"), name="吊扇", state="1"), *rows),
            figures=self.figures,
            facts=self.facts,
            registers=tuple(entries),
            registers_filled=frozenset(kind.register for kind in self.kinds),
        )

    def _need(self, leaf: Measured) -> Fraction:
        if leaf.scale is None:
            return leaf.bound
        scale = leaf.scale
        if scale.measure in STAFF_COUNTS:
            self.staff.append(_person(scale.measure))
            return scale.plus + leaf.bound / scale.every
        return scale.plus + leaf.bound * self._figure(scale.measure) / scale.every

    def _figure(self, key: str) -> Fraction:
        return self.figures.setdefault(key, USUAL)

    def _count(self, key: str, comparison: Comparison, need: Fraction, wanted: bool) -> None:
        if key in FIGURES:
            self.figures[key] = _beside(comparison, need, wanted, STEP)
            return
        rounded = ceil(need) if comparison is Comparison.AT_LEAST else floor(need)
        number = int(_beside(comparison, Fraction(rounded), wanted, Fraction(1)))
        self.staff += [_person(key) for _ in range(number)]

    def _share(self, top: str, bottom: str, leaf: Measured, wanted: bool) -> None:
        parts, whole = leaf.bound.numerator, leaf.bound.denominator
        counted = int(_beside(leaf.comparison, Fraction(parts), wanted, Fraction(1)))
        if MEASURES[leaf.measure].form == "ratio":
            self.staff += [_person(top, apart_from=bottom) for _ in range(counted)]
            self.staff += [_person(bottom, apart_from=top) for _ in range(whole)]
        else:
            self.staff += [_person(top, also=bottom) for _ in range(counted)]
            self.staff += [_person(bottom, apart_from=top) for _ in range(whole - counted)]


def _beside(comparison: Comparison, need: Fraction, wanted: bool, step: Fraction) -> Fraction:
    match comparison:
        case Comparison.AT_LEAST:
            return need if wanted else need - step
        case Comparison.AT_MOST | Comparison.EQUALS:
            return need if wanted else need + step
        case Comparison.MORE_THAN:
            return need + step if wanted else need
        case Comparison.LESS_THAN:
            return need - step if wanted else need


def _numbered(rows: Sequence[StaffRow]) -> Iterator[StaffRow]:
    for number, row in enumerate(rows):
        yield replace(row, row_id=RowId(str(number)))


def _person(
    count: str, *, also: str = "", apart_from: str = "", department: str = "内科"
) -> StaffRow:
    return replace(_archetype(count, also, apart_from), department=department)


@cache
def _archetype(count: str, also: str, apart_from: str) -> StaffRow:
    """Return the person who counts as ``count`` and as little else as possible."""
    fitting = (
        (len(counts), index, row)
        for index, (row, counts) in enumerate(_everybody())
        if count in counts and (not also or also in counts) and apart_from not in counts
    )
    return min(fitting)[2]


@cache
def _everybody() -> tuple[tuple[StaffRow, frozenset[str]], ...]:
    physicians = product(("11", "12"), ("1", "2", "3", "4"), ("11", "14", "21", "23"), _REST)
    others = product(("21", "22", "31", "32", "41", "43", "60", "80", "90"), ("",), ("",), _REST)
    rows = [
        StaffRow(
            row_id=RowId(""), name="某人", profession=profession, practice_category=category,
            practice_scopes=(scope,) if scope else (), gp_registered=scope == "21",
            gp_certificate="2", title_rank=title, education=education, licence_number=licence,
            does_informatics=informatics, posted_to_village=False, residency_certified=False,
        )
        for profession, category, scope, (title, education, licence, informatics) in chain(
            physicians, others
        )
    ]  # fmt: skip
    return tuple(
        (row, frozenset(key for key, count in STAFF_COUNTS.items() if count.counts(row)))
        for row in rows
    )


_REST = tuple(product(("5", "3", "2"), ("6", "7", "8"), ("", "证"), (False, True)))
