"""What is said above a check: it is finished, what a serious breach means, what was printed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.usecases.selfchecks.selfcheck_cards import PrintedCard, SelfCheckCard
from ui.components.messages import InlineMessage, MessageKind
from ui.desk import Desk
from ui.opening import open_path
from ui.pages.level.notices import FACTS
from ui.texts.joining import listed
from ui.translated import translated

_CHECKS, _RECTIFY = "self_checks", "rectify"
_SERIOUS_BREACH = "integrity.serious_breach"


class Told(QWidget):
    """Three strips; each is there only while there is something to say."""

    tasks_asked = Signal()
    """The open problems are to become rectification tasks."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: SelfCheckCard | None = None
        self._deeds: tuple[Callable[[], object], ...] = ()
        self._written: PrintedCard | None = None
        look = desk.look
        self.serious = InlineMessage(look, MessageKind.WARN, "")
        self.done = InlineMessage(look, MessageKind.OK, "")
        self.written = InlineMessage(look, MessageKind.OK, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for message in (self.serious, self.done, self.written):
            column.addWidget(message)
            message.hide()
        self.serious.action_chosen.connect(self._on_facts)
        self.done.action_chosen.connect(self._on_done)
        self.written.action_chosen.connect(self._on_written)

    def clear(self) -> None:
        """Say nothing any more."""
        self._card = None
        for message in (self.serious, self.done, self.written):
            message.hide()

    def show_card(self, card: SelfCheckCard) -> None:
        """Say what is to be said of a check."""
        self._card = card
        self.serious.setVisible(bool(card.veto and card.tally.serious))
        if card.veto and card.tally.serious:
            self.serious.set_message(
                MessageKind.WARN,
                self.tr("有 {n} 项记为情节严重。").format(n=card.tally.serious),
                self.tr(
                    "{veto}（{source}，E1）“机构情况”里这一项现在是“{stated}”，要由人填。"
                ).format(
                    veto=card.veto,
                    source=card.source,
                    stated=card.serious_fact or self.tr("没填"),
                ),
                actions=(self.tr("去机构情况"),),
            )
        self.done.setVisible(bool(card.finished_at))
        if card.finished_at:
            self._show_done(card)

    def tell_tasks(self, made: int) -> None:
        """Say how many tasks were made, and lead there."""
        text = (
            self.tr("新增 {n} 项整改任务。").format(n=made)
            if made
            else self.tr("这些问题都已经有整改任务了。")
        )
        self._deeds = (lambda: self._desk.go(_RECTIFY),)
        self.done.set_message(MessageKind.OK, text, actions=(self.tr("去整改台账"),))
        self.done.show()

    def tell_written(self, card: PrintedCard) -> None:
        """Say what was written, and offer to open it."""
        self._written = card
        self.written.set_message(
            MessageKind.OK,
            self.tr("已写好 2 个文件。"),
            listed((card.pdf.name, card.workbook.name), translated),
            actions=(self.tr("打开 PDF"), self.tr("打开文件夹")),
        )
        self.written.show()

    def _show_done(self, card: SelfCheckCard) -> None:
        ledger = self.tr("自查完成，已记入“自查、检查与会议”台账。")
        to_ledger = (lambda: self._desk.go("ledgers", _CHECKS, card.row), self.tr("看这一行"))
        if not card.open_problems:
            self._offer(MessageKind.OK, ledger, "", to_ledger)
            return
        left = self.tr("还有 {n} 个问题没整改。").format(n=card.open_problems)
        into = (
            self.tasks_asked.emit,
            self.tr("不符合 {n} 项转为整改任务").format(n=card.open_problems),
        )
        self._offer(MessageKind.INFO, ledger, left, into, to_ledger)

    def _offer(
        self,
        kind: MessageKind,
        headline: str,
        text: str,
        *deeds: tuple[Callable[[], object], str],
    ) -> None:
        self._deeds = tuple(deed for deed, _ in deeds)
        self.done.set_message(kind, headline, text, actions=tuple(word for _, word in deeds))

    def _on_done(self, at: int) -> None:
        self._deeds[at]()

    def _on_facts(self, _at: int) -> None:
        self._desk.go("ledgers", FACTS, _SERIOUS_BREACH)

    def _on_written(self, at: int) -> None:
        if self._written is not None:
            open_path(self._written.pdf.parent if at else self._written.pdf)
