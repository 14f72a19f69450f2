"""A clerk begins a year, confirms what came over, and looks back: real keys, real pages."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from models.ledger.form_rows import FormRow
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_ledgers import add_person, change_person, put_figures
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.new_workspace import create_centre
from models.usecases.years.confirm_rolled import read_unconfirmed
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination
from ui.look.states import Status
from ui.pages.ledgers.page import LedgersPage
from ui.shell import MainWindow, ShellContext
from ui.years import YearSwitch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    pack = pack_text(clause_text("1.1.1"))
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [pack], CLOCK)
    for name in ("周明远", "李秀兰", "王小梅"):
        add_person(made, person("21", name=name, department="护理部"))
    add_rows(
        made,
        [
            FormRow(row_id=RowId("v1"), ledger="villages", values={"name": "一村", "covered": "1"}),
            FormRow(
                row_id=RowId("h1"),
                ledger="honours",
                values={"title": "先进", "awarded_on": "2025-01-02"},
            ),
        ],
    )
    put_figures(made, {"beds.open": Fraction(20), "posts.filled": Fraction(31)})
    yield made
    made.close()


@pytest.fixture
def desk(centre: Centre) -> Iterator[Desk]:
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    made = MainWindow(desk.look, (), ShellContext(institution="北渡乡卫生院"))
    qtbot.addWidget(made)
    return made


@pytest.fixture
def switch(desk: Desk, window: MainWindow) -> YearSwitch:
    made = YearSwitch(desk, window, window)
    window.set_years(made.labels(), made.label(2025))
    return made


def begin(switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.top.year_chosen.emit("开始 2026 年度…")
    qtbot.waitUntil(lambda: switch.dialog is not None)
    assert switch.dialog is not None
    with qtbot.waitSignal(desk.changed):
        switch.dialog.begin.click()
    assert desk.centre.year == 2026


def page_of(desk: Desk, qtbot: QtBot) -> LedgersPage:
    page = LedgersPage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def test_a_year_is_begun_after_a_look_at_what_comes_over(
    switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    assert switch.labels() == ("2025 年度自评", "开始 2026 年度…")
    window.top.year_chosen.emit("开始 2026 年度…")
    qtbot.waitUntil(lambda: switch.dialog is not None)
    dialog = switch.dialog
    assert dialog is not None
    said = "".join(label.text() for label in dialog.findChildren(QLabel))
    assert "人员台账 3" in said
    assert "荣誉 1" in said
    dialog.reject()
    assert [card.year for card in desk.bridge.read_years(desk.centre)] == [2025]
    switch.dialog = None
    begin(switch, window, desk, qtbot)
    shown = ("2026 年度自评", "2025 年度自评", "开始 2027 年度…", "去掉 2026 年度…")
    assert switch.labels() == shown
    window.top.year_chosen.emit("2025 年度自评")
    assert desk.centre.year == 2025
    assert switch.labels()[-1] == "开始 2027 年度…", "it begins from the newest, not from here"


def test_a_year_begun_by_mistake_goes_after_a_question(
    switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    begin(switch, window, desk, qtbot)
    window.set_years(switch.labels(), switch.label(2026))
    window.top.year_chosen.emit("去掉 2026 年度…")
    assert switch.removal is not None
    switch.removal.reject()
    assert desk.centre.year == 2026
    window.top.year_chosen.emit("去掉 2026 年度…")
    with qtbot.waitSignal(desk.changed):
        switch.removal.remove.click()
    assert desk.centre.year == 2025
    assert switch.labels() == ("2025 年度自评", "开始 2026 年度…")


def test_a_year_in_which_something_was_entered_is_not_offered_for_removal(
    switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    begin(switch, window, desk, qtbot)
    put_figures(desk.centre, {"beds.open": Fraction(21)})
    assert switch.labels()[-1] == "开始 2027 年度…"


def test_rows_are_confirmed_one_after_the_other_by_key(
    switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    begin(switch, window, desk, qtbot)
    page = page_of(desk, qtbot)
    page.show_destination(Destination(page="ledgers", detail="staff"))
    assert page.nav.entry("staff").mark is Status.TO_CONFIRM
    assert "待确认 3" in page.nav.entry("staff").told
    assert page.rolled.isVisible()
    tab = page.rows("staff")
    tab.go_to_row(desk.centre.ledgers.staff[0].row_id)
    tab.table.setFocus()
    for left in (2, 1):
        QTest.keyClick(tab.table, Qt.Key.Key_Return, CONTROL)
        assert len(read_unconfirmed(desk.centre)["staff"]) == left
    QTest.keyClick(tab.table, Qt.Key.Key_Return, CONTROL)
    assert "staff" not in read_unconfirmed(desk.centre)
    assert not page.rolled.isVisible()
    assert page.nav.entry("staff").mark is not Status.TO_CONFIRM


def test_a_whole_ledger_is_confirmed_after_a_question(
    switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    begin(switch, window, desk, qtbot)
    page = page_of(desk, qtbot)
    page.show_destination(Destination(page="ledgers", detail="staff"))
    page.rolled.button(0).click()
    page.rolled.button(1).click()
    assert len(read_unconfirmed(desk.centre)["staff"]) == 3, "looking again confirms nothing"
    page.rolled.button(0).click()
    page.rolled.button(0).click()
    assert "staff" not in read_unconfirmed(desk.centre)
    assert "villages" in read_unconfirmed(desk.centre)


def test_last_years_figure_stands_under_this_years(
    switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    begin(switch, window, desk, qtbot)
    page = page_of(desk, qtbot)
    page.show_destination(Destination(page="ledgers", detail="beds.open"))
    fields = [field for grid in page.premises._grids for field in grid.fields]
    field = next(each for each in fields if each.key == "beds.open")
    assert "2025 年：20" in field.hint
    assert "待确认" in field.hint
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field.editor)
    QTest.keyClick(field.editor, Qt.Key.Key_Return, CONTROL)
    assert "beds.open" not in read_unconfirmed(desk.centre).get("figures", frozenset())
    assert "待确认" not in field.hint
    assert "posts.filled" in read_unconfirmed(desk.centre)["figures"]


def test_last_years_row_stands_beside_this_years_where_it_differs(
    switch: YearSwitch, window: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    begin(switch, window, desk, qtbot)
    first = desk.centre.ledgers.staff[0]
    change_person(desk.centre, replace(first, department="内科"))
    page = page_of(desk, qtbot)
    page.show_destination(Destination(page="ledgers", detail="staff", field=first.row_id))
    QTest.keyClick(page.rows("staff").table, Qt.Key.Key_F9)
    fields = page.detail.fields.fields
    assert "上年：护理部" in fields["department"].hint
    assert "上年" not in fields["name"].hint
