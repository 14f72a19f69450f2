"""机构情况: stated with the mouse and the keyboard, found, gone to, taken back."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forms.national.figure_columns import FIGURE_FORM
from models.ledger.facts import FACTS, FactForm
from models.ledger.figures import FIGURES
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_ledgers import put_profile
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination, Topic
from ui.pages.checklist.page import ChecklistPage
from ui.pages.ledgers.facts import NO, UNSTATED, YES, ChoiceBox, FactField, YesNo
from ui.pages.ledgers.page import LedgersPage
from ui.pages.ledgers.sections import SectionsTab
from ui.pages.ledgers.shelf import PREMISES_GROUPS
from ui.texts.words import FACT_GROUPS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SPONSOR, HALL, CHECKED = "legal.sponsor", "tcm_hall.set_up", "level.recheck_on"


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    text = pack_text(
        clause_text("1.1.1", requirement={"fact": HALL, "one_of": ["yes"]}),
        clause_text("1.1.2", requirement={"fact": CHECKED, "before": "2025-01-01"}),
    )
    made = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    yield made
    made.close()


@pytest.fixture
def desk(centre: Centre, qtbot: QtBot) -> Iterator[Desk]:
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> LedgersPage:
    made = LedgersPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.nav.choose("facts")
    return made


def field(page: LedgersPage, key: str) -> FactField:
    page.show_destination(Destination(page="ledgers", detail=key))
    found = page.facts.fields[page.facts.keys_shown.index(key)]
    assert isinstance(found, FactField)
    return found


def sections(tab: SectionsTab) -> list[str]:
    return [tab.groups.item(at).text() for at in range(tab.groups.count())]


def search(tab: SectionsTab, text: str) -> None:
    """Type into the search and press Enter; QTest's keys know no Chinese."""
    tab.search.setFocus()
    tab.search.selectAll()
    tab.search.insert(text)
    QTest.keyClick(tab.search, Qt.Key.Key_Return)


def test_facts_stand_in_sections_with_headings_and_all_are_asked_once(page: LedgersPage) -> None:
    tab = page.facts
    asked = [fact for fact in FACTS.values() if fact.stated]
    assert {fact.group for fact in asked} <= FACT_GROUPS.keys(), "a group without a heading"
    shown: list[str] = []
    for at in range(tab.groups.count()):
        tab.groups.setCurrentRow(at)
        title, _, counted = tab.groups.item(at).text().partition("　")
        assert tab.heading == title
        assert counted == f"0/{len(tab.fields)}"
        shown.extend(tab.keys_shown)
    assert sorted(shown) == sorted(fact.key for fact in asked)


@pytest.mark.parametrize("form", list(FactForm))
def test_every_form_of_fact_has_its_editor_and_begins_unstated(
    page: LedgersPage, form: FactForm
) -> None:
    key = next(fact.key for fact in FACTS.values() if fact.stated and fact.form is form)
    editor = field(page, key).editor
    if isinstance(editor, ChoiceBox):
        assert form is FactForm.CHOICE
        assert editor.currentText() == "未填"
        assert editor.count() == len(FACTS[key].options) + 1
    elif isinstance(editor, YesNo):
        assert form is FactForm.YES_NO
        assert editor.buttons[UNSTATED].isChecked()
    else:
        assert form is FactForm.DAY
        assert isinstance(editor, QLineEdit)
        assert (editor.text(), editor.placeholderText()) == ("", "未填，如 2025-03-31")


def test_yes_and_no_are_clicked_and_taken_back(centre: Centre, page: LedgersPage) -> None:
    editor = field(page, HALL).editor
    assert isinstance(editor, YesNo)
    assert editor.buttons[YES].accessibleName() == "已设置中医馆：是"
    for value in (YES, NO):
        QTest.mouseClick(editor.buttons[value], Qt.MouseButton.LeftButton)
        assert centre.ledgers.facts == {HALL: value}
        assert editor.buttons[value].isChecked()
    assert sections(page.facts)[4].endswith(f"　1/{len(page.facts.fields)}")
    QTest.mouseClick(editor.buttons[UNSTATED], Qt.MouseButton.LeftButton)
    assert centre.ledgers.facts == {}


def test_yes_and_no_by_keyboard_alone(centre: Centre, page: LedgersPage) -> None:
    editor = field(page, HALL).editor
    assert isinstance(editor, YesNo)
    assert QApplication.focusWidget() is editor.buttons[UNSTATED]
    QTest.keyClick(editor.buttons[UNSTATED], Qt.Key.Key_Left)
    assert centre.ledgers.facts == {HALL: NO}
    QTest.keyClick(editor.buttons[NO], Qt.Key.Key_Left)
    assert centre.ledgers.facts == {HALL: YES}
    assert QApplication.focusWidget() is editor.buttons[YES]
    QTest.keyClick(editor.buttons[YES], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() not in editor.buttons.values(), "one stop for three buttons"


def test_a_choice_is_made_by_keyboard_and_taken_back(centre: Centre, page: LedgersPage) -> None:
    box = field(page, SPONSOR).editor
    assert isinstance(box, ChoiceBox)
    assert QApplication.focusWidget() is box
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert centre.ledgers.facts == {SPONSOR: "government"}
    assert box.currentText() == "政府"
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert centre.ledgers.facts == {}
    assert box.currentText() == "未填"


def test_the_wheel_over_a_form_changes_nothing(centre: Centre, page: LedgersPage) -> None:
    box = field(page, SPONSOR).editor
    at = QPointF(4, 4)
    wheel = QWheelEvent(
        at, box.mapToGlobal(at), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert centre.ledgers.facts == {}


def test_a_day_is_read_in_many_spellings_refused_and_emptied(
    centre: Centre, page: LedgersPage
) -> None:
    line = field(page, CHECKED).editor
    assert isinstance(line, QLineEdit)
    line.setText("2025年3月31日")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert centre.ledgers.facts == {CHECKED: "2025-03-31"}
    line.setText("三月底")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "日期" in line.accessibleName()
    assert centre.ledgers.facts == {CHECKED: "2025-03-31"}
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert centre.ledgers.facts == {}
    assert line.accessibleName() == "“回头看”日期"


def test_a_day_to_come_is_taken(centre: Centre, page: LedgersPage) -> None:
    line = field(page, "insurance.liability_until").editor
    assert isinstance(line, QLineEdit)
    line.setText("2026-12-31")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert centre.ledgers.facts == {"insurance.liability_until": "2026-12-31"}


def test_the_band_of_the_region_is_said_until_another_is_stated(
    centre: Centre, desk: Desk, page: LedgersPage
) -> None:
    box = field(page, "area.band").editor
    assert isinstance(box, ChoiceBox)
    assert box.currentText() == "未填", "no province begins with 99"
    east = replace(centre.profile, region="330122")
    desk.change(lambda: put_profile(centre, east), Topic.PROFILE)
    page.show_destination(Destination(page="ledgers", detail="area.band"))
    assert box.itemText(0) == "未填（按行政区划：东部）"
    desk.change(lambda: state_facts(centre, {"area.band": "west"}), Topic.LEDGERS)
    page.show_destination(Destination(page="ledgers", detail="area.band"))
    assert field(page, "area.band").editor.currentText() == "西部"  # type: ignore[attr-defined]


def test_searching_finds_facts_in_all_sections_by_words_and_initials(page: LedgersPage) -> None:
    tab = page.facts
    search(tab, "中医馆")
    hits = tab.keys_shown
    assert hits
    assert all("中医馆" in FACTS[key].title for key in hits)
    assert tab.heading == f"查到 {len(hits)} 项"
    headings = [label.text() for label in tab.findChildren(QLabel)]
    assert "中医馆" in headings
    search(tab, "jbzt")
    assert tab.keys_shown == (SPONSOR,)
    search(tab, "不会有的")
    assert (tab.keys_shown, tab.heading) == ((), "没有查到")
    tab.search.setFocus()
    QTest.keyClick(tab.search, Qt.Key.Key_Escape)
    assert tab.keys_shown, "an empty search shows the section again"


def test_what_was_found_is_answered_in_place(centre: Centre, page: LedgersPage) -> None:
    search(page.facts, "举办主体")
    (found,) = page.facts.fields
    assert isinstance(found.editor, ChoiceBox)
    found.editor.setFocus()
    QTest.keyClick(found.editor, Qt.Key.Key_Down)
    assert centre.ledgers.facts == {SPONSOR: "government"}
    assert page.facts.fields == (found,), "the field stays, and the keyboard on it"


def test_a_change_elsewhere_is_shown(desk: Desk, centre: Centre, page: LedgersPage) -> None:
    editor = field(page, HALL).editor
    assert isinstance(editor, YesNo)
    desk.change(lambda: state_facts(centre, {HALL: "no"}), Topic.LEDGERS)
    assert editor.buttons[NO].isChecked()


def words_of(part: QWidget) -> str:
    QApplication.processEvents()
    shown: Sequence[QLabel | QPushButton] = [
        *part.findChildren(QLabel), *part.findChildren(QPushButton)
    ]  # fmt: skip
    return "\n".join(each.text() for each in shown if each.isVisibleTo(part)).replace("\u2060", "")


@pytest.mark.parametrize(("clause", "key"), [("1.1.1", HALL), ("1.1.2", CHECKED)])
def test_a_clause_says_which_fact_is_missing_and_leads_to_its_field(
    desk: Desk, page: LedgersPage, qtbot: QtBot, clause: str, key: str
) -> None:
    going: list[Destination] = []
    desk.going.connect(going.append)
    checklist = ChecklistPage(desk)
    qtbot.addWidget(checklist)
    checklist.resize(1286, 626)
    checklist.show()
    checklist.show_destination(Destination(page="checklist", detail=clause))
    assert f"机构情况里没有填：{FACTS[key].title}" in words_of(checklist)
    (row,) = checklist.pane.criteria.rows
    (link,) = [each for each in row.findChildren(QLabel) if each.text() == "去补"]
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert going == [Destination(page="ledgers", detail="facts", field=key)]
    page.show_destination(going[0])
    assert page.head.title.text() == "机构情况"
    shown = page.facts.fields[page.facts.keys_shown.index(key)]
    here = page.focusWidget()
    assert here is not None
    assert shown.isAncestorOf(here)


def test_figures_are_in_sections_with_chinese_headings_and_found_by_a_search(
    page: LedgersPage,
) -> None:
    page.nav.choose("figures")
    tab = page.figures
    headings = [text.partition("　")[0] for text in sections(tab)]
    groups = dict.fromkeys(figure.group for figure in FIGURES.values())
    assert len(headings) + len(PREMISES_GROUPS) == len(groups)
    assert headings[-1] == "县级数据"
    assert not any(text.isascii() for text in headings)
    search(tab, "村卫生室")
    hits = tab.keys_shown
    assert {"villages.with_clinic", "clinics.total"} <= set(hits)
    assert all("村卫生室" in FIGURE_FORM.field(key).title for key in hits)
    page.show_destination(Destination(page="ledgers", detail="visits.total"))
    assert tab.search.text() == ""
    assert "visits.total" in tab.keys_shown
