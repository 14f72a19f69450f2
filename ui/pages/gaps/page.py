"""The gaps page: what is short for a level, in its own unit, and what it blocks."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.gaps.shortages import GROUPS, GapState
from models.usecases.cards import LevelCard
from models.usecases.gaps.gap_cards import GapCard, GapsCard
from ui.components.buttons import Button
from ui.components.chips import ProvenanceChip
from ui.components.labels import LineLabel, LinkLabel, TextLabel
from ui.components.panels import EmptyState, PageHeader
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.desk import Desk, Destination, Topic
from ui.look.current import TextRole
from ui.look.icons import IconName
from ui.look.states import Standing
from ui.pages.gaps.level import LevelPane
from ui.pages.gaps.panes import GapPanes
from ui.pages.gaps.words import (
    GROUP_ICONS,
    amount_of,
    columns,
    criterion_shown,
    key_of,
    second_line,
    title_of,
)
from ui.pages.level.notices import FACTS
from ui.texts.joining import listed
from ui.texts.sentences import word
from ui.translated import translated

SHOWS = frozenset({Topic.LEDGERS, Topic.ANSWERS, Topic.PROFILE, Topic.REVISION})
_ALL, _UNKNOWN, _OPEN = "all", "unknown", "open"


class GapsPage(QWidget):
    """Target level, categories, shortages with the clauses they block, the level's shares."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._card = desk, _NOTHING
        self._stale = True
        self._category = _ALL
        self._lay_out()
        desk.changed.connect(self._on_changed)

    def show_destination(self, where: Destination) -> None:
        """Show the gaps to ``where.detail`` (a level id), or to the level chosen before."""
        if where.detail and where.detail != self._level.currentData():
            at = self._level.findData(where.detail)
            self._level.setCurrentIndex(max(at, 0))
            self._stale = True
        if self._stale:
            self._refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("差距"), self.tr("目标"))
        self._level = QComboBox()
        self._level.setAccessibleName(self.tr("目标等次"))
        self._level.activated.connect(self._on_level)
        self._chip = ProvenanceChip(look, Standing.RECALLED, provisional=True)
        self._why = LineLabel(self.tr("比例或条款未与官方原文核对，结论为暂定"))
        header.add_beside(self._level)
        header.add_beside(self._chip)
        header.add_beside(self._why)
        report = Button(look, self.tr("打印差距表"), icon=IconName.PRINT)
        report.clicked.connect(lambda: self._desk.go("reports"))
        header.add_action(report)
        self.categories = DataTable(look, self._category_model(), spoken=self.tr("短缺的类别"))
        self.categories.horizontalHeader().hide()
        self.categories.current_key_changed.connect(self._on_category)
        self._model = RowsModel[GapCard](columns(), key=key_of, parent=self)
        self.table = DataTable(look, self._model, spoken=self.tr("短缺"), two_lines=True)
        self.table.current_key_changed.connect(self._on_gap)
        self.table.row_opened.connect(self._open_clause)
        self.table.link_chosen.connect(lambda key, _column: self._open_clause(key))
        self._empty = EmptyState(look, self.tr("按现有数据没有短缺。"))
        self._empty.hide()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._strip())
        self.level_pane = LevelPane(look)
        self.level_pane.clause_chosen.connect(lambda code: self._desk.go("checklist", code))
        self.level_pane.fact_chosen.connect(lambda fact: self._desk.go("ledgers", FACTS, fact))
        self.panes = GapPanes(look, (self._left(), middle, self.level_pane))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(header)
        page.addWidget(self.panes, 1)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setProperty("ground", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.categories, 1)
        note = TextLabel(
            self.tr("缺数据和未填不算短缺，也不算达到。"), role=TextRole.CAPTION, wrap=True
        )
        note.setContentsMargins(12, 8, 12, 10)
        column.addWidget(note)
        return left

    def _strip(self) -> QWidget:
        look = self._desk.look
        strip = QWidget()
        strip.setProperty("ground", "surface-alt")
        strip.setMinimumHeight(look.measures.px(60))
        column = QVBoxLayout(strip)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        line = QHBoxLayout()
        self._headline = TextLabel("", strong=True, wrap=True)
        self._open = LinkLabel(look, self.tr("打开这一条"))
        self._open.activated.connect(lambda: self._open_clause(self.table.current_key))
        line.addWidget(self._headline, 1)
        line.addWidget(self._open)
        self._detail = TextLabel("", role=TextRole.TABLE, wrap=True)
        column.addLayout(line)
        column.addWidget(self._detail)
        return strip

    def _category_model(self) -> RowsModel[tuple[str, str, int]]:
        self._categories = RowsModel[tuple[str, str, int]](
            (
                Column(
                    id="name",
                    title=self.tr("类别"),
                    cell=lambda row: Cell(text=row[1], icon=_category_icon(row[0])),
                    characters=0,
                ),
                Column(
                    id="count",
                    title=self.tr("项数"),
                    cell=lambda row: Cell(text=str(row[2])),
                    characters=4,
                    align=Align.END,
                ),
            ),
            key=lambda row: row[0],
            parent=self,
        )
        return self._categories

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _on_level(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        bridge, opened = self._desk.bridge, self._desk.centre
        levels = bridge.read_checklist(opened).levels
        wanted = self._level.currentData()
        if wanted is None:
            wanted = _next_level(levels)
        self._card = bridge.read_gaps(opened, str(wanted))
        self._stale = False
        self._level.clear()
        for level in levels:
            self._level.addItem(level.title, level.id)
        self._level.setCurrentIndex(self._level.findData(wanted))
        provisional = self._card.target.provisional
        self._chip.setVisible(provisional)
        self._why.setVisible(provisional)
        if self._card.level is not None:
            self.level_pane.show_level(self._card.level)
        self.panes.name_tabs(self.tr("短缺"), self.level_pane.title)
        self._show_categories()
        self._show_rows()

    def _show_categories(self) -> None:
        gaps = self._card.gaps
        short = [gap for gap in gaps if gap.state is GapState.SHORT]
        groups = Counter(gap.group for gap in short)
        rows = [(_ALL, self.tr("全部短缺"), len(short))]
        rows += [(group, word("group", group, translated), groups[group]) for group in GROUPS]
        states = Counter(gap.state for gap in gaps)
        rows.append((_UNKNOWN, self.tr("缺数据"), states[GapState.UNKNOWN]))
        rows.append((_OPEN, self.tr("还没填"), states[GapState.OPEN]))
        self._categories.set_rows(tuple(rows))
        if self.categories.current_key is None:
            self.categories.go_to(_ALL)

    def _show_rows(self) -> None:
        self._model.set_rows(self._card.gaps)
        self._model.keep_only(self._is_chosen)
        empty = not self._model.shown
        self.table.setVisible(not empty)
        self._empty.setVisible(empty)
        if not empty and self.table.current_key is None:
            self.table.go_to(self._model.key_at(0))
        self._on_gap(self.table.current_key)

    def _is_chosen(self, gap: GapCard) -> bool:
        if self._category == _UNKNOWN:
            return gap.state is GapState.UNKNOWN
        if self._category == _OPEN:
            return gap.state is GapState.OPEN
        return gap.state is GapState.SHORT and self._category in {_ALL, gap.group}

    def _on_category(self, key: object) -> None:
        if key is not None and key != self._category:
            self._category = str(key)
            self._show_rows()

    def _on_gap(self, key: object) -> None:
        gap = self._gap(key)
        self._open.setVisible(gap is not None)
        if gap is None:
            self._headline.setText("")
            self._detail.setText("")
            return
        self._headline.setText(
            self.tr("{title}　{amount}").format(title=title_of(gap), amount=amount_of(gap))
        )
        blocks = listed(
            (
                ("★" if block.core else "") + f"{criterion_shown(block.criterion)} {block.title}"
                for block in gap.blocks[:5]
            ),
            translated,
        )
        parts = [second_line(gap), self.tr("卡住 {clauses}").format(clauses=blocks)]
        if gap.candidates:
            names = listed(gap.candidates[:8], translated)
            parts.append(self.tr("还没有的：{names}").format(names=names))
        self._detail.setText("。".join(part for part in parts if part))

    def _open_clause(self, key: object) -> None:
        gap = self._gap(key)
        if gap is not None:
            block = gap.blocks[0]
            self._desk.go("checklist", block.clause, block.criterion)

    def _gap(self, key: object) -> GapCard | None:
        return next((gap for gap in self._card.gaps if key_of(gap) == key), None)


def _next_level(levels: tuple[LevelCard, ...]) -> str:
    """Return the lowest level that is open to the institution and not reached."""
    for level in levels:
        if not level.reached and level.available is not Verdict.NOT_MET:
            return level.id
    return levels[-1].id


def _category_icon(category: str) -> IconName:
    fixed = {_ALL: IconName.CONSOLIDATION, _UNKNOWN: IconName.QUESTION, _OPEN: IconName.RING}
    return fixed.get(category) or GROUP_ICONS[category]


_NOTHING = GapsCard(target=None, targets=(), year=0, level=None, levels=(), gaps=())  # type: ignore[arg-type]
