"""Fonts, palette and style sheet put on the application, and put on again when they change."""

import gc
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Slot
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Place, Trouble
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import Colours, Measures

FONT_FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-SemiBold.ttf")

_TOKEN = re.compile(r"@([a-z][a-z0-9_]*)")
_MEASURES = (
    "caption",
    "table",
    "body",
    "clause",
    "title",
    "button",
    "small_button",
    "table_row",
    "tab_bar",
    "check",
    "chip",
)


def load_fonts(folder: Path) -> None:
    """Register the shipped fonts; Trouble(FONT_MISSING) names the file that would not load."""
    for name in FONT_FILES:
        path = folder / name
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise Trouble(TroubleCode.FONT_MISSING, place=Place(file=name))


def fill_template(template: str, values: Mapping[str, str]) -> str:
    """Replace every ``@name``; KeyError if a name is not in ``values``."""
    return _TOKEN.sub(lambda found: values[found.group(1)], template)


def palette_of(colours: Colours) -> QPalette:
    """Return the palette of a theme."""
    palette = QPalette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    everywhere = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.surface_alt,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.on_accent,
        role.PlaceholderText: colours.text_3,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Highlight: colours.select,
        role.HighlightedText: colours.on_select,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.surface,
        role.Midlight: colours.surface_alt,
        role.Mid: colours.line,
        role.Dark: colours.line_strong,
        role.Shadow: colours.line_strong,
        role.Accent: colours.accent_fill,
    }
    for each, colour in everywhere.items():
        palette.setColor(each, colour)
    palette.setColor(group.Inactive, role.Highlight, colours.select_idle)
    palette.setColor(group.Inactive, role.HighlightedText, colours.text)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(group.Disabled, each, colours.text_off)
    return palette


class Dresser(QObject):
    """Puts a look on the application and keeps it there; lives as long as the application."""

    def __init__(self, app: QApplication, look: Look, resources: Path) -> None:
        super().__init__(app)
        self._app, self._look = app, look
        self._template = (resources / "look" / "dabiao.qss").read_text(encoding="utf-8")
        # Style sheets take pictures from files only: the few they need are
        # drawn in the theme's colours into a folder of this run.
        self._pictures = QTemporaryDir()
        self._round = 0
        load_fonts(resources / "fonts")
        app.setStyle("Fusion")
        look.changed.connect(self.put_on)
        self.put_on()

    @property
    def look(self) -> Look:
        """The look that is kept on the application."""
        return self._look

    @Slot()
    def put_on(self) -> None:
        """Put palette, fonts and style sheet of the moment on the application."""
        font = self._look.font()
        palette = palette_of(self._look.colours)
        self._app.setPalette(palette)
        QToolTip.setPalette(palette)
        QToolTip.setFont(self._look.font(TextRole.TABLE))
        sheet = fill_template(self._template, self._values())
        with _no_collection():
            self._app.setFont(font)
            self._app.setStyleSheet(sheet)

    def _values(self) -> dict[str, str]:
        colours, measures = self._look.colours, self._look.measures
        values = {name: _css(colours.named(name)) for name in Colours.__slots__}
        values |= {f"px_{name}": f"{_measure(measures, name)}px" for name in _MEASURES}
        # a style sheet's min-height leaves out the 1 pixel edges
        for name in ("button", "small_button"):
            values[f"px_{name}_inner"] = f"{_measure(measures, name) - 2}px"
            # where something is wrong the edges are 2 pixels; the field stays as high
            values[f"px_{name}_edged"] = f"{_measure(measures, name) - 4}px"
        # a chosen radio button is a 5 pixel ring of the same outer size as the box
        values["px_check_inner"] = f"{measures.check + 2 - 10}px"
        values["px_check_half"] = f"{(measures.check + 2) // 2}px"
        self._round += 1
        values |= {
            "pic_tick": self._picture("tick", IconName.TICK, colours.on_accent),
            "pic_tick_off": self._picture("tick_off", IconName.TICK, colours.surface),
            "pic_dash": self._picture("dash", IconName.SUBTRACT, colours.on_accent),
            "pic_caret": self._picture("caret", IconName.CARET_DOWN, colours.text_2),
            "pic_caret_off": self._picture("caret_off", IconName.CARET_DOWN, colours.text_off),
            "pic_up": self._picture("up", IconName.CHEVRON_UP, colours.text_2),
            "pic_down": self._picture("down", IconName.CHEVRON_DOWN, colours.text_2),
        }
        return values

    def _picture(self, stem: str, icon: IconName, colour: QColor) -> str:
        """Write a coloured copy; a new name each round, as Qt keeps pictures by name."""
        drawn = self._look.icons.path(icon, filled=icon is IconName.CARET_DOWN)
        svg = drawn.read_text(encoding="utf-8").replace("<path ", f'<path fill="{_css(colour)}" ')
        path = Path(self._pictures.filePath(f"{stem}-{self._round}.svg"))
        path.write_text(svg, encoding="utf-8")
        return path.as_posix()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold Python's collector back while Qt walks through all widgets.

    Qt calls Python for each of them; a collection in between may delete a
    window nobody refers to any more, and Qt walks on into freed memory.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _css(colour: QColor) -> str:
    return colour.name(QColor.NameFormat.HexRgb)


def _measure(measures: Measures, name: str) -> int:
    value: int = getattr(measures, name)
    return value
