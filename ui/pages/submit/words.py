"""What the submit page says: an item of the preflight, and where its button leads."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.usecases.checks.check_cards import PreflightItem
from ui.desk import Destination
from ui.look.states import Status
from ui.texts.sentences import word
from ui.translated import translated

BARRED = "barred"
"""Severity of what can be finalised and printed but not submitted this year."""
STATUS_OF = {
    "error": Status.NOT_MET,
    BARRED: Status.NOT_MET,
    "confirm": Status.TO_CONFIRM,
    "missing": Status.MISSING,
    "remark": Status.IN_PROGRESS,
}
"""Severity of an item -> how it is drawn; in the order the groups stand."""
HERE = "submit"
"""Page of an item that is put right on the submit page itself."""
COUNTED = frozenset(
    {
        "clauses.open",
        "clauses.not-applicable",
        "carried.waiting",
        "evidence.reused",
        "departments.differ",
        "feedback.claim-kept",
        "revision.changed",
    }
)
"""Codes that count clauses: their clause is only where to begin."""
_OF_FEEDBACK = frozenset({"feedback.unanswered", "feedback.nothing-shown"})
"""Codes about what the county wants put right; their field is the first item's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What the button of an item says, and where it leads."""

    word: str
    where: Destination


def remedy_of(item: PreflightItem) -> Remedy | None:
    """Return the way to put an item right, None where there is nothing to do about it."""
    if item.code == "county.unknown":
        where = Destination(page=HERE, detail="county")
    elif item.code == "level.provisional":
        where = Destination(page="gaps")
    elif item.code in _OF_FEEDBACK:
        where = Destination(page="feedback", detail=item.field)
    elif item.ledger:
        where = Destination(page="ledgers", detail=item.ledger, field=_spot(item))
    elif item.clause or _is_of_clauses(item.code):
        where = Destination(page="checklist", detail=item.clause or "")
    else:
        return None
    return Remedy(word=_verb(item), where=where)


def place_of(item: PreflightItem, titles: Mapping[str, str]) -> str:
    """Return where an item stands: ``1.4.1 人员配备``, ``人员台账``; empty for the whole."""
    if item.clause:
        title = "" if item.code in COUNTED else titles.get(item.clause, "")
        return f"{item.clause} {title}".strip()
    return word("ledger", item.ledger, translated) if item.ledger else ""


def _spot(item: PreflightItem) -> str:
    """Return the row and the column in it (``row#column``), or the field of a form."""
    if item.rows:
        return f"{item.rows[0]}#{item.field}" if item.field else item.rows[0]
    return item.field


def _is_of_clauses(code: str) -> bool:
    return code.partition(".")[0] in {"over-claim", "evidence", "departments", "clauses", "carried"}


def group_title(severity: str) -> str:
    """Return the title of a group of items."""
    translate = QCoreApplication.translate
    titles = {
        "error": translate("SubmitPage", "错误"),
        BARRED: translate("SubmitPage", "不得申报"),
        "confirm": translate("SubmitPage", "需要确认"),
        "missing": translate("SubmitPage", "缺数据"),
        "remark": translate("SubmitPage", "提示"),
    }
    return titles[severity]


def group_note(severity: str) -> str:
    """Return what a group means for finalising."""
    translate = QCoreApplication.translate
    notes = {
        "error": translate("SubmitPage", "改好才能定稿"),
        BARRED: translate("SubmitPage", "可以定稿、打印，本年度不能导出上报包"),
        "confirm": translate("SubmitPage", "写明理由可以照报"),
        "missing": translate("SubmitPage", "不算达到；可以先报，也可以先补"),
        "remark": translate("SubmitPage", "不影响定稿和上报"),
    }
    return notes[severity]


def _verb(item: PreflightItem) -> str:
    translate = QCoreApplication.translate
    verbs = {
        "over-claim.no-reason": translate("SubmitPage", "去写理由"),
        "over-claim.no-evidence": translate("SubmitPage", "去附佐证"),
        "evidence.missing": translate("SubmitPage", "去附佐证"),
        "evidence.lost": translate("SubmitPage", "重新添加"),
        "evidence.expired": translate("SubmitPage", "去换新"),
        "evidence.other-year": translate("SubmitPage", "去换新"),
        "evidence.reused": translate("SubmitPage", "去核对"),
        "departments.differ": translate("SubmitPage", "去核对"),
        "profile.incomplete": translate("SubmitPage", "去填写"),
        "profile.contact-empty": translate("SubmitPage", "去填写"),
        "clauses.open": translate("SubmitPage", "接着评"),
        "carried.waiting": translate("SubmitPage", "去确认"),
        "feedback.unanswered": translate("SubmitPage", "去答复"),
        "feedback.nothing-shown": translate("SubmitPage", "去附佐证"),
        "rows.held": translate("SubmitPage", "去改好"),
        "county.unknown": translate("SubmitPage", "登记县级"),
        "clause.lacks-data": translate("SubmitPage", "去补"),
        "figures.empty": translate("SubmitPage", "去补"),
        "level.provisional": translate("SubmitPage", "看差距"),
        "level.barred": translate("SubmitPage", "去核对"),
        "level.veto-open": translate("SubmitPage", "去说明"),
    }
    usual = {
        "error": translate("SubmitPage", "去改好"),
        "missing": translate("SubmitPage", "去补"),
    }
    if item.code == "clauses.not-applicable":
        return translate("SubmitPage", "去看")
    return verbs.get(item.code) or usual.get(item.severity) or translate("SubmitPage", "去核对")
