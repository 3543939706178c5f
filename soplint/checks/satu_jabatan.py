"""Whether two names of an office mean one: abbreviated, misspelt, with a region or a unit more. No check is here."""

from functools import partial

from ..acuan.instansi import is_another_office, unit_words
from ..misread import misread_as
from .ejaan_kata import is_right_word
from .jabatan import offices, units_of_regions
from .singkatan import same_written_out

__all__ = ["same_office"]

_Words = tuple[str, ...]

_MISSPELT = 80.0
"""Similarity (0 to 100) from which two words of an office are one, misspelt: IDN020 speaks of those."""
_ALIKE = 70.0
"""From this similarity on they may be one, misread in more than one place, or two ("pertanian", "perikanan")."""


def same_office(one: _Words, other: _Words) -> bool | None:
    """Whether the words of two offices, abbreviations written out, mean one office; None where they may.

    A region or a unit that only one of them names makes no other office.
    """
    # Scans lose blanks between words.
    if "".join(one) == "".join(other) or _same(one, other, _MISSPELT):
        return True
    return None if _same(one, other, _ALIKE) else False


def _same(one: _Words, other: _Words, least: float) -> bool:
    one, other = _without_level(one), _without_level(other)
    if is_another_office(one) != is_another_office(other):
        return False
    return any(
        _begins(short, long, least) or _heads_school(short, long) or _heads_abbreviated(short, long)
        for short, long in ((one, other), (other, one))
    ) or (one[0] == other[0] and same_written_out(one[1:], other[1:], whole=False, same=partial(_same_word, least)))


def _without_level(words: _Words) -> _Words:
    """Without the words that only tell how a unit is run, "kepala uptd puskesmas" heads the puskesmas, and without the
    unit that the office says already, "keuchik gampong lamteh".
    """
    levels = offices()["tingkat_unit"]
    if words and offices()["memimpin"].get(words[0]) and words[1:2] and words[1] in units_of_regions():
        words = (words[0], *words[2:])
    return tuple(
        word
        for before, word in zip(("", *words), words, strict=False)
        if word not in levels["kata"] and word not in levels["kelas"] and before not in levels["kelas"]
    )


def _heads_school(short: _Words, long: _Words) -> bool:
    """Whether one says "kepala sekolah" and the other which school: "kepala smp negeri 1"."""
    schools: dict[str, list[str]] = offices()["satuan_pendidikan"]
    return len(long) > 1 and short[:1] == long[:1] == ("kepala",) and long[1] in schools.get(" ".join(short[1:2]), ())


def _heads_abbreviated(short: _Words, long: _Words) -> bool:
    """Whether one says "kepala dinas" and the other which, in one word that may stand for it: "kepala dpmptsp"."""
    if len(short) != 2 or len(long) < 2 or short[0] != long[0] or short[1] not in offices()["nama_disingkat"]["kata"]:
        return False
    return long[1][0] == short[1][0] and long[1] not in unit_words()


def _begins(short: _Words, long: _Words, least: float) -> bool:
    return len(short) <= len(long) and all(_same_word(least, a, b) for a, b in zip(short, long, strict=False))


def _same_word(least: float, one: str, other: str) -> bool:
    if one == other or (one in unit_words() and other in unit_words()):
        return one == other
    if misread_as(one, other):
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= least and not _are_two(one, other)


def _are_two(one: str, other: str) -> bool:
    """Whether two words that look alike are both words of the language, "pertanian" and "pertanahan": no slip makes one
    of the other. An ending more, "pemerintah" for "pemerintahan", is one.
    """
    from rapidfuzz.distance import OSA

    if one.startswith(other) or other.startswith(one) or OSA.distance(one, other) < _TWO_SLIPS:
        return False
    return is_right_word(one) and is_right_word(other)


_TWO_SLIPS = 2
"""A letter left out, added or changed, or two exchanged, is one slip."""
