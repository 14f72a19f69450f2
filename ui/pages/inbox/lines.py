"""The list of files that were handed in, with the reason of the current one in full."""

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.usecases.packages.import_cards import DONE, AttemptLine, ImportLine, Verdict
from ui.components.buttons import Button
from ui.components.labels import TextLabel
from ui.components.panels import EmptyState, Panel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.desk import Desk
from ui.look.current import TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.inbox.words import InboxRow, earlier_row, moment_shown, row_of, verdict_cell

_TOGETHER_MS = 150
"""Lines that come faster than this are shown together: a thousand files are a thousand lines."""


class InboxLines(Panel):
    """Newest first; ``chosen`` carries page and detail to go on to."""

    chosen = Signal(str, str)
    list_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("InboxLines", "收件记录")
        super().__init__(desk.look, title, parent=parent)
        self._desk = desk
        self._rows: list[InboxRow] = []
        self._earlier: tuple[InboxRow, ...] = ()
        self.run: list[ImportLine] = []
        """The lines of what was handed in since the page was opened."""
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._soon.timeout.connect(self.show_now)
        self._lay_out()

    def set_earlier(self, lines: tuple[AttemptLine, ...]) -> None:
        """Show what was handed in before this page was opened below what was since."""
        if not self._rows:
            self._earlier = tuple(
                earlier_row(-number, line) for number, line in enumerate(lines, start=1)
            )[::-1]
        self.show_now()

    def add(self, line: ImportLine) -> None:
        """Put a file's line on top."""
        self.run.append(line)
        at = self._desk.bridge.clock.now().isoformat(timespec="milliseconds")
        self._rows.append(row_of(len(self._rows) + 1, at, line))
        if not self._soon.isActive():
            self._soon.start()

    @property
    def rows(self) -> tuple[InboxRow, ...]:
        """Every line, newest first."""
        return (*reversed(self._rows), *self._earlier)

    def show_now(self) -> None:
        """Show every line that has come."""
        self._soon.stop()
        rows = self.rows
        self._model.set_rows(rows)
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        settled = sum(row.verdict in DONE for row in self._rows)
        if self._rows:
            told = self.tr("这次 {n} 个：收下 {taken} 个，要处理 {rest} 个")
            self.header.set_note(
                told.format(n=len(self._rows), taken=settled, rest=len(self._rows) - settled)
            )
            self.table.go_to(rows[0].number)
        self.write.setEnabled(bool(self._rows))
        self._on_current(self.table.current_key)

    def _lay_out(self) -> None:
        look = self._desk.look
        self._model = RowsModel[InboxRow](
            (
                Column(
                    id="verdict",
                    title=self.tr("结果"),
                    cell=verdict_cell,
                    sort=lambda row: row.verdict,
                    characters=8,
                ),
                Column(
                    id="file",
                    title=self.tr("文件和说明"),
                    cell=lambda row: Cell(
                        text=row.file,
                        second=row.told,
                        tip=row.told,
                        copied=f"{row.file}\t{row.told}",
                    ),
                    characters=0,
                ),
                Column(
                    id="at",
                    title=self.tr("时间"),
                    cell=lambda row: Cell(text=moment_shown(row.at)),
                    sort=lambda row: row.at,
                    characters=7,
                ),
            ),
            key=lambda row: row.number,
            parent=self,
        )
        self.table = DataTable(look, self._model, spoken=self.tr("收件记录"), two_lines=True)
        self.table.current_key_changed.connect(self._on_current)
        self.table.row_opened.connect(self._on_opened)
        self._empty = EmptyState(look, self.tr("还没有收。从 U 盘拖进来，或选文件。"))
        self.why = TextLabel("", role=TextRole.TABLE, wrap=True)
        self.onward = Button(look, "", small=True)
        self.onward.clicked.connect(self._on_onward)
        self.write = Button(look, self.tr("写出登记表"), small=True, icon=IconName.EXPORT)
        self.write.clicked.connect(self.list_asked)
        self.header.add_trailing(self.write)
        foot = QHBoxLayout()
        foot.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        foot.setSpacing(INNER_GAP)
        foot.addWidget(let_shrink(self.why), 1)
        foot.addWidget(self.onward)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._empty, 1)
        self.body.addLayout(foot)

    def _current(self) -> InboxRow | None:
        key = self.table.current_key
        return next((row for row in self._model.shown if row.number == key), None)

    def _on_current(self, _key: object) -> None:
        row = self._current()
        self.why.setText(row.told if row else "")
        self.why.setVisible(bool(row and row.told))
        where = self._where(row)
        words = {
            "review": self.tr("打开复核"),
            "conflicts": self.tr("去对照"),
            "institutions": self.tr("去核对指纹"),
        }
        self.onward.setVisible(bool(where))
        if where:
            self.onward.set_word(words[where[0]])

    def _where(self, row: InboxRow | None) -> tuple[str, str] | None:
        line = row.line if row else None
        if line is None:
            return ("conflicts", "") if row and row.verdict == Verdict.CONFLICT else None
        if line.imported is not None:
            return "review", line.imported.line.digest
        if line.conflict is not None:
            return "conflicts", line.conflict.digest
        return ("institutions", str(line.path)) if line.verdict is Verdict.WAITS else None

    def _on_opened(self, _key: object) -> None:
        self._on_onward()

    def _on_onward(self) -> None:
        where = self._where(self._current())
        if where:
            self.chosen.emit(*where)
