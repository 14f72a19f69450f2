"""Commands on the checks: list, accept with a reason, withdraw."""

from models.usecases.checks.check_cards import ChecksCard, PreflightItem
from models.vocabulary.clock import shown_in_china
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.replies import Reply, Task
from ui.cli.shapes import Json, as_json
from ui.texts.marking import tr
from ui.texts.sentences import check_shown, word


def list_checks(task: Task) -> Reply:
    """Show everything that does not fit, and what was accepted."""
    with task.centre(for_writing=False) as centre:
        return _reply(task, task.bridge.read_checks(centre))


def accept(task: Task) -> Reply:
    """Let one thing stand with a reason, all of one kind, or all that waits."""
    given = task.given
    with task.centre() as centre:
        if given.subject is not None:
            card = task.bridge.accept_check(centre, given.check, given.subject, given.reason)
            return _reply(task, card)
        found = task.bridge.read_checks(centre).items
        meant = [item for item in found if given.all or item.code == given.check]
        if not meant and not given.all:
            raise Refusal(RefusalCode.CHECK_UNKNOWN, check=given.check or "", subject="")
        soft = [item for item in meant if item.waits] if given.all else meant
        return _reply(task, task.bridge.accept_checks(centre, soft, given.reason))


def withdraw(task: Task) -> Reply:
    """Take an acceptance back."""
    given = task.given
    with task.centre() as centre:
        return _reply(task, task.bridge.withdraw_check(centre, given.check, given.subject))


def items_json(items: tuple[PreflightItem, ...]) -> list[Json]:
    """Return items for programs, each with its sentence."""
    told = as_json(items)
    assert isinstance(told, list)
    return [
        {**item, "message": check_shown(each)} if isinstance(item, dict) else item
        for item, each in zip(told, items, strict=True)
    ]


def item_line(item: PreflightItem) -> str:
    """Return an item for people: how grave, what, and how it is named in a command."""
    line = f"  {word('severity', item.severity)}  {check_shown(item)}"
    if item.accepted is not None:
        said = item.accepted
        told = tr("已写明理由：{reason}（{author}，{at}）")
        at = shown_in_china(said.at)
        line += " " + told.format(reason=said.reason, author=said.author, at=at)
    elif item.waits:
        line += f"  [{item.code} {item.subject}]".replace(" ]", "]")
    return line


def _reply(task: Task, card: ChecksCard) -> Reply:
    return Reply(
        body={
            "workspace": task.given.workspace,
            "errors": card.errors,
            "waiting": card.waiting,
            "missing": card.missing,
            "passed": card.passed,
            "checks": items_json(card.items),
        },
        lines=[
            tr("{errors} 错误，{waiting} 待确认，{missing} 缺数据，通过 {passed} 项").format(
                errors=card.errors,
                waiting=card.waiting,
                missing=card.missing,
                passed=card.passed,
            ),
            *map(item_line, card.items),
        ],
    )
