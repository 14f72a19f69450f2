"""A county and a newer version of the standard: the year may begin anew once, never go back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from models.standards.text import PackText
from models.usecases.carry.carry_over import after_carry_over, carry_over
from models.usecases.carry.confirm_carried import confirm_clause
from models.usecases.clauses.read_checklist import read_checklist
from models.usecases.county.read_county import read_institutions
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.packs.pack_versions import store_pack
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, LATER, PASSPHRASE, World, make_world, tiny
from tests.finalising import finalise


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def newer() -> PackText:
    text = tiny()
    return msgspec.structs.replace(text, head=msgspec.structs.replace(text.head, version="1.1"))


def on_the_newer_version(world: World, text: PackText) -> World:
    """Store the version at the centre, carry over, confirm everything."""
    with world.centre.workspace.store.writing(CLOCK, "李") as write:
        digest = store_pack(write, text)[0]
    centre = after_carry_over(world.centre, carry_over(world.centre, digest))
    for chapter in read_checklist(centre).chapters:
        for section in chapter.sections:
            for line in section.clauses:
                if line.unconfirmed:
                    confirm_clause(centre, line.code)
    return replace(world, centre=centre)


def at_the_county(world: World, text: PackText) -> Digest:
    with world.county.workspace.store.writing(CLOCK, "王") as write:
        return store_pack(write, text)[0]


def imported(world: World, path: Path, clock: FixedClock = LATER) -> str:
    try:
        import_package(world.county, path, PASSPHRASE, clock, Unwatched())
    except Refusal as refusal:
        return str(refusal.code)
    return "accepted"


def test_a_newer_version_begins_anew_and_the_old_one_is_closed(world: World) -> None:
    finalise(world.centre)
    first = world.export(sealed=False).path
    assert imported(world, first) == "accepted"
    before = first.read_bytes()
    reopen(world.centre)
    finalise(world.centre)
    late = world.export(sealed=False).path
    moved = on_the_newer_version(world, newer())
    finalise(moved.centre)
    path = moved.export(sealed=False).path
    assert first.read_bytes() == before, "the package that was sent stays as it was"
    assert imported(moved, path) == RefusalCode.PACK_OTHER_DIGEST, "the county lacks the version"
    at_the_county(world, newer())
    afterwards = FixedClock(moment=LATER.moment + timedelta(hours=1))
    assert imported(moved, path, afterwards) == "accepted"
    (card,) = read_institutions(world.county)
    assert card.submission is not None
    with world.county.workspace.store.reading() as read:
        sent = {row.digest: row.pack_digest for row in read.county.submissions(2025)}
    assert sent[card.submission.digest] == moved.centre.pack.digest
    assert imported(world, late) == RefusalCode.ASSESSMENT_SECOND, "no way back to the old one"


def test_the_same_version_again_by_another_assessment_is_left_to_a_person(world: World) -> None:
    finalise(world.centre)
    assert imported(world, world.export(sealed=False).path) == "accepted"
    lower = msgspec.structs.replace(
        tiny(), head=msgspec.structs.replace(tiny().head, version="0.9", title="更早的一版")
    )
    at_the_county(world, lower)
    moved = on_the_newer_version(world, lower)
    finalise(moved.centre)
    assert imported(moved, moved.export(sealed=False).path) == RefusalCode.ASSESSMENT_SECOND


def test_the_snapshot_names_id_version_and_digest(world: World) -> None:
    moved = on_the_newer_version(world, newer())
    finalise(moved.centre)
    with moved.centre.workspace.store.reading() as read:
        (row,) = read.assessments.snapshots(moved.centre.row.assessment_id)
    stated = msgspec.json.decode(row.document)["assessment"]
    assert (stated["pack_id"], stated["pack_version"], stated["pack_digest"]) == (
        "tiny", "1.1", moved.centre.pack.digest,
    )  # fmt: skip
