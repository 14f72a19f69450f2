"""Take in what a sheet says of facts and registers: one deed, one step back."""

from collections.abc import Mapping, Sequence

from models.ledger.facts import check_fact
from models.ledger.records import RegisterEntry
from models.usecases.centre import Centre


def put_answers(
    centre: Centre,
    facts: Mapping[str, str],
    entries: Sequence[RegisterEntry],
    *,
    year: int | None = None,
) -> None:
    """Store facts by key and entries of any registers; what is not named stays as it is.

    Raises: Refusal FACT_UNKNOWN, FACT_VALUE; then nothing is written. Trouble.
    """
    if not facts and not entries:
        return
    for key, value in facts.items():
        check_fact(key, value)
    into = centre.year if year is None else year
    with centre.changing_ledgers(year=into) as write:
        for key, value in facts.items():
            write.note_down("fact.stated", key, value)
        write.ledgers.put_facts(into, dict(facts))
        write.ledgers.put_registers(into, entries)
        for register in dict.fromkeys(entry.register for entry in entries):
            count = sum(entry.register == register for entry in entries)
            write.note_down("register.changed", register, str(count))
