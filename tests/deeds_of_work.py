"""Deeds on plans, tasks and self-checks, for tests of undo over everything people do."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from itertools import count

from models.gaps.changes import Hired
from models.ledger.form_rows import RECTIFICATION, FormRow
from models.ledger.tasks import TaskState
from models.selfchecks.form_reading import read_forms
from models.usecases.centre import Centre
from models.usecases.gaps.prices import forget_price, set_price
from models.usecases.gaps.try_out import forget_scenario, keep_scenario, read_scenarios
from models.usecases.rectify.make_tasks import add_task, make_tasks
from models.usecases.rectify.move_task import Recheck, close_task, move_task, recheck_task
from models.usecases.rectify.problems_found import tasks_from_checks
from models.usecases.rectify.task_cards import TaskDraft
from models.usecases.rectify.task_files import attach_to_task
from models.usecases.selfchecks.fill_check import (
    add_own_item,
    begin_check,
    put_answers,
    put_head,
    remove_check,
)
from models.usecases.selfchecks.finish_check import finish_check, take_up_again
from models.usecases.selfchecks.read_checks import read_self_check, read_self_checks
from models.usecases.selfchecks.selfcheck_cards import Asked, CheckAnswer, Verdict
from models.vocabulary.ids import RowId
from resources import resource

_SAFETY = next(
    form
    for form in read_forms(
        {path.name: path.read_bytes() for path in resource("self_checks").glob("safety-*.yaml")}
    )
)
_fresh = count(1)


def _scenario(centre: Centre) -> None:
    kept = read_scenarios(centre)
    if kept:
        forget_scenario(centre, kept[0].id)
    else:
        keep_scenario(centre, "招两名护士", (Hired(post="nurse", count=2),))


def _newest(centre: Centre) -> str:
    checks = read_self_checks(centre, [_SAFETY]).checks
    return checks[-1].id if checks else "none"


def _fill(centre: Centre) -> None:
    """Everything in order but for an oxygen bottle."""
    ident = _newest(centre)
    put_head(centre, ident, held_on=date(2026, 6, 10), people=f"李素芬{next(_fresh) % 2}")
    answers = [
        CheckAnswer(item=item.id, text="没有")
        if item.asked is Asked.TEXT
        else CheckAnswer(item=item.id, verdict=Verdict.MET)
        for item in read_self_check(centre, ident).items
    ]
    broken = replace(answers[-1], verdict=Verdict.NOT_MET, text=f"没有固定{next(_fresh) % 2}")
    put_answers(centre, ident, [*answers[:-1], broken])


def _task(centre: Centre) -> RowId:
    tasks = [row for row in centre.ledgers.form_rows if _is_task(row)]
    return tasks[-1].row_id if tasks else RowId("none")


def _is_task(row: FormRow) -> bool:
    return row.ledger == RECTIFICATION and row.ended_on is None


def _attach(centre: Centre) -> None:
    file = centre.workspace.folder.root.parent / "照片.pdf"
    file.write_bytes(b"%PDF-1.4 y")
    attach_to_task(centre, _task(centre), [file])


WORK: Mapping[str, Callable[[Centre], object]] = {
    "a scenario": _scenario,
    "a price": lambda c: set_price(
        c, "hire:nurse", cost=next(_fresh) % 3, fixed=0, months=1, most=None
    ),
    "forget the price": lambda c: forget_price(c, "hire:nurse"),
    "a task": lambda c: add_task(c, TaskDraft(task=f"修窗{next(_fresh)}")),
    "tasks": lambda c: make_tasks(
        c, [TaskDraft(task="补除颤仪", reference="gap/equipment.defibrillator")]
    ),
    "begin a task": lambda c: move_task(c, _task(c), TaskState.UNDER_WAY),
    "defer a task": lambda c: move_task(c, _task(c), TaskState.DEFERRED, "等经费"),
    "a photograph": _attach,
    "close a task": lambda c: close_task(c, _task(c), date(2026, 6, 1), proof="验收单"),
    "recheck a task": lambda c: recheck_task(
        c,
        _task(c),
        Recheck(passed=bool(next(_fresh) % 2), by="周明远", on=date(2026, 6, 2), note="看过"),
    ),
    "begin a self-check": lambda c: begin_check(c, _SAFETY),
    "an item of our own": lambda c: add_own_item(
        c, _newest(c), _SAFETY.sections[0].id, f"看门{next(_fresh)}"
    ),
    "fill a self-check": _fill,
    "finish a self-check": lambda c: finish_check(c, _newest(c)),
    "tasks of what was found": tasks_from_checks,
    "take a self-check up": lambda c: take_up_again(c, _newest(c)),
    "begin another": lambda c: begin_check(c, _SAFETY),
    "remove a self-check": lambda c: remove_check(c, _newest(c)),
}
