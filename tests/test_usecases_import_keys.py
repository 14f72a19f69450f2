"""Keys and packages on one stick: rotations first, and what an earlier key signed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.seal.keys import fingerprint, make_keys
from models.usecases.county.conflicts import list_conflicts, take
from models.usecases.county.read_county import read_institutions
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_cards import ImportLine, Verdict
from models.usecases.packages.import_submission import import_paths
from models.usecases.packages.revoke import revoke
from models.usecases.packages.seat_keys import unlocked_ring
from models.vocabulary.codes import RefusalCode
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, LATER, PASSPHRASE, Forgery, Tree, World, forged
from tests.finalising import finalise
from tests.key_world import grown_world, rotation_file


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    yield from grown_world(tmp_path / "world")


def hand_in(world: World, *paths: Path) -> list[ImportLine]:
    lines: list[ImportLine] = []
    import_paths(world.county, paths, PASSPHRASE, LATER, Unwatched(), told=lines.append)
    return lines


def test_a_rotation_on_the_stick_comes_before_what_the_new_key_signed(world: World) -> None:
    first = world.export()
    rotation = rotation_file(world, clock=LATER)
    reopen(world.centre)
    finalise(world.centre)
    second = world.export()
    told = [(line.path, line.verdict) for line in hand_in(world, world.stick)]
    assert (rotation, Verdict.ROTATED) in told[:-2]
    assert told[-2:] == [
        (first.path, Verdict.ACCEPTED),
        (second.path, Verdict.ACCEPTED),
    ], "what the old key signed before it gave way still counts"
    again = {line.verdict for line in hand_in(world, world.stick)}
    assert again == {Verdict.ALREADY}


def test_what_a_lost_machine_finalised_before_waits_for_a_person(
    world: World, tmp_path: Path
) -> None:
    """A new key was compared; afterwards a stick turns up with a package by the old one."""
    late = world.export(sealed=False).path
    keys = make_keys()
    path = write_enrolment(world.centre.workspace, world.centre.profile, keys, CLOCK, tmp_path).path
    enrol(world.county, path, fingerprint(keys.public), LATER, replace=True, why="电脑丢了")
    (line,) = hand_in(world, late)
    assert line.verdict is Verdict.CONFLICT
    assert line.failure is not None
    assert line.failure.code is RefusalCode.SIGNER_EARLIER
    (waiting,) = list_conflicts(world.county)
    take(world.county, waiting.digest, "两台机器都看过，这一份是真的", LATER)
    (seen,) = read_institutions(world.county)
    assert seen.submission is not None
    assert seen.submission.digest == waiting.digest


def test_what_a_lost_machine_finalised_afterwards_is_refused(world: World, tmp_path: Path) -> None:
    genuine = world.export(sealed=False).path
    keys = make_keys()
    path = write_enrolment(world.centre.workspace, world.centre.profile, keys, CLOCK, tmp_path).path
    enrol(world.county, path, fingerprint(keys.public), LATER, replace=True, why="电脑丢了")

    def edit(tree: Tree) -> None:
        tree["content"]["assessment"]["finalised_at"] = "2025-07-02T00:00:00.000+00:00"

    late = forged(genuine, tmp_path / "迟.dbag", Forgery(edit=edit), world.keys)
    (line,) = hand_in(world, late)
    assert line.verdict is Verdict.REFUSED
    assert line.failure is not None
    assert line.failure.code is RefusalCode.SIGNER_REVOKED
    assert list_conflicts(world.county) == ()


def test_a_key_that_was_revoked_for_good_opens_no_conflict(world: World) -> None:
    late = world.export(sealed=False).path
    revoke(world.county, world.keys.public.key_id, LATER, why="被盗", since=LATER.today())
    (line,) = hand_in(world, late)
    assert line.failure is not None
    assert line.failure.code is RefusalCode.SIGNER_REVOKED
    enrolment = next(world.stick.glob("*-登记.dbag"))
    (line,) = hand_in(world, enrolment)
    assert line.verdict is Verdict.REFUSED, "the enrolment of a revoked key is none any more"


def test_another_seat_may_begin_anew_and_the_same_one_may_not(world: World, tmp_path: Path) -> None:
    genuine = world.export(sealed=False).path
    assert hand_in(world, genuine)[0].verdict is Verdict.ACCEPTED

    def anew(tree: Tree) -> None:
        tree["content"]["assessment"]["id"] = "anew"
        tree["package"]["recipient"] = keys.public.age_recipient

    rotation = rotation_file(world)
    hand_in(world, rotation)
    keys = unlocked_ring(world.centre.workspace.folder, PASSPHRASE).current
    label: dict[str, str | None] = {"Dabiao-Assessment": "anew"}
    second = forged(
        genuine, tmp_path / "新.dbag", Forgery(edit=anew, info=label, signer=keys), keys
    )
    (line,) = hand_in(world, second)
    assert line.failure is not None
    assert line.failure.code is RefusalCode.ASSESSMENT_SECOND, "a rotated key is the same seat"
