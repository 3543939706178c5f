"""The documents of steps: what goes in, what comes out, what it is called on the way."""

from collections import Counter
from functools import lru_cache
from itertools import takewhile
from typing import Annotated, Any, NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..folding import fold
from ..model import Langkah, Sop, Teks, absolute, blank, says_anything
from ..patterns import pattern
from ..typed import Between
from ..values.periode import find_periode
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .bacaan import ReadStep, procedures, rows_of
from .bahasa import TypoOptions, misspellings
from .ejaan_kata import is_right_word, one_letter_off
from .kata_kerja import nature
from .kata_sop import word_counts
from .words import words_in

__all__ = ["Dokumen", "documents_in"]

_NOTE_BEHIND = pattern(r"\s*\((\w+)\)\s*$")


class DraftOptions(Options):
    """``draf`` are the words for a draft, ``tuntas`` those that say that it is one no more.

    ``produk`` are words for what may be a procedure's own product: "rancangan peraturan".
    """

    draf: frozenset[str]
    tuntas: frozenset[str]
    produk: frozenset[str]


@check(Sop, options=DraftOptions, placeholders=("output", "hasil"), undetermined=True, all_steps=True)
def final_output(sop: Sop, options: DraftOptions, context: Context) -> Verdict:
    """The last numbered step must not yield a draft, unless drafting is what the SOP is for."""
    if not sop.langkah:
        return Undetermined("tidak_ada")
    nama = sop.identitas.nama
    if nama is not None and nama.nilai is not None and not options.draf.isdisjoint(words_in(nama.nilai.teks)):
        return NOT_APPLICABLE
    hits = []
    for rows in procedures(context):
        last = next((row.langkah for row in reversed(rows) if row.langkah.nomor is not None and not row.terminal), None)
        if last is None or last.output is None or blank(last.output):
            continue
        words = words_in(last.output.teks)
        written = last.output.teks
        if (note := _NOTE_BEHIND.search(written)) is not None and note[1].casefold() in options.draf:
            # "Laporan (draf)" is "draf laporan".
            words = (note[1].casefold(), *words_in(written[: note.start()]))
            written = f"{note[1]} {written[: note.start()]}"
        if not words or words[0] not in options.draf:
            continue
        rest = frozenset(words[1:])
        if rest.isdisjoint(options.tuntas) and rest.isdisjoint(options.produk):
            final = written.partition(" ")[2].strip() or "dokumen"
            data = {"output": last.output.teks, "hasil": final[0].upper() + final[1:]}
            hits.append(Hit(last.output.spans[0], data))
    return hits or None


_BERPISAH = pattern(r"[,;\n•]|\d[.)]\s")
_PISAH = pattern(r"\s*(?:[,;\n•]|(?<!\w)\d{1,2}[.)]\s)\s*")


class Dokumen(NamedTuple):
    """One document that a cell names; ``kunci`` is its folded name."""

    kunci: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def documents_in(text: str) -> tuple[Dokumen, ...]:
    """The documents that a cell lists."""
    if _BERPISAH.search(text) is None:
        piece = text.strip(" .-")
        name = fold(piece)
        start = text.find(piece)
        return (Dokumen(name, start, start + len(piece)),) if name else ()
    found = []
    position = 0
    for match in [*_PISAH.finditer(text), None]:
        end = match.start() if match is not None else len(text)
        piece = text[position:end].strip(" .-")
        if name := fold(piece):
            start = text.index(piece, position)
            found.append(Dokumen(name, start, start + len(piece)))
        position = match.end() if match is not None else end
    return tuple(found)


class StateOptions(Options):
    """``hasil`` gives for a verb the words that say a document has passed it, ``ulang`` are the words by which a step
    does once more what was done before, ``tanda`` those of what a signer gives it: "memeriksa dan memberi paraf".
    """

    hasil: dict[str, tuple[str, ...]]
    ulang: frozenset[str] = frozenset()
    tanda: frozenset[str] = frozenset()


@check(Langkah, options=StateOptions, placeholders=("tindakan", "dokumen"), undetermined=True, together=True)
def changes_something(steps: list[Langkah], options: StateOptions, context: Context) -> list[Verdict]:
    """A transforming step must yield something else than it took; passing on, signing and storing need not.

    Faults: an output equal to the input, an output that already stands among the inputs of a composing step, and an
    input that is already named as the step's result, unless a step before has yielded it.
    """
    return [
        _changed(row, options, context) if row.tindakan and len(row.uraian.acts) == 1 else NOT_APPLICABLE
        for row in rows_of(steps, context)
    ]


def _changed(row: ReadStep, options: StateOptions, context: Context) -> Verdict:
    how = nature(row.tindakan)
    masukan, keluaran = row.langkah.kelengkapan, row.langkah.output
    if how not in ("mengubah", "menilai") or not says_anything(masukan) or not says_anything(keluaran):
        return NOT_APPLICABLE
    uraian = row.uraian
    if not options.tanda.isdisjoint(uraian.words):
        return NOT_APPLICABLE
    verb = uraian.words[uraian.acts[0].word]
    done = options.hasil.get(verb, ()) if options.ulang.isdisjoint(uraian.words) else ()
    taken, yielded = fold(masukan.teks), fold(keluaran.teks)
    # Nearly always: every document that the input lists stands in it, letter by letter.
    if not done and yielded not in taken:
        return None
    data: dict[str, Any] = {"tindakan": verb, "dokumen": keluaran.teks}
    if taken == yielded:
        return [Hit(keluaran.spans[0], data, (Related(masukan.spans[0], "kelengkapan yang sama"),))]
    for item in documents_in(masukan.teks):
        finished = not set(item.kunci.split()).isdisjoint(done) and not _yielded_before(item.kunci, row, context)
        if finished or (how == "mengubah" and item.kunci == yielded):
            place = absolute(masukan, item.start, item.end)
            data["dokumen"] = masukan.teks[item.start : item.end]
            return [Hit(place, data, (Related(keluaran.spans[0], "output langkah ini"),))]
    return None


def _yielded_before(name: str, row: ReadStep, context: Context) -> bool:
    """Whether a step above yields a document: "disetujui" it was by then."""
    rows = next(rows for rows in procedures(context) if any(other is row for other in rows))
    above = (other.langkah.output for other in takewhile(lambda other: other is not row, rows))
    return any(output is not None and any(item.kunci == name for item in documents_in(output.teks)) for output in above)


class TermOptions(Options):
    """``inti`` are words that head a document's name: what differs in one of them is another document."""

    inti: frozenset[str]
    kali: Annotated[int, Between(1)]


@check(Sop, options=TermOptions, placeholders=("istilah", "lazim"), undetermined=True, all_steps=True)
def changed_term(sop: Sop, options: TermOptions, context: Context) -> Verdict:
    """A document named once, and otherwise always with another first word, is probably the same document.

    Only a word that heads no document's name counts as slipped in: "Kinerja Aksi" for "Rencana Aksi", never
    "Surat Keluar" beside "Surat Masuk". So does a word that no list knows and that is one letter from the usual one:
    "Daftar Paralatan"; and any word inside a longer name where the step's own description has the usual one: "Nota
    Dinas Permintaan Data" to send the "nota dinas permohonan data", but not the name of another period. The steps
    before or after must name the usual one, this step must not.
    """
    if not sop.langkah:
        return Undetermined("tidak_ada")
    cells = [
        (place, teks, documents_in(teks.teks))
        for place, step in enumerate(sop.langkah)
        for teks in (step.kelengkapan, step.output)
        if says_anything(teks)
    ]
    counts = Counter([item.kunci for _, _, items in cells for item in items])
    usual = _usual_names(counts, options.kali)
    if not usual.by_tail and not usual.by_place:
        return None
    hits = []
    for place, teks, items in cells:
        for item in items:
            step = sop.langkah[place]
            name = _meant_for(item.kunci, step, usual, options, context) if counts[item.kunci] == 1 else None
            if name is None or not _neighbours(cells, place, name):
                continue
            first = next(
                absolute(other, named.start, named.end)
                for _, other, others in cells
                for named in others
                if named.kunci == name
            )
            data = {"istilah": teks.teks[item.start : item.end], "lazim": name.title()}
            related = (Related(first, "sebutan pada langkah lain"),)
            hits.append(Hit(absolute(teks, item.start, item.end), data, related))
    return hits or None


class _Usual(NamedTuple):
    """The names of documents that stand often enough: by what follows their first word, by what stands around each of
    their long words, with that word, and long names by what stands around each of their inner words.
    """

    by_tail: dict[str, list[str]]
    by_rest: dict[tuple[str, str], list[tuple[str, str]]]
    by_place: dict["_Place", list[str]]


def _usual_names(counts: Counter[str], least: int) -> _Usual:
    found = _Usual({}, {}, _by_place(counts))
    for name, count in counts.items():
        if count >= least and " " in name:
            found.by_tail.setdefault(name.partition(" ")[2], []).append(name)
            for rest, word in _long_words(name):
                found.by_rest.setdefault(rest, []).append((name, word))
    return found


def _meant_for(name: str, step: Langkah, usual: _Usual, options: TermOptions, context: Context) -> str | None:
    """The usual name that a name probably stands for; None where none or several may be meant."""
    head, _, tail = name.partition(" ")
    meant = usual.by_tail.get(tail, [])
    # Before "surat" or "laporan" stands what is made of it: "net surat" is no "konsep surat".
    if len(meant) != 1 or head in options.inti or tail in options.inti:
        meant = _slips_of_usual(name, usual, context)
    elif not is_right_word(head) and head in misspellings(context, TypoOptions()):
        # BHS001 tells of it.
        return None
    if not meant and usual.by_place:
        meant = _called_in_description(name, step, usual.by_place, context)
    return meant[0] if len(meant) == 1 else None


_SHORTEST_WORD = 6
"""Letters of the shortest word that one letter hardly makes another of."""


@lru_cache(maxsize=4096)
def _long_words(name: str) -> tuple[tuple[tuple[str, str], str], ...]:
    """The long words of a name, each with what stands before and behind it."""
    words = name.split(" ")
    return tuple(
        [
            ((" ".join(words[:at]), " ".join(words[at + 1 :])), word)
            for at, word in enumerate(words)
            if len(word) >= _SHORTEST_WORD and word.isalpha()
        ]
    )


def _slips_of_usual(name: str, names: _Usual, context: Context) -> list[str]:
    """The usual names that a name is but for a slip inside one word; what BHS001 tells of is left to it."""
    return [
        usual
        for rest, word in _long_words(name)
        for usual, right in names.by_rest.get(rest, ())
        if one_letter_off(word, right)
        # A place may be another one.
        and rest[0].rpartition(" ")[2] not in acuan_toml("wilayah")["sebutan"]
        and word_counts(context)[word] == 1
        and not is_right_word(word)
        and word not in misspellings(context, TypoOptions())
    ]


_FEWEST_WORDS = 3
"""Of shorter names one word tells documents apart: "surat tugas", "surat undangan". The last may say a state."""
_Place = tuple[tuple[str, ...], tuple[str, ...]]
"""The words before and behind a word of a name."""


def _by_place(counts: Counter[str]) -> dict[_Place, list[str]]:
    """The long names that stand more than once, by what surrounds each of their inner words."""
    found: dict[_Place, list[str]] = {}
    for name, count in counts.items():
        if count > 1 and len(words := tuple(name.split(" "))) >= _FEWEST_WORDS:
            for at in range(1, len(words) - 1):
                found.setdefault((words[:at], words[at + 1 :]), []).append(name)
    return found


def _called_in_description(name: str, step: Langkah, by_place: dict[_Place, list[str]], context: Context) -> list[str]:
    """The usual names that differ from a name in one word, which the step's description has in the same place."""
    words = tuple(name.split(" "))
    alike = [
        (at, usual) for at in range(1, len(words) - 1) for usual in by_place.get((words[:at], words[at + 1 :]), ())
    ]
    if not alike or step.uraian is None:
        return []
    said = f" {fold(step.uraian.teks)} "
    return [
        usual
        for at, usual in alike
        if f" {words[at - 1]} {usual.split(' ')[at]} " in said
        and not find_periode(words[at])
        and word_counts(context)[words[at]] == 1
        and words[at] not in misspellings(context, TypoOptions())
    ]


def _neighbours(cells: list[tuple[int, Teks, tuple[Dokumen, ...]]], place: int, name: str) -> bool:
    """Whether a step next to this one names the document, and this one does not."""
    steps = {where for where, _, items in cells for item in items if item.kunci == name}
    return place not in steps and not steps.isdisjoint((place - 1, place + 1))
