"""What the review page says: grades side by side, differences, groups of clauses."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.assessment.grades import Outcome
from models.standards.pack import Grade
from models.usecases.county.county_cards import (
    SubmissionCard,
    SubmittedClauseCard,
    SubmittedCriterionCard,
)
from models.usecases.review.review_cards import ReviewedClauseCard
from ui.components.rows import Align, Cell, Column
from ui.look.icons import IconName
from ui.look.states import GradeMark, Status
from ui.look.tokens import Tone
from ui.pages.institutions.words import day_shown
from ui.texts.joining import listed
from ui.translated import translated

OUTCOME_STATUS = {
    Outcome.MET: Status.MET,
    Outcome.NOT_MET: Status.NOT_MET,
    Outcome.UNKNOWN: Status.MISSING,
    Outcome.OPEN: Status.NOT_FILLED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseGroup:
    """Clauses that are looked at together."""

    id: str
    title: str
    note: str
    clauses: tuple[SubmittedClauseCard, ...]


def clauses_of(card: SubmissionCard) -> tuple[SubmittedClauseCard, ...]:
    """Return every clause in the order of the standard."""
    return tuple(
        clause
        for chapter in card.chapters
        for section in chapter.sections
        for clause in section.clauses
    )


def groups_of(
    card: SubmissionCard, changed: AbstractSet[str] = frozenset()
) -> tuple[ClauseGroup, ...]:
    """Return what changed first, then over-claims, core clauses, the others; each clause once.

    ``changed``: clauses an earlier revision said otherwise.
    """
    translate = QCoreApplication.translate
    clauses = clauses_of(card)
    anew = tuple(clause for clause in clauses if clause.code in changed)
    same = tuple(clause for clause in clauses if clause.code not in changed)
    over = tuple(clause for clause in same if clause.over_claim > 0)
    core = tuple(clause for clause in same if clause.core and clause.over_claim <= 0)
    rest = tuple(clause for clause in same if not clause.core and clause.over_claim <= 0)
    counted = translate("ReviewPage", "{n} 条")
    first = translate("ReviewPage", "{n} 条，先看这些")
    groups = (
        ("changed", translate("ReviewPage", "和上一次上报不同"), first, anew),
        ("over", translate("ReviewPage", "高于计算结果"), first, over),
        ("core", translate("ReviewPage", "核心条款"), counted, core),
        ("rest", translate("ReviewPage", "其余条款"), counted, rest),
    )
    return tuple(
        ClauseGroup(id=ident, title=title, note=note.format(n=len(some)), clauses=some)
        for ident, title, note, some in groups
        if some
    )


def mark_of(grade: Grade | None, *, missing: GradeMark) -> GradeMark:
    """Return the badge of a grade; ``missing`` where it is not settled."""
    return GradeMark(str(grade)) if grade is not None else missing


def computed_mark(clause: SubmittedClauseCard) -> GradeMark:
    """Return the badge of the computed grade: a question mark where it cannot be told."""
    return mark_of(clause.computed, missing=GradeMark.MISSING)


def claimed_mark(clause: SubmittedClauseCard) -> GradeMark:
    """Return the badge of the institution's own grade."""
    return mark_of(clause.claimed, missing=GradeMark.NONE)


def difference(clause: SubmittedClauseCard) -> Cell:
    """Return how the claim stands to the computed grade."""
    translate = QCoreApplication.translate
    if clause.over_claim > 0:
        text = translate("ReviewPage", "高 {n} 级").format(n=clause.over_claim)
        return Cell(text=text, icon=IconName.UP, tone=Tone.OVERRIDE)
    if clause.claimed is Grade.E:
        return Cell(text=translate("ReviewPage", "不适用"), status=Status.NOT_APPLICABLE)
    if clause.claimed is None:
        return Cell(text=translate("ReviewPage", "没评完"), status=Status.NOT_FILLED)
    if clause.computed is None:
        return Cell(text=translate("ReviewPage", "无法比"), status=Status.MISSING)
    if clause.computed is clause.claimed:
        return Cell(text=translate("ReviewPage", "一致"))
    return Cell(text=translate("ReviewPage", "低于计算"), icon=IconName.DOWN, tone=Tone.ACCENT)


def reason_of(clause: SubmittedClauseCard) -> str:
    """Return what the institution wrote about a clause."""
    return clause.claim_reason or clause.not_applicable_reason


def finding_of(criterion: SubmittedCriterionCard) -> str:
    """Return ``1∶0.88，要求 ≥ 1∶1``, or nothing where only a person can tell."""
    if not criterion.need:
        return criterion.figures
    return QCoreApplication.translate("ReviewPage", "{figures}，要求 {need}").format(
        figures=criterion.figures or "—", need=criterion.need
    )


def tick_shown(criterion: SubmittedCriterionCard) -> str:
    """Return what the institution said of a criterion."""
    translate = QCoreApplication.translate
    if criterion.tick is None:
        return translate("ReviewPage", "机构没有回答")
    if criterion.tick:
        return translate("ReviewPage", "机构答：做到了")
    return translate("ReviewPage", "机构答：没做到")


def reviewed_mark(said: ReviewedClauseCard | None) -> GradeMark:
    """Return the badge of the county's grade; a dash where nobody has looked."""
    if said is None or not said.seen:
        return GradeMark.NONE
    return mark_of(said.reviewed, missing=GradeMark.MISSING)


def reviewed_cell(said: ReviewedClauseCard | None) -> Cell:
    """Return the county's grade for the list; what was carried over says so."""
    mark = reviewed_mark(said)
    if said is None or not said.seen:
        unseen = QCoreApplication.translate("ReviewPage", "县级还没看")
        return Cell(grade=mark, spoken=unseen)
    tip = seen_shown(said)
    return Cell(grade=mark, tip=tip)


def seen_shown(said: ReviewedClauseCard) -> str:
    """Return who looked at a clause and when, or that it came along from an earlier revision."""
    translate = QCoreApplication.translate
    if not said.seen:
        return translate("ReviewPage", "还没看")
    who = day_shown(said.at)
    if said.author:  # a county without accounts names nobody
        who = translate("ReviewPage", "{who}，{day}").format(who=said.author, day=who)
    if said.carried_from:
        told = translate("ReviewPage", "沿用第 {n} 次的复核（{who}）")
        return told.format(n=said.carried_from, who=who)
    return who


def computed_reason(clause: SubmittedClauseCard) -> str:
    """Return the figures that speak against a claim, as a reason to begin with; "" for none."""
    short = [
        f"{one.label} {finding_of(one)}"
        for one in clause.criteria
        if one.claimed is Outcome.MET and one.computed is not Outcome.MET and one.need
    ]
    if not short:
        return ""
    told = QCoreApplication.translate("ReviewPage", "按台账计算：{findings}")
    return told.format(findings=listed(short, translated))


def columns(
    said: Callable[[str], ReviewedClauseCard | None],
) -> tuple[Column[SubmittedClauseCard], ...]:
    """Return the columns of the list; ``said``: what the county says of a clause."""
    return (
        Column(
            id="code",
            title=QCoreApplication.translate("ReviewPage", "条款"),
            cell=lambda clause: Cell(text=clause.code),
            characters=5,
        ),
        Column(
            id="title",
            title=QCoreApplication.translate("ReviewPage", "名称"),
            cell=_title,
            characters=0,
        ),
        Column(
            id="computed",
            title=QCoreApplication.translate("ReviewPage", "计算"),
            cell=lambda clause: Cell(grade=computed_mark(clause)),
            characters=3,
            align=Align.CENTRE,
        ),
        Column(
            id="claimed",
            title=QCoreApplication.translate("ReviewPage", "自评"),
            cell=lambda clause: Cell(grade=claimed_mark(clause)),
            characters=3,
            align=Align.CENTRE,
        ),
        Column(
            id="county",
            title=QCoreApplication.translate("ReviewPage", "县级"),
            cell=lambda clause: reviewed_cell(said(clause.code)),
            characters=3,
            align=Align.CENTRE,
        ),
        Column(
            id="difference",
            title=QCoreApplication.translate("ReviewPage", "差异"),
            cell=difference,
            characters=6,
        ),
        Column(
            id="evidence",
            title=QCoreApplication.translate("ReviewPage", "佐证"),
            cell=lambda clause: Cell(text=str(len(clause.evidence) or "")),
            characters=3,
            align=Align.END,
        ),
        Column(
            id="reason",
            title=QCoreApplication.translate("ReviewPage", "机构的理由"),
            cell=lambda clause: Cell(text=reason_of(clause), tip=reason_of(clause)),
            characters=10,
        ),
    )


def _title(clause: SubmittedClauseCard) -> Cell:
    text = f"★ {clause.title}" if clause.core else clause.title
    core = QCoreApplication.translate("ReviewPage", "{title}，核心").format(title=clause.title)
    return Cell(text=text, tip=clause.title, spoken=core if clause.core else "")
