"""The table of hazards: the five kinds that are looked for every year, found or not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.ledger.ledger_codes import HAZARD_KINDS
from models.reports.content import (
    Align,
    Block,
    Column,
    KeyValues,
    Pair,
    Row,
    Status,
    Table,
    group_row,
    row,
    status_cell,
)
from models.reports.hand_rows import blank_rows, day_text

_OTHER_HAZARDS = "其他隐患"
_FIVE = tuple(HAZARD_KINDS)[:5]
"""What policies name; whatever else was found stands after them."""
_BLANK_ROWS = 2
_COLUMNS = (
    Column(title="序号", share=3, align=Align.CENTRE),
    Column(title="隐患内容", share=11),
    Column(title="发现日期", share=5, align=Align.CENTRE),
    Column(title="整改措施", share=9),
    Column(title="整改责任人", share=5),
    Column(title="整改期限", share=5, align=Align.CENTRE),
    Column(title="完成日期", share=5, align=Align.CENTRE),
    Column(title="情况", share=6),
    Column(title="复查人", share=4),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HazardLine:
    """A hazard: of the ledger of hazards, or a task about one that stands there alone."""

    kind: str
    what: str
    place: str = ""
    found_on: date | None = None
    responsible: str = ""
    deadline: date | None = None
    measure: str = ""
    closed_on: date | None = None
    checked_by: str = ""


def hazard_blocks(
    institution: str, year: int, hazards: Sequence[HazardLine], today: date
) -> Iterator[Block]:
    """Yield totals and the table: the five kinds always, others where there are any."""
    pairs: tuple[Pair, ...]
    whose = (Pair(label="单位", value=institution), Pair(label="年度", value=f"{year} 年"))
    if hazards:
        unmended = [one for one in hazards if one.closed_on is None]
        pairs = (
            *whose,
            Pair(label="统计到", value=day_text(today)),
            Pair(label="隐患", value=f"{len(hazards)} 条"),
            Pair(label="未整改", value=f"{len(unmended)} 条"),
            Pair(label="其中逾期", value=f"{sum(_late(one, today) > 0 for one in unmended)} 条"),
        )
    else:
        pairs = (*whose, Pair(label="填表日期", value=""))
    yield KeyValues(pairs=pairs, across=3)
    yield Table(columns=_COLUMNS, rows=tuple(_rows(hazards, today)))


def _rows(hazards: Sequence[HazardLine], today: date) -> Iterator[Row]:
    number = 0
    for title, some in _by_kind(hazards):
        yield group_row(f"{title}（{len(some)} 条）" if hazards else title)
        for one in some:
            number += 1
            yield _hazard_row(number, one, today)
        if not hazards:
            yield from blank_rows(len(_COLUMNS), _BLANK_ROWS)
        elif not some:
            yield row("", "没有登记", *[""] * (len(_COLUMNS) - 2))


def _by_kind(hazards: Sequence[HazardLine]) -> Iterator[tuple[str, list[HazardLine]]]:
    for kind in _FIVE:
        yield HAZARD_KINDS[kind], [one for one in hazards if one.kind == kind]
    others = [one for one in hazards if one.kind not in _FIVE]
    if others:
        yield _OTHER_HAZARDS, others


def _hazard_row(number: int, one: HazardLine, today: date) -> Row:
    if one.closed_on is not None:
        state = status_cell(Status.MET, "已整改")
    elif (late := _late(one, today)) > 0:
        state = status_cell(Status.NOT_MET, f"未整改，逾期 {late} 天")
    else:
        state = status_cell(Status.IN_PROGRESS, "整改中")
    return row(
        number,
        " ".join(filter(None, (one.place, one.what))),
        day_text(one.found_on),
        one.measure,
        one.responsible,
        day_text(one.deadline),
        day_text(one.closed_on),
        state,
        one.checked_by,
    )


def _late(one: HazardLine, today: date) -> int:
    """Return the days since the deadline of a hazard that is not mended, 0 in time."""
    if one.closed_on is not None or one.deadline is None:
        return 0
    return max((today - one.deadline).days, 0)
