"""Ledgers of quality and safety: drills, checks and meetings, hazards, stock, adverse events."""

from dataclasses import replace

from forms.fields import Form
from forms.ledgers.ledger_form import (
    LedgerForm,
    amount,
    code,
    count,
    day,
    note,
    only_when,
    several,
    story,
    text,
    yes_no,
)
from forms.ledgers.ledger_form import codes as several_codes
from models.ledger import ledger_codes as codes

DRILLS = LedgerForm(
    group="safety",
    name_field="subject",
    natural_key=("held_on", "kind"),
    form=Form(
        id="drills",
        title=codes.LEDGER_TITLES["drills"],
        fields=(
            day("held_on", "演练日期", "日期", "时间", "演练时间", required=True),
            code("kind", "演练类别", codes.DRILL_KINDS, "类别", "演练类型", required=True, words={
                "应急演练": "1", "突发公共卫生事件": "1", "传染病应急演练": "1", "消防": "2",
                "消防应急演练": "2", "灭火演练": "2", "急救": "3", "急救演练": "3",
                "急救技能": "3", "心肺复苏演练": "3", "纠纷处置": "4", "停电": "5",
                "停电演练": "5", "信息系统": "6", "医废": "7", "医废演练": "7", "反恐": "8",
            }),
            text("subject", "演练内容", "演练主题", "主题", "内容", "演练名称", width=20),
            text("place", "演练地点", "地点"),
            count("people", "参加人数", "人", "人数", "参演人数", expected=True),
            text("leader", "组织者", "负责人", "指挥", width=8),
            yes_no("summed_up", "有无总结评估", "是否总结", "总结"),
            story("problems", "发现的问题", "存在问题"),
            story("mended", "改进情况", "改进措施", "整改情况"),
            note(),
        ),
    ),
)  # fmt: skip
CHECKS = LedgerForm(
    group="safety",
    name_field="subject",
    natural_key=("held_on", "kind"),
    orders=(("held_on", "closed_on"),),
    parts=(("mended", "problems"),),
    form=Form(
        id="self_checks",
        title=codes.LEDGER_TITLES["self_checks"],
        fields=(
            day("held_on", "日期", "检查日期", "自查日期", "会议日期", "时间", required=True),
            code("kind", "类别", codes.CHECK_KINDS, "检查类别", "自查类别", "会议类别",
                 required=True, width=14, words={
                     "九项准则自查": "1", "廉洁从业自查": "1", "九项准则": "1", "医保自查": "2",
                     "医保基金自查": "2", "院感检查": "3", "院感": "3", "感控自查": "3",
                     "护理检查": "4", "护理质量": "4", "护理质控": "4", "质量管理会议": "5",
                     "医疗质量会议": "5", "质控会议": "5", "分析评价": "6", "处方检查": "7",
                     "病历检查": "8", "安全大排查": "9", "安全生产检查": "9", "安全检查": "9",
                     "安全生产会议": "10", "安全生产专题会议": "10", "安全生产月": "11",
                     "药品检查": "12", "医废检查": "13",
                 }),
            text("subject", "内容", "主题", "检查内容", "议题", "会议议题", width=20),
            several("people", "参加人员", "检查人员", "参会人员", "检查人"),
            text("department", "被查科室", "科室"),
            replace(
                several_codes("hazard_kinds", "排查的隐患类别", codes.HAZARD_KINDS, "排查类别"),
                visible_when=only_when("kind", codes.CHECK_SWEEP, codes.CHECK_SAFETY_MONTH),
            ),
            replace(
                amount("budget", "确定的安全投入", "元", "安全生产预算", "预算金额", "投入金额"),
                visible_when=only_when("kind", codes.CHECK_LEADERS),
            ),
            count("problems", "发现问题数", "个", "问题数", "问题个数"),
            count("mended", "已整改数", "个", "整改数", "整改个数"),
            text("responsible", "责任人", "整改责任人", "负责人", width=8),
            day("closed_on", "整改完成日期", "完成日期"),
            story("summary", "情况摘要", "存在问题", "会议纪要", "检查情况"),
            note(),
        ),
    ),
)  # fmt: skip
HAZARDS = LedgerForm(
    group="safety",
    name_field="what",
    natural_key=("held_on", "what"),
    orders=(("held_on", "closed_on"), ("held_on", "deadline")),
    form=Form(
        id="hazards",
        title=codes.LEDGER_TITLES["hazards"],
        fields=(
            day("held_on", "发现日期", "排查日期", "日期", "排查时间", "发现时间", required=True),
            code("kind", "隐患类别", codes.HAZARD_KINDS, "类别", "隐患类型", required=True, words={
                "消防": "1", "房屋": "2", "建筑": "2", "网络": "3", "网络与信息": "3",
                "生物": "4", "危化品": "5", "危险化学品": "5",
            }),
            text("what", "隐患内容", "隐患描述", "问题描述", "存在问题", "内容", required=True,
                 width=20),
            text("place", "部位（地点）", "部位", "地点", "位置"),
            text("responsible", "整改责任人", "责任人", "负责人", width=8, expected=True),
            day("deadline", "整改期限", "期限", "整改时限", "限期", future=True, expected=True),
            day("closed_on", "整改完成日期", "完成日期", "销号日期", "整改日期"),
            story("measure", "整改措施", "措施", "整改情况"),
            text("checked_by", "复查人", "验收人", width=8),
            note(),
        ),
    ),
)  # fmt: skip
STOCK = LedgerForm(
    group="safety",
    name_field="name",
    natural_key=("name", "batch"),
    form=Form(
        id="emergency_stock",
        title=codes.LEDGER_TITLES["emergency_stock"],
        fields=(
            text("name", "物资名称", "品名", "名称", "物品名称", "品种", required=True, width=14),
            text("specification", "规格", "规格型号"),
            text("unit", "计量单位", "单位", width=6),
            count("quota", "定额", "", "储备定额", "应备数量", "标准数量", expected=True,
                  hint="同一物资分批次登记时，每行写同一个定额"),
            count("stock", "库存数量", "", "库存", "现有数量", "实有数量", "数量", required=True),
            text("batch", "批号", "批次", "生产批号"),
            yes_no("lasting", "是否没有有效期", "无有效期", "长期有效", hint="如帐篷、担架"),
            day("valid_until", "有效期至", "有效期", "失效日期", "到期日期", "效期", future=True),
            day("counted_on", "最近盘点日期", "盘点日期", "清点日期"),
            text("place", "存放地点", "存放位置", "地点"),
            text("responsible", "保管人", "责任人", width=8),
            note(),
        ),
    ),
)  # fmt: skip
ADVERSE = LedgerForm(
    group="safety",
    name_field="what",
    natural_key=("held_on", "what"),
    orders=(("held_on", "reported_on"),),
    form=Form(
        id="adverse_events",
        title=codes.LEDGER_TITLES["adverse_events"],
        fields=(
            day("held_on", "发生日期", "日期", "事件日期", required=True),
            text("what", "事件内容", "事件名称", "事件经过", "内容", required=True, width=20),
            text("kind", "事件类别", "类别", "事件类型", hint="如 跌倒、用药差错、针刺伤"),
            code("grade", "事件等级", codes.ADVERSE_GRADES, "等级", "级别", words={
                "I级": "1", "II级": "2", "III级": "3", "IV级": "4", "一级": "1", "二级": "2",
                "三级": "3", "四级": "4",
            }),
            text("department", "科室", "发生科室", "上报科室"),
            day("reported_on", "上报日期", "报告日期", expected=True),
            text("reported_by", "上报人", "报告人", width=8),
            story("measure", "分析与改进", "处理措施", "整改措施", "改进措施"),
            note(),
        ),
    ),
)  # fmt: skip
