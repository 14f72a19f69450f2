"""Second step of an import: which column goes where; what needs a person stands first."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from forms.reading.headers import KEPT_ASIDE, LEFT_OUT
from models.usecases.ledgers.import_cards import ColumnMapping
from ui.bridge.importing import ImportView
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import Chip
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP, LayoutClass, Tone
from ui.pages.importing.footer import StageFooter
from ui.pages.importing.lines import OPEN, ColumnLine, Lines, Match, field_options
from ui.pages.importing.picker import PickDelegate
from ui.pages.importing.questions import Questions
from ui.pages.importing.tables import preview_table

_CHOICE = 3
"""The column in which one chooses."""
_PREVIEWED = 4
_LEFT_OUT = ("samples",)
"""What large text leaves no room for."""


class ColumnsStage(QWidget):
    """Questions, the columns with their fields, and how the first rows come out."""

    answered = Signal(str, str)
    matched = Signal(str, str)
    """Header, and the field key (or what else becomes of the column)."""
    remember_asked = Signal()
    suggestion_taken = Signal()
    went_on = Signal()
    went_back = Signal()
    set_aside = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[ColumnLine, ...] = ()
        self.questions = Questions(look)
        self.questions.answered.connect(self.answered)
        self.message = InlineMessage(look, MessageKind.INFO, "")
        self.message.action_chosen.connect(lambda _at: self.suggestion_taken.emit())
        self.message.hide()
        self.model: RowsModel[ColumnLine] = RowsModel(
            self._columns(), key=lambda line: line.place, parent=self
        )
        self.model.cell_edited.connect(self._on_edited)
        self.table = DataTable(look, self.model, spoken=self.tr("列对应"), grid=True)
        self._picker = PickDelegate(look, _CHOICE, self.tr("放进台账的哪一项"), self.table)
        self.table.setItemDelegate(self._picker)
        self._preview = QVBoxLayout()
        self._preview.setSpacing(0)
        self._previewed: DataTable | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.questions)
        column.addWidget(let_shrink(self.message))
        column.addWidget(self._make_tools())
        column.addWidget(self.table, 1)
        column.addWidget(self._make_preview())
        column.addWidget(self._make_footer())

    @property
    def counts(self) -> tuple[str, ...]:
        """The counts as they are shown."""
        return tuple(chip.text() for chip in self._shown_chips)

    @property
    def lines(self) -> tuple[ColumnLine, ...]:
        """The columns as they stand on the page."""
        return self.model.shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the examples, or the preview, where large text leaves no room for both."""
        super().resizeEvent(event)
        room = LayoutClass.of(self.window().width(), self._look.measures)
        self.table.hide_columns(_LEFT_OUT if room is LayoutClass.MEDIUM else ())
        self._preview_frame.setVisible(self._previewed is not None and self._has_room())

    def show_lines(self, lines: Lines) -> None:
        """Show where the columns of a file go."""
        view = lines.view
        self._lines = lines.columns
        self.questions.ask(view.questions)
        self._picker.set_options(field_options(view.ask.ledger))
        self._arrange()
        self._count()
        self._show_preview(lines)

    def suggest(self, differing: int) -> None:
        """Offer the nearest mapping that was remembered; 0 takes the offer back."""
        self.message.setVisible(bool(differing))
        if differing:
            self.message.set_message(
                MessageKind.INFO,
                self.tr("和以前导入过的一张表差不多。"),
                self.tr("按那时的对应，这里有 {count} 列会改。").format(count=differing),
                actions=(self.tr("照以前的对应"),),
            )

    def told_remembered(self) -> None:
        """Say that the mapping is remembered."""
        self.message.set_message(
            MessageKind.OK, self.tr("记住了。"), self.tr("下次同样列名的表直接对上。")
        )
        self.message.show()

    def go_to_open(self) -> bool:
        """Put the keyboard on the first column that needs a person; False where none does."""
        line = next((line for line in self.model.shown if line.match in OPEN), None)
        if line is None:
            return False
        if self.questions.strips and line.match is Match.ASKED:
            self.questions.strips[0].buttons[0].setFocus()
            return True
        self.table.setFocus()
        return self.table.go_to(line.place, "title")

    def next_open(self) -> None:
        """Go to the next column that needs a person (F8)."""
        current = self.table.current_key
        keys = [line.place for line in self.model.shown if line.match in OPEN | {Match.DOUBTFUL}]
        if keys:
            at = keys.index(current) + 1 if current in keys else 0
            self.table.setFocus()
            self.table.go_to(keys[at % len(keys)], "title")

    def _columns(self) -> tuple[Column[ColumnLine], ...]:
        return (
            Column(id="letters", title=self.tr("列"), characters=3,
                   cell=lambda line: Cell(text=line.letters, tone=Tone.OFF)),
            Column(id="header", title=self.tr("文件里的列名"), characters=14,
                   cell=self._header_cell),
            Column(id="samples", title=self.tr("示例（前几行）"), characters=18,
                   cell=lambda line: Cell(text=line.samples, tip=line.samples)),
            Column(id="title", title=self.tr("放进台账的哪一项"), characters=18,
                   cell=self._choice_cell),
            Column(id="state", title=self.tr("说明"), characters=0, cell=self._state_cell),
        )  # fmt: skip

    def _header_cell(self, line: ColumnLine) -> Cell:
        if line.match is Match.WANTED:
            return Cell(text=self.tr("（文件里没有对上的列）"), tone=Tone.OFF)
        return Cell(text=line.header or self.tr("（没有列名）"), strong=bool(line.header))

    def _choice_cell(self, line: ColumnLine) -> Cell:
        if line.match is Match.WANTED:
            return Cell(text=line.title, strong=True)
        if not line.header:
            return Cell(text=self.tr("存到“其他列”"))
        shown = line.title or (
            self.tr("—（不导入）") if line.key == LEFT_OUT else self.tr("存到“其他列”")
        )
        wanting = line.match is Match.TWICE
        spoken = self.tr("{header}放进{title}").format(header=line.header, title=shown)
        return Cell(text=shown, edit=line.key, tone=Tone.BAD if wanting else None, spoken=spoken)

    def _state_cell(self, line: ColumnLine) -> Cell:
        plain = {
            Match.WANTED: (Status.NOT_MET, self.tr("必须有，请在下面选哪一列是它")),
            Match.ASKED: (Status.NOT_MET, self.tr("上面的问题答了才能读")),
            Match.TWICE: (Status.NOT_MET, self.tr("有两列都放进这一项，请改一列")),
            Match.UNKNOWN: (Status.TO_CONFIRM, self.tr("认不出，原样保留，不参与计算")),
            Match.KNOWN: (Status.MET, self.tr("列名认得")),
            Match.CHOSEN: (Status.MET, self.tr("按你选的")),
        }
        if line.match is Match.DOUBTFUL:
            words = self.tr("有 {count} 行要看一看").format(count=line.troubled)
            return Cell(text=words, status=Status.TO_CONFIRM)
        if line.match in plain:
            status, words = plain[line.match]
            return Cell(text=words, status=status)
        if line.match is Match.LEFT_OUT:
            return Cell(text=self.tr("这一列不导入"), tone=Tone.OFF)
        return Cell(text=self.tr("原样保留，不参与计算"), icon=IconName.SAVE, tone=Tone.PLAIN)

    def _make_tools(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("ground", "surface")
        bar.setProperty("rule", "bottom")
        self._chips = FlowLayout(bar, gap=8)
        self._chips.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        self._chips.addWidget(TextLabel(self.tr("文件里的列 → 台账里的项"), strong=True))
        self._shown_chips: list[Chip] = []
        self.order = QComboBox()
        self.order.setProperty("size", "small")
        self.order.setAccessibleName(self.tr("排列"))
        self.order.addItems([self.tr("没对上的排在前面"), self.tr("按文件里的顺序")])
        self.order.currentIndexChanged.connect(lambda _at: self._arrange())
        self.remember = Button(self._look, self.tr("记住这种对应"), icon=IconName.SAVE, small=True)
        self.remember.clicked.connect(self.remember_asked)
        self._chips.addWidget(self.order)
        self._chips.add_trailing(self.remember)
        return bar

    def _make_preview(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("ground", "surface")
        frame.setProperty("rule", "top")
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        title = QHBoxLayout()
        title.setContentsMargins(PANEL_GAP, 5, PANEL_GAP, 5)
        title.setSpacing(INNER_GAP)
        title.addWidget(TextLabel(self.tr("导入后是这样"), strong=True))
        title.addWidget(TextLabel(self.tr("前几行"), role=TextRole.TABLE, ink=Ink.SECOND))
        title.addStretch(1)
        column.addLayout(title)
        column.addLayout(self._preview)
        self._preview_frame = frame
        return frame

    def _make_footer(self) -> QWidget:
        back = Button(self._look, self.tr("上一步"), keycap="Alt+B")
        back.clicked.connect(self.went_back)
        aside = Button(self._look, self.tr("存为未完成"))
        aside.clicked.connect(self.set_aside)
        self.onward = Button(
            self._look, self.tr("下一步：检查"), kind=ButtonKind.PRIMARY, keycap="Alt+N"
        )
        self.onward.clicked.connect(self.went_on)
        note = self.tr("身份证号和手机号只留在本机，不会进入上报文件。")
        return StageFooter(self._look, (back, aside, self.onward), note, icon=IconName.LOCK)

    def _arrange(self) -> None:
        lines = self._lines
        if self.order.currentIndex() == 1:
            lines = tuple(sorted(lines, key=lambda line: line.place))
        self.model.set_rows(lines)

    def _count(self) -> None:
        for chip in self._shown_chips:
            self._chips.removeWidget(chip)
            chip.hide()
            chip.deleteLater()

        def many(*matches: Match) -> int:
            return sum(line.match in matches for line in self._lines)

        told = (
            (many(Match.KNOWN, Match.CHOSEN), self.tr("已对上 {count}"), Tone.OK, IconName.MET),
            (many(Match.WANTED, Match.ASKED, Match.TWICE), self.tr("必须选 {count}"), Tone.BAD,
             IconName.NOT_MET),
            (many(Match.UNKNOWN), self.tr("没对上 {count}"), Tone.WARN, IconName.WARNING),
            (many(Match.DOUBTFUL), self.tr("有疑问 {count}"), Tone.WARN, IconName.WARNING),
            (many(Match.ASIDE), self.tr("存到其他列 {count}"), Tone.PLAIN, IconName.SAVE),
            (many(Match.LEFT_OUT), self.tr("不导入 {count}"), Tone.PLAIN, IconName.DISMISS),
        )  # fmt: skip
        self._shown_chips = [
            Chip(self._look, words.format(count=count), tone=tone, icon=icon)
            for count, words, tone, icon in told
            if count
        ]
        for chip in self._shown_chips:
            self._chips.addWidget(chip)
        self.setAccessibleName("，".join(self.counts))

    def _show_preview(self, lines: Lines) -> None:
        if self._previewed is not None:
            self._preview.removeWidget(self._previewed)
            self._previewed.hide()
            self._previewed.deleteLater()
            self._previewed = None
        rows = lines.first_rows(_PREVIEWED)
        self._preview_frame.setVisible(bool(rows) and self._has_room())
        if rows and lines.kind is not None:
            self._previewed = preview_table(self._look, lines.kind, rows)
            self._previewed.fit_height(_PREVIEWED)
            # wide tables scroll aside: the bar must not lie over the last row
            bar = self._previewed.horizontalScrollBar().sizeHint().height()
            self._previewed.setFixedHeight(self._previewed.height() + bar)
            self._preview.addWidget(self._previewed)

    def _has_room(self) -> bool:
        room = LayoutClass.of(self.window().width(), self._look.measures)
        return room is not LayoutClass.NARROW

    def _on_edited(self, place: int, _column: str, key: str) -> None:
        line = next((line for line in self._lines if line.place == place), None)
        if line is not None and line.header:
            self.matched.emit(line.header, key)


def mapping_of(view: ImportView) -> dict[str, str]:
    """Return what becomes of every column with a header, as it stands now."""
    return {each.header: each.key for each in view.columns.columns if each.header}


def remembered(view: ImportView) -> ColumnMapping:
    """Return the matching as it stands, to be found again by its headers."""
    return ColumnMapping(
        headers=view.columns.headers, columns=mapping_of(view), choices=view.ask.choices
    )


def rematched(view: ImportView, header: str, key: str) -> dict[str, str]:
    """Return a person's matching with one column moved; its field leaves the column it had."""
    columns = dict(view.ask.columns)
    if key not in {KEPT_ASIDE, LEFT_OUT}:
        for other in view.columns.columns:
            if other.key == key and other.header and other.header != header:
                columns[other.header] = KEPT_ASIDE
    return columns | {header: key}


def differing(view: ImportView, offered: dict[str, str]) -> int:
    """Return how many columns an offered mapping would move."""
    now = mapping_of(view)
    return sum(now.get(header, key) != key for header, key in offered.items())
