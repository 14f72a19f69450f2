"""Ledgers of services: diseases treated, drugs, teams, rounds, agreements, what patients say."""

from forms.fields import Form
from forms.ledgers.ledger_form import (
    LedgerForm,
    amount,
    code,
    count,
    day,
    note,
    several,
    story,
    text,
    yes_no,
)
from models.ledger import ledger_codes as codes

DISEASES = LedgerForm(
    group="services",
    name_field="name",
    natural_key=("name",),
    form=Form(
        id="diseases",
        title=codes.LEDGER_TITLES["diseases"],
        fields=(
            text("name", "病种名称", "疾病名称", "病种", "诊断名称", "名称", required=True,
                 width=16),
            text("icd", "ICD-10编码", "疾病编码", "ICD编码", "ICD-10", "ICD10", width=8),
            count("cases", "年诊治例数", "例", "例数", "诊治例数", "人次"),
            yes_no("outpatient", "门诊是否诊治", "门诊"),
            yes_no("inpatient", "住院是否诊治", "住院"),
            text("department", "诊治科室", "科室"),
            note(),
        ),
    ),
)  # fmt: skip
DRUGS = LedgerForm(
    group="services",
    name_field="name",
    natural_key=("name", "form", "specification"),
    form=Form(
        id="drugs",
        title=codes.LEDGER_TITLES["drugs"],
        fields=(
            text("name", "药品通用名", "药品名称", "通用名", "通用名称", "名称", "品名",
                 required=True, width=16),
            code("kind", "药品类别", codes.DRUG_KINDS, "类别", "药品分类", expected=True,
                 closed=True, words={
                     "化学药": "1", "化学药品": "1", "西药及生物制品": "1", "生物制品": "1",
                     "中成药品": "2", "成药": "2", "饮片": "3", "中草药": "3", "颗粒": "4",
                     "配方颗粒": "4",
                 }),
            text("form", "剂型"),
            text("specification", "规格"),
            text("unit", "单位", "计量单位", width=6),
            yes_no("essential", "是否基本药物", "基本药物", "国家基本药物", "基药", expected=True),
            yes_no("antibacterial", "是否抗菌药物", "抗菌药物"),
            text("maker", "生产企业", "厂家", "生产厂家", "产地", width=16),
            note(),
        ),
    ),
)  # fmt: skip
TEAMS = LedgerForm(
    group="services",
    name_field="name",
    natural_key=("name",),
    form=Form(
        id="teams",
        title=codes.LEDGER_TITLES["teams"],
        fields=(
            text("name", "团队名称", "家庭医生团队", "名称", "团队", required=True),
            text("leader", "团队长", "负责人", "队长", "团队负责人", width=8),
            several("members", "团队成员", "成员"),
            several("villages", "负责的村（社区）", "服务区域", "负责村居", "责任区域"),
            count("contracted", "签约人数", "人", "签约居民数"),
            day("trained_on", "最近参加团队培训日期", "培训日期", "最近培训日期"),
            text("telephone", "联系电话", "电话"),
            note(),
        ),
    ),
)  # fmt: skip
ROUNDS = LedgerForm(
    group="services",
    name_field="place",
    natural_key=("planned_on", "place"),
    form=Form(
        id="rounds",
        title=codes.LEDGER_TITLES["rounds"],
        fields=(
            day("planned_on", "计划日期", "巡诊日期", "日期", "计划时间", future=True,
                required=True),
            text("place", "巡诊地点", "地点", "村（社区）", "巡诊村", required=True, width=14),
            several("people", "巡诊人员", "人员"),
            day("published_on", "公示日期", "公示时间"),
            day("done_on", "实际日期", "完成日期", "实施日期", "实际巡诊日期"),
            count("patients", "服务人次", "人次", "诊疗人次"),
            note(),
        ),
    ),
)  # fmt: skip
AGREEMENTS = LedgerForm(
    group="services",
    name_field="party",
    natural_key=("party", "kind", "signed_on"),
    orders=(("signed_on", "valid_until"),),
    form=Form(
        id="agreements",
        title=codes.LEDGER_TITLES["agreements"],
        fields=(
            text("party", "对方单位", "协议单位", "合作单位", "上级医院", "单位名称", "乙方",
                 required=True, width=16),
            code("kind", "协议类别", codes.AGREEMENT_KINDS, "类别", "合同类别", "合作类型",
                 required=True, words={
                     "医联体": "1", "医共体": "1", "双向转诊协议": "2", "转诊": "2",
                     "转诊协议": "2", "远程会诊": "3", "远程": "3", "对口帮扶": "4", "帮扶": "4",
                     "医废": "5", "医疗废物": "5", "医废处置": "5", "维保": "6", "设备维护": "6",
                     "医责险": "8", "医疗责任险": "8", "保险": "8", "医养结合": "9",
                     "外送检验": "10",
                 }),
            code("level", "对方医院等级", codes.HOSPITAL_LEVELS, "医院等级", "等级", words={
                "三级医院": "3", "二级医院": "2", "一级医院": "1", "三甲": "3", "二甲": "2",
            }),
            several("items", "协作内容", "合作内容", "服务内容", "开通项目"),
            day("signed_on", "签订日期", "签订时间", "签约日期", "开始日期"),
            day("valid_until", "有效期至", "到期日期", "截止日期", "有效期", future=True,
                expected=True),
            text("liaison", "联络员", "联系人", "转诊联络员", width=8),
            text("telephone", "联系电话", "电话"),
            amount("cost", "年费用", "元", "费用", "合同金额", "金额"),
            note(),
        ),
    ),
)  # fmt: skip
SHORT_DRUGS = LedgerForm(
    group="services",
    name_field="drug",
    natural_key=("held_on", "drug"),
    orders=(("held_on", "delivered_on"),),
    form=Form(
        id="short_drugs",
        title=codes.LEDGER_TITLES["short_drugs"],
        fields=(
            day("held_on", "登记日期", "日期", required=True),
            text("drug", "药品名称", "药品", "药名", required=True, width=16),
            text("specification", "规格"),
            text("quantity", "数量", width=6, hint="如 3盒"),
            text("asked_by", "登记人", "患者", "需求人", width=8),
            day("delivered_on", "配送日期", "到货日期", "配送时间"),
            note(),
        ),
    ),
)  # fmt: skip
OPINIONS = LedgerForm(
    group="services",
    name_field="content",
    natural_key=("held_on", "content"),
    orders=(("held_on", "answered_on"),),
    form=Form(
        id="opinions",
        title=codes.LEDGER_TITLES["opinions"],
        fields=(
            day("held_on", "收到日期", "日期", "时间", "受理日期", required=True),
            code("kind", "类别", codes.OPINION_KINDS, "意见类别", "投诉类别", closed=True,
                 expected=True, words={"意见": "1", "建议": "1", "纠纷": "4"}),
            story("content", "内容", "意见内容", "投诉内容", "事由", required=True),
            text("way", "来源", "渠道", "反映方式", hint="如 意见箱、12345、来访"),
            text("department", "涉及科室", "科室"),
            text("responsible", "处理人", "责任人", "承办人", width=8),
            day("answered_on", "办结日期", "答复日期", "处理日期"),
            story("result", "处理结果", "处理情况", "答复内容"),
            note(),
        ),
    ),
)  # fmt: skip
SURVEYS = LedgerForm(
    group="services",
    name_field="of",
    natural_key=("held_on", "of"),
    parts=(("satisfied", "asked"),),
    form=Form(
        id="surveys",
        title=codes.LEDGER_TITLES["surveys"],
        fields=(
            day("held_on", "调查日期", "日期", "时间", "调查时间", required=True),
            code("of", "调查对象", codes.SURVEYED, "对象", required=True, closed=True, words={
                "居民": "1", "患者": "1", "群众": "1", "服务对象": "1", "病人": "1",
                "门诊患者": "1", "住院患者": "1", "员工": "2", "医务人员": "2",
                "本院职工": "2",
            }),
            code("way", "调查方式", codes.SURVEY_WAYS, "方式", words={
                "问卷": "1", "现场": "1", "网络": "3", "扫码": "3", "第三方": "4",
            }),
            count("asked", "调查人数", "人", "有效问卷数", "问卷数", "人数", required=True),
            count("satisfied", "满意人数", "人", "其中满意人数", expected=True,
                  hint="含“满意”和“非常满意”"),
            text("by", "调查人（单位）", "调查人", "调查单位"),
            story("complaints", "主要不满意的事", "存在问题", "不满意原因"),
            story("mended", "改进情况", "整改情况", "改进措施"),
            note(),
        ),
    ),
)  # fmt: skip
