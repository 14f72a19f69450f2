"""Passphrases of people: kept as Argon2id hashes, refused where they are easily guessed.

Argon2id over 64 MiB, three passes, four lanes (RFC 9106, the second recommended
option); the hash is kept as PHC text. The bytes of a passphrase are overwritten
after use; the text itself is Python's, which forgets it when nobody holds it.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import cast

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import (
    ACCOUNT_LANES,
    ACCOUNT_MEMORY_KIB,
    ACCOUNT_PASSES,
    PASSPHRASE_CHARACTERS,
)

MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
_SALT_BYTES, _HASH_BYTES = 16, 32
_PHC = re.compile(r"\$argon2id\$v=19\$m=(\d{1,9}),t=(\d{1,4}),p=(\d{1,3})\$[\w+/]+\$[\w+/]+")
_DIFFERENT_CHARACTERS = 4
_BESIDES_NAME = 6
"""So many characters there must be besides one's own name."""
_NAME_CHARACTERS = 2
"""A name of one character is found in many a good passphrase."""
_COMMON_WORDS = """
    password password1 password123 passw0rd p@ssw0rd p@ssword administrator admin123 admin888
    admin1234 admin@123 qwertyuiop qwerty123 qwer1234 1qaz2wsx 1q2w3e4r 1q2w3e4r5t q1w2e3r4
    zxcvbnm123 asdfghjkl asdf1234 abc12345 abcd1234 abc123456 a1234567 a12345678 a123456789
    aa123456 aa12345678 qq123456 123456aa 123456789a 1234567a woaini1314 woaini520 woaini123
    5201314520 iloveyou iloveyou1 5211314521 1314520520 123qweasd 123123123 12341234 12344321
    11223344 112233445566 147258369 987654321 88888888 66668888 letmein1 welcome1 changeme
    weishengyuan weishengju wsy123456 wsy12345678 yiyuan123 yiyuan888 dabiao123 dabiao888
"""
COMMON = frozenset(_COMMON_WORDS.split())
"""What is tried first: the commonest of all, and of offices like these."""


def hashed(passphrase: str) -> str:
    """Return the PHC text of a passphrase, with a salt of its own."""
    with _bytes_of(passphrase) as material:
        kdf = Argon2id(
            salt=_new_salt(),
            length=_HASH_BYTES,
            iterations=PASSES,
            lanes=LANES,
            memory_cost=MEMORY_KIB,
        )
        return kdf.derive_phc_encoded(material)


def is_right(passphrase: str, phc: str) -> bool:
    """Tell whether a passphrase is the one of a hash.

    Raises: Trouble WORKSPACE_DAMAGED for a hash that is none, or asks for more memory
    than is sane.
    """
    found = _PHC.fullmatch(phc)
    most = (ACCOUNT_MEMORY_KIB, ACCOUNT_PASSES, ACCOUNT_LANES)
    if found is None or any(
        not 1 <= int(asked) <= limit for asked, limit in zip(found.groups(), most, strict=True)
    ):
        raise Trouble(TroubleCode.WORKSPACE_DAMAGED)
    with _bytes_of(passphrase) as material:
        try:
            Argon2id.verify_phc_encoded(material, phc)
        except InvalidKey:
            return False
    return True


def _new_salt() -> bytes:
    return os.urandom(_SALT_BYTES)


def refuse_weak(passphrase: str, name: str) -> None:
    """Refuse what is easily guessed, and say why; any other mixture of characters will do.

    Raises: Refusal PASSPHRASE_TOO_SHORT, PASSPHRASE_COMMON, PASSPHRASE_PATTERN (one
    character, a run or a repetition), PASSPHRASE_HAS_NAME.
    """
    plain = unicodedata.normalize("NFC", passphrase).casefold()
    if len(plain) < PASSPHRASE_CHARACTERS:
        raise Refusal(RefusalCode.PASSPHRASE_TOO_SHORT, least=PASSPHRASE_CHARACTERS)
    if plain in COMMON:
        raise Refusal(RefusalCode.PASSPHRASE_COMMON)
    if _is_pattern(plain):
        raise Refusal(RefusalCode.PASSPHRASE_PATTERN)
    own = unicodedata.normalize("NFC", name).casefold()
    beside = plain.replace(own, "") if len(own) >= _NAME_CHARACTERS else plain
    if len(beside) < _BESIDES_NAME:
        raise Refusal(RefusalCode.PASSPHRASE_HAS_NAME)


def _is_pattern(plain: str) -> bool:
    if len(set(plain)) < _DIFFERENT_CHARACTERS:
        return True
    steps = {ord(after) - ord(before) for before, after in pairwise(plain)}
    if len(steps) == 1:
        return True  # 12345678, 87654321, abcdefgh
    # the same piece again and again: abcdabcd, 19851985
    return plain in (plain + plain)[1:-1]


@contextmanager
def _bytes_of(passphrase: str) -> Iterator[bytes]:
    """Lend the bytes of a passphrase, however its characters were composed, then wipe them."""
    material = bytearray(unicodedata.normalize("NFC", passphrase).encode())
    try:
        # any buffer is read in place; the declared type knows bytes alone
        yield cast("bytes", material)
    finally:
        material[:] = bytes(len(material))
