"""What heads the columns of a step table, however the table was written down: groups, labels, the row of numbers."""

from collections.abc import Sequence
from functools import cache, lru_cache

from ..folding import DIRT, fold
from ..patterns import pattern
from . import unspaced, vocabulary
from .istilah import Istilah, label
from .openings import awal

__all__ = [
    "GROUPS",
    "MUTU_BAKU",
    "column_key",
    "column_label",
    "groups_actors",
    "heads_joined_columns",
    "is_column_numbers",
    "names_other_column",
    "says_what_table",
]

GROUPS = ("pelaksana", "mutu_baku")
"""Headings that stand over several columns."""

MUTU_BAKU = ("kelengkapan", "waktu", "output")
"""The columns of the quality standard."""

_COLUMN_NUMBER = pattern(r"\(?\d{1,2}(?:\.0)?\)?")
_FEWEST_COLUMNS = 4
"""No step table has fewer."""

_MOST_WORDS_OF_LABEL = 3
_LONGEST_JOINED = 100
"""Characters of the labels of all columns."""

_LONGEST_NUMBER = 2
"""Characters of what a scan may make of the number of a column."""


@lru_cache(maxsize=1024)
def column_label(text: str) -> Istilah | None:
    """The column label that the text of a heading cell is; a unit in brackets, "Waktu (Menit)", does not count."""
    return label(text.partition("(")[0].rstrip(" :") or text, "kolom")


def column_key(text: str) -> str:
    """Its name in the vocabulary; blank where the text is no column label."""
    found = column_label(text)
    return found.kunci if found is not None else ""


def groups_actors(text: str) -> bool:
    """Whether a heading above several columns only says that actors stand below: "Penanggung Jawab"."""
    return unspaced(text) in _words_of("kelompok_pelaksana")


@lru_cache(maxsize=1024)
def names_other_column(text: str) -> bool:
    """Whether a heading is that of a column which the form does not have, and so of no actor: "Dokumen"."""
    return unspaced(text) in _words_of("kolom_lain")


@cache
def _words_of(table: str) -> frozenset[str]:
    return frozenset(map(unspaced, vocabulary()[table]["kata"]))


def is_column_numbers(texts: Sequence[str]) -> bool:
    """Whether these are the cells of the row "1 2 3 ... 11" below a heading; of many a scan may have misread one."""
    # The second cell tells nearly all rows from such a one.
    if len(texts) < _FEWEST_COLUMNS:
        return False
    if not _COLUMN_NUMBER.fullmatch(texts[1]):
        return len(texts[1]) <= _LONGEST_SIGN and _is_counted(texts)
    texts = [clean for text in texts if (clean := text.strip(DIRT))]
    if len(texts) < _FEWEST_COLUMNS or not all(_COLUMN_NUMBER.fullmatch(text) for text in texts[:_FEWEST_COLUMNS]):
        return False
    others = [text for text in texts[_FEWEST_COLUMNS:] if not _COLUMN_NUMBER.fullmatch(text)]
    return not others or (len(others) == 1 and len(others[0]) <= _LONGEST_NUMBER)


def _is_counted(texts: Sequence[str]) -> bool:
    """The same of letters or Roman numbers, which have to stand in their order: "a b c", "I II III"."""
    signs = [text.strip("().").upper() for text in texts]
    return any(signs == list(row[: len(signs)]) for row in (_LETTERS, _ROMAN))


_LONGEST_SIGN = 4
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII")


def heads_joined_columns(text: str) -> bool:
    """Whether a line holds nothing but labels of columns, both groups among them: "PELAKSANA MUTU BAKU Ket."."""
    words = text.split() if len(text) <= _LONGEST_JOINED and "mut" in text.lower() else []
    named: set[str] = set()
    start = 0
    while start < len(words):
        counts = range(min(_MOST_WORDS_OF_LABEL, len(words) - start), 0, -1)
        named_here = ((column_key(" ".join(words[start : start + count])), count) for count in counts)
        key, count = next(((key, count) for key, count in named_here if key), ("", 0))
        if not key:
            return False
        named.add(key)
        start += count
    return named.issuperset(GROUPS)


def says_what_table(text: str) -> bool:
    """Whether words above a step table only say what it is."""
    found = label(text, "kolom")
    return (found is not None and found.kunci == "uraian") or _only_heads(text)


_LONGEST_HEAD = 60
"""Characters: what is longer says more."""


def _only_heads(text: str) -> bool:
    """Whether a line has none but words that say what a step table is: "Tabel Mutu Baku Prosedur Kerja"."""
    words = fold(text).split() if len(text) <= _LONGEST_HEAD else []
    return bool(words) and _head_words().issuperset(words)


@cache
def _head_words() -> frozenset[str]:
    return frozenset(awal("kepala_tabel"))
