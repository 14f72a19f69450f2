"""The staff form: the 40 columns of 卫健统2-1, what later years add, and home-made headers.

Order is the national order. Columns the ledger has no place for are fields too
(``in_extra``): they are known, kept and written back.
"""

from dataclasses import replace
from types import MappingProxyType

from forms.fields import CodeList, Field, Form, Kind, Limits, VisibleWhen
from models.ledger import national_codes as codes

_PROFESSIONS = CodeList(
    labels=codes.PROFESSIONS,
    words=MappingProxyType({
        "助理医师": "12", "执业护士": "21", "护士": "21", "西药师": "31", "西药士": "31",
        "西药师士": "31", "中药师": "32", "中药士": "32", "中药师士": "32", "检验技师": "41",
        "检验技士": "41", "检验师": "41", "检验士": "41", "检验技师士": "41", "影像技师": "42",
        "影像技士": "42", "影像技师士": "42", "村医": "60", "其他卫技人员": "69", "管理": "80",
        "行政管理人员": "80", "工勤": "90", "工勤人员": "90",
    }),
    closed=True,
)  # fmt: skip
_SEXES = CodeList(
    labels=codes.SEXES, words=MappingProxyType({"男性": "1", "女性": "2"}), closed=True
)
_PRACTICE_CATEGORIES = CodeList(
    labels=codes.PRACTICE_CATEGORIES,
    words=MappingProxyType({
        "临床类别": "1", "口腔类别": "2", "公共卫生类别": "3", "公卫": "3", "中医类别": "4",
        "临床类": "1", "口腔类": "2", "公共卫生类": "3", "中医类": "4",
    }),
    closed=True,
)  # fmt: skip
_PRACTICE_SCOPES = CodeList(
    labels=codes.PRACTICE_SCOPES,
    words=MappingProxyType({
        **{f"{label}专业": code for code, label in codes.PRACTICE_SCOPES.items()},
        "全科": "21", "全科医学科": "21", "康复医学科": "23", "医学检验": "20", "病理": "20",
        "医学影像": "19", "妇产": "13", "公共卫生": "41", "中西医": "52",
    }),
)  # fmt: skip

_RANKS = (
    ("23", ("主任医师", "副主任医师", "主治医师", "医师", "医士")),
    ("24", ("主任药师", "副主任药师", "主管药师", "药师", "药士")),
    ("25", ("主任护师", "副主任护师", "主管护师", "护师", "护士")),
    ("26", ("主任技师", "副主任技师", "主管技师", "技师", "技士")),
)
"""The health series of GB/T 8561."""
_TITLES = CodeList(
    labels=MappingProxyType(
        dict(codes.TITLE_BANDS)
        | {
            f"{series}{rank}": name
            for series, names in _RANKS
            for rank, name in enumerate(names, start=1)
        }
    ),
    words=MappingProxyType({
        "正高级": "1", "副高级": "2", "师级": "4", "助理级": "4", "初级师": "4", "初级（师）": "4",
        "员级": "5", "士级": "5", "初级士": "5", "初级（士）": "5", "未聘": "6", "住院医师": "234",
        "主管医师": "233", "主任中医师": "231", "副主任中医师": "232", "主治中医师": "233",
        "中医师": "234", "主任中药师": "241", "副主任中药师": "242", "主管中药师": "243",
        "中药师": "244", "中药士": "245", "主管检验师": "263", "主管检验技师": "263",
        "检验师": "264", "检验技师": "264", "检验士": "265", "检验技士": "265",
        "主管影像技师": "263", "影像技师": "264", "影像技士": "265",
    }),
)  # fmt: skip
_EDUCATION = CodeList(
    labels=MappingProxyType(
        dict(codes.EDUCATION_OLD)
        | {
            f"{band}{step}": label
            for band, label in codes.EDUCATION_BANDS.items()
            for step in range(10)
        }
    ),
    words=MappingProxyType({
        "研究生": "9", "硕士研究生": "14", "博士研究生": "11", "硕士研究生毕业": "14",
        "博士研究生毕业": "11", "本科": "8", "大学本科": "8", "大学": "8", "大学本科毕业": "21",
        "专科": "7", "大学专科": "7", "大专": "7", "大学专科毕业": "31", "中专": "6",
        "中等专科": "6", "中等专科毕业": "41", "高中": "4", "初中": "3", "小学": "2",
    }),
)  # fmt: skip
_DEGREES = CodeList(
    labels=codes.DEGREES_OLD,
    words=MappingProxyType({"无学位": "0", "学士学位": "1", "硕士学位": "2", "博士学位": "3"}),
)
_MOVEMENTS = CodeList(labels=codes.MOVEMENTS, words=MappingProxyType({"辞职": "25", "辞退": "25"}))
_ESTABLISHMENTS = CodeList(
    labels=codes.ESTABLISHMENTS,
    words=MappingProxyType({
        "在编人员": "1", "编内": "1", "是": "1", "编外": "2", "不在编": "2", "非编": "2", "否": "2",
        "编外人员": "2",
    }),
)  # fmt: skip
_POSTS = CodeList(
    labels=codes.POSTS,
    words=MappingProxyType({
        "党委书记": "1", "党委副书记": "1", "书记": "1", "副书记": "1", "院长": "2", "所长": "2",
        "站长": "2", "副院长": "3", "副所长": "3", "副站长": "3", "科主任": "4", "科副主任": "5",
    }),
)  # fmt: skip
_MAJORS = CodeList(labels=codes.MAJORS)
_SHORT, _TELEPHONE = Limits(characters=60), Limits(characters=40)


def _kept(key: str, title: str, group: str, *aliases: str) -> Field:
    return Field(key=key, title=title, group=group, aliases=aliases, in_extra=True)


def _yes_no(key: str, title: str, group: str, *aliases: str) -> Field:
    return Field(key=key, title=title, kind=Kind.YES_NO, group=group, aliases=aliases, width=6)


def _code(key: str, title: str, group: str, codes: CodeList, *aliases: str) -> Field:
    return Field(
        key=key, title=title, kind=Kind.CODE, group=group, codes=codes, aliases=aliases, width=10
    )


_PERSON = (
    Field(
        key="name", title="姓名", group="个人", required=True, limits=_SHORT, width=8,
        aliases=("人员姓名", "职工姓名", "员工姓名", "医师姓名"),
    ),
    Field(
        key="id_kind", title="身份证件种类", group="个人", limits=_SHORT, width=8,
        aliases=("证件种类", "证件类型", "身份证件类型", "证件类别"),
    ),
    Field(
        key="id_number", title="身份证件号码", group="个人", limits=_SHORT, width=18, expected=True,
        aliases=("身份证号", "身份证号码", "证件号码", "证件号", "公民身份号码", "居民身份证号",
                 "居民身份证号码", "身份证"),
    ),
    Field(
        key="born_on", title="出生日期", kind=Kind.DATE, group="个人", width=10,
        aliases=("出生年月", "出生年月日", "生日"),
    ),
    _code("sex", "性别代码", "个人", _SEXES),
    Field(
        key="ethnicity", title="民族代码", group="个人", limits=_SHORT, width=8, aliases=("民族",)
    ),
    Field(
        key="started_work_on", title="参加工作日期", kind=Kind.DATE, group="个人", width=10,
        aliases=("参加工作时间", "参加工作年月", "工作时间", "参工时间"),
    ),
    Field(
        key="office_telephone", title="办公室电话号码", group="个人", limits=_TELEPHONE,
        aliases=("办公电话", "办公室电话"),
    ),
    Field(
        key="mobile", title="手机号码", group="个人", limits=_TELEPHONE,
        aliases=("手机", "手机号", "联系电话", "联系方式", "移动电话"),
    ),
)  # fmt: skip
_PRACTICE = (
    Field(key="department_code", title="所在科室代码", group="执业", limits=_SHORT,
          aliases=("科室代码",)),
    Field(
        key="department", title="科室实际名称", group="执业",
        aliases=("科室", "所在科室", "科室名称", "部门", "所在部门", "所在科室名称"),
    ),
    Field(
        key="profession", title="从事专业类别代码", kind=Kind.CODE, group="执业",
        codes=_PROFESSIONS, expected=True,
        aliases=("专业类别", "从事专业", "人员类别", "专业类别代码", "卫生人员类别"),
    ),
    Field(
        key="licence_number", title="医师/卫生监督员执业证书编码", group="执业", limits=_SHORT,
        width=18, aliases=("医师执业证书编码", "医师执业证书编号", "执业证书编码", "执业证书编号",
                           "执业证书号", "执业证号"),
    ),
    _code("practice_category", "医师执业类别代码", "执业", _PRACTICE_CATEGORIES, "执业类别",
          "执业类别代码"),
    Field(
        key="practice_scopes", title="医师执业范围代码", kind=Kind.CODES, group="执业",
        codes=_PRACTICE_SCOPES, aliases=("执业范围", "执业范围代码"),
    ),
    _yes_no("practises_elsewhere", "是否多地点执业医师", "执业", "是否多点执业", "多点执业"),
    Field(key="second_practice_kind", title="第2执业单位的机构类别", group="执业", limits=_SHORT,
          aliases=("第二执业单位的机构类别", "第2执业单位机构类别")),
    Field(key="third_practice_kind", title="第3执业单位的机构类别", group="执业", limits=_SHORT,
          aliases=("第三执业单位的机构类别", "第3执业单位机构类别")),
    _yes_no("residency_certified", "是否获得国家住院医师规范化培训合格证书", "执业",
            "是否取得住院医师规范化培训合格证书"),
    Field(key="residency_certificate", title="住院医师规范化培训合格证书编码", group="执业",
          limits=_SHORT, width=18, aliases=("住院医师规范化培训合格证书编号",)),
)  # fmt: skip
_RANK = (
    _code("post", "行政/业务管理职务代码", "职务学历", _POSTS, "行政职务", "管理职务",
          "行政/业务管理职务"),
    _code("qualification_rank", "专业技术资格(评)代码", "职务学历", _TITLES, "专业技术资格(评)",
          "专业技术资格", "专业技术资格代码", "职称", "专业技术职称", "技术职称", "职称等级"),
    _code("title_rank", "专业技术职务(聘)代码", "职务学历", _TITLES, "专业技术职务(聘)",
          "专业技术职务", "专业技术职务代码", "聘任职称", "聘任职务", "聘用职称"),
    _code("education", "学历代码", "职务学历", _EDUCATION, "学历", "最高学历", "文化程度"),
    _code("degree", "学位代码", "职务学历", _DEGREES, "学位", "最高学位"),
    _code("major", "所学专业代码", "职务学历", _MAJORS, "所学专业", "所学专业名称", "毕业专业"),
    Field(key="speciality_1", title="专业特长1", group="职务学历", limits=_SHORT,
          aliases=("专科特长1", "专业特长", "专科特长")),
    Field(key="speciality_2", title="专业特长2", group="职务学历", limits=_SHORT,
          aliases=("专科特长2",)),
    Field(key="speciality_3", title="专业特长3", group="职务学历", limits=_SHORT,
          aliases=("专科特长3",)),
)  # fmt: skip
_CHANGE = (
    _code("movement", "年内人员流动情况", "变动", _MOVEMENTS, "本年人员流动情况", "人员流动情况",
          "年内人员流动情况代码"),
    Field(key="moved_on", title="调入/调出时间", kind=Kind.DATE, group="变动", width=10,
          aliases=("调入调出时间", "调入/调出日期", "流动时间")),
    _code("establishment", "编制情况", "变动", _ESTABLISHMENTS, "编制情况代码", "是否在编", "编制",
          "编制类型"),
    _yes_no("gp_registered", "是否注册为全科医学专业", "变动", "注册为全科医学专业",
            "是否注册全科医学专业"),
    Field(key="gp_certificate", title="全科医生取得培训合格证书情况", group="变动", limits=_SHORT,
          aliases=("全科医生培训合格证书", "全科医生培训合格证书情况",
                   "全科医生取得培训合格证情况")),
    _yes_no("posted_to_village", "是否由乡镇卫生院或社区卫生服务机构派驻村卫生室工作", "变动",
            "是否派驻村卫生室", "是否派驻村卫生室工作"),
    _yes_no("does_informatics", "是否从事统计信息化业务工作", "变动"),
    Field(key="informatics_work", title="统计信息化业务工作", group="变动", limits=_SHORT),
)  # fmt: skip
_INSTITUTION = (
    _kept("institution_id", "机构id", "机构", "机构标识"),
    _kept("institution_code", "机构编码", "机构", "机构代码", "卫生机构代码", "组织机构代码"),
    _kept("institution_name", "机构名称", "机构", "单位名称", "所在机构", "所在单位"),
)
_OTHER_YEARS = tuple(
    _kept(f"other_{number}", title, "其他年份")
    for number, title in enumerate(
        (
            "聘用方式",
            "获得证书类别",
            "注册护士执业证书编码",
            "进入本单位方式",
            "是否本单位返聘人员",
            "已取得全科医生培训合格证书的医生执业注册情况",
            "岗位类别",
            "管理岗位等级",
            "高级岗位",
            "中级岗位",
            "初级岗位",
            "技术工岗位等级",
        ),
        start=1,
    )
)
_OF_PHYSICIANS = VisibleWhen(key="profession", among=codes.PHYSICIANS)
_SHOWN_WHEN = {
    "practice_category": _OF_PHYSICIANS,
    "practice_scopes": _OF_PHYSICIANS,
    "practises_elsewhere": _OF_PHYSICIANS,
    "second_practice_kind": VisibleWhen(key="practises_elsewhere", among=frozenset({"1"})),
    "third_practice_kind": VisibleWhen(key="practises_elsewhere", among=frozenset({"1"})),
    "residency_certificate": VisibleWhen(key="residency_certified", among=frozenset({"1"})),
    "moved_on": VisibleWhen(key="movement", among=frozenset(codes.MOVEMENTS)),
    "informatics_work": VisibleWhen(key="does_informatics", among=frozenset({"1"})),
}
NATIONAL_COLUMNS = tuple(
    replace(each, visible_when=_SHOWN_WHEN.get(each.key))
    for each in (*_INSTITUTION, *_PERSON, *_PRACTICE, *_RANK, *_CHANGE)
)
"""The 40 columns of the national export, in its order."""
STAFF = Form(id="staff", title="卫生人力基本信息", fields=(*NATIONAL_COLUMNS, *_OTHER_YEARS))
