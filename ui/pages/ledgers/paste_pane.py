"""What a paste or a bulk edit would do, in the table's place: looked at, mended, then put in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forms.fields import Field
from models.vocabulary.failures import RowFault
from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import PANEL_GAP, Tone
from ui.pages.ledgers.cells import shown
from ui.pages.ledgers.paste import Plan, PlannedRow
from ui.texts.joining import joined, stated
from ui.texts.sentences import what_is_wrong
from ui.translated import translated

_NAME_CHARACTERS, _WHY_CHARACTERS, _MOST_CHARACTERS = 6, 18, 14
_FROZEN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A plan as the pane offers it: what it is called, its columns, what is to be known."""

    title: str
    plan: Plan[Any]
    fields: tuple[Field, ...]
    titles: Mapping[str, str]
    """What the table calls its columns, by field key."""
    notes: tuple[str, ...] = ()
    named: bool = False
    """Rows were found by name; they could be counted from the current row instead."""


class PastePane(QFrame):
    """Shows an Offer row by row, old → new; refused cells can be typed anew here."""

    put_asked = Signal()
    left = Signal()
    retyped = Signal(object, str, str)
    """A PlannedRow, a field key, the text."""
    by_place_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._offer: Offer | None = None
        self.model: RowsModel[PlannedRow[Any]] | None = None
        self.table: DataTable | None = None
        self._title = TextLabel(role=TextRole.TABLE, strong=True)
        self.put = Button(look, "", kind=ButtonKind.PRIMARY, keycap="Enter", small=True)
        self.put.clicked.connect(self.put_asked)
        self._refused = Button(
            look, self.tr("只看放不进的"), kind=ButtonKind.CHOICE, icon=IconName.FILTER, small=True
        )
        self._refused.toggled.connect(lambda _on: self._filter())
        self._by_place = Button(
            look, self.tr("改为从当前行往下放"), kind=ButtonKind.QUIET, small=True
        )
        self._by_place.clicked.connect(self.by_place_asked)
        leave = Button(look, self.tr("不要了"), kind=ButtonKind.QUIET, keycap="Esc", small=True)
        leave.clicked.connect(self.left)
        self.message = InlineMessage(look, MessageKind.INFO, "")
        bar = QWidget()
        flow = FlowLayout(bar, gap=8, line_gap=4)
        flow.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        for widget in (self._title, self._refused, self._by_place):
            flow.addWidget(widget)
        for widget in (leave, self.put):
            flow.add_trailing(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(bar)
        self._column.addWidget(let_shrink(self.message))

    def offer(self, offer: Offer) -> None:
        """Show what would happen; the same columns keep the table where it stands."""
        before, self._offer = self._offer, offer
        if before is None or before.fields != offer.fields or self.model is None:
            self._build(offer)
        self._title.setText(offer.title)
        self.setAccessibleName(offer.title)
        plan = offer.plan
        puts = plan.cells_changed + len(plan.added)
        self.put.set_word(self.tr("放入 {count} 处").format(count=puts))
        self.put.setEnabled(puts > 0)
        self._refused.setVisible(bool(plan.cells_refused))
        if not plan.cells_refused:
            self._refused.setChecked(False)
        self._by_place.setVisible(offer.named)
        self._say(offer)
        if self.model is not None:
            self.model.set_rows(plan.rows)
            self._filter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter puts in, Esc leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.put.isEnabled():
            self.put_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, offer: Offer) -> None:
        plan = offer.plan
        parts = []
        if plan.cells_changed:
            parts.append(self.tr("改 {count} 格").format(count=plan.cells_changed))
        if plan.added:
            parts.append(self.tr("新增 {count} 行").format(count=len(plan.added)))
        if plan.cells_refused:
            parts.append(self.tr("放不进 {count} 处").format(count=plan.cells_refused))
        if not parts:
            parts.append(self.tr("没有要改的"))
        notes = list(offer.notes)
        if plan.cells_refused:
            notes.insert(0, self.tr("放不进的留在这里，双击改好再放。"))
        if plan.same:
            notes.append(self.tr("{count} 格和原来一样。").format(count=plan.same))
        kind = MessageKind.WARN if plan.cells_refused or offer.notes else MessageKind.INFO
        self.message.set_message(kind, joined(parts, translated) + self.tr("。"), "".join(notes))

    def _build(self, offer: Offer) -> None:
        if self.table is not None:
            self._column.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self.model = RowsModel(_columns(offer), key=lambda row: row.number, parent=self)
        self.model.cell_edited.connect(self._on_edited)
        self.table = DataTable(
            self._look,
            self.model,
            spoken=self.tr("要放入的内容"),
            grid=True,
            blocks=True,
            frozen=_FROZEN,
        )
        self._column.addWidget(self.table, 1)
        self.table.show()

    def _filter(self) -> None:
        if self.model is not None:
            only = self._refused.isChecked()
            self.model.keep_only((lambda row: bool(row.refused)) if only else None)

    def _on_edited(self, number: int, key: str, text: str) -> None:
        if self._offer is None:
            return
        row = next((row for row in self._offer.plan.rows if row.number == number), None)
        if row is not None:
            self.retyped.emit(row, key, text)


def _columns(offer: Offer) -> tuple[Column[PlannedRow[Any]], ...]:
    translate = QCoreApplication.translate
    own: tuple[Column[PlannedRow[Any]], ...] = (
        Column(
            id="number",
            title=translate("PasteColumns", "行"),
            cell=_number_cell,
            characters=4,
            align=Align.END,
        ),
        Column(
            id="called",
            title=translate("PasteColumns", "名称"),
            cell=lambda row: Cell(text=row.name or "—", strong=True),
            characters=_NAME_CHARACTERS,
        ),
        Column(
            id="why",
            title=translate("PasteColumns", "说明"),
            cell=_why_cell,
            characters=_WHY_CHARACTERS,
        ),
    )
    return (
        *own,
        *(_column(asked, offer.titles.get(asked.key, asked.title)) for asked in offer.fields),
    )


def _column(asked: Field, title: str) -> Column[PlannedRow[Any]]:
    return Column(
        id=asked.key,
        title=title,
        cell=partial(_cell, asked),
        characters=min(max(asked.width, 8), _MOST_CHARACTERS),
    )


def _number_cell(row: PlannedRow[Any]) -> Cell:
    if row.aim.line is None:
        return Cell(text=QCoreApplication.translate("PasteColumns", "新增"), tone=Tone.OK)
    return Cell(text=str(row.aim.line.number), tone=Tone.OFF)


def _why_cell(row: PlannedRow[Any]) -> Cell:
    if not row.refused:
        return Cell()
    why = stated(dict.fromkeys(reason_of(fault).rstrip("。.") for fault in row.refused), translated)
    return Cell(text=why, status=Status.NOT_MET, tip=why)


def _cell(asked: Field, row: PlannedRow[Any]) -> Cell:
    planned, line = row.cells.get(asked.key), row.aim.line
    if planned is None:
        now = shown(asked, line.value(asked.key)) if line is not None else ""
        edit = row.aim.texts.get(asked.key, "") if line is None else None
        return Cell(text=now or "—", tone=Tone.OFF, edit=edit)
    if planned.fault is not None:
        why = reason_of(planned.fault)
        spoken = f"{planned.text}，{why}"
        return Cell(
            text=planned.text,
            status=Status.NOT_MET,
            tinted=True,
            edit=planned.text,
            tip=why,
            spoken=spoken,
        )
    empty = QCoreApplication.translate("PasteColumns", "（空）")
    said = planned.after or empty
    if line is not None:
        said = f"{planned.before or empty} → {said}"
    tone = Tone.OFF if row.row is None else Tone.ACCENT
    return Cell(text=said, tone=tone, edit=planned.text, tip=said)


def reason_of(fault: RowFault) -> str:
    """Return what is wrong, without what an import does with it."""
    return what_is_wrong(fault, translated)
