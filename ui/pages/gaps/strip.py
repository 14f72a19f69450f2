"""Under the list: what the current shortage blocks, who comes near, and ways on from it."""

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.gaps.shortages import GapState
from models.usecases.gaps.gap_cards import BlockCard, GapCard, NearCard
from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import LinkLabel, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.pages.gaps.nearest import why_near
from ui.pages.gaps.words import (
    amount_of,
    block_shown,
    figures_of,
    second_line,
    title_of,
)
from ui.texts.joining import labelled, listed
from ui.translated import translated

_MOST_BLOCKS, _MOST_NAMES = 5, 8


class GapStrip(QWidget):
    """Told one gap, or none."""

    assumed = Signal()
    clause_asked = Signal(object)
    """The GapCard whose clause is to be opened."""
    behind_asked = Signal(object)
    """The GapCard whose figures are to be opened."""
    row_asked = Signal(str, str)
    """A ledger and the row in it to be opened."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._gap: GapCard | None = None
        self.setProperty("ground", "surface-alt")
        self.setMinimumHeight(look.measures.px(56))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(2)
        line = QHBoxLayout()
        line.setSpacing(12)
        self._headline = TextLabel("", strong=True, wrap=True)
        line.addWidget(self._headline, 1)
        line.addWidget(self._ways_on())
        self._detail = TextLabel("", role=TextRole.TABLE, wrap=True)
        self._near = QWidget()
        self._near_flow = FlowLayout(self._near, gap=10, line_gap=0)
        self._near_parts: tuple[QWidget, ...] = ()
        column.addLayout(line)
        column.addWidget(let_shrink(self._detail))
        column.addWidget(self._near)
        self._links.hide()
        self._near.hide()

    def _ways_on(self) -> QWidget:
        self._links = QWidget()
        flow = FlowLayout(self._links, gap=12)
        self.behind = LinkLabel(self._look, self.tr("看推导"))
        self.behind.activated.connect(lambda: self.behind_asked.emit(self._gap))
        self.rows = LinkLabel(self._look, self.tr("看这些行"))
        self.rows.activated.connect(lambda: self.behind_asked.emit(self._gap))
        self.clause = LinkLabel(self._look, self.tr("打开这一条"))
        self.clause.activated.connect(lambda: self.clause_asked.emit(self._gap))
        self.assume = Button(
            self._look,
            self.tr("假设补上"),
            kind=ButtonKind.QUIET,
            icon=IconName.WHAT_IF,
            keycap="Ctrl+I",
            small=True,
        )
        self.assume.clicked.connect(self.assumed)
        for widget in (self.behind, self.rows, self.clause, self.assume):
            flow.addWidget(widget)
        return self._links

    def show_gap(self, gap: GapCard | None) -> None:
        """Speak of a gap, or of none."""
        if gap == self._gap:
            return
        before, self._gap = self._gap, gap
        self._links.setVisible(gap is not None)
        near = _near(gap)
        if near != _near(before):
            self._show_near(*near)
        if gap is None:
            self._headline.setText("")
            self._detail.setText("")
            return
        title = self.tr("{title}　{amount}").format(title=title_of(gap), amount=amount_of(gap))
        self._headline.setText(title)
        self._detail.setText(self._detail_of(gap))
        rows = sum(len(operand.rows) for operand in gap.behind.operands)
        self.rows.set_words(self.tr("看 {n} 行台账").format(n=rows))
        self.rows.setVisible(rows > 0)

    def _detail_of(self, gap: GapCard) -> str:
        blocks = listed(
            (_in_the_way(block) for block in gap.blocks[:_MOST_BLOCKS]),
            translated,
        )
        told = second_line(gap) if gap.state is GapState.UNKNOWN else figures_of(gap)
        parts = [told, self.tr("卡住 {clauses}").format(clauses=blocks)]
        if gap.candidates:
            names = listed(gap.candidates[:_MOST_NAMES], translated)
            parts.append(labelled(self.tr("还没有的"), names, translated))
        return "。".join(part for part in parts if part)

    def _show_near(self, nearest: tuple[NearCard, ...], count: int) -> None:
        """Name who comes near, those for one reason together; ``count`` is of them all."""
        for part in self._near_parts:
            self._near_flow.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._near.setVisible(bool(nearest))
        parts: list[QWidget] = []
        if count > len(nearest):
            told = self.tr("最接近的（共 {n} 个）").format(n=count)
        else:
            told = self.tr("最接近的")
        for why, alike in groupby(nearest, key=why_near):
            words = self.tr("{told}：{why}").format(told=told, why=why) if not parts else why
            parts.append(TextLabel(words, role=TextRole.TABLE))
            for near in alike:
                link = LinkLabel(self._look, near.name or self.tr("没写名称"))
                link.activated.connect(lambda of=near: self._ask_near(of))
                parts.append(link)
        for part in parts:
            self._near_flow.addWidget(part)
            part.show()
        self._near_parts = tuple(parts)

    def _ask_near(self, near: NearCard) -> None:
        self.row_asked.emit(near.ledger, near.row)


def _near(gap: GapCard | None) -> tuple[tuple[NearCard, ...], int]:
    return ((), 0) if gap is None else (gap.nearest, gap.near_count)


def _in_the_way(block: BlockCard) -> str:
    """Return a criterion with the name of its clause; a condition is its own words."""
    named = block_shown(block)
    return named if named == block.title else f"{named} {block.title}".strip()
