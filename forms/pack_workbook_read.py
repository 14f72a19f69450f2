"""A pack's workbook read back: the same pack, or everything that is wrong with it.

The file is distrusted as every workbook is (``forms.guard``). Faults of all
sheets are collected, each with sheet, row, column and what was probably meant;
a pack comes only of a workbook without any.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from forms.pack_columns import (
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
from forms.pack_rows import Faults, Row, Source, TooManyFaults
from forms.pack_sheets import Sheet
from forms.sheets import Workbook, open_workbook
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
from models.vocabulary.failures import Place, Refusal, RowFault

_Text = TypeVar("_Text")
_Rows = Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackReading(Generic[_Text]):
    """What a workbook gave. ``text`` None where there are ``faults``.

    ``more``: reading stopped at the most faults that are listed.
    """

    file: str
    text: _Text | None
    faults: tuple[RowFault, ...] = ()
    more: bool = False


def read_standard_workbook(path: Path) -> PackReading[PackText]:
    """Read a standard's workbook; nothing is stored.

    Raises: Refusal(WORKBOOK_…) where the file as a whole cannot be taken, or a
    sheet or a column is missing; Trouble.
    """
    book = open_workbook(path)
    faults = Faults()
    try:
        text = _standard(book, faults)
    except TooManyFaults:
        return PackReading(file=book.file, text=None, faults=tuple(faults.found), more=True)
    return PackReading(file=book.file, text=text, faults=tuple(faults.found))


def _standard(book: Workbook, faults: Faults) -> PackText | None:
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
    check_requirements(rows, sheets, names, faults)
    return None if faults.found else compiled(_assembled(rows), faults, book.file)


def kinds_named(rows: tuple[Row, ...]) -> tuple[KindText, ...]:
    """Return kinds good enough to be named in a requirement, also of faulty rows."""
    kinds = []
    for row in rows:
        names = row.value("names")
        kinds.append(
            KindText(
                register=row.text("register"),
                id=row.text("id"),
                names=names if isinstance(names, tuple) else (),
                unit="",
            )
        )
    return tuple(kinds)


def refuse_twice(rows: tuple[Row, ...], keys: tuple[str, ...], faults: Faults) -> None:
    """Note every row that has the same code as one before it."""
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        code = tuple(row.text(key) for key in keys)
        if all(code) and code in seen:
            name = "/".join(code)
            faults.add(RefusalCode.PACK_DUPLICATE_CODE, row.place(keys[-1]), name, name=name)
        seen.add(code)


def check_requirements(
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
    levels = _codes(rows[LEVELS.title], "id")
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
        _check_code(row, "level", levels, faults)
    for row in rows[CLAUSES.title]:
        if _check_code(
            row, "chapter", Book(dict.fromkeys((one for one, _ in sections), "")), faults
        ):
            mine = Book({code: "" for one, code in sections if one == row.text("chapter")})
            _check_code(row, "section", mine, faults)
    clauses = _codes(rows[CLAUSES.title], "code")
    for row in rows[CRITERIA.title]:
        _check_code(row, "clause", clauses, faults)


def _codes(rows: tuple[Row, ...], key: str) -> Book:
    return Book({row.text(key): "" for row in rows if row.text(key)})


def _check_code(row: Row, key: str, known: Book, faults: Faults) -> bool:
    code = row.text(key)
    if not code or code in known:
        return bool(code)
    nearest = known.nearest(code).strip("〔〕")
    faults.add(RefusalCode.PACK_UNKNOWN_CODE, row.place(key), code, name=code, nearest=nearest)
    return False


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


def compiled(text: PackText, faults: Faults, file: str) -> PackText | None:
    """Return the pack if it holds together as a whole; note why it does not."""
    try:
        compile_pack(text, MEASURES)
    except Refusal as refusal:
        faults.refused(refusal, Place(file=file, path=refusal.place.path))
        return None
    return text
