"""What one requirement asks that another did not: bounds, subjects, combination."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest

from models.standards.differences import BoundChange, RequirementChange
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


def requirement_changes(
    old: Mapping[str, Requirement | None], new: Mapping[str, Requirement | None]
) -> tuple[RequirementChange, ...]:
    """Return the requirements that differ, by name; an absent one is None."""
    names = sorted({*old, *new})
    return tuple(
        _requirement(name, old.get(name), new.get(name))
        for name in names
        if old.get(name) != new.get(name)
    )


def _requirement(of: str, old: Requirement | None, new: Requirement | None) -> RequirementChange:
    return RequirementChange(
        of=of,
        old=old,
        new=new,
        bounds=_bounds(list(_leaves(old)), list(_leaves(new))),
        reshaped=_shape(old) != _shape(new),
    )


def _bounds(old: Sequence[Requirement], new: Sequence[Requirement]) -> tuple[BoundChange, ...]:
    """Pair what is left of each subject once equal leaves are taken out, in their order."""
    left, right = _less(old, new), _less(new, old)
    changes = []
    for subject in sorted({_subject(leaf) for leaf in (*left, *right)}):
        was = [leaf for leaf in left if _subject(leaf) == subject]
        now = [leaf for leaf in right if _subject(leaf) == subject]
        changes += [
            BoundChange(subject=subject, old=before, new=after)
            for before, after in zip_longest(was, now)
        ]
    return tuple(changes)


def _less(leaves: Sequence[Requirement], others: Sequence[Requirement]) -> list[Requirement]:
    there = Counter(others)
    left = []
    for leaf in leaves:
        if there[leaf]:
            there[leaf] -= 1
        else:
            left.append(leaf)
    return left


def _inside(requirement: Requirement) -> tuple[Requirement, ...] | None:
    """Return the parts of a node, None for a leaf."""
    match requirement:
        case AllOf(parts=parts) | AnyOf(parts=parts) | AtLeastNOf(parts=parts):
            return parts
        case When(condition=condition, then=then):
            return condition, then
    return None


def _leaves(requirement: Requirement | None) -> Iterable[Requirement]:
    if requirement is None:
        return
    parts = _inside(requirement)
    if parts is None:
        yield requirement
        return
    for part in parts:
        yield from _leaves(part)


def _shape(requirement: Requirement | None) -> tuple[object, ...]:
    """Return how the parts are combined; a leaf is its subject, its bound does not count."""
    if requirement is None:
        return ()
    parts = _inside(requirement)
    if parts is None:
        return ("leaf", _subject(requirement))
    n = requirement.n if isinstance(requirement, AtLeastNOf) else 0
    return (type(requirement).__name__, n, *(_shape(part) for part in parts))


def _subject(leaf: Requirement) -> str:
    match leaf:
        case Measured(measure=measure):
            return measure
        case Held(register=register, kind=kind):
            return f"{register}.{kind}"
        case Distinct(register=register):
            return register
        case OneOf(fact=fact) | Dated(fact=fact):
            return fact
        case Attested():
            return "attested"
    return ""
