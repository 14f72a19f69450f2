"""Second step of an import: what would come in, what is wrong, what has to be told."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from forms.fields import Question, QuestionOption
from models.vocabulary.failures import RowFault
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import Chip, StatusChip
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.import_reading import ColumnLine, FileView, SkippedLine
from ui.pages.ledgers_cells import DEVICES, PEOPLE
from ui.pages.ledgers_columns import equipment_columns, hidden_at_first, staff_columns
from ui.texts import sentence, word


class QuestionStrip(QFrame):
    """Something the file leaves open; nobody guesses, a person says."""

    answered = Signal(str, str)
    """Key of the question, id of the option."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "warn")
        flow = FlowLayout(self, gap=8)
        flow.setContentsMargins(12, 6, 10, 6)
        flow.addWidget(IconLabel(look, IconName.WARNING, ink="warn", base=18, filled=True))
        values = "、".join(question.values)
        asked = {
            "degree": self.tr("“{column}”有两种代码表都说得通（{values}）。用的是哪一种？"),
            "value_unit": self.tr("“{values}”没有写单位。是元、千元还是万元？"),
            "money_unit": self.tr("“{values}”没有写单位。是元、千元还是万元？"),
            "value_covers": self.tr("“{values}”是一台的钱，还是整批的钱？"),
        }.get(question.key, self.tr("“{column}”要说明一下（{values}）。"))
        words = asked.format(column=question.column, values=values)
        flow.addWidget(TextLabel(words, strong=True))
        self.buttons: list[Button] = []
        for option in question.options:
            button = Button(look, self._label(option), small=True)
            button.setAccessibleDescription(words)
            button.clicked.connect(
                lambda _on=False, each=option.id: self.answered.emit(question.key, each)
            )
            flow.add_trailing(button)
            self.buttons.append(button)

    def _label(self, option: QuestionOption) -> str:
        fixed = {
            "one": self.tr("一台的"),
            "batch": self.tr("整批的"),
            "yuan": self.tr("元"),
            "thousand": self.tr("千元"),
            "ten-thousand": self.tr("万元"),
        }
        if option.id in fixed:
            return fixed[option.id]
        names = {"national": self.tr("国家旧表"), "gb": "GB/T 6864"}
        labels = " ".join(f"{code} {label}" for code, label in sorted(option.labels.items()))
        return f"{names.get(option.id, option.id)}：{labels}"


class CheckStage(QWidget):
    """Counts, faults, remarks, columns and a preview. Nothing is written before 确认导入."""

    answered = Signal(str, str)
    confirmed = Signal()
    went_back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._tables: dict[str, DataTable] = {}
        self._questions = QVBoxLayout()
        self._questions.setSpacing(0)
        self.question_strips: list[QuestionStrip] = []
        chips = QFrame()
        chips.setProperty("ground", "surface")
        self._chips = FlowLayout(chips, gap=8)
        self._chips.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 4)
        self._shown_chips: list[Chip] = []
        self.tabs = Tabs()
        self.tabs.chosen.connect(self._show_tab)
        bar = QFrame()
        bar.setProperty("ground", "surface")
        bar.setProperty("rule", "bottom")
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tabs)
        row.addStretch(1)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._questions)
        column.addWidget(chips)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self._make_footer())

    @property
    def counts(self) -> tuple[str, ...]:
        """The counts as they are shown."""
        return tuple(chip.text() for chip in self._shown_chips)

    def table(self, tab_id: str) -> DataTable:
        """Return a tab's table: faults | remarks | columns | rows | vanished | skipped."""
        return self._tables[tab_id]

    def show_view(self, view: FileView) -> None:
        """Show what the file would do."""
        self._ask(view.questions)
        self._count(view)
        while self._stack.count():
            self._stack.removeWidget(self._stack.widget(0))
        self._tables = self._make_tables(view)
        for table in self._tables.values():
            self._stack.addWidget(table)
        self._set_tabs(view)
        coming = view.card.added + view.card.changed
        word_ = self.tr("确认导入 {count} 行") if view.asked.ledger != "annual" else ""
        word_ = word_ or self.tr("确认导入 {count} 项")
        self.confirm.set_word(word_.format(count=coming))
        self._note.setText(self._note_for(view))
        self.setAccessibleName("，".join(self.counts))

    def _ask(self, questions: tuple[Question, ...]) -> None:
        for strip in self.question_strips:
            self._questions.removeWidget(strip)
            strip.deleteLater()
        self.question_strips = [QuestionStrip(self._look, question) for question in questions]
        for strip in self.question_strips:
            strip.answered.connect(self.answered)
            self._questions.addWidget(let_shrink(strip))

    def _count(self, view: FileView) -> None:
        for chip in self._shown_chips:
            self._chips.removeWidget(chip)
            chip.deleteLater()
        card, look = view.card, self._look
        made: list[Chip] = [
            Chip(look, self.tr("新增 {count}").format(count=card.added), tone=Tone.OK,
                 icon=IconName.ADD),
            Chip(look, self.tr("有变化 {count}").format(count=card.changed), tone=Tone.ACCENT,
                 icon=IconName.EDIT),
            Chip(look, self.tr("没有变化 {count}").format(count=card.unchanged)),
        ]  # fmt: skip
        if card.held:
            words = self.tr("要改好 {count}").format(count=card.held)
            made.append(StatusChip(look, Status.NOT_MET, words))
        if card.remarks:
            words = self.tr("要留意 {count}").format(count=len(card.remarks))
            made.append(StatusChip(look, Status.TO_CONFIRM, words))
        if card.vanished:
            words = self.tr("文件里没有的 {count}").format(count=len(card.vanished))
            made.append(StatusChip(look, Status.STALE, words))
        self._shown_chips = made
        for chip in made:
            self._chips.addWidget(chip)

    def _make_tables(self, view: FileView) -> dict[str, DataTable]:
        look, card = self._look, view.card
        tables = {
            "faults": _fault_table(look, card.faults, self.tr("要改好的"), self._titles()),
            "remarks": _fault_table(look, card.remarks, self.tr("要留意的"), self._titles()),
            "columns": self._column_table(view.columns),
            "rows": self._row_table(view),
            "vanished": _name_table(look, card.vanished, self.tr("文件里没有的")),
            "skipped": self._skipped_table(view.skipped),
        }
        wanted = {
            "faults": bool(card.faults),
            "remarks": bool(card.remarks),
            "columns": bool(view.columns),
            "rows": bool(view.lines),
            "vanished": bool(card.vanished),
            "skipped": bool(view.skipped),
        }
        return {key: table for key, table in tables.items() if wanted[key]}

    def _set_tabs(self, view: FileView) -> None:
        titles = {
            "faults": (self.tr("要改好的"), len(view.card.faults)),
            "remarks": (self.tr("要留意的"), len(view.card.remarks)),
            "columns": (self.tr("列对应"), len(view.columns)),
            "rows": (self.tr("导入后是这样"), None),
            "vanished": (self.tr("文件里没有的"), len(view.card.vanished)),
            "skipped": (self.tr("没有当作数据的行"), len(view.skipped)),
        }
        self.tabs.set_tabs(
            tuple(Tab(id=key, title=titles[key][0], count=titles[key][1]) for key in self._tables)
        )
        # a tab bar that is not shown keeps its new size to itself
        self.tabs.updateGeometry()
        self._show_tab(self.tabs.current_id)

    def _show_tab(self, tab_id: str) -> None:
        if tab_id in self._tables:
            self._stack.setCurrentWidget(self._tables[tab_id])

    def _titles(self) -> tuple[str, str, str, str, str]:
        return (
            self.tr("工作表"), self.tr("行"), self.tr("列"), self.tr("原值"), self.tr("原因"),
        )  # fmt: skip

    def _column_table(self, lines: tuple[ColumnLine, ...]) -> DataTable:
        matched, kept = self.tr("已对上"), self.tr("存到其他列，原样保留，不参与计算")
        asked = self.tr("上面的问题答了才能读")

        def state(line: ColumnLine) -> Cell:
            if line.open:
                return Cell(text=asked, status=Status.TO_CONFIRM)
            if line.title:
                return Cell(text=matched, status=Status.MET)
            return Cell(text=kept, icon=IconName.SAVE, tone=Tone.PLAIN)

        columns: tuple[Column[ColumnLine], ...] = (
            Column(id="letters", title=self.tr("列"), characters=3,
                               cell=lambda line: Cell(text=line.letters, tone=Tone.OFF)),
            Column(id="header", title=self.tr("文件里的列名"), characters=14,
                               cell=lambda line: Cell(text=line.header, strong=True)),
            Column(id="samples", title=self.tr("示例（前几行）"), characters=20,
                               cell=lambda line: Cell(text=line.samples, tip=line.samples)),
            Column(id="title", title=self.tr("放进台账的哪一项"), characters=18,
                               cell=lambda line: Cell(text=line.title or "—")),
            Column(id="state", title=self.tr("说明"), characters=0, cell=state),
        )  # fmt: skip
        model = RowsModel(columns, key=lambda line: (line.letters, line.header), rows=lines)
        return _table(self._look, model, self.tr("列对应"))

    def _row_table(self, view: FileView) -> DataTable:
        staff = view.asked.ledger == "staff"
        columns: Any = staff_columns() if staff else equipment_columns()
        model: RowsModel[Any] = RowsModel(
            _read_only(columns), key=lambda line: line.key, rows=view.lines
        )
        table = _table(self._look, model, self.tr("导入后是这样"), grid=True)
        table.hide_columns(hidden_at_first(PEOPLE) if staff else hidden_at_first(DEVICES))
        return table

    def _skipped_table(self, lines: tuple[SkippedLine, ...]) -> DataTable:
        translate = partial(QCoreApplication.translate, "texts")
        columns: tuple[Column[SkippedLine], ...] = (
            Column(id="row", title=self.tr("行"), characters=4,
                                cell=lambda line: Cell(text=str(line.place.row or ""))),
            Column(id="reason", title=self.tr("当作"), characters=8,
                                cell=lambda line: Cell(text=word("skip", line.reason, translate))),
            Column(id="text", title=self.tr("开头的字"), characters=0,
                                cell=lambda line: Cell(text=line.text)),
        )  # fmt: skip
        model = RowsModel(columns, key=lambda line: line.place, rows=lines)
        return _table(self._look, model, self.tr("没有当作数据的行"))

    def _note_for(self, view: FileView) -> str:
        if view.card.held and view.asked.ledger != "annual":
            return self.tr("要改好的行会原样留着，导入后在台账里逐行改。还没有写入任何数据。")
        if view.asked.ledger == "staff":
            return self.tr("身份证号和手机号只留在本机，不会进入上报文件。还没有写入任何数据。")
        return self.tr("还没有写入任何数据。")

    def _make_footer(self) -> QWidget:
        footer = QFrame()
        footer.setProperty("ground", "surface")
        footer.setProperty("rule", "top")
        row = QHBoxLayout(footer)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(self._look, IconName.LOCK))
        self._note = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        row.addWidget(let_shrink(self._note), 1)
        back = Button(self._look, self.tr("上一步"), keycap="Alt+B")
        back.clicked.connect(self.went_back)
        self.confirm = Button(
            self._look, self.tr("确认导入"), kind=ButtonKind.PRIMARY, keycap="Alt+N"
        )
        self.confirm.clicked.connect(self.confirmed)
        row.addWidget(back)
        row.addWidget(self.confirm)
        return footer


def _table(
    look: Look, model: RowsModel[Any], spoken: str, *, grid: bool = False, two_lines: bool = False
) -> DataTable:
    table = DataTable(look, model, spoken=spoken, grid=grid, two_lines=two_lines)
    model.setParent(table)
    return table


def _fault_table(
    look: Look,
    faults: tuple[RowFault, ...],
    spoken: str,
    titles: tuple[str, str, str, str, str],
) -> DataTable:
    translate = partial(QCoreApplication.translate, "texts")

    def reason(fault: RowFault) -> Cell:
        words = sentence(fault, translate, placed=False)
        what, stop, then = words.partition("。")
        return Cell(text=what + stop, second=then, tip=words)

    def place(fault: RowFault) -> Cell:
        cell = f"{fault.place.column}（{fault.place.cell}）" if fault.place.cell else ""
        return Cell(text=cell or fault.place.column, strong=True)

    getters: tuple[Callable[[RowFault], Cell], ...] = (
        lambda fault: Cell(text=fault.place.sheet),
        lambda fault: Cell(text=str(fault.place.row or "")),
        place,
        lambda fault: Cell(text=fault.raw),
        reason,
    )
    widths = (5, 3, 11, 10, 0)
    ids = ("sheet", "row", "column", "raw", "reason")
    columns: tuple[Column[RowFault], ...] = tuple(
        Column(id=id_, title=title, cell=cell, characters=width)
        for id_, title, cell, width in zip(ids, titles, getters, widths, strict=True)
    )
    numbered = {id(fault): number for number, fault in enumerate(faults)}
    model = RowsModel(columns, key=lambda fault: numbered[id(fault)], rows=faults)
    return _table(look, model, spoken, two_lines=True)


def _name_table(look: Look, names: tuple[str, ...], spoken: str) -> DataTable:
    lines = tuple(enumerate(names, start=1))
    columns: tuple[Column[tuple[int, str]], ...] = (
        Column(id="name", title=spoken, cell=lambda line: Cell(text=line[1]), characters=0),
    )
    return _table(look, RowsModel(columns, key=lambda line: line[0], rows=lines), spoken)


def _read_only(columns: tuple[Column[Any], ...]) -> tuple[Column[Any], ...]:
    """Return columns whose cells cannot be edited: a preview is only looked at."""

    def plain(column: Column[Any]) -> Callable[[Any], Cell]:
        return lambda line: replace(column.cell(line), edit=None)

    return tuple(replace(column, cell=plain(column), sort=None) for column in columns)
