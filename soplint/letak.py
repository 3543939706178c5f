"""Where a span stands, in the words of the form: "Langkah 3, Waktu"."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from .messages import beginning, message
from .model import Bagian, Langkah, Node, Sop
from .vocabulary.istilah import label_baku

__all__ = ["PlaceName", "Places", "in_words"]

PlaceName = tuple[tuple[str, object], ...]
"""A place as keys with what they are filled with; put into words only when a finding asks for it. A key is a text
``place.*`` of :mod:`soplint.messages`, else a label of the form; "" stands for words of the document.
"""


class Places:
    """Finds the words for the places of one SOP.

    Places lie inside one another, and no two overlap otherwise: of those that hold a character the one that starts last
    is the narrowest, of two alike the one named later. A step or section is looked into only when it is asked for.
    """

    def __init__(self, sop: Sop, lang: str) -> None:
        self._sop = sop
        self._lang = lang
        self._extents: list[tuple[int, int, int, Node, _Holder]] = []
        self._starts: list[int] = []
        self._told: dict[int, str] = {}

    def words(self, offset: int) -> str:
        """The narrowest named place that holds a character."""
        told = self._told.get(offset)
        if told is not None:
            # Several rules speak of one cell.
            return told
        if not self._extents:
            self._extents = _extents(self._sop)
            self._starts = [extent[0] for extent in self._extents]
        self._told[offset] = told = in_words(self._place(offset), self._lang)
        return told

    def _place(self, offset: int) -> PlaceName:
        for position in range(bisect_right(self._starts, offset) - 1, -1, -1):
            _, end, _, node, place = self._extents[position]
            if offset >= -end:
                continue
            if isinstance(place, _Section):
                if (found := place.cell(offset)) is not None:
                    return found
            elif _holds(node, offset):
                return place.cell(offset) if isinstance(place, _Step) else place
        return _DOCUMENT


def _extents(sop: Sop) -> list[tuple[int, int, int, Node, "_Holder"]]:
    """From where to where the pieces of each place stand, so that what lies inside comes behind what lies around."""
    found: list[tuple[int, int, int, Node, _Holder]] = []
    for node, place in _places(sop):
        spans = node.spans
        start, end = spans[0] if len(spans) == 1 else (min(spans)[0], max(spans)[1])
        found.append((start, -end, len(found), node, place))
    found.sort()
    return found


@lru_cache(maxsize=4096)
def in_words(place: PlaceName, lang: str) -> str:
    """A place in the words of the form."""
    return ", ".join([_named(key, value, lang) if key else str(value) for key, value in place])


def _named(key: str, value: object, lang: str) -> str:
    name = f"place.{key}"
    return message(name, lang, number=value) if name in _unlabelled() else label_baku(key)


@cache
def _unlabelled() -> frozenset[str]:
    return frozenset(beginning("place"))


_DOCUMENT: PlaceName = (("sop", None),)


class _Step(NamedTuple):
    """A step and what people call it."""

    langkah: Langkah
    name: int | str

    def cell(self, offset: int) -> PlaceName:
        """The place of the cell that holds a character; those that findings speak of most come first."""
        langkah = self.langkah
        step = ("langkah", self.name)
        for name, cell in (
            ("uraian", langkah.uraian),
            ("waktu", langkah.waktu),
            ("kelengkapan", langkah.kelengkapan),
            ("output", langkah.output),
            ("keterangan", langkah.keterangan),
        ):
            if cell is not None:
                for start, end in cell.spans:
                    if start <= offset < end:
                        return (step, (name, None))
        for tanda in langkah.tanda:
            if _holds(tanda, offset):
                return (step, ("", tanda.pelaksana) if tanda.pelaksana else ("pelaksana", None))
        return (step,)


class _Section:
    """A section, whose pieces are those of its heading and its items."""

    def __init__(self, bagian: Bagian) -> None:
        self._bagian = bagian

    @cached_property
    def _pieces(self) -> list[tuple[int, int, int]]:
        """The pieces in order, each with the number of its item; that of the heading is 0."""
        parts = (self._bagian.label, *self._bagian.butir)
        return sorted([(start, end, number) for number, part in enumerate(parts) for start, end in part.spans])

    def cell(self, offset: int) -> PlaceName | None:
        """The place of the heading or the item that holds a character; None when neither does."""
        position = bisect_right(self._pieces, (offset + 1,)) - 1
        if position < 0 or offset >= self._pieces[position][1]:
            return None
        section = (self._bagian.nama, None)
        number = self._pieces[position][2]
        return (section, ("butir", number)) if number else (section,)


_Holder = PlaceName | _Step | _Section
"""What says where a character of a node stands: one place for all of them, or what looks further into it."""


def _holds(node: Node, offset: int) -> bool:
    for start, end in node.spans:  # noqa: SIM110 - a generator takes twice as long
        if start <= offset < end:
            return True
    return False


def _places(sop: Sop) -> Iterator[tuple[Node, _Holder]]:
    for kop in sop.kop:
        yield kop, (("kop", None),)
    for judul in sop.judul:
        yield judul, (("judul", None),)
    identity = ("identitas", None)
    for name, medan in sop.identitas.fields.items():
        yield medan, (identity, (name, None))
    for medan in sop.identitas.lain:
        yield medan, (identity, ("", medan.label.teks))
    for bagian in sop.bagian:
        yield bagian, _Section(bagian)
    for tabel in sop.tabel:
        yield tabel, (("tabel", None),)
        for kolom in tabel.kolom:
            yield kolom, (("tajuk", None),)
        for langkah, called in zip(tabel.langkah, tabel.sebutan, strict=True):
            yield langkah, _Step(langkah, called)
    for signature in sop.tanda_tangan:
        yield signature, (("pengesahan", None),)
