"""The files of a correction report (Laporan Hasil Reviu SOP) as plain data, in the words an inspector writes: what
every format of it is made from.

:func:`parts` gives the files one after another and keeps none, so that a report may be longer than memory; so does
:func:`unread`, for :func:`part` to read them in several processes. All texts are in the language of the report.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from ..checks.sitasi import NOT_IN_CATALOGUE, outside_catalogue
from ..config.waivers import matching
from ..findings import Finding, Outcome
from ..folding import squeeze
from ..messages import date_words, message
from ..model import MEDAN, Sop
from ..parser import parse
from ..reading import is_legible, judged_part
from ..repository import Kept, Report
from ..results import Problem, SopResult
from ..source import Source, Span
from ..vocabulary.istilah import label_baku
from .wording import (
    basis_words,
    doubts,
    family_words,
    lines_words,
    other_lines,
    place_words,
    readable,
    rung_words,
    sop_name,
    status_words,
)

__all__ = [
    "COLUMNS",
    "Baris",
    "Berkas",
    "ButirPeriksa",
    "LaporanSop",
    "Terkait",
    "Unread",
    "by_reason",
    "cell_texts",
    "column_heads",
    "in_order",
    "part",
    "parts",
    "remark",
    "sop_rung",
    "told_problem",
    "unread",
]

COLUMNS = ("no", "lokasi", "kutipan", "temuan", "dasar", "rekomendasi", "tanggapan")
"""The columns of the table of findings, by the names of the fields of :class:`Baris`."""

_ELSEWHERE = frozenset(
    {
        "prasyarat",
        "tanpa_konteks",
        "pembanding_tidak_terbaca",
        "galat_pemeriksa",
        "tindakan_tidak_dikenal",
        "instansi_tidak_dikenal",
    }
)
"""Reasons for which a rule could not be judged that no look at the original document removes."""


class Terkait(NamedTuple):
    """Other places of one file that a finding speaks of: ``letak`` in words, what stands there, file and lines."""

    letak: str
    keterangan: str
    path: str
    lines: tuple[int, ...]


class Baris(NamedTuple):
    """One row of the table of findings.

    ``no`` counts within the SOP. ``tanggapan`` is empty: the office that is reviewed fills it in. ``catatan`` are
    remarks in words: that the scan may be at fault, that it is to be confirmed, that it is waived or in the baseline.
    """

    no: int
    lokasi: str
    kutipan: str
    temuan: str
    dasar: tuple[str, ...]
    rekomendasi: str
    tanggapan: str
    tingkat: str
    catatan: tuple[str, ...]
    terkait: tuple[Terkait, ...]
    line: int
    column: int
    finding: Finding


class ButirPeriksa(NamedTuple):
    """One line of the checklist: a rule and what it says of the SOP.

    ``alasan`` says why an undetermined rule could not be judged; ``temuan`` are the numbers of its findings.
    """

    kode: str
    nama: str
    rumpun: str
    outcome: Outcome
    hasil: str
    alasan: str
    temuan: tuple[int, ...]


class LaporanSop(NamedTuple):
    """What is said of one SOP.

    ``urut`` counts the SOPs of the whole report from 1, ``letak`` says where in its file it stands.
    ``identitas`` is pairs of label and value, the value empty where none was read. ``temuan`` are the open findings,
    ``dikecualikan`` those that are waived or in the baseline, numbered on. Of the lines of the checklist
    ``daftar_periksa`` that are undetermined ``perlu_dilihat`` are those that the original document may answer, and
    ``belum_dinilai`` the others.
    """

    urut: int
    nama: str
    nomor: str
    instansi: str
    jenjang: str
    letak: str
    identitas: tuple[tuple[str, str], ...]
    temuan: tuple[Baris, ...]
    dikecualikan: tuple[Baris, ...]
    daftar_periksa: tuple[ButirPeriksa, ...]
    perlu_dilihat: tuple[ButirPeriksa, ...]
    belum_dinilai: tuple[ButirPeriksa, ...]
    model: Sop
    result: SopResult


class Berkas(NamedTuple):
    """What is said of one file: ``masalah`` (what kept it from being judged, in words) and ``catatan`` (how it was
    read) are never silent; ``temuan`` are findings outside any SOP.
    """

    urut: int
    path: str
    source: Source
    masalah: tuple[str, ...]
    catatan: tuple[str, ...]
    temuan: tuple[Baris, ...]
    sops: tuple[LaporanSop, ...]


def column_heads(lang: str) -> tuple[str, ...]:
    """The headings of :data:`COLUMNS`."""
    return tuple(message(f"laporan.{name}", lang) for name in COLUMNS)


def cell_texts(row: Baris) -> tuple[str, ...]:
    """A row of the table of findings as plain text, in the order of :data:`COLUMNS`."""
    return (
        str(row.no),
        row.lokasi,
        row.kutipan,
        row.temuan,
        "; ".join(row.dasar),
        row.rekomendasi,
        row.tanggapan,
    )


def remark(row: Baris, lang: str) -> str:
    """What stands below a finding: its rule, how much it weighs, what it wants a second look for, and where else."""
    where = [f"{place.letak} ({place.keterangan})" for place in row.terkait]
    related = [f"{message('text.related', lang)}: {', '.join(where)}"] if where else []
    return "; ".join([f"{row.finding.code}, {row.tingkat}", *row.catatan, *related])


def by_reason(lines: Iterable[ButirPeriksa]) -> dict[str, list[ButirPeriksa]]:
    """Undetermined lines of the checklist, gathered by why they are."""
    gathered: dict[str, list[ButirPeriksa]] = {}
    for line in lines:
        gathered.setdefault(line.alasan, []).append(line)
    return gathered


class Unread(NamedTuple):
    """A file of the report that is still to be read: ``urut`` and ``masalah`` are those of its :class:`Berkas`,
    ``before`` is how many SOPs stand in the files before it.
    """

    urut: int
    before: int
    masalah: tuple[str, ...]
    kept: Kept


def unread(report: Report) -> Iterator[Unread]:
    """The files of the report one after another, as they are kept."""
    before = 0
    problems: dict[str, list[str]] = {}
    for problem in report.problems:
        problems.setdefault(problem.path, []).append(told_problem(problem, report.lang))
    for number, kept in enumerate(report.kept(), 1):
        if report.progress is not None:
            report.progress("writing", number, max(number, report.summary.files))
        yield Unread(number, before, tuple(problems.get(kept.path, ())), kept)
        before += kept.sops


def parts(report: Report) -> Iterator[Berkas]:
    """The files of the report one after another."""
    return map(partial(part, report), unread(report))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of the text, those too that came of comparing documents."""
    return sorted(findings, key=lambda finding: finding.span)


def sop_rung(sop: SopResult, lang: str) -> str:
    """The rung that an SOP reaches, in words; "" where that is not known."""
    return rung_words(sop.rung, lang) if sop.rung is not None else ""


def told_problem(problem: Problem, lang: str) -> str:
    """What could not be judged, with its code."""
    return f"{problem.code}: {problem.words(lang)}"


def part(report: Report, told: Unread) -> Berkas:
    """A file of the report."""
    file = report.result(told.kept)
    # What was read is not kept in a report: it is read again here, one file at a time.
    # Nor is what is illegible shown as if it were read.
    models = [judged_part(sop) or sop for sop in parse(file.source).sops] if file.sops else ()
    findings: dict[int | None, list[Finding]] = {}
    for finding in file.findings:
        findings.setdefault(finding.sop, []).append(finding)
    return Berkas(
        urut=told.urut,
        path=file.source.path,
        source=file.source,
        masalah=told.masalah,
        catatan=file.notes,
        temuan=_rows(findings.get(None, ()), file.source, report, None),
        sops=tuple(
            _sop(sop, file.source, report, told.before + position, findings.get(position, ()), model)
            for position, (sop, model) in enumerate(zip(file.sops, models, strict=True))
        ),
    )


def _sop(sop: SopResult, source: Source, report: Report, before: int, own: Sequence[Finding], model: Sop) -> LaporanSop:
    lang = report.lang
    opened = in_order(finding for finding in own if finding.status == "open")
    others = in_order(finding for finding in own if finding.status != "open")
    rows = _rows([*opened, *others], source, report, sop.nomor)
    checklist = _checklist(sop, rows, report)
    return LaporanSop(
        urut=before + 1,
        nama=sop_name(sop, lang),
        nomor=sop.nomor or "",
        instansi=sop.instansi or "",
        jenjang=sop_rung(sop, lang),
        letak=_extent_words(sop.span, source, lang),
        identitas=tuple(_identity(sop, model, lang)),
        temuan=rows[: len(opened)],
        dikecualikan=rows[len(opened) :],
        daftar_periksa=checklist,
        perlu_dilihat=tuple(_to_be_looked_at(sop, checklist, model, lang)),
        belum_dinilai=tuple(line for line in checklist if sop.reasons.get(line.kode) in _ELSEWHERE),
        model=model,
        result=sop,
    )


def _extent_words(span: Span, source: Source, lang: str) -> str:
    """The file, the pages where the text tells of pages, and the lines."""
    page, end = source.page(span.start), source.page(span.end)
    key = "page.where" if page is None else "page.where_on_page" if page == end else "page.where_on_pages"
    first, last = source.place(span.start).line, source.place(span.end).line
    return message(key, lang, path=source.path, page=page, end=end, first=first, last=last)


def _to_be_looked_at(
    sop: SopResult, checklist: Iterable[ButirPeriksa], model: Sop, lang: str
) -> Iterator[ButirPeriksa]:
    """The undetermined lines that the document may answer; of regulations outside the catalogue they say which."""
    unknown = ", ".join(squeeze(name) for name in outside_catalogue(model.dasar_hukum))
    for line in checklist:
        if line.outcome is not Outcome.UNDETERMINED or sop.reasons.get(line.kode) in _ELSEWHERE:
            continue
        named = bool(unknown) and sop.reasons.get(line.kode) == NOT_IN_CATALOGUE.reason
        yield line._replace(alasan=message("laporan.di_luar_katalog", lang, peraturan=unknown)) if named else line


def _identity(sop: SopResult, model: Sop, lang: str) -> Iterator[tuple[str, str]]:
    """Label and value of what names an SOP, in the order of the form; of a document of another form, which owes none
    of the fields, only what tells it apart.
    """
    yield message("laporan.instansi", lang), sop.instansi or ""
    if model.format_lain is not None:
        named = ((label_baku(name), model.identitas.text(name)) for name in ("nomor", "nama"))
        yield from ((label, value) for label, value in named if value)
        return
    for name in MEDAN:
        yield label_baku(name), model.identitas.text(name) or _says_none(model, name)
    signed = model.pengesahan
    if signed is not None:
        pieces = (signed.jabatan, signed.nama, signed.pangkat, signed.nip)
        words = [squeeze(piece.teks).rstrip(",") for piece in pieces if piece is not None]
        yield message("laporan.penanda_tangan", lang), ", ".join(words)
    actors = [squeeze(kolom.nama.teks) for kolom in model.pelaksana if kolom.nama is not None]
    yield message("laporan.pelaksana", lang), ", ".join(actors)
    yield message("laporan.langkah", lang), str(sop.steps) if is_legible(model) else ""


def _says_none(model: Sop, name: str) -> str:
    """The dash by which Tanggal Revisi says that there was no revision; in any other field it is no value."""
    revisi = model.identitas.tanggal_revisi
    return squeeze(revisi.nilai.teks) if name == "tanggal_revisi" and revisi is not None and revisi.nilai else ""


def _rows(findings: Iterable[Finding], source: Source, report: Report, nomor: str | None) -> tuple[Baris, ...]:
    """``nomor`` is the number of the SOP that the findings stand in."""
    return tuple(
        _row(number, finding, source, report.lang, tuple(_status(finding, source, report, nomor)))
        for number, finding in enumerate(findings, 1)
    )


def _status(finding: Finding, source: Source, report: Report, nomor: str | None) -> Iterator[str]:
    """Why a finding is not open; of one that is waived also who answers for that, and until when."""
    lang = report.lang
    if finding.status == "open":
        return
    waived = finding.status == "waived"
    waiver = matching(report.waivers, source.path, finding, nomor, report.today) if waived else None
    if waiver is None:
        yield status_words(finding, lang)
        return
    key = "laporan.dikecualikan" if waiver.until is None else "laporan.dikecualikan_hingga"
    until = date_words(waiver.until, lang) if waiver.until is not None else ""
    yield message(key, lang, by=waiver.by, until=until, reason=waiver.reason)


def _row(number: int, finding: Finding, source: Source, lang: str, status: tuple[str, ...]) -> Baris:
    place = source.place(finding.span.start)
    return Baris(
        no=number,
        lokasi=place_words(finding, source, lang),
        kutipan=readable(finding.quote),
        temuan=finding.message,
        dasar=tuple(basis_words(ref, at, lang) for ref, at in finding.basis),
        rekomendasi=finding.advice,
        tanggapan="",
        tingkat=message(f"severity.{finding.severity}", lang),
        catatan=(*status, *doubts(finding, lang)),
        terkait=tuple(
            Terkait(_letak(path, lines, source, lang), note, path, tuple(lines))
            for (path, note), lines in other_lines(finding, source).items()
        ),
        line=place.line,
        column=place.column,
        finding=finding,
    )


def _letak(path: str, lines: Sequence[int], source: Source, lang: str) -> str:
    words = lines_words(lines, lang)
    return words if path == source.path else f"{path}, {words}"


def _checklist(sop: SopResult, rows: Iterable[Baris], report: Report) -> tuple[ButirPeriksa, ...]:
    found: dict[str, list[int]] = {}
    for row in rows:
        found.setdefault(row.finding.code, []).append(row.no)
    return tuple(
        ButirPeriksa(
            kode=code,
            nama=report.rules[code].name if code in report.rules else "",
            rumpun=family_words(code, report.lang),
            outcome=outcome,
            hasil=message(f"outcome.{outcome}", report.lang),
            alasan=message(f"reason.{sop.reasons[code]}", report.lang) if code in sop.reasons else "",
            temuan=tuple(found.get(code, ())),
        )
        for code, outcome in sorted(sop.outcomes.items())
    )
