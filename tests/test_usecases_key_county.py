"""A county changes its key, and several of its computers open what is sealed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.exchange.building import CAMPAIGN_FILE
from models.exchange.snapshot import moment_text
from models.seal.container import open_bag
from models.seal.keys import KeyRing
from models.seal.sealing import unseal
from models.usecases.county.county import County, open_county
from models.usecases.county.new_county import create_county
from models.usecases.packages import rotate
from models.usecases.packages.campaigns import read_issued
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.know_county import (
    known_county,
    look_at_card,
    sealed_to,
    take_card,
)
from models.usecases.packages.reviewers import (
    add_reviewer,
    current_card,
    look_at_reviewer,
    read_reviewers,
    remove_reviewer,
    sign_card_anew,
)
from models.usecases.packages.rotate import (
    rotate_keys,
)
from models.usecases.packages.seat_keys import unlocked_ring
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.progress import Unwatched
from tests.campaign_world import Round
from tests.exchange_world import (
    CLOCK,
    LATER,
    PASSPHRASE,
    Forgery,
    World,
    forged,
)
from tests.key_world import came_in, grown_world, refused


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    yield from grown_world(tmp_path / "world")


# a county's key


def county_ring(world: World) -> KeyRing:
    return unlocked_ring(world.county.workspace.folder, PASSPHRASE)


def test_a_county_changes_its_key_and_its_centres_follow(world: World) -> None:
    old_card = world.stick / "old.dbag"
    shutil.copy(current_card(world.county), old_card)
    before = world.county.key()
    card = rotate_keys(world.county, PASSPHRASE, CLOCK).path
    assert card == current_card(world.county)
    assert world.county.key().fingerprint != before.fingerprint
    told = look_at_card(world.centre, card)
    assert (told.vouched, told.already, told.replaces) == (True, False, before.key_id)
    take_card(world.centre, card)
    known = known_county(world.centre)
    assert known is not None
    assert known.fingerprint == world.county.key().fingerprint
    refused(RefusalCode.ROTATION_NOT_ONE, take_card, world.centre, old_card)
    assert came_in(world).line.revision == 1


def test_what_was_sealed_to_a_countys_old_key_still_comes_in(world: World) -> None:
    sent = world.export().path
    rotate_keys(world.county, PASSPHRASE, CLOCK)
    assert import_package(world.county, sent, PASSPHRASE, CLOCK, Unwatched()).sealed


def test_a_card_of_another_county_is_not_vouched_for(world: World, tmp_path: Path) -> None:
    with_same_region = create_county(
        tmp_path / "other", "另一个县卫生健康局", "990100", PASSPHRASE, CLOCK, packs=()
    )
    elsewhere = create_county(
        tmp_path / "far", "外县卫生健康局", "990200", PASSPHRASE, CLOCK, packs=()
    )
    for county, code in (
        (with_same_region, RefusalCode.ROTATION_NOT_ONE),
        (elsewhere, RefusalCode.INSTITUTION_WRONG),
    ):
        refused(code, take_card, world.centre, current_card(county))
        assert not look_at_card(world.centre, current_card(county)).vouched
        county.close()


@pytest.mark.parametrize("step", ["before the file", "before the rows"])
def test_a_power_failure_while_the_county_changes_its_key(
    step: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing after a step is carried out, not even putting right; then it is opened again."""
    before = world.county.key().key_id

    class PowerFailureError(BaseException):
        pass

    def dies(*_: object) -> None:
        raise PowerFailureError

    monkeypatch.setattr(rotate, "put_in_force", dies)
    wrote = rotate._write
    monkeypatch.setattr(rotate, "_write", dies if step == "before the file" else _once(wrote, dies))
    with pytest.raises(PowerFailureError):
        rotate_keys(world.county, PASSPHRASE, CLOCK)
    monkeypatch.undo()
    world.county.close()
    county = open_county(world.folder / "county", CLOCK)
    try:
        with county.workspace.store.reading() as read:
            own = read.county.county()
            assert read.keys.next_own() is None
        assert own is not None
        assert own.key_id == county.key().key_id
        assert (own.key_id == before) == (step == "before the file")
        assert (
            unlocked_ring(county.workspace.folder, PASSPHRASE).current.public.key_id == own.key_id
        )
        if step == "before the rows":
            refused(RefusalCode.COUNTY_CARD_STALE, current_card, county)
            sign_card_anew(county, PASSPHRASE, CLOCK)
        assert look_at_card(world.centre, current_card(county)).vouched
    finally:
        county.close()


def _once(do: Callable[..., object], then: Callable[..., object]) -> Callable[..., object]:
    calls = []

    def run(*given: object) -> object:
        calls.append(given)
        return do(*given) if len(calls) == 1 else then(*given)

    return run


# several computers of one county


@pytest.fixture
def second(world: World, tmp_path: Path) -> Iterator[County]:
    county = create_county(
        tmp_path / "second", "青川县卫生健康局", "990100", PASSPHRASE, CLOCK, packs=()
    )
    yield county
    county.close()


def add(world: World, second: County, name: str = "二号审核电脑") -> None:
    add_reviewer(
        world.county, current_card(second), second.key().fingerprint, name, PASSPHRASE, CLOCK
    )


def test_a_second_reviewer_opens_packages_until_removed(
    world: World, second: County, tmp_path: Path
) -> None:
    assert look_at_reviewer(world.county, current_card(second)).fingerprint == (
        second.key().fingerprint
    )
    add(world, second)
    first_card = world.stick / "with.dbag"
    shutil.copy(current_card(world.county), first_card)
    told = look_at_card(world.centre, first_card)
    assert (told.vouched, told.already) == (True, True)
    take_card(world.centre, first_card)
    assert [one.name for one in sealed_to(world.centre)] == ["青川县卫生健康局", "二号审核电脑"]
    card = world.export()
    assert card.sealed_for == "青川县卫生健康局、二号审核电脑"
    theirs = unlocked_ring(second.workspace.folder, PASSPHRASE).newest_first
    unseal(card.path, theirs, tmp_path / "opened", Unwatched())
    assert open_bag(tmp_path / "opened", Unwatched()).digest == card.digest

    remove_reviewer(world.county, second.key().recipient, PASSPHRASE, CLOCK)
    assert read_reviewers(world.county) == ()
    take_card(world.centre, current_card(world.county))
    assert len(sealed_to(world.centre)) == 1
    card = world.export()
    refused(
        RefusalCode.SEALED_FOR_OTHERS,
        unseal, card.path, theirs, tmp_path / "not", Unwatched(),
    )  # fmt: skip


def test_an_old_card_does_not_bring_a_removed_reviewer_back(world: World, second: County) -> None:
    add(world, second)
    old = world.stick / "with.dbag"
    shutil.copy(current_card(world.county), old)
    later = FixedClock(moment=CLOCK.moment.replace(hour=11))
    remove_reviewer(world.county, second.key().recipient, PASSPHRASE, later)
    take_card(world.centre, current_card(world.county))
    take_card(world.centre, old)
    assert len(sealed_to(world.centre)) == 1


def test_reviewers_follow_when_the_county_changes_its_key(world: World, second: County) -> None:
    add(world, second)
    rotate_keys(world.county, PASSPHRASE, CLOCK)
    assert [one.name for one in read_reviewers(world.county)] == ["二号审核电脑"]
    take_card(world.centre, current_card(world.county))
    assert len(sealed_to(world.centre)) == 2


def test_who_cannot_be_a_reviewer(world: World, second: County, tmp_path: Path) -> None:
    own, theirs = current_card(world.county), current_card(second)
    told = second.key().fingerprint

    def adding(path: Path, typed: str, name: str) -> Callable[[], object]:
        return lambda: add_reviewer(world.county, path, typed, name, PASSPHRASE, CLOCK)

    refused(RefusalCode.REVIEWER_SELF, adding(own, world.county.key().fingerprint, "我"))
    refused(RefusalCode.FINGERPRINT_DIFFERS, adding(theirs, world.county.key().fingerprint, "乙"))
    refused(RefusalCode.REVIEWER_NO_NAME, adding(theirs, told, " "))
    adding(theirs, told, "乙")()
    refused(RefusalCode.REVIEWER_EXISTS, adding(theirs, told, "丙"))
    refused(
        RefusalCode.REVIEWER_UNKNOWN,
        remove_reviewer, world.county, "age1nobody", PASSPHRASE, CLOCK,
    )  # fmt: skip
    far = create_county(tmp_path / "far", "外县", "990200", PASSPHRASE, CLOCK, packs=())
    refused(RefusalCode.INSTITUTION_WRONG, adding(current_card(far), "", "远"))
    far.close()


@pytest.mark.parametrize(
    ("sealed", "code"),
    [(True, RefusalCode.SEALED_FOR_OTHERS), (False, RefusalCode.SIGNER_OTHER_COUNTY)],
)
def test_a_package_for_another_county_says_so(
    sealed: bool, code: RefusalCode, world: World, tmp_path: Path
) -> None:
    elsewhere = create_county(
        tmp_path / "far", "外县卫生健康局", "990200", PASSPHRASE, CLOCK, packs=()
    )
    sent = world.export(sealed=sealed).path
    told = refused(code, import_package, elsewhere, sent, PASSPHRASE, CLOCK, Unwatched())
    if not sealed:
        assert (told.params["stated"], told.params["expected"]) == ("990100", "990200")
    elsewhere.close()


def test_a_round_goes_on_when_the_county_changes_its_key(world: World) -> None:
    rounds = Round(world=world)
    first = rounds.issue()
    rotate_keys(world.county, PASSPHRASE, LATER)
    second = rounds.issue(title="第二轮", opens=LATER.today())
    assert [card.number for card in read_issued(world.county, LATER.today())] == [2, 1]
    take_card(world.centre, current_card(world.county))
    # announced before the change, carried here after it
    assert rounds.receive(first.path).campaign.number == 1
    assert rounds.receive(second.path).replaces == first.campaign.title


def test_a_campaign_says_who_else_opens_what_is_sent(world: World, second: County) -> None:
    add(world, second)
    Round(world=world).receive(Round(world=world).issue().path)
    assert [one.name for one in sealed_to(world.centre)] == ["青川县卫生健康局", "二号审核电脑"]


def test_an_old_key_announces_nothing_new(world: World) -> None:
    rounds = Round(world=world)
    old = rounds.keys
    genuine = rounds.issue().path
    rotate_keys(world.county, PASSPHRASE, CLOCK)
    take_card(world.centre, current_card(world.county))
    late = forged(
        genuine,
        world.stick / "late.dbag",
        Forgery(edit=lambda tree: tree.update(made_at=moment_text(LATER.now()))),
        old,
        CAMPAIGN_FILE,
    )
    refused(RefusalCode.CAMPAIGN_SIGNER_ENDED, rounds.receive, late)
