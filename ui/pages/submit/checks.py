"""The list of what the checks before finalising found, and the button that finalises."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.usecases.checks.check_cards import PreflightCard, PreflightItem
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import ClickableChip
from ui.components.labels import IconLabel, Ink, KeycapHint, LinkLabel, TextLabel
from ui.components.panels import Panel
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status, status_look
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.checks.reason import ReasonRow
from ui.pages.submit.words import BARRED, COUNTED, STATUS_OF, group_note, group_title, remedy_of
from ui.texts.sentences import check_shown
from ui.translated import translated

MOST_OF_A_CODE = 5
"""Items of one code shown before the rest is unfolded."""


class ChecksPanel(Panel):
    """Groups 错误 / 需要确认 / 缺数据 / 已通过; every item with the button that mends it."""

    chosen = Signal(object)
    """The PreflightItem whose button was pressed."""
    finalise_asked = Signal()
    accepted = Signal(object, str, bool)
    """A PreflightItem, the reason, and whether it is meant for all of its kind."""
    withdrawn = Signal(object)
    """A PreflightItem whose reason is taken back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        title = self.tr("上报前检查")
        super().__init__(look, title, parent=parent)
        self._look = look
        self._card: PreflightCard | None = None
        self._titles: Mapping[str, str] = {}
        self._unfolded: set[str] = set()
        self._barred = ""
        self._buttons: list[tuple[PreflightItem, Button]] = []
        self._heads: dict[str, QWidget] = {}
        self.reasons: list[ReasonRow] = []
        """The lines for reasons that are shown, in order."""
        self._chips = {
            severity: ClickableChip(look, status, "") for severity, status in STATUS_OF.items()
        }
        for severity, chip in self._chips.items():
            chip.activated.connect(partial(self._show_group, severity))
            self.header.add_beside(chip)
        self.header.add_trailing(KeycapHint(look, ("F8",), self.tr("下一处")))
        self._area = make_scroll_area()
        # the list takes what room there is and never makes the page higher
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self._area, 1)
        self.body.addWidget(self._footer())

    def show_card(self, card: PreflightCard, titles: Mapping[str, str]) -> None:
        """Show the findings; the place in the list and the focus stay by item."""
        self._titles = titles
        if card != self._card:
            self._card = card
            self._fill()
        for severity, chip in self._chips.items():
            count = sum(item.severity == severity for item in card.items)
            chip.set_word(f"{group_title(severity)} {count}")
            chip.setVisible(bool(count))
        self.finalise.setEnabled(not card.errors and not card.waiting)
        self._why.setText(self._reason(card))

    def _reason(self, card: PreflightCard) -> str:
        """Say what stands before finalising, or what comes with it."""
        if card.errors and card.waiting:
            told = self.tr("改好 {n} 个错误、补 {m} 处理由后可以定稿。现在的内容都已保存。")
            return told.format(n=card.errors, m=card.waiting)
        if card.errors:
            told = self.tr("改好 {n} 个错误后可以定稿。现在的内容都已保存。")
            return told.format(n=card.errors)
        if card.waiting:
            told = self.tr("补 {m} 处理由后可以定稿。现在的内容都已保存。")
            return told.format(m=card.waiting)
        if any(item.severity == BARRED for item in card.items):
            return self.tr("可以定稿、打印。本年度不得申报，不能导出上报包。")
        return self.tr("没有错误，可以定稿。定稿后内容不再变，改动另算下一次。")

    @property
    def card(self) -> PreflightCard | None:
        """What is shown."""
        return self._card

    def set_barred(self, reason: str) -> None:
        """Let nothing be accepted or taken back, for a reason; "" lets it be again."""
        self._barred = reason
        for row in self.reasons:
            row.set_barred(reason)

    def next_item(self) -> None:
        """Put the focus on the button of the next item, round and round."""
        buttons = [button for _, button in self._buttons]
        if not buttons:
            return
        at = next((at for at, button in enumerate(buttons) if button.hasFocus()), -1)
        found = buttons[(at + 1) % len(buttons)]
        found.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(found)

    def button_of(self, item: PreflightItem) -> Button | None:
        """Return the button of an item that is shown."""
        return next((button for one, button in self._buttons if one == item), None)

    def _footer(self) -> QWidget:
        footer = QFrame()
        footer.setProperty("rule", "top")
        row = QHBoxLayout(footer)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(PANEL_GAP)
        self._why = TextLabel("", ink=Ink.SECOND, wrap=True)
        let_shrink(self._why)
        self.finalise = Button(
            self._look, self.tr("定稿"), kind=ButtonKind.PRIMARY, icon=IconName.LOCK
        )
        self.finalise.clicked.connect(self.finalise_asked)
        row.addWidget(self._why, 1)
        row.addWidget(self.finalise)
        return footer

    def _fill(self) -> None:
        card = self._card
        if card is None:
            return
        focused = next((item for item, button in self._buttons if button.hasFocus()), None)
        scrolled = self._area.verticalScrollBar().value()
        begun = {_key(row.item): row.reason.text() for row in self.reasons if row.item}
        inner = ScrollBody("surface")
        self._buttons, self._heads, self.reasons = [], {}, []
        for severity, status in STATUS_OF.items():
            items = tuple(item for item in card.items if item.severity == severity)
            if items:
                title = f"{group_title(severity)} {len(items)}"
                self._heads[severity] = self._head(status, title, group_note(severity))
                inner.column.addWidget(self._heads[severity])
                self._add_items(inner.column, items)
        passed = self.tr("已通过 {n} 项").format(n=card.passed)
        inner.column.addWidget(self._head(Status.MET, passed, ""))
        inner.column.addStretch(1)
        for row in self.reasons:
            row.reason.setText(begun.get(_key(row.item), "") if row.item else "")
        self._area.setWidget(inner)
        self._area.verticalScrollBar().setValue(scrolled)
        again = self.button_of(focused) if focused is not None else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_items(self, column: QVBoxLayout, items: tuple[PreflightItem, ...]) -> None:
        for code in dict.fromkeys(item.code for item in items):
            alike = [item for item in items if item.code == code]
            folds = len(alike) > MOST_OF_A_CODE + 1 and code not in self._unfolded
            waiting = [item for item in alike if item.waits]
            for item in alike[: MOST_OF_A_CODE if folds else len(alike)]:
                # one reason for all of a kind is offered once, at the first of them
                first = bool(waiting) and item is waiting[0]
                column.addWidget(self._row(item, len(waiting) if first else 1))
            if folds:
                column.addWidget(self._more(code, len(alike) - MOST_OF_A_CODE))

    def _head(self, status: Status, title: str, note: str) -> QWidget:
        head = QFrame()
        head.setObjectName("rowFrame")
        row = QHBoxLayout(head)
        row.setContentsMargins(PANEL_GAP, 5, PANEL_GAP, 5)
        row.setSpacing(INNER_GAP)
        row.addWidget(self._mark(status))
        row.addWidget(TextLabel(title, strong=True))
        row.addWidget(TextLabel(note, role=TextRole.TABLE, ink=Ink.SECOND))
        row.addStretch(1)
        outer = QWidget()
        outer.setProperty("ground", "alt")
        outer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(outer)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(head)
        return outer

    def _row(self, item: PreflightItem, alike: int) -> QWidget:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        row.setSpacing(INNER_GAP)
        status = Status.MET if item.accepted else STATUS_OF[item.severity]
        row.addWidget(self._mark(status))
        title = "" if item.code in COUNTED else self._titles.get(item.clause or "", "")
        sentence = check_shown(item, translated)
        row.addLayout(self._told(item, title, sentence, alike), 1)
        remedy = remedy_of(item)
        if remedy is not None:
            button = Button(self._look, remedy.word, icon=IconName.RIGHT, small=True, trailing=True)
            button.setAccessibleDescription(f"{title} {sentence}".strip())
            button.clicked.connect(lambda: self.chosen.emit(item))
            row.addWidget(button)
            self._buttons.append((item, button))
        frame.setAccessibleName(f"{group_title(item.severity)}，{title} {sentence}")
        return frame

    def _told(self, item: PreflightItem, title: str, sentence: str, alike: int) -> QVBoxLayout:
        """Return what was found and, where it may stand, the line for the reason below it."""
        words = QHBoxLayout()
        words.setSpacing(INNER_GAP)
        if title:
            words.addWidget(TextLabel(title, role=TextRole.TABLE, strong=True))
        words.addWidget(TextLabel(sentence, role=TextRole.TABLE, wrap=True), 1)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addLayout(words)
        if item.severity == "confirm":
            reason = ReasonRow(self._look)
            reason.show_item(item, f"{title} {sentence}".strip(), alike)
            reason.set_barred(self._barred)
            reason.accepted.connect(self.accepted)
            reason.withdrawn.connect(self.withdrawn)
            told.addWidget(reason)
            self.reasons.append(reason)
        return told

    def _more(self, code: str, count: int) -> QWidget:
        frame = QFrame()
        frame.setObjectName("rowFrame")
        row = QHBoxLayout(frame)
        row.setContentsMargins(PANEL_GAP + 24, 4, PANEL_GAP, 4)
        link = LinkLabel(self._look, self.tr("同样的还有 {n} 处，全部列出").format(n=count))
        link.activated.connect(partial(self._unfold, code))
        row.addWidget(link)
        row.addStretch(1)
        return frame

    def _mark(self, status: Status) -> IconLabel:
        mark = status_look(status)
        ink = "text_3" if mark.tone is Tone.OFF else str(mark.tone)
        return IconLabel(self._look, mark.icon, ink=ink, filled=mark.filled)

    def _unfold(self, code: str) -> None:
        self._unfolded.add(code)
        self._fill()

    def _show_group(self, severity: str) -> None:
        head = self._heads.get(severity)
        if head is not None:
            self._area.verticalScrollBar().setValue(head.y())


def _key(item: PreflightItem) -> tuple[str, str]:
    return item.code, item.subject
