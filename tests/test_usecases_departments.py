"""Departments: who answers for a clause, what they say, what the centre takes over."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models.ledger.form_rows import FormRow
from models.standards.pack import Grade
from models.standards.text import ClauseText
from models.usecases.centre import Centre
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.answer import set_not_applicable, tick_criterion
from models.usecases.clauses.departments import (
    adopt_department_answers,
    put_department_answers,
    read_department_answers,
    read_departments,
    set_departments,
)
from models.usecases.clauses.read_checklist import next_open, read_checklist, read_clause
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.ledgers.edit_rows import add_rows, end_rows
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import ClauseCode, CriterionId, RowId
from tests.finalising import finalise
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
NURSES = {"measure": "staff.nurses", "at_least": "2"}
OFFICE, NURSING, CLINIC = "院办", "护理部", "门诊部"


def clauses() -> list[ClauseText]:
    return [
        clause_text("1.1.1", requirement=NURSES),
        clause_text("1.1.2", may_not_apply=True),
        clause_text("1.1.3"),
    ]


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w", profile(), "口令口令口令口令", [pack_text(*clauses())], CLOCK,
        author="李素芬",
    )  # fmt: skip
    yield made
    made.close()


def row(name: str, ident: str) -> FormRow:
    return FormRow(row_id=RowId(ident), ledger="departments", values={"name": name})


def said(**values: bool | None) -> dict[CriterionId, bool | None]:
    """``C1_113=True`` says yes to 1.1.3.C1."""
    return {
        CriterionId(f"{'.'.join(key.split('_')[1])}.{key.split('_')[0]}"): value
        for key, value in values.items()
    }


def refusal(centre: Centre, code: RefusalCode, *names: str) -> None:
    for name in names:
        with pytest.raises(Refusal) as refused:
            set_departments(centre, ["1.1.1"], name, [])
        assert refused.value.code is code


def test_a_department_leads_or_supports_many_clauses_at_once(centre: Centre) -> None:
    card = set_departments(centre, ["1.1.1", "1.1.3"], OFFICE, [NURSING, CLINIC, NURSING])
    lines = {line.code: line for line in card.chapters[0].sections[0].clauses}
    assert (lines[ClauseCode("1.1.1")].lead, lines[ClauseCode("1.1.2")].lead) == (OFFICE, "")
    assert set(lines[ClauseCode("1.1.3")].supporting) == {NURSING, CLINIC}
    shown = read_clause(centre, "1.1.3")
    assert (shown.lead, set(shown.supporting)) == (OFFICE, {NURSING, CLINIC})


def test_what_stood_there_before_goes_and_one_who_supported_may_lead(centre: Centre) -> None:
    set_departments(centre, ["1.1.1", "1.1.3"], OFFICE, [NURSING])
    set_departments(centre, ["1.1.1"], NURSING, [NURSING])
    shown = read_clause(centre, "1.1.1")
    assert (shown.lead, shown.supporting) == (NURSING, ())
    assert read_clause(centre, "1.1.3").lead == OFFICE
    set_departments(centre, ["1.1.1", "1.1.3"], None, [])
    assert read_clause(centre, "1.1.3").lead == ""


def test_names_come_from_the_ledger_the_staff_and_those_in_use(centre: Centre) -> None:
    add_rows(centre, [row(OFFICE, "1"), row("撤销科", "2")])
    end_rows(centre, "departments", [RowId("2")], date(2025, 1, 1), "合并")
    add_person(centre, person(department=CLINIC))
    set_departments(centre, ["1.1.1"], OFFICE, ["检验科"])
    put_department_answers(centre, NURSING, said(C1_113=True))
    names = [card.name for card in read_departments(centre)]
    assert names[:2] == [OFFICE, CLINIC]
    assert set(names[2:]) == {"检验科", NURSING}


def test_a_departments_share_is_counted_by_the_centres_answers(centre: Centre) -> None:
    add_person(centre, person())
    set_departments(centre, ["1.1.1", "1.1.2"], OFFICE, [])
    set_departments(centre, ["1.1.3"], NURSING, [OFFICE])
    tick_criterion(centre, "1.1.1.C1", True)
    set_not_applicable(centre, "1.1.2", "未设床位")
    put_department_answers(centre, OFFICE, said(C1_111=False))
    office = next(card for card in read_departments(centre) if card.name == OFFICE)
    assert (office.lead_of, office.supports) == (("1.1.1", "1.1.2"), ("1.1.3",))
    assert (office.settled, office.open, office.over_claims, office.answered) == (1, 1, 1, 1)


def test_a_department_has_its_own_grade_and_changes_none_of_the_centres(centre: Centre) -> None:
    add_person(centre, person())
    before = tick_criterion(centre, "1.1.1.C1", True)
    put_department_answers(centre, NURSING, said(C1_111=False), "护理部填报表.xlsx")
    put_department_answers(centre, OFFICE, said(C1_111=True))
    set_departments(centre, ["1.1.1"], OFFICE, [])
    after = read_clause(centre, "1.1.1")
    assert (after.computed, after.claimed, after.over_claim) == (Grade.D, Grade.C, 1)
    assert (after.criteria, after.over_claim) == (
        before.clause.criteria,
        before.clause.over_claim,
    )
    office, nursing = after.grades.departments
    assert (office.department, office.part, nursing.part) == (OFFICE, "lead", "")
    assert (office.grade, office.over_computed, office.steps) == (Grade.C, 1, 0)
    assert (nursing.grade, nursing.over_computed, nursing.steps) == (Grade.D, 0, -1)
    assert nursing.differing == ("1.1.1.C1",)
    assert (nursing.author, nursing.origin) == ("李素芬", "护理部填报表.xlsx")
    assert after.grades.differ
    assert (after.grades.centre_author, after.grades.county) == ("李素芬", None)
    assert after.grades.centre_at.startswith("2025-06-12T09:41")
    line = read_checklist(centre).chapters[0].sections[0].clauses[0]
    assert line.differs


def test_nothing_differs_where_the_centre_has_not_answered(centre: Centre) -> None:
    put_department_answers(centre, NURSING, said(C1_113=True, B1_113=True, A1_113=False))
    shown = read_clause(centre, "1.1.3").grades
    assert (shown.centre, shown.centre_at, shown.differ) == (None, "", False)
    assert shown.departments[0].grade is Grade.B
    lines = read_checklist(centre).chapters[0].sections[0].clauses
    assert not any(line.differs for line in lines)


def test_an_answer_can_be_taken_back_by_the_department(centre: Centre) -> None:
    put_department_answers(centre, NURSING, said(C1_113=True, B1_113=True))
    put_department_answers(centre, NURSING, said(C1_113=None))
    assert read_department_answers(centre, NURSING) == said(B1_113=True)


def test_adopting_fills_what_the_centre_left_open_or_everything(centre: Centre) -> None:
    tick_criterion(centre, "1.1.3.C1", False)
    put_department_answers(centre, NURSING, said(C1_113=True, B1_113=True))
    card = adopt_department_answers(centre, "1.1.3", NURSING)
    assert (card.clause.claimed, centre.answers.ticks[CriterionId("1.1.3.C1")]) == (Grade.D, False)
    assert centre.answers.ticks[CriterionId("1.1.3.B1")] is True
    with pytest.raises(Refusal) as refused:
        adopt_department_answers(centre, "1.1.3", NURSING)
    assert refused.value.code is RefusalCode.DEPARTMENT_NO_ANSWERS
    card = adopt_department_answers(centre, "1.1.3", NURSING, replace=True)
    assert card.clause.claimed is Grade.B
    assert not card.clause.grades.differ


def test_the_next_open_clause_of_a_department(centre: Centre) -> None:
    set_departments(centre, ["1.1.3"], OFFICE, [])
    assert next_open(centre, "1.1.1") == "1.1.2"
    assert next_open(centre, "1.1.1", OFFICE) == "1.1.3"
    tick_criterion(centre, "1.1.3.C1", False)
    assert next_open(centre, "1.1.1", OFFICE) is None
    assert next_open(centre, "1.1.1", "没有的科室") is None


def test_everything_survives_closing(centre: Centre) -> None:
    set_departments(centre, ["1.1.1"], OFFICE, [NURSING])
    put_department_answers(centre, NURSING, said(C1_113=True))
    before = (read_clause(centre, "1.1.3"), read_departments(centre))
    root = centre.workspace.folder.root
    centre.close()
    again = open_centre(root, CLOCK)
    assert (read_clause(again, "1.1.3"), read_departments(again)) == before
    again.close()


def test_an_unknown_criterion_leaves_all_answers_as_they_were(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        put_department_answers(centre, NURSING, said(C1_113=True, C9_113=True))
    assert refused.value.code is RefusalCode.CRITERION_UNKNOWN
    assert read_department_answers(centre, NURSING) == {}


def test_names_that_are_none_are_refused(centre: Centre) -> None:
    refusal(centre, RefusalCode.DEPARTMENT_NAME_WRONG, "院\n办", "长" * 61)
    with pytest.raises(Refusal) as refused:
        put_department_answers(centre, "  ", said(C1_113=True))
    assert refused.value.code is RefusalCode.DEPARTMENT_NAME_WRONG


def test_what_is_finalised_is_closed_to_departments_too(centre: Centre) -> None:
    put_department_answers(centre, NURSING, said(C1_113=True))
    finalise(centre)
    for attempt in (
        lambda: set_departments(centre, ["1.1.1"], OFFICE, []),
        lambda: put_department_answers(centre, NURSING, said(C1_113=False)),
        lambda: adopt_department_answers(centre, "1.1.3", NURSING),
    ):
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code is RefusalCode.ASSESSMENT_FINALISED


def test_preflight_asks_where_departments_and_centre_differ(centre: Centre) -> None:
    put_department_answers(centre, NURSING, said(C1_113=True))
    found = {item.code for item in read_preflight(centre).items}
    assert "departments.differ" not in found
    tick_criterion(centre, "1.1.3.C1", False)
    (item,) = [one for one in read_preflight(centre).items if one.code == "departments.differ"]
    assert (item.severity, item.clause, dict(item.params)) == ("confirm", "1.1.3", {"count": 1})
    assert dict(read_preflight(centre).staying)["department-answers"] == 1
