"""The words of the commands on the checks: check list, accept, withdraw."""

from typing import Any

from ui.cli import checking
from ui.cli.clause_words import AddCommand
from ui.cli.usage import Parser
from ui.texts.marking import tr


def add_check_commands(commands: Any, at: AddCommand) -> None:
    """Add the commands; ``at`` adds one on a centre's workspace."""
    group: Parser = commands.add_parser("check", help=tr("检查：list、accept、withdraw"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="check_command", required=True
    )
    at(below, "list", checking.list_checks, tr("看全部检查结果"))
    taken = at(below, "accept", checking.accept, tr("写明理由，让待确认的照报"))
    which = taken.add_mutually_exclusive_group(required=True)
    which.add_argument("--check", metavar="CODE", help=tr("哪一种，如 figures.jump"))
    which.add_argument("--all", action="store_true", help=tr("全部待确认的用同一个理由"))
    taken.add_argument("--subject", metavar="SUBJECT", help=tr("这一种里的哪一处，不写则全部"))
    taken.add_argument("--reason", required=True, metavar=tr("理由"), help=tr("为什么可以照报"))
    back = at(below, "withdraw", checking.withdraw, tr("撤回照报的理由"))
    back.add_argument("--check", required=True, metavar="CODE", help=tr("哪一种"))
    back.add_argument("--subject", default="", metavar="SUBJECT", help=tr("这一种里的哪一处"))
