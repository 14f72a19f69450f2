"""The forms of people: the first administrator, and one account."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.usecases.people.people_cards import AccountCard, Role
from models.vocabulary.ids import AccountId
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.look.current import Look
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.sign_in.parts import NewPassphrase
from ui.texts.sentences import word
from ui.translated import translated


class BeginForm(QWidget):
    """What accounts are, and the first administrator."""

    submitted = Signal(str, str)
    """Name and passphrase."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel = Panel(look, self.tr("账号没有启用"), padded=True)
        self.again = InlineMessage(
            look,
            MessageKind.INFO,
            self.tr("账号现在关着，以前的账号都在。"),
            self.tr("写一位管理员的姓名和他的口令，就重新启用；写别的姓名，另立一位管理员。"),
        )
        self.again.hide()
        panel.body.addWidget(let_shrink(self.again))
        for words in (
            self.tr("只有一个人用这台电脑，不需要账号：打开就能用，记录里写新建时填的填报人。"),
            self.tr(
                "几个人轮着用，可以启用：各人用自己的口令登录，操作记录写各人的名字；"
                "经办人填，负责人定稿上报，管理员管账号、密钥和标准。走开时按 Ctrl+L 锁屏。"
            ),
        ):
            panel.body.addWidget(let_shrink(TextLabel(words, wrap=True)))
        caution = InlineMessage(
            look,
            MessageKind.WARN,
            self.tr("账号管的是屏幕，不是硬盘。"),
            self.tr(
                "拿走整个文件夹的人，账号拦不住他；电脑要锁好。"
                "账号口令和签名上报用的密钥口令是两回事，互相不能代替。"
            ),
        )
        panel.body.addWidget(let_shrink(caution))
        self.name = QLineEdit()
        self._name_row = FieldRow(
            look, self.tr("管理员姓名"), self.name, hint=self.tr("第一个账号是管理员，什么都能做")
        )
        self.passphrase = NewPassphrase(look, self.tr("口令"))
        self.passphrase.submitted.connect(self._submit)
        self.enter = Button(look, self.tr("启用账号"), kind=ButtonKind.PRIMARY)
        self.enter.clicked.connect(self._submit)
        panel.body.addWidget(self._name_row)
        panel.body.addWidget(self.passphrase)
        row = QHBoxLayout()
        row.addWidget(self.enter)
        row.addStretch(1)
        panel.body.addLayout(row)
        body = ScrollBody()
        body.column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        body.column.addWidget(panel)
        body.column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)

    def show_known(self, known: bool) -> None:
        """Say whether there are accounts that were switched off."""
        self.again.setVisible(known)

    def _submit(self) -> None:
        name = self.name.text().strip()
        self._name_row.set_error("" if name else self.tr("先写姓名"))
        passphrase = self.passphrase.take()
        if name and passphrase:
            self.submitted.emit(name, passphrase)


class OffForm(QFrame):
    """Asks for the administrator's passphrase again before accounts are switched off."""

    agreed = Signal(str)
    """The passphrase."""
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 10, 8)
        column.setSpacing(INNER_GAP)
        told = self.tr(
            "关掉以后谁打开都能用，记录里又写填报人；各人的账号都留着，随时可以重新启用。"
        )
        column.addWidget(let_shrink(TextLabel(told, wrap=True)))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase.returnPressed.connect(self._agree)
        self._row = FieldRow(look, self.tr("管理员口令"), self.passphrase, characters=12)
        column.addWidget(self._row)
        self.go_on = Button(look, self.tr("关掉账号"), small=True)
        self.go_on.clicked.connect(self._agree)
        stay = Button(look, self.tr("先不关"), small=True)
        stay.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.go_on)
        row.addWidget(stay)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def ask(self) -> None:
        """Show the question with the keyboard in it."""
        self.passphrase.clear()
        self._row.set_error("")
        self.show()
        self.passphrase.setFocus()

    def _agree(self) -> None:
        passphrase = self.passphrase.text()
        self.passphrase.clear()
        self._row.set_error("" if passphrase else self.tr("先输入口令"))
        if passphrase:
            self.agreed.emit(passphrase)


class AccountForm(Panel):
    """One account, or a new one: what it is called, what it may do, its passphrase."""

    save_asked = Signal()
    passphrase_asked = Signal()
    seal_asked = Signal()
    end_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("账号内容"), padded=True, parent=parent)
        self.account: AccountId | None = None
        self._all_of_it, self._own = False, AccountId("")
        self._card: AccountCard | None = None
        self.name, self.department, self.role = QLineEdit(), QLineEdit(), QComboBox()
        for role in Role:
            self.role.addItem(word("person-role", role, translated), role)
        self.role.activated.connect(self._tell_role)
        self._told = TextLabel("", ink=Ink.SECOND, wrap=True)
        self.passphrase = NewPassphrase(look, self.tr("口令"))
        self.save = Button(look, self.tr("保存"), kind=ButtonKind.PRIMARY)
        self.again = Button(look, self.tr("重设口令"))
        self.seal = Button(look, self.tr("换恢复码"))
        self.end = Button(look, self.tr("停用"))
        for label, editor in (
            (self.tr("姓名"), self.name),
            (self.tr("角色"), self.role),
            (self.tr("科室"), self.department),
        ):
            self.body.addWidget(FieldRow(look, label, editor))
        self.body.addWidget(let_shrink(self._told))
        self.body.addWidget(self.passphrase)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        for button in (self.end, self.seal, self.again):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.save)
        self.body.addLayout(row)
        self.save.clicked.connect(self.save_asked)
        self.again.clicked.connect(self.passphrase_asked)
        self.seal.clicked.connect(self.seal_asked)
        self.end.clicked.connect(self.end_asked)
        self.show_new()

    @property
    def chosen_role(self) -> Role:
        """The role chosen."""
        return Role(self.role.currentData())

    def allow(self, *, all_of_it: bool, own: AccountId | None) -> None:
        """Say what who sits here may do: everything, or only their own passphrase."""
        self._all_of_it, self._own = all_of_it, own or AccountId("")
        self._offer()

    def show_new(self) -> None:
        """Begin a new account."""
        self.account, self._card = None, None
        self.name.clear()
        self.department.clear()
        self.role.setCurrentIndex(0)
        self.passphrase.forget()
        self._offer()
        self.name.setFocus()

    def show_account(self, card: AccountCard) -> None:
        """Show an account."""
        self.account, self._card = card.account_id, card
        self.name.setText(card.name)
        self.department.setText(card.department)
        self.role.setCurrentIndex(self.role.findData(card.role))
        self.passphrase.forget()
        self._offer()

    def _offer(self) -> None:
        card = self._card
        ended = card is not None and bool(card.ended_at)
        mine = card is not None and card.account_id == self._own
        change = self._all_of_it and not ended
        for editor in (self.name, self.role, self.department, self.save):
            editor.setEnabled(change)
        self.passphrase.setEnabled(change or mine)
        self.again.setVisible(card is not None and (change or mine))
        self.seal.setVisible(change and card is not None and card.role == Role.ADMINISTRATOR)
        self.end.setVisible(change and card is not None)
        self.header.set_note(self.tr("新的") if card is None else card.name)
        self._tell_role()

    def _tell_role(self) -> None:
        """Say what a role may do."""
        told = {
            Role.CLERK: self.tr("改台账、导入、填自评、加佐证、出报表"),
            Role.HEAD: self.tr("经办人能做的，加上定稿上报、设不适用、写理由放过检查、换年度"),
            Role.REVIEWER: self.tr("县级收件和复核，出报表；不改台账和自评"),
            Role.ADMINISTRATOR: self.tr("都能做；账号、设置、密钥、标准只有管理员能动"),
        }
        self._told.setText(told[self.chosen_role])
