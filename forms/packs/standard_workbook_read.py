"""A standard's workbook read back: the same standard, or everything that is wrong with it."""

from collections.abc import Mapping
from typing import Any

from forms.packs.pack_columns import (
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
from forms.packs.pack_reading import check_code, codes_of, kinds_named, refuse_twice
from forms.packs.pack_rows import Faults, Row, Source
from forms.packs.pack_sheets import Sheet
from forms.spreadsheets.sheets import Workbook
from models.ledger.measures import MEASURES
from models.standards.compile import compile_pack
from models.standards.notation_names import Book, Names, names_of
from models.standards.requirements import Known, read_requirement
from models.standards.text import (
    ChapterText,
    ClauseText,
    ConditionText,
    CriterionText,
    KindText,
    LevelText,
    PackHead,
    PackText,
    SectionText,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_Rows = Mapping[str, tuple[Row, ...]]


def read_standard(book: Workbook, faults: Faults) -> PackText | None:
    """Return the standard of a workbook, None where faults were noted.

    Raises: Refusal(WORKBOOK_…) where a sheet or a column is missing; TooManyFaults.
    """
    things = Source(book=book, names=names_of(()), faults=faults).rows(THINGS)
    names = names_of(kinds_named(things))
    source = Source(book=book, names=names, faults=faults)
    sheets = (HEAD, LEVELS, CONDITIONS, OUTLINE, CLAUSES, CRITERIA)
    rows = {THINGS.title: things, **{sheet.title: source.rows(sheet) for sheet in sheets}}
    refuse_twice(things, ("register", "id"), faults)
    refuse_twice(rows[LEVELS.title], ("id",), faults)
    refuse_twice(rows[CLAUSES.title], ("code",), faults)
    _check_places(rows, faults)
    _check_criteria(rows, faults)
    _check_requirements(rows, sheets, names, faults)
    return None if faults.found else _compiled(_assembled(rows), faults, book.file)


def _check_requirements(
    rows: _Rows, sheets: tuple[Sheet, ...], names: Names, faults: Faults
) -> None:
    """Note every requirement that could be read but means nothing."""
    known = Known(
        measures=MEASURES,
        kinds={(ident.partition("/")[0], ident.partition("/")[2]) for ident in names.kinds.titles},
        registers=names.registers.titles,
    )
    for sheet in sheets:
        for row in rows[sheet.title]:
            for key, value in row.values.items():
                if isinstance(value, dict):
                    try:
                        read_requirement(value, known, "")
                    except Refusal as refusal:
                        faults.refused(refusal, row.places[key], row.texts[key])


def _check_places(rows: _Rows, faults: Faults) -> None:
    """Note what belongs to a level, a section or a clause that does not exist."""
    levels = codes_of(rows[LEVELS.title], "id")
    sections, chapter = set(), ""
    for row in rows[OUTLINE.title]:
        if row.value("depth") != SECTION:
            chapter = row.text("code")
            continue
        if (chapter, row.text("code")) in sections:
            code = row.text("code")
            faults.add(RefusalCode.PACK_DUPLICATE_CODE, row.place("code"), code, name=code)
        sections.add((chapter, row.text("code")))
    for row in rows[CONDITIONS.title]:
        check_code(row, "level", levels, faults)
    for row in rows[CLAUSES.title]:
        if check_code(
            row, "chapter", Book(dict.fromkeys((one for one, _ in sections), "")), faults
        ):
            mine = Book({code: "" for one, code in sections if one == row.text("chapter")})
            check_code(row, "section", mine, faults)
    clauses = codes_of(rows[CLAUSES.title], "code")
    for row in rows[CRITERIA.title]:
        check_code(row, "clause", clauses, faults)


def _check_criteria(rows: _Rows, faults: Faults) -> None:
    """Note numbers that are missing or stand twice, and clauses without a C."""
    found: dict[tuple[str, str], dict[int, Row]] = {}
    for row in rows[CRITERIA.title]:
        where, ordinal = (row.text("clause"), row.text("grade")), row.value("ordinal")
        if not all(where) or not isinstance(ordinal, int):
            continue
        before = found.setdefault(where, {})
        if ordinal in before:
            name = f"{where[0]}.{where[1]}{ordinal}"
            faults.add(RefusalCode.PACK_DUPLICATE_CODE, row.place("ordinal"), name, name=name)
        before[ordinal] = row
        if ordinal and not row.text("text"):
            faults.add(RefusalCode.PACK_CELL_EMPTY, row.place("text"))
    for criteria in found.values():
        _check_numbers(criteria, faults)
    for row in rows[CLAUSES.title]:
        code = row.text("code")
        if code and not any(found.get((code, GRADES[0]), ())):
            faults.add(RefusalCode.PACK_GRADE_C_MISSING, row.place("code"), code, clause=code)


def _check_numbers(criteria: Mapping[int, Row], faults: Faults) -> None:
    """``0`` stands alone, and says that the grade has none; others count from 1."""
    expected = set(range(1, len(criteria) + 1)) if set(criteria) != {0} else {0}
    missing = min(expected - set(criteria), default=None)
    for ordinal, row in sorted(criteria.items()):
        if ordinal not in expected and missing is not None:
            faults.add(
                RefusalCode.PACK_NUMBERING, row.place("ordinal"), str(ordinal),
                name=ordinal, missing=missing,
            )  # fmt: skip


def _assembled(rows: _Rows) -> PackText:
    (head,) = rows[HEAD.title]
    return PackText(
        head=head.make(PackHead, levels=_levels(rows)),
        chapters=_chapters(rows),
        kinds=tuple(row.make(KindText) for row in rows[THINGS.title]),
    )


def _levels(rows: _Rows) -> tuple[LevelText, ...]:
    conditions: dict[tuple[str, str], list[ConditionText]] = {}
    for row in rows[CONDITIONS.title]:
        where = row.text("level"), row.text("role")
        conditions.setdefault(where, []).append(row.make(ConditionText))
    return tuple(
        row.make(
            LevelText,
            prerequisites=tuple(conditions.get((row.text("id"), "prerequisites"), ())),
            vetoes=tuple(conditions.get((row.text("id"), "vetoes"), ())),
        )
        for row in rows[LEVELS.title]
    )


def _chapters(rows: _Rows) -> tuple[ChapterText, ...]:
    clauses = _clauses(rows)
    chapters: list[ChapterText] = []
    for row in rows[OUTLINE.title]:
        code, title = row.text("code"), row.text("title")
        if row.value("depth") != SECTION:
            chapters.append(ChapterText(code=code, title=title, sections=()))
            continue
        last = chapters[-1]
        section = SectionText(
            code=code, title=title, clauses=tuple(clauses.get((last.code, code), ()))
        )
        chapters[-1] = ChapterText(
            code=last.code, title=last.title, sections=(*last.sections, section)
        )
    return tuple(chapters)


def _clauses(rows: _Rows) -> Mapping[tuple[str, str], list[ClauseText]]:
    criteria: dict[str, dict[str, list[tuple[int, CriterionText | None]]]] = {}
    for row in rows[CRITERIA.title]:
        ordinal = int(str(row.value("ordinal")))
        graded = criteria.setdefault(row.text("clause"), {})
        some = graded.setdefault(row.text("grade"), [])
        some.append((ordinal, row.make(CriterionText) if ordinal else None))
    placed: dict[tuple[str, str], list[ClauseText]] = {}
    for row in rows[CLAUSES.title]:
        mine = {
            grade: tuple(made for _, made in sorted(some, key=_number) if made is not None)
            for grade, some in criteria[row.text("code")].items()
        }
        where = row.text("chapter"), row.text("section")
        placed.setdefault(where, []).append(row.make(ClauseText, criteria=mine))
    return placed


def _number(numbered: tuple[int, Any]) -> int:
    return numbered[0]


def _compiled(text: PackText, faults: Faults, file: str) -> PackText | None:
    """Return the pack if it holds together as a whole; note why it does not."""
    try:
        compile_pack(text, MEASURES)
    except Refusal as refusal:
        faults.refused(refusal, Place(file=file, path=refusal.place.path))
        return None
    return text
