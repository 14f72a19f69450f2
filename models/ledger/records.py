"""What an institution keeps, as frozen rows.

Field names follow domain terms; the national header of each staff field is in
``forms/national/staff.py``. ``None`` and ``""`` mean "not filled in", never "no".
Codes are the national ones (see ``models/ledger/national_codes.py``); a code
outside the lists is kept as it came in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from models.vocabulary.ids import InstitutionId, RowId

if TYPE_CHECKING:
    from models.ledger.form_rows import FormRow


class Endable(Protocol):
    """A row that is ended with a day instead of being taken away."""

    @property
    def ended_on(self) -> date | None:
        """The first day on which it counts no more, None while nobody has ended it."""
        ...


def in_force(row: Endable, on: date | None) -> bool:
    """Whether a row is not ended on a day; with None for the day, whether it never is."""
    return row.ended_on is None or (on is not None and row.ended_on > on)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstitutionProfile:
    """Who the institution is; ``region`` is a GB/T 2260 code of six digits."""

    uscc: InstitutionId
    name: str
    region: str
    kind: str
    """One of ``national_codes.INSTITUTION_KINDS``."""
    population: int | None = None
    """Residents served, persons."""
    year: int
    """Year the figures describe and the assessment is made for."""
    township: str = ""
    address: str = ""
    postcode: str = ""
    telephone: str = ""
    head: str = ""
    filing_contact: str = ""
    filing_telephone: str = ""
    founded_on: date | None = None
    ownership: str = ""
    has_inpatient_beds: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a row came from: file, sheet and row as a person counts them."""

    file: str = ""
    sheet: str = ""
    row: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRow:
    """One person on the staff ledger (national form 卫健统2-1, 40 columns, and more)."""

    row_id: RowId
    name: str
    id_kind: str = ""
    id_number: str = ""
    """Never leaves this machine; see ``models/exchange``."""
    born_on: date | None = None
    sex: str = ""
    ethnicity: str = ""
    started_work_on: date | None = None
    office_telephone: str = ""
    mobile: str = ""
    department_code: str = ""
    department: str = ""
    profession: str = ""
    licence_number: str = ""
    practice_category: str = ""
    practice_scopes: tuple[str, ...] = ()
    practises_elsewhere: bool | None = None
    second_practice_kind: str = ""
    third_practice_kind: str = ""
    residency_certified: bool | None = None
    residency_certificate: str = ""
    post: str = ""
    qualification_rank: str = ""
    """专业技术资格(评): code as in the source; band by ``national_codes.title_band``."""
    title_rank: str = ""
    """专业技术职务(聘): code as in the source."""
    education: str = ""
    degree: str = ""
    major: str = ""
    specialities: tuple[str, ...] = ()
    movement: str = ""
    moved_on: date | None = None
    establishment: str = ""
    gp_registered: bool | None = None
    gp_certificate: str = ""
    posted_to_village: bool | None = None
    does_informatics: bool | None = None
    informatics_work: str = ""
    ended_on: date | None = None
    ended_because: str = ""
    origin: Origin = field(default_factory=Origin)
    extra: Mapping[str, str] = field(default_factory=dict)
    """Columns the ledger does not know, kept as they came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentRow:
    """One line of the equipment ledger: ``quantity`` identical units."""

    row_id: RowId
    name: str
    quantity: int = 1
    code: str = ""
    equipment_class: str = ""
    made_in: str = ""
    maker: str = ""
    model: str = ""
    parameters: str = ""
    bought_on: date | None = None
    purpose: str = ""
    value_yuan: Fraction | None = None
    """Value of one unit, yuan."""
    new_or_used: str = ""
    life_years: int | None = None
    state: str = ""
    """1 in use, 2 not in use, 3 scrapped."""
    revoked: bool = False
    note: str = ""
    location: str = ""
    ended_on: date | None = None
    ended_because: str = ""
    origin: Origin = field(default_factory=Origin)
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One line of a yes/no register: department, room, test, technique, service, document.

    ``kind`` is a kind id of the standard pack, or ``""`` for a free name.
    ``present`` False records that the institution says it has none.
    """

    register: str
    kind: str
    name: str = ""
    present: bool = True
    quantity: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """A row that could not be taken over as it stands; nothing of it is lost.

    ``cells`` holds header -> text as in the file. While it is held the measures
    count it as an unknown row, so no figure pretends to be complete.
    """

    row_id: RowId
    ledger: str
    """``staff`` or ``equipment``."""
    origin: Origin
    cells: Mapping[str, str]
    faults: tuple[str, ...]
    """Refusal codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """What came over from the year before and nobody has confirmed yet.

    ``rows`` name people, devices and rows of further ledgers, which stand among the
    others; figures, facts and register entries stand here alone until confirmed.
    """

    rows: frozenset[RowId] = frozenset()
    figures: Mapping[str, Fraction] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    registers: tuple[RegisterEntry, ...] = ()
    profile: bool = False

    def without(self, rows: Iterable[RowId]) -> "Unconfirmed":
        """Return it after a person has confirmed these rows."""
        return replace(self, rows=self.rows.difference(rows)) if self.rows else self


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledgers:
    """Everything the measures read, for one institution and one year.

    ``figures`` holds form figures by key (``forms/national/figures.py``); a missing key
    is missing data, unless rows of a ledger tell it (``derived.py``). Only where
    a register or ledger is declared complete does absence mean "has none".
    """

    profile: InstitutionProfile
    year: int
    staff: tuple[StaffRow, ...] = ()
    equipment: tuple[EquipmentRow, ...] = ()
    held_staff: int = 0
    held_equipment: int = 0
    figures: Mapping[str, Fraction] = field(default_factory=dict)
    facts: Mapping[str, str] = field(default_factory=dict)
    """Facts by key (``facts.py``): an option's code or an ISO day; a missing key is unknown."""
    registers: tuple[RegisterEntry, ...] = ()
    registers_filled: frozenset[str] = frozenset()
    """Registers, and form ledgers, that a person has declared complete."""
    form_rows: tuple["FormRow", ...] = ()
    """The rows of every ledger that a form alone describes, ended ones too."""
    held_forms: Mapping[str, int] = field(default_factory=dict)
    """How many rows of such a ledger wait to be mended."""
    unconfirmed: Unconfirmed = field(default_factory=Unconfirmed)
    """What came over from last year: it may count, it never settles anything."""
    as_of: date | None = None
