"""Commands on tasks: list, add, from-…, set, move, close, recheck, reopen, report."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forms.cells import Bad, reader
from forms.fields import Value
from forms.ledgers.rectification import RECTIFICATION
from models.gaps.plan import Goal
from models.ledger.ledger_codes import TASK_STATES
from models.usecases.gaps.plan_cards import NoPlanCard
from models.usecases.rectify.task_cards import (
    MadeTasksCard,
    TaskCard,
    TaskDraft,
    TaskPaper,
    TasksCard,
    TaskSource,
    TaskState,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.ids import RowId
from models.vocabulary.progress import Unwatched
from ui.cli.columns import shortened, table
from ui.cli.inputs import nearest, pairs
from ui.cli.replies import Reply, Task
from ui.cli.shapes import Json, as_json
from ui.cli.usage import Parser
from ui.texts.marking import tr
from ui.texts.plans import conflict_shown
from ui.texts.rectify import drafts_of_gaps, drafts_of_plan, remarks_shown

if TYPE_CHECKING:
    from ui.bridge.whole import Centre

_TASK_COLUMNS, _REMARK_COLUMNS = 44, 32
_LEVELS = ("qualified", "basic", "recommended")
_FIELDS = tuple(asked.key for asked in RECTIFICATION.form.fields)
_STATES = {state.name.lower().replace("_", "-"): state for state in TaskState}


def list_tasks(task: Task) -> Reply:
    """List the tasks of a year: what is late first, what is closed last."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_tasks(centre)
    shown = [one for one in card.tasks if _wanted(one, given)]
    return Reply(
        body={
            "workspace": given.workspace,
            "year": card.year,
            "today": card.today.isoformat(),
            "counts": {name: card.count(state) for name, state in _STATES.items()},
            "overdue": card.overdue,
            "soon": card.soon,
            "tasks": as_json(tuple(shown)),
        },
        lines=[*_listed(shown), _totals(card)],
    )


def add(task: Task) -> Reply:
    """Add one task by hand."""
    given = task.given
    draft = TaskDraft(
        task=given.task,
        source=TaskSource.OTHER,
        clauses=tuple(given.clause),
        department=given.department,
        responsible=given.who,
        leader=given.leader,
        measure=given.measure,
        deadline=given.by,
        budget=None if given.budget is None else Fraction(given.budget),
    )
    with task.centre() as centre:
        row = task.bridge.add_task(centre, draft)
    return Reply(
        body={"workspace": given.workspace, "row": row},
        lines=[tr("已添加任务，编号 {row}").format(row=row)],
    )


def from_gaps(task: Task) -> Reply:
    """Make a task of each gap to a level or another target."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        if given.target:
            bridge.read_targets(centre, task.progress)
        gaps = bridge.read_gaps(centre, given.target or given.level).gaps
        return _made(task, bridge.make_tasks(centre, drafts_of_gaps(gaps, centre.today)))


def from_plan(task: Task) -> Reply:
    """Make a task of each step of the best plan to a level."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        goal = Goal.QUICKEST if given.quickest else Goal.CHEAPEST
        plan = bridge.make_plan(
            bridge.plan_view(centre),
            given.level,
            Unwatched(),
            goal=goal,
            budget=given.budget,
            months=given.months,
        )
        if isinstance(plan, NoPlanCard):
            return Reply(
                body={"workspace": given.workspace, "made": [], "plan": as_json(plan)},
                lines=[
                    tr("没有办法到这个等次，没有生成任务。下面这些不能同时做到："),
                    *("  " + conflict_shown(one) for one in plan.conflicts),
                ],
            )
        return _made(task, bridge.make_tasks(centre, drafts_of_plan(plan.steps, centre.today)))


def from_checks(task: Task) -> Reply:
    """Make tasks of open hazards and of what self-checks have found."""
    return _from(task, task.bridge.tasks_from_checks)


def from_feedback(task: Task) -> Reply:
    """Make tasks of what inspections from above have found."""
    return _from(task, task.bridge.tasks_from_feedback)


def put(task: Task) -> Reply:
    """Fill in fields of a task, as its ledger would read them."""
    given = task.given
    with task.centre() as centre:
        values = _values(pairs(given.field, "task set"), centre.today)
        task.bridge.change_task(centre, RowId(given.row), values)
        return _after(task, centre)


def move(task: Task) -> Reply:
    """Put a task into a state."""
    given = task.given
    with task.centre() as centre:
        task.bridge.move_task(centre, RowId(given.row), _STATES[given.state], because=given.because)
        return _after(task, centre)


def close(task: Task) -> Reply:
    """Say that a task is done, with what shows it."""
    given = task.given
    with task.centre() as centre:
        task.bridge.close_task(
            centre,
            RowId(given.row),
            given.on or centre.today,
            proof=given.proof,
            files=[Path(one) for one in given.file],
        )
        return _after(task, centre)


def recheck(task: Task) -> Reply:
    """Close a task that passed its recheck, or send it back."""
    given = task.given
    with task.centre() as centre:
        task.bridge.recheck_task(
            centre,
            RowId(given.row),
            passed=given.passed,
            by=given.by or given.author,
            on=given.on or centre.today,
            note=given.note,
        )
        return _after(task, centre)


def reopen(task: Task) -> Reply:
    """Take a task up again that was done or closed."""
    given = task.given
    with task.centre() as centre:
        task.bridge.reopen_task(centre, RowId(given.row), given.because)
        return _after(task, centre)


def report(task: Task) -> Reply:
    """Write one of the papers as PDF and as a workbook."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        written = task.bridge.write_task_paper(
            centre, TaskPaper(given.paper), Path(given.out), task.progress, blank=given.blank
        )
    return Reply(
        body={"workspace": given.workspace, "report": as_json(written)},
        lines=[tr("已写入：{path}").format(path=path) for path in (written.pdf, written.workbook)],
    )


def add_task_commands(commands: Any, at: Any) -> None:
    """Add ``task …``; ``at`` adds a command on a year of a centre's workspace."""
    group: Parser = commands.add_parser(
        "task", help=tr("整改台账：list、add、from-gaps、from-plan、close、recheck、report 等")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="task_command", required=True
    )
    listed: Parser = at(below, "list", list_tasks, tr("看整改任务，逾期的在前"))
    listed.add_argument("--state", choices=sorted(_STATES), help=tr("只看这种状态的"))
    listed.add_argument("--overdue", action="store_true", help=tr("只看逾期的"))
    _add_makers(below, at)
    _add_movers(below, at)
    paper: Parser = at(below, "report", report, tr("写出责任清单、任务台账或隐患整改台账"))
    paper.add_argument(
        "--paper", choices=[one.value for one in TaskPaper], default=TaskPaper.PROGRESS.value,
        help=tr("责任清单、任务台账（默认）、隐患排查整改台账"),
    )  # fmt: skip
    paper.add_argument("--out", required=True, metavar="DIR", help=tr("写到哪个文件夹"))
    paper.add_argument("--blank", action="store_true", help=tr("写成空白表，手工填写"))


def _add_makers(below: Any, at: Any) -> None:
    own: Parser = at(below, "add", add, tr("添加一条任务"))
    own.add_argument("task", metavar=tr("任务"), help=tr("要整改什么"))
    own.add_argument(
        "--clause", action="append", default=[], metavar="CODE", help=tr("条款号，可写多次")
    )
    own.add_argument("--department", default="", metavar=tr("科室"), help=tr("责任科室"))
    own.add_argument("--who", default="", metavar=tr("姓名"), help=tr("责任人"))
    own.add_argument("--leader", default="", metavar=tr("姓名"), help=tr("分管领导"))
    own.add_argument("--measure", default="", metavar=tr("内容"), help=tr("整改措施"))
    own.add_argument("--by", type=_day, metavar=tr("日期"), help=tr("整改期限"))
    own.add_argument("--budget", type=_amount, metavar="YUAN", help=tr("预算，元"))
    gaps: Parser = at(below, "from-gaps", from_gaps, tr("每项差距生成一条任务"))
    aim = gaps.add_mutually_exclusive_group(required=True)
    aim.add_argument("--level", choices=_LEVELS, help=tr("合格、基本、推荐"))
    aim.add_argument("--target", metavar="ID", help=tr("别的目标，见 gaps --target list"))
    plan: Parser = at(below, "from-plan", from_plan, tr("最省的方案，每一步生成一条任务"))
    plan.add_argument("--level", required=True, choices=_LEVELS, help=tr("合格、基本、推荐"))
    plan.add_argument("--quickest", action="store_true", help=tr("要最快的，不要最省的"))
    plan.add_argument("--budget", type=int, metavar="YUAN", help=tr("最多花多少元"))
    plan.add_argument("--months", type=int, metavar="MONTHS", help=tr("最多几个月"))
    at(below, "from-checks", from_checks, tr("未整改的隐患和自查发现的问题，各生成一条任务"))
    at(below, "from-feedback", from_feedback, tr("上级检查发现而未整改的问题，各生成一条任务"))


def _add_movers(below: Any, at: Any) -> None:
    filled = _on_task(at(below, "set", put, tr("填写任务的内容")))
    filled.add_argument(
        "field", nargs="+", metavar="FIELD=VALUE",
        help=tr("如 responsible=程斌 deadline=2025-08-31；等号后留空则清空"),
    )  # fmt: skip
    moved = _on_task(at(below, "move", move, tr("改任务的状态")))
    moved.add_argument("state", choices=sorted(_STATES), help=tr("改成哪种状态"))
    moved.add_argument("--because", default="", metavar=tr("原因"), help=tr("暂缓、退回要写"))
    done = _on_task(at(below, "close", close, tr("报完成，等复核")))
    done.add_argument("--on", type=_day, metavar=tr("日期"), help=tr("哪天完成的，默认今天"))
    done.add_argument("--proof", default="", metavar=tr("说明"), help=tr("用什么说明已经完成"))
    done.add_argument(
        "--file", action="append", default=[], metavar="FILE", help=tr("佐证文件，可写多次")
    )
    checked = _on_task(at(below, "recheck", recheck, tr("复核：通过就销号，不通过就退回")))
    verdict = checked.add_mutually_exclusive_group(required=True)
    verdict.add_argument("--pass", dest="passed", action="store_true", help=tr("通过"))
    verdict.add_argument("--fail", dest="passed", action="store_false", help=tr("不通过"))
    checked.add_argument("--by", default="", metavar=tr("姓名"), help=tr("复核人，默认操作人"))
    checked.add_argument("--on", type=_day, metavar=tr("日期"), help=tr("复核日期，默认今天"))
    checked.add_argument("--note", default="", metavar=tr("说明"), help=tr("不通过要写原因"))
    again = _on_task(at(below, "reopen", reopen, tr("重新打开已完成或已销号的任务")))
    again.add_argument("--because", required=True, metavar=tr("原因"), help=tr("为什么"))


def _on_task(parser: Parser) -> Parser:
    parser.add_argument("row", metavar="ROW", help=tr("任务编号，见 task list --json"))
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(text) from error


def _amount(text: str) -> Fraction:
    try:
        amount = Fraction(text)
    except (ValueError, ZeroDivisionError) as error:
        raise argparse.ArgumentTypeError(text) from error
    if amount < 0:
        raise argparse.ArgumentTypeError(text)
    return amount


def _values(given: Mapping[str, str], today: date) -> dict[str, Value]:
    """Return typed fields as the ledger reads its cells.

    Raises: Refusal COMMAND_USAGE for a field it does not have; CELL_… for what it cannot hold.
    """
    values: dict[str, Value] = {}
    for key, text in given.items():
        if key not in _FIELDS:
            near = nearest(key, _FIELDS)
            what = tr("任务没有“{key}”这一项，是不是 {near}").format(key=key, near=near or "…")
            raise Refusal(RefusalCode.COMMAND_USAGE, what=what)
        read = reader(RECTIFICATION.form.field(key), today=today)(text)
        if isinstance(read, Bad) and not read.soft:
            params: dict[str, Any] = dict(read.params)
            raise Refusal(read.code, place=Place(path=key), **params)
        values[key] = read.kept if isinstance(read, Bad) else read
    return values


def _wanted(card: TaskCard, given: argparse.Namespace) -> bool:
    if given.overdue and not card.days_overdue:
        return False
    return not given.state or card.task.state is _STATES[given.state]


def _from(task: Task, make: "Callable[[Centre], MadeTasksCard]") -> Reply:
    with task.centre() as centre:
        return _made(task, make(centre))


def _made(task: Task, card: MadeTasksCard) -> Reply:
    told = tr("新增 {made} 条任务；{standing} 条原来就有，没有再加").format(
        made=len(card.made), standing=len(card.standing)
    )
    return Reply(
        body={
            "workspace": task.given.workspace,
            "made": list(card.made),
            "standing": list(card.standing),
        },
        lines=[told],
    )


def _after(task: Task, centre: "Centre") -> Reply:
    """Return the task as it stands after a command."""
    row = RowId(task.given.row)
    card = next(one for one in task.bridge.read_tasks(centre).tasks if one.task.row_id == row)
    told: Json = as_json(card)
    return Reply(body={"workspace": task.given.workspace, "task": told}, lines=_listed([card]))


def _listed(cards: Sequence[TaskCard]) -> list[str]:
    if not cards:
        return [tr("没有任务")]
    heads = tr("状态|期限|任务|责任人|要留意|编号").split("|")
    rows = [
        [
            TASK_STATES[card.task.state],
            card.task.deadline.isoformat() if card.task.deadline else "",
            shortened(card.task.task, _TASK_COLUMNS),
            " ".join(filter(None, (card.task.department, card.task.responsible))),
            shortened(remarks_shown(card), _REMARK_COLUMNS),
            card.task.row_id,
        ]
        for card in cards
    ]
    return table(heads, rows)


def _totals(card: TasksCard) -> str:
    return tr("共 {all} 条，未销号 {open} 条，逾期 {overdue} 条，{soon} 条快到期").format(
        all=len(card.tasks), open=card.open, overdue=card.overdue, soon=card.soon
    )
