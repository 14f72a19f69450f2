"""A short code a person can read aloud or type: 12 characters in three groups.

Crockford's base 32 over the first 60 bits of a SHA-256 (no I, L, O, U, so that
nothing is mistaken on the telephone). The county compares it with the paper.
"""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHARACTERS, _BITS = 12, 5


def check_code(digest: str) -> str:
    """Return e.g. ``7K2M-Q9XA-40DE`` for a digest of 64 hex digits."""
    number = int(digest[: _CHARACTERS * _BITS // 4], 16)
    letters = [
        _ALPHABET[number >> _BITS * (_CHARACTERS - 1 - at) & 31] for at in range(_CHARACTERS)
    ]
    text = "".join(letters)
    return "-".join(text[at : at + 4] for at in range(0, _CHARACTERS, 4))
