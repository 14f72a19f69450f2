"""核对纸面 on the real page: typing, a scanner that types, pictures of pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.exchange.paper_marks import PaperMark, paper_payload, read_mark
from models.usecases.county.county_cards import ExportCard
from models.usecases.make_report import report_document
from models.usecases.packages.import_submission import import_package
from models.vocabulary.progress import Unwatched
from tests.desks import desk_over
from tests.exchange_world import CLOCK, PASSPHRASE, World, make_world
from tests.finalising import finalise
from ui.components.labels import TextLabel
from ui.desk import Desk, Destination
from ui.pages.paper.checked import PaperButton
from ui.pages.paper.page import PaperPage
from ui.pages.paper.parts import Comparison

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@dataclass(frozen=True, kw_only=True)
class Sent:
    """A county that took one submission in, and what stands on its paper."""

    world: World
    card: ExportCard
    qr: str


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sent]:
    world = make_world(tmp_path_factory.mktemp("paper"))
    finalise(world.centre)
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    yield Sent(world=world, card=card, qr=report_document(world.centre).marks.qr)
    world.close()


@pytest.fixture
def desk(sent: Sent) -> Desk:
    return desk_over(sent.world.county)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> PaperPage:
    made = PaperPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    made.show()
    qtbot.waitExposed(made)
    made.show_destination(Destination(page="paper"))
    return made


def scan(qtbot: QtBot, page: PaperPage, text: str) -> str:
    """Type as a scanner does, each key at once, then Enter; return the verdict."""
    page.result.show_nothing()
    nothing = page.result.verdict.text()
    for letter in text:
        # QTest.keyClicks knows no wide letters
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(page.ask.field, key)
    QTest.keyClick(page.ask.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.result.verdict.text() != nothing)
    return page.result.verdict.text()


def compared(page: PaperPage) -> str:
    """What the newest comparison says; the one before it may still wait for its end."""
    shown = page.findChildren(Comparison)[-1]
    return " ".join(label.text() for label in shown.findChildren(TextLabel))


def test_the_keyboard_waits_in_the_field_and_no_input_method_catches_a_scanner(
    page: PaperPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(page.ask.field.hasFocus)
    assert not page.ask.field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_eight_characters_and_then_the_next_paper_without_touching_anything(
    page: PaperPage, sent: Sent, qtbot: QtBot
) -> None:
    assert scan(qtbot, page, sent.card.short_hash[:9].lower()) == "一致"
    assert sent.world.centre.profile.name in compared(page)
    qtbot.waitUntil(page.ask.field.hasFocus)
    wide = "".join(chr(ord(one) + 0xFEE0) if one != " " else "\u3000" for one in sent.qr)
    assert scan(qtbot, page, wide) == "一致"
    assert page.done.model().rowCount() == 2


def test_a_page_with_other_counts_is_marked_where_it_differs(
    page: PaperPage, sent: Sent, qtbot: QtBot
) -> None:
    mark = read_mark(sent.qr)
    assert isinstance(mark, PaperMark)
    forged = paper_payload(replace(mark, counts=(9, 9, 9, 9, 9)))
    assert scan(qtbot, page, forged) == "对不上"
    assert "不一样" in compared(page)
    assert "A 9" in compared(page)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("0000-0000", "这里没有这个校验码"),
        ("7K2M", "没有核对成"),
        ("https://example.org/a", "没有核对成"),
    ],
)
def test_what_is_no_code_of_ours_says_so_calmly(
    page: PaperPage, qtbot: QtBot, text: str, verdict: str
) -> None:
    assert scan(qtbot, page, text) == verdict
    assert page.result.advice.text()


def test_a_picture_dropped_on_the_page_is_read(
    page: PaperPage, sent: Sent, qtbot: QtBot, tmp_path: Path
) -> None:
    stream = BytesIO()
    segno.make_qr(sent.qr, error="m").save(stream, kind="png", scale=4)
    Image.open(stream).convert("RGB").save(tmp_path / "第 3 页.jpg", quality=60)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "第 3 页.jpg"))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    dropped = QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier)
    page.ask.drop.dropEvent(dropped)
    qtbot.waitUntil(lambda: page.result.verdict.text() == "一致")
    (tmp_path / "说明.txt").write_text("不是图片")
    page.check_picture(tmp_path / "说明.txt")
    qtbot.waitUntil(lambda: page.result.verdict.text() == "没有核对成")
    assert "不是能读的图片" in page.result.advice.text()


def test_the_submission_says_that_its_paper_was_checked(
    page: PaperPage, desk: Desk, sent: Sent, qtbot: QtBot
) -> None:
    button = PaperButton(desk)
    qtbot.addWidget(button)
    scan(qtbot, page, sent.qr)
    button.show_package(sent.card.digest)
    assert button.text() == "纸面已核对"
    assert "周敏" in button.toolTip()
    with qtbot.waitSignal(desk.going) as going:
        button.click()
    assert going.args == [Destination(page="paper")]


def test_a_centre_checks_its_own_paper(sent: Sent, qtbot: QtBot) -> None:
    page = PaperPage(desk_over(sent.world.centre))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    assert scan(qtbot, page, sent.qr) == "一致"
    assert "可以盖章" in page.result.advice.text()
    assert not page.result.open.isVisible()
