"""Announcing at the county's desk, taking in on the centre's start page."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.packages.campaigns import read_campaign, read_issued
from tests.campaign_world import Round, make_round
from tests.desks import desk_over
from tests.exchange_world import CLOCK, PASSPHRASE, Forgery
from ui.desk import Desk, Destination
from ui.pages.campaign.form import CampaignForm
from ui.pages.home.page import HomePage
from ui.pages.institutions.page import InstitutionsPage

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Round]:
    found = make_round(tmp_path)
    yield found
    found.world.close()


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1286, 626)
    page.show()
    qtbot.waitExposed(page)


@pytest.fixture
def county(made: Round, qtbot: QtBot) -> Iterator[tuple[Desk, InstitutionsPage]]:
    desk = desk_over(made.world.county)
    page = InstitutionsPage(desk)
    shown(qtbot, page)
    yield desk, page
    desk.jobs.shutdown()


@pytest.fixture
def centre(made: Round, qtbot: QtBot) -> Iterator[tuple[Desk, HomePage]]:
    desk = desk_over(made.world.centre)
    page = HomePage(desk)
    shown(qtbot, page)
    yield desk, page
    desk.jobs.shutdown()


def words(page: QWidget) -> str:
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return "\n".join(label.text() for label in labels)


def begun(page: InstitutionsPage, made: Round, qtbot: QtBot) -> CampaignForm:
    """Open the form and wait until the packs are offered."""
    page.pane.campaign.issue.click()
    form = page.campaign.form
    assert not form.issue.isEnabled()
    qtbot.waitUntil(lambda: len(form.offered()) == 2)
    form.folder.setText(str(made.world.stick))
    return form


def issued(desk: Desk, form: CampaignForm, qtbot: QtBot) -> None:
    form.passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        form.issue.click()


def test_a_round_is_announced_from_the_pane(
    county: tuple[Desk, InstitutionsPage], made: Round, qtbot: QtBot
) -> None:
    desk, page = county
    assert "还没有下发过" in words(page.pane.campaign)
    form = begun(page, made, qtbot)
    assert [(text, chosen) for text, chosen in form.offered()] == [
        ("小标准 1", True),
        ("服务站标准 1.0", True),
    ]
    assert not form.revises.isVisible()
    form.title.setText("2025 年评价")
    form.closes.setText("2025-06-20")
    form.words.setPlainText("按时报送")
    issued(desk, form, qtbot)
    assert form.passphrase.text() == ""
    (card,) = read_issued(made.world.county, CLOCK.today())
    assert (card.title, card.year, card.message) == ("2025 年评价", 2025, "按时报送")
    assert (card.opens, card.closes) == (date(2025, 6, 12), date(2025, 6, 20))
    assert (made.world.stick / card.file_name).is_file()
    assert page.right.currentWidget() is page.pane
    assert "第 1 号通知：2025 年评价" in words(page.pane.campaign)
    assert "截止 2025-06-20，还有 8 天" in words(page.pane.campaign)
    assert not made.receive(made.world.stick / card.file_name).already


def test_a_correction_begins_with_what_was_said_last(
    county: tuple[Desk, InstitutionsPage], made: Round, qtbot: QtBot
) -> None:
    desk, page = county
    first = made.issue(packs=made.draft().packs[:1])
    form = begun(page, made, qtbot)
    form.revises.click()
    assert form.title.text() == "2025 年服务能力评价"
    assert form.closes.text() == "2025-09-30"
    assert form.words.toPlainText() == first.campaign.message
    assert [chosen for _, chosen in form.offered()] == [True, False]
    issued(desk, form, qtbot)
    newest = read_issued(made.world.county, CLOCK.today())[0]
    assert (newest.number, newest.revision) == (1, 2)
    assert "第 1 号通知，第 2 次下发" in words(page.pane.campaign)


def test_what_is_not_filled_in_is_said_before_anything_is_signed(
    county: tuple[Desk, InstitutionsPage], made: Round, qtbot: QtBot
) -> None:
    _, page = county
    form = begun(page, made, qtbot)
    form.closes.setText("九月底")
    form.year.setText("今年")
    form.issue.click()
    assert "截止日期写成" in form.message.accessibleName()
    assert form.closes.property("state") == "bad"
    assert form.year.property("state") == "bad"
    assert form.passphrase.property("state") == "bad"
    assert not form.title.property("state")
    form.closes.clear()
    QTest.keyClicks(form.closes, "2025-05-01")
    assert not form.closes.property("state")
    form.year.setText("2025")
    form.passphrase.setText(PASSPHRASE)
    QTest.keyClick(form.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "起止日期不对" in form.message.accessibleName(), timeout=30_000)
    qtbot.waitUntil(form.issue.isEnabled)
    assert page.right.currentWidget() is page.campaign
    assert read_issued(made.world.county, CLOCK.today()) == ()


def test_a_wrong_passphrase_is_told_in_place_and_not_kept(
    county: tuple[Desk, InstitutionsPage], made: Round, qtbot: QtBot
) -> None:
    _, page = county
    form = begun(page, made, qtbot)
    form.passphrase.setText("不是这个口令")
    form.issue.click()
    qtbot.waitUntil(lambda: "口令" in form.message.accessibleName(), timeout=30_000)
    assert form.passphrase.text() == ""
    assert list(made.world.stick.glob("*下发*")) == []


def test_the_newest_is_written_once_more_without_a_passphrase(
    county: tuple[Desk, InstitutionsPage], made: Round, qtbot: QtBot
) -> None:
    _, page = county
    path = made.issue().path
    data = path.read_bytes()
    path.unlink()
    form = begun(page, made, qtbot)
    form.again.click()
    qtbot.waitUntil(lambda: "已写出" in form.message.accessibleName(), timeout=30_000)
    assert path.read_bytes() == data


def test_a_centre_takes_in_the_round_and_sees_days_and_standard(
    centre: tuple[Desk, HomePage], made: Round, qtbot: QtBot
) -> None:
    desk, page = centre
    assert "还没有县级下发的期限。" in words(page.campaign)
    path = made.issue().path
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        page.take_in_campaign(path)
    told = words(page.campaign)
    assert "2025 年服务能力评价" in told
    assert "青川县卫生健康局 · 第 1 号通知 · 2025 年度" in told
    assert "截止 2025-09-30，还有 110 天" in told
    assert "指定用 小标准 1，现在用的就是它。" in told
    assert "联系人：周敏" in told
    assert "还没有县级下发的期限。" not in told
    assert "新存入 服务站标准 1.0" in page.campaign.message.accessibleName()
    with qtbot.waitSignal(desk.changed, timeout=30_000):
        page.take_in_campaign(path)
    assert "早已收过" in page.campaign.message.accessibleName()


def test_a_forgery_is_told_in_the_panel_and_what_was_there_stays(
    centre: tuple[Desk, HomePage], made: Round, tmp_path: Path, qtbot: QtBot
) -> None:
    _, page = centre
    genuine = made.issue().path
    made.receive(genuine)
    lie = Forgery(files={"packs/tiny-1.json": b"{}"}, info={"Dabiao-Revision": "1"})
    page.take_in_campaign(made.forge(genuine, tmp_path / "lie.dbag", lie))
    qtbot.waitUntil(page.campaign.message.isVisible, timeout=30_000)
    assert "和清单写的不一样" in page.campaign.message.accessibleName()
    found = read_campaign(made.world.centre)
    assert found is not None
    assert found.revision == 1


@pytest.fixture
def stranger(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Round, Desk, HomePage]]:
    """A centre that has compared no county's fingerprint yet."""
    made = make_round(tmp_path, known=False)
    desk = desk_over(made.world.centre)
    page = HomePage(desk)
    shown(qtbot, page)
    yield made, desk, page
    desk.jobs.shutdown()
    made.world.close()


def test_a_centre_without_a_county_is_led_to_enrolling_it(
    stranger: tuple[Round, Desk, HomePage], qtbot: QtBot
) -> None:
    made, desk, page = stranger
    page.take_in_campaign(made.issue().path)
    qtbot.waitUntil(page.campaign.message.isVisible, timeout=30_000)
    qtbot.waitUntil(page.campaign.take_in.isEnabled)
    with qtbot.waitSignal(desk.going) as going:
        page.campaign.message.button(0).click()
    assert going.args == [Destination(page="submit", detail="county")]
