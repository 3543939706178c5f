"""What the checks of several parts of the form need. No check stands here."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from ..findings import Related
from ..model import Langkah, Teks, blank
from ..source import Source, Span
from ..values.waktu import MENIT_PER_SATUAN, parse_waktu
from ..values.waktu_dalam_teks import opens_time, units_of_times
from . import Hit

__all__ = [
    "absolute",
    "enumerated",
    "has_figure",
    "misplaced_time",
    "report_once",
    "step_anchor",
    "times_moved",
    "two_times",
]


_Key = TypeVar("_Key")


def report_once(hits: dict[_Key, Hit], key: _Key, hit: Hit) -> None:
    """Add a fault, or its place to the same fault that was found before."""
    before = hits.setdefault(key, hit)
    if before is not hit:
        hits[key] = before._replace(related=(*before.related, Related(hit.span, "juga di sini")))


def step_anchor(langkah: Langkah) -> Span:
    """Where a finding about an empty cell stands: on the step's number, else on its first cell."""
    return (langkah.nomor_tertulis or langkah).spans[0]


def misplaced_time(langkah: Langkah, source: Source) -> bool:
    """Whether a cell of the row opens like a time though its Waktu does not: its contents have moved."""
    if langkah.waktu is not None and opens_time(langkah.waktu.teks):
        return False
    return any(opens_time(source.slice(span)) for span in langkah.spans)


def two_times(waktu: Teks | None) -> bool:
    """Whether a time is that of two rows that were read as one: "10 Menit 15 Menit", unlike "1 Jam 30 Menit"."""
    if waktu is None or len(waktu.spans) < 2:
        return False
    lengths = [MENIT_PER_SATUAN[unit] for unit in units_of_times(waktu.teks)]
    return any(one <= other for one, other in pairwise(lengths))


def has_figure(text: str) -> bool:
    """Whether there is a digit in it."""
    return any(map(str.isdigit, text))


def times_moved(steps: Sequence[Langkah]) -> bool:
    """Whether at least half of the filled cells under Waktu are words that are no time: the columns have moved."""
    filled = [step.waktu.teks for step in steps if step.waktu is not None and not blank(step.waktu)]
    words = [text for text in filled if not has_figure(text) and parse_waktu(text) is None]
    return len(words) > 1 and 2 * len(words) >= len(filled)


def enumerated(words: Sequence[str]) -> str:
    """The words as a sentence lists them: "nomor, tahun, dan judul", "Peringatan serta Pencatatan dan Pendataan"."""
    link = "serta" if any(" dan " in word for word in words) else "dan"
    if len(words) < 3:
        return f" {link} ".join(words)
    return f"{', '.join(words[:-1])}, {link} {words[-1]}"


def absolute(teks: Teks, start: int, end: int) -> Span:
    """The raw place of a range of a value's text; in a value of several pieces, the part in its first piece."""
    if len(teks.spans) == 1:
        # As nearly all texts are: in one piece.
        piece = teks.spans[0]
        if start < piece.end - piece.start:
            return Span(piece.start + max(start, 0), min(piece.start + max(end, 0), piece.end))
        return piece
    position = 0
    for piece in teks.spans:
        length = piece.end - piece.start
        if start < position + length:
            first = piece.start + max(start - position, 0)
            return Span(first, min(piece.start + max(end - position, 0), piece.end))
        position += length + 1
    return teks.spans[-1]
