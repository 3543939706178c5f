"""Labels (``grammar/istilah.toml``): which one a piece of text is, however a scan spelt it."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..folding import fold
from ..misread import LIKE_IN_LABELS, as_scanned, letters_for_digits, misread_as
from ..patterns import pattern
from . import unspaced, vocabulary

__all__ = [
    "OF_PAGES",
    "SIGNED_BY",
    "Istilah",
    "column_forms",
    "first_label",
    "goes_on_citing",
    "label",
    "label_baku",
    "label_words",
    "plain_heading",
    "plain_sections",
    "row_of_fields",
    "runs_into_label",
    "short_field",
    "traces",
    "words_of_dates",
]

_MIN_SCORE = 86
"""Similarity (0 to 100) from which a text counts as a misread label; lower takes "Keterangan" for "Keterkaitan"."""

_MIN_SCORE_OF_LETTERS = 85
"""The same where each letter stands for one: "Nama SOF"."""

_SURE = 90
"""Similarity above which a misread label is taken for one even where other words are as likely."""

_KINDS = ("medan", "bagian", "kolom")

_LENGTH_DIFFERENCE = 3
"""No misreading has more letters more or less than that."""

_LONGEST = 45
"""Labels are short: a longer text is never compared, in characters."""


SIGNED_BY = frozenset({"disahkan_oleh", "dibuat_oleh", "diperiksa_oleh"})
"""Fields whose labels also stand above a signature."""

OF_PAGES = frozenset({"halaman", "revisi_ke"})
"""Fields that the head of each page tells."""

_DOUBLED_STROKE = pattern(r"/[Il1|](?=[^\W\d_])")


class Istilah(NamedTuple):
    """A label that was recognised.

    ``jenis`` is medan, bagian or kolom, ``kunci`` its name there, ``bentuk`` the accepted form that it is or is nearest
    to, ``baku`` whether the text is an accepted form and ``skor`` how alike it is (0 to 100).
    """

    jenis: str
    kunci: str
    bentuk: str
    baku: bool
    skor: float

    @property
    def sure(self) -> bool:
        """Whether it can hardly be another word that only resembles the label."""
        return self.skor > _SURE


@cache
def _labels(jenis: str) -> dict[str, Istilah]:
    found: dict[str, Istilah] = {}
    for kunci, entry in vocabulary()[jenis].items():
        for form in _in_short_too(entry["baku"], *entry["varian"]):
            found.setdefault(unspaced(form), Istilah(jenis, kunci, form, True, 100.0))
        for form in _in_short_too(*entry["salah"]):
            found.setdefault(unspaced(form), Istilah(jenis, kunci, entry["baku"], False, 100.0))
    return found


def _in_short_too(*forms: str) -> list[str]:
    """The forms of a label, each behind it with the words in short that are written so: "Tgl." for "Tanggal"."""
    found = []
    for form in forms:
        found.append(form)
        for word, short in vocabulary()["singkatan_label"].items():
            if word in form:
                found.append(form.replace(word, short))
    return found


@cache
def _scanned_labels(jenis: str) -> dict[str, Istilah]:
    found: dict[str, Istilah] = {}
    for key, istilah in _labels(jenis).items():
        found.setdefault(_label_as_scanned(key), istilah)
    return found


def _label_as_scanned(key: str) -> str:
    """As :func:`as_scanned`, and "nn" taken for "m" too, "Nonnor SOP": unlike labels, other words may hold it."""
    return as_scanned(key.replace("nn", "m"))


@cache
def _edges(jenis: str) -> dict[str, list[str]]:
    """The labels by how they begin and by how they end, three letters each.

    A misreading that keeps neither is too far from any label. Looking here first spares most lines any comparison.
    """
    found: dict[str, list[str]] = {}
    for key in _labels(jenis):
        for edge in {key[:3], key[-3:]}:
            found.setdefault(edge, []).append(key)
    return found


@cache
def _plain_words(jenis: str) -> frozenset[str]:
    """Words that are no misread label: those that only resemble one, and the single words of longer ones, for alone
    "Dokumen" is a word like any other and not "No. Dokumen".
    """
    entries = vocabulary()[jenis].values()
    forms = [form for entry in entries for form in _in_short_too(entry["baku"], *entry["varian"], *entry["salah"])]
    return frozenset(
        unspaced(word) for form in (*forms, *vocabulary()["bukan_label"]["kata"]) for word in fold(form).split()
    )


@cache
def _all_labels() -> frozenset[str]:
    return frozenset(key for jenis in _KINDS for key in _labels(jenis))


@lru_cache(maxsize=4096)
def first_label(text: str, kinds: tuple[str, ...]) -> Istilah | None:
    """The label of the first of these kinds that the text is, or is a misreading of."""
    return next((found for jenis in kinds if (found := label(text, jenis)) is not None), None)


def goes_on_citing(istilah: Istilah, text: str) -> bool:
    """Whether a text with the label of an SOP's number, inside a section, is the rest of a citation instead:
    "Nomor : PER/05/M.PAN/4/2009 tentang ...".
    """
    return istilah.kunci == "nomor" and _CITES.search(text) is not None


_CITES = pattern(r"(?i)\btentang\b|:\s*\d+\s+tahun\s+\d{4}\b")


@lru_cache(maxsize=4096)
def label(text: str, jenis: str) -> Istilah | None:
    """The label of this kind that the text is, or is a misreading of."""
    if len(text) > _LONGEST:
        return None
    key = unspaced(text)
    labels = _labels(jenis)
    # What a scan takes for another letter is not misspelt, nor is a stroke that it takes for a stroke and a letter.
    found = labels.get(key) or _scanned_labels(jenis).get(_label_as_scanned(key))
    if found is None and "/" in text:
        found = labels.get(unspaced(_DOUBLED_STROKE.sub("/", text)))
    if found is None and text[-1:] == ")" and jenis != "kolom":
        found = _with_remark(text, labels)
    if found is None and not key.isalpha() and (meant := letters_for_digits(text)) != text:
        key = unspaced(meant)
        found = labels.get(key)
    if found is not None or len(key) < 5 or not key.isalpha() or key in _all_labels():
        # What is a label of another kind is no misreading of this one.
        return found
    edges = _edges(jenis)
    forms = [*edges.get(key[:3], ()), *edges.get(key[-3:], ())]
    forms = [form for form in forms if abs(len(form) - len(key)) <= _LENGTH_DIFFERENCE]
    if not forms or key in _plain_words(jenis):
        return None
    from rapidfuzz import fuzz

    misread, score, form = max((misread_as(key, form, LIKE_IN_LABELS), fuzz.ratio(key, form), form) for form in forms)
    near = misread or score >= _MIN_SCORE or (len(key) == len(form) and score >= _MIN_SCORE_OF_LETTERS)
    return labels[form]._replace(baku=False, skor=round(score, 1)) if near else None


def _with_remark(text: str, labels: dict[str, Istilah]) -> Istilah | None:
    """The label that a remark in brackets stands behind: "Kualifikasi Pelaksana (Personil)". A single word is one only
    as the form has it: "Referensi (buku)" may be an item.
    """
    found = labels.get(unspaced(text.partition("(")[0]))
    return found if found is not None and (" " in found.bentuk or found.bentuk == label_baku(found.kunci)) else None


@cache
def _plain_headings() -> dict[str, Istilah]:
    return {
        unspaced(form): Istilah("bagian", kunci, form, True, 100.0)
        for kunci, entry in vocabulary()["bagian"].items()
        for form in entry.get("biasa", ())
    }


def plain_heading(text: str) -> Istilah | None:
    """The section that the text heads where what stands around it says so, for the same words may be of an item."""
    return _plain_headings().get(unspaced(text)) if len(text) <= _LONGEST else None


@cache
def plain_sections() -> frozenset[str]:
    """The sections that plain words may head."""
    return frozenset(istilah.kunci for istilah in _plain_headings().values())


@cache
def label_words(*kinds: str) -> frozenset[str]:
    """The words, folded, that the labels of these kinds open with."""
    entries = [entry for jenis in kinds for entry in vocabulary()[jenis].values()]
    return frozenset(
        fold(form).partition(" ")[0] for entry in entries for form in _in_short_too(entry["baku"], *entry["varian"])
    )


@cache
def words_of_dates() -> tuple[str, ...]:
    """The words, folded, that the labels of dates open with: "tanggal", and in short "tgl"."""
    dates = (entry["baku"] for kunci, entry in vocabulary()["medan"].items() if kunci.startswith("tanggal"))
    return tuple(dict.fromkeys(fold(form).partition(" ")[0] for form in _in_short_too(*dates)))


@cache
def _short_fields() -> dict[str, Istilah]:
    return {
        unspaced(form): Istilah("medan", kunci, entry["baku"], True, 100.0)
        for kunci, entry in vocabulary()["medan"].items()
        for form in entry.get("singkat", ())
    }


def short_field(text: str) -> Istilah | None:
    """The field that a label names in short, "Dibuat": only what stands around it says that it is one."""
    return _short_fields().get(unspaced(text))


_FEWEST_FIELDS = 3
"""Fewer labels side by side are fields whose values are blank."""


def row_of_fields(texts: Sequence[str]) -> list[Istilah] | None:
    """The fields that the cells of a row name when they all name one, in short too: "Pembuatan" beside "No. SOP"."""
    if len(texts) < _FEWEST_FIELDS:
        return None
    full = [label(text.rstrip(" :"), "medan") for text in texts]
    if not any(field is not None and field.kunci == "nomor" for field in full):
        return None
    if not all(full):
        full = [short_field(text) or field for text, field in zip(texts, full, strict=True)]
    fields = [field for field in full if field is not None]
    return fields if len({field.kunci for field in fields}) == len(texts) else None


def column_forms(kunci: str) -> list[str]:
    """The accepted forms of the label of a column."""
    entry = vocabulary()["kolom"][kunci]
    return _in_short_too(entry["baku"], *entry["varian"])


@cache
def label_baku(kunci: str, jenis: str | None = None) -> str:
    """The form in which to write the label of a medan, a bagian or a kolom; else of the first of these of that name."""
    tables = vocabulary()
    kinds = (jenis,) if jenis is not None else _KINDS
    return str(next(tables[kind][kunci]["baku"] for kind in kinds if kunci in tables[kind]))


def runs_into_label(text: str, kunci: str) -> bool:
    """Whether what stands behind the label of a field is, or goes on with, the label of another one: "REVISI HALAMAN"
    behind "NO. DOKUMEN", for their values stand elsewhere.
    """
    words = text.split()
    opening = [label(" ".join(words[:count]).rstrip(" :"), "medan") for count in range(1, min(len(words), 3) + 1)]
    if any(found is not None and found.baku and found.kunci != kunci for found in opening):
        return True
    folded = fold(text)
    return any(trace in folded for other, forms in _traces_of_fields() if other != kunci for trace in forms)


@cache
def _traces_of_fields() -> list[tuple[str, list[str]]]:
    return [
        (kunci, [fold(trace) for trace in traces(kunci)])
        for kunci in vocabulary()["medan"]
        if kunci in vocabulary()["jejak"]
    ]


def traces(kunci: str) -> list[str]:
    """Words by which a label, or the step table ("tabel"), gives itself away where it was not read as one."""
    words: list[str] = vocabulary()["jejak"][kunci]
    return words
