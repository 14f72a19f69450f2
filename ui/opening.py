"""Opening a file or a folder outside the program, with what the system has for it."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> bool:
    """Open a folder in the system's file window, or a file in its program; False if it cannot."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
