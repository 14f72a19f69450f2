"""One duty: what is asked and where, what ledgers may hold of it, what was recorded."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.duties.occurrences import DutyState
from models.usecases.duties.duty_cards import (
    DutiesCard,
    DutyCard,
    DutyOrigin,
    RecordCard,
    SuggestionCard,
)
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import StatusChip
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.duties.columns import STATUS_OF
from ui.pages.duties.forms import DoneForm
from ui.texts.duties import (
    advisory_shown,
    due_shown,
    duty_source_shown,
    duty_state_shown,
    record_shown,
    rule_shown,
    time_shown,
)
from ui.texts.joining import joined, listed, stated
from ui.texts.ledgers import LEDGER_NAMES
from ui.translated import translated

_LABEL_CHARACTERS = 5
_SUGGESTED = 5
_LEAST_WIDTH = 300


class DutyPane(QFrame):
    """Shows one duty; tells what the person wants, keeps nothing."""

    accepted = Signal(object)
    """A SuggestionCard that is the doing of the duty."""
    row_asked = Signal(str, str)
    """Ledger and row id."""
    policy_asked = Signal(object, str)
    """Digest and row."""
    taken_back = Signal(object)
    """A RecordCard."""
    given_up = Signal(object)
    """A DutyCard of one's own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._barred = ""
        self._guarded: list[Button] = []
        self.setProperty("ground", "surface")
        self.setAccessibleName(self.tr("这一项任务"))
        self.setMinimumWidth(_LEAST_WIDTH)
        self.title = TextLabel(role=TextRole.CLAUSE, wrap=True)
        self._chip = StatusChip(look, Status.NOT_FILLED)
        self._when = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.form = DoneForm(look)
        body = ScrollBody("surface")
        self._facts = QWidget()
        self._column = body.column
        self._column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, PANEL_GAP)
        self._column.setSpacing(INNER_GAP)
        self._column.addWidget(self._facts)
        self._caption = TextLabel(self.tr("登记"), strong=True)
        self._column.addWidget(self._caption)
        self._column.addWidget(self.form)
        self._column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(area, 1)

    def show_duty(self, duty: DutyCard, card: DutiesCard, who: str) -> None:
        """Show a duty as it stands; words begun in its form stay."""
        self.title.setText(duty.subject.title)
        self._chip.set_status(STATUS_OF[duty.state], duty_state_shown(duty, translated))
        self._when.setText(
            joined(
                (due_shown(duty, card.year, translated), time_shown(duty, card.today, translated)),
                translated,
            )
        )
        before, self._facts = self._facts, self._told(duty, card.year)
        self._column.replaceWidget(before, self._facts)
        before.hide()
        before.deleteLater()
        asked = duty.origin is not DutyOrigin.FORMER
        open_ = asked and duty.state is not DutyState.NOT_APPLICABLE
        self._caption.setVisible(open_)
        self._caption.setText(self.tr("再登记一次") if duty.done else self.tr("登记"))
        self.form.setVisible(open_)
        self.form.show_duty(duty, card.year, card.today, who)
        self.set_barred(self._barred)

    def set_barred(self, reason: str) -> None:
        """Let nothing be recorded or taken back, for a reason; "" lets it be again."""
        self._barred = reason
        self.form.set_barred(reason)
        for button in self._guarded:
            button.set_barred(reason)

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "bottom")
        # as high as its words, however much the form below asks for
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        head.setSizePolicy(policy)
        column = QVBoxLayout(head)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        column.setSpacing(4)
        column.addWidget(self.title)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self._chip)
        row.addWidget(self._when, 1)
        column.addLayout(row)
        return head

    def _told(self, duty: DutyCard, year: int) -> QWidget:
        """Return everything about the duty but what is typed."""
        self._guarded = []
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if duty.suggestions:
            column.addWidget(self._suggestions(duty.suggestions))
        for record in duty.records:
            column.addWidget(self._record(record))
        for label, words in self._lines(duty, year):
            if words:
                column.addWidget(
                    self._fact(label, TextLabel(words, role=TextRole.TABLE, wrap=True))
                )
        column.addWidget(self._fact(self.tr("来源"), self._source(duty)))
        if duty.origin is DutyOrigin.OWN:
            give_up = self._button(self.tr("去掉这项任务"))
            give_up.clicked.connect(lambda: self.given_up.emit(duty))
            column.addWidget(_at_start(give_up))
        return host

    def _lines(self, duty: DutyCard, year: int) -> tuple[tuple[str, str], ...]:
        return (
            (self.tr("要求"), duty.text),
            (self.tr("要交的"), listed(duty.deliverables, translated)),
            (self.tr("对象"), duty.towards),
            (self.tr("期限"), stated(rule_shown(duty, year, translated), translated)),
            (self.tr("说明"), duty.remark),
        )

    def _source(self, duty: DutyCard) -> QWidget:
        words = duty_source_shown(duty, translated)
        advisory = advisory_shown(duty, translated)
        if duty.policy is None:
            return TextLabel(words, role=TextRole.TABLE, wrap=True)
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(TextLabel(words, role=TextRole.TABLE, wrap=True))
        if advisory:
            column.addWidget(TextLabel(advisory, role=TextRole.TABLE, ink=Ink.WARN, wrap=True))
        link = LinkLabel(self._look, self.tr("看原文 {row}").format(row=duty.subject.row))
        link.activated.connect(lambda: self.policy_asked.emit(duty.policy, duty.subject.row))
        column.addWidget(_at_start(link))
        return host

    def _fact(self, label: str, value: QWidget) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        caption = TextLabel(label, role=TextRole.TABLE, ink=Ink.THIRD, wrap=True)
        caption.setFixedWidth(self._look.measures.table * _LABEL_CHARACTERS)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(value, 1)
        return line

    def _suggestions(self, rows: Iterable[SuggestionCard]) -> QWidget:
        known = tuple(rows)
        box = QFrame()
        box.setObjectName("message")
        box.setProperty("kind", "info")
        column = QVBoxLayout(box)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        asked = self.tr("台账里已有 {n} 条记录，是不是这项任务？是的点“算作完成”。")
        column.addWidget(TextLabel(asked.format(n=len(known)), role=TextRole.TABLE, wrap=True))
        for row in known[:_SUGGESTED]:
            column.addWidget(self._suggestion(row))
        return box

    def _suggestion(self, row: SuggestionCard) -> QWidget:
        link = LinkLabel(self._look, joined((row.on.isoformat(), row.words), translated), cut=True)
        link.setToolTip(translated(LEDGER_NAMES.get(row.ledger, row.ledger)))
        link.activated.connect(lambda: self.row_asked.emit(row.ledger, row.row_id))
        take = self._button(self.tr("算作完成"), ButtonKind.NORMAL)
        take.clicked.connect(lambda: self.accepted.emit(row))
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(INNER_GAP)
        box.addWidget(link, 1)
        box.addWidget(take)
        return line

    def _record(self, record: RecordCard) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        words = record_shown(record, translated)
        told = words if record.excused else self.tr("已登记：{words}").format(words=words)
        row.addWidget(TextLabel(told, role=TextRole.TABLE, wrap=True), 1)
        if record.ledger:
            link = LinkLabel(self._look, self.tr("看台账"))
            link.activated.connect(lambda: self.row_asked.emit(record.ledger, record.of_row))
            row.addWidget(link)
        back = self._button(self.tr("撤回"))
        back.clicked.connect(lambda: self.taken_back.emit(record))
        row.addWidget(back)
        return line

    def _button(self, text: str, kind: ButtonKind = ButtonKind.QUIET) -> Button:
        button = Button(self._look, text, kind=kind, small=True)
        self._guarded.append(button)
        return button


def _at_start(widget: QWidget) -> QWidget:
    host = QWidget()
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return host
