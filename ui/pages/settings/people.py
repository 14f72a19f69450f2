"""Who works here: accounts switched on, people added, passphrases set anew, the lock."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.people.people_cards import AccountCard, Deed, MadeCard, PeopleCard
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.limits import LOCK_MINUTES
from models.vocabulary.progress import Progress
from ui.components.buttons import Button
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.progress import ProgressLine
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.table import DataTable
from ui.components.two_columns import TwoColumns
from ui.desk import Desk, Topic
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.settings.people_forms import AccountForm, BeginForm, OffForm
from ui.pages.sign_in.parts import CodePanel
from ui.texts.sentences import sentence, word
from ui.translated import translated

_SHARES = (700, 554)
_LEAST_TABLE = 220


class PeopleSection(QWidget):
    """Off: what accounts are, and the first one. On: everybody, and what to do about them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        look = desk.look
        self.progress = ProgressLine(look)
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.hide()
        self.begin = BeginForm(look)
        self.code = CodePanel(look)
        self.form = AccountForm(look)
        self.model = RowsModel[AccountCard](
            self._columns(), key=lambda card: card.account_id, rows=(), parent=self
        )
        self.table = DataTable(look, self.model, spoken=self.tr("账号"))
        self.minutes = QSpinBox()
        self.minutes.setRange(0, LOCK_MINUTES)
        self.minutes.setSpecialValueText(self.tr("不自动锁屏"))
        self.keep_minutes = Button(look, self.tr("保存"), small=True)
        self.lock_now = Button(
            look, self.tr("现在锁屏"), small=True, icon=IconName.LOCK, keycap="Ctrl+L"
        )
        self.change_person = Button(look, self.tr("换人登录"), small=True)
        self.add = Button(look, self.tr("添加一个人"), small=True)
        self.off = Button(look, self.tr("关掉账号…"), small=True)
        self.off_form = OffForm(look)
        self.who = TextLabel("", ink=Ink.SECOND, wrap=True)
        self._stages = QStackedWidget()
        desk.permits.guard(Deed.SETTINGS, self.minutes, self.keep_minutes)
        desk.permits.guard(Deed.ACCOUNTS, self.add, self.off)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again who there is."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read who there is and who sits here."""
        people = self._desk.bridge.read_people(self._desk.opened)
        if self.code.made is not None:
            return  # a code is on the screen; it comes once
        self._stages.setCurrentIndex(int(people.on))
        self.begin.show_known(bool(people.accounts))
        self._show(people)

    def _show(self, people: PeopleCard) -> None:
        may = self._desk.bridge.may(self._desk.opened, Deed.ACCOUNTS)
        self.model.set_rows(people.accounts)
        self.minutes.setValue(people.lock_minutes)
        if people.who is not None:
            role = word("person-role", people.who.role, translated)
            told = self.tr("现在是“{name}”（{role}）。").format(name=people.who.name, role=role)
            beside = "" if may else self.tr("添加、停用和重设别人的口令，由管理员来做。")
            self.who.setText(told + beside)
        own = None if people.who is None else people.who.account_id
        self.form.allow(all_of_it=may, own=own)
        if self.form.account is None:
            return
        found = [card for card in people.accounts if card.account_id == self.form.account]
        if found:
            self.form.show_account(found[0])

    def _on_begin(self, name: str, passphrase: str) -> None:
        bridge, opened = self._desk.bridge, self._desk.opened
        self._run(
            self.tr("正在启用账号"),
            lambda _progress: bridge.begin_accounts(opened, name, passphrase),
            self._on_made,
        )

    def _on_add(self) -> None:
        self.table.clearSelection()
        self.form.show_new()

    def _on_save(self) -> None:
        bridge, opened, form = self._desk.bridge, self._desk.opened, self.form
        name, role, department = form.name.text(), form.chosen_role, form.department.text().strip()
        ident = form.account
        if ident is not None:
            self._run(
                self.tr("正在保存"),
                lambda _progress: bridge.change_account(
                    opened, ident, name=name, role=role, department=department
                ),
                self._on_made,
            )
            return
        passphrase = form.passphrase.take()
        if passphrase:
            self._run(
                self.tr("正在添加"),
                lambda _progress: bridge.add_account(
                    opened, name, role, passphrase, department=department
                ),
                self._on_made,
            )

    def _on_passphrase(self) -> None:
        ident, passphrase = self.form.account, self.form.passphrase.take()
        bridge, opened = self._desk.bridge, self._desk.opened
        if ident is not None and passphrase:
            self._run(
                self.tr("正在重设口令"),
                lambda _progress: bridge.set_passphrase(opened, ident, passphrase),
                self._on_changed,
            )

    def _on_seal(self) -> None:
        ident, bridge, opened = self.form.account, self._desk.bridge, self._desk.opened
        if ident is not None:
            self._run(
                self.tr("正在换恢复码"),
                lambda _progress: bridge.seal_recovery(opened, ident),
                self._on_made,
            )

    def _on_end(self) -> None:
        ident, bridge, opened = self.form.account, self._desk.bridge, self._desk.opened
        if ident is not None:
            self._run(
                self.tr("正在停用"),
                lambda _progress: bridge.end_account(opened, ident),
                self._on_changed,
            )

    def _on_minutes(self) -> None:
        bridge, opened, minutes = self._desk.bridge, self._desk.opened, self.minutes.value()
        self._run(
            self.tr("正在保存"),
            lambda _progress: bridge.set_lock_minutes(opened, minutes),
            self._on_changed,
        )

    def _on_off(self, passphrase: str) -> None:
        bridge, opened = self._desk.bridge, self._desk.opened
        self._run(
            self.tr("正在关掉账号"),
            lambda _progress: bridge.switch_off_accounts(opened, passphrase),
            self._on_switched_off,
        )

    def _on_switched_off(self, _nothing: object) -> None:
        self.off_form.hide()
        self._on_changed(None)

    def _on_made(self, made: object) -> None:
        if not isinstance(made, MadeCard):
            raise TypeError(type(made).__name__)
        if made.code:
            self.code.show_code(made)
            self._stages.setCurrentIndex(2)
        self._on_changed(made.account)

    def _on_changed(self, card: object) -> None:
        if isinstance(card, AccountCard):
            self.form.show_account(card)
            told = self.tr("“{name}”已保存。").format(name=card.name)
        else:
            told = self.tr("已保存。")
        self.message.set_message(MessageKind.OK, told)
        self.message.show()
        self._desk.saved.emit()
        self.refresh()
        self._desk.changed.emit(frozenset({Topic.PEOPLE}))

    def _on_sealed(self) -> None:
        self._stages.setCurrentIndex(1)
        self.refresh()

    def _on_chosen(self, key: object) -> None:
        for card in self.model.shown:
            if card.account_id == key:
                self.form.show_account(card)

    def _write_page(self, folder: Path) -> None:
        made, bridge, opened = self.code.made, self._desk.bridge, self._desk.opened
        if made is not None:
            self._run(
                self.tr("正在写封存页"),
                lambda progress: bridge.write_recovery_page(opened, made, folder, progress),
                self.code.tell_written,
            )

    def _run(
        self, words: str, work: Callable[[Progress], object], then: Callable[..., object]
    ) -> None:
        """A hash takes the better part of a second: it is worked out beside the screen."""
        self.message.hide()
        self._stages.setEnabled(False)
        job = self._desk.jobs.start("people", work)
        self.progress.watch(job, words, cancellable=False)
        job.finished.connect(self._on_finished)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)

    def _on_finished(self) -> None:
        self._stages.setEnabled(True)

    def _on_failed(self, failure: object) -> None:
        if not isinstance(failure, Refusal | Trouble):
            raise TypeError(type(failure).__name__)
        self.message.set_message(MessageKind.BAD, sentence(failure, translated))
        self.message.show()

    def _connect(self) -> None:
        self.begin.submitted.connect(self._on_begin)
        self.code.page_asked.connect(self._write_page)
        self.code.sealed.connect(self._on_sealed)
        self.add.clicked.connect(self._on_add)
        self.form.save_asked.connect(self._on_save)
        self.form.passphrase_asked.connect(self._on_passphrase)
        self.form.seal_asked.connect(self._on_seal)
        self.form.end_asked.connect(self._on_end)
        self.keep_minutes.clicked.connect(self._on_minutes)
        self.lock_now.clicked.connect(self._desk.locking)
        self.change_person.clicked.connect(self._desk.person_change)
        self.off.clicked.connect(self.off_form.ask)
        self.off_form.agreed.connect(self._on_off)
        self.off_form.left.connect(self.off_form.hide)
        self.table.current_key_changed.connect(self._on_chosen)

    def _lay_out(self) -> None:
        look = self._desk.look
        columns = TwoColumns(look, shares=_SHARES)
        everybody = Panel(look, self.tr("账号"))
        everybody.header.add_trailing(self.add)
        self.table.setMinimumHeight(_LEAST_TABLE)
        everybody.body.addWidget(self.table, 1)
        here = Panel(look, self.tr("现在是谁"), padded=True)
        here.body.addWidget(let_shrink(self.who))
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.lock_now)
        row.addWidget(self.change_person)
        row.addWidget(self.off)
        row.addStretch(1)
        here.body.addLayout(row)
        here.body.addWidget(let_shrink(self.off_form))
        idle = QWidget()
        across = QHBoxLayout(idle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(INNER_GAP)
        across.addWidget(self.minutes)
        across.addWidget(TextLabel(self.tr("分钟"), ink=Ink.THIRD))
        across.addWidget(self.keep_minutes)
        across.addStretch(1)
        hint = self.tr("多少分钟没有动作就锁屏；没输完的内容留在原处")
        here.body.addWidget(FieldRow(look, self.tr("自动锁屏"), idle, hint=hint, characters=0))
        columns.left.addWidget(here)
        columns.left.addWidget(everybody, 1)
        columns.right.addWidget(self.form)
        columns.right.addStretch(1)
        sealed, body = make_scroll_area(), ScrollBody()
        sealed.setWidget(body)
        around = body.column
        around.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        shown = Panel(look, self.tr("封存恢复码"), padded=True)
        shown.body.addWidget(self.code)
        around.addWidget(shown)
        around.addStretch(1)
        for stage in (self.begin, columns, sealed):
            self._stages.addWidget(stage)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.progress)
        page.addWidget(let_shrink(self.message))
        page.addWidget(self._stages, 1)

    def _columns(self) -> tuple[Column[AccountCard], ...]:
        return (
            Column(
                id="name",
                title=self.tr("姓名"),
                cell=lambda card: Cell(text=card.name),
                characters=8,
            ),
            Column(
                id="role",
                title=self.tr("角色"),
                cell=lambda card: Cell(text=word("person-role", card.role, translated)),
                characters=10,
            ),
            Column(
                id="department",
                title=self.tr("科室"),
                cell=lambda card: Cell(text=card.department),
                characters=0,
            ),
            Column(id="state", title=self.tr("状态"), cell=self._state, characters=7),
        )

    def _state(self, card: AccountCard) -> Cell:
        if card.ended_at:
            return Cell(text=self.tr("已停用"), status=Status.STALE)
        return Cell(text=self.tr("在用"), status=Status.MET)
