"""What an institution can do about a shortage, with what it costs and how long it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from models.gaps.changes import Change, Shifted


class Doing(StrEnum):
    """The ways a shortage is mended."""

    FIND_OUT = "find_out"
    """Missing data are filled in; only then can it be told."""
    HIRE = "hire"
    TRAIN = "train"
    BUY = "buy"
    REPAIR = "repair"
    BUILD = "build"
    SET_UP = "set_up"
    """A department, a room, a test, a service is set up."""
    SERVE = "serve"
    """More of a service is given, or less of something is done."""
    BRING_ABOUT = "bring_about"
    """A fact is brought about (a recognition, an insurance)."""
    WRITE = "write"
    """A system is written and run, so that a person can say yes to a criterion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """``change`` may be made up to ``most`` times.

    ``cost``: yuan for each time, ``fixed``: yuan once if done at all; whole yuan.
    ``months``: until it counts, however often it is made (people are hired at once).
    ``estimated``: nobody at the institution has looked at cost and months yet.
    """

    id: str
    doing: Doing
    change: Change
    most: int
    cost: int = 0
    fixed: int = 0
    months: int = 0
    estimated: bool = True

    def made(self, times: int) -> tuple[Change, ...]:
        """Return the changes of making it ``times`` times."""
        if isinstance(self.change, Shifted):
            by = self.change.by * Fraction(times)
            return (Shifted(figure=self.change.figure, by=by),) if times else ()
        return (self.change,) * times

    def price(self, times: int) -> int:
        """Return the yuan of making it ``times`` times."""
        return self.fixed + self.cost * times if times else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """How often each action is made; only those that are made at all."""

    steps: tuple[tuple[Action, int], ...]

    @property
    def cost(self) -> int:
        """Yuan in all."""
        return sum(action.price(times) for action, times in self.steps)

    @property
    def months(self) -> int:
        """Until the last one counts: they run side by side."""
        return max((action.months for action, _ in self.steps), default=0)

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that changes."""
        return tuple(change for action, times in self.steps for change in action.made(times))


def chosen(actions: Sequence[Action], times: Sequence[int]) -> Measures:
    """Return the actions made at least once."""
    made = zip(actions, times, strict=True)
    return Measures(steps=tuple((action, count) for action, count in made if count))
