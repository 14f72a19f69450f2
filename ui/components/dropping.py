"""A place where files are dropped."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.components.labels import repolish


class FileDrop(QFrame):
    """A strip that lights up under files held over it, and takes them."""

    dropped = Signal(object)
    """A tuple of Path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self._mark("info")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self._mark("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self._mark("")
        urls = event.mimeData().urls()
        paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        event.acceptProposedAction()
        self.dropped.emit(paths)

    def _mark(self, kind: str) -> None:
        self.setProperty("kind", kind)
        repolish(self)
