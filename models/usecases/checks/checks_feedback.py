"""What the county asked for and has no answer yet; what changed since the revision before.

An item without an answer wants a reason and bars nothing: who has none yet may say so.
"""

from collections.abc import Callable, Iterable

from models.ledger.flags import CONFIRM, REMARK
from models.standards.pack import Grade
from models.usecases.checks.check_cards import PreflightItem
from models.usecases.checks.checks_centre import CheckView
from models.usecases.feedback.feedback_cards import AnswerState, FeedbackCard, ItemCard
from models.vocabulary.ids import ClauseCode


def _unanswered(view: CheckView) -> Iterable[PreflightItem]:
    told = _standing(view)
    if told and told.waiting:
        yield _about_items(CONFIRM, "feedback.unanswered", told.waiting)


def _nothing_shown(view: CheckView) -> Iterable[PreflightItem]:
    """Items said to be put right, with no file that shows it."""
    told = _standing(view)
    done = [item for item in told.open if item.answer.state is AnswerState.DONE] if told else []
    bare = [item for item in done if not any(file.attached for file in item.answer.files)]
    if bare:
        yield _about_items(REMARK, "feedback.nothing-shown", bare)


def _claim_kept(view: CheckView) -> Iterable[PreflightItem]:
    """Clauses the county sees lower, claimed now as they were then."""
    told = _standing(view)
    kept = [one for one in told.differing if one.now == one.claimed] if told else []
    if kept:
        yield PreflightItem(
            severity=REMARK,
            code="feedback.claim-kept",
            clause=kept[0].code,
            clauses=tuple(one.code for one in kept),
            params=(("count", len(kept)),),
        )


def _changed(view: CheckView) -> Iterable[PreflightItem]:
    """What became of the grades since the revision before."""
    changed = {
        code: (before, _claimed(view, code))
        for code, before in view.sent.items()
        if code in view.clauses and before != _claimed(view, code)
    }
    if changed:
        better = sum(_height(now) > _height(before) for before, now in changed.values())
        yield PreflightItem(
            severity=REMARK,
            code="revision.changed",
            clause=next(iter(changed)),
            clauses=tuple(changed),
            params=(("count", len(changed)), ("better", better)),
        )


FEEDBACK_CHECKS: tuple[Callable[[CheckView], Iterable[PreflightItem]], ...] = (
    _unanswered,
    _nothing_shown,
    _claim_kept,
    _changed,
)


def _standing(view: CheckView) -> FeedbackCard | None:
    """Return the newest feedback while nothing was sent after what it is about."""
    told = view.feedback
    return None if told is None or told.older else told


def _about_items(severity: str, code: str, items: Iterable[ItemCard]) -> PreflightItem:
    found = tuple(items)
    clauses = dict.fromkeys(ClauseCode(item.clause) for item in found if item.clause)
    return PreflightItem(
        severity=severity,
        code=code,
        clauses=tuple(clauses),
        params=(("count", len(found)), ("name", found[0].text)),
        field=found[0].id,
        fields=tuple(item.id for item in found),
    )


def _claimed(view: CheckView, code: ClauseCode) -> str:
    claimed = view.assessment.clauses[code].claimed
    return "" if claimed is None else claimed.value


def _height(grade: str) -> int:
    """Return how high a grade stands; one that is open or falls away stands below all."""
    return len(Grade) - list(Grade).index(Grade(grade)) if grade and grade != Grade.E else 0
