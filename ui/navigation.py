"""The navigation table: which pages there are, for a centre and for a county.

A page's module is imported on its first visit; adding a page adds one row here.
"""

from collections.abc import Callable
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


def page_table(role: str, desk: "Callable[[], Desk]") -> tuple[PageEntry, ...]:
    """Return the pages of a role; ``desk`` is asked when a page is first built."""

    def page(
        ident: str, title: str, icon: IconName, where: str, *, at_end: bool = False
    ) -> PageEntry:
        module, _, name = where.rpartition(".")

        def build() -> QWidget:
            made: QWidget = getattr(import_module(f"ui.pages.{module}"), name)(desk())
            return made

        return PageEntry(id=ident, title=title, icon=icon, build=build, at_end=at_end)

    settings = page(
        "settings", _settings_title(), IconName.SETTINGS, "settings.SettingsPage", at_end=True
    )
    if role == COUNTY:
        return (
            page(
                "institutions",
                QCoreApplication.translate("navigation", "机构"),
                IconName.INSTITUTIONS,
                "institutions.InstitutionsPage",
            ),
            page(
                "inbox",
                QCoreApplication.translate("navigation", "收件"),
                IconName.INBOX,
                "inbox.InboxPage",
            ),
            page(
                "review",
                QCoreApplication.translate("navigation", "复核"),
                IconName.REVIEW,
                "review.ReviewPage",
            ),
            settings,
        )
    return (
        page(
            "home",
            QCoreApplication.translate("navigation", "首页"),
            IconName.HOME,
            "home.HomePage",
        ),
        page(
            "ledgers",
            QCoreApplication.translate("navigation", "台账"),
            IconName.LEDGER,
            "ledgers.LedgersPage",
        ),
        page(
            "import",
            QCoreApplication.translate("navigation", "导入"),
            IconName.IMPORT,
            "import_ledger.ImportPage",
        ),
        page(
            "checklist",
            QCoreApplication.translate("navigation", "自评"),
            IconName.CHECKLIST,
            "checklist.ChecklistPage",
        ),
        page(
            "gaps",
            QCoreApplication.translate("navigation", "差距"),
            IconName.GAPS,
            "gaps.GapsPage",
        ),
        page(
            "submit",
            QCoreApplication.translate("navigation", "上报"),
            IconName.EXPORT,
            "submit.SubmitPage",
        ),
        page(
            "reports",
            QCoreApplication.translate("navigation", "报表"),
            IconName.REPORTS,
            "reports.ReportsPage",
        ),
        settings,
    )


def _settings_title() -> str:
    return QCoreApplication.translate("navigation", "设置")
