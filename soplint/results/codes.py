"""The codes that no rule file holds: what a run says of itself (SYS) and of its configuration (WVR).

What they mean, why, and what to do is said in :mod:`soplint.messages` under the code.
"""

from functools import cache
from typing import NamedTuple

from ..findings import Severity
from ..messages import message
from ..resources import profile_names

__all__ = ["ALL", "OWN_CODES", "WAIVER", "OwnCode", "find_code", "reserved_words"]

ALL = "all"
"""Stands for every rule where rules are chosen."""


class OwnCode(NamedTuple):
    """A code, its name, and the severity of its findings; None for what ends every run with exit code 2."""

    code: str
    name: str
    severity: Severity | None = None

    def texts(self, lang: str) -> tuple[str, str, str]:
        """What it means, why, and what to do."""
        what, why, advice = (message(f"{self.code}.{key}", lang) for key in ("what", "why", "advice"))
        return what, why, advice


WAIVER = OwnCode("WVR001", "pengecualian-tidak-berlaku", Severity.WARNING)
"""A waiver that expired, matches nothing or cannot apply. It can be ignored and its severity set, but neither be waived
nor put into a baseline.
"""

OWN_CODES = (
    OwnCode("SYS001", "aturan-gagal-dijalankan"),
    OwnCode("SYS002", "berkas-tidak-dapat-dibaca"),
    OwnCode("SYS003", "tidak-ada-yang-diperiksa"),
    OwnCode("SYS004", "tidak-terbaca"),
    OwnCode("SYS005", "proses-terhenti"),
    WAIVER,
)
"""All of them."""


@cache
def reserved_words() -> frozenset[str]:
    """What means something else wherever a rule can be named: soplint's own codes, their families and names, profiles,
    and every rule; in lower case.
    """
    own = (word.lower() for entry in OWN_CODES for word in (entry.code, entry.code[:3], entry.name))
    return frozenset((ALL, *own, *profile_names()))


def find_code(word: str) -> OwnCode | None:
    """The code of this code or name, if it is one of soplint's own; capitals count for nothing."""
    return next((entry for entry in OWN_CODES if word.upper() == entry.code or word.lower() == entry.name), None)
