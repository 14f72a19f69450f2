"""Pages are imported ahead, a module at a time, so that nothing a person does waits for long."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import ui.pages
from ui.ahead import PagesAhead
from ui.navigation import CENTRE, COUNTY, page_modules


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A page's module, in a package of its own, that needs another."""
    folder = tmp_path / "ui" / "pages" / f"of_{tmp_path.name}"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("", encoding="utf-8")
    name = f"ui.pages.{folder.name}"
    (folder / "words.py").write_text("WORDS = 1\n", encoding="utf-8")
    (folder / "page.py").write_text(f"from {name}.words import WORDS\n", encoding="utf-8")
    monkeypatch.setattr(ui.pages, "__path__", [*ui.pages.__path__, str(folder.parent)])
    return f"{name}.page"


def test_a_step_imports_one_module_what_a_page_needs_first(qtbot: QtBot, page: str) -> None:
    ahead = PagesAhead([page])
    words = f"{page.rpartition('.')[0]}.words"
    assert page not in sys.modules
    assert [ahead.step() for _ in range(3)] == [words, page, ""]
    assert page in sys.modules


def test_what_cannot_be_imported_is_told_of_once(
    qtbot: QtBot, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = f"{page.rpartition('.')[0]}.words"
    monkeypatch.setitem(sys.modules, words, None)
    ahead = PagesAhead([page])
    with pytest.raises(ImportError):
        ahead.step()
    assert ahead.step() == ""


def test_what_cannot_be_imported_is_told_once(qtbot: QtBot) -> None:
    ahead = PagesAhead(["ui.pages.of_nobody"])
    with pytest.raises(ModuleNotFoundError):
        ahead.step()
    assert ahead.step() == ""


@pytest.mark.parametrize("role", [CENTRE, COUNTY])
def test_every_page_of_a_role_is_there_in_the_end(qtbot: QtBot, role: str) -> None:
    ahead = PagesAhead(page_modules(role))
    while ahead.step():
        pass
    assert set(page_modules(role)) <= sys.modules.keys()


def test_it_begins_by_itself(qtbot: QtBot, page: str) -> None:
    ahead = PagesAhead([page])
    ahead.begin_soon()
    qtbot.waitUntil(lambda: page in sys.modules, timeout=20_000)


def test_neither_the_window_nor_any_page_loads_the_solver(repository: Path) -> None:
    """It brings numpy along, which openpyxl would load too where it is there."""
    watch = (
        "import importlib, sys, main, ui.start, ui.office, ui.bridge.whole\n"
        "from ui.navigation import CENTRE, COUNTY, page_modules\n"
        "for role in (CENTRE, COUNTY):\n"
        "    for name in page_modules(role): importlib.import_module(name)\n"
        "some = ('highspy', 'numpy', 'ui.pages.gaps.page')\n"
        "print([name for name in some if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", watch], cwd=repository, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == "['ui.pages.gaps.page']"
