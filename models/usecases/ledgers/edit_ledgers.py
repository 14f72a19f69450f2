"""Change ledgers by hand: the profile, figures, registers, single rows, held rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TypeVar

from models.ledger.derived import Derived, disagreements
from models.ledger.derived_rules import RULES
from models.ledger.figures import FIGURES
from models.ledger.form_rows import FormRow
from models.ledger.records import (
    EquipmentRow,
    HeldRow,
    InstitutionProfile,
    Ledgers,
    RegisterEntry,
    StaffRow,
)
from models.store.unit import Writer
from models.usecases.centre import Centre
from models.usecases.ledgers.state_facts import FactCard, read_facts
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId

Row = TypeVar("Row", bound=StaffRow | EquipmentRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCard:
    """One kind of a register with the institution's answer (None: not answered)."""

    register: str
    id: str
    title: str
    synonyms: tuple[str, ...]
    unit: str
    category: str
    present: bool | None
    quantity: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterCard:
    """One kind of a register with the answer of the institution (None: not answered)."""

    register: str
    kinds: tuple[KindCard, ...]
    others: tuple[RegisterEntry, ...]
    filled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgersCard:
    """Everything the ledger pages show; what waits to be confirmed with its values."""

    profile: InstitutionProfile
    year: int
    staff: tuple[StaffRow, ...]
    equipment: tuple[EquipmentRow, ...]
    held: tuple[HeldRow, ...]
    figures: Mapping[str, Fraction]
    facts: tuple[FactCard, ...]
    registers: tuple[RegisterCard, ...]
    form_rows: tuple[FormRow, ...]
    """Rows of every ledger that a form alone describes, ended ones too."""
    filled: frozenset[str]
    """Ledgers and registers a person has declared complete."""
    derived: Mapping[str, Derived]
    """What rows tell of figures, by figure, whether or not one was typed."""
    differing: frozenset[str]
    """Figures that were typed and cannot be what the rows tell."""
    unconfirmed: Mapping[str, frozenset[str]]
    """By ledger what came over from last year and waits; see ``confirm_rolled``."""
    last_year: int
    """The year before among those kept here; 0 for none."""
    last_figures: Mapping[str, Fraction]
    """Its figures."""


def read_ledgers(centre: Centre) -> LedgersCard:
    """Return all ledgers of the year as they stand."""
    ledgers = centre.ledgers
    with centre.workspace.store.reading() as read:
        held = read.ledgers.held(centre.year)
        waiting = read.rolled.waiting(centre.year)
        last = max((y for y in read.ledgers.years() if y < centre.year), default=0)
        last_figures = read.ledgers.figures(last) if last else {}
    registers = sorted({kind.register for kind in centre.kinds} - {"equipment"})
    forms = centre.forms
    return LedgersCard(
        profile=ledgers.profile,
        year=centre.year,
        staff=ledgers.staff,
        equipment=ledgers.equipment,
        held=held,
        figures={**ledgers.figures, **ledgers.unconfirmed.figures},
        facts=read_facts(centre),
        registers=tuple(_register(centre, register) for register in registers),
        form_rows=ledgers.form_rows,
        filled=ledgers.registers_filled,
        derived={key: told for key in RULES if (told := forms.derived(key)) is not None},
        differing=frozenset(each.key for each in disagreements(ledgers, forms)),
        unconfirmed=waiting,
        last_year=last,
        last_figures=last_figures,
    )


def put_profile(centre: Centre, profile: InstitutionProfile) -> None:
    """Change the institution's description for the year at hand."""
    with centre.changing_ledgers() as write:
        write.ledgers.put_profile(replace(profile, year=centre.year))
        write.note_down("profile.changed", profile.uscc)


def put_figures(
    centre: Centre, values: Mapping[str, Fraction | None], *, year: int | None = None
) -> None:
    """Store figures of the year (another one on a person's word); None empties one.

    Raises: Refusal FIGURE_UNKNOWN for a key outside the catalogue, CELL_NOT_WHOLE
    or CELL_OUT_OF_RANGE for a value that cannot be; then nothing is written.
    """
    for key, value in values.items():
        known = FIGURES.get(key)
        if known is None:
            raise Refusal(RefusalCode.FIGURE_UNKNOWN, figure=key)
        if value is not None and value < 0:
            raise Refusal(RefusalCode.CELL_OUT_OF_RANGE, figure=key, least=0)
        if value is not None and known.whole and value.denominator != 1:
            raise Refusal(RefusalCode.CELL_NOT_WHOLE, figure=key)
    with centre.changing_ledgers(year=year) as write:
        write.ledgers.put_figures(centre.year if year is None else year, values)
        write.note_down("figures.changed", "", " ".join(values))


def put_register(
    centre: Centre, register: str, answers: Sequence[RegisterEntry], *, filled: bool | None = None
) -> None:
    """Store answers of a register; ``filled`` declares it complete (or takes that back)."""
    with centre.changing_ledgers() as write:
        write.ledgers.put_registers(centre.year, answers)
        if filled is not None:
            write.ledgers.declare_filled(centre.year, register, filled=filled)
        write.note_down("register.changed", register, str(len(answers)))


def forget_answer(centre: Centre, entry: RegisterEntry) -> None:
    """Set one register answer back to "not answered"."""
    with centre.changing_ledgers() as write:
        write.ledgers.forget_entry(centre.year, entry)
        write.note_down("register.forgotten", entry.register, entry.kind)


def put_people(
    centre: Centre, *, added: Sequence[StaffRow] = (), changed: Sequence[StaffRow] = ()
) -> None:
    """Add and replace people's rows in one unit of work: a paste is undone in one step."""
    if not added and not changed:
        return

    def known(before: Ledgers) -> Ledgers:
        confirmed = before.unconfirmed.without(row.row_id for row in changed)
        people = _put(before.staff, added, changed)
        return replace(before, staff=people, unconfirmed=confirmed)

    with centre.changing_ledgers(known) as write:
        write.ledgers.add_staff(centre.year, added)
        write.ledgers.change_staff(*changed)
        _note_down(write, "staff", added, changed)


def put_devices(
    centre: Centre, *, added: Sequence[EquipmentRow] = (), changed: Sequence[EquipmentRow] = ()
) -> None:
    """Add and replace device rows in one unit of work: a paste is undone in one step."""
    if not added and not changed:
        return

    def known(before: Ledgers) -> Ledgers:
        confirmed = before.unconfirmed.without(row.row_id for row in changed)
        devices = _put(before.equipment, added, changed)
        return replace(before, equipment=devices, unconfirmed=confirmed)

    with centre.changing_ledgers(known) as write:
        write.ledgers.add_equipment(centre.year, added)
        write.ledgers.change_equipment(*changed)
        _note_down(write, "equipment", added, changed)


def add_person(centre: Centre, row: StaffRow) -> None:
    """Add one person by hand."""
    put_people(centre, added=[row])


def change_person(centre: Centre, row: StaffRow) -> None:
    """Replace one person's row."""
    put_people(centre, changed=[row])


def end_person(centre: Centre, row_id: RowId, on: date, because: str) -> None:
    """End a person's row with a day and a reason; the row stays.

    Raises: Refusal REASON_REQUIRED.
    """
    if not because.strip():
        raise Refusal(RefusalCode.REASON_REQUIRED)
    row = next(one for one in centre.ledgers.staff if one.row_id == row_id)
    change_person(centre, replace(row, ended_on=on, ended_because=because.strip()))


def add_device(centre: Centre, row: EquipmentRow) -> None:
    """Add one device by hand."""
    put_devices(centre, added=[row])


def change_device(centre: Centre, row: EquipmentRow) -> None:
    """Replace one device row."""
    put_devices(centre, changed=[row])


def mend_person(centre: Centre, held: RowId, row: StaffRow) -> None:
    """Take a mended held row into the staff ledger; the held row goes."""
    with centre.changing_ledgers() as write:
        write.ledgers.add_staff(centre.year, [row])
        write.ledgers.release([held])
        write.note_down("held.mended", held, row.row_id)


def mend_device(centre: Centre, held: RowId, row: EquipmentRow) -> None:
    """Take a mended held row into the equipment ledger; the held row goes."""
    with centre.changing_ledgers() as write:
        write.ledgers.add_equipment(centre.year, [row])
        write.ledgers.release([held])
        write.note_down("held.mended", held, row.row_id)


def give_up_held(centre: Centre, held: RowId, because: str) -> None:
    """Let a held row go because it is no row of ours (a duplicate, another's).

    Raises: Refusal REASON_REQUIRED.
    """
    if not because.strip():
        raise Refusal(RefusalCode.REASON_REQUIRED)
    with centre.changing_ledgers() as write:
        write.ledgers.release([held])
        write.note_down("held.given-up", held)


def _put(before: Sequence[Row], added: Sequence[Row], changed: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows as the store gives them back: in the order of their ids."""
    new = {row.row_id: row for row in changed}
    rows: list[Row] = [new.get(row.row_id, row) for row in before]
    return tuple(sorted([*rows, *added], key=_row_id))


def _row_id(row: StaffRow | EquipmentRow) -> RowId:
    return row.row_id


def _note_down(write: Writer, ledger: str, added: Sequence[Row], changed: Sequence[Row]) -> None:
    """Name the row where it is one, else say how many."""
    for deed, rows in (("added", added), ("changed", changed)):
        if rows:
            one = len(rows) == 1
            write.note_down(
                f"{ledger}.{deed}", rows[0].row_id if one else "", "" if one else str(len(rows))
            )


def _by_category(kinds: Sequence[KindCard]) -> tuple[KindCard, ...]:
    """Put the kinds of a category together: those of policies come after the standard's."""
    order = {kind.category: at for at, kind in reversed(list(enumerate(kinds)))}
    return tuple(sorted(kinds, key=lambda kind: order[kind.category]))


def _register(centre: Centre, register: str) -> RegisterCard:
    ledgers = centre.ledgers
    entries = (*ledgers.registers, *ledgers.unconfirmed.registers)
    answers = {entry.kind: entry for entry in entries if entry.register == register and entry.kind}
    kinds = []
    for kind in centre.kinds:
        if kind.register != register:
            continue
        answer = answers.get(kind.id)
        kinds.append(
            KindCard(
                register=register,
                id=kind.id,
                title=kind.names[0],
                synonyms=kind.names[1:],
                unit=kind.unit,
                category=kind.category,
                present=None if answer is None else answer.present,
                quantity=None if answer is None else answer.quantity,
            )
        )
    return RegisterCard(
        register=register,
        kinds=_by_category(kinds),
        others=tuple(entry for entry in entries if entry.register == register and not entry.kind),
        filled=register in ledgers.registers_filled,
    )
