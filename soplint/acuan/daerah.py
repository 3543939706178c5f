"""Names of regions: of which kind a region is, and the name by which it is compared with others."""

from collections.abc import Sequence
from functools import cache, lru_cache

from ..folding import fold
from ..patterns import pattern
from . import acuan_toml

__all__ = [
    "NAMESAKES",
    "REGIONS",
    "is_part_of_name",
    "is_province_of",
    "levels",
    "name_length",
    "province",
    "region_and_kind",
    "region_key",
    "region_kind",
    "regions",
    "same_level",
    "usual_name",
]

REGIONS = ("provinsi", "kabupaten", "kota")
"""The kinds of region that make regulations and have agencies of their own."""

_LONGEST_REGION = 3
"""Words of a region's name: Hulu Sungai Utara, Ogan Komering Ulu; the few that have four are listed."""


def name_length(words: Sequence[str]) -> int:
    """How many of the words behind "kabupaten" or "kota" may be the name of the region."""
    return 4 if " ".join(words[:4]) in _long_names() else _LONGEST_REGION


@cache
def _long_names() -> frozenset[str]:
    return frozenset(acuan_toml("wilayah")["nama"]["panjang"])


@cache
def levels() -> dict[str, str]:
    """The words before the name of a region, abbreviated or of who leads it, with the kind of region they say."""
    table = acuan_toml("wilayah")
    return {**table["sebutan"], **table["pemimpin"]}


@cache
def regions() -> dict[str, str]:
    """The words for the kinds :data:`REGIONS` and what is short for them, with the kind."""
    return {word: kind for word, kind in acuan_toml("wilayah")["sebutan"].items() if kind in REGIONS}


def is_part_of_name(word: str, before: str) -> bool:
    """Whether "kota" is a part of the name of a regency, a district or a village: "Kecamatan Kota Bangun"."""
    return word == "kota" and levels().get(before) not in (None, "provinsi", "kota")


@lru_cache(maxsize=4096)
def region_key(region: str) -> str:
    """The name of a region without "Kabupaten", "Kota" or "Provinsi", for comparing; Lima Puluh Kota ends with one."""
    words = _FORMER_LEVEL.sub(" ", fold(region)).split()
    end = _end_of_kinds(words)
    name = " ".join([*(word for word in words[:end] if word not in regions() and word != "daerah"), *words[end:]])
    return usual_name(name)


def usual_name(name: str) -> str:
    """The usual form of a region's folded name: that of "50 kota" is "lima puluh kota"."""
    others: dict[str, str] = acuan_toml("wilayah")["nama"]["ditulis_pula"]
    return others.get(name, name)


def _end_of_kinds(words: Sequence[str]) -> int:
    """Where the words end among which the kind of a region stands: before the "kota" that ends its name."""
    return len(words) - (len(words) > 1 and words[-1] == "kota" and words[-2] not in levels())


_FORMER_LEVEL = pattern(r"\b(?:(?:tingkat|tk) (?:ii?|[12])|dati (?:ii?|[12]))\b")
"""How a kind of region was named until 1999: "Kabupaten Daerah Tingkat II Tapin" is Tapin."""


@lru_cache(maxsize=4096)
def region_kind(region: str) -> str:
    """Whether a region says that it is a kabupaten, a kota or a provinsi; blank when it does not."""
    words = fold(region).split()
    return next((regions()[word] for word in words[: _end_of_kinds(words)] if word in regions()), "")


@cache
def _provinces() -> dict[str, str]:
    """The names of provinces, each with the one by which it is compared."""
    table = acuan_toml("jenis-peraturan")["daerah"]
    return {name: table["nama_lain"].get(name, name) for name in table["provinsi"]}


def province(name: str) -> str:
    """The province that a folded name means, "" when it is none: "diy" is "istimewa yogyakarta"."""
    return _provinces().get(name, "")


def is_province_of(own: str, other: str) -> bool:
    """Whether a province is the other one, or was made of it, so that the other's regulations may still hold in it."""
    origins: dict[str, str] = acuan_toml("jenis-peraturan")["daerah"]["induk"]
    while own and own != other:
        own = origins.get(own, "")
    return bool(own)


NAMESAKES = ("kota", "provinsi")
"""The kinds of region that may bear the name of a regency."""


def region_and_kind(name: str, kind: str) -> str:
    """A region's name as it is told from its namesakes: "kota bogor" and "provinsi jambi", but "bogor" for the regency.

    Regencies are the most, and many texts leave out of what kind a region is.
    """
    name = usual_name(name)
    return f"{kind} {name}" if name and kind in NAMESAKES else name


def same_level(one: str, other: str) -> bool:
    """Whether two kinds of region can be one: they can where either is not said."""
    return not one or not other or one == other
