"""Ledgers that a form alone describes, worked with as a person would."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forms.ledgers import GROUPS
from models.ledger.records import RegisterEntry
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_ledgers import put_figures, put_register
from models.usecases.ledgers.edit_rows import read_rows
from models.usecases.ledgers.state_facts import state_facts
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Unwatched
from tests.desks import CLOCK, desk_over
from tests.ledger_stage import (
    CLINICS,
    clinic,
    go,
    make_small_centre,
    put,
    show_ledgers,
    take_rows,
    tell,
)
from ui.components.labels import LinkLabel
from ui.desk import Desk, Destination
from ui.look.states import Status
from ui.pages.ledgers.export import LedgerExport
from ui.pages.ledgers.figures import FigureField
from ui.pages.ledgers.figures_told import ToldByRows
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.shelf import ROW_LEDGERS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = make_small_centre(tmp_path / "w")
    yield made
    made.close()


@pytest.fixture
def desk(centre: Centre) -> Iterator[Desk]:
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> LedgersPage:
    return show_ledgers(desk, qtbot)


def focused() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def add_in_strip(page: LedgersPage, ledger: str, **texts: str) -> None:
    """Press Ctrl+N, fill in the strip, press Enter."""
    tab = page.rows(ledger)
    tab.bar.add_asked.emit()
    for key, text in texts.items():
        put(tab.strip.editors[key], text)
    QTest.keyClick(tab.strip.editors[next(iter(texts))], Qt.Key.Key_Return)


@pytest.mark.parametrize("ledger", ROW_LEDGERS)
def test_every_ledger_of_rows_is_gone_to_and_begins_a_row(page: LedgersPage, ledger: str) -> None:
    go(page, ledger)
    assert page.nav.current_id == ledger
    assert page.head.title.text() == page.nav.entry(ledger).title
    tab = page.rows(ledger)
    assert tab.isVisible()
    tab.bar.add_asked.emit()
    assert tab.strip.isVisible()
    assert tab.strip.editors, "a new row begins with something"


def test_every_ledger_stands_once_in_the_list_under_its_group(page: LedgersPage) -> None:
    ids = [entry.id for entry in page.nav.entries]
    assert sorted(ids) == sorted({*ROW_LEDGERS, "profile", "facts", "registers", "figures"})
    groups = list(dict.fromkeys(entry.group for entry in page.nav.entries))
    assert len(groups) == len(GROUPS), "a group's ledgers stand together"


def test_a_ledger_is_found_by_words_and_initials_and_opened_by_enter(page: LedgersPage) -> None:
    nav = page.nav
    put(nav.search, "cws")
    nav.search.searched.emit(nav.search.text())
    assert [entry.id for entry in nav.model.entries] == [CLINICS]
    QTest.keyClick(nav.search, Qt.Key.Key_Return)
    assert nav.current_id == CLINICS
    assert page.rows(CLINICS).isVisible()
    assert len(nav.model.entries) == len(nav.entries), "the list is whole again"


def test_letters_typed_on_the_list_search_it(page: LedgersPage) -> None:
    nav = page.nav
    nav.list.setFocus()
    for key in (Qt.Key.Key_C, Qt.Key.Key_W, Qt.Key.Key_S):
        QTest.keyClick(focused(), key)
    assert nav.search.text() == "cws"
    QTest.keyClick(nav.search, Qt.Key.Key_Return)
    assert nav.current_id == CLINICS
    assert page.rows(CLINICS).isAncestorOf(focused())


def test_the_keyboard_goes_from_ledger_to_ledger(page: LedgersPage) -> None:
    ids = [entry.id for entry in page.nav.entries]
    go(page, ids[0])
    QTest.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.nav.current_id == ids[1]
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert page.nav.current_id == ids[-1], "round at the ends"


def test_a_row_that_was_added_is_where_the_keyboard_goes_on(page: LedgersPage) -> None:
    go(page, CLINICS)
    add_in_strip(page, CLINICS, name="上河村卫生室")
    table = page.rows(CLINICS).table
    assert focused() is table
    assert table.current_key is not None


def test_a_row_is_begun_and_a_block_pasted_where_there_is_none_yet(
    centre: Centre, page: LedgersPage, qtbot: QtBot
) -> None:
    go(page, CLINICS)
    page.nav.list.setFocus()
    qtbot.waitUntil(page.isActiveWindow)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(page.nav.list, Qt.Key.Key_N, control)
    tab = page.rows(CLINICS)
    assert tab.strip.isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    QApplication.clipboard().setText("上河村卫生室\n下河村卫生室")
    page.nav.list.setFocus()
    QTest.keyClick(page.nav.list, Qt.Key.Key_V, control)
    assert tab.offer.isVisible()
    assert focused() is tab.offer.put, "not what gives the offer up"
    tab.offer.put.click()
    assert [row.values["name"] for row in read_rows(centre, CLINICS)] == [
        "上河村卫生室",
        "下河村卫生室",
    ]


def test_a_clinic_is_added_edited_and_ended(centre: Centre, page: LedgersPage) -> None:
    go(page, CLINICS)
    assert page.nav.entry(CLINICS).mark is Status.NOT_FILLED
    add_in_strip(page, CLINICS, name="上河村卫生室")
    (row,) = read_rows(centre, CLINICS)
    assert row.values["name"] == "上河村卫生室"
    tab = page.rows(CLINICS)
    tab.model.cell_edited.emit(row.row_id, "integrated", "是")
    assert read_rows(centre, CLINICS)[0].values["integrated"] == "1"
    assert page.nav.entry(CLINICS).count == "1"
    tab.go_to_row(row.row_id)
    tab.bar.end_asked.emit()
    put(tab.strip.editors["because"], "撤并")
    QTest.keyClick(tab.strip.editors["because"], Qt.Key.Key_Return)
    gone = read_rows(centre, CLINICS)[0]
    assert (gone.ended_on, gone.ended_because) == (CLOCK.today(), "撤并")
    assert page.nav.entry(CLINICS).count == ""


def test_a_cell_that_cannot_be_read_changes_nothing(
    desk: Desk, centre: Centre, page: LedgersPage
) -> None:
    take_rows(desk, clinic("上河村卫生室"))
    go(page, CLINICS)
    tab = page.rows(CLINICS)
    tab.model.cell_edited.emit(RowId("c-上河村卫生室"), "integrated", "也许")
    assert "integrated" not in read_rows(centre, CLINICS)[0].values


def test_a_ledger_is_declared_complete_and_that_is_taken_back(
    centre: Centre, page: LedgersPage
) -> None:
    go(page, CLINICS)
    box = page.head.complete
    assert box.isVisible()
    assert "缺数据" in box.accessibleDescription()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert CLINICS in centre.ledgers.registers_filled
    assert page.nav.entry(CLINICS).mark is Status.MET
    assert "已填全" in page.nav.entry(CLINICS).spoken
    assert "就算没有" in box.accessibleDescription()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert CLINICS not in centre.ledgers.registers_filled


def test_people_and_devices_are_not_declared_but_counted(page: LedgersPage) -> None:
    go(page, "staff")
    assert not page.head.complete.isVisible()
    assert page.nav.entry("staff").count == "2"


def told_field(page: LedgersPage, key: str) -> FigureField:
    go(page, key)
    field = page.figures.fields[page.figures.keys_shown.index(key)]
    assert isinstance(field, FigureField)
    return field


def told(field: FigureField) -> ToldByRows:
    assert field.told is not None
    return field.told


def test_a_figure_follows_the_rows_once_their_ledger_is_complete(
    desk: Desk, centre: Centre, page: LedgersPage
) -> None:
    take_rows(desk, clinic("上河村卫生室", village="上河村"), clinic("下河村卫生室"))
    field = told_field(page, "clinics.total")
    assert "至少 2" in told(field).words.text()
    assert not told(field).take.isVisibleTo(page)
    go(page, CLINICS)
    QTest.keyClick(page.head.complete, Qt.Key.Key_Space)
    field = told_field(page, "clinics.total")
    assert "按“村卫生室”台账算：2" in told(field).words.text()
    assert "clinics.total" not in centre.ledgers.figures


def test_a_typed_figure_that_contradicts_the_rows_gives_way_to_them(
    desk: Desk, centre: Centre, page: LedgersPage, qtbot: QtBot
) -> None:
    take_rows(desk, clinic("上河村卫生室"))
    put_register(centre, CLINICS, [], filled=True)
    put_figures(centre, {"clinics.total": Fraction(5)})
    tell(desk)
    field = told_field(page, "clinics.total")
    assert "对不上" in told(field).words.text()
    assert "对不上 1" in page.nav.entry("figures").told
    assert page.nav.entry("figures").mark is Status.TO_CONFIRM
    told(field).take.activated.emit()
    assert "clinics.total" not in centre.ledgers.figures
    assert "台账算：1" in told(field).words.text()
    with qtbot.waitSignal(told(field).ledger_asked):
        QTest.keyClick(told(field).findChildren(LinkLabel)[1], Qt.Key.Key_Return)
    assert page.nav.current_id == CLINICS


def test_a_figure_typed_as_the_rows_tell_it_is_said_to_agree(
    desk: Desk, centre: Centre, page: LedgersPage
) -> None:
    take_rows(desk, clinic("上河村卫生室"))
    put_register(centre, CLINICS, [], filled=True)
    put_figures(centre, {"clinics.total": Fraction(1)})
    tell(desk)
    field = told_field(page, "clinics.total")
    assert "对得上" in told(field).words.text()
    assert not told(field).take.isVisibleTo(page)


def test_an_exported_ledger_reads_back_unchanged(
    desk: Desk, centre: Centre, page: LedgersPage, tmp_path: Path, qtbot: QtBot
) -> None:
    take_rows(desk, clinic("上河村卫生室", village="上河村", integrated="1"))
    go(page, CLINICS)
    assert page.head.export.isVisible()
    path = tmp_path / "村卫生室.xlsx"
    with qtbot.waitSignal(desk.told, timeout=20_000):
        LedgerExport(desk, page).write(CLINICS, path)
    card = desk.bridge.import_ledger(centre, CLINICS, path, Unwatched(), dry_run=True).card
    assert (card.added, card.changed, card.unchanged) == (0, 0, 1)


@pytest.mark.parametrize("ledger", ["facts", "registers"])
def test_answers_are_exported_and_read_back(
    desk: Desk, centre: Centre, page: LedgersPage, ledger: str, tmp_path: Path, qtbot: QtBot
) -> None:
    state_facts(centre, {"level.recognised_on": "2024-03-05"})
    put_register(
        centre, "department", [RegisterEntry(register="department", kind="internal", present=False)]
    )
    tell(desk)
    go(page, ledger)
    assert page.head.export.isVisible()
    path = tmp_path / "answers.xlsx"
    with qtbot.waitSignal(desk.told, timeout=20_000):
        LedgerExport(desk, page).write(ledger, path)
    read = desk.bridge.read_answer_sheets(centre, path)
    assert read.faults == ()
    assert dict(read.facts) == ({} if ledger == "registers" else dict(centre.ledgers.facts))
    assert read.registers == (centre.ledgers.registers if ledger == "registers" else ())


@pytest.mark.parametrize("ledger", ["staff", CLINICS, "figures", "facts", "registers"])
@pytest.mark.parametrize("filled", [False, True])
def test_every_ledger_is_printed_blank_and_filled(
    desk: Desk, page: LedgersPage, ledger: str, filled: bool,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    take_rows(desk, clinic("上河村卫生室", village="上河村"))
    path = tmp_path / "form.pdf"
    with qtbot.waitSignal(desk.told, timeout=20_000):
        LedgerExport(desk, page).write_paper(ledger, path, filled=filled)
    reader = PdfReader(path)
    text = "".join(page.extract_text() for page in reader.pages)
    assert "北渡乡卫生院" in text
    if ledger in {"staff", CLINICS}:
        assert ({"staff": "李秀兰", CLINICS: "上河村"}[ledger] in text) is filled


def test_the_head_writes_a_workbook_and_two_papers_where_one_says(
    desk: Desk, page: LedgersPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    proposed: list[str] = []

    def chosen(_page: QWidget, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(name).name)
        return str(tmp_path / Path(name).name), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    go(page, CLINICS)
    page.head.export.click()
    assert page.head.forms_menu.isVisible()
    page.head.forms_menu.close()
    for action in (each for each in page.head.forms_menu.actions() if each.text()):
        with qtbot.waitSignal(desk.told, timeout=20_000):
            action.trigger()
    assert proposed == ["村卫生室-2025.xlsx", "村卫生室-2025-空表.pdf", "村卫生室-2025.pdf"]
    assert sorted(each.name for each in tmp_path.iterdir() if each.is_file()) == sorted(proposed)


def test_a_window_opened_again_comes_back_to_the_ledger(
    desk: Desk, page: LedgersPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.stood) as stood:
        page.nav.choose(CLINICS)
    assert stood.args == [Destination(page="ledgers", detail=CLINICS)]


def test_what_cannot_be_read_stays_in_its_field_and_holds_up_no_other(
    centre: Centre, page: LedgersPage, qtbot: QtBot
) -> None:
    go(page, "profile")
    fields = page.premises.profile
    put(fields.editor("founded_on"), "很久以前")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is not fields.editor("founded_on"), "one is not kept in a field"
    put(fields.editor("head"), "周明远")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: centre.profile.head == "周明远")
    assert fields.text("founded_on") == "很久以前"
    told = fields.editor("founded_on").accessibleName()
    assert "还没有存，改好就存" in told
    put(fields.editor("founded_on"), "1958-05-01")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: centre.profile.founded_on is not None)


def test_a_figure_that_cannot_be_read_stays_when_another_is_stored(
    page: LedgersPage, qtbot: QtBot
) -> None:
    go(page, "profile")
    assert page.premises.go_to("area.building")
    wrong = focused()
    put(wrong, "一千多")
    QTest.keyClick(wrong, Qt.Key.Key_Tab)
    other = focused()
    put(other, "900")
    QTest.keyClick(other, Qt.Key.Key_Tab)
    qtbot.wait(50)
    assert isinstance(wrong, QLineEdit)
    assert wrong.text() == "一千多"
    assert "再导入" not in wrong.accessibleName(), "nothing was imported here"
