"""How well an SOP was read: how much of it, and how far that fits its place."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from .folding import fold, is_blank
from .lexer import Lexeme
from .lexer.lexeme import OF_SECTIONS, step_number
from .model import Butir, Medan, Residu, Sop, Tabel, Teks
from .patterns import pattern
from .source import Span
from .values.tanggal import parse_tanggal
from .values.waktu import parse_waktu
from .values.waktu_dalam_teks import units_of_times
from .vocabulary import unspaced, vocabulary
from .vocabulary.istilah import label
from .vocabulary.kata_sambung import goes_on, kata_sambung
from .vocabulary.kolom import GROUPS, MUTU_BAKU
from .vocabulary.nama_sop import bare_name, end_of_opening
from .vocabulary.openings import first_words

__all__ = [
    "MANY_EMPTY",
    "MIN_COVERAGE",
    "MIN_LEGIBILITY",
    "OWED",
    "coverage",
    "further_titles",
    "identity_legible",
    "identity_part",
    "is_legible",
    "judged_part",
    "legibility",
    "shows_template",
]

MIN_COVERAGE = 0.8
"""Below this share of text that was understood an SOP is not judged as a whole."""

MIN_LEGIBILITY = 0.7
"""Below this share of values that fit their place an SOP is not judged as a whole."""

OWED = ("nomor", "nama", "tanggal_pembuatan", "tanggal_efektif", "disahkan_oleh")
"""The fields that every SOP fills; Tanggal Revisi may be blank."""

MANY_EMPTY = 3
"""From so many empty fields or sections on, their values probably stand elsewhere in the text."""

_MANY_FRAGMENTS = 12
"""Paragraphs without a number from which a section holds the cells of a table that was written out elsewhere."""

_MANY_NUMBERS = 3
"""Numbers without a text from which numbers and texts were written out apart."""

_MANY_BORDERS = 2
"""Items with a bar between their words from which two columns were read as one."""

_MANY_LINES = 9
"""Lines that no item of a section but Dasar Hukum fills."""

_TRACES_OF_TABLE = 3
"""Labels of columns and durations, outside any table, from which one was torn apart."""

_FEWEST_FIELDS = 3
"""So many fields of this form no other document has."""

_FIELDS_OF_SOPS = frozenset({"tanggal_pembuatan", "tanggal_revisi"})

_FEWEST_SECTIONS = 3
"""So many sections of this form no other document has under one another."""

_LONGEST_VALUE = 250
_DIGITS_OF_A_YEAR = 4
_DIGITS_OF_FIELDS = 8
"""So many digits are of a number and a date, or of two dates: more than a name holds."""
_LONGEST_TRACE = 100
_LONGEST_HEADING = 200
_APART = "   "
"""Blanks that keep the cells of a row apart: they make a line longer than its words are."""

_COLUMNS = frozenset({"uraian", *GROUPS, *MUTU_BAKU})


def is_legible(sop: Sop) -> bool:
    """Whether an SOP can be judged as a whole."""
    return sop.coverage >= MIN_COVERAGE and sop.legibility >= MIN_LEGIBILITY


def judged_part(sop: Sop) -> Sop | None:
    """What is judged of an SOP: all of it, only its :func:`identity_part`, or nothing, by what is legible."""
    if sop.format_lain is not None or is_legible(sop):
        return sop
    return identity_part(sop) if sop.identitas_terbaca else None


def shows_template(sop: Sop) -> bool:
    """Whether more tells that this is an SOP, of this template or another, than what any document may have in common
    with one: "Dasar Hukum" above regulations, "Kegiatan" and "Waktu" above the hours of a meeting.
    """
    if sop.format_lain is not None or _fields_show_template(sop.identitas.fields):
        return True
    if len({bagian.nama for bagian in sop.bagian}) >= _FEWEST_SECTIONS or any(map(_is_step_table, sop.tabel)):
        return True
    return any(end_of_opening(teks.teks) for teks in (*sop.judul, *sop.kop))


def _fields_show_template(fields: dict[str, Medan]) -> bool:
    """Whether there are several fields, or one of SOPs alone: letters have a number and a date, too."""
    words = vocabulary()["label_sop"]["kata"]
    labels = [unspaced(medan.label.teks) for medan in fields.values()]
    return (
        len(fields) >= _FEWEST_FIELDS
        or not _FIELDS_OF_SOPS.isdisjoint(fields)
        or any(word in label for label in labels for word in words)
    )


def _is_step_table(tabel: Tabel) -> bool:
    """Whether a table has what this form alone puts side by side: what a step needs, takes and yields, and by whom."""
    quality = len(tabel.peran.intersection(MUTU_BAKU))
    return quality == len(MUTU_BAKU) or (quality > 1 and len(tabel.pelaksana) > 1)


def coverage(lexemes: Sequence[Lexeme], residue: Sequence[Residu]) -> float:
    """The share of characters (blanks apart) outside residue, 0 to 1."""
    if not residue:
        return 1.0
    whole = sum(len(cell.text) for lexeme in lexemes for cell in lexeme.cells) or 1
    return round(1 - sum(len(piece.teks) for piece in residue) / whole, 4)


def legibility(sop: Sop, lexemes: Sequence[Lexeme]) -> float:
    """The share of what was read that looks as its place demands, 0 to 1.

    A sign that the text does not stand in the order of its page weighs as much as all of it: what was read may then be
    in the wrong place however well it looks there.
    """
    fits = [*_fields_fit(sop), *_sections_fit(sop)]
    for tabel in sop.tabel:
        fits.extend(_table_fits(tabel))
    share = sum(fits) / len(fits) if fits else 1.0
    return round(share / (1 + sum(sign(sop, lexemes) for sign in _SIGNS)), 4)


def identity_part(sop: Sop) -> Sop | None:
    """The SOP as far as its first step table: what PermenPANRB 35/2012 Lampiran Bab II.C.2 calls Bagian Identitas.

    None where no table follows the fields and sections, or some of them stand below it.
    """
    fields, sections = (*sop.identitas.fields.values(), *sop.identitas.lain), sop.bagian
    end = min((tabel.spans[0].start for tabel in sop.tabel), default=0)
    if not fields or max(node.span.end for node in (*fields, *sections)) > end:
        return None
    return Sop(
        spans=(sop.spans[0], Span(sop.spans[0].end, end)),
        kop=tuple(teks for teks in sop.kop if teks.span.end <= end),
        judul=tuple(teks for teks in sop.judul if teks.span.end <= end),
        identitas=sop.identitas,
        bagian=sections,
        tanda_tangan=tuple(signature for signature in sop.tanda_tangan if signature.letak == "identitas"),
        residu=tuple(residu for residu in sop.residu if residu.span.end <= end),
        coverage=sop.coverage,
        legibility=sop.legibility,
    )


def identity_legible(sop: Sop, lexemes: Sequence[Lexeme]) -> bool:
    """Whether the Bagian Identitas of an SOP is beyond doubt, whatever became of its table: nearly all fields have
    their values, it cites regulations, and nearly nothing of it is left over or out of place.
    """
    part = identity_part(sop)
    if part is None or not _marked_throughout(part.dasar_hukum):
        return False
    values = {name: nilai for name in OWED if (nilai := part.identitas.value(name)) is not None}
    dates = [nilai.teks for name, nilai in values.items() if name.startswith("tanggal")]
    if len(values) < len(OWED) - 1 or any(parse_tanggal(text).jenis == "tak_terbaca" for text in dates):
        return False
    above = [lexeme for lexeme in lexemes if lexeme.start < part.span.end]
    return min(coverage(above, part.residu), legibility(part, above)) >= _BEYOND_DOUBT


def _marked_throughout(butir: Sequence[Butir]) -> bool:
    """Whether there are items, and none without a marker, which may go on with the one before it."""
    return bool(butir) and all(one.penanda is not None for one in butir)


_BEYOND_DOUBT = 0.95


# ------------------------------------------------------------------ signs of another order


def _doubtful(sop: Sop, lexemes: Sequence[Lexeme]) -> bool:
    """Words that could belong to either of two columns, unless they are of a few items or steps, which say so of
    themselves, or of sections of which the rest of the SOP needs no word.
    """
    doubted = [at for at, lexeme in enumerate(lexemes) if lexeme.ragu]
    if not doubted:
        return False
    doubtful = sum(bool(langkah.ragu) for langkah in sop.langkah)
    if doubtful and 2 * doubtful >= len(sop.langkah):
        return True
    sections = set(_places_in_sections(lexemes))
    return any(
        lexemes[at].kunci not in _ALONE if lexemes[at].type == "BAGIAN" else lexemes[at].type not in _STEPS
        for at in doubted
        if at not in sections or lexemes[at].type == "BAGIAN"
    )


def _places_in_sections(lexemes: Sequence[Lexeme], section: str = "") -> Iterator[int]:
    """Where the heading of a section stands, of each one without ``section``, and the lines below it."""
    for heading, lexeme in enumerate(lexemes):
        if lexeme.type == "BAGIAN" and section in ("", lexeme.kunci):
            yield heading
            yield from takewhile(lambda at: lexemes[at].type in _IN_SECTIONS, range(heading + 1, len(lexemes)))


def _columns_in_one(sop: Sop, lexemes: Sequence[Lexeme]) -> bool:
    """Lines that hold what stands beside them, too: the border between, or the label there behind a regulation."""
    items = [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir]
    # Steps that were read as no rows.
    items += [text for lexeme in lexemes if lexeme.type == "SELA" and _NUMBER_AND_BAR.match(text := lexeme.text)]
    if sum(["|" in text.strip("| ") for text in items if "|" in text]) >= _MANY_BORDERS:
        return True
    lines = [lexemes[at].text for at in _places_in_sections(lexemes, "dasar_hukum")]
    return any(text[-1:].isalpha() and _ends_with_label(text) for text in lines)


_NUMBER_AND_BAR = pattern(r"\d{1,3}[.)]?\s*\|")


def _ends_with_label(text: str) -> bool:
    """Whether words end with a label that the form prints beside the regulations."""
    words = text.rsplit(maxsplit=2)
    if len(words) <= _WORDS_OF_LABEL:
        return False
    tail = f"{words[1]} {words[2]}"
    found = (label(tail, jenis) for jenis in _BESIDE_REGULATIONS)
    return any(one is not None and one.sure and one.kunci in _BESIDE_REGULATIONS[one.jenis] for one in found)


def _torn_fields(sop: Sop, _lexemes: Sequence[Lexeme]) -> bool:
    """Labels in a row whose values stand elsewhere, or a value that took in what stands beside the identity block."""
    present = {name: medan.nilai for name, medan in sop.identitas.fields.items()}
    values = {name: nilai.teks for name, nilai in present.items() if nilai is not None}
    if any(len(value) > _LONGEST_VALUE for value in values.values()):
        return True
    if sum(name in OWED and nilai is None for name, nilai in present.items()) < MANY_EMPTY:
        return False
    # Fields may be blank. Torn they are when what would fill them was left over, or went to the last label of the row.
    left_over = [residu.teks for residu in sop.residu if len(residu.teks) <= _LONGEST_TRACE]
    signed = [signature.nama.teks for signature in sop.tanda_tangan if signature.nama is not None]
    if sum(map(str.isdigit, values.get("nama", ""))) >= _DIGITS_OF_FIELDS:
        return True
    return any(_has_number(text) for text in (*left_over, values.get("disahkan_oleh", ""), *signed))


def _has_number(text: str) -> bool:
    return sum(map(str.isdigit, text)) >= _DIGITS_OF_A_YEAR


def _torn_table(sop: Sop, lexemes: Sequence[Lexeme]) -> bool:
    """No steps, but labels of columns and durations among the words of other parts."""
    if sop.langkah:
        return False
    columns: set[str] = set()
    durations = 0
    for lexeme in lexemes:
        if lexeme.cell is None or lexeme.type in _NO_TRACE:
            continue
        text = lexeme.cell.text
        if len(text) > _LONGEST_TRACE and _APART in text:
            text = " ".join(text.split())
        if len(text) <= _LONGEST_TRACE:
            columns |= _columns_named(text)
            durations += bool(units_of_times(text))
        else:
            # A heading to which rows were joined: its labels open with capital letters, words of prose do not.
            labels = [word for word in text[:_LONGEST_HEADING].split() if word[0].isupper()]
            columns |= _columns_named(" ".join(labels))
    return len(columns) + durations >= _TRACES_OF_TABLE


def _swallowed_table(sop: Sop, _lexemes: Sequence[Lexeme]) -> bool:
    """No steps, but an item of so many lines that the words of a table went into it, whose heading was not told."""
    return not sop.langkah and any(
        len(butir.isi.spans) >= _MANY_LINES for bagian in sop.bagian if bagian.nama in _ALONE for butir in bagian.butir
    )


def _steps_passed_over(sop: Sop, lexemes: Sequence[Lexeme]) -> bool:
    """Lines between the rows of a table that open with the number of a step that the table lacks, or rows of it that
    have such a number in another column.
    """
    numbers = {langkah.nomor for langkah in sop.langkah}
    lines = [line.text for line in lexemes if line.type == "SELA"]
    # What opens with the number of a step that the table has tells nothing: nearly every row does.
    rows = [line.cells for line in lexemes if line.type in _STEPS]
    others = [cells for cells in rows if cells and (number := step_number(cells[0].text)) and number not in numbers]
    lines += [" ".join([cell.text for cell in cells]) for cells in others]
    passed = [int(match[1]) for text in lines if (match := _STEP_PASSED.match(text))]
    return any(number not in numbers and (number == 1 or number - 1 in numbers) for number in passed)


_STEP_PASSED = pattern(r"(\d{1,3})[.)]?\s+[^\W\d_]{3}.*\s.*\s")


def _columns_named(text: str) -> set[str]:
    """The columns that a line names, when it holds little else."""
    words = [text, *text.split()]
    found = {found.kunci for word in words if (found := label(word, "kolom")) is not None} & _COLUMNS
    return found if len(words) <= _MOST_WORDS or len(found) >= _TRACES_OF_TABLE else set()


def _crowded_section(sop: Sop, _lexemes: Sequence[Lexeme]) -> bool:
    """Dozens of fragments under one heading."""
    return any(
        len(bagian.butir) >= _MANY_FRAGMENTS and sum(butir.penanda is None for butir in bagian.butir) >= _MANY_FRAGMENTS
        for bagian in sop.bagian
    )


def _loose_numbers(sop: Sop, _lexemes: Sequence[Lexeme]) -> bool:
    """Numbers of items or steps in one place, their texts in another."""
    items = sum(len(residu.teks) <= 4 and residu.teks.strip("().,- ").isdigit() for residu in sop.residu)
    texts = sum(any(map(str.isalpha, residu.teks)) for residu in sop.residu)
    texts += sum(butir.penanda is None for bagian in sop.bagian for butir in bagian.butir)
    # Without texts that lack a number, nobody has filled the numbered lines in.
    if items >= _MANY_NUMBERS and texts >= items:
        return True
    steps = sum(langkah.uraian is None for tabel in sop.tabel if _describes(tabel) for langkah in tabel.langkah)
    return steps >= _MANY_NUMBERS and 2 * steps > len(sop.langkah)


def _lists_in_one(sop: Sop, _lexemes: Sequence[Lexeme]) -> bool:
    """The items of two sections that stand in turn, as where a text layer goes on line by line: 2, 2, 3, 3."""
    for bagian in sop.bagian:
        markers = [butir.penanda.teks for butir in bagian.butir if butir.penanda is not None]
        twice = [step_number(marker) for marker, below in pairwise(markers) if marker == below]
        if any(below == number + 1 > 1 for number, below in pairwise(twice)):
            return True
    return False


def _describes(tabel: Tabel) -> bool:
    """Whether the rows of a table owe a description: all do, but where no cell can stand under a heading for it."""
    return "uraian" in tabel.peran or any(langkah.sel > len(tabel.kolom) for langkah in tabel.langkah)


_SIGNS = (
    _doubtful,
    _columns_in_one,
    _torn_fields,
    _torn_table,
    _steps_passed_over,
    _swallowed_table,
    _crowded_section,
    _loose_numbers,
    _lists_in_one,
)
_STEPS = frozenset({"LANGKAH", "LANJUTAN"})
_NO_TRACE = frozenset({"KOP", "JUDUL", "SELA"})
_IN_SECTIONS = OF_SECTIONS | {"SELA"}

_ALONE = frozenset({"keterkaitan", "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan"})
"""Sections of which the rest of the SOP needs no word: where theirs are mixed up, nothing else is in doubt."""
_BESIDE_REGULATIONS = {"medan": frozenset({"nama"}), "bagian": frozenset({"kualifikasi_pelaksana"})}
"""What the form prints at the right of Dasar Hukum (PermenPANRB 35/2012 Lampiran Bab II.C.2)."""
_WORDS_OF_LABEL = 2
_MOST_WORDS = 7


# ------------------------------------------------------------------ parts


def _fields_fit(sop: Sop) -> list[bool]:
    """A date reads as one, a dash, or dots, and words do not break off; when most fields are empty, their values were
    torn away from them.
    """
    fields = sop.identitas.fields
    present = {name: fields[name] for name in OWED if name in fields}
    empty = [name for name, medan in present.items() if medan.nilai is None]
    fits = [len(empty) < MANY_EMPTY for _ in empty]
    for name, medan in present.items():
        if medan.nilai is not None:
            text = medan.nilai.teks
            if (name in _WORDED and _breaks_off(text)) or (name == "disahkan_oleh" and _holds_letterhead(text)):
                fits.append(False)
            fits.append(not name.startswith("tanggal") or any(map(str.isdigit, text)) or is_blank(text))
    return fits


def _breaks_off(text: str) -> bool:
    """Whether words open with "dan", or end with it: the rest of them stands elsewhere."""
    return fold(text).partition(" ")[0] in kata_sambung("kata") or goes_on(text, ("kata",))


def _holds_letterhead(text: str) -> bool:
    """Whether words go on with those of a letterhead: "KEPALA DINAS PEMERINTAH KABUPATEN GUNUNG SOSIAL"."""
    words = text.split()
    return any(
        word.isupper() and first_words(" ".join(words[at : at + 2]), _GOVERNMENTS) is not None
        for at, word in enumerate(words)
        if at
    )


_GOVERNMENTS = ("pemerintah_daerah",)
_WORDED = frozenset({"nama", "disahkan_oleh"})


def _sections_fit(sop: Sop) -> list[bool]:
    empty = sum(not bagian.butir for bagian in sop.bagian)
    return [bool(bagian.butir) or empty < MANY_EMPTY for bagian in sop.bagian]


def _table_fits(tabel: Tabel) -> list[bool]:
    """Each row is a step with a description, a readable time and not more cells than the heading; numbers ascend."""
    if not tabel.langkah:
        # A heading whose rows were printed elsewhere.
        return [False] * 5
    width = max(kolom.letak for kolom in tabel.kolom) + 1 if tabel.kolom else 0
    fits = []
    previous = None
    described = _describes(tabel)
    for langkah in tabel.langkah:
        fits.append((langkah.uraian is not None or not described) and langkah.sel <= width + 2)
        if langkah.waktu is not None:
            fits.append(parse_waktu(langkah.waktu.teks) is not None or any(map(str.isdigit, langkah.waktu.teks)))
        if langkah.nomor is not None:
            fits.append(previous is None or previous < langkah.nomor <= previous + 3)
            previous = langkah.nomor
    return fits


def further_titles(sop: Sop) -> list[Teks]:
    """The titles of further tables whose steps start from 1 again and that do not say the name of the SOP: without an
    identity block the text does not tell whether they are of another one.
    """
    if len(sop.tabel) < 2 or (nama := sop.identitas.text("nama")) is None:
        return []
    found = []
    for above, tabel in pairwise(sop.tabel):
        if not (above.langkah and tabel.langkah and tabel.langkah[0].nomor == 1):
            continue
        low, high = above.langkah[-1].span.end, tabel.spans[0].start
        titles = [judul for judul in sop.judul if low <= judul.span.start < high]
        found += [judul for judul in titles if bare_name(judul.teks) not in ("", bare_name(nama))]
    return found
