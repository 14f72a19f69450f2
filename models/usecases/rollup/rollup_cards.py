"""Frozen cards of rollups: what was handed upwards, or would be."""

from dataclasses import dataclass
from pathlib import Path

from models.exchange.rollup import Rollup
from models.vocabulary.ids import Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupTally:
    """How far a county is: institutions in all, and by what has become of their year."""

    institutions: int
    submitted: int
    accepted: int
    returned: int

    @property
    def not_reviewed(self) -> int:
        """Submitted, and the newest revision has no feedback yet."""
        return self.submitted - self.accepted - self.returned

    @property
    def missing(self) -> int:
        """Nothing has come in."""
        return self.institutions - self.submitted


@dataclass(frozen=True, slots=True, kw_only=True)
class RollupCard:
    """A rollup as it would be, as it was written here, or as it came in a file.

    ``digest`` ``""``: not written yet. ``kept_at`` and ``file_name`` are ``""`` then, too.
    """

    rollup: Rollup
    tally: RollupTally
    digest: Digest | str = ""
    kept_at: str = ""
    file_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRollupCard:
    """A rollup that was written and read back; ``size`` in bytes. ``sealed``: for whom it was."""

    card: RollupCard
    path: Path
    size: int
    file_digest: Digest
    sealed: tuple[str, ...]


def tally(rollup: Rollup) -> RollupTally:
    """Return how far the county is. An institution counts once, by the best it has come to."""
    decisions = [
        {one.review.decision if one.review else "" for one in who.standings}
        for who in rollup.institutions
    ]
    return RollupTally(
        institutions=len(decisions),
        submitted=sum(bool(one) for one in decisions),
        accepted=sum("accepted" in one for one in decisions),
        returned=sum("returned" in one and "accepted" not in one for one in decisions),
    )
