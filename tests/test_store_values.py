"""Many rows at once, as tuples: the same values, each in its own column."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

import pytest

from models.store.county_rows import insertion
from models.store.records import SubmittedClause
from models.store.rows import to_row, to_values
from models.store.tables import submission_clause, submission_measure
from models.vocabulary.ids import ClauseCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    day: date | None
    amount: Fraction
    known: bool


def test_values_are_those_of_the_row_in_the_order_of_its_fields() -> None:
    plain = SubmittedClause(
        clause=ClauseCode("1.1.1"), title="题", core=True, computed="B", claimed="A",
        reason="", over_claim=1, evidence=2,
    )  # fmt: skip
    assert to_values([plain]) == [tuple(to_row(plain).values())]
    some = [
        Converted(day=date(2025, 6, 1), amount=Fraction(1, 3), known=True),
        Converted(day=None, amount=Fraction(2), known=False),
    ]
    assert to_values(some) == [("2025-06-01", "1/3", 1), (None, "2", 0)]


def test_an_insertion_names_every_column_and_refuses_another_order() -> None:
    columns = ("digest", "measure", "low", "high")
    assert insertion(submission_measure, columns) == (
        "INSERT INTO submission_measure (digest, measure, low, high) VALUES (?, ?, ?, ?)"
    )
    with pytest.raises(ValueError, match="submission_measure"):
        insertion(submission_measure, ("digest", "low", "measure", "high"))
    with pytest.raises(ValueError, match="submission_clause"):
        insertion(submission_clause, ("clause", "digest"))
