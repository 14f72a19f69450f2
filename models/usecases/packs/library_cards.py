"""Cards of the library: which standards and policies there are, and every row of them.

A standard's row is a clause or a level, a policy's a row of its tables A to F.
A verdict is a ``Standing``: the word that fits how the document speaks.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.assessment.findings import Verdict
from models.assessment.standing import Standing
from models.standards.pack import Grade, Status
from models.standards.policy import Schedule, Strength, Use, Validity, Years
from models.usecases.cards import FindingCard, ProvenanceCard
from models.vocabulary.ids import Digest, PackId


class PackKind(StrEnum):
    """What a pack holds."""

    STANDARD = "standard"
    POLICY = "policy"


class EntryKind(StrEnum):
    """What one entry of a pack is."""

    CLAUSE = "clause"
    LEVEL = "level"
    REQUIREMENT = "requirement"
    TARGET = "target"
    DUTY = "duty"
    FORM = "form"
    RULE = "rule"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedCard:
    """How many statements there are, by where they come from.

    Only what is recalled waits to be checked against the official text.
    """

    counts: tuple[tuple[Status, int], ...]

    @property
    def total(self) -> int:
        """All statements."""
        return sum(count for _, count in self.counts)

    @property
    def checked(self) -> int:
        """Those that come from a document at hand, a public source or local rules."""
        return sum(count for status, count in self.counts if status is not Status.RECALLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackLine:
    """One pack on the shelf.

    ``document``: a standard's edition, or the title of a policy's document.
    ``validity`` None for a standard. ``covers``: the institution's (or county's)
    region lies in the policy's area. ``newest`` of its id here.
    """

    digest: Digest
    id: PackId
    version: str
    kind: PackKind
    title: str
    document: str
    in_use: bool
    newest: bool
    validity: Validity | None
    valid_from: str
    valid_until: str
    region_name: str
    covers: bool
    checked: CheckedCard


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementMark:
    """What one statement of an entry can be filtered by."""

    status: Status
    use: Use
    grade: Grade | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """One entry in the tree. ``words``: everything it says, for searching.

    ``grade``: a clause's computed grade; ``standing`` None where there is no
    institution to judge.
    """

    key: str
    kind: EntryKind
    number: str
    title: str
    core: bool
    strength: Strength | None
    marks: tuple[StatementMark, ...]
    grade: Grade | None
    standing: Standing | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchLine:
    """A chapter, a section, or one table of a policy."""

    key: str
    number: str
    title: str
    checked: CheckedCard
    branches: tuple["BranchLine", ...] = ()
    entries: tuple[EntryLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeCard:
    """One pack with all its entries; a policy's tables have no titles of their own."""

    pack: PackLine
    branches: tuple[BranchLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfCard:
    """Every pack there is: standards first, the one in use on top."""

    packs: tuple[PackLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementCard:
    """One statement in full.

    ``lines``: the requirement in words, one line for each part that must hold;
    ``condition``: for whom; ``label`` is ``C2`` in a clause, else empty.
    """

    label: str
    grade: Grade | None
    text: str
    provenance: ProvenanceCard
    use: Use
    lines: tuple[str, ...]
    condition: tuple[str, ...]
    evidence: tuple[str, ...]
    finding: FindingCard | None
    standing: Standing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceCard:
    """An F row: ``settled`` is what holds here, ``""`` a number nobody has set.

    ``own``: it was settled here, ``at`` that moment by ``author``; otherwise the
    default holds.
    """

    policy: Digest
    row: str
    question: str
    why: str
    options: tuple[tuple[str, str], ...]
    unit: str
    default: str
    settled: str
    own: bool
    at: str
    author: str
    affects: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskCard:
    """One figure of a target over a county's institutions.

    ``value`` over ``per`` is ``shown``; each is ``""`` where nothing is known.
    ``short``: how many more would do, None where that cannot be told. ``failed``
    and ``open``: institutions by name that did not count, or cannot be told.
    """

    label: str
    verdict: Verdict
    value: str
    per: str
    shown: str
    short: int | None
    failed: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetCard:
    """A target over the ``institutions`` that have submitted for ``year``.

    ``beside``: it binds a larger area, and this county is only set beside it.
    """

    standing: Standing
    beside: bool
    in_years: bool
    year: int
    institutions: int
    asks: tuple[AskCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailCard:
    """Something more an entry says.

    ``code``: actor | towards | deliverables | items | notes | kind | effect | binds.
    The values of actor, kind and binds are codes, the others text.
    """

    code: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCard:
    """One entry in full. ``path``: number and title of the branches above it.

    ``advisory``: the policy or the row's years are past (or to come), so the
    result is for reference. ``related``: rows that follow it up or that it comes
    from, with titles. ``choices``: what is settled where this row leaves room.
    """

    pack: Digest
    kind: EntryKind
    key: str
    number: str
    title: str
    path: tuple[tuple[str, str], ...]
    core: bool = False
    may_not_apply: bool = False
    methods: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    provenance: ProvenanceCard
    strength: Strength | None = None
    years: Years | None = None
    use: Use | None = None
    reason: str = ""
    subjects: tuple[str, ...] = ()
    statements: tuple[StatementCard, ...] = ()
    details: tuple[DetailCard, ...] = ()
    schedule: Schedule | None = None
    related: tuple[tuple[str, str], ...] = ()
    choices: tuple[ChoiceCard, ...] = ()
    grade: Grade | None = None
    standing: Standing | None = None
    target: TargetCard | None = None
    advisory: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HitCard:
    """An entry that was found, and the pack it stands in."""

    pack: PackLine
    entry: EntryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class RowCheckCard:
    """One row of a policy on this institution; see ``EntryCard`` for ``advisory``."""

    policy: PackId
    row: str
    title: str
    strength: Strength
    standing: Standing
    advisory: bool
    source: str
    finding: FindingCard | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyCheckCard:
    """A policy that covers the institution, with what its rows come to."""

    pack: PackLine
    rows: tuple[RowCheckCard, ...]
