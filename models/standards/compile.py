"""Compile a written pack into a ``Pack``: every reference checked, every value exact."""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from models.standards.contradictions import contradiction
from models.standards.language import Requirement
from models.standards.pack import (
    Chapter,
    Clause,
    Condition,
    Criterion,
    Grade,
    Kind,
    LevelRule,
    Pack,
    Provenance,
    Section,
    Status,
)
from models.standards.requirements import Known, read_requirement
from models.standards.text import (
    ChapterText,
    ClauseText,
    ConditionText,
    CriterionText,
    KindText,
    LevelText,
    PackText,
    SectionText,
    to_json,
)
from models.vocabulary.amounts import parse_exact
from models.vocabulary.canonical import digest_of
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import ClauseCode, CriterionId, Digest, PackId
from models.vocabulary.limits import PACK_CLAUSES
from models.vocabulary.plain_text import is_plain_json

GRADES_ASKED = (Grade.C, Grade.B, Grade.A)
METHODS = frozenset({"documents", "on_site", "interview", "system"})


def compile_pack(text: PackText, measures: Collection[str]) -> Pack:
    """Compile ``text``; ``measures`` is the catalogue it may refer to.

    Raises: Refusal PACK_SCHEMA, PACK_DUPLICATE_CODE, PACK_UNKNOWN_MEASURE,
    PACK_UNKNOWN_KIND, PACK_BAD_VALUE or PACK_BAD_LEVEL, each with the path.
    """
    known = Known(
        measures=measures,
        kinds={(kind.register, kind.id) for kind in text.kinds},
        registers={kind.register for kind in text.kinds},
    )
    head = text.head
    sources = list(_clause_texts(text))
    if len(sources) > PACK_CLAUSES:
        raise Refusal(RefusalCode.PACK_TOO_LARGE, clauses=len(sources), most=PACK_CLAUSES)
    _refuse_twice([clause.code for _, _, clause in sources], "clauses")
    _refuse_twice([level.id for level in head.levels], "levels")
    if not head.levels:
        raise Refusal(RefusalCode.PACK_BAD_LEVEL, place=Place(path="levels"), what="none")
    _refuse_twice([f"{kind.register}.{kind.id}" for kind in text.kinds], "kinds")
    return Pack(
        id=PackId(head.id),
        version=head.version,
        title=head.title,
        edition=head.edition,
        institution_kinds=head.institution_kinds,
        provenance=_provenance(head.status, head.source, head.remark, "pack"),
        chapters=tuple(_chapter(chapter) for chapter in text.chapters),
        clauses=tuple(
            _clause(clause, chapter.code, section.code, known)
            for chapter, section, clause in sources
        ),
        levels=tuple(_level(level, known) for level in head.levels),
        kinds=tuple(compile_kind(kind, known) for kind in text.kinds),
        digest=plain_digest(to_json(text)),
    )


def plain_digest(document: bytes) -> Digest:
    """Return the digest of canonical JSON. Raises: Refusal PACK_SCHEMA for hidden characters."""
    if not is_plain_json(document.decode("utf-8")):
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path="pack"), what="hidden character")
    return digest_of(document)


def _clause_texts(text: PackText) -> Iterator[tuple[ChapterText, SectionText, ClauseText]]:
    for chapter in text.chapters:
        for section in chapter.sections:
            for clause in section.clauses:
                yield chapter, section, clause


def _refuse_twice(names: list[str], where: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise Refusal(RefusalCode.PACK_DUPLICATE_CODE, place=Place(path=where), name=name)
        seen.add(name)


def _chapter(text: ChapterText) -> Chapter:
    sections = tuple(
        Section(
            code=section.code,
            title=section.title,
            clauses=tuple(ClauseCode(clause.code) for clause in section.clauses),
        )
        for section in text.sections
    )
    return Chapter(code=text.code, title=text.title, sections=sections)


def _clause(text: ClauseText, chapter: str, section: str, known: Known) -> Clause:
    path = text.code
    if unknown := set(text.criteria) - {grade.value for grade in GRADES_ASKED}:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what=min(unknown))
    if not text.criteria.get("C"):
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="C")
    if unknown := set(text.methods) - METHODS:
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what=min(unknown))
    when = text.not_applicable_when
    criteria = tuple(
        _criterion(text, criterion, grade, ordinal, known)
        for grade in GRADES_ASKED
        for ordinal, criterion in enumerate(text.criteria.get(grade.value, ()), start=1)
    )
    refuse_contradiction([one.requirement for one in criteria if one.requirement], path)
    return Clause(
        code=ClauseCode(text.code),
        title=text.title,
        chapter=chapter,
        section=section,
        core=text.core,
        may_not_apply=text.may_not_apply,
        not_applicable_when=None
        if when is None
        else read_requirement(when, known, f"{path}.not_applicable_when"),
        methods=text.methods,
        evidence=text.evidence,
        criteria=criteria,
        provenance=_provenance(text.status, text.source, text.remark, path),
    )


def refuse_contradiction(requirements: Sequence[Requirement], path: str) -> None:
    """Raise: Refusal PACK_CONTRADICTION where not all of them can be met together."""
    found = contradiction(requirements)
    if found is not None:
        raise Refusal(
            RefusalCode.PACK_CONTRADICTION,
            place=Place(path=path),
            measure=found.subject,
            what=f"{found.one}, {found.other}",
        )


def _criterion(
    clause: ClauseText, text: CriterionText, grade: Grade, ordinal: int, known: Known
) -> Criterion:
    ident = f"{clause.code}.{grade.value}{ordinal}"
    return Criterion(
        id=CriterionId(ident),
        grade=grade,
        ordinal=ordinal,
        text=text.text,
        requirement=None
        if text.requirement is None
        else read_requirement(text.requirement, known, ident),
        provenance=_provenance(
            text.status or clause.status, text.source or clause.source, text.remark, ident
        ),
        evidence=text.evidence,
    )


def _level(text: LevelText, known: Known) -> LevelRule:
    path = f"levels.{text.id}"
    try:
        shares = tuple(
            (grade, parse_exact(text.shares[grade.value]))
            for grade in GRADES_ASKED
            if grade.value in text.shares
        )
    except (ValueError, ZeroDivisionError) as exc:
        raise Refusal(RefusalCode.PACK_BAD_LEVEL, place=Place(path=path), what="share") from exc
    if not shares or any(not Fraction(0) <= share <= 1 for _, share in shares):
        raise Refusal(RefusalCode.PACK_BAD_LEVEL, place=Place(path=path), what="share")
    in_order = [share for _, share in shares]
    if in_order != sorted(in_order, reverse=True):
        raise Refusal(RefusalCode.PACK_BAD_LEVEL, place=Place(path=path), what="share order")
    if text.core_grade not in {None, "C", "B", "A"}:
        raise Refusal(RefusalCode.PACK_BAD_LEVEL, place=Place(path=path), what="core_grade")
    when = text.available_when
    return LevelRule(
        id=text.id,
        title=text.title,
        shares=shares,
        core_grade=None if text.core_grade is None else Grade(text.core_grade),
        available_when=None
        if when is None
        else read_requirement(when, known, f"{path}.available_when"),
        provenance=_provenance(text.status, text.source, text.remark, path),
        prerequisites=tuple(_condition(one, text, known) for one in text.prerequisites),
        vetoes=tuple(_condition(one, text, known) for one in text.vetoes),
    )


def _condition(text: ConditionText, level: LevelText, known: Known) -> Condition:
    path = f"levels.{level.id}.{text.id}"
    return Condition(
        id=text.id,
        text=text.text,
        requirement=read_requirement(text.requirement, known, path),
        provenance=_provenance(
            text.status or level.status, text.source or level.source, text.remark, path
        ),
    )


def compile_kind(text: KindText, known: Known) -> Kind:
    """Compile one kind. Raises: Refusal PACK_UNKNOWN_KIND or PACK_SCHEMA."""
    for other in text.also_counts:
        if (text.register, other) not in known.kinds:
            raise Refusal(
                RefusalCode.PACK_UNKNOWN_KIND,
                place=Place(path=f"kinds.{text.id}"),
                name=other,
                nearest="",
            )
    if not text.names or not all(name.strip() for name in text.names):
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=f"kinds.{text.id}"), what="names")
    return Kind(
        register=text.register,
        id=text.id,
        names=text.names,
        unit=text.unit,
        not_names=text.not_names,
        also_counts=text.also_counts,
        states=text.states,
        category=text.category,
    )


def _provenance(status: str, source: str, remark: str, path: str) -> Provenance:
    try:
        stands = Status(status)
    except ValueError as exc:
        raise Refusal(
            RefusalCode.PACK_SCHEMA, place=Place(path=path), what=f"status {status}"
        ) from exc
    if not source.strip():
        raise Refusal(RefusalCode.PACK_SCHEMA, place=Place(path=path), what="source")
    return Provenance(status=stands, source=source, remark=remark)
