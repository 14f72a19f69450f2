"""The catalogue of measures: every named quantity a requirement may ask for.

Five families: every figure of ``figures.py`` under its own key; counts of
staff rows; quotients of counts and figures; sums of them; and a few worked
out one by one.
Each has a title, a unit, a definition and a source. Thresholds are a pack's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from models.ledger.figures import FIGURES
from models.ledger.staff_counts import STAFF_COUNTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a measure is. ``numerator``/``denominator`` name other measures.

    ``factor``: a ``rate`` is numerator / denominator * factor (per 10,000).
    ``within``: the numerator is part of the denominator, so that adding one to
    it adds one to both (a hired nurse is also one of the staff).
    ``adds``: what a person adds to mend a shortage, the noun of the count.
    """

    id: str
    title: str
    unit: str
    form: str
    definition: str
    source: str
    group: str
    numerator: str = ""
    denominator: str = ""
    factor: Fraction = Fraction(1)
    within: bool = False
    terms: tuple[str, ...] = ()
    """The measures a sum is made of."""

    @property
    def falls_away_at_zero(self) -> bool:
        """Whether a denominator of nought means that there is nothing to measure.

        No births, no tuberculosis, no beds: the sentence says nothing. Nobody
        employed, no posts, nobody served: that cannot be, it cannot be judged.
        """
        return not self.denominator.startswith(
            ("staff.", "posts.", "population.served", "population.resident")
        )


_QUOTIENTS = """
staff.health_technician_share | 卫生技术人员占职工总数的比例 | share in | staff.health_technicians | staff.total | people
staff.non_technician_share | 非卫生技术人员占职工总数的比例 | share in | staff.non_technicians | staff.total | people
staff.nurses_per_physician | 医护比 | ratio | staff.nurses | staff.physicians | people
staff.public_health_share | 公共卫生人员占专业技术人员编制的比例 | share | staff.public_health_assigned | posts.professional | people
staff.public_health_actual_share | 公共卫生人员占实有卫生技术人员的比例 | share | staff.public_health_assigned | staff.health_technicians | people
posts.upper_share | 中级和高级专业技术岗位占专业技术人员编制的比例 | share | posts.upper | posts.professional | people
posts.upper_share_last_year | 上年中级和高级专业技术岗位占专业技术人员编制的比例 | share | posts.upper_last_year | posts.professional_last_year | people
staff.gp_per_10k | 每万服务人口全科医生数 | rate 10000 | staff.gp | population.served | people
staff.physicians_per_1k | 每千服务人口执业（助理）医师数 | rate 1000 | staff.physicians | population.served | people
staff.nurses_per_1k | 每千服务人口注册护士数 | rate 1000 | staff.nurses | population.served | people
staff.tcm_physician_share | 中医类别医师占医师总数的比例 | share in | staff.tcm_physicians | staff.physicians | people
staff.college_share | 大专及以上学历卫生技术人员比例 | share of | staff.college_health_technicians | staff.health_technicians | people
staff.bachelor_share | 本科及以上学历卫生技术人员比例 | share of | staff.bachelor_health_technicians | staff.health_technicians | people
staff.intermediate_share | 中级及以上职称卫生技术人员比例 | share of | staff.intermediate_health_technicians | staff.health_technicians | people
staff.health_technicians_per_bed | 每床卫生技术人员数 | rate 1 | staff.health_technicians | beds.open | people
staff.nurses_per_bed | 每床注册护士数 | rate 1 | staff.nurses | beds.open | people
staff.licence_share | 执业证书编码已登记的医师护士比例 | share of | staff.licensed | staff.physicians_and_nurses | people
posts.filled_share | 编制使用率 | share | posts.filled | posts.established | people
posts.per_1k | 每千服务人口编制数 | rate 1000 | posts.established | population.served | people
beds.occupancy | 病床使用率 | share | beds.days_used | beds.days_open | services
beds.average_stay | 平均住院日 | rate 1 | beds.days_discharged | discharges | services
beds.per_1k | 每千服务人口床位数 | rate 1000 | beds.open | population.served | building
area.per_bed | 每床业务用房建筑面积 | rate 1 | area.business | beds.open | building
visits.tcm_share | 中医诊疗人次占比 | share | visits.tcm | visits.total | services
visits.tcm_non_drug_share | 中医非药物疗法人次占中医诊疗人次的比例 | share | visits.tcm_non_drug | visits.tcm | services
visits.growth | 总诊疗人次与上年之比 | share | visits.total | visits.total_last_year | services
visits.appointment_share | 预约诊疗率 | share | visits.appointment | visits.outpatient | services
discharges.growth | 出院人数与上年之比 | share | discharges | discharges.last_year | services
discharges.followed_share | 出院患者随访率 | share | discharges.followed_up | discharges | services
contracts.coverage | 家庭医生签约覆盖率 | share | contracts.total | population.resident | services
contracts.key_coverage | 重点人群签约覆盖率 | share | contracts.key_groups | population.key_groups | services
contracts.renewal | 签约居民续签率 | share | contracts.renewed | contracts.last_year | services
records.electronic_share | 规范化电子健康档案建档率 | share | records.health_electronic | population.resident | services
records.used_share | 健康档案使用率 | share | records.health_used | records.health | services
vaccination.rate | 国家免疫规划疫苗接种率 | share | vaccination.given | vaccination.due | services
children.managed_share | 0–6岁儿童健康管理率 | share | children.managed | population.age_0_6 | services
children.eye_share | 0–6岁儿童视力检查覆盖率 | share | children.eye_checked | population.age_0_6 | services
newborns.visited_share | 新生儿访视率 | share | newborns.visited | newborns.live | services
mothers.early_share | 早孕建册率 | share | mothers.early_registered | newborns.live | services
mothers.visited_share | 产后访视率 | share | mothers.visited | newborns.live | services
elderly.managed_share | 65岁及以上老年人健康管理率 | share | elderly.managed | population.age_65_up | services
hypertension.standard_share | 高血压患者规范管理率 | share | hypertension.standard | hypertension.registered | services
hypertension.control_share | 管理人群血压控制率 | share | hypertension.controlled | hypertension.registered | services
diabetes.standard_share | 2型糖尿病患者规范管理率 | share | diabetes.standard | diabetes.registered | services
diabetes.control_share | 管理人群血糖控制率 | share | diabetes.controlled | diabetes.registered | services
mental.managed_share | 严重精神障碍患者规范管理率 | share | mental.managed | mental.registered | services
tuberculosis.managed_share | 肺结核患者管理率 | share | tuberculosis.managed | tuberculosis.notified | services
tuberculosis.regular_share | 肺结核患者规则服药率 | share | tuberculosis.regular | tuberculosis.managed | services
tcm.elderly_share | 老年人中医药健康管理率 | share | tcm.elderly_managed | population.age_65_up | services
tcm.children_share | 0–36个月儿童中医药健康管理率 | share | tcm.children_managed | population.age_0_3 | services
infectious.in_time_share | 传染病报告及时率 | share | infectious.reported_in_time | infectious.reported | services
prescriptions.reasonable_share | 处方合格率 | share | prescriptions.reasonable | prescriptions.reviewed | services
prescriptions.review_share | 处方点评比例 | share | prescriptions.reviewed | prescriptions.total | services
prescriptions.antibacterial_share | 门诊抗菌药物处方比例 | share | prescriptions.antibacterial | prescriptions.total | services
records.grade_a_share | 住院病历甲级率 | share | records.inpatient_grade_a | records.inpatient_checked | services
hand_hygiene.compliance | 手卫生依从率 | share | hand_hygiene.complied | hand_hygiene.observed | services
satisfaction.share | 服务对象满意度 | share | satisfaction.satisfied | satisfaction.asked | services
satisfaction.staff_share | 职工满意度 | share | satisfaction.staff_satisfied | satisfaction.staff_asked | services
drugs.essential_share | 基本药物品种占比 | share | drugs.essential_kinds | drugs.kinds | services
income.drug_share | 药品收入占医疗收入的比例 | share | income.drugs | income.medical | services
clinics.integrated_share | 村卫生室一体化管理率 | share | clinics.integrated | clinics.total | services
stations.integrated_share | 社区卫生服务站一体化管理率 | share | stations.integrated | stations.total | services
area.ward_per_bed | 每床病房净使用面积 | rate 1 | area.wards | beds.open | building
villages.clinic_coverage | 行政村村卫生室覆盖率 | share | villages.with_clinic | villages.total | services
clinics.doctors_per_1k | 每千服务人口乡村医生数 | rate 1000 | clinics.village_doctors | population.served | people
records.built_share | 居民健康档案建档率 | share | records.health | population.resident | services
records.built_share_last_year | 上年居民健康档案建档率 | share | records.health_last_year | population.resident_last_year | services
posts.senior_share | 高级专业技术岗位占专业技术人员编制的比例 | share | posts.senior | posts.professional | people
posts.senior_share_last_year | 上年高级专业技术岗位占专业技术人员编制的比例 | share | posts.senior_last_year | posts.professional_last_year | people
"""
"""id | title | form | numerator | denominator | group. ``share in``: the numerator
is part of the denominator and one more adds to both; ``share of``: part of it,
and a person already there can come to count (a nurse earns a degree)."""

_SUMS = """
beds.care | 老年、康复、护理、安宁疗护床位合计 | 张 | beds.elderly + beds.rehabilitation + beds.nursing_care + beds.hospice | building
outposts.total | 社区卫生服务站和村卫生室数 | 个 | stations.total + clinics.total | services
outposts.regularised | 完成规范化建设的站和村卫生室数 | 个 | stations.regularised + clinics.regularised | services
outposts.tcm_corner | 设中医阁的站和村卫生室数 | 个 | stations.tcm_corner + clinics.tcm_corner | services
outposts.tcm_service | 提供中医药服务的站和村卫生室数 | 个 | stations.tcm_service + clinics.tcm_service | services
villages.covered | 设立村卫生室或按规定不设、共建的行政村数 | 个 | villages.with_clinic + villages.exempt | services
"""
"""id | title | unit | what is added up | group."""

_NATIONAL = "卫健统年报口径"


def _figures() -> list[Measure]:
    return [
        Measure(
            id=figure.key,
            title=figure.title,
            unit=figure.unit,
            form="count",
            definition=figure.title,
            source=_NATIONAL,
            group="building" if figure.group in {"beds", "building"} else "services",
        )
        for figure in FIGURES.values()
    ]


def _counts() -> list[Measure]:
    return [
        Measure(
            id=count.id,
            title=count.title,
            unit="人",
            form="count",
            definition=count.definition,
            source=count.source,
            group="people",
        )
        for count in STAFF_COUNTS.values()
    ]


def _quotients() -> list[Measure]:
    made = []
    for line in _QUOTIENTS.strip().splitlines():
        ident, title, shape, numerator, denominator, group = (
            part.strip() for part in line.split("|")
        )
        form, _, rest = shape.partition(" ")
        factor = Fraction(rest) if form == "rate" else Fraction(1)
        made.append(
            Measure(
                id=ident,
                title=title,
                unit={"share": "%", "ratio": "1∶x"}.get(form, ""),
                form=form,
                definition=f"{numerator} / {denominator}",
                source=_NATIONAL,
                group=group,
                numerator=numerator,
                denominator=denominator,
                factor=factor,
                within=rest == "in",
            )
        )
    return made


def _sums() -> list[Measure]:
    made = []
    for line in _SUMS.strip().splitlines():
        ident, title, unit, added, group = (part.strip() for part in line.split("|"))
        made.append(
            Measure(
                id=ident,
                title=title,
                unit=unit,
                form="count",
                definition=added,
                source=_NATIONAL,
                group=group,
                terms=tuple(added.split(" + ")),
            )
        )
    return made


def _others() -> list[Measure]:
    return [
        Measure(
            id="departments.without_physician",
            title="没有执业医师的临床科室数",
            unit="个",
            form="count",
            definition="人员台账里有人的临床科室中，没有执业（助理）医师的科室数",
            source="由人员台账与科室登记算出",
            group="departments",
        ),
        Measure(
            id="equipment.value_total",
            title="在用设备总价值",
            unit="元",
            form="count",
            definition="未报废、未撤销设备的单价乘台数之和",
            source="由设备台账算出",
            group="equipment",
        ),
        Measure(
            id="equipment.units",
            title="在用设备台数",
            unit="台",
            form="count",
            definition="启用状态设备的台数之和",
            source="由设备台账算出",
            group="equipment",
        ),
    ]


def _catalogue() -> Mapping[str, Measure]:
    every = [*_figures(), *_counts(), *_quotients(), *_sums(), *_others()]
    found: dict[str, Measure] = {}
    for measure in every:
        if measure.id in found:
            raise ValueError(f"measure twice: {measure.id}")
        found[measure.id] = measure
    for measure in every:
        for operand in (measure.numerator, measure.denominator, *measure.terms):
            if operand and operand not in found:
                raise ValueError(f"unknown operand {operand} of {measure.id}")
    return MappingProxyType(found)


MEASURES: Mapping[str, Measure] = _catalogue()
"""Every measure by id."""
