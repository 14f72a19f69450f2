"""Text size and theme, changed at once and kept for this seat."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.fields import FieldRow
from ui.components.flow import FlowLayout
from ui.components.panels import Panel
from ui.look.current import Look
from ui.look.tokens import INNER_GAP, PERCENT_STEPS, ThemeName


class LookPanel(Panel):
    """Two rows of choices; the chosen one is filled."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("显示"), padded=True, parent=parent)
        self._look = look
        self.sizes: dict[int, Button] = {}
        self.themes: dict[ThemeName, Button] = {}
        names = {
            ThemeName.LIGHT: self.tr("浅色"),
            ThemeName.DARK: self.tr("深色"),
            ThemeName.HIGH_CONTRAST: self.tr("高对比"),
        }
        for percent in PERCENT_STEPS:
            button = Button(look, self.tr("{n}%").format(n=percent), kind=ButtonKind.CHOICE)
            button.clicked.connect(partial(self._on_size, percent))
            self.sizes[percent] = button
        for theme, name in names.items():
            button = Button(look, name, kind=ButtonKind.CHOICE)
            button.clicked.connect(partial(self._on_theme, theme))
            self.themes[theme] = button
        self.body.addWidget(
            self._choices(
                self.tr("字号"),
                tuple(self.sizes.values()),
                self.tr("随时可用 Ctrl 加 + 和 - 改，Ctrl 加 0 回到 100%"),
            )
        )
        self.body.addWidget(self._choices(self.tr("配色"), tuple(self.themes.values()), ""))
        look.changed.connect(self._show_current)
        self._show_current()

    def _choices(self, label: str, buttons: tuple[Button, ...], hint: str) -> FieldRow:
        box = QWidget()
        wide = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        wide.setHeightForWidth(True)
        box.setSizePolicy(wide)
        flow = FlowLayout(box, gap=INNER_GAP)
        group = QButtonGroup(self)
        for button in buttons:
            button.setAccessibleName(
                self.tr("{label} {choice}").format(label=label, choice=button.text())
            )
            group.addButton(button)
            flow.addWidget(button)
        return FieldRow(self._look, label, box, hint=hint, characters=0)

    def _show_current(self) -> None:
        percent, theme = self._look.measures.percent, self._look.theme
        # A size between the steps shows none of them; the group alone would keep the last.
        for groups in self.findChildren(QButtonGroup):
            groups.setExclusive(False)
        for step, button in self.sizes.items():
            button.setChecked(step == percent)
        for name, button in self.themes.items():
            button.setChecked(name is theme)
        for groups in self.findChildren(QButtonGroup):
            groups.setExclusive(True)

    def _on_size(self, percent: int, _checked: bool = False) -> None:
        self._look.set_percent(percent)

    def _on_theme(self, theme: ThemeName, _checked: bool = False) -> None:
        self._look.set_theme(theme)
