"""National code lists used by the ledgers.

Sources: codes of 卫健统2-1 as found in public data dictionaries; GB/T 2261.1
(sex), GB/T 4658 (education), GB/T 8561 (titles, band only), GB/T 6864
(degrees). Lists that could not be found (identity document kinds, GP
certificate, departments) are not invented: the raw value is kept.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _frozen(**codes: str) -> Mapping[str, str]:
    return MappingProxyType({key.lstrip("_"): label for key, label in codes.items()})


PROFESSIONS = _frozen(
    _11="执业医师", _12="执业助理医师", _13="见习医师", _21="注册护士", _22="助产士",
    _31="西药师（士）", _32="中药师（士）", _41="检验技师（士）", _42="影像技师（士）",
    _43="康复技师", _44="其他技师", _50="卫生监督员", _60="乡村医生",
    _69="其他卫生技术人员", _70="其他技术人员", _80="管理人员", _90="工勤技能人员",
)  # fmt: skip
HEALTH_TECHNICIANS = frozenset(
    {"11", "12", "13", "21", "22", "31", "32", "41", "42", "43", "44", "50", "69"}
)
"""卫生技术人员: codes 11-50 and 69."""
PHYSICIANS = frozenset({"11", "12"})
NURSES = frozenset({"21", "22"})
"""Registered nurses; midwives are registered nurses in the national form."""

PRACTICE_CATEGORIES = _frozen(_1="临床", _2="口腔", _3="公共卫生", _4="中医")
PRACTICE_SCOPES = _frozen(
    _11="内科", _12="外科", _13="妇产科", _14="儿科", _15="眼耳鼻咽喉科", _16="皮肤病与性病",
    _17="精神卫生", _18="职业病", _19="医学影像和放射治疗", _20="医学检验、病理",
    _21="全科医学", _22="急救医学", _23="康复医学", _24="预防保健", _25="特种医学与军事医学",
    _26="计划生育技术服务", _31="口腔", _41="公共卫生类别", _51="中医", _52="中西医结合",
    _53="蒙医", _54="藏医", _55="维医", _56="傣医", _57="省级规定的其他专业",
)  # fmt: skip
TITLE_BANDS = _frozen(_1="正高", _2="副高", _3="中级", _4="助理（师级）", _5="员（士）", _6="待聘")
SEXES = _frozen(_0="未知", _1="男", _2="女", _9="未说明")
MOVEMENTS = _frozen(
    _11="高中等院校毕业生", _12="其他卫生机构调入", _13="非卫生机构调入", _14="军转人员",
    _19="其他调入", _21="调往其他卫生机构", _22="考取研究生", _23="出国留学", _24="退休",
    _25="辞职（辞退）", _26="自然减员", _29="其他调出",
)  # fmt: skip
MOVEMENTS_OUT = frozenset({"21", "22", "23", "24", "25", "26", "29"})
ESTABLISHMENTS = _frozen(_1="在编", _2="非在编")
POSTS = _frozen(
    _1="党委（副）书记", _2="院（所、站）长", _3="副院（所、站）长", _4="科室主任", _5="科室副主任",
)  # fmt: skip
MAJORS = _frozen(
    _101="基础医学", _102="预防医学", _1031="临床医学", _1032="医学技术", _104="口腔医学",
    _105="中医学", _106="法医学", _107="护理学", _108="药学", _109="卫生管理",
)  # fmt: skip
EDUCATION_OLD = _frozen(
    _1="无学历", _2="小学", _3="初中", _4="高中", _5="技校", _6="中专", _7="大专", _8="大学",
    _9="研究生",
)  # fmt: skip
EDUCATION_BANDS = _frozen(
    _1="研究生", _2="本科", _3="专科", _4="中专", _6="高中", _7="初中", _8="小学"
)
"""First digit of GB/T 4658-2006 codes (two digits)."""
DEGREES_OLD = _frozen(_0="无", _1="学士", _2="硕士", _3="博士")
DEGREES_GB = _frozen(_2="博士", _3="硕士", _4="学士")
EQUIPMENT_STATES = _frozen(_1="启用", _2="未启用", _3="报废")
MADE_IN = _frozen(_1="进口", _2="国产", _3="合资", _4="未知")
NEW_OR_USED = _frozen(_1="新", _2="二手")
INSTITUTION_KINDS = _frozen(
    township_health_centre="乡镇卫生院",
    central_township_health_centre="中心卫生院",
    subdistrict_health_centre="街道卫生院",
    community_health_centre="社区卫生服务中心",
    community_health_station="社区卫生服务站",
    village_clinic="村卫生室",
)
IN_USE, NOT_IN_USE, SCRAPPED = "1", "2", "3"


def education_band(code: str) -> str:
    """Return ``postgraduate|bachelor|college|lower`` or ``""`` for either code list.

    One digit is read by the older national list, two digits by GB/T 4658-2006.
    """
    text = code.strip()
    if len(text) == 1:
        return {"9": "postgraduate", "8": "bachelor", "7": "college"}.get(
            text, "lower" if text in EDUCATION_OLD else ""
        )
    if len(text) == 2 and text.isdigit():
        return {"1": "postgraduate", "2": "bachelor", "3": "college"}.get(
            text[0], "lower" if text[0] in EDUCATION_BANDS else ""
        )
    return ""


def title_band(code: str) -> str:
    """Return the title band digit (1 正高 … 6 待聘) or ``""``.

    A band digit stands for itself; in a three-digit GB/T 8561 code of the
    health series (23x physicians, 24x pharmacists, 25x nurses, 26x
    technicians) the last digit is the rank.
    """
    text = code.strip()
    if text in TITLE_BANDS:
        return text
    if len(text) == 3 and text[:2] in {"23", "24", "25", "26"} and text[2] in "12345":
        return text[2]
    return ""
