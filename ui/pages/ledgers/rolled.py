"""What a ledger took over from last year: how much waits, and confirming it."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from forms.national.figure_columns import FIGURE_FORM
from models.ledger.rolling import FACTS, FIGURES, PROFILE
from ui.bridge.whole import LedgersCard
from ui.components.messages import InlineMessage, MessageKind
from ui.look.current import Look
from ui.pages.ledgers import shelf
from ui.pages.ledgers.facts import FactField
from ui.pages.ledgers.figures import FigureField
from ui.pages.ledgers.table import LedgerTable

Waiting = Mapping[str, frozenset[str]]
"""Keys that wait, by the ledger they are kept under; see ``confirm_rolled``."""
_NONE: frozenset[str] = frozenset()
_PREMISES = frozenset(
    asked.key for asked in FIGURE_FORM.fields if asked.group in shelf.PREMISES_GROUPS
)
_VALUES = frozenset({FIGURES, FACTS, PROFILE})


def waiting_in(ledger: str, unconfirmed: Waiting) -> Waiting:
    """Return what waits on the page of a ledger: one page may show several that are kept apart."""
    figures = unconfirmed.get(FIGURES, _NONE)
    if ledger == shelf.PROFILE:
        found = {PROFILE: unconfirmed.get(PROFILE, _NONE), FIGURES: figures & _PREMISES}
    elif ledger == shelf.FIGURES:
        found = {FIGURES: figures - _PREMISES}
    elif ledger == shelf.REGISTERS:
        found = {
            each: keys
            for each, keys in unconfirmed.items()
            if each not in _VALUES and each not in shelf.ROW_LEDGERS
        }
    else:
        found = {ledger: unconfirmed.get(ledger, _NONE)}
    return {each: keys for each, keys in found.items() if keys}


def counts_of(unconfirmed: Waiting, ledgers: Collection[str]) -> Mapping[str, int]:
    """Return how much waits on the page of each ledger."""
    return {
        each: sum(len(keys) for keys in waiting_in(each, unconfirmed).values()) for each in ledgers
    }


def narrowed(waiting: Waiting, keys: Collection[str]) -> Waiting:
    """Return those of what waits that are among ``keys``."""
    return {ledger: found for ledger, some in waiting.items() if (found := some.intersection(keys))}


def keys_here(focus: QWidget | None) -> frozenset[str]:
    """Return the key of the field the keyboard stands in; none where it is no such field."""
    while focus is not None and not isinstance(focus, FigureField | FactField):
        focus = focus.parentWidget()
    return _NONE if focus is None else frozenset({focus.key})


def next_waiting(table: LedgerTable, waiting: Collection[str]) -> str:
    """Return the next row below the current one, else the first, among ``waiting``; "" for none."""
    rows = table.rows_model
    keys = [str(rows.key_at(row)) for row in range(rows.rowCount())]
    places = [at for at, key in enumerate(keys) if key in waiting]
    if not places:
        return ""
    current = table.currentIndex().row()
    return keys[next((at for at in places if at > current), places[0])]


class RolledStrip(InlineMessage):
    """Over a ledger in which something waits; a whole ledger is confirmed after a question."""

    confirmed = Signal(object)
    """What to confirm: keys by ledger."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, MessageKind.WARN, "", parent=parent)
        self._waiting: Waiting = {}
        self._asking, self._reason = False, ""
        self._year = 0
        self.action_chosen.connect(self._on_action)
        self.hide()

    @property
    def waiting(self) -> Waiting:
        """What waits on the page shown."""
        return self._waiting

    def show_ledger(self, ledger: str, card: LedgersCard) -> None:
        """Say what waits in a ledger, or nothing."""
        waiting = waiting_in(ledger, card.unconfirmed)
        self._asking = self._asking and waiting == self._waiting
        self._waiting, self._year = waiting, card.year
        self.setVisible(bool(waiting))
        if waiting and not self._asking:
            self._tell()

    def set_barred(self, reason: str) -> None:
        """Let nothing be confirmed, and say why; "" lets it be."""
        self._reason = reason
        self._tell()

    def _tell(self) -> None:
        self._asking = False
        count = sum(len(keys) for keys in self._waiting.values())
        how = self.tr("确认前不算达到。Ctrl+Enter 确认选中的，改动过的就算确认了。")
        self.set_message(
            MessageKind.WARN,
            self.tr("{count} 处由上年带来，待确认。").format(count=count),
            self._reason or how,
            actions=() if self._reason else (self.tr("全部确认…"),),
        )

    def _ask(self) -> None:
        self._asking = True
        count = sum(len(keys) for keys in self._waiting.values())
        self.set_message(
            MessageKind.WARN,
            self.tr("{count} 处都照原样算作 {year} 年度的？").format(count=count, year=self._year),
            self.tr("确认后仍可以改，也可以撤销。"),
            actions=(self.tr("全部确认"), self.tr("再看看")),
        )
        self.button(1).setFocus()

    def _on_action(self, at: int) -> None:
        if not self._asking:
            self._ask()
        elif at == 0:
            self._asking = False
            self.confirmed.emit(self._waiting)
        else:
            self._tell()
