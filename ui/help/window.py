"""The manual in a window of its own: contents and search on the left, the page on the right."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ui.components.buttons import Button
from ui.components.dialogs import room_for
from ui.components.fields import SearchBox
from ui.components.messages import InlineMessage, MessageKind
from ui.components.panels import PaneSplitter
from ui.components.progress import ProgressLine
from ui.help.document import Style, fill, fit_pictures, heading_of
from ui.help.pages import CONTENTS, Address, Manual
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.tokens import INNER_GAP, PANEL_GAP

_WIDE, _HIGH = 74, 48
"""Characters of body text."""
_LIST_WIDTH = 230
"""At 100 %, pixels."""
_PICTURE_ROOM = 40
_ADDRESS = Qt.ItemDataRole.UserRole


class PageView(QTextBrowser):
    """One page of the manual; what is followed comes out as ``followed``."""

    followed = Signal(object)
    """An Address."""

    def __init__(self, look: Look, manual: Manual, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._manual = look, manual
        self._page = ""
        self._text = ""
        self._fitted = 0
        self._section = ""
        self._stood_at = 0
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(self.tr("手册正文"))
        self.anchorClicked.connect(self._on_anchor)
        look.changed.connect(self._set)

    def show_text(self, page: str, text: str, section: str) -> None:
        """Show a page's Markdown, at a heading or its top."""
        if (page, text) != (self._page, self._text):
            self._page, self._text = page, text
            self._set()
        self._go_to(section)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep pictures within the room there is."""
        super().resizeEvent(event)
        room = self._room()
        if self._text and room != self._fitted:
            self._fitted = room
            stands = self.verticalScrollBar().value() == self._stood_at
            fit_pictures(self.document(), self._manual.folder, room)
            if stands:
                self._go_to(self._section)

    def _go_to(self, section: str) -> None:
        self._section = section
        block = heading_of(self.document(), section) if section else None
        bar = self.verticalScrollBar()
        if block is None:
            bar.setValue(0)
            self._stood_at = 0
            return
        cursor = self.textCursor()
        cursor.setPosition(block.position())
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        bar.setValue(int(top) - INNER_GAP)
        self._stood_at = bar.value()

    def _set(self) -> None:
        if not self._text:
            return
        colours = self._look.colours
        style = Style(
            font=self._look.font(TextRole.BODY),
            line=colours.line_strong,
            head=colours.surface_alt,
            width=self._room(),
        )
        self._fitted = style.width
        fill(self.document(), self._text, self._manual.folder, style)

    def _room(self) -> int:
        return max(self.viewport().width() - _PICTURE_ROOM, 1)

    def _on_anchor(self, url: QUrl) -> None:
        # what leads out of the manual is not followed: there is no network
        link = url.toString()
        if ":" not in link:
            self.followed.emit(Address.of(link, self._page))


class HelpWindow(QWidget):
    """Shows addresses; Alt+← goes back, Esc closes. ``pdf_asked`` wants the whole on paper."""

    pdf_asked = Signal()

    def __init__(
        self,
        look: Look,
        manual: Manual,
        *,
        texts: Mapping[str, str] | None = None,
        language_note: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``texts``: pages shown in place of the manual's (the key list in English)."""
        super().__init__(parent, Qt.WindowType.Window)
        self._look, self._manual, self._texts = look, manual, texts or {}
        # the work decides when the program ends, never its manual
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self._been: list[Address] = []
        self._ahead: list[Address] = []
        self.here = Address(page="")
        self.setWindowTitle(self.tr("达标助手使用手册"))
        self.setProperty("ground", "window")
        self.back = Button(look, self.tr("后退"), icon=IconName.UNDO, keycap="Alt+←", small=True)
        self.forward = Button(look, self.tr("前进"), small=True)
        self.start = Button(look, self.tr("目录"), small=True)
        self.pdf = Button(look, self.tr("整本存为 PDF"), icon=IconName.PDF, small=True)
        self.search = SearchBox(look, self.tr("在手册里查找"), keycap="Ctrl+F")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("手册目录"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = PageView(look, manual)
        self.progress = ProgressLine(look)
        self.hint = InlineMessage(look, MessageKind.INFO, "")
        self.note = InlineMessage(
            look, MessageKind.INFO, self.tr("手册正文只有中文；按键一览译成了界面的语言。")
        )
        # asked for by its size hint it would get two thirds of the screen at most
        self.resize(room_for(self, look, _WIDE, _HIGH))
        self._lay_out()
        self.note.setVisible(language_note)
        self._connect()
        self._show_contents()
        self._show_steps()

    def show_address(self, address: Address, *, label: str = "", hint: str = "") -> None:
        """Show a place; ``label`` and ``hint`` tell of the field that help was asked in."""
        if self.here.page and address != self.here:
            self._been.append(self.here)
            self._ahead.clear()
        self._stand(address)
        self.hint.setVisible(bool(hint))
        if hint:
            self.hint.set_message(
                MessageKind.INFO, self.tr("{field}：").format(field=label) if label else "", hint
            )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget the hint; the place is kept for the next time."""
        self.hint.hide()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the window, wherever no field took it."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _stand(self, address: Address) -> None:
        page = self._manual.page(address.page) or self._manual.pages[0]
        self.here = address
        self.view.show_text(page.id, self._texts.get(page.id, page.text), address.section)
        self._mark(address)
        self._show_steps()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(PANEL_GAP, INNER_GAP, PANEL_GAP, INNER_GAP)
        bar.setSpacing(INNER_GAP)
        for button in (self.back, self.forward, self.start):
            bar.addWidget(button)
        bar.addWidget(self.search, 1)
        bar.addWidget(self.pdf)
        panes = PaneSplitter(self._look)
        panes.addWidget(self.list)
        panes.addWidget(self.view)
        panes.setStretchFactor(1, 1)
        beside = self._look.measures.px(_LIST_WIDTH)
        panes.setSizes([beside, self.width() - beside])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.progress)
        column.addWidget(self.note)
        column.addWidget(self.hint)
        column.addWidget(panes, 1)
        self.hint.hide()

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.forward.clicked.connect(self._on_forward)
        self.start.clicked.connect(lambda: self.show_address(Address(page=CONTENTS)))
        self.pdf.clicked.connect(self.pdf_asked)
        self.search.searched.connect(self._on_search)
        self.search.left.connect(self.view.setFocus)
        self.list.itemActivated.connect(self._on_item)
        self.list.itemClicked.connect(self._on_item)
        self.view.followed.connect(self.show_address)
        for keys, then in (
            ("Alt+Left", self._on_back),
            ("Alt+Right", self._on_forward),
            ("Ctrl+F", self.search.setFocus),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(then)

    def _show_contents(self) -> None:
        self.list.clear()
        for page in self._manual.pages:
            for section in page.sections:
                if section.level == 1 or (section.level == 2 and page.id != CONTENTS):
                    self._add(section.title, section.address, strong=section.level == 1)
        self._mark(self.here)

    def _on_search(self, words: str) -> None:
        if not words.strip():
            self._show_contents()
            return
        self.list.clear()
        found = self._manual.find(words)
        for each in found:
            where = f"{each.page_title} › " if each.title != each.page_title else ""
            self._add(f"{where}{each.title}\n{each.excerpt}", each.address)
        if not found:
            item = QListWidgetItem(self.tr("没有找到。换个词，或清空后看目录。"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)

    def _add(self, text: str, address: Address, *, strong: bool = False) -> None:
        item = QListWidgetItem(text if strong else f"　{text}")
        item.setFont(self._look.font(TextRole.TABLE, strong=strong))
        item.setData(_ADDRESS, address)
        self.list.addItem(item)

    def _mark(self, address: Address) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(_ADDRESS) == address:
                self.list.setCurrentRow(row)
                return

    def _on_item(self, item: QListWidgetItem) -> None:
        address = item.data(_ADDRESS)
        if isinstance(address, Address):
            self.show_address(address)

    def _on_back(self) -> None:
        if self._been:
            self._ahead.append(self.here)
            self._stand(self._been.pop())

    def _on_forward(self) -> None:
        if self._ahead:
            self._been.append(self.here)
            self._stand(self._ahead.pop())

    def _show_steps(self) -> None:
        self.back.setEnabled(bool(self._been))
        self.forward.setEnabled(bool(self._ahead))
