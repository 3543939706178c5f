"""Labels: whether they are written in an accepted form."""

from collections.abc import Iterator

from ..findings import Edit, Fix, Related
from ..folding import fold
from ..misread import LIKE_IN_LABELS, misread_as
from ..model import Label, Sop
from ..patterns import pattern
from ..vocabulary import unspaced
from ..vocabulary.istilah import Istilah, label, label_baku
from . import Context, Hit, Options, Verdict, check
from .parts_of_hits import blamed_on_scan

__all__: list[str] = []

_NEAR_FORM = 80.0
"""Similarity (0 to 100) to the standard form from which that form is what was meant."""


_READABLE = 70.0
"""Below this similarity the scan is blamed."""


_JUNK = pattern(r"[^\w\s./&,()-]|\d")


@check(Sop, placeholders=("label", "baku"))
def standard_labels(sop: Sop, options: Options, context: Context) -> Verdict:
    """Labels, section headings and column headings must be accepted forms; one finding for each spelling."""
    found: dict[str, list[tuple[str, Label]]] = {}
    for jenis, written in _labels(sop):
        if not written.baku:
            found.setdefault(fold(written.teks), []).append((jenis, written))
    if not found:
        return None
    return [hit for places in found.values() if (hit := _misspelt(*zip(*places, strict=True))) is not None]


def _labels(sop: Sop) -> Iterator[tuple[str, Label]]:
    identitas = sop.identitas
    for medan in (*identitas.fields.values(), *identitas.lain):
        yield "medan", medan.label
    for bagian in sop.bagian:
        yield "bagian", bagian.label
    for tabel in sop.tabel:
        for tajuk in tabel.tajuk:
            yield "kolom", tajuk


def _misspelt(kinds: tuple[str, ...], labels: tuple[Label, ...]) -> Hit | None:
    """What to say of one spelling and all its places; None when only noise stands beside an accepted form.

    A last letter that is written twice is no noise.
    """
    from rapidfuzz import fuzz

    first = labels[0]
    found = _meant(first, kinds[0])
    if found is None or _accepted_behind_number(first, kinds[0]):
        return None
    written, form = unspaced(first.teks), unspaced(found.bentuk)
    if written != form + form[-1] and (form in written or unspaced(label_baku(found.kunci, found.jenis)) in written):
        return None
    likeness = fuzz.ratio(written, form)
    data = {"label": first.teks, "baku": _cased(first.teks, found.bentuk)}
    related = tuple(Related(other.spans[0], "juga di sini") for other in labels[1:])
    glued = " " in found.bentuk and " " not in first.teks
    if likeness < _READABLE or glued or _JUNK.search(first.teks):
        return blamed_on_scan(Hit(first.spans[0], data, related), scan=True)
    whole = all(len(other.spans) == 1 for other in labels)
    edits = tuple(Edit(other.spans[0], _cased(other.teks, found.bentuk)) for other in labels)
    fix = Fix("safe" if likeness >= _NEAR_FORM else "suggest", edits) if whole else None
    return blamed_on_scan(Hit(first.spans[0], data, related, fix=fix), misread_as(written, form, LIKE_IN_LABELS))


_HEADING_NUMBER = pattern(r"\s*(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s+")


def _accepted_behind_number(written: Label, jenis: str) -> bool:
    """Whether a number or a letter stands before an accepted form: "D. Peralatan dan Perlengkapan"."""
    number = _HEADING_NUMBER.match(written.teks)
    found = label(written.teks[number.end() :], jenis) if number is not None else None
    return found is not None and found.baku


def _meant(written: Label, jenis: str) -> Istilah | None:
    text = written.teks if jenis != "kolom" else written.teks.partition("(")[0].rstrip(" :") or written.teks
    return label(text, jenis)


def _cased(written: str, form: str) -> str:
    """The form in capitals, small letters or with one capital, as the label was written."""
    if written.isupper():
        return form.upper()
    if written.islower():
        return form.lower()
    return form[0] + form[1:].lower() if written[1:].islower() else form
