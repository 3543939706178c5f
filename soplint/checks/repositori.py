"""Across documents: numbers and names used twice, copied tables, and what is written one way here, another there."""

from array import array
from collections.abc import Iterable
from datetime import date
from functools import cache, lru_cache
from itertools import islice
from typing import Any, NamedTuple
from zlib import adler32, crc32

from ..copies import MIN_STEPS, Shared, step_key
from ..facts import Faktum, Repository, SopFacts
from ..findings import Related
from ..folding import fold
from ..instansi import Instansi, apart
from ..istilah import awal
from ..judul import compare_titles, title_key
from ..patterns import pattern
from ..source import Span
from ..values.nomor import parse_nomor
from ..values.rujukan import Rujukan
from ..values.waktu import tulis_menit
from . import NOT_APPLICABLE, Hit, Options, Survey, Undetermined, Verdict, survey
from .dasar_hukum import MIXED_KINDS, REGIONAL
from .nama import bare_name, same_name
from .nomor import names_year
from .pelaksana import office_words
from .sitasi import identify

__all__: list[str] = []

_MOST_RELATED = 5
"""So many other places a finding names at most."""

_MOST_COMPARED = 50
"""So many SOPs of a group an SOP is compared with, so that a large group costs no more than its size."""

_NO_AGENCY = Undetermined("instansi_tidak_diketahui")
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

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
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
            return _NO_AGENCY
        name = bare_name(sop.nama)
        alike = self._numbers.get((sop.instansi, key), ())
        others = [
            other
            for other in islice(alike, _MOST_COMPARED)
            if other != number and not same_name(name, bare_name(self.repository.name(other) or ""))
        ]
        if not others:
            return None
        data = {"nomor": sop.nomor, "nama": self.repository.name(others[0]), "jumlah": len(others)}
        related = [self.repository.related(other, "SOP lain bernomor sama") for other in others[:_MOST_RELATED]]
        return [Hit(Span(*sop.letak_nomor), data, tuple(related))]


class NameOptions(Options):
    """``hari`` are the days within which an SOP of the same name does not yet replace the one before it."""

    hari: int = 365


class _Edition(NamedTuple):
    """An SOP of a name: its number in the repository, the day it takes effect, the key of its own number."""

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

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
        self._names: dict[tuple[str, str], list[_Edition]] = {}

    def _edition(self, number: int, sop: SopFacts) -> _Edition | None:
        day = sop.efektif or sop.pembuatan
        key = _number_key(sop.nomor) if sop.nomor is not None else ""
        if sop.nama is None or day is None or not key or not sop.agency.certain:
            return None
        return _Edition(number, date.fromisoformat(day).toordinal(), key, sop.revisi is not None)

    def see(self, number: int, sop: SopFacts) -> None:
        edition = self._edition(number, sop)
        name = bare_name(sop.nama or "")
        if edition is not None and name:
            self._names.setdefault((sop.instansi, name), []).append(edition)

    def settle(self) -> None:
        self._names = {key: editions for key, editions in self._names.items() if len(editions) > 1}

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if not sop.agency.certain:
            return _NO_AGENCY
        own = self._edition(number, sop)
        if own is None:
            return _NOT_LEGIBLE
        alike = self._names.get((sop.instansi, bare_name(sop.nama or "")), ())
        others = [other for other in islice(alike, _MOST_COMPARED) if self._both_in_force(own, other)]
        if not others:
            return None
        data = {"nama": sop.nama, "nomor": others[0].nomor.upper(), "jumlah": len(others)}
        related = [self.repository.related(other.number, "SOP lain bernama sama") for other in others[:_MOST_RELATED]]
        return [Hit(sop.anchor, data, tuple(related))]

    def _both_in_force(self, one: _Edition, other: _Edition) -> bool:
        if one.nomor == other.nomor:
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

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
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


# -------------------------------------------------------------------- copied tables


@survey(
    "table_of_one_agency",
    placeholders=("lain", "jumlah", "sama", "dari", "langkah", "waktu", "kelompok"),
    worded=("waktu",),
    undetermined=True,
)
class _TableOfOneAgency(Survey):
    """A step table is not a near copy of another agency's; which steps and times they share is said by an example."""

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
        self._copies = repository.copies
        self._groups: dict[int, list[int]] = {}

    def settle(self) -> None:
        """Keep one SOP of each agency of a group, as far as there is use for them."""
        repository = self.repository
        known: dict[int, set[Instansi]] = {}
        for number in range(len(self._copies)):
            group = self._copies.group(number)
            if number == group:
                continue
            members = self._groups.setdefault(group, [group])
            agencies = known.setdefault(group, {repository.agency(group)})
            agency = repository.agency(number)
            if agency not in agencies:
                agencies.add(agency)
                members.append(number)

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if sum(map(bool, sop.uraian)) < MIN_STEPS:
            return NOT_APPLICABLE
        if not sop.instansi:
            return _NO_AGENCY
        own = self.repository.agency(number)
        group = self._copies.group(number)
        members = self._groups.get(group, ())
        strangers = (member for member in members if apart(own, self.repository.agency(member)))
        others = list(islice(strangers, _MOST_RELATED))
        if not others:
            return None
        shared = self._copies.shared(number, others[0])
        filled = [step for step in sop.langkah if step.uraian]
        data = {
            "lain": self.repository.agency(others[0]).words,
            "jumlah": len(members) - 1,
            "sama": len(shared),
            "dari": len(filled),
            "langkah": _ranges(filled[step.here].nomor or step.here + 1 for step in shared),
            "waktu": _times(sop, shared),
            "kelompok": f"{self.repository.path(group)}#{group - self._first_of_file(group) + 1}",
        }
        related = [self.repository.related(other, "tabel langkah yang hampir sama") for other in others[:_MOST_RELATED]]
        timed = sum(step.same_time for step in shared)
        return [Hit(sop.anchor, data, tuple(related), confidence="likely" if 2 * timed >= len(shared) else "possible")]

    def _first_of_file(self, number: int) -> int:
        while number and self.repository.file(number - 1) == self.repository.file(number):
            number -= 1
        return number


def _ranges(numbers: Iterable[int]) -> str:
    """Numbers of steps as people write them: "1-5, 7"."""
    pieces: list[list[int]] = []
    for number in numbers:
        if pieces and number == pieces[-1][-1] + 1:
            pieces[-1] = [pieces[-1][0], number]
        else:
            pieces.append([number])
    return ", ".join("-".join(map(str, piece)) for piece in pieces)


_MOST_TIMES = 12


def _times(sop: SopFacts, shared: list[Shared]) -> str:
    """The times that are shared, each with its step: "1 (15 menit), 7 (120 hari)"; "-" when there are none."""
    filled = [step for step in sop.langkah if step.uraian]
    times = [
        f"{step.nomor or at.here + 1} ({tulis_menit(step.menit)})"
        for at in shared
        if at.same_time and (step := filled[at.here]).menit is not None
    ]
    rest = ", ..." if len(times) > _MOST_TIMES else ""
    return ", ".join(times[:_MOST_TIMES]) + rest or "-"


# -------------------------------------------------------------------- times


class TimeOptions(Options):
    """``kali`` is how many times longer or shorter is far; ``tabel`` and ``instansi`` how many independent tables and
    agencies must have the step; ``dekat`` within how many times of their median most of those lie.
    """

    kali: float = 8.0
    tabel: int = 5
    instansi: int = 3
    dekat: float = 3.0


class _Other(NamedTuple):
    """A step elsewhere: its time in minutes, the group of its table, and its entry."""

    menit: float
    group: int
    entry: int


_SHORTEST_STEP = 12
"""Letters of a step that says enough to be the same wherever it stands."""

_MOST_TABLES = 200
_FULL = 255
_SLOTS = 1 << 22


@survey(
    "time_as_elsewhere",
    options=TimeOptions,
    placeholders=("waktu", "lazim", "jumlah", "instansi"),
    worded=("waktu", "lazim"),
    undetermined=True,
)
class _TimeAsElsewhere(Survey):
    """A step takes about as long as the same step elsewhere, where tables that are no copies of each other agree."""

    options: TimeOptions

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
        self._copies = repository.copies
        self._count = bytearray(_SLOTS)
        self._steps: array[int] = array("Q")
        self._minutes: array[float] = array("d")
        self._sops: array[int] = array("L")
        self._places: array[int] = array("L")
        self._others: dict[int, list[_Other]] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        for at, (uraian, menit) in enumerate(zip(sop.uraian, sop.menit, strict=True)):
            if menit is None or not (key := _step_hash(uraian)):
                continue
            slot = key % _SLOTS
            if self._count[slot] < _FULL:
                self._count[slot] += 1
            self._steps.append(key)
            self._minutes.append(menit)
            self._sops.append(number)
            self._places.extend(sop.letak_waktu[2 * at : 2 * at + 2])

    def settle(self) -> None:
        least = min(self.options.tabel + 1, _FULL)
        entries: dict[int, array[int]] = {}
        for entry, key in enumerate(self._steps):
            if self._count[key % _SLOTS] >= least:
                entries.setdefault(key, array("L")).append(entry)
        self._others = {key: others for key, found in entries.items() if (others := self._independent(found))}
        self._count, self._steps = bytearray(), array("Q")

    def _independent(self, entries: Iterable[int]) -> list[_Other]:
        """One of each group of copied tables, by its median time; none when they are too few."""
        groups: dict[int, list[int]] = {}
        for entry in entries:
            groups.setdefault(self._copies.group(self._sops[entry]), []).append(entry)
        if len(groups) <= self.options.tabel:
            return []
        others = []
        for group, members in islice(groups.items(), _MOST_TABLES):
            members.sort(key=lambda entry: (self._minutes[entry], entry))
            middle = members[(len(members) - 1) // 2]
            others.append(_Other(self._minutes[middle], group, middle))
        return others

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if not self._others:
            return NOT_APPLICABLE
        hits = []
        compared = False
        own = self._copies.group(number)
        for step in sop.langkah:
            key = _step_hash(step.uraian)
            if step.menit is None or key not in self._others:
                continue
            others = [other for other in self._others[key] if other.group != own]
            usual = self._usual(others)
            if usual is None:
                continue
            compared = True
            low, high = sorted((step.menit, usual))
            if not low or high / low < self.options.kali:
                continue
            near = sorted(others, key=lambda other: (abs(other.menit - usual), other.entry))[:2]
            data = {
                "waktu": tulis_menit(step.menit),
                "lazim": tulis_menit(usual),
                "jumlah": len(others),
                "instansi": len(self._agencies(others)),
            }
            hits.append(Hit(step.letak_waktu, data, tuple(self._related(other) for other in near)))
        if hits:
            return hits
        return None if compared else NOT_APPLICABLE

    def _agencies(self, others: list[_Other]) -> set[Instansi]:
        return {self.repository.agency(self._sops[other.entry]) for other in others}

    def _usual(self, others: list[_Other]) -> float | None:
        """The median of the times elsewhere; None when they are too few, of too few agencies or do not agree."""
        # Imported here: it brings decimal and fractions along.
        from statistics import median

        options = self.options
        if len(others) < options.tabel or len(self._agencies(others)) < options.instansi:
            return None
        usual = float(median(other.menit for other in others))
        near = sum(usual / options.dekat <= other.menit <= usual * options.dekat for other in others)
        return usual if usual and near >= _MOST * len(others) else None

    def _related(self, other: _Other) -> Related:
        place = Span(*self._places[2 * other.entry : 2 * other.entry + 2])
        return self.repository.related(self._sops[other.entry], "waktu langkah yang sama", place)


_MOST = 0.6
"""Share of the times elsewhere that must lie near their median."""


@lru_cache(maxsize=65536)
def _step_hash(uraian: str) -> int:
    """What tells a step from others in 64 bits; 0 for one that says too little."""
    key = step_key(uraian)
    if len(key) < _SHORTEST_STEP or uraian.count(" ") < 2:
        return 0
    data = key.encode()
    return crc32(data) << 32 | adler32(data)


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

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
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
            place = self.repository.related(form.number, "judul yang lebih sering", form.letak)
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
    if match is None or match[1] in MIXED_KINDS:
        return None
    if match[1] in REGIONAL and not match[4]:
        return f"{kunci} {region}" if region else None
    return kunci


@lru_cache(maxsize=4096)
def _in_catalogue(identity: str, judul: str) -> bool:
    """Whether the catalogue says what is right: then HKM002 to HKM012 do."""
    match = _IDENTITY.fullmatch(identity)
    if match is None:
        return True
    rujukan = Rujukan(
        tertulis="",
        letak=(0, 0),
        jenis=match[1],
        jenis_tertulis=match[1],
        jenis_letak=(0, 0),
        daerah=match[4],
        nomor=match[2],
        tahun=int(match[3]),
        judul=judul,
    )
    return identify(rujukan).peraturan is not None


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

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
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
            return _NO_AGENCY
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
        related = [self.repository.related(other, "pengesah yang lain") for other in usual.numbers[:_MOST_RELATED]]
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


@survey("agency_numbers_with_year", options=SchemeOptions)
class _AgencyNumbersWithYear(Survey):
    """Whether the numbers of the agency name years at all; where none does throughout, that is its scheme."""

    options: SchemeOptions

    def __init__(self, options: Any, repository: Repository) -> None:
        super().__init__(options, repository)
        self._schemes: dict[str, _Scheme] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        if sop.nomor is None or not sop.instansi:
            return
        sops, files, last, years = self._schemes.get(sop.instansi, _Scheme(0, 0, -1, False))
        file = self.repository.file(number)
        self._schemes[sop.instansi] = _Scheme(
            sops + 1, files + (file != last), file, years or names_year(parse_nomor(sop.nomor))
        )

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        scheme = self._schemes.get(sop.instansi)
        if scheme is None or scheme.years:
            return None
        return NOT_APPLICABLE if scheme.sops >= self.options.sop and scheme.files >= self.options.berkas else None
