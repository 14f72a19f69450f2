"""Commands on sheets that leave and come back: export of all, paper forms, fill-in sheets."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from forms.handed_out.answer_sheets import FACTS_SHEET, REGISTERS_SHEET
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli import ledger_rows
from ui.cli.replies import DONE, REFUSED, Reply, Task
from ui.cli.shapes import failure_json
from ui.cli.usage import Parser
from ui.texts.marking import tr
from ui.texts.sentences import sentence, word

if TYPE_CHECKING:
    from models.exchange.fill_in_sheets import SheetPlan
    from ui.bridge.whole import Centre

_SHOWN = 20
_ANSWERS: Mapping[str, str] = MappingProxyType({
    "facts": FACTS_SHEET, "registers": REGISTERS_SHEET,
})  # fmt: skip
"""What is asked by name -> its sheet."""


def export(task: Task) -> Reply:
    """Write one ledger, or all of them in one workbook; either reads back the same."""
    given = task.given
    if given.all == bool(given.ledger):
        what = tr("写一本台账的名字，或者用 --all 写全部")
        raise Refusal(RefusalCode.COMMAND_USAGE, what=what)
    if given.ledger in _ANSWERS:
        return _answers_out(task)
    if not given.all:
        return ledger_rows.export(task)
    with task.centre(for_writing=False) as centre:
        data = task.bridge.ledgers_workbook(centre)
    path = task.bridge.write_file(Path(given.out), data)
    return Reply(
        body={"workspace": given.workspace, "path": str(path)},
        lines=[tr("全部台账已写到 {path}").format(path=path)],
    )


def _answers_out(task: Task) -> Reply:
    """Write facts or registers as a workbook that reads back."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        data = task.bridge.answers_workbook(centre, _ANSWERS[given.ledger])
    path = task.bridge.write_file(Path(given.out), data)
    return Reply(
        body={"workspace": given.workspace, "ledger": given.ledger, "path": str(path)},
        lines=[tr("已写到 {path}").format(path=path)],
    )


def paper(task: Task) -> Reply:
    """Write a ledger's form as PDF, blank or filled."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        if given.ledger in _ANSWERS:
            titles = {key: word("register", key) for key in _registers(task, centre)}
            data = task.bridge.answers_paper(
                centre, _ANSWERS[given.ledger], titles, task.progress, filled=given.filled
            )
        else:
            data = task.bridge.paper_form(centre, given.ledger, task.progress, filled=given.filled)
    path = task.bridge.write_file(Path(given.out), data)
    return Reply(
        body={"workspace": given.workspace, "ledger": given.ledger, "path": str(path)},
        lines=[tr("已写到 {path}").format(path=path)],
    )


def _registers(task: Task, centre: "Centre") -> list[str]:
    return [card.register for card in task.bridge.read_ledgers(centre).registers]


def read_answers(task: Task) -> Reply:
    """Take facts and registers in from the workbook that holds all ledgers."""
    given = task.given
    with task.centre() as centre:
        read = task.bridge.read_answer_sheets(centre, Path(given.file))
        if any(fault.code is RefusalCode.REGISTER_KIND_UNKNOWN for fault in read.faults):
            # a screen asks for the kinds of policies too; reading those takes seconds
            task.bridge.ask_for(centre, task.bridge.policy_kinds(centre, task.progress))
            read = task.bridge.read_answer_sheets(centre, Path(given.file))
        if not (given.dry_run or read.faults):
            task.bridge.put_answer_sheets(centre, read)
    return Reply(
        body={
            "workspace": given.workspace,
            "dry_run": given.dry_run,
            "facts": len(read.facts),
            "registers": len(read.registers),
            "faults": [failure_json(fault) for fault in read.faults],
        },
        lines=[
            tr("机构情况 {facts} 项，登记表 {registers} 项").format(
                facts=len(read.facts), registers=len(read.registers)
            )
        ],
        remarks=[sentence(fault) for fault in read.faults[:_SHOWN]],
        code=REFUSED if read.faults else DONE,
    )


def write_fill_in(task: Task) -> Reply:
    """Write a workbook and a PDF for each department."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        names = given.department or [
            card.name for card in task.bridge.read_departments(centre) if card.lead_of
        ]
        if not names:
            raise Refusal(RefusalCode.FILL_IN_NO_DEPARTMENT)
        made = task.bridge.write_fill_in(centre, names, Path(given.out), task.progress)
    return Reply(
        body={
            "workspace": given.workspace,
            "sheets": [
                {
                    "department": each.department,
                    "workbook": str(each.workbook),
                    "paper": str(each.paper),
                }
                for each in made
            ],
        },
        lines=[
            tr("{department}：{path}").format(department=each.department, path=each.workbook)
            for each in made
        ],
    )


def read_fill_in(task: Task) -> Reply:
    """Say what a sheet that came back would change, then take it in."""
    given = task.given
    with task.centre() as centre:
        plan = task.bridge.plan_fill_in(centre, Path(given.file))
        if not given.dry_run:
            task.bridge.take_fill_in(centre, plan)
    return Reply(
        body={
            "workspace": given.workspace,
            "department": plan.department,
            "dry_run": given.dry_run,
            "changed": [
                {"criterion": each.criterion, "before": each.before, "after": each.after,
                 "note": each.note}
                for each in plan.changes
            ],
            "unchanged": plan.unchanged,
            "empty": plan.empty,
        },
        lines=_plan_lines(plan, dry_run=given.dry_run),
    )  # fmt: skip


def _plan_lines(plan: "SheetPlan", *, dry_run: bool) -> list[str]:
    words = {True: tr("是"), False: tr("否"), None: tr("空")}
    head = tr("{department}：改 {changed} 款，没有变化 {unchanged}，空着 {empty}").format(
        department=plan.department,
        changed=len(plan.changes),
        unchanged=plan.unchanged,
        empty=plan.empty,
    )
    lines = [head + (tr("（只看结果，没有写入）") if dry_run else "")]
    for each in plan.changes[:_SHOWN]:
        line = tr("  {criterion}  {before} → {after}").format(
            criterion=each.criterion, before=words[each.before], after=words[each.after]
        )
        lines.append(line + (tr("  备注：{note}").format(note=each.note) if each.note else ""))
    return lines


def add_fill_in_commands(commands: Any, at: Callable[..., Parser]) -> None:
    """Add ``fill-in write`` and ``fill-in read``."""
    group: Parser = commands.add_parser("fill-in", help=tr("科室填报表：write、read"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="fill_in_command", required=True
    )
    written = at(below, "write", write_fill_in, tr("给每个科室写一份填报表：表格和纸样"))
    written.add_argument(
        "--department", action="append", default=[], metavar=tr("科室"),
        help=tr("可写多次；默认为所有牵头的科室"),
    )  # fmt: skip
    written.add_argument("--out", required=True, metavar="DIR", help=tr("写到哪个文件夹"))
    read = at(below, "read", read_fill_in, tr("读回一份填报表，先看要改什么"))
    read.add_argument("file", metavar="FILE.xlsx", help=tr("科室填好的表"))
    read.add_argument("--dry-run", action="store_true", help=tr("只看结果，不写入"))


def add_sheet_commands(below: Any, at: Callable[..., Parser], ledgers: tuple[str, ...]) -> None:
    """Add ``ledger export``, ``ledger paper`` and ``ledger answers``."""
    which = tr("哪一本台账，用 ledger list 看全部")
    written = at(below, "export", export, tr("把一本或全部台账写成表格，能原样读回"))
    written.add_argument(
        "ledger",
        nargs="?",
        default="",
        choices=("", *ledgers, *_ANSWERS),
        metavar="LEDGER",
        help=which,
    )
    written.add_argument("--all", action="store_true", help=tr("全部台账写进一个文件，一本一张表"))
    written.add_argument("--out", required=True, metavar="FILE.xlsx", help=tr("写到哪里"))
    printed = at(below, "paper", paper, tr("把一本台账的表样写成 PDF，打印了手填"))
    printed.add_argument("ledger", choices=(*ledgers, *_ANSWERS), metavar="LEDGER", help=which)
    printed.add_argument("--filled", action="store_true", help=tr("按现有数据打印"))
    printed.add_argument("--out", required=True, metavar="FILE.pdf", help=tr("写到哪里"))
    answers = at(below, "answers", read_answers, tr("从全部台账的表格读回机构情况和登记表"))
    answers.add_argument("file", metavar="FILE.xlsx", help=tr("ledger export --all 写出的表格"))
    answers.add_argument("--dry-run", action="store_true", help=tr("只看结果，不写入"))
