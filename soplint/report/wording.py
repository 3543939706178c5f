"""The words that several forms of a report share: of findings, of the rules they break, and of SOPs."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ..acuan import acuan_toml
from ..config.profiles import lowest
from ..findings import Basis, Finding
from ..folding import squeeze, unescaped
from ..messages import MESSAGES, message
from ..results import Rung, SopResult
from ..source import Source

if TYPE_CHECKING:
    from ..policy import Rule
    from ..repository import Report

__all__ = [
    "advice_line",
    "basis_lines",
    "basis_names",
    "basis_words",
    "capital",
    "citations",
    "doubts",
    "family_words",
    "lines_words",
    "other_lines",
    "place_words",
    "readable",
    "rule_words",
    "rung_counts",
    "rung_words",
    "sop_name",
    "status_words",
]


def capital(text: str) -> str:
    """A word as the heading of a column, or as a label that stands by itself."""
    return text[:1].upper() + text[1:]


def basis_words(ref: str, at: str, lang: str) -> str:
    """A basis as each finding cites it: the short name of the regulation, and the article."""
    return _cited(basis_names(ref, lang)[0], at, lang)


def citations(rule: "Rule", lang: str) -> list[str]:
    """What a rule rests on, in full."""
    return [_cited(basis_names(ref, lang)[1], at, lang) for ref, at in rule.basis]


def _cited(name: str, at: str, lang: str) -> str:
    if lang != "id":
        from ..messages.english import law_in_english

        at = law_in_english(at)
    return f"{name}, {at}" if at else name


def basis_names(ref: str, lang: str) -> tuple[str, str]:
    """What a basis is called in short, and in full."""
    entry = acuan_toml("dasar")[ref]
    if lang != "id":
        title: str = entry["en"]
        return title.split(" on ")[0], title
    title = entry["judul"]
    return entry.get("singkat", title.split(" tentang ")[0]), title


def advice_line(finding: Finding, lang: str) -> str:
    """What to write instead, in a line of its own."""
    return f"{message('text.advice', lang)}: {finding.advice}"


def basis_lines(finding: Finding, lang: str) -> Iterator[str]:
    """What a finding rests on, in one line; none where it rests on nothing."""
    if finding.basis:
        yield _basis_line(finding.basis, lang)


@lru_cache(maxsize=1024)
def _basis_line(basis: tuple[Basis, ...], lang: str) -> str:
    words = "; ".join(basis_words(ref, at, lang) for ref, at in basis)
    return f"{message('text.basis', lang)}: {words}"


def doubts(finding: Finding, lang: str) -> tuple[str, ...]:
    """Why a finding wants a second look: the scan may be at fault, or it is only possible."""
    keys = ("text.scan",) * (finding.origin == "scan") + ("text.possible",) * (finding.confidence == "possible")
    return tuple(message(key, lang) for key in keys)


def place_words(finding: Finding, source: Source, lang: str) -> str:
    """Where a finding stands: the place in words, the page where the text tells of pages, and the line."""
    line = source.place(finding.span.start).line
    page = source.page(finding.span.start)
    key = "laporan.letak" if page is None else "laporan.letak_halaman"
    return message(key, lang, place=finding.location, page=page, line=line)


def lines_words(lines: Sequence[int], lang: str) -> str:
    """One line or several of a file: "baris 66, 67"."""
    if len(lines) == 1:
        return message("laporan.baris", lang, line=lines[0])
    return message("laporan.beberapa_baris", lang, lines=", ".join(map(str, lines)))


def other_lines(finding: Finding, source: Source) -> dict[tuple[str, str], list[int]]:
    """The lines of the other places that a finding speaks of, by file and note; each line stands once."""
    lines: dict[tuple[str, str], list[int]] = {}
    for related in finding.related:
        place = related.extent or source.place(related.span.start)
        own = lines.setdefault((related.path or source.path, related.note), [])
        if place.line not in own:
            own.append(place.line)
    return lines


def family_words(code: str, lang: str) -> str:
    """The name of the family that a rule's code opens with; the code's letters for one of another package."""
    family = code[:3]
    return message(f"family.{family}", lang) if f"family.{family}" in MESSAGES else family


def rule_words(name: str) -> str:
    """The name of a rule as it is written in a sentence: "nama-sop-kosong" is "nama SOP kosong"."""
    return " ".join(_WRITTEN.get(word, word) for word in name.split("-")).replace("antar ", "antar")


_WRITTEN = {"sop": "SOP", "nip": "NIP"}
"""Words in the names of rules that are written with capitals."""


def readable(text: str) -> str:
    """What a document says as people read it: in one line, with the signs that HTML writes as entities."""
    return squeeze(unescaped(text))


def status_words(finding: Finding, lang: str) -> str:
    """Whether a finding is open, waived (and why) or in the baseline."""
    words = message(f"status.{finding.status}", lang)
    return f"{words}: {finding.reason}" if finding.reason else words


def sop_name(sop: SopResult, lang: str) -> str:
    """What an SOP is called."""
    return sop.nama or message("laporan.tanpa_nama", lang)


def rung_counts(report: "Report") -> list[tuple[str, int]]:
    """How many SOPs reach each rung in words, the most frequent first and those without any last; none where no SOP
    has a rung.
    """
    counts = [(rung_words(rung, report.lang), count) for rung, count in report.rungs().most_common()]
    without = report.summary.sops - sum(count for _, count in counts)
    return [*counts, (message("rung.without", report.lang), without)] if counts and without else counts


def rung_words(rung: Rung, lang: str) -> str:
    """The rung that an SOP reaches."""
    if rung.undetermined is not None:
        return message("rung.undetermined", lang, name=rung.undetermined)
    return rung.reached or message("rung.none", lang, first=lowest())
