"""Ledgers of the place: departments, houses, beds, vehicles."""

from dataclasses import replace

from forms.fields import Form
from forms.ledgers.ledger_form import (
    LedgerForm,
    amount,
    code,
    count,
    day,
    note,
    only_when,
    several,
    text,
    year,
    yes_no,
)
from models.ledger import ledger_codes as codes

DEPARTMENTS = LedgerForm(
    group="place",
    name_field="name",
    natural_key=("name",),
    form=Form(
        id="departments",
        title=codes.LEDGER_TITLES["departments"],
        fields=(
            text("name", "科室名称", "科室", "名称", required=True,
                 hint="执业登记或院内设置的名称"),
            code("kind", "科室类别", codes.DEPARTMENT_KINDS, "类别", expected=True, words={
                "临床": "1", "医技": "2", "公卫": "3", "公共卫生": "3", "预防保健": "3",
                "行政": "4", "后勤": "4", "职能": "4", "行政后勤": "4", "职能科室": "4",
                "行政职能科室": "4",
            }),
            text("head", "科室负责人", "负责人", "科主任", width=8),
            text("telephone", "联系电话", "电话", "科室电话"),
            text("location", "所在位置", "位置", "楼层"),
            count("beds", "床位数", "张", "床位", "实有床位"),
            several("services", "开展的服务", "主要服务项目", "诊疗项目", "服务项目"),
            day("opened_on", "开设日期", "成立日期", "开科日期"),
            yes_no("special", "是否特色科室", "特色科室"),
            replace(
                code("special_level", "特色科室级别", codes.LEVELS, "特色专科级别"),
                visible_when=only_when("special"),
            ),
            note(),
        ),
    ),
)  # fmt: skip
PREMISES = LedgerForm(
    group="place",
    name_field="name",
    natural_key=("name",),
    parts=(
        ("business_area", "area"),
        ("ward_area", "area"),
        ("tcm_area", "area"),
        ("vaccination_area", "area"),
    ),
    form=Form(
        id="premises",
        title=codes.LEDGER_TITLES["premises"],
        fields=(
            text("name", "房屋名称", "楼栋", "建筑名称", "房屋", "楼名", required=True, width=14),
            code("use", "用途", codes.BUILDING_USES, "房屋用途", words={
                "门诊楼": "1", "住院楼": "2", "医技楼": "3", "公卫楼": "4", "办公": "5",
                "行政": "5", "后勤": "6", "宿舍": "7", "职工宿舍": "7",
            }),
            amount("area", "建筑面积", "平方米", "面积", "房屋建筑面积", required=True),
            amount("business_area", "其中业务用房面积", "平方米", "业务用房面积", expected=True),
            amount("ward_area", "病房净使用面积", "平方米", "病房面积"),
            amount("tcm_area", "中医馆面积", "平方米"),
            amount("vaccination_area", "预防接种门诊面积", "平方米", "接种门诊面积"),
            count("consulting_rooms", "诊室数", "间", "诊室间数"),
            code("tenure", "产权", codes.TENURES, "产权性质", "产权情况", "权属", expected=True,
                 closed=True, words={"自有产权": "1", "租赁": "2", "租房": "2", "借用": "3"}),
            text("deed", "不动产权证号", "产权证号", width=16),
            year("built_in", "建成年份", "建造年份", "竣工年份"),
            count("storeys", "层数", "层", "楼层数"),
            code("danger", "危房鉴定等级", codes.DANGER_GRADES, "房屋安全鉴定等级", "鉴定等级",
                 closed=True),
            day("appraised_on", "鉴定日期", "安全鉴定日期"),
            yes_no("fire_accepted", "是否通过消防验收", "消防验收"),
            yes_no("barrier_free", "是否完成无障碍改造", "无障碍"),
            note(),
        ),
    ),
)  # fmt: skip
BEDS = LedgerForm(
    group="place",
    name_field="ward",
    natural_key=("ward", "kind"),
    form=Form(
        id="bed_list",
        title=codes.LEDGER_TITLES["bed_list"],
        fields=(
            text("ward", "病区（科室）", "病区", "科室", "科室名称", "所在科室", required=True),
            code("kind", "床位类别", codes.BED_KINDS, "床位类型", "类别", required=True,
                 closed=True, words={
                     "普通": "1", "综合": "1", "全科": "1", "内科": "1", "内科床位": "1",
                     "康复": "2", "康复床": "2", "老年": "3", "老年病": "3", "护理": "4",
                     "安宁疗护": "5", "安宁": "5", "外科": "6", "妇产科": "7", "儿科": "8",
                     "留观床": "20", "留观": "20", "观察": "20", "家庭": "30",
                 }),
            count("open", "实有床位", "张", "床位数", "开放床位", "实际开放床位", required=True),
            text("rooms", "房号", "病房号", "房间", hint="如 201–206"),
            yes_no("negative_pressure", "是否负压病房", "负压病房"),
            note(),
        ),
    ),
)  # fmt: skip
VEHICLES = LedgerForm(
    group="place",
    name_field="plate",
    natural_key=("plate",),
    form=Form(
        id="vehicles",
        title=codes.LEDGER_TITLES["vehicles"],
        fields=(
            text("plate", "车牌号", "车牌", "牌照号码", "车牌号码", required=True, width=8),
            code("kind", "车辆类别", codes.VEHICLE_KINDS, "车辆类型", "类别", "用途",
                 required=True, words={"急救车": "1", "负压救护车": "1", "巡回车": "2",
                                       "巡诊车": "3", "直通车": "3", "疫苗运输车": "4"}),
            text("model", "品牌型号", "型号", "厂牌型号"),
            day("bought_on", "购置日期", "购买日期", "登记日期"),
            text("driver", "驾驶员", "司机", width=8),
            day("inspected_until", "年检有效期至", "年检到期日", "检验有效期至", future=True,
                expected=True),
            day("insured_until", "保险有效期至", "保险到期日", future=True, expected=True),
            code("state", "使用情况", codes.VEHICLE_STATES, "状态",
                 closed=True),
            note(),
        ),
    ),
)  # fmt: skip
