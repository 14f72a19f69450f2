"""标准与政策: every standard and policy, row by row, with where this centre stands."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from models.usecases.library_cards import ShelfCard, TreeCard
from models.vocabulary.progress import Progress
from models.vocabulary.typed import TextIndex
from ui.bridge import Centre
from ui.components.buttons import Button
from ui.components.panels import PageHeader, PaneSplitter
from ui.components.progress import ProgressLine
from ui.desk import Desk, Destination, Topic
from ui.look.icons import IconName
from ui.look.tokens import LayoutClass
from ui.pages.packs_entry import EntryPane
from ui.pages.packs_shelf import ShelfPane
from ui.pages.packs_tree import PackTree, lines_of

_SHOWN_TOPICS = frozenset(
    {Topic.ANSWERS, Topic.LEDGERS, Topic.REVISION, Topic.PROFILE, Topic.PACKS}
)
_SHELF, _TREE, _ENTRY = 240, 440, 600


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
        self._digest = ""
        self._key = ""
        self._wanted = ""
        self._stale = True
        self._reading = False
        self._indexed: tuple[str, TextIndex] = ("", TextIndex({}))
        self._layout = LayoutClass.WIDE
        self._lay_out()
        self._connect()
        self._make_shortcuts()
        desk.changed.connect(self._on_changed)
        desk.look.changed.connect(self._arrange)

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
        self._arrange()
        self._read_if_stale()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the panes for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    # what stands where

    def _lay_out(self) -> None:
        look = self._desk.look
        header = PageHeader(look, self.tr("标准与政策"))
        self.load = Button(look, self.tr("载入新版本…"), icon=IconName.IMPORT)
        header.add_action(self.load)
        self.busy = ProgressLine(look)
        self.shelf, self.tree, self.entry = ShelfPane(look), PackTree(look), EntryPane(look)
        self._panes = PaneSplitter(look)
        for pane, stretch in ((self.shelf, 0), (self.tree, 1), (self.entry, 2)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(self._panes.count() - 1, stretch)
        self._panes.setSizes([_SHELF, _TREE, _ENTRY])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(header)
        page.addWidget(self.busy)
        page.addWidget(self._panes, 1)

    def _connect(self) -> None:
        self.load.clicked.connect(self._on_load)
        self.shelf.pack_chosen.connect(self._on_pack)
        self.tree.pack_chosen.connect(self._on_pack)
        self.tree.entry_chosen.connect(self._on_entry)
        self.tree.opened.connect(self._on_opened)
        entry = self.entry
        entry.ledger_asked.connect(lambda ledger, field: self._desk.go("ledgers", ledger, field))
        entry.clause_asked.connect(lambda code: self._desk.go("checklist", code))
        entry.row_asked.connect(self.tree.go_to)
        entry.choice_settled.connect(self._on_choice)
        entry.outline_asked.connect(self._toggle_outline)

    def _make_shortcuts(self) -> None:
        for keys, then in (
            ("Ctrl+F", self._focus_search),
            ("F9", self._toggle_outline),
            ("Ctrl+F6", self._next_pane),
            ("Alt+H", self.tree.only_unchecked),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(then)

    def _arrange(self) -> None:
        """Wide: three panes. Medium: the shelf is a combo box. Narrow: tree or entry."""
        layout = LayoutClass.of(self.window().width(), self._desk.look.measures)
        wide = layout is LayoutClass.WIDE
        narrow = layout is LayoutClass.NARROW
        self.shelf.setVisible(wide)
        self.tree.packs.setVisible(not wide)
        self.tree.title.setVisible(wide)
        self.entry.set_outline_button(on=narrow)
        if layout is not self._layout:
            self._layout = layout
            self.tree.show()
            self.entry.setVisible(not narrow)

    def _toggle_outline(self) -> None:
        if self._layout is not LayoutClass.NARROW:
            self.tree.tree_focus()
            return
        reading = self.entry.isHidden()
        self.entry.setVisible(reading)
        self.tree.setVisible(not reading)
        (self.entry.area.setFocus if reading else self.tree.tree_focus)()

    def _on_opened(self) -> None:
        if self._layout is LayoutClass.NARROW and self.entry.isHidden():
            self._toggle_outline()
        else:
            self.entry.area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_search(self) -> None:
        self.tree.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tree.search.selectAll()

    def _next_pane(self) -> None:
        table = next(
            (each for each in self.shelf.tables.values() if each.current_key is not None), None
        )
        stops = (
            (self.shelf, table if self.shelf.isVisible() else None),
            (self.tree, self.tree.tree),
            (self.entry, self.entry.area),
        )
        shown = [(pane, stop) for pane, stop in stops if stop is not None and pane.isVisible()]
        focused = QApplication.focusWidget()
        here = [
            at
            for at, (pane, _) in enumerate(shown)
            if focused is not None and pane.isAncestorOf(focused)
        ]
        shown[(here[-1] + 1 if here else 0) % len(shown)][1].setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )

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
        self.entry.show_entry(card, assessed=own and card.kind == "clause")

    def _on_choice(self, digest: str, row: str, value: str | None) -> None:
        bridge, opened = self._desk.bridge, self._desk.opened
        self._desk.change(lambda: bridge.settle_choice(opened, digest, row, value), Topic.PACKS)

    def _on_load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("载入新版本"), "", self.tr("标准文件 (*.json)")
        )
        if name:
            self.load_version(Path(name))

    def load_version(self, file: Path) -> None:
        """Store a version from a file, beside those that are here, and show it."""
        bridge, opened = self._desk.bridge, self._desk.opened
        job = self._desk.work("load pack", lambda _progress: bridge.add_pack(opened, file))
        self.busy.watch(job, self.tr("正在载入标准"))
        job.succeeded.connect(self._on_loaded)

    def _on_loaded(self, digest: str) -> None:
        self._wanted, self._key = digest, ""
        self._desk.saved.emit()
        self._desk.told.emit(self.tr("已载入，原有版本不变。"))
        self._desk.changed.emit(frozenset({Topic.PACKS}))

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
