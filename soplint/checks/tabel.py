"""Step tables: their columns, their headings on further pages, the cells of their rows."""

from collections.abc import Iterable
from typing import Any, Literal

from ..findings import Related
from ..folding import fold
from ..model import Langkah, Sop, Tabel, Teks
from ..source import Source, Span
from ..values.waktu_dalam_teks import opens_time
from ..vocabulary import unspaced
from ..vocabulary.istilah import column_forms, label_baku
from ..vocabulary.kolom import MUTU_BAKU
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .jabatan import actor_words
from .keterbacaan import noisy
from .parts_of_hits import enumerated
from .waktu_bergeser import misplaced_time

__all__: list[str] = []


class ColumnsOptions(Options):
    """``kolom`` are the columns that the first table must have."""

    kolom: tuple[Literal["nomor", "uraian", "pelaksana", "kelengkapan", "waktu", "output", "keterangan"], ...]


@check(Sop, options=ColumnsOptions, placeholders=("kolom",), undetermined=True, worded=("kolom",), all_steps=True)
def required_columns(sop: Sop, options: ColumnsOptions, context: Context) -> Verdict:
    """The step table must have these columns; one finding on its first heading names all that are missing.

    Undetermined when its rows hold cells under a heading that could not be told: the column may be one of those.
    """
    if not sop.tabel:
        return Undetermined("tabel_tidak_terbaca")
    tabel = sop.tabel[0]
    missing = [name for name in options.kolom if name not in tabel.peran]
    if "nomor" in missing and _numbered_in_text(tabel):
        missing.remove("nomor")
    if not missing:
        return None
    if not tabel.langkah or any(_unclaimed(langkah) for langkah in tabel.langkah):
        return Undetermined("kolom_tidak_dikenal")
    if any(other.peran.issuperset(missing) for other in sop.tabel[1:]):
        # The columns of one table, printed on two pages.
        return Undetermined("kolom_tidak_dikenal")
    if noisy(sop):
        return Undetermined("kotor")
    return [Hit(tabel.spans[0], {"kolom": _columns(missing)})]


def _numbered_in_text(tabel: Tabel) -> bool:
    """Whether the steps' numbers stand in the column of their descriptions."""
    column = next((kolom for kolom in tabel.kolom if kolom.peran == "uraian" and kolom.label is not None), None)
    numbers = tuple([f"{fold(form)} " for form in column_forms("nomor")])
    if column is not None and column.label is not None and fold(column.label.teks).startswith(numbers):
        return True
    described = [langkah for langkah in tabel.langkah if langkah.uraian is not None]
    numbered = [each for each in described if each.nomor is not None or (each.uraian and each.uraian.teks[0].isdigit())]
    return len(numbered) * 2 > len(described)


def _unclaimed(langkah: Langkah) -> list[Span]:
    """The filled cells of a row that stand under no heading."""
    cells = (
        langkah.nomor_tertulis,
        langkah.uraian,
        *(getattr(langkah, name) for name in MUTU_BAKU),
        langkah.keterangan,
    )
    claimed = {span for teks in (*cells, *langkah.tanda) if teks is not None for span in teks.spans}
    return [span for span in langkah.spans if span not in claimed]


_ALIKE = 88.0
"""Similarity (0 to 100) from which two headings are one, misspelt: PLK004 speaks of those."""


@check(Sop, placeholders=("perubahan",), worded=("perubahan",))
def same_heading(sop: Sop, options: Options, context: Context) -> Verdict:
    """A table that goes on over the page must name the columns and actors of the first one.

    A later table whose numbers start anew is another procedure and is left alone.
    """
    pairs = [
        (before, after) for before, after in zip(sop.tabel, sop.tabel[1:], strict=False) if _continues(before, after)
    ]
    if not pairs:
        return NOT_APPLICABLE
    hits = []
    for before, after in pairs:
        hit = _other_roles(before, after) or _other_actors(before, after)
        if hit is not None:
            hits.append(hit)
    return hits or None


def _continues(before: Tabel, after: Tabel) -> bool:
    last = next((langkah.nomor for langkah in reversed(before.langkah) if langkah.nomor is not None), None)
    first = next((langkah.nomor for langkah in after.langkah if langkah.nomor is not None), None)
    return last is not None and first is not None and first > last


def _other_roles(before: Tabel, after: Tabel) -> Hit | None:
    lost, added = before.peran - after.peran, after.peran - before.peran
    if not lost and not added:
        return None
    order = [kolom.peran for kolom in (*before.kolom, *after.kolom)]
    change = _change(_columns(sorted(lost, key=order.index)), _columns(sorted(added, key=order.index)))
    return Hit(after.spans[0], {"perubahan": change}, (Related(before.spans[0], "tajuk pertama"),))


def _columns(keys: Iterable[str]) -> str:
    """Columns by their labels."""
    return enumerated([label_baku(key, "kolom") for key in keys])


def _change(lost: str, added: str) -> str:
    """What became of headings: another one, none, or one more."""
    if lost and added:
        return f'"{lost}" menjadi "{added}"'
    return f'"{lost}" tidak ada lagi' if lost else f'"{added}" ditambahkan'


def _other_actors(before: Tabel, after: Tabel) -> Hit | None:
    old = [kolom.nama for kolom in before.pelaksana if kolom.nama is not None]
    new = [kolom.nama for kolom in after.pelaksana if kolom.nama is not None]
    if not old or not new:
        return None
    missing = [nama for nama in old if not _among(nama, new)]
    added = [nama for nama in new if not _among(nama, old)]
    # The same words, parted in another way, are names of columns that the text does not keep apart.
    if _words(missing) == _words(added):
        return None
    change = _change(enumerated([nama.teks for nama in missing]), enumerated([nama.teks for nama in added]))
    place = added[0].spans[0] if added else after.spans[0]
    note = missing[0].spans[0] if missing else before.spans[0]
    return Hit(place, {"perubahan": change}, (Related(note, "tajuk pertama"),))


def _words(names: list[Teks]) -> list[str]:
    """All words of some names, in the order of the alphabet."""
    return sorted(word for nama in names for word in fold(nama.teks).split())


def _among(nama: Teks, others: list[Teks]) -> bool:
    key = unspaced(nama.teks)
    if any(key == unspaced(other.teks) or actor_words(nama.teks) == actor_words(other.teks) for other in others):
        return True
    from rapidfuzz import fuzz

    return any(fuzz.ratio(key, unspaced(other.teks)) >= _ALIKE for other in others)


@check(Langkah, placeholders=("sel", "kolom", "langkah"), undetermined=True, together=True)
def cells_per_row(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A row must have its cells under its columns: flagged when cells too many or too few have moved its contents.

    Blank cells cut off or added at the end move nothing. Where most rows deviate, the heading is in doubt instead.
    """
    moved: dict[int, Verdict] = {}
    for tabel in context.sop.tabel:
        moved.update(_moved_rows(tabel, context))
    return [moved.get(id(step)) for step in steps]


def _moved_rows(tabel: Tabel, context: Context) -> dict[int, Verdict]:
    """What to say of the rows whose contents stand under other columns than their own, by the identity of the row."""
    width = _width(tabel)
    rows = [langkah for langkah in tabel.langkah if langkah.sel != width and _moved(langkah, tabel, context.source)]
    if len(rows) * 2 > len(tabel.langkah):
        return {id(langkah): Undetermined("kolom_tidak_dikenal") for langkah in rows}
    return {id(row): [Hit(row.spans[0], _cells_and_columns(row, width, context.sop))] for row in rows}


def _cells_and_columns(row: Langkah, width: int, sop: Sop) -> dict[str, Any]:
    return {"sel": row.sel, "kolom": width, "langkah": sop.step_number(row)}


def _moved(langkah: Langkah, tabel: Tabel, source: Source) -> bool:
    """Whether a filled cell stands beyond the last column, or the time stands in another column than its own."""
    if "waktu" not in tabel.peran:
        return False
    if langkah.bergeser:
        return True
    if langkah.waktu is not None and opens_time(langkah.waktu.teks):
        return langkah.sel > _width(tabel) and langkah.spans[-1] in _unclaimed(langkah)
    return misplaced_time(langkah, source)


def _width(tabel: Tabel) -> int:
    return max((kolom.letak for kolom in tabel.kolom), default=-1) + 1
