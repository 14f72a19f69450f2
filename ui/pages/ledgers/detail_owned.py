"""What belongs to one person or device: certificates, training, postings, maintenance."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from forms.handed_out.template import heading
from forms.ledgers.ledger_form import OWNER_KEYS, LedgerForm
from forms.ledgers.row_owners import Owner, Owners
from forms.ledgers.row_values import row_name
from models.ledger.form_rows import FormRow
from models.ledger.records import Origin
from models.vocabulary.ids import RowId
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.ledgers.cells import Seat, edited
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.detail_fields import RowFields, Subject
from ui.pages.ledgers.entry import RowStrip
from ui.pages.ledgers.faces import form_face
from ui.pages.ledgers.held import mending, new_row_id
from ui.pages.ledgers.kinds import form_kind
from ui.texts.sentences import word
from ui.translated import translated

_ROWS_SHOWN = 5
_SOON = timedelta(days=90)
_KEY = int(Qt.ItemDataRole.UserRole)
_UNTIL = "valid_until"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnedCard:
    """The rows of one ledger that belong to one person or device, ended ones too."""

    owner: Owner
    seat: Seat
    rows: tuple[FormRow, ...]


class OwnedRows(QWidget):
    """A short list, the fields of the chosen row under it, and adding another."""

    added = Signal(object)
    row_changed = Signal(object)
    ended = Signal(object, object, str)
    """A row, the day, the reason."""

    def __init__(self, look: Look, ledger: LedgerForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._ledger = look, ledger
        self._owners = Owners()
        self._kind = form_kind(ledger, lambda: self._owners)
        self._card: OwnedCard | None = None
        self._new = False
        self._wanted: RowId | None = None
        self.add = Button(
            look, self.tr("新增一行"), kind=ButtonKind.QUIET, icon=IconName.ADD, small=True
        )
        self.add.clicked.connect(self.begin_row)
        self.end = Button(
            look, self.tr("撤出台账"), kind=ButtonKind.QUIET, icon=IconName.LEAVE, small=True
        )
        self.end.clicked.connect(self._ask_end)
        self.strip = RowStrip(look, form_face(ledger, self._kind))
        self.strip.ended.connect(lambda rows, day, because: self.ended.emit(rows[0], day, because))
        self.list = QListWidget()
        named = word("ledger", ledger.id, translated)
        self.list.setAccessibleName(named)
        self.list.currentRowChanged.connect(self._on_chosen)
        self.empty = TextLabel(
            self.tr("还没有“{title}”的记录。").format(title=named),
            role=TextRole.TABLE, ink=Ink.SECOND, wrap=True,
        )  # fmt: skip
        self.empty.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        self.fields = RowFields(look)
        self.fields.left.connect(self._on_left)
        self.take = Button(look, self.tr("加入"), kind=ButtonKind.PRIMARY, small=True)
        self.take.clicked.connect(self._add)
        self._leave = Button(look, self.tr("取消"), kind=ButtonKind.QUIET, small=True)
        self._leave.clicked.connect(self._stop)
        self._lay_out()
        look.changed.connect(self._resize)

    def show_card(self, card: OwnedCard) -> None:
        """Show the rows of an owner; a row that is being begun stays while he is the same."""
        other = self._card is None or self._card.owner.row_id != card.owner.row_id
        self._card = card
        self._owners = Owners([card.owner])
        if other:
            self._new = False
            self.strip.hide()
        current = self._wanted or self._current_id()
        self._wanted = None
        with QSignalBlocker(self.list):
            self.list.clear()
            for row in card.rows:
                self.list.addItem(self._item(row, card.seat.today))
            ids = [row.row_id for row in card.rows]
            self.list.setCurrentRow(ids.index(current) if current in ids else len(ids) - 1)
        self._resize()
        self._show_current()

    def set_barred(self, reason: str) -> None:
        """Let the rows be read only, for a reason; "" lets them be changed again."""
        self.fields.area.set_barred(reason)
        for button in (self.add, self.end, self.take):
            button.set_barred(reason)

    def begin_row(self) -> None:
        """Begin another row: everything is offered, nothing is stored before 加入."""
        self._new = True
        self._show_current()
        self.fields.go_to("")

    def _lay_out(self) -> None:
        deeds = QHBoxLayout()
        deeds.setContentsMargins(INNER_GAP, 4, INNER_GAP, 4)
        deeds.addWidget(self.add)
        deeds.addStretch(1)
        deeds.addWidget(self.end)
        entry = QHBoxLayout()
        entry.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        entry.addWidget(self.take)
        entry.addWidget(self._leave)
        entry.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(deeds)
        column.addWidget(let_shrink(self.strip))
        column.addWidget(self.list)
        column.addWidget(self.empty)
        column.addWidget(self.fields, 1)
        column.addLayout(entry)

    def _item(self, row: FormRow, today: date) -> QListWidgetItem:
        words = self._words(row, today)
        item = QListWidgetItem(words)
        item.setToolTip(words)
        item.setData(_KEY, row.row_id)
        return item

    def _words(self, row: FormRow, today: date) -> str:
        """Return what a row is in a line: its name, its day, how long it holds."""
        days = [each.key for each in self._ledger.kept if each.key != _UNTIL]
        day = next((row.values[key] for key in days if _is_day(row.values.get(key, ""))), "")
        parts = [row_name(self._ledger, row), day]
        if until := row.values.get(_UNTIL, ""):
            left = date.fromisoformat(until) - today
            word = self.tr("至 {day}").format(day=until)
            if left < timedelta():
                word = self.tr("{day} 已过期").format(day=until)
            elif left < _SOON:
                word = self.tr("{day} 快到期").format(day=until)
            parts.append(word)
        if row.ended_on is not None:
            parts.append(
                self.tr("{day} 起不在册：{reason}").format(
                    day=row.ended_on.isoformat(), reason=row.ended_because
                )
            )
        return " · ".join(filter(None, parts))

    def _current(self) -> FormRow | None:
        wanted = self._current_id()
        rows = self._card.rows if self._card is not None else ()
        return next((row for row in rows if row.row_id == wanted), None)

    def _current_id(self) -> RowId | None:
        at = self.list.currentRow()
        return RowId(str(self.list.item(at).data(_KEY))) if at >= 0 else None

    def _on_chosen(self, _at: int) -> None:
        self._new = False
        self._show_current()

    def _show_current(self) -> None:
        row = None if self._new else self._current()
        shown = self._new or row is not None
        self.list.setVisible(self.list.count() > 0)
        self.empty.setVisible(self.list.count() == 0 and not self._new)
        self.fields.setVisible(shown)
        self.end.setEnabled(row is not None and row.ended_on is None)
        self.take.setVisible(self._new)
        self._leave.setVisible(self._new)
        if shown:
            self.fields.show_subject(Subject(kind=self._kind, row=row, fixed=OWNER_KEYS))

    def _stop(self) -> None:
        self._new = False
        self._show_current()
        self.add.setFocus()

    def _on_left(self, key: str, text: str) -> None:
        row = self._current()
        if self._new or row is None or self._card is None:
            return
        changed, fault = edited(self._kind, row, key, text, self._card.seat)
        if fault is not None:
            self.fields.show_fault(fault, key)
        elif changed is not None and changed != row:
            self.row_changed.emit(changed)

    def _add(self) -> None:
        card = self._card
        if card is None:
            return
        form = self._ledger.form
        texts = {**self.fields.texts, **self._owner_texts(card.owner)}
        cells = {heading(form.field(key)): text for key, text in texts.items() if text}
        reading = mending(self._kind, cells, card.seat, ())
        if reading.row is None:
            self.fields.show_fault(reading.faults[0])
            return
        row_id = new_row_id(card.seat.today, len(card.rows) + 1)
        self._new, self._wanted = False, row_id
        self.added.emit(replace(reading.row, row_id=row_id, origin=Origin()))

    def _owner_texts(self, owner: Owner) -> dict[str, str]:
        asked = {each.key for each in self._ledger.form.fields} & OWNER_KEYS
        values = self._owners.values(owner.row_id)
        return {key: str(values.get(key) or "") for key in asked}

    def _ask_end(self) -> None:
        row = self._current()
        if row is not None and self._card is not None:
            line: LedgerLine[Any] = LedgerLine(number=1, row=row, kind=self._kind)
            self.strip.ask_end(self._card.seat, [line])

    def _resize(self) -> None:
        rows = min(max(self.list.count(), 1), _ROWS_SHOWN)
        self.list.setFixedHeight(rows * self._look.measures.table_row + 4)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
