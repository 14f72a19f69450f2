"""The what-if bar: what is assumed, as chips that can be taken away, and what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from models.gaps.changes import Answered, Change, Settled
from models.usecases.cards import LevelCard
from models.usecases.gaps.plan_cards import ChangeCard, TrialCard
from ui.components.buttons import Button
from ui.components.chips import RemovableChip, StatusLabel
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, Ink, LineLabel, LinkLabel, TextLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import PANEL_GAP
from ui.texts.plans import chip_shown, many_shown
from ui.translated import translated

MOST_ALONE = 3
"""So many answers (or missing data) stand each in a chip; more share one."""
MOST_CHIPS = 24
"""A plan may have more changes; the last chip says how many and takes them all away."""
_PAD = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class ChipLine:
    """One chip: its words, and the changes that go with it."""

    text: str
    changes: tuple[Change, ...]


def chip_lines(cards: Sequence[ChangeCard]) -> tuple[ChipLine, ...]:
    """Return the chips of a trial: many answers share one, so do many missing data."""
    lines: list[ChipLine] = []
    for kind, of in (("answered", Answered), ("settled", Settled)):
        alike = tuple(card.change for card in cards if isinstance(card.change, of))
        if len(alike) > MOST_ALONE:
            words = many_shown(kind, len(alike), translated)
            lines.append(ChipLine(text=words, changes=alike))
    shared = {change for line in lines for change in line.changes}
    lines += [
        ChipLine(text=chip_shown(card, translated), changes=(card.change,))
        for card in cards
        if card.change not in shared
    ]
    return tuple(lines)


class WhatIfBar(QFrame):
    """Told what a trial came to; keeps nothing. Wraps, and gives its height back."""

    removed = Signal(object)
    """A tuple of Change that are assumed no more."""
    add_asked = Signal()
    keep_asked = Signal()
    compare_asked = Signal()
    cleared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("rule", "bottom")
        self.setProperty("ground", "surface")
        self._flow = FlowLayout(
            self,
            margin=PANEL_GAP,
            pad=_PAD,
            least_height=lambda: look.measures.px(43),
        )
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow.addWidget(IconLabel(look, IconName.WHAT_IF, base=18))
        self._flow.addWidget(TextLabel(self.tr("假设"), strong=True))
        self.chips: tuple[RemovableChip, ...] = ()
        self.add = Button(look, self.tr("再假设一项"), icon=IconName.ADD, small=True)
        self.add.clicked.connect(self.add_asked)
        self.hint = LineLabel(
            self.tr("改一改看等次怎么变，台账不动"), role=TextRole.TABLE, ink=Ink.THIRD
        )
        self.result = StatusLabel(look, Status.NOT_MET)
        self.failure = LineLabel("", role=TextRole.TABLE, ink=Ink.BAD)
        self.keep = LinkLabel(look, self.tr("存为设想"))
        self.keep.activated.connect(self.keep_asked)
        self.compare = LinkLabel(look, self.tr("对照设想"))
        self.compare.activated.connect(self.compare_asked)
        self.clear = LinkLabel(look, self.tr("清空"))
        self.clear.activated.connect(self.cleared)
        self._after_chips: tuple[QWidget, ...] = (self.add, self.hint, self.failure)
        for widget in self._after_chips:
            self._flow.addWidget(widget)
        trailing: tuple[QWidget, ...] = (self.result, self.keep, self.compare, self.clear)
        for at_end in trailing:
            self._flow.add_trailing(at_end)
        self.show_lines(())
        self.compare.hide()

    def show_lines(self, lines: Sequence[ChipLine]) -> None:
        """Show what is assumed; the answer before stands until the next comes."""
        at = next((i for i, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for widget in self._after_chips:
            self._flow.removeWidget(widget)
        self.chips = tuple(self._chip(line) for line in _few(lines, self.tr("另外 {n} 项")))
        for widget in (*self.chips, *self._after_chips):
            self._flow.addWidget(widget)
        for chip in self.chips:
            chip.show()
        assumed = bool(lines)
        self.hint.setVisible(not assumed)
        for link in (self.keep, self.clear):
            link.setVisible(assumed)
        self.failure.hide()
        if not assumed:
            self.result.hide()
        if at is not None:
            after: QWidget = self.chips[min(at, len(self.chips) - 1)] if self.chips else self.add
            after.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def show_trial(self, trial: TrialCard, level: str) -> None:
        """Say what the level comes to in a trial."""
        ids = [one.id for one in trial.after]
        if level not in ids:
            self.result.hide()
            return
        before, after = trial.before[ids.index(level)], trial.after[ids.index(level)]
        status = Status.MET if after.reached else Status.NOT_MET
        self.result.set_status(status, self._result(before, after))
        self.result.setVisible(bool(self.chips))
        self.failure.hide()

    def show_failure(self, text: str) -> None:
        """Say why a trial cannot be worked out."""
        self.result.hide()
        self.failure.setText(text)
        self.failure.show()

    def show_kept(self, count: int) -> None:
        """Say how many scenarios there are to be compared."""
        self.compare.set_words(self.tr("对照设想（{n}）").format(n=count))
        self.compare.setVisible(count > 0)

    def _chip(self, line: ChipLine) -> RemovableChip:
        chip = RemovableChip(self._look, line.text, parent=self)
        chip.removed.connect(lambda of=line.changes: self.removed.emit(of))
        return chip

    def _result(self, before: LevelCard, after: LevelCard) -> str:
        share = next((i for i, one in enumerate(after.shares) if not before.shares[i].met), 0)
        if not after.shares:
            return after.title
        was, now = before.shares[share], after.shares[share]
        told = self.tr("{grade} 级率 {before} → {after} / {applicable}").format(
            grade=now.grade, before=was.reached, after=now.reached, applicable=now.applicable
        )
        word = self.tr("达到{level}") if after.reached else self.tr("还没到{level}")
        return f"{told}  {word.format(level=after.title)}"


def _few(lines: Sequence[ChipLine], more: str) -> Sequence[ChipLine]:
    if len(lines) <= MOST_CHIPS:
        return lines
    rest = tuple(change for line in lines[MOST_CHIPS - 1 :] for change in line.changes)
    last = ChipLine(text=more.format(n=len(lines) - MOST_CHIPS + 1), changes=rest)
    return (*lines[: MOST_CHIPS - 1], last)
