"""What a careful small centre keeps besides staff and equipment: people's papers and the place.

Numbers agree with the figures the centre typed in, but for the nursing checks, of
which one was counted that nobody wrote down.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from random import Random

from models.ledger.form_rows import FormRow
from models.ledger.national_codes import PHYSICIANS
from models.ledger.records import EquipmentRow, InstitutionProfile, StaffRow
from models.usecases.sample.book import Book, working_days
from models.usecases.sample.duties import write_duties
from models.usecases.sample.further_services import write_quality, write_services
from models.usecases.sample.names import invented_name
from models.usecases.sample.numbers import licence_number, office_telephone
from models.usecases.sample.task_rows import write_tasks

COMPLETE = frozenset({
    "bed_list", "premises", "teams", "agreements", "villages", "village_clinics", "guidance",
    "training_events", "drills", "self_checks", "hazards", "emergency_stock", "surveys",
    "adverse_events", "veto_events",
})  # fmt: skip
"""The ledgers such a centre has declared complete."""
_NURSES = frozenset({"21", "22"})
_RADIOGRAPHER = "42"
_DEPARTMENTS = """
全科医疗科 | 1 | 门诊一楼 | 全科门诊、慢病管理、家庭医生签约
内科 | 1 | 住院二楼 | 常见病诊治、住院
外科 | 1 | 门诊二楼 | 清创缝合、换药、体表肿物切除
妇产科 | 1 | 门诊二楼 | 妇科检查、产后访视
中医科 | 1 | 中医馆 | 针刺、艾灸、推拿、拔罐
公共卫生科 | 3 | 公卫楼 | 健康档案、老年人体检、慢病随访
预防接种室 | 3 | 公卫楼 | 预防接种
检验科 | 2 | 门诊一楼 | 三大常规、生化
放射科 | 2 | 门诊一楼 | 数字化摄影
西药房 | 2 | 门诊一楼 | 调剂、处方点评
护理部 | 4 | 住院二楼 | 护理质量管理
综合办公室 | 4 | 行政二楼 | 人事、档案、信息
后勤科 | 4 | 行政一楼 | 物资、安全保卫
"""
_VILLAGES = (
    "上渡 下渡 渡口 杨柳湾 石桥 新庄 大塘 小塘 花园 前进 向阳 双井 龙泉 白鹭 张家坪 李家坝 "
    "柏树 红旗 长岭 河口"
)
_VILLAGE_PEOPLE = 930


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeper:
    """The centre whose further ledgers are written."""

    profile: InstitutionProfile
    staff: tuple[StaffRow, ...]
    equipment: tuple[EquipmentRow, ...]
    figures: Mapping[str, Fraction]

    def figure(self, key: str) -> int:
        """Return a figure the centre typed in."""
        return int(self.figures[key])


def further_rows(keeper: Keeper) -> tuple[FormRow, ...]:
    """Return the rows of every further ledger; the same every time."""
    book = Book(keeper.profile.uscc)
    _write_place(book, keeper)
    _write_training(book, keeper)
    _write_papers(book, keeper.staff)
    _write_maintenance(book, keeper.equipment)
    _write_villages(book, keeper)
    write_services(book, keeper.figures, keeper.staff)
    write_quality(book, keeper.figures)
    write_tasks(book)
    write_duties(book)
    return tuple(book.rows)


def _write_place(book: Book, keeper: Keeper) -> None:
    for at, line in enumerate(_DEPARTMENTS.strip().splitlines()):
        name, kind, place, services = (part.strip() for part in line.split("|"))
        head = next((row.name for row in keeper.staff if row.department == name), "")
        book.write(
            "departments", name=name, kind=kind, head=head, location=place,
            telephone=office_telephone(500 + at), services=services.replace("、", ";"),
        )  # fmt: skip
    business, building = keeper.figure("area.business"), keeper.figure("area.building")
    clinic = business * 6 // 10
    none: dict[str, object] = {"ward_area": 0, "tcm_area": 0, "vaccination_area": 0}
    owned: dict[str, object] = {"tenure": "1", "danger": "0", "consulting_rooms": 0, **none}
    book.write(
        "premises", **{**owned, "tcm_area": keeper.figure("area.tcm"), "consulting_rooms": 8},
        name="门诊综合楼", use="1", area=clinic, business_area=clinic, built_in=2008, storeys=3,
        fire_accepted="1", barrier_free="1",
    )  # fmt: skip
    book.write(
        "premises",
        **{**owned, "vaccination_area": keeper.figure("area.vaccination"), "ward_area": 140},
        name="住院与公卫楼", use="2", area=business - clinic, business_area=business - clinic,
        built_in=2015, storeys=2, fire_accepted="1", barrier_free="0",
    )  # fmt: skip
    book.write(
        "premises", **owned, name="职工周转房", use="7", area=building - business,
        business_area=0, built_in=1998, storeys=2,
    )  # fmt: skip
    rehabilitation = keeper.figure("beds.rehabilitation")
    book.write(
        "bed_list", ward="内科病区", kind="1", open=keeper.figure("beds.open") - rehabilitation,
        rooms="201–208",
    )  # fmt: skip
    book.write("bed_list", ward="中医康复", kind="2", open=rehabilitation, rooms="209")
    book.write("bed_list", ward="急诊观察室", kind="20", open=keeper.figure("beds.observation"))
    book.write("bed_list", ward="家庭病床", kind="30", open=keeper.figure("beds.home"))
    book.write(
        "vehicles", plate="示A99120", kind="1", model="依维柯监护型", bought_on=date(2015, 4, 20),
        driver="程斌", inspected_until=date(2025, 7, 20), insured_until=date(2025, 11, 30),
        state="1",
    )  # fmt: skip


def _write_training(book: Book, keeper: Keeper) -> None:
    everybody = len(keeper.staff)
    subjects = ("抗菌药物合理使用", "医疗核心制度", "病历书写规范", "院感防控与手卫生",
                "基本公共卫生服务规范", "急救技能复训", "处方点评通报")  # fmt: skip
    days = working_days(keeper.figure("training.sessions"))
    for at, day in enumerate(days):
        book.write(
            "training_events", held_on=day, subject=subjects[at % len(subjects)], kind="1",
            level="1", people=everybody - at % 3, hours=2, tested="1" if at % 2 else "0",
            place="二楼会议室",
        )  # fmt: skip
    book.table(
        "training_events",
        "held_on subject kind level organiser people hours",
        """
        2025-03-18 | 登革热与流感样病例监测 | 2 | 2 | 望禾县疾病预防控制中心 | 6 | 8
        2025-04-22 | 医保基金使用监督管理条例 | 3 | 1 | 综合办公室 | 21 | 2
        2025-05-15 | 县级安全生产全员培训 | 4 | 2 | 望禾县卫生健康局 | 19 | 4
        2025-05-27 | 中医药适宜技术推广 | 8 | 2 | 望禾县中医院 | 4 | 16
        """,
    )


def _write_papers(book: Book, staff: Sequence[StaffRow]) -> None:
    """Write certificates (one soon to run out, one run out), courses, postings."""
    for at, person in enumerate(staff):
        paper = _licence(person)
        if paper:
            ends = date(2026 + at % 4, 1 + at % 12, 1 + at) if paper == "3" else ""
            book.write_of(person.row_id, "qualifications", kind=paper,
                number=licence_number("20" if paper == "3" else "11", 4000 + at),
                issued_on=date(2012 + at % 9, 5, 6), valid_until=ends, issuer="望禾县卫生健康局",
            )  # fmt: skip
    nurses = [person for person in staff if person.profession in _NURSES]
    book.write_of(nurses[0].row_id, "qualifications", kind="10", number="MB99010012",
        issued_on=date(2022, 7, 1), valid_until=date(2025, 6, 30), issuer="望禾县卫生健康局",
    )  # fmt: skip
    for person in staff:
        if person.profession == _RADIOGRAPHER:
            book.write_of(person.row_id, "qualifications", kind="11", number="FS99010003",
                issued_on=date(2023, 5, 20), valid_until=date(2025, 5, 19),
                issuer="望禾县卫生健康局",
            )  # fmt: skip
    away = next(person for person in reversed(staff) if person.profession == "11")
    book.write_of(away.row_id, "staff_training", kind="1", from_day=date(2025, 1, 2),
        to_day=date(2025, 7, 15), place="望禾县人民医院", place_level="2", subject="心血管内科",
    )  # fmt: skip
    learning = [person for person in staff if person.profession not in {"80", "90"}]
    for person, day in zip(learning, working_days(18), strict=False):
        book.write_of(person.row_id, "staff_training", kind="6", from_day=day, to_day=day,
            place="市继续医学教育平台", subject="必修课", credits=5 + len(person.name),
        )  # fmt: skip
    book.write_of(nurses[-1].row_id, "postings", on_day=date(2025, 3, 3), kind="4",
        from_place="全科门诊", to_place="护理部", because="住院病区缺员",
    )  # fmt: skip


def _licence(person: StaffRow) -> str:
    if person.profession in _NURSES:
        return "3"
    return "2" if person.profession in PHYSICIANS else ""


def _write_maintenance(book: Book, equipment: Sequence[EquipmentRow]) -> None:
    days = working_days(6, date(2025, 2, 10))
    verified = [row for row in equipment if row.name in _VERIFIED]
    for row, day in zip(verified, days, strict=False):
        book.write_of(row.row_id, "maintenance", done_on=day, kind="2", by="望禾县计量检定测试所",
            result="1", number=f"JD2025{day:%m%d}", valid_until=day.replace(year=2026), cost=120,
        )  # fmt: skip
    if len(verified) > 1:
        book.write_of(verified[-1].row_id, "maintenance", done_on=date(2025, 4, 8), kind="4",
            by="县医疗设备维修中心", result="1", cost=860, fault="电源板故障，已更换",
        )  # fmt: skip


_VERIFIED = frozenset({
    "心电监护仪", "心脏除颤器", "电子血压计", "身高体重测量仪", "指夹式血氧仪", "十二导联心电图机",
})  # fmt: skip


def _write_villages(book: Book, keeper: Keeper) -> None:
    random = Random(f"villages {keeper.profile.uscc}")  # noqa: S311 - meant to be guessable
    taken: set[str] = set()
    clinics, doctors = keeper.figure("clinics.total"), keeper.figure("clinics.village_doctors")
    villages = _VILLAGES.split()[:clinics]
    for at, village in enumerate(villages):
        two = at < doctors - clinics
        people = _VILLAGE_PEOPLE + random.randint(-200, 220)
        book.write(
            "villages", name=f"{village}村", covered="1", clinic=f"{village}村卫生室",
            population=people, minutes=5 + at * 7 % 26,
        )  # fmt: skip
        book.write(
            "village_clinics", name=f"{village}村卫生室", village=f"{village}村",
            head=invented_name(random, "1" if at % 3 else "2", taken), run_by="123"[at % 7 % 3],
            population=people, doctors=2 if two else 1, physicians=1 if at % 6 == 0 else 0,
            doctors_hired=2 if two else 1, doctors_insured=1, months_due=24 if two else 12,
            months_paid=24 if two else 12, integrated="1", public_property="01"[at % 4 != 3],
            standardised="01"[at % 3 != 2], regularised="01"[at % 2], capable="01"[at % 4 == 0],
            remote="01"[at % 5 == 0], insurance="1", minutes=5 + at * 7 % 26, tcm_service="1",
            tcm_corner="01"[at % 9 == 0], techniques=4 + at % 4,
        )  # fmt: skip
    times = keeper.figure("clinics.supervised_times")
    for at, day in enumerate(working_days(times)):
        book.write(
            "guidance", held_on=day, outpost=f"{villages[at % clinics]}村卫生室", kind="1",
            by="郝波、吕志华", content="基本公共卫生、药品管理、医疗废物", problems=2, mended=2,
        )  # fmt: skip
