"""The annual figures form: every figure of the ledger with its headers and limits."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType

from forms.fields import Field, Form, Kind, Limits
from models.ledger.figures import COUNTY_GROUP, FIGURES, Figure

_GROUPS: Mapping[str, str] = MappingProxyType({
    "area": "服务区域", "clinics": "村卫生室", "stations": "社区卫生服务站", "people": "人员",
    "beds": "床位", "building": "房屋", "equipment": "设备",
    "money": "收支", "services": "医疗服务", "contracting": "家庭医生签约",
    "public_health": "基本公共卫生服务", "drills": "管理与演练", COUNTY_GROUP: "县级数据",
})  # fmt: skip
FIGURE_GROUPS: tuple[str, ...] = tuple(_GROUPS.values())
"""The groups in the order a screen shows them; the county's own come last."""
COUNTY_FIGURES = _GROUPS[COUNTY_GROUP]
"""Known to the county; a centre fills in the few its policies' conditions ask for."""

_ALIASES = """
population.served | 服务人口; 辖区服务人口数; 辖区服务人口
population.resident | 常住人口; 常住人口数; 年末常住人口数; 辖区常住人口; 辖区常住人口数
population.age_0_6 | 0-6岁; 0-6岁儿童; 0-6岁人口数; 年末0-6岁儿童数
population.age_0_3 | 0-3岁; 0-3岁儿童; 0-36个月儿童数; 年末0-3岁儿童数
population.age_65_up | 65岁以上; 65岁及以上; 65岁以上人口数; 65岁及以上人口数; 65岁以上老年人数; 65岁及以上老年人口数
villages.total | 行政村数; 辖区行政村数; 行政村个数
villages.with_clinic | 设村卫生室的行政村数; 设立村卫生室的行政村
clinics.total | 村卫生室数; 下设村卫生室个数; 下设村卫生室
clinics.integrated | 一体化管理村卫生室数; 一体化管理的村卫生室
clinics.village_doctors | 乡村医生数; 乡村医生和卫生员数
posts.established | 编制数; 核定编制数; 核定编制人数; 编制
posts.filled | 在编职工数; 在编人员数; 其中在编人数; 在编
training.sessions | 培训次数; 全员培训次数
training.continuing_education | 继续医学教育人数; 参加继续医学教育人数
training.away_half_year | 进修半年以上人员数; 进修半年以上的人数
teams.family_doctor | 家庭医生签约服务团队数; 签约团队数
beds.approved | 编制床位数; 编制床位(张); 核定床位; 核定床位数
beds.open | 实有床位数; 实有床位(张); 开放床位; 开放床位数; 实际开放床位数
beds.observation | 观察床数; 观察床位; 观察床位数
beds.home | 家庭病床数; 年末家庭病床数; 全年开设家庭病床总数
beds.rehabilitation | 康复床位数; 康复病床数
beds.days_open | 实际开放总床日; 开放总床日数
beds.days_used | 实际占用总床日; 占用总床日数
beds.days_discharged | 出院者占用总床日; 出院者占用床日数
area.building | 房屋建筑面积; 年末房屋建筑面积(平方米); 建筑面积
area.business | 业务用房; 业务用房建筑面积; 其中业务用房面积
area.dangerous | 危房; 业务用房中危房面积; 其中危房面积
area.rented | 租房; 年末租房面积; 租用房屋面积
equipment.value_over_10k | 万元以上设备价值; 万元以上设备总金额
equipment.count_over_10k | 万元以上设备总台数; 万元以上设备数
equipment.count_10_49 | 10-49万元台数; 10-49万元; 10-49万元设备
equipment.count_50_99 | 50-99万元台数; 50-99万元; 50-99万元设备
equipment.count_100_up | 100万元及以上台数; 100万元及以上; 100万元以上设备台数; 100万元以上台数; 100万元及以上设备
income.total | 总收入合计; 收入合计; 本年总收入
income.medical | 医疗收入合计; 其中医疗收入
income.drugs | 其中药品收入
income.grant | 财政补助; 财政拨款收入; 财政补助收入合计
expense.total | 总支出合计; 支出合计; 总费用; 本年总支出
expense.people | 人员支出; 其中人员经费
visits.total | 诊疗人次; 总诊疗人次数; 诊疗人次数; 总诊疗量
visits.outpatient | 门诊人次数; 其中门诊人次; 门诊量
visits.emergency | 急诊人次数; 急诊量
visits.home | 家庭卫生服务人次; 家庭卫生服务人次数; 出诊人次; 出诊人次数
visits.total_last_year | 上年总诊疗人次数; 上年诊疗人次
visits.tcm | 中医诊疗人次数; 中医诊疗量; 中医门诊人次
visits.tcm_non_drug | 中医非药物疗法人次数; 中医非药物疗法诊疗人次
visits.dental | 口腔科诊疗人次; 口腔诊疗人次数
visits.rehabilitation | 康复诊疗人次; 康复治疗人次数
visits.appointment | 预约诊疗人次数
visits.remote | 远程医疗例数; 远程医疗服务人次
admissions | 入院人次; 入院人次数
discharges | 出院人次; 出院人次数
discharges.last_year | 上年出院人次
surgeries | 住院手术人次数; 住院病人手术人次; 手术人次
deliveries | 住院分娩数; 分娩人数
referrals.up | 上转病人数; 向上转诊人次; 上转人数
referrals.down | 下转病人数; 向下转诊人次; 下转人数
prescriptions.total | 门诊处方数; 处方总数; 门诊处方总数
prescriptions.reviewed | 处方点评数
prescriptions.antibacterial | 抗菌药物处方数; 使用抗菌药物处方数
prescriptions.tcm_decoction | 饮片处方数; 中药饮片处方
drugs.kinds | 药品品种数; 药品种类数
drugs.essential_kinds | 基本药物品种数; 基本药物种数
drugs.decoction_pieces | 中药饮片种数; 饮片品种数
diseases.kinds | 病种数; 诊疗病种数
contracts.total | 签约人数; 签约居民数; 家庭医生签约服务人数
contracts.key_groups | 重点人群签约数
records.health | 居民健康档案建档人数; 健康档案累计建档人数; 居民健康档案累计建档数; 建立居民健康档案人数
records.health_electronic | 规范化电子健康档案建档人数; 规范化电子建档数; 其中规范化电子建档人数
children.managed | 0-6岁儿童健康管理数; 0-6岁儿童管理人数
mothers.visited | 产后访视数
elderly.managed | 65岁以上老人健康管理人数; 65岁以上老年人健康管理人数; 65岁及以上老人健康管理人数; 老年人健康管理人数
hypertension.registered | 高血压患者健康管理人数; 高血压管理人数
hypertension.standard | 高血压规范管理人数
diabetes.registered | 糖尿病患者管理人数; 2型糖尿病患者健康管理人数; 糖尿病管理人数
diabetes.standard | 糖尿病规范管理人数; 糖尿病患者规范管理人数
mental.registered | 严重精神障碍患者登记数; 严重精神障碍患者管理人数
mental.managed | 严重精神障碍管理人数; 严重精神障碍规范管理人数
tuberculosis.managed | 肺结核管理人数; 结核病患者健康管理人数
tcm.elderly_managed | 65岁以上老年人中医药健康管理人数; 65岁以上老人中医药健康管理人数; 65岁及以上老年人中医药健康管理人数
tcm.children_managed | 0-3岁儿童中医药健康管理人数; 儿童中医药健康管理人数
infectious.reported | 传染病和突发公共卫生事件报告例数; 传染病报告数
inspection.rounds | 卫生监督协管巡查; 协管巡查次数; 卫生监督协管巡查次
"""  # noqa: E501

_MOST_COUNTED, _MOST_MONEY = Fraction(10) ** 8, Fraction(10) ** 12


def _read_aliases() -> Mapping[str, tuple[str, ...]]:
    aliases = {}
    for line in _ALIASES.strip().splitlines():
        key, _, names = line.partition("|")
        aliases[key.strip()] = tuple(name.strip() for name in names.split(";"))
    return MappingProxyType(aliases)


def _field(figure: Figure, aliases: Mapping[str, tuple[str, ...]]) -> Field:
    highest = _MOST_MONEY if figure.unit == "元" else _MOST_COUNTED
    return Field(
        key=figure.key,
        title=figure.title,
        kind=Kind.WHOLE if figure.whole else Kind.DECIMAL,
        group=_GROUPS[figure.group],
        unit=figure.unit,
        limits=Limits(lowest=Fraction(0), highest=highest),
        aliases=aliases.get(figure.key, ()),
    )


def _form() -> Form:
    aliases = _read_aliases()
    fields = tuple(_field(figure, aliases) for figure in FIGURES.values())
    return Form(id="figures", title="年度数据", fields=fields)


FIGURE_FORM = _form()
