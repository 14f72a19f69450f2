"""Commands on what was done: undo, redo, history, audit list, verify and export."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.journal.journal_cards import AuditCard, AuditFilter, ChangeCard, StepCard
from models.vocabulary.clock import shown_in_china
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.replies import DONE, REFUSED, Reply, Task
from ui.cli.shapes import as_json
from ui.texts.journal import entry_shown, step_shown
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.whole import OpenWorkspace


def undo(task: Task) -> Reply:
    """Take the last step back."""
    with _opened(task) as opened:
        card = task.bridge.undo(opened)
    return _turned(task, card, tr("已撤销：{step}"))


def redo(task: Task) -> Reply:
    """Do the step undone last again."""
    with _opened(task) as opened:
        card = task.bridge.redo(opened)
    return _turned(task, card, tr("已重做：{step}"))


def history(task: Task) -> Reply:
    """Show how one row became what it is."""
    given = task.given
    # a year is a number in a key, everything else is text
    key = tuple(int(part) if _YEAR.fullmatch(part) else part for part in given.key)
    with _opened(task, for_writing=False) as opened:
        cards = task.bridge.row_history(opened, given.entity, key)
    return Reply(
        body={"workspace": given.workspace, "changes": as_json(cards)},
        lines=[_change_line(card) for card in cards] or [tr("没有这一行的改动记录。")],
    )


def audit_list(task: Task) -> Reply:
    """Show the newest entries that fit."""
    with _opened(task, for_writing=False) as opened:
        page = task.bridge.read_audit(opened, _wanted(task), most=task.given.most)
    lines = [
        f"{card.sequence:>6}  {shown_in_china(card.at)}  {card.author}  {_words(card)}"
        for card in page.entries
    ]
    head = tr("共 {total} 条，链首 {head}").format(total=page.total, head=page.head)
    return Reply(
        body={"workspace": task.given.workspace, "audit": as_json(page)}, lines=[*lines, head]
    )


def audit_verify(task: Task) -> Reply:
    """Work out every digest again; an audit log that does not fit is refused input."""
    with _opened(task, for_writing=False) as opened:
        check = task.bridge.verify_audit(opened, task.progress)
    lines = [tr("共 {n} 条，链首 {head}").format(n=check.entries, head=check.head)]
    if check.broken_at is not None:
        lines.append(tr("从第 {n} 条起对不上，记录被改过。").format(n=check.broken_at))
    lines += [
        tr("{year} 年度第 {n} 次定稿时的记录不在了。").format(year=year, n=revision)
        for year, revision in check.lost
    ]
    if check.whole:
        lines.append(tr("完整：首尾相接，定稿时留下的链首都在。"))
    return Reply(
        body={
            "workspace": task.given.workspace,
            "check": as_json(check),
            "whole": check.whole,
        },
        lines=lines,
        code=DONE if check.whole else REFUSED,
    )


def audit_export(task: Task) -> Reply:
    """Write the entries that fit as a workbook."""
    with _opened(task, for_writing=False) as opened:
        path = task.bridge.export_audit(
            opened, Path(task.given.out), _wanted(task), _words, task.progress
        )
    return Reply(
        body={"workspace": task.given.workspace, "file": str(path)},
        lines=[tr("已写入：{path}").format(path=path)],
    )


_YEAR = re.compile(r"[12]\d{3}")


@contextmanager
def _opened(task: Task, *, for_writing: bool = True) -> "Iterator[OpenWorkspace]":
    given = task.given
    opened = task.bridge.open_workspace(
        Path(given.workspace), author=given.author, for_writing=for_writing
    )
    try:
        yield opened
    finally:
        opened.close()


def _turned(task: Task, card: StepCard, said: str) -> Reply:
    step = step_shown(
        card.action, card.subject, str, entity=card.entity, ledger=card.ledger, count=card.count
    )
    return Reply(
        body={"workspace": task.given.workspace, "step": as_json(card)},
        lines=[said.format(step=step)],
    )


def _wanted(task: Task) -> AuditFilter:
    given = task.given
    return AuditFilter(
        first_day=_day(given.since),
        last_day=_day(given.until),
        author=given.by,
        action=given.action,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        what = tr("日期应写成 2025-09-30 这样，而不是“{text}”").format(text=text)
        raise Refusal(RefusalCode.COMMAND_USAGE, what=what) from error


def _words(card: AuditCard) -> str:
    return entry_shown(card.action, card.subject, card.detail, str)


def _change_line(card: ChangeCard) -> str:
    what = {"added": tr("新增"), "removed": tr("去掉")}.get(card.what)
    if what is None:
        field = word("column", card.field)
        what = tr("{field}：{before} → {after}").format(
            field=field, before=card.before or tr("（空）"), after=card.after or tr("（空）")
        )
    turn = {"undo": tr("（撤销）"), "redo": tr("（重做）")}.get(card.kind, "")
    undone = tr("（后来撤销了）") if card.undone else ""
    return f"{shown_in_china(card.at)}  {card.author}  {what}{turn}{undone}"
