"""A dressed application for tests of screens."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from resources import resource
from ui.look.current import Look, make_look
from ui.look.dress import Dresser
from ui.look.tokens import ThemeName


@contextmanager
def dressed(
    app: QApplication, *, theme: ThemeName = ThemeName.LIGHT, percent: int = 100
) -> Iterator[Look]:
    """Put theme and size on the application and go back to light and 100 % afterwards.

    The application is dressed once: Qt falls over when its style sheet is taken
    off and put on again while closed windows wait for their deletion, which the
    program never does.
    """
    found = app.findChild(Dresser)
    if isinstance(found, Dresser):
        look = found.look
    else:
        look = make_look(resource())
        Dresser(app, look, resource())
    look.set_theme(theme)
    look.set_percent(percent)
    try:
        yield look
    finally:
        look.set_theme(ThemeName.LIGHT)
        look.set_percent(100)
