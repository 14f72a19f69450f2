"""Third step of an import: what would come in, change, stay, vanish, and what is wrong."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.usecases.ledgers.import_cards import Ending
from models.vocabulary.ids import RowId
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import Chip, StatusChip
from ui.components.fields import LABEL_CHARACTERS, FieldRow
from ui.components.flow import FlowLayout
from ui.components.table import DataTable
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import PANEL_GAP, LayoutClass, Tone
from ui.pages.importing.footer import StageFooter
from ui.pages.importing.lines import Lines
from ui.pages.importing.questions import Questions
from ui.pages.importing.tables import (
    BECAUSE,
    ON,
    changes_table,
    faults_table,
    left_out_table,
    model_of,
    names_table,
    preview_table,
    skipped_table,
    vanished_table,
)

_SHORT_LABEL = 4
_TABS = (
    "faults", "added", "changed", "vanished", "unchanged", "left-out", "remarks", "skipped",
)  # fmt: skip


class CheckStage(QWidget):
    """Nothing is written before 确认导入; every row can be mended, left out or ended here."""

    answered = Signal(str, str)
    left_out = Signal(object, bool)
    """Row number of the file (or key of a figure), and whether it stays out."""
    mended = Signal(object, str)
    """Cell (row from 1, column from 0) and the text typed anew."""
    ended = Signal(object, object)
    """Row id, and its Ending or None."""
    emptying = Signal(bool)
    confirmed = Signal()
    went_back = Signal()
    set_aside = Signal()

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: Lines | None = None
        self._tables: dict[str, DataTable] = {}
        self.questions = Questions(look)
        self.questions.answered.connect(self.answered)
        self.tabs = Tabs()
        self.tabs.chosen.connect(self._show_tab)
        self._ending = self._make_ending(today)
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
        for widget in (self.questions, self._make_chips(), bar, self._ending):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        column.addWidget(self._make_footer())

    @property
    def counts(self) -> tuple[str, ...]:
        """The counts as they are shown."""
        return tuple(chip.text() for chip in self._shown_chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put day and reason under each other where large text leaves no room beside."""
        super().resizeEvent(event)
        narrow = LayoutClass.of(self.window().width(), self._look.measures) is LayoutClass.NARROW
        directions = QBoxLayout.Direction
        self._ending_row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        for field in (self._on_row, self._because_row):
            field.set_label_characters(LABEL_CHARACTERS if narrow else _SHORT_LABEL)

    def table(self, tab_id: str) -> DataTable:
        """Return a tab's table; KeyError where there is no such tab now."""
        return self._tables[tab_id]

    def show_lines(self, lines: Lines) -> None:
        """Show what the file would do; the tab and row one stands on are kept."""
        before = self.tabs.current_id
        current = self._tables[before].current_key if before in self._tables else None
        inside = before in self._tables and _holds_focus(self._tables[before])
        self._lines = lines
        view = lines.view
        self.questions.ask(view.questions)
        self._count(lines)
        self._rebuild(lines)
        if before in self._tables and current is not None:
            self._tables[before].go_to(current)
        if inside and self.tabs.current_id in self._tables:
            # the table that was worked in is gone, and with it the keyboard
            self._tables[self.tabs.current_id].setFocus()
        coming = view.card.added + view.card.changed + view.card.ended
        named = lines.kind is None
        words = self.tr("确认导入 {count} 项") if named else self.tr("确认导入 {count} 行")
        self.confirm.set_word(words.format(count=coming))
        self.switch.setVisible(not named and bool(view.card.changed or view.ask.wishes.emptying))
        self.switch.setChecked(view.ask.wishes.emptying)
        self._note.setText(self._note_for(lines))
        self.setAccessibleName("，".join(self.counts))

    def _rebuild(self, lines: Lines) -> None:
        while self._stack.count():
            old = self._stack.widget(0)
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._tables = {}
        tabs = []
        for tab_id in _TABS:
            count = self._count_of(tab_id, lines)
            if not count:
                continue
            table = self._make_table(tab_id, lines)
            self._tables[tab_id] = table
            self._stack.addWidget(table)
            tabs.append(Tab(id=tab_id, title=self._title(tab_id), count=count))
        self.tabs.set_tabs(tuple(tabs))
        # a tab bar that is not shown keeps its new size to itself
        self.tabs.updateGeometry()
        self._show_tab(self.tabs.current_id)

    def _count_of(self, tab_id: str, lines: Lines) -> int:
        card = lines.view.card
        if tab_id == "changed" and lines.kind is None:
            return len(lines.changed)
        counts = {
            "faults": len(card.faults),
            "added": card.added if lines.kind is not None else 0,
            "changed": card.changed,
            "vanished": len(card.vanished),
            "unchanged": card.unchanged,
            "left-out": card.left_out,
            "remarks": len(card.remarks),
            "skipped": card.skipped_rows,
        }
        return counts[tab_id]

    def _title(self, tab_id: str) -> str:
        return {
            "faults": self.tr("有错"),
            "added": self.tr("新增"),
            "changed": self.tr("有变化"),
            "vanished": self.tr("表里没有了"),
            "unchanged": self.tr("没变"),
            "left-out": self.tr("不导入"),
            "remarks": self.tr("要留意"),
            "skipped": self.tr("没有当作数据的行"),
        }[tab_id]

    def _make_table(self, tab_id: str, lines: Lines) -> DataTable:
        look = self._look
        if tab_id == "added":
            assert lines.kind is not None  # figures have no such tab
            table = preview_table(look, lines.kind, lines.added, ticks=True)
        elif tab_id == "changed":
            table = changes_table(look, lines.changed)
        elif tab_id == "vanished":
            table = vanished_table(look, lines.vanished)
        elif tab_id == "unchanged":
            table = names_table(look, lines.unchanged, self._title(tab_id))
        elif tab_id == "left-out":
            table = left_out_table(look, lines.left_out)
        elif tab_id == "skipped":
            table = skipped_table(look, lines.skipped)
        else:
            rows = lines.faults if tab_id == "faults" else lines.remarks
            ticks = lines.kind is not None and tab_id == "faults"
            table = faults_table(look, rows, self._title(tab_id), ticks=ticks)
        model = model_of(table)
        model.cell_checked.connect(self._on_ticked)
        model.cell_edited.connect(self._on_edited)
        return table

    def _show_tab(self, tab_id: str) -> None:
        if tab_id in self._tables:
            self._stack.setCurrentWidget(self._tables[tab_id])
        self._ending.setVisible(tab_id == "vanished")

    def _on_ticked(self, key: object, _column: str, on: bool) -> None:
        tab = self.tabs.current_id
        if tab == "vanished":
            self._end(key, on)
        elif self._lines is not None:
            self.left_out.emit(self._row_number(tab, key, self._lines), not on)

    def _row_number(self, tab: str, key: object, lines: Lines) -> object:
        """Return what a row is left out by: its number in the file, a figure's key."""
        if tab == "faults" and isinstance(key, int):
            return lines.faults[key].fault.place.row
        if tab == "changed" and isinstance(key, tuple):
            return key[0] if lines.kind is not None else key[1]
        if tab == "left-out" and lines.kind is None and isinstance(key, int):
            return [line.key for line in lines.values if line.left_out][key]
        return key

    def _on_edited(self, key: object, column: str, text: str) -> None:
        lines, tab = self._lines, self.tabs.current_id
        if lines is None:
            return
        if tab == "vanished":
            self._change_ending(key, column, text, lines)
        elif isinstance(key, int):
            line = (lines.faults if tab == "faults" else lines.remarks)[key]
            if line.cell is not None:
                self.mended.emit(line.cell, text)

    def _end(self, key: object, on: bool) -> None:
        """End a row as the two fields above say, or leave it as it is."""
        if not on:
            self.ended.emit(key, None)
            return
        because, day = self.because.text().strip(), _day(self.on.text())
        self._because_row.set_error("" if because else self.tr("先写原因，再勾要停用的"))
        self._on_row.set_error("" if day else self.tr("日期写成 2025-06-30 这样"))
        if not because:
            self.because.setFocus()
        elif day is None:
            self.on.setFocus()
        else:
            self.ended.emit(key, Ending(on=day, because=because))

    def _change_ending(self, key: object, column: str, text: str, lines: Lines) -> None:
        line = next((line for line in lines.vanished if line.key == key), None)
        if line is None or line.ending is None:
            return
        day = _day(text) if column == ON else line.ending.on
        because = text.strip() if column == BECAUSE else line.ending.because
        if day is not None and because:
            self.ended.emit(RowId(str(key)), Ending(on=day, because=because))

    def _make_ending(self, today: date) -> QFrame:
        frame = QFrame()
        frame.setProperty("ground", "surface")
        frame.setProperty("rule", "bottom")
        frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = self._ending_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, frame)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 2)
        self.on = QLineEdit(today.isoformat())
        self.because = QLineEdit()
        self.because.setPlaceholderText(self.tr("如 调出、退休、已报废"))
        self._on_row = FieldRow(self._look, self.tr("从哪天起"), self.on, characters=8)
        self._because_row = FieldRow(
            self._look, self.tr("原因"), self.because, characters=20,
            hint=self.tr("写好后勾要停用的行；不勾的不动"),
        )  # fmt: skip
        for field in (self._on_row, self._because_row):
            field.set_label_characters(_SHORT_LABEL)
            row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        frame.hide()
        return frame

    def _make_chips(self) -> QWidget:
        chips = QFrame()
        chips.setProperty("ground", "surface")
        self._chips = FlowLayout(chips, gap=8)
        self._chips.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 4)
        self._shown_chips: list[Chip] = []
        self.switch = Button(
            self._look, self.tr("空格也清空台账"), kind=ButtonKind.CHOICE, small=True
        )
        self.switch.setToolTip(self.tr("平时文件里空着的格不动台账里已填的内容；按下后会清空"))
        self.switch.clicked.connect(self.emptying)
        self._chips.add_trailing(self.switch)
        return chips

    def _count(self, lines: Lines) -> None:
        for chip in self._shown_chips:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        card, look = lines.view.card, self._look
        made: list[Chip] = [
            Chip(look, self.tr("新增 {count}").format(count=card.added), tone=Tone.OK,
                 icon=IconName.ADD),
            Chip(look, self.tr("有变化 {count}").format(count=card.changed), tone=Tone.ACCENT,
                 icon=IconName.EDIT),
            Chip(look, self.tr("没有变化 {count}").format(count=card.unchanged)),
        ]  # fmt: skip
        further = (
            (card.held, Status.NOT_MET, self.tr("要改好 {count}")),
            (len(card.remarks), Status.TO_CONFIRM, self.tr("要留意 {count}")),
            (len(card.vanished), Status.STALE, self.tr("文件里没有的 {count}")),
            (card.ended, Status.STALE, self.tr("停用 {count}")),
            (card.left_out, Status.NOT_FILLED, self.tr("不导入 {count}")),
        )
        made += [
            StatusChip(look, status, words.format(count=count))
            for count, status, words in further
            if count
        ]
        self._shown_chips = made
        for chip in made:
            self._chips.addWidget(chip)

    def _note_for(self, lines: Lines) -> str:
        view = lines.view
        if view.card.held and lines.kind is not None:
            return self.tr("有错的行在这里改好就会读进来；没改好的原样留着。这张表还没有写入台账。")
        if view.ask.ledger == "staff":
            return self.tr("身份证号和手机号只留在本机，不会进入上报文件。这张表还没有写入台账。")
        return self.tr("这张表还没有写入台账。")

    def _make_footer(self) -> QWidget:
        back = Button(self._look, self.tr("上一步"), keycap="Alt+B")
        back.clicked.connect(self.went_back)
        aside = Button(self._look, self.tr("存为未完成"))
        aside.clicked.connect(self.set_aside)
        self.confirm = Button(
            self._look, self.tr("确认导入"), kind=ButtonKind.PRIMARY, keycap="Alt+N"
        )
        self.confirm.clicked.connect(self.confirmed)
        footer = StageFooter(self._look, (back, aside, self.confirm), icon=IconName.LOCK)
        self._note = footer.note
        return footer


def _holds_focus(table: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is table or table.isAncestorOf(focused))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
