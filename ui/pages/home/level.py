"""The panel of a level: how far the claim reaches, share by share, and what is provisional."""

from fractions import Fraction

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import ChecklistCard, LevelCard, ShareCard
from ui.components.bars import Share, ShareBar
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import ProvenanceChip, StatusLabel
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.panels import Panel
from ui.look.current import Look, TextRole
from ui.look.states import Standing, Status
from ui.pages.checklist.derivation import source_words
from ui.pages.checklist.tree import next_level
from ui.pages.level.notices import LevelNotices, doubt_words

_CORE_NAMED = 3


class LevelPanel(Panel):
    """Shows the next level, or the one that is chosen."""

    gaps_asked = Signal(str)
    """Level."""
    clause_asked = Signal(str)
    fact_asked = Signal(str)
    """What decides a veto or a prerequisite."""

    def __init__(self, look: Look, *, whole: bool = False, parent: QWidget | None = None) -> None:
        """``whole``: tell too what is in order, not only what is short."""
        super().__init__(look, _title(), padded=True, parent=parent)
        self._look = look
        self._card: ChecklistCard | None = None
        self._wanted = ""
        self._chip = ProvenanceChip(look, Standing.RECALLED, provisional=True)
        self.header.add_trailing(self._chip)
        self._choices = QButtonGroup(self)
        self._choices.idClicked.connect(self._on_chosen)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self.body.addLayout(self._row)
        self._verdict = TextLabel(role=TextRole.CLAUSE)
        self._open = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND)
        words = QWidget()
        head = FlowLayout(words, gap=8, line_gap=2)
        head.addWidget(self._verdict)
        head.addWidget(self._open)
        self.body.addWidget(words)
        self._shares = QGridLayout()
        self._shares.setHorizontalSpacing(10)
        self._shares.setVerticalSpacing(6)
        self._shares.setColumnStretch(1, 1)
        self.body.addLayout(self._shares)
        core = QWidget()
        self._core = FlowLayout(core, gap=8, line_gap=0)
        self.body.addWidget(core)
        self._notices = LevelNotices(look, whole=whole)
        self._notices.fact_asked.connect(self.fact_asked)
        self.body.addWidget(self._notices)
        self._why = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.body.addWidget(self._why)
        self._gaps = LinkLabel(look, self.tr("看差距"))
        self._gaps.activated.connect(self._on_gaps)
        end = QHBoxLayout()
        end.addWidget(self._gaps)
        end.addStretch(1)
        self.body.addLayout(end)

    def show_card(self, card: ChecklistCard) -> None:
        """Show the levels as they stand now."""
        first = self._card is None
        self._card = card
        if first:
            self._offer(card)
        level = self._level(card)
        if level is not None:
            self._show_level(card, level)

    def _offer(self, card: ChecklistCard) -> None:
        """Make one button for each level that is open to the institution."""
        ahead = next_level(card)
        for at, level in enumerate(card.levels):
            if level.available is Verdict.NOT_MET:
                continue
            button = Button(self._look, level.title, kind=ButtonKind.CHOICE, small=True)
            button.setChecked(level == ahead)
            self._choices.addButton(button, at)
            self._row.addWidget(button)
        self._row.addStretch(1)

    def _level(self, card: ChecklistCard) -> LevelCard | None:
        chosen = [level for level in card.levels if level.id == self._wanted]
        return next(iter(chosen), next_level(card))

    def _on_chosen(self, at: int) -> None:
        if self._card is not None:
            self._wanted = self._card.levels[at].id
            self.show_card(self._card)

    def _on_gaps(self) -> None:
        level = self._level(self._card) if self._card is not None else None
        if level is not None:
            self.gaps_asked.emit(level.id)

    def _show_level(self, card: ChecklistCard, level: LevelCard) -> None:
        self._verdict.setText(
            self.tr("达到{level}").format(level=level.title)
            if level.reached
            else self.tr("还没达到{level}").format(level=level.title)
        )
        self._open.setText(self.tr("未填的 {count} 条按未达到算").format(count=card.open))
        self._open.setVisible(bool(card.open))
        self._chip.setVisible(level.provisional)
        self._show_shares(level)
        self._show_core(level)
        self._notices.show_levels((level,))
        self._why.setVisible(level.provisional)
        self._why.setText(doubt_words(level))
        self._why.setToolTip(source_words(level.provenance))

    def _show_shares(self, level: LevelCard) -> None:
        _empty(self._shares)
        for row, share in enumerate(level.shares):
            name = self.tr("{grade} 级率").format(grade=share.grade)
            figures = self.tr("{reached}/{applicable}，要求 {threshold}").format(
                reached=share.reached, applicable=share.applicable, threshold=share.threshold
            )
            spoken = f"{name} {figures}"
            bar = ShareBar(self._look, Share(now=share.exact, threshold=_threshold(share)), spoken)
            verdict = (
                StatusLabel(self._look, Status.MET)
                if share.met
                else StatusLabel(
                    self._look,
                    Status.NOT_MET,
                    self.tr("差 {count} 条").format(count=share.short),
                )
            )
            self._shares.addWidget(TextLabel(name, role=TextRole.TABLE), row, 0)
            self._shares.addWidget(bar, row, 1)
            self._shares.addWidget(TextLabel(figures, role=TextRole.TABLE), row, 2)
            self._shares.addWidget(verdict, row, 3)

    def _show_core(self, level: LevelCard) -> None:
        _empty(self._core)
        if not level.core_short:
            return
        words = self.tr("核心条款还差 {count} 条：").format(count=len(level.core_short))
        self._core.addWidget(StatusLabel(self._look, Status.NOT_MET, words))
        for code in level.core_short[:_CORE_NAMED]:
            link = LinkLabel(self._look, code)
            link.activated.connect(lambda to=code: self.clause_asked.emit(to))
            self._core.addWidget(link)
        if len(level.core_short) > _CORE_NAMED:
            self._core.addWidget(TextLabel(self.tr("等"), role=TextRole.TABLE, ink=Ink.SECOND))


def _threshold(share: ShareCard) -> Fraction:
    """Return where the tick stands: the least number of clauses that is enough."""
    return Fraction(share.needed, share.applicable) if share.applicable else Fraction(0)


def _empty(layout: QLayout) -> None:
    while layout.count():
        widget = layout.takeAt(0).widget()
        if widget is not None:  # a stretch is no widget
            widget.hide()
            widget.deleteLater()


def _title() -> str:
    return QCoreApplication.translate("Home", "按现在的自评")
