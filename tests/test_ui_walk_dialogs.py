"""First run, sign-in, settings, import, standards, county, dialogs, manual: nothing is cut.

In both languages, at 100 and 150 %, on a screen of 1366 by 768 pixels; dialogs at 200 % too.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from models.usecases.packs.pack_versions import stored_packs
from resources import resource
from tests.clipping import cut_in
from tests.desks import CLOCK, FONTS
from tests.dialog_scenes import (
    Scenes,
    Stage,
    county_scenes,
    dialog_scenes,
    first_run_scenes,
    handover_scenes,
    help_scenes,
    import_scenes,
    own_county_scenes,
    packs_scenes,
    people_scenes,
    renew_scenes,
    settings_scenes,
)
from tests.exchange_world import World, make_world
from tests.finalising import finalise
from tests.test_ui_page_packs import files_of
from tests.tiny_pack import clause_text, pack_text
from tests.tiny_policy import tiny_policy
from tests.ui_stage import dressed
from ui.bridge.whole import Bridge, OpenWorkspace
from ui.collector import GuiThreadCollector
from ui.components.checks import WrappedCheck
from ui.components.labels import ElidedLabel
from ui.desktop import CHINESE, ENGLISH, install_language
from ui.jobs import JobRunner
from ui.look.current import Look
from ui.navigation import CENTRE, COUNTY
from ui.office import Office
from ui.seat import Seat

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support|propagateSizeHints")

WIDTH, HEIGHT = 1366, 696
"""What a screen of 1366 by 768 pixels leaves between a window's title and the task bar."""
both_languages = pytest.mark.parametrize("language", [CHINESE, ENGLISH])
two_sizes = pytest.mark.parametrize("percent", [100, 150])


@pytest.fixture(autouse=True)
def collector(qapp: QApplication) -> Iterator[None]:
    """Keep Python's collector out of the threads that work out hashes, as the program does."""
    made = GuiThreadCollector(qapp)
    made.start()
    yield
    made.stop()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


@pytest.fixture
def bridge() -> Bridge:
    class TinyBridge(Bridge):
        packs = (pack_text(clause_text("1.1.1"), clause_text("1.1.2", core=True)),)

    return TinyBridge(
        clock=CLOCK, fonts=FONTS, packs=tuple, policies=lambda: [files_of(tiny_policy())]
    )


@contextmanager
def spoken(app: QApplication, language: str, percent: int) -> Iterator[Look]:
    """The look at a size, with the texts in a language."""
    translators = install_language(app, resource("translations"), language)
    try:
        with dressed(app, percent=percent) as look:
            yield look
    finally:
        for each in translators:
            app.removeTranslator(each)


@contextmanager
def stage_of(
    app: QApplication, look: Look, bridge: Bridge, opened: OpenWorkspace, role: str, folder: Path
) -> Iterator[Stage]:
    """An office over an open workspace, as large as the screen lets it be."""
    jobs = JobRunner()
    office = Office(look, Seat(folder / "seat.ini"), jobs, role, "北渡乡卫生院")
    office.show()
    office.window.resize(WIDTH, HEIGHT)
    office.enter(bridge, opened)
    stage = Stage(app=app, office=office, folder=folder)
    stage.settle()
    try:
        yield stage
    finally:
        office.close()
        jobs.shutdown()
        office.window.deleteLater()


def faults_in(app: QApplication, scenes: Scenes) -> list[str]:
    """Look at every scene; a window that grew past the screen is a fault too."""
    found: dict[str, str] = {}
    for name, window in scenes:
        for _ in range(3):
            app.processEvents()
        if not isinstance(window, QDialog) and (
            window.width() > WIDTH or window.height() > HEIGHT + 16
        ):
            found[f"{window.width()}×{window.height()}"] = name
        for fault in cut_in(window):
            found.setdefault(fault, name)
    return [f"{name}: {fault}" for fault, name in found.items()]


@both_languages
@two_sizes
def test_the_first_run(
    qapp: QApplication, bridge: Bridge, tmp_path: Path, language: str, percent: int
) -> None:
    jobs = JobRunner()
    with spoken(qapp, language, percent) as look:
        found = faults_in(qapp, first_run_scenes(qapp, look, jobs, bridge, tmp_path))
    jobs.shutdown()
    assert not found, "\n".join(found)


def _settings(stage: Stage) -> Scenes:
    return chain(settings_scenes(stage), handover_scenes(stage), people_scenes(stage))


def _daily(stage: Stage) -> Scenes:
    return chain(import_scenes(stage), packs_scenes(stage), own_county_scenes(stage))


@both_languages
@two_sizes
@pytest.mark.parametrize("scenes", [_settings, _daily])
def test_pages_of_a_centre(
    qapp: QApplication,
    world: World,
    bridge: Bridge,
    tmp_path: Path,
    scenes: Callable[[Stage], Scenes],
    percent: int,
    language: str,
) -> None:
    with (
        spoken(qapp, language, percent) as look,
        stage_of(qapp, look, bridge, world.centre, CENTRE, tmp_path) as stage,
    ):
        found = faults_in(qapp, scenes(stage))
    assert not found, "\n".join(found)


@both_languages
@two_sizes
def test_pages_of_a_county(
    qapp: QApplication, world: World, bridge: Bridge, tmp_path: Path, percent: int, language: str
) -> None:
    finalise(world.centre)
    bad = tmp_path / "坏了的上报包（第二次拷贝）.dbag"
    bad.write_bytes(b"nothing of ours")
    packages = (bad, world.export(sealed=False).path)
    with (
        spoken(qapp, language, percent) as look,
        stage_of(qapp, look, bridge, world.county, COUNTY, tmp_path) as stage,
    ):
        found = faults_in(qapp, county_scenes(stage, packages))
    assert not found, "\n".join(found)


@both_languages
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_dialogs_fit_the_screen(
    qapp: QApplication, world: World, bridge: Bridge, tmp_path: Path, percent: int, language: str
) -> None:
    digest = stored_packs(world.centre.workspace)[0].digest
    found = []
    with (
        spoken(qapp, language, percent) as look,
        stage_of(qapp, look, bridge, world.centre, CENTRE, tmp_path) as stage,
    ):
        for name, dialog in chain(dialog_scenes(stage), renew_scenes(stage, digest)):
            room = dialog.screen().availableSize()
            if dialog.width() > room.width() or dialog.height() > room.height():
                found.append(f"{name}: {dialog.width()}×{dialog.height()}")
            found += [f"{name}: {fault}" for fault in cut_in(dialog)]
    assert not found, "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize(("language", "percent"), [(ENGLISH, 100), (CHINESE, 150)])
def test_the_manual(qapp: QApplication, language: str, percent: int) -> None:
    with spoken(qapp, language, percent) as look:
        found = faults_in(qapp, help_scenes(look, resource("manual")))
    assert not found, "\n".join(found)


def test_what_is_cut_is_seen(qapp: QApplication, qtbot: QtBot) -> None:
    """The walk is worth nothing if it cannot fail."""
    with dressed(qapp) as look:
        window = QWidget()
        qtbot.addWidget(window)
        row = QHBoxLayout(window)
        plain, button = QLabel("一句放不下的话，后面的看不见"), QPushButton("按不全的按钮")
        for widget in (plain, button):
            widget.setFixedWidth(40)
            row.addWidget(widget)
        told = ElidedLabel(look, "中间省略的一行字，整句在提示里")
        told.setFixedWidth(90)
        wraps = WrappedCheck("勾选框的字放不下就换行，不会截断")
        wraps.setFixedWidth(180)
        row.addWidget(told)
        row.addWidget(wraps)
        over = QLabel("压在上面", window)
        row.addWidget(over)
        window.show()
        qapp.processEvents()
        over.move(plain.pos())
        found = list(cut_in(window))
    assert {"cut", "squeezed", "covers"} <= {fault.replace(",", " ").split()[0] for fault in found}
    assert any("cut" in fault and "QPushButton" in fault for fault in found)
    uncovered = [fault for fault in found if not fault.startswith("covers")]
    whole = [fault for fault in uncovered if "Elided" in fault or "Wrapped" in fault]
    assert not whole
