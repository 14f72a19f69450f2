"""Ledgers of a centre's standing: honours, what bars it, inspections from above."""

from dataclasses import replace

from forms.fields import Form
from forms.ledgers.ledger_form import (
    LedgerForm,
    code,
    count,
    day,
    note,
    only_when,
    story,
    text,
)
from models.ledger import ledger_codes as codes

HONOURS = LedgerForm(
    group="standing",
    name_field="title",
    natural_key=("title", "awarded_on"),
    form=Form(
        id="honours",
        title=codes.LEDGER_TITLES["honours"],
        fields=(
            text("title", "荣誉名称", "荣誉称号", "奖项名称", "名称", required=True, width=18),
            code("level", "级别", codes.HONOUR_LEVELS, "荣誉级别", "授予级别", "等级",
                 expected=True, words={
                     "国家": "1", "省": "2", "市": "3", "县": "4", "区级": "4", "区县级": "4",
                     "乡镇级": "5", "街道级": "5",
                 }),
            text("by", "授予单位", "授予机关", "颁发单位", "表彰单位", width=16),
            day("awarded_on", "授予日期", "获得日期", "授予时间", "获奖时间", "日期",
                required=True),
            text("document", "文号", "文件号", "证书编号"),
            code("of", "获得者类别", codes.HONOURED, "对象", words={
                "单位": "1", "集体": "1", "科室": "2", "团队": "2", "职工": "3",
            }),
            replace(
                text("who", "获得者", "获奖人", "获得人员"), visible_when=only_when("of", "2", "3")
            ),
            note(),
        ),
    ),
)  # fmt: skip
VETOES = LedgerForm(
    group="standing",
    name_field="kind",
    natural_key=("held_on", "kind"),
    orders=(("held_on", "lifted_on"),),
    form=Form(
        id="veto_events",
        title=codes.LEDGER_TITLES["veto_events"],
        fields=(
            day("held_on", "发生（认定）日期", "日期", "认定日期", "发生日期", required=True),
            code("kind", "事项类别", codes.VETO_KINDS, "类别", "事项", required=True, words={
                "医疗事故": "1", "非法执业": "2", "骗保": "5", "医保违规": "5",
                "违反九项准则": "6", "安全事故": "7", "造假": "8", "数据造假": "8",
            }),
            story("description", "事项说明", "情况说明", "内容", "事由", required=True),
            text("by", "认定机关", "认定单位", width=16),
            text("document", "文号", "文件号", "处理文号"),
            day("lifted_on", "解除日期", "整改完成日期"),
            note(),
        ),
    ),
)  # fmt: skip
INSPECTIONS = LedgerForm(
    group="standing",
    name_field="subject",
    natural_key=("held_on", "by"),
    orders=(("held_on", "closed_on"), ("held_on", "deadline")),
    parts=(("mended", "problems"),),
    form=Form(
        id="inspections",
        title=codes.LEDGER_TITLES["inspections"],
        fields=(
            day("held_on", "检查日期", "日期", "时间", "督导日期", required=True),
            text("by", "检查单位", "督导单位", "检查部门", "来访单位", required=True, width=16),
            text("subject", "检查内容", "督导内容", "内容", "主题", width=20),
            count("problems", "发现问题数", "个", "问题数"),
            count("mended", "已整改数", "个", "整改数"),
            text("responsible", "整改责任人", "责任人", width=8),
            day("deadline", "整改期限", "期限", future=True),
            day("closed_on", "整改完成日期", "完成日期"),
            note(),
        ),
    ),
)  # fmt: skip
