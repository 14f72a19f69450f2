"""Who sits here: signing in, opening a locked screen, and the way back with a sealed code.

It lies over the whole window and lets nothing through. What stands below it is
left as it is, so typing that was half done goes on where it stopped.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from models.usecases.people.people_cards import MadeCard, Person
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.progress import ProgressLine
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.desk import Desk
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.sign_in.parts import CodePanel, NewPassphrase
from ui.texts.sentences import sentence
from ui.translated import translated

_CARD_WIDTH = 560
_CARD_MARGIN = 24


class SignInCover(QWidget):
    """The cover over a window; ``person_came`` once somebody has signed in."""

    person_came = Signal(object)
    """A Person."""
    someone_else_asked = Signal()
    """Another person than the one who locked wants to sign in."""
    leave_asked = Signal()
    """The person wants another workspace."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._above = desk, parent
        look = desk.look
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.progress = ProgressLine(look)
        self.title = TextLabel("", role=TextRole.TITLE, strong=True, wrap=True)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.form = SignInForm(look)
        self.recovery = RecoveryForm(look)
        self.code = CodePanel(look)
        self.stages = _Stages((self.form, self.recovery, self.code))
        self._lay_out(look)
        self._connect()
        parent.installEventFilter(self)
        self.hide()

    def ask(self, name: str = "", *, locked: bool) -> None:
        """Ask who it is; ``locked``: only the person ``name`` goes on, or somebody takes over."""
        about = self._desk.bridge.about(self._desk.opened)
        title = self.tr("已锁屏 · {name}") if locked else self.tr("登录 · {name}")
        self.title.setText(title.format(name=about.name))
        self.message.hide()
        self.form.ask(name, locked=locked)
        self.stages.show_stage(self.form)
        self._cover()
        self.form.take_focus()

    def try_passphrase(self, name: str, passphrase: str) -> None:
        """Sign in, beside the screen: the hash takes the better part of a second."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._run(
            self.tr("正在核对口令"),
            lambda _progress: bridge.sign_in(opened, name, passphrase),
            self._on_person,
        )

    def try_code(self, code: str, passphrase: str) -> None:
        """Set an administrator's passphrase by the sealed code."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._run(
            self.tr("正在核对恢复码"),
            lambda _progress: bridge.recover(opened, code, passphrase),
            self._on_recovered,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let nothing below be scrolled."""
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab within the cover."""
        stops = [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(self)
            and widget.isEnabled()
        ]
        if not stops:
            return False
        focused = self.focusWidget()
        at = stops.index(focused) if focused in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _cover(self) -> None:
        self.setGeometry(self._above.rect())
        self.raise_()
        self.show()

    def _run(
        self, words: str, work: Callable[[Progress], object], then: Callable[[object], None]
    ) -> None:
        self.message.hide()
        self.stages.setEnabled(False)
        job = self._desk.jobs.start("sign-in", work)
        self.progress.watch(job, words, cancellable=False)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)

    def _on_person(self, person: object) -> None:
        self.stages.setEnabled(True)
        if not isinstance(person, Person):
            raise TypeError(type(person).__name__)
        self.hide()
        self.person_came.emit(person)

    def _on_recovered(self, made: object) -> None:
        self.stages.setEnabled(True)
        if not isinstance(made, MadeCard):
            raise TypeError(type(made).__name__)
        self.recovery.forget()
        self.stages.show_stage(self.code)
        self.code.show_code(made)

    def _on_sealed(self) -> None:
        self._on_person(self._desk.bridge.read_people(self._desk.opened).who)

    def _on_failed(self, failure: object) -> None:
        self.stages.setEnabled(True)
        if not isinstance(failure, Refusal | Trouble):
            raise TypeError(type(failure).__name__)
        self.message.set_message(MessageKind.BAD, sentence(failure, translated))
        self.message.show()
        if self.form.isVisible():
            self.form.take_focus()
        elif failure.code in {RefusalCode.RECOVERY_MISTYPED, RefusalCode.RECOVERY_WRONG}:
            self.recovery.code.setFocus()
        else:
            self.recovery.passphrase.first.setFocus()

    def _write_page(self, folder: Path) -> None:
        made = self.code.made
        if made is None:
            return
        bridge, opened = self._desk.bridge, self._desk.opened
        job = self._desk.jobs.start(
            "recovery-page",
            lambda progress: bridge.write_recovery_page(opened, made, folder, progress),
        )
        self.progress.watch(job, self.tr("正在写封存页"), cancellable=False)
        job.succeeded.connect(self.code.tell_written)
        job.failed.connect(self._on_page_failed)

    def _on_page_failed(self, failure: object) -> None:
        if not isinstance(failure, Refusal | Trouble):
            raise TypeError(type(failure).__name__)
        self.code.tell(sentence(failure, translated))

    def _show_recovery(self) -> None:
        self.message.hide()
        self.stages.show_stage(self.recovery)
        self.recovery.code.setFocus()

    def _show_form(self) -> None:
        self.message.hide()
        self.recovery.forget()
        self.stages.show_stage(self.form)
        self.form.take_focus()

    def _connect(self) -> None:
        self.form.submitted.connect(self.try_passphrase)
        self.form.someone_else_asked.connect(self.someone_else_asked)
        self.form.recovery_asked.connect(self._show_recovery)
        self.form.leave_asked.connect(self.leave_asked)
        self.recovery.submitted.connect(self.try_code)
        self.recovery.back_asked.connect(self._show_form)
        self.code.page_asked.connect(self._write_page)
        self.code.sealed.connect(self._on_sealed)

    def _lay_out(self, look: Look) -> None:
        card = QFrame()
        card.setObjectName("panel")
        card.setFixedWidth(max(look.measures.px(_CARD_WIDTH), _CARD_WIDTH))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_CARD_MARGIN, _CARD_MARGIN, _CARD_MARGIN, _CARD_MARGIN)
        inside.setSpacing(PANEL_GAP)
        head = QHBoxLayout()
        head.setSpacing(INNER_GAP)
        head.addWidget(IconLabel(look, IconName.LOCK, base=22))
        head.addWidget(self.title, 1)
        inside.addLayout(head)
        inside.addWidget(let_shrink(self.message))
        inside.addWidget(self.stages)
        body = ScrollBody("window")
        body.column.addStretch(1)
        # in a row of its own: an alignment would forget that wrapped words grow
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        body.column.addLayout(middle)
        body.column.addStretch(2)
        area = make_scroll_area()
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(area, 1)


class _Stages(QWidget):
    """One of several widgets at a time; as high as that one, unlike a stack."""

    def __init__(self, stages: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._stages = stages
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for stage in stages:
            column.addWidget(stage)
            stage.hide()

    def show_stage(self, shown: QWidget) -> None:
        """Show one and hide the others."""
        for stage in self._stages:
            stage.setVisible(stage is shown)


class SignInForm(QWidget):
    """Name and passphrase."""

    submitted = Signal(str, str)
    someone_else_asked = Signal()
    recovery_asked = Signal()
    leave_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.passphrase = QLineEdit(), QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        for editor in (self.name, self.passphrase):
            editor.setMinimumWidth(look.measures.px(220))
        self._name_row = FieldRow(look, self.tr("姓名"), self.name)
        hint = self.tr("自己账号的口令，不是签名上报用的密钥口令")
        self._passphrase_row = FieldRow(look, self.tr("口令"), self.passphrase, hint=hint)
        self.passphrase.returnPressed.connect(self._submit)
        self.enter = Button(look, self.tr("登录"), kind=ButtonKind.PRIMARY)
        self.enter.clicked.connect(self._submit)
        self.other = Button(look, self.tr("换人登录"))
        self.other.clicked.connect(self.someone_else_asked)
        self.forgotten = Button(look, self.tr("用恢复码"), kind=ButtonKind.QUIET)
        self.forgotten.clicked.connect(self.recovery_asked)
        self.leave = Button(look, self.tr("打开另一个文件夹"), kind=ButtonKind.QUIET)
        self.leave.clicked.connect(self.leave_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._name_row)
        column.addWidget(self._passphrase_row)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.forgotten)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.other)
        row.addWidget(self.enter)
        column.addLayout(row)
        told = self.tr("忘了口令：请管理员重设。管理员也忘了：拆开封存的信封，用恢复码。")
        column.addWidget(
            let_shrink(TextLabel(told, role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True))
        )

    def ask(self, name: str, *, locked: bool) -> None:
        """Begin anew."""
        self.name.setText(name)
        self.name.setReadOnly(locked)
        self.enter.set_word(self.tr("解锁") if locked else self.tr("登录"))
        self.other.setVisible(locked)
        self.leave.setVisible(not locked)
        self.passphrase.clear()
        self._passphrase_row.set_error("")

    def take_focus(self) -> None:
        """Put the cursor where something is to be typed."""
        (self.passphrase if self.name.text() else self.name).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _submit(self) -> None:
        passphrase = self.passphrase.text()
        self._name_row.set_error("" if self.name.text().strip() else self.tr("先写姓名"))
        self._passphrase_row.set_error("" if passphrase else self.tr("先输入口令"))
        if not self.name.text().strip() or not passphrase:
            self.take_focus()
            return
        self.passphrase.clear()
        self.submitted.emit(self.name.text(), passphrase)


class RecoveryForm(QWidget):
    """The sealed code and a new passphrase."""

    submitted = Signal(str, str)
    back_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = QLineEdit()
        self.code.setMinimumWidth(look.measures.px(320))
        hint = self.tr("7 组，每组 4 个；大小写和横线不影响")
        self._code_row = FieldRow(look, self.tr("恢复码"), self.code, hint=hint, characters=24)
        self.passphrase = NewPassphrase(look, self.tr("新口令"))
        self.passphrase.submitted.connect(self._submit)
        self.enter = Button(look, self.tr("设新口令"), kind=ButtonKind.PRIMARY)
        self.enter.clicked.connect(self._submit)
        self.back = Button(look, self.tr("返回"))
        self.back.clicked.connect(self.back_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._code_row)
        column.addWidget(self.passphrase)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.enter)
        column.addLayout(row)

    def forget(self) -> None:
        """Empty every field."""
        self.code.clear()
        self.passphrase.forget()

    def _submit(self) -> None:
        code = self.code.text().strip()
        self._code_row.set_error("" if code else self.tr("先输入恢复码"))
        passphrase = self.passphrase.take()
        if code and passphrase:
            self.submitted.emit(code, passphrase)
