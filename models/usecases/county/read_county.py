"""What a county sees: its institutions, and each submission clause by clause."""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction

from models.assessment.findings import Verdict
from models.assessment.grades import Outcome
from models.assessment.levels import SATISFIED, UNANSWERED
from models.exchange.contents import (
    AcceptedPart,
    ClausePart,
    ConditionPart,
    Content,
    EvidencePart,
    GapPart,
    LevelPart,
    Submission,
)
from models.exchange.json_text import stored
from models.gaps.shortages import GapState
from models.ledger.flags import CONFIRM
from models.ledger.measures import MEASURES
from models.standards.pack import Chapter, Clause, Condition, Grade, Pack
from models.store.county_rows import SET_ASIDE
from models.store.records import EnrolledRow, SubmissionRow
from models.usecases.checks.check_cards import AcceptedCard, PreflightItem
from models.usecases.county.county import County
from models.usecases.county.county_cards import (
    ContactCard,
    InstitutionLine,
    RateCard,
    SubmissionCard,
    SubmissionLine,
    SubmittedChapterCard,
    SubmittedClauseCard,
    SubmittedConditionCard,
    SubmittedCriterionCard,
    SubmittedEvidenceCard,
    SubmittedGapCard,
    SubmittedLevelCard,
    SubmittedMeasureCard,
    SubmittedSectionCard,
    SubmittedShareCard,
)
from models.vocabulary.amounts import parse_exact, shown_decimal, shown_percent
from models.vocabulary.checkcode import check_code
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, InstitutionId


def read_institutions(county: County, year: int | None = None) -> tuple[InstitutionLine, ...]:
    """Return every enrolled institution once, by name, with its newest submission.

    ``year`` None: of the newest year it has sent.
    """
    with county.workspace.store.reading() as read:
        keys = [row for row in read.county.enrolled() if row.uscc]
        rows = read.county.submissions(year)
        over_claims = read.county.over_claims()
    sent: dict[InstitutionId, list[SubmissionRow]] = defaultdict(list)
    for row in rows:
        sent[row.uscc].append(row)
    states = {row.key_id: row.state for row in keys}
    lines = []
    for key in keys_in_force(keys):
        newest = max(sent[key.uscc], key=_age, default=None)
        line = None
        if newest is not None:
            line = submission_line(
                county,
                newest,
                over_claims.get(newest.digest, 0),
                states[newest.key_id],
                newest=True,
            )
        lines.append(_institution_line(key, line, len(sent[key.uscc])))
    return tuple(lines)


def read_submission(county: County, digest: Digest) -> SubmissionCard:
    """Return one accepted submission.

    Raises: Refusal SUBMISSION_UNKNOWN.
    """
    with county.workspace.store.reading() as read:
        row = read.county.submission(digest)
        if row is None:
            raise Refusal(RefusalCode.SUBMISSION_UNKNOWN, digest=digest)
        document = read.county.document(digest)
        key = read.county.key(row.key_id)
        chain = read.county.chain(row.assessment_id)
    submission = stored(document, Submission)
    content = submission.content
    pack = county.pack(row.pack_digest)
    over_claims = sum(part.over_claim > 0 for part in content.clauses)
    who = content.institution
    return SubmissionCard(
        line=submission_line(
            county,
            row,
            over_claims,
            key.state if key else "",
            newest=bool(chain) and chain[-1].digest == row.digest,
        ),
        region=who.region,
        kind=who.kind,
        population=who.population,
        contact=ContactCard(
            head=who.head,
            telephone=who.telephone,
            filing_contact=who.filing_contact,
            filing_telephone=who.filing_telephone,
            address=who.address,
        ),
        author=content.assessment.author,
        levels=tuple(submitted_level(level, pack) for level in content.levels),
        chapters=_chapters(content, pack) if pack else (),
        gaps_to=content.gaps_to,
        gaps=tuple(_gap(gap) for gap in content.gaps),
        accepted=tuple(_accepted(part) for part in content.accepted),
        staff=len(content.staff),
        devices=sum(device.quantity for device in content.equipment),
        evidence_files=len({part.digest for part in content.evidence}),
        evidence_bytes=sum({part.digest: part.size for part in content.evidence}.values()),
        has_report=bool(submission.package.report_digest),
        revisions=tuple((one.revision, one.digest) for one in chain),
    )


def read_measures_of(county: County, digest: Digest) -> tuple[SubmittedMeasureCard, ...]:
    """Return the measures of one submission, in the order they were sent.

    Raises: Refusal SUBMISSION_UNKNOWN.
    """
    with county.workspace.store.reading() as read:
        if read.county.submission(digest) is None:
            raise Refusal(RefusalCode.SUBMISSION_UNKNOWN, digest=digest)
        document = read.county.document(digest)
    content = stored(document, Submission).content
    cards = []
    for part in content.measures:
        measure = MEASURES.get(part.id)
        cards.append(
            SubmittedMeasureCard(
                id=part.id,
                title=measure.title if measure else part.id,
                unit=measure.unit if measure else "",
                form=measure.form if measure else "count",
                low=_exact(part.low),
                high=_exact(part.high),
                figures=part.figures,
            )
        )
    return tuple(cards)


def submission_line(
    county: County, row: SubmissionRow, over_claims: int, key_state: str, *, newest: bool
) -> SubmissionLine:
    """Return one submission as a line of a list; its document is not opened."""
    pack = county.pack(row.pack_digest)
    titles = {rule.id: rule.title for rule in pack.levels} if pack else {}
    settled = (row.count_a, row.count_b, row.count_c, row.count_d)
    left_out = len(pack.clauses) - row.applicable if pack else 0
    cumulated = (
        (Grade.C, row.count_c + row.count_b + row.count_a),
        (Grade.B, row.count_b + row.count_a),
        (Grade.A, row.count_a),
    )
    return SubmissionLine(
        digest=row.digest,
        institution=row.uscc,
        name=row.name,
        assessment_id=row.assessment_id,
        year=row.year,
        revision=row.revision,
        newest=newest,
        pack_id=row.pack_id,
        pack_title=pack.title if pack else row.pack_id,
        level=row.level,
        level_title=titles.get(row.level, row.level),
        provisional=row.provisional,
        barred=row.barred,
        open=row.applicable - sum(settled),
        not_applicable=left_out,
        rates=tuple(_rate(grade, reached, row.applicable) for grade, reached in cumulated),
        counts=tuple(zip(Grade, (*settled, left_out), strict=True)),
        over_claims=over_claims,
        key_id=row.key_id,
        key_state=key_state,
        short_hash=check_code(row.content_digest),
        finalised_at=row.finalised_at,
        received_at=row.received_at,
        file_name=row.file_name,
        set_aside=row.standing == SET_ASIDE,
    )


def _age(row: SubmissionRow) -> tuple[int, int]:
    """Order submissions of one institution as they came: no clock is asked."""
    return row.year, row.arrival


def keys_in_force(keys: Sequence[EnrolledRow]) -> list[EnrolledRow]:
    """Return one key an institution: the active one, else the last there was."""
    found: dict[InstitutionId, EnrolledRow] = {}
    for key in keys:
        before = found.get(key.uscc)
        if before is None or before.state != "active":
            found[key.uscc] = key
    return sorted(found.values(), key=lambda key: key.name)


def _institution_line(
    key: EnrolledRow, submission: SubmissionLine | None, submissions: int
) -> InstitutionLine:
    return InstitutionLine(
        institution=key.uscc,
        name=key.name,
        region=key.region,
        kind=key.kind,
        key_id=key.key_id,
        key_state=key.state,
        fingerprint=key.fingerprint,
        enrolled_at=key.enrolled_at,
        submission=submission,
        submissions=submissions,
    )


def _rate(grade: Grade, reached: int, applicable: int) -> RateCard:
    exact = Fraction(reached, applicable) if applicable else Fraction(0)
    return RateCard(
        grade=grade,
        reached=reached,
        applicable=applicable,
        share=shown_percent(exact),
        exact=exact,
    )


def submitted_level(level: LevelPart, pack: Pack | None) -> SubmittedLevelCard:
    """Return the card of a level, with the words of the county's own copy of the standard."""
    rules = pack.levels if pack else ()
    rule = next((rule for rule in rules if rule.id == level.id), None)
    thresholds = dict(rule.shares) if rule else {}
    shares = []
    for share in level.shares:
        grade = Grade(share.grade)
        exact = Fraction(share.reached, share.applicable) if share.applicable else Fraction(0)
        shares.append(
            SubmittedShareCard(
                grade=grade,
                reached=share.reached,
                applicable=share.applicable,
                needed=share.needed,
                share=shown_percent(exact, threshold=thresholds.get(grade)),
                met=share.applicable > 0 and share.reached >= share.needed,
            )
        )
    return SubmittedLevelCard(
        id=level.id,
        title=level.title,
        available=Verdict(level.available),
        reached=level.reached,
        provisional=level.provisional,
        shares=tuple(shares),
        core_short=tuple(ClauseCode(code) for code in level.core_short),
        prerequisites_short=_conditions(
            level.prerequisites, rule.prerequisites if rule else (), frozenset(Verdict) - SATISFIED
        ),
        barred_by=_conditions(level.vetoes, rule.vetoes if rule else (), {Verdict.MET}),
        vetoes_open=_conditions(level.vetoes, rule.vetoes if rule else (), UNANSWERED),
    )


def _conditions(
    sent: Sequence[ConditionPart], written: Sequence[Condition], wanted: AbstractSet[Verdict]
) -> tuple[SubmittedConditionCard, ...]:
    """Return those that came to one of ``wanted``."""
    known = {one.id: one for one in written}
    return tuple(
        SubmittedConditionCard(
            id=one.id,
            text=known[one.id].text if one.id in known else one.id,
            source=known[one.id].provenance.source if one.id in known else "",
            verdict=Verdict(one.verdict),
        )
        for one in sent
        if Verdict(one.verdict) in wanted
    )


def _chapters(content: Content, pack: Pack) -> tuple[SubmittedChapterCard, ...]:
    files: dict[str, list[EvidencePart]] = defaultdict(list)
    for part in content.evidence:
        files[part.clause].append(part)
    by_code = {clause.code: clause for clause in pack.clauses}
    cards = {
        part.code: _clause(part, by_code[ClauseCode(part.code)], files[part.code])
        for part in content.clauses
    }
    return tuple(_chapter(chapter, cards) for chapter in pack.chapters)


def _chapter(chapter: Chapter, cards: dict[str, SubmittedClauseCard]) -> SubmittedChapterCard:
    inside = [cards[code] for section in chapter.sections for code in section.clauses]
    counting = [card for card in inside if card.claimed is not Grade.E]
    return SubmittedChapterCard(
        code=chapter.code,
        title=chapter.title,
        settled=sum(card.claimed is not None for card in counting),
        applicable=len(counting),
        over_claims=sum(card.over_claim > 0 for card in counting),
        sections=tuple(
            SubmittedSectionCard(
                code=section.code,
                title=section.title,
                clauses=tuple(cards[code] for code in section.clauses),
            )
            for section in chapter.sections
        ),
    )


def _clause(part: ClausePart, clause: Clause, files: Sequence[EvidencePart]) -> SubmittedClauseCard:
    criteria = []
    for sent, criterion in zip(part.criteria, clause.criteria, strict=True):
        criteria.append(
            SubmittedCriterionCard(
                id=criterion.id,
                grade=criterion.grade,
                label=f"{criterion.grade}{criterion.ordinal}",
                text=criterion.text,
                computed=Outcome(sent.computed),
                claimed=Outcome(sent.claimed),
                tick=sent.tick,
                figures=sent.figures,
                need=sent.need,
                evidence=sum(file.criterion == sent.id for file in files),
            )
        )
    return SubmittedClauseCard(
        code=clause.code,
        title=clause.title,
        core=clause.core,
        computed=_grade(part.computed),
        claimed=_grade(part.claimed),
        over_claim=part.over_claim,
        claim_reason=part.claim_reason,
        not_applicable_reason=part.not_applicable_reason,
        criteria=tuple(criteria),
        evidence=tuple(
            SubmittedEvidenceCard(
                digest=Digest(file.digest),
                criterion=CriterionId(file.criterion),
                name=file.name,
                size=file.size,
                file=file.file,
                kind=file.kind,
                dated_on=file.dated_on,
                valid_until=file.valid_until,
                item=file.item,
            )
            for file in files
        ),
    )


def _gap(gap: GapPart) -> SubmittedGapCard:
    return SubmittedGapCard(
        state=GapState(gap.state),
        subject=gap.subject,
        title=gap.title,
        unit=gap.unit,
        have=_shown(gap.have),
        need=_shown(gap.need),
        short=_shown(gap.short),
        clauses=tuple(ClauseCode(code) for code in gap.clauses),
    )


def _accepted(part: AcceptedPart) -> PreflightItem:
    return PreflightItem(
        severity=CONFIRM,
        code=part.check,
        params=tuple((one.name, one.value) for one in part.params),
        clause=ClauseCode(part.clause) if part.clause else None,
        ledger=part.ledger,
        accepted=AcceptedCard(reason=part.reason, author=part.author, at=part.at),
    )


def _grade(text: str) -> Grade | None:
    return Grade(text) if text else None


def _exact(text: str) -> Fraction | None:
    return parse_exact(text) if text else None


def _shown(text: str) -> str:
    return shown_decimal(parse_exact(text)) if text else ""
