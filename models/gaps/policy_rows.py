"""Gaps to policies: the rows that bind an institution and are not met, or cannot be told.

What a document only encourages or allows is never failed, so it leaves no gap; a row
that does not speak of the year is for reference and leaves none either.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from models.assessment.grades import Outcome
from models.assessment.standing import RowResult, Standing
from models.gaps.shortages import Gap, block_of_row, gaps_of, merged
from models.ledger.readings import Readings
from models.standards.policy import Policy

_OUTCOMES: Mapping[Standing, Outcome] = MappingProxyType(
    {
        Standing.NOT_MET: Outcome.NOT_MET,
        Standing.GAP: Outcome.NOT_MET,
        Standing.MISSED: Outcome.NOT_MET,
        Standing.UNKNOWN: Outcome.UNKNOWN,
        Standing.TO_CONFIRM: Outcome.OPEN,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRow:
    """An A row of a policy with what it comes to on ``readings``."""

    policy: Policy
    result: RowResult
    readings: Readings


def gaps_in_rows(rows: Iterable[JudgedRow]) -> tuple[tuple[Gap, Readings], ...]:
    """Return the gaps of all rows, each subject once, with the readings it was found on.

    Policies read the same ledgers by kinds of their own, so that one subject means the
    same in all of them.
    """
    found: list[Gap] = []
    readings: dict[str, Readings] = {}
    for row in rows:
        outcome = _OUTCOMES.get(row.result.standing)
        if outcome is None or not row.result.in_years:
            continue
        block = block_of_row(row.policy, row.result.row)
        for gap in gaps_of(block, row.result.row.title, row.result.finding, outcome):
            found.append(gap)
            readings.setdefault(gap.subject, row.readings)
    return tuple((gap, readings[gap.subject]) for gap in merged(found))
