"""Rows of ledgers that may be the doing of a duty: a self-check that stands there already.

A policy says which of its requirements a duty serves; what such a requirement counts
follows from rows, and those rows, where they tell of a day, are what is suggested.
"""

from collections.abc import Iterator, Mapping
from datetime import date

from models.ledger.derived_rules import RULES
from models.ledger.form_rows import FormRow
from models.standards.language import (
    AllOf,
    AnyOf,
    AtLeastNOf,
    Measured,
    Requirement,
    When,
)
from models.standards.policy import Policy
from models.usecases.centre import Centre
from models.usecases.duties.duty_cards import SuggestionCard
from models.vocabulary.ids import RowId

_DAYS = ("held_on", "from_day")
_NAMING = ("subject", "title", "name")


class Suggester:
    """Looks rows up in the ledgers of a centre's year."""

    def __init__(self, centre: Centre) -> None:
        self._forms = centre.forms
        self._rows: Mapping[RowId, FormRow] = {row.row_id: row for row in centre.ledgers.form_rows}

    def rows(self, policy: Policy, row: str) -> tuple[SuggestionCard, ...]:
        """Return every row that may be a doing of duty ``row``, by day."""
        found: dict[RowId, SuggestionCard] = {}
        for requirement in policy.requirements:
            if row in requirement.tracked_by and requirement.requirement is not None:
                for measure in _measures(requirement.requirement):
                    found |= {card.row_id: card for card in self._of_figure(measure)}
        return tuple(sorted(found.values(), key=lambda card: (card.on, card.row_id)))

    def _of_figure(self, figure: str) -> Iterator[SuggestionCard]:
        derived = self._forms.derived(figure) if figure in RULES else None
        for ident in () if derived is None else derived.rows:
            row = self._rows.get(ident)
            day = None if row is None else _day(row)
            if row is not None and day is not None:
                words = next((row.values[key] for key in _NAMING if row.values.get(key)), "")
                yield SuggestionCard(ledger=row.ledger, row_id=ident, on=day, words=words)


def _day(row: FormRow) -> date | None:
    told = next((row.values[key] for key in _DAYS if row.values.get(key)), "")
    return date.fromisoformat(told) if told else None


def _measures(requirement: Requirement) -> Iterator[str]:
    """Yield the measures a requirement asks, however deep."""
    match requirement:
        case Measured():
            yield requirement.measure
        case AllOf() | AnyOf() | AtLeastNOf():
            for part in requirement.parts:
                yield from _measures(part)
        case When():
            yield from _measures(requirement.then)
        case _:
            return
