"""The words of the commands on accounts."""

from typing import Any

from models.usecases.people.people_cards import Role
from ui.cli import accounts
from ui.cli.replies import Command
from ui.cli.usage import Parser
from ui.texts.marking import tr

ROLES = tuple(str(role) for role in Role)


def add_account_commands(commands: Any, add: Any) -> None:
    """Add ``account …``; ``add(commands, name, carry_out, text)`` makes one command."""
    group: Parser = commands.add_parser(
        "account",
        help=tr("账号：list、begin、off、add、change、end、passphrase、recover、seal、lock"),
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="account_command", required=True
    )

    def at(name: str, carry_out: Command, text: str, *, named: bool = True) -> Parser:
        parser: Parser = add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
        if named:
            parser.add_argument("name", metavar="NAME", help=tr("账号的姓名"))
        return parser

    at("list", accounts.list_accounts, tr("看有哪些账号"), named=False)
    begun = at("begin", accounts.begin, tr("启用账号：建第一个管理员"))
    made = at("add", accounts.add, tr("添加一个人"))
    made.add_argument("--role", required=True, choices=ROLES, metavar="ROLE", help=", ".join(ROLES))
    made.add_argument("--department", default="", metavar=tr("科室"), help=tr("所在科室"))
    changed = at("change", accounts.change, tr("改姓名、角色或科室"))
    changed.add_argument("--rename", default="", metavar=tr("姓名"), help=tr("新的姓名"))
    changed.add_argument("--role", choices=ROLES, metavar="ROLE", help=", ".join(ROLES))
    changed.add_argument("--department", metavar=tr("科室"), help=tr("所在科室"))
    at("end", accounts.end, tr("停用一个账号，记录保留"))
    again = at("passphrase", accounts.new_passphrase, tr("给一个账号重设口令"))
    recovered = at("recover", accounts.recover, tr("用恢复码重设管理员的口令"), named=False)
    recovered.add_argument(
        "--code-file", required=True, metavar=tr("文件"), help=tr("第一行是恢复码的文件")
    )
    off = at("off", accounts.switch_off, tr("关掉账号；以前的账号都在"), named=False)
    off.add_argument(
        "--passphrase-file",
        required=True,
        metavar=tr("文件"),
        help=tr("第一行是登录的管理员的口令"),
    )
    sealed = at("seal", accounts.seal, tr("给管理员换一个新的恢复码"))
    for parser in (begun, made, again, recovered):
        parser.add_argument(
            "--passphrase-file",
            required=True,
            metavar=tr("文件"),
            help=tr("第一行是新口令的文件"),
        )
    for parser in (begun, made, changed, recovered, sealed):
        parser.add_argument(
            "--page-to", default="", metavar="DIR", help=tr("把恢复码的封存页写到哪个文件夹")
        )
    locked = at("lock", accounts.lock, tr("设多少分钟没有动作就锁屏"), named=False)
    locked.add_argument("minutes", type=int, metavar=tr("分钟"), help=tr("0 表示不自动锁屏"))
