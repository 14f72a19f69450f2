"""Commands of a campaign: a county issues and lists, a centre receives and shows."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from models.usecases.county.county_cards import (
    CampaignCard,
    CampaignDraft,
    CampaignPackCard,
    IssuedCard,
    PackChoice,
)
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from ui.cli.inputs import passphrase
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.filling import size_shown
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.whole import County


def issue(task: Task) -> Reply:
    """Announce a round with its packs."""
    given, bridge = task.given, task.bridge
    opens, closes = _day(given.opens), _day(given.closes)
    phrase = passphrase(bridge, given.passphrase_file)
    with task.county() as opened:
        draft = CampaignDraft(
            title=given.title,
            year=given.year or closes.year,
            opens=opens,
            closes=closes,
            message=given.message,
            packs=_choices(bridge.issuable_packs(opened), given.pack),
            revises=given.revise,
            **({"minimal_program": given.minimal_program} if given.minimal_program else {}),
        )
        card = bridge.issue_campaign(opened, draft, Path(given.out), phrase, task.progress)
    return _issued_reply(task, card)


def write_again(task: Task) -> Reply:
    """Write the newest campaign once more."""
    with task.county(for_writing=False) as opened:
        newest = _newest(task, opened)
        card = task.bridge.write_campaign(
            opened, newest.digest, Path(task.given.out), task.progress
        )
    return _issued_reply(task, card)


def list_issued(task: Task) -> Reply:
    """List what was announced, newest first."""
    with task.county(for_writing=False) as opened:
        cards = task.bridge.read_issued(opened)
    lines = [line for card in cards for line in _campaign_lines(card)]
    return Reply(
        body={"workspace": task.given.workspace, "campaigns": as_json(cards)},
        lines=lines or [tr("还没有下发过通知。")],
    )


def receive(task: Task) -> Reply:
    """Take in the county's campaign."""
    with task.centre() as centre:
        card = task.bridge.receive_campaign(centre, Path(task.given.file), task.progress)
    said = tr("早已收过，没有变化：") if card.already else tr("已收下：")
    new = [
        tr("  新存入 {title} {version}").format(title=pack.title, version=pack.version)
        for pack in card.new_packs
    ]
    return Reply(
        body={"workspace": task.given.workspace, "received": as_json(card)},
        lines=[said, *_campaign_lines(card.campaign), *new, *_use_line(card.campaign)],
    )


def show(task: Task) -> Reply:
    """Show the newest campaign of this centre's county."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_campaign(centre)
    lines = [] if card is None else [*_campaign_lines(card), *_use_line(card)]
    return Reply(
        body={"workspace": task.given.workspace, "campaign": as_json(card)},
        lines=lines or [tr("还没有收到县里下发的通知。")],
    )


def _newest(task: Task, opened: "County") -> CampaignCard:
    cards = task.bridge.read_issued(opened)
    if not cards:
        raise Refusal(RefusalCode.CAMPAIGN_NONE_YET)
    return cards[0]


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        what = tr("日期应写成 2025-09-30 这样，而不是“{text}”").format(text=text)
        raise Refusal(RefusalCode.COMMAND_USAGE, what=what) from error


def _choices(
    offered: Sequence[CampaignPackCard], wanted: Sequence[str] | None
) -> tuple[PackChoice, ...]:
    """Return what was asked for as ``ID`` or ``ID=kind,kind``; all that is offered by default."""
    if wanted is None:
        return tuple(PackChoice(digest=card.digest) for card in offered)
    by_id = {str(card.id): card for card in offered}
    choices = []
    for text in wanted:
        pack_id, equals, kinds = text.partition("=")
        if pack_id not in by_id:
            known = " ".join(sorted(by_id))
            raise Refusal(RefusalCode.PACK_NOT_FOUND, pack=pack_id, known=known)
        choices.append(
            PackChoice(
                digest=by_id[pack_id].digest,
                institution_kinds=tuple(kinds.split(",")) if equals else None,
            )
        )
    return tuple(choices)


def _issued_reply(task: Task, card: IssuedCard) -> Reply:
    return Reply(
        body={"workspace": task.given.workspace, "issued": as_json(card)},
        lines=[
            *_campaign_lines(card.campaign),
            tr("已写入并核对一致：{path}（{size}）").format(
                path=card.path, size=size_shown(card.size)
            ),
        ],
    )


def _campaign_lines(card: CampaignCard) -> list[str]:
    head = tr("{county} 第 {number} 号通知，第 {revision} 次下发：{title}").format(
        county=card.county, number=card.number, revision=card.revision, title=card.title
    )
    days = tr("  {year} 年度，{opens} 至 {closes}").format(
        year=card.year, opens=card.opens.isoformat(), closes=card.closes.isoformat()
    )
    packs = [
        tr("  {title} {version}  {kinds}")
        .format(
            title=pack.title,
            version=pack.version,
            kinds="、".join(word("kind", kind) for kind in pack.institution_kinds),
        )
        .rstrip()
        for pack in card.packs
    ]
    return [head, days, *packs, *(f"  {line}" for line in card.message.splitlines())]


def _use_line(card: CampaignCard) -> list[str]:
    if card.standard is None:
        return [tr("  没有指定本单位用哪个标准。")]
    text = (
        tr("  本单位用 {title} {version}，现在用的就是它。")
        if card.in_use
        else tr("  本单位要用 {title} {version}，现在用的不是它。")
    )
    return [text.format(title=card.standard.title, version=card.standard.version)]
