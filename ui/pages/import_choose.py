"""First step of an import: which ledger, which file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.components.buttons import Button, ButtonKind
from ui.components.labels import IconLabel, Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.strokes import paint_box
from ui.look.tokens import INNER_GAP, PANEL_GAP

ENDINGS = (".xlsx", ".xls", ".xlsm", ".et")
_ICONS = {
    "staff": IconName.PEOPLE,
    "equipment": IconName.EQUIPMENT,
    "annual": IconName.SERVICES,
}


class DropArea(QWidget):
    """Takes one file that is dropped on it."""

    dropped = Signal(object)
    """A Path."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._over = look, False
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("把文件拖到这里"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a dashed box, stronger while a file hangs over it."""
        colours = self._look.colours
        fill = colours.accent_soft if self._over else colours.surface_alt
        edge = colours.accent if self._over else colours.line_strong
        with QPainter(self) as painter:
            paint_box(painter, self.rect(), fill=fill, edge=edge, radius=4, dashed=True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()
            self._mark(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._mark(over=False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the file."""
        self._mark(over=False)
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _mark(self, *, over: bool) -> None:
        self._over = over
        self.update()


class ChooseStage(QWidget):
    """Three kinds to choose from, and a file by button or by drag and drop."""

    file_chosen = Signal(str, object)
    """Ledger and Path."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ledger = "staff"
        self._last: Path | None = None
        self.message = InlineMessage(look, MessageKind.BAD, "")
        self.message.hide()
        self.message.action_chosen.connect(self._again)
        self.kinds: dict[str, Button] = {}
        panel = Panel(look, self.tr("导入哪一张表"), padded=True)
        panel.body.addLayout(self._make_kinds())
        self._about = TextLabel(role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        panel.body.addWidget(let_shrink(self._about))
        panel.body.addWidget(self._make_drop(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PANEL_GAP, PANEL_GAP, PANEL_GAP, PANEL_GAP)
        column.setSpacing(PANEL_GAP)
        column.addWidget(let_shrink(self.message))
        column.addWidget(panel, 1)
        self.choose_ledger("staff")

    @property
    def ledger(self) -> str:
        """The ledger chosen: staff | equipment | annual."""
        return self._ledger

    def choose_ledger(self, ledger: str) -> None:
        """Choose what the file is."""
        self._ledger = ledger
        self.kinds[ledger].setChecked(True)
        abouts = {
            "staff": self.tr(
                "卫健统2-1 导出的 40 列表，或本院自己的花名册。只要有姓名和身份证号、科室、专业类别"
                "这样的列名就能对上；认不出的列原样留着。"
            ),
            "equipment": self.tr(
                "设备资源信息表，或本院自己的设备清单。要有设备名称和台数；价值写明元或万元。"
            ),
            "annual": self.tr(
                "卫健统1-2 年报，或按“项目、数值”排成的表。一项一个数，没有的项不动。"
            ),
        }
        self._about.setText(abouts[ledger])

    def refuse(self, path: Path, words: str) -> None:
        """Say why a file was not taken; nothing has been written."""
        self._last = path
        headline = self.tr("{file} 没有导入。").format(file=path.name)
        self.message.set_message(MessageKind.BAD, headline, words, actions=(self.tr("再读一次"),))
        self.message.show()

    def take(self, path: Path) -> None:
        """Begin with a file."""
        self.message.hide()
        self.file_chosen.emit(self._ledger, path)

    def _make_kinds(self) -> QHBoxLayout:
        titles = {
            "staff": self.tr("人员"),
            "equipment": self.tr("设备"),
            "annual": self.tr("年报数据"),
        }
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        group = QButtonGroup(self)
        for ledger, title in titles.items():
            button = Button(self._look, title, kind=ButtonKind.CHOICE, icon=_ICONS[ledger])
            button.clicked.connect(lambda _on=False, each=ledger: self.choose_ledger(each))
            group.addButton(button)
            self.kinds[ledger] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _make_drop(self) -> DropArea:
        area = DropArea(self._look)
        area.dropped.connect(self.take)
        column = QVBoxLayout(area)
        column.setSpacing(PANEL_GAP)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel(self._look, IconName.IMPORT, base=22), 0, centre)
        column.addWidget(TextLabel(self.tr("把文件拖到这里")), 0, centre)
        button = Button(
            self._look, self.tr("选择文件…"), kind=ButtonKind.PRIMARY, icon=IconName.FOLDER
        )
        button.clicked.connect(self._pick)
        self.pick_button = button
        column.addWidget(button, 0, centre)
        hint = self.tr("xlsx、xls、et。先读出来看，确认以前什么都不写入。")
        column.addWidget(TextLabel(hint, role=TextRole.CAPTION, ink=Ink.THIRD), 0, centre)
        column.addStretch(2)
        return area

    def _pick(self) -> None:
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("选择文件"),
            str(self._last.parent) if self._last else "",
            self.tr("电子表格 ({endings})").format(endings=endings),
        )
        if path:
            self.take(Path(path))

    def _again(self) -> None:
        if self._last is not None:
            self.take(self._last)


def _dropped_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) == 1 and urls[0].isLocalFile():
        return Path(urls[0].toLocalFile())
    return None
