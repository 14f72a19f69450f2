"""Beginning a self-assessment anew on another version of the standard, or for a later year."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.standards.versions import version_parts
from models.usecases.carry.carry_cards import YEARS_AHEAD, CarryOverCard
from models.usecases.packs.library_cards import PackKind, PackLine
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress
from ui.bridge.whole import Centre, OpenWorkspace
from ui.desk import Desk
from ui.pages.packs.renew_dialog import Outlook, RenewDialog


def renewable(line: PackLine, opened: OpenWorkspace | None) -> bool:
    """Whether a self-assessment can begin anew with this pack: never with an older version."""
    if not isinstance(opened, Centre) or line.kind is not PackKind.STANDARD:
        return False
    if line.in_use or line.id != opened.pack.id:
        return True
    return version_parts(line.version) > version_parts(opened.pack.version)


class Renewal(QObject):
    """Opens the dialog, plans and begins in jobs, and hands the desk the new assessment."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._parent = desk, parent
        self._digest = Digest("")
        self._again = self._planning = False
        self.dialog: RenewDialog | None = None

    def ask(self, digest: str, year: int | None = None) -> None:
        """Open the dialog for a standard; ``year`` is offered first where it is possible."""
        centre, self._digest = self._desk.centre, Digest(digest)
        # the same version of the same year is what there is already
        first = centre.year + (centre.pack.digest == digest)
        years = range(first, centre.year + YEARS_AHEAD + 1)
        dialog = self.dialog = RenewDialog(self._desk.look, years, self._parent)
        dialog.year.setCurrentIndex(max(0, dialog.year.findData(year)))
        dialog.plan_asked.connect(self._plan)
        dialog.begin_asked.connect(self._begin)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        self._look()

    def _look(self) -> None:
        """Compare the versions, then plan."""
        bridge, centre, digest = self._desk.bridge, self._desk.centre, self._digest

        def look(_progress: Progress) -> Outlook:
            clauses = bridge.keep_standard(centre, digest)
            return Outlook(
                compared=bridge.compare_books(centre, centre.pack.digest, digest),
                old_clauses=len(centre.clauses),
                new_clauses=clauses,
            )

        job = self._desk.jobs.start("compare versions", look)
        job.succeeded.connect(self._on_outlook)
        job.failed.connect(self._on_failed)
        if self.dialog is not None:
            self.dialog.busy.watch(job, self.tr("正在比较"))

    def _plan(self) -> None:
        """Plan with the year and the matches chosen; once more if they change meanwhile."""
        dialog = self.dialog
        if dialog is None:
            return
        self._again = self._planning
        if self._planning:
            return
        self._planning = True
        bridge, centre, digest = self._desk.bridge, self._desk.centre, self._digest
        year, chosen = dialog.wanted_year, dict(dialog.chosen)
        dialog.set_reading()
        job = self._desk.jobs.start(
            "plan carrying over",
            lambda _progress: bridge.plan_carry_over(centre, digest, year=year, chosen=chosen),
        )
        job.succeeded.connect(self._on_plan)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_planned)

    def _begin(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        bridge, centre, digest = self._desk.bridge, self._desk.centre, self._digest
        year, chosen = dialog.wanted_year, dict(dialog.chosen)

        def begin(_progress: Progress) -> Centre:
            card = bridge.carry_over(centre, digest, year=year, chosen=chosen)
            return bridge.after_carry_over(centre, card)

        job = self._desk.jobs.start("carry over", begin)
        dialog.busy.watch(job, self.tr("正在带过去"))
        job.succeeded.connect(self._on_begun)
        job.failed.connect(self._on_failed)

    def _on_outlook(self, outlook: Outlook) -> None:
        if self.dialog is not None:
            self.dialog.show_outlook(outlook)
            self._plan()

    def _on_plan(self, card: CarryOverCard) -> None:
        if self.dialog is not None and not self._again:
            self.dialog.show_plan(card)

    def _on_planned(self) -> None:
        self._planning = False
        if self._again:
            self._plan()

    def _on_failed(self, failure: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_failure(failure)

    def _on_begun(self, centre: Centre) -> None:
        desk = self._desk
        if self.dialog is not None:
            self.dialog.accept()
        desk.take_over(centre)
        waiting = desk.bridge.read_checklist(centre).unconfirmed
        desk.told.emit(
            self.tr("{year} 年度自评已按 {title} {version} 开始，{n} 处待确认。").format(
                year=centre.year, title=centre.pack.title, version=centre.pack.version, n=waiting
            )
        )
        desk.go("checklist")

    def _on_closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
