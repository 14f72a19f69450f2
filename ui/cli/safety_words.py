"""The words of the commands that keep the work safe: backups, and handing over."""

from collections.abc import Callable
from typing import Any

from ui.cli import backups
from ui.cli.replies import Command
from ui.cli.usage import Parser
from ui.texts.marking import tr

Add = Callable[[Any, str, Command, str], Parser]
"""Adds a command below others: (commands, name, what carries it out, help)."""


def add_safety_commands(commands: Any, add: Add, at: Add) -> None:
    """Add ``backup`` with its four commands, and ``handover``; ``at`` asks for a workspace too."""
    handed = at(commands, "handover", backups.hand_over, tr("工作交接：看全部，或写成 PDF"))
    handed.add_argument("--out", default="", metavar="DIR", help=tr("把交接单写到哪个文件夹"))
    group: Parser = commands.add_parser("backup", help=tr("备份：make、check、try、restore"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="backup_command", required=True
    )
    made = add(below, "make", backups.make, tr("把整个工作区写成一个备份文件，并读回核对"))
    made.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
    made.add_argument("--out", required=True, metavar="DIR", help=tr("写到哪个文件夹，如 U 盘"))
    made.add_argument(
        "--seal", action="store_true", help=tr("封存：只有本单位的密钥口令打得开；这里不用输口令")
    )
    checked = add(below, "check", backups.check, tr("逐字节核对一个备份"))
    tried = add(below, "try", backups.try_out, tr("试着恢复到临时文件夹，看完即删"))
    restored = add(below, "restore", backups.restore, tr("恢复成一个新的工作区"))
    for parser in (checked, tried, restored):
        parser.add_argument("file", metavar="FILE", help=tr("备份文件"))
        parser.add_argument(
            "--passphrase-file",
            default="",
            metavar=tr("文件"),
            help=tr("备份是封存的：第一行是密钥口令的文件"),
        )
    restored.add_argument("--into", required=True, metavar="DIR", help=tr("新文件夹或空文件夹"))
