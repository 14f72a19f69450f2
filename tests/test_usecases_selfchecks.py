"""Self-checks: begun, filled in, finished into the ledgers, turned into tasks, undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.ledger.form_rows import FormRow
from models.selfchecks.form_reading import read_forms
from models.usecases.centre import Centre
from models.usecases.journal.undo import redo, undo
from models.usecases.ledgers.edit_rows import add_rows, read_rows
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.selfchecks.fill_check import (
    add_own_item,
    begin_check,
    put_answers,
    put_head,
    remove_check,
    withdraw_own_item,
)
from models.usecases.selfchecks.finish_check import finish_check, take_up_again
from models.usecases.selfchecks.read_checks import read_self_check, read_self_checks
from models.usecases.selfchecks.selfcheck_cards import Asked, CheckAnswer, SelfCheckCard, Verdict
from models.usecases.selfchecks.tasks_from_check import tasks_from_check
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AssessmentId, RowId
from resources import resource
from tests.desks import CLOCK
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text

FORMS = {
    form.id: form
    for form in read_forms(
        {path.name: path.read_bytes() for path in resource("self_checks").glob("*.yaml")}
    )
}
MONTH_ACTIVITY = {"measure": "safety.month_activities", "at_least": "1"}


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(clause_text("1.1.1", requirement=MONTH_ACTIVITY))
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    yield made
    made.close()


def filled(card: SelfCheckCard, **verdicts: CheckAnswer) -> list[CheckAnswer]:
    """Everything in order but for ``verdicts`` (``i1_2`` is item 1.2)."""
    other = {key[1:].replace("_", "."): answer for key, answer in verdicts.items()}
    given = []
    for item in card.items:
        text = {Asked.COUNT: "0", Asked.TEXT: "没有发生。"}.get(item.asked, "")
        right = CheckAnswer(item=item.id, verdict="" if text else Verdict.MET, text=text)
        given.append(replace(other[item.id], item=item.id) if item.id in other else right)
    return given


def found(text: str, **more: object) -> CheckAnswer:
    return replace(CheckAnswer(item="", verdict=Verdict.NOT_MET, text=text), **more)  # type: ignore[arg-type]


def safety_check(centre: Centre) -> str:
    """A safety check with a blocked exit, mended, and an oxygen bottle, not."""
    ident = begin_check(centre, FORMS["safety"])
    put_head(centre, ident, held_on=date(2025, 6, 10), people="李素芬、周明远", department="后勤科")
    answers = filled(
        read_self_check(centre, ident),
        i1_1=found("二楼安全出口堆放纸箱", place="住院二楼", mended_on=date(2025, 6, 11)),
        i5_2=found("氧气瓶没有固定", responsible="王有田", deadline=date(2025, 7, 1)),
    )
    put_answers(centre, ident, answers)
    return ident


def refusal(code: RefusalCode) -> "pytest.RaisesExc[Refusal]":
    return pytest.raises(Refusal, check=lambda one: one.code is code)


def ledger(centre: Centre, name: str) -> list[FormRow]:
    return [row for row in read_rows(centre, name) if row.ended_on is None]


def test_a_check_is_begun_filled_in_and_listed(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    put_answers(centre, ident, [CheckAnswer(item="1.1", verdict=Verdict.MET)])
    card = read_self_checks(centre, tuple(FORMS.values()))
    (line,) = card.of("integrity")
    assert (line.tally.answered, line.tally.asked, line.finished_at) == (1, 21, "")
    assert [form.id for form in card.forms] == ["insurance", "integrity", "review", "safety"]
    assert read_self_check(centre, ident).author == "李素芬"


def test_finishing_writes_the_row_that_clauses_and_duties_look_at(centre: Centre) -> None:
    before = centre.readings.quantity("safety.month_activities").low
    ident = safety_check(centre)
    done = finish_check(centre, ident)
    (row,) = ledger(centre, "self_checks")
    assert row.row_id == done.row
    assert row.values == {
        "held_on": "2025-06-10",
        "kind": "11",
        "subject": "安全生产五类隐患排查表",
        "people": "李素芬;周明远",
        "department": "后勤科",
        "hazard_kinds": "1;2;3;4;5;99",
        "problems": "2",
        "mended": "1",
        "summary": "1.1 二楼安全出口堆放纸箱；5.2 氧气瓶没有固定",
    }
    assert (before or 0) + 1 == centre.readings.quantity("safety.month_activities").low


def test_what_is_not_met_becomes_a_hazard_of_its_kind(centre: Centre) -> None:
    assert finish_check(centre, safety_check(centre)).hazards == 2
    blocked, bottle = ledger(centre, "hazards")
    assert (blocked.values["kind"], blocked.values["closed_on"]) == ("1", "2025-06-11")
    assert blocked.values["place"] == "住院二楼"
    assert bottle.values == {
        "held_on": "2025-06-10",
        "kind": "5",
        "what": "氧气瓶没有固定",
        "responsible": "王有田",
        "deadline": "2025-07-01",
    }


def test_finishing_is_one_step_back_and_one_step_forth(centre: Centre) -> None:
    ident = safety_check(centre)
    finish_check(centre, ident)
    undo(centre)
    assert not ledger(centre, "self_checks")
    assert not ledger(centre, "hazards")
    assert read_self_check(centre, ident).finished_at == ""
    redo(centre)
    assert len(ledger(centre, "hazards")) == 2
    assert read_self_check(centre, ident).finished_at
    with refusal(RefusalCode.SELF_CHECK_FINISHED):
        finish_check(centre, ident)


def test_finished_anew_it_changes_its_rows_and_adds_none(centre: Centre) -> None:
    ident = safety_check(centre)
    first = finish_check(centre, ident)
    with refusal(RefusalCode.SELF_CHECK_FINISHED):
        put_answers(centre, ident, [CheckAnswer(item="1.1", verdict=Verdict.MET)])
    take_up_again(centre, ident)
    put_answers(
        centre,
        ident,
        [
            CheckAnswer(item="1.1", verdict=Verdict.MET),
            found("氧气瓶没有固定", item="5.2", mended_on=date(2025, 6, 12)),
        ],
    )
    assert finish_check(centre, ident).row == first.row
    (row,) = ledger(centre, "self_checks")
    assert (row.values["problems"], row.values["closed_on"]) == ("1", "2025-06-12")
    (bottle,) = ledger(centre, "hazards")
    assert bottle.values["closed_on"] == "2025-06-12"
    assert "responsible" not in bottle.values
    ended = [one for one in read_rows(centre, "hazards") if one.ended_on is not None]
    assert [one.values["what"] for one in ended] == ["二楼安全出口堆放纸箱"]


def test_what_is_open_is_named_and_what_is_bare_too(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    with refusal(RefusalCode.SELF_CHECK_OPEN_ITEMS) as refused:
        finish_check(centre, ident)
    assert refused.value.params == {"open": 21, "item": "1.1"}
    put_answers(centre, ident, filled(read_self_check(centre, ident), i8_1=found("")))
    with refusal(RefusalCode.SELF_CHECK_NO_FINDING) as refused:
        finish_check(centre, ident)
    assert refused.value.params == {"item": "8.1"}
    assert not ledger(centre, "self_checks")


def test_a_day_of_another_year_would_not_count_and_is_refused(centre: Centre) -> None:
    ident = safety_check(centre)
    put_head(centre, ident, held_on=date(2024, 12, 31))
    with refusal(RefusalCode.SELF_CHECK_OTHER_YEAR):
        finish_check(centre, ident)
    put_head(centre, ident, held_on=date(2025, 6, 10))
    assert finish_check(centre, ident).problems == 2


def test_open_problems_become_tasks_once(centre: Centre) -> None:
    ident = safety_check(centre)
    with refusal(RefusalCode.SELF_CHECK_NOT_FINISHED):
        tasks_from_check(centre, ident)
    finish_check(centre, ident)
    card = tasks_from_check(centre, ident)
    (task,) = ledger(centre, "rectification")
    assert [task.row_id] == list(card.made)
    assert task.values["task"] == "氧气瓶没有固定"
    assert (task.values["source"], task.values["hazard_kind"]) == ("5", "5")
    (hazard,) = [row for row in ledger(centre, "hazards") if row.values["kind"] == "5"]
    assert task.values["reference"] == f"hazards/{hazard.row_id}"
    assert not tasks_from_check(centre, ident).made
    undo(centre)
    assert not ledger(centre, "rectification")


def test_a_breach_goes_into_its_task_with_people_and_gravity(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    answers = filled(
        read_self_check(centre, ident), i8_1=found("收受礼品", involved=2, severity="2")
    )
    put_answers(centre, ident, answers)
    finish_check(centre, ident)
    tasks_from_check(centre, ident)
    (task,) = ledger(centre, "rectification")
    assert (task.values["involved"], task.values["gravity"]) == ("2 人", "严重")
    assert task.values["source"] == "4"


def test_a_serious_breach_decides_nothing_by_itself(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    answers = filled(read_self_check(centre, ident), i8_1=found("收受礼品", severity="2"))
    put_answers(centre, ident, answers)
    finish_check(centre, ident)
    card = read_self_check(centre, ident)
    assert (card.tally.serious, card.serious_fact) == (1, "")
    assert "integrity.serious_breach" not in centre.ledgers.facts
    assert "不能参加当年申报" in card.veto
    state_facts(centre, {"integrity.serious_breach": "yes"})
    assert read_self_check(centre, ident).serious_fact


def test_a_check_opens_with_the_form_it_was_begun_with(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    (newer,) = read_forms({
        "integrity-2.yaml": (resource("self_checks") / "integrity-1.yaml").read_bytes()
        .replace(b"version: 1", b"version: 2").replace("没有为商业目的统方".encode(), b"new")
    })  # fmt: skip
    again = begin_check(centre, newer)
    assert read_self_check(centre, ident).version == 1
    assert "没有为商业目的统方" in {item.text for item in read_self_check(centre, ident).items}
    assert read_self_check(centre, again).version == 2
    assert len(read_self_checks(centre, [newer]).of("integrity")) == 2


def test_items_of_ones_own_stand_here_and_in_the_checks_to_come(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["safety"])
    item = add_own_item(centre, ident, "1", " 食堂排烟管道\n本年度清洗过 ")
    for check in (ident, begin_check(centre, FORMS["safety"])):
        own = [one for one in read_self_check(centre, check).items if one.own]
        assert [one.text for one in own] == ["食堂排烟管道 本年度清洗过"]
        assert own[0].source == ""
    withdraw_own_item(centre, item)
    assert any(one.own for one in read_self_check(centre, ident).items)
    assert not any(
        one.own for one in read_self_check(centre, begin_check(centre, FORMS["safety"])).items
    )
    with refusal(RefusalCode.SELF_CHECK_ITEM_UNKNOWN):
        withdraw_own_item(centre, item)
    with refusal(RefusalCode.SELF_CHECK_SECTION_UNKNOWN):
        add_own_item(centre, ident, "9", "没有这部分")
    with refusal(RefusalCode.SELF_CHECK_ITEM_TEXT):
        add_own_item(centre, ident, "1", "  ")


@pytest.mark.parametrize(
    "wrong",
    [
        CheckAnswer(item="1.1", verdict="maybe"),
        CheckAnswer(item="1.1", severity="fatal"),
        CheckAnswer(item="1.1", involved=-1),
        CheckAnswer(item="1.1", text="\u202e反过来"),
        CheckAnswer(item="1.1", measure="长" * 4_001),
    ],
)
def test_what_no_field_takes_is_refused_and_nothing_of_the_batch_is_kept(
    centre: Centre, wrong: CheckAnswer
) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    with refusal(RefusalCode.SELF_CHECK_VALUE):
        put_answers(centre, ident, [CheckAnswer(item="1.2", verdict=Verdict.MET), wrong])
    assert read_self_check(centre, ident).tally.answered == 0


def test_items_and_checks_that_are_not_there_are_refused(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    with refusal(RefusalCode.SELF_CHECK_ITEM_UNKNOWN):
        put_answers(centre, ident, [CheckAnswer(item="10.1", verdict=Verdict.MET)])
    with refusal(RefusalCode.SELF_CHECK_UNKNOWN):
        read_self_check(centre, "nothing")
    with refusal(RefusalCode.SELF_CHECK_VALUE):
        begin_check(centre, FORMS["safety"], kind="1")


def test_a_check_begun_by_mistake_goes_and_comes_back(centre: Centre) -> None:
    ident = begin_check(centre, FORMS["integrity"])
    put_answers(centre, ident, [CheckAnswer(item="1.1", verdict=Verdict.MET)])
    remove_check(centre, ident)
    assert not read_self_checks(centre, []).checks
    undo(centre)
    assert read_self_check(centre, ident).tally.answered == 1


def test_a_finished_check_is_not_taken_away(centre: Centre) -> None:
    ident = safety_check(centre)
    finish_check(centre, ident)
    with refusal(RefusalCode.SELF_CHECK_FINISHED):
        remove_check(centre, ident)
    take_up_again(centre, ident)
    with refusal(RefusalCode.SELF_CHECK_FINISHED):
        remove_check(centre, ident)


def adverse(day: str, grade: str) -> FormRow:
    values = {"held_on": day, "what": "用药差错", "grade": grade}
    return FormRow(row_id=RowId(f"{day}{grade}"), ledger="adverse_events", values=values)


@pytest.mark.parametrize(("declared", "known"), [(True, "exact"), (False, "least")])
def test_last_years_cases_are_counted_from_its_ledger(
    tmp_path: Path, declared: bool, known: str
) -> None:
    text = pack_text(clause_text("1.1.1"))
    who = replace(profile(), year=2024)
    with_rows = create_centre(tmp_path / "w", who, "口令" * 4, [text], CLOCK)
    rows = [adverse("2024-03-01", "2"), adverse("2024-05-01", "4"), adverse("2023-05-01", "1")]
    add_rows(with_rows, rows)
    with with_rows.changing_ledgers() as write:
        if declared:
            write.ledgers.declare_filled(2024, "adverse_events", filled=True)
        write.ledgers.put_profile(replace(who, year=2025))
        write.assessments.begin(
            AssessmentId("b" * 32), 2025, with_rows.pack.id,
            with_rows.pack.digest,
        )  # fmt: skip
    with_rows.close()
    opened = open_centre(tmp_path / "w", CLOCK)
    card = read_self_check(opened, begin_check(opened, FORMS["review"]))
    counts = {item.id: item.count for item in card.items if item.count is not None}
    assert (counts["1.1"].year, counts["1.1"].known) == (2024, known)
    assert [row.held_on for row in counts["1.1"].rows] == ["2024-03-01", "2024-05-01"]
    assert [row.words for row in counts["1.2"].rows] == ["用药差错"]
    assert counts["2.1"].known == "none"
    opened.close()


def test_without_last_year_nothing_is_zero(centre: Centre) -> None:
    card = read_self_check(centre, begin_check(centre, FORMS["review"]))
    assert {item.count.known for item in card.items if item.count is not None} == {"none"}
    assert card.tally.answered == 0
