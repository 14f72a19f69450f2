"""操作记录: who did what when, whether the record is whole, a copy to keep."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from models.exchange.filenames import file_safe
from models.usecases.journal.journal_cards import AuditCard, AuditCheck, AuditFilter
from models.vocabulary.clock import shown_in_china
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.progress import Progress
from ui.components.buttons import Button
from ui.components.flow import FlowLayout
from ui.components.labels import ElidedLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.progress import ProgressLine
from ui.components.rows import Align, Cell, Column, RowsModel
from ui.components.table import DataTable
from ui.desk import Desk
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PAGE_MARGIN
from ui.pages.first_run.stages import own_documents
from ui.texts.journal import detail_shown, entry_shown, step_shown
from ui.texts.sentences import sentence
from ui.translated import translated

_DAYS_CHARACTERS = 12
_DAYS = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


class AuditSection(QWidget):
    """Filters over a table, newest first; 核对 works out every digest again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._entries: tuple[AuditCard, ...] = ()
        look = desk.look
        self.progress = ProgressLine(look)
        self.days = QLineEdit()
        self.days.setPlaceholderText(self.tr("日期，如 2025-06"))
        self.days.setAccessibleName(self.tr("日期"))
        self.author, self.action = QComboBox(), QComboBox()
        self.author.setAccessibleName(self.tr("操作人"))
        self.action.setAccessibleName(self.tr("做了什么"))
        self.check = Button(look, self.tr("核对是否完整"), icon=IconName.MET, small=True)
        self.export = Button(look, self.tr("导出表格"), icon=IconName.EXPORT, small=True)
        self.message = InlineMessage(look, MessageKind.OK, "")
        self.message.hide()
        self.model = RowsModel[AuditCard](
            self._columns(), key=lambda card: card.sequence, rows=(), parent=self
        )
        self.table = DataTable(look, self.model, spoken=self.tr("操作记录"))
        self.about = ElidedLabel(look, "")
        self.older = Button(look, self.tr("再看更早的"), small=True)
        self._lay_out()
        self.days.textChanged.connect(self.refresh)
        self.author.activated.connect(self.refresh)
        self.action.activated.connect(self.refresh)
        self.older.clicked.connect(self._show_older)
        self.check.clicked.connect(self.verify)
        self.export.clicked.connect(self._ask_where)
        desk.saved.connect(self._on_saved)
        look.changed.connect(self._resize)
        self._resize()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again what happened while it was out of sight."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the newest entries that fit, and what there is to choose from."""
        choices = self._desk.bridge.audit_choices(self._desk.opened)
        everybody, nobody = self.tr("所有人"), self.tr("没有署名")
        _offer(self.author, everybody, [(name or nobody, name) for name in choices.authors])
        words = [(step_shown(action, "", translated), action) for action in choices.actions]
        _offer(self.action, self.tr("所有操作"), words)
        self._entries = ()
        self._read_on()

    def verify(self) -> None:
        """Work out every digest again, beside the screen."""
        bridge, opened = self._desk.bridge, self._desk.opened
        self._run(
            self.tr("正在核对操作记录"),
            lambda progress: bridge.verify_audit(opened, progress),
            self._on_checked,
        )

    def write(self, path: Path) -> None:
        """Write the entries that fit as a workbook."""
        bridge, opened, wanted = self._desk.bridge, self._desk.opened, self.wanted
        self._run(
            self.tr("正在写表格"),
            lambda progress: bridge.export_audit(opened, path, wanted, card_shown, progress),
            self._on_written,
        )

    @property
    def wanted(self) -> AuditFilter:
        """What is asked for; a date that cannot be read asks for all."""
        first, last = days_of(self.days.text()) or (None, None)
        return AuditFilter(
            first_day=first,
            last_day=last,
            author=self.author.currentData(),
            action=self.action.currentData() or "",
        )

    def _read_on(self) -> None:
        before = self._entries[-1].sequence if self._entries else None
        page = self._desk.bridge.read_audit(self._desk.opened, self.wanted, before=before)
        self._entries = (*self._entries, *page.entries)
        self.model.set_rows(self._entries)
        self.older.setVisible(page.more)
        told = self.tr("显示 {shown} 条，共 {total} 条。最新一条的校验值（链首）：{head}")
        self.about.setText(told.format(shown=len(self._entries), total=page.total, head=page.head))

    def _show_older(self) -> None:
        self._read_on()

    def _run(
        self,
        words: str,
        work: Callable[[Progress], object],
        then: Callable[[object], None],
    ) -> None:
        for button in (self.check, self.export):
            button.setEnabled(False)
        job = self._desk.jobs.start("audit", work)
        self.progress.watch(job, words)
        job.succeeded.connect(then)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        for button in (self.check, self.export):
            button.setEnabled(True)

    def _on_checked(self, check: object) -> None:
        if not isinstance(check, AuditCheck):
            raise TypeError(type(check).__name__)
        if check.broken_at is not None:
            told = self.tr("从第 {n} 条起对不上，记录被改过。").format(n=check.broken_at)
            self._say(MessageKind.BAD, told, self.tr("用备份里的工作区对照，查明是谁改的。"))
        elif check.lost:
            year, revision = check.lost[0]
            told = self.tr("{year} 年度第 {n} 次定稿时的记录不在了。").format(year=year, n=revision)
            self._say(MessageKind.BAD, told, self.tr("末尾被删过，或整个重写过。"))
        else:
            told = self.tr("完整：{n} 条首尾相接，定稿时留下的链首都在。").format(n=check.entries)
            self._say(MessageKind.OK, told)

    def _on_written(self, path: object) -> None:
        self._say(MessageKind.OK, self.tr("已写好。"), str(path))

    def _on_failed(self, failure: object) -> None:
        if not isinstance(failure, (Refusal, Trouble)):
            raise TypeError(failure)
        self._say(MessageKind.BAD, sentence(failure, translated))

    def _say(self, kind: MessageKind, headline: str, text: str = "") -> None:
        self.message.set_message(kind, headline, text)
        self.message.show()

    def _ask_where(self) -> None:
        name = self._desk.bridge.about(self._desk.opened).name
        file = self.tr("{name}-操作记录.xlsx").format(name=file_safe(name))
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("存成哪个文件"), str(own_documents() / file), self.tr("表格 (*.xlsx)")
        )
        if chosen:
            self.write(Path(chosen).with_suffix(".xlsx"))

    def _resize(self) -> None:
        self.days.setFixedWidth(self._desk.look.measures.body * _DAYS_CHARACTERS)

    def _on_saved(self) -> None:
        if self.isVisible():
            self.refresh()

    def _lay_out(self) -> None:
        filters = QWidget()
        flow = FlowLayout(filters, gap=INNER_GAP, margin=PAGE_MARGIN)
        for widget in (self.days, self.author, self.action):
            flow.addWidget(widget)
        flow.add_trailing(self.check)
        flow.add_trailing(self.export)
        below = QHBoxLayout()
        below.setContentsMargins(PAGE_MARGIN, 4, PAGE_MARGIN, 4)
        below.addWidget(self.about, 1)
        below.addWidget(self.older)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.progress)
        page.addWidget(filters)
        page.addSpacing(INNER_GAP)
        page.addWidget(self.message)
        page.addWidget(self.table, 1)
        page.addLayout(below)

    def _columns(self) -> tuple[Column[AuditCard], ...]:
        return (
            Column(
                id="sequence",
                title=self.tr("序号"),
                cell=lambda card: Cell(text=str(card.sequence)),
                characters=4,
                align=Align.END,
            ),
            Column(
                id="at",
                title=self.tr("时间"),
                cell=lambda card: Cell(text=shown_in_china(card.at)),
                characters=12,
            ),
            Column(
                id="author",
                title=self.tr("操作人"),
                cell=lambda card: Cell(text=card.author or self.tr("没有署名")),
                characters=7,
            ),
            Column(
                id="words",
                title=self.tr("做了什么"),
                cell=lambda card: Cell(text=card_shown(card)),
                characters=0,
            ),
            Column(
                id="detail",
                title=self.tr("细节"),
                cell=lambda card: Cell(text=_detail(card), tip=card.detail),
                characters=18,
            ),
        )


def card_shown(card: AuditCard) -> str:
    """Return an entry in words: 勾选 1.4.1.C2."""
    return entry_shown(card.action, card.subject, card.detail, translated)


def _detail(card: AuditCard) -> str:
    """Return what the words do not say yet."""
    return "" if card.detail.isdecimal() else detail_shown(card.detail, translated)


def days_of(text: str) -> tuple[date, date] | None:
    """Return the first and the last day of a year, a month or a day; None for anything else."""
    found = _DAYS.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    last = month or 12
    return first, date(year, last, monthrange(year, last)[1])


def _offer(box: QComboBox, everything: str, choices: list[tuple[str, str]]) -> None:
    """Fill a box anew and keep what is chosen."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(everything, None)
        for words, value in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
