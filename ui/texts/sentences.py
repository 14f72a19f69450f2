"""The one place where a code becomes a sentence: on screen, in a terminal, in a log.

Pure Python: the desktop passes its translator, the command line none. The order
of a sentence is: where, what happened, what was kept, what to do.
"""

import re
from collections.abc import Mapping

from models.usecases.cards import MissingCard
from models.usecases.checks.check_cards import PreflightItem
from models.vocabulary.failures import Param, Place, Refusal, RowFault, Trouble
from ui.texts.answering import ANSWERING
from ui.texts.backups import BACKUPS
from ui.texts.campaigns import CAMPAIGNS
from ui.texts.checks import CHECKS
from ui.texts.clauses import CLAUSES
from ui.texts.filling import Translate, fill
from ui.texts.input import INPUT
from ui.texts.keys import KEYS
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.packages import PACKAGES, TROUBLES
from ui.texts.papers import PAPERS, SCAN_TROUBLES
from ui.texts.people import PEOPLE
from ui.texts.reviews import REVIEWS
from ui.texts.selfchecks import SELF_CHECKS
from ui.texts.steps import UNDOING
from ui.texts.words import MISSING, SHAPES

SENTENCES: Mapping[str, str] = {
    **INPUT,
    **CLAUSES,
    **PACKAGES,
    **CAMPAIGNS,
    **BACKUPS,
    **TROUBLES,
    **PAPERS,
    **SCAN_TROUBLES,
    **UNDOING,
    **PEOPLE,
    **SELF_CHECKS,
    **ANSWERING,
    **REVIEWS,
    **KEYS,
}
"""Every refusal and trouble code with its sentence."""

CRASH = QT_TRANSLATE_NOOP(
    "texts", "刚才这一步没有完成，程序出了问题。之前的内容都已保存。可以再试一次；还不行就把记录交给维护人员。"
)  # fmt: skip
STOPPED = QT_TRANSLATE_NOOP("texts", "已停下。没有留下半个文件，已有内容不受影响。")

_FILE = QT_TRANSLATE_NOOP("texts", "{file}")
_SHEET = QT_TRANSLATE_NOOP("texts", "「{sheet}」表")
_ROW = QT_TRANSLATE_NOOP("texts", "第 {row} 行")
_COLUMN = QT_TRANSLATE_NOOP("texts", "“{column}”")
_CELL = QT_TRANSLATE_NOOP("texts", "（{cell}）")
_PATH = QT_TRANSLATE_NOOP("texts", "（{path}）")
_AT = QT_TRANSLATE_NOOP("texts", "{where}：{sentence}")
_TYPED = QT_TRANSLATE_NOOP("texts", "{what}还没有存，改好就存。")

_CATEGORIES = QT_TRANSLATE_NOOP("texts", "{register}类别")
_CLASS = QT_TRANSLATE_NOOP("texts", "类")
_KIND = QT_TRANSLATE_NOOP("texts", "项")


_FIRST_SENTENCE = re.compile(r"(?<=。)|(?<=\.)\s")


def untranslated(text: str) -> str:
    """Return the Chinese original."""
    return text


def sentence(
    failure: Refusal | Trouble | RowFault,
    translate: Translate = untranslated,
    *,
    placed: bool = True,
) -> str:
    """Return the sentence of a failure, beginning with its place unless ``placed`` is False."""
    text = fill(SENTENCES[failure.code], failure.params, SHAPES, translate)
    where = place_shown(failure.place, translate) if placed else ""
    return fill(_AT, {"where": where, "sentence": text}, SHAPES, translate) if where else text


def what_is_wrong(fault: Refusal | RowFault, translate: Translate = untranslated) -> str:
    """Return the first sentence alone, for where a cell is mended in place.

    What follows it tells of a file that was imported, and to import it again.
    """
    return _FIRST_SENTENCE.split(sentence(fault, translate, placed=False), maxsplit=1)[0]


def typed_wrong(fault: Refusal | RowFault, translate: Translate = untranslated) -> str:
    """Return what is said under a field somebody typed into: what is wrong, and what happens."""
    return fill(_TYPED, {"what": what_is_wrong(fault, translate)}, SHAPES, translate)


def place_shown(place: Place, translate: Translate = untranslated) -> str:
    """Return ``2025人员.xlsx「在职」表第 6 行“身份证号”（D6）``; only the parts that apply."""
    parts: tuple[tuple[str, str, Param], ...] = (
        (_FILE, "file", place.file),
        (_SHEET, "sheet", place.sheet),
        (_ROW, "row", place.row or ""),
        (_COLUMN, "column", place.column),
        (_CELL, "cell", place.cell),
        (_PATH, "path", place.path),
    )
    return "".join(
        fill(template, {name: value}, SHAPES, translate)
        for template, name, value in parts
        if value != ""
    )


def word(kind: str, code: str, translate: Translate = untranslated) -> str:
    """Return the word for a code of a kind (a key of ``SHAPES``); the code itself if unknown."""
    found = SHAPES[kind].get(code)
    return code if found is None else translate(found)


def missing_shown(missing: MissingCard, translate: Translate = untranslated) -> str:
    """Return what would settle an unknown: ``3 行没填“所在科室”``."""
    params: dict[str, Param] = {
        "title": missing.title or missing.what,
        "what": missing.what,
        "count": missing.count,
    }
    return fill(MISSING[missing.code], params, SHAPES, translate)


def check_shown(item: PreflightItem, translate: Translate = untranslated) -> str:
    """Return the sentence of a preflight item or of a next step."""
    params: dict[str, Param] = {
        **dict(item.params),
        "clause": item.clause or "",
        "ledger": item.ledger,
    }
    return fill(CHECKS.get(item.code, item.code), params, SHAPES, translate)


def subject_shown(
    subject: str, title: str, unit: str = "", translate: Translate = untranslated
) -> tuple[str, str]:
    """Return title and unit of what is counted; kinds of a register have none of their own.

    ``distinct.test`` counts the tests of a register, ``distinct.department.category``
    its categories.
    """
    if not subject.startswith("distinct."):
        return word("register", title, translate), unit
    _, register, *by = subject.split(".")
    named = word("register", register, translate)
    if by:
        return fill(_CATEGORIES, {"register": named}, SHAPES, translate), unit or translate(_CLASS)
    return named, unit or translate(_KIND)
