"""Half-typed words in forms that a button enters: there again, until entered or given up."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from models.ledger.records import HeldRow, Origin
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.people.people_cards import Deed
from models.vocabulary.ids import RowId
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.drafting import Drafting
from ui.jobs import JobRunner
from ui.office import Office
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HELD = RowId("h" * 32)


class House:
    """A workspace whose window is opened again and again."""

    def __init__(self, folder: Path, app: QApplication, qtbot: QtBot) -> None:
        self._folder, self._app, self._qtbot = folder, app, qtbot
        packs = (pack_text(clause_text("1.1.1", may_not_apply=True), clause_text("1.1.2")),)
        made = create_centre(folder / "w", profile(), "口令" * 4, packs, CLOCK)
        bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=tuple)
        bridge.add_person(made, person(row_id="0" * 32, name="王芳"))
        held = HeldRow(
            row_id=HELD, ledger="staff", cells={"姓名": "李敏", "出生日期": "19xx"},
            faults=(), origin=Origin(file="a.xlsx", sheet="1", row=4),
        )  # fmt: skip
        with made.writing(Deed.IMPORT) as write:
            write.ledgers.hold(made.year, [held])
        made.close()

    @contextmanager
    def window(self) -> Iterator[Office]:
        """The window, open; gone again afterwards."""
        with dressed(self._app) as look:
            jobs = JobRunner()
            office = Office(look, Seat(self._folder / "seat.ini"), jobs, "centre", "")
            office.show()
            office.enter(
                Bridge(clock=CLOCK, fonts=FONTS, packs=tuple),
                open_centre(self._folder / "w", CLOCK),
            )
            office.window.activateWindow()
            self._qtbot.waitUntil(office.window.isActiveWindow)
            yield office
            office.close()
            jobs.shutdown()
            office.close_workspace()
            office.window.deleteLater()
        gc.collect()


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> House:
    return House(tmp_path, qapp, qtbot)


def page_of(office: Office, ident: str, detail: str = "", field: str = "") -> Any:
    assert office.desk is not None
    office.desk.go(ident, detail, field)
    return office.window.page(ident)


def drafting(office: Office) -> Drafting:
    (found,) = office.window.findChildren(Drafting)
    return found


def begin(office: Office, field: QLineEdit, text: str) -> None:
    """Type in a field, as far as the program has it when it is killed."""
    field.setFocus()
    field.setText(text)
    drafting(office).drafts.keep()


def kept(office: Office) -> set[str]:
    return set(drafting(office).drafts.places)


def test_a_new_row_begun_is_there_again_and_gone_once_it_is_entered(house: House) -> None:
    with house.window() as office:
        tab = page_of(office, "ledgers", "staff").staff
        tab.ask_new_row()
        begin(office, tab.strip.editors["name"], "赵晓明")
        begin(office, tab.strip.editors["department"], "护理部")
        office.window.setFocus()
    with house.window() as office:
        places = {"ledgers/staff/+/name", "ledgers/staff/+/department"}
        assert kept(office) == places
        drafting(office).go_on("ledgers/staff/+/name")
        tab = page_of(office, "ledgers").staff
        assert tab.strip.isVisible()
        assert tab.strip.editors["name"].text() == "赵晓明"
        assert tab.strip.editors["department"].text() == "护理部", "without going there"
        for key, editor in tab.strip.editors.items():
            if isinstance(editor, QLineEdit) and not editor.text():
                editor.setText({"id_number": "", "birth": "1990-01"}.get(key, ""))
        QTest.keyClick(tab.strip.editors["name"], Qt.Key.Key_Return)
        if not tab.strip.isVisible():
            assert not kept(office)
        else:
            # refused: what was typed stays, here and for the next start
            assert kept(office) == places


def test_leaving_the_new_row_gives_it_up(house: House) -> None:
    with house.window() as office:
        tab = page_of(office, "ledgers", "staff").staff
        tab.ask_new_row()
        begin(office, tab.strip.editors["name"], "赵晓明")
        tab.strip.leave()
        assert not kept(office)


def test_a_repair_begun_is_there_again(house: House) -> None:
    with house.window() as office:
        tab = page_of(office, "ledgers", "staff", HELD).staff
        (editor, *_) = tab.pane.current.editors
        begin(office, editor, "1990-0")
        office.window.setFocus()
        (place,) = kept(office)
        assert place.startswith(f"ledgers/staff/{HELD}/")
    with house.window() as office:
        drafting(office).go_on(place)
        tab = page_of(office, "ledgers").staff
        (editor, *_) = tab.pane.current.editors
        assert editor.text() == "1990-0"
        tab.given_up.emit(HELD, "重复的一行")
        assert not kept(office)


def test_a_day_of_a_fact_begun_is_there_again(house: House) -> None:
    with house.window() as office:
        page = page_of(office, "ledgers", "facts", "level.applied_on")
        field = next(one for one in page.facts.fields if one.key == "level.applied_on")
        begin(office, field.editor, "2025-0")
    with house.window() as office:
        (place,) = kept(office)
        drafting(office).go_on(place)
        focused = office.window.focusWidget()
        assert isinstance(focused, QLineEdit)
        assert focused.text() == "2025-0"


def test_why_a_clause_does_not_apply_is_there_again(house: House) -> None:
    with house.window() as office:
        page = page_of(office, "checklist", "1.1.1")
        page.beside.ask_not_applicable()
        begin(office, page.pane.form.reason, "本院没有开")
    with house.window() as office:
        (place,) = kept(office)
        drafting(office).go_on(place)
        page = page_of(office, "checklist")
        assert page.pane.form.reason.text() == "本院没有开"
        QTest.keyClick(page.pane.form.reason, Qt.Key.Key_Return)
        assert not kept(office)
        assert page.clause.not_applicable_reason == "本院没有开"
        page.beside.ask_not_applicable()
        begin(office, page.pane.form.reason, "再说")
        page.pane.form.dismissed.emit()
        assert not kept(office)
