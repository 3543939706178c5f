"""Durations among other words: whether a text opens with one, which units it names, where one ends."""

from functools import lru_cache

from ..patterns import pattern
from .satuan_waktu import MENIT_PER_SATUAN
from .waktu import parse_waktu, satuan

__all__ = ["end_of_time", "end_of_unit", "is_second_word", "opens_time", "start_of_time", "units_of_times"]

_TIME = r"[0-9][0-9\s.,x×–-]{0,20}(?:\([\w\s]{1,40}\)\s*)?([^\W\d_]+)"
_ANY_TIME = pattern(_TIME)
_OPENING_TIME = pattern(rf"\W*{_TIME}")
_LONGEST_OF_A_STEP = MENIT_PER_SATUAN["bulan"]
"""In minutes: a figure before "tahun" is mostly that of a regulation."""


def opens_time(text: str) -> bool:
    """Whether a text opens like the time of a step, a figure and a unit up to a month, whatever follows."""
    match = _OPENING_TIME.match(text)
    return match is not None and _unit_of_a_step(match[1]) is not None


def units_of_times(text: str) -> list[str]:
    """The units up to a month that stand behind figures: "menit" and "hari" of "5 menit atau 2 (dua) hari"."""
    return [found for kata in _ANY_TIME.findall(text) if (found := _unit_of_a_step(kata)) is not None]


def end_of_time(text: str, start: int = 0) -> int:
    """Where the time ends that stands at a place: behind "30 hari kerja" of "30 hari kerja Surat"; 0 without one."""
    end = start
    for _ in range(_MOST_PARTS):
        match = _OPENING_TIME.match(text, end)
        if match is None or _unit_of_a_step(match[1]) is None:
            break
        end = match.end()
    return _end_with_each(text, _end_with_second_word(text, end)) if end > start else 0


def start_of_time(text: str, figure: int) -> int:
    """Where the time opens whose first figure stands at a place: at the sign or the words before it that say how exact
    it is, "± 2 jam", "paling lama 3 hari".
    """
    head = text[:figure].rstrip(" ")
    if not head:
        return figure
    words = head.split(" ")
    openings = (" ".join(words[-count:]) for count in range(_MOST_BOUNDING, 0, -1))
    return next((len(head) - len(opening) for opening in openings if _bounds(opening)), figure)


_MOST_BOUNDING = 3
"""So many words say how exact a time is: "tidak lebih dari"."""


@lru_cache(maxsize=1024)
def _bounds(kata: str) -> bool:
    """Whether words or a sign say how exact the time behind it is."""
    waktu = parse_waktu(f"{kata} 1 hari")
    return waktu is not None and bool(waktu.batas)


def end_of_unit(text: str) -> int:
    """Where the unit ends that a text opens with, the rest of a time whose figure stands elsewhere; 0 without one."""
    first = _FIRST_WORD.match(text)
    unit = satuan(first.group().casefold()) if first is not None else None
    if first is None or unit is None or MENIT_PER_SATUAN[unit] >= _LONG:
        return 0
    # There are hours and days of work, no minutes: "menit" beside "kerja analis" of another cell.
    longer = MENIT_PER_SATUAN[unit] >= MENIT_PER_SATUAN["jam"]
    return _end_with_each(text, _end_with_second_word(text, first.end()) if longer else first.end())


def _end_with_second_word(text: str, end: int) -> int:
    """Where a unit ends whose first word ends at a place: behind "kerja" of "hari kerja"."""
    following = _NEXT_WORD.match(text, end)
    return following.end() if following is not None and is_second_word(following[1]) else end


def _end_with_each(text: str, end: int) -> int:
    """Where a unit ends with what it is counted for, glued to it: behind "/berkas" of "menit/berkas"."""
    each = _EACH.match(text, end)
    return each.end() if each is not None else end


_EACH = pattern(r"/[^\W\d_]+")
_FIRST_WORD = pattern(r"[^\W\d_]+")
_LONG = MENIT_PER_SATUAN["bulan"]
"""Units of so many minutes and more are words of reports, too: "laporan semester"."""

_MOST_PARTS = 3
"""Figures and units that one time is made of: "1 hari 2 jam 30 menit"."""

_NEXT_WORD = pattern(r"\s+([^\W\d_]+)")


@lru_cache(maxsize=1024)
def is_second_word(kata: str) -> bool:
    """Whether a word goes on with a unit of time: "kerja" of "hari kerja", "sekali" of "3 bulan sekali"."""
    waktu = parse_waktu(f"1 hari {kata}")
    return waktu is not None and (waktu.hari_kerja or not waktu.tetap)


def _unit_of_a_step(kata: str) -> str | None:
    # In running text "2. Min. SMA" is an item that begins with the least that is asked.
    found = satuan(kata.casefold()) if kata.casefold() != "min" else None
    return found if found is not None and MENIT_PER_SATUAN[found] <= _LONGEST_OF_A_STEP else None
