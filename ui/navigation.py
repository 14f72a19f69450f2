"""The navigation table: which pages there are, for a centre and for a county.

A page's module is imported on its first visit; adding a page adds one row here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.look.icons import IconName
from ui.shell import PageEntry

if TYPE_CHECKING:
    from ui.desk import Desk

CENTRE, COUNTY = "centre", "county"
HOME_OF = {CENTRE: "home", COUNTY: "institutions"}


def page_modules(role: str) -> tuple[str, ...]:
    """Return the names of the modules a role's pages are in, as they stand on the rail."""
    rows = _county_rows() if role == COUNTY else _centre_rows()
    return tuple(_module(row) for row in (*rows, _settings_row()))


def page_table(role: str, desk: "Callable[[], Desk]") -> tuple[PageEntry, ...]:
    """Return the pages of a role; ``desk`` is asked when a page is first built."""
    rows = _county_rows() if role == COUNTY else _centre_rows()
    return (
        *(_entry(row, desk) for row in rows),
        _entry(_settings_row(), desk, at_end=True),
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """Id, title, icon, and ``module.Class`` below ``ui.pages``."""

    id: str
    title: str
    icon: IconName
    where: str
    under: str = ""


def _centre_rows() -> tuple[_Row, ...]:
    return (*_centre_rail(), *_under_centre_rail())


def _centre_rail() -> tuple[_Row, ...]:
    return (
        _Row(
            "home",
            QCoreApplication.translate("navigation", "首页"),
            IconName.HOME,
            "home.page.HomePage",
        ),
        _Row(
            "ledgers",
            QCoreApplication.translate("navigation", "台账"),
            IconName.LEDGER,
            "ledgers.page.LedgersPage",
        ),
        _Row(
            "import",
            QCoreApplication.translate("navigation", "导入"),
            IconName.IMPORT,
            "importing.page.ImportPage",
        ),
        _Row(
            "checklist",
            QCoreApplication.translate("navigation", "自评"),
            IconName.CHECKLIST,
            "checklist.page.ChecklistPage",
        ),
        _Row(
            "gaps",
            QCoreApplication.translate("navigation", "差距"),
            IconName.GAPS,
            "gaps.page.GapsPage",
        ),
        _Row(
            "rectify",
            QCoreApplication.translate("navigation", "整改"),
            IconName.RECTIFY,
            "rectify.page.RectifyPage",
        ),
        _Row(
            "submit",
            QCoreApplication.translate("navigation", "上报"),
            IconName.EXPORT,
            "submit.page.SubmitPage",
        ),
        _Row(
            "reports",
            QCoreApplication.translate("navigation", "报表"),
            IconName.REPORTS,
            "reports.page.ReportsPage",
        ),
        _packs_row(),
    )


def _under_centre_rail() -> tuple[_Row, ...]:
    return (
        _Row(
            "paper",
            QCoreApplication.translate("navigation", "核对纸面"),
            IconName.QR,
            "paper.page.PaperPage",
            under="submit",
        ),
        _Row(
            "trends",
            QCoreApplication.translate("navigation", "趋势"),
            IconName.CONSOLIDATION,
            "trends.page.TrendsPage",
            under="reports",
        ),
        _Row(
            "handover",
            QCoreApplication.translate("navigation", "交接"),
            IconName.HAND_OVER,
            "handover.HandoverPage",
            under="home",
        ),
        _Row(
            "feedback",
            QCoreApplication.translate("navigation", "县级反馈"),
            IconName.RETURN,
            "feedback.page.FeedbackPage",
            under="rectify",
        ),
        _Row(
            "duties",
            QCoreApplication.translate("navigation", "年度任务"),
            IconName.DEADLINE,
            "duties.page.DutiesPage",
            under="rectify",
        ),
        _Row(
            "selfcheck",
            QCoreApplication.translate("navigation", "自查表"),
            IconName.REVIEW,
            "selfcheck.page.SelfCheckPage",
            under="rectify",
        ),
    )


def _county_rows() -> tuple[_Row, ...]:
    return (
        _Row(
            "institutions",
            QCoreApplication.translate("navigation", "机构"),
            IconName.INSTITUTIONS,
            "institutions.page.InstitutionsPage",
        ),
        _Row(
            "inbox",
            QCoreApplication.translate("navigation", "收件"),
            IconName.INBOX,
            "inbox.page.InboxPage",
        ),
        _Row(
            "review",
            QCoreApplication.translate("navigation", "复核"),
            IconName.REVIEW,
            "review.page.ReviewPage",
        ),
        _Row(
            "rollup",
            QCoreApplication.translate("navigation", "汇总"),
            IconName.CONSOLIDATION,
            "rollup.page.RollupPage",
        ),
        _Row(
            "paper",
            QCoreApplication.translate("navigation", "核对纸面"),
            IconName.QR,
            "paper.page.PaperPage",
            under="inbox",
        ),
        _Row(
            "conflicts",
            QCoreApplication.translate("navigation", "冲突"),
            IconName.WARNING,
            "conflicts.page.ConflictsPage",
            under="inbox",
        ),
        _packs_row(),
    )


def _packs_row() -> _Row:
    return _Row(
        "packs",
        QCoreApplication.translate("navigation", "标准"),
        IconName.POLICY,
        "packs.page.PacksPage",
    )


def _settings_row() -> _Row:
    return _Row(
        "settings",
        QCoreApplication.translate("navigation", "设置"),
        IconName.SETTINGS,
        "settings.page.SettingsPage",
    )


def _module(row: _Row) -> str:
    return f"ui.pages.{row.where.rpartition('.')[0]}"


def _entry(row: _Row, desk: "Callable[[], Desk]", *, at_end: bool = False) -> PageEntry:
    module, name = _module(row), row.where.rpartition(".")[2]

    def build() -> QWidget:
        made: QWidget = getattr(import_module(module), name)(desk())
        return made

    return PageEntry(
        id=row.id, title=row.title, icon=row.icon, build=build, at_end=at_end, under=row.under
    )
