"""The reports that lie in a folder, newest first."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.components.buttons import Button
from ui.components.labels import ElidedLabel
from ui.components.panels import EmptyState, Panel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.filling import size_shown

MOST_FILES = 200
_PDF, _WORKBOOK = ".pdf", ".xlsx"
_MARK = "自评报告"
"""Part of the name of every report the program writes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFile:
    """A report in a folder; ``size`` in bytes."""

    path: Path
    size: int
    at: datetime


def written_reports(folder: Path) -> tuple[WrittenFile, ...]:
    """Return the reports in a folder, newest first; none where it cannot be read."""
    found = []
    try:
        for path in folder.iterdir():
            if path.suffix.lower() in {_PDF, _WORKBOOK} and _MARK in path.stem:
                facts = path.stat()
                at = datetime.fromtimestamp(facts.st_mtime).astimezone()
                found.append(WrittenFile(path=path, size=facts.st_size, at=at))
    except OSError:
        return ()
    newest = sorted(found, key=lambda file: (file.at, file.path.name), reverse=True)
    return tuple(newest[:MOST_FILES])


class FilesPanel(Panel):
    """Name, time, size; Enter opens."""

    open_asked = Signal(object)
    """A file or folder, a Path."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("这个文件夹里的报告"), parent=parent)
        self._folder = Path()
        self.model = RowsModel[WrittenFile](
            self._columns(), key=lambda file: file.path, parent=self
        )
        self.table = DataTable(look, self.model, spoken=self.tr("这个文件夹里的报告"))
        self.table.row_opened.connect(self.open_asked)
        self._empty = EmptyState(look, self.tr("还没有报告。生成后在这里打开。"))
        for part in (self.table, self._empty):
            part.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            self.body.addWidget(part, 1)
        self.body.addWidget(self._footer(look))

    def show_folder(self, folder: Path) -> None:
        """Show what lies in a folder now."""
        self._folder = folder
        files = written_reports(folder)
        self.model.set_rows(files)
        self.table.setVisible(bool(files))
        self._empty.setVisible(not files)
        self.open_file.setEnabled(bool(files))
        self.open_folder.setEnabled(folder.is_dir())
        self._where.setText(str(folder))
        if files and self.table.current_key is None:
            self.table.go_to(files[0].path)

    def go_to(self, path: Path) -> None:
        """Make a file current."""
        self.table.go_to(path)

    def _columns(self) -> tuple[Column[WrittenFile], ...]:
        return (
            Column(
                id="name",
                title=self.tr("文件"),
                cell=lambda file: Cell(
                    text=file.path.name,
                    icon=IconName.PDF if file.path.suffix.lower() == _PDF else IconName.LEDGER,
                    tip=str(file.path),
                ),
                sort=lambda file: file.path.name,
                characters=0,
            ),
            Column(
                id="at",
                title=self.tr("时间"),
                cell=lambda file: Cell(text=f"{file.at:%Y-%m-%d %H:%M}"),
                sort=lambda file: file.at,
                characters=9,
            ),
            Column(
                id="size",
                title=self.tr("大小"),
                cell=lambda file: Cell(text=size_shown(file.size)),
                sort=lambda file: file.size,
                characters=5,
                align=Align.END,
            ),
        )

    def _footer(self, look: Look) -> QFrame:
        footer = QFrame()
        footer.setProperty("rule", "top")
        row = QHBoxLayout(footer)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        self._where = ElidedLabel(look, "", role=TextRole.TABLE, ink="text_2")
        self.open_file = Button(look, self.tr("打开"), small=True)
        self.open_file.clicked.connect(self._on_open)
        self.open_folder = Button(look, self.tr("打开文件夹"), small=True, icon=IconName.FOLDER)
        self.open_folder.clicked.connect(lambda: self.open_asked.emit(self._folder))
        row.addWidget(self._where, 1)
        row.addWidget(self.open_file)
        row.addWidget(self.open_folder)
        return footer

    def _on_open(self) -> None:
        if self.table.current_key is not None:
            self.open_asked.emit(self.table.current_key)
