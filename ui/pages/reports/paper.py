"""The panel that writes the self-assessment report: where to, and what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.whole import ReportCard
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP
from ui.texts.joining import listed
from ui.texts.sentences import sentence
from ui.translated import translated


class PaperPanel(Panel):
    """One PDF and one workbook with the same content."""

    asked = Signal(object)
    """The folder to write into, a Path."""
    open_asked = Signal(object)
    """A file or folder to be opened, a Path."""
    folder_changed = Signal(object)
    """The folder that is chosen now, a Path."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("自评报告"), padded=True, parent=parent)
        self._look = look
        self._card: ReportCard | None = None
        about = self.tr(
            "封面、各等次结论、差距、逐条明细和签字盖章页。一份 PDF 用来打印，"
            "一份表格内容相同，用来查和算。"
        )
        self.body.addWidget(let_shrink(TextLabel(about, ink=Ink.SECOND, wrap=True)))
        self.state = InlineMessage(look, MessageKind.INFO, "")
        self.body.addWidget(let_shrink(self.state))
        self.body.addWidget(self._folder_row())
        self.button = Button(
            look, self.tr("生成 PDF 和表格"), kind=ButtonKind.PRIMARY, icon=IconName.PRINT
        )
        self.button.clicked.connect(self._on_ask)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch(1)
        self.body.addWidget(FieldRow(look, "", below, characters=0))
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.action_chosen.connect(self._on_action)
        self.message.hide()
        self.body.addWidget(let_shrink(self.message))

    @property
    def out(self) -> Path:
        """The folder to write into."""
        return Path(self.folder.text().strip())

    def show_revision(self, number: int, *, final: bool) -> None:
        """Say whether what is written is a draft."""
        if final:
            self.state.set_message(
                MessageKind.OK,
                self.tr("第 {n} 次已定稿。").format(n=number),
                self.tr("报告和上报的内容一致，带校验码，可以签字盖章。"),
            )
            return
        self.state.set_message(
            MessageKind.INFO,
            self.tr("第 {n} 次还没定稿。").format(n=number),
            self.tr("现在生成的报告标明“草稿，未定稿”，供内部核对；定稿后再生成一次。"),
        )

    def show_written(self, card: ReportCard) -> None:
        """Show what was written and offer to open it."""
        self._card = card
        self.message.set_message(
            MessageKind.OK,
            self.tr("已写好 2 个文件。"),
            listed((card.pdf.name, card.workbook.name), translated),
            actions=(self.tr("打开 PDF"), self.tr("打开文件夹")),
        )
        self.message.show()

    def tell(self, failure: Exception) -> None:
        """Say in place what went wrong; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        text = sentence(failure, partial(QCoreApplication.translate, "texts"))
        self.message.set_message(MessageKind.BAD, text)
        self.message.show()

    def tell_stopped(self) -> None:
        """Say that writing was stopped."""
        self.message.set_message(
            MessageKind.INFO, self.tr("已停下。"), self.tr("没有留下半个文件。")
        )
        self.message.show()

    def set_busy(self, busy: bool) -> None:
        """Take no second order while one is carried out."""
        self.button.setEnabled(not busy)
        if busy:
            self.message.hide()

    def _folder_row(self) -> FieldRow:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        self.folder = QLineEdit()
        self.folder.setAccessibleName(self.tr("写到哪个文件夹"))
        self.folder.editingFinished.connect(self._on_folder)
        self.folder.returnPressed.connect(self._on_ask)
        browse = Button(self._look, self.tr("选文件夹"), icon=IconName.FOLDER)
        browse.clicked.connect(self._on_browse)
        row.addWidget(self.folder, 1)
        row.addWidget(browse)
        self._row = FieldRow(self._look, self.tr("写到"), box, characters=0)
        return self._row

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("写到哪里"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self._on_folder()

    def _on_folder(self) -> None:
        self.folder_changed.emit(self.out)

    def _on_ask(self) -> None:
        if not self.folder.text().strip():
            self._row.set_error(self.tr("先选一个文件夹"))
            self.folder.setFocus()
            return
        self._row.set_error("")
        if self.button.isEnabled():
            self.asked.emit(self.out)

    def _on_action(self, at: int) -> None:
        if self._card is not None:
            self.open_asked.emit(self._card.pdf.parent if at else self._card.pdf)
