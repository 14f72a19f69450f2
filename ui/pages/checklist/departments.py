"""Who answers for a clause and what each department says: shown and set in place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from models.usecases.cards import ClauseCard
from models.usecases.clauses.clause_cards import DepartmentGradeCard
from ui.components.buttons import Button
from ui.components.chips import Chip, GradeBadge
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, TextLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import GradeMark, Status, status_word
from ui.look.tokens import INNER_GAP
from ui.pages.checklist.words import claimed_mark
from ui.pages.inbox.words import moment_shown
from ui.texts.joining import joined, listed
from ui.translated import translated

_LEAD = "lead"


class DepartmentChip(Chip):
    """Beside the title: who leads, who supports; pressed, it can be set."""

    activated = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_clause(self, card: ClauseCard) -> None:
        """Show the departments of a clause."""
        parts = []
        if card.lead:
            parts.append(self.tr("责任：{name}").format(name=card.lead))
        if card.supporting:
            parts.append(self.tr("协助：{names}").format(names=listed(card.supporting, translated)))
        text = " ".join(parts) or self.tr("定责任科室")
        if self.text() != text:
            self.set_word(text)
            self.setAccessibleName(self.tr("{text}，按 Alt+K 改").format(text=text))
        self.setToolTip(self.tr("Alt+K：定这一条（或选中各条）的责任科室和协助科室"))
        self.setEnabled(not card.final)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the departments to be set."""
        event.accept()
        self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask on Enter and Space too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.activated.emit()
        else:
            super().keyPressEvent(event)


class DepartmentForm(QFrame):
    """Asks in place which department leads and which support, for one clause or many."""

    given = Signal(object, str, object)
    """Clause codes, the leading department (may be empty), a tuple of supporting ones."""
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._codes: tuple[str, ...] = ()
        self._boxes: tuple[QCheckBox, ...] = ()
        self.setObjectName("message")
        self.setProperty("kind", "info")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 14, 7)
        column.setSpacing(5)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(IconLabel(look, IconName.PEOPLE, ink="accent", base=18))
        self._about = TextLabel(role=TextRole.TABLE, wrap=True)
        row.addWidget(self._about, 1)
        self.lead = QComboBox()
        self.lead.setEditable(True)
        self.lead.setProperty("dense", True)
        self.lead.setAccessibleName(self.tr("责任科室，可以直接写新的"))
        self.lead.setMinimumWidth(140)
        self._caption = TextLabel(self.tr("责任"), role=TextRole.TABLE)
        self._caption.setBuddy(self.lead)
        row.addWidget(self._caption)
        row.addWidget(self.lead)
        self.save = Button(look, self.tr("定下来"), small=True)
        self.save.clicked.connect(self._on_save)
        leave = Button(look, self.tr("取消"), small=True)
        leave.clicked.connect(self.dismissed)
        row.addWidget(self.save)
        row.addWidget(leave)
        column.addLayout(row)
        self._others = QWidget()
        self._flow = FlowLayout(self._others, gap=14, line_gap=4)
        self._flow.addWidget(TextLabel(self.tr("协助"), role=TextRole.TABLE))
        column.addWidget(self._others)
        self.hide()

    def ask(
        self,
        codes: Sequence[str],
        names: Sequence[str],
        lead: str,
        supporting: Sequence[str],
    ) -> None:
        """Show the form for the clauses, with what holds now; the keyboard comes here."""
        self._codes = tuple(codes)
        about = self.tr("{code} 由哪个科室负责").format(code=codes[0])
        if len(codes) > 1:
            about = self.tr("选中的 {count} 条由哪个科室负责").format(count=len(codes))
        self._about.setText(about)
        self.lead.clear()
        self.lead.addItems(["", *names])
        self.lead.setCurrentText(lead)
        for box in self._boxes:
            self._flow.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = tuple(QCheckBox(name) for name in names)
        for box in self._boxes:
            box.setChecked(box.text() in supporting)
            self._flow.addWidget(box)
        self._others.setVisible(bool(self._boxes))
        self.show()
        self.lead.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """The departments offered for support."""
        return self._boxes

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Set on Enter, leave on Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_save()
        elif event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _on_save(self) -> None:
        lead = self.lead.currentText().strip()
        chosen = tuple(box.text() for box in self._boxes if box.isChecked() and box.text() != lead)
        self.given.emit(self._codes, lead, chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What one department says, ready to be shown."""

    department: str
    title: str
    grade: GradeMark
    words: str
    who: str
    differs: bool
    adopts: bool
    replaces: bool


class DepartmentAnswers(QFrame):
    """What the departments say of the clause, beside what the centre says."""

    adopt_asked = Signal(str, bool)
    """A department; whether it is to replace what the centre has answered otherwise."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[_Line, ...] = ()
        self.setProperty("rule", "bottom")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 14, 4)
        self._column.setSpacing(2)
        self._wanted = self._differ = False
        self.hide()

    def toggle(self) -> None:
        """Show all departments, or again only those that say otherwise than the centre."""
        self._wanted = not self._wanted
        self._show_lines(differ=self._differ)

    def show_clause(self, card: ClauseCard) -> None:
        """Show the answers of a clause's departments where there are some that differ."""
        lines = tuple(self._line_of(card, said) for said in card.grades.departments)
        if lines != self._lines:
            self._lines = lines
            self._fill()
        self._show_lines(differ=card.grades.differ)

    def _show_lines(self, *, differ: bool) -> None:
        self._differ = differ
        for at, line in enumerate(self._lines):
            row = self._column.itemAt(at).widget()
            if row is not None:
                row.setVisible(self._wanted or line.differs)
        self.setVisible(bool(self._lines) and (differ or self._wanted))

    def _fill(self) -> None:
        while self._column.count():
            widget = self._column.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in self._lines:
            self._column.addWidget(self._new_row(line))

    def _line_of(self, card: ClauseCard, said: DepartmentGradeCard) -> "_Line":
        name = said.department
        if said.part == _LEAD:
            name = self.tr("{name}（责任）").format(name=name)
        ours = {item.id: item.tick for item in card.criteria}
        unanswered = any(ours.get(criterion) is None for criterion, _ in said.answers)
        overruled = any(ours.get(criterion) is not None for criterion in said.differing)
        return _Line(
            department=said.department,
            title=name,
            grade=claimed_mark(said.grade, lacks_data=False),
            words=self._words(card, said, name),
            who=self._who(said),
            differs=bool(said.steps or said.differing),
            adopts=unanswered and not card.final,
            replaces=overruled and not card.final,
        )

    def _new_row(self, line: "_Line") -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(INNER_GAP)
        row.addWidget(GradeBadge(self._look, line.grade, origin=line.title))
        shown = TextLabel(line.words, role=TextRole.TABLE, wrap=True)
        shown.setToolTip(line.who)
        shown.setAccessibleName(joined((line.words, line.who), translated))
        row.addWidget(shown, 1)
        if line.adopts:
            row.addWidget(self._button(self.tr("采用"), line.department, replace=False))
        if line.replaces:
            row.addWidget(self._button(self.tr("全部采用"), line.department, replace=True))
        return holder

    def _button(self, word: str, department: str, *, replace: bool) -> Button:
        button = Button(self._look, word, small=True)
        spoken = self.tr("{word}{name}的答案").format(word=word, name=department)
        button.setAccessibleName(spoken)
        button.setToolTip(
            self.tr("本院答过的也改成科室的答案，可以撤销")
            if replace
            else self.tr("只填本院还没答的款")
        )
        button.clicked.connect(lambda: self.adopt_asked.emit(department, replace))
        return button

    def _words(self, card: ClauseCard, said: DepartmentGradeCard, name: str) -> str:
        labels = {item.id: item.label for item in card.criteria}
        theirs = dict(said.answers)
        differing = [
            (self.tr("{label} 答达到") if theirs[one] else self.tr("{label} 答未达")).format(
                label=labels[one]
            )
            for one in said.differing
            if one in labels and one in theirs
        ]
        if not differing:
            return self.tr("{name} 答了 {count} 款，与院级一致").format(
                name=name, count=len(said.answers)
            )
        return self.tr("{name} 与院级不同：{what}").format(
            name=name, what=joined(differing, translated)
        )

    def _who(self, said: DepartmentGradeCard) -> str:
        origin = self.tr("来自 {file}").format(file=said.origin) if said.origin else ""
        return " · ".join(filter(None, (said.author, moment_shown(said.at), origin)))


def departments_said(card: ClauseCard) -> dict[str, str]:
    """Return, by criterion, what departments answer otherwise than the centre does."""
    translate = QCoreApplication.translate
    said: dict[str, list[str]] = {}
    for one in card.grades.departments:
        theirs = dict(one.answers)
        for criterion in one.differing:
            word = status_word(Status.MET if theirs.get(criterion) else Status.NOT_MET)
            said.setdefault(criterion, []).append(
                translate("Checklist", "{department}：{word}").format(
                    department=one.department, word=word
                )
            )
    return {criterion: joined(words, translated) for criterion, words in said.items()}
