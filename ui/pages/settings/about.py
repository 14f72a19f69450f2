"""About the program: version, standard, parts by others with their licences."""

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.components.labels import Ink, TextLabel
from ui.components.panels import Panel
from ui.components.rows import Cell, Column, RowsModel
from ui.components.scrolling import let_shrink
from ui.components.table import DataTable
from ui.look.current import Look, TextRole
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.settings.licences import PARTS, PROGRAM, Part, licence_text, version_of

_LEAST_ROWS = 8
"""Of the list of parts with its heading, and of a licence's text below it."""


class AboutPanel(Panel):
    """What runs here, and whose work is in it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("关于达标助手"), parent=parent)
        self._look = look
        self._pack = TextLabel("", role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self._pack.hide()
        self.body.addWidget(self._facts())
        self.model = RowsModel[Part](
            (
                Column(
                    id="name",
                    title=self.tr("组件"),
                    cell=lambda part: Cell(text=part.name),
                    characters=0,
                ),
                Column(
                    id="version",
                    title=self.tr("版本"),
                    cell=lambda part: Cell(text=version_of(part.distribution) or self.tr("随程序")),
                    characters=5,
                ),
                Column(
                    id="licence",
                    title=self.tr("许可"),
                    cell=lambda part: Cell(text=part.licence),
                    characters=13,
                ),
            ),
            key=lambda part: part.name,
            rows=PARTS,
            parent=self,
        )
        self.table = DataTable(look, self.model, spoken=self.tr("程序用到的组件和许可"))
        # as high as there is room, down to what one can still read
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.current_key_changed.connect(self._on_part)
        self._parts = QWidget()
        parts = QVBoxLayout(self._parts)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.table, 3)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.text.setAccessibleName(self.tr("许可全文"))
        self.text.setPlaceholderText(self.tr("在上面选一个组件，这里是它的许可全文。"))
        shown = QFrame()
        shown.setProperty("rule", "top")
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.text)
        parts.addWidget(shown, 2)
        self.body.addWidget(self._parts, 1)
        look.changed.connect(self._keep_readable)
        self._keep_readable()

    def show_pack(self, title: str, version: str) -> None:
        """Show the standard this workspace is judged by; a county has none of its own."""
        self._pack.setText(
            self.tr("评价标准：{title}，包 {version}").format(title=title, version=version)
        )
        self._pack.setVisible(bool(title))

    def _facts(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, INNER_GAP)
        column.setSpacing(4)
        version = version_of(PROGRAM) or self.tr("从源码运行")
        lines = (
            self.tr("版本：{version}，Apache-2.0 许可").format(version=version),
            self.tr("运行在 {system}，Python {python}，Qt {qt}").format(
                system=f"{platform.system()} {platform.release()}",
                python=platform.python_version(),
                qt=qVersion(),
            ),
            self.tr("不联网：数据只在本机的文件夹里，出去的只有人导出的文件。"),
        )
        for line in lines:
            told = TextLabel(line, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
            column.addWidget(let_shrink(told))
        column.addWidget(let_shrink(self._pack))
        return box

    def _keep_readable(self) -> None:
        # its parts ask for no height of their own
        self._parts.setMinimumHeight(_LEAST_ROWS * self._look.measures.table_row)

    def _on_part(self, key: object) -> None:
        part = next((part for part in PARTS if part.name == key), None)
        if part is None:
            return
        text = licence_text(part)
        self.text.setPlainText(
            text
            or self.tr("{name} 按 {licence} 许可使用；许可全文没有随本机安装。").format(
                name=part.name, licence=part.licence
            )
        )
