"""Drafts between the fields of a window and the workspace: kept, offered again, told of."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from models.vocabulary.failures import Trouble
from ui.components.messages import MessageKind
from ui.desk import Desk, Destination
from ui.drafts import PLACE, Drafts
from ui.shell import MainWindow


class _Keeper:
    """The drafts of the open workspace."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def drafts(self) -> dict[str, str]:
        """Return what was begun by place, newest first; nothing where the disk fails."""
        try:
            return self._desk.bridge.read_drafts(self._desk.opened)
        except Trouble:
            return {}

    def keep_draft(self, place: str, text: str) -> None:
        """Keep what was typed so far."""
        self._desk.bridge.keep_draft(self._desk.opened, place, text)

    def forget_draft(self, place: str) -> None:
        """Forget what was entered."""
        self._desk.bridge.forget_draft(self._desk.opened, place)


class Drafting(QObject):
    """Watches the fields of the window; at the start, offers what was left unfinished."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.drafts = Drafts(_Keeper(desk), window)
        self.drafts.restored.connect(self._on_restored)
        self.drafts.troubled.connect(desk.failed)
        desk.entered.connect(self._on_entered)
        desk.failed.connect(self.drafts.keep_after)

    def offer(self) -> None:
        """Say what was left unfinished, with the way there."""
        places = tuple(self.drafts.places)
        if not places:
            return
        headline = self.tr("上次有 {n} 处没写完，都还在。").format(n=len(places))
        begun = " ".join(self.drafts.text_at(places[0]).split())
        notice = self._window.show_notice(
            MessageKind.INFO,
            headline,
            self.tr("最近一处：“{text}”").format(text=begun[:_SHOWN]),
            actions=(self.tr("接着写"), self.tr("都不要了")),
        )
        notice.action_chosen.connect(self._on_chosen)

    def go_on(self, place: str) -> None:
        """Go to the page of a place and put the keyboard into its field, where it is shown."""
        where = destination_of(place)
        self._desk.going.emit(where)
        fields = (*self._window.findChildren(QLineEdit), *self._window.findChildren(QPlainTextEdit))
        for field in fields:
            if field.property(PLACE) == place and field.isVisible():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        # brings the ledgers, which are not there before the first paint
        from ui.pages.ledgers.table import LedgerTable  # noqa: PLC0415

        for table in self._window.findChildren(LedgerTable):
            if table.ledger == where.detail and table.isVisible():
                table.setFocus(Qt.FocusReason.OtherFocusReason)
                table.edit(table.currentIndex())

    def _on_entered(self, place: str) -> None:
        """Forget a place; one that ends in ``/`` stands for all below it."""
        if not place.endswith("/"):
            self.drafts.forget(place)
            return
        for below in self.drafts.places:
            if below.startswith(place):
                self.drafts.forget(below)

    def _on_chosen(self, at: int) -> None:
        places = tuple(self.drafts.places)
        self._window.clear_notice()
        if at == 0 and places:
            self.go_on(places[0])
        elif at == 1:
            for place in places:
                self.drafts.forget(place)

    def _on_restored(self, _field: object) -> None:
        self._window.say(self.tr("上次没写完的内容放回来了，按 Esc 不要"))


_SHOWN = 30
"""Characters of a draft that are named."""


def destination_of(place: str) -> Destination:
    """Return where a draft was begun: ``page/detail/field…`` of its place."""
    page, _, rest = place.partition("/")
    detail, _, field = rest.partition("/")
    if page == "check":
        return Destination(page="submit")
    if page == "ledgers":
        return Destination(page=page, detail=detail, field=field.replace("/", "#", 1))
    if field == "claim":
        field = ""
    return Destination(page=page, detail=detail, field=field)
