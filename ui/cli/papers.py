"""Commands on paper: hold a sheet against a package, print the key card."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forms.scans.qr_codes import PICTURE_ENDINGS
from models.usecases.packages.paper_cards import PaperCheckCard, PaperVerdict
from models.vocabulary.clock import shown_in_china
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.columns import table
from ui.cli.replies import DONE, REFUSED, Command, Reply, Task
from ui.cli.shapes import as_json, failure_json
from ui.cli.usage import Parser
from ui.texts.marking import tr
from ui.texts.paper_words import paper_lines, side_shown, verdict_advice, verdict_word
from ui.texts.sentences import untranslated

if TYPE_CHECKING:
    from ui.bridge.whole import OpenWorkspace


def add_paper_commands(commands: Any, add: Any) -> None:
    """Add ``paper …``; ``add(commands, name, carry_out, text)`` makes one command."""
    group: Parser = commands.add_parser("paper", help=tr("纸面：check、key-card"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="paper_command", required=True
    )

    def at(name: str, carry_out: Command, text: str) -> Parser:
        parser: Parser = add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
        return parser

    checked = at("check", check, tr("核对纸面和上报包是不是同一次：一致退出码 0，其他 2"))
    checked.add_argument(
        "what", metavar="CODE|IMAGE",
        help=tr("校验码的前 8 位或 12 位，扫码枪读出的一行，或者一页的图片（JPG、PNG、BMP、TIF）"),
    )  # fmt: skip
    card = at("key-card", key_card, tr("打印本机的密钥卡（PDF），盖章后交给对方"))
    card.add_argument("--out", required=True, metavar="DIR", help=tr("放到这个文件夹"))


def check(task: Task) -> Reply:
    """Say whether a paper belongs to what is in the workspace."""
    given = task.given
    with _opened(task) as opened:
        if _is_picture(given.what):
            card = task.bridge.check_paper_picture(opened, Path(given.what), task.progress)
        else:
            card = task.bridge.check_paper(opened, given.what)
        county = task.bridge.is_county(opened)
    same = card.verdict is PaperVerdict.SAME
    return Reply(
        body={"workspace": given.workspace, "check": as_json(card)},
        lines=_lines(card, county=county),
        code=DONE if same else REFUSED,
        refused={} if same else failure_json(Refusal(RefusalCode.PAPER_NOT_SAME)),
    )


def key_card(task: Task) -> Reply:
    """Write the key card of the workspace."""
    with _opened(task, for_writing=False) as opened:
        card = task.bridge.print_key_card(opened, Path(task.given.out), task.progress)
    return Reply(
        body={"workspace": task.given.workspace, "key": as_json(card.key), "pdf": str(card.pdf)},
        lines=[tr("已写好：{path}").format(path=card.pdf), card.key.fingerprint],
    )


def _is_picture(what: str) -> bool:
    """Tell a file from a code: by its ending, or because there is one of that name."""
    return what.lower().endswith(PICTURE_ENDINGS) or Path(what).exists()


def _lines(card: PaperCheckCard, *, county: bool) -> list[str]:
    lines = [
        verdict_word(card.verdict, untranslated),
        verdict_advice(card, untranslated, county=county),
    ]
    compared = paper_lines(card, untranslated)
    if compared:
        heads = tr("|纸上|这里|").split("|")
        rows = [
            [line.label, line.paper, line.here, tr("不一样") if line.differs else ""]
            for line in compared
        ]
        lines += ["", *table(heads, rows)]
    lines += [side_shown(side, untranslated) for side in card.choices]
    if card.before:
        told = tr("核对过 {count} 次，上一次 {at}，{author}")
        newest = card.before[0]
        lines += [
            "",
            told.format(count=len(card.before), at=shown_in_china(newest.at), author=newest.author),
        ]
    return lines


@contextmanager
def _opened(task: Task, *, for_writing: bool = True) -> "Iterator[OpenWorkspace]":
    opened = task.bridge.open_workspace(
        Path(task.given.workspace), author=task.given.author, for_writing=for_writing
    )
    try:
        yield opened
    finally:
        opened.close()
