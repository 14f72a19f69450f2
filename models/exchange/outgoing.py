"""What text looks like before it leaves the house.

People write identity and telephone numbers where they do not belong: into a
reason, a file name, the licence column. They are taken out on the way out.
"""

import hashlib
import hmac
import re
import unicodedata
from dataclasses import replace

from models.ledger.identity import compact
from models.ledger.records import InstitutionProfile, StaffRow

HIDDEN = "＊＊＊"
_D = "[0-9０-９]"
"""Digits, also as an input method for Chinese writes them."""
_LAST = "[0-9０-９XxＸｘ]"
_GAP = "[ \u00a0\u3000\u2010-\u2014\uff0d-]?"
"""Between two groups: a blank or a dash, of the kinds that text from elsewhere brings along."""
_IDENTITY = rf"(?:{_D}{{6}}{_GAP}{_D}{{8}}{_GAP}{_D}{{3}}{_LAST})"
_COUNTRY = rf"(?:[8８][6６]{_GAP})?"
_GROUPS = rf"(?:{_GAP}{_D}{{4}}{_GAP}{_D}{{4}}|\.{_D}{{4}}\.{_D}{{4}})"
_MOBILE = rf"(?:{_COUNTRY}[1１][3-9３-９]{_D}{_GROUPS})"
_IDENTITY_NUMBER = re.compile(rf"(?<!{_D}){_IDENTITY}(?!{_D})")
_NUMBER = re.compile(rf"(?<!{_D})(?:{_IDENTITY}|{_MOBILE})(?!{_D})")
"""An identity card number, or a mobile telephone number, whole or in the usual groups."""
_QUALIFICATION = re.compile(rf"(?<!{_D})({_D}{{9}}){_IDENTITY}(?!{_D})")
"""The number of a physician's qualification: nine digits, and the identity number again."""
_LEAST_SECRET = 6
"""A shorter "number" is a typing error, and would hide half the text."""
_KEPT = "\t\n"


def plain_text(text: str) -> str:
    """Return ``text`` in NFC without invisible characters (tab and line feed stay)."""
    spelled = unicodedata.normalize("NFC", text)
    if spelled.isprintable():
        return spelled.strip()
    kept = (
        letter
        for letter in spelled
        if letter in _KEPT or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    )
    return "".join(kept).strip()


def one_line(text: str) -> str:
    """Return ``text`` as one line that a label file can hold; ``-`` for nothing."""
    return " ".join(plain_text(text).split())[:300] or "-"


def outgoing(text: str) -> str:
    """Return ``text`` fit to leave: plain, identity and mobile numbers hidden."""
    told = _QUALIFICATION.sub(rf"\1{HIDDEN}", plain_text(text))
    return _NUMBER.sub(HIDDEN, told)


def outgoing_telephone(text: str) -> str:
    """Return a telephone number that may leave: as it was typed, but no identity number."""
    return _IDENTITY_NUMBER.sub(HIDDEN, plain_text(text))


def outgoing_of(person: StaffRow, text: str) -> str:
    """Return ``text`` of one person, without that person's own numbers in any form."""
    shown = outgoing(text)
    for secret in (person.id_number, person.mobile, person.office_telephone):
        if len(secret) >= _LEAST_SECRET:
            shown = shown.replace(secret, HIDDEN)
    return shown


def outgoing_profile(profile: InstitutionProfile) -> InstitutionProfile:
    """Return the institution as it is told to others: numbers of people are hidden.

    The head's and the filing contact's telephone stay: those two are meant to be called.
    """
    return replace(
        profile,
        name=outgoing(profile.name) or "-",
        township=outgoing(profile.township),
        address=outgoing(profile.address),
        head=outgoing(profile.head),
        telephone=outgoing_telephone(profile.telephone),
        filing_contact=outgoing(profile.filing_contact),
        filing_telephone=outgoing_telephone(profile.filing_telephone),
    )


def person_token(salt: bytes, id_number: str) -> str:
    """Return HMAC-SHA-256 of an identity number under the county's salt, 64 hex digits.

    Blanks, hyphens and the case of X make no difference. ``""`` for no number.
    """
    number = compact(id_number)
    if not number:
        return ""
    return hmac.new(salt, number.encode(), hashlib.sha256).hexdigest()
