"""What is to be done in a year, one card for each doing, with what was recorded of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from models.duties.occurrences import DutyState
from models.standards.policy import Validity
from models.vocabulary.ids import Digest, RowId

OWN = "own"
"""Stands for the policy of a duty that the institution set itself."""


class DutyOrigin(StrEnum):
    """Who asks for a duty."""

    POLICY = "policy"
    OWN = "own"
    FORMER = "former"
    """Nobody any more: the policy is gone, only the records are left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DutySubject:
    """What a record is of.

    ``policy``: id of a policy, or ``OWN`` with a row id of ``own_duties`` in ``row``.
    ``due``: the day the document names, None where it names none.
    """

    policy: str
    row: str
    title: str
    due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What was done. ``reference``: ``ledger/row id`` of the row that proves it."""

    done_on: date
    who: str
    what: str = ""
    evidence: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCard:
    """One record; ``excused``: that the duty does not apply, for the reason in ``what``.

    ``ledger`` and ``of_row``: the row it refers to, where there is one.
    """

    row_id: RowId
    excused: bool
    done_on: date | None
    who: str
    what: str
    evidence: str
    ledger: str = ""
    of_row: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionCard:
    """A row of a ledger that may be the doing of a duty; it counts only when accepted.

    ``words``: the row's naming field as stored.
    """

    ledger: str
    row_id: RowId
    on: date
    words: str

    @property
    def reference(self) -> str:
        """What a record that accepts it refers to."""
        return f"{self.ledger}/{self.row_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyCard:
    """One doing of a duty in the year.

    ``document`` and ``clause``: where it is asked. ``validity``: where the document
    stood in that year, None for a duty of one's own. ``on``: the last day after
    holidays moved it, ``certain`` False where they were not known. ``closes``: the day
    after which it is late. ``soft``: the document does not write the day. ``times``:
    how often it is to be done, ``done``: how often it was. ``days_left`` is to ``closes``
    or ``on``, whichever is still ahead; negative: late.
    """

    subject: DutySubject
    origin: DutyOrigin
    state: DutyState
    records: tuple[RecordCard, ...]
    suggestions: tuple[SuggestionCard, ...] = ()
    policy: Digest | None = None
    document: str = ""
    clause: str = ""
    validity: Validity | None = None
    text: str = ""
    towards: str = ""
    deliverables: tuple[str, ...] = ()
    remark: str = ""
    every: str = "once"
    shift: str = "none"
    soft: bool = False
    certain: bool = True
    on: date | None = None
    closes: date | None = None
    times: int = 1
    done: int = 0
    days_left: int | None = None

    @property
    def key(self) -> str:
        """What tells this doing from every other of the year."""
        due = "" if self.subject.due is None else self.subject.due.isoformat()
        return f"{self.subject.policy}/{self.subject.row or self.subject.title}/{due}"

    @property
    def advisory(self) -> bool:
        """Whether its document was not in force in the year: for reference only."""
        return self.validity in {Validity.EXPIRED, Validity.DRAFT}


@dataclass(frozen=True, slots=True, kw_only=True)
class DutiesCard:
    """A year's duties by day; those without a day after them, then what nobody asks any more."""

    year: int
    today: date
    duties: tuple[DutyCard, ...]

    def count(self, *states: DutyState) -> int:
        """Return how many duties are in one of these states."""
        return sum(duty.state in states for duty in self.duties)

    @property
    def asked(self) -> int:
        """How many doings are asked for: all but those that do not apply or are history."""
        return sum(
            duty.state is not DutyState.NOT_APPLICABLE and duty.origin is not DutyOrigin.FORMER
            for duty in self.duties
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyReport:
    """Where the table of a year's duties was written."""

    pdf: Path
    workbook: Path
