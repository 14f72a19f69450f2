"""Saving one answer: what stands on disk when the tick on the screen has settled.

Ours: the store's part alone (one transaction with its audit entry), and the
whole use case (store, recompute, the cards the page shows). The floor: one row
written with bare sqlite3 under the same pragmas and committed. Both wait for
the disk; where that is slow it is slow for both.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.pairing import Effort, Outcome, Pair, Side, Work, always, compare, run
from benchmarks.sized_centre import CLOCK, Size, make_centre
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.clauses.read_checklist import read_checklist

_PRAGMAS = ("foreign_keys = ON", "busy_timeout = 5000", "journal_mode = WAL", "synchronous = FULL")
_CALLS = 10
"""Answers within one timing: one commit alone is at the mercy of the disk's moment."""


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure the transaction, the use case, and the cards alone."""
    size = Size(clauses=effort.of(140, 20), staff=effort.of(120, 20), equipment=effort.of(400, 40))
    rounds = effort.of(31, 2)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        with (
            closing(make_centre(place / "centre", size)) as centre,
            closing(_open_bare(place / "bare.sqlite")) as bare,
        ):
            floor = _committing(bare)
            for name, work in (
                ("answer_save.store", _storing(centre)),
                ("answer_save.use_case", _ticking(centre)),
            ):
                ours = always(work, calls=_CALLS)
                yield compare(Pair(name=name, ours=ours, floor=floor, rounds=rounds))
            read_checklist(centre)
            yield compare(
                Pair(
                    name="answer_save.checklist_card",
                    ours=always(lambda: read_checklist(centre), calls=_CALLS),
                    floor=floor,
                    rounds=rounds,
                ),
                remark="the part of the use case that makes the tree's card",
            )


def _storing(centre: Centre) -> Work:
    values = cycle((True, False))
    criterion = centre.pack.clauses[0].criteria[0].id

    def store() -> None:
        with centre.workspace.store.writing(CLOCK, centre.author) as write:
            write.assessments.put_tick(centre.row.assessment_id, criterion, next(values))
            write.note_down("answer", criterion, "yes")

    return store


def _ticking(centre: Centre) -> Work:
    """Answer the first criterion of one clause after another."""
    answers = cycle(
        [
            (clause.criteria[0].id, value)
            for value in (False, True)
            for clause in centre.pack.clauses
        ]
    )

    def tick() -> None:
        tick_criterion(centre, *next(answers))

    return tick


def _open_bare(path: Path) -> sqlite3.Connection:
    bare = sqlite3.connect(path, isolation_level=None)
    for pragma in _PRAGMAS:
        bare.execute(f"PRAGMA {pragma}")
    bare.execute("CREATE TABLE tick (criterion TEXT PRIMARY KEY, value INTEGER NOT NULL)")
    return bare


def _committing(bare: sqlite3.Connection) -> Side:
    values = cycle((1, 0))

    def commit() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT OR REPLACE INTO tick VALUES ('1.1.1.C1', ?)", (next(values),))
        bare.execute("COMMIT")

    return always(commit, calls=_CALLS)


if __name__ == "__main__":
    run(measure)
