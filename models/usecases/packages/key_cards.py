"""What the life of keys comes to, as cards."""

from dataclasses import dataclass
from pathlib import Path

from models.usecases.cards import KeyCard
from models.usecases.county.county_cards import FailureCard
from models.vocabulary.ids import InstitutionId, KeyId


@dataclass(frozen=True, slots=True, kw_only=True)
class IntroductionCard:
    """A file by which somebody becomes known, looked at.

    ``replaces``: the key that goes out of use, "" for a first introduction.
    ``vouched``: the known key signed it too, so nothing has to be compared;
    ``already``: that was done before. ``objection``: why it is not vouched for though
    it says so; a person may still compare the fingerprint.
    """

    key: KeyCard
    institution: InstitutionId
    region: str
    replaces: KeyId
    vouched: bool
    already: bool
    objection: FailureCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKeyCard:
    """This machine's key in force; ``former``: fingerprints of those before it, oldest first."""

    key: KeyCard
    former: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RotatedCard:
    """A key was changed.

    ``before`` None: nobody vouches for the new one. ``path``: the county's new card;
    None at a centre, which has still to write its file for the county.
    """

    key: KeyCard
    before: KeyCard | None
    path: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewerCard:
    """A further computer of the county that packages are sealed to."""

    name: str
    recipient: str
    fingerprint: str
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLifeLine:
    """One key of an institution, ended or in force. ``state`` and the rest as ``EnrolledRow``.

    ``doubtful``: packages signed by it that came in on or after the day from which it
    is not to be trusted; they still count, and want to be looked at.
    """

    key_id: KeyId
    fingerprint: str
    state: str
    enrolled_at: str
    ended_at: str
    ended_why: str
    replaced_by: KeyId
    doubtful: int
