"""Line and bar charts over years as pure functions from values to shapes.

Made for a copy without colour: lines differ by their mark and their dashes, parts of a bar
by hatch and letter, and every line is named at its end. A year without a figure is a gap and
says so; it is never drawn as nought. A value that is only known to lie between two is a
whisker, a provisional one a hollow mark. The vertical axis always begins at nought.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import partial

from models.reports.chart_frame import (
    GAP,
    ROW,
    Frame,
    Labels,
    Tick,
    end_titles,
    frame_of,
    round_ticks,
    widest_lines,
)
from models.reports.shapes import (
    Anchor,
    Box,
    Circle,
    Dash,
    Hatch,
    Ink,
    Measure,
    Picture,
    Polygon,
    Polyline,
    Segment,
    Shape,
    Spot,
    Stroke,
    Words,
    baseline_at,
    diamond,
)

_MARK = 3.2
"""Half the width of a mark, points."""
_LINE = 1.4
_CAP = 3.0
_SPOT = 18.0
"""Side of what can be pressed: 24 pixels at the smallest text size."""
_MOST_BAR = 56.0
_INKS = (Ink.ACCENT, Ink.TEXT, Ink.QUIET)
_DASHES = (Dash.SOLID, Dash.DASHED, Dash.DOTTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartWords:
    """The fixed words of a chart: a year without a figure, a year from which the rules changed."""

    missing: str
    changed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPoint:
    """One value of one year. ``low`` and ``high`` None: no data.

    ``high`` alone None: at least ``low``. ``shown`` stands beside the mark, ``name`` is read
    aloud, ``key`` is what the mark opens. ``hollow``: the value is provisional.
    """

    key: str
    name: str
    shown: str = ""
    low: Fraction | None = None
    high: Fraction | None = None
    hollow: bool = False

    @property
    def known(self) -> bool:
        """Whether there is anything to draw."""
        return self.low is not None or self.high is not None

    @property
    def settled(self) -> bool:
        """Whether it is one value and no interval."""
        return self.known and self.low == self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartLine:
    """A named row of points, one for each year."""

    title: str
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartPart:
    """A part of every bar: a count for each year; ``letter`` stands inside."""

    title: str
    letter: str
    ink: Ink
    letter_ink: Ink
    points: tuple[ChartPoint, ...]
    hatch: Hatch = Hatch.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChart:
    """Lines over years (a ``shapes.Drawable``).

    ``years`` are the labels below; ``changes`` the places in ``years`` before which the rules
    changed; ``form`` is how the axis is written (``count``, ``share``, ``ratio``). ``ticks``
    name the axis where its values are not numbers (levels). Raises: ValueError where a line
    has not a point a year.
    """

    years: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    words: ChartWords
    unit: str = ""
    form: str = "count"
    changes: frozenset[int] = frozenset()
    ticks: tuple[Tick, ...] = ()

    def __post_init__(self) -> None:
        _check_points(self.years, [line.points for line in self.lines])

    def picture(self, width: float, measure: Measure) -> Picture:
        """Lay the chart out, ``width`` points wide."""
        highest = max(map(_reach, _all_points(self.lines)), default=Fraction(0))
        titles = [line.title for line in self.lines] if len(self.lines) > 1 else []
        wrapped = widest_lines(titles, width, measure)
        frame = frame_of(
            width,
            measure,
            years=self.years,
            ticks=self.ticks or round_ticks(highest, self.form),
            titles=wrapped,
            unit=self.unit,
        )
        drawn = _Drawn(frame=frame, labels=Labels(frame=frame, measure=measure))
        drawn.take(frame.grid())
        for number, line in enumerate(self.lines):
            drawn.take(_line(frame, line, number))
        for number, line in enumerate(self.lines):
            for place, point in enumerate(line.points):
                _mark(drawn, place, point, number)
        drawn.take(end_titles(frame, wrapped, self._ends(frame)))
        _tell_missing(drawn, self.years, self.lines, self.words)
        _tell_changes(drawn, self.changes, self.words)
        _label_points(drawn, self.lines)
        return drawn.picture()

    def _ends(self, frame: Frame) -> list[float]:
        """Return the height each line ends at; one without any point ends at the bottom."""
        ends = []
        for line in self.lines:
            known = [point for point in line.points if point.known]
            ends.append(frame.y(_middle(known[-1])) if known else frame.bottom)
        return ends


@dataclass(frozen=True, slots=True, kw_only=True)
class BarChart:
    """A bar for each year, made of parts (a ``shapes.Drawable``); the first part lies lowest.

    Raises: ValueError where a part has not a point a year.
    """

    years: tuple[str, ...]
    parts: tuple[ChartPart, ...]
    words: ChartWords
    unit: str = ""
    changes: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        _check_points(self.years, [part.points for part in self.parts])

    def picture(self, width: float, measure: Measure) -> Picture:
        """Lay the chart out, ``width`` points wide."""
        highest = max((self._total(place) for place in range(len(self.years))), default=Fraction(0))
        frame = frame_of(
            width,
            measure,
            years=self.years,
            ticks=round_ticks(highest),
            titles=(),
            unit=self.unit,
        )
        drawn = _Drawn(frame=frame, labels=Labels(frame=frame, measure=measure))
        drawn.take(frame.grid())
        lines = [ChartLine(title=part.title, points=part.points) for part in self.parts]
        _tell_missing(drawn, self.years, lines, self.words)
        for place in range(len(self.years)):
            self._bar(drawn, place)
        _tell_changes(drawn, self.changes, self.words)
        return drawn.picture()

    def _total(self, place: int) -> Fraction:
        return sum((part.points[place].low or Fraction(0) for part in self.parts), Fraction(0))

    def _bar(self, drawn: "_Drawn", place: int) -> None:
        frame = drawn.frame
        wide = min(frame.step * 0.62, _MOST_BAR)
        left, foot = frame.x(place) - wide / 2, frame.bottom
        if not self._total(place):
            self._nought(drawn, place)
        for part in self.parts:
            point = part.points[place]
            if not point.low:
                continue
            high = frame.bottom - frame.y(point.low)
            box = Box(
                x=left,
                y=foot - high,
                width=wide,
                height=high,
                fill=part.ink,
                stroke=Stroke(ink=Ink.EDGE, width=0.6),
                hatch=part.hatch,
            )
            drawn.shapes.append(box)
            drawn.spots.append(
                Spot(key=point.key, name=point.name, x=left, y=foot - high, width=wide, height=high)
            )
            self._inside(drawn, part, point, box)
            foot -= high

    def _nought(self, drawn: "_Drawn", place: int) -> None:
        """Say that the parts of a year come to nothing, where that is known."""
        known = [part.points[place] for part in self.parts if part.points[place].known]
        if known:
            x, y = drawn.frame.x(place), drawn.frame.bottom - 3
            drawn.write([Words(x=x, baseline=y, text="0", anchor=Anchor.MIDDLE)])
            drawn.spots.append(_spot(known[0], x, drawn.frame.bottom))

    def _inside(self, drawn: "_Drawn", part: ChartPart, point: ChartPoint, box: Box) -> None:
        """Write letter and count into a part, or beside it where it is too low."""
        middle = box.y + box.height / 2
        text = f"{part.letter} {point.shown}".strip()
        inside = Words(
            x=box.x + box.width / 2,
            baseline=baseline_at(middle, 9),
            text=text,
            anchor=Anchor.MIDDLE,
            ink=part.letter_ink,
            strong=True,
        )
        fits = drawn.labels.measure(text, 9, strong=True) <= box.width - 2
        if fits and box.height >= ROW - 1 and part.hatch is Hatch.NONE:
            if drawn.labels.place(inside):
                drawn.shapes.append(inside)
            return
        shifts = (0.0, -ROW / 2, ROW / 2, -ROW, ROW)
        at = [baseline_at(middle + shift, 9) for shift in shifts]
        right, left = box.x + box.width + 2, box.x - 2
        beside = [Words(x=right, baseline=one, text=text) for one in at]
        beside += [Words(x=left, baseline=one, text=text, anchor=Anchor.END) for one in at]
        drawn.write(beside)


@dataclass(slots=True, kw_only=True)
class _Drawn:
    """A chart as far as it is drawn."""

    frame: Frame
    labels: Labels
    shapes: list[Shape] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    notes: list[Words] = field(default_factory=list)

    def take(self, shapes: Sequence[Shape]) -> None:
        """Draw shapes; texts among them keep others off."""
        for shape in shapes:
            self.shapes.append(shape)
            if isinstance(shape, Words):
                self.labels.keep_off(shape)

    def write(self, choices: Sequence[Words]) -> bool:
        """Write a text at the first place that is free; tell whether there was one."""
        for words in choices:
            if self.labels.place(words):
                self.shapes.append(words)
                return True
        return False

    def note(self, text: str) -> None:
        """Write a line below the chart, broken where it is too long."""
        for line in self.labels.broken(text, self.frame.width):
            at = self.frame.foot + len(self.notes) * ROW + baseline_at(ROW / 2, 9)
            self.notes.append(Words(x=0, baseline=at, text=line, ink=Ink.QUIET))

    def picture(self) -> Picture:
        """Return what was drawn."""
        return Picture(
            width=self.frame.width,
            height=self.frame.foot + len(self.notes) * ROW + GAP / 2,
            shapes=(*self.shapes, *self.notes),
            spots=tuple(self.spots),
        )


def _check_points(years: Sequence[str], rows: Sequence[Sequence[ChartPoint]]) -> None:
    for points in rows:
        if len(points) != len(years):
            raise ValueError(f"{len(points)} points for {len(years)} years")


def _all_points(lines: Sequence[ChartLine]) -> Iterator[ChartPoint]:
    return (point for line in lines for point in line.points)


def _reach(point: ChartPoint) -> Fraction:
    """Return the highest value a point needs the axis to go to."""
    return max(point.low or Fraction(0), point.high or Fraction(0))


def _middle(point: ChartPoint) -> Fraction:
    """Return where the line goes: the value, or the middle of what it lies between."""
    low = point.low or Fraction(0)
    return (low + (low if point.high is None else point.high)) / 2


def _line(frame: Frame, line: ChartLine, number: int) -> list[Shape]:
    """Return the stretches between neighbouring years; what touches an interval is dotted."""
    shapes: list[Shape] = []
    stroke = partial(Stroke, ink=_INKS[number % len(_INKS)], width=_LINE)
    for place, (one, next_one) in enumerate(zip(line.points, line.points[1:], strict=False)):
        if not (one.known and next_one.known):
            continue
        sure = one.settled and next_one.settled
        shapes.append(
            Segment(
                x1=frame.x(place),
                y1=frame.y(_middle(one)),
                x2=frame.x(place + 1),
                y2=frame.y(_middle(next_one)),
                stroke=stroke(
                    dash=_DASHES[number % len(_DASHES)] if sure else Dash.DOTTED,
                ),
            )
        )
    return shapes


def _mark(drawn: _Drawn, place: int, point: ChartPoint, number: int) -> None:
    """Draw a point, and let it be pressed."""
    frame = drawn.frame
    x = frame.x(place)
    y = frame.y(_middle(point)) if point.known else frame.bottom
    ink = _INKS[number % len(_INKS)]
    if point.known:
        if not point.settled:
            drawn.shapes.extend(_whisker(frame, point, x, ink))
        drawn.shapes.append(
            _mark_shape(x, y, number, ink, hollow=point.hollow or not point.settled)
        )
        low = frame.y(point.low or Fraction(0))
        high = frame.top if point.high is None else frame.y(point.high)
        drawn.labels.keep_clear(x, high, low, _MARK)
    drawn.spots.append(_spot(point, x, y))


def _spot(point: ChartPoint, x: float, y: float) -> Spot:
    """Return what is pressed to open a point, round its place."""
    corner = {"x": x - _SPOT / 2, "y": y - _SPOT / 2}
    return Spot(key=point.key, name=point.name, width=_SPOT, height=_SPOT, **corner)


def _mark_shape(x: float, y: float, number: int, ink: Ink, *, hollow: bool) -> Shape:
    """Return a disc, a square, a diamond or a triangle; hollow ones are filled with paper."""
    fill = Ink.PAPER if hollow else ink
    stroke = Stroke(ink=ink, width=1.2)
    match number % 4:
        case 0:
            return Circle(x=x, y=y, radius=_MARK, fill=fill, stroke=stroke)
        case 1:
            side = 2 * _MARK - 0.6
            return Box(
                x=x - side / 2, y=y - side / 2, width=side, height=side, fill=fill, stroke=stroke
            )
        case 2:
            return diamond(x, y, _MARK + 0.8, fill=fill, stroke=stroke)
        case _:
            points = (
                (x, y - _MARK - 0.6),
                (x + _MARK + 0.4, y + _MARK),
                (x - _MARK - 0.4, y + _MARK),
            )
            return Polygon(points=points, fill=fill, stroke=stroke)


def _whisker(frame: Frame, point: ChartPoint, x: float, ink: Ink) -> list[Shape]:
    """Return the range a value lies in; one without an upper end goes to the top, uncapped."""
    stroke = Stroke(ink=ink, width=1.0)
    low = frame.y(point.low or Fraction(0))
    high = frame.top if point.high is None else frame.y(point.high)
    shapes: list[Shape] = [
        Polyline(points=((x, low), (x, high)), stroke=stroke),
        Segment(x1=x - _CAP, y1=low, x2=x + _CAP, y2=low, stroke=stroke),
    ]
    if point.high is not None:
        shapes.append(Segment(x1=x - _CAP, y1=high, x2=x + _CAP, y2=high, stroke=stroke))
    return shapes


def _label_points(drawn: _Drawn, lines: Sequence[ChartLine]) -> None:
    """Write values beside their marks, the newest years first, as far as there is room.

    What finds no room stands in the table beside every chart.
    """
    frame = drawn.frame
    years = len(lines[0].points) if lines else 0
    for place in reversed(range(years)):
        for line in lines:
            point = line.points[place]
            if point.known and point.shown:
                top = frame.y(_middle(point) if point.settled else point.high or _middle(point))
                drawn.write(_beside(frame.x(place), top, point.shown))


def _beside(x: float, y: float, text: str) -> list[Words]:
    above, below = y - _MARK - 3.0, y + _MARK + 1.5 + 0.88 * 9
    return [
        Words(x=x, baseline=above, text=text, anchor=Anchor.MIDDLE),
        Words(x=x, baseline=below, text=text, anchor=Anchor.MIDDLE),
        Words(x=x - _MARK - 2, baseline=baseline_at(y, 9), text=text, anchor=Anchor.END),
        Words(x=x + _MARK + 2, baseline=baseline_at(y, 9), text=text),
        Words(x=x, baseline=above - ROW, text=text, anchor=Anchor.MIDDLE),
        Words(x=x, baseline=below + ROW, text=text, anchor=Anchor.MIDDLE),
    ]


def _tell_missing(
    drawn: _Drawn, years: Sequence[str], lines: Sequence[ChartLine], words: ChartWords
) -> None:
    """Say where there is no data: in the chart where no line has any, else below it."""
    empty = [
        place for place in range(len(years)) if not any(line.points[place].known for line in lines)
    ]
    for place in empty:
        _stand(drawn, place, words.missing)
    for line in lines:
        gaps = [
            years[place]
            for place, point in enumerate(line.points)
            if not point.known and place not in empty
        ]
        if gaps:
            drawn.note(f"{'、'.join(gaps)} {line.title}：{words.missing}")


def _stand(drawn: _Drawn, place: int, text: str) -> None:
    """Write a word above a year, across where there is room, else one character a line."""
    frame = drawn.frame
    x = frame.x(place)
    flat = Words(x=x, baseline=frame.bottom - 3, text=text, anchor=Anchor.MIDDLE, ink=Ink.MISSING)
    wide = drawn.labels.measure(text, 9)
    if wide <= frame.step - 2:
        drawn.take([flat])
        return
    for number, character in enumerate(reversed(text)):
        at = frame.bottom - 3 - number * ROW
        drawn.take([Words(x=x, baseline=at, text=character, anchor=Anchor.MIDDLE, ink=Ink.MISSING)])


def _tell_changes(drawn: _Drawn, changes: frozenset[int], words: ChartWords) -> None:
    """Draw an upright line before each year from which other rules hold, and say so."""
    frame = drawn.frame
    for place in sorted(changes):
        x = frame.x(place) - frame.step / 2
        drawn.shapes.append(
            Segment(
                x1=x,
                y1=frame.top - ROW,
                x2=x,
                y2=frame.bottom,
                stroke=Stroke(ink=Ink.STALE, width=0.9, dash=Dash.DASHED),
            )
        )
        at = frame.top - ROW / 2
        drawn.write(
            [
                Words(x=x + 2, baseline=baseline_at(at, 9), text=words.changed, ink=Ink.STALE),
                Words(
                    x=x - 2,
                    baseline=baseline_at(at, 9),
                    text=words.changed,
                    anchor=Anchor.END,
                    ink=Ink.STALE,
                ),
            ]
        )
