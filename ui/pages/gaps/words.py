"""What the gaps page says: one gap as words, and the table's columns."""

from PySide6.QtCore import QCoreApplication

from models.gaps.shortages import GapState
from models.usecases.gaps.gap_cards import GapCard
from ui.components.rows import Cell, Column
from ui.look.icons import IconName
from ui.look.states import Status
from ui.look.tokens import Tone
from ui.texts.joining import listed, stated
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
MOST_LINKS = 3
"""Clauses shown in a row; the strip below names all."""


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


def is_sentence(gap: GapCard) -> bool:
    """Whether the gap is a sentence only a person can confirm, not a count."""
    return bool(gap.blocks) and gap.subject == gap.blocks[0].criterion


def clauses_of(gap: GapCard) -> str:
    """Return ``★ 1.4.1 C2、3.4.1 B1`` for the first few criteria in the way."""
    names = [
        ("★ " if block.core else "") + criterion_shown(block.criterion)
        for block in gap.blocks[:MOST_LINKS]
    ]
    more = len(gap.blocks) - MOST_LINKS
    shown = listed(names, translated)
    if more > 0:
        return QCoreApplication.translate("GapsPage", "{shown} 等 {n} 处").format(
            shown=shown, n=len(gap.blocks)
        )
    return shown


def criterion_shown(criterion: str) -> str:
    """Return ``1.4.1 C2`` for the id ``1.4.1.C2``."""
    return " ".join(criterion.rsplit(".", 1))


def key_of(gap: GapCard) -> tuple[str, str]:
    """Return what identifies a row."""
    return (gap.state.value, gap.subject)


def columns() -> tuple[Column[GapCard], ...]:
    """Return the table's columns."""
    translate = QCoreApplication.translate
    return (
        Column(
            id="what",
            title=translate("GapsPage", "缺什么（现有 → 要求）"),
            cell=_what,
            sort=title_of,
            characters=0,
        ),
        Column(
            id="short",
            title=translate("GapsPage", "还差"),
            cell=_short,
            # by the amount, not by its text: 还差 10 comes after 还差 2
            sort=lambda gap: (_STATE_ORDER.index(gap.state), gap.exact_short),
            characters=8,
        ),
        Column(
            id="clauses",
            title=translate("GapsPage", "卡住的条款"),
            cell=lambda gap: Cell(text=clauses_of(gap), link=True),
            sort=lambda gap: (not any(block.core for block in gap.blocks), gap.blocks[0].clause),
            characters=0,
        ),
    )


_STATE_ORDER = (GapState.SHORT, GapState.UNKNOWN, GapState.OPEN)


def _what(gap: GapCard) -> Cell:
    return Cell(
        text=title_of(gap),
        second=second_line(gap),
        icon=GROUP_ICONS.get(gap.group, IconName.REPORTS),
        tip=title_of(gap),
    )


def _short(gap: GapCard) -> Cell:
    if gap.state is GapState.SHORT:
        return Cell(text=amount_of(gap), tone=Tone.BAD, strong=True)
    status = Status.MISSING if gap.state is GapState.UNKNOWN else Status.NOT_FILLED
    return Cell(text=amount_of(gap), status=status)
