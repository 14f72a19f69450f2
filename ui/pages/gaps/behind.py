"""看推导: how the figures of a gap came about, and the rows behind them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import CriterionCard, OperandCard
from models.usecases.gaps.gap_cards import BlockKind, GapCard
from ui.components.buttons import Button
from ui.components.dialogs import room_for
from ui.components.flow import FlowLayout
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.desk import Desk, Destination
from ui.look.current import Look, TextRole
from ui.look.tokens import PANEL_GAP
from ui.pages.checklist.derivation import Derivation, NameRows
from ui.pages.gaps.words import amount_of, second_line, title_of
from ui.texts.joining import joined
from ui.texts.plans import criterion_shown
from ui.translated import translated

_MOST_CRITERIA = 6
_MOST_ROWS = 200
_WIDTH, _HEIGHT = 48, 34


class BehindDialog(QDialog):
    """Every criterion in the way with its derivation; each row by name, each a way to it."""

    going = Signal(object)
    """A Destination; the dialog has closed then."""

    def __init__(
        self,
        look: Look,
        gap: GapCard,
        criteria: Sequence[CriterionCard],
        name_rows: NameRows,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look, self._name_rows = look, name_rows
        self.setWindowTitle(self.tr("推导"))
        self.setAccessibleName(self.windowTitle())
        FocusRing(look, self)
        self.resize(room_for(self, look, _WIDTH, _HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        body = ScrollBody()
        body.column.setSpacing(8)
        headline = joined((title_of(gap), amount_of(gap), second_line(gap)), translated)
        body.column.addWidget(TextLabel(headline, role=TextRole.CLAUSE, wrap=True))
        for operand in gap.behind.operands:
            if operand.rows:
                self._add_rows(body.column, operand)
        for card in criteria:
            self._add_criterion(body.column, card)
        body.column.addStretch(1)
        area = make_scroll_area()
        area.setWidget(body)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = Button(look, self.tr("关闭"))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def _add_rows(self, column: QVBoxLayout, operand: OperandCard) -> None:
        told = self.tr("{title}：{n} 行").format(title=operand.title, n=len(operand.rows))
        column.addWidget(TextLabel(told, strong=True, wrap=True))
        names = self._name_rows(operand.ledger, operand.rows)
        shown = operand.rows[: _MOST_ROWS if names else 1]
        host = QWidget()
        flow = FlowLayout(host, gap=12, line_gap=0)
        for at, row in enumerate(shown):
            name = names[at] if names else self.tr("在台账里看")
            link = LinkLabel(self._look, name or self.tr("没写名称"))
            link.activated.connect(
                lambda row=row, ledger=operand.ledger: self._lead("ledgers", ledger, row)
            )
            flow.addWidget(link)
        column.addWidget(host)

    def _add_criterion(self, column: QVBoxLayout, card: CriterionCard) -> None:
        link = LinkLabel(self._look, criterion_shown(card.id))
        clause = card.id.rpartition(".")[0]
        link.activated.connect(lambda: self._lead("checklist", clause, card.id))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(link)
        row.addWidget(TextLabel(card.text, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True), 1)
        column.addLayout(row)
        derivation = Derivation(self._look, card, self._name_rows)
        derivation.ledger_asked.connect(lambda ledger, field: self._lead("ledgers", ledger, field))
        column.addWidget(derivation)

    def _lead(self, page: str, detail: str, field: str) -> None:
        self.accept()
        self.going.emit(Destination(page=page, detail=detail, field=field))


def open_behind(desk: Desk, gap: GapCard, *, own: bool, over: QWidget) -> None:
    """Open how a gap's figures came about; ``own``: its clauses are those one answers."""
    bridge, centre = desk.bridge, desk.centre
    blocks = [one for one in gap.blocks if own and one.kind is BlockKind.CLAUSE]
    criteria = [
        found
        for block in blocks[:_MOST_CRITERIA]
        for found in bridge.read_clause(centre, block.clause).criteria
        if found.id == block.criterion
    ]
    dialog = BehindDialog(
        desk.look,
        gap,
        criteria,
        lambda ledger, rows: bridge.row_names(centre, ledger, rows),
        over,
    )
    dialog.going.connect(desk.going)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
