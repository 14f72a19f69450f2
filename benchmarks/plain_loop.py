"""The floor of judging: a plain loop over as many comparisons as the answer needs."""

from collections.abc import Iterable, Iterator

from benchmarks.pairing import Side, always
from models.assessment.findings import Finding
from models.assessment.grades import ClauseResult
from models.ledger.records import Ledgers
from models.ledger.staff_counts import STAFF_COUNTS


def loop(comparisons: int, *, times: int = 1, calls: int = 1) -> Side:
    """Return a side that compares ``comparisons`` pairs of integers, ``times`` over."""
    pairs = [(number % 97, number % 89) for number in range(comparisons)]

    def compare_all() -> int:
        met = 0
        for _ in range(times):
            for have, need in pairs:
                if have >= need:
                    met += 1
        return met

    return always(compare_all, calls=calls)


def ledger_comparisons(findings: Iterable[Finding], ledgers: Ledgers) -> int:
    """Return how many comparisons findings on fresh ledgers cannot be had without.

    Each person against each count asked for, each device and register entry
    once, and each leaf of a requirement.
    """
    every = list(everything(findings))
    counts = {
        operand.id
        for finding in every
        if finding.quantity is not None
        for operand in finding.quantity.operands
        if operand.id in STAFF_COUNTS
    }
    people = len(ledgers.staff) * len(counts)
    return people + len(ledgers.equipment) + len(ledgers.registers) + leaves(every)


def leaves(findings: Iterable[Finding]) -> int:
    """Return how many of ``findings`` compare something themselves."""
    return sum(not finding.parts for finding in findings)


def findings_of(results: Iterable[ClauseResult]) -> Iterator[Finding]:
    """Yield the finding of every criterion that has one."""
    for result in results:
        yield from (item.finding for item in result.criteria if item.finding is not None)


def everything(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings and all their parts."""
    waiting = list(findings)
    while waiting:
        finding = waiting.pop()
        waiting.extend(finding.parts)
        yield finding
