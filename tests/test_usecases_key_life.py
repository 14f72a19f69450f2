"""A key is changed: at a centre, and what a county takes and refuses."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.seal.keyfile import lock_ring, unlock_ring
from models.seal.keys import KeyRing, PrivateKeys, fingerprint, make_keys
from models.seal.sealing import unseal
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.revoke import read_key_life, revoke
from models.usecases.packages.rotate import (
    change_passphrase,
    read_own_keys,
    rotate_keys,
)
from models.usecases.packages.take_rotation import look_at_introduction, take_rotation
from models.vocabulary.codes import RefusalCode
from models.vocabulary.progress import Unwatched
from tests.exchange_world import (
    CLOCK,
    LATER,
    PASSPHRASE,
    Forgery,
    World,
    forged,
    row_counts,
)
from tests.finalising import finalise
from tests.key_world import OTHER_PHRASE, came_in, grown_world, refused, ring_of, rotation_file


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    yield from grown_world(tmp_path / "world")


# rotation at a centre


def test_a_new_key_is_taken_without_a_call_and_reports_on(world: World) -> None:
    came_in(world)
    path = rotation_file(world)
    told = look_at_introduction(world.county, path)
    assert (told.vouched, told.already, told.objection) == (True, False, None)
    assert told.replaces == world.keys.public.key_id
    card = take_rotation(world.county, path, CLOCK)
    assert card.replaced == (world.keys.public.key_id,)
    assert card.key.fingerprint == read_own_keys(world.centre).key.fingerprint
    assert take_rotation(world.county, path, CLOCK).already
    reopen(world.centre)
    finalise(world.centre)
    second = import_package(world.county, world.export().path, PASSPHRASE, CLOCK, Unwatched())
    assert (second.line.revision, second.line.key_state) == (2, "active")
    life = read_key_life(world.county, card.institution)
    assert [line.state for line in life] == ["active", "replaced"]


def test_a_revision_exported_before_the_change_is_exported_again_unchanged(world: World) -> None:
    before = world.export()
    rotate_keys(world.centre, PASSPHRASE, LATER)
    take_rotation(world.county, rotation_file(world, ring_of(world), LATER), LATER)
    assert world.export().digest == before.digest
    card = import_package(world.county, before.path, PASSPHRASE, CLOCK, Unwatched())
    assert card.line.revision == 1


def test_what_was_sealed_to_the_old_key_can_still_be_opened(world: World, tmp_path: Path) -> None:
    sealed = world.export().path
    rotate_keys(world.centre, PASSPHRASE, CLOCK)
    rotate_keys(world.centre, PASSPHRASE, CLOCK)
    ring = ring_of(world)
    assert ring.former[0].public.key_id == world.keys.public.key_id
    unseal(sealed, ring.newest_first, tmp_path / "plain", Unwatched())
    refused(
        RefusalCode.SEALED_FOR_OTHERS,
        unseal, sealed, (ring.current,), tmp_path / "not", Unwatched(),
    )  # fmt: skip


def test_the_screen_is_told_the_keys_before(world: World) -> None:
    assert read_own_keys(world.centre).former == ()
    rotate_keys(world.centre, PASSPHRASE, CLOCK)
    assert read_own_keys(world.centre).former == (fingerprint(world.keys.public),)


@pytest.mark.parametrize("fault", ["wrong phrase", "file", "rows"])
def test_a_change_that_fails_leaves_the_old_key(
    fault: str, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = world.centre.workspace.folder
    before, counts = folder.keys.read_bytes(), row_counts(folder.database)

    def broken(*_: object, **__: object) -> None:
        raise OSError(28, "no space")

    if fault == "file":
        monkeypatch.setattr("models.seal.writing.os.fsync", broken)
    if fault == "rows":
        monkeypatch.setattr("models.store.unit.append_audit", broken)
    with pytest.raises(Exception):  # noqa: B017, PT011 - which one is not the question here
        rotate_keys(world.centre, "错的口令" if fault == "wrong phrase" else PASSPHRASE, CLOCK)
    monkeypatch.undo()
    assert folder.keys.read_bytes() == before
    assert row_counts(folder.database) == counts


def test_the_passphrase_of_every_key_changes_at_once(world: World) -> None:
    rotate_keys(world.centre, PASSPHRASE, CLOCK)
    ring = ring_of(world)
    refused(
        RefusalCode.PASSPHRASE_WRONG, change_passphrase, world.centre, "错", OTHER_PHRASE, CLOCK
    )
    refused(
        RefusalCode.PASSPHRASE_SAME, change_passphrase, world.centre, PASSPHRASE, PASSPHRASE, CLOCK
    )
    refused(
        RefusalCode.PASSPHRASE_TOO_SHORT, change_passphrase, world.centre, PASSPHRASE, "短", CLOCK
    )
    change_passphrase(world.centre, PASSPHRASE, OTHER_PHRASE, CLOCK)
    assert ring_of(world, OTHER_PHRASE) == ring
    refused(RefusalCode.PASSPHRASE_WRONG, ring_of, world)


def test_a_ring_too_long_for_its_file_is_refused() -> None:
    keys = make_keys()
    refused(
        RefusalCode.KEYS_TOO_MANY,
        lock_ring,
        KeyRing(current=keys, former=(keys,) * 101),
        PASSPHRASE,
    )
    full = KeyRing(current=keys, former=(make_keys(),) * 100)
    assert unlock_ring(lock_ring(full, PASSPHRASE), PASSPHRASE) == full


# rotations a county does not take


def _unknown(world: World) -> Path:
    return rotation_file(world, KeyRing(current=make_keys(), former=(make_keys(),)))


def _other_institution(world: World) -> Path:
    mine = make_keys()
    who = {"uscc": "12990100MB0000002T"}
    path = rotation_file(world, KeyRing(current=mine, former=(world.keys,)))
    return forged(
        path, world.stick / "lie.dbag",
        Forgery(edit=lambda tree: tree["institution"].update(who),
                info={"Dabiao-Subject": who["uscc"]}),
        mine, "enrolment.json", beside=(world.keys,),
    )  # fmt: skip


def _unsigned(world: World) -> Path:
    mine = make_keys()
    path = rotation_file(world, KeyRing(current=mine, former=(world.keys,)))
    return forged(path, world.stick / "lie.dbag", Forgery(), mine, "enrolment.json")


def _other_bytes(world: World) -> Path:
    """What is signed in the old key's name is signed by another."""
    mine, other = make_keys(), make_keys()
    path = rotation_file(world, KeyRing(current=mine, former=(world.keys,)))
    feigned = PrivateKeys(
        public=world.keys.public,
        signing_seed=other.signing_seed,
        age_identity=other.age_identity,
    )
    return forged(
        path, world.stick / "lie.dbag", Forgery(), mine, "enrolment.json", beside=(feigned,)
    )


def _first(world: World) -> Path:
    who = world.centre
    return write_enrolment(who.workspace, who.profile, make_keys(), CLOCK, world.stick).path


def _revoked(world: World) -> Path:
    path = rotation_file(world)
    revoke(world.county, world.keys.public.key_id, CLOCK, why="电脑丢了", since=CLOCK.today())
    return path


def _fork(world: World) -> Path:
    take_rotation(world.county, rotation_file(world), CLOCK)
    return rotation_file(world, KeyRing(current=make_keys(), former=(world.keys,)))


def _back(world: World) -> Path:
    take_rotation(world.county, rotation_file(world), CLOCK)
    return rotation_file(world, KeyRing(current=world.keys, former=(ring_of(world).current,)))


def _replayed(world: World) -> Path:
    first = rotation_file(world)
    take_rotation(world.county, first, CLOCK)
    kept = first.rename(first.with_name("first.dbag"))
    take_rotation(world.county, rotation_file(world), CLOCK)
    return kept


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (_first, RefusalCode.ROTATION_NOT_ONE),
        (_unknown, RefusalCode.ROTATION_KEY_UNKNOWN),
        (_revoked, RefusalCode.ROTATION_KEY_REVOKED),
        (_other_institution, RefusalCode.ROTATION_OTHER_OWNER),
        (_unsigned, RefusalCode.ROTATION_NOT_SIGNED),
        (_other_bytes, RefusalCode.SIGNATURE_WRONG),
        (_fork, RefusalCode.ROTATION_KEY_REPLACED),
        (_back, RefusalCode.ROTATION_BACK),
        (_replayed, RefusalCode.ROTATION_REPLAYED),
    ],
)
def test_a_rotation_nobody_may_make_is_refused_and_leaves_no_row(
    make: Callable[[World], Path], code: RefusalCode, world: World
) -> None:
    path = make(world)
    database = world.county.workspace.folder.database
    before = row_counts(database)
    refused(code, take_rotation, world.county, path, CLOCK)
    assert row_counts(database) == before
    if code not in (RefusalCode.SIGNATURE_WRONG, RefusalCode.ROTATION_NOT_ONE):
        told = look_at_introduction(world.county, path)
        assert not told.vouched
        assert told.objection is not None
        assert told.objection.code == code
