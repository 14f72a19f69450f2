"""标准与政策: every standard and policy, row by row, with where this centre stands."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from models.usecases.packs.compare_cards import ComparedCard
from models.usecases.packs.library_cards import EntryKind, ShelfCard, TreeCard
from models.vocabulary.failures import Refusal
from models.vocabulary.progress import Progress
from models.vocabulary.typed import TextIndex
from ui.bridge.people import Deed
from ui.bridge.whole import Centre
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.pages.packs.compare import ComparePane
from ui.pages.packs.deeds import PackDeeds
from ui.pages.packs.faults import LoadFaults
from ui.pages.packs.panes import PackPanes
from ui.pages.packs.tree import lines_of

_SHOWN_TOPICS = frozenset(
    {Topic.ANSWERS, Topic.LEDGERS, Topic.REVISION, Topic.PROFILE, Topic.PACKS}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """What a job brought: the shelf, one pack, and its words ready to be searched."""

    shelf: ShelfCard
    tree: TreeCard
    index: TextIndex


class PacksPage(QWidget):
    """Shelf, tree, entry. Reading packs is a job; an entry is read when gone to."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._digest = self._wanted = self._key = ""
        self._stale, self._reading = True, False
        self._indexed: tuple[str, TextIndex] = ("", TextIndex({}))
        self._lay_out()
        self._connect()
        self._make_shortcuts()

    def show_destination(self, where: Destination) -> None:
        """Show a pack (``detail``: its id or digest) and an entry (``field``: its key)."""
        if where.detail:
            self._wanted, self._key = where.detail, where.field
            self._stale = True
        self._read_if_stale()
        self.tree.tree_focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what changed while another page was shown."""
        super().showEvent(event)
        self._read_if_stale()

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("标准与政策"))
        self.busy = ProgressLine(look)
        self.deeds = PackDeeds(self._desk, self.busy, self)
        self.deeds.put_into(header)
        self.panes = PackPanes(look)
        self.tree, self.entry, self.shelf = self.panes.tree, self.panes.entry, self.panes.shelf
        self.compare, self.faults = ComparePane(look), LoadFaults(look)
        self.stack = QStackedWidget()
        for pane in (self.panes, self.compare, self.faults):
            self.stack.addWidget(pane)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(header)
        page.addWidget(self.busy)
        page.addWidget(self.stack, 1)

    def _connect(self) -> None:
        desk, entry = self._desk, self.entry
        desk.changed.connect(self._on_changed)
        desk.permits.guard(Deed.PACKS, entry)
        self.shelf.pack_chosen.connect(self._on_pack)
        self.tree.pack_chosen.connect(self._on_pack)
        self.tree.entry_chosen.connect(self._on_entry)
        entry.ledger_asked.connect(lambda ledger, field: desk.go("ledgers", ledger, field))
        entry.clause_asked.connect(lambda code: desk.go("checklist", code))
        entry.row_asked.connect(self.tree.go_to)
        entry.choice_settled.connect(self._on_choice)
        self.deeds.loaded.connect(self._on_loaded)
        self.deeds.compared.connect(self._on_compared)
        self.deeds.faulty.connect(self._on_faulty)
        self.compare.left.connect(self._back)
        self.faults.left.connect(self._back)

    def _make_shortcuts(self) -> None:
        for keys, then in (
            ("Ctrl+F", self.panes.search),
            ("F9", self.panes.toggle_outline),
            ("Ctrl+F6", self.panes.next_pane),
            ("Alt+H", self.tree.only_unchecked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(then)

    # what the person does

    def _on_pack(self, digest: str) -> None:
        if digest != self._digest:
            self._wanted, self._key = digest, ""
            self._stale = True
            self._read_if_stale()

    def _on_entry(self, key: str) -> None:
        self._key = key
        bridge, opened = self._desk.bridge, self._desk.opened
        card = bridge.read_entry(opened, self._digest, key)
        own = isinstance(opened, Centre) and opened.pack.digest == self._digest
        self.entry.show_entry(card, assessed=own and card.kind is EntryKind.CLAUSE)

    def _on_choice(self, digest: str, row: str, value: str | None) -> None:
        bridge, opened = self._desk.bridge, self._desk.opened
        self._desk.change(lambda: bridge.settle_choice(opened, digest, row, value), Topic.PACKS)

    def _on_loaded(self, digest: str) -> None:
        self._wanted, self._key = digest, ""

    def _on_compared(self, card: ComparedCard) -> None:
        self.compare.show_compared(card)
        self.stack.setCurrentWidget(self.compare)
        self.compare.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_faulty(self, refusal: Refusal) -> None:
        self.faults.show_refusal(refusal)
        self.stack.setCurrentWidget(self.faults)

    def _back(self) -> None:
        self.stack.setCurrentWidget(self.panes)
        self.tree.tree_focus()

    # showing

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & _SHOWN_TOPICS:
            self._stale = True
            if self.isVisible():
                self._read_if_stale()

    def _read_if_stale(self) -> None:
        if not self._stale or self._reading:
            return
        self._stale, self._reading = False, True
        bridge, opened, wanted = self._desk.bridge, self._desk.opened, self._wanted
        kept = self._indexed

        def read(progress: Progress) -> _Read:
            shelf = bridge.read_shelf(opened, progress)
            chosen = next(
                (line for line in shelf.packs if wanted in {line.digest, line.id}), shelf.packs[0]
            )
            tree = bridge.read_tree(opened, chosen.digest)
            index = kept[1] if kept[0] == chosen.digest else index_of(tree)
            return _Read(shelf=shelf, tree=tree, index=index)

        job = self._desk.work("read packs", read)
        self.busy.watch(job, self.tr("正在读取标准与政策"))
        job.succeeded.connect(self._show)
        job.finished.connect(self._on_read)

    def _on_read(self) -> None:
        self._reading = False
        if self.isVisible():
            self._read_if_stale()

    def _show(self, read: _Read) -> None:
        self._digest = self._wanted = read.tree.pack.digest
        self._indexed = self._digest, read.index
        key = self._key
        self.deeds.show_pack(read.tree.pack, read.shelf)
        self.shelf.show_shelf(read.shelf, self._digest)
        self.tree.show_shelf(read.shelf, self._digest)
        self.tree.show_tree(read.tree, read.index)
        key = key if self.tree.go_to(key) else self.tree.first_entry()
        if key:
            self.tree.go_to(key)
            self._on_entry(key)


def index_of(tree: TreeCard) -> TextIndex:
    """Return the words of a pack ready to be searched, every reading looked up."""
    lines = tuple(lines_of(tree.branches))
    index = TextIndex(
        {line.key: f"{line.title}\n{line.words}" for line in lines},
        {line.key: line.number for line in lines},
    )
    index.prepare()
    return index
