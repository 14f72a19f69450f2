"""This machine's key: its fingerprint to be read aloud, its address, the enrolment file."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from models.usecases.county.county_cards import EnrolmentCard
from models.usecases.packages.key_cards import OwnKeyCard
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button
from ui.components.fields import FieldRow
from ui.components.flow import FlowLayout
from ui.components.labels import ElidedLabel, Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP
from ui.pages.settings.key_deeds import KeyDeed
from ui.texts.sentences import sentence


class Fingerprint(QWidget):
    """Groups of digits in boxes of their own, to be compared one by one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        wide = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        wide.setHeightForWidth(True)
        self.setSizePolicy(wide)
        self._flow = FlowLayout(self, gap=6)
        self.text = ""

    def show_fingerprint(self, fingerprint: str) -> None:
        """Show groups divided by blanks."""
        if fingerprint == self.text:
            return
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.text = fingerprint
        for group in fingerprint.split():
            box = QFrame()
            box.setProperty("ground", "sunk")
            row = QHBoxLayout(box)
            row.setContentsMargins(INNER_GAP, 5, INNER_GAP, 5)
            row.addWidget(TextLabel(group, role=TextRole.CLAUSE))
            self._flow.addWidget(box)
        spoken = fingerprint.replace(" ", "，")
        self.setAccessibleName(self.tr("指纹 {digits}").format(digits=spoken))


class KeyPanel(Panel):
    """Whose key, its fingerprint and address; a centre writes its enrolment file here."""

    export_asked = Signal(object, str)
    """Folder (Path) and passphrase."""
    institutions_asked = Signal()
    """A county wants the page where its own card is written."""
    open_asked = Signal(object)
    """A folder to be opened, a Path."""
    deed_asked = Signal(str)
    """A ``KeyDeed``."""
    copied = Signal(str)
    """What was put into the clipboard, in words."""

    def __init__(self, look: Look, *, county: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("本机的密钥"), padded=True, parent=parent)
        self._look, self._county = look, county
        self._written = Path()
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.action_chosen.connect(lambda _at: self.open_asked.emit(self._written.parent))
        self.message.hide()
        self.body.addWidget(let_shrink(self.message))
        self.fingerprint = Fingerprint()
        copy_fingerprint = Button(look, self.tr("复制"), small=True, icon=IconName.COPY)
        copy_fingerprint.setAccessibleName(self.tr("复制指纹"))
        copy_fingerprint.clicked.connect(self._copy_fingerprint)
        self.body.addWidget(self._line(self.tr("指纹"), self.fingerprint, copy_fingerprint))
        self.recipient = ElidedLabel(look, "", role=TextRole.TABLE)
        copy_recipient = Button(look, self.tr("复制"), small=True, icon=IconName.COPY)
        copy_recipient.setAccessibleName(self.tr("复制收件地址"))
        copy_recipient.clicked.connect(self._copy_recipient)
        self.body.addWidget(self._line(self.tr("收件地址"), self.recipient, copy_recipient))
        self.former = TextLabel("", role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self.former.hide()
        self.body.addWidget(let_shrink(self.former))
        if county:
            self._add_county()
        else:
            self._add_enrolment()
        self.deeds = self._add_deeds()

    def show_key(self, own: OwnKeyCard) -> None:
        """Show whose key this is, and how many there were before."""
        key = own.key
        self.header.set_note(key.owner)
        self.fingerprint.show_fingerprint(key.fingerprint)
        self.recipient.setText(key.recipient)
        before = self.tr("换下的密钥 {n} 把，还能打开封给它们的文件。").format(n=len(own.former))
        self.former.setText(before)
        self.former.setToolTip("\n".join(own.former))
        self.former.setVisible(bool(own.former))
        if not self._county:
            self._tell_file(vouched=bool(own.former))

    def show_done(self, text: str) -> None:
        """Say that something was done, and what to do now."""
        self.message.set_message(MessageKind.OK, text)
        self.message.show()

    def show_written(self, card: EnrolmentCard) -> None:
        """Show the enrolment file that was written."""
        self._written = card.path
        self.message.set_message(
            MessageKind.OK,
            self.tr("文件已写好。"),
            (
                self.tr("{path}。交给县里；旧密钥担保，不用打电话核对。")
                if self.former.isVisibleTo(self)
                else self.tr("{path}。交给县里，再打电话核对指纹。")
            ).format(path=card.path),
            actions=(self.tr("打开文件夹"),),
        )
        self.message.show()

    def tell(self, failure: Exception) -> None:
        """Say in place what went wrong; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        text = sentence(failure, partial(QCoreApplication.translate, "texts"))
        self.message.set_message(MessageKind.BAD, text)
        self.message.show()

    def set_busy(self, busy: bool) -> None:
        """Take no second order while one is carried out."""
        self.export.setEnabled(not busy)
        if busy:
            self.message.hide()

    def _line(self, label: str, value: QWidget, button: Button) -> FieldRow:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        row.addWidget(value, 1)
        row.addWidget(button)
        return FieldRow(self._look, label, box, characters=0)

    def _add_county(self) -> None:
        advice = self.tr("给机构的县级标识文件在“机构”页写出。机构打电话来时，念上面 6 组数字。")
        self.body.addWidget(let_shrink(TextLabel(advice, ink=Ink.SECOND, wrap=True)))
        go = Button(self._look, self.tr("去“机构”页"), icon=IconName.INSTITUTIONS)
        go.clicked.connect(self.institutions_asked)
        row = QHBoxLayout()
        row.addWidget(go)
        row.addStretch(1)
        self.body.addLayout(row)

    def _add_enrolment(self) -> None:
        self._advice = TextLabel("", ink=Ink.SECOND, wrap=True)
        self.body.addWidget(let_shrink(self._advice))
        self.folder = QLineEdit(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        browse = Button(self._look, self.tr("选文件夹"), icon=IconName.FOLDER)
        browse.clicked.connect(self._on_browse)
        self.body.addWidget(self._line(self.tr("写到"), self.folder, browse))
        self.folder.setAccessibleName(self.tr("登记文件写到哪个文件夹"))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._on_export)
        self.export = Button(self._look, self.tr("写出登记文件"), icon=IconName.EXPORT)
        self.export.clicked.connect(self._on_export)
        self.passphrase_row = FieldRow(
            self._look,
            self.tr("口令"),
            self.passphrase,
            hint=self.tr("本单位密钥的口令，只用这一次，不保存"),
            characters=16,
        )
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.passphrase_row, 1)
        row.addWidget(self.export, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def _tell_file(self, *, vouched: bool) -> None:
        """Say what the file for the county is: an introduction, or news of a changed key."""
        if vouched:
            advice = self.tr("县里还没收下新密钥的，写出换密钥文件交给县里，不用打电话核对。")
        else:
            advice = self.tr(
                "县里登记本单位要一个登记文件：写出来交给县里，再打电话把指纹一组一组念给对方听。"
            )
        self._advice.setText(advice)
        text = self.tr("写出换密钥文件") if vouched else self.tr("写出登记文件")
        self.export.setText(text)
        self.export.setAccessibleName(text)

    def _add_deeds(self) -> tuple[Button, ...]:
        wanted = [
            (KeyDeed.ROTATE, self.tr("换密钥")),
            (KeyDeed.PASSPHRASE, self.tr("改口令")),
            (KeyDeed.RENEW, self.tr("口令忘了、密钥丢了")),
        ]
        if self._county:
            wanted.append((KeyDeed.SIGN_CARD, self.tr("重新签发标识")))
        box = QWidget()
        self._deed_row = FlowLayout(box, gap=INNER_GAP)
        buttons = []
        for deed, text in wanted:
            button = Button(self._look, text, small=True)
            button.clicked.connect(partial(self._ask, deed))
            self._deed_row.addWidget(button)
            buttons.append(button)
        self.body.addWidget(box)
        return tuple(buttons)

    def add_deed(self, button: Button) -> None:
        """Put a further button beside those that change the key."""
        self._deed_row.addWidget(button)

    def _ask(self, deed: KeyDeed) -> None:
        self.deed_asked.emit(deed)

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("写到哪里"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _on_export(self) -> None:
        passphrase = self.passphrase.text()
        if not passphrase:
            self.passphrase_row.set_error(self.tr("先输入本单位密钥的口令"))
            self.passphrase.setFocus()
            return
        self.passphrase_row.set_error("")
        self.passphrase.clear()
        self.export_asked.emit(Path(self.folder.text().strip()), passphrase)

    def _copy_fingerprint(self) -> None:
        QGuiApplication.clipboard().setText(self.fingerprint.text)
        self.copied.emit(self.tr("已复制指纹"))

    def _copy_recipient(self) -> None:
        QGuiApplication.clipboard().setText(self.recipient.text())
        self.copied.emit(self.tr("已复制收件地址"))
