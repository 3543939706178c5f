"""Across documents: numbers and names used twice, and what is written one way here, another there."""

from datetime import date
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple

from ..facts import Faktum, SopFacts
from ..folding import fold
from ..istilah import awal
from ..judul import compare_titles, title_key
from ..patterns import pattern
from ..peraturan import general_kinds, regional_kinds
from ..register import Register
from ..source import Span
from ..values.nomor import parse_nomor
from . import NOT_APPLICABLE, Hit, Options, Survey, Undetermined, Verdict, survey
from .jabatan import office_words
from .nama import bare_name, same_name
from .nomor import names_year
from .sitasi import look_up

__all__ = ["MOST_RELATED", "NO_AGENCY"]

MOST_RELATED = 5
"""So many other places a finding names at most."""

_MOST_COMPARED = 50
"""So many SOPs of a group an SOP is compared with, so that a large group costs no more than its size."""

NO_AGENCY = Undetermined("instansi_tidak_diketahui")
"""Why an SOP whose agency is not known is compared with none."""

_NOT_LEGIBLE = Undetermined("nilai_tidak_terbaca")


# -------------------------------------------------------------------- number and name

_SHORTEST_NUMBER = 6
"""Letters and digits of a number that tells SOPs of one agency apart; "01" may be counted anew in every unit."""


@lru_cache(maxsize=4096)
def _number_key(text: str) -> str:
    """A complete number as it is compared; "" for one that is not."""
    nomor = parse_nomor(text)
    key = fold(text)
    digits = any(map(str.isdigit, key))
    complete = not nomor.kosong and digits and "xxx" not in key and len(key.replace(" ", "")) >= _SHORTEST_NUMBER
    return key if complete else ""


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
            return _NOT_LEGIBLE
        if not sop.agency.certain:
            return NO_AGENCY
        name = bare_name(sop.nama)
        alike = self._numbers.get((sop.instansi, key), ())
        others = [
            other
            for other in islice(alike, _MOST_COMPARED)
            if other != number and not same_name(name, bare_name(self.register.name(other) or ""))
        ]
        if not others:
            return None
        data = {"nomor": sop.nomor, "nama": self.register.name(others[0]), "jumlah": len(others)}
        related = [self.register.related(other, "SOP lain bernomor sama") for other in others[:MOST_RELATED]]
        return [Hit(Span(*sop.letak_nomor), data, tuple(related))]


class NameOptions(Options):
    """``hari`` are the days within which an SOP of the same name does not yet replace the one before it."""

    hari: int = 365


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
            return _NOT_LEGIBLE
        alike = self._names.get((sop.instansi, bare_name(sop.nama or "")), ())
        others = [other for other in islice(alike, _MOST_COMPARED) if self._both_in_force(own, other)]
        if not others:
            return None
        data = {"nama": sop.nama, "nomor": others[0].nomor, "jumlah": len(others)}
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

    kemiripan: float = 85.0


class _Names:
    """Names that can be asked for one nearly like another, by the rarest of its words."""

    _LONGEST_LIST = 300

    def __init__(self) -> None:
        self._names: dict[str, None] = {}
        self._words: dict[str, list[str]] = {}

    def add(self, name: str) -> None:
        if name in self._names:
            return
        self._names[name] = None
        for word in set(name.split()):
            self._words.setdefault(word, []).append(name)

    def holds(self, name: str, least: float) -> bool:
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

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._names = _Names()

    def see(self, number: int, sop: SopFacts) -> None:
        name = bare_name(sop.nama) if sop.nama is not None else ""
        if name:
            self._names.add(name)

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        named = [(item, name) for item in sop.terkait if (name := _related_name(item))]
        if not named:
            return NOT_APPLICABLE
        return [
            Hit(item.letak, {"terkait": item.teks})
            for item, name in named
            if not self._names.holds(name, self.options.kemiripan)
        ] or None


def _related_name(item: Faktum) -> str:
    """The name of an SOP that an item of Keterkaitan says to be one; else ""."""
    return bare_name(item.teks) if item.kunci.startswith(_titles()) else ""


@cache
def _titles() -> tuple[str, ...]:
    return tuple(f"{words} " for words in awal("judul"))


# -------------------------------------------------------------------- citations


class _Form(NamedTuple):
    """A title that a regulation is cited with: how often, and where first."""

    banyak: int
    judul: str
    number: int
    letak: Span


_IDENTITY = pattern(r"(.+?) (\S+)/(\d{4})(?: (.+))?")


@survey("title_as_elsewhere", placeholders=("rujukan", "judul", "jumlah"), undetermined=True)
class _TitleAsElsewhere(Survey):
    """A regulation that the catalogue does not know is cited with one title; the rarer one is reported.

    Of two equally frequent titles that is the one that comes later.
    """

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._forms: dict[str, dict[str, _Form]] = {}
        self._first: dict[str, _Form] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        for citation in sop.sitasi:
            identity = _identity(citation.kunci, sop.agency.daerah)
            if identity is None:
                continue
            forms = self._forms.setdefault(identity, {})
            key = _title(citation.teks)
            known = forms.get(key)
            forms[key] = (
                _Form(1, citation.teks, number, citation.letak)
                if known is None
                else known._replace(banyak=known.banyak + 1)
            )

    def settle(self) -> None:
        for identity, forms in self._forms.items():
            if len(forms) > 1 and not any(_in_catalogue(identity, form.judul) for form in forms.values()):
                self._first[identity] = max(forms.values(), key=lambda form: form.banyak)
        self._forms = {identity: self._forms[identity] for identity in self._first}

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        hits = []
        judged = False
        for citation in sop.sitasi:
            identity = _identity(citation.kunci, sop.agency.daerah)
            judged = judged or identity is not None
            form = self._first.get(identity) if identity is not None else None
            if form is None or compare_titles(citation.teks, form.judul) in ("sama", "berbeda_kecil"):
                continue
            data = {"rujukan": _citation_name(citation.kunci), "judul": form.judul, "jumlah": form.banyak}
            place = self.register.related(form.number, "judul yang lebih sering", form.letak)
            hits.append(Hit(citation.letak, data, (place,)))
        if hits:
            return hits
        return None if judged else Undetermined("kurang_rujukan")


@lru_cache(maxsize=4096)
def _title(judul: str) -> str:
    return title_key(judul).replace(" ", "")


@lru_cache(maxsize=4096)
def _identity(kunci: str, region: str) -> str | None:
    """What tells a regulation from all others; None where kind, number and year do not."""
    match = _IDENTITY.fullmatch(kunci)
    if match is None or match[1] in general_kinds():
        return None
    if match[1] in regional_kinds() and not match[4]:
        return f"{kunci} {region}" if region else None
    return kunci


@lru_cache(maxsize=4096)
def _in_catalogue(identity: str, judul: str) -> bool:
    """Whether the catalogue says what is right: then HKM002 to HKM012 do."""
    match = _IDENTITY.fullmatch(identity)
    return match is None or look_up(match[1], match[2], int(match[3]), match[4] or "", judul).peraturan is not None


def _citation_name(kunci: str) -> str:
    match = _IDENTITY.fullmatch(kunci)
    if match is None:
        return kunci
    region = f" {match[4].title()}" if match[4] else ""
    return f"{match[1]}{region} Nomor {match[2]} Tahun {match[3]}"


# -------------------------------------------------------------------- approvers


_NIP_DIGITS = 18
_MISREAD_DIGITS = 2
"""So many digits of a NIP a scan may misread."""

_SAME_PERSON = 75.0
"""Similarity (0 to 100) from which two names, without what is around them, are one."""


class _Head(NamedTuple):
    """Who approved: NIP, name, and the SOPs that say so."""

    nip: str
    nama: str
    numbers: list[int]


@survey("one_approver_a_day", placeholders=("nama", "lain", "tanggal"), undetermined=True)
class _OneApproverADay(Survey):
    """The SOPs that an agency puts in force on one day are approved by one head; who does so rarely stands out."""

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._days: dict[tuple[str, str, str], list[_Head]] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        key = _day_of_head(sop)
        if key is None:
            return
        nama, nip, _ = sop.pengesah
        heads = self._days.setdefault(key, [])
        for head in heads:
            if _same_person(head.nip, head.nama, nip, nama):
                head.numbers.append(number)
                return
        if len(heads) < _MOST_COMPARED:
            heads.append(_Head(nip, nama, [number]))

    def settle(self) -> None:
        self._days = {key: heads for key, heads in self._days.items() if len(heads) > 1}

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if not sop.agency.certain:
            return NO_AGENCY
        key = _day_of_head(sop)
        if key is None:
            return _NOT_LEGIBLE
        heads = self._days.get(key)
        if heads is None:
            return None
        usual = max(heads, key=lambda head: len(head.numbers))
        nama, nip, _ = sop.pengesah
        if _same_person(usual.nip, usual.nama, nip, nama):
            return None
        data = {"nama": nama or nip, "lain": usual.nama or usual.nip, "tanggal": sop.efektif}
        related = [self.register.related(other, "pengesah yang lain") for other in usual.numbers[:MOST_RELATED]]
        return [Hit(Span(*sop.letak_pengesah), data, tuple(related))]


def _day_of_head(sop: SopFacts) -> tuple[str, str, str] | None:
    """Agency, office and day of an approval; None when one of them, or who approved, is not known."""
    if not sop.pengesah or sop.efektif is None or not sop.agency.certain:
        return None
    nama, nip, office = sop.pengesah
    words = office_words(office)
    if not nama or len(nip) != _NIP_DIGITS or not words.kata or words.sementara is not None or words.atas_nama:
        return None
    return sop.instansi, " ".join(words.kata), sop.efektif


@lru_cache(maxsize=4096)
def _same_person(nip: str, nama: str, other_nip: str, other: str) -> bool:
    """Whether two approvers are one, as far as a scan can blur them."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Hamming

    if nip == other_nip or Hamming.distance(nip, other_nip) <= _MISREAD_DIGITS:
        return True
    return fuzz.token_set_ratio(fold(nama), fold(other)) >= _SAME_PERSON


# -------------------------------------------------------------------- guards


class SchemeOptions(Options):
    """``sop`` and ``berkas`` are how many SOPs in how many files show that an agency numbers in its own way."""

    sop: int = 10
    berkas: int = 3


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
