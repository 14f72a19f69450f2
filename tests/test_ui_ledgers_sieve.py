"""A ledger's table sifted and arranged: typed orders, filters by column, columns kept."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from models.usecases.ledgers.edit_ledgers import put_devices, put_people
from models.usecases.new_workspace import create_centre
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, desk_over
from tests.ledgers import device, person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination
from ui.pages.ledgers.filter import ColumnFilter
from ui.pages.ledgers.menu import cell_menu
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.rows import RowsTab
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PEOPLE = (
    ("周明远", "内科", date(1979, 3, 12)),
    ("李秀兰", "护理部", None),
    ("安红", "内科", date(1990, 1, 2)),
    ("王建国", "", date(1968, 7, 1)),
    ("李安", "护理部", date(1968, 7, 1)),
)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    centre = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    put_people(
        centre,
        added=[
            person(row_id=RowId(f"20250101{at:024d}"), name=name, department=where, born_on=born)
            for at, (name, where, born) in enumerate(PEOPLE)
        ],
    )
    put_devices(
        centre,
        added=[
            device("B超", quantity=quantity, value_yuan=None if yuan is None else Fraction(yuan))
            for quantity, yuan in ((2, 900), (10, 10_000), (1, None))
        ],
    )
    made = desk_over(centre)
    made.seat = Seat(tmp_path / "seat.ini")
    yield made
    made.jobs.shutdown()
    centre.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> LedgersPage:
    return opened(desk, qtbot)


@pytest.fixture
def tab(page: LedgersPage) -> RowsTab:
    return page.staff


def opened(desk: Desk, qtbot: QtBot) -> LedgersPage:
    made = LedgersPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    with qtbot.waitExposed(made):
        made.show()
    made.show_destination(Destination(page="ledgers", detail="staff"))
    made.staff.table.setFocus()
    return made


def shown(tab: RowsTab, column: str) -> list[str]:
    at = place(tab, column)
    return [str(tab.model.index(row, at).data()) for row in range(tab.model.rowCount())]


def place(tab: RowsTab, column: str) -> int:
    return [each.id for each in tab.model.columns].index(column)


def click_header(
    tab: RowsTab, column: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    at = place(tab, column)
    frozen = tab.table.frozen_view
    header = tab.table.horizontalHeader()
    if frozen is not None and at < frozen.columns:
        header = frozen.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(at) + 12, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, where)


def test_names_are_sorted_by_pinyin_up_down_and_no_more(tab: RowsTab) -> None:
    as_they_came = [name for name, _, _ in PEOPLE]
    click_header(tab, "name")
    assert shown(tab, "name") == ["安红", "李安", "李秀兰", "王建国", "周明远"]
    click_header(tab, "name")
    assert shown(tab, "name") == ["周明远", "王建国", "李秀兰", "李安", "安红"]
    click_header(tab, "name")
    assert shown(tab, "name") == as_they_came


def test_days_and_amounts_are_sorted_as_such_and_missing_ones_come_last(
    page: LedgersPage, tab: RowsTab
) -> None:
    click_header(tab, "born_on")
    assert shown(tab, "born_on")[:3] == ["1968-07-01", "1968-07-01", "1979-03-12"]
    assert shown(tab, "name")[-1] == "李秀兰"
    devices = page.equipment
    page.show_destination(Destination(page="ledgers", detail="equipment"))
    devices.sieve.sort_by("quantity")
    assert shown(devices, "quantity") == ["1", "2", "10"]
    devices.sieve.sort_level("unit_price", down=True)
    assert shown(devices, "unit_price") == ["10000", "900", "—"]


def test_shift_adds_a_further_level(tab: RowsTab) -> None:
    click_header(tab, "department")
    click_header(tab, "name", Qt.KeyboardModifier.ShiftModifier)
    assert shown(tab, "name") == ["李安", "李秀兰", "安红", "周明远", "王建国"]
    click_header(tab, "name", Qt.KeyboardModifier.ShiftModifier)
    assert shown(tab, "name") == ["李秀兰", "李安", "周明远", "安红", "王建国"]


def test_a_row_typed_in_stays_where_it_stands_while_sorted(tab: RowsTab) -> None:
    click_header(tab, "name")
    key = tab.model.row_at(0).key
    tab.typing.type_in(key, "name", "庄红")
    assert shown(tab, "name") == ["庄红", "李安", "李秀兰", "王建国", "周明远"]
    click_header(tab, "department")
    click_header(tab, "name")
    assert shown(tab, "name")[-1] == "庄红"


def test_a_column_is_filtered_by_the_values_ticked(tab: RowsTab) -> None:
    tab.table.setCurrentIndex(tab.model.index(0, place(tab, "department")))
    QTest.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    box = tab.sieve.box
    assert box.isVisible()
    model = box.values.model()
    offered = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert offered == ["（空）　1", "护理部　2", "内科　2"]
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(2, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    QTest.keyClick(box.search, Qt.Key.Key_Return)
    assert not box.isVisible()
    assert shown(tab, "name") == ["李秀兰", "李安"]
    assert tab.chips.found.text() == "5 行中 2 行"
    chip = tab.chips.chips["department"]
    assert chip.text() == "所在科室：护理部"
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert len(shown(tab, "name")) == len(PEOPLE)
    assert not tab.chips.isVisible()


def test_a_column_is_filtered_by_a_piece_of_a_word_or_its_initials(tab: RowsTab) -> None:
    tab.sieve.open_box("department")
    box = tab.sieve.box
    box.search.setText("hlb")
    QTest.keyClick(box.search, Qt.Key.Key_Return)
    assert shown(tab, "name") == ["李秀兰", "李安"]
    tab.sieve.filter_by(ColumnFilter(key="born_on", texts=frozenset({""})))
    assert shown(tab, "name") == ["李秀兰"]
    assert tab.chips.chips["born_on"].text() == "出生日期没有填"


def test_a_row_that_was_filled_in_stays_until_one_sifts_anew(tab: RowsTab) -> None:
    tab.sieve.filter_by(ColumnFilter(key="department", texts=frozenset({""})))
    assert shown(tab, "name") == ["王建国"]
    tab.typing.type_in(tab.model.row_at(0).key, "department", "外科")
    assert shown(tab, "department") == ["外科"]
    tab.sieve.sift()
    assert shown(tab, "name") == []


def test_every_piece_of_a_search_counts_and_one_letter_is_enough(tab: RowsTab) -> None:
    tab.bar.searched.emit("l")
    assert shown(tab, "name") == ["李秀兰", "李安"]
    tab.bar.searched.emit("la")
    assert shown(tab, "name") == ["李安"]
    tab.bar.searched.emit("l hl")
    assert shown(tab, "name") == ["李秀兰", "李安"]
    tab.bar.searched.emit("yn")
    assert shown(tab, "name") == [], "no search runs from a name over into the department"


def test_columns_stand_as_they_were_left(desk: Desk, page: LedgersPage, qtbot: QtBot) -> None:
    table = page.staff.table
    header = table.horizontalHeader()
    sex = place(page.staff, "sex")
    header.moveSection(header.visualIndex(sex), header.visualIndex(place(page.staff, "department")))
    header.resizeSection(place(page.staff, "department"), 200)
    menu = table.header_menu()
    next(each for each in menu.actions() if each.text() == "学历").setChecked(False)
    again = opened(desk, qtbot).staff.table
    other = again.horizontalHeader()
    assert other.visualIndex(sex) == header.visualIndex(sex)
    assert other.sectionSize(place(page.staff, "department")) == 200
    assert again.isColumnHidden(place(page.staff, "education"))
    again.columns_reset.emit()
    assert other.visualIndex(sex) == sex
    assert not again.isColumnHidden(place(page.staff, "education"))


def test_no_column_is_moved_under_the_frozen_ones(tab: RowsTab) -> None:
    header = tab.table.horizontalHeader()
    sex = place(tab, "sex")
    header.moveSection(header.visualIndex(sex), 0)
    assert header.visualIndex(sex) == sex
    assert header.visualIndex(0) == 0


def test_the_menu_offers_every_deed_and_opens_the_history(
    tab: RowsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: titles.append(dialog.windowTitle()))
    tab.table.setCurrentIndex(tab.model.index(0, place(tab, "department")))
    actions = {each.text().split("\t")[0]: each for each in cell_menu(tab).actions()}
    assert {"复制", "粘贴", "向下填充", "清空", "批量修改…", "离岗…", "历史"} <= actions.keys()
    actions["历史"].trigger()
    assert titles == ["周明远的历史"]


def test_a_search_box_left_gives_the_keyboard_back(tab: RowsTab) -> None:
    assert isinstance(tab.bar.search, QLineEdit)
    QTest.keyClick(tab.table, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert not tab.table.hasFocus()
