"""The equipment form: both national shapes, and the headers of home-made lists.

Order is that of 设备资源信息表. The value stands in one of three columns: for one
unit (``unit_price``), for the whole batch (``value_total``), or without saying
which (``value_amount``).
"""

from fractions import Fraction
from types import MappingProxyType

from forms.fields import CodeList, Field, Form, Kind, Limits
from models.ledger import national_codes as codes

_MADE_IN = CodeList(labels=codes.MADE_IN, closed=True)
_NEW_OR_USED = CodeList(
    labels=codes.NEW_OR_USED,
    words=MappingProxyType({"全新": "1", "新品": "1", "新设备": "1", "二手设备": "2"}),
    closed=True,
)
_STATES = CodeList(
    labels=codes.EQUIPMENT_STATES,
    words=MappingProxyType({
        "在用": "1", "使用": "1", "正在使用": "1", "正常使用": "1", "未用": "2", "停用": "2",
        "闲置": "2", "未使用": "2", "已报废": "3",
    }),
    closed=True,
)  # fmt: skip
REVOCATIONS = CodeList(
    labels=MappingProxyType({"1": "正常", "2": "修改", "3": "撤销"}), closed=True
)
_MONEY = Limits(lowest=Fraction(0), highest=Fraction(10) ** 10)
_SHORT = Limits(characters=100)

EQUIPMENT = Form(
    id="equipment",
    title="医疗设备台账",
    fields=(
        Field(key="institution_id", title="机构标识", group="机构", in_extra=True,
              aliases=("机构id", "机构编码", "机构代码", "卫生机构代码", "组织机构代码")),
        Field(key="institution_name", title="机构名称", group="机构", in_extra=True,
              aliases=("单位名称",)),
        Field(key="code", title="设备代号", group="设备", limits=_SHORT,
              aliases=("设备代码", "设备编码", "设备编号", "资产编号", "资产编码")),
        Field(key="name", title="设备名称", group="设备", required=True, limits=_SHORT, width=16,
              aliases=("名称", "器械名称", "仪器名称", "仪器设备名称", "医疗设备名称",
                       "资产名称", "设备名")),
        Field(key="quantity", title="同批购进相同型号设备台数", kind=Kind.WHOLE, group="设备",
              unit="台", required=True, width=6,
              limits=Limits(lowest=Fraction(1), highest=Fraction(100_000)),
              aliases=("台数", "数量", "设备台数", "数量台", "台件数", "台套数", "数量台套",
                       "数量(台)", "数量(台/套)", "数量(台套)", "台(件)数", "台(套)数")),
        Field(key="made_in", title="产地", kind=Kind.CODE, group="设备", codes=_MADE_IN, width=6,
              aliases=("产地代码", "国产/进口", "进口/国产")),
        Field(key="maker", title="生产厂家", group="设备", limits=_SHORT, width=16,
              aliases=("厂家", "生产厂商", "生产企业", "制造商", "品牌", "厂商")),
        Field(key="model", title="设备型号", group="设备", limits=_SHORT,
              aliases=("型号", "规格型号", "型号规格", "规格")),
        Field(key="parameters", title="设备参数", kind=Kind.LONG_TEXT, group="设备", width=20,
              aliases=("参数", "技术参数", "主要参数")),
        Field(key="equipment_class", title="设备类型", group="设备", limits=_SHORT,
              aliases=("设备类别", "设备分类", "类别", "类型")),
        Field(key="bought_on", title="购买日期", kind=Kind.DATE, group="购置", width=10,
              aliases=("购置日期", "购入日期", "购进日期", "购买时间", "购置时间", "购入时间",
                       "采购日期", "取得日期")),
        Field(key="purpose", title="用途", group="使用", limits=_SHORT, aliases=("设备用途",)),
        Field(key="unit_price", title="购买单价", kind=Kind.DECIMAL, group="购置", unit="元",
              limits=_MONEY, aliases=("单价", "购置单价", "采购单价", "购进单价", "设备单价")),
        Field(key="value_amount", title="设备价值金额", kind=Kind.DECIMAL, group="购置", unit="元",
              limits=_MONEY, in_extra=True,
              aliases=("设备价值", "金额", "价值", "原值", "设备原值", "资产原值", "购置金额",
                       "价格", "购置价格")),
        Field(key="value_total", title="总价", kind=Kind.DECIMAL, group="购置", unit="元",
              limits=_MONEY, in_extra=True,
              aliases=("总金额", "合计金额", "总价值", "购置总价", "设备总价值")),
        Field(key="new_or_used", title="购进时新旧情况", kind=Kind.CODE, group="购置",
              codes=_NEW_OR_USED, width=6, aliases=("新旧情况", "购进时新旧情况代码")),
        Field(key="life_years", title="理论设计寿命", kind=Kind.WHOLE, group="购置", unit="年",
              limits=Limits(lowest=Fraction(0), highest=Fraction(100)), width=6,
              aliases=("设计寿命", "理论设计寿命(年)", "使用年限", "使用寿命")),
        Field(key="state", title="使用情况", kind=Kind.CODE, group="使用", codes=_STATES, width=6,
              expected=True, aliases=("使用状态", "使用状况", "设备状态", "状态", "使用情况代码")),
        Field(key="location", title="存放地点", group="使用", limits=_SHORT,
              aliases=("使用科室", "所在科室", "科室", "存放位置", "使用部门")),
        Field(key="note", title="备注", kind=Kind.LONG_TEXT, group="使用", width=20,
              aliases=("说明",)),
        Field(key="generated_at", title="数据生成日期时间", group="填报", in_extra=True),
        Field(key="reported_on", title="填报日期", group="填报", in_extra=True),
        Field(key="revoked", title="撤销标志", kind=Kind.CODE, group="填报", codes=REVOCATIONS,
              width=6),
    ),
)  # fmt: skip
"""Both shapes at once: headers are known by name, so one form reads either."""
