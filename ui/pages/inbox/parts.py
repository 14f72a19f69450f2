"""Parts of the inbox: where files are dropped, and the passphrase strip."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import WordsDialog
from ui.components.labels import IconLabel, Ink, TextLabel, repolish
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP


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
        told = self.tr(
            "一个文件夹（连同下面的）一次收完。先逐个核对，再收下；有问题的不收，写明原因。"
        )
        label = TextLabel(told, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        words.addWidget(let_shrink(label))
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
        row.addWidget(let_shrink(self.words), 1)
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
        self.leave = Button(look, self.tr("只收没封装的"), kind=ButtonKind.QUIET)
        self.leave.clicked.connect(self.declined)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.error = TextLabel("", role=TextRole.TABLE, ink=Ink.BAD, wrap=True)
        column.addWidget(let_shrink(self.error))

    def ask(self, count: int, *, wrong: bool) -> None:
        """Ask for the passphrase of ``count`` files, again if the one given was wrong."""
        self.words.setText(self.tr("{n} 个文件封装过，用本县密钥打开，输一次口令").format(n=count))
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


class RemoveFileDialog(WordsDialog):
    """Asks before a refused file is removed; Esc and Enter leave it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, self.tr("删除文件"), parent=parent)
        question = self.tr("删除这个没有收下的文件吗？")
        self.words.addWidget(TextLabel(question, role=TextRole.CLAUSE, wrap=True))
        body = self.tr("删除后不能恢复，发出单位那里的不受影响。收件记录里的那一行还在。")
        self.words.addWidget(TextLabel(body, wrap=True))
        self.words.addStretch(1)
        self.buttons.addStretch(1)
        self.stay = Button(look, self.tr("不删除"))
        self.stay.clicked.connect(self.reject)
        self.go_on = Button(look, self.tr("删除"), kind=ButtonKind.PRIMARY)
        self.go_on.clicked.connect(self.accept)
        self.buttons.addWidget(self.stay)
        self.buttons.addWidget(self.go_on)
        self.stay.setDefault(True)
        self.stay.setFocus()
        self.setAccessibleName(question)
