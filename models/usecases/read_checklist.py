"""Read the checklist: the tree with its counts, and one clause in full."""

from collections import Counter
from collections.abc import Collection
from typing import TypeAlias

from models.assessment.grades import ClauseResult, CriterionResult
from models.assessment.levels import Assessment
from models.standards.pack import Chapter, Clause, Grade, Section, Status
from models.store.records import ClauseState
from models.usecases.cards import (
    ChapterLine,
    ChecklistCard,
    ClauseCard,
    ClauseLine,
    CriterionCard,
    EvidenceCard,
    SectionLine,
)
from models.usecases.centre import Centre
from models.usecases.shown import finding_card, level_card, provenance_card
from models.usecases.shown_carried import with_carried
from models.vocabulary.ids import ClauseCode

_Waiting: TypeAlias = Counter[ClauseCode]


def read_checklist(centre: Centre) -> ChecklistCard:
    """Return the tree of chapters, sections and clauses with grades and levels."""
    pack, assessment = centre.pack, centre.assessment
    with centre.workspace.store.reading() as read:
        carried = read.carried.waiting(centre.row.assessment_id)
    waiting = Counter(row.clause for row in carried if row.stands)
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
        chapters=tuple(_chapter(chapter, centre, assessment, waiting) for chapter in pack.chapters),
        levels=levels,
        level=reached[-1] if reached else None,
        unconfirmed=waiting.total(),
    )


def read_clause(centre: Centre, code: str) -> ClauseCard:
    """Return one clause with criteria, findings, evidence, reasons and notes.

    Raises: Refusal CLAUSE_UNKNOWN.
    """
    clause = centre.clause(code)
    with centre.workspace.store.reading() as read:
        states = read.assessments.states(centre.row.assessment_id)
        links = read.assessments.evidence(centre.row.assessment_id)
        carried = read.carried.waiting(centre.row.assessment_id)
        waiting = [row for row in carried if row.clause == clause.code]
        files = read.carried.files(centre.row.assessment_id) if waiting else {}
    evidence = tuple(
        EvidenceCard(
            digest=link.digest,
            criterion=link.criterion_id,
            name=link.name,
            size=link.size,
            media_type=link.media_type,
            added_at=link.added_at,
        )
        for link in links
        if link.clause == clause.code
    )
    to_confirm = frozenset(row.clause for row in carried if row.stands)
    state = states.get(clause.code, ClauseState())
    card = _clause_card(centre, clause, state, evidence, to_confirm)
    return with_carried(card, waiting, files) if waiting else card


def clause_line(clause: Clause, result: ClauseResult, unconfirmed: int = 0) -> ClauseLine:
    """Return the tree line of a clause."""
    return ClauseLine(
        code=clause.code,
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
        unconfirmed=unconfirmed,
    )


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


def _clause_card(
    centre: Centre,
    clause: Clause,
    state: ClauseState,
    evidence: tuple[EvidenceCard, ...],
    to_confirm: Collection[ClauseCode],
) -> ClauseCard:
    result = centre.assessment.clauses[clause.code]
    codes = list(centre.clauses)
    at = codes.index(clause.code)
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
        not_applicable_reason=state.not_applicable_reason,
        claim_reason=state.claim_reason,
        note=state.note,
        criteria=tuple(criterion_card(item) for item in result.criteria),
        evidence=evidence,
        final=centre.row.state == "final",
        previous=codes[at - 1] if at else None,
        next=codes[at + 1] if at + 1 < len(codes) else None,
        next_open=_next_open(centre.assessment, codes, at, to_confirm),
    )


def _next_open(
    assessment: Assessment, codes: list[ClauseCode], at: int, to_confirm: Collection[ClauseCode]
) -> ClauseCode | None:
    for code in [*codes[at + 1 :], *codes[:at]]:
        if code in to_confirm or not assessment.clauses[code].answered:
            return code
    return None


def _chapter(
    chapter: Chapter, centre: Centre, assessment: Assessment, waiting: _Waiting
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
            _section(section, centre, assessment, waiting) for section in chapter.sections
        ),
    )


def _section(
    section: Section, centre: Centre, assessment: Assessment, waiting: _Waiting
) -> SectionLine:
    results = [assessment.clauses[code] for code in section.clauses]
    counting = [result for result in results if result.applicable]
    return SectionLine(
        code=section.code,
        title=section.title,
        settled=sum(result.answered for result in counting),
        applicable=len(counting),
        clauses=tuple(
            clause_line(centre.clauses[code], assessment.clauses[code], waiting[code])
            for code in section.clauses
        ),
    )


def _statuses(centre: Centre) -> tuple[tuple[Status, int], ...]:
    criteria = [
        criterion.provenance.status
        for clause in centre.pack.clauses
        for criterion in clause.criteria
    ]
    return tuple((status, criteria.count(status)) for status in Status)
