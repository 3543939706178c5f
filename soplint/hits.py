"""Turns hits into findings: what a finding says, of what text, where it stands, and by what it is known again."""

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from .checks import Hit
from .findings import Finding, Related, Severity
from .folding import fold, squeeze
from .messages import NOTES
from .policy import Rule
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
    words: Sequence[Callable[[int], str]],
    names: Iterable[tuple[str | None, str | None]],
    severities: dict[str, Severity],
    lang: str,
) -> tuple[Finding, ...]:
    """The findings of one file, in the order of their places.

    For each SOP, ``words`` says where an offset stands in it, and ``names`` are its number and name.
    Their fingerprints are made of code, SOP and quote, with a counter for repeats; never of a line number, so that text
    may move.
    """
    named = [fold(f"{nomor} {nama}") for nomor, nama in names]
    repeats: dict[tuple[str, str, str], int] = {}
    worded = []
    for span, code, _, rule, sop, hit in sorted(found):
        quote = source.text[span.start : span.end]
        place = words[sop](span.start)
        values = {**hit.data, "kutipan": squeeze(quote), "letak": place}
        texts = rule.texts[lang]
        key = (code, named[sop], fold(quote))
        repeats[key] = count = repeats.get(key, 0) + 1
        name = f"{code}\0{key[1]}\0{key[2]}\0{count}"
        worded.append(
            Finding(
                code=code,
                name=rule.name,
                severity=severities.get(code, rule.severity),
                message=texts.message.format_map(values),
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
                advice=texts.advice.format_map(values),
                basis=rule.basis,
            )
        )
    return tuple(worded)


def _english(related: tuple[Related, ...]) -> tuple[Related, ...]:
    return tuple(place._replace(note=NOTES.get(place.note, place.note)) for place in related)
