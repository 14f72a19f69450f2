"""How two machines come to know each other: enrolment and county card, format 1.0.

Both are signed by the very key they carry, so a signature proves only that the
sender holds it. Whose key it is, a person settles by comparing the fingerprint
over another channel. A key that ``replaces`` another is signed by that one too:
then who knew the old one need compare nothing.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

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
from models.vocabulary.limits import COUNTY_REVIEWERS

MaybeKeyId: TypeAlias = Annotated[str, Meta(pattern=r"^([0-9a-f]{16})?$")]
"""Name of the signing key that goes out of use, ``""`` for a first introduction."""


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


class ReviewerPart(Record, frozen=True):
    """A further computer of the county that packages are to be sealed to, by its person's name."""

    name: Name
    recipient: Recipient


Reviewers: TypeAlias = Annotated[tuple[ReviewerPart, ...], Meta(max_length=COUNTY_REVIEWERS)]


class Enrolment(Record, frozen=True):
    """The whole of ``data/enrolment.json``."""

    format: Literal["1.0"]
    kind: Literal["enrolment"]
    institution: EnrolledPart
    keys: KeysPart
    replaces: MaybeKeyId
    made_at: Moment


class CountyCard(Record, frozen=True):
    """The whole of ``data/county.json``; ``token_salt`` is the salt of person tokens."""

    format: Literal["1.0"]
    kind: Literal["county-card"]
    county: CountyPart
    keys: KeysPart
    replaces: MaybeKeyId
    reviewers: Reviewers
    token_salt: Hex256
    made_at: Moment
