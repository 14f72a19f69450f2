"""The right pane: one clause or row in full, with what it comes to at this centre."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.assessment.standing import Standing
from models.usecases.packs.library_cards import EntryCard, EntryKind
from ui.components.buttons import Button
from ui.components.chips import Chip, GradeBadge, ProvenanceChip
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import GradeMark
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.checklist.words import said
from ui.pages.packs.choice import ChoiceEditor
from ui.pages.packs.statement import Statement
from ui.pages.packs.target import TargetResult
from ui.pages.packs.words import (
    detail_words,
    path_words,
    schedule_words,
    standing_words,
    subjects_words,
    years_words,
)
from ui.texts.joining import listed
from ui.texts.sentences import word
from ui.translated import translated

_LABEL_CHARACTERS = 5


class EntryPane(QWidget):
    """Shows one ``EntryCard``; asks for a ledger, another row, a choice, the checklist."""

    ledger_asked = Signal(str, str)
    row_asked = Signal(str)
    choice_settled = Signal(str, str, object)
    """Digest, F row, and an option, a number or None for the default."""
    clause_asked = Signal(str)
    outline_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card: EntryCard | None = None
        self._assessed = False
        self.choices: tuple[ChoiceEditor, ...] = ()
        self._barred = ""
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(300)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.area = make_scroll_area()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("条目全文"))
        column.addWidget(self.area, 1)

    def show_entry(self, card: EntryCard, *, assessed: bool) -> None:
        """Show an entry; ``assessed``: it is a clause of the checklist at hand.

        The same entry again keeps its place, and the keyboard in its choice.
        """
        same = self._card is not None and (self._card.pack, self._card.key) == (card.pack, card.key)
        if same and self._card == card:
            return
        at = self.area.verticalScrollBar().value() if same else 0
        held = self._choice_held() if same else ""
        self._card, self._assessed = card, assessed
        self._show_head(card)
        put_body(self.area, self._body(card))
        self.area.verticalScrollBar().setValue(at)
        for editor in self.choices:
            if editor.row == held:
                editor.take_focus()

    def set_barred(self, reason: str) -> None:
        """Let no choice be settled, for a reason; "" lets it be again."""
        self._barred = reason
        self._bar_choices()

    def _bar_choices(self) -> None:
        for editor in self.choices:
            editor.setEnabled(not self._barred)
            editor.setToolTip(self._barred)

    def set_outline_button(self, *, on: bool) -> None:
        """Offer the way back to the tree where it hides behind this pane."""
        self.outline.setVisible(on)

    def _choice_held(self) -> str:
        focused = QApplication.focusWidget()
        return next(
            (one.row for one in self.choices if focused is not None and one.isAncestorOf(focused)),
            "",
        )

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "bottom")
        column = QVBoxLayout(head)
        column.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        column.setSpacing(4)
        top = QHBoxLayout()
        self.outline = Button(self._look, self.tr("目录"), keycap="F9", small=True)
        self.outline.clicked.connect(self.outline_asked)
        self.outline.hide()
        self.path = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        top.addWidget(self.outline)
        top.addWidget(self.path, 1)
        column.addLayout(top)
        self.title = TextLabel(role=TextRole.CLAUSE, wrap=True)
        column.addWidget(self.title)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6, line_gap=4)
        column.addWidget(self._chips)
        return head

    def _show_head(self, card: EntryCard) -> None:
        self.path.setText(path_words(card))
        self.title.setText(f"{card.number} {card.title}".strip())
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for chip in self._chips_of(card):
            self._flow.addWidget(chip)
            chip.show()
        self._chips.updateGeometry()

    def _chips_of(self, card: EntryCard) -> list[QWidget]:
        look, chips = self._look, list[QWidget]()
        if card.core:
            chips.append(Chip(look, self.tr("核心条款"), icon=IconName.CORE, filled=True))
        if card.kind is not EntryKind.CHOICE:
            chips.append(ProvenanceChip(look, card.provenance.status))
        if card.strength is not None:
            tone = Tone.ACCENT if card.strength == "M" else Tone.PLAIN
            chips.append(Chip(look, word("strength", card.strength, translated), tone=tone))
        if card.use is not None:
            icon = IconName.COMPUTED if card.use == "computed" else None
            chips.append(Chip(look, word("use", card.use, translated), icon=icon))
        if card.grade is not None:
            grade = GradeMark(str(card.grade))
            chips.append(GradeBadge(look, grade, worded=True, origin=self.tr("计算结果")))
        elif card.kind in {EntryKind.CLAUSE, EntryKind.LEVEL} and card.standing is not None:
            chips.append(Chip(look, standing_words(card.kind, card.standing)))
        if self._assessed:
            go = LinkLabel(look, self.tr("去自评"))
            go.activated.connect(lambda key=card.key: self.clause_asked.emit(key))
            chips.append(go)
        return chips

    def _body(self, card: EntryCard) -> ScrollBody:
        body = ScrollBody("surface")
        column = body.column
        if card.advisory and card.standing not in {None, Standing.NOT_JUDGED}:
            note = InlineMessage(
                self._look,
                MessageKind.INFO,
                self.tr("仅供参考"),
                self.tr("：这份文件不是现行的，或这一条不管当前年度，结果只作对照。"),
            )
            column.addWidget(_padded(let_shrink(note)))
        several = card.kind in {EntryKind.CLAUSE, EntryKind.LEVEL}
        for statement in card.statements:
            if not _says_something(statement.text, statement.lines, statement.condition):
                continue
            shown = Statement(
                self._look, card.kind, statement, advisory=card.advisory, sourced=several
            )
            shown.ledger_asked.connect(self.ledger_asked)
            column.addWidget(shown)
        if card.target is not None:
            column.addWidget(TargetResult(self._look, card.target, advisory=card.advisory))
        column.addWidget(self._choices(card))
        column.addWidget(self._facts(card))
        column.addStretch(1)
        return body

    def _choices(self, card: EntryCard) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(PANEL_GAP, 0, PANEL_GAP, 0)
        column.setSpacing(INNER_GAP)
        made = []
        for choice in card.choices:
            editor = ChoiceEditor(self._look, choice)
            editor.settled.connect(self.choice_settled)
            column.addWidget(editor)
            made.append(editor)
        if made:
            column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
        self.choices = tuple(made)
        self._bar_choices()
        return host

    def _facts(self, card: EntryCard) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(6)
        methods = listed((word("method", method, said) for method in card.methods), said)
        pairs = [
            (self.tr("核对方式"), methods),
            (self.tr("佐证材料"), listed(card.evidence, said)),
            (self.tr("出处"), card.provenance.source),
            (self.tr("备注"), card.provenance.remark),
            (self.tr("对象"), subjects_words(card)),
            (self.tr("年份"), years_words(card.years)),
            *((word("detail", one.code, translated), detail_words(one)) for one in card.details),
            (self.tr("期限"), schedule_words(card.schedule) if card.schedule else ""),
            (self.tr("不计算"), card.reason),
            (self.tr("不适用"), self.tr("可以选不适用，要写理由") if card.may_not_apply else ""),
        ]
        for label, text in pairs:
            if text:
                column.addWidget(self._fact(label, text))
        if card.related:
            column.addWidget(self._related(card))
        return host

    def _fact(self, label: str, text: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        caption = TextLabel(label, role=TextRole.TABLE, ink=Ink.THIRD, wrap=True)
        caption.setFixedWidth(self._look.measures.table * _LABEL_CHARACTERS)
        row.addWidget(caption, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(text, role=TextRole.TABLE, wrap=True), 1)
        return line

    def _related(self, card: EntryCard) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(TextLabel(self.tr("相关的行"), role=TextRole.TABLE, ink=Ink.THIRD))
        for row, title in card.related:
            line = QHBoxLayout()
            line.setSpacing(INNER_GAP)
            if title:
                link = LinkLabel(self._look, row)
                link.setAccessibleName(self.tr("看 {row} {title}").format(row=row, title=title))
                link.activated.connect(lambda key=row: self.row_asked.emit(key))
                line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
                line.addWidget(TextLabel(title, role=TextRole.TABLE, wrap=True), 1)
            else:  # a row of another document
                line.addWidget(TextLabel(row, role=TextRole.TABLE), 1)
            column.addLayout(line)
        return host


def _says_something(text: str, lines: tuple[str, ...], condition: tuple[str, ...]) -> bool:
    return bool(text or lines or condition)


def _padded(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
    column.addWidget(widget)
    return holder
