"""A key is revoked, a machine or a passphrase lost: what still counts, and how it goes on."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from models.seal.keys import KeyRing, fingerprint
from models.usecases.county.county_cards import ImportedCard
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.know_county import (
    know_county,
    known_county,
    take_card,
)
from models.usecases.packages.reviewers import (
    current_card,
)
from models.usecases.packages.revoke import read_key_life, revoke
from models.usecases.packages.rotate import (
    renew_keys,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Unwatched
from tests.exchange_world import (
    CLOCK,
    PASSPHRASE,
    World,
    make_world,
)
from tests.finalising import finalise
from tests.key_world import OTHER_PHRASE, came_in, grown_world, refused, ring_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    yield from grown_world(tmp_path / "world")


# revoked


def test_a_revoked_key_says_why_and_since_when(world: World) -> None:
    came_in(world)
    key_id = world.keys.public.key_id
    day = date(2025, 6, 3)
    with pytest.raises(Refusal) as caught:
        revoke(world.county, key_id, CLOCK, why=" ", since=day)
    assert caught.value.code is RefusalCode.REVOKE_NO_REASON
    with pytest.raises(Refusal) as caught:
        revoke(world.county, key_id, CLOCK, why="被盗", since=date(2025, 6, 13))
    assert caught.value.code is RefusalCode.REVOKE_DAY_WRONG
    revoke(world.county, key_id, CLOCK, why="电脑被盗，来电", since=day)
    (line,) = read_key_life(world.county, world.centre.profile.uscc)
    assert (line.state, line.ended_at, line.ended_why) == (
        "revoked",
        "2025-06-03",
        "电脑被盗，来电",
    )
    assert line.doubtful == 1
    with pytest.raises(Refusal) as caught:
        revoke(world.county, key_id, CLOCK, why="再停", since=day)
    assert caught.value.code is RefusalCode.SIGNER_REVOKED
    reopen(world.centre)
    finalise(world.centre)
    later = world.export().path
    told = refused(
        RefusalCode.SIGNER_REVOKED,
        import_package, world.county, later, PASSPHRASE, CLOCK, Unwatched(),
    )  # fmt: skip
    assert told.params["since"] == "2025-06-03"


# a lost machine


def enrol_anew(world: World, ring: KeyRing) -> None:
    path = write_enrolment(
        world.centre.workspace, world.centre.profile, ring.current, CLOCK, world.stick
    ).path
    enrol(
        world.county, path, fingerprint(ring.current.public), CLOCK,
        replace=True, why="电脑丢了",
    )  # fmt: skip


def next_revision(world: World) -> ImportedCard:
    reopen(world.centre)
    finalise(world.centre)
    return import_package(world.county, world.export().path, PASSPHRASE, CLOCK, Unwatched())


def test_restored_with_its_keys_a_new_machine_goes_on(world: World) -> None:
    """The folder as it was (a backup brings the keys along): nothing has to be compared."""
    came_in(world)
    assert next_revision(world).line.revision == 2


def test_restored_without_its_keys_the_chain_goes_on_after_a_new_comparison(
    world: World,
) -> None:
    came_in(world)
    world.centre.workspace.folder.keys.unlink()
    card = renew_keys(world.centre, PASSPHRASE, CLOCK)
    assert card.before is None
    ring = ring_of(world)
    assert ring.former == ()
    reopen(world.centre)
    finalise(world.centre)
    sent = world.export().path
    refused(
        RefusalCode.SIGNER_UNKNOWN,
        import_package, world.county, sent, PASSPHRASE, CLOCK, Unwatched(),
    )  # fmt: skip
    enrol_anew(world, ring)
    second = import_package(world.county, sent, PASSPHRASE, CLOCK, Unwatched())
    assert (second.line.revision, second.replaces) == (2, 1)
    life = read_key_life(world.county, world.centre.profile.uscc)
    assert {line.state: line.ended_why for line in life} == {"active": "", "revoked": "电脑丢了"}


def test_a_forgotten_passphrase_leads_on_and_the_old_file_is_laid_aside(world: World) -> None:
    locked = world.centre.workspace.folder.keys.read_bytes()
    renew_keys(world.centre, OTHER_PHRASE, CLOCK)
    (aside,) = world.centre.workspace.folder.keys.parent.glob("given-up-*.json")
    assert aside.read_bytes() == locked
    assert ring_of(world, OTHER_PHRASE).current != world.keys


def test_with_nothing_left_a_new_workspace_begins_a_new_chain(world: World, tmp_path: Path) -> None:
    came_in(world)
    fresh = make_world(tmp_path / "fresh")
    try:
        renew_keys(fresh.centre, PASSPHRASE, CLOCK)
        ring = ring_of(fresh)
        finalise(fresh.centre)
        know_county(fresh.centre, current_card(world.county), world.county.key().fingerprint)
        lost = World(folder=tmp_path, county=world.county, centre=fresh.centre, keys=ring.current)
        enrol_anew(lost, ring)
        card = import_package(world.county, lost.export().path, PASSPHRASE, CLOCK, Unwatched())
        assert (card.line.revision, card.line.key_id) == (1, ring.current.public.key_id)
    finally:
        fresh.close()


def test_a_county_that_lost_its_keys_begins_anew_and_is_compared_again(world: World) -> None:
    before = world.county.key()
    renew_keys(world.county, PASSPHRASE, CLOCK)
    card = current_card(world.county)
    refused(RefusalCode.ROTATION_NOT_ONE, take_card, world.centre, card)
    know_county(world.centre, card, world.county.key().fingerprint)
    assert known_county(world.centre) != before
    assert came_in(world).line.revision == 1
