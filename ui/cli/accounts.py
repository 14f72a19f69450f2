"""Commands on accounts: list, begin, add, change, end, passphrase, recover, seal, lock."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.people.people_cards import AccountCard, MadeCard, Role
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import AccountId
from ui.cli.inputs import passphrase
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.whole import OpenWorkspace


def list_accounts(task: Task) -> Reply:
    """Show every account."""
    with _opened(task, for_writing=False) as opened:
        card = task.bridge.read_people(opened)
    lines = [_line(each) for each in card.accounts]
    if not card.on:
        lines = [tr("没有启用账号，谁都能用。用 account begin 启用。")]
    body = {"on": card.on, "lock_minutes": card.lock_minutes, "accounts": as_json(card.accounts)}
    return Reply(body=body, lines=lines)


def begin(task: Task) -> Reply:
    """Switch accounts on with a first administrator."""
    with _opened(task) as opened:
        made = task.bridge.begin_accounts(opened, task.given.name, _new_passphrase(task))
        return _made(task, opened, made)


def add(task: Task) -> Reply:
    """Make an account."""
    given = task.given
    with _opened(task) as opened:
        made = task.bridge.add_account(
            opened,
            given.name,
            Role(given.role),
            _new_passphrase(task),
            department=given.department,
        )
        return _made(task, opened, made)


def change(task: Task) -> Reply:
    """Give an account another name or role."""
    given = task.given
    with _opened(task) as opened:
        before = _named(task, opened)
        made = task.bridge.change_account(
            opened,
            before.account_id,
            name=given.rename or before.name,
            role=Role(given.role) if given.role else before.role,
            department=before.department if given.department is None else given.department,
        )
        return _made(task, opened, made)


def switch_off(task: Task) -> Reply:
    """Switch accounts off; they stay, and nobody is asked."""
    with _opened(task) as opened:
        task.bridge.switch_off_accounts(opened, _new_passphrase(task))
    said = tr("账号已经关掉，谁都能用。以前的账号都在，用 account begin 重新启用。")
    return Reply(body={"on": False}, lines=[said])


def end(task: Task) -> Reply:
    """End an account."""
    with _opened(task) as opened:
        card = task.bridge.end_account(opened, _named(task, opened).account_id)
    return Reply(body={"account": as_json(card)}, lines=[_line(card)])


def new_passphrase(task: Task) -> Reply:
    """Give an account a new passphrase."""
    with _opened(task) as opened:
        ident = _named(task, opened).account_id
        card = task.bridge.set_passphrase(opened, ident, _new_passphrase(task))
    return Reply(
        body={"account": as_json(card)}, lines=[tr("已重设口令：{name}").format(name=card.name)]
    )


def recover(task: Task) -> Reply:
    """Set an administrator's passphrase by the sealed code; a new code takes its place."""
    with _opened(task) as opened:
        code = passphrase(task.bridge, task.given.code_file)
        made = task.bridge.recover(opened, code, _new_passphrase(task))
        return _made(task, opened, made)


def seal(task: Task) -> Reply:
    """Give an administrator a new recovery code."""
    with _opened(task) as opened:
        made = task.bridge.seal_recovery(opened, _named(task, opened).account_id)
        return _made(task, opened, made)


def lock(task: Task) -> Reply:
    """Set after how many minutes the screen locks."""
    with _opened(task) as opened:
        task.bridge.set_lock_minutes(opened, task.given.minutes)
    minutes = task.given.minutes
    said = tr("{n} 分钟没有动作就锁屏。").format(n=minutes) if minutes else tr("不自动锁屏。")
    return Reply(body={"lock_minutes": minutes}, lines=[said])


@contextmanager
def _opened(task: Task, *, for_writing: bool = True) -> "Iterator[OpenWorkspace]":
    opened = task.bridge.open_workspace(
        Path(task.given.workspace), author=task.given.author, for_writing=for_writing
    )
    try:
        yield opened
    finally:
        opened.close()


def _new_passphrase(task: Task) -> str:
    return passphrase(task.bridge, task.given.passphrase_file)


def _named(task: Task, opened: "OpenWorkspace") -> AccountCard:
    """Return the account the words name, which is active, or the newest that was."""
    found = [
        card
        for card in task.bridge.read_people(opened).accounts
        if AccountId(task.given.name) == card.account_id or task.given.name == card.name
    ]
    if not found:
        raise Refusal(RefusalCode.ACCOUNT_UNKNOWN)
    return found[-1]


def _made(task: Task, opened: "OpenWorkspace", made: MadeCard) -> Reply:
    """Tell an account, and write its recovery code to a page where a folder was given."""
    lines = [_line(made.account)]
    page = ""
    if made.code:
        lines.append(tr("恢复码（只显示这一次，抄下或打印后封存）：{code}").format(code=made.code))
    if made.code and task.given.page_to:
        folder = Path(task.given.page_to)
        page = str(task.bridge.write_recovery_page(opened, made, folder, task.progress))
        lines.append(tr("封存页已写到 {path}，打印后删掉。").format(path=page))
    return Reply(
        body={"account": as_json(made.account), "recovery_code": made.code, "page": page},
        lines=lines,
    )


def _line(card: AccountCard) -> str:
    parts = [card.name, word("person-role", card.role), card.department]
    if card.ended_at:
        parts.append(tr("已停用"))
    return "  ".join(part for part in parts if part)
