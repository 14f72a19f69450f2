"""What stood in a figure last year, said beside this year's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from forms.cells import show
from forms.national.figure_columns import FIGURE_FORM
from models.ledger.rolling import FIGURES
from ui.bridge.whole import LedgersCard


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresBefore:
    """The figures of ``year`` (0: no year before is kept) and which of this year's wait."""

    year: int = 0
    figures: Mapping[str, Fraction] = field(default_factory=dict)
    waiting: frozenset[str] = frozenset()

    def told(self, key: str) -> str:
        """Return last year's value in words, "" where there is none."""
        value = self.figures.get(key)
        if value is None:
            return ""
        asked = FIGURE_FORM.field(key)
        words = QCoreApplication.translate("FiguresBefore", "{year} 年：{value} {unit}")
        return words.format(year=self.year, value=show(asked, value), unit=asked.unit)

    def hint(self, key: str) -> str:
        """Return what stands under the field: last year's value, and that this one waits."""
        told = self.told(key)
        if key not in self.waiting:
            return told
        waits = QCoreApplication.translate("FiguresBefore", "由上年带来，待确认")
        return f"{told}　{waits}" if told else waits


def before_of(card: LedgersCard) -> FiguresBefore:
    """Return the year before as the ledgers tell it."""
    return FiguresBefore(
        year=card.last_year,
        figures=card.last_figures,
        waiting=card.unconfirmed.get(FIGURES, frozenset()),
    )
