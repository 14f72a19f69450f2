"""Commands on self-checks: list, begin, answer, finish, print."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.selfchecks.selfcheck_cards import (
    Asked,
    CheckAnswer,
    ItemCard,
    SelfCheckCard,
    SelfChecksCard,
    Verdict,
)
from models.vocabulary.amounts import parse_exact
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.columns import shortened, table
from ui.cli.replies import Reply, Task
from ui.cli.shapes import Json, as_json
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.whole import Centre

_SHORT = 12
"""How many digits of a check's id are printed; as many tell it apart."""
_TEXT_COLUMNS = 56


def list_checks(task: Task) -> Reply:
    """List the forms and the checks of the year."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_self_checks(centre)
    return Reply(body=_body(task, self_checks=as_json(card)), lines=_list_lines(card))


def new_check(task: Task) -> Reply:
    """Begin a check with a form."""
    given = task.given
    with task.centre() as centre:
        ident = task.bridge.begin_self_check(centre, given.form, kind=given.kind)
        card = task.bridge.read_self_check(centre, ident)
    said = tr("开始了一次：{title}，编号 {id}，共 {items} 项").format(
        title=card.title, id=ident[:_SHORT], items=card.tally.asked
    )
    return Reply(body=_body(task, check=as_json(card)), lines=[said])


def show_check(task: Task) -> Reply:
    """Show one check item by item."""
    with task.centre(for_writing=False) as centre:
        card = _found(task, centre)
    return Reply(body=_body(task, check=as_json(card)), lines=_check_lines(card))


def answer(task: Task) -> Reply:
    """Answer one item, or with ``--rest-met`` every item that is still open."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        card = _found(task, centre)
        answers = [_answer(task, _item(card, given.item))] if given.item else []
        named = {one.item for one in answers}
        if given.rest_met:
            answers += [
                CheckAnswer(item=item.id, verdict=Verdict.MET)
                for item in card.items
                if item.asked is Asked.VERDICT and not item.answered and item.id not in named
            ]
        bridge.put_self_check_answers(centre, card.id, answers)
        card = bridge.read_self_check(centre, card.id)
    said = tr("已填 {answered}/{asked} 项，不符合 {found} 项").format(
        answered=card.tally.answered, asked=card.tally.asked, found=card.tally.not_met
    )
    return Reply(body=_body(task, check=as_json(card)), lines=[said])


def head(task: Task) -> Reply:
    """Say when a check was held, by whom, where."""
    given = task.given
    with task.centre() as centre:
        ident = _found(task, centre).id
        task.bridge.put_self_check_head(
            centre,
            ident,
            held_on=_day(given.day, "held_on"),
            people=given.people,
            department=given.department,
            kind=given.kind,
        )
        card = task.bridge.read_self_check(centre, ident)
    return Reply(body=_body(task, check=as_json(card)), lines=_check_lines(card)[:1])


def add_item(task: Task) -> Reply:
    """Add an item of one's own to a check and to those of its form to come."""
    given = task.given
    with task.centre() as centre:
        ident = _found(task, centre).id
        item = task.bridge.add_own_check_item(centre, ident, given.section, given.text)
        card = task.bridge.read_self_check(centre, ident)
    number = next(one.number for one in card.items if one.id == item)
    said = tr("加了第 {number} 项，以后的同一张表也有").format(number=number)
    return Reply(body=_body(task, item=item, number=number), lines=[said])


def finish(task: Task) -> Reply:
    """Finish a check; with ``--tasks`` what is open becomes rectification tasks."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        ident = _found(task, centre).id
        done = bridge.finish_self_check(centre, ident)
        made = bridge.tasks_from_self_check(centre, ident) if given.tasks else None
        card = bridge.read_self_check(centre, ident)
    lines = [
        tr("自查完成：发现问题 {problems} 个，已整改 {mended} 个，已记入台账").format(
            problems=done.problems, mended=done.mended
        )
    ]
    if done.hazards:
        lines.append(tr("“安全隐患”台账写了 {n} 行").format(n=done.hazards))
    if made is not None:
        lines.append(tr("新增整改任务 {n} 项").format(n=len(made.made)))
    if card.veto and card.tally.serious:
        lines.append(card.veto)
    return Reply(
        body=_body(task, finished=as_json(done), tasks=as_json(made), check=as_json(card)),
        lines=lines,
    )


def take_up(task: Task) -> Reply:
    """Let a finished check be filled in again."""
    with task.centre() as centre:
        ident = _found(task, centre).id
        task.bridge.take_up_self_check(centre, ident)
    return Reply(body=_body(task, id=ident), lines=[tr("可以再改了，改完再完成一次")])


def remove(task: Task) -> Reply:
    """Take a check away that was begun by mistake."""
    with task.centre() as centre:
        ident = _found(task, centre).id
        task.bridge.remove_self_check(centre, ident)
    return Reply(body=_body(task, id=ident), lines=[tr("删去了没完成的这一次")])


def report(task: Task) -> Reply:
    """Write a check, or a blank form, as PDF and workbook."""
    given, bridge = task.given, task.bridge
    out = Path(given.out)
    with task.centre(for_writing=False) as centre:
        if given.blank:
            made = bridge.print_blank_self_check(centre, given.check, out, task.progress)
        else:
            ident = _found(task, centre).id
            made = bridge.print_self_check(centre, ident, out, task.progress)
    return Reply(body=_body(task, written=as_json(made)), lines=[str(made.pdf), str(made.workbook)])


def _body(task: Task, **more: Json) -> dict[str, Json]:
    return {"workspace": task.given.workspace, **more}


def _found(task: Task, centre: "Centre") -> SelfCheckCard:
    """Return the check that was named, by its id or by how that begins.

    Raises: Refusal SELF_CHECK_UNKNOWN.
    """
    named = task.given.check
    checks = task.bridge.read_self_checks(centre).checks
    fitting = [line.id for line in checks if named and line.id.startswith(named)]
    return task.bridge.read_self_check(centre, fitting[0] if len(fitting) == 1 else named)


def _item(card: SelfCheckCard, named: str) -> ItemCard:
    for item in card.items:
        if named in {item.number, item.id}:
            return item
    raise Refusal(RefusalCode.SELF_CHECK_ITEM_UNKNOWN, item=named[:40])


def _answer(task: Task, item: ItemCard) -> CheckAnswer:
    """Return the item's answer with what was given; what was not given stays."""
    given = task.given
    changed = {
        name: value
        for name, value in {
            "verdict": given.verdict,
            "text": given.text,
            "measure": given.measure,
            "responsible": given.responsible,
            "deadline": _day(given.deadline, "deadline"),
            "mended_on": _day(given.mended_on, "mended_on"),
            "place": given.place,
            "involved": given.involved,
            "severity": given.severity,
        }.items()
        if value is not None
    }
    if given.amount is not None:
        try:
            changed["amount"] = parse_exact(given.amount)
        except ValueError as exc:
            refused = Refusal(RefusalCode.SELF_CHECK_VALUE, field="amount", item=item.number)
            raise refused from exc
    return replace(item.answer, **changed)


def _day(text: str | None, field: str) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError as exc:
        raise Refusal(RefusalCode.SELF_CHECK_VALUE, field=field, item="") from exc


def _list_lines(card: SelfChecksCard) -> Sequence[str]:
    heads = tr("表|编号|日期|进度|不符合|状态").split("|")
    rows = []
    for form in card.forms:
        checks = card.of(form.id)
        rows += [
            [
                f"{form.id} {form.title}",
                line.id[:_SHORT],
                line.held_on.isoformat(),
                f"{line.tally.answered}/{line.tally.asked}",
                str(line.tally.not_met),
                tr("已完成") if line.finished_at else tr("填报中"),
            ]
            for line in checks
        ] or [[f"{form.id} {form.title}", "", "", "", "", tr("本年度还没有")]]
    return table(heads, rows, right=(3, 4))


def _check_lines(card: SelfCheckCard) -> list[str]:
    lines = [
        tr("{title}　{day}　{department}　{people}　已填 {answered}/{asked}").format(
            title=card.title,
            day=card.held_on.isoformat(),
            department=card.department or tr("没填科室"),
            people=card.people or tr("没填人员"),
            answered=card.tally.answered,
            asked=card.tally.asked,
        )
    ]
    for section in card.sections:
        lines += ["", f"{section.title}　{section.source}"]
        rows = [
            [
                item.number,
                shortened(item.text, _TEXT_COLUMNS),
                word("self-check-standing", "own" if item.own else item.status),
                _said(item),
            ]
            for item in section.items
        ]
        lines += table(tr("编号|内容|来源|结论").split("|"), rows)
    return lines


def _said(item: ItemCard) -> str:
    verdict = word("self-check-verdict", item.answer.verdict)
    if item.asked is not Asked.VERDICT:
        return item.answer.text or verdict
    return f"{verdict} {item.answer.text}".rstrip()
