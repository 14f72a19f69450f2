"""Which submissions of one assessment build upon which: one branch of its revisions.

A revision names the package of the one before it. Where a centre sent some revisions
only elsewhere, the one named is not here; then the last one before the hole is taken
for the one it builds upon.
"""

from collections.abc import Iterable, Sequence

from models.store.records import SubmissionRow


def onwards(start: SubmissionRow, rows: Sequence[SubmissionRow]) -> tuple[SubmissionRow, ...]:
    """Return ``start`` and what builds upon it, lowest revision first.

    Of two that name the same one before them the one that came last is taken.
    """
    known = {row.digest for row in rows}
    branch = [start]
    for revision in _revisions(rows):
        last = branch[-1]
        found = [
            row
            for row in rows
            if row.revision == revision > last.revision and _follows(row, last, known)
        ]
        branch += [max(found, key=_arrival)] if found else []
    return tuple(branch)


def upwards(start: SubmissionRow, rows: Sequence[SubmissionRow]) -> tuple[SubmissionRow, ...]:
    """Return what ``start`` builds upon, without itself, lowest revision first."""
    known = {row.digest for row in rows}
    branch = [start]
    for revision in reversed(_revisions(rows)):
        last = branch[-1]
        found = [
            row
            for row in rows
            if row.revision == revision < last.revision and _follows(last, row, known)
        ]
        branch += [max(found, key=_arrival)] if found else []
    return tuple(reversed(branch[1:]))


def _follows(later: SubmissionRow, earlier: SubmissionRow, known: Iterable[str]) -> bool:
    if later.previous == earlier.digest:
        return True
    return later.revision > earlier.revision + 1 and later.previous not in known


def _revisions(rows: Sequence[SubmissionRow]) -> list[int]:
    return sorted({row.revision for row in rows})


def _arrival(row: SubmissionRow) -> int:
    return row.arrival
