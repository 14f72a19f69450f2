"""Commands on keys: show, rotate, passphrase, renew; a county's revoke, reviewers and card."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.usecases.packages.key_cards import RotatedCard
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import InstitutionId, KeyId
from ui.cli import county, sending
from ui.cli.columns import table
from ui.cli.inputs import passphrase
from ui.cli.replies import Command, Reply, Task
from ui.cli.shapes import as_json
from ui.cli.usage import Parser
from ui.texts.marking import tr

if TYPE_CHECKING:
    from ui.bridge.whole import OpenWorkspace

_KEY_LETTERS = 16
"""A key id has so many; an institution's code has two more."""


def show(task: Task) -> Reply:
    """Show this machine's key and those before it."""
    with _opened(task, for_writing=False) as opened:
        card = task.bridge.read_own_keys(opened)
    lines = [
        tr("单位：{owner}").format(owner=card.key.owner),
        tr("指纹：{fingerprint}").format(fingerprint=card.key.fingerprint),
        tr("收件地址：{recipient}").format(recipient=card.key.recipient),
        *(tr("以前的指纹：{fingerprint}").format(fingerprint=each) for each in card.former),
    ]
    return Reply(body={"workspace": task.given.workspace, "keys": as_json(card)}, lines=lines)


def rotate(task: Task) -> Reply:
    """Put a new key in force; the old one still opens what was sealed to it."""
    phrase = passphrase(task.bridge, task.given.passphrase_file)
    with _opened(task) as opened:
        card = task.bridge.rotate_keys(opened, phrase)
    return _rotated(task, card)


def renew(task: Task) -> Reply:
    """Begin with new keys: the old ones are lost, or nobody knows their passphrase."""
    phrase = passphrase(task.bridge, task.given.new_passphrase_file)
    with _opened(task) as opened:
        card = task.bridge.renew_keys(opened, phrase)
    return _rotated(task, card)


def change_passphrase(task: Task) -> Reply:
    """Lock every key with another passphrase."""
    old = passphrase(task.bridge, task.given.passphrase_file)
    new = passphrase(task.bridge, task.given.new_passphrase_file)
    with _opened(task) as opened:
        task.bridge.change_passphrase(opened, old, new)
    return Reply(
        body={"workspace": task.given.workspace},
        lines=[tr("口令已换。以前做的加密备份，打开时还用旧口令。")],
    )


def revoke(task: Task) -> Reply:
    """End an institution's key for good."""
    given, bridge = task.given, task.bridge
    with task.county() as opened:
        key_id = _key_of(task, opened, given.which)
        since = given.since or bridge.clock.today()
        bridge.revoke(opened, key_id, why=given.why, since=since)
    return Reply(
        body={"workspace": given.workspace, "key_id": key_id, "since": since.isoformat()},
        lines=[
            tr("已停用密钥 {key_id}，从 {day} 起不再收它签的包；以前收下的照旧有效。").format(
                key_id=key_id, day=since.isoformat()
            )
        ],
    )


def list_reviewers(task: Task) -> Reply:
    """List the county's further computers that packages are sealed to."""
    with task.county(for_writing=False) as opened:
        cards = task.bridge.read_reviewers(opened)
    rows = [[card.name, card.fingerprint] for card in cards]
    heads = tr("电脑|指纹").split("|")
    return Reply(
        body={"workspace": task.given.workspace, "reviewers": as_json(cards)},
        lines=table(heads, rows) if rows else [tr("只有本机能打开上报包")],
    )


def add_reviewer(task: Task) -> Reply:
    """Seal to another computer of the county too."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    with task.county() as opened:
        card = bridge.add_reviewer(opened, Path(given.card), given.fingerprint, given.name, phrase)
    return Reply(
        body={"workspace": given.workspace, "reviewer": as_json(card)},
        lines=[tr("指纹一致，已加上{name}。把新的县级标识发给各机构。").format(name=card.name)],
    )


def remove_reviewer(task: Task) -> Reply:
    """Seal to a computer no more."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    with task.county() as opened:
        named = [card for card in bridge.read_reviewers(opened) if card.name == given.name]
        if not named:
            raise Refusal(RefusalCode.REVIEWER_UNKNOWN)
        bridge.remove_reviewer(opened, named[0].recipient, phrase)
    return Reply(
        body={"workspace": given.workspace, "name": given.name},
        lines=[tr("已移出{name}。把新的县级标识发给各机构。").format(name=given.name)],
    )


def sign_card(task: Task) -> Reply:
    """Sign the county's card anew, as things are now."""
    given, bridge = task.given, task.bridge
    phrase = passphrase(bridge, given.passphrase_file)
    with task.county() as opened:
        path = bridge.sign_card_anew(opened, phrase)
    return Reply(
        body={"workspace": given.workspace, "card": str(path)},
        lines=[tr("标识文件，发给各机构：{path}").format(path=path)],
    )


def add_key_commands(commands: Any, add: Callable[..., Parser]) -> None:
    """Add ``key``: the keys of the workspace at hand, a centre's or a county's."""
    group: Parser = commands.add_parser(
        "key", help=tr("本机的密钥：show、rotate、passphrase、renew")
    )
    below = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="key_command", required=True
    )

    def at(name: str, carry_out: Command, text: str) -> Parser:
        parser = add(below, name, carry_out, text)
        parser.add_argument("workspace", metavar="WORKSPACE", help=tr("工作区文件夹"))
        return parser

    at("show", show, tr("看本机密钥的指纹"))
    _phrase(at("rotate", rotate, tr("换一把新密钥，旧的担保，不用打电话核对")))
    changed = at("passphrase", change_passphrase, tr("换密钥的口令"))
    _phrase(changed)
    _new_phrase(changed)
    _new_phrase(at("renew", renew, tr("密钥丢了或口令忘了：从头做新密钥，要重新核对指纹")))


def add_county_keys(below: Any, at: Callable[..., Parser], add: Callable[..., Parser]) -> None:
    """Add a county's commands on keys."""
    enrol = at("enrol", county.enrol, tr("核对指纹，登记一家机构"))
    enrol.add_argument("enrolment", metavar="ENROLMENT", help=tr("机构交来的登记包"))
    enrol.add_argument(
        "--fingerprint", default="", metavar="F", help=tr("机构另行告知的指纹；旧密钥担保时不用")
    )
    enrol.add_argument("--replace", action="store_true", help=tr("替换原来的密钥"))
    enrol.add_argument("--why", default="", metavar=tr("原因"), help=tr("为什么替换原来的密钥"))
    ended = at("revoke", revoke, tr("停用一家机构的密钥，不能撤销"))
    ended.add_argument("which", metavar="USCC|KEY", help=tr("机构代码或密钥编号"))
    ended.add_argument("--why", required=True, metavar=tr("原因"), help=tr("为什么停用"))
    ended.add_argument(
        "--since", type=date.fromisoformat, metavar=tr("日期"), help=tr("从哪天起不可信，默认今天")
    )
    _phrase(at("card", sign_card, tr("重新签发县级标识")))
    group: Parser = below.add_parser("reviewers", help=tr("能打开上报包的电脑：list、add、remove"))
    each = group.add_subparsers(
        title=tr("命令"), metavar=tr("命令"), dest="reviewers_command", required=True
    )

    def of(name: str, carry_out: Command, text: str) -> Parser:
        parser = add(each, name, carry_out, text)
        parser.add_argument("workspace", metavar="DIR", help=tr("县级工作区文件夹"))
        return parser

    of("list", list_reviewers, tr("看还有哪些电脑能打开"))
    added = of("add", add_reviewer, tr("加一台电脑，今后的上报包它也能打开"))
    added.add_argument("card", metavar="CARD", help=tr("那台电脑写出的县级标识"))
    added.add_argument("--fingerprint", required=True, metavar="F", help=tr("那边另行告知的指纹"))
    added.add_argument("--name", required=True, metavar=tr("名称"), help=tr("谁用的电脑"))
    _phrase(added)
    gone = of("remove", remove_reviewer, tr("移出一台电脑，今后的上报包不再封给它"))
    gone.add_argument("--name", required=True, metavar=tr("名称"), help=tr("谁用的电脑"))
    _phrase(gone)


def add_known_county(commands: Any, at: Callable[..., Parser]) -> None:
    """Add the command by which a centre comes to know its county."""
    know = at(commands, "know-county", sending.know_county, tr("登记上报给哪个县"))
    know.add_argument("card", metavar="CARD", help=tr("县里给的标识文件"))
    know.add_argument(
        "--fingerprint", default="", metavar="F", help=tr("县里另行告知的指纹；旧密钥担保时不用")
    )


def _phrase(parser: Parser) -> None:
    parser.add_argument(
        "--passphrase-file", required=True, metavar=tr("文件"), help=tr("第一行是口令的文件")
    )


def _new_phrase(parser: Parser) -> None:
    parser.add_argument(
        "--new-passphrase-file", required=True, metavar=tr("文件"), help=tr("第一行是新口令的文件")
    )


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


def _key_of(task: Task, county: Any, which: str) -> KeyId:
    """Return the key a person names by itself, or by the institution it is in force for."""
    if len(which) <= _KEY_LETTERS:
        return KeyId(which)
    lines = task.bridge.read_key_life(county, InstitutionId(which))
    if not lines:
        raise Refusal(RefusalCode.SIGNER_UNKNOWN, key_id=which)
    return lines[0].key_id


def _rotated(task: Task, card: RotatedCard) -> Reply:
    lines = [tr("新指纹：{fingerprint}").format(fingerprint=card.key.fingerprint)]
    if card.path is not None:
        lines.append(tr("新的标识文件，发给各机构：{path}").format(path=card.path))
    else:
        lines.append(tr("再用 enrolment 写出文件交给县里。"))
    if card.before is None:
        lines.append(tr("没有旧密钥担保，对方要重新核对指纹。"))
    return Reply(body={"workspace": task.given.workspace, "rotated": as_json(card)}, lines=lines)
