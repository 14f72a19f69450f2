"""The evidence of a clause: files added, dropped or from the scan folder, and what is expected."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.usecases.cards import ClauseCard
from models.usecases.clauses.clause_cards import EvidenceCard, FileFailure
from models.vocabulary.ids import CriterionId, Digest
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import PANEL_GAP
from ui.pages.checklist.evidence import EvidenceRow
from ui.pages.checklist.files import Thumbnails, dropped_files
from ui.pages.checklist.required import RequiredList
from ui.texts.joining import labelled
from ui.texts.sentences import sentence
from ui.translated import translated

_FAILURES_SHOWN = 3


class EvidencePage(QWidget):
    """Files behind the clause, added by button or dropped in, and what is expected."""

    files_chosen = Signal(object, str, str)
    """A tuple of paths, the criterion they are for (empty: the whole clause), the item."""
    removal_asked = Signal(object)
    """An EvidenceCard."""
    confirm_asked = Signal(object)
    """An EvidenceCard that came over from last time."""
    opening_asked = Signal(object)
    """An EvidenceCard whose file is to be opened."""
    described = Signal(object, str, str)
    """An EvidenceCard, a particular, its text."""
    clause_asked = Signal(str)
    scans_asked = Signal()
    pictures_wanted = Signal()
    """Rows were made that have no pictures yet."""

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: ClauseCard | None = None
        self._shown: tuple[object, ...] = ()
        self._keys: list[tuple[Digest, CriterionId, bool]] = []
        self._rows: list[EvidenceRow] = []
        self._required: RequiredList | None = None
        self.setAcceptDrops(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.add = Button(
            look, self.tr("添加佐证"), icon=IconName.EVIDENCE, keycap="Ctrl+D", small=True
        )
        self.add.clicked.connect(self.ask_for_files)
        self.scans = Button(look, self.tr("扫描件"), icon=IconName.PHOTO, small=True)
        self.scans.clicked.connect(self.scans_asked)
        self.target = QComboBox()
        self.target.setProperty("dense", True)
        self.target.setAccessibleName(self.tr("佐证对应哪一款"))
        self._bar = self._tools()
        column.addWidget(self._bar)
        self.failures = InlineMessage(look, MessageKind.BAD, "", actions=(self.tr("知道了"),))
        self.failures.action_chosen.connect(self.failures.hide)
        self.failures.hide()
        column.addWidget(self.failures)
        scroll = make_scroll_area()
        column.addWidget(scroll, 1)
        body = ScrollBody("surface")
        self._list = body.column
        scroll.setWidget(body)
        thumbnails.made.connect(self.pictures_wanted)

    @property
    def rows(self) -> tuple[EvidenceRow, ...]:
        """The files shown, those that wait from last time behind the others."""
        return tuple(self._rows)

    def show_clause(self, card: ClauseCard) -> None:
        """Show a clause's evidence; the same evidence again is left alone."""
        waiting = () if card.carried is None else card.carried.evidence
        showing = (card.code, card.evidence, waiting, card.required, card.final)
        if showing == self._shown:
            return
        another = self._card is None or self._card.code != card.code
        final_before = self._card is not None and self._card.final
        self._card, self._shown = card, showing
        if another:
            self._offer_targets(card)
            self.failures.hide()
        self._bar.setVisible(not card.final)
        keys = [(one.digest, one.criterion, False) for one in card.evidence]
        keys += [(one.digest, one.criterion, True) for one in waiting]
        if not another and final_before is card.final and keys == self._keys:
            for row, evidence in zip(self._rows, (*card.evidence, *waiting), strict=True):
                row.show_card(evidence)
            self._show_required(card)
        else:
            self._fill(card, waiting)
        self._keys = keys
        self.pictures_wanted.emit()

    def aim_at(self, criterion: str) -> None:
        """Offer a criterion as what the next file is for."""
        self.target.setCurrentIndex(max(0, self.target.findData(criterion)))

    @property
    def aim(self) -> str:
        """The criterion the next file is for, empty for the whole clause."""
        return str(self.target.currentData() or "")

    def ask_for_files(self) -> None:
        """Let the person choose files from the disk."""
        self._ask(self.aim, "")

    def tell_failures(self, failed: Iterable[FileFailure]) -> None:
        """Say which files could not be attached, and why; the others are."""
        told = tuple(failed)
        self.failures.setVisible(bool(told))
        if told:
            reasons = [
                labelled(one.name, sentence(one.failure, translated, placed=False), translated)
                for one in told[:_FAILURES_SHOWN]
            ]
            self.failures.set_message(
                MessageKind.BAD,
                self.tr("{count} 个文件没有附上，其余都已存好。").format(count=len(told)),
                " ".join(reasons),
                actions=(self.tr("知道了"),),
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the desktop."""
        if dropped_files(event.mimeData()) and not self._bar.isHidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        self._choose(dropped_files(event.mimeData()), self.aim, "")
        event.acceptProposedAction()

    def _tools(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("rule", "bottom")
        tools = QVBoxLayout(bar)
        tools.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        tools.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.add)
        row.addWidget(self.scans)
        row.addStretch(1)
        tools.addLayout(row)
        tools.addWidget(self.target)
        return bar

    def _ask(self, criterion: str, item: str) -> None:
        title = (
            self.tr("选择佐证文件：{item}").format(item=item) if item else self.tr("选择佐证文件")
        )
        names, _ = QFileDialog.getOpenFileNames(self, title)
        self._choose((Path(name) for name in names), criterion, item)

    def _choose(self, files: Iterable[Path], criterion: str, item: str) -> None:
        chosen = tuple(files)
        if chosen:
            self.files_chosen.emit(chosen, criterion, item)

    def _offer_targets(self, card: ClauseCard) -> None:
        self.target.clear()
        self.target.addItem(self.tr("对应整条"), "")
        for item in card.criteria:
            self.target.addItem(self.tr("对应 {label}").format(label=item.label), item.id)

    def _fill(self, card: ClauseCard, waiting: tuple[EvidenceCard, ...]) -> None:
        while self._list.count():
            widget = self._list.takeAt(0).widget()
            if widget is not None:  # the stretch at the end is no widget
                widget.hide()
                widget.deleteLater()
        self._required = None
        self._rows = [self._row(card, one, waiting=False) for one in card.evidence]
        self._rows += [self._row(card, one, waiting=True) for one in waiting]
        for row in self._rows:
            self._list.addWidget(row)
        if not self._rows:
            self._list.addWidget(self._empty(card))
        self._show_required(card)
        self._list.addStretch(1)

    def _row(self, card: ClauseCard, evidence: EvidenceCard, *, waiting: bool) -> EvidenceRow:
        labels = {item.id: item.label for item in card.criteria}
        label = labels.get(evidence.criterion, self.tr("整条"))
        row = EvidenceRow(self._look, evidence, label, locked=card.final, waiting=waiting)
        row.removed.connect(lambda: self.removal_asked.emit(row.card))
        row.confirmed.connect(lambda: self.confirm_asked.emit(row.card))
        row.opened.connect(lambda: self.opening_asked.emit(row.card))
        row.described.connect(lambda what, text: self.described.emit(row.card, what, text))
        row.clause_asked.connect(self.clause_asked)
        row.unfolded.connect(lambda on: self._unfold(row, on=on))
        return row

    def _unfold(self, row: EvidenceRow, *, on: bool) -> None:
        """Open the particulars of one file; those of another close."""
        items = () if self._card is None else tuple(one.item for one in self._card.required)
        for other in self._rows:
            other.set_unfolded(tuple(dict.fromkeys(items)), on=on and other is row)
        if row.form is not None:
            row.form.kind.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_required(self, card: ClauseCard) -> None:
        fresh = RequiredList(self._look, card) if card.required else None
        if self._required is not None:
            at = self._list.indexOf(self._required)
            self._list.removeWidget(self._required)
            self._required.hide()
            self._required.deleteLater()
        else:
            at = self._list.count()
        self._required = fresh
        if fresh is not None:
            fresh.add_asked.connect(self._ask)
            self._list.insertWidget(at, fresh)

    def _empty(self, card: ClauseCard) -> QWidget:
        text = (
            self.tr("没有附佐证。")
            if card.final
            else self.tr("还没有佐证。点“添加佐证”，或把文件拖到这里。")
        )
        words = TextLabel(text, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        words.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, 10)
        return words
