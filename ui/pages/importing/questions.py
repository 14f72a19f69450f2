"""What a file leaves open is asked over the table it concerns; nobody guesses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from forms.fields import Question, QuestionOption
from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import IconLabel, TextLabel
from ui.components.scrolling import let_shrink
from ui.look.current import Look
from ui.look.icons import IconName
from ui.texts.joining import labelled, listed
from ui.translated import translated


class QuestionStrip(QFrame):
    """Something the file leaves open; a person says."""

    answered = Signal(str, str)
    """Key of the question, id of the option."""

    def __init__(self, look: Look, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self.setProperty("kind", "warn")
        flow = FlowLayout(self, gap=8)
        flow.setContentsMargins(12, 6, 10, 6)
        flow.addWidget(IconLabel(look, IconName.WARNING, ink="warn", base=18, filled=True))
        values = listed(question.values, translated)
        asked = {
            "degree": self.tr("“{column}”有两种代码表都说得通（{values}）。用的是哪一种？"),
            "value_unit": self.tr("“{values}”没有写单位。是元、千元还是万元？"),
            "money_unit": self.tr("“{values}”没有写单位。是元、千元还是万元？"),
            "value_covers": self.tr("“{values}”是一台的钱，还是整批的钱？"),
        }.get(question.key, self.tr("“{column}”要说明一下（{values}）。"))
        words = asked.format(column=question.column, values=values)
        flow.addWidget(TextLabel(words, strong=True))
        self.buttons: list[Button] = []
        for option in question.options:
            button = Button(look, self._label(option), small=True)
            button.setAccessibleDescription(words)
            button.clicked.connect(
                lambda _on=False, each=option.id: self.answered.emit(question.key, each)
            )
            flow.add_trailing(button)
            self.buttons.append(button)

    def _label(self, option: QuestionOption) -> str:
        fixed = {
            "one": self.tr("一台的"),
            "batch": self.tr("整批的"),
            "yuan": self.tr("元"),
            "thousand": self.tr("千元"),
            "ten-thousand": self.tr("万元"),
        }
        if option.id in fixed:
            return fixed[option.id]
        names = {"national": self.tr("国家旧表"), "gb": "GB/T 6864"}
        labels = " ".join(f"{code} {label}" for code, label in sorted(option.labels.items()))
        return labelled(names.get(option.id, option.id), labels, translated)


class Questions(QWidget):
    """Every open question of a file, one under the other."""

    answered = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.strips: list[QuestionStrip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def ask(self, questions: tuple[Question, ...]) -> None:
        """Ask these and no others."""
        for strip in self.strips:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()
        self.strips = [QuestionStrip(self._look, question) for question in questions]
        for strip in self.strips:
            strip.answered.connect(self.answered)
            self._column.addWidget(let_shrink(strip))
        self.setVisible(bool(self.strips))
