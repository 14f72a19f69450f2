"""The status bar: what was saved, where one is, by when, with which pack, who."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ui.components.chips import StatusLabel
from ui.components.labels import ElidedLabel, IconLabel
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status

REMEMBERED = 20
"""How many toasts can be read again."""
_LEFT_OUT = {"history", "pack"}


class StatusBar(QFrame):
    """Cells with hairlines between; empty ones take no room."""

    checks_asked = Signal()
    """The person wants to see, or no longer see, what the checks found."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said: list[str] = []
        self._narrow = False
        self.setObjectName("statusBar")
        self.setAccessibleName(self.tr("状态栏"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(0)
        self._saved = StatusLabel(look, Status.MET, self.tr("已保存"), role=TextRole.CAPTION)
        self._position = self._words()
        self._deadline, self._pack, self._person = self._words(), self._words(), self._words()
        self._history = QToolButton()
        self._history.setObjectName("historyButton")
        self._history.setText(self.tr("最近提示"))
        self._history.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._history.setMenu(QMenu(self._history))
        self._checks = QToolButton()
        self._checks.setObjectName("checksButton")
        self._checks.setCheckable(True)
        self._checks.clicked.connect(self.checks_asked)
        self._cells = {
            "saved": self._cell(self._saved),
            "checks": self._cell(self._checks),
            "position": self._cell(self._position),
            "history": self._cell(self._history),
            "deadline": self._cell(self._deadline, IconName.DEADLINE),
            "pack": self._cell(self._pack),
            "person": self._cell(self._person, IconName.PERSON),
        }
        self._cells["person"].setProperty("edge", "none")
        for name, cell in self._cells.items():
            if name == "deadline":
                row.addStretch(1)
            row.addWidget(cell)
        self._filled = {name: name == "saved" for name in self._cells}
        self.set_narrow(False)

    def set_saved(self, text: str, status: Status) -> None:
        """Say when everything was saved, or that it was not."""
        self._saved.set_status(status, text)

    def set_position(self, text: str) -> None:
        """Say where on the page one is."""
        self._show("position", self._position, text)

    def set_about(self, *, deadline: str, pack: str, person: str) -> None:
        """Say by when, with which pack, who."""
        self._show("deadline", self._deadline, deadline)
        self._show("pack", self._pack, pack)
        self._show("person", self._person, person)

    def set_checks(self, text: str, spoken: str, *, opened: bool) -> None:
        """Say how much the checks found; ``opened``: whether it is listed at the moment."""
        self._checks.setText(text)
        self._checks.setAccessibleName(spoken)
        self._checks.setToolTip(spoken)
        self._checks.setChecked(opened)
        self._fill("checks", filled=bool(text))

    def remember(self, text: str) -> None:
        """Keep a toast's text where it can be read again."""
        self._said = [text, *self._said][:REMEMBERED]
        menu = self._history.menu()
        menu.clear()
        for said in self._said:
            menu.addAction(said)
        self._fill("history", filled=True)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what can be read elsewhere while large text takes the room."""
        self._narrow = narrow
        for name, filled in self._filled.items():
            self._cells[name].setVisible(filled and not (narrow and name in _LEFT_OUT))

    @property
    def remembered(self) -> tuple[str, ...]:
        """What was said, newest first."""
        return tuple(self._said)

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        return QSize(super().sizeHint().width(), self._look.measures.status_bar)

    def minimumSizeHint(self) -> QSize:
        """Return the bar's height; its words elide before it is cut."""
        return QSize(0, self._look.measures.status_bar)

    def _words(self) -> ElidedLabel:
        return ElidedLabel(self._look, role=TextRole.CAPTION, ink="text_2")

    def _show(self, name: str, label: ElidedLabel, text: str) -> None:
        label.setText(text)
        self._fill(name, filled=bool(text))

    def _fill(self, name: str, *, filled: bool) -> None:
        self._filled[name] = filled
        self.set_narrow(self._narrow)

    def _cell(self, content: QWidget, icon: IconName | None = None) -> QFrame:
        frame = QFrame()
        frame.setObjectName("statusCell")
        row = QHBoxLayout(frame)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(5)
        if icon is not None:
            row.addWidget(IconLabel(self._look, icon, base=14))
        row.addWidget(content)
        return frame
