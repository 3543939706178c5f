"""Structure: sections, headings, columns, rows, and text that belongs to none of them."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from ..findings import Edit, Fix, Related
from ..folding import fold
from ..istilah import Istilah, first_words, label, label_baku
from ..model import BAGIAN, MEDAN, Bagian, Label, Langkah, Residu, Sop, Tabel, Teks, blank
from ..patterns import pattern
from ..source import Source, Span
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .pelaksana import names_person, same_actor
from .umum import DURATION, LIKE_LETTERS, misplaced_time

__all__ = ["has_letters", "mentioned", "noisy", "outside_text", "same_list", "section_names"]

_SEBUTAN = {
    "dasar_hukum": "Dasar Hukum",
    "kualifikasi_pelaksana": "Kualifikasi Pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan_perlengkapan": "Peralatan/Perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan_pendataan": "Pencatatan dan Pendataan",
    "tabel": "tabel langkah",
    "nomor": "Nomor",
    "uraian": "Uraian Kegiatan",
    "pelaksana": "Pelaksana",
    "kelengkapan": "Kelengkapan",
    "waktu": "Waktu",
    "output": "Output",
    "keterangan": "Keterangan",
}

# Words by which a label gives itself away where the reader did not take it for one.
_JEJAK: dict[str, tuple[str, ...]] = {
    "dasar_hukum": ("Dasar Hukum",),
    "kualifikasi_pelaksana": ("Kualifikasi", "Kualitas Pelaksana"),
    "keterkaitan": ("Keterkaitan", "Keterkatan", "Keterikatan"),
    "peralatan_perlengkapan": ("Peralatan", "Perlengkapan"),
    "peringatan": ("Peringatan",),
    "pencatatan_pendataan": ("Pencatatan", "Pendataan"),
    "tabel": ("Mutu Baku", "Mutu Buku", "Pendukung", "Output", "Uraian Kegiatan", "Uraian Prosedur", "Aktivitas"),
    "nomor": ("Nomor SOP", "No. SOP", "No SOP", "No. Dokumen"),
    "nama": ("Nama SOP", "Judul SOP", "Nama SO"),
    "tanggal_pembuatan": ("Tanggal Pembuatan", "Tgl Pembuatan", "Tgl. Pembuatan", "Tanggal Dibuat"),
    "tanggal_revisi": ("Tanggal Revisi", "Tgl Revisi", "Tgl. Revisi"),
    "tanggal_efektif": (
        "Tanggal Efek",
        "Tgl Efek",
        "Tgl. Efek",
        "Tanggal Pengesahan",
        "Tgl Pengesahan",
        "Tanggal Terbit",
    ),
    "disahkan_oleh": ("Disahkan", "Ditetapkan Oleh", "Ditetapkan oleh", "Disetujui Oleh", "Disetujui oleh"),
}

_CLEAN = 0.9
"""Below this coverage or legibility the scan is blamed before the document is."""

_MANY_EMPTY = 3
"""From so many empty sections on their contents probably stand elsewhere in the text."""


def section_names(keys: Iterable[str]) -> str:
    """The names of sections or columns as a list for people: "Keterkaitan, Peringatan"."""
    return ", ".join(_SEBUTAN[key] for key in keys)


def noisy(sop: Sop) -> bool:
    """Whether so much of the SOP did not fit its place that a small contradiction may be the scan's."""
    return sop.coverage < _CLEAN or sop.legibility < _CLEAN


def has_letters(text: str, least: int = 3) -> bool:
    """Whether the text holds at least so many letters; page numbers and lone signs do not."""
    return sum(map(str.isalpha, text)) >= least


@once
def outside_text(context: Context) -> str:
    """Everything that was read outside the step tables, one piece a line."""
    sop = context.sop
    fields = [getattr(sop.identitas, name) for name in MEDAN]
    values = [medan.nilai for medan in (*fields, *sop.identitas.lain) if medan is not None]
    items = [butir.isi for bagian in sop.bagian for butir in bagian.butir]
    pieces: list[Teks | None] = [*sop.kop, *sop.judul, *values, *items, *sop.residu]
    for signature in sop.tanda_tangan:
        pieces += [signature.jabatan, signature.nama, signature.pangkat, signature.nip]
    return "\n".join(teks.teks for teks in pieces if teks is not None)


def mentioned(sop: Sop, key: str, context: Context) -> bool:
    """Whether a label that was not read as one stands somewhere in the text, with a capital as labels have."""
    text = outside_text(context)
    return any(words in text or words.upper() in text for words in _JEJAK[key])


# -------------------------------------------------------------------- sections


@check(Sop, placeholders=("bagian",), undetermined=True, worded=("bagian",))
def required_sections(sop: Sop, options: Options, context: Context) -> Verdict:
    """Every section that an SOP owes and its step table must be there; one finding names all that are not."""
    if not sop.bagian:
        return Undetermined("tajuk_bagian_tidak_terbaca")
    present = {bagian.nama for bagian in sop.bagian}
    missing = [name for name in BAGIAN if name not in present]
    if not sop.tabel:
        missing.append("tabel")
    if not missing:
        return None
    surely = [name for name in missing if not (mentioned(sop, name, context) or (name == "tabel" and _swallowed(sop)))]
    if not surely:
        return Undetermined("label_di_tempat_lain")
    if noisy(sop):
        return Undetermined("kotor")
    return [Hit(sop.anchor(), {"bagian": section_names(surely)})]


_MANY_ITEMS = 12


def _swallowed(sop: Sop) -> bool:
    """Whether a section took in so many unnumbered lines that the rows of a table are probably among them."""
    return any(sum(butir.penanda is None for butir in bagian.butir) > _MANY_ITEMS for bagian in sop.bagian)


@check(Sop, placeholders=("bagian",), undetermined=True)
def sections_filled(sop: Sop, options: Options, context: Context) -> Verdict:
    """A section heading must have something under it; a dash says "none" and is something."""
    if not sop.bagian:
        return Undetermined("tajuk_bagian_tidak_terbaca")
    empty = [bagian for bagian in sop.bagian if _is_empty(bagian)]
    if not empty:
        return None
    surely = [bagian for bagian in empty if not _filled_elsewhere(sop, bagian)]
    if not sop.tabel or len(empty) >= _MANY_EMPTY or not surely:
        return Undetermined("isi_terpisah")
    if noisy(sop):
        return Undetermined("kotor")
    return [Hit(bagian.label.spans[0], {"bagian": _SEBUTAN[bagian.nama]}) for bagian in surely]


_DASH = frozenset("-–—")


def _is_empty(bagian: Bagian) -> bool:
    if any(butir.isi.teks[0].isalnum() for butir in bagian.butir):
        return False
    return all(blank(butir.isi) and _DASH.isdisjoint(butir.isi.teks) for butir in bagian.butir)


def _filled_elsewhere(sop: Sop, empty: Bagian) -> bool:
    """Whether lost text follows the heading, the section stands twice, or the next section holds two lists."""
    start = empty.label.span.end
    later = [bagian for bagian in sop.bagian if bagian.label.span.start >= start]
    end = min((bagian.label.span.start for bagian in later), default=sop.tabel[0].span.start if sop.tabel else start)
    if any(start <= piece.span.start < end and has_letters(piece.teks, 1) for piece in sop.residu):
        return True
    if any(other.nama == empty.nama and other is not empty and not _is_empty(other) for other in sop.bagian):
        return True
    following = min(later, key=lambda bagian: bagian.label.span.start, default=None)
    return following is not None and sum(_number(butir.penanda) == 1 for butir in following.butir) > 1


@check(Sop, placeholders=("bagian",), undetermined=True)
def sections_once(sop: Sop, options: Options, context: Context) -> Verdict:
    """No section may stand twice in one SOP; a heading repeated on the next page while its list goes on may."""
    first: dict[str, Bagian] = {}
    hits = []
    for bagian in sop.bagian:
        before = first.setdefault(bagian.nama, bagian)
        if before is not bagian and not same_list(before, bagian):
            related = (Related(before.label.spans[0], "pertama"),)
            hits.append(Hit(bagian.label.spans[0], {"bagian": _SEBUTAN[bagian.nama]}, related))
    # A second SOP whose identity block was not read repeats them all.
    return Undetermined("bagian_berulang") if len(hits) >= _MANY_EMPTY else hits or None


def same_list(before: Bagian, bagian: Bagian) -> bool:
    """Whether the list of a section goes on under the same heading on the next page."""
    if not before.butir or not bagian.butir:
        return True
    last, next_ = _number(before.butir[-1].penanda), _number(bagian.butir[0].penanda)
    return last is not None and next_ == last + 1


# -------------------------------------------------------------------- headings

_NEAR_FORM = 80.0
"""Similarity (0 to 100) to the standard form from which that form is what was meant."""

_READABLE = 70.0
"""Below this similarity the scan is blamed."""

_JUNK = pattern(r"[^\w\s./&,()-]|\d")


@check(Sop, placeholders=("label", "baku"))
def standard_labels(sop: Sop, options: Options, context: Context) -> Verdict:
    """Labels, section headings and column headings must be accepted forms; one finding for each spelling."""
    found: dict[str, list[tuple[str, Label]]] = {}
    for jenis, written in _labels(sop):
        if not written.baku:
            found.setdefault(fold(written.teks), []).append((jenis, written))
    if not found:
        return None
    return [hit for places in found.values() if (hit := _misspelt(*zip(*places, strict=True))) is not None]


def _labels(sop: Sop) -> Iterator[tuple[str, Label]]:
    identitas = sop.identitas
    for medan in (*(getattr(identitas, name) for name in MEDAN), *identitas.lain):
        if medan is not None:
            yield "medan", medan.label
    for bagian in sop.bagian:
        yield "bagian", bagian.label
    for tabel in sop.tabel:
        for tajuk in tabel.tajuk:
            yield "kolom", tajuk


def _misspelt(kinds: tuple[str, ...], labels: tuple[Label, ...]) -> Hit | None:
    """What to say of one spelling and all its places; None when only noise stands beside an accepted form."""
    from rapidfuzz import fuzz

    first = labels[0]
    found = _meant(first, kinds[0])
    if found is None or _accepted_behind_number(first, kinds[0]):
        return None
    written, form = _key(first.teks), _key(found.bentuk)
    if form in written or _key(label_baku(found.kunci, found.jenis)) in written:
        return None
    likeness = fuzz.ratio(written, form)
    data = {"label": first.teks, "baku": _cased(first.teks, found.bentuk)}
    related = tuple(Related(other.spans[0], "juga di sini") for other in labels[1:])
    glued = " " in found.bentuk and " " not in first.teks
    if likeness < _READABLE or glued or _JUNK.search(first.teks):
        return Hit(first.spans[0], data, related, origin="scan", confidence="possible")
    whole = all(len(other.spans) == 1 for other in labels)
    edits = tuple(Edit(other.spans[0], _cased(other.teks, found.bentuk)) for other in labels)
    fix = Fix("safe" if likeness >= _NEAR_FORM else "suggest", edits) if whole else None
    scan = _scanned(written, form)
    return Hit(
        first.spans[0],
        data,
        related,
        fix=fix,
        origin="scan" if scan else None,
        confidence="possible" if scan else None,
    )


def _scanned(written: str, form: str) -> bool:
    """Whether letters that a scan takes for each other are all that differs."""
    pairs = {a + b for a, b in zip(written, form, strict=False) if a != b}
    return len(written) == len(form) and pairs <= LIKE_LETTERS


_HEADING_NUMBER = pattern(r"\s*(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s+")


def _accepted_behind_number(written: Label, jenis: str) -> bool:
    """Whether a number or a letter stands before an accepted form: "D. Peralatan dan Perlengkapan"."""
    number = _HEADING_NUMBER.match(written.teks)
    found = label(written.teks[number.end() :], jenis) if number is not None else None
    return found is not None and found.baku


def _meant(written: Label, jenis: str) -> Istilah | None:
    text = written.teks if jenis != "kolom" else written.teks.partition("(")[0].rstrip(" :") or written.teks
    return label(text, jenis)


def _key(text: str) -> str:
    return fold(text).replace(" ", "")


def _cased(written: str, form: str) -> str:
    """The form in capitals, small letters or with one capital, as the label was written."""
    if written.isupper():
        return form.upper()
    if written.islower():
        return form.lower()
    return form[0] + form[1:].lower() if written[1:].islower() else form


# -------------------------------------------------------------------- columns


class ColumnsOptions(Options):
    """``kolom`` are the columns that the first table must have."""

    kolom: tuple[Literal["nomor", "uraian", "pelaksana", "kelengkapan", "waktu", "output", "keterangan"], ...]


@check(Sop, options=ColumnsOptions, placeholders=("kolom",), undetermined=True)
def required_columns(sop: Sop, options: ColumnsOptions, context: Context) -> Verdict:
    """The step table must have these columns; one finding on its first heading names all that are missing.

    Undetermined when its rows hold cells under a heading that could not be told: the column may be one of those.
    """
    if not sop.tabel:
        return Undetermined("tabel_tidak_terbaca")
    tabel = sop.tabel[0]
    missing = [name for name in options.kolom if name not in tabel.peran]
    if "nomor" in missing and _numbered_in_text(tabel):
        missing.remove("nomor")
    if not missing:
        return None
    if not tabel.langkah or any(_unclaimed(langkah) for langkah in tabel.langkah):
        return Undetermined("kolom_tidak_dikenal")
    if noisy(sop):
        return Undetermined("kotor")
    return [Hit(tabel.spans[0], {"kolom": section_names(missing)})]


def _numbered_in_text(tabel: Tabel) -> bool:
    """Whether the steps' numbers stand in the column of their descriptions."""
    column = next((kolom for kolom in tabel.kolom if kolom.peran == "uraian" and kolom.label is not None), None)
    if column is not None and column.label is not None and fold(column.label.teks).startswith(("no ", "nomor ")):
        return True
    texts = [langkah.uraian.teks for langkah in tabel.langkah if langkah.uraian is not None]
    return bool(texts) and sum(text[0].isdigit() for text in texts) * 2 > len(texts)


def _cells(langkah: Langkah) -> Iterator[Teks]:
    for teks in (langkah.nomor_tertulis, langkah.uraian, langkah.kelengkapan, langkah.waktu, langkah.output):
        if teks is not None:
            yield teks
    if langkah.keterangan is not None:
        yield langkah.keterangan
    yield from langkah.tanda


def _unclaimed(langkah: Langkah) -> list[Span]:
    """The filled cells of a row that stand under no heading."""
    claimed = {span for teks in _cells(langkah) for span in teks.spans}
    return [span for span in langkah.spans if span not in claimed]


_ALIKE = 88.0
"""Similarity (0 to 100) from which two headings are one, misspelt: PLK004 speaks of those."""


@check(Sop, placeholders=("lanjutan", "pertama"))
def same_heading(sop: Sop, options: Options, context: Context) -> Verdict:
    """A table that goes on over the page must name the columns and actors of the first one.

    A later table whose numbers start anew is another procedure and is left alone.
    """
    pairs = [
        (before, after) for before, after in zip(sop.tabel, sop.tabel[1:], strict=False) if _continues(before, after)
    ]
    if not pairs:
        return NOT_APPLICABLE
    hits = []
    for before, after in pairs:
        hit = _other_roles(before, after) or _other_actors(before, after)
        if hit is not None:
            hits.append(hit)
    return hits or None


def _continues(before: Tabel, after: Tabel) -> bool:
    last = next((langkah.nomor for langkah in reversed(before.langkah) if langkah.nomor is not None), None)
    first = next((langkah.nomor for langkah in after.langkah if langkah.nomor is not None), None)
    return after.lanjutan and last is not None and first is not None and first > last


def _other_roles(before: Tabel, after: Tabel) -> Hit | None:
    lost, added = before.peran - after.peran, after.peran - before.peran
    if not lost and not added:
        return None
    order = [kolom.peran for kolom in (*before.kolom, *after.kolom)]
    return Hit(
        after.spans[0],
        {
            "pertama": section_names(sorted(lost, key=order.index)) or "-",
            "lanjutan": section_names(sorted(added, key=order.index)) or "-",
        },
        (Related(before.spans[0], "tajuk pertama"),),
    )


def _other_actors(before: Tabel, after: Tabel) -> Hit | None:
    old = [kolom.nama for kolom in before.pelaksana if kolom.nama is not None]
    new = [kolom.nama for kolom in after.pelaksana if kolom.nama is not None]
    if not old or not new:
        return None
    missing = [nama for nama in old if not _among(nama, new)]
    added = [nama for nama in new if not _among(nama, old)]
    if not missing and not added:
        return None
    data = {
        "pertama": ", ".join(nama.teks for nama in missing) or "-",
        "lanjutan": ", ".join(nama.teks for nama in added) or "-",
    }
    place = added[0].spans[0] if added else after.spans[0]
    note = missing[0].spans[0] if missing else before.spans[0]
    return Hit(place, data, (Related(note, "tajuk pertama"),))


def _among(nama: Teks, others: list[Teks]) -> bool:
    key = _key(nama.teks)
    if any(key == _key(other.teks) or same_actor(nama.teks, other.teks) for other in others):
        return True
    from rapidfuzz import fuzz

    return any(fuzz.ratio(key, _key(other.teks)) >= _ALIKE for other in others)


@check(Langkah, placeholders=("sel", "kolom", "langkah"), undetermined=True, together=True)
def cells_per_row(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A row must have its cells under its columns: flagged when cells too many or too few have moved its contents.

    Blank cells cut off or added at the end move nothing. Where most rows deviate, the heading is in doubt instead.
    """
    moved: dict[int, Verdict] = {}
    for tabel in context.sop.tabel:
        moved.update(_moved_rows(tabel, context.source))
    return [moved.get(id(step)) for step in steps]


def _moved_rows(tabel: Tabel, source: Source) -> dict[int, Verdict]:
    """What to say of the rows whose contents stand under other columns than their own, by the identity of the row."""
    width = _width(tabel)
    rows = [langkah for langkah in tabel.langkah if langkah.sel != width and _moved(langkah, tabel, source)]
    if len(rows) * 2 > len(tabel.langkah):
        return {id(langkah): Undetermined("kolom_tidak_dikenal") for langkah in rows}
    return {
        id(langkah): [Hit(langkah.spans[0], {"sel": langkah.sel, "kolom": width, "langkah": langkah.nomor or "-"})]
        for langkah in rows
    }


def _moved(langkah: Langkah, tabel: Tabel, source: Source) -> bool:
    """Whether a filled cell stands beyond the last column, or the time stands in another column than its own."""
    if "waktu" not in tabel.peran:
        return False
    if langkah.waktu is not None and DURATION.match(langkah.waktu.teks):
        return langkah.sel > _width(tabel) and langkah.spans[-1] in _unclaimed(langkah)
    return misplaced_time(langkah, source)


def _width(tabel: Tabel) -> int:
    return max((kolom.letak for kolom in tabel.kolom), default=-1) + 1


# -------------------------------------------------------------------- what is left over


class ResidueOptions(Options):
    """``paling_banyak`` runs are reported one by one; more are one finding with the others as related places."""

    paling_banyak: int = 10


@check(Sop, options=ResidueOptions, placeholders=("teks",))
def unknown_text(sop: Sop, options: ResidueOptions, context: Context) -> Verdict:
    """Text that belongs to no part of the form, one finding for each run of it."""
    if not sop.residu:
        return None
    signed = [piece.span.start for piece in sop.residu if _signs(piece, sop)]
    pieces = [
        piece
        for piece in sop.residu
        # Between the office and the NIP of who signs besides stands the name.
        if not _heads(piece, sop) and not (signed and min(signed) <= piece.span.start <= max(signed))
    ]
    runs = [run for run in _runs(pieces, context.source) if has_letters(context.source.slice(run))]
    if len(runs) > options.paling_banyak:
        related = tuple(Related(run, "juga di sini") for run in runs[1:])
        return [Hit(runs[0], {"teks": _short(context.source.slice(runs[0]))}, related)]
    return [Hit(run, {"teks": _short(context.source.slice(run))}) for run in runs] or None


def _heads(piece: Residu, sop: Sop) -> bool:
    """Whether a piece above the identity block is a letterhead or a title: it stands in capitals.

    So does a stamp, but that says the document is not in force.
    """
    return (
        piece.teks.isupper()
        and piece.span.start < sop.identitas.span.start
        and first_words(piece.teks, ("keadaan",)) is None
    )


def _signs(piece: Residu, sop: Sop) -> bool:
    """Whether a piece below the tables is part of a signature that others share: an office, a name or a NIP."""
    if not sop.tabel or piece.span.start < sop.tabel[-1].span.end:
        return False
    kinds = ("jabatan", "pangkat", "pembuka_tanda_tangan")
    return first_words(piece.teks, kinds) is not None or names_person(piece.teks)


def _runs(residue: Iterable[Residu], source: Source) -> list[Span]:
    """The pieces, those with only blanks between them joined."""
    runs: list[Span] = []
    for span in sorted(span for piece in residue for span in piece.spans):
        if runs and not source.text[runs[-1].end : span.start].strip(' \t\r\n\xa0|"*'):
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, span.end))
        else:
            runs.append(span)
    return runs


_LONGEST_QUOTE = 60


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


# -------------------------------------------------------------------- lists


@lru_cache(maxsize=4096)
def _mark(text: str) -> tuple[int | None, int | None]:
    """The number of a list marker, and its letter counted from a; neither for bullets and for "1.1"."""
    mark = text.strip("-–•*(). ,")
    if mark.isdecimal() and len(mark) <= 2:
        return int(mark), None
    is_letter = len(mark) == 1 and mark.isascii() and mark.isalpha()
    return None, ord(mark.lower()) - ord("a") + 1 if is_letter else None


def _number(penanda: Teks | None) -> int | None:
    return None if penanda is None else _mark(penanda.teks)[0]


@check(Bagian, placeholders=("nomor", "seharusnya"))
def item_numbers(bagian: Bagian, options: Options, context: Context) -> Verdict:
    """The numbers of a list must not skip or repeat; a list may start anew at 1 (or a)."""
    marks = [(_mark(butir.penanda.teks), butir.penanda, butir) for butir in bagian.butir if butir.penanda is not None]
    for kind in (_NUMBERS, _LETTERS):
        numbered = [(mark[kind], penanda, butir) for mark, penanda, butir in marks if mark[kind] is not None]
        for position, ((before, _, first), (number, penanda, butir)) in enumerate(pairwise(numbered)):
            assert before is not None and number is not None  # noqa: S101 - only such were taken
            # Going back belongs to two lists that were read into one another.
            if (
                number in (before + 1, 1)
                or number < before
                or _lost_between(context.sop, first.span.end, butir.span.start)
            ):
                continue
            follows = numbered[position + 2][0] if position + 2 < len(numbered) else None
            misread = follows == before + 2
            data = {"nomor": penanda.teks.strip("().- "), "seharusnya": _like(before + 1, kind == _LETTERS)}
            return [
                Hit(
                    penanda.spans[0],
                    data,
                    origin="scan" if misread else None,
                    confidence="possible" if misread else None,
                )
            ]
    return None


_NUMBERS, _LETTERS = 0, 1


def _like(number: int, letters: bool) -> str:
    return chr(ord("a") + number - 1) if letters else str(number)


def _lost_between(sop: Sop, start: int, end: int) -> bool:
    return any(start <= piece.span.start < end for piece in sop.residu)


# -------------------------------------------------------------------- the whole document


class AgencyOptions(Options):
    """``kata`` are the words by which the name of an agency is known."""

    kata: tuple[str, ...]


@check(Sop, options=AgencyOptions, undetermined=True)
def agency_named(sop: Sop, options: AgencyOptions, context: Context) -> Verdict:
    """The agency must be named above or inside the identity block."""
    if all(getattr(sop.identitas, name) is None for name in MEDAN):
        return Undetermined("identitas_tidak_terbaca")
    block_end = sop.identitas.span.end
    pieces: list[Teks] = [*sop.kop, *sop.judul, *(piece for piece in sop.residu if piece.span.start < block_end)]
    for name in ("disahkan_oleh", "nomor"):
        medan = getattr(sop.identitas, name)
        if medan is not None and medan.nilai is not None:
            pieces.append(medan.nilai)
    words = frozenset(options.kata)
    if any(not words.isdisjoint(fold(piece.teks).split()) for piece in pieces):
        return None
    return [Hit(sop.anchor())]


@check(Sop, placeholders=("format",), any_format=True, worded=("format",))
def other_format(sop: Sop, options: Options, context: Context) -> Verdict:
    """The document follows the template of another field; the rules of this one do not apply to it."""
    if sop.format_lain is None:
        return None
    return [Hit(sop.anchor(), {"format": _FORMAT.get(sop.format_lain, sop.format_lain)})]


_FORMAT = {
    "kesehatan": "SOP pelayanan kesehatan",
    "mutu": "prosedur mutu",
    "naratif": "prosedur kerja naratif",
    "standar_pelayanan": "standar pelayanan",
}

_MARKUP = pattern(r"</?[a-zA-Z][^<>\n]*>|\*\*|(?m:^#{1,6}(?= ))")


@check(Sop, placeholders=("markah",))
def leftover_markup(sop: Sop, options: Options, context: Context) -> Verdict:
    """Markup that text recognition left in the text; one finding for each kind."""
    text = context.source.text
    starts = sorted(text.rfind("\n", 0, other.spans[0].start) + 1 for other in context.document.sops)
    start = text.rfind("\n", 0, sop.spans[0].start) + 1
    end = next((other for other in starts if other > start), len(text))
    found: dict[str, list[Span]] = {}
    for match in _MARKUP.finditer(text, start, end):
        found.setdefault(match.group(), []).append(Span(*match.span()))
    return [
        Hit(
            places[0],
            {"markah": markup},
            tuple(Related(place, "juga di sini") for place in places[1:]),
            fix=Fix("safe", tuple(Edit(place, "") for place in places)),
        )
        for markup, places in found.items()
    ] or None
