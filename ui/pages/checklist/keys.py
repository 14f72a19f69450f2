"""The keys of the checklist: the line under the criteria, and the whole list on “?”."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from models.usecases.cards import ClauseCard
from ui.components.buttons import Button
from ui.components.dialogs import WordsDialog
from ui.components.flow import FlowLayout
from ui.components.labels import KeycapHint, TextLabel
from ui.look.current import Look, TextRole
from ui.look.tokens import PANEL_GAP

_WIDTH_CHARACTERS = 54


class KeyHints(QFrame):
    """The keys of the criteria; those of last time's answers only where some wait."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "top")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        line = QWidget()
        flow = FlowLayout(line, gap=14, line_gap=2, margin=14)
        for keys, word in (
            (("1", "2", "3"), self.tr("C/B/A 整级")),
            ((self.tr("空格"),), self.tr("勾选")),
            (("N",), self.tr("未达")),
            (("→",), self.tr("推导")),
            (("F4",), self.tr("先不填")),
            (("Alt+E",), self.tr("不适用")),
            (("?",), self.tr("全部按键")),
        ):
            flow.addWidget(KeycapHint(look, keys, word))
        self._carried = (
            KeycapHint(look, ("Enter",), self.tr("确认沿用")),
            KeycapHint(look, ("Alt+C",), self.tr("全部确认")),
        )
        for hint in self._carried:
            flow.addWidget(hint)
            hint.hide()
        column.addWidget(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_clause(self, card: ClauseCard) -> None:
        """Show the keys that do something on a clause."""
        for hint in self._carried:
            hint.setVisible(card.carried is not None and not card.final)


class KeyList(WordsDialog):
    """Every key of the page in three columns, fewer in large text; Esc or “?” closes it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        title = self.tr("自评页的按键")
        super().__init__(look, title, characters=_WIDTH_CHARACTERS, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = QWidget()
        flow = FlowLayout(groups, gap=28, line_gap=PANEL_GAP)
        made = [_group(look, heading, keys) for heading, keys in self._groups()]
        high = max(group.sizeHint().height() for group in made)
        for group in made:
            group.setMinimumHeight(high)  # their headings stand in one line
            flow.addWidget(group)
        self.words.addWidget(groups)
        self.words.addStretch(1)
        close = Button(look, self.tr("知道了"), keycap="Esc")
        close.clicked.connect(self.close)
        self.buttons.addStretch(1)
        self.buttons.addWidget(close)

    def _groups(self) -> tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]:
        return (
            (
                self.tr("找条款"),
                (
                    (("↑", "↓"), self.tr("上一条、下一条")),
                    (("Ctrl+Enter",), self.tr("下一条未填")),
                    (("F6",), self.tr("按条款号、名称、拼音首字母")),
                    (("Ctrl+F",), self.tr("在条款和判定款里查找")),
                    (("Enter",), self.tr("进到判定款")),
                    (("Shift+↑↓",), self.tr("选多条，一起定科室")),
                    (("Ctrl+F6",), self.tr("换到下一栏")),
                    (("Alt+←",), self.tr("回到跳来的地方")),
                ),
            ),
            (
                self.tr("判定"),
                (
                    (("1", "2", "3"), self.tr("勾选 C/B/A 整级，再按取消")),
                    ((self.tr("空格"),), self.tr("达到，再按未达")),
                    (("N",), self.tr("未达")),
                    (("F4",), self.tr("先不填")),
                    (("→",), self.tr("展开推导")),
                    (("←",), self.tr("收起，再按回到目录")),
                    (("Alt+E",), self.tr("不适用，写理由")),
                    (("Alt+C",), self.tr("确认沿用的全部答案")),
                ),
            ),
            (
                self.tr("佐证、备注、科室"),
                (
                    (("Ctrl+D",), self.tr("添加佐证，对应当前款")),
                    (("Ctrl+M",), self.tr("写备注，对应当前款")),
                    (("Alt+K",), self.tr("定责任科室和协助科室")),
                    (("F9",), self.tr("显示、收起右栏")),
                    (("Ctrl+Z",), self.tr("撤销")),
                    (("Ctrl+Y",), self.tr("重做")),
                    (("?",), self.tr("这张表")),
                ),
            ),
        )


def _group(look: Look, heading: str, keys: Iterable[tuple[tuple[str, ...], str]]) -> QWidget:
    group = QWidget()
    column = QVBoxLayout(group)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(TextLabel(heading, role=TextRole.TABLE, strong=True))
    for caps, word in keys:
        column.addWidget(KeycapHint(look, caps, word))
    column.addStretch(1)
    return group
