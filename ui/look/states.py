"""The fixed vocabulary: one icon, one word, one tone for every state.

The marks come from models.reports.content, so screen, workbook and paper agree.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.reports.content import GradeMark, Status
from models.standards.pack import Status as Standing
from ui.look.icons import IconName
from ui.look.tokens import Colours, GradeColours, Tone

__all__ = [
    "GradeMark",
    "Standing",
    "Status",
    "StatusLook",
    "grade_colours",
    "grade_word",
    "spoken_grade",
    "standing_look",
    "standing_word",
    "status_look",
    "status_word",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLook:
    """Icon and tone of a state; the word is asked for apart, in the person's language."""

    icon: IconName
    tone: Tone
    filled: bool = False


_STATUS_LOOKS: Mapping[Status, StatusLook] = {
    Status.MET: StatusLook(icon=IconName.MET, tone=Tone.OK, filled=True),
    Status.NOT_MET: StatusLook(icon=IconName.NOT_MET, tone=Tone.BAD, filled=True),
    Status.TO_CONFIRM: StatusLook(icon=IconName.WARNING, tone=Tone.WARN, filled=True),
    Status.MISSING: StatusLook(icon=IconName.QUESTION, tone=Tone.UNKNOWN),
    Status.NOT_FILLED: StatusLook(icon=IconName.RING, tone=Tone.OFF),
    Status.IN_PROGRESS: StatusLook(icon=IconName.HALF, tone=Tone.OFF, filled=True),
    Status.COMPUTED: StatusLook(icon=IconName.COMPUTED, tone=Tone.ACCENT),
    Status.SET_BY_PERSON: StatusLook(icon=IconName.BY_PERSON, tone=Tone.OVERRIDE),
    Status.STALE: StatusLook(icon=IconName.HISTORY, tone=Tone.STALE),
    Status.NOT_APPLICABLE: StatusLook(icon=IconName.NOT_APPLICABLE, tone=Tone.OFF),
}

_STANDING_LOOKS: Mapping[Standing, StatusLook] = {
    Standing.POLICY: StatusLook(icon=IconName.POLICY, tone=Tone.PLAIN),
    Standing.PUBLIC: StatusLook(icon=IconName.PUBLIC, tone=Tone.PLAIN),
    Standing.LOCAL: StatusLook(icon=IconName.LOCAL, tone=Tone.PLAIN),
    Standing.RECALLED: StatusLook(icon=IconName.RECALLED, tone=Tone.WARN),
}


def status_look(status: Status) -> StatusLook:
    """Return icon and tone of a status."""
    return _STATUS_LOOKS[status]


def standing_look(standing: Standing) -> StatusLook:
    """Return icon and tone of a provenance."""
    return _STANDING_LOOKS[standing]


def status_word(status: Status) -> str:
    """Return the word of a status."""
    translate = QCoreApplication.translate
    words = {
        Status.MET: translate("Status", "达到"),
        Status.NOT_MET: translate("Status", "未达"),
        Status.TO_CONFIRM: translate("Status", "需确认"),
        Status.MISSING: translate("Status", "缺数据"),
        Status.NOT_FILLED: translate("Status", "未填"),
        Status.IN_PROGRESS: translate("Status", "填写中"),
        Status.COMPUTED: translate("Status", "计算"),
        Status.SET_BY_PERSON: translate("Status", "人工改判"),
        Status.STALE: translate("Status", "上一年度"),
        Status.NOT_APPLICABLE: translate("Status", "不适用"),
    }
    return words[status]


def standing_word(standing: Standing) -> str:
    """Return the word of a provenance."""
    translate = QCoreApplication.translate
    words = {
        Standing.POLICY: translate("Standing", "政策原文"),
        Standing.PUBLIC: translate("Standing", "公开资料"),
        Standing.LOCAL: translate("Standing", "本地设定"),
        Standing.RECALLED: translate("Standing", "待核对"),
    }
    return words[standing]


def grade_word(grade: GradeMark) -> str:
    """Return the word that stands beside a grade's letter."""
    translate = QCoreApplication.translate
    words = {
        GradeMark.A: translate("Grade", "优秀"),
        GradeMark.B: translate("Grade", "良好"),
        GradeMark.C: translate("Grade", "合格"),
        GradeMark.D: translate("Grade", "不合格"),
        GradeMark.E: translate("Grade", "不适用"),
        GradeMark.NONE: translate("Grade", "未定"),
        GradeMark.MISSING: translate("Grade", "缺数据"),
    }
    return words[grade]


def spoken_grade(grade: GradeMark, origin: str = "") -> str:
    """Return what a screen reader says; ``origin`` is who or what gave the grade."""
    letter = "" if grade in {GradeMark.NONE, GradeMark.MISSING} else f" {grade}"
    spoken = QCoreApplication.translate("Grade", "等级{letter} {word}").format(
        letter=letter, word=grade_word(grade)
    )
    if origin:
        return QCoreApplication.translate("Grade", "{grade}，{origin}").format(
            grade=spoken, origin=origin
        )
    return spoken


def grade_colours(colours: Colours, grade: GradeMark) -> GradeColours:
    """Return fill, letter and edge of a badge; the order survives a grey copy."""
    table = {
        GradeMark.A: GradeColours(
            fill=colours.ga, letter=colours.on_ga, edge=colours.ga, edge_px=0
        ),
        GradeMark.B: GradeColours(
            fill=colours.gb, letter=colours.on_gb, edge=colours.gb, edge_px=0
        ),
        GradeMark.C: GradeColours(
            fill=colours.gc, letter=colours.on_gc, edge=colours.gb, edge_px=1
        ),
        GradeMark.D: GradeColours(
            fill=colours.gd, letter=colours.on_gd, edge=colours.on_gd, edge_px=2
        ),
        GradeMark.E: GradeColours(
            fill=colours.ge, letter=colours.on_ge, edge=colours.line_strong, edge_px=1
        ),
        GradeMark.NONE: GradeColours(
            fill=colours.surface,
            letter=colours.text_3,
            edge=colours.line_strong,
            edge_px=1,
            dashed=True,
        ),
        GradeMark.MISSING: GradeColours(
            fill=colours.unknown_soft,
            letter=colours.unknown,
            edge=colours.unknown_line,
            edge_px=1,
            dashed=True,
        ),
    }
    return table[grade]
