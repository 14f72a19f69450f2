"""Figures as text, once, at the edge: ``38/46 = 82.6%``, ``1∶0.88``, ``≥ 80%``.

Language-neutral: digits and signs, no words. Digits are added until a shown
figure stands on the same side of its threshold as the exact one.
"""

from fractions import Fraction

from models.assessment.findings import Finding
from models.ledger.quantities import Quantity
from models.standards.language import Distinct, Held, Measured
from models.vocabulary.amounts import shown_decimal, shown_percent


def shown_quantity(quantity: Quantity, need: Fraction | None) -> str:
    """Return ``38/46 = 82.6%``, ``1∶0.88``, ``14``, ``14–17`` or ``""`` if nothing is known.

    A share or rate shows numerator and denominator wherever both are settled;
    digits are added until the figure stands on its own side of ``need``.
    """
    value = shown_interval(quantity.low, quantity.high, form=quantity.form, need=need)
    if quantity.form == "count" or not value:
        return value
    top, bottom = (operand.exact for operand in quantity.operands)
    if top is None or bottom is None:
        return value
    return f"{shown_decimal(top)}/{shown_decimal(bottom)} = {value}"


def shown_interval(
    low: Fraction | None,
    high: Fraction | None,
    *,
    form: str = "count",
    need: Fraction | None = None,
) -> str:
    """Return one value, or both ends of an interval; ``""`` where nothing is known."""
    if not low and high is None:
        return ""  # at least nothing: that says nothing
    if low == high and low is not None:
        return _value(low, form, need)
    left = "" if low is None else _value(low, form, need)
    right = "" if high is None else _value(high, form, need)
    return f"{left}–{right}" if right else f"≥ {left}"


def _value(value: Fraction, form: str, need: Fraction | None) -> str:
    if form == "share":
        return shown_percent(value, threshold=need)
    text = _decimal_on_its_side(value, need)
    return f"1∶{text}" if form == "ratio" else text


def _decimal_on_its_side(value: Fraction, need: Fraction | None) -> str:
    for digits in (2, 3, 4, 6, 9, 15):
        text = shown_decimal(value, digits=digits)
        shown = Fraction(text)
        if need is None or (shown > need) - (shown < need) == (value > need) - (value < need):
            return text
    return str(value)


def shown_need(finding: Finding) -> str:
    """Return the bound a leaf was held against (``≥ 80%``), or ``""`` for a node."""
    requirement, need = finding.requirement, finding.need
    if need is None or finding.quantity is None:
        return ""
    if isinstance(requirement, (Held, Distinct)):
        return f"≥ {shown_decimal(need)}"
    if not isinstance(requirement, Measured):
        return ""
    sign = requirement.comparison.sign
    return f"{sign} {_value(need, finding.quantity.form, None)}"
