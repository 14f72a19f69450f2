"""Cases for the local policies: a small world per row, at the bound, one short and untold.

A world is a mapping: figures and facts by key, ``register.kind`` -> how many,
``equipment.kind`` -> how many, ``technique`` or ``department`` -> all held, and ``kind``,
``staff``, ``population`` as ``tests.ledgers`` takes them.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Any

from models.assessment.findings import Verdict
from models.assessment.standing import Standing
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.records import EquipmentRow, Ledgers, RegisterEntry
from models.standards.language import Attested, leaves
from models.standards.policy import Policy, Use
from models.standards.policy_compile import row_numbers
from tests.ledgers import device, ledgers
from tests.policies import in_force, judged, policy_text, shipped, target

World = Mapping[str, Any]
SHORT = {
    "M": Standing.NOT_MET, "P": Standing.GAP, "T": Standing.MISSED,
    "E": Standing.NOT_BEGUN, "O": Standing.NOT_BEGUN,
}  # fmt: skip
_FINE = 100
ON = date(2026, 6, 30)
"""The day the ledgers are read on."""
CENTRE = {"kind": "community_health_centre"}
STATION = {"kind": "community_health_station"}
CLINIC = {"kind": "village_clinic"}
CENTRAL = {"kind": "central_township_health_centre"}


@dataclass(frozen=True, kw_only=True)
class Case:
    """One computed A row: what is enough, and changes that each fall short of it."""

    row: str
    enough: World
    short: tuple[World, ...]
    off: tuple[World, ...] = ()
    """Changes that switch the row off."""
    also: tuple[World, ...] = ()
    """Changes that are enough as well."""
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TargetCase:
    """One B row over institutions and an area: enough, short, and not to be told."""

    row: str
    enough: Sequence[World]
    short: Sequence[World]
    blank: Sequence[World]
    area_enough: World = field(default_factory=dict)
    area_short: World = field(default_factory=dict)
    area_blank: World = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Document:
    """A local policy as its tests know it; ``tests/test_policy_local.py`` tries all of it.

    ``by_hand``: computed rows that tests of their own try, not ``cases`` or ``targets``.
    ``settings`` by F row: those under which every computed row has something to compute.
    """

    ident: str
    rows: str
    cases: Sequence[Case]
    targets: Sequence[TargetCase]
    rules: Sequence[tuple[str, World, World]]
    by_hand: frozenset[str]
    settings: Mapping[str, str] = field(default_factory=dict)


def case(
    row: str,
    enough: World,
    *short: World,
    off: Iterable[World] = (),
    also: Iterable[World] = (),
    **settings: str,
) -> Case:
    """``settings`` by F row."""
    return Case(
        row=row, enough=enough, short=short, off=tuple(off), also=tuple(also), settings=settings
    )


def share(
    row: str, good: World, bad: World, needed: int, of: int, blank: World | None = None, **f: str
) -> TargetCase:
    """``needed`` in ``of`` is enough, one fewer is not: of so many that one is under 1 %."""
    times = _FINE // of + 1
    return number(row, good, bad, needed * times, of * times, blank, **f)


def number(
    row: str, good: World, bad: World, needed: int, of: int, blank: World | None = None, **f: str
) -> TargetCase:
    """``needed`` good institutions among ``of`` are enough, one fewer is not."""
    untold = {key: value for key, value in good.items() if key == "kind"}
    return TargetCase(
        row=row,
        enough=[good] * needed + [bad] * (of - needed),
        short=[good] * (needed - 1) + [bad] * (of - needed + 1),
        blank=[good] * (needed - 1) + [untold if blank is None else blank] + [bad] * (of - needed),
        settings=f,
    )


def added(row: str, enough: Sequence[World], short: Sequence[World], **f: str) -> TargetCase:
    """Measures added up over institutions; blank are institutions that say nothing."""
    return TargetCase(row=row, enough=enough, short=short, blank=[{}, *enough[1:]], settings=f)


def of_area(row: str, enough: World, short: World, **f: str) -> TargetCase:
    """Figures of the area itself."""
    facts = {key: value for key, value in enough.items() if key in FACTS}
    return TargetCase(
        row=row, enough=(), short=(), blank=(), area_enough=enough,
        area_short={**enough, **short}, area_blank=facts, settings=f,
    )  # fmt: skip


def held(world: World) -> Ledgers:
    """Ledgers that say what ``world`` says and no more."""
    return replace(ledgers(**_parts(world)), as_of=ON)


def _parts(world: World) -> dict[str, Any]:
    parts: dict[str, Any] = {"population": None, "figures": {}, "facts": {}, "registers": ()}
    for key, value in world.items():
        register, _, kind = key.partition(".")
        if key in {"kind", "staff", "population"}:
            parts[key] = value
        elif key in FIGURES:
            parts["figures"][key] = value
        elif key in FACTS:
            parts["facts"][key] = value
        elif register == "equipment":
            parts["equipment"] = _devices(kind, value)
        elif key in {"technique", "department"}:
            entries = tuple(RegisterEntry(register=key, kind=one) for one in value)
            parts |= {"registers": (*parts["registers"], *entries), "filled": (key,)}
        else:
            entry = RegisterEntry(
                register=register, kind=kind, present=value > 0, quantity=value or None
            )
            parts["registers"] = (*parts["registers"], entry)
    return parts


def _devices(kind: str, count: int) -> tuple[EquipmentRow, ...]:
    """A ledger with ``count`` devices of the kind and one of another."""
    other = device("牙科综合治疗机")
    return (other, device(_names()[kind], quantity=count)) if count else (other,)


@cache
def _names() -> Mapping[str, str]:
    kinds = policy_text("tonglu-2024").kinds
    return {kind.id: kind.names[0] for kind in kinds if kind.register == "equipment"}


def without(world: World, keys: Iterable[str]) -> World:
    """The world with some things unsaid."""
    left_out = set(keys)
    return {key: value for key, value in world.items() if key not in left_out}


def check_rows(ident: str, expected: str) -> None:
    """Every row of the document's list is in its pack, and no other."""
    assert set(row_numbers(policy_text(ident))) == set(expected.split())


def check_case(ident: str, one: Case) -> None:
    """At the bound met; each change falls short; the same thing unsaid is unknown."""
    policy = shipped(ident, one.settings)
    found = judged(policy, one.row, held(one.enough), confirmed=True)
    assert found.standing is Standing.MET
    for change in one.also:
        other = judged(policy, one.row, held({**one.enough, **change}), confirmed=True)
        assert other.standing is Standing.MET, change
    for change in one.short:
        short = judged(policy, one.row, held({**one.enough, **change}), confirmed=True)
        assert short.standing is SHORT[found.row.strength.value], change
        assert short.finding is not None
        if any(key in FIGURES or key in {"staff", "technique"} for key in change):
            assert short.finding.shortages, change
        unsaid = judged(policy, one.row, held(without(one.enough, change)), confirmed=True)
        assert unsaid.standing is Standing.UNKNOWN, change
    for change in one.off:
        off = judged(policy, one.row, held({**one.enough, **change}), confirmed=True)
        assert off.standing is Standing.NOT_APPLICABLE, change


def check_waits_for_a_person(ident: str, one: Case) -> None:
    """Where the row also asks a person, the ledgers alone never meet it."""
    found = judged(shipped(ident, one.settings), one.row, held(one.enough))
    requirement = found.row.requirement
    assert requirement is not None
    asks = any(isinstance(leaf, Attested) for leaf in leaves(requirement))
    # A146 is met by the survey alone: a person may say so instead, not as well.
    only = asks and one.row != "A146"
    assert found.standing is (Standing.TO_CONFIRM if only else Standing.MET)


def check_target(ident: str, one: TargetCase) -> None:
    """At the bound met, one unit less short, with a gap in the data unknown."""
    policy = shipped(ident, one.settings)
    strength = next(row for row in policy.targets if row.row == one.row).strength.value
    for institutions, area, standing in (
        (one.enough, one.area_enough, Standing.MET),
        (one.short, one.area_short, SHORT[strength]),
        (one.blank, one.area_blank, Standing.UNKNOWN),
    ):
        some = [held(world) for world in institutions]
        assert target(policy, one.row, some, _parts(area)).standing is standing, standing


def check_rule(ident: str, row: str, on: World, off: World) -> None:
    """A rule is in force for one world and not for the other."""
    assert in_force(shipped(ident), row, held(on)) is Verdict.MET
    assert in_force(shipped(ident), row, held(off)) is Verdict.NOT_MET


def check_nothing_known(ident: str) -> None:
    """With empty ledgers nothing computed is met, and nothing is failed."""
    policy = shipped(ident)
    for row in policy.requirements:
        if row.use is Use.COMPUTED and row.requirement is not None:
            nothing = held({"kind": row.subjects[-1]})
            assert judged(policy, row.row, nothing).standing is Standing.UNKNOWN, row.row


def check_other_kinds(ident: str) -> None:
    """A row says nothing of an institution it is not addressed to."""
    policy = shipped(ident)
    for row in policy.requirements:
        for kind in {"village_clinic", "township_health_centre"} - set(row.subjects):
            found = judged(policy, row.row, held({"kind": kind}), confirmed=True)
            assert found.standing is Standing.NOT_APPLICABLE, row.row


def computed(policy: Policy, letter: str) -> set[str]:
    """The computed rows of a list that have something to compute."""
    if letter == "B":
        return {row.row for row in policy.targets if row.use is Use.COMPUTED}
    rows = policy.requirements if letter == "A" else policy.rules
    return {row.row for row in rows if row.use is Use.COMPUTED and row.requirement is not None}
