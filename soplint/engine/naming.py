"""What an SOP is told by for people: its number, its name and its agency, or what stands in their place."""

from itertools import takewhile

from ..acuan.instansi import Instansi
from ..folding import squeeze
from ..model import Sop
from ..vocabulary.nama_sop import bare_name

__all__ = ["names"]

_LINES_OF_TITLE = 3
"""A title has no more lines."""

_LETTERS_OF_TITLE = 4
"""Shorter lines are of a stamp or a logo."""


def names(sop: Sop, instansi: Instansi) -> tuple[str | None, str | None, str | None]:
    """Number, name and agency of an SOP as :class:`~soplint.results.SopResult` has them."""
    nomor = sop.identitas.text("nomor")
    nama = sop.identitas.text("nama") or _title(sop)
    agency = instansi.words or _letterhead(sop)
    return nomor, nama, agency


def _title(sop: Sop) -> str | None:
    """What an SOP without a Nama SOP is called above its table; None where no title says more than that it is one."""
    titles = [squeeze(teks.teks) for teks in sop.judul] or (_title_of_other(sop) if sop.format_lain else [])
    return " ".join(titles) if any(map(bare_name, titles)) else None


def _title_of_other(sop: Sop) -> list[str]:
    """The lines in capitals that head an SOP of another template, below its letterhead: it has no field for a name."""
    starts = [medan.span.start for medan in (*sop.identitas.fields.values(), *sop.identitas.lain)]
    above = [teks for teks in sop.residu[:_LINES_OF_TITLE] if not starts or teks.span.start < min(starts)]
    lines = (squeeze(residu.teks) for residu in above)
    return list(takewhile(lambda line: line.isupper() and len(line) >= _LETTERS_OF_TITLE, lines))


def _letterhead(sop: Sop) -> str | None:
    """The lines of the letterhead but those with figures in them, which are addresses; None when it has no other."""
    lines = (squeeze(teks.teks) for teks in sop.kop)
    return ", ".join([line for line in lines if not any(map(str.isdigit, line))]) or None
