"""What the gaps page says: one gap as words, and the table's columns."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.gaps.shortages import GapState
from models.usecases.gaps.gap_cards import BlockCard, BlockKind, GapCard
from models.usecases.gaps.plan_cards import RemedyCard
from ui.components.rows import Align, Cell, Column
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import Tone
from ui.texts.joining import listed, stated
from ui.texts.plans import criterion_shown, doings_shown, months_shown, myriads_shown
from ui.texts.sentences import missing_shown, word
from ui.translated import translated

GROUP_ICONS = {
    "people": IconName.PEOPLE,
    "equipment": IconName.EQUIPMENT,
    "departments": IconName.ROOMS,
    "building": IconName.ROOMS,
    "services": IconName.SERVICES,
    "documents": IconName.REPORTS,
    "training": IconName.PEOPLE,
}
_FIRST_LINE = 10
"""Characters of a sentence on the first of its two lines."""
MOST_LINKS = 3
"""Clauses shown in a row; the strip below names all."""
TICK = "tick"
CLAUSES = "clauses"
"""Ids of the columns that answer a click."""
WAYS = ("remedy", "cost", "soonest")
"""Ids of the columns that tell how a shortage is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLine:
    """A row of the table; ``remedy`` None until it is worked out, and for a foreign target."""

    gap: GapCard
    remedy: RemedyCard | None = None
    ticked: bool = False


def title_of(gap: GapCard) -> str:
    """Return what is short; a register is named by its word."""
    if not gap.subject.startswith("distinct."):
        return gap.title
    _, register, *by = gap.subject.split(".")
    name = word("register", register, translated)
    if by:
        return QCoreApplication.translate("GapsPage", "{name}的类别").format(name=name)
    return name


def amount_of(gap: GapCard) -> str:
    """Return ``还差 2 人``, ``未达``, ``缺数据`` or ``未填``."""
    if gap.state is GapState.UNKNOWN:
        return QCoreApplication.translate("GapsPage", "缺数据")
    if gap.state is GapState.OPEN:
        return QCoreApplication.translate("GapsPage", "未填")
    if is_sentence(gap):
        return QCoreApplication.translate("GapsPage", "未达")
    unit = gap.unit or QCoreApplication.translate("GapsPage", "项")
    if gap.reduce:
        return QCoreApplication.translate("GapsPage", "多出 {n} {unit}").format(
            n=gap.short, unit=unit
        )
    return QCoreApplication.translate("GapsPage", "还差 {n} {unit}").format(n=gap.short, unit=unit)


def second_line(gap: GapCard) -> str:
    """Return ``14 → 16 人``, what would settle an unknown, or nothing."""
    if gap.state is GapState.UNKNOWN:
        return stated((missing_shown(one, translated) for one in gap.missing[:2]), translated)
    if gap.state is GapState.OPEN or is_sentence(gap):
        return ""
    return f"{gap.have} → {gap.need} {gap.unit}".strip()


def figures_of(gap: GapCard) -> str:
    """Return ``现有 4，要求 7 人，去年 4``, or nothing for what is no count."""
    if gap.state is not GapState.SHORT or is_sentence(gap):
        return ""
    need = f"{gap.need} {gap.unit}".strip()
    now = QCoreApplication.translate("GapsPage", "现有 {have}，要求 {need}")
    told = now.format(have=gap.have, need=need)
    before = gap.last_year
    if before is None or not before.have:
        return told
    return QCoreApplication.translate("GapsPage", "{now}，去年 {before}").format(
        now=told, before=before.have
    )


def is_sentence(gap: GapCard) -> bool:
    """Whether the gap is a sentence only a person can confirm, not a count."""
    return bool(gap.blocks) and gap.subject == gap.blocks[0].criterion


def clauses_of(gap: GapCard) -> str:
    """Return ``★ 1.4.1 C2、3.4.1 B1`` for the first few criteria in the way."""
    names = [block_shown(block) for block in gap.blocks[:MOST_LINKS]]
    more = len(gap.blocks) - MOST_LINKS
    shown = listed(names, translated)
    if more > 0:
        return QCoreApplication.translate("GapsPage", "{shown} 等 {n} 处").format(
            shown=shown, n=len(gap.blocks)
        )
    return shown


def block_shown(block: BlockCard) -> str:
    """Return a criterion by its number, a condition or a policy's row by its words."""
    if block.kind is not BlockKind.CLAUSE:
        return block.title or block.criterion
    return ("★ " if block.core else "") + criterion_shown(block.criterion)


def key_of(gap: GapCard) -> tuple[str, str]:
    """Return what identifies a row."""
    return (gap.state.value, gap.subject)


def columns() -> tuple[Column[GapLine], ...]:
    """Return the table's columns."""
    translate = QCoreApplication.translate
    return (
        Column(id=TICK, title="", cell=_tick, characters=2, tip=translate("GapsPage", "勾选")),
        Column(
            id="what",
            title=translate("GapsPage", "缺什么"),
            tip=translate("GapsPage", "缺什么；下面一行是现有 → 要求"),
            cell=_what,
            sort=lambda line: title_of(line.gap),
            characters=0,
        ),
        Column(
            id="short",
            title=translate("GapsPage", "还差"),
            cell=_short,
            # by the amount, not by its text: 还差 10 comes after 还差 2
            sort=lambda line: (_STATE_ORDER.index(line.gap.state), line.gap.exact_short),
            characters=7,
        ),
        Column(
            id=CLAUSES,
            title=translate("GapsPage", "卡住的条款"),
            cell=lambda line: Cell(text=clauses_of(line.gap), link=True),
            sort=lambda line: (
                not any(block.core for block in line.gap.blocks),
                line.gap.blocks[0].clause,
            ),
            characters=0,
        ),
        Column(
            id="remedy",
            title=translate("GapsPage", "办法"),
            cell=_remedy,
            sort=lambda line: doings_shown(line.remedy.doings) if line.remedy else None,
            characters=6,
        ),
        Column(
            id="cost",
            title=translate("GapsPage", "费用（万元）"),
            cell=_cost,
            sort=lambda line: line.remedy.cost if _has_way(line) and line.remedy else None,
            characters=6,
            align=Align.END,
        ),
        Column(
            id="soonest",
            title=translate("GapsPage", "最快"),
            cell=_soonest,
            sort=lambda line: line.remedy.months if _has_way(line) and line.remedy else None,
            characters=5,
        ),
    )


_STATE_ORDER = (GapState.SHORT, GapState.UNKNOWN, GapState.OPEN)


def _tick(line: GapLine) -> Cell:
    template = (
        QCoreApplication.translate("GapsPage", "已勾选{what}")
        if line.ticked
        else QCoreApplication.translate("GapsPage", "没有勾选{what}")
    )
    return Cell(checked=line.ticked, copied="", spoken=template.format(what=title_of(line.gap)))


def _what(line: GapLine) -> Cell:
    gap = line.gap
    title, second = title_of(gap), second_line(gap)
    if is_sentence(gap) and not second:
        # a sentence is told on both lines; the tooltip and the strip have the whole of it
        title, second = title[:_FIRST_LINE], title[_FIRST_LINE:]
    return Cell(
        text=title,
        second=second,
        icon=GROUP_ICONS.get(gap.group, IconName.REPORTS),
        tip=title_of(gap),
    )


def _short(line: GapLine) -> Cell:
    gap = line.gap
    if gap.state is GapState.SHORT:
        return Cell(text=amount_of(gap), tone=Tone.BAD, strong=True)
    status = Status.MISSING if gap.state is GapState.UNKNOWN else Status.NOT_FILLED
    return Cell(text=amount_of(gap), status=status)


def _has_way(line: GapLine) -> bool:
    return line.remedy is not None and bool(line.remedy.doings)


def _remedy(line: GapLine) -> Cell:
    if line.remedy is None:
        return Cell()
    return Cell(text=doings_shown(line.remedy.doings, translated) or "—")


def _cost(line: GapLine) -> Cell:
    remedy = line.remedy
    if remedy is None or not remedy.doings:
        return Cell()
    text = myriads_shown(remedy.cost, translated, yearly=remedy.yearly)
    guess = QCoreApplication.translate("GapsPage", "估计") if remedy.estimated else ""
    return Cell(text=text, second=guess)


def _soonest(line: GapLine) -> Cell:
    if line.remedy is None or not line.remedy.doings:
        return Cell()
    return Cell(text=months_shown(line.remedy.months, translated))
