"""One clause, level or policy row in full, with what it comes to at this centre."""

from models.assessment.evaluate import evaluate
from models.assessment.findings import Finding, Verdict
from models.assessment.grades import ClauseResult
from models.assessment.standing import Standing
from models.ledger.readings import Readings
from models.standards.notation_names import Names, names_of
from models.standards.pack import Clause, Condition, LevelRule
from models.standards.policy import Use
from models.standards.text import ClauseText, ConditionText, LevelText, PackText
from models.usecases.cards import FindingCard
from models.usecases.centre import Centre
from models.usecases.clauses.requirement_words import requirement_lines
from models.usecases.packs.library import Library, Opened, StandardBook
from models.usecases.packs.library_cards import EntryCard, EntryKind, StatementCard
from models.usecases.packs.policy_entry import PolicyReader
from models.usecases.packs.read_packs import clause_standing, judged, level_standing
from models.usecases.shown import finding_card, provenance_card
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal

_STANDING = {
    Verdict.MET: Standing.MET,
    Verdict.NOT_MET: Standing.NOT_MET,
    Verdict.UNKNOWN: Standing.UNKNOWN,
    Verdict.NOT_APPLICABLE: Standing.NOT_APPLICABLE,
    Verdict.ATTESTED: Standing.TO_CONFIRM,
}


def read_entry(library: Library, opened: Opened, digest: str, key: str) -> EntryCard:
    """Return one entry of a pack; ``key`` as in its ``EntryLine``.

    Raises: Refusal PACK_NOT_FOUND, PACK_NO_ENTRY.
    """
    book = library.book(opened, digest)
    readings = library.readings(opened, book) if isinstance(opened, Centre) else None
    if isinstance(book, StandardBook):
        found = _of_standard(library, book, opened, readings, key)
    else:
        targets = library.targets(opened, book)
        found = PolicyReader(book, readings, library.today, targets).entry(key)
    if found is None:
        raise Refusal(RefusalCode.PACK_NO_ENTRY, entry=key)
    return found


def _of_standard(
    library: Library, book: StandardBook, opened: Opened, readings: Readings | None, key: str
) -> EntryCard | None:
    assessment = judged(library, book, opened)
    for rule, written in zip(book.pack.levels, book.text.head.levels, strict=True):
        if key == f"level {rule.id}":
            own = isinstance(opened, Centre) and opened.pack.digest == book.digest
            levels = assessment.levels if assessment and own else ()
            result = next((one for one in levels if one.rule.id == rule.id), None)
            standing = level_standing(result)
            return _level(book, rule, written, readings, standing)
    for clause in book.pack.clauses:
        if clause.code == key:
            found = assessment.clauses[clause.code] if assessment else None
            return _clause(book, clause, _written(book.text, key), found)
    return None


def _written(text: PackText, code: str) -> ClauseText:
    return next(
        clause
        for chapter in text.chapters
        for section in chapter.sections
        for clause in section.clauses
        if clause.code == code
    )


def _clause(
    book: StandardBook, clause: Clause, written: ClauseText, result: ClauseResult | None
) -> EntryCard:
    names = names_of(book.text.kinds)
    findings = {one.criterion.id: one.finding for one in result.criteria} if result else {}
    statements = tuple(
        StatementCard(
            label=f"{criterion.grade}{criterion.ordinal}",
            grade=criterion.grade,
            text=criterion.text,
            provenance=provenance_card(criterion.provenance),
            use=Use.ATTESTED if criterion.requirement is None else Use.COMPUTED,
            lines=requirement_lines(
                written.criteria[criterion.grade][criterion.ordinal - 1].requirement, names
            ),
            condition=(),
            evidence=criterion.evidence,
            finding=_card(findings.get(criterion.id)),
            standing=_standing(findings.get(criterion.id)),
        )
        for criterion in clause.criteria
    )
    return EntryCard(
        pack=book.digest,
        kind=EntryKind.CLAUSE,
        key=clause.code,
        number=clause.code,
        title=clause.title,
        path=_path(book, clause),
        core=clause.core,
        may_not_apply=clause.may_not_apply,
        methods=clause.methods,
        evidence=clause.evidence,
        provenance=provenance_card(clause.provenance),
        statements=statements,
        grade=None if result is None else result.computed,
        standing=clause_standing(result),
    )


def _level(
    book: StandardBook,
    rule: LevelRule,
    written: LevelText,
    readings: Readings | None,
    standing: Standing | None,
) -> EntryCard:
    names = names_of(book.text.kinds)
    shares = tuple(f"{grade} ≥ {share}" for grade, share in written.shares.items())
    core = (f"★ ≥ {rule.core_grade}",) if rule.core_grade else ()
    head = StatementCard(
        label="",
        grade=None,
        text="",
        provenance=provenance_card(rule.provenance),
        use=Use.COMPUTED,
        lines=(*shares, *core),
        condition=requirement_lines(written.available_when, names),
        evidence=(),
        finding=None,
        standing=None,
    )
    asked = zip(rule.prerequisites, written.prerequisites, strict=True)
    barred = zip(rule.vetoes, written.vetoes, strict=True)
    return EntryCard(
        pack=book.digest,
        kind=EntryKind.LEVEL,
        key=f"level {rule.id}",
        number="",
        title=rule.title,
        path=(),
        provenance=provenance_card(rule.provenance),
        statements=(
            head,
            *(_condition("prerequisite", *pair, names, readings) for pair in asked),
            *(_condition("veto", *pair, names, readings) for pair in barred),
        ),
        standing=standing,
    )


def _condition(
    label: str, rule: Condition, text: ConditionText, names: Names, readings: Readings | None
) -> StatementCard:
    finding = None if readings is None else evaluate(rule.requirement, readings)
    return StatementCard(
        label=label,
        grade=None,
        text=rule.text,
        provenance=provenance_card(rule.provenance),
        use=Use.COMPUTED,
        lines=requirement_lines(text.requirement, names),
        condition=(),
        evidence=(),
        finding=_card(finding),
        standing=_standing(finding),
    )


def _card(finding: Finding | None) -> FindingCard | None:
    return None if finding is None else finding_card(finding)


def _standing(finding: Finding | None) -> Standing | None:
    """Return what a finding is called; without one a person has to say."""
    return None if finding is None else _STANDING[finding.verdict]


def _path(book: StandardBook, clause: Clause) -> tuple[tuple[str, str], ...]:
    for chapter in book.pack.chapters:
        for section in chapter.sections:
            if clause.code in section.clauses:
                return ((chapter.code, chapter.title), (section.code, section.title))
    return ()
