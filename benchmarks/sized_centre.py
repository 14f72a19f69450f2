"""An invented centre of any size, for measuring: ledgers, a standard, answers, a workspace.

The standard is the shipped township pack, its clauses repeated up to the number
asked for; people and devices are spread over all kinds the pack knows. The same
size gives the same content every time.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import cycle, islice
from pathlib import Path
from random import Random

import msgspec

from models.assessment.grades import Answers
from models.ledger.figure_checks import check_figures
from models.ledger.figures import FIGURES
from models.ledger.measures import MEASURES
from models.ledger.national_codes import NURSES, PHYSICIANS
from models.ledger.records import (
    EquipmentRow,
    InstitutionProfile,
    Ledgers,
    RegisterEntry,
    StaffRow,
)
from models.reports.fontfiles import FontFiles
from models.standards.compile import compile_pack
from models.standards.decode import decode_pack
from models.standards.language import Attested
from models.standards.pack import Grade, Pack
from models.standards.text import ChapterText, PackText, SectionText
from models.usecases.centre import Centre
from models.usecases.new_workspace import create_centre
from models.usecases.sample.numbers import (
    REGION,
    credit_code,
    identity_number,
    licence_number,
    mobile_number,
    row_id,
)
from models.vocabulary.clock import FixedClock
from resources import pack_files, resource

YEAR = 2025
TODAY = date(2025, 12, 20)
CLOCK = FixedClock(moment=datetime(2025, 12, 20, 8, tzinfo=UTC))
PASSPHRASE = "measured, not kept secret"

_PROFESSIONS = ("11", "21", "11", "21", "12", "31", "41", "21", "42", "69", "80", "90")
_DEPARTMENTS = ("全科医疗科", "内科", "外科", "妇产科", "中医科", "药房", "检验科", "公共卫生科")
_TITLES = ("233", "234", "235", "232", "")
_EDUCATION = ("21", "31", "41", "")
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "伟芳秀敏静丽强磊军洋勇艳杰娟涛明超霞平刚"
_BIRTHDAYS = 12_000
"""Days over which births are spread; a day holds 499 people of one sex."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Clauses of the standard, people on the staff ledger, rows of the equipment ledger."""

    clauses: int = 140
    staff: int = 120
    equipment: int = 400


def fonts() -> FontFiles:
    """Return the fonts shipped for paper."""
    folder = resource("fonts")
    return FontFiles(
        regular=folder / "NotoSansSC-Regular.ttf",
        semibold=folder / "NotoSansSC-SemiBold.ttf",
        serif=folder / "NotoSerifSC-SemiBold.ttf",
    )


def township_pack(clauses: int) -> PackText:
    """Return the shipped pack with ``clauses`` clauses: cut, or repeated in a chapter 9."""
    text = decode_pack(pack_files(resource("standards", "township-2022")))
    every = [one for chapter in text.chapters for part in chapter.sections for one in part.clauses]
    codes = {clause.code for clause in every[:clauses]}
    chapters = [_only(chapter, codes) for chapter in text.chapters]
    repeated = tuple(
        msgspec.structs.replace(clause, code=f"9.1.{number}")
        for number, clause in enumerate(islice(cycle(every), max(0, clauses - len(every))), 1)
    )
    if repeated:
        section = SectionText(code="9.1", title="重复的条款", clauses=repeated)
        chapters.append(ChapterText(code="9", title="重复的条款", sections=(section,)))
    head = msgspec.structs.replace(text.head, id=f"{text.head.id}-{clauses}")
    return msgspec.structs.replace(text, head=head, chapters=tuple(chapters))


def ledgers_of(size: Size, pack: Pack) -> Ledgers:
    """Return ledgers that give every measure of ``pack`` something to read."""
    random = Random(size.staff)
    return Ledgers(
        profile=InstitutionProfile(
            uscc=credit_code(1),
            name="望禾县柳塘镇中心卫生院",
            region=REGION,
            kind="central_township_health_centre",
            population=46_800,
            year=YEAR,
        ),
        year=YEAR,
        staff=staff_of(size.staff),
        equipment=_equipment(size.equipment, pack),
        figures=_figures(random),
        registers=tuple(
            RegisterEntry(register=kind.register, kind=kind.id, present=bool(number % 4))
            for number, kind in enumerate(pack.kinds)
            if kind.register != "equipment"
        ),
        registers_filled=frozenset(kind.register for kind in pack.kinds),
    )


def _figures(random: Random) -> dict[str, Fraction]:
    """Draw every figure; a whole grows to its parts, so that no check stands in the way."""
    figures = {key: Fraction(random.randint(20, 4_000)) for key in FIGURES}
    while conflicts := check_figures(figures):
        for conflict in conflicts:
            whole = conflict.check.whole
            figures[whole] = max(figures[whole], conflict.sum_of_parts)
    return figures


def staff_of(count: int) -> tuple[StaffRow, ...]:
    """Return people of all professions; every fifth title and fourth education is empty."""
    return tuple(_person(at) for at in range(count))


def answers_to(pack: Pack) -> Answers:
    """Return yes to every C and B criterion that only a person can tell; A stays open."""
    return Answers(
        ticks={
            criterion.id: True
            for clause in pack.clauses
            for criterion in clause.criteria
            if criterion.grade is not Grade.A
            and (criterion.requirement is None or isinstance(criterion.requirement, Attested))
        },
        not_applicable={},
    )


def make_centre(folder: Path, size: Size) -> Centre:
    """Make a workspace of this size in ``folder`` and open it; the caller closes it."""
    text = township_pack(size.clauses)
    pack = compile_pack(text, MEASURES)
    ledgers = ledgers_of(size, pack)
    centre = create_centre(
        folder, ledgers.profile, PASSPHRASE, [text], CLOCK, author="测量", pack_id=pack.id
    )
    with centre.changing_ledgers() as write:
        write.ledgers.add_staff(YEAR, ledgers.staff)
        write.ledgers.add_equipment(YEAR, ledgers.equipment)
        write.ledgers.put_figures(YEAR, ledgers.figures)
        write.ledgers.put_registers(YEAR, ledgers.registers)
        for register in sorted(ledgers.registers_filled):
            write.ledgers.declare_filled(YEAR, register, filled=True)
        for criterion, value in answers_to(pack).ticks.items():
            write.assessments.put_tick(centre.row.assessment_id, criterion, value)
    return centre


def _only(chapter: ChapterText, codes: set[str]) -> ChapterText:
    sections = tuple(
        msgspec.structs.replace(
            section, clauses=tuple(one for one in section.clauses if one.code in codes)
        )
        for section in chapter.sections
    )
    return msgspec.structs.replace(chapter, sections=sections)


def _person(at: int) -> StaffRow:
    profession = _PROFESSIONS[at % len(_PROFESSIONS)]
    physician = profession in PHYSICIANS
    sex = "12"[at % 2]
    born_on = date(1966, 1, 1) + timedelta(days=at * 7 % _BIRTHDAYS)
    title, education = _TITLES[at % len(_TITLES)], _EDUCATION[at % len(_EDUCATION)]
    person = StaffRow(
        row_id=row_id(TODAY, at + 1, "staff"),
        name=_SURNAMES[at % 20] + _GIVEN[at // 20 % 20] + _GIVEN[at // 400 % 20],
        id_kind="01",
        id_number=identity_number(born_on, at // _BIRTHDAYS, sex),
        born_on=born_on,
        sex=sex,
        ethnicity="01",
        started_work_on=date(born_on.year + 24, 7, 1),
        office_telephone="0000-9900001",
        mobile=mobile_number(at),
        department_code="0300",
        department=_DEPARTMENTS[at % len(_DEPARTMENTS)],
        profession=profession,
        qualification_rank=title,
        title_rank=title,
        education=education,
        degree="1" if education == "21" else "0",
        major="1031",
        specialities=("慢性病管理", "家庭医生服务"),
        establishment="12"[at % 3 == 0],
        posted_to_village=False,
        does_informatics=at % 40 == 0,
    )
    if physician or profession in NURSES:
        person = replace(person, licence_number=licence_number("11" if physician else "20", at))
    if physician:
        person = replace(
            person,
            practice_category="1234"[at % 4],
            practice_scopes=(("11", "21"), ("12",), ("13",), ("51",))[at % 4],
            practises_elsewhere=False,
            residency_certified=at % 3 == 0,
            gp_registered=at % 4 == 0,
            gp_certificate="2",
        )
    return person


def _equipment(count: int, pack: Pack) -> tuple[EquipmentRow, ...]:
    names = [name for kind in pack.kinds if kind.register == "equipment" for name in kind.names]
    return tuple(
        EquipmentRow(
            row_id=row_id(TODAY, at + 1, "equipment"),
            name=f"{name}（{at % 7 + 1}号）",
            quantity=1 + at % 3,
            code=f"SB{at:05d}",
            model=f"M-{at % 50}",
            bought_on=TODAY - timedelta(days=at * 9),
            value_yuan=Fraction(1_000 + at * 137),
            state="1112"[at % 4],
        )
        for at, name in enumerate(islice(cycle(names), count))
    )
