"""One sentence for each way an answer to the county's items is refused; words of answers."""

from collections.abc import Mapping

from models.usecases.feedback.feedback_cards import ACCEPTED, RETURNED, AnswerState
from models.vocabulary.codes import RefusalCode
from ui.texts.marking import QT_TRANSLATE_NOOP

ANSWERING: Mapping[str, str] = {
    RefusalCode.FEEDBACK_ITEM_UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "最新的反馈里没有“{item}”这一项。内容没有变化。在“县级反馈”里选要答复的项。"
    ),
    RefusalCode.FEEDBACK_ITEM_CLOSED: QT_TRANSLATE_NOOP(
        "texts", "“{item}”这一项县里已经销了，不用再答复。内容没有变化。"
    ),
    RefusalCode.FEEDBACK_FILES_TOO_MANY: QT_TRANSLATE_NOOP(
        "texts", "一项答复最多附 {most} 份佐证，选了 {files} 份。内容没有变化。只选最能说明的几份。"
    ),
}  # fmt: skip

ANSWER_STATES: Mapping[str, str] = {
    AnswerState.DONE: QT_TRANSLATE_NOOP("texts", "已整改"),
    AnswerState.UNDER_WAY: QT_TRANSLATE_NOOP("texts", "正在整改"),
    AnswerState.DISPUTED: QT_TRANSLATE_NOOP("texts", "有异议"),
    AnswerState.OPEN: QT_TRANSLATE_NOOP("texts", "还没答复"),
}
DECISIONS: Mapping[str, str] = {
    ACCEPTED: QT_TRANSLATE_NOOP("texts", "通过"),
    RETURNED: QT_TRANSLATE_NOOP("texts", "退回整改"),
}
