"""The import page, clicked and read as a person would."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forms.handed_out.fill_in import SHEET
from models.ledger.records import Ledgers
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.ledgers.edit_rows import read_rows
from models.usecases.new_workspace import create_centre
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number, write, xlsx
from ui.desk import Desk, Destination, Topic
from ui.pages.importing.choose import DropArea
from ui.pages.importing.page import ImportPage
from ui.pages.importing.picker import SearchCombo

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HEADER = ["姓名", "身份证号", "性别", "科室", "专业类别", "学位", "备注2"]
LI = identity_number(born=date(1984, 11, 5), order=22)
CHEN = identity_number(born=date(1990, 5, 23), order=31)
ROWS = [
    HEADER,
    ["李秀兰", LI, "女", "护理部", "21", "", "哺乳期至 8 月"],
    ["陈志强", CHEN[:-1], "男", "外科", "11", "", ""],
    ["合计"],
]


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    centre = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    add_person(centre, person("11", name="周明远"))
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()
    centre.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> ImportPage:
    made = ImportPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    with qtbot.waitExposed(made):
        made.show()
    return made


def take(page: ImportPage, qtbot: QtBot, ledger: str, path: Path) -> None:
    """Choose a file and wait for what comes of it."""
    page.take_file(ledger, path)
    qtbot.waitUntil(lambda: page.step != "choose" or page.choose.message.isVisible())
    if page.step == "columns":
        page.columns.onward.click()


def matched(page: ImportPage) -> list[tuple[str, str, str]]:
    """Return header, field and how each column stands, as the page shows them."""
    return [(line.header, line.title, line.match.value) for line in page.columns.lines]


def cells(page: ImportPage, tab: str, row: int) -> list[str]:
    model = page.check.table(tab).model()
    return [str(model.index(row, at).data() or "") for at in range(model.columnCount())]


def ledgers(desk: Desk) -> Ledgers:
    return desk.centre.ledgers


def test_a_destination_chooses_the_kind(page: ImportPage) -> None:
    page.show_destination(Destination(page="import", detail="equipment"))
    assert page.choose.kinds.currentText() == "设备台账"
    assert page.choose.ledger == "equipment"


def test_a_file_is_shown_before_anything_is_written(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    assert page.step == "check"
    assert page.header.subtitle.text() == "2025人员.xlsx · 「在职」表 · 2 行"
    assert page.check.counts == (
        "新增 1",
        "有变化 0",
        "没有变化 0",
        "要改好 1",
        "文件里没有的 1",
    )
    _tick, sheet, row, column, raw, reason = cells(page, "faults", 0)
    assert (sheet, row, column) == ("在职", "3", "身份证号（B3）")
    assert raw == f"{CHEN[:2]}***********{CHEN[:-1][-4:]}"
    assert reason.startswith("身份证号不是 18 位。")
    assert cells(page, "vanished", 0)[1:3] == ["周明远", "不动"]
    assert cells(page, "skipped", 0)[:2] == ["4", "合计行"]
    assert [row.name for row in ledgers(desk).staff] == ["周明远"]
    assert ledgers(desk).held_staff == 0


def test_columns_without_a_place_are_listed_first_and_kept(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    assert matched(page)[:2] == [("备注2", "", "unknown"), ("身份证号", "身份证件号码", "doubtful")]
    model = page.columns.model
    shown = [str(model.index(0, at).data() or "") for at in range(model.columnCount())]
    assert shown == ["G", "备注2", "哺乳期至 8 月", "存到“其他列”", "认不出，原样保留，不参与计算"]
    assert page.columns.counts == ("已对上 5", "没对上 1", "有疑问 1")


def test_the_preview_masks_identity_numbers(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    samples = [line.samples for line in page.columns.lines]
    shown = " ".join([*cells(page, "added", 0), *samples])
    assert f"{LI[:2]}****{LI[-4:]}" in shown
    assert LI not in shown


def test_confirming_takes_the_good_rows_in_and_keeps_the_others(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    assert page.check.confirm.text() == "确认导入 1 行"
    with qtbot.waitSignal(desk.changed) as said:
        page.check.confirm.click()
    assert said.args == [frozenset({Topic.LEDGERS})]
    assert page.step == "done"
    assert {row.name for row in ledgers(desk).staff} == {"周明远", "李秀兰"}
    assert ledgers(desk).held_staff == 1
    assert "新增 1" in page.done.message.accessibleName()
    said_next = [row.accessibleName() for row in page.done.rows]
    assert said_next[0].startswith("1 处读不懂，原样留着")
    with qtbot.waitSignal(desk.going) as going:
        page.done.rows[0].button.click()
    assert going.args == [Destination(page="ledgers", detail="staff")]


def test_alt_n_confirms_and_alt_b_goes_back(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.check.confirm.setFocus()
    QTest.keyClick(page.check.confirm, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert page.step == "columns"
    QTest.keyClick(page.columns.onward, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert page.step == "choose"
    assert len(ledgers(desk).staff) == 1
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.check.confirm.setFocus()
    with qtbot.waitSignal(desk.changed):
        QTest.keyClick(page.check.confirm, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert len(ledgers(desk).staff) == 2


def test_what_the_file_leaves_open_is_asked_and_not_guessed(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [HEADER, ["李秀兰", LI, "女", "护理部", "21", "3", ""]]
    take(page, qtbot, "staff", write(tmp_path, rows))
    page.columns.table.setFocus()
    (strip,) = page.columns.questions.strips
    words = [button.text() for button in strip.buttons]
    assert words == ["国家旧表：3 博士", "GB/T 6864：3 硕士"]
    strip.buttons[1].click()
    qtbot.waitUntil(lambda: not page.columns.questions.strips)
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    degree = next(row.degree for row in ledgers(desk).staff if row.name == "李秀兰")
    assert degree == "2", "硕士 in the national list"


def test_a_file_of_another_form_is_refused_beside_the_choice(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "equipment", write(tmp_path, ROWS, "2025人员.xlsx"))
    assert page.step == "choose"
    said = page.choose.message.accessibleName()
    assert said.startswith("2025人员.xlsx 没有导入。")
    assert "人员表" in said


def test_a_file_that_was_mended_meanwhile_is_read_again(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "2025人员.xlsx"
    path.write_bytes(b"no workbook")
    take(page, qtbot, "staff", path)
    assert page.choose.message.isVisible()
    write(tmp_path, ROWS, "2025人员.xlsx", "在职")
    page.choose.message.button(0).click()
    qtbot.waitUntil(lambda: page.step == "columns")


def test_annual_figures_come_in_one_by_one(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [["项目", "数值"], ["总诊疗人次", "31,500"], ["门诊人次", "约三万"], ["编制床位", "50"]]
    take(page, qtbot, "annual", write(tmp_path, rows, "年报.xlsx"))
    assert page.step == "check"
    assert page.check.confirm.text() == "确认导入 2 项"
    assert ledgers(desk).figures == {}
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    assert ledgers(desk).figures == {"visits.total": 31_500, "beds.approved": 50}


def test_a_dropped_file_is_read(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path, ROWS, "2025人员.xlsx", "在职")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    area = page.choose.findChild(DropArea)
    assert area is not None
    area.dropEvent(
        QDropEvent(
            QPoint(10, 10),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: page.step == "columns")


def test_leaving_and_coming_back_finds_the_same_step(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.hide()
    page.show()
    page.show_destination(Destination(page="import", detail="equipment"))
    assert page.step == "check"
    assert page.header.title.text().startswith("导入人员")


def several(tmp_path: Path) -> Path:
    drills = [["演练日期", "演练类别", "参加人数"], ["20250612", "消防", "20"]]
    path = tmp_path / "各台账.xlsx"
    path.write_bytes(xlsx({"在职": ROWS, "2024年人员": ROWS, "演练": drills}))
    return path


def test_sheets_of_a_file_are_recognised_and_taken_one_by_one(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.take_file("", several(tmp_path))
    qtbot.waitUntil(page.choose.sheets.isVisible)
    model = page.choose.model
    shown = [[str(model.index(row, at).data()) for at in range(4)] for row in range(3)]
    assert shown == [
        ["在职", "人员台账", "—", "3"],
        ["2024年人员", "人员台账", "2024", "3"],
        ["演练", "应急演练", "—", "1"],
    ]
    page.choose.sheets.go_to(model.key_at(2))
    page.choose.take_part.click()
    qtbot.waitUntil(lambda: page.step == "check")
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    (row,) = read_rows(desk.centre, "drills")
    assert (row.values["kind"], row.values["people"]) == ("2", "20")
    page.done.another_asked.emit()
    assert str(model.index(2, 4).data()) == "已导入"


def test_a_sheet_of_another_year_waits_for_a_word(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.take_file("", several(tmp_path))
    qtbot.waitUntil(page.choose.sheets.isVisible)
    page.choose.sheets.go_to(page.choose.model.key_at(1))
    page.choose.take_part.click()
    assert page.step == "choose"
    assert "写的是 2024 年，正在填的是 2025 年" in page.choose.year.accessibleName()
    page.choose.year.button(0).click()
    qtbot.waitUntil(lambda: page.step == "columns")


def test_a_column_is_matched_by_hand_and_remembered(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [["姓名", "啥号码", "在哪干"], ["李秀兰", LI, "护理部"]]
    page.take_file("staff", write(tmp_path, rows))
    qtbot.waitUntil(lambda: page.step == "columns")
    assert {line[0]: line[2] for line in matched(page)}["在哪干"] == "unknown"
    page.columns.model.setData(page.columns.model.index(0, 3), "id_number")
    qtbot.waitUntil(lambda: ("啥号码", "身份证件号码", "chosen") in matched(page))
    place = next(at for at, line in enumerate(matched(page)) if line[0] == "在哪干")
    page.columns.model.setData(page.columns.model.index(place, 3), "department")
    qtbot.waitUntil(lambda: ("在哪干", "科室实际名称", "chosen") in matched(page))
    page.columns.remember.click()
    assert "记住了" in page.columns.message.accessibleName()
    page.take_file("staff", write(tmp_path, rows))
    qtbot.waitUntil(lambda: page.step == "check")
    page.check.tabs.choose("added")
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    new = next(row for row in ledgers(desk).staff if row.name == "李秀兰")
    assert (new.id_number, new.department) == (LI, "护理部")


def test_a_fault_is_mended_in_place_and_a_row_left_out(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    model = page.check.table("faults").model()
    model.setData(model.index(0, 4), CHEN)
    qtbot.waitUntil(lambda: page.check.counts[0] == "新增 2")
    page.check.tabs.choose("added")
    model = page.check.table("added").model()
    model.setData(model.index(0, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    qtbot.waitUntil(lambda: page.check.counts[0] == "新增 1")
    assert cells(page, "left-out", 0)[2] == "李秀兰"
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    assert {row.name for row in ledgers(desk).staff} == {"周明远", "陈志强"}
    assert ledgers(desk).held_staff == 0


def test_the_keyboard_stays_in_the_table_while_faults_are_mended(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.activateWindow()
    before = page.check.table("faults")
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    model = before.model()
    model.setData(model.index(0, 4), "还是不对")
    qtbot.waitUntil(lambda: page.check.table("faults") is not before)
    assert page.check.table("faults").hasFocus()


def test_what_the_file_lacks_is_ended_only_with_a_reason(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    page.check.tabs.choose("vanished")

    def tick() -> None:
        model = page.check.table("vanished").model()
        model.setData(
            model.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
        )

    tick()
    assert "先写原因" in page.check.because.accessibleName()
    page.check.because.setText("调出")
    page.check.on.setText("2025-03-01")
    tick()
    qtbot.waitUntil(lambda: "停用 1" in page.check.counts)
    with qtbot.waitSignal(desk.changed):
        page.check.confirm.click()
    zhou = next(row for row in ledgers(desk).staff if row.name == "周明远")
    assert (zhou.ended_on, zhou.ended_because) == (date(2025, 3, 1), "调出")


def test_what_is_put_aside_is_offered_to_the_next_page(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    take(page, qtbot, "staff", write(tmp_path, ROWS, "2025人员.xlsx", "在职"))
    model = page.check.table("faults").model()
    model.setData(model.index(0, 4), CHEN)
    qtbot.waitUntil(lambda: page.check.counts[0] == "新增 2")
    page.check.set_aside.emit()
    assert page.step == "choose"
    other = ImportPage(desk)
    qtbot.addWidget(other)
    other.show()
    assert "2025人员.xlsx" in other.choose.aside.accessibleName()
    other.choose.aside.button(0).click()
    qtbot.waitUntil(lambda: other.step == "columns")
    assert other.check.counts[0] == "新增 2"


def test_a_departments_sheet_is_shown_before_it_is_taken(
    desk: Desk, page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (made,) = desk.bridge.write_fill_in(desk.centre, ["护理部"], tmp_path, Unwatched())
    book = load_workbook(made.workbook)
    book[SHEET]["E5"] = "是"
    book.save(made.workbook)
    page.take_file("", made.workbook)
    qtbot.waitUntil(lambda: page.step == "fill-in")
    model = page.fill_in.table.model()
    shown = [str(model.index(0, at).data()) for at in range(4)]
    assert shown[0] == "1.1.1.C1"
    assert shown[2:] == ["没有说", "达到"]
    assert desk.bridge.read_department_answers(desk.centre, "护理部") == {}
    with qtbot.waitSignal(desk.changed) as said:
        page.fill_in.confirm.click()
    assert said.args == [frozenset({Topic.ANSWERS})]
    assert desk.bridge.read_department_answers(desk.centre, "护理部") == {"1.1.1.C1": True}


def test_a_field_is_found_by_initials(qtbot: QtBot) -> None:
    combo = SearchCombo("项")
    qtbot.addWidget(combo)
    combo.set_options((("name", "姓名"), ("department", "科室实际名称"), ("mobile", "手机号码")))
    line = combo.lineEdit()
    assert line is not None
    with qtbot.waitSignal(combo.picked) as picked:
        line.selectAll()
        QTest.keyClicks(line, "sjhm")
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert picked.args == ["mobile"]
    assert combo.key == "mobile"
