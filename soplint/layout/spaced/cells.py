"""The words of a line of a step table by column: a piece that reaches over several columns is cut."""

from bisect import bisect_right
from collections.abc import Sequence

from ...values.waktu import is_time
from ...values.waktu_dalam_teks import end_of_time, end_of_unit, start_of_time
from ...vocabulary.kolom import MUTU_BAKU
from ..columns import Piece, VisualLine, cut_near, parts_of_piece
from ..flow_marks import MARK_BEFORE_WORDS, is_mark
from ..markers import NUMBER_OF_ROW
from ..rows import Cell, trimmed
from .starts import Cells

__all__ = ["NEAR", "LineCells"]

NEAR = 3
"""How far from the border between two columns the blank between their words may stand."""

_WORD = 5
"""Letters of a word that can be one of an activity only."""


class LineCells:
    """Gives the words of a line to the columns of its page.

    ``labels`` say what each column holds ("" below an actor), ``borders`` where each but the first starts;
    ``activity`` is the column of the activities.
    """

    def __init__(self, labels: Sequence[str], borders: list[int], activity: int) -> None:
        self.labels = labels
        self.borders = borders
        self.activity = activity
        self.end_of_activity = borders[activity] if activity < len(borders) else None

    def of(self, line: VisualLine) -> Cells:
        """The words of a line by column."""
        found: Cells = {}
        for piece in line.pieces:
            for part in self._parts(piece):
                middle = (part.low + part.high) // 2
                # A cell that fits one column stands in it whole; one that does not belongs where most of it is.
                inside = {bisect_right(self.borders, place) for place in (part.low, part.high - 1)}
                index = inside.pop() if len(inside) == 1 else bisect_right(self.borders, middle)
                if index > self.activity and self._goes_on(part):
                    index = self.activity
                if index and NUMBER_OF_ROW.fullmatch(part.cell.text) and bisect_right(self.borders, part.low) == 0:
                    # "10" is wider than the numbers above it.
                    index = 0
                if self._is_beside_activity(part, index) and is_mark(part.cell.text):
                    # No words of an activity: the mark of the actor beside it.
                    index += 1
                for column, cell in self._mark_apart(index, part.cell):
                    found.setdefault(column, []).append(cell)
        return found

    def _mark_apart(self, index: int, cell: Cell) -> list[tuple[int, Cell]]:
        """A cell behind the actors, and what it opens with where that is the mark of the last actor: "v Laporan"."""
        if (
            index
            and not self.labels[index - 1]
            and self.labels[index] in MUTU_BAKU
            and MARK_BEFORE_WORDS.match(cell.text)
        ):
            mark, rest = trimmed(cell.text[:1], cell.start), trimmed(cell.text[1:], cell.start + 1)
            if mark is not None and rest is not None:
                return [(index - 1, mark), (index, rest)]
        return [(index, cell)]

    def _is_beside_activity(self, piece: Piece, column: int) -> bool:
        """Whether a piece in the column of the activities stands nearer to the first actor, behind it, than to its
        start.
        """
        if column != self.activity or column == len(self.borders) or self.labels[column + 1]:
            return False
        low, high = ([0, *self.borders][column], self.borders[column])
        return piece.low + piece.high > low + high

    def _parts(self, piece: Piece) -> list[Piece]:
        """The words of a piece by column: cut around a time that stands in its column, then at the borders."""
        time = self._time_in(piece)
        if time is None:
            # "9. semester" in the first column is a number and a word.
            whole = is_time(piece.cell.text) and bisect_right(self.borders, piece.low) > 0
            return [piece] if whole else self._cut_at_borders(piece)
        parts = parts_of_piece(piece, time.start, time.stop)
        return [cell for part in parts for cell in ([part] if is_time(part.cell.text) else self._cut_at_borders(part))]

    def _time_in(self, piece: Piece) -> range | None:
        """Where in a piece that reaches into other columns a time stands whose column is Waktu."""
        if "waktu" not in self.labels:
            return None
        waktu = self.labels.index("waktu")
        text = piece.cell.text
        end = end_of_unit(text)
        if 0 < end < len(text) and bisect_right(self.borders, piece.low + end // 2) == waktu:
            return range(end)
        for start in [at for at, char in enumerate(text) if char.isdigit() and (at == 0 or text[at - 1] == " ")]:
            end = end_of_time(text, start)
            if end and bisect_right(self.borders, piece.low + (start + end) // 2) == waktu:
                return range(start_of_time(text, start), end)
        return None

    def _cut_at_borders(self, piece: Piece) -> list[Piece]:
        """A piece that reaches over a border is cut where a blank stands near it: one blank may be all there is."""
        return cut_near(piece, self.borders, self._blank_to_cut_at)

    def _blank_to_cut_at(self, piece: Piece, border: int) -> int | None:
        if not piece.low < border < piece.high:
            return None
        blank = _blank_near(piece, border)
        if blank is not None and border == self.end_of_activity and self._goes_on(piece):
            return None
        return blank

    def _goes_on(self, piece: Piece) -> bool:
        """Whether an activity goes on behind the border to the first actor: with a word in small letters, which no
        name opens with and which is no mark.
        """
        at = self.activity
        if bisect_right(self.borders, piece.low) != at or at == len(self.borders) or self.labels[at + 1]:
            return False
        blank = _blank_near(piece, self.borders[at])
        word = piece.cell.text[blank + 1 :].partition(" ")[0] if blank is not None else ""
        return len(word) >= _WORD and word.islower() and word.isalpha() and not is_mark(word)


def _blank_near(piece: Piece, border: int) -> int | None:
    """The blank in a piece that stands nearest to a border, as an offset into its text."""
    text = piece.cell.text
    near = [
        at for at in range(max(border - piece.low - NEAR, 1), border - piece.low + NEAR + 1) if text[at : at + 1] == " "
    ]
    return min(near, key=lambda at: abs(piece.low + at - border), default=None)
