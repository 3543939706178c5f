"""Who signs: office, name, rank and NIP out of the lines beside Disahkan Oleh and below a table."""

from typing import Any

from lark import Tree

from ..folding import fold
from ..layout import Cell
from ..model import Teks
from ..values.nama_orang import behind_rank, names_person, opens_with_degree
from ..values.nomor_pegawai import numbers_person
from ..values.tempat_tanggal import place_and_date
from ..vocabulary.istilah import SIGNED_BY
from ..vocabulary.kata_sambung import goes_on, kata_sambung
from ..vocabulary.openings import first_words
from .texts import cells_of, joined_teks, opening_line, teks_of_cells

__all__ = ["approving", "only_made", "signature_in", "signers_of"]


def signature_in(below: list[Tree[Any]], *, office: str = "", agency: str = "") -> dict[str, Teks]:
    """Take office, name, rank and NIP out of the lines below; what is none of them stays in ``below``.

    ``office`` is the office when it stands above these lines, ``agency`` the letterhead, folded. The last line of text
    before rank and NIP is the name; what stands between the office and it goes on with the office.
    """
    found: dict[str, Teks] = {}
    rest: list[Tree[Any]] = []
    lines: list[Cell] = []
    written: list[Cell] = []
    above = _name_above(below) if not office else None
    signed = any(child.data == "nip" for child in below)
    # Above an office that follows stands no name.
    offices = [place for place, child in enumerate(below) if child.data == "jabatan"]
    first = offices[0] if offices else 0
    for place, child in enumerate(below):
        cells = cells_of(child) if child.data != "sisa" else []
        if not cells:
            rest.append(child)
        elif child is above:
            found["nama"] = teks_of_cells(cells)
        elif place_and_date(" ".join([cell.text for cell in cells])) and "tempat_tanggal" not in found:
            found["tempat_tanggal"] = teks_of_cells(cells)
        elif child.data in ("jabatan", "pangkat", "nip") and child.data not in found:
            found[child.data] = teks_of_cells(cells)
            if child.data == "jabatan":
                office = cells[-1].text
                written = cells
        elif (
            child.data == "jabatan"
            and not lines
            and found.keys() - {"tempat_tanggal"} == {"jabatan"}
            and (_stands_in(written[0]) or _stands_in(cells[0]))
        ):
            # "a.n. BUPATI" and below it, or "Plt. KEPALA DINAS" and below it, the office of who signs; then "u.b.".
            written += cells
        elif (
            child.data in ("alinea", "lanjut")
            and "nip" not in found
            and (office or (signed and place >= first) or (not offices and not lines and _names_someone(cells)))
        ):
            lines.extend(cells)
        else:
            rest.append(child)
    if written:
        found["jabatan"] = teks_of_cells(written)
    _tell_name(found, written, lines, office, agency)
    below[:] = rest
    return found


def _names_someone(cells: list[Cell]) -> bool:
    """Whether a line by itself is a name with a degree: who approves without naming an office, "Dr. Hj. Sri, M.Ag."."""
    return len(cells) == 1 and names_person(cells[0].text)


def _tell_name(found: dict[str, Teks], written: list[Cell], lines: list[Cell], office: str, agency: str) -> None:
    """Tell the name from the office: of the lines ``written`` as the office, and of those of text below ``office``."""
    if (
        not lines
        and len(written) > 1
        and _may_name(written[-2], written[-1], agency)
        and _is_told_apart(found, *written[-2:])
    ):
        # No blank line parts the office from the name.
        found["jabatan"] = teks_of_cells(written[:1])
        lines = written[1:]
    if lines and _continues(lines[-2].text if len(lines) > 1 else office, lines[-1], agency):
        # The name of the office is wrapped, and no name follows.
        _go_on_with_office(found, lines)
    else:
        _name_lines(lines, found)


def _names_who_has_it(rank: str) -> bool:
    """Whether a name stands behind the rank: one with a degree, "AKBP Sutrisno, S.I.K.", or that of a soldier."""
    return not numbers_person(rank) and (names_person(rank) or behind_rank(rank) != "")


def _name_above(below: list[Tree[Any]]) -> Tree[Any] | None:
    """The name of who signs where it stands between "Disahkan oleh" and the office, and nothing else does."""
    if len(below) < 3 or [child.data for child in below[:3]] != ["pembuka_tanda_tangan", "alinea", "jabatan"]:
        return None
    named = not any(child.data in ("alinea", "lanjut") for child in below[3:])
    return below[1] if named and opening_line(below[0]).istilah is not None else None


def signers_of(below: list[Tree[Any]]) -> list[list[Tree[Any]]]:
    """The lines below a table, those of each signature by themselves."""
    found: list[list[Tree[Any]]] = [[]]
    seen: set[str] = set()
    office: Tree[Any] | None = None
    for child in below:
        kind = child.data
        if (kind == "pembuka_tanda_tangan" and not seen.isdisjoint(("jabatan", "nip"))) or (
            kind == "jabatan" and not seen.isdisjoint(("nip", "nama"))
        ):
            found.append([])
            seen = set()
            office = None
        found[-1].append(child)
        if office is None and kind == "jabatan":
            office = child
        # Text below an office is a name, unless the office of who stands in follows.
        named = kind in ("alinea", "lanjut") and office is not None and not _stands_in(cells_of(office)[0])
        seen.add("nama" if named else kind)
    return found


def approving(signers: list[list[Tree[Any]]], office: str) -> list[Tree[Any]]:
    """Whose signature approves: of those who did not make or examine the SOP the holder of the office, or the first."""
    able = [signer for signer in signers if not only_made(signer)]
    if len(able) > 1 and office:
        words = fold(office)
        alike = [_alike(signer, words) for signer in able]
        if max(alike):
            return able[alike.index(max(alike))]
    return able[0] if able else []


def _alike(signer: list[Tree[Any]], office: str) -> int:
    """In how many letters the office of a signature begins like another one, where one of the two is all of that."""
    offices = [fold(cell.text) for child in signer if child.data == "jabatan" for cell in cells_of(child)]
    return max([len(name) for name in offices if office.startswith(name) or name.startswith(office)], default=0)


def only_made(signer: list[Tree[Any]]) -> bool:
    """Whether "Dibuat oleh" or "Diperiksa oleh" stands above a signature."""
    openings = [opening_line(child).istilah for child in signer if child.data == "pembuka_tanda_tangan"]
    return any(opening is not None and opening.kunci in SIGNED_BY - {"disahkan_oleh"} for opening in openings)


def _stands_in(cell: Cell) -> bool:
    """Whether an office is signed for by another: "a.n.", "u.b.", "Plt."."""
    return first_words(cell.text, ("atas_nama",)) is not None


def _may_name(above: Cell, line: Cell, agency: str) -> bool:
    """Whether the last line of an office may be the name of who holds it: it does not go on with the office."""
    goes_on = _continues(above.text, line, agency) or first_words(line.text, ("jabatan",)) is not None
    return not goes_on and not line.text.endswith(",") and not any(map(str.isdigit, line.text))


def _is_told_apart(found: dict[str, Teks], above: Cell, line: Cell) -> bool:
    """Whether a line that may be a name is one: rank or number follow, or it has a degree or capitals of its own."""
    signed = not found.keys().isdisjoint(("pangkat", "nip"))
    return signed or _in_capitals(above, line) or names_person(line.text)


def _in_capitals(above: Cell, line: Cell) -> bool:
    """Whether a line stands in capitals below one that does not."""
    return line.text.isupper() and not above.text.isupper()


def _continues(above: str, line: Cell, agency: str) -> bool:
    """Whether a line goes on with the office above it: that one is cut off, this one names agency or region, or the
    letterhead goes on in the same words. "Lurah Kalabahi Kota" is not cut off before who has a degree.
    """
    opening = fold(line.text).partition(" ")[0]
    cut_off = above.endswith(_SIGNS) or goes_on(above, ("kata",)) or opening in kata_sambung("kata")
    if cut_off or first_words(line.text, ("kop",)) is not None:
        return True
    of_a_place = goes_on(above, ("daerah",)) or fold(above).endswith(tuple(kata_sambung("bertempat")))
    if of_a_place and not names_person(line.text):
        return True
    words = fold(line.text).split()
    # The region behind it may stand in another line of the letterhead.
    region = next((at for at, word in enumerate(words) if at and word in kata_sambung("daerah")), len(words))
    office = f" {fold(above).rpartition(' ')[2]} {' '.join(words[:region])} "
    return bool(agency) and office in f" {agency} "


_SIGNS = ("&", "/", "-")
_LONGEST_DEGREES = 14
"""Characters: what is longer holds a name."""

_SHORT_DEGREE = 3
"""Letters of a degree without stops, "SE"."""


def _name_lines(lines: list[Cell], found: dict[str, Teks]) -> None:
    """The last line is the name; degrees alone on it ("M.Si.") are the end of a name that was wrapped, and the line
    above it is its beginning where a degree opens that: "Drs. H. Andi".

    Without such a line it may stand behind the rank.
    """
    if not lines:
        if "nama" not in found and "pangkat" in found and _names_who_has_it(found["pangkat"].teks):
            found["nama"] = found.pop("pangkat")
        return
    wrapped = len(lines) > 1 and _are_degrees(lines[-1].text)
    first = len(lines) - (2 if wrapped else 1)
    if first and opens_with_degree(lines[first - 1].text) and not opens_with_degree(lines[first].text):
        first -= 1
    found["nama"] = teks_of_cells(lines[first:])
    if first:
        _go_on_with_office(found, lines[:first])


def _go_on_with_office(found: dict[str, Teks], lines: list[Cell]) -> None:
    office = teks_of_cells(lines)
    found["jabatan"] = joined_teks(found["jabatan"], office) if "jabatan" in found else office


def _are_degrees(text: str) -> bool:
    """Whether a line holds nothing but degrees: "M.Si.", "S.H., M.H.", "S.H., MM". "ARIMIN, S.H." is a name."""
    words = text.replace(",", " ").split()
    return (
        len(text) <= _LONGEST_DEGREES
        and "." in text
        and all("." in word or len(word) <= _SHORT_DEGREE for word in words)
    )
