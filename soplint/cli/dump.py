"""What was read, for looking at: lexemes, tree, model and residue of one file (``soplint parse``)."""

import json
from collections.abc import Iterator
from typing import Any

from lark import Tree

from ..folding import UNSEEN, squeeze
from ..lexer import Lexeme, lex
from ..model import BAGIAN, MEDAN, Document, Identitas, Langkah, Sop, Tabel, Teks
from ..parser import parse, trees
from ..parser.leaves import leaves
from ..seen import seen
from ..source import Source, Span
from ..values.nip import parse_nip
from ..values.nomor import parse_nomor
from ..values.periode import find_periode
from ..values.rujukan import parse_rujukan
from ..values.tanggal import parse_tanggal

__all__ = ["as_dict", "model", "residue", "tokens", "tree"]

_WITHIN_A_LINE = f" \t\xa0{UNSEEN}"
"""The blanks between words of one line."""


def tokens(source: Source) -> str:
    """One line for each lexeme: line and column, what it is, its text."""
    lines = []
    text = seen(source) or source
    for number, lexemes in enumerate(lex(text.text), 1):
        lines.append(f"# SOP {number}")
        for lexeme in lexemes:
            place = text.place(lexeme.start)
            cells = " | ".join(squeeze(cell.text) for cell in lexeme.cells)
            lines.append(f"{place.line}:{place.column}\t{lexeme.type}\t{cells}")
    return "\n".join(lines)


def tree(source: Source) -> str:
    """The parse trees, indented."""
    lines: list[str] = []
    for number, parsed in enumerate(trees(source), 1):
        lines.append(f"# SOP {number}")
        lines.extend(_branch(parsed, 0))
    return "\n".join(lines)


def _branch(node: Tree[Any] | Lexeme, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if isinstance(node, Lexeme):
        yield f"{indent}{node.type} {' | '.join(squeeze(cell.text) for cell in node.cells)}"
        return
    yield f"{indent}{node.data}"
    for child in node.children:
        yield from _branch(child, depth + 1)


def residue(source: Source) -> str:
    """The text that nothing claimed, one piece a line; words with nothing but blanks between them are one."""
    pieces: list[Span] = []
    for leaf in leaves(source, parse(source)):
        if leaf.kind != "residue":
            continue
        start, end = leaf.span
        if pieces and not source.text[pieces[-1].end : start].strip(_WITHIN_A_LINE):
            start = pieces.pop().start
        pieces.append(Span(start, end))
    lines = []
    for piece in pieces:
        place = source.place(piece.start)
        lines.append(f"{place.line}:{place.column}\t{squeeze(source.slice(piece))}")
    return "\n".join(lines)


def model(source: Source) -> str:
    """The model as JSON: what was written, where it stands, and what the fields mean."""
    document = parse(source)
    return json.dumps(as_dict(document), ensure_ascii=False, indent=1)


def as_dict(document: Document) -> dict[str, Any]:
    """The model as plain data: ``coverage`` and ``legibility`` (shares, 0 to 1) and ``sops``, for each SOP:

    - ``kop``, ``judul``: the lines of the letterhead and of the title, as written;
    - ``identitas``: each of :data:`~soplint.model.MEDAN`, dates in ISO form, None where blank or not legible;
    - ``bagian``: the items of each section by its name;
    - ``pelaksana``: the names of the actors;
    - ``langkah``: ``nomor``, ``uraian``, ``pelaksana`` (the mark of each actor by name), ``kelengkapan``, ``waktu``,
      ``output`` and ``keterangan``, as written, None where blank;
    - ``pengesahan``: ``letak`` (identitas or akhir), ``jabatan``, ``nama``, ``pangkat`` and ``nip`` (its digits) of who
      signs, None when nobody does;
    - ``residu``: what nothing claims;
    - ``ragu``: of the sections that have any, by name, the items that may hold words of the column beside them;
    - ``nilai``: what fields, citations, times and periods mean, as :mod:`soplint.values` reads them;
    - ``letak``: where fields, sections, steps and signature stand, and ``span`` where the SOP does: pairs of offsets in
      code points, the end exclusive;
    - ``coverage`` and ``legibility`` of the SOP.
    """
    return {
        "coverage": document.coverage,
        "legibility": document.legibility,
        "sops": [_sop(sop) for sop in document.sops],
    }


def _sop(sop: Sop) -> dict[str, Any]:
    return {
        "span": sop.span,
        "coverage": sop.coverage,
        "legibility": sop.legibility,
        "kop": [_text(teks) for teks in sop.kop],
        "judul": [_text(teks) for teks in sop.judul],
        "identitas": {name: _plain(name, sop.identitas) for name in MEDAN},
        "bagian": {name: [_text(butir.isi) for butir in sop.butir(name)] for name in BAGIAN if _has(sop, name)},
        "pelaksana": [_text(kolom.nama) for kolom in sop.pelaksana],
        "langkah": [_langkah(langkah) for langkah in sop.langkah],
        "pengesahan": _pengesahan(sop),
        "residu": [_text(residu) for residu in sop.residu],
        "ragu": {
            bagian.nama: [_text(butir.isi) for butir in bagian.butir if butir.ragu]
            for bagian in sop.bagian
            if any(butir.ragu for butir in bagian.butir)
        },
        "nilai": {
            "identitas": {name: _meaning(name, sop.identitas) for name in sop.identitas.fields},
            "dasar_hukum": [_values(parse_rujukan(butir.isi.teks)) for butir in sop.dasar_hukum],
            "langkah": [_step_meaning(langkah, tabel) for tabel in sop.tabel for langkah in tabel.langkah],
        },
        "letak": {
            "identitas": {name: _spans(sop.identitas.fields.get(name)) for name in MEDAN},
            "bagian": {bagian.nama: _spans(bagian) for bagian in sop.bagian},
            "langkah": [_spans(langkah) for langkah in sop.langkah],
            "pengesahan": _spans(sop.pengesahan),
        },
    }


def _has(sop: Sop, name: str) -> bool:
    return any(bagian.nama == name for bagian in sop.bagian)


def _text(teks: Teks | None) -> str | None:
    return squeeze(teks.teks) if teks is not None else None


def _spans(node: Any) -> list[Span] | None:
    return list(node.spans) if node is not None else None


def _plain(name: str, identitas: Identitas) -> str | None:
    """A field as the form means it: a date in ISO form, anything else as written; None when blank."""
    value = identitas.value(name)
    if value is None or not name.startswith("tanggal"):
        return _text(value)
    found = parse_tanggal(value.teks).tanggal
    return found.isoformat() if found else None


def _meaning(name: str, identitas: Identitas) -> Any:
    value = identitas.value(name)
    if value is None:
        return None
    if name.startswith("tanggal"):
        return _values(parse_tanggal(value.teks))
    return _values(parse_nomor(value.teks)) if name == "nomor" else None


def _values(value: Any) -> Any:
    """Named tuples as objects, dates in ISO form."""
    if hasattr(value, "_asdict"):
        return {key: _values(item) for key, item in value._asdict().items()}
    if isinstance(value, tuple):
        return [_values(item) for item in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def _langkah(langkah: Langkah) -> dict[str, Any]:
    pelaksana: dict[str, str] = {}
    for tanda in langkah.tanda:
        name = squeeze(tanda.pelaksana or "")
        pelaksana[name] = " ".join(filter(None, (pelaksana.get(name), _text(tanda))))
    return {
        "nomor": langkah.nomor,
        "uraian": _text(langkah.uraian),
        "pelaksana": pelaksana,
        "kelengkapan": _text(langkah.kelengkapan),
        "waktu": _text(langkah.waktu),
        "output": _text(langkah.output),
        "keterangan": _text(langkah.keterangan),
        **({"ragu": [_text(teks) for teks in langkah.ragu]} if langkah.ragu else {}),
    }


def _step_meaning(langkah: Langkah, tabel: Tabel) -> dict[str, Any]:
    return {
        "waktu": _values(tabel.waktu(langkah)),
        "periode": _values(find_periode(langkah.uraian.teks)) if langkah.uraian else [],
    }


def _pengesahan(sop: Sop) -> dict[str, Any] | None:
    signed = sop.pengesahan
    if signed is None:
        return None
    nip = parse_nip(signed.nip.teks) if signed.nip else None
    return {
        "letak": signed.letak,
        "jabatan": _text(signed.jabatan),
        "nama": _text(signed.nama),
        "pangkat": _text(signed.pangkat),
        "nip": nip.angka if nip else None,
    }
