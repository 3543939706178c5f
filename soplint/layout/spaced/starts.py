"""Where the rows start in a step table whose columns are kept apart with spaces: by numbers, blank lines and verbs."""

from itertools import pairwise
from typing import NamedTuple

from ...patterns import pattern
from ...values.waktu_dalam_teks import is_second_word
from ...vocabulary.kata_sambung import goes_on
from ...vocabulary.openings import opens_with_verb
from ..columns import VisualLine
from ..markers import NUMBER_OF_ROW, STEP_NUMBER, without_dirt
from ..rows import Cell

__all__ = ["Cells", "Starts"]

_SMALL = pattern(r"me[a-z]{4}")
"""How the verb that opens an activity begins in a table that is written in small letters."""

_NOUN = pattern(r"Pe[A-Za-z]{3,}an\b")
_DIGITS = pattern(r"\d+")
_LETTERS = pattern(r"[A-Za-z?]{1,2}\s?[.,)]?")
"""What a scan makes of a number."""

_TALL = 2
"""From so many lines above its number on, as many below it are no chance."""

_FEWEST_CENTRED = 3
"""From so many such rows on it is none for lower ones, either."""

Cells = dict[int, list[Cell]]
"""The words of a line by the number of their column."""

_Lines = list[VisualLine]


class Starts(NamedTuple):
    """Tells the first lines of rows; step numbers stand in one column, activities in another, mostly the next."""

    number_column: int
    activity: int

    def found(self, lines: _Lines, cells: list[Cells], numbers: list[int]) -> tuple[list[int], set[int]]:
        """The first line of each row; above and below its number a row has about as many lines, unless it hangs.

        Also those of them above which a tall row has exactly as many, or both rows that meet there have.
        """
        centred: set[int] = set()
        if self._stands_below(cells, numbers):
            return [0, *(number + 1 for number in numbers[:-1])], centred
        rest = self._rest_above(cells, numbers)
        hanging = numbers[0] == rest and not any(
            self._within(cells, number) or self._surrounded(cells, number) for number in numbers
        )
        starts = [rest]
        for above, below, following in zip(numbers, numbers[1:], [*numbers[2:], len(cells) - 1], strict=False):
            blank = [number for number in range(above + 1, below + 1) if lines[number].gap]
            if hanging and (not blank or below in blank):
                starts.append(below)
                continue
            expected = 2 * above - starts[-1] + 1
            candidates = blank or range(above + 1, below + 1)
            starts.append(
                min(
                    candidates,
                    key=lambda number: (
                        abs(number - expected - 0.4)
                        + self._unlikely(cells[number : below + 1])
                        + self._beheaded(cells[above + 1 : number], cells[number : below + 1])
                        + 2 * (number == below and self._surrounded(cells, below))
                        + self._goes_on_behind(cells, number, below, following)
                        - (number == expected and self._names_activity(cells[number]))
                    ),
                )
            )
            if starts[-1] == expected and above - starts[-2] >= _TALL:
                centred.add(expected)
        whole = [
            0 < number - start == end - number - 1
            for start, number, end in zip(starts, numbers, [*starts[1:], len(lines)], strict=True)
        ]
        if sum(whole) >= _FEWEST_CENTRED:
            centred.update(start for start, both in zip(starts[1:], pairwise(whole), strict=True) if all(both))
        return [0, *starts] if rest else starts, centred

    def _rest_above(self, cells: list[Cells], numbers: list[int]) -> int:
        """How many lines at the top of a page are of the row that the page before ends with: those above an activity
        that has as many lines above its number as below it, up to where the next one opens; 0 where that is not told.
        """
        first = numbers[0]
        if self._value(cells[first]) == 1 or self._opens_activity(cells[0]):
            return 0
        openings = {line for line, held in enumerate(cells) if self._opens_activity(held)} | {len(cells)}
        if 2 * first + 1 in openings and self.activity not in cells[0]:
            # All lines above the number are of its own row, which has as many below it.
            return 0
        for start in range(first, 0, -1):
            # Of a row with an even number of lines two are in the middle.
            middle = 2 * first - start + 1
            if start in openings and not openings.isdisjoint(range(middle - 1, middle + 2)):
                return start
        return 0

    def numbers(self, cells: list[Cells]) -> tuple[list[int], set[int]]:
        """The lines with the number of a step, misread ones too, and lines with what may be another.

        A figure that leaves the sequence is dirt where the activity of the number above goes on beside it. Letters are
        a number where one is wanting in the sequence, or where an activity opens beside them.
        """
        found: list[int] = []
        for line in [line for line, held in enumerate(cells) if self.is_number(held)]:
            value = self._value(cells[line])
            follows = not found or value == self._value(cells[found[-1]]) + 1
            part = STEP_NUMBER.fullmatch(without_dirt(cells[line][self.number_column][0].text)) is None
            if follows or part or self._may_open(cells[found[-1] + 1 : line + 1]) or self._opens_small(cells, line):
                found.append(line)
        taken, doubtful = list(found), set[int]()
        for above, below in pairwise([*found, len(cells)] if found else ()):
            letters = [line for line in range(above + 1, below) if self._is_like_number(cells[line])]
            wanting = self._value(cells[below]) - self._value(cells[above]) - 1 if below < len(cells) else 0
            opening = [line for line in letters if self._opens_activity(cells[line])]
            taken += letters if len(letters) == wanting else opening
            if 0 < wanting != len(letters):
                doubtful.update(set(letters) - set(opening))
        return sorted(taken), doubtful

    def _stands_below(self, cells: list[Cells], numbers: list[int]) -> bool:
        """Whether each number stands beside the last line of its row: there an activity ends that opens above it, and
        none goes on below.
        """
        if numbers[-1] < len(cells) - 1 or not any(self._goes_on(cells[number]) for number in numbers):
            return False
        return not any(
            self._opens_activity(cells[number]) or self._goes_on(cells[number + 1]) for number in numbers[:-1]
        )

    def _may_open(self, lines: list[Cells]) -> bool:
        """Whether an activity may open in these lines: not all of their words go on with the one above."""
        words = [cells for cells in lines if self.activity in cells]
        return not words or not all(map(self._goes_on, words))

    def _value(self, cells: Cells) -> int:
        digits = _DIGITS.search(cells[self.number_column][0].text)
        return int(digits.group()) if digits is not None else 1

    def _is_like_number(self, cells: Cells) -> bool:
        found = cells.get(self.number_column, [])
        return len(found) == 1 and len(cells) > 1 and _LETTERS.fullmatch(without_dirt(found[0].text)) is not None

    def cuts_activity(self, above: Cells, below: Cells, *, centred: bool) -> bool:
        """Whether a row starts in the middle of an activity: its lines go on, and the words do not end and begin.

        With a capital letter they do where the rows have as many lines below their numbers as above them (``centred``).
        """
        column = self.activity
        if column not in above or column not in below or self.is_number(below):
            return False
        if not self._opens_activity(below):
            return not centred or self._goes_on(below) or goes_on(above[column][-1].text)
        # A capital letter after "dan" opens an activity, and the one above is cut off; in capitals nothing tells.
        return goes_on(above[column][-1].text) and below[column][0].text.isupper()

    def is_number(self, cells: Cells) -> bool:
        """Whether a line holds the number of a step."""
        found = cells.get(self.number_column, [])
        return len(found) == 1 and NUMBER_OF_ROW.fullmatch(without_dirt(found[0].text)) is not None

    def _beheaded(self, above: list[Cells], row: list[Cells]) -> float:
        """How little a row looks whole: its activity goes on with one that the lines above it open."""
        column = self.activity
        first = next((cells for cells in row if column in cells), None)
        last = next((cells for cells in reversed(above) if column in cells), None)
        cut_off = first is not None and last is not None and self._goes_on(first) and not self._goes_on(last)
        return 2 if cut_off else 0

    def _goes_on_behind(self, cells: list[Cells], start: int, number: int, following: int) -> bool:
        """Whether a row that starts in a line, and has as many lines below its number as above, would end in the middle
        of an activity; ``following`` is the last line that may be the first of the next row.
        """
        behind = 2 * number - start + 1
        return number < behind <= following and self._goes_on(cells[behind])

    def _within(self, cells: list[Cells], number: int) -> bool:
        """Whether the line of a number goes on with the activity of the line above, which has no number of its own."""
        above = number > 0 and self._opens_activity(cells[number - 1]) and not self.is_number(cells[number - 1])
        if self._goes_on(cells[number]):
            return above or not self._opens_small(cells, number)
        return above and not self._opens_activity(cells[number])

    def _opens_small(self, cells: list[Cells], number: int) -> bool:
        """Whether an activity opens beside a number with a verb in small letters, "memeriksa berkas": the words above,
        up to the number before, go on with the row above, and do not end in "dan".
        """
        column = self.activity
        if column not in cells[number] or _SMALL.match(cells[number][column][0].text) is None:
            return False
        last = None
        for line in range(number - 1, -1, -1):
            if column in cells[line]:
                last = last or cells[line][column][-1].text
                if not self.is_number(cells[line]) and not self._goes_on(cells[line]):
                    return False
            if self.is_number(cells[line]):
                break
        return last is None or not goes_on(last)

    def _surrounded(self, cells: list[Cells], number: int) -> bool:
        """Whether a cell stands above and below the line of a number, not in it, and goes on there, while the activity
        does not go on from that line: the number is in the middle of its row.
        """
        if not 0 < number < len(cells) - 1 or any(self.is_number(cells[line]) for line in (number - 1, number + 1)):
            return False
        above, own, below = cells[number - 1 : number + 2]
        column = self.activity
        if column in own and (column in above or column in below):
            return False
        parted = above.keys() - own.keys()
        return any(column in parted and found[0].text[0].islower() for column, found in below.items())

    def _unlikely(self, lines: list[Cells]) -> float:
        """How little a line, the first of these, looks like the first of a row: it goes on with an activity, or with
        all that it holds; one whose activity opens with a verb looks more like it, and so does what stands right above
        that activity in a taller cell.
        """
        cells = lines[0]
        if self._goes_on(cells):
            return 2
        if all(found[0].text[0].islower() or is_second_word(found[0].text) for found in cells.values()):
            return 1.5
        first = next((below for below in lines if self.activity in below), None)
        if first is None or self._goes_on(first):
            return 0
        if not self._opens_activity(first):
            return 1 if first is cells else 0
        # Beside the number an activity of one line opens too, in a row whose other cells are taller.
        return 0 if self.is_number(first) else -2

    def _opens_activity(self, cells: Cells) -> bool:
        found = cells.get(self.activity, [])
        return bool(found) and opens_with_verb(found[0].text)

    def _names_activity(self, cells: Cells) -> bool:
        """Whether a noun of an action opens the activity in this line, where a verb should: "Pemeriksaan berkas"."""
        found = cells.get(self.activity, [])
        return bool(found) and _NOUN.match(found[0].text) is not None

    def _goes_on(self, cells: Cells) -> bool:
        """Whether the activity in this line goes on with words of the line above."""
        found = cells.get(self.activity, [])
        return bool(found) and found[0].text[0].islower()
