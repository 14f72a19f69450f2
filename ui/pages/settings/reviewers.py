"""Whose computers open what centres send: this one, and those a county adds."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from models.usecases.packages.key_cards import ReviewerCard
from models.vocabulary.progress import Progress
from ui.bridge.people import Deed
from ui.components.buttons import Button, ButtonKind
from ui.components.dialogs import room_for
from ui.components.fields import FieldRow
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, TextLabel
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.desk import Desk
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP
from ui.pages.fingerprint_form import FingerprintForm
from ui.pages.settings.key_dialogs import KeyAsk, KeyDialog

_WIDE, _HIGH = 44, 42
"""Size of the dialog, characters of body text."""
_NAME = 16


class ReviewerDialog(QDialog):
    """A card of another computer, its fingerprint compared, a name, and the passphrase."""

    given = Signal(str, str, str)
    """Fingerprint as typed, name, passphrase."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        FocusRing(look, self)
        title = self.tr("添加能打开上报包的电脑")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.form = FingerprintForm(
            look,
            file_label=self.tr("那台电脑写出的县级标识"),
            intro=self.tr("在那台电脑上新建同一个县的工作区，写出县级标识，拿到这里。"),
            action=self.tr("核对并添加"),
        )
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.name = QLineEdit()
        name = FieldRow(
            look, self.tr("谁用的电脑"), self.name,
            hint=self.tr("各机构上报时看得到，如“业务股”"), characters=_NAME,
        )  # fmt: skip
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        phrase = FieldRow(
            look, self.tr("本机口令"), self.passphrase,
            hint=self.tr("用来重新签发县级标识"), characters=_NAME,
        )  # fmt: skip
        column.addWidget(name)
        column.addWidget(phrase)
        self.form.add_below(box)
        self.form.left.connect(self.reject)
        self.form.confirmed.connect(self._on_confirmed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form)
        self.resize(room_for(self, look, _WIDE, _HIGH))

    def _on_confirmed(self, typed: str) -> None:
        self.given.emit(typed, self.name.text(), self.passphrase.text())


class ReviewersPanel(Panel):
    """The list, with a way to add and to remove."""

    changed = Signal(str)
    """Somebody was added or removed; what to do now, in words."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        look = desk.look
        super().__init__(look, self.tr("能打开上报包的电脑"), padded=True, parent=parent)
        self._look, self._desk = look, desk
        self._file = Path()
        self._shown: tuple[QWidget, ...] = ()
        self.dialog: QDialog | None = None
        advice = self.tr(
            "各机构的上报包封给下面这些电脑，别的打不开。改过之后，把县级标识发给各机构。"
        )
        self.body.addWidget(let_shrink(TextLabel(advice, ink=Ink.SECOND, wrap=True)))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._rows)
        self.add = Button(look, self.tr("添加电脑"), icon=IconName.ADD, small=True)
        self.add.clicked.connect(self._on_add)
        desk.permits.guard(Deed.KEYS, self.add)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_cards(self, cards: tuple[ReviewerCard, ...]) -> None:
        """Show this computer and those that were added."""
        for widget in self._shown:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = (
            TextLabel(self.tr("本机"), role=TextRole.TABLE),
            *(self._line(card) for card in cards),
        )
        for widget in self._shown:
            self._rows.addWidget(widget)

    def _line(self, card: ReviewerCard) -> QWidget:
        box = QFrame()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        name = TextLabel(card.name, role=TextRole.TABLE)
        shown = TextLabel(card.fingerprint, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        remove = Button(self._look, self.tr("移出"), kind=ButtonKind.QUIET, small=True)
        remove.setAccessibleName(self.tr("移出{name}").format(name=card.name))
        remove.clicked.connect(partial(self._on_remove, card))
        self._desk.permits.guard(Deed.KEYS, remove)
        row.addWidget(name)
        row.addWidget(let_shrink(shown), 1)
        row.addWidget(remove)
        return box

    def _on_add(self) -> None:
        dialog = ReviewerDialog(self._look, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        bridge, county = self._desk.bridge, self._desk.county

        def look_at(path: Path) -> None:
            self._file = path
            job = self._desk.jobs.start(
                "reviewer", lambda progress: bridge.look_at_reviewer(county, path, progress)
            )
            job.succeeded.connect(dialog.form.show_key)
            job.failed.connect(dialog.form.tell)

        def add(typed: str, name: str, phrase: str) -> None:
            path = self._file

            def work(_progress: Progress) -> object:
                return bridge.add_reviewer(county, path, typed, name, phrase)

            job = self._desk.jobs.start("reviewer", work)
            job.failed.connect(dialog.form.tell)
            job.succeeded.connect(added)

        def added(_card: object) -> None:
            dialog.accept()
            self._tell(self.tr("已加上。到“机构”页写出县级标识，发给各机构。"))

        dialog.form.file_chosen.connect(look_at)
        dialog.given.connect(add)
        dialog.open()

    def _on_remove(self, card: ReviewerCard) -> None:
        ask = KeyAsk(
            title=self.tr("移出电脑"),
            question=self.tr("今后的上报包不再封给{name}？").format(name=card.name),
            told=(
                self.tr("以前封给它的，它还打得开。"),
                self.tr("移出后把新的县级标识发给各机构，收下了才算数。"),
            ),
            action=self.tr("移出"),
            old=True,
        )
        dialog = KeyDialog(self._look, ask, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        bridge, county = self._desk.bridge, self._desk.county

        def remove(phrase: str, _new: str) -> None:
            job = self._desk.jobs.start(
                "reviewer", lambda _progress: bridge.remove_reviewer(county, card.recipient, phrase)
            )
            job.failed.connect(dialog.tell)
            job.succeeded.connect(removed)

        def removed(_came: object) -> None:
            dialog.accept()
            self._tell(self.tr("已移出。到“机构”页写出县级标识，发给各机构。"))

        dialog.given.connect(remove)
        dialog.open()

    def _tell(self, text: str) -> None:
        self._desk.saved.emit()
        self.changed.emit(text)
