"""Writing the rollup: where to, for whom, the passphrase."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.usecases.rollup.rollup_cards import WrittenRollupCard
from models.vocabulary.failures import Refusal, Trouble
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import PanelHeader
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.first_run.stages import own_documents
from ui.texts.filling import size_shown
from ui.texts.sentences import sentence
from ui.translated import translated


class RollupForm(QWidget):
    """From top to bottom: where to, who may read it, the passphrase, the one button."""

    write_asked = Signal(object, str, object)
    """The folder (Path), the passphrase, recipients as a tuple of texts."""
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = ScrollBody("surface")
        column = inner.column
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(INNER_GAP)
        told = self.tr(
            "包里有各机构的等级和复核结果、政策目标怎么算出来的、上报的名单；没有人员、设备这些台账。"
            "写好后签名，上级用任何一台装了本程序的电脑都能核对。"
        )
        column.addWidget(let_shrink(TextLabel(told, ink=Ink.SECOND, wrap=True)))
        self._folder(column)
        column.addWidget(TextLabel(self.tr("上级的封装地址（没有就空着）"), strong=True))
        self.recipient = QLineEdit()
        self.recipient.setPlaceholderText("age1…")
        self.recipient.setAccessibleName(self.tr("上级的封装地址"))
        column.addWidget(self.recipient)
        hint = self.tr(
            "填了就加密，只有上级和本县能打开；空着就不加密，谁都能看，名单里有负责人电话。"
        )
        column.addWidget(
            let_shrink(TextLabel(hint, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True))
        )
        column.addWidget(TextLabel(self.tr("本县密钥的口令"), strong=True))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.setAccessibleName(self.tr("本县密钥的口令"))
        self.passphrase.returnPressed.connect(self._on_write)
        column.addWidget(self.passphrase)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        column.addWidget(let_shrink(self.message))
        self._buttons(column)
        column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(PanelHeader(look, self.tr("写汇总包")))
        outer.addWidget(area, 1)

    def begin(self) -> None:
        """Begin anew; the passphrase is never kept."""
        self.passphrase.clear()
        self.message.hide()
        self.set_busy(False)
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """Let nobody write twice at once."""
        self.write.setEnabled(not busy)

    def tell(self, failure: Exception) -> None:
        """Say why nothing was written."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self.message.set_message(MessageKind.BAD, sentence(failure, translated))
        self.message.show()

    def show_written(self, made: WrittenRollupCard) -> None:
        """Say what was written and where."""
        self.passphrase.clear()
        told = self.tr("{path}（{size}），第 {revision} 次").format(
            path=made.path, size=size_shown(made.size), revision=made.card.rollup.revision
        )
        self.message.set_message(MessageKind.OK, self.tr("已写入，读回来核对一致。"), told)
        self.message.show()

    def _folder(self, column: QVBoxLayout) -> None:
        column.addWidget(TextLabel(self.tr("写到哪个文件夹"), strong=True))
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.folder = QLineEdit(str(own_documents()))
        self.folder.setAccessibleName(self.tr("写到哪个文件夹"))
        browse = Button(self._look, self.tr("选文件夹"), small=True, icon=IconName.FOLDER)
        browse.clicked.connect(self._on_browse)
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        column.addLayout(row)

    def _buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self.back = Button(self._look, self.tr("返回"))
        self.back.clicked.connect(self.left)
        self.write = Button(
            self._look, self.tr("签名并写入"), kind=ButtonKind.PRIMARY, icon=IconName.SIGNATURE
        )
        self.write.clicked.connect(self._on_write)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.write)
        column.addLayout(row)

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("写到哪里"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _on_write(self) -> None:
        if not self.passphrase.text():
            self.message.set_message(MessageKind.BAD, self.tr("先输入本县密钥的口令。"))
            self.message.show()
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.message.hide()
        typed = tuple(self.recipient.text().split())
        self.write_asked.emit(Path(self.folder.text()), self.passphrase.text(), typed)
