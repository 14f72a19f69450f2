"""The command on gaps: to any target, with what comes near, what lapses, and last year."""

from collections.abc import Sequence
from pathlib import Path

from models.usecases.gaps.gap_cards import (
    GapCard,
    GapsCard,
    GapState,
    GapTable,
    LapseCard,
    LastYearCard,
    TargetChoice,
)
from ui.cli.columns import shortened, table
from ui.cli.printed import lines_of_level
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.gaps import former_shown, lapse_shown, last_year_shown, near_shown, target_shown
from ui.texts.marking import tr
from ui.texts.sentences import missing_shown, subject_shown, word

LIST = "list"
"""The word that asks which targets there are."""
_TITLE_COLUMNS = 44
_CODES_SHOWN = 8
_CLAUSES_SHOWN = 3


def gaps(task: Task) -> Reply:
    """Show what is short for a level or another target; with ``--out`` write the table."""
    given, bridge = task.given, task.bridge
    target = given.target or given.level
    made: GapTable | None = None
    with task.centre(for_writing=False) as centre:
        if target == LIST:
            return _targets(given.workspace, bridge.read_targets(centre, task.progress))
        card = bridge.look_further(bridge.gap_view(centre, target), task.progress)
        if given.out:
            made = bridge.make_gap_table(centre, target, Path(given.out), task.progress)
    return Reply(
        body={
            "workspace": given.workspace,
            "target": as_json(card.target),
            "level": as_json(card.level),
            "gaps": as_json(card.gaps),
            "due_soon": as_json(card.due_soon),
            "last_year": as_json(card.last_year),
            "table": as_json(made),
        },
        lines=_lines(card, made),
    )


def _targets(workspace: str, targets: Sequence[TargetChoice]) -> Reply:
    return Reply(
        body={"workspace": workspace, "targets": as_json(targets)},
        lines=table(
            tr("编号|目标|依据").split("|"),
            [[one.id, target_shown(one), word("source", one.status)] for one in targets],
        ),
    )


def _lines(card: GapsCard, made: GapTable | None) -> list[str]:
    lines = [tr("目标：{target}").format(target=target_shown(card.target))]
    if card.level is not None:
        lines += lines_of_level(card.level)
    if card.last_year is not None:
        lines.append(_last_year(card.last_year))
    lines += ["", *gap_lines(card.gaps), "", *_near_lines(card.gaps), *_due_lines(card.due_soon)]
    if made is not None:
        lines += ["", tr("差距表已写好："), f"  {made.pdf}", f"  {made.workbook}"]
    return lines


def _last_year(card: LastYearCard) -> str:
    shares = "  ".join(
        tr("{grade} 级率 {reached}/{applicable}").format(
            grade=share.grade, reached=share.reached, applicable=share.applicable
        )
        for share in card.shares
    )
    return "  ".join(filter(None, (tr("上年"), last_year_shown(card), shares)))


def gap_lines(gaps: Sequence[GapCard]) -> list[str]:
    """Return shortages as a table, then what cannot be told, then what is open."""
    heads = tr("类|还差什么|现有|要求|还差|上年|涉及条款").split("|")
    short = [gap for gap in gaps if gap.state is GapState.SHORT]
    lines = [
        tr("还差 {count} 项：").format(count=len(short)),
        *table(heads, _short_rows(short), right=(2, 3)),
    ]
    unknown = [gap for gap in gaps if gap.state is GapState.UNKNOWN]
    if unknown:
        lines += ["", tr("缺数据，判定不了 {count} 项：").format(count=len(unknown))]
        lines += [f"  {gap.subject}  {_missing(gap)}" for gap in unknown]
    still = [gap.subject for gap in gaps if gap.state is GapState.OPEN]
    if still:
        told = tr("还没有回答 {count} 款：{first}").format(
            count=len(still), first="、".join(still[:_CODES_SHOWN])
        )
        lines += ["", told + (tr(" 等") if len(still) > _CODES_SHOWN else "")]
    return lines


def _short_rows(gaps: Sequence[GapCard]) -> list[list[str]]:
    rows = []
    for gap in gaps:
        title, unit = subject_shown(gap.subject, gap.title, gap.unit)
        rows.append(
            [
                word("group", gap.group),
                shortened(title, _TITLE_COLUMNS),
                gap.have,
                gap.need,
                (tr("超出 ") if gap.reduce else "") + f"{gap.short} {unit}",
                former_shown(gap),
                _clauses(gap),
            ]
        )
    return rows


def _clauses(gap: GapCard) -> str:
    codes = list(dict.fromkeys(block.clause for block in gap.blocks))
    more = tr(" 等 {count} 条").format(count=len(codes)) if len(codes) > _CLAUSES_SHOWN else ""
    return "、".join(codes[:_CLAUSES_SHOWN]) + more


def _missing(gap: GapCard) -> str:
    told = "；".join(missing_shown(each) for each in gap.missing)
    return told or shortened(gap.title, _TITLE_COLUMNS)


def _near_lines(gaps: Sequence[GapCard]) -> list[str]:
    lines = [
        f"  {subject_shown(gap.subject, gap.title)[0]}："
        + "；".join(near_shown(gap.nearest))
        + (tr("（共 {count} 个）").format(count=gap.near_count) if gap.near_count > 1 else "")
        for gap in gaps
        if gap.nearest
    ]
    return [tr("就近可用："), *lines, ""] if lines else []


def _due_lines(lapses: Sequence[LapseCard]) -> list[str]:
    if not lapses:
        return [tr("一年内没有会由达到变为未达到的")]
    return [
        tr("一年内不处理就会由达到变为未达到的："),
        *(
            f"  {one.on.isoformat()}  {lapse_shown(one)}  "
            + "、".join(("★" if fall.core else "") + fall.criterion for fall in one.falls)
            for one in lapses
        ),
    ]
