"""What we pack, we and everybody else can open: bagit, sha256sum, openssl, unzip."""

import hashlib
import os
import shutil
import subprocess
import tracemalloc
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import bagit
import pytest

from models.seal.archive import DEFAULT_LIMITS
from models.seal.bag import BagContent, BuiltBag, PayloadFile, build_bag
from models.seal.container import open_bag, verify
from models.seal.keys import PrivateKeys
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Cancelled, Unwatched
from tests.hostile_packages import KEYS, OTHER_KEYS

MOMENT = datetime(2026, 3, 2, 9, 30, 10, tzinfo=UTC)
PHOTO = bytes(range(256)) * 3000
CONTENT = BagContent(
    top="某卫生院-submission-2026-r1",
    payload=(
        PayloadFile(name="assessment.json", source=b'{"grade":"B"}' * 500),
        PayloadFile(name="佐证/公示栏 照片.jpg", source=PHOTO),
        PayloadFile(name="empty.json", source=b""),
    ),
    info={"Source-Organization": "某某镇中心卫生院", "Dabiao-Kind": "submission"},
)


class Stopping:
    """A person who stops after some pieces."""

    def __init__(self, after: int) -> None:
        self._left = after

    def check(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Cancelled

    def step(self, done: int, total: int, label: str = "") -> None:
        self.check()


def build(
    path: Path, content: BagContent = CONTENT, signers: tuple[PrivateKeys, ...] = (KEYS,)
) -> BuiltBag:
    return build_bag(path, content, signers, built_at=MOMENT, progress=Unwatched())


def with_payload(*files: PayloadFile) -> BagContent:
    return replace(CONTENT, payload=files)


def tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed here")
    return found


def unpacked(tmp_path: Path) -> Path:
    build(tmp_path / "a.dbag")
    with zipfile.ZipFile(tmp_path / "a.dbag") as archive:
        archive.extractall(tmp_path / "unpacked")
    return tmp_path / "unpacked" / CONTENT.top


def test_what_was_packed_comes_back(tmp_path: Path) -> None:
    built = build(tmp_path / "a.dbag")
    bag = open_bag(tmp_path / "a.dbag", Unwatched())
    verify(bag, KEYS.public.signing_raw)
    assert bag.top == CONTENT.top
    assert bag.info == {
        **CONTENT.info,
        "Bagging-Date": "2026-03-02",
        "Payload-Oxum": f"{6500 + len(PHOTO)}.3",
    }
    assert {file.name: bag.read(file.name) for file in bag.files} == {
        file.name: file.source for file in CONTENT.payload
    }
    assert [file.size for file in bag.files] == [6500, len(PHOTO), 0]
    data = (tmp_path / "a.dbag").read_bytes()
    assert built.file_digest == bag.file_digest == hashlib.sha256(data).hexdigest()
    assert built.digest == bag.digest == hashlib.sha256(bag.tagmanifest).hexdigest()
    assert built.size == len(data)


def test_a_file_is_extracted_whole_with_its_digest(tmp_path: Path) -> None:
    build(tmp_path / "a.dbag")
    bag = open_bag(tmp_path / "a.dbag", Unwatched())
    digest = bag.extract("佐证/公示栏 照片.jpg", tmp_path / "photo.jpg")
    assert (tmp_path / "photo.jpg").read_bytes() == PHOTO
    assert digest == hashlib.sha256(PHOTO).hexdigest()


def test_the_same_content_and_moment_give_the_same_bytes(tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(PHOTO)
    from_disk = [
        replace(file, source=photo) if file.source == PHOTO else file for file in CONTENT.payload
    ]
    build(tmp_path / "a.dbag")
    os.utime(photo, (0, 0))
    build(tmp_path / "b.dbag", with_payload(*from_disk))
    assert (tmp_path / "a.dbag").read_bytes() == (tmp_path / "b.dbag").read_bytes()


def test_json_is_deflated_and_photos_are_stored(tmp_path: Path) -> None:
    build(tmp_path / "a.dbag")
    with zipfile.ZipFile(tmp_path / "a.dbag") as archive:
        kinds = {info.filename.split("/", 1)[1]: info.compress_type for info in archive.infolist()}
    assert kinds["data/佐证/公示栏 照片.jpg"] == zipfile.ZIP_STORED
    assert kinds["data/assessment.json"] == zipfile.ZIP_DEFLATED
    assert kinds["manifest-sha256.txt"] == zipfile.ZIP_DEFLATED


def test_only_the_trusted_key_verifies(tmp_path: Path) -> None:
    build(tmp_path / "a.dbag")
    with pytest.raises(Refusal) as caught:
        verify(open_bag(tmp_path / "a.dbag", Unwatched()), OTHER_KEYS.public.signing_raw)
    assert caught.value.code == RefusalCode.SIGNATURE_MISSING
    build(tmp_path / "both.dbag", signers=(KEYS, OTHER_KEYS))
    both = open_bag(tmp_path / "both.dbag", Unwatched())
    for keys in (KEYS, OTHER_KEYS):
        verify(both, keys.public.signing_raw)
    forged = replace(both.signatures[0], signature=both.signatures[1].signature)
    with pytest.raises(Refusal) as caught:
        verify(replace(both, signatures=(forged,)), forged.signing_raw)
    assert caught.value.code == RefusalCode.SIGNATURE_WRONG


def test_bagit_validates_it(tmp_path: Path) -> None:
    folder = unpacked(tmp_path)
    bag = bagit.Bag(str(folder))
    assert bag.validate()
    assert bag.info["Source-Organization"] == "某某镇中心卫生院"
    (folder / "data" / "empty.json").write_bytes(b"x")
    with pytest.raises(bagit.BagValidationError):
        bag.validate()


@pytest.mark.parametrize("manifest", ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_sha256sum_checks_it(manifest: str, tmp_path: Path) -> None:
    command = [tool("sha256sum"), "--check", "--strict", manifest]
    folder = unpacked(tmp_path)
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0
    for changed in ("data/empty.json", "bag-info.txt"):
        (folder / changed).write_bytes(b"x")
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 1


def test_openssl_verifies_the_signature(tmp_path: Path) -> None:
    folder = unpacked(tmp_path)
    key = folder / "signatures" / KEYS.public.key_id
    command = [
        tool("openssl"), "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", f"{key}.pem",
        "-sigfile", f"{key}.sig", "-in", "tagmanifest-sha256.txt",
    ]  # fmt: skip
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0
    with (folder / "tagmanifest-sha256.txt").open("ab") as stream:
        stream.write(b"\n")
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 1


def test_unzip_finds_no_fault_and_the_comment_is_the_checksum(tmp_path: Path) -> None:
    path = tmp_path / "a.dbag"
    build(path)
    assert (
        subprocess.run([tool("unzip"), "-tqq", path], capture_output=True, check=False).returncode
        == 0
    )
    with zipfile.ZipFile(path) as archive:
        comment = archive.comment
    body = path.read_bytes()[: -len(comment)]
    assert comment == b"sha256=" + hashlib.sha256(body).hexdigest().encode()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../x", RefusalCode.PACKAGE_NAME_TRAVERSAL),
        ("NUL.jpg", RefusalCode.PACKAGE_NAME_DEVICE),
        ("a?.jpg", RefusalCode.PACKAGE_NAME_UNSAFE),
        ("ASSESSMENT.json", RefusalCode.PACKAGE_NAME_CASE_COLLIDES),
        ("assessment.json", RefusalCode.PACKAGE_NAME_TWICE),
    ],
)
def test_a_name_a_reader_would_refuse_is_not_written(
    name: str, code: RefusalCode, tmp_path: Path
) -> None:
    content = with_payload(*CONTENT.payload, PayloadFile(name=name, source=b"x"))
    with pytest.raises(Refusal) as caught:
        build(tmp_path / "a.dbag", content)
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("element", "value", "code"),
    [
        ("Note", "a\nPayload-Oxum: 0.0", RefusalCode.BAG_INFO_TWICE),
        ("Note", "a\x1b", RefusalCode.BAG_INFO_MALFORMED),
        ("Note", "", RefusalCode.BAG_INFO_MALFORMED),
        ("No te", "x", RefusalCode.BAG_INFO_MALFORMED),
        ("payload-oxum", "1.1", RefusalCode.BAG_INFO_TWICE),
    ],
)
def test_an_element_a_reader_would_refuse_is_not_written(
    element: str, value: str, code: RefusalCode, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as caught:
        build(tmp_path / "a.dbag", replace(CONTENT, info={element: value}))
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (replace(DEFAULT_LIMITS, file_bytes=100_000), RefusalCode.PACKAGE_TOO_LARGE),
        (replace(DEFAULT_LIMITS, file_bytes=769_000), RefusalCode.PACKAGE_TOO_LARGE),
        (replace(DEFAULT_LIMITS, unpacked_bytes=700_000), RefusalCode.PACKAGE_UNPACKS_TOO_LARGE),
        (replace(DEFAULT_LIMITS, entries=5), RefusalCode.PACKAGE_TOO_MANY_ENTRIES),
    ],
)
def test_what_a_reader_would_find_too_large_is_not_written(
    limits: object, code: RefusalCode, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as caught:
        build_bag(
            tmp_path / "a.dbag",
            CONTENT,
            (KEYS,),
            built_at=MOMENT,
            progress=Unwatched(),
            limits=limits,  # type: ignore[arg-type]
        )
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_what_would_look_like_a_bomb_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        build(tmp_path / "a.dbag", with_payload(PayloadFile(name="a", source=bytes(2**21))))
    assert caught.value.code == RefusalCode.PACKAGE_EXPANDS


def test_a_missing_source_is_trouble_with_the_source(tmp_path: Path) -> None:
    content = with_payload(PayloadFile(name="a.jpg", source=tmp_path / "gone.jpg"))
    with pytest.raises(Trouble) as caught:
        build(tmp_path / "a.dbag", content)
    assert caught.value.code == TroubleCode.FILE_NOT_FOUND
    assert caught.value.place.file == "gone.jpg"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0, 1, 2])
def test_stopping_leaves_nothing(after: int, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        build_bag(tmp_path / "a.dbag", CONTENT, (KEYS,), built_at=MOMENT, progress=Stopping(after))
    assert list(tmp_path.iterdir()) == []
    build(tmp_path / "a.dbag")
    with pytest.raises(Cancelled):
        open_bag(tmp_path / "a.dbag", Stopping(after))


def test_one_large_source_can_be_stopped_half_way(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(bytes(2**20))
    files = with_payload(PayloadFile(name="scan.pdf", source=scan))
    with pytest.raises(Cancelled):
        build_bag(tmp_path / "a.dbag", files, (KEYS,), built_at=MOMENT, progress=Stopping(2))
    assert list(tmp_path.iterdir()) == [scan]


def test_memory_stays_flat_for_large_evidence(tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(os.urandom(1 << 20) * 48)
    files = [PayloadFile(name=f"scan{number}.pdf", source=scan) for number in range(2)]
    tracemalloc.start()
    try:
        build(tmp_path / "a.dbag", with_payload(*files))
        bag = open_bag(tmp_path / "a.dbag", Unwatched())
        bag.extract("scan1.pdf", tmp_path / "again.pdf")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (tmp_path / "a.dbag").stat().st_size > 96 * 2**20
    assert peak < 4 * 2**20
    assert (tmp_path / "again.pdf").read_bytes() == scan.read_bytes()
