"""Regional regulations in Dasar Hukum: whether they are of the own region."""

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from ..acuan import acuan_toml
from ..acuan.daerah import (
    is_part_of_name,
    is_province_of,
    levels,
    name_length,
    province,
    region_key,
    region_kind,
    regions,
    same_level,
    usual_name,
)
from ..acuan.instansi import governments, unit_words
from ..acuan.peraturan import regional_kinds
from ..folding import fold
from ..model import Butir
from ..values.peringkat import is_provincial
from ..vocabulary import any_of
from . import Context, Hit, Options, Undetermined, Verdict, check, once
from .singkatan import same_written_out
from .sitasi import Citation, Item, cited_items, items_of

__all__ = ["of_other_regions"]


@check(Butir, placeholders=("daerah", "instansi"), undetermined=True, together=True, identity_part=True)
def own_region(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """A regional regulation must be the agency's own region's, or its province's."""
    return [_judged(item, context) if "daerah" in item.sifat else None for item in items_of(butir, context)]


def _judged(item: Item, context: Context) -> Verdict:
    if not (_agency_region(context).nama or _agency_province(context)):
        return _REGION_UNKNOWN
    answers = [(citation, _region_of_another(citation, context)) for citation in item.citations]
    hits = [
        Hit(citation.span(citation.rujukan.jenis_letak), other._asdict())
        for citation, other in answers
        if isinstance(other, _Foreign)
    ]
    return hits or (_REGION_UNKNOWN if any(other is _REGION_UNKNOWN for _, other in answers) else None)


@once
def of_other_regions(context: Context) -> frozenset[int]:
    """The citations, by their identity, of regulations that other regions have made."""
    return frozenset(
        id(citation)
        for item in cited_items(context).values()
        if "daerah" in item.sifat
        for citation in item.citations
        if isinstance(_region_of_another(citation, context), _Foreign)
    )


def _region_of_another(citation: Citation, context: Context) -> "_Foreign | Undetermined | None":
    """Which other region has made what is cited; None where it is the agency's own."""
    rujukan, agency = citation.rujukan, _agency_region(context)
    by_name = regional_kinds().get(rujukan.jenis or "")
    if by_name is None:
        return None
    if rujukan.daerah is None:
        return _region_of_title(rujukan.judul or "", agency)
    region = region_key(rujukan.daerah)
    if by_name == "provinsi" or is_provincial(rujukan):
        own_province, other = _agency_province(context), province(region)
        if own_province and other and not is_province_of(own_province, other):
            return _Foreign(f"provinsi {other}".title(), f"provinsi {own_province}".title())
        return None
    if not agency.nama:
        return _REGION_UNKNOWN
    level = region_kind(rujukan.daerah) or by_name
    if not region or (same_level(level, agency.tingkat) and _same_region(region, agency.nama)):
        return None
    # "Perwali Bima": the kind says that the city is meant, where the name does not.
    named = rujukan.daerah if region_kind(rujukan.daerah) else f"{level} {rujukan.daerah}".strip().title()
    return _Foreign(named, f"{agency.tingkat} {agency.nama}".title())


@cache
def _region_at_end() -> "re.Pattern[str]":
    """What finds the kind and the name of a region at the end of a title, behind a word that says one follows."""
    kinds = [form for word, kind in regions().items() if kind != "provinsi" for form in (word.title(), word.upper())]
    return re.compile(
        rf"(?<!\w)(?i:{any_of(_words_of_titles()['di_depan'])})\s({any_of(kinds)})\.?\s+"
        r"([A-Z]['’\w-]*(?:\s[A-Z]['’\w-]*){0,2})\W*\Z"
    )


def _words_of_titles() -> dict[str, list[str]]:
    words: dict[str, list[str]] = acuan_toml("wilayah")["judul"]
    return words


_SHORTEST_NAME = 5
"""Letters of the name of a region that is not abbreviated."""


def _region_of_title(judul: str, agency: "_Daerah") -> "_Foreign | None":
    """Which other region the title of a regulation ends with, where its kind names none: "Perda Nomor 4 Tahun 2008
    tentang Perangkat Daerah Kota Tanahbaru".
    """
    match = _region_at_end().search(judul)
    if match is None or not agency.nama or _names_several(judul):
        return None
    level, region = regions()[match[1].casefold()], region_key(match[2])
    if _may_be_short_for(region, agency.nama) or _same_region(region, agency.nama):
        return None
    return _Foreign(f"{level} {region}".title(), f"{agency.tingkat} {agency.nama}".title())


def _names_several(judul: str) -> bool:
    """Whether more than one region is spoken of: "Kerja Sama antar Daerah di Kota Bogor"."""
    between = _words_of_titles()["antar"]
    return sum(word in regions() or word in between for word in fold(judul).split()) > 1


def _may_be_short_for(region: str, agency: str) -> bool:
    """Whether a name is short, or its letters stand in that of the agency's region in this order: "Kotim", "Pkl"."""
    letters = iter(agency.replace(" ", ""))
    return len(region) < _SHORTEST_NAME or all(letter in letters for letter in region.replace(" ", ""))


_REGION_UNKNOWN = Undetermined("daerah_tidak_diketahui")
_MIN_REGION_SCORE = 80
"""Names of a region as alike as this (0 to 100) are one name, misread."""


class _Foreign(NamedTuple):
    """The region that has made what is cited, and that of the agency, in words."""

    daerah: str
    instansi: str


class _Daerah(NamedTuple):
    tingkat: str
    nama: str


_NO_REGION = _Daerah("", "")


@once
def _agency_region(context: Context) -> _Daerah:
    """The region after "Kabupaten" or "Kota" in the letterhead, the approval or the signature."""
    found = map(_region_in, _texts_of_agency(context))
    return next((region for region in found if region is not _NO_REGION), _NO_REGION)


@once
def _agency_province(context: Context) -> str:
    """The province that these name; "" where they name none, or two."""
    found = {name for text in _texts_of_agency(context) for name in _provinces_in(text)}
    return found.pop() if len(found) == 1 else ""


def _texts_of_agency(context: Context) -> list[str]:
    sop = context.sop
    signed = [signature.jabatan for signature in sop.tanda_tangan]
    approved = sop.identitas.disahkan_oleh.nilai if sop.identitas.disahkan_oleh is not None else None
    return [teks.teks for teks in (*sop.kop, approved, *signed) if teks is not None]


_LONGEST_PROVINCE = 4
"""Words: "Daerah Khusus Ibukota Jakarta"."""


@lru_cache(maxsize=4096)
def _provinces_in(text: str) -> tuple[str, ...]:
    """The provinces that a text names as such: behind "Provinsi", "Gubernur", "Pemerintah"."""
    words = fold(text).split()
    found = []
    for place, word in enumerate(words, 1):
        if levels().get(word) == "provinsi" or word in governments():
            # "Pemerintah Daerah Provinsi Jawa Barat"
            while words[place : place + 1] and (words[place] == "daerah" or regions().get(words[place]) == "provinsi"):
                place += 1
            names = (province(" ".join(words[place:end])) for end in range(place + _LONGEST_PROVINCE, place, -1))
            found.append(next(filter(None, names), ""))
    return tuple(filter(None, found))


@lru_cache(maxsize=4096)
def _region_in(text: str) -> _Daerah:
    words = fold(text).split()
    for level in ("kabupaten", "kota"):
        for place, word in enumerate(words):
            # "Kecamatan Kota Bangun" is no city.
            if word == level and not (place and is_part_of_name(word, words[place - 1])):
                name = _unspaced(words[place + 1 :])
                name = name[: name_length(name)]
                # A letterhead that was read as one line goes on with the agency.
                end = next((at for at, following in enumerate(name) if following in unit_words()), len(name))
                return _Daerah(level, usual_name(" ".join(name[:end]))) if end else _NO_REGION
    return _NO_REGION


def _unspaced(words: list[str]) -> list[str]:
    """The words with the first one whole, if a scan or an author has spaced its letters: "T A P I N", "T APIN"."""
    letters = next((at for at, word in enumerate(words) if len(word) > 1), len(words))
    if not letters:
        return words
    end = letters if letters > 1 else letters + 1
    return ["".join(words[:end]), *words[end:]]


@lru_cache(maxsize=4096)
def _same_region(region: str, agency: str) -> bool:
    """Whether the two name one region: word by word alike, as far as the shorter goes; "Suka Maju" is Sukamaju, "Kubar"
    is Kutai Barat, whichever of them the letterhead names.
    """
    words = agency.split()
    if region.replace(" ", "") in accumulate(words) or same_written_out(region.split(), words):
        return True
    pairs = zip(region.split(), words, strict=False)
    return all(one == other or _same_word(one, other) for one, other in pairs)


def _same_word(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= _MIN_REGION_SCORE
