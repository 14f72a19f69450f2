"""A standard with a level that is reached, a veto before it and a prerequisite, for tests."""

from typing import Any

from models.standards.text import ConditionText, PackText
from models.usecases.centre import Centre
from models.usecases.ledgers.state_facts import state_facts
from tests.exchange_world import tiny

BREACH = "integrity.serious_breach"
VETO = "本年度有人员违反廉洁从业九项准则且情节严重。"
CLAUSE = "三年行动方案二（九）"
REACHED = {"C": "80%"}
"""What the centre of ``exchange_world`` has: four of five applicable clauses."""


def condition(requirement: dict[str, Any], **said: str) -> ConditionText:
    """A prerequisite or veto that asks ``requirement``."""
    given = {"id": "one", "text": VETO, "status": "policy", "source": CLAUSE} | said
    return ConditionText(requirement=requirement, **given)


def barring(**level: object) -> PackText:
    """The tiny standard with the veto before its level, which is reached unless changed."""
    veto = condition({"fact": BREACH, "one_of": ["yes"]}, id="integrity_breach")
    given: dict[str, object] = {"shares": REACHED, "vetoes": (veto,)}
    return tiny(**(given | level))


def state(centre: Centre, value: str) -> None:
    """State whether there was a serious breach; ``""`` takes it back."""
    state_facts(centre, {BREACH: value})
