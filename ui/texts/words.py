"""The words for every code a card carries: one table a kind of code."""

from collections.abc import Mapping

from forms.national.figure_columns import FIGURE_FORM
from forms.national.profile import PROFILE
from models.ledger.facts import FACTS
from models.ledger.national_codes import INSTITUTION_KINDS
from ui.texts.answering import ANSWER_STATES, DECISIONS
from ui.texts.ledgers import LEDGER_CELLS, LEDGER_NAMES
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.packs import PACK_SHAPES
from ui.texts.people import DEEDS, PERSON_ROLES
from ui.texts.selfchecks import SELF_CHECK_SHAPES
from ui.texts.steps import COLUMNS, DETAILS, ENTITIES

GRADES: Mapping[str, str] = {
    "A": QT_TRANSLATE_NOOP("texts", "优秀"),
    "B": QT_TRANSLATE_NOOP("texts", "良好"),
    "C": QT_TRANSLATE_NOOP("texts", "合格"),
    "D": QT_TRANSLATE_NOOP("texts", "不合格"),
    "E": QT_TRANSLATE_NOOP("texts", "不适用"),
}
VERDICTS: Mapping[str, str] = {
    "met": QT_TRANSLATE_NOOP("texts", "达到"),
    "not_met": QT_TRANSLATE_NOOP("texts", "未达"),
    "unknown": QT_TRANSLATE_NOOP("texts", "缺数据"),
    "not_applicable": QT_TRANSLATE_NOOP("texts", "不适用"),
    "attested": QT_TRANSLATE_NOOP("texts", "由人确认"),
}
OUTCOMES: Mapping[str, str] = {
    "met": QT_TRANSLATE_NOOP("texts", "达到"),
    "not_met": QT_TRANSLATE_NOOP("texts", "未达"),
    "unknown": QT_TRANSLATE_NOOP("texts", "缺数据"),
    "open": QT_TRANSLATE_NOOP("texts", "未填"),
}
SOURCES: Mapping[str, str] = {
    "policy": QT_TRANSLATE_NOOP("texts", "政策原文"),
    "public": QT_TRANSLATE_NOOP("texts", "公开资料"),
    "recalled": QT_TRANSLATE_NOOP("texts", "待核对"),
    "local": QT_TRANSLATE_NOOP("texts", "本地设定"),
}
GAP_STATES: Mapping[str, str] = {
    "short": QT_TRANSLATE_NOOP("texts", "还差"),
    "unknown": QT_TRANSLATE_NOOP("texts", "缺数据"),
    "open": QT_TRANSLATE_NOOP("texts", "未填"),
}
GROUPS: Mapping[str, str] = {
    "people": QT_TRANSLATE_NOOP("texts", "人员"),
    "equipment": QT_TRANSLATE_NOOP("texts", "设备"),
    "departments": QT_TRANSLATE_NOOP("texts", "科室与用房"),
    "building": QT_TRANSLATE_NOOP("texts", "房屋与床位"),
    "services": QT_TRANSLATE_NOOP("texts", "服务"),
    "documents": QT_TRANSLATE_NOOP("texts", "制度与佐证"),
    "training": QT_TRANSLATE_NOOP("texts", "培训与提升"),
}
REGISTERS: Mapping[str, str] = {
    "department": QT_TRANSLATE_NOOP("texts", "科室"),
    "room": QT_TRANSLATE_NOOP("texts", "用房与设施"),
    "test": QT_TRANSLATE_NOOP("texts", "检验检查项目"),
    "technique": QT_TRANSLATE_NOOP("texts", "中医药技术"),
    "service": QT_TRANSLATE_NOOP("texts", "服务项目"),
    "document": QT_TRANSLATE_NOOP("texts", "制度与协议"),
    "system": QT_TRANSLATE_NOOP("texts", "信息系统"),
}
LEDGERS: Mapping[str, str] = {
    "staff": QT_TRANSLATE_NOOP("texts", "人员台账"),
    "equipment": QT_TRANSLATE_NOOP("texts", "设备台账"),
    "annual": QT_TRANSLATE_NOOP("texts", "年度数据"),
    "figures": QT_TRANSLATE_NOOP("texts", "年度数据"),
    "facts": QT_TRANSLATE_NOOP("texts", "机构情况"),
    "registers": QT_TRANSLATE_NOOP("texts", "登记表"),
    "profile": QT_TRANSLATE_NOOP("texts", "机构信息"),
    **REGISTERS,
    **LEDGER_NAMES,
}
METHODS: Mapping[str, str] = {
    "documents": QT_TRANSLATE_NOOP("texts", "查阅资料"),
    "on_site": QT_TRANSLATE_NOOP("texts", "现场查看"),
    "interview": QT_TRANSLATE_NOOP("texts", "访谈"),
    "system": QT_TRANSLATE_NOOP("texts", "查看信息系统"),
}
ROLES: Mapping[str, str] = {
    "centre": QT_TRANSLATE_NOOP("texts", "卫生院"),
    "county": QT_TRANSLATE_NOOP("texts", "县级"),
}
REVISION_STATES: Mapping[str, str] = {
    "draft": QT_TRANSLATE_NOOP("texts", "填写中"),
    "final": QT_TRANSLATE_NOOP("texts", "已定稿"),
}
KEY_STATES: Mapping[str, str] = {
    "active": QT_TRANSLATE_NOOP("texts", "已登记"),
    "replaced": QT_TRANSLATE_NOOP("texts", "已换下"),
    "revoked": QT_TRANSLATE_NOOP("texts", "已停用"),
    "unknown": QT_TRANSLATE_NOOP("texts", "未登记"),
}
PACKAGE_KINDS: Mapping[str, str] = {
    "submission": QT_TRANSLATE_NOOP("texts", "上报包"),
    "enrolment": QT_TRANSLATE_NOOP("texts", "登记包"),
    "county-card": QT_TRANSLATE_NOOP("texts", "县级标识"),
    "campaign": QT_TRANSLATE_NOOP("texts", "下发包"),
    "feedback": QT_TRANSLATE_NOOP("texts", "反馈包"),
    "rollup": QT_TRANSLATE_NOOP("texts", "汇总包"),
}
TRUSTS: Mapping[str, str] = {
    "own": QT_TRANSLATE_NOOP("texts", "本单位签的"),
    "enrolled": QT_TRANSLATE_NOOP("texts", "已登记的单位签的"),
    "replaced": QT_TRANSLATE_NOOP("texts", "换密钥以前的旧密钥签的"),
    "revoked": QT_TRANSLATE_NOOP("texts", "签名的密钥已停用"),
    "other-institution": QT_TRANSLATE_NOOP("texts", "是别的单位签的"),
    "unknown": QT_TRANSLATE_NOOP("texts", "没有登记过，要核对指纹"),
}
SEVERITIES: Mapping[str, str] = {
    "error": QT_TRANSLATE_NOOP("texts", "要改好"),
    "barred": QT_TRANSLATE_NOOP("texts", "不得申报"),
    "confirm": QT_TRANSLATE_NOOP("texts", "需确认"),
    "missing": QT_TRANSLATE_NOOP("texts", "缺数据"),
    "remark": QT_TRANSLATE_NOOP("texts", "提示"),
}
CONTENTS: Mapping[str, str] = {
    "answers": QT_TRANSLATE_NOOP("texts", "自评答案"),
    "reasons": QT_TRANSLATE_NOOP("texts", "理由"),
    "accepted-checks": QT_TRANSLATE_NOOP("texts", "检查说明"),
    "staff": QT_TRANSLATE_NOOP("texts", "人员行（不含证件号和电话）"),
    "person-tokens": QT_TRANSLATE_NOOP("texts", "人员代号"),
    "equipment": QT_TRANSLATE_NOOP("texts", "设备行"),
    "figures": QT_TRANSLATE_NOOP("texts", "年度数据"),
    "facts": QT_TRANSLATE_NOOP("texts", "机构情况"),
    "tasks": QT_TRANSLATE_NOOP("texts", "整改任务"),
    "evidence": QT_TRANSLATE_NOOP("texts", "佐证文件"),
    "report": QT_TRANSLATE_NOOP("texts", "自评报告"),
    "identity-numbers": QT_TRANSLATE_NOOP("texts", "证件号码"),
    "telephone-numbers": QT_TRANSLATE_NOOP("texts", "个人电话"),
    "notes": QT_TRANSLATE_NOOP("texts", "备注"),
    "department-answers": QT_TRANSLATE_NOOP("texts", "科室自评答案"),
    "ledger-rows": QT_TRANSLATE_NOOP("texts", "其他台账的行"),
    "held-rows": QT_TRANSLATE_NOOP("texts", "待改好的行"),
}
EVIDENCE_KINDS: Mapping[str, str] = {
    "policy": QT_TRANSLATE_NOOP("texts", "制度"),
    "record": QT_TRANSLATE_NOOP("texts", "记录"),
    "ledger": QT_TRANSLATE_NOOP("texts", "台账"),
    "photo": QT_TRANSLATE_NOOP("texts", "照片"),
    "certificate": QT_TRANSLATE_NOOP("texts", "证书"),
    "report": QT_TRANSLATE_NOOP("texts", "报告"),
    "agreement": QT_TRANSLATE_NOOP("texts", "合同"),
    "other": QT_TRANSLATE_NOOP("texts", "其他"),
}
EVIDENCE_STATES: Mapping[str, str] = {
    "missing": QT_TRANSLATE_NOOP("texts", "还没有"),
    "there": QT_TRANSLATE_NOOP("texts", "已有"),
    "expired": QT_TRANSLATE_NOOP("texts", "要换新"),
}
LOOKS: Mapping[str, str] = {
    "pdf": QT_TRANSLATE_NOOP("texts", "PDF 文件"),
    "word": QT_TRANSLATE_NOOP("texts", "文字文档"),
    "image": QT_TRANSLATE_NOOP("texts", "图片"),
    "archive": QT_TRANSLATE_NOOP("texts", "压缩文件"),
    "folder": QT_TRANSLATE_NOOP("texts", "文件夹"),
    "html": QT_TRANSLATE_NOOP("texts", "网页（改了扩展名的表格）"),
    "xml": QT_TRANSLATE_NOOP("texts", "XML 文件"),
    "text": QT_TRANSLATE_NOOP("texts", "纯文字文件"),
    "xlsb": QT_TRANSLATE_NOOP("texts", "二进制表格（xlsb）"),
    "ods": QT_TRANSLATE_NOOP("texts", "开放文档表格（ods）"),
    "unknown": QT_TRANSLATE_NOOP("texts", "别的文件"),
}
LEDGER_FORMS: Mapping[str, str] = {
    "staff": QT_TRANSLATE_NOOP("texts", "人员表"),
    "equipment": QT_TRANSLATE_NOOP("texts", "设备表"),
    "figures": QT_TRANSLATE_NOOP("texts", "年度数据表"),
    "profile": QT_TRANSLATE_NOOP("texts", "机构信息"),
}
SKIPS: Mapping[str, str] = {
    "total": QT_TRANSLATE_NOOP("texts", "合计行"),
    "note": QT_TRANSLATE_NOOP("texts", "说明行"),
    "column-numbers": QT_TRANSLATE_NOOP("texts", "列序号行"),
    "header-again": QT_TRANSLATE_NOOP("texts", "重复的表头"),
}
STEPS: Mapping[str, str] = {
    "demo": QT_TRANSLATE_NOOP("texts", "走全过程"),
    "rows": QT_TRANSLATE_NOOP("texts", "读取行"),
    "evidence": QT_TRANSLATE_NOOP("texts", "添加佐证"),
    "scan": QT_TRANSLATE_NOOP("texts", "看扫描文件"),
    "sample": QT_TRANSLATE_NOOP("texts", "建立示例"),
    "sample.county": QT_TRANSLATE_NOOP("texts", "示例上报"),
    "exchange.importing": QT_TRANSLATE_NOOP("texts", "逐个导入"),
    "county.taking-out": QT_TRANSLATE_NOOP("texts", "取出文件"),
    "trends": QT_TRANSLATE_NOOP("texts", "比较各年度"),
    "workbook.sheets": QT_TRANSLATE_NOOP("texts", "写工作表"),
    "paper.pages": QT_TRANSLATE_NOOP("texts", "排版页面"),
    "seal.verifying": QT_TRANSLATE_NOOP("texts", "核对文件"),
    "seal.packing": QT_TRANSLATE_NOOP("texts", "打包文件"),
    "seal.hashing": QT_TRANSLATE_NOOP("texts", "读取包"),
}
CELLS: Mapping[str, str] = {
    "profession": QT_TRANSLATE_NOOP("texts", "从事专业类别"),
    "practice_category": QT_TRANSLATE_NOOP("texts", "执业类别"),
    "practice_scopes": QT_TRANSLATE_NOOP("texts", "执业范围"),
    "education": QT_TRANSLATE_NOOP("texts", "学历"),
    "title_rank": QT_TRANSLATE_NOOP("texts", "职称"),
    "gp_registered": QT_TRANSLATE_NOOP("texts", "是否注册全科"),
    "department": QT_TRANSLATE_NOOP("texts", "所在科室"),
    "licence_number": QT_TRANSLATE_NOOP("texts", "执业证书编码"),
    "residency_certified": QT_TRANSLATE_NOOP("texts", "规培合格证"),
    "does_informatics": QT_TRANSLATE_NOOP("texts", "是否从事信息化"),
    "posted_to_village": QT_TRANSLATE_NOOP("texts", "是否派驻村卫生室"),
    "establishment": QT_TRANSLATE_NOOP("texts", "编制情况"),
    "born_on": QT_TRANSLATE_NOOP("texts", "出生日期"),
    "movement": QT_TRANSLATE_NOOP("texts", "流动情况"),
    "state": QT_TRANSLATE_NOOP("texts", "使用情况"),
    "value_yuan": QT_TRANSLATE_NOOP("texts", "价值金额"),
    **LEDGER_CELLS,
}
MISSING: Mapping[str, str] = {
    "figure": QT_TRANSLATE_NOOP("texts", "{title}未填"),
    "fact": QT_TRANSLATE_NOOP("texts", "机构情况里没有填：{title}"),
    "ledger": QT_TRANSLATE_NOOP("texts", "还没有{what:ledger}"),
    "cell": QT_TRANSLATE_NOOP("texts", "{count} 行没填“{what:cell}”"),
    "held": QT_TRANSLATE_NOOP("texts", "{what:ledger}有 {count} 行待改好"),
    "register": QT_TRANSLATE_NOOP("texts", "{what:register}登记未填完"),
    "unconfirmed": QT_TRANSLATE_NOOP("texts", "{what:ledger}有 {count} 行由上年带来，还没有确认"),
    "unconfirmed_figure": QT_TRANSLATE_NOOP("texts", "{title}由上年带来，还没有确认"),
    "undeclared": QT_TRANSLATE_NOOP("texts", "“{what:ledger}”还没有声明填全"),
    "zero": QT_TRANSLATE_NOOP("texts", "分母为 0"),
}
FIGURES: Mapping[str, str] = {each.key: each.title for each in FIGURE_FORM.fields}
"""Figure key -> its national title; titles are data and are not translated."""
FACT_TITLES: Mapping[str, str] = {fact.key: fact.title for fact in FACTS.values()}
"""Fact key -> its title; titles and options are data and are not translated."""
FACT_GROUPS: Mapping[str, str] = {
    "level": QT_TRANSLATE_NOOP("texts", "认定与评估"),
    "legal": QT_TRANSLATE_NOOP("texts", "举办与独立性"),
    "place": QT_TRANSLATE_NOOP("texts", "所在地区"),
    "fever": QT_TRANSLATE_NOOP("texts", "发热诊疗"),
    "tcm": QT_TRANSLATE_NOOP("texts", "中医馆"),
    "conduct": QT_TRANSLATE_NOOP("texts", "廉洁与保险"),
    "conditions": QT_TRANSLATE_NOOP("texts", "配备与建设条件"),
    "outpost": QT_TRANSLATE_NOOP("texts", "村卫生室和站"),
    "information": QT_TRANSLATE_NOOP("texts", "信息化"),
}
PROFILE_FIELDS: Mapping[str, str] = {
    **{each.key: each.title for each in PROFILE.fields},
    "assessment": QT_TRANSLATE_NOOP("texts", "自评编号"),
}
NOTATION: Mapping[str, str] = {
    "requirement": QT_TRANSLATE_NOOP("texts", "一条要求，如 注册护士〔staff.nurses〕≥ 5"),
    "shallower": QT_TRANSLATE_NOOP("texts", "层次更少的要求"),
    "end": QT_TRANSLATE_NOOP("texts", "结尾"),
    "comparison": QT_TRANSLATE_NOOP("texts", "比较，如 ≥ 5 或 为 是"),
    "number": QT_TRANSLATE_NOOP("texts", "数字，如 5、25%、1/2"),
    "name": QT_TRANSLATE_NOOP("texts", "名称"),
    "value": QT_TRANSLATE_NOOP("texts", "这一项可选的内容"),
    "id": QT_TRANSLATE_NOOP("texts", "带编号的名称，这个名称不止一项"),
    "open": QT_TRANSLATE_NOOP("texts", "左括号（"),
    "close": QT_TRANSLATE_NOOP("texts", "右括号）"),
    "close-or-separator": QT_TRANSLATE_NOOP("texts", "分号；或右括号）"),
    "bracket": QT_TRANSLATE_NOOP("texts", "编号后面的〕"),
    "quote": QT_TRANSLATE_NOOP("texts", "有头有尾的引号"),
    "then": QT_TRANSLATE_NOOP("texts", "则（…）"),
    "json": QT_TRANSLATE_NOOP("texts", "原文 JSON"),
    "narrowing": QT_TRANSLATE_NOOP("texts", "按 类别 或 限 …"),
    "grouping": QT_TRANSLATE_NOOP("texts", "种类 或 类别"),
    "amount-part": QT_TRANSLATE_NOOP("texts", "限 …、其中 … 或 达到 …"),
    "option": QT_TRANSLATE_NOOP("texts", "编号：读法"),
    "list-separator": QT_TRANSLATE_NOOP("texts", "分号；或换行"),
}
CELL_KINDS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("texts", "数字"),
    "date": QT_TRANSLATE_NOOP("texts", "日期"),
    "yes-no": QT_TRANSLATE_NOOP("texts", "逻辑值"),
    "formula": QT_TRANSLATE_NOOP("texts", "没有算出结果的公式"),
    "error": QT_TRANSLATE_NOOP("texts", "出错值"),
}

SHAPES: Mapping[str, Mapping[str, str]] = {
    **PACK_SHAPES,
    "notation": NOTATION,
    "cell-kind": CELL_KINDS,
    "grade": GRADES,
    "verdict": VERDICTS,
    "outcome": OUTCOMES,
    "source": SOURCES,
    "gap": GAP_STATES,
    "group": GROUPS,
    "register": REGISTERS,
    "ledger": LEDGERS,
    "method": METHODS,
    "role": ROLES,
    "state": REVISION_STATES,
    "key-state": KEY_STATES,
    "package": PACKAGE_KINDS,
    "trust": TRUSTS,
    "severity": SEVERITIES,
    "content": CONTENTS,
    "evidence-kind": EVIDENCE_KINDS,
    "evidence-state": EVIDENCE_STATES,
    "looks": LOOKS,
    "form": LEDGER_FORMS,
    "skip": SKIPS,
    "step": STEPS,
    "cell": CELLS,
    "figure": FIGURES,
    "fact": FACT_TITLES,
    "fact-group": FACT_GROUPS,
    "profile": PROFILE_FIELDS,
    "kind": INSTITUTION_KINDS,
    "entity": ENTITIES,
    "column": COLUMNS,
    "detail": DETAILS,
    "person-role": PERSON_ROLES,
    "deed": DEEDS,
    "answer-state": ANSWER_STATES,
    "decision": DECISIONS,
    **SELF_CHECK_SHAPES,
}
"""Every table by the name a placeholder or a face asks for it: ``{kind:kind}``."""
