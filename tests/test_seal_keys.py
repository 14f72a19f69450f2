"""Keys: made, named, told over the telephone, locked away and opened again."""

import base64
import json
import tracemalloc
from pathlib import Path

import pytest

from models.seal.keyfile import lock_keys, public_part, unlock_keys
from models.seal.keys import fingerprint, keys_from, make_keys, public_keys
from models.seal.sealing import seal
from models.vocabulary.canonical import canonical, digest_of
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Unwatched
from tests.hostile_packages import AGE_IDENTITY, KEYS, OTHER_KEYS

PASSPHRASE = "正确 的口令 1234"


@pytest.fixture(scope="module")
def locked() -> bytes:
    return lock_keys(KEYS, PASSPHRASE)


def altered(locked: bytes, section: str, key: str, value: object) -> bytes:
    """Change one field and make the checksum fit, as somebody who means it would."""
    content = json.loads(locked)
    target = content[section] if section else content
    if section == "scrypt":
        target = content["header"]["scrypt"]
    target[key] = value
    content["checksum"] = digest_of(
        canonical(content["header"]) + base64.b64decode(content["locked"])
    )
    return canonical(content)


def test_new_keys_are_new_and_come_back_from_their_file() -> None:
    keys = make_keys()
    assert keys.public != make_keys().public
    assert unlock_keys(lock_keys(keys, PASSPHRASE), PASSPHRASE) == keys


def test_the_public_part_is_read_without_the_passphrase(locked: bytes) -> None:
    assert public_part(locked) == KEYS.public


def test_the_file_and_the_record_hide_the_private_halves(locked: bytes) -> None:
    for shown in (repr(KEYS), locked.decode()):
        assert AGE_IDENTITY not in shown
        assert KEYS.signing_seed.hex() not in shown
        assert repr(KEYS.signing_seed) not in shown


@pytest.mark.usefixtures("own_salts")
def test_two_files_of_the_same_keys_have_nothing_secret_in_common(locked: bytes) -> None:
    again = json.loads(lock_keys(KEYS, PASSPHRASE))
    first = json.loads(locked)
    assert again["locked"] != first["locked"]
    assert again["header"]["nonce"] != first["header"]["nonce"]
    assert again["header"]["scrypt"]["salt"] != first["header"]["scrypt"]["salt"]


@pytest.mark.parametrize(
    "wrong", ["", "正确 的口令 123", PASSPHRASE + " ", PASSPHRASE.upper() + "a"]
)
def test_a_wrong_passphrase_is_told_as_such(wrong: str, locked: bytes) -> None:
    with pytest.raises(Refusal) as caught:
        unlock_keys(locked, wrong)
    assert caught.value.code == RefusalCode.PASSPHRASE_WRONG


def test_one_passphrase_however_it_is_composed() -> None:
    composed = lock_keys(KEYS, "caf\u00e9 caf\u00e9")
    assert unlock_keys(composed, "cafe\u0301 cafe\u0301") == KEYS


def test_a_short_passphrase_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        lock_keys(KEYS, "1234567")
    assert caught.value.code == RefusalCode.PASSPHRASE_TOO_SHORT
    assert caught.value.params["least"] == 8


def test_every_changed_byte_is_damage_and_not_a_wrong_passphrase(locked: bytes) -> None:
    for at in range(len(locked)):
        changed = bytearray(locked)
        changed[at] ^= 1
        with pytest.raises(Trouble) as caught:
            unlock_keys(bytes(changed), PASSPHRASE)
        assert caught.value.code in {TroubleCode.KEYS_DAMAGED, TroubleCode.KEYS_NEWER}


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"null", b"\xff", b'{"header":' * 6_000, b" " * 70_000]
)
def test_what_is_no_key_file_is_damage(data: bytes) -> None:
    with pytest.raises(Trouble) as caught:
        public_part(data)
    assert caught.value.code == TroubleCode.KEYS_DAMAGED


def test_another_spelling_of_the_same_content_is_damage(locked: bytes) -> None:
    for respelled in (locked + b"\n", json.dumps(json.loads(locked), indent=1).encode()):
        with pytest.raises(Trouble) as caught:
            unlock_keys(respelled, PASSPHRASE)
        assert caught.value.code == TroubleCode.KEYS_DAMAGED


def test_a_later_format_is_told_as_such(locked: bytes) -> None:
    with pytest.raises(Trouble) as caught:
        unlock_keys(altered(locked, "header", "format", "dabiao-keys-2"), PASSPHRASE)
    assert caught.value.code == TroubleCode.KEYS_NEWER


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("n", 2**30), ("n", 2**18), ("n", 2**13), ("n", 2**15 + 1), ("n", 0), ("n", -(2**15)),
        ("r", 1), ("r", 1024), ("p", 0), ("p", 5), ("p", 2**20), ("n", 2**70),
        ("salt", ""), ("salt", "AAAA"),
    ],
)  # fmt: skip
def test_a_file_cannot_ask_for_more_than_is_reasonable(
    key: str, value: object, locked: bytes
) -> None:
    try:
        hostile = altered(locked, "scrypt", key, value)
    except Exception:  # noqa: BLE001 - canonical JSON itself stops at 2**53
        hostile = locked.replace(b'"n":32768', b'"n":' + str(value).encode())
    tracemalloc.start()
    try:
        with pytest.raises(Trouble) as caught:
            unlock_keys(hostile, PASSPHRASE)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert caught.value.code == TroubleCode.KEYS_DAMAGED
    assert peak < 2**20


def test_exchanged_public_keys_do_not_unlock(locked: bytes) -> None:
    other = base64.b64encode(OTHER_KEYS.public.signing_raw).decode()
    exchanged = altered(locked, "header", "signing_key", other)
    assert public_part(exchanged) != KEYS.public
    with pytest.raises(Refusal) as caught:
        unlock_keys(exchanged, PASSPHRASE)
    assert caught.value.code == RefusalCode.PASSPHRASE_WRONG


def test_the_fingerprint_is_thirty_digits_in_groups_and_never_changes() -> None:
    told = fingerprint(KEYS.public)
    assert [len(group) for group in told.split(" ")] == [5] * 6
    assert told.replace(" ", "").isdecimal()
    assert told == FINGERPRINT_OF_KEYS


FINGERPRINT_OF_KEYS = "28131 51729 18672 49225 10578 07077"
"""Written down once: people keep fingerprints on paper."""


def test_the_fingerprint_covers_both_keys() -> None:
    other_recipient = public_keys(KEYS.public.signing_raw, make_keys().public.age_recipient)
    told = {fingerprint(public) for public in (KEYS.public, OTHER_KEYS.public, other_recipient)}
    assert len(told) == 3


@pytest.mark.parametrize(("seed", "identity"), [(b"short", AGE_IDENTITY), (b"1" * 32, "age1x")])
def test_what_are_no_keys_are_not_taken(seed: bytes, identity: str) -> None:
    with pytest.raises(ValueError, match=r"32|age identity"):
        keys_from(seed, identity)


@pytest.mark.parametrize("recipient", ["", "age1x", KEYS.public.age_recipient.upper()])
def test_a_recipient_has_one_spelling(recipient: str) -> None:
    with pytest.raises(ValueError, match="age recipient"):
        public_keys(KEYS.public.signing_raw, recipient)


SMALL_ORDER_KEYS = {
    "identity": bytes([1]) + bytes(31),
    "zero": bytes(32),
    "order two": bytes.fromhex("ec" + "ff" * 30 + "7f"),
    "order eight": bytes.fromhex(
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"
    ),
    "order eight, other sign": bytes.fromhex(
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"
    ),
    "identity in another spelling": bytes.fromhex("ee" + "ff" * 30 + "7f"),
}
SMALL_ORDER_RECIPIENTS = (
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
)
"""A point that multiplies to nothing: whoever sees the file can open it."""


@pytest.mark.parametrize("name", SMALL_ORDER_KEYS)
def test_a_key_whose_signatures_anybody_can_write_is_none(name: str) -> None:
    """Under the identity, the signature of zeros fits every text."""
    with pytest.raises(ValueError, match="order"):
        public_keys(SMALL_ORDER_KEYS[name], KEYS.public.age_recipient)


@pytest.mark.parametrize("text", SMALL_ORDER_RECIPIENTS)
def test_a_recipient_anybody_could_open_for_is_none(text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="shared key"):
        public_keys(KEYS.public.signing_raw, text)
    plain = tmp_path / "a"
    plain.write_bytes(b"x")
    with pytest.raises(Refusal) as caught:
        seal(plain, [text], tmp_path / "a.age", Unwatched())
    assert caught.value.code is RefusalCode.SEALED_RECIPIENT_WRONG
