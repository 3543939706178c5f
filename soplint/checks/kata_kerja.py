"""Verbs and the acts that they name, as ``rules/acuan/kata-kerja.toml`` and ``rules/acuan/tindakan.toml`` list them.

No check stands here.
"""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from ..acuan import acuan_toml
from ..patterns import pattern

__all__ = ["gathers", "is_light", "is_verb", "known_verbs", "listed", "nature", "noun_acts", "verb_acts"]

# The letters that each form of the prefix me- stands before (and loanwords after men-: "mensosialisasikan").
_PREFIX_ME = pattern(
    r"""me (?: ng(?:[aeioughk]|e[a-z]{3}) | ny[aeiou] | m(?:[bfpv]|per) | n[cdjtszy] | [lmnrwy] ) [a-z]{2,}
      | (?:me[mn]?|menge?|meny|ber) - [a-z]{2,} .*
    """,
    re.X,
)
_PREFIX_BER = pattern(r"ber[a-z]{3,}")


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of ``kata-kerja.toml``."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, Any]:
    return acuan_toml("kata-kerja")


class _Kind(NamedTuple):
    """What ``tindakan.toml`` says of an act."""

    nature: str
    gathers: bool
    light: bool


class _Acts(NamedTuple):
    """The kinds of act by name, and the act of each verb and of each noun."""

    kinds: dict[str, _Kind]
    verbs: dict[str, str]
    nouns: dict[str, str]


@cache
def _acts() -> _Acts:
    table = acuan_toml("tindakan")
    return _Acts(
        {
            name: _Kind(row["sifat"], row.get("menghimpun", False), row.get("ringan", False))
            for name, row in table.items()
        },
        {word: name for name, row in table.items() for word in row["kata_kerja"]},
        {word: name for name, row in table.items() for word in row["nomina"]},
    )


def verb_acts() -> dict[str, str]:
    """The act of each verb."""
    return _acts().verbs


def noun_acts() -> dict[str, str]:
    """The act of each noun that names one: "mengolah" of "pengolahan"."""
    return _acts().nouns


def nature(act: str) -> str:
    """The nature of an act: "mengubah", "meneruskan", "menilai", ..."""
    return _acts().kinds[act].nature


def is_light(act: str) -> bool:
    """Whether an act leaves it to the noun behind its verb to say what is done: "melakukan"."""
    return _acts().kinds[act].light


def gathers(act: str) -> bool:
    """Whether an act draws on material of shorter periods."""
    return _acts().kinds[act].gathers


@lru_cache(maxsize=4096)
def is_verb(word: str) -> bool:
    """Whether a word in lower case is an active verb."""
    if word in _acts().verbs or word in listed("tanpa_awalan"):
        return True
    if word in listed("mirip") or not word.startswith(("me", "ber")):
        return False
    if _PREFIX_ME.fullmatch(word) or _PREFIX_BER.fullmatch(word):
        return True
    # "memilah-milah", "memback-up": what stands before the hyphen has the prefix; "berkas-berkas" are things.
    first, hyphen, _ = word.partition("-")
    return bool(hyphen) and is_verb(first)


@cache
def known_verbs() -> tuple[str, ...]:
    """The active verbs that the tables list, in their order."""
    return (*_acts().verbs, *_lists()["lain"])
