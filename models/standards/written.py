"""A compiled requirement as it would be written; reading it back gives the same tree.

Numbers are spelt anew (a share as ``25%``): what a pack literally says stands in
its text, this serves where only the compiled tree is at hand.
"""

from fractions import Fraction

from models.ledger.measures import MEASURES
from models.standards.language import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Attested,
    Dated,
    Distinct,
    Held,
    Measured,
    OneOf,
    Requirement,
    When,
)
from models.standards.text import RequirementText
from models.vocabulary.amounts import plain


def written(requirement: Requirement) -> RequirementText:
    """Return the requirement in the form ``read_requirement`` reads."""
    match requirement:
        case AllOf(parts=parts):
            return {"all": [written(part) for part in parts]}
        case AnyOf(parts=parts):
            return {"any": [written(part) for part in parts]}
        case AtLeastNOf(n=n, parts=parts):
            return {"n_of": str(n), "parts": [written(part) for part in parts]}
        case When(condition=condition, then=then):
            return {"when": written(condition), "then": written(then)}
        case _:
            return _leaf(requirement)


def _leaf(requirement: Requirement) -> RequirementText:
    match requirement:
        case Measured():
            return _measured(requirement)
        case Held(register=register, kind=kind, count=count):
            least = {} if count == 1 else {"at_least": str(count)}
            return {"register": register, "kind": kind, **least}
        case Distinct():
            among = {"among": list(requirement.among)} if requirement.among else {}
            by = {} if requirement.by == "kind" else {"by": requirement.by}
            least = {"at_least": str(requirement.count)}
            return {"distinct": requirement.register, **by, **least, **among}
        case OneOf(fact=fact, values=values):
            return {"fact": fact, "one_of": list(values)}
        case Dated(fact=fact, order=order, day=day):
            return {"fact": fact, order.value: day}
        case Attested(text=text):
            return {"attested": text or "true"}
    raise TypeError(type(requirement).__name__)


def _measured(requirement: Measured) -> RequirementText:
    scale = requirement.scale
    share = requirement.measure in MEASURES and MEASURES[requirement.measure].form == "share"
    found: RequirementText = {
        "measure": requirement.measure,
        requirement.comparison.value: _number(requirement.bound, share=share and scale is None),
    }
    if scale is not None:
        plus = {"plus": _number(scale.plus)} if scale.plus else {}
        found["per"] = {"measure": scale.measure, "every": _number(scale.every), **plus}
    return found


def _number(value: Fraction, *, share: bool = False) -> str:
    """Return ``25%``, ``0.88`` or ``12``; ``n/d`` where no decimal is exact."""
    shown = value * 100 if share else value
    for digits in range(7):
        scaled = shown * 10**digits
        if scaled.denominator == 1:
            whole, sign = str(abs(scaled.numerator)).zfill(digits + 1), "-" if scaled < 0 else ""
            text = f"{whole[:-digits]}.{whole[-digits:]}" if digits else whole
            return f"{sign}{text}{'%' if share else ''}"
    return plain(value)
