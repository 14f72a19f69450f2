"""A new year begins with copies that wait; the old one stays as it was, byte by byte."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from models.ledger.flags import CONFIRM, ERROR
from models.ledger.form_rows import FormRow
from models.ledger.records import RegisterEntry
from models.standards.pack import Grade
from models.store.journal import JOURNALED
from models.usecases.centre import Centre
from models.usecases.checks.checks import read_checks
from models.usecases.clauses.answer import tick_grade
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.clauses.departments import read_departments, set_departments
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.journal.audit_log import read_audit
from models.usecases.journal.journal_cards import AuditFilter
from models.usecases.journal.undo import read_undo, undo
from models.usecases.ledgers.edit_ledgers import (
    end_person,
    put_devices,
    put_figures,
    put_people,
    put_profile,
    put_register,
    read_ledgers,
)
from models.usecases.ledgers.edit_rows import add_rows, change_rows
from models.usecases.ledgers.import_ledger import Terms, carry_out, import_staff, plan_staff
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.years.confirm_rolled import (
    confirm_ledgers,
    confirm_rolled,
    former_row,
    read_unconfirmed,
)
from models.usecases.years.open_year import go_to_year, open_year, plan_year, read_years
from models.usecases.years.remove_year import remove_year
from models.vocabulary.clock import FixedClock
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId, RowId
from models.vocabulary.progress import Unwatched
from tests.finalising import finalise
from tests.ledgers import device, person, profile
from tests.test_usecases_centre import Reading
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 12, 30, 9, 41, tzinfo=UTC))
LATER = FixedClock(moment=datetime(2026, 1, 5, 9, 41, tzinfo=UTC))
NURSES = {"measure": "staff.nurses", "at_least": "2"}
BEDS = {"measure": "beds.open", "at_least": "20"}

STAY = [person("21", name=name, id_number=number) for name, number in (("王", "1"), ("李", "2"))]
LEFT = person("11", name="赵", id_number="3", movement="24")
JOINED = person("21", name="钱", id_number="4", movement="11", moved_on=date(2025, 7, 1))
DEVICES = (device("B超", state="1"), device("旧B超", state="3"), device("除颤仪", revoked=True))


def row(ident: str, ledger: str, owner: str = "", **values: str) -> FormRow:
    return FormRow(row_id=RowId(ident), ledger=ledger, owner=owner, values=values)


ROWS = (
    row("a", "departments", name="内科"),
    row("b", "training_events", held_on="2025-03-01", subject="院感"),
    row("c", "training_events", held_on="2026-01-08", subject="已排的培训"),
    row("d", "qualifications", owner=STAY[0].row_id, kind="3", number="N1"),
    row("e", "qualifications", owner=LEFT.row_id, kind="2", number="D1"),
    row("f", "maintenance", owner=DEVICES[0].row_id, kind="1", valid_until="2026-04-30"),
    row("g", "maintenance", owner=DEVICES[0].row_id, done_on="2025-06-01"),
    row("h", "hazards", held_on="2025-08-01", kind="1", what="堵", closed_on="2025-08-03"),
    row("i", "hazards", held_on="2025-09-01", kind="1", what="漏"),
    row("j", "village_clinics", name="一村", doctors="2", months_due="24", months_paid="24"),
    row("k", "honours", title="先进", awarded_on="2025-02-01"),
    row("l", "agreements", party="甲", kind="2", valid_until="2025-12-31"),
    row("m", "agreements", party="乙", kind="2", valid_until="2027-06-30"),
)  # fmt: skip
STANDING = {"a", "c", "d", "f", "i", "j", "m"}


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=NURSES, core=True),
        clause_text("1.1.2", requirement=BEDS),
        clause_text("1.1.3"),
    )
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    put_people(made, added=(*STAY, LEFT, JOINED))
    put_devices(made, added=DEVICES)
    add_rows(made, ROWS)
    put_figures(
        made,
        {
            "beds.open": Fraction(20),
            "visits.total": Fraction(900),
            "population.resident": Fraction(31_000),
        },
    )
    state_facts(made, {"fever.facility": "room", "level.applied_on": "2025-05-01"})
    answers = [
        RegisterEntry(register="department", kind="", name="皮肤 科"),
        RegisterEntry(register="technique", kind="", name="艾条灸", present=False),
    ]
    for answer in answers:
        put_register(made, answer.register, [answer], filled=True)
    tick_grade(made, "1.1.3", Grade.C)
    set_departments(made, ["1.1.1"], lead="护理部", supporting=())
    yield made
    made.close()


def of_year(file: Path, year: int) -> list[str]:
    """Everything the database holds of a year, row by row."""
    found = []
    with closing(sqlite3.connect(file)) as database:
        names = [
            name
            for (name,) in database.execute("select name from sqlite_master where type='table'")
        ]
        for name in sorted(names):
            columns = [column[1] for column in database.execute(f'pragma table_info("{name}")')]
            if "year" in columns:
                asked = f'select * from "{name}" where year = ?'
                found += [f"{name} {line}" for line in database.execute(asked, (year,))]
            elif "assessment_id" in columns:
                asked = (
                    f'select * from "{name}" where assessment_id in'
                    " (select assessment_id from assessment where year = ?)"
                )
                found += [f"{name} {line}" for line in database.execute(asked, (year,))]
    return sorted(found)


def refusal(code: RefusalCode, centre: Centre, *asked: int, **more: int) -> None:
    with pytest.raises(Refusal) as refused:
        open_year(centre, *asked, **more)
    assert refused.value.code is code


def test_what_stands_comes_over_and_what_happened_stays(centre: Centre) -> None:
    new = open_year(centre)
    kept = new.ledgers
    assert (new.year, kept.profile.year, kept.profile.population) == (2026, 2026, None)
    assert [each.name for each in kept.staff] == ["王", "李", "钱"]
    assert {(each.movement, each.moved_on) for each in kept.staff} == {("", None)}
    assert [each.name for each in kept.equipment] == ["B超"]
    former = {each.row_id: each for each in ROWS}
    with new.workspace.store.reading() as read:
        came_from = read.rolled.former(2026)
    assert {came_from[each.ledger, each.row_id] for each in kept.form_rows} == STANDING
    for each in kept.form_rows:
        was = former[RowId(came_from[each.ledger, each.row_id])]
        gone = {"months_due", "months_paid"}
        assert each.values == {k: v for k, v in was.values.items() if k not in gone}
    owners = {each.row_id: each.name for each in kept.staff}
    owners |= {each.row_id: each.name for each in kept.equipment}
    assert {owners[RowId(each.owner)] for each in kept.form_rows if each.owner} == {"王", "B超"}


def test_stocks_and_last_years_figures_wait_and_flows_begin_anew(centre: Centre) -> None:
    new = open_year(centre)
    waiting = new.ledgers.unconfirmed
    assert waiting.figures == {
        "beds.open": 20,
        "visits.total_last_year": 900,
        "population.resident_last_year": 31_000,
    }
    assert waiting.facts == {"fever.facility": "room"}
    assert [entry.name for entry in waiting.registers] == ["皮肤 科", "艾条灸"]
    assert not new.ledgers.figures
    assert not new.ledgers.facts
    assert not new.ledgers.registers
    assert not new.ledgers.registers_filled, "complete is said of a year"


def test_the_old_year_stays_as_it_was_to_the_byte(centre: Centre) -> None:
    file = centre.workspace.folder.database
    before = of_year(file, 2025)
    assert len(before) > 20
    new = open_year(centre)
    assert of_year(file, 2025) == before
    confirm_ledgers(new, read_unconfirmed(new).keys())
    end_person(new, new.ledgers.staff[0].row_id, date(2026, 1, 4), "退休")
    put_figures(new, {"beds.open": Fraction(30)})
    assert of_year(file, 2025) == before
    old = go_to_year(new, 2025)
    assert [each.name for each in old.ledgers.staff] == ["王", "李", "赵", "钱"]
    assert old.ledgers.figures["beds.open"] == 20


def test_the_plan_says_what_happens_and_writes_nothing(centre: Centre) -> None:
    before = centre.workspace.folder.database.read_bytes()
    card = plan_year(centre)
    assert centre.workspace.folder.database.read_bytes() == before
    assert (card.from_year, card.year, card.answers) == (2025, 2026, 1)
    assert (card.came["staff"], card.stayed["staff"]) == (3, 1)
    assert (card.came["training_events"], card.stayed["training_events"]) == (1, 1)
    assert "honours" not in card.came
    assert card.stayed["honours"] == 1
    new = open_year(centre)
    waiting = {ledger: len(keys) for ledger, keys in read_unconfirmed(new).items()}
    assert waiting == {**card.came, "profile": 1}


def test_nothing_is_met_by_what_nobody_confirmed(centre: Centre) -> None:
    new = open_year(centre)
    nurses, beds = new.readings.quantity("staff.nurses"), new.readings.quantity("beds.open")
    assert (nurses.low, nurses.high) == (0, 3)
    assert beds.exact is None
    assert new.assessment.clauses != centre.assessment.clauses
    assert confirm_rolled(new, {"staff": [new.ledgers.staff[0].row_id, "not there"]}) == 1
    assert new.readings.quantity("staff.nurses").low == 1
    assert confirm_ledgers(new, ["staff"]) == 2
    assert new.readings.quantity("staff.nurses").exact == 3
    assert confirm_ledgers(new, ["staff"]) == 0
    assert confirm_ledgers(new, ["figures"]) == 3
    assert new.readings.quantity("beds.open").exact == 20
    assert "staff" not in read_unconfirmed(new)


def test_what_is_confirmed_in_memory_reads_as_from_disk(centre: Centre) -> None:
    new = open_year(centre)
    confirm_rolled(new, {"staff": [new.ledgers.staff[1].row_id]})
    put_people(new, changed=[replace(new.ledgers.staff[0], title_rank="3")])
    confirm_ledgers(new, ["departments"])
    told = new.ledgers
    new.changed_elsewhere()
    assert new.ledgers == told


def test_everything_confirmed_reads_like_typed_rows(centre: Centre) -> None:
    new = open_year(centre)
    confirm_ledgers(new, read_unconfirmed(new).keys())
    assert new.ledgers.unconfirmed == type(new.ledgers.unconfirmed)()
    assert new.ledgers.figures["beds.open"] == 20
    assert new.ledgers.facts == {"fever.facility": "room"}
    assert len(new.ledgers.registers) == 2


def test_whoever_edits_has_confirmed(centre: Centre) -> None:
    new = open_year(centre)
    first = new.ledgers.staff[0]
    put_people(new, changed=[replace(first, title_rank="3")])
    department = next(each for each in new.ledgers.form_rows if each.ledger == "departments")
    change_rows(new, [replace(department, values={**department.values, "head": "王"})])
    put_figures(new, {"beds.open": Fraction(22)})
    state_facts(new, {"fever.facility": "clinic"})
    put_register(new, "technique", [RegisterEntry(register="technique", kind="", name="艾条灸")])
    put_profile(new, replace(new.profile, head="李素芬"))
    left = read_unconfirmed(new)
    assert first.row_id not in left["staff"]
    assert len(left["staff"]) == 2
    for ledger in ("departments", "facts", "technique", "profile"):
        assert ledger not in left
    assert "beds.open" not in left["figures"]
    assert new.ledgers.figures == {"beds.open": 22}


def test_undoing_an_edit_brings_the_waiting_back(centre: Centre) -> None:
    new = open_year(centre)
    before = read_unconfirmed(new)
    put_people(new, changed=[replace(new.ledgers.staff[0], title_rank="3")])
    undo(new)
    assert read_unconfirmed(new) == before
    confirm_ledgers(new, ["staff"])
    assert undo(new).action == "rolled.confirmed"
    assert read_unconfirmed(new) == before
    assert len(new.ledgers.unconfirmed.rows) == sum(
        len(before[ledger])
        for ledger in before.keys() - {"figures", "facts", "profile", "department", "technique"}
    )


def test_a_year_begun_is_no_step_to_be_undone(centre: Centre) -> None:
    assert read_undo(centre).undo is not None
    assert read_undo(open_year(centre)).undo is None


def test_next_years_file_confirms_the_rows_it_repeats(centre: Centre) -> None:
    new = open_year(centre)
    same = replace(STAY[0], row_id=RowId("x1"))
    other = replace(STAY[1], row_id=RowId("x2"), title_rank="3")
    card = import_staff(new, Reading(rows=(same, other), file="2026人员.xlsx"))
    assert (card.added, card.changed, card.unchanged) == (0, 1, 1)
    names = {each.row_id: each.name for each in new.ledgers.staff}
    assert [names[RowId(key)] for key in read_unconfirmed(new)["staff"]] == ["钱"]
    assert new.readings.quantity("staff.nurses").low == 2


def test_answers_departments_and_files_come_over(centre: Centre, tmp_path: Path) -> None:
    file = tmp_path / "制度.pdf"
    file.write_bytes(b"%PDF-1.7 rules")
    card = attach_evidence(centre, "1.1.3", file)
    digest, criterion = card.evidence[0].digest, CriterionId("")
    describe_evidence(centre, "1.1.3", digest, criterion, kind="policy", dated_on="2025-04-01")
    new = open_year(centre)
    assert new.answers.ticks == {}, "an answer waits until a person confirms it"
    assert "护理部" in [each.name for each in read_departments(new)]
    with new.workspace.store.reading() as read:
        waiting = read.carried.waiting(new.row.assessment_id)
    (held,) = [each for each in waiting if each.what == "evidence"]
    assert held.detail == {"kind": "policy"}, "its day is told anew"


def test_a_year_opens_once_and_forward_only(centre: Centre) -> None:
    refusal(RefusalCode.YEAR_EXISTS, centre, 2025)
    refusal(RefusalCode.YEAR_BACKWARDS, centre, 2024)
    refusal(RefusalCode.YEAR_OUT_OF_RANGE, centre, 2031)
    refusal(RefusalCode.YEAR_WITHOUT_PROFILE, centre, 2026, from_year=2023)
    before = centre.workspace.folder.database.read_bytes()
    new = open_year(centre)
    refusal(RefusalCode.YEAR_EXISTS, new, 2026, from_year=2025)
    refusal(RefusalCode.YEAR_EXISTS, new, 2025)
    assert before
    again = open_year(new, from_year=2026)
    assert again.year == 2027
    assert [each.name for each in again.ledgers.staff] == ["王", "李", "钱"]


def test_the_newest_year_is_the_one_that_opens(centre: Centre) -> None:
    new = open_year(centre)
    assert [(each.year, each.shown) for each in read_years(new)] == [(2025, False), (2026, True)]
    assert read_years(new)[0].unconfirmed == 0
    assert read_years(new)[1].unconfirmed > 10
    root = new.workspace.folder.root
    new.close()
    again = open_centre(root, LATER)
    assert again.year == 2026
    old = go_to_year(again, 2025)
    put_figures(old, {"beds.open": Fraction(21)})
    assert old.ledgers.figures["beds.open"] == 21
    assert go_to_year(old, 2026).ledgers.unconfirmed.figures["beds.open"] == 20
    with pytest.raises(Refusal):
        go_to_year(old, 2031)
    again.close()


def test_what_changes_another_year_opens_the_revision_of_that_year(centre: Centre) -> None:
    tick_grade(centre, "1.1.3", Grade.C)
    confirm_ledgers(centre, read_unconfirmed(centre).keys())
    finalise(centre)
    new = open_year(centre)
    confirm_ledgers(new, read_unconfirmed(new).keys())
    put_profile(new, replace(new.profile, population=31_500))
    finalise(new)
    put_figures(new, {"beds.open": Fraction(19)}, year=2025)
    assert [(each.state, each.revision) for each in read_years(new)] == [("draft", 2), ("final", 1)]
    assert (new.row.state, new.row.revision) == ("final", 1)
    finalise(go_to_year(new, 2025))
    reading = Reading(rows=(replace(JOINED, row_id=RowId("x"), name="钱进"),))
    plan = plan_staff(new, reading, Terms(year=2025))
    carry_out(new, plan)
    assert [(each.state, each.revision) for each in read_years(new)] == [("draft", 3), ("final", 1)]
    put_figures(new, {"beds.open": Fraction(18)})
    assert [(each.state, each.revision) for each in read_years(new)] == [("draft", 3), ("draft", 2)]


def test_the_card_shows_what_waits_with_its_values(centre: Centre) -> None:
    new = open_year(centre)
    card = read_ledgers(new)
    assert card.figures["beds.open"] == 20
    assert card.unconfirmed["figures"] >= {"beds.open"}
    assert {each.key for each in card.facts if each.value} == {"fever.facility"}
    assert {each.key for each in card.facts if each.waits} == {"fever.facility"}
    assert card.last_year == 2025
    assert card.last_figures["visits.total"] == 900
    assert read_ledgers(go_to_year(new, 2025)).last_year == 0


def test_a_row_stands_beside_itself_of_last_year(centre: Centre) -> None:
    new = open_year(centre)
    put_people(new, changed=[replace(new.ledgers.staff[0], title_rank="3")])
    assert former_row(new, "staff", new.ledgers.staff[0].row_id) == STAY[0]
    assert former_row(new, "equipment", new.ledgers.equipment[0].row_id) == DEVICES[0]
    department = next(each for each in new.ledgers.form_rows if each.ledger == "departments")
    assert former_row(new, "departments", department.row_id) == ROWS[0]
    put_people(new, added=[person("21", row_id=RowId("n1"))])
    assert former_row(new, "staff", RowId("n1")) is None


def test_a_package_leaves_only_when_somebody_stands_behind_every_row(centre: Centre) -> None:
    new = open_year(centre)
    found = {
        item.code: item for item in read_checks(new).items if item.code.endswith(".unconfirmed")
    }
    rows, values = found["rows.unconfirmed"], found["values.unconfirmed"]
    assert (rows.severity, values.severity) == (ERROR, CONFIRM)
    waiting = read_unconfirmed(new)
    confirm_ledgers(new, waiting.keys())
    assert not [item for item in read_checks(new).items if item.code.endswith(".unconfirmed")]


def test_a_year_begun_by_mistake_goes_without_a_trace_but_the_log(centre: Centre) -> None:
    before = everything(centre)
    later = open_year(centre)
    assert [card.removable for card in read_years(later)] == [False, True]
    back = remove_year(later, 2026)
    assert back.year == 2025
    assert everything(back) == before
    assert [card.year for card in read_years(back)] == [2025]
    with back.workspace.store.reading() as read:
        assert read.audit.breaks_at(Unwatched()) is None
    entries = read_audit(back, AuditFilter()).entries
    assert (entries[0].action, entries[0].subject) == ("year.removed", "2026")
    # and it can be begun and removed again
    assert remove_year(open_year(back), 2026).year == 2025


@pytest.mark.parametrize(
    "enter",
    [
        lambda at: put_figures(at, {"beds.open": Fraction(21)}),
        lambda at: add_rows(at, [row("z", "departments", name="外科")]),
        lambda at: confirm_ledgers(at, ("departments",)),
        lambda at: tick_grade(at, "1.1.3", Grade.C),
        lambda at: set_departments(at, ["1.1.3"], "内科", []),
        lambda at: put_register(at, "technique", [], filled=True),
        lambda at: state_facts(at, {"fever.facility": None}),
    ],
)
def test_a_year_with_anything_in_it_stays(
    centre: Centre, enter: Callable[[Centre], object]
) -> None:
    later = open_year(centre)
    enter(later)
    assert not read_years(later)[-1].removable
    with pytest.raises(Refusal) as raised:
        remove_year(later, 2026)
    assert raised.value.code is RefusalCode.YEAR_IN_USE
    assert [card.year for card in read_years(later)] == [2025, 2026]


def test_only_the_newest_of_several_years_can_go(centre: Centre) -> None:
    with pytest.raises(Refusal) as raised:
        remove_year(centre, 2025)
    assert raised.value.code is RefusalCode.YEAR_NOT_NEWEST
    later = open_year(centre)
    with pytest.raises(Refusal) as raised:
        remove_year(later, 2025)
    assert raised.value.code is RefusalCode.YEAR_NOT_NEWEST


def everything(centre: Centre) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of people's work, by table."""
    with closing(sqlite3.connect(centre.workspace.folder.database)) as plain:
        tables = [*JOURNALED, "assessment"]
        return {name: sorted(plain.execute(f'SELECT * FROM "{name}"'), key=str) for name in tables}
