"""The pieces a page is laid out with: its header, panels, an empty state."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QSplitterHandle,
    QVBoxLayout,
    QWidget,
)

from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LineLabel, LinkLabel, TextLabel
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PAGE_MARGIN, PANEL_GAP
from ui.seat import Seat, Setting

_HEADER_PAD, _PANEL_PAD = 6, 4
"""Kept free above and below the lines of a header, pixels."""


class PageHeader(QWidget):
    """Title, subtitle, what belongs beside them, and the page's actions at the right.

    Wraps to a second line where large text leaves no room.
    """

    def __init__(
        self, look: Look, title: str, subtitle: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(
            self,
            gap=12,
            margin=PAGE_MARGIN,
            pad=_HEADER_PAD,
            least_height=lambda: look.measures.page_header,
        )
        self.title = LineLabel(title, role=TextRole.TITLE)
        self.subtitle = LineLabel(subtitle, ink=Ink.SECOND)
        self._flow.addWidget(self.title)
        self._flow.addWidget(self.subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.setSizePolicy(_as_high_as_it_wraps())

    def set_texts(self, title: str, subtitle: str = "") -> None:
        """Change title and subtitle."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add_beside(self, widget: QWidget) -> None:
        """Put a chip, a combo box or tabs behind the title."""
        self._flow.addWidget(widget)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right; the primary one last."""
        self._flow.add_trailing(widget)


class PanelHeader(QFrame):
    """Strong title, a quieter note, and widgets at the right; wraps like a page's header."""

    def __init__(self, look: Look, title: str, note: str = "", parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("panelHeader")
        self._flow = FlowLayout(
            self,
            gap=INNER_GAP,
            margin=PANEL_GAP,
            pad=_PANEL_PAD,
            least_height=lambda: look.measures.panel_header,
        )
        self.title = LineLabel(title, strong=True)
        self.note = LineLabel(note, role=TextRole.TABLE, ink=Ink.THIRD)
        self._flow.addWidget(self.title)
        self._flow.addWidget(self.note)
        self.note.setVisible(bool(note))
        self.setSizePolicy(_as_high_as_it_wraps())

    def add_beside(self, widget: QWidget) -> None:
        """Put a chip right behind title and note."""
        self._flow.addWidget(widget)

    def add_trailing(self, widget: QWidget) -> None:
        """Put a widget at the right end."""
        self._flow.add_trailing(widget)

    def set_note(self, note: str) -> None:
        """Change the note."""
        self.note.setText(note)
        self.note.setVisible(bool(note))


class Panel(QFrame):
    """A white box with a hairline; content goes into ``body``.

    ``stripe`` marks the panel of the next step with an accent edge.
    """

    def __init__(
        self,
        look: Look,
        title: str = "",
        note: str = "",
        *,
        padded: bool = False,
        stripe: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setProperty("stripe", stripe)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.header = PanelHeader(look, title, note)
        outer.addWidget(self.header)
        # not before it lies in the panel: a widget without a parent shows as a window
        self.header.setVisible(bool(title))
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        edge = PANEL_GAP if padded else 0
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(INNER_GAP if padded else 0)
        outer.addWidget(inner, 1)
        if title:
            self.setAccessibleName(title)


class EmptyState(QWidget):
    """One sentence what belongs here, one button that does it, one link to a sample."""

    action_chosen = Signal()
    link_chosen = Signal()

    def __init__(
        self,
        look: Look,
        sentence: str,
        *,
        action: str = "",
        link: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setSpacing(PANEL_GAP)
        column.addStretch(1)
        words = TextLabel(sentence, ink=Ink.SECOND, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(PANEL_GAP)
        row.addStretch(1)
        if action:
            button = Button(look, action)
            button.clicked.connect(self.action_chosen)
            row.addWidget(button)
        if link:
            label = LinkLabel(look, link)
            label.activated.connect(self.link_chosen)
            row.addWidget(label)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(2)
        self.setAccessibleName(sentence)


class PaneSplitter(QSplitter):
    """Panes side by side with a 5 pixel handle that shows a grip.

    One with a ``name`` (unique in the program) stands again where it was dragged to.
    """

    def __init__(self, look: Look, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._setting = Setting(f"panes/{name}", "") if name else None
        self._place: Seat | None = None
        self._left: list[int] = []
        self.splitterMoved.connect(self._keep)
        self.setHandleWidth(5)
        self.setChildrenCollapsible(False)

    def remember_in(self, place: Seat | None) -> None:
        """Stand as the panes were left in a workspace, and keep how they are left; once."""
        if self._setting is None or self._place is not None or place is None:
            return
        self._place = place
        told = place.text(self._setting).split()
        self._left = [int(part) for part in told if part.isdecimal()]
        self._stand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share other room out as the panes were left."""
        super().resizeEvent(event)
        self._stand()

    def _stand(self) -> None:
        if any(self._left) and len(self._left) == self.count():
            self.setSizes(self._left)

    def _keep(self) -> None:
        if self._place is not None and self._setting is not None:
            self._left = self.sizes()
            self._place.keep(self._setting, " ".join(str(size) for size in self._left))

    def createHandle(self) -> QSplitterHandle:
        """Return a handle with a grip."""
        return _Grip(self._look, self)


def _as_high_as_it_wraps() -> QSizePolicy:
    """Return the policy of what is one line high, or higher where it wraps.

    One of a fixed height would be held to the height of its one line.
    """
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


class _Grip(QSplitterHandle):
    def __init__(self, look: Look, splitter: QSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            colours = self._look.colours
            painter.fillRect(self.rect(), colours.window)
            middle = self.height() // 2
            painter.fillRect(2, middle - 12, 1, 24, colours.line_strong)
