"""What is typed about a duty: that it was done, that it does not apply, one of one's own."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from forms.cells import reader
from forms.fields import Field
from forms.ledgers import LEDGERS
from models.usecases.duties.duty_cards import Deed, DutyCard
from models.vocabulary.limits import CELL_CHARACTERS
from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.labels import Ink, TextLabel
from ui.drafts import set_draft_place
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP

_LABEL, _SHORT = 5, 10
_WHO_CHARACTERS, _LINE_CHARACTERS = 60, 200
_SEVERAL = frozenset({"month", "half_year"})


class DoneForm(QWidget):
    """Who did it, when, and what proves it; below, why a duty does not apply."""

    done = Signal(object)
    """A Deed."""
    excused = Signal(str, bool)
    """The reason, and whether it holds for the whole year."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._today = date.min
        self._key = ""
        self.day, self.who, self.what, self.evidence = (QLineEdit() for _ in range(4))
        self.who.setMaxLength(_WHO_CHARACTERS)
        self.what.setMaxLength(CELL_CHARACTERS)
        self.evidence.setMaxLength(_LINE_CHARACTERS)
        self._day_row = self._row(self.tr("完成日期"), self.day, _SHORT)
        self._rows = (
            self._day_row,
            self._row(self.tr("经办人"), self.who, _SHORT),
            self._row(self.tr("做了什么"), self.what, 0),
            self._row(self.tr("佐证材料"), self.evidence, 0),
        )
        self.enter = Button(
            look, self.tr("登记完成"), kind=ButtonKind.PRIMARY, icon=IconName.TICK, small=True
        )
        self.enter.clicked.connect(self._on_done)
        self.excuse = Button(look, self.tr("不适用…"), kind=ButtonKind.QUIET, small=True)
        self.excuse.clicked.connect(lambda: self._ask_reason(on=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows:
            column.addWidget(row)
        column.addWidget(_line(self.enter, self.excuse))
        column.addWidget(self._reason_box())

    def show_duty(self, duty: DutyCard, year: int, today: date, who: str) -> None:
        """Be about a duty of a year; words begun about another are kept for that one.

        Today is offered only in its own year: what a past year asked for was hardly done today.
        """
        again = duty.key == self._key
        self._today, self._key = today, duty.key
        self.whole_year.setVisible(duty.every in _SEVERAL)
        for editor, name in self._begun():
            set_draft_place(editor, self.draft_place(name), lasting=True)
        if again:
            return
        self.day.setText(today.isoformat() if today.year == year else "")
        self.who.setText(who)
        for editor, _ in self._begun():
            editor.clear()
        self.whole_year.setChecked(False)
        self._day_row.set_error("")
        self._ask_reason(on=False)

    def clear(self) -> None:
        """Empty what was entered; the next record begins afresh."""
        self._key = ""

    def draft_place(self, name: str = "") -> str:
        """Return where words begun about the duty are kept."""
        return f"duty/{self._key}/{name}"

    def set_barred(self, reason: str) -> None:
        """Let nothing be recorded, for a reason; "" lets it be again."""
        for button in (self.enter, self.excuse, self.set_excused):
            button.set_barred(reason)

    def _begun(self) -> tuple[tuple[QLineEdit, str], ...]:
        return (self.what, "what"), (self.evidence, "evidence"), (self.reason, "reason")

    def _row(self, label: str, editor: QLineEdit, characters: int) -> FieldRow:
        editor.setProperty("dense", True)
        row = FieldRow(self._look, label, editor, characters=characters)
        row.set_label_characters(_LABEL)
        return row

    def _reason_box(self) -> QWidget:
        self.reason = QLineEdit()
        self.reason.setMaxLength(CELL_CHARACTERS)
        self.reason.returnPressed.connect(self._on_excused)
        self._reason_row = self._row(self.tr("原因"), self.reason, 0)
        self.whole_year = QCheckBox(self.tr("这项任务全年都不适用"))
        self.set_excused = Button(self._look, self.tr("设为不适用"), small=True)
        self.set_excused.clicked.connect(self._on_excused)
        leave = Button(self._look, self.tr("取消"), kind=ButtonKind.QUIET, small=True)
        leave.clicked.connect(lambda: self._ask_reason(on=False))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, INNER_GAP, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._reason_row)
        column.addWidget(self.whole_year)
        column.addWidget(_line(self.set_excused, leave))
        box.hide()
        self._box = box
        return box

    def _ask_reason(self, *, on: bool) -> None:
        self._box.setVisible(on)
        self._reason_row.set_error("")
        if on:
            self.reason.setFocus()

    def _on_done(self) -> None:
        day = read_day(self.day.text(), DONE_ON, self._today)
        if day is None:
            self._day_row.set_error(self.tr("写成 2025-03-08 这样，不晚于今天"))
            self.day.setFocus()
            return
        self._day_row.set_error("")
        self.done.emit(
            Deed(
                done_on=day,
                who=self.who.text(),
                what=self.what.text(),
                evidence=self.evidence.text(),
            )
        )

    def _on_excused(self) -> None:
        if not self.reason.text().strip():
            self._reason_row.set_error(self.tr("写明原因"))
            self.reason.setFocus()
            return
        self.excused.emit(self.reason.text(), self.whole_year.isChecked())


class OwnForm(QWidget):
    """Asks for a duty that the institution sets itself."""

    added = Signal(str, object, str, str, str)
    """Title, day, source, who, what."""
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title, self.due, self.source, self.who, self.what = (QLineEdit() for _ in range(5))
        self._title_row = self._row(self.tr("任务"), self.title, _LINE_CHARACTERS)
        self._due_row = self._row(
            self.tr("应完成日期"), self.due, _WHO_CHARACTERS, self.tr("如 2025-09-30")
        )
        rows = (
            self._title_row,
            self._due_row,
            self._row(self.tr("来源"), self.source, _LINE_CHARACTERS, self.tr("文件或会议")),
            self._row(self.tr("责任人"), self.who, _WHO_CHARACTERS),
            self._row(self.tr("具体要求"), self.what, CELL_CHARACTERS),
        )
        for editor, name in (
            (self.title, "title"), (self.due, "due"), (self.source, "source"),
            (self.who, "who"), (self.what, "what"),
        ):  # fmt: skip
            set_draft_place(editor, f"duty-own/{name}", lasting=True)
        self.add = Button(
            look, self.tr("添加"), kind=ButtonKind.PRIMARY, icon=IconName.ADD, small=True
        )
        self.add.clicked.connect(self._on_add)
        leave = Button(look, self.tr("取消"), kind=ButtonKind.QUIET, small=True)
        leave.clicked.connect(self.dismissed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        about = self.tr("政策以外、本单位自己定的任务。添加后和别的任务一起排期、登记、打印。")
        column.addWidget(TextLabel(about, ink=Ink.SECOND, wrap=True))
        column.addSpacing(INNER_GAP)
        for row in rows:
            column.addWidget(row)
        column.addWidget(_line(self.add, leave))
        column.addStretch(1)

    def clear(self) -> None:
        """Empty every field."""
        for editor in (self.title, self.due, self.source, self.who, self.what):
            editor.clear()

    def _row(self, label: str, editor: QLineEdit, most: int, hint: str = "") -> FieldRow:
        editor.setMaxLength(most)
        editor.setProperty("dense", True)
        row = FieldRow(self._look, label, editor, hint=hint, characters=0)
        row.set_label_characters(_LABEL)
        return row

    def _on_add(self) -> None:
        title = self.title.text().strip()
        day = read_day(self.due.text(), OWN_DUE, date.max)
        self._title_row.set_error("" if title else self.tr("写上要做什么"))
        self._due_row.set_error("" if day else self.tr("写成 2025-09-30 这样"))
        if not title:
            self.title.setFocus()
        elif day is None:
            self.due.setFocus()
        else:
            self.added.emit(title, day, self.source.text(), self.who.text(), self.what.text())


DONE_ON: Field = LEDGERS["duties_done"].form.field("done_on")
OWN_DUE: Field = LEDGERS["own_duties"].form.field("due")


def read_day(typed: str, asked: Field, today: date) -> date | None:
    """Read a day as clerks write it, as the ledger itself would; None where it is none."""
    value = reader(asked, today=today)(typed)
    return value if isinstance(value, date) else None


def _line(*buttons: Button) -> QWidget:
    host = QWidget()
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, INNER_GAP)
    row.setSpacing(INNER_GAP)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return host
