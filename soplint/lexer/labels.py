"""Labels in cells: which one a cell is or begins with, where it ends, what follows it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..folding import BLANKS, DASHES, fold
from ..layout import CHAPTER, Cell, cut, marker_of, number_length
from ..patterns import pattern
from ..source import Span
from ..values.nama_orang import opens_with_degree
from ..values.nomor_pegawai import numbers_behind
from ..values.tanggal import parse_tanggal
from ..vocabulary.istilah import (
    OF_PAGES,
    Istilah,
    first_label,
    goes_on_citing,
    label,
    label_baku,
    label_words,
    plain_heading,
    short_field,
)
from ..vocabulary.openings import first_words
from .parts_of_cells import after, before, without_colon

__all__ = [
    "Labelled",
    "label_behind_letterhead",
    "labelled_parts",
    "plain_heading_of",
    "short_label",
    "signer_behind_letterhead",
    "split_label",
    "split_run_on",
    "surely_field",
    "value_behind_letterhead",
]

_LONGEST_LABEL = 45
_NO_LABEL = frozenset(":0123456789")
"""No label opens so: a value or an item does."""

_WORD = pattern(r"\S+")
_WORD_IN_BOLD = pattern(r"[^\s*]+")
_NO_VALUE = BLANKS + DASHES
"""Signs behind a label that are its (empty) value; before a colon and a value a scan has made a dash of a speck."""


class Labelled(NamedTuple):
    """A label, the cell that it is, and what follows it; None where nothing does."""

    istilah: Istilah
    label: Cell
    rest: Cell | None


def split_label(text: str, cell: Cell, kinds: tuple[str, ...], *, loose: bool = False) -> Labelled | None:
    """The label that a cell is or begins with, and what follows it.

    A label ends with the cell or at a colon, a heading also at an upright line; with ``loose`` a field's value may also
    follow it without one.
    """
    if cell.text[0] in _NO_LABEL or (cell.text[0] == "(" and cell.text[1:2].isdecimal()):
        return _split_numbered(text, cell, kinds) if cell.text[0] != ":" else None
    if cell.text[0] == "B" and CHAPTER.match(cell.text) is not None:
        return _split_numbered(text, cell, kinds)
    head = cell.text.partition(":")[0]
    if "|" in head and first_label(heading := head.partition("|")[0], ("bagian",)) is not None:
        # The line that a program wrote between two cells, where the second goes on in further lines.
        head = heading
    found = first_label(head, kinds) if len(head) <= _LONGEST_LABEL else None
    if found is None and cell.pieces is not None:
        # A cell of several lines may open with its label and go on with what the label names.
        head, found = _label_in_lines(text, cell.pieces, kinds)
    if found is None and "bagian" in kinds and cell.text[-1] == ":" and len(head) == len(cell.text) - 1:
        found = _longer_heading(head)
    if found is not None:
        words = head.rstrip(_NO_VALUE)
        label_cell = before(text, cell, len(words))
        rest = after(text, cell, _behind_colon(cell.text, len(head)))
        if rest is None and head.rstrip() != words:
            rest = after(text, cell, len(words))
        return Labelled(found, label_cell, rest) if label_cell is not None else None
    if loose and "medan" in kinds:
        return _split_short(text, cell, head) or _split_loose(text, cell)
    return None


def _split_short(text: str, cell: Cell, head: str) -> Labelled | None:
    """A label in short that its value bears out: "Dibuat : 7 Mei 2021", "Disahkan : Lurah Ngemplak"."""
    if not 0 < len(head) < len(cell.text) or cell.pieces is not None or short_field(head) is None:
        return None
    label_cell, rest = before(text, cell, len(head.rstrip())), after(text, cell, len(head) + 1)
    return short_label(label_cell, rest)


def short_label(label_cell: Cell | None, value: Cell | None) -> Labelled | None:
    """The same, of a label and a value in cells of their own."""
    found = short_field(label_cell.text) if label_cell is not None and value is not None else None
    if found is None or label_cell is None or value is None:
        return None
    if found.kunci == "disahkan_oleh":
        borne_out = first_words(value.text, ("jabatan",)) is not None
    else:
        borne_out = found.kunci != "nama" and parse_tanggal(value.text).tahun is not None
    return Labelled(found, label_cell, value) if borne_out else None


def _longer_heading(head: str) -> Istilah | None:
    """The heading of a section that says more than the form does: "Dasar Hukum Penyusunan SOP:"."""
    words = head.split()
    if len(head) > _LONGEST_LABEL or fold(words[0].split("/")[0]) not in label_words("bagian"):
        return None
    opening = (label(" ".join(words[:count]), "bagian") for count in range(len(words) - 1, 1, -1))
    return next((found for found in opening if found is not None and found.baku), None)


def _label_in_lines(text: str, lines: Sequence[Span], kinds: tuple[str, ...]) -> tuple[str, Istilah | None]:
    """The words of the label that the first line of a cell is, and that label: or the first lines together, where a
    narrow column has broken it, "KUALIFIKASI" above "PELAKSANA", even within a word.
    """
    opening = [text[slice(*line)] for line in lines[:_MOST_LABEL_WORDS]]
    for count in range(len(opening), 1, -1):
        head = " ".join(opening[:count]).partition(":")[0]
        found = first_label(head, kinds) if len(head) <= _LONGEST_LABEL else None
        if found is not None and found.baku:
            return head, found
    head = opening[0].partition(":")[0]
    return head, first_label(head, kinds)


def _behind_colon(text: str, colon: int) -> int:
    """Where the value starts behind the colon of a label: behind a second one, or behind the cell that holds it, and
    the end of its bold print.
    """
    match = _COLONS.match(text, colon)
    end = match.end() if match is not None else colon + 1
    sign, behind = text[end : end + 1], text[end + 1 : end + 2]
    closes = sign in ("*", "_") and behind in ("", " ") and text.count(sign, 0, colon) == 1
    return end + 1 if closes else end


_COLONS = pattern(r":{1,2}|\|(?:\s*:(?:\s*\|)?)?")


def split_run_on(text: str, cell: Cell, *, listed: bool) -> Labelled | None:
    """The heading of a section, and what it holds behind it in one cell: "Dasar Hukum 1. Undang-Undang ...".

    With ``listed`` a list has to follow.
    """
    # No heading opens with a figure, as the items of a list do.
    opening = _WORD_IN_BOLD.search(cell.text) if not cell.text[0].isdigit() else None
    if opening is None or fold(opening[0].split("/")[0]) not in label_words("bagian"):
        return None
    words = [match.span() for match in _WORD_IN_BOLD.finditer(cell.text[:_LONGEST_LABEL])][: _MOST_LABEL_WORDS + 1]
    if len(words) < 2:
        return None
    cuts: list[tuple[Istilah, int, int]] = []
    for (_, end), (start, _) in reversed([*pairwise(words)]):
        marker = marker_of(cell.text[start:].lstrip("* "))
        if (marker is None or marker.urutan != 1) if listed else not (marker or cell.text[start].isupper()):
            continue
        found = label(cell.text[:end].rstrip(":* "), "bagian")
        if found is not None and (found.baku or (found.sure and " " in cell.text[:end])):
            cuts.append((found, end, start))
    # "Keterkaitan SOP Arsip" holds "SOP Arsip"; "Kualifikasi Pelaksana Ramah" holds "Ramah".
    best = next(
        (cut for cut in cuts if fold(cell.text[: cut[1]]) == fold(label_baku(cut[0].kunci))), cuts[0] if cuts else None
    )
    if best is None:
        return None
    found, end, start = best
    label_cell, rest = before(text, cell, end), after(text, cell, start)
    return Labelled(found, label_cell, rest) if label_cell is not None and rest is not None else None


def _split_numbered(text: str, cell: Cell, kinds: tuple[str, ...]) -> Labelled | None:
    """A label with its number before it, "1. Dasar Hukum", "BAB II DASAR HUKUM": only as it should be spelt, and that
    of a field in several words, for an item of a list may resemble it.
    """
    number = number_length(cell.text)
    head = (cell.text[:number] + cell.text[number:].partition(":")[0]).rstrip(_NO_VALUE)
    if not number < len(head) <= _LONGEST_LABEL or cell.pieces is not None:
        return None
    found = first_label(head[number:], kinds) if number else None
    if found is None or not found.baku or (found.jenis == "medan" and len(found.bentuk.split()) < _FIELD_WORDS):
        return None
    label_cell = before(text, cell, len(head))
    rest = after(text, cell, len(head))
    return Labelled(found, label_cell, without_colon(text, rest) if rest is not None else None) if label_cell else None


_FIELD_WORDS = 2
"""So many words a numbered label of a field has at least: "1. Halaman" may be an item."""


def plain_heading_of(text: str, cell: Cell) -> Labelled | None:
    """The heading that a cell is or begins with where what stands around it says so, and what follows its colon."""
    head = cell.text.partition(":")[0]
    found = plain_heading(head[number_length(head) :])
    if found is None or cell.pieces is not None or (label_cell := before(text, cell, len(head.rstrip()))) is None:
        return None
    return Labelled(found, label_cell, after(text, cell, len(head) + 1))


def _split_loose(text: str, cell: Cell) -> Labelled | None:
    """A field whose colon the scan has lost: "Nomor SOP 41/SOP/2024"."""
    words = _words(cell.text[: _LONGEST_LABEL + 1])
    if len(words) > 3 and cell.text[0] in _BULLETS and words[0][1] == 1:
        words = words[1:]
    if len(words) < 3 or fold(cell.text[words[0][0] : words[0][1]]) not in label_words("medan"):
        return None
    for count in (3, 2):
        if count < len(words):
            end = words[count - 1][1]
            found = label(cell.text[:end], "medan")
            if found is not None and found.sure:
                label_cell = before(text, cell, end)
                return Labelled(found, label_cell, after(text, cell, end)) if label_cell else None
    return None


_BULLETS = frozenset("-*+•")
_MOST_LABEL_WORDS = 3


def labelled_parts(text: str, cell: Cell) -> list[Cell]:
    """The parts of a line that begins with a label and a colon and holds further ones, a label at the head of each:
    "Nomor SOP : 065/12 Tanggal Pembuatan : 3 Maret 2022"; the line itself when it holds none.

    Two headings of sections with nothing between them stand side by side, and are no parts of a line.
    """
    if cell.pieces is not None or not _is_head(cell.text.partition(":")[0]):
        return [cell]
    starts = [0]
    words = _words(cell.text)
    for colon in [at for at, sign in enumerate(cell.text) if sign == ":"][1:]:
        start = _label_before(cell.text, words, starts[-1], colon)
        if start:
            starts.append(start)
    parts = [
        part
        for start, end in zip(starts, [*starts[1:], len(cell.text)], strict=True)
        if (part := cut(text, cell.start + start, cell.start + end)) is not None
    ]
    return [cell] if any(_is_bare_heading(part.text) for part in parts[:-1]) else parts


def label_behind_letterhead(cell: Cell) -> int:
    """Where in a line of a letterhead the label of the field beside it starts, "DINAS KESEHATAN Nomor SOP : 4"; 0 where
    none stands there.
    """
    if cell.pieces is not None or not (_opens_letterhead(cell.text) or _opens_letterhead(_behind_scrap(cell.text))):
        return 0
    words = _words(cell.text)
    for (start, _), (_, end) in pairwise(words[1:]):
        if fold(cell.text[start:end].partition(" ")[0]) in label_words("medan"):
            found = label(cell.text[start:end].rstrip(":"), "medan")
            if found is not None and found.baku and found.sure and cell.text[start].isupper():
                return start
    return 0


def signer_behind_letterhead(cell: Cell, *, going_on: bool) -> int:
    """Where in a line of a letterhead the number of who signs starts, or the name with a degree: "DINAS SOSIAL Drs.
    Budi Santoso"; 0 where none stands there. That of a person whom a hospital is called after is of the letterhead.

    With ``going_on`` the line stands below another one of the letterhead, and opens with any words in capitals.
    """
    words = _words_of_letterhead(cell, going_on=going_on)
    if words and (numbers := numbers_behind(cell.text)):
        return numbers[0][0]
    degrees = (at for at, (start, end) in enumerate(words) if opens_with_degree(cell.text[start:end]))
    at = next(degrees, 0)
    while at > 1 and opens_with_degree(cell.text[slice(*words[at - 1])], also_of_agencies=True):
        at -= 1
    least = 1 if going_on else _FEWEST_WORDS
    if at < least or at + 1 == len(words) or _opens_letterhead(cell.text[slice(*words[at - 1])]):
        return 0
    return words[at][0]


def value_behind_letterhead(cell: Cell, *, going_on: bool) -> int:
    """Where in a line of a letterhead in capitals words in small letters start: "DINAS SOSIAL Kabupaten Gunung"; 0
    where none do. ``going_on`` as above.
    """
    words = _words_of_letterhead(cell, going_on=going_on)
    at = next((at for at, word in enumerate(words) if not cell.text[slice(*word)].isupper()), 0)
    word = cell.text[slice(*words[at])] if at >= (1 if going_on else _FEWEST_WORDS) else ""
    return words[at][0] if len(word) > _LONGEST_SCRAP and word.istitle() and word.isalpha() else 0


def _words_of_letterhead(cell: Cell, *, going_on: bool) -> list[tuple[int, int]]:
    """Where the words of a line stand that opens as a letterhead does; none for any other line."""
    if cell.pieces is not None or not (_opens_in_capitals(cell.text) if going_on else _opens_letterhead(cell.text)):
        return []
    words = _words(cell.text)
    return words if len(words) > _FEWEST_WORDS else []


def _opens_in_capitals(text: str) -> bool:
    opening = text.partition(" ")[0]
    return opening.isupper() and len(opening) > _LONGEST_SCRAP


_FEWEST_WORDS = 2
"""Words that name an agency: what it is, and which."""


def _opens_letterhead(text: str) -> bool:
    return first_words(text, ("kop",)) is not None


def _behind_scrap(text: str) -> str:
    """A line without the two or three letters before it that a scan may have made of a coat of arms."""
    scrap, _, rest = text.partition(" ")
    return rest if len(scrap) <= _LONGEST_SCRAP else ""


_LONGEST_SCRAP = 3


def _words(text: str) -> list[tuple[int, int]]:
    """Where the words of a text start and end."""
    return [match.span() for match in _WORD.finditer(text)]


def _label_before(text: str, words: Sequence[tuple[int, int]], low: int, colon: int) -> int:
    """Where the label starts that a colon ends; 0 when none does.

    ``words`` are the places of all words in the text, ``low`` is where the label before it starts.
    """
    behind = bisect_left(words, (colon, 0))
    end = min(words[behind - 1][1], colon)
    for start, _ in words[max(behind - _MOST_LABEL_WORDS, 0) : behind]:
        if start > low and end - start <= _LONGEST_LABEL and text[start].isalpha() and _is_head(text[start:end]):
            return start
    return 0


def _is_head(text: str) -> bool:
    """Whether words are a label in full, as it should be spelt, though a blank may be lost: "Tanggal" or "Judul" may be
    words of a value.

    "Halaman" and "Revisi" are not: a colon makes them labels of what the head of a page says.
    """
    words = text.strip()
    found = first_label(words, ("medan", "bagian"))
    if found is None or not found.baku:
        return False
    own = found.jenis == "bagian" and fold(words) == fold(found.bentuk)
    several = " " in words or " " in found.bentuk
    return own or found.kunci in OF_PAGES or several or "/" in words or words.isupper()


def _is_bare_heading(text: str) -> bool:
    head, _, rest = text.partition(":")
    return not rest.strip() and label(head, "bagian") is not None


def surely_field(istilah: Istilah, cell: Cell) -> bool:
    """Inside a section only a full label of a field counts; "Pengesahan" or "Judul" may be words of an item, and
    "Nomor : PER/05/M.PAN/4/2009 tentang ..." is the rest of a citation.
    """
    return istilah.sure and len(cell.text.split()) > 1 and not goes_on_citing(istilah, cell.text)
