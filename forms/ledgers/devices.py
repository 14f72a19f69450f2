"""Ledgers of devices: maintenance, verification, repair."""

from forms.fields import Form
from forms.ledgers.ledger_form import (
    EQUIPMENT_OWNER,
    LedgerForm,
    amount,
    code,
    day,
    note,
    of_device,
    text,
)
from models.ledger import ledger_codes as codes

MAINTENANCE = LedgerForm(
    group="devices",
    owner=EQUIPMENT_OWNER,
    name_field="kind",
    natural_key=("done_on", "kind"),
    orders=(("done_on", "valid_until"),),
    form=Form(
        id="maintenance",
        title=codes.LEDGER_TITLES["maintenance"],
        fields=(
            *of_device(),
            day("done_on", "日期", "检定日期", "维护日期", "维修日期", "检测日期", "保养日期",
                required=True),
            code("kind", "类别", codes.MAINTENANCE_KINDS, "维护类别", "检定类别", "项目",
                 required=True, words={
                     "保养": "1", "维护": "1", "维护保养": "1", "巡检": "1", "检定": "2",
                     "强检": "2", "强制检定": "2", "计量": "2", "修理": "4", "维修保养": "4",
                     "放射检测": "5", "防护检测": "5", "压力容器检验": "6", "特种设备": "6",
                     "质控": "7", "质控检测": "7",
                 }),
            text("by", "承担单位（人）", "检定单位", "维护单位", "维修单位", "检测机构", "维护人",
                 "维修人", width=16),
            code("result", "结果", codes.MAINTENANCE_RESULTS, "检定结果", "维修结果", "结论",
                 expected=True, words={
                     "合格": "1", "正常": "1", "已修复": "1", "修复": "1", "准予使用": "1",
                     "停用": "3", "待修": "3",
                 }),
            text("number", "证书编号", "检定证书编号", "报告编号", width=16),
            day("valid_until", "有效期至", "有效期", "到期日期", "下次检定日期", "下次检定时间",
                future=True),
            amount("cost", "费用", "元", "维修费用", "检定费用", "金额"),
            text("fault", "故障与处理", "故障现象", "处理情况", "维护内容", width=20),
            note(),
        ),
    ),
)  # fmt: skip
