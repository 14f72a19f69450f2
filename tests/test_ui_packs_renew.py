"""Beginning a self-assessment anew from the packs' page and from the county's notice."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.standards.text import CriterionText, PackText
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_criterion
from models.usecases.clauses.read_checklist import read_checklist, read_clause
from models.usecases.county.county_cards import PackChoice
from models.usecases.new_workspace import create_centre
from models.usecases.open_centre import open_centre
from models.usecases.packs.pack_versions import store_pack, stored_packs
from models.vocabulary.ids import Digest
from tests.campaign_world import make_round
from tests.desks import CLOCK, desk_over
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Topic
from ui.pages.checklist.page import ChecklistPage
from ui.pages.home.page import HomePage
from ui.pages.packs.page import PacksPage
from ui.pages.packs.renew import Renewal
from ui.pages.packs.renew_dialog import RenewDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PASSWORD = "口令口令口令口令"

RULES = CriterionText(text="制定护理制度并落实，每季度检查一次。")
DRUGS = CriterionText(text="药品实行统一采购，账物相符，定期盘点。")
MEALS = CriterionText(text="食堂有卫生许可，留样记录齐全。")
HOUSE = CriterionText(text="后勤保障到位，设施定期维护。")


def version(number: str, *clauses: tuple[str, str, CriterionText], **head: str) -> PackText:
    text = pack_text(
        *(clause_text(code, title=title, criteria={"C": (one,)}) for code, title, one in clauses)
    )
    return msgspec.structs.replace(
        text, head=msgspec.structs.replace(text.head, version=number, **head)
    )


OLD = version(
    "1", ("1.1.1", "护理管理", RULES), ("1.1.3", "药品管理", DRUGS), ("1.1.4", "食堂管理", MEALS)
)
NEW = version(
    "1.1",
    ("1.1.1", "护理管理", RULES),
    ("1.1.7", "药品供应", DRUGS),
    ("1.1.9", "后勤保障", HOUSE),
)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(tmp_path / "w", profile(), PASSWORD, [OLD], CLOCK, author="李")
    for code in ("1.1.1", "1.1.3", "1.1.4"):
        tick_criterion(made, f"{code}.C1", True)
    with made.workspace.store.writing(CLOCK, "李") as write:
        store_pack(write, NEW)
    yield made
    made.close()


@pytest.fixture
def desk(centre: Centre) -> Iterator[Desk]:
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PacksPage:
    made = PacksPage(desk)
    qtbot.addWidget(made)
    made.resize(1290, 620)
    made.show()
    qtbot.waitUntil(lambda: made.entry.title.text() != "", timeout=20_000)
    return made


def digest_of(desk: Desk, version: str) -> Digest:
    stored = stored_packs(desk.opened.workspace)
    return next(card.digest for card in stored if card.version == version)


def newer(page: PacksPage, qtbot: QtBot) -> None:
    """Go to the newer version."""
    page._on_pack(digest_of(page._desk, "1.1"))
    qtbot.waitUntil(lambda: "包 1.1" in page.tree.about.text(), timeout=20_000)


def planned(renewal: Renewal, qtbot: QtBot) -> RenewDialog:
    """The dialog, once it can begin."""
    dialog = renewal.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.begin.isEnabled, timeout=20_000)
    return dialog


def opened(page: PacksPage, qtbot: QtBot) -> RenewDialog:
    newer(page, qtbot)
    assert page.deeds.renew.isVisible()
    page.deeds.renew.click()
    return planned(page.deeds.renewal, qtbot)


def rows(dialog: RenewDialog) -> list[tuple[str, str, str]]:
    model = dialog.matches.model
    return [
        (row.old, row.new or "", str(row.sureness))
        for row in map(model.row_at, range(model.rowCount()))
    ]


def words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def test_the_dialog_says_what_changes_and_what_comes_over(page: PacksPage, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    assert page.deeds.renew.text() == "用这一版重新自评…"
    shown = words(dialog)
    assert "小标准 1 → 小标准 1.1" in shown
    assert "条款：1 条就是原来的，1 条可能是，1 条没有对应，新增 1 条。" in shown
    assert "上次的答案：2 款可沿用，1 款没有去处。" in shown
    assert "确认以前不算数" in shown
    assert rows(dialog) == [("1.1.3", "1.1.7", "likely"), ("1.1.4", "", "none")]
    assert dialog.wanted_year == 2025


def test_nothing_is_begun_by_looking(page: PacksPage, centre: Centre, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.deeds.renewal.dialog is None
    with centre.workspace.store.reading() as read:
        current = read.assessments.current(2025)
    assert current is not None
    assert current.assessment_id == centre.row.assessment_id
    assert page._desk.opened is centre


def begun(dialog: RenewDialog, desk: Desk, qtbot: QtBot) -> Centre:
    with qtbot.waitSignal(desk.going, timeout=20_000) as going:
        dialog.begin.click()
    assert going.args is not None
    assert going.args[0].page == "checklist"
    return desk.centre


def test_beginning_opens_the_new_one_with_everything_waiting(
    page: PacksPage, desk: Desk, centre: Centre, qtbot: QtBot
) -> None:
    said: list[str] = []
    topics: list[object] = []
    desk.told.connect(said.append)
    desk.changed.connect(topics.append)
    checklist = ChecklistPage(desk)
    qtbot.addWidget(checklist)
    checklist.show()
    new = begun(opened(page, qtbot), desk, qtbot)
    assert new.pack.version == "1.1"
    assert said == ["2025 年度自评已按 小标准 1.1 开始，2 处待确认。"]
    assert topics == [frozenset(Topic)]
    card = read_checklist(new)
    assert (card.settled, card.unconfirmed) == (0, 2)
    assert [node.key for node in checklist.outline.model.clauses()] == ["1.1.1", "1.1.7", "1.1.9"]
    assert checklist.clause is not None
    assert checklist.clause.carried is not None
    checklist.confirm_clause()
    assert read_checklist(new).settled == 1
    old = Centre(centre.workspace, CLOCK, "李", 2025, assessment_id=centre.row.assessment_id)
    assert old.superseded
    assert read_checklist(old).settled == 3


def test_after_a_restart_the_new_one_is_open(
    page: PacksPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    begun(opened(page, qtbot), desk, qtbot).close()
    again = open_centre(tmp_path / "w", CLOCK)
    assert (again.pack.version, read_checklist(again).unconfirmed) == ("1.1", 2)
    again.close()


def test_another_successor_is_chosen_by_its_initials(
    page: PacksPage, desk: Desk, qtbot: QtBot
) -> None:
    dialog = opened(page, qtbot)
    matches = dialog.matches
    matches.table.go_to("1.1.4")
    assert matches.successor.currentText() == "没有对应"
    matches.successor.typed.setText("hqbz")
    QTest.keyClick(matches.successor.typed, Qt.Key.Key_Return)
    assert matches.successor.currentText() == "1.1.9 后勤保障"
    qtbot.waitUntil(lambda: ("1.1.4", "1.1.9", "chosen") in rows(dialog), timeout=20_000)
    assert matches.table.current_key == "1.1.4"
    new = begun(planned(page.deeds.renewal, qtbot), desk, qtbot)
    carried = read_clause(new, "1.1.9").carried
    # the sentence is another one, so its answer is shown and asked again
    assert carried is None or carried.answers == 0


def test_a_likely_match_is_denied(page: PacksPage, desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    box = dialog.matches.successor
    assert box.currentText() == "1.1.7 药品供应"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    qtbot.waitUntil(lambda: rows(dialog)[0] == ("1.1.3", "", "chosen"), timeout=20_000)
    assert "上次的答案：1 款可沿用，2 款没有去处。" in words(dialog)
    new = begun(planned(page.deeds.renewal, qtbot), desk, qtbot)
    assert read_clause(new, "1.1.7").carried is None
    assert read_checklist(new).unconfirmed == 1


def test_one_clause_cannot_follow_two(page: PacksPage, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    for old in ("1.1.3", "1.1.4"):
        dialog.matches.table.go_to(old)
        at = dialog.matches.successor.findData("1.1.9")
        dialog.matches.successor.setCurrentIndex(at)
        dialog.matches.successor.activated.emit(at)
    qtbot.waitUntil(dialog.message.isVisible, timeout=20_000)
    assert "1.1.9" in dialog.message.accessibleName()
    assert not dialog.begin.isEnabled()
    at = dialog.matches.successor.findData("")
    dialog.matches.successor.setCurrentIndex(at)
    dialog.matches.successor.activated.emit(at)
    planned(page.deeds.renewal, qtbot)
    assert not dialog.message.isVisible()


def test_words_that_fit_nothing_leave_the_choice_as_it_was(page: PacksPage, qtbot: QtBot) -> None:
    box = opened(page, qtbot).matches.successor
    box.typed.setText("zzzz")
    QTest.keyClick(box.typed, Qt.Key.Key_Return)
    assert box.currentText() == "1.1.7 药品供应"


def test_the_next_year_begins_with_the_version_in_use(
    page: PacksPage, desk: Desk, qtbot: QtBot
) -> None:
    assert page.deeds.renew.text() == "做下一年度自评…"
    page.deeds.renew.click()
    dialog = planned(page.deeds.renewal, qtbot)
    assert dialog.wanted_year == 2026
    assert "标准没有变，3 条都一样。" in words(dialog)
    assert not dialog.matches.isVisible()
    new = begun(dialog, desk, qtbot)
    assert (new.year, read_checklist(new).unconfirmed) == (2026, 3)


def test_a_year_that_is_there_already_is_refused_in_place(
    page: PacksPage, desk: Desk, qtbot: QtBot
) -> None:
    old = desk.centre
    page.deeds.renew.click()
    begun(planned(page.deeds.renewal, qtbot), desk, qtbot)
    desk.take_over(old)
    page.deeds.renewal.ask(digest_of(desk, "1.1"), 2026)
    dialog = page.deeds.renewal.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.message.isVisible, timeout=20_000)
    assert not dialog.begin.isEnabled()


def test_an_older_version_is_not_offered(page: PacksPage, desk: Desk, qtbot: QtBot) -> None:
    begun(opened(page, qtbot), desk, qtbot)
    qtbot.waitUntil(lambda: page.deeds.renew.text() == "做下一年度自评…", timeout=20_000)
    page._on_pack(digest_of(desk, "1"))
    qtbot.waitUntil(lambda: "包 1.1" not in page.tree.about.text(), timeout=20_000)
    assert not page.deeds.renew.isVisible()


def test_the_countys_version_is_taken_up_from_its_notice(tmp_path: Path, qtbot: QtBot) -> None:
    made = make_round(tmp_path)
    desk = desk_over(made.world.centre)
    try:
        page = HomePage(desk)
        qtbot.addWidget(page)
        page.show()
        assert not page.campaign.change.isVisible()
        second = version("2", ("1.1.1", "护理管理", RULES))
        with made.world.county.workspace.store.writing(CLOCK, "周敏") as write:
            digest = store_pack(write, second)[0]
        path = made.issue(packs=(PackChoice(digest=digest),)).path
        with qtbot.waitSignal(desk.changed, timeout=30_000):
            page.take_in_campaign(path)
        assert "现在用的不是它" in words(page.campaign)
        page.campaign.change.click()
        assert page.renewal is not None
        dialog = planned(page.renewal, qtbot)
        new = begun(dialog, desk, qtbot)
        assert "现在用的就是它" in words(page.campaign)
        assert not page.campaign.change.isVisible()
        assert new.pack.digest != made.world.centre.pack.digest
    finally:
        desk.jobs.shutdown()
        made.world.close()
