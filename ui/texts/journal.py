"""What a step was called, said from its codes: for the undo button, a toast, the log."""

from collections.abc import Mapping

from forms.ledgers import LEDGERS as FORM_LEDGERS
from models.vocabulary.failures import Param
from ui.texts.filling import Translate, Words, fill
from ui.texts.joining import joined
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import word
from ui.texts.steps import ACTIONS
from ui.texts.words import SHAPES

STEP_LEDGERS: Mapping[str, str] = {
    **SHAPES["ledger"],
    **{ledger: each.form.title for ledger, each in FORM_LEDGERS.items()},
    **SHAPES["form"],
}
"""What a step calls a ledger: 人员表, 年度数据表; titles of forms are data, not translated."""

_OTHER = QT_TRANSLATE_NOOP("texts", "改动{entity:entity} {count} 处")
_WORDS: Words = {**SHAPES, "step-ledger": STEP_LEDGERS}
_LONGEST_CODE = 31
"""Row ids and digests are longer, clause numbers and codes of institutions shorter."""


def step_shown(
    action: str,
    subject: str,
    translate: Translate,
    *,
    entity: str = "",
    ledger: str = "",
    count: int = 0,
) -> str:
    """Return what a step was: ``修改人员 3 行``; of a log entry ``action`` and ``subject`` alone."""
    template = ACTIONS.get(action, _OTHER if entity else "")
    if not template:
        return action
    known = subject in STEP_LEDGERS
    params: dict[str, Param] = {
        "subject": subject if len(subject) <= _LONGEST_CODE else "",
        "fact": subject,
        "ledger": ledger or (subject if known else ""),
        "entity": entity,
        "count": count or "",
        "several": count if count > 1 else "",
        "step": step_shown(subject, "", translate) if action in _TURNS else "",
    }
    return fill(template, params, _WORDS, translate)


def detail_shown(detail: str, translate: Translate) -> str:
    """Return an entry's detail in words: ``新增 3，待改 1``; what only machines read is left out."""
    parts = []
    for part in detail.split(" "):
        name, equals, value = part.partition("=")
        if name == "unit" or len(part) > _LONGEST_CODE:
            continue
        told = [word("detail", one, translate) for one in (name, value)]
        parts.append(" ".join(told) if equals else told[0])
    return joined(parts, translate)


def entry_shown(action: str, subject: str, detail: str, translate: Translate) -> str:
    """Return a log entry in words; where its detail is a mere count, that is how many."""
    return step_shown(action, subject, translate, count=int(detail) if detail.isdecimal() else 0)


_TURNS = frozenset({"undone", "redone"})
"""Actions whose subject is the action that was taken back, or done again."""
