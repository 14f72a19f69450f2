"""Commands on the rows of any ledger: list, show, export, template, end, complete."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from forms.cells import show as shown
from forms.fields import Field, Value
from forms.ledgers import LEDGERS
from models.ledger.identity import masked
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import RowId
from ui.cli.columns import shortened, table
from ui.cli.inputs import nearest
from ui.cli.replies import Reply, Task
from ui.cli.shapes import Json
from ui.texts.marking import tr
from ui.texts.sentences import word

if TYPE_CHECKING:
    from ui.bridge.ledgers import ShownRow
    from ui.bridge.whole import LedgersCard

_MASKED = frozenset({"id_number", "mobile", "office_telephone"})
_WIDEST = 24
"""Columns a cell takes before a person; ``--json`` has it whole."""


def list_ledgers(task: Task) -> Reply:
    """Say of every ledger how many rows it has, how many wait, whether it is complete."""
    with task.centre(for_writing=False) as centre:
        card = task.bridge.read_ledgers(centre)
        complete = centre.ledgers.registers_filled
    told = [_stand(card, ledger, complete) for ledger in ("staff", "equipment", *LEDGERS)]
    return Reply(
        body={"workspace": task.given.workspace, "ledgers": told},
        lines=[_stand_line(each) for each in told],
    )


def _stand(card: "LedgersCard", ledger: str, complete: frozenset[str]) -> Mapping[str, Json]:
    rows: Sequence[date | None] = {
        "staff": [row.ended_on for row in card.staff],
        "equipment": [row.ended_on for row in card.equipment],
    }.get(ledger, [row.ended_on for row in card.form_rows if row.ledger == ledger])
    return {
        "ledger": ledger,
        "title": word("ledger", ledger),
        "rows": sum(day is None for day in rows),
        "ended": sum(day is not None for day in rows),
        "held": sum(row.ledger == ledger for row in card.held),
        "complete": ledger in complete if ledger in LEDGERS else None,
        "figures": list(LEDGERS[ledger].fills) if ledger in LEDGERS else [],
    }


def _stand_line(told: Mapping[str, Json]) -> str:
    line = tr("{ledger}  {title}：{rows} 行").format(
        ledger=told["ledger"], title=told["title"], rows=told["rows"]
    )
    if told["ended"]:
        line += tr("，已停用 {count} 行").format(count=told["ended"])
    if told["held"]:
        line += tr("，待改 {count} 行").format(count=told["held"])
    return line + (tr("，已声明填全") if told["complete"] else "")


def show(task: Task) -> Reply:
    """Show a ledger's rows with their ids; identity and telephone numbers masked."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        form = task.bridge.ledger_form(given.ledger)
        rows = task.bridge.ledger_rows(centre, given.ledger, ended=given.ended)
    asked = [each for each in form.fields if any(_text(each, row.values) for row in rows)]
    told: list[Json] = [
        {
            "row": row.row_id,
            "values": {each.key: text for each in asked if (text := _text(each, row.values))},
            "extra": dict(row.extra),
            "ended_on": row.ended_on.isoformat() if row.ended_on else "",
            "ended_because": row.ended_because,
        }
        for row in rows
    ]
    lines = [tr("{title}：{count} 行").format(title=form.title, count=len(rows))]
    if rows:
        heads = [tr("行编号"), *(each.title for each in asked)]
        lines += table(heads, [_cells(row, asked) for row in rows])
    return Reply(
        body={"workspace": given.workspace, "ledger": given.ledger, "rows": told}, lines=lines
    )


def _text(asked: Field, values: Mapping[str, Value]) -> str:
    value = values.get(asked.key)
    text = value.isoformat() if isinstance(value, date) else shown(asked, value)
    return masked(text) if asked.key in _MASKED else text


def _cells(row: "ShownRow", asked: Sequence[Field]) -> list[str]:
    texts = (" ".join(_text(each, row.values).split()) for each in asked)
    return [row.row_id, *(shortened(text, _WIDEST) for text in texts)]


def export(task: Task) -> Reply:
    """Write a ledger's rows as a workbook that reads back the same."""
    given = task.given
    with task.centre(for_writing=False) as centre:
        rows = task.bridge.rows_to_write(centre, given.ledger)
    path = task.bridge.write_file(Path(given.out), task.bridge.template(given.ledger, rows))
    return Reply(
        body={
            "workspace": given.workspace,
            "ledger": given.ledger,
            "rows": len(rows),
            "path": str(path),
        },
        lines=[tr("{count} 行已写到 {path}").format(count=len(rows), path=path)],
    )


def end(task: Task) -> Reply:
    """End rows with a day and a reason; they stay and can be read."""
    given = task.given
    with task.centre() as centre:
        known = [row.row_id for row in task.bridge.ledger_rows(centre, given.ledger, ended=False)]
        for row in given.rows:
            if row not in known:
                raise Refusal(
                    RefusalCode.ROW_NOT_FOUND,
                    row=row,
                    ledger=given.ledger,
                    nearest=nearest(row, known),
                )
        on = _day(given.on) if given.on else centre.clock.today()
        ids = [RowId(row) for row in given.rows]
        task.bridge.end_ledger_rows(centre, given.ledger, ids, on, given.reason)
    return Reply(
        body={
            "workspace": given.workspace,
            "ledger": given.ledger,
            "ended": list(given.rows),
            "on": on.isoformat(),
        },
        lines=[tr("已停用 {count} 行，原样保留").format(count=len(given.rows))],
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as exc:
        what = tr("--on 后面应是日期，如 2025-06-12，而不是“{text}”").format(text=text)
        raise Refusal(RefusalCode.COMMAND_USAGE, what=what) from exc


def complete(task: Task) -> Reply:
    """Declare a ledger complete, or take that back: only then does absence mean none."""
    given = task.given
    with task.centre() as centre:
        task.bridge.put_register(centre, given.ledger, [], filled=not given.no)
    title = word("ledger", given.ledger)
    told = tr("“{title}”还没有声明填全") if given.no else tr("“{title}”已声明填全")
    return Reply(
        body={"workspace": given.workspace, "ledger": given.ledger, "complete": not given.no},
        lines=[told.format(title=title)],
    )
