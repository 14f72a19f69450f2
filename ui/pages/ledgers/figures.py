"""Figures of the year in groups: one field each, saved on leaving it."""

from collections.abc import Mapping
from fractions import Fraction
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from forms.cells import Bad, read_number, show, within
from forms.national.figure_columns import COUNTY_FIGURES, FIGURE_FORM
from models.ledger.derived import Derived
from models.ledger.derived_rules import RULES
from models.ledger.figure_checks import FigureConflict, check_figures
from models.vocabulary.amounts import shown_decimal
from models.vocabulary.failures import Place, RowFault
from ui.components.fields import FieldRow
from ui.components.messages import InlineMessage, MessageKind
from ui.components.scrolling import let_shrink
from ui.drafts import set_draft_place
from ui.look.current import Look
from ui.pages.ledgers.figures_before import FiguresBefore
from ui.pages.ledgers.figures_told import ToldByRows
from ui.pages.ledgers.sections import LABEL_CHARACTERS, Asked, FieldGrid, Section, SectionsTab
from ui.texts.sentences import typed_wrong

_EDITOR_CHARACTERS = 8


class FigureField(FieldRow):
    """One figure: empty says 缺数据; what is typed is told on leaving, read or refused.

    Where rows of a ledger tell the figure, that stands under it.
    """

    typed = Signal(str, object)
    """Key, and the amount or None."""
    ledger_asked = Signal(str)
    """Id of the ledger whose rows tell the figure."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        self._asked = FIGURE_FORM.field(key)
        self._line = QLineEdit()
        super().__init__(
            look,
            self._asked.title,
            self._line,
            unit=self._asked.unit,
            characters=_EDITOR_CHARACTERS,
            parent=parent,
        )
        self._line.editingFinished.connect(self._on_left)
        set_draft_place(self._line, f"ledgers/figures/{key}")
        self._shown, self._wrong = "", False
        self._told = self._make_told(look) if key in RULES else None

    @property
    def key(self) -> str:
        """The figure's key."""
        return self._asked.key

    @property
    def told(self) -> ToldByRows | None:
        """What the rows tell of the figure, where there are rows that can."""
        return self._told

    def show_before(self, before: FiguresBefore) -> None:
        """Show what stood there last year, and whether this year's value waits."""
        self.set_hint(before.hint(self.key))
        self._line.setToolTip(before.told(self.key))

    def show_value(self, value: Fraction | None, derived: Derived | None = None) -> None:
        """Show a stored value and what rows tell; what is typed or could not be read stays."""
        text = show(self._asked, value)
        exact = derived.exact if derived is not None else None
        empty = self.tr("缺数据") if exact is None else show(self._asked, exact)
        self._line.setPlaceholderText(empty)
        if self._told is not None:
            self._told.show_derived(value, derived)
        typing = self._line.hasFocus() and self._line.isModified()
        if not typing and not self._wrong and text != self._line.text():
            self._line.setText(text)
            self.set_error("")
        self._shown = text

    def _make_told(self, look: Look) -> ToldByRows:
        told = ToldByRows(look, self._asked.title)
        told.taken.connect(lambda: self.typed.emit(self.key, None))
        told.ledger_asked.connect(self.ledger_asked)
        layout = self.layout()
        assert isinstance(layout, QGridLayout)
        layout.addWidget(told, 2, 1)
        return told

    def _on_left(self) -> None:
        text = self._line.text().strip()
        self._line.setModified(False)
        self._wrong = False
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
        self._wrong = True
        fault = RowFault(code=bad.code, place=Place(), params=bad.params)
        translate = partial(QCoreApplication.translate, "texts")
        self.set_error(typed_wrong(fault, translate))


class FigureGrid(FieldGrid):
    """The fields of some figures in one or two columns."""

    typed = Signal(str, object)
    ledger_asked = Signal(str)

    def __init__(
        self, look: Look, keys: tuple[str, ...], *, columns: int, parent: QWidget | None = None
    ) -> None:
        self.fields = tuple(FigureField(look, key) for key in keys)
        super().__init__(self.fields, columns=columns, parent=parent)
        for each in self.fields:
            each.set_label_characters(LABEL_CHARACTERS)
            each.typed.connect(self.typed)
            each.ledger_asked.connect(self.ledger_asked)

    def show_figures(
        self,
        figures: Mapping[str, Fraction],
        derived: Mapping[str, Derived],
        before: FiguresBefore,
    ) -> None:
        """Show the stored figures, what rows tell of them, and last year's."""
        for each in self.fields:
            each.show_before(before)
            each.show_value(figures.get(each.key), derived.get(each.key))


def keys_of(group: str) -> tuple[str, ...]:
    """Return the figures of a group of the form, in the order they are asked."""
    return tuple(asked.key for asked in FIGURE_FORM.fields if asked.group == group)


class FiguresTab(SectionsTab):
    """All groups of the annual report but those that stand with the institution."""

    typed = Signal(str, object)
    """A figure's key and amount."""
    ledger_asked = Signal(str)
    """Id of the ledger whose rows tell a figure."""
    editor_characters = 14

    def __init__(self, look: Look, groups: tuple[str, ...], parent: QWidget | None = None) -> None:
        self._figures: Mapping[str, Fraction] = {}
        self._derived: Mapping[str, Derived] = {}
        self._before = FiguresBefore()
        translate = QCoreApplication.translate
        super().__init__(
            look,
            [_section(group) for group in groups],
            spoken=translate("FiguresTab", "年报的部分"),
            hint=translate("FiguresTab", "查找数据项"),
            parent=parent,
        )
        self.conflict = InlineMessage(look, MessageKind.WARN, "")
        self.conflict.hide()
        self.panel.body.insertWidget(1, let_shrink(self.conflict))
        self.turned.connect(self._show_conflicts)
        self.show_figures({}, {})

    def show_figures(
        self,
        figures: Mapping[str, Fraction],
        derived: Mapping[str, Derived],
        before: FiguresBefore | None = None,
    ) -> None:
        """Show the stored figures, how many each group has, and what contradicts itself."""
        self._figures, self._derived = figures, derived
        self._before = before or FiguresBefore()
        told = {key for key, each in derived.items() if each.exact is not None}
        self.show_filled(told.union(figures))
        self._show_conflicts()

    def make_field(self, key: str) -> FieldRow:
        """Return a new field for a figure."""
        field = FigureField(self._look, key)
        field.typed.connect(self.typed)
        field.ledger_asked.connect(self.ledger_asked)
        return field

    def fill(self, field: FieldRow) -> None:
        """Show a stored figure."""
        if isinstance(field, FigureField):
            field.show_before(self._before)
            field.show_value(self._figures.get(field.key), self._derived.get(field.key))

    def note_of(self, empty: int) -> str:
        """Say how an empty field counts."""
        note = self.tr("{count} 项没有填，按“缺数据”算，不当作 0。离开一格就保存。")
        done = self.tr("都填了。离开一格就保存。")
        return note.format(count=empty) if empty else done

    def _show_conflicts(self) -> None:
        shown = set(self.keys_shown)
        conflicts = [
            conflict
            for conflict in check_figures(self._figures)
            if shown.intersection(conflict.check.keys)
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


def _section(group: str) -> Section:
    fields = (asked for asked in FIGURE_FORM.fields if asked.group == group)
    note = QCoreApplication.translate("FiguresTab", "由县级掌握，政策的条件用到才填。")
    return Section(
        title=group,
        fields=tuple(Asked(key=asked.key, title=asked.title) for asked in fields),
        note=note if group == COUNTY_FIGURES else "",
    )
