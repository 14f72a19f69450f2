"""Figures of the year in groups: one field each, saved on leaving it."""

from collections.abc import Mapping
from fractions import Fraction
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QWidget,
)

from forms.cells import Bad, read_number, show, within
from forms.figure_checks import FigureConflict, check_figures
from forms.figure_columns import FIGURE_FORM
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.failures import Place, RowFault
from ui.components.fields import FieldRow
from ui.components.labels import TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel, PanelHeader
from ui.components.scrolling import ScrollBody, let_shrink, make_scroll_area, put_body
from ui.look.current import Look
from ui.look.tokens import PANEL_GAP, LayoutClass
from ui.texts import sentence

_EDITOR_CHARACTERS = 8
_LABEL_CHARACTERS = 16


class FigureField(FieldRow):
    """One figure: empty says 缺数据; what is typed is told on leaving, read or refused."""

    typed = Signal(str, object)
    """Key, and the amount or None."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        self._asked = FIGURE_FORM.field(key)
        self._line = QLineEdit()
        super().__init__(look, self._asked.title, self._line, unit=self._asked.unit, parent=parent)
        self._line.setPlaceholderText(self.tr("缺数据"))
        metrics = QFontMetrics(look.font())
        self._line.setFixedWidth(metrics.horizontalAdvance("字" * _EDITOR_CHARACTERS))
        self._line.editingFinished.connect(self._on_left)
        self._shown = ""
        look.changed.connect(self._widen_label)
        self._widen_label()

    @property
    def key(self) -> str:
        """The figure's key."""
        return self._asked.key

    def show_value(self, value: Fraction | None) -> None:
        """Show a stored value; what is being typed stays."""
        text = show(self._asked, value)
        typing = self._line.hasFocus() and self._line.isModified()
        if not typing and text != self._line.text():
            self._line.setText(text)
            self.set_error("")
        self._shown = text

    def _widen_label(self) -> None:
        """Figures have long names and there is room for them."""
        label = self.findChild(TextLabel)
        if label is not None:
            metrics = QFontMetrics(self._look.font())
            label.setFixedWidth(metrics.horizontalAdvance("字" * _LABEL_CHARACTERS) + 2)

    def _on_left(self) -> None:
        text = self._line.text().strip()
        self._line.setModified(False)
        if text == self._shown:
            self.set_error("")
            return
        amount = read_number(text)
        allowed = within(self._asked, amount) if isinstance(amount, Fraction) else amount
        if isinstance(allowed, Bad):
            self._refuse(allowed)
            return
        self.set_error("")
        self.typed.emit(self.key, None if allowed is None else Fraction(allowed))

    def _refuse(self, bad: Bad) -> None:
        fault = RowFault(code=bad.code, place=Place(), params=bad.params)
        translate = partial(QCoreApplication.translate, "texts")
        self.set_error(sentence(fault, translate, placed=False))


class FigureGrid(QWidget):
    """The fields of some figures in one or two columns."""

    typed = Signal(str, object)

    def __init__(
        self, look: Look, keys: tuple[str, ...], *, columns: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        self.fields = tuple(FigureField(look, key) for key in keys)
        deep = -(-len(keys) // columns)
        for at, each in enumerate(self.fields):
            grid.addWidget(each, at % deep, at // deep)
            each.typed.connect(self.typed)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def show_figures(self, figures: Mapping[str, Fraction]) -> None:
        """Show the stored figures."""
        for each in self.fields:
            each.show_value(figures.get(each.key))


def keys_of(group: str) -> tuple[str, ...]:
    """Return the figures of a group of the form, in the order they are asked."""
    return tuple(asked.key for asked in FIGURE_FORM.fields if asked.group == group)


class FiguresTab(QWidget):
    """All groups of the annual report but those that stand with the institution."""

    typed = Signal(str, object)
    import_asked = Signal()

    def __init__(self, look: Look, groups: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._groups = look, groups
        self._figures: Mapping[str, Fraction] = {}
        self._grid: FigureGrid | None = None
        self._columns = 2
        self.groups = QListWidget()
        self.groups.setAccessibleName(self.tr("年报的部分"))
        self.groups.addItems(groups)
        self.groups.currentRowChanged.connect(self._show_group)
        self._header = PanelHeader(look, "")
        self.conflict = InlineMessage(look, MessageKind.WARN, "")
        self.conflict.hide()
        self._area = make_scroll_area()
        panel = Panel(look)
        panel.body.addWidget(self._header)
        panel.body.addWidget(let_shrink(self.conflict))
        panel.body.addWidget(self._area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        row.setSpacing(PANEL_GAP)
        side = Panel(look)
        side.body.addWidget(self.groups)
        self._side = side
        row.addWidget(side)
        row.addWidget(panel, 1)
        look.changed.connect(self._resize)
        self._resize()
        self.groups.setCurrentRow(0)

    def show_figures(self, figures: Mapping[str, Fraction]) -> None:
        """Show the stored figures, how many each group has, and what contradicts itself."""
        self._figures = figures
        for at, group in enumerate(self._groups):
            keys = keys_of(group)
            filled = sum(key in figures for key in keys)
            words = self.tr("{group}　{filled}/{total}").format(
                group=group, filled=filled, total=len(keys)
            )
            self.groups.item(at).setText(words)
        if self._grid is not None:
            self._grid.show_figures(figures)
        self._show_state()

    def go_to(self, key: str) -> None:
        """Show a figure's field and put the cursor into it."""
        group = FIGURE_FORM.field(key).group
        if group in self._groups:
            self.groups.setCurrentRow(self._groups.index(group))
        for each in self._grid.fields if self._grid else ():
            if each.key == key:
                self._area.ensureWidgetVisible(each)
                each.editor.setFocus()

    def set_layout_class(self, layout_class: LayoutClass) -> None:
        """One column of fields where two no longer fit."""
        columns = 2 if layout_class is LayoutClass.WIDE else 1
        if columns != self._columns:
            self._columns = columns
            self._show_group(self.groups.currentRow())

    def _show_group(self, at: int) -> None:
        if not 0 <= at < len(self._groups):
            return
        grid = FigureGrid(self._look, keys_of(self._groups[at]), columns=self._columns)
        grid.typed.connect(self.typed)
        grid.show_figures(self._figures)
        inner = ScrollBody()
        inner.column.addWidget(grid)
        inner.column.addStretch(1)
        put_body(self._area, inner)
        self._grid = grid
        self._show_state()

    def _show_state(self) -> None:
        at = self.groups.currentRow()
        if not 0 <= at < len(self._groups):
            return
        keys = keys_of(self._groups[at])
        empty = sum(key not in self._figures for key in keys)
        self._header.title.setText(self._groups[at])
        note = self.tr("{count} 项没有填，按“缺数据”算，不当作 0。离开一格就保存。")
        done = self.tr("都填了。离开一格就保存。")
        self._header.set_note(note.format(count=empty) if empty else done)
        conflicts = [
            conflict
            for conflict in check_figures(self._figures)
            if set(conflict.check.keys) & set(keys)
        ]
        self.conflict.setVisible(bool(conflicts))
        if conflicts:
            self._tell_conflict(conflicts[0], len(conflicts))

    def _tell_conflict(self, conflict: FigureConflict, count: int) -> None:
        form, check = FIGURE_FORM, conflict.check
        parts = " + ".join(form.field(key).title for key in check.parts)
        words = self.tr(
            "{parts}（{sum}）大于{whole}（{value}）。原值没有变化，核对后改好。"
        ).format(
            parts=parts,
            sum=shown_decimal(conflict.sum_of_parts),
            whole=form.field(check.whole).title,
            value=shown_decimal(conflict.whole_value),
        )
        kind = MessageKind.BAD if check.hard else MessageKind.WARN
        headline = self.tr("有 {count} 处对不上。").format(count=count)
        self.conflict.set_message(kind, headline, words)

    def _resize(self) -> None:
        metrics = QFontMetrics(self._look.font())
        self._side.setFixedWidth(metrics.horizontalAdvance("字" * 12) + 24)
