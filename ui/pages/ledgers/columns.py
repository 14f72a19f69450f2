"""The columns of the ledger tables: short titles, widths, cells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Generic, TypeAlias

from PySide6.QtCore import QCollator, QCollatorSortKey, QCoreApplication, QLocale

from forms.fields import Field, Form, Kind, Value
from models.ledger.records import EquipmentRow, StaffRow
from models.vocabulary.ids import RowId
from ui.components.rows import Align, Cell, Column
from ui.look.states import Status
from ui.look.tokens import Tone
from ui.pages.ledgers.cells import DEVICES, PEOPLE, Row, RowKind, editable, shown

NUMBER = "number"
"""Id of the column that counts the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What was typed into a cell and not taken: it stays until it is mended or let go."""

    text: str
    reason: str


_NOTHING_REFUSED: Mapping[str, Refused] = MappingProxyType({})


class LedgerLine(Generic[Row]):
    """One row as the table shows it: where it stands, its values, what it lacks.

    ``key`` is the row's own id; ``ended``: it left, it was taken out of use; ``waits``:
    it came over from last year and nobody has confirmed it.
    Values and cells are worked out when they are first asked for: of ten thousand
    rows few are looked at.
    """

    __slots__ = (
        "_cells", "_kind", "_lacking", "_own", "_refused", "_values", "ended", "key", "number",
        "row", "waits",
    )  # fmt: skip

    def __init__(
        self,
        *,
        number: int,
        row: Row,
        kind: RowKind[Row],
        waits: bool = False,
        lacking: frozenset[str] = frozenset(),
        refused: Mapping[str, Refused] = _NOTHING_REFUSED,
    ) -> None:
        self.number, self.row, self.waits = number, row, waits
        self.key: RowId = row.row_id
        self.ended: bool = row.ended_on is not None
        self._lacking, self._refused = lacking, refused
        self._own: frozenset[str] | None = None
        self._kind = kind
        self._cells: dict[str, Cell] | None = None
        self._values: Mapping[str, Value] | None = None

    @property
    def values(self) -> Mapping[str, Value]:
        """The row's values by field key."""
        if self._values is None:
            self._values = self._kind.values(self.row)
        return self._values

    def value(self, key: str) -> Value:
        """Return one value without working out the others."""
        if self._values is not None:
            return self._values.get(key)
        return self._kind.value(self.row, key)

    @property
    def lacking(self) -> frozenset[str]:
        """Fields without which a measure cannot tell, and those its form expects."""
        if self._own is None:
            self._own = frozenset() if self.ended else self._kind.lacking(self.row)
        return self._lacking | self._own

    def lack(self, keys: frozenset[str]) -> None:
        """Take the fields without which a measure cannot tell."""
        if keys != self._lacking:
            self._lacking, self._cells = keys, None

    @property
    def refused(self) -> Mapping[str, Refused]:
        """What was typed and not taken, by field key."""
        return self._refused

    @refused.setter
    def refused(self, cells: Mapping[str, Refused]) -> None:
        self._refused, self._cells = cells, None

    def cell(self, key: str, make: Callable[[], Cell]) -> Cell:
        """Return the cell of a field, made once: a cell is asked for several times to be drawn."""
        if self._cells is None:
            self._cells = {}
        made = self._cells.get(key)
        if made is None:
            made = self._cells[key] = make()
        return made


_STAFF_FIRST: Mapping[str, int] = MappingProxyType({
    "name": 4, "id_number": 6, "sex": 2, "born_on": 6, "department": 5, "profession": 9,
    "practice_category": 5, "practice_scopes": 6, "title_rank": 7, "education": 4,
    "establishment": 3,
})  # fmt: skip
"""Shown from the start, with their widths in characters; all others can be shown."""
_EQUIPMENT_FIRST: Mapping[str, int] = MappingProxyType({
    "name": 13, "quantity": 2, "model": 8, "maker": 9, "state": 4, "bought_on": 6,
    "unit_price": 6, "location": 6, "code": 6, "made_in": 3,
})  # fmt: skip
_FIRST: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {"staff": _STAFF_FIRST, "equipment": _EQUIPMENT_FIRST}
)
_ROOM = 72
"""Characters of the columns that a form's own table begins with."""
_WIDEST = 14
Order: TypeAlias = date | Fraction | str | QCollatorSortKey
_NUMBERS = frozenset({Kind.WHOLE, Kind.DECIMAL, Kind.SHARE})


def staff_columns() -> tuple[Column[LedgerLine[StaffRow]], ...]:
    """Return every column of the staff table, the usual ones first."""
    translate = QCoreApplication.translate
    short = {
        "name": translate("LedgerColumns", "姓名"),
        "id_number": translate("LedgerColumns", "身份证号"),
        "sex": translate("LedgerColumns", "性别"),
        "born_on": translate("LedgerColumns", "出生日期"),
        "department": translate("LedgerColumns", "所在科室"),
        "profession": translate("LedgerColumns", "从事专业类别"),
        "practice_category": translate("LedgerColumns", "执业类别"),
        "practice_scopes": translate("LedgerColumns", "执业范围"),
        "title_rank": translate("LedgerColumns", "职称"),
        "education": translate("LedgerColumns", "学历"),
        "establishment": translate("LedgerColumns", "编制"),
    }
    return _columns(PEOPLE, _STAFF_FIRST, short)


def equipment_columns() -> tuple[Column[LedgerLine[EquipmentRow]], ...]:
    """Return every column of the equipment table, the usual ones first."""
    translate = QCoreApplication.translate
    short = {
        "quantity": translate("LedgerColumns", "台数"),
        "model": translate("LedgerColumns", "型号"),
        "maker": translate("LedgerColumns", "生产厂家"),
        "state": translate("LedgerColumns", "使用情况"),
        "unit_price": translate("LedgerColumns", "单价（元）"),
    }
    return _columns(DEVICES, _EQUIPMENT_FIRST, short)


def form_columns(kind: RowKind[Row]) -> tuple[Column[LedgerLine[Row]], ...]:
    """Return every column of a ledger that its form alone describes, in the form's order."""
    return _columns(kind, {}, {})


def hidden_at_first(kind: RowKind[Row]) -> tuple[str, ...]:
    """Return the columns that are not shown until the person asks for them."""
    if kind.ledger in _FIRST:
        first = _FIRST[kind.ledger]
        return tuple(asked.key for asked in kind.form.fields if asked.key not in first)
    room = _ROOM
    hidden = []
    for asked in kind.form.fields:
        room -= _width(asked)
        if room < 0 and not asked.required:
            hidden.append(asked.key)
    return tuple(hidden)


def _columns(
    kind: RowKind[Row], first: Mapping[str, int], short: Mapping[str, str]
) -> tuple[Column[LedgerLine[Row]], ...]:
    form: Form = kind.form
    usual: list[Field] = [form.field(key) for key in first]
    others: list[Field] = [each for each in form.fields if each.key not in first]
    number: Column[LedgerLine[Row]] = Column(
        id=NUMBER,
        title=QCoreApplication.translate("LedgerColumns", "行"),
        cell=_number_cell,
        sort=lambda line: line.number,
        characters=2,
        align=Align.END,
    )
    columns = [number]
    for asked in (*usual, *others):
        if not asked.in_extra:
            title = short.get(asked.key, asked.title)
            width = first.get(asked.key, _width(asked))
            columns.append(_column(asked, title, width, kind.name))
    return tuple(columns)


def _width(asked: Field) -> int:
    return min(asked.width, _WIDEST)


def _column(asked: Field, title: str, characters: int, name: str) -> Column[LedgerLine[Row]]:
    def cell(line: LedgerLine[Row]) -> Cell:
        return line.cell(asked.key, lambda: _cell(asked, line, name))

    def order(line: LedgerLine[Row]) -> Order | None:
        return order_of(asked, line.value(asked.key))

    return Column(
        id=asked.key,
        title=title,
        cell=cell,
        sort=order,
        characters=characters,
        align=Align.END if asked.kind in _NUMBERS else Align.START,
        tip=asked.title if asked.title != title else "",
    )


def order_of(asked: Field, value: Value) -> Order | None:
    """Return what a value is sorted by: days, amounts and codes as such, words by pinyin.

    None where nothing is filled in.
    """
    if isinstance(value, bool):
        return Fraction(not value)
    if isinstance(value, date):
        return value
    if isinstance(value, int | Fraction):
        return Fraction(value)
    if not value:
        return None
    if isinstance(value, str) and asked.kind is Kind.CODE:
        return value
    return by_pinyin(value if isinstance(value, str) else shown(asked, value))


@lru_cache(maxsize=30_000)
def by_pinyin(text: str) -> QCollatorSortKey:
    """Return what a text is sorted by: Chinese by its reading, figures in it by their amount."""
    return _collator().sortKey(text)


@lru_cache(maxsize=1)
def _collator() -> QCollator:
    collator = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    collator.setNumericMode(True)
    return collator


def _number_cell(line: LedgerLine[Row]) -> Cell:
    if line.waits:
        waiting = QCoreApplication.translate("LedgerColumns", "由上年带来，待确认（Ctrl+Enter）")
        number = str(line.number)
        # no icon: beside it a number of four digits would have no room
        spoken = f"{number}，{waiting}"
        return Cell(
            text=number, tone=Tone.WARN, strong=True, tinted=True, tip=waiting, spoken=spoken
        )
    return Cell(text=str(line.number), tone=Tone.OFF)


def _cell(asked: Field, line: LedgerLine[Row], name: str) -> Cell:
    value = line.values.get(asked.key)
    text = shown(asked, value)
    if line.ended:
        return _ended_cell(asked, line, text, name)
    if asked.key in line.refused:
        kept = line.refused[asked.key]
        return Cell(
            text=kept.text,
            status=Status.NOT_MET,
            tinted=True,
            edit=kept.text,
            copied=kept.text,
            tip=kept.reason,
            spoken=f"{kept.text}，{kept.reason}",
        )
    edit = editable(asked, value)
    if not text and asked.key in line.lacking:
        word = QCoreApplication.translate("LedgerColumns", "未填")
        return Cell(text=word, status=Status.MISSING, tinted=True, edit="", copied="")
    return Cell(
        text=text or "—",
        tone=None if text else Tone.OFF,
        strong=asked.key == name,
        edit=edit,
        copied=text,
        tip=text if len(text) > asked.width else "",
    )


def _ended_cell(asked: Field, line: LedgerLine[Row], text: str, name: str) -> Cell:
    """An ended row is read, not changed; its name says since when and why."""
    if asked.key != name or line.row.ended_on is None:
        return Cell(text=text or "—", tone=Tone.OFF, copied=text)
    said = QCoreApplication.translate("LedgerColumns", "{name}（{day} 起不在册：{reason}）").format(
        name=text, day=line.row.ended_on.isoformat(), reason=line.row.ended_because
    )
    return Cell(text=text, tone=Tone.OFF, status=Status.STALE, copied=text, tip=said, spoken=said)
