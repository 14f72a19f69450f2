"""Commands on last time's answers: carry them over, confirm them, set them aside."""

from models.usecases.cards import AnswerCard
from models.usecases.carry.carry_cards import CarryOverCard
from models.vocabulary.ids import ClauseCode
from ui.cli.inputs import pairs
from ui.cli.printed import clause_lines
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr


def carry_over(task: Task) -> Reply:
    """Begin an assessment on another version with this one's answers waiting."""
    given, bridge = task.given, task.bridge
    chosen = {
        ClauseCode(old): ClauseCode(new) if new else None
        for old, new in pairs(given.map, "--map").items()
    }
    with task.centre(for_writing=not given.dry_run) as centre:
        digest = bridge.find_stored(centre, given.pack)
        work = bridge.plan_carry_over if given.dry_run else bridge.carry_over
        card = work(centre, digest, year=given.to_year, chosen=chosen)
    return Reply(
        body={
            "workspace": given.workspace,
            "carried_over": as_json(card),
            "dry_run": given.dry_run,
        },
        lines=_carried_lines(card, planned=given.dry_run),
    )


def confirm(task: Task) -> Reply:
    """Take what came over for a criterion, or for a whole clause."""
    with task.centre() as centre:
        card = task.bridge.confirm(centre, task.given.code)
    return _answer_reply(task, card)


def set_aside(task: Task) -> Reply:
    """Be done with what came over for a clause without taking it."""
    with task.centre() as centre:
        card = task.bridge.set_aside_carried(centre, task.given.code)
    return _answer_reply(task, card)


def _answer_reply(task: Task, card: AnswerCard) -> Reply:
    waiting = tr("还有 {count} 处待确认").format(count=card.checklist.unconfirmed)
    return Reply(
        body={
            "workspace": task.given.workspace,
            "clause": as_json(card.clause),
            "unconfirmed": card.checklist.unconfirmed,
        },
        lines=[*clause_lines(card.clause), waiting],
    )


def _carried_lines(card: CarryOverCard, *, planned: bool) -> list[str]:
    state = tr("（只是预览，没有写入）") if planned else ""
    lines = [
        tr("{old} {from_year} 年度 → {new} {year} 年度{state}").format(
            old=f"{card.old.id}@{card.old.version}",
            from_year=card.from_year,
            new=f"{card.new.id}@{card.new.version}",
            year=card.year,
            state=state,
        ),
        tr("沿用待确认 {carried} 款，条文改过要重填 {changed} 款，没有去处 {gone} 款").format(
            carried=card.answers("carried"),
            changed=card.answers("reworded") + card.answers("threshold"),
            gone=card.answers("gone"),
        ),
    ]
    for clause in card.clauses:
        if clause.new is None:
            lines.append(
                tr("  {code} {title}：没有对应的条款").format(
                    code=clause.old, title=clause.old_title
                )
            )
        elif clause.old != clause.new or clause.sureness != "same":
            sureness = tr("可能是") if clause.sureness == "likely" else "→"
            lines.append(
                f"  {clause.old} {clause.old_title} {sureness} {clause.new} {clause.new_title}"
            )
    return lines
