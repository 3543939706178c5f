"""Steps: their numbers, and the cells that must be filled."""

import re
from itertools import pairwise
from typing import Literal

from ..findings import Related
from ..folding import fold
from ..layout import marker_of
from ..misread import LIKE_DIGITS
from ..model import Langkah, Sop, Teks, blank, part_of_step, says_anything
from ..patterns import pattern
from ..vocabulary.kolom import MUTU_BAKU
from ..vocabulary.templat import names_what_belongs
from . import NOT_APPLICABLE, Context, Hit, Options, Undetermined, Verdict, check
from .bacaan import ReadStep, procedures, row_of
from .kata_kerja import is_verb
from .parts_of_hits import step_anchor
from .waktu_bergeser import misplaced_time, time_lost, times_moved, two_times

__all__ = ["is_substep"]

_MARKS_OF_PARTS = ("huruf", "tanda")


def is_substep(langkah: Langkah) -> bool:
    """Whether a row is a step's part, by its number, "a.", "3.1", "3a", or by what marks its description, "a.", "-"."""
    nomor = langkah.nomor_tertulis
    if nomor is None:
        marker = marker_of(langkah.uraian.teks) if langkah.uraian is not None else None
        return marker is not None and marker.jenis in _MARKS_OF_PARTS
    return part_of_step(langkah) != ""


@check(Sop, placeholders=("nomor", "seharusnya"), undetermined=True)
def step_numbers(sop: Sop, options: Options, context: Context) -> Verdict:
    """Step numbers must run 1, 2, 3, ..., over pages too; a table that starts again at 1 is another procedure."""
    if not sop.langkah:
        return Undetermined("tidak_ada")
    read = [_Sequence(rows) for rows in procedures(context)]
    unsure = any(sequence.unsure for sequence in read)
    hits = [hit for sequence in read for hit in sequence.hits]
    return hits or (Undetermined("nomor_tidak_terbaca") if unsure else None)


class _Sequence:
    """The numbers of one procedure, read from its first row to the last.

    ``hits`` are those that leave the sequence, ``unsure`` tells whether any of them cannot be judged.
    """

    def __init__(self, rows: list[ReadStep]) -> None:
        self.hits: list[Hit] = []
        self.unsure = False
        if [row.langkah.nomor for row in rows] == list(range(1, len(rows) + 1)):
            return
        self._steps = _numbered(rows)
        self._split = _split(rows)
        self._allowed = {1}
        """The numbers that may come next: one wrong number is one fault, and leaves open how they go on."""
        self._missing = 0
        """Rows since the last number that the scan lost the number of: the next may count them or not."""
        self._right = 1
        """What stands here if all rows are counted: behind a fault "1, 3, 5, 7" should be 1, 2, 3, 4."""
        self._before: Teks | None = None
        self._faulty = len(self._steps)
        """The place of the last fault."""
        for position, step in enumerate(self._steps):
            if step.nomor is None or step.nomor_tertulis is None:
                self.unsure = True
                self._missing += 1
                continue
            self._read(position, step.nomor, step.nomor_tertulis)
            self._missing = 0
            self._before = step.nomor_tertulis
            self._right = self._right + 1 if self._faulty == position else min(self._allowed)

    def _read(self, position: int, number: int, written: Teks) -> None:
        if self._follows(number):
            self._allowed = {number + 1} | {other for other in self._allowed if other > number}
        elif following := self._following_if_doubted(position, number, written):
            self.unsure = True
            self._allowed = {following}
        elif position - 1 == self._faulty and number == self._steps[self._faulty].nomor:
            # "1." before every step is one fault: a list lost its numbers.
            here = Related(written.spans[0], "juga di sini")
            self.hits[-1] = self.hits[-1]._replace(related=(*self.hits[-1].related, here))
            self._allowed |= {max(self._allowed) + 1}
            self._faulty = position
        else:
            related = (Related(self._before.spans[0], "nomor sebelumnya"),) if self._before is not None else ()
            self.hits.append(Hit(written.spans[0], {"nomor": number, "seharusnya": self._right}, related))
            expected = min(self._allowed)
            self._allowed = {expected, expected + 1, number + 1}
            self._faulty = position

    def _follows(self, number: int) -> bool:
        """Whether a number may come next, if rows without a number count, and steps that only their parts number."""
        expected = min(self._allowed)
        counted = number <= expected + self._missing or self._split.issuperset(range(expected, number))
        return number in self._allowed or (expected <= number and counted)

    def _following_if_doubted(self, position: int, number: int, written: Teks) -> int:
        """What comes next where the text cannot tell whether a number is wrong; 0 where it can."""
        expected = min(self._allowed)
        after = next((step.nomor for step in self._steps[position + 1 :] if step.nomor is not None), None)
        if number == 1 and after == 2:
            # Several procedures in one table: whether that is meant cannot be told.
            return 2
        if number == expected + 1 and _two_rows(self._steps[max(position - 1, 0)], self._before or written):
            # The row above (or the first one) was read together with the one whose number the scan lost, or may be so.
            return number + 1
        return expected + self._missing + 1 if _misread(number, expected + self._missing, after) else 0


_LIKE_DIGIT = pattern(r"(?:\d{1,3}\s)?[b-z][.)]*", re.I)  # the parts of a step begin with "a"
_LIKE_FOUR = pattern(r"a[.)]*", re.I)


def _numbered(rows: list[ReadStep]) -> list[Langkah]:
    """The rows that owe a number: no parts of steps, but a letter between numbers that a scan takes for a digit."""
    parts = [is_substep(row.langkah) for row in rows]
    return [row.langkah for at, row in enumerate(rows) if not parts[at] or _is_misread(rows, parts, at)]


def _is_misread(rows: list[ReadStep], parts: list[bool], at: int) -> bool:
    """Whether the letter of a row is a number that a scan misread: no other part of a step stands beside it."""
    nomor = rows[at].langkah.nomor_tertulis
    if nomor is None or any(parts[max(at - 1, 0) : at] + parts[at + 1 : at + 2]):
        return False
    written = nomor.teks.strip()
    if _LIKE_FOUR.fullmatch(written) is not None:
        return [row.langkah.nomor for row in rows[max(at - 1, 0) : at + 2]] == [3, None, 5]
    return _LIKE_DIGIT.fullmatch(written) is not None


_WHOLE = pattern(r"\(?(\d{1,3})")


def _split(rows: list[ReadStep]) -> set[int]:
    """The numbers of steps whose parts are numbered: 3 of "3a" and "3b", which need no row "3" above them."""
    written = [row.langkah.nomor_tertulis for row in rows if is_substep(row.langkah)]
    wholes = [_WHOLE.match(nomor.teks.strip()) for nomor in written if nomor is not None]
    return {int(whole[1]) for whole in wholes if whole is not None}


_TWO_NUMBERS = pattern(r"\W*\d+\W*\s\w")


def _two_rows(step: Langkah, number: Teks) -> bool:
    """Whether a row was read together with the one below it: it has two numbers, two times or two activities."""
    return (
        bool(step.ragu)
        or two_times(step.waktu)
        or _TWO_NUMBERS.match(number.teks) is not None
        or _two_activities(step.uraian)
    )


def _two_activities(uraian: Teks | None) -> bool:
    """Whether within its lines a description begins anew: "Menyusun resume Menandatangani surat"."""
    if uraian is None or len(uraian.spans) < 2:
        return False
    words = uraian.teks.split()
    return any(word.istitle() and above[-1].isalnum() and is_verb(fold(word)) for above, word in pairwise(words))


def _misread(number: int, expected: int, after: int | None) -> bool:
    """Whether a number is the expected one but for a digit that scans confuse, and the next goes on as if it were."""
    a, b = str(number), str(expected)
    if after != expected + 1 or number == expected - 1 or len(a) != len(b):
        return False
    pairs = [x + y for x, y in zip(a, b, strict=True) if x != y]
    return len(pairs) == 1 and pairs[0] in LIKE_DIGITS


class OwedOptions(Options):
    """``kolom`` is the column that every step must fill; with ``gabungan`` a dash may stand for the cell above it."""

    kolom: Literal["kelengkapan", "waktu", "output"]
    gabungan: bool = False


_MIN_COLUMN = 3
"""From so many steps on, a column that is blank in all of them is one fault and not one for each step."""


@check(Langkah, options=OwedOptions, placeholders=("langkah",), undetermined=True, together=True, worded=("langkah",))
def owed_cell(steps: list[Langkah], options: OwedOptions, context: Context) -> list[Verdict]:
    """A cell of the quality standard must be filled (PermenPANRB 35/2012: every activity has its mutu baku).

    Rows that only mark start or end owe none, nor do those whose cell is that of the row above. Of a column that is
    blank throughout, the first step answers for all.
    """
    kolom = options.kolom
    return [None if says_anything(getattr(step, kolom)) else _owed(step, options, context) for step in steps]


def _owed(langkah: Langkah, options: OwedOptions, context: Context) -> Verdict:
    value = getattr(langkah, options.kolom)
    row = row_of(langkah, context)
    if options.kolom not in row.tabel.peran:
        return Undetermined("kolom_tidak_ada")
    if row.terminal or blank(langkah.uraian) or options.kolom in langkah.tergabung:
        return NOT_APPLICABLE
    rows, place = next(
        (rows, place) for rows in procedures(context) for place, other in enumerate(rows) if other.langkah is langkah
    )
    above = rows[place - 1].langkah if place else None
    below = rows[place + 1].langkah if place + 1 < len(rows) else None
    if any(beside is not None and beside.ragu for beside in (above, below)):
        # What this one lacks may stand there.
        return Undetermined("baris_diragukan")
    if _answered_by_kin(langkah, [row.langkah for row in rows[:place]], below, options.kolom):
        return NOT_APPLICABLE
    steps = [r.langkah for r in rows if not r.terminal and not blank(r.langkah.uraian)]
    if len(steps) >= _MIN_COLUMN and all(blank(getattr(step, options.kolom)) for step in steps):
        if times_moved(steps):
            return Undetermined("kolom_bergeser")
        if steps[0] is not langkah:
            return Undetermined("kolom_kosong")
        related = tuple(Related(step_anchor(step), "juga kosong") for step in steps[1:])
        numbers = " s.d. ".join(str(context.sop.step_number(step)) for step in (steps[0], steps[-1]))
        return [Hit(step_anchor(langkah), {"langkah": numbers}, related, confidence="possible")]
    if above is not None and _merged(langkah, above, options, value):
        return Undetermined("sel_gabungan")
    if misplaced_time(langkah, context.source) or time_lost(langkah):
        return Undetermined("kolom_bergeser")
    return [Hit(step_anchor(langkah), {"langkah": context.sop.step_number(langkah)})]


def _answered_by_kin(langkah: Langkah, above: list[Langkah], below: Langkah | None, kolom: str) -> bool:
    """A step whose parts have rows of their own leaves its cells to them, and they may leave theirs to it."""
    if is_substep(langkah):
        # Where letters count all the rows, none is a part of another.
        return not all(map(is_substep, above))
    return below is not None and is_substep(below) and not blank(getattr(below, kolom))


_LINE = pattern(r"[\s.…_]*(?:…|[\s.…_]{3})[\s.…_]*")


def _to_fill_in(text: str) -> bool:
    """Whether a blank cell holds a line to write on, or what a template says belongs there."""
    return _LINE.fullmatch(text) is not None or names_what_belongs(text)


def _merged(langkah: Langkah, above: Langkah, options: OwedOptions, value: Teks | None) -> bool:
    """Whether the cell above may stand for this one: a dash below it, or a row that leaves its whole standard blank."""
    if blank(getattr(above, options.kolom)):
        return False
    if value is not None and options.gabungan and not _to_fill_in(value.teks):
        return True
    return all(getattr(langkah, name) is None for name in MUTU_BAKU) and not any(
        blank(getattr(above, name)) for name in MUTU_BAKU
    )


@check(Langkah, placeholders=("langkah",), undetermined=True, together=True)
def description_filled(steps: list[Langkah], options: Options, context: Context) -> list[Verdict]:
    """A step with anything in its quality standard must say what is done; a row of flow marks need not."""
    return [None if says_anything(step.uraian) else _without_description(step, context) for step in steps]


def _without_description(langkah: Langkah, context: Context) -> Verdict:
    if "uraian" not in row_of(langkah, context).tabel.peran:
        return Undetermined("kolom_tidak_ada")
    if all(blank(getattr(langkah, name)) for name in MUTU_BAKU):
        return NOT_APPLICABLE
    return [Hit(step_anchor(langkah), {"langkah": context.sop.step_number(langkah)})]
