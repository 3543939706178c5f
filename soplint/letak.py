"""Where a span stands, in the words of the form: "Langkah 3, Waktu"."""

from bisect import bisect_right
from typing import NamedTuple

from .model import MEDAN, Langkah, Node, Sop, Tabel

__all__ = ["Place", "Places", "in_words"]

_WORDS: dict[str, tuple[str, str]] = {
    "kop": ("Kop naskah", "Letterhead"),
    "judul": ("Judul", "Title"),
    "identitas": ("Identitas", "Identity block"),
    "nomor": ("Nomor SOP", "Nomor SOP"),
    "nama": ("Nama SOP", "Nama SOP"),
    "tanggal_pembuatan": ("Tanggal Pembuatan", "Tanggal Pembuatan"),
    "tanggal_revisi": ("Tanggal Revisi", "Tanggal Revisi"),
    "tanggal_efektif": ("Tanggal Efektif", "Tanggal Efektif"),
    "disahkan_oleh": ("Disahkan Oleh", "Disahkan Oleh"),
    "dasar_hukum": ("Dasar Hukum", "Dasar Hukum"),
    "kualifikasi_pelaksana": ("Kualifikasi Pelaksana", "Kualifikasi Pelaksana"),
    "keterkaitan": ("Keterkaitan", "Keterkaitan"),
    "peralatan_perlengkapan": ("Peralatan/Perlengkapan", "Peralatan/Perlengkapan"),
    "peringatan": ("Peringatan", "Peringatan"),
    "pencatatan_pendataan": ("Pencatatan dan Pendataan", "Pencatatan dan Pendataan"),
    "butir": ("butir {}", "item {}"),
    "tajuk": ("Tabel langkah, tajuk", "Step table, heading"),
    "tabel": ("Tabel langkah", "Step table"),
    "langkah": ("Langkah {}", "Step {}"),
    "uraian": ("Uraian", "Uraian"),
    "kelengkapan": ("Kelengkapan", "Kelengkapan"),
    "waktu": ("Waktu", "Waktu"),
    "output": ("Output", "Output"),
    "keterangan": ("Keterangan", "Keterangan"),
    "pelaksana": ("Pelaksana", "Pelaksana"),
    "pengesahan": ("Tanda tangan", "Signature"),
    "sop": ("Naskah", "Document"),
}
_CELLS = ("uraian", "kelengkapan", "waktu", "output", "keterangan")


Place = tuple[tuple[str, object], ...]
"""A place as keys of ``_WORDS`` with what they are filled with; put into words only when a finding asks for it."""


class Places:
    """Finds the words for the places of one SOP.

    Places lie inside one another, and no two overlap otherwise: of those that hold a character the one that starts last
    is the narrowest. The pieces of a step are its cells: only a step that is asked for is looked into.
    """

    def __init__(self, sop: Sop, lang: str) -> None:
        self._sop = sop
        self._english = lang == "en"
        self._pieces: _Pieces = {}
        self._starts: list[int] = []

    def words(self, offset: int) -> str:
        """The narrowest named place that holds a character."""
        if not self._pieces:
            self._pieces = _pieces(self._sop)
        # Most findings start where a place does.
        found = self._pieces.get(offset) or self._around(offset)
        place = found[1] if found is not None else _DOCUMENT
        if isinstance(place, _Step):
            place = place.cell(offset)
        return in_words(place, english=self._english)

    def _around(self, offset: int) -> "tuple[int, Place | _Step] | None":
        if not self._starts:
            self._starts = sorted(self._pieces)
        for position in range(bisect_right(self._starts, offset) - 1, -1, -1):
            found = self._pieces[self._starts[position]]
            if offset < found[0]:
                return found
        return None


def in_words(place: Place, *, english: bool) -> str:
    """A place in the words of the form."""
    return ", ".join(_WORDS[key][english].format(value) if key else str(value) for key, value in place)


_DOCUMENT: Place = (("sop", None),)


class _Step(NamedTuple):
    """A step and its number in words."""

    langkah: Langkah
    position: int

    def cell(self, offset: int) -> Place:
        """The place of the cell that holds a character; of two alike the one named later."""
        langkah = self.langkah
        step = ("langkah", langkah.nomor if langkah.nomor is not None else f"({self.position})")
        for tanda in reversed(langkah.tanda):
            if _holds(tanda, offset):
                return (step, ("", tanda.pelaksana) if tanda.pelaksana else ("pelaksana", None))
        for name in reversed(_CELLS):
            cell = getattr(langkah, name)
            if cell is not None and _holds(cell, offset):
                return (step, (name, None))
        return (step,)


_Pieces = dict[int, tuple[int, Place | _Step]]
"""Start of a piece -> its end, and the narrowest place that starts there."""


def _holds(node: Node, offset: int) -> bool:
    return any(start <= offset < end for start, end in node.spans)


def _pieces(sop: Sop) -> _Pieces:
    pieces: _Pieces = {}
    for kop in sop.kop:
        _put(pieces, kop, (("kop", None),))
    for judul in sop.judul:
        _put(pieces, judul, (("judul", None),))
    identity = ("identitas", None)
    for name in MEDAN:
        medan = getattr(sop.identitas, name)
        if medan is not None:
            _put(pieces, medan, (identity, (name, None)))
    for medan in sop.identitas.lain:
        _put(pieces, medan, (identity, ("", medan.label.teks)))
    for bagian in sop.bagian:
        section = (bagian.nama, None)
        _put(pieces, bagian.label, (section,))
        for number, butir in enumerate(bagian.butir, 1):
            _put(pieces, butir, (section, ("butir", number)))
    for tabel in sop.tabel:
        _put_table(pieces, tabel)
    for signature in sop.tanda_tangan:
        _put(pieces, signature, (("pengesahan", None),))
    return pieces


def _put_table(pieces: _Pieces, tabel: Tabel) -> None:
    _put(pieces, tabel, (("tabel", None),))
    for kolom in tabel.kolom:
        _put(pieces, kolom, (("tajuk", None),))
    for position, langkah in enumerate(tabel.langkah, 1):
        _put(pieces, langkah, _Step(langkah, position))


def _put(pieces: _Pieces, node: Node, place: Place | _Step) -> None:
    for start, end in node.spans:
        known = pieces.get(start)
        if known is None or end <= known[0]:
            pieces[start] = (end, place)
