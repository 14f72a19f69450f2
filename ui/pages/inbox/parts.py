"""Parts of the inbox: where files are dropped, the passphrase strip, one line for each file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.labels import IconLabel, Ink, LinkLabel, TextLabel, repolish
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status, status_look
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.inbox.queue import Outcome
from ui.pages.inbox.words import imported_shown
from ui.texts.sentences import sentence
from ui.translated import translated


class DropPlace(QFrame):
    """Takes files and folders that are dropped on it; two buttons do the same."""

    dropped = Signal(object)
    """A tuple of Path."""
    files_asked = Signal()
    folder_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "")
        self.setAcceptDrops(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(PANEL_GAP)
        row.addWidget(IconLabel(look, IconName.INBOX, base=22))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(self.tr("把上报包拖到这里"), strong=True))
        told = self.tr("先逐个核对签名、内容和机构，再收下；有问题的不收，写明原因。")
        words.addWidget(TextLabel(told, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
        row.addLayout(words, 1)
        self.folder = Button(look, self.tr("选文件夹"), icon=IconName.FOLDER)
        self.folder.clicked.connect(self.folder_asked)
        self.files = Button(look, self.tr("选文件"), kind=ButtonKind.PRIMARY, icon=IconName.IMPORT)
        self.files.clicked.connect(self.files_asked)
        row.addWidget(self.folder)
        row.addWidget(self.files)
        self.setAccessibleName(self.tr("把上报包拖到这里"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self._mark("info")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self._mark("")

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files."""
        self._mark("")
        urls = event.mimeData().urls()
        paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        event.acceptProposedAction()
        self.dropped.emit(paths)

    def _mark(self, kind: str) -> None:
        self.setProperty("kind", kind)
        repolish(self)


class PassphraseStrip(QFrame):
    """Asks for the passphrase where sealed files wait; it is not kept."""

    given = Signal(str)
    declined = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(look, IconName.KEY, ink="accent", base=18))
        self.words = TextLabel("", strong=True, wrap=True)
        row.addWidget(self.words, 1)
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setFixedWidth(look.measures.body * 16)
        self.passphrase.setAccessibleName(self.tr("本县密钥的口令"))
        self.passphrase.setPlaceholderText(self.tr("本县密钥的口令"))
        self.passphrase.returnPressed.connect(self._on_open)
        row.addWidget(self.passphrase)
        self.open = Button(look, self.tr("打开并收下"))
        self.open.clicked.connect(self._on_open)
        row.addWidget(self.open)
        self.leave = Button(look, self.tr("先不收"), kind=ButtonKind.QUIET)
        self.leave.clicked.connect(self.declined)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.error = TextLabel("", role=TextRole.TABLE, ink=Ink.BAD, wrap=True)
        column.addWidget(self.error)

    def ask(self, count: int, *, wrong: bool) -> None:
        """Ask for the passphrase of ``count`` files, again if the one given was wrong."""
        self.words.setText(self.tr("{n} 个文件封装过，用本县密钥打开").format(n=count))
        self.error.setText(self.tr("口令不对，没有收下任何一个。再输一次。") if wrong else "")
        self.error.setVisible(wrong)
        self.passphrase.setProperty("state", "bad" if wrong else "")
        repolish(self.passphrase)
        self.show()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self) -> None:
        given = self.passphrase.text()
        if given:
            self.passphrase.clear()
            self.given.emit(given)


class OutcomeRow(QFrame):
    """One file: taken in, here already, or refused, with the reason in full."""

    opened = Signal()

    def __init__(self, look: Look, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rowFrame")
        card, failure = outcome.imported, outcome.failure
        self.taken = card is not None
        if card is not None:
            self.verdict = self.tr("早已收过") if card.already else self.tr("已收下")
            status, text = Status.MET, imported_shown(card)
        else:
            self.verdict, status = self.tr("没有收下"), Status.NOT_MET
            text = sentence(failure, translated, placed=False) if failure is not None else ""
        mark = status_look(status)
        ink = Ink.OK if mark.tone is Tone.OK else Ink.BAD
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, 7, PANEL_GAP, 7)
        row.setSpacing(INNER_GAP)
        icon = IconLabel(look, mark.icon, ink=str(mark.tone), filled=mark.filled)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(INNER_GAP)
        head.addWidget(TextLabel(self.verdict, role=TextRole.TABLE, ink=ink, strong=True))
        head.addWidget(TextLabel(outcome.path.name, role=TextRole.TABLE, strong=True, wrap=True), 1)
        words.addLayout(head)
        self.reason = TextLabel(text, role=TextRole.TABLE, wrap=True)
        words.addWidget(self.reason)
        row.addLayout(words, 1)
        if card is not None:
            link = LinkLabel(look, self.tr("看自评"))
            link.activated.connect(self.opened)
            row.addWidget(link)
        self.setAccessibleName(f"{self.verdict}，{outcome.path.name}，{text}")
