"""What the checks found, as cards: the panel, the page before submitting, the command line."""

from dataclasses import dataclass

from models.vocabulary.ids import ClauseCode, RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedCard:
    """Why something that does not fit may stand, who said so and when."""

    reason: str
    author: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PreflightItem:
    """One thing a check found. ``severity``: error | barred | confirm | missing | remark.

    An error stops finalising; what is barred can be finalised and printed but not
    submitted; what is to be confirmed stops finalising until it is ``accepted`` with a
    reason; a remark stops nothing. ``code`` is a text code; ``clause``, or ``ledger`` with
    ``rows`` or ``field``, say where to jump. ``subject`` tells items of one code apart;
    ``fingerprint`` is the digest of what was looked at: when it changes, an acceptance lapses.
    """

    severity: str
    code: str
    params: tuple[tuple[str, str | int], ...] = ()
    clause: ClauseCode | None = None
    clauses: tuple[ClauseCode, ...] = ()
    """Every clause meant, where it counts several."""
    ledger: str = ""
    rows: tuple[RowId, ...] = ()
    field: str = ""
    fields: tuple[str, ...] = ()
    """Every field concerned, ``field`` first."""
    subject: str = ""
    fingerprint: str = ""
    accepted: AcceptedCard | None = None

    @property
    def waits(self) -> bool:
        """Whether it still wants a person's reason."""
        return self.severity == "confirm" and self.accepted is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecksCard:
    """What every check found, gravest first, and how many checks found nothing."""

    items: tuple[PreflightItem, ...]
    passed: int

    @property
    def errors(self) -> int:
        """How many items stop finalising whatever a person says."""
        return sum(item.severity == "error" for item in self.items)

    @property
    def waiting(self) -> int:
        """How many items stop finalising until a person gives a reason."""
        return sum(item.waits for item in self.items)

    @property
    def missing(self) -> int:
        """How many items cannot be told."""
        return sum(item.severity == "missing" for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreflightCard(ChecksCard):
    """What the checks found, and what would leave the house."""

    leaving: tuple[tuple[str, int, int], ...]
    """What leaves the house: content code, count, bytes (0 where it is not files)."""
    staying: tuple[tuple[str, int], ...]
    """What stays: content code, count."""
