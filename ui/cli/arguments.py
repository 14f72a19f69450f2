"""Every command with its words; which function carries it out is written beside it."""

import argparse
from collections.abc import Sequence
from typing import Any

from forms.ledgers import LEDGERS as FORM_LEDGERS
from ui.cli import (
    answers,
    campaigns,
    carrying,
    county,
    demo,
    gaps,
    imports,
    journal,
    ledger_rows,
    ledgers,
    pack_versions,
    pack_workbooks,
    packs,
    plans,
    results,
    sending,
    workspaces,
)
from ui.cli.account_words import add_account_commands
from ui.cli.arrivals import add_arrivals
from ui.cli.check_words import add_check_commands
from ui.cli.clause_words import add_clause_commands
from ui.cli.duties import add_county_duties, add_duty_commands
from ui.cli.feedback import add_feedback_commands
from ui.cli.keys import add_county_keys, add_key_commands, add_known_county
from ui.cli.papers import add_paper_commands
from ui.cli.rectify import add_task_commands
from ui.cli.replies import Command
from ui.cli.reviews import add_county_reviews
from ui.cli.rollups import add_county_rollup, add_rollup_show
from ui.cli.safety_words import add_safety_commands
from ui.cli.selfcheck_words import add_self_check_commands
from ui.cli.sent import add_county_sent, add_package_commands
from ui.cli.sheets import add_fill_in_commands, add_sheet_commands
from ui.cli.trends import add_trend_commands
from ui.cli.usage import Parser
from ui.cli.year_words import add_year_commands
from ui.texts.marking import tr
from ui.texts.steps import ENTITIES

ROW_LEDGERS = ("staff", "equipment", *FORM_LEDGERS)
LEDGERS = (*ROW_LEDGERS, "annual")
LEVELS = ("qualified", "basic", "recommended")

_INTRODUCTION = tr(
    "达标助手：乡镇卫生院服务能力自评。不加任何命令则打开窗口；"
    "--open 工作区、--sample 文件夹 也打开窗口。"
)
_WHICH_LEDGER = tr("哪一本台账，用 ledger list 看全部")
_CODES = tr("退出码：0 完成，2 输入没有被接受，3 本机出了问题，130 中途停下，1 程序出错。")


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Return the words as ``command``, ``carry_out`` and one attribute for each argument.

    Raises: Refusal COMMAND_USAGE; SystemExit after ``--help``.
    """
    return _parser().parse_args(words)


def _parser() -> Parser:
    parser = Parser(prog="dabiao", description=_INTRODUCTION, epilog=_CODES)
    _common(parser, top=True)
    commands = parser.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="command", required=True
    )
    _workspaces(commands)
    _ledgers(commands)
    _answers(commands)
    _carrying(commands)
    add_year_commands(commands, _add, _at)
    add_clause_commands(commands, _at)
    add_fill_in_commands(commands, _at)
    add_check_commands(commands, _at)
    add_task_commands(commands, _at)
    add_duty_commands(commands, _at)
    add_feedback_commands(commands, _at)
    add_self_check_commands(commands, _at)
    _journal(commands)
    add_safety_commands(commands, _add, _at)
    add_account_commands(commands, _add)
    add_paper_commands(commands, _add)
    add_key_commands(commands, _add)
    _results(commands)
    _sending(commands)
    _campaign(commands)
    _packs(commands)
    _policies(commands)
    _county(commands)
    return parser


def _common(parser: Parser, *, top: bool = False) -> None:
    """Add what every command understands, before it and after it alike."""
    absent: Any = argparse.SUPPRESS

    def default(value: object) -> object:
        return value if top else absent

    parser.add_argument(
        "--json", action="store_true", default=default(False), help=tr("只输出一个 JSON 对象")
    )
    parser.add_argument("--author", default=default(""), metavar=tr("姓名"), help=tr("谁在操作"))
    parser.add_argument(
        "--as", dest="signed_in_as", default=default(""), metavar=tr("姓名"),
        help=tr("启用了账号时，用谁的账号；配 --as-passphrase-file"),
    )  # fmt: skip
    parser.add_argument(
        "--as-passphrase-file", default=default(""), metavar=tr("文件"),
        help=tr("第一行是这个账号口令的文件"),
    )  # fmt: skip
    parser.add_argument(
        "--debug", action="store_true", default=default(False), help=tr("程序出错时显示技术详情")
    )


def _add(commands: Any, name: str, carry_out: Command, text: str) -> Parser:
    parser: Parser = commands.add_parser(name, help=text, description=text)
    _common(parser)
    label = parser.prog.partition(" ")[2]
    parser.set_defaults(carry_out=carry_out, label=label)
    return parser


def _at(commands: Any, name: str, carry_out: Command, text: str) -> Parser:
    """Add a command on a centre's workspace."""
    parser = _add(commands, name, carry_out, text)
    parser.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
    parser.add_argument("--year", type=int, metavar=tr("年度"), help=tr("默认为最新的年度"))
    return parser


def _passphrase(parser: Parser, *, required: bool = True) -> None:
    parser.add_argument(
        "--passphrase-file", required=required, metavar=tr("文件"), help=tr("第一行是口令的文件")
    )


def _out(parser: Parser, text: str) -> None:
    parser.add_argument("--out", required=True, metavar="DIR", help=text)


def _workspaces(commands: Any) -> None:
    sample = _add(commands, "sample", workspaces.sample, tr("建立示例县（12 家机构，全部虚构）"))
    sample.add_argument("folder", metavar="DIR", help=tr("新文件夹或空文件夹"))
    headless = _add(commands, "demo", demo.demo, tr("用示例数据走一遍全过程"))
    _out(headless, tr("结果写到这里，results.json 里是各项结果"))
    new = _add(commands, "new", workspaces.new, tr("为一家机构新建工作区"))
    new.add_argument("workspace", metavar="WORKSPACE", help=tr("新的工作区文件夹"))
    new.add_argument(
        "--profile", required=True, metavar="FILE.json",
        help=tr("机构信息：name、uscc、region、kind、population、year 等"),
    )  # fmt: skip
    _passphrase(new)
    new.add_argument("--pack", metavar="ID", help=tr("标准，默认按机构类别选"))
    template = _add(commands, "template", workspaces.template, tr("导出空白台账表"))
    template.add_argument("ledger", choices=LEDGERS, metavar="LEDGER", help=_WHICH_LEDGER)
    template.add_argument("--out", required=True, metavar="FILE.xlsx", help=tr("写到哪里"))


def _ledgers(commands: Any) -> None:
    ledger: Parser = commands.add_parser(
        "ledger", help=tr("台账：list、show、import、export、facts")
    )
    below = ledger.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="ledger_command", required=True
    )
    taken = _add(below, "import", imports.import_ledger, tr("导入表格：能读的行存入，读不懂的留存"))
    taken.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
    taken.add_argument(
        "ledger", choices=("auto", *LEDGERS, "facts", "registers"), metavar="LEDGER",
        help=tr("哪一本台账，用 ledger list 看全部；auto 按列名认出每一张表"),
    )  # fmt: skip
    taken.add_argument("file", metavar="FILE", help=tr("xlsx、xls 或 csv"))
    taken.add_argument("--year", type=int, metavar=tr("年度"), help=tr("默认为最新的年度"))
    taken.add_argument("--sheet", default="", metavar=tr("表名"), help=tr("只读这一张表"))
    taken.add_argument("--any-year", action="store_true", help=tr("表上写的是别的年度，也读进来"))
    taken.add_argument("--dry-run", action="store_true", help=tr("只看结果，不写入"))
    taken.add_argument(
        "--choose", action="append", default=[], metavar="KEY=VALUE",
        help=tr("回答表格留下的问题，如 degree=gb"),
    )  # fmt: skip
    taken.add_argument(
        "--column", action="append", default=[], metavar="HEADER=FIELD",
        help=tr("列名对应的数据项；等号后写 - 则这一列不导入"),
    )  # fmt: skip
    taken.add_argument(
        "--leave-out", action="append", default=[], type=int, metavar=tr("行号"),
        help=tr("文件里的这一行不导入，可写多次"),
    )  # fmt: skip
    taken.add_argument(
        "--emptying", action="store_true", help=tr("文件里空着的格也清空台账里已填的内容")
    )
    _ledger_rows(below)
    _at(below, "facts", ledgers.facts, tr("看机构情况：每一项、可填什么、填了什么"))
    fact = _at(below, "fact", ledgers.fact, tr("填一项机构情况"))
    fact.add_argument("key", metavar="KEY", help=tr("如 legal.sponsor，用 ledger facts 看全部"))
    fact.add_argument("value", metavar="VALUE", help=tr("选项编号或日期；给空值则改回未填"))
    figures = _at(commands, "figures", ledgers.figures, tr("填写年度数据"))
    figures.add_argument(
        "--set", action="append", required=True, metavar="KEY=VALUE",
        help=tr("一项数据；等号后留空则清空"),
    )  # fmt: skip
    register = _at(commands, "register", ledgers.register, tr("填写一张登记表"))
    register.add_argument("register", metavar="REGISTER", help=tr("如 department、test、service"))
    register.add_argument(
        "--from", dest="source", required=True, metavar="FILE.json",
        help='{"filled": true, "kinds": {"laboratory": true, "dental": false}, "others": []}',
    )  # fmt: skip


def _ledger_rows(below: Any) -> None:
    def at(name: str, carry_out: Command, text: str, among: Sequence[str]) -> Parser:
        parser = _at(below, name, carry_out, text)
        parser.add_argument("ledger", choices=among, metavar="LEDGER", help=_WHICH_LEDGER)
        return parser

    _at(below, "list", ledger_rows.list_ledgers, tr("看有哪些台账、各有多少行"))
    shown = at("show", ledger_rows.show, tr("看一本台账的各行"), ROW_LEDGERS)
    shown.add_argument("--ended", action="store_true", help=tr("也看已停用的行"))
    add_sheet_commands(below, _at, LEDGERS)
    blank = _add(below, "template", workspaces.template, tr("导出空白台账表"))
    blank.add_argument("ledger", choices=LEDGERS, metavar="LEDGER", help=_WHICH_LEDGER)
    blank.add_argument("--out", required=True, metavar="FILE.xlsx", help=tr("写到哪里"))
    ended = at("end", ledger_rows.end, tr("停用几行，原样保留"), ROW_LEDGERS)
    ended.add_argument("rows", nargs="+", metavar="ROW", help=tr("行编号，用 ledger show 看"))
    ended.add_argument("--reason", required=True, metavar=tr("理由"), help=tr("为什么停用"))
    ended.add_argument("--on", default="", metavar="YYYY-MM-DD", help=tr("默认为今天"))
    complete = at("complete", ledger_rows.complete, tr("声明一本台账已填全"), tuple(FORM_LEDGERS))
    complete.add_argument("--no", action="store_true", help=tr("收回声明"))


def _answers(commands: Any) -> None:
    tick = _at(commands, "tick", answers.tick, tr("回答一款，或用 --from 一次回答多款"))
    tick.add_argument("criterion", nargs="?", metavar="CRITERION", help=tr("如 1.4.1.C2"))
    tick.add_argument(
        "answer", nargs="?", choices=("yes", "no", "open"), help=tr("达到、未达、未填")
    )
    tick.add_argument(
        "--from", dest="source", metavar="FILE.json", help=tr("款号对应 true、false 或 null")
    )
    clause = _at(commands, "clause", answers.clause, tr("看一条的全部内容"))
    clause.add_argument("clause", metavar="CODE", help=tr("条款号"))
    away = _at(commands, "not-applicable", answers.not_applicable, tr("设为不适用，要写理由"))
    away.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    away.add_argument("--reason", required=True, metavar=tr("理由"), help=tr("留空则取消不适用"))
    reason = _at(commands, "reason", answers.reason, tr("写自评高于计算结果的理由"))
    reason.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    reason.add_argument("text", metavar="TEXT", help=tr("理由"))
    attach = _at(commands, "attach", answers.attach, tr("给一条添加佐证文件"))
    attach.add_argument("clause", metavar="CLAUSE", help=tr("条款号"))
    attach.add_argument("file", metavar="FILE", help=tr("佐证文件，复制进工作区"))
    attach.add_argument("--criterion", default="", metavar="ID", help=tr("只属于其中一款"))


def _carrying(commands: Any) -> None:
    group: Parser = commands.add_parser(
        "assessment", help=tr("自评：carry-over、confirm、set-aside")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="assessment_command", required=True
    )
    carried = _at(
        below, "carry-over", carrying.carry_over, tr("把答案沿用到另一版标准，逐条待确认")
    )
    carried.add_argument("pack", metavar="ID[@VERSION]", help=tr("工作区里已有的标准"))
    carried.add_argument("--to-year", type=int, metavar=tr("年度"), help=tr("默认为同一年度"))
    carried.add_argument(
        "--map", action="append", default=[], metavar="OLD=NEW",
        help=tr("指定旧条款对应的新条款；等号后留空则不沿用"),
    )  # fmt: skip
    carried.add_argument("--dry-run", action="store_true", help=tr("只看结果，不写入"))
    confirm = _at(below, "confirm", carrying.confirm, tr("确认沿用的一款或一整条"))
    confirm.add_argument("code", metavar="CODE", help=tr("条款号或款号"))
    aside = _at(below, "set-aside", carrying.set_aside, tr("不要一条的沿用内容"))
    aside.add_argument("code", metavar="CODE", help=tr("条款号"))


def _journal(commands: Any) -> None:
    def at(below: Any, name: str, carry_out: Command, text: str) -> Parser:
        parser = _add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
        return parser

    at(commands, "undo", journal.undo, tr("撤销最近一步改动"))
    at(commands, "redo", journal.redo, tr("重做刚撤销的一步"))
    history = at(commands, "history", journal.history, tr("看一行的改动历史"))
    history.add_argument("entity", choices=sorted(ENTITIES), help=tr("哪一类，如 staff、form_row"))
    history.add_argument("key", nargs="+", metavar="KEY", help=tr("这一行的编号，有几段写几段"))
    group: Parser = commands.add_parser("audit", help=tr("操作记录：list、verify、export"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="audit_command", required=True
    )
    listed = at(below, "list", journal.audit_list, tr("看谁在什么时候做了什么，新的在前"))
    listed.add_argument("--most", type=int, default=50, metavar="N", help=tr("最多几条"))
    at(below, "verify", journal.audit_verify, tr("核对操作记录是否完整"))
    written = at(below, "export", journal.audit_export, tr("把操作记录写成表格"))
    written.add_argument("--out", required=True, metavar="FILE.xlsx", help=tr("写到哪里"))
    for parser in (listed, written):
        parser.add_argument("--since", default="", metavar=tr("日期"), help=tr("从哪天起"))
        parser.add_argument("--until", default="", metavar=tr("日期"), help=tr("到哪天止"))
        parser.add_argument("--by", metavar=tr("姓名"), help=tr("只看谁的"))
        parser.add_argument("--action", default="", metavar="CODE", help=tr("只看哪种操作"))


def _versions(below: Any) -> None:
    listed = _add(below, "list", pack_versions.list_packs, tr("看工作区里有哪些标准、哪些版本"))
    listed.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
    added = _add(below, "add", pack_versions.add, tr("存入一个标准或政策，作为新版本"))
    added.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
    added.add_argument("file", metavar="FILE", help=tr("标准或政策，.json 或 .xlsx"))
    compared = _add(below, "compare", pack_versions.compare, tr("对照两个标准或两个版本"))
    compared.add_argument("old", metavar="A", help=tr("编号、编号@版本、识别码，或 .json 文件"))
    compared.add_argument("new", metavar="B", help=tr("同上"))
    compared.add_argument("--workspace", metavar="WORKSPACE", help=tr("也在这个工作区里找"))


def _results(commands: Any) -> None:
    _at(commands, "measures", results.measures, tr("看全部指标和算法"))
    assess = _at(commands, "assess", results.assess, tr("看评定结果"))
    assess.add_argument("--pack", metavar="ID", help=tr("按哪个标准"))
    short = _at(commands, "gaps", gaps.gaps, tr("看离一个目标还差什么，也可以写成差距表"))
    wanted = short.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--level", choices=LEVELS, help=tr("合格、基本、推荐"))
    wanted.add_argument(
        "--target", metavar="ID", help=tr("别的目标：其他标准、政策文件；写 list 列出编号")
    )
    short.add_argument("--out", metavar=tr("文件夹"), help=tr("把差距表（PDF 和表格）写到这里"))
    _plans(commands)
    add_trend_commands(commands, _at)
    report = _at(commands, "report", results.report, tr("写自评报告（PDF 和表格）"))
    _out(report, tr("写到哪个文件夹"))
    _at(commands, "preflight", results.preflight, tr("定稿前检查"))


def _plans(commands: Any) -> None:
    plan = _at(commands, "plan", plans.plan, tr("找到一个等级最省的路"))
    plan.add_argument("--level", required=True, choices=LEVELS, help=tr("合格、基本、推荐"))
    plan.add_argument("--quickest", action="store_true", help=tr("要最快的，不要最省的"))
    plan.add_argument("--budget", type=int, metavar="YUAN", help=tr("最多花多少元"))
    plan.add_argument("--months", type=int, metavar="MONTHS", help=tr("最多几个月"))
    trial = _at(commands, "what-if", plans.what_if, tr("假设有些变化，看等次怎样变"))
    trial.add_argument("--level", default="basic", choices=LEVELS, help=tr("合格、基本、推荐"))
    trial.add_argument(
        "--change", action="append", required=True, metavar="CHANGE",
        help=tr("hire:gp=2、get:equipment.defibrillator=1、figure:contracts.total=+214，可写多次"),
    )  # fmt: skip
    trial.add_argument("--keep", default="", metavar="NAME", help=tr("存成设想，起个名字"))
    kept = _at(commands, "scenarios", plans.scenarios, tr("对照保存过的设想"))
    kept.add_argument("--level", default="basic", choices=LEVELS, help=tr("合格、基本、推荐"))
    price = _at(commands, "price", plans.price, tr("记下一个办法在本地的费用和时间"))
    price.add_argument("action", metavar="ACTION", help=tr("办法的编号，见 plan 的 --json"))
    price.add_argument("--cost", type=int, default=0, metavar="YUAN", help=tr("每做一次多少元"))
    price.add_argument("--fixed", type=int, default=0, metavar="YUAN", help=tr("只要做就有的费用"))
    price.add_argument("--months", type=int, default=0, metavar="MONTHS", help=tr("要几个月"))
    price.add_argument("--most", type=int, metavar="TIMES", help=tr("最多做几次"))
    price.add_argument("--estimate", action="store_true", help=tr("改回程序的估计"))


def _sending(commands: Any) -> None:
    _at(commands, "finalise", sending.finalise, tr("定稿"))
    _at(commands, "reopen", sending.reopen, tr("定稿后接着改：开始下一次自评"))
    export = _at(commands, "export", sending.export, tr("导出签名的上报包"))
    _out(export, tr("写到哪个文件夹，如 U 盘"))
    _passphrase(export)
    export.add_argument("--plain", action="store_true", help=tr("不封装，即使知道上报给谁"))
    add_rollup_show(commands, _add, _passphrase)
    add_package_commands(commands, _at)
    verify = _add(commands, "verify", sending.verify, tr("核对一个包"))
    verify.add_argument("file", metavar="FILE", help=tr("包文件"))
    verify.add_argument("--workspace", metavar="WORKSPACE", help=tr("用这个工作区登记过的密钥核对"))
    _passphrase(verify, required=False)
    enrolment = _at(commands, "enrolment", sending.enrolment, tr("导出登记包，交给县里"))
    _out(enrolment, tr("写到哪个文件夹"))
    _passphrase(enrolment)
    add_known_county(commands, _at)


def _campaign(commands: Any) -> None:
    group: Parser = commands.add_parser("campaign", help=tr("县里下发的通知：receive、show"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="campaign_command", required=True
    )
    taken = _at(below, "receive", campaigns.receive, tr("导入县里的下发包"))
    taken.add_argument("file", metavar="FILE", help=tr("下发包"))
    _at(below, "show", campaigns.show, tr("看县里最新的通知"))


def _packs(commands: Any) -> None:
    group: Parser = commands.add_parser(
        "pack", help=tr("标准和政策：show、search、list、add、compare、export、import")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="pack_command", required=True
    )
    _versions(below)
    shown = _add(below, "show", packs.show, tr("看一个标准或政策的目录，或其中一条的全部内容"))
    shown.add_argument("pack", metavar="ID", help=tr("编号，如 township-2022；可写 编号@版本"))
    shown.add_argument("row", nargs="?", default="", metavar="ROW", help=tr("条款号或行号"))
    _beside(shown)
    found = _add(below, "search", packs.search, tr("按编号、词语、拼音首字母查找"))
    found.add_argument("words", nargs="+", metavar="WORDS", help=tr("如 jhc、救护车、A47"))
    _beside(found)
    written = _add(below, "export", pack_workbooks.export, tr("写成表格，给人看和改"))
    written.add_argument("pack", metavar="ID", help=tr("编号，如 township-2022；可写 编号@版本"))
    written.add_argument("--workbook", required=True, metavar="FILE.xlsx", help=tr("写到哪里"))
    _beside(written)
    taken = _add(
        below, "import", pack_workbooks.import_workbook, tr("读回改过的表格，逐格指出问题")
    )
    taken.add_argument("file", metavar="FILE.xlsx", help=tr("export 写出的表格"))
    taken.add_argument("--out", default="", metavar="FILE.json", help=tr("没有问题就写成标准文件"))


def _policies(commands: Any) -> None:
    group: Parser = commands.add_parser("policy", help=tr("政策文件：list、check"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="policy_command", required=True
    )
    _beside(_add(below, "list", packs.list_policies, tr("看有哪些政策文件，是否现行")))
    _at(below, "check", packs.check, tr("按覆盖本地区的政策逐条核对本机构"))


def _beside(parser: Parser) -> None:
    """Let a command look into a workspace, where one is given."""
    parser.add_argument(
        "--workspace", default="", metavar="WORKSPACE", help=tr("连同工作区里的版本、选择和结果")
    )


def _county_campaign(commands: Any) -> None:
    group: Parser = commands.add_parser("campaign", help=tr("下发通知：issue、write、list"))
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="campaign_command", required=True
    )

    def at(name: str, carry_out: Command, text: str) -> Parser:
        parser = _add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="DIR", help=tr("县级工作区文件夹"))
        return parser

    issued = at("issue", campaigns.issue, tr("下发一轮评价的通知和标准"))
    issued.add_argument("--title", required=True, metavar=tr("标题"), help=tr("这一轮的名称"))
    issued.add_argument("--year", type=int, metavar=tr("年度"), help=tr("默认为截止日期的年份"))
    issued.add_argument("--opens", required=True, metavar=tr("日期"), help=tr("从哪天开始"))
    issued.add_argument("--closes", required=True, metavar=tr("日期"), help=tr("到哪天为止"))
    issued.add_argument("--message", default="", metavar=tr("内容"), help=tr("给各机构的话"))
    issued.add_argument(
        "--pack", action="append", metavar="ID[=KIND,KIND]",
        help=tr("下发哪个标准，给哪几类机构；不写则下发全部"),
    )  # fmt: skip
    issued.add_argument("--revise", action="store_true", help=tr("更正最新的通知，不另起一号"))
    issued.add_argument("--minimal-program", metavar=tr("版本"), help=tr("各机构至少用哪一版程序"))
    _passphrase(issued)
    _out(issued, tr("写到哪个文件夹，如 U 盘"))
    again = at("write", campaigns.write_again, tr("把最新的下发包再写一份"))
    _out(again, tr("写到哪个文件夹，如 U 盘"))
    at("list", campaigns.list_issued, tr("看下发过的通知"))


def _county(commands: Any) -> None:
    group: Parser = commands.add_parser(
        "county", help=tr("县级：new、enrol、import、list、show、review、feedback、campaign …")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="county_command", required=True
    )

    def at(name: str, carry_out: Command, text: str) -> Parser:
        parser = _add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="DIR", help=tr("县级工作区文件夹"))
        return parser

    new = at("new", county.new, tr("新建县级工作区"))
    new.add_argument("--name", required=True, metavar=tr("名称"), help=tr("县级单位名称"))
    new.add_argument("--region", required=True, metavar=tr("代码"), help=tr("行政区划代码，6 位"))
    _passphrase(new)
    add_arrivals(below, at, _add, _passphrase)
    listed = at("list", county.list_institutions, tr("看各机构的上报"))
    listed.add_argument("--year", type=int, metavar=tr("年度"), help=tr("默认为各自最新的年度"))
    _county_campaign(below)
    add_county_reviews(below, _add, _passphrase)
    add_county_rollup(below, _add, _passphrase, _out)
    add_county_duties(at)
    add_county_keys(below, at, _add)
    add_county_sent(at)
    show = at("show", county.show, tr("逐条看一家机构的上报"))
    show.add_argument("which", metavar="USCC|DIGEST", help=tr("机构代码或包的编号"))
