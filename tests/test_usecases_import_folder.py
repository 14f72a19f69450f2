"""A folder in one run: the order, the lines, what is refused and kept, what is in the way."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.exchange.filenames import submission_name
from models.seal.container import open_bag
from models.seal.keys import fingerprint, make_keys
from models.usecases.packages import attempts, find_packages, quarantine
from models.usecases.packages.attempts import read_attempts
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.find_packages import find_packages as find
from models.usecases.packages.import_cards import ImportLine, ImportRun, Verdict
from models.usecases.packages.import_submission import (
    import_package,
    import_paths,
    survey,
    try_again,
)
from models.usecases.packages.quarantine import read_quarantine, remove_refused
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import InstitutionId
from models.vocabulary.progress import Cancelled, Unwatched
from tests.exchange_world import (
    CLOCK,
    LATER,
    PASSPHRASE,
    Forgery,
    Tree,
    World,
    enrol_centre,
    forged,
    make_world,
    row_counts,
)
from tests.finalising import finalise

SOUTH = InstitutionId("12990100MB0000002T")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


@pytest.fixture
def genuine(world: World) -> Path:
    finalise(world.centre)
    return world.export(sealed=False).path


class Stopping:
    """A person who cancels after so many files."""

    def __init__(self, after: int) -> None:
        self.left = after

    def check(self) -> None:
        if self.left <= 0:
            raise Cancelled

    def step(self, _done: int, _total: int, _label: str = "") -> None:
        self.left -= 1
        self.check()


def run(
    world: World, *given: Path, phrase: str = "", clock: FixedClock = LATER
) -> tuple[ImportRun, list[ImportLine]]:
    lines: list[ImportLine] = []
    made = import_paths(world.county, given, phrase, clock, Unwatched(), told=lines.append)
    return made, lines


def told(lines: Sequence[ImportLine]) -> dict[str, str]:
    return {line.file: str(line.verdict) for line in lines}


def later_revision(genuine: Path, world: World, target: Path) -> Path:
    first = open_bag(genuine, Unwatched()).digest

    def edit(tree: Tree) -> None:
        tree["content"]["assessment"]["revision"] = 2
        tree["package"]["previous"] = first

    label: dict[str, str | None] = {"Dabiao-Revision": "2", "Dabiao-Previous": first}
    return forged(genuine, target, Forgery(edit=edit, info=label), world.keys)


def test_revisions_come_in_their_order_whatever_the_folders_are_called(
    world: World, genuine: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "U 盘 😀"
    (stick / "1 先").mkdir(parents=True)
    (stick / "2 后").mkdir()
    name = submission_name("北渡乡卫生院", 2025, 2)
    later_revision(genuine, world, stick / "1 先" / f"{name}.dbag")
    genuine.rename(stick / "2 后" / genuine.name)
    (stick / ".隐藏.dbag").write_bytes(b"x")
    (stick / "说明.txt").write_bytes(b"x")
    made, lines = run(world, stick)
    assert [(line.file, line.verdict) for line in lines] == [
        (f"2 后/{genuine.name}", Verdict.ACCEPTED),
        (f"1 先/{name}.dbag", Verdict.ACCEPTED),
    ]
    assert lines[1].imported is not None
    assert lines[1].imported.replaces == 1
    assert made.counts == ((Verdict.ACCEPTED, 2),)
    assert [line.verdict for line in read_attempts(world.county.workspace.folder)] == [
        "accepted",
        "accepted",
    ]


def test_every_kind_is_told_and_only_submissions_are_written(
    world: World, genuine: Path, tmp_path: Path
) -> None:
    packages = world.county.workspace.folder.packages
    run(world, genuine)
    before = row_counts(world.county.workspace.folder.database)
    _, lines = run(world, world.stick, packages)
    assert told(lines) == {
        "北渡乡卫生院-登记.dbag": "already",
        genuine.name: "already",
        "青川县卫生健康局-县级标识.dbag": "own",
    }
    assert row_counts(world.county.workspace.folder.database) == before


def test_a_strangers_enrolment_waits_for_the_comparison(world: World, tmp_path: Path) -> None:
    stranger = replace(world.centre.profile, uscc=SOUTH, name="南山乡卫生院")
    keys = make_keys()
    path = write_enrolment(world.centre.workspace, stranger, keys, CLOCK, tmp_path).path
    before = row_counts(world.county.workspace.folder.database)
    _, (line,) = run(world, path)
    assert line.verdict is Verdict.WAITS
    assert line.waiting is not None
    assert line.waiting.fingerprint == fingerprint(keys.public)
    assert line.failure is not None
    assert line.failure.code is RefusalCode.ENROLMENT_WAITS
    assert row_counts(world.county.workspace.folder.database) == before
    assert read_quarantine(world.county).files == ()
    enrol(world.county, path, fingerprint(keys.public), CLOCK)
    assert run(world, path)[1][0].verdict is Verdict.ALREADY


def test_refused_files_are_kept_apart_and_can_be_tried_again(
    world: World, genuine: Path, tmp_path: Path
) -> None:
    """The institution's key is enrolled only after its package came."""
    keys, uscc = make_keys(), SOUTH

    def edit(tree: Tree) -> None:
        tree["content"]["institution"] |= {"uscc": uscc, "name": "南山乡卫生院"}
        tree["content"]["assessment"]["id"] = "south"
        tree["package"]["recipient"] = keys.public.age_recipient

    label: dict[str, str | None] = {
        "Dabiao-Subject": uscc,
        "Dabiao-Assessment": "south",
        "Source-Organization": "南山乡卫生院",
    }
    path = forged(
        genuine, tmp_path / "南山.dbag", Forgery(edit=edit, info=label, signer=keys), keys
    )
    before = row_counts(world.county.workspace.folder.database)
    _, (line,) = run(world, path)
    assert (line.verdict, line.kept) == (Verdict.REFUSED, True)
    assert row_counts(world.county.workspace.folder.database) == before
    (kept,) = read_quarantine(world.county).files
    assert (kept.file, kept.code, kept.size) == (
        "南山.dbag",
        RefusalCode.SIGNER_UNKNOWN,
        path.stat().st_size,
    )
    path.unlink()
    again = try_again(world.county, kept.sha256, "", LATER, Unwatched())
    assert again.verdict is Verdict.REFUSED
    assert [file.sha256 for file in read_quarantine(world.county).files] == [kept.sha256]
    enrol_centre(world, replace(world.centre.profile, uscc=uscc, name="南山乡卫生院"), keys)
    accepted = try_again(world.county, kept.sha256, "", LATER, Unwatched())
    assert (accepted.verdict, accepted.file) == (Verdict.ACCEPTED, "南山.dbag")
    assert read_quarantine(world.county).files == ()
    with pytest.raises(Refusal) as caught:
        try_again(world.county, kept.sha256, "", LATER, Unwatched())
    assert caught.value.code is RefusalCode.QUARANTINE_UNKNOWN


def test_a_full_quarantine_keeps_no_more_and_says_so(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quarantine, "QUARANTINE_FILES", 2)
    files = []
    for number in range(3):
        files.append(tmp_path / f"坏{number}.dbag")
        files[-1].write_bytes(b"bad %d" % number)
    _, lines = run(world, *files)
    assert [line.kept for line in lines] == [True, True, False]
    card = read_quarantine(world.county)
    assert card.full
    assert len(card.files) == 2
    remove_refused(world.county, card.files[0].sha256)
    assert not read_quarantine(world.county).full
    monkeypatch.setattr(quarantine, "QUARANTINE_FILE_BYTES", 3)
    _, (line,) = run(world, files[2])
    assert not line.kept


def test_a_name_of_a_refused_file_is_no_path(world: World) -> None:
    for name in ("../../keys/keys", "0" * 63, "", "A" * 64):
        with pytest.raises(Refusal) as caught:
            remove_refused(world.county, name)
        assert caught.value.code is RefusalCode.QUARANTINE_UNKNOWN


def test_cancelling_leaves_what_was_done(world: World, genuine: Path, tmp_path: Path) -> None:
    bad = tmp_path / "坏.dbag"
    bad.write_bytes(b"bad")
    lines: list[ImportLine] = []
    with pytest.raises(Cancelled):
        import_paths(world.county, [genuine, bad], "", LATER, Stopping(1), told=lines.append)
    assert [line.verdict for line in lines] == [Verdict.ACCEPTED]
    assert not list(world.county.workspace.folder.inbox.glob(".reading-*"))
    assert run(world, genuine)[1][0].verdict is Verdict.ALREADY


def test_a_file_that_vanishes_hides_no_other_and_a_stick_pulled_out_is_told(
    world: World, genuine: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick2"
    stick.mkdir()
    genuine.rename(stick / genuine.name)
    gone = stick / "没了.dbag"
    gone.write_bytes(b"x")
    found: list[str] = []

    def began(name: str) -> None:
        found.append(name)
        gone.unlink(missing_ok=True)

    lines: list[ImportLine] = []
    import_paths(world.county, [stick], "", LATER, Unwatched(), told=lines.append, began=began)
    verdicts = told(lines)
    assert verdicts[genuine.name] == "accepted"
    assert verdicts["没了.dbag"] == "failed"
    failed = next(line for line in lines if line.file == "没了.dbag")
    assert failed.failure is not None
    assert failed.failure.code is TroubleCode.FILE_NOT_FOUND
    assert found == ["没了.dbag", genuine.name] or found == [genuine.name, "没了.dbag"]
    with pytest.raises(Trouble) as caught:
        run(world, tmp_path / "拔了的 U 盘")
    assert caught.value.code is TroubleCode.FILE_NOT_FOUND


def test_a_folder_that_cannot_be_read_is_a_line_of_its_own(
    world: World, genuine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tests may run as root, for whom nothing is locked."""
    locked = world.stick / "锁"
    locked.mkdir()
    real = os.scandir

    def scandir(path: object) -> object:
        if path == locked:
            raise PermissionError(13, "denied")
        return real(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", scandir)
    _, lines = run(world, world.stick)
    assert told(lines)["锁"] == "failed"
    assert told(lines)[genuine.name] == "accepted"


def test_too_many_names_are_refused_before_anything_is_read(
    world: World, genuine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_packages, "FOLDER_NAMES", 1)
    before = row_counts(world.county.workspace.folder.database)
    with pytest.raises(Refusal) as caught:
        run(world, world.stick)
    assert caught.value.code is RefusalCode.FOLDER_TOO_MANY
    assert row_counts(world.county.workspace.folder.database) == before


def test_folders_are_searched_to_a_depth_and_links_are_not_followed(tmp_path: Path) -> None:
    deep = tmp_path / "top" / "2" / "3" / "4" / "5"
    (deep / "6").mkdir(parents=True)
    (deep / "里.dbag").write_bytes(b"x")
    (deep / "6" / "太深.dbag").write_bytes(b"x")
    if sys.platform != "win32":
        (tmp_path / "top" / "环").symlink_to(tmp_path / "top", target_is_directory=True)
        (tmp_path / "top" / "链.dbag").symlink_to(deep / "里.dbag")
    files = find([tmp_path / "top"], Unwatched()).files
    assert [file.path.name for file in files] == ["里.dbag"]


def test_one_passphrase_for_all_and_a_wrong_one_leaves_no_trace(world: World) -> None:
    finalise(world.centre)
    world.export()
    assert (
        survey([world.stick], Unwatched()).files,
        survey([world.stick], Unwatched()).sealed,
    ) == (2, 1)
    before = row_counts(world.county.workspace.folder.database)
    with pytest.raises(Refusal) as caught:
        run(world, world.stick, phrase="不是这个口令")
    assert caught.value.code is RefusalCode.PASSPHRASE_WRONG
    assert row_counts(world.county.workspace.folder.database) == before
    assert read_attempts(world.county.workspace.folder) == ()
    _, lines = run(world, world.stick)
    assert sorted(told(lines).values()) == ["already", "refused"], "no passphrase, not opened"
    assert read_quarantine(world.county).files == (), "a file nobody opened was not refused"
    lines.clear()
    import_paths(
        world.county, [world.stick], "", LATER, Unwatched(), told=lines.append, plain_only=True
    )
    assert list(told(lines).values()) == ["already"]
    assert "accepted" in told(run(world, world.stick, phrase=PASSPHRASE)[1]).values()


def test_a_clock_set_back_is_told_and_does_not_change_the_order(
    world: World, genuine: Path, tmp_path: Path
) -> None:
    assert run(world, genuine)[0].clock_behind == ""
    path = later_revision(genuine, world, tmp_path / "后.dbag")
    back = FixedClock(moment=datetime(2025, 6, 13, tzinfo=UTC))
    made, (line,) = run(world, path, clock=back)
    assert made.clock_behind == "2025-07-01T08:00:00.000+00:00"
    assert line.verdict is Verdict.ACCEPTED
    with world.county.workspace.store.reading() as read:
        rows = read.county.submissions()
    assert [(row.revision, row.arrival) for row in rows] == [(1, 1), (2, 2)]
    assert rows[1].received_at < rows[0].received_at


def test_the_list_of_imports_begins_anew_and_survives_a_torn_line(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = world.county.workspace.folder
    monkeypatch.setattr(attempts, "ATTEMPTS_BYTES", 10)
    for number in range(3):
        bad = tmp_path / f"坏{number}.dbag"
        bad.write_bytes(b"bad")
        run(world, bad)
    assert [line.file for line in read_attempts(folder)] == ["坏1.dbag", "坏2.dbag"]
    with (folder.inbox / "attempts.jsonl").open("a", encoding="utf-8") as stream:
        stream.write('{"at": "2025-')
    assert len(read_attempts(folder)) == 2


def test_what_counts_as_one_package_is_told_to_who_knows_no_conflicts(
    world: World, genuine: Path, tmp_path: Path
) -> None:
    import_package(world.county, genuine, "", CLOCK, Unwatched())

    def edit(tree: Tree) -> None:
        tree["content"]["institution"]["head"] = "另一位"

    path = forged(genuine, tmp_path / "二.dbag", Forgery(edit=edit), world.keys)
    with pytest.raises(Refusal) as caught:
        import_package(world.county, path, "", LATER, Unwatched())
    assert caught.value.code is RefusalCode.REVISION_CONFLICT
    assert caught.value.params["revision"] == 1
