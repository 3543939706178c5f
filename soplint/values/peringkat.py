"""How high a regulation that is cited ranks, and whether it is a province's (UU 12/2011 Pasal 7 and 8)."""

from ..acuan import acuan_toml
from ..acuan.daerah import province, region_key, region_kind
from .rujukan import Rujukan

__all__ = ["is_provincial", "peringkat", "ranks"]


def peringkat(rujukan: Rujukan) -> int | None:
    """The rank of what is cited, 1 the highest (UU 12/2011 Pasal 7 and 8); None when its kind is not known."""
    if rujukan.jenis is None:
        return None
    entry = acuan_toml("jenis-peraturan")["jenis"][rujukan.jenis]
    rank: int = entry.get("peringkat_provinsi", entry["peringkat"]) if is_provincial(rujukan) else entry["peringkat"]
    return rank


def ranks(rujukan: Rujukan) -> tuple[int, int] | None:
    """The highest and the lowest rank that it may have: of a regulation that names no region it is open whether a
    province made it.
    """
    rank = peringkat(rujukan)
    if rujukan.jenis is None or rank is None:
        return None
    if rujukan.daerah is not None:
        return rank, rank
    of_province: int = acuan_toml("jenis-peraturan")["jenis"][rujukan.jenis].get("peringkat_provinsi", rank)
    return of_province, rank


def is_provincial(rujukan: Rujukan) -> bool:
    """Whether the region that is cited is a province: it says so, or says nothing and has a province's name."""
    if rujukan.daerah is None:
        return False
    level = region_kind(rujukan.daerah)
    return level == "provinsi" or (not level and bool(province(region_key(rujukan.daerah))))
