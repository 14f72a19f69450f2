"""Two packages side by side, the clauses that differ, and the decision with its reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.standards.pack import Grade
from models.usecases.county.conflict_cards import ClauseDifference, ConflictCard
from models.vocabulary.limits import NOTE_CHARACTERS
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.panels import Panel
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.states import GradeMark, Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.conflicts.words import (
    Compared,
    compared,
    difference_shown,
    rest_shown,
    what_follows,
    why_shown,
)
from ui.texts.joining import labelled
from ui.translated import translated


class ConflictPane(QWidget):
    """Told a card; ``taken`` and ``kept`` carry the digest and the reason."""

    taken = Signal(str, str)
    kept = Signal(str, str)
    opened = Signal(str)
    """The digest of a submission to be looked at in full."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digest = ""
        self._here = ""
        self._sides = Panel(look, self.tr("两份对照"))
        self._clauses = Panel(look, self.tr("不同的条款"))
        self._lay_out_sides(look)
        self._lay_out_clauses(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PANEL_GAP)
        column.addWidget(self._sides, 5)
        column.addWidget(self._clauses, 3)
        column.addWidget(self._decision(look))

    def show_card(self, card: ConflictCard) -> None:
        """Show two packages; what was typed for another conflict is dropped."""
        if card.line.digest != self._digest:
            self.reason.clear()
        self._digest = card.line.digest
        self._here = card.here.digest if card.here else ""
        rows = compared(card)
        self._compared.set_rows(rows)
        self._sides.header.set_note(why_shown(card.line))
        self.open.setVisible(bool(self._here))
        self._differing.set_rows(card.clauses)
        count = self.tr("{n} 条").format(n=len(card.clauses))
        self._clauses.header.set_note(count if card.clauses else self.tr("没有，逐条都一样"))
        self._rest.setText(rest_shown(card))
        self._rest.setVisible(bool(rest_shown(card)))
        self.table_of_clauses.setVisible(bool(card.clauses))
        self.follows.setText(what_follows(card))
        decided = card.line
        told = self.tr("{author} {reason}").format(author=decided.author, reason=decided.reason)
        self._before.setText(labelled(self.tr("上一次决定的原因"), told, translated))
        self._before.setVisible(bool(decided.reason))
        counting = card.other.standing == "counts"
        self.take.setVisible(not counting)
        self.keep.set_word(self.tr("改回本机先收的") if counting else self.tr("保留本机已收的"))
        self._on_reason()

    def _lay_out_sides(self, look: Look) -> None:
        self._compared = RowsModel[Compared](
            (
                Column(
                    id="title",
                    title=self.tr("项目"),
                    cell=lambda row: Cell(
                        text=row.title, status=Status.TO_CONFIRM if row.differs else None
                    ),
                    characters=12,
                ),
                Column(
                    id="here",
                    title=self.tr("本机已收的"),
                    cell=lambda row: Cell(text=row.here, strong=row.differs, tip=row.here),
                    characters=16,
                ),
                Column(
                    id="other",
                    title=self.tr("另一份"),
                    cell=lambda row: Cell(text=row.other, strong=row.differs, tip=row.other),
                    characters=0,
                ),
            ),
            key=lambda row: row.id,
            parent=self,
        )
        self.table = DataTable(look, self._compared, spoken=self.tr("两份对照"))
        self.open = Button(look, self.tr("打开本机这一份"), small=True, kind=ButtonKind.QUIET)
        self.open.clicked.connect(self._on_open)
        self._sides.header.add_trailing(self.open)
        self._sides.body.addWidget(self.table, 1)

    def _lay_out_clauses(self, look: Look) -> None:
        self._differing = RowsModel[ClauseDifference](
            (
                Column(
                    id="code",
                    title=self.tr("条款"),
                    cell=lambda clause: Cell(text=clause.code),
                    characters=5,
                ),
                Column(
                    id="title",
                    title=self.tr("内容"),
                    cell=lambda clause: Cell(text=clause.title, tip=clause.title),
                    characters=0,
                ),
                Column(
                    id="here",
                    title=self.tr("本机"),
                    cell=lambda clause: _graded(clause.here),
                    characters=4,
                    align=Align.CENTRE,
                ),
                Column(
                    id="other",
                    title=self.tr("另一份"),
                    cell=lambda clause: _graded(clause.other),
                    characters=4,
                    align=Align.CENTRE,
                ),
                Column(
                    id="parts",
                    title=self.tr("还有不同"),
                    cell=lambda clause: Cell(text=difference_shown(clause)),
                    characters=14,
                ),
            ),
            key=lambda clause: clause.code,
            parent=self,
        )
        self.table_of_clauses = DataTable(look, self._differing, spoken=self.tr("不同的条款"))
        self._rest = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self._rest.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        self._clauses.body.addWidget(self.table_of_clauses, 1)
        self._clauses.body.addWidget(let_shrink(self._rest))

    def _decision(self, look: Look) -> QWidget:
        box = Panel(look, padded=True)
        self.follows = TextLabel("", wrap=True)
        self._before = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.reason = QLineEdit()
        self.reason.setMaxLength(NOTE_CHARACTERS)
        self.reason.setPlaceholderText(self.tr("原因（必填），如：电话核实，以后一份为准"))
        self.reason.setAccessibleName(self.tr("决定的原因"))
        self.reason.textChanged.connect(self._on_reason)
        self.keep = Button(look, self.tr("保留本机已收的"))
        self.keep.clicked.connect(self._on_keep)
        self.take = Button(look, self.tr("改用另一份"))
        self.take.clicked.connect(self._on_take)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.reason, 1)
        row.addWidget(self.keep)
        row.addWidget(self.take)
        box.body.addWidget(let_shrink(self.follows))
        box.body.addWidget(let_shrink(self._before))
        box.body.addLayout(row)
        return box

    def _on_reason(self) -> None:
        given = bool(self._digest and self.reason.text().strip())
        self.keep.setEnabled(given)
        self.take.setEnabled(given)

    def _on_keep(self) -> None:
        self.kept.emit(self._digest, self.reason.text())

    def _on_take(self) -> None:
        self.taken.emit(self._digest, self.reason.text())

    def _on_open(self) -> None:
        self.opened.emit(self._here)


def _graded(grade: Grade | None) -> Cell:
    return Cell(text="—") if grade is None else Cell(grade=GradeMark(grade))
