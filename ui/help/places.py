"""Which section of the manual tells of which place: pages, parts of pages, windows.

A place is found from the widget in focus upwards: the first class named here
decides, else the page or window. Classes are named, not imported: help must not
bring every page in.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from ui.components.fields import FieldRow
from ui.help.pages import CONTENTS, Address

PAGES: Mapping[str, str] = {
    "home": "first-day.md#首页",
    "ledgers": "ledgers.md",
    "import": "import-export.md",
    "checklist": "checklist.md",
    "gaps": "gaps.md",
    "rectify": "rectify.md",
    "feedback": "feedback.md",
    "duties": "duties.md",
    "selfcheck": "selfcheck.md",
    "submit": "submit.md",
    "reports": "submit.md#报表",
    "trends": "submit.md#趋势",
    "paper": "submit.md#核对纸面",
    "packs": "packs.md",
    "handover": "backup.md#交接",
    "settings": "settings.md",
    "institutions": "county.md#机构",
    "inbox": "county.md#收件",
    "conflicts": "county.md#冲突",
    "review": "county.md#逐条复核",
    "rollup": "county.md#汇总",
}
"""By the id of the page in the rail."""

WINDOWS: Mapping[str, str] = {
    "Threshold": "first-day.md#第一次启动",
    "NewYearDialog": "new-year.md#开始新的一年",
    "RemoveYearDialog": "new-year.md#开错了年度",
    "CrashWindow": "trouble.md#程序自己出了问题",
    "LevelDialog": "gaps.md#等级是怎样定的",
    "RowHistoryDialog": "ledgers.md#一行的历史",
    "KeyList": "keys.md#自评找条款",
    "RenewDialog": "packs.md#换用新版",
    "BehindDialog": "gaps.md#怎么看",
    "AssumeDialog": "gaps.md#假设",
    "KeepDialog": "gaps.md#存下来比较",
    "ScenariosDialog": "gaps.md#存下来比较",
    "PlanDialog": "gaps.md#最省的路",
    "FinaliseDialog": "submit.md#定稿",
    "SentWindow": "submit.md#看清会报出什么",
    "RevokeDialog": "county.md#机构",
    "RemoveFileDialog": "county.md#收件",
    "KeyDialog": "settings.md#密钥",
    "ReviewerDialog": "settings.md#密钥",
}
"""By the class of a window; a dialog that is not named here leads to the contents."""

PARTS: Mapping[str, str] = {
    "FirstRunWizard": "first-day.md#第一次启动",
    "SignInForm": "accounts.md#锁屏",
    "RecoveryForm": "accounts.md#忘了口令",
    "CodePanel": "accounts.md#启用账号",
    "PeopleSection": "accounts.md",
    "BackupPanel": "backup.md#做备份",
    "RolledStrip": "new-year.md#确认",
    "PastePane": "ledgers.md#复制和粘贴",
    "BulkStrip": "ledgers.md#一次改多行",
    "FilterBox": "ledgers.md#排序筛选和列",
    "FilterBar": "ledgers.md#排序筛选和列",
    "DetailPane": "ledgers.md#行的详情",
    "FaultsPane": "ledgers.md#有问题的行",
    "PremisesTab": "ledgers.md#年度数字",
    "FiguresTab": "ledgers.md#年度数字",
    "RegistersTab": "ledgers.md#登记事项",
    "FactsTab": "ledgers.md#基本事实",
    "ProfileFields": "ledgers.md#机构资料",
    "LedgerTable": "ledgers.md#在表格里录入",
    "ColumnsStage": "import-export.md#第二步对列",
    "CheckStage": "import-export.md#第三步看清再写入",
    "FillInStage": "import-export.md#科室填报表",
    "EvidencePage": "checklist.md#佐证",
    "ScanPane": "checklist.md#扫描件文件夹",
    "NotesPage": "checklist.md#备注",
    "HistoryPage": "checklist.md#历史",
    "DepartmentForm": "checklist.md#科室",
    "DepartmentAnswers": "checklist.md#科室",
    "WhatIfBar": "gaps.md#假设",
    "PlanPane": "gaps.md#最省的路",
    "LevelPane": "gaps.md#等级是怎样定的",
    "OverClaimGuard": "checklist.md#高于计算结果",
    "NotApplicableForm": "checklist.md#不适用",
    "CarriedStrip": "checklist.md#沿用的答案",
    "Derivation": "checklist.md#推导",
    "ChecksPane": "checks.md",
    "ReasonRow": "checks.md#写理由",
    "ExportPanel": "submit.md#签名和导出",
    "ChecksPanel": "submit.md#上报前检查",
    "AuditSection": "settings.md#操作记录",
    "KeyPanel": "settings.md#密钥",
    "LookPanel": "settings.md#字号主题和语言",
    "WorkspacePanel": "settings.md#数据放在哪里",
    "AboutPanel": "settings.md#关于",
    "ComparePane": "packs.md#两个版本对照",
    "ChoiceEditor": "packs.md#口径选择",
    "LeavingPanel": "submit.md#看清会报出什么",
    "CountyStrip": "feedback.md#看县里的意见",
    "TakingIn": "feedback.md#收下反馈包",
    "AnswerForm": "feedback.md#逐项答复",
    "ReviewersPanel": "settings.md#密钥",
    "ConflictsNotice": "county.md#冲突",
    "ConclusionPane": "county.md#结论和反馈",
    "CampaignForm": "county.md#年度通知",
    "CampaignDesk": "county.md#年度通知",
}
"""By the class of a part that the focus is in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Where help was asked: the section, and the hint of the field in focus, if it has one."""

    address: Address
    label: str = ""
    hint: str = ""


def asked_on_page(page_id: str, focused: QWidget | None) -> Asked:
    """Return what F1 means on a page of the main window."""
    return _asked(focused, PAGES.get(page_id, ""))


def asked_in_window(window: QWidget, focused: QWidget | None) -> Asked:
    """Return what F1 means in another window."""
    return _asked(focused, WINDOWS.get(type(window).__name__, ""))


def _asked(focused: QWidget | None, otherwise: str) -> Asked:
    label, hint, link = "", "", ""
    widget = focused
    while widget is not None:
        if isinstance(widget, FieldRow):
            label, hint = widget.label, widget.hint
        link = link or PARTS.get(type(widget).__name__, "")
        if isinstance(widget, QDialog):
            break
        widget = widget.parentWidget()
    if focused is not None and not hint:
        label, hint = focused.accessibleName(), focused.toolTip()
    return Asked(address=Address.of(link or otherwise, CONTENTS), label=label, hint=hint)
