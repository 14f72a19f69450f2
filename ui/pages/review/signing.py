"""The foot of the conclusion: where to, the passphrase, and what has been signed is written."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.usecases.review.review_cards import IssuedFeedbackCard, ReviewCard
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button, ButtonKind
from ui.components.messages import InlineMessage, MessageKind
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.sentences import sentence
from ui.translated import translated


class SigningFoot(QFrame):
    """Off while the review is not done; once it has gone out, it is written again or printed."""

    issue_asked = Signal(object, str)
    """The folder (Path) and the passphrase."""
    again_asked = Signal(object, object)
    """A FeedbackLine to be written once more, and the folder."""
    print_asked = Signal(object, object)
    taken_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: ReviewCard | None = None
        self._busy = False
        self.setProperty("rule", "top")
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        column.setSpacing(6)
        self.message = InlineMessage(look, MessageKind.INFO, "")
        self.message.hide()
        column.addWidget(self.message)
        column.addLayout(self._where())
        column.addLayout(self._buttons())

    def show_review(self, card: ReviewCard) -> None:
        """Offer what can be done with a review as it stands."""
        if self._card is None or self._card.digest != card.digest:
            self.message.hide()
            self.passphrase.clear()
        self._card = card
        newest = next(iter(card.feedbacks), None)
        ours = newest is not None and newest.submission == card.digest
        self.issue.setVisible(not card.issued)
        self.passphrase.setVisible(not card.issued)
        self.again.setVisible(card.issued and ours)
        self.take_up.setVisible(card.issued and card.newest)
        self.paper.setVisible(newest is not None)
        self._switch()

    def set_busy(self, busy: bool) -> None:
        """Take no second order while one is carried out."""
        self._busy = busy
        self._switch()

    def tell(self, failure: Exception) -> None:
        """Say in place what went wrong; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self._say(MessageKind.BAD, sentence(failure, translated))

    def show_written(self, card: IssuedFeedbackCard) -> None:
        """Say where the file lies now."""
        self.passphrase.clear()
        told = self.tr("已写出，只有{institution}能打开：{path}")
        self._say(MessageKind.OK, told.format(institution=card.sealed_for, path=card.path))

    def show_printed(self, path: Path) -> None:
        """Say where the paper lies now."""
        self._say(MessageKind.OK, self.tr("意见书已写出：{path}").format(path=path))

    def _where(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = QLineEdit(QStandardPaths.writableLocation(documents))
        self.folder.setAccessibleName(self.tr("写到哪个文件夹"))
        browse = Button(self._look, self.tr("选文件夹"), small=True, icon=IconName.FOLDER)
        browse.clicked.connect(self._on_browse)
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        return row

    def _buttons(self) -> QHBoxLayout:
        look = self._look
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("本县密钥的口令"))
        self.passphrase.setPlaceholderText(self.tr("本县密钥的口令"))
        self.passphrase.returnPressed.connect(self._on_issue)
        self.issue = Button(look, self.tr("签名并发出"), kind=ButtonKind.PRIMARY)
        self.issue.clicked.connect(self._on_issue)
        self.paper = Button(look, self.tr("打印意见书"), small=True)
        self.paper.clicked.connect(self._on_print)
        self.again = Button(look, self.tr("再写一份"), small=True)
        self.again.clicked.connect(self._on_again)
        self.take_up = Button(look, self.tr("重新打开复核"), kind=ButtonKind.QUIET, small=True)
        self.take_up.clicked.connect(self.taken_up)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.passphrase, 1)
        for button in (self.take_up, self.again, self.paper, self.issue):
            row.addWidget(button)
        return row

    def _switch(self) -> None:
        card = self._card
        if card is None:
            return
        done = card.newest and not (card.issued or card.unseen or card.waiting)
        self.issue.setEnabled(done and bool(card.decision) and not self._busy)
        for button in (self.paper, self.again, self.take_up):
            button.setEnabled(not self._busy)

    def _say(self, kind: MessageKind, text: str) -> None:
        self.message.set_message(kind, "", text)
        self.message.show()

    def _on_browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("选文件夹"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _on_issue(self) -> None:
        if not self.issue.isEnabled():
            return
        if not self.passphrase.text():
            self.passphrase.setFocus()
            return
        self.issue_asked.emit(Path(self.folder.text()), self.passphrase.text())

    def _on_again(self) -> None:
        if self._card is not None and self._card.feedbacks:
            self.again_asked.emit(self._card.feedbacks[0], Path(self.folder.text()))

    def _on_print(self) -> None:
        if self._card is not None and self._card.feedbacks:
            self.print_asked.emit(self._card.feedbacks[0], Path(self.folder.text()))
