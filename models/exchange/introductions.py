"""How two machines come to know each other: enrolment and county card, format 1.0.

Both are signed by the very key they carry, so a signature proves only that the
sender holds it. Whose key it is, a person settles by comparing the fingerprint
over another channel.
"""

from typing import Literal

from models.exchange.contents import (
    Hex256,
    InstitutionKind,
    Moment,
    Name,
    Recipient,
    Record,
    Region,
    Uscc,
)


class KeysPart(Record, frozen=True):
    """Public halves: Ed25519 as 64 hex digits, and the age recipient."""

    signing_key: Hex256
    recipient: Recipient


class EnrolledPart(Record, frozen=True):
    """The institution that asks to be enrolled."""

    uscc: Uscc
    name: Name
    region: Region
    kind: InstitutionKind


class CountyPart(Record, frozen=True):
    """The county health authority."""

    name: Name
    region: Region


class Enrolment(Record, frozen=True):
    """The whole of ``data/enrolment.json``."""

    format: Literal["1.0"]
    kind: Literal["enrolment"]
    institution: EnrolledPart
    keys: KeysPart
    made_at: Moment


class CountyCard(Record, frozen=True):
    """The whole of ``data/county.json``; ``token_salt`` is the salt of person tokens."""

    format: Literal["1.0"]
    kind: Literal["county-card"]
    county: CountyPart
    keys: KeysPart
    token_salt: Hex256
    made_at: Moment
