"""Exactly what leaves, before and after; and files out of what the county keeps."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from models.exchange.building import REPORT_FILE, SUBMISSION_FILE
from models.exchange.contents import Submission
from models.seal.container import open_bag
from models.standards.pack import Grade
from models.usecases.clauses.answer import tick_grade
from models.usecases.county.kept_package import read_sent, take_out
from models.usecases.ledgers.edit_ledgers import put_profile
from models.usecases.packages.draw_report import draw_report
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.preview import preview_submission
from models.usecases.packages.sent_cards import SentCard, SentStage
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched
from tests.desks import FONTS
from tests.exchange_world import (
    CLOCK,
    ID_NUMBERS,
    MOBILES,
    PASSPHRASE,
    REPORT,
    SCAN,
    World,
    make_world,
)
from tests.finalising import accept_all, finalise


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    accept_all(made.centre)
    yield made
    made.close()


def preview(world: World) -> SentCard:
    return preview_submission(world.centre, lambda: REPORT, Unwatched())


def submitted(world: World) -> Digest:
    """Finalise, export, import; return the digest the county keeps it under."""
    finalise(world.centre)
    card = world.export()
    return import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched()).line.digest


def test_before_finalising_it_shows_what_is_then_frozen(world: World) -> None:
    before = preview(world)
    assert (before.stage, before.short_hash, before.chain) == (SentStage.NOW, "", ())
    revision = finalise(world.centre)
    after = preview(world)
    head = after.content.assessment
    frozen = replace_head(before, head.finalised_at, head.audit_head)
    assert frozen == after.content
    assert (after.stage, after.short_hash) == (SentStage.FIXED, revision.short_hash)


def replace_head(card: SentCard, finalised_at: str, audit_head: str) -> object:
    """The content with what only the moment of finalising can tell."""
    head = msgspec.structs.replace(
        card.content.assessment, finalised_at=finalised_at, audit_head=audit_head
    )
    return msgspec.structs.replace(card.content, assessment=head)


def test_what_is_frozen_is_as_long_as_what_is_written(world: World) -> None:
    finalise(world.centre)
    planned = {file.name: file.size for file in preview(world).files}
    world.export(sealed=False)
    packed = preview(world)
    assert packed.stage is SentStage.PACKED
    assert planned == {file.name: file.size for file in packed.files}
    assert packed.size == sum(planned.values())


def test_what_was_packed_is_read_out_of_the_package(world: World) -> None:
    finalise(world.centre)
    card = world.export(sealed=False)
    shown = preview(world)
    bag = open_bag(card.path, Unwatched())
    told = msgspec.json.decode(bag.read(SUBMISSION_FILE), type=Submission)
    assert shown.content == told.content
    assert shown.tokens == told.package.person_tokens
    assert {file.name: file.digest for file in shown.files} == {
        file.name: file.digest for file in bag.files
    }
    assert shown.hidden > 0


def test_the_second_revision_names_the_first_and_what_changed(world: World) -> None:
    first = submitted(world)
    reopen(world.centre)
    tick_grade(world.centre, "1.1.1", Grade.A)
    finalise(world.centre)
    card = world.export()
    digest = import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched()).line.digest
    for shown in (preview(world), read_sent(world.county, digest, Unwatched())):
        assert [link.revision for link in shown.chain] == [1, 2]
        assert shown.chain[0].package_digest == shown.previous == first
        assert shown.changes is not None
        assert [one.code for one in shown.changes.clauses] == ["1.1.1"]
        assert (shown.changes.clauses[0].before, shown.changes.clauses[0].after) == ("B", "A")
    assert read_sent(world.county, first, Unwatched()).changes is None


def test_the_county_reads_the_very_same(world: World) -> None:
    digest = submitted(world)
    there, here = read_sent(world.county, digest, Unwatched()), preview(world)
    assert (there.stage, there.whole) == (SentStage.RECEIVED, True)
    assert there.content == here.content
    assert (there.files, there.tokens) == (here.files, here.tokens)
    assert there.words == here.words
    assert there.words.measures["1.1.2.C1"] == ("staff.total",)


def test_evidence_comes_out_under_the_name_people_gave_it(world: World, tmp_path: Path) -> None:
    digest = submitted(world)
    out = tmp_path / "out"
    taken = take_out(world.county, digest, (), out, Unwatched())
    names = sorted(card.path.name for card in taken)
    assert names == sorted(path.name for path in out.iterdir())
    assert (out / "进修证明 ＊＊＊.pdf").read_bytes() == SCAN
    (report,) = [card.path for card in taken if card.file.name == REPORT_FILE]
    assert report.read_bytes() == REPORT
    assert report.name == "北渡乡卫生院-自评-2025-r1.pdf"


def test_nothing_is_overwritten(world: World, tmp_path: Path) -> None:
    digest = submitted(world)
    for _ in range(2):
        take_out(world.county, digest, (REPORT_FILE,), tmp_path / "out", Unwatched())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "北渡乡卫生院-自评-2025-r1 (2).pdf",
        "北渡乡卫生院-自评-2025-r1.pdf",
    ]


def test_a_kept_package_that_was_changed_gives_nothing_away(world: World, tmp_path: Path) -> None:
    digest = submitted(world)
    kept = world.county.workspace.folder.inbox / f"{digest}.dbag"
    data = bytearray(kept.read_bytes())
    data[len(data) // 2] ^= 1
    kept.write_bytes(data)
    with pytest.raises(Refusal):
        take_out(world.county, digest, (), tmp_path / "out", Unwatched())
    assert not (tmp_path / "out").exists()
    shown = read_sent(world.county, digest, Unwatched())
    assert not shown.whole
    assert shown.content == preview(world).content


def test_another_package_in_its_place_is_not_taken_for_it(world: World, tmp_path: Path) -> None:
    digest = submitted(world)
    kept = world.county.workspace.folder.inbox / f"{digest}.dbag"
    reopen(world.centre)
    tick_grade(world.centre, "1.1.1", Grade.A)
    finalise(world.centre)
    kept.write_bytes(world.export(sealed=False).path.read_bytes())
    with pytest.raises(Trouble) as caught:
        take_out(world.county, digest, (), tmp_path / "out", Unwatched())
    assert caught.value.code is TroubleCode.READ_FAILED


def test_what_is_not_there_is_told(world: World, tmp_path: Path) -> None:
    digest = submitted(world)
    with pytest.raises(Refusal) as unknown:
        take_out(world.county, Digest("0" * 64), (), tmp_path, Unwatched())
    assert unknown.value.code is RefusalCode.SUBMISSION_UNKNOWN
    with pytest.raises(Refusal) as no_file:
        take_out(world.county, digest, ("../county.json",), tmp_path / "out", Unwatched())
    assert no_file.value.code is RefusalCode.PACKAGE_ENTRY_UNKNOWN
    kept = world.county.workspace.folder.inbox / f"{digest}.dbag"
    kept.unlink()
    with pytest.raises(Trouble) as gone:
        take_out(world.county, digest, (), tmp_path / "out", Unwatched())
    assert gone.value.code is TroubleCode.FILE_NOT_FOUND


def test_the_report_that_goes_along_tells_no_number_either(world: World) -> None:
    who = replace(
        world.centre.profile,
        head=f"王建国{MOBILES[0]}",
        address=f"北渡街 1 号 {ID_NUMBERS[1]}",
        filing_contact=f"李梅{ID_NUMBERS[2]}",
    )
    put_profile(world.centre, who)
    finalise(world.centre)
    paper = PdfReader(BytesIO(draw_report(world.centre, FONTS, Unwatched())))
    text = "".join(page.extract_text() for page in paper.pages).replace("\n", "")
    assert "王建国" in text
    assert [number for number in (*ID_NUMBERS, *MOBILES) if number in text] == []
