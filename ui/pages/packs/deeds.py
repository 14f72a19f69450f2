"""What can be done with a whole pack: write it out, compare it, take another version in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from models.usecases.packs.compare_cards import ComparedCard
from models.usecases.packs.library_cards import PackKind, PackLine, ShelfCard
from models.usecases.packs.pack_cards import StoredCard
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from ui.bridge.people import Deed
from ui.components.buttons import Button
from ui.components.panels import PageHeader
from ui.components.progress import ProgressLine
from ui.desk import Desk, Topic
from ui.look.icons import IconName
from ui.pages.packs.renew import Renewal, renewable

_MOST_NAME = 60


class PackDeeds(QWidget):
    """Puts its buttons into a page's header; does the work in jobs."""

    compared = Signal(object)
    """A ComparedCard."""
    loaded = Signal(str)
    """The digest of the version that was stored."""
    faulty = Signal(object)
    """A Refusal with a fault for every row that could not be taken."""

    def __init__(self, desk: Desk, busy: ProgressLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._busy = desk, busy
        self._pack: PackLine | None = None
        self._shelf = ShelfCard(packs=())
        look = desk.look
        self.compare = Button(look, self.tr("与另一版比较…"), icon=IconName.VIEW)
        self.export = Button(look, self.tr("导出为表格…"), icon=IconName.EXPORT)
        self.renew = Button(look, "", icon=IconName.HISTORY)
        self.renewal = Renewal(desk, self)
        self.load = Button(look, self.tr("载入新版本…"), icon=IconName.IMPORT)
        self.compare.clicked.connect(self._on_compare)
        self.export.clicked.connect(self._on_export)
        self.load.clicked.connect(self._on_load)
        self.renew.clicked.connect(self._on_renew)
        desk.permits.guard(Deed.CARRY_OVER, self.renew)
        desk.permits.guard(Deed.PACKS, self.load)
        self.hide()

    def put_into(self, header: PageHeader) -> None:
        """Put the buttons where a page's actions stand."""
        for button in (self.renew, self.compare, self.export, self.load):
            header.add_action(button)

    def show_pack(self, pack: PackLine, shelf: ShelfCard) -> None:
        """Work on this pack from now on; only standards can be compared."""
        self._pack, self._shelf = pack, shelf
        self.renew.setVisible(renewable(pack, self._desk.opened))
        self.renew.set_word(
            self.tr("做下一年度自评…") if pack.in_use else self.tr("用这一版重新自评…")
        )
        self.compare.setVisible(pack.kind is PackKind.STANDARD and bool(self.others()))

    def others(self) -> tuple[PackLine, ...]:
        """Return what the pack can be compared with: its other versions first."""
        mine = self._pack
        if mine is None:
            return ()
        found = [
            line
            for line in self._shelf.packs
            if line.kind is PackKind.STANDARD and line.digest != mine.digest
        ]
        return tuple(sorted(found, key=lambda line: line.id != mine.id))

    def compare_with(self, other: PackLine) -> None:
        """Compare; of two versions of one standard the older comes first."""
        mine = self._pack
        if mine is None:
            return
        old, new = mine, other
        if other.id == mine.id and mine.newest:
            old, new = other, mine
        bridge, opened = self._desk.bridge, self._desk.opened
        self._work(
            lambda: bridge.compare_books(opened, old.digest, new.digest),
            self.tr("正在比较"),
            self._on_compared,
        )

    def write_workbook(self, path: Path) -> None:
        """Write the pack as a workbook."""
        pack = self._pack
        if pack is None:
            return
        bridge, opened, digest = self._desk.bridge, self._desk.opened, pack.digest
        self._work(
            lambda: bridge.write_file(path, bridge.pack_workbook(opened, digest)),
            self.tr("正在写表格"),
            self._on_written,
        )

    def load_version(self, file: Path) -> None:
        """Store a version from a workbook or JSON file, beside those that are here."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._work(lambda: bridge.load_pack(opened, file), self.tr("正在载入"), self._on_loaded)

    def _work(self, do: Callable[[], object], words: str, then: Callable[[object], None]) -> None:
        job = self._desk.jobs.start("pack", lambda _progress: do())
        self._busy.watch(job, words)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)

    def _on_compare(self) -> None:
        menu = QMenu(self.compare)
        for line in self.others():
            said = self.tr("{title} {version}").format(title=line.title, version=line.version)
            menu.addAction(said).triggered.connect(partial(self.compare_with, line))
        menu.exec(self.compare.mapToGlobal(QPoint(0, self.compare.height())))

    def _on_compared(self, card: object) -> None:
        if isinstance(card, ComparedCard):
            self.compared.emit(card)

    def _on_renew(self) -> None:
        if self._pack is not None:
            self.renewal.ask(self._pack.digest)

    def _on_export(self) -> None:
        pack = self._pack
        if pack is None:
            return
        name = f"{pack.title[:_MOST_NAME]} {pack.version}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("导出为表格"), name, self.tr("表格 (*.xlsx)")
        )
        if chosen:
            self.write_workbook(Path(chosen).with_suffix(".xlsx"))

    def _on_written(self, path: object) -> None:
        if isinstance(path, Path):
            self._desk.told.emit(
                self.tr("已写成 {name}。改好后提高版本，用“载入新版本”读回。").format(
                    name=path.name
                )
            )

    def _on_load(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("载入新版本"), "", self.tr("标准或政策 (*.xlsx *.json)")
        )
        if name:
            self.load_version(Path(name))

    def _on_loaded(self, card: object) -> None:
        if not isinstance(card, StoredCard):
            return
        said = (
            self.tr("已载入 {title} {version}，原有版本不变。")
            if card.new
            else self.tr("{title} {version} 已经在了，没有变化。")
        )
        self._desk.told.emit(said.format(title=card.pack.title, version=card.pack.version))
        if card.new:
            self._desk.saved.emit()
        self.loaded.emit(Digest(card.pack.digest))
        self._desk.changed.emit(frozenset({Topic.PACKS}))

    def _on_failed(self, failure: Exception) -> None:
        if isinstance(failure, Refusal) and failure.rows:
            self.faulty.emit(failure)
        else:
            self._desk.failed.emit(failure)
