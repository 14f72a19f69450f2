"""Commands on the year's duties: list, done, undo, not-applicable, add, report; a county's."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from models.duties.occurrences import DutyState
from models.usecases.duties.duty_cards import Deed, DutiesCard, DutyCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from ui.cli.columns import shortened, table
from ui.cli.inputs import nearest
from ui.cli.replies import Reply, Task
from ui.cli.shapes import Json, as_json
from ui.cli.usage import Parser
from ui.texts.duties import (
    advisory_shown,
    day_shown,
    due_shown,
    duty_source_shown,
    duty_state_shown,
    time_shown,
    totals_shown,
)
from ui.texts.joining import joined
from ui.texts.marking import tr
from ui.texts.sentences import untranslated

_TITLE_COLUMNS, _SOURCE_COLUMNS = 34, 44
_SETTLED = frozenset({DutyState.DONE, DutyState.NOT_APPLICABLE})


def list_duties(task: Task) -> Reply:
    """List the year's duties of an institution."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_duty_list(centre, task.progress)
    return _listed(task, card)


def list_county_duties(task: Task) -> Reply:
    """List what policies ask of the county itself; nothing is recorded of it."""
    with task.county(for_writing=False) as county:
        year = task.given.year or task.bridge.clock.today().year
        card = task.bridge.read_county_duties(county, year, task.progress)
    return _listed(task, card)


def done(task: Task) -> Reply:
    """Record that a duty was done."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        card = bridge.read_duty_list(centre, task.progress)
        duty = _chosen(card, given.duty, given.due)
        deed = Deed(
            done_on=given.on or card.today,
            who=given.who or given.author,
            what=given.what,
            evidence=given.evidence,
        )
        record = bridge.record_duty(centre, duty.subject, deed)
    return _recorded(task, duty, record, card.year)


def not_applicable(task: Task) -> Reply:
    """Record why a duty does not apply, this once or for the whole year."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        card = bridge.read_duty_list(centre, task.progress)
        duty = _chosen(card, given.duty, given.due)
        subject = replace(duty.subject, due=None) if given.whole_year else duty.subject
        record = bridge.excuse_duty(centre, subject, given.reason, given.author)
    return _recorded(task, duty, record, card.year)


def undo(task: Task) -> Reply:
    """Take one record back."""
    given = task.given
    with task.centre() as centre:
        task.bridge.take_back_duty(centre, RowId(given.record), given.reason)
    return Reply(
        body={"workspace": given.workspace, "record": given.record},
        lines=[tr("已撤回这条登记")],
    )


def add(task: Task) -> Reply:
    """Add a duty that the institution sets itself."""
    given = task.given
    with task.centre() as centre:
        row = task.bridge.add_own_duty(
            centre, given.title, given.by, source=given.source, who=given.who, what=given.what
        )
    return Reply(
        body={"workspace": given.workspace, "row": row},
        lines=[tr("已添加：{title}，{day} 前").format(title=given.title, day=given.by)],
    )


def report(task: Task) -> Reply:
    """Write the table for the seal as PDF and as a workbook."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        written = task.bridge.write_duty_report(centre, Path(given.out), task.progress)
    return Reply(
        body={"workspace": given.workspace, "report": as_json(written)},
        lines=[tr("已写入：{path}").format(path=path) for path in (written.pdf, written.workbook)],
    )


def add_duty_commands(commands: Any, at: Any) -> None:
    """Add ``duty …``; ``at`` adds a command on a year of a centre's workspace."""
    group: Parser = commands.add_parser(
        "duty", help=tr("年度任务：list、done、undo、not-applicable、add、report")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="duty_command", required=True
    )
    at(below, "list", list_duties, tr("看这一年的任务、期限和完成情况"))
    made = _on_duty(at(below, "done", done, tr("登记一项任务已完成")))
    made.add_argument("--on", type=_day, metavar=tr("日期"), help=tr("哪天完成的，默认今天"))
    made.add_argument("--who", default="", metavar=tr("姓名"), help=tr("谁经办的，默认操作人"))
    made.add_argument("--what", default="", metavar=tr("内容"), help=tr("做了什么"))
    made.add_argument("--evidence", default="", metavar=tr("材料"), help=tr("佐证材料"))
    excused = _on_duty(at(below, "not-applicable", not_applicable, tr("写明原因，设为不适用")))
    excused.add_argument("--reason", required=True, metavar=tr("原因"), help=tr("为什么不适用"))
    excused.add_argument("--whole-year", action="store_true", help=tr("全年各期都不适用"))
    back: Parser = at(below, "undo", undo, tr("撤回一条登记"))
    back.add_argument("record", metavar="ROW", help=tr("登记的编号，见 duty list --json"))
    back.add_argument("--reason", required=True, metavar=tr("原因"), help=tr("为什么撤回"))
    own: Parser = at(below, "add", add, tr("添加一项本单位自己的任务"))
    own.add_argument("title", metavar=tr("任务"), help=tr("要做什么"))
    own.add_argument("--by", type=_day, required=True, metavar=tr("日期"), help=tr("哪天以前"))
    own.add_argument("--source", default="", metavar=tr("来源"), help=tr("文件或会议"))
    own.add_argument("--who", default="", metavar=tr("姓名"), help=tr("责任人"))
    own.add_argument("--what", default="", metavar=tr("内容"), help=tr("具体要求"))
    paper: Parser = at(below, "report", report, tr("写出年度任务完成情况表"))
    paper.add_argument("--out", required=True, metavar="DIR", help=tr("写到哪个文件夹"))


def add_county_duties(at: Any) -> None:
    """Add ``county duties``; ``at`` adds a command on a county's workspace."""
    listed: Parser = at("duties", list_county_duties, tr("看政策要求县级自己做的年度任务"))
    listed.add_argument("--year", type=int, metavar=tr("年度"), help=tr("默认为今年"))


def _on_duty(parser: Parser) -> Parser:
    parser.add_argument(
        "duty", metavar="DUTY", help=tr("条目编号或任务名称，如 C4、national-2023/C4")
    )
    parser.add_argument(
        "--due", type=_day, metavar=tr("日期"), help=tr("一年几期的，哪一期；默认最早没做完的")
    )
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(text) from error


def _chosen(card: DutiesCard, word: str, due: date | None) -> DutyCard:
    """Return the duty a person names. Raises: Refusal DUTY_NOT_FOUND."""
    named = [duty for duty in card.duties if word in _names(duty)]
    if due is not None:
        named = [duty for duty in named if due in {duty.subject.due, duty.on}]
    if not named:
        known = sorted({name for duty in card.duties for name in _names(duty)})
        near = nearest(word, known)
        raise Refusal(RefusalCode.DUTY_NOT_FOUND, year=card.year, duty=word, nearest=near)
    return next((duty for duty in named if duty.state not in _SETTLED), named[0])


def _names(duty: DutyCard) -> frozenset[str]:
    subject = duty.subject
    return frozenset(
        {duty.key, subject.row, subject.title, f"{subject.policy}/{subject.row}"} - {""}
    )


def _listed(task: Task, card: DutiesCard) -> Reply:
    heads = tr("情况|应完成|还有|编号|任务|来源").split("|")
    rows = [_row(duty, card) for duty in card.duties]
    total = joined((tr("{year} 年度").format(year=card.year), totals_shown(card)), untranslated)
    duties: Sequence[Json] = [_duty_json(duty) for duty in card.duties]
    return Reply(
        body={
            "workspace": task.given.workspace,
            "year": card.year,
            "today": card.today.isoformat(),
            "asked": card.asked,
            "counts": {state.value: card.count(state) for state in DutyState},
            "duties": duties,
        },
        lines=[*table(heads, rows), total] if rows else [tr("这一年没有任务")],
    )


def _row(duty: DutyCard, card: DutiesCard) -> list[str]:
    source = joined((duty_source_shown(duty), advisory_shown(duty)), untranslated)
    return [
        duty_state_shown(duty),
        due_shown(duty, card.year),
        time_shown(duty, card.today),
        duty.subject.row[:8],
        shortened(duty.subject.title, _TITLE_COLUMNS),
        shortened(source, _SOURCE_COLUMNS),
    ]


def _duty_json(duty: DutyCard) -> Json:
    told = as_json(duty)
    return {"key": duty.key, **told} if isinstance(told, dict) else told


def _recorded(task: Task, duty: DutyCard, record: RowId, year: int) -> Reply:
    due = duty.subject.due
    day = "" if due is None else day_shown(due, year)
    return Reply(
        body={"workspace": task.given.workspace, "duty": duty.key, "record": record},
        lines=[tr("已登记：{what}").format(what=joined((duty.subject.title, day), untranslated))],
    )
