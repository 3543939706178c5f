"""How lines open (``awal`` in ``grammar/istilah.toml``): like a letterhead, a title, an office, a signature."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from ..folding import fold
from ..misread import words_for_digits
from ..patterns import pattern
from . import vocabulary

__all__ = [
    "OPEN_ITEMS",
    "awal",
    "ends_of_lines",
    "first_words",
    "heads_initials",
    "is_total",
    "names_stage",
    "opens_with_verb",
]

_FIRST_WORD = pattern(r"[\W_]*([^\W_]+)")
_LONGEST_OPENING = 80
"""Opening words are looked for in so many characters."""


OPEN_ITEMS = {"dasar_hukum": ("peraturan",), "keterkaitan": ("judul",), "peringatan": ("syarat",)}
"""How the items of sections open that stand at the left of another one (kinds of opening words)."""


@cache
def awal(jenis: str) -> tuple[str, ...]:
    """The folded opening words of a kind of line, for instance ``kop``; longest first."""
    return tuple(sorted((fold(word) for word in vocabulary()["awal"][jenis]), key=len, reverse=True))


@cache
def _openings() -> dict[str, list[tuple[str, str]]]:
    """First word -> the openings that start with it, as (kind, words), longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for jenis in vocabulary()["awal"]:
        for words in awal(jenis):
            found.setdefault(words.split(" ", 1)[0], []).append((jenis, words))
    for openings in found.values():
        openings.sort(key=lambda opening: -len(opening[1]))
    return found


def first_words(text: str, kinds: Iterable[str]) -> str | None:
    """Which of these kinds of line the text opens like, if any."""
    for jenis in _kinds_of_opening(text[:_LONGEST_OPENING]):
        if jenis in kinds:
            return jenis
    return None


@lru_cache(maxsize=8192)
def _kinds_of_opening(text: str) -> tuple[str, ...]:
    """The kinds of line that a text opens like, the longest opening first: a line is asked for several of them."""
    first = _FIRST_WORD.match(text)
    # Most lines open like none: their first word shows it, without folding the rest.
    if first is None:
        return ()
    word = first[1]
    if word.isascii() and word.lower() not in _openings() and "rn" not in word and (word.isalpha() or word.isdigit()):
        return ()
    folded = fold(text)
    if not word.isalpha() and word[0].isalpha():
        # Scans read letters as figures: "Kepa1a Dinas", "D1NAS SOSIAL".
        meant = words_for_digits(folded[: len(word)])
        folded = next((word for word in meant if word in _openings()), meant[0]) + folded[len(word) :]
    if "rn" in folded and folded.split(" ", 1)[0] not in _openings():
        # Scans read "m" as "rn": "Pernbina Utama Muda".
        folded = folded.replace("rn", "m")
    openings = _openings().get(folded.split(" ", 1)[0], ())
    kinds = tuple([jenis for jenis, words in openings if folded == words or folded.startswith(words + " ")])
    # "SOP ini ..." opens a sentence about the SOP, not its title.
    return tuple([jenis for jenis in kinds if jenis != "judul"]) if "bukan_judul" in kinds else kinds


def ends_of_lines(letterhead: str) -> list[tuple[str, str]]:
    """The last two words of each line of a folded letterhead; converters join them: "kabupaten siak dinas sosial"."""
    words = letterhead.split()
    return [
        (words[at - 1], words[at])
        for at in range(1, len(words))
        if at + 1 == len(words) or first_words(words[at + 1], ("kop",)) is not None
    ]


def names_stage(text: str) -> bool:
    """Whether words are the name of a stage: "Tahap Persiapan", or "PERSIAPAN" in capitals."""
    kinds = ("tahap", "nama_tahap") if text.isupper() else ("tahap",)
    return text[:1].isupper() and first_words(text, kinds) is not None


def is_total(texts: Sequence[str]) -> bool:
    """Whether the cells of a row sum up the times of the steps above it: "Jumlah waktu", and a time."""
    return len(texts) > 1 and texts[-1][0].isdigit() and first_words(texts[0], ("jumlah",)) is not None


def heads_initials(text: str) -> bool:
    """Whether a line stands above offices that only put their initials there: "Paraf Hierarki"."""
    return fold(text) in awal("paraf")


def opens_with_verb(text: str) -> bool:
    """Whether a text opens as an activity does, with a verb and a capital letter: "Memeriksa", "Berkoordinasi"."""
    return _VERB.match(text) is not None


_VERB = pattern(r"(?:M[Ee]|B[Ee][Rr])[A-Za-z]{4}")
