"""How the regulations of Dasar Hukum are cited: whole, in clean figures, in the form that the law prescribes."""

from collections.abc import Iterator
from functools import lru_cache

from ..acuan import acuan_toml
from ..findings import Edit, Fix, Related
from ..folding import squeeze
from ..model import Butir
from ..patterns import pattern
from ..values.jenis_peraturan import jenis_peraturan
from ..values.rujukan import Rujukan
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .kenal import official_name, with_title
from .parts_of_hits import enumerated
from .sitasi import Citation, Item, items_of, missing_parts

__all__: list[str] = []


@check(
    Butir, placeholders=("kurang", "bentuk"), undetermined=True, together=True, worded=("kurang",), identity_part=True
)
def complete_citation(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Number, year and title of a cited regulation must be there (UU 12/2011 Lampiran II angka 45).

    Where an item stops in the middle and none that cites follows, its words go on below, behind dirt of the scan.
    """
    items = items_of(butir, context)
    cut_off = [
        not below.citations and _STOPS.search(one.isi.teks) is not None
        for one, below in zip(butir, items[1:], strict=False)
    ]
    return [
        (Undetermined("isi_terpisah") if cut else _incomplete(item))
        if "kurang" in item.sifat
        else None
        if item.citations
        else NOT_APPLICABLE
        for item, cut in zip(items, [*cut_off, False], strict=True)
    ]


_STOPS = pattern(r"(?i)\btentang\W*\Z")


def _incomplete(item: Item) -> list[Hit]:
    return [
        Hit(
            citation.span(citation.rujukan.letak),
            {"kurang": enumerated(missing), "bentuk": _with_blanks(citation, missing)},
        )
        for citation in item.citations
        if (missing := missing_parts(citation.rujukan, citation.utama))
    ]


def _with_blanks(citation: Citation, missing: list[str]) -> str:
    """A citation in its form, with an ellipsis for each part that it lacks but a title that the catalogue knows."""
    rujukan, entry = citation.rujukan, citation.kenal.peraturan
    if entry is not None and entry.lengkap:
        return with_title(entry)
    informal = any(key in _OF_THE_KIND for key, _ in rujukan.bentuk)
    kind = _kind_in_full(rujukan.jenis_tertulis, rujukan.tahun or 0) if informal else ""
    parts = [_with_region(rujukan, kind) if kind else rujukan.jenis_tertulis]
    if rujukan.nomor is None or rujukan.nomor != rujukan.jenis_tertulis:
        parts.append(f"Nomor {rujukan.nomor or '…'}")
    if not rujukan.tanpa_tahun:
        parts.append(f"Tahun {rujukan.tahun or '…'}")
    if rujukan.judul or "judul" in missing:
        parts.append(f"tentang {rujukan.judul or '…'}")
    return " ".join(filter(None, parts))


@check(Butir, placeholders=("tertulis", "angka"), together=True, identity_part=True)
def clean_figures(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """Letters that stand for digits in a number or a year are the scan's."""
    return [_misread(item) if "pindaian" in item.sifat else None for item in items_of(butir, context)]


def _misread(item: Item) -> Verdict:
    hits = []
    for citation in item.citations:
        rujukan = citation.rujukan
        for place in rujukan.pindaian:
            span = citation.span(place)
            figures = rujukan.nomor if place == rujukan.nomor_letak else str(rujukan.tahun)
            data = {"tertulis": citation.butir.isi.teks[place[0] : place[1]], "angka": figures}
            hits.append(Hit(span, data, fix=Fix("suggest", (Edit(span, figures or ""),))))
    return hits or None


_FORM_WORDS = {"no": "Nomor", "th": "Tahun", "ttg": "tentang", "republik_indonesia": ""}
_WITHOUT_WORDS = ("tanpa_nomor", "tanpa_tahun")
_OF_THE_KIND = ("republik_indonesia", "singkatan", "keliru")


@check(Butir, placeholders=("tertulis", "bentuk"), together=True, identity_part=True)
def citation_form(butir: list[Butir], options: Options, context: Context) -> list[Verdict]:
    """The kind, "Nomor", "Tahun", "tentang" in full, no "Republik Indonesia" (UU 12/2011 Lampiran II angka 45, 46).

    What is written alike in several citations is one fault, and its correction covers all of them.
    """
    found: dict[_Written, tuple[int, Hit]] = {}
    for at, item in enumerate(items_of(butir, context)):
        for written, hit in _informal(item) if "bentuk" in item.sifat else ():
            first, before = found.setdefault(written, (at, hit))
            if before is not hit:
                found[written] = first, _with(before, hit)
    verdicts: list[Verdict] = [None] * len(butir)
    for at, hit in found.values():
        verdicts[at] = [*(verdicts[at] or ()), hit]
    return verdicts


_Written = tuple[bool, str]
"""What is first not in form in a citation, as it is written, and whether it can be corrected."""


def _with(before: Hit, again: Hit) -> Hit:
    """A fault with another place of it."""
    fix = Fix("safe", (*before.fix.edits, *again.fix.edits)) if before.fix and again.fix else None
    return before._replace(related=(*before.related, Related(again.span, "juga di sini")), fix=fix)


def _informal(item: Item) -> Iterator[tuple[_Written, Hit]]:
    for citation in item.citations:
        entry = citation.kenal.peraturan if citation.kenal.hubungan == "jenis_keliru" else None
        # A kind that is to be replaced need not be written out first.
        informal = [part for part in citation.rujukan.bentuk if entry is None or part[0] not in _OF_THE_KIND]
        if not informal:
            continue
        kind = _kind_in_full(citation.rujukan.jenis_tertulis, citation.rujukan.tahun or 0)
        text = citation.butir.isi.teks
        edits = [edit for key, place in informal if (edit := _correction(citation, key, place, kind)) is not None]
        key, (start, end) = informal[0]
        # Figures alone say little: what is quoted begins with the kind.
        start = citation.rujukan.letak[0] if key in _WITHOUT_WORDS else end - len(text[start:end].lstrip())
        name = kind or citation.rujukan.jenis_tertulis
        form = official_name(entry) if entry is not None else _full_form(citation.rujukan, name)
        data = {"tertulis": text[start:end], "bentuk": form}
        written = key if key in _WITHOUT_WORDS else squeeze(text[start:end]).casefold()
        hit = Hit(citation.span((start, end)), data, fix=Fix("safe", tuple(edits)) if edits else None)
        yield (bool(edits), written), hit


def _in_form(key: str, place: tuple[int, int], rujukan: Rujukan, kind: str) -> str:
    """What is to stand in such a place: a word in full, the name of the kind, or figures with the words they lack."""
    if key not in _WITHOUT_WORDS:
        return _FORM_WORDS.get(key, kind)
    number, year = rujukan.nomor_letak, rujukan.tahun_letak
    words = ["Nomor"] if key == "tanpa_nomor" else []
    if number is not None and place[0] <= number[0] < place[1]:
        words.append(str(rujukan.nomor))
    if year is not None and place[0] <= year[0] < place[1]:
        words.append(f"Tahun {rujukan.tahun}")
    return " ".join(words)


def _correction(citation: Citation, key: str, place: tuple[int, int], kind: str) -> Edit | None:
    """What to write for a word that is not in form; None where the kind, in full ``kind``, is not known."""
    right = _in_form(key, place, citation.rujukan, kind)
    if not right and key not in _FORM_WORDS:
        return None
    text = citation.butir.isi.teks
    start, end = place
    if key not in _WITHOUT_WORDS:
        # The full stop of an abbreviation goes with it: "UU. Nomor 14".
        end += text.startswith(".", end)
    return Edit(citation.span((start, end)), _apart(right, text, start, end))


def _apart(word: str, text: str, start: int, end: int) -> str:
    """A word for what stands there, with the blanks that "No.14" and "Presiden8" do without."""
    before = " " if word and text[max(start - 1, 0) : start].isalnum() else ""
    return before + (f"{word} " if text[end : end + 1].isalnum() else _before(word, text[end:]))


def _before(words: str, behind: str) -> str:
    """Some words without the last, where that follows them: "Peraturan Wali Kota" before "Kota Bima"."""
    first, _, last = words.rpartition(" ")
    return first if first and behind.casefold().split(maxsplit=1)[:1] == [last.casefold()] else words


@lru_cache(maxsize=1024)
def _kind_in_full(written: str, year: int) -> str:
    """The name of the kind that a citation writes in short, "" where it is not known.

    Ministries are renamed: of the year the regulation is of, "Permenpan" is that of the name they had then.
    """
    kinds = acuan_toml("jenis-peraturan")["jenis"]
    kind = jenis_peraturan(written)
    if kind is None:
        return ""
    row = kinds[kind.kunci]
    if year > row.get("hingga", _ALWAYS):
        row = kinds[row["alias"][0]]
    name: str = row["nama"]
    return name


_ALWAYS = 9999
"""The last year of a kind that there still is."""


def _full_form(rujukan: Rujukan, kind: str) -> str:
    """A citation in its form as far as it goes: what it lacks is another fault."""
    number = "" if rujukan.nomor is None else f" Nomor {rujukan.nomor}"
    year = "" if rujukan.tanpa_tahun or rujukan.tahun is None else f" Tahun {rujukan.tahun}"
    return f"{_with_region(rujukan, kind)}{number}{year}"


def _with_region(rujukan: Rujukan, kind: str) -> str:
    return f"{_before(kind, rujukan.daerah)} {rujukan.daerah}" if rujukan.daerah else kind
