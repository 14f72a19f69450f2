"""The left pane: the tree of clauses with its filter, and what all of it comes to."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QVBoxLayout, QWidget

from models.assessment.findings import Verdict
from models.usecases.cards import ChapterLine, ChecklistCard, ClauseLine, LevelCard, SectionLine
from models.vocabulary.typed import usual_initials
from ui.components.chips import ProvenanceChip
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.tree import ClauseTree, ClauseTreeModel, TreeNode
from ui.look.current import Look, TextRole
from ui.look.states import Standing, spoken_grade, status_word
from ui.pages.checklist.find import TreeFilter
from ui.pages.checklist.words import chapter_number, claimed_mark, line_status
from ui.pages.level.notices import LevelNotices
from ui.texts.joining import joined
from ui.translated import translated


class TreePane(QWidget):
    """Tree, filter and totals.

    A filter keeps the clauses it found when it was chosen: a clause does not
    vanish under the hands that answer it.
    """

    clause_chosen = Signal(str)
    next_unanswered_asked = Signal()
    level_asked = Signal()
    """The person wants to see what decides the level."""
    fact_asked = Signal(str)
    """What decides a veto or a prerequisite."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: ChecklistCard | None = None
        self._kept: frozenset[str] = frozenset()
        self._found: frozenset[str] | None = None
        self._made: dict[str, tuple[ClauseLine, TreeNode]] = {}
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.finding = TreeFilter(look)
        self.finding.changed.connect(self._on_filter)
        self.finding.left.connect(self._take_focus)
        column.addWidget(self.finding)
        self.model = ClauseTreeModel()
        self.tree = ClauseTree(look, self.model, spoken=self.tr("条款目录"))
        self.tree.clause_chosen.connect(self.clause_chosen)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.next_unanswered_asked.connect(self.next_unanswered_asked)
        column.addWidget(self.tree, 1)
        self._none = TextLabel(self.tr("没有这样的条款。"), role=TextRole.TABLE, wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._none)
        column.addWidget(self._footer(look))

    def show_card(self, card: ChecklistCard) -> None:
        """Show the checklist as it stands now; the filter keeps what it has found."""
        before, self._card = self._card, card
        self.finding.show_lines(_lines(card))
        if before is None or _codes(before) != _codes(card):
            self.finding.show_all()
            self._found = None
            self._find()
        self._show_nodes()
        self._show_totals(card)

    @property
    def filter(self) -> QComboBox:
        """Which clauses are shown, by their state."""
        return self.finding.states

    def show_department(self, name: str) -> None:
        """Show one department's clauses only, where a clause names it."""
        if self.finding.set_department(name):
            self._on_filter()

    def show_found(self, codes: Collection[str] | None) -> None:
        """Show only what a search has found; None: what the filter keeps."""
        self._found = None if codes is None else frozenset(codes)
        self._on_filter()

    def go_to(self, code: str) -> None:
        """Make a clause current; a filter that hides it is taken off."""
        if code not in self._kept:
            self.finding.show_all()
            self._found = None
            self._on_filter()
        self.tree.go_to(code)

    def holds(self, code: str) -> bool:
        """Whether there is such a clause, shown or not."""
        return self._card is not None and code in _codes(self._card)

    def first_clause(self) -> str:
        """Return the first clause shown that is not settled, else the first shown."""
        if self._card is None:
            return ""
        shown = [line for line in _lines(self._card) if line.code in self._kept]
        unsettled = [line for line in shown if line.claimed is None or line.unconfirmed]
        return next((line.code for line in (*unsettled, *shown)), "")

    def _footer(self, look: Look) -> QWidget:
        footer = QFrame()
        footer.setProperty("rule", "top")
        column = QVBoxLayout(footer)
        column.setContentsMargins(8, 5, 8, 6)
        column.setSpacing(2)
        self.totals = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self.rates = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self.level = LinkLabel(look, "", role=TextRole.CAPTION)
        self.level.setToolTip(self.tr("看等次怎么定的：各级率、核心条款、前提和一票否决"))
        self.level.activated.connect(self.level_asked)
        self.notices = LevelNotices(look, TextRole.CAPTION)
        self.notices.fact_asked.connect(self.fact_asked)
        self._provisional = ProvenanceChip(look, Standing.RECALLED, provisional=True)
        column.addWidget(self.totals)
        column.addWidget(self.rates)
        last = QWidget()
        flow = FlowLayout(last, gap=6, line_gap=2)
        flow.addWidget(self.level)
        flow.addWidget(self._provisional)
        column.addWidget(last)
        column.addWidget(self.notices)
        return footer

    def _on_filter(self) -> None:
        self._find()
        current = self.tree.current_key
        self._show_nodes()
        if current in self._kept:
            self.tree.go_to(current)
        elif self._kept:
            self.tree.go_to(self.first_clause())

    def _find(self) -> None:
        if self._card is not None:
            kept = {line.code for line in _lines(self._card) if self.finding.keeps(line)}
            self._kept = frozenset(kept if self._found is None else kept & self._found)

    def _take_focus(self) -> None:
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_nodes(self) -> None:
        if self._card is None:
            return
        chapters = (self._chapter(chapter) for chapter in self._card.chapters)
        self.model.set_nodes(tuple(node for node in chapters if node.children))
        self._none.setVisible(not self._kept)
        self.tree.setVisible(bool(self._kept))

    def _chapter(self, chapter: ChapterLine) -> TreeNode:
        sections = (self._section(section) for section in chapter.sections)
        return TreeNode(
            key=f"chapter {chapter.code}",
            number=chapter_number(chapter.code),
            title=chapter.title,
            done=chapter.settled,
            applicable=chapter.applicable,
            children=tuple(node for node in sections if node.children),
        )

    def _section(self, section: SectionLine) -> TreeNode:
        kept = (line for line in section.clauses if line.code in self._kept)
        return TreeNode(
            key=f"section {section.code}",
            number=section.code,
            title=section.title,
            done=section.settled,
            applicable=section.applicable,
            children=tuple(self._clause(line) for line in kept),
        )

    def _clause(self, line: ClauseLine) -> TreeNode:
        """Return a clause's node; one answer makes one anew, not a hundred."""
        before = self._made.get(line.code)
        if before is not None and before[0] == line:
            return before[1]
        node = self._new_node(line)
        self._made[line.code] = (line, node)
        return node

    def _new_node(self, line: ClauseLine) -> TreeNode:
        mark = claimed_mark(line.claimed, lacks_data=line.lacks_data)
        return TreeNode(
            key=line.code,
            number=line.code,
            title=line.title,
            status=line_status(line),
            core=line.core,
            waiting=line.unconfirmed > 0,
            grade=mark,
            initials=usual_initials(line.title),
            spoken=self._spoken(line),
        )

    def _spoken(self, line: ClauseLine) -> str:
        mark = claimed_mark(line.claimed, lacks_data=line.lacks_data)
        parts = [f"{line.code} {line.title}"]
        if line.core:
            parts.append(self.tr("核心"))
        parts.append(spoken_grade(mark, self.tr("自评")))
        if line.over_claim:
            parts.append(self.tr("高于计算 {grades} 级").format(grades=line.over_claim))
        elif line.under_claim:
            parts.append(self.tr("低于计算 {grades} 级").format(grades=line.under_claim))
        else:
            parts.append(status_word(line_status(line)))
        if line.lead:
            parts.append(self.tr("责任科室 {name}").format(name=line.lead))
        if line.unconfirmed:
            parts.append(self.tr("沿用待确认 {count} 处").format(count=line.unconfirmed))
        return joined(parts, translated)

    def _show_totals(self, card: ChecklistCard) -> None:
        self.totals.setText(
            self.tr("已定 {settled}/{applicable} · 缺数据 {lacking} · 未填 {open}").format(
                settled=card.settled,
                applicable=card.applicable,
                lacking=card.lacking_data,
                open=card.open,
            )
        )
        ahead = next_level(card)
        if ahead is not None:
            away = self.tr("不适用 {count}").format(count=card.not_applicable)
            self.rates.setText(f"{rates_words(ahead)} · {away}")
            self.rates.setToolTip(self.tr("{level}要求的各级率").format(level=ahead.title))
        self.level.setText(level_words(card))
        self.level.updateGeometry()
        self.notices.show_levels(card.levels)
        shown = card.level or ahead
        self._provisional.setVisible(shown is not None and shown.provisional)


def next_level(card: ChecklistCard) -> LevelCard | None:
    """Return the lowest level not reached that is open to this institution, else the highest."""
    open_to_us = [level for level in card.levels if level.available is not Verdict.NOT_MET]
    ahead = [level for level in open_to_us if not level.reached]
    return next(iter((*ahead, *reversed(open_to_us))), None)


def rates_words(level: LevelCard) -> str:
    """Return ``C 90/116 · B 44/116 · A 15/116``."""
    return " · ".join(f"{share.grade} {share.reached}/{share.applicable}" for share in level.shares)


def level_words(card: ChecklistCard) -> str:
    """Return what level the claim reaches at the moment."""
    ahead = next_level(card)
    if card.level is not None:
        return QCoreApplication.translate("Checklist", "达到{level}").format(level=card.level.title)
    if ahead is None:
        return ""
    return QCoreApplication.translate("Checklist", "还没达到{level}").format(level=ahead.title)


def _lines(card: ChecklistCard) -> tuple[ClauseLine, ...]:
    return tuple(
        line for chapter in card.chapters for part in chapter.sections for line in part.clauses
    )


def _codes(card: ChecklistCard) -> frozenset[str]:
    return frozenset(line.code for line in _lines(card))
