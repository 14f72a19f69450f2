"""The twelve institutions of 望禾县, each with its own strengths and troubles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType

from models.standards.pack import Grade
from models.usecases.sample.annual import Year
from models.usecases.sample.devices import Stock
from models.usecases.sample.records import (
    OverClaim,
    SampleNote,
    SampleOpinion,
    Temper,
)
from models.usecases.sample.registers import Registered
from models.vocabulary.ids import ClauseCode, CriterionId

MAIN = "柳塘镇"
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What makes one institution what it is; ``evidence`` names files of ``evidence.py``."""

    ordinal: int
    township: str
    kind: str
    size: int
    """People on the staff list."""
    head: str
    author: str
    stock: Stock
    registered: Registered
    year: Year
    temper: Temper
    nurses_fewer: int = 0
    unlicensed: int = 0
    empty_cells: int = 0
    held: bool = False
    """Whether one row of the staff list could not be taken over."""
    shares_physician: bool = False
    """Whether its last physician also stands on the list of 北渡乡."""
    keeps_ledgers: bool = False
    """Whether it keeps every further ledger too."""
    evidence: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        """The institution's name as registered."""
        ending = "中心卫生院" if self.kind.startswith("central") else "卫生院"
        return f"望禾县{self.township}{ending}"


def _temper(
    a: int,
    b: int,
    c: int,
    *,
    hesitant: bool = False,
    untouched: str = "",
    denied: str = "",
    over_claims: tuple[OverClaim, ...] = (),
    not_applicable: Mapping[str, str] = _NOTHING,
    notes: Mapping[str, str] = _NOTHING,
    more_notes: tuple[SampleNote, ...] = (),
    opinions: tuple[SampleOpinion, ...] = (),
) -> Temper:
    """Shares in per cent of the clauses that apply; lists of codes divided by blanks."""
    return Temper(
        a=Fraction(a, 100),
        b=Fraction(b, 100),
        c=Fraction(c, 100),
        hesitant=hesitant,
        untouched=tuple(untouched.split()),
        denied=tuple(CriterionId(each) for each in denied.split()),
        over_claims=over_claims,
        not_applicable={ClauseCode(code): why for code, why in not_applicable.items()},
        notes={ClauseCode(code): note for code, note in notes.items()},
        more_notes=more_notes,
        opinions=opinions,
    )


def _note(code: str, text: str, author: str, hours_ago: int) -> SampleNote:
    """``code`` is a clause, or one of its criteria."""
    clause, _, last = code.rpartition(".")
    of_criterion = not last.isdigit()
    return SampleNote(
        clause=ClauseCode(clause if of_criterion else code),
        text=text,
        author=author,
        criterion=CriterionId(code if of_criterion else ""),
        hours_ago=hours_ago,
    )


def _opinion(department: str, *, yes: str = "", no: str = "", origin: str = "") -> SampleOpinion:
    """Criteria divided by blanks."""
    said = {CriterionId(each): True for each in yes.split()}
    said |= {CriterionId(each): False for each in no.split()}
    return SampleOpinion(department=department, answers=said, origin=origin)


def _claim(code: str, grade: Grade, reason: str = "") -> OverClaim:
    return OverClaim(clause=ClauseCode(code), grade=grade, reason=reason)


_NO_BEDS = frozenset({
    "department.inpatient", "service.inpatient", "service.rehabilitation",
    "department.surgery", "department.obstetrics_gynaecology", "department.radiology",
})  # fmt: skip
_SMALL_E = {
    "2.2.1.4": "未设外科，清创缝合转柳塘镇中心卫生院",
    "2.2.1.5": "未设妇产科，孕产妇转县妇幼保健院",
    "2.2.1.7": "未设口腔科，无口腔医师",
    "2.2.1.8": "未设康复医学科",
    "3.2.16": "未设康复、口腔科室",
}

PLANS = (
    Plan(
        ordinal=0, township=MAIN, kind="central_township_health_centre", size=46,
        head="方永康", author="李素芬",
        stock=Stock(
            tier=3, lacks=frozenset({"defibrillator", "infusion_pump"}),
            scrapped=frozenset({"gastric_lavage"}), spare=frozenset({"holter"}), unclear=1,
        ),
        registered=Registered(
            tier=3,
            has=frozenset({"service.haemorrhoid_surgery"}),
            lacks=frozenset({
                "technique.herbal_fumigation", "technique.paediatric_tuina",
                "technique.warm_needle", "technique.acupoint_injection",
                "technique.manual_reduction", "technique.herbal_wet_compress",
                "technique.hot_ironing", "technique.natural_moxibustion",
                "technique.moving_cupping", "technique.flash_cupping",
                "room.mother_baby_room", "service.home_nursing",
            }),
            open=frozenset({"system"}),
            names=("service/上门疫苗接种（行动不便老人）", "document/村卫生室一体化管理协议"),
        ),
        year=Year(
            population=31_500, beds=35, strength=62,
            instead={
                "beds.approved": 50, "posts.professional": 40,
                "staff.public_health_assigned": 10, "population.key_groups": 9_700,
                "contracts.key_groups": 5_606, "hand_hygiene.observed": 240,
                "hand_hygiene.complied": 132, "villages.total": 14,
                "villages.with_clinic": 14, "clinics.total": 14, "clinics.integrated": 14,
            },
            missing=frozenset({
                "satisfaction.staff_asked", "satisfaction.staff_satisfied",
                "records.inpatient_checked", "records.inpatient_grade_a",
                "prescriptions.reviewed", "prescriptions.reasonable", "referrals.down",
                "income.drugs", "population.age_0_3",
            }),
        ),
        temper=_temper(
            12, 36, 76, hesitant=True, untouched="3.7 3.9 4.3 4.6 4.7 4.8 3.6.4",
            denied="2.2.3.7.B2",
            over_claims=(
                _claim("1.4.1", Grade.C),
                _claim(
                    "3.5.4", Grade.B, "5 月起每周抽查，近三周依从率 65% 以上，年报数是全年平均"
                ),
            ),
            not_applicable={"2.2.1.10": "未开展眼科、皮肤科和心理门诊，患者转县医院"},
            notes={
                "1.4.1": "两名护士 7 月到岗后改录台账，届时医护比按台账重算。",
                "1.3.3": "除颤仪、洗胃机已报县局统一采购，预计 8 月到货。",
                "2.1.3": "3–5 月集中入户签约，名册在公卫科。",
            },
            more_notes=(
                _note("1.4.1", "派驻协议原件在护理部，已扫描。", "周慧敏", 26),
                _note("1.4.1.C3", "医院已答应再派 2 名护士，等书面通知。", "陈国强", 3),
                _note("3.5.4", "手卫生抽查表按周归档，院感小组保管。", "周慧敏", 20),
            ),
            opinions=(
                _opinion(
                    "护理部", yes="1.4.1.C1 1.4.1.C2 1.4.1.C5 3.5.4.C1 3.5.4.C2",
                    no="1.4.1.C3", origin="护理部填报表.xlsx",
                ),
                _opinion("院办", yes="1.1.1.C2 1.1.1.C3 1.4.1.C1 1.4.1.C2 1.4.1.C3"),
                _opinion("公共卫生科", yes="2.1.3.C1 2.1.3.C2", no="2.2.3.1.C1"),
                _opinion("总务科", no="1.3.4.C1"),
            ),
        ),
        evidence=("liutang-nurses", "liutang-licence", "liutang-fire", "liutang-plan"),
    ),
    Plan(
        ordinal=1, township="南屏镇", kind="central_township_health_centre", size=96,
        head="宋国辉", author="罗思颖",
        stock=Stock(tier=4, has=frozenset({"anaesthesia_machine"})),
        registered=Registered(
            tier=4, has=frozenset({"service.level_two_surgery", "service.normal_delivery"}),
        ),
        year=Year(population=64_000, beds=70, strength=92,
                  instead={"surgeries": 186, "deliveries": 12, "beds.rehabilitation": 8}),
        temper=_temper(
            16, 63, 97,
            not_applicable={"2.2.1.10": "眼科、皮肤科由县医院派驻，未单独设科"},
            notes={"1.4.1": "全科转岗培训 2 人，年底结业。"},
        ),
        evidence=("nanping-plan", "nanping-fire", "nanping-hands"),
    ),
    Plan(
        ordinal=2, township="双溪镇", kind="township_health_centre", size=40,
        head="叶晓峰", author="潘丽",
        stock=Stock(tier=4),
        registered=Registered(tier=4, lacks=frozenset({"service.haemorrhoid_surgery"})),
        year=Year(population=36_000, beds=32, strength=80, instead={}),
        temper=_temper(
            13, 48, 94,
            not_applicable={"2.2.1.10": "未开展眼科、皮肤科和心理门诊"},
        ),
        evidence=("shuangxi-plan", "shuangxi-hands"),
    ),
    Plan(
        ordinal=3, township="白鹭镇", kind="township_health_centre", size=34,
        head="程海军", author="苏倩",
        stock=Stock(
            tier=2, has=frozenset({"dr", "colour_doppler"}), lacks=frozenset({"ambulance"})
        ),
        registered=Registered(tier=3, lacks=frozenset({"room.enteric_clinic"})),
        year=Year(population=27_000, beds=30, strength=55, instead={}),
        nurses_fewer=3,
        temper=_temper(
            9, 34, 84, denied="2.2.3.8.B2",
            over_claims=(
                _claim("1.4.1", Grade.C, "县第一人民医院派驻注册护士 2 名，协议期至 2025-12-31"),
                _claim("1.3.3", Grade.C, "救护车由县急救中心驻点，值守点设在本院"),
                _claim("2.2.1.6", Grade.B, "中医馆改造期间部分技术在县中医院开展"),
            ),
            not_applicable={"2.2.1.10": "未开展眼科、皮肤科和心理门诊"},
        ),
        evidence=("bailu-nurses", "bailu-ambulance", "bailu-tcm"),
    ),
    Plan(
        ordinal=4, township="北渡乡", kind="township_health_centre", size=22,
        head="吕志华", author="魏红",
        stock=Stock(tier=2, spare=frozenset({"checkup_machine"}), unclear=2),
        registered=Registered(tier=2, open=frozenset({"test", "document"})),
        year=Year(population=18_000, beds=20, strength=42, instead={},
                  missing=frozenset({"hypertension.controlled", "diabetes.controlled"})),
        empty_cells=2, held=True, shares_physician=True, keeps_ledgers=True,
        temper=_temper(4, 18, 60, hesitant=True, untouched="3.3 3.8 4.1 4.2 4.4"),
    ),
    Plan(
        ordinal=5, township="东岭镇", kind="township_health_centre", size=38,
        head="丁庆东", author="蒋雪",
        stock=Stock(tier=3, lacks=frozenset({"holter", "hba1c_analyser"})),
        registered=Registered(tier=3),
        year=Year(population=33_000, beds=30, strength=68, instead={}),
        nurses_fewer=2, empty_cells=1,
        temper=_temper(11, 44, 88, not_applicable={"2.2.1.10": "未开展眼科、皮肤科和心理门诊"}),
    ),
    Plan(
        ordinal=6, township="河湾镇", kind="township_health_centre", size=30,
        head="阎学文", author="卢燕",
        stock=Stock(tier=2, lacks=frozenset({"defibrillator"}), scrapped=frozenset({"autoclave"})),
        registered=Registered(tier=2, has=frozenset({"service.booking_online"})),
        year=Year(population=26_000, beds=24, strength=45, instead={"area.dangerous": 120}),
        nurses_fewer=2, unlicensed=2,
        temper=_temper(
            6, 26, 76,
            over_claims=(
                _claim("1.3.3", Grade.C, "除颤仪送修，备用机 9 月到位"),
                _claim("1.4.1", Grade.C),
                _claim("1.3.1", Grade.C, "危房已停用，不在业务用房内"),
            ),
            not_applicable={
                "2.2.1.7": "未设口腔科", "2.2.1.10": "未开展眼科、皮肤科和心理门诊",
            },
        ),
        evidence=("hewan-repair",),
    ),
    Plan(
        ordinal=7, township="云台镇", kind="township_health_centre", size=26,
        head="戴立平", author="钟琳",
        stock=Stock(tier=2),
        registered=Registered(tier=2, open=frozenset({"technique"})),
        year=Year(population=22_000, beds=24, strength=50, instead={}),
        empty_cells=3,
        temper=_temper(7, 28, 72, hesitant=True, untouched="4.5 4.6 4.7"),
    ),
    Plan(
        ordinal=8, township="青禾镇", kind="township_health_centre", size=18,
        head="范永明", author="贾云",
        stock=Stock(tier=1, has=frozenset({"defibrillator", "gastric_lavage"})),
        registered=Registered(tier=2, lacks=frozenset({"room.fever_room"})),
        year=Year(population=14_000, beds=16, strength=38, instead={}),
        nurses_fewer=1,
        temper=_temper(3, 20, 64, hesitant=True, untouched="2.3 3.5 4.4 4.5"),
    ),
    Plan(
        ordinal=9, township="长坪乡", kind="township_health_centre", size=9,
        head="袁海波", author="袁海波",
        stock=Stock(tier=2, lacks=frozenset({"xray_machine"})),
        registered=Registered(tier=2, lacks=_NO_BEDS, has=frozenset({"service.home_bed"})),
        year=Year(population=6_200, beds=0, strength=74, instead={}),
        temper=_temper(
            8, 30, 86,
            not_applicable={**_SMALL_E, "3.2.13": "未设放射科，拍片转柳塘镇中心卫生院"},
        ),
        evidence=("changping-plan", "changping-hands"),
    ),
    Plan(
        ordinal=10, township="下坝乡", kind="township_health_centre", size=8,
        head="彭秀云", author="彭秀云",
        stock=Stock(tier=2, lacks=frozenset({"xray_machine", "ambulance"})),
        registered=Registered(tier=2, lacks=_NO_BEDS),
        year=Year(population=4_800, beds=0, strength=66, instead={}),
        temper=_temper(
            7, 26, 84,
            not_applicable={**_SMALL_E, "3.2.13": "未设放射科，拍片转柳塘镇中心卫生院"},
        ),
        evidence=("xiaba-plan", "xiaba-fire"),
    ),
    Plan(
        ordinal=11, township="城关街道", kind="subdistrict_health_centre", size=36,
        head="余广宏", author="方颖",
        stock=Stock(tier=3),
        registered=Registered(tier=3, lacks=frozenset({"service.home_bed"})),
        year=Year(population=41_000, beds=24, strength=58, instead={},
                  missing=frozenset({"contracts.renewed"})),
        temper=_temper(
            9, 38, 80, hesitant=True, untouched="3.4 3.6 4.8",
            not_applicable={"2.2.1.10": "眼科、皮肤科由县医院定期出诊，未单独设科"},
        ),
    ),
)  # fmt: skip
"""In the order of the list; the first is the one the sample opens with."""
