"""A ledger that a form alone describes, worked in as in a spreadsheet, like people and devices."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from models.ledger.form_rows import FormRow
from models.usecases.journal.undo import read_undo, undo
from models.usecases.ledgers.edit_rows import add_rows, read_rows
from models.usecases.new_workspace import create_centre
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, desk_over
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination
from ui.pages.ledgers.filter import ColumnFilter
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.rows import RowsTab

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CLINICS = "village_clinics"
CONTROL = Qt.KeyboardModifier.ControlModifier
NAMES = ("上河村卫生室", "下坝村卫生室", "石桥村卫生室", "柳塘村卫生室")
WHOLE = {"village": "上河村", "doctors": "2", "integrated": "1"}
"""What the form expects of a clinic."""


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    text = pack_text(clause_text("1.1.1"))
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    rows = [
        FormRow(
            row_id=RowId(f"20250101{at:08d}{at:016x}"),
            ledger=CLINICS,
            values={**WHOLE, "name": name, "village": name[:3], "doctors": str(4 - at)},
        )
        for at, name in enumerate(NAMES)
    ]
    add_rows(centre, rows)
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
    made.show_destination(Destination(page="ledgers", detail=CLINICS))
    return made


@pytest.fixture
def tab(page: LedgersPage) -> RowsTab:
    found = page.rows(CLINICS)
    found.table.setFocus()
    return found


def stored(desk: Desk, key: str) -> list[str]:
    """One field of every row as the file holds it."""
    with desk.centre.workspace.store.reading() as read:
        rows = read.form_rows.rows(desk.centre.year, CLINICS)
    return [row.values.get(key, "") for row in rows]


def place(tab: RowsTab, column: str) -> int:
    return [each.id for each in tab.model.columns].index(column)


def choose(tab: RowsTab, rows: tuple[int, int], first: str) -> None:
    """Choose cells below each other; the first is current."""
    top = tab.model.index(rows[0], place(tab, first))
    bottom = tab.model.index(rows[1], place(tab, first))
    flags = QItemSelectionModel.SelectionFlag
    chosen = tab.table.selectionModel()
    chosen.setCurrentIndex(top, flags.NoUpdate)
    chosen.select(QItemSelection(top, bottom), flags.ClearAndSelect)


def paste(tab: RowsTab, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(tab.table, Qt.Key.Key_V, CONTROL)


def shown(tab: RowsTab, column: str) -> list[str]:
    at = place(tab, column)
    return [str(tab.model.index(row, at).data()) for row in range(tab.model.rowCount())]


def units(desk: Desk) -> int:
    step = read_undo(desk.centre).undo
    assert step is not None
    return step.unit


def switch(tab: RowsTab, word: str) -> None:
    next(b for b in tab.bar.findChildren(QPushButton) if b.text() == word).click()


def test_a_block_is_looked_at_put_in_and_taken_back_in_one_step(desk: Desk, tab: RowsTab) -> None:
    before, taken = stored(desk, "village"), units(desk)
    choose(tab, (2, 2), "name")
    paste(tab, "石桥卫生室\t石桥\n柳塘卫生室\t柳塘\n白鹭卫生室\t白鹭")
    assert stored(desk, "village") == before, "nothing is written before one has looked"
    QTest.keyClick(tab.offer, Qt.Key.Key_Return)
    assert stored(desk, "name") == [*NAMES[:2], "石桥卫生室", "柳塘卫生室", "白鹭卫生室"]
    assert stored(desk, "village")[2:] == ["石桥", "柳塘", "白鹭"]
    assert units(desk) == taken + 1
    undo(desk.centre)
    assert stored(desk, "name") == list(NAMES)
    assert stored(desk, "village") == before


def test_words_that_no_cell_takes_are_listed_with_their_reason(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (0, 1), "doctors")
    paste(tab, "三个\n5")
    assert "放不进 1 处" in tab.offer.message.accessibleName()
    QTest.keyClick(tab.offer, Qt.Key.Key_Return)
    assert stored(desk, "doctors") == ["4", "5", "2", "1"]
    assert tab.typing.offering
    assert tab.offer.model is not None
    assert tab.offer.model.rowCount() == 1


def test_a_header_says_which_column_and_which_clinic(desk: Desk, tab: RowsTab) -> None:
    choose(tab, (0, 0), "village")
    paste(tab, "村卫生室名称\t乡村医生数\n柳塘村卫生室\t7")
    QTest.keyClick(tab.offer, Qt.Key.Key_Return)
    assert stored(desk, "doctors") == ["4", "3", "2", "7"]


def test_filling_down_above_and_emptying_are_one_unit_each(desk: Desk, tab: RowsTab) -> None:
    taken = units(desk)
    choose(tab, (0, 2), "village")
    QTest.keyClick(tab.table, Qt.Key.Key_D, CONTROL)
    assert stored(desk, "village") == ["上河村", "上河村", "上河村", "柳塘村"]
    choose(tab, (3, 3), "village")
    QTest.keyClick(tab.table, Qt.Key.Key_F7)
    assert stored(desk, "village") == ["上河村"] * 4
    choose(tab, (1, 3), "village")
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert stored(desk, "village") == ["上河村", "", "", ""]
    assert units(desk) == taken + 3


def test_bulk_edit_is_looked_at_and_one_unit(desk: Desk, tab: RowsTab) -> None:
    taken = units(desk)
    tab.table.setColumnHidden(place(tab, "integrated"), False)
    choose(tab, (1, 3), "integrated")
    tab.bar.bulk_asked.emit()
    value = tab.bulk.value
    if isinstance(value, QComboBox):
        value.setCurrentText("否")
    else:
        assert isinstance(value, QLineEdit)
        value.setText("否")
    QTest.keyClick(value, Qt.Key.Key_Return)
    assert units(desk) == taken
    QTest.keyClick(tab.offer, Qt.Key.Key_Return)
    assert stored(desk, "integrated") == ["1", "0", "0", "0"]
    assert units(desk) == taken + 1


def test_a_column_hidden_while_it_is_chosen_does_no_harm(tab: RowsTab) -> None:
    choose(tab, (1, 3), "village")
    tab.table.setColumnHidden(place(tab, "village"), True)
    tab.bar.bulk_asked.emit()
    assert tab.bulk.isVisible()


def test_amounts_are_sorted_as_amounts_and_names_by_reading(tab: RowsTab) -> None:
    tab.sieve.sort_by("doctors")
    assert shown(tab, "doctors") == ["1", "2", "3", "4"]
    tab.sieve.sort_by("name")
    assert shown(tab, "name") == ["柳塘村卫生室", "上河村卫生室", "石桥村卫生室", "下坝村卫生室"]


def test_a_column_is_filtered_and_a_name_found_by_initials(tab: RowsTab) -> None:
    tab.sieve.filter_by(ColumnFilter(key="village", texts=frozenset({"下坝村", "柳塘村"})))
    assert shown(tab, "name") == ["下坝村卫生室", "柳塘村卫生室"]
    tab.sieve.clear()
    tab.bar.searched.emit("lt")
    assert shown(tab, "name") == ["柳塘村卫生室"]


def test_only_rows_that_lack_what_the_form_expects_are_shown(desk: Desk, tab: RowsTab) -> None:
    switch(tab, "只看未填")
    assert shown(tab, "name") == []
    switch(tab, "只看未填")
    choose(tab, (1, 1), "village")
    QTest.keyClick(tab.table, Qt.Key.Key_Delete)
    assert stored(desk, "village")[1] == ""
    assert shown(tab, "village")[1] == "未填"
    switch(tab, "只看未填")
    assert shown(tab, "name") == ["下坝村卫生室"]


def test_the_history_of_a_row_opens_from_the_pane_beside_it(
    page: LedgersPage, tab: RowsTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []
    monkeypatch.setattr(QDialog, "exec", lambda dialog: titles.append(dialog.windowTitle()))
    choose(tab, (1, 1), "village")
    page.head.detail.click()
    assert page.detail.isVisible()
    page.detail.history.click()
    assert titles == ["下坝村卫生室的历史"]


def test_the_rows_are_those_of_the_ledger_alone(desk: Desk) -> None:
    assert [row.values["name"] for row in read_rows(desk.centre, CLINICS)] == list(NAMES)
