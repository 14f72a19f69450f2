"""The tables of an import: new rows, differences, faults, rows that are gone."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication

from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.states import Status
from ui.look.tokens import Tone
from ui.pages.importing.lines import DiffLine, FaultLine, NameLine, SkippedLine
from ui.pages.ledgers.cells import RowKind
from ui.pages.ledgers.columns import LedgerLine, hidden_at_first
from ui.pages.ledgers.faces import face_of
from ui.texts.sentences import what_is_wrong, word

TICK = "tick"
"""Id of the column in which a row is taken or left out."""
RAW = "raw"
ON, BECAUSE = "on", "because"


def made(
    look: Look,
    columns: tuple[Column[Any], ...],
    rows: tuple[Any, ...],
    *,
    key: Callable[[Any], Any],
    spoken: str,
    grid: bool = True,
    two_lines: bool = False,
) -> DataTable:
    """Return a table that owns its model."""
    model: RowsModel[Any] = RowsModel(columns, key=key, rows=rows)
    table = DataTable(look, model, spoken=spoken, grid=grid, two_lines=two_lines)
    model.setParent(table)
    return table


def model_of(table: DataTable) -> RowsModel[Any]:
    """Return a table's rows."""
    model = table.model()
    assert isinstance(model, RowsModel)
    return model


def preview_table(
    look: Look, kind: RowKind[Any], rows: tuple[LedgerLine[Any], ...], *, ticks: bool = False
) -> DataTable:
    """Return rows as they will stand in the ledger; with ``ticks`` they can be left out."""
    translate = QCoreApplication.translate
    shown = tuple(
        replace(column, cell=_plain(column), sort=None) for column in face_of(kind).columns
    )
    tick: Column[LedgerLine[Any]] = Column(
        id=TICK, title=translate("ImportTables", "导入"), characters=3,
        cell=lambda _line: Cell(checked=True),
    )  # fmt: skip
    columns = (tick, *shown) if ticks else shown
    table = made(
        look, columns, rows, key=lambda line: line.number,
        spoken=translate("ImportTables", "导入后是这样"),
    )  # fmt: skip
    table.hide_columns(hidden_at_first(kind))
    return table


def changes_table(look: Look, rows: tuple[DiffLine, ...]) -> DataTable:
    """Return the differences, field by field: what stands there, what the file says."""
    translate = QCoreApplication.translate

    def tick(line: DiffLine) -> Cell:
        return Cell(checked=not line.left_out) if line.first else Cell()

    def name(line: DiffLine) -> Cell:
        return Cell(text=line.name, strong=True) if line.first else Cell(spoken=line.name)

    columns: tuple[Column[DiffLine], ...] = (
        Column(id=TICK, title=translate("ImportTables", "导入"), characters=3, cell=tick),
        Column(id="name", title=translate("ImportTables", "哪一行"), characters=12, cell=name),
        Column(id="title", title=translate("ImportTables", "哪一项"), characters=12,
               cell=lambda line: Cell(text=line.title)),
        Column(id="before", title=translate("ImportTables", "台账里"), characters=16,
               cell=lambda line: Cell(text=line.before or "—", tone=Tone.OFF, tip=line.before)),
        Column(id="after", title=translate("ImportTables", "改为"), characters=0,
               cell=lambda line: Cell(text=line.after or translate("ImportTables", "（清空）"),
                                      strong=True, tip=line.after)),
    )  # fmt: skip
    return made(
        look, columns, rows, key=lambda line: (line.number, line.field),
        spoken=translate("ImportTables", "有变化的"),
    )  # fmt: skip


def names_table(look: Look, rows: tuple[NameLine, ...], spoken: str) -> DataTable:
    """Return rows by their names."""
    columns: tuple[Column[NameLine], ...] = (
        Column(id="name", title=spoken, characters=0, cell=lambda line: Cell(text=line.name)),
    )
    return made(look, columns, rows, key=lambda line: line.key, spoken=spoken, grid=False)


def left_out_table(look: Look, rows: tuple[NameLine, ...]) -> DataTable:
    """Return the rows a person left out, to be taken back by a tick."""
    translate = QCoreApplication.translate
    columns: tuple[Column[NameLine], ...] = (
        Column(id=TICK, title=translate("ImportTables", "导入"), characters=3,
               cell=lambda _line: Cell(checked=False)),
        Column(id="row", title=translate("ImportTables", "行"), characters=4,
               cell=lambda line: Cell(text=str(line.number or ""))),
        Column(id="name", title=translate("ImportTables", "哪一行"), characters=0,
               cell=lambda line: Cell(text=line.name)),
    )  # fmt: skip
    return made(
        look, columns, rows, key=lambda line: line.key,
        spoken=translate("ImportTables", "不导入的"),
    )  # fmt: skip


def vanished_table(look: Look, rows: tuple[NameLine, ...]) -> DataTable:
    """Return the rows the file does not have; a tick ends them with a day and a reason."""
    translate = QCoreApplication.translate

    def state(line: NameLine) -> Cell:
        if line.ending is None:
            return Cell(text=translate("ImportTables", "不动"), tone=Tone.OFF)
        return Cell(text=translate("ImportTables", "停用"), status=Status.STALE)

    def day(line: NameLine) -> Cell:
        if line.ending is None:
            return Cell()
        text = line.ending.on.isoformat()
        return Cell(text=text, edit=text)

    def reason(line: NameLine) -> Cell:
        if line.ending is None:
            return Cell()
        return Cell(text=line.ending.because, edit=line.ending.because)

    columns: tuple[Column[NameLine], ...] = (
        Column(id=TICK, title=translate("ImportTables", "停用"), characters=3,
               cell=lambda line: Cell(checked=line.ending is not None)),
        Column(id="name", title=translate("ImportTables", "表里没有了的"), characters=18,
               cell=lambda line: Cell(text=line.name, strong=True)),
        Column(id="state", title=translate("ImportTables", "处理"), characters=6, cell=state),
        Column(id=ON, title=translate("ImportTables", "从哪天起"), characters=8, cell=day),
        Column(id=BECAUSE, title=translate("ImportTables", "原因"), characters=0, cell=reason),
    )  # fmt: skip
    return made(
        look, columns, rows, key=lambda line: line.key,
        spoken=translate("ImportTables", "表里没有了的"),
    )  # fmt: skip


def faults_table(look: Look, rows: tuple[FaultLine, ...], spoken: str, *, ticks: bool) -> DataTable:
    """Return faults with the cell they lie in, which can be typed anew where it is known."""
    translate = QCoreApplication.translate
    texts = partial(translate, "texts")

    def reason(line: FaultLine) -> Cell:
        words = what_is_wrong(line.fault, texts)
        return Cell(text=words, tip=words)

    def place(line: FaultLine) -> Cell:
        where = line.fault.place
        cell = f"{where.column}（{where.cell}）" if where.cell else ""
        return Cell(text=cell or where.column, strong=True)

    def raw(line: FaultLine) -> Cell:
        return Cell(text=line.fault.raw, edit=line.text if line.cell else None)

    columns: tuple[Column[FaultLine], ...] = (
        Column(id="sheet", title=translate("ImportTables", "工作表"), characters=5,
               cell=lambda line: Cell(text=line.fault.place.sheet)),
        Column(id="row", title=translate("ImportTables", "行"), characters=3,
               cell=lambda line: Cell(text=str(line.fault.place.row or ""))),
        Column(id="column", title=translate("ImportTables", "列"), characters=11, cell=place),
        Column(id=RAW, title=translate("ImportTables", "原值（双击改）"), characters=11, cell=raw),
        Column(id="reason", title=translate("ImportTables", "原因"), characters=0, cell=reason),
    )  # fmt: skip
    tick: Column[FaultLine] = Column(
        id=TICK, title=translate("ImportTables", "导入"), characters=3,
        cell=lambda line: Cell(checked=not line.left_out),
    )  # fmt: skip
    return made(
        look, (tick, *columns) if ticks else columns, rows, key=lambda line: line.at,
        spoken=spoken,
    )  # fmt: skip


def skipped_table(look: Look, rows: tuple[SkippedLine, ...]) -> DataTable:
    """Return filled rows that are no rows of the ledger."""
    translate = QCoreApplication.translate
    texts = partial(translate, "texts")
    columns: tuple[Column[SkippedLine], ...] = (
        Column(id="row", title=translate("ImportTables", "行"), characters=4,
               cell=lambda line: Cell(text=str(line.number))),
        Column(id="reason", title=translate("ImportTables", "当作"), characters=8,
               cell=lambda line: Cell(text=word("skip", line.reason, texts))),
        Column(id="text", title=translate("ImportTables", "开头的字"), characters=0,
               cell=lambda line: Cell(text=line.text)),
    )  # fmt: skip
    return made(
        look, columns, rows, key=lambda line: line.number,
        spoken=translate("ImportTables", "没有当作数据的行"), grid=False,
    )  # fmt: skip


def _plain(column: Column[Any]) -> Callable[[Any], Cell]:
    """Return the column's cells as they are only looked at."""
    return lambda line: replace(column.cell(line), edit=None)
