"""What every test gets: an offscreen screen, a home of its own, and no network.

Tests of screens also get the collector kept where the program keeps it.
"""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication

from tests import once

# Settings, data and caches of a test must not touch those of the person who runs it.
_HOME = Path(tempfile.mkdtemp(prefix="dabiao-tests-"))
for _variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_variable] = str(_HOME / _variable.lower())

# Before there is an application: a test never opens a window on the developer's desktop, and
# the screen nobody sees is as large as the smallest the program is made for.
_SCREEN = _HOME / "screen.json"
_SCREEN.write_text(
    '{"screens": [{"name": "clinic", "x": 0, "y": 0, "width": 1366, "height": 768,'
    ' "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}',
    encoding="utf-8",
)
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"

# No deadline: a busy machine is no fault. No example database: each run starts from nothing.
settings.register_profile("house", deadline=None, database=None)
settings.load_profile("house")

_LOOPBACK = ("127.", "::1", "localhost")


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Raise when a test reaches beyond this machine; a local database stays reachable."""
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host is not None and not str(host).startswith(_LOOPBACK):
        message = f"the program works offline, so a test must not reach {host!r}"
        raise RuntimeError(message)


def pytest_configure() -> None:
    """Close the network for the whole run; do once what is slow and comes out the same.

    An audit hook cannot be undone by a test.
    """
    sys.addaudithook(_refuse_network)
    once.remember(pytest.MonkeyPatch(), _HOME)


def pytest_collection_finish() -> None:
    """Take modules and tests, which last to the end, out of the collector's sight.

    After every test of a screen it would walk through all of them otherwise.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module", autouse=True)
def survivors_set_aside() -> Iterator[None]:
    """After a module, take what it leaves for good (caches, imports) out of the collector's sight.

    Set up before all others of the module, it ends after them; so nothing of theirs is left.
    """
    yield
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    """Empty the clipboard and remove the tests' home.

    The offscreen clipboard outlives Python: what a test copied would be deleted after
    the interpreter, and the run would end in a crash.
    """
    gc.unfreeze()
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(autouse=True)
def collected_between_tests(request: pytest.FixtureRequest) -> Iterator[None]:
    """Delete what a test of a screen leaves behind after it, in the GUI thread.

    Python's own collector would do so whenever it likes: in the thread of a job, or while
    Qt walks through all widgets to put a style sheet on them. Both crash now and then.
    The program keeps it back too (``GuiThreadCollector``).
    """
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    gc.enable()


@pytest.fixture
def own_salts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let key files and accounts have salts of their own, as they do outside the tests."""
    once.salts_of_their_own(monkeypatch)


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the top folder of the repository."""
    return Path(__file__).resolve().parent.parent
