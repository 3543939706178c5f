"""Citations of regulations: what is cited, as law reads it (UU 12/2011 Lampiran II angka 41-49)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from ..folding import BLANKS, fold, lowered, squeeze
from ..misread import as_scanned, misread_as, ocr_digits
from ..patterns import pattern
from ..vocabulary import any_of, vocabulary
from ..vocabulary.openings import first_words
from .jenis_peraturan import CONSTITUTION, EDGE, Range, Sebutan, jenis_peraturan, sebutan
from .unsur_rujukan import Unsur, read_bagian

if TYPE_CHECKING:
    from lark import Token

__all__ = ["Rujukan", "parse_rujukan"]

_LONGEST = 2000
"""A longer text is no item of Dasar Hukum; in characters."""


class Rujukan(NamedTuple):
    """One citation; ranges are offsets in the text it was read from, None where a part is absent.

    ``tertulis`` runs from the kind to the last part that is there, without the Lembaran Negara and without what amends
    it. ``jenis`` is None for a kind that is not known. ``nomor`` has no leading zeros and mended digits, ``pindaian``
    are the places where letters stood for digits. ``bentuk`` are departures from the form: (key, range), the key being
    ``no``, ``th``, ``ttg``, ``republik_indonesia`` (with the blank before it), ``singkatan`` or ``keliru`` (a
    name that is not the kind's). ``tanpa_tahun`` is whether the year stands inside the number (PER/21/M.PAN/11/2008).
    A ``judul`` without its place is told by the title of the amendment.
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
    """The citations of one item of Dasar Hukum; empty when it cites nothing. No text raises."""
    if len(text) > _LONGEST:
        return ()
    if "|" in text:
        text = _MISREAD_L.sub("l", text)
    plain = _plain(text)
    if plain is not None:
        return (plain,)
    text = _SPECK.sub(_blanks, text)
    found: list[Rujukan] = []
    for part in read_bagian(text):
        found += _read_all(text, part.pokok)
        amending = _read_all(text, part.pengubah, found[-1] if found else None)
        if amending and found and found[-1].judul is None:
            found[-1], amending[-1] = _shared_title(found[-1], amending[-1])
        if amending and found:
            found[-1] = found[-1]._replace(diubah_dengan=(*found[-1].diubah_dengan, *amending))
        else:
            found += amending
    return () if found and _opens_otherwise(text[: found[0].letak[0]]) else tuple(found)


_MISREAD_L = pattern(r"(?<=[a-z])\|(?=[a-z])")
"""A stroke inside a word: no border of a cell stands so close to small letters on both sides."""

_SPECK = pattern(
    r"""(?: (?<=[Nn]omor) | (?<=NOMOR) ) \s?['’‘`"*°-]\s? (?=[0-9]{1,3}\b)
      | (?: (?<=[Tt]ahun) | (?<=TAHUN) ) \s?['’‘`"*°-]\s? (?=(?:19|20)[0-9]{2}\b)
      | (?<=[0-9]{4}) \s?['’‘`"*°]\s? (?=[Tt]entang|TENTANG)
    """,
    re.X,
)
"""A sign that a scan made of a speck, where a blank parts a word of a citation from its figures: "Nomor'3"."""


def _blanks(match: "re.Match[str]") -> str:
    return " " * len(match.group())


_AMENDING_TITLE = pattern(r"\s*perubahan\b", re.I)
_AMENDED_BY_TITLE = pattern(r"perubahan\s.*?\snomor\W*(\S+)(?:\s+tahun\s+([0-9]{4}))?\s+tentang\s+", re.I)


def _shared_title(parent: Rujukan, last: Rujukan) -> tuple[Rujukan, Rujukan]:
    """In "UU 31/1999 jo. UU 20/2001 tentang X" the title behind the two is that of what is amended; an amendment of its
    own title says that, too: "Perubahan atas UU 31/1999 tentang X". It stands there for the amendment: the parent's has
    no place.
    """
    if last.judul is None:
        return parent, last
    if _AMENDING_TITLE.match(last.judul):
        named = _AMENDED_BY_TITLE.match(last.judul)
        meant = named is not None and named[1].upper() == parent.nomor and named[2] in (None, str(parent.tahun))
        return (parent._replace(judul=last.judul[named.end() :]) if named is not None and meant else parent), last
    titled = parent._replace(judul=last.judul, judul_letak=last.judul_letak)
    return titled, last._replace(judul=None, judul_letak=None)


_LEADING = pattern(lambda: rf"(?:[\W\d_]|\b[a-z]\b|(?<=\d)[a-z]\b|{any_of(vocabulary()['rujukan']['pembuka'])})*", re.I)


def _opens_otherwise(before: str) -> bool:
    """Whether an item begins with other words: what speaks of a regulation in passing cites none."""
    return _LEADING.fullmatch(before) is None


_STANDARD = pattern(
    r"""((?:Undang|Peraturan|Permen|Keputusan|Instruksi)[A-Za-z -]*?)
        \s+ (Nomor|No\.) \s+ (0*[1-9][0-9]{0,3}|I[0O])
        \s+ [Tt]ahun \s+ ((?:19|20)[0-9]{2})
        \s+ [Tt]entang \s+ (\w.*\w) [;.,\s]*
    """,
    re.X,
)
_AMENDED = pattern(
    r",?\s+sebagaimana telah (?:diubah dengan|(?:beberapa kali diubah|diubah beberapa kali),? terakhir dengan)\s+"
)
# In lower case. Each alternative opens with a letter, and looks for the start of its word afterwards: so ``re`` passes
# over the characters that open none.
_NOT_IN_NAME = pattern(
    r"nomer|no(?<!\wno)\b|tahun(?<!\wtahun)|tentang|ttg|th(?<!\wth)n?\b|jo(?<!\wjo)\b|j\.\s?o\b|jis(?<!\wjis)\b|juncto"
)
_NOT_IN_TITLE = pattern(
    r"""ttg
      | jo(?<!\wjo)\b | j\.\s?o\b | jis(?<!\wjis)\b | juncto | stdt?d\b | s\.t\.d\. | y\.?s\.?d\.?u\b
      | perubahan(?:\s+ke\w+)?nya | d[il]\s?(?:r?u|ii)[bh][a-z]h
      | lembaran | berita
      | perubahan\s+(?:pertama|ke\w+|terakhir)\s+(?!atas) | di(?:perba(?:ha)?rui?|sempurnakan)\s+dengan
      | tln(?<!\wtln)\b | ln(?<!\wln)\b
      | [;|•\t\n] | [0-9][.)]
    """,
    re.X,
)


def _plain(text: str) -> Rujukan | None:
    """A citation in the form that law gives it, amended once or not, as most are.

    The grammar says the same; it takes longer, and building it takes longer still.
    """
    change = _AMENDED.search(text) if "diubah" in text else None
    if change is None:
        return _plain_part(text, 0, len(text)) or _unnumbered(text)
    first, amending = _plain_part(text, 0, change.start()), _plain_part(text, change.end(), len(text))
    if first is None or amending is None:
        return None
    return first._replace(diubah_dengan=(amending,))


_UNNUMBERED = pattern(r"((?:Undang|Peraturan|Keputusan|Instruksi)[A-Za-z -]*?)\s+Nomor\W*")


def _unnumbered(text: str) -> Rujukan | None:
    """A citation that stops at "Nomor", left to be filled in."""
    match = _UNNUMBERED.fullmatch(text)
    named = sebutan(match[1]) if match is not None and not _NOT_IN_NAME.search(lowered(match[1])) else None
    if match is None or named is None or named.jenis is None or named.jenis.umum:
        return None
    end = match.end(1) + text[match.end(1) :].index("Nomor") + len("Nomor")
    return Rujukan(
        tertulis=text[:end],
        letak=(0, end),
        jenis=named.jenis.kunci,
        jenis_tertulis=match[1],
        jenis_letak=match.span(1),
        daerah=named.daerah,
        bentuk=named.bentuk,
    )


def _plain_part(text: str, start: int, end: int) -> Rujukan | None:
    """The citation that a stretch of text is, if it is one in that form and nothing else."""
    match = _STANDARD.fullmatch(text, start, end)
    if match is None or _NOT_IN_TITLE.search(lowered(match[5])) or _NOT_IN_NAME.search(lowered(match[1])):
        return None
    named = sebutan(match[1])
    # A name of several kinds is left to the grammar: "Peraturan Pelaksanaan Undang-Undang".
    if named.jenis is None or named.jenis.umum:
        return None
    form = tuple((key, (place[0] + start, place[1] + start)) for key, place in named.bentuk)
    return Rujukan(
        tertulis=text[start : match.end(5)],
        letak=(start, match.end(5)),
        jenis=named.jenis.kunci,
        jenis_tertulis=match[1],
        jenis_letak=match.span(1),
        daerah=named.daerah,
        nomor=ocr_digits(match[3]).lstrip("0"),
        nomor_letak=match.span(3),
        tahun=int(match[4]),
        tahun_letak=match.span(4),
        judul=squeeze(match[5]),
        judul_letak=match.span(5),
        pindaian=() if match[3].isdigit() else (match.span(3),),
        bentuk=form if match[2] == "Nomor" else (*form, ("no", match.span(2))),
    )


def _read_all(text: str, parts: list[Unsur], amended: Rujukan | None = None) -> list[Rujukan]:
    return [rujukan for unsur in parts if (rujukan := _read(text, unsur, amended)) is not None]


def _read(text: str, unsur: Unsur, amended: Rujukan | None) -> Rujukan | None:
    """The citation, or None when the words only look like one; without a kind it is of that of what it amends."""
    if unsur.jenis is not None:
        place = _range(text, unsur.jenis)
        written = text[place[0] : place[1]]
        named = sebutan(written)
    elif amended is not None and unsur.nomor is not None:
        place = _range(text, next(token for token in unsur if token is not None))
        written = amended.jenis_tertulis
        named = sebutan(written)._replace(bentuk=())
    else:
        return None
    values: dict[str, Any] = {}
    if unsur.jenis is not None and unsur.jenis.type == "NOMOR_LAMA":
        _read_number(text, place, values)
    elif unsur.nomor is not None and named.jenis is not None and named.jenis.kunci == CONSTITUTION:
        _read_year(text, _range(text, unsur.nomor), values)  # "UUD 1945"
    elif unsur.nomor is not None:
        _read_number(
            text, _range(text, unsur.nomor), values, roman=named.jenis is not None and named.jenis.peringkat == 2
        )
    if unsur.berumpang is not None and (match := _YEAR_AT_END.search(unsur.berumpang.rstrip(EDGE))) is not None:
        # "100.3.3/ /2025" lacks its number; the year at its end is there.
        start = (unsur.berumpang.start_pos or 0) + match.start(1)
        _read_year(text, (start, start + len(match[1])), values)
    if unsur.tahun is not None:
        _read_year(text, _range(text, unsur.tahun), values)
    if unsur.judul is not None:
        start, end = _range(text, unsur.judul)
        if start < end:
            values["judul"], values["judul_letak"] = squeeze(text[start:end]), (start, end)
    end = max(_range(text, token)[1] for token in unsur if token is not None)
    if "tahun" in values and unsur.kata_tentang is None and (place_of_title := _title_behind(text, end)) is not None:
        start, end = place_of_title
        values["judul"], values["judul_letak"] = squeeze(text[start:end]), (start, end)
    form = (*_form(unsur, named, place[0]), *_without_words(text, unsur, named, values))
    end = max(end, *(written[1] for _, written in form)) if form else end
    if not _cites(text, unsur, named, values, (place[0], end)):
        return None
    return Rujukan(
        tertulis=text[place[0] : end],
        letak=(place[0], end),
        jenis=named.jenis.kunci if named.jenis else None,
        jenis_tertulis=written,
        jenis_letak=place,
        daerah=named.daerah,
        bentuk=form,
        **values,
    )


_BEHIND_SIGN = pattern(r"\s*[,:–—-]\s*([A-Z][a-z]+\s[^;|()\n]*[a-z])")
# Without a sign all the rest is the title, or nothing: other words may stand between a year and "tentang".
_BEHIND_BLANK = pattern(r"\s+([A-Z][a-z]+\s(?:(?!tentang\s)[^;|()\n])*[a-z])[\s.;]*(?:\Z|\(\s*(?:Lemba|LN))")


def _title_behind(text: str, end: int) -> Range | None:
    """Where a title stands that a comma, a colon or nothing, and not "tentang", parts from the year."""
    match = _BEHIND_SIGN.match(text, end) or _BEHIND_BLANK.match(text, end)
    if match is None or first_words(match[1], ("bukan_judul_peraturan",)) is not None:
        return None
    if _NOT_IN_TITLE.match(lowered(match[1])):
        return None
    return match.span(1) if jenis_peraturan(match[1]) is None else None


def _cites(text: str, unsur: Unsur, named: Sebutan, values: dict[str, Any], place: Range) -> bool:
    """Whether a regulation is cited: "peraturan perundang-undangan yang terkait" cites none."""
    if named.jenis is None:
        return "nomor" in values and "tahun" in values
    if unsur[1:] != _NOTHING or named.jenis.kunci == CONSTITUTION:
        return True
    # A kind by itself is a citation cut short only where the item says nothing else.
    # One with a colon heads the items below it: "Peraturan Pemerintah:".
    behind = text[place[1] :].strip()
    return named.lengkap and not text[: place[0]].strip(EDGE + _MARKERS) and not behind.strip(EDGE) and behind != ":"


_NOTHING = (None,) * (len(Unsur._fields) - 1)
_MARKERS = "•()0123456789"


def _range(text: str, token: "Token") -> Range:
    """Where a token stands, without the blanks and punctuation around it."""
    start = token.start_pos or 0
    end = start + len(token)
    start += len(token) - len(token.lstrip(EDGE))
    return start, max(start, start + len(text[start:end].rstrip(EDGE)))


_YEAR_AT_END = pattern(r"/\s?((?:19|20)[0-9]{2})$")
_OLD_FORM = pattern(r"[/-]\s?((?:19|20)[0-9]{2})$")
_SHORT_YEAR = pattern(r"[A-Z].*/[0-9]{2}$")  # "K.26-30/V.119-2/99"
_WITH_YEAR = pattern(r"([0-9IOloQZ]{1,4})\s?/\s?((?:19|20)[0-9]{2})")
_DIGIT_LIKE = pattern(r"[0-9IOloQZS]+|g[0-9]")
_SPOILT_YEAR = pattern(r"(?:19|20)(?:[0-9][A-Za-wyz]|[A-Za-wyz][0-9])")  # "201b": a year, but which?
_YEAR_LIKE = pattern(r"[0-9IOloQZzSsB]{4}(?![0-9A-Za-z])")


def _read_number(text: str, place: Range, values: dict[str, Any], *, roman: bool = False) -> None:
    """Note the number that stands at a place, and the year if it holds one: "23/2014", "PER/21/M.PAN/11/2008"."""
    start, end = place
    written = text[start:end]
    if match := _WITH_YEAR.fullmatch(written):
        values["tahun"], values["tahun_letak"] = int(match[2]), (start + match.start(2), end)
        end = start + match.end(1)
        written = match[1]
    elif (match := _OLD_FORM.search(written)) and not _DIGIT_LIKE.fullmatch(written[: match.start()]):
        values["tahun"], values["tahun_letak"] = int(match[1]), (start + match.start(1), end)
        values["tanpa_tahun"] = True
    elif _SHORT_YEAR.search(written):
        values["tanpa_tahun"] = True
    values["nomor_letak"] = (start, end)
    if _DIGIT_LIKE.fullmatch(written) and not roman:
        values["nomor"] = ocr_digits(written).lstrip("0") or "0"
        _note_mended(written, (start, end), values)
    else:
        values["nomor"] = re.sub(r"\s*/\s*", "/", squeeze(written)).upper()


def _read_year(text: str, place: Range, values: dict[str, Any]) -> None:
    """Note the year that stands at a place; of one that a scan spoilt only where it stands."""
    match = _YEAR_LIKE.match(text, *place)
    if match is None and _SPOILT_YEAR.fullmatch(text, *place):
        values["tahun_letak"] = place
    if match is None or not (digits := ocr_digits(match.group())).startswith(("19", "20")):
        return
    values["tahun"], values["tahun_letak"] = int(digits), match.span()
    values["tanpa_tahun"] = False
    _note_mended(match.group(), match.span(), values)


def _note_mended(written: str, place: Range, values: dict[str, Any]) -> None:
    """Note where letters stood for digits."""
    if not written.isdigit():
        values["pindaian"] = (*values.get("pindaian", ()), place)


def _form(unsur: Unsur, named: Sebutan, start: int) -> tuple[tuple[str, Range], ...]:
    """Departures from the form that law gives citations (angka 45 and 46)."""
    found = [(key, (start + place[0], start + place[1])) for key, place in named.bentuk]
    if unsur.kata_nomor is not None:
        written = unsur.kata_nomor.rstrip(BLANKS + ":")
        if len(written.rstrip(". ")) < len("Nomor"):
            place = unsur.kata_nomor.start_pos or 0
            found.append(("no", (place, place + len(written))))
    for key, words, token in (("th", _SHORT_FOR_YEAR, unsur.kata_tahun), ("ttg", _NOT_TENTANG, unsur.kata_tentang)):
        if token is not None and (match := words.match(token)) is not None:
            place = token.start_pos or 0
            found.append((key, (place + match.start(1), place + match.end(1))))
    return tuple(found)


def _without_words(text: str, unsur: Unsur, named: Sebutan, values: dict[str, Any]) -> Iterator[tuple[str, Range]]:
    """Where plain figures stand without "Nomor" or "Tahun" before them: "UU 23/2014", "UU 12 2011 tentang".

    Letters and decrees may have numbers with a year: "Surat Edaran Nomor 12/2019".
    """
    plain = str(values.get("nomor", "")).isdigit() and "tahun" in values and not values.get("pindaian")
    if not plain or named.jenis is None:
        return
    if unsur.nomor is not None:
        place = _range(text, unsur.nomor)
        if unsur.kata_nomor is None:
            if not _ends_with_number_word(text[: place[0]]):
                yield "tanpa_nomor", place
        elif place[0] <= values["tahun_letak"][0] < place[1] and named.jenis.peringkat < _LETTERS_AND_DECREES:
            yield "tanpa_tahun", place
    if unsur.tahun is not None and unsur.tahun.type == "TAHUN_SAJA":
        yield "tanpa_tahun", _range(text, unsur.tahun)


def _ends_with_number_word(text: str) -> bool:
    """Whether the last word is "Nomor", however a scan misread it: "Nornar"."""
    return misread_as(as_scanned(fold(text).rpartition(" ")[2]), "nomor")


_LETTERS_AND_DECREES = 12
"""Their rank, and that of what is below them."""
_SHORT_FOR_YEAR = pattern(r"/?\s*(thn?\.?)(?![a-z])", re.I)
_NOT_TENTANG = pattern(r"(ttg\.?|mengenai)(?![a-z])", re.I)
