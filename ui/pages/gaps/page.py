"""The gaps page: what is short for a level, what if, and the cheapest way there."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import LevelCard
from models.usecases.gaps.gap_cards import (
    BlockKind,
    GapCard,
    GapsCard,
    GapTable,
    TargetChoice,
    TargetKind,
)
from models.vocabulary.failures import Refusal, Trouble
from ui.bridge.people import Deed
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import ProvenanceChip
from ui.components.labels import LineLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.look.current import TextRole
from ui.look.icons import IconName
from ui.look.states import Standing
from ui.opening import open_path
from ui.pages.gaps.behind import open_behind
from ui.pages.gaps.figuring import Figuring
from ui.pages.gaps.further import Further
from ui.pages.gaps.level import LevelPane
from ui.pages.gaps.panes import GapPanes
from ui.pages.gaps.plan_pane import PlanPane
from ui.pages.gaps.shortages import Shortages
from ui.pages.gaps.trying import Trying
from ui.pages.gaps.ways import Ways
from ui.pages.gaps.what_if import WhatIfBar
from ui.pages.level.notices import FACTS
from ui.texts.joining import listed
from ui.texts.rectify import drafts_of_gaps
from ui.texts.sentences import sentence
from ui.translated import translated

SHOWS = frozenset({Topic.LEDGERS, Topic.ANSWERS, Topic.PROFILE, Topic.REVISION})
RESTED_AFTER_MS = 1_000
"""Only then is looked for what takes long: who only passes through pays nothing."""


class GapsPage(QWidget):
    """Target level, categories, shortages with the clauses they block, the level's shares."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._card: GapsCard | None = None
        self._stale = True
        self._looked = False
        """Whether was looked ahead and back from what is shown, or is being."""
        self._targets: tuple[TargetChoice, ...] = ()
        self.figuring = Figuring(desk, self)
        self._lay_out()
        self.trying = Trying(desk, self.figuring, self.what_if, self)
        self.trying.tried.connect(self._on_tried)
        self.ways = Ways(desk, self.figuring, self.plan, self)
        self.ways.taken.connect(self._on_taken)
        self.ways.repriced.connect(self._refresh)
        self.figuring.remedied.connect(self.shortages.show_remedies)
        self.further = Further(desk, self.progress, self)
        self.further.looked.connect(self._on_looked)
        self.further.targets_read.connect(self._show_targets)
        self.further.written.connect(self._on_written)
        self.further.failed.connect(self._tell)
        self._rested = QTimer(self, singleShot=True, interval=RESTED_AFTER_MS)
        self._rested.timeout.connect(self._on_rested)
        desk.permits.guard(Deed.LEDGERS, self.to_tasks)
        desk.permits.guard(Deed.REPORTS, self.report)
        desk.changed.connect(self._on_changed)
        shortcut = QShortcut(QKeySequence("Ctrl+I"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self._assume(self.shortages.selected))

    def show_destination(self, where: Destination) -> None:
        """Show the gaps to ``where.detail`` (a target's id), or to the one chosen before."""
        if where.detail and where.detail != self._level.currentData():
            at = self._level.findData(where.detail)
            self._level.setCurrentIndex(max(at, 0))
            self._stale = True
        if self._stale:
            self._refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh()
        else:
            self._rest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look for no plan that nobody waits for."""
        super().hideEvent(event)
        self._rested.stop()
        self.figuring.stop_plan()

    def _lay_out(self) -> None:
        look = self._desk.look
        self.shortages = Shortages(look)
        self.categories, self.table = self.shortages.categories, self.shortages.table
        self.shortages.ticked.connect(self._on_ticked)
        self.shortages.assumed.connect(self._assume)
        self.shortages.clause_asked.connect(self._open_clause)
        self.shortages.behind_asked.connect(self._show_behind)
        self.shortages.row_asked.connect(lambda ledger, row: self._desk.go("ledgers", ledger, row))
        self.progress = ProgressLine(look)
        self.message = InlineMessage(look, MessageKind.INFO, "")
        self.message.hide()
        self._answer: Callable[[int], object] | None = None
        self.message.action_chosen.connect(self._on_answer)
        self.what_if = WhatIfBar(look)
        self.level_pane = LevelPane(look)
        self.level_pane.clause_chosen.connect(self._on_clause)
        self.level_pane.fact_chosen.connect(lambda fact: self._desk.go("ledgers", FACTS, fact))
        self.plan = PlanPane(look)
        self.panes = GapPanes(look, (self._left(), self.shortages, self.level_pane, self.plan))
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        for part in (self._header(), self.progress, self.message, self.what_if):
            page.addWidget(part)
        page.addWidget(self.panes, 1)

    def _header(self) -> PageHeader:
        look = self._desk.look
        header = PageHeader(look, self.tr("差距"), self.tr("目标"))
        self._level = QComboBox()
        self._level.setAccessibleName(self.tr("目标等次"))
        self._level.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._level.activated.connect(self._on_level)
        self._chip = ProvenanceChip(look, Standing.RECALLED, provisional=True)
        self._why = LineLabel(self.tr("比例或条款未与官方原文核对，结论为暂定"))
        header.add_beside(self._level)
        header.add_beside(self._chip)
        header.add_beside(self._why)
        self.report = Button(look, self.tr("打印差距表"), icon=IconName.PRINT)
        self.report.clicked.connect(self._on_report)
        header.add_action(self.report)
        self.to_tasks = Button(
            look, self.tr("勾选的转为整改任务"), kind=ButtonKind.PRIMARY, icon=IconName.RECTIFY
        )
        self.to_tasks.clicked.connect(self._make_tasks)
        header.add_action(self.to_tasks)
        return header

    def _left(self) -> QWidget:
        left = QWidget()
        left.setProperty("ground", "surface")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.categories, 1)
        note = TextLabel(
            self.tr("缺数据和未填不算短缺，也不算达到。"), role=TextRole.CAPTION, wrap=True
        )
        note.setContentsMargins(12, 8, 12, 10)
        column.addWidget(note)
        return left

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and topics & SHOWS:
            self._stale = True
            # what was said of the last deed may hold no more: it may be what was undone
            self.message.hide()
            if self.isVisible():
                self._refresh()

    def _on_level(self) -> None:
        self.message.hide()
        self.plan.forget()
        self.further.stop()
        self.shortages.untick()
        self._refresh()

    def _refresh(self) -> None:
        bridge, opened = self._desk.bridge, self._desk.centre
        levels = bridge.read_checklist(opened).levels
        wanted = self._level.currentData()
        others = {one.id for one in self._targets if one.kind is not TargetKind.LEVEL}
        if wanted not in others.union(level.id for level in levels):
            # nothing was chosen yet, or another standard has other levels
            wanted = _next_level(levels)
        card = self._card = bridge.read_gaps(opened, str(wanted))
        self._stale = False
        self._looked = False
        self._show_targets(card.targets)
        self._chip.setVisible(card.target.provisional)
        self._why.setVisible(card.target.provisional)
        own = card.target.kind is TargetKind.LEVEL
        self.figuring.look_at(card.target.id if own else "")
        self.shortages.show_gaps(card.gaps)
        if card.level is not None:
            self.level_pane.show_level(card.level)
        level = self.level_pane.title if card.level is not None else ""
        self.panes.name_tabs(self.tr("短缺"), level, self.tr("最省的路") if own else "")
        self.what_if.setVisible(own)
        self.shortages.show_own(own)
        self.trying.short = len(card.gaps)
        self.trying.again()
        self._rest()

    def _show_targets(self, targets: object) -> None:
        """Offer what one may measure oneself against; what was found once stays offered."""
        card = self._card
        if not isinstance(targets, tuple) or card is None:
            return
        self._targets = max(self._targets, targets, key=len)
        self._level.clear()
        for target in self._targets:
            self._level.addItem(target.title or self.tr("政策要求"), target.id)
        self._level.setCurrentIndex(self._level.findData(card.target.id))

    def _rest(self) -> None:
        if self.isVisible():
            self._rested.start()

    def _on_rested(self) -> None:
        """Look for all that takes long and is not there yet."""
        self.further.read_targets()
        if self._card is not None and not self._looked:
            self._looked = True
            self.further.look(self._card)
        if self.figuring.level and self.ways.wanted:
            self.ways.find()

    def _on_looked(self, card: object) -> None:
        if isinstance(card, GapsCard) and self._card is not None:
            self.shortages.show_further(card.gaps, card.due_soon)
            self.level_pane.show_last_year(card.last_year)

    def _on_report(self) -> None:
        if self._card is not None:
            self.further.ask_where(self._card.target.id)

    def _on_written(self, table: object) -> None:
        if isinstance(table, GapTable):
            self._say(
                MessageKind.OK,
                self.tr("已写好 2 个文件。"),
                listed((table.pdf.name, table.workbook.name), translated),
                actions=(self.tr("打开 PDF"), self.tr("打开文件夹")),
                answer=lambda at: open_path(table.pdf.parent if at else table.pdf),
            )

    def _tell(self, failure: object) -> None:
        if isinstance(failure, (Refusal, Trouble)):
            self._say(MessageKind.BAD, sentence(failure, translated))

    def _on_tried(self, trial: object) -> None:
        level = trial if isinstance(trial, LevelCard) else None
        self.level_pane.show_trial(level)

    def _on_taken(self, changes: object, actions: object) -> None:
        """Assume the steps of a plan in place of what was assumed, and tick what they close."""
        if isinstance(changes, tuple) and isinstance(actions, frozenset):
            self.trying.put(changes)
            self.shortages.tick(actions)

    def _assume(self, lines: object) -> None:
        if not isinstance(lines, tuple) or not self.figuring.level:
            return
        changes = [change for line in lines if line.remedy for change in line.remedy.changes]
        if changes:
            self.trying.add(changes)
        elif lines:
            self._say(
                MessageKind.INFO,
                self.tr("这一项没有现成的办法可以假设。"),
                self.tr("用“再假设一项”自己选一项。"),
            )

    def _on_ticked(self) -> None:
        count = len(self.shortages.ticked_lines)
        word = self.tr("勾选的转为整改任务")
        if count:
            self.message.hide()
            word = self.tr("{n} 项转为整改任务").format(n=count)
        self.to_tasks.set_word(word)

    def _make_tasks(self) -> None:
        """Make a task of each ticked gap; one that stands already is not made again."""
        gaps = [line.gap for line in self.shortages.ticked_lines]
        if not gaps:
            self._say(
                MessageKind.INFO, self.tr("还没有勾选。"), self.tr("在要办的前面打勾，再转。")
            )
            return
        bridge, centre = self._desk.bridge, self._desk.centre
        try:
            made = bridge.make_tasks(centre, drafts_of_gaps(gaps, centre.today))
        except (Refusal, Trouble) as failure:
            self._tell(failure)
            return
        told = self.tr("已转为 {n} 项整改任务。").format(n=len(made.made))
        if made.standing:
            told += self.tr("另有 {n} 项台账里已经有了。").format(n=len(made.standing))
        self.shortages.untick()
        self._desk.saved.emit()
        self._desk.changed.emit(frozenset({Topic.LEDGERS}))
        to = self.tr("去整改")
        self._say(MessageKind.OK, told, actions=(to,), answer=lambda _: self._desk.go("rectify"))

    def _say(
        self,
        kind: MessageKind,
        headline: str,
        text: str = "",
        *,
        actions: tuple[str, ...] = (),
        answer: Callable[[int], object] | None = None,
    ) -> None:
        self._answer = answer
        self.message.set_message(kind, headline, text, actions=actions)
        self.message.show()

    def _on_answer(self, at: int) -> None:
        if self._answer is not None:
            self._answer(at)

    @property
    def _is_own(self) -> bool:
        """Whether the target is a level of the standard one assesses oneself by."""
        return self._card is not None and self._card.target.kind is TargetKind.LEVEL

    def _on_clause(self, code: str) -> None:
        if self._is_own:
            self._desk.go("checklist", code)

    def _open_clause(self, gap: object) -> None:
        """Open a clause of one's own standard; of others there is only how it came about."""
        if isinstance(gap, GapCard):
            block = gap.blocks[0]
            if self._is_own and block.kind is BlockKind.CLAUSE:
                self._desk.go("checklist", block.clause, block.criterion)
            else:
                self._show_behind(gap)

    def _show_behind(self, gap: object) -> None:
        if isinstance(gap, GapCard):
            open_behind(self._desk, gap, own=self._is_own, over=self.window())


def _next_level(levels: tuple[LevelCard, ...]) -> str:
    """Return the lowest level that is open to the institution and not reached."""
    for level in levels:
        if not level.reached and level.available is not Verdict.NOT_MET:
            return level.id
    return levels[-1].id
