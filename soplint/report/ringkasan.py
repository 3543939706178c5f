"""The summary of a correction report as plain data: counts, a line for each SOP, the first errors, what it cites.

:func:`summarise` makes it in one pass over ``report.files`` and keeps no file, so that a report may be longer than
memory. All texts are in the language of the report.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice
from typing import NamedTuple

from ..findings import Finding, Outcome, Severity
from ..messages import message
from ..policy import Rule
from ..repository import Report
from ..results import DocumentResult
from .laporan import in_order, sop_rung, told_problem
from .wording import basis_names, family_words, place_words, rung_counts, sop_name

__all__ = [
    "MOST_ERRORS",
    "Galat",
    "Ringkasan",
    "RingkasanSop",
    "Rumpun",
    "errors_not_listed",
    "figures",
    "summarise",
]

MOST_ERRORS = 100
"""Errors that the summary lists."""


class Rumpun(NamedTuple):
    """The open findings of one family of rules, by severity."""

    kode: str
    nama: str
    per_tingkat: dict[Severity, int]


class RingkasanSop(NamedTuple):
    """One line of the summary: an SOP, the rung it reaches, its open findings by severity and by rule.

    ``urut`` is that of its :class:`~.laporan.LaporanSop`. ``instansi`` is its agency, "" when it is not known.
    ``menit`` is the time of all steps together, None when no step has one. ``salinan`` names the group of copied step
    tables that it is in, "" when it is in none.
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


def figures(summary: Ringkasan, lang: str) -> Iterator[tuple[str, int, Severity | None]]:
    """The counts of the summary, each with its label, and the severity that it counts if it does."""
    yield message("page.files", lang), summary.berkas, None
    yield message("page.sops", lang), len(summary.sops), None
    for severity, count in summary.per_tingkat.items():
        yield message(f"severity.{severity}", lang), count, severity
    yield message("page.undetermined", lang), summary.tidak_dapat_dinilai, None
    for key, count in (("status.waived", summary.dikecualikan), ("status.baseline", summary.baseline)):
        if count:
            yield message(key, lang), count, None


def errors_not_listed(summary: Ringkasan, lang: str) -> str:
    """How many errors the list of the summary leaves out; blank where it has them all."""
    more = summary.per_tingkat[Severity.ERROR] - len(summary.galat)
    return message("page.and_more", lang, count=more) if more else ""


def summarise(report: Report) -> Ringkasan:
    """Count what the summary says, in one pass over the files."""
    families: dict[str, Counter[Severity]] = {}
    codes: set[str] = set()
    refs: set[str] = set()
    sops: list[RingkasanSop] = []
    copies = {code for code, rule in report.rules.items() if rule.check.name == _COPIES}
    errors: list[Galat] = []
    for file in report.files:
        own = _opened(file)
        errors.extend(islice(_errors(file, own, report.lang, len(sops)), MOST_ERRORS - len(errors)))
        for finding in file.findings:
            codes.add(finding.code)
            refs.update(ref for ref, _ in finding.basis)
            if finding.status == "open":
                families.setdefault(finding.code[:3], Counter())[finding.severity] += 1
        sops.extend(_sop_lines(file, own, report.lang, len(sops), copies))
        codes.update(*(sop.outcomes for sop in file.sops))
    summary = report.summary
    return Ringkasan(
        berkas=summary.files,
        per_tingkat={severity: getattr(summary, severity) for severity in Severity},
        tidak_dapat_dinilai=summary.undetermined,
        dikecualikan=summary.waived,
        baseline=summary.baseline,
        rumpun=tuple(
            Rumpun(code, family_words(code, report.lang), _by_severity(counts))
            for code, counts in sorted(families.items(), key=lambda family: (_weight(family[1]), family[0]))
        ),
        jenjang=tuple(rung_counts(report)),
        sops=tuple(sops),
        masalah=tuple((problem.path, told_problem(problem, report.lang)) for problem in report.problems),
        aturan=tuple(report.rules[code] for code in sorted(codes) if code in report.rules),
        galat=tuple(errors),
        dasar=tuple(sorted(names for ref in refs if len(set(names := basis_names(ref, report.lang))) > 1)),
    )


def _weight(counts: Counter[Severity]) -> tuple[int, ...]:
    """What families are ordered by: those with the most errors first, then by warnings and the rest."""
    return tuple(-counts[severity] for severity in Severity)


_COPIES = "table_of_one_agency"
"""The check that finds copied step tables; it names the group of a table as ``kelompok``."""


def _opened(file: DocumentResult) -> list[list[Finding]]:
    """The open findings in each SOP of a file, as their tables of findings have them."""
    found: list[list[Finding]] = [[] for _ in file.sops]
    for finding in in_order(file.findings):
        if finding.sop is not None and finding.status == "open":
            found[finding.sop].append(finding)
    return found


def _sop_lines(
    file: DocumentResult, found: list[list[Finding]], lang: str, before: int, copies: Collection[str]
) -> Iterator[RingkasanSop]:
    for number, (sop, own) in enumerate(zip(file.sops, found, strict=True), before + 1):
        yield RingkasanSop(
            urut=number,
            path=file.source.path,
            line=file.source.place(sop.span.start).line,
            nama=sop_name(sop, lang),
            nomor=sop.nomor or "",
            instansi=sop.instansi or "",
            jenjang=sop_rung(sop, lang),
            per_tingkat=_by_severity(Counter(finding.severity for finding in own)),
            per_aturan=dict(Counter(finding.code for finding in own)),
            tidak_dapat_dinilai=sum(outcome is Outcome.UNDETERMINED for outcome in sop.outcomes.values()),
            menit=sop.minutes,
            salinan=next((str(finding.data["kelompok"]) for finding in own if finding.code in copies), ""),
        )


def _errors(file: DocumentResult, found: list[list[Finding]], lang: str, before: int) -> Iterator[Galat]:
    for number, (sop, own) in enumerate(zip(file.sops, found, strict=True), before + 1):
        for no, finding in enumerate(own, 1):
            if finding.severity is Severity.ERROR:
                place = place_words(finding, file.source, lang)
                yield Galat(number, sop_name(sop, lang), no, place, finding.message)


def _by_severity(counts: Counter[Severity]) -> dict[Severity, int]:
    return {severity: counts[severity] for severity in Severity}
