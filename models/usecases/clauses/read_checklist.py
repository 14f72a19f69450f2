"""Read the checklist: the tree with its counts, and one clause in full."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from models.assessment.grades import ClauseResult, CriterionResult
from models.assessment.levels import Assessment
from models.standards.pack import Chapter, Clause, Grade, Section, Status
from models.store.records import ClauseState
from models.store.unit import Reader
from models.usecases.cards import (
    ChapterLine,
    ChecklistCard,
    ClauseCard,
    ClauseLine,
    CriterionCard,
    SectionLine,
)
from models.usecases.carry.shown_carried import with_carried
from models.usecases.centre import Centre
from models.usecases.clauses.clause_cards import EvidenceCard, NoteCard
from models.usecases.clauses.shown_beside import (
    LEAD,
    Opinions,
    evidence_cards,
    grades_card,
    note_card,
    required_cards,
)
from models.usecases.feedback.read_feedback import said_of_clause
from models.usecases.shown import finding_card, level_card, provenance_card
from models.vocabulary.ids import ClauseCode


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """What people wrote about one clause."""

    state: ClauseState
    opinions: Opinions
    notes: tuple[NoteCard, ...]
    evidence: tuple[EvidenceCard, ...]
    to_confirm: Collection[ClauseCode]
    """Clauses of the whole checklist that wait to be confirmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marks:
    """What the tree shows beside each clause's grades."""

    waiting: Counter[ClauseCode]
    leads: Mapping[ClauseCode, str]
    supporting: Mapping[ClauseCode, tuple[str, ...]]
    differs: Collection[ClauseCode]


def read_checklist(centre: Centre) -> ChecklistCard:
    """Return the tree of chapters, sections and clauses with grades and levels."""
    pack, assessment = centre.pack, centre.assessment
    with centre.workspace.store.reading() as read:
        marks = _marks(read, centre)
    levels = tuple(level_card(level) for level in assessment.levels)
    reached = [level for level in levels if level.reached]
    results = tuple(assessment.clauses.values())
    return ChecklistCard(
        year=centre.year,
        revision=centre.row.revision,
        final=centre.row.state == "final",
        pack_id=pack.id,
        pack_title=pack.title,
        pack_edition=pack.edition,
        pack_version=pack.version,
        pack_status=pack.provenance.status,
        total=len(results),
        applicable=assessment.applicable,
        settled=assessment.applicable - assessment.open,
        open=assessment.open,
        lacking_data=sum(result.lacks_data for result in results if result.applicable),
        not_applicable=len(results) - assessment.applicable,
        counts=tuple((grade, assessment.counts[grade]) for grade in Grade),
        statuses=_statuses(centre),
        chapters=tuple(_chapter(chapter, centre, assessment, marks) for chapter in pack.chapters),
        levels=levels,
        level=reached[-1] if reached else None,
        unconfirmed=marks.waiting.total(),
    )


def read_clause(centre: Centre, code: str) -> ClauseCard:
    """Return one clause with criteria, findings, grades, evidence, reasons and notes.

    Raises: Refusal CLAUSE_UNKNOWN.
    """
    clause = centre.clause(code)
    which = centre.row.assessment_id
    own = {one.id for one in clause.criteria}
    with centre.workspace.store.reading() as read:
        links = read.assessments.evidence(which)
        carried = read.carried.waiting(which)
        waiting = [row for row in carried if row.clause == clause.code]
        files = read.carried.files(which) if waiting else {}
        beside = _Beside(
            state=read.assessments.states(which).get(clause.code, ClauseState()),
            opinions=Opinions(
                said=read.assessments.said(which, own),
                parts=read.departments.parts(which, clause.code),
                ticks=read.departments.ticks(which, own),
            ),
            notes=tuple(note_card(row) for row in read.notes.notes(which, clause.code)),
            evidence=evidence_cards(clause, links, centre.year, centre.today),
            to_confirm=frozenset(row.clause for row in carried if row.stands),
        )
    card = _clause_card(centre, clause, beside)
    return with_carried(card, waiting, files) if waiting else card


def next_open(centre: Centre, code: str, department: str = "") -> ClauseCode | None:
    """Return the next clause that is not answered, or waits to be confirmed; None if none.

    ``department``: among the clauses it leads or supports. The search begins after
    ``code`` and goes round. Raises: Refusal CLAUSE_UNKNOWN.
    """
    clause = centre.clause(code)
    which = centre.row.assessment_id
    with centre.workspace.store.reading() as read:
        to_confirm = {row.clause for row in read.carried.waiting(which) if row.stands}
        parts = read.departments.parts(which)
    theirs = {one.clause for one in parts if one.department == department}
    codes = [one for one in centre.clauses if not department or one in theirs or one == clause.code]
    return _next_open(centre.assessment, codes, codes.index(clause.code), to_confirm)


def criterion_card(item: CriterionResult) -> CriterionCard:
    """Return the card of one criterion."""
    criterion = item.criterion
    return CriterionCard(
        id=criterion.id,
        grade=criterion.grade,
        label=f"{criterion.grade}{criterion.ordinal}",
        text=criterion.text,
        provenance=provenance_card(criterion.provenance),
        finding=None if item.finding is None else finding_card(item.finding),
        tick=item.tick,
        computed=item.computed,
        claimed=item.claimed,
        evidence=criterion.evidence,
    )


def _clause_card(centre: Centre, clause: Clause, beside: _Beside) -> ClauseCard:
    result = centre.assessment.clauses[clause.code]
    codes = list(centre.clauses)
    at = codes.index(clause.code)
    said = said_of_clause(centre, clause.code)
    grades = grades_card(clause, result, centre.readings, beside.opinions)
    if said is not None and said.reviewed:
        grades = replace(grades, county=Grade(said.reviewed))
    return ClauseCard(
        code=clause.code,
        title=clause.title,
        chapter=clause.chapter,
        section=clause.section,
        core=clause.core,
        may_not_apply=clause.may_not_apply,
        methods=clause.methods,
        expected_evidence=clause.evidence,
        provenance=provenance_card(clause.provenance),
        computed=result.computed,
        claimed=result.claimed,
        lacks_data=result.lacks_data,
        over_claim=result.over_claim,
        under_claim=result.under_claim,
        not_applicable_reason=beside.state.not_applicable_reason,
        claim_reason=beside.state.claim_reason,
        criteria=tuple(criterion_card(item) for item in result.criteria),
        evidence=beside.evidence,
        final=centre.row.state == "final",
        previous=codes[at - 1] if at else None,
        next=codes[at + 1] if at + 1 < len(codes) else None,
        next_open=_next_open(centre.assessment, codes, at, beside.to_confirm),
        grades=grades,
        lead=next((one.department for one in beside.opinions.parts if one.part == LEAD), ""),
        supporting=tuple(one.department for one in beside.opinions.parts if one.part != LEAD),
        notes=beside.notes,
        required=required_cards(clause, beside.evidence),
        said=said,
    )


def _next_open(
    assessment: Assessment, codes: list[ClauseCode], at: int, to_confirm: Collection[ClauseCode]
) -> ClauseCode | None:
    for code in [*codes[at + 1 :], *codes[:at]]:
        if code in to_confirm or not assessment.clauses[code].answered:
            return code
    return None


def _marks(read: Reader, centre: Centre) -> _Marks:
    which = centre.row.assessment_id
    supporting: dict[ClauseCode, tuple[str, ...]] = {}
    leads: dict[ClauseCode, str] = {}
    for one in read.departments.parts(which):
        if one.part == LEAD:
            leads[one.clause] = one.department
        else:
            supporting[one.clause] = (*supporting.get(one.clause, ()), one.department)
    return _Marks(
        waiting=Counter(row.clause for row in read.carried.waiting(which) if row.stands),
        leads=leads,
        supporting=supporting,
        differs={centre.criterion(one)[0].code for one in read.departments.differing(which)},
    )


def _chapter(
    chapter: Chapter, centre: Centre, assessment: Assessment, marks: _Marks
) -> ChapterLine:
    codes = [code for section in chapter.sections for code in section.clauses]
    results = [assessment.clauses[code] for code in codes]
    counting = [result for result in results if result.applicable]
    return ChapterLine(
        code=chapter.code,
        title=chapter.title,
        settled=sum(result.answered for result in counting),
        applicable=len(counting),
        open=sum(not result.answered for result in counting),
        lacking_data=sum(result.lacks_data for result in counting),
        over_claims=sum(result.over_claim > 0 for result in counting),
        under_claims=sum(result.under_claim > 0 for result in counting),
        sections=tuple(
            _section(section, centre, assessment, marks) for section in chapter.sections
        ),
    )


def _section(
    section: Section, centre: Centre, assessment: Assessment, marks: _Marks
) -> SectionLine:
    results = [assessment.clauses[code] for code in section.clauses]
    counting = [result for result in results if result.applicable]
    return SectionLine(
        code=section.code,
        title=section.title,
        settled=sum(result.answered for result in counting),
        applicable=len(counting),
        clauses=tuple(
            _clause_line(centre.clauses[code], assessment.clauses[code], marks)
            for code in section.clauses
        ),
    )


def _clause_line(clause: Clause, result: ClauseResult, marks: _Marks) -> ClauseLine:
    code = clause.code
    return ClauseLine(
        code=code,
        title=clause.title,
        core=clause.core,
        claimed=result.claimed,
        computed=result.computed,
        lacks_data=result.lacks_data,
        started=any(item.tick is not None for item in result.criteria)
        or bool(result.reason_not_applicable),
        over_claim=result.over_claim,
        under_claim=result.under_claim,
        status=clause.provenance.status,
        unconfirmed=marks.waiting[code],
        lead=marks.leads.get(code, ""),
        supporting=marks.supporting.get(code, ()),
        differs=code in marks.differs,
    )


def _statuses(centre: Centre) -> tuple[tuple[Status, int], ...]:
    criteria = [
        criterion.provenance.status
        for clause in centre.pack.clauses
        for criterion in clause.criteria
    ]
    return tuple((status, criteria.count(status)) for status in Status)
