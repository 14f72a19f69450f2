"""Commands on a submission as a whole: package preview, county sent, county evidence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from models.usecases.packages.sent_cards import SentCard
from ui.cli.columns import shortened, table
from ui.cli.county import submission_meant
from ui.cli.replies import Command, Reply, Task
from ui.cli.shapes import Json, as_json
from ui.cli.usage import Parser
from ui.texts.filling import size_shown
from ui.texts.marking import tr
from ui.texts.sent import SentTable, measure_title, sent_tables
from ui.texts.sent_layout import LAYOUTS
from ui.texts.sent_summary import changes_told
from ui.texts.sent_words import derivation_lines
from ui.texts.sentences import untranslated

At: TypeAlias = Callable[[Any, str, Command, str], Parser]
CountyAt: TypeAlias = Callable[[str, Command, str], Parser]
_CELL_COLUMNS = 40


def preview(task: Task) -> Reply:
    """Show exactly what leaves of the revision at hand."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.preview_submission(centre, task.progress)
    return _reply(task, card)


def sent(task: Task) -> Reply:
    """Show exactly what an institution sent."""
    with task.county(for_writing=False) as opened:
        digest = submission_meant(task, opened, task.given.which)
        card = task.bridge.read_sent(opened, digest, task.progress)
    return _reply(task, card)


def evidence(task: Task) -> Reply:
    """List the files of a kept package, or take them out into a folder."""
    given = task.given
    with task.county(for_writing=False) as opened:
        digest = submission_meant(task, opened, given.which)
        if not given.out:
            card = task.bridge.read_sent(opened, digest, task.progress)
            (files,) = [each for each in sent_tables(card) if each.id == "files"]
            return Reply(
                body={"workspace": given.workspace, "files": as_json(card.files)},
                lines=_table_lines(files, ""),
            )
        taken = task.bridge.take_out(
            opened, digest, given.file or (), Path(given.out), task.progress
        )
    lines = [
        tr("{path}（{size}）").format(path=each.path, size=size_shown(each.file.size))
        for each in taken
    ]
    return Reply(
        body={"workspace": given.workspace, "taken": as_json(taken)},
        lines=[*lines, tr("核对一致，取出 {n} 个文件").format(n=len(taken))],
    )


def add_package_commands(commands: Any, at: At) -> None:
    """Add the group ``package``."""
    group: Parser = commands.add_parser("package", help=tr("要上报的包：preview"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="package_command", required=True
    )
    _looking(at(below, "preview", preview, tr("看上报会报出什么，一行不漏")))


def add_county_sent(at: CountyAt) -> None:
    """Add ``county sent`` and ``county evidence``; ``at`` adds a command on a county."""
    for name, carry_out, text in (
        ("sent", sent, tr("看一家机构报来的全部内容")),
        ("evidence", evidence, tr("列出随包的佐证和报告；给了 --out 就核对并取出来")),
    ):
        parser = at(name, carry_out, text)
        parser.add_argument("which", metavar="USCC|DIGEST", help=tr("机构代码或包的编号"))
        if carry_out is sent:
            _looking(parser)
        else:
            parser.add_argument("--out", default="", metavar="DIR", help=tr("取出来放到哪里"))
            parser.add_argument(
                "--file", action="append", metavar="NAME",
                help=tr("只取这个文件（如 report.pdf），可以重复；不写就全取"),
            )  # fmt: skip


def _looking(parser: Parser) -> None:
    parser.add_argument(
        "--table",
        choices=sorted(LAYOUTS),
        default="",
        help=tr("只看哪一张表；默认看概况和行数"),
    )
    parser.add_argument("--find", default="", metavar=tr("文字"), help=tr("只看有这几个字的行"))
    parser.add_argument(
        "--measure", default="", metavar="ID", help=tr("看一个指标是怎么来的，如 staff.gp")
    )


def _reply(task: Task, card: SentCard) -> Reply:
    given = task.given
    body: dict[str, Json] = {
        "workspace": given.workspace,
        "stage": card.stage.value,
        "check_code": card.short_hash,
        "size": card.size,
        "hidden": card.hidden,
        "whole": card.whole,
        "files": as_json(card.files),
        "content": as_json(card.content),
        "person_tokens": as_json(card.tokens),
        "chain": as_json(card.chain),
        "changes": as_json(card.changes),
    }
    return Reply(body=body, lines=_lines(task, card))


def _lines(task: Task, card: SentCard) -> list[str]:
    given = task.given
    if given.measure:
        return [measure_title(given.measure), *derivation_lines(card, given.measure, untranslated)]
    tables = sent_tables(card)
    if given.table:
        (chosen,) = [each for each in tables if each.id == given.table]
        return _table_lines(chosen, given.find)
    if given.find:
        found = [each for each in tables if _fitting(each, given.find)]
        return [
            line
            for each in found
            for line in (f"【{each.title}】", *_table_lines(each, given.find), "")
        ]
    summary = [f"{name}：{text}" for name, text in (row.cells for row in tables[0].rows)]
    counts = [[each.id, each.title, str(len(each.rows))] for each in tables]
    heads = tr("--table|内容|行").split("|")
    changes = changes_told(card, untranslated)
    return [*summary, *([changes] if changes else []), "", *table(heads, counts, right=(2,))]


def _fitting(one: SentTable, find: str) -> list[list[str]]:
    needle = find.casefold()
    return [
        [shortened(cell, _CELL_COLUMNS) for cell in row.cells]
        for row in one.rows
        if not needle or any(needle in cell.casefold() for cell in row.cells)
    ]


def _table_lines(one: SentTable, find: str) -> list[str]:
    flush = [at for at, column in enumerate(one.columns) if column.figures]
    return table([column.title for column in one.columns], _fitting(one, find), right=flush)
