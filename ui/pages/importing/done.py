"""Last step of an import: what has come in, and where to go on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from forms.reading.sheet_survey import BY_NAME
from models.usecases.cards import ImportCard
from ui.bridge.file_import import total_of
from ui.components.buttons import Button, ButtonKind
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.rows import Cell, Column
from ui.components.scrolling import let_shrink
from ui.components.steps import StepRow
from ui.components.table import DataTable
from ui.look.current import Look
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import INNER_GAP, PANEL_GAP, Tone
from ui.pages.importing.lines import ledger_title
from ui.pages.importing.queue import PartResult
from ui.pages.importing.tables import made
from ui.texts.joining import listed
from ui.translated import translated

_NAMED = 8
_MOST_PARTS = 10


class DoneStage(QWidget):
    """What came in, what waits to be mended, what the file did not have."""

    ledger_asked = Signal(str)
    """Show this ledger (a key of ``FORMS``)."""
    another_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ledger = ""
        self.message = InlineMessage(look, MessageKind.OK, "")
        self._panel = Panel(look, self.tr("接下来"))
        self.rows: list[StepRow] = []
        self._parts = QVBoxLayout()
        self.parts: DataTable | None = None
        """What became of each sheet, where there were several."""
        self.open = Button(look, self.tr("打开台账"), kind=ButtonKind.PRIMARY)
        self.open.clicked.connect(lambda: self.ledger_asked.emit(self._ledger))
        another = Button(look, self.tr("再导入一个文件"))
        another.clicked.connect(self.another_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(INNER_GAP)
        buttons.addWidget(self.open)
        buttons.addWidget(another)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        column.addWidget(let_shrink(self.message))
        column.addWidget(self._panel)
        column.addLayout(self._parts)
        column.addLayout(buttons)
        column.addStretch(1)

    def show_card(self, card: ImportCard, ledger: str) -> None:
        """Show what an import has done."""
        self._clear()
        self._ledger = ledger
        headline = self.tr("{file} 已导入。").format(file=card.file)
        self.message.set_message(MessageKind.OK, headline, self._counted(card))
        if card.held:
            self._add_held(card)
        if len(card.vanished) > card.ended:
            self._add_vanished(card)
        self._panel.setVisible(bool(self.rows))
        self.open.show()

    def show_results(self, results: tuple[PartResult, ...]) -> None:
        """Show what became of the sheets of one file."""
        self._clear()
        self._panel.hide()
        cards = [each.card for each in results if each.card is not None and each.written]
        self.open.setVisible(bool(cards))
        self._ledger = next((each.ledger for each in results if each.written), "")
        headline, words = self.tr("没有写入任何一张表。"), ""
        if cards:
            total = total_of(cards)
            words = self._counted(total)
            headline = self.tr("{file} 的 {count} 张表已导入。").format(
                file=total.file, count=len(cards)
            )
        self.message.set_message(MessageKind.OK if cards else MessageKind.INFO, headline, words)
        results = tuple(sorted(results, key=_attention))
        self.parts = made(
            self._look, self._part_columns(), results, key=lambda each: each.part,
            spoken=self.tr("每张表的结果"),
        )  # fmt: skip
        self.parts.fit_height(_MOST_PARTS)
        self._parts.addWidget(self.parts)

    def _part_columns(self) -> tuple[Column[PartResult], ...]:
        def state(each: PartResult) -> Cell:
            card = each.card
            if card is None:
                return Cell(text=self.tr("跳过了"), tone=Tone.OFF)
            if card.held:
                words = self.tr("{count} 处读不懂").format(count=card.held)
                return Cell(text=words, status=Status.NOT_MET)
            if not each.written:
                return Cell(text=self.tr("没有变化，不用写入"), tone=Tone.OFF)
            return Cell(text=self._counted(card), tip=self._counted(card), status=Status.MET)

        return (
            Column(id="sheet", title=self.tr("工作表"), characters=14,
                   cell=lambda each: Cell(text=each.part.sheet, strong=True)),
            Column(id="ledger", title=self.tr("台账"), characters=12,
                   cell=lambda each: Cell(text=ledger_title(each.ledger))),
            Column(id="state", title=self.tr("结果"), characters=0, cell=state),
        )  # fmt: skip

    def _clear(self) -> None:
        for row in self.rows:
            self._panel.body.removeWidget(row)
            row.deleteLater()
        self.rows = []
        if self.parts is not None:
            self._parts.removeWidget(self.parts)
            self.parts.hide()
            self.parts.deleteLater()
            self.parts = None

    def _counted(self, card: ImportCard) -> str:
        words = self.tr("新增 {added}，改了 {changed}，没有变化 {unchanged}。").format(
            added=card.added, changed=card.changed, unchanged=card.unchanged
        )
        if card.ended:
            words += self.tr("停用 {count}。").format(count=card.ended)
        if card.left_out:
            words += self.tr("没有导入 {count}。").format(count=card.left_out)
        return words

    def _add_held(self, card: ImportCard) -> None:
        title = self.tr("{count} 处读不懂，原样留着").format(count=card.held)
        detail = self.tr("改好以前按“缺数据”计算，不会当作达到。")
        if self._ledger in BY_NAME:
            title = self.tr("{count} 项读不懂，没有写入").format(count=card.held)
            detail = self.tr("在原表里改好再导入，或直接在台账里填。")
        self._add(title, detail, self.tr("去改好"), IconName.NOT_MET, "bad")

    def _add_vanished(self, card: ImportCard) -> None:
        title = self.tr("台账里有 {count} 个是文件里没有的，没有动").format(
            count=len(card.vanished) - card.ended
        )
        names = listed(card.vanished[:_NAMED], translated)
        self._add(title, names, self.tr("去看看"), IconName.HISTORY, "stale")

    def _add(self, title: str, detail: str, action: str, icon: IconName, ink: str) -> None:
        row = StepRow(
            self._look, title, detail, action, icon=icon, ink=ink, filled=ink == "bad", last=True
        )
        row.chosen.connect(lambda: self.ledger_asked.emit(self._ledger))
        self._panel.body.addWidget(row)
        self.rows.append(row)


def _attention(result: PartResult) -> int:
    """Return where a sheet stands among the results: what wants a person comes first."""
    if result.card is not None and result.card.held:
        return 0
    if result.written:
        return 1
    return 2 if result.card is None else 3
