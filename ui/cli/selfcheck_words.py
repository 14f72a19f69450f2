"""The words of the commands on self-checks."""

from typing import Any

from models.usecases.selfchecks.selfcheck_cards import Severity, Verdict
from ui.cli import selfchecks
from ui.cli.clause_words import AddCommand
from ui.cli.usage import Parser
from ui.texts.marking import tr


def add_self_check_commands(commands: Any, at: AddCommand) -> None:
    """Add ``self-check …``; ``at`` adds a command on a centre's workspace."""
    group: Parser = commands.add_parser(
        "self-check", help=tr("自查表：list、new、show、answer、head、finish、report 等")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="self_check_command", required=True
    )
    at(below, "list", selfchecks.list_checks, tr("看有哪些自查表、本年度做过几次"))
    new = at(below, "new", selfchecks.new_check, tr("开始一次自查"))
    new.add_argument("form", metavar="FORM", help=tr("integrity、insurance、safety、review"))
    new.add_argument("--kind", default="", metavar=tr("类别"), help=tr("计入哪一类，默认第一类"))
    _check(at(below, "show", selfchecks.show_check, tr("逐项看一次自查")))
    _answer(at(below, "answer", selfchecks.answer, tr("填一项，或把没填的都记为符合")))
    head = at(below, "head", selfchecks.head, tr("填表头：日期、人员、科室"))
    _check(head)
    head.add_argument("--day", metavar=tr("日期"), help=tr("自查日期，如 2025-06-10"))
    head.add_argument("--people", metavar=tr("姓名"), help=tr("参加人员，用顿号分开"))
    head.add_argument("--department", metavar=tr("科室"), help=tr("被查科室"))
    head.add_argument("--kind", metavar=tr("类别"), help=tr("计入哪一类"))
    added = at(below, "add-item", selfchecks.add_item, tr("加一项本院自己的"))
    _check(added)
    added.add_argument("section", metavar="SECTION", help=tr("第几部分，如 1"))
    added.add_argument("text", metavar="TEXT", help=tr("查什么"))
    done = at(below, "finish", selfchecks.finish, tr("完成自查，记入台账"))
    _check(done)
    done.add_argument("--tasks", action="store_true", help=tr("没整改的转为整改任务"))
    _check(at(below, "take-up", selfchecks.take_up, tr("再改一次完成了的自查")))
    _check(at(below, "remove", selfchecks.remove, tr("删去没完成的一次")))
    paper = at(below, "report", selfchecks.report, tr("写 PDF 和表格，填好的或空表"))
    paper.add_argument("check", metavar="ID|FORM", help=tr("编号的开头；空表写表的名字"))
    paper.add_argument("--blank", action="store_true", help=tr("空表，用笔填"))
    paper.add_argument("--out", required=True, metavar="DIR", help=tr("写到哪个文件夹"))


def _check(parser: Parser) -> None:
    parser.add_argument("check", metavar="ID", help=tr("编号的开头，用 self-check list 看"))


def _answer(parser: Parser) -> None:
    _check(parser)
    parser.add_argument("item", nargs="?", default="", metavar="ITEM", help=tr("第几项，如 1.2"))
    parser.add_argument(
        "--verdict", choices=[str(one) for one in Verdict], help=tr("符合、不符合、不适用")
    )
    parser.add_argument("--text", metavar=tr("文字"), help=tr("问题；要写文字或数目的项写在这里"))
    parser.add_argument("--measure", metavar=tr("文字"), help=tr("整改措施"))
    parser.add_argument("--responsible", metavar=tr("姓名"), help=tr("责任人"))
    parser.add_argument("--deadline", metavar=tr("日期"), help=tr("整改期限"))
    parser.add_argument("--mended-on", metavar=tr("日期"), help=tr("整改完成日期"))
    parser.add_argument("--place", metavar=tr("部位"), help=tr("隐患的部位"))
    parser.add_argument("--involved", type=int, metavar="N", help=tr("涉及几个人"))
    parser.add_argument(
        "--severity",
        choices=[str(one) for one in Severity],
        help=tr("情节：1 一般，2 严重，9 尚未认定"),
    )
    parser.add_argument("--amount", metavar="YUAN", help=tr("涉及金额，元"))
    parser.add_argument("--rest-met", action="store_true", help=tr("没填的项都记为符合"))
