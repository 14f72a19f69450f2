"""A button that leads to 核对纸面, and says of a submission whether its paper was checked."""

from PySide6.QtWidgets import QWidget

from models.usecases.packages.paper_cards import PaperVerdict
from models.vocabulary.ids import Digest
from ui.components.buttons import Button
from ui.desk import Desk
from ui.look.icons import IconName
from ui.pages.inbox.words import moment_shown
from ui.texts.paper_words import verdict_word
from ui.translated import translated


class PaperButton(Button):
    """核对纸面; behind the newest check of the revision it stands for, if there was one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, "", icon=IconName.QR, parent=parent)
        self._desk = desk
        self.set_word(self.tr("核对纸面"))
        self.clicked.connect(self._on_clicked)

    def show_package(self, package: Digest) -> None:
        """Say what came of the newest paper held against this package."""
        lines = self._desk.bridge.read_paper_checks(self._desk.opened, package)
        if not lines:
            self.set_word(self.tr("核对纸面"))
            self.setToolTip(self.tr("看纸面和这个上报包是不是同一次"))
            return
        newest = lines[0]
        same = newest.verdict is PaperVerdict.SAME
        self.set_word(self.tr("纸面已核对") if same else self.tr("纸面没对上"))
        told = self.tr("{at} {author}：{verdict}")
        self.setToolTip(
            told.format(
                at=moment_shown(newest.at),
                author=newest.author,
                verdict=verdict_word(newest.verdict, translated),
            )
        )

    def _on_clicked(self) -> None:
        self._desk.go("paper")
