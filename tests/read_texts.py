"""What the tests look at of texts that were read."""

from functools import cache
from typing import Any

from soplint.dump import as_dict
from soplint.model import Sop
from soplint.parser import parse
from soplint.source import Source

IDENTITY_FIELDS = ("nomor", "tanggal_pembuatan", "tanggal_efektif", "disahkan_oleh", "nama")


def identity(sop: Sop) -> list[str | None]:
    """What its identity block says: number, dates, approver, name."""
    return [sop.identitas.text(name) for name in IDENTITY_FIELDS]


@cache
def read_sops(text: str, *, without: tuple[str, ...] = ("span", "letak")) -> list[dict[str, Any]]:
    """What is read of each SOP, but for where it stands or what else is left out of :func:`soplint.dump.as_dict`."""
    return [
        {key: value for key, value in sop.items() if key not in without}
        for sop in as_dict(parse(Source("x", text)))["sops"]
    ]
