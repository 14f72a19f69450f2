"""The words of the commands on years."""

from typing import Any

from ui.cli import years
from ui.cli.replies import Command
from ui.cli.usage import Parser
from ui.texts.marking import tr


def add_year_commands(commands: Any, add: Any, at: Any) -> None:
    """Add ``year …``; ``add`` makes a command, ``at`` one on a year of a workspace."""
    group: Parser = commands.add_parser("year", help=tr("年度：list、open、remove、confirm"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="year_command", required=True
    )

    def over_years(name: str, carry_out: Command, text: str) -> Parser:
        parser: Parser = add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
        return parser

    over_years("list", years.list_years, tr("看有哪些年度"))
    begun = over_years("open", years.open_year, tr("由上年开始新年度，带来的都待确认"))
    begun.add_argument(
        "new_year", nargs="?", type=int, metavar="YEAR", help=tr("哪一年，默认为下一年")
    )
    begun.add_argument(
        "--from", dest="from_year", type=int, metavar=tr("年度"),
        help=tr("由哪一年开始，默认为最新的年度"),
    )  # fmt: skip
    begun.add_argument("--dry-run", action="store_true", help=tr("只看结果，不写入"))
    gone = over_years("remove", years.remove_year, tr("去掉开错的年度：里面还没有填过内容"))
    gone.add_argument("old_year", type=int, metavar="YEAR", help=tr("哪一年，要是最新的"))
    confirm: Parser = at(below, "confirm", years.confirm, tr("确认由上年带来的内容"))
    confirm.add_argument(
        "ledger", nargs="?", default="", metavar="LEDGER", help=tr("哪本台账，默认为全部")
    )
    confirm.add_argument(
        "--row", action="append", default=[], metavar="KEY", help=tr("只确认这一行，可写多次")
    )
