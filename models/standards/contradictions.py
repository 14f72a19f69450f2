"""Find demands that no ledger could meet: bounds of one measure that exclude each other.

Only what must hold together is compared: the parts of an ``all``, and the
criteria of a clause (B needs all of C). Alternatives and conditions are free
to differ.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from models.standards.language import AllOf, Comparison, Measured, OneOf, Requirement, Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """``subject``: measure or fact; ``one`` and ``other``: the demands as written."""

    subject: str
    one: str
    other: str


_LOWER = {Comparison.AT_LEAST, Comparison.MORE_THAN, Comparison.EQUALS}
_UPPER = {Comparison.AT_MOST, Comparison.LESS_THAN, Comparison.EQUALS}
_STRICT = {Comparison.MORE_THAN, Comparison.LESS_THAN}


def contradiction(requirements: Iterable[Requirement]) -> Contradiction | None:
    """Return the first pair of demands that cannot both hold, or None."""
    bounds: dict[tuple[str, Scale | None], list[Measured]] = {}
    stated: dict[str, OneOf] = {}
    for leaf in (leaf for requirement in requirements for leaf in _together(requirement)):
        if isinstance(leaf, OneOf):
            before = stated.setdefault(leaf.fact, leaf)
            if not set(before.values) & set(leaf.values):
                return Contradiction(
                    subject=leaf.fact, one=" ".join(before.values), other=" ".join(leaf.values)
                )
        elif isinstance(leaf, Measured):
            earlier = bounds.setdefault((leaf.measure, leaf.scale), [])
            for other in earlier:
                if _exclude(other, leaf) or _exclude(leaf, other):
                    return Contradiction(
                        subject=leaf.measure, one=_written(other), other=_written(leaf)
                    )
            earlier.append(leaf)
    return None


def _together(requirement: Requirement) -> Iterator[Requirement]:
    if isinstance(requirement, AllOf):
        for part in requirement.parts:
            yield from _together(part)
    else:
        yield requirement


def _exclude(lower: Measured, upper: Measured) -> bool:
    """Tell whether a lower bound lies above an upper one."""
    if lower.comparison not in _LOWER or upper.comparison not in _UPPER:
        return False
    strict = bool({lower.comparison, upper.comparison} & _STRICT)
    return lower.bound > upper.bound or (strict and lower.bound == upper.bound)


def _written(leaf: Measured) -> str:
    return f"{leaf.comparison.sign} {leaf.bound}"
