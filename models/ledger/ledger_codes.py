"""Codes of the ledgers that a form alone describes (``models/ledger/form_rows.py``).

No national list covers these; the codes are this program's and never change.
``99`` is what no other code says. Figures follow from them (``derived_rules.py``).
"""

from collections.abc import Mapping
from types import MappingProxyType


def _list(text: str) -> Mapping[str, str]:
    """Read ``1 one | 2 two``."""
    pairs = (entry.strip().split(" ", 1) for entry in text.split("|"))
    return MappingProxyType({code: label.strip() for code, label in pairs})


LEDGER_TITLES: Mapping[str, str] = MappingProxyType({
    "departments": "科室设置",
    "premises": "房屋",
    "bed_list": "床位分布",
    "vehicles": "车辆",
    "training_events": "培训记录",
    "qualifications": "证书与资格",
    "staff_training": "进修与继续教育",
    "postings": "岗位变动",
    "maintenance": "设备维护与检定",
    "diseases": "诊治病种",
    "drugs": "药品目录",
    "short_drugs": "缺药登记",
    "teams": "家庭医生团队",
    "rounds": "巡诊安排",
    "agreements": "协议与合同",
    "surveys": "满意度调查",
    "opinions": "意见与投诉",
    "villages": "行政村",
    "village_clinics": "村卫生室",
    "stations": "社区卫生服务站",
    "guidance": "站室业务指导",
    "drills": "应急演练",
    "self_checks": "自查、检查与会议",
    "hazards": "安全隐患",
    "emergency_stock": "应急物资",
    "adverse_events": "医疗安全（不良）事件",
    "honours": "荣誉",
    "veto_events": "一票否决事项",
    "inspections": "上级检查督导",
    "rectification": "整改台账",
    "duties_done": "年度任务登记",
    "own_duties": "本单位任务",
})  # fmt: skip
"""Ledger -> what clerks call it; ``forms/ledgers`` has a form for each."""

DEPARTMENT_KINDS = _list("1 临床科室 | 2 医技科室 | 3 公共卫生科室 | 4 职能（行政后勤）科室")
BUILDING_USES = _list("""
    1 门诊 | 2 住院 | 3 医技 | 4 公共卫生 | 5 行政办公 | 6 后勤保障 | 7 周转宿舍 | 99 其他
""")
TENURES = _list("1 自有 | 2 租用 | 3 无偿使用")
DANGER_GRADES = _list("0 未鉴定、未发现危险 | A A级 | B B级 | C C级 | D D级")
"""Grades of a building appraisal; C and D are dangerous houses (危房)."""

BED_KINDS = _list("""
    1 普通床位 | 2 康复床位 | 3 老年床位 | 4 护理床位 | 5 安宁疗护床位 | 6 外科床位
    | 7 妇产科床位 | 8 儿科床位 | 20 观察床 | 30 家庭病床
""")
VEHICLE_KINDS = _list("""
    1 救护车 | 2 巡回医疗车 | 3 健康直通车（巡诊车） | 4 疫苗冷链车 | 5 公务用车 | 99 其他
""")
VEHICLE_STATES = _list("1 在用 | 2 停用 | 3 报废")

DRUG_KINDS = _list("1 西药 | 2 中成药 | 3 中药饮片 | 4 中药配方颗粒")
AGREEMENT_KINDS = _list("""
    1 医联体（医共体） | 2 双向转诊 | 3 远程医疗 | 4 对口支援 | 5 医疗废物处置 | 6 设备维保
    | 7 消防与安保 | 8 医疗责任保险 | 9 养老机构合作 | 10 检验外送 | 11 消毒供应 | 99 其他
""")
HOSPITAL_LEVELS = _list("1 一级 | 2 二级 | 3 三级 | 0 不是医院")
OPINION_KINDS = _list("1 意见建议 | 2 投诉 | 3 表扬 | 4 医疗纠纷")
ADVERSE_GRADES = _list("1 Ⅰ级 | 2 Ⅱ级 | 3 Ⅲ级 | 4 Ⅳ级")

CLINIC_RUNNERS = _list("1 乡镇卫生院延伸举办 | 2 其他公办 | 3 非公办")
VILLAGE_COVERS = _list("1 设有村卫生室 | 2 与邻村合建、共建 | 3 按规定不设 | 4 没有")
OUTPOST_KINDS = _list("1 村卫生室 | 2 社区卫生服务站")

TRAINING_KINDS = _list("""
    1 全员业务培训 | 2 传染病和突发公共卫生事件应对 | 3 医保基金制度政策
    | 4 县级安全生产全员培训 | 5 儿科诊疗知识（全科医生） | 6 医院感染防控 | 7 廉洁从业与行风
    | 8 中医药适宜技术 | 9 信息系统 | 10 基本公共卫生服务 | 11 乡村医生培训
    | 12 免费岗位技能培训 | 99 其他
""")
LEVELS = _list("1 本机构 | 2 县级 | 3 市级 | 4 省级 | 5 国家级")
QUALIFICATION_KINDS = _list("""
    1 医师资格证书 | 2 医师执业证书 | 3 护士执业证书 | 4 乡村医生执业证书 | 5 药师（药士）资格
    | 6 检验、影像等技术资格 | 7 专业技术职务任职资格 | 8 全科医生培训合格证书
    | 9 住院医师规范化培训合格证书 | 10 母婴保健技术考核合格证书 | 11 放射工作人员证
    | 12 预防接种人员资格 | 13 特种设备作业人员证 | 14 急救技能合格证 | 15 健康证明 | 99 其他
""")
AWAY_KINDS = _list("""
    1 进修 | 2 住院医师规范化培训 | 3 全科医生转岗培训 | 4 助理全科医生培训 | 5 骨干培训
    | 6 继续医学教育 | 7 学历教育 | 99 其他
""")
POSTING_KINDS = _list("""
    1 入职（招聘） | 2 调入 | 3 返聘 | 4 转岗 | 5 派驻村卫生室 | 6 借调外出 | 7 调出
    | 8 辞职（辞退） | 9 退休 | 10 去世 | 99 其他
""")
MAINTENANCE_KINDS = _list("""
    1 日常保养 | 2 计量检定 | 3 校准 | 4 维修 | 5 放射防护检测 | 6 特种设备检验 | 7 质量控制检测
    | 99 其他
""")
MAINTENANCE_RESULTS = _list("1 合格（正常） | 2 不合格 | 3 停用待修")

DRILL_KINDS = _list("""
    1 突发公共卫生事件应急演练 | 2 消防演练 | 3 急救技能培训与演练 | 4 医疗纠纷处置演练
    | 5 停电停水应急演练 | 6 信息系统故障演练 | 7 医疗废物意外处置演练 | 8 反恐防暴演练
    | 99 其他
""")
CHECK_KINDS = _list("""
    1 廉洁从业九项准则自查自纠 | 2 医保基金使用自查 | 3 院感自查 | 4 护理质量检查
    | 5 医疗质量管理会议 | 6 医疗质量安全、纠纷、事故分析评价 | 7 处方点评 | 8 病历质量检查
    | 9 安全生产大排查 | 10 领导班子安全生产专题会议 | 11 安全生产月活动 | 12 药品质量检查
    | 13 医疗废物自查 | 99 其他
""")
CHECK_SWEEP, CHECK_LEADERS, CHECK_SAFETY_MONTH = "9", "10", "11"
HAZARD_KINDS = _list("1 消防安全 | 2 房屋安全 | 3 网络安全 | 4 生物安全 | 5 危化品安全 | 99 其他")

SURVEYED = _list("1 居民（患者） | 2 职工")
SURVEY_WAYS = _list("1 现场问卷 | 2 电话 | 3 网络（扫码） | 4 第三方调查 | 99 其他")
HONOUR_LEVELS = _list("1 国家级 | 2 省级 | 3 市级 | 4 县级 | 5 乡镇（街道）级 | 99 其他")
HONOURED = _list("1 机构 | 2 科室（团队） | 3 个人")
VETO_KINDS = _list("""
    1 重大医疗事故 | 2 违法执业 | 3 生物安全、放射安全事件 | 4 传染病漏报瞒报 | 5 骗取医保基金
    | 6 严重违反廉洁从业九项准则 | 7 安全生产责任事故 | 8 弄虚作假 | 99 其他
""")

TASK_SOURCES = _list("""
    1 差距 | 2 方案 | 3 县级反馈 | 4 自查 | 5 隐患 | 6 定稿前检查 | 99 其他
""")
TASK_FROM_CHECK = "4"
TASK_STATES = _list("1 未开始 | 2 进行中 | 3 待复核 | 4 已销号 | 5 退回 | 6 暂缓")
TASK_CLOSED, TASK_RETURNED, TASK_DEFERRED = "4", "5", "6"
TASK_FUNDING = _list("""
    1 单位自有资金 | 2 县级财政资金 | 3 上级专项资金 | 4 基本公共卫生服务补助资金
    | 5 医共体统筹资金 | 6 社会捐赠 | 7 不需要资金 | 99 其他
""")
TASK_VERDICTS = _list("1 通过 | 2 不通过（退回）")

DUTY_RECORDS = _list("1 已完成 | 2 不适用")
DUTY_DONE, DUTY_EXCUSED = "1", "2"
