"""Days that come: what the county set, what runs out, what a policy asks by a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.vocabulary.ids import Digest


class DeadlineKind(StrEnum):
    """Where a deadline comes from; the order is that of one day."""

    CAMPAIGN = "campaign"
    FEEDBACK = "feedback"
    EXPIRY = "expiry"
    DUTY = "duty"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineCard:
    """One day by which something is to be done.

    ``on``: the last day, inside; ``days_left`` 0 on that day, negative afterwards.
    ``title``: of the campaign or duty. ``soft``: nobody set this very day (a duty of
    the year, by its end). ``certain`` False: holidays may still move it.

    Of an expiry: ``ledger``, ``field`` and ``row_id`` say where it stands, ``thing`` is
    its naming field as stored, ``owner`` the person or device. Of a duty: ``policy``
    and ``row`` (of one's own: only ``row``), in ``field`` its key in the year's list. Of
    something the county wants put right: its words in ``title``, in ``field`` its id.
    """

    kind: DeadlineKind
    on: date
    days_left: int
    title: str = ""
    soft: bool = False
    certain: bool = True
    ledger: str = ""
    field: str = ""
    row_id: str = ""
    thing: str = ""
    owner: str = ""
    policy: Digest | None = None
    row: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinesCard:
    """What is due, and what is not told because its year is over.

    ``gone``: days of a year that is over, too long ago to matter. ``newest``: the year
    in which what runs out now stands; ``year`` itself unless a later one was begun.
    """

    cards: tuple[DeadlineCard, ...]
    year: int
    newest: int
    gone: int = 0
