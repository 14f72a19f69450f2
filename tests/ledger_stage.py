"""A centre with two people and a device, its ledgers page, and hands that work it."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from models.ledger.form_rows import FormRow
from models.usecases.centre import Centre
from models.usecases.ledgers.edit_ledgers import add_device, add_person
from models.usecases.ledgers.edit_rows import add_rows
from models.usecases.new_workspace import create_centre
from models.vocabulary.ids import RowId
from tests.desks import CLOCK
from tests.ledgers import device, person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.workbooks import identity_number
from ui.desk import Desk, Destination, Topic
from ui.pages.ledgers.page import LedgersPage

CLINICS = "village_clinics"
ZHOU = identity_number(order=11)


def make_small_centre(folder: Path) -> Centre:
    """周明远 (a physician), 李秀兰 (a nurse), two defibrillators."""
    made = create_centre(folder, profile(), "口令" * 4, [pack_text(clause_text("1.1.1"))], CLOCK)
    add_person(made, person("11", name="周明远", department="内科", id_number=ZHOU))
    add_person(made, person("21", name="李秀兰", department="护理部"))
    add_device(made, device("除颤仪", quantity=2))
    return made


def show_ledgers(desk: Desk, qtbot: QtBot) -> LedgersPage:
    """The page in a window of its usual size."""
    made = LedgersPage(desk)
    qtbot.addWidget(made)
    made.resize(1286, 626)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def go(page: LedgersPage, ledger: str, field: str = "") -> None:
    """Go to a ledger, a row, a figure."""
    page.show_destination(Destination(page="ledgers", detail=ledger, field=field))


def tell(desk: Desk) -> None:
    """Say that ledgers were changed, as whatever changes them does."""
    desk.changed.emit(frozenset({Topic.LEDGERS}))


def take_rows(desk: Desk, *rows: FormRow) -> None:
    """Add rows behind the page's back, and tell of it."""
    add_rows(desk.centre, list(rows))
    tell(desk)


def put(editor: QWidget | None, text: str) -> None:
    """Type over what stands in an editor; QTest's keys know no Chinese."""
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    editor.insert(text)


def clinic(name: str, **values: str) -> FormRow:
    """A village clinic."""
    return FormRow(row_id=RowId(f"c-{name}"), ledger=CLINICS, values={"name": name, **values})
