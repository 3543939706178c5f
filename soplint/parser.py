"""Lexemes to tree (Lark, ``grammar/sop.lark``) to model.

Parsing cannot fail: what no part of the form claims becomes a :class:`~soplint.model.Residu`, and ``coverage`` says how
much that is. ``legibility`` says how well what was read fits its place.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lark import Tree

from .folding import fold
from .grammars import parser
from .istilah import SIGNED_BY, first_words, goes_on, place_and_date
from .layout import Cell, Row, made
from .lexer import Lexeme, SopLexer, lex
from .model import (
    MEDAN,
    Bagian,
    Butir,
    Document,
    Identitas,
    Kolom,
    Label,
    Langkah,
    Leaf,
    Medan,
    Node,
    Pengesahan,
    Residu,
    Sop,
    Tabel,
    Tanda,
    Teks,
    walk,
)
from .patterns import pattern
from .reading import coverage, legibility, other_template
from .source import Source, Span
from .tajuk import KolomTajuk, Tajuk

__all__ = ["leaves", "parse", "trees"]

_CELLS = ("uraian", "kelengkapan", "waktu", "output", "keterangan")
_VALUES = frozenset({"nomor", *_CELLS})
_STEP_NUMBER = pattern(r"\d{1,3}")
# Between two leaves only signs that separate or decorate: everything else is text that nothing claimed.
_DELIMITER = pattern(r"[\s:;,|│┃║\"\ufeff]+")
_MARKUP = pattern(
    r"\*+|#+|<[a-zA-Z/!][^<>]*>|(?i:&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|[nm]dash|minus);)"
    # The rules of a drawn table.
    r"|[+|├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬─━═]*(?:--|==|[─━═])[+|:├┤┼┬┴┌┐└┘╔╗╚╝╠╣╦╩╬─━═=-]*"
)


def trees(source: Source) -> list[Tree[Any]]:
    """The parse tree of each SOP in the file."""
    return [tree for _, tree in _parsed(source)]


def _parsed(source: Source) -> Iterator[tuple[list[Lexeme], Tree[Any]]]:
    engine = parser("sop", lexer=SopLexer)
    for lexemes in lex(source.text):
        yield lexemes, engine.parse(lexemes)


def parse(source: Source) -> Document:
    """Read one file."""
    sops = tuple(
        sop for lexemes, tree in _parsed(source) if (sop := _Builder(source.text, lexemes, tree).sop()) is not None
    )
    return Document(
        spans=(Span(0, len(source.text)),),
        sops=sops,
        coverage=min((sop.coverage for sop in sops), default=0.0),
        legibility=min((sop.legibility for sop in sops), default=0.0),
    )


def _opening(tree: Tree[Any]) -> Lexeme:
    """The line that opens a part of the tree; by the grammar there always is one."""
    return _lines(tree)[0]


def _lines(tree: Tree[Any]) -> list[Lexeme]:
    """The lines of a paragraph or a step, in which nothing else stands."""
    return tree.children  # type: ignore[return-value]


def _teks(cell: Cell) -> Teks:
    text, start, end, pieces, _ = cell
    return Teks(text, pieces or (made(Span, (start, end)),))


def _joined(cells: list[Cell]) -> Teks:
    if len(cells) == 1:
        return _teks(cells[0])
    return Teks(" ".join([cell.text for cell in cells]), tuple([span for cell in cells for span in cell.spans]))


def _label(holder: Lexeme | KolomTajuk) -> Label:
    cell, istilah = holder.label, holder.istilah
    assert cell is not None and istilah is not None  # noqa: S101 - callers choose what has both
    return Label(cell.text, cell.spans, istilah.kunci, istilah.baku, istilah.skor)


class _Builder:
    """Makes the model of one SOP from its tree."""

    def __init__(self, text: str, lexemes: list[Lexeme], tree: Tree[Any]) -> None:
        self.text = text
        self.lexemes = lexemes
        self.tree = tree
        self.kop: list[Teks] = []
        self.judul: list[Teks] = []
        self.medan: dict[str, Medan] = {}
        self.lain: list[Medan] = []
        self.bagian: list[Bagian] = []
        self.tabel: list[Tabel] = []
        self.tanda_tangan: list[Pengesahan] = []
        self.residu: list[Residu] = []

    def sop(self) -> Sop | None:
        """The SOP, or None when nothing in the tree belongs to one."""
        for block in self.tree.children:
            _BLOCKS[block.data](self, block)
        other = other_template(self.lexemes, len(self.bagian), self.tabel)
        if not (self.medan or self.bagian or self.tabel or other):
            return None
        fields = [*self.medan.values(), *self.lain]
        parts: list[Node] = [*self.kop, *self.judul, *fields, *self.bagian, *self.tabel, *self.residu]
        parts += self.tanda_tangan
        first = min([node.spans[0] for node in parts])
        # No two pieces overlap: the last one ends last.
        end = max([max(node.spans) for node in parts]).end
        identity = tuple([span for field in fields for span in field.spans]) or (first,)
        sop = Sop(
            # The first piece is what a finding about the whole SOP may stand on.
            spans=(first, Span(first.end, end)) if end > first.end else (first,),
            kop=tuple(self.kop),
            judul=tuple(self.judul),
            identitas=Identitas(spans=identity, lain=tuple(self.lain), **self.medan),
            bagian=tuple(self.bagian),
            tabel=tuple(self.tabel),
            tanda_tangan=tuple(self.tanda_tangan),
            residu=tuple(self.residu),
            format_lain=other,
            coverage=coverage(self.lexemes, self.residu),
        )
        # Nobody has seen this node yet: it need not be copied to be changed.
        sop.__dict__["legibility"] = legibility(sop, self.lexemes)
        return sop

    # ------------------------------------------------------------------ blocks

    def opening(self, block: Tree[Any]) -> None:
        """Text before anything that is known."""
        self.leave(block.children)

    def letterhead(self, block: Tree[Any]) -> None:
        """The agency's name and address."""
        self.kop.append(_joined(self._head(block)))
        self.leave(block.children)

    def title(self, block: Tree[Any]) -> None:
        """The SOP's title on the cover or above the table."""
        self.judul.append(_joined(self._head(block)))
        self.leave(block.children)

    def _head(self, block: Tree[Any]) -> list[Cell]:
        """The opening line and the lines that go on with it; what the block holds besides is left in the tree."""
        return [child.cell for child in block.children if child.__class__ is Lexeme and child.cell is not None]

    def field(self, block: Tree[Any]) -> None:
        """One field of the identity block."""
        opening = _opening(block)
        below = block.children[1:]
        label = _label(opening)
        nilai = _teks(opening.cell) if opening.cell is not None else None
        if label.kunci == "disahkan_oleh":
            nilai = self._approval(nilai, below)
        elif nilai is None and below and _may_fill(label.kunci, below[0]):
            nilai = _joined(_paragraph_cells(below.pop(0)))
        elif nilai is not None and below and below[0].data == "lanjut":
            nilai = _join(nilai, _joined(_paragraph_cells(below.pop(0))))
        self.leave(below)
        medan = Medan(label.spans + nilai.spans if nilai is not None else label.spans, label, nilai)
        before = self.medan.get(label.kunci)
        if label.kunci in MEDAN and (before is None or (before.nilai is None and nilai is not None)):
            self.medan[label.kunci] = medan
            if before is not None:
                self.lain.append(before)
        else:
            self.lain.append(medan)

    def _approval(self, nilai: Teks | None, below: list[Tree[Any]]) -> Teks | None:
        """Disahkan Oleh: the office beside or below the label; name, rank and NIP below make the signature."""
        signature = _signature(below, office=nilai.teks if nilai is not None else "")
        if nilai is None:
            nilai = signature.pop("jabatan", None) or signature.get("nama")
        elif "jabatan" in signature:
            nilai = _join(nilai, signature.pop("jabatan"))
        if signature:
            spans = tuple(span for teks in signature.values() for span in teks.spans)
            jabatan = nilai if nilai is not signature.get("nama") else None
            self.tanda_tangan.append(Pengesahan(spans=spans, letak="identitas", jabatan=jabatan, **signature))
        return nilai

    def section(self, block: Tree[Any]) -> None:
        """One section and its items."""
        butir: list[Butir] = []
        for child in block.children[1:]:
            if child.data == "sisa":
                self.leave([child])
            else:
                self._item(child, butir)
        label = _label(_opening(block))
        spans = [*label.spans]
        for item in butir:
            spans += item.spans
        self.bagian.append(Bagian(tuple(spans), label.kunci, label, tuple(butir)))

    def _item(self, child: Tree[Any], butir: list[Butir]) -> None:
        lexemes = _lines(child)
        cells = [lexeme.cell for lexeme in lexemes if lexeme.cell is not None]
        penanda = lexemes[0].penanda
        marker = _teks(penanda) if penanda is not None else None
        if cells:
            isi = _teks(cells[0]) if len(cells) == 1 else _joined(cells)
            butir.append(Butir(marker.spans + isi.spans if marker is not None else isi.spans, marker, isi))
        elif marker is not None:
            # A number that the scan kept and whose text it lost.
            self.residu.append(Residu(teks=marker.teks, spans=marker.spans))

    def table(self, block: Tree[Any]) -> None:
        """One step table, and the signature below it."""
        opening = _opening(block)
        tajuk = opening.tajuk
        langkah: list[Langkah] = []
        marks: list[Tanda] = []
        for child in block.children[1:]:
            if child.__class__ is Lexeme:
                self._table_row(child, tajuk, langkah, marks)
            elif child.data == "penutup":
                self._closing(list(child.children))
            else:
                for lexeme in _lines(child):
                    self._table_row(lexeme, tajuk, langkah, marks)
        spans = [cell.spans[0] for cell in opening.cells]
        kolom = [_kolom(column, spans[0]) for column in (tajuk.kolom if tajuk else ()) if _has_heading(column)]
        groups = [_label(group) for group in (tajuk.kelompok if tajuk else ())]
        for step in langkah:
            spans += step.spans
        self.tabel.append(
            Tabel(
                spans=tuple(spans),
                kolom=tuple(kolom),
                tajuk=(*groups, *[column.label for column in kolom if column.label is not None]),
                langkah=tuple(langkah),
                tanda=tuple(marks),
                lanjutan=bool(self.tabel),
            )
        )

    def _table_row(self, lexeme: Lexeme, tajuk: Tajuk | None, langkah: list[Langkah], marks: list[Tanda]) -> None:
        row = lexeme.row
        if lexeme.type == "LANGKAH" and row is not None and tajuk is not None:
            langkah.append(_langkah(row, tajuk))
        elif lexeme.type == "TANDA" and row is not None and tajuk is not None:
            marks.extend(_tanda(row, tajuk))
        elif lexeme.type == "LANJUTAN" and row is not None and tajuk is not None and langkah:
            langkah[-1] = _continued(langkah[-1], _langkah(row, tajuk))
        elif lexeme.type in ("LANJUTAN", "LANGKAH", "TANDA"):
            self.leave([lexeme])

    def _closing(self, below: list[Tree[Any]]) -> None:
        signers = _signers(below)
        approved = self.medan.get("disahkan_oleh")
        nilai = approved.nilai if approved is not None else None
        below = _approving(signers, nilai.teks if nilai is not None else "")
        signature = _signature(below)
        if signature and ("nip" in signature or "jabatan" in signature):
            spans = tuple(span for teks in signature.values() for span in teks.spans)
            self.tanda_tangan.append(Pengesahan(spans=spans, letak="akhir", **signature))
        elif signature:
            signature.pop("tempat_tanggal", None)
            self.residu.extend(Residu(teks=teks.teks, spans=teks.spans) for teks in signature.values())
        for signer in signers:
            self.leave(signer)

    def leave(self, children: Iterable[Any]) -> None:
        """What is left over becomes residue, page furniture and signature openings apart."""
        for child in children:
            if child.__class__ is Lexeme:
                if child.type in ("KOP", "JUDUL", "SAMBUNG"):
                    continue
                self._leave_lexeme(child)
            elif child.data != "pembuka_tanda_tangan":
                for lexeme in child.children:
                    self._leave_lexeme(lexeme)

    def _leave_lexeme(self, lexeme: Lexeme) -> None:
        if lexeme.type in ("SELA", "NOMOR_KOLOM"):
            return
        self.residu.extend(Residu(teks=cell.text, spans=cell.spans) for cell in lexeme.cells)


_BLOCKS: dict[str, Callable[[_Builder, Tree[Any]], None]] = {
    "pembuka": _Builder.opening,
    "kop": _Builder.letterhead,
    "judul": _Builder.title,
    "medan": _Builder.field,
    "bagian": _Builder.section,
    "tabel": _Builder.table,
}


def _join(first: Teks, second: Teks) -> Teks:
    return Teks(f"{first.teks} {second.teks}", first.spans + second.spans)


def _paragraph_cells(paragraph: Tree[Any]) -> list[Cell]:
    return [lexeme.cell for lexeme in _lines(paragraph) if lexeme.cell is not None]


def _may_fill(kunci: str, paragraph: Tree[Any]) -> bool:
    """Whether the lines below a label can be its value: only what looks like one, for labels whose values do."""
    if paragraph.data not in ("alinea", "lanjut", "butir"):
        return False
    text = " ".join(cell.text for cell in _paragraph_cells(paragraph))
    if kunci.startswith("tanggal"):
        return len(text) <= 30 and (any(c.isdigit() for c in text) or text.strip("-–. ") == "")
    if kunci == "nomor":
        return len(text) <= 60 and "/" in text and any(c.isdigit() for c in text)
    return kunci == "nama" and paragraph.data != "butir" and len(text) <= 200 and len(text.split()) > 1


def _signature(below: list[Tree[Any]], *, office: str = "") -> dict[str, Teks]:
    """Take office, name, rank and NIP out of the lines below; what is none of them stays in ``below``.

    ``office`` is the office when it stands above these lines. The last line of text before rank and NIP is the name;
    what stands between the office and it goes on with the office.
    """
    found: dict[str, Teks] = {}
    rest: list[Tree[Any]] = []
    lines: list[Cell] = []
    written: list[Cell] = []
    for child in below:
        cells = _paragraph_cells(child) if child.data != "sisa" else []
        if not cells:
            rest.append(child)
        elif place_and_date(" ".join([cell.text for cell in cells])) and "tempat_tanggal" not in found:
            found["tempat_tanggal"] = _joined(cells)
        elif child.data in ("jabatan", "pangkat", "nip") and child.data not in found:
            found[child.data] = _joined(cells)
            if child.data == "jabatan":
                office = cells[-1].text
                written = cells
        elif (
            child.data == "jabatan"
            and not lines
            and found.keys() - {"tempat_tanggal"} == {"jabatan"}
            and (_stands_in(written[0]) or _stands_in(cells[0]))
        ):
            # "a.n. BUPATI" and below it, or "Plt. KEPALA DINAS" and below it, the office of who signs; then "u.b.".
            written = [*written, *cells]
            found["jabatan"] = _joined(written)
        elif child.data in ("alinea", "lanjut") and "nip" not in found and (office or _signed(below)):
            lines.extend(cells)
        else:
            rest.append(child)
    if not lines and len(written) > 1 and not found.keys().isdisjoint(("pangkat", "nip")) and _may_name(*written[-2:]):
        # No blank line parts the office from the name.
        found["jabatan"] = _joined(written[:1])
        lines = written[1:]
    if lines and _continues(lines[-2].text if len(lines) > 1 else office, lines[-1]):
        # The name of the office is wrapped, and no name follows.
        found["jabatan"] = _join(found["jabatan"], _joined(lines)) if "jabatan" in found else _joined(lines)
    else:
        _name_lines(lines, found)
    below[:] = rest
    return found


def _signers(below: list[Tree[Any]]) -> list[list[Tree[Any]]]:
    """The lines below a table, those of each signature by themselves."""
    found: list[list[Tree[Any]]] = [[]]
    seen: set[str] = set()
    for child in below:
        kind = child.data
        if (kind == "pembuka_tanda_tangan" and not seen.isdisjoint(("jabatan", "nip"))) or (
            kind == "jabatan" and not seen.isdisjoint(("nip", "nama"))
        ):
            found.append([])
            seen = set()
        found[-1].append(child)
        office = next((other for other in found[-1] if other.data == "jabatan"), None)
        # Text below an office is a name, unless the office of who stands in follows.
        named = kind in ("alinea", "lanjut") and office is not None and not _stands_in(_paragraph_cells(office)[0])
        seen.add("nama" if named else kind)
    return found


def _approving(signers: list[list[Tree[Any]]], office: str) -> list[Tree[Any]]:
    """Whose signature approves: of those who did not make or examine the SOP the holder of the office, or the first."""
    able = [signer for signer in signers if not _only_made(signer)]
    if len(able) > 1 and office:
        words = fold(office)
        for signer in able:
            offices = [
                fold(cell.text) for child in signer if child.data == "jabatan" for cell in _paragraph_cells(child)
            ]
            if any(words.startswith(name) or name.startswith(words) for name in offices):
                return signer
    return able[0] if able else []


def _only_made(signer: list[Tree[Any]]) -> bool:
    """Whether "Dibuat oleh" or "Diperiksa oleh" stands above a signature."""
    openings = [_opening(child).istilah for child in signer if child.data == "pembuka_tanda_tangan"]
    return any(opening is not None and opening.kunci in SIGNED_BY - {"disahkan_oleh"} for opening in openings)


def _stands_in(cell: Cell) -> bool:
    """Whether an office is signed for by another: "a.n.", "u.b.", "Plt."."""
    return first_words(cell.text, ("atas_nama",)) is not None


def _signed(below: list[Tree[Any]]) -> bool:
    return any(child.data == "nip" for child in below)


def _may_name(above: Cell, line: Cell) -> bool:
    """Whether the last line of an office may be the name of who holds it: it does not go on with the office."""
    goes_on = _continues(above.text, line) or first_words(line.text, ("jabatan",)) is not None
    return not goes_on and not line.text.endswith(",") and not any(map(str.isdigit, line.text))


def _continues(above: str, line: Cell) -> bool:
    """Whether a line goes on with the office above it: that one is cut off, or this one names agency or region."""
    cut_off = above.endswith(_SIGNS) or goes_on(above, ("kata", "daerah"))
    return cut_off or first_words(line.text, ("kop",)) is not None


_SIGNS = ("&", "/", "-")
_LONGEST_DEGREES = 14


def _name_lines(lines: list[Cell], found: dict[str, Teks]) -> None:
    """The last line is the name; degrees alone on it ("M.Si.") are the end of a name that was wrapped."""
    if not lines:
        return
    wrapped = len(lines) > 1 and len(lines[-1].text) <= _LONGEST_DEGREES and "." in lines[-1].text
    first = len(lines) - (2 if wrapped else 1)
    found["nama"] = _joined(lines[first:])
    if first:
        office = _joined(lines[:first])
        found["jabatan"] = _join(found["jabatan"], office) if "jabatan" in found else office


# -------------------------------------------------------------------- tables


def _has_heading(column: KolomTajuk) -> bool:
    """Whether it is a column of the table by itself, not a further one under an actor's heading."""
    return bool(column.peran) and (bool(column.nama) or column.pelaksana is None)


def _kolom(column: KolomTajuk, place: Span) -> Kolom:
    """The column; one without any heading of its own stands at ``place``."""
    nama = _joined(list(column.nama)) if column.peran == "pelaksana" and column.nama else None
    label = _label(column) if column.istilah is not None else None
    spans = (label.spans if label is not None else ()) + (nama.spans if nama is not None else ())
    return Kolom(spans or (place,), column.peran, column.letak, label, nama)


def _langkah(row: Row, tajuk: Tajuk) -> Langkah:
    found: dict[str, Teks] = {}
    spans: list[Span] = []
    marks: list[Tanda] = []
    columns = tajuk.kolom
    for index, cell in enumerate(row.cells):
        if cell is None:
            continue
        text, start, end, pieces, _ = cell
        own = pieces or (made(Span, (start, end)),)
        spans += own
        if index >= len(columns):
            continue
        peran = columns[index].peran
        if peran == "pelaksana":
            marks.append(Tanda(text, own, columns[index].pelaksana, index))
        elif peran in _VALUES and (peran == "nomor" or peran not in found):
            found[peran] = Teks(text, own)
    number = found.get("nomor")
    digits = _STEP_NUMBER.search(number.teks) if number is not None else None
    return Langkah(
        tuple(spans),
        int(digits.group()) if digits is not None else None,
        len(row.cells),
        number,
        found.get("uraian"),
        tuple(marks),
        found.get("kelengkapan"),
        found.get("waktu"),
        found.get("output"),
        found.get("keterangan"),
    )


def _tanda(row: Row, tajuk: Tajuk) -> Iterator[Tanda]:
    """The marks in a row that holds nothing else: in every cell."""
    for column, cell in zip(tajuk.kolom, row.cells, strict=False):
        if cell is not None:
            yield Tanda(cell.text, cell.spans, column.pelaksana, column.letak)


def _continued(step: Langkah, more: Langkah) -> Langkah:
    """The step with the cells of the row below it added."""
    changes: dict[str, Any] = {
        name: _join(old, new) if (old := getattr(step, name)) is not None else new
        for name in _CELLS
        if (new := getattr(more, name)) is not None
    }
    return step.model_copy(update={**changes, "tanda": step.tanda + more.tanda, "spans": step.spans + more.spans})


# -------------------------------------------------------------------- accounts


def leaves(source: Source, document: Document) -> list[Leaf]:
    """Every character that is not blank, once: as label, value, delimiter, markup or residue."""
    claimed = sorted(
        {
            (
                span.start,
                span.end,
                "label" if isinstance(node, Label) else "residue" if isinstance(node, Residu) else "value",
            )
            for sop in document.sops
            for node in walk(sop)
            if isinstance(node, Teks)
            for span in node.spans
        }
    )
    found: list[Leaf] = []
    position = 0
    for start, end, kind in claimed:
        if start >= position:
            found.extend(_gap(source.text, position, start))
            found.append(Leaf(kind, Span(start, end)))
            position = end
    found.extend(_gap(source.text, position, len(source.text)))
    return found


def _gap(text: str, start: int, end: int) -> Iterator[Leaf]:
    position = start
    while position < end:
        for kind, regex in (("delimiter", _DELIMITER), ("markup", _MARKUP)):
            match = regex.match(text, position, end)
            if match:
                if not match.group().isspace():
                    yield Leaf(kind, Span(*match.span()))
                position = match.end()
                break
        else:
            stop = re.compile(r"\s|$").search(text, position, end)
            next_position = stop.start() if stop else end
            yield Leaf("residue", Span(position, max(next_position, position + 1)))
            position = max(next_position, position + 1)
