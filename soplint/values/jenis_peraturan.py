"""Kinds of regulations: which one is written, and of which agency or region."""

import re
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from ..acuan import acuan_toml
from ..acuan.daerah import regions
from ..folding import BLANKS, DASHES, fold
from ..misread import as_scanned
from ..patterns import pattern
from ..vocabulary.openings import first_words

__all__ = ["CONSTITUTION", "EDGE", "Jenis", "Range", "Sebutan", "among", "jenis_peraturan", "sebutan"]

CONSTITUTION = "UUD"
"""The kind that has neither number nor title."""

Range = tuple[int, int]
"""Offsets in a text: of the first character, and behind the last one."""
EDGE = BLANKS + DASHES + ",;.:|"
"""Blanks and punctuation around the parts of a citation."""


class Jenis(NamedTuple):
    """A kind of regulation: its key in ``rules/acuan/jenis-peraturan.toml``, full name and rank (1 is highest).

    ``umum`` is whether it stands for many agencies, told by their first words only ("Peraturan Menteri ...").
    """

    kunci: str
    nama: str
    peringkat: int
    daerah: bool
    umum: bool = False


class Sebutan(NamedTuple):
    """A kind as it is written; ranges in ``bentuk`` are offsets in what is written.

    ``lengkap`` is whether nothing but the kind, and the region where it takes one, is written.
    """

    jenis: Jenis | None
    daerah: str | None = None
    bentuk: tuple[tuple[str, Range], ...] = ()
    lengkap: bool = False


_WORD = pattern(r"[^\W_]+")
_STATE = pattern(r"(?<!\s)\s*\b(?:Republik\s+Indonesia\b|R\.?\s?I\b\.?)", re.I)
_STATE_WORDS = frozenset({"ri", "i", "republik"})
"""One of these stands, folded, wherever the state does."""
_ABBREVIATED = 0.75
"""A form is an abbreviation when it has less than this share of the letters of the full name."""
_MOST_WORDS = 16
"""More words than the longest name of a kind has."""
_MIN_MISREAD = 8
"""Shorter forms are not looked for among the misread ones; in letters."""
_MIN_MISREAD_SHORT = 11
"""The same of abbreviations."""


@cache
def _kinds() -> dict[str, Jenis]:
    """Kinds by their forms as :func:`_kind_key` folds them."""
    forms: dict[str, Jenis] = {}
    for key, entry in acuan_toml("jenis-peraturan")["jenis"].items():
        kind = Jenis(key, entry["nama"], entry["peringkat"], entry.get("daerah", False), entry.get("awal", False))
        for form in (entry["nama"], *entry["bentuk"], *entry.get("keliru", ())):
            forms.setdefault(_kind_key(form), kind)
    return forms


@cache
def _scanned_kinds() -> dict[str, Jenis]:
    """The same by what scans may make of the forms: "Uridang-Undang"."""
    return {as_scanned(form): kind for form, kind in reversed(_kinds().items())}


@cache
def _wrong_names() -> frozenset[str]:
    """The names that kinds are given by mistake, folded."""
    kinds = acuan_toml("jenis-peraturan")["jenis"].values()
    return frozenset(_kind_key(name) for entry in kinds for name in entry.get("keliru", ()))


def _kind_key(text: str) -> str:
    """Without spaces, "dan" and "Republik Indonesia"; scans read "rn" for "m" and the reverse."""
    words = fold(text).split()
    if not _STATE_WORDS.isdisjoint(words):
        words = fold(_STATE.sub(" ", text)).split()
    words = [word for word in words if word != "dan"]
    return "".join(words).replace("rn", "m")


def jenis_peraturan(written: str) -> Jenis | None:
    """The kind of regulation that is written so, abbreviated or misread, whatever agency or region follows."""
    return sebutan(written).jenis


def among(jenis: str, umum: str | None) -> bool:
    """Whether a general kind stands for this one too: "Peraturan Menteri ..." for Permendagri."""
    kinds = acuan_toml("jenis-peraturan")["jenis"]
    general, kind = kinds.get(umum), kinds.get(jenis)
    if general is None or kind is None or not general.get("awal"):
        return False
    name: str = kind["nama"]
    return name.startswith((general["nama"], *general["bentuk"]))


@lru_cache(maxsize=2048)
def sebutan(written: str) -> Sebutan:
    """The kind that a text opens with, abbreviated or misread, and the region behind it."""
    ends = [match.end() for match in islice(_WORD.finditer(written), _MOST_WORDS)]
    kind, end = _longest_form(written, ends)
    if kind is None or kind.umum:
        misread, misread_end = _misread_form(written, ends)
        # A misread name says more than a general kind: "Peraturan Menteri Dalam Negri", "Permendagrl".
        if misread is not None:
            kind, end = misread, misread_end
    if kind is None:
        return Sebutan(None)
    rest = _STATE.sub("", written[end:]).strip(EDGE + "()/")
    region = _region(rest) if kind.daerah and rest else None
    whole = rest == "" or (region is not None and all(word[0].isupper() for word in region.split()))
    return Sebutan(kind, region, _kind_form(written, end, kind), whole and not kind.umum)


def _longest_form(written: str, ends: list[int]) -> tuple[Jenis | None, int]:
    """The kind whose form takes most of the words, and where that form ends."""
    keys = [(_kind_key(written[:end]), end) for end in reversed(ends)]
    for key, end in keys:
        if (kind := _kinds().get(key)) is not None:
            return kind, end
    for key, end in keys:
        if (kind := _scanned_kinds().get(as_scanned(key))) is not None:
            return kind, end
    # "Permenxyz": the ministry is part of the word.
    if fold(written).startswith(("permen", "kepmen")):
        return _kinds()[fold(written)[:6]], ends[0]
    return None, 0


def _misread_form(written: str, ends: list[int]) -> tuple[Jenis | None, int]:
    """The nearest form that is at most two letters away, of those that are names."""
    keys = {end: key for end in ends if len(key := _kind_key(written[:end])) >= _MIN_MISREAD}
    if not keys or first_words(written, ("bukan_jenis_peraturan",)) is not None:
        return None, 0
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    for end in reversed(keys):
        cutoff = 2 if len(keys[end]) > 2 * _MIN_MISREAD else 1
        near = process.extractOne(keys[end], _names(), scorer=Levenshtein.distance, score_cutoff=cutoff)
        if near is not None:
            return _kinds()[near[0]], end
    return None, 0


@cache
def _names() -> list[str]:
    return [form for form, kind in _kinds().items() if _is_name(form, kind)]


def _is_name(form: str, kind: Jenis) -> bool:
    """Whether a form names one agency by words or by much of them ("Permendagri").

    Of what is shorter one letter more or less names another: Permenhut is not Permenhub, nor BSN BKN.
    """
    written_out = len(form) >= _ABBREVIATED * len(_kind_key(kind.nama))
    long_enough = len(form) >= (_MIN_MISREAD if written_out else _MIN_MISREAD_SHORT)
    return long_enough and not kind.umum and (written_out or not form.startswith("peraturan"))


_GLUED = pattern(r"(?<=[a-z])(?=[A-Z])")  # "ProvinsiBanten"


def _region(written: str) -> str | None:
    """The region as its full name is written: Kab. Tapin is Kabupaten Tapin."""
    words = [
        kind.title() if (kind := regions().get(fold(word), "")) and fold(word) != kind else word
        for word in _GLUED.sub(" ", written).split()
    ]
    name = " ".join(words)
    return name.title() if name.isupper() else name


def _kind_form(written: str, end: int, kind: Jenis) -> tuple[tuple[str, Range], ...]:
    """Departures of a kind from its full name, which ends at ``end``; see ``bentuk`` of :class:`Sebutan`."""
    if kind.kunci == CONSTITUTION:
        return ()
    found: list[tuple[str, Range]] = []
    key = _kind_key(written[:end])
    if key in _wrong_names():
        found.append(("keliru", (0, end)))
    elif not kind.umum and len(key) < _ABBREVIATED * len(_kind_key(kind.nama)):
        found.append(("singkatan", (0, end)))
    state = _STATE.search(written)
    own_name = _STATE.search(kind.nama) is not None
    # What stands within a form that is to be replaced goes with it: "UU RI".
    within = found and state is not None and state.end() <= end
    if state is not None and not within and not own_name and (not kind.umum or kind.kunci == "Permen"):
        found.append(("republik_indonesia", state.span()))
    return tuple(sorted(found, key=lambda item: item[1]))
