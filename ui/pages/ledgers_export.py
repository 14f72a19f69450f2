"""Writing the ledger that is open as a workbook that reads back the same."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.desk import Desk
from ui.pages import ledgers_shelf as shelf

_ANNUAL = "annual"


def written_as(ledger: str) -> str:
    """Return the workbook a ledger is written as and read from, "" where there is none."""
    if ledger in shelf.ROW_LEDGERS:
        return ledger
    return _ANNUAL if ledger in {shelf.FIGURES, shelf.PROFILE} else ""


class LedgerExport(QObject):
    """Asks where to, writes in the background, says where it stands."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def ask(self, ledger: str, title: str) -> None:
        """Ask for a file and write the ledger to it; nothing is written where none is given."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("{title}-{year}.xlsx").format(title=title, year=self._desk.centre.year)
        chosen, _ = QFileDialog.getSaveFileName(
            self._page,
            self.tr("导出“{title}”").format(title=title),
            str(Path(folder) / name),
            self.tr("表格 (*.xlsx)"),
        )
        if chosen:
            self.write(ledger, Path(chosen).with_suffix(".xlsx"))

    def write(self, ledger: str, path: Path) -> None:
        """Write the rows that are not ended to a workbook."""
        bridge, centre = self._desk.bridge, self._desk.centre
        rows = bridge.rows_to_write(centre, written_as(ledger))
        job = self._desk.work(
            "export",
            lambda _progress: bridge.write_file(path, bridge.template(written_as(ledger), rows)),
        )
        job.succeeded.connect(self._on_written)

    def _on_written(self, path: Path) -> None:
        self._desk.told.emit(self.tr("已导出到 {path}").format(path=path))
