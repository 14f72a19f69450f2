"""Ledgers of people: training held, and what belongs to a person."""

from forms.fields import Form
from forms.ledgers.ledger_form import (
    STAFF_OWNER,
    LedgerForm,
    amount,
    code,
    count,
    day,
    note,
    of_person,
    text,
    yes_no,
)
from models.ledger import ledger_codes as codes

TRAINING = LedgerForm(
    group="people",
    name_field="subject",
    natural_key=("held_on", "subject"),
    form=Form(
        id="training_events",
        title=codes.LEDGER_TITLES["training_events"],
        fields=(
            day("held_on", "培训日期", "日期", "培训时间", "时间", "开展日期", required=True),
            text("subject", "培训内容", "培训主题", "主题", "内容", "培训名称", "题目",
                 required=True, width=20),
            code("kind", "培训类别", codes.TRAINING_KINDS, "类别", "培训类型", expected=True,
                 words={
                "全员培训": "1", "业务培训": "1", "传染病": "2", "传染病防治": "2",
                "突发公共卫生事件": "2", "医保": "3", "医保政策": "3", "安全生产": "4",
                "安全生产培训": "4", "儿科": "5", "院感": "6", "院感培训": "6", "行风": "7",
                "廉洁从业": "7", "中医": "8", "中医适宜技术": "8", "信息化": "9", "公卫": "10",
                "公共卫生": "10", "村医培训": "11", "免费岗位技能": "12", "岗位技能培训": "12",
            }),
            code("level", "组织层级", codes.LEVELS, "级别", "培训级别", words={
                "院内": "1", "本院": "1", "本单位": "1", "县": "2", "市": "3", "省": "4",
            }),
            text("organiser", "组织单位", "主办单位", "举办单位", "组织科室"),
            text("teacher", "授课人", "主讲人", "讲师", "培训老师", width=8),
            count("people", "参加人数", "人", "培训人数", "参训人数", "人数", expected=True),
            amount("hours", "学时", "学时", "课时", "培训学时"),
            count("days", "天数", "天", "培训天数"),
            yes_no("tested", "是否考核", "有无考核", "考核"),
            text("place", "地点", "培训地点"),
            note(),
        ),
    ),
)  # fmt: skip
QUALIFICATIONS = LedgerForm(
    group="people",
    owner=STAFF_OWNER,
    name_field="kind",
    natural_key=("kind", "number"),
    orders=(("issued_on", "valid_until"),),
    form=Form(
        id="qualifications",
        title=codes.LEDGER_TITLES["qualifications"],
        fields=(
            *of_person(),
            code("kind", "证书类别", codes.QUALIFICATION_KINDS, "证书名称", "资格类别",
                 "证书种类", required=True, words={
                     "医师资格": "1", "执业医师资格证": "1", "执业医师资格": "1",
                     "医师执业": "2", "执业证书": "2", "医师执业证": "2", "护士执业": "3",
                     "护士执业证": "3", "乡村医生": "4", "执业药师": "5", "药师": "5",
                     "职称": "7", "职称证书": "7", "专业技术资格": "7", "全科培训": "8",
                     "全科医生培训合格证": "8", "全科医生转岗培训合格证书": "8", "规培": "9",
                     "规培合格证": "9", "规培证": "9", "母婴保健": "10", "母婴保健合格证": "10",
                     "放射人员证": "11", "预防接种": "12", "预防接种资格": "12", "特种设备": "13",
                     "压力容器操作证": "13", "急救证": "14", "健康证": "15",
                 }),
            text("number", "证书编号", "证书编码", "证书号", "编号", "证号", width=18),
            text("level", "等级（范围）", "等级", "级别", "范围", hint="如 中级、内科专业"),
            day("issued_on", "发证日期", "取得日期", "批准日期", "授予日期"),
            day("valid_until", "有效期至", "有效期", "到期日期", "有效截止日期", "失效日期",
                future=True),
            text("issuer", "发证机关", "发证单位", "颁发单位", width=16),
            day("checked_on", "最近校验（考核）日期", "校验日期", "延续注册日期", "定期考核日期"),
            note(),
        ),
    ),
)  # fmt: skip
AWAY = LedgerForm(
    group="people",
    owner=STAFF_OWNER,
    name_field="place",
    natural_key=("from_day", "kind"),
    orders=(("from_day", "to_day"),),
    form=Form(
        id="staff_training",
        title=codes.LEDGER_TITLES["staff_training"],
        fields=(
            *of_person(),
            code("kind", "类别", codes.AWAY_KINDS, "培训类别", "进修类别", required=True, words={
                "上级医院进修": "1", "规培": "2", "住培": "2", "转岗培训": "3", "全科转岗": "3",
                "助理全科": "4", "骨干": "5", "继续教育": "6", "继教": "6", "学历": "7",
            }),
            day("from_day", "开始日期", "起始日期", "开始时间", "起", "日期", required=True),
            day("to_day", "结束日期", "截止日期", "结束时间", "止", future=True),
            text("place", "培训（进修）单位", "进修单位", "培训单位", "进修医院", "地点",
                 "举办单位", width=16),
            code("place_level", "单位等级", codes.HOSPITAL_LEVELS, "医院等级", words={
                "三级医院": "3", "二级医院": "2", "一级医院": "1", "三甲": "3", "三级甲等": "3",
                "二甲": "2", "二级甲等": "2",
            }),
            text("subject", "专业（内容）", "进修专业", "专业", "内容", "培训内容"),
            amount("hours", "学时", "学时", "课时"),
            amount("credits", "学分", "分", "继教学分"),
            text("result", "结果", "考核结果", "证书编号", hint="如 合格、证书编号"),
            note(),
        ),
    ),
)  # fmt: skip
POSTINGS = LedgerForm(
    group="people",
    owner=STAFF_OWNER,
    name_field="kind",
    natural_key=("on_day", "kind"),
    form=Form(
        id="postings",
        title=codes.LEDGER_TITLES["postings"],
        fields=(
            *of_person(),
            day("on_day", "变动日期", "日期", "时间", "变动时间", required=True),
            code("kind", "变动类别", codes.POSTING_KINDS, "类别", "变动情况", "变动类型",
                 required=True, words={
                     "入职": "1", "招聘": "1", "新进": "1", "调入本单位": "2", "离职": "8",
                     "辞职": "8", "辞退": "8", "解聘": "8", "调离": "7", "退休返聘": "3",
                     "轮岗": "4", "派驻": "5", "借调": "6", "死亡": "10",
                 }),
            text("from_place", "原岗位（单位）", "原岗位", "原单位", "原科室", width=14),
            text("to_place", "新岗位（单位）", "新岗位", "去向", "新单位", "现岗位", "新科室",
                 width=14),
            text("because", "原因", "变动原因", width=14),
            text("document", "文号", "依据文件", "批准文号"),
            note(),
        ),
    ),
)  # fmt: skip
