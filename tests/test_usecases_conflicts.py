"""Two packages where one may count: kept side by side, decided by a person, never lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.seal.container import open_bag
from models.usecases.county.conflict_cards import ConflictLine
from models.usecases.county.conflicts import count_open, keep, list_conflicts, take
from models.usecases.county.read_conflict import read_conflict
from models.usecases.county.read_county import read_institutions, read_submission
from models.usecases.packages import take_in
from models.usecases.packages.import_cards import ImportLine, Verdict
from models.usecases.packages.import_submission import import_package, import_paths
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.exchange_world import (
    CLOCK,
    LATER,
    Edit,
    Forgery,
    Tree,
    World,
    forged,
    make_world,
    row_counts,
)
from tests.finalising import finalise

WHY = "电话核实过"


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A county that has accepted revision 1, and a way to make packages beside it."""

    world: World
    genuine: Path
    folder: Path

    def other(self, name: str, *, head: str = "", **changed: object) -> Path:
        """Return a properly signed package that says something else."""

        def edit(tree: Tree) -> None:
            tree["content"]["institution"]["head"] = head or name
            for path, value in changed.items():
                part, _, field = path.partition("__")
                spot = tree["package"] if part == "package" else tree["content"][part]
                spot[field] = value

        info: dict[str, str | None] = {}
        if "assessment__revision" in changed:
            info["Dabiao-Revision"] = str(changed["assessment__revision"])
        if "package__previous" in changed:
            info["Dabiao-Previous"] = str(changed["package__previous"]) or None
        if "assessment__id" in changed:
            info["Dabiao-Assessment"] = str(changed["assessment__id"])
        change: Edit = edit
        target = self.folder / f"{name}.dbag"
        return forged(self.genuine, target, Forgery(edit=change, info=info), self.world.keys)

    def hand_in(self, *paths: Path) -> list[ImportLine]:
        lines: list[ImportLine] = []
        import_paths(self.world.county, paths, "", LATER, Unwatched(), told=lines.append)
        return lines

    def clash(self, path: Path) -> ConflictLine:
        (line,) = self.hand_in(path)
        assert line.verdict is Verdict.CONFLICT
        assert line.conflict is not None
        return line.conflict

    def counting(self) -> dict[tuple[str, int], str]:
        """Return what counts: the digest by assessment and revision."""
        with self.world.county.workspace.store.reading() as read:
            return {
                (row.assessment_id, row.revision): row.digest for row in read.county.submissions()
            }


def digest(path: Path) -> Digest:
    return open_bag(path, Unwatched()).digest


@pytest.fixture
def ground(tmp_path: Path) -> Iterator[Ground]:
    world = make_world(tmp_path)
    finalise(world.centre)
    genuine = world.export(sealed=False).path
    import_package(world.county, genuine, "", CLOCK, Unwatched())
    folder = tmp_path / "others"
    folder.mkdir()
    yield Ground(world=world, genuine=genuine, folder=folder)
    world.close()


def newest(ground: Ground) -> Digest:
    (line,) = read_institutions(ground.world.county)
    assert line.submission is not None
    return line.submission.digest


def test_a_second_package_of_a_revision_waits_and_changes_nothing(ground: Ground) -> None:
    county = ground.world.county
    other = ground.other("另一位院长")
    line = ground.clash(other)
    assert line.code == RefusalCode.REVISION_CONFLICT
    assert newest(ground) == digest(ground.genuine)
    assert count_open(county) == 1
    assert (county.workspace.folder.inbox / f"{digest(other)}.dbag").is_file()
    before = row_counts(county.workspace.folder.database)
    again = ground.clash(other)
    assert again.digest == line.digest
    assert row_counts(county.workspace.folder.database) == before


def test_side_by_side_shows_only_what_differs(ground: Ground) -> None:
    def edit(tree: Tree) -> None:
        tree["content"]["institution"]["head"] = "另一位院长"
        tree["content"]["assessment"]["author"] = "代办人"

    path = forged(ground.genuine, ground.folder / "o.dbag", Forgery(edit=edit), ground.world.keys)
    card = read_conflict(ground.world.county, ground.clash(path).digest)
    assert card.here is not None
    assert (card.here.author, card.other.author) == ("李梅", "代办人")
    assert (card.here.standing, card.other.standing) == ("counts", "outside")
    assert card.differing == ("institution",)
    assert card.clauses == ()
    assert not card.same
    assert [side.digest for side in card.sets_aside] == [digest(ground.genuine)]
    assert (card.here.people, card.other.people) == (3, 3)


def test_clauses_that_differ_are_told_with_both_grades(ground: Ground) -> None:
    def edit(tree: Tree) -> None:
        (clause,) = (c for c in tree["content"]["clauses"] if c["code"] == "1.1.3")
        clause["claim_reason"] = "换了一个说法"
        tree["content"]["evidence"] = [
            each for each in tree["content"]["evidence"] if each["clause"] != "1.1.1"
        ]

    path = forged(ground.genuine, ground.folder / "o.dbag", Forgery(edit=edit), ground.world.keys)
    card = read_conflict(ground.world.county, ground.clash(path).digest)
    assert [(c.code, c.parts) for c in card.clauses] == [
        ("1.1.1", ("evidence",)),
        ("1.1.3", ("reason",)),
    ]
    assert card.clauses[1].here == card.clauses[1].other is not None


def test_taking_the_other_sets_the_first_aside_and_deciding_again_brings_it_back(
    ground: Ground,
) -> None:
    county, first, other = ground.world.county, digest(ground.genuine), ground.other("二")
    line = ground.clash(other)
    made = take(county, line.digest, WHY, LATER)
    assert made.set_aside == (first,)
    assert newest(ground) == digest(other)
    aside = read_submission(county, first)
    assert aside.line.set_aside
    assert not aside.line.newest
    assert count_open(county) == 0
    (again,) = ground.hand_in(ground.genuine)
    assert again.verdict is Verdict.ALREADY
    assert again.imported is not None
    assert again.imported.line.set_aside
    back = keep(county, line.digest, "看错了，以先收的为准", LATER)
    assert (back.set_aside, back.counts_again) == ((digest(other),), (first,))
    assert newest(ground) == first
    (decided,) = list_conflicts(county)
    assert (decided.state, decided.author) == ("kept", county.author)
    take(county, line.digest, WHY, LATER)
    assert newest(ground) == digest(other)


def test_a_decision_needs_a_reason_and_a_conflict(ground: Ground) -> None:
    line = ground.clash(ground.other("二"))
    with pytest.raises(Refusal) as caught:
        take(ground.world.county, line.digest, " \u200b ", LATER)
    assert caught.value.code is RefusalCode.CONFLICT_NO_REASON
    with pytest.raises(Refusal) as caught:
        keep(ground.world.county, digest(ground.genuine), WHY, LATER)
    assert caught.value.code is RefusalCode.CONFLICT_UNKNOWN
    assert count_open(ground.world.county) == 1


def test_an_opponent_replaced_meanwhile_is_shown_as_it_stands_now(ground: Ground) -> None:
    """Revision 2 came in before anybody decided about the two of revision 1."""
    county, first = ground.world.county, digest(ground.genuine)
    line = ground.clash(ground.other("二"))
    second = ground.other("三", assessment__revision=2, package__previous=first)
    assert [each.verdict for each in ground.hand_in(second)] == [Verdict.ACCEPTED]
    card = read_conflict(county, line.digest)
    assert [side.revision for side in card.sets_aside] == [1, 2]
    take(county, line.digest, WHY, LATER)
    assert newest(ground) == line.digest
    keep(county, line.digest, WHY, LATER)
    assert newest(ground) == digest(second)


def test_a_package_upon_one_that_was_taken_fits_once_it_counts(ground: Ground) -> None:
    """What continues the other branch waits too; afterwards it can be taken on its own."""
    county, other = ground.world.county, ground.other("二")
    line = ground.clash(other)
    onward = ground.other("三", assessment__revision=2, package__previous=digest(other))
    broken = ground.clash(onward)
    assert broken.code == RefusalCode.CHAIN_BROKEN
    take(county, line.digest, WHY, LATER)
    card = read_conflict(county, broken.digest)
    assert card.sets_aside == ()
    assert card.here is not None
    assert card.here.digest == digest(other)
    take(county, broken.digest, WHY, LATER)
    assert newest(ground) == digest(onward)
    assert len(ground.counting()) == 2


def test_a_second_assessment_of_the_year_takes_the_place_of_the_whole_other(
    ground: Ground,
) -> None:
    county = ground.world.county
    anew = ground.other("重", assessment__id="anew")
    line = ground.clash(anew)
    assert line.code == RefusalCode.ASSESSMENT_SECOND
    take(county, line.digest, WHY, LATER)
    assert list(ground.counting()) == [("anew", 1)]
    keep(county, line.digest, WHY, LATER)
    assert list(ground.counting().values()) == [digest(ground.genuine)]


def test_nobody_floods_the_county_with_conflicts(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(take_in, "CONFLICTS_OPEN", 2)
    others = [ground.other(f"第{n}位院长") for n in range(3)]
    lines = ground.hand_in(*others)
    verdicts = [line.verdict for line in lines]
    assert verdicts.count(Verdict.CONFLICT) == 2
    (refused,) = (line for line in lines if line.verdict is Verdict.REFUSED)
    assert refused.failure is not None
    assert refused.failure.code is RefusalCode.CONFLICTS_FULL


def test_what_is_set_aside_counts_nowhere_and_is_never_lost(ground: Ground) -> None:
    county = ground.world.county
    tables = ("submission", "submission_clause", "submission_staff", "conflict")
    line = ground.clash(ground.other("二"))
    take(county, line.digest, WHY, LATER)
    first = row_counts(county.workspace.folder.database)
    keep(county, line.digest, WHY, LATER)
    take(county, line.digest, WHY, LATER)
    after = row_counts(county.workspace.folder.database)
    assert {name: after[name] for name in tables} == {name: first[name] for name in tables}
    (seen,) = read_institutions(county)
    assert seen.submissions == 1
    with county.workspace.store.reading() as read:
        assert [row.digest for row in read.conflicts.set_aside()] == [digest(ground.genuine)]


@pytest.fixture(scope="module")
def crowd(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Ground, list[Digest], dict[tuple[str, int], str]]]:
    """Six conflicts that hang together in every way there is."""
    root = tmp_path_factory.mktemp("crowd")
    world = make_world(root)
    finalise(world.centre)
    genuine = world.export(sealed=False).path
    import_package(world.county, genuine, "", CLOCK, Unwatched())
    folder = root / "others"
    folder.mkdir()
    ground = Ground(world=world, genuine=genuine, folder=folder)
    first, two, three = digest(genuine), ground.other("二"), ground.other("三")
    ground.clash(two)
    ground.clash(three)
    for name, previous in (("四", digest(two)), ("五", digest(three))):
        ground.clash(ground.other(name, assessment__revision=2, package__previous=previous))
    ground.hand_in(ground.other("六", assessment__revision=2, package__previous=first))
    ground.clash(ground.other("七", assessment__id="anew"))
    yield ground, [line.digest for line in list_conflicts(world.county)], ground.counting()
    world.close()


@settings(max_examples=12, deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=6))
def test_whatever_is_decided_taken_is_what_counts_and_nothing_is_lost(
    crowd: tuple[Ground, list[Digest], dict[tuple[str, int], str]], steps: list[tuple[int, bool]]
) -> None:
    ground, digests, at_first = crowd
    county = ground.world.county
    for which, taking in steps:
        before = row_counts(county.workspace.folder.database)
        (take if taking else keep)(county, digests[which], WHY, LATER)
        after = row_counts(county.workspace.folder.database)
        assert all(after[name] >= count for name, count in before.items())
        counting = set(ground.counting().values())
        states = {line.digest: line.state for line in list_conflicts(county)}
        assert (digests[which] in counting) == taking
        for each, state in states.items():
            assert (state == "taken") == (each in counting), (which, taking)
        with county.workspace.store.reading() as read:
            for row in read.conflicts.set_aside():
                assert row.set_aside_by in digests
        assert counting, "something of the institution always counts"
    for each in digests * 2:
        keep(county, each, WHY, LATER)
    assert ground.counting() == at_first, "what was accepted counts again once nothing is taken"
