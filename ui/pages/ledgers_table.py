"""The ledger table: a spreadsheet whose cells offer their code lists while editing."""

from collections.abc import Mapping
from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from forms.fields import Field
from ui.components.cellpaint import CellDelegate
from ui.components.frozen import FrozenColumns
from ui.components.rows import RowsModel
from ui.components.table import DataTable
from ui.look.current import Look
from ui.pages.ledgers_cells import choices, suggestions

Index = QModelIndex | QPersistentModelIndex
FROZEN = 2
"""Row number and name stand still."""


class LedgerDelegate(CellDelegate):
    """Edits code fields with a drop-down, open lists with suggestions, all else as text."""

    def __init__(
        self, look: Look, fields: Mapping[int, Field], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._fields = fields

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the editor of the field in this column."""
        asked = self._fields.get(index.column())
        if asked is not None and (offered := choices(asked)):
            combo = QComboBox(parent)
            combo.setProperty("size", "small")
            combo.addItems(offered)
            combo.activated.connect(lambda: self._take(combo))
            return combo
        editor = super().createEditor(parent, option, index)
        if asked is not None and isinstance(editor, QLineEdit) and (known := suggestions(asked)):
            completer = QCompleter(known, editor)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what the cell holds."""
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was chosen or typed."""
        if isinstance(editor, QComboBox):
            model.setData(cast("QModelIndex", index), editor.currentText())
        else:
            super().setModelData(editor, model, index)

    def _take(self, combo: QComboBox) -> None:
        self.commitData.emit(combo)
        self.closeEditor.emit(combo)


class LedgerTable(DataTable):
    """A DataTable whose frozen names can be edited where they stand."""

    def __init__(
        self,
        look: Look,
        model: RowsModel[Any],
        fields: Mapping[int, Field],
        *,
        spoken: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, model, spoken=spoken, grid=True, frozen=FROZEN, parent=parent)
        self.setItemDelegate(LedgerDelegate(look, fields, self))
        self._names = self.findChild(FrozenColumns)
        if self._names is not None:
            self._names.doubleClicked.connect(self._names.edit)
            # Qt lets no section be narrower than its font asks; ours decides alone
            self._names.horizontalHeader().setMinimumSectionSize(24)
            self._names.follow_sizes()

    def edit(  # type: ignore[override]
        self,
        index: QModelIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Edit a frozen cell in the frozen view: the table's own lies beneath it."""
        asked = bool(trigger & self.editTriggers())
        asked = asked and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if not asked or index.column() >= FROZEN or self._names is None:
            # the stubs deny that Qt sends no event here
            return super().edit(index, trigger, cast("QEvent", event))
        self._names.edit(index)
        return True
