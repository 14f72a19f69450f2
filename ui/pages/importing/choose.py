"""First step of an import: which file, which of its sheets, which ledger."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from forms.reading.sheet_survey import SheetPart, due_parts
from models.exchange.filenames import SEALED_ENDING
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.strokes import paint_box
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.importing.lines import ledger_options, ledger_title
from ui.pages.importing.picker import PickDelegate, SearchCombo

ENDINGS = (".xlsx", ".xls", ".xlsm", ".et", ".csv")
_LEDGER = 1
"""The column in which one says which ledger a sheet is."""
_MOST_PARTS = 6
_KIND_CHARACTERS = 14


class DropArea(QWidget):
    """Takes one file that is dropped on it."""

    dropped = Signal(object)
    """A Path."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._over = look, False
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("把文件拖到这里"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a dashed box, stronger while a file hangs over it."""
        colours = self._look.colours
        fill = colours.accent_soft if self._over else colours.surface_alt
        edge = colours.accent if self._over else colours.line_strong
        with QPainter(self) as painter:
            paint_box(painter, self.rect(), fill=fill, edge=edge, radius=4, dashed=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._mark(over=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the file."""
        self._mark(over=False)
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _mark(self, *, over: bool) -> None:
        self._over = over
        self.update()


class ChooseStage(QWidget):
    """A file by button or by drag and drop; its sheets, where there are several."""

    file_chosen = Signal(object)
    """A Path."""
    package_chosen = Signal(str)
    """A sealed package, which comes from the county: no workbook."""
    part_chosen = Signal(object, str)
    """A SheetPart and the ledger it comes in as."""
    all_asked = Signal()
    """Every sheet that is known comes in, one after another."""
    year_agreed = Signal(int)
    """For which year the rows of another year come in."""
    resumed = Signal(bool)
    """Whether the import that was put aside is taken up again, or forgotten."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ledger = ""
        self._last: Path | None = None
        self._years: tuple[int, ...] = ()
        self._year = 0
        self._done: frozenset[SheetPart] = frozenset()
        self._chosen: dict[SheetPart, str] = {}
        self._parts: tuple[SheetPart, ...] = ()
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.message.action_chosen.connect(self._again)
        self.year = InlineMessage(look, MessageKind.WARN, "")
        self.year.hide()
        self.year.action_chosen.connect(lambda at: self.year_agreed.emit(self._years[at]))
        self.aside = InlineMessage(look, MessageKind.INFO, "")
        self.aside.hide()
        self.aside.action_chosen.connect(self._on_aside)
        panel = Panel(look, self.tr("导入哪一张表"), padded=True)
        panel.body.addLayout(self._make_kinds())
        panel.body.addWidget(self._make_drop(), 1)
        body = ScrollBody()
        area = make_scroll_area()
        area.setWidget(body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        column = body.column
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        for message in (self.aside, self.message, self.year):
            column.addWidget(let_shrink(message))
        column.addWidget(panel, 1)
        self._sheets_panel = self._make_parts()
        column.addWidget(self._sheets_panel)

    @property
    def ledger(self) -> str:
        """The ledger chosen beforehand; "" recognises it by the headers."""
        return self._ledger

    def choose_ledger(self, ledger: str) -> None:
        """Choose what the file is, or "" to let the headers tell."""
        self._ledger = ledger
        self.kinds.choose(ledger)

    def refuse(self, path: Path, words: str) -> None:
        """Say why a file was not taken; nothing has been written."""
        self._last = path
        headline = self.tr("{file} 没有导入。").format(file=path.name)
        self.message.set_message(MessageKind.BAD, headline, words, actions=(self.tr("再读一次"),))
        self.message.show()

    def take(self, path: Path) -> None:
        """Begin with a file."""
        if path.name.endswith(SEALED_ENDING):
            self.package_chosen.emit(str(path))
            return
        self.message.hide()
        self.year.hide()
        self.show_parts(())
        self._last = path
        self.file_chosen.emit(path)

    def show_parts(self, parts: tuple[SheetPart, ...], year: int = 0) -> None:
        """Show the sheets of a file to choose from, this year's to begin with; none hides them."""
        self._year = year or self._year
        if parts != self._parts:
            self._chosen, self._done = {}, frozenset()
        self._parts = parts
        self.model.set_rows(parts)
        self.sheets.fit_height(_MOST_PARTS)
        self._sheets_panel.setVisible(bool(parts))
        if parts:
            self.sheets.go_to(parts[0])
        self._offer_all()

    def due(self) -> tuple[tuple[SheetPart, str], ...]:
        """Return the sheets that can come in one after another, each with its ledger."""
        meant = {replace(part, ledger=self._ledger_of(part)): part for part in self._parts}
        return tuple(
            (meant[part], part.ledger)
            for part in due_parts(tuple(meant), self._year)
            if meant[part] not in self._done
        )

    def _offer_all(self) -> None:
        count = len(self.due())
        self.take_all.setVisible(count > 1)
        self.take_all.set_word(self.tr("依次导入 {count} 张表").format(count=count))

    def part_done(self, part: SheetPart) -> None:
        """Mark a sheet as one that was taken in."""
        self._done |= {part}
        self.model.set_rows(self._parts)
        self._offer_all()

    def ask_year(self, named: int, ours: int, known: tuple[int, ...]) -> None:
        """Ask for which year the rows of a sheet that names another year come in."""
        self._years = (named, ours) if named in known else (ours,)
        headline = self.tr("这张表写的是 {named} 年，正在填的是 {ours} 年。").format(
            named=named, ours=ours
        )
        text = (
            self.tr("导入到哪一年？")
            if named in known
            else self.tr("本机还没有 {named} 年的台账。").format(named=named)
        )
        actions = [self.tr("导入到 {year} 年").format(year=named)] if named in known else []
        actions.append(self.tr("就当作 {year} 年的").format(year=ours))
        self.year.set_message(MessageKind.WARN, headline, text, actions=tuple(actions))
        self.year.show()

    def offer_aside(self, file: str) -> None:
        """Offer the import that was put aside; "" offers none."""
        self.aside.setVisible(bool(file))
        if file:
            self.aside.set_message(
                MessageKind.INFO,
                self.tr("上次的导入没有做完。"),
                self.tr("文件 {file}，对应和选择都留着。").format(file=file),
                actions=(self.tr("接着做"), self.tr("不要了")),
            )

    def _make_kinds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(TextLabel(self.tr("导入到")))
        self.kinds = SearchCombo(self.tr("导入到哪一本台账"))
        auto = ("", self.tr("按列名自动认出"))
        self.kinds.set_options((auto, *ledger_options()))
        self.kinds.setFixedWidth(self._look.measures.body * _KIND_CHARACTERS)
        self.kinds.picked.connect(self.choose_ledger)
        row.addWidget(self.kinds)
        about = TextLabel(
            self.tr(
                "卫健统导出的表、本院自己的表都行：认列名，不认位置；认不出的列原样留着。"
            ),
            role=TextRole.TABLE, ink=Ink.SECOND, wrap=True,
        )  # fmt: skip
        row.addWidget(let_shrink(about), 1)
        return row

    def _make_drop(self) -> DropArea:
        area = DropArea(self._look)
        area.dropped.connect(self.take)
        column = QVBoxLayout(area)
        column.setSpacing(PANEL_GAP)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel(self._look, IconName.IMPORT, base=22), 0, centre)
        column.addWidget(TextLabel(self.tr("把文件拖到这里")), 0, centre)
        button = Button(
            self._look, self.tr("选择文件…"), kind=ButtonKind.PRIMARY, icon=IconName.FOLDER
        )
        button.clicked.connect(self._pick)
        self.pick_button = button
        column.addWidget(button, 0, centre)
        hint = self.tr("xlsx、xls、et、csv。先读出来看，确认以前什么都不写入。")
        column.addWidget(TextLabel(hint, role=TextRole.CAPTION, ink=Ink.THIRD), 0, centre)
        column.addStretch(2)
        return area

    def _make_parts(self) -> Panel:
        panel = Panel(
            self._look, self.tr("这个文件里有几张表"), self.tr("一张接一张，每张先看再写入")
        )
        self.model: RowsModel[SheetPart] = RowsModel(
            self._part_columns(), key=lambda part: part, parent=self
        )
        self.model.cell_edited.connect(self._on_told)
        self.sheets: DataTable = DataTable(
            self._look, self.model, spoken=self.tr("文件里的表"), grid=True
        )
        picker = PickDelegate(self._look, _LEDGER, self.tr("是哪一本台账"), self.sheets)
        picker.set_options(ledger_options())
        self.sheets.setItemDelegate(picker)
        panel.body.addWidget(self.sheets)
        row = QHBoxLayout()
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        row.addStretch(1)
        self.take_part = Button(self._look, self.tr("只导入选中的表"))
        self.take_part.clicked.connect(self.take_current)
        self.take_all = Button(
            self._look, self.tr("依次导入"), kind=ButtonKind.PRIMARY, keycap="Alt+N"
        )
        self.take_all.clicked.connect(self.all_asked)
        row.addWidget(self.take_part)
        row.addWidget(self.take_all)
        panel.body.addLayout(row)
        panel.hide()
        return panel

    def take_current(self) -> None:
        """Go on with the sheet that is chosen; first it must be said which ledger it is."""
        part = self.sheets.current_key
        if not isinstance(part, SheetPart):
            return
        ledger = self._ledger_of(part)
        if ledger:
            self.part_chosen.emit(part, ledger)
        else:
            self.sheets.setFocus()
            self.sheets.go_to(part, "ledger")

    def _ledger_of(self, part: SheetPart) -> str:
        return self._chosen.get(part, part.ledger)

    def _part_columns(self) -> tuple[Column[SheetPart], ...]:
        def ledger(part: SheetPart) -> Cell:
            known = self._ledger_of(part)
            text = ledger_title(known) or self.tr("认不出，请选…")
            return Cell(text=text, edit=known, tone=None if known else Tone.BAD)

        def state(part: SheetPart) -> Cell:
            if part in self._done:
                return Cell(text=self.tr("已导入"), status=Status.MET)
            return Cell() if part.visible else Cell(text=self.tr("隐藏的表"), tone=Tone.OFF)

        return (
            Column(id="sheet", title=self.tr("工作表"), characters=14,
                   cell=lambda part: Cell(text=part.sheet, strong=True)),
            Column(id="ledger", title=self.tr("认作"), characters=18, cell=ledger),
            Column(id="year", title=self.tr("年度"), characters=5,
                   cell=lambda part: Cell(text=str(part.year or "—"))),
            Column(id="rows", title=self.tr("行数"), characters=5,
                   cell=lambda part: Cell(text=str(part.rows))),
            Column(id="state", title=self.tr("说明"), characters=0, cell=state),
        )  # fmt: skip

    def _on_told(self, part: SheetPart, _column: str, ledger: str) -> None:
        self._chosen[part] = ledger
        self.model.set_rows(self._parts)
        self._offer_all()

    def _pick(self) -> None:
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("选择文件"),
            str(self._last.parent) if self._last else "",
            self.tr("电子表格 ({endings})").format(endings=endings),
        )
        if path:
            self.take(Path(path))

    def _again(self) -> None:
        if self._last is not None:
            self.take(self._last)

    def _on_aside(self, at: int) -> None:
        self.aside.hide()
        self.resumed.emit(at == 0)


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return Path(urls[0].toLocalFile())
    return None
