"""The registers tab asks what the standard asks, and soon after what the policies ask."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.ledger.records import RegisterEntry
from models.standards.policy_text import PolicyText
from models.standards.text import KindText
from models.usecases.centre import Centre
from models.usecases.new_workspace import create_centre
from resources import resource
from tests.desks import CLOCK, FONTS
from tests.ledgers import profile
from tests.tiny_pack import clause_text, pack_text
from tests.tiny_policy import tiny_policy
from ui.bridge.whole import Bridge
from ui.desk import Desk, Destination
from ui.jobs import JobRunner
from ui.look.current import make_look
from ui.pages.ledgers.page import LedgersPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def files_of(policy: PolicyText) -> dict[str, bytes]:
    """The files of a policy as they are shipped; JSON is YAML too."""
    parts = {
        "policy": policy.head,
        "requirements": policy.requirements,
        "targets": policy.targets,
        "duties": policy.duties,
        "forms": policy.forms,
        "rules": policy.rules,
        "choices": policy.choices,
        "kinds": policy.kinds,
    }
    return {f"{name}.yaml": msgspec.json.encode(part) for name, part in parts.items()}


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    made = create_centre(
        tmp_path / "w", profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK
    )
    yield made
    made.close()


@pytest.fixture
def desk(centre: Centre) -> Iterator[Desk]:
    hall = {"register": "room", "kind": "tcm_hall"}
    base = tiny_policy()
    policy = msgspec.structs.replace(
        base,
        requirements=(msgspec.structs.replace(base.requirements[0], requirement=hall),),
        choices=(),
        kinds=(
            *base.kinds,
            KindText(register="department", id="dental", names=("口腔科",), unit="个"),
            KindText(register="room", id="tcm_hall", names=("中医馆",), unit="个"),
        ),
    )
    bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: (), policies=lambda: [files_of(policy)])
    made = Desk(bridge, centre, make_look(resource()), JobRunner())
    yield made
    made.jobs.shutdown()


def test_kinds_of_policies_come_in_and_are_answered(
    desk: Desk, centre: Centre, qtbot: QtBot
) -> None:
    page = LedgersPage(desk)
    qtbot.addWidget(page)
    page.resize(1286, 626)
    with qtbot.waitExposed(page):
        page.show()
    page.show_destination(Destination(page="ledgers", detail="department"))
    assert list(page.registers.rows) == ["internal"]
    qtbot.waitUntil(lambda: "dental" in page.registers.rows, timeout=20_000)
    assert list(page.registers.rows) == ["internal", "dental"], "the register stays in front"
    QTest.mouseClick(page.registers.rows["dental"].buttons[True], Qt.MouseButton.LeftButton)
    assert centre.ledgers.registers == (RegisterEntry(register="department", kind="dental"),)
    page.show_destination(Destination(page="ledgers", detail="room"))
    row = page.registers.rows["tcm_hall"]
    assert row.quantity is not None
    assert row.buttons[None].isChecked()
