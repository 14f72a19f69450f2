"""What the tree of a pack shows: status, grade or strength, use; one of each."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from models.standards.pack import Grade, Status
from models.standards.policy import Strength, Use
from models.usecases.packs.library_cards import EntryLine, PackKind, StatementMark
from ui.components.flow import FlowLayout
from ui.look.states import standing_word
from ui.pages.packs.words import grade_words
from ui.texts.sentences import word
from ui.translated import translated

CORE = "core"
_Marked = Callable[[StatementMark], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked of an entry; None asks nothing. ``rank``: a grade, a strength, or CORE."""

    status: Status | None = None
    rank: Grade | Strength | str | None = None
    use: Use | None = None

    def fits(self, line: EntryLine) -> bool:
        """Tell whether one statement of the entry is all that is asked."""
        if self.rank == CORE and not line.core:
            return False
        if isinstance(self.rank, Strength) and line.strength is not self.rank:
            return False
        return any(self._marked(mark) for mark in line.marks)

    def _marked(self, mark: StatementMark) -> bool:
        return (
            (self.status is None or mark.status is self.status)
            and (self.use is None or mark.use is self.use)
            and (not isinstance(self.rank, Grade) or mark.grade is self.rank)
        )


class FilterBar(QWidget):
    """Three small combo boxes; ``changed`` when the person chose something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=6, line_gap=4)
        self.status = self._combo(flow, self.tr("按来源筛选"))
        self.rank = self._combo(flow, self.tr("按等级或力度筛选"))
        self.use = self._combo(flow, self.tr("按用途筛选"))
        self._kind: PackKind | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        # Qt hands a word back as plain text, whatever kind of word it was given
        status, rank, use = (box.currentData() for box in (self.status, self.rank, self.use))
        return Wanted(
            status=None if status is None else Status(status),
            rank=self._rank(rank),
            use=None if use is None else Use(use),
        )

    def _rank(self, rank: str | None) -> Grade | Strength | str | None:
        if rank is None or rank == CORE:
            return rank
        return Grade(rank) if self._kind is PackKind.STANDARD else Strength(rank)

    def offer(self, kind: PackKind) -> None:
        """Offer what packs of a kind can be filtered by; another kind begins with all."""
        if kind is self._kind:
            return
        self._kind = kind
        _fill(self.status, self.tr("全部来源"), [(standing_word(each), each) for each in Status])
        ranks: list[tuple[str, object]]
        uses: tuple[Use, ...]
        if kind is PackKind.STANDARD:
            ranks = [(self.tr("核心条款"), CORE)]
            ranks += [(grade_words(each), each) for each in (Grade.C, Grade.B, Grade.A)]
            _fill(self.rank, self.tr("全部等级"), ranks)
            uses = (Use.COMPUTED, Use.ATTESTED)
        else:
            ranks = [(word("strength", each, translated), each) for each in Strength]
            _fill(self.rank, self.tr("全部力度"), ranks)
            uses = tuple(Use)
        _fill(
            self.use,
            self.tr("全部用途"),
            [(word("use", each, translated), each) for each in uses],
        )

    def choose_status(self, status: Status | None) -> None:
        """Filter by status alone."""
        for combo in (self.rank, self.use):
            combo.setCurrentIndex(0)
        self.status.setCurrentIndex(max(self.status.findData(status), 0))
        self.changed.emit()

    def clear(self) -> None:
        """Show everything again."""
        self.choose_status(None)

    def _combo(self, flow: FlowLayout, spoken: str) -> QComboBox:
        combo = QComboBox()
        combo.setProperty("dense", True)
        combo.setAccessibleName(spoken)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        combo.activated.connect(self.changed)
        flow.addWidget(combo)
        return combo


def _fill(combo: QComboBox, everything: str, items: list[tuple[str, object]]) -> None:
    combo.clear()
    combo.addItem(everything, None)
    for text, data in items:
        combo.addItem(text, data)
