"""Working in a ledger's table as in a spreadsheet: real keys, the real clipboard."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.ledger.records import StaffRow
from models.usecases.journal.undo import read_undo, undo
from models.usecases.ledgers.edit_ledgers import put_people
from models.usecases.new_workspace import create_centre
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number
from ui.desk import Desk, Destination, Topic
from ui.pages.ledgers.copy import Copied, read_block
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.rows import RowsTab

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NUMBERS = tuple(identity_number(born=date(1980 + at, 3, 4), order=11 + 10 * at) for at in range(6))


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    centre = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    names = ("周明远", "李秀兰", "王建国", "赵婷", "陈志强")
    people = [
        person(
            "11",
            row_id=RowId(f"20250101{at:08d}{at:016x}"),
            name=name,
            id_number=NUMBERS[at],
            born_on=date(1980 + at, 3, 4),
            sex="1",
            department="内科",
        )
        for at, name in enumerate(names)
    ]
    put_people(centre, added=people)
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()
    centre.close()


@pytest.fixture
def tab(desk: Desk, qtbot: QtBot) -> RowsTab:
    page = LedgersPage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    with qtbot.waitExposed(page):
        page.show()
    page.show_destination(Destination(page="ledgers", detail="staff"))
    found = page.staff
    found.table.setFocus()
    # the page stays alive with its tab
    found.setProperty("page", page)
    return found


def staff(desk: Desk) -> tuple[StaffRow, ...]:
    return desk.centre.ledgers.staff


def stored(desk: Desk) -> tuple[StaffRow, ...]:
    """The rows as the file holds them."""
    with desk.centre.workspace.store.reading() as read:
        return read.ledgers.staff(desk.centre.year)


def place(tab: RowsTab, column: str) -> int:
    return [each.id for each in tab.model.columns].index(column)


def choose(tab: RowsTab, rows: tuple[int, int], first: str, last: str = "") -> None:
    """Choose a block of cells, as dragging does; its first cell is current."""
    model, chosen = tab.model, tab.table.selectionModel()
    top = model.index(rows[0], place(tab, first))
    bottom = model.index(rows[1], place(tab, last or first))
    flags = QItemSelectionModel.SelectionFlag
    chosen.setCurrentIndex(top, flags.NoUpdate)
    chosen.select(QItemSelection(top, bottom), flags.ClearAndSelect)


def press(tab: RowsTab, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    pressed = Qt.KeyboardModifier.NoModifier
    for each in modifiers:
        pressed |= each
    QTest.keyClick(tab.table, key, pressed)


def paste(tab: RowsTab, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(tab, Qt.Key.Key_V, CONTROL)


def offering(tab: RowsTab) -> bool:
    return tab.typing.offering


def shown(tab: RowsTab, column: str) -> list[str]:
    at = place(tab, column)
    return [str(tab.model.index(row, at).data()) for row in range(tab.model.rowCount())]


def units(desk: Desk) -> int:
    """How many steps back there are: the number of the newest unit of work."""
    step = read_undo(desk.centre).undo
    assert step is not None
    return step.unit


def test_what_is_copied_and_pasted_again_changes_nothing(desk: Desk, tab: RowsTab) -> None:
    before = staff(desk)
    choose(tab, (0, 4), "name", "establishment")
    press(tab, Qt.Key.Key_C, CONTROL)
    press(tab, Qt.Key.Key_V, CONTROL)
    assert offering(tab)
    assert not tab.offer.put.isEnabled(), "every cell holds already what was copied"
    press_in_pane(tab, Qt.Key.Key_Escape)
    assert not offering(tab)
    tab.table.selectAll()
    press(tab, Qt.Key.Key_C, CONTROL)
    assert NUMBERS[0] not in QGuiApplication.clipboard().text()
    press(tab, Qt.Key.Key_V, CONTROL)
    assert not tab.offer.put.isEnabled(), "hidden numbers are the same numbers"
    assert stored(desk) == before


def press_in_pane(tab: RowsTab, key: Qt.Key) -> None:
    QTest.keyClick(tab.offer, key)


def test_a_block_is_put_in_by_place_and_taken_back_in_one_step(desk: Desk, tab: RowsTab) -> None:
    before = stored(desk)
    choose(tab, (3, 3), "department")
    paste(tab, "外科\t21\n急诊科\t31\n护理部\t21\n药房\t31")
    assert stored(desk) == before, "nothing is written before one has looked"
    assert tab.offer.isVisible()
    assert not tab.table.isVisible()
    press_in_pane(tab, Qt.Key.Key_Return)
    assert [row.department for row in staff(desk)] == ["内科"] * 3 + ["外科", "急诊科"]
    assert [row.profession for row in staff(desk)][3:] == ["21", "31"]
    assert offering(tab), "two rows beyond the end have no name"
    assert tab.offer.model is not None
    assert [tab.offer.model.index(row, 0).data() for row in (0, 1)] == ["新增", "新增"]
    undo(desk.centre)
    assert stored(desk) == before


def test_rows_beyond_the_end_are_added_and_the_whole_block_is_one_unit(
    desk: Desk, tab: RowsTab
) -> None:
    before, taken = stored(desk), units(desk)
    choose(tab, (4, 4), "name")
    paste(tab, f"陈志坚\t{NUMBERS[4]}\n新来的\t{NUMBERS[5]}\n再来的\t")
    press_in_pane(tab, Qt.Key.Key_Return)
    assert not offering(tab)
    assert [row.name for row in stored(desk)] == [
        "周明远", "李秀兰", "王建国", "赵婷", "陈志坚", "新来的", "再来的",
    ]  # fmt: skip
    new = stored(desk)[5]
    assert (new.id_number, new.born_on) == (NUMBERS[5], date(1985, 3, 4))
    assert units(desk) == taken + 1
    undo(desk.centre)
    assert stored(desk) == before


def test_a_header_says_which_column_and_whose_row(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (0, 0), "department")
    paste(tab, "工龄\t职称\t身份证号\n5\t主治医师\t" + NUMBERS[3] + "\n6\t主任医师\t" + NUMBERS[1])
    said = tab.offer.message.accessibleName()
    assert "工龄" in said
    assert "身份证件号码" in said
    press_in_pane(tab, Qt.Key.Key_Return)
    ranks = {row.name: row.qualification_rank for row in staff(desk)}
    assert (ranks["赵婷"], ranks["李秀兰"], ranks["周明远"]) == ("233", "231", "")


def test_rows_named_by_a_header_can_be_counted_instead(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (0, 0), "department")
    paste(tab, "姓名\t科室\n王建国\t外科")
    tab.typing.count_rows()
    press_in_pane(tab, Qt.Key.Key_Return)
    assert [(row.name, row.department) for row in staff(desk)][:3] == [
        ("王建国", "外科"),
        ("李秀兰", "内科"),
        ("王建国", "内科"),
    ]


def test_columns_that_do_not_fit_are_named_and_change_nothing(desk: Desk, tab: RowsTab) -> None:
    before = stored(desk)
    last = tab.model.columns[tab.table.columns_shown[-1]].id
    choose(tab, (0, 0), last)
    paste(tab, "在编\t一\t二")
    assert "第 2、3 列没有地方放" in tab.offer.message.accessibleName()
    press_in_pane(tab, Qt.Key.Key_Escape)
    assert stored(desk) == before
    assert tab.table.isVisible()


def test_refused_cells_stay_and_are_mended_in_place(desk: Desk, tab: RowsTab, qtbot: QtBot) -> None:
    choose(tab, (0, 1), "born_on")
    paste(tab, "1985-13-01\n1981-03-04")
    assert not tab.offer.put.isEnabled()
    model, table = tab.offer.model, tab.offer.table
    assert model is not None
    assert table is not None
    why = [column.id for column in model.columns].index("why")
    assert "看不出是哪一天" in str(model.index(0, why).data())
    at = model.index(0, [column.id for column in model.columns].index("born_on"))
    assert at.data() == "1985-13-01"
    table.setCurrentIndex(at)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = next(each for each in table.findChildren(QLineEdit) if each.isVisible())
    editor.setText("1980-03-04")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    # what was typed is what the cell holds: nothing is refused any more
    qtbot.waitUntil(lambda: model.rowCount() == 0)


def test_a_good_part_is_put_in_and_the_rest_stays_listed(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (0, 0), "department")
    paste(tab, "外科\t99\n急诊科\t21")
    assert "放不进 1 处" in tab.offer.message.accessibleName()
    press_in_pane(tab, Qt.Key.Key_Return)
    assert [row.department for row in staff(desk)][:2] == ["外科", "急诊科"]
    assert [row.profession for row in staff(desk)][:2] == ["11", "21"]
    assert offering(tab)
    assert tab.offer.model is not None
    assert tab.offer.model.rowCount() == 1
    assert not tab.offer.put.isEnabled()


def test_nobody_is_pasted_twice(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (4, 4), "name")
    paste(
        tab,
        f"陈志强\t{NUMBERS[4]}\n另一个\t{NUMBERS[0]}\n同一个\t{NUMBERS[5]}\n同一个\t{NUMBERS[5]}",
    )
    press_in_pane(tab, Qt.Key.Key_Return)
    assert [row.name for row in stored(desk)][5:] == ["同一个"]
    assert tab.offer.model is not None
    assert tab.offer.model.rowCount() == 2


def test_one_text_fills_all_chosen_cells_after_a_look(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (1, 3), "department")
    paste(tab, "公共卫生科")
    press_in_pane(tab, Qt.Key.Key_Return)
    assert [row.department for row in staff(desk)] == [
        "内科", "公共卫生科", "公共卫生科", "公共卫生科", "内科",
    ]  # fmt: skip


def test_one_text_into_one_cell_is_as_good_as_typed(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (2, 2), "department")
    paste(tab, "检验科")
    assert not offering(tab)
    assert staff(desk)[2].department == "检验科"


def test_fill_down_above_and_empty_are_one_unit_each(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (0, 0), "department")
    paste(tab, "外科")
    taken = units(desk)
    choose(tab, (0, 3), "department")
    press(tab, Qt.Key.Key_D, CONTROL)
    assert [row.department for row in staff(desk)] == ["外科"] * 4 + ["内科"]
    assert units(desk) == taken + 1
    choose(tab, (4, 4), "department")
    press(tab, Qt.Key.Key_F7)
    assert staff(desk)[4].department == "外科"
    choose(tab, (1, 4), "department")
    press(tab, Qt.Key.Key_Delete)
    assert [row.department for row in staff(desk)] == ["外科", "", "", "", ""]
    assert units(desk) == taken + 3


def test_what_was_refused_stays_in_its_cell_until_escape(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (0, 0), "born_on")
    paste(tab, "1985-13-01")
    assert shown(tab, "born_on")[0] == "1985-13-01"
    assert stored(desk)[0].born_on == date(1980, 3, 4)
    desk.changed.emit(frozenset({Topic.LEDGERS}))
    assert shown(tab, "born_on")[0] == "1985-13-01", "reading again loses nothing typed"
    choose(tab, (0, 0), "born_on")
    press(tab, Qt.Key.Key_Escape)
    assert shown(tab, "born_on")[0] == "1980-03-04"
    assert not tab.message.isVisible()


def test_bulk_edit_is_looked_at_and_one_unit(desk: Desk, tab: RowsTab) -> None:
    taken = units(desk)
    choose(tab, (0, 2), "department")
    tab.bar.bulk_asked.emit()
    assert isinstance(tab.bulk.value, QLineEdit)
    tab.bulk.value.setText("口腔科")
    QTest.keyClick(tab.bulk.value, Qt.Key.Key_Return)
    assert tab.offer.put.text() == "放入 3 处"
    assert units(desk) == taken
    press_in_pane(tab, Qt.Key.Key_Return)
    assert [row.department for row in staff(desk)] == ["口腔科"] * 3 + ["内科"] * 2
    assert units(desk) == taken + 1


def test_several_rows_leave_at_once(desk: Desk, tab: RowsTab) -> None:
    taken = units(desk)
    choose(tab, (1, 3), "name")
    tab.bar.end_asked.emit()
    because = tab.strip.editors["because"]
    assert isinstance(because, QLineEdit)
    because.setText("划归县医院")
    QTest.keyClick(because, Qt.Key.Key_Return)
    assert shown(tab, "name") == ["周明远", "陈志强"]
    assert [row.ended_because for row in stored(desk)] == ["", *["划归县医院"] * 3, ""]
    assert units(desk) == taken + 1


def test_typing_goes_over_a_cell_and_enter_and_tab_lead_on(
    desk: Desk, tab: RowsTab, qtbot: QtBot
) -> None:
    for column in ("name", "department"):
        choose(tab, (1, 1), column)
        QTest.keyClick(tab.table, Qt.Key.Key_A)
        editor = tab.table.findChildren(QLineEdit)
        typed = next(each for each in editor if each.isVisible())
        assert typed.text() == "a", "the first letter goes over what stood there"
        QTest.keyClick(typed, Qt.Key.Key_Tab)
        index = tab.table.currentIndex()
        assert (index.row(), index.column()) == (1, place(tab, column) + 1)
        assert not any(each.isVisible() for each in tab.table.findChildren(QLineEdit))
    assert (staff(desk)[1].name, staff(desk)[1].department) == ("a", "a")
    choose(tab, (1, 1), "name")
    QTest.keyClick(tab.table, Qt.Key.Key_F2)
    typed = next(each for each in tab.table.findChildren(QLineEdit) if each.isVisible())
    typed.setText("李秀兰")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.table.currentIndex().row() == 2)
    assert staff(desk)[1].name == "李秀兰"


def test_columns_of_identity_numbers_are_copied_in_full_and_rows_are_not(tab: RowsTab) -> None:
    choose(tab, (0, 1), "id_number")
    press(tab, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().splitlines() == list(NUMBERS[:2])
    html = QGuiApplication.clipboard().mimeData().html()
    assert f"mso-number-format:'\\@'\">{NUMBERS[0]}</td>" in html
    tab.table.selectRow(0)
    press(tab, Qt.Key.Key_C, CONTROL, SHIFT)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["行", "姓名", "身份证号"]
    assert lines[1].split("\t")[:2] == ["1", "周明远"]
    assert NUMBERS[0] not in QGuiApplication.clipboard().text()


def test_a_row_number_chooses_its_row(tab: RowsTab) -> None:
    view = tab.table.frozen_view
    assert view is not None
    at = view.visualRect(tab.model.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert tab.table.chosen.whole_rows
    assert tab.table.chosen.rows == (1,)


@pytest.mark.parametrize(
    "cells",
    [
        (("0101", "1-2", "=1+1"), ("", "a\tb", "c\nd")),
        (('5" 管', '"引"', "'"), ("x", "", "")),
    ],
)
def test_a_block_survives_the_clipboard(cells: tuple[tuple[str, ...], ...]) -> None:
    assert read_block(Copied(rows=cells).text) == cells


def test_a_quote_that_is_only_a_sign_parts_no_cells() -> None:
    assert read_block('"引号\t2\n3\t4\n') == (('"引号', "2"), ("3", "4"))


def test_the_models_keep_qts_rules_while_one_pastes_and_sorts(desk: Desk, tab: RowsTab) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(tab.model, mode)
    choose(tab, (4, 4), "name")
    paste(tab, f"陈志强\t{NUMBERS[4]}\n新来的\t")
    assert tab.offer.model is not None
    offered = QAbstractItemModelTester(tab.offer.model, mode)
    press_in_pane(tab, Qt.Key.Key_Return)
    tab.sieve.sort_by("name")
    tab.sieve.sort_by("born_on", further=True)
    tab.bar.search.setText("x")
    tab.bar.searched.emit("x")
    tab.bar.searched.emit("")
    assert tester.model() is tab.model
    assert offered is not None
