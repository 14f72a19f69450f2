"""The frame round all pages: top bar, rail, stacked pages, status bar.

The shell is told its pages, its texts and what can be undone; it knows no page
by name and no use case. What the person does comes out as signals.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.components.focus_order import tab_stops
from ui.components.focus_ring import FocusRing
from ui.components.labels import Ink, TextLabel
from ui.components.messages import InlineMessage, MessageKind, Toast
from ui.frame.rail import Rail, RailItem
from ui.frame.status import StatusBar
from ui.frame.top import GoToItem, TopBar
from ui.look.current import Look, TextRole
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import PERCENT_STEPS, LayoutClass

SMALLEST_WIDTH = 1024
SMALLEST_HEIGHT = 640
_DIGITS = 9
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """One row of the navigation table; ``build`` makes the page on its first visit."""

    id: str
    title: str
    icon: IconName
    build: Callable[[], QWidget]
    at_end: bool = False
    """Stands at the lower end of the rail (settings)."""
    under: str = ""
    """Has no button and no digit of its own: it is reached from this page, whose button stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShellContext:
    """What the frame says about where one is."""

    institution: str
    institution_icon: IconName = IconName.CENTRE
    years: tuple[str, ...] = ()
    year: str = ""
    go_to_hint: str = ""
    pack: str = ""
    person: str = ""
    deadline: str = ""


class MainWindow(QMainWindow):
    """The window of the program."""

    page_shown = Signal(str)
    year_chosen = Signal(str)
    gone_to = Signal(object)
    """Key of what was chosen in the go-to box."""
    undo_asked = Signal()
    redo_asked = Signal()
    help_asked = Signal(str)
    """Id of the page help was asked on."""
    back_asked = Signal()
    """Alt+Left: back to where a jump came from."""
    problem_asked = Signal(int)
    """F8 on a page that has no use for it: the next problem (1) or the one before (-1)."""
    checks_asked = Signal()
    """The list of what the checks found is to open or close."""
    layout_changed = Signal(object)
    """The new LayoutClass."""
    closing = Signal()
    """The window closes; the last chance to remember where one was."""

    def __init__(self, look: Look, pages: tuple[PageEntry, ...], context: ShellContext) -> None:
        super().__init__()
        self._look = look
        self._pages = {entry.id: entry for entry in pages}
        self._built: dict[str, QWidget] = {}
        self._current = ""
        self._layout_class = LayoutClass.WIDE
        self.top = TopBar(look)
        self.rail = Rail(
            look,
            tuple(
                RailItem(id=entry.id, title=entry.title, icon=entry.icon, at_end=entry.at_end)
                for entry in pages
                if not entry.under
            ),
        )
        self.status = StatusBar(look)
        self._stack = QStackedWidget()
        self._holding, self._asked = False, ""
        self._opening: QWidget | None = None
        """Stands where the pages will, while there is none yet."""
        self._notice: InlineMessage | None = None
        self._content = QVBoxLayout()
        self._lay_out()
        self.toast = Toast(look, self, clear_below=look.measures.status_bar)
        self.ring = FocusRing(look, self)
        self.setMinimumSize(SMALLEST_WIDTH, SMALLEST_HEIGHT)
        self.setWindowTitle(self.tr("达标助手"))
        self._connect()
        self.set_context(context)

    @property
    def layout_class(self) -> LayoutClass:
        """How many panes fit beside each other at the moment."""
        return self._layout_class

    @property
    def current_page(self) -> str:
        """Id of the page shown, empty before the first."""
        return self._current

    def page(self, page_id: str) -> QWidget | None:
        """Return a page if it has been built."""
        return self._built.get(page_id)

    def hold_pages(self) -> None:
        """Build no page before ``release_pages``: there is nothing yet that a page could show."""
        self._holding = True
        words = self.tr("正在打开工作区…")
        self._opening = TextLabel(words, role=TextRole.TITLE, ink=Ink.SECOND)
        self._opening.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self._opening)
        self._stack.setCurrentWidget(self._opening)
        self.status.set_saved(words, Status.NOT_FILLED)

    def release_pages(self) -> str:
        """Let pages be built; return the one a person asked for meanwhile, or nothing."""
        self._holding = False
        if self._opening is not None:
            self._stack.removeWidget(self._opening)
            self._opening.deleteLater()
            self._opening = None
            self.status.set_saved(self.tr("已保存"), Status.MET)
        return self._asked

    def show_page(self, page_id: str) -> QWidget:
        """Go to a page, building it on the first visit; KeyError for an unknown one."""
        entry = self._pages[page_id]
        page = self._built.get(page_id)
        if page is None:
            page = entry.build()
            self._built[page_id] = page
            self._stack.addWidget(page)
            self._order_tabs(page)
        self._stack.setCurrentWidget(page)
        self.rail.choose(entry.under or page_id)
        self.setWindowTitle(self.tr("达标助手 — {page}").format(page=entry.title))
        if page_id != self._current:
            self._current = page_id
            self.page_shown.emit(page_id)
        return page

    def set_context(self, context: ShellContext) -> None:
        """Change institution, years, pack, person, deadline."""
        self.top.set_institution(context.institution, context.institution_icon)
        self.top.set_years(context.years, context.year)
        self.top.set_go_to_hint(context.go_to_hint or self.tr("条款号、名称或拼音首字母"))
        self.status.set_about(deadline=context.deadline, pack=context.pack, person=context.person)

    def add_below(self, widget: QWidget) -> None:
        """Put a pane under the pages; it stays while pages change."""
        self._content.addWidget(widget)

    def set_badge(self, page_id: str, count: int) -> None:
        """Show how many things wait for an answer on a page; 0 shows none."""
        self.rail.set_count(page_id, count)

    def set_saved(self, text: str, status: Status = Status.MET) -> None:
        """Say when everything was saved, or that it was not."""
        self.status.set_saved(text, status)

    def set_position(self, text: str) -> None:
        """Say where on the page one is ("第 5 行 / 46 行")."""
        self.status.set_position(text)

    def set_years(self, years: tuple[str, ...], current: str) -> None:
        """Offer the years and show one of them."""
        self.top.set_years(years, current)

    def set_undo(self, undo: str, redo: str) -> None:
        """Name what can be undone and done again; empty where nothing can."""
        self.top.set_undo(undo, redo)

    def set_go_to_items(self, items: tuple[GoToItem, ...]) -> None:
        """Tell the go-to box what can be gone to."""
        self.top.go_to.set_items(items)

    def show_notice(
        self,
        kind: MessageKind,
        headline: str,
        text: str = "",
        *,
        actions: tuple[str, ...] = (),
    ) -> InlineMessage:
        """Show a strip over all pages for what concerns the whole program."""
        self.clear_notice()
        self._notice = InlineMessage(self._look, kind, headline, text, actions=actions)
        self._content.insertWidget(0, self._notice)
        self._notice.show()
        return self._notice

    def clear_notice(self) -> None:
        """Take the strip away."""
        if self._notice is not None:
            self._content.removeWidget(self._notice)
            self._notice.deleteLater()
            self._notice = None

    def say(self, text: str, *, undo: bool = False) -> None:
        """Show a short success (never an error); it stays readable in the status bar."""
        self.toast.say(text, undo=undo)
        self.status.remember(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell pages when another number of panes fits."""
        super().resizeEvent(event)
        self._reckon_layout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F8 where no page took it: a page may have problems of its own to walk through."""
        if event.key() == Qt.Key.Key_F8 and not event.modifiers() & ~_SHIFT:
            self.problem_asked.emit(-1 if event.modifiers() & _SHIFT else 1)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let others remember where one was."""
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setProperty("ground", "window")
        across = QHBoxLayout(middle)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        self._content.setSpacing(0)
        self._content.addWidget(self._stack, 1)
        across.addLayout(self._content, 1)
        frame = QWidget()
        down = QVBoxLayout(frame)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.top)
        down.addWidget(middle, 1)
        down.addWidget(self.status)
        self.setCentralWidget(frame)

    def _order_tabs(self, page: QWidget) -> None:
        """Let Tab go round the page first, then the rail, then the top bar."""
        last = page
        for widget in (*tab_stops(page), *tab_stops(self.rail), *tab_stops(self.top)):
            QWidget.setTabOrder(last, widget)
            last = widget

    def _connect(self) -> None:
        self.rail.chosen.connect(self._ask)
        self.top.year_chosen.connect(self.year_chosen)
        self.top.go_to.chosen.connect(self.gone_to)
        self.top.undo_asked.connect(self.undo_asked)
        self.top.redo_asked.connect(self.redo_asked)
        self.top.help_asked.connect(self._on_help)
        self.top.percent_chosen.connect(self._look.set_percent)
        self.status.checks_asked.connect(self.checks_asked)
        self.toast.undo_chosen.connect(self.undo_asked)
        self._look.changed.connect(self._on_look)
        on_rail = [entry for entry in self._pages.values() if not entry.under]
        for place, entry in enumerate(on_rail[:_DIGITS], start=1):
            self._shortcut(f"Ctrl+{place}", partial(self._go, entry.id))
        for entry in on_rail:
            if entry.at_end:  # where it stands on the rail, a digit may not reach
                self._shortcut("Ctrl+,", partial(self._go, entry.id))
        self._shortcut("F6", self.top.go_to.take_focus)
        self._shortcut("F1", self._on_help)
        self._shortcut("Ctrl+F8", self.checks_asked.emit)
        self._shortcut("Alt+Left", self.back_asked.emit)
        self._shortcut("Ctrl+Z", self.undo_asked.emit)
        self._shortcut("Ctrl+Y", self.redo_asked.emit)
        self._shortcut("Ctrl+Shift+Z", self.redo_asked.emit)
        self._shortcut("Ctrl++", partial(self._step_percent, 1))
        self._shortcut("Ctrl+=", partial(self._step_percent, 1))
        self._shortcut("Ctrl+-", partial(self._step_percent, -1))
        self._shortcut("Ctrl+0", partial(self._look.set_percent, PERCENT_STEPS[0]))

    def _shortcut(self, keys: str | QKeySequence.StandardKey, then: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(then)

    def _ask(self, page_id: str) -> QWidget | None:
        """Show what a person asked for, or keep it in mind until there is something to show."""
        if self._holding:
            self._asked = page_id
            return None
        return self.show_page(page_id)

    def _go(self, page_id: str) -> None:
        page = self._ask(page_id)
        if page is None:
            return
        focused = QApplication.focusWidget()
        if focused is None or not page.isAncestorOf(focused):
            _focus_first(page)

    def _on_help(self) -> None:
        self.help_asked.emit(self._current)

    def _on_look(self) -> None:
        with QSignalBlocker(self.top):
            self.top.show_percent(self._look.measures.percent)
        self._reckon_layout()

    def _step_percent(self, by: int) -> None:
        percent = self._look.measures.percent
        wider = [step for step in PERCENT_STEPS if step > percent]
        smaller = [step for step in PERCENT_STEPS if step < percent]
        steps = wider[:1] if by > 0 else smaller[-1:]
        for step in steps:
            self._look.set_percent(step)

    def _reckon_layout(self) -> None:
        now = LayoutClass.of(self.width(), self._look.measures)
        if now is not self._layout_class:
            self._layout_class = now
            self.status.set_narrow(now is LayoutClass.NARROW)
            self.layout_changed.emit(now)


def _focus_first(page: QWidget) -> None:
    """Give the keyboard to the first control of a page, never to the page itself."""
    child = page.nextInFocusChain()
    while child is not None and child is not page:
        if (
            page.isAncestorOf(child)
            and child.isVisibleTo(page)
            and child.focusPolicy() & Qt.FocusPolicy.TabFocus
        ):
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        child = child.nextInFocusChain()
