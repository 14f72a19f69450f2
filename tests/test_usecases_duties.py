"""The year's duties of a centre: which apply, what is recorded, what may be suggested."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from models.duties.occurrences import DutyState
from models.ledger.form_rows import FormRow
from models.reports.content import KeyValues, Table
from models.reports.duty_table import STATE_WORDS
from models.standards.policy import Policy, Schedule
from models.usecases.centre import Centre
from models.usecases.county.county import County
from models.usecases.county.new_county import create_county
from models.usecases.duties.duty_cards import Deed, DutiesCard, DutyCard, DutyOrigin
from models.usecases.duties.duty_report import duty_report_document
from models.usecases.duties.read_duties import read_county_duties, read_duty_list
from models.usecases.duties.record_duty import (
    accept_suggestion,
    add_own_duty,
    end_own_duty,
    excuse_duty,
    record_done,
    take_back,
)
from models.usecases.journal.undo import undo
from models.usecases.ledgers.edit_ledgers import put_profile
from models.usecases.ledgers.edit_rows import add_rows, change_rows
from models.usecases.new_workspace import create_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import PackId, RowId
from tests.ledgers import profile
from tests.policies import shipped
from tests.tiny_pack import clause_text, pack_text

NATIONAL = "national-2023"
POLICIES = (shipped(NATIONAL),)
DONE = Deed(done_on=date(2025, 5, 6), who="李素芬", what="逐条自查", evidence="自查报告")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    clock = FixedClock(moment=datetime(2025, 12, 10, 4, tzinfo=UTC))
    packs = (pack_text(clause_text("1.1.1")),)
    made = create_centre(tmp_path / "c", profile(), "口令" * 4, packs, clock, author="李素芬")
    yield made
    made.close()


def on(centre: Centre, day: date) -> None:
    centre.clock = FixedClock(moment=datetime(day.year, day.month, day.day, 4, tzinfo=UTC))


def listed(centre: Centre, policies: tuple[Policy, ...] = POLICIES) -> DutiesCard:
    return read_duty_list(centre, policies)


def found(centre: Centre, row: str, policies: tuple[Policy, ...] = POLICIES) -> list[DutyCard]:
    return [duty for duty in listed(centre, policies).duties if duty.subject.row == row]


def one(centre: Centre, row: str, policies: tuple[Policy, ...] = POLICIES) -> DutyCard:
    (duty,) = found(centre, row, policies)
    return duty


def monthly(times: int = 1) -> Policy:
    """The national policy with a monthly duty of the institution, on the fifth."""
    policy = shipped(NATIONAL)
    schedule = Schedule(
        every="month", by="5", shift="after_holiday", first_month=1, last_month=12,
        times=times, default=False,
    )  # fmt: skip
    duties = tuple(
        replace(duty, schedule=schedule) if duty.row == "C7" else duty for duty in policy.duties
    )
    return replace(policy, duties=duties)


def check(number: int, held_on: str, kind: str = "1") -> FormRow:
    return FormRow(
        row_id=RowId(f"{number:032x}"),
        ledger="self_checks",
        values={"held_on": held_on, "kind": kind, "subject": "九项准则自查"},
    )


def test_what_applies_depends_on_the_kind_of_institution(centre: Centre) -> None:
    asked = {duty.subject.row for duty in listed(centre).duties}
    assert asked == {"C1", "C4", "C6", "C7", "C11", "C12", "C13", "C14", "C15", "C25"}
    put_profile(centre, replace(centre.profile, kind="village_clinic"))
    assert {duty.subject.row for duty in listed(centre).duties} == {"C4", "C11", "C12", "C13"}


def test_a_card_says_where_it_is_asked_and_by_when(centre: Centre) -> None:
    duty = one(centre, "C4")
    assert (duty.clause, duty.document) == ("二(九)", shipped(NATIONAL).document)
    assert duty.deliverables == ("自查自纠报告", "问题整改台账")
    assert (duty.on, duty.closes, duty.soft) == (date(2025, 12, 31), date(2025, 12, 31), True)
    assert (duty.state, duty.days_left) == (DutyState.SOON, 21)
    assert not duty.advisory


def test_duties_stand_by_day_and_those_without_one_after_them(centre: Centre) -> None:
    add_own_duty(centre, "消防控制室改造", date(2025, 3, 31), source="院务会")
    days = [duty.on for duty in listed(centre).duties]
    dated = [day for day in days if day is not None]
    assert dated == sorted(dated)
    assert dated[0] == date(2025, 3, 31)
    assert days == [*dated, *[None] * (len(days) - len(dated))]
    assert None in days


def test_a_record_makes_it_done_and_undo_takes_it_back(centre: Centre) -> None:
    record_done(centre, one(centre, "C4").subject, DONE)
    duty = one(centre, "C4")
    assert (duty.state, duty.done) == (DutyState.DONE, 1)
    assert [(each.who, each.what, each.evidence) for each in duty.records] == [
        ("李素芬", "逐条自查", "自查报告")
    ]
    undo(centre)
    assert one(centre, "C4").state is DutyState.SOON


def test_a_record_is_taken_back_with_a_reason(centre: Centre) -> None:
    record = record_done(centre, one(centre, "C4").subject, DONE)
    with pytest.raises(Refusal) as refused:
        take_back(centre, record, " ")
    assert refused.value.code is RefusalCode.REASON_REQUIRED
    take_back(centre, record, "登记错了年份")
    assert one(centre, "C4").records == ()
    with pytest.raises(Refusal) as refused:
        take_back(centre, RowId("f" * 32), "没有这一条")
    assert refused.value.code is RefusalCode.DUTY_RECORD_NOT_FOUND


def test_a_day_that_has_not_come_cannot_be_recorded(centre: Centre) -> None:
    with pytest.raises(Refusal) as refused:
        record_done(centre, one(centre, "C4").subject, replace(DONE, done_on=date(2025, 12, 11)))
    assert refused.value.code is RefusalCode.DUTY_DAY_AHEAD
    assert one(centre, "C4").records == ()


def test_a_monthly_duty_has_one_record_for_each_month(centre: Centre) -> None:
    policies = (monthly(),)
    months = found(centre, "C7", policies)
    assert len(months) == 12
    # 2025-01-05 is a Sunday, which no rule moves; 5 May and 5 October are holidays
    assert [duty.on for duty in months][4] == date(2025, 5, 6)
    assert [duty.on for duty in months][9] == date(2025, 10, 9)
    for duty in months[:5]:
        assert duty.on is not None
        record_done(centre, duty.subject, replace(DONE, done_on=duty.on))
    states = [duty.state for duty in found(centre, "C7", policies)]
    assert states == [DutyState.DONE] * 5 + [DutyState.OVERDUE] * 7
    assert [len(duty.records) for duty in found(centre, "C7", policies)] == [1] * 5 + [0] * 7


def test_what_is_to_be_done_several_times_is_done_with_the_last(centre: Centre) -> None:
    policies = (monthly(times=2),)
    record_done(centre, found(centre, "C7", policies)[0].subject, DONE)
    first = found(centre, "C7", policies)[0]
    assert (first.state, first.done, first.times) == (DutyState.OVERDUE, 1, 2)
    record_done(centre, first.subject, replace(DONE, done_on=date(2025, 5, 7)))
    assert found(centre, "C7", policies)[0].state is DutyState.DONE


def test_a_duty_does_not_apply_only_with_a_reason(centre: Centre) -> None:
    subject = one(centre, "C7").subject
    with pytest.raises(Refusal) as refused:
        excuse_duty(centre, subject, "", "李素芬")
    assert refused.value.code is RefusalCode.REASON_REQUIRED
    excuse_duty(centre, subject, "本院没有医保定点资格", "李素芬")
    duty = one(centre, "C7")
    assert duty.state is DutyState.NOT_APPLICABLE
    assert duty.records[0].what == "本院没有医保定点资格"
    assert listed(centre).asked == len(listed(centre).duties) - 1


def test_excused_without_a_day_a_duty_is_excused_all_year(centre: Centre) -> None:
    policies = (monthly(),)
    subject = found(centre, "C7", policies)[0].subject
    excuse_duty(centre, replace(subject, due=None), "本院没有医保定点资格", "李素芬")
    assert {duty.state for duty in found(centre, "C7", policies)} == {DutyState.NOT_APPLICABLE}
    assert len(listed(centre, policies).duties) == len(listed(centre).duties) + 11


def test_a_row_of_a_ledger_is_suggested_and_counts_only_when_accepted(centre: Centre) -> None:
    add_rows(centre, [check(1, "2025-04-02"), check(2, "2025-09-03"), check(3, "2025-04-02", "3")])
    duty = one(centre, "C4")
    assert duty.state is DutyState.SOON, "a suggestion is never counted"
    assert [(each.on, each.words) for each in duty.suggestions] == [
        (date(2025, 4, 2), "九项准则自查"), (date(2025, 9, 3), "九项准则自查"),
    ]  # fmt: skip
    accept_suggestion(centre, duty.subject, duty.suggestions[0], "李素芬")
    duty = one(centre, "C4")
    assert (duty.state, duty.suggestions) == (DutyState.DONE, ())
    assert (duty.records[0].ledger, duty.records[0].of_row) == ("self_checks", f"{1:032x}")
    assert duty.records[0].done_on == date(2025, 4, 2)
    assert all(each.suggestions == () for each in listed(centre).duties if each.subject.row != "C4")


def test_each_month_is_suggested_the_rows_of_its_own_time(centre: Centre) -> None:
    add_rows(centre, [check(1, "2025-03-05", "2"), check(2, "2025-03-06", "2")])
    hinted = {
        duty.subject.due: [each.on for each in duty.suggestions]
        for duty in found(centre, "C7", (monthly(),))
        if duty.suggestions
    }
    assert hinted == {
        date(2025, 3, 5): [date(2025, 3, 5)],
        date(2025, 4, 5): [date(2025, 3, 6)],
    }


def test_a_duty_of_ones_own_is_added_done_and_given_up(centre: Centre) -> None:
    ident = add_own_duty(
        centre, "消防控制室改造", date(2025, 11, 30), source="院务会〔2025〕3次", who="陈国栋"
    )
    duty = one(centre, ident)
    assert (duty.origin, duty.state, duty.days_left) == (DutyOrigin.OWN, DutyState.OVERDUE, -10)
    assert duty.document == "院务会〔2025〕3次"
    record_done(centre, duty.subject, DONE)
    assert one(centre, ident).state is DutyState.DONE
    end_own_duty(centre, ident, "并入整改台账")
    (left,) = found(centre, ident)
    assert left.origin is DutyOrigin.FORMER
    with pytest.raises(Refusal) as refused:
        add_own_duty(centre, "  ", date(2025, 11, 30))
    assert refused.value.code is RefusalCode.DUTY_WITHOUT_TITLE


def test_records_stay_when_their_policy_is_gone(centre: Centre) -> None:
    record_done(centre, one(centre, "C4").subject, DONE)
    renamed = (replace(shipped(NATIONAL), id=PackId("national-2026")),)
    former = [duty for duty in listed(centre, renamed).duties if duty.origin is DutyOrigin.FORMER]
    assert [(duty.subject.title, duty.state) for duty in former] == [
        ("九项准则自查自纠", DutyState.DONE)
    ]
    assert former[0].records[0].what == "逐条自查"
    assert listed(centre, renamed).asked == len(listed(centre, renamed).duties) - 1


def test_a_record_from_a_spreadsheet_is_known_by_its_title(centre: Centre) -> None:
    values = {"title": "九项准则自查自纠", "state": "1", "done_on": "2025-05-06"}
    row = FormRow(row_id=RowId("a" * 32), ledger="duties_done", values=values)
    add_rows(centre, [row])
    assert one(centre, "C4").state is DutyState.DONE
    # and one whose day was settled otherwise since is still of the one doing there is
    change_rows(centre, [replace(row, values={**values, "due": "2025-06-30"})])
    assert one(centre, "C4").state is DutyState.DONE


def test_after_the_year_what_was_not_done_is_late(centre: Centre) -> None:
    record_done(centre, one(centre, "C4").subject, DONE)
    record_done(centre, one(centre, "C13").subject, DONE)
    on(centre, date(2026, 1, 1))
    done = {duty.subject.row for duty in listed(centre).duties if duty.state is DutyState.DONE}
    assert done == {"C4", "C13"}
    assert listed(centre).count(DutyState.OVERDUE) == len(listed(centre).duties) - 2


def test_the_table_holds_every_duty_and_its_totals(centre: Centre) -> None:
    record_done(centre, one(centre, "C4").subject, DONE)
    excuse_duty(centre, one(centre, "C7").subject, "本院没有医保定点资格", "李素芬")
    document = duty_report_document(centre, POLICIES)
    (part,) = document.parts
    totals, table = part.blocks[0], part.blocks[1]
    assert isinstance(totals, KeyValues)
    assert isinstance(table, Table)
    counted = {pair.label: pair.cell.plain for pair in totals.pairs}
    assert counted == {
        "单位": "北渡乡卫生院", "年度": "2025 年",
        "应做": "9 项", "已完成": "1 项", "已过期未完成": "0 项", "未到期": "5 项",
        "持续、不定期": "3 项", "不适用": "1 项", "统计到": "2025-12-10",
    }  # fmt: skip
    lines = {row.cells[1].plain: row for row in table.rows if len(row.cells) > 1}
    assert lines["九项准则自查自纠"].cells[4].plain == "2025-05-06"
    assert lines["九项准则自查自纠"].cells[7].plain.endswith(STATE_WORDS[DutyState.DONE])
    assert "不适用：本院没有医保定点资格" in lines["医保基金使用情况自查"].cells[6].plain
    assert {state.value for state in STATE_WORDS} == {state.value for state in DutyState}


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    clock = FixedClock(moment=datetime(2025, 12, 10, 4, tzinfo=UTC))
    made = create_county(tmp_path / "w", "望禾县卫生健康局", "990100", "口令" * 4, clock, packs=())
    yield made
    made.close()


def test_a_county_reads_what_is_asked_of_itself(county: County) -> None:
    duties = read_county_duties(county, POLICIES, 2025).duties
    rows = {duty.subject.row for duty in duties}
    assert {"C5", "C9", "C10"} <= rows
    assert not rows & {"C4", "C7"}
    month = next(duty for duty in duties if duty.subject.row == "C10")
    assert (month.on, month.state) == (date(2025, 6, 30), DutyState.SOON)
