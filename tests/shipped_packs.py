"""The packs as they are shipped, and what the tests of each ask of it."""

from collections.abc import Iterator
from functools import cache

from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.language import Attested, Requirement, When
from models.standards.pack import Clause, Criterion, Pack
from resources import pack_files, resource

UNSURE = "数值待核对"


@cache
def shipped(name: str) -> Pack:
    """Return a shipped standard by the name of its folder, compiled."""
    return compile_pack(decode_pack(pack_files(resource("standards", name))), MEASURES)


def criteria(pack: Pack) -> Iterator[tuple[Clause, Criterion]]:
    """Yield every criterion with its clause."""
    for clause in pack.clauses:
        for criterion in clause.criteria:
            yield clause, criterion


def criterion_of(pack: Pack, ident: str) -> Criterion:
    """Return one criterion."""
    return next(criterion for _, criterion in criteria(pack) if criterion.id == ident)


def is_computed(requirement: Requirement | None) -> bool:
    """Whether the ledgers answer at least one leaf."""
    if requirement is None or isinstance(requirement, Attested):
        return False
    if isinstance(requirement, When):
        return is_computed(requirement.then)
    parts: tuple[Requirement, ...] = getattr(requirement, "parts", ())
    return not parts or any(is_computed(part) for part in parts)


def figures_of(pack: Pack) -> tuple[str, ...]:
    """Return the rows of the table of counts in the pack's paper, one a chapter and all."""
    rows = []
    for code, title in [*((chapter.code, chapter.title) for chapter in pack.chapters), ("", "")]:
        some = [item for item in criteria(pack) if item[0].chapter == code or not code]
        clauses = {clause.code: clause for clause, _ in some}.values()
        counts = (
            len(clauses),
            len(some),
            len({clause.code for clause, item in some if is_computed(item.requirement)}),
            sum(is_computed(item.requirement) for _, item in some),
            sum(clause.core for clause in clauses),
            sum(clause.may_not_apply for clause in clauses),
        )
        label = f"{code} {title}" if code else "all"
        rows.append(f"| {label} | {' | '.join(map(str, counts))} |")
    return tuple(rows)
