"""Commands of what a county hands upwards: rollup issue, write, list, look; show for anybody."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

from models.usecases.rollup.rollup_cards import RollupCard, WrittenRollupCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest
from ui.cli.columns import table
from ui.cli.inputs import passphrase
from ui.cli.replies import Command, Reply, Task
from ui.cli.shapes import as_json
from ui.cli.usage import Parser
from ui.texts.filling import size_shown
from ui.texts.marking import tr
from ui.texts.rollups import institution_state, tally_shown, target_shown

Add: TypeAlias = Callable[[Any, str, Command, str], Parser]
Option: TypeAlias = Callable[[Parser], None]


def look(task: Task) -> Reply:
    """Show what would be handed upwards now."""
    with task.county(for_writing=False) as opened:
        card = task.bridge.look_at_rollup(opened, _year(task), task.progress)
    return Reply(body={"rollup": as_json(card)}, lines=_lines(card))


def issue(task: Task) -> Reply:
    """Write the rollup of a year."""
    given = task.given
    phrase = passphrase(task.bridge, given.passphrase_file)
    with task.county() as opened:
        made = task.bridge.issue_rollup(
            opened,
            _year(task),
            Path(given.out),
            phrase,
            task.progress,
            recipients=given.recipient or (),
        )
    return _written(made)


def write_again(task: Task) -> Reply:
    """Write the newest rollup of a year once more."""
    with task.county(for_writing=False) as opened:
        year = _year(task)
        kept = [card for card in task.bridge.read_rollups(opened) if card.rollup.year == year]
        if not kept:
            raise Refusal(RefusalCode.ROLLUP_NONE_YET)
        made = task.bridge.write_rollup(
            opened,
            Digest(kept[0].digest),
            Path(task.given.out),
            task.progress,
            recipients=task.given.recipient or (),
        )
    return _written(made)


def list_written(task: Task) -> Reply:
    """List what was handed upwards, newest first."""
    with task.county(for_writing=False) as opened:
        cards = task.bridge.read_rollups(opened)
    lines = [
        tr("{year} 年度第 {revision} 次，{file}：{tally}").format(
            year=card.rollup.year,
            revision=card.rollup.revision,
            file=card.file_name,
            tally=tally_shown(card.tally),
        )
        for card in cards
    ]
    return Reply(body={"rollups": as_json(cards)}, lines=lines or [tr("还没有写过汇总包。")])


def show(task: Task) -> Reply:
    """Show a rollup that somebody handed over."""
    given = task.given
    phrase = passphrase(task.bridge, given.passphrase_file)
    if not given.workspace:
        card = task.bridge.open_rollup(Path(given.file), task.progress)
    else:
        opened = task.bridge.open_workspace(Path(given.workspace), for_writing=False)
        try:
            card = task.bridge.open_rollup(
                Path(given.file), task.progress, opened=opened, passphrase=phrase
            )
        finally:
            opened.close()
    return Reply(body={"rollup": as_json(card)}, lines=_lines(card))


def add_county_rollup(
    commands: Any, add: Add, passphrase_option: Option, out_option: Callable[[Parser, str], None]
) -> None:
    """Add ``county rollup …`` below the commands of a county."""
    group: Parser = commands.add_parser("rollup", help=tr("汇总上报：look、issue、write、list"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="rollup_command", required=True
    )

    def at(name: str, carry_out: Command, text: str) -> Parser:
        parser = add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="DIR", help=tr("县级工作区文件夹"))
        return parser

    _year_option(at("look", look, tr("看现在汇总出来是什么")))
    issued = at("issue", issue, tr("写一年的汇总包，报给上级"))
    passphrase_option(issued)
    again = at("write", write_again, tr("把最新的汇总包再写一份"))
    for parser in (issued, again):
        _year_option(parser)
        parser.add_argument(
            "--recipient", action="append", metavar="age1…",
            help=tr("只给谁看：对方的封装地址，可写多个；不写则不封装"),
        )  # fmt: skip
        out_option(parser, tr("写到哪个文件夹，如 U 盘"))
    at("list", list_written, tr("看写过的汇总包"))


def add_rollup_show(commands: Any, add: Add, passphrase_option: Callable[..., None]) -> None:
    """Add ``rollup FILE``, which needs no workspace."""
    shown = add(commands, "rollup", show, tr("看一个县的汇总包"))
    shown.add_argument("file", metavar="FILE", help=tr("汇总包"))
    shown.add_argument(
        "--workspace", metavar="WORKSPACE", help=tr("封装的，用这个工作区的密钥打开")
    )
    passphrase_option(shown, required=False)


def _year_option(parser: Parser) -> None:
    parser.add_argument("--year", type=int, required=True, metavar=tr("年度"), help=tr("哪一年"))


def _year(task: Task) -> int:
    year: int = task.given.year
    return year


def _written(made: WrittenRollupCard) -> Reply:
    told = tr("已写入并核对一致：{path}（{size}）").format(
        path=made.path, size=size_shown(made.size)
    )
    return Reply(body={"written": as_json(made)}, lines=[*_lines(made.card), told])


def _lines(card: RollupCard) -> list[str]:
    rollup = card.rollup
    head = tr("{county} {year} 年度汇总，第 {revision} 次：{tally}").format(
        county=rollup.county.name,
        year=rollup.year,
        revision=rollup.revision,
        tally=tally_shown(card.tally),
    )
    names = {who.uscc: who.name for who in rollup.institutions}
    rows = [[who.name, *institution_state(who, rollup.reached)] for who in rollup.institutions]
    lines = [head, *table([tr("机构"), tr("进度"), tr("自评"), tr("复核")], rows)]
    lines += [
        tr("{pack} {level}：自评达到 {claimed} 家，复核通过 {granted} 家{names}").format(
            pack=reached.pack_title,
            level=reached.title,
            claimed=len(reached.claimed),
            granted=len(reached.granted),
            names="".join(f" {names[uscc]}" for uscc in reached.granted),
        )
        for reached in rollup.reached
    ]
    for policy in rollup.policies:
        lines.append(policy.title)
        lines += [f"  {line}" for target in policy.targets for line in target_shown(target)]
    return lines
