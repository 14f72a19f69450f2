"""What a file is evidence of: its kind, its days, whether it still stands.

Guesses from a file's name are proposals: a person takes one over or does not.
"""

import re
from collections.abc import Mapping
from datetime import date

from models.standards.pack import Clause
from models.vocabulary.ids import CriterionId

POLICY, RECORD, LEDGER, PHOTO = "policy", "record", "ledger", "photo"
CERTIFICATE, REPORT, AGREEMENT, OTHER = "certificate", "report", "agreement", "other"

EVIDENCE_KINDS: Mapping[str, str] = {
    POLICY: "制度",
    RECORD: "记录",
    LEDGER: "台账",
    PHOTO: "照片",
    CERTIFICATE: "证书",
    REPORT: "报告",
    AGREEMENT: "合同",
    OTHER: "其他",
}
"""What a piece of evidence may be, by code; the titles are those of the checklists."""

_WORDS = (
    (AGREEMENT, ("合同", "协议", "保单")),
    (CERTIFICATE, ("证书", "许可证", "执业证", "资格证", "合格证", "证明", "执照", "学分证")),
    (PHOTO, ("照片", "相片", "截图", "现场图", "IMG_", "DSC_")),
    (REPORT, ("报告", "总结", "通报", "分析", "审计")),
    (LEDGER, ("台账", "名册", "花名册", "清单", "目录", "登记本", "登记表", "登记")),
    (RECORD, ("记录", "日志", "签到", "纪要", "会议", "随访", "演练", "病历", "处方")),
    (POLICY, ("制度", "规定", "办法", "预案", "方案", "职责", "流程", "规范", "文件", "章程")),
)
"""Words of a name by kind; a report of an agreement is an agreement: the first that fits."""
_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)"
    r"(?:(?P<sep>[-._/])(\d\d?)(?P=sep)(\d\d?)|(\d\d)(\d\d)|年(\d\d?)月(\d\d?)日)(?!\d)"
)
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年(\d\d?)月(?!\d)|[-._](\d\d?)(?![-._]?\d))")
_YEARLY = ("年度", "本年", "当年", "全年")
"""Words by which the standard asks for something of the year itself."""


def expected_of(clause: Clause) -> tuple[tuple[str, CriterionId], ...]:
    """Return what the standard expects: of the clause (criterion ""), then of each criterion."""
    of_clause = [(item, CriterionId("")) for item in clause.evidence]
    of_criteria = [(item, one.id) for one in clause.criteria for item in one.evidence]
    return tuple(of_clause + of_criteria)


def guess_kind(name: str, media_type: str) -> str:
    """Propose a kind from a file's name, else from its type; "" where neither tells."""
    for kind, words in _WORDS:
        if any(word in name for word in words):
            return kind
    return PHOTO if media_type.startswith("image/") else ""


def guess_day(name: str) -> str:
    """Propose the day a file's name bears, as an ISO day; "" where it bears none.

    ``20250312``, ``2025-03-12``, ``2025年3月12日``; of a mere month (``2025年3月``) its
    first day.
    """
    for pattern in (_DAY, _MONTH):
        for found in pattern.finditer(name):
            parts = [int(part) for part in found.groups() if part and part.isdigit()]
            year, month, number = [*parts, 1][:3]
            if day := _day(year, month, number):
                return day
    return ""


def has_lapsed(valid_until: str, today: date) -> bool:
    """Whether the last day of validity (an ISO day, "" for none) has passed."""
    return bool(valid_until) and date.fromisoformat(valid_until) < today


def is_of_other_year(item: str, dated_on: str, year: int) -> bool:
    """Whether a dated file cannot be this year's of something that is wanted each year."""
    wanted_yearly = any(word in item for word in _YEARLY)
    return wanted_yearly and bool(dated_on) and date.fromisoformat(dated_on).year != year


def _day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
