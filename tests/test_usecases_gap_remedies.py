"""How gaps are closed, and what a trial can change."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from models.gaps.actions import Doing
from models.gaps.changes import Acquired, Answered, Change, Hired, Left, Shifted, Stated
from models.gaps.shortages import GapState
from models.usecases.centre import Centre
from models.usecases.gaps.choices import change_of, choices
from models.usecases.gaps.make_plan import PlanView, plan_view
from models.usecases.gaps.plan_cards import RemedyCard
from models.usecases.gaps.remedies import remedies
from models.usecases.gaps.try_out import try_out
from models.usecases.new_workspace import create_centre
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import CriterionId, RowId
from tests.desks import CLOCK
from tests.ledgers import device, people, profile
from tests.tiny_pack import clause_text, pack_text

GPS = {"measure": "staff.gp", "at_least": "2"}
DEFIBRILLATOR = {"register": "equipment", "kind": "defibrillator"}
CONTRACTS = {"measure": "contracts.coverage", "at_least": "60%"}


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement=GPS, core=True),
        clause_text("1.1.2", requirement=DEFIBRILLATOR),
        clause_text("1.1.3"),
        clause_text("1.1.5", requirement=CONTRACTS),
        core_grade="C",
        shares={"C": "100%", "B": "0%"},
    )
    root: Path = tmp_path_factory.mktemp("remedies") / "w"
    made = create_centre(root, profile(), "口令" * 4, [text], CLOCK, author="李素芬")
    with made.changing_ledgers() as write:
        write.ledgers.add_staff(2025, people(_21=3))
        write.ledgers.add_equipment(2025, [device("B超"), device("除颤仪", state="2")])
        write.ledgers.put_figures(
            2025, {"contracts.total": Fraction(500), "population.resident": Fraction(1_000)}
        )
    yield made
    made.close()


@pytest.fixture
def view(centre: Centre) -> PlanView:
    return plan_view(centre)


@pytest.fixture
def found(view: PlanView) -> dict[str, RemedyCard]:
    return {one.subject: one for one in remedies(view, "basic")}


def test_people_that_are_short_are_hired_all_of_them_at_a_years_pay(
    found: dict[str, RemedyCard],
) -> None:
    gps = found["staff.gp"]
    assert gps.doings == (Doing.HIRE,)
    assert gps.changes == (Hired(post="gp", count=2),)
    assert (gps.cost, gps.yearly, gps.months) == (160_000, True, 6)
    assert gps.estimated
    assert gps.whole


def test_a_broken_device_is_rather_repaired_than_another_bought(
    found: dict[str, RemedyCard],
) -> None:
    one = found["equipment.defibrillator"]
    assert one.doings == (Doing.REPAIR, Doing.BUY)
    assert (one.cost, one.months, len(one.changes)) == (3_000, 1, 1)


def test_a_figure_is_raised_by_what_is_short_and_an_open_answer_is_written(
    found: dict[str, RemedyCard],
) -> None:
    assert found["contracts.total"].changes == (
        Shifted(figure="contracts.total", by=Fraction(100)),
    )
    assert found["contracts.total"].cost == 0
    assert found["1.1.3.C1"].state is GapState.OPEN
    assert found["1.1.3.C1"].changes == (Answered(criterion=CriterionId("1.1.3.C1")),)


def test_all_remedies_together_close_every_gap(
    view: PlanView, found: dict[str, RemedyCard]
) -> None:
    changes = [change for one in found.values() for change in one.changes]
    trial = try_out(view, tuple(changes), "basic")
    assert trial.after[0].reached
    assert trial.short == 0


def test_every_choice_makes_a_change_that_can_be_tried(view: PlanView) -> None:
    card = choices(view)
    assert [one.title for one in card.repaired] == ["除颤仪"]
    assert [one.title for one in card.retired] == ["B超"]
    assert len(card.left) == 3
    picked: list[Change] = [
        change_of("hired", card.hired[0].key, "2"),
        change_of("left", card.left[0].key, ""),
        change_of("bought", "equipment.defibrillator", ""),
        change_of("repaired", card.repaired[0].key, ""),
        change_of("retired", card.retired[0].key, ""),
        change_of("shifted", "population.resident", "+200"),
        change_of("stated", "tcm_hall.set_up", "yes"),
        change_of("answered", card.answered[0].key, ""),
    ]
    assert picked[1] == Left(row=RowId(card.left[0].key))
    assert picked[5] == Shifted(figure="population.resident", by=Fraction(200))
    assert len(try_out(view, tuple(picked), "basic").changes) == len(picked)


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("hired", "gp", "0"),
        ("hired", "gp", "-1"),
        ("hired", "gp", "许多"),
        ("bought", "equipment.defibrillator", "1.5"),
        ("bought", "equipment.defibrillator", "9" * 12),
        ("shifted", "contracts.total", ""),
        ("shifted", "contracts.total", "0"),
        ("shifted", "contracts.total", "1e99"),
        ("stated", "tcm_hall.set_up", "perhaps"),
        ("stated", "level.applied_on", "昨天"),
        ("stated", "nothing", "yes"),
        ("exploded", "x", ""),
    ],
)
def test_what_is_no_amount_is_refused(kind: str, key: str, value: str) -> None:
    with pytest.raises(Refusal) as caught:
        change_of(kind, key, value)
    assert caught.value.code == RefusalCode.TRIAL_MALFORMED


def test_two_of_a_kind_are_one_change() -> None:
    assert change_of("offered", "room.x", "2") == Acquired(register="room", kind="x", count=2)
    assert change_of("stated", "level.applied_on", "2025-03-01") == Stated(
        fact="level.applied_on", value="2025-03-01"
    )
