"""冲突: a package that does not fit, beside what counts; a person decides, with a reason."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.usecases.county.conflict_cards import ConflictCard, ConflictLine
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import Digest
from ui.bridge.people import Deed
from ui.components.panels import EmptyState, PageHeader, Panel, PaneSplitter
from ui.components.rows import Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.desk import Desk, Destination, Topic
from ui.look.tokens import PAGE_MARGIN
from ui.pages.conflicts.pane import ConflictPane
from ui.pages.conflicts.words import STATES, why_shown
from ui.pages.inbox.words import moment_shown
from ui.texts.arrivals import conflict_state
from ui.texts.joining import joined
from ui.translated import translated

_PANES = (420, 834)


class ConflictsPage(QWidget):
    """Left every conflict, undecided first; right the two packages side by side."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._lay_out()
        desk.changed.connect(self._on_changed)

    def show_destination(self, where: Destination) -> None:
        """Show the list; ``detail``: the digest of a conflict."""
        self._refresh()
        if where.detail:
            self.table.go_to(where.detail)

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while the page was out of sight."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _lay_out(self) -> None:
        look = self._desk.look
        self._header = PageHeader(look, self.tr("冲突"), self._desk.county.name)
        self._make_table()
        self.empty = EmptyState(
            look,
            self.tr("没有冲突。同一次收到两份不同的、接不上前一次的，会留在这里由人决定。"),
            action=self.tr("回到收件"),
        )
        self.empty.action_chosen.connect(partial(self._desk.go, "inbox"))
        left = Panel(look, self.tr("有冲突的上报包"))
        left.body.addWidget(self.table, 1)
        self.pane = ConflictPane(look)
        self.pane.taken.connect(self._take)
        self.pane.kept.connect(self._keep)
        self.pane.opened.connect(partial(self._desk.go, "review"))
        self._desk.permits.guard(Deed.REVIEW, self.pane.reason, self.pane.take, self.pane.keep)
        panes = PaneSplitter(look, name="conflicts")
        panes.addWidget(left)
        panes.addWidget(self.pane)
        panes.setStretchFactor(1, 1)
        panes.setSizes(list(_PANES))
        self._stack = QStackedWidget()
        self._stack.addWidget(panes)
        self._stack.addWidget(self.empty)
        body = QHBoxLayout()
        body.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        body.addWidget(self._stack)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._header)
        page.addLayout(body, 1)

    def _make_table(self) -> None:
        look = self._desk.look
        self._model = RowsModel[ConflictLine](
            (
                Column(
                    id="name",
                    title=self.tr("机构和原因"),
                    cell=_named,
                    sort=lambda line: line.name,
                    characters=0,
                ),
                Column(
                    id="state",
                    title=self.tr("情况"),
                    cell=lambda line: Cell(
                        text=conflict_state(line.state, translated), status=STATES[line.state]
                    ),
                    sort=lambda line: line.state,
                    characters=8,
                ),
            ),
            key=lambda line: line.digest,
            parent=self,
        )
        self.table = DataTable(look, self._model, spoken=self.tr("冲突"), two_lines=True)
        self.table.current_key_changed.connect(self._on_current)

    def _on_changed(self, topics: object) -> None:
        if isinstance(topics, frozenset) and Topic.INBOX in topics:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        lines = self._desk.bridge.list_conflicts(self._desk.county)
        self._model.set_rows(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        waiting = sum(line.state == "open" for line in lines)
        told = self.tr("{n} 个没有决定").format(n=waiting) if waiting else self.tr("都决定过了")
        self._header.set_texts(self.tr("冲突"), told if lines else self._desk.county.name)
        if lines and self.table.current_key is None:
            self.table.go_to(lines[0].digest)
        self._on_current(self.table.current_key)

    def _on_current(self, key: object) -> None:
        if not isinstance(key, str):
            return
        try:
            card: ConflictCard = self._desk.bridge.read_conflict(self._desk.county, Digest(key))
        except (Refusal, Trouble) as failure:
            self._desk.failed.emit(failure)
            return
        self.pane.show_card(card)

    def _take(self, digest: str, reason: str) -> None:
        bridge, county = self._desk.bridge, self._desk.county
        self._decide(lambda: bridge.take_conflict(county, Digest(digest), reason))

    def _keep(self, digest: str, reason: str) -> None:
        bridge, county = self._desk.bridge, self._desk.county
        self._decide(lambda: bridge.keep_here(county, Digest(digest), reason))

    def _decide(self, do: object) -> None:
        if callable(do) and self._desk.change(do, Topic.INBOX):
            self.pane.reason.clear()
            self._desk.told.emit(self.tr("已决定。另一份还留着，可以再改。"))


def _named(line: ConflictLine) -> Cell:
    second = joined((why_shown(line), moment_shown(line.received_at)), translated)
    return Cell(text=line.name, second=second, tip=second)
