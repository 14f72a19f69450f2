"""The look of the moment: theme, sizes, fonts and icons in one object handed to widgets."""

from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QIcon

from ui.look.icons import IconName, IconShelf, RecolouredIcon
from ui.look.tokens import (
    LARGEST_PERCENT,
    SMALLEST_PERCENT,
    Colours,
    Measures,
    ThemeName,
    read_themes,
)

FAMILIES = ("Noto Sans SC", "Microsoft YaHei UI", "Noto Sans CJK SC")
"""Families in order; the first is shipped with the program."""


class TextRole(Enum):
    """What a text is for; decides size and weight."""

    CAPTION = "caption"
    TABLE = "table"
    BODY = "body"
    CLAUSE = "clause"
    TITLE = "title"


class Look(QObject):
    """Theme and text size; ``changed`` is sent after either has become another."""

    changed = Signal()

    def __init__(
        self,
        themes: Mapping[ThemeName, Colours],
        icons: IconShelf,
        *,
        theme: ThemeName = ThemeName.LIGHT,
        percent: int = SMALLEST_PERCENT,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icons = icons
        self._theme = theme
        self._measures = Measures(percent=_within(percent))
        self._fonts: dict[tuple[int, bool], QFont] = {}

    @property
    def theme(self) -> ThemeName:
        """Name of the theme."""
        return self._theme

    @property
    def colours(self) -> Colours:
        """Colours of the theme."""
        return self._themes[self._theme]

    @property
    def measures(self) -> Measures:
        """Sizes at the text size of the moment."""
        return self._measures

    @property
    def icons(self) -> IconShelf:
        """The drawn icons, for painting."""
        return self._icons

    def set_theme(self, theme: ThemeName) -> None:
        """Change the theme."""
        if theme is not self._theme:
            self._theme = theme
            self.changed.emit()

    def set_percent(self, percent: int) -> None:
        """Change the text size, held between 100 and 200 per cent."""
        wanted = Measures(percent=_within(percent))
        if wanted != self._measures:
            self._measures = wanted
            self.changed.emit()

    def font(self, role: TextRole = TextRole.BODY, *, strong: bool = False) -> QFont:
        """Return the font of a role; clause and page titles are always strong."""
        heavy = strong or role in {TextRole.CLAUSE, TextRole.TITLE}
        pixels = self.pixels(role)
        made = self._fonts.get((pixels, heavy))
        if made is None:
            made = self._fonts[pixels, heavy] = QFont(list(FAMILIES))
            made.setPixelSize(pixels)
            made.setWeight(QFont.Weight.DemiBold if heavy else QFont.Weight.Normal)
        return QFont(made)  # a caller may underline its own

    def pixels(self, role: TextRole) -> int:
        """Return the pixel size of a role."""
        measures = self._measures
        match role:
            case TextRole.CAPTION:
                return measures.caption
            case TextRole.TABLE:
                return measures.table
            case TextRole.BODY:
                return measures.body
            case TextRole.CLAUSE:
                return measures.clause
            case TextRole.TITLE:
                return measures.title

    def icon_size(self, base: int = 16) -> QSize:
        """Return the size of an icon of ``base`` pixels at 100 %."""
        edge = self._measures.px(base)
        return QSize(edge, edge)

    def icon(self, name: IconName, ink: str = "text_2", *, filled: bool = False) -> QIcon:
        """Return an icon that follows the theme; ``ink`` is a field of Colours."""
        self.colours.named(ink)

        def colour(mode: QIcon.Mode, _state: QIcon.State) -> QColor:
            if mode is QIcon.Mode.Disabled:
                return self.colours.text_off
            if mode is QIcon.Mode.Selected:
                return self.colours.on_select
            return self.colours.named(ink)

        return QIcon(RecolouredIcon(self._icons, name, colour, filled=filled))


def make_look(
    resources: Path,
    *,
    theme: ThemeName = ThemeName.LIGHT,
    percent: int = SMALLEST_PERCENT,
    parent: QObject | None = None,
) -> Look:
    """Read tokens and icons from the ``resources`` folder."""
    return Look(
        read_themes(resources / "look" / "tokens.json"),
        IconShelf(resources / "icons"),
        theme=theme,
        percent=percent,
        parent=parent,
    )


def _within(percent: int) -> int:
    return max(SMALLEST_PERCENT, min(LARGEST_PERCENT, percent))
