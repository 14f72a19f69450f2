"""What a county hands upwards: the records of ``rollup.json``, format 1.0.

Every enrolled institution of a year with what it claims and what the county made
of it, the levels and targets of the area with who stands behind each number, and
the name lists that go with the annual report. No row of a ledger travels.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from models.exchange.contents import (
    Code,
    Count,
    CountsPart,
    Exact,
    Hex256,
    Ident,
    InstitutionKind,
    MaybeHex256,
    Moment,
    Name,
    Record,
    Region,
    Revision,
    Text,
    Uscc,
    VerdictText,
    Year,
)
from models.exchange.introductions import CountyPart, KeysPart
from models.vocabulary.limits import ROLLUP_INSTITUTIONS, SUBMISSION_LIST

Decision: TypeAlias = Literal["accepted", "returned"]
Members: TypeAlias = Annotated[tuple[Uscc, ...], Meta(max_length=ROLLUP_INSTITUTIONS)]
GRANTED: Decision = "accepted"
_SEVERAL = Meta(max_length=20)
_LIST = Meta(max_length=SUBMISSION_LIST)


class ReviewedPart(Record, frozen=True):
    """What the county made of a submission; ``feedback`` names the package that said so."""

    feedback: Hex256
    decision: Decision
    level: Text
    provisional: bool
    counts: CountsPart
    reviewed_at: Moment


class StandingPart(Record, frozen=True):
    """One institution against one standard: its newest submission, and the review of that one.

    ``level`` is the one claimed, ``""`` for none. ``review`` null: not yet reviewed.
    """

    pack_id: Ident
    pack_version: Text
    pack_digest: Hex256
    submission: Hex256
    content_digest: Hex256
    assessment: Ident
    revision: Revision
    finalised_at: Moment
    level: Text
    provisional: bool
    barred: bool
    counts: CountsPart
    review: ReviewedPart | None


class RolledInstitution(Record, frozen=True):
    """One enrolled institution; no standing where nothing of the year has come in."""

    uscc: Uscc
    name: Name
    region: Region
    kind: InstitutionKind
    standings: Annotated[tuple[StandingPart, ...], _SEVERAL]


class ReachedPart(Record, frozen=True):
    """Who claims a level of a standard, and whom the county granted it.

    ``provisional``: of those granted, whose level hangs on a recalled threshold.
    A level is listed for everybody who reaches it or a higher one.
    """

    pack_id: Ident
    pack_title: Name
    level: Code
    title: Text
    claimed: Members
    granted: Members
    provisional: Members


class AskPart(Record, frozen=True):
    """One figure of a target: from ``low`` to ``high``, ``""`` where there is no bound.

    ``value`` over ``per`` (each low and high, ``""`` without); ``counted``,
    ``failed`` and ``open``: who counts, who was asked and does not, who cannot be told.
    """

    label: Text
    verdict: VerdictText
    low: Exact
    high: Exact
    value_low: Exact
    value_high: Exact
    per_low: Exact
    per_high: Exact
    counted: Members
    failed: Members
    open: Members


class TargetPart(Record, frozen=True):
    """One target of a policy over the institutions that have submitted.

    ``beside``: it binds a larger area and only stands beside this county's figure.
    """

    row: Code
    title: Text
    source: Text
    beside: bool
    in_years: bool
    standing: Ident
    asks: Annotated[tuple[AskPart, ...], _SEVERAL]


class PolicyPart(Record, frozen=True):
    """The targets of one policy, judged with its choices as the county settled them."""

    policy_id: Ident
    version: Text
    digest: Hex256
    title: Name
    targets: Annotated[tuple[TargetPart, ...], _LIST]


class ListedPart(Record, frozen=True):
    """One line of a name list; the only telephone number is the head's own entry."""

    uscc: Uscc
    name: Name
    head: Text
    telephone: Text


class AnnexPart(Record, frozen=True):
    """A name list: who was granted a level, or has become a community hospital.

    ``of``: ``level`` with the standard's id and the level's, or ``community-hospital``
    (``title`` "": the reader's own words).
    """

    of: Literal["level", "community-hospital"]
    pack_id: Text
    level: Text
    title: Text
    rows: Annotated[tuple[ListedPart, ...], Meta(max_length=ROLLUP_INSTITUTIONS)]


class Rollup(Record, frozen=True):
    """The whole of ``data/rollup.json``.

    ``campaign``: number of the round, 0 where none was announced. ``previous``:
    digest of the package of the revision before, ``""`` for the first of the year.
    """

    format: Literal["1.0"]
    kind: Literal["rollup"]
    county: CountyPart
    keys: KeysPart
    year: Year
    campaign: Count
    revision: Revision
    previous: MaybeHex256
    institutions: Annotated[tuple[RolledInstitution, ...], Meta(max_length=ROLLUP_INSTITUTIONS)]
    reached: Annotated[tuple[ReachedPart, ...], Meta(max_length=200)]
    policies: Annotated[tuple[PolicyPart, ...], Meta(max_length=50)]
    annexes: Annotated[tuple[AnnexPart, ...], Meta(max_length=200)]
    author: Text
    audit_head: Hex256
    made_at: Moment
