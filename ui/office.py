"""The office: the main window of one workspace, with its pages and its desk.

The window can stand before its workspace is open; ``enter`` brings the desk.
Here signals of the shell meet the desk, and nothing is judged.
"""

import logging
from datetime import datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.typed import usual_initials
from ui.ahead import PagesAhead
from ui.components.messages import MessageKind
from ui.components.panels import PaneSplitter
from ui.frame.top import GoToItem
from ui.frame.undo_keys import UndoKeys
from ui.jobs import JobRunner
from ui.look.current import Look
from ui.look.icons import IconName
from ui.navigation import CENTRE, COUNTY, HOME_OF, page_modules, page_table
from ui.seat import (
    CLAUSE,
    DETAIL,
    FIELD,
    GEOMETRY,
    LEFT_AT,
    LEFT_DETAIL,
    LEFT_FIELD,
    LEFT_PAGE,
    PAGE,
    PERCENT,
    THEME,
    Seat,
)
from ui.shell import MainWindow, ShellContext
from ui.translated import translated

if TYPE_CHECKING:
    from ui.bridge.whole import Bridge, OpenWorkspace
    from ui.desk import Desk, Destination, LeftOff
    from ui.years import YearSwitch

WORK_PAGES = frozenset({"checklist", "ledgers"})
"""Pages with places the work goes on at."""
_log = logging.getLogger(__name__)
WIDTH, HEIGHT = 1366, 696
_BACK_STEPS = 30
GO_TO_AFTER_MS = 700
"""The go-to box is filled once the first page stands: pinyin costs a quarter of a second."""


class Office(QObject):
    """One main window; ``opened`` is None until ``enter``."""

    leaving = Signal()
    """The person wants another workspace."""

    def __init__(self, look: Look, seat: Seat, jobs: JobRunner, role: str, name: str) -> None:
        super().__init__()
        self.role = role
        self.opened: OpenWorkspace | None = None
        self.desk: Desk | None = None
        self._look, self._seat, self._jobs = look, seat, jobs
        self._place = seat
        """What is remembered of the workspace that is open."""
        self.years: YearSwitch | None = None
        self._been: list[Destination] = []
        icon = IconName.COUNTY if role == COUNTY else IconName.CENTRE
        self._icon = icon
        table = page_table(role, self._the_desk)
        self._page_ids = frozenset(entry.id for entry in table)
        self.window = MainWindow(
            look,
            table,
            ShellContext(institution=name, institution_icon=icon),
        )
        self.window.hold_pages()
        self.window.resize(WIDTH, HEIGHT)
        if not seat.blob(GEOMETRY).isEmpty():
            self.window.restoreGeometry(seat.blob(GEOMETRY))
        UndoKeys(self.window)
        self.window.closing.connect(self._on_closing)
        look.changed.connect(self._on_look)

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def close_workspace(self) -> None:
        """Keep a copy of what was done beside it, and let the workspace (and its lock) go."""
        if self.opened is not None:
            self._keep_copy(self.opened)
            self.opened.close()
            self.opened = None

    def _keep_copy(self, opened: "OpenWorkspace") -> None:
        try:
            self._the_desk().bridge.keep_copy(opened)
        except (Refusal, Trouble) as failure:
            # the window is going: the start page shows how old the newest copy is
            _log.warning("no copy was kept: %s", failure.code)

    def enter(self, bridge: "Bridge", opened: "OpenWorkspace") -> None:
        """Fill the window with an open workspace and go where it was left."""
        # the desk brings all use cases; paint first
        from ui.desk import Desk, Destination  # noqa: PLC0415
        from ui.drafting import Drafting  # noqa: PLC0415
        from ui.locking import Locking  # noqa: PLC0415
        from ui.undoing import Undoing  # noqa: PLC0415

        self.opened = opened
        desk = self.desk = Desk(bridge, opened, self._look, self._jobs, self)
        desk.seat = self._seat
        desk.place = self._place = self._seat.within(opened.workspace.folder.root)
        desk.left = self._left_off()
        if self._place.text(CLAUSE):
            clause = self._place.text(CLAUSE)
            left = desk.left.where if desk.left is not None else Destination(page="")
            known = (left.page, left.detail) == ("checklist", clause)
            desk.worked_on = left if known else Destination(page="checklist", detail=clause)
        desk.going.connect(self.go)
        desk.stood.connect(self._on_stood)
        desk.failed.connect(self.tell_failure)
        desk.told.connect(self.window.say)
        desk.saved.connect(self._on_saved)
        desk.changed.connect(self._on_changed)
        desk.leaving.connect(self.leaving)
        self.window.gone_to.connect(self._on_gone_to)
        self.window.back_asked.connect(self._on_back)
        self.window.page_shown.connect(self._on_page_shown)
        Undoing(desk, self.window)
        Locking(desk, self.window)
        drafting = Drafting(desk, self.window)
        if self.role == CENTRE:
            from ui.checking import Checking  # noqa: PLC0415 - as above

            Checking(desk, self.window)
        if self.role != COUNTY:
            from ui.years import YearSwitch  # noqa: PLC0415 - as above

            self.years = YearSwitch(desk, self.window, self.window)
        self._set_context()
        self._go_where_it_was_left(desk, self.window.release_pages())
        drafting.offer()
        PagesAhead(page_modules(self.role), self.window).begin_soon()
        if bridge.is_read_only(opened):
            self.window.show_notice(
                MessageKind.WARN,
                self.tr("只读打开：可以看，改动不会存入。"),
                self.tr("关掉正在使用这个工作区的窗口，再重新打开。"),
            )

    def _go_where_it_was_left(self, desk: "Desk", asked: str) -> None:
        """Show the page ``asked`` for while the workspace was opening, else the last one."""
        seat = self._place
        page = seat.text(PAGE) if seat.text(PAGE) in self._page_ids else ""
        detail, field = (seat.text(DETAIL), seat.text(FIELD)) if page else ("", "")
        if asked in {"", page}:
            desk.go(page or HOME_OF[self.role], detail, field)
        else:
            desk.go(asked)

    def go(self, where: "Destination") -> None:
        """Show a page and what was asked for on it."""
        if where.page not in self._page_ids:
            return
        self._been = [*self._been[-_BACK_STEPS:], where]
        self._keep(where)
        page = self.window.show_page(where.page)
        show = getattr(page, "show_destination", None)
        if show is not None:
            show(where)
        for panes in page.findChildren(PaneSplitter):
            panes.remember_in(self._place)

    def show_people(self) -> None:
        """Go where accounts are set up."""
        self._the_desk().go("settings", "people")

    def tell_failure(self, failure: Exception) -> None:
        """Show a refusal or trouble over the pages; anything else is a bug."""
        if not isinstance(failure, (Refusal, Trouble)):
            raise failure
        from ui.texts.sentences import sentence  # noqa: PLC0415 - brings the cards; paint first

        notice = self.window.show_notice(
            MessageKind.BAD,
            sentence(failure, translated),
            actions=(self.tr("知道了"),),
        )
        notice.action_chosen.connect(self.window.clear_notice)

    def _on_stood(self, where: "Destination") -> None:
        """Let a return, and the next start, lead to where the person came without a jump."""
        if self._been and self._been[-1].page == where.page:
            self._been[-1] = where
            self._keep(where)
        worked_on = self._the_desk().worked_on
        if worked_on is not None:
            self._place.keep(CLAUSE, worked_on.detail)

    def _left_off(self) -> "LeftOff | None":
        """Return where the work was last at, as this machine remembers it."""
        from ui.desk import Destination, LeftOff  # noqa: PLC0415 - as above

        seat = self._place
        try:
            at = datetime.fromisoformat(seat.text(LEFT_AT))
        except ValueError:
            return None
        where = Destination(
            page=seat.text(LEFT_PAGE), detail=seat.text(LEFT_DETAIL), field=seat.text(LEFT_FIELD)
        )
        return LeftOff(where=where, at=at)

    def _leave_off(self, where: "Destination") -> None:
        """Remember a place of work; coming back to the same place after a start is no news."""
        from ui.desk import LeftOff  # noqa: PLC0415 - as above

        desk = self._the_desk()
        known = desk.left
        if where.page not in WORK_PAGES or not where.detail:
            return
        if known is not None and known.where == where:
            return
        desk.left = LeftOff(where=where, at=desk.bridge.clock.now())
        self._place.keep(LEFT_PAGE, where.page)
        self._place.keep(LEFT_DETAIL, where.detail)
        self._place.keep(LEFT_FIELD, where.field)
        self._place.keep(LEFT_AT, desk.left.at.isoformat(timespec="seconds"))

    def _keep(self, where: "Destination") -> None:
        self._leave_off(where)
        self._place.keep(PAGE, where.page)
        self._place.keep(DETAIL, where.detail)
        self._place.keep(FIELD, where.field)

    def _the_desk(self) -> "Desk":
        if self.desk is None:
            raise RuntimeError("no workspace is open yet")
        return self.desk

    def _set_context(self) -> None:
        desk = self._the_desk()
        about = desk.bridge.about(desk.opened)
        years = self.years.labels() if self.years is not None else ()
        year = self.years.label(about.year) if self.years is not None else ""
        pack = (
            self.tr("{title} · 包 {version}").format(
                title=about.pack_title, version=about.pack_version
            )
            if about.pack_title
            else ""
        )
        person = self.tr("填报人 {name}").format(name=about.author) if about.author else ""
        self.window.set_context(
            ShellContext(
                institution=about.name,
                institution_icon=self._icon,
                years=years,
                year=year,
                pack=pack,
                person=person,
            )
        )
        QTimer.singleShot(GO_TO_AFTER_MS, self, self._fill_go_to)

    def _fill_go_to(self) -> None:
        if self.desk is None or self.opened is None:
            return
        clauses = tuple(
            GoToItem(key=code, number=code, title=title, initials=usual_initials(title))
            for code, title in self.desk.bridge.about(self.opened).clauses
        )
        self.window.set_go_to_items(clauses + (() if self.role == COUNTY else self._ledgers()))

    def _ledgers(self) -> tuple[GoToItem, ...]:
        from ui.desk import Destination  # noqa: PLC0415 - as above
        from ui.pages.ledgers.shelf import titles  # noqa: PLC0415 - brings every form

        return tuple(
            GoToItem(
                key=Destination(page="ledgers", detail=ledger),
                number="",
                title=self.tr("台账：{title}").format(title=title),
                initials=usual_initials(title),
            )
            for ledger, title in titles().items()
        )

    def _on_gone_to(self, key: object) -> None:
        if isinstance(key, str):
            self._the_desk().go("review" if self.role == COUNTY else "checklist", key)
        else:
            self.go(cast("Destination", key))

    def _on_back(self) -> None:
        if len(self._been) > 1:
            self._been.pop()
            self.go(self._been.pop())

    def _on_page_shown(self, page: str) -> None:
        if not self._been or self._been[-1].page != page:
            from ui.desk import Destination  # noqa: PLC0415 - as above

            self.go(Destination(page=page))

    def _on_saved(self) -> None:
        now = datetime.now().astimezone()
        self.window.set_saved(self.tr("所有改动已保存 {time}").format(time=f"{now:%H:%M}"))

    def _on_changed(self, topics: object) -> None:
        from ui.desk import Topic  # noqa: PLC0415 - as above

        if isinstance(topics, frozenset) and topics & {Topic.PROFILE, Topic.REVISION, Topic.PEOPLE}:
            self.opened = self._the_desk().opened
            self._set_context()

    def _on_look(self) -> None:
        self._seat.keep(PERCENT, self._look.measures.percent)
        self._seat.keep(THEME, str(self._look.theme))

    def _on_closing(self) -> None:
        self._seat.keep(GEOMETRY, self.window.saveGeometry())
        self._seat.save()
