"""Tree to model: makes the nodes of each part of the form; what no part claims becomes residue."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lark import Tree

from ..folding import fold
from ..layout import Cell, Row
from ..lexer import Lexeme
from ..lexer.tajuk import Tajuk
from ..model import (
    MEDAN,
    Bagian,
    Butir,
    Identitas,
    Label,
    Langkah,
    Medan,
    Node,
    Pengesahan,
    Residu,
    Sop,
    Tabel,
    Tanda,
    Teks,
)
from ..reading import coverage, identity_legible, is_legible, legibility
from ..source import Span
from ..vocabulary.istilah import SIGNED_BY, label_baku, runs_into_label
from ..vocabulary.openings import first_words
from .below_labels import cells_below, labels_alone, may_fill
from .format_lain import other_template
from .moved_cells import langkah_put_right, places_lost
from .signatures import approving, only_made, signature_in, signers_of
from .steps import continued, has_heading, kolom_of, langkah_of, numbered, tanda_of
from .texts import cells_of, joined_teks, label_of, lexemes_of, opening_line, teks_of, teks_of_cells

__all__ = ["Builder"]


class Builder:
    """Makes the model of one SOP from its tree."""

    def __init__(self, lexemes: list[Lexeme], tree: Tree[Any]) -> None:
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
        blocks = self.tree.children
        for block in blocks[: (spread := labels_alone(blocks)).start]:
            _BLOCKS[block.data](self, block)
        if spread:
            self._values_below(blocks[spread.start : spread.stop])
        for block in blocks[spread.stop :]:
            _BLOCKS[block.data](self, block)
        fields = [*self.medan.values(), *self.lain]
        other = other_template(self.lexemes, fields, self.bagian, self.tabel)
        if other is not None:
            self._leave_foreign_heads()
        parts: list[Node] = [*self.kop, *self.judul, *fields, *self.bagian, *self.tabel, *self.residu]
        parts += self.tanda_tangan
        # The words of another template may all stand in what is passed over, such as an annex.
        if not parts or not (self.medan or self.bagian or self.tabel or other):
            return None
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
        if not is_legible(sop):
            sop.__dict__["identitas_terbaca"] = identity_legible(sop, self.lexemes)
        return sop

    # ------------------------------------------------------------------ blocks

    def opening(self, block: Tree[Any]) -> None:
        """Text before anything that is known."""
        self.leave(block.children)

    def letterhead(self, block: Tree[Any]) -> None:
        """The agency's name and address."""
        self.kop.append(teks_of_cells(self._head(block)))
        self.leave(block.children)

    def _leave_foreign_heads(self) -> None:
        """Beside the fields of another template stand its headings, and no letterhead alone."""
        for teks in self.kop:
            if first_words(teks.teks, ("kop",)) is None:
                self.residu.append(Residu(teks=teks.teks, spans=teks.spans))
        self.kop = [teks for teks in self.kop if first_words(teks.teks, ("kop",)) is not None]

    def title(self, block: Tree[Any]) -> None:
        """The SOP's title on the cover or above the table."""
        self.judul.append(teks_of_cells(self._head(block)))
        self.leave(block.children)

    def _head(self, block: Tree[Any]) -> list[Cell]:
        """The opening line and the lines that go on with it; what the block holds besides is left in the tree."""
        return [child.cell for child in block.children if child.__class__ is Lexeme and child.cell is not None]

    def field(self, block: Tree[Any]) -> None:
        """One field of the identity block."""
        opening = opening_line(block)
        below = block.children[1:]
        label = label_of(opening)
        nilai = teks_of(opening.cell) if opening.cell is not None else None
        if label.kunci in SIGNED_BY:
            nilai = self._signature(label.kunci, nilai, below)
        elif nilai is None and below and may_fill(label.kunci, below[0]):
            nilai = teks_of_cells(cells_of(below.pop(0)))
        elif nilai is not None and below and below[0].data == "lanjut":
            nilai = joined_teks(nilai, teks_of_cells(cells_of(below.pop(0))))
        self.leave(below)
        if nilai is not None and label.kunci == "nomor" and runs_into_label(nilai.teks, label.kunci):
            self.residu.append(Residu(teks=nilai.teks, spans=nilai.spans))
            nilai = None
        self._take_up(label, nilai)

    def _take_up(self, label: Label, nilai: Teks | None) -> None:
        """A field of which all is read; of two with one label that counts which says more."""
        medan = Medan(label.spans + nilai.spans if nilai is not None else label.spans, label, nilai)
        before = self.medan.get(label.kunci)
        if label.kunci in MEDAN and (before is None or (nilai is not None and _says_more(label, before))):
            self.medan[label.kunci] = medan
            if before is not None:
                self.lain.append(before)
        else:
            self.lain.append(medan)

    def _values_below(self, blocks: list[Tree[Any]]) -> None:
        """Fields whose labels stand one below the other, with all their values below the last one."""
        for block, cell in zip(blocks, cells_below(blocks[-1]), strict=True):
            self._take_up(label_of(opening_line(block)), teks_of(cell))

    def _signature(self, kunci: str, nilai: Teks | None, below: list[Tree[Any]]) -> Teks | None:
        """Disahkan Oleh: the office beside or below the label; name, rank and NIP below make the signature.

        Who made or examined the SOP signs in the same way; that signature is none of an approver.
        """
        office = nilai.teks if nilai is not None else ""
        signature = signature_in(below, office=office, agency=self._agency() if below else "")
        if nilai is None:
            nilai = signature.pop("jabatan", None) or signature.get("nama")
        elif "jabatan" in signature:
            nilai = joined_teks(nilai, signature.pop("jabatan"))
        if signature and kunci == "disahkan_oleh":
            spans = tuple(span for teks in signature.values() for span in teks.spans)
            jabatan = nilai if nilai is not signature.get("nama") else None
            self.tanda_tangan.append(Pengesahan(spans=spans, letak="identitas", jabatan=jabatan, **signature))
        return nilai

    def _agency(self) -> str:
        """The words of the letterhead, folded."""
        return fold(" ".join([cell.text for lexeme in self.lexemes if lexeme.type == "KOP" for cell in lexeme.cells]))

    def section(self, block: Tree[Any]) -> None:
        """One section and its items, and the signature below the last one."""
        butir: list[Butir] = []
        below = block.children[1:]
        signed = next((at for at, child in enumerate(below) if child.data in _OPENS_SIGNATURE), len(below))
        for child in below[:signed]:
            if child.data == "sisa":
                self.leave([child])
            else:
                self._item(child, butir)
        opening = opening_line(block)
        label = label_of(opening)
        spans = [*label.spans]
        for item in butir:
            spans += item.spans
        ragu = opening.ragu or True in [line.ragu for child in below[:signed] for line in lexemes_of(child)]
        self.bagian.append(Bagian(tuple(spans), label.kunci, label, tuple(butir), ragu=ragu))
        if signed < len(below):
            self._closing(below[signed:])

    def _item(self, child: Tree[Any], butir: list[Butir]) -> None:
        """One item, added to those of its section."""
        lexemes = lexemes_of(child)
        cells = [lexeme.cell for lexeme in lexemes if lexeme.cell is not None]
        penanda = lexemes[0].penanda
        marker = teks_of(penanda) if penanda is not None else None
        if cells:
            isi = teks_of(cells[0]) if len(cells) == 1 else teks_of_cells(cells)
            spans = marker.spans + isi.spans if marker is not None else isi.spans
            butir.append(Butir(spans, marker, isi, ragu=True in [lexeme.ragu for lexeme in lexemes]))
        elif marker is not None:
            # A number that the scan kept and whose text it lost.
            self.residu.append(Residu(teks=marker.teks, spans=marker.spans))

    def table(self, block: Tree[Any]) -> None:
        """One step table, and the signature below it."""
        opening = opening_line(block)
        tajuk = opening.tajuk
        # Of each step its rows.
        rows: list[list[Langkah]] = []
        marks: list[Tanda] = []
        lost = places_lost(_rows_of_steps(block), tajuk) if tajuk is not None else {}
        for child in block.children[1:]:
            if child.__class__ is Lexeme:
                self._table_row(child, tajuk, lost, rows, marks)
            elif child.data == "penutup":
                self._closing(list(child.children))
            else:
                for lexeme in lexemes_of(child):
                    self._table_row(lexeme, tajuk, lost, rows, marks)
        spans = [cell.spans[0] for cell in opening.cells]
        kolom = [kolom_of(column, spans[0]) for column in (tajuk.kolom if tajuk else ()) if has_heading(column)]
        groups = [label_of(group) for group in (tajuk.kelompok if tajuk else ())]
        langkah = [continued(each) for each in rows]
        if not any(step.nomor_tertulis for step in langkah):
            langkah = numbered(langkah)
        for step in langkah:
            spans += step.spans
        self.tabel.append(
            Tabel(
                spans=tuple(spans),
                kolom=tuple(kolom),
                tajuk=(*groups, *[column.label for column in kolom if column.label is not None]),
                langkah=tuple(langkah),
                tanda=tuple(marks),
            )
        )

    def _table_row(
        self,
        lexeme: Lexeme,
        tajuk: Tajuk | None,
        lost: dict[int, int],
        rows: list[list[Langkah]],
        marks: list[Tanda],
    ) -> None:
        """One row, added to the ``rows`` of its step or to the ``marks`` between steps."""
        row = lexeme.row
        if lexeme.type == "LANGKAH" and row is not None and tajuk is not None:
            moved = lost and not lexeme.ragu
            step = langkah_put_right(row, tajuk, lost) if moved else langkah_of(row, tajuk, ragu=lexeme.ragu)
            rows.append([step])
        elif lexeme.type == "TANDA" and row is not None and tajuk is not None:
            marks.extend(tanda_of(row, tajuk))
        elif lexeme.type == "LANJUTAN" and row is not None and tajuk is not None and rows:
            rows[-1].append(langkah_of(row, tajuk, ragu=lexeme.ragu))
        elif lexeme.type in ("LANJUTAN", "LANGKAH", "TANDA"):
            self.leave([lexeme])

    def _closing(self, below: list[Tree[Any]]) -> None:
        """The signatures below the steps or below the last section: that of who approves, and others, which are read
        over.
        """
        signers = signers_of(below)
        approved = self.medan.get("disahkan_oleh")
        nilai = approved.nilai if approved is not None else None
        below = approving(signers, nilai.teks if nilai is not None else "")
        for signer in signers:
            if only_made(signer):
                # Understood, and nobody's approval.
                signature_in(signer)
        signature = signature_in(below, agency=self._agency() if below else "")
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


def _rows_of_steps(block: Tree[Any]) -> Iterator[Row]:
    """The rows that steps open with."""
    for child in block.children[1:]:
        line = child if child.__class__ is Lexeme else child.children[0]
        if line.__class__ is Lexeme and line.type == "LANGKAH" and line.row is not None:
            yield line.row


_OPENS_SIGNATURE = ("pembuka_tanda_tangan", "jabatan")
"""What a line is in no section: the lexer sees it where the steps stand above the sections."""

_BLOCKS: dict[str, Callable[[Builder, Tree[Any]], None]] = {
    "pembuka": Builder.opening,
    "kop": Builder.letterhead,
    "judul": Builder.title,
    "medan": Builder.field,
    "bagian": Builder.section,
    "tabel": Builder.table,
}


def _says_more(label: Label, before: Medan) -> bool:
    """Whether of two fields of one kind the second counts: the first is blank, or its label one of the variants.

    "Disetujui oleh : Sekretaris" above "Disahkan oleh : Kepala Dinas" is of who approved before.
    """
    standard = fold(label_baku(label.kunci, "medan"))
    return before.nilai is None or (fold(label.teks) == standard != fold(before.label.teks))
