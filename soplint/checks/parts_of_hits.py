"""What hits are made of: where they stand, whose fault they are, the words of their values. No check stands here."""

from collections.abc import Sequence
from typing import TypeVar

from ..findings import Related
from ..model import Langkah
from ..source import Span
from . import Hit

__all__ = ["blamed_on_scan", "enumerated", "report_once", "step_anchor"]

_Key = TypeVar("_Key")


def report_once(hits: dict[_Key, Hit], key: _Key, hit: Hit) -> None:
    """Add a fault, or its place to the same fault that was found before."""
    before = hits.setdefault(key, hit)
    if before is not hit:
        hits[key] = before._replace(related=(*before.related, Related(hit.span, "juga di sini")))


def blamed_on_scan(hit: Hit, scan: bool) -> Hit:
    """The fault; where a scan may have made it (``scan``), a possible one of the scan."""
    return hit._replace(origin="scan", confidence="possible") if scan else hit


def step_anchor(langkah: Langkah) -> Span:
    """Where a finding about an empty cell stands: on the step's number, else on its first cell."""
    return (langkah.nomor_tertulis or langkah).spans[0]


def enumerated(words: Sequence[str]) -> str:
    """The words as a sentence lists them: "nomor, tahun, dan judul", "Peringatan serta Pencatatan dan Pendataan"."""
    link = "serta" if any(" dan " in word for word in words) else "dan"
    if len(words) < 3:
        return f" {link} ".join(words)
    return f"{', '.join(words[:-1])}, {link} {words[-1]}"
