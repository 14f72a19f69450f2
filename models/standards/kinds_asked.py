"""A pack carries the kinds it asks for, out of the one vocabulary all packs share."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from models.standards.text import ChapterText, KindText, LevelText, RequirementText

WHOLE = frozenset({"equipment", "department"})
"""Registers a pack always carries whole: ledger rows are told apart by all of them."""


def kinds_asked(
    requirements: Iterable[RequirementText], shared: Sequence[KindText]
) -> tuple[KindText, ...]:
    """Return the kinds of ``shared`` that ``requirements`` ask for, in their order.

    With a kind come those that count as it and those it counts as. A register
    asked for as a whole (``distinct`` without ``among``) comes whole.
    """
    kinds: set[tuple[str, str]] = set()
    whole = set(WHOLE)
    for requirement in requirements:
        for leaf in _leaves(requirement):
            if "register" in leaf:
                kinds.add((str(leaf["register"]), str(leaf.get("kind", ""))))
            elif "distinct" in leaf:
                among = leaf.get("among", ())
                kinds.update((str(leaf["distinct"]), str(kind)) for kind in among)
                if not among:
                    whole.add(str(leaf["distinct"]))
    _close(kinds, shared)
    return tuple(
        kind for kind in shared if kind.register in whole or (kind.register, kind.id) in kinds
    )


def requirements_of(
    levels: Iterable[LevelText], chapters: Iterable[ChapterText]
) -> Iterator[RequirementText]:
    """Yield every requirement written in a standard."""
    for level in levels:
        if level.available_when is not None:
            yield level.available_when
        for condition in (*level.prerequisites, *level.vetoes):
            yield condition.requirement
    clauses = [
        clause for chapter in chapters for section in chapter.sections for clause in section.clauses
    ]
    for clause in clauses:
        if clause.not_applicable_when is not None:
            yield clause.not_applicable_when
        criteria = [one for some in clause.criteria.values() for one in some]
        yield from (one.requirement for one in criteria if one.requirement is not None)


def _leaves(requirement: object) -> Iterator[dict[str, Any]]:
    """Yield the leaves; anything malformed is left to the compiler."""
    if not isinstance(requirement, dict):
        return
    children: list[object] = [requirement.get("when"), requirement.get("then")]
    for key in ("all", "any", "parts"):
        if isinstance(some := requirement.get(key), list):
            children.extend(some)
    nested = [child for child in children if isinstance(child, dict)]
    if not nested:
        yield requirement
    for child in nested:
        yield from _leaves(child)


def _close(kinds: set[tuple[str, str]], shared: Sequence[KindText]) -> None:
    before = -1
    while before != len(kinds):
        before = len(kinds)
        for kind in shared:
            counted = {(kind.register, other) for other in kind.also_counts}
            if counted & kinds:
                kinds.add((kind.register, kind.id))
            if (kind.register, kind.id) in kinds:
                kinds |= counted
