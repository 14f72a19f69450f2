"""What a trial can change at this institution, and the change that a choice makes."""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction

from models.assessment.grades import Outcome
from models.gaps.changes import (
    Acquired,
    Answered,
    Change,
    Hired,
    Left,
    Repaired,
    Retired,
    Shifted,
    Stated,
)
from models.gaps.hiring import POSTS
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.holdings import EQUIPMENT
from models.ledger.national_codes import IN_USE, NOT_IN_USE, PROFESSIONS
from models.ledger.records import Ledgers
from models.standards.pack import Kind
from models.usecases.gaps.make_plan import PlanView
from models.usecases.gaps.plan_cards import ChoiceCard, ChoicesCard
from models.vocabulary.amounts import parse_exact, shown_decimal
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId, RowId

_MOST = 100_000_000
"""People, devices or units one change may bring; more is a slip of the key."""


def choices(view: PlanView) -> ChoicesCard:
    """Return everything a trial can change, each kind in the order of its ledger or catalogue."""
    ledgers = view.situation.ledgers
    kinds = view.pack.kinds
    return ChoicesCard(
        hired=tuple(ChoiceCard(key=key, title="", unit="人") for key in POSTS),
        left=tuple(
            ChoiceCard(
                key=row.row_id,
                title=row.name,
                have=f"{PROFESSIONS.get(row.profession, '')} {row.department}".strip(),
            )
            for row in view.situation.readings.people
        ),
        bought=tuple(_kind(one, view) for one in kinds if one.register == EQUIPMENT),
        offered=tuple(_kind(one, view) for one in kinds if one.register != EQUIPMENT),
        repaired=_devices(ledgers, NOT_IN_USE),
        retired=_devices(ledgers, IN_USE),
        shifted=tuple(
            ChoiceCard(
                key=figure.key,
                title=figure.title,
                unit=figure.unit,
                have=_shown(ledgers.figures.get(figure.key)),
            )
            for figure in FIGURES.values()
        ),
        stated=tuple(
            ChoiceCard(
                key=fact.key,
                title=fact.title,
                have=fact.options.get(ledgers.facts.get(fact.key, ""), ""),
                values=tuple(fact.options.items()),
            )
            for fact in FACTS.values()
            if fact.stated
        ),
        answered=_criteria(view),
    )


def change_of(kind: str, key: str, value: str) -> Change:
    """Return the change of a choice; ``kind`` is the name of a field of ``ChoicesCard``.

    ``value``: how many (hired, bought, offered), by how much (shifted, signed), an option's
    code or an ISO day (stated); whatever else needs none.
    Raises: Refusal TRIAL_MALFORMED.
    """
    try:
        return _CHANGES[kind](key, value.strip())
    except (KeyError, ValueError) as error:
        raise Refusal(RefusalCode.TRIAL_MALFORMED, what=value.strip() or key) from error


def _kind(kind: Kind, view: PlanView) -> ChoiceCard:
    have = view.situation.readings.holdings.held(kind.register, kind.id).low
    return ChoiceCard(
        key=f"{kind.register}.{kind.id}", title=kind.names[0], unit=kind.unit, have=_shown(have)
    )


def _devices(ledgers: Ledgers, state: str) -> tuple[ChoiceCard, ...]:
    return tuple(
        ChoiceCard(key=row.row_id, title=row.name, have=row.location)
        for row in ledgers.equipment
        if row.state == state
    )


def _criteria(view: PlanView) -> tuple[ChoiceCard, ...]:
    return tuple(
        ChoiceCard(key=item.criterion.id, title=item.criterion.text)
        for clause in view.pack.clauses
        if view.assessment.clauses[clause.code].applicable
        for item in view.assessment.clauses[clause.code].criteria
        if item.claimed is not Outcome.MET
    )


def _shown(value: Fraction | None) -> str:
    return "" if value is None else shown_decimal(value)


def _count(value: str) -> int:
    count = int(value or "1")
    if not 1 <= count <= _MOST:
        raise ValueError(value)
    return count


def _hired(key: str, value: str) -> Change:
    return Hired(post=key, count=_count(value))


def _acquired(key: str, value: str) -> Change:
    register, _, kind = key.partition(".")
    return Acquired(register=register, kind=kind, count=_count(value))


def _shifted(key: str, value: str) -> Change:
    by = parse_exact(value.removeprefix("+"))
    if not by or abs(by) > _MOST:
        raise ValueError(value)
    return Shifted(figure=key, by=by)


def _stated(key: str, value: str) -> Change:
    fact = FACTS[key]
    if not fact.options:
        date.fromisoformat(value)
    elif value not in fact.options:
        raise ValueError(value)
    return Stated(fact=key, value=value)


_CHANGES: Mapping[str, Callable[[str, str], Change]] = {
    "hired": _hired,
    "left": lambda key, _: Left(row=RowId(key)),
    "bought": _acquired,
    "offered": _acquired,
    "repaired": lambda key, _: Repaired(row=RowId(key)),
    "retired": lambda key, _: Retired(row=RowId(key)),
    "shifted": _shifted,
    "stated": _stated,
    "answered": lambda key, _: Answered(criterion=CriterionId(key)),
}
