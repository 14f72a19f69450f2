"""Colours and sizes as frozen tokens; every pixel on the screen comes from here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QColor

SMALLEST_PERCENT = 100
LARGEST_PERCENT = 200
PERCENT_STEPS = (100, 110, 125, 150, 175, 200)
"""Font sizes offered to the person; any whole per cent between the limits works."""

_WIDE_FROM_EMS = 70
_MEDIUM_FROM_EMS = 56


class ThemeName(StrEnum):
    """The three themes; the value is the table's name in tokens.json."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Tone(StrEnum):
    """What a colour means; never shown without a word."""

    PLAIN = "plain"
    OK = "ok"
    BAD = "bad"
    WARN = "warn"
    UNKNOWN = "unknown"
    OVERRIDE = "override"
    STALE = "stale"
    ACCENT = "accent"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneColours:
    """Text or icon, soft fill, edge; data missing has a dashed edge."""

    text: QColor
    soft: QColor
    line: QColor
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeColours:
    """One grade badge; ``edge_px`` is 0 where fill and edge are one."""

    fill: QColor
    letter: QColor
    edge: QColor
    edge_px: int
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One theme, field for field a table of tokens.json (there with hyphens)."""

    window: QColor
    surface: QColor
    surface_alt: QColor
    surface_sunk: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    text_2: QColor
    text_3: QColor
    text_off: QColor
    accent: QColor
    accent_hover: QColor
    accent_press: QColor
    accent_fill: QColor
    on_accent: QColor
    accent_soft: QColor
    select: QColor
    on_select: QColor
    select_idle: QColor
    focus: QColor
    ok: QColor
    ok_soft: QColor
    ok_line: QColor
    bad: QColor
    bad_soft: QColor
    bad_line: QColor
    warn: QColor
    warn_soft: QColor
    warn_line: QColor
    unknown: QColor
    unknown_soft: QColor
    unknown_line: QColor
    override: QColor
    override_soft: QColor
    override_line: QColor
    stale: QColor
    stale_soft: QColor
    stale_line: QColor
    ga: QColor
    on_ga: QColor
    gb: QColor
    on_gb: QColor
    gc: QColor
    on_gc: QColor
    gd: QColor
    on_gd: QColor
    ge: QColor
    on_ge: QColor

    def named(self, token: str) -> QColor:
        """Return a colour by its field name; KeyError for an unknown one."""
        if token not in _COLOUR_NAMES:
            raise KeyError(token)
        colour: QColor = getattr(self, token)
        return colour

    def tone(self, tone: Tone) -> ToneColours:
        """Return text, fill and edge of a tone."""
        if tone is Tone.PLAIN:
            return ToneColours(text=self.text_2, soft=self.surface_alt, line=self.line)
        if tone is Tone.OFF:
            return ToneColours(text=self.text_3, soft=self.surface_sunk, line=self.line)
        if tone is Tone.ACCENT:
            return ToneColours(text=self.accent, soft=self.accent_soft, line=self.accent)
        return ToneColours(
            text=self.named(tone),
            soft=self.named(f"{tone}_soft"),
            line=self.named(f"{tone}_line"),
            dashed=tone is Tone.UNKNOWN,
        )


_COLOUR_NAMES = frozenset(field.name for field in fields(Colours))


def read_themes(path: Path) -> Mapping[ThemeName, Colours]:
    """Read tokens.json; a missing or surplus colour is a TypeError, not a default."""
    tables = json.loads(path.read_text(encoding="utf-8"))
    return {
        name: Colours(**{key.replace("-", "_"): QColor(value) for key, value in table.items()})
        for name, table in ((name, tables[name]) for name in ThemeName)
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Sizes in pixels at a font size setting of ``percent`` (100 to 200).

    Fixed parts (padding, lines) stay; what holds text grows with it.
    """

    percent: int = 100

    def px(self, base: int) -> int:
        """Return ``base`` scaled and rounded half up to whole pixels."""
        return (base * self.percent + 50) // 100

    @property
    def caption(self) -> int:
        """Text in chips, keycaps, the status bar."""
        return self.px(12)

    @property
    def table(self) -> int:
        """Text in tables, trees, criteria."""
        return self.px(13)

    @property
    def body(self) -> int:
        """Text in forms and buttons."""
        return self.px(14)

    @property
    def clause(self) -> int:
        """Clause titles, emphasis."""
        return self.px(16)

    @property
    def title(self) -> int:
        """Page titles."""
        return self.px(20)

    @property
    def top_bar(self) -> int:
        """Height of the bar over everything."""
        return 24 + self.px(20)

    @property
    def page_header(self) -> int:
        """Height of a page's header of one line."""
        return 28 + self.px(24)

    @property
    def panel_header(self) -> int:
        """Height of a panel's header."""
        return 12 + self.px(24)

    @property
    def status_bar(self) -> int:
        """Height of the bar under everything."""
        return 8 + self.px(18)

    @property
    def rail_item(self) -> int:
        """Height of an entry of the navigation rail."""
        return 32 + self.px(22)

    @property
    def button(self) -> int:
        """Height of buttons and inputs."""
        return 12 + self.px(20)

    @property
    def small_button(self) -> int:
        """Height of small buttons and inputs, in tool rows and tables."""
        return 8 + self.px(18)

    @property
    def table_row(self) -> int:
        """Height of a row or header of one line."""
        return 8 + self.px(20)

    @property
    def tree_row(self) -> int:
        """Height of a row in the clause tree."""
        return 7 + self.px(18)

    @property
    def criterion_row(self) -> int:
        """Height of a criterion of one line."""
        return 9 + self.px(20)

    @property
    def two_line_row(self) -> int:
        """Height of a list row with a second line."""
        return 8 + self.px(38)

    @property
    def tab_bar(self) -> int:
        """Height of a row of tabs."""
        return 14 + self.px(20)

    @property
    def chip(self) -> int:
        """Height of a chip."""
        return 4 + self.px(17)

    @property
    def check(self) -> int:
        """Edge of a check box."""
        return 3 + self.px(15)

    @property
    def badge_width(self) -> int:
        """Width of a grade badge."""
        return 4 + self.px(18)

    @property
    def badge_height(self) -> int:
        """Height of a grade badge."""
        return 3 + self.px(17)


RAIL_WIDTH = 80
"""Width of the navigation rail at every size, pixels."""
PAGE_MARGIN = 16
"""Between the page's edge and its content, pixels."""
PANEL_GAP = 12
"""Between panels, and inside a panel to its edge, pixels."""
INNER_GAP = 8
"""Between things that stand together, pixels."""


class LayoutClass(StrEnum):
    """How many panes fit beside each other."""

    WIDE = "wide"
    MEDIUM = "medium"
    NARROW = "narrow"

    @classmethod
    def of(cls, width: int, measures: Measures) -> "LayoutClass":
        """Return the class of a window ``width`` (pixels) at a text size.

        Reckoned in characters of body text: 1366 pixels are wide up to 125 %,
        medium at 150 %, narrow from 175 %.
        """
        ems = width // measures.body
        if ems >= _WIDE_FROM_EMS:
            return cls.WIDE
        return cls.MEDIUM if ems >= _MEDIUM_FROM_EMS else cls.NARROW
