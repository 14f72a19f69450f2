"""Builders of small ledgers with sane defaults: a test names only what it is about."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import count

from models.ledger.readings import Readings
from models.ledger.records import (
    EquipmentRow,
    InstitutionProfile,
    Ledgers,
    RegisterEntry,
    StaffRow,
)
from models.standards.pack import Kind
from models.vocabulary.ids import InstitutionId, RowId

KINDS = (
    Kind(
        register="equipment",
        id="defibrillator",
        names=("除颤仪", "心脏除颤器", "AED", "自动体外除颤器"),
        unit="台",
        not_names=("电极片",),
    ),
    Kind(register="equipment", id="ultrasound", names=("B超", "超声诊断仪"), unit="台"),
    Kind(
        register="equipment",
        id="colour_doppler",
        names=("彩超", "彩色多普勒超声诊断仪", "彩色多普勒超声"),
        unit="台",
        also_counts=("ultrasound",),
    ),
    Kind(register="equipment", id="ct", names=("CT",), unit="台", states=("1", "2")),
    Kind(register="department", id="internal", names=("内科",), unit="个", category="clinical"),
    Kind(register="department", id="surgery", names=("外科",), unit="个", category="clinical"),
    Kind(register="department", id="office", names=("院办", "办公室"), unit="个", category="other"),
    Kind(register="technique", id="needle", names=("毫针",), unit="项", category="针刺类"),
    Kind(register="technique", id="electro", names=("电针",), unit="项", category="针刺类"),
    Kind(register="technique", id="moxa", names=("艾条灸",), unit="项", category="灸类"),
)

_ids = count(1)


def profile(**changes: object) -> InstitutionProfile:
    """An invented township health centre serving 31,500 people."""
    values: dict[str, object] = {
        "uscc": InstitutionId("12990100MB0000001P"),
        "name": "北渡乡卫生院",
        "region": "990100",
        "kind": "township_health_centre",
        "population": 31_500,
        "year": 2025,
    }
    return InstitutionProfile(**{**values, **changes})  # type: ignore[arg-type]


def person(profession: str = "21", **changes: object) -> StaffRow:
    """A nurse unless said otherwise."""
    values: dict[str, object] = {
        "row_id": RowId(f"s{next(_ids):05}"),
        "name": "李素芬",
        "profession": profession,
    }
    return StaffRow(**{**values, **changes})  # type: ignore[arg-type]


def people(**professions: int) -> tuple[StaffRow, ...]:
    """``people(_11=3, _21=2)``: three physicians and two nurses."""
    return tuple(
        person(code.lstrip("_")) for code, amount in professions.items() for _ in range(amount)
    )


def device(name: str, **changes: object) -> EquipmentRow:
    """One device in use."""
    values: dict[str, object] = {
        "row_id": RowId(f"e{next(_ids):05}"),
        "name": name,
        "state": "1",
    }
    return EquipmentRow(**{**values, **changes})  # type: ignore[arg-type]


def ledgers(
    *,
    staff: Sequence[StaffRow] = (),
    equipment: Sequence[EquipmentRow] = (),
    figures: Mapping[str, int] | None = None,
    facts: Mapping[str, str] | None = None,
    registers: Sequence[RegisterEntry] = (),
    filled: Sequence[str] = (),
    held_staff: int = 0,
    held_equipment: int = 0,
    **changes: object,
) -> Ledgers:
    """Ledgers of one institution and year."""
    return Ledgers(
        profile=profile(**changes),
        year=2025,
        staff=tuple(staff),
        equipment=tuple(equipment),
        figures={key: Fraction(value) for key, value in (figures or {}).items()},
        facts=dict(facts or {}),
        registers=tuple(registers),
        registers_filled=frozenset(filled),
        held_staff=held_staff,
        held_equipment=held_equipment,
    )


def readings(**parts: object) -> Readings:
    """Readings over ``ledgers(**parts)`` with the small kinds above."""
    return Readings(ledgers(**parts), KINDS)  # type: ignore[arg-type]
