"""What a pack's workbook says about itself: how to edit it, and what may be named in it."""

from collections.abc import Sequence

from forms.packs.pack_columns import GRADE, METHODS, STATUS
from forms.packs.pack_sheets import Sheet
from forms.packs.policy_codecs import AMOUNT
from models.ledger.facts import FACTS
from models.ledger.measures import MEASURES
from models.standards.notation_names import Names
from models.standards.pack import Status

NAMES_TITLE = "可用名称"
"""The sheet that lists what a requirement may name; it is not read back."""
Lines = Sequence[Sequence[str]]

_STATUSES = (
    (Status.POLICY, "已对照手头的政策文件原文"),
    (Status.PUBLIC, "已对照具名的公开来源"),
    (Status.RECALLED, "凭回忆整理，还没有和原文核对；底色提醒，核对后改状态即可"),
    (Status.LOCAL, "县里或省里自己定的"),
)
_HOW = (
    ("怎么改", "直接改格子里的字，加行、删行都可以；列可以换位置，不要改列名和表名。"),
    ("版本", "改过任何内容，都要在第一张表里把版本提高；同一版本只能有一种内容。"),
    ("读回", "在达标助手里读入这个文件；有问题会指出表、行、列，改好再读。没有问题才会采用。"),
    ("格式", "所有格子都是文本，1.10 就是 1.10；请不要改成数字或日期格式。"),
    ("一格多项", "一项一行，或用；隔开；项目里本身有；时给它加上引号“”。"),
)
_CHECKING = (
    "怎么核对",
    "对照官方原文，把状态由“回忆待核对”改为“政策原文”或“公开来源”，并写明来源。",
)
_WRITING = (
    ("比较", "注册护士〔staff.nurses〕≥ 5；也可用 ≤、>、<、=，数字可写 25%、0.50、1/2、10,000"),
    ("按比例", "全科医生〔staff.gp〕≥ 1，每 10000 服务人口数〔population.served〕，另加 2"),
    ("有某种设备、科室、项目", "除颤仪〔equipment/defibrillator〕；要几台就写 ≥ 2"),
    ("有几种", "种数（检验检查项目〔test〕）≥ 20；可写 按 类别，或 限 血常规〔…〕、尿常规〔…〕"),
    ("情况", "机构类别〔institution.kind〕为 村卫生室〔village_clinic〕、社区卫生服务站〔…〕"),
    ("日期", "最近一次认定日期〔level.recognised_on〕不早于 2022-01-01；也可用 早于、评定日"),
    ("由人确认", "人工确认，或 人工确认“要确认的话”"),
    ("合起来", "全部（…；…）、任一（…；…）、至少 2 项（…；…）、当（…）则（…），可以套着用"),
    ("同一文件的另一行", "政策要求 A107"),
    ("名称和编号", "〔〕里的编号为准，前面的名称给人看；也可只写一个；写了两个就必须是同一项"),
    ("标点", "全角半角都可以，空格和换行随意"),
    ("原文{…}", "没有现成写法时的原样，一般不用改"),
)


_AMOUNTS = (
    ("机构数", "机构数（限 村卫生室〔village_clinic〕；其中 条件；达到 算法），三样都可以不写"),
    ("各机构相加", "合计（总诊疗人次〔visits.total〕；限 …；其中 …）"),
    ("地区自己的数", "地区（国家基本公共卫生服务项目数〔county.public_health_items〕）"),
    ("数字", "14；{F43} 表示选择表 F43 行定下的数字"),
)


def guide_lines(about: str, sheets: Sequence[Sheet]) -> Lines:
    """Return the lines of 说明: one cell is a heading, two are a word and what it means."""
    codecs = [column.codec for sheet in sheets for column in sheet.columns]
    lines: list[Sequence[str]] = [[about], *_HOW, [""]]
    if METHODS in codecs:
        lines += [["核对和状态"], _CHECKING]
        lines += [(STATUS.words[status], meaning) for status, meaning in _STATUSES]
        lines += [[""], ["等级和检查方法"]]
        lines.append(("等级", "、".join(GRADE.choices) + "：合格、良好、优秀"))
        lines += [("检查方法", "、".join(METHODS.choices)), [""]]
    lines += [["算法的写法"], *_WRITING, [""]]
    if AMOUNT in codecs:
        lines += [["指标算式的写法"], *_AMOUNTS, [""]]
    for sheet in sheets:
        lines += [[f"{sheet.title}表：{sheet.about}"]]
        lines += [
            (column.title, column.hint + ("（必填）" if column.required else ""))
            for column in sheet.columns
        ]
        lines.append([""])
    return lines


def name_lines(names: Names) -> Lines:
    """Return what a requirement may name: sort, id, title, unit, what it is."""
    lines: list[Sequence[str]] = [("类型", "编号", "名称", "单位", "口径或可选内容")]
    for measure in MEASURES.values():
        meaning = measure.definition if measure.definition != measure.title else ""
        lines.append(("指标", measure.id, measure.title, measure.unit, meaning))
    for fact in FACTS.values():
        options = "；".join(f"{label}〔{code}〕" for code, label in fact.options.items())
        lines.append(("情况", fact.key, fact.title, "", options or "日期，如 2022-01-01"))
    lines += [
        ("登记册", register, title, "", "") for register, title in names.registers.titles.items()
    ]
    return lines
