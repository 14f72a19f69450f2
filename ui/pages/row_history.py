"""The history of one row: which field was changed, from what to what, when and by whom."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from forms.fields import Form
from models.usecases.journal.journal_cards import ADDED, REMOVED, ChangeCard
from models.vocabulary.clock import shown_in_china
from ui.components.buttons import Button
from ui.components.dialogs import room_for
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, TextLabel
from ui.components.panels import EmptyState
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.desk import Desk
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.texts.sentences import word
from ui.translated import translated

_WIDTH_CHARACTERS, _HEIGHT_CHARACTERS = 60, 34
Shown = Callable[[str, str], str]
"""Field key and stored text -> what a person reads."""


def form_titles(form: Form) -> Mapping[str, str]:
    """Return the titles of a form's fields by key."""
    return {each.key: each.title for each in form.fields}


def form_values(form: Form) -> Shown:
    """Return how a form's stored texts are shown: codes by their words, yes and no."""
    fields = {each.key: each for each in form.fields}

    def shown(key: str, text: str) -> str:
        field = fields.get(key)
        if field is None or field.codes is None:
            return text
        labels = field.codes.labels
        return "、".join(labels.get(part, part) for part in text.split("、")) if text else ""

    return shown


class RowHistoryDialog(QDialog):
    """One line for each field that changed, newest first; a row's coming is a line too.

    ``entity`` and ``key``: as ``row_history`` takes them; ``fields``: titles by key;
    ``shown``: how a stored text is read (codes as words), by default as it stands.
    """

    def __init__(
        self,
        desk: Desk,
        entity: str,
        key: Sequence[str | int],
        title: str,
        fields: Mapping[str, str],
        *,
        shown: Shown | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look = desk.look
        FocusRing(look, self)
        self._fields, self._shown = fields, shown or _as_it_stands
        self.setWindowTitle(self.tr("{title}的历史").format(title=title))
        self.setAccessibleName(self.windowTitle())
        self.resize(room_for(self, look, _WIDTH_CHARACTERS, _HEIGHT_CHARACTERS))
        cards = desk.bridge.row_history(desk.opened, entity, tuple(key))
        self.model = RowsModel[tuple[int, ChangeCard]](
            self._columns(),
            key=lambda line: line[0],
            rows=tuple(enumerate(cards)),
            parent=self,
        )
        self.table = DataTable(look, self.model, spoken=self.windowTitle())
        self._lay_out(look, bool(cards))

    def _lay_out(self, look: Look, anything: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        if anything:
            column.addWidget(self.table, 1)
        else:
            self.table.hide()
            nothing = self.tr("这一行从建立以来没有改动记录。")
            column.addWidget(EmptyState(look, nothing), 1)
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        hint = self.tr("证件号只显示首尾。历史只在本机，不随上报包出去。")
        told = TextLabel(hint, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        row.addWidget(let_shrink(told), 1)
        close = Button(look, self.tr("关闭"))
        close.clicked.connect(self.reject)
        close.setDefault(True)
        row.addWidget(close)
        column.addLayout(row)
        focus = self.table if anything else close
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self) -> tuple[Column[tuple[int, ChangeCard]], ...]:
        return (
            Column(
                id="at",
                title=self.tr("时间"),
                cell=lambda line: Cell(text=shown_in_china(line[1].at)),
                characters=11,
            ),
            Column(
                id="author",
                title=self.tr("操作人"),
                cell=lambda line: Cell(text=line[1].author or self.tr("没有署名")),
                characters=6,
            ),
            Column(
                id="field",
                title=self.tr("项目"),
                cell=lambda line: Cell(text=self._field(line[1])),
                characters=9,
            ),
            Column(
                id="before",
                title=self.tr("原来"),
                cell=lambda line: self._value(line[1], line[1].before),
                characters=0,
            ),
            Column(
                id="after",
                title=self.tr("改为"),
                cell=lambda line: self._value(line[1], line[1].after),
                characters=0,
            ),
            Column(
                id="how",
                title=self.tr("说明"),
                cell=lambda line: Cell(text=self._how(line[1])),
                characters=6,
            ),
        )

    def _field(self, card: ChangeCard) -> str:
        if card.what == ADDED:
            return self.tr("整行：新增")
        if card.what == REMOVED:
            return self.tr("整行：去掉")
        return self._fields.get(card.field) or word("column", card.field, translated)

    def _value(self, card: ChangeCard, text: str) -> Cell:
        if not card.field:
            return Cell()
        if not text:
            return Cell(text=self.tr("（空）"), tone=Tone.OFF)
        told = self._shown(card.field, text)
        return Cell(text=told, tip=told)

    def _how(self, card: ChangeCard) -> str:
        if card.kind == "undo":
            return self.tr("撤销")
        if card.kind == "redo":
            return self.tr("重做")
        return self.tr("后来撤销了") if card.undone else ""


def _as_it_stands(_field: str, text: str) -> str:
    return text
