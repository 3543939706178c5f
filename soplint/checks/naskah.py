"""The document as a whole: text that belongs to no part of it, its agency, its form."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Annotated

from ..acuan.instansi import unit_words
from ..findings import Edit, Fix, Related
from ..folding import fold
from ..model import Residu, Sop, Teks
from ..patterns import pattern
from ..source import Source, Span
from ..typed import Between
from ..values.nama_orang import names_person
from ..values.nomor_pegawai import numbers_person
from ..values.tanggal import parse_tanggal
from ..vocabulary.istilah import runs_into_label, words_of_dates
from ..vocabulary.nama_sop import bare_name
from ..vocabulary.openings import awal, first_words
from . import Context, Hit, Options, Undetermined, Verdict, check, once_a_file
from .jabatan import office_words, offices
from .keterbacaan import has_letters

__all__: list[str] = []


class ResidueOptions(Options):
    """``paling_banyak`` runs are reported one by one; more are one finding with the others as related places."""

    paling_banyak: Annotated[int, Between(0)] = 10


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
        if not (_heads(piece, sop) or _approves(piece, sop) or _belongs_to_label(piece, sop))
        and not (signed and min(signed) <= piece.span.start <= max(signed))
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
        _in_capitals(piece.teks)
        and piece.span.start < sop.identitas.span.start
        and first_words(piece.teks, ("keadaan",)) is None
    )


def _in_capitals(text: str) -> bool:
    """Whether a text stands in capitals; the title of learning in the name of a hospital, "dr. SOEROSO", does not."""
    title, point, name = text.partition(".")
    titled = point and title.lower() in offices()["gelar"]["nama_instansi"]
    return (name if titled else text).isupper()


def _approves(piece: Residu, sop: Sop) -> bool:
    """Whether a piece inside the identity block is the rank or the number of who approves, parted from the name, or the
    office of who does where no field says so: "Tanggal Pengesahan Disahkan Oleh" above it.
    """
    block, approver = sop.identitas.span, sop.identitas.disahkan_oleh
    if not block.start <= piece.span.start < block.end:
        return False
    kinds = ("pangkat",) if approver is not None else ("pangkat", "jabatan")
    return first_words(piece.teks, kinds) is not None or numbers_person(piece.teks)


def _belongs_to_label(piece: Residu, sop: Sop) -> bool:
    """Whether a piece is the label of a field, or above the first section a date or the word before one: whatever it is
    of, nobody is to strike it out.
    """
    head = sop.bagian[0].span.start if sop.bagian else sop.identitas.span.end
    dated = fold(piece.teks) in words_of_dates() or parse_tanggal(piece.teks).tanggal is not None
    return (piece.span.start < head and dated) or runs_into_label(piece.teks, "nomor")


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


class AgencyOptions(Options):
    """``kata`` are the words by which the name of an agency is known, ``di`` those before it in a title."""

    kata: frozenset[str]
    di: frozenset[str] = frozenset()


@check(Sop, options=AgencyOptions, undetermined=True)
def agency_named(sop: Sop, options: AgencyOptions, context: Context) -> Verdict:
    """The agency must be named above or inside the identity block.

    A title names one that opens it or stands behind "di" or "pada"; of another, "Pemeliharaan Kantor", the text cannot
    tell, and "Pengelolaan Arsip" names none.
    """
    if not sop.identitas.fields:
        return Undetermined("identitas_tidak_terbaca")
    words = options.kata
    if any(not words.isdisjoint(fold(piece.teks).split()) for piece in _naming_agency(sop)) or _named_by_letters(
        [*_naming_agency(sop), *sop.judul], words
    ):
        return None
    titles = [bare_name(teks.teks).split() for teks in (*sop.judul, sop.identitas.value("nama")) if teks is not None]
    if any(_named_in(title, words, options.di) for title in titles):
        return None
    if any(not words.isdisjoint(fold(piece.teks).split()) for piece in sop.residu):
        return Undetermined("label_di_tempat_lain")
    if any(not frozenset(awal("kop")).isdisjoint(title) for title in titles):
        return Undetermined("label_di_tempat_lain")
    # Names of agencies are many: text above the block that nothing claims may be one that no list knows.
    start = sop.identitas.span.start
    if any(piece.span.start < start and has_letters(piece.teks) for piece in (*sop.kop, *sop.residu)):
        return Undetermined("label_di_tempat_lain")
    return [Hit(sop.anchor())]


def _naming_agency(sop: Sop) -> Iterator[Teks]:
    """What may name the agency above or inside the identity block: mostly the first line does."""
    yield from sop.kop
    block_end = sop.identitas.span.end
    yield from (piece for piece in sop.residu if piece.span.start < block_end)
    # A date holds no name of an agency, unless the letterhead beside it was read as a part of it.
    for name in ("disahkan_oleh", "nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif"):
        medan = sop.identitas.fields.get(name)
        if medan is not None and medan.nilai is not None and not _is_bare_office(medan.nilai.teks):
            yield medan.nilai


def _named_in(title: list[str], words: frozenset[str], before: frozenset[str]) -> bool:
    """Whether a title opens with the name of an agency, or says in which it holds."""
    return any(word in words and (not at or title[at - 1] in before) for at, word in enumerate(title))


def _is_bare_office(text: str) -> bool:
    """Whether a text is only who heads an office, "Plt. Kepala", or a unit of any, "Kepala Dinas": not of which."""
    kata = office_words(text).kata if len(text) <= _LONGEST_BARE_OFFICE else ()
    units = unit_words() | offices()["satuan_pendidikan"].keys()
    return 1 <= len(kata) <= 2 and kata[0] in awal("jabatan") and units.issuperset(kata[1:])


_LONGEST_BARE_OFFICE = 30
"""Characters of two words with "Pelaksana Tugas" before them."""


def _named_by_letters(pieces: list[Teks], words: frozenset[str]) -> bool:
    """Whether a word stands in one of these letter by letter, "D I N A S": blanks do not tell where it ends there."""
    lines = (fold(piece.teks).split() for piece in pieces)
    runs = ["".join(line) for line in lines if len(line) >= _FEWEST_LETTERS and max(map(len, line)) == 1]
    return any(word in run for run in runs for word in words if len(word) >= _FEWEST_LETTERS)


_FEWEST_LETTERS = 5
"""The letters of shorter words may stand side by side in others."""


class FormatOptions(Options):
    """``sebutan`` says in words what each form of the vocabulary (``format_lain``) is called."""

    sebutan: dict[str, str]


@check(Sop, options=FormatOptions, placeholders=("format",), any_format=True, worded=("format",))
def other_format(sop: Sop, options: FormatOptions, context: Context) -> Verdict:
    """The document follows the template of another field; the rules of this one do not apply to it."""
    if sop.format_lain is None:
        return None
    return [Hit(sop.anchor(), {"format": options.sebutan.get(sop.format_lain, sop.format_lain)})]


@once_a_file
def _line_starts(context: Context) -> list[int]:
    """Where the lines start that the SOPs open with."""
    text = context.source.text
    return sorted(text.rfind("\n", 0, sop.spans[0].start) + 1 for sop in context.document.sops)


_MARKUP = pattern(r"</?([a-zA-Z][\w:-]*)(?:[\s/][^<>\n]*)?>|\*\*|(?m:^#{1,6}(?= ))")


_SIGNS_OF_MARKUP = ("<", "**", "#")
_FOOTNOTE = pattern(r"\*{2,}\)")
_OPENS_BOLD = pattern(r"\*\*(?=[^\s*)])")

_ROW_TAG = pattern(r"(?i)<tr\b")
_RULED = pattern(r"(?m)^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*(?::?-{3,}:?\s*)?$")


class MarkupOptions(Options):
    """``tag`` are the names of tags, in lower case: other words between angle brackets are the author's, "<nama>".

    ``dalam_kata`` are those that may stand within a word; all others part words.
    """

    tag: frozenset[str]
    dalam_kata: frozenset[str]


def _marks_footnote(text: str, start: int) -> bool:
    """Whether stars are those of "**)" and no end of bold words: "(**wajib**)"."""
    line = text.rfind("\n", 0, start) + 1
    start -= len(text[line:start]) - len(text[line:start].rstrip("*"))
    return _FOOTNOTE.match(text, start) is not None and _OPENS_BOLD.search(text, line, start) is None


@check(Sop, options=MarkupOptions, placeholders=("markah",))
def leftover_markup(sop: Sop, options: MarkupOptions, context: Context) -> Verdict:
    """Markup that text recognition left in the text; one finding for each kind.

    What a document written in HTML or Markdown lays its tables out with is its own.
    """
    text = context.source.text
    if not any(sign in text for sign in _SIGNS_OF_MARKUP):
        return None
    starts = _line_starts(context)
    start = text.rfind("\n", 0, sop.spans[0].start) + 1
    below = bisect_right(starts, start)
    end = starts[below] if below < len(starts) else len(text)
    found: dict[str, list[Edit]] = {}
    in_tags = "<" in text and _ROW_TAG.search(text, start, end)
    in_pipes = "---" in text and _RULED.search(text, start, end)
    for match in _MARKUP.finditer(text, start, end):
        tag = match[1]
        if (in_pipes if tag is None else in_tags) or (tag is not None and tag.lower() not in options.tag):
            continue
        if tag is None and _marks_footnote(text, match.start()):
            continue
        apart = tag is not None and tag.lower() not in options.dalam_kata
        instead = " " if apart and _between_words(text, *match.span()) else ""
        found.setdefault(match.group(), []).append(Edit(Span(*match.span()), instead))
    return [
        Hit(
            edits[0].span,
            {"markah": markup},
            tuple(Related(edit.span, "juga di sini") for edit in edits[1:]),
            fix=Fix("safe", tuple(edits)),
        )
        for markup, edits in found.items()
    ] or None


def _between_words(text: str, start: int, end: int) -> bool:
    """Whether only what stands there parts the words beside it: "Dasar<br>Hukum"."""
    return not any(beside.isspace() or not beside for beside in (text[max(start - 1, 0) : start], text[end : end + 1]))
