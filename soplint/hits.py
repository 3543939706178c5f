"""Turns hits into findings: what a finding says, of what text, where it stands, and by what it is known again."""

from functools import cache
from hashlib import sha256
from typing import NamedTuple

from .checks import Hit
from .english import in_english, law_in_english
from .findings import Basis, Finding, Related, Severity
from .folding import fold, squeeze
from .letak import Places
from .messages import NOTES, filled
from .model import Sop
from .policy import Rule
from .results import SopResult
from .source import Source, Span

__all__ = ["Found", "findings"]


class Found(NamedTuple):
    """A hit of a rule, ordered by place and code, and then as found; ``sop`` is its number in the file."""

    span: Span
    code: str
    order: int
    rule: Rule
    sop: int
    hit: Hit


def findings(
    found: list[Found],
    source: Source,
    sops: tuple[Sop, ...],
    results: tuple[SopResult, ...],
    severities: dict[str, Severity],
    lang: str,
) -> tuple[Finding, ...]:
    """The findings of one file, in the order of their places.

    Their fingerprints are made of code, SOP and quote, with a counter for repeats; never of a line number, so that text
    may move.
    """
    places = [Places(sop, lang) for sop in sops]
    names = [fold(f"{result.nomor} {result.nama}") for result in results]
    repeats: dict[tuple[str, str, str], int] = {}
    worded = []
    for span, code, _, rule, sop, hit in sorted(found):
        quote = source.text[span.start : span.end]
        place = places[sop].words(span.start)
        values = {**hit.data, "kutipan": squeeze(quote), "letak": place}
        if lang != "id":
            values.update((name, in_english(hit.data[name])) for name in rule.check.worded & hit.data.keys())
        texts = rule.texts[lang]
        key = (code, names[sop], fold(quote))
        repeats[key] = count = repeats.get(key, 0) + 1
        name = f"{code}\0{key[1]}\0{key[2]}\0{count}"
        worded.append(
            Finding(
                code=code,
                name=rule.name,
                severity=severities.get(code, rule.severity),
                message=filled(texts.message, values),
                span=span,
                location=place,
                quote=quote,
                sop=sop,
                related=hit.related if lang == "id" else _english(hit.related),
                data=hit.data,
                fix=hit.fix,
                origin=hit.origin or rule.origin,
                confidence=hit.confidence or rule.confidence,
                fingerprint=sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:20],
                advice=filled(texts.advice, values),
                basis=rule.basis if lang == "id" else _english_basis(rule.basis),
            )
        )
    return tuple(worded)


def _english(related: tuple[Related, ...]) -> tuple[Related, ...]:
    return tuple(place._replace(note=NOTES.get(place.note, place.note)) for place in related)


@cache
def _english_basis(basis: tuple[Basis, ...]) -> tuple[Basis, ...]:
    return tuple(part._replace(at=law_in_english(part.at)) for part in basis)
