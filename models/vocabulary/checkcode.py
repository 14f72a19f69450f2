"""A digest as people read and type it: Crockford's base 32, no I, L, O, U.

Nothing is mistaken on the telephone, and the letters are those a QR code packs most
tightly. The check code on paper is the first 12 characters of the whole digest so
spelled: 60 of its 256 bits, in three groups.
"""

from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SPELLED_CHARACTERS = 52
"""256 bits in fives; the last character holds the one that is left."""
CODE_CHARACTERS = 12
SHORT_CODE_CHARACTERS = 8
"""The least of a check code that is looked for: 40 bits."""

_BITS, _HEX_BITS, _PADDING = 5, 4, 4
_GROUP = 4
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = "-–—‐‑−_·. \t\u3000"


def spelled(digest: str) -> str:
    """Return the 52 characters of a digest of 64 hex digits."""
    return _letters(int(digest, 16) << _PADDING, SPELLED_CHARACTERS)


def read_spelled(text: str) -> Digest | None:
    """Return the digest of exactly what ``spelled`` writes, else None."""
    if len(text) != SPELLED_CHARACTERS or not set(text) <= set(ALPHABET):
        return None
    number = _number(text)
    return None if number & ((1 << _PADDING) - 1) else Digest(f"{number >> _PADDING:064x}")


def check_code(digest: str) -> str:
    """Return e.g. ``7K2M-Q9XA-40DE`` for a digest of 64 hex digits."""
    return in_groups(spelled(digest)[:CODE_CHARACTERS])


def in_groups(code: str) -> str:
    """Return a code in groups of four, as it is printed and read aloud."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def read_code(typed: str) -> str:
    """Return the 8 or 12 characters that were meant, without groups, in capitals.

    O is read as 0, I and L as 1; signs and blanks between characters do not count.
    Raises: Refusal PAPER_CODE_CHARACTER (``found``), PAPER_CODE_LENGTH (``found``: how many).
    """
    bare = "".join(letter for letter in typed if letter not in _BETWEEN)
    code = bare.upper().translate(_READ_AS)
    wrong = next((letter for letter in code if letter not in ALPHABET), "")
    if wrong:
        raise Refusal(RefusalCode.PAPER_CODE_CHARACTER, found=wrong)
    if len(code) not in (SHORT_CODE_CHARACTERS, CODE_CHARACTERS):
        raise Refusal(RefusalCode.PAPER_CODE_LENGTH, found=len(code))
    return code


def hex_of_code(code: str) -> str:
    """Return the hex digits a digest begins with, for a code of 8 or 12 characters (10 or 15)."""
    return f"{_number(code):0{len(code) * _BITS // _HEX_BITS}x}"


def _letters(number: int, characters: int) -> str:
    places = range(characters - 1, -1, -1)
    return "".join(ALPHABET[number >> _BITS * place & 31] for place in places)


def _number(text: str) -> int:
    number = 0
    for letter in text:
        number = number << _BITS | ALPHABET.index(letter)
    return number
