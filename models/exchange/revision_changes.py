"""What changed from one submission of an assessment to the next."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from models.exchange.contents import ClausePart, Content, Record

Part = TypeVar("Part", bound=Record)


class What(StrEnum):
    """The lists of a submission that are compared line by line."""

    STAFF = "staff"
    EQUIPMENT = "equipment"
    FIGURES = "figures"
    FACTS = "facts"
    REGISTERS = "registers"
    EVIDENCE = "evidence"
    TASKS = "tasks"
    GAPS = "gaps"
    RESPONSES = "responses"


class Besides(StrEnum):
    """What of a clause can change while its grade stays."""

    CRITERIA = "criteria"
    REASON = "reason"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChange:
    """One clause: its claimed grade before and now (``""`` not settled), and what else changed."""

    code: str
    title: str
    before: str
    after: str
    besides: tuple[Besides, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListChange:
    """How many lines of a list came, went, or say something else now."""

    what: What
    added: int
    removed: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionChanges:
    """From ``before`` to ``after``, two revisions; grades as counts by letter, then levels."""

    before: int
    after: int
    counts: tuple[tuple[str, int, int], ...]
    levels: tuple[str, str]
    clauses: tuple[ClauseChange, ...]
    lists: tuple[ListChange, ...]


def changes_between(before: Content, after: Content) -> RevisionChanges:
    """Return what changed; clauses in the order of the standard, lists where anything did."""
    lists = (_list_change(what, before, after) for what in What)
    return RevisionChanges(
        before=before.assessment.revision,
        after=after.assessment.revision,
        counts=tuple(
            (name.upper(), getattr(before.counts, name), getattr(after.counts, name))
            for name in ("a", "b", "c", "d", "e", "open")
        ),
        levels=(before.assessment.level, after.assessment.level),
        clauses=tuple(_clause_changes(before, after)),
        lists=tuple(one for one in lists if one.added or one.removed or one.changed),
    )


def _clause_changes(before: Content, after: Content) -> Iterable[ClauseChange]:
    former = {part.code: part for part in before.clauses}
    files = _files_of(before), _files_of(after)
    for part in after.clauses:
        old = former.get(part.code)
        if old is None:
            continue  # of another standard: then it is another assessment
        besides = tuple(_besides(old, part, files))
        if old.claimed != part.claimed or besides:
            yield ClauseChange(
                code=part.code,
                title=part.title,
                before=old.claimed,
                after=part.claimed,
                besides=besides,
            )


_Files = Mapping[str, frozenset[tuple[str, str]]]


def _besides(old: ClausePart, new: ClausePart, files: tuple[_Files, _Files]) -> Iterable[Besides]:
    if old.criteria != new.criteria:
        yield Besides.CRITERIA
    if (old.claim_reason, old.not_applicable_reason) != (
        new.claim_reason,
        new.not_applicable_reason,
    ):
        yield Besides.REASON
    if files[0].get(new.code) != files[1].get(new.code):
        yield Besides.EVIDENCE


def _files_of(content: Content) -> _Files:
    found: dict[str, set[tuple[str, str]]] = {}
    for part in content.evidence:
        found.setdefault(part.clause, set()).add((part.criterion, part.digest))
    return {clause: frozenset(some) for clause, some in found.items()}


def _list_change(what: What, before: Content, after: Content) -> ListChange:
    match what:
        case What.STAFF:
            return _compared(what, before.staff, after.staff, lambda one: one.row)
        case What.EQUIPMENT:
            return _compared(what, before.equipment, after.equipment, lambda one: one.row)
        case What.FIGURES:
            return _compared(what, before.figures, after.figures, lambda one: one.key)
        case What.FACTS:
            return _compared(what, before.facts, after.facts, lambda one: one.key)
        case What.REGISTERS:
            return _compared(
                what,
                before.registers,
                after.registers,
                lambda one: (one.register, one.kind, one.name),
            )
        case What.EVIDENCE:
            return _compared(
                what,
                before.evidence,
                after.evidence,
                lambda one: (one.clause, one.criterion, one.digest),
            )
        case What.TASKS:
            return _compared(what, before.rectification, after.rectification, lambda one: one.row)
        case What.GAPS:
            return _compared(what, before.gaps, after.gaps, lambda one: one.subject)
        case What.RESPONSES:
            return _compared(what, before.responses, after.responses, lambda one: one.item)


def _compared(
    what: What, before: Sequence[Part], after: Sequence[Part], key: Callable[[Part], object]
) -> ListChange:
    old, new = ({key(one): one for one in some} for some in (before, after))
    both = old.keys() & new.keys()
    return ListChange(
        what=what,
        added=len(new.keys() - both),
        removed=len(old.keys() - both),
        changed=sum(old[one] != new[one] for one in both),
    )
