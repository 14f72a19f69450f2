"""Every page: what takes the keyboard has a name, and nothing is cut in any language or size."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from models.selfchecks.form_reading import read_forms
from models.standards.decode import decode_pack
from models.usecases.county.new_county import create_county
from models.usecases.ledgers.edit_ledgers import add_person
from models.usecases.new_workspace import create_centre
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.self_checks import add_self_checks
from models.usecases.sample.workspaces import fill_centre
from resources import pack_files, resource
from tests.clipping import cut_in
from tests.desks import CLOCK, FONTS
from tests.ledgers import person, profile
from tests.tiny_pack import clause_text, pack_text
from tests.ui_stage import dressed
from tests.walk_states import STATES
from ui.bridge.whole import Bridge
from ui.desktop import CHINESE, ENGLISH, install_language
from ui.jobs import JobRunner
from ui.navigation import CENTRE, COUNTY, page_table
from ui.office import Office
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WIDTH, HEIGHT = 1366, 696
"""What a screen of 1366 by 768 pixels leaves between the window's title and the task bar."""

REST_MS = 5_000
"""Layouts that ask each other for room take a few rounds of events; a busy machine is no fault."""


@contextmanager
def office_of(app: QApplication, tmp_path: Path, role: str) -> Iterator[Office]:
    pack = pack_text(clause_text("1.1.1"), clause_text("1.1.2", core=True))
    with dressed(app) as look:
        jobs = JobRunner()
        office = Office(look, Seat(tmp_path / "seat.ini"), jobs, role, "北渡乡卫生院")
        office.show()
        office.window.resize(WIDTH, HEIGHT)
        bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=tuple)
        if role == CENTRE:
            made = create_centre(tmp_path / "w", profile(), "口令" * 4, [pack], CLOCK, author="李")
            add_person(made, person())
            office.enter(bridge, made)
        else:
            office.enter(
                bridge,
                create_county(
                    tmp_path / "w", "望禾县", "990101", "口令" * 4, CLOCK, packs=[pack], author="李"
                ),
            )
        try:
            yield office
        finally:
            office.close()
            jobs.shutdown()
            office.close_workspace()
            office.window.deleteLater()


def described(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    names: list[str] = []
    above: QWidget | None = widget
    while above is not None and len(names) < 4:
        names.append(type(above).__name__)
        above = above.parentWidget()
    return f"{' < '.join(names)} “{text[:40]}”"


def has_no_name(widget: QWidget) -> bool:
    if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isEnabled():
        return False
    parent = widget.parentWidget()
    if isinstance(parent, QComboBox | QAbstractSpinBox | QAbstractScrollArea):
        return False  # the inside of a widget that is named itself
    if widget.focusProxy() is not None or widget.isWindow():
        return False
    told = widget.accessibleName() or (
        widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    )
    if isinstance(widget, QLineEdit):
        told = told or widget.placeholderText()
    return not told.strip()


def faults_of(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if has_no_name(widget):
            yield f"no name: {described(widget)}"


@pytest.mark.parametrize("role", [CENTRE, COUNTY])
def test_everything_that_takes_the_keyboard_has_a_name(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, role: str
) -> None:
    found: list[str] = []
    with office_of(qapp, tmp_path, role) as office:
        desk = office.desk
        assert desk is not None
        for entry in page_table(role, lambda: desk):
            desk.go(entry.id)
            qtbot.waitUntil(lambda: not desk.jobs.busy, timeout=20_000)
            for _ in range(3):
                qapp.processEvents()
            found += [f"{entry.id}: {fault}" for fault in faults_of(office.window)]
    assert not found, "\n".join(dict.fromkeys(found))


def check_files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in resource("self_checks").glob("*.yaml")}


@pytest.fixture(scope="module")
def sample_centre(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A centre with everything in it: long names, problems, claims, notes."""
    root = tmp_path_factory.mktemp("walk")
    pack = decode_pack(pack_files(resource("standards", "township-2022")))
    institution = sample_institutions()[0]
    centre = create_centre(
        root / "w", institution.profile, "口令" * 4, [pack], CLOCK, author=institution.author
    )
    fill_centre(centre, institution, root / "papers")
    add_self_checks(centre, institution, read_forms(check_files()))
    centre.close()
    return root / "w"


@contextmanager
def speaking(app: QApplication, language: str) -> Iterator[None]:
    translators = install_language(app, resource("translations"), language)
    try:
        yield
    finally:
        for one in translators:
            app.removeTranslator(one)


@contextmanager
def walked(app: QApplication, workspace: Path, tmp_path: Path, percent: int) -> Iterator[Office]:
    shutil.copytree(workspace, tmp_path / "w")
    with dressed(app, percent=percent) as look:
        jobs = JobRunner()
        office = Office(look, Seat(tmp_path / "seat.ini"), jobs, CENTRE, "北渡乡卫生院")
        office.show()
        office.window.resize(WIDTH, HEIGHT)
        bridge = Bridge(clock=CLOCK, fonts=FONTS, packs=tuple, check_files=check_files)
        office.enter(bridge, bridge.open_workspace(tmp_path / "w"))
        try:
            yield office
        finally:
            office.close()
            jobs.shutdown()
            office.close_workspace()
            office.window.deleteLater()


def lasting_cuts(qtbot: QtBot, window: QWidget) -> tuple[str, ...]:
    """Return what is still cut once the layouts have come to rest."""
    found: list[str] = []

    def is_whole() -> bool:
        found[:] = cut_in(window)
        return not found

    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(is_whole, timeout=REST_MS)
    return tuple(found)


@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("group", STATES)
def test_nothing_is_cut(
    qapp: QApplication,
    qtbot: QtBot,
    sample_centre: Path,
    tmp_path: Path,
    group: str,
    percent: int,
    language: str,
) -> None:
    found: list[str] = []
    with (
        speaking(qapp, language),
        walked(qapp, sample_centre, tmp_path, percent) as office,
    ):
        for name, come_to in STATES[group].items():
            come_to(office)
            qtbot.waitUntil(lambda: not office.desk.jobs.busy, timeout=20_000)  # type: ignore[union-attr]
            found += [f"{name}: {fault}" for fault in lasting_cuts(qtbot, office.window)]
            assert office.window.size().toTuple() == (WIDTH, HEIGHT), name
    assert not found, "\n".join(dict.fromkeys(found))


def test_faults_are_seen(qtbot: QtBot) -> None:
    """The walk is worth nothing if it cannot fail."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    nameless = QLineEdit(window)
    nameless.setGeometry(0, 40, 80, 20)
    window.show()
    faults = list(faults_of(window))
    assert len(faults) == 1
    assert faults[0].startswith("no name:")
