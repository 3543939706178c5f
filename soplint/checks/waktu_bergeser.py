"""Times of steps that were read into other cells or rows. No check stands here."""

from collections.abc import Sequence
from itertools import pairwise

from ..model import Langkah, Teks, blank, says_anything
from ..source import Source
from ..values.satuan_waktu import MENIT_PER_SATUAN
from ..values.waktu import parse_waktu, satuan_dalam
from ..values.waktu_dalam_teks import opens_time, units_of_times

__all__ = ["has_figure", "misplaced_time", "time_lost", "times_moved", "two_times"]


def misplaced_time(langkah: Langkah, source: Source) -> bool:
    """Whether a cell of the row opens like a time though its Waktu does not: its contents have moved."""
    if langkah.waktu is not None and opens_time(langkah.waktu.teks):
        return False
    return any(opens_time(source.slice(span)) for span in langkah.spans)


def time_lost(langkah: Langkah) -> bool:
    """Whether a row may have lost its time, so that its Output stands there: words under Waktu of which none is a
    unit, and an Output that is blank or goes on with them.
    """
    if langkah.waktu is None:
        return False
    text = langkah.waktu.teks
    output = langkah.output
    goes_on = text[0].isupper() and output.teks[0].islower() if says_anything(output) else " " in text
    return goes_on and not has_figure(text) and parse_waktu(text) is None and satuan_dalam(text) is None


def two_times(waktu: Teks | None) -> bool:
    """Whether a time is that of two rows that were read as one: "10 Menit 15 Menit", unlike "1 Jam 30 Menit"."""
    if waktu is None or len(waktu.spans) < 2:
        return False
    lengths = [MENIT_PER_SATUAN[unit] for unit in units_of_times(waktu.teks)]
    return any(one <= other for one, other in pairwise(lengths))


def times_moved(steps: Sequence[Langkah]) -> bool:
    """Whether at least half of the filled cells under Waktu are words that are no time: the columns have moved."""
    filled = [step.waktu.teks for step in steps if step.waktu is not None and not blank(step.waktu)]
    words = [text for text in filled if not has_figure(text) and parse_waktu(text) is None]
    return len(words) > 1 and 2 * len(words) >= len(filled)


def has_figure(text: str) -> bool:
    """Whether there is a digit in it."""
    return any(map(str.isdigit, text))
