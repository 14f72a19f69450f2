"""The columns of a policy's workbook."""

from types import MappingProxyType

from forms.packs.pack_codecs import Notation, Whole, Word, YesNo
from forms.packs.pack_columns import CODE, KINDS, LIST, REMARK, THINGS
from forms.packs.pack_sheets import Column, Sheet
from forms.packs.policy_codecs import AMOUNT, BOUND_FIELDS, Bounds, Options
from models.standards.policy_text import (
    AskText,
    ChoiceText,
    DutyRow,
    FormRow,
    PolicyHead,
    RequirementRow,
    RuleRow,
    TargetRow,
    VariantText,
)

STRENGTH = Word(
    words=MappingProxyType({"M": "必须", "P": "原则上", "T": "力争", "E": "鼓励", "O": "允许"})
)
USE = Word(
    words=MappingProxyType({
        "computed": "自动计算", "attested": "人工确认", "tracked": "跟踪", "printed": "打印",
        "recorded": "登记",
    })
)  # fmt: skip
STATE = Word(words=MappingProxyType({"issued": "已印发", "draft": "征求意见稿"}))
BINDS = Word(
    words=MappingProxyType({
        "nation": "国家", "province": "省级", "prefecture": "地市级", "county": "县级",
    })
)  # fmt: skip
ACTOR = Word(words=MappingProxyType({"institution": "机构", **BINDS.words}))
RULE_KIND = Word(
    words=MappingProxyType({
        "veto": "一票否决", "exclusion": "排除", "exemption": "豁免", "special": "特别规定",
    })
)  # fmt: skip
EVERY = Word(
    words=MappingProxyType({
        "year": "每年", "half_year": "每半年", "month": "每月", "once": "一次", "ongoing": "持续",
    })
)  # fmt: skip
SHIFT = Word(
    words=MappingProxyType({
        "none": "不顺延", "next_workday": "顺延到工作日", "after_holiday": "顺延到法定节假日后",
    })
)  # fmt: skip

_ROW = Column(key="row", title="行号", codec=CODE, required=True, width=5, hint="不要改，如 A47")
_TITLE = Column(key="title", title="标题", required=True, width=14, hint="一句话的标题")
_TEXT = Column(key="text", title="内容", width=28, hint="原句的意思")
_SOURCE = Column(key="source", title="出处", required=True, width=12, hint="文件的第几部分、第几条")
_USE = Column(key="use", title="用途", codec=USE, required=True, width=6,
              hint="程序拿它做什么：自动计算、人工确认、跟踪、打印、登记")  # fmt: skip
_REASON = Column(key="reason", title="为什么不计算", width=14, hint="不是自动计算的，写明原因")
_STRENGTH = Column(key="strength", title="力度", codec=STRENGTH, required=True, width=5,
                   hint="原文的口气：必须、原则上、力争、鼓励、允许")  # fmt: skip
_SUBJECTS = Column(key="subjects", title="对谁", codec=KINDS, width=14,
                   hint="机构类别，一类一行，或用；隔开")  # fmt: skip
_REQUIREMENT = Column(key="requirement", title="算法", codec=Notation(), width=30,
                      hint="由程序核算的写法，见说明")  # fmt: skip
_APPLIES = Column(key="applies_when", title="适用条件", codec=Notation(), width=20,
                  hint="什么情况下才适用，写法同算法；空着就都适用")  # fmt: skip
_AFFECTS = Column(key="affects", title="涉及的行", codec=LIST, width=8, hint="行号，用；隔开")
_YEARS = Column(key="years", title="年份", width=8,
                hint="如 2023-2025、2022、2022-；空着就和文件相同")  # fmt: skip

POLICY = Sheet(
    title="政策",
    about="文件本身：编号、版本、地区、有效期、出处。改了内容就把版本提高。",
    record=PolicyHead,
    upright=True,
    columns=(
        Column(key="id", title="政策编号", codec=CODE, required=True, hint="不要改"),
        Column(key="version", title="版本", codec=CODE, required=True, hint="改过内容就提高"),
        Column(key="title", title="名称", required=True, hint="简称"),
        Column(key="document", title="文件", hint="文件全名"),
        Column(key="region", title="地区代码",
               hint="行政区划代码开头的几位；空着为全国"),
        Column(key="region_name", title="地区", hint="地区的名称"),
        Column(key="state", title="文件状态", codec=STATE, required=True,
               hint="已印发 或 征求意见稿"),
        Column(key="valid_from", title="有效期起", codec=CODE, required=True,
               hint="如 2023-01-01"),
        Column(key="valid_until", title="有效期止", hint="空着为没有期限"),
        Column(key="source", title="来源", hint="怎么得来的"),
        REMARK,
    ),
)  # fmt: skip
REQUIREMENTS = Sheet(
    title="要求",
    about="对一家机构的要求（A 行）。",
    record=RequirementRow,
    frozen=2,
    columns=(
        _ROW, _TITLE, _TEXT, _SUBJECTS, _STRENGTH, _YEARS, _REQUIREMENT, _APPLIES, _USE, _REASON,
        Column(key="tracked_by", title="由谁跟踪", codec=LIST, width=8, hint="跟踪它的行号"),
        _SOURCE, REMARK,
    ),
)  # fmt: skip
TARGETS = Sheet(
    title="指标",
    about="对一个地区的指标（B 行）；怎么算在“指标算式”表。",
    record=TargetRow,
    frozen=2,
    columns=(
        _ROW, _TITLE,
        Column(key="binds", title="约束", codec=BINDS, required=True, width=5,
               hint="约束到哪一级；以下各级只作对照"),
        _STRENGTH,
        Column(key="by", title="目标年", width=8, hint="如 2025、2023-2025"),
        _APPLIES, _USE, _REASON,
        Column(key="derived_from", title="由哪些行得出", codec=LIST, width=8,
               hint="原文没有直接写的，由哪些 A 行得出"),
        _SOURCE, REMARK,
    ),
)  # fmt: skip
ASKS = Sheet(
    title="指标算式",
    about="指标怎么算，一个数一行；写了选择和选项的，只在选了它时用。",
    record=AskText,
    frozen=3,
    columns=(
        Column(key="row", title="行号", codec=CODE, required=True, width=5, hint="指标表里的行号"),
        Column(key="choice", title="选择", codec=CODE, width=5, hint="选择表里的行号；平时空着"),
        Column(key="option", title="选项", codec=CODE, width=8, hint="选择表里的选项；平时空着"),
        Column(key="label", title="名称", width=12, hint="一行有几个数时用来区分"),
        Column(key="value", title="数", codec=AMOUNT, required=True, width=36,
               hint="机构数（…）、合计（…）、地区（…）或数字，见说明"),
        Column(key="per", title="除以", codec=AMOUNT, width=30, hint="空着就不除"),
        Column(key="bound", title="要求", codec=Bounds(), width=8,
               hint="如 ≥ 90%；空着就只列出来"),
        Column(key="reference", title="对照", width=10, hint="只列出来时对照什么"),
        _APPLIES,
    ),
)  # fmt: skip
VARIANTS = Sheet(
    title="选择的影响",
    about="选了某个选项时，一行的算法或适用条件改成什么；空着的不变。",
    record=VariantText,
    frozen=3,
    columns=(
        Column(key="row", title="行号", codec=CODE, required=True, width=5,
               hint="要求表或指标表里的行号"),
        Column(key="choice", title="选择", codec=CODE, required=True, width=5,
               hint="选择表里的行号"),
        Column(key="option", title="选项", codec=CODE, required=True, width=10,
               hint="选择表里的选项"),
        _REQUIREMENT, _APPLIES,
        Column(key="binds", title="约束", codec=BINDS, width=5, hint="改为约束到哪一级"),
        Column(key="by", title="目标年", width=8, hint="改为哪一年"),
    ),
)  # fmt: skip
DUTIES = Sheet(
    title="任务",
    about="到期要做的事（C 行）。",
    record=DutyRow,
    frozen=2,
    columns=(
        _ROW, _TITLE,
        Column(key="actor", title="谁来做", codec=ACTOR, required=True, width=6,
               hint="机构、县级、地市级、省级、国家"),
        Column(key="towards", title="对谁做", width=10, hint="交给谁、对谁做"),
        _TEXT, _SUBJECTS,
        Column(key="schedule", part="every", title="周期", codec=EVERY, required=True, width=6,
               hint="每年、每半年、每月、一次、持续"),
        Column(key="schedule", part="by", title="期限", width=8,
               hint="每年 12-31；每半年 06-30 12-31；每月 1；一次 2022-08-31"),
        Column(key="schedule", part="shift", title="遇休息日", codec=SHIFT, width=8,
               hint="不顺延、顺延到工作日、顺延到法定节假日后"),
        Column(key="schedule", part="first_month", title="起月", codec=Whole(), width=4,
               hint="从几月起"),
        Column(key="schedule", part="last_month", title="止月", codec=Whole(), width=4,
               hint="到几月止"),
        Column(key="schedule", part="times", title="次数", codec=Whole(), width=4,
               hint="每个周期至少几次"),
        Column(key="schedule", part="default", title="日子是默认的", codec=YesNo(), width=5,
               hint="原文没写日子、由我们定的填是"),
        Column(key="deliverables", title="要交的材料", codec=LIST, width=16,
               hint="一项一行，或用；隔开"),
        _YEARS,
        Column(key="use", title="用途", codec=USE, width=6, hint="空着为跟踪"),
        _REASON, _SOURCE, REMARK,
    ),
)  # fmt: skip
FORMS = Sheet(
    title="表单",
    about="文件规定的表和清单（D 行）。",
    record=FormRow,
    frozen=2,
    columns=(
        _ROW, _TITLE,
        Column(key="items", title="项目", codec=LIST, width=30, hint="按文件里的先后"),
        Column(key="notes", title="填表说明", codec=LIST, width=20, hint="一条一行，或用；隔开"),
        _USE, _REASON, _SOURCE, REMARK,
    ),
)  # fmt: skip
RULES = Sheet(
    title="规则",
    about="一票否决、排除、豁免和特别规定（E 行）。",
    record=RuleRow,
    frozen=2,
    columns=(
        _ROW, _TITLE,
        Column(key="kind", title="类型", codec=RULE_KIND, required=True, width=7,
               hint="一票否决、排除、豁免、特别规定"),
        _TEXT,
        Column(key="effect", title="后果", width=20, hint="成立时怎么样"),
        _REQUIREMENT, _AFFECTS, _USE, _REASON, _SOURCE, REMARK,
    ),
)  # fmt: skip
CHOICES = Sheet(
    title="选择",
    about="原文留有余地、由县里定的地方（F 行）。",
    record=ChoiceText,
    frozen=2,
    columns=(
        _ROW,
        Column(key="question", title="问题", required=True, width=18, hint="要定的是什么"),
        Column(key="why", title="为什么要定", width=18, hint="原文哪里没有写清"),
        _AFFECTS,
        Column(key="options", title="选项", codec=Options(), width=30,
               hint="一项一行，写成 编号：读法"),
        Column(key="unit", title="单位", width=5, hint="要定的是数字时的单位"),
        Column(key="default", title="默认", codec=CODE, width=8, hint="默认的选项编号或数字"),
    ),
)  # fmt: skip

POLICY_SHEETS = (
    POLICY, REQUIREMENTS, TARGETS, ASKS, VARIANTS, DUTIES, FORMS, RULES, CHOICES, THINGS,
)  # fmt: skip
"""In the order of the workbook, after 说明."""

POLICY_HELD_ELSEWHERE = MappingProxyType({
    RequirementRow: frozenset({"variants"}),
    TargetRow: frozenset({"asks", "variants"}),
    VariantText: frozenset({"asks"}),
    AskText: frozenset(BOUND_FIELDS),
})  # fmt: skip
"""Fields that are rows of another sheet, or share a column."""
