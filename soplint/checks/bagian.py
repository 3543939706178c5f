"""Sections: those that are owed, what fills them, their items."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from ..findings import Related
from ..folding import fold
from ..model import BAGIAN, Bagian, Butir, Label, Sop, Teks, blank
from ..patterns import pattern
from ..reading import MANY_EMPTY
from ..values.waktu_dalam_teks import units_of_times
from ..vocabulary.istilah import label_baku
from . import Context, Hit, Options, Undetermined, Verdict, check
from .keterbacaan import has_letters, mentioned, noisy
from .parts_of_hits import blamed_on_scan, enumerated

__all__ = ["same_list"]


def _named(key: str) -> str:
    return "tabel langkah" if key == "tabel" else label_baku(key, "bagian")


@check(Sop, placeholders=("bagian",), undetermined=True, worded=("bagian",))
def required_sections(sop: Sop, options: Options, context: Context) -> Verdict:
    """Every section that an SOP owes and its step table must be there; one finding names all that are not.

    Where none stands below the first few, the text may end before the SOP does.
    """
    if not sop.bagian:
        return Undetermined("tajuk_bagian_tidak_terbaca")
    present = {bagian.nama for bagian in sop.bagian}
    missing = [name for name in BAGIAN if name not in present]
    if not sop.tabel:
        if len(missing) >= MANY_EMPTY and missing == list(BAGIAN[-len(missing) :]):
            return Undetermined("naskah_terputus")
        missing.append("tabel")
    if not missing:
        return None
    surely = [name for name in missing if not (mentioned(sop, name, context) or (name == "tabel" and _times_left(sop)))]
    if not surely or (surely != ["tabel"] and any(_holds_other_heading(bagian, context) for bagian in sop.bagian)):
        return Undetermined("label_di_tempat_lain")
    if noisy(sop):
        return Undetermined("kotor")
    return [Hit(sop.anchor(), {"bagian": enumerated([_named(key) for key in surely])})]


_LONGEST_HEADING = 40
"""Characters: what is longer is an item."""


def _holds_other_heading(bagian: Bagian, context: Context) -> bool:
    """Whether another section seems to open within one, under a heading that is not known: few words without a number
    in a list that has them, on a line above a sentence too, or its number 1 a second time.
    """
    butir = bagian.butir
    firsts = [item.penanda.teks for item in butir if item.penanda is not None and _number(item.penanda) == 1]
    if len(firsts) > len(set(firsts)):
        return True
    if len(butir) > 1 and butir[-1].penanda is None and butir[-2].penanda is not None:
        line, *below = [context.source.slice(span) for span in butir[-1].isi.spans]
        if below and len(line) <= _LONGEST_HEADING and _opens_like_heading(line) and below[0][:1].isupper():
            return True
    return any(
        item.penanda is None
        and (following.penanda is not None or (before is not None and before.penanda is not None))
        and len(item.isi.teks) <= _LONGEST_HEADING
        and _opens_like_heading(item.isi.teks)
        for before, item, following in zip((None, *butir), butir, butir[1:], strict=False)
    )


def _opens_like_heading(text: str) -> bool:
    return text[0].isupper() and text[-1].isalpha()


def _times_left(sop: Sop) -> bool:
    """Whether a time stands in the last section, or in what was left over below it: the words of a table, probably."""
    last = max(sop.bagian, key=lambda bagian: bagian.span.start)
    lines = [butir.isi for butir in last.butir]
    lines += [piece for piece in sop.residu if piece.span.start > last.span.start]
    return any(units_of_times(teks.teks) for teks in lines)


@check(Sop, placeholders=("bagian",), undetermined=True)
def sections_filled(sop: Sop, options: Options, context: Context) -> Verdict:
    """A section heading must have something under it; a dash says "none" and is something."""
    if not sop.bagian:
        return Undetermined("tajuk_bagian_tidak_terbaca")
    empty = [bagian for bagian in sop.bagian if _is_empty(bagian)]
    if not empty:
        return None
    if not sop.tabel or len(empty) >= MANY_EMPTY:
        return Undetermined("isi_terpisah")
    surely = [bagian for bagian in empty if not (bagian.ragu or _filled_elsewhere(sop, bagian))]
    if not surely:
        return Undetermined("isi_terpisah")
    if noisy(sop):
        return Undetermined("kotor")
    return [Hit(bagian.label.spans[0], {"bagian": _named(bagian.nama)}) for bagian in surely]


_DASH = frozenset("-–—")


def _is_empty(bagian: Bagian) -> bool:
    filled = (butir.isi for butir in bagian.butir if _MARKER_ALONE.fullmatch(butir.isi.teks) is None)
    return all(blank(isi) and _DASH.isdisjoint(isi.teks) for isi in filled)


_MARKER_ALONE = pattern(r"[A-Za-z][.)]|[•·▪●➢✓]")
"""A letter or a bullet of a list in which nothing was written."""


_INNER_LIST = pattern(r"\s1[.)]\s+[A-Z]")
"""Where in the words of an item another list opens."""


def _filled_elsewhere(sop: Sop, empty: Bagian) -> bool:
    """Whether lost text follows the heading, the section stands twice, or the next section holds two lists."""
    start = empty.label.span.end
    later = [bagian for bagian in sop.bagian if bagian.label.span.start >= start]
    end = min((bagian.label.span.start for bagian in later), default=sop.tabel[0].span.start)
    if any(start <= piece.span.start < end and has_letters(piece.teks, 1) for piece in sop.residu):
        return True
    if any(other.nama == empty.nama and not _is_empty(other) for other in sop.bagian):
        return True
    following = min(later, key=lambda bagian: bagian.label.span.start, default=None)
    if following is None:
        return False
    lists = sum(_number(butir.penanda) == 1 for butir in following.butir)
    return lists + sum(_INNER_LIST.search(butir.isi.teks) is not None for butir in following.butir) > 1


@check(Sop, placeholders=("bagian",), undetermined=True)
def sections_once(sop: Sop, options: Options, context: Context) -> Verdict:
    """No section may stand twice in one SOP; a heading repeated on the next page while its list goes on may.

    What other templates call a section is one of its own beside ours: "Referensi" beside Dasar Hukum.
    """
    first: dict[str, Bagian] = {}
    hits = []
    for bagian in sop.bagian:
        before = first.setdefault(bagian.nama, bagian)
        if before is not bagian and not (same_list(before, bagian) or _other_section(before.label, bagian.label)):
            related = (Related(before.label.spans[0], "pertama"),)
            hits.append(Hit(bagian.label.spans[0], {"bagian": _named(bagian.nama)}, related))
    # A second SOP whose identity block was not read repeats them all.
    return Undetermined("bagian_berulang") if len(hits) >= MANY_EMPTY else hits or None


def _other_section(one: Label, other: Label) -> bool:
    """Whether two accepted headings share no word."""
    return one.baku and other.baku and set(fold(one.teks).split()).isdisjoint(fold(other.teks).split())


def same_list(before: Bagian, bagian: Bagian) -> bool:
    """Whether the list of a section goes on under the same heading on the next page."""
    if not before.butir or not bagian.butir:
        return True
    last, next_ = _number(before.butir[-1].penanda), _number(bagian.butir[0].penanda)
    return last is not None and next_ == last + 1


@lru_cache(maxsize=4096)
def _mark(text: str) -> tuple[int | None, int | None]:
    """The number of a list marker, and its letter counted from a; neither for bullets and for "1.1"."""
    mark = text.strip("-–•*(). ,")
    if mark.isdecimal():
        return int(mark), None
    # A letter without a sign stands for a bullet.
    is_letter = len(mark) == 1 and mark.isascii() and mark != text
    return None, ord(mark.lower()) - ord("a") + 1 if is_letter else None


def _is_roman(butir: Butir) -> bool:
    """Whether an item is numbered with a Roman number of several letters: "i", "v" and "x" beside it are such too."""
    mark = butir.penanda.teks.strip("(). ,").lower() if butir.penanda is not None else ""
    return len(mark) > 1 and _ROMAN.issuperset(mark)


_ROMAN = frozenset("ivx")


def _number(penanda: Teks | None) -> int | None:
    return None if penanda is None else _mark(penanda.teks)[0]


@check(Bagian, placeholders=("nomor", "seharusnya"), undetermined=True)
def item_numbers(bagian: Bagian, options: Options, context: Context) -> Verdict:
    """The numbers of a list must not skip or repeat; a list may start anew at 1 (or a)."""
    if bagian.ragu:
        return Undetermined("isi_terpisah")
    marks = [(_mark(butir.penanda.teks), butir.penanda, butir) for butir in bagian.butir if butir.penanda is not None]
    if [mark[_NUMBERS] for mark, _, _ in marks] == [*range(1, len(marks) + 1)]:
        # As nearly all lists are.
        return None
    hit = _first_skip(_without_figures(_counted(marks, _NUMBERS)), str, context.sop)
    if hit is None and not any(map(_is_roman, bagian.butir)):
        hit = _first_skip(_counted(marks, _LETTERS), _letter, context.sop)
    return [hit] if hit is not None else None


_NUMBERS, _LETTERS = 0, 1
_Numbered = tuple[int, Teks, Butir]


def _counted(marks: Iterable[tuple[tuple[int | None, int | None], Teks, Butir]], kind: int) -> list[_Numbered]:
    """The items whose markers count in numbers, or in letters."""
    return [(number, penanda, butir) for mark, penanda, butir in marks if (number := mark[kind]) is not None]


def _first_skip(numbered: Sequence[_Numbered], written: Callable[[int], str], sop: Sop) -> Hit | None:
    """The first item whose number does not follow that of the item before, if nothing accounts for it."""
    for position, ((before, _, first), (number, penanda, butir)) in enumerate(pairwise(numbered)):
        wanted = written(before + 1)
        # Going back belongs to two lists that were read into one another.
        if (
            number in (before + 1, 1)
            or number < before
            or _lost_between(sop, first.span.end, butir.span.start)
            or _holds_marker(first, wanted)
        ):
            continue
        follows = numbered[position + 2][0] if position + 2 < len(numbered) else None
        data = {"nomor": penanda.teks.strip("().- "), "seharusnya": wanted}
        return blamed_on_scan(Hit(penanda.spans[0], data), follows == before + 2)
    return None


def _without_figures(numbered: list[_Numbered]) -> list[_Numbered]:
    """Without the figures that open a line of an item and stand for none: "3 hari kerja" below "1. Diajukan dalam".

    In a list whose numbers have a point or a bracket they have neither, and go on no count.
    """
    if all(_is_figure(penanda) for _, penanda, _ in numbered):
        return numbered
    found: list[_Numbered] = []
    for at, one in enumerate(numbered):
        goes_on = at + 1 < len(numbered) and numbered[at + 1][0] == one[0] + 1
        if not (found and _is_figure(one[1]) and one[0] != found[-1][0] + 1 and not goes_on):
            found.append(one)
    return found


def _is_figure(penanda: Teks) -> bool:
    return penanda.teks.strip().isdecimal()


def _letter(number: int) -> str:
    return chr(ord("a") + number - 1)


def _holds_marker(butir: Butir, mark: str) -> bool:
    """Whether the marker of the next item stands in the words of an item: "Komputer 2.Printer"."""
    text = butir.isi.teks
    at = max(text.find(f"{mark}."), text.find(f"{mark})"))
    return at >= 0 and not text[at - 1 : at].isalnum()


def _lost_between(sop: Sop, start: int, end: int) -> bool:
    return any(start <= piece.span.start < end for piece in sop.residu)
