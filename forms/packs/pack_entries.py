"""A standard as the rows of its workbook."""

from collections.abc import Iterator

from forms.packs.pack_columns import (
    CHAPTER,
    CLAUSES,
    CONDITIONS,
    CRITERIA,
    GRADES,
    HEAD,
    LEVELS,
    OUTLINE,
    SECTION,
    THINGS,
)
from forms.packs.pack_sheets import Entry, Filled, filled
from models.standards.text import ChapterText, ClauseText, PackText, SectionText


def standard_entries(pack: PackText) -> tuple[Filled, ...]:
    """Return every sheet of a standard with its rows, in the order of the workbook."""
    return (
        filled(HEAD, [Entry(record=pack.head)]),
        filled(LEVELS, (Entry(record=level) for level in pack.head.levels)),
        filled(CONDITIONS, _conditions(pack)),
        filled(OUTLINE, _outline(pack)),
        filled(CLAUSES, _clauses(pack)),
        filled(CRITERIA, _criteria(pack)),
        filled(THINGS, (Entry(record=kind) for kind in pack.kinds)),
    )


def _conditions(pack: PackText) -> Iterator[Entry]:
    for level in pack.head.levels:
        for role, conditions in (
            ("prerequisites", level.prerequisites),
            ("vetoes", level.vetoes),
        ):
            for condition in conditions:
                yield Entry(record=condition, own={"level": level.id, "role": role})


def _outline(pack: PackText) -> Iterator[Entry]:
    for chapter in pack.chapters:
        yield Entry(own={"depth": CHAPTER, "code": chapter.code, "title": chapter.title})
        for section in chapter.sections:
            yield Entry(own={"depth": SECTION, "code": section.code, "title": section.title})


def _placed(pack: PackText) -> Iterator[tuple[ChapterText, SectionText, ClauseText]]:
    for chapter in pack.chapters:
        for section in chapter.sections:
            for clause in section.clauses:
                yield chapter, section, clause


def _clauses(pack: PackText) -> Iterator[Entry]:
    for chapter, section, clause in _placed(pack):
        yield Entry(record=clause, own={"chapter": chapter.code, "section": section.code})


def _criteria(pack: PackText) -> Iterator[Entry]:
    for _, _, clause in _placed(pack):
        for grade, criteria in sorted(clause.criteria.items(), key=_by_grade):
            where = {"clause": clause.code, "clause_title": clause.title, "grade": grade}
            if not criteria:
                nothing = {column.key: None for column in CRITERIA.columns}
                yield Entry(own={**nothing, **where, "ordinal": 0})
            for ordinal, criterion in enumerate(criteria, start=1):
                yield Entry(record=criterion, own={**where, "ordinal": ordinal})


def _by_grade(graded: tuple[str, object]) -> tuple[int, str]:
    grade, _ = graded
    return (GRADES.index(grade) if grade in GRADES else len(GRADES), grade)
