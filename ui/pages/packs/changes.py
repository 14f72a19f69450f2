"""What one standard changes against another, as rows and words for the screen."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from models.standards.differences import ClauseMark, FieldChange, KindMark, LevelMark, PartMark
from models.usecases.packs.compare_cards import (
    ClauseChangeCard,
    ComparedCard,
    CriterionChangeCard,
    RequirementChangeCard,
)
from ui.texts.joining import listed
from ui.texts.sentences import word
from ui.translated import translated

translate = QCoreApplication.translate

ADDED, REMOVED, CHANGED, MOVED = "added", "removed", "changed", "moved"
_ID = re.compile(r" ?〔[^〕]*〕")
_CODED = {"status": "source", "grade": "grade"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """One change in the list; ``clause`` holds everything of a clause that changed.

    ``pairs``: what else changed, label, old and new.
    """

    key: str
    change: str
    number: str
    title: str
    summary: str
    pairs: tuple[tuple[str, str, str], ...] = ()
    clause: ClauseChangeCard | None = None


def rows_of(card: ComparedCard) -> tuple[ChangeRow, ...]:
    """Return every change: the pack itself, levels, clauses, chapters and sections, kinds."""
    rows = [*_head(card), *_levels(card), *_clauses(card), *_parts(card), *_kinds(card)]
    return tuple(rows)


def totals_words(card: ComparedCard) -> str:
    """Return ``新增 3 条 · 删除 1 条 · 变动 12 条``, or that they say the same."""
    if card.same_text:
        return translate("Packs", "内容完全一样")
    if card.empty:
        return translate("Packs", "内容一样，只是写法或版本号不同")
    parts = (
        translate("Packs", "新增 {count} 条").format(count=len(card.clauses_added)),
        translate("Packs", "删除 {count} 条").format(count=len(card.clauses_removed)),
        translate("Packs", "变动 {count} 条").format(count=len(card.clauses_changed)),
    )
    levels = len(card.levels_added) + len(card.levels_removed) + len(card.levels_changed)
    more = (
        translate("Packs", "等次变化 {count} 处").format(count=levels) if levels else "",
        translate("Packs", "顺序有变化") if card.reordered else "",
    )
    return " · ".join(filter(None, (*parts, *more)))


def field_words(field: str) -> str:
    """Return the name of a field: ``比例 C`` for ``share.C``, ``一票否决的来源`` for a veto's."""
    name, _, rest = field.partition(".")
    shown = word("pack-field", name, translated)
    if name == "share":
        return f"{shown} {rest}"
    _, _, part = rest.partition(".")
    if not part:
        return shown
    return translate("Packs", "{what}的{field}").format(
        what=shown, field=word("pack-field", part, translated)
    )


def requirement_pairs(card: RequirementChangeCard) -> Iterator[tuple[str, str, str]]:
    """Yield what is asked before and now: bound by bound, or whole where it was reshaped."""
    label = field_words(card.of)
    if card.reshaped or not card.bounds:
        by_hand = translate("Packs", "由人确认")
        absent = by_hand if card.of == "requirement" else translate("Packs", "没有")
        yield label, _plain(card.old) or absent, _plain(card.new) or absent
        return
    nothing = translate("Packs", "不要求")
    for bound in card.bounds:
        yield label, _plain(bound.old) or nothing, _plain(bound.new) or nothing


def criterion_pairs(card: CriterionChangeCard) -> Iterator[tuple[str, str, str]]:
    """Yield the fields and requirements of a criterion that changed."""
    yield from pairs_of(card.fields)
    if card.requirement is not None:
        yield from requirement_pairs(card.requirement)


def pairs_of(changes: Iterable[FieldChange]) -> Iterator[tuple[str, str, str]]:
    """Yield fields with their words, old and new."""
    for change in changes:
        shape = _CODED.get(change.field.rpartition(".")[2])
        old, new = change.old, change.new
        if shape is not None:
            old, new = word(shape, old, translated), word(shape, new, translated)
        yield field_words(change.field), old or "—", new or "—"


def _plain(line: str) -> str:
    return _ID.sub("", line)


def _head(card: ComparedCard) -> Iterator[ChangeRow]:
    pairs = tuple(pairs_of(card.head))
    if pairs:
        yield ChangeRow(
            key="head",
            change=CHANGED,
            number="",
            title=translate("Packs", "标准本身"),
            summary=listed((label for label, _, _ in pairs), translated),
            pairs=pairs,
        )


def _levels(card: ComparedCard) -> Iterator[ChangeRow]:
    yield from _marks(ADDED, card.levels_added)
    yield from _marks(REMOVED, card.levels_removed)
    for level in card.levels_changed:
        asked = (pair for one in level.requirements for pair in requirement_pairs(one))
        pairs = (*pairs_of(level.fields), *asked)
        yield ChangeRow(
            key=f"level {level.id}",
            change=CHANGED,
            number="",
            title=level.title,
            summary=listed(dict.fromkeys(label for label, _, _ in pairs), translated),
            pairs=pairs,
        )


def _clauses(card: ComparedCard) -> Iterator[ChangeRow]:
    yield from _marks(ADDED, card.clauses_added)
    yield from _marks(REMOVED, card.clauses_removed)
    for clause in card.clauses_changed:
        moved = clause.old != clause.new
        summary = _clause_summary(clause)
        yield ChangeRow(
            key=f"changed {clause.new}",
            change=MOVED if moved and not summary else CHANGED,
            number=f"{clause.old} → {clause.new}" if moved else clause.new,
            title=clause.title,
            summary=summary,
            clause=clause,
        )


def _clause_summary(clause: ClauseChangeCard) -> str:
    parts = [field_words(one.field) for one in clause.fields if one.field != "code"]
    reworded = sum(one.reworded for one in clause.changed)
    asked = sum(one.requirement is not None for one in clause.changed) + len(clause.requirements)
    counted = (
        (translate("Packs", "新增 {count} 款"), len(clause.added)),
        (translate("Packs", "删除 {count} 款"), len(clause.removed)),
        (translate("Packs", "改写 {count} 款"), reworded),
        (translate("Packs", "要求有变 {count} 处"), asked),
    )
    parts += [pattern.format(count=count) for pattern, count in counted if count]
    return listed(parts, translated)


def _parts(card: ComparedCard) -> Iterator[ChangeRow]:
    yield from _marks(ADDED, card.parts_added)
    yield from _marks(REMOVED, card.parts_removed)
    for part in card.parts_retitled:
        yield ChangeRow(
            key=f"part {part.what} {part.code}",
            change=CHANGED,
            number=part.code,
            title=part.new,
            summary=field_words("title"),
            pairs=((field_words("title"), part.old, part.new),),
        )


def _kinds(card: ComparedCard) -> Iterator[ChangeRow]:
    yield from _marks(ADDED, card.kinds_added)
    yield from _marks(REMOVED, card.kinds_removed)
    for kind in card.kinds_changed:
        pairs = tuple(pairs_of(kind.fields))
        yield ChangeRow(
            key=f"kind {kind.register} {kind.id}",
            change=CHANGED,
            number="",
            title=f"{word('ledger', kind.register, translated)} {kind.id}",
            summary=listed((label for label, _, _ in pairs), translated),
            pairs=pairs,
        )


def _marks(
    change: str, marks: Iterable[ClauseMark | LevelMark | PartMark | KindMark]
) -> Iterator[ChangeRow]:
    for mark in marks:
        number, what = "", ""
        if isinstance(mark, ClauseMark | PartMark):
            number = mark.code
        if isinstance(mark, PartMark):
            what = field_words(mark.what)
        elif isinstance(mark, KindMark):
            what = word("ledger", mark.register, translated)
        elif isinstance(mark, LevelMark):
            what = word("table", "levels", translated)
        yield ChangeRow(
            key=f"{change} {type(mark).__name__} {number} {mark.title} {what}",
            change=change,
            number=number,
            title=mark.title,
            summary=what,
        )
