"""The words of standards and policies: how strongly, how used, how it stands."""

from collections.abc import Mapping

from ui.texts.marking import QT_TRANSLATE_NOOP

STRENGTHS: Mapping[str, str] = {
    "M": QT_TRANSLATE_NOOP("texts", "必须"),
    "P": QT_TRANSLATE_NOOP("texts", "原则上"),
    "T": QT_TRANSLATE_NOOP("texts", "力争"),
    "E": QT_TRANSLATE_NOOP("texts", "鼓励"),
    "O": QT_TRANSLATE_NOOP("texts", "允许"),
}
USES: Mapping[str, str] = {
    "computed": QT_TRANSLATE_NOOP("texts", "自动计算"),
    "attested": QT_TRANSLATE_NOOP("texts", "人工确认"),
    "tracked": QT_TRANSLATE_NOOP("texts", "跟踪"),
    "printed": QT_TRANSLATE_NOOP("texts", "打印"),
    "recorded": QT_TRANSLATE_NOOP("texts", "登记"),
}
VALIDITIES: Mapping[str, str] = {
    "in_force": QT_TRANSLATE_NOOP("texts", "现行"),
    "draft": QT_TRANSLATE_NOOP("texts", "征求意见稿"),
    "expired": QT_TRANSLATE_NOOP("texts", "期满，作为最近基线"),
    "not_yet": QT_TRANSLATE_NOOP("texts", "未生效"),
}
STANDINGS: Mapping[str, str] = {
    "met": QT_TRANSLATE_NOOP("texts", "达到"),
    "not_met": QT_TRANSLATE_NOOP("texts", "未达到"),
    "gap": QT_TRANSLATE_NOOP("texts", "差距（原则上）"),
    "missed": QT_TRANSLATE_NOOP("texts", "目标未达"),
    "not_begun": QT_TRANSLATE_NOOP("texts", "未开展"),
    "unknown": QT_TRANSLATE_NOOP("texts", "缺数据"),
    "not_applicable": QT_TRANSLATE_NOOP("texts", "不适用"),
    "to_confirm": QT_TRANSLATE_NOOP("texts", "由人确认"),
    "not_judged": QT_TRANSLATE_NOOP("texts", "不计算"),
}
RULE_STANDINGS: Mapping[str, str] = {
    "met": QT_TRANSLATE_NOOP("texts", "触发"),
    "unknown": QT_TRANSLATE_NOOP("texts", "缺数据"),
    "not_applicable": QT_TRANSLATE_NOOP("texts", "没有触发"),
    "to_confirm": QT_TRANSLATE_NOOP("texts", "由人确认"),
    "not_judged": QT_TRANSLATE_NOOP("texts", "由人确认"),
}
TABLES: Mapping[str, str] = {
    "A": QT_TRANSLATE_NOOP("texts", "机构要求"),
    "B": QT_TRANSLATE_NOOP("texts", "区域指标"),
    "C": QT_TRANSLATE_NOOP("texts", "任务"),
    "D": QT_TRANSLATE_NOOP("texts", "表单和名录"),
    "E": QT_TRANSLATE_NOOP("texts", "规则"),
    "F": QT_TRANSLATE_NOOP("texts", "留有选择的地方"),
    "levels": QT_TRANSLATE_NOOP("texts", "等次"),
}
AREAS: Mapping[str, str] = {
    "institution": QT_TRANSLATE_NOOP("texts", "机构"),
    "county": QT_TRANSLATE_NOOP("texts", "县级"),
    "prefecture": QT_TRANSLATE_NOOP("texts", "市级"),
    "province": QT_TRANSLATE_NOOP("texts", "省级"),
    "nation": QT_TRANSLATE_NOOP("texts", "国家"),
}
RULE_KINDS: Mapping[str, str] = {
    "veto": QT_TRANSLATE_NOOP("texts", "一票否决"),
    "exclusion": QT_TRANSLATE_NOOP("texts", "排除"),
    "exemption": QT_TRANSLATE_NOOP("texts", "豁免"),
    "special": QT_TRANSLATE_NOOP("texts", "特别规定"),
}
DETAILS: Mapping[str, str] = {
    "actor": QT_TRANSLATE_NOOP("texts", "谁来做"),
    "towards": QT_TRANSLATE_NOOP("texts", "报给"),
    "deliverables": QT_TRANSLATE_NOOP("texts", "要交的"),
    "items": QT_TRANSLATE_NOOP("texts", "内容"),
    "notes": QT_TRANSLATE_NOOP("texts", "说明"),
    "kind": QT_TRANSLATE_NOOP("texts", "规则类别"),
    "effect": QT_TRANSLATE_NOOP("texts", "后果"),
    "binds": QT_TRANSLATE_NOOP("texts", "约束"),
}
CONDITIONS: Mapping[str, str] = {
    "prerequisite": QT_TRANSLATE_NOOP("texts", "前提"),
    "veto": QT_TRANSLATE_NOOP("texts", "一票否决"),
}
CHANGES: Mapping[str, str] = {
    "added": QT_TRANSLATE_NOOP("texts", "新增"),
    "removed": QT_TRANSLATE_NOOP("texts", "删除"),
    "changed": QT_TRANSLATE_NOOP("texts", "变动"),
    "moved": QT_TRANSLATE_NOOP("texts", "改了编号"),
}
FIELDS: Mapping[str, str] = {
    "id": QT_TRANSLATE_NOOP("texts", "标识"),
    "version": QT_TRANSLATE_NOOP("texts", "版本"),
    "edition": QT_TRANSLATE_NOOP("texts", "版次"),
    "institution_kinds": QT_TRANSLATE_NOOP("texts", "机构类别"),
    "code": QT_TRANSLATE_NOOP("texts", "编号"),
    "title": QT_TRANSLATE_NOOP("texts", "名称"),
    "text": QT_TRANSLATE_NOOP("texts", "文字"),
    "chapter": QT_TRANSLATE_NOOP("texts", "章"),
    "section": QT_TRANSLATE_NOOP("texts", "节"),
    "core": QT_TRANSLATE_NOOP("texts", "核心"),
    "grade": QT_TRANSLATE_NOOP("texts", "等级"),
    "core_grade": QT_TRANSLATE_NOOP("texts", "核心条款要到"),
    "share": QT_TRANSLATE_NOOP("texts", "比例"),
    "may_not_apply": QT_TRANSLATE_NOOP("texts", "可以不适用"),
    "methods": QT_TRANSLATE_NOOP("texts", "核对方式"),
    "evidence": QT_TRANSLATE_NOOP("texts", "佐证材料"),
    "status": QT_TRANSLATE_NOOP("texts", "来源"),
    "source": QT_TRANSLATE_NOOP("texts", "出处"),
    "remark": QT_TRANSLATE_NOOP("texts", "备注"),
    "names": QT_TRANSLATE_NOOP("texts", "名称"),
    "not_names": QT_TRANSLATE_NOOP("texts", "不是它的名称"),
    "also_counts": QT_TRANSLATE_NOOP("texts", "也算作"),
    "unit": QT_TRANSLATE_NOOP("texts", "单位"),
    "states": QT_TRANSLATE_NOOP("texts", "算数的状态"),
    "category": QT_TRANSLATE_NOOP("texts", "类别"),
    "requirement": QT_TRANSLATE_NOOP("texts", "要求"),
    "available_when": QT_TRANSLATE_NOOP("texts", "适用于"),
    "not_applicable_when": QT_TRANSLATE_NOOP("texts", "不适用的情形"),
    "prerequisite": QT_TRANSLATE_NOOP("texts", "前提"),
    "veto": QT_TRANSLATE_NOOP("texts", "一票否决"),
}
PACK_SHAPES: Mapping[str, Mapping[str, str]] = {
    "strength": STRENGTHS,
    "use": USES,
    "validity": VALIDITIES,
    "standing": STANDINGS,
    "rule-standing": RULE_STANDINGS,
    "table": TABLES,
    "area": AREAS,
    "rule-kind": RULE_KINDS,
    "detail": DETAILS,
    "condition": CONDITIONS,
    "change": CHANGES,
    "pack-field": FIELDS,
}
"""Tables of words by shape, as in ``ui.texts.words.SHAPES``."""
