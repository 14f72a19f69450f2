"""Backups: whole or not there, read back, brought back; what is not one is refused."""

import hashlib
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.seal import archive, backup_file, packing
from models.seal.archive import COMMENT_BYTES, HOST_UNIX, PLAIN_FILE, checksum_comment
from models.seal.sealed_backup import is_sealed_backup
from models.standards.pack import Grade
from models.store.copies import local_copies
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_grade
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.journal.undo import read_undo
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.packages.seat_keys import public_side, unlocked
from models.usecases.safety.back_up import keep_copy, make_backup, read_backup_state
from models.usecases.safety.restore_backup import check_backup, restore_backup, try_backup
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import CriterionId, Digest
from models.vocabulary.progress import Cancelled, Unwatched
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

NOW = datetime(2025, 6, 12, 1, 41, tzinfo=UTC)
CLOCK = FixedClock(moment=NOW)
PASSPHRASE = "一二三四五六七八"
PROGRESS = Unwatched()


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    packs = (pack_text(clause_text("1.1.1")),)
    made = create_centre(tmp_path / "centre", profile(), PASSPHRASE, packs, CLOCK, author="李梅")
    paper = tmp_path / "制度.pdf"
    paper.write_bytes(b"%PDF-1.7 " + b"x" * 4_000)
    attach_evidence(made, "1.1.1", paper, CriterionId(""))
    tick_grade(made, "1.1.1", Grade.C)
    yield made
    made.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def backup(centre: Centre, stick: Path) -> Path:
    return make_backup(centre, stick, PROGRESS).path


def rows_of(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as plain:
        return list(plain.iterdump())


def everything_below(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def rewritten(
    backup: Path, change: Callable[[dict[str, bytes]], None], *, listed: bool = True
) -> Path:
    """Pack a backup anew after ``change``, rightly sealed; ``listed``: the list agrees again."""
    with zipfile.ZipFile(backup) as old:
        files = {entry.filename: old.read(entry) for entry in old.infolist()}
    change(files)
    if listed:
        top = f"{backup_file.TOP}/"
        told = json.loads(files[top + backup_file.LIST])
        told["files"] = [
            {
                "name": name.removeprefix(top),
                "size": len(data),
                "sha256": hashlib.sha256(data).hexdigest(),
            }
            for name, data in files.items()
            if name != top + backup_file.LIST
        ]
        files[top + backup_file.LIST] = json.dumps(told).encode()
    with zipfile.ZipFile(backup, "w") as new:
        for name, data in files.items():
            facts = zipfile.ZipInfo(name, date_time=(2025, 1, 1, 0, 0, 0))
            facts.create_system, facts.external_attr = HOST_UNIX, PLAIN_FILE
            new.writestr(facts, data, zipfile.ZIP_DEFLATED)
        new.comment = bytes(COMMENT_BYTES)
    body = backup.read_bytes()[:-COMMENT_BYTES]
    backup.write_bytes(body + checksum_comment(Digest(hashlib.sha256(body).hexdigest())))
    return backup


def of_database(
    change: Callable[[sqlite3.Connection], object],
) -> Callable[[dict[str, bytes]], None]:
    def rewrite(files: dict[str, bytes]) -> None:
        name = f"{backup_file.TOP}/{backup_file.DATABASE}"
        with closing(sqlite3.connect(":memory:")) as plain:
            plain.deserialize(files[name])
            change(plain)
            plain.commit()
            files[name] = plain.serialize()

    return rewrite


def test_what_comes_back_is_what_was_there(centre: Centre, stick: Path, tmp_path: Path) -> None:
    # work that is still in the write-ahead log counts
    card = make_backup(centre, stick, PROGRESS)
    assert card.path == stick / f"{centre.profile.name}_2025-06-12.dabiao-backup"
    assert (card.evidence, card.missing, card.damaged) == (1, 0, 0)
    target = tmp_path / "there"
    told = restore_backup(card.path, target, CLOCK, PROGRESS)
    assert (told.folder, told.audit_whole, told.years) == (target, True, (centre.year,))
    evidence = [path for path in (target / "evidence").rglob("*") if path.is_file()]
    assert [hashlib.sha256(each.read_bytes()).hexdigest() for each in evidence] == [
        each.name for each in evidence
    ]
    assert evidence
    again = open_centre(target, CLOCK)
    try:
        assert again.answers == centre.answers
        assert again.profile == centre.profile
        ours, theirs = centre.workspace.folder, again.workspace.folder
        assert unlocked(theirs, PASSPHRASE).public == public_side(ours)
    finally:
        again.close()


def test_the_stick_holds_one_file_and_the_next_stands_beside_it(
    centre: Centre, stick: Path
) -> None:
    first = make_backup(centre, stick, PROGRESS)
    before = first.path.read_bytes()
    second = make_backup(centre, stick, PROGRESS)
    assert everything_below(stick) == sorted([first.path.name, second.path.name])
    assert second.path.name == first.path.name.replace(".dabiao", "_2.dabiao")
    assert first.path.read_bytes() == before
    assert not list(centre.workspace.folder.backups.iterdir())


def test_a_backup_is_remembered_logged_and_in_the_way_of_no_undo(
    centre: Centre, stick: Path
) -> None:
    before = read_backup_state(centre)
    assert (before.last, before.days, before.due) == (None, None, True)
    assert before.changes_since > 0
    undo = read_undo(centre)
    made = make_backup(centre, stick, PROGRESS)
    after = read_backup_state(centre)
    assert after.last is not None
    assert (after.last.folder, after.last.file) == (str(stick), made.path.name)
    assert (after.days, after.changes_since, after.due) == (0, 0, False)
    assert read_undo(centre) == undo
    with centre.workspace.store.reading() as read:
        assert "backup.made" in read.audit.actions()


def test_after_seven_days_with_work_it_is_due_again(centre: Centre, stick: Path) -> None:
    make_backup(centre, stick, PROGRESS)
    centre.clock = FixedClock(moment=NOW + timedelta(days=7))
    assert not read_backup_state(centre).due, "nothing was done since"
    tick_grade(centre, "1.1.1", Grade.B)
    state = read_backup_state(centre)
    assert (state.days, state.changes_since > 0, state.due) == (7, True, True)
    centre.clock = FixedClock(moment=NOW + timedelta(days=6))
    assert not read_backup_state(centre).due


def test_a_medium_that_gives_other_bytes_back_is_told(
    centre: Centre, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = packing.Packer.finish

    def lies(packer: packing.Packer) -> tuple[Digest, int]:
        _, size = real(packer)
        return Digest("0" * 64), size

    monkeypatch.setattr(packing.Packer, "finish", lies)
    with pytest.raises(Trouble) as raised:
        make_backup(centre, stick, PROGRESS)
    assert raised.value.code is TroubleCode.READ_BACK_DIFFERS
    assert read_backup_state(centre).last is None


def test_stopped_half_way_nothing_is_left(centre: Centre, stick: Path) -> None:
    class Stopping(Unwatched):
        def step(self, done: int, total: int, label: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_backup(centre, stick, Stopping())
    assert everything_below(stick) == []
    assert not list(centre.workspace.folder.backups.iterdir())
    assert read_backup_state(centre).last is None


def test_lost_and_damaged_evidence_is_counted_and_the_rest_still_backed_up(
    centre: Centre, stick: Path, tmp_path: Path
) -> None:
    (kept,) = [
        each for each in (centre.workspace.folder.root / "evidence").rglob("*") if each.is_file()
    ]
    kept.write_bytes(b"worm-eaten")
    card = make_backup(centre, stick, PROGRESS)
    assert (card.evidence, card.missing, card.damaged) == (1, 0, 1)
    assert check_backup(card.path, PROGRESS).damaged == 1
    kept.unlink()
    card = make_backup(centre, stick, PROGRESS)
    assert (card.evidence, card.missing, card.damaged) == (0, 1, 0)
    assert try_backup(card.path, tmp_path / "try", CLOCK, PROGRESS).backup.missing == 1


def test_trying_leaves_nothing(backup: Path, tmp_path: Path) -> None:
    told = try_backup(backup, tmp_path / "try", CLOCK, PROGRESS)
    assert told.folder is None
    assert told.audit_whole
    assert everything_below(tmp_path / "try") == []


@pytest.mark.parametrize("what", ["file", "folder", "workspace"])
def test_nothing_that_is_there_is_written_over(
    centre: Centre, backup: Path, tmp_path: Path, what: str
) -> None:
    target = tmp_path / "there"
    if what == "file":
        target.write_bytes(b"mine")
    elif what == "folder":
        target.mkdir()
        (target / "letter.txt").write_bytes(b"mine")
    else:
        target = centre.workspace.folder.root
    before = everything_below(tmp_path)
    with pytest.raises(Refusal) as raised:
        restore_backup(backup, target, CLOCK, PROGRESS)
    assert raised.value.code is RefusalCode.RESTORE_NOT_NEW
    assert everything_below(tmp_path) == before


def nothing_comes_of(backup: Path, tmp_path: Path, codes: set[RefusalCode]) -> None:
    """Both ways refuse, and nothing stands where the workspace would have been."""
    with pytest.raises(Refusal) as raised:
        restore_backup(backup, tmp_path / "there", CLOCK, PROGRESS)
    assert raised.value.code in codes
    with pytest.raises(Refusal) as raised:
        try_backup(backup, tmp_path / "try", CLOCK, PROGRESS)
    assert raised.value.code in codes
    assert not (tmp_path / "there").exists()
    assert not list(tmp_path.glob(".dabiao-*"))
    assert not list((tmp_path / "try").glob("*") if (tmp_path / "try").exists() else ())


@pytest.mark.parametrize("cut", [1, 30, 200, 5_000])
def test_a_truncated_backup_is_refused(backup: Path, tmp_path: Path, cut: int) -> None:
    backup.write_bytes(backup.read_bytes()[:-cut])
    codes = {
        RefusalCode.PACKAGE_TRUNCATED,
        RefusalCode.PACKAGE_DAMAGED,
        RefusalCode.PACKAGE_FOREIGN_ZIP,
    }
    nothing_comes_of(backup, tmp_path, codes)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_one_changed_byte_is_refused(backup: Path, tmp_path: Path, part: float) -> None:
    data = bytearray(backup.read_bytes())
    data[int(len(data) * part)] ^= 1
    backup.write_bytes(data)
    nothing_comes_of(backup, tmp_path, {RefusalCode.PACKAGE_DAMAGED})


def test_other_files_are_no_backup(tmp_path: Path) -> None:
    other = tmp_path / "letter.dabiao-backup"
    other.write_bytes(b"dear county" * 100)
    nothing_comes_of(other, tmp_path, {RefusalCode.PACKAGE_NOT_ZIP})
    other.write_bytes(b"")
    nothing_comes_of(other, tmp_path, {RefusalCode.PACKAGE_EMPTY})


TOP = backup_file.TOP


def _renamed(old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    def rename(files: dict[str, bytes]) -> None:
        files[new] = files.pop(old)

    return rename


def _evidence_changed(files: dict[str, bytes]) -> None:
    (name,) = [name for name in files if "/evidence/" in name]
    files[name] = b"other"


def _newer(files: dict[str, bytes]) -> None:
    name = f"{TOP}/{backup_file.LIST}"
    files[name] = files[name].replace(b"dabiao-backup-1", b"dabiao-backup-2")


@pytest.mark.parametrize(
    ("change", "listed", "code"),
    [
        (lambda files: files.update({f"{TOP}/evil.sh": b"#!"}), True, RefusalCode.BACKUP_NOT_ONE),
        (lambda files: files.update({"other/a.txt": b"x"}), False, RefusalCode.BACKUP_NOT_ONE),
        (
            lambda files: files.update({f"{TOP}/packages/../../a": b"x"}),
            True,
            RefusalCode.PACKAGE_NAME_TRAVERSAL,
        ),
        (
            lambda files: files.update({f"{TOP}/inbox/CON": b"x"}),
            True,
            RefusalCode.PACKAGE_NAME_DEVICE,
        ),
        (lambda files: files.pop(f"{TOP}/{backup_file.LIST}"), False, RefusalCode.BACKUP_NOT_ONE),
        (lambda files: files.pop(f"{TOP}/dabiao.sqlite"), True, RefusalCode.BACKUP_DIFFERS),
        (lambda files: files.pop(f"{TOP}/keys/keys.json"), False, RefusalCode.BACKUP_DIFFERS),
        (_evidence_changed, False, RefusalCode.BACKUP_DIFFERS),
        (_newer, False, RefusalCode.BACKUP_NEWER),
        (
            lambda files: files.update({f"{TOP}/dabiao.sqlite": b"SQLite format 3\0" * 100}),
            True,
            RefusalCode.BACKUP_DATABASE,
        ),
        (
            of_database(
                lambda plain: plain.execute(
                    "CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM staff; END"
                )
            ),
            True,
            RefusalCode.BACKUP_DATABASE,
        ),
        (
            of_database(lambda plain: plain.execute("CREATE VIEW v AS SELECT 1")),
            True,
            RefusalCode.BACKUP_DATABASE,
        ),
        (
            of_database(lambda plain: plain.execute("DELETE FROM audit WHERE sequence > 1")),
            True,
            RefusalCode.BACKUP_DIFFERS,
        ),
        (
            of_database(
                lambda plain: plain.execute("UPDATE alembic_version SET version_num='9999'")
            ),
            True,
            RefusalCode.WORKSPACE_NEWER,
        ),
    ],
)
def test_a_backup_made_by_somebody_else_is_held_to_a_workspaces_shape(
    backup: Path,
    tmp_path: Path,
    change: Callable[[dict[str, bytes]], None],
    listed: bool,
    code: RefusalCode,
) -> None:
    nothing_comes_of(rewritten(backup, change, listed=listed), tmp_path, {code})


def test_an_untouched_backup_packed_anew_is_taken(backup: Path, tmp_path: Path) -> None:
    """The faults above are refused for what they are, not for having been packed by a test."""
    told = restore_backup(
        rewritten(backup, lambda files: None), tmp_path / "there", CLOCK, PROGRESS
    )
    assert told.audit_whole


def test_a_log_somebody_rewrote_is_told_though_everything_else_fits(
    backup: Path, tmp_path: Path
) -> None:
    change = of_database(
        lambda plain: plain.execute("UPDATE audit SET author='别人' WHERE sequence = 2")
    )
    told = try_backup(rewritten(backup, change), tmp_path / "try", CLOCK, PROGRESS)
    assert not told.audit_whole


def test_a_bomb_is_refused_before_it_is_unpacked(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits = archive.ContainerLimits(unpacked_bytes=10_000)
    monkeypatch.setattr(backup_file, "LIMITS", limits)
    nothing_comes_of(backup, tmp_path, {RefusalCode.PACKAGE_UNPACKS_TOO_LARGE})


def test_copies_are_kept_when_something_was_done_and_the_oldest_goes(centre: Centre) -> None:
    folder = centre.workspace.folder.backups
    assert keep_copy(centre) is not None
    assert keep_copy(centre) is None, "nothing was done since"
    for day in range(1, 13):
        centre.clock = FixedClock(moment=NOW + timedelta(days=day))
        tick_grade(centre, "1.1.1", Grade.B if day % 2 else Grade.C)
        newest = keep_copy(centre)
        assert newest is not None
    found = local_copies(folder)
    assert len(found) == 10
    assert found[0].path == newest
    assert found[-1].made_at == NOW + timedelta(days=3)
    state = read_backup_state(centre)
    assert (state.copies, state.copy_at) == (10, NOW + timedelta(days=12))
    assert rows_of(found[0].path) == rows_of(centre.workspace.folder.database)


def test_copies_of_other_making_are_left_alone(centre: Centre) -> None:
    folder = centre.workspace.folder.backups
    other = folder / "before-20240101T000000Z.sqlite"
    shutil.copy(centre.workspace.folder.database, other)
    keep_copy(centre)
    assert other.exists()
    assert len(local_copies(folder)) == 1


def test_a_sealed_backup_holds_nothing_in_clear_and_comes_back(
    centre: Centre, stick: Path, tmp_path: Path
) -> None:
    card = make_backup(centre, stick, PROGRESS, sealed=True)
    data = card.path.read_bytes()
    assert card.sealed
    assert everything_below(stick) == [card.path.name]
    assert hashlib.sha256(data).hexdigest() == card.digest
    assert b"SQLite format 3" not in data
    assert b"%PDF" not in data
    assert centre.profile.name.encode() not in data
    assert is_sealed_backup(card.path)
    assert not any(each.name.startswith(".") for each in centre.workspace.folder.backups.iterdir())

    told = restore_backup(card.path, tmp_path / "back", CLOCK, PROGRESS, passphrase=PASSPHRASE)
    assert (told.folder, told.backup.path, told.backup.sealed) == (
        tmp_path / "back",
        card.path,
        True,
    )
    assert told.audit_whole
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]
    tried = try_backup(card.path, tmp_path / "try", CLOCK, PROGRESS, passphrase=PASSPHRASE)
    assert tried.folder is None
    assert everything_below(tmp_path / "try") == []
    assert check_backup(card.path, PROGRESS, passphrase=PASSPHRASE).files == card.files
    assert everything_below(stick) == [card.path.name]
    state = read_backup_state(centre)
    assert (state.seals, state.sealable) == (True, True)
    make_backup(centre, stick, PROGRESS)
    assert not read_backup_state(centre).seals


@pytest.mark.parametrize(
    ("given", "code"),
    [("", RefusalCode.BACKUP_SEALED), ("不是这个口令", RefusalCode.PASSPHRASE_WRONG)],
)
def test_without_its_passphrase_a_sealed_backup_stays_shut(
    centre: Centre, stick: Path, tmp_path: Path, given: str, code: RefusalCode
) -> None:
    card = make_backup(centre, stick, PROGRESS, sealed=True)
    with pytest.raises(Refusal) as raised:
        restore_backup(card.path, tmp_path / "back", CLOCK, PROGRESS, passphrase=given)
    assert raised.value.code is code
    assert not (tmp_path / "back").exists()
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".")]
    with pytest.raises(Refusal) as raised:
        check_backup(card.path, PROGRESS, passphrase=given)
    assert raised.value.code is code


def test_a_sealed_backup_with_a_byte_changed_is_refused(centre: Centre, stick: Path) -> None:
    card = make_backup(centre, stick, PROGRESS, sealed=True)
    data = bytearray(card.path.read_bytes())
    data[len(data) // 2] ^= 1
    card.path.write_bytes(data)
    with pytest.raises(Refusal):
        check_backup(card.path, PROGRESS, passphrase=PASSPHRASE)


def test_without_a_key_file_nothing_can_be_sealed(centre: Centre, stick: Path) -> None:
    centre.workspace.folder.keys.unlink()
    assert not read_backup_state(centre).sealable
    with pytest.raises(Trouble) as raised:
        make_backup(centre, stick, PROGRESS, sealed=True)
    assert raised.value.code is TroubleCode.KEYS_MISSING
    assert everything_below(stick) == []
