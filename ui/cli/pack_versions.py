"""Commands on versions of packs: list, add, compare."""

from collections.abc import Iterable
from pathlib import Path

from models.standards.wording import Change, Stretch
from models.usecases.packs.compare_cards import (
    ClauseChangeCard,
    ComparedCard,
    CriterionChangeCard,
    RequirementChangeCard,
)
from models.usecases.packs.pack_cards import PackCard
from ui.cli.columns import table
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr


def list_packs(task: Task) -> Reply:
    """Show every version a workspace stores."""
    opened = task.bridge.open_workspace(Path(task.given.workspace), for_writing=False)
    try:
        cards = task.bridge.stored_packs(opened)
    finally:
        opened.close()
    heads = tr("编号|版本|题名|版次|自评|识别码").split("|")
    return Reply(
        body={"workspace": task.given.workspace, "packs": as_json(cards)},
        lines=table(heads, [_row(card) for card in cards]),
    )


def add(task: Task) -> Reply:
    """Store a pack's file as a version of its own."""
    given = task.given
    opened = task.bridge.open_workspace(Path(given.workspace), author=given.author)
    try:
        stored = task.bridge.load_pack(opened, Path(given.file))
    finally:
        opened.close()
    said = tr("已存入 {pack}") if stored.new else tr("{pack} 已经在了，没有变化")
    return Reply(
        body={"workspace": given.workspace, "stored": as_json(stored)},
        lines=[said.format(pack=f"{stored.pack.id}@{stored.pack.version} {stored.pack.title}")],
    )


def compare(task: Task) -> Reply:
    """Show what one standard changes against another."""
    given, bridge = task.given, task.bridge
    if given.workspace is None:
        card = bridge.compare_packs(given.old, given.new, bridge.packs)
    else:
        opened = bridge.open_workspace(Path(given.workspace), for_writing=False)
        try:
            card = bridge.compare_packs(given.old, given.new, bridge.packs, opened)
        finally:
            opened.close()
    return Reply(body={"compared": as_json(card)}, lines=list(_compared(card)))


def _row(card: PackCard) -> list[str]:
    used = "、".join(tr("{year} 年度").format(year=use.year) for use in card.used_by)
    version = card.version + (tr("（最新）") if card.newest else "")
    return [card.id, version, card.title, card.edition, used, card.digest[:12]]


def _compared(card: ComparedCard) -> Iterable[str]:
    yield f"{card.old.id}@{card.old.version} → {card.new.id}@{card.new.version}"
    if card.empty:
        yield tr("内容完全一样") if card.same_text else tr("内容一样，只是写法或版本号不同")
        return
    for change in card.head:
        yield f"  {change.field}：{change.old} → {change.new}"
    for title, marks in ((tr("新增"), card.clauses_added), (tr("删除"), card.clauses_removed)):
        for mark in marks:
            yield f"{title} {mark.code} {mark.title}"
    for clause in card.clauses_changed:
        yield from _clause(clause)
    for level in card.levels_changed:
        yield f"{level.title}"
        for change in level.fields:
            yield f"  {change.field}：{change.old} → {change.new}"
        for requirement in level.requirements:
            yield from _requirement(requirement)
    if card.reordered:
        yield tr("顺序有变化")


def _clause(card: ClauseChangeCard) -> Iterable[str]:
    number = card.new if card.old == card.new else f"{card.old} → {card.new}"
    yield tr("变动 {number} {title}").format(number=number, title=card.title)
    for change in card.fields:
        yield f"  {change.field}：{change.old} → {change.new}"
    for requirement in card.requirements:
        yield from _requirement(requirement)
    for title, marks in ((tr("新增"), card.added), (tr("删除"), card.removed)):
        for mark in marks:
            yield f"  {title} {mark.id} {mark.text}"
    for criterion in card.changed:
        yield from _criterion(criterion)
    for old, new in card.renumbered:
        yield f"  {old} → {new}"


def _criterion(card: CriterionChangeCard) -> Iterable[str]:
    number = card.new if card.old == card.new else f"{card.old} → {card.new}"
    yield f"  {number} {words_shown(card.words)}"
    for change in card.fields:
        yield f"    {change.field}：{change.old} → {change.new}"
    if card.requirement is not None:
        yield from _requirement(card.requirement)


def _requirement(card: RequirementChangeCard) -> Iterable[str]:
    for bound in card.bounds:
        yield f"    {bound.old or tr('（不要求）')} → {bound.new or tr('（不要求）')}"
    if card.reshaped:
        yield f"    {card.old or tr('（人工确认）')} → {card.new or tr('（人工确认）')}"


def words_shown(words: Iterable[Stretch]) -> str:
    """Return both texts as one line: ``[-25%-]{+30%+}`` as word differences are written."""
    shapes = {Change.SAME: "{}", Change.REMOVED: "[-{}-]", Change.ADDED: "{{+{}+}}"}
    return "".join(shapes[one.change].format(one.text) for one in words)
