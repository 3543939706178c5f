"""Across documents: who approves on one day for one office."""

from functools import lru_cache
from typing import Any, NamedTuple

from ..facts import SopFacts
from ..facts.register import Register
from ..folding import fold
from ..source import Span
from . import Hit, Survey, Verdict, survey
from .jabatan import office_words
from .repositori import MOST_COMPARED, MOST_RELATED, NO_AGENCY, NOT_LEGIBLE

__all__: list[str] = []


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
        if len(heads) < MOST_COMPARED:
            heads.append(_Head(nip, nama, [number]))

    def settle(self) -> None:
        self._days = {key: heads for key, heads in self._days.items() if len(heads) > 1}

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        if not sop.agency.certain:
            return NO_AGENCY
        key = _day_of_head(sop)
        if key is None:
            return NOT_LEGIBLE
        heads = self._days.get(key)
        if heads is None:
            return None
        usual = max(heads, key=lambda head: len(head.numbers))
        nama, nip, _ = sop.pengesah
        if _same_person(usual.nip, usual.nama, nip, nama):
            return None
        data = {"nama": nama, "lain": usual.nama, "tanggal": sop.efektif}
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
