"""Trends in words: what rows of figures and charts are called, on the screen as on paper."""

from collections.abc import Mapping

from models.reports.trend_values import TrendGroup, TrendYear
from models.reports.trend_words import TrendWords
from ui.texts.filling import Translate
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import untranslated

SERIES: Mapping[str, str] = {
    "share.self.C": QT_TRANSLATE_NOOP("texts", "C 级及以上"),
    "share.self.B": QT_TRANSLATE_NOOP("texts", "B 级及以上"),
    "share.self.A": QT_TRANSLATE_NOOP("texts", "A 级"),
    "share.computed.C": QT_TRANSLATE_NOOP("texts", "C 级及以上"),
    "share.computed.B": QT_TRANSLATE_NOOP("texts", "B 级及以上"),
    "share.computed.A": QT_TRANSLATE_NOOP("texts", "A 级"),
    "grade.A": QT_TRANSLATE_NOOP("texts", "A 级"),
    "grade.B": QT_TRANSLATE_NOOP("texts", "B 级"),
    "grade.C": QT_TRANSLATE_NOOP("texts", "C 级"),
    "grade.D": QT_TRANSLATE_NOOP("texts", "D 级"),
    "grade.E": QT_TRANSLATE_NOOP("texts", "不适用"),
    "grade.open": QT_TRANSLATE_NOOP("texts", "没答完"),
    "core.D": QT_TRANSLATE_NOOP("texts", "为 D 的核心条款"),
    "level": QT_TRANSLATE_NOOP("texts", "达到的等次"),
}
CHARTS: Mapping[str, str] = {
    "shares.self": QT_TRANSLATE_NOOP("texts", "各级达标率（自评）"),
    "shares.computed": QT_TRANSLATE_NOOP("texts", "各级达标率（程序计算）"),
    "level": QT_TRANSLATE_NOOP("texts", "达到的等次"),
    "grades": QT_TRANSLATE_NOOP("texts", "各级条款数（自评）"),
    "core.D": QT_TRANSLATE_NOOP("texts", "自评为 D 的核心条款数"),
}
UNITS: Mapping[str, str] = {
    "grades": QT_TRANSLATE_NOOP("texts", "条"),
    "core.D": QT_TRANSLATE_NOOP("texts", "条"),
}
GROUPS: Mapping[TrendGroup, str] = {
    TrendGroup.RESULT: QT_TRANSLATE_NOOP("texts", "评价结果"),
    TrendGroup.PEOPLE: QT_TRANSLATE_NOOP("texts", "人员"),
    TrendGroup.EQUIPMENT: QT_TRANSLATE_NOOP("texts", "设备与房屋"),
    TrendGroup.SERVICES: QT_TRANSLATE_NOOP("texts", "服务"),
    TrendGroup.CHOSEN: QT_TRANSLATE_NOOP("texts", "自选指标"),
}
STATES: Mapping[str, str] = {
    "final": QT_TRANSLATE_NOOP("texts", "已定稿"),
    "draft": QT_TRANSLATE_NOOP("texts", "未定稿"),
    "": QT_TRANSLATE_NOOP("texts", "没有这一年的自评"),
}
_MISSING = QT_TRANSLATE_NOOP("texts", "无数据")
_CHANGED = QT_TRANSLATE_NOOP("texts", "标准换版")
_NO_LEVEL = QT_TRANSLATE_NOOP("texts", "未达到")
_PROVISIONAL = QT_TRANSLATE_NOOP("texts", "暂定")
_POINT = QT_TRANSLATE_NOOP("texts", "{year} 年，{series}：{value}")
_TOGETHER = QT_TRANSLATE_NOOP("texts", "、")
_LEVEL = QT_TRANSLATE_NOOP("texts", "{level}（暂定）")
_PACK = QT_TRANSLATE_NOOP("texts", "{pack}，{edition}（{version}）")
_OPEN = QT_TRANSLATE_NOOP("texts", "{state}，还有 {count} 条没答完")


def trend_words(say: Translate = untranslated) -> TrendWords:
    """Return every word of the charts."""

    def said(table: Mapping[str, str]) -> Mapping[str, str]:
        return {key: say(text) for key, text in table.items()}

    return TrendWords(
        series=said(SERIES),
        charts=said(CHARTS),
        groups={group: say(text) for group, text in GROUPS.items()},
        units=said(UNITS),
        missing=say(_MISSING),
        changed=say(_CHANGED),
        no_level=say(_NO_LEVEL),
        provisional=say(_PROVISIONAL),
        point=say(_POINT),
        together=say(_TOGETHER),
    )


def state_shown(year: TrendYear, say: Translate = untranslated) -> str:
    """Return how far a year's assessment is."""
    state = say(STATES[year.state])
    if year.open and year.state == "draft":
        return say(_OPEN).format(state=state, count=year.open)
    return state


def level_shown(year: TrendYear, say: Translate = untranslated) -> str:
    """Return the level a year reached, "" for a year without an assessment."""
    if not year.state:
        return ""
    level = year.level or say(_NO_LEVEL)
    return say(_LEVEL).format(level=level) if year.provisional else level


def pack_shown(year: TrendYear, say: Translate = untranslated) -> str:
    """Return the standard a year was assessed by, "" for a year without an assessment."""
    if not year.pack:
        return ""
    return say(_PACK).format(pack=year.pack, edition=year.edition, version=year.version)
