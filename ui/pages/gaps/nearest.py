"""Who or what comes near to closing a gap, in words."""

from PySide6.QtCore import QCoreApplication

from models.usecases.gaps.gap_cards import NearCard, Nearness
from ui.texts.plans import TRAININGS
from ui.translated import translated


def why_near(near: NearCard) -> str:
    """Return why somebody or something comes near: ``证书已登记，人员表还没填``."""
    if near.reason is Nearness.TRAIN and near.what in TRAININGS:
        return translated(TRAININGS[near.what]).format(who="")
    told = {
        Nearness.RECORD: QCoreApplication.translate("GapsPage", "证书已登记，人员表还没填"),
        Nearness.IN_TRAINING: QCoreApplication.translate("GapsPage", "正在培训"),
        Nearness.REPAIR: QCoreApplication.translate("GapsPage", "停用，修好就算"),
        Nearness.NOT_YET: QCoreApplication.translate("GapsPage", "还不是"),
        Nearness.TRAIN: QCoreApplication.translate("GapsPage", "可以培训"),
        Nearness.SIMILAR: QCoreApplication.translate("GapsPage", "名称相近，没有算进来"),
        Nearness.SCRAPPED: QCoreApplication.translate("GapsPage", "已经报废"),
    }[near.reason]
    if near.on is None:
        return told
    return QCoreApplication.translate("GapsPage", "{why}，{day} 结束").format(
        why=told, day=near.on.isoformat()
    )
