"""Devices as centres write them down: brand words, old names, scrapped and spare ones."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from random import Random

from models.ledger.national_codes import IN_USE, NOT_IN_USE, SCRAPPED
from models.ledger.records import EquipmentRow, Origin
from models.usecases.sample.device_list import DEVICES
from models.usecases.sample.numbers import row_id
from models.usecases.sample.people import AS_OF

EQUIPMENT_FILE, EQUIPMENT_SHEET = "设备台账2025.xlsx", "医疗设备"
_FIRST_ROW = 2
_MAKERS = ("样例医疗", "示范仪器", "望禾器械", "青禾电子", "范本医工")
_LIFE = {"信息": 5, "中医康复": 8, "器具": 5}
_USUAL_LIFE = 10
_FIRST_YEAR, _LAST_YEAR = 2012, 2024
_DEAR = 10_000
"""Yuan; devices from here on are written down with class and design life."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """Which devices an institution has: everything up to ``tier``, but for ``lacks``.

    ``scrapped`` and ``spare`` (not in use) name kinds it has only in that state.
    ``unclear``: so many rows without a state.
    """

    tier: int
    has: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    scrapped: frozenset[str] = frozenset()
    spare: frozenset[str] = frozenset()
    unclear: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Device:
    kind: str
    tier: int
    quantity: int
    yuan: int
    group: str
    names: tuple[str, ...]


def equipment_rows(stock: Stock, uscc: str, size: int) -> tuple[EquipmentRow, ...]:
    """Return the equipment ledger of a centre with ``size`` people."""
    random = Random(f"devices {uscc}")  # noqa: S311 - sample data is meant to be guessable
    rows: list[EquipmentRow] = []
    for device, state in _chosen(stock, random):
        quantity = 1 if device.yuan >= _DEAR else max(1, device.quantity * size // 40)
        rows.append(_row(device, state, quantity, uscc, len(rows), random))
    unclear = set(random.sample(range(len(rows)), stock.unclear))
    return tuple(_without_state(row) if at in unclear else row for at, row in enumerate(rows))


def _chosen(stock: Stock, random: Random) -> Iterator[tuple[_Device, str]]:
    """Yield the devices with their state; some scrapped forerunners among them."""
    for device in _read_devices():
        if device.kind in stock.lacks:
            continue
        if device.kind in stock.scrapped:
            yield device, SCRAPPED
        elif device.kind in stock.spare:
            yield device, NOT_IN_USE
        elif device.tier <= stock.tier or device.kind in stock.has:
            if device.yuan >= 2 * _DEAR and random.random() < 0.12:
                yield device, SCRAPPED
            yield device, IN_USE


def _row(
    device: _Device, state: str, quantity: int, uscc: str, at: int, random: Random
) -> EquipmentRow:
    year = 2009 if state == SCRAPPED else random.randint(_FIRST_YEAR, _LAST_YEAR)
    return EquipmentRow(
        row_id=row_id(AS_OF, at + 1, uscc, "equipment"),
        name=random.choice(device.names),
        quantity=quantity,
        code=f"SB{year}{at + 1:04d}",
        equipment_class=device.group,
        made_in="1" if device.yuan >= 300_000 and random.random() < 0.3 else "2",
        maker=random.choice(_MAKERS),
        model=f"{random.choice('ABDKMTXY')}{random.randint(1, 9) * 100 + at % 90}",
        bought_on=date(year, random.randint(1, 12), random.randint(1, 28)),
        purpose="诊疗" if device.group not in {"信息", "后勤"} else "办公",
        value_yuan=Fraction(device.yuan * random.randint(85, 120) // 100),
        new_or_used="1",
        life_years=_LIFE.get(device.group, _USUAL_LIFE),
        state=state,
        note={SCRAPPED: "已办理报废手续", NOT_IN_USE: "待安装"}.get(state, ""),
        origin=Origin(file=EQUIPMENT_FILE, sheet=EQUIPMENT_SHEET, row=_FIRST_ROW + at),
    )


def _without_state(row: EquipmentRow) -> EquipmentRow:
    return EquipmentRow(
        row_id=row.row_id,
        name=row.name,
        quantity=row.quantity,
        code=row.code,
        maker=row.maker,
        model=row.model,
        bought_on=row.bought_on,
        value_yuan=row.value_yuan,
        origin=row.origin,
    )


def dear_figures(rows: Iterable[EquipmentRow]) -> dict[str, Fraction]:
    """Return what the annual report asks about devices of 10,000 yuan and more."""
    dear = [
        (row.value_yuan, row.quantity)
        for row in rows
        if row.value_yuan is not None and row.value_yuan >= _DEAR and row.state != SCRAPPED
    ]

    def count(least: int, below: int | None = None) -> Fraction:
        return Fraction(
            sum(many for yuan, many in dear if yuan >= least and (below is None or yuan < below))
        )

    return {
        "equipment.value_over_10k": sum((yuan * many for yuan, many in dear), Fraction(0)),
        "equipment.count_over_10k": count(_DEAR),
        "equipment.count_10_49": count(100_000, 500_000),
        "equipment.count_50_99": count(500_000, 1_000_000),
        "equipment.count_100_up": count(1_000_000),
    }


def _read_devices() -> Iterator[_Device]:
    for line in DEVICES.strip().splitlines():
        kind, tier, quantity, yuan, group, names = (part.strip() for part in line.split("|"))
        yield _Device(
            kind=kind,
            tier=int(tier),
            quantity=int(quantity),
            yuan=int(yuan),
            group=group,
            names=tuple(name.strip() for name in names.split("/")),
        )
