"""The box that filters a column: its values to tick, and a line that narrows them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.fields import SearchBox
from ui.components.labels import Ink, TextLabel
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP
from ui.pages.ledgers.filter import MOST_OFFERED, ColumnFilter, Offered, narrowed

_LINES, _CHARACTERS = 11, 15


class FilterBox(QFrame):
    """Opens under a header; Space ticks, Enter filters, Esc leaves it as it was."""

    chosen = Signal(object)
    """A ColumnFilter."""
    cleared = Signal(str)
    """Key of the column that is filtered no more."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("ground", "surface")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._look = look
        self._key = ""
        self._every: tuple[Offered, ...] = ()
        self._off: set[str] = set()
        self._filling = False
        self.search = SearchBox(look, self.tr("找一个值，或拼音首字母"))
        self.search.textChanged.connect(lambda _text: self._fill())
        self.search.returnPressed.connect(self.take)
        self.search.left.connect(self.hide)
        self._model = QStandardItemModel(self)
        self._model.itemChanged.connect(self._on_ticked)
        self.values = QListView()
        self.values.setModel(self._model)
        self.values.setAccessibleName(self.tr("这一列的值"))
        self.values.setUniformItemSizes(True)
        self._more = TextLabel(role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(INNER_GAP, INNER_GAP, INNER_GAP, INNER_GAP)
        column.setSpacing(INNER_GAP)
        column.addWidget(self.search)
        column.addLayout(
            self._row(
                (self.tr("全选"), self._tick_all),
                (self.tr("全不选"), self._tick_none),
                (self.tr("只看空的"), lambda: self._take({""})),
                (self.tr("只看填了的"), lambda: self._take(self._filled())),
            )
        )
        column.addWidget(self.values)
        column.addWidget(self._more)
        self.apply = Button(
            look, self.tr("筛选"), kind=ButtonKind.PRIMARY, keycap="Enter", small=True
        )
        self.apply.clicked.connect(self.take)
        clear = Button(look, self.tr("清除这一列的筛选"), kind=ButtonKind.QUIET, small=True)
        clear.clicked.connect(self._clear)
        end = QHBoxLayout()
        end.addWidget(clear)
        end.addStretch(1)
        end.addWidget(self.apply)
        column.addLayout(end)

    def open_for(
        self, key: str, title: str, every: Sequence[Offered], now: ColumnFilter | None, at: QPoint
    ) -> None:
        """Open at a point of the screen with a column's values; ``now`` is its filter."""
        self._key, self._every = key, tuple(every)
        self._off = set()
        if now is not None and now.texts:
            self._off = {each.text for each in every} - now.texts
        self.setAccessibleName(self.tr("筛选：{column}").format(column=title))
        self.search.setText(now.words if now is not None else "")
        self._fill()
        metrics = QFontMetrics(self._look.font(TextRole.TABLE))
        row = self._look.measures.table_row
        self.values.setFixedSize(metrics.horizontalAdvance("字" * _CHARACTERS) + 60, row * _LINES)
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = max(min(at.x(), screen.right() - self.width()), screen.left())
        top = max(min(at.y(), screen.bottom() - self.height()), screen.top())
        self.move(left, top)
        self.show()
        self.search.setFocus()

    def take(self) -> None:
        """Filter by what is ticked; by the typed words themselves where all they find is."""
        shown_now = narrowed(self._every, self.search.text())
        ticked = {each.text for each in shown_now} - self._off
        if not ticked:
            return
        if self.search.text().strip() and len(ticked) == len(shown_now):
            self.hide()
            self.chosen.emit(ColumnFilter(key=self._key, words=self.search.text().strip()))
        elif len(ticked) == len(self._every):
            self._clear()
        else:
            self._take(ticked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter filters; Esc closes (Qt does)."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take()
        else:
            super().keyPressEvent(event)

    def _row(self, *deeds: tuple[str, object]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for word, deed in deeds:
            button = Button(self._look, word, kind=ButtonKind.QUIET, small=True)
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _take(self, texts: set[str]) -> None:
        self.hide()
        self.chosen.emit(ColumnFilter(key=self._key, texts=frozenset(texts)))

    def _clear(self) -> None:
        self.hide()
        self.cleared.emit(self._key)

    def _filled(self) -> set[str]:
        return {each.text for each in self._every if each.text}

    def _tick_all(self) -> None:
        self._off -= {each.text for each in narrowed(self._every, self.search.text())}
        self._fill()

    def _tick_none(self) -> None:
        self._off |= {each.text for each in narrowed(self._every, self.search.text())}
        self._fill()

    def _fill(self) -> None:
        found = narrowed(self._every, self.search.text())
        self._filling = True
        self._model.clear()
        for each in found[:MOST_OFFERED]:
            words = each.text or self.tr("（空）")
            item = QStandardItem(self.tr("{value}　{count}").format(value=words, count=each.rows))
            item.setData(each.text)
            item.setCheckable(True)
            item.setEditable(False)
            ticked = each.text not in self._off
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self._model.appendRow(item)
        self._filling = False
        over = len(found) - MOST_OFFERED
        self._more.setVisible(over > 0)
        self._more.setText(self.tr("还有 {count} 个值，写几个字缩小范围。").format(count=over))

    def _on_ticked(self, item: QStandardItem) -> None:
        if self._filling:
            return
        text = str(item.data())
        if item.checkState() == Qt.CheckState.Checked:
            self._off.discard(text)
        else:
            self._off.add(text)
