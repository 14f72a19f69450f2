"""The switch that makes rectification, the county's feedback, duties and self-checks one place."""

from enum import StrEnum

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.desk import Desk


class Part(StrEnum):
    """A page of the place; the value is the page's id in the navigation table."""

    TASKS = "rectify"
    FEEDBACK = "feedback"
    DUTIES = "duties"
    SELF_CHECKS = "selfcheck"


class PartSwitch(QWidget):
    """Stands in the header of each of the four pages and leads to the others.

    Tab and arrows walk along it, Space goes. The part shown stays chosen whatever is pressed:
    the page that is gone to has a switch of its own.
    """

    def __init__(self, desk: Desk, here: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._here = desk, here
        words = {
            Part.TASKS: self.tr("整改台账"),
            Part.FEEDBACK: self.tr("县级反馈"),
            Part.DUTIES: self.tr("年度任务"),
            Part.SELF_CHECKS: self.tr("自查表"),
        }
        self.setAccessibleName(self.tr("整改台账、县级反馈、年度任务、自查表"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.buttons: dict[Part, Button] = {}
        for part, word in words.items():
            button = Button(desk.look, word, kind=ButtonKind.CHOICE, small=True)
            button.setChecked(part is here)
            button.clicked.connect(lambda _checked, part=part: self._on_clicked(part))
            self.buttons[part] = button
            row.addWidget(button)

    def _on_clicked(self, part: Part) -> None:
        for each, button in self.buttons.items():
            button.setChecked(each is self._here)
        if part is not self._here:
            self._desk.go(part.value)
