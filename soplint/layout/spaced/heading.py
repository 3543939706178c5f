"""The heading of a step table whose columns are kept apart with spaces: how tall it is, and each label by itself."""

from collections.abc import Iterable

from ...folding import DIRT
from ...patterns import pattern
from ...torn import tears_word
from ...vocabulary.istilah import label
from ...vocabulary.kolom import GROUPS, MUTU_BAKU, column_key, is_column_numbers
from ...vocabulary.tanda_alur import tanda
from ..columns import WORD, Piece, VisualLine, cut_piece, halves, parts_of_piece
from ..markers import NUMBER_OF_ROW, without_dirt
from ..rows import LINE
from ..stacks import overlap

__all__ = [
    "TALLEST_HEADING",
    "cut_at",
    "heading_height",
    "names_columns",
    "numbers_columns",
    "opens_word",
    "places_of_rule",
    "places_of_words",
    "split_at_places",
    "split_labels",
    "split_number_label",
    "starts_with_number",
    "words_of",
]

TALLEST_HEADING = 10
"""Lines that a heading may have."""

_LINES_ABOVE_NUMBERS = 2
"""Lines of a heading that may stand between its last label and the numbers of the columns."""

_RULE = pattern(r"\s*-{2,}(?: +-{2,}){2,}\s*")

_BOLD = 2
"""How many signs of bold print stand before a word."""

_Lines = list[VisualLine]


def split_labels(line: VisualLine) -> VisualLine:
    """Labels of the last columns that one blank parts from the heading beside them stand by themselves."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        labels: list[Piece] = []
        while (parted := _without_label(piece)) is not None:
            piece, last = parted
            labels.insert(0, last)
        pieces += [piece, *labels]
    return line._replace(pieces=tuple(pieces))


def _without_label(piece: Piece) -> tuple[Piece, Piece] | None:
    """A piece without the label that it ends with, and that label; None where it ends with none or is one."""
    head, blank, last = piece.cell.text.rpartition(" ")
    found = label(last, "kolom") if blank and not column_key(piece.cell.text) else None
    if found is None or found.kunci not in (*MUTU_BAKU, "keterangan") or not found.sure:
        return None
    return halves(piece, len(head))


def places_of_rule(text: str, heading: _Lines, below: _Lines) -> list[int]:
    """Where the columns start, as a rule in the heading tells that has dashes for each of them."""
    if not heading or not below:
        return []
    rules = (rule for rule in LINE.finditer(text, heading[0].end, below[0].start) if _RULE.fullmatch(rule.group()))
    rule = next(rules, None)
    return [match.start() for match in WORD.finditer(rule.group())] if rule is not None else []


def places_of_words(line: VisualLine) -> list[int]:
    """Where the words of a line start, dirt between them apart."""
    return [
        piece.low + word.start()
        for piece in line.pieces
        for word in WORD.finditer(piece.cell.text)
        if word.group().strip(DIRT)
    ]


def split_at_places(line: VisualLine, places: list[int]) -> VisualLine:
    """The words of two columns with one blank between them stand each where its own column starts."""
    pieces: list[Piece] = []
    for piece in line.pieces:
        # Centred numbers do not stand where the headings start.
        opens = piece.low in places or piece.low - _BOLD in places
        inner = places if opens and not column_key(piece.cell.text) else ()
        starts = [low for low in inner if opens_word(piece, low)]
        pieces += cut_at(piece, starts) if starts else [piece]
    return line._replace(pieces=tuple(pieces)) if len(pieces) > len(line.pieces) else line


def split_number_label(line: VisualLine) -> VisualLine:
    """In a heading "No Kegiatan" is two labels, and "No. Uraian Prosedur Pengelola" has a name behind them, though one
    blank alone stands between them.
    """
    first = line.pieces[0]
    words = [word.start() for word in WORD.finditer(first.cell.text)]
    number = label(first.cell.text.partition(" ")[0], "kolom") if len(words) > 1 else None
    if number is None or number.kunci != "nomor":
        return line
    for end in [len(first.cell.text), *reversed(words[2:])]:
        found = label(first.cell.text[words[1] : end].rstrip(), "kolom")
        if found is not None and found.kunci == "uraian" and (found.baku or end == len(first.cell.text)):
            places = [first.low + words[1], *([first.low + end] if end < len(first.cell.text) else [])]
            return line._replace(pieces=(*cut_at(first, places), *line.pieces[1:]))
    return line


def heading_height(lines: _Lines) -> int:
    """How many lines the heading has: down to the last new label, and what stands right below without an activity."""
    seen: set[str] = set()
    height = 0
    for number, line in enumerate(lines[:TALLEST_HEADING]):
        if starts_with_number(line):
            break
        new = {column_key(piece.cell.text) for piece in line.pieces} - {"", *seen}
        if new:
            height = number + 1
            seen |= new
    rest = lines[height : height + _LINES_ABOVE_NUMBERS + 1]
    numbered = next((number for number, line in enumerate(rest) if starts_with_number(line)), len(rest))
    if height and numbered < len(rest) and numbers_columns(rest[numbered]):
        # Whatever a scan made of the lines between.
        return height + numbered
    pieces = [piece for line in lines[:height] for piece in line.pieces]
    labelled = [piece for piece in pieces if column_key(piece.cell.text) not in ("", *GROUPS)]
    names = [piece for piece in pieces if not column_key(piece.cell.text)]
    for line in lines[height:TALLEST_HEADING]:
        if line.gap or numbers_columns(line):
            break
        if not all(_goes_on(pieces, piece) or _goes_below(piece, labelled, names) for piece in line.pieces):
            break
        pieces += line.pieces
        height += 1
    return height


def _goes_below(piece: Piece, labelled: list[Piece], names: list[Piece]) -> bool:
    """Whether words go on with a heading: a unit in brackets, or more of an actor's name.

    In lower case they do below a name: "Pengguna" above "terdaftar".
    """
    text = piece.cell.text
    if text[0] == "(":
        return True
    above = [label_piece for label_piece in labelled if overlap([label_piece], piece) > 0]
    if " " in text and text[0].isupper() and all(piece.low < label_piece.low for label_piece in above):
        # Words below several names may reach a little below the label behind them.
        shared = max([overlap([name], piece) for name in names], default=0)
        above = [label_piece for label_piece in above if overlap([label_piece], piece) > shared]
    if above:
        if above[-1].cell.text.count("(") > above[-1].cell.text.count(")"):
            # "Waktu (hari" above "kerja)".
            return True
        # "Persyaratan/" above "Kelengkapan" is one label.
        whole = label(f"{above[-1].cell.text} {text}", "kolom")
        return whole is not None and whole.baku and whole.kunci == column_key(above[-1].cell.text)
    opens = text[0].isupper() or text[0] in "/&" or any(overlap([name], piece) > 0 for name in names)
    return opens and not tanda(text)


def _goes_on(heading: list[Piece], piece: Piece) -> bool:
    """Whether a piece surely goes on with the words above it: behind a stroke, "Persyaratan/", or with the rest of a
    word; "n" below "Subbagia" is no mark.
    """
    above = next((other.cell.text for other in reversed(heading) if overlap([other], piece) > 0), "")
    return above.endswith("/") or tears_word(above, piece.cell.text)


def opens_word(piece: Piece, place: int) -> bool:
    """Whether a word within a piece, behind a blank, starts at a place of its line."""
    return piece.low < place < piece.high and piece.cell.text[place - piece.low - 1] == " "


def cut_at(piece: Piece, places: Iterable[int]) -> list[Piece]:
    """The parts of a piece that stand before, between and behind these places of its line."""
    return parts_of_piece(piece, *(place - piece.low for place in places))


def starts_with_number(line: VisualLine) -> bool:
    """Whether a line opens with the number of a step."""
    return NUMBER_OF_ROW.fullmatch(without_dirt(line.pieces[0].cell.text).split(" ", 1)[0]) is not None


def names_columns(line: VisualLine) -> bool:
    """Whether a line holds labels of three columns."""
    return len({column_key(piece.cell.text) for piece in line.pieces} - {""}) >= 3


def numbers_columns(line: VisualLine) -> bool:
    """Whether a line numbers the columns: "1 2 3 4"."""
    words = [word for piece in line.pieces for word in piece.cell.text.split()]
    return is_column_numbers(words)


def words_of(line: VisualLine) -> list[Piece]:
    """The words of a line, each by itself, such as the numbers of columns."""
    words = [cut_piece(piece, *word.span()) for piece in line.pieces for word in WORD.finditer(piece.cell.text)]
    return [word for word in words if word is not None]
