"""Which agency an SOP belongs to: the name in its letterhead, else in its approver's office, as one comparable key."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..folding import fold
from ..vocabulary.kata_sambung import kata_sambung
from . import acuan_toml
from .daerah import (
    NAMESAKES,
    REGIONS,
    is_part_of_name,
    name_length,
    province,
    region_and_kind,
    region_key,
    region_kind,
    same_level,
)

__all__ = [
    "Instansi",
    "agency",
    "apart",
    "governments",
    "is_another_office",
    "one_spelling",
    "unit_words",
    "written_out",
]


class Instansi(NamedTuple):
    """An agency, folded: its ``unit`` ("dinas kesehatan") and the ``daerah`` it serves ("balangan"), "" if unknown.

    Of a city or a province ``daerah`` says so: "kota bogor" is not the regency "bogor".
    """

    unit: str
    daerah: str

    @classmethod
    def of(cls, key: str) -> "Instansi":
        """The agency of a key that :attr:`key` gave."""
        unit, _, daerah = key.partition("|")
        return cls(unit, daerah)

    @property
    def key(self) -> str:
        """Both parts in one string; "" when no unit is known."""
        return f"{self.unit}|{self.daerah}" if self.unit else ""

    @property
    def words(self) -> str:
        """The name for people: "Dinas Kesehatan Balangan"."""
        return " ".join([_written().get(word, word.capitalize()) for word in f"{self.unit} {self.daerah}".split()])

    @property
    def certain(self) -> bool:
        """Whether no other agency bears this name: of "Dinas Kesehatan" alone every region has one."""
        return bool(self.unit) and (bool(self.daerah) or self.unit.partition(" ")[0] not in _units()["umum"])


_UNKNOWN = Instansi("", "")

_LONGEST_OFFICE = 250
"""Characters of an office, with the name, the rank and the number of who holds it."""

_ALIKE = 88.0
"""Similarity (0 to 100) from which two names may be one name, misread or misspelt."""


def agency(letterhead: Iterable[str], offices: Iterable[str]) -> Instansi:
    """The agency that a letterhead names; what it leaves out is taken from the offices of those who approve."""
    read = [_read(text) for text in letterhead]
    # What stands above the form and again beside its fields is one name.
    unit = " ".join(dict.fromkeys(piece.unit for piece in read if piece.unit))
    # A regency or city tells more than the province it lies in.
    region = _first(piece.daerah for piece in read) or _first(piece.provinsi for piece in read)
    for text in offices:
        if unit and region:
            break
        if len(text) > _LONGEST_OFFICE:
            # What stands below the office on the page went into it.
            continue
        led = _led_by(text)
        unit, region = unit or led.unit, region or led.daerah or led.provinsi
    return Instansi(unit, region) if unit else _UNKNOWN


def _first(found: Iterable[str]) -> str:
    return next((text for text in found if text), "")


def one_spelling(found: list[Instansi]) -> list[Instansi]:
    """The agencies of the SOPs of one file, in one spelling each: the one that most of them have (else the first)."""
    names = list(dict.fromkeys(found))
    if len(names) < 2:
        return found
    order = sorted(names, key=lambda name: -found.count(name))
    spelt = {name: next((one for one in order[:at] if _one_name(one, name)), name) for at, name in enumerate(order)}
    return [spelt[name] for name in found]


def apart(one: Instansi, other: Instansi) -> bool:
    """Whether two agencies are surely different ones, not one that is misread or named without its region."""
    if not one.unit or not other.unit:
        return False
    if one.daerah and other.daerah and not _same_region(one.daerah, other.daerah, _alike):
        return True
    return not _alike(one.unit, other.unit)


def _same_region(one: str, other: str, alike: Callable[[str, str], bool]) -> bool:
    """Whether two regions can be one; a text may leave out of what kind its region is."""
    if one == other or not (one.startswith(_TOLD_APART) or other.startswith(_TOLD_APART)):
        return alike(one, other)
    return same_level(region_kind(one), region_kind(other)) and alike(region_key(one), region_key(other))


_TOLD_APART = tuple(f"{kind} " for kind in NAMESAKES)


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _ALIKE


def _one_name(one: Instansi, other: Instansi) -> bool:
    """Whether two names within one file are one: word by word the same, or one or two letters away."""
    words, others = one.unit.split(), other.unit.split()
    if len(words) != len(others) or (one.daerah and other.daerah and not _same_region(one.daerah, other.daerah, _near)):
        return False
    return all(_near(word, right) for word, right in zip(words, others, strict=True))


_SHORTEST_MISREAD = 5
"""Letters: two others make another word of a shorter one."""


def _near(one: str, other: str) -> bool:
    if one == other or min(len(one), len(other)) < _SHORTEST_MISREAD:
        return one == other
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other) <= 2


class _Named(NamedTuple):
    """What a text names: a unit, a regency or city, and a province, each "" when it does not."""

    unit: str
    daerah: str = ""
    provinsi: str = ""


_NOTHING = _Named("")


@cache
def governments() -> frozenset[str]:
    """The words that open a letterhead with the government that the agency is of: "Pemerintah Kabupaten"."""
    return frozenset(_units()["pemerintah"])


def _units() -> dict[str, Any]:
    units: dict[str, Any] = acuan_toml("jabatan")["satuan_kerja"]
    return units


@cache
def _written() -> dict[str, str]:
    """Words of names that are not written with one capital at the start (EYD V, I.B)."""
    return {
        **{word: word for word in kata_sambung("kata")},
        **{word: word.upper() for word in _units()["huruf_besar"]},
    }


@cache
def unit_words() -> frozenset[str]:
    """Words that begin the name of a unit: dinas, bagian, kecamatan."""
    return frozenset((*_units()["umum"], *_units()["lain"]))


def written_out(folded: str) -> str:
    """Folded words of an office or a unit, their abbreviations written out."""
    short: dict[str, str] = acuan_toml("jabatan")["singkatan"]
    return " ".join([short.get(word, word) for word in folded.split()])


@cache
def _not_names() -> tuple[str, ...]:
    """How the lines of a letterhead open that name no agency."""
    return (*acuan_toml("jabatan")["alamat"]["kata"], *_units()["bukan_nama"])


@lru_cache(maxsize=4096)
def _read(text: str) -> _Named:
    """What a piece of a letterhead names; an address or a stray sign names nothing."""
    folded = fold(text)
    if folded.startswith(_not_names()) or sum(map(str.isalpha, folded)) < 3:
        return _NOTHING
    return _split(written_out(folded).split())


def _split(words: list[str]) -> _Named:
    unit: list[str] = []
    regions: dict[str, str] = {}
    at = 0
    while at < len(words):
        word = words[at]
        at += 1
        if word in governments() and not unit:
            at += words[at : at + 1] == ["daerah"]
            if of_province := province(" ".join(words[at:]).removeprefix("daerah ")):
                # "Pemerintah Aceh"
                return _Named("", provinsi=region_and_kind(of_province, "provinsi"))
        elif at > 1 and is_part_of_name(word, words[at - 2]):
            unit.append(word)
        elif word in REGIONS and words[at:] and words[at] not in REGIONS:
            start, limit = at, at + name_length(words[at : at + 4])
            while at < min(len(words), limit) and not _ends_region(words, at):
                at += 1
            regions[word] = region_and_kind(" ".join(words[start:at]), word)
        else:
            unit.append(word)
    return _Named(" ".join(unit), regions.get("kabupaten") or regions.get("kota", ""), regions.get("provinsi", ""))


def _ends_region(words: Sequence[str], at: int) -> bool:
    """Whether a word opens the name of an agency, or of another region: a region's name ends before it.

    "Kota" with no name behind it is the end of the region's own: Lima Puluh Kota.
    """
    if words[at] not in REGIONS:
        return words[at] in unit_words()
    return words[at] != "kota" or (at + 1 < len(words) and words[at + 1] not in unit_words())


def is_another_office(words: Sequence[str]) -> bool:
    """Whether an office that opens like that of a head is another one: "Panewu Anom" is no panewu."""
    others: dict[str, list[str]] = acuan_toml("jabatan")["jabatan_lain"]
    return len(words) > 1 and words[1] in others.get(words[0], ())


@lru_cache(maxsize=4096)
def _led_by(text: str) -> _Named:
    """The agency that an office leads ("Camat Awayan Kabupaten Balangan"); nothing for an office that leads none."""
    known = acuan_toml("jabatan")
    folded = fold(text)
    for words in known["sementara"]:
        folded = folded.removeprefix(words + " ")
    words = written_out(folded)
    for lead, unit in known["memimpin"].items():
        if words == lead or words.startswith(lead + " "):
            if is_another_office(words.split()):
                break
            return _split(f"{unit} {words[len(lead) :]}".split())
    return _NOTHING
