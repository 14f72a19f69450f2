"""The middle pane: one clause with its title, four grades, strips and criteria."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from models.standards.pack import Grade
from models.standards.pack import Status as Standing
from models.usecases.cards import ClauseCard
from models.usecases.carry.carry_cards import FormerCard
from ui.components.buttons import Button
from ui.components.chips import Chip, ProvenanceChip
from ui.components.flow import FlowLayout
from ui.components.gradestrip import GradeStrip
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.scrolling import ONE_STRIP, LowArea
from ui.components.tabs import Tab, Tabs
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import LayoutClass
from ui.pages.checklist.carried import CarriedStrip
from ui.pages.checklist.county import CountyStrip
from ui.pages.checklist.criteria import CriteriaList
from ui.pages.checklist.departments import DepartmentAnswers, DepartmentChip, DepartmentForm
from ui.pages.checklist.derivation import source_words
from ui.pages.checklist.grades import grade_cells
from ui.pages.checklist.guards import NotApplicableForm, Notices, OverClaimGuard
from ui.pages.checklist.keys import KeyHints
from ui.pages.checklist.words import method_words

JUDGING = "judging"
_LEAST_CRITERIA = 2
"""Rows of criteria that are always in sight."""


class ClauseHead(QWidget):
    """Title, chips, 下一条未填; below how it is checked and, asked for, where it is written."""

    next_open_asked = Signal()
    outline_asked = Signal()
    not_applicable_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 9, 14, 8)
        column.setSpacing(3)
        top = _flow(column, line_gap=6)
        self.outline = Button(look, self.tr("条款目录"), small=True, keycap="F9")
        self.outline.clicked.connect(self.outline_asked)
        self._title = TextLabel(role=TextRole.CLAUSE)
        self._core = Chip(look, self.tr("核心"), icon=IconName.CORE, filled=True)
        self._locked = Chip(look, self.tr("已定稿"), icon=IconName.LOCK)
        self._standing = ProvenanceChip(look, Standing.POLICY)
        self.next_open = Button(
            look, self.tr("下一条未填"), icon=IconName.TICK, keycap="Ctrl+Enter", small=True
        )
        self.next_open.clicked.connect(self.next_open_asked)
        self.departments = DepartmentChip(look)
        for widget in (self.outline, self._title, self._core, self.departments, self._locked):
            top.addWidget(widget)
        top.add_trailing(self._standing)
        top.add_trailing(self.next_open)
        below = _flow(column, line_gap=0)
        self._methods = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND)
        self._source_link = LinkLabel(look, self.tr("看标准来源"))
        self._source_link.activated.connect(self._on_source)
        self.not_applicable = LinkLabel(look, self.tr("设为不适用"))
        self.not_applicable.activated.connect(self.not_applicable_asked)
        for below_title in (self._methods, self._source_link, self.not_applicable):
            below.addWidget(below_title)
        self.source = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.source.hide()
        column.addWidget(self.source)
        self.outline.hide()

    def show_clause(self, card: ClauseCard, barred: str = "") -> None:
        """Show a clause's head; ``barred`` as in ``Notices``."""
        self._title.setText(f"{card.code} {card.title}")
        self._core.setVisible(card.core)
        self.departments.show_clause(card)
        self._locked.setVisible(card.final)
        self._locked.set_word(self.tr("只能查看") if barred else self.tr("已定稿"))
        self._locked.setToolTip(barred)
        recalled = card.provenance.status is Standing.RECALLED
        self._standing.set_standing(card.provenance.status, provisional=recalled)
        self._standing.setToolTip(source_words(card.provenance))
        self._methods.setText(
            self.tr("检查方法：{methods}。").format(methods=method_words(card))
            if card.methods
            else self.tr("标准没有写明检查方法。")
        )
        self.source.setText(source_words(card.provenance))
        self.next_open.setVisible(card.next_open is not None)
        applies = card.claimed is not Grade.E and not card.final
        self.not_applicable.setVisible(card.may_not_apply and applies)

    def set_layout_class(self, layout: LayoutClass) -> None:
        """Offer the tree by a button where it has no room of its own."""
        self.outline.setVisible(layout is LayoutClass.NARROW)

    def _on_source(self) -> None:
        self.source.setVisible(self.source.isHidden())


class ClausePane(QWidget):
    """One clause; with little room the side pane's pages become tabs here."""

    answer_asked = Signal(str, object)
    ledger_asked = Signal(str, str)
    tab_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(360)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = ClauseHead(look)
        self.grades = GradeStrip(look)
        above = LowArea()
        above.column.addWidget(_ruled(self.head, "bottom"))
        above.column.addWidget(self.grades)
        column.addWidget(above)
        self.answers = DepartmentAnswers(look)
        self.grades.chosen.connect(self.answers.toggle)
        self.tabs = Tabs()
        self.tabs.hide()
        column.addWidget(self.tabs)
        self.stack = QStackedWidget()
        self.stack.setSizePolicy(_what_is_left())
        column.addWidget(self.stack, 1)
        self.guard = OverClaimGuard(look)
        self.form = NotApplicableForm(look)
        self.departments = DepartmentForm(look)
        self.notices = Notices(look)
        self.carried = CarriedStrip(look)
        self.county = CountyStrip(look)
        self.criteria = CriteriaList(look)
        self.criteria.answer_asked.connect(self.answer_asked)
        self.criteria.ledger_asked.connect(self.ledger_asked)
        self.hints = KeyHints(look)
        self.stack.addWidget(self._judging())
        look.changed.connect(self._keep_room)
        self._keep_room()
        self.tabs.chosen.connect(self.tab_chosen)

    def show_clause(
        self, card: ClauseCard, former: Iterable[FormerCard] = (), *, barred: str = ""
    ) -> None:
        """Show a clause, or the same one as it stands now; ``former`` as in ``CriteriaList``.

        ``barred``: why a clause that is not final can only be looked at.
        """
        self.head.show_clause(card, barred)
        self.grades.set_cells(grade_cells(card))
        self.answers.show_clause(card)
        self.notices.show_clause(card, barred)
        self.carried.show_clause(card)
        self.county.show_clause(card)
        self.guard.show_clause(card)
        self.criteria.show_clause(card, former)
        self.hints.show_clause(card)

    def set_layout_class(self, layout: LayoutClass) -> None:
        """Arrange for the room there is."""
        wide = layout is LayoutClass.WIDE
        self.tabs.setVisible(not wide)
        self.hints.setVisible(wide)
        self.head.set_layout_class(layout)
        self.guard.set_layout_class(layout)
        self.criteria.set_layout_class(layout)

    def _keep_room(self) -> None:
        """Keep some criteria in sight, whatever stands above them."""
        least = _LEAST_CRITERIA * self._look.measures.criterion_row
        self.criteria.setMinimumHeight(least)
        self.stack.setMinimumHeight(least + ONE_STRIP)

    def set_tabs(self, counts: Mapping[str, tuple[str, int | None]]) -> None:
        """Show the tabs 判定 and those of the side pane (id -> title, count)."""
        judging = Tab(id=JUDGING, title=self.tr("判定"))
        others = (
            Tab(id=ident, title=title, count=count) for ident, (title, count) in counts.items()
        )
        self.tabs.set_tabs((judging, *others))

    def _judging(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        strips = LowArea()
        for widget in (
            self.departments,
            self.answers,
            self.notices,
            self.county,
            self.carried,
            self.guard,
            self.form,
        ):
            strips.column.addWidget(widget)
        column.addWidget(strips)
        self.criteria.setSizePolicy(_what_is_left())
        column.addWidget(self.criteria, 1)
        column.addWidget(self.hints)
        return page


def _flow(column: QVBoxLayout, *, line_gap: int) -> FlowLayout:
    """Add a line that wraps; it lies in a widget of its own, as nested its items get lost."""
    line = QWidget()
    column.addWidget(line)
    return FlowLayout(line, gap=8, line_gap=line_gap)


def _what_is_left() -> QSizePolicy:
    """Return the policy of what scrolls: it takes the room that others do not need."""
    return QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)


def _ruled(widget: QWidget, edge: str, *, above: int = 0) -> QFrame:
    frame = QFrame()
    frame.setProperty("rule", edge)
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, above, 0, above)
    column.addWidget(widget)
    frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return frame
