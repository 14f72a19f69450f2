"""The ledgers that a form alone describes: one form for screen, workbook and paper.

Owns: which ledgers there are, what each asks, under which headers it is met.
May use ``forms/fields.py`` and codes and rules of ``models/ledger``. Never here:
reading and writing files (``forms/ledgers/form_rows.py``), screens, figures worked out.

Staff and equipment have forms of their own (``forms/national/staff_columns.py``,
``forms/national/equipment_columns.py``); tests and techniques are registers, asked kind by kind.
"""

from collections.abc import Mapping
from types import MappingProxyType

from forms.ledgers import (
    devices,
    duties,
    outposts,
    people,
    place,
    rectification,
    safety,
    services,
    standing,
)
from forms.ledgers.ledger_form import LedgerForm

GROUPS = ("place", "people", "devices", "services", "outposts", "safety", "standing", "tasks")
"""Groups of ledgers in the order a clerk meets them."""

LEDGERS: Mapping[str, LedgerForm] = MappingProxyType({
    each.id: each
    for each in (
        place.DEPARTMENTS, place.PREMISES, place.BEDS, place.VEHICLES,
        people.TRAINING, people.QUALIFICATIONS, people.AWAY, people.POSTINGS,
        devices.MAINTENANCE,
        services.DISEASES, services.DRUGS, services.SHORT_DRUGS, services.TEAMS, services.ROUNDS,
        services.AGREEMENTS, services.SURVEYS, services.OPINIONS,
        outposts.VILLAGES, outposts.CLINICS, outposts.STATIONS, outposts.GUIDANCE,
        safety.DRILLS, safety.CHECKS, safety.HAZARDS, safety.STOCK, safety.ADVERSE,
        standing.HONOURS, standing.VETOES, standing.INSPECTIONS,
        rectification.RECTIFICATION, duties.DONE, duties.OWN,
    )
})  # fmt: skip
"""Every ledger by id, in the order of ``GROUPS`` and, within one, as a clerk meets them."""
