"""The time picture of tasks: what is late is hatched and said, and no word runs into another."""

from datetime import date, timedelta
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.reports.shapes import (
    Box,
    Extent,
    Hatch,
    Ink,
    Measure,
    Picture,
    Polygon,
    Words,
    words_extent,
)
from models.reports.timeline import (
    MOST_MONTHS,
    Span,
    Timeline,
    TimelineNode,
    TimelineTask,
    span_of,
    timelines,
)
from models.reports.typefaces import Typefaces
from tests.reports_builder import fonts

TODAY = date(2025, 6, 12)
WIDTH = 700.0


@cache
def faces() -> Typefaces:
    return Typefaces(fonts())


@pytest.fixture
def measure() -> Measure:
    return faces().width


def task(key: str = "a", **told: object) -> TimelineTask:
    return TimelineTask(key=key, title="补配 2 名护士", **told)  # type: ignore[arg-type]


def drawn(measure: Measure, *tasks: TimelineTask, width: float = WIDTH) -> Picture:
    span = span_of(tasks, TODAY)
    return Timeline(tasks=tasks, span=span, today=TODAY).picture(width, measure)


def row_shapes(measure: Measure, *tasks: TimelineTask) -> list[object]:
    """Return what the rows add to a picture that has none."""
    span = span_of(tasks, TODAY)
    of_none = Timeline(tasks=(), span=span, today=TODAY).picture(WIDTH, measure).shapes
    return [shape for shape in drawn(measure, *tasks).shapes if shape not in of_none]


def hatched(measure: Measure, one: TimelineTask) -> list[Box]:
    boxes = [shape for shape in row_shapes(measure, one) if isinstance(shape, Box)]
    # the foot explains the hatch; it stands lower where there are rows
    return [box for box in boxes if box.hatch is not Hatch.NONE and box.width != 16.0]


def test_what_lies_behind_the_deadline_is_hatched_up_to_today(measure: Measure) -> None:
    late = task(start=date(2025, 4, 1), due=TODAY - timedelta(days=30))
    later = task(start=date(2025, 4, 1), due=TODAY - timedelta(days=10))
    (wide,), (narrow,) = hatched(measure, late), hatched(measure, later)
    assert wide.width == pytest.approx(3 * narrow.width)
    assert wide.x + wide.width == pytest.approx(narrow.x + narrow.width)


def test_a_task_in_time_has_no_hatch(measure: Measure) -> None:
    assert not hatched(measure, task(start=date(2025, 4, 1), due=TODAY))
    done = task(start=date(2025, 4, 1), due=date(2025, 5, 1), closed_on=date(2025, 4, 20))
    assert not hatched(measure, done)


def test_a_task_closed_late_is_hatched_up_to_the_day_it_was_closed(measure: Measure) -> None:
    done = task(start=date(2025, 4, 1), due=date(2025, 5, 1), closed_on=date(2025, 5, 11))
    still = task(start=date(2025, 4, 1), due=TODAY - timedelta(days=10))
    assert hatched(measure, done)[0].width == pytest.approx(hatched(measure, still)[0].width)


def test_the_bar_is_filled_as_far_as_the_work_is(measure: Measure) -> None:
    half = task(start=date(2025, 4, 1), due=date(2025, 7, 1), percent=50)
    boxes = [shape for shape in row_shapes(measure, half) if isinstance(shape, Box)]
    whole = next(box for box in boxes if box.fill is Ink.PAPER and box.stroke)
    done = next(box for box in boxes if box.fill is Ink.ACCENT and box.width != 16.0)
    assert done.width == pytest.approx(whole.width / 2)


def test_a_day_far_away_is_an_arrowhead_and_flattens_nothing(measure: Measure) -> None:
    odd = task("odd", start=date(2025, 5, 1), due=date(2205, 1, 1))
    assert span_of([odd], TODAY).months == MOST_MONTHS
    arrows = [
        shape
        for shape in drawn(measure, odd).shapes
        if isinstance(shape, Polygon) and len(shape.points) == 3
    ]
    assert len(arrows) == 1
    assert arrows[0].points[0][0] == pytest.approx(WIDTH - 4)


def test_an_old_day_never_pushes_today_out() -> None:
    span = span_of([task(start=date(1999, 1, 1), due=date(2031, 1, 1))], TODAY)
    assert span.first <= TODAY < span.end


def test_pages_share_their_months_and_lose_no_task() -> None:
    tasks = [
        task(str(number), start=TODAY, due=TODAY + timedelta(days=20 * number))
        for number in range(7)
    ]
    pages = timelines(tasks, TODAY, rows=3)
    assert [each.key for page in pages for each in page.tasks] == list("0123456")
    assert {page.span for page in pages} == {Span(first=date(2025, 6, 1), months=5)}
    assert timelines([], TODAY, rows=3) == ()


def test_every_row_can_be_pressed_and_tells_its_node_dates(measure: Measure) -> None:
    one = task(due=TODAY, nodes=(TimelineNode(day=date(2025, 7, 1), name="招标"),))
    (first, second) = drawn(measure, one, task("b")).spots
    assert (first.key, second.key) == ("a", "b")
    assert "2025-07-01 招标" in first.name
    assert first.y + first.height == second.y


DAYS = st.dates(date(2024, 1, 1), date(2027, 12, 31)) | st.none()
TASKS = st.builds(
    TimelineTask,
    key=st.text("0123456789", min_size=1, max_size=4),
    title=st.text("整改任务护士 ABC", max_size=60),
    note=st.text("责任人科室", max_size=40),
    told=st.sampled_from(["", "逾期 12 天", "没有期限", "很长的状态" * 20]),
    start=DAYS,
    due=DAYS,
    closed_on=DAYS,
    percent=st.integers(-5, 200),
    nodes=st.tuples(st.builds(TimelineNode, day=DAYS.filter(bool), name=st.just("招标"))),
)


@given(tasks=st.lists(TASKS, max_size=5), width=st.floats(340, 1200))
def test_no_word_leaves_the_picture_or_meets_another(
    tasks: list[TimelineTask], width: float
) -> None:
    picture = drawn(faces().width, *tasks, width=width)
    extents: list[Extent] = [
        words_extent(shape, faces().width)
        for shape in picture.shapes
        if isinstance(shape, Words) and shape.text
    ]
    for one in extents:
        assert one.left >= 0
        assert one.right <= width + 0.01
        assert one.top >= 0
        assert one.bottom <= picture.height
    assert not any(one.meets(other) for one, other in combinations(extents, 2))
