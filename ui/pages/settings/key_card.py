"""Prints this machine's key card from the settings."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from models.usecases.packages.paper_cards import KeyPaperCard
from ui.components.buttons import Button
from ui.desk import Desk
from ui.look.icons import IconName
from ui.opening import open_path


class KeyCardButton(Button):
    """打印密钥卡: asks where, writes the PDF, and opens it to be printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, "", icon=IconName.PRINT, small=True, parent=parent)
        self._desk = desk
        self.set_word(self.tr("打印密钥卡"))
        self.setToolTip(self.tr("一页纸：指纹、二维码、盖章的地方。盖章后交给对方，用来核对"))
        self.clicked.connect(self._on_clicked)

    def write(self, folder: Path) -> None:
        """Write the card into a folder."""
        bridge, opened = self._desk.bridge, self._desk.opened
        job = self._desk.work(
            "key-card", lambda progress: bridge.print_key_card(opened, folder, progress)
        )
        job.succeeded.connect(self._on_written)

    def _on_clicked(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("写到哪里"), QStandardPaths.writableLocation(documents)
        )
        if chosen:
            self.write(Path(chosen))

    def _on_written(self, card: KeyPaperCard) -> None:
        self._desk.told.emit(self.tr("已写好 {name}").format(name=card.pdf.name))
        open_path(card.pdf)
