"""A policy of a few rows, written in code: one row of each strength, each use, a choice."""

from typing import Any

from models.standards.policy_text import (
    AskText,
    ChoiceText,
    DutyRow,
    FormRow,
    OptionText,
    PolicyHead,
    PolicyText,
    RequirementRow,
    RuleRow,
    ScheduleText,
    TargetRow,
    VariantText,
)
from models.standards.text import KindText

TOWNSHIP = ("township_health_centre",)


def requirement_row(row: str, strength: str, **changes: Any) -> RequirementRow:
    """A row that is computed where it has a requirement, else confirmed by a person."""
    computed = changes.get("requirement") is not None
    values: dict[str, Any] = {
        "row": row,
        "title": f"要求{row}",
        "text": f"{row} 的要求",
        "subjects": TOWNSHIP,
        "strength": strength,
        "source": "二(一)",
        "use": "computed" if computed else "attested",
        "reason": "" if computed else "原文没有数字，由人确认",
    }
    return RequirementRow(**{**values, **changes})


def nurses(least: str) -> dict[str, Any]:
    """So many nurses at least."""
    return {"measure": "staff.nurses", "at_least": least}


def policy_text(
    *requirements: RequirementRow, choices: tuple[ChoiceText, ...] = (), **head: str
) -> PolicyText:
    """A policy for the whole country, in force from 2024 on, with a row in every table."""
    values = {
        "id": "tiny-policy",
        "version": "1",
        "title": "小政策",
        "document": "关于小政策的通知",
        "region": "",
        "region_name": "全国",
        "state": "issued",
        "valid_from": "2024-01-01",
        "valid_until": "",
        "source": "测试",
    }
    return PolicyText(
        head=PolicyHead(**{**values, **head}),
        requirements=requirements,
        targets=(
            TargetRow(
                row="B1", title="达标率", binds="county", strength="T", source="一", by="2025",
                use="computed",
                asks=(AskText(
                    value={"count": {"where": nurses("2")}}, per={"count": {}},
                    label="护士够的机构", at_least="80%",
                ),),
            ),
        ),
        duties=(
            DutyRow(
                row="C1", title="年度自评", actor="institution", text="每年自评一次", source="三",
                schedule=ScheduleText(every="year", by="06-30"), reason="按年度跟踪",
                deliverables=("自评报告",), towards="县级卫生健康行政部门",
            ),
        ),
        forms=(
            FormRow(
                row="D1", title="附件1", source="附件1", use="printed", reason="按原样打印",
                items=("机构名称", "评价结果"),
            ),
        ),
        rules=(
            RuleRow(
                row="E1", title="发生重大事故", kind="veto", text="当年发生重大事故的不予认定",
                source="四", use="attested", effect="当年不予认定", reason="由人确认",
            ),
        ),
        choices=choices,
        kinds=(KindText(register="equipment", id="ambulance", names=("救护车",), unit="辆"),),
    )  # fmt: skip


def tiny_policy(**head: str) -> PolicyText:
    """Rows of every strength on nurses; F1 picks how strict A5 is, F2 is a number for A6."""
    strict = VariantText(choice="F1", option="strict", requirement=nurses("9"))
    return policy_text(
        requirement_row("A1", "M", requirement=nurses("3"), title="护士不少于 3 人"),
        requirement_row("A2", "P", requirement=nurses("3")),
        requirement_row("A3", "T", requirement=nurses("3")),
        requirement_row("A4", "E", requirement=nurses("3")),
        requirement_row("A5", "M", requirement=nurses("1"), variants=(strict,)),
        requirement_row("A6", "M", requirement=nurses("{F2}")),
        requirement_row("A7", "M", title="开展慢性病长期处方"),
        requirement_row(
            "A8", "M", requirement={"register": "equipment", "kind": "ambulance"}, years="2020"
        ),
        choices=(
            ChoiceText(
                row="F1", question="护士怎么算", why="原文没有说明", affects=("A5",),
                options=(
                    OptionText(id="loose", title="从宽"), OptionText(id="strict", title="从严"),
                ),
                default="loose",
            ),
            ChoiceText(row="F2", question="护士数", why="由县里定", affects=("A6",), unit="人"),
        ),
        **head,
    )  # fmt: skip
