"""What the tests look at of texts that were read."""

from functools import cache
from typing import Any

from soplint.cli.dump import as_dict
from soplint.model import Sop
from soplint.parser import parse
from soplint.source import Source

IDENTITY_FIELDS = ("nomor", "tanggal_pembuatan", "tanggal_efektif", "disahkan_oleh", "nama")


def read(text: str) -> Sop:
    """The only SOP of a text."""
    (sop,) = parse(Source("x", text)).sops
    return sop


def sections(sop: Sop) -> dict[str, list[str]]:
    """The items of each section."""
    return {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian}


def actors(sop: Sop) -> list[str]:
    """The columns of actors that have a name."""
    return [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None]


def quality(sop: Sop) -> list[list[str | None]]:
    """Kelengkapan, Waktu and Output of each step; None where a cell is empty."""
    cells = ((step.kelengkapan, step.waktu, step.output) for step in sop.langkah)
    return [[teks.teks if teks is not None else None for teks in row] for row in cells]


def identity(sop: Sop) -> list[str | None]:
    """What its identity block says: number, dates, approver, name."""
    return [sop.identitas.text(name) for name in IDENTITY_FIELDS]


@cache
def read_sops(text: str, *, without: tuple[str, ...] = ("span", "letak")) -> list[dict[str, Any]]:
    """What is read of each SOP, but for where it stands or what else is left out of :func:`soplint.cli.dump.as_dict`."""
    return [
        {key: value for key, value in sop.items() if key not in without}
        for sop in as_dict(parse(Source("x", text)))["sops"]
    ]


def cells_of_steps(text: str, *names: str) -> list[tuple[str, ...]]:
    """The cells of these columns in each step of the first SOP; blank where one is empty."""
    steps = parse(Source("x", text)).sops[0].langkah
    cells = [[getattr(step, name) for name in names] for step in steps]
    return [tuple(teks.teks if teks is not None else "" for teks in row) for row in cells]
