"""From one assessment to the content of its submission.

Nothing is decided here and nothing looked up: the same ledgers, answers and
moment give the same bytes. Identity numbers and telephone numbers stay behind.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import cast

from models.assessment.findings import Finding, Verdict
from models.assessment.grades import ClauseResult, CriterionResult
from models.assessment.levels import Assessment, ConditionResult, LevelResult
from models.assessment.shown import shown_need, shown_quantity
from models.exchange.contents import (
    AcceptedPart,
    AssessmentPart,
    ClausePart,
    ConditionPart,
    Content,
    CountsPart,
    CriterionPart,
    DevicePart,
    EvidenceKind,
    EvidencePart,
    FactPart,
    FigurePart,
    GapPart,
    GradeText,
    InstitutionKind,
    InstitutionPart,
    LevelPart,
    MeasurePart,
    PersonPart,
    RegisterPart,
    ResponsePart,
    SharePart,
    StepText,
)
from models.exchange.derivations import Derivations
from models.exchange.filenames import evidence_file
from models.exchange.outgoing import outgoing, outgoing_of, outgoing_profile, plain_text
from models.exchange.task_parts import task_parts
from models.gaps.shortages import Gap, gaps_for
from models.ledger.derived import figures_in_force
from models.ledger.holdings import EQUIPMENT
from models.ledger.measures import MEASURES
from models.ledger.national_codes import education_band, title_band
from models.ledger.readings import Readings
from models.ledger.records import EquipmentRow, InstitutionProfile, RegisterEntry, StaffRow
from models.standards.pack import Clause, Grade, Pack
from models.store.records import AssessmentRow, ClauseState, ClauseStates, EvidenceLink
from models.vocabulary.amounts import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Finalising:
    """Everything a submission is made from.

    ``feedback``: package digest of the newest feedback on this assessment that was received,
    ``responses`` what is said to its open items.
    """

    row: AssessmentRow
    pack: Pack
    readings: Readings
    assessment: Assessment
    states: ClauseStates
    evidence: Sequence[EvidenceLink]
    accepted: Sequence[AcceptedPart]
    author: str
    audit_head: str
    moment: datetime
    feedback: str = ""
    responses: Sequence[ResponsePart] = ()


def content_of(given: Finalising) -> Content:
    """Return the content of the submission."""
    goal = next_level(given.assessment)
    gaps = gaps_for(given.pack, given.assessment, goal.rule.id) if goal else ()
    ledgers = given.readings.ledgers
    return Content(
        institution=_institution(ledgers.profile),
        assessment=_assessment(given),
        counts=counts_part(given.assessment),
        levels=tuple(level_part(level) for level in given.assessment.levels),
        clauses=tuple(
            _clause(
                clause,
                given.assessment.clauses[clause.code],
                given.states.get(clause.code, ClauseState()),
            )
            for clause in given.pack.clauses
        ),
        measures=tuple(_measures(given.readings)),
        gaps_to=goal.rule.id if goal else "",
        gaps=tuple(_gap(gap) for gap in gaps),
        staff=tuple(_person(person) for person in given.readings.people),
        equipment=tuple(_device(row, given.readings) for row in given.readings.holdings.owned),
        figures=tuple(_figures(figures_in_force(ledgers))),
        facts=tuple(FactPart(key=key, value=ledgers.facts[key]) for key in sorted(ledgers.facts)),
        registers=tuple(_registers(given.readings.holdings.entries)),
        registers_complete=tuple(sorted(given.readings.holdings.registers_complete)),
        evidence=tuple(_evidence(given.evidence)),
        accepted=tuple(given.accepted),
        rectification=tuple(task_parts(ledgers, given.pack)),
        feedback=given.feedback,
        responses=tuple(given.responses),
    )


def next_level(assessment: Assessment) -> LevelResult | None:
    """Return the lowest level there is for this institution that it has not reached, or None."""
    open_to = (level for level in assessment.levels if level.available is not Verdict.NOT_MET)
    return next((level for level in open_to if not level.reached), None)


def moment_text(moment: datetime) -> str:
    """Return a moment as packages spell it: UTC, milliseconds, ``+00:00``."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _institution(profile: InstitutionProfile) -> InstitutionPart:
    told = outgoing_profile(profile)
    return InstitutionPart(
        uscc=told.uscc,
        name=told.name,
        region=told.region,
        kind=cast("InstitutionKind", told.kind),
        population=told.population,
        township=told.township,
        address=told.address,
        head=told.head,
        telephone=told.telephone,
        filing_contact=told.filing_contact,
        filing_telephone=told.filing_telephone,
    )


def _assessment(given: Finalising) -> AssessmentPart:
    reached = given.assessment.level
    return AssessmentPart(
        id=given.row.assessment_id,
        year=given.row.year,
        revision=given.row.revision,
        finalised_at=moment_text(given.moment),
        author=outgoing(given.author),
        pack_id=given.pack.id,
        pack_version=plain_text(given.pack.version),
        pack_digest=given.pack.digest,
        pack_title=plain_text(given.pack.title),
        level=reached.rule.id if reached else "",
        provisional=bool(reached and reached.provisional),
        audit_head=given.audit_head,
    )


def counts_part(assessment: Assessment) -> CountsPart:
    """Return the clauses by claimed grade."""
    counts = assessment.counts
    return CountsPart(
        total=len(assessment.clauses),
        applicable=assessment.applicable,
        open=assessment.open,
        a=counts[Grade.A],
        b=counts[Grade.B],
        c=counts[Grade.C],
        d=counts[Grade.D],
        e=counts[Grade.E],
    )


def level_part(level: LevelResult) -> LevelPart:
    """Return what a submission says of one level."""
    return LevelPart(
        id=level.rule.id,
        title=plain_text(level.rule.title),
        available=level.available.value,
        reached=level.reached,
        provisional=level.provisional,
        shares=tuple(
            SharePart(
                grade=cast("StepText", share.grade.value),
                reached=share.reached,
                applicable=share.applicable,
                needed=share.needed,
            )
            for share in level.shares
        ),
        core_short=level.core_short,
        prerequisites=tuple(_condition(one) for one in level.prerequisites),
        vetoes=tuple(_condition(one) for one in level.vetoes),
    )


def _condition(result: ConditionResult) -> ConditionPart:
    return ConditionPart(id=result.condition.id, verdict=result.finding.verdict.value)


def _clause(clause: Clause, result: ClauseResult, state: ClauseState) -> ClausePart:
    return ClausePart(
        code=clause.code,
        title=plain_text(clause.title),
        core=clause.core,
        computed=grade_text(result.computed),
        claimed=grade_text(result.claimed),
        over_claim=result.over_claim,
        claim_reason=outgoing(state.claim_reason),
        not_applicable_reason=outgoing(state.not_applicable_reason),
        criteria=tuple(_criterion(item) for item in result.criteria),
    )


def _criterion(item: CriterionResult) -> CriterionPart:
    leaves = [] if item.finding is None else list(_leaves(item.finding))
    return CriterionPart(
        id=item.criterion.id,
        computed=item.computed.value,
        claimed=item.claimed.value,
        tick=item.tick,
        figures=_joined(_figures_of(leaf, alone=len(leaves) == 1) for leaf in leaves),
        need=_joined(shown_need(leaf) for leaf in leaves),
    )


def _leaves(finding: Finding) -> Iterable[Finding]:
    if not finding.parts:
        yield finding
    for part in finding.parts:
        yield from _leaves(part)


def _figures_of(leaf: Finding, *, alone: bool) -> str:
    if leaf.quantity is None:
        return ""
    figures = shown_quantity(leaf.quantity, leaf.need)
    return figures if alone or not figures else f"{plain_text(leaf.quantity.title)} {figures}"


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(text for text in texts if text))


def _measures(readings: Readings) -> Iterable[MeasurePart]:
    derivations = Derivations(readings)
    for ident in MEASURES:
        quantity = readings.quantity(ident)
        yield MeasurePart(
            id=ident,
            low=_exact(quantity.low),
            high=_exact(quantity.high),
            figures=shown_quantity(quantity, None),
            derivation=derivations.of(quantity),
        )


def _gap(gap: Gap) -> GapPart:
    return GapPart(
        state=gap.state.value,
        subject=gap.subject,
        title=plain_text(gap.title),
        unit=plain_text(gap.unit),
        have=plain(gap.have),
        need=plain(gap.need),
        short=plain(gap.short),
        clauses=tuple(dict.fromkeys(block.clause for block in gap.blocks)),
    )


def _person(person: StaffRow) -> PersonPart:
    def text(value: str) -> str:
        return outgoing_of(person, value)

    return PersonPart(
        row=person.row_id,
        name=text(person.name),
        sex=text(person.sex),
        born_year=_year(person.born_on),
        profession=text(person.profession),
        practice_category=text(person.practice_category),
        practice_scopes=tuple(text(scope) for scope in person.practice_scopes),
        licence_number=text(person.licence_number),
        title_band=title_band(person.title_rank) or title_band(person.qualification_rank),
        education_band=education_band(person.education),
        department=text(person.department),
        establishment=text(person.establishment),
        gp=person.gp_registered,
    )


def _device(row: EquipmentRow, readings: Readings) -> DevicePart:
    return DevicePart(
        row=row.row_id,
        name=outgoing(row.name),
        kind=readings.holdings.kind_of(EQUIPMENT, row.name),
        quantity=row.quantity,
        code=outgoing(row.code),
        maker=outgoing(row.maker),
        model=outgoing(row.model),
        bought_year=_year(row.bought_on),
        value_yuan=_exact(row.value_yuan),
        state=outgoing(row.state),
    )


def _figures(figures: Mapping[str, Fraction]) -> Iterable[FigurePart]:
    for key in sorted(figures):
        yield FigurePart(key=key, value=plain(figures[key]))


def _registers(entries: Sequence[RegisterEntry]) -> Iterable[RegisterPart]:
    for entry in sorted(entries, key=lambda one: (one.register, one.kind, one.name)):
        yield RegisterPart(
            register=entry.register,
            kind=entry.kind,
            name=outgoing(entry.name),
            present=entry.present,
            quantity=entry.quantity,
        )


def _evidence(links: Sequence[EvidenceLink]) -> Iterable[EvidencePart]:
    # Two names for one file share the path of the first: a file travels once.
    files: dict[str, str] = {}
    for link in sorted(links, key=lambda one: (one.clause, one.criterion_id, one.digest)):
        file = files.setdefault(link.digest, evidence_file(link.digest, link.name))
        yield EvidencePart(
            digest=link.digest,
            file=file,
            name=outgoing(link.name)[:300] or "-",
            size=link.size,
            clause=link.clause,
            criterion=link.criterion_id,
            kind=cast("EvidenceKind", link.kind),
            dated_on=link.dated_on,
            valid_until=link.valid_until,
            item=outgoing(link.item),
        )


def grade_text(grade: Grade | None) -> GradeText:
    """Return a grade as text, ``""`` where it is not settled."""
    return "" if grade is None else grade.value


def _exact(value: Fraction | None) -> str:
    return "" if value is None else plain(value)


def _year(day: date | None) -> int | None:
    return None if day is None else day.year
