"""What the pages say of a county's campaign: its days, its number, how urgent it is."""

from PySide6.QtCore import QCoreApplication

from models.usecases.county.county_cards import CampaignCard, CampaignPackCard
from ui.components.labels import Ink

_SOON_DAYS = 14


def number_shown(card: CampaignCard) -> str:
    """Return ``第 2 号通知``, with the revision from the second on."""
    first = QCoreApplication.translate("Campaign", "第 {number} 号通知").format(number=card.number)
    if card.revision == 1:
        return first
    return QCoreApplication.translate("Campaign", "{number}，第 {revision} 次下发").format(
        number=first, revision=card.revision
    )


def days_shown(card: CampaignCard) -> str:
    """Return how long there is: ``截止 2025-09-30，还有 110 天``."""
    if card.days_left > 0:
        text = QCoreApplication.translate("Campaign", "截止 {day}，还有 {n} 天")
    elif card.days_left == 0:
        text = QCoreApplication.translate("Campaign", "截止 {day}，就是今天")
    else:
        text = QCoreApplication.translate("Campaign", "截止 {day}，已过 {n} 天")
    return text.format(day=card.closes.isoformat(), n=abs(card.days_left))


def urgency(card: CampaignCard) -> Ink:
    """Return the ink the days are written in: over, soon, or still time."""
    if card.days_left < 0:
        return Ink.BAD
    return Ink.WARN if card.days_left <= _SOON_DAYS else Ink.BODY


def pack_shown(pack: CampaignPackCard) -> str:
    """Return a pack's title and version: ``乡镇卫生院服务能力标准 0.1.0``."""
    return f"{pack.title} {pack.version}"


def standard_shown(card: CampaignCard) -> tuple[Ink, str]:
    """Return which standard this institution is asked to use, and whether it does."""
    if card.standard is None:
        none = QCoreApplication.translate("Campaign", "没有指定本单位用哪个标准。")
        return Ink.SECOND, none
    name = pack_shown(card.standard)
    if card.in_use:
        same = QCoreApplication.translate("Campaign", "指定用 {name}，现在用的就是它。")
        return Ink.OK, same.format(name=name)
    other = QCoreApplication.translate("Campaign", "指定用 {name}，现在用的不是它。")
    return Ink.WARN, other.format(name=name)
