"""Refused files that were kept: why, try one again, remove it, find it on the disk."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.usecases.packages.import_cards import QuarantineCard, QuarantinedFile
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.panels import EmptyState, Panel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.inbox.words import moment_shown, refused_shown


class RefusedFiles(Panel):
    """Nothing here is ever opened by the program; a person decides about each file."""

    again_asked = Signal(str)
    remove_asked = Signal(str)
    """The SHA-256 of the file."""
    folder_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("RefusedFiles", "没有收下的文件")
        super().__init__(look, title, parent=parent)
        self._model = RowsModel[QuarantinedFile](
            (
                Column(
                    id="file",
                    title=self.tr("文件和原因"),
                    cell=lambda file: Cell(
                        text=file.file, second=refused_shown(file), tip=refused_shown(file)
                    ),
                    characters=0,
                ),
                Column(
                    id="at",
                    title=self.tr("时间"),
                    cell=lambda file: Cell(text=moment_shown(file.at)),
                    sort=lambda file: file.at,
                    characters=7,
                ),
            ),
            key=lambda file: file.sha256,
            parent=self,
        )
        self.table = DataTable(look, self._model, spoken=self.tr("没有收下的文件"), two_lines=True)
        self.table.current_key_changed.connect(self._on_current)
        self._nothing = EmptyState(look, self.tr("没有。收不下的文件会单独留在这里，不会被打开。"))
        self.why = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.why.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, 0)
        self.again = Button(look, self.tr("再收一次"), small=True)
        self.remove = Button(look, self.tr("删除"), small=True, kind=ButtonKind.QUIET)
        self.folder = Button(
            look, self.tr("打开文件夹"), small=True, kind=ButtonKind.QUIET, icon=IconName.FOLDER
        )
        self.again.clicked.connect(self._on_again)
        self.remove.clicked.connect(self._on_remove)
        self.folder.clicked.connect(self.folder_asked)
        row = QHBoxLayout()
        row.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        row.setSpacing(INNER_GAP)
        for each in (self.again, self.remove, self.folder):
            row.addWidget(each)
        row.addStretch(1)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._nothing, 1)
        self.body.addWidget(let_shrink(self.why))
        self.body.addLayout(row)

    def show_card(self, card: QuarantineCard) -> None:
        """Show what was kept; say so where no more is."""
        self._model.set_rows(card.files)
        self.table.setVisible(bool(card.files))
        self._nothing.setVisible(not card.files)
        full = self.tr("已放满，再有收不下的不再留，先删几个")
        self.header.set_note(full if card.full else "")
        if card.files and self.table.current_key is None:
            self.table.go_to(card.files[0].sha256)
        self._on_current(self.table.current_key)

    def _current(self) -> QuarantinedFile | None:
        key = self.table.current_key
        return next((file for file in self._model.shown if file.sha256 == key), None)

    def _on_current(self, _key: object) -> None:
        file = self._current()
        self.why.setText(refused_shown(file) if file else "")
        for each in (self.why, self.again, self.remove, self.folder):
            each.setVisible(file is not None)

    def _on_again(self) -> None:
        if (file := self._current()) is not None:
            self.again_asked.emit(file.sha256)

    def _on_remove(self) -> None:
        if (file := self._current()) is not None:
            self.remove_asked.emit(file.sha256)
