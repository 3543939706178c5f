"""How well an SOP was read, and whether what seems to be missing stands in it. No check stands here."""

from functools import cache

from ..model import Sop, Teks
from ..patterns import pattern
from ..reading import is_legible
from ..vocabulary import vocabulary
from ..vocabulary.istilah import traces
from . import Context, once

__all__ = ["has_letters", "mentioned", "noisy", "outside_text", "spoilt"]

_CLEAN = 0.9
"""Below this coverage or legibility the scan is blamed before the document is."""


def noisy(sop: Sop) -> bool:
    """Whether so much of the SOP did not fit its place that a small contradiction may be the scan's."""
    return sop.coverage < _CLEAN or sop.legibility < _CLEAN


@once
def spoilt(context: Context) -> bool:
    """Whether so many traces of a scan stand in the SOP that it may have lost what seems to be missing or wrong: always
    where it is not legible as a whole.
    """
    sop = context.sop
    if not is_legible(sop):
        return True
    text = context.source.text[sop.spans[0].start : sop.span.end]
    traces = _words_of_scan(text) + _labels_pulled_apart(context)
    return traces + (len(_STRAY_BARS.findall(text)) if "|" in text else 0) >= _FEWEST_TRACES


def _words_of_scan(text: str) -> int:
    """How many different words of a text are none, but what a scan makes of lines, stamps, specks and handwriting."""
    harmless = _harmless()
    new = set(text.split()).difference(harmless)
    found = {word: trace for word in new if len(word) <= _LONGEST_TRACE and (trace := _trace(word)) is not None}
    if len(harmless) > _MOST_HARMLESS:
        harmless.clear()
    harmless.update(new.difference(found))
    return len(set(found.values()))


@cache
def _harmless() -> set[str]:
    """Words that were no traces in one SOP: SOPs share nearly all, so that they are not looked at again in the next. A
    cache, so that it is emptied when other tables come into force.
    """
    return set()


def _trace(word: str) -> str | None:
    """What a short word counts as where a scan has made it; None for any other.

    One sign again and again is markup; whoever sets blanks before commas sets them before brackets, too.
    """
    if _TWO_LETTERS.fullmatch(word):
        return word[:2] if word[:2].lower() not in vocabulary()["bekas_pindaian"]["dua_huruf"] else None
    if _SPECKS.fullmatch(word):
        return "" if _PUNCTUATION.issuperset(word) else word
    return None


def _labels_pulled_apart(context: Context) -> int:
    """How many labels have wide blanks between their words, as where a scan puts each in its place: "Nomor   SOP".

    Those whose letters all stand apart were printed so.
    """
    sop = context.sop
    labels = [medan.label for medan in sop.identitas.fields.values()]
    labels += [bagian.label for bagian in sop.bagian]
    written = [text for label in labels for span in label.spans if "  " in (text := context.source.slice(span))]
    return sum(any(len(word) > 1 for word in text.split()) for text in written)


_LONGEST_TRACE = 5
"""Characters: what a scan makes of lines and specks is short."""

_MOST_HARMLESS = 20_000
"""So many words are kept in memory."""

_SPECKS = pattern(r"[“”‘’`~«»®©£€¥°]+|[.,;'’]{1,2}|\(|[a-z]?[|“”‘«»®©£€][a-z]{1,3}|[a-z][|“”‘«»®©£€]|[“‘«]\d{1,3}")
_TWO_LETTERS = pattern(r"[A-Za-z][a-z][.,:;]?")
_PUNCTUATION = frozenset(".,;(")
_STRAY_BARS = pattern(r"(?m)^(?=.*[^\s|] {4,}[^\s|]).*\S +\| +\S.*$")
"""Lines whose columns are kept apart with blanks, and a bar: a line of the table that was read among its words."""
_FEWEST_TRACES = 3
"""Fewer of them stand in texts that were never scanned, too."""


def has_letters(text: str, least: int = 3) -> bool:
    """Whether the text holds at least so many letters; page numbers and lone signs do not."""
    return sum(map(str.isalpha, text)) >= least


@once
def outside_text(context: Context) -> str:
    """Everything that was read outside the step tables, one piece a line."""
    sop = context.sop
    values = [medan.nilai for medan in (*sop.identitas.fields.values(), *sop.identitas.lain)]
    items = [butir.isi for bagian in sop.bagian for butir in bagian.butir]
    pieces: list[Teks | None] = [*sop.kop, *sop.judul, *values, *items, *sop.residu]
    for signature in sop.tanda_tangan:
        pieces += [signature.jabatan, signature.nama, signature.pangkat, signature.nip]
    return "\n".join(teks.teks for teks in pieces if teks is not None)


def mentioned(sop: Sop, key: str, context: Context) -> bool:
    """Whether a label that was not read as one stands somewhere in the text, with a capital as labels have."""
    text = outside_text(context)
    return any(words in text or words.upper() in text for words in traces(key))
