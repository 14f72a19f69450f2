"""Why something that does not fit may stand: the line to write it in, and what was written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from models.usecases.checks.check_cards import PreflightItem
from models.vocabulary.clock import shown_in_china
from models.vocabulary.limits import NOTE_CHARACTERS
from ui.components.buttons import Button, ButtonKind
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import let_shrink
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP
from ui.pages.checks.deeds import draft_place


class ReasonRow(QWidget):
    """Shown for one item that may stand. Tells what the person wants; keeps nothing."""

    accepted = Signal(object, str, bool)
    """A PreflightItem, the reason, and whether it is meant for all of its kind."""
    withdrawn = Signal(object)
    """A PreflightItem whose reason is taken back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: PreflightItem | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        self._label = TextLabel(self.tr("理由"), role=TextRole.TABLE, ink=Ink.SECOND)
        self.reason = QLineEdit()
        self.reason.setMaxLength(NOTE_CHARACTERS)
        self.reason.setProperty("dense", True)
        self.reason.setPlaceholderText(self.tr("写一句理由，回车照报"))
        self.reason.returnPressed.connect(self._accept)
        self.take = Button(look, self.tr("照报"), small=True)
        self.take.clicked.connect(self._accept)
        self.all = Button(look, "", kind=ButtonKind.QUIET, small=True)
        self.all.clicked.connect(lambda: self._tell(alike=True))
        self.said = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.back = Button(look, self.tr("撤回"), kind=ButtonKind.QUIET, small=True)
        self.back.clicked.connect(self._withdraw)
        row.addWidget(self._label)
        row.addWidget(self.reason, 1)
        row.addWidget(self.take)
        row.addWidget(self.all)
        row.addWidget(let_shrink(self.said), 1)
        row.addWidget(self.back)

    @property
    def item(self) -> PreflightItem | None:
        """What is shown."""
        return self._item

    def set_barred(self, reason: str) -> None:
        """Let nothing be accepted or taken back, for a reason; "" lets it be again."""
        self.reason.setEnabled(not reason)
        self.reason.setToolTip(reason)
        for button in (self.take, self.all, self.back):
            button.set_barred(reason)

    def show_item(self, item: PreflightItem, sentence: str, alike: int) -> None:
        """Show an item; ``alike``: how many of its kind wait, itself among them."""
        if self._item is None or self._item.subject != item.subject or self._item.code != item.code:
            self.reason.clear()
        self._item = item
        said = item.accepted
        set_draft_place(self.reason, "" if said else draft_place(item), lasting=True)
        self.reason.setAccessibleName(self.tr("照报的理由：{what}").format(what=sentence))
        self.all.set_word(self.tr("同类 {n} 处都照报").format(n=alike))
        for widget in (self._label, self.reason, self.take):
            widget.setVisible(said is None)
        self.all.setVisible(said is None and alike > 1)
        self.said.setVisible(said is not None)
        self.back.setVisible(said is not None)
        if said is not None:
            told = self.tr("已写明理由：{reason}（{author} {at}）")
            author = said.author or self.tr("没有署名")
            at = shown_in_china(said.at)
            self.said.setText(told.format(reason=said.reason, author=author, at=at))

    def _accept(self) -> None:
        self._tell(alike=False)

    def _tell(self, *, alike: bool) -> None:
        reason = self.reason.text().strip()
        self.reason.setProperty("state", "" if reason else "bad")
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)
        if not reason:
            self.reason.setFocus()
        elif self._item is not None:
            self.accepted.emit(self._item, reason, alike)

    def _withdraw(self) -> None:
        if self._item is not None:
            self.withdrawn.emit(self._item)
