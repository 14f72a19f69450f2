"""What must hold of every requirement, whatever it says: tried on thousands of trees.

A world is a few figures, facts and people, some of them not known. Filling a
gap in must never turn met into not met or back: that is what "unknown never
counts as met" means for all that is built on it.
"""

from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from models.assessment.evaluate import compare, evaluate
from models.assessment.findings import Finding, Shortage, Verdict
from models.ledger.quantities import PartOfWhole
from models.standards.contradictions import contradiction
from models.standards.language import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Comparison,
    Measured,
    Requirement,
    When,
)
from tests.worlds import FIGURES, World, bounds, every_tree, filled, growing, trees, worlds

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


@given(every_tree, worlds, st.integers(), st.sampled_from([None, True, False]))
def test_filling_a_gap_in_never_turns_a_verdict_round(
    tree: Requirement, world: World, seed: int, confirmed: bool | None
) -> None:
    assume(world.nurses + world.physicians + world.unclear > 0)
    before = evaluate(tree, world.read(), confirmed=confirmed).verdict
    after = evaluate(tree, filled(world, seed).read(), confirmed=confirmed).verdict
    if before in {MET, NOT_MET, Verdict.NOT_APPLICABLE}:
        assert after is before


@given(every_tree, worlds, st.integers())
def test_with_everything_known_and_said_nothing_stays_unknown(
    tree: Requirement, world: World, seed: int
) -> None:
    known = filled(world, seed)
    assume(known.nurses + known.physicians > 0)
    assert evaluate(tree, known.read(), confirmed=True).verdict not in {UNKNOWN, Verdict.ATTESTED}


@given(every_tree, worlds, st.integers(min_value=1), st.sampled_from([None, True, False]))
def test_the_order_of_rows_and_of_parts_does_not_matter(
    tree: Requirement, world: World, seed: int, confirmed: bool | None
) -> None:
    one = evaluate(tree, world.read(), confirmed=confirmed)
    other = evaluate(turned(tree), world.read(shuffled=seed), confirmed=confirmed)
    assert one.verdict is other.verdict
    assert sorted(map(shown, one.shortages)) == sorted(map(shown, other.shortages)) or any(
        isinstance(part, (AnyOf, AtLeastNOf)) for part in parts_of(tree)
    )


@given(trees(growing), worlds, st.sampled_from(["nurse", "physician", "device", *FIGURES]))
def test_more_never_hurts_where_only_more_is_asked(
    tree: Requirement, world: World, what: str
) -> None:
    assume(world.nurses + world.physicians + world.unclear > 0)
    before = evaluate(tree, world.read()).verdict
    after = evaluate(tree, grown(world, what, 1).read()).verdict
    if before is MET:
        assert after is MET
    if before is UNKNOWN:
        assert after is not NOT_MET


@given(trees(growing), worlds, st.integers())
def test_the_shortages_brought_about_are_enough(tree: Requirement, world: World, seed: int) -> None:
    known = filled(world, seed)
    assume(known.nurses + known.physicians > 0)
    found = evaluate(tree, known.read())
    assume(found.verdict is NOT_MET)
    assert evaluate(tree, mended(known, found).read()).verdict is MET


@given(trees(growing, alternatives=False), worlds, st.integers(), st.data())
def test_one_fewer_of_any_shortage_is_not_enough(
    tree: Requirement, world: World, seed: int, data: st.DataObject
) -> None:
    known = filled(world, seed)
    assume(known.nurses + known.physicians > 0)
    found = evaluate(tree, known.read())
    assume(found.verdict is NOT_MET)
    needs = largest(found)
    # More staff of a profession is more staff: a total mends itself as people are hired.
    needs = {key: need for key, need in needs.items() if key != "staff.total"} or needs
    assume("staff.total" not in largest(found) or len(needs) == 1)
    less = data.draw(st.sampled_from(sorted(needs)))
    short = known
    for subject, shortage in needs.items():
        units = int(shortage.short) - (subject == less)
        short = grown(short, subject, units)
    assert evaluate(tree, short.read()).verdict is NOT_MET


@given(
    st.lists(st.tuples(st.sampled_from([True, False, None]), st.sampled_from([True, False, None])))
)
def test_bounds_of_a_share_are_those_of_all_its_completions(
    answers: list[tuple[bool | None, bool | None]],
) -> None:
    part = PartOfWhole()
    for top, bottom in answers:
        part.add(top, bottom)
    shares = {
        Fraction(sum(top for top, bottom in done if bottom), whole)
        for done in completions(answers)
        if (whole := sum(bottom for _, bottom in done))
    }
    if shares:
        assert part.low == min(shares)
        assert part.high == max(shares)
    else:
        assert (part.low, part.high) == (None, None)


demands = st.lists(
    st.builds(
        Measured,
        measure=st.just("staff.nurses"),
        comparison=st.sampled_from(Comparison),
        bound=bounds,
    ),
    min_size=2,
    max_size=4,
)


@given(demands)
def test_a_contradiction_is_what_no_number_satisfies(some: list[Measured]) -> None:
    """Halves stand for all the numbers between: the check knows nothing of whole people."""
    possible = any(
        all(compare(value, value, one.comparison, one.bound) is MET for one in some)
        for value in (Fraction(halves, 2) for halves in range(-1, 15))
    )
    found = contradiction([AllOf(parts=tuple(some))])
    if found is not None:
        assert not possible
    elif not any(one.comparison is Comparison.EQUALS for one in some):
        assert possible


def turned(tree: Requirement) -> Requirement:
    """Return the tree with the parts of every node in the other order."""
    match tree:
        case AllOf(parts=parts):
            return AllOf(parts=tuple(turned(part) for part in reversed(parts)))
        case AnyOf(parts=parts):
            return AnyOf(parts=tuple(turned(part) for part in reversed(parts)))
        case AtLeastNOf(n=n, parts=parts):
            return AtLeastNOf(n=n, parts=tuple(turned(part) for part in reversed(parts)))
        case When(condition=condition, then=then):
            return When(condition=turned(condition), then=turned(then))
        case _:
            return tree


def parts_of(tree: Requirement) -> list[Requirement]:
    """Return the tree and all trees in it."""
    below: tuple[Requirement, ...] = ()
    if isinstance(tree, (AllOf, AnyOf, AtLeastNOf)):
        below = tree.parts
    elif isinstance(tree, When):
        below = (tree.condition, tree.then)
    return [tree, *(one for part in below for one in parts_of(part))]


def shown(shortage: Shortage) -> str:
    return f"{shortage.subject} {shortage.short} {shortage.reduce}"


def largest(found: Finding) -> dict[str, Shortage]:
    """Return each subject's largest shortage, as the gap list merges them."""
    needs: dict[str, Shortage] = {}
    for shortage in found.shortages:
        before = needs.get(shortage.subject)
        if before is None or before.short < shortage.short:
            needs[shortage.subject] = shortage
    return needs


def mended(world: World, found: Finding) -> World:
    for subject, shortage in largest(found).items():
        world = grown(world, subject, int(shortage.short))
    return world


def grown(world: World, what: str, units: int) -> World:
    """Return the world with so many more of something."""
    match what:
        case "nurse" | "staff.nurses" | "staff.total":
            return replace(world, nurses=world.nurses + units)
        case "physician" | "staff.physicians":
            return replace(world, physicians=world.physicians + units)
        case "device" | "equipment.defibrillator":
            return replace(world, devices=world.devices + units)
    figures = [
        (key, value + units if key == what and value is not None else value)
        for key, value in world.figures
    ]
    return replace(world, figures=tuple(figures))


def completions(
    answers: list[tuple[bool | None, bool | None]],
) -> list[list[tuple[bool, bool]]]:
    """Return every way the open answers can come out; only members of the whole are in the part."""
    done: list[list[tuple[bool, bool]]] = [[]]
    for top, bottom in answers:
        tops = [top] if top is not None else [True, False]
        bottoms = [bottom] if bottom is not None else [True, False]
        done = [
            [*some, (one and other, other)] for some in done for one in tops for other in bottoms
        ]
    return done
