"""A layout that goes on in the next line when large text leaves no room."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from left to right, wrapping; those added with ``add_trailing`` stand at the right.

    Gives its height for the width back to the parent layout. Lines are centred
    in height. ``least_height`` is asked for the height even a single line takes;
    ``pad`` is kept free above and below. A text that wraps takes a line of its
    own, and as many of its own lines as it needs, where it is too long.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        line_gap: int = 6,
        margin: int = 0,
        pad: int = 0,
        least_height: Callable[[], int] = lambda: 0,
    ) -> None:
        super().__init__(parent)
        self._gap, self._line_gap, self._least_height = gap, line_gap, least_height
        self._items: list[QLayoutItem] = []
        self._trailing: set[int] = set()
        self.setContentsMargins(margin, pad, margin, pad)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item (called by addWidget)."""
        self._items.append(item)

    def add_trailing(self, widget: QWidget) -> None:
        """Append a widget that stands at the right end of its line."""
        self.addWidget(widget)
        self._trailing.add(id(self._items[-1]))

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end, as Qt asks for it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Take an item out."""
        if 0 <= index < len(self._items):
            item = self._items.pop(index)
            self._trailing.discard(id(item))
            return item
        return None

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at ``width``."""
        lines = self._lines(width)
        margins = self.contentsMargins()
        gaps = self._line_gap * max(len(lines) - 1, 0)
        room = width - margins.left() - margins.right()
        heights = sum(_height(line, room) for line in lines)
        return max(heights + gaps + margins.top() + margins.bottom(), self._least_height())

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        shown = self._shown()
        margins = self.contentsMargins()
        width = sum(item.sizeHint().width() for item in shown)
        width += self._gap * max(len(shown) - 1, 0) + margins.left() + margins.right()
        height = _height(shown, width) + margins.top() + margins.bottom()
        return QSize(width, max(height, self._least_height()))

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        shown = self._shown()
        margins = self.contentsMargins()
        width = max((item.minimumSize().width() for item in shown), default=0)
        height = max((item.minimumSize().height() for item in shown), default=0)
        height = max(height + margins.top() + margins.bottom(), self._least_height())
        return QSize(width + margins.left() + margins.right(), height)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        lines = self._lines(rect.width())
        inner = rect.marginsRemoved(self.contentsMargins())
        heights = [_height(line, inner.width()) for line in lines]
        total = sum(heights) + self._line_gap * max(len(lines) - 1, 0)
        top = inner.top() + max((inner.height() - total) // 2, 0)
        for line, height in zip(lines, heights, strict=True):
            self._place(line, inner, top, height)
            top += height + self._line_gap

    def _place(self, line: list[QLayoutItem], inner: QRect, top: int, height: int) -> None:
        right = inner.right() + 1
        for item in reversed([item for item in line if id(item) in self._trailing]):
            size = _size(item, inner.width())
            right -= size.width()
            item.setGeometry(QRect(QPoint(right, top + (height - size.height()) // 2), size))
            right -= self._gap
        left = inner.left()
        for item in line:
            if id(item) in self._trailing:
                continue
            size = _size(item, inner.width())
            width = min(size.width(), max(right - left, item.minimumSize().width()))
            at = QPoint(left, top + (height - size.height()) // 2)
            item.setGeometry(QRect(at, QSize(width, size.height())))
            left += width + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        margins = self.contentsMargins()
        room = width - margins.left() - margins.right()
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            needed = _size(item, room).width()
            if lines and used + self._gap + needed <= room:
                lines[-1].append(item)
                used += self._gap + needed
            else:
                lines.append([item])
                used = needed
        return lines


def _size(item: QLayoutItem, room: int) -> QSize:
    """Return the size an item wants; one that wraps wants no more than the room there is."""
    wanted = item.sizeHint()
    if not item.hasHeightForWidth() or wanted.width() <= room:
        return wanted
    return QSize(room, max(item.heightForWidth(room), wanted.height()))


def _height(line: list[QLayoutItem], room: int) -> int:
    return max((_size(item, room).height() for item in line), default=0)
