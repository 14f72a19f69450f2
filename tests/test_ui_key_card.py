"""The key card on the screen: printed in the settings, scanned where keys are compared."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
import segno
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.exchange.paper_marks import KeyMark, key_payload
from models.usecases.cards import KeyCard
from tests.desks import desk_over
from tests.exchange_world import World, make_world
from ui.desk import Desk
from ui.pages.fingerprint_form import FingerprintForm
from ui.pages.key_pictures import read_card_pictures
from ui.pages.settings import key_card
from ui.pages.settings.key_card import KeyCardButton

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = make_world(tmp_path_factory.mktemp("keys"))
    yield made
    made.close()


@pytest.fixture
def desk(world: World) -> Desk:
    return desk_over(world.county)


@pytest.fixture
def form(world: World, desk: Desk, qtbot: QtBot) -> FingerprintForm:
    """The form of a centre that looks at its county's file."""
    made = FingerprintForm(desk.look, file_label="文件", intro="", action="核对并登记")
    read_card_pictures(desk, made)
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    qtbot.waitExposed(made)
    made.show_key(world.county.key())
    return made


def payload(key: KeyCard, **changes: str) -> str:
    given = {"key_id": key.key_id, "fingerprint": key.fingerprint, "recipient": key.recipient}
    return key_payload(KeyMark(**{"owner": "990100", **given, **changes}))  # type: ignore[arg-type]


def scan(form: FingerprintForm, text: str) -> None:
    QTest.keyClicks(form.typed, text)
    QTest.keyClick(form.typed, Qt.Key.Key_Return)


def test_a_scanned_card_fills_in_the_fingerprint_and_a_person_confirms(
    form: FingerprintForm, world: World, qtbot: QtBot
) -> None:
    key = world.county.key()
    with qtbot.assertNotEmitted(form.confirmed):
        scan(form, payload(key).lower())
    assert "同一把" in form.message.accessibleName()
    with qtbot.waitSignal(form.confirmed) as confirmed:
        form.confirm.click()
    assert confirmed.args == [key.fingerprint]


def test_a_card_of_another_key_is_told_and_nothing_stays_in_the_field(
    form: FingerprintForm, world: World, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(form.confirmed):
        scan(form, payload(world.county.key(), fingerprint=" ".join(["00000"] * 6)))
    assert form.typed.text() == ""
    assert "同一把" not in form.message.accessibleName()
    assert form.message.isVisible()


def test_digits_typed_by_hand_go_on_as_before(form: FingerprintForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.confirmed) as confirmed:
        scan(form, "12345 67890 12345 67890 12345 67890")
    assert confirmed.args == ["12345 67890 12345 67890 12345 67890"]


def test_a_picture_of_the_card_does_the_same(
    form: FingerprintForm, world: World, qtbot: QtBot, tmp_path: Path
) -> None:
    stream = BytesIO()
    segno.make_qr(payload(world.county.key()), error="m").save(stream, kind="png", scale=3)
    Image.open(stream).convert("L").save(tmp_path / "卡.png")
    form.card_chosen.emit(tmp_path / "卡.png")
    qtbot.waitUntil(lambda: form.typed.text() == world.county.key().fingerprint)
    (tmp_path / "空.png").write_bytes(b"")
    form.card_chosen.emit(tmp_path / "空.png")
    qtbot.waitUntil(lambda: "不是能读的图片" in form.message.accessibleName())


def test_the_card_is_written_where_the_person_said(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(key_card, "open_path", opened.append)
    button = KeyCardButton(desk)
    qtbot.addWidget(button)
    with qtbot.waitSignal(desk.told):
        button.write(tmp_path)
    (card,) = tmp_path.glob("*.pdf")
    assert card.read_bytes().startswith(b"%PDF")
    assert opened == [card]
