"""Take many answers at once: a file of ticks, all of it or nothing."""

from collections.abc import Mapping

from models.assessment.grades import Answers
from models.usecases.cards import ChecklistCard
from models.usecases.centre import Centre
from models.usecases.read_checklist import read_checklist
from models.vocabulary.ids import CriterionId


def tick_many(centre: Centre, values: Mapping[str, bool | None]) -> ChecklistCard:
    """Tick (True), deny (False) or take back (None) every criterion named.

    One transaction: an unknown criterion leaves all of them as they were.
    Raises: Refusal CRITERION_UNKNOWN, ASSESSMENT_FINALISED; Trouble.
    """
    found = {CriterionId(ident): centre.criterion(ident)[0] for ident in values}
    centre.refuse_if_final()
    if not found:
        return read_checklist(centre)
    ticks = dict(centre.answers.ticks)
    with centre.workspace.store.writing(centre.clock, centre.author) as write:
        for criterion in found:
            value = values[criterion]
            write.assessments.put_tick(centre.row.assessment_id, criterion, value)
            ticks.pop(criterion, None)
            if value is not None:
                ticks[criterion] = value
        write.note_down("answer.many", "", f"criteria={len(found)}")
    answers = Answers(ticks=ticks, not_applicable=centre.answers.not_applicable)
    for code in dict.fromkeys(clause.code for clause in found.values()):
        centre.answered(code, answers)
    return read_checklist(centre)
