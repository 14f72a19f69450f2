"""Before a self-assessment begins anew: what changes, what comes over, which year."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from models.standards.differences import ClauseMark, PackMark
from models.standards.mapping import Sureness
from models.usecases.carry.carry_cards import CarryOverCard
from models.usecases.packs.compare_cards import ComparedCard
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import ClauseCode
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.progress import ProgressLine
from ui.look.current import Look, TextRole
from ui.pages.packs.renew_matches import MatchesPane, MatchRow, rows_to_look_at
from ui.texts.joining import joined
from ui.texts.sentences import sentence
from ui.translated import translated

_WIDTH, _HEIGHT = 780, 560
_EDGE = 60
"""What is left of the screen around the dialog, pixels."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What the two versions are to each other: worked out once, whatever the year."""

    compared: ComparedCard
    old_clauses: int
    new_clauses: tuple[ClauseMark, ...]


class RenewDialog(QDialog):
    """Told a plan, it shows it and asks for another where a person chooses otherwise."""

    plan_asked = Signal()
    begin_asked = Signal()

    def __init__(self, look: Look, years: Iterable[int], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[MatchRow, ...] = ()
        self._beginning = False
        self.chosen: dict[ClauseCode, ClauseCode | None] = {}
        self.setWindowTitle(self.tr("重新自评"))
        FocusRing(look, self)
        column = self._column = QVBoxLayout(self)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        self.title = TextLabel(role=TextRole.CLAUSE, wrap=True)
        self.year = QComboBox()
        for year in years:
            self.year.addItem(self.tr("{year} 年度").format(year=year), year)
        self.year.activated.connect(lambda _at: self.plan_asked.emit())
        self.busy = ProgressLine(look)
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.changes = TextLabel(wrap=True)
        self.answers = TextLabel(wrap=True)
        self.promise = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.look_at = TextLabel(strong=True, wrap=True)
        self.matches = MatchesPane(look)
        self.matches.mapped.connect(self._on_mapped)
        for widget in (
            self.title,
            FieldRow(look, self.tr("自评年度"), self.year, characters=8),
            self.busy,
            self.message,
            self.changes,
            self.answers,
            self.promise,
            self.look_at,
        ):
            column.addWidget(widget)
        column.addWidget(self.matches, 1)
        column.addLayout(self._buttons(look))
        self.matches.hide()
        self.look_at.hide()
        self._fit()

    @property
    def wanted_year(self) -> int:
        """The year chosen."""
        return int(self.year.currentData())

    def show_outlook(self, outlook: Outlook) -> None:
        """Say once what the new version changes."""
        compared = outlook.compared
        self.title.setText(
            self.tr("{old} → {new}").format(old=_name(compared.old), new=_name(compared.new))
        )
        self.setAccessibleName(self.title.text())
        self.changes.setText(self._changes_words(outlook))
        self.matches.successor.offer(outlook.new_clauses)
        self._fit()

    def show_plan(self, card: CarryOverCard) -> None:
        """Show what would come over; now it can begin."""
        self.message.hide()
        self._rows = rows_to_look_at(card.clauses, self.chosen, self._rows)
        self.matches.show_rows(self._rows)
        self.look_at.setVisible(bool(self._rows))
        self.look_at.setText(self.tr("要看一看的条款 {n} 条").format(n=len(self._rows)))
        self.answers.setText(self._answers_words(card))
        same_year = card.year == card.from_year and card.old.id == card.new.id
        self.promise.setText(
            self.tr("带过去的都先待确认，确认以前不算数。原来的自评照旧留着，只能看。")
            if same_year
            else self.tr("带过去的都先待确认，确认以前不算数。原来的自评不变。")
        )
        self.begin.setEnabled(True)
        self._fit()

    def show_failure(self, failure: Exception) -> None:
        """Say in place why it cannot be; anything else than a refusal or trouble is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        self._beginning = False
        self.message.set_message(MessageKind.BAD, sentence(failure, translated))
        self.message.show()
        self._fit()
        self.begin.setEnabled(False)

    def set_reading(self) -> None:
        """Wait for a plan."""
        self.begin.setEnabled(False)

    def reject(self) -> None:
        """Leave everything as it is; not once it has begun."""
        if not self._beginning:
            super().reject()

    def _buttons(self, look: Look) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        self.leave = Button(look, self.tr("取消"))
        self.leave.clicked.connect(self.reject)
        self.begin = Button(look, self.tr("开始"), kind=ButtonKind.PRIMARY)
        self.begin.setEnabled(False)
        self.begin.clicked.connect(self._on_begin)
        row.addWidget(self.leave)
        row.addWidget(self.begin)
        return row

    def _on_begin(self) -> None:
        self._beginning = True
        self.begin.setEnabled(False)
        self.begin_asked.emit()

    def _on_mapped(self, old: str, new: str) -> None:
        self.chosen[ClauseCode(old)] = ClauseCode(new) if new else None
        self.plan_asked.emit()

    def _fit(self) -> None:
        """Be as high as what is shown; a wrapped label alone would ask for far more."""
        measures, room = self._look.measures, self.screen().availableSize()
        width = min(measures.px(_WIDTH), room.width() - _EDGE)
        high = measures.px(_HEIGHT)
        if self.matches.isHidden():
            high = self._column.totalHeightForWidth(width)
        self.setFixedSize(width, min(high, room.height() - _EDGE))
        lowest = self.screen().availableGeometry().bottom() - self.frameGeometry().height() + 1
        if self.isVisible() and self.y() > lowest:  # it has grown past the edge of the screen
            self.move(self.x(), max(lowest, self.screen().availableGeometry().top()))

    def _changes_words(self, outlook: Outlook) -> str:
        compared = outlook.compared
        if compared.same_text:
            return self.tr("标准没有变，{n} 条都一样。").format(n=outlook.old_clauses)
        likely = sum(one.sureness is Sureness.LIKELY for one in compared.clauses_changed)
        none = len(compared.clauses_removed)
        criteria = sum(len(one.changed) for one in compared.clauses_changed)
        parts = [
            self.tr("{n} 条就是原来的").format(n=outlook.old_clauses - likely - none),
            self.tr("{n} 条可能是").format(n=likely) if likely else "",
            self.tr("{n} 条没有对应").format(n=none) if none else "",
            self.tr("新增 {n} 条").format(n=len(compared.clauses_added))
            if compared.clauses_added
            else "",
            self.tr("{n} 款有改动").format(n=criteria) if criteria else "",
        ]
        return self.tr("条款：{parts}。").format(parts=joined(parts, translated))

    def _answers_words(self, card: CarryOverCard) -> str:
        changed = card.answers("reworded") + card.answers("threshold")
        files = sum(one.evidence for one in card.clauses)
        counted = (
            (self.tr("{n} 款可沿用"), card.answers("carried")),
            (self.tr("{n} 款条文已改，不能沿用"), changed),
            (self.tr("{n} 款没有去处"), card.answers("gone")),
            (self.tr("佐证 {n} 份"), files),
        )
        parts = [pattern.format(n=count) for pattern, count in counted if count]
        if not parts:
            return self.tr("上次没有可以带过去的答案。")
        return self.tr("上次的答案：{parts}。").format(parts=joined(parts, translated))


def _name(pack: PackMark) -> str:
    return f"{pack.title} {pack.version}"
