"""Two versions of a small standard, the second reworded, renumbered and one sentence stricter."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from models.standards.text import ClauseText, CriterionText, PackText
from models.vocabulary.clock import FixedClock
from tests.tiny_pack import clause_text, pack_text

CLOCK = FixedClock(moment=datetime(2025, 6, 12, 9, 41, tzinfo=UTC))
NURSES = {"measure": "staff.nurses", "at_least": "2"}
RULES = CriterionText(text="制定护理制度并落实，每季度检查一次。")
ROSTER = CriterionText(text="注册护士不少于2名，并有排班记录。", requirement=NURSES)
FEVER = CriterionText(text="设立独立的发热诊室，标识清楚。")
DRUGS = CriterionText(text="药品实行统一采购，账物相符。")


def version(number: str, *clauses: ClauseText, pack_id: str = "tiny") -> PackText:
    """A version of a standard of a few clauses."""
    text = pack_text(*clauses)
    head = msgspec.structs.replace(text.head, version=number, id=pack_id)
    return msgspec.structs.replace(text, head=head)


def clause(code: str, title: str, *criteria: CriterionText, **changes: Any) -> ClauseText:
    """A clause with criteria of grade C only."""
    return clause_text(code, title=title, criteria={"C": criteria}, **changes)


OLD = version(
    "1",
    clause("1.1.1", "护理管理", RULES, ROSTER),
    clause("1.1.2", "发热诊室", FEVER, may_not_apply=True),
    clause("1.1.3", "药品管理", DRUGS),
)
NEW = version(
    "1.1",
    clause(
        "1.1.1", "护理管理",
        CriterionText(text="新增一款：开展优质护理服务示范。"),
        RULES,
        msgspec.structs.replace(ROSTER, requirement={**NURSES, "at_least": "3"}),
    ),
    clause("1.2.9", "发热诊室", FEVER, may_not_apply=True),
)  # fmt: skip
