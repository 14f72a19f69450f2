"""What a county hands upwards, in words; no Qt."""

from collections.abc import Iterator, Mapping, Sequence

from models.assessment.shown import shown_interval
from models.exchange.rollup import (
    GRANTED,
    AskPart,
    ReachedPart,
    RolledInstitution,
    StandingPart,
    TargetPart,
)
from models.usecases.rollup.rollup_cards import RollupTally
from models.vocabulary.amounts import parse_exact
from ui.texts.filling import Translate
from ui.texts.marking import QT_TRANSLATE_NOOP
from ui.texts.packs import PACK_SHAPES
from ui.texts.sentences import untranslated

_TALLY = QT_TRANSLATE_NOOP(
    "texts",
    "登记 {institutions} 家，已报 {submitted} 家，复核通过 {accepted} 家，退回整改 {returned} 家",
)
_NOT_REVIEWED = QT_TRANSLATE_NOOP("texts", "，未复核 {n} 家")
_MISSING = QT_TRANSLATE_NOOP("texts", "，没有报 {n} 家")
_STATES = {
    "accepted": QT_TRANSLATE_NOOP("texts", "复核通过"),
    "returned": QT_TRANSLATE_NOOP("texts", "退回整改"),
    "": QT_TRANSLATE_NOOP("texts", "未复核"),
    "missing": QT_TRANSLATE_NOOP("texts", "没有报"),
}
_NO_LEVEL = QT_TRANSLATE_NOOP("texts", "未达到")
_PROVISIONAL = QT_TRANSLATE_NOOP("texts", "{level}（暂定）")
_TARGET = QT_TRANSLATE_NOOP("texts", "{title}：{figures}，{standing}")
_ASK = QT_TRANSLATE_NOOP("texts", "{label} {shown}")
_MADE_OF = QT_TRANSLATE_NOOP("texts", "{label} {shown}（{value}/{per}）")
_UNKNOWN = QT_TRANSLATE_NOOP("texts", "说不出")
_BESIDE = QT_TRANSLATE_NOOP("texts", "，上级的目标，这里只对照")


def tally_shown(tally: RollupTally, into: Translate = untranslated) -> str:
    """Return how far the county is: ``登记 9 家，已报 7 家，…``."""
    told = into(_TALLY).format(
        institutions=tally.institutions,
        submitted=tally.submitted,
        accepted=tally.accepted,
        returned=tally.returned,
    )
    if tally.not_reviewed:
        told += into(_NOT_REVIEWED).format(n=tally.not_reviewed)
    if tally.missing:
        told += into(_MISSING).format(n=tally.missing)
    return told


def institution_state(
    who: RolledInstitution, reached: Sequence[ReachedPart], into: Translate = untranslated
) -> tuple[str, str, str]:
    """Return what has become of an institution's year, the level claimed, the level granted."""
    if not who.standings:
        return into(_STATES["missing"]), "", ""
    titles = {(one.pack_id, one.level): one.title for one in reached}
    parts = [_standing(one, titles, into) for one in who.standings]
    return tuple("；".join(part[at] for part in parts) for at in range(3))  # type: ignore[return-value]


def target_figures(target: TargetPart, into: Translate = untranslated) -> str:
    """Return the figures of a target without what they are made of: ``78%``."""
    told = (
        _interval(ask.low, ask.high, share=bool(ask.per_low or ask.per_high)) or into(_UNKNOWN)
        for ask in target.asks
    )
    return "，".join(told)


def target_shown(target: TargetPart, into: Translate = untranslated) -> Iterator[str]:
    """Yield a target with its figures and what it comes to."""
    figures = "，".join(ask_shown(ask, into) for ask in target.asks)
    standing = into(PACK_SHAPES["standing"].get(target.standing, target.standing))
    told = into(_TARGET).format(title=target.title, figures=figures, standing=standing)
    yield told + (into(_BESIDE) if target.beside else "")


def ask_shown(ask: AskPart, into: Translate = untranslated) -> str:
    """Return one figure of a target, with what it is made of where it is a share."""
    share = bool(ask.per_low or ask.per_high)
    shown = _interval(ask.low, ask.high, share=share) or into(_UNKNOWN)
    if not share:
        return into(_ASK).format(label=ask.label, shown=shown).strip()
    value = _interval(ask.value_low, ask.value_high) or "?"
    per = _interval(ask.per_low, ask.per_high) or "?"
    told = into(_MADE_OF).format(label=ask.label, shown=shown, value=value, per=per)
    return told.strip()


def _standing(
    one: StandingPart, titles: Mapping[tuple[str, str], str], into: Translate
) -> tuple[str, str, str]:
    def level(found: str, *, provisional: bool) -> str:
        title = titles.get((one.pack_id, found), found) or into(_NO_LEVEL)
        return into(_PROVISIONAL).format(level=title) if found and provisional else title

    claimed = level(one.level, provisional=one.provisional)
    review = one.review
    if review is None:
        return into(_STATES[""]), claimed, ""
    state = into(_STATES[review.decision])
    if review.decision != GRANTED:
        return state, claimed, ""
    return state, claimed, level(review.level, provisional=review.provisional)


def _interval(low: str, high: str, *, share: bool = False) -> str:
    ends = (parse_exact(text) if text else None for text in (low, high))
    return shown_interval(*ends, form="share" if share else "count")
