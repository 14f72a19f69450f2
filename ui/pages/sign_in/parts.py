"""Parts of signing in: a new passphrase typed twice, and the code for the envelope."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.usecases.people.people_cards import MadeCard
from models.vocabulary.limits import PASSPHRASE_CHARACTERS
from ui.components.buttons import Button, ButtonKind
from ui.components.checks import WrappedCheck
from ui.components.fields import FieldRow
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP
from ui.pages.first_run.stages import boxed, own_documents


class NewPassphrase(QWidget):
    """A passphrase and the same again; what is weak about it, the use case says."""

    submitted = Signal()
    """Enter in the second field."""

    def __init__(self, look: Look, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = QLineEdit(), QLineEdit()
        for editor in (self.first, self.second):
            editor.setEchoMode(QLineEdit.EchoMode.Password)
            editor.setMinimumWidth(look.measures.px(220))
        self.second.returnPressed.connect(self.submitted)
        hint = self.tr("至少 {count} 个字符，几个不相干的词连起来最好记。").format(
            count=PASSPHRASE_CHARACTERS
        )
        self._first_row = FieldRow(look, label, self.first, hint=hint)
        self._second_row = FieldRow(look, self.tr("再输一遍"), self.second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._first_row)
        column.addWidget(self._second_row)

    def take(self) -> str:
        """Return what was typed and forget it; "" where the two differ, which is said."""
        typed, again = self.first.text(), self.second.text()
        self._first_row.set_error("" if typed else self.tr("先输入口令"))
        differ = bool(typed) and typed != again
        self._second_row.set_error(self.tr("和上面的不一样，再输一遍。") if differ else "")
        if not typed or differ:
            (self.second if differ else self.first).setFocus()
            return ""
        self.forget()
        return typed

    def forget(self) -> None:
        """Empty both fields."""
        self.first.clear()
        self.second.clear()


class CodePanel(QWidget):
    """A recovery code, shown this once: to be copied or printed, and sealed."""

    page_asked = Signal(object)
    """The folder (Path) the page for the envelope is written to."""
    sealed = Signal()
    """The person says the code is on paper."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.made: MadeCard | None = None
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.hide()
        self._whose = TextLabel("", ink=Ink.SECOND, wrap=True)
        self._groups = QWidget()
        self._flow = FlowLayout(self._groups, gap=6)
        self.page = Button(look, self.tr("存成封存页（PDF）"), icon=IconName.PRINT)
        self.page.clicked.connect(self._ask_where)
        self.done = Button(look, self.tr("继续"), kind=ButtonKind.PRIMARY)
        self.done.setEnabled(False)
        self.done.clicked.connect(self._on_done)
        self.noted = WrappedCheck(self.tr("已经抄好或打印好，会封进信封"))
        self.noted.toggled.connect(self.done.setEnabled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INNER_GAP)
        column.addWidget(TextLabel(self.tr("恢复码"), role=TextRole.CLAUSE, strong=True))
        column.addWidget(let_shrink(self._whose))
        column.addWidget(self._groups)
        told = self.tr(
            "只显示这一次。管理员都忘了口令时，用它设一个新口令；用过就作废，再给新的。"
            "没有数字 0、1 和字母 I、O。"
        )
        column.addWidget(let_shrink(TextLabel(told, ink=Ink.SECOND, wrap=True)))
        column.addWidget(let_shrink(self.message))
        column.addWidget(self.noted)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.page)
        row.addStretch(1)
        row.addWidget(self.done)
        column.addLayout(row)

    def show_code(self, made: MadeCard) -> None:
        """Show the code of an account."""
        self.made = made
        self._whose.setText(self.tr("管理员“{name}”的恢复码").format(name=made.account.name))
        self._empty()
        for group in made.code.split("-"):
            self._flow.addWidget(boxed(group))
        self._groups.setAccessibleName(
            self.tr("恢复码 {code}").format(code=made.code.replace("-", "，"))
        )
        self.message.hide()
        self.noted.setChecked(False)
        self.page.setFocus()

    def tell_written(self, path: Path) -> None:
        """Say where the page was written."""
        told = self.tr("{path}。打印、封好以后把这个文件删掉。").format(path=path)
        self.message.set_message(MessageKind.OK, self.tr("封存页已写好。"), told)
        self.message.show()

    def tell(self, words: str) -> None:
        """Say why the page was not written."""
        self.message.set_message(MessageKind.BAD, words)
        self.message.show()

    def _empty(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_done(self) -> None:
        self.made = None
        self._empty()
        self._groups.setAccessibleName("")
        self.sealed.emit()

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("封存页写到哪个文件夹"), str(own_documents())
        )
        if chosen:
            self.page_asked.emit(Path(chosen))
