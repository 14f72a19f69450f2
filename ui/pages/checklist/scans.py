"""The scan folder: what has arrived, to be put behind the clause at hand."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.usecases.clauses.clause_cards import ScanFolderCard, ScannedFileCard
from ui.components.buttons import Button
from ui.components.labels import ElidedLabel, IconLabel, Ink, LinkLabel, TextLabel
from ui.components.scrolling import ScrollBody, make_scroll_area
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP
from ui.pages.checklist.evidence import file_icon
from ui.pages.checklist.files import Thumbnails
from ui.pages.inbox.words import moment_shown
from ui.texts.filling import size_shown
from ui.texts.joining import listed
from ui.translated import translated

_THUMBNAIL = 40


class ScanRow(QFrame):
    """One scan: its picture, name, when it arrived, where it already stands."""

    taken = Signal()

    def __init__(self, look: Look, card: ScannedFileCard, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._look, self.card = look, card
        self.setObjectName("rowFrame")
        row = QHBoxLayout(self)
        row.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 6)
        row.setSpacing(INNER_GAP)
        self._picture = QLabel()
        self._icon = IconLabel(look, file_icon(card.media_type), base=22)
        row.addWidget(self._picture)
        row.addWidget(self._icon)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(look, card.name, role=TextRole.TABLE, strong=True))
        detail = " · ".join((moment_shown(card.changed_at), size_shown(card.size)))
        if card.attached_to:
            detail = self.tr("已用于 {codes}").format(codes=listed(card.attached_to, translated))
        words.addWidget(ElidedLabel(look, detail, role=TextRole.CAPTION, ink="text_3"))
        row.addLayout(words, 1)
        take = LinkLabel(look, self.tr("附上"))
        take.setAccessibleName(self.tr("把 {name} 附到这一条，链接").format(name=card.name))
        take.activated.connect(self.taken)
        row.addWidget(take)
        self.setAccessibleName(f"{card.name}，{detail}")
        self.show_picture(thumbnails)

    def show_picture(self, thumbnails: Thumbnails) -> None:
        """Show the scan itself as soon as it is made small."""
        picture = None
        if self.card.media_type.startswith("image/"):
            key = f"{self.card.path}|{self.card.changed_at}"
            edge = self._look.measures.px(_THUMBNAIL)
            picture = thumbnails.find(key, Path(self.card.path), edge)
        self._picture.setVisible(picture is not None)
        self._icon.setVisible(picture is None)
        if picture is not None:
            self._picture.setPixmap(picture)


class ScanPane(QWidget):
    """The new scans, newest first; those already used stand below."""

    taken = Signal(object)
    """A tuple of paths."""
    folder_chosen = Signal(object)
    refresh_asked = Signal()
    closed = Signal()

    def __init__(self, look: Look, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._thumbnails = look, thumbnails
        self._rows: list[ScanRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QFrame()
        bar.setProperty("rule", "bottom")
        tools = QHBoxLayout(bar)
        tools.setContentsMargins(PANEL_GAP, 8, PANEL_GAP, 8)
        tools.setSpacing(6)
        self.back = Button(look, self.tr("返回佐证"), icon=IconName.LEFT, small=True)
        self.back.clicked.connect(self.closed)
        self.again = Button(look, self.tr("刷新"), icon=IconName.REFRESH, small=True)
        self.again.clicked.connect(self.refresh_asked)
        self.choose = Button(look, self.tr("选文件夹"), icon=IconName.FOLDER, small=True)
        self.choose.clicked.connect(self._on_choose)
        for button in (self.back, self.choose, self.again):
            tools.addWidget(button)
        tools.addStretch(1)
        column.addWidget(bar)
        self._where = TextLabel(role=TextRole.CAPTION, ink=Ink.THIRD, wrap=True)
        self._where.setContentsMargins(PANEL_GAP, 6, PANEL_GAP, 2)
        column.addWidget(self._where)
        scroll = make_scroll_area()
        body = ScrollBody("surface")
        self._list = body.column
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        thumbnails.made.connect(self._on_made)

    def show_card(self, card: ScanFolderCard) -> None:
        """Show what lies in the folder."""
        self._where.setText(self._told(card))
        while self._list.count():
            widget = self._list.takeAt(0).widget()
            if widget is not None:  # the stretch at the end is no widget
                widget.hide()
                widget.deleteLater()
        used = [file for file in card.files if file.attached_to]
        self._rows = [ScanRow(self._look, file, self._thumbnails) for file in (*card.new, *used)]
        for row in self._rows:
            row.taken.connect(lambda which=row: self.taken.emit((Path(which.card.path),)))
            self._list.addWidget(row)
        self._list.addStretch(1)

    def take_focus(self) -> None:
        """Put the keyboard on the first scan, or where a folder is chosen."""
        links = self._rows[0].findChildren(LinkLabel) if self._rows else [self.choose]
        links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, card: ScanFolderCard) -> str:
        if not card.folder:
            return self.tr("还没有选扫描件存放的文件夹。")
        if not card.there:
            return self.tr("{folder} 现在打不开。插好设备再刷新，或另选一个。").format(
                folder=card.folder
            )
        return self.tr("{folder}：{new} 份新的，{used} 份已用").format(
            folder=card.folder, new=len(card.new), used=len(card.files) - len(card.new)
        )

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("选择扫描件存放的文件夹"))
        if chosen:
            self.folder_chosen.emit(Path(chosen))

    def _on_made(self) -> None:
        for row in self._rows:
            row.show_picture(self._thumbnails)
