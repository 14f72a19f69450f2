"""Ledgers of what a centre looks after: villages, village clinics, stations, guidance."""

from dataclasses import replace

from forms.fields import Field, Form
from forms.ledgers.ledger_form import (
    LedgerForm,
    code,
    count,
    day,
    note,
    story,
    text,
    yes_no,
)
from models.ledger import ledger_codes as codes


def _in_group(group: str, *fields: Field) -> tuple[Field, ...]:
    return tuple(replace(each, group=group) for each in fields)


_TCM = _in_group(
    "中医药",
    yes_no("tcm_service", "是否提供中医药服务", "提供中医药服务"),
    yes_no("tcm_corner", "是否设中医阁", "中医阁", "设置中医阁"),
    count("techniques", "规范开展的中医药适宜技术项数", "项", "适宜技术项数", "中医适宜技术",
          "适宜技术数"),
)  # fmt: skip
CLINICS = LedgerForm(
    group="outposts",
    name_field="name",
    natural_key=("name",),
    parts=(("doctors_insured", "doctors_hired"), ("months_paid", "months_due")),
    form=Form(
        id="village_clinics",
        title=codes.LEDGER_TITLES["village_clinics"],
        fields=(
            *_in_group(
                "基本情况",
                text("name", "村卫生室名称", "卫生室名称", "名称", "村卫生室", "机构名称",
                     required=True, width=16),
                text("village", "所在行政村", "行政村", "村名", "所属行政村", expected=True),
                text("head", "负责人", "室长", "卫生室负责人", width=8),
                text("telephone", "联系电话", "电话", "手机号码"),
                code("run_by", "举办方式", codes.CLINIC_RUNNERS, "设置主体", "举办主体",
                     words={"延伸举办": "1", "卫生院延伸": "1", "乡镇卫生院举办": "1",
                            "公办": "2", "村委会": "2", "私人": "3", "个体": "3", "民办": "3"}),
                count("population", "服务人口", "人", "服务人口数", "覆盖人口"),
            ),
            *_in_group(
                "人员",
                count("doctors", "乡村医生数", "人", "村医数", "乡村医生人数", "村医人数",
                      expected=True),
                count("physicians", "执业（助理）医师数", "人", "其中执业（助理）医师数",
                      "执业助理医师数"),
                count("doctors_hired", "“乡聘村用”乡村医生数", "人", "乡聘村用人数", "乡聘村用"),
                count("doctors_insured", "其中参加养老和工伤保险人数", "人", "参加养老保险人数"),
                count("months_due", "应发专项补助人月数", "人月", "应发补助人月数"),
                count("months_paid", "足额按月发放人月数", "人月", "已发补助人月数"),
            ),
            *_in_group(
                "建设与管理",
                yes_no("integrated", "是否一体化管理", "一体化管理", "是否一体化", expected=True),
                yes_no("public_property", "是否公有产权", "公有产权", "产权公有"),
                yes_no("standardised", "是否完成标准化建设", "标准化建设", "是否标准化"),
                yes_no("regularised", "是否完成规范化建设", "规范化建设", "是否规范化"),
                yes_no("capable", "是否达到服务能力标准", "达到服务能力标准", "能力标准"),
                yes_no("remote", "远程医疗是否覆盖", "远程医疗", "是否开通远程医疗"),
                yes_no("insurance", "是否医保定点", "医保结算", "医保定点"),
                count("minutes", "到卫生院路程", "分钟", "路程分钟"),
            ),
            *_TCM,
            note(),
        ),
    ),
)  # fmt: skip
STATIONS = LedgerForm(
    group="outposts",
    name_field="name",
    natural_key=("name",),
    parts=(("physicians", "technicians"),),
    form=Form(
        id="stations",
        title=codes.LEDGER_TITLES["stations"],
        fields=(
            *_in_group(
                "基本情况",
                text("name", "社区卫生服务站名称", "服务站名称", "名称", "站名", "机构名称",
                     "社区卫生服务站", required=True, width=16),
                text("community", "所在社区", "社区", "居委会"),
                text("head", "负责人", "站长", width=8),
                text("telephone", "联系电话", "电话", "手机号码"),
                count("population", "服务人口", "人", "服务人口数", "覆盖人口"),
                count("technicians", "卫生技术人员数", "人", "卫生技术人员", "人员数"),
                count("physicians", "其中执业（助理）医师数", "人", "执业（助理）医师数", "医师数"),
            ),
            *_in_group(
                "建设与管理",
                yes_no("integrated", "是否一体化管理", "一体化管理", "是否一体化", expected=True),
                yes_no("standardised", "是否完成标准化建设", "标准化建设", "是否标准化"),
                yes_no("regularised", "是否完成规范化建设", "规范化建设", "是否规范化"),
                yes_no("remote", "远程医疗是否覆盖", "远程医疗", "是否开通远程医疗"),
                yes_no("insurance", "是否医保定点", "医保结算", "医保定点"),
            ),
            *_TCM,
            note(),
        ),
    ),
)  # fmt: skip
VILLAGES = LedgerForm(
    group="outposts",
    name_field="name",
    natural_key=("name",),
    form=Form(
        id="villages",
        title=codes.LEDGER_TITLES["villages"],
        fields=(
            text("name", "行政村名称", "行政村", "村名", "名称", required=True),
            code("covered", "村卫生室设置情况", codes.VILLAGE_COVERS, "设置情况",
                 required=True, closed=True, words={
                     "有": "1", "已设": "1", "设有": "1", "合建": "2", "共建": "2",
                     "不设": "3", "按规定可不设": "3", "无": "4", "空白": "4", "未设": "4",
                 }),
            text("clinic", "服务的村卫生室", "村卫生室", "就近卫生室", width=16),
            count("population", "常住人口", "人", "人口", "村常住人口"),
            count("minutes", "到最近医疗机构路程", "分钟", "路程分钟", "路程"),
            text("contact", "村联系人", "联系人", "村支书", width=8),
            text("telephone", "联系电话", "电话"),
            note(),
        ),
    ),
)  # fmt: skip
GUIDANCE = LedgerForm(
    group="outposts",
    name_field="outpost",
    natural_key=("held_on", "outpost"),
    parts=(("mended", "problems"),),
    form=Form(
        id="guidance",
        title=codes.LEDGER_TITLES["guidance"],
        fields=(
            day("held_on", "指导日期", "日期", "时间", "督导日期", required=True),
            text("outpost", "被指导的站（室）", "村卫生室", "卫生室名称", "站室名称", "服务站",
                 "指导对象", required=True, width=16),
            code("kind", "站（室）类别", codes.OUTPOST_KINDS, "类别", closed=True, expected=True,
                 words={"卫生室": "1", "服务站": "2", "站": "2", "室": "1"}),
            text("by", "指导人员", "督导人员", "指导人", width=14),
            story("content", "指导内容", "督导内容", "内容"),
            count("problems", "发现问题数", "个", "问题数"),
            count("mended", "已整改数", "个", "整改数"),
            note(),
        ),
    ),
)  # fmt: skip
