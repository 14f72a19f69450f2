"""收件登记表: what a county was handed, file by file, and what came of each."""

from dataclasses import dataclass
from datetime import date, datetime

from models.reports.content import (
    Column,
    Document,
    KeyValues,
    Pair,
    Part,
    SignatureBlock,
    Status,
    Table,
    number_cell,
    row,
    status_cell,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """One file. ``result`` in one word, ``told`` in a sentence; ``fits``: nothing is to be done."""

    at: str
    file: str
    result: str
    told: str
    fits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPaper:
    """Whose list it is, of which day."""

    county: str
    today: date
    made_at: datetime
    lines: tuple[ReceiptLine, ...]


def receipt_document(paper: ReceiptPaper) -> Document:
    """Return the list as a content tree: totals, a line for each file, room to sign."""
    title = "收件登记表"
    fitting = sum(line.fits for line in paper.lines)
    totals = KeyValues(
        pairs=(
            Pair(label="单位", value=paper.county),
            Pair(label="日期", value=f"{paper.today:%Y-%m-%d}"),
            Pair(label="文件", value=number_cell(len(paper.lines), f"{len(paper.lines)} 个")),
            Pair(label="已收下", value=number_cell(fitting, f"{fitting} 个")),
            Pair(
                label="要处理",
                value=number_cell(len(paper.lines) - fitting, f"{len(paper.lines) - fitting} 个"),
            ),
        ),
        across=3,
    )
    table = Table(
        columns=(
            Column(title="序号", share=5),
            Column(title="时间", share=13),
            Column(title="文件", share=26),
            Column(title="结果", share=11),
            Column(title="说明", share=45),
        ),
        rows=tuple(
            row(
                number,
                line.at,
                line.file,
                status_cell(Status.MET if line.fits else Status.TO_CONFIRM, line.result),
                line.told,
            )
            for number, line in enumerate(paper.lines, start=1)
        ),
    )
    signatures = SignatureBlock(lines=("收件人", "日期"), seal_caption="（单位盖章处）")
    return Document(
        title=title,
        subtitle=paper.county,
        parts=(Part(title=title, blocks=(totals, table, signatures), landscape=True),),
        made_at=paper.made_at,
        running=f"{paper.county} {title}",
        author=paper.county,
        cover=False,
    )
