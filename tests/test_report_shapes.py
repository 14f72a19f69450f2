"""Shapes of pictures: measured alike for screen and paper, drawn by both."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter
from reportlab.pdfgen.canvas import Canvas

from models.reports.content import Drawing, Part
from models.reports.paper import draw_paper
from models.reports.pen import Pen
from models.reports.shape_paper import draw_picture
from models.reports.shapes import (
    Anchor,
    Box,
    Circle,
    Hatch,
    Ink,
    Measure,
    Picture,
    Polyline,
    Segment,
    Stroke,
    Words,
    diamond,
    hatch_lines,
    words_extent,
)
from models.reports.typefaces import Typefaces
from models.reports.workbook import draw_workbook
from models.vocabulary.progress import Unwatched
from resources import resource
from tests.reports_builder import document, fonts, shown_codes, text_of
from ui.look.current import Look, make_look
from ui.look.dress import load_fonts
from ui.look.shape_painter import LetterMeasure, paint_picture

SIDE = 100.0
STROKE = Stroke(width=2)


@pytest.fixture(scope="module")
def faces() -> Typefaces:
    return Typefaces(fonts())


@pytest.fixture
def look(qapp: object) -> Look:
    load_fonts(resource("fonts"))
    return make_look(resource("."))


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("text", ["1,204", "2025 年", "无数据", "C 级 82.6%", "AVATAR To"])
def test_screen_and_paper_measure_alike(
    look: Look, faces: Typefaces, text: str, *, strong: bool
) -> None:
    assert LetterMeasure()(text, 9, strong=strong) == pytest.approx(
        faces.width(text, 9, strong=strong), abs=0.02
    )


@given(
    width=st.floats(1, 300),
    height=st.floats(1, 300),
    hatch=st.sampled_from([Hatch.RISING, Hatch.FALLING, Hatch.CROSSED]),
)
def test_a_hatch_stays_inside_its_box(width: float, height: float, hatch: Hatch) -> None:
    box = Box(x=10, y=20, width=width, height=height, hatch=hatch)
    for line in hatch_lines(box):
        assert all(10 - 1e-6 <= x <= 10 + width + 1e-6 for x in (line.x1, line.x2))
        assert all(20 - 1e-6 <= y <= 20 + height + 1e-6 for y in (line.y1, line.y2))
        rising = line.y2 <= line.y1
        assert hatch is Hatch.CROSSED or rising is (hatch is Hatch.RISING)


@pytest.mark.parametrize(
    ("anchor", "left"), [(Anchor.START, 50), (Anchor.MIDDLE, 41), (Anchor.END, 32)]
)
def test_an_anchor_says_where_a_text_begins(faces: Typefaces, anchor: Anchor, left: float) -> None:
    words = Words(x=50, baseline=20, text="数据", anchor=anchor)
    assert words_extent(words, faces.width).left == pytest.approx(left)


@pytest.mark.parametrize(
    ("shape", "at", "ink"),
    [
        (Segment(x1=0, y1=30, x2=SIDE, y2=30, stroke=STROKE), (50, 30), Ink.TEXT),
        (Polyline(points=((0, 30), (50, 30), (50, 99)), stroke=STROKE), (50, 60), Ink.TEXT),
        (Box(x=20, y=20, width=20, height=20, fill=Ink.ACCENT), (30, 30), Ink.ACCENT),
        (Circle(x=40, y=40, radius=10, fill=Ink.MET), (40, 40), Ink.MET),
        (diamond(60, 60, 10, fill=Ink.SHORT), (60, 60), Ink.SHORT),
    ],
)
def test_the_screen_draws_every_shape_where_it_is(
    look: Look,
    shape: Segment | Polyline | Box | Circle,
    at: tuple[int, int],
    ink: Ink,
) -> None:
    wanted = {
        Ink.TEXT: look.colours.text,
        Ink.ACCENT: look.colours.accent,
        Ink.MET: look.colours.ok,
        Ink.SHORT: look.colours.bad,
    }
    image = QImage(int(SIDE), int(SIDE), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        paint_picture(painter, look, Picture(width=SIDE, height=SIDE, shapes=(shape,)), 1)
    assert image.pixelColor(*at) == wanted[ink]
    assert image.pixelColor(90, 5) == QColor("white")


def test_paper_draws_words_that_can_be_searched() -> None:
    data = draw_paper(document(Drawing(drawable=_Sign(), told="一块牌子")), fonts(), Unwatched())
    assert "还差2名护士" in text_of(data)
    assert 0 not in shown_codes(data), "a character without a letter of its own"


def test_a_drawing_leaves_the_page_as_it_was(faces: Typefaces) -> None:
    canvas = Canvas(io.BytesIO(), initialFontName=faces.first)  # type: ignore[arg-type]
    pen = Pen(canvas, 800)
    pen.line(0, 0, 9, 9, width=0.5)
    draw_picture(pen, faces, _Sign().picture(200, faces.width), 0, 0)
    code = vars(canvas)["_code"]
    assert code.count("q") == code.count("Q") == 1


def test_a_workbook_says_what_paper_draws() -> None:
    part = Part(title="一、图", blocks=(Drawing(drawable=_Sign(), told="一块牌子"),))
    assert draw_workbook(document(parts=(part,)), Unwatched())


class _Sign:
    def picture(self, width: float, measure: Measure) -> Picture:
        text = "还差 2 名护士"
        assert measure(text, 9) < width
        return Picture(
            width=width,
            height=40,
            shapes=(
                Box(
                    x=0, y=0, width=width, height=40, hatch=Hatch.CROSSED,
                    fill=Ink.SOFT, stroke=STROKE,
                ),
                Circle(x=20, y=20, radius=5, fill=Ink.PAPER, stroke=STROKE),
                diamond(40, 20, 5, fill=None, stroke=STROKE),
                Polyline(points=((0, 0), (9, 9)), stroke=STROKE),
                Words(x=width / 2, baseline=24, text=text, anchor=Anchor.MIDDLE),
            ),
        )  # fmt: skip
