"""Small institutions and requirements of every shape, drawn at random.

A world is a few figures, facts and people, some of them not known.
"""

import random
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from models.ledger.readings import Readings
from models.ledger.records import RegisterEntry
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
    Order,
    Requirement,
    Scale,
    When,
)
from tests.ledgers import KINDS, device, ledgers, people, person

FIGURES = ("beds.open", "contracts.total", "drills.fire", "referrals.up")
COUNTS = ("staff.nurses", "staff.physicians", "staff.total")
TECHNIQUES = ("needle", "electro", "moxa")
BASIC = "level.recognised"
SINCE = "level.recognised_on"


@dataclass(frozen=True)
class World:
    """A small institution; None and absent are not known."""

    figures: tuple[tuple[str, int | None], ...]
    nurses: int
    physicians: int
    unclear: int
    """People whose profession is not filled in."""
    devices: int
    level: str | None
    since: str | None
    techniques: frozenset[str]
    complete: bool

    def read(self, *, shuffled: int = 0) -> Readings:
        """Return readings; ``shuffled`` seeds another order of every row."""
        staff = list(people(_21=self.nurses, _11=self.physicians))
        staff += [person("") for _ in range(self.unclear)]
        random.Random(shuffled).shuffle(staff)
        facts = {BASIC: self.level, SINCE: self.since}
        held = ledgers(
            staff=staff,
            equipment=[device("办公桌"), *(device("除颤仪") for _ in range(self.devices))],
            figures={key: value for key, value in self.figures if value is not None},
            facts={key: value for key, value in facts.items() if value is not None},
            registers=[
                RegisterEntry(register="technique", kind=kind)
                for kind in sorted(self.techniques, reverse=bool(shuffled % 2))
            ],
            filled=["technique"] if self.complete else [],
        )
        return Readings(replace(held, as_of=date(2025, 12, 20)), KINDS)


worlds = st.builds(
    World,
    figures=st.tuples(
        *(
            st.tuples(st.just(key), st.none() | st.integers(min_value=0, max_value=6))
            for key in FIGURES
        )
    ),
    nurses=st.integers(min_value=0, max_value=5),
    physicians=st.integers(min_value=0, max_value=5),
    unclear=st.integers(min_value=0, max_value=2),
    devices=st.integers(min_value=0, max_value=2),
    level=st.sampled_from([None, "none", "basic", "recommended"]),
    since=st.sampled_from([None, "2021-12-31", "2022-01-01", "2025-12-20"]),
    techniques=st.frozensets(st.sampled_from(TECHNIQUES)),
    complete=st.booleans(),
)

bounds = st.integers(min_value=0, max_value=6).map(Fraction)
counts = st.integers(min_value=1, max_value=3)
growing = st.one_of(
    st.builds(
        Measured,
        measure=st.sampled_from(FIGURES + COUNTS),
        comparison=st.sampled_from([Comparison.AT_LEAST, Comparison.MORE_THAN]),
        bound=bounds,
    ),
    st.builds(Held, register=st.just("equipment"), kind=st.just("defibrillator"), count=counts),
)
leaves = st.one_of(
    growing,
    st.builds(
        Measured,
        measure=st.sampled_from(FIGURES + COUNTS),
        comparison=st.sampled_from(list(Comparison)),
        bound=bounds,
        scale=st.none()
        | st.builds(Scale, measure=st.sampled_from(FIGURES), every=counts.map(Fraction)),
    ),
    st.builds(Distinct, register=st.just("technique"), count=counts),
    st.builds(
        OneOf,
        fact=st.just(BASIC),
        values=st.sampled_from([("basic",), ("basic", "recommended"), ("none",)]),
    ),
    st.builds(
        Dated,
        fact=st.just(SINCE),
        order=st.sampled_from(Order),
        day=st.sampled_from(["2022-01-01", "assessment_day"]),
    ),
    st.just(Attested()),
)


def trees(of: st.SearchStrategy[Requirement], *, alternatives: bool = True) -> st.SearchStrategy[
    Requirement
]:  # fmt: skip
    def nodes(below: st.SearchStrategy[Requirement]) -> st.SearchStrategy[Requirement]:
        some = st.lists(below, min_size=1, max_size=3).map(tuple)
        every = st.builds(AllOf, parts=some)
        if not alternatives:
            return every
        n_of = some.flatmap(
            lambda parts: st.builds(
                AtLeastNOf,
                n=st.integers(min_value=1, max_value=len(parts)),
                parts=st.just(parts),
            )
        )
        return every | st.builds(AnyOf, parts=some) | n_of

    return st.recursive(of, nodes, max_leaves=6)


every_tree = trees(leaves) | st.builds(When, condition=trees(leaves), then=trees(leaves))
plain_tree = trees(leaves) | st.builds(
    When,
    condition=leaves.filter(lambda leaf: not isinstance(leaf, Attested)),
    then=trees(leaves),
)
"""As packs have them: what something hangs on is one plain thing, and never a person's word."""


def filled(world: World, seed: int) -> World:
    """Return the world with every gap filled in, one way or another."""
    dice = random.Random(seed)
    known = [(key, dice.randint(0, 6) if value is None else value) for key, value in world.figures]
    nurses = sum(dice.random() < 0.5 for _ in range(world.unclear))
    more = world.techniques | ({kind for kind in TECHNIQUES if dice.random() < 0.5})
    return replace(
        world,
        figures=tuple(known),
        nurses=world.nurses + nurses,
        physicians=world.physicians + world.unclear - nurses,
        unclear=0,
        level=world.level or dice.choice(["none", "basic", "recommended"]),
        since=world.since or dice.choice(["2021-12-31", "2022-01-01", "2025-12-20"]),
        techniques=world.techniques if world.complete else frozenset(more),
        complete=True,
    )
