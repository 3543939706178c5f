"""Names of persons, told by their degrees (``rules/acuan/jabatan.toml``) or by an employee's number beside them."""

from functools import lru_cache

from ..acuan import acuan_toml
from ..folding import fold
from ..patterns import pattern
from ..vocabulary import vocabulary
from .nomor_pegawai import numbers_person

__all__ = ["behind_rank", "names_person", "opens_with_degree"]

_TITLE = pattern(r"\W*([A-Za-z]{1,4})\.")
_NOT_LETTER = pattern(r"[\W\d_]+")


@lru_cache(maxsize=4096)
def names_person(text: str) -> bool:
    """Whether the text names a person: a degree before or behind a name, or an employee's number."""
    if numbers_person(text):
        return True
    if opens_with_degree(text):
        return True
    degrees = acuan_toml("jabatan")["gelar"]["belakang"]
    return any(_NOT_LETTER.sub("", part).lower() in degrees for part in text.split(",")[1:])


def opens_with_degree(text: str, *, also_of_agencies: bool = False) -> bool:
    """Whether a text opens with a degree that stands before a name, "Drs."; those of persons whom agencies are called
    after, "RSUD dr. Soeroso", only if asked for.
    """
    before = _TITLE.match(text)
    if before is None:
        return False
    degree, degrees = before.group(1).lower(), acuan_toml("jabatan")["gelar"]
    return degree in degrees["depan"] or (also_of_agencies and degree in degrees["nama_instansi"])


def behind_rank(text: str) -> str:
    """What stands behind the rank of a soldier or a policeman, folded: "sutrisno" of "Letkol Inf Sutrisno"; else empty.

    Names have more letters than the signs of branches that no list holds.
    """
    words = fold(text).split()
    ranks = vocabulary()["pangkat_prajurit"]
    if not words or words[0] not in ranks["kata"]:
        return ""
    return " ".join(
        [word for word in words[1:] if len(word) > _LONGEST_BRANCH and word not in (*ranks["kata"], *ranks["korps"])]
    )


_LONGEST_BRANCH = 3
"""Letters of the sign of a branch: "Inf", "CPM"."""
