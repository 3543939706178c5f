"""The correction report (Laporan Hasil Reviu SOP) as plain data, in the words an inspector writes: what every format of
it is made from.

:func:`summarise` counts in one pass over ``report.files``; :func:`parts` gives the files one after another. Neither
keeps a file, so that a report may be longer than memory. All texts are in the language of the report.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from ..findings import Finding, Outcome, Severity
from ..folding import squeeze
from ..istilah import label_baku
from ..messages import message
from ..model import MEDAN, Sop
from ..parser import parse
from ..policy import Rule
from ..repository import Report
from ..results import DocumentResult, Problem, SopResult
from ..source import Source
from .wording import (
    basis_names,
    basis_words,
    doubts,
    family_words,
    lines_words,
    other_lines,
    problem_words,
    rung_words,
    status_words,
)

__all__ = [
    "COLUMNS",
    "MOST_ERRORS",
    "Baris",
    "Berkas",
    "Butir",
    "Galat",
    "LaporanSop",
    "Ringkasan",
    "RingkasanSop",
    "Rumpun",
    "Terkait",
    "by_reason",
    "cell_texts",
    "column_heads",
    "errors_not_listed",
    "figures",
    "outcome_words",
    "parts",
    "remark",
    "summarise",
]

COLUMNS = ("no", "lokasi", "kutipan", "temuan", "dasar", "rekomendasi", "tanggapan")
"""The columns of the table of findings, by the names of the fields of :class:`Baris`."""

MOST_ERRORS = 100
"""Errors that the summary lists."""


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


class Butir(NamedTuple):
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

    ``urut`` counts the SOPs of the whole report from 1, ``lines`` are its first and last line in the file.
    ``identitas`` is pairs of label and value, the value empty where none was read. ``temuan`` are the open findings,
    ``dikecualikan`` those that are waived or in the baseline, numbered on. ``perlu_dilihat`` are the lines of the
    checklist ``daftar_periksa`` that are undetermined.
    """

    urut: int
    nama: str
    nomor: str
    instansi: str
    jenjang: str
    lines: tuple[int, int]
    identitas: tuple[tuple[str, str], ...]
    temuan: tuple[Baris, ...]
    dikecualikan: tuple[Baris, ...]
    daftar_periksa: tuple[Butir, ...]
    perlu_dilihat: tuple[Butir, ...]
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


class Rumpun(NamedTuple):
    """The open findings of one family of rules, by severity."""

    kode: str
    nama: str
    per_tingkat: dict[Severity, int]


class RingkasanSop(NamedTuple):
    """One line of the summary: an SOP, the rung it reaches, its open findings by severity and by rule.

    ``urut`` is that of its :class:`LaporanSop`. ``instansi`` is its agency, "" when it is not known. ``menit`` is the
    time of all steps together, None when no step has one. ``salinan`` names the group of copied step tables that it is
    in, "" when it is in none.
    """

    urut: int
    path: str
    line: int
    nama: str
    nomor: str
    instansi: str
    jenjang: str
    per_tingkat: dict[Severity, int]
    per_aturan: dict[str, int]
    tidak_dapat_dinilai: int
    menit: float | None
    salinan: str


class Galat(NamedTuple):
    """An error for the summary: its SOP by number and name, and its row ``no`` in the findings of that SOP."""

    urut: int
    nama: str
    no: int
    lokasi: str
    temuan: str


class Ringkasan(NamedTuple):
    """The summary: counts, and what could not be judged.

    ``masalah`` are pairs of path and words, ``jenjang`` pairs of rung in words and number of SOPs, the most frequent
    first. ``aturan`` are the rules that the report speaks of, by code. ``galat`` are the first :data:`MOST_ERRORS`
    errors in SOPs, ``dasar`` the short and the full names of the regulations that the findings cite.
    """

    judul: str
    tanggal: date
    berkas: int
    per_tingkat: dict[Severity, int]
    tidak_dapat_dinilai: int
    dikecualikan: int
    baseline: int
    rumpun: tuple[Rumpun, ...]
    jenjang: tuple[tuple[str, int], ...]
    sops: tuple[RingkasanSop, ...]
    masalah: tuple[tuple[str, str], ...]
    aturan: tuple[Rule, ...]
    galat: tuple[Galat, ...] = ()
    dasar: tuple[tuple[str, str], ...] = ()


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


def by_reason(lines: Iterable[Butir]) -> dict[str, list[Butir]]:
    """Undetermined lines of the checklist, gathered by why they are."""
    gathered: dict[str, list[Butir]] = {}
    for line in lines:
        gathered.setdefault(line.alasan, []).append(line)
    return gathered


def figures(summary: Ringkasan, lang: str) -> Iterator[tuple[str, int, Severity | None]]:
    """The counts of the summary, each with its label, and the severity that it counts if it does."""
    yield message("page.files", lang), summary.berkas, None
    yield message("page.sops", lang), len(summary.sops), None
    for severity, count in summary.per_tingkat.items():
        yield message(f"severity.{severity}", lang), count, severity
    yield message("outcome.undetermined", lang), summary.tidak_dapat_dinilai, None
    for key, count in (("status.waived", summary.dikecualikan), ("status.baseline", summary.baseline)):
        if count:
            yield message(key, lang), count, None


def errors_not_listed(summary: Ringkasan, lang: str) -> str:
    """How many errors the list of the summary leaves out; blank where it has them all."""
    more = summary.per_tingkat[Severity.ERROR] - len(summary.galat)
    return message("page.and_more", lang, count=more) if more else ""


def outcome_words(outcome: Outcome, lang: str) -> str:
    """An outcome as the checklist prints it."""
    return message(f"outcome.{outcome}", lang)


def summarise(report: Report) -> Ringkasan:
    """Count what the summary says, in one pass over the files."""
    families: dict[str, Counter[Severity]] = {}
    codes: set[str] = set()
    refs: set[str] = set()
    sops: list[RingkasanSop] = []
    errors: list[Galat] = []
    for file in report.files:
        errors.extend(islice(_errors(file, report.lang, len(sops)), MOST_ERRORS - len(errors)))
        for finding in file.findings:
            codes.add(finding.code)
            refs.update(ref for ref, _ in finding.basis)
            if finding.status == "open":
                families.setdefault(finding.code[:3], Counter())[finding.severity] += 1
        sops.extend(_sop_lines(file, report.lang, len(sops)))
        codes.update(*(sop.outcomes for sop in file.sops))
    summary = report.summary
    return Ringkasan(
        judul=message("laporan.judul", report.lang),
        tanggal=report.today,
        berkas=summary.files,
        per_tingkat={severity: getattr(summary, severity) for severity in Severity},
        tidak_dapat_dinilai=summary.undetermined,
        dikecualikan=summary.waived,
        baseline=summary.baseline,
        rumpun=tuple(
            Rumpun(code, family_words(code, report.lang), _by_severity(counts))
            for code, counts in sorted(families.items(), key=lambda family: (_weight(family[1]), family[0]))
        ),
        jenjang=tuple((rung_words(rung, report.lang), count) for rung, count in report.rungs().most_common()),
        sops=tuple(sops),
        masalah=tuple((problem.path, _problem(problem, report.lang)) for problem in report.problems),
        aturan=tuple(report.rules[code] for code in sorted(codes) if code in report.rules),
        galat=tuple(errors),
        dasar=tuple(sorted(names for ref in refs if len(set(names := basis_names(ref, report.lang))) > 1)),
    )


def _weight(counts: Counter[Severity]) -> tuple[int, ...]:
    """What families are ordered by: those with the most errors first, then by warnings and the rest."""
    return tuple(-counts[severity] for severity in Severity)


def parts(report: Report) -> Iterator[Berkas]:
    """The files of the report one after another."""
    before = 0
    problems: dict[str, list[str]] = {}
    for problem in report.problems:
        problems.setdefault(problem.path, []).append(_problem(problem, report.lang))
    for number, file in enumerate(report.files, 1):
        yield _file(file, report, number, before, tuple(problems.get(file.source.path, ())))
        before += len(file.sops)


def _sop_lines(file: DocumentResult, lang: str, before: int) -> Iterator[RingkasanSop]:
    found: list[list[Finding]] = [[] for _ in file.sops]
    for finding in file.findings:
        if finding.sop is not None and finding.status == "open":
            found[finding.sop].append(finding)
    for number, (sop, own) in enumerate(zip(file.sops, found, strict=True)):
        yield RingkasanSop(
            urut=before + number + 1,
            path=file.source.path,
            line=file.source.place(sop.span.start).line,
            nama=_name(sop, lang),
            nomor=sop.nomor or "",
            instansi=sop.instansi or "",
            jenjang=_rung(sop, lang),
            per_tingkat=_by_severity(Counter(finding.severity for finding in own)),
            per_aturan=dict(Counter(finding.code for finding in own)),
            tidak_dapat_dinilai=sum(outcome is Outcome.UNDETERMINED for outcome in sop.outcomes.values()),
            menit=sop.minutes,
            salinan=next((str(finding.data["kelompok"]) for finding in own if "kelompok" in finding.data), ""),
        )


def _errors(file: DocumentResult, lang: str, before: int) -> Iterator[Galat]:
    """The errors in the SOPs of a file, as their tables of findings have them."""
    for number, sop in enumerate(file.sops):
        opened = _in_order(finding for finding in file.findings if finding.sop == number and finding.status == "open")
        for no, finding in enumerate(opened, 1):
            if finding.severity is Severity.ERROR:
                line = file.source.place(finding.span.start).line
                place = message("laporan.letak", lang, place=finding.location, line=line)
                yield Galat(before + number + 1, _name(sop, lang), no, place, finding.message)


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order of the text, those too that came of comparing documents."""
    return sorted(findings, key=lambda finding: finding.span)


def _by_severity(counts: Counter[Severity]) -> dict[Severity, int]:
    return {severity: counts[severity] for severity in Severity}


def _name(sop: SopResult, lang: str) -> str:
    return sop.nama or message("laporan.tanpa_nama", lang)


def _rung(sop: SopResult, lang: str) -> str:
    return rung_words(sop.rung, lang) if sop.rung is not None else ""


def _problem(problem: Problem, lang: str) -> str:
    return f"{problem.code}: {problem_words(problem, lang)}"


def _file(file: DocumentResult, report: Report, number: int, before: int, problems: tuple[str, ...]) -> Berkas:
    # What was read is not kept in a report: it is read again here, one file at a time.
    models = parse(file.source).sops if file.sops else ()
    findings: dict[int | None, list[Finding]] = {}
    for finding in file.findings:
        findings.setdefault(finding.sop, []).append(finding)
    return Berkas(
        urut=number,
        path=file.source.path,
        source=file.source,
        masalah=problems,
        catatan=tuple(message(f"note.{note}", report.lang) for note in file.source.notes),
        temuan=_rows(findings.get(None, ()), file.source, report.lang),
        sops=tuple(
            _sop(sop, file.source, report, before + position, findings.get(position, ()), model)
            for position, (sop, model) in enumerate(zip(file.sops, models, strict=True))
        ),
    )


def _sop(sop: SopResult, source: Source, report: Report, before: int, own: Sequence[Finding], model: Sop) -> LaporanSop:
    lang = report.lang
    opened = _in_order(finding for finding in own if finding.status == "open")
    rows = _rows([*opened, *_in_order(finding for finding in own if finding.status != "open")], source, lang)
    checklist = _checklist(sop, rows, report)
    return LaporanSop(
        urut=before + 1,
        nama=_name(sop, lang),
        nomor=sop.nomor or "",
        instansi=sop.instansi or "",
        jenjang=_rung(sop, lang),
        lines=(source.place(sop.span.start).line, source.place(sop.span.end).line),
        identitas=tuple(_identity(sop, model, lang)),
        temuan=rows[: len(opened)],
        dikecualikan=rows[len(opened) :],
        daftar_periksa=checklist,
        perlu_dilihat=tuple(line for line in checklist if line.outcome is Outcome.UNDETERMINED),
        model=model,
        result=sop,
    )


def _identity(sop: SopResult, model: Sop, lang: str) -> Iterator[tuple[str, str]]:
    """Label and value of what names an SOP, in the order of the form."""
    yield message("laporan.instansi", lang), sop.instansi or ""
    for name in MEDAN:
        yield label_baku(name), model.identitas.text(name) or _says_none(model, name)
    signed = model.pengesahan
    if signed is not None:
        pieces = (signed.jabatan, signed.nama, signed.pangkat, signed.nip)
        words = [squeeze(piece.teks).rstrip(",") for piece in pieces if piece is not None]
        yield message("laporan.penanda_tangan", lang), ", ".join(words)
    actors = [squeeze(kolom.nama.teks) for kolom in model.pelaksana if kolom.nama is not None]
    yield message("laporan.pelaksana", lang), ", ".join(actors)
    yield message("laporan.langkah", lang), str(sop.steps)


def _says_none(model: Sop, name: str) -> str:
    """The dash by which Tanggal Revisi says that there was no revision; in any other field it is no value."""
    revisi = model.identitas.tanggal_revisi
    return squeeze(revisi.nilai.teks) if name == "tanggal_revisi" and revisi is not None and revisi.nilai else ""


def _rows(findings: Iterable[Finding], source: Source, lang: str) -> tuple[Baris, ...]:
    return tuple(_row(number, finding, source, lang) for number, finding in enumerate(findings, 1))


def _row(number: int, finding: Finding, source: Source, lang: str) -> Baris:
    place = source.place(finding.span.start)
    status = () if finding.status == "open" else (status_words(finding, lang),)
    return Baris(
        no=number,
        lokasi=message("laporan.letak", lang, place=finding.location, line=place.line),
        kutipan=squeeze(finding.quote),
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


def _checklist(sop: SopResult, rows: Iterable[Baris], report: Report) -> tuple[Butir, ...]:
    found: dict[str, list[int]] = {}
    for row in rows:
        found.setdefault(row.finding.code, []).append(row.no)
    return tuple(
        Butir(
            kode=code,
            nama=report.rules[code].name if code in report.rules else "",
            rumpun=family_words(code, report.lang),
            outcome=outcome,
            hasil=outcome_words(outcome, report.lang),
            alasan=message(f"reason.{sop.reasons[code]}", report.lang) if code in sop.reasons else "",
            temuan=tuple(found.get(code, ())),
        )
        for code, outcome in sorted(sop.outcomes.items())
    )
