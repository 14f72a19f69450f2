"""对照设想: two or three kept scenarios beside each other and beside how it is now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import LevelCard
from models.usecases.gaps.plan_cards import ScenarioCard
from ui.components.buttons import Button, IconButton
from ui.components.checks import WrappedCheck
from ui.components.dialogs import room_for
from ui.components.flow import FlowLayout
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import PANEL_GAP
from ui.pages.gaps.figuring import Compared
from ui.pages.gaps.what_if import chip_lines
from ui.texts.joining import listed, stated
from ui.texts.plans import change_shown, money_shown
from ui.translated import translated

MOST = 3
"""Scenarios beside each other."""
_WIDTH, _HEIGHT = 66, 38
_MOST_MOVED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareLine:
    """One line of the table: what is compared, and a cell for now and for each scenario."""

    title: str
    cells: tuple[Cell, ...]


class ScenariosDialog(QDialog):
    """Asks for trials of what is chosen; told them by ``show_compared``."""

    wanted = Signal(object)
    """A tuple of ScenarioCard to be tried."""
    taken = Signal(object)
    """A ScenarioCard to be assumed."""
    forgotten = Signal(object)
    """A ScenarioCard to be deleted."""

    def __init__(
        self, look: Look, kept: Sequence[ScenarioCard], barred: str, parent: QWidget
    ) -> None:
        """``barred``: why nothing may be deleted, "" where it may."""
        super().__init__(parent)
        self._look, self._barred = look, barred
        self.setWindowTitle(self.tr("对照设想"))
        self.setAccessibleName(self.windowTitle())
        FocusRing(look, self)
        self.resize(room_for(self, look, _WIDTH, _HEIGHT))
        self._boxes: dict[str, WrappedCheck] = {}
        self._kept = tuple(kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        about = self.tr("最多选 {n} 个，和现在并排看。都按现在的台账重新试算。").format(n=MOST)
        column.addWidget(TextLabel(about, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True))
        self._choice = QWidget()
        self._flow = FlowLayout(self._choice, gap=14)
        column.addWidget(self._choice)
        self._place = QVBoxLayout()
        self.table: DataTable | None = None
        column.addLayout(self._place, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = Button(look, self.tr("关闭"))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self._show_choice(frozenset(one.id for one in self._kept[-MOST:]))

    def show_kept(self, kept: Sequence[ScenarioCard]) -> None:
        """Show what is kept now; one that was chosen stays so."""
        chosen = frozenset(one.id for one in self._chosen())
        self._kept = tuple(kept)
        self._show_choice(chosen)

    def ask(self) -> None:
        """Ask for the trials of what is chosen."""
        self.wanted.emit(self._chosen())

    def show_compared(self, found: Sequence[Compared], level: str, short: int) -> None:
        """Show trials beside each other and beside how it is now: ``short`` gaps to the level."""
        if self.table is not None:
            self._place.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = None
        if not found:
            return
        model = RowsModel[CompareLine](
            self._columns(found), key=lambda line: line.title, rows=self._lines(found, level, short)
        )
        self.table = DataTable(self._look, model, spoken=self.tr("对照设想"), two_lines=True)
        model.setParent(self.table)
        self._place.addWidget(self.table)

    def _show_choice(self, chosen: frozenset[str]) -> None:
        for widget in self._choice.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            self._flow.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._boxes = {}
        for one in self._kept:
            box = WrappedCheck(one.name)
            box.setChecked(one.id in chosen)
            box.toggled.connect(self._on_toggled)
            self._boxes[one.id] = box
            self._flow.addWidget(box)
            take = LinkLabel(self._look, self.tr("放进假设"))
            take.activated.connect(lambda of=one: self._on_take(of))
            self._flow.addWidget(take)
            drop = IconButton(
                self._look, IconName.DISMISS, self.tr("删除设想“{name}”").format(name=one.name)
            )
            drop.set_barred(self._barred)
            drop.clicked.connect(lambda _=False, of=one: self.forgotten.emit(of))
            self._flow.addWidget(drop)
        for box in self._boxes.values():
            box.show()
        self._choice.updateGeometry()

    def _chosen(self) -> tuple[ScenarioCard, ...]:
        return tuple(
            one for one in self._kept if one.id in self._boxes and self._boxes[one.id].isChecked()
        )

    def _on_toggled(self, on: bool) -> None:
        box = self.sender()
        if on and len(self._chosen()) > MOST and isinstance(box, WrappedCheck):
            box.setChecked(False)
            return
        self.ask()

    def _on_take(self, one: ScenarioCard) -> None:
        self.accept()
        self.taken.emit(one)

    def _columns(self, found: Sequence[Compared]) -> tuple[Column[CompareLine], ...]:
        titles = (self.tr("现在"), *(one.name for one in found))
        return (
            Column(id="what", title="", cell=lambda line: Cell(text=line.title), characters=8),
            *(
                Column(id=f"at{at}", title=title, cell=_cell_at(at), characters=0)
                for at, title in enumerate(titles)
            ),
        )

    def _lines(self, found: Sequence[Compared], level: str, short: int) -> tuple[CompareLine, ...]:
        trials = [one.trial for one in found]
        at = [one.id for one in trials[0].before].index(level)
        states = [trials[0].before[at], *(trial.after[at] for trial in trials)]
        lines = [
            CompareLine(title=states[0].title, cells=tuple(self._reached(one) for one in states))
        ]
        for place, share in enumerate(states[0].shares):
            lines.append(
                CompareLine(
                    title=self.tr("{grade} 级率").format(grade=share.grade),
                    cells=tuple(_share(one, place) for one in states),
                )
            )
        lines.append(
            CompareLine(
                title=self.tr("核心没到"),
                cells=tuple(
                    Cell(text=self.tr("{n} 条").format(n=len(one.core_short))) for one in states
                ),
            )
        )
        nothing = Cell(text="—")
        counts = (short, *(one.short for one in trials))
        left = tuple(Cell(text=self.tr("{n} 项").format(n=count)) for count in counts)
        cost = (Cell(text=self._cost(one)) for one in found)
        moved = (self._moved(one) for one in found)
        lines.append(CompareLine(title=self.tr("还差和待补"), cells=left))
        lines.append(CompareLine(title=self.tr("费用"), cells=(nothing, *cost)))
        lines.append(CompareLine(title=self.tr("变动条款"), cells=(nothing, *moved)))
        content = (
            Cell(
                text=self.tr("{n} 项").format(n=len(one.changes)),
                second=listed((line.text for line in chip_lines(one.changes)), translated),
                tip="\n".join(change_shown(card, translated) for card in one.changes),
            )
            for one in trials
        )
        lines.append(CompareLine(title=self.tr("假设内容"), cells=(nothing, *content)))
        return tuple(lines)

    def _reached(self, level: LevelCard) -> Cell:
        return Cell(status=Status.MET if level.reached else Status.NOT_MET)

    def _cost(self, one: Compared) -> str:
        cost = money_shown(one.cost.yuan, translated)
        guess = self.tr("含估计") if one.cost.estimated else ""
        without = self.tr("另有 {n} 项没有价").format(n=one.cost.unpriced)
        return stated((cost, guess, without if one.cost.unpriced else ""), translated)

    def _moved(self, one: Compared) -> Cell:
        moved = one.trial.moved
        told = [
            f"{card.clause} {card.before or '—'}→{card.after or '—'}"
            for card in moved[:_MOST_MOVED]
        ]
        text = self.tr("{n} 条").format(n=len(moved))
        shown = listed(told, translated) + (" …" if len(moved) > _MOST_MOVED else "")
        whole = "\n".join(f"{card.clause} {card.title}" for card in moved)
        return Cell(text=text, second=shown, tip=whole)


def _cell_at(at: int) -> Callable[[CompareLine], Cell]:
    return lambda line: line.cells[at]


def _share(level: LevelCard, at: int) -> Cell:
    share = level.shares[at]
    return Cell(
        text=share.share,
        second=f"{share.reached}/{share.applicable}",
        status=Status.MET if share.met else Status.NOT_MET,
    )
