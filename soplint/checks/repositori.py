"""Across documents: the numbers and names of SOPs, used twice or named as related."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from itertools import islice
from typing import Annotated, Any, NamedTuple

from ..facts import Faktum, SopFacts
from ..facts.register import Register
from ..folding import fold
from ..patterns import pattern
from ..source import Span
from ..typed import Between
from ..values.nomor import parse_nomor
from ..vocabulary import any_of
from ..vocabulary.nama_sop import bare_name
from ..vocabulary.openings import awal, first_words
from . import NOT_APPLICABLE, Hit, Options, Survey, Undetermined, Verdict, survey
from .nama import same_name
from .nomor import names_year

__all__ = ["MOST_COMPARED", "MOST_RELATED", "NOT_LEGIBLE", "NO_AGENCY"]

MOST_RELATED = 5
"""So many other places a finding names at most."""

MOST_COMPARED = 50
"""So many SOPs of a group an SOP is compared with, so that a large group costs no more than its size."""

NO_AGENCY = Undetermined("instansi_tidak_diketahui")
"""Why an SOP whose agency is not known is compared with none."""

NOT_LEGIBLE = Undetermined("nilai_tidak_terbaca")
"""Why an SOP is compared with none whose number, name or date cannot be read."""


# -------------------------------------------------------------------- number and name


_SHORTEST_NUMBER = 6
"""Letters and digits of a number that tells SOPs of one agency apart; "01" may be counted anew in every unit."""


_LEADING_ZEROS = pattern(r"\b0+(?=[0-9])")


@lru_cache(maxsize=4096)
def _number_key(text: str) -> str:
    """A complete number as it is compared, "067/002" as "067/02"; "" for one that is not."""
    nomor = parse_nomor(text)
    key = fold(text)
    digits = any(map(str.isdigit, key))
    complete = not nomor.kosong and digits and "xxx" not in key and len(key.replace(" ", "")) >= _SHORTEST_NUMBER
    return _LEADING_ZEROS.sub("", key) if complete else ""


@survey("number_of_one_sop", placeholders=("nomor", "nama", "jumlah"), undetermined=True)
class _NumberOfOneSop(Survey):
    """No two SOPs of an agency bear one number.

    Of one name they are one SOP, filed twice or in successive editions: that is no fault of the number.
    """

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._numbers: dict[tuple[str, str], list[int]] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        if sop.nomor is not None and sop.nama is not None and sop.agency.certain:
            key = _number_key(sop.nomor)
            if key:
                self._numbers.setdefault((sop.instansi, key), []).append(number)

    def settle(self) -> None:
        self._numbers = {key: numbers for key, numbers in self._numbers.items() if len(numbers) > 1}

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if sop.nomor is None or sop.nama is None or not (key := _number_key(sop.nomor)):
            return NOT_LEGIBLE
        if not sop.agency.certain:
            return NO_AGENCY
        name = bare_name(sop.nama)
        alike = self._numbers.get((sop.instansi, key), ())
        others = [
            other
            for other in islice(alike, MOST_COMPARED)
            if other != number and not same_name(name, bare_name(self.register.name(other) or ""))
        ]
        if not others:
            return None
        data = {"nomor": sop.nomor, "nama": self.register.name(others[0]), "jumlah": len(others)}
        related = [self.register.related(other, "SOP lain bernomor sama") for other in others[:MOST_RELATED]]
        return [Hit(Span(*sop.letak_nomor), data, tuple(related))]


class NameOptions(Options):
    """``hari`` are the days within which an SOP of the same name does not yet replace the one before it."""

    hari: Annotated[int, Between(0)]


class _Edition(NamedTuple):
    """An SOP of a name: its number in the repository, the day it takes effect, its own number as written."""

    number: int
    start: int
    nomor: str
    revised: bool


@survey("name_of_one_sop", options=NameOptions, placeholders=("nama", "nomor", "jumlah"), undetermined=True)
class _NameOfOneSop(Survey):
    """No two SOPs of an agency that are in force at a time bear one name.

    One with the same number is the same SOP, one that is marked as revised or takes effect much later replaces it.
    """

    options: NameOptions

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._names: dict[tuple[str, str], list[_Edition]] = {}

    def _edition(self, number: int, sop: SopFacts) -> _Edition | None:
        day = sop.efektif or sop.pembuatan
        if sop.nama is None or day is None or sop.nomor is None or not sop.agency.certain:
            return None
        if not _number_key(sop.nomor):
            return None
        return _Edition(number, date.fromisoformat(day).toordinal(), sop.nomor, sop.revisi is not None)

    def see(self, number: int, sop: SopFacts) -> None:
        edition = self._edition(number, sop)
        name = bare_name(sop.nama or "")
        if edition is not None and name:
            self._names.setdefault((sop.instansi, name), []).append(edition)

    def settle(self) -> None:
        self._names = {key: editions for key, editions in self._names.items() if len(editions) > 1}

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if not sop.agency.certain:
            return NO_AGENCY
        own = self._edition(number, sop)
        if own is None:
            return NOT_LEGIBLE
        alike = self._names.get((sop.instansi, bare_name(sop.nama or "")), ())
        others = [other for other in islice(alike, MOST_COMPARED) if self._both_in_force(own, other)]
        if not others:
            return None
        data = {"nama": self.register.name(others[0].number), "nomor": others[0].nomor, "jumlah": len(others)}
        related = [self.register.related(other.number, "SOP lain bernama sama") for other in others[:MOST_RELATED]]
        return [Hit(sop.anchor, data, tuple(related))]

    def _both_in_force(self, one: _Edition, other: _Edition) -> bool:
        if _number_key(one.nomor) == _number_key(other.nomor):
            return False
        later = max(one, other, key=lambda edition: edition.start)
        apart_by = abs(one.start - other.start)
        return apart_by == 0 or (apart_by < self.options.hari and not later.revised)


# -------------------------------------------------------------------- related SOPs


class KnownOptions(Options):
    """``kemiripan`` (0 to 100) is how alike two names of one SOP are."""

    kemiripan: Annotated[float, Between(0, 100)]


class _Names:
    """Names that can be asked for one nearly like another, by the rarest of its words."""

    _LONGEST_LIST = 300

    def __init__(self) -> None:
        self._names: dict[str, None] = {}
        self._words: dict[str, list[str]] = {}

    def add(self, name: str) -> None:
        """Take in a bare name."""
        if name in self._names:
            return
        self._names[name] = None
        for word in set(name.split()):
            self._words.setdefault(word, []).append(name)

    def holds(self, name: str, least: float) -> bool:
        """Whether it has this name, or one at least so alike (0 to 100)."""
        if name in self._names:
            return True
        from rapidfuzz import fuzz, process

        lists = sorted((self._words[word] for word in set(name.split()) if word in self._words), key=len)
        return any(
            process.extractOne(
                name, names[: self._LONGEST_LIST], scorer=fuzz.token_sort_ratio, processor=None, score_cutoff=least
            )
            for names in lists[:3]
        )


@survey("related_sop_known", options=KnownOptions, placeholders=("terkait",), undetermined=True, any_format=True)
class _RelatedSopKnown(Survey):
    """The SOPs that Keterkaitan names are in the repository, under that name or one nearly like it."""

    options: KnownOptions
    missing = True

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._names = _Names()

    def see(self, number: int, sop: SopFacts) -> None:
        name = bare_name(sop.nama) if sop.nama is not None else ""
        if name:
            self._names.add(name)

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        named = [(one, name) for item in sop.terkait for one in _each_named(item) if (name := _related_name(one))]
        if not named:
            return NOT_APPLICABLE
        return [
            Hit(item.letak, {"terkait": item.teks})
            for item, name in named
            if not self._names.holds(name, self.options.kemiripan)
        ] or None


_NEXT_NAMED = pattern(
    lambda: rf"(?:\s*[,;/]\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+)(?={any_of(awal('judul'))}\s)", re.I
)


def _each_named(item: Faktum) -> Iterator[Faktum]:
    """The SOPs that one item of Keterkaitan names: "SOP Fogging, SOP Abatisasi dan SOP PJB"."""
    start, end = item.letak
    as_written = len(item.teks) == end - start
    parts = [0, *(at for match in _NEXT_NAMED.finditer(item.teks) for at in match.span()), len(item.teks)]
    for first, last in zip(parts[::2], parts[1::2], strict=True):
        text = item.teks[first:last].rstrip(" ;,")
        place = Span(start + first, start + first + len(text)) if as_written and text else item.letak
        yield Faktum(fold(text), text, place)


def _related_name(item: Faktum) -> str:
    """The name of an SOP that an item of Keterkaitan says to be one, without its number; else ""."""
    # "SOP ini tidak terkait dengan SOP lain" names none.
    named = item.kunci.startswith(_titles()) and first_words(item.teks, ("judul",)) is not None
    return bare_name(_NUMBER_BESIDE.sub(" ", item.teks)) if named else ""


_NUMBER_BESIDE = pattern(
    r"[\s(,]*\b(?:nomor|no\.?)[\s:]*(?=[^\s)]*[0-9])[^\s)]+(?:\s+tahun\s+[0-9]{4})?[\s)]*"
    r"(?:(?=tentang\b)|[:–—-]|(?=\Z))",
    re.I,
)
"""The number of an SOP before or behind its name: "SOP Nomor 12/2024 tentang ...", "SOP ... (Nomor 12/2024)"."""


@cache
def _titles() -> tuple[str, ...]:
    return tuple(f"{words} " for words in awal("judul"))


# -------------------------------------------------------------------- guards


class SchemeOptions(Options):
    """``sop`` and ``berkas`` are how many SOPs in how many files show that an agency numbers in its own way."""

    sop: Annotated[int, Between(1)] = 3
    berkas: Annotated[int, Between(1)] = 3


class _Scheme(NamedTuple):
    """How an agency numbers: SOPs with a number, files of them, the last of those, and whether a year is named."""

    sops: int
    files: int
    last: int
    years: bool


@survey("agency_numbers_with_year", options=SchemeOptions, withdraws=True)
class _AgencyNumbersWithYear(Survey):
    """Whether the numbers of the agency name years at all; where none does throughout, that is its scheme."""

    options: SchemeOptions

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._schemes: dict[str, _Scheme] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        if sop.nomor is None or not sop.instansi:
            return
        sops, files, last, years = self._schemes.get(sop.instansi, _Scheme(0, 0, -1, False))
        file = self.register.file(number)
        self._schemes[sop.instansi] = _Scheme(
            sops + 1, files + (file != last), file, years or names_year(parse_nomor(sop.nomor))
        )

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        scheme = self._schemes.get(sop.instansi)
        if scheme is None or scheme.years:
            return None
        return NOT_APPLICABLE if scheme.sops >= self.options.sop and scheme.files >= self.options.berkas else None
