"""State facts of the institution for the year at hand, or take them back."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.ledger.facts import FACTS, Fact, FactForm, band_of, check_fact, fact_asked
from models.ledger.records import Ledgers
from models.usecases.centre import Centre


@dataclass(frozen=True, slots=True, kw_only=True)
class FactCard:
    """One fact as the form asks it and as it stands.

    ``options``: code, label; empty for a day. ``value`` is "" where nobody has
    stated it, else an option's code or an ISO day; ``shown`` the label or the day.
    ``assumed``: the label that counts while nothing is stated, "" for none.
    ``waits``: it came over from last year and counts once a person has confirmed it.
    """

    key: str
    title: str
    group: str
    form: FactForm
    options: tuple[tuple[str, str], ...]
    value: str
    shown: str
    assumed: str
    waits: bool = False


def read_facts(centre: Centre) -> tuple[FactCard, ...]:
    """Return every fact that is asked, in the order of the form."""
    ledgers = centre.ledgers
    return tuple(_card(fact, ledgers) for fact in FACTS.values() if fact.stated)


def state_facts(centre: Centre, values: Mapping[str, str | None]) -> None:
    """Store facts of the year; None or "" makes one unknown again.

    Raises: Refusal FACT_UNKNOWN, FACT_VALUE; then nothing is written.
    """
    stated = {key: value or None for key, value in values.items()}
    for key, value in stated.items():
        if value is None:
            fact_asked(key)
        else:
            check_fact(key, value)
    with centre.changing_ledgers() as write:
        write.ledgers.put_facts(centre.year, stated)
        for key, value in stated.items():
            write.note_down("fact.stated" if value else "fact.cleared", key, value or "")


def _card(fact: Fact, ledgers: Ledgers) -> FactCard:
    value = ledgers.facts.get(fact.key) or ledgers.unconfirmed.facts.get(fact.key, "")
    band = band_of(ledgers.profile.region) if fact.key == "area.band" else None
    return FactCard(
        key=fact.key,
        title=fact.title,
        group=fact.group,
        form=fact.form,
        options=tuple(fact.options.items()),
        value=value,
        shown=fact.options.get(value, value),
        assumed="" if value or band is None else fact.options[band],
        waits=fact.key in ledgers.unconfirmed.facts,
    )
