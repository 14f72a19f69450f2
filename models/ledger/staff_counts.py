"""Counts over the staff ledger: who counts as what, with three answers.

A predicate answers True, False, or None where the deciding cell is empty.
``needs`` names that cell, so that a missing one can be shown and mended.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from models.ledger.national_codes import (
    HEALTH_TECHNICIANS,
    NURSES,
    PHYSICIANS,
    education_band,
    title_band,
)
from models.ledger.records import StaffRow

Predicate = Callable[[StaffRow], bool | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCount:
    """A count of people. ``needs``: the StaffRow fields that decide it."""

    id: str
    title: str
    counts: Predicate
    needs: tuple[str, ...]
    definition: str
    source: str = "卫健统2-1代码"


def _profession(*codes: str) -> Predicate:
    wanted = frozenset(codes)

    def counts(row: StaffRow) -> bool | None:
        return row.profession in wanted if row.profession else None

    return counts


def _both(first: Predicate, second: Predicate) -> Predicate:
    def counts(row: StaffRow) -> bool | None:
        one = first(row)
        if one is False:
            return False
        two = second(row)
        if two is False:
            return False
        return None if one is None or two is None else True

    return counts


def _category(code: str) -> Predicate:
    def counts(row: StaffRow) -> bool | None:
        return row.practice_category == code if row.practice_category else None

    return counts


def _scope(*codes: str) -> Predicate:
    wanted = frozenset(codes)

    def counts(row: StaffRow) -> bool | None:
        return bool(wanted.intersection(row.practice_scopes)) if row.practice_scopes else None

    return counts


def _educated(*bands: str) -> Predicate:
    wanted = frozenset(bands)

    def counts(row: StaffRow) -> bool | None:
        band = education_band(row.education)
        return band in wanted if band else None

    return counts


def _titled(*bands: str) -> Predicate:
    wanted = frozenset(bands)

    def counts(row: StaffRow) -> bool | None:
        band = title_band(row.title_rank) or title_band(row.qualification_rank)
        return band in wanted if band else None

    return counts


def _is_gp(row: StaffRow) -> bool | None:
    """Registered for general practice, or certified and not so registered; once each.

    Source: national indicator definition of 全科医生.
    """
    physician = _PHYSICIAN(row)
    if physician is False:
        return False
    answers = (row.gp_registered, _has_certificate(row.gp_certificate))
    if True in answers or "21" in row.practice_scopes:
        return physician
    return None if None in answers else False


def _is_registered_gp(row: StaffRow) -> bool | None:
    if row.gp_registered or "21" in row.practice_scopes:
        return True
    return row.gp_registered


def _has_certificate(raw: str) -> bool | None:
    text = raw.strip()
    if not text:
        return False
    return not (text in {"2", "否", "无", "未取得", "0"} or text.startswith("未"))


def _licensed(row: StaffRow) -> bool | None:
    member = _profession(*PHYSICIANS, *NURSES)(row)
    return bool(row.licence_number) if member else member


_PHYSICIAN = _profession(*PHYSICIANS)
_TECHNICIAN = _profession(*HEALTH_TECHNICIANS)


def _non_technician(row: StaffRow) -> bool | None:
    member = _TECHNICIAN(row)
    return None if member is None else not member


_P, _C, _S = "profession", "practice_category", "practice_scopes"
_E, _T = "education", "title_rank"


def _count(ident: str, title: str, counts: Predicate, *needs: str, said: str = "") -> StaffCount:
    return StaffCount(id=ident, title=title, counts=counts, needs=needs, definition=said or title)


_ALL = (
    _count("staff.total", "在职职工数", lambda _: True, said="人员台账中在岗的人，同一证件号只算一次"),
    _count("staff.health_technicians", "卫生技术人员", _TECHNICIAN, _P, said="代码11–50与69"),
    _count("staff.non_technicians", "非卫生技术人员", _non_technician, _P),
    _count("staff.physicians", "执业（助理）医师", _PHYSICIAN, _P, said="代码11、12"),
    _count("staff.physicians_full", "执业医师", _profession("11"), _P, said="代码11"),
    _count("staff.nurses", "注册护士", _profession(*NURSES), _P, said="代码21、22"),
    _count("staff.midwives", "助产士", _profession("22"), _P),
    _count(
        "staff.physicians_and_nurses", "医师和护士", _profession(*PHYSICIANS, *NURSES), _P
    ),
    _count("staff.licensed", "已登记执业证书的医师护士", _licensed, _P, "licence_number"),
    _count("staff.pharmacists", "药师（士）", _profession("31", "32"), _P),
    _count("staff.tcm_pharmacists", "中药师（士）", _profession("32"), _P),
    _count("staff.laboratory", "检验技师（士）", _profession("41"), _P),
    _count("staff.imaging", "影像技师（士）", _profession("42"), _P),
    _count("staff.rehabilitation", "康复技师", _profession("43"), _P),
    _count("staff.managers", "管理人员", _profession("80"), _P),
    _count("staff.support", "工勤技能人员", _profession("90"), _P),
    _count("staff.gp", "全科医生", _is_gp, _P, "gp_registered", said="注册为全科医学专业，或取得培训合格证而未注册；不重复"),
    _count("staff.gp_physicians_full", "注册全科医学专业的执业医师", _both(_profession("11"), _is_registered_gp), _P, "gp_registered", said="代码11，执业范围注册为全科医学"),
    _count("staff.clinical_physicians", "临床类别医师", _both(_PHYSICIAN, _category("1")), _P, _C),
    _count("staff.dentists", "口腔类别医师", _both(_PHYSICIAN, _category("2")), _P, _C),
    _count("staff.public_health_physicians", "公共卫生类别医师", _both(_PHYSICIAN, _category("3")), _P, _C),
    _count("staff.tcm_physicians", "中医类别医师", _both(_PHYSICIAN, _category("4")), _P, _C),
    _count(
        "staff.intermediate_tcm_physicians", "中级及以上职称中医类别医师",
        _both(_both(_PHYSICIAN, _category("4")), _titled("1", "2", "3")), _P, _C, _T,
    ),
    _count("staff.village_doctors", "乡村医生", _profession("60"), _P, said="代码60"),
    _count("staff.village_practitioners", "执业（助理）医师和乡村医生", _profession(*PHYSICIANS, "60"), _P, said="代码11、12、60"),
    _count("staff.internists", "内科医师", _both(_PHYSICIAN, _scope("11")), _P, _S),
    _count("staff.surgeons", "外科医师", _both(_PHYSICIAN, _scope("12")), _P, _S),
    _count("staff.obstetricians", "妇产科医师", _both(_PHYSICIAN, _scope("13")), _P, _S),
    _count("staff.paediatricians", "儿科医师", _both(_PHYSICIAN, _scope("14")), _P, _S),
    _count("staff.emergency_physicians", "急救医学医师", _both(_PHYSICIAN, _scope("22")), _P, _S),
    _count("staff.rehabilitation_physicians", "康复医学医师", _both(_PHYSICIAN, _scope("23")), _P, _S),
    _count("staff.imaging_physicians", "医学影像医师", _both(_PHYSICIAN, _scope("19")), _P, _S),
    _count("staff.psychiatrists", "精神卫生医师", _both(_PHYSICIAN, _scope("17")), _P, _S),
    _count("staff.attending_physicians", "中级及以上职称医师", _both(_PHYSICIAN, _titled("1", "2", "3")), _P, _T),
    _count("staff.senior_physicians", "副高及以上职称医师", _both(_PHYSICIAN, _titled("1", "2")), _P, _T),
    _count(
        "staff.intermediate_health_technicians", "中级及以上职称卫生技术人员",
        _both(_TECHNICIAN, _titled("1", "2", "3")), _P, _T,
    ),
    _count("staff.intermediate_nurses", "中级及以上职称护士", _both(_profession(*NURSES), _titled("1", "2", "3")), _P, _T),
    _count(
        "staff.college_health_technicians", "大专及以上学历卫生技术人员",
        _both(_TECHNICIAN, _educated("college", "bachelor", "postgraduate")), _P, _E,
    ),
    _count(
        "staff.bachelor_health_technicians", "本科及以上学历卫生技术人员",
        _both(_TECHNICIAN, _educated("bachelor", "postgraduate")), _P, _E,
    ),
    _count("staff.residency_certified", "取得住院医师规培合格证的医师", _both(_PHYSICIAN, lambda row: row.residency_certified), _P, "residency_certified"),
    _count("staff.informatics", "从事统计信息化业务人员", lambda row: row.does_informatics, "does_informatics"),
    _count("staff.posted_to_village", "派驻村卫生室人员", lambda row: row.posted_to_village, "posted_to_village"),
    _count("staff.tcm_physicians_full", "中医类别执业医师", _both(_profession("11"), _category("4")), _P, _C, said="代码11，中医类别"),
    _count("staff.tcm_gp", "中医类别全科医生", _both(_is_gp, _category("4")), _P, "gp_registered", _C, said="全科医生中执业类别为中医的人"),
    _count("staff.multi_site_physicians", "多点执业的执业（助理）医师", _both(_PHYSICIAN, lambda row: row.practises_elsewhere), _P, "practises_elsewhere"),
)  # fmt: skip

STAFF_COUNTS: Mapping[str, StaffCount] = MappingProxyType({count.id: count for count in _ALL})
"""Every staff count by id."""
