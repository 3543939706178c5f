"""Actors: how many, who they are, and that each has one column."""

import re
from collections import Counter
from collections.abc import Container, Iterator
from functools import cache
from itertools import combinations
from operator import ne
from typing import Annotated, NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..folding import fold
from ..model import Kolom, Sop, Tabel, Teks, absolute, blank
from ..patterns import pattern
from ..source import Span
from ..typed import Between
from ..values.nama_orang import names_person
from ..values.nomor_pegawai import numbers_person
from ..vocabulary.openings import awal
from ..vocabulary.tanda_alur import tanda
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import ReadStep, read_steps
from .ejaan_kata import garbled, is_right_word, one_letter_off
from .jabatan import actor_words, kind_of_agency, office_words, offices
from .kata_sop import replaced, running_texts, word_counts, words_to_replace
from .parts_of_hits import blamed_on_scan, report_once
from .rumusan import actor_in
from .words import places_of_words, words_in

__all__ = ["spelt_otherwise"]


def _with_actors(sop: Sop) -> Tabel | None:
    """The first step table with a column for an actor."""
    return next((tabel for tabel in sop.tabel if tabel.pelaksana), None)


def _named(tabel: Tabel) -> Iterator[tuple[Kolom, Teks]]:
    for kolom in tabel.pelaksana:
        if kolom.nama is not None:
            yield kolom, kolom.nama


class CountOptions(Options):
    """``paling_sedikit`` actors must take part."""

    paling_sedikit: Annotated[int, Between(1)]


@check(Sop, options=CountOptions, placeholders=("jumlah", "paling_sedikit"), undetermined=True, all_steps=True)
def enough_actors(sop: Sop, options: CountOptions, context: Context) -> Verdict:
    """An SOP of the administration involves at least two actors, each in a column or named in the cells of one."""
    tabel = _with_actors(sop)
    if tabel is None:
        return Undetermined("tabel_tidak_terbaca")
    columns = tabel.pelaksana
    if len(columns) >= options.paling_sedikit:
        return None
    named = {fold(mark.teks) for langkah in sop.langkah for mark in langkah.tanda if not tanda(mark.teks)}
    if len({name for name in named if any(map(str.isalpha, name))}) >= options.paling_sedikit:
        return None
    name = columns[0].nama
    if name is not None and (_JOINED.search(name.teks) or _offices(name.teks) > 1):
        return Undetermined("kolom_tidak_dikenal")
    place = name.spans[0] if name is not None else _heading(tabel)
    return [Hit(place, {"jumlah": len(columns), "paling_sedikit": options.paling_sedikit})]


def _offices(text: str) -> int:
    """How many offices a heading may name: words that open one, or one word said again, "Petugas Loket Petugas P2U";
    of two headings a scan or a converter may have made one.
    """
    openings = frozenset(awal("jabatan"))
    words = fold(text).split()
    said = Counter(word for word in words if len(word) >= _SAID_AGAIN)
    return max(sum(word in openings for word in words), *said.values(), 0)


_SAID_AGAIN = 5
"""Letters of a word that names a kind of actors."""


_JOINED = pattern(r"/|,|\bdan\b|&", re.I)


def _heading(tabel: Tabel) -> Span:
    """The group heading above the actors, else the table's first heading."""
    group = next((label for label in tabel.tajuk if label.kunci == "pelaksana"), None)
    return group.spans[0] if group is not None else tabel.spans[0]


@check(Sop, placeholders=("kolom",), undetermined=True, all_steps=True)
def actors_named(sop: Sop, options: Options, context: Context) -> Verdict:
    """Every actor column has a heading.

    A heading that spans several columns leaves cells blank: blank ones are reported when they are few beside the
    named ones, or when a mark stands below one. But where most steps have a mark, what has neither mark nor name is no
    column of an actor: it is one of a worksheet, over which cells were merged. Where none is named, the text lost them.
    """
    tabel = _with_actors(sop)
    if tabel is None:
        return Undetermined("tabel_tidak_terbaca")
    nameless = [kolom for kolom in tabel.pelaksana if blank(kolom.nama)]
    if not nameless:
        return None
    if len(nameless) == len(tabel.pelaksana):
        # A scan loses names that are printed upright.
        return Undetermined("kolom_tidak_dikenal")
    marked = {mark.letak for langkah in tabel.langkah for mark in langkah.tanda}
    most_marked = 2 * sum(bool(langkah.tanda) for langkah in tabel.langkah) > len(tabel.langkah)
    few = not most_marked and len(nameless) * 2 <= len(tabel.pelaksana) - len(nameless)
    # Dots or a dash under the actors' heading: a name that was left to be filled in.
    found = [kolom for kolom in nameless if few or kolom.letak in marked or kolom.nama is not None]
    if not found:
        return Undetermined("kolom_tidak_dikenal")
    first = tabel.pelaksana[0].letak
    numbers = ", ".join(str(kolom.letak - first + 1) for kolom in found)
    return [Hit(_heading(tabel), {"kolom": numbers})]


@check(Sop, placeholders=("jabatan", "punya", "instansi"), undetermined=True, worded=("punya", "instansi"))
def office_exists(sop: Sop, options: Options, context: Context) -> Verdict:
    """An actor's office is one that this kind of agency has; offices that name another agency are outsiders."""
    tabel = _with_actors(sop)
    if tabel is None:
        return Undetermined("tabel_tidak_terbaca")
    kind = kind_of_agency(sop)
    if kind is None:
        return Undetermined("instansi_tidak_dikenal")
    entry = offices()["instansi"][kind]
    agencies = offices()["perangkat_daerah"]["kata"]
    found = []
    for _, nama in _named(tabel):
        kata = office_words(nama.teks).kata
        office = " ".join(kata[:2])
        if office in entry["bukan"] and not any(word in agencies for word in fold(nama.teks).split()):
            data = {"jabatan": nama.teks, "punya": entry["punya"], "instansi": kind.replace("_", " ")}
            found.append(Hit(nama.spans[0], data))
    return found or None


@check(Sop, placeholders=("jabatan",))
def actor_once(sop: Sop, options: Options, context: Context) -> Verdict:
    """One actor has one column; one finding for each actor that has more, on however many pages the heading stands."""
    hits: dict[tuple[str, ...], Hit] = {}
    for tabel in sop.tabel:
        first: dict[tuple[str, ...], Teks] = {}
        for kolom, nama in _named(tabel):
            # "Staf" of one unit is another than that of the next.
            key = actor_words(f"{nama.teks} {kolom.unit}")
            before = first.setdefault(key, nama)
            if before is not nama and key:
                related = (Related(before.spans[0], "kolom pertama"),)
                report_once(hits, key, Hit(nama.spans[0], {"jabatan": nama.teks}, related))
    return list(hits.values()) or None


@check(Sop, placeholders=("nama",))
def actor_is_office(sop: Sop, options: Options, context: Context) -> Verdict:
    """An actor is an office: no degree, no NIP and no person's name heads a column. Each name is reported once."""
    hits: dict[tuple[str, ...], Hit] = {}
    for tabel in sop.tabel:
        for _, nama in _named(tabel):
            if any(map(_is_person, {nama.teks, *_BRACKETS.split(nama.teks)})):
                report_once(hits, (fold(nama.teks),), Hit(nama.spans[0], {"nama": nama.teks}))
    return list(hits.values()) or None


def _is_person(text: str) -> bool:
    """Whether an actor is a person; what follows the comma in "Dokter, Ners, Bidan" is no degree."""
    if _addressed().match(text) is not None:
        return not any(word in _roles() or is_right_word(word) for word in fold(text).split()[1:])
    return names_person(text) and (fold(text).partition(" ")[0] not in _roles() or numbers_person(text))


@cache
def _addressed() -> re.Pattern[str]:
    """What matches a form of address with a word behind it."""
    return re.compile(rf"\W*(?:{'|'.join(offices()['gelar']['sapaan'])})\b\W*\w", re.I)


@cache
def _roles() -> frozenset[str]:
    """The words that open the name of an office, or of another actor."""
    return frozenset((*offices()["sebutan"]["awal"], *offices()["pelaksana"]["awal"]))


_BRACKETS = pattern(r"[()]")


@cache
def _spellings() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern that finds every spelling of an office word, and the group of each."""
    groups = {spelling: group for group, spellings in offices()["ejaan"].items() for spelling in spellings}
    longest = sorted(groups, key=len, reverse=True)
    words = "|".join(r"\.?\s".join(map(re.escape, spelling.split())) for spelling in longest)
    return re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])", re.I), groups


@cache
def _spelling_words() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The spellings of office words by their first word, each as its group and its words."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for group, spellings in offices()["ejaan"].items():
        for spelling in spellings:
            words = spelling.split()
            found.setdefault(words[0], []).append((group, frozenset(words)))
    return found


def _may_differ(words: Container[str]) -> bool:
    """Whether the words of two spellings of one office word stand among the words of an SOP: they seldom do."""
    spellings = _spelling_words()
    present = [
        group
        for word in spellings
        if word in words
        for group, parts in spellings[word]
        if all(p in words for p in parts)
    ]
    return len(present) > len(set(present))


def _office_texts(sop: Sop) -> Iterator[Teks]:
    """Where offices are named as such: actors' headings and the approval."""
    for tabel in sop.tabel:
        for _, nama in _named(tabel):
            yield nama
    approved = sop.identitas.disahkan_oleh
    if approved is not None and approved.nilai is not None:
        yield approved.nilai


@check(Sop, placeholders=("tertulis", "lain"))
def office_spelt_alike(sop: Sop, options: Options, context: Context) -> Verdict:
    """One office word has one spelling in an SOP; the rarer is reported once, of two equally frequent ones the one that
    the table does not recommend, and one that is not standard in any case.

    An abbreviation beside its long form is no second spelling. A known slip in the running text is BHS001's, and what
    is the act of the office there, "pengadministrasian", is no office. The name of an actor that is another's but for a
    slip, "Kasi Sosal" beside "Kasi Sosial", is one too.
    """
    hits = []
    standard = words_to_replace("tidak_baku")
    for rare, common in _spelt_in_two_ways(context):
        right = standard.get(fold(rare[0].written))
        fix = replaced([(place.span, place.written) for place in rare], right, "safe") if right is not None else None
        related = (Related(common[0].span, "ejaan lain"), *(Related(place.span, "juga di sini") for place in rare[1:]))
        data = {"tertulis": rare[0].written, "lain": common[0].written}
        hits.append(blamed_on_scan(Hit(rare[0].span, data, related, fix=fix), rare[0].slip))
    return hits or None


class _Spelling(NamedTuple):
    """One place of an office word, and whether what stands there is a slip."""

    span: Span
    written: str
    slip: bool = False


def spelt_otherwise(context: Context) -> frozenset[str]:
    """The spellings, folded, that stand beside another one of the same office word: PLK004 speaks of them."""
    return frozenset(fold(rare[0].written) for rare, _ in _spelt_in_two_ways(context))


@once
def _spelt_in_two_ways(context: Context) -> list[tuple[list[_Spelling], list[_Spelling]]]:
    """The places of the spelling of an office word that is to go, and those of the one to keep."""
    sop = context.sop
    named = list(_office_texts(sop))
    slips = list(_slips_of_actors(sop))
    if not _may_differ({*word_counts(context), *fold("\n".join([teks.teks for teks in named])).split()}):
        return slips
    any_spelling, groups = _spellings()
    elsewhere = {*acuan_toml("kosakata")["salah_ketik"], *offices()["kegiatan"]["kata"]}
    names = {id(teks) for teks in named}
    running = [teks for teks in running_texts(context) if id(teks) not in names]
    texts = [*((teks, ()) for teks in named), *((teks, elsewhere) for teks in running)]
    found: dict[str, dict[str, list[_Spelling]]] = {}
    for teks, of_others in texts:
        for match in any_spelling.finditer(teks.teks):
            spelling = fold(match.group())
            if spelling in of_others:
                continue
            places = found.setdefault(groups[spelling], {}).setdefault(spelling, [])
            places.append(_Spelling(absolute(teks, *match.span()), match.group()))
    pairs = []
    nonstandard = words_to_replace("tidak_baku")
    for group, spellings in found.items():
        if len(spellings) > 1:
            best = offices()["ejaan"][group][0]
            ranked = sorted(
                spellings,
                key=lambda one: (one in nonstandard, -len(spellings[one]), one != best, spellings[one][0].span.start),
            )
            pairs.append((spellings[ranked[-1]], spellings[ranked[0]]))
    return pairs + slips


_SHORTEST_SLIP = 5
"""Letters of the shortest word in which one more or less does not make another word."""


def _slips_of_actors(sop: Sop) -> Iterator[tuple[list[_Spelling], list[_Spelling]]]:
    """The word of an actor's name that is no word, and the one in its place in the name of another actor of the table.

    Over pages it is one actor that a scan misread.
    """
    for tabel in sop.tabel:
        names = {words_in(nama.teks): nama for _, nama in _named(tabel)}
        for (words, nama), (others, other) in combinations(names.items(), 2):
            if len(words) != len(others) or sum(map(ne, words, others)) != 1:
                continue
            at = next(at for at, word in enumerate(words) if word != others[at])
            if _is_slip_of(words[at], others[at]):
                yield [_word_of(nama, at)], [_word_of(other, at)]
            elif _is_slip_of(others[at], words[at]):
                yield [_word_of(other, at)], [_word_of(nama, at)]


def _is_slip_of(word: str, right: str) -> bool:
    """Whether a word of an actor's name is another but for a letter; what BHS001 knows by itself is left to it."""
    if len(word) < _SHORTEST_SLIP or not one_letter_off(word, right) or not is_right_word(right):
        return False
    return not (is_right_word(word) or garbled(word))


def _word_of(teks: Teks, at: int) -> _Spelling:
    start, end = places_of_words(teks.teks)[at]
    return _Spelling(absolute(teks, start, end), teks.teks[start:end], slip=True)


@cache
def _by_office() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(offices()["sebutan"]["awal"], key=len, reverse=True)))
    return re.compile(rf"(?i:\boleh)\s+((?i:{names})\b(?:\s+[A-Z][\w/]*(?:\s+dan\s+[A-Z]\w*)?)*)")


@check(Sop, placeholders=("jabatan",), undetermined=True)
def office_has_column(sop: Sop, options: Options, context: Context) -> Verdict:
    """An office by whom a step is done has a column; addressees ("kepada Camat") need none."""
    tabel = _with_actors(sop)
    if tabel is None:
        return Undetermined("tabel_tidak_terbaca")
    columns = [set(office_words(nama.teks).kata) for _, nama in _named(tabel)]
    if not columns:
        return NOT_APPLICABLE
    hits = []
    seen: set[tuple[str, ...]] = set()
    for row in read_steps(context):
        found = _acting_office(row)
        if found is None:
            continue
        teks, start, end = found
        office = teks.teks[start:end]
        kata = office_words(office).kata
        if kata in seen or any(set(kata) & column == set(kata) or column <= set(kata) for column in columns):
            continue
        seen.add(kata)
        hits.append(Hit(absolute(teks, start, end), {"jabatan": office}))
    return hits or None


def _acting_office(row: ReadStep) -> tuple[Teks, int, int] | None:
    """The office that a description says acts, and where its name stands there."""
    teks = row.langkah.uraian
    if teks is None:
        return None
    if row.uraian.opening == "pelaku":
        start, end = actor_in(row.uraian)
        return (teks, start, end) if _opens_office(teks.teks[start:end]) else None
    match = _by_office().search(teks.teks) if "oleh" in teks.teks.lower() else None
    if match is None or _DONE_BEFORE.search(teks.teks, 0, match.start()):
        return None
    return (teks, *match.span(1))


# "surat yang telah ditandatangani oleh Camat": he did so before this step.
_DONE_BEFORE = pattern(r"\byang\s+(?:\w+\s+){0,2}di\w+\s+$", re.I)


def _opens_office(text: str) -> bool:
    return f"{fold(text)} ".startswith(tuple(f"{word} " for word in offices()["sebutan"]["awal"]))
