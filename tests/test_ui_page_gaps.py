"""The gaps page, clicked and read as a person would."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.ledger.records import RegisterEntry
from models.usecases.clauses.answer import tick_criterion
from models.usecases.ledgers.edit_ledgers import put_register
from models.usecases.ledgers.import_ledger import import_staff
from models.usecases.new_workspace import create_centre
from tests.desks import CLOCK, desk_over
from tests.ledgers import person, profile
from tests.test_usecases_centre import Reading
from tests.tiny_pack import clause_text, pack_text
from ui.desk import Desk, Destination, Topic
from ui.pages.gaps.page import GapsPage

NURSES = {"measure": "staff.nurses", "at_least": "3"}
ROOM = {"register": "department", "kind": "internal"}


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    text = pack_text(
        clause_text("1.1.1", requirement=NURSES, core=True),
        clause_text("1.1.2", requirement=ROOM),
        clause_text("1.1.3"),
    )
    centre = create_centre(tmp_path / "w", profile(), "口令" * 4, [text], CLOCK)
    import_staff(centre, Reading(rows=(person(),)))
    made = desk_over(centre)
    yield made
    centre.close()


def shown(page: GapsPage) -> list[str]:
    model = page.table.model()
    return [
        " | ".join(str(model.index(row, column).data() or "") for column in range(1, 4))
        for row in range(model.rowCount())
    ]


def test_short_unknown_and_open_stand_apart(desk: Desk, qtbot: QtBot) -> None:
    page = GapsPage(desk)
    qtbot.addWidget(page)
    page.show_destination(Destination(page="gaps"))
    assert shown(page) == ["注册护士 | 还差 2 人 | ★ 1.1.1 C1"]
    page.categories.go_to("unknown")
    assert shown(page) == ["1.1.2C | 缺数据 | 1.1.2 C1"]
    page.categories.go_to("open")
    assert shown(page) == ["1.1.3C | 未填 | 1.1.3 C1", "1.1.3B | 未填 | 1.1.3 B1"]


def test_a_ledger_change_is_shown_while_the_page_is_open(desk: Desk, qtbot: QtBot) -> None:
    page = GapsPage(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    none = RegisterEntry(register="department", kind="internal", present=False)
    desk.change(lambda: put_register(desk.centre, "department", [none]), Topic.LEDGERS)
    assert "内科 | 还差 1 个 | 1.1.2 C1" in shown(page)


def test_enter_opens_the_clause_that_is_blocked(desk: Desk, qtbot: QtBot) -> None:
    page = GapsPage(desk)
    qtbot.addWidget(page)
    page.show_destination(Destination(page="gaps"))
    with qtbot.waitSignal(desk.going) as going:
        QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert going.args is not None
    assert (going.args[0].page, going.args[0].detail) == ("checklist", "1.1.1")


def test_nothing_short_is_said_in_words(desk: Desk, qtbot: QtBot) -> None:
    for code in ("1.1.1.C1", "1.1.2.C1", "1.1.3.C1"):
        tick_criterion(desk.centre, code, True)
    page = GapsPage(desk)
    qtbot.addWidget(page)
    page.show_destination(Destination(page="gaps"))
    page.categories.go_to("unknown")
    assert not page.table.isVisibleTo(page)
