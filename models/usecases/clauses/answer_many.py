"""Take many answers at once: a file of ticks, all of it or nothing."""

from collections.abc import Mapping

from models.assessment.grades import Answers
from models.usecases.cards import ChecklistCard
from models.usecases.centre import Centre
from models.usecases.clauses.read_checklist import read_checklist
from models.usecases.people.people_cards import Deed
from models.vocabulary.ids import CriterionId


def tick_many(centre: Centre, values: Mapping[str, bool | None]) -> ChecklistCard:
    """Tick (True), deny (False) or take back (None) every criterion named.

    One transaction: an unknown criterion leaves all of them as they were.
    Raises: Refusal CRITERION_UNKNOWN, ASSESSMENT_FINALISED; Trouble.
    """
    said = {CriterionId(ident): value for ident, value in values.items()}
    clauses = [centre.criterion(ident)[0].code for ident in said]
    centre.refuse_if_final()
    if not said:
        return read_checklist(centre)
    ticks = dict(centre.answers.ticks)
    with centre.writing(Deed.ANSWERS) as write:
        write.assessments.put_ticks(centre.row.assessment_id, said)
        write.note_down("answer.many", "", f"criteria={len(said)}")
    for criterion, value in said.items():
        ticks.pop(criterion, None)
        if value is not None:
            ticks[criterion] = value
    answers = Answers(ticks=ticks, not_applicable=centre.answers.not_applicable)
    for code in dict.fromkeys(clauses):
        centre.answered(code, answers)
    return read_checklist(centre)
