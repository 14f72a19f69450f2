"""What might change at an institution, tried on a copy: nothing that is stored is touched.

A ``Situation`` is what a judgement needs: ledgers, answers, and readings of
them. ``after`` gives the situation as it would be; the same engine judges both.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias, TypeVar

from models.assessment.grades import Answers
from models.gaps.hiring import POSTS, TRAININGS
from models.ledger.derived import FormHoldings
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.holdings import EQUIPMENT
from models.ledger.matching import KindNames
from models.ledger.national_codes import IN_USE
from models.ledger.readings import Readings
from models.ledger.records import EquipmentRow, Ledgers, RegisterEntry
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId, RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class Hired:
    """``count`` people of a post (``hiring.POSTS``) come."""

    post: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A person leaves."""

    row: RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """A person comes to count for more (``hiring.TRAININGS``)."""

    row: RowId
    training: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Acquired:
    """``count`` more units of a kind are there: devices, departments, rooms, tests, documents."""

    register: str
    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A device that is not in use comes back into use."""

    row: RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class Retired:
    """A device goes out of use."""

    row: RowId


@dataclass(frozen=True, slots=True, kw_only=True)
class Shifted:
    """A figure of the year becomes larger by ``by`` (smaller where negative), never below 0."""

    figure: str
    by: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A fact becomes true: an option's code, or an ISO day."""

    fact: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A person can say yes to a criterion."""

    criterion: CriterionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """Missing data are filled in, and it is taken that they turn out well for a criterion."""

    criterion: CriterionId


Change: TypeAlias = (
    Hired | Left | Trained | Acquired | Repaired | Retired | Shifted | Stated | Answered | Settled
)


@dataclass(frozen=True, slots=True)
class Situation:
    """Ledgers, what people said, and the kinds of the pack they are read by."""

    ledgers: Ledgers
    answers: Answers
    kinds: Sequence[KindNames]
    forms: FormHoldings
    """What the form ledgers tell; a trial changes nothing in them."""
    readings: Readings

    @classmethod
    def of(
        cls,
        ledgers: Ledgers,
        answers: Answers,
        kinds: Sequence[KindNames],
        forms: FormHoldings | None = None,
    ) -> "Situation":
        """Return a situation with readings of its own; ``forms`` where they are at hand."""
        told = forms or FormHoldings(ledgers)
        return cls(ledgers, answers, kinds, told, Readings(ledgers, kinds, told))

    def after(self, changes: Iterable[Change]) -> "Situation":
        """Return the situation after ``changes``, in their order.

        Raises: Refusal TRIAL_UNKNOWN where a change names what is not there.
        """
        trial = _Trial(self)
        for change in changes:
            trial.make(change)
        return trial.situation()


Key = TypeVar("Key")
Value = TypeVar("Value")


class _Trial:
    """A copy in the making."""

    def __init__(self, before: Situation) -> None:
        self._before = before
        ledgers = before.ledgers
        self._staff = {row.row_id: row for row in ledgers.staff}
        self._equipment = {row.row_id: row for row in ledgers.equipment}
        self._figures = dict(ledgers.figures)
        self._facts = dict(ledgers.facts)
        self._registers = list(ledgers.registers)
        self._ticks = dict(before.answers.ticks)
        self._made = 0
        self._placed = next((row.department for row in ledgers.staff if row.department), "-")
        self._bare = list(bare_departments(before.readings))

    def make(self, change: Change) -> None:
        match change:
            case Hired() | Left() | Trained():
                self._of_people(change)
            case Acquired() | Repaired() | Retired():
                self._of_things(change)
            case Shifted():
                self._shift(change)
            case Stated(fact=fact, value=value):
                if not _of(FACTS, fact).accepts(value):
                    raise _unknown(value)
                self._facts[fact] = value
            case Answered(criterion=criterion):
                self._ticks[criterion] = True
            case Settled():
                pass  # nobody knows the data yet; the judge is told of it

    def situation(self) -> Situation:
        before = self._before
        answers = before.answers
        if self._ticks != answers.ticks:
            answers = replace(answers, ticks=self._ticks)
        ledgers = replace(
            before.ledgers,
            staff=tuple(self._staff.values()),
            equipment=tuple(self._equipment.values()),
            figures=self._figures,
            facts=self._facts,
            registers=tuple(self._registers),
        )
        if ledgers == before.ledgers:
            return replace(before, answers=answers)
        had = before.ledgers
        same = (ledgers.equipment, ledgers.registers) == (had.equipment, had.registers)
        holdings = before.readings.holdings if same else None
        readings = Readings(ledgers, before.kinds, before.forms, holdings)
        return replace(before, ledgers=ledgers, answers=answers, readings=readings)

    def _of_people(self, change: Hired | Left | Trained) -> None:
        match change:
            case Hired():
                self._hire(change)
            case Left(row=row):
                _of(self._staff, row)
                del self._staff[row]
            case Trained(row=row, training=training):
                self._staff[row] = _of(TRAININGS, training).trained(_of(self._staff, row))

    def _of_things(self, change: Acquired | Repaired | Retired) -> None:
        match change:
            case Acquired():
                self._acquire(change)
            case Repaired(row=row):
                self._equipment[row] = replace(_of(self._equipment, row), state=IN_USE)
            case Retired(row=row):
                _of(self._equipment, row)
                del self._equipment[row]

    def _hire(self, change: Hired) -> None:
        post = _of(POSTS, change.post)
        for _ in range(change.count):
            where = self._bare.pop(0) if post.physician and self._bare else self._placed
            person = post.person(self._new_id(), where)
            self._staff[person.row_id] = person

    def _acquire(self, change: Acquired) -> None:
        kind = _of(
            {(one.register, one.id): one for one in self._before.kinds},
            (change.register, change.kind),
        )
        if change.register == EQUIPMENT:
            row = EquipmentRow(
                row_id=self._new_id(),
                name=kind.names[0],
                quantity=change.count,
                state=kind.states[0],
            )
            self._equipment[row.row_id] = row
        else:
            self._registers.append(
                RegisterEntry(
                    register=change.register, kind=change.kind, present=True, quantity=change.count
                )
            )

    def _shift(self, change: Shifted) -> None:
        _of(FIGURES, change.figure)
        have = self._figures.get(change.figure)
        if have is None:
            have = self._before.readings.quantity(change.figure).low or Fraction(0)
        self._figures[change.figure] = max(Fraction(0), have + change.by)

    def _new_id(self) -> RowId:
        self._made += 1
        taken = len(self._before.ledgers.staff) + len(self._before.ledgers.equipment)
        return RowId(f"trial-{taken}-{self._made}")


def bare_departments(readings: Readings) -> tuple[str, ...]:
    """Return the clinical departments that people work in and no physician does, by name."""
    people = readings.people
    staffed = {row.department for row in people if row.profession in {"11", "12"}}
    clinical = {
        row.department
        for row in people
        if row.department and readings.holdings.is_clinical_department(row.department)
    }
    return tuple(sorted(clinical - staffed))


def _of(known: Mapping[Key, Value], key: Key) -> Value:
    found = known.get(key)
    if found is None:
        raise _unknown(str(key))
    return found


def _unknown(name: str) -> Refusal:
    return Refusal(RefusalCode.TRIAL_UNKNOWN, name=name)
