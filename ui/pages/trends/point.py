"""What a point is made of: the figures, the rows behind them, the standard it was judged by."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.reports.trend_charts import value_shown
from models.reports.trend_values import TrendSeries, TrendYear
from models.reports.trend_words import TrendWords
from models.usecases.cards import MeasureCard, MissingCard, OperandCard
from models.usecases.trends.trend_cards import CountedClause, PointCard
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.panels import PanelHeader
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.components.table import DataTable
from ui.desk import Destination
from ui.look.current import Look, TextRole
from ui.look.states import GradeMark
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.checklist.words import ledger_word, missing_words, title_words
from ui.texts.trends import pack_shown, state_shown
from ui.translated import translated

_ROWS_SHOWN = 60
_CODE_CHARACTERS, _GRADE_CHARACTERS = 5, 3


class PointPane(QFrame):
    """Told which point to show; ``asked`` leads to its rows, in the year they belong to."""

    asked = Signal(object, int)
    """A Destination and the year it is in."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._year = look, 0
        self.setProperty("ground", "surface")
        self.header = PanelHeader(look, self.tr("这个数怎么来的"))
        self._model = RowsModel[CountedClause](
            self._columns(), key=lambda clause: clause.code, parent=self
        )
        self.clauses = DataTable(look, self._model, spoken=self.tr("算进这个数的条款"))
        self.clauses.row_opened.connect(self._open_clause)
        self.clauses.link_chosen.connect(lambda code, _column: self._open_clause(code))
        self.clauses.hide()
        self._area = make_scroll_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._area, 1)
        column.addWidget(self.clauses, 2)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say how a point is opened."""
        body = self._new_body()
        body.addWidget(
            _words(
                self.tr("点图上的记号，或点表里的数，这里列出它是怎么算的、是哪些人、哪些条款。"),
                ink=Ink.SECOND,
            )
        )
        body.addStretch(1)
        self._set_clauses(())

    def show_point(
        self, card: PointCard, series: TrendSeries, year: TrendYear, words: TrendWords
    ) -> None:
        """Show a point."""
        self._year = card.year
        title = card.title or words.series_title(series)
        body = self._new_body()
        heading = self.tr("{year} 年 · {title}").format(year=card.year, title=title)
        body.addWidget(_words(heading, strong=True))
        value = value_shown(series, card.point, words)
        body.addWidget(_words(value or words.missing, strong=True))
        if card.point.provisional:
            body.addWidget(
                _words(self.tr("暂定：所依据的比例或条款未与官方原文核对"), ink=Ink.WARN)
            )
        if card.measure is not None:
            self._add_measure(body, card.measure, card.names)
        for level in card.levels:
            reached = self.tr("达到") if level.reached else self.tr("未达")
            body.addWidget(_words(f"{level.title}：{reached}", strong=True))
            for share in level.shares:
                line = self.tr("{grade} 级及以上 {reached}/{applicable}，要 {needed}").format(
                    grade=share.grade,
                    reached=share.reached,
                    applicable=share.applicable,
                    needed=share.needed,
                )
                body.addWidget(_words(line))
        judged = self.tr("按{pack}判定，{state}。").format(
            pack=pack_shown(year, translated), state=state_shown(year, translated)
        )
        body.addWidget(_words(judged, ink=Ink.SECOND))
        body.addStretch(1)
        self._set_clauses(card.clauses)

    def _columns(self) -> tuple[Column[CountedClause], ...]:
        return (
            Column(
                id="code",
                title=self.tr("条款"),
                cell=lambda clause: Cell(
                    text=("★" if clause.core else "") + clause.code, link=True
                ),
                characters=_CODE_CHARACTERS,
            ),
            Column(
                id="title",
                title=self.tr("名称"),
                cell=lambda clause: Cell(
                    text=clause.title if clause.settled else self._unsettled(clause.title)
                ),
                characters=0,
            ),
            Column(
                id="claimed",
                title=self.tr("自评"),
                cell=lambda clause: Cell(grade=_grade(clause.claimed)),
                characters=_GRADE_CHARACTERS,
                align=Align.CENTRE,
            ),
            Column(
                id="computed",
                title=self.tr("计算"),
                cell=lambda clause: Cell(grade=_grade(clause.computed)),
                characters=_GRADE_CHARACTERS,
                align=Align.CENTRE,
            ),
        )

    def _unsettled(self, title: str) -> str:
        return self.tr("（算不算还定不了）{title}").format(title=title)

    def _set_clauses(self, clauses: tuple[CountedClause, ...]) -> None:
        self._model.set_rows(clauses)
        self.clauses.setVisible(bool(clauses))

    def _new_body(self) -> QVBoxLayout:
        body = ScrollBody("surface")
        body.column.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, PANEL_GAP)
        body.column.setSpacing(4)
        self._area.setWidget(body)
        return body.column

    def _add_measure(
        self, body: QVBoxLayout, card: MeasureCard, names: Sequence[Sequence[str]]
    ) -> None:
        for operand, called in zip(card.operands, names, strict=True):
            self._add_operand(body, operand, called)
        for missing in card.missing:
            self._add_missing(body, card, missing)
        told = self.tr("来源：{source}").format(source=card.source)
        body.addWidget(_words(told, ink=Ink.SECOND))

    def _add_operand(self, body: QVBoxLayout, operand: OperandCard, names: Sequence[str]) -> None:
        title = title_words(operand.title)
        line = self.tr("{title} 缺数据").format(title=title)
        if operand.value:
            line = self.tr("{title} {value} {unit}").format(
                title=title, value=operand.value, unit=operand.unit
            )
        body.addWidget(_words(line.strip()))
        host = QWidget()
        flow = FlowLayout(host, gap=PANEL_GAP, line_gap=0)
        shown = list(zip(operand.rows, names, strict=False))[:_ROWS_SHOWN]
        for row, name in shown:
            flow.addWidget(self._link(name or self.tr("没写名称"), operand.ledger, row))
        if operand.ledger:
            first = operand.rows[0] if operand.rows else operand.id
            words = self.tr("在「{ledger}」里看").format(ledger=ledger_word(operand.ledger))
            flow.addWidget(self._link(words, operand.ledger, first))
        body.addWidget(host)

    def _add_missing(self, body: QVBoxLayout, card: MeasureCard, missing: MissingCard) -> None:
        words = self.tr("缺数据：{what}").format(what=missing_words(missing))
        body.addWidget(_words(words, ink=Ink.UNKNOWN))
        if missing.code == "figure":
            body.addWidget(self._link(self.tr("去补"), "figures", missing.what))
        elif missing.rows:
            ledger = next((one.ledger for one in card.operands if one.ledger), "staff")
            body.addWidget(self._link(self.tr("去补"), ledger, missing.rows[0]))

    def _link(self, words: str, ledger: str, field: str) -> LinkLabel:
        link = LinkLabel(self._look, words)
        where = Destination(page="ledgers", detail=ledger, field=field)
        link.activated.connect(lambda: self.asked.emit(where, self._year))
        return link

    def _open_clause(self, code: object) -> None:
        self.asked.emit(Destination(page="checklist", detail=str(code)), self._year)


def _grade(grade: str | None) -> GradeMark:
    return GradeMark.NONE if grade is None else GradeMark(str(grade))


def _words(text: str, *, ink: Ink = Ink.BODY, strong: bool = False) -> QWidget:
    return let_shrink(TextLabel(text, role=TextRole.TABLE, ink=ink, strong=strong, wrap=True))
