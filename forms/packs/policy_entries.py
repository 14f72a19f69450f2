"""A policy as the rows of its workbook, and back."""

from collections.abc import Iterable, Iterator, Mapping

from forms.packs.pack_columns import THINGS
from forms.packs.pack_rows import Row
from forms.packs.pack_sheets import Entry, Filled, Sheet, filled
from forms.packs.policy_columns import (
    ASKS,
    CHOICES,
    DUTIES,
    FORMS,
    POLICY,
    REQUIREMENTS,
    RULES,
    TARGETS,
    VARIANTS,
)
from models.standards.policy_text import (
    AskText,
    ChoiceText,
    DutyRow,
    FormRow,
    PolicyHead,
    PolicyText,
    RequirementRow,
    RuleRow,
    ScheduleText,
    TargetRow,
    VariantText,
)
from models.standards.text import KindText, Text

Rows = Mapping[str, tuple[Row, ...]]
"""Rows that were read, by the title of their sheet."""


def policy_entries(policy: PolicyText) -> tuple[Filled, ...]:
    """Return every sheet of a policy with its rows, in the order of the workbook."""
    return (
        filled(POLICY, [Entry(record=policy.head)]),
        _listed(REQUIREMENTS, policy.requirements),
        _listed(TARGETS, policy.targets),
        filled(ASKS, _asks(policy)),
        filled(VARIANTS, _variants(policy)),
        _listed(DUTIES, policy.duties),
        _listed(FORMS, policy.forms),
        _listed(RULES, policy.rules),
        _listed(CHOICES, policy.choices),
        _listed(THINGS, policy.kinds),
    )


def _listed(sheet: Sheet, records: Iterable[Text]) -> Filled:
    return filled(sheet, (Entry(record=record) for record in records))


def _asks(policy: PolicyText) -> Iterator[Entry]:
    for target in policy.targets:
        yield from _asks_of(target.asks, target.row, "", "")
        for variant in target.variants:
            yield from _asks_of(variant.asks, target.row, variant.choice, variant.option)


def _asks_of(asks: Iterable[AskText], row: str, choice: str, option: str) -> Iterator[Entry]:
    for ask in asks:
        yield Entry(record=ask, own={"row": row, "choice": choice, "option": option, "bound": ask})


def _variants(policy: PolicyText) -> Iterator[Entry]:
    rows: tuple[RequirementRow | TargetRow, ...] = (*policy.requirements, *policy.targets)
    for row in rows:
        for variant in row.variants:
            yield Entry(record=variant, own={"row": row.row})


def policy_of(rows: Rows) -> PolicyText:
    """Return the policy that rows without a fault make."""
    (head,) = rows[POLICY.title]
    asks = _asks_read(rows[ASKS.title])
    variants: dict[str, list[VariantText]] = {}
    for row in rows[VARIANTS.title]:
        where = row.text("row"), row.text("choice"), row.text("option")
        made = row.make(VariantText, asks=tuple(asks.get(where, ())))
        variants.setdefault(row.text("row"), []).append(made)
    return PolicyText(
        head=head.make(PolicyHead),
        requirements=tuple(
            row.make(RequirementRow, variants=tuple(variants.get(row.text("row"), ())))
            for row in rows[REQUIREMENTS.title]
        ),
        targets=tuple(
            row.make(
                TargetRow,
                asks=tuple(asks.get((row.text("row"), "", ""), ())),
                variants=tuple(variants.get(row.text("row"), ())),
            )
            for row in rows[TARGETS.title]
        ),
        duties=tuple(_duty(row) for row in rows[DUTIES.title]),
        forms=tuple(row.make(FormRow) for row in rows[FORMS.title]),
        rules=tuple(row.make(RuleRow) for row in rows[RULES.title]),
        choices=tuple(row.make(ChoiceText) for row in rows[CHOICES.title]),
        kinds=tuple(row.make(KindText) for row in rows[THINGS.title]),
    )


def _asks_read(rows: tuple[Row, ...]) -> Mapping[tuple[str, str, str], list[AskText]]:
    asks: dict[tuple[str, str, str], list[AskText]] = {}
    for row in rows:
        where = row.text("row"), row.text("choice"), row.text("option")
        bounds = row.value("bound")
        made = row.make(AskText, **(bounds if isinstance(bounds, Mapping) else {}))
        asks.setdefault(where, []).append(made)
    return asks


def _duty(row: Row) -> DutyRow:
    schedule: Mapping[str, object] = row.parts("schedule")
    return row.make(DutyRow, schedule=ScheduleText(**schedule))  # type: ignore[arg-type]
