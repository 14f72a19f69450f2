"""Documents for the tests of reports, and what can be read back from a PDF."""

import io
from datetime import UTC, datetime
from fractions import Fraction

from pypdf import PdfReader
from pypdf.generic import ContentStream, StreamObject

from models.reports.content import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    GradeMark,
    PageMarks,
    Pair,
    Part,
    Row,
    Status,
    Table,
    grade_cell,
    group_row,
    in_fours,
    number_cell,
    paragraph,
    row,
    status_cell,
)
from models.reports.paper import FontFiles
from resources import resource

RARE = "䶮㛃𬭎龘"
"""U+4DAE, U+36C3, U+2CB4E (beyond U+FFFF), U+9F98: characters of real names."""
MADE_AT = datetime(2025, 12, 20, 8, 0, tzinfo=UTC)


def fonts() -> FontFiles:
    folder = resource("fonts")
    return FontFiles(
        regular=folder / "NotoSansSC-Regular.ttf",
        semibold=folder / "NotoSansSC-SemiBold.ttf",
        serif=folder / "NotoSerifSC-SemiBold.ttf",
    )


def document(*blocks: Block, title: str = "自我评价报告", parts: tuple[Part, ...] = ()) -> Document:
    return Document(
        title=title,
        subtitle="2025 年度",
        identity=(Pair(label="机构名称", value="北渡乡卫生院"),),
        running="北渡乡卫生院",
        author="北渡乡卫生院",
        parts=parts or (Part(title="一、自评结果", blocks=blocks or (paragraph("正文"),)),),
        marks=PageMarks(
            number_label="编号",
            number="DB-2025-0007",
            digest_label="校验码",
            digest=in_fours("7K2MQ9XA40DE"),
            qr="DABIAO1|DB-2025-0007|7K2MQ9XA40DE",
            page_of="第 {page} 页 共 {pages} 页",
        ),
        made_at=MADE_AT,
        cover_sheet="封面",
    )


def table(rows: tuple[Row, ...]) -> Table:
    return Table(
        columns=(
            Column(title="条款号", share=3),
            Column(title="自评", share=3, align=Align.CENTRE),
            Column(title="判定", share=4),
            Column(title="依据", share=10),
            Column(title="占比", share=3, align=Align.END),
        ),
        rows=rows,
        caption="表 1 各条款",
    )


def clause_rows(
    count: int, *, basis: str = "医护比 1∶0.88，要求 1∶1，还差 2 名护士。"
) -> tuple[Row, ...]:
    share = number_cell(Fraction(2496, 10_000), "24.96%")
    return (
        group_row("第一章 功能任务"),
        *(
            row(
                f"1.{number}",
                grade_cell(GradeMark.C, "合格"),
                status_cell(Status.NOT_MET, "未达"),
                Cell(text=f"[{number}]{basis}"),
                share,
            )
            for number in range(1, count + 1)
        ),
    )


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def squeezed(text: str) -> str:
    """Return the text without blanks and line ends, which a layout may move."""
    return "".join(text.split())


def text_of(data: bytes) -> str:
    return squeezed("".join(page.extract_text() for page in reader(data).pages))


def shown_codes(data: bytes) -> set[int]:
    """Return every byte code any page draws; code 0 is .notdef in our subsets."""
    codes: set[int] = set()
    pdf = reader(data)
    for page in pdf.pages:
        contents = page.get_contents()
        if contents is None:
            continue
        for operands, operator in ContentStream(contents, pdf).operations:
            if operator == b"Tj":
                codes.update(operands[0].original_bytes)
    return codes


def unicode_maps(data: bytes) -> str:
    """Return the text of all ToUnicode maps."""
    maps = []
    for page in reader(data).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            stream = font.get_object()["/ToUnicode"].get_object()
            assert isinstance(stream, StreamObject)
            maps.append(stream.get_data().decode())
    return "\n".join(maps)
