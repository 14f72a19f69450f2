"""Writing the package: whom it is for, where to, the passphrase, and what came of it."""

from pathlib import Path

from PySide6.QtCore import QFileInfo, QLocale, QStandardPaths, QStorageInfo, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.usecases.cards import KeyCard, RevisionCard
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.county.county_cards import ExportCard, VerifyCard
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.progress import ProgressLine
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.filling import size_shown
from ui.texts.sentences import check_shown, sentence, word
from ui.translated import translated


class ExportPanel(Panel):
    """The form of a finalised revision; never keeps the passphrase."""

    export_asked = Signal(object, str)
    """Folder (Path) and passphrase."""
    verify_asked = Signal(object, str)
    """File (Path) and passphrase."""
    reopen_asked = Signal()
    feedback_asked = Signal()
    """The county has answered: its file is to be taken in."""
    folder_asked = Signal(object)
    """A Path to be opened in the system's file window."""
    remedy_asked = Signal(object)
    """The PreflightItem of the veto that bars the application."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("导出上报包"), parent=parent)
        self._look = look
        self._written: Path | None = None
        self._veto: PreflightItem | None = None
        self._barred = ""
        self.progress = ProgressLine(look)
        self.body.addWidget(self.progress)
        area = make_scroll_area()
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        inner = ScrollBody("surface")
        inner.column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        inner.column.setSpacing(INNER_GAP)
        self.lock = InlineMessage(look, MessageKind.INFO, "")
        self.lock.action_chosen.connect(self._on_lock)
        inner.column.addWidget(self.lock)
        self.bar = InlineMessage(look, MessageKind.BAD, "")
        self.bar.action_chosen.connect(lambda _at: self.remedy_asked.emit(self._veto))
        inner.column.addWidget(self.bar)
        self._add_form(inner.column)
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.action_chosen.connect(self._on_action)
        inner.column.addWidget(self.message)
        self.result = self._result()
        inner.column.addWidget(self.result)
        inner.column.addStretch(1)
        area.setWidget(inner)
        self.body.addWidget(area, 1)
        for hidden in (self.bar, self.message, self.result):
            hidden.hide()

    def set_barred(self, reason: str) -> None:
        """Let nothing be written or begun anew, for a reason; "" lets it be again."""
        self._barred = reason
        self.export.set_barred(reason)
        self.passphrase.setEnabled(not reason)
        self.passphrase.setToolTip(reason)

    def show_veto(self, veto: PreflightItem | None) -> None:
        """Say what bars this year's application, with the way to the fact; None: nothing does."""
        self._veto = veto
        if veto is not None:
            self.bar.set_message(
                MessageKind.BAD,
                self.tr("本年度不能导出上报包。"),
                check_shown(veto, translated),
                actions=(self.tr("去核对"),) if veto.field else (),
            )
        self.bar.setVisible(veto is not None)
        self.set_busy(False)

    def show_revision(self, revision: RevisionCard, county: KeyCard | None) -> None:
        """Show what is to be exported and for whom."""
        n = revision.revision
        begin = () if self._barred else (self.tr("开始第 {n} 次").format(n=n + 1),)
        self.lock.set_message(
            MessageKind.INFO,
            self.tr("第 {n} 次已定稿。").format(n=n),
            self.tr("内容不再变；改动另算第 {n} 次。").format(n=n + 1),
            actions=(*begin, self.tr("收县级反馈")),
        )
        if county is None:
            self._whom.setText(self.tr("还没有登记县级：签名但不加密，也不带人员代号"))
            self.export.set_word(self.tr("签名并写入"))
        else:
            self._whom.setText(self.tr("{name}（只有它能打开）").format(name=county.owner))
            self.export.set_word(self.tr("签名、加密并写入"))
        self.set_busy(False)
        if revision.package_name and not self.result.isVisibleTo(self):
            self.message.set_message(
                MessageKind.INFO,
                self.tr("这一次已导出过。"),
                self.tr("校验码 {code}。再导出内容相同，县里不会重复收。").format(
                    code=revision.short_hash
                ),
            )
            self.message.show()

    def show_exported(self, card: ExportCard) -> None:
        """Show the package that was written and read back."""
        self._written = card.path
        self.message.set_message(
            MessageKind.OK,
            self.tr("已写入，读回来逐个文件核对一致。"),
            actions=(self.tr("打开文件夹"),),
        )
        self.message.show()
        self.code.setText(card.short_hash)
        told = [
            str(card.path),
            self.tr("{size}，文件的 SHA-256：{digest}").format(
                size=size_shown(card.size), digest=_in_groups(card.file_digest)
            ),
        ]
        if card.sealed_for:
            told.append(self.tr("封给{name}").format(name=card.sealed_for))
        self.facts.setText("\n".join(told))
        self.result.show()

    def show_verified(self, card: VerifyCard) -> None:
        """Show what a check of a package found."""
        text = self.tr("{owner}，{year} 年度第 {n} 次，校验码 {code}；{trust}。")
        self.message.set_message(
            MessageKind.OK,
            self.tr("{file} 完整，签名有效。").format(file=card.file),
            text.format(
                owner=card.owner,
                year=card.year,
                n=card.revision,
                code=card.short_hash,
                trust=word("trust", card.trust, translated),
            )
            if card.revision
            else word("trust", card.trust, translated),
        )
        self.message.show()

    def tell(self, failure: Exception) -> None:
        """Say in place what went wrong; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self.message.set_message(MessageKind.BAD, sentence(failure, translated))
        self.message.show()

    def tell_stopped(self) -> None:
        """Say that writing was stopped."""
        self.message.set_message(
            MessageKind.INFO,
            self.tr("已停下。"),
            self.tr("没有留下半个文件，定稿不受影响。"),
        )
        self.message.show()

    def set_busy(self, busy: bool) -> None:
        """Take no second order while one is carried out."""
        self.export.setEnabled(not busy and self._veto is None)
        self.verify.setEnabled(not busy)

    def forget(self) -> None:
        """Take away what was shown of another revision."""
        self._written = None
        self.message.hide()
        self.result.hide()

    def _add_form(self, column: QVBoxLayout) -> None:
        self._whom = TextLabel("", wrap=True)
        column.addWidget(FieldRow(self._look, self.tr("报给"), self._whom, characters=0))
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self.folder = QLineEdit(QStandardPaths.writableLocation(documents))
        self._folder_row = FieldRow(
            self._look, self.tr("写到"), self._beside(self.folder), characters=0
        )
        self.folder.textChanged.connect(self._tell_room)
        column.addWidget(self._folder_row)
        self._room = TextLabel("", role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True)
        column.addWidget(FieldRow(self._look, "", self._room, characters=0))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._on_export)
        self.passphrase_row = FieldRow(
            self._look,
            self.tr("口令"),
            self.passphrase,
            hint=self.tr("本单位密钥的口令，只用这一次，不保存"),
            characters=24,
        )
        column.addWidget(self.passphrase_row)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addSpacing(self._look.measures.body * 8 + 10)
        self.export = Button(
            self._look, self.tr("签名并写入"), kind=ButtonKind.PRIMARY, icon=IconName.EXPORT
        )
        self.export.clicked.connect(self._on_export)
        self.verify = Button(self._look, self.tr("核对一个包"), icon=IconName.SIGNATURE)
        self.verify.clicked.connect(self._on_verify)
        row.addWidget(self.export)
        row.addWidget(self.verify)
        row.addStretch(1)
        column.addLayout(row)
        self._tell_room()

    def _beside(self, editor: QLineEdit) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        editor.setAccessibleName(self.tr("写到哪个文件夹"))
        browse = Button(self._look, self.tr("选文件夹"), icon=IconName.FOLDER)
        browse.clicked.connect(self._on_browse)
        row.addWidget(editor, 1)
        row.addWidget(browse)
        return box

    def _result(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TextLabel(self.tr("校验码（抄在交接单上）"), role=TextRole.TABLE))
        self.code = TextLabel("", role=TextRole.TITLE)
        self.facts = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        for label in (self.code, self.facts):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        return box

    def _on_lock(self, at: int) -> None:
        begins = at == 0 and not self._barred
        (self.reopen_asked if begins else self.feedback_asked).emit()

    def _tell_room(self) -> None:
        folder = self.folder.text().strip()
        disk = QStorageInfo(folder)
        if not folder or not QFileInfo(folder).isDir() or not disk.isValid():
            self._room.setText(self.tr("这个文件夹现在找不到"))
            return
        sizes = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        free = QLocale().formattedDataSize(disk.bytesAvailable(), 1, sizes)
        name = disk.name() or disk.rootPath()
        self._room.setText(self.tr("“{name}”可用 {free}").format(name=name, free=free))

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("写到哪里"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _on_export(self) -> None:
        passphrase = self.passphrase.text()
        if not passphrase:
            self.passphrase_row.set_error(self.tr("先输入本单位密钥的口令"))
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.passphrase_row.set_error("")
        self.passphrase.clear()
        self.export_asked.emit(Path(self.folder.text().strip()), passphrase)

    def _on_verify(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("核对一个包"),
            str(self._written or self.folder.text()),
            self.tr("交换文件 (*.dbag *.dbag.age)"),
        )
        if chosen:
            self.check(Path(chosen))

    def check(self, path: Path) -> None:
        """Ask for a package to be checked, with the passphrase if one is there."""
        passphrase = self.passphrase.text()
        self.passphrase.clear()
        self.verify_asked.emit(path, passphrase)

    def _on_action(self, _at: int) -> None:
        if self._written is not None:
            self.folder_asked.emit(self._written.parent)


def _in_groups(digest: str) -> str:
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
