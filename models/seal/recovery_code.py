"""The code that is sealed in an envelope: 28 characters in groups of four.

Base 32 without 0, 1, I and O. The last two characters are a checksum over the
others, so a slip of the pen is told from a wrong code; the other 26 carry 130
random bits.
"""

import hashlib
import secrets

_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_RANDOM, _CHECK, _GROUP = 26, 2, 4
_BETWEEN = frozenset(" -–—_·.　")


def new_code() -> str:
    """Return a new code, ``ABCD-EFGH-…``."""
    body = "".join(secrets.choice(_ALPHABET) for _ in range(_RANDOM))
    whole = body + _check(body)
    return "-".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP))


def plain_code(typed: str) -> str:
    """Return what was typed without divisions and in capitals, "" for a slip of the pen."""
    plain = "".join(c for c in typed.upper() if not (c in _BETWEEN or c.isspace()))
    body = plain[:_RANDOM]
    if len(plain) != _RANDOM + _CHECK or not set(plain) <= set(_ALPHABET):
        return ""
    return plain if plain[_RANDOM:] == _check(body) else ""


def _check(body: str) -> str:
    digest = hashlib.sha256(body.encode()).digest()
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest[:_CHECK])
