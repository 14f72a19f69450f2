"""What ledgers are called on a screen; the forms have the same titles as data."""

from collections.abc import Mapping

from forms.ledgers import LEDGERS
from ui.texts.marking import QT_TRANSLATE_NOOP

LEDGER_NAMES: Mapping[str, str] = {
    "departments": QT_TRANSLATE_NOOP("texts", "科室设置"),
    "premises": QT_TRANSLATE_NOOP("texts", "房屋"),
    "bed_list": QT_TRANSLATE_NOOP("texts", "床位分布"),
    "vehicles": QT_TRANSLATE_NOOP("texts", "车辆"),
    "training_events": QT_TRANSLATE_NOOP("texts", "培训记录"),
    "qualifications": QT_TRANSLATE_NOOP("texts", "证书与资格"),
    "staff_training": QT_TRANSLATE_NOOP("texts", "进修与继续教育"),
    "postings": QT_TRANSLATE_NOOP("texts", "岗位变动"),
    "maintenance": QT_TRANSLATE_NOOP("texts", "设备维护与检定"),
    "diseases": QT_TRANSLATE_NOOP("texts", "诊治病种"),
    "drugs": QT_TRANSLATE_NOOP("texts", "药品目录"),
    "short_drugs": QT_TRANSLATE_NOOP("texts", "缺药登记"),
    "teams": QT_TRANSLATE_NOOP("texts", "家庭医生团队"),
    "rounds": QT_TRANSLATE_NOOP("texts", "巡诊安排"),
    "agreements": QT_TRANSLATE_NOOP("texts", "协议与合同"),
    "surveys": QT_TRANSLATE_NOOP("texts", "满意度调查"),
    "opinions": QT_TRANSLATE_NOOP("texts", "意见与投诉"),
    "villages": QT_TRANSLATE_NOOP("texts", "行政村"),
    "village_clinics": QT_TRANSLATE_NOOP("texts", "村卫生室"),
    "stations": QT_TRANSLATE_NOOP("texts", "社区卫生服务站"),
    "guidance": QT_TRANSLATE_NOOP("texts", "站室业务指导"),
    "drills": QT_TRANSLATE_NOOP("texts", "应急演练"),
    "self_checks": QT_TRANSLATE_NOOP("texts", "自查、检查与会议"),
    "hazards": QT_TRANSLATE_NOOP("texts", "安全隐患"),
    "emergency_stock": QT_TRANSLATE_NOOP("texts", "应急物资"),
    "adverse_events": QT_TRANSLATE_NOOP("texts", "医疗安全（不良）事件"),
    "honours": QT_TRANSLATE_NOOP("texts", "荣誉"),
    "veto_events": QT_TRANSLATE_NOOP("texts", "一票否决事项"),
    "inspections": QT_TRANSLATE_NOOP("texts", "上级检查督导"),
    "rectification": QT_TRANSLATE_NOOP("texts", "整改台账"),
    "duties_done": QT_TRANSLATE_NOOP("texts", "年度任务登记"),
    "own_duties": QT_TRANSLATE_NOOP("texts", "本单位任务"),
}
"""Ledger id -> its name; a test holds it to ``forms/ledgers``."""
LEDGER_CELLS: Mapping[str, str] = {
    **{
        f"{ledger.id}.{asked.key}": asked.title
        for ledger in LEDGERS.values()
        for asked in ledger.form.fields
    },
    **{f"{ledger}.owner": QT_TRANSLATE_NOOP("texts", "是谁的") for ledger in LEDGERS},
}
"""``ledger.field`` -> the field's title; titles are data and are not translated."""
