"""Checks of the steps: their numbers, what each describes, what it takes and gives."""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from ..acuan import acuan_toml
from ..findings import Related
from ..folding import fold, lowered
from ..layout import marker_of
from ..model import Kolom, Langkah, Sop, Teks, blank
from ..patterns import pattern
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check, once
from .bacaan import LangkahTerbaca, baris, rangkaian, terbaca
from .bahasa import hitung_kata
from .umum import absolute, misplaced_time, step_anchor, times_moved, two_times
from .uraian import Uraian, daftar_kata, himpunan_kata, kata, kata_acuan, kata_kerja, sifat, terisi

__all__ = ["butir_dokumen", "is_substep"]

# -------------------------------------------------------------------- numbers

_ANAK = pattern(r"\(?(?:\d{1,3}\s?[.,]\s?\d{1,3}|\d{1,3}\s?[a-z]|[a-z])[.)]*", re.I)
_LIKE_ONE = pattern(r"[lI|][.)]*")  # a 1 that a scan misread sooner than the twelfth part of a step
# Digits that a scan takes for each other.
_MIRIP = frozenset({"38", "83", "17", "71", "08", "80", "68", "86", "56", "65", "06", "60", "14", "41"})


def is_substep(langkah: Langkah) -> bool:
    """Whether a row is a step's part: "a.", "3.1", "3a"."""
    nomor = langkah.nomor_tertulis
    if nomor is None:
        return False
    written = nomor.teks.strip()
    return _ANAK.fullmatch(written) is not None and _LIKE_ONE.fullmatch(written) is None


@check(Sop, placeholders=("nomor", "seharusnya"), undetermined=True)
def step_numbers(sop: Sop, options: Options, context: Context) -> Verdict:
    """Step numbers must run 1, 2, 3, ..., over pages too; a table that starts again at 1 is another procedure."""
    if not sop.langkah:
        return Undetermined("tidak_ada")
    hits: list[Hit] = []
    unsure = False
    for rows in rangkaian(context):
        found, doubt = _number_faults(rows)
        hits += found
        unsure = unsure or doubt
    return hits or (Undetermined("nomor_tidak_terbaca") if unsure else None)


def _number_faults(rows: list[LangkahTerbaca]) -> tuple[list[Hit], bool]:
    """Where the numbers of one procedure leave the sequence, and whether any of them cannot be judged."""
    if [row.langkah.nomor for row in rows] == list(range(1, len(rows) + 1)):
        return [], False
    steps = _numbered(rows)
    hits: list[Hit] = []
    unsure = False
    allowed, missing = {1}, 0
    before: Teks | None = None
    for position, step in enumerate(steps):
        number, written = step.nomor, step.nomor_tertulis
        if number is None or written is None:
            # A number that the scan lost: the next may count this row or not.
            unsure = True
            missing += 1
            continue
        expected = min(allowed)
        after = next((s.nomor for s in steps[position + 1 :] if s.nomor is not None), None)
        if number in allowed or expected <= number <= expected + missing:
            allowed = {number + 1} | {other for other in allowed if other > number}
        elif number == 1 and after == 2:
            # Several procedures in one table: whether that is meant cannot be told.
            unsure = True
            allowed = {2}
        elif number == expected + 1 and before is not None and _two_rows(steps[position - 1], before):
            # The row above was read together with the one whose number the scan lost.
            unsure = True
            allowed = {number + 1}
        elif _misread(number, expected + missing, after):
            unsure = True
            allowed = {expected + missing + 1}
        else:
            related = (Related(before.spans[0], "nomor sebelumnya"),) if before is not None else ()
            hits.append(Hit(written.spans[0], {"nomor": number, "seharusnya": expected}, related))
            # One wrong number is one fault: the next may follow it, or go on as if it were right.
            allowed = {expected, expected + 1, number + 1}
        missing = 0
        before = written
    return hits, unsure


_LIKE_DIGIT = pattern(r"(?:\d{1,3}\s)?[b-z][.)]*", re.I)  # the parts of a step begin with "a"


def _numbered(rows: list[LangkahTerbaca]) -> list[Langkah]:
    """The rows that owe a number: no parts of steps, but a letter between numbers that a scan takes for a digit."""
    parts = [is_substep(row.langkah) for row in rows]
    return [
        row.langkah
        for at, row in enumerate(rows)
        if not parts[at]
        or (
            not any(parts[max(at - 1, 0) : at] + parts[at + 1 : at + 2])
            and row.langkah.nomor_tertulis is not None
            and _LIKE_DIGIT.fullmatch(row.langkah.nomor_tertulis.teks.strip()) is not None
        )
    ]


_TWO_NUMBERS = pattern(r"\W*\d+\W*\s\w")


def _two_rows(step: Langkah, number: Teks) -> bool:
    """Whether a row was read together with the one below it: it has two numbers or two times."""
    return two_times(step.waktu) or _TWO_NUMBERS.match(number.teks) is not None


def _misread(number: int, expected: int, after: int | None) -> bool:
    """Whether a number is the expected one but for a digit that scans confuse, and the next goes on as if it were."""
    a, b = str(number), str(expected)
    if after != expected + 1 or number == expected - 1 or len(a) != len(b):
        return False
    pairs = [x + y for x, y in zip(a, b, strict=True) if x != y]
    return len(pairs) == 1 and pairs[0] in _MIRIP


# -------------------------------------------------------------------- cells


class OwedOptions(Options):
    """``kolom`` is the column that every step must fill; with ``gabungan`` a dash may stand for the cell above it."""

    kolom: Literal["kelengkapan", "waktu", "output"]
    gabungan: bool = False


_OWED = ("kelengkapan", "waktu", "output")
_MIN_COLUMN = 3
"""From so many steps on, a column that is blank in all of them is one fault and not one for each step."""


@check(Langkah, options=OwedOptions, placeholders=("langkah",), undetermined=True, together=True, worded=("langkah",))
def owed_cell(steps: list[Langkah], options: OwedOptions, context: Context) -> list[Verdict]:
    """A cell of the quality standard must be filled (PermenPANRB 35/2012: every activity has its mutu baku).

    Rows that only mark start or end owe none. Of a column that is blank throughout, the first step answers for all.
    """
    kolom = options.kolom
    return [None if terisi(getattr(step, kolom)) else _owed(step, options, context) for step in steps]


def _owed(langkah: Langkah, options: OwedOptions, context: Context) -> Verdict:
    value = getattr(langkah, options.kolom)
    row = terbaca(langkah, context)
    if options.kolom not in row.tabel.peran:
        return Undetermined("kolom_tidak_ada")
    if row.semu or blank(langkah.uraian):
        return NOT_APPLICABLE
    rows, place = next(
        (rows, place) for rows in rangkaian(context) for place, other in enumerate(rows) if other.langkah is langkah
    )
    above = rows[place - 1].langkah if place else None
    below = rows[place + 1].langkah if place + 1 < len(rows) else None
    if _answered_by_kin(langkah, above, below, options.kolom):
        return NOT_APPLICABLE
    steps = [r.langkah for r in rows if not r.semu and not blank(r.langkah.uraian)]
    if len(steps) >= _MIN_COLUMN and all(blank(getattr(step, options.kolom)) for step in steps):
        if times_moved(steps):
            return Undetermined("kolom_bergeser")
        if steps[0] is not langkah:
            return Undetermined("kolom_kosong")
        related = tuple(Related(step_anchor(step), "juga kosong") for step in steps[1:])
        numbers = f"{steps[0].nomor or '-'} s.d. {steps[-1].nomor or '-'}"
        return [Hit(step_anchor(langkah), {"langkah": numbers}, related, confidence="possible")]
    if above is not None and _merged(langkah, above, options, value):
        return Undetermined("sel_gabungan")
    if misplaced_time(langkah, context.source):
        return Undetermined("kolom_bergeser")
    return [Hit(step_anchor(langkah), {"langkah": langkah.nomor or "-"})]


def _answered_by_kin(langkah: Langkah, above: Langkah | None, below: Langkah | None, kolom: str) -> bool:
    """A step whose parts have rows of their own leaves its cells to them, and they may leave theirs to it."""
    if is_substep(langkah):
        return above is not None
    return below is not None and is_substep(below) and not blank(getattr(below, kolom))


_TO_FILL_IN = pattern(r"[\s.…_]{3,}")


def _merged(langkah: Langkah, above: Langkah, options: OwedOptions, value: Teks | None) -> bool:
    """Whether the cell above may stand for this one: a dash below it, or a row that leaves its whole standard blank."""
    if blank(getattr(above, options.kolom)):
        return False
    if value is not None and options.gabungan and _TO_FILL_IN.fullmatch(value.teks) is None:
        return True
    return all(getattr(langkah, name) is None for name in _OWED) and not any(
        blank(getattr(above, name)) for name in _OWED
    )


@check(Langkah, placeholders=("langkah",), undetermined=True, together=True)
def description_filled(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A step with anything in its quality standard must say what is done; a row of flow marks need not."""
    return [None if terisi(step.uraian) else _without_description(step, context) for step in steps]


def _without_description(langkah: Langkah, context: Context) -> Verdict:
    if "uraian" not in terbaca(langkah, context).tabel.peran:
        return Undetermined("kolom_tidak_ada")
    if all(blank(getattr(langkah, name)) for name in _OWED):
        return NOT_APPLICABLE
    return [Hit(step_anchor(langkah), {"langkah": langkah.nomor or "-"})]


# -------------------------------------------------------------------- wording


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
    opening = uraian.pembuka
    if opening in ("lain", "rusak") and _names_actor(uraian, context):
        return "pelaku" if any(map(kata_kerja, uraian.kata[uraian.inti + 1 :])) else opening
    return opening


@check(Langkah, placeholders=("kata", "anjuran"), undetermined=True, together=True)
def active_verb(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A description must start with an active verb; one that names its actor first is another rule's.

    Parts of a step whose description ends in a colon are what its verb is about: "Memeriksa berkas: a. surat ...".
    """
    verdicts: list[Verdict] = []
    listed = False
    for row in baris(steps, context):
        if row.uraian.pembuka in _ACTIVE and not row.semu:
            verdicts.append(None)
        else:
            verdicts.append(NOT_APPLICABLE if listed and _is_part(row.langkah) else _without_verb(row, context))
        if not _is_part(row.langkah):
            listed = row.uraian.teks.rstrip().endswith(":")
    return verdicts


def _is_part(langkah: Langkah) -> bool:
    """Whether a row is a step's part by its number, or by the letter that its description opens with."""
    if langkah.nomor_tertulis is not None or langkah.uraian is None:
        return is_substep(langkah)
    marker = marker_of(langkah.uraian.teks)
    return marker is not None and marker.jenis == "huruf"


_ACTIVE = ("kata_kerja", "syarat")


def _without_verb(row: LangkahTerbaca, context: Context) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    if langkah.uraian is None or uraian.semu or not uraian.kata:
        return NOT_APPLICABLE
    opening = _opening(uraian, context)
    if opening in ("pelaku", "kosong"):
        return NOT_APPLICABLE
    if opening in ("rusak", "terputus"):
        return Undetermined("kata_rusak" if opening == "rusak" else "uraian_terputus")
    start, end = uraian.rentang(uraian.awal, uraian.inti)
    data = {"kata": langkah.uraian.teks[start:end], "anjuran": _suggestion(uraian.kata[uraian.inti])}
    return [Hit(absolute(langkah.uraian, start, end), data)]


@cache
def _verbs_by_noun() -> dict[str, list[str]]:
    return {noun: row["kata_kerja"] for row in acuan_toml("tindakan").values() for noun in row["nomina"]}


def _suggestion(noun: str) -> str:
    """What to begin with instead of a noun: the verb of the act, "membuat" for "pembuatan"; else examples."""
    verbs = _verbs_by_noun().get(noun)
    if verbs is not None:
        from rapidfuzz import fuzz

        stem = noun.removeprefix("pe").removesuffix("an")
        best = max(verbs, key=lambda verb: fuzz.ratio(stem, verb.removeprefix("me")))
        return f'"{best} ..."'
    action = noun.startswith("pe") and noun.endswith("an")
    return f'"melaksanakan {noun} ..."' if action else '"menerima ...", "memeriksa ...", "menyusun ..."'


_MOST_BARE_WORDS = 5
"""Longer descriptions always hold an object."""


@check(Langkah, placeholders=("kata",), undetermined=True, together=True)
def has_object(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A transitive verb must not stand alone: "Mengarsipkan" what?"""
    rows = baris(steps, context)
    return [None if len(row.uraian.kata) > _MOST_BARE_WORDS else _bare(row) for row in rows]


def _bare(row: LangkahTerbaca) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    words = uraian.kata
    if langkah.uraian is None or uraian.semu or not words:
        return NOT_APPLICABLE
    joined = kata_acuan("keterangan")
    if not all((kata_kerja(k) and not k.startswith("ber")) or k in joined for k in words):
        return None
    if not any(map(kata_kerja, words)) or not kata_acuan("tanpa_awalan").isdisjoint(words):
        return None
    if words[-1].endswith("nya"):  # "Menandatanganinya": what the step above named
        return None
    return [Hit(absolute(langkah.uraian, *uraian.rentang(0, -1)), {"kata": langkah.uraian.teks.strip()})]


@check(Sop, placeholders=("langkah", "sebelumnya"), undetermined=True)
def repeated_step(sop: Sop, options: Options, context: Context) -> Verdict:
    """Within one procedure no two steps may have the same description."""
    if not sop.langkah:
        return Undetermined("tidak_ada")
    hits = []
    for rows in rangkaian(context):
        seen: dict[tuple[str, ...], Langkah] = {}
        for row in rows:
            uraian = row.langkah.uraian
            if row.semu or uraian is None or not row.uraian.kata:
                continue
            first = seen.setdefault(row.uraian.kata, row.langkah)
            if first is not row.langkah and first.uraian is not None:
                data = {"langkah": row.langkah.nomor or "-", "sebelumnya": first.nomor or "-"}
                hits.append(Hit(uraian.spans[0], data, (Related(first.uraian.spans[0], "uraian yang sama"),)))
    return hits or None


@check(Langkah, placeholders=("pertama", "kedua"), undetermined=True, together=True)
def single_act(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A step should hold one act: "Memeriksa dan memaraf" holds two."""
    return [_acts(row) if row.uraian.tindakan else NOT_APPLICABLE for row in baris(steps, context)]


def _acts(row: LangkahTerbaca) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    verbs = uraian.tindakan_kerja
    if len(verbs) < 2 or langkah.uraian is None:
        return None
    first, second = verbs[0].kata, verbs[1].kata
    data = {"pertama": uraian.kata[first], "kedua": uraian.kata[second]}
    return [Hit(absolute(langkah.uraian, *uraian.rentang(first, second)), data)]


class WordOptions(Options):
    """``kata`` are words or phrases that measure nothing, in lower case; within ``bukan`` they mean something else."""

    kata: tuple[str, ...]
    bukan: tuple[str, ...] = ()


@check(Langkah, options=WordOptions, placeholders=("kata",), together=True)
def vague_words(steps: list[Langkah], options: WordOptions, context: Context) -> list[Verdict]:
    """Words that nobody can measure a step by, in its description and its quality standard; each cell answers once."""
    cells = ("uraian", "kelengkapan", "output") if _said(options.kata, context) else ()
    verdicts: list[Verdict] = []
    for step in steps:
        hits = [hit for name in cells for hit in _vague(getattr(step, name), options)]
        # Times are short and mostly figures.
        if step.waktu is not None and step.waktu.teks[0].isalpha():
            hits += _vague(step.waktu, options)
        verdicts.append(hits)
    return verdicts


def _vague(teks: Teks | None, options: WordOptions) -> list[Hit]:
    if teks is None:
        return []
    plain = lowered(teks.teks)
    match = _any_word(options.kata).search(plain)
    if match is not None and options.bukan:
        # What only classes a letter ("surat segera") is struck out, each character keeping its place.
        struck = _any_word(options.bukan).sub(lambda other: " " * len(other[0]), plain)
        match = _any_word(options.kata).search(struck) if struck != plain else match
    if match is None:
        return []
    return [Hit(absolute(teks, *match.span()), {"kata": teks.teks[match.start() : match.end()]})]


def _said(words: tuple[str, ...], context: Context) -> bool:
    """Whether the SOP's running text can hold one of the words or phrases: most do not, and need no further look."""
    counts = hitung_kata(context)
    by_first = _phrases(words)
    return any(all(part in counts for part in rest) for word in by_first.keys() & counts for rest in by_first[word])


@lru_cache(maxsize=16)
def _phrases(phrases: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """The further words of each phrase, by its first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in phrases:
        first, *rest = daftar_kata(phrase)
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
    return [
        None if row.uraian.pembuka in _NO_ACTOR and not row.semu else _with_actor(row, context)
        for row in baris(steps, context)
    ]


_NO_ACTOR = ("kata_kerja", "syarat", "terputus")


def _with_actor(row: LangkahTerbaca, context: Context) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    if langkah.uraian is None or uraian.semu or not uraian.kata:
        return NOT_APPLICABLE
    if _opening(uraian, context) != "pelaku":
        return None
    words, first = uraian.kata, uraian.inti
    verb = next((i for i in range(first + 1, len(words)) if kata_kerja(words[i])), len(words))
    colon = langkah.uraian.teks.find(":")
    start, end = uraian.rentang(first, verb - 1)
    if uraian.rentang(first, first)[1] <= colon < end:
        end = colon
    return [Hit(absolute(langkah.uraian, start, end), {"pelaku": langkah.uraian.teks[start:end].strip()})]


@check(Langkah, placeholders=("kata",), undetermined=True, together=True)
def cut_off(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A description that ends in a conjunction or a preposition has lost its end."""
    endings = kata_acuan("penutup_terputus")
    verdicts: list[Verdict] = []
    for row in baris(steps, context):
        words = row.uraian.kata
        if row.semu or len(words) < 2:
            verdicts.append(NOT_APPLICABLE)
        else:
            verdicts.append(_ending(row) if words[-1] in endings else None)
    return verdicts


def _ending(row: LangkahTerbaca) -> Verdict:
    langkah, uraian = row.langkah, row.uraian
    if langkah.uraian is None:
        return NOT_APPLICABLE
    start, end = uraian.rentang(-1, -1)
    if langkah.uraian.teks[end:].strip().startswith((".", ")", '"')):
        return None
    return [Hit(absolute(langkah.uraian, start, end), {"kata": uraian.kata[-1]})]


# -------------------------------------------------------------------- documents


_NOTE_BEHIND = pattern(r"\s*\((\w+)\)\s*$")


class DraftOptions(Options):
    """``draf`` are the words for a draft, ``tuntas`` those that say that it is one no more.

    ``produk`` are words for what may be a procedure's own product: "rancangan peraturan".
    """

    draf: tuple[str, ...]
    tuntas: tuple[str, ...]
    produk: tuple[str, ...]


@check(Sop, options=DraftOptions, placeholders=("output", "hasil"), undetermined=True)
def final_output(sop: Sop, options: DraftOptions, context: Context) -> Verdict:
    """The last numbered step must not yield a draft, unless drafting is what the SOP is for."""
    if not sop.langkah:
        return Undetermined("tidak_ada")
    nama = sop.identitas.nama
    if nama is not None and nama.nilai is not None and not himpunan_kata(nama.nilai.teks).isdisjoint(options.draf):
        return NOT_APPLICABLE
    hits = []
    for rows in rangkaian(context):
        last = next((row.langkah for row in reversed(rows) if row.langkah.nomor is not None and not row.semu), None)
        if last is None or last.output is None or blank(last.output):
            continue
        words = kata(last.output.teks)
        written = last.output.teks
        if (note := _NOTE_BEHIND.search(written)) is not None and note[1].casefold() in options.draf:
            # "Laporan (draf)" is "draf laporan".
            words = (note[1].casefold(), *kata(written[: note.start()]))
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


class Butir(NamedTuple):
    """One document that a cell names; ``kunci`` is its folded name."""

    kunci: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def butir_dokumen(text: str) -> tuple[Butir, ...]:
    """The documents that a cell lists."""
    if _BERPISAH.search(text) is None:
        piece = text.strip(" .-")
        name = fold(piece)
        start = text.find(piece)
        return (Butir(name, start, start + len(piece)),) if name else ()
    found = []
    position = 0
    for match in [*_PISAH.finditer(text), None]:
        end = match.start() if match is not None else len(text)
        piece = text[position:end].strip(" .-")
        if name := fold(piece):
            start = text.index(piece, position)
            found.append(Butir(name, start, start + len(piece)))
        position = match.end() if match is not None else end
    return tuple(found)


class StateOptions(Options):
    """``hasil`` gives for a verb the words that say a document has passed it."""

    hasil: dict[str, tuple[str, ...]]


@check(Langkah, options=StateOptions, placeholders=("tindakan", "dokumen"), undetermined=True, together=True)
def changes_something(steps: list[Langkah], options: StateOptions, context: Context) -> list[Verdict]:
    """A transforming step must yield something else than it took; passing on, signing and storing need not.

    Faults: an output equal to the input, an output that already stands among the inputs of a composing step, and an
    input that is already named as the step's result.
    """
    return [
        _changed(row, options) if row.tindakan and len(row.uraian.tindakan) == 1 else NOT_APPLICABLE
        for row in baris(steps, context)
    ]


def _changed(row: LangkahTerbaca, options: StateOptions) -> Verdict:
    nature = sifat(row.tindakan)
    masukan, keluaran = row.langkah.kelengkapan, row.langkah.output
    if nature not in ("mengubah", "menilai") or not terisi(masukan) or not terisi(keluaran):
        return NOT_APPLICABLE
    uraian = row.uraian
    verb = uraian.kata[uraian.tindakan[0].kata]
    done = options.hasil.get(verb, ())
    taken, yielded = fold(masukan.teks), fold(keluaran.teks)
    # Nearly always: every document that the input lists stands in it, letter by letter.
    if not done and yielded not in taken:
        return None
    data: dict[str, Any] = {"tindakan": verb, "dokumen": keluaran.teks}
    if taken == yielded:
        return [Hit(keluaran.spans[0], data, (Related(masukan.spans[0], "kelengkapan yang sama"),))]
    for item in butir_dokumen(masukan.teks):
        finished = not set(item.kunci.split()).isdisjoint(done)
        if finished or (nature == "mengubah" and item.kunci == yielded):
            place = absolute(masukan, item.start, item.end)
            data["dokumen"] = masukan.teks[item.start : item.end]
            return [Hit(place, data, (Related(keluaran.spans[0], "output langkah ini"),))]
    return None


class TermOptions(Options):
    """``inti`` are words that head a document's name: what differs in one of them is another document."""

    inti: tuple[str, ...]
    kali: int = 3


@check(Sop, options=TermOptions, placeholders=("istilah", "lazim"), undetermined=True)
def changed_term(sop: Sop, options: TermOptions, context: Context) -> Verdict:
    """A document named once, and otherwise always with another first word, is probably the same document.

    Only a word that heads no document's name counts as slipped in: "Kinerja Aksi" for "Rencana Aksi", never
    "Surat Keluar" beside "Surat Masuk". The steps before or after must name the usual one, this step must not.
    """
    if not sop.langkah:
        return Undetermined("tidak_ada")
    cells = [
        (place, teks, butir_dokumen(teks.teks))
        for place, step in enumerate(sop.langkah)
        for teks in (step.kelengkapan, step.output)
        if terisi(teks)
    ]
    counts = Counter([item.kunci for _, _, items in cells for item in items])
    by_tail: dict[str, list[str]] = {}
    for name, count in counts.items():
        if count >= options.kali and " " in name:
            by_tail.setdefault(name.partition(" ")[2], []).append(name)
    if not by_tail:
        return None
    hits = []
    for place, teks, items in cells:
        for item in items:
            if counts[item.kunci] != 1:
                continue
            head, _, tail = item.kunci.partition(" ")
            usual = [name for name in by_tail.get(tail, ()) if name != item.kunci]
            if len(usual) != 1 or head in options.inti or not _neighbours(cells, place, usual[0]):
                continue
            start = item.start
            where = absolute(teks, start, item.end)
            first = next(
                (absolute(t, i.start, i.end), i) for _, t, others in cells for i in others if i.kunci == usual[0]
            )
            data = {"istilah": teks.teks[start : item.end], "lazim": usual[0].title()}
            hits.append(Hit(where, data, (Related(first[0], "sebutan pada langkah lain"),)))
    return hits or None


def _neighbours(cells: list[tuple[int, Teks, tuple[Butir, ...]]], place: int, name: str) -> bool:
    """Whether a step next to this one names the document, and this one does not."""
    steps = {where for where, _, items in cells for item in items if item.kunci == name}
    return place not in steps and not steps.isdisjoint((place - 1, place + 1))
