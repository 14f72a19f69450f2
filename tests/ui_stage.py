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
    """Put the look on the application and take it off again: tests run in any order."""
    look = make_look(resource(), theme=theme, percent=percent)
    dresser = Dresser(app, look, resource())
    try:
        yield look
    finally:
        look.changed.disconnect(dresser.put_on)
        app.setStyleSheet("")
        dresser.setParent(None)
