import re
import shutil
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import segno
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from models.reports.content import (
    Column,
    GradeMark,
    Heading,
    KeyValues,
    NoticeKind,
    PageBreak,
    PageMarks,
    Pair,
    Part,
    SignatureBlock,
    Status,
    Table,
    grade_cell,
    notice,
    paragraph,
    row,
    status_cell,
    strong,
    total_row,
)
from models.reports.gradelooks import grade_look
from models.reports.paper import FontFiles, draw_paper
from models.vocabulary.codes import TroubleCode
from models.vocabulary.failures import Trouble
from models.vocabulary.progress import Cancelled, Unwatched
from tests.reports_builder import (
    RARE,
    clause_rows,
    document,
    fonts,
    reader,
    shown_codes,
    squeezed,
    table,
    text_of,
    unicode_maps,
)

NOWHERE = "\U00031350"
"""A character of Extension H none of the fonts has."""


def characters_of(font: Path) -> set[int]:
    with TTFont(font, lazy=True) as opened:
        return set(opened.getBestCmap())


def draw(*blocks: object, **changes: object) -> bytes:
    return draw_paper(document(*blocks, **changes), fonts(), Unwatched())  # type: ignore[arg-type]


def everything() -> tuple[object, ...]:
    return (
        KeyValues(
            pairs=(
                Pair(label="院长", value=f"张{RARE}"),
                Pair(label="自评结果", value=grade_cell(GradeMark.C, "合格")),
                Pair(label="核心条款", value=status_cell(Status.NOT_MET, "还差 2 条")),
            )
        ),
        Heading(text=f"（一）{RARE}"),
        Heading(text="1. 人员", level=3),
        paragraph("院长", strong(RARE), "，占 24.96%（要求≥25%）。"),
        notice(NoticeKind.WARN, strong("暂定。"), "比例未与官方原文核对。"),
        table(clause_rows(3, basis=f"李{RARE}签字")),
        PageBreak(),
        SignatureBlock(lines=("填报人", "院长"), seal_caption="（单位公章）"),
    )


def test_every_kind_of_block_can_be_read_back() -> None:
    text = text_of(draw(*everything()))
    for wanted in (
        f"院长张{RARE}",
        "C合格",
        "■还差2条",
        f"（一）{RARE}",
        f"院长{RARE}，占24.96%（要求≥25%）。",
        "▲暂定。比例未与官方原文核对。",
        "表1各条款",
        f"[2]李{RARE}签字",
        "填报人",
        "（单位公章）",
        "编号DB-2025-0007",
        "校验码7K2MQ9XA40DE",
    ):
        assert wanted in text, wanted


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_another_reader_finds_the_rare_names_too(tmp_path: Path) -> None:
    paper = tmp_path / "报告.pdf"
    paper.write_bytes(draw(*everything()))
    read = subprocess.run(["pdftotext", str(paper), "-"], capture_output=True, check=True)
    assert f"院长{RARE}，占24.96%" in squeezed(read.stdout.decode())


def test_a_character_beyond_ffff_is_mapped_as_a_surrogate_pair() -> None:
    maps = unicode_maps(draw(paragraph("𬭎")))
    assert "<D872DF4E>" in maps
    assert "<2CB4E>" not in maps


def test_a_character_no_font_has_is_shown_by_its_number() -> None:
    for path in (fonts().regular, fonts().semibold, fonts().serif):
        assert ord(NOWHERE) not in characters_of(path)
    data = draw(
        Heading(text=f"标题{NOWHERE}"),
        paragraph(f"王{NOWHERE}", strong(f"李{NOWHERE}")),
        table((row(f"甲{NOWHERE}", "", "", "", ""),)),
        title=f"报告{NOWHERE}",
    )
    text = text_of(data)
    for wanted in (
        "标题〔U+31350〕",
        "王〔U+31350〕",
        "李〔U+31350〕",
        "甲〔U+31350〕",
        "报告〔U+31350〕",
    ):
        assert wanted in text
    assert 0 not in shown_codes(data)


def test_the_serif_stands_in_for_the_sans() -> None:
    only_serif = characters_of(fonts().serif) - characters_of(fonts().regular)
    assert len(only_serif) >= 40
    data = draw(paragraph("".join(map(chr, sorted(only_serif)))))
    assert "〔U+" not in text_of(data)
    assert 0 not in shown_codes(data)


def test_every_mark_has_its_glyphs() -> None:
    marks = (*Status, *GradeMark)
    cells = [
        status_cell(one, "字") if isinstance(one, Status) else grade_cell(one) for one in marks
    ]
    data = draw(Table(columns=(Column(title="标记"),), rows=tuple(row(cell) for cell in cells)))
    text = text_of(data)
    for mark in marks:
        assert (mark.symbol if isinstance(mark, Status) else mark.value) in text
    assert "〔U+" not in text
    assert 0 not in shown_codes(data)


def test_controls_are_shown_and_invisible_characters_are_not() -> None:
    text = text_of(draw(paragraph("甲\x07乙\u200d丙\ufe00丁\ud800戊")))
    assert "甲〔U+0007〕乙丙丁〔U+D800〕戊" in text


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=60), min_size=5, max_size=5), st.text(max_size=40))
def test_no_text_can_break_the_paper_or_print_an_empty_box(cells: list[str], title: str) -> None:
    data = draw(table((row(*cells),)), paragraph(cells[0]), Heading(text=cells[1]), title=title)
    assert len(reader(data).pages) >= 2
    assert 0 not in shown_codes(data)


def test_the_same_tree_gives_the_same_bytes() -> None:
    assert draw(*everything()) == draw(*everything())


def test_the_same_tree_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "import hashlib, sys; from tests.test_reports_paper import draw, everything;"
        "sys.stdout.write(hashlib.sha256(draw(*everything())).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True, text=True
        ).stdout
        for _ in range(2)
    }
    assert len(digests) == 1
    assert len(digests.pop()) == 64


def test_a_long_table_fills_sixty_pages_that_all_carry_header_marks_and_place() -> None:
    data = draw(table(clause_rows(1700)))
    pages = [squeezed(page.extract_text()) for page in reader(data).pages]
    assert len(pages) >= 60
    for number, text in enumerate(pages, start=1):
        assert f"第{number}页共{len(pages)}页" in text
        assert "编号DB-2025-0007" in text
    for text in pages[1:]:
        assert text.count("条款号自评判定依据占比") == 1
    whole = "".join(pages)
    for number in range(1, 1701):
        assert whole.count(f"[{number}]医护比") == 1


def test_a_cell_longer_than_a_page_goes_on_with_nothing_lost() -> None:
    sentences = [f"第{number}句，说明“依据”（见附件）；" for number in range(400)]
    long = Table(columns=(Column(title="依据"),), rows=(row("".join(sentences)),))
    pages = reader(draw(long)).pages
    assert len(pages) > 3
    body = re.compile(r"北渡乡卫生院(?:一、自评结果)?依据(.*)第\d+页共")
    bodies = [body.search(squeezed(page.extract_text())) for page in pages[1:]]
    assert "".join(found[1] for found in bodies if found) == "".join(sentences)


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(25, 45):
        blocks = [paragraph("行") for _ in range(lines)]
        data = draw(*blocks, Heading(text="小标题"), paragraph("下文"))
        for page in reader(data).pages:
            text = squeezed(page.extract_text())
            if "小标题" in text:
                assert "小标题下文" in text


def test_outline_metadata_and_language() -> None:
    pdf = reader(draw(*everything()))
    titles: list[object] = []

    def walk(entries: object, level: int) -> None:
        assert isinstance(entries, list)
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, level + 1)
            else:
                titles.append((level, entry.title))

    walk(pdf.outline, 0)
    assert titles == [
        (0, "自我评价报告"),
        (0, "一、自评结果"),
        (1, f"（一）{RARE}"),
        (2, "1. 人员"),
    ]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "自我评价报告"
    assert pdf.metadata.author == "北渡乡卫生院"
    assert pdf.metadata.creation_date is not None
    assert pdf.metadata.creation_date.isoformat() == "2025-12-20T08:00:00+00:00"
    assert pdf.trailer["/Root"]["/Lang"] == "zh-CN"  # type: ignore[index]


def test_all_fonts_are_embedded() -> None:
    names = set()
    for page in reader(draw(*everything())).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            assert "/FontFile2" in font["/FontDescriptor"], font
            names.add(font["/BaseFont"].split("+")[1])
    assert names == {"NotoSansSC-Regular", "NotoSansSC-SemiBold", "NotoSerifSC-SemiBold"}


def test_streams_are_compressed_and_not_written_as_text_again() -> None:
    paper = draw(*everything())
    assert b"/FlateDecode" in paper
    assert b"ASCII85" not in paper


def test_a_heading_of_the_third_level_may_follow_the_part_at_once() -> None:
    assert "细目" in text_of(draw(Heading(text="细目", level=3), paragraph("文")))


def test_the_drawn_qr_code_is_the_one_asked_for() -> None:
    pdf = reader(draw())
    wanted = segno.make_qr("DABIAO1|DB-2025-0007|7K2MQ9XA40DE", error="m", boost_error=False)
    size = len(wanted.matrix)
    resources = pdf.pages[0]["/Resources"]
    assert isinstance(resources, DictionaryObject)
    (form,) = (one.get_object() for one in resources["/XObject"].values())  # type: ignore[attr-defined]
    assert isinstance(form, StreamObject)
    module = 18 * 72 / 25.4 / (size + 8)
    drawn = [bytearray(size) for _ in range(size)]
    for operands, operator in ContentStream(form, pdf).operations:
        if operator == b"re":
            x, y, width, _ = (float(one) / module for one in operands)
            line = drawn[size + 3 - round(y)]
            line[round(x) - 4 : round(x) - 4 + round(width)] = b"\x01" * round(width)
    assert drawn == [bytearray(line) for line in wanted.matrix]


def test_a_document_without_marks_is_drawn_without_them() -> None:
    plain = replace(document(), marks=PageMarks(), running="", identity=(), subtitle="")
    text = text_of(draw_paper(plain, fonts(), Unwatched()))
    assert "DB-2025" not in text
    assert "1/2" in text


def test_a_turned_part_is_turned_and_starts_a_page() -> None:
    parts = (
        Part(title="一、直", blocks=(paragraph("甲"),)),
        Part(title="二、横", blocks=(paragraph("乙"),), landscape=True, continues=True),
        Part(title="三、直", blocks=(paragraph("丙"),)),
        Part(title="四、续", blocks=(paragraph("丁"),), continues=True),
    )
    pages = reader(draw(parts=parts)).pages
    assert [round(page.mediabox.width) for page in pages] == [595, 595, 842, 595]
    assert "丙四、续丁" in squeezed(pages[3].extract_text())


def test_group_and_total_rows_span_and_stand_out() -> None:
    rows = (*clause_rows(2), total_row("合计", "", "", "2 条", ""))
    text = text_of(draw(table(rows)))
    assert "第一章功能任务" in text
    assert "合计2条" in text


def test_grades_keep_their_order_in_a_grey_copy() -> None:
    fills = [grade_look(GradeMark(letter)).fill for letter in "ABCD"]
    gaps = [lighter - darker for darker, lighter in pairwise(fills)]
    assert min(gaps) >= 0.09
    assert grade_look(GradeMark.D).heavy
    for grade in GradeMark:
        look = grade_look(grade)
        assert abs(look.fill - look.letter) >= 0.5


def test_a_missing_or_broken_font_is_a_trouble(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font")
    for path in (tmp_path / "none.ttf", broken):
        files = FontFiles(regular=path, semibold=fonts().semibold, serif=fonts().serif)
        with pytest.raises(Trouble) as caught:
            draw_paper(document(), files, Unwatched())
        assert caught.value.code is TroubleCode.FONT_MISSING
        assert caught.value.place.file == path.name


class StopsAfter:
    """Progress that cancels at its n-th check."""

    def __init__(self, checks: int) -> None:
        self.left = checks
        self.steps: list[tuple[int, int]] = []

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled

    def step(self, done: int, total: int, label: str = "") -> None:
        self.steps.append((done, total))
        self.check()


@pytest.mark.parametrize("checks", [0, 3, 8])
def test_drawing_can_be_stopped(checks: int) -> None:
    with pytest.raises(Cancelled):
        draw_paper(document(table(clause_rows(400))), fonts(), StopsAfter(checks))


def test_progress_ends_at_the_last_page() -> None:
    progress = StopsAfter(10_000)
    data = draw_paper(document(table(clause_rows(60))), fonts(), progress)
    pages = len(reader(data).pages)
    assert progress.steps[-1] == (pages, pages)
    assert progress.steps == sorted(progress.steps)


def test_the_door_does_not_import_the_press() -> None:
    script = (
        "import sys, models.reports.paper, models.reports.workbook, models.reports.content;"
        "sys.exit(any(name in sys.modules for name in ('reportlab', 'openpyxl', 'segno')))"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
