"""Values of fields that stand below their labels: which lines can be one, and of which label."""

from typing import Any

from lark import Tree

from ..folding import fold, is_blank
from ..layout import Cell
from ..values.nama_orang import opens_with_degree
from ..values.tanggal import parse_tanggal
from .texts import cells_of, label_of, opening_line

__all__ = ["cells_below", "labels_alone", "may_fill"]

_FEWEST_ALONE = 4
"""So many labels without values beside them are no field left blank."""


def labels_alone(blocks: list[Tree[Any]]) -> range:
    """Which blocks are labels in a row with as many values below the last one, each of which its label can have.

    Empty when there are none: with one value more or less nothing tells which is whose.
    """
    start = 0
    for place, block in enumerate(blocks):
        if block.data != "medan" or opening_line(block).cell is not None:
            start = place + 1
        elif len(block.children) > 1:
            run = blocks[start : place + 1]
            keys = [label_of(opening_line(one)).kunci for one in run]
            cells = cells_below(block)
            if (
                len(run) >= _FEWEST_ALONE
                and len(set(keys)) == len(cells) == len(run)
                and all(_can_be(key, cell.text) for key, cell in zip(keys, cells, strict=True))
            ):
                return range(start, place + 1)
            start = place + 1
    return range(len(blocks), len(blocks))


def cells_below(block: Tree[Any]) -> list[Cell]:
    """The cells of the lines below a label."""
    return [cell for paragraph in block.children[1:] for cell in cells_of(paragraph)]


def _can_be(kunci: str, text: str) -> bool:
    """Whether a line by itself can be the value of a field."""
    date = parse_tanggal(text).tanggal is not None
    if kunci.startswith("tanggal"):
        return date or (kunci == "tanggal_revisi" and is_blank(text))
    if kunci == "nomor":
        return not date and _is_numbering(text)
    return not date and not any(map(str.isdigit, text)) and any(map(str.isalpha, text))


_PARTS_NUMBER = "/.-"


def _is_numbering(text: str) -> bool:
    """Whether a text looks like the number of a document: "045/12/2023", "SOP.SEK.01", "W12-OT.02-0114 TAHUN 2022"."""
    words = text.split()
    return any(map(str.isdigit, text)) and (len(words) == 1 or "/" in text or "tahun" in fold(" ".join(words[1:-1])))


_LONGEST_BELOW = {"tanggal": 30, "nomor": 60, "nama": 200}
"""Characters of a value below its label: longer lines are no date, number or name."""


def may_fill(kunci: str, paragraph: Tree[Any]) -> bool:
    """Whether the lines below a label can be its value: only what looks like one, for labels whose values do."""
    if paragraph.data not in ("alinea", "lanjut", "butir"):
        return False
    text = " ".join(cell.text for cell in cells_of(paragraph))
    if kunci.startswith("tanggal"):
        return len(text) <= _LONGEST_BELOW["tanggal"] and (any(c.isdigit() for c in text) or is_blank(text))
    if kunci == "nomor":
        # Figures alone count right below the label only: farther down they may be the number of a page.
        parts = any(sign in text for sign in _PARTS_NUMBER) or paragraph.data == "lanjut"
        return len(text) <= _LONGEST_BELOW["nomor"] and _is_numbering(text) and parts
    named = kunci in ("nama", "jenis_layanan") and not opens_with_degree(text, also_of_agencies=True)
    return named and len(text) <= _LONGEST_BELOW["nama"] and len(text.split()) > 1
