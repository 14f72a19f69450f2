"""A requirement in words for the screen: the notation without its ids, part by part."""

import re

from models.standards.language import Comparison
from models.standards.notation import write_notation
from models.standards.notation_names import Names
from models.standards.policy_text import AskText
from models.standards.text import RequirementText

_NAMED = re.compile(r"(?<=[^\s（；、]) ?〔[^〕]*〕")
"""An id behind its title; one that stands alone is kept."""


def requirement_lines(requirement: RequirementText | None, names: Names) -> tuple[str, ...]:
    """Return a requirement in words: one line for each part that must hold."""
    if requirement is None:
        return ()
    parts = requirement.get("all")
    if isinstance(parts, (list, tuple)) and len(requirement) == 1:
        return tuple(line for part in parts for line in requirement_lines(part, names))
    return (_NAMED.sub("", write_notation(requirement, names)),)


def ask_line(ask: AskText, title: str) -> str:
    """Return one figure of a target: ``村卫生室服务覆盖率 ≥ 90%``, or with its reference."""
    asked = next(
        (f"{one.sign} {value}" for one in Comparison if (value := getattr(ask, one.value))), ""
    )
    return " ".join(filter(None, (ask.label or title, asked or ask.reference)))
