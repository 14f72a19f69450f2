"""One file behind a clause: what it is, how long it holds, where else it stands."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from forms.cells import reader
from forms.fields import Field, Kind
from models.usecases.clauses.clause_cards import EvidenceCard
from ui.components.buttons import IconButton
from ui.components.chips import Chip
from ui.components.flow import FlowLayout
from ui.components.labels import ElidedLabel, IconLabel, LinkLabel, TextLabel, repolish
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import StatusLook
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.checklist.files import Thumbnails
from ui.pages.checklist.words import KINDS, kind_word
from ui.pages.institutions.words import day_shown
from ui.texts.filling import size_shown
from ui.texts.joining import joined, listed
from ui.translated import translated

_THUMBNAIL = 40
_DAY = Field(key="day", title="", kind=Kind.DATE, past_only=False)


class EvidenceRow(QFrame):
    """One file; opened, its particulars can be written, each saved as it is left."""

    removed = Signal()
    confirmed = Signal()
    opened = Signal()
    """The file itself is to be opened."""
    described = Signal(str, str)
    """A particular (kind | dated_on | valid_until | item | remark) and its text."""
    clause_asked = Signal(str)
    unfolded = Signal(bool)

    def __init__(
        self,
        look: Look,
        card: EvidenceCard,
        label: str,
        *,
        locked: bool,
        waiting: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``waiting``: it came over from last time, and is evidence only once confirmed."""
        super().__init__(parent)
        self._look, self._card = look, card
        self._label, self._waiting = label, waiting
        self._words = QWidget()
        self._form: ParticularsForm | None = None
        self.confirm = LinkLabel(look, self.tr("确认"), parent=self)
        self.confirm.activated.connect(self.confirmed)
        self.confirm.setVisible(waiting and not locked)
        self.edit, self.remove = self._edit_button(), self._remove_button()
        self.setObjectName("rowFrame")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PANEL_GAP, 7, INNER_GAP, 7)
        self._column.setSpacing(4)
        row = self._row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self._column.addLayout(row)
        self.picture = QLabel()
        self._icon = IconLabel(look, file_icon(card.media_type), base=22)
        self.picture.hide()
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.picture, 0, top)
        row.addWidget(self._icon, 0, top)
        row.addWidget(self._words, 1)
        if waiting:
            row.addWidget(self.confirm, 0, top)
        elif not locked:
            for button in (self.edit, self.remove):
                row.addWidget(button, 0, top)
                button.show()
        self.show_card(card)

    @property
    def card(self) -> EvidenceCard:
        """The file."""
        return self._card

    @property
    def form(self) -> "ParticularsForm | None":
        """The particulars, while they are open."""
        return self._form

    def show_card(self, card: EvidenceCard) -> None:
        """Show the file as it stands now; particulars being written are left alone."""
        self._card = card
        before, self._words = self._words, self._new_words()
        self._row.replaceWidget(before, self._words)
        before.hide()
        before.deleteLater()
        self.setAccessibleName(joined((card.name, self._detail(), *self._told()), translated))
        self.setToolTip(f"{card.name}，{size_shown(card.size)}")

    def show_picture(self, thumbnails: Thumbnails, path: Path) -> None:
        """Show the image itself in place of the icon, as soon as it is made."""
        if self._card.media_type.startswith("image/"):
            edge = self._look.measures.px(_THUMBNAIL)
            self._show_pixmap(thumbnails.find(self._card.digest, path, edge))

    def set_unfolded(self, items: Sequence[str], *, on: bool) -> None:
        """Open or close the particulars; ``items``: what the standard expects."""
        if on and self._form is None:
            self._form = ParticularsForm(self._card, items)
            self._form.described.connect(self.described)
            self._column.addWidget(self._form)
        elif not on and self._form is not None:
            self._column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the file."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def _show_pixmap(self, picture: QPixmap | None) -> None:
        self.picture.setVisible(picture is not None)
        self._icon.setVisible(picture is None)
        if picture is not None:
            self.picture.setPixmap(picture)

    def _new_words(self) -> QWidget:
        holder = QWidget()
        words = QVBoxLayout(holder)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(ElidedLabel(self._look, self._card.name, role=TextRole.TABLE, strong=True))
        ink = "stale" if self._waiting else "text_3"
        detail = ElidedLabel(self._look, self._detail(), role=TextRole.CAPTION, ink=ink)
        words.addWidget(detail)
        below = QWidget()
        flow = FlowLayout(below, gap=6, line_gap=2)
        for chip in self._chips():
            flow.addWidget(chip)
        for code in self._card.also_at:
            link = LinkLabel(
                self._look, self.tr("另用于 {code}").format(code=code), role=TextRole.CAPTION
            )
            link.activated.connect(lambda to=code: self.clause_asked.emit(to))
            flow.addWidget(link)
        if not self._waiting:
            look = LinkLabel(self._look, self.tr("打开"), role=TextRole.CAPTION)
            look.setAccessibleName(self.tr("打开 {name}，链接").format(name=self._card.name))
            look.activated.connect(self.opened)
            flow.addWidget(look)
        words.addWidget(below)
        return holder

    def _detail(self) -> str:
        card = self._card
        if self._waiting:
            return self.tr("沿用上次，对应 {place}，待确认").format(place=self._label)
        place = self.tr("对应 {place}").format(place=self._label)
        added = self.tr("{day} 添加").format(day=day_shown(card.added_at))
        return " · ".join(filter(None, (place, kind_word(card.kind), card.dated_on or added)))

    def _chips(self) -> list[Chip]:
        """Return what is to be seen of the file: how long it holds, what speaks against it."""
        card, look = self._card, self._look
        chips = []
        if card.expired:
            text = self.tr("{day} 已过期").format(day=card.valid_until)
            chips.append(_chip(look, text, Tone.STALE, IconName.HISTORY))
        elif card.valid_until:
            text = self.tr("有效至 {day}").format(day=card.valid_until)
            chips.append(_chip(look, text, Tone.OK, IconName.MET, filled=True))
        if card.other_year:
            text = self.tr("不是本年度的，须换新")
            chips.append(_chip(look, text, Tone.STALE, IconName.HISTORY))
        if card.other_versions:
            where = listed(card.other_versions, translated)
            text = self.tr("{where} 有同名的另一份").format(where=where)
            chips.append(_chip(look, text, Tone.WARN, IconName.WARNING, filled=True))
        return chips

    def _told(self) -> list[str]:
        texts = [chip.text() for chip in self._chips()]
        return [*texts, *(self.tr("另用于 {code}").format(code=at) for at in self._card.also_at)]

    def _edit_button(self) -> IconButton:
        spoken = self.tr("{name} 的种类、日期、用途").format(name=self._card.name)
        button = IconButton(self._look, IconName.EDIT, spoken, parent=self)
        button.hide()
        button.clicked.connect(lambda: self.unfolded.emit(self._form is None))
        return button

    def _remove_button(self) -> IconButton:
        spoken = self.tr("移除佐证 {name}").format(name=self._card.name)
        button = IconButton(self._look, IconName.DISMISS, spoken, parent=self)
        button.hide()
        button.clicked.connect(self.removed)
        return button


class ParticularsForm(QWidget):
    """Kind, days, what it answers, a remark; a proposal from the name stands beside its field."""

    described = Signal(str, str)

    def __init__(
        self, card: EvidenceCard, items: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = reader(_DAY, today=date.max)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(INNER_GAP)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.kind = QComboBox()
        self.kind.addItem("", "")
        for kind in KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(card.kind or card.proposed_kind)))
        self.item = QComboBox()
        self.item.addItem("", "")
        for item in items:
            self.item.addItem(item, item)
        self.item.setCurrentIndex(max(0, self.item.findData(card.item)))
        self.dated_on = QLineEdit(card.dated_on or card.proposed_on)
        self.valid_until = QLineEdit(card.valid_until)
        self.remark = QLineEdit(card.remark)
        proposed = self.tr("按文件名建议，回车采用")
        guessed_kind = bool(card.proposed_kind) and not card.kind
        guessed_day = bool(card.proposed_on) and not card.dated_on
        self._add(self.tr("种类"), self.kind, proposed if guessed_kind else "")
        self._add(self.tr("日期"), self.dated_on, proposed if guessed_day else "")
        self._add(self.tr("有效至"), self.valid_until)
        self._add(self.tr("用作"), self.item)
        self._add(self.tr("说明"), self.remark)
        for name, box in (("kind", self.kind), ("item", self.item)):
            box.activated.connect(
                lambda _at, what=name, of=box: self.described.emit(what, str(of.currentData()))
            )
        for name, line in (("dated_on", self.dated_on), ("valid_until", self.valid_until)):
            line.editingFinished.connect(lambda what=name, of=line: self._on_day(what, of))
        self.remark.editingFinished.connect(
            lambda: self.described.emit("remark", self.remark.text())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next one."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        editors = (self.kind, self.dated_on, self.valid_until, self.item, self.remark)
        at = next((place for place, one in enumerate(editors) if one.hasFocus()), -1)
        if at == 0:  # a proposal that nobody chose from the list is taken over too
            self.described.emit("kind", str(self.kind.currentData()))
        following = editors[(at + 1) % len(editors)]
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, caption: str, editor: QWidget, hint: str = "") -> None:
        row = self._grid.rowCount()
        label = TextLabel(caption, role=TextRole.CAPTION)
        label.setBuddy(editor)
        editor.setProperty("dense", True)
        editor.setAccessibleName(joined((caption, hint), translated))
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(editor, row, 1)
        if hint:
            self._grid.addWidget(TextLabel(hint, role=TextRole.CAPTION, wrap=True), row + 1, 1)

    def _on_day(self, what: str, line: QLineEdit) -> None:
        """Save a day; what is none stays to be mended and is not saved."""
        day = self._read(line.text())
        wrong = day is not None and not isinstance(day, date)
        line.setProperty("state", "bad" if wrong else "")
        line.setToolTip(self.tr("写成 2025-03-12 这样。") if wrong else "")
        repolish(line)
        if not wrong:
            text = day.isoformat() if isinstance(day, date) else ""
            line.setText(text)
            self.described.emit(what, text)


def file_icon(media_type: str) -> IconName:
    """Return the icon of a kind of file."""
    if media_type.startswith("image/"):
        return IconName.PHOTO
    return IconName.PDF if media_type == "application/pdf" else IconName.REPORTS


def _chip(look: Look, text: str, tone: Tone, icon: IconName, *, filled: bool = False) -> Chip:
    chip = Chip(look, text, tone=tone, icon=icon, filled=filled)
    chip.set_mark(StatusLook(icon=icon, tone=tone, filled=filled), text)
    return chip
