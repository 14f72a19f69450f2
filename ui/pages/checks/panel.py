"""The list of everything that does not fit, under any page: filter, jump, say why it may stand."""

from collections.abc import Hashable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.usecases.checks.check_cards import ChecksCard, PreflightItem
from ui.components.buttons import Button, IconButton
from ui.components.chips import ClickableChip
from ui.components.fields import SearchBox
from ui.components.labels import Ink, KeycapHint, TextLabel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.checks.reason import ReasonRow
from ui.pages.submit.words import STATUS_OF, group_note, group_title, place_of, remedy_of
from ui.texts.joining import labelled
from ui.texts.sentences import check_shown
from ui.translated import translated

_ROWS_SHOWN = ((150, 2), (125, 3), (0, 5))
"""Least text size in percent -> rows that are shown."""
_FILTER = 280
"""Most room of the filter at 100 %, pixels."""
Key = tuple[str, str]


class ChecksPane(QFrame):
    """Told what was found; tells where to go, and what may stand and why."""

    chosen = Signal(object)
    """A PreflightItem to go to."""
    accepted = Signal(object, str, bool)
    """A PreflightItem, the reason, and whether it is meant for all of its kind."""
    withdrawn = Signal(object)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._card = ChecksCard(items=(), passed=0)
        self._titles: Mapping[str, str] = {}
        self._severity = ""
        self.setProperty("rule", "top")
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("检查结果"))
        self.chips = {
            severity: ClickableChip(look, STATUS_OF[severity], "") for severity in STATUS_OF
        }
        self.filter = SearchBox(look, self.tr("按台账、条款、文字筛选"))
        self.model: RowsModel[PreflightItem] = RowsModel(self._columns(), key=_key, parent=self)
        self.table = DataTable(look, self.model, spoken=self.tr("检查结果"))
        self.reason = ReasonRow(look)
        self.note = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.go = Button(look, self.tr("去核对"), icon=IconName.RIGHT, small=True, trailing=True)
        self._lay_out()
        self._connect()

    @property
    def current(self) -> PreflightItem | None:
        """The item the keyboard stands on."""
        return self._item(self.table.current_key)

    @property
    def shown(self) -> tuple[PreflightItem, ...]:
        """The items as they stand, filtered."""
        return self.model.shown

    def show_card(self, card: ChecksCard, titles: Mapping[str, str]) -> None:
        """Show what was found; the current item stays by what it is."""
        self._card, self._titles = card, titles
        self.model.set_rows(card.items)
        for severity, chip in self.chips.items():
            count = sum(item.severity == severity for item in card.items)
            chip.set_word(f"{group_title(severity)} {count}")
            chip.setVisible(bool(count))
        self._show_current()

    def step(self, by: int) -> PreflightItem | None:
        """Go to the next item (1) or the one before (-1), round and round, and return it."""
        shown = self.model.shown
        if not shown:
            return None
        row = self.model.row_of(self.table.current_key)
        at = (row + by if row is not None else 0 if by > 0 else -1) % len(shown)
        self.table.go_to(_key(shown[at]))
        return shown[at]

    def go_to(self, key: Key) -> bool:
        """Show an item, whatever is filtered; False where it is no longer found."""
        if self._item(key) is None:
            return False
        self._choose("")
        self.filter.clear()
        self._sift("")
        return self.table.go_to(key)

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        if self.table.current_key is None and self.model.shown:
            self.table.go_to(_key(self.model.shown[0]))
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        head.setSpacing(INNER_GAP)
        head.addWidget(TextLabel(self.tr("检查"), strong=True))
        for chip in self.chips.values():
            head.addWidget(chip)
        head.addStretch(1)
        head.addWidget(self.filter)
        head.addWidget(KeycapHint(self._look, ("F8",), self.tr("下一处")))
        close = IconButton(self._look, IconName.DISMISS, self.tr("收起检查结果"))
        close.clicked.connect(self.closed)
        head.addWidget(close)
        foot = QHBoxLayout()
        foot.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        foot.setSpacing(INNER_GAP)
        foot.addWidget(let_shrink(self.note), 1)
        foot.addWidget(self.reason, 1)
        foot.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look.changed.connect(self._make_room)
        self._make_room()

    def _connect(self) -> None:
        for severity, chip in self.chips.items():
            chip.activated.connect(partial(self._toggle, severity))
        self.filter.searched.connect(self._sift)
        self.filter.left.connect(self.table.setFocus)
        self.table.current_key_changed.connect(self._show_current)
        self.table.row_opened.connect(self._open)
        self.go.clicked.connect(self._go)
        self.reason.accepted.connect(self.accepted)
        self.reason.withdrawn.connect(self.withdrawn)

    def _columns(self) -> tuple[Column[PreflightItem], ...]:
        return (
            Column(
                id="severity",
                title=self.tr("类别"),
                cell=self._severity_cell,
                sort=lambda item: list(STATUS_OF).index(item.severity),
                characters=8,
            ),
            Column(
                id="place",
                title=self.tr("在哪里"),
                cell=lambda item: Cell(text=place_of(item, self._titles)),
                sort=lambda item: place_of(item, self._titles),
                characters=12,
            ),
            Column(
                id="what",
                title=self.tr("问题"),
                cell=lambda item: Cell(text=check_shown(item, translated)),
                sort=lambda item: check_shown(item, translated),
                characters=0,
            ),
            Column(
                id="reason",
                title=self.tr("理由"),
                cell=lambda item: Cell(text=item.accepted.reason if item.accepted else ""),
                sort=lambda item: item.accepted.reason if item.accepted else None,
                characters=12,
            ),
        )

    def _severity_cell(self, item: PreflightItem) -> Cell:
        if item.accepted is not None:
            return Cell(text=self.tr("已说明"), status=Status.MET)
        return Cell(text=group_title(item.severity), status=STATUS_OF[item.severity])

    def _item(self, key: Hashable) -> PreflightItem | None:
        return next((item for item in self._card.items if _key(item) == key), None)

    def _toggle(self, severity: str) -> None:
        self._choose("" if severity == self._severity else severity)
        self._sift(self.filter.text())

    def _choose(self, severity: str) -> None:
        self._severity = severity
        for each, chip in self.chips.items():
            chip.setProperty("chosen", each == severity)
            chip.setAccessibleDescription(self.tr("只看这一类") if each == severity else "")

    def _sift(self, text: str) -> None:
        wanted = text.strip().lower()
        if not wanted and not self._severity:
            self.model.keep_only(None)
            return
        self.model.keep_only(partial(self._matches, wanted))

    def _matches(self, wanted: str, item: PreflightItem) -> bool:
        if self._severity and item.severity != self._severity:
            return False
        told = f"{place_of(item, self._titles)} {check_shown(item, translated)}"
        return wanted in told.lower()

    def _show_current(self) -> None:
        item = self.current
        soft = item is not None and item.severity == "confirm"
        remedy = None if item is None else remedy_of(item)
        self.reason.setVisible(soft)
        self.note.setVisible(not soft)
        self.go.setVisible(remedy is not None)
        if remedy is not None:
            self.go.set_word(remedy.word)
        if item is None:
            self.note.setText(self.tr("没有发现问题。") if not self._card.items else "")
        elif soft:
            alike = sum(one.code == item.code and one.waits for one in self._card.items)
            self.reason.show_item(item, check_shown(item, translated), alike)
        else:
            title, note = group_title(item.severity), group_note(item.severity)
            self.note.setText(labelled(title, note, translated))

    def _open(self, key: Hashable) -> None:
        item = self._item(key)
        if item is not None:
            self.chosen.emit(item)

    def _go(self) -> None:
        self._open(self.table.current_key)

    def _make_room(self) -> None:
        """Show fewer rows in larger text: the page above keeps its room."""
        measures = self._look.measures
        rows = next(count for least, count in _ROWS_SHOWN if measures.percent >= least)
        self.table.setFixedHeight(measures.table_row * (rows + 1))
        self.filter.setMaximumWidth(measures.px(_FILTER))


def _key(item: PreflightItem) -> Key:
    return item.code, item.subject
