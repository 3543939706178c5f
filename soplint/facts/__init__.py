"""What rules that compare documents know of one SOP: small, plain, and kept when the text itself is not at hand."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from ..acuan.daerah import region_and_kind, region_key, region_kind
from ..acuan.instansi import Instansi
from ..acuan.peraturan import regional_kinds
from ..folding import fold, squeeze
from ..letak import PlaceName
from ..model import Document, Identitas, Sop, Teks, absolute, blank, filled
from ..source import Span
from ..values.nip import parse_nip
from ..values.rujukan import parse_rujukan
from ..values.tanggal import parse_tanggal
from .copies import table_signature

__all__ = ["Faktum", "SopFacts", "document_facts"]

_LONGEST = 200
"""Longer values are cut: they have taken in other lines. In characters."""


class Faktum(NamedTuple):
    """A related SOP or a citation: ``kunci`` tells what it is, ``teks`` is how it is named, as written."""

    kunci: str
    teks: str
    letak: Span


class SopFacts(NamedTuple):
    """The facts of one SOP, as columns of strings and numbers: JSON gives back what it was given.

    Places are offsets of the raw text in pairs (start, end), one pair for each value of their column.
    """

    keadaan: str
    """"" when the SOP can be judged, else why not: tidak_terbaca or format_lain."""
    instansi: str
    """Key of the agency (:class:`soplint.acuan.instansi.Instansi`), "" when it is not known."""
    letak: tuple[int, ...]
    """Where a finding about the whole SOP stands."""
    nomor: str | None
    letak_nomor: tuple[int, ...]
    nama: str | None
    pembuatan: str | None
    """Tanggal Pembuatan in ISO form, None when it is blank or not legible; the two after it alike."""
    efektif: str | None
    revisi: str | None
    keterkaitan: tuple[str, ...]
    """Names of related SOPs, as written."""
    letak_keterkaitan: tuple[int, ...]
    nomor_langkah: tuple[int | None, ...]
    """The number of each step, in the order of the tables, None when it has none."""
    uraian: tuple[str, ...]
    """The folded description of each step, "" when it is blank."""
    menit: tuple[float | None, ...]
    """The longest time that each step may take in minutes, None when none is fixed."""
    letak_uraian: tuple[int, ...]
    letak_waktu: tuple[int, ...]
    rujukan: tuple[str, ...]
    """Kind, number and year of each complete citation, with its region: "Perbup 5/2014 tapin"."""
    judul: tuple[str, ...]
    """The title of each citation, as written."""
    letak_judul: tuple[int, ...]
    butir: tuple[int, ...]
    """The item of Dasar Hukum, counted from 1, that each citation stands in."""
    pengesah: tuple[str, ...]
    """Name, digits of the NIP and office of the approver, each "" when not known; empty when nobody signs."""
    letak_pengesah: tuple[int, ...]
    signature: str | None
    """Signature of the steps (:func:`soplint.facts.copies.table_signature`), None where it was not wanted."""

    @classmethod
    def from_json(cls, row: list[Any]) -> "SopFacts":
        """The facts that were written as a row of JSON."""
        return cls._make([tuple(value) if type(value) is list else value for value in row])

    def moved(self, to: Callable[[Span], Span]) -> "SopFacts":
        """The facts with their places elsewhere in the text."""
        return SopFacts._make(
            [
                tuple([end for at in range(len(value) // 2) for end in to(_pair(value, at))])
                if name.startswith("letak")
                else value
                for name, value in self._asdict().items()
            ]
        )

    @property
    def agency(self) -> Instansi:
        """The agency by name."""
        return _agency_of(self.instansi)

    @property
    def anchor(self) -> Span:
        """Where a finding about the whole SOP stands."""
        return Span(*self.letak)

    @property
    def terkait(self) -> Iterator[Faktum]:
        """The related SOPs; ``kunci`` is the folded name."""
        for at, teks in enumerate(self.keterkaitan):
            yield Faktum(fold(teks), teks, _pair(self.letak_keterkaitan, at))

    @property
    def sitasi(self) -> Iterator[Faktum]:
        """The complete citations; ``kunci`` is kind, number, year and region, ``teks`` the title."""
        for at, (kunci, judul) in enumerate(zip(self.rujukan, self.judul, strict=True)):
            yield Faktum(kunci, judul, _pair(self.letak_judul, at))

    def place(self, span: Span) -> PlaceName:
        """What stands at a place that these facts name, for :func:`soplint.letak.in_words`."""
        block = ("identitas", None)
        if self.letak_nomor and span.start == self.letak_nomor[0]:
            return (block, ("nomor", None))
        for number, at in self._found(span, self.letak_uraian, self.letak_waktu):
            step = self.nomor_langkah[at] if self.nomor_langkah[at] is not None else f"({at + 1})"
            return (("langkah", step), ("waktu" if number else "uraian", None))
        for _, at in self._found(span, self.letak_judul):
            return (("dasar_hukum", None), ("butir", self.butir[at]))
        for _, at in self._found(span, self.letak_keterkaitan):
            return (("keterkaitan", None), ("butir", at + 1))
        if self.letak_pengesah and span.start == self.letak_pengesah[0]:
            return (("pengesahan", None),)
        return (block, ("nama", None)) if self.nama is not None else (("sop", None),)

    @staticmethod
    def _found(span: Span, *columns: tuple[int, ...]) -> Iterator[tuple[int, int]]:
        """Which column holds the place, and in which of its values that is."""
        for number, column in enumerate(columns):
            for at, (start, end) in enumerate(zip(column[::2], column[1::2], strict=True)):
                if start <= span.start < end:
                    yield number, at
                    break


_agency_of = lru_cache(maxsize=4096)(Instansi.of)


def _pair(places: tuple[int, ...], at: int) -> Span:
    return Span(places[2 * at], places[2 * at + 1])


def document_facts(
    document: Document, unreadable: Iterable[int] = (), *, signatures: bool = False
) -> tuple[SopFacts, ...]:
    """The facts of every SOP of a file.

    ``unreadable`` are the positions of those that cannot be judged; ``signatures`` is whether copies of step tables
    will be looked for.
    """
    damaged = frozenset(unreadable)
    sops = zip(document.sops, document.instansi, strict=True)
    return tuple([_facts(sop, instansi, at in damaged, signatures) for at, (sop, instansi) in enumerate(sops)])


def _facts(sop: Sop, instansi: Instansi, unreadable: bool, signatures: bool) -> SopFacts:
    identitas = sop.identitas
    nomor, nama = identitas.value("nomor"), identitas.value("nama")
    keterkaitan = [butir.isi for butir in sop.butir("keterkaitan") if not blank(butir.isi)]
    numbers, uraian, letak_uraian, letak_waktu = _steps(sop)
    rujukan, judul, letak_judul, butir = _citations(sop)
    pengesah, letak_pengesah = _approver(sop)
    keadaan = "format_lain" if sop.format_lain is not None else "tidak_terbaca" if unreadable else ""
    return SopFacts(
        keadaan=keadaan,
        instansi=instansi.key,
        letak=tuple(sop.anchor()),
        nomor=_text(nomor) if nomor is not None else None,
        letak_nomor=tuple(nomor.spans[0]) if nomor is not None else (),
        nama=_text(nama) if nama is not None else None,
        pembuatan=_day(identitas, "tanggal_pembuatan"),
        efektif=_day(identitas, "tanggal_efektif"),
        revisi=_day(identitas, "tanggal_revisi"),
        keterkaitan=tuple([_text(teks) for teks in keterkaitan]),
        letak_keterkaitan=tuple([place for teks in keterkaitan for place in teks.spans[0]]),
        nomor_langkah=tuple(numbers),
        uraian=tuple(uraian),
        menit=sop.menit,
        letak_uraian=tuple(letak_uraian),
        letak_waktu=tuple(letak_waktu),
        rujukan=tuple(rujukan),
        judul=tuple(judul),
        letak_judul=tuple(letak_judul),
        butir=tuple(butir),
        pengesah=pengesah,
        letak_pengesah=letak_pengesah,
        signature=table_signature(uraian) if signatures and not keadaan else None,
    )


def _text(teks: Teks) -> str:
    return squeeze(teks.teks)[:_LONGEST]


def _day(identitas: Identitas, name: str) -> str | None:
    nilai = identitas.value(name)
    day = parse_tanggal(nilai.teks).tanggal if nilai is not None else None
    return day.isoformat() if day is not None else None


_NOWHERE = (0, 0)


def _steps(sop: Sop) -> tuple[list[int | None], list[str], list[int], list[int]]:
    """The columns of the steps: number, description, and the places of description and time."""
    numbers: list[int | None] = []
    descriptions: list[str] = []
    described: list[int] = []
    timed: list[int] = []
    for langkah in sop.langkah:
        uraian, waktu = langkah.uraian, langkah.waktu
        numbers.append(langkah.nomor)
        descriptions.append(fold(uraian.teks)[:_LONGEST] if uraian is not None else "")
        described += uraian.spans[0] if uraian is not None else langkah.spans[0]
        timed += waktu.spans[0] if waktu is not None else _NOWHERE
    return numbers, descriptions, described, timed


def _citations(sop: Sop) -> tuple[list[str], list[str], list[int], list[int]]:
    """The columns of the citations that name kind, number, year and title: identity, title, its place, the item."""
    identities: list[str] = []
    titles: list[str] = []
    places: list[int] = []
    items: list[int] = []
    for item, butir in enumerate(sop.dasar_hukum, 1):
        for rujukan in parse_rujukan(butir.isi.teks):
            if rujukan.jenis and rujukan.nomor and rujukan.tahun and rujukan.judul and rujukan.judul_letak:
                region = region_key(rujukan.daerah) if rujukan.daerah else ""
                if region and not regional_kinds().get(rujukan.jenis):
                    # "Peraturan Wali Kota" says itself that it is of the city, "Peraturan Daerah" does not.
                    region = region_and_kind(region, region_kind(rujukan.daerah or ""))
                identities.append(f"{rujukan.jenis} {rujukan.nomor}/{rujukan.tahun} {region}".strip())
                titles.append(squeeze(rujukan.judul)[:_LONGEST])
                places += absolute(butir.isi, *rujukan.judul_letak)
                items.append(item)
    return identities, titles, places, items


def _approver(sop: Sop) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Name, NIP and office of who signs, and where the first of them stands."""
    signed = sop.pengesahan
    office = signed.jabatan if signed is not None else None
    office = office or sop.identitas.value("disahkan_oleh")
    nama = filled(signed.nama) if signed is not None else None
    nip = parse_nip(signed.nip.teks) if signed is not None and signed.nip is not None else None
    place = nama or office
    if place is None:
        return (), ()
    texts = (
        _text(nama) if nama is not None else "",
        nip.angka if nip is not None else "",
        _text(office) if office else "",
    )
    return texts, tuple(place.spans[0])
