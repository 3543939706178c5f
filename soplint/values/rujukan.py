"""Citations of regulations: what is cited, as law reads it (UU 12/2011 Lampiran II angka 41-49)."""

import re
from functools import cache, lru_cache
from typing import Any, NamedTuple

from lark import Lark, Token, Tree
from lark.exceptions import LarkError

from ..acuan import acuan_toml
from ..folding import fold, ocr_digits, squeeze
from ..grammars import parser
from ..patterns import pattern

__all__ = ["Jenis", "Rujukan", "jenis_peraturan", "parse_rujukan", "peringkat"]

Range = tuple[int, int]
_EDGE = " \t\r\n\xa0,;.:-–—"
_LONGEST = 2000
"""A longer text is no citation; in characters."""

_BEFORE_TITLE_END = pattern(r"\s*[(\[]?\s*(?:Lembaran|Tambahan Lembaran|Berita) (?:Negara|Daerah)\b.*", re.I | re.S)
_NUMBER_AFTER_KIND = pattern(r"(?:^|\s)(\d{1,4})(?:\s*/\s*((?:19|20)\d\d))?\W*$")
_OLD_FORM = pattern(
    r"\b(?:PER|KEP|SE|SK)[/-][\w./-]*?((?:19|20)\d\d)\b|\b\d+/[A-Z][\w.]*(?:/[\w.]+)*/((?:19|20)\d\d)\b", re.I
)
_NUMBER_WITH_YEAR = pattern(r"^(\d{1,4})\s*/\s*((?:19|20)\d\d)$")
_DIGIT_LIKE = pattern(r"[0-9OoIlQSsBZ|]+")
_STATE = pattern(r"\s*\bRepublik\s+Indonesia\b", re.I)


class Jenis(NamedTuple):
    """A kind of regulation: its key in ``rules/acuan/jenis-peraturan.toml``, full name and rank (1 is highest)."""

    kunci: str
    nama: str
    peringkat: int
    daerah: bool


class Rujukan(NamedTuple):
    """One citation; ranges are offsets in the text it was read from, None where a part is absent.

    ``jenis`` is None for a kind that is not known. ``nomor`` has no leading zeros and mended digits, ``pindaian`` are
    the places where letters stood for digits. ``bentuk`` are departures from the form: (key, range). ``tanpa_tahun`` is
    whether the year stands inside the number (PER/21/M.PAN/11/2008) or no number is owed (UUD 1945).
    """

    tertulis: str
    letak: Range
    jenis: str | None
    jenis_tertulis: str
    jenis_letak: Range
    daerah: str | None = None
    nomor: str | None = None
    nomor_letak: Range | None = None
    tahun: int | None = None
    tahun_letak: Range | None = None
    judul: str | None = None
    judul_letak: Range | None = None
    pindaian: tuple[Range, ...] = ()
    bentuk: tuple[tuple[str, Range], ...] = ()
    tanpa_tahun: bool = False
    diubah_dengan: tuple["Rujukan", ...] = ()


@lru_cache(maxsize=4096)
def parse_rujukan(text: str) -> tuple[Rujukan, ...]:
    """The citations of one item of Dasar Hukum; empty when it cites nothing."""
    if len(text) > _LONGEST:
        return ()
    plain = _plain(text)
    if plain is not None:
        return (plain,)
    try:
        tree: Tree[Token] = _grammar().parse(text)
    except LarkError:
        return ()
    found = [read for part in tree.children if isinstance(part, Tree) and (read := _rujukan(text, part)) is not None]
    if not found:
        return ()
    return (found[0]._replace(diubah_dengan=tuple(found[1:])),)


_STANDARD = pattern(
    r"((?:Undang|Peraturan|Keputusan|Instruksi)[A-Za-z -]*?)\s+(Nomor)\s+([1-9]\d{0,3})\s+Tahun\s+((?:19|20)\d\d)"
    r"\s+tentang\s+(.*\w)[;.,\s]*"
)
_NOT_STANDARD = pattern(
    r"nomer|\bno\b|\btahun|tentang|ttg|\bthn|\bjo\b|juncto|diubah|lembaran|berita n|berita d|[•\n]", re.I
)


def _plain(text: str) -> Rujukan | None:
    """A citation in the form that law gives it, as most are: the grammar says the same and takes five times as long."""
    match = _STANDARD.fullmatch(text)
    if match is None or _NOT_STANDARD.search(text, match.start(5)) or _NOT_STANDARD.search(match[1]):
        return None
    kind = jenis_peraturan(match[1])
    if kind is None:
        return None
    name = match[1]
    return Rujukan(
        tertulis=text[: match.end(5)],
        letak=(0, match.end(5)),
        jenis=kind.kunci,
        jenis_tertulis=name,
        jenis_letak=match.span(1),
        daerah=_region(name, kind),
        nomor=match[3],
        nomor_letak=match.span(3),
        tahun=int(match[4]),
        tahun_letak=match.span(4),
        judul=squeeze(match[5]),
        judul_letak=match.span(5),
        bentuk=_kind_form(text, match.span(1), kind),
    )


@cache
def _grammar() -> Lark:
    return parser("rujukan")


def _rujukan(text: str, tree: Tree[Token]) -> Rujukan | None:
    parts: dict[str, list[Token]] = {}
    head: Token | None = None
    for child in tree.children:
        if isinstance(child, Token):
            head = child
        else:
            parts[str(child.data)] = [leaf for leaf in child.children if isinstance(leaf, Token)]
    if head is None:
        return None
    written = _range(text, head)
    kind = jenis_peraturan(text[written[0] : written[1]])
    values: dict[str, Any] = {}
    _read_number(text, parts, values)
    if kind is None and "nomor" not in values and not values.get("tanpa_tahun"):
        kind, written = _number_in_kind(text, written, values)
    if kind is None and not ("nomor" in values and "tahun" in values):
        return None
    _read_title(text, parts, values)
    last = max((token.end_pos or 0 for tokens in parts.values() for token in tokens), default=0)
    end = max(written[1], values.get("judul_letak", (0, len(text[:last].rstrip(_EDGE))))[1])
    name = text[written[0] : written[1]]
    return Rujukan(
        tertulis=text[written[0] : end],
        letak=(written[0], end),
        jenis=kind.kunci if kind else None,
        jenis_tertulis=name,
        jenis_letak=written,
        daerah=_region(name, kind),
        bentuk=_form(text, written, parts, kind),
        **values,
    )


def _range(text: str, token: Token) -> Range:
    start, end = token.start_pos or 0, token.end_pos or 0
    piece = text[start:end]
    stripped = piece.rstrip(_EDGE)
    start += len(piece) - len(piece.lstrip(_EDGE + "•"))
    return start, max(start, token.start_pos + len(stripped) if token.start_pos is not None else end)


def _read_number(text: str, parts: dict[str, list[Token]], values: dict[str, Any]) -> None:
    number, year = parts.get("nomor", [])[1:], parts.get("tahun", [])[1:]
    if number:
        place = _range(text, number[0])
        if place[0] < place[1]:
            _set_number(text, place, values)
    if year:
        found = _year_range(text, _range(text, year[0]))
        if found is not None:
            values["tahun"] = int(ocr_digits(text[found[0] : found[1]]))
            values["tahun_letak"] = found
            _mended(text, found, values)


def _set_number(text: str, place: Range, values: dict[str, Any]) -> None:
    written = squeeze(text[place[0] : place[1]])
    values["nomor_letak"] = place
    old = _OLD_FORM.search(written)
    both = _NUMBER_WITH_YEAR.match(written)
    if old is not None:
        values["nomor"], values["tahun"], values["tanpa_tahun"] = written.upper(), int(old[1] or old[2]), True
    elif both is not None:
        values["nomor"], values["tahun"] = both[1].lstrip("0") or "0", int(both[2])
    elif _DIGIT_LIKE.fullmatch(written):
        values["nomor"] = ocr_digits(written).lstrip("0") or "0"
        _mended(text, place, values)
    else:
        values["nomor"] = written


def _mended(text: str, place: Range, values: dict[str, Any]) -> None:
    if not text[place[0] : place[1]].isdigit():
        values["pindaian"] = (*values.get("pindaian", ()), place)


def _year_range(text: str, place: Range) -> Range | None:
    """The year itself: four digits, or letters that look like them."""
    match = _DIGIT_LIKE.match(text, place[0], place[1])
    if match is None or len(match.group()) != 4 or not ocr_digits(match.group()).startswith(("19", "20")):
        return None
    return match.span()


def _number_in_kind(text: str, written: Range, values: dict[str, Any]) -> tuple[Jenis | None, Range]:
    """The number follows the kind without a word between: "UU 23/2014", "PP 8 Tahun 2008"."""
    piece = text[written[0] : written[1]]
    old = _OLD_FORM.search(piece)
    match = old or _NUMBER_AFTER_KIND.search(piece)
    if match is None:
        return None, written
    start = match.start() if old else match.start(1)
    kind_end = written[0] + len(piece[:start].rstrip(" ,.:"))
    kind = jenis_peraturan(text[written[0] : kind_end])
    if old is not None:
        place = (written[0] + old.start(), written[0] + old.end())
        values.update(nomor=old.group().upper(), nomor_letak=place, tahun=int(old[1] or old[2]), tanpa_tahun=True)
        return kind, (written[0], kind_end) if kind else place
    if kind is None:
        return None, written
    values["nomor"] = match[1].lstrip("0") or "0"
    values["nomor_letak"] = (written[0] + match.start(1), written[0] + match.end(1))
    if match[2]:
        values["tahun"], values["tahun_letak"] = int(match[2]), (written[0] + match.start(2), written[0] + match.end(2))
    return kind, (written[0], kind_end)


def _read_title(text: str, parts: dict[str, list[Token]], values: dict[str, Any]) -> None:
    title = parts.get("tentang", [])[1:]
    if not title:
        return
    start, end = _range(text, title[0])
    cut = _BEFORE_TITLE_END.search(text, start, end)
    if cut is not None:
        end = start + len(text[start : cut.start()].rstrip(" ,;.("))
    if start < end:
        values["judul"], values["judul_letak"] = squeeze(text[start:end]), (start, end)


def _region(written: str, kind: Jenis | None) -> str | None:
    """What follows the kind of a regional regulation: "Kabupaten Tapin"."""
    if kind is None or not kind.daerah:
        return None
    words = squeeze(written).split()
    known = len(kind.nama.split()) if fold(written).startswith(fold(kind.nama)) else 1
    if kind.kunci == "Perwali" and fold(written).startswith("peraturan walikota"):
        known = 2
    return " ".join(words[known:]) or None


def _form(
    text: str, written: Range, parts: dict[str, list[Token]], kind: Jenis | None
) -> tuple[tuple[str, Range], ...]:
    """Departures from the form that law gives citations (angka 45 and 46)."""
    found = list(_kind_form(text, written, kind))
    word = parts.get("nomor", [])[:1]
    if word and fold(str(word[0])) != "nomor":
        start = word[0].start_pos or 0
        found.append(("no", (start, start + len(str(word[0]).rstrip(" :")))))
    return tuple(found)


def _kind_form(text: str, written: Range, kind: Jenis | None) -> tuple[tuple[str, Range], ...]:
    state = _STATE.search(text, *written)
    if state is not None and (kind is None or kind.kunci != "UUD"):
        return (("republik_indonesia", state.span()),)
    if kind is not None and kind.kunci != "UUD" and not kind.daerah and not _full_name(text[slice(*written)], kind):
        return (("singkatan", written),)
    return ()


def _full_name(written: str, kind: Jenis) -> bool:
    return fold(written).startswith(fold(kind.nama)) or fold(written).split(" ", 1)[0] in _FULL_WORDS


_FULL_WORDS = frozenset({"keputusan", "instruksi", "surat"})


# -------------------------------------------------------------------- kinds


@cache
def _kinds() -> tuple[dict[str, Jenis], list[tuple[str, Jenis]]]:
    """Kinds by their folded forms without spaces, and those that are told by their first words."""
    exact: dict[str, Jenis] = {}
    opening: list[tuple[str, Jenis]] = []
    for key, entry in acuan_toml("jenis-peraturan")["jenis"].items():
        kind = Jenis(key, entry["nama"], entry["peringkat"], entry.get("daerah", False))
        for form in (entry["nama"], *entry["bentuk"]):
            exact.setdefault(_kind_key(form), kind)
            if kind.daerah or entry.get("awal"):
                opening.append((_kind_key(form), kind))
    opening.sort(key=lambda pair: -len(pair[0]))
    return exact, opening


_MIN_KIND_SCORE = 92


def _kind_key(text: str) -> str:
    return fold(text).replace("republik indonesia", "").replace(" ", "")


@lru_cache(maxsize=2048)
def jenis_peraturan(written: str) -> Jenis | None:
    """The kind of regulation that is written so, abbreviated or misread."""
    key = _kind_key(written)
    exact, opening = _kinds()
    if key in exact:
        return exact[key]
    for start, kind in opening:
        if key.startswith(start):
            return kind
    if len(key) < 8 or not key.startswith(("per", "und", "kep", "ins", "sur")):
        return None
    from rapidfuzz import fuzz, process

    near = process.extractOne(key, exact.keys(), scorer=fuzz.ratio, score_cutoff=_MIN_KIND_SCORE)
    return exact[near[0]] if near else None


def peringkat(rujukan: Rujukan) -> int | None:
    """The rank of what is cited, 1 the highest (UU 12/2011 Pasal 7 and 8); None when its kind is not known."""
    if rujukan.jenis is None:
        return None
    entry = acuan_toml("jenis-peraturan")["jenis"][rujukan.jenis]
    provincial = fold(rujukan.daerah or "").startswith(("provinsi", "propinsi", "prov "))
    rank: int = entry.get("peringkat_provinsi", entry["peringkat"]) if provincial else entry["peringkat"]
    return rank
