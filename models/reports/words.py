"""The report's fixed words: grades, findings, shortages, what is missing."""

from collections.abc import Mapping

from models.assessment.findings import Finding, Shortage, Verdict
from models.assessment.grades import CriterionResult, Outcome
from models.assessment.shown import shown_need, shown_quantity
from models.ledger.facts import FACTS
from models.ledger.figures import FIGURES
from models.ledger.ledger_codes import LEDGER_TITLES
from models.ledger.quantities import Missing
from models.reports.content import Cell, GradeMark, Status, grade_cell, status_cell
from models.standards.language import Held
from models.standards.pack import Grade
from models.standards.pack import Status as SourceStatus
from models.vocabulary.amounts import shown_decimal

GRADE_WORDS: Mapping[Grade, str] = {
    Grade.A: "优秀",
    Grade.B: "良好",
    Grade.C: "合格",
    Grade.D: "不合格",
    Grade.E: "不适用",
}
SOURCE_WORDS: Mapping[SourceStatus, str] = {
    SourceStatus.POLICY: "政策原文",
    SourceStatus.PUBLIC: "公开资料",
    SourceStatus.RECALLED: "待核对",
    SourceStatus.LOCAL: "本地设定",
}
REGISTER_WORDS: Mapping[str, str] = {
    "department": "科室",
    "room": "用房与设施",
    "test": "检验检查项目",
    "technique": "中医药技术",
    "service": "服务项目",
    "document": "制度与协议",
    "system": "信息系统",
    "equipment": "设备",
    "staff": "人员台账",
}
_UNITS: Mapping[str, str] = {"technique": "项", "test": "项", "department": "个", "service": "项"}


def graded(grade: Grade | None, *, lacks_data: bool = False) -> Cell:
    """Return the badge of a grade; a dash where open, a question mark where it cannot be told."""
    if grade is not None:
        return grade_cell(GradeMark(grade.value))
    return grade_cell(GradeMark.MISSING if lacks_data else GradeMark.NONE)


def outcome_cell(item: CriterionResult) -> Cell:
    """Return what is claimed for a criterion, in a symbol and a word."""
    match item.claimed:
        case Outcome.MET:
            return status_cell(Status.MET, "达到")
        case Outcome.NOT_MET:
            return status_cell(Status.NOT_MET, "未达")
        case Outcome.UNKNOWN:
            return status_cell(Status.MISSING, "缺数据")
        case Outcome.OPEN:
            return status_cell(Status.NOT_FILLED, "未填")


def finding_words(finding: Finding | None) -> str:
    """Return the computed finding: figures against the bound, and what is short."""
    if finding is None:
        return "由机构确认"
    lines = [_leaf_words(leaf) for leaf in _leaves(finding)]
    told = "；".join(line for line in lines if line)
    short = "；".join(
        shortage_words(one) for one in finding.shortages if not _told_by_its_word(one)
    )
    missing = "；".join(dict.fromkeys(missing_words(one) for one in finding.missing))
    return "。".join(text for text in (told, short, missing) if text)


def _told_by_its_word(shortage: Shortage) -> bool:
    """Whether 缺… has said it already: one unit of a kind, none held."""
    register = shortage.subject.partition(".")[0]
    of_a_kind = register in REGISTER_WORDS and register != "staff"
    return of_a_kind and shortage.need == 1 and not shortage.have


def shortage_words(shortage: Shortage) -> str:
    """Return ``注册护士还差 2 人``."""
    amount = f"{shown_decimal(shortage.short)} {shortage.unit or unit_of(shortage.subject)}"
    if shortage.reduce:
        return f"{shortage.title}超出 {amount}"
    return f"{title_of(shortage.subject, shortage.title)}还差 {amount}"


def title_of(subject: str, title: str) -> str:
    """Return a subject's Chinese title (a register is named by its word)."""
    if not subject.startswith("distinct."):
        return title
    _, register, *by = subject.split(".")
    return REGISTER_WORDS.get(register, title) + ("类别" if by else "")


def unit_of(subject: str) -> str:
    """Return the unit where the measure has none of its own."""
    if subject.startswith("distinct."):
        _, register, *by = subject.split(".")
        return "类" if by else _UNITS.get(register, "种")
    return "项"


def missing_words(missing: Missing) -> str:
    """Return what would settle an unknown."""
    what = REGISTER_WORDS.get(missing.what) or LEDGER_TITLES.get(missing.what, missing.what)
    match missing.code:
        case "figure":
            title = FIGURES[missing.what].title if missing.what in FIGURES else missing.what
            return f"缺数据：{title}未填"
        case "fact":
            title = FACTS[missing.what].title if missing.what in FACTS else missing.what
            return f"缺数据：机构情况里没有填：{title}"
        case "ledger":
            return f"缺数据：还没有{'人员' if missing.what == 'staff' else '设备'}台账"
        case "cell":
            return f"缺数据：{missing.count} 行没填“{CELL_WORDS.get(missing.what, missing.what)}”"
        case "held":
            return f"缺数据：{missing.count} 行待改好"
        case "unconfirmed":
            return f"缺数据：{missing.count} 行由上年带来，还没有确认"
        case "unconfirmed_figure":
            title = FIGURES[missing.what].title if missing.what in FIGURES else missing.what
            return f"缺数据：{title}由上年带来，还没有确认"
        case "undeclared":
            return f"缺数据：“{what}”没有声明填全"
        case "register":
            return f"缺数据：{what}登记未填完"
    return ""


CELL_WORDS: Mapping[str, str] = {
    "profession": "从事专业类别",
    "practice_category": "执业类别",
    "practice_scopes": "执业范围",
    "education": "学历",
    "title_rank": "职称",
    "gp_registered": "是否注册全科",
    "department": "所在科室",
    "licence_number": "执业证书编码",
    "residency_certified": "规培合格证",
    "does_informatics": "是否从事信息化",
    "posted_to_village": "是否派驻村卫生室",
    "state": "使用情况",
    "value_yuan": "价值金额",
}


def _leaves(finding: Finding) -> list[Finding]:
    if not finding.parts:
        return [finding]
    return [leaf for part in finding.parts for leaf in _leaves(part)]


def _leaf_words(leaf: Finding) -> str:
    if leaf.verdict is Verdict.NOT_APPLICABLE or leaf.quantity is None:
        return ""
    if isinstance(leaf.requirement, Held) and leaf.requirement.count == 1:
        return _whether_held(leaf.verdict, leaf.quantity.title)
    figures = shown_quantity(leaf.quantity, leaf.need)
    if not figures:
        return ""
    title = title_of(leaf.quantity.measure, leaf.quantity.title)
    need = shown_need(leaf)
    return f"{title} {figures}" + (f"（要求 {need}）" if need else "")


def _whether_held(verdict: Verdict, title: str) -> str:
    """One of something is there or not: a figure would say less than the word."""
    match verdict:
        case Verdict.MET:
            return f"有{title}"
        case Verdict.NOT_MET:
            return f"缺{title}"
        case _:
            return ""
