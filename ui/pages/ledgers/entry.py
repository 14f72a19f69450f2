"""Adding a row and ending one, in a strip over the table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any, Generic

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from forms.cells import Bad, reader
from forms.fields import Field, Kind
from forms.handed_out.template import heading
from models.ledger.records import Origin
from models.vocabulary.failures import Place, RowFault
from ui.components.rows import Column
from ui.look.current import Look
from ui.pages.ledgers.cells import Row, RowKind, Seat, choices
from ui.pages.ledgers.columns import LedgerLine
from ui.pages.ledgers.held import mending, new_row_id
from ui.pages.ledgers.strip import Strip, StripField
from ui.texts.sentences import what_is_wrong

_ON, _BECAUSE = "on", "because"
_DAY = Field(key=_ON, title="", kind=Kind.DATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFace(Generic[Row]):
    """What tells one ledger of rows from the other on the page."""

    kind: RowKind[Row]
    columns: tuple[Column[LedgerLine[Row]], ...]
    spoken: str
    empty: str
    search_hint: str
    searched: tuple[str, ...]
    """Fields a search looks into."""
    in_use: str
    """The filter's word with ``{count}``: 在岗 46 人."""
    add: str
    asked_to_add: tuple[str, ...]
    """Fields a new row begins with."""
    end: str
    end_title: str
    """``{name} 离岗：``."""
    totals: tuple[str, ...]
    """Measures under the table."""
    hidden: tuple[str, ...] = ()
    """Columns that are not shown until the person asks for them."""

    def name_of(self, line: LedgerLine[Row]) -> str:
        """Return what a row is called."""
        return str(line.values.get(self.kind.name) or "")


NEW_ROW = "+"
"""Stands for the id of a row that is not stored yet."""


def begun_place(ledger: str, row: str = NEW_ROW) -> str:
    """Return below what place the fields of a row are kept while they are typed."""
    return f"ledgers/{ledger}/{row}/"


class RowStrip(Strip):
    """Asks for a new row, or when and why a row ends."""

    added = Signal(object)
    """A new row."""
    ended = Signal(object, object, str)
    """Rows (a tuple), the day, the reason."""

    def __init__(self, look: Look, face: LedgerFace[Any], parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._face = face
        self._seat: Seat | None = None
        self._lines: Sequence[LedgerLine[Any]] = ()
        self._ending: tuple[LedgerLine[Any], ...] = ()
        self.submitted.connect(self._on_submitted)

    def ask_new_row(self, seat: Seat, lines: Sequence[LedgerLine[Any]]) -> None:
        """Ask what a new row begins with; the rest is filled in in the table."""
        self._seat, self._lines, self._ending = seat, lines, ()
        titles = {column.id: column.title for column in self._face.columns}
        form = self._face.kind.form
        fields = tuple(
            StripField(
                key=key,
                label=titles[key],
                choices=choices(form.field(key)),
                draft=f"{begun_place(self._face.kind.ledger)}{key}",
                characters=min(max(form.field(key).width // 2, 4), 9),
            )
            for key in self._face.asked_to_add
        )
        self.ask(self._face.add, fields, self.tr("加入"))

    def ask_end(self, seat: Seat, lines: Sequence[LedgerLine[Any]]) -> None:
        """Ask since when and why rows are no longer on the ledger."""
        self._seat, self._ending = seat, tuple(lines)
        fields = (
            StripField(key=_ON, label=self.tr("日期"), text=seat.today.isoformat(), characters=7),
            StripField(key=_BECAUSE, label=self.tr("原因"), characters=16),
        )
        named = self._face.name_of(lines[0])
        if len(lines) > 1:
            named = self.tr("{name} 等 {count} 行").format(name=named, count=len(lines))
        self.ask(self._face.end_title.format(name=named), fields, self._face.end)
        self.editors[_BECAUSE].setFocus()

    def _on_submitted(self, texts: Mapping[str, str]) -> None:
        if self._seat is None:
            return
        if not self._ending:
            self._add(texts, self._seat)
        else:
            self._end(texts, self._seat)

    def _add(self, texts: Mapping[str, str], seat: Seat) -> None:
        kind = self._face.kind
        headers = {heading(kind.form.field(key)): key for key in texts}
        cells = {header: texts[key] for header, key in headers.items() if texts[key].strip()}
        if not cells:
            self.show_error(self.tr("还没有填写。"), self._face.asked_to_add[0])
            return
        reading = mending(kind, cells, seat, self._lines)
        if reading.row is None:
            fault = reading.faults[0]
            column = fault.place.column
            key = headers.get(column, "") or kind.form.fields[0].key
            self.show_error(self._words(fault), key)
            return
        row_id = new_row_id(seat.today, len(self._lines) + 1)
        self.hide()
        self.added.emit(replace(reading.row, row_id=row_id, origin=Origin()))

    def _end(self, texts: Mapping[str, str], seat: Seat) -> None:
        day = reader(_DAY, today=seat.today)(texts[_ON])
        if isinstance(day, Bad):
            self.show_error(self._words(RowFault(code=day.code, place=Place())), _ON)
        elif not isinstance(day, date):
            self.show_error(self.tr("日期没有填。"), _ON)
        elif not texts[_BECAUSE].strip():
            self.show_error(self.tr("要写明原因。"), _BECAUSE)
        else:
            self.hide()
            rows = tuple(line.row for line in self._ending)
            self.ended.emit(rows, day, texts[_BECAUSE].strip())

    def _words(self, fault: RowFault) -> str:
        translate = partial(QCoreApplication.translate, "texts")
        words = what_is_wrong(fault, translate)
        column = fault.place.column
        return self.tr("{column}：{words}").format(column=column, words=words) if column else words
