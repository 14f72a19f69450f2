"""Let a row of a policy ask for another row: ``{row: A92}`` stands for what A92 asks.

An area target counts the institutions that meet a requirement; written once,
in the requirement's own row, the two can never drift apart.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from models.standards.policy_text import AskText, PolicyText
from models.standards.text import RequirementText
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from models.vocabulary.limits import POLICY_PARTS


def resolve_rows(text: PolicyText) -> PolicyText:
    """Return ``text`` with every ``{row: …}`` replaced by what that row asks.

    A row with a condition stands for ``when`` the condition, ``then`` the
    requirement. Raises: Refusal PACK_CYCLE with the rows of the circle;
    PACK_SCHEMA for a row that is not there or asks nothing.
    """
    found = _Rows(text)
    return msgspec.structs.replace(
        text,
        requirements=tuple(
            msgspec.structs.replace(
                row,
                requirement=found.resolved(row.requirement, (row.row,)),
                applies_when=found.resolved(row.applies_when, (row.row,)),
            )
            for row in text.requirements
        ),
        targets=tuple(
            msgspec.structs.replace(
                row,
                asks=tuple(_ask(found, ask, row.row) for ask in row.asks),
                applies_when=found.resolved(row.applies_when, (row.row,)),
            )
            for row in text.targets
        ),
        rules=tuple(
            msgspec.structs.replace(row, requirement=found.resolved(row.requirement, (row.row,)))
            for row in text.rules
        ),
    )


def _ask(found: "_Rows", ask: AskText, row: str) -> AskText:
    return msgspec.structs.replace(
        ask,
        value=found.resolved(ask.value, (row,)),
        per=found.resolved(ask.per, (row,)),
        applies_when=found.resolved(ask.applies_when, (row,)),
    )


class _Rows:
    """What the rows ask, by number."""

    def __init__(self, text: PolicyText) -> None:
        self._asked: Mapping[str, RequirementText] = {
            **{
                row.row: _with_condition(row.requirement, row.applies_when)
                for row in text.requirements
                if row.requirement is not None
            },
            **{row.row: row.requirement for row in text.rules if row.requirement is not None},
        }
        self._parts = 0

    def resolved(self, tree: Any, path: tuple[str, ...]) -> Any:
        """Return ``tree`` without references; ``path``: the rows on the way here."""
        # References to references can make a small file explode, just as YAML aliases can.
        self._parts += 1
        if self._parts > POLICY_PARTS:
            raise Refusal(
                RefusalCode.PACK_TOO_LARGE,
                place=Place(path=path[0]),
                clauses=self._parts,
                most=POLICY_PARTS,
            )
        if isinstance(tree, dict):
            if set(tree) == {"row"}:
                return self._row(str(tree["row"]), path)
            return {key: self.resolved(value, path) for key, value in tree.items()}
        if isinstance(tree, (list, tuple)):
            return [self.resolved(value, path) for value in tree]
        return tree

    def _row(self, name: str, path: tuple[str, ...]) -> Any:
        place = Place(path=path[0])
        if name in path:
            raise Refusal(RefusalCode.PACK_CYCLE, place=place, what=" → ".join((*path, name)))
        if name not in self._asked:
            raise Refusal(RefusalCode.PACK_SCHEMA, place=place, what=f"row {name}")
        return self.resolved(self._asked[name], (*path, name))


def _with_condition(
    requirement: RequirementText, applies_when: RequirementText | None
) -> RequirementText:
    return requirement if applies_when is None else {"when": applies_when, "then": requirement}
