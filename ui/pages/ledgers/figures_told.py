"""Under a figure: what the rows of a ledger tell of it, and taking that over."""

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.ledger.derived import Derived
from models.vocabulary.amounts import shown_decimal
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LineLabel, LinkLabel
from ui.look.current import Look, TextRole
from ui.texts.sentences import word
from ui.translated import translated


class ToldByRows(QWidget):
    """One line: agrees, stands in for a figure that is not typed, or contradicts it."""

    taken = Signal()
    """The typed figure is to give way to what the rows tell."""
    ledger_asked = Signal(str)

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._ledger = title, ""
        flow = FlowLayout(self, gap=8, line_gap=0)
        self.words = LineLabel(role=TextRole.CAPTION, ink=Ink.THIRD)
        self.take = LinkLabel(look, self.tr("采用台账数"))
        self.take.activated.connect(self.taken)
        self._open = LinkLabel(look, self.tr("看台账"))
        self._open.activated.connect(lambda: self.ledger_asked.emit(self._ledger))
        for widget in (self.words, self.take, self._open):
            flow.addWidget(widget)
        self.hide()

    def show_derived(self, typed: Fraction | None, derived: Derived | None) -> None:
        """Show how a typed figure (or none) stands to what rows tell."""
        self.setVisible(derived is not None)
        if derived is None:
            return
        self._ledger = derived.ledger
        told = _amounts(derived, self.tr("至少 {low}"), self.tr("{low} 到 {high}"))
        named = word("ledger", derived.ledger, translated)
        differs = typed is not None and not _agrees(typed, derived)
        if differs:
            words = self.tr("“{ledger}”台账是 {told}，对不上")
        elif typed is not None:
            words = self.tr("“{ledger}”台账是 {told}，对得上")
        elif derived.exact is not None:
            words = self.tr("没有填，按“{ledger}”台账算：{told}")
        else:
            words = self.tr("“{ledger}”台账里{told}，填全以后按台账算")
        self.words.setText(words.format(ledger=named, told=told))
        self.words.set_ink(Ink.WARN if differs else Ink.THIRD)
        self.take.setVisible(differs and derived.exact is not None)
        self.take.setAccessibleName(
            self.tr("{title}：采用台账数 {told}").format(title=self._title, told=told)
        )
        self._open.setAccessibleName(self.tr("{title}：看台账").format(title=self._title))


def _agrees(typed: Fraction, derived: Derived) -> bool:
    return typed >= derived.low and (derived.high is None or typed <= derived.high)


def _amounts(derived: Derived, at_least: str, between: str) -> str:
    low = shown_decimal(derived.low)
    if derived.high is None:
        return at_least.format(low=low)
    if derived.high == derived.low:
        return low
    return between.format(low=low, high=shown_decimal(derived.high))
