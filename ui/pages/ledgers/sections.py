"""A long form in sections: sections and a search on the left, the fields on the right."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from models.vocabulary.typed import TextIndex
from ui.components.fields import FieldRow, SearchBox
from ui.components.labels import Ink, TextLabel
from ui.components.panels import Panel, PanelHeader
from ui.components.scrolling import ScrollBody, make_scroll_area, put_body
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP

LABEL_CHARACTERS = 16
"""Room for a label: these forms ask at length."""
_LEAST_LABEL = 10
_SIDE_CHARACTERS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One field of the form."""

    key: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One section with its fields in the order they are asked; ``note`` says whom it is for."""

    title: str
    fields: tuple[Asked, ...]
    note: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its fields."""
        return tuple(asked.key for asked in self.fields)


class FieldGrid(QWidget):
    """Fields in one or two columns, read down the first and then the next."""

    def __init__(
        self, fields: Sequence[FieldRow], *, columns: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(0)
        deep = -(-len(fields) // columns)
        for at, each in enumerate(fields):
            grid.addWidget(each, at % deep, at // deep)
        for column in range(columns):
            grid.setColumnStretch(column, 1)


class SectionsTab(QWidget):
    """Shows one section, or whatever a search finds in all of them.

    A tab of its own kind makes its fields and says what they hold: it overrides
    ``make_field``, ``fill`` and ``note_of``, and calls ``show_filled``.
    """

    turned = Signal()
    """Other fields are shown now."""
    editor_characters = 18
    """Room beside a label: the editor, its unit and the gaps."""

    def __init__(
        self,
        look: Look,
        sections: Sequence[Section],
        *,
        spoken: str,
        hint: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._sections = look, tuple(sections)
        self._index = TextIndex(
            {asked.key: asked.title for section in sections for asked in section.fields}
        )
        self._filled: frozenset[str] = frozenset()
        self._fields: tuple[FieldRow, ...] = ()
        self._columns, self._label_characters = 2, LABEL_CHARACTERS
        self.search = SearchBox(look, hint)
        self.search.searched.connect(self._on_searched)
        self.search.left.connect(self._leave_search)
        self.groups = QListWidget()
        self.groups.setAccessibleName(spoken)
        self.groups.addItems([section.title for section in self._sections])
        self.groups.currentRowChanged.connect(self._on_section)
        self.groups.itemClicked.connect(self._on_clicked)
        self._header = PanelHeader(look, "")
        self.area = make_scroll_area()
        self._lay_out()
        look.changed.connect(self._resize)
        self._resize()

    # what a tab of its own kind says

    def make_field(self, key: str) -> FieldRow:
        """Return a new field for a key."""
        raise NotImplementedError

    def fill(self, field: FieldRow) -> None:
        """Show in a field what is stored."""
        raise NotImplementedError

    def note_of(self, empty: int) -> str:
        """Return the header's words where ``empty`` of the fields shown hold nothing."""
        raise NotImplementedError

    # what the page calls

    @property
    def fields(self) -> tuple[FieldRow, ...]:
        """The fields shown now."""
        return self._fields

    @property
    def keys_shown(self) -> tuple[str, ...]:
        """The keys of the fields shown now, section by section."""
        return tuple(key for section in self._parts() for key in section.keys)

    @property
    def heading(self) -> str:
        """What stands over the fields."""
        return self._header.title.text()

    def show_filled(self, filled: Collection[str]) -> None:
        """Show what is stored now, and how much of each section is filled in."""
        self._filled = frozenset(filled)
        for at, section in enumerate(self._sections):
            words = self.tr("{group}　{filled}/{total}").format(
                group=section.title,
                filled=len(self._filled.intersection(section.keys)),
                total=len(section.fields),
            )
            self.groups.item(at).setText(words)
        if self.groups.currentRow() < 0:
            self.groups.setCurrentRow(0)
            return
        for field in self._fields:
            self.fill(field)
        self._show_header()

    def go_to(self, key: str) -> None:
        """Show a field and put the cursor into it."""
        at = next((at for at, one in enumerate(self._sections) if key in one.keys), -1)
        if at < 0:
            return
        self.search.clear()
        self.groups.setCurrentRow(at)
        self._rebuild()
        for shown, field in zip(self.keys_shown, self._fields, strict=True):
            if shown == key:
                self.area.ensureWidgetVisible(field)
                field.editor.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put fields side by side, and give labels their length, as far as there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        ems = (self.width() - self._side.width() - 6 * PANEL_GAP) // self._look.measures.body
        columns = 2 if ems >= 2 * (_LEAST_LABEL + self.editor_characters) else 1
        room = ems // columns - self.editor_characters
        labels = max(min(room, LABEL_CHARACTERS), _LEAST_LABEL)
        if (columns, labels) != (self._columns, self._label_characters):
            self._columns, self._label_characters = columns, labels
            self._rebuild()

    def _lay_out(self) -> None:
        self.panel = Panel(self._look)
        self.panel.body.addWidget(self._header)
        self.panel.body.addWidget(self.area, 1)
        self._side = Panel(self._look)
        above = QVBoxLayout()
        above.setContentsMargins(INNER_GAP, INNER_GAP, INNER_GAP, INNER_GAP)
        above.addWidget(self.search)
        self._side.body.addLayout(above)
        self._side.body.addWidget(self.groups, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        row.setSpacing(PANEL_GAP)
        row.addWidget(self._side)
        row.addWidget(self.panel, 1)

    def _parts(self) -> tuple[Section, ...]:
        """Return the section chosen, or of every section what the search finds."""
        wanted = self.search.text().strip()
        if not wanted:
            at = self.groups.currentRow()
            return self._sections[at : at + 1] if at >= 0 else ()
        found = self._index.find(wanted)
        parts = []
        for section in self._sections:
            kept = tuple(asked for asked in section.fields if asked.key in found)
            if kept:
                parts.append(Section(title=section.title, fields=kept, note=section.note))
        return tuple(parts)

    def _on_section(self, at: int) -> None:
        if at >= 0:
            self.search.clear()
            self._rebuild()

    def _on_clicked(self) -> None:
        """Go back from what was found to the section that is still chosen."""
        if self.search.text():
            self._on_section(self.groups.currentRow())

    def _on_searched(self, _text: str) -> None:
        self._rebuild()

    def _leave_search(self) -> None:
        self.groups.setFocus()

    def _rebuild(self) -> None:
        searching = bool(self.search.text().strip())
        inner = ScrollBody()
        shown: list[FieldRow] = []
        for section in self._parts():
            if searching:
                inner.column.addWidget(_heading(section.title))
            made = [self._made(key) for key in section.keys]
            inner.column.addWidget(FieldGrid(made, columns=self._columns))
            shown.extend(made)
        inner.column.addStretch(1)
        self._fields = tuple(shown)
        put_body(self.area, inner)
        _in_tab_order(field.editor for field in shown)
        self._show_header()
        self.turned.emit()

    def _made(self, key: str) -> FieldRow:
        field = self.make_field(key)
        field.set_label_characters(self._label_characters)
        self.fill(field)
        return field

    def _show_header(self) -> None:
        parts = self._parts()
        keys = self.keys_shown
        empty = sum(key not in self._filled for key in keys)
        if self.search.text().strip():
            words = self.tr("查到 {count} 项") if keys else self.tr("没有查到")
            self._header.title.setText(words.format(count=len(keys)))
            self._header.set_note(self.note_of(empty) if keys else "")
            return
        self._header.title.setText(parts[0].title if parts else "")
        note = self.note_of(empty)
        self._header.set_note(parts[0].note + note if parts else note)

    def _resize(self) -> None:
        metrics = QFontMetrics(self._look.font())
        self._side.setFixedWidth(metrics.horizontalAdvance("字" * _SIDE_CHARACTERS) + 24)
        self._fit()


def _heading(text: str) -> QWidget:
    label = TextLabel(text, role=TextRole.TABLE, ink=Ink.SECOND, strong=True)
    label.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, 0)
    return label


def _in_tab_order(editors: Iterable[QWidget]) -> None:
    """Let Tab go down the columns as they are read."""
    before: QWidget | None = None
    for editor in editors:
        if before is not None:
            QWidget.setTabOrder(before, editor)
        before = editor
