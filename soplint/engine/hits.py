"""Turns hits into findings: what a finding says, of what text, where it stands, and by what it is known again."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from ..checks import Hit
from ..findings import Basis, Finding, Related, Severity
from ..folding import fold, squeeze
from ..letak import Places
from ..messages import filled
from ..model import Sop
from ..patterns import pattern
from ..policy import Rule
from ..results import SopResult
from ..source import Source, Span
from .fingerprints import Fingerprints

__all__ = ["PlacedHit", "Wording", "findings", "sentences"]


class PlacedHit(NamedTuple):
    """A hit of a rule, ordered by place and code, and then as found; ``sop`` is its number in the file."""

    span: Span
    code: str
    order: int
    rule: Rule
    sop: int
    hit: Hit


def findings(
    found: list[PlacedHit],
    source: Source,
    sops: tuple[Sop, ...],
    results: tuple[SopResult, ...],
    severities: Mapping[str, Severity],
    lang: str,
) -> tuple[Finding, ...]:
    """The findings of one file, in the order of their places."""
    places = [Places(sop, lang) for sop in sops]
    wording = Wording([(result.nomor, result.nama) for result in results], severities, lang)
    text = source.text
    made = []
    for one in sorted(found):
        start, end = one.span
        if text[start].isspace() or text[end - 1].isspace():
            start, end = span = _seen(one.span, text)
            one = one._replace(span=span)
        made.append(wording.finding(one, text[start:end], places[one.sop].words(start)))
    return tuple(made)


def _seen(span: Span, text: str) -> Span:
    """The span without white space at its ends, which nobody would see; one of nothing else stays as it is."""
    start, end = span
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if start < end else span


class Wording:
    """Puts the hits in one file into words, each after those that stand before it."""

    def __init__(
        self, names: Iterable[tuple[str | None, str | None]], severities: Mapping[str, Severity], lang: str
    ) -> None:
        """``names`` are number and name of each SOP."""
        self._names = [fold(f"{nomor} {nama}") for nomor, nama in names]
        self._severities = severities
        self._lang = lang
        self._fingerprints = Fingerprints()

    def finding(self, found: PlacedHit, quote: str, place: str) -> Finding:
        """``quote`` is the raw text of the hit's span, ``place`` says in words where that is."""
        span, code, _, rule, sop, (_, data, related, origin, confidence, fix) = found
        values = {**data, "kutipan": squeeze(quote), "letak": place}
        lang = self._lang
        if lang != "id":
            from ..messages.english import in_english

            values.update((name, in_english(data[name])) for name in rule.check.worded & data.keys())
        texts = rule.texts[lang]
        return Finding(
            code=code,
            name=rule.name,
            severity=self._severities.get(code, rule.severity),
            message=sentences(texts.message, values),
            span=span,
            location=place,
            quote=quote,
            sop=sop,
            related=related if lang == "id" else _english(related),
            data=data,
            fix=fix,
            origin=origin or rule.origin,
            confidence=confidence or rule.confidence,
            fingerprint=self._fingerprints.of(code, self._names[sop], fold(quote)),
            advice=sentences(texts.advice, values),
            basis=rule.basis if lang == "id" else _english_basis(rule.basis),
        )


def sentences(text: str, values: Mapping[str, object]) -> str:
    """The filled text; a value that ends in a full stop ("Budi Santoso, M.Si.") also ends its sentence."""
    written = filled(text, values)
    return _TWO_STOPS.sub(".", written) if ".." in written else written


_TWO_STOPS = pattern(r"(?<!\.)\.\.(?=\s|$)")


def _english(related: tuple[Related, ...]) -> tuple[Related, ...]:
    from ..messages.english import note_in_english

    return tuple(place._replace(note=note_in_english(place.note)) for place in related)


@cache
def _english_basis(basis: tuple[Basis, ...]) -> tuple[Basis, ...]:
    from ..messages.english import law_in_english

    return tuple(part._replace(at=law_in_english(part.at)) for part in basis)
