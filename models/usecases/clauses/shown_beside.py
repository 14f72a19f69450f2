"""What stands beside a clause, as cards: four grades apart, notes, evidence with its flags."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models.assessment.evidence import (
    expected_of,
    guess_day,
    guess_kind,
    has_lapsed,
    is_of_other_year,
)
from models.assessment.grades import HEIGHT, Answers, ClauseResult, judge_clause
from models.ledger.readings import Readings
from models.standards.pack import Clause, Grade
from models.store.records import ClauseDepartment, DepartmentTick, EvidenceLink, NoteRow, Said
from models.usecases.clauses.clause_cards import (
    DepartmentGradeCard,
    EvidenceCard,
    GradesCard,
    NoteCard,
    RequiredEvidenceCard,
)
from models.vocabulary.ids import ClauseCode, CriterionId

LEAD, SUPPORT = "lead", "support"
MISSING, THERE, EXPIRED = "missing", "there", "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinions:
    """What people said of one clause: the centre's answers, and those of departments."""

    said: Mapping[CriterionId, Said]
    parts: Sequence[ClauseDepartment]
    """Of this clause only."""
    ticks: Sequence[DepartmentTick]
    """Of this clause only, oldest first."""


def grades_card(
    clause: Clause, result: ClauseResult, readings: Readings, told: Opinions
) -> GradesCard:
    """Return the four grades of a clause, each with author and time where there is one."""
    ours = [told.said[one.id] for one in clause.criteria if one.id in told.said]
    newest = max(ours, key=lambda one: one.at, default=Said(author="", at=""))
    by_department: dict[str, list[DepartmentTick]] = {}
    for tick in told.ticks:
        by_department.setdefault(tick.department, []).append(tick)
    parts = {one.department: one.part for one in told.parts}
    order = {LEAD: 0, SUPPORT: 1}
    names = sorted(by_department, key=lambda name: (order.get(parts.get(name, ""), 2), name))
    return GradesCard(
        computed=result.computed,
        departments=tuple(
            _department(name, parts.get(name, ""), by_department[name], (clause, result, readings))
            for name in names
        ),
        centre=result.claimed,
        centre_author=newest.author,
        centre_at=newest.at,
    )


def note_card(row: NoteRow) -> NoteCard:
    """Return the card of one note."""
    return NoteCard(
        note_id=row.note_id,
        text=row.text,
        author=row.author,
        at=row.at,
        criterion=row.criterion_id,
        withdrawn_at=row.withdrawn_at,
    )


def evidence_cards(
    clause: Clause, links: Sequence[EvidenceLink], year: int, today: date
) -> tuple[EvidenceCard, ...]:
    """Return the files behind a clause with their flags; ``links`` are those of all clauses."""
    own = [link for link in links if link.clause == clause.code]
    digests, names = {link.digest for link in own}, {link.name for link in own}
    same = [link for link in links if link.digest in digests or link.name in names]
    return tuple(
        _evidence(link, same, is_dated_otherwise(clause, link, year), today) for link in own
    )


def is_dated_otherwise(clause: Clause, link: EvidenceLink, year: int) -> bool:
    """Whether a file is another year's, of all that it could stand for."""
    wanted = _stands_for(clause, link)
    return bool(wanted) and all(is_of_other_year(item, link.dated_on, year) for item in wanted)


def required_cards(
    clause: Clause, files: Collection[EvidenceCard]
) -> tuple[RequiredEvidenceCard, ...]:
    """Return what the standard expects of the clause and its criteria, and what is there."""
    return tuple(_required(item, criterion, files) for item, criterion in expected_of(clause))


def _department(
    name: str,
    part: str,
    ticks: Sequence[DepartmentTick],
    judged: tuple[Clause, ClauseResult, Readings],
) -> DepartmentGradeCard:
    clause, centre, readings = judged
    answers = {tick.criterion_id: tick.value for tick in ticks}
    result = judge_clause(clause, readings, Answers(ticks=answers, not_applicable={}))
    ours = {one.criterion.id: one.tick for one in centre.criteria if one.tick is not None}
    newest = max(ticks, key=lambda tick: tick.at)
    return DepartmentGradeCard(
        department=name,
        part=part,
        grade=result.claimed,
        answers=tuple((one.id, answers[one.id]) for one in clause.criteria if one.id in answers),
        over_computed=result.over_claim,
        steps=_steps(result.claimed, centre.claimed),
        differing=tuple(
            one.id
            for one in clause.criteria
            if one.id in answers and ours.get(one.id, answers[one.id]) is not answers[one.id]
        ),
        author=newest.author,
        at=newest.at,
        origin=newest.origin,
    )


def _steps(theirs: Grade | None, ours: Grade | None) -> int:
    if theirs is None or ours is None or Grade.E in {theirs, ours}:
        return 0
    return HEIGHT[theirs] - HEIGHT[ours]


def _stands_for(clause: Clause, link: EvidenceLink) -> tuple[str, ...]:
    """Return the wordings a file may answer: the one named, else all it could stand for."""
    if link.item:
        return (link.item,)
    own = [one.evidence for one in clause.criteria if one.id == link.criterion_id]
    return own[0] if own and own[0] else clause.evidence


def _evidence(
    link: EvidenceLink, links: Sequence[EvidenceLink], other_year: bool, today: date
) -> EvidenceCard:
    """Return the card of a file; ``links``: all that have its digest or its name, or more."""
    return EvidenceCard(
        digest=link.digest,
        criterion=link.criterion_id,
        name=link.name,
        size=link.size,
        media_type=link.media_type,
        added_at=link.added_at,
        kind=link.kind,
        dated_on=link.dated_on,
        valid_until=link.valid_until,
        item=link.item,
        remark=link.remark,
        proposed_kind="" if link.kind else guess_kind(link.name, link.media_type),
        proposed_on="" if link.dated_on else guess_day(link.name),
        expired=has_lapsed(link.valid_until, today),
        other_year=other_year,
        also_at=_clauses(
            one for one in links if one.digest == link.digest and one.clause != link.clause
        ),
        other_versions=_clauses(
            one for one in links if one.name == link.name and one.digest != link.digest
        ),
    )


def _clauses(links: Iterable[EvidenceLink]) -> tuple[ClauseCode, ...]:
    return tuple(dict.fromkeys(link.clause for link in links))


def _required(
    item: str, criterion: CriterionId, files: Collection[EvidenceCard]
) -> RequiredEvidenceCard:
    named = [
        file
        for file in files
        if file.item == item and (not criterion or file.criterion in {"", criterion})
    ]
    state = MISSING
    if named:
        lapsed = all(file.expired or file.other_year for file in named)
        state = EXPIRED if lapsed else THERE
    return RequiredEvidenceCard(
        item=item, criterion=criterion, files=tuple(file.digest for file in named), state=state
    )
