"""Words for standards and policies: from a frozen card to what a person reads."""

from PySide6.QtCore import QCoreApplication

from models.assessment.standing import Standing
from models.standards.pack import Grade
from models.standards.policy import Schedule, Validity, Years
from models.usecases.packs.library_cards import (
    CheckedCard,
    DetailCard,
    EntryCard,
    EntryKind,
    EntryLine,
    PackKind,
    PackLine,
)
from ui.components.labels import Ink
from ui.look.states import Status
from ui.texts.joining import joined, listed
from ui.texts.sentences import word
from ui.translated import translated

translate = QCoreApplication.translate

STANDING_STATUS = {
    Standing.MET: Status.MET,
    Standing.NOT_MET: Status.NOT_MET,
    Standing.GAP: Status.TO_CONFIRM,
    Standing.MISSED: Status.TO_CONFIRM,
    Standing.NOT_BEGUN: Status.NOT_FILLED,
    Standing.UNKNOWN: Status.MISSING,
    Standing.NOT_APPLICABLE: Status.NOT_APPLICABLE,
    Standing.TO_CONFIRM: Status.NOT_FILLED,
    Standing.NOT_JUDGED: Status.NOT_FILLED,
}
STANDING_INK = {
    Standing.MET: Ink.OK,
    Standing.NOT_MET: Ink.BAD,
    Standing.GAP: Ink.WARN,
    Standing.MISSED: Ink.WARN,
    Standing.UNKNOWN: Ink.UNKNOWN,
}
_CODED = {"actor": "area", "kind": "rule-kind", "binds": "area"}
"""Details whose values are codes, and the table of their words."""


def standing_words(kind: EntryKind, standing: Standing, *, advisory: bool = False) -> str:
    """Return ``差距（原则上）``; where it only informs, ``未达到（仅供参考）``."""
    shape = "rule-standing" if kind is EntryKind.RULE else "standing"
    shown = word(shape, standing, translated)
    if not advisory:
        return shown
    return translate("Packs", "{word}（仅供参考）").format(word=shown)


def entry_status(line: EntryLine) -> Status | None:
    """Return the mark of an entry in the tree; a rule in force is to be looked at."""
    if line.standing is None or line.standing is Standing.NOT_JUDGED:
        return None
    if line.kind is EntryKind.RULE and line.standing is Standing.MET:
        return Status.TO_CONFIRM
    return STANDING_STATUS[line.standing]


def validity_words(line: PackLine) -> str:
    """Return ``现行``, ``期满，作为最近基线`` …; ``在用`` for the standard in use."""
    if line.validity is not None:
        return word("validity", line.validity, translated)
    return translate("Packs", "在用") if line.in_use else ""


def pack_second_line(line: PackLine) -> str:
    """Return what stands under a title on the shelf."""
    if line.kind is PackKind.POLICY:
        return " · ".join(filter(None, (line.region_name, validity_words(line))))
    return " · ".join(filter(None, (validity_words(line), line.version, checked_words(line))))


def checked_words(line: PackLine) -> str:
    """Return ``已核对 14/778``."""
    return counts_words(line.checked)


def counts_words(checked: CheckedCard) -> str:
    """Return ``已核对 14/778``."""
    return translate("Packs", "已核对 {done}/{total}").format(
        done=checked.checked, total=checked.total
    )


def span_words(line: PackLine) -> str:
    """Return ``2023-01-01 至 2025-12-31``, or from when on."""
    if not line.valid_from:
        return ""
    if not line.valid_until:
        return translate("Packs", "{first} 起").format(first=line.valid_from)
    return translate("Packs", "{first} 至 {last}").format(
        first=line.valid_from, last=line.valid_until
    )


def years_words(years: Years | None) -> str:
    """Return ``2023–2025 年``; nothing where the policy's own years hold."""
    if years is None or (years.first is None and years.last is None):
        return ""
    if years.first == years.last:
        return translate("Packs", "{year} 年").format(year=years.first)
    if years.last is None:
        return translate("Packs", "{year} 年起").format(year=years.first)
    if years.first is None:
        return translate("Packs", "到 {year} 年").format(year=years.last)
    return translate("Packs", "{first}–{last} 年").format(first=years.first, last=years.last)


def detail_words(detail: DetailCard) -> str:
    """Return the values of a detail, codes as words."""
    shape = _CODED.get(detail.code)
    if shape is None:
        return "\n".join(detail.values) if len(detail.values) > 1 else detail.values[0]
    return listed((word(shape, value, translated) for value in detail.values), translated)


def schedule_words(schedule: Schedule) -> str:
    """Return ``每年，06-30 前``; a day the document does not give is said to be ours."""
    every = {
        "year": translate("Packs", "每年"),
        "half_year": translate("Packs", "每半年"),
        "month": translate("Packs", "每月"),
        "once": translate("Packs", "一次"),
        "ongoing": translate("Packs", "经常"),
    }[schedule.every]
    parts = [every]
    if schedule.times > 1:
        parts.append(translate("Packs", "至少 {times} 次").format(times=schedule.times))
    if schedule.by:
        days = listed(schedule.by.split(), translated)
        pattern = (
            translate("Packs", "{day} 日前")
            if schedule.every == "month"
            else translate("Packs", "{day} 前")
        )
        parts.append(pattern.format(day=days))
    if schedule.default:
        parts.append(translate("Packs", "原文没有写期限，这一天是本程序设的"))
    return joined(parts, translated)


def path_words(card: EntryCard) -> str:
    """Return ``1 服务功能 › 1.4 人员配备``, or the table of a policy."""
    parts = []
    for number, title in card.path:
        known = title or word("table", number, translated)
        parts.append(f"{number} {known}".strip())
    return " › ".join(parts)


def subjects_words(card: EntryCard) -> str:
    """Return the kinds of institution an entry speaks to."""
    return listed((word("kind", one, translated) for one in card.subjects), translated)


def grade_words(grade: Grade) -> str:
    """Return ``C 合格``."""
    return f"{grade} {word('grade', str(grade), translated)}"


def validity_ink(line: PackLine) -> Ink:
    """Return the colour of a policy's validity: past ones are stale, drafts to be confirmed."""
    return {
        Validity.EXPIRED: Ink.STALE,
        Validity.DRAFT: Ink.WARN,
        Validity.NOT_YET: Ink.STALE,
    }.get(line.validity or Validity.IN_FORCE, Ink.SECOND)
