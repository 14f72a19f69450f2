"""How the criteria read that last time's answers can no longer be confirmed for."""

from models.standards.language import Requirement
from models.standards.notation import write_notation
from models.standards.notation_names import Names, names_of
from models.standards.pack import Criterion
from models.standards.wording import words_changed
from models.standards.written import written
from models.usecases.carry.carry_cards import FormerCard
from models.usecases.centre import Centre
from models.usecases.packs.compare_cards import RequirementChangeCard
from models.vocabulary.ids import CriterionId


def read_former(centre: Centre, code: str) -> tuple[FormerCard, ...]:
    """Return, for each answer of a clause that waits to be given anew, what was asked then.

    Raises: Refusal CLAUSE_UNKNOWN.
    """
    clause = centre.clause(code)
    before = centre.former_pack
    if before is None:
        return ()
    with centre.workspace.store.reading() as read:
        changed = {
            row.criterion_id: CriterionId(row.from_criterion)
            for row in read.carried.waiting(centre.row.assessment_id)
            if row.clause == clause.code and row.what == "answer" and not row.stands
        }
    names = names_of((*before.kinds, *centre.pack.kinds))
    former = {one.id: one for old in before.clauses for one in old.criteria}
    return tuple(
        _card(former[changed[now.id]], now, names)
        for now in clause.criteria
        if changed.get(now.id) in former
    )


def _card(was: Criterion, now: Criterion, names: Names) -> FormerCard:
    asked = None
    if was.requirement != now.requirement:
        asked = RequirementChangeCard(
            of="requirement",
            old=_line(was.requirement, names),
            new=_line(now.requirement, names),
            bounds=(),
            reshaped=True,
        )
    return FormerCard(criterion=now.id, words=words_changed(was.text, now.text), requirement=asked)


def _line(requirement: Requirement | None, names: Names) -> str:
    return "" if requirement is None else write_notation(written(requirement), names)
