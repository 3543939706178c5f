"""The steps of an SOP as its report draws and tells them: each with its marks, its duration and its findings."""

from collections.abc import Iterable
from typing import NamedTuple

from ..findings import Severity
from ..folding import shortened
from ..messages import message
from ..model import Langkah, Sop, Tabel, part_of_step
from ..values.waktu import Waktu
from .laporan import Baris, LaporanSop
from .wording import readable

__all__ = ["LangkahAlur", "actors", "steps", "tell_findings", "tell_step", "time_text"]


class LangkahAlur(NamedTuple):
    """One step of the procedure, ready to be drawn or told.

    ``lanes`` are pairs of actor (its position among the SOP's actors) and mark as written, ``temuan`` the rows of the
    findings that stand in the step.
    """

    nomor: str
    uraian: str
    waktu: str
    terbaca: Waktu | None
    lanes: tuple[tuple[int, str], ...]
    pelaksana: tuple[tuple[str, str], ...]
    temuan: tuple[Baris, ...]

    @property
    def worst(self) -> Severity | None:
        """The highest severity among its findings."""
        return max((row.finding.severity for row in self.temuan), key=lambda level: level.rank, default=None)

    @property
    def bounds(self) -> list[float]:
        """The bounds of its duration in minutes; none when it is not read or not fixed, one when it has only one."""
        read = self.terbaca
        return [bound for bound in (read.paling_singkat, read.paling_lama) if bound] if read is not None else []


def steps(sop: LaporanSop) -> list[LangkahAlur]:
    """The steps of an SOP in order, each with what was read of it and the findings that stand in it."""
    lanes = actors(sop.model)
    return [_step(langkah, tabel, lanes, sop.temuan) for tabel in sop.model.tabel for langkah in tabel.langkah]


def actors(sop: Sop) -> list[str]:
    """The names above the lanes, "" where a column has none."""
    return [readable(kolom.nama.teks) if kolom.nama is not None else "" for kolom in sop.pelaksana]


def _step(langkah: Langkah, tabel: Tabel, lanes: list[str], rows: Iterable[Baris]) -> LangkahAlur:
    positions = {kolom.letak: position for position, kolom in enumerate(tabel.pelaksana)}
    marks = [(_lane(tanda.pelaksana, positions.get(tanda.letak), lanes), tanda) for tanda in langkah.tanda]
    number = f"{langkah.nomor}{part_of_step(langkah)}" if langkah.nomor is not None else None
    written = langkah.nomor_tertulis
    return LangkahAlur(
        nomor=number or (readable(written.teks) if written is not None else "–"),
        uraian=readable(" ".join([teks.teks for teks in (langkah.uraian, *langkah.ragu) if teks is not None])),
        waktu=readable(langkah.waktu.teks) if langkah.waktu is not None else "",
        terbaca=tabel.waktu(langkah),
        lanes=tuple((lane, readable(tanda.teks)) for lane, tanda in marks if lane is not None),
        pelaksana=tuple((readable(tanda.pelaksana or ""), readable(tanda.teks)) for _, tanda in marks),
        temuan=tuple(row for row in rows if _inside(row, langkah)),
    )


def _lane(name: str | None, position: int | None, lanes: list[str]) -> int | None:
    """The lane of a mark: that of its actor, who may stand in another column of a continued table; of one without a
    name, the column's own.
    """
    wanted = readable(name or "")
    if wanted and wanted in lanes:
        return lanes.index(wanted)
    return position if position is not None and position < len(lanes) else None


def _inside(row: Baris, langkah: Langkah) -> bool:
    return any(start <= row.finding.span.start < end for start, end in langkah.spans)


def time_text(step: LangkahAlur, lang: str) -> str:
    """A duration as written, and whether it could be read as one."""
    text = shortened(step.waktu, _TIME_LETTERS)
    if step.terbaca is not None:
        return text
    return message("page.time_unread", lang, text=text) if text else message("page.time_blank", lang)


_TIME_LETTERS = 22


def tell_step(step: LangkahAlur, lang: str) -> str:
    """A step in words: number, description, marks and duration."""
    marks = "; ".join(f"{actor}: {text}" if actor else text for actor, text in step.pelaksana)
    parts = [message("page.tell_step", lang, no=step.nomor, text=step.uraian or "–")]
    if marks:
        parts.append(message("page.tell_marks", lang, marks=marks))
    parts.append(message("page.tell_time", lang, time=step.waktu or "–"))
    return ". ".join(parts) + "."


def tell_findings(step: LangkahAlur, lang: str) -> str:
    """The findings of a step in words."""
    if not step.temuan:
        return message("page.no_finding", lang)
    return " ".join(
        message("page.to_finding", lang, no=row.no, level=row.tingkat, message=row.temuan) for row in step.temuan
    )
