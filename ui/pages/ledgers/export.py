"""Writing the ledger that is open: as a workbook that reads back the same, or on paper."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from forms.handed_out.answer_sheets import FACTS_SHEET, REGISTERS_SHEET
from models.exchange.filenames import file_safe
from models.vocabulary.progress import Progress
from ui.desk import Desk
from ui.pages.ledgers import shelf
from ui.texts.sentences import word
from ui.translated import translated

_ANNUAL = "annual"


def written_as(ledger: str) -> str:
    """Return the workbook a ledger of rows or figures is written as and read from, else ""."""
    if ledger in shelf.ROW_LEDGERS:
        return ledger
    return _ANNUAL if ledger in {shelf.FIGURES, shelf.PROFILE} else ""


def answers_of(ledger: str) -> str:
    """Return the sheet that facts or registers are written as, "" for every other ledger."""
    return {shelf.FACTS: FACTS_SHEET, shelf.REGISTERS: REGISTERS_SHEET}.get(ledger, "")


class LedgerExport(QObject):
    """Asks where to, writes in the background, says where it stands."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def ask(self, ledger: str) -> None:
        """Ask for a file and write the ledger to it; nothing is written where none is given."""
        title = shelf.titles()[ledger]
        name = self.tr("{title}-{year}.xlsx").format(title=title, year=self._desk.centre.year)
        words = self.tr("导出“{title}”").format(title=title)
        if path := self._asked(words, name, self.tr("表格 (*.xlsx)")):
            self.write(ledger, path)

    def ask_paper(self, ledger: str, *, filled: bool) -> None:
        """Ask for a file and write the ledger's form to it, blank or with what is in it."""
        title, year = shelf.titles()[ledger], self._desk.centre.year
        name = self.tr("{title}-{year}.pdf") if filled else self.tr("{title}-{year}-空表.pdf")
        words = self.tr("打印“{title}”").format(title=title)
        chosen = name.format(title=title, year=year)
        if path := self._asked(words, chosen, self.tr("PDF 文件 (*.pdf)")):
            self.write_paper(ledger, path, filled=filled)

    def write(self, ledger: str, path: Path) -> None:
        """Write the rows that are not ended, or what was answered, to a workbook."""
        bridge, centre = self._desk.bridge, self._desk.centre
        if sheet := answers_of(ledger):
            self._write(path, lambda _progress: bridge.answers_workbook(centre, sheet))
            return
        rows = bridge.rows_to_write(centre, written_as(ledger))
        self._write(path, lambda _progress: bridge.template(written_as(ledger), rows))

    def write_paper(self, ledger: str, path: Path, *, filled: bool) -> None:
        """Write the ledger's form as a PDF."""
        bridge, centre = self._desk.bridge, self._desk.centre
        if sheet := answers_of(ledger):
            registers = {kind.register for kind in centre.kinds}
            titles = {each: word("register", each, translated) for each in registers}
            draw = partial(bridge.answers_paper, centre, sheet, titles, filled=filled)
        else:
            draw = partial(bridge.paper_form, centre, written_as(ledger), filled=filled)
        self._write(path, draw)

    def _asked(self, words: str, name: str, kinds: str) -> Path | None:
        """Return the file the person wants it in, with the ending of that kind."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = Path(folder) / file_safe(name)
        chosen, _ = QFileDialog.getSaveFileName(self._page, words, str(proposed), kinds)
        return Path(chosen).with_suffix(proposed.suffix) if chosen else None

    def _write(self, path: Path, make: Callable[[Progress], bytes]) -> None:
        bridge = self._desk.bridge
        job = self._desk.work("export", lambda progress: bridge.write_file(path, make(progress)))
        job.succeeded.connect(self._on_written)

    def _on_written(self, path: Path) -> None:
        self._desk.told.emit(self.tr("已导出到 {path}").format(path=path))
