"""Start of the desktop: paint a window first, then open what was open.

``open_desktop`` is called by the composition root. The frame needs only the
look, so it is on the screen before the database, the standard and the pages
are imported; those come in a job and fill it.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from resources import resource
from ui.desktop import CHINESE, Desktop
from ui.help.desk import HelpDesk
from ui.jobs import Job, JobRunner
from ui.look.tokens import ThemeName
from ui.navigation import CENTRE
from ui.office import Office
from ui.seat import LANGUAGE, NAME, PERCENT, ROLE, THEME, WORKSPACE, Seat
from ui.threshold import Threshold

if TYPE_CHECKING:
    from ui.bridge.whole import Bridge, OpenWorkspace

AFTER_PAINT_MS = 40
"""A zero-delay timer fires before the first paint and gains nothing (measured)."""

MakeBridge = Callable[[], "Bridge"]


def open_desktop(make_bridge: MakeBridge, words: Sequence[str]) -> int:
    """Run the desktop until its window closes; return the exit code.

    ``words``: nothing, ``--open WORKSPACE`` or ``--sample DIR`` (made if missing).
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError(type(app).__name__)
    seat = Seat(user_config_path("dabiao", appauthor=False) / "seat.ini")
    desktop = make_desktop(app, seat)
    desktop.crashes.install()
    desktop.collector.start()
    front = Front(desktop, seat, make_bridge)
    front.begin(words)
    code = app.exec()
    front.end()
    return code


def make_desktop(app: QApplication, seat: Seat) -> Desktop:
    """Dress the application as the seat's settings say."""
    theme = seat.text(THEME)
    return Desktop(
        app,
        resource(),
        theme=ThemeName(theme) if theme in set(ThemeName) else None,
        percent=seat.number(PERCENT),
        language=seat.text(LANGUAGE),
    )


class Front(QObject):
    """Holds the one window there is: the threshold (nothing open) or an office."""

    def __init__(self, desktop: Desktop, seat: Seat, make_bridge: MakeBridge) -> None:
        super().__init__()
        self.desktop, self.seat = desktop, seat
        self.jobs = JobRunner(self)
        self.help = HelpDesk(
            desktop.look,
            self.jobs,
            resource("manual"),
            self._write_file,
            in_chinese=seat.text(LANGUAGE) == CHINESE,
            parent=self,
        )
        self.office: Office | None = None
        self.threshold: Threshold | None = None
        self._wanted = Path()
        """The folder that could not be opened."""
        self._make_bridge = make_bridge
        self._bridge: Bridge | None = None

    @property
    def bridge(self) -> "Bridge":
        """The bridge; made when first needed, which may be in a worker's thread."""
        if self._bridge is None:
            self._bridge = self._make_bridge()
        return self._bridge

    def begin(self, words: Sequence[str]) -> None:
        """Show a window at once and open what was asked for, or what was open."""
        kind, folder = (words[0], Path(words[1])) if len(words) > 1 else ("", Path())
        remembered = self.seat.text(WORKSPACE)
        if kind == "--open":
            self._show_office(CENTRE, "", folder)
        elif kind == "--sample" and folder.is_dir():
            self._show_office(CENTRE, "", folder, sample=True)
        elif kind == "--sample":
            self._show_threshold()
            if self.threshold is not None:
                self.threshold.make_sample(folder)
        elif remembered and Path(remembered).is_dir():
            self._show_office(
                self.seat.text(ROLE) or CENTRE, self.seat.text(NAME), Path(remembered)
            )
        else:
            self._show_threshold()

    def end(self) -> None:
        """Let work end, close the workspace, keep the seat's settings."""
        self.jobs.shutdown()
        if self.office is not None:
            self.office.close_workspace()
        self.seat.save()

    def enter(self, opened: "OpenWorkspace") -> None:
        """Enter a workspace that is open: show its office in place of what was there."""
        about = self.bridge.about(opened)
        role = about.role
        office = self.office
        people_wanted = self.threshold is not None and self.threshold.people_wanted
        if office is None or office.role != role or office.opened is not None:
            stood = office.window.geometry() if office is not None else None
            self._leave()
            office = self.office = Office(self.desktop.look, self.seat, self.jobs, role, about.name)
            self._listen(office)
            if stood is not None:
                office.window.setGeometry(stood)
            office.show()
        office.enter(self.bridge, opened)
        if people_wanted:
            office.show_people()
        self.desktop.collector.settle_soon()
        self.seat.keep(WORKSPACE, str(about.folder))
        self.seat.keep(ROLE, role)
        self.seat.keep(NAME, about.name)

    def _show_office(self, role: str, name: str, folder: Path, *, sample: bool = False) -> None:
        self.office = Office(self.desktop.look, self.seat, self.jobs, role, name)
        self._listen(self.office)
        self.office.show()
        QTimer.singleShot(AFTER_PAINT_MS, self, lambda: self._open(folder, sample=sample))

    def _write_file(self, path: Path, data: bytes) -> Path:
        return self.bridge.write_file(path, data)

    def _listen(self, office: Office) -> None:
        office.leaving.connect(self._on_leaving)
        office.window.help_asked.connect(self.help.on_page)
        office.window.closing.connect(self.help.close)

    def _open(self, folder: Path, *, sample: bool = False, for_writing: bool = True) -> None:
        def work(progress: Progress) -> object:
            if sample:
                return self.bridge.open_sample(folder, progress)
            return self.bridge.open_workspace(folder, for_writing=for_writing)

        job: Job = self.jobs.start("open", work)
        job.succeeded.connect(self.enter)
        job.failed.connect(self._on_not_opened)

    def _on_not_opened(self, failure: Exception) -> None:
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self._wanted = Path(failure.place.file)
        self._show_threshold()
        if self.threshold is not None:
            self.threshold.tell(failure)

    def _show_threshold(self) -> None:
        self._leave()
        self.threshold = Threshold(self.desktop.look, self.jobs, lambda: self.bridge)
        self.threshold.opened.connect(self.enter)
        self.threshold.again_asked.connect(lambda: self._open(self._wanted))
        self.threshold.read_only_asked.connect(lambda: self._open(self._wanted, for_writing=False))
        self.threshold.show()

    def _on_leaving(self) -> None:
        self.seat.keep(WORKSPACE, "")
        self._show_threshold()

    def _leave(self) -> None:
        if self.office is not None:
            self.office.close_workspace()
            self.office.close()
            self.office.deleteLater()
            self.office = None
        if self.threshold is not None:
            self.threshold.close()
            self.threshold.deleteLater()
            self.threshold = None
