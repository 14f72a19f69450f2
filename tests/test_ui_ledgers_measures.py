"""What follows from ten thousand rows comes a moment later, and nothing stale is told meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.ledger.measures import MEASURES
from models.ledger.records import StaffRow
from models.usecases.ledgers.edit_ledgers import add_person, put_people
from models.usecases.new_workspace import create_centre
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Topic
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.reading import AT_ONCE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PEOPLE = AT_ONCE + 1
NURSES = MEASURES["staff.nurses"].title


def nurse(row_id: str) -> StaffRow:
    """Somebody of whom the figures lack nothing."""
    return person(
        row_id=RowId(row_id),
        department="护理部",
        education="30",
        title_rank="5",
        does_informatics=False,
        posted_to_village=False,
    )


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    put_people(centre, added=[nurse(f"s{at:05}") for at in range(PEOPLE)])
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()
    centre.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> LedgersPage:
    made = LedgersPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: total(made) == f"{NURSES} {PEOPLE}", timeout=20_000)
    return made


def total(page: LedgersPage) -> str:
    """What the table says of its nurses: everybody is one."""
    return next((told for told in page.staff.totals.words if told.startswith(NURSES)), "")


def put(page: LedgersPage, column: str, text: str) -> None:
    page.staff.model.cell_edited.emit(RowId("s00000"), column, text)


def shown(page: LedgersPage, column: str) -> str:
    at = [each.id for each in page.staff.model.columns].index(column)
    return str(page.staff.model.index(0, at).data())


def test_a_typed_cell_stands_at_once_and_no_figure_until_it_is_of_now(
    page: LedgersPage, qtbot: QtBot
) -> None:
    put(page, "profession", "11")
    assert shown(page, "profession") == "11 执业医师"
    assert total(page) == f"{NURSES} …"
    qtbot.waitUntil(lambda: total(page) == f"{NURSES} {PEOPLE - 1}", timeout=20_000)


def test_a_cell_emptied_is_marked_a_moment_later_and_unmarked_at_once(
    page: LedgersPage, qtbot: QtBot
) -> None:
    put(page, "profession", "")
    assert shown(page, "profession") == "—"
    assert "…" not in page.nav.entry("staff").told
    qtbot.waitUntil(lambda: shown(page, "profession") == "未填", timeout=20_000)
    assert "有缺项的 1 行" in page.nav.entry("staff").told
    put(page, "profession", "21")
    assert shown(page, "profession") == "21 注册护士"
    assert "有缺项的 … 行" in page.nav.entry("staff").told
    qtbot.waitUntil(lambda: "…" not in page.nav.entry("staff").told, timeout=20_000)
    assert "有缺项" not in page.nav.entry("staff").told
    assert not page.staff.pane.has_problems


def test_of_two_changes_in_a_row_only_the_second_is_told(
    desk: Desk, page: LedgersPage, qtbot: QtBot
) -> None:
    told: list[str] = []
    page._reading.measured.connect(lambda: told.append(total(page)))
    for number in (1, 2):
        row = nurse(f"t{number}")
        desk.change(lambda row=row: add_person(desk.centre, row), Topic.LEDGERS)  # type: ignore[misc]
    qtbot.waitUntil(lambda: not desk.jobs.busy, timeout=20_000)
    qtbot.waitUntil(lambda: total(page) == f"{NURSES} {PEOPLE + 2}", timeout=20_000)
    assert told == [f"{NURSES} {PEOPLE + 2}"]


def test_a_search_for_what_is_lacking_keeps_up(page: LedgersPage, qtbot: QtBot) -> None:
    put(page, "profession", "")
    qtbot.waitUntil(lambda: shown(page, "profession") == "未填", timeout=20_000)
    page.staff.bar._lacking.setChecked(True)
    assert page.staff.model.rowCount() == 1
    put(page, "profession", "21")
    assert page.staff.model.rowCount() == 1, "what was just typed stays in sight"
