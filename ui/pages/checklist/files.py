"""Files on their way in and out: what was dropped, opening with the system's program, thumbnails.

A thumbnail is made off the GUI thread and kept; only images have one.
"""

import shutil
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap, QPixmapCache

from ui.jobs import JobRunner
from ui.opening import open_path


def dropped_files(mime: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders of this machine that are being dragged."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


class Outside(QObject):
    """Opens kept files with the system's programs.

    They are kept without a name; a copy by its own name is opened, read-only, so that
    nobody takes it for the file itself. The copies go when the program ends.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir()

    def open(self, kept: Path, name: str) -> bool:
        """Open a copy of a kept file; False where it is gone or no program would take it."""
        place = Path(self._folder.path()) / kept.name[:16]
        copy = place / Path(name).name
        try:
            if not copy.exists():
                place.mkdir(exist_ok=True)
                shutil.copyfile(kept, copy)
                copy.chmod(0o444)
        except OSError:
            return False
        return open_path(copy)


class Thumbnails(QObject):
    """Small pictures of image files by key; ``made`` tells the key of one that is ready."""

    made = Signal(str)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asked: set[str] = set()

    def find(self, key: str, path: Path, edge: int) -> QPixmap | None:
        """Return the picture, at most ``edge`` pixels high and wide, or None and make it."""
        kept = QPixmap()
        name = f"thumbnail|{key}|{edge}"
        if QPixmapCache.find(name, kept):
            return kept
        if name not in self._asked:
            self._asked.add(name)
            job = self._jobs.start("thumbnail", lambda _progress: _small(path, edge))
            job.succeeded.connect(lambda image: self._keep(name, key, image))
        return None

    def _keep(self, name: str, key: str, image: QImage) -> None:
        if not image.isNull():
            QPixmapCache.insert(name, QPixmap.fromImage(image))
            # the cache may let it go again: then it is made anew
            self._asked.discard(name)
            self.made.emit(key)


def _small(path: Path, edge: int) -> QImage:
    """Return the image at most ``edge`` high and wide; a null image where it cannot be read.

    Qt gives up on images that would take more than 256 MB.
    """
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    # what a file is, its first bytes tell, not its name: kept files have none
    reader.setDecideFormatFromContent(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
