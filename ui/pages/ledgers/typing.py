"""What a person types, pastes and changes in bulk: planned, put in, and kept where refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from models.vocabulary.failures import RowFault
from models.vocabulary.ids import RowId
from models.vocabulary.limits import PASTED_ROWS
from ui.components.messages import MessageKind
from ui.components.rows import RowsModel
from ui.pages.ledgers.cells import RowKind, Seat
from ui.pages.ledgers.columns import LedgerLine, Refused
from ui.pages.ledgers.copy import Block, read_block
from ui.pages.ledgers.held import new_row_id
from ui.pages.ledgers.paste import Aim, Plan, Planner, aims_left, numbered
from ui.pages.ledgers.paste_aim import Aimed, Spot, aim_block
from ui.pages.ledgers.paste_pane import Offer, reason_of
from ui.pages.ledgers.table import LedgerTable
from ui.texts.joining import listed
from ui.translated import translated


@dataclass(frozen=True, slots=True, kw_only=True)
class _Batch:
    """What is offered and not yet put in."""

    title: str
    aims: tuple[Aim[Any], ...]
    plan: Plan[Any]
    columns: tuple[str, ...]
    notes: tuple[str, ...] = ()
    block: Block = ()
    """The block it came from, while its rows could be counted instead of named."""


class RefusedCells:
    """What was typed into cells and not taken, by row and field."""

    def __init__(self) -> None:
        self._cells: dict[RowId, dict[str, Refused]] = {}

    def of(self, key: RowId) -> Mapping[str, Refused]:
        """Return what was refused in a row."""
        return self._cells.get(key, {})

    def drop(self, key: RowId, column: str) -> bool:
        """Forget what was refused in a cell; tell whether there was something."""
        return self._cells.get(key, {}).pop(column, None) is not None

    def mark(self, lines: Mapping[RowId, LedgerLine[Any]]) -> None:
        """Show it in the lines as they are now; rows that are gone take theirs along."""
        for key in self._cells.keys() - lines.keys():
            del self._cells[key]
        for key, cells in self._cells.items():
            lines[key].refused = cells

    def keep(self, aims: Sequence[Aim[Any]], reason: str) -> None:
        """Keep all that was typed: none of it could be stored."""
        for aim in aims:
            if aim.line is not None:
                cells = {key: Refused(text=text, reason=reason) for key, text in aim.texts.items()}
                self._cells.setdefault(aim.line.key, {}).update(cells)

    def take(self, aims: Sequence[Aim[Any]], plan: Plan[Any]) -> RowFault | None:
        """Forget what was typed anew and keep what the plan refuses; return the first reason."""
        for aim in aims:
            if aim.line is not None:
                for key in aim.texts:
                    self.drop(aim.line.key, key)
        first: RowFault | None = None
        for row in plan.rows:
            for key, cell in row.cells.items():
                fault = cell.fault or next(iter(row.faults), None)
                if fault is not None and row.aim.line is not None:
                    first = first or fault
                    kept = Refused(text=cell.text, reason=reason_of(fault))
                    self._cells.setdefault(row.aim.line.key, {})[key] = kept
        return first


class RowsTyping(QObject):
    """Turns keys and blocks into rows for one table. Nothing is stored here."""

    put = Signal(object, object)
    """New rows and replaced rows, to be stored in one unit of work at once."""
    said = Signal(object, str, str)
    """A MessageKind, the headline, the sentence."""
    offered = Signal(object)
    """An Offer to be looked at, or None when it is done with."""

    def __init__(
        self,
        kind: RowKind[Any],
        table: LedgerTable,
        model: RowsModel[LedgerLine[Any]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind, self._table, self._model = kind, table, model
        self._keys = {asked.key for asked in kind.form.fields if not asked.in_extra}
        self._seat: Seat | None = None
        self._lines: Mapping[RowId, LedgerLine[Any]] = {}
        self._refused = RefusedCells()
        self._batch: _Batch | None = None
        model.cell_edited.connect(self.type_in)
        table.copied.connect(self._on_copied)
        table.paste_asked.connect(self.paste)
        table.filled_down.connect(self.fill_down)
        table.repeated_above.connect(self.repeat_above)
        table.emptied.connect(self.empty)
        table.let_go.connect(self.let_go)

    @property
    def offering(self) -> bool:
        """Whether something waits to be put in."""
        return self._batch is not None

    def show_lines(self, lines: Mapping[RowId, LedgerLine[Any]], seat: Seat) -> None:
        """Take the ledger as it stands now; what was refused stays in its cells."""
        self._seat = seat
        self._lines = lines
        self._refused.mark(lines)

    # cells

    def type_in(self, key: RowId, column: str, text: str) -> None:
        """Take what was typed into a cell."""
        line = self._lines.get(key)
        if line is not None:
            self._carry_out([Aim(texts={column: text}, line=line)])

    def fill_down(self) -> None:
        """Give the other chosen rows what the first has; a single row takes what is above it."""
        chosen = self._table.chosen
        rows = chosen.rows
        if len(rows) == 1 and rows[0] > 0:
            rows = (rows[0] - 1, *rows)
        if len(rows) > 1:
            first = {column: self._text(rows[0], column) for column in chosen.columns}
            self._give(rows[1:], first)

    def repeat_above(self) -> None:
        """Give the current cell what the one above it has."""
        index = self._table.currentIndex()
        if index.isValid() and index.row() > 0:
            column = index.column()
            self._give((index.row(),), {column: self._text(index.row() - 1, column)})

    def empty(self) -> None:
        """Empty the chosen cells."""
        chosen = self._table.chosen
        self._give(chosen.rows, dict.fromkeys(chosen.columns, ""))

    def let_go(self, key: RowId, column: str) -> None:
        """Drop what was refused in a cell: it shows again what is stored."""
        if self._refused.drop(key, column):
            self._redraw(key)
            self.said.emit(None, "", "")

    # blocks

    def _on_copied(self, hidden: bool) -> None:
        if hidden:
            self._say(
                self.tr("身份证号按掩码复制。"), self.tr("要复制全号，只选证号那一列的格子。")
            )
        else:
            self.said.emit(None, "", "")

    def paste(self) -> None:
        """Offer what is in the clipboard; one text into one cell is as good as typed."""
        block = read_block(QGuiApplication.clipboard().text())
        if not block:
            self._say(self.tr("没有可以粘贴的内容。"), self.tr("先在表格里复制一块单元格。"))
            return
        chosen = self._table.chosen
        if len(block) == len(block[0]) == 1 and len(chosen.cells) == 1:
            self._give(chosen.rows, {chosen.columns[0]: block[0][0]})
            return
        self._offer_block(block, by_name=True)

    def count_rows(self) -> None:
        """Put the offered block from the current row down instead of by its rows' names."""
        if self._batch is not None and self._batch.block:
            self._offer_block(self._batch.block, by_name=False)

    def change_many(self, keys: Sequence[RowId], column: str, text: str) -> None:
        """Offer one text for one field of several rows."""
        lines = [line for key in keys if (line := self._lines.get(key)) and not line.ended]
        if len(lines) > PASTED_ROWS:
            self._say_too_many()
            return
        aims = tuple(Aim(texts={column: text}, line=line) for line in lines)
        asked = self._kind.form.field(column)
        title = self.tr("批量修改 {count} 行：{field}").format(count=len(aims), field=asked.title)
        self._offer(_Batch(title=title, aims=aims, plan=self._plan(aims), columns=(column,)))

    def retype(self, row: Any, column: str, text: str) -> None:
        """Take a text typed anew into what is offered."""
        batch = self._batch
        if batch is None:
            return
        aims = list(batch.aims)
        aim = aims[row.number - 1]
        aims[row.number - 1] = replace(aim, texts={**aim.texts, column: text})
        self._offer(replace(batch, aims=tuple(aims), plan=self._plan(aims)))

    def put_in(self) -> None:
        """Store what can be stored of the offer, in one go; the rest stays offered."""
        batch = self._batch
        if batch is None or self._seat is None:
            return
        day, count = self._seat.today, len(self._lines)
        added = numbered(batch.plan, lambda at: new_row_id(day, count + at))
        changed = batch.plan.changed
        self.put.emit(tuple(added.values()), changed)
        if not self._arrived((*added.values(), *changed)):
            return
        left = aims_left(batch.plan, added, self._lines.get)
        if left:
            title = self.tr("还有这些没有放进")
            plan = self._plan(left)
            columns = _meant(plan, batch.columns)
            self._offer(_Batch(title=title, aims=left, plan=plan, columns=columns))
            return
        self.leave()
        done = self.tr("改了 {changed} 行，新增 {added} 行。").format(
            changed=len(changed), added=len(added)
        )
        self.said.emit(MessageKind.OK, done, self.tr("按 Ctrl+Z 一步撤销。"))

    def leave(self) -> None:
        """Give up what is offered."""
        self._batch = None
        self.offered.emit(None)

    def _offer_block(self, block: Block, *, by_name: bool) -> None:
        aimed = aim_block(self._kind, block, self._spot(), by_name=by_name)
        title = self.tr("粘贴 {rows} 行").format(rows=len(aimed.aims))
        named = bool(aimed.matched_by)
        plan = self._plan(aimed.aims)
        self._offer(
            _Batch(
                title=title,
                aims=aimed.aims,
                plan=plan,
                columns=_meant(plan, aimed.columns),
                notes=self._notes(aimed),
                block=block if named else (),
            )
        )

    def _offer(self, batch: _Batch) -> None:
        self._batch = batch
        form = self._kind.form
        self.offered.emit(
            Offer(
                title=batch.title,
                plan=batch.plan,
                fields=tuple(form.field(key) for key in batch.columns),
                titles={column.id: column.title for column in self._model.columns},
                notes=batch.notes,
                named=bool(batch.block),
            )
        )

    def _notes(self, aimed: Aimed[Any]) -> tuple[str, ...]:
        notes = []
        if aimed.matched_by:
            title = self._kind.form.field(aimed.matched_by).title
            notes.append(self.tr("按列名对应，按“{field}”找到各行。").format(field=title))
        elif aimed.header:
            notes.append(self.tr("按列名对应，从当前行往下放。"))
        if aimed.unfit:
            named = listed(aimed.unfit, translated)
            notes.append(
                self.tr("这些列没有地方放：{columns}。").format(columns=named)
                if aimed.header
                else self.tr("右边列不够，第 {columns} 列没有地方放。").format(columns=named)
            )
        if aimed.left_out:
            words = self.tr("一次最多 {most} 行，后面 {count} 行没有放，请用“导入表格”。")
            notes.append(words.format(most=PASTED_ROWS, count=aimed.left_out))
        return tuple(notes)

    def _spot(self) -> Spot[Any]:
        """Return where a block goes: from the top left of what is chosen, past ended rows."""
        chosen = self._table.chosen
        shown_lines = self._model.shown
        live = [line for line in shown_lines if not line.ended]
        first = chosen.rows[0] if chosen.rows else len(shown_lines)
        columns = self._table.columns_shown
        if chosen.columns:
            begin = columns.index(chosen.columns[0])
        else:
            ids = [self._model.columns[at].id for at in columns]
            begin = next((at for at, key in enumerate(ids) if key in self._keys), 0)
        return Spot(
            lines=live,
            start=sum(not line.ended for line in shown_lines[:first]),
            columns=[self._model.columns[at].id for at in columns[begin:]],
            selected=(len(chosen.rows), len(chosen.columns)),
        )

    def _give(self, rows: Sequence[int], texts: dict[int, str]) -> None:
        """Give rows these texts by column, as if typed into each."""
        if len(rows) > PASTED_ROWS:
            self._say_too_many()
            return
        columns = {at: self._model.columns[at].id for at in texts}
        meant = {key: texts[at] for at, key in columns.items() if key in self._keys}
        lines = [self._model.row_at(row) for row in rows]
        if meant:
            self._carry_out([Aim(texts=meant, line=line) for line in lines if not line.ended])

    def _text(self, row: int, column: int) -> str:
        return self._model.cell_at(self._model.index(row, column)).edit or ""

    def _carry_out(self, aims: Sequence[Aim[Any]]) -> None:
        """Store what is good at once; what is not stays in its cell with the reason."""
        plan = self._plan(aims)
        lines = [aim.line for aim in aims if aim.line is not None]
        first = self._refused.take(aims, plan)
        self.said.emit(None, "", "")
        if plan.changed:
            self.put.emit((), plan.changed)
            if not self._arrived(plan.changed):
                self._refused.keep(aims, self.tr("没有存入；原因见上面的提示"))
        for line in lines:
            self._redraw(line.key)
        if first is not None:
            self._say_refused(first, plan.cells_refused)

    def _say_refused(self, fault: RowFault, count: int) -> None:
        column = fault.place.column
        headline = self.tr("“{column}”没有改。").format(column=column) if column else ""
        words = reason_of(fault)
        if count > 1:
            words += self.tr("共 {count} 格没有改，写的内容留在格子里。").format(count=count)
        else:
            words += self.tr("写的内容留在格子里，改好就存；按 Esc 恢复原来的。")
        self.said.emit(MessageKind.BAD, headline, words)

    def _redraw(self, key: RowId) -> None:
        line = self._lines.get(key)
        if line is not None:
            line.refused = self._refused.of(key)
            self._model.redraw(key)

    def _arrived(self, rows: Sequence[Any]) -> bool:
        """Whether the ledger shown holds these rows: a store that failed has said so."""
        lines = self._lines
        return all(row.row_id in lines and lines[row.row_id].row == row for row in rows)

    def _plan(self, aims: Sequence[Aim[Any]]) -> Plan[Any]:
        if self._seat is None:
            return Plan(rows=())
        return Planner(self._kind, tuple(self._lines.values()), self._seat).plan(aims)

    def _say(self, headline: str, text: str) -> None:
        self.said.emit(MessageKind.INFO, headline, text)

    def _say_too_many(self) -> None:
        self._say(
            self.tr("一次最多改 {most} 行。").format(most=PASTED_ROWS),
            self.tr("少选一些行，或用“导入表格”。"),
        )


def _meant(plan: Plan[Any], columns: Sequence[str]) -> tuple[str, ...]:
    """Return the columns in which something would change or is refused."""
    return tuple(key for key in columns if any(key in row.cells for row in plan.rows))
