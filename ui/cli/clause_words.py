"""The words of the commands beside a clause: department, note, evidence, find."""

from typing import Any, Protocol

from models.assessment.evidence import EVIDENCE_KINDS
from ui.cli import clauses
from ui.cli.replies import Command
from ui.cli.usage import Parser
from ui.texts.marking import tr


class AddCommand(Protocol):
    """Adds a command on a centre's workspace."""

    def __call__(self, commands: Any, name: str, carry_out: Command, text: str, /) -> Parser:
        """Return the command's parser."""


def add_clause_commands(commands: Any, at: AddCommand) -> None:
    """Add the commands; ``at`` adds one on a centre's workspace."""
    found = at(commands, "find", clauses.find, tr("找条款：条款号、文字或拼音首字母"))
    found.add_argument("text", metavar="TEXT", help=tr("如 1.4、护理、rypb"))
    _departments(_group(commands, "department", tr("科室：list、set、answers、adopt")), at)
    _notes(_group(commands, "note", tr("备注：add、list、withdraw")), at)
    _evidence(_group(commands, "evidence", tr("佐证：list、add、describe、remove、scan")), at)


def _group(commands: Any, name: str, text: str) -> Any:
    group: Parser = commands.add_parser(name, help=text)
    return group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest=f"{name}_command", required=True
    )


def _departments(below: Any, at: AddCommand) -> None:
    at(below, "list", clauses.list_departments, tr("看各科室负责哪些条、答到哪里"))
    put = at(below, "set", clauses.set_departments, tr("指定条款的责任科室和协助科室"))
    put.add_argument("clauses", nargs="+", metavar="CLAUSE", help=tr("一条或多条"))
    put.add_argument("--lead", default="", metavar=tr("科室"), help=tr("责任科室；不写则没有"))
    put.add_argument(
        "--support", action="append", default=[], metavar=tr("科室"), help=tr("协助科室，可多次")
    )
    said = at(below, "answers", clauses.department_answers, tr("记下一个科室的答案"))
    said.add_argument("department", metavar="DEPARTMENT", help=tr("科室名称"))
    said.add_argument(
        "--from", dest="source", required=True, metavar="FILE.json",
        help=tr("款号对应 true、false 或 null"),
    )  # fmt: skip
    taken = at(below, "adopt", clauses.adopt, tr("采用一个科室对一条的答案"))
    taken.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    taken.add_argument("department", metavar="DEPARTMENT", help=tr("科室名称"))
    taken.add_argument(
        "--replace", action="store_true", help=tr("本院已经答过的也改；默认只填没有答的")
    )


def _notes(below: Any, at: AddCommand) -> None:
    added = at(below, "add", clauses.add_note, tr("给一条写备注，不随上报"))
    added.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    added.add_argument("text", metavar="TEXT", help=tr("备注"))
    added.add_argument("--criterion", default="", metavar="ID", help=tr("只属于其中一款"))
    listed = at(below, "list", clauses.list_notes, tr("看一条的备注"))
    listed.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    back = at(below, "withdraw", clauses.withdraw_note, tr("收回一条备注，仍可查看"))
    back.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    back.add_argument("note", metavar="NOTE", help=tr("备注编号，用 note list 看"))


def _evidence(below: Any, at: AddCommand) -> None:
    listed = at(below, "list", clauses.list_evidence, tr("看一条的佐证和应有的佐证"))
    listed.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    added = at(below, "add", clauses.add_evidence, tr("一次添加多个文件或整个文件夹"))
    added.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    added.add_argument("files", nargs="+", metavar="FILE|FOLDER", help=tr("文件或文件夹"))
    added.add_argument("--criterion", default="", metavar="ID", help=tr("只属于其中一款"))
    added.add_argument("--item", default="", metavar=tr("材料"), help=tr("对应哪一项应有的佐证"))
    told = at(below, "describe", clauses.describe_evidence, tr("写明佐证的种类、日期、有效期"))
    _file(told)
    kinds = "、".join(f"{code} {title}" for code, title in EVIDENCE_KINDS.items())
    told.add_argument("--kind", metavar=tr("种类"), help=kinds)
    told.add_argument("--dated-on", metavar=tr("日期"), help=tr("材料的日期，如 2025-03-12"))
    told.add_argument("--valid-until", metavar=tr("日期"), help=tr("有效期的最后一天"))
    told.add_argument("--item", metavar=tr("材料"), help=tr("对应哪一项应有的佐证"))
    told.add_argument("--remark", metavar=tr("说明"), help=tr("给自己人看的说明"))
    _file(at(below, "remove", clauses.remove_evidence, tr("移除一份佐证，文件保留")))
    seen = at(below, "scan", clauses.scan, tr("看扫描文件夹里哪些是新的"))
    seen.add_argument("--folder", metavar="DIR", help=tr("设为扫描文件夹；留空则取消"))


def _file(parser: Parser) -> None:
    parser.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    parser.add_argument("file", metavar="FILE", help=tr("文件名，或编号的开头"))
    parser.add_argument("--criterion", default="", metavar="ID", help=tr("属于哪一款的那一份"))
