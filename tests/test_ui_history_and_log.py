"""A row's history and the log of who did what, read as a person reads them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from forms.national.staff_columns import STAFF
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_grade
from models.usecases.journal.journal_cards import AUDIT_PAGE
from models.usecases.journal.undo import undo
from models.usecases.ledgers.edit_ledgers import add_person, change_person, put_figures, put_people
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.components.rows import RowsModel
from ui.desk import Desk, Destination
from ui.pages.row_history import RowHistoryDialog, form_titles, form_values
from ui.pages.settings.audit import days_of
from ui.pages.settings.page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NURSE = person("21", name="周明远", id_number="990101199001011234")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    centre = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK,
        author="李素芬",
    )  # fmt: skip
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()
    centre.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    with qtbot.waitExposed(made):
        made.show()
    return made


def lines(model: RowsModel) -> list[list[str]]:  # type: ignore[type-arg]
    return [
        [str(model.index(row, at).data() or "") for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _history(desk: Desk, qtbot: QtBot) -> RowHistoryDialog:
    dialog = RowHistoryDialog(
        desk,
        "staff",
        (NURSE.row_id,),
        "周明远",
        form_titles(STAFF),
        shown=form_values(STAFF),
    )
    qtbot.addWidget(dialog)
    return dialog


def test_history_says_who_changed_what_from_what_to_what(desk: Desk, qtbot: QtBot) -> None:
    add_person(desk.centre, NURSE)
    other = Centre(desk.centre.workspace, CLOCK, "王芳")
    change_person(other, replace(NURSE, profession="11", id_number="990101199001011242"))
    undo(other)
    dialog = _history(desk, qtbot)
    assert dialog.windowTitle() == "周明远的历史"
    at = "2025-06-12 17:41:00"
    told = lines(dialog.model)
    assert [at, "李素芬", "整行：新增", "", "", ""] in told
    assert [at, "王芳", "从事专业类别代码", "注册护士", "执业医师", "后来撤销了"] in told
    assert [at, "王芳", "从事专业类别代码", "执业医师", "注册护士", "撤销"] in told
    ids = [line for line in told if line[2] == "身份证件号码"]
    assert [line[3:5] for line in ids] == [
        ["99************1242", "99************1234"],
        ["99************1234", "99************1242"],
    ]
    assert len(told) == 5


def test_a_row_without_history_says_so(desk: Desk, qtbot: QtBot) -> None:
    dialog = _history(desk, qtbot)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "这一行从建立以来没有改动记录。" in said
    assert dialog.table.isHidden()


def test_the_log_stands_under_settings_newest_first(desk: Desk, page: SettingsPage) -> None:
    put_people(desk.centre, added=[NURSE, person()])
    tick_grade(desk.centre, "1.1.1", Grade.C)
    undo(desk.centre)
    page.show_destination(Destination(page="settings", detail="audit"))
    audit = page.audit
    assert audit.isVisible()
    assert lines(audit.model) == [
        ["4", "2025-06-12 17:41:00", "李素芬", "撤销：勾选", ""],
        ["3", "2025-06-12 17:41:00", "李素芬", "勾选 1.1.1.C1", "1.1.1.C1 达到"],
        ["2", "2025-06-12 17:41:00", "李素芬", "新增人员 2 行", ""],
        ["1", "2025-06-12 17:41:00", "李素芬", "新建工作区", "centre，2025"],
    ]
    assert "共 4 条" in audit.about.text()
    page.show_destination(Destination(page="settings"))
    assert not audit.isVisible()


def test_filters_narrow_the_log_and_it_is_read_on_demand(desk: Desk, page: SettingsPage) -> None:
    for number in range(AUDIT_PAGE):
        put_figures(desk.centre, {"beds.open": Fraction(number)})
    page.show_destination(Destination(page="settings", detail="audit"))
    audit = page.audit
    assert (audit.model.rowCount(), audit.older.isVisible()) == (AUDIT_PAGE, True)
    audit.older.click()
    assert (audit.model.rowCount(), audit.older.isVisible()) == (AUDIT_PAGE + 1, False)
    audit.action.setCurrentIndex(audit.action.findText("新建工作区"))
    audit.action.activated.emit(audit.action.currentIndex())
    assert [line[3] for line in lines(audit.model)] == ["新建工作区"]
    audit.days.setText("2024")
    assert lines(audit.model) == []
    audit.days.setText("2025-06")
    assert len(lines(audit.model)) == 1


def test_a_whole_log_and_a_touched_one(desk: Desk, page: SettingsPage, qtbot: QtBot) -> None:
    add_person(desk.centre, NURSE)
    page.show_destination(Destination(page="settings", detail="audit"))
    audit = page.audit
    audit.check.click()
    assert not audit.check.isEnabled()
    qtbot.waitUntil(audit.check.isEnabled)
    assert _said(audit.message).startswith("完整：2 条首尾相接")
    with desk.centre.workspace.store.writing(CLOCK, "") as write:
        write._connection.exec_driver_sql("UPDATE audit SET detail = 'x' WHERE sequence = 1")
    audit.check.click()
    qtbot.waitUntil(audit.check.isEnabled)
    assert _said(audit.message).startswith("从第 1 条起对不上")


def test_the_log_is_written_where_a_person_says(
    page: SettingsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    page.show_destination(Destination(page="settings", detail="audit"))
    audit = page.audit
    path = tmp_path / "记录.xlsx"
    audit.write(path)
    qtbot.waitUntil(audit.check.isEnabled)
    assert path.stat().st_size > 0
    assert _said(audit.message) == f"已写好。{path}"


def _said(message: QWidget) -> str:
    return message.accessibleName()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2025-06-12", (date(2025, 6, 12), date(2025, 6, 12))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2025", (date(2025, 1, 1), date(2025, 12, 31))),
        ("2025-13", None),
        ("2025-02-30", None),
        ("昨天", None),
        ("", None),
    ],
)
def test_a_day_a_month_or_a_year_is_understood(text: str, days: tuple[date, date] | None) -> None:
    assert days_of(text) == days
