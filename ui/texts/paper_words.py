"""A paper held against a package, in words: the same on the screen and in a terminal."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.usecases.packages.paper_cards import (
    PaperCheckCard,
    PaperField,
    PaperSide,
    PaperVerdict,
)
from ui.texts.filling import HOLE, Translate
from ui.texts.joining import listed
from ui.texts.marking import QT_TRANSLATE_NOOP

_VERDICTS: Mapping[PaperVerdict, str] = {
    PaperVerdict.SAME: QT_TRANSLATE_NOOP("texts", "一致"),
    PaperVerdict.OLDER: QT_TRANSLATE_NOOP("texts", "纸是旧的一版"),
    PaperVerdict.NEWER: QT_TRANSLATE_NOOP("texts", "纸比收到的新"),
    PaperVerdict.DIFFERS: QT_TRANSLATE_NOOP("texts", "对不上"),
    PaperVerdict.UNKNOWN: QT_TRANSLATE_NOOP("texts", "这里没有这个校验码"),
    PaperVerdict.SEVERAL: QT_TRANSLATE_NOOP("texts", "这 8 位对着好几次上报"),
}
_COUNTY: Mapping[PaperVerdict, str] = {
    PaperVerdict.SAME: QT_TRANSLATE_NOOP(
        "texts", "纸面和收到的上报包是同一次，而且是该机构最新的一次。"
    ),
    PaperVerdict.OLDER: QT_TRANSLATE_NOOP(
        "texts", "该机构后来又报了第 {newest} 次。请按第 {newest} 次重新打印、盖章。"
    ),
    PaperVerdict.NEWER: QT_TRANSLATE_NOOP(
        "texts",
        "纸上是第 {paper} 次，这里最新是第 {newest} 次。请该机构把第 {paper} 次的上报包交来。",
    ),
    PaperVerdict.DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "纸上的{fields}和收到的不一样。这张纸先不要用，打电话问该机构。"
    ),
    PaperVerdict.UNKNOWN: QT_TRANSLATE_NOOP(
        "texts",
        "收下的上报包里没有 {code}。对着纸再看一遍；没打错，就是还没有收到，或不是报给本县的。",
    ),
    PaperVerdict.SEVERAL: QT_TRANSLATE_NOOP("texts", "把 12 位打全，或扫二维码。"),
}
_CENTRE: Mapping[PaperVerdict, str] = {
    **_COUNTY,
    PaperVerdict.SAME: QT_TRANSLATE_NOOP("texts", "纸面就是这里最新定稿的一次，可以盖章。"),
    PaperVerdict.OLDER: QT_TRANSLATE_NOOP(
        "texts", "后来又定稿了第 {newest} 次。盖章、上报用第 {newest} 次的。"
    ),
    PaperVerdict.NEWER: QT_TRANSLATE_NOOP(
        "texts", "纸上是第 {paper} 次，这里最新定稿的是第 {newest} 次，可能出自另一台电脑。"
    ),
    PaperVerdict.DIFFERS: QT_TRANSLATE_NOOP(
        "texts", "纸上的{fields}和这里定稿的不一样。这张纸不要用，重新打印。"
    ),
    PaperVerdict.UNKNOWN: QT_TRANSLATE_NOOP(
        "texts", "这里定稿的各次里没有 {code}。对着纸再看一遍；没打错，就不是这里打印的。"
    ),
}
_LOOK = QT_TRANSLATE_NOOP("texts", "纸上其余各项，看一眼是不是这些。")
_NEVER_CAME = QT_TRANSLATE_NOOP("texts", "纸上的第 {paper} 次没有收到过。")
_LABELS: Mapping[PaperField, str] = {
    PaperField.INSTITUTION: QT_TRANSLATE_NOOP("texts", "机构"),
    PaperField.YEAR: QT_TRANSLATE_NOOP("texts", "年度"),
    PaperField.REVISION: QT_TRANSLATE_NOOP("texts", "第几次上报"),
    PaperField.DIGEST: QT_TRANSLATE_NOOP("texts", "校验码"),
    PaperField.COUNTS: QT_TRANSLATE_NOOP("texts", "各档条数"),
}
_ROUND = QT_TRANSLATE_NOOP("texts", "轮次")
_NO_ROUND = QT_TRANSLATE_NOOP("texts", "没有通知")
_NUMBERED = QT_TRANSLATE_NOOP("texts", "第 {number} 次")
_NUMBERED_ROUND = QT_TRANSLATE_NOOP("texts", "第 {number} 号通知")
_TITLED_ROUND = QT_TRANSLATE_NOOP("texts", "第 {number} 号通知：{title}")
_GRADES = "ABCDE"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One line of the comparison; ``differs``: the two sides say otherwise."""

    label: str
    paper: str
    here: str
    differs: bool


def verdict_word(verdict: PaperVerdict, into: Translate) -> str:
    """Return the verdict in a few words."""
    return into(_VERDICTS[verdict])


def verdict_advice(card: PaperCheckCard, into: Translate, *, county: bool) -> str:
    """Return what it means and what to do."""
    newest = card.newest or card.here
    told = into((_COUNTY if county else _CENTRE)[card.verdict])
    if card.verdict is PaperVerdict.OLDER and card.here is None:
        told = into(_NEVER_CAME) + told
    if card.verdict is PaperVerdict.SAME and card.paper is None:
        told += into(_LOOK)
    return told.format(
        newest=newest.revision if newest else HOLE,
        paper=card.paper.revision if card.paper else HOLE,
        fields=listed((into(_LABELS[field]) for field in card.differing), into),
        code=card.code,
    )


def paper_lines(card: PaperCheckCard, into: Translate) -> tuple[PaperLine, ...]:
    """Return the paper beside what it is held against; nothing where there is no such thing.

    Of a typed code only the code is known; what an older one said is told by its package.
    """
    here = card.newest or card.here
    paper = card.paper or (card.here if card.verdict is PaperVerdict.OLDER else None)
    if here is None:
        return () if paper is None else tuple(_one_sided(paper, into))
    lines = []
    for field in PaperField:
        ours = _value(here, field, into)
        theirs = _value(paper, field, into) if paper else _typed(card, field)
        lines.append(
            PaperLine(
                label=into(_LABELS[field]),
                paper=theirs,
                here=ours,
                differs=paper is not None and ours != theirs,
            )
        )
    if card.paper is not None:
        lines.insert(1, _round_line(card.paper, into))
    return tuple(lines)


def side_shown(side: PaperSide, into: Translate) -> str:
    """Return one revision in a line: whose, of which year, which one, its code."""
    name = side.name or side.institution
    number = into(_NUMBERED).format(number=side.revision)
    return f"{name}  {side.year}  {number}  {side.code}"


def _one_sided(paper: PaperSide, into: Translate) -> list[PaperLine]:
    lines = [
        PaperLine(
            label=into(_LABELS[field]), paper=_value(paper, field, into), here=HOLE, differs=False
        )
        for field in PaperField
    ]
    lines.insert(1, _round_line(paper, into))
    return lines


def _round_line(paper: PaperSide, into: Translate) -> PaperLine:
    if not paper.round:
        told = into(_NO_ROUND)
    elif paper.round_title:
        told = into(_TITLED_ROUND).format(number=paper.round, title=paper.round_title)
    else:
        told = into(_NUMBERED_ROUND).format(number=paper.round)
    return PaperLine(label=into(_ROUND), paper=told, here="", differs=False)


def _typed(card: PaperCheckCard, field: PaperField) -> str:
    return card.code if field is PaperField.DIGEST else HOLE


def _value(side: PaperSide, field: PaperField, into: Translate) -> str:
    match field:
        case PaperField.INSTITUTION:
            return side.name or side.institution
        case PaperField.YEAR:
            return str(side.year)
        case PaperField.REVISION:
            return into(_NUMBERED).format(number=side.revision)
        case PaperField.DIGEST:
            return side.code
        case PaperField.COUNTS:
            counts = zip(_GRADES, side.counts, strict=True)
            return "  ".join(f"{letter} {count}" for letter, count in counts)
