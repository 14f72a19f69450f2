"""What was found: answers to the items of a form, and what they add up to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from models.selfchecks.check_form import Asked, CheckForm, ItemText


class Verdict(StrEnum):
    """Answer to an item; an open one has none."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_APPLICABLE = "not_applicable"


class Severity(StrEnum):
    """How serious a breach is; codes as ledgers have them.

    A person says so after whoever is competent; never computed.
    """

    SLIGHT = "1"
    SERIOUS = "2"
    UNDECIDED = "9"


SEVERITIES: Mapping[str, str] = MappingProxyType({
    Severity.SLIGHT.value: "一般",
    Severity.SERIOUS.value: "严重",
    Severity.UNDECIDED.value: "尚未认定",
})  # fmt: skip
"""Code -> label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAnswer:
    """What stands at one item. ``text``: the finding, what was written, or a number.

    ``verdict`` and ``severity``: a member's value, "" for none. ``amount`` in yuan.
    """

    item: str
    verdict: str = ""
    text: str = ""
    measure: str = ""
    responsible: str = ""
    deadline: date | None = None
    mended_on: date | None = None
    place: str = ""
    involved: int | None = None
    severity: str = ""
    amount: Fraction | None = None
    hazard: str = ""
    """Row of the ledger ``hazards`` this finding was written to; "" before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How far a check is, in items, and what it found."""

    asked: int
    answered: int
    met: int
    not_met: int
    not_applicable: int
    mended: int
    serious: int
    involved: int
    amount: Fraction
    first_open: str
    """The first item without an answer; "" where none is."""
    first_bare: str
    """The first item not met that nobody has described; "" where none is."""

    @property
    def complete(self) -> bool:
        """Whether it may be finished."""
        return not (self.first_open or self.first_bare)


def is_answered(item: ItemText, answer: CheckAnswer | None) -> bool:
    """Whether an item has its answer."""
    if answer is None:
        return False
    return bool(answer.verdict if item.asked is Asked.VERDICT else answer.text)


def is_open_problem(answer: CheckAnswer) -> bool:
    """Whether something was found that nobody has put right yet."""
    return answer.verdict == Verdict.NOT_MET and answer.mended_on is None


def tally(form: CheckForm, answers: Mapping[str, CheckAnswer]) -> Tally:
    """Return what the answers to the items of ``form`` add up to; others do not count."""
    items = form.items
    given = [answers[item.id] for item in items if item.id in answers]
    found = [one for one in given if one.verdict == Verdict.NOT_MET]
    missing = [item.id for item in items if not is_answered(item, answers.get(item.id))]
    return Tally(
        asked=len(items),
        answered=len(items) - len(missing),
        met=sum(one.verdict == Verdict.MET for one in given),
        not_met=len(found),
        not_applicable=sum(one.verdict == Verdict.NOT_APPLICABLE for one in given),
        mended=sum(one.mended_on is not None for one in found),
        serious=sum(one.severity == Severity.SERIOUS for one in found),
        involved=sum(one.involved or 0 for one in found),
        amount=sum((one.amount or Fraction(0) for one in found), Fraction(0)),
        first_open=next(iter(missing), ""),
        first_bare=next((one.item for one in found if not one.text), ""),
    )


def hazard_kinds_looked_at(form: CheckForm, answers: Mapping[str, CheckAnswer]) -> tuple[str, ...]:
    """Return the kinds of hazard of which at least one item was really looked at."""
    looked = {Verdict.MET.value, Verdict.NOT_MET.value}
    return tuple(
        dict.fromkeys(
            section.hazard_kind
            for section in form.sections
            if section.hazard_kind
            and any(
                item.id in answers and answers[item.id].verdict in looked for item in section.items
            )
        )
    )
