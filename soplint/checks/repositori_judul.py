"""Across documents: regulations that one SOP cites with this title, another with that."""

from functools import lru_cache
from typing import Any, NamedTuple

from ..acuan.daerah import region_key, regions
from ..acuan.judul import compare_titles, title_key
from ..acuan.peraturan import general_kinds, regional_kinds
from ..facts import SopFacts
from ..facts.register import Register
from ..folding import fold
from ..patterns import pattern
from ..source import Span
from . import Hit, Survey, Undetermined, Verdict, survey
from .kenal import cited_name, look_up

__all__: list[str] = []


class _Form(NamedTuple):
    """A title that a regulation is cited with: how often, and where first."""

    banyak: int
    judul: str
    number: int
    letak: Span


_IDENTITY = pattern(r"(.+?) (\S+)/(\d{4})(?: (.+))?")


@survey("title_as_elsewhere", placeholders=("rujukan", "judul", "jumlah"), undetermined=True)
class _TitleAsElsewhere(Survey):
    """A regulation that the catalogue does not know is cited with one title; the rarer one is reported.

    Of two equally frequent titles that is the one that comes later.
    """

    def __init__(self, options: Any, register: Register) -> None:
        super().__init__(options, register)
        self._forms: dict[str, dict[str, _Form]] = {}
        self._first: dict[str, _Form] = {}

    def see(self, number: int, sop: SopFacts) -> None:
        for citation in sop.sitasi:
            identity = _identity(citation.kunci, sop.agency.daerah)
            if identity is None:
                continue
            forms = self._forms.setdefault(identity, {})
            key = _title(citation.teks, identity)
            known = forms.get(key)
            forms[key] = (
                _Form(1, citation.teks, number, citation.letak)
                if known is None
                else known._replace(banyak=known.banyak + 1)
            )

    def settle(self) -> None:
        for identity, forms in self._forms.items():
            if len(forms) > 1 and not any(_in_catalogue(identity, form.judul) for form in forms.values()):
                self._first[identity] = max(forms.values(), key=lambda form: form.banyak)
        self._forms = {identity: self._forms[identity] for identity in self._first}

    def judge(self, number: int, sop: SopFacts) -> Verdict:
        hits = []
        judged = False
        for citation in sop.sitasi:
            identity = _identity(citation.kunci, sop.agency.daerah)
            judged = judged or identity is not None
            form = self._first.get(identity) if identity is not None else None
            if form is None or identity is None or _alike(citation.teks, form.judul, identity):
                continue
            data = {"rujukan": _citation_name(citation.kunci), "judul": form.judul, "jumlah": form.banyak}
            place = self.register.related(form.number, "judul yang lebih sering", form.letak)
            hits.append(Hit(citation.letak, data, (place,)))
        if hits:
            return hits
        return None if judged else Undetermined("kurang_rujukan")


@lru_cache(maxsize=4096)
def _title(judul: str, identity: str) -> str:
    return title_key(_without_region(judul, identity)).replace(" ", "")


def _alike(judul: str, other: str, identity: str) -> bool:
    """Whether two titles are one, slips of a letter apart."""
    return _title(judul, identity) == _title(other, identity) or compare_titles(
        _without_region(judul, identity), _without_region(other, identity)
    ) in ("sama", "berbeda_kecil")


def _without_region(judul: str, identity: str) -> str:
    """A title without the region that made the regulation: "Dinas Kesehatan Kabupaten Tapin", "Parkir di Kota Pare"."""
    match = _IDENTITY.fullmatch(identity)
    region = region_key(match[4]).split() if match is not None and match[4] else []
    if not region:
        return judul
    words = judul.split()
    keys = [fold(word) for word in words]
    for at in range(1, len(words) - len(region) + 1):
        if keys[at : at + len(region)] == region and keys[at - 1] in regions():
            start = at - 2 if keys[at - 2 : at - 1] == ["di"] else at - 1
            return " ".join([*words[:start], *words[at + len(region) :]])
    return judul


@lru_cache(maxsize=4096)
def _identity(kunci: str, region: str) -> str | None:
    """What tells a regulation from all others; None where kind, number and year do not."""
    match = _IDENTITY.fullmatch(kunci)
    if match is None or match[1] in general_kinds():
        return None
    if match[1] in regional_kinds() and not match[4]:
        said = region_key(region) if regional_kinds()[match[1]] else region
        return f"{kunci} {said}" if said else None
    return kunci


@lru_cache(maxsize=4096)
def _in_catalogue(identity: str, judul: str) -> bool:
    """Whether the catalogue says what is right: then HKM002 to HKM012 do."""
    match = _IDENTITY.fullmatch(identity)
    return match is None or look_up(match[1], match[2], int(match[3]), match[4] or "", judul).peraturan is not None


def _citation_name(kunci: str) -> str:
    match = _IDENTITY.fullmatch(kunci)
    if match is None:
        return kunci
    return cited_name(match[1], match[2], match[3], match[4] or "")
