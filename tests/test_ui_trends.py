"""The page of trends, and the same at the command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.years.open_year import open_year
from tests.cli_world import ask, give
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.components.labels import LinkLabel
from ui.desk import Desk, Destination
from ui.pages.trends.page import TrendsPage
from ui.pages.trends.panel import ChartPanel

NURSES = {"measure": "staff.nurses", "at_least": "2"}
SHARES, NURSES_ROW = "share.self.C", "measure.staff.nurses"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    pack = pack_text(clause_text("1.1.1", requirement=NURSES, core=True))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [pack], CLOCK, author="甲")
    add_person(centre, person(name="孙丽"))
    later = open_year(centre)
    later.close()
    return tmp_path / "w"


@pytest.fixture
def desk(root: Path, qtbot: QtBot) -> Iterator[Desk]:
    made = desk_over(open_centre(root, CLOCK, author="甲"))
    yield made
    qtbot.waitUntil(lambda: not made.jobs.busy)
    made.centre.close()


def opened(desk: Desk, qtbot: QtBot, group: str) -> TrendsPage:
    page = TrendsPage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 640)
    page.show()
    page.show_destination(Destination(page="trends", detail=group))
    qtbot.waitUntil(lambda: bool(panels(page)))
    return page


def panels(page: TrendsPage) -> list[ChartPanel]:
    return [panel for panel in page.findChildren(ChartPanel) if panel.isVisibleTo(page)]


def links(page: TrendsPage) -> dict[str, LinkLabel]:
    return {link.text(): link for link in page.point.findChildren(LinkLabel)}


def test_a_point_pressed_shows_its_people_and_leads_to_their_year(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "people")
    panel = next(one for one in panels(page) if "注册护士" in one.accessibleName())
    picture = panel.drawing.picture
    assert picture is not None
    spot = next(one for one in picture.spots if one.key == f"{NURSES_ROW}@2025")
    assert spot.name == "2025 年，注册护士：1"
    panel.drawing.setFocus()
    with qtbot.waitSignal(panel.drawing.opened):
        scale = panel.drawing.width() / picture.width
        at = (
            round((spot.x + spot.width / 2) * scale),
            round((spot.y + spot.height / 2) * scale),
        )
        QTest.mouseClick(panel.drawing, Qt.MouseButton.LeftButton, pos=QPoint(*at))
    qtbot.waitUntil(lambda: "孙丽" in links(page))
    with qtbot.waitSignal(desk.going) as going:
        links(page)["孙丽"].activated.emit()
    assert going.args is not None
    assert (going.args[0].page, going.args[0].detail) == ("ledgers", "staff")
    assert desk.centre.year == 2025, "the rows of a year stand in that year"


def test_beside_each_other_no_chart_loses_a_column(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "result")
    assert page.area.viewport().width() < 960
    for panel in panels(page):
        hidden = panel.table.horizontalScrollBar().maximum()
        assert not hidden, panel.table.accessibleName()


def test_arrows_walk_over_the_points_and_enter_opens_one(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "result")
    drawing = panels(page)[0].drawing
    drawing.setFocus()
    QTest.keyClick(drawing, Qt.Key.Key_Right)
    assert drawing.accessibleDescription().startswith("2026 年，C 级及以上")
    with qtbot.waitSignal(drawing.opened) as told:
        QTest.keyClick(drawing, Qt.Key.Key_Return)
    assert told.args == [f"{SHARES}@2026"]


def test_a_chosen_measure_becomes_a_chart_and_goes_again(desk: Desk, qtbot: QtBot) -> None:
    page = TrendsPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_destination(Destination(page="trends", detail="chosen"))
    page.chosen.add("staff.tcm_physicians")
    qtbot.waitUntil(lambda: len(panels(page)) == 1)
    page.chosen.remove("staff.tcm_physicians")
    qtbot.waitUntil(lambda: not panels(page))


def test_the_document_is_written_from_the_page(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(desk, qtbot, "result")
    page.out = tmp_path / "out"
    page.print.click()
    qtbot.waitUntil(lambda: page.message.isVisibleTo(page), timeout=20_000)
    assert {file.suffix for file in page.out.iterdir()} == {".pdf", ".xlsx"}


def test_the_command_line_tells_years_points_and_refusals(root: Path) -> None:
    told = give("trend", str(root)).out
    assert "2025" in told
    assert "注册护士" in told
    body = ask("trend", str(root)).json["trends"]
    assert [year["year"] for year in body["years"]] == [2025, 2026]
    assert "孙丽" in give("trend", str(root), "--point", f"{NURSES_ROW}@2025").out
    refused = ask("trend", str(root), "--point", "nonsense")
    assert (refused.code, refused.json["code"]) == (2, "trend.series-unknown")
