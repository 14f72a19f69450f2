"""The figures of a year: what the national annual report and the forms ask.

One catalogue of keys. ``unit`` is a unit of count or money; ``whole`` figures
accept integers only. Titles are the wording of 卫健统1-2 where it has one.
The forms add header aliases, limits and checks (``forms/figures.py``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

_CATALOGUE = """
area | population.served | 服务人口数 | 人
area | population.resident | 年末常住人口 | 人
area | population.age_0_6 | 0–6岁儿童数 | 人
area | population.age_0_3 | 0–3岁儿童数 | 人
area | population.age_65_up | 65岁及以上老年人数 | 人
area | villages.total | 辖区内行政村数 | 个
area | villages.with_clinic | 设立村卫生室的行政村数 | 个
area | clinics.total | 下设村卫生室数 | 个
area | clinics.integrated | 一体化管理的村卫生室数 | 个
area | clinics.village_doctors | 村卫生室乡村医生数 | 人
area | clinics.supervised_times | 对村卫生室业务指导次数 | 次
area | stations.total | 下设社区卫生服务站数 | 个
area | stations.integrated | 一体化管理的社区卫生服务站数 | 个
area | stations.supervised_times | 对社区卫生服务站业务指导次数 | 次
people | posts.established | 编制人数 | 人
people | posts.filled | 在编人数 | 人
people | posts.professional | 专业技术人员编制数 | 人
people | staff.public_health_assigned | 从事公共卫生工作人员数 | 人
people | training.sessions | 全员业务培训次数 | 次
people | training.free_sessions | 参加免费岗位技能培训次数 | 次
people | training.free_days | 参加免费岗位技能培训累计天数 | 天
people | meetings.superior | 参加上级机构例会次数 | 次
people | training.continuing_education | 接受继续医学教育人数 | 人
people | training.away_half_year | 进修半年以上人数 | 人
people | teams.family_doctor | 家庭医生团队数 | 个
beds | beds.approved | 编制床位 | 张
beds | beds.open | 实有床位 | 张
beds | beds.observation | 观察床 | 张
beds | beds.home | 家庭病床 | 张
beds | beds.rehabilitation | 康复床位 | 张
beds | beds.days_open | 实际开放总床日数 | 床日
beds | beds.days_used | 实际占用总床日数 | 床日
beds | beds.days_discharged | 出院者占用总床日数 | 床日
building | area.building | 年末房屋建筑面积 | 平方米
building | area.business | 业务用房面积 | 平方米
building | area.dangerous | 危房面积 | 平方米
building | area.wards | 病房净使用面积 | 平方米
building | area.rented | 租房面积 | 平方米
building | area.tcm | 中医馆面积 | 平方米
building | area.vaccination | 预防接种门诊面积 | 平方米
equipment | equipment.value_over_10k | 万元以上设备总价值 | 元
equipment | equipment.count_over_10k | 万元以上设备台数 | 台
equipment | equipment.count_10_49 | 10–49万元设备台数 | 台
equipment | equipment.count_50_99 | 50–99万元设备台数 | 台
equipment | equipment.count_100_up | 100万元及以上设备台数 | 台
money | income.total | 总收入 | 元
money | income.medical | 医疗收入 | 元
money | income.drugs | 药品收入 | 元
money | income.grant | 财政补助收入 | 元
money | expense.total | 总支出 | 元
money | expense.people | 人员经费 | 元
services | visits.total | 总诊疗人次 | 人次
services | visits.outpatient | 门诊人次 | 人次
services | visits.emergency | 急诊人次 | 人次
services | visits.home | 出诊（家庭卫生服务）人次 | 人次
services | visits.total_last_year | 上年总诊疗人次 | 人次
services | visits.tcm | 中医诊疗人次 | 人次
services | visits.tcm_non_drug | 中医非药物疗法人次 | 人次
services | visits.dental | 口腔诊疗人次 | 人次
services | visits.rehabilitation | 康复治疗人次 | 人次
services | visits.appointment | 预约诊疗人次 | 人次
services | visits.remote | 远程医疗服务例数 | 例
services | admissions | 入院人数 | 人
services | discharges | 出院人数 | 人
services | discharges.last_year | 上年出院人数 | 人
services | discharges.followed_up | 出院后随访人数 | 人
services | surgeries | 住院手术人次 | 人次
services | deliveries | 住院分娩人数 | 人
services | referrals.up | 上转人次 | 人次
services | referrals.down | 下转人次 | 人次
services | referral.agreements | 双向转诊协议医院数 | 所
services | prescriptions.total | 处方数 | 张
services | prescriptions.reviewed | 点评处方数 | 张
services | prescriptions.reasonable | 点评合格处方数 | 张
services | prescriptions.antibacterial | 门诊抗菌药物处方数 | 张
services | prescriptions.tcm_decoction | 中药饮片处方数 | 张
services | drugs.kinds | 配备药品品种数 | 种
services | drugs.essential_kinds | 其中基本药物品种数 | 种
services | drugs.decoction_pieces | 中药饮片品种数 | 种
services | records.inpatient_checked | 抽查住院病历数 | 份
services | records.inpatient_grade_a | 其中甲级病历数 | 份
services | hand_hygiene.observed | 手卫生观察时机数 | 次
services | hand_hygiene.complied | 手卫生依从次数 | 次
services | diseases.kinds | 诊治病种数 | 种
services | satisfaction.asked | 满意度调查人数 | 人
services | satisfaction.satisfied | 其中满意人数 | 人
services | satisfaction.staff_asked | 职工满意度调查人数 | 人
services | satisfaction.staff_satisfied | 职工满意人数 | 人
contracting | contracts.total | 家庭医生签约人数 | 人
contracting | contracts.key_groups | 重点人群签约人数 | 人
contracting | population.key_groups | 重点人群数 | 人
contracting | contracts.renewed | 续签人数 | 人
contracting | contracts.last_year | 上年签约人数 | 人
public_health | records.health | 居民健康档案累计建档人数 | 人
public_health | records.health_electronic | 规范化电子建档人数 | 人
public_health | records.health_used | 档案中有动态记录的份数 | 份
public_health | education.print_kinds | 健康教育印刷资料种类 | 种
public_health | education.video_kinds | 健康教育音像资料种类 | 种
public_health | education.boards | 健康教育宣传栏数 | 个
public_health | education.board_changes | 宣传栏更换次数 | 次
public_health | education.consultations | 公众健康咨询活动次数 | 次
public_health | education.lectures | 健康知识讲座次数 | 次
public_health | vaccination.due | 应接种剂次数 | 剂次
public_health | vaccination.given | 实际接种剂次数 | 剂次
public_health | children.managed | 0–6岁儿童健康管理人数 | 人
public_health | children.eye_checked | 0–6岁儿童视力检查人数 | 人
public_health | newborns.live | 活产数 | 人
public_health | newborns.visited | 新生儿访视人数 | 人
public_health | mothers.early_registered | 早孕建册人数 | 人
public_health | mothers.visited | 产后访视人数 | 人
public_health | elderly.managed | 65岁及以上老年人健康管理人数 | 人
public_health | hypertension.registered | 高血压患者管理人数 | 人
public_health | hypertension.standard | 高血压患者规范管理人数 | 人
public_health | hypertension.controlled | 血压达标人数 | 人
public_health | diabetes.registered | 2型糖尿病患者管理人数 | 人
public_health | diabetes.standard | 2型糖尿病患者规范管理人数 | 人
public_health | diabetes.controlled | 血糖达标人数 | 人
public_health | mental.registered | 严重精神障碍患者登记人数 | 人
public_health | mental.managed | 严重精神障碍患者规范管理人数 | 人
public_health | tuberculosis.notified | 辖区肺结核患者数 | 人
public_health | tuberculosis.managed | 肺结核患者管理人数 | 人
public_health | tuberculosis.regular | 肺结核患者规则服药人数 | 人
public_health | tcm.elderly_managed | 老年人中医药健康管理人数 | 人
public_health | tcm.children_managed | 0–36个月儿童中医药健康管理人数 | 人
public_health | infectious.reported | 传染病报告例数 | 例
public_health | infectious.reported_in_time | 传染病及时报告例数 | 例
public_health | inspection.rounds | 卫生监督协管巡查次数 | 次
drills | drills.emergency | 突发公共卫生事件应急演练次数 | 次
drills | drills.fire | 消防演练次数 | 次
drills | drills.rescue | 急救技能培训与演练次数 | 次
drills | quality.meetings | 医疗质量管理会议次数 | 次
drills | infection.checks | 院感自查次数 | 次
drills | nursing.checks | 护理质量检查次数 | 次
drills | adverse.reported | 医疗安全（不良）事件报告数 | 例
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a year. ``unit`` 元 is stored as yuan whatever a file used."""

    key: str
    title: str
    unit: str
    group: str

    @property
    def whole(self) -> bool:
        """Whether only integers make sense (everything but areas and money)."""
        return self.unit not in {"平方米", "元"}


def _read() -> Mapping[str, Figure]:
    figures = {}
    for line in _CATALOGUE.strip().splitlines():
        group, key, title, unit = (part.strip() for part in line.split("|"))
        figures[key] = Figure(key=key, title=title, unit=unit, group=group)
    return MappingProxyType(figures)


FIGURES: Mapping[str, Figure] = _read()
"""All figures by key, in the order the forms ask them."""
