"""The rectification papers: who does what, how far it is, hazards by kind, blanks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from models.ledger.form_rows import FormRow
from models.ledger.ledger_codes import TASK_STATES
from models.ledger.tasks import Task, TaskState, nodes_of
from models.reports.content import Document, Drawing, KeyValues, PageMarks, RowKind, Table
from models.reports.hazard_table import HazardLine
from models.reports.paper import draw_paper
from models.reports.rectification import (
    PAPER_TITLES,
    STATE_WORDS,
    TaskLine,
    TaskPaper,
    TaskPaperInput,
    task_document,
)
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.new_workspace import create_centre
from models.usecases.rectify.make_tasks import add_task
from models.usecases.rectify.problems_found import tasks_from_checks
from models.usecases.rectify.task_cards import TaskDraft
from models.usecases.rectify.write_task_paper import task_paper_document, write_task_paper
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

TODAY = date(2025, 6, 12)
LATE = Task(
    row_id=RowId("r1"),
    task="招聘全科医生 2 人",
    state=TaskState.UNDER_WAY,
    source="1",
    clauses=("1.4.1",),
    department="综合办公室",
    responsible="程斌",
    starts_on=date(2025, 3, 1),
    deadline=date(2025, 5, 31),
    nodes=nodes_of("2025-03-20 报计划√；2025-05-10 面试；2025-08-01 到岗", 2025),
    budget=Fraction(160_000),
    funding="2",
    progress=40,
)
CLOSED = Task(
    row_id=RowId("r2"),
    task="购置除颤仪",
    state=TaskState.CLOSED,
    deadline=date(2025, 6, 1),
    budget=Fraction("28500.5"),
    checked_by="周立新",
    checked_on=date(2025, 6, 2),
    verdict="1",
)
GIVEN = TaskPaperInput(
    institution="北渡乡卫生院",
    year=2025,
    today=TODAY,
    made_at=datetime(2025, 6, 12, tzinfo=UTC),
    marks=PageMarks(),
    tasks=(TaskLine(task=LATE), TaskLine(task=CLOSED, files=("验收单.pdf",))),
)
BLANK = replace(GIVEN, tasks=())


def table(document: Document) -> Table:
    return next(b for part in document.parts for b in part.blocks if isinstance(b, Table))


def rows(document: Document) -> list[list[str]]:
    return [[cell.plain for cell in row.cells] for row in table(document).rows]


def pairs(document: Document) -> dict[str, str]:
    blocks = (block for part in document.parts for block in part.blocks)
    head = next(block for block in blocks if isinstance(block, KeyValues))
    return {pair.label: pair.cell.plain for pair in head.pairs}


def test_words_of_states_are_those_of_the_ledger() -> None:
    assert {state.value: word for state, word in STATE_WORDS.items()} == dict(TASK_STATES)


def test_the_list_of_duties_is_by_department_with_the_money_summed() -> None:
    told = rows(task_document(TaskPaper.DUTIES, GIVEN))
    assert [line[0] for line in told] == [
        "综合办公室（1 项）",
        "1",
        "未定责任科室（1 项）",
        "2",
        "",
    ]
    assert told[1][1:3] == ["招聘全科医生 2 人", "差距 1.4.1"]
    assert told[1][-2:] == ["160,000", "县级财政资金"]
    assert told[-1][-2] == "188,500.5"


def test_what_is_late_is_said_in_words_and_nodes_say_whether_they_are_made() -> None:
    late, closed = rows(task_document(TaskPaper.PROGRESS, GIVEN))
    assert late[6] == "■ 进行中，逾期 12 天"
    assert late[4].split("\n") == [
        "2025-03-20 报计划 √", "2025-05-10 面试（已过期）", "2025-08-01 到岗",
    ]  # fmt: skip
    assert closed[6] == "● 已销号"
    assert closed[8:] == ["验收单.pdf", "通过\n周立新 2025-06-02"]
    told = pairs(task_document(TaskPaper.PROGRESS, GIVEN))
    assert (told["任务"], told["已销号"], told["其中逾期"]) == ("2 项", "1 项", "1 项")


def test_a_task_closed_without_a_day_is_not_drawn_late_for_ever() -> None:
    document = task_document(TaskPaper.PROGRESS, GIVEN)
    (drawing,) = (b for part in document.parts for b in part.blocks if isinstance(b, Drawing))
    drawn = {task.key: task for task in drawing.drawable.tasks}  # type: ignore[attr-defined]
    assert drawn["r2"].late_until(TODAY) == date(2025, 6, 2)
    assert drawn["r1"].late_until(TODAY) == TODAY


HAZARDS = (
    HazardLine(kind="1", what="堵", found_on=date(2025, 5, 2), closed_on=date(2025, 5, 8)),
    HazardLine(kind="5", what="氧气瓶", deadline=date(2025, 6, 8)),
    HazardLine(kind="说不清", what="坑洼", deadline=date(2025, 7, 1)),
)


def test_the_five_kinds_stand_there_whether_or_not_any_was_found() -> None:
    document = task_document(TaskPaper.HAZARDS, replace(GIVEN, hazards=HAZARDS))
    groups = [r.cells[0].text for r in table(document).rows if r.kind is RowKind.GROUP]
    assert groups == [
        "消防安全（1 条）", "房屋安全（0 条）", "网络安全（0 条）", "生物安全（0 条）",
        "危化品安全（1 条）", "其他隐患（1 条）",
    ]  # fmt: skip
    states = {line[1]: line[7] for line in rows(document) if len(line) > 1 and line[0]}
    assert states == {"堵": "● 已整改", "氧气瓶": "■ 未整改，逾期 4 天", "坑洼": "◐ 整改中"}
    told = pairs(document)
    assert (told["隐患"], told["未整改"], told["其中逾期"]) == ("3 条", "2 条", "1 条")


@pytest.mark.parametrize("paper", TaskPaper)
def test_a_paper_without_a_task_is_a_form_to_be_filled_in_by_hand(paper: TaskPaper) -> None:
    document = task_document(paper, BLANK)
    assert pairs(document) == {"单位": "北渡乡卫生院", "年度": "2025 年", "填表日期": ""}
    empty = [row for row in table(document).rows if row.kind is RowKind.PLAIN]
    assert len(empty) >= 10
    assert all(not cell.plain for row in empty for cell in row.cells)
    assert all(row.least_lines > 1 for row in empty)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(clause_text("1.1.1"))
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    values = {"held_on": "2025-05-02", "kind": "1", "what": "通道堵塞"}
    add_rows(made, [FormRow(row_id=RowId("h1"), ledger="hazards", values=values)])
    tasks_from_checks(made)
    add_task(made, TaskDraft(task="弱口令 110101199003070134", hazard_kind="3"))
    yield made
    made.close()


def test_a_hazard_and_its_task_are_one_line_and_a_task_alone_another(centre: Centre) -> None:
    told = [line for line in rows(task_paper_document(centre, TaskPaper.HAZARDS)) if len(line) > 1]
    assert next(line[1] for line in told if line[0]) == "通道堵塞"
    assert sum("通道堵塞" in line[1] for line in told) == 1
    assert sum("弱口令" in line[1] for line in told) == 1


def test_a_number_of_a_person_does_not_leave_the_house(centre: Centre) -> None:
    for paper in TaskPaper:
        assert "199003070134" not in str(rows(task_paper_document(centre, paper)))


@pytest.mark.parametrize("blank", [False, True])
def test_both_files_are_written(centre: Centre, tmp_path: Path, *, blank: bool) -> None:
    written = write_task_paper(
        centre, TaskPaper.PROGRESS, tmp_path, FONTS, Unwatched(), blank=blank
    )
    assert written.pdf.read_bytes().startswith(b"%PDF")
    sheet = load_workbook(written.workbook).worksheets[1]
    said = {str(cell.value) for line in sheet.iter_rows() for cell in line if cell.value}
    assert ("通道堵塞" in said) is not blank
    assert PAPER_TITLES[TaskPaper.PROGRESS] in written.pdf.name
    assert written.pdf.name.endswith("空白.pdf") is blank


@pytest.mark.parametrize("tasks", [7, 8, 9])
def test_a_picture_stands_under_its_heading_whatever_follows(tasks: int) -> None:
    lines = tuple(TaskLine(task=replace(LATE, row_id=RowId(f"r{at}"))) for at in range(tasks))
    document = task_document(TaskPaper.PROGRESS, replace(GIVEN, tasks=lines))
    pdf = draw_paper(document, FONTS, Unwatched())
    pages = [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]
    (under,) = [page for page in pages if "进度图" in page]
    assert "程斌" in under
