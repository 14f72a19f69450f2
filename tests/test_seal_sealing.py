"""Sealed for the county, opened by nobody else, never half a file."""

import errno
import os
import resource
import shutil
import subprocess
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pyrage
import pytest

from models.seal import sealing
from models.seal.keys import make_keys
from models.seal.sealing import is_sealed, seal, unseal
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import SEAL_HEADER_BYTES
from models.vocabulary.progress import Cancelled, Unwatched
from tests.hostile_packages import AGE_IDENTITY, KEYS

COUNTY = make_keys()
PLAIN = os.urandom(200_000)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "a.dbag"
    path.write_bytes(PLAIN)
    return path


@pytest.fixture
def sealed(plain: Path) -> Path:
    to = plain.with_suffix(".age")
    seal(plain, [KEYS.public.age_recipient, COUNTY.public.age_recipient], to, Unwatched())
    return to


def refusal_of(path: Path) -> RefusalCode:
    to = path.parent / "opened"
    with pytest.raises(Refusal) as caught:
        unseal(path, [KEYS], to, Unwatched())
    assert not to.exists()
    return caught.value.code


class Stopped:
    def check(self) -> None:
        raise Cancelled

    def step(self, done: int, total: int, label: str = "") -> None:
        raise Cancelled


def test_each_recipient_opens_it(sealed: Path) -> None:
    for keys in (KEYS, COUNTY):
        unseal(sealed, [make_keys(), keys], sealed.parent / "opened", Unwatched())
        assert (sealed.parent / "opened").read_bytes() == PLAIN


def test_sealed_files_are_told_from_others(plain: Path, sealed: Path) -> None:
    assert is_sealed(sealed)
    assert not is_sealed(plain)
    assert PLAIN[:64] not in sealed.read_bytes()


def test_others_are_told_that_it_is_not_for_them(plain: Path) -> None:
    to = plain.with_suffix(".age")
    seal(plain, [COUNTY.public.age_recipient], to, Unwatched())
    assert refusal_of(to) == RefusalCode.SEALED_FOR_OTHERS


def test_without_a_key_it_asks_for_one(sealed: Path) -> None:
    with pytest.raises(Refusal) as caught:
        unseal(sealed, [], sealed.parent / "opened", Unwatched())
    assert caught.value.code == RefusalCode.SEALED_NEEDS_KEY


def test_what_is_not_sealed_is_told_as_such(plain: Path) -> None:
    assert refusal_of(plain) == RefusalCode.SEALED_NOT_SEALED
    plain.write_bytes(b"")
    assert refusal_of(plain) == RefusalCode.SEALED_NOT_SEALED


def test_a_sealing_by_passphrase_is_not_for_us(plain: Path) -> None:
    """Only the header counts: the costly derivation must not even start."""
    plain.write_bytes(
        b"age-encryption.org/v1\n-> scrypt Jw7Bvv4qzdgJBSiS9DdGmA 30\n"
        b"c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHQ\n--- " + b"A" * 43 + b"\n" + bytes(100)
    )
    code = refusal_of(plain)
    assert code in {RefusalCode.SEALED_FOR_OTHERS, RefusalCode.SEALED_DAMAGED}


def test_every_part_of_it_is_authenticated(sealed: Path) -> None:
    data = sealed.read_bytes()
    damaged = sealed.parent / "damaged.age"
    expected = {RefusalCode.SEALED_DAMAGED, RefusalCode.SEALED_FOR_OTHERS}
    for at in [*range(22, 400), 70_000, len(data) - 1]:
        changed = bytearray(data)
        changed[at] ^= 1
        damaged.write_bytes(changed)
        assert refusal_of(damaged) in expected
    assert refusal_of(damaged) == RefusalCode.SEALED_DAMAGED


@pytest.mark.parametrize("kept", [30, 200, 400, 65_536 + 500, -1])
def test_a_cut_file_never_opens(kept: int, sealed: Path) -> None:
    sealed.write_bytes(sealed.read_bytes()[:kept])
    assert refusal_of(sealed) == RefusalCode.SEALED_DAMAGED


def test_a_lengthened_file_never_opens(sealed: Path) -> None:
    sealed.write_bytes(sealed.read_bytes() + b"\0")
    assert refusal_of(sealed) == RefusalCode.SEALED_DAMAGED


def test_an_endless_header_is_not_read(sealed: Path) -> None:
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    header = b"age-encryption.org/v1\n" + stanza * 400_000
    sealed.write_bytes(header + b"--- " + b"A" * 43 + b"\n")
    tracemalloc.start()
    try:
        assert refusal_of(sealed) == RefusalCode.SEALED_DAMAGED
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * SEAL_HEADER_BYTES


def test_too_large_a_file_is_refused_unread(sealed: Path) -> None:
    to = sealed.parent / "opened"
    with sealed.open("ab") as more:
        more.write(b"\0" * SEAL_HEADER_BYTES)
    with pytest.raises(Refusal) as caught:
        unseal(sealed, [KEYS], to, Unwatched(), most=1)
    assert caught.value.code == RefusalCode.PACKAGE_TOO_LARGE
    assert not to.exists()


def test_a_recipient_that_is_none_is_refused(plain: Path) -> None:
    for text in ("age1xyz", "", AGE_IDENTITY):
        with pytest.raises(Refusal) as caught:
            seal(plain, [text], plain.with_suffix(".age"), Unwatched())
        assert caught.value.code == RefusalCode.SEALED_RECIPIENT_WRONG
    with pytest.raises(ValueError, match="recipients"):
        seal(plain, [], plain.with_suffix(".age"), Unwatched())


def test_stopping_leaves_nothing(plain: Path, sealed: Path) -> None:
    to = plain.parent / "out"
    with pytest.raises(Cancelled):
        seal(plain, [KEYS.public.age_recipient], to, Stopped())
    with pytest.raises(Cancelled):
        unseal(sealed, [KEYS], to, Stopped())
    assert sorted(path.name for path in plain.parent.iterdir()) == ["a.age", "a.dbag"]


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("opening", [False, True])
def test_a_disk_that_fills_up_keeps_its_own_kind_of_failure(
    opening: bool, plain: Path, sealed: Path
) -> None:
    """A limit on the size of files is the nearest to a full disk a process can give itself."""
    to = plain.parent / "out"
    recipients = [KEYS.public.age_recipient]
    convert = (
        partial(unseal, sealed, [KEYS], to, Unwatched())
        if opening
        else partial(seal, plain, recipients, to, Unwatched())
    )
    with pytest.raises(Trouble) as caught, largest_file(100_000):
        convert()
    assert caught.value.params["errno"] == errno.EFBIG
    assert caught.value.place.file == "out"
    assert not to.exists()


def test_a_missing_file_is_trouble_with_its_name(tmp_path: Path) -> None:
    for work in (
        lambda: seal(tmp_path / "gone", [KEYS.public.age_recipient], tmp_path / "out", Unwatched()),
        lambda: unseal(tmp_path / "gone", [KEYS], tmp_path / "out", Unwatched()),
        lambda: is_sealed(tmp_path / "gone"),
    ):
        with pytest.raises(Trouble) as caught:
            work()
        assert caught.value.code == TroubleCode.FILE_NOT_FOUND
        assert caught.value.place.file == "gone"


def test_the_age_tool_opens_what_we_seal_and_we_what_it_seals(sealed: Path) -> None:
    age = shutil.which("age")
    if age is None:
        pytest.skip("age is not installed here")
    identity = sealed.parent / "identity.txt"
    identity.write_text(AGE_IDENTITY + "\n")
    by_tool = subprocess.run([age, "-d", "-i", identity, sealed], capture_output=True, check=True)
    assert by_tool.stdout == PLAIN
    theirs = sealed.parent / "theirs.age"
    subprocess.run(
        [age, "-r", KEYS.public.age_recipient, "-o", theirs, sealed.with_suffix(".dbag")],
        check=True,
        capture_output=True,
    )
    unseal(theirs, [KEYS], sealed.parent / "opened", Unwatched())
    assert (sealed.parent / "opened").read_bytes() == PLAIN


def test_memory_stays_flat(plain: Path) -> None:
    plain.write_bytes(os.urandom(1 << 20) * 40)
    tracemalloc.start()
    try:
        seal(plain, [KEYS.public.age_recipient], plain.parent / "s", Unwatched())
        unseal(plain.parent / "s", [KEYS], plain.parent / "o", Unwatched())
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * 2**20
    assert (plain.parent / "o").read_bytes() == plain.read_bytes()


def test_the_library_still_says_what_we_tell_the_cases_by() -> None:
    sealed = pyrage.encrypt(b"x", [pyrage.x25519.Identity.generate().to_public()])
    with pytest.raises(pyrage.DecryptError, match=f"^{sealing._NOT_FOR_US}$"):
        pyrage.decrypt(sealed, [pyrage.x25519.Identity.generate()])
