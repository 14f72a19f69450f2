"""Taking in a feedback: a file is chosen or dropped, unlocked where it is sealed, and checked."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from models.usecases.feedback.feedback_cards import ReceivedFeedbackCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.people import Deed
from ui.components.messages import InlineMessage, MessageKind
from ui.components.progress import ProgressLine
from ui.components.scrolling import let_shrink
from ui.components.sealed_ask import SealedAsk, SealedWords
from ui.desk import Desk, Topic
from ui.texts.feedback import received_shown
from ui.texts.sentences import sentence
from ui.translated import translated


class TakingIn(QWidget):
    """Progress, the passphrase asked in place, and what came of the file."""

    received = Signal(object)
    """A ReceivedFeedbackCard."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting: Path | None = None
        """A sealed file for which the passphrase is asked."""
        look = desk.look
        self.busy = ProgressLine(look)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.action_chosen.connect(self._on_action)
        self.message.hide()
        self.unseal = SealedAsk(
            look,
            SealedWords(
                told=self.tr("反馈只有本单位能打开，要本机密钥的口令。"),
                field=self.tr("本机密钥的口令"),
                action=self.tr("打开并收下"),
            ),
        )
        self.unseal.given.connect(self._on_given)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.busy)
        column.addWidget(let_shrink(self.message))
        column.addWidget(self.unseal)

    def ask_file(self) -> None:
        """Let a file be chosen."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("收县级反馈"), "", self.tr("反馈包 (*.dbag.age *.dbag)")
        )
        if chosen:
            self.take(Path(chosen))

    def take(self, path: Path) -> None:
        """Take a file in; a sealed one waits for the passphrase."""
        if self._desk.permits.reason(Deed.IMPORT):
            return
        self.message.hide()
        try:
            sealed = self._desk.bridge.needs_passphrase(path)
        except (Refusal, Trouble) as failure:
            self.tell(failure)
            return
        self._waiting = path
        if sealed:
            self.unseal.ask()
        else:
            self._receive("")

    def tell(self, failure: Exception) -> None:
        """Say in place what was refused; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        again = failure.code is RefusalCode.PASSPHRASE_WRONG and self._waiting is not None
        unknown = failure.code is RefusalCode.COUNTY_UNKNOWN
        action = self.tr("再输一次") if again else self.tr("登记县级") if unknown else ""
        actions = (action,) if action else ()
        self.message.set_message(MessageKind.BAD, sentence(failure, translated), actions=actions)
        self.message.show()

    def _on_given(self, passphrase: str) -> None:
        self._receive(passphrase)

    def _receive(self, passphrase: str) -> None:
        path = self._waiting
        if path is None:
            return
        bridge, centre = self._desk.bridge, self._desk.centre
        job = self._desk.jobs.start(
            "feedback", partial(bridge.receive_feedback, centre, path, passphrase)
        )
        self.busy.watch(job, self.tr("正在核对反馈"))
        job.succeeded.connect(self._on_received)
        job.failed.connect(self.tell)

    def _on_received(self, card: ReceivedFeedbackCard) -> None:
        self._waiting = None
        kind = MessageKind.INFO if card.already or card.elsewhere else MessageKind.OK
        self.message.set_message(kind, received_shown(card, translated))
        self.message.show()
        if not card.already:
            self._desk.saved.emit()
            self._desk.changed.emit(frozenset({Topic.REVIEW}))
        self.received.emit(card)

    def _on_action(self, _at: int) -> None:
        if self._waiting is not None and self._desk.bridge.needs_passphrase(self._waiting):
            self.message.hide()
            self.unseal.ask()
        else:
            self._desk.go("submit", "county")
