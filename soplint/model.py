"""What was read, typed. Every node points at the raw characters it stands for."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeGuard

from .acuan.instansi import Instansi, agency, one_spelling
from .folding import is_blank, squeeze
from .patterns import pattern
from .source import Span, made, positions
from .typed import Typed, put_fields
from .vocabulary.templat import is_placeholder, names_what_belongs

if TYPE_CHECKING:
    from .values.waktu import Waktu

__all__ = [
    "BAGIAN",
    "MEDAN",
    "Bagian",
    "Butir",
    "Document",
    "Identitas",
    "Kolom",
    "Label",
    "Langkah",
    "Medan",
    "Node",
    "Pengesahan",
    "Residu",
    "Sop",
    "Tabel",
    "Tanda",
    "Teks",
    "absolute",
    "blank",
    "filled",
    "part_of_step",
    "says_anything",
    "walk",
]

MEDAN = ("nomor", "nama", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "disahkan_oleh")
"""Fields of the identity block, by the names that the model, the rules and the vocabulary share."""

BAGIAN = (
    "dasar_hukum",
    "kualifikasi_pelaksana",
    "keterkaitan",
    "peralatan_perlengkapan",
    "peringatan",
    "pencatatan_pendataan",
)
"""Sections that every SOP owes (PermenPANRB 35/2012 Lampiran Bab II.C.2.a.8 and following)."""


class Node(Typed):
    """A part of the document.

    Making one does not validate: the parser's values are typed, and validating some hundred nodes for each file costs
    more than reading it. Tests validate every node of many texts.
    """

    __pydantic_config__: ClassVar[Mapping[str, Any]] = {
        **Typed.__pydantic_config__,
        "strict": True,
        "revalidate_instances": "always",
    }

    spans: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the node's first character to its last; what lies between may belong to a neighbour."""
        return Span(self.spans[0].start, max(span.end for span in self.spans))


class Teks(Node):
    """A value as written; ``teks`` joins its pieces with one space, those of a torn word with none."""

    teks: str

    # Nodes of which there are many have an __init__ of their own: values by name cost three times as much.
    def __init__(self, teks: str, spans: tuple[Span, ...]) -> None:
        put_fields(self, {"spans": spans, "teks": teks})


def blank(teks: Teks | None) -> bool:
    """Whether a value is absent, only a dash, dots or a line to write on, or what a template says belongs there."""
    if teks is None:
        return True
    text = teks.teks
    return is_blank(text) or (not text[0].isalnum() and names_what_belongs(text))


def says_anything(teks: Teks | None) -> TypeGuard[Teks]:
    """Whether a value is there and not :func:`blank`."""
    return teks is not None and (teks.teks[:1].isalnum() or not blank(teks))


def filled(teks: Teks | None) -> Teks | None:
    """The value if somebody filled it in: None when it is absent, blank or what a template left."""
    return None if teks is None or is_blank(teks.teks) or is_placeholder(teks.teks) else teks


def absolute(teks: Teks, start: int, end: int) -> Span:
    """The raw place of a range of a value's text; in a value of several pieces, the part in its first piece."""
    spans = teks.spans
    if len(spans) == 1:
        # As nearly all texts are: in one piece.
        first, last = piece = spans[0]
        if start < last - first:
            stop = first + end if end > 0 else first
            return made(Span, (first + start if start > 0 else first, stop if stop < last else last))
        return piece
    for position, piece in positions(teks.teks, spans):
        if start < position + piece.end - piece.start:
            first = piece.start + max(start - position, 0)
            return Span(first, min(piece.start + max(end - position, 0), piece.end))
    return spans[-1]


class Label(Teks):
    """A label or heading: ``kunci`` is its name in the vocabulary, ``baku`` whether it is an accepted form."""

    kunci: str
    baku: bool = True

    def __init__(self, teks: str, spans: tuple[Span, ...], kunci: str, baku: bool = True) -> None:
        put_fields(self, {"spans": spans, "teks": teks, "kunci": kunci, "baku": baku})


class Medan(Node):
    """One field of the identity block; ``nilai`` is None when nothing fills it."""

    label: Label
    nilai: Teks | None = None

    def __init__(self, spans: tuple[Span, ...], label: Label, nilai: Teks | None = None) -> None:
        put_fields(self, {"spans": spans, "label": label, "nilai": nilai})


class Identitas(Node):
    """The identity block (PermenPANRB 35/2012 Lampiran Bab II.C.2.a.1-7)."""

    nomor: Medan | None = None
    nama: Medan | None = None
    tanggal_pembuatan: Medan | None = None
    tanggal_revisi: Medan | None = None
    tanggal_efektif: Medan | None = None
    disahkan_oleh: Medan | None = None
    lain: tuple[Medan, ...] = ()

    @cached_property
    def fields(self) -> dict[str, Medan]:
        """The fields of :data:`MEDAN` that are there, by their names."""
        return {name: medan for name in MEDAN if (medan := getattr(self, name)) is not None}

    @cached_property
    def _filled_in(self) -> dict[str, Teks | None]:
        return {name: filled(medan.nilai) for name, medan in self.fields.items()}

    def value(self, name: str) -> Teks | None:
        """The value of a field, one of :data:`MEDAN`; None when the field is absent or nobody filled it in."""
        return self._filled_in.get(name)

    def text(self, name: str) -> str | None:
        """The value of a field on one line; None as for :meth:`value`."""
        value = self.value(name)
        return squeeze(value.teks) if value is not None else None


class Butir(Node):
    """One item of a section; ``penanda`` is its number or bullet. ``ragu`` is whether words of it may be those of an
    item beside it, or stand there.
    """

    penanda: Teks | None
    isi: Teks
    ragu: bool = False

    def __init__(self, spans: tuple[Span, ...], penanda: Teks | None, isi: Teks, *, ragu: bool = False) -> None:
        put_fields(self, {"spans": spans, "penanda": penanda, "isi": isi, "ragu": ragu})


class Bagian(Node):
    """One section under its heading; ``ragu`` where words of it may be those of the section beside it."""

    nama: str
    label: Label
    butir: tuple[Butir, ...]
    ragu: bool = False

    def __init__(
        self, spans: tuple[Span, ...], nama: str, label: Label, butir: tuple[Butir, ...], *, ragu: bool = False
    ) -> None:
        put_fields(self, {"spans": spans, "nama": nama, "label": label, "butir": butir, "ragu": ragu})


class Kolom(Node):
    """A column of a step table: ``peran`` is its name in the vocabulary; an actor's column also has a ``nama``, and a
    ``unit`` where one stands above the names of several.
    """

    peran: str
    letak: int
    label: Label | None = None
    nama: Teks | None = None
    unit: str = ""

    def __init__(
        self,
        spans: tuple[Span, ...],
        peran: str,
        letak: int,
        label: Label | None = None,
        nama: Teks | None = None,
        unit: str = "",
    ) -> None:
        fields = {"spans": spans, "peran": peran, "letak": letak, "label": label, "nama": nama, "unit": unit}
        put_fields(self, fields)


class Tanda(Teks):
    """A flow mark that survived in an actor's cell ("Mulai", "Ya", an arrow); ``letak`` is -1 where none is told."""

    pelaksana: str | None
    letak: int

    def __init__(self, teks: str, spans: tuple[Span, ...], pelaksana: str | None, letak: int) -> None:
        put_fields(self, {"spans": spans, "teks": teks, "pelaksana": pelaksana, "letak": letak})


class Langkah(Node):
    """One step: a row of the table. Cells that are blank are None."""

    nomor: int | None
    nomor_tertulis: Teks | None = None
    uraian: Teks | None = None
    tanda: tuple[Tanda, ...] = ()
    kelengkapan: Teks | None = None
    waktu: Teks | None = None
    output: Teks | None = None
    keterangan: Teks | None = None
    sel: int
    """How many cells the row has; compare with the columns of its table."""
    tergabung: frozenset[str] = frozenset()
    """The columns whose cell is that of the row above, where the markup says so."""
    ragu: tuple[Teks, ...] = ()
    """The words of a row of which the text does not tell in which columns they stand; its cells are None then."""
    bergeser: bool = False
    """Whether cells of the row stand under other columns than their own: its time told where they belong."""

    def __init__(
        self,
        spans: tuple[Span, ...],
        nomor: int | None,
        sel: int,
        nomor_tertulis: Teks | None = None,
        uraian: Teks | None = None,
        tanda: tuple[Tanda, ...] = (),
        kelengkapan: Teks | None = None,
        waktu: Teks | None = None,
        output: Teks | None = None,
        keterangan: Teks | None = None,
        tergabung: frozenset[str] = frozenset(),
        ragu: tuple[Teks, ...] = (),
        bergeser: bool = False,
    ) -> None:
        fields = {
            "spans": spans,
            "nomor": nomor,
            "nomor_tertulis": nomor_tertulis,
            "uraian": uraian,
            "tanda": tanda,
            "kelengkapan": kelengkapan,
            "waktu": waktu,
            "output": output,
            "keterangan": keterangan,
            "sel": sel,
            "tergabung": tergabung,
            "ragu": ragu,
            "bergeser": bergeser,
        }
        put_fields(self, fields)


_PART = pattern(r"\(?(?:\d{1,3}\s?[.,]?\s?)?([a-z])[.)]*", re.I)
_COUNTED_PART = pattern(r"\(?\d{1,3}\s?[.,]\s?(\d{1,3})[.)]*")
_PART_BEFORE_TEXT = pattern(r"\(?([a-z])[.)]\s", re.I)
_LIKE_ONE = pattern(r"[lI][.)]*")
"""A 1 that a scan misread, sooner than the twelfth or the ninth part of a step."""


def part_of_step(langkah: Langkah) -> str:
    """What a part of a step is called behind its step's number: "a" where its number ("3a", "a.") or its description
    says so, ".1" of "3.1"; empty where neither does.
    """
    if langkah.nomor_tertulis is not None:
        return _part_in_number(langkah.nomor_tertulis.teks)
    match = _PART_BEFORE_TEXT.match(langkah.uraian.teks) if langkah.uraian is not None else None
    return match[1].lower() if match is not None else ""


@lru_cache(maxsize=1024)
def _part_in_number(text: str) -> str:
    """The same few numbers stand in all SOPs."""
    written = text.strip()
    counted = _COUNTED_PART.fullmatch(written)
    if counted is not None:
        return f".{counted[1]}"
    match = _PART.fullmatch(written)
    return match[1].lower() if match is not None and _LIKE_ONE.fullmatch(written) is None else ""


class Tabel(Node):
    """A step table under one heading; one whose heading is printed again on another page is another."""

    kolom: tuple[Kolom, ...]
    tajuk: tuple[Label, ...]
    langkah: tuple[Langkah, ...]
    tanda: tuple[Tanda, ...] = ()

    @cached_property
    def peran(self) -> frozenset[str]:
        """Which columns there are."""
        return frozenset(kolom.peran for kolom in self.kolom)

    @cached_property
    def sebutan(self) -> tuple[int | str, ...]:
        """What people call its steps: 2, a part of it "2a" or "2.1", and by its place, "(3)", one without a number."""
        found: list[int | str] = []
        whole: int | None = None
        for at, langkah in enumerate(self.langkah, 1):
            whole = langkah.nomor if langkah.nomor is not None else whole
            part = part_of_step(langkah)
            if part and whole is not None:
                found.append(f"{whole}{part}")
            else:
                found.append(f"({at})" if langkah.nomor is None else langkah.nomor)
        return tuple(found)

    @cached_property
    def pelaksana(self) -> tuple[Kolom, ...]:
        """The actors' columns."""
        return tuple(kolom for kolom in self.kolom if kolom.peran == "pelaksana")

    @cached_property
    def satuan_waktu(self) -> str | None:
        """The unit that the heading of the Waktu column gives to bare numbers: "menit" of "Waktu (Menit)"."""
        from .values.waktu import satuan_dalam

        kolom = next((kolom for kolom in self.kolom if kolom.peran == "waktu"), None)
        return satuan_dalam(kolom.label.teks) if kolom is not None and kolom.label is not None else None

    @cached_property
    def waktu_langkah(self) -> "tuple[Waktu | None, ...]":
        """The time of each of its steps, as :meth:`waktu` gives it."""
        return tuple([self.waktu(langkah) for langkah in self.langkah])

    def waktu(self, langkah: Langkah) -> "Waktu | None":
        """The time of one of its steps; None where it is blank or not readable."""
        if langkah.waktu is None:
            return None
        text = langkah.waktu.teks
        parse_waktu = _parse_waktu()
        # Few times have no unit of their own: only then is it worked out what the heading says.
        return parse_waktu(text) or parse_waktu(text, self.satuan_waktu)


@cache
def _parse_waktu() -> "Callable[..., Waktu | None]":
    from .values.waktu import parse_waktu

    return parse_waktu


class Pengesahan(Node):
    """Who signs: beside Disahkan Oleh (``letak`` "identitas") or below the table ("akhir")."""

    letak: Literal["identitas", "akhir"]
    jabatan: Teks | None = None
    nama: Teks | None = None
    pangkat: Teks | None = None
    nip: Teks | None = None
    tempat_tanggal: Teks | None = None


class Residu(Teks):
    """Text that no field, section, table, letterhead or signature claims."""


class Sop(Node):
    """One SOP of a file."""

    kop: tuple[Teks, ...] = ()
    judul: tuple[Teks, ...] = ()
    identitas: Identitas
    bagian: tuple[Bagian, ...] = ()
    tabel: tuple[Tabel, ...] = ()
    tanda_tangan: tuple[Pengesahan, ...] = ()
    """Whoever signs, in the order of the text: in the identity block, below each table."""
    residu: tuple[Residu, ...] = ()
    format_lain: str | None = None
    """Which other template it follows (``grammar/istilah.toml``), when it is no SOP Administrasi Pemerintahan."""
    coverage: float = 1.0
    """Share of its characters that a field, section, table, letterhead or signature claims."""
    legibility: float = 1.0
    """Share of its values, rows and sections that look as their place demands."""
    identitas_terbaca: bool = True
    """Whether fields and sections are legible, where the whole SOP is not."""

    @cached_property
    def langkah(self) -> tuple[Langkah, ...]:
        """All steps, in the order of the tables."""
        return tuple(langkah for tabel in self.tabel for langkah in tabel.langkah)

    @cached_property
    def langkah_diragukan(self) -> bool:
        """Whether the words of some step stand in columns that the text does not tell."""
        return any(langkah.ragu for langkah in self.langkah)

    @cached_property
    def menit(self) -> tuple[float | None, ...]:
        """The longest time that each step may take, in elapsed minutes; None where none is fixed."""
        return tuple([_minutes(waktu) for tabel in self.tabel for waktu in tabel.waktu_langkah])

    @cached_property
    def pengesahan(self) -> Pengesahan | None:
        """The signature that counts: the last."""
        return self.tanda_tangan[-1] if self.tanda_tangan else None

    @cached_property
    def pelaksana(self) -> tuple[Kolom, ...]:
        """The actors' columns of the first table that has any."""
        return next((tabel.pelaksana for tabel in self.tabel if tabel.pelaksana), ())

    @cached_property
    def dasar_hukum(self) -> tuple[Butir, ...]:
        """The items of every Dasar Hukum section."""
        return self.butir("dasar_hukum")

    @cached_property
    def rujukan_diragukan(self) -> tuple[Butir, ...]:
        """The items of Dasar Hukum whose words the text does not surely tell from those beside them."""
        return tuple([butir for butir in self.dasar_hukum if butir.ragu])

    def step_number(self, langkah: Langkah) -> int | str:
        """The number of a step for people, as :attr:`Tabel.sebutan` gives it."""
        return next(
            name
            for tabel in self.tabel
            for step, name in zip(tabel.langkah, tabel.sebutan, strict=True)
            if step is langkah
        )

    def butir(self, nama: str) -> tuple[Butir, ...]:
        """The items of the sections of this name."""
        return tuple(butir for bagian in self.bagian if bagian.nama == nama for butir in bagian.butir)

    def anchor(self) -> Span:
        """Where a finding about something absent stands: the SOP's name, else its first line of text."""
        nama = self.identitas.nama
        if nama is not None:
            return (nama.nilai or nama.label).spans[0]
        return self.spans[0]


class Document(Node):
    """What was read from one file. ``sops`` is empty when no SOP could be told in it."""

    sops: tuple[Sop, ...]
    coverage: float
    legibility: float

    @cached_property
    def instansi(self) -> tuple[Instansi, ...]:
        """The agency of each SOP, one that stands in several in one spelling."""
        return tuple(one_spelling([_agency(sop) for sop in self.sops]))


def _minutes(waktu: "Waktu | None") -> float | None:
    if waktu is None or not waktu.tetap or waktu.per is not None:
        return None
    time = waktu.paling_lama if waktu.paling_lama is not None else waktu.paling_singkat
    if time is None:
        return None
    return int(time) if time == int(time) else round(time, 3)


def _agency(sop: Sop) -> Instansi:
    signed = sop.pengesahan.jabatan if sop.pengesahan is not None else None
    offices = [teks.teks for teks in (sop.identitas.value("disahkan_oleh"), signed) if teks is not None]
    return agency([teks.teks for teks in sop.kop], offices)


def walk(node: Node) -> Iterator[Node]:
    """The node and all nodes below it, in the order of their fields."""
    yield node
    for name in node.field_names:
        value = getattr(node, name)
        for child in value if isinstance(value, tuple) else (value,):
            if isinstance(child, Node):
                yield from walk(child)
