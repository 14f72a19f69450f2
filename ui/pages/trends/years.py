"""The years at a glance: by which standard each was assessed, how far, what it reached."""

from PySide6.QtWidgets import QWidget

from models.reports.trend_values import TrendYear
from ui.components.panels import Panel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.states import Status
from ui.texts.trends import STATES, level_shown
from ui.translated import translated

_MOST_ROWS = 10


class YearsPanel(Panel):
    """One row for each year, oldest first."""

    def __init__(
        self, look: Look, years: tuple[TrendYear, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, self.tr("年度与标准"), padded=True, parent=parent)
        self._model = RowsModel[TrendYear](
            (
                Column(
                    id="year",
                    title=self.tr("年度"),
                    cell=lambda year: Cell(text=str(year.year)),
                    characters=4,
                ),
                Column(
                    id="pack",
                    title=self.tr("自评所用的标准"),
                    cell=lambda year: Cell(
                        text=year.pack,
                        second=self._edition(year),
                        status=Status.TO_CONFIRM if year.changed else None,
                        tip=self.tr("与上一年用的不是同一版标准") if year.changed else "",
                    ),
                    characters=0,
                ),
                Column(
                    id="state",
                    title=self.tr("自评状态"),
                    cell=lambda year: Cell(
                        text=translated(STATES[year.state]), second=self._open(year)
                    ),
                    characters=9,
                ),
                Column(
                    id="level",
                    title=self.tr("达到的等次"),
                    cell=lambda year: Cell(text=level_shown(year, translated)),
                    characters=9,
                ),
            ),
            key=lambda year: year.year,
            parent=self,
        )
        self.table = DataTable(look, self._model, spoken=self.tr("年度与标准"), two_lines=True)
        self._model.set_rows(years)
        self._fit()
        look.changed.connect(self._fit)
        self.body.addWidget(self.table)

    def _fit(self) -> None:
        self.table.fit_height(_MOST_ROWS)

    def _edition(self, year: TrendYear) -> str:
        if not year.pack:
            return ""
        return self.tr("{edition}，{version} 版").format(edition=year.edition, version=year.version)

    def _open(self, year: TrendYear) -> str:
        if not year.open or year.state == "final":
            return ""
        return self.tr("还有 {count} 条没答完").format(count=year.open)
