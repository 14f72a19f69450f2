"""Cards of the gap view: what is short for a target, what comes near, what lapses, last year.

Numbers are exact where a program reckons with them and text where they are shown.
What a code means in words is the face's.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from models.gaps.due_soon import LapseCause
from models.gaps.nearest import Nearness
from models.gaps.shortages import BlockKind, GapState
from models.standards.pack import Status
from models.standards.policy import Strength
from models.usecases.cards import LevelCard, MissingCard, OperandCard, ShareCard
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, RowId

__all__ = ["BlockKind", "GapState", "LapseCause", "Nearness"]

POLICY_TARGET = "policy"
"""Id of the target that is made of policy rows."""


class TargetKind(StrEnum):
    """What one may measure oneself against."""

    LEVEL = "level"
    """A level of the institution's own standard."""
    STANDARD = "standard"
    """A level of another standard, judged on the same ledgers."""
    POLICY = "policy"
    """The rows of the policies that bind the institution in the year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetChoice:
    """One target. ``title`` is empty for the policies: their words are the face's.

    ``status``: where the rule of the target comes from; ``provisional``: something it
    hangs on was recalled, not read.
    """

    id: str
    title: str
    kind: TargetKind
    status: Status
    provisional: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockCard:
    """What a gap stands in the way of.

    ``kind`` CLAUSE: criterion, clause and its title. CONDITION: a prerequisite of the level,
    by its id. ROW: a policy's row, ``pack`` the policy's digest, ``strength`` how it speaks.
    """

    criterion: CriterionId
    clause: ClauseCode
    title: str
    core: bool
    kind: BlockKind = BlockKind.CLAUSE
    pack: Digest | None = None
    strength: Strength | None = None


class BehindKind(StrEnum):
    """What the figure of a gap is."""

    MEASURE = "measure"
    """A measure of the catalogue, by its id."""
    HELD = "held"
    """Units of a kind: ``register.kind``."""
    KINDS = "kinds"
    """How many different kinds a register has: ``distinct.register``."""
    FACT = "fact"
    """Something stated of the institution: ``fact.key``."""
    SENTENCE = "sentence"
    """A criterion, by its id: a person's word, or data that are missing."""


class NoRows(StrEnum):
    """Why no row stands behind a figure."""

    NONE_THERE = "none_there"
    """Nothing of it is there."""
    TYPED = "typed"
    """A figure of the year that was typed in, or is still to be."""
    REGISTER = "register"
    """A register is answered kind by kind, without rows."""
    STATED = "stated"
    """A fact that is stated."""
    WORKED_OUT = "worked_out"
    """Worked out over kinds or departments, not row by row."""
    MISSING = "missing"
    """It cannot be told; ``missing`` says what would settle it, with its rows."""
    SAID = "said"
    """A person's answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindCard:
    """What stands behind a gap's figure: operands with their rows, or why there are none.

    ``id`` is the gap's subject; of a measure, what ``bridge.read_measures`` calls it.
    """

    kind: BehindKind
    id: str
    operands: tuple[OperandCard, ...] = ()
    no_rows: NoRows | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NearCard:
    """Somebody or something that comes near to closing a gap.

    ``ledger`` and ``row`` open it (``staff``, ``equipment`` or a form ledger); ``name`` as the
    ledger says. ``what``: the training (``hiring.TRAININGS``) or the field to be filled in.
    ``on``: the day a training ends, where its row tells. ``beside``: ledger and row that tell
    of it (the training under way, the repair).
    """

    reason: Nearness
    ledger: str
    row: RowId
    name: str
    what: str = ""
    on: date | None = None
    beside_ledger: str = ""
    beside: RowId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerGapCard:
    """What the same requirement came to on last year's ledgers; "" where they cannot tell."""

    have: str
    need: str
    short: str
    met: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GapCard:
    """One gap. ``state`` SHORT: have → need, ``short`` in ``unit``.

    ``nearest``: the first few that come near, ``near_count`` how many there are in all.
    ``last_year`` is told once ``look_further`` has looked.
    """

    state: GapState
    group: str
    subject: str
    title: str
    unit: str
    have: str
    need: str
    short: str
    reduce: bool
    exact_short: Fraction
    candidates: tuple[str, ...]
    """Names of kinds that would do."""
    missing: tuple[MissingCard, ...]
    blocks: tuple[BlockCard, ...]
    behind: BehindCard
    nearest: tuple[NearCard, ...] = ()
    near_count: int = 0
    last_year: FormerGapCard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FallingCard:
    """A criterion that is met today and will not be."""

    criterion: CriterionId
    clause: ClauseCode
    title: str
    core: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseCard:
    """One day on which met criteria are met no longer, unless something is done before.

    ``on``: the first day it counts no more; ``days_left`` until then, from today.
    ``ledger`` and ``row`` say what lapses (``facts`` with the fact as ``row``), ``field`` the
    day's field; ``owner_ledger`` and ``owner`` whose it is; ``name`` of the person, device
    or party.
    """

    cause: LapseCause
    on: date
    days_left: int
    ledger: str
    row: str
    field: str
    name: str
    owner_ledger: str
    owner: str
    kind: str
    """Code of the certificate or verification that lapses."""
    falls: tuple[FallingCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYearCard:
    """Where the institution stood the year before, judged as it was answered then.

    ``title``: the highest level reached, "" for none. ``shares``: of the target,
    () where last year's standard has no such level.
    """

    year: int
    title: str
    pack_version: str
    shares: tuple[ShareCard, ...]
    core_short: tuple[ClauseCode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsCard:
    """All gaps to one target; ``level`` None where the target is no level."""

    target: TargetChoice
    targets: tuple[TargetChoice, ...]
    """Those known so far: other standards and policies once ``read_targets`` has read them."""
    year: int
    level: LevelCard | None
    levels: tuple[tuple[str, str], ...]
    """Every level of the institution's own standard: id, title."""
    gaps: tuple[GapCard, ...]
    looked_further: bool = False
    """Whether ``look_further`` has filled in what follows, and ``last_year`` of the gaps."""
    until: date | None = None
    """Up to which day was looked."""
    due_soon: tuple[LapseCard, ...] = ()
    last_year: LastYearCard | None = None
    """None where the workspace has no ledgers of the year before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapTable:
    """Where 差距表 was written."""

    pdf: Path
    workbook: Path
