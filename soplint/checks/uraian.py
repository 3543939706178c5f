"""What a step's description says: how it opens, which acts it names, and on what. No check stands here."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from ..patterns import pattern
from ..vocabulary.tanda_alur import tanda
from .kata_kerja import is_light, is_verb, known_verbs, listed, noun_acts, verb_acts
from .words import places_of_words, words_in

__all__ = ["Tindakan", "Uraian", "place_of_clause", "place_of_predicate", "read_uraian", "stands_beside"]

# List markers in front of the text: "a. ", "1) ", "- ", "3.2 ".
_MARKER = pattern(r"\s*(?:\(?(?:[a-z]|\d{1,2}(?:\.\d{1,2})?)[.)]\s+|[-–•·|*]+\s*)", re.I)
# A first word whose letters a scan has damaged: a sign or a digit inside or before them, "mc" for "me" at its start.
_DAMAGED = pattern(r"[Mm]c[a-z]{3}\S*|\S*[a-z][0-9{}\[\]<>\\^~§©®|!][a-z]\S*|[0-9{}\[\]<>\\^~§©®|!][a-z]{3}\S*")


class Tindakan(NamedTuple):
    """An act: its name in ``tindakan.toml``, its word (an index) and its object (a range of words)."""

    nama: str
    word: int
    objek: range


class Uraian:
    """A description, read.

    ``opening`` says what it opens with: "kata_kerja", "syarat" (a clause before the verb), "pelaku" (an office or a
    person), "lain" (anything else), "rusak" (a word that a scan damaged), "terputus" (a word that opens no sentence),
    "kosong". ``first`` is the index of the first word, ``core`` of the first that is no adverb. ``active_acts`` are the
    acts that an active verb says, ``objek`` is the head of the first act's object, and all its words: "laporan" of "2
    (dua) konsep laporan tahunan". ``terminal`` is whether it only says where the flow starts or ends.
    """

    __slots__ = ("active_acts", "acts", "core", "first", "objek", "opening", "teks", "terminal", "words")

    def __init__(self, text: str) -> None:
        self.teks = text
        self.words = words_in(text)
        self.first = self.core = 0
        self.opening = "kosong"
        self.acts: tuple[Tindakan, ...] = ()
        self.active_acts: list[Tindakan] = []
        self.objek: tuple[str, frozenset[str]] = ("", frozenset())
        if self.words:
            self.first = _first_word(text, len(self.words))
            self.core = _past_adverbs(self.words, self.first)
            self.acts = _own_acts(text, self.words, self.core)
            self.opening = _opening(text, self.words, self.first, self.core)
        if self.acts:
            self.active_acts = [act for act in self.acts if is_verb(self.words[act.word])]
            self.objek = _object([self.words[at] for at in self.acts[0].objek])
        self.terminal = len(self.words) <= 2 and not self.acts and bool(tanda(text))

    def extent(self, first: int, last: int) -> tuple[int, int]:
        """From where the text of one word starts to where that of another ends."""
        places = places_of_words(self.teks)
        return places[first][0], places[last][1]


@lru_cache(maxsize=4096)
def read_uraian(text: str) -> Uraian:
    """Read a description."""
    return Uraian(text)


def place_of_predicate(said: tuple[str, ...], start: int, is_predicate: Callable[[str], bool] = is_verb) -> int | None:
    """The index of the verb whose subject stands before ``start``; None where a purpose or nothing follows.

    In "Pegawai yang memenuhi syarat mengisi formulir" it is "mengisi": the other only says which employee.
    """
    barriers, adverbs = listed("penunjuk_tujuan"), listed("keterangan")
    in_clause = False
    for at in range(start, len(said)):
        if said[at] == "yang":
            in_clause = True
        elif said[at] in barriers:
            return None
        elif not in_clause and is_predicate(said[at]):
            return at
        elif said[at] not in adverbs:
            # What "yang" says has been said.
            in_clause = False
    return None


def place_of_clause(said: tuple[str, ...], start: int) -> int | None:
    """The index of the word that opens a clause between a subject and its verb: "Camat setelah menerima berkas"."""
    opening, barriers = listed("penyela_pelaku"), listed("penunjuk_tujuan")
    at = next((at for at in range(start, len(said)) if said[at] in opening or said[at] in barriers), len(said))
    return at if any(map(is_verb, said[at + 1 :])) and said[at] in opening else None


def stands_beside(text: str, said: tuple[str, ...], at: int) -> bool:
    """Whether a word stands beside what comes before it: after a comma or "dan"."""
    if said[at - 1] in listed("penghubung"):
        return True
    places = places_of_words(text)
    return any(sign in ",;/" for sign in text[places[at - 1][1] : places[at][0]])


# -------------------------------------------------------------------- how it opens


def _first_word(text: str, count: int) -> int:
    """The index of the first word behind a list marker."""
    # Two letters open nearly every text, and no marker.
    marker = None if text[:2].isalpha() else _MARKER.match(text)
    if marker is None:
        return 0
    places = places_of_words(text)
    return next((at for at in range(count) if places[at][0] >= marker.end()), 0)


_LONGEST_ADVERB = 6
"""Words from the first one of an adverb up to the verb."""


def _past_adverbs(said: tuple[str, ...], first: int) -> int:
    """The index of the first word that is no adverb."""
    adverbs, with_tail = listed("keterangan"), listed("keterangan_berekor")
    at = first
    while at < len(said) - 1:
        if said[at] in with_tail or _says_when(said[at], said[at + 1]):
            # What follows up to the verb belongs to it: "secara rutin dan berkala memeriksa".
            behind = range(at + 1, min(at + _LONGEST_ADVERB, len(said)))
            verb = next((place for place in behind if is_verb(said[place])), None)
            if verb is None:
                return at
            at = verb
        elif said[at] in adverbs and not (is_verb(said[at]) and not is_verb(said[at + 1])):
            at += 1
        else:
            return at
    return at


def _says_when(word: str, following: str) -> bool:
    """Whether two words open when something is done: "setiap hari", not "setiap bidang"."""
    return word in listed("pembuka_waktu") and following in listed("sebutan_waktu")


def _opening(text: str, said: tuple[str, ...], first: int, core: int) -> str:
    word = said[core]
    if is_verb(word) or _is_torn(said, core):
        return "kata_kerja"
    clauses = listed("pembuka_syarat")
    # "Bersama tim meninjau lokasi": with whom, not who.
    with_whom = core > first and said[core - 1] in listed("penyerta")
    if (word in clauses or said[first] in clauses or with_whom) and any(map(is_verb, said[core + 1 :])):
        return "syarat"
    if word in listed("sambungan"):
        return "terputus"
    if _opens_with_actor(text, said, core):
        return "pelaku"
    return "rusak" if _is_damaged(text, said, core) else "lain"


def _is_torn(said: tuple[str, ...], core: int) -> bool:
    """A verb that a scan has cut in two: "Me nyusun", "M enyusun"."""
    if core + 1 >= len(said):
        return False
    first, second = said[core], said[core + 1]
    return first in _TORN_PREFIXES and (first + second) in known_verbs()


_TORN_PREFIXES = frozenset({"m", "me", "mem", "men", "meng", "meny", "menge", "ber", "b", "memper"})
_LONGEST_ACTOR = 10
"""How many words an office's name may have before its verb."""


def _opens_with_actor(text: str, said: tuple[str, ...], core: int) -> bool:
    """Whether an office, a unit or an abbreviation opens the text as the subject of a verb or before a colon."""
    if said[core] in listed("pengantar_pelaku") and core + 1 < len(said):
        core += 1
    places = places_of_words(text)
    start, end = places[core]
    abbreviated = text[start:end].isupper() and 2 <= len(said[core]) <= 5 and not text.isupper()
    if said[core] not in listed("pelaku") and not abbreviated:
        return False
    last = min(core + (2 if abbreviated else _LONGEST_ACTOR), len(said))
    if ":" in text[end : places[last][0] if last < len(said) else len(text)]:
        return True
    behind = said[:last]
    return place_of_predicate(behind, core + 1) is not None or place_of_clause(behind, core + 1) is not None


_FRAGMENT = 2
"""Up to so many letters that are no abbreviation are what a scan left of a word."""


def _is_damaged(text: str, said: tuple[str, ...], core: int) -> bool:
    """Whether a scan has damaged the first word: letters that no word has, or a verb but for a letter or two."""
    word = said[core]
    start, end = places_of_words(text)[core]
    blank = text.find(" ", end)
    written = text[max(text.rfind(" ", 0, start), 0) : blank if blank >= 0 else len(text)].strip(" .,;:()\"'")
    if word[0].isdigit() or _DAMAGED.fullmatch(written):
        return True
    if len(written) <= _FRAGMENT and not written.isupper():
        return True
    if len(word) < 6 or word.startswith(("pe", "di", "ter")) or word in noun_acts():
        return False
    if word in listed("mirip"):
        return False
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    most = 1 if len(word) < 9 else 2
    return process.extractOne(word, known_verbs(), scorer=Levenshtein.distance, score_cutoff=most) is not None


# -------------------------------------------------------------------- its acts


def _own_acts(text: str, said: tuple[str, ...], core: int) -> tuple[Tindakan, ...]:
    """The acts that are the step's own; verbs of a purpose or of a clause are not."""
    start = core
    if said[core] in listed("pembuka_syarat"):
        # A clause before the verb: its comma ends it.
        places = places_of_words(text)
        comma = text.find(",", places[core][1])
        start = next((at for at in range(core, len(said)) if places[at][0] > comma >= 0), len(said))
    end = _end_before(listed("penunjuk_tujuan"), said, start, len(said))
    found = _acts_between(text, said, start, end)
    bounds = listed("batas_objek")
    acts: list[Tindakan] = []
    for number, (name, at) in enumerate(found):
        following = found[number + 1][1] if number + 1 < len(found) else end
        acts.append(Tindakan(name, at, range(at + 1, _end_before(bounds, said, at + 1, following))))
    # "menyusun dan menyampaikan laporan": the first act has the object of the second.
    for number in range(len(acts) - 2, -1, -1):
        if all(said[at] in listed("penghubung") for at in acts[number].objek):
            acts[number] = acts[number]._replace(objek=acts[number + 1].objek)
    return tuple(acts)


def _end_before(bounds: frozenset[str], said: tuple[str, ...], start: int, end: int) -> int:
    """The index of the first word of a range that is one of these, else the end of the range."""
    if bounds.isdisjoint(said[start:end]):
        return end
    return next(at for at in range(start, end) if said[at] in bounds)


def _acts_between(text: str, said: tuple[str, ...], start: int, end: int) -> list[tuple[str, int]]:
    """Every act in a range of words, as name and index; a verb that no table knows has no name."""
    verbs, nouns = verb_acts(), noun_acts()
    found: list[tuple[str, int]] = []
    at = start
    while at < end:
        word = said[at]
        name = verbs.get(word)
        if name is None and at == start:
            name = nouns.get(word)
        if name is not None and at + 1 < end and said[at + 1] in nouns and is_light(name):
            # "melakukan pengolahan data": the noun says the act.
            at += 1
            name = nouns[said[at]]
        if name is not None:
            found.append((name, at))
        elif is_verb(word) and (at == start or stands_beside(text, said, at)):
            found.append(("", at))
        at += 1
    return found


def _object(said: list[str]) -> tuple[str, frozenset[str]]:
    skipped = listed("pengantar_objek")
    head = next((word for word in said if word not in skipped and not word.isdigit()), "")
    # "Menandatangani naskah": what only leads to an object elsewhere is the object itself.
    return head or (said[-1] if said else ""), frozenset(said)
