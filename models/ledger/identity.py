"""Pure checks of the numbers an institution and a person are known by.

Check digits come from python-stdnum. Its region table is not used: it misses
retired and unusual prefixes, and a number people were really issued would be
refused for it.
"""

import re
from datetime import date

from stdnum.cn import ric, uscc

from models.vocabulary.codes import RefusalCode

_ID_LENGTH = 18
_USCC_LENGTH = 18
_USCC_FORM = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_EARLIEST_BIRTH = date(1900, 1, 1)
_ID_CARD_KINDS = frozenset({"", "1", "01"})
_PARTED = re.compile(r"[\s\-]")
_ID_RUN = re.compile(r"(?<![0-9])([0-9]{2})([0-9]{9,12})([0-9]{3}[0-9Xx])(?![0-9])")
PROVINCES = frozenset(
    f"{area}{number}"
    for area, numbers in {1: "12345", 2: "123", 3: "1234567", 4: "123456", 5: "01234"}.items()
    for number in numbers
) | {"61", "62", "63", "64", "65", "71", "81", "82"}
"""First two digits of GB/T 2260."""
SAMPLE_PROVINCE = "99"
"""No province has it: invented counties and people of samples are told by it."""


def compact(number: str) -> str:
    """Return a number as it is compared: no blanks or hyphens, upper case."""
    # most numbers are digits alone, and ten thousand are compared at once
    return number if number.isdigit() else _PARTED.sub("", number).upper()


def uscc_fault(code: str) -> RefusalCode | None:
    """Check a unified social credit code as it stands (upper case, no blanks).

    Source: GB 32100-2015, 18 characters without I, O, Z, S, V; mod-31 check.
    """
    if len(code) != _USCC_LENGTH:
        return RefusalCode.USCC_LENGTH
    if not _USCC_FORM.fullmatch(code):
        return RefusalCode.USCC_CHARACTER
    if uscc.calc_check_digit(code) != code[-1]:
        return RefusalCode.USCC_CHECK_DIGIT
    return None


def region_fault(code: str) -> RefusalCode | None:
    """Check the form of a GB/T 2260 code: six digits under an existing province.

    The county itself is not looked up: codes are retired and issued every year.
    """
    if not re.fullmatch(r"[0-9]{6}", code):
        return RefusalCode.REGION_FORM
    return None if code[:2] in PROVINCES | {SAMPLE_PROVINCE} else RefusalCode.REGION_UNKNOWN


def id_number_fault(number: str, *, today: date) -> RefusalCode | None:
    """Check an identity card number: 18 characters, a real birth date, mod 11-2.

    Shape: ``number`` is compact (see ``compact``).
    Source: GB 11643-1999. The 15-digit form of 1989 has not been valid since 2013.
    """
    if len(number) != _ID_LENGTH:
        return RefusalCode.ID_LENGTH
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        return RefusalCode.ID_CHARACTER
    born_on = id_born_on(number)
    if born_on is None or not _EARLIEST_BIRTH <= born_on <= today:
        return RefusalCode.ID_BIRTH_DATE
    if ric.calc_check_digit(number) != number[-1]:
        return RefusalCode.ID_CHECK_DIGIT
    return None


def id_born_on(number: str) -> date | None:
    """Return the birth date inside an identity card number; None if it is no date."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def id_sex(number: str) -> str:
    """Return the GB/T 2261.1 sex code inside an identity card number (odd is male)."""
    return "1" if int(number[16]) % 2 else "2"


def is_identity_card(kind: str) -> bool:
    """Tell whether a document kind is the resident identity card.

    No kind means identity card, as in every list centres keep. Any other
    document (passport, travel permit) is not put through the check.
    """
    return kind.strip() in _ID_CARD_KINDS or "身份证" in kind


def masked(text: str) -> str:
    """Hide every identity number inside ``text`` but its first two and last four digits."""
    return _ID_RUN.sub(lambda found: f"{found[1]}{'*' * len(found[2])}{found[3]}", text)
