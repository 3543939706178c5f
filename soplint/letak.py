"""Where a span stands, in the words of the form: "Langkah 3, Waktu"."""

from collections.abc import Iterator

from .model import MEDAN, Node, Sop
from .source import Span

__all__ = ["Places"]

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
    """Finds the words for spans in SOPs of one document."""

    def __init__(self, lang: str) -> None:
        self.english = lang == "en"
        self._known: dict[int, tuple[dict[int, Place], list[tuple[int, int, int, int, Place]]]] = {}

    def words(self, sop: Sop, span: Span) -> str:
        """The narrowest named place that holds the start of the span; of two alike, the one named later lies inside."""
        if id(sop) not in self._known:
            self._known[id(sop)] = _index(sop)
        by_start, entries = self._known[id(sop)]
        start = span.start
        found = by_start.get(start)
        if found is None:
            found = next((entry[4] for entry in entries if entry[2] <= start < entry[3]), (("sop", None),))
        return ", ".join(_WORDS[key][self.english].format(value) if key else str(value) for key, value in found)


def _index(sop: Sop) -> tuple[dict[int, Place], list[tuple[int, int, int, int, Place]]]:
    """The places by where they start, and all of them, the narrowest first: most findings start where a place does."""
    entries = sorted(
        (piece.end - piece.start, -order, piece.start, piece.end, place)
        for order, (node, place) in enumerate(_places(sop))
        for piece in node.spans
    )
    by_start: dict[int, Place] = {}
    for entry in entries:
        by_start.setdefault(entry[2], entry[4])
    return by_start, entries


def _places(sop: Sop) -> Iterator[tuple[Node, Place]]:
    for kop in sop.kop:
        yield kop, (("kop", None),)
    for judul in sop.judul:
        yield judul, (("judul", None),)
    identity = ("identitas", None)
    for name in MEDAN:
        medan = getattr(sop.identitas, name)
        if medan is not None:
            yield medan, (identity, (name, None))
    for medan in sop.identitas.lain:
        yield medan, (identity, ("", medan.label.teks))
    for bagian in sop.bagian:
        section = (bagian.nama, None)
        yield bagian.label, (section,)
        for number, butir in enumerate(bagian.butir, 1):
            yield butir, (section, ("butir", number))
    yield from _table_places(sop)
    if sop.pengesahan is not None:
        yield sop.pengesahan, (("pengesahan", None),)


def _table_places(sop: Sop) -> Iterator[tuple[Node, Place]]:
    for tabel in sop.tabel:
        yield tabel, (("tabel", None),)
        for kolom in tabel.kolom:
            yield kolom, (("tajuk", None),)
        for position, langkah in enumerate(tabel.langkah, 1):
            step = ("langkah", langkah.nomor if langkah.nomor is not None else f"({position})")
            yield langkah, (step,)
            for name in _CELLS:
                cell = getattr(langkah, name)
                if cell is not None:
                    yield cell, (step, (name, None))
            for tanda in langkah.tanda:
                yield tanda, (step, ("", tanda.pelaksana) if tanda.pelaksana else ("pelaksana", None))
