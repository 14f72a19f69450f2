"""One self-check to be filled in: head, what it means, the items in their sections."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.usecases.selfchecks.selfcheck_cards import (
    Asked,
    CheckAnswer,
    CheckSectionCard,
    SelfCheckCard,
)
from models.vocabulary.limits import SELF_CHECK_TEXT_CHARACTERS
from ui.components.buttons import Button, ButtonKind
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, KeycapHint, LineLabel, TextLabel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.selfcheck.head import CheckHead
from ui.pages.selfcheck.item import ItemRow
from ui.pages.selfcheck.words import progress_shown


class CheckView(QWidget):
    """Told what to show; every answer is asked for with the check it belongs to."""

    answers_asked = Signal(str, object)
    """Check and answers, a tuple of ``CheckAnswer``."""
    item_added = Signal(str, str, str)
    """Check, section and the text of an item of one's own."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: SelfCheckCard | None = None
        self._built: tuple[object, ...] = ()
        self.rows: dict[str, ItemRow] = {}
        self._adders: list[QWidget] = []
        self._current = ""
        self.head = CheckHead(look)
        self._about = TextLabel("", role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self.area = make_scroll_area()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        column.addWidget(_keys(self, look))
        self.setProperty("ground", "surface")

    def key_words(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return the keys an item answers to, and what each does."""
        return (
            (("1",), self.tr("符合")),
            (("2",), self.tr("不符合")),
            (("3",), self.tr("不适用")),
            (("0",), self.tr("先不填")),
            (("↑", "↓"), self.tr("上一项、下一项")),
            (("Enter",), self.tr("写问题")),
            (("Ctrl+Enter",), self.tr("下一项没填的")),
        )

    @property
    def card(self) -> SelfCheckCard | None:
        """The check shown."""
        return self._card

    def show_card(self, card: SelfCheckCard, today: date) -> None:
        """Show a check; rows of the same items stay, with what is typed in them."""
        self._card = card
        self.head.show_card(card, today=today, progress=progress_shown(card.tally))
        built = (card.id, card.version, *(item.id for item in card.items))
        if built != self._built:
            self._built = built
            self._build(card, today)
        for item in card.items:
            self.rows[item.id].show_card(item, locked=bool(card.finished_at))
        for adding in self._adders:
            adding.setVisible(not card.finished_at)

    def go_to(self, item: str) -> None:
        """Come to an item by its id; to the first one for ""."""
        row = self.rows.get(item) or next(iter(self.rows.values()), None)
        if row is not None:
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTimer.singleShot(0, row, partial(self._bring, row))

    def go_to_number(self, number: str) -> None:
        """Come to an item by its number, into what is to be typed there."""
        if self._card is None:
            return
        for item in self._card.items:
            if item.number == number:
                self.go_to(item.id)
                self.rows[item.id].begin()

    def go_to_open(self) -> None:
        """Come to the next item without an answer, after the one the keyboard is on."""
        if self._card is None:
            return
        items = self._card.items
        at = next((at for at, one in enumerate(items) if one.id == self._current), -1)
        after = (*items[at + 1 :], *items[: at + 1])
        wanted = next((item for item in after if not item.answered), None)
        if wanted is not None:
            self.go_to(wanted.id)

    def rest_met(self) -> None:
        """Ask for "met" wherever nothing has been answered yet."""
        if self._card is None:
            return
        answers = tuple(
            CheckAnswer(item=item.id, verdict="met")
            for item in self._card.items
            if item.asked is Asked.VERDICT and not item.answered
        )
        if answers:
            self.answers_asked.emit(self._card.id, answers)

    def _build(self, card: SelfCheckCard, today: date) -> None:
        self.rows, self._adders = {}, []
        body = ScrollBody("surface")
        about = self.tr("{introduction}　依据：{source}").format(
            introduction=card.introduction, source=card.source
        )
        self._about = TextLabel(about, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self._about.setContentsMargins(14, 8, 14, 6)
        body.column.addWidget(let_shrink(self._about))
        for section in card.sections:
            body.column.addWidget(self._section_head(section))
            for item in section.items:
                row = ItemRow(self._look, item, card.beside, today, card.id)
                row.answered.connect(partial(self._on_answered, card.id))
                row.walked.connect(partial(self._walk, item.id))
                row.entered.connect(self._on_entered)
                self.rows[item.id] = row
                body.column.addWidget(row)
            adding = self._adding(card.id, section)
            self._adders.append(adding)
            body.column.addWidget(adding)
        body.column.addStretch(1)
        put_body(self.area, body)

    def _section_head(self, section: CheckSectionCard) -> QWidget:
        head = QFrame()
        head.setProperty("ground", "surface-alt")
        head.setProperty("rule", "bottom")
        flow = FlowLayout(head, gap=PANEL_GAP, margin=14, pad=5)
        flow.addWidget(LineLabel(f"{section.id}　{section.title}", strong=True))
        source = self.tr("来源：{source}").format(source=section.source)
        flow.addWidget(LineLabel(source, role=TextRole.CAPTION, ink=Ink.THIRD))
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return head

    def _adding(self, check: str, section: CheckSectionCard) -> QWidget:
        """Return the line that adds an item of one's own at the end of a section."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(14, 2, 14, 8)
        line.setSpacing(INNER_GAP)
        add = Button(
            self._look,
            self.tr("加一项"),
            kind=ButtonKind.PLAIN,
            icon=IconName.ADD,
            small=True,
        )
        add.setAccessibleName(self.tr("在“{section}”里加一项").format(section=section.title))
        field = QLineEdit()
        field.setMaxLength(SELF_CHECK_TEXT_CHARACTERS)
        field.setProperty("size", "small")
        field.setPlaceholderText(self.tr("本院自己要查的，回车加上；以后的同一张表也有"))
        field.setAccessibleName(self.tr("本院自己的项目"))
        field.hide()
        add.clicked.connect(partial(_open, field))
        field.returnPressed.connect(partial(self._on_added, check, section.id, field))
        line.addWidget(add)
        line.addWidget(field, 1)
        line.addStretch(1)
        return holder

    def _on_answered(self, check: str, answer: object) -> None:
        if isinstance(answer, CheckAnswer):
            self.answers_asked.emit(check, (answer,))

    def _on_added(self, check: str, section: str, field: QLineEdit) -> None:
        if field.text().strip():
            self.item_added.emit(check, section, field.text())

    def _on_entered(self, item: str) -> None:
        self._current = item

    def _walk(self, item: str, by: int) -> None:
        order: Sequence[str] = tuple(self.rows)
        at = order.index(item) + by
        if 0 <= at < len(order):
            self.go_to(order[at])

    def _bring(self, row: ItemRow) -> None:
        self.area.ensureWidgetVisible(row, 0, 40)


def _open(field: QLineEdit) -> None:
    field.show()
    field.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _keys(view: CheckView, look: Look) -> QWidget:
    """Return the line of keys under the items."""
    frame = QFrame()
    frame.setProperty("rule", "top")
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 5, 0, 5)
    line = QWidget()
    flow = FlowLayout(line, gap=14, line_gap=2, margin=14)
    for keys, word in view.key_words():
        flow.addWidget(KeycapHint(look, keys, word))
    column.addWidget(line)
    frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return frame
