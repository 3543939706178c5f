"""The procedure of an SOP as a picture (SVG): its steps in order, the flow marks in the lanes of their actors where any
survived, and each step's duration on a time scale.

Durations run from minutes to months, so the scale is logarithmic and says so by its ticks.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from math import log
from textwrap import wrap
from typing import NamedTuple

from ..folding import shortened
from ..messages import message
from ..values.satuan_waktu import MENIT_PER_SATUAN
from ..vocabulary.tanda_alur import tanda as flow_marks
from .alur import LangkahAlur, actors, tell_findings, tell_step, time_text
from .laporan import LaporanSop
from .markup import Markup, element
from .naskah import finding_id

__all__ = ["draw"]


# Lengths are in user units of the picture; at its natural size one is a CSS pixel.
_NUMBER_X = 22
_LABEL_X = 46
_LABEL_WIDTH = {False: 300, True: 222}
"""Room for the description of a step, without and with lanes beside it."""
_LANE_WIDTH = 94
"""Least width of a lane; the longest word above it may want more."""
_TIME_SPAN = {False: 270, True: 180}
"""Width of the time scale, without and with lanes; the text of a duration stands behind its dot."""
_TIME_GAP = 36
_DOT = 10
"""From the middle of a dot to the text behind it."""
_BADGE = 25
_LINE = 17
_LETTER = 7.2
"""Mean width of a letter of the 13 px type; generous, for no browser breaks lines in a picture."""
_SMALL_LETTER = 6.8
_ROW_PADDING = 22
_HEADING = 46.0
_MARK_HEIGHT = 24
_TICK_DISTANCE = 36
"""Ticks nearer than this would write over each other, in two lines of labels."""

_TICKS = tuple(
    (count * MENIT_PER_SATUAN[unit], unit, count)
    for count, unit in (
        (1, "menit"),
        (1, "jam"),
        (1, "hari"),
        (1, "bulan"),
        (1, "tahun"),
        (1, "minggu"),
        (10, "menit"),
        (8, "jam"),
        (3, "bulan"),
    )
)
"""Ticks of the time scale: elapsed minutes, and how they are said; where there is no room, the first ones stay."""
_SHORTEST = MENIT_PER_SATUAN["menit"]


class _Scale(NamedTuple):
    """The time scale: where it stands on the picture and which minutes it runs between."""

    left: float
    span: float
    shortest: float
    longest: float

    def x(self, minutes: float) -> float:
        share = log(max(minutes, self.shortest) / self.shortest) / log(self.longest / self.shortest)
        return round(self.left + share * self.span, 1)

    def ticks(self) -> list[tuple[float, str, int]]:
        kept: list[tuple[float, str, int]] = []
        for minutes, unit, count in _TICKS:
            x = self.x(minutes)
            fits = all(abs(x - other) >= _TICK_DISTANCE for other, *_ in kept)
            if self.shortest <= minutes <= self.longest and fits:
                kept.append((x, unit, count))
        return sorted(kept)


def draw(sop: LaporanSop, told: list[LangkahAlur], lang: str) -> Markup:
    """The picture; its title, description and the names of its steps are read to who cannot see it."""
    names = tuple(actors(sop.model)) if any(step.lanes for step in told) else ()
    label_width, time_span = _LABEL_WIDTH[bool(names)], _TIME_SPAN[bool(names)]
    longest = max((len(word) for name in names for word in name.split()), default=0)
    lanes = _Lanes(names, _LABEL_X + label_width + 8, max(_LANE_WIDTH, longest * _SMALL_LETTER + 6))
    texts = [wrap(step.uraian, int(label_width / _LETTER)) or ["–"] for step in told]
    top = max([_HEADING, *(len(heading) * 14.0 + 16 for heading in lanes.headings)])
    heights = [max(len(text) * _LINE, _MARK_HEIGHT) + _ROW_PADDING for text in texts]
    time_x = lanes.right + _TIME_GAP
    badges = max(min(len(step.temuan), _MOST_LINKS) for step in told)
    scale = _scale(told, time_x, time_span)
    told_to = max(_time_x(step, scale) + len(time_text(step, lang)) * _LETTER for step in told)
    width = round(max(told_to, time_x + time_span) + badges * _BADGE + _DOT)
    height = top + sum(heights) + 8
    identity = f"g{sop.urut}"
    title = message("page.drawing", lang, name=sop.nama)
    content: list[Markup] = [
        element("title", title, id=f"{identity}-t"),
        element("desc", _describe(told, names, lang), id=f"{identity}-d"),
        *_headings(lanes, scale, top, height, lang),
    ]
    tops = accumulate(heights, initial=top)
    places = [_Row(row_top, row_height, width) for row_top, row_height in zip(tops, heights, strict=False)]
    for step, place in zip(told, places, strict=True):
        content += _ground(step, place)
    content += _flow(told, places, lanes)
    for number, (step, text, place) in enumerate(zip(told, texts, places, strict=True), 1):
        content += _draw_step(step, text, place, lanes, scale, f"{identity}-{number}", str(sop.urut), lang)
    return element(
        "svg",
        content,
        class_="procedure",
        role="group",
        viewBox=f"0 0 {width} {height:g}",
        width=width,
        height=f"{height:g}",
        aria_labelledby=f"{identity}-t {identity}-d",
    )


class _Lanes(NamedTuple):
    """The lanes: whose they are, where the first starts, and how wide each is."""

    names: tuple[str, ...]
    left: float
    width: float

    def middle(self, lane: int) -> float:
        return self.left + (lane + 0.5) * self.width

    @property
    def right(self) -> float:
        return self.left + len(self.names) * self.width

    @property
    def headings(self) -> list[list[str]]:
        return [wrap(name, int(self.width / _SMALL_LETTER)) for name in self.names]


class _Row(NamedTuple):
    """The place of a step on the picture."""

    top: float
    height: float
    width: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def _scale(told: Iterable[LangkahAlur], left: float, span: float) -> _Scale:
    """From the tick below the shortest duration to the one above the longest."""
    minutes = [bound for step in told for bound in step.bounds]
    shortest, longest = min(minutes, default=1.0), max(minutes, default=1440.0)
    below = [tick for tick, *_ in _TICKS if tick <= shortest]
    above = [tick for tick, *_ in _TICKS if tick >= longest]
    first = max(below, default=max(shortest, _SHORTEST / 60))
    last = min([*above, longest * 1.5])
    if first == last:
        last = min((tick for tick, *_ in _TICKS if tick > first), default=first * 2)
    return _Scale(left, span, first, last)


def _describe(told: list[LangkahAlur], lanes: tuple[str, ...], lang: str) -> str:
    faulty = sum(bool(step.temuan) for step in told)
    key = "page.drawing_lanes" if lanes else "page.drawing_chain"
    return message(key, lang, steps=len(told), faulty=faulty, lanes=", ".join(lanes))


def _text(x: float, y: float, text: str, class_: str, anchor: str | None = None) -> Markup:
    return element("text", text, x=f"{x:g}", y=f"{y:g}", class_=class_, text_anchor=anchor)


def _line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    return element("line", x1=f"{x1:g}", y1=f"{y1:g}", x2=f"{x2:g}", y2=f"{y2:g}", class_=class_)


def _headings(lanes: _Lanes, scale: _Scale, top: float, height: float, lang: str) -> Iterator[Markup]:
    yield _text(_LABEL_X, top - 14, message("page.step", lang), "head")
    for number, heading in enumerate(lanes.headings):
        yield element(
            "rect",
            x=f"{lanes.left + number * lanes.width:g}",
            y="0",
            width=f"{lanes.width:g}",
            height=f"{height:g}",
            class_="lane even" if number % 2 else "lane",
        )
        for line, text in enumerate(heading):
            y = top - 14 - (len(heading) - 1 - line) * 14
            yield _text(lanes.middle(number), y, text, "head small", "middle")
    for number, (x, unit, count) in enumerate(scale.ticks()):
        yield _line(x, top - 8, x, height - 8, "tick")
        # Neighbours would run into each other on one line.
        y = top - 14 - (number % 2) * 14
        yield _text(x, y, message(f"unit.{unit}", lang, count=count), "tick-label", "middle")


def _flow(told: list[LangkahAlur], places: list[_Row], lanes: _Lanes) -> Iterator[Markup]:
    """The order of the steps, and between marks the way the work takes: broken where steps between have no mark."""
    for above, below in pairwise(places):
        start, end = above.middle + 14, below.middle - 15
        yield _line(_NUMBER_X, start, _NUMBER_X, end - 5, "order")
        yield element("path", d=f"M{_NUMBER_X - 4} {end - 6:g}h8l-4 6z", class_="arrow")
    marked = [(number, step) for number, step in enumerate(told) if step.lanes]
    for (number, step), (later, following) in pairwise(marked):
        start_x, end_x = (lanes.middle(_onward(one.lanes)) for one in (step, following))
        start_y = places[number].middle + _MARK_HEIGHT / 2
        end_y = places[later].middle - _MARK_HEIGHT / 2
        turn = end_y - 5
        path = f"M{start_x:g} {start_y:g}V{turn:g}H{end_x:g}V{end_y:g}"
        yield element("path", d=path, class_="way" if later == number + 1 else "way unread")


def _onward(lanes: tuple[tuple[int, str], ...]) -> int:
    """The lane in which the work goes on: that of a symbol, but not where a decision says no; else the first."""
    return next((lane for lane, text in lanes if flow_marks(text) - {"tidak"}), lanes[0][0])


def _ground(step: LangkahAlur, place: _Row) -> Iterator[Markup]:
    """The colour of a step with findings, below everything else."""
    if step.worst is None:
        return
    for x, width, class_ in ((1, place.width - 2, "row"), (1, 4, "edge")):
        yield element(
            "rect",
            x=x,
            y=f"{place.top + 2:g}",
            width=f"{width:g}",
            height=f"{place.height - 4:g}",
            class_=f"{class_} {step.worst}",
        )


def _draw_step(
    step: LangkahAlur, text: list[str], place: _Row, lanes: _Lanes, scale: _Scale, identity: str, scope: str, lang: str
) -> Iterator[Markup]:
    worst = step.worst
    level = str(worst) if worst is not None else "clean"
    middle = place.middle
    # Beside, not around: what a screen reader is told is the group, what is followed are the links behind it.
    yield element(
        "g",
        element("title", tell_step(step, lang), id=f"{identity}-t"),
        element("desc", tell_findings(step, lang), id=f"{identity}-d"),
        element("circle", cx=_NUMBER_X, cy=f"{middle:g}", r="13", class_=f"disc {level}"),
        _text(_NUMBER_X, middle + 4.5, step.nomor[:3], "count", "middle"),
        [
            _text(_LABEL_X, middle + (line - (len(text) - 1) / 2) * _LINE + 4.5, words, "label")
            for line, words in enumerate(text)
        ],
        _draw_marks(step, middle, lanes),
        _draw_time(step, middle, scale, lang),
        role="img",
        aria_labelledby=f"{identity}-t {identity}-d",
        class_="step",
    )
    yield from _links(step, place, scope, lang)


def _links(step: LangkahAlur, place: _Row, scope: str, lang: str) -> Iterator[Markup]:
    """The numbers of the findings at the end of the row, each leading to its own."""
    for position, row in enumerate(reversed(step.temuan[:_MOST_LINKS])):
        x = place.width - 18 - position * _BADGE
        words = message("page.to_finding", lang, no=row.no, level=row.tingkat, message=row.temuan)
        yield element(
            "a",
            element("title", words),
            element(
                "rect",
                x=f"{x - 11:g}",
                y=f"{place.middle - 9:g}",
                width="22",
                height="18",
                rx="9",
                class_=f"badge {row.finding.severity}",
            ),
            _text(x, place.middle + 4, str(row.no), f"badge-text {row.finding.severity}", "middle"),
            href=f"#{finding_id(scope, row.no)}",
            aria_label=words,
        )


_MOST_LINKS = 6


def _draw_marks(step: LangkahAlur, middle: float, lanes: _Lanes) -> Iterator[Markup]:
    if len(step.lanes) > 1:
        first, last = (lanes.middle(pick(lane for lane, _ in step.lanes)) for pick in (min, max))
        yield _line(first, middle, last, middle, "way")
    for lane, text in step.lanes:
        yield from _draw_mark(lanes.middle(lane), middle, lanes.width, text)


def _draw_mark(x: float, y: float, width: float, text: str) -> Iterator[Markup]:
    """A mark in the shape of its symbol: terminator, decision, or a plain box."""
    kinds = flow_marks(text)
    half, high = min(width, _LANE_WIDTH) / 2 - 6, _MARK_HEIGHT / 2
    if kinds & {"ya", "tidak"}:
        yield element(
            "path",
            d=f"M{x - half:g} {y:g}L{x:g} {y - high - 6:g}L{x + half:g} {y:g}L{x:g} {y + high + 6:g}z",
            class_="mark",
        )
    else:
        rounding = high if kinds & {"mulai", "selesai"} else 2
        yield element(
            "rect",
            x=f"{x - half:g}",
            y=f"{y - high:g}",
            width=f"{2 * half:g}",
            height=_MARK_HEIGHT,
            rx=f"{rounding:g}",
            class_="mark",
        )
    yield _text(x, y + 4, shortened(text, _MARK_LETTERS), "mark-text", "middle")


_MARK_LETTERS = 11


def _draw_time(step: LangkahAlur, y: float, scale: _Scale, lang: str) -> Iterator[Markup]:
    bounds = step.bounds
    if bounds:
        first, last = scale.x(min(bounds)), scale.x(max(bounds))
        yield _line(scale.left, y, first, y, "lead")
        if last > first:
            yield _line(first, y, last, y, "range")
            yield element("circle", cx=f"{first:g}", cy=f"{y:g}", r="4.5", class_="dot")
        yield element("circle", cx=f"{last:g}", cy=f"{y:g}", r="4.5", class_="dot")
    yield _text(_time_x(step, scale), y + 4.5, time_text(step, lang), "time" if bounds else "time unread")


def _time_x(step: LangkahAlur, scale: _Scale) -> float:
    """Where the text of a duration starts: behind its dot, or where the scale does when there is none."""
    return max((scale.x(bound) + _DOT for bound in step.bounds), default=scale.left)
