"""What the pages are made of, imported ahead: the first visit to a page only builds it."""

import sys
from collections.abc import Iterable
from dis import get_instructions
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec

from PySide6.QtCore import QObject, QTimer

BEGIN_AFTER_MS = 1_500
"""The page one works on first stands by then, and the go-to box is filled."""
STEP_MS = 20
"""Between two modules: what a person does in the meantime goes first."""
_OURS = ("ui.", "forms.", "models.")


class PagesAhead(QObject):
    """Imports pages module by module while nobody waits; one takes a few milliseconds.

    A page imported at once stops the window for a tenth of a second: so first
    comes whatever it imports itself.
    """

    def __init__(self, pages: Iterable[str], parent: QObject | None = None) -> None:
        """``pages``: full names of the pages' modules, in the order they are wanted."""
        super().__init__(parent)
        self._waiting = list(reversed(tuple(pages)))
        """What is to be imported next stands last."""
        self._looked_into: set[str] = set()
        """What these need stands behind them."""
        self._timer = QTimer(self, interval=STEP_MS)
        self._timer.timeout.connect(self.step)

    def begin_soon(self) -> None:
        """Begin when the window has come to rest."""
        QTimer.singleShot(BEGIN_AFTER_MS, self._timer, self._timer.start)

    def step(self) -> str:
        """Import one module more and return its name; "" where nothing is left."""
        while self._waiting:
            name = self._waiting[-1]
            if name in sys.modules:
                self._waiting.pop()
            elif name in self._looked_into:
                # taken off first: what cannot be imported is told once, not every few milliseconds
                self._waiting.pop()
                import_module(name)
                return name
            else:
                self._looked_into.add(name)
                self._waiting.extend(_imported_by(name))
        self._timer.stop()
        return ""


def _imported_by(name: str) -> list[str]:
    """Return our own modules that a module brings as it is imported and that are not there."""
    spec = find_spec(name)
    loader = spec.loader if spec is not None else None
    code = loader.get_code(name) if isinstance(loader, InspectLoader) else None
    if code is None:
        return []
    told = {each.argval for each in get_instructions(code) if each.opname == "IMPORT_NAME"}
    return sorted(each for each in told if each.startswith(_OURS) and each not in sys.modules)
