"""Icons drawn from one set and coloured by the tokens of the moment."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer


class IconName(StrEnum):
    """Every icon that is shipped; the value is the file's name without its size."""

    HOME = "home"
    LEDGER = "table"
    CHECKLIST = "clipboard_task"
    GAPS = "data_bar_vertical"
    RECTIFY = "wrench"
    EXPORT = "arrow_export"
    INBOX = "mail_inbox"
    REPORTS = "document_text"
    SETTINGS = "settings"
    REVIEW = "clipboard_checkmark"
    ON_SITE = "map"
    CONSOLIDATION = "grid"
    SEND = "send"
    INSTITUTIONS = "building_multiple"
    CENTRE = "building_home"
    COUNTY = "building_government"
    PEOPLE = "people"
    EQUIPMENT = "stethoscope"
    ROOMS = "door"
    SERVICES = "heart_pulse"
    LABORATORY = "beaker"
    IMPORT = "arrow_import"
    PRINT = "print"
    EVIDENCE = "attach"
    PHOTO = "image"
    PDF = "document_pdf"
    NOTE = "note"
    HISTORY = "history"
    UNDO = "arrow_undo"
    REDO = "arrow_redo"
    SEARCH = "search"
    FILTER = "filter"
    REFRESH = "arrow_sync"
    USB_STICK = "usb_stick"
    KEY = "key"
    SIGNATURE = "shield_checkmark"
    RETURN = "arrow_turn_up_left"
    POLICY = "gavel"
    DEADLINE = "calendar_clock"
    WHAT_IF = "lightbulb"
    CONTINUE = "arrow_forward"
    HAND_OVER = "person_swap"
    FONT_SIZE = "text_font_size"
    QUESTION = "question_circle"
    LOCK = "lock_closed"
    RING = "circle"
    COMPUTED = "calculator"
    BY_PERSON = "person_edit"
    NOT_APPLICABLE = "subtract_circle"
    PUBLIC = "globe"
    LOCAL = "pin"
    RECALLED = "book"
    DISMISS = "dismiss"
    CHEVRON_DOWN = "chevron_down"
    CHEVRON_RIGHT = "chevron_right"
    CHEVRON_UP = "chevron_up"
    TICK = "checkmark"
    INFO = "info"
    PERSON = "person"
    UP = "arrow_up"
    DOWN = "arrow_down"
    RIGHT = "arrow_right"
    LEFT = "arrow_left"
    ADD = "add"
    COPY = "copy"
    SAVE = "save"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ROTATE = "arrow_rotate_clockwise"
    LEAVE = "arrow_exit"
    COMMENT = "comment"
    DUPLICATE = "people_swap"
    SUBTRACT = "subtract"
    EDIT = "edit"
    FOLDER = "folder_open"
    MORE = "more_horizontal"
    VIEW = "eye"
    QR = "qr_code"
    MET = "checkmark_circle"
    NOT_MET = "dismiss_square"
    WARNING = "warning"
    HALF = "circle_half_fill"
    CORE = "star"
    CARET_DOWN = "caret_down"


class IconShelf:
    """The shipped SVG files of one folder, parsed once each."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[Path, QSvgRenderer] = {}
        self._paths: dict[tuple[IconName, bool], Path] = {}

    def path(self, name: IconName, *, filled: bool = False) -> Path:
        """Return the file: filled if asked for and shipped, else regular, else filled."""
        known = self._paths.get((name, filled))
        if known is None:
            known = self._paths[name, filled] = self._find(name, filled=filled)
        return known

    def _find(self, name: IconName, *, filled: bool) -> Path:
        regular = self._folder / f"{name}_20_regular.svg"
        solid = self._folder / f"{name}_20_filled.svg"
        if filled and solid.exists():
            return solid
        return regular if regular.exists() else solid

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        name: IconName,
        colour: QColor,
        *,
        filled: bool = False,
    ) -> None:
        """Draw an icon into ``rect`` (logical pixels) in one colour."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.topLeft(), self.pixmap(name, rect.size(), colour, ratio, filled))

    def pixmap(
        self, name: IconName, size: QSize, colour: QColor, ratio: float, filled: bool
    ) -> QPixmap:
        """Return the icon of ``size`` logical pixels for a screen of ``ratio``."""
        path = self.path(name, filled=filled)
        key = f"{path}|{size.width()}x{size.height()}|{colour.rgba():x}|{ratio}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        pixels = size * ratio
        drawn = QPixmap(pixels)
        drawn.fill(Qt.GlobalColor.transparent)
        brush = QPainter(drawn)
        self._renderer(path).render(brush, QRectF(0, 0, pixels.width(), pixels.height()))
        brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        brush.fillRect(drawn.rect(), colour)
        brush.end()
        drawn.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, drawn)
        return drawn

    def _renderer(self, path: Path) -> QSvgRenderer:
        renderer = self._drawn.get(path)
        if renderer is None:
            renderer = QSvgRenderer(str(path))
            if not renderer.isValid():
                raise FileNotFoundError(path)
            self._drawn[path] = renderer
        return renderer


class RecolouredIcon(QIconEngine):
    """A QIcon that asks for its colour each time it is drawn, so themes may change under it."""

    def __init__(
        self,
        shelf: IconShelf,
        name: IconName,
        colour: Callable[[QIcon.Mode, QIcon.State], QColor],
        *,
        filled: bool = False,
    ) -> None:
        super().__init__()
        self._shelf, self._name, self._colour, self._filled = shelf, name, colour, filled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw centred in ``rect``, square."""
        edge = min(rect.width(), rect.height())
        square = QRect(QPoint(0, 0), QSize(edge, edge))
        square.moveCenter(rect.center())
        self._shelf.paint(
            painter, square, self._name, self._colour(mode, state), filled=self._filled
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon at device size ``size``."""
        return self._shelf.pixmap(self._name, size, self._colour(mode, state), 1.0, self._filled)

    def clone(self) -> QIconEngine:
        """Return an equal engine; Qt calls this when an icon is detached."""
        return RecolouredIcon(self._shelf, self._name, self._colour, filled=self._filled)
