"""Packages that come in, in words: what came of each, and where two of them differ."""

from collections.abc import Iterable, Mapping

from models.usecases.county.county_cards import ImportedCard
from models.usecases.packages.import_cards import (
    AttemptLine,
    ImportLine,
    QuarantinedFile,
    Verdict,
)
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Place, Refusal, Trouble
from ui.texts.filling import Translate
from ui.texts.joining import ended, listed, stated
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.sentences import sentence, untranslated

VERDICTS: Mapping[str, str] = {
    Verdict.ACCEPTED: QT_TRANSLATE_NOOP("texts", "已收下"),
    Verdict.ALREADY: QT_TRANSLATE_NOOP("texts", "早已收过"),
    Verdict.ROTATED: QT_TRANSLATE_NOOP("texts", "已换密钥"),
    Verdict.CONFLICT: QT_TRANSLATE_NOOP("texts", "有冲突"),
    Verdict.WAITS: QT_TRANSLATE_NOOP("texts", "等核对指纹"),
    Verdict.OWN: QT_TRANSLATE_NOOP("texts", "不用收"),
    Verdict.REFUSED: QT_TRANSLATE_NOOP("texts", "没有收下"),
    Verdict.FAILED: QT_TRANSLATE_NOOP("texts", "没有读到"),
}
CONFLICT_STATES: Mapping[str, str] = {
    "open": QT_TRANSLATE_NOOP("texts", "没有决定"),
    "kept": QT_TRANSLATE_NOOP("texts", "保留了本机的"),
    "taken": QT_TRANSLATE_NOOP("texts", "用了另一份"),
}
STANDINGS: Mapping[str, str] = {
    "counts": QT_TRANSLATE_NOOP("texts", "计入"),
    "set_aside": QT_TRANSLATE_NOOP("texts", "搁置"),
    "outside": QT_TRANSLATE_NOOP("texts", "没有计入"),
}
PARTS: Mapping[str, str] = {
    "reason": QT_TRANSLATE_NOOP("texts", "说明"),
    "criteria": QT_TRANSLATE_NOOP("texts", "逐款的结果"),
    "evidence": QT_TRANSLATE_NOOP("texts", "佐证材料"),
    "institution": QT_TRANSLATE_NOOP("texts", "机构信息"),
    "levels": QT_TRANSLATE_NOOP("texts", "等次的依据"),
    "measures": QT_TRANSLATE_NOOP("texts", "指标"),
    "gaps": QT_TRANSLATE_NOOP("texts", "差距"),
    "staff": QT_TRANSLATE_NOOP("texts", "人员"),
    "equipment": QT_TRANSLATE_NOOP("texts", "设备"),
    "figures": QT_TRANSLATE_NOOP("texts", "业务数据"),
    "facts": QT_TRANSLATE_NOOP("texts", "机构说明"),
    "registers": QT_TRANSLATE_NOOP("texts", "其他台账"),
    "accepted": QT_TRANSLATE_NOOP("texts", "核对时放行的"),
    "rectification": QT_TRANSLATE_NOOP("texts", "整改任务"),
    "responses": QT_TRANSLATE_NOOP("texts", "对反馈的答复"),
}
_NO_LEVEL = QT_TRANSLATE_NOOP("texts", "没有达到等次")
_PROVISIONAL = QT_TRANSLATE_NOOP("texts", "{level}（暂定）")
_BARRED = QT_TRANSLATE_NOOP("texts", "{level}，本年度不得申报")
_WHO = QT_TRANSLATE_NOOP("texts", "{name}，{year} 年度第 {n} 次，{level}")
_ALREADY = QT_TRANSLATE_NOOP("texts", "早已收过，内容一样，没有重复导入")
_ASIDE = QT_TRANSLATE_NOOP("texts", "早已收过，后来因冲突搁置，没有计入")
_AFTER = QT_TRANSLATE_NOOP("texts", "接在第 {n} 次之后，以前的留着")
_OVER = QT_TRANSLATE_NOOP("texts", "{n} 条高于计算结果")
_CODE = QT_TRANSLATE_NOOP("texts", "校验码 {code}")
_ROTATED = QT_TRANSLATE_NOOP("texts", "{name}换了密钥，由原来的密钥证明，以后用新密钥")
_ENROLLED = QT_TRANSLATE_NOOP("texts", "{name}早已登记，没有变化")


def verdict_word(verdict: str, into: Translate = untranslated) -> str:
    """Return the verdict in a word."""
    return into(VERDICTS[verdict]) if verdict in VERDICTS else verdict


def conflict_state(state: str, into: Translate = untranslated) -> str:
    """Return what became of a conflict."""
    return into(CONFLICT_STATES[state])


def parts_told(parts: Iterable[str], into: Translate = untranslated) -> str:
    """Return the names of parts that differ."""
    return listed((into(PARTS[part]) for part in parts), into)


def line_told(line: ImportLine, into: Translate = untranslated) -> str:
    """Return what came of one file, in full."""
    if line.failure is not None:
        return sentence(line.failure.raised(), into, placed=False)
    if line.imported is not None:
        return imported_told(line.imported, into)
    if line.rotated is not None and not line.rotated.already:
        told = into(_ROTATED).format(name=line.rotated.key.owner)
        return ended(told, into)
    owner = line.waiting.owner if line.waiting else line.rotated.key.owner if line.rotated else ""
    return ended(into(_ENROLLED).format(name=owner), into)


def imported_told(card: ImportedCard, into: Translate = untranslated) -> str:
    """Return who sent what, and how it stands to what was here."""
    line = card.line
    level = line.level_title or into(_NO_LEVEL)
    if line.provisional:
        level = into(_PROVISIONAL).format(level=level)
    if line.barred:
        level = into(_BARRED).format(level=level)
    parts = [into(_WHO).format(name=line.name, year=line.year, n=line.revision, level=level)]
    if card.already:
        parts.append(into(_ASIDE if line.set_aside else _ALREADY))
    elif card.replaces:
        parts.append(into(_AFTER).format(n=card.replaces))
    if line.over_claims:
        parts.append(into(_OVER).format(n=line.over_claims))
    parts.append(into(_CODE).format(code=line.short_hash))
    return ended(stated(parts, into), into)


def refused_told(line: AttemptLine | QuarantinedFile, into: Translate = untranslated) -> str:
    """Return why a file does not simply count; the code where it is not known here."""
    place, params = Place(path=line.path), dict(line.params)
    if line.code in set(RefusalCode):
        refusal = Refusal(RefusalCode(line.code), place=place, rows=(), **params)
        return sentence(refusal, into, placed=False)
    if line.code in set(TroubleCode):
        trouble = Trouble(TroubleCode(line.code), place=place, **params)
        return sentence(trouble, into, placed=False)
    return line.code
