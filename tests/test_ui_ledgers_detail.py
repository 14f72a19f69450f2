"""The pane beside a table: a row in full, and what belongs to a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forms.ledgers import LEDGERS
from models.ledger.form_rows import FormRow
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_rows import read_rows
from models.vocabulary.ids import RowId
from tests.desks import desk_over
from tests.ledger_stage import (
    ZHOU,
    go,
    make_small_centre,
    put,
    show_ledgers,
    take_rows,
)
from ui.desk import Desk
from ui.pages.ledgers.detail_owned import OwnedRows
from ui.pages.ledgers.page import LedgersPage

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


def certificate(owner: str, number: str, **values: str) -> FormRow:
    return FormRow(
        row_id=RowId(f"q-{number}"),
        ledger="qualifications",
        owner=owner,
        values={"kind": "2", "number": number, **values},
    )


def owner_id(centre: Centre) -> RowId:
    return centre.ledgers.staff[0].row_id


def owned(page: LedgersPage, ledger: str) -> OwnedRows:
    page.detail.tabs.choose(ledger)
    return page.detail.owned(ledger)


def test_f9_shows_a_row_in_full_and_gives_the_keyboard_back(
    centre: Centre, page: LedgersPage
) -> None:
    go(page, "staff", owner_id(centre))
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert page.detail.isVisible()
    assert "周明远" in page.detail.accessibleName()
    field = page.detail.fields.fields["department"]
    assert isinstance(field.editor, QLineEdit)
    assert field.editor.text() == "内科"
    put(field.editor, "外科")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert centre.ledgers.staff[0].department == "外科"
    QTest.keyClick(field.editor, Qt.Key.Key_Escape)
    assert not page.detail.isVisible()
    assert QApplication.focusWidget() is page.staff.table


def test_a_field_in_full_that_cannot_be_read_says_why_under_itself(
    centre: Centre, page: LedgersPage
) -> None:
    go(page, "staff", owner_id(centre))
    QTest.keyClick(page, Qt.Key.Key_F9)
    field = page.detail.fields.fields["born_on"]
    put(field.editor, "昨天")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    assert "日期" in field.editor.accessibleName()
    assert centre.ledgers.staff[0].born_on is None
    assert field.text == "昨天", "what was typed stays"


def test_an_identity_number_is_whole_only_while_it_is_edited(
    centre: Centre, page: LedgersPage
) -> None:
    go(page, "staff", owner_id(centre))
    QTest.keyClick(page, Qt.Key.Key_F9)
    field = page.detail.fields.fields["id_number"]
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    page.detail.fields.go_to("name")
    assert editor.text() == f"{ZHOU[:2]}****{ZHOU[-4:]}"
    editor.setFocus()
    assert editor.text() == ZHOU
    page.detail.fields.go_to("name")
    assert ZHOU not in editor.text()
    assert centre.ledgers.staff[0].id_number == ZHOU


def test_the_pane_goes_from_row_to_row(centre: Centre, page: LedgersPage) -> None:
    first, second = centre.ledgers.staff
    go(page, "staff")
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert first.name in page.detail.accessibleName(), "nothing was current: the first is"
    for by, row in ((1, second), (1, second), (-1, first), (-1, first)):
        page.detail.stepped.emit(by)
        assert row.name in page.detail.accessibleName()


def test_the_pane_follows_the_current_row(centre: Centre, page: LedgersPage) -> None:
    first, second = centre.ledgers.staff
    go(page, "staff", first.row_id)
    QTest.keyClick(page, Qt.Key.Key_F9)
    page.staff.go_to_row(second.row_id)
    assert second.name in page.detail.accessibleName()
    field = page.detail.fields.fields["department"]
    assert field.text == second.department


def test_a_certificate_is_added_to_a_person_changed_and_ended(
    centre: Centre, page: LedgersPage
) -> None:
    go(page, "staff", owner_id(centre))
    QTest.keyClick(page, Qt.Key.Key_F9)
    rows = owned(page, "qualifications")
    rows.add.click()
    QTest.mouseClick(rows.take, Qt.MouseButton.LeftButton)
    assert read_rows(centre, "qualifications") == (), "a certificate has a kind"
    kind = rows.fields.fields["kind"]
    put(kind.editor, "2")
    put(rows.fields.fields["number"].editor, "110123456")
    put(rows.fields.fields["valid_until"].editor, "2025-07-01")
    QTest.mouseClick(rows.take, Qt.MouseButton.LeftButton)
    (row,) = read_rows(centre, "qualifications")
    assert row.owner == owner_id(centre)
    assert (row.values["number"], row.values["valid_until"]) == ("110123456", "2025-07-01")
    assert "快到期" in rows.list.item(0).text()
    number = rows.fields.fields["number"]
    put(number.editor, "110999")
    QTest.keyClick(number.editor, Qt.Key.Key_Return)
    assert read_rows(centre, "qualifications")[0].values["number"] == "110999"
    rows.end.click()
    put(rows.strip.editors["because"], "换证")
    QTest.keyClick(rows.strip.editors["because"], Qt.Key.Key_Return)
    assert read_rows(centre, "qualifications")[0].ended_because == "换证"
    assert page.detail.tabs.tabText(1).endswith("0")


def test_each_person_has_certificates_of_his_own(
    desk: Desk, centre: Centre, page: LedgersPage
) -> None:
    first, second = centre.ledgers.staff
    take_rows(desk, certificate(first.row_id, "1"), certificate(second.row_id, "2"))
    go(page, "staff", first.row_id)
    QTest.keyClick(page, Qt.Key.Key_F9)
    rows = owned(page, "qualifications")
    assert rows.list.count() == 1
    assert rows.fields.fields["number"].text == "1"
    page.staff.go_to_row(second.row_id)
    assert rows.fields.fields["number"].text == "2"


def test_a_certificate_ledger_names_its_people(
    desk: Desk, centre: Centre, page: LedgersPage
) -> None:
    take_rows(desk, certificate(owner_id(centre), "1"))
    go(page, "qualifications")
    model = page.rows("qualifications").model
    at = [column.id for column in model.columns].index("owner_name")
    assert model.index(0, at).data() == "周明远"


def test_a_field_is_asked_only_where_another_says_so(desk: Desk, page: LedgersPage) -> None:
    ledger, asked = next(
        (each, field)
        for each in LEDGERS.values()
        for field in each.form.fields
        if field.visible_when is not None and not each.owner
    )
    when = asked.visible_when
    assert when is not None
    row = FormRow(row_id=RowId("r"), ledger=ledger.id, values={ledger.name_field: "甲"})
    take_rows(desk, row)
    go(page, ledger.id, "r")
    QTest.keyClick(page, Qt.Key.Key_F9)
    field = page.detail.fields.fields[asked.key]
    assert not field.isVisibleTo(page.detail)
    yes = FormRow(row_id=RowId("s"), ledger=ledger.id, values={when.key: min(when.among)})
    take_rows(desk, yes)
    go(page, ledger.id, "s")
    assert field.isVisibleTo(page.detail)
