"""Every package made wrong is refused with its own code, in flat memory, without a trace."""

import os
import re
import tracemalloc
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from models.seal.archive import DEFAULT_LIMITS, ContainerLimits, Entry, unpack
from models.seal.container import Bag, open_bag
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Unwatched
from tests import hostile_packages as hostile
from tests.hostile_cases import ALL, Hostile

MOST_MEMORY = 12 * 1024 * 1024
"""Bytes; the costliest honest case is a directory of thousands of entries."""


def refused(path: Path, limits: ContainerLimits = DEFAULT_LIMITS) -> Refusal:
    with pytest.raises(Refusal) as caught:
        open_bag(path, Unwatched(), limits)
    return caught.value


def opened(data: bytes, path: Path) -> Bag:
    path.write_bytes(data)
    return open_bag(path, Unwatched())


def test_the_unchanged_package_of_the_builder_is_accepted(tmp_path: Path) -> None:
    bag = opened(hostile.good(), tmp_path / "good.dbag")
    assert {"data/" + file.name: bag.read(file.name) for file in bag.files} == hostile.PAYLOAD


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.code}:{case.what}")
def test_refused_with_its_own_code_in_flat_memory(case: Hostile, tmp_path: Path) -> None:
    path = tmp_path / "hostile.dbag"
    path.write_bytes(case.make())
    tracemalloc.start()
    try:
        refusal = refused(path, case.limits)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert refusal.code == case.code
    assert refusal.place.path.isprintable()
    assert peak < MOST_MEMORY
    assert [found.name for found in tmp_path.iterdir()] == ["hostile.dbag"]


def test_each_code_the_room_raises_for_a_package_has_a_case(repository: Path) -> None:
    other_subjects = ("passphrase.", "backup.", "sealed.", "keys.")
    needs_no_hostile_file = {
        RefusalCode.PACKAGE_NOT_A_FILE,
        RefusalCode.PACKAGE_CHANGED_WHILE_OPEN,
        RefusalCode.PACKAGE_ENTRY_UNKNOWN,
    }
    sources = [path.read_text() for path in (repository / "models" / "seal").glob("*.py")]
    raised = {
        RefusalCode[name] for text in sources for name in re.findall(r"RefusalCode\.(\w+)", text)
    }
    packages = {code for code in raised if not code.startswith(other_subjects)}
    assert packages - needs_no_hostile_file == {case.code for case in ALL}


def test_every_single_changed_byte_is_refused(tmp_path: Path) -> None:
    data = hostile.good()
    path = tmp_path / "changed.dbag"
    for at in range(len(data)):
        path.write_bytes(hostile.flipped(data, at, 1 + at % 255))
        refused(path)


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    data = hostile.good()
    path = tmp_path / "cut.dbag"
    path.write_bytes(data)
    for length in range(len(data) - 1, -1, -1):
        os.truncate(path, length)
        refused(path)


@pytest.mark.parametrize("mask", [0x01, 0x80])
def test_a_changed_byte_with_a_repaired_checksum_never_changes_the_content(
    mask: int, tmp_path: Path
) -> None:
    """Only spare bits of a compressed stream may differ; they mean the same content."""
    data = hostile.good()
    genuine = opened(data, tmp_path / "genuine.dbag")
    accepted = 0
    for at in range(len(data) - hostile.COMMENT_BYTES):
        changed = hostile.repaired(hostile.flipped(data, at, mask))
        try:
            bag = opened(changed, tmp_path / "changed.dbag")
        except Refusal:
            continue
        accepted += 1
        assert (bag.digest, bag.signatures) == (genuine.digest, genuine.signatures)
        assert [bag.read(file.name) for file in bag.files] == list(hostile.PAYLOAD.values())
    assert accepted < len(data) // 50


def test_a_folder_and_a_pipe_are_no_package(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        assert refused(path).code == RefusalCode.PACKAGE_NOT_A_FILE


def test_a_missing_file_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        open_bag(tmp_path / "gone.dbag", Unwatched())
    assert caught.value.code == TroubleCode.FILE_NOT_FOUND
    assert caught.value.place.file == "gone.dbag"


def test_a_package_exchanged_after_checking_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.dbag"
    bag = opened(hostile.good(), path)
    other = {**hostile.PAYLOAD, "data/a.json": b'{"a":2}'}
    path.write_bytes(hostile.BagFiles(payload=other).zip())
    with pytest.raises(Refusal) as caught:
        bag.read("a.json")
    assert caught.value.code == RefusalCode.PACKAGE_CHANGED_WHILE_OPEN
    path.write_bytes(b"short")
    with pytest.raises(Refusal) as caught:
        bag.extract("b.json", tmp_path / "b.json")
    assert caught.value.code == RefusalCode.PACKAGE_CHANGED_WHILE_OPEN
    assert not (tmp_path / "b.json").exists()


def test_reading_is_bounded_and_only_of_what_is_inside(tmp_path: Path) -> None:
    bag = opened(hostile.good(), tmp_path / "a.dbag")
    with pytest.raises(Refusal) as caught:
        bag.read("b.json", most=279)
    assert caught.value.code == RefusalCode.PACKAGE_TOO_LARGE
    assert len(bag.read("b.json", most=280)) == 280
    for name in ("c.json", "../bagit.txt", "data/a.json"):
        with pytest.raises(Refusal) as caught:
            bag.read(name)
        assert caught.value.code == RefusalCode.PACKAGE_ENTRY_UNKNOWN


def test_an_exchange_that_keeps_size_and_crc_is_noticed(tmp_path: Path) -> None:
    """A CRC is easily kept: adding a multiple of its polynomial does not change it."""
    polynomial = f"{0x104C11DB7:040b}"[7:].ljust(40, "0")
    pattern = [int(polynomial[start : start + 8][::-1], 2) for start in range(0, 40, 8)]
    photo = bytes(range(50, 150))
    other = bytes(a ^ b for a, b in zip(photo, [0] * 10 + pattern + [0] * 85, strict=True))
    assert (zlib.crc32(photo), len(photo)) == (zlib.crc32(other), len(other))
    raw = [
        replace(entry, method=0) for entry in hostile.BagFiles(payload={"data/a.jpg": photo}).raw()
    ]
    path = tmp_path / "a.dbag"
    bag = opened(hostile.zip_of(raw), path)
    path.write_bytes(path.read_bytes().replace(photo, other))
    with pytest.raises(Refusal) as caught:
        bag.read("a.jpg")
    assert caught.value.code == RefusalCode.PACKAGE_CHANGED_WHILE_OPEN


def test_a_lying_bomb_yields_no_byte_beyond_its_claim() -> None:
    packed = hostile.deflated(hostile.bomb(20))
    entry = Entry(name="a", method=8, crc=0, packed_size=len(packed), size=300_000, data_at=0)
    total = 0
    with pytest.raises(Refusal) as caught:  # noqa: PT012 - the pieces before the refusal count
        for piece in unpack(BytesIO(packed), entry):
            total += len(piece)
    assert caught.value.code == RefusalCode.PACKAGE_SIZE_LIES
    assert 0 < total <= 300_000
