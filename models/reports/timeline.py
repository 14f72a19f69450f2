"""The time picture of tasks: months across, one task a row, the same on screen and paper.

A bar runs from a task's beginning to its deadline and is filled as far as the work is; what
lies behind the deadline is hatched; diamonds are node dates; a broken line is today. What is
late is also said in words, so a grey copy tells as much.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto, unique
from fractions import Fraction

from models.reports.shapes import (
    SMALLEST_TEXT,
    Box,
    Circle,
    Dash,
    Hatch,
    Ink,
    Measure,
    Picture,
    Polygon,
    Segment,
    Shape,
    Spot,
    Stroke,
    Words,
    baseline_at,
    diamond,
)

MOST_MONTHS = 24
"""A day outside is an arrowhead at the edge: one mistyped year must not flatten all bars."""
MONTHS_BEFORE = 6
"""How many of them may lie before today's month where there are more."""
ROW_HEIGHT, HEAD_HEIGHT, FOOT_HEIGHT = 32.0, 30.0, 20.0
"""Points."""
_NAMES_SHARE, _NAMES_LEAST, _NAMES_MOST = 0.27, 110.0, 250.0
_PAD, _BAR, _NODE, _MARK = 4.0, 9.0, 4.2, 5.0
_EDGE_ARROW, _LEGEND = 5.0, 16.0
_UPPER, _LOWER = 0.3, 0.73
"""Where a row's two lines have their middle, of its height."""
_CUT = "…"
_LATE = Stroke(ink=Ink.SHORT, width=0.7)
_EDGE = Stroke(ink=Ink.EDGE, width=0.6)
_HAIR = Stroke(ink=Ink.LINE, width=0.4)
_TODAY = Stroke(ink=Ink.ACCENT, width=1.0, dash=Dash.DASHED)
_MONTHS_OF_A_YEAR = 12
_WHOLE = 100


@unique
class _Mark(Enum):
    """What the foot explains."""

    PLANNED = auto()
    PROGRESS = auto()
    LATE = auto()
    NODE = auto()
    TODAY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineNode:
    """A day by which a part of a task is to be done."""

    day: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineTask:
    """One row; ``told``: how it stands, in words; ``percent``: how far the work is, 0 to 100.

    ``closed_on``: the day it was done; until then it grows late with the days.
    """

    key: str
    title: str
    note: str = ""
    told: str = ""
    start: date | None = None
    due: date | None = None
    closed_on: date | None = None
    nodes: tuple[TimelineNode, ...] = ()
    percent: int = 0

    def late_until(self, today: date) -> date | None:
        """Return the day up to which the task is or was late, None where it is not."""
        until = self.closed_on or today
        return until if self.due is not None and until > self.due else None

    def days(self) -> Iterator[date]:
        """Yield every day the row has something at."""
        yield from (day for day in (self.start, self.due, self.closed_on) if day is not None)
        yield from (node.day for node in self.nodes)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineWords:
    """The picture's own words; ``months``: twelve short names, ``year`` holds ``{year}``."""

    task: str
    today: str
    months: tuple[str, ...]
    year: str
    planned: str
    progress: str
    late: str
    node: str


PAPER_WORDS = TimelineWords(
    task="任务",
    today="今天",
    months=tuple(f"{month}月" for month in range(1, _MONTHS_OF_A_YEAR + 1)),
    year="{year}年",
    planned="起止",
    progress="进展",
    late="逾期",
    node="节点日期",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Whole months: ``first`` is the first day of the first of them."""

    first: date
    months: int

    @property
    def end(self) -> date:
        """The day after the last."""
        return _first_of(_months(self.first) + self.months)

    def starts(self) -> tuple[date, ...]:
        """Return the first day of every month."""
        first = _months(self.first)
        return tuple(_first_of(first + at) for at in range(self.months))


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Rows to be drawn below each other (``shapes.Drawable``); ``chosen``: a task's key."""

    tasks: tuple[TimelineTask, ...]
    span: Span
    today: date
    words: TimelineWords = PAPER_WORDS
    chosen: str = ""

    def picture(self, width: float, measure: Measure) -> Picture:
        """Lay the rows out, ``width`` points wide; every row is a spot with the task's key."""
        sheet = _Sheet(self, width, measure)
        height = HEAD_HEIGHT + ROW_HEIGHT * len(self.tasks) + FOOT_HEIGHT
        shapes: list[Shape] = []
        spots: list[Spot] = []
        for place, task in enumerate(self.tasks):
            top = HEAD_HEIGHT + ROW_HEIGHT * place
            if task.key == self.chosen:
                shapes.append(Box(x=0.0, y=top, width=width, height=ROW_HEIGHT, fill=Ink.SOFT))
            spots.append(sheet.spot(task, top))
        shapes.extend(sheet.grid(height - FOOT_HEIGHT))
        for place, task in enumerate(self.tasks):
            shapes.extend(sheet.row(task, HEAD_HEIGHT + ROW_HEIGHT * place))
        shapes.extend(sheet.foot(height - FOOT_HEIGHT))
        return Picture(width=width, height=height, shapes=tuple(shapes), spots=tuple(spots))


def span_of(tasks: Sequence[TimelineTask], today: date) -> Span:
    """Return the months all tasks and today lie in, at most ``MOST_MONTHS`` about today."""
    now = _months(today)
    known = [_months(day) for task in tasks for day in task.days()]
    first, last = min([now, *known]), max([now, *known])
    if last - first >= MOST_MONTHS:
        first = max(first, now - MONTHS_BEFORE)
        last = min(last, first + MOST_MONTHS - 1)
        first = max(min([now, *known]), last - MOST_MONTHS + 1)
    return Span(first=_first_of(first), months=last - first + 1)


def timelines(
    tasks: Sequence[TimelineTask],
    today: date,
    *,
    rows: int,
    words: TimelineWords = PAPER_WORDS,
) -> tuple[Timeline, ...]:
    """Return pictures of at most ``rows`` tasks each, all of the same months; none of no task."""
    span = span_of(tasks, today)
    return tuple(
        Timeline(tasks=tuple(tasks[at : at + rows]), span=span, today=today, words=words)
        for at in range(0, len(tasks), rows)
    )


class _Sheet:
    """Where things stand on one picture."""

    def __init__(self, line: Timeline, width: float, measure: Measure) -> None:
        self._line, self._width, self._measure = line, width, measure
        self._left = min(max(width * _NAMES_SHARE, _NAMES_LEAST), _NAMES_MOST)
        self._right = width - _PAD
        self._days = (line.span.end - line.span.first).days

    def spot(self, task: TimelineTask, top: float) -> Spot:
        nodes = [f"{node.day.isoformat()} {node.name}".strip() for node in task.nodes]
        told = "\n".join(filter(None, (task.title, task.note, task.told, *nodes)))
        return Spot(key=task.key, name=told, x=0.0, y=top, width=self._width, height=ROW_HEIGHT)

    def grid(self, bottom: float) -> Iterator[Shape]:
        """Yield the head, a line at every month, and today."""
        head, words = HEAD_HEIGHT, self._line.words
        yield _text(words.task, _PAD, head / 2, strong=True)
        yield Segment(x1=0.0, y1=head, x2=self._width, y2=head, stroke=_EDGE)
        step = self._months_labelled()
        for place, start in enumerate(self._line.span.starts()):
            x = self._x(start)
            new_year = place == 0 or start.month == 1
            top = 0.0 if new_year else head / 2
            yield Segment(x1=x, y1=top, x2=x, y2=bottom, stroke=_HAIR)
            month = words.months[start.month - 1]
            end = x + 2 + self._measure(month, SMALLEST_TEXT)
            if (start.month - 1) % step == 0 and end <= self._right:
                yield _text(month, x + 2, head * 3 / 4)
            year = words.year.format(year=start.year)
            if new_year and self._measure(year, SMALLEST_TEXT, strong=True) < self._year_room(
                start
            ):
                yield _text(year, x + 2, head / 4, strong=True)
        today = self._x(self._line.today)
        yield Segment(x1=today, y1=head / 2, x2=today, y2=bottom, stroke=_TODAY)

    def row(self, task: TimelineTask, top: float) -> Iterator[Shape]:
        """Yield a task's names, bar, node dates and words."""
        room, bottom = self._left - 2 * _PAD, top + ROW_HEIGHT
        upper, lower = top + ROW_HEIGHT * _UPPER, top + ROW_HEIGHT * _LOWER
        yield Segment(x1=0.0, y1=bottom, x2=self._width, y2=bottom, stroke=_HAIR)
        yield _text(_fitted(task.title, room, self._measure), _PAD, upper)
        yield _text(_fitted(task.note, room, self._measure), _PAD, lower, ink=Ink.QUIET)
        yield from self._bar(task, upper)
        for node in task.nodes:
            yield self._node(node.day, upper)
        yield from self._told(task, lower)

    def foot(self, top: float) -> Iterator[Shape]:
        """Yield what the marks mean, each before its word; what has no room is left out."""
        words, middle, x = self._line.words, top + FOOT_HEIGHT / 2, _PAD
        today = f"{words.today} {self._line.today.isoformat()}"
        for mark, word in (
            (_Mark.PLANNED, words.planned),
            (_Mark.PROGRESS, words.progress),
            (_Mark.LATE, words.late),
            (_Mark.NODE, words.node),
            (_Mark.TODAY, today),
        ):
            end = x + _LEGEND + _PAD + self._measure(word, SMALLEST_TEXT)
            if end > self._right:
                return
            yield _legend(mark, x, middle)
            yield _text(word, x + _LEGEND + _PAD, middle, ink=Ink.QUIET)
            x = end + 3 * _PAD

    def _bar(self, task: TimelineTask, middle: float) -> Iterator[Shape]:
        if task.due is None:
            if task.start is not None and self._shown(task.start):
                x = self._x(task.start)
                yield Circle(x=x, y=middle, radius=_NODE / 1.5, fill=Ink.PAPER, stroke=_EDGE)
            return
        start = min(task.start or task.due, task.due)
        top, left, right = middle - _BAR / 2, self._x(start), self._x(_next(task.due))
        whole = max(right - left, 1.0)
        yield Box(x=left, y=top, width=whole, height=_BAR, fill=Ink.PAPER, stroke=_EDGE)
        done = float(Fraction(min(max(task.percent, 0), _WHOLE), _WHOLE)) * whole
        if done:
            yield Box(x=left, y=top, width=done, height=_BAR, fill=Ink.ACCENT)
        late = task.late_until(self._line.today)
        if late is not None and self._x(_next(late)) > right:
            until = self._x(_next(late))
            yield _late_box(right, top, until - right)
        for day in (start, task.due):
            if not self._shown(day):
                yield self._arrow(day, middle)

    def _node(self, day: date, middle: float) -> Shape:
        """Return the diamond of a node date, filled once the day has come."""
        if not self._shown(day):
            return self._arrow(day, middle)
        x = min(max(self._x(day), self._left + _NODE), self._right - _NODE)
        if day <= self._line.today:
            # light at its edge: on paper the bar it stands on is black too
            return diamond(x, middle, _NODE, fill=Ink.TEXT, stroke=Stroke(ink=Ink.PAPER))
        return diamond(x, middle, _NODE, fill=Ink.PAPER, stroke=Stroke())

    def _arrow(self, day: date, middle: float) -> Shape:
        """Return the arrowhead at the edge beyond which a day lies."""
        before = day < self._line.span.first
        edge = self._left if before else self._right
        back = edge + _EDGE_ARROW * (1 if before else -1)
        corners = ((edge, middle), (back, middle - _NODE), (back, middle + _NODE))
        return Polygon(points=corners, fill=Ink.TEXT)

    def _told(self, task: TimelineTask, middle: float) -> Iterator[Shape]:
        """Yield how the task stands, under the beginning of its bar; late has a mark too."""
        late = task.closed_on is None and task.late_until(self._line.today) is not None
        mark = _MARK + 3 if late else 0.0
        room = self._right - self._left - 2 * _PAD - mark
        text = _fitted(task.told, room, self._measure)
        if not text:
            return
        wide = mark + self._measure(text, SMALLEST_TEXT, strong=late)
        days = (task.start, task.due, self._line.today)
        wanted = self._x(next(day for day in days if day is not None))
        x = max(min(wanted, self._right - wide - _PAD), self._left + _PAD)
        high = 1.2 * SMALLEST_TEXT
        yield Box(
            x=x - 1, y=middle - high / 2, width=wide + 2, height=high, fill=self._ground(task)
        )
        if late:
            yield Box(x=x, y=middle - _MARK / 2, width=_MARK, height=_MARK, fill=Ink.SHORT)
        ink = Ink.SHORT if late else Ink.QUIET
        yield _text(text, x + mark, middle, ink=ink, strong=late)

    def _ground(self, task: TimelineTask) -> Ink:
        return Ink.SOFT if task.key == self._line.chosen else Ink.PAPER

    def _months_labelled(self) -> int:
        """Return every how many months there is room for a month's name."""
        month = (self._right - self._left) / self._line.span.months
        widest = max(self._measure(name, SMALLEST_TEXT) for name in self._line.words.months)
        steps = (1, 2, 3, 6, 12)
        return next((step for step in steps if step * month >= widest + _PAD), steps[-1])

    def _year_room(self, start: date) -> float:
        """Return how wide the rest of a month's year is."""
        new_year = date(start.year + 1, 1, 1)
        return self._x(min(new_year, self._line.span.end)) - self._x(start) - _PAD

    def _shown(self, day: date) -> bool:
        return self._line.span.first <= day < self._line.span.end

    def _x(self, day: date) -> float:
        """Return where a day begins; one outside stands at the edge."""
        days = min(max((day - self._line.span.first).days, 0), self._days)
        return self._left + (self._right - self._left) * days / self._days


def _legend(mark: _Mark, x: float, middle: float) -> Shape:
    top, half = middle - _BAR / 2, x + _LEGEND / 2
    match mark:
        case _Mark.PLANNED:
            return Box(x=x, y=top, width=_LEGEND, height=_BAR, fill=Ink.PAPER, stroke=_EDGE)
        case _Mark.PROGRESS:
            return Box(x=x, y=top, width=_LEGEND, height=_BAR, fill=Ink.ACCENT)
        case _Mark.LATE:
            return _late_box(x, top, _LEGEND)
        case _Mark.NODE:
            return diamond(half, middle, _NODE, fill=Ink.PAPER, stroke=Stroke())
        case _Mark.TODAY:
            return Segment(x1=half, y1=top - 2, x2=half, y2=top + _BAR + 2, stroke=_TODAY)


def _late_box(x: float, top: float, width: float) -> Box:
    return Box(
        x=x, y=top, width=width, height=_BAR, fill=Ink.PAPER, stroke=_LATE, hatch=Hatch.RISING
    )


def _text(
    text: str, x: float, middle: float, *, ink: Ink = Ink.TEXT, strong: bool = False
) -> Words:
    baseline = baseline_at(middle, SMALLEST_TEXT)
    return Words(x=x, baseline=baseline, text=text, ink=ink, strong=strong)


def _fitted(text: str, room: float, measure: Measure) -> str:
    """Return a text, its end cut with an ellipsis where it is wider than the room."""
    if measure(text, SMALLEST_TEXT, strong=True) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle] + _CUT, SMALLEST_TEXT, strong=True) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low] + _CUT


def _next(day: date) -> date:
    """Return the day after, or the last there is."""
    return day + timedelta(days=1) if day < date.max else day


def _months(day: date) -> int:
    return day.year * _MONTHS_OF_A_YEAR + day.month - 1


def _first_of(months: int) -> date:
    return date(months // _MONTHS_OF_A_YEAR, months % _MONTHS_OF_A_YEAR + 1, 1)
