"""Commands on standards and policies: pack show, pack search, policy list, policy check."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.packs.library_cards import (
    BranchLine,
    EntryCard,
    EntryKind,
    EntryLine,
    HitCard,
    PackKind,
    PackLine,
    PolicyCheckCard,
    RowCheckCard,
    ShelfCard,
    StatementCard,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.columns import shortened, table
from ui.cli.replies import Reply, Task
from ui.cli.shapes import Json, as_json
from ui.texts.marking import tr
from ui.texts.sentences import missing_shown, subject_shown, word

if TYPE_CHECKING:
    from ui.bridge.whole import OpenWorkspace

_TITLE_COLUMNS = 52
_DIGEST_DIGITS = 8
"""Fewest digits of a digest that name a pack."""


def show(task: Task) -> Reply:
    """Show a pack's tree, or one row of it in full."""
    with opened_beside(task) as opened:
        shelf = task.bridge.read_shelf(opened, task.progress)
        pack = named_pack(shelf, task.given.pack)
        if task.given.row:
            card = task.bridge.read_entry(opened, pack.digest, task.given.row)
            return Reply(
                body={"pack": as_json(pack), "entry": as_json(card)}, lines=entry_lines(card)
            )
        tree = task.bridge.read_tree(opened, pack.digest)
    return Reply(
        body={"tree": as_json(tree)},
        lines=[*pack_lines(pack), "", *_branch_lines(tree.branches, "")],
    )


def search(task: Task) -> Reply:
    """Find rows of every pack by number, words or pinyin initials."""
    with opened_beside(task) as opened:
        hits = task.bridge.search_packs(opened, " ".join(task.given.words), task.progress)
    return Reply(
        body={"hits": [_hit_json(hit) for hit in hits]},
        lines=[tr("找到 {count} 条").format(count=len(hits)), *(_hit_line(hit) for hit in hits)],
    )


def list_policies(task: Task) -> Reply:
    """List the policies with where they stand today."""
    with opened_beside(task) as opened:
        shelf = task.bridge.read_shelf(opened, task.progress)
    policies = [pack for pack in shelf.packs if pack.kind is PackKind.POLICY]
    heads = tr("编号|名称|地区|有效期|状态").split("|")
    rows = [
        [
            pack.id,
            shortened(pack.title, _TITLE_COLUMNS),
            pack.region_name,
            f"{pack.valid_from} — {pack.valid_until}",
            word("validity", pack.validity or ""),
        ]
        for pack in policies
    ]
    return Reply(body={"policies": as_json(tuple(policies))}, lines=table(heads, rows))


def check(task: Task) -> Reply:
    """Judge every requirement of the policies that cover the institution."""
    with task.centre(for_writing=False) as centre:
        cards = task.bridge.check_policies(centre, task.progress)
        name = centre.profile.name
    return Reply(
        body={
            "workspace": task.given.workspace,
            "institution": name,
            "policies": as_json(cards),
        },
        lines=[name, *(line for card in cards for line in _check_lines(card))]
        if cards
        else [name, tr("没有覆盖本地区的政策文件。")],
    )


def pack_lines(pack: PackLine) -> list[str]:
    """Return what a pack is, where it stands and how far it is checked."""
    state = word("validity", pack.validity) if pack.validity else ""
    if pack.kind is PackKind.STANDARD and pack.in_use:
        state = tr("在用")
    head = f"{pack.id} {pack.version}  {pack.title}  {state}".rstrip()
    checked = tr("已核对 {done}/{total}").format(
        done=pack.checked.checked, total=pack.checked.total
    )
    return [head, f"  {pack.document}  {checked}"]


def entry_lines(card: EntryCard) -> list[str]:
    """Return one row in full."""
    source = word("source", card.provenance.status)
    core = tr("  核心条款") if card.core else ""
    lines = [f"{card.number} {card.title}{core}".strip(), f"  {source}：{card.provenance.source}"]
    if card.provenance.remark:
        lines.append(tr("  备注：{remark}").format(remark=card.provenance.remark))
    if card.strength is not None:
        lines.append(tr("  力度：{word}").format(word=word("strength", card.strength)))
    if card.use is not None:
        use = word("use", card.use)
        lines.append(
            tr("  用途：{use}").format(use=f"{use}（{card.reason}）" if card.reason else use)
        )
    lines += [f"  {word('detail', one.code)}：{'；'.join(one.values)}" for one in card.details]
    for statement in card.statements:
        lines += _statement_lines(statement, card)
    for choice in card.choices:
        lines.append(
            tr("  选择 {row}：{question}").format(row=choice.row, question=choice.question)
        )
        lines += [
            f"    {'●' if ident == choice.settled else '○'} {ident}  {title}"
            for ident, title in choice.options
        ]
        if not choice.options:
            lines.append(f"    {choice.settled or tr('没有定')} {choice.unit}")
    return lines


def _statement_lines(statement: StatementCard, card: EntryCard) -> Iterator[str]:
    label = word("condition", statement.label)
    if statement.text or label:
        source = word("source", statement.provenance.status) if label else ""
        yield f"  {label} {statement.text} {source}".rstrip()
    if statement.condition:
        yield tr("    适用于：{lines}").format(lines="；".join(statement.condition))
    if statement.lines:
        yield tr("    要求：{lines}").format(lines="；".join(statement.lines))
    if statement.standing is None:
        return
    shape = "rule-standing" if card.kind is EntryKind.RULE else "standing"
    advisory = tr("（仅供参考）") if card.advisory else ""
    finding = statement.finding
    figures = f"  {finding.title} {finding.figures}" if finding and finding.figures else ""
    yield f"    {word(shape, statement.standing)}{advisory}{figures}"
    if finding is None:
        return
    for one in finding.shortages:
        title, unit = subject_shown(one.subject, one.title, one.unit)
        template = (
            tr("    {title}多 {short} {unit}")
            if one.reduce
            else tr("    {title}还差 {short} {unit}")
        )
        yield template.format(title=title, short=one.short, unit=unit)
    for missing in finding.missing:
        yield tr("    缺数据：{what}").format(what=missing_shown(missing))


def _branch_lines(branches: Sequence[BranchLine], indent: str) -> Iterator[str]:
    for branch in branches:
        title = branch.title or word("table", branch.number or branch.key)
        counts = f"{branch.checked.checked}/{branch.checked.total}"
        yield f"{indent}{branch.number} {title}  {counts}".rstrip()
        yield from _branch_lines(branch.branches, indent + "  ")
        for line in branch.entries:
            yield f"{indent}  {_entry_line(line)}"


def _entry_line(line: EntryLine) -> str:
    shape = "rule-standing" if line.kind is EntryKind.RULE else "standing"
    standing = word(shape, line.standing) if line.standing else ""
    strength = word("strength", line.strength) if line.strength else ""
    core = "★" if line.core else ""
    parts = (line.number, core, shortened(line.title, _TITLE_COLUMNS), strength, standing)
    return "  ".join(filter(None, parts))


def _hit_line(hit: HitCard) -> str:
    return f"  {hit.pack.id}  {_entry_line(hit.entry)}"


def _hit_json(hit: HitCard) -> dict[str, Json]:
    entry = hit.entry
    return {
        "pack": hit.pack.id,
        "version": hit.pack.version,
        "key": entry.key,
        "kind": entry.kind.value,
        "number": entry.number,
        "title": entry.title,
        "standing": entry.standing.value if entry.standing else None,
    }


def _check_lines(card: PolicyCheckCard) -> list[str]:
    heads = tr("行|要求|力度|结果|数值|出处").split("|")
    rows = [
        [
            row.row,
            shortened(row.title, _TITLE_COLUMNS),
            word("strength", row.strength),
            word("standing", row.standing) + (tr("（仅供参考）") if row.advisory else ""),
            _figures(row),
            row.source,
        ]
        for row in card.rows
    ]
    return ["", *pack_lines(card.pack), *table(heads, rows)]


def _figures(row: RowCheckCard) -> str:
    finding = row.finding
    if finding is None or not finding.figures:
        return ""
    return f"{finding.figures}（{finding.need}）" if finding.need else finding.figures


def named_pack(shelf: ShelfCard, name: str) -> PackLine:
    """Return the pack called by id (the newest version), ``id@version`` or digest.

    Raises: Refusal PACK_NOT_FOUND with what there is.
    """
    wanted, _, version = name.partition("@")
    named = [
        pack
        for pack in shelf.packs
        if pack.id == wanted and (pack.version == version if version else pack.newest)
    ]
    by_digest = [
        pack for pack in shelf.packs if len(name) >= _DIGEST_DIGITS and pack.digest.startswith(name)
    ]
    found = named or by_digest
    if not found:
        known = " ".join(pack.id for pack in shelf.packs)
        raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=name, known=known)
    return found[0]


@contextmanager
def opened_beside(task: Task) -> "Iterator[OpenWorkspace | None]":
    """Open the workspace the words name; without one only what is shipped is read."""
    if not task.given.workspace:
        yield None
        return
    opened = task.bridge.open_workspace(
        Path(task.given.workspace), author=task.given.author, for_writing=False
    )
    try:
        yield opened
    finally:
        opened.close()
