"""Ledgers of the year's duties: what was done of them, and those an institution sets itself."""

from dataclasses import replace

from forms.fields import Form
from forms.ledgers.ledger_form import LedgerForm, code, day, note, only_when, story, text
from models.ledger import ledger_codes as codes

DONE = LedgerForm(
    group="tasks",
    name_field="title",
    natural_key=("title", "due", "state", "done_on"),
    form=Form(
        id="duties_done",
        title=codes.LEDGER_TITLES["duties_done"],
        fields=(
            text("title", "任务", "年度任务", "工作任务", "任务名称", required=True, width=20),
            text("policy", "文件代号", "政策代号", hint="本单位自己定的任务写 own"),
            text("row", "条目编号", "编号", "条目", hint="如 C4；自己定的任务由程序填写"),
            day("due", "应完成日期", "截止日期", "完成时限", future=True),
            code("state", "情况", codes.DUTY_RECORDS, "完成情况", required=True, closed=True,
                 words={"完成": "1", "已做": "1", "做了": "1", "无": "2"}),
            replace(
                day("done_on", "完成日期", "办理日期", "日期", expected=True),
                visible_when=only_when("state", codes.DUTY_DONE),
            ),
            text("who", "经办人", "完成人", "责任人", width=8),
            story("what", "做了什么（不适用的写原因）", "工作内容", "内容", "办理情况", "原因"),
            text("evidence", "佐证材料", "交付物", "材料", width=16),
            text("reference", "对应的台账记录", "台账记录", width=16, hint="由程序填写"),
            note(),
        ),
    ),
)  # fmt: skip
OWN = LedgerForm(
    group="tasks",
    name_field="title",
    natural_key=("title", "due"),
    form=Form(
        id="own_duties",
        title=codes.LEDGER_TITLES["own_duties"],
        fields=(
            text("title", "任务", "年度任务", "工作任务", "任务名称", required=True, width=20),
            day("due", "应完成日期", "截止日期", "完成时限", "期限", required=True, future=True),
            text("source", "来源（文件、会议）", "来源", "依据", width=16),
            text("deliverables", "要交的东西", "交付物", "成果", width=16),
            text("who", "责任人", "负责人", "经办人", width=8),
            story("what", "具体要求", "要求", "内容"),
            note(),
        ),
    ),
)  # fmt: skip
