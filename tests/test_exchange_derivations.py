"""What a measure is made of travels with it, and the county checks what it can of that."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from models.exchange.contents import Content, ResponsePart
from models.exchange.json_text import decode, encode
from models.ledger.derived_rules import RULES
from models.ledger.form_rows import RECTIFICATION, FormRow
from models.ledger.records import EquipmentRow, Ledgers, StaffRow, Unconfirmed
from models.vocabulary.canonical import canonical
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from tests.ledgers import device, ledgers, people, person
from tests.submission_contents import DAY, check, content

PROFESSIONS = ("11", "12", "21", "31", "80", "", "60")


def some_people(dice: random.Random) -> list[StaffRow]:
    return [
        person(
            dice.choice(PROFESSIONS),
            name=f"职工{at}",
            department=dice.choice(("内科", "", "院办")),
            practice_category=dice.choice(("1", "4", "")),
            practice_scopes=dice.choice(((), ("21",), ("11", "17"))),
            education=dice.choice(("", "30", "20")),
            title_rank=dice.choice(("", "233", "234")),
            gp_registered=dice.choice((True, False, None)),
            does_informatics=dice.choice((True, False, None)),
        )
        for at in range(dice.randrange(8))
    ]


def some_devices(dice: random.Random) -> list[EquipmentRow]:
    return [
        device(
            dice.choice(("除颤仪", "B超")),
            quantity=dice.randrange(1, 4),
            state=dice.choice(("1", "2", "3", "")),
            value_yuan=dice.choice((None, Fraction(98_765, 100), Fraction(5))),
        )
        for _ in range(dice.randrange(5))
    ]


def some_forms(dice: random.Random) -> list[FormRow]:
    return [
        FormRow(
            row_id=RowId(f"f{at}"),
            ledger=dice.choice(("village_clinics", "villages", "bed_list", "stations")),
            values=dice.choice(
                (
                    {"village": "一村", "integrated": "1", "doctors": "2"},
                    {"kind": "1", "open": "8"},
                    {},
                )
            ),
        )
        for at in range(dice.randrange(6))
    ]


def some_ledgers(seed: int) -> Ledgers:
    """Ledgers with holes in them: empty cells, held rows, rows of last year, half a form ledger."""
    dice = random.Random(seed)
    staff, devices, forms = some_people(dice), some_devices(dice), some_forms(dice)
    keys = ("visits.total", "visits.tcm", "beds.open", "posts.professional", "clinics.total")
    ids = [
        *(row.row_id for row in staff),
        *(row.row_id for row in devices),
        *(row.row_id for row in forms),
    ]
    given = ledgers(
        staff=staff,
        equipment=devices,
        figures={key: dice.randrange(60) for key in keys if dice.random() < 0.7},
        held_staff=dice.choice((0, 0, 2)),
        held_equipment=dice.choice((0, 0, 1)),
        filled=dice.choice(((), ("village_clinics", "bed_list", "villages", "stations"))),
        population=dice.choice((31_500, None)),
    )
    waiting = frozenset(row for row in ids if dice.random() < 0.2)
    return replace(given, form_rows=tuple(forms), unconfirmed=Unconfirmed(rows=waiting), as_of=DAY)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_the_ledgers_say_what_travels_of_it_is_believed(seed: int) -> None:
    check(content(some_ledgers(seed)))


@cache
def whole() -> Content:
    """A content with everything in it, all of it settled but one cell."""
    staff = (*people(_11=2, _21=3), person("", name="没写专业"))
    given = ledgers(
        staff=staff,
        equipment=(device("除颤仪", quantity=2, value_yuan=Fraction(5)), device("B超")),
        figures={"visits.total": 46, "visits.tcm": 38, "beds.elderly": 3},
    )
    rows = (
        FormRow(row_id=RowId("v1"), ledger="village_clinics", values={"integrated": "1"}),
        FormRow(
            row_id=RowId("t1"),
            ledger=RECTIFICATION,
            values={
                "task": "配齐除颤仪，找王工13812345678",
                "clause": "1.1.2、9.9.9",
                "measure": "采购一台",
                "department": "设备科",
                "responsible": "王大力",
                "deadline": "2025-09-30",
                "state": "2",
                "progress": "40",
                "source": "1",
                "budget": "20000",
                "note": "只在本院看",
            },
        ),
        FormRow(
            row_id=RowId("t2"),
            ledger=RECTIFICATION,
            values={"task": "补制度", "reference": "feedback/f1-3", "state": "4",
                    "closed_on": "2025-06-01", "source": "3"},
        ),
        FormRow(row_id=RowId("t3"), ledger=RECTIFICATION, values={"task": "已撤"}, ended_on=DAY),
    )  # fmt: skip
    filled = frozenset({"village_clinics"})
    return content(
        replace(given, form_rows=rows, registers_filled=filled, as_of=DAY),
        feedback="ab" * 32,
        responses=(ResponsePart(item="f1-1", state="under_way", text="正在采购", evidence=()),),
    )


def measure(found: Content, name: str) -> Any:
    return next(part for part in found.measures if part.id == name)


def test_a_count_names_the_rows_that_count_and_those_that_may() -> None:
    part = measure(whole(), "staff.physicians")
    assert (part.low, part.high) == ("2", "3")
    assert part.derivation.ledger == "staff"
    names = [whole().staff[place].name for place in part.derivation.open[0].places]
    assert (part.derivation.rows, part.derivation.places) == (2, (0, 1))
    assert (part.derivation.open[0].what, names) == ("profession", ["没写专业"])


def test_a_share_names_what_it_is_a_share_of_and_a_stated_figure_nothing() -> None:
    assert measure(whole(), "visits.tcm_share").derivation.of == ("visits.tcm", "visits.total")
    assert measure(whole(), "beds.care").derivation.of[0] == "beds.elderly"
    assert measure(whole(), "visits.tcm").derivation is None


def test_of_rows_that_stay_at_home_only_the_number_travels() -> None:
    told = measure(whole(), "clinics.integrated").derivation
    assert (told.ledger, told.rows, told.places) == ("village_clinics", 1, ())
    assert RULES["clinics.integrated"].ledger == "village_clinics"


def test_tasks_travel_without_names_money_and_numbers() -> None:
    first, second = whole().rectification
    assert first.task == "配齐除颤仪，找王工＊＊＊"
    assert (first.clauses, first.action, first.department) == (("1.1.2",), "采购一台", "设备科")
    assert (first.due, first.state, first.percent) == ("2025-09-30", "under_way", 40)
    assert (first.origin, second.origin) == ("gap", "feedback")
    assert (second.state, second.closed_on) == ("closed", "2025-06-01")
    text = encode(whole()).decode()
    assert not [hidden for hidden in ("王大力", "20000", "只在本院看") if hidden in text]


Change = Callable[[Any], None]


def of(name: str, change: Change) -> Change:
    """Change one measure by its name."""
    return lambda tree: change(next(one for one in tree["measures"] if one["id"] == name))


def put(path: str, value: object) -> Change:
    """Set ``a.b.0.c`` to a value."""

    def change(tree: Any) -> None:
        *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for step in way:
            tree = tree[step]
        tree[last] = value

    return change


LIES: dict[str, tuple[Change, str]] = {
    "a physician more than rows": (
        of("staff.physicians_full", lambda one: one.update(low="3", high="3")), ".low"),
    "a row that is not in the package": (
        of("staff.physicians", put("derivation.places.1", 6)), ".derivation.places[1]"),
    "the same row twice": (
        of("staff.physicians", put("derivation.places", [1, 1])), ".derivation.places[1]"),
    "rows out of order": (
        of("staff.physicians", put("derivation.places", [1, 0])), ".derivation.places[1]"),
    "more rows than are named": (
        of("staff.physicians", put("derivation.rows", 3)), ".derivation.rows"),
    "an unsettled row that is not there": (
        of("staff.physicians", put("derivation.open.0.places", [9])),
        ".derivation.open[0].places[0]"),
    "more unsettled rows than are named": (
        of("staff.physicians", put("derivation.open.0.count", 2)), ".derivation.open[0].count"),
    "people counted in another ledger": (
        of("staff.physicians", lambda one: one["derivation"].update(
            ledger="village_clinics", places=[], open=[])), ".derivation.ledger"),
    "units the devices do not come to": (
        of("equipment.units", lambda one: one.update(low="4", high="4")), ".low"),
    "a value the devices do not come to": (
        of("equipment.value_total", lambda one: one.update(low="11")), ".low"),
    "a share its parts do not come to": (
        of("visits.tcm_share", lambda one: one.update(low="1", high="1")), ".low"),
    "a share of people beyond its parts": (
        of("staff.licence_share", lambda one: one.update(high="2")), ".high"),
    "a sum its terms do not come to": (
        of("beds.care", lambda one: one.update(low="4")), ".low"),
    "other parts than the catalogue's": (
        of("visits.tcm_share", put("derivation.of", ["visits.total", "visits.tcm"])),
        ".derivation.of"),
    "a part that is not in the package": (
        of("visits.tcm_share", put("derivation.of", ["visits.tcm", "visits.none"])),
        ".derivation.of[1]"),
    "a count of people without rows": (
        of("staff.physicians", put("derivation", None)), ".derivation"),
    "a figure the list of figures denies": (
        of("visits.tcm", lambda one: one.update(low="39", high="39")), ".low"),
    "a settled figure that is not in the list": (
        of("discharges", lambda one: one.update(low="9", high="9")), ".low"),
    "a population the institution denies": (
        of("population.served", lambda one: one.update(low="9", high="9")), ".low"),
    "a task at a clause of another standard": (
        put("rectification.0.clauses.0", "9.9.9"), "rectification[0].clauses[0]"),
    "one task twice": (
        put("rectification.1.row", "t1"), "rectification[1]"),
    "a deadline no calendar has": (
        put("rectification.0.due", "2025-02-30"), "rectification[0].due"),
    "answers to no feedback": (put("feedback", ""), ".feedback"),
    "evidence that did not come along": (
        put("responses.0.evidence", ["cd" * 32]), "responses[0].evidence[0]"),
}  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_a_derivation_that_lies_is_refused_with_its_place(lie: str) -> None:
    change, path = LIES[lie]
    tree = json.loads(encode(whole()))
    change(tree)
    with pytest.raises(Refusal) as refused:
        check(decode(canonical(tree), Content, "content"))
    assert refused.value.code is RefusalCode.CONTENT_DISAGREES
    assert refused.value.place is not None
    assert str(refused.value.place.path).endswith(path)


def test_the_honest_one_is_accepted_and_so_is_a_measure_nobody_here_knows() -> None:
    check(whole())
    tree = json.loads(encode(whole()))
    stranger = json.loads(canonical(tree["measures"][0])) | {"id": "staff.of_tomorrow"}
    tree["measures"].append(stranger)
    check(decode(canonical(tree), Content, "content"))
