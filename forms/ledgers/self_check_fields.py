"""What is asked of a finding of a self-check; the keys are those of ``CheckAnswer``."""

from forms.fields import Field
from forms.ledgers.ledger_form import amount, code, count, day, story, text
from models.selfchecks.filled import SEVERITIES

FINDING: tuple[Field, ...] = (
    story("text", "问题"),
    story("measure", "整改措施"),
    text("place", "部位（地点）"),
    count("involved", "涉及人员", "人"),
    code("severity", "情节", SEVERITIES, closed=True),
    amount("amount", "涉及金额", "元"),
    text("responsible", "整改责任人", width=8),
    day("deadline", "整改期限", future=True),
    day("mended_on", "整改完成日期"),
)
"""In the order they are asked; place, people, severity and amount only where a form asks them."""
