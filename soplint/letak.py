"""Where a span stands, in the words of the form: "Langkah 3, Waktu"."""

from collections.abc import Iterator

from .model import Node, Sop
from .source import Span

__all__ = ["location"]

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


def location(sop: Sop, span: Span, lang: str) -> str:
    """The narrowest named place that holds the start of the span; of two alike, the one named later lies inside."""
    holding = [
        (piece.end - piece.start, -order, words)
        for order, (node, words) in enumerate(_places(sop, lang == "en"))
        for piece in node.spans
        if piece.start <= span.start < piece.end
    ]
    return min(holding)[2] if holding else _word("sop", lang == "en")


def _word(key: str, english: bool, value: object = None) -> str:
    return _WORDS[key][english].format(value)


def _places(sop: Sop, english: bool) -> Iterator[tuple[Node, str]]:
    for kop in sop.kop:
        yield kop, _word("kop", english)
    for judul in sop.judul:
        yield judul, _word("judul", english)
    for name in type(sop.identitas).model_fields:
        medan = getattr(sop.identitas, name)
        if isinstance(medan, Node):
            yield medan, f"{_word('identitas', english)}, {_word(name, english)}"
    for medan in sop.identitas.lain:
        yield medan, f"{_word('identitas', english)}, {medan.label.teks}"
    for bagian in sop.bagian:
        words = _word(bagian.nama, english)
        yield bagian.label, words
        for number, butir in enumerate(bagian.butir, 1):
            yield butir, f"{words}, {_word('butir', english, number)}"
    yield from _table_places(sop, english)
    if sop.pengesahan is not None:
        yield sop.pengesahan, _word("pengesahan", english)


def _table_places(sop: Sop, english: bool) -> Iterator[tuple[Node, str]]:
    for tabel in sop.tabel:
        yield tabel, _word("tabel", english)
        for kolom in tabel.kolom:
            yield kolom, _word("tajuk", english)
        for position, langkah in enumerate(tabel.langkah, 1):
            step = _word("langkah", english, langkah.nomor if langkah.nomor is not None else f"({position})")
            yield langkah, step
            for name in _CELLS:
                cell = getattr(langkah, name)
                if cell is not None:
                    yield cell, f"{step}, {_word(name, english)}"
            for tanda in langkah.tanda:
                yield tanda, f"{step}, {tanda.pelaksana or _word('pelaksana', english)}"
