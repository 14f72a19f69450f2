"""The catalogue of facts: what is said of an institution in a word or a date.

A figure is a number of a year; a register says which things there are; a fact
is a choice, a yes or no, or a day. A fact that nobody has stated is unknown,
never "no". Sources: the data that the policy documents ask for.
"""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from models.ledger.national_codes import INSTITUTION_KINDS
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal

_CATALOGUE = """
level | level.recognised | 已认定的服务能力等级 | none=未达标; basic=基本标准; recommended=推荐标准
level | level.recognised_on | 最近一次认定日期 | day
level | level.first_reached_on | 首次达到能力标准的日期 | day
level | level.edition | 认定所依据的标准版本 | 2018=2018版; 2022=2022版
level | level.recheck | “回头看”结论 | not_done=未开展; still_met=仍然达到; no_longer_met=不再达到
level | level.recheck_on | “回头看”日期 | day
level | level2.reached | 达到二级综合医院服务水平（有认定文件） | yes_no
level | level.plaque | 已按全省统一规范挂服务能力标牌 | yes_no
level | level.stars | 等级（星级）评价结果 | none=未参加评价; 1=一星级; 2=二星级; 3=三星级; 4=四星级; 5=五星级
level | central.key | 列为县（市）重点支持建设的中心卫生院 | yes_no
level | community_hospital.evaluated_on | 社区医院评估通过日期 | day
level | community_hospital.licence_noted_on | 执业许可证加注社区医院名称日期 | day
level | community_hospital.built_from | 社区医院由何种机构建成 | community_health_centre=社区卫生服务中心; township_health_centre=乡镇卫生院
level | level.applied_on | 本次申报日期 | day
level | level.self_assessed_edition | 自评所用标准版本 | 2018=2018版; 2022=2022版
level | community_hospital.stage | 社区医院建设状态 | none=未申建; applying=申建中; evaluated=评估合格未加注; built=评估合格且已加注
level | level2.in_plan | 列入医疗机构设置规划的二级医院 | yes_no
level | level2.review | 二级医院评审（综合评价） | none=未参加; applied=已申报; passed=已通过
level | level2.selected | 被遴选为重点建设的中心卫生院（社区卫生服务中心） | yes_no
legal | legal.sponsor | 举办主体 | government=政府; government_institution=政府所属医疗卫生机构; society=社会力量
legal | legal.independent_entity | 为独立法人机构 | yes_no
legal | legal.independent_books | 有独立台账 | yes_no
legal | legal.independent_operation | 独立运行 | yes_no
place | place.in_county_town | 位于县城之内 | yes_no
place | place.main_urban_area | 位于城市主城区 | yes_no
place | place.beside_elderly_care | 与养老机构、民生综合体毗邻设置或联建 | yes_no
place | emergency_station.set_up | 设有急救（紧急医学救援）站点 | yes_no
place | branch.set_up | 设有分中心 | yes_no
place | branch.integrated | 分中心人、财、物、事一体化管理 | yes_no
place | area.band | 所在省份属于 | east=东部; central=中部; west=西部
place | area.division | 所在行政区划 | county=县; city=县级市; district=市辖区
fever | fever.facility | 发热诊疗设施 | none=无; sentinel=发热筛查哨点; room=发热诊室（传染病诊室）; clinic=发热门诊（传染病门诊）
fever | fever.standardised | 发热诊室（门诊）符合标准化要求 | yes_no
tcm | tcm_hall.set_up | 已设置中医馆 | yes_no
tcm | tcm_hall.standardised | 中医馆通过标准化认定 | yes_no
tcm | tcm_hall.enriched | 中医馆完成服务内涵建设 | yes_no
tcm | tcm_hall.flagship | 认定为旗舰中医馆 | yes_no
tcm | tcm.flagship_institution | 中西医协同“旗舰”基层医疗卫生机构 | yes_no
conduct | integrity.serious_breach | 本年度有人员违反廉洁从业九项准则且被认定情节严重 | yes_no
conduct | insurance.liability_until | 医疗责任保险到期日 | day
conduct | insurance.risk_fund | 已建立或参加医疗风险基金 | yes_no
conduct | insurance.real_name | 落实实名就医和购药管理 | yes_no
conduct | integrity.checked_on | 自查自纠情况最近一次被上级抽查的日期 | day
conditions | ambulance.coordinated | 救护车由城市院前急救体系统筹配备 | yes_no
conditions | safety.guards | 安全生产人防措施到位 | yes_no
conditions | safety.alarms | 安全生产技防措施到位 | yes_no
conditions | safety.barriers | 安全生产物防措施到位 | yes_no
information | information.emr_shared | 电子病历互联互通 | yes_no
information | information.infectious_auto | 医生工作站自动生成法定报告传染病信息并按程序报告 | yes_no
information | information.foodborne_auto | 医生工作站自动生成食源性疾病信息并按程序报告 | yes_no
outpost | outpost.evaluation | 村卫生室服务能力评价结论（2022版） | not_done=未评价; reached=达到标准; not_reached=未达到标准
outpost | outpost.run_by | 村卫生室举办方式 | extension=乡镇卫生院延伸举办; public=其他公办; other=非公办
outpost | outpost.extension_ready | 县级认定符合转为延伸举办的条件 | yes_no
outpost | outpost.staff_managed | 人员由乡镇卫生院一体化管理 | yes_no
outpost | outpost.money_managed | 财务由乡镇卫生院一体化管理 | yes_no
outpost | outpost.goods_managed | 药品物资由乡镇卫生院一体化管理 | yes_no
conditions | conditions.ct | 县级认定具备配备CT的条件 | yes_no
conditions | conditions.standardised | 通过标准化建设认定 | yes_no
conditions | public_health.department_standardised | 公共卫生（预防保健）科室符合规范化要求 | yes_no
conditions | conditions.regularised | 通过规范化建设认定 | yes_no
conditions | conditions.dual_use | 完成“平急两用”提标改造 | yes_no
conditions | conditions.city_specialty | 取得市级特色专科 | yes_no
conditions | finance.class_one | 落实公益一类财政保障 | yes_no
conditions | rounds.plan_published | 已公示巡诊计划 | yes_no
conditions | remote.partner | 远程会诊对端医院等级 | none=无; secondary=二级医院; tertiary=三级医院
outpost | outpost.public_property | 村卫生室为公有产权 | yes_no
outpost | outpost.shared | 相邻行政村合建或共建 | yes_no
outpost | outpost.smart_stars | 智慧化站室星级 | 0=未评; 1=一星级; 2=二星级; 3=三星级; 4=四星级; 5=五星级
information | information.integrated | 机构内部信息系统整合融通 | yes_no
information | information.interconnected | 与区域卫生平台互联互通 | yes_no
information | information.uploaded | 居民健康信息适时上传 | yes_no
information | information.paperless | 全面实现无纸化 | yes_no
information | information.contracts_shared | 家医签约系统互联互通 | yes_no
information | information.records_shared | 电子健康档案互联互通 | yes_no
information | information.chronic_shared | “慢病一体化”管理系统互联互通 | yes_no
information | information.aftercheck_shared | 检后管理系统互联互通 | yes_no
information | information.public_health_shared | 公共卫生信息互联互通 | yes_no
"""
"""group | key | title | form. A choice lists ``code=label``; ``day`` is a date."""


class FactForm(StrEnum):
    """How a fact is stated."""

    CHOICE = "choice"
    YES_NO = "yes_no"
    DAY = "day"


YES_NO: Mapping[str, str] = MappingProxyType({"yes": "是", "no": "否"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact. ``options``: code -> label of a choice or a yes/no; empty for a day.

    ``stated`` False: not asked on the facts form, it is known otherwise.
    """

    key: str
    title: str
    group: str
    form: FactForm
    options: Mapping[str, str]
    stated: bool = True

    def accepts(self, value: str) -> bool:
        """Tell whether ``value`` is a code of the options, or an ISO day."""
        if self.form is not FactForm.DAY:
            return value in self.options
        try:
            return date.fromisoformat(value).isoformat() == value
        except ValueError:
            return False


def _read() -> Mapping[str, Fact]:
    kind = Fact(
        key="institution.kind",
        title="机构类别",
        group="profile",
        form=FactForm.CHOICE,
        options=INSTITUTION_KINDS,
        stated=False,
    )
    facts = {kind.key: kind}
    for line in _CATALOGUE.strip().splitlines():
        group, key, title, form = (part.strip() for part in line.split("|"))
        if key in facts:
            raise ValueError(f"fact twice: {key}")
        facts[key] = _fact(group, key, title, form)
    return MappingProxyType(facts)


def _fact(group: str, key: str, title: str, form: str) -> Fact:
    if form == FactForm.DAY:
        return Fact(key=key, title=title, group=group, form=FactForm.DAY, options={})
    if form == FactForm.YES_NO:
        return Fact(key=key, title=title, group=group, form=FactForm.YES_NO, options=YES_NO)
    pairs = (option.split("=", 1) for option in form.split(";"))
    options = MappingProxyType({code.strip(): label.strip() for code, label in pairs})
    return Fact(key=key, title=title, group=group, form=FactForm.CHOICE, options=options)


FACTS: Mapping[str, Fact] = _read()
"""All facts by key, in the order the form asks them."""

_MOST_SHOWN = 60
"""Characters of a stranger's key or value that are compared and said again."""


def fact_asked(key: str, place: Place | None = None) -> Fact:
    """Return a fact that can be stated; Refusal FACT_UNKNOWN with the nearest key."""
    fact = FACTS.get(key)
    if fact is not None and fact.stated:
        return fact
    asked = [each.key for each in FACTS.values() if each.stated]
    nearest = difflib.get_close_matches(key[:_MOST_SHOWN], asked, n=1)
    raise Refusal(
        RefusalCode.FACT_UNKNOWN, place=place, fact=key[:_MOST_SHOWN], nearest="".join(nearest)
    )


def check_fact(key: str, value: str, place: Place | None = None) -> None:
    """Refuse what nobody can state: FACT_UNKNOWN for the key, FACT_VALUE for the value."""
    fact = fact_asked(key, place)
    if not fact.accepts(value):
        raise Refusal(
            RefusalCode.FACT_VALUE,
            place=place,
            fact=key,
            value=value[:_MOST_SHOWN],
            known=" ".join(fact.options) or "YYYY-MM-DD",
        )


_BANDS = {
    "east": "11 12 13 21 31 32 33 35 37 44 46",
    "central": "14 22 23 34 36 41 42 43",
    "west": "15 45 50 51 52 53 54 61 62 63 64 65",
}
"""Provinces (first two digits of GB/T 2260) by band: the customary division.

The policy documents speak of 东部, 中部, 西部 without naming provinces; the
fact ``area.band`` overrules this table.
"""
_BAND_OF = {province: band for band, some in _BANDS.items() for province in some.split()}


def band_of(region: str) -> str | None:
    """Return ``east``, ``central`` or ``west`` of a six-digit region, or None."""
    return _BAND_OF.get(region[:2])
