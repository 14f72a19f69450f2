"""What lapses within a year, and which clauses are met no longer from that day on."""

from PySide6.QtCore import QCoreApplication

from models.usecases.gaps.gap_cards import LapseCard, LapseCause
from ui.components.rows import Align, Cell, Column
from ui.look.icons import IconName
from ui.look.tokens import Tone
from ui.texts.joining import listed
from ui.translated import translated

SOON_DAYS = 90
_MOST_CLAUSES = 4


def due_columns() -> tuple[Column[LapseCard], ...]:
    """Return the columns of the list of what lapses."""
    translate = QCoreApplication.translate
    return (
        Column(
            id="what",
            title=translate("GapsPage", "什么要到期"),
            cell=lambda lapse: Cell(
                text=lapse.name, second=cause_shown(lapse.cause), icon=IconName.DEADLINE
            ),
            sort=lambda lapse: lapse.name,
            characters=0,
        ),
        Column(
            id="on",
            title=translate("GapsPage", "从哪天起不算"),
            cell=lambda lapse: Cell(text=lapse.on.isoformat()),
            sort=lambda lapse: lapse.on,
            characters=8,
        ),
        Column(
            id="left",
            title=translate("GapsPage", "还有"),
            cell=_left,
            sort=lambda lapse: lapse.days_left,
            characters=5,
            align=Align.END,
        ),
        Column(
            id="falls",
            title=translate("GapsPage", "那天起达不到的条款"),
            cell=_falls,
            sort=lambda lapse: len(lapse.falls),
            characters=0,
        ),
    )


def due_key(lapse: LapseCard) -> tuple[str, str, str]:
    """Return what identifies a row."""
    return lapse.ledger, str(lapse.row), lapse.on.isoformat()


def cause_shown(cause: LapseCause) -> str:
    """Return why something counts no more."""
    translate = QCoreApplication.translate
    return {
        LapseCause.EXPIRES: translate("GapsPage", "有效期到了"),
        LapseCause.BARRED: translate("GapsPage", "证照或检定过期，不能再算"),
        LapseCause.LEAVES: translate("GapsPage", "台账里已写明离开、停用的日期"),
        LapseCause.USUAL_AGE: translate("GapsPage", "到了通常退休的年龄，请核实"),
        LapseCause.LONG_AGO: translate("GapsPage", "做过的时间太久了"),
    }[cause]


def _left(lapse: LapseCard) -> Cell:
    text = QCoreApplication.translate("GapsPage", "{n} 天").format(n=lapse.days_left)
    soon = lapse.days_left <= SOON_DAYS
    return Cell(text=text, tone=Tone.WARN if soon else None, strong=soon)


def _falls(lapse: LapseCard) -> Cell:
    named = [("★ " if fall.core else "") + fall.clause for fall in lapse.falls]
    shown = listed(named[:_MOST_CLAUSES], translated)
    if len(named) > _MOST_CLAUSES:
        shown = QCoreApplication.translate("GapsPage", "{shown} 等 {n} 处").format(
            shown=shown, n=len(named)
        )
    return Cell(text=shown, tip="\n".join(f"{one.clause} {one.title}" for one in lapse.falls))
