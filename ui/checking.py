"""The checks beside every page: how many problems there are, the list, the next one."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from models.usecases.checks.check_cards import ChecksCard, PreflightItem
from models.vocabulary.failures import Trouble
from ui.bridge.people import Deed
from ui.desk import Desk, Topic
from ui.pages.checks.deeds import accept, withdraw
from ui.pages.checks.panel import ChecksPane
from ui.pages.submit.words import remedy_of
from ui.shell import MainWindow

SETTLED_AFTER_MS = 250
"""After the last change, before everything is checked again."""
AT_ONCE = 1_500
"""Rows that are checked within a keystroke; more are checked beside it."""


class Checking(QObject):
    """Between the desk of a centre and the window; checks again whenever something changed."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._card: ChecksCard | None = None
        self._round = 0
        self.pane = ChecksPane(desk.look)
        desk.permits.guard(Deed.ACCEPT_CHECK, self.pane.reason)
        self.pane.hide()
        window.add_below(self.pane)
        self._soon = QTimer(self, singleShot=True, interval=SETTLED_AFTER_MS)
        self._soon.timeout.connect(self.refresh)
        desk.changed.connect(self._on_changed)
        window.problem_asked.connect(self.step)
        window.checks_asked.connect(self.toggle)
        self.pane.closed.connect(self.toggle)
        self.pane.chosen.connect(self.go)
        self.pane.accepted.connect(self._accept)
        self.pane.withdrawn.connect(self._withdraw)
        window.installEventFilter(self)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the list is open F8 walks through it, whatever a page does with that key."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F8
            and self.pane.isVisible()
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    @property
    def card(self) -> ChecksCard | None:
        """What was found last; None before anything was checked."""
        return self._card

    def refresh(self) -> None:
        """Check again, beside what the person does where there is much to look at."""
        self._soon.stop()
        bridge, centre = self._desk.bridge, self._desk.centre
        try:
            view = bridge.check_view(centre)
        except Trouble:
            # whoever writes next says what is wrong with the disk
            return
        self._round += 1
        told, ledgers = self._round, view.ledgers
        rows = len(ledgers.staff) + len(ledgers.equipment) + len(ledgers.form_rows)
        if rows <= AT_ONCE:
            self._show(bridge.judge(centre, view))
            return
        job = self._desk.jobs.start("checks", lambda _progress: (told, bridge.judge(centre, view)))
        job.succeeded.connect(self._on_judged)

    def step(self, by: int) -> None:
        """Go to the next problem (1) or the one before (-1)."""
        if self._soon.isActive() or self._card is None:
            self.refresh()
        self.pane.show()
        self._tell_window()
        item = self.pane.step(by)
        if item is not None:
            self.go(item)

    def go(self, item: PreflightItem) -> None:
        """Go where an item is put right."""
        remedy = remedy_of(item)
        if remedy is not None:
            self._desk.going.emit(remedy.where)

    def toggle(self) -> None:
        """Open or close the list."""
        opening = not self.pane.isVisible()
        self.pane.setVisible(opening)
        self._tell_window()
        if opening:
            self.pane.take_focus()
        else:
            self.pane.focusNextChild()

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics - {Topic.INBOX}:
            self._soon.start()

    def _on_judged(self, result: tuple[int, ChecksCard]) -> None:
        """Show what was found unless something has changed since."""
        told, card = result
        if told == self._round:
            self._show(card)

    def _show(self, card: ChecksCard) -> None:
        self._card = card
        about = self._desk.bridge.about(self._desk.opened)
        self.pane.show_card(card, dict(about.clauses))
        self._tell_window()

    def _tell_window(self) -> None:
        card = self._card
        if card is None:
            return
        parts = (
            self.tr("{n} 错误").format(n=card.errors) if card.errors else "",
            self.tr("{n} 待确认").format(n=card.waiting) if card.waiting else "",
            self.tr("{n} 缺数据").format(n=card.missing) if card.missing else "",
        )
        text = " · ".join(part for part in parts if part) or self.tr("没有问题")
        spoken = self.tr("检查：{what}。Ctrl+F8 看全部，F8 下一处").format(what=text)
        self._window.status.set_checks(text, spoken, opened=self.pane.isVisible())

    def _accept(self, item: PreflightItem, reason: str, alike: bool) -> None:
        if accept(self._desk, self._card, item, reason, alike=alike):
            self.refresh()

    def _withdraw(self, item: PreflightItem) -> None:
        if withdraw(self._desk, item):
            self.refresh()
