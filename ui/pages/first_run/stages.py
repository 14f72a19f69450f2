"""The stages of the wizard: who, passphrase, fingerprint, done."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from models.exchange.filenames import file_safe
from models.usecases.cards import KeyCard
from models.vocabulary.limits import PASSPHRASE_CHARACTERS
from ui.components.buttons import Button
from ui.components.checks import WrappedCheck
from ui.components.chips import StatusLabel
from ui.components.fields import FieldRow
from ui.components.labels import ElidedLabel, Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.opening import open_path
from ui.pages.ledgers.profile import ProfileFields

CENTRE_KEYS = ("name", "uscc", "region", "kind", "population", "year")
COUNTY_KEYS = ("name", "region")
_GOOD_LENGTH = 12


class WhoFields(ProfileFields):
    """The fields of the institution at the first start; help tells of the first start here."""


class WhoStage(QWidget):
    """Who it is, and the folder it is kept in: Documents/达标助手/<name> unless changed."""

    def __init__(
        self, look: Look, title: str, keys: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._own_folder: Path | None = None
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.fields = WhoFields(look, keys)
        self.fields.edited.connect(self._show_folder)
        who = Panel(look, title, padded=True)
        who.body.addWidget(self.fields)
        where = Panel(look, self.tr("存在哪里"), padded=True)
        self._folder = ElidedLabel(look, "", role=TextRole.BODY)
        change = Button(look, self.tr("更改…"), small=True, icon=IconName.FOLDER)
        change.clicked.connect(self._pick)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self._folder, 1)
        row.addWidget(change)
        where.body.addLayout(row)
        hint = self.tr("整个工作区就是这一个文件夹，拷走它就带走了全部。")
        where.body.addWidget(TextLabel(hint, role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True))
        body = ScrollBody()
        body.column.setSpacing(PANEL_GAP)
        body.column.addWidget(let_shrink(self.message))
        body.column.addWidget(who)
        body.column.addWidget(where)
        body.column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
        column.addWidget(area)
        self._show_folder()

    @property
    def folder(self) -> Path:
        """The folder the workspace will be made in."""
        if self._own_folder is not None:
            return self._own_folder
        return own_documents() / self._folder_name()

    def use_folder(self, folder: Path) -> None:
        """Keep the workspace somewhere else."""
        self._own_folder = folder
        self._show_folder()

    def refuse(self, words: str) -> None:
        """Say over the fields why it cannot go on."""
        self.message.set_message(MessageKind.BAD, self.tr("还不能继续。"), words)
        self.message.show()

    def _show_folder(self) -> None:
        self._folder.setText(str(self.folder))

    def _pick(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("把工作区放在哪个文件夹里"), str(self.folder.parent)
        )
        if chosen:
            self.use_folder(Path(chosen) / self._folder_name())

    def _folder_name(self) -> str:
        name = self.fields.text("name")
        return file_safe(name) if name else self.tr("新工作区")


class PassphraseStage(QWidget):
    """The passphrase twice; says that nobody can recover it."""

    submitted = Signal()
    """Enter in the second field."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = QLineEdit(), QLineEdit()
        for editor in (self.first, self.second):
            editor.setEchoMode(QLineEdit.EchoMode.Password)
            editor.setMinimumWidth(look.measures.px(280))
            editor.textEdited.connect(self._judge)
        hint = self.tr("至少 {count} 个字符，几个词连起来最好记。").format(
            count=PASSPHRASE_CHARACTERS
        )
        self._first_row = FieldRow(look, self.tr("口令"), self.first, hint=hint)
        self._second_row = FieldRow(look, self.tr("再输一遍"), self.second)
        # after the row has moved the focus on, so that a refusal can bring it back
        self.second.returnPressed.connect(self.submitted)
        self.strength = StatusLabel(look, Status.NOT_FILLED, self.tr("还没有输入"))
        shown = QCheckBox(self.tr("显示输入的字"))
        shown.toggled.connect(self._show_typed)
        warning = InlineMessage(
            look,
            MessageKind.WARN,
            self.tr("口令找不回来。"),
            self.tr(
                "它锁着本单位的密钥，签名上报时要用。写在纸上，和公章放在一起；交接时一并交接。"
            ),
        )
        panel = Panel(look, self.tr("设一个口令"), padded=True)
        panel.body.addWidget(let_shrink(warning))
        panel.body.addWidget(self._first_row)
        panel.body.addWidget(self._second_row)
        panel.body.addWidget(FieldRow(look, "", self.strength))
        panel.body.addWidget(FieldRow(look, "", shown))
        body = ScrollBody()
        body.column.addWidget(panel)
        body.column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
        column.addWidget(area)

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self.first.text()

    def is_settled(self) -> bool:
        """Whether both are the same and long enough; says under the field what is not."""
        short = len(self.first.text()) < PASSPHRASE_CHARACTERS
        words = self.tr("太短，至少 {count} 个字符。").format(count=PASSPHRASE_CHARACTERS)
        self._first_row.set_error(words if short else "")
        differ = not short and self.first.text() != self.second.text()
        self._second_row.set_error(self.tr("和上面的不一样，再输一遍。") if differ else "")
        if short:
            self.first.setFocus()
        elif differ:
            self.second.setFocus()
        return not (short or differ)

    def _judge(self) -> None:
        length = len(self.first.text())
        missing = PASSPHRASE_CHARACTERS - length
        if not length:
            self.strength.set_status(Status.NOT_FILLED, self.tr("还没有输入"))
        elif missing > 0:
            words = self.tr("太短，还差 {count} 个字符").format(count=missing)
            self.strength.set_status(Status.NOT_MET, words)
        elif length < _GOOD_LENGTH:
            self.strength.set_status(Status.TO_CONFIRM, self.tr("可以用，再长一些更难猜"))
        else:
            self.strength.set_status(Status.MET, self.tr("够长了"))
        if missing <= 0:
            self._first_row.set_error("")
        if self.first.text() == self.second.text():
            self._second_row.set_error("")

    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)
        self.second.setEchoMode(mode)


class KeyStage(QWidget):
    """The fingerprint in groups to be read aloud, and the file to hand over."""

    def __init__(
        self, look: Look, advice: str, file_title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file, self._fingerprint = Path(), ""
        panel = Panel(look, self.tr("本单位的密钥指纹"), padded=True)
        self._groups = QWidget()
        self._group_row = QHBoxLayout(self._groups)
        self._group_row.setContentsMargins(0, 0, 0, 0)
        self._group_row.setSpacing(INNER_GAP)
        panel.body.addWidget(self._groups)
        panel.body.addWidget(let_shrink(TextLabel(advice, ink=Ink.SECOND, wrap=True)))
        handed = Panel(look, file_title, padded=True)
        self._path = ElidedLabel(look, "")
        show = Button(look, self.tr("打开所在文件夹"), small=True, icon=IconName.FOLDER)
        show.clicked.connect(self._show_file)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self._path, 1)
        row.addWidget(show)
        handed.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
        column.setSpacing(PANEL_GAP)
        column.addWidget(panel)
        column.addWidget(handed)
        column.addStretch(1)

    @property
    def fingerprint(self) -> str:
        """The fingerprint as it is shown: groups of five digits."""
        return self._fingerprint

    @property
    def file(self) -> Path:
        """The file to hand over."""
        return self._file

    def show_key(self, key: KeyCard, file: Path) -> None:
        """Show whose key it is and where the file lies."""
        self._file = file
        self._fingerprint = key.fingerprint
        for group in key.fingerprint.split():
            self._group_row.addWidget(boxed(group))
        self._group_row.addStretch(1)
        self._groups.setAccessibleName(
            self.tr("指纹 {digits}").format(digits=key.fingerprint.replace(" ", "，"))
        )
        self._path.setText(str(file))

    def _show_file(self) -> None:
        open_path(self._file.parent)


class EndStage(QWidget):
    """What was made, and whether several people will work here."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = InlineMessage(look, MessageKind.OK, self.tr("工作区建好了。"), "")
        self.several = WrappedCheck(self.tr("几个人轮着用这台电脑：打开后先去设账号"))
        panel = Panel(look, self.tr("谁来用"), padded=True)
        told = self.tr(
            "只有一个人用，什么都不用设，打开就能填。几个人轮着用，可以给各人一个账号："
            "登录才能改，操作记录写各人的名字。以后也能在“设置”的“人员”里启用。"
        )
        panel.body.addWidget(let_shrink(TextLabel(told, ink=Ink.SECOND, wrap=True)))
        panel.body.addWidget(self.several)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
        column.setSpacing(PANEL_GAP)
        column.addWidget(let_shrink(self.message))
        column.addWidget(panel)
        column.addStretch(1)


def boxed(digits: str) -> QFrame:
    """Return one group of digits in a box of its own, to be read aloud one by one."""
    box = QFrame()
    box.setProperty("ground", "sunk")
    row = QHBoxLayout(box)
    row.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
    row.addWidget(TextLabel(digits, role=TextRole.TITLE))
    return box


def own_documents() -> Path:
    """Return the program's folder among the person's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place)) / "达标助手"
