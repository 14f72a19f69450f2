"""Tasks over an open centre: made once, moved along, closed with what shows it, rechecked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from forms.ledgers import LEDGERS
from models.gaps.plan import Ask
from models.ledger.form_rows import RECTIFICATION as LEDGER
from models.ledger.form_rows import FormRow
from models.standards.text import CriterionText
from models.usecases.centre import Centre
from models.usecases.checks.checks_tasks import TOLD
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.departments import set_departments
from models.usecases.gaps.make_plan import make_plan, plan_view
from models.usecases.gaps.plan_cards import PlanCard
from models.usecases.gaps.read_gaps import read_gaps
from models.usecases.journal.undo import redo, undo
from models.usecases.ledgers.edit_rows import add_rows, end_rows
from models.usecases.new_workspace import create_centre
from models.usecases.rectify.make_tasks import add_task, make_tasks
from models.usecases.rectify.move_task import (
    Recheck,
    change_task,
    close_task,
    move_task,
    recheck_task,
    reopen_task,
)
from models.usecases.rectify.problems_found import (
    problems_found,
    tasks_from_checks,
    tasks_from_feedback,
)
from models.usecases.rectify.read_tasks import read_tasks
from models.usecases.rectify.task_cards import (
    TaskCard,
    TaskDraft,
    TaskRemark,
    TaskSource,
    TaskState,
)
from models.usecases.rectify.task_files import attach_to_task, remove_from_task
from models.usecases.years.open_year import open_year
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from models.vocabulary.limits import TASK_CHARACTERS, TASKS_AT_ONCE
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK
from tests.ledgers import device, people, profile
from tests.tiny_pack import clause_text, pack_text
from ui.texts.checks import CHECKS
from ui.texts.rectify import REMARKS, drafts_of_gaps, drafts_of_plan, months_later

TODAY = date(2025, 6, 12)
GPS = {"measure": "staff.gp", "at_least": "2"}
DEFIBRILLATOR = {"register": "equipment", "kind": "defibrillator"}


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=GPS, core=True),
        clause_text("1.1.2", requirement=DEFIBRILLATOR),
        core_grade="C",
        shares={"C": "100%", "B": "0%"},
    )
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    with made.changing_ledgers() as write:
        write.ledgers.add_staff(2025, people(_21=3))
        write.ledgers.add_equipment(2025, [device("B超")])
    yield made
    made.close()


def only(centre: Centre) -> TaskCard:
    (card,) = read_tasks(centre).tasks
    return card


def draft(task: str = "修好消防栓", **known: Any) -> TaskDraft:
    return replace(TaskDraft(task=task), **known)


def made(centre: Centre, **known: Any) -> RowId:
    return add_task(centre, draft(**known))


def ledger_row(ledger: str, ident: str, **values: str) -> FormRow:
    return FormRow(row_id=RowId(ident), ledger=ledger, values=values)


def hazard(centre: Centre) -> Mapping[str, str]:
    (row,) = (one for one in centre.ledgers.form_rows if one.ledger == "hazards")
    return row.values


def test_what_is_short_today_is_told_for_the_nearest_level(tmp_path: Path) -> None:
    more = {**GPS, "at_least": "5"}
    criteria = {
        "C": (CriterionText(text="两名", requirement=GPS),),
        "B": (CriterionText(text="五名", requirement=more),),
        "A": (CriterionText(text="有制度"),),
    }
    text = pack_text(
        clause_text("1.1.1", core=True, criteria=criteria), core_grade="C", shares={"C": "100%"}
    )
    (basic,) = text.head.levels
    higher = structs.replace(
        basic, id="advanced", title="推荐标准", core_grade="B", shares={"B": "100%"}
    )
    text = structs.replace(text, head=structs.replace(text.head, levels=(basic, higher)))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    with centre.changing_ledgers() as write:
        write.ledgers.add_staff(2025, people(_21=3))
    make_tasks(centre, drafts_of_gaps(read_gaps(centre, "basic").gaps, TODAY))
    (gap,) = (one.gap for one in read_tasks(centre).tasks if one.gap is not None)
    higher_needs = {one.need for one in read_gaps(centre, "advanced").gaps}
    centre.close()
    assert "5" in higher_needs
    assert gap.need == "2"


def test_each_gap_becomes_one_task_however_often_it_is_asked_for(centre: Centre) -> None:
    gaps = read_gaps(centre, "basic").gaps
    first = make_tasks(centre, drafts_of_gaps(gaps, TODAY))
    second = make_tasks(centre, drafts_of_gaps(reversed(gaps), TODAY))

    assert len(first.made) == len(gaps) == 2
    assert (second.made, set(second.standing)) == ((), set(first.made))
    card = read_tasks(centre)
    assert {one.task.task for one in card.tasks} == {
        "除颤仪：现有 0 台，要求 1 台，还差 1 台",
        "全科医生：现有 0 人，要求 2 人，还差 2 人",
    }
    gp = next(one for one in card.tasks if one.task.clauses == ("1.1.1",))
    assert gp.gap is not None
    assert (gp.gap.have, gp.gap.need, gp.gap.short) == ("0", "2", "2")


def test_each_step_of_a_plan_becomes_a_task_with_its_money_and_time(centre: Centre) -> None:
    plan = make_plan(plan_view(centre), Ask(level="basic"), Unwatched())
    assert isinstance(plan, PlanCard)
    drafts = drafts_of_plan(plan.steps, TODAY)
    assert len(make_tasks(centre, drafts).made) == len(plan.steps) > 0
    assert make_tasks(centre, drafts_of_plan(plan.steps, date(2025, 7, 1))).made == ()
    card = read_tasks(centre)
    assert card.budget == plan.cost
    assert {one.task.source for one in card.tasks} == {TaskSource.PLAN}
    by_reference = {one.task.reference: one.task for one in card.tasks}
    for step in plan.steps:
        task = by_reference[f"plan/{step.action.action.id}"]
        months = step.action.months
        assert task.deadline == (months_later(TODAY, months) if months else None)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2025, 12, 1), 1, date(2026, 1, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 6, 12), 0, date(2025, 6, 12)),
    ],
)
def test_months_are_counted_as_on_a_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_a_task_says_when_its_gap_is_gone(centre: Centre) -> None:
    make_tasks(centre, drafts_of_gaps(read_gaps(centre, "basic").gaps, TODAY))
    with centre.changing_ledgers() as write:
        write.ledgers.add_equipment(2025, [device("除颤仪")])
    left = {card.task.clauses: card.gap is not None for card in read_tasks(centre).tasks}
    assert left == {("1.1.1",): True, ("1.1.2",): False}


def test_the_department_that_leads_on_the_clause_is_asked_first(centre: Centre) -> None:
    set_departments(centre, ["1.1.1"], "全科医疗科", [])
    made(centre, clauses=("1.1.2", "1.1.1"))
    assert only(centre).task.department == "全科医疗科"
    assert only(centre).task.clauses == ("1.1.2", "1.1.1")


def test_a_task_ended_by_a_person_may_be_made_again(centre: Centre) -> None:
    row = made(centre, reference="gap/x")
    assert add_task(centre, draft(reference="gap/x")) == row
    end_rows(centre, "rectification", [row], TODAY, "写重了")
    assert add_task(centre, draft(reference="gap/x")) != row


@pytest.mark.parametrize("task", ["", " \n"])
def test_a_draft_without_words_makes_no_task_at_all(centre: Centre, task: str) -> None:
    with pytest.raises(Refusal) as caught:
        make_tasks(centre, [draft(), draft(task)])
    assert caught.value.code is RefusalCode.TASK_EMPTY
    assert read_tasks(centre).tasks == ()


def test_too_many_drafts_are_refused_and_long_words_cut(centre: Centre) -> None:
    with pytest.raises(Refusal) as caught:
        make_tasks(centre, [draft()] * (TASKS_AT_ONCE + 1))
    assert caught.value.code is RefusalCode.TASKS_TOO_MANY
    made(centre, task="长" * (TASK_CHARACTERS + 1), clauses=tuple(f"{n}.1.1" for n in range(99)))
    task = only(centre).task
    assert (len(task.task), task.task[-1]) == (TASK_CHARACTERS, "…")
    assert task.clauses[-1].endswith("…")


def test_one_that_is_late_comes_first_and_one_that_is_closed_last(centre: Centre) -> None:
    made(centre, task="晚", deadline=date(2025, 6, 1), responsible="程斌")
    made(centre, task="无期")
    made(centre, task="将到", deadline=date(2025, 6, 20), budget=Fraction("1200.5"))
    done = made(centre, task="完")
    move_task(centre, done, TaskState.CLOSED)

    card = read_tasks(centre)
    assert [one.task.task for one in card.tasks] == ["晚", "将到", "无期", "完"]
    assert [one.days_overdue for one in card.tasks] == [11, 0, 0, 0]
    assert (card.overdue, card.soon, card.open) == (1, 1, 3)
    assert card.count(TaskState.CLOSED) == 1
    assert card.budget == Fraction("1200.5")
    assert card.tasks[1].days_left == 8


def test_closing_recheck_and_return(centre: Centre, tmp_path: Path) -> None:
    paper = tmp_path / "验收单.pdf"
    paper.write_bytes(b"%PDF-1.4 seen")
    row = made(centre, responsible="程斌", deadline=TODAY)

    close_task(centre, row, TODAY, proof="已更换", files=[paper])
    card = only(centre)
    assert card.task.state is TaskState.DONE
    assert (card.task.progress, card.task.proof, card.remarks) == (100, "已更换", ())
    assert [file.name for file in card.files] == ["验收单.pdf"]

    recheck_task(centre, row, Recheck(passed=False, by="周立新", on=TODAY, note="水压不够"))
    card = only(centre)
    assert card.task.state is TaskState.RETURNED
    assert (card.task.held_because, card.task.closed_on) == ("水压不够", None)

    close_task(centre, row, TODAY)
    recheck_task(centre, row, Recheck(passed=True, by="周立新", on=TODAY))
    card = only(centre)
    assert card.task.state is TaskState.CLOSED
    assert (card.task.verdict, card.task.checked_by, card.remarks) == ("1", "周立新", ())

    reopen_task(centre, row, "又坏了")
    assert only(centre).task.state is TaskState.RETURNED
    assert [file.name for file in only(centre).files] == ["验收单.pdf"]


def test_closing_with_nothing_to_show_is_done_and_remarked_on(centre: Centre) -> None:
    row = made(centre, responsible="程斌", deadline=TODAY)
    close_task(centre, row, TODAY)
    assert only(centre).remarks == (TaskRemark.NO_PROOF,)
    recheck_task(centre, row, Recheck(passed=True, by="程斌", on=TODAY))
    assert only(centre).remarks == (TaskRemark.NO_PROOF, TaskRemark.RECHECKED_BY_OWNER)


def test_what_cannot_be_is_refused_and_nothing_changes(centre: Centre) -> None:
    row = made(centre)
    before = only(centre)
    late = date(2025, 6, 13)
    refused: list[tuple[Callable[[], object], RefusalCode]] = [
        (lambda: move_task(centre, row, TaskState.DEFERRED, " "), RefusalCode.REASON_REQUIRED),
        (lambda: reopen_task(centre, row, ""), RefusalCode.REASON_REQUIRED),
        (lambda: close_task(centre, row, late), RefusalCode.CELL_DATE_IN_FUTURE),
        (
            lambda: recheck_task(centre, row, Recheck(passed=True, by="甲", on=TODAY)),
            RefusalCode.TASK_NOT_DONE,
        ),
        (
            lambda: recheck_task(centre, row, Recheck(passed=False, by="甲", on=TODAY)),
            RefusalCode.TASK_NOT_DONE,
        ),
        (lambda: change_task(centre, RowId("no"), {}), RefusalCode.TASK_UNKNOWN),
        (lambda: attach_to_task(centre, RowId("no"), []), RefusalCode.TASK_UNKNOWN),
        (
            lambda: close_task(centre, row, TODAY, files=[Path("/nothing.pdf")]),
            RefusalCode.EVIDENCE_NOT_FOUND,
        ),
    ]
    for do, code in refused:
        with pytest.raises(Refusal) as caught:
            do()
        assert caught.value.code is code
        assert only(centre) == before


def test_a_return_says_why(centre: Centre) -> None:
    row = made(centre)
    close_task(centre, row, TODAY)
    with pytest.raises(Refusal) as caught:
        recheck_task(centre, row, Recheck(passed=False, by="甲", on=TODAY))
    assert caught.value.code is RefusalCode.REASON_REQUIRED


def test_every_step_is_undone_and_done_again(centre: Centre, tmp_path: Path) -> None:
    paper = tmp_path / "照片.jpg"
    paper.write_bytes(b"picture")
    row = made(centre)
    states = [read_tasks(centre)]
    deeds: list[Callable[[], object]] = [
        lambda: change_task(centre, row, {"responsible": "程斌", "nodes": "7月1日 采购"}),
        lambda: move_task(centre, row, TaskState.DEFERRED, "等资金"),
        lambda: attach_to_task(centre, row, [paper]),
        lambda: remove_from_task(centre, row, only(centre).files[0].digest),
        lambda: close_task(centre, row, TODAY, proof="照片", files=[paper]),
        lambda: recheck_task(centre, row, Recheck(passed=True, by="周立新", on=TODAY)),
    ]
    for do in deeds:
        do()
        states.append(read_tasks(centre))
    for state in states[-2::-1]:
        undo(centre)
        assert read_tasks(centre) == state
    for state in states[1:]:
        redo(centre)
        assert read_tasks(centre) == state


def test_a_task_changes_no_grade_and_what_was_worked_out_stays(centre: Centre) -> None:
    before = centre.assessment
    row = made(centre)
    close_task(centre, row, TODAY)
    assert centre.assessment is before
    with centre.workspace.store.reading() as read:
        assert centre.ledgers.form_rows == read.form_rows.rows(2025)


def test_what_checks_and_hazards_found_becomes_tasks_once(centre: Centre) -> None:
    add_rows(centre, [
        ledger_row("hazards", "h1", held_on="2025-05-02", kind="1", what="通道堵塞", place="二楼",
                   responsible="程斌", deadline="2025-06-01"),
        ledger_row("hazards", "h2", held_on="2025-05-02", kind="3", what="弱口令",
                   closed_on="2025-05-03"),
        ledger_row("self_checks", "c1", held_on="2025-04-24", kind="2", subject="医保基金自查",
                   problems="3", mended="2"),
        ledger_row("self_checks", "c2", held_on="2025-04-25", kind="2", problems="3", mended="3"),
        ledger_row("inspections", "i1", held_on="2025-05-20", by="县医保局", subject="医保检查",
                   problems="2", deadline="2025-06-30"),
        ledger_row("self_checks", "c3", held_on="2025-04-26", kind="无此类", problems="1"),
    ])  # fmt: skip
    assert len(problems_found(centre)) == 4
    assert len(tasks_from_checks(centre).made) == 3
    assert len(tasks_from_feedback(centre).made) == 1
    assert tasks_from_checks(centre).made == ()

    tasks = {one.task.reference: one.task for one in read_tasks(centre).tasks}
    found = tasks["hazards/h1"]
    assert (found.task, found.hazard_kind, found.source) == (
        "二楼 通道堵塞", "1", TaskSource.HAZARD,
    )  # fmt: skip
    assert (found.found_on, found.responsible) == (date(2025, 5, 2), "程斌")
    assert found.deadline == date(2025, 6, 1)
    assert tasks["self_checks/c1"].task == "医保基金使用自查：医保基金自查"
    assert tasks["inspections/i1"].task == "县医保局：医保检查"
    assert tasks["inspections/i1"].source == TaskSource.COUNTY


def test_a_hazard_is_mended_when_its_task_has_passed_and_open_again_with_it(
    centre: Centre,
) -> None:
    add_rows(centre, [ledger_row("hazards", "h1", held_on="2025-05-02", kind="1", what="通道堵塞")])
    (row,) = tasks_from_checks(centre).made
    close_task(centre, row, date(2025, 6, 10), proof="照片")
    assert hazard(centre).get("closed_on") is None, "nobody has looked at it yet"
    recheck_task(centre, row, Recheck(passed=True, by="周立新", on=TODAY))
    assert (hazard(centre)["closed_on"], hazard(centre)["checked_by"]) == ("2025-06-10", "周立新")
    assert problems_found(centre) == ()
    undo(centre)
    assert "closed_on" not in hazard(centre)
    redo(centre)
    reopen_task(centre, row, "又堆了杂物")
    assert "closed_on" not in hazard(centre)


def test_open_tasks_go_over_to_the_next_year_and_are_not_made_twice(centre: Centre) -> None:
    add_rows(centre, [ledger_row("hazards", "h1", held_on="2025-05-02", kind="1", what="通道堵塞")])
    tasks_from_checks(centre)
    made(centre, task="完", deadline=TODAY)
    closed = next(one for one in read_tasks(centre).tasks if one.task.task == "完")
    move_task(centre, closed.task.row_id, TaskState.CLOSED)

    later = open_year(centre, 2026)
    card = only(later)
    assert (card.task.task, card.task.reference) == ("通道堵塞", "hazards/h1")
    assert card.came_over
    assert tasks_from_checks(later).made == ()
    move_task(later, card.task.row_id, TaskState.UNDER_WAY)
    assert not only(later).came_over
    assert len(read_tasks(centre).tasks) == 2


def test_what_is_remarkable_is_told_before_finalising_and_bars_nothing(centre: Centre) -> None:
    before = read_preflight(centre)
    late = made(centre, task="晚", deadline=date(2025, 6, 1))
    made(centre, task="更晚", deadline=date(2025, 5, 1))
    done = made(centre, task="完", responsible="程斌", deadline=TODAY)
    close_task(centre, done, TODAY)

    card = read_preflight(centre)
    told = {item.code: dict(item.params)["count"] for item in card.items if item.ledger == LEDGER}
    assert told == {"tasks.overdue": 2, "tasks.no-owner": 2, "tasks.no-proof": 1}
    remarks = [item for item in card.items if item.ledger == LEDGER]
    assert {item.severity for item in remarks} == {"remark"}
    assert late in remarks[0].rows
    assert (card.errors, card.waiting) == (before.errors, before.waiting)

    centre.workspace.folder.root.joinpath("p.pdf").write_bytes(b"%PDF")
    attach_to_task(centre, done, [centre.workspace.folder.root / "p.pdf"])
    assert "tasks.no-proof" not in {item.code for item in read_preflight(centre).items}


def test_every_remark_is_told_and_leads_to_a_field() -> None:
    keys = {field.key for field in LEDGERS[LEDGER].form.fields}
    assert set(TOLD) == set(TaskRemark) == set(REMARKS)
    assert {code for code, _ in TOLD.values()} <= set(CHECKS)
    assert {field for _, field in TOLD.values()} <= keys
