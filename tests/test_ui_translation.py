"""The desktop in English: every text is translated, and English is what a person sees."""

import ast
import re
import xml.etree.ElementTree as ET  # our own committed file, no hostile input
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from installer.texts import COLLECTING, COMPILED, SCREENS, SOURCE, collect, tool
from models.ledger.measures import MEASURES
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.clauses.answer import tick_grade
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from resources import resource
from tests.desks import CLOCK, FONTS, desk_over
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from ui.bridge.whole import Bridge
from ui.desk import Desk, Destination
from ui.desktop import ENGLISH, install_language
from ui.jobs import JobRunner
from ui.look.current import make_look
from ui.pages.checklist.page import ChecklistPage
from ui.pages.first_run.page import FirstRunPage
from ui.pages.home.page import HomePage
from ui.texts.filling import required_placeholders

# the offscreen screen says so of every window that is shown
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HAN = re.compile(r"[\u4e00-\u9fff]")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
MARKING = {"tr", "translate", "QT_TRANSLATE_NOOP", "tr_page"}
MONEY = re.compile("[千万]?元")
"""Units of a price that the nation's tables write; English explains them beside the word."""
COUNTED, TOLD = "1.1.1", "1.1.2"
NURSES = MEASURES["staff.nurses"]


@dataclass(frozen=True)
class Message:
    """One entry of the .ts file."""

    context: str
    source: str
    english: str
    finished: bool
    misread: bool
    """Whether the collector took the context for the text; see ``test_every_marked_text…``."""


def _messages(path: Path) -> list[Message]:
    return [
        Message(
            context=context.findtext("name") or "",
            source=message.findtext("source") or "",
            english=message.findtext("translation") or "",
            finished=message.find("translation[@type]") is None,
            misread=message.find("comment") is not None,
        )
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


MESSAGES = [message for message in _messages(SOURCE) if not message.misread]


def test_every_text_has_a_finished_translation_without_chinese() -> None:
    assert len(MESSAGES) > 1000
    open_ones = [each.source for each in MESSAGES if not each.finished or not each.english.strip()]
    assert not open_ones
    quoted = re.compile("卫健统|[“/]是|否[”/]")
    left = [
        each.english for each in MESSAGES if HAN.search(quoted.sub("", MONEY.sub("", each.english)))
    ]
    assert not left


def test_placeholders_are_the_same() -> None:
    for each in MESSAGES:
        wanted, found = PLACEHOLDER.findall(each.source), PLACEHOLDER.findall(each.english)
        assert Counter(wanted) == Counter(found), each.source
        if each.context == "texts":
            assert required_placeholders(each.english) == required_placeholders(each.source), each


def test_the_texts_collected_are_those_of_the_screens(tmp_path: Path) -> None:
    if tool(COLLECTING) is None:
        pytest.skip(f"{COLLECTING} is not in this environment")
    fresh = tmp_path / "fresh.ts"
    collect(fresh)
    now, kept = ({(m.context, m.source) for m in _messages(ts)} for ts in (fresh, SOURCE))
    assert now == kept, "python3 installer/dev.py texts"


def test_the_compiled_file_says_what_the_source_says(qapp: QApplication) -> None:
    translator = QTranslator(qapp)
    assert translator.load(str(COMPILED))
    said = [translator.translate(each.context, each.source) for each in MESSAGES]
    assert said == [each.english for each in MESSAGES]


def test_every_marked_text_is_collected_where_the_program_looks_for_it() -> None:
    known = {(each.context, each.source) for each in MESSAGES}
    lost = {where for where, marked in _marked() if marked not in known}
    assert not lost


def _marked() -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield file and (context, text) of every marked Chinese literal; "?" for an unsure context."""
    for path in sorted(SCREENS.rglob("*.py")):
        where = str(path.relative_to(SCREENS))
        if not where.startswith("cli"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            yield from ((where, marked) for marked in _marked_in(tree, "?"))


def _marked_in(tree: ast.AST, owner: str) -> Iterator[tuple[str, str]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield from _marked_by(node, owner)
        yield from _marked_in(node, node.name if isinstance(node, ast.ClassDef) else owner)


def _marked_by(call: ast.Call, owner: str) -> Iterator[tuple[str, str]]:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    literals = [str(a.value) for a in call.args if isinstance(a, ast.Constant)]
    if name not in MARKING or not literals or not HAN.search(literals[-1]):
        return
    if len(literals) > 1:
        yield literals[0], literals[1]
    else:
        # only a widget's own tr is looked up under the class it is written in
        own = getattr(getattr(call.func, "value", None), "id", "") == "self"
        yield owner if own else "?", literals[0]


# --- what a person sees ------------------------------------------------------


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    translators = install_language(qapp, resource("translations"), ENGLISH)
    assert len(translators) == 2, "Qt's own texts and ours"
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    """A workspace whose standard and institution hold no Chinese: what is left is ours."""
    nurses = {"measure": NURSES.id, "at_least": "2"}
    counted = clause_text(
        COUNTED, requirement=nurses, core=True, title="Nursing", source="test",
        methods=("documents", "on_site"), evidence=("Licence",),
    )  # fmt: skip
    told = clause_text(TOLD, title="Rules", source="test", may_not_apply=True)
    text = pack_text(counted, told, title="basic standard", source="test")
    head = msgspec.structs.replace(text.head, title="Standard", edition="test", source="test")
    section = msgspec.structs.replace(text.chapters[0].sections[0], title="Section")
    chapter = msgspec.structs.replace(text.chapters[0], title="Chapter", sections=(section,))
    text = msgspec.structs.replace(text, head=head, chapters=(chapter,), kinds=())
    made = create_centre(
        tmp_path / "w", profile(name="Beidu"), "a long passphrase", [text], CLOCK, author="Li"
    )
    yield made
    made.close()


@pytest.fixture
def desk(english: None, centre: Centre, qtbot: QtBot) -> Iterator[Desk]:
    made = desk_over(centre)
    yield made
    made.jobs.shutdown()


def _chinese(page: QWidget, qtbot: QtBot) -> set[str]:
    """Everything shown, hinted at or spoken in a page that still has Chinese in it."""
    qtbot.addWidget(page)
    page.resize(1366, 626)
    page.show()
    QApplication.processEvents()
    parts = [page, *page.findChildren(QWidget)]
    labelled = [part.text() for part in parts if isinstance(part, (QLabel, QAbstractButton))]
    hinted = [
        part.placeholderText() for part in parts if isinstance(part, (QLineEdit, QPlainTextEdit))
    ]
    spoken = [each for part in parts for each in (part.accessibleName(), part.toolTip())]
    assert len([text for text in labelled if text]) > 5
    headed = [each for part in page.findChildren(QTableView) for each in _headings(part)]
    return {text for text in chain(labelled, hinted, spoken, headed) if HAN.search(_ours(text))}


def _headings(table: QTableView) -> Iterator[str]:
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def _ours(text: str) -> str:
    """Leave out what the domain calls the measure asked for: Chinese in every language."""
    return text.replace(NURSES.title, "").replace(NURSES.unit, "")


def test_first_run_in_english(english: None, qtbot: QtBot) -> None:
    look, jobs = make_look(resource()), JobRunner()
    bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=lambda: ())
    assert not _chinese(FirstRunPage(bridge, look, jobs), qtbot)
    jobs.shutdown()


def test_home_in_english(desk: Desk, qtbot: QtBot) -> None:
    assert not _chinese(HomePage(desk), qtbot)


def test_home_in_english_when_there_is_much_to_do(centre: Centre, desk: Desk, qtbot: QtBot) -> None:
    add_person(centre, person("21"))
    tick_grade(centre, COUNTED, Grade.C)
    assert not _chinese(HomePage(desk), qtbot)


@pytest.mark.parametrize("code", [COUNTED, TOLD])
def test_checklist_in_english(centre: Centre, desk: Desk, qtbot: QtBot, code: str) -> None:
    add_person(centre, person("21"))
    tick_grade(centre, code, Grade.C)
    page = ChecklistPage(desk)
    page.show_destination(Destination(page="checklist", detail=code))
    assert not _chinese(page, qtbot)
