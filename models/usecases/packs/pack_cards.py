"""Cards of packs: which versions are here, and what one changes against another."""

from dataclasses import dataclass

from models.vocabulary.ids import AssessmentId, Digest, PackId


@dataclass(frozen=True, slots=True, kw_only=True)
class PackUse:
    """An assessment made against a version; ``state`` draft | final."""

    assessment_id: AssessmentId
    year: int
    revision: int
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCard:
    """One stored version. ``kind``: standard | policy; ``newest`` of its id here."""

    id: PackId
    version: str
    digest: Digest
    kind: str
    title: str
    edition: str
    stored_at: str
    newest: bool
    used_by: tuple[PackUse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCard:
    """What storing came to; ``new`` False: this very version was here already."""

    pack: PackCard
    new: bool
