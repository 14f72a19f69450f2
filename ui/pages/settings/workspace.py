"""Where everything lies, and the way to another workspace."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.components.buttons import Button
from ui.components.labels import ElidedLabel, Ink, TextLabel
from ui.components.panels import Panel
from ui.components.scrolling import let_shrink
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP


class WorkspacePanel(Panel):
    """The folder that holds everything of this institution."""

    open_asked = Signal(object)
    """The folder to be opened, a Path."""
    leave_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("工作文件夹"), padded=True, parent=parent)
        self._folder = Path()
        self.folder = ElidedLabel(look, "")
        show = Button(look, self.tr("打开文件夹"), small=True, icon=IconName.FOLDER)
        show.clicked.connect(lambda: self.open_asked.emit(self._folder))
        row = QHBoxLayout()
        row.setSpacing(INNER_GAP)
        row.addWidget(self.folder, 1)
        row.addWidget(show)
        self.body.addLayout(row)
        hint = self.tr("所有内容和密钥都在这一个文件夹里。换电脑：关闭程序，把它整个拷过去。")
        told = TextLabel(hint, role=TextRole.TABLE, ink=Ink.SECOND, wrap=True)
        self.body.addWidget(let_shrink(told))
        self.leave = Button(look, self.tr("打开另一个文件夹"), icon=IconName.LEAVE)
        self.leave.clicked.connect(self.leave_asked)
        below = QHBoxLayout()
        below.addWidget(self.leave)
        below.addStretch(1)
        self.body.addLayout(below)

    def show_folder(self, folder: Path) -> None:
        """Show where it lies."""
        self._folder = folder
        self.folder.setText(str(folder))
