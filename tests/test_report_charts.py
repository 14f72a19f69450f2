"""Charts over years: what is drawn, what is written beside it, and that all of it has room."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.reports.chart_frame import Tick, group_digits, round_ticks
from models.reports.charts import (
    BarChart,
    ChartLine,
    ChartPart,
    ChartPoint,
    ChartWords,
    LineChart,
)
from models.reports.shapes import (
    Box,
    Circle,
    Dash,
    Hatch,
    Ink,
    Picture,
    Polyline,
    Segment,
    Words,
    words_extent,
)
from models.reports.typefaces import Typefaces
from resources import resource
from tests.reports_builder import fonts
from ui.look.dress import load_fonts
from ui.look.shape_painter import LetterMeasure

WORDS = ChartWords(missing="无数据", changed="标准换版")
MEASURE = Typefaces(fonts()).width
WIDTH = 320.0


def point(
    low: object = None, high: object = "same", *, shown: str = "", hollow: bool = False
) -> ChartPoint:
    exact = None if low is None else Fraction(str(low))
    upper = exact if high == "same" else None if high is None else Fraction(str(high))
    return ChartPoint(
        key="k",
        name="读出来",
        shown=shown or ("" if exact is None else str(exact)),
        low=exact,
        high=upper,
        hollow=hollow,
    )


def chart(
    *rows: Sequence[ChartPoint], form: str = "count", changes: Sequence[int] = ()
) -> LineChart:
    lines = tuple(
        ChartLine(title=f"第{number}条线", points=tuple(row)) for number, row in enumerate(rows, 1)
    )
    years = tuple(str(2025 - len(rows[0]) + number + 1) for number in range(len(rows[0])))
    return LineChart(
        years=years, lines=lines, words=WORDS, unit="人", form=form, changes=frozenset(changes)
    )


def texts(picture: Picture) -> list[str]:
    return [shape.text for shape in picture.shapes if isinstance(shape, Words)]


def sloped(picture: Picture) -> list[Segment]:
    """Return the stretches between years: neither axis nor grid, which are grey."""
    return [
        shape
        for shape in picture.shapes
        if isinstance(shape, Segment)
        and shape.stroke.ink in {Ink.ACCENT, Ink.TEXT, Ink.QUIET}
        and shape.stroke.width > 1.2
    ]


def test_a_missing_year_is_a_gap_with_its_word_and_never_nought() -> None:
    picture = chart([point(12), point(None, None), point(15)]).picture(WIDTH, MEASURE)
    assert "无数据" in texts(picture)
    assert not sloped(picture), "a line drawn across the gap"
    marks = [shape for shape in picture.shapes if isinstance(shape, Circle)]
    assert len(marks) == 2, "a mark drawn for the missing year"
    assert "0" in texts(picture), "the axis begins at nought"


def test_a_year_only_one_line_lacks_is_told_below() -> None:
    picture = chart([point(12), point(None, None)], [point(3), point(4)]).picture(WIDTH, MEASURE)
    assert "2025 第1条线：无数据" in texts(picture)
    assert "无数据" not in texts(picture)


def test_an_interval_is_a_whisker_and_its_line_is_dotted() -> None:
    picture = chart([point(10), point(14, 17, shown="14–17")]).picture(WIDTH, MEASURE)
    whisker = next(shape for shape in picture.shapes if isinstance(shape, Polyline))
    (_, low), (_, high) = whisker.points
    ten = next(shape for shape in picture.shapes if isinstance(shape, Circle))
    assert high < low < ten.y, "higher values stand higher"
    assert sloped(picture)[0].stroke.dash is Dash.DOTTED
    assert "14–17" in texts(picture)
    assert [s.fill for s in picture.shapes if isinstance(s, Circle)] == [Ink.ACCENT, Ink.PAPER]


def test_a_value_without_an_upper_end_reaches_the_top() -> None:
    picture = chart([point(10), point(14, None, shown="≥ 14")]).picture(WIDTH, MEASURE)
    whisker = next(shape for shape in picture.shapes if isinstance(shape, Polyline))
    grid = [s.y1 for s in picture.shapes if isinstance(s, Segment) and s.stroke.ink is Ink.LINE]
    assert whisker.points[1][1] == min(grid)


def test_a_provisional_value_is_hollow() -> None:
    picture = chart([point(10, hollow=True), point(12)]).picture(WIDTH, MEASURE)
    assert [s.fill for s in picture.shapes if isinstance(s, Circle)] == [Ink.PAPER, Ink.ACCENT]


def test_lines_differ_without_colour() -> None:
    picture = chart(*([point(n), point(n + 1)] for n in (1, 20, 40, 60))).picture(WIDTH, MEASURE)
    marks = {type(s).__name__ for s in picture.shapes} - {"Segment", "Words"}
    assert marks == {"Circle", "Box", "Polygon"}
    assert len({s.stroke.dash for s in sloped(picture)}) == 3
    assert {f"第{n}条线" for n in (1, 2, 3, 4)} <= set(texts(picture))


def test_where_the_standard_changed_stands_an_upright_line() -> None:
    picture = chart([point(10), point(12), point(13)], changes=[1]).picture(WIDTH, MEASURE)
    upright = [s for s in picture.shapes if isinstance(s, Segment) and s.stroke.ink is Ink.STALE]
    assert len(upright) == 1
    assert upright[0].x1 == upright[0].x2
    marks = [s.x for s in picture.shapes if isinstance(s, Circle)]
    assert marks[0] < upright[0].x1 < marks[1]
    assert "标准换版" in texts(picture)


def test_every_point_can_be_pressed_missing_ones_too() -> None:
    picture = chart([point(10), point(None, None)]).picture(WIDTH, MEASURE)
    assert len(picture.spots) == 2


def test_a_bar_carries_letter_and_count_of_every_part() -> None:
    parts = (
        ChartPart(
            title="C 级", letter="C", ink=Ink.GRADE_C, letter_ink=Ink.ON_GRADE_C,
            points=(point(60), point(70)),
        ),
        ChartPart(
            title="D 级", letter="D", ink=Ink.GRADE_D, letter_ink=Ink.ON_GRADE_D,
            points=(point(3), point(0)), hatch=Hatch.RISING,
        ),
    )  # fmt: skip
    picture = BarChart(years=("2024", "2025"), parts=parts, words=WORDS).picture(WIDTH, MEASURE)
    assert {"C 60", "C 70", "D 3"} <= set(texts(picture))
    assert "D 0" not in texts(picture)
    boxes = [s for s in picture.shapes if isinstance(s, Box)]
    assert [round(b.height / boxes[0].height, 3) for b in boxes] == [1, 0.05, round(70 / 60, 3)]


def test_a_bar_of_nothing_says_nought_and_one_without_data_does_not() -> None:
    part = ChartPart(
        title="", letter="", ink=Ink.SOFT, letter_ink=Ink.TEXT,
        points=(point(4), point(0), point(None, None)),
    )  # fmt: skip
    made = BarChart(years=("2023", "2024", "2025"), parts=(part,), words=WORDS)
    picture = made.picture(WIDTH, MEASURE)
    noughts = [s for s in picture.shapes if isinstance(s, Words) and s.text == "0"]
    assert len(noughts) == 2, "one of the axis, one of 2024"
    assert texts(picture).count("无数据") == 1


@pytest.mark.parametrize(
    ("highest", "form", "labels"),
    [
        ("0", "count", ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ("47", "count", ["0", "10", "20", "30", "40", "50"]),
        ("3500000", "count", ["0", "1,000,000", "2,000,000", "3,000,000", "4,000,000"]),
        ("0.031", "count", ["0", "0.01", "0.02", "0.03", "0.04"]),
        ("0.2", "share", ["0%", "20%", "40%", "60%", "80%", "100%"]),
        ("0.88", "ratio", ["0", "1∶0.2", "1∶0.4", "1∶0.6", "1∶0.8", "1∶1"]),
        ("1.3", "share", ["0%", "50%", "100%", "150%"]),
    ],
)
def test_ticks_are_round_and_exact(highest: str, form: str, labels: list[str]) -> None:
    assert [tick.label for tick in round_ticks(Fraction(highest), form)] == labels


def test_named_ticks_stand_instead_of_numbers() -> None:
    ticks = (Tick(value=Fraction(0), label="未达"), Tick(value=Fraction(1), label="合格"))
    lines = (ChartLine(title="等次", points=(point(1, shown="合格"),)),)
    made = LineChart(years=("2025",), lines=lines, words=WORDS, ticks=ticks)
    assert {"未达", "合格"} <= set(texts(made.picture(WIDTH, MEASURE)))


def test_a_line_has_a_point_for_every_year() -> None:
    with pytest.raises(ValueError, match="1 points for 2 years"):
        LineChart(
            years=("2024", "2025"),
            lines=(ChartLine(title="", points=(point(1),)),),
            words=WORDS,
        )


def test_digits_are_grouped() -> None:
    assert [group_digits(t) for t in ("1204", "12.5", "1234567.25", "≥ 14")] == [
        "1,204", "12.5", "1,234,567.25", "≥ 14",
    ]  # fmt: skip


@pytest.mark.usefixtures("qapp")
def test_screen_and_paper_lay_out_the_same_shapes() -> None:
    load_fonts(resource("fonts"))
    made = chart([point("12.5"), point(None, None), point(14, 17, shown="14–17")], [point(1)] * 3)
    screen, paper = made.picture(WIDTH, LetterMeasure()), made.picture(WIDTH, MEASURE)
    assert texts(screen) == texts(paper)
    for mine, theirs in zip(screen.shapes, paper.shapes, strict=True):
        assert type(mine) is type(theirs)
        assert _corner(mine) == pytest.approx(_corner(theirs), abs=0.05)


def _corner(shape: object) -> tuple[float, float]:
    match shape:
        case Words():
            return shape.x, shape.baseline
        case Box() | Circle():
            return shape.x, shape.y
        case Segment():
            return shape.x2, shape.y2
    return (0.0, 0.0)


VALUES = st.one_of(
    st.none(), st.just(Fraction(0)), st.fractions(0, 1, max_denominator=50),
    st.integers(0, 10**12).map(Fraction),
)  # fmt: skip


@st.composite
def made_charts(draw: st.DrawFn) -> LineChart | BarChart:
    years = draw(st.integers(1, 10))
    rows = draw(st.integers(1, 4))

    def points() -> tuple[ChartPoint, ...]:
        made = []
        for _ in range(years):
            low, more = draw(VALUES), draw(VALUES)
            high = low if low is None or more is None or draw(st.booleans()) else low + more
            shown = "" if low is None else group_digits(str(round(float(low), 2)))
            made.append(ChartPoint(key="k", name="n", shown=shown, low=low, high=high))
        return tuple(made)

    labels = tuple(str(2016 + number) for number in range(years))
    titles = draw(
        st.lists(st.sampled_from(["执业（助理）医师", "注册护士", "每万服务人口全科医生数", "C"]),
                 min_size=rows, max_size=rows)
    )  # fmt: skip
    changes = frozenset(draw(st.lists(st.integers(1, 9), max_size=3))) & frozenset(range(1, years))
    if draw(st.booleans()):
        return LineChart(
            years=labels,
            lines=tuple(ChartLine(title=title, points=points()) for title in titles),
            words=WORDS, unit="人次", changes=changes,
        )  # fmt: skip
    return BarChart(
        years=labels,
        parts=tuple(
            ChartPart(title=title, letter=title[0], ink=Ink.GRADE_B, letter_ink=Ink.ON_GRADE_B,
                      points=points())
            for title in titles
        ),
        words=WORDS, unit="人次", changes=changes,
    )  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(made=made_charts(), width=st.floats(230, 520))
def test_every_text_has_its_room(made: LineChart | BarChart, width: float) -> None:
    picture = made.picture(width, MEASURE)
    written = [shape for shape in picture.shapes if isinstance(shape, Words) and shape.text]
    extents = [(words.text, words_extent(words, MEASURE)) for words in written]
    for text, extent in extents:
        assert extent.left >= -0.01, text
        assert extent.right <= width + 0.01, text
        assert extent.top >= -0.01, text
        assert extent.bottom <= picture.height + 0.01, text
    for (one, first), (other, second) in combinations(extents, 2):
        assert not first.meets(second), f"{one} over {other}"
