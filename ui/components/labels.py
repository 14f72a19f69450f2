"""Words on the page: plain text, elided text, links, keycaps."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import keycap_size, paint_icon, paint_keycap, paint_text, paint_underlined

_LEAST_LINES = 4
"""A text that wraps is at least so many times as wide as one of its lines is high."""


class Ink(StrEnum):
    """Colour of a text by what it means; the values are known to the style sheet."""

    BODY = "body"
    SECOND = "second"
    THIRD = "third"
    OK = "ok"
    BAD = "bad"
    WARN = "warn"
    UNKNOWN = "unknown"
    OVERRIDE = "override"
    STALE = "stale"
    ACCENT = "accent"


def repolish(widget: QWidget) -> None:
    """Let the style sheet see a changed dynamic property."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class TextLabel(QLabel):
    """Plain text in one of the five roles; ``wrap`` lets it take more lines and shrink."""

    def __init__(
        self,
        text: str = "",
        *,
        role: TextRole = TextRole.BODY,
        ink: Ink = Ink.BODY,
        strong: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setProperty("ink", ink.value)
        self.setProperty("strong", strong)
        self.setWordWrap(wrap)
        if wrap:
            # without these a wrapped label neither shrinks in a splitter nor grows in height
            self.setMinimumWidth(1)
            policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_ink(self, ink: Ink) -> None:
        """Change the colour."""
        if self.property("ink") != ink.value:
            self.setProperty("ink", ink.value)
            repolish(self)


class LineLabel(TextLabel):
    """One line where there is room for it, more lines where there is not."""

    def __init__(
        self,
        text: str = "",
        *,
        role: TextRole = TextRole.BODY,
        ink: Ink = Ink.BODY,
        strong: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role=role, ink=ink, strong=strong, wrap=True, parent=parent)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        self.ensurePolished()
        metrics = self.fontMetrics()
        # letters are placed by fractions of pixels, so a whole one is added
        width = metrics.horizontalAdvance(self.text()) + 2
        margins = self.contentsMargins()
        return QSize(width, metrics.height()).grownBy(margins)

    def minimumSizeHint(self) -> QSize:
        """Return room for some characters on one line."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), _LEAST_LINES * whole.height()), whole.height())


class ElidedLabel(QLabel):
    """One line that elides in the middle; the whole text stays in tooltip and for readers."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        *,
        role: TextRole = TextRole.BODY,
        strong: bool = False,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._role, self._strong, self._ink = look, role, strong, ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text``."""
        super().setText(text)
        self._tell_whole()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the whole text."""
        metrics = self._metrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for four characters."""
        metrics = self._metrics()
        width = min(metrics.height() * 3, metrics.horizontalAdvance(self.text()) + 1)
        return QSize(width, metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as tooltip as soon as it is cut."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            paint_text(
                painter,
                self.rect(),
                self.text(),
                font=self._look.font(self._role, strong=self._strong),
                colour=self._look.colours.named(self._ink),
            )

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font(self._role, strong=self._strong))

    def _tell_whole(self) -> None:
        cut = self._metrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")


class LinkLabel(QLabel):
    """An underlined text that leads somewhere; Enter and Space work like a click."""

    activated = Signal()

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        role: TextRole = TextRole.TABLE,
        cut: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``cut``: in a narrow place it elides; say the whole in a tooltip then."""
        super().__init__(text, parent)
        self._look, self._role, self._cut = look, role, cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Change what it says, to readers of the screen too."""
        self.setText(text)
        self.setAccessibleName(self.tr("{text}，链接").format(text=text))
        self.updateGeometry()

    def set_barred(self, reason: str) -> None:
        """Lead nowhere, and say why; "" lets it lead there again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def sizeHint(self) -> QSize:
        """Return the text's size, never lower than a pointer target."""
        metrics = QFontMetrics(self._look.font(self._role))
        width = metrics.horizontalAdvance(self.text()) + 1
        return QSize(width, max(metrics.height(), 24))

    def minimumSizeHint(self) -> QSize:
        """Return the same as sizeHint: links are not cut, but for those that may be."""
        return QSize(1, self.sizeHint().height()) if self._cut else self.sizeHint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the link."""
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow the link on Enter and Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the underlined text."""
        with QPainter(self) as painter:
            hovered = self.underMouse()
            colours = self._look.colours
            font = self._look.font(self._role)
            text = self.text()
            if self._cut:
                right = Qt.TextElideMode.ElideRight
                text = QFontMetrics(font).elidedText(text, right, self.width())
            ink = colours.accent_hover if hovered else colours.accent
            if not self.isEnabled():
                ink = colours.text_off
            paint_underlined(painter, self.rect(), text, font=font, colour=ink)


class IconLabel(QLabel):
    """An icon beside words; ``spoken`` stays empty where the words already say it."""

    def __init__(
        self,
        look: Look,
        icon: IconName,
        *,
        ink: str = "text_2",
        base: int = 16,
        filled: bool = False,
        spoken: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._icon, self._ink = look, icon, ink
        self._base, self._filled = base, filled
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: IconName, *, ink: str = "text_2", filled: bool = False) -> None:
        """Show another icon."""
        self._icon, self._ink, self._filled = icon, ink, filled
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        return self._look.icon_size(self._base)

    def minimumSizeHint(self) -> QSize:
        """Return the icon's size."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        with QPainter(self) as painter:
            colour = self._look.colours.named(self._ink)
            paint_icon(
                painter,
                self._look,
                self.rect(),
                self._icon,
                colour,
                base=self._base,
                filled=self._filled,
            )


class KeycapHint(QWidget):
    """Keycaps with the word for what they do: ``[1] [2] [3] 勾选 C/B/A 整级``."""

    _GAP = 4

    def __init__(
        self, look: Look, keys: tuple[str, ...], word: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._keys, self._word = look, keys, word
        self.setAccessibleName(self.tr("{keys}：{word}").format(keys=" ".join(keys), word=word))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of keys and word."""
        caps = [keycap_size(self._look, key) for key in self._keys]
        metrics = QFontMetrics(self._look.font(TextRole.CAPTION))
        width = sum(cap.width() + self._GAP for cap in caps)
        return QSize(
            width + metrics.horizontalAdvance(self._word) + 1,
            max([metrics.height(), *(cap.height() for cap in caps)]),
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw keys, then the word."""
        with QPainter(self) as painter:
            rect = self.rect()
            for key in self._keys:
                size = keycap_size(self._look, key)
                cap = rect.adjusted(0, 0, 0, 0)
                cap.setSize(size)
                cap.moveTop((self.height() - size.height()) // 2)
                paint_keycap(painter, self._look, cap, key)
                rect.setLeft(rect.left() + size.width() + self._GAP)
            paint_text(
                painter,
                rect,
                self._word,
                font=self._look.font(TextRole.CAPTION),
                colour=self._look.colours.text_2,
            )
