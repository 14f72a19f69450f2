"""The states a centre's window is walked through: every page, and what opens in it."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from ui.checking import Checking
from ui.desk import Desk
from ui.office import Office
from ui.pages.checklist.page import ChecklistPage
from ui.pages.gaps.page import GapsPage
from ui.pages.gaps.panes import LEVEL
from ui.pages.ledgers.page import LedgersPage
from ui.pages.rectify.page import RectifyPage
from ui.pages.rectify.panes import TIME

Way = Callable[[Office], None]
Page = TypeVar("Page", bound=QWidget)
CLAUSE = "1.4.1"
"""A clause with claims over the computed grade, departments that differ, and notes."""
CRITERION = "1.4.1.C3"
PASTED = "姓名\t身份证号\t出生日期\n王小梅\t99010019900101001\t九〇年\n赵大勇\t\t1985-04-02"


def _desk(office: Office) -> Desk:
    assert office.desk is not None
    return office.desk


def _page(office: Office, kind: type[Page]) -> Page:
    found = office.window.findChild(kind)
    assert isinstance(found, kind)
    return found


def _at(page: str, detail: str = "", field: str = "") -> Way:
    return lambda office: _desk(office).go(page, detail, field)


def _staff(do: Callable[[LedgersPage], None]) -> Way:
    def way(office: Office) -> None:
        _at("ledgers", "staff")(office)
        do(_page(office, LedgersPage))

    return way


def _paste(page: LedgersPage) -> None:
    QApplication.clipboard().setText(PASTED)
    page.staff.table.setCurrentIndex(page.staff.model.index(0, 1))
    page.staff.typing.paste()


def _clause(do: Callable[[ChecklistPage], None]) -> Way:
    def way(office: Office) -> None:
        _at("checklist", CLAUSE)(office)
        do(_page(office, ChecklistPage))

    return way


def _with_checks(then: Way) -> Way:
    def way(office: Office) -> None:
        then(office)
        checking = office.window.findChild(Checking)
        assert isinstance(checking, Checking)
        checking.refresh()
        if not checking.pane.isVisible():
            checking.toggle()

    return way


def _gaps_of(category: str) -> Way:
    def way(office: Office) -> None:
        _at("gaps")(office)
        _page(office, GapsPage).categories.go_to(category)

    return way


def _level(office: Office) -> None:
    _at("gaps")(office)
    _page(office, GapsPage).panes.tabs.choose(LEVEL)


def _tasks(do: Callable[[RectifyPage], None]) -> Way:
    def way(office: Office) -> None:
        _at("rectify")(office)
        do(_page(office, RectifyPage))

    return way


def _self_check(office: Office) -> None:
    """The check that is half filled in, with a problem described."""
    _at("selfcheck")(office)
    desk = _desk(office)
    begun = next(
        one
        for one in desk.bridge.read_self_checks(desk.centre).checks
        if one.tally.not_met and not one.finished_at
    )
    desk.go("selfcheck", begun.id)


def _side(ident: str) -> Way:
    return _clause(lambda page: page.panes.show_side(ident))


STATES: Mapping[str, Mapping[str, Way]] = {
    "home": {
        "home": _at("home"),
        "home with checks": _with_checks(_at("home")),
        "hand-over": _at("handover"),
    },
    "staff": {
        "staff": _at("ledgers", "staff"),
        "new row": _staff(lambda page: page.staff.ask_new_row()),
        "end of a row": _staff(lambda page: page.staff.ask_end()),
        "bulk": _staff(lambda page: page.staff.ask_bulk()),
        "paste": _staff(_paste),
        "problems": _staff(lambda page: page.staff.bar.switch_over()),
        "details": _staff(lambda page: page.head.detail_asked.emit()),
    },
    "ledgers": {
        ledger: _at("ledgers", ledger)
        for ledger in (
            "equipment",
            "profile",
            "facts",
            "registers",
            "figures",
            "village_clinics",
            "training",
        )
    },
    "checklist": {
        "clause": _at("checklist", CLAUSE),
        "derivation": _clause(lambda page: page.pane.criteria.go_to(CRITERION)),
        "evidence": _side("evidence"),
        "note": _side("note"),
        "history": _side("history"),
        "departments": _clause(lambda page: page.beside.ask_departments()),
        "checks": _with_checks(_at("checklist", CLAUSE)),
    },
    "results": {
        "gaps": _at("gaps"),
        "missing data": _gaps_of("unknown"),
        "level": _level,
        "tasks": _tasks(lambda page: page.making.from_gaps()),
        "tasks over time": _tasks(lambda page: page.panes.show_view(TIME)),
        "new task": _tasks(lambda page: page.new.click()),
        "duties": _at("duties"),
        "self-check": _self_check,
        "trends": _at("trends"),
        "paper": _at("paper"),
        "submit": _at("submit"),
        "reports": _at("reports"),
        "reports with checks": _with_checks(_at("reports")),
    },
}
"""Group -> state -> how to come there, in the order they are walked in one window."""
