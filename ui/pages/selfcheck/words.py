"""Words of the self-check page that several of its widgets say."""

from PySide6.QtCore import QCoreApplication

from models.usecases.selfchecks.selfcheck_cards import CheckLine, ItemCard, Tally
from ui.look.states import Status
from ui.texts.sentences import word
from ui.translated import translated


def progress_shown(tally: Tally) -> str:
    """Return ``12/29，不符合 1``."""
    text = f"{tally.answered}/{tally.asked}"
    if not tally.not_met:
        return text
    return QCoreApplication.translate("selfcheck", "{done}，不符合 {n}").format(
        done=text, n=tally.not_met
    )


def state_of(line: CheckLine) -> Status:
    """Return how far a check is, as a status."""
    if not line.finished_at:
        return Status.IN_PROGRESS
    return Status.MET if line.tally.mended == line.tally.not_met else Status.TO_CONFIRM


def state_shown(line: CheckLine) -> str:
    """Return the same in words."""
    if not line.finished_at:
        return QCoreApplication.translate("selfcheck", "填报中 {done}").format(
            done=f"{line.tally.answered}/{line.tally.asked}"
        )
    left = line.tally.not_met - line.tally.mended
    if not left:
        return QCoreApplication.translate("selfcheck", "已完成")
    return QCoreApplication.translate("selfcheck", "已完成，{n} 个没整改").format(n=left)


def standing_shown(item: ItemCard) -> str:
    """Return where an item comes from in one word; what we list ourselves is 参考."""
    return word("self-check-standing", "own" if item.own else item.status, translated)


def source_shown(item: ItemCard) -> str:
    """Return the whole source of an item."""
    if item.own:
        return QCoreApplication.translate("selfcheck", "本院自己加的项目")
    return item.source
