"""Make rectification tasks of what one self-check has found and nobody has put right yet."""

from collections.abc import Iterable, Mapping

from models.selfchecks.check_form import CheckForm, SectionText, form_from_json
from models.selfchecks.filled import SEVERITIES, CheckAnswer, is_open_problem
from models.store.records import SelfCheckRow
from models.usecases.centre import Centre
from models.usecases.rectify.make_tasks import make_tasks
from models.usecases.rectify.task_cards import MadeTasksCard, TaskDraft, TaskSource
from models.usecases.selfchecks.finish_check import CHECKS, HAZARDS
from models.usecases.selfchecks.read_checks import check_row
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def tasks_from_check(centre: Centre, ident: str) -> MadeTasksCard:
    """Make a task for each open problem of a finished check; what has one gets no second.

    Raises: Refusal SELF_CHECK_UNKNOWN, SELF_CHECK_NOT_FINISHED.
    """
    with centre.workspace.store.reading() as read:
        row = check_row(read, centre, ident)
        answers = read.self_checks.answers(ident)
    if not row.finished_at:
        raise Refusal(RefusalCode.SELF_CHECK_NOT_FINISHED)
    return make_tasks(centre, open_problems(row, answers))


def open_problems(row: SelfCheckRow, answers: Mapping[str, CheckAnswer]) -> tuple[TaskDraft, ...]:
    """Return a draft for each problem of a finished check that nobody has put right yet."""
    return tuple(_drafts(row, form_from_json(row.document), answers))


def _drafts(
    row: SelfCheckRow, form: CheckForm, answers: Mapping[str, CheckAnswer]
) -> Iterable[TaskDraft]:
    for section in form.sections:
        for item in section.items:
            answer = answers.get(item.id)
            if answer is not None and is_open_problem(answer):
                yield _draft(row, section, f"{form.number(item.id)} {item.text}", answer)


def _draft(row: SelfCheckRow, section: SectionText, asked: str, answer: CheckAnswer) -> TaskDraft:
    """Return the task; a hazard's is the one its own row in the ledger of hazards makes."""
    hazard = bool(answer.hazard)
    place = f"{answer.place} " if answer.place else ""
    return TaskDraft(
        task=f"{place}{answer.text}",
        source=TaskSource.HAZARD if hazard else TaskSource.SELF_CHECK,
        reference=(f"{HAZARDS}/{answer.hazard}" if hazard else f"{CHECKS}/{row.row}/{answer.item}"),
        hazard_kind=section.hazard_kind if hazard else "",
        found_on=row.held_on,
        department=row.department,
        responsible=answer.responsible,
        measure=answer.measure,
        deadline=answer.deadline,
        involved=f"{answer.involved} 人" if answer.involved else "",
        gravity=SEVERITIES.get(answer.severity, ""),
        note=asked,
    )
