"""Two standards side by side: the list of changes, and the current one word by word."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.standards.mapping import Sureness
from models.usecases.packs.compare_cards import ClauseChangeCard, ComparedCard, CriterionChangeCard
from ui.components.buttons import Button
from ui.components.labels import Ink, TextLabel
from ui.components.panels import PaneSplitter
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import ScrollBody, make_scroll_area, put_body
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.packs.changes import (
    ADDED,
    CHANGED,
    MOVED,
    REMOVED,
    ChangeRow,
    criterion_pairs,
    pairs_of,
    requirement_pairs,
    rows_of,
    totals_words,
)
from ui.pages.wording import marked_words, plain_words
from ui.texts.sentences import word
from ui.translated import translated

_ICONS = {
    ADDED: (IconName.ADD, Tone.OK),
    REMOVED: (IconName.SUBTRACT, Tone.BAD),
    CHANGED: (IconName.EDIT, Tone.ACCENT),
    MOVED: (IconName.RIGHT, Tone.PLAIN),
}


class ComparePane(QWidget):
    """``left`` when the person is done."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.model = RowsModel[ChangeRow](self._columns(), key=lambda row: row.key, parent=self)
        self.table = DataTable(look, self.model, spoken=self.tr("变化"))
        self.table.current_key_changed.connect(self._on_current)
        self.area = make_scroll_area()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("这一处变化"))
        panes = PaneSplitter(look)
        for pane, stretch in ((self.table, 3), (self.area, 2)):
            panes.addWidget(pane)
            panes.setStretchFactor(panes.count() - 1, stretch)
        panes.setSizes([600, 500])
        column.addWidget(panes, 1)

    def show_compared(self, card: ComparedCard) -> None:
        """Show what the new one changes against the old one."""
        self.title.setText(
            self.tr("{old} {old_version} → {new} {new_version}").format(
                old=card.old.title,
                old_version=card.old.version,
                new=card.new.title,
                new_version=card.new.version,
            )
        )
        self.totals.setText(totals_words(card))
        rows = rows_of(card)
        self.model.set_rows(rows)
        put_body(self.area, ScrollBody("surface"))
        if rows:
            self.table.go_to(rows[0].key)
            self._on_current(rows[0].key)

    def _head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "bottom")
        row = QHBoxLayout(head)
        row.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        row.setSpacing(INNER_GAP)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = TextLabel(strong=True, wrap=True)
        self.totals = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        words.addWidget(self.title)
        words.addWidget(self.totals)
        row.addLayout(words, 1)
        self.back = Button(self._look, self.tr("返回"), keycap="Esc", small=True)
        self.back.setShortcut("Esc")
        self.back.clicked.connect(self.left)
        row.addWidget(self.back)
        return head

    def _columns(self) -> tuple[Column[ChangeRow], ...]:
        return (
            Column(id="change", title=self.tr("变化"), cell=_change_cell, characters=6),
            Column(
                id="number",
                title=self.tr("编号"),
                cell=lambda row: Cell(text=row.number),
                characters=8,
            ),
            Column(
                id="title", title=self.tr("名称"), cell=lambda row: Cell(text=row.title),
                characters=0,
            ),
            Column(
                id="summary",
                title=self.tr("变了什么"),
                cell=lambda row: Cell(text=row.summary, tip=row.summary),
                characters=12,
            ),
        )  # fmt: skip

    def _on_current(self, key: object) -> None:
        at = self.model.row_of(str(key))
        if at is None:
            return
        row = self.model.row_at(at)
        body = ScrollBody("surface")
        column = body.column
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(6)
        title = f"{row.number} {row.title}".strip()
        column.addWidget(TextLabel(title, role=TextRole.CLAUSE, wrap=True))
        column.addWidget(_small(word("change", row.change, translated), ink=Ink.SECOND))
        self._add_pairs(column, row.pairs)
        if row.clause is not None:
            self._add_clause(column, row.clause)
        column.addStretch(1)
        put_body(self.area, body)

    def _add_clause(self, column: QVBoxLayout, clause: ClauseChangeCard) -> None:
        if clause.sureness is Sureness.LIKELY:
            column.addWidget(
                _small(self.tr("按文字相近对上的，看一看是不是同一条。"), ink=Ink.WARN)
            )
        asked = (pair for one in clause.requirements for pair in requirement_pairs(one))
        self._add_pairs(column, (*pairs_of(clause.fields), *asked))
        for change, marks in ((ADDED, clause.added), (REMOVED, clause.removed)):
            for mark in marks:
                said = self.tr("{change} {id} {text}").format(
                    change=word("change", change, translated), id=mark.id, text=mark.text
                )
                column.addWidget(_small(said, ink=Ink.OK if change == ADDED else Ink.BAD))
        for criterion in clause.changed:
            self._add_criterion(column, criterion)
        for old, new in clause.renumbered:
            column.addWidget(_small(f"{old} → {new}", ink=Ink.SECOND))

    def _add_criterion(self, column: QVBoxLayout, card: CriterionChangeCard) -> None:
        number = card.new if card.old == card.new else f"{card.old} → {card.new}"
        label = _small("")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setText(f"{escape(number)}　{marked_words(card.words, self._look.colours)}")
        label.setAccessibleName(f"{number} {plain_words(card.words)}")
        column.addWidget(label)
        self._add_pairs(column, criterion_pairs(card))

    def _add_pairs(self, column: QVBoxLayout, pairs: Iterable[tuple[str, str, str]]) -> None:
        for label, old, new in pairs:
            text = self.tr("{label}：{old} → {new}").format(label=label, old=old, new=new)
            column.addWidget(_small(text))


def _change_cell(row: ChangeRow) -> Cell:
    icon, tone = _ICONS[row.change]
    return Cell(text=word("change", row.change, translated), icon=icon, tone=tone)


def _small(text: str, *, ink: Ink = Ink.BODY) -> TextLabel:
    return TextLabel(text, role=TextRole.TABLE, ink=ink, wrap=True)
