"""The history of a clause in words: who answered, attached, wrote what, and when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.usecases.cards import ClauseCard
from models.usecases.clauses.clause_cards import ClauseChangeCard
from ui.components.labels import Ink, TextLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import TextRole
from ui.look.states import Status, status_word
from ui.look.tokens import PANEL_GAP
from ui.pages.checklist.words import kind_word
from ui.pages.inbox.words import moment_shown


class HistoryPage(QWidget):
    """Read only while it is seen: ``wanted`` asks for the clause's history."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clause: ClauseCard | None = None
        self._stale = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = make_scroll_area()
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(self.tr("这一条的历史"))
        body = ScrollBody("surface")
        self._list = body.column
        scroll.setWidget(body)
        column.addWidget(scroll)
        self._scroll = scroll

    def show_clause(self, card: ClauseCard) -> None:
        """Ask for the clause's history, at once or when the page is next seen."""
        self._clause, self._stale = card, True
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what has changed meanwhile."""
        super().showEvent(event)
        self._ask()

    def show_changes(self, changes: tuple[ClauseChangeCard, ...]) -> None:
        """Show the changes, newest first."""
        while self._list.count():
            widget = self._list.takeAt(0).widget()
            if widget is not None:  # the stretch at the end is no widget
                widget.hide()
                widget.deleteLater()
        for change in changes:
            self._list.addWidget(self._row(change))
        if not changes:
            none = TextLabel(self.tr("这一条还没有改动。"), role=TextRole.TABLE, ink=Ink.SECOND)
            none.setContentsMargins(PANEL_GAP, 10, PANEL_GAP, 10)
            self._list.addWidget(none)
        self._list.addStretch(1)

    def _ask(self) -> None:
        if self._stale and self._clause is not None:
            self._stale = False
            self.wanted.emit()

    def _row(self, one: ClauseChangeCard) -> QWidget:
        row = QFrame()
        row.setObjectName("rowFrame")
        column = QVBoxLayout(row)
        column.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        column.setSpacing(1)
        head = " · ".join(filter(None, (moment_shown(one.at), one.author)))
        if one.kind == "undo":
            head = self.tr("{head} · 撤销").format(head=head)
        elif one.undone:
            head = self.tr("{head} · 后来撤销了").format(head=head)
        words = self._words(one)
        column.addWidget(TextLabel(head, role=TextRole.CAPTION, ink=Ink.THIRD))
        ink = Ink.THIRD if one.undone else Ink.BODY
        column.addWidget(TextLabel(words, role=TextRole.TABLE, ink=ink, wrap=True))
        row.setAccessibleName(f"{head}：{words}")
        return row

    def _words(self, one: ClauseChangeCard) -> str:
        if one.entity in {"tick", "department_tick"}:
            return self._answered(one)
        if one.entity == "evidence_link":
            return self._filed(one)
        if one.entity == "clause_note":
            return self._noted(one)
        if one.entity == "clause_department":
            return self._assigned(one)
        return self._written(one)

    def _answered(self, one: ClauseChangeCard) -> str:
        label = one.subject
        if self._clause is not None:
            labels = {str(item.id): item.label for item in self._clause.criteria}
            label = labels.get(one.subject, one.subject)
        place = f"{one.department} {label}".strip()
        if not one.text:
            return self.tr("{place}：改回未答").format(place=place)
        word = status_word(Status.NOT_MET if one.text == "0" else Status.MET)
        return self.tr("{place}：{word}").format(place=place, word=word)

    def _filed(self, one: ClauseChangeCard) -> str:
        name = one.subject
        if not one.field:
            return self.tr("添加佐证“{name}”").format(name=name)
        if one.field == "removed_at":
            pattern = self.tr("移除佐证“{name}”") if one.text else self.tr("放回佐证“{name}”")
            return pattern.format(name=name)
        titles = {
            "kind": self.tr("种类"),
            "dated_on": self.tr("日期"),
            "valid_until": self.tr("有效至"),
            "item": self.tr("用作"),
            "remark": self.tr("说明"),
        }
        after = kind_word(one.text) if one.field == "kind" else one.text
        return self.tr("“{name}”的{field}：{after}").format(
            name=name, field=titles.get(one.field, one.field), after=after or self.tr("清空")
        )

    def _noted(self, one: ClauseChangeCard) -> str:
        return self.tr("收回一条备注") if one.field else self.tr("记了一条备注")

    def _assigned(self, one: ClauseChangeCard) -> str:
        patterns = {
            "": self.tr("{name}：不再负责这一条"),
            "lead": self.tr("{name}：定为责任科室"),
        }
        pattern = patterns.get(one.text, self.tr("{name}：定为协助科室"))
        return pattern.format(name=one.department)

    def _written(self, one: ClauseChangeCard) -> str:
        title = self.tr("高于计算的理由")
        if one.field == "not_applicable_reason":
            title = self.tr("不适用的理由")
        return self.tr("{title}：{text}").format(title=title, text=one.text or self.tr("清空"))
