"""A submission, whole: every record that is written or was received, table by table.

The same window at both ends. Left the tables with how many rows each has (while searching:
how many fit), right the rows of one, below them the current row in full; under a measure
stands what it is made of, down to the people and devices that count.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.usecases.packages.sent_cards import HIDDEN, SentCard, SentStage
from ui.components.buttons import Button
from ui.components.dialogs import room_for
from ui.components.fields import SearchBox
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PaneSplitter
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.texts.filling import size_shown
from ui.texts.joining import labelled
from ui.texts.sent import (
    CLAUSES,
    CRITERIA,
    EQUIPMENT,
    EVIDENCE,
    FILES,
    MEASURES_TABLE,
    REGISTERS,
    SentRow,
    SentTable,
    evidence_of,
    measure_title,
    sent_tables,
)
from ui.texts.sent_words import derivation_lines
from ui.translated import translated

_WIDE, _HIGH = 98, 50
_LIST_CHARACTERS = 15
_DETAIL_LINES = 7


class SentWindow(QDialog):
    """Shows one ``SentCard``; ``take_out``: files can be taken out of the kept package."""

    take_out_asked = Signal(object)
    """Names of the files wanted; an empty tuple means all of them."""

    def __init__(
        self, look: Look, card: SentCard, *, take_out: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._card = look, card
        self._tables = {table.id: table for table in sent_tables(card, translated)}
        self._views: dict[str, DataTable] = {}
        self._models: dict[str, RowsModel[SentRow]] = {}
        self._needle, self._only_hidden = "", False
        FocusRing(look, self)
        self.setWindowTitle(self._title())
        self.setAccessibleName(self.windowTitle())
        self._lay_out(take_out)
        self.resize(room_for(self, look, _WIDE, _HIGH))
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)
        self.open_table("summary")

    @property
    def table(self) -> DataTable:
        """The rows that are shown now."""
        return self._views[self.current]

    def open_table(self, ident: str, key: str = "") -> None:
        """Show a table, and a row of it."""
        self.list.go_to(ident)
        self._show(ident)
        if key:
            self.table.go_to(key)

    def open_behind(self, criterion: str) -> None:
        """Show what a criterion counts: its measure, or the things of the kind it asks.

        Where it asks several measures, all are told below the criterion itself.
        """
        words = self._card.words
        measures, kinds = words.measures.get(criterion, ()), words.held.get(criterion, ())
        if len(measures) == 1:
            self.open_table(MEASURES_TABLE, measures[0])
        elif kinds and not measures:
            register, kind = kinds[0]
            self.search_for(words.kinds.get((register, kind), kind))
            self.open_table(EQUIPMENT if register == EQUIPMENT else REGISTERS)
        else:
            self.open_table(CRITERIA, criterion)

    def search_for(self, text: str) -> None:
        """Show only rows with a text in them, in every table."""
        self.search.setText(text)
        self._on_searched(text)

    def _title(self) -> str:
        head = self._card.content.assessment
        told = {
            SentStage.NOW: self.tr("现在上报会报出什么 · {name} {year} 年度 第 {n} 次（还没定稿）"),
            SentStage.FIXED: self.tr("已定稿的内容 · {name} {year} 年度 第 {n} 次"),
            SentStage.PACKED: self.tr("包里的内容 · {name} {year} 年度 第 {n} 次"),
            SentStage.RECEIVED: self.tr("收到的内容 · {name} {year} 年度 第 {n} 次"),
        }
        name = self._card.content.institution.name
        return told[self._card.stage].format(name=name, year=head.year, n=head.revision)

    def _lay_out(self, take_out: bool) -> None:
        look = self._look
        self._list_model = RowsModel[SentTable](
            (
                Column(
                    id="title",
                    title=self.tr("内容"),
                    cell=lambda table: Cell(text=table.title, tip=table.title),
                    characters=0,
                ),
                Column(id="rows", title=self.tr("行"), cell=self._count, characters=4,
                       align=Align.END),
            ),
            key=lambda table: table.id,
            rows=tuple(self._tables.values()),
            parent=self,
        )  # fmt: skip
        self.list = DataTable(look, self._list_model, spoken=self.tr("有哪些内容"))
        self.list.current_key_changed.connect(self._on_chosen)
        self._stack = QStackedWidget()
        self.search = SearchBox(look, self.tr("在所有内容里查找"), keycap="Ctrl+F")
        self.search.searched.connect(self._on_searched)
        self.hidden = QCheckBox(
            self.tr("只看隐去了号码的行（{mark}，共 {n} 处）").format(
                mark=HIDDEN, n=self._card.hidden
            )
        )
        self.hidden.setEnabled(self._card.hidden > 0)
        self.hidden.toggled.connect(self._on_hidden)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(INNER_GAP)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.hidden)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._detail())
        panes = PaneSplitter(look, name="sent")
        panes.addWidget(self.list)
        panes.addWidget(right)
        panes.setStretchFactor(1, 1)
        # set before the window has its size: what is left over goes to the rows
        self.list.setMinimumWidth(look.measures.body * _LIST_CHARACTERS)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        whole.setSpacing(PANEL_GAP)
        whole.addWidget(panes, 1)
        whole.addLayout(self._bottom(take_out))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _detail(self) -> QWidget:
        self.detail = TextLabel("", role=TextRole.TABLE, wrap=True)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        body = ScrollBody("surface")
        body.column.setContentsMargins(INNER_GAP, INNER_GAP, INNER_GAP, INNER_GAP)
        body.column.addWidget(let_shrink(self.detail))
        body.column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(body)
        area.setFixedHeight(self._look.measures.table_row * (_DETAIL_LINES - 2))
        return area

    def _bottom(self, take_out: bool) -> QHBoxLayout:
        look, card = self._look, self._card
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        if not card.whole:
            told = self.tr("收件夹里的原包不在了，或者被改动过：佐证和报告取不出来，记录不受影响。")
        else:
            told = self.tr(
                "内容共 {size}，{files} 个文件。证件号码不在里面，电话只有负责人和填报联系人的。"
            ).format(size=size_shown(card.size), files=len(card.files))
        self.told = TextLabel(
            told,
            role=TextRole.TABLE,
            ink=Ink.SECOND if card.whole else Ink.BAD,
            wrap=True,
        )
        row.addWidget(let_shrink(self.told), 1)
        self.take_out = Button(look, self.tr("取出佐证和报告"))
        self.take_out.setVisible(take_out)
        self.take_out.setEnabled(card.whole)
        self.take_out.clicked.connect(self._ask_files)
        self.close_button = Button(look, self.tr("关闭"))
        self.close_button.clicked.connect(self.reject)
        for button in (self.take_out, self.close_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _show(self, ident: str) -> None:
        self.current = ident
        if ident not in self._views:
            self._views[ident] = self._made(self._tables[ident])
            self._stack.addWidget(self._views[ident])
        self._stack.setCurrentWidget(self._views[ident])
        shown = self._models[ident].shown
        if self.table.current_key is None and shown:
            self.table.go_to(shown[0].key)
        self._on_row(self.table.current_key)
        files = ident in {EVIDENCE, FILES}
        self.take_out.set_word(self.tr("取出选中的文件") if files else self.tr("取出佐证和报告"))

    def _made(self, table: SentTable) -> DataTable:
        columns = tuple(
            Column(
                id=str(at),
                title=one.title,
                cell=_cell_of(at),
                sort=_text_of(at),
                characters=one.characters,
                align=Align.END if one.figures else Align.START,
            )
            for at, one in enumerate(table.columns)
        )
        model = RowsModel[SentRow](columns, key=lambda row: row.key, rows=table.rows, parent=self)
        model.keep_only(self._fits)
        view = DataTable(self._look, model, spoken=table.title)
        view.current_key_changed.connect(self._on_row)
        view.row_opened.connect(self._on_opened)
        self._models[table.id] = model
        return view

    def _fits(self, row: SentRow) -> bool:
        if self._only_hidden and not any(HIDDEN in cell for cell in row.cells):
            return False
        return not self._needle or any(self._needle in cell.casefold() for cell in row.cells)

    def _count(self, table: SentTable) -> Cell:
        every = len(table.rows)
        if not (self._needle or self._only_hidden):
            return Cell(text=str(every))
        found = sum(map(self._fits, table.rows))
        return Cell(text=f"{found}/{every}", strong=found > 0)

    def _on_chosen(self, key: object) -> None:
        if isinstance(key, str):
            self._show(key)

    def _on_searched(self, text: str) -> None:
        self._needle = text.strip().casefold()
        self._filter()

    def _on_hidden(self, on: bool) -> None:
        self._only_hidden = on
        self._filter()

    def _filter(self) -> None:
        for model in self._models.values():
            model.keep_only(self._fits)
        for ident in self._tables:
            self._list_model.redraw(ident)
        if not any(map(self._fits, self._tables[self.current].rows)):
            found = next(
                (one for one in self._tables.values() if any(map(self._fits, one.rows))), None
            )
            if found is not None:
                self.open_table(found.id)

    def _on_row(self, key: object) -> None:
        table = self._tables[self.current]
        row = next((row for row in table.rows if row.key == key), None)
        self.detail.setText("" if row is None else "\n".join(self._told(table, row)))

    def _told(self, table: SentTable, row: SentRow) -> Iterator[str]:
        """Yield the row in full, and below it what the measures it is about are made of."""
        if table.id == MEASURES_TABLE:
            yield " ".join(filter(None, row.cells))
            yield from derivation_lines(self._card, row.key, translated)
            return
        for column, cell in zip(table.columns, row.cells, strict=True):
            if cell:
                yield labelled(column.title, cell, translated)
        if table.id == CRITERIA:
            for measure in self._card.words.measures.get(row.key, ()):
                yield measure_title(measure)
                yield from derivation_lines(self._card, measure, translated)

    def _on_opened(self, key: object) -> None:
        """Enter leads on: from a clause to its criteria, from a criterion to what it measures."""
        if self.current == CLAUSES:
            first = next(
                (row.key for row in self._tables[CRITERIA].rows if row.key.startswith(f"{key}.")),
                "",
            )
            self.open_table(CRITERIA, first)
        elif self.current == CRITERIA:
            self.open_behind(str(key))
        elif self.current in {EVIDENCE, FILES} and self.take_out.isVisibleTo(self):
            self._ask_files()

    def _ask_files(self) -> None:
        chosen: tuple[str, ...] = ()
        if self.current == EVIDENCE:
            keys = map(str, self.table.selected_keys)
            chosen = tuple(dict.fromkeys(evidence_of(self._card, key) for key in keys))
        elif self.current == FILES:
            chosen = tuple(str(key) for key in self.table.selected_keys)
        self.take_out_asked.emit(chosen)


def _cell_of(at: int) -> Callable[[SentRow], Cell]:
    return lambda row: Cell(text=row.cells[at], tip=row.cells[at])


def _text_of(at: int) -> Callable[[SentRow], str]:
    return lambda row: row.cells[at]
