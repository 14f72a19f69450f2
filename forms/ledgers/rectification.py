"""The ledger of what is to be put right: who does what until when, with which money, how far.

The columns policies name are all here under their words: task, person, beginning and end,
node dates, state; kind of hazard, day found, deadline, day done; people involved and gravity.
"""

from dataclasses import replace
from fractions import Fraction

from forms.fields import Form, Limits
from forms.ledgers.ledger_form import (
    LedgerForm,
    amount,
    code,
    count,
    day,
    note,
    only_when,
    story,
    text,
)
from models.ledger import ledger_codes as codes
from models.ledger.form_rows import RECTIFICATION as LEDGER

RECTIFICATION = LedgerForm(
    group="tasks",
    name_field="task",
    natural_key=("task", "reference"),
    orders=(
        ("found_on", "deadline"), ("found_on", "closed_on"), ("starts_on", "deadline"),
        ("starts_on", "closed_on"), ("closed_on", "checked_on"),
    ),
    form=Form(
        id=LEDGER,
        title=codes.LEDGER_TITLES[LEDGER],
        fields=(
            text("task", "任务（问题）", "任务", "问题", "存在问题", "整改任务", "整改问题",
                 "问题描述", "任务名称", "工作任务", required=True, width=20),
            code("source", "来源", codes.TASK_SOURCES, "任务来源", "问题来源", words={
                "短板": "1", "差距清单": "1", "达标方案": "2", "整改方案": "2", "县级复核": "3",
                "上级检查": "3", "督导": "3", "反馈": "3", "自查自纠": "4", "安全隐患": "5",
                "隐患排查": "5", "检查": "6",
            }),
            text("clause", "条款", "条款号", "对应条款", "标准条款", width=16),
            code("hazard_kind", "隐患类别", codes.HAZARD_KINDS, "隐患类型", words={
                "消防": "1", "房屋": "2", "建筑": "2", "网络": "3", "网络与信息": "3",
                "生物": "4", "危化品": "5", "危险化学品": "5",
            }),
            day("found_on", "发现（提出）日期", "发现日期", "提出日期", "自查日期", "发现日"),
            text("department", "责任科室", "牵头科室", "科室", "责任部门", expected=True),
            text("responsible", "责任人", "整改责任人", "负责人", "经办人", width=8,
                 expected=True),
            text("leader", "分管领导", "责任领导", "分管院长", "包抓领导", width=8),
            story("measure", "整改措施", "措施", "整改内容", "整改情况"),
            day("starts_on", "开始日期", "开始时间", "启动日期", "起始日期", future=True),
            replace(
                story("nodes", "节点", "节点日期", "时间节点", "进度节点", "工作节点"),
                hint="日期在前，多个节点用分号隔开，做完的打√：2025-07-15 采购√；2025-08-30 验收",
            ),
            day("deadline", "整改期限", "期限", "整改时限", "完成时限", "截止日期", "结束日期",
                future=True, expected=True),
            amount("budget", "预算", "元", "预算金额", "所需资金", "经费预算"),
            code("funding", "资金来源", codes.TASK_FUNDING, "经费来源", words={
                "自筹": "1", "自有资金": "1", "业务收入": "1", "财政": "2", "县财政": "2",
                "财政资金": "2", "专项资金": "3", "公卫资金": "4", "基本公卫经费": "4",
                "医共体": "5", "捐赠": "6", "无": "7", "不需要": "7",
            }),
            replace(
                count("progress", "进展", "%", "进度", "完成进度", "完成比例",
                      hint="0 到 100 的整数"),
                limits=Limits(lowest=Fraction(0), highest=Fraction(100)),
            ),
            code("state", "状态", codes.TASK_STATES, "整改状态", "进展状态", "任务状态", words={
                "未启动": "1", "未整改": "1", "整改中": "2", "推进中": "2", "正在整改": "2",
                "已完成": "3", "已整改": "3", "待销号": "3", "申请销号": "3", "销号": "4",
                "已办结": "4", "办结": "4", "重新整改": "5", "延期": "6", "暂停": "6",
            }),
            replace(
                story("held_because", "暂缓（退回）原因", "暂缓原因", "退回原因", "未完成原因"),
                visible_when=only_when("state", codes.TASK_RETURNED, codes.TASK_DEFERRED),
            ),
            day("closed_on", "完成日期", "整改完成日期", "完成时间", "实际完成日期", "完成日"),
            story("proof", "销号佐证", "佐证材料", "销号依据", "整改结果"),
            text("checked_by", "复核人", "验收人", "复查人", width=8),
            day("checked_on", "复核日期", "销号日期", "验收日期", "复查日期"),
            code("verdict", "复核结论", codes.TASK_VERDICTS, "复查结论", "验收结论", words={
                "合格": "1", "整改到位": "1", "不通过": "2", "退回": "2", "不合格": "2",
                "整改不到位": "2",
            }),
            replace(
                text("involved", "涉及人员", width=12),
                visible_when=only_when("source", codes.TASK_FROM_CHECK),
            ),
            replace(
                text("gravity", "情节", "情节轻重", width=8),
                visible_when=only_when("source", codes.TASK_FROM_CHECK),
            ),
            note(),
            replace(
                text("reference", "来源编号", width=20),
                hint="程序填写：凭它认出同一件事，重复生成时不会多出一行",
            ),
        ),
    ),
)  # fmt: skip
