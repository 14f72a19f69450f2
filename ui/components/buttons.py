"""Buttons: at most one primary on a page, verbs on all of them."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import keycap_size, paint_box, paint_icon, paint_keycap, paint_text

_GAP = 6


class ButtonKind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    NORMAL = "normal"
    QUIET = "quiet"
    PLAIN = "plain"
    """Quiet and grey, for tools that are always there."""
    CHOICE = "choice"
    """One of several, checkable; filled while it is the chosen one."""


class BarredButton(QPushButton):
    """A button that stays grey, and says why, for whoever may not press it.

    What the page makes of it meanwhile (on or off, its tooltip) holds again
    once it is free.
    """

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(text, parent)
        self._reason, self._on, self._tip = "", True, ""

    def set_barred(self, reason: str) -> None:
        """Bar the button for a reason, its tooltip from now on; "" frees it."""
        self._reason = reason
        super().setEnabled(self._on and not reason)
        super().setToolTip(reason or self._tip)
        self.setAccessibleDescription(reason)

    def setEnabled(self, on: bool) -> None:
        """Switch on or off; on shows only while it is free."""
        self._on = on
        super().setEnabled(on and not self._reason)

    def setToolTip(self, text: str) -> None:
        """Set the tooltip; it shows while the button is free."""
        self._tip = text
        super().setToolTip(self._reason or text)


class Button(BarredButton):
    """A word, with an icon before and a keycap after it where they help.

    ``keycap`` only shows the shortcut; who owns the page sets it with
    ``setShortcut``. ``trailing`` puts the icon behind the word.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        kind: ButtonKind = ButtonKind.NORMAL,
        icon: IconName | None = None,
        keycap: str = "",
        small: bool = False,
        trailing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look, self._icon, self._keycap = look, icon, keycap
        self._small, self._trailing = small, trailing
        self._kind = kind
        self.setProperty("kind", kind.value)
        self.setCheckable(kind is ButtonKind.CHOICE)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> ButtonKind:
        """The kind."""
        return self._kind

    def set_word(self, text: str) -> None:
        """Change the word on the button and what is read aloud."""
        shortcut = self.shortcut()
        self.setText(text)
        # Qt takes a button's shortcut away with its old text
        self.setShortcut(shortcut)
        self.setAccessibleName(text)
        self.updateGeometry()

    def set_keycap(self, keycap: str) -> None:
        """Show another keycap, or none; large text leaves no room for them."""
        self._keycap = keycap
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shows everything."""
        width = QFontMetrics(self._font()).horizontalAdvance(self.text()) + 2 * self._padding() + 2
        if self._icon is not None:
            width += self._look.icon_size(self._icon_base()).width() + _GAP
        if self._keycap:
            width += keycap_size(self._look, self._keycap).width() + _GAP
        return QSize(width, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint: a button's word is not cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, icon, word and keycap, centred together."""
        with QPainter(self) as painter:
            fill, edge, ink = self._paints()
            paint_box(painter, self.rect(), fill=fill, edge=edge, radius=4)
            content = self.sizeHint().width() - 2 * self._padding()
            left = max((self.width() - content) // 2, 4)
            rest = QRect(left, 0, self.width() - left, self.height())
            if self._icon is not None and not self._trailing:
                rest.setLeft(rest.left() + self._draw_icon(painter, rest, ink) + _GAP)
            word = QFontMetrics(self._font()).horizontalAdvance(self.text())
            slot = QRect(rest.left(), 0, word + 1, self.height())
            paint_text(painter, slot, self.text(), font=self._font(), colour=ink)
            rest.setLeft(rest.left() + word + _GAP)
            if self._icon is not None and self._trailing:
                rest.setLeft(rest.left() + self._draw_icon(painter, rest, ink) + _GAP)
            if self._keycap:
                size = keycap_size(self._look, self._keycap)
                cap = QRect(QPoint(rest.left(), (self.height() - size.height()) // 2), size)
                paint_keycap(painter, self._look, cap, self._keycap, on_accent=self._filled())

    def _draw_icon(self, painter: QPainter, rest: QRect, ink: QColor) -> int:
        icon = self._icon
        if icon is None:
            return 0
        return paint_icon(painter, self._look, rest, icon, ink, base=self._icon_base())

    def _font(self) -> QFont:
        return self._look.font(TextRole.TABLE if self._small else TextRole.BODY)

    def _icon_base(self) -> int:
        return 16 if self._small else 18

    def _height(self) -> int:
        measures = self._look.measures
        return measures.small_button if self._small else measures.button

    def _padding(self) -> int:
        return 8 if self._small else 12

    def _filled(self) -> bool:
        chosen = self._kind is ButtonKind.CHOICE and self.isChecked()
        return self.isEnabled() and (self._kind is ButtonKind.PRIMARY or chosen)

    def _paints(self) -> tuple[QColor, QColor, QColor]:
        """Return fill, edge and ink of the state of the moment."""
        colours = self._look.colours
        clear = QColor(Qt.GlobalColor.transparent)
        if not self.isEnabled():
            if self._bare():
                return clear, clear, colours.text_off
            if self._kind is ButtonKind.CHOICE and self.isChecked():
                # who may only look must still see what was chosen
                return colours.surface, colours.text_2, colours.text
            return colours.surface_sunk, colours.line, colours.text_off
        if self._filled():
            fill = colours.accent_fill
            if self.isDown():
                fill = fill.darker(130)
            elif self.underMouse():
                fill = fill.darker(112)
            return fill, fill, colours.on_accent
        bare = self._bare()
        fill = clear if bare else colours.surface
        if self.isDown():
            fill = colours.surface_sunk
        elif self.underMouse():
            fill = colours.surface_alt
        inks = {ButtonKind.QUIET: colours.accent, ButtonKind.PLAIN: colours.text_2}
        ink = inks.get(self._kind, colours.text)
        return fill, clear if bare else colours.line_strong, ink

    def _bare(self) -> bool:
        return self._kind in {ButtonKind.QUIET, ButtonKind.PLAIN}


class IconButton(BarredButton):
    """An icon without a word: only undo, redo, search, zoom, close and the like.

    ``spoken`` is read aloud and shown as the tooltip.
    """

    def __init__(
        self,
        look: Look,
        icon: IconName,
        spoken: str,
        *,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self._look, self._icon, self._framed = look, icon, framed
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: IconName) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square as high as a small button."""
        edge = self._look.measures.small_button
        return QSize(edge + 4, edge)

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon, with a box while hovered or framed."""
        with QPainter(self) as painter:
            colours = self._look.colours
            hovered = self.underMouse() and self.isEnabled()
            if self._framed or hovered:
                fill = colours.surface_sunk if self.isDown() else colours.surface_alt
                edge = colours.line_strong if self._framed else colours.line
                paint_box(
                    painter,
                    self.rect(),
                    fill=fill if hovered else colours.surface,
                    edge=edge,
                    radius=4,
                )
            size = self._look.icon_size(18)
            square = QRect(QPoint(0, 0), size)
            square.moveCenter(self.rect().center())
            ink = colours.text_2 if self.isEnabled() else colours.text_off
            self._look.icons.paint(painter, square, self._icon, ink)
