"""Commands that only read: measures, assess, report, preflight."""

from pathlib import Path

from models.usecases.checks.check_cards import PreflightCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.checking import item_line, items_json
from ui.cli.printed import checklist_lines, measure_lines
from ui.cli.replies import Reply, Task
from ui.cli.shapes import Json, as_json
from ui.texts.filling import size_shown
from ui.texts.marking import tr
from ui.texts.sentences import word


def measures(task: Task) -> Reply:
    """Show every measure with its derivation."""
    with task.centre(for_writing=False) as centre:
        cards = task.bridge.read_measures(centre)
    return Reply(
        body={"workspace": task.given.workspace, "measures": as_json(cards)},
        lines=measure_lines(cards),
    )


def assess(task: Task) -> Reply:
    """Show grades, rates and levels."""
    wanted = task.given.pack
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_checklist(centre)
        name = centre.profile.name
    if wanted and wanted != card.pack_id:
        raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=wanted, known=card.pack_id)
    return Reply(
        body={
            "workspace": task.given.workspace,
            "institution": name,
            "checklist": as_json(card),
        },
        lines=[name, *checklist_lines(card)],
    )


def report(task: Task) -> Reply:
    """Write the report as PDF and workbook."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.make_report(centre, Path(task.given.out), task.progress)
    return Reply(
        body={"workspace": task.given.workspace, "report": as_json(card)},
        lines=[
            tr("报告已写好{state}：").format(state="" if card.final else tr("（草稿）")),
            f"  {card.pdf}",
            f"  {card.workbook}",
        ],
    )


def preflight(task: Task) -> Reply:
    """Show what stops finalising, what is to be confirmed, what leaves the house."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_preflight(centre)
    return Reply(
        body={
            "workspace": task.given.workspace,
            "errors": card.errors,
            "waiting": card.waiting,
            "preflight": _preflight_json(card),
        },
        lines=_preflight_lines(card),
    )


def _preflight_json(card: PreflightCard) -> Json:
    told = as_json(card)
    assert isinstance(told, dict)
    leaving = [
        {"content": code, "count": count, "bytes": size} for code, count, size in card.leaving
    ]
    return {**told, "items": items_json(card.items), "leaving": leaving}


def _preflight_lines(card: PreflightCard) -> list[str]:
    lines = [
        tr("检查通过 {passed} 项，要改好 {errors} 处").format(
            passed=card.passed, errors=card.errors
        )
    ]
    lines += map(item_line, card.items)
    leaving = "、".join(
        f"{word('content', code)} {count}" + (f"（{size_shown(size)}）" if size else "")
        for code, count, size in card.leaving
        if count
    )
    staying = "、".join(f"{word('content', code)} {count}" for code, count in card.staying)
    return [
        *lines,
        tr("上报时带走：{leaving}").format(leaving=leaving),
        tr("留在本机：{staying}").format(staying=staying),
    ]
