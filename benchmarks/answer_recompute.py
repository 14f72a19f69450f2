"""Working the assessment out again: after one answer, and after a ledger changed.

Ours: ``reassess`` for one clause after another (one of them a timing), and
``assess`` over new readings, as it happens when a ledger changes. The floor: a
plain loop over as many comparisons as the answer cannot be had without. For one
answer: each requirement of the clause, and each clause against each share of
each level. For a ledger: also each person against each count the standard asks
for, each device and each register entry once.
"""

from collections.abc import Iterator
from itertools import cycle
from time import perf_counter_ns

from benchmarks.pairing import Effort, Outcome, Pair, always, compare, run
from benchmarks.plain_loop import everything, findings_of, leaves, ledger_comparisons, loop
from benchmarks.sized_centre import Size, answers_to, ledgers_of, township_pack
from models.assessment.grades import Answers
from models.assessment.levels import Assessment, assess, reassess
from models.ledger.measures import MEASURES
from models.ledger.readings import Readings
from models.standards.compile import compile_pack
from models.standards.pack import Clause, Pack


def measure(effort: Effort) -> Iterator[Outcome]:
    """Measure one answer on average, one answer in the slowest clause, and a ledger change."""
    size = Size(clauses=effort.of(140, 20), staff=effort.of(120, 20), equipment=effort.of(400, 40))
    pack = compile_pack(township_pack(size.clauses), MEASURES)
    ledgers, answers = ledgers_of(size, pack), answers_to(pack)
    readings = Readings(ledgers, pack.kinds)
    before = assess(pack, readings, answers)
    shares = len(before.clauses) * sum(len(level.shares) for level in before.levels)
    rounds = effort.of(31, 2)

    answering = _Answering(pack, readings, answers, before)
    comparisons = [_comparisons(before, clause) + shares for clause in pack.clauses]
    yield compare(
        Pair(
            name="answer_recompute.one_answer",
            ours=always(answering.next_clause, calls=len(pack.clauses)),
            floor=loop(sum(comparisons) // len(comparisons), calls=200),
            rounds=rounds,
        ),
        remark=f"mean over {len(pack.clauses)} clauses",
    )
    slowest = max(pack.clauses, key=answering.taken_by)
    yield compare(
        Pair(
            name="answer_recompute.slowest_clause",
            ours=always(lambda: answering.answer(slowest), calls=20),
            floor=loop(_comparisons(before, slowest) + shares, calls=200),
            rounds=rounds,
        ),
        remark=f"clause {slowest.code}",
    )
    yield compare(
        Pair(
            name="answer_recompute.ledger_changed",
            ours=always(lambda: assess(pack, Readings(ledgers, pack.kinds), answers)),
            floor=loop(
                ledger_comparisons(findings_of(before.clauses.values()), ledgers) + shares, calls=10
            ),
            rounds=rounds,
        )
    )


class _Answering:
    """Takes an answer back and gives it again, in one clause after another."""

    def __init__(
        self, pack: Pack, readings: Readings, answers: Answers, before: Assessment
    ) -> None:
        self._pack, self._readings, self._before = pack, readings, before
        self._said = answers
        self._unsaid = {
            clause.code: Answers(
                ticks={
                    criterion: value
                    for criterion, value in answers.ticks.items()
                    if criterion not in {one.id for one in clause.criteria}
                },
                not_applicable={},
            )
            for clause in pack.clauses
        }
        self._clauses = cycle(pack.clauses)

    def next_clause(self) -> Assessment:
        """Answer in the clause whose turn it is."""
        return self.answer(next(self._clauses))

    def answer(self, clause: Clause) -> Assessment:
        """Recompute as the program does when a tick in ``clause`` is taken back."""
        return reassess(self._before, clause, self._pack, self._readings, self._unsaid[clause.code])

    def taken_by(self, clause: Clause) -> int:
        """Return the shortest of a few times of one clause, nanoseconds."""
        times = []
        for _ in range(5):
            started = perf_counter_ns()
            self.answer(clause)
            times.append(perf_counter_ns() - started)
        return min(times)


def _comparisons(before: Assessment, clause: Clause) -> int:
    return leaves(everything(findings_of([before.clauses[clause.code]])))


if __name__ == "__main__":
    run(measure)
