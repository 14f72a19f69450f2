"""Invented people: who they are follows from their job, their age from chance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from models.ledger.national_codes import NURSES, PHYSICIANS
from models.ledger.records import Origin, StaffRow
from models.usecases.sample.jobs import Job
from models.usecases.sample.names import RARE_NAMES, invented_name
from models.usecases.sample.numbers import (
    identity_number,
    licence_number,
    mobile_number,
    office_telephone,
    row_id,
)

STAFF_FILE, STAFF_SHEET = "2025人员.xlsx", "在职"
FIRST_ROW = 2
"""The sheet's first row of data, under one row of headers."""
AS_OF = date(2025, 5, 31)
_YOUNGEST, _YOUNGEST_PHYSICIAN, _OLDEST = 23, 26, 59
_BORN_AFTER, _JOINED_ON = 2001, date(2025, 3, 3)
"""Who was born in this year or later joined from college in the year at hand."""
_BORN_FOR_RESIDENCY = 1988
"""Graduates born in this year or later went through standardised residency training."""
_PEOPLE_A_CENTRE = 200
_RARE_EVERY = 31
"""One person in so many has a name with a rare character."""

_TITLE_SERIES: Mapping[str, str] = {
    "11": "23", "12": "23", "21": "25", "22": "25", "31": "24", "32": "24", "41": "26",
    "42": "26", "43": "26", "44": "26",
}  # fmt: skip
_MAJOR: Mapping[str, str] = {
    "11": "1031", "12": "1031", "21": "107", "22": "107", "31": "108", "32": "108",
    "41": "1032", "42": "1032", "43": "1032", "69": "102", "80": "109",
}  # fmt: skip
_MAJOR_OF_CATEGORY: Mapping[str, str] = {"2": "104", "3": "102", "4": "105"}
_SPECIALITY: Mapping[str, tuple[str, ...]] = {
    "11": ("高血压", "糖尿病"), "12": ("清创缝合",), "13": ("孕产期保健",), "14": ("儿童常见病",),
    "21": ("慢性病管理", "家庭医生服务"), "31": ("龋病",), "41": ("预防接种", "传染病报告"),
    "51": ("针灸推拿", "颈肩腰腿痛"), "22": ("院前急救",),
}  # fmt: skip
_COLLEGE, _BACHELOR, _LOWER, _POSTGRADUATE = "31", "21", "41", "14"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is fixed of a person; the rest of the row follows from it."""

    name: str
    sex: str
    born_on: date
    job: Job
    title: str = ""
    education: str = ""
    establishment: str = "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """Whose ledger it is: ``ordinal`` keeps the numbers of twelve institutions apart."""

    ordinal: int
    name: str
    uscc: str
    extra: Mapping[str, str] = field(default_factory=dict)


def people_for(jobs: Sequence[Job], ordinal: int, taken: set[str]) -> tuple[Person, ...]:
    """Return a person for every job; names already in ``taken`` are not used again."""
    random = Random(f"people {ordinal}")  # noqa: S311 - sample data is meant to be guessable
    made = []
    for at, job in enumerate(jobs):
        sex = "2" if job.profession in NURSES or random.random() < 0.45 else "1"
        name = _rare_name(ordinal, at, taken) or invented_name(random, sex, taken)
        youngest = _YOUNGEST_PHYSICIAN if job.profession in PHYSICIANS else _YOUNGEST
        age = random.randint(youngest, _OLDEST)
        if job.leads:
            age = max(age, 38)
        born_on = AS_OF - timedelta(days=age * 365 + random.randint(10, 350))
        made.append(
            Person(
                name=name,
                sex=sex,
                born_on=born_on,
                job=job,
                title=_title(job, age, random),
                education=_education(job, age, random),
                establishment="1" if random.random() < 0.75 else "2",
            )
        )
    return tuple(made)


def staff_rows(people: Iterable[Person], house: Household) -> tuple[StaffRow, ...]:
    """Return the ledger rows in the order of the sheet, every national column filled in."""
    return tuple(_row(person, house, at) for at, person in enumerate(people))


def with_empty_cells(rows: Sequence[StaffRow], count: int, seed: str) -> tuple[StaffRow, ...]:
    """Empty one deciding cell in ``count`` rows, as lists that people keep have them."""
    random = Random(seed)  # noqa: S311 - sample data is meant to be guessable
    chosen = random.sample(range(len(rows)), count)
    changed = list(rows)
    for at, row in enumerate(chosen):
        blank = (
            replace(changed[row], department="", department_code=""),
            replace(changed[row], education="", degree=""),
            replace(changed[row], title_rank="", qualification_rank=""),
        )[at % 3]
        changed[row] = blank
    return tuple(changed)


def _rare_name(ordinal: int, at: int, taken: set[str]) -> str:
    place = ordinal * 7 + at
    if place % _RARE_EVERY:
        return ""
    name = next((rare for rare in RARE_NAMES if rare not in taken), "")
    if name:
        taken.add(name)
    return name


def _title(job: Job, age: int, random: Random) -> str:
    series = _TITLE_SERIES.get(job.profession, "")
    if not series:
        return ""
    if job.profession == "12":
        return series + ("4" if age > 35 else "5")
    height = age + random.randint(-6, 6)
    steps = ((52, "2"), (37, "3"), (27, "4"))
    return series + next((rank for least, rank in steps if height >= least), "5")


def _education(job: Job, age: int, random: Random) -> str:
    if job.profession == "90":
        return random.choice(("70", "60", _LOWER))
    if job.profession == "12":
        return random.choice((_COLLEGE, _COLLEGE, _LOWER))
    youth = 0.65 if age < 40 else 0.3
    chance = random.random()
    if job.profession == "11" and chance < 0.05:
        return _POSTGRADUATE
    if chance < youth:
        return _BACHELOR
    return _COLLEGE if chance < 0.9 else _LOWER


def _row(person: Person, house: Household, at: int) -> StaffRow:
    job = person.job
    ordinal = house.ordinal * _PEOPLE_A_CENTRE + at
    physician = job.profession in PHYSICIANS
    licensed = (physician or job.profession in NURSES) and not job.unlicensed
    new = person.born_on.year >= _BORN_AFTER
    started = person.born_on.year + (24 if person.education == _BACHELOR else 22)
    certified = (
        job.profession == "11"
        and person.education == _BACHELOR
        and person.born_on.year >= _BORN_FOR_RESIDENCY
    )
    return StaffRow(
        row_id=row_id(AS_OF, at + 1, house.uscc, "staff"),
        name=person.name,
        id_kind="01",
        id_number=identity_number(person.born_on, ordinal % 490, person.sex),
        born_on=person.born_on,
        sex=person.sex,
        ethnicity="01" if ordinal % 9 else "11",
        started_work_on=_JOINED_ON if new else date(started, 7 + ordinal % 3, 1),
        office_telephone=office_telephone(house.ordinal * 10 + at % 6),
        mobile=mobile_number(ordinal),
        department_code=job.department_code,
        department=job.department,
        profession=job.profession,
        licence_number=licence_number("11" if physician else "20", ordinal) if licensed else "",
        practice_category=job.category,
        practice_scopes=job.scopes,
        practises_elsewhere=False if physician else None,
        residency_certified=certified if physician else None,
        residency_certificate=licence_number("31", ordinal) if certified else "",
        post=job.post,
        qualification_rank=person.title,
        title_rank=person.title,
        education=person.education,
        degree=_degree(person),
        major=_MAJOR_OF_CATEGORY.get(job.category) or _MAJOR.get(job.profession, ""),
        specialities=_SPECIALITY.get(job.scopes[0], ()) if job.scopes else (),
        movement="11" if new else "",
        moved_on=_JOINED_ON if new else None,
        establishment=person.establishment,
        gp_registered=("21" in job.scopes) if physician else None,
        gp_certificate=("1" if job.gp_certified else "2") if physician else "",
        posted_to_village=job.posted_to_village,
        does_informatics=job.informatics,
        informatics_work="信息系统维护、统计报表" if job.informatics else "",
        origin=Origin(file=STAFF_FILE, sheet=STAFF_SHEET, row=FIRST_ROW + at),
        extra={
            "机构id": str(9900 + house.ordinal),
            "机构编码": house.uscc,
            "机构名称": house.name,
            **house.extra,
        },
    )


def _degree(person: Person) -> str:
    """Return the older national code: only a bachelor's and higher courses give a degree."""
    return {_BACHELOR: "1", _POSTGRADUATE: "2"}.get(person.education, "0")
