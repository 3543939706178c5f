"""The vocabulary of ``grammar/istilah.toml``: which label a piece of text is, however a scan spelt it."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from .folding import fold
from .misread import as_scanned, misread_as
from .patterns import pattern
from .resources import read_toml

__all__ = [
    "OF_PAGES",
    "SIGNED_BY",
    "Format",
    "Istilah",
    "awal",
    "behind_rank",
    "first_label",
    "first_words",
    "format_lain",
    "goes_on",
    "goes_on_citing",
    "is_total",
    "kata_sambung",
    "label",
    "label_baku",
    "label_forms",
    "label_words",
    "misread_mark",
    "opens_actor",
    "plain_heading",
    "plain_sections",
    "row_of_fields",
    "tajuk_blok",
    "tanda",
    "traces",
    "vocabulary",
]

_MIN_SCORE = 86
"""Similarity (0 to 100) from which a text counts as a misread label; lower takes "Keterangan" for "Keterkaitan"."""

_SURE = 90
"""Similarity above which a misread label is taken for one even where other words are as likely."""

_KINDS = ("medan", "bagian", "kolom")

_LENGTH_DIFFERENCE = 3
_LONGEST = 45
"""Labels are short: a longer text is never compared, in characters."""


_LONGEST_OPENING = 80
"""Opening words are looked for in so many characters."""

SIGNED_BY = frozenset({"disahkan_oleh", "dibuat_oleh", "diperiksa_oleh"})
"""Fields whose labels also stand above a signature."""

OF_PAGES = frozenset({"halaman", "revisi_ke"})
"""Fields that the head of each page tells."""

_DOUBLED_STROKE = pattern(r"/[Il1|](?=[^\W\d_])")
_NOT_WORD = pattern(r"[\W_]+")
_FIRST_WORD = pattern(r"[\W_]*([^\W_]+)")


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


def vocabulary() -> dict[str, Any]:
    """All tables of the vocabulary."""
    return read_toml("grammar", "istilah.toml")


def _key(text: str) -> str:
    """Labels are compared without spaces: text recognition splits and joins words."""
    if "&" in text and ";" in text:
        from html import unescape

        text = unescape(text)
    return _NOT_WORD.sub("", text.casefold())


@cache
def _labels(jenis: str) -> dict[str, Istilah]:
    found: dict[str, Istilah] = {}
    for kunci, entry in vocabulary()[jenis].items():
        for form in (entry["baku"], *entry["varian"]):
            found.setdefault(_key(form), Istilah(jenis, kunci, form, True, 100.0))
        for form in entry["salah"]:
            found.setdefault(_key(form), Istilah(jenis, kunci, entry["baku"], False, 100.0))
    return found


@cache
def _scanned_labels(jenis: str) -> dict[str, Istilah]:
    found: dict[str, Istilah] = {}
    for key, istilah in _labels(jenis).items():
        found.setdefault(as_scanned(key), istilah)
    return found


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
    forms = [form for entry in entries for form in (entry["baku"], *entry["varian"], *entry["salah"])]
    return frozenset(
        _key(word) for form in (*forms, *vocabulary()["bukan_label"]["kata"]) for word in fold(form).split()
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
    key = _key(text)
    labels = _labels(jenis)
    # What a scan takes for another letter is not misspelt, nor is a stroke that it takes for a stroke and a letter.
    found = labels.get(key) or _scanned_labels(jenis).get(as_scanned(key))
    if found is None and "/" in text:
        found = labels.get(_key(_DOUBLED_STROKE.sub("/", text)))
    if found is not None or len(key) < 5 or not key.isalpha() or key in _all_labels():
        # What is a label of another kind is no misreading of this one.
        return found
    edges = _edges(jenis)
    near = [*edges.get(key[:3], ()), *edges.get(key[-3:], ())]
    near = [form for form in near if abs(len(form) - len(key)) <= _LENGTH_DIFFERENCE]
    if not near or key in _plain_words(jenis):
        return None
    from rapidfuzz import fuzz

    misread, score, form = max((misread_as(key, form), fuzz.ratio(key, form), form) for form in near)
    return labels[form]._replace(baku=False, skor=round(score, 1)) if misread or score >= _MIN_SCORE else None


@cache
def _plain_headings() -> dict[str, Istilah]:
    return {
        _key(form): Istilah("bagian", kunci, form, True, 100.0)
        for kunci, entry in vocabulary()["bagian"].items()
        for form in entry.get("biasa", ())
    }


def plain_heading(text: str) -> Istilah | None:
    """The section that the text heads where what stands around it says so, for the same words may be of an item."""
    return _plain_headings().get(_key(text)) if len(text) <= _LONGEST else None


@cache
def plain_sections() -> frozenset[str]:
    """The sections that plain words may head."""
    return frozenset(istilah.kunci for istilah in _plain_headings().values())


@cache
def label_words(*kinds: str) -> frozenset[str]:
    """The words, folded, that the labels of these kinds open with."""
    entries = [entry for jenis in kinds for entry in vocabulary()[jenis].values()]
    return frozenset(fold(form).partition(" ")[0] for entry in entries for form in (entry["baku"], *entry["varian"]))


@cache
def _short_fields() -> dict[str, Istilah]:
    return {
        _key(form): Istilah("medan", kunci, entry["baku"], True, 100.0)
        for kunci, entry in vocabulary()["medan"].items()
        for form in entry.get("singkat", ())
    }


_FEWEST_FIELDS = 3


def row_of_fields(texts: Sequence[str]) -> list[Istilah] | None:
    """The fields that the cells of a row name when they all name one, in short too: "Pembuatan" beside "No. SOP"."""
    full = [label(text.rstrip(" :"), "medan") for text in texts]
    if len(texts) < _FEWEST_FIELDS or not any(field is not None and field.kunci == "nomor" for field in full):
        return None
    if not all(full):
        full = [_short_fields().get(_key(text), field) for text, field in zip(texts, full, strict=True)]
    fields = [field for field in full if field is not None]
    return fields if len({field.kunci for field in fields}) == len(texts) else None


def label_forms(jenis: str, kunci: str) -> list[str]:
    """The accepted forms of a label."""
    entry = vocabulary()[jenis][kunci]
    return [entry["baku"], *entry["varian"]]


@cache
def label_baku(kunci: str, jenis: str | None = None) -> str:
    """The form in which to write the label of a medan, a bagian or a kolom; else of the first of these of that name."""
    tables = vocabulary()
    kinds = (jenis,) if jenis is not None else _KINDS
    return str(next(tables[kind][kunci]["baku"] for kind in kinds if kunci in tables[kind]))


def traces(kunci: str) -> list[str]:
    """Words by which a label, or the step table ("tabel"), gives itself away where it was not read as one."""
    words: list[str] = vocabulary()["jejak"][kunci]
    return words


@cache
def awal(jenis: str) -> tuple[str, ...]:
    """The folded opening words of a kind of line, for instance ``kop``; longest first."""
    return tuple(sorted((fold(word) for word in vocabulary()["awal"][jenis]), key=len, reverse=True))


@cache
def _openings() -> dict[str, list[tuple[str, str]]]:
    """First word -> the openings that start with it, as (kind, words), longest first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for jenis in vocabulary()["awal"]:
        for words in awal(jenis):
            found.setdefault(words.split(" ", 1)[0], []).append((jenis, words))
    for openings in found.values():
        openings.sort(key=lambda opening: -len(opening[1]))
    return found


_LETTERS_OF_FIGURES = (str.maketrans("015", "ols"), str.maketrans("015", "ois"))


def first_words(text: str, kinds: Iterable[str]) -> str | None:
    """Which of these kinds of line the text opens like, if any."""
    first = _FIRST_WORD.match(text, 0, _LONGEST_OPENING)
    # Most lines open like none: their first word shows it, without folding the rest.
    if first is None:
        return None
    word = first[1]
    if word.isascii() and word.lower() not in _openings() and "rn" not in word and (word.isalpha() or word.isdigit()):
        return None
    folded = fold(text[:_LONGEST_OPENING])
    if not word.isalpha() and word[0].isalpha():
        # Scans read letters as figures: "Kepa1a Dinas", "D1NAS SOSIAL".
        meant = [folded[: len(word)].translate(figures) for figures in _LETTERS_OF_FIGURES]
        folded = next((word for word in meant if word in _openings()), meant[0]) + folded[len(word) :]
    if "rn" in folded and folded.split(" ", 1)[0] not in _openings():
        # Scans read "m" as "rn": "Pernbina Utama Muda".
        folded = folded.replace("rn", "m")
    openings = _openings().get(folded.split(" ", 1)[0])
    if openings is None:
        return None
    for jenis, words in openings:
        if jenis in kinds and (folded == words or folded.startswith(words + " ")):
            return jenis
    return None


@cache
def _marks() -> dict[str, str]:
    return {_key(word): name for name, words in vocabulary()["tanda"].items() for word in words}


def tanda(text: str) -> frozenset[str]:
    """The flow marks in the text of a cell: mulai, selesai, ya, tidak; empty when it says anything else.

    Arrows and other signs around the words do not count.
    """
    key = _key(text)
    if key in _marks():
        return frozenset({_marks()[key]})
    words = fold(text).split()
    found = [_marks().get(word) for word in words]
    return frozenset(name for name in found if name) if words and all(found) else frozenset()


_MISREAD_MARK = range(4, 10)
"""Letters that a mark may have that is known though one of them was lost or misread."""


def misread_mark(text: str) -> frozenset[str]:
    """The flow mark that a word of a cell is but for one letter: "Selesal", "Mula"; empty where none or several are."""
    key = _key(text)
    if len(key) not in _MISREAD_MARK or not key.isalnum():
        return frozenset()
    # One letter leaves either the first two or the last two as they are; mostly no mark shares them.
    alike = [
        word for word in _marks() if len(word) > _MISREAD_MARK[0] and (word[:2] == key[:2] or word[-2:] == key[-2:])
    ]
    if not alike:
        return frozenset()
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    near = process.extract(key, alike, scorer=Levenshtein.distance, score_cutoff=1)
    return frozenset({_marks()[near[0][0]]}) if len(near) == 1 else frozenset()


class Format(NamedTuple):
    """What tells another template: its headings and the labels of its identity block, folded without spaces."""

    tajuk: frozenset[str]
    identitas: frozenset[str]


@cache
def format_lain() -> dict[str, Format]:
    """The other templates by name (health, quality management, service standards)."""
    return {
        nama: Format(*(frozenset(map(_key, entry.get(part, ()))) for part in Format._fields))
        for nama, entry in vocabulary()["format_lain"].items()
    }


def goes_on(text: str, kinds: tuple[str, ...] = ("kata",)) -> bool:
    """Whether the last word of a line says that it goes on.

    ``kinds`` are those of ``kata_sambung`` in the vocabulary: ``kata`` ("dan", "kepada"), ``daerah`` ("Kabupaten").
    """
    words = text.rsplit(None, 1)
    return bool(words) and fold(words[-1]) in kata_sambung(*kinds)


@cache
def kata_sambung(*kinds: str) -> frozenset[str]:
    """The words of these kinds of ``kata_sambung`` in the vocabulary."""
    return frozenset(word for kind in kinds for word in vocabulary()["kata_sambung"][kind])


def behind_rank(text: str) -> str:
    """What stands behind the rank of a soldier or a policeman, folded: "sutrisno" of "Letkol Inf Sutrisno"; else empty.

    Names have more letters than the signs of branches that no list holds.
    """
    words = fold(text).split()
    ranks = vocabulary()["pangkat_prajurit"]
    if not words or words[0] not in ranks["kata"]:
        return ""
    return " ".join(
        [word for word in words[1:] if len(word) > _LONGEST_BRANCH and word not in (*ranks["kata"], *ranks["korps"])]
    )


_LONGEST_BRANCH = 3
"""Letters of the sign of a branch: "Inf", "CPM"."""


def opens_actor(word: str, above: str) -> bool:
    """Whether a word opens the name of another actor than the word before it: "Manajer" behind "Analis"."""
    opening, before = _names_of_actors()
    return fold(word) in opening and fold(above) not in before and above[-1] not in "/&,"


@cache
def _names_of_actors() -> tuple[frozenset[str], frozenset[str]]:
    names = vocabulary()["nama_pelaksana"]
    return frozenset(names["membuka"]), frozenset(names["mendahului"])


@cache
def tajuk_blok() -> frozenset[str]:
    """The words, folded, that head the columns of a table which holds an identity block: "Uraian", "Isi"."""
    return frozenset(vocabulary()["tajuk_blok"]["kata"])


def is_total(texts: Sequence[str]) -> bool:
    """Whether the cells of a row sum up the times of the steps above it: "Jumlah waktu", and a time."""
    return len(texts) > 1 and texts[-1][0].isdigit() and first_words(texts[0], ("jumlah",)) is not None
