"""Fill-in sheets: they leave for a department, come back, and are not believed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook as Book

from forms.handed_out.fill_in import MARK_SHEET, SHEET, read_fill_in, write_fill_in
from forms.handed_out.fill_in_paper import fill_in_document
from models.reports.content import Table
from models.usecases.centre import Centre
from models.usecases.clauses.departments import put_department_answers, set_departments
from models.usecases.clauses.departments import read_department_answers as said
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.journal.undo import undo
from models.usecases.ledgers.fill_in_sheets import fill_in_sheet, plan_fill_in, take_fill_in
from models.usecases.new_workspace import create_centre
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId
from tests.desks import CLOCK
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

NURSING = "护理部"
C1, OTHER = CriterionId("1.1.1.C1"), CriterionId("1.1.2.C1")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(clause_text("1.1.1", core=True), clause_text("1.1.2"))
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    yield made
    made.close()


def written(centre: Centre, folder: Path, change: Callable[[Book], None]) -> Path:
    """Write the department's sheet, change it as a person might, and save it."""
    path = folder / "护理部.xlsx"
    path.write_bytes(write_fill_in(fill_in_sheet(centre, NURSING)))
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return path


def row_of(book: Book, criterion: str) -> int:
    sheet = book[SHEET]
    return next(row for row in range(5, 60) if sheet.cell(row=row, column=7).value == criterion)


def answering(criterion: str, answer: str, note: str = "") -> Callable[[Book], None]:
    def change(book: Book) -> None:
        row = row_of(book, criterion)
        book[SHEET].cell(row=row, column=5, value=answer)
        book[SHEET].cell(row=row, column=6, value=note or None)

    return change


def test_the_answers_come_back_and_are_shown_before_they_are_taken(
    centre: Centre, tmp_path: Path
) -> None:
    path = written(centre, tmp_path, answering(C1, "是", "制度 3 份"))
    plan = plan_fill_in(centre, read_fill_in(path))
    (change,) = plan.changes
    assert (change.criterion, change.before, change.after) == (C1, None, True)
    assert said(centre, NURSING) == {}
    take_fill_in(centre, plan)
    assert said(centre, NURSING) == {C1: True}
    assert centre.answers.ticks == {}, "the centre's own answers are its own"
    notes = [note.text for note in read_clause(centre, "1.1.1").notes]
    assert notes == ["护理部：制度 3 份"]
    again = plan_fill_in(centre, read_fill_in(path))
    assert (again.changes, again.unchanged) == ((), 1)


def test_one_sheet_is_one_step_back(centre: Centre, tmp_path: Path) -> None:
    path = written(centre, tmp_path, answering(C1, "是", "有"))
    take_fill_in(centre, plan_fill_in(centre, read_fill_in(path)))
    undo(centre)
    assert said(centre, NURSING) == {}
    assert read_clause(centre, "1.1.1").notes == ()


def test_an_empty_cell_takes_no_answer_back(centre: Centre, tmp_path: Path) -> None:
    path = written(centre, tmp_path, answering(OTHER, "否"))
    put_department_answers(centre, NURSING, {C1: True})
    take_fill_in(centre, plan_fill_in(centre, read_fill_in(path)))
    assert said(centre, NURSING) == {C1: True, OTHER: False}


def test_a_department_is_asked_its_own_clauses(centre: Centre) -> None:
    set_departments(centre, ["1.1.2"], NURSING, [])
    assert [clause.code for clause in fill_in_sheet(centre, NURSING).clauses] == ["1.1.2"]
    assert len(fill_in_sheet(centre, "外科").clauses) == 2


def test_sorted_rows_are_the_same_rows(centre: Centre, tmp_path: Path) -> None:
    def turn(book: Book) -> None:
        sheet = book[SHEET]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
        for number, values in enumerate(reversed(rows), start=5):
            for column, value in enumerate(values, start=1):
                sheet.cell(row=number, column=column, value=value)
        answering(C1, "√")(book)

    plan = plan_fill_in(centre, read_fill_in(written(centre, tmp_path, turn)))
    assert [(each.criterion, each.after) for each in plan.changes] == [(C1, True)]


def marks(**changes: str) -> Callable[[Book], None]:
    def change(book: Book) -> None:
        sheet = book[MARK_SHEET]
        for row in sheet.iter_rows():
            name = str(row[0].value)
            if name in changes:
                row[1].value = changes[name]

    return change


def swap_ids(book: Book) -> None:
    book[SHEET].cell(row=row_of(book, C1), column=7, value="1.1.9.C1")


def drop_row(book: Book) -> None:
    book[SHEET].delete_rows(row_of(book, C1))


def twice(book: Book) -> None:
    row = row_of(book, OTHER)
    book[SHEET].cell(row=row, column=7, value=C1)


@pytest.mark.parametrize(
    "change",
    [
        marks(year="2024"),
        marks(institution="91350211M000100Y43"),
        marks(department="外科"),
        marks(digest="0" * 64),
        marks(year="二〇二五"),
        swap_ids,
        drop_row,
        twice,
    ],
    ids=["year", "institution", "department", "digest", "no-year", "id", "row-gone", "id-twice"],
)
def test_an_altered_sheet_is_refused_before_anything_is_compared(
    centre: Centre, tmp_path: Path, change: Callable[[Book], None]
) -> None:
    path = written(centre, tmp_path, change)
    with pytest.raises(Refusal) as refused:
        read_fill_in(path)
    assert refused.value.code is RefusalCode.FILL_IN_CHANGED
    assert said(centre, NURSING) == {}


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"uscc": "12330122471234567X"}, RefusalCode.FILL_IN_OTHER_INSTITUTION),
        ({"year": 2024}, RefusalCode.FILL_IN_OTHER_YEAR),
        ({}, RefusalCode.FILL_IN_OTHER_PACK),
    ],
)
def test_an_honest_sheet_of_others_is_refused_by_name(
    centre: Centre, tmp_path: Path, other: dict[str, object], code: RefusalCode
) -> None:
    text = pack_text(clause_text("1.1.1", core=True), clause_text("1.1.2"))
    if not other:
        text = pack_text(clause_text("1.1.1"), clause_text("1.1.3"))
    who = replace(profile(), **other)  # type: ignore[arg-type]
    foreign = create_centre(tmp_path / "f", who, "口令" * 4, [text], CLOCK)
    path = written(foreign, tmp_path, answering(C1, "是"))
    foreign.close()
    with pytest.raises(Refusal) as refused:
        plan_fill_in(centre, read_fill_in(path))
    assert refused.value.code is code


def test_a_department_of_no_sane_name_is_refused(centre: Centre, tmp_path: Path) -> None:
    answers = read_fill_in(written(centre, tmp_path, answering(C1, "是")))
    long = replace(answers, about=replace(answers.about, department="护" * 61))
    with pytest.raises(Refusal) as refused:
        plan_fill_in(centre, long)
    assert refused.value.code is RefusalCode.DEPARTMENT_NAME_WRONG
    padded = replace(answers, about=replace(answers.about, department=f" {NURSING} "))
    take_fill_in(centre, plan_fill_in(centre, padded))
    assert plan_fill_in(centre, padded).changes == ()


def test_a_cell_that_is_no_answer_is_named(centre: Centre, tmp_path: Path) -> None:
    path = written(centre, tmp_path, answering(C1, "大概"))
    with pytest.raises(Refusal) as refused:
        read_fill_in(path)
    assert refused.value.code is RefusalCode.ROWS_REFUSED
    (fault,) = refused.value.rows
    assert (str(fault.code), fault.raw, fault.place.cell[0]) == ("fill-in.answer", "大概", "E")


def test_any_other_workbook_is_none(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "姓名"
    path = tmp_path / "x.xlsx"
    book.save(path)
    with pytest.raises(Refusal) as refused:
        read_fill_in(path)
    assert refused.value.code is RefusalCode.FILL_IN_NOT_ONE


def test_the_paper_has_a_box_for_every_criterion(centre: Centre) -> None:
    put_department_answers(centre, NURSING, {C1: True})
    sheet = fill_in_sheet(centre, NURSING)
    document = fill_in_document(sheet, CLOCK.now())
    (table,) = (block for block in document.parts[0].blocks if isinstance(block, Table))
    lines = {row.cells[0].text: row for row in table.rows if len(row.cells) > 1}
    assert set(lines) == {each.id for clause in sheet.clauses for each in clause.criteria}
    assert [cell.text for cell in lines[C1].cells[4:6]] == ["■", "□"]
    assert [cell.text for cell in lines[OTHER].cells[4:6]] == ["□", "□"]
