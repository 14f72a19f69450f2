"""The ledgers page, clicked and read as a person would."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.ledger.records import Ledgers, RegisterEntry, StaffRow
from models.usecases.ledgers.edit_ledgers import add_device, add_person, put_figures
from models.usecases.new_workspace import create_centre
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, desk_over
from tests.ledgers import device, person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number, write
from ui.components.labels import LinkLabel
from ui.desk import Desk, Destination, Topic
from ui.pages.ledgers.faults import FaultCard
from ui.pages.ledgers.page import LedgersPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ZHOU = identity_number(order=11)
FAULTY = identity_number(born=date(1990, 5, 23), order=31)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    add_person(centre, person("11", name="周明远", department="内科", id_number=ZHOU, sex="1"))
    add_person(centre, person("21", name="李秀兰", department="护理部"))
    add_person(centre, person("", name="孙丽"))
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
    return made


def take_in(desk: Desk, folder: Path, *rows: list[str]) -> None:
    """Import a staff list whose faulty rows are held."""
    header = ["姓名", "身份证号", "性别", "科室", "专业类别"]
    path = write(folder, [header, *rows], "2025人员.xlsx", "在职")
    desk.bridge.import_ledger(desk.centre, "staff", path, Unwatched())
    tell(desk)


def tell(desk: Desk) -> None:
    """Say that ledgers were changed, as whatever changes them does."""
    desk.changed.emit(frozenset({Topic.LEDGERS}))


def ledgers(desk: Desk) -> Ledgers:
    return desk.centre.ledgers


def named(desk: Desk, name: str) -> StaffRow:
    return next(row for row in ledgers(desk).staff if row.name == name)


def shown(page: LedgersPage, column: str) -> list[str]:
    """What stands in a column of the staff table."""
    model = page.staff.model
    at = [each.id for each in model.columns].index(column)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def put(editor: QWidget, text: str) -> None:
    """Type over what stands in an editor; QTest's keys know no Chinese."""
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    editor.insert(text)


def type_into_cell(qtbot: QtBot, page: LedgersPage, row: int, column: str, text: str) -> None:
    """Press F2 in a cell, type, press Enter."""
    table, model = page.staff.table, page.staff.model
    at = [each.id for each in model.columns].index(column)
    table.setCurrentIndex(model.index(row, at))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    (editor,) = open_editors(page)
    put(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not open_editors(page))


def open_editors(page: LedgersPage) -> list[QLineEdit]:
    return [each for each in page.staff.table.findChildren(QLineEdit) if each.isVisible()]


def card(page: LedgersPage) -> FaultCard:
    found = page.staff.pane.current
    assert found is not None
    return found


def words(card: FaultCard) -> str:
    return card.accessibleName()


def test_the_tables_show_rows_with_masked_numbers_and_count_them(
    desk: Desk, page: LedgersPage
) -> None:
    assert page.nav.entry("staff").count == "3"
    assert shown(page, "name") == ["周明远", "李秀兰", "孙丽"]
    masked = f"{ZHOU[:2]}****{ZHOU[-4:]}"
    assert shown(page, "id_number")[0] == masked
    assert shown(page, "profession")[:2] == ["11 执业医师", "21 注册护士"]


def test_a_cell_that_figures_need_says_that_it_is_not_filled_in(page: LedgersPage) -> None:
    assert shown(page, "profession")[2] == "未填"
    lacks = [label.text() for label in page.staff.pane.findChildren(LinkLabel)]
    assert "逐行补填" in lacks
    assert page.staff.totals.words[1].startswith("卫生技术人员 2")


def test_a_typed_cell_is_read_like_an_import_and_stored(
    desk: Desk, page: LedgersPage, qtbot: QtBot
) -> None:
    type_into_cell(qtbot, page, 1, "department", "急诊科")
    assert ledgers(desk).staff[1].department == "急诊科"
    type_into_cell(qtbot, page, 1, "born_on", "1984年11月5日")
    assert ledgers(desk).staff[1].born_on == date(1984, 11, 5)
    assert shown(page, "born_on")[1] == "1984-11-05"


def test_a_name_is_typed_where_the_frozen_name_stands(
    desk: Desk, page: LedgersPage, qtbot: QtBot
) -> None:
    type_into_cell(qtbot, page, 2, "name", "孙丽丽")
    assert ledgers(desk).staff[2].name == "孙丽丽"


def test_an_identity_number_brings_birth_date_and_sex(
    desk: Desk, page: LedgersPage, qtbot: QtBot
) -> None:
    number = identity_number(born=date(1984, 11, 5), order=22)
    type_into_cell(qtbot, page, 1, "id_number", number)
    changed = ledgers(desk).staff[1]
    assert (changed.id_number, changed.born_on, changed.sex) == (number, date(1984, 11, 5), "2")


@pytest.mark.parametrize(
    ("column", "text", "reason"),
    [
        ("id_number", ZHOU[:-1], "身份证号不是 18 位"),
        ("born_on", "2030-01-01", "这个日期在今天之后"),
        ("born_on", "1985-03-03", "出生日期和身份证号里的不一致"),
    ],
)
def test_a_cell_that_cannot_be_read_says_why_and_changes_nothing(
    desk: Desk, page: LedgersPage, column: str, text: str, reason: str, qtbot: QtBot
) -> None:
    before = ledgers(desk).staff
    type_into_cell(qtbot, page, 0, column, text)
    assert reason in page.staff.message.accessibleName()
    assert page.staff.message.isVisible()
    assert ledgers(desk).staff == before


def test_a_code_is_chosen_from_its_list(desk: Desk, page: LedgersPage) -> None:
    table, model = page.staff.table, page.staff.model
    at = [each.id for each in model.columns].index("profession")
    table.setCurrentIndex(model.index(2, at))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    combo = table.findChild(QComboBox)
    assert combo is not None
    combo.setCurrentText("41 检验技师（士）")
    combo.activated.emit(combo.currentIndex())
    assert ledgers(desk).staff[2].profession == "41"
    assert shown(page, "profession")[2] == "41 检验技师（士）"


def test_searching_finds_words_and_pinyin_initials(page: LedgersPage) -> None:
    box = page.staff.bar.search
    put(box, "hlb")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert shown(page, "name") == ["李秀兰"]
    put(box, "ZMY")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert shown(page, "name") == ["周明远"]


def test_a_new_row_is_asked_over_the_table_and_checked(desk: Desk, page: LedgersPage) -> None:
    page.staff.bar.add_asked.emit()
    strip = page.staff.strip
    name, number = strip.editors["name"], strip.editors["id_number"]
    assert isinstance(name, QLineEdit)
    assert isinstance(number, QLineEdit)
    put(name, "马国强")
    put(number, ZHOU)
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert strip.isVisible()
    assert len(ledgers(desk).staff) == 3, "somebody with this number is on the ledger"
    number.clear()
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert not strip.isVisible()
    assert named(desk, "马国强").id_number == ""


def test_leaving_needs_a_reason_and_keeps_the_row(desk: Desk, page: LedgersPage) -> None:
    page.staff.go_to_row(ledgers(desk).staff[2].row_id)
    page.staff.bar.end_asked.emit()
    strip = page.staff.strip
    because = strip.editors["because"]
    assert isinstance(because, QLineEdit)
    QTest.keyClick(because, Qt.Key.Key_Return)
    assert strip.isVisible()
    assert ledgers(desk).staff[2].ended_on is None
    put(because, "调往县医院")
    QTest.keyClick(because, Qt.Key.Key_Return)
    gone = ledgers(desk).staff[2]
    assert (gone.ended_on, gone.ended_because) == (CLOCK.today(), "调往县医院")
    assert page.nav.entry("staff").count == "2"
    assert shown(page, "name") == ["周明远", "李秀兰"]
    page.staff.bar.in_use.click()
    assert shown(page, "name") == ["周明远", "李秀兰", "孙丽"]


def test_copied_rows_are_text_with_tabs_and_no_whole_identity_number(
    page: LedgersPage, qapp: QApplication
) -> None:
    page.staff.table.selectRow(0)
    QTest.keyClick(page.staff.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = qapp.clipboard().text().split("\t")
    assert cells[:2] == ["1", "周明远"]
    assert ZHOU not in qapp.clipboard().text()


def test_a_held_row_says_where_it_came_from_and_what_is_wrong(
    desk: Desk, page: LedgersPage, tmp_path: Path
) -> None:
    take_in(desk, tmp_path, ["陈志强", FAULTY[:-1], "男", "外科", "11"])
    page.show_destination(Destination(page="ledgers", detail="staff"))
    said = words(card(page))
    assert "身份证号不是 18 位" in said
    assert "2025人员.xlsx「在职」表第 2 行" in said


def test_a_held_row_is_mended_in_place(desk: Desk, page: LedgersPage, tmp_path: Path) -> None:
    good = ["马国强", "", "男", "检验科", "41"]
    take_in(desk, tmp_path, good, ["陈志强", FAULTY[:-1], "男", "外科", "11"])
    page.show_destination(Destination(page="ledgers", detail="staff"))
    editor = card(page).editors[0]
    assert editor.text() == FAULTY[:-1]
    editor.setText(FAULTY[:-2])
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert len(ledgers(desk).staff) == 4
    assert card(page).editors[0].text() == FAULTY[:-2], "what was typed stays"
    editor = card(page).editors[0]
    editor.setText(FAULTY)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    mended = named(desk, "陈志强")
    assert (mended.name, mended.id_number, mended.born_on) == ("陈志强", FAULTY, date(1990, 5, 23))
    assert mended.origin.row == 3
    assert not page.staff.pane.cards


def test_a_row_without_a_name_is_mended_too(desk: Desk, page: LedgersPage, tmp_path: Path) -> None:
    take_in(desk, tmp_path, ["", FAULTY, "男", "外科", "11"])
    page.show_destination(Destination(page="ledgers", detail="staff"))
    assert "没有填" in words(card(page))
    editor = card(page).editors[0]
    put(editor, "陈志强")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert named(desk, "陈志强").id_number == FAULTY


def test_the_second_row_of_a_person_is_not_mended_into_a_twin(
    desk: Desk, page: LedgersPage, tmp_path: Path
) -> None:
    row = ["陈志强", FAULTY, "男", "外科", "11"]
    take_in(desk, tmp_path, row, row)
    page.show_destination(Destination(page="ledgers", detail="staff"))
    assert "同一个人" in words(card(page))
    QTest.keyClick(card(page).editors[0], Qt.Key.Key_Return)
    assert [each.name for each in ledgers(desk).staff].count("陈志强") == 1


def test_a_row_that_is_not_ours_goes_only_with_a_reason(
    desk: Desk, page: LedgersPage, tmp_path: Path
) -> None:
    take_in(desk, tmp_path, ["陈志强", FAULTY[:-1], "男", "外科", "11"])
    page.show_destination(Destination(page="ledgers", detail="staff"))
    links = [each for each in card(page).findChildren(LinkLabel) if "不是本院" in each.text()]
    QTest.mouseClick(links[0], Qt.MouseButton.LeftButton)
    reason = card(page).findChildren(QLineEdit)[-1]
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert ledgers(desk).held_staff == 1
    put(reason, "已调走")
    QTest.keyClick(reason, Qt.Key.Key_Return)
    assert not page.staff.pane.cards
    assert ledgers(desk).held_staff == 0


def test_f8_goes_from_fault_to_fault(
    desk: Desk, page: LedgersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    take_in(
        desk,
        tmp_path,
        ["陈志强", FAULTY[:-1], "男", "外科", "11"],
        ["赵小云", "", "女", "药房", "医生"],
    )
    page.show_destination(Destination(page="ledgers", detail="staff"))
    assert "身份证号" in words(card(page))
    with qtbot.waitActive(page):
        page.activateWindow()
    page.staff.table.setFocus()
    QTest.keyClick(page.staff.table, Qt.Key.Key_F8)
    assert "专业类别" in words(card(page))


def test_a_device_is_edited_like_a_person(desk: Desk, page: LedgersPage) -> None:
    add_device(desk.centre, device("除颤仪", quantity=2, value_yuan=Fraction(31_000)))
    tell(desk)
    page.show_destination(Destination(page="ledgers", detail="equipment"))
    assert page.nav.entry("equipment").count == "1"
    page.equipment.model.cell_edited.emit(ledgers(desk).equipment[0].row_id, "quantity", "三")
    assert page.equipment.message.isVisible()
    page.equipment.model.cell_edited.emit(ledgers(desk).equipment[0].row_id, "quantity", "3")
    changed = ledgers(desk).equipment[0]
    assert (changed.quantity, changed.value_yuan) == (3, 31_000)


def test_figures_are_saved_on_leaving_a_field_and_emptied_to_missing(
    desk: Desk, page: LedgersPage, qtbot: QtBot
) -> None:
    page.show_destination(Destination(page="ledgers", detail="visits.total"))
    assert page.nav.current_id == "figures"
    field = page.figures.fields[page.figures.keys_shown.index("visits.total")]
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    assert editor.placeholderText() == "缺数据"
    put(editor, "31,500")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert ledgers(desk).figures["visits.total"] == 31_500
    put(editor, "约三万")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "不是数字" in editor.accessibleName()
    assert ledgers(desk).figures["visits.total"] == 31_500
    editor.clear()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert "visits.total" not in ledgers(desk).figures


def test_figures_that_contradict_each_other_are_said_in_the_page(
    desk: Desk, page: LedgersPage
) -> None:
    put_figures(desk.centre, {"visits.total": Fraction(10), "visits.tcm": Fraction(12)})
    tell(desk)
    page.show_destination(Destination(page="ledgers", detail="visits.tcm"))
    assert page.figures.conflict.isVisible()
    assert "中医诊疗人次（12）大于总诊疗人次（10）" in page.figures.conflict.accessibleName()


def test_facility_figures_stand_with_the_institution(desk: Desk, page: LedgersPage) -> None:
    page.show_destination(Destination(page="ledgers", detail="beds.open"))
    assert page.head.title.text() == "机构与房屋"


def test_the_profile_is_saved_on_leaving_a_field_and_refused_under_it(
    desk: Desk, page: LedgersPage
) -> None:
    page.show_destination(Destination(page="ledgers", detail="profile"))
    fields = page.premises.profile
    head = fields.editor("head")
    put(head, "方永康")
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert ledgers(desk).profile.head == "方永康"
    people = fields.editor("population")
    assert isinstance(people, QLineEdit)
    put(people, "很多")
    QTest.keyClick(people, Qt.Key.Key_Return)
    assert "服务人口数" in people.accessibleName()
    assert "读不懂" in people.accessibleName()
    assert ledgers(desk).profile.population == 31_500


def test_a_register_has_three_answers_and_is_declared_complete(
    desk: Desk, page: LedgersPage
) -> None:
    page.show_destination(Destination(page="ledgers", detail="department"))
    row = page.registers.rows["internal"]
    assert row.buttons[None].isChecked()
    row.buttons[False].click()
    assert ledgers(desk).registers == (
        RegisterEntry(register="department", kind="internal", present=False),
    )
    row.buttons[None].click()
    assert ledgers(desk).registers == ()
    page.registers.complete.click()
    assert ledgers(desk).registers_filled == {"department"}
    put(page.registers.free_name, "疼痛科")
    QTest.keyClick(page.registers.free_name, Qt.Key.Key_Return)
    assert [entry.name for entry in ledgers(desk).registers] == ["疼痛科"]
    drop = [b for b in page.registers.findChildren(QPushButton) if b.text() == "去掉"]
    drop[0].click()
    assert ledgers(desk).registers == ()


def test_a_change_elsewhere_is_shown_when_one_comes_back(
    desk: Desk, page: LedgersPage, qtbot: QtBot
) -> None:
    page.hide()
    desk.change(lambda: add_person(desk.centre, person(name="马国强")), Topic.LEDGERS)
    assert page.nav.entry("staff").count == "3"
    with qtbot.waitExposed(page):
        page.show()
    assert page.nav.entry("staff").count == "4"


def test_at_large_text_the_problems_take_the_place_of_the_table(
    desk: Desk, page: LedgersPage
) -> None:
    assert page.staff.pane.isVisible()
    desk.look.set_percent(150)
    page.resize(1280, 626)
    assert not page.staff.pane.isVisible()
    switch = next(b for b in page.staff.findChildren(QPushButton) if "导入问题" in b.text())
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert page.staff.pane.isVisible()
    assert not page.staff.table.isVisible()
