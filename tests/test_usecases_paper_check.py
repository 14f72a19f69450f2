"""Paper and file belong together: what pages say, and what a county makes of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from forms.scans.qr_codes import read_qr_codes
from models.exchange.contents import Submission
from models.exchange.json_text import stored
from models.exchange.paper_marks import KeyMark, PaperMark, key_payload, paper_payload, read_mark
from models.reports.content import PageMarks
from models.reports.rectification import TaskPaper
from models.seal.container import open_bag
from models.standards.pack import Grade
from models.usecases.clauses.answer import tick_grade
from models.usecases.county.county_cards import ExportCard
from models.usecases.make_report import report_document
from models.usecases.packages.check_paper import check_paper, check_scanned, read_paper_checks
from models.usecases.packages.draw_report import draw_report
from models.usecases.packages.finalise import reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.paper_cards import PaperField, PaperVerdict
from models.usecases.packages.paper_marks_of import finalised
from models.usecases.rectify.write_task_paper import task_paper_document
from models.vocabulary.checkcode import check_code
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest, InstitutionId, KeyId
from models.vocabulary.progress import Unwatched
from tests.exchange_world import CLOCK, LATER, PASSPHRASE, World, make_world
from tests.finalising import finalise
from tests.foreign_tools import run
from tests.reports_builder import fonts


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def send(world: World) -> ExportCard:
    """Finalise, export, and let the county take it in."""
    finalise(world.centre)
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    return card


def marks_of(world: World) -> PageMarks:
    return report_document(world.centre).marks


def another(world: World) -> None:
    reopen(world.centre)
    tick_grade(world.centre, "1.1.1", Grade.A)


def mark_on(world: World) -> PaperMark:
    mark = read_mark(marks_of(world).qr)
    assert isinstance(mark, PaperMark)
    return mark


# what is printed


def test_a_draft_says_so_and_carries_no_code(world: World) -> None:
    marks = marks_of(world)
    assert (marks.number, marks.qr, marks.digest) == ("", "", ("草稿，不作上报用",))
    tasks = task_paper_document(world.centre, TaskPaper.DUTIES).marks
    assert (tasks.qr, tasks.digest) == ("", ("草稿，不作上报用",))


def test_every_page_names_the_package_the_code_and_the_counts_of_the_file(world: World) -> None:
    finalise(world.centre)
    bag = open_bag(world.export(sealed=False).path, Unwatched())
    content = stored(bag.read("submission.json"), Submission).content
    marks, mark = marks_of(world), mark_on(world)
    assert marks.number == bag.info["External-Identifier"]
    assert "-".join(marks.digest) == check_code(mark.digest)
    assert (mark.institution, mark.year, mark.revision, mark.round) == (
        content.institution.uscc,
        2025,
        1,
        0,
    )
    counts = content.counts
    assert mark.counts == (counts.a, counts.b, counts.c, counts.d, counts.e)
    assert task_paper_document(world.centre, TaskPaper.DUTIES).marks == marks
    assert task_paper_document(world.centre, TaskPaper.HAZARDS).marks.qr == ""


def test_a_finalised_report_is_the_same_whenever_it_is_printed(world: World) -> None:
    """Licences lapse and days pass; what was finalised does not change with them."""
    finalise(world.centre)
    then = report_document(world.centre)
    world.centre.clock = FixedClock(moment=CLOCK.moment + timedelta(days=900))
    world.centre.changed_elsewhere()
    assert report_document(world.centre) == then


def test_what_came_to_nothing_else_is_a_draft_again_after_reopening(world: World) -> None:
    finalise(world.centre)
    reopen(world.centre)
    assert finalised(world.centre) is None
    assert marks_of(world).qr == ""


def test_every_page_that_comes_off_the_printer_is_told_for_what_it_is(
    world: World, tmp_path: Path
) -> None:
    send(world)
    (tmp_path / "report.pdf").write_bytes(draw_report(world.centre, fonts(), Unwatched()))
    run("pdftoppm", "-r", "150", "-gray", "-png", "report.pdf", "page", cwd=tmp_path)
    pages = sorted(tmp_path.glob("page-*.png"))
    assert len(pages) > 1
    for page in pages:
        texts = read_qr_codes(page.read_bytes(), page.name, Unwatched())
        assert check_scanned(world.county, texts).verdict is PaperVerdict.SAME, page.name


# what the county makes of it


@pytest.mark.parametrize("letters", [8, 12])
def test_a_code_typed_in_groups_finds_its_package(world: World, letters: int) -> None:
    card = send(world)
    code = card.short_hash.replace("-", "")[:letters].lower()
    found = check_paper(world.county, f"{code[:4]} {code[4:8]}-{code[8:]}")
    assert (found.verdict, found.paper) == (PaperVerdict.SAME, None)
    assert found.here is not None
    assert (found.here.package, found.here.revision) == (card.digest, 1)
    assert found.here.name == world.centre.profile.name


def test_a_scanned_page_is_set_beside_its_package_and_the_check_is_written_down(
    world: World,
) -> None:
    card = send(world)
    found = check_paper(world.county, marks_of(world).qr)
    assert found.verdict is PaperVerdict.SAME
    assert found.paper is not None
    assert found.here is not None
    assert found.paper.counts == found.here.counts
    assert found.noted
    (line,) = read_paper_checks(world.county, card.digest)
    assert (line.author, line.verdict, line.scanned) == ("周敏", PaperVerdict.SAME, True)
    assert check_paper(world.county, card.short_hash).before == (line,)


def test_an_old_paper_and_one_that_is_not_yet_in(world: World) -> None:
    first = send(world)
    old = marks_of(world).qr
    another(world)
    finalise(world.centre)
    new = marks_of(world).qr
    early = check_paper(world.county, new)
    assert early.verdict is PaperVerdict.NEWER
    assert early.here is None
    assert early.newest is not None
    assert (early.newest.package, early.newest.revision) == (first.digest, 1)
    import_package(world.county, world.export().path, PASSPHRASE, LATER, Unwatched())
    assert check_paper(world.county, new).verdict is PaperVerdict.SAME
    late = check_paper(world.county, old)
    assert late.verdict is PaperVerdict.OLDER
    assert late.newest is not None
    assert late.newest.revision == 2


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"counts": (9, 0, 0, 0, 0)}, PaperField.COUNTS),
        ({"revision": 3}, PaperField.REVISION),
    ],
)
def test_a_page_with_other_words_under_the_right_code_does_not_fit(
    world: World, changes: dict[str, object], field: PaperField
) -> None:
    send(world)
    forged = replace(mark_on(world), **changes)  # type: ignore[arg-type]
    found = check_paper(world.county, paper_payload(forged))
    assert (found.verdict, found.differing) == (PaperVerdict.DIFFERS, (field,))
    assert found.noted


def test_a_stranger_leaves_no_trace(world: World) -> None:
    send(world)
    stranger = replace(
        mark_on(world), institution=InstitutionId("91990100MA0000000X"), digest=Digest("ab" * 32)
    )
    for text in (paper_payload(stranger), "0000-0000"):
        found = check_paper(world.county, text)
        assert (found.verdict, found.noted) == (PaperVerdict.UNKNOWN, False)
    with world.county.workspace.store.reading() as read:
        assert "paper.checked" not in read.audit.actions()


def test_a_centre_checks_its_own_paper_before_it_is_sealed(world: World) -> None:
    finalise(world.centre)
    old = marks_of(world).qr
    assert check_paper(world.centre, old).verdict is PaperVerdict.SAME
    another(world)
    finalise(world.centre)
    assert check_paper(world.centre, old).verdict is PaperVerdict.OLDER
    assert check_paper(world.centre, marks_of(world).qr).verdict is PaperVerdict.SAME


def test_checking_a_paper_does_not_stand_in_the_way_of_undoing(world: World) -> None:
    finalise(world.centre)
    qr = marks_of(world).qr
    another(world)
    with world.centre.workspace.store.reading() as read:
        before = read.journal.next_undo()
    check_paper(world.centre, qr)
    with world.centre.workspace.store.reading() as read:
        assert read.journal.next_undo() == before


def refusal_of(world: World, *texts: str) -> RefusalCode:
    with pytest.raises(Refusal) as caught:
        check_scanned(world.county, texts)
    return caught.value.code


def test_other_codes_in_a_picture_are_told_for_what_they_are(world: World) -> None:
    key = KeyMark(
        key_id=KeyId("0" * 16),
        fingerprint=" ".join(["12345"] * 6),
        recipient=f"age1{'q' * 58}",
        owner="990100",
    )
    assert refusal_of(world) is RefusalCode.SCAN_NO_CODE
    assert refusal_of(world, "https://example.org") is RefusalCode.PAPER_CODE_FOREIGN
    assert refusal_of(world, key_payload(key)) is RefusalCode.PAPER_IS_KEY_CARD
    assert refusal_of(world, "7K2MQ9XA") is RefusalCode.PAPER_CODE_FOREIGN
    send(world)
    qr = marks_of(world).qr
    assert check_scanned(world.county, ["WIFI:x", qr]).verdict is PaperVerdict.SAME
