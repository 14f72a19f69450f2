"""What a person may not do is grey from the start and says who may."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.store.records import Person
from models.usecases.centre import Centre
from models.usecases.new_workspace import create_centre
from models.usecases.people.people_cards import Deed, Role
from models.usecases.people.permissions import MAY
from models.vocabulary.ids import AccountId
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge
from ui.collector import GuiThreadCollector
from ui.components.buttons import Button, ButtonKind
from ui.desk import Desk, Topic
from ui.jobs import JobRunner
from ui.office import Office
from ui.permits import Barrable, Permits
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints|This plugin does not support"
)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "centre",
        profile(),
        "一二三四五六七八",
        (pack_text(clause_text("1.1.1")),),
        CLOCK,
        author="李梅",
    )
    bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())
    bridge.add_person(made, person(name="王芳"))
    yield made
    made.close()


@pytest.fixture
def office(centre: Centre, tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Office]:
    jobs, collector = JobRunner(), GuiThreadCollector(qapp)
    collector.start()
    with dressed(qapp) as look:
        made = Office(look, Seat(tmp_path / "seat.ini"), jobs, "centre", "青河卫生院")
        qtbot.addWidget(made.window)
        made.enter(Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ()), centre)
        with qtbot.waitExposed(made.window):
            made.show()
        yield made
        jobs.shutdown()
    collector.stop()
    gc.collect()


def desk_of(office: Office) -> Desk:
    assert office.desk is not None
    return office.desk


def seat_somebody(office: Office, role: Role) -> None:
    """Let somebody sit here as if they had signed in."""
    desk = desk_of(office)
    workspace = desk.opened.workspace
    workspace.guarded = True
    workspace.person = Person(account_id=AccountId("a"), name="王芳", role=role)
    desk.changed.emit(frozenset({Topic.PEOPLE}))


def inside(page: Any, ledger: str) -> QWidget:
    """Return the fields of a ledger that is a form."""
    page.nav.choose(ledger)
    found = {
        "facts": page.facts,
        "figures": page.figures,
        "registers": page.registers,
        "profile": page.premises,
    }[ledger]
    fields: QWidget = found.area.widget()
    return fields


Find = Callable[[Any], QWidget]
WRITING: tuple[tuple[str, Deed, Find], ...] = (
    ("checklist", Deed.NOT_APPLICABLE, lambda page: page.pane.head.not_applicable),
    ("checklist", Deed.EVIDENCE, lambda page: page.side.evidence.add),
    ("checklist", Deed.EVIDENCE, lambda page: page.side.scans.choose),
    ("ledgers", Deed.IMPORT, lambda page: page.head.take_in),
    ("ledgers", Deed.LEDGERS, lambda page: page.staff.bar.add),
    ("ledgers", Deed.LEDGERS, lambda page: page.staff.bar.end),
    ("ledgers", Deed.LEDGERS, lambda page: page.staff.bar.bulk),
    ("ledgers", Deed.LEDGERS, lambda page: inside(page, "facts")),
    ("ledgers", Deed.LEDGERS, lambda page: inside(page, "figures")),
    ("ledgers", Deed.LEDGERS, lambda page: inside(page, "registers")),
    ("ledgers", Deed.LEDGERS, lambda page: inside(page, "profile")),
    ("import", Deed.IMPORT, lambda page: page.choose),
    ("home", Deed.IMPORT, lambda page: page.campaign.take_in),
    ("home", Deed.CARRY_OVER, lambda page: page.campaign.change),
    ("submit", Deed.SUBMIT, lambda page: page.checks.finalise),
    ("submit", Deed.SUBMIT, lambda page: page.export.export),
    ("submit", Deed.SUBMIT, lambda page: page.export.passphrase),
    ("submit", Deed.KEYS, lambda page: page.county_form),
    ("packs", Deed.PACKS, lambda page: page.deeds.load),
    ("packs", Deed.CARRY_OVER, lambda page: page.deeds.renew),
    ("settings", Deed.KEYS, lambda page: page.key.export),
    ("settings", Deed.SETTINGS, lambda page: page.people.minutes),
    ("settings", Deed.ACCOUNTS, lambda page: page.people.add),
    ("handover", Deed.SETTINGS, lambda page: page.key_place),
)


@pytest.mark.parametrize("role", list(Role))
def test_what_a_role_may_not_do_is_grey_and_names_who_may(office: Office, role: Role) -> None:
    seat_somebody(office, role)
    for page_id, deed, find in WRITING:
        desk_of(office).go(page_id)
        widget = find(office.window.page(page_id))
        may = role in MAY[deed]
        assert ("只有" in widget.toolTip()) is not may, (page_id, deed)
        if not may:
            assert not widget.isEnabled(), (page_id, deed)
            assert "管理员" in widget.toolTip(), (page_id, deed)


def test_without_accounts_nothing_is_grey(office: Office) -> None:
    for page_id, deed, find in WRITING:
        desk_of(office).go(page_id)
        widget = find(office.window.page(page_id))
        assert "只有" not in widget.toolTip(), (page_id, deed)


def test_what_is_grey_for_one_is_free_for_the_next(office: Office) -> None:
    seat_somebody(office, Role.REVIEWER)
    desk_of(office).go("ledgers")
    page: Any = office.window.page("ledgers")
    page.nav.choose("staff")
    bulk, words = page.staff.bar.bulk, "给选中的几行改同一项"
    assert not bulk.isEnabled()

    seat_somebody(office, Role.CLERK)

    assert bulk.isEnabled()
    assert bulk.toolTip() == words


@pytest.mark.parametrize(("role", "types"), [(Role.CLERK, True), (Role.REVIEWER, False)])
def test_a_reviewer_reads_the_table_and_types_nothing(
    office: Office, role: Role, types: bool
) -> None:
    seat_somebody(office, role)
    desk_of(office).go("ledgers", "staff")
    page: Any = office.window.page("ledgers")
    table = page.staff.table
    table.setCurrentIndex(table.model().index(0, 3))
    table.setFocus()

    QTest.keyClick(table, Qt.Key.Key_F2)

    assert (table.state() is QAbstractItemView.State.EditingState) is types


def test_a_reviewer_sees_a_clause_as_one_that_can_only_be_read(office: Office) -> None:
    seat_somebody(office, Role.REVIEWER)
    desk_of(office).go("checklist", "1.1.1")
    page: Any = office.window.page("checklist")

    page.answer_step(page.clause.criteria[0].grade)

    assert "只有" in page.pane.notices.final.accessibleName()
    assert page.side.note.editor.isReadOnly()
    read = desk_of(office).bridge.read_clause(desk_of(office).centre, "1.1.1")
    assert all(one.tick is None for one in read.criteria)
    assert not read.final


def test_a_button_keeps_what_its_page_makes_of_it_while_it_is_barred(qtbot: QtBot) -> None:
    with dressed(QApplication.instance()) as look:  # type: ignore[arg-type]
        button = Button(look, "定稿")
        qtbot.addWidget(button)
        assert isinstance(button, Barrable)
        button.setToolTip("写死内容")

        button.set_barred("只有负责人可以")
        button.setEnabled(True)
        assert not button.isEnabled()
        assert button.toolTip() == "只有负责人可以"

        button.setEnabled(False)
        button.set_barred("")
        assert not button.isEnabled()
        assert button.toolTip() == "写死内容"

        button.setEnabled(True)
        assert button.isEnabled()


def test_what_was_chosen_is_seen_by_who_may_only_look(qtbot: QtBot) -> None:
    with dressed(QApplication.instance()) as look:  # type: ignore[arg-type]
        pictures = []
        for chosen in (True, False):
            button = Button(look, "是", kind=ButtonKind.CHOICE)
            qtbot.addWidget(button)
            button.setChecked(chosen)
            button.set_barred("只有经办人可以")
            pictures.append(button.grab().toImage())
        assert pictures[0] != pictures[1]


@pytest.mark.parametrize("off", [False, True])
def test_a_plain_field_is_given_back_as_its_page_left_it(qtbot: QtBot, off: bool) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.setDisabled(off)
    field.setToolTip("页面自己的提示")
    may: list[tuple[Role, ...]] = [()]
    permits = Permits(lambda _deed: may[0], field)
    permits.guard(Deed.SETTINGS, field)
    assert (field.isEnabled(), field.toolTip()) == (not off, "页面自己的提示")
    may[0] = (Role.ADMINISTRATOR,)
    permits.refresh()
    permits.refresh()
    assert not field.isEnabled()
    assert "管理员" in field.toolTip()
    may[0] = ()
    permits.refresh()
    assert (field.isEnabled(), field.toolTip()) == (not off, "页面自己的提示")
