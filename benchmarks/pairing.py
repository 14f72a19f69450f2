"""Time our way and the floor alternately in one run, and say how they compare.

The floor is the least the same result could cost with the same libraries: what
it takes shows how slow this machine is today, so the ratio travels and a
time alone does not. Both sides take turns at going first, so that a slow
minute of the machine falls on both.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter_ns
from typing import TypeVar

T = TypeVar("T")
Work = Callable[[], object]
Prepare = Callable[[], AbstractContextManager[Work]]

_NS_PER_MS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One way to do the work. ``prepare`` runs before each round, untimed, and ends after it.

    ``calls``: how often the work is done within one timing; the time is that of
    one. Needed where one call takes microseconds.
    """

    prepare: Prepare
    calls: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Our way and the floor, timed ``rounds`` times each after one untimed round."""

    name: str
    ours: Side
    floor: Side
    rounds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The times of one pair, in milliseconds and in the order they were taken.

    ``remark`` is what else was measured: peak memory, pages.
    """

    name: str
    ours_ms: tuple[float, ...]
    floor_ms: tuple[float, ...]
    remark: str = ""

    @property
    def ratio(self) -> float:
        """Median of ours over median of the floor."""
        return median(self.ours_ms) / median(self.floor_ms)

    def line(self) -> str:
        """Return the outcome as the one line that is printed."""
        parts = [
            f"{self.name:<34}",
            f"ours {_shown(self.ours_ms)}",
            f"floor {_shown(self.floor_ms)}",
            f"ratio {self.ratio:.2f}",
            f"n {len(self.ours_ms)}",
        ]
        return "  ".join([*parts, self.remark] if self.remark else parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How thorough a run is; a short one shows that a benchmark works, not how fast we are."""

    short: bool

    def of(self, full: int, short: int) -> int:
        """Return the number for this run: rounds, rows, photos."""
        return short if self.short else full


Measure = Callable[[Effort], Iterable[Outcome]]


def always(work: Work, *, calls: int = 1) -> Side:
    """Return a side that needs nothing prepared."""

    @contextmanager
    def prepare() -> Iterator[Work]:
        yield work

    return Side(prepare=prepare, calls=calls)


def compare(pair: Pair, remark: str = "") -> Outcome:
    """Run both sides in turns and return their times."""
    ours, floor = take_turns(
        lambda: _time(pair.ours), lambda: _time(pair.floor), rounds=pair.rounds
    )
    return Outcome(name=pair.name, ours_ms=ours, floor_ms=floor, remark=remark)


def take_turns(
    ours: Callable[[], T], floor: Callable[[], T], *, rounds: int
) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Call both in turns, each first every other time; the first round is not counted."""
    of_ours: list[T] = []
    of_floor: list[T] = []
    for number in range(rounds + 1):
        turns = [(ours, of_ours), (floor, of_floor)]
        for take, taken in turns if number % 2 == 0 else reversed(turns):
            one = take()
            if number > 0:
                taken.append(one)
    return tuple(of_ours), tuple(of_floor)


def run(measure: Measure) -> None:
    """Measure as the command line asks and print each outcome as soon as it is there."""
    given = effort_parser(sys.modules[measure.__module__].__doc__).parse_args()
    show(measure(Effort(short=given.short)))


def effort_parser(about: str | None) -> argparse.ArgumentParser:
    """Return the command line every benchmark has: ``short``."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--short", action="store_true", help="small and quick: does it work at all")
    return parser


def show(outcomes: Iterable[Outcome]) -> None:
    """Print each outcome as soon as it is there."""
    for outcome in outcomes:
        print(outcome.line(), flush=True)


def _time(side: Side) -> float:
    with side.prepare() as work:
        gc.collect()
        started = perf_counter_ns()
        for _ in range(side.calls):
            work()
        ended = perf_counter_ns()
    return (ended - started) / side.calls / _NS_PER_MS


def _shown(times: tuple[float, ...]) -> str:
    middle = median(times)
    digits = 3 if middle < 1 else 1
    return f"{middle:.{digits}f} ms ({min(times):.{digits}f}–{max(times):.{digits}f})"
