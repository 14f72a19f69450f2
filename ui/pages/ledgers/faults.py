"""Rows held back by an import, one card each: what is wrong, where, and the repair in place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.ledger.records import HeldRow
from models.vocabulary.failures import Place, RowFault
from ui.components.buttons import Button, ButtonKind
from ui.components.chips import StatusLabel
from ui.components.flow import FlowLayout
from ui.components.labels import Ink, LinkLabel, TextLabel, repolish
from ui.drafts import set_draft_place
from ui.look.current import Look, TextRole
from ui.look.states import Status
from ui.look.tokens import INNER_GAP
from ui.texts.joining import joined, listed
from ui.texts.sentences import place_shown, sentence
from ui.translated import translated

_FIELDS_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldLine:
    """A held row as its card shows it: who it is, its texts, what is wrong with it."""

    held: HeldRow
    cells: Mapping[str, str]
    faults: tuple[RowFault, ...]
    about: str
    """The name in the row, as far as there is one."""

    @property
    def repairs(self) -> tuple[str, ...]:
        """Headers of the cells to be mended."""
        columns = dict.fromkeys(fault.place.column for fault in self.faults if fault.place.column)
        return tuple(columns)[:_FIELDS_SHOWN]


class FaultCard(QFrame):
    """One held row. Open it shows the repair; folded it shows what is wrong.

    ``mended`` carries header -> text; ``given_up`` the reason.
    """

    opened = Signal()
    mended = Signal(object)
    put_off = Signal()
    given_up = Signal(str)

    def __init__(self, look: Look, line: HeldLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._line = look, line
        self.setObjectName("rowFrame")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 7, 10, 8)
        self._column.setSpacing(3)
        self._editors: dict[str, QLineEdit] = {}
        self._repair: QWidget | None = None
        self._reason: QLineEdit | None = None
        self._show_words()

    @property
    def line(self) -> HeldLine:
        """The held row shown."""
        return self._line

    @property
    def editors(self) -> tuple[QLineEdit, ...]:
        """The repair fields, while the card is open."""
        return tuple(self._editors.values())

    def set_open(self, opened: bool) -> None:
        """Unfold the repair, or fold it away."""
        if opened == (self._repair is not None):
            return
        self.setProperty("current", "true" if opened else "")
        repolish(self)
        if opened:
            self._repair = self._make_repair()
            self._column.addWidget(self._repair)
        elif self._repair is not None:
            self._repair.deleteLater()
            self._repair, self._editors, self._reason = None, {}, None

    @property
    def typed(self) -> Mapping[str, str]:
        """What stands in the repair fields, by header."""
        return {header: editor.text() for header, editor in self._editors.items()}

    @property
    def focused_header(self) -> str:
        """The header whose repair field has the keyboard, "" for none."""
        return next((name for name, editor in self._editors.items() if editor.hasFocus()), "")

    def go_on(self, typed: Mapping[str, str], focused: str) -> None:
        """Go on where the same row was being mended before the cards were made anew."""
        for header, editor in self._editors.items():
            editor.setText(typed.get(header, editor.text()))
        if focused in self._editors:
            self._editors[focused].setFocus()

    def focus_repair(self) -> None:
        """Put the cursor into the first repair field."""
        for editor in self.editors[:1]:
            editor.setFocus()
            editor.selectAll()

    def _show_words(self) -> None:
        tr = partial(QCoreApplication.translate, "texts")
        origin = self._line.held.origin
        row = self.tr("第 {row} 行").format(row=origin.row) if origin.row else ""
        columns = listed(self._line.repairs, translated)
        title = " ".join(part for part in (row, columns or self._line.about) if part)
        head = StatusLabel(
            self._look,
            Status.NOT_MET,
            self.tr("错误 · {title}").format(title=title),
            role=TextRole.BODY,
            strong=True,
            wrap=True,
        )
        self._column.addWidget(head)
        for fault in self._line.faults:
            words = sentence(fault, tr, placed=False)
            self._column.addWidget(TextLabel(words, role=TextRole.TABLE, wrap=True))
        place = Place(file=origin.file, sheet=origin.sheet, row=origin.row)
        came_from = self.tr("来自 {place}").format(place=place_shown(place, tr))
        if self._line.about and self._line.about not in title:
            came_from = self.tr("{name}，{place}").format(name=self._line.about, place=came_from)
        label = TextLabel(came_from, role=TextRole.CAPTION, ink=Ink.SECOND, wrap=True)
        self._column.addWidget(label)
        spoken = [head.text(), *(sentence(fault, tr, placed=False) for fault in self._line.faults)]
        self.setAccessibleName(joined([*spoken, came_from], translated))

    def _make_repair(self) -> QWidget:
        repair = QWidget()
        column = QVBoxLayout(repair)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(5)
        several = len(self._line.repairs) > 1
        for header in self._line.repairs:
            if several:
                column.addWidget(TextLabel(header, role=TextRole.CAPTION, ink=Ink.SECOND))
            column.addLayout(self._make_field(header, last=header == self._line.repairs[-1]))
        links = QWidget()
        flow = FlowLayout(links, gap=INNER_GAP + 4, line_gap=2)
        later = LinkLabel(self._look, self.tr("暂不处理"))
        later.activated.connect(self.put_off)
        ours = LinkLabel(self._look, self.tr("不是本院的，或重复…"))
        ours.activated.connect(self._ask_reason)
        flow.addWidget(later)
        flow.addWidget(ours)
        column.addWidget(links)
        return repair

    def _make_field(self, header: str, *, last: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        editor = QLineEdit(self._line.cells.get(header, ""))
        editor.setProperty("size", "small")
        editor.setProperty("state", "bad")
        editor.setAccessibleName(self.tr("改好{header}").format(header=header))
        editor.returnPressed.connect(self._on_mended)
        held = self._line.held
        set_draft_place(editor, f"ledgers/{held.ledger}/{held.row_id}/{header}", lasting=True)
        self._editors[header] = editor
        row.addWidget(editor, 1)
        if last:
            button = Button(
                self._look,
                self.tr("改好"),
                kind=ButtonKind.PRIMARY,
                keycap=self.tr("Enter"),
                small=True,
            )
            button.clicked.connect(self._on_mended)
            row.addWidget(button)
        return row

    def _on_mended(self) -> None:
        self.mended.emit({header: editor.text() for header, editor in self._editors.items()})

    def _ask_reason(self) -> None:
        if self._reason is not None or self._repair is None:
            return
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        self._reason = QLineEdit()
        self._reason.setProperty("size", "small")
        self._reason.setPlaceholderText(self.tr("原因，如“已调走”“重复的一行”"))
        self._reason.setAccessibleName(self.tr("去掉这一行的原因"))
        self._reason.returnPressed.connect(self._on_given_up)
        held = self._line.held
        set_draft_place(self._reason, f"ledgers/{held.ledger}/{held.row_id}/", lasting=True)
        button = Button(self._look, self.tr("去掉这一行"), small=True)
        button.clicked.connect(self._on_given_up)
        row.addWidget(self._reason, 1)
        row.addWidget(button)
        layout = self._repair.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addLayout(row)
        self._reason.setFocus()

    def _on_given_up(self) -> None:
        if self._reason is not None:
            self.given_up.emit(self._reason.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open on a click anywhere in the card."""
        event.accept()
        self.opened.emit()
