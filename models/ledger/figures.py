"""The figures of a year: what the national annual report and the forms ask.

One catalogue of keys. ``unit`` is a unit of count or money; ``whole`` figures
accept integers only. Titles are the wording of 卫健统1-2 where it has one.
The forms add header aliases, limits and checks (``forms/national/figures.py``).
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
area | emergency_station.radius | 到急救站点的服务半径 | 公里
area | clinics.total | 下设村卫生室数 | 个
area | clinics.integrated | 一体化管理的村卫生室数 | 个
area | clinics.village_doctors | 村卫生室乡村医生数 | 人
area | clinics.supervised_times | 对村卫生室业务指导次数 | 次
clinics | clinics.capable | 达到服务能力标准的村卫生室数 | 个
clinics | clinics.techniques_6 | 能规范开展6项以上中医药适宜技术的村卫生室数 | 个
clinics | clinics.remote | 远程医疗服务覆盖的村卫生室数 | 个
area | stations.total | 下设社区卫生服务站数 | 个
area | stations.integrated | 一体化管理的社区卫生服务站数 | 个
area | stations.supervised_times | 对社区卫生服务站业务指导次数 | 次
stations | stations.techniques_6 | 能规范开展6项以上中医药适宜技术的社区卫生服务站数 | 个
county | county.population | 所在县（市、区）常住人口 | 人
county | county.hospital_beds | 县医院编制床位数 | 张
county | county.counties | 县（市、区）数 | 个
county | county.platforms | 建成县域卫生健康综合信息平台的县（市、区）数 | 个
people | posts.established | 编制人数 | 人
people | posts.filled | 在编人数 | 人
people | posts.professional | 专业技术人员编制数 | 人
people | posts.upper | 中级和高级专业技术岗位数 | 个
people | posts.upper_last_year | 上年中级和高级专业技术岗位数 | 个
people | staff.public_health_assigned | 从事公共卫生工作人员数 | 人
people | staff.mental_health_assigned | 从事精神卫生防治工作人员数 | 人
people | staff.counselling_assigned | 从事心理健康服务人员数 | 人
people | staff.insurance_assigned | 负责医保管理工作人员数 | 人
people | staff.informatics_trained | 经县级及以上培训合格的信息管理人员数 | 人
people | physicians.at_once | 同时出诊医师数 | 人
people | training.sessions | 全员业务培训次数 | 次
people | training.free_sessions | 参加免费岗位技能培训次数 | 次
people | training.free_days | 参加免费岗位技能培训累计天数 | 天
people | meetings.superior | 参加上级机构例会次数 | 次
people | training.continuing_education | 接受继续医学教育人数 | 人
people | training.away_half_year | 进修半年以上人数 | 人
people | training.away | 选派赴上级医院进修人数 | 人
people | training.infectious_people | 参加传染病和突发公共卫生事件应对培训人数 | 人
people | training.paediatric_gp | 参加儿科诊疗知识培训的全科医生数 | 人
people | teams.family_doctor | 家庭医生团队数 | 个
people | posts.professional_last_year | 上年专业技术人员编制数 | 人
people | posts.senior | 高级专业技术岗位数 | 个
people | posts.senior_last_year | 上年高级专业技术岗位数 | 个
people | recruits.total | “县招乡用”招聘到岗人数 | 人
people | recruits.college | 招聘到岗人员中全日制专科以上人数 | 人
people | experts.rehired | 返聘二级、三级医院退休专家人数 | 人
people | emergency.aides | 医疗救护员等急救辅助人员数 | 人
people | referrals.liaisons | 转诊联络员人数 | 人
people | teams.trained | 三年内参加过培训的家庭医生团队数 | 个
beds | beds.approved | 编制床位 | 张
beds | beds.open | 实有床位 | 张
beds | beds.observation | 观察床 | 张
beds | beds.home | 家庭病床 | 张
beds | beds.rehabilitation | 康复床位 | 张
beds | beds.days_open | 实际开放总床日数 | 床日
beds | beds.days_used | 实际占用总床日数 | 床日
beds | beds.days_discharged | 出院者占用总床日数 | 床日
beds | beds.elderly | 老年床位 | 张
beds | beds.nursing_care | 护理床位 | 张
beds | beds.hospice | 安宁疗护床位 | 张
building | area.building | 年末房屋建筑面积 | 平方米
building | area.business | 业务用房面积 | 平方米
building | area.dangerous | 危房面积 | 平方米
building | area.wards | 病房净使用面积 | 平方米
building | area.rented | 租房面积 | 平方米
building | area.tcm | 中医馆面积 | 平方米
building | area.vaccination | 预防接种门诊面积 | 平方米
building | rooms.consulting | 诊室数 | 间
equipment | equipment.value_over_10k | 万元以上设备总价值 | 元
equipment | equipment.count_over_10k | 万元以上设备台数 | 台
equipment | equipment.count_10_49 | 10–49万元设备台数 | 台
equipment | equipment.count_50_99 | 50–99万元设备台数 | 台
equipment | equipment.count_100_up | 100万元及以上设备台数 | 台
equipment | equipment.urgent_listed | 急需设备清单件数 | 件
equipment | equipment.urgent_arrived | 急需设备已到位件数 | 件
money | income.total | 总收入 | 元
money | income.medical | 医疗收入 | 元
money | income.drugs | 药品收入 | 元
money | income.grant | 财政补助收入 | 元
money | expense.total | 总支出 | 元
money | expense.people | 人员经费 | 元
money | pay.away | 进修人员进修期间人均待遇 | 元
money | pay.peers | 本单位同等条件人员人均待遇 | 元
money | safety.budget | 安全生产预算和资金投入 | 元
money | contracts.income | 家庭医生签约服务收入 | 元
money | contracts.income_distributed | 签约服务收入用于内部分配金额 | 元
money | surplus.year | 医疗服务收入扣除成本和提取基金后的结余（无结余填0） | 元
money | surplus.to_bonus | 结余中可提取用于增发奖励性绩效工资的金额 | 元
money | pay.gp_average | 全科医生平均年收入 | 元
money | pay.county_physician_average | 县级综合医院同等条件临床医师平均年收入 | 元
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
contracting | contracts.services_due | 签约服务应履约次数 | 次
contracting | contracts.services_done | 签约服务实际履约次数 | 次
contracting | contracts.activities | 签约服务进机关、进社区活动次数 | 次
contracting | visits.contracted | 签约居民在基层机构就诊人次 | 人次
contracting | visits.contracted_all | 签约居民总就诊人次 | 人次
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
public_health | records.health_opened | 向居民个人开放的电子健康档案数 | 份
public_health | records.health_last_year | 上年居民健康档案累计建档人数 | 人
public_health | population.resident_last_year | 上年年末常住人口 | 人
public_health | rounds.planned | 计划巡诊次数 | 次
public_health | rounds.done | 实际巡诊次数 | 次
drills | drills.emergency | 突发公共卫生事件应急演练次数 | 次
drills | drills.fire | 消防演练次数 | 次
drills | drills.rescue | 急救技能培训与演练次数 | 次
drills | quality.meetings | 医疗质量管理会议次数 | 次
drills | infection.checks | 院感自查次数 | 次
drills | nursing.checks | 护理质量检查次数 | 次
drills | adverse.reported | 医疗安全（不良）事件报告数 | 例
drills | supplies.kinds | 应急物资定额品种数 | 种
drills | supplies.kinds_met | 达到定额且在有效期内的应急物资品种数 | 种
drills | integrity.self_checks | 廉洁从业九项准则自查自纠次数 | 次
drills | insurance.trainings | 医保基金制度政策培训次数 | 次
drills | insurance.self_checks | 医保基金使用情况自查次数 | 次
drills | safety.reviews | 上年度医疗质量安全、医疗纠纷、医疗事故分析评价次数 | 次
drills | safety.leader_meetings | 领导班子安全生产专题会议次数 | 次
drills | safety.trainings | 参加县级安全生产全员培训次数 | 次
drills | safety.trained_people | 参加县级安全生产全员培训人数 | 人
drills | safety.month_activities | 安全生产月活动次数 | 次
drills | hazards.kinds_checked | 已排查的安全隐患类别数 | 类
drills | hazards.overdue | 逾期未整改的安全隐患数 | 项
drills | safety.casualties | 安全事故伤亡人数 | 人
drills | safety.sweeps | 安全生产大排查次数 | 次
clinics | clinics.standardised | 完成标准化建设的村卫生室数 | 个
clinics | clinics.regularised | 完成规范化建设的村卫生室数 | 个
clinics | clinics.public_property | 公有产权村卫生室数 | 个
clinics | clinics.public_standardised | 完成标准化建设的公有产权村卫生室数 | 个
clinics | clinics.tcm_corner | 设中医阁的村卫生室数 | 个
clinics | clinics.tcm_service | 提供中医药服务的村卫生室数 | 个
clinics | clinics.doctors_hired | “乡聘村用”乡村医生数 | 人
clinics | clinics.doctors_insured | “乡聘村用”乡村医生参加养老和工伤保险人数 | 人
clinics | clinics.doctor_months_due | 应发专项补助的乡村医生人月数 | 人月
clinics | clinics.doctor_months_paid | 足额按月发放专项补助的乡村医生人月数 | 人月
clinics | villages.exempt | 按规定不设或共建（合建）村卫生室的行政村数 | 个
stations | stations.standardised | 完成标准化建设的社区卫生服务站数 | 个
stations | stations.regularised | 完成规范化建设的社区卫生服务站数 | 个
stations | stations.tcm_corner | 设中医阁的社区卫生服务站数 | 个
stations | stations.tcm_service | 提供中医药服务的社区卫生服务站数 | 个
county | county.subdistricts | 街道办事处数 | 个
county | county.subdistricts_with_centre | 设有社区卫生服务中心的街道数 | 个
county | county.towns | 乡镇和街道数 | 个
county | county.towns_with_standardised | 有标准化卫生院（中心）的乡镇和街道数 | 个
county | county.places | 村和社区数 | 个
county | county.places_within_15 | 15分钟内可到达基层医疗机构的村和社区数 | 个
county | county.places_uncovered | 没有医疗卫生机构或人员的乡、村数（空白点） | 个
county | county.community_hospitals_planned | 年度拟新建社区医院个数 | 个
county | county.centres_new | 当年新建社区卫生服务中心数 | 个
county | county.stations_new | 当年新建社区卫生服务站数 | 个
county | county.clinics_public_done | 当年完成标准化建设的公有产权村卫生室数 | 个
county | county.samples_applied | 当年遴选申报的“五个100”实践样板数 | 个
county | county.samples_built | 成功打造的“五个100”实践样板数 | 个
county | county.recruitments | 当年为卫生院和中心开展的招聘批次 | 次
county | county.visits_all | 县域内医疗卫生机构总诊疗人次 | 人次
county | county.outpatient_all | 县域门诊总量 | 人次
county | county.fund_inspections | 基本公共卫生资金督查次数 | 次
county | county.publicity_months | 基本公共卫生服务宣传月活动次数 | 次
county | county.public_health_items | 国家基本公共卫生服务项目数 | 项
county | county.public_health_items_met | 达标的国家基本公共卫生服务项目数 | 项
county | county.outposts_hub | 建成的片区中心站室数 | 个
county | county.outposts_improved | 完成提标改造的站室数 | 个
county | county.outposts_smart | 建成的三星级及以上智慧化站室数 | 个
county | county.training_centres | 建成的县域培训中心数 | 个
county | county.secondments_township | 乡镇级赴县级医院进修人数 | 人
county | county.secondments_village | 村（社）级赴乡镇级进修人数 | 人
county | county.directed_students | 完成基层定向培养的医学生数 | 人
county | county.tcm_apprentices | 完成培养的站室中医师承人员数 | 人
county | county.emergency_stations_new | 新建成的急救站点数 | 个
county | county.lead_hospitals | 医共体牵头医院数 | 家
county | county.lead_hospitals_with_vehicle | 配置农村巡回医疗服务车的牵头医院数 | 家
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


COUNTY_GROUP = "county"
"""Figures of a county, not of an institution; some conditions of policies need them."""
FIGURES: Mapping[str, Figure] = _read()
"""All figures by key, in the order the forms ask them."""
