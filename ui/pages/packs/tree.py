"""The middle pane: one pack's entries, searched and filtered, and how far it is checked."""

from collections.abc import Iterator
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.standards.pack import Status as Source
from models.usecases.packs.library_cards import (
    BranchLine,
    CheckedCard,
    EntryLine,
    PackKind,
    ShelfCard,
    TreeCard,
)
from models.vocabulary.typed import TextIndex
from ui.components.bars import Share, ShareBar
from ui.components.fields import SearchBox
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.tree import ClauseTree, ClauseTreeModel, TreeNode
from ui.look.current import Look, TextRole
from ui.look.states import GradeMark, spoken_grade
from ui.pages.checklist.words import chapter_number
from ui.pages.packs.filter import FilterBar
from ui.pages.packs.words import (
    counts_words,
    entry_status,
    span_words,
    standing_words,
    validity_ink,
    validity_words,
)
from ui.texts.sentences import word
from ui.translated import translated


class PackTree(QWidget):
    """Head with progress, search, filters, tree. ``entry_chosen`` carries an entry's key."""

    entry_chosen = Signal(str)
    pack_chosen = Signal(str)
    """Chosen in the combo box that stands in for the shelf where there is no room for it."""
    opened = Signal()
    """Enter on the tree, or in the search box: the person wants to read."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: TreeCard | None = None
        self._index = TextIndex({})
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(260)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.packs = QComboBox()
        self.packs.setAccessibleName(self.tr("标准或政策"))
        self.packs.activated.connect(self._on_pack)
        self.packs.hide()
        column.addWidget(self._head())
        column.addWidget(self._tools())
        self.model = ClauseTreeModel()
        self.tree = ClauseTree(look, self.model, spoken=self.tr("条款目录"))
        self.tree.clause_chosen.connect(self.entry_chosen)
        self.tree.share_chosen.connect(self._on_share)
        self.tree.activated.connect(lambda _index: self.opened.emit())
        column.addWidget(self.tree, 1)
        self.nothing = TextLabel(
            self.tr("没有符合的条目。换一个词，或把筛选改回全部。"),
            role=TextRole.TABLE,
            ink=Ink.SECOND,
            wrap=True,
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        column.addWidget(self.nothing, 1)

    def show_shelf(self, shelf: ShelfCard, current: str) -> None:
        """Offer every pack in the combo box."""
        self.packs.clear()
        for line in shelf.packs:
            self.packs.addItem(line.title, line.digest)
        self.packs.setCurrentIndex(self.packs.findData(current))

    def show_tree(self, card: TreeCard, index: TextIndex) -> None:
        """Show a pack; another pack begins unfiltered and unsearched."""
        another = self._card is None or self._card.pack.digest != card.pack.digest
        self._card, self._index = card, index
        if another:
            self.search.clear()
            self.filters.offer(card.pack.kind)
            for combo in (self.filters.status, self.filters.rank, self.filters.use):
                combo.setCurrentIndex(0)
        self._show_head(card)
        self._show_nodes()

    def go_to(self, key: str) -> bool:
        """Make an entry current; search and filters that hide it are taken off."""
        if self.tree.go_to(key):
            return True
        self.search.clear()
        self.filters.clear()
        return self.tree.go_to(key)

    def first_entry(self) -> str:
        """Return the key of the first entry shown."""
        return next((node.key for node in self.model.clauses()), "")

    def only_unchecked(self) -> None:
        """Show what waits to be checked, or everything again."""
        on = self.filters.wanted.status is Source.RECALLED
        self.filters.choose_status(None if on else Source.RECALLED)

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "bottom")
        column = QVBoxLayout(head)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        self.title = TextLabel(strong=True, wrap=True)
        self.about = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        column.addWidget(self.packs)
        column.addWidget(self.title)
        column.addWidget(self.about)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.bar = ShareBar(self._look, Share(now=Fraction(0)), "")
        self.counts = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND)
        self.unchecked = LinkLabel(self._look, "", role=TextRole.CAPTION)
        self.unchecked.setToolTip(self.tr("只看待核对的，再按一次看全部（Alt+H）"))
        self.unchecked.activated.connect(self.only_unchecked)
        row.addWidget(self.bar, 1)
        row.addWidget(self.counts)
        row.addWidget(self.unchecked)
        self.progress = line
        column.addWidget(line)
        return head

    def _tools(self) -> QWidget:
        tools = QFrame()
        tools.setProperty("rule", "bottom")
        column = QVBoxLayout(tools)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        self.search = SearchBox(self._look, self.tr("编号、词语、拼音首字母"), keycap="Ctrl+F")
        self.search.searched.connect(self._on_searched)
        self.search.returnPressed.connect(self._on_search_entered)
        self.search.left.connect(self.tree_focus)
        self.filters = FilterBar()
        self.filters.changed.connect(self._show_nodes)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        return tools

    def tree_focus(self) -> None:
        """Give the keyboard to the tree."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_head(self, card: TreeCard) -> None:
        pack = card.pack
        self.title.setText(pack.title)
        about = (pack.document, validity_words(pack), span_words(pack), pack.region_name)
        version = self.tr("包 {version}").format(version=pack.version)
        self.about.setText(" · ".join(filter(None, (*about, version))))
        self.about.set_ink(validity_ink(pack))
        waiting = pack.checked.total - pack.checked.checked
        words = counts_words(pack.checked)
        self.bar.set_share(Share(now=_share(pack.checked)), words)
        self.counts.setText(words)
        self.unchecked.setText(self.tr("待核对 {count}").format(count=waiting))
        self.unchecked.setAccessibleName(self.tr("只看待核对的 {count} 条").format(count=waiting))
        self.unchecked.setVisible(waiting > 0)
        self.progress.setToolTip(self.tr("每一句话的来源：原文或公开资料，还是待核对"))
        self.unchecked.updateGeometry()

    def _on_pack(self, at: int) -> None:
        self.pack_chosen.emit(str(self.packs.itemData(at)))

    def _on_searched(self, _typed: str) -> None:
        self._show_nodes()

    def _on_search_entered(self) -> None:
        self._show_nodes()
        if self.first_entry():
            self.tree.go_to(self.first_entry())
            self.tree_focus()

    def _on_share(self, key: str) -> None:
        """Show what waits to be checked in one chapter."""
        self.filters.choose_status(Source.RECALLED)
        index = self.model.index_of(key)
        if index.isValid():
            self.tree.scrollTo(index, ClauseTree.ScrollHint.PositionAtTop)
            inside = index
            while self.model.rowCount(inside):
                inside = self.model.index(0, 0, inside)
            self.tree.setCurrentIndex(inside)

    def _show_nodes(self) -> None:
        card = self._card
        if card is None:
            return
        found = self._index.find(self.search.text())
        wanted = self.filters.wanted
        kept = frozenset(
            line.key for line in lines_of(card.branches) if line.key in found and wanted.fits(line)
        )
        current = self.tree.current_key
        nodes = (self._branch(branch, kept, card) for branch in card.branches)
        self.model.set_nodes(tuple(node for node in nodes if node.children))
        self.tree.setVisible(bool(kept))
        self.nothing.setVisible(not kept)
        if kept and current not in kept:
            self.tree.go_to(self.first_entry())

    def _branch(self, branch: BranchLine, kept: frozenset[str], card: TreeCard) -> TreeNode:
        below = (self._branch(one, kept, card) for one in branch.branches)
        entries = (self._entry(one) for one in branch.entries if one.key in kept)
        chapter = card.pack.kind is PackKind.STANDARD and bool(branch.branches)
        title = branch.title or word("table", branch.number or branch.key, translated)
        checked = branch.checked
        shown = counts_words(checked)
        number = chapter_number(branch.number) if chapter else branch.number
        return TreeNode(
            key=branch.key,
            number=number,
            title=title,
            done=checked.checked if checked.total else len(branch.entries),
            applicable=checked.total or len(branch.entries),
            share=_share(checked) if checked.total else None,
            spoken="，".join(filter(None, (f"{number} {title}".strip(), shown))),
            children=(*(node for node in below if node.children), *entries),
        )

    def _entry(self, line: EntryLine) -> TreeNode:
        standing = line.standing
        words = "" if standing is None else standing_words(line.kind, standing)
        grade = GradeMark(str(line.grade)) if line.grade is not None else None
        spoken = (
            f"{line.number} {line.title}".strip(),
            self.tr("核心") if line.core else "",
            spoken_grade(grade) if grade is not None else "",
            words,
        )
        return TreeNode(
            key=line.key,
            number=line.number,
            title=line.title,
            status=entry_status(line),
            core=line.core,
            grade=grade,
            spoken="，".join(filter(None, spoken)),
        )


def lines_of(branches: tuple[BranchLine, ...]) -> Iterator[EntryLine]:
    """Yield every entry below the branches, in order."""
    for branch in branches:
        yield from branch.entries
        yield from lines_of(branch.branches)


def _share(checked: CheckedCard) -> Fraction:
    return Fraction(checked.checked, checked.total) if checked.total else Fraction(0)
