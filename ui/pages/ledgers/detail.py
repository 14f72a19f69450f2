"""The pane beside a table (F9): all fields of the current row, and what belongs to it."""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forms.ledgers import LEDGERS
from models.ledger.form_rows import FormRow
from ui.bridge.whole import LedgersCard
from ui.components.buttons import IconButton
from ui.components.labels import ElidedLabel, Ink, TextLabel
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.ledgers.cells import RowKind, Seat, edited, shown
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.detail_fields import RowFields, Subject
from ui.pages.ledgers.detail_owned import OwnedCard, OwnedRows
from ui.pages.ledgers.kinds import owner_of
from ui.texts.sentences import word
from ui.translated import translated

_ALL = "all"
_CHARACTERS = 25
"""Width of the pane."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailCard:
    """A row in full; ``owned``: the rows of other ledgers that belong to it, by ledger."""

    kind: RowKind[Any]
    row: Any
    name: str
    number: int
    seat: Seat
    owned: dict[str, tuple[FormRow, ...]]
    former: Any = None
    """The row as it stands in the year it came over from."""


class DetailPane(QFrame):
    """Told which row to show; tells what is changed in it and in what belongs to it."""

    row_changed = Signal(object)
    """The row with one field typed anew."""
    owned_added = Signal(str, object)
    """A ledger's id and its new row."""
    owned_changed = Signal(str, object)
    owned_ended = Signal(str, object, object, str)
    """A ledger's id, a row, the day, the reason."""
    history_asked = Signal()
    """What was changed in the row is to be shown."""
    stepped = Signal(int)
    """To the next (1) or the previous (-1) row of the table."""
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: DetailCard | None = None
        self._owned: dict[str, OwnedRows] = {}
        self._reason = ""
        self.setProperty("ground", "surface")
        self.setProperty("rule", "left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = ElidedLabel(look, strong=True)
        self._place = TextLabel(role=TextRole.TABLE, ink=Ink.THIRD)
        self.tabs = Tabs()
        self.tabs.chosen.connect(self._on_tab)
        self.fields = RowFields(look)
        self.fields.left.connect(self._on_left)
        self._nothing = TextLabel(
            self.tr("在表里选一行，这里列出它的全部内容。"), ink=Ink.SECOND, wrap=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.fields)
        self._lay_out()
        look.changed.connect(self._resize)
        self._resize()

    def owned(self, ledger: str) -> OwnedRows:
        """Return the list of a ledger that belongs to people or devices."""
        rows = self._owned.get(ledger)
        if rows is None:
            rows = self._owned[ledger] = OwnedRows(self._look, LEDGERS[ledger])
            rows.set_barred(self._reason)
            rows.added.connect(lambda row: self.owned_added.emit(ledger, row))
            rows.row_changed.connect(lambda row: self.owned_changed.emit(ledger, row))
            rows.ended.connect(
                lambda row, day, because: self.owned_ended.emit(ledger, row, day, because)
            )
            self._stack.addWidget(rows)
        return rows

    def show_row(self, card: DetailCard | None) -> None:
        """Show a row, or that none is chosen."""
        self._card = card
        self.tabs.setVisible(card is not None and bool(card.owned))
        self.history.setVisible(card is not None)
        self._name.setText("" if card is None else card.name)
        self._place.setText(
            "" if card is None else self.tr("第 {number} 行").format(number=card.number)
        )
        if card is None:
            self._stack.setCurrentWidget(self._nothing)
            return
        self.setAccessibleName(self.tr("{name}的详细内容").format(name=card.name))
        tabs = [Tab(id=_ALL, title=self.tr("全部"))]
        for ledger, rows in card.owned.items():
            count = sum(row.ended_on is None for row in rows)
            tabs.append(
                Tab(id=ledger, title=_short(word("ledger", ledger, translated)), count=count)
            )
        self.tabs.set_tabs(tuple(tabs))
        if self.tabs.current_id not in {tab.id for tab in tabs}:
            self.tabs.choose(_ALL)
        self._show_tab()

    def go_to(self, key: str = "") -> None:
        """Put the cursor into a field of the row."""
        self.tabs.choose(_ALL)
        self.fields.go_to(key)

    def set_barred(self, reason: str) -> None:
        """Let the row be read only, for a reason; "" lets it be changed again."""
        self._reason = reason
        self.fields.area.set_barred(reason)
        for rows in self._owned.values():
            rows.set_barred(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the table."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        close = IconButton(self._look, IconName.DISMISS, self.tr("收起详细"))
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(PANEL_GAP, 6, INNER_GAP, 6)
        head.addWidget(self._name, 1)
        head.addWidget(self._place)
        self.history = IconButton(self._look, IconName.HISTORY, self.tr("这一行的历史"))
        self.history.clicked.connect(self.history_asked)
        head.addWidget(self.history)
        for icon, spoken, by in (
            (IconName.UP, self.tr("上一行"), -1),
            (IconName.DOWN, self.tr("下一行"), 1),
        ):
            button = IconButton(self._look, icon, spoken)
            button.clicked.connect(partial(self.stepped.emit, by))
            head.addWidget(button)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def _on_tab(self, _tab: str) -> None:
        self._show_tab()

    def _show_tab(self) -> None:
        card = self._card
        if card is None:
            return
        ledger = self.tabs.current_id
        if ledger in card.owned:
            rows = self.owned(ledger)
            rows.show_card(
                OwnedCard(owner=owner_of(card.row), seat=card.seat, rows=card.owned[ledger])
            )
            self._stack.setCurrentWidget(rows)
            return
        self.fields.show_subject(Subject(kind=card.kind, row=card.row, former=card.former))
        self._stack.setCurrentWidget(self.fields)

    def _on_left(self, key: str, text: str) -> None:
        card = self._card
        if card is None:
            return
        row, fault = edited(card.kind, card.row, key, text, card.seat)
        if fault is not None:
            self.fields.show_fault(fault, key)
        elif row is not None and row != card.row:
            self.row_changed.emit(row)

    def _resize(self) -> None:
        self.setMinimumWidth(self._look.measures.table * _CHARACTERS)


def detail_of(
    card: LedgersCard,
    kind: RowKind[Any],
    line: LedgerLine[Any],
    today: date,
    former: Any = None,
) -> DetailCard:
    """Return a row with what belongs to it."""
    owned = {
        form.id: tuple(
            row for row in card.form_rows if row.ledger == form.id and row.owner == line.key
        )
        for form in LEDGERS.values()
        if form.owner == kind.ledger
    }
    return DetailCard(
        kind=kind,
        row=line.row,
        name=shown(kind.form.field(kind.name), line.values.get(kind.name)),
        number=line.number,
        seat=Seat(year=card.year, today=today),
        owned=owned,
        former=former,
    )


def _short(title: str) -> str:
    """Return the first word of a title: 证书与资格 -> 证书, 进修与继续教育 -> 进修."""
    return title.removeprefix("设备").split("与")[0]
