"""Commands on years: which there are, begin one from the one before, confirm what came over."""

from collections.abc import Mapping

from models.usecases.years.year_cards import NewYearCard, YearCard
from ui.cli.replies import Reply, Task
from ui.cli.shapes import as_json
from ui.texts.marking import tr
from ui.texts.sentences import word


def list_years(task: Task) -> Reply:
    """Say which years there are and how much of each waits."""
    with task.centre(for_writing=False) as centre:
        cards = task.bridge.read_years(centre)
    return Reply(
        body={"workspace": task.given.workspace, "years": [as_json(card) for card in cards]},
        lines=[_year_line(card) for card in cards],
    )


def open_year(task: Task) -> Reply:
    """Begin a year; with ``--dry-run`` only say what would come over."""
    given, bridge = task.given, task.bridge
    with task.centre(for_writing=not given.dry_run) as centre:
        card = bridge.plan_year(centre, given.new_year, from_year=given.from_year)
        if not given.dry_run:
            bridge.open_year(centre, given.new_year, from_year=given.from_year)
    return Reply(
        body={"workspace": given.workspace, "opened": as_json(card), "dry_run": given.dry_run},
        lines=_new_year_lines(card, planned=given.dry_run),
    )


def remove_year(task: Task) -> Reply:
    """Remove the newest year, in which nothing was entered."""
    year = task.given.old_year
    with task.centre() as centre:
        now = task.bridge.remove_year(centre, year).year
    said = tr("{year} 年度去掉了，现在最新的是 {now} 年度").format(year=year, now=now)
    return Reply(body={"removed": year, "year": now}, lines=[said])


def confirm(task: Task) -> Reply:
    """Confirm what came over: some rows of a ledger, a whole ledger, or everything."""
    given, bridge = task.given, task.bridge
    with task.centre() as centre:
        if given.ledger and given.row:
            count = bridge.confirm_rolled(centre, {given.ledger: given.row})
        else:
            waiting = bridge.read_unconfirmed(centre)
            count = bridge.confirm_ledgers(centre, [given.ledger] if given.ledger else [*waiting])
        left = {ledger: len(keys) for ledger, keys in bridge.read_unconfirmed(centre).items()}
    lines = [tr("已确认 {count} 处").format(count=count)]
    lines += [tr("还没有确认：{ledgers}").format(ledgers=_counted(left))] if left else []
    return Reply(
        body={"workspace": given.workspace, "confirmed": count, "unconfirmed": left}, lines=lines
    )


def _year_line(card: YearCard) -> str:
    state = tr("已定稿") if card.state == "final" else tr("填报中")
    line = f"{card.year}　{state}"
    if card.unconfirmed:
        line += tr("，由上年带来、还没有确认的 {count} 处").format(count=card.unconfirmed)
    return line


def _new_year_lines(card: NewYearCard, *, planned: bool) -> list[str]:
    first = (
        tr("{year} 年度将由 {before} 年度开始（没有写入）")
        if planned
        else tr("{year} 年度已由 {before} 年度开始，带来的都要确认")
    )
    lines = [
        first.format(year=card.year, before=card.from_year),
        tr("带来：{ledgers}").format(ledgers=_counted(card.came)),
    ]
    if card.stayed:
        lines.append(
            tr("留在 {year}：{ledgers}").format(year=card.from_year, ledgers=_counted(card.stayed))
        )
    lines.append(
        tr("自评答案 {answers} 处、佐证 {evidence} 份待确认").format(
            answers=card.answers, evidence=card.evidence
        )
    )
    return lines


def _counted(ledgers: Mapping[str, int]) -> str:
    return "、".join(f"{word('ledger', each)} {n}" for each, n in ledgers.items())
