"""The frame a chart stands in: axis, years, room for the names of lines, places for labels."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from models.reports.shapes import (
    SMALLEST_TEXT,
    Anchor,
    Dash,
    Extent,
    Ink,
    Measure,
    Segment,
    Shape,
    Stroke,
    Words,
    baseline_at,
    words_extent,
)
from models.vocabulary.amounts import shown_decimal

ROW = 12.0
"""Pitch of lines of the smallest text, points."""
GAP = 6.0
_PLOT = 112.0
_MOST_TICKS = 5
_TITLES_SHARE = 0.34
"""Part of the width that the names at the ends of lines may take."""
_STEPS = (Fraction(1), Fraction(2), Fraction(5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A value of the axis and how it is written."""

    value: Fraction
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Where things of a chart stand, in points; ``step`` is the room of one year."""

    width: float
    left: float
    right: float
    top: float
    bottom: float
    foot: float
    step: float
    ticks: tuple[Tick, ...]
    fixed: tuple[Shape, ...]

    def x(self, place: int) -> float:
        """Return the middle of a year."""
        return self.left + (place + 0.5) * self.step

    def y(self, value: Fraction) -> float:
        """Return the height of a value."""
        low, high = self.ticks[0].value, self.ticks[-1].value
        return self.bottom - float((value - low) / (high - low)) * (self.bottom - self.top)

    def grid(self) -> tuple[Shape, ...]:
        """Return axis, years and unit."""
        return self.fixed


def group_digits(text: str) -> str:
    """Return a number with its digits in groups of three: ``1204`` as ``1,204``."""
    whole, point, rest = text.partition(".")
    return f"{int(whole):,}{point}{rest}" if whole.isdigit() else text


def round_ticks(highest: Fraction, form: str = "count") -> tuple[Tick, ...]:
    """Return ticks from nought to at least ``highest`` in steps of 1, 2 or 5 times a power of ten.

    A ``share`` goes to 100 % at least and is written in per cent, a ``ratio`` as 1∶x.
    """
    top = max(highest, Fraction(1)) if form == "share" else highest
    if top <= 0:
        top = Fraction(1)
    step = _step(top)
    count = -(-top // step)
    return tuple(
        Tick(value=step * number, label=_tick_label(step * number, form))
        for number in range(int(count) + 1)
    )


def _step(top: Fraction) -> Fraction:
    """Return the smallest round step that needs no more ticks than there is room for."""
    power = Fraction(1)
    while power * 10 <= top:
        power *= 10
    while power > top:
        power /= 10
    power /= 10
    while True:
        for step in _STEPS:
            if top <= step * power * _MOST_TICKS:
                return step * power
        power *= 10


def _tick_label(value: Fraction, form: str) -> str:
    if form == "share":
        return f"{shown_decimal(value * 100, digits=6)}%"
    text = group_digits(shown_decimal(value, digits=6))
    return f"1∶{text}" if form == "ratio" and value else text


@dataclass(slots=True, kw_only=True)
class Labels:
    """Texts already written: a new one is placed where it covers none, and inside the frame."""

    frame: Frame
    measure: Measure
    _taken: list[Extent] = field(default_factory=list)

    def place(self, words: Words) -> bool:
        """Take a place for a text; False where it is not free."""
        extent = words_extent(words, self.measure)
        inside = (
            extent.left >= 0
            and extent.right <= self.frame.width
            and extent.top >= 0
            and extent.bottom <= self.frame.foot
        )
        if not inside or any(extent.meets(other) for other in self._taken):
            return False
        self._taken.append(extent)
        return True

    def keep_off(self, words: Words) -> None:
        """Count a text as written."""
        self._taken.append(words_extent(words, self.measure))

    def keep_clear(self, x: float, top: float, bottom: float, reach: float) -> None:
        """Keep texts off a mark, or off a line upright at ``x``."""
        self._taken.append(
            Extent(left=x - reach, top=top - reach, right=x + reach, bottom=bottom + reach)
        )

    def broken(self, text: str, width: float) -> list[str]:
        """Return a text in lines no wider than ``width``."""
        return broken(text, width, self.measure)


def broken(text: str, width: float, measure: Measure) -> list[str]:
    """Return a text in lines no wider than ``width``, parted between any two characters."""
    lines = [""]
    for character in text:
        if lines[-1] and measure(lines[-1] + character, SMALLEST_TEXT) > width:
            lines.append("")
        lines[-1] += character
    return lines


def widest_lines(titles: Sequence[str], width: float, measure: Measure) -> tuple[list[str], ...]:
    """Return the names of lines, each broken so that all fit at the right of the chart."""
    return tuple(broken(title, width * _TITLES_SHARE, measure) for title in titles)


def frame_of(
    width: float,
    measure: Measure,
    *,
    years: Sequence[str],
    ticks: Sequence[Tick],
    titles: Sequence[Sequence[str]],
    unit: str,
) -> Frame:
    """Return the frame of a chart: as high as its names at the right need."""
    wide = [measure(line, SMALLEST_TEXT) for title in titles for line in title]
    axis = max((measure(tick.label, SMALLEST_TEXT) for tick in ticks), default=0.0)
    left = axis + GAP
    right = width - (max(wide) + GAP + 2 if wide else 2.0)
    top = ROW + (ROW + 2 if unit else GAP)
    bottom = top + max(_PLOT, ROW * sum(len(title) for title in titles))
    step = (right - left) / max(1, len(years))
    bare = Frame(
        width=width,
        left=left,
        right=right,
        top=top,
        bottom=bottom,
        foot=bottom + ROW + GAP,
        step=step,
        ticks=tuple(ticks),
        fixed=(),
    )
    return replace(bare, fixed=(*_axis(bare, unit), *_years(bare, years, measure)))


def _axis(frame: Frame, unit: str) -> list[Shape]:
    shapes: list[Shape] = []
    for number, tick in enumerate(frame.ticks):
        y = frame.y(tick.value)
        stroke = (
            Stroke(ink=Ink.EDGE, width=0.8)
            if number == 0
            else Stroke(ink=Ink.LINE, width=0.5, dash=Dash.SOLID)
        )
        shapes.append(Segment(x1=frame.left, y1=y, x2=frame.right, y2=y, stroke=stroke))
        shapes.append(
            Words(
                x=frame.left - GAP / 2,
                baseline=baseline_at(y, SMALLEST_TEXT),
                text=tick.label,
                anchor=Anchor.END,
                ink=Ink.QUIET,
            )
        )
    if unit:
        at = baseline_at(ROW / 2, SMALLEST_TEXT)
        shapes.append(Words(x=0, baseline=at, text=unit, ink=Ink.QUIET))
    return shapes


def _years(frame: Frame, years: Sequence[str], measure: Measure) -> list[Shape]:
    """Return the years below, the newest always, older ones as far as there is room."""
    shapes: list[Shape] = []
    baseline = baseline_at(frame.bottom + ROW / 2 + 4, SMALLEST_TEXT)
    free = frame.width
    for place in reversed(range(len(years))):
        wide = measure(years[place], SMALLEST_TEXT)
        x = min(frame.x(place), frame.width - wide / 2)
        if x + wide / 2 <= free and x - wide / 2 >= 0:
            words = Words(x=x, baseline=baseline, text=years[place], anchor=Anchor.MIDDLE)
            shapes.append(words)
            free = x - wide / 2 - 2
    return shapes


def end_titles(frame: Frame, titles: Sequence[Sequence[str]], ends: Sequence[float]) -> list[Shape]:
    """Return the names of lines at their ends, moved apart where lines end close together."""
    order = sorted(range(len(titles)), key=lambda which: ends[which])
    tops = _apart([ends[which] for which in order], [titles[which] for which in order], frame)
    shapes: list[Shape] = []
    for which, top in zip(order, tops, strict=True):
        high = len(titles[which]) * ROW
        middle = top + high / 2
        shapes.append(
            Segment(
                x1=frame.right - 2,
                y1=ends[which],
                x2=frame.right + GAP - 1,
                y2=middle,
                stroke=Stroke(ink=Ink.EDGE, width=0.5),
            )
        )
        shapes.extend(
            Words(
                x=frame.right + GAP,
                baseline=baseline_at(top + (number + 0.5) * ROW, SMALLEST_TEXT),
                text=line,
            )
            for number, line in enumerate(titles[which])
        )
    return shapes


def _apart(ends: Sequence[float], titles: Sequence[Sequence[str]], frame: Frame) -> list[float]:
    """Return the upper edges of names: each near its end, none over another, all in the frame."""
    highs = [len(title) * ROW for title in titles]
    tops: list[float] = []
    free = frame.top - ROW / 2
    for end, high in zip(ends, highs, strict=True):
        top = max(end - high / 2, free)
        tops.append(top)
        free = top + high
    below = frame.bottom + ROW / 2
    for place in reversed(range(len(tops))):
        tops[place] = min(tops[place], below - highs[place])
        below = tops[place]
    return tops
