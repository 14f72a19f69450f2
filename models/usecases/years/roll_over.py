"""Write the beginning of a year: what stands comes over from the year before, unconfirmed."""

from models.ledger.records import Ledgers
from models.ledger.rolling import PROFILE, RolledOver, rolled_over
from models.store.rolled_rows import RolledRow, entry_key
from models.store.unit import Writer
from models.usecases.centre import random_row_id
from models.vocabulary.clock import day_in_china


def roll_over(write: Writer, ledgers: Ledgers, year: int) -> RolledOver:
    """Begin ``year`` from the ledgers of an earlier one, inside the unit of work at hand."""
    rolled = rolled_over(ledgers, year, random_row_id(day_in_china(write.moment)))
    write.ledgers.put_profile(rolled.profile)
    write.ledgers.add_staff(year, rolled.staff)
    write.ledgers.add_equipment(year, rolled.equipment)
    write.form_rows.add(year, rolled.form_rows)
    write.ledgers.put_figures(year, rolled.figures)
    write.ledgers.put_facts(year, rolled.facts)
    write.ledgers.put_registers(year, rolled.registers)
    # marked last: whatever is written after that has been confirmed
    entries = [(entry.register, entry_key(entry)) for entry in rolled.registers]
    write.rolled.take_over(
        year,
        [
            *(
                RolledRow(ledger=one.ledger, key=one.key, from_key=one.from_key)
                for one in rolled.came
            ),
            *(RolledRow(ledger=register, key=key, from_key=key) for register, key in entries),
            RolledRow(ledger=PROFILE, key="", from_key=""),
        ],
    )
    return rolled
