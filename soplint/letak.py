"""Where a span stands, in the words of the form: "Langkah 3, Waktu"."""

from collections.abc import Iterator

from .model import MEDAN, Node, Sop
from .source import Span

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
    """Finds the words for spans in SOPs of one document."""

    def __init__(self, lang: str) -> None:
        self.english = lang == "en"
        self._known: dict[int, _Index] = {}

    def words(self, sop: Sop, span: Span) -> str:
        """The narrowest named place that holds the start of the span; of two alike, the one named later lies inside."""
        if id(sop) not in self._known:
            self._known[id(sop)] = _index(sop)
        index = self._known[id(sop)]
        start = span.start
        # Most findings start where a place does.
        entry = index.get(start)
        if entry is None:
            holding = [entry for first, entry in index.items() if first <= start < entry[0]]
            entry = min(holding, key=lambda entry: entry[0] - entry[1], default=None)
        return in_words(entry[2] if entry is not None else (("sop", None),), english=self.english)


def in_words(place: Place, *, english: bool) -> str:
    """A place in the words of the form."""
    return ", ".join(_WORDS[key][english].format(value) if key else str(value) for key, value in place)


_Index = dict[int, tuple[int, int, Place]]
"""Start of a piece -> its end, its start and the narrowest place that starts there."""


def _index(sop: Sop) -> _Index:
    index: _Index = {}
    for node, place in _places(sop):
        for start, end in node.spans:
            known = index.get(start)
            if known is None or end <= known[0]:
                index[start] = (end, start, place)
    return index


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
