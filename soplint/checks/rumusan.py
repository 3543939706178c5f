"""The wording of steps: the verb, its object, one act, words that can be measured."""

import re
from functools import lru_cache
from itertools import zip_longest

from ..findings import Related
from ..folding import fold, lowered
from ..model import Kolom, Langkah, Sop, Teks, absolute, blank
from ..vocabulary.kolom import MUTU_BAKU
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import ReadStep, procedures, read_steps, row_of, rows_of
from .bentuk_aktif import bentuk_aktif, place_of_passive
from .kata_kerja import is_verb, listed
from .kata_sop import word_counts
from .langkah import is_substep
from .periode_berulang import composed_again
from .uraian import Uraian, place_of_clause, place_of_predicate, stands_beside
from .words import word_list

__all__ = ["actor_in"]


def _names_actor(uraian: Uraian, context: Context) -> bool:
    """Whether the description begins with one of the SOP's own actors."""
    return f"{fold(uraian.teks)} ".startswith(_names_of_actors(context))


@once
def _names_of_actors(context: Context) -> tuple[str, ...]:
    return tuple(name for column in context.sop.pelaksana for name in _actor_names(column))


def _actor_names(column: Kolom) -> list[str]:
    if column.nama is None:
        return []
    whole = [column.nama.teks, *column.nama.teks.split("/")]
    return [f"{folded} " for part in whole if len(folded := fold(part)) > 2]


def _opening(uraian: Uraian, context: Context) -> str:
    """What the description opens with, as :class:`Uraian` names it; the SOP's own actors count as such."""
    if _names_actor(uraian, context) and any(map(is_verb, uraian.words[uraian.core + 1 :])):
        return "pelaku"
    return uraian.opening


@check(Langkah, placeholders=("kata", "anjuran"), undetermined=True, together=True)
def active_verb(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A description must start with an active verb; one that names its actor first is another rule's.

    Parts of a step whose description ends in a colon are what its verb is about: "Memeriksa berkas: a. surat ...". A
    step that leaves all its other cells to its parts only names them: "1. Pendaftaran", "1.1 Menerima berkas".
    """
    verdicts: list[Verdict] = []
    heads_list = False
    rows = rows_of(steps, context)
    for row, below in zip_longest(rows, rows[1:]):
        if row.uraian.opening in _ACTIVE:
            verdicts.append(None)
        elif below is not None and _only_names_parts(row.langkah, below.langkah):
            verdicts.append(NOT_APPLICABLE)
        else:
            verdicts.append(NOT_APPLICABLE if heads_list and is_substep(row.langkah) else _without_verb(row, context))
        if not is_substep(row.langkah):
            heads_list = row.uraian.teks.rstrip().endswith(":")
    return verdicts


_ACTIVE = ("kata_kerja", "syarat")


def _only_names_parts(langkah: Langkah, below: Langkah) -> bool:
    """Whether a step has nothing but a description, and parts below it."""
    if is_substep(langkah) or not is_substep(below):
        return False
    return not langkah.tanda and all(blank(getattr(langkah, kolom)) for kolom in MUTU_BAKU)


def _without_verb(row: ReadStep, context: Context) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    if langkah.uraian is None or uraian.terminal or not uraian.words:
        return NOT_APPLICABLE
    opening = _opening(uraian, context)
    if opening in ("pelaku", "kosong"):
        return NOT_APPLICABLE
    if opening == "lain" and uraian.teks[0].islower() and _open_with_capitals(context):
        opening = "terputus"
    if opening in ("rusak", "terputus"):
        return Undetermined("kata_rusak" if opening == "rusak" else "uraian_terputus")
    start, end = uraian.extent(uraian.first, _last_of_opening(uraian))
    data = {"kata": langkah.uraian.teks[start:end], "anjuran": _suggestion(uraian.words[_order(uraian) :])}
    return [Hit(absolute(langkah.uraian, start, end), data)]


def _last_of_opening(uraian: Uraian) -> int:
    """The index of the last word that stands in place of a verb: two are one in "Tanda tangan surat".

    A clause in front of a passive stands there with it: "Bila berkas lengkap diteruskan".
    """
    if uraian.words[uraian.first] in listed("pembuka_syarat"):
        place = place_of_passive(uraian.words, uraian.core + 1)
        ends = uraian.words.index("maka") - 1 if "maka" in uraian.words else uraian.core
        return max(ends, uraian.core) if place is None else place
    both = "".join(uraian.words[uraian.core : uraian.core + 2])
    return uraian.core + 1 if both in listed("perintah") and both != uraian.words[uraian.core] else uraian.core


def _order(uraian: Uraian) -> int:
    """Where what stands in place of a verb begins: "Mohon" goes before a verb, and without one it is the order; "tidak"
    denies what follows.
    """
    if uraian.words[uraian.first] in listed("pembuka_syarat"):
        return _last_of_opening(uraian)
    before = uraian.core - 1
    starts = listed("perintah") | listed("ingkar")
    return before if before >= uraian.first and uraian.words[before] in starts else uraian.core


@once
def _open_with_capitals(context: Context) -> bool:
    """Whether descriptions open with a capital letter as a rule: one that does not is the rest of a longer one."""
    opened = [row.uraian.teks[0].isupper() for row in read_steps(context) if row.uraian.teks]
    return sum(opened) > _MOST_OPENED * len(opened)


_MOST_OPENED = 0.7
"""More than this share is the rule."""


def _suggestion(words: tuple[str, ...]) -> str:
    """What words without a verb in front should begin with; examples where their forms do not tell."""
    verb = bentuk_aktif(words)
    return f'"{verb} ..."' if verb is not None else '"menerima ...", "memeriksa ...", "menyusun ..."'


_MOST_BARE_WORDS = 5
"""Longer descriptions always hold an object."""


@check(Langkah, placeholders=("kata",), undetermined=True, together=True)
def has_object(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A transitive verb must not stand alone: "Mengarsipkan" what?"""
    rows = rows_of(steps, context)
    return [None if len(row.uraian.words) > _MOST_BARE_WORDS else _bare(row) for row in rows]


def _bare(row: ReadStep) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    words = uraian.words
    if langkah.uraian is None or uraian.terminal or not words:
        return NOT_APPLICABLE
    joined = listed("keterangan")
    if not all((is_verb(k) and not k.startswith("ber")) or k in joined for k in words):
        return None
    # "Memeriksa kembali" is to check once more: only the first word of these may be the verb.
    verbs = [word for word in words if word is words[0] or word not in joined]
    needs_none = listed("tanpa_awalan") | listed("tanpa_objek")
    if not needs_none.isdisjoint(verbs):
        return None
    if words[-1].endswith("nya"):  # "Menandatanganinya": what the step above named
        return None
    return [Hit(absolute(langkah.uraian, *uraian.extent(0, -1)), {"kata": langkah.uraian.teks.strip(" .,;:")})]


class RepeatedOptions(Options):
    """``berjenjang`` are words for what several officers do in turn: initialling a draft."""

    berjenjang: frozenset[str] = frozenset()


@check(Sop, options=RepeatedOptions, placeholders=("langkah", "sebelumnya"), undetermined=True, worded=("sebelumnya",))
def repeated_step(sop: Sop, options: RepeatedOptions, context: Context) -> Verdict:
    """Within one procedure no two steps may have the same description, unless their marks give them to other actors, or
    it is one that several officers owe.

    A report of one period that is composed again where that of the next one is due is another rule's.
    """
    if not sop.langkah:
        return Undetermined("tidak_ada")
    hits = []
    for rows in procedures(context):
        seen: dict[tuple[str, ...], Langkah] = {}
        for row in rows:
            uraian = row.langkah.uraian
            if row.terminal or uraian is None or not row.uraian.words:
                continue
            if not options.berjenjang.isdisjoint(row.uraian.words):
                continue
            first = seen.setdefault(row.uraian.words, row.langkah)
            if first is row.langkah or first.uraian is None or _by_others(row.langkah, first):
                continue
            if id(row.langkah) not in composed_again(context):
                number, before = sop.step_number(row.langkah), sop.step_number(first)
                data = {"langkah": number, "sebelumnya": f"{before} di atasnya" if number == before else before}
                hits.append(Hit(uraian.spans[0], data, (Related(first.uraian.spans[0], "uraian yang sama"),)))
    return hits or None


def _by_others(langkah: Langkah, other: Langkah) -> bool:
    """Whether the marks that survived show two steps with different actors: one initials the draft after the other."""
    actors, before = ({tanda.pelaksana for tanda in step.tanda} for step in (langkah, other))
    return bool(actors and before) and None not in actors | before and actors.isdisjoint(before)


@check(Langkah, placeholders=("pertama", "kedua"), undetermined=True, together=True)
def single_act(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A step should hold one act: "Memeriksa dan memaraf" holds two, "Meminta PPTK melengkapi bukti" one."""
    return [_acts(row) if row.uraian.acts else NOT_APPLICABLE for row in rows_of(steps, context)]


def _acts(row: ReadStep) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    verbs = uraian.active_acts
    if len(verbs) < 2 or langkah.uraian is None:
        return None
    first, second = verbs[0].word, verbs[1].word
    # "Menyetujui atau menolak" is one decision.
    if not stands_beside(uraian.teks, uraian.words, second) or uraian.words[second - 1] == "atau":
        return None
    data = {"pertama": uraian.words[first], "kedua": uraian.words[second]}
    return [Hit(absolute(langkah.uraian, *uraian.extent(first, second)), data)]


class WordOptions(Options):
    """``kata`` are words or phrases that measure nothing, in lower case; within ``bukan`` they mean something else.
    Those of ``waktu`` say nothing only where a time is owed.
    """

    kata: tuple[str, ...]
    bukan: tuple[str, ...] = ()
    waktu: tuple[str, ...] = ()


@check(Langkah, options=WordOptions, placeholders=("kata",), together=True)
def vague_words(steps: list[Langkah], options: WordOptions, context: Context) -> list[Verdict]:
    """Words that nobody can measure a step by, in its description and its quality standard; each cell answers once.

    A time that cannot be read at all is another rule's.
    """
    cells = ("uraian", "kelengkapan", "output") if _said(options.kata, context) else ()
    verdicts: list[Verdict] = []
    for step in steps:
        hits = [hit for name in cells for hit in _vague(getattr(step, name), options.kata, options)]
        # Times are short and mostly figures.
        worded = step.waktu is not None and step.waktu.teks[0].isalpha()
        if worded and row_of(step, context).waktu is not None:
            hits += _vague(step.waktu, options.kata + options.waktu, options)
        verdicts.append(hits)
    return verdicts


def _vague(teks: Teks | None, words: tuple[str, ...], options: WordOptions) -> list[Hit]:
    if teks is None:
        return []
    plain = lowered(teks.teks)
    match = _any_word(words).search(plain)
    if match is not None and options.bukan:
        # What only classes a letter ("surat segera") is struck out, each character keeping its place.
        struck = _any_word(options.bukan).sub(lambda other: " " * len(other[0]), plain)
        match = _any_word(words).search(struck) if struck != plain else match
    if match is None:
        return []
    return [Hit(absolute(teks, *match.span()), {"kata": teks.teks[match.start() : match.end()]})]


def _said(words: tuple[str, ...], context: Context) -> bool:
    """Whether the SOP's running text can hold one of the words or phrases: most do not, and need no further look."""
    counts = word_counts(context)
    by_first = _phrases(words)
    return any(all(part in counts for part in rest) for word in by_first.keys() & counts for rest in by_first[word])


@lru_cache(maxsize=16)
def _phrases(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """The further words of each phrase, by its first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        first, *rest = word_list(phrase)
        found.setdefault(first, []).append(rest)
    return found


@lru_cache(maxsize=16)
def _any_word(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for lowered text."""
    longest_first = sorted(map(lowered, words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in longest_first)})(?!\w)")


@check(Langkah, placeholders=("pelaku",), undetermined=True, together=True)
def names_actor(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A description must not begin with who acts: the actors' columns say that."""
    return [None if row.uraian.opening in _NO_ACTOR else _with_actor(row, context) for row in rows_of(steps, context)]


_NO_ACTOR = ("kata_kerja", "syarat", "terputus")


def _with_actor(row: ReadStep, context: Context) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    if langkah.uraian is None or uraian.terminal or not uraian.words:
        return NOT_APPLICABLE
    if _opening(uraian, context) != "pelaku":
        return None
    start, end = actor_in(uraian)
    return [Hit(absolute(langkah.uraian, start, end), {"pelaku": langkah.uraian.teks[start:end].strip()})]


def actor_in(uraian: Uraian) -> tuple[int, int]:
    """Where in a description the actor stands that it begins with: before its verb and what says how, "segera" and
    "secara rutin", or before a colon.
    """
    words, behind = uraian.words, uraian.core + 1
    last = (place_of_predicate(words, behind) or place_of_clause(words, behind) or len(words)) - 1
    if "yang" not in words[:last]:
        tails = listed("keterangan_berekor")
        last = next((at - 1 for at in range(uraian.core + 1, last) if words[at] in tails), last)
    while last > uraian.core and words[last] in listed("keterangan"):
        last -= 1
    start, end = uraian.extent(uraian.core, last)
    colon = uraian.teks.find(":")
    return (start, colon) if uraian.extent(uraian.core, uraian.core)[1] <= colon < end else (start, end)


@check(Langkah, placeholders=("kata",), undetermined=True, together=True)
def cut_off(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A description that ends in a conjunction or a preposition has lost its end."""
    endings, whole = listed("penutup_terputus"), listed("penutup_utuh")
    verdicts: list[Verdict] = []
    for row in rows_of(steps, context):
        words = row.uraian.words
        if row.terminal or len(words) < 2:
            verdicts.append(NOT_APPLICABLE)
        else:
            cut = words[-1] in endings and " ".join(words[-2:]) not in whole
            verdicts.append(_ending(row) if cut else None)
    return verdicts


def _ending(row: ReadStep) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    if langkah.uraian is None:
        return NOT_APPLICABLE
    start, end = uraian.extent(-1, -1)
    if langkah.uraian.teks[end:].strip().startswith((".", ")", '"')):
        return None
    return [Hit(absolute(langkah.uraian, start, end), {"kata": uraian.words[-1]})]
