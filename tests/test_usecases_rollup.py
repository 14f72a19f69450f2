"""What a county hands upwards: composed, written, read by somebody who knows nothing of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from models.exchange.building import ROLLUP_FILE
from models.exchange.reading import read_rollup
from models.seal.container import open_bag
from models.seal.keys import make_keys
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.seat_keys import unlocked
from models.usecases.packages.verify_package import verify_in_workspace, verify_package
from models.usecases.rollup.issue import issue_rollup, look_at_rollup, open_rollup, read_rollups
from models.usecases.rollup.rollup_cards import WrittenRollupCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, PASSPHRASE, Forgery, Tree, World, exported, forged

YEAR = 2025


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made, card = exported(tmp_path_factory.mktemp("rollup"), sealed=False)
    import_package(made.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    yield made
    made.close()


def issue(world: World, to: Path, **how: Any) -> WrittenRollupCard:
    return issue_rollup(world.county, YEAR, (), to, PASSPHRASE, CLOCK, Unwatched(), **how)


def test_it_says_what_was_submitted_and_that_nobody_has_reviewed_it(world: World) -> None:
    card = look_at_rollup(world.county, YEAR, (), CLOCK)
    who = card.rollup.institutions[0]
    assert who.name == world.centre.profile.name
    assert who.standings[0].review is None
    assert (card.tally.institutions, card.tally.submitted, card.tally.not_reviewed) == (1, 1, 1)
    assert all(not reached.granted for reached in card.rollup.reached)


def test_a_year_nobody_submitted_has_institutions_and_no_standings(world: World) -> None:
    card = look_at_rollup(world.county, YEAR - 1, (), CLOCK)
    assert [who.standings for who in card.rollup.institutions] == [()]
    assert card.tally.missing == 1


def test_the_same_again_is_the_same_revision(world: World, tmp_path: Path) -> None:
    first = issue(world, tmp_path)
    second = issue(world, tmp_path)
    assert first.card.digest == second.card.digest
    assert [card.rollup.revision for card in read_rollups(world.county)] == [1]


def test_whoever_receives_it_can_check_and_read_it(world: World, tmp_path: Path) -> None:
    made = issue(world, tmp_path)
    assert verify_package(made.path, Unwatched()).trust == "unknown"
    seen = verify_in_workspace(world.county.workspace, made.path, "", Unwatched())
    assert (seen.kind, seen.trust, seen.year) == ("rollup", "own", YEAR)
    known = verify_in_workspace(world.centre.workspace, made.path, "", Unwatched())
    assert known.trust == "enrolled"
    assert open_rollup(made.path, Unwatched()).rollup == made.card.rollup


def test_sealed_for_the_prefecture_only_it_and_the_county_can_open_it(
    world: World, tmp_path: Path
) -> None:
    prefecture = make_keys()
    made = issue(world, tmp_path, recipients=(prefecture.public.age_recipient,))
    assert made.path.name.endswith(".dbag.age")
    with pytest.raises(Refusal) as refused:
        open_rollup(made.path, Unwatched())
    assert refused.value.code is RefusalCode.SEALED_NEEDS_KEY
    mine = open_rollup(
        made.path, Unwatched(), workspace=world.county.workspace, passphrase=PASSPHRASE
    )
    assert mine.rollup == made.card.rollup
    with pytest.raises(Refusal) as refused:
        open_rollup(made.path, Unwatched(), workspace=world.centre.workspace, passphrase=PASSPHRASE)
    assert refused.value.code is RefusalCode.SEALED_FOR_OTHERS


def test_no_person_travels_but_the_head(world: World, tmp_path: Path) -> None:
    text = open_bag(issue(world, tmp_path).path, Unwatched()).read(ROLLUP_FILE).decode()
    assert "职工" not in text
    assert "0990-7654321" not in text


def _set(*path: str | int, value: object) -> Callable[[Tree], None]:
    def edit(tree: Tree) -> None:
        found: Any = tree
        for step in path[:-1]:
            found = found[step]
        found[path[-1]] = value

    return edit


OTHER = "12990100MB00000002"
LIES: dict[str, tuple[Callable[[Tree], None], str]] = {
    "an institution twice": (
        lambda tree: tree["institutions"].append(tree["institutions"][0]),
        "rollup.json.institutions[1].uscc",
    ),
    "clauses that do not add up": (
        _set("institutions", 0, "standings", 0, "counts", "open", value=99),
        "rollup.json.institutions[0].standings[0].counts.applicable",
    ),
    "a total that does not add up": (
        _set("institutions", 0, "standings", 0, "counts", "e", value=99),
        "rollup.json.institutions[0].standings[0].counts.total",
    ),
    "one standard twice": (
        lambda tree: tree["institutions"][0]["standings"].append(
            tree["institutions"][0]["standings"][0]
        ),
        "rollup.json.institutions[0].standings[1].pack_id",
    ),
    "a stranger among those who reach a level": (
        _set("reached", 0, "claimed", value=[OTHER]),
        "rollup.json.reached[0].claimed[0]",
    ),
    "a level granted without a review": (
        lambda tree: tree["reached"][0].update(granted=[tree["institutions"][0]["uscc"]]),
        "rollup.json.reached[0].granted[0]",
    ),
    "a level listed twice": (
        lambda tree: tree["reached"].append(tree["reached"][0]),
        "rollup.json.reached[1].level",
    ),
    "a name list of a level nobody wrote": (
        _set("annexes", 0, "level", value="emperor"),
        "rollup.json.annexes[0].level",
    ),
    "a name list with somebody too many": (
        lambda tree: tree["annexes"][0]["rows"].append(
            {
                "uscc": tree["institutions"][0]["uscc"],
                "name": tree["institutions"][0]["name"],
                "head": "",
                "telephone": "",
            }
        ),
        "rollup.json.annexes[0].rows",
    ),
    "a name list under another name": (
        lambda tree: tree["annexes"][-1].update(
            rows=[
                {
                    "uscc": tree["institutions"][0]["uscc"],
                    "name": "别的卫生院",
                    "head": "",
                    "telephone": "",
                }
            ]
        ),
        "rollup.json.annexes[1].rows[0].name",
    ),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_rollup_that_contradicts_itself_is_refused(
    lie: str, world: World, tmp_path: Path
) -> None:
    edit, path = LIES[lie]
    genuine = issue(world, tmp_path).path
    keys = unlocked(world.county.workspace.folder, PASSPHRASE)
    packed = forged(genuine, tmp_path / "lie.dbag", Forgery(edit=edit), keys, main=ROLLUP_FILE)
    with pytest.raises(Refusal) as refused:
        read_rollup(open_bag(packed, Unwatched()))
    assert refused.value.code is RefusalCode.CONTENT_DISAGREES
    assert refused.value.place.path == path


def test_a_key_other_than_the_one_inside_is_refused(world: World, tmp_path: Path) -> None:
    genuine = issue(world, tmp_path).path
    packed = forged(
        genuine, tmp_path / "other.dbag", Forgery(signer=make_keys()), make_keys(),
        main=ROLLUP_FILE,
    )  # fmt: skip
    with pytest.raises(Refusal) as refused:
        verify_package(packed, Unwatched())
    assert refused.value.code in {RefusalCode.SIGNATURE_MISSING, RefusalCode.SIGNATURE_WRONG}
