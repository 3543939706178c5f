"""The SOP's name: what it opens with, whether it is a noun, and whether it is the same in titles."""

import re
from itertools import groupby

from ..acuan import acuan_toml
from ..findings import Edit, Fix, Related
from ..folding import fold
from ..misread import as_scanned, misread_as
from ..model import Sop, absolute
from ..patterns import pattern
from ..vocabulary import any_of, vocabulary
from ..vocabulary.istilah import label_baku
from ..vocabulary.nama_sop import bare_name, end_of_opening
from ..vocabulary.openings import awal, first_words
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .singkatan import same_written_out

__all__ = ["same_name"]


def _edition_or_page() -> str:
    """What matches a word before the number of an edition or of a page."""
    return any_of((*vocabulary()["edisi"]["kata"], *vocabulary()["nomor_halaman"]["kata"]))


@check(Sop, placeholders=("awalan", "nama"), undetermined=True, identity_part=True)
def name_without_sop(sop: Sop, options: Options, context: Context) -> Verdict:
    """The name says what is done; "SOP" before it only repeats the label."""
    nilai = sop.identitas.value("nama")
    if nilai is None:
        return Undetermined("nilai_tidak_terbaca")
    end = end_of_opening(nilai.teks)
    if not 0 < end < len(nilai.teks):
        return None
    name = nilai.teks[end:]
    prefix = nilai.teks[:end].rstrip(" :.,/–—-")
    fix = None
    if len(nilai.spans) == 1:
        fix = Fix("safe", (Edit(absolute(nilai, 0, end), ""),))
    return [Hit(absolute(nilai, 0, len(prefix)), {"awalan": prefix, "nama": name}, fix=fix)]


_CODE = pattern(lambda: rf"\W*SOP[-/.]\S*[0-9]\S*(?:\W+{_edition_or_page()}\S*\W*\w*)*\W*", re.I)
"""A code of the document, as it stands at the foot of pages: "SOP-DPK-12 Rev.00"."""

_SAME_NAME = 90.0
"""Similarity (0 to 100) from which two names are one, misread or misspelt."""

_SOME_NAME = 50.0
"""Below this similarity a title that does not open with "SOP" is probably the heading of something else."""


@check(Sop, placeholders=("nama", "judul"), undetermined=True)
def name_same_everywhere(sop: Sop, options: Options, context: Context) -> Verdict:
    """The name in the block is the one above the table and on the cover; case and "SOP" before it do not count.

    A title that the name begins, or that begins with an agency's name, is longer and not another one.
    """
    nilai = sop.identitas.value("nama")
    if nilai is None:
        return Undetermined("nilai_tidak_terbaca")
    titles = [
        (title, key) for title in sop.judul if _CODE.fullmatch(title.teks) is None and (key := bare_name(title.teks))
    ]
    if not titles:
        return NOT_APPLICABLE
    name = bare_name(nilai.teks)
    different = [title for title, key in titles if not (same_name(name, key) or _names_no_procedure(key, sop))]
    if not different:
        return None
    short = _abbreviated(nilai.teks)
    different = [t for t in different if bare_name(t.teks) not in short and name not in _abbreviated(t.teks)]
    if not different:
        return None
    surely = [title for title in different if _is_title(title.teks, name)]
    if not surely:
        return Undetermined("nilai_tidak_terbaca")
    if any(tabel.langkah and tabel.langkah[0].nomor == 1 for tabel in sop.tabel[1:]):
        return Undetermined("beberapa_tabel")
    related = (Related(nilai.spans[0], label_baku("nama")),)
    return [Hit(title.spans[0], {"nama": nilai.teks, "judul": title.teks}, related) for title in surely]


_OF_THE_EDITION = pattern(
    lambda: rf"\b(?:{any_of(vocabulary()['tahun_sampul']['kata'])}|no|nomor|{_edition_or_page()}|\d+)(?:\s|\Z)",
    re.I,
)


def _names_no_procedure(title: str, sop: Sop) -> bool:
    """Whether a bare title says only kind, year, edition or agency: "SOP Tahun 2026", "SOP PN Banyumas"."""
    rest = _OF_THE_EDITION.sub("", title).strip()
    for kind in awal("judul_umum"):
        rest = rest.removeprefix(f"{kind} ")
    agencies = [fold(teks.teks) for teks in sop.kop]
    return not rest or any(_holds(name, rest) or same_written_out(name.split(), rest.split()) for name in agencies)


_EXPLAINED = pattern(r"\(([^()]+)\)")


def _abbreviated(text: str) -> frozenset[str]:
    """The bare names that have an abbreviation in brackets, "Laporan Kinerja (LKj)", in the place of its words."""
    explained = _EXPLAINED.search(text)
    if explained is None:
        return frozenset()
    words, rest = bare_name(text[: explained.start()]).split(), text[explained.end() :]
    return frozenset(fold(" ".join([*words[:at], explained[1], rest])) for at in range(len(words)))


def _holds(name: str, title: str) -> bool:
    """Whether the title holds the name, or the name the title from the start of a word on."""
    return name in title or f" {title}" in f" {name}"


def _as_scanned(name: str) -> str:
    """A name as scans may read it, which lose blanks too."""
    return as_scanned(name).replace(" ", "")


def _holds_misread(name: str, title: str) -> bool:
    """Whether the words of one stand in the other, each as it is or as a scan may have read it."""
    short, long = sorted((name.split(), title.split()), key=len)
    return any(all(map(misread_as, short, long[at:])) for at in range(len(long) - len(short) + 1))


def same_name(name: str, title: str) -> bool:
    """Whether two bare names are one: alike, one the beginning or a part of the other, or one abbreviated."""
    if (
        _holds(name, title)
        or same_written_out(name.split(), title.split())
        or _holds(_as_scanned(name), _as_scanned(title))
        or _holds_misread(name, title)
    ):
        return True
    from rapidfuzz import fuzz

    words, others = _standard(name), _standard(title)
    if words == others:
        return True
    if len(words) == len(others) and any(map(_another_word, words, others)):
        return False
    return fuzz.ratio(name.replace(" ", ""), title.replace(" ", "")) >= _SAME_NAME


def _standard(name: str) -> list[str]:
    """The words of a name, those in their standard form that BHS006 speaks of: "analisa" is "analisis".

    A word said twice is one: "surat-surat".
    """
    standard: dict[str, str] = acuan_toml("kosakata")["tidak_baku"]
    return [standard.get(word, word) for word, _ in groupby(name.split())]


def _another_word(one: str, other: str) -> bool:
    """Whether two words are surely two, not one misread: "triwulan" and "tahunan"."""
    if one == other or min(len(one), len(other)) < _TELLING:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other) > _MISREAD_LETTERS


_TELLING = 5
"""Of shorter words scans make others: "dan", "clan"."""
_MISREAD_LETTERS = 2
"""So many letters of a word may be misread."""


def _is_title(text: str, name: str) -> bool:
    if end := end_of_opening(text):
        return first_words(text[end:], ("kop",)) is None
    from rapidfuzz import fuzz

    return fuzz.ratio(name, fold(text)) >= _SOME_NAME


class NounOptions(Options):
    """``pembuka`` are words that the noun may stand behind, ``nomina`` nouns of an action that no affix tells."""

    pembuka: frozenset[str]
    nomina: frozenset[str]


@check(Sop, options=NounOptions, placeholders=("nama",), undetermined=True, identity_part=True)
def name_is_noun(sop: Sop, options: NounOptions, context: Context) -> Verdict:
    """The name is an action as a noun (penyusunan, pelayanan), not a verb or a thing."""
    nilai = sop.identitas.value("nama")
    if nilai is None:
        return Undetermined("nilai_tidak_terbaca")
    words = [word for word in bare_name(nilai.teks).split() if word not in options.pembuka]
    if not words or words[0] in options.nomina or _NOUN.fullmatch(words[0]):
        return None
    return [Hit(nilai.spans[0], {"nama": nilai.teks})]


_NOUN = pattern(r"p(?:e|em|en|eng|eny|er|el)\w+an|ke\w+an|\w+(?:isasi|asi)")
"""Words that their affixes make nouns of an action."""
