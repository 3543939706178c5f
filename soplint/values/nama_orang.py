"""Names of persons, told by their degrees (``rules/acuan/jabatan.toml``) or by an employee's number beside them."""

from functools import lru_cache

from ..acuan import acuan_toml
from ..patterns import pattern
from .nomor_pegawai import numbers_person

__all__ = ["names_person"]

_TITLE = pattern(r"\W*([A-Za-z]{1,4})\.")
_NOT_LETTER = pattern(r"[\W\d_]+")


@lru_cache(maxsize=4096)
def names_person(text: str) -> bool:
    """Whether the text names a person: a degree before or behind a name, or an employee's number."""
    if numbers_person(text):
        return True
    degrees = acuan_toml("jabatan")["gelar"]
    before = _TITLE.match(text)
    if before is not None and before.group(1).lower() in degrees["depan"]:
        return True
    return any(_NOT_LETTER.sub("", part).lower() in degrees["belakang"] for part in text.split(",")[1:])
