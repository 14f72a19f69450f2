"""The catalogue of ledgers: every form is whole, every header tells one field."""

import pytest

from forms.fields import Kind
from forms.ledgers import GROUPS, LEDGERS
from forms.ledgers.ledger_form import OWNER_KEYS, LedgerForm
from forms.reading.headers import aliases_of, plain_header
from models.ledger.derived_rules import RULES, Asks, How, Rule
from models.ledger.figures import FIGURES
from models.ledger.ledger_codes import LEDGER_TITLES
from ui.texts.ledgers import LEDGER_NAMES

EVERY = pytest.mark.parametrize("ledger", LEDGERS.values(), ids=LEDGERS)


@EVERY
def test_a_header_stands_for_one_field(ledger: LedgerForm) -> None:
    said: dict[str, str] = {}
    for asked in ledger.form.fields:
        for header in (asked.title, *asked.aliases):
            first = said.setdefault(plain_header(header), asked.key)
            assert first == asked.key, f"{header} is {first} and {asked.key}"


@EVERY
def test_a_ledger_is_told_by_fields_it_has(ledger: LedgerForm) -> None:
    keys = {asked.key for asked in ledger.form.fields}

    assert {ledger.name_field, *ledger.natural_key} <= keys
    assert ledger.group in GROUPS
    assert any(asked.required for asked in ledger.form.fields)
    assert (ledger.owner != "") == bool(keys & OWNER_KEYS)


@EVERY
def test_conditions_of_showing_name_codes_of_their_field(ledger: LedgerForm) -> None:
    for asked in ledger.form.fields:
        if asked.visible_when is None:
            continue
        other = ledger.form.field(asked.visible_when.key)
        known = {"0", "1"} if other.codes is None else set(other.codes.labels)
        assert asked.visible_when.among <= known


@EVERY
def test_other_words_for_a_code_are_not_its_own_or_anothers_label(ledger: LedgerForm) -> None:
    for asked in ledger.form.fields:
        if asked.codes is None:
            continue
        labels = set(asked.codes.labels.values())
        assert not labels & set(asked.codes.words), asked.key
        assert set(asked.codes.words.values()) <= set(asked.codes.labels), asked.key


def test_no_ledger_is_called_like_a_form_of_its_own() -> None:
    assert not {"staff", "equipment", "figures", "annual", "profile"} & set(LEDGERS)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_counts_what_the_form_asks(rule: Rule) -> None:
    form = LEDGERS[rule.ledger].form
    assert rule.figure in FIGURES
    kinds = {
        How.SUM: {Kind.WHOLE, Kind.DECIMAL}, How.PEOPLE: {Kind.WHOLE},
        How.DISTINCT: {Kind.TEXT}, How.CODES: {Kind.CODES},
    }  # fmt: skip
    if rule.of:
        assert form.field(rule.of).kind in kinds[rule.how]
    if rule.among:
        asked = form.field(rule.of)
        assert asked.codes is not None
        assert rule.among <= set(asked.codes.labels)
    for condition in rule.where:
        asked = form.field(condition.key)
        if condition.other and condition.asks is Asks.LASTS_HALF_YEAR:
            assert form.field(condition.other).kind is Kind.DATE
        if condition.asks is Asks.AMONG:
            known = {"0", "1"} if asked.codes is None else set(asked.codes.labels)
            assert condition.among <= known
        elif condition.asks is Asks.AT_LEAST:
            assert asked.kind is Kind.WHOLE
        else:
            assert asked.kind is Kind.DATE


def test_aliases_find_every_field_by_its_title() -> None:
    for ledger in LEDGERS.values():
        aliases = aliases_of(ledger.form)
        for asked in ledger.form.fields:
            assert aliases.find(asked.title)[0] == asked


def test_screens_call_a_ledger_as_its_form_does() -> None:
    titles = {ledger.id: ledger.form.title for ledger in LEDGERS.values()}

    assert dict(LEDGER_NAMES) == titles
    assert dict(LEDGER_TITLES) == titles
