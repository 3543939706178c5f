"""Cells between tabs: what a spreadsheet or a word processor leaves of a table, quoted cells over several lines too."""

from .rows import LINE, Cell, cut, joined, lines_of, trimmed

__all__ = ["quoted_end", "tab_cells"]

_MAX_QUOTED_LINES = 40


def tab_cells(text: str, start: int, line: str) -> list[Cell | None]:
    """The cells of a line that has tabs."""
    if '"' not in line:
        cells: list[Cell | None] = []
        for piece in line.split("\t"):
            cells.append(trimmed(piece, start) if piece else None)
            start += len(piece) + 1
        return cells
    cells = []
    for piece in _split_quoted(line):
        end = start + len(piece)
        cells.append(_unquoted(text, start, end) if piece else None)
        start = end + 1
    return cells


def quoted_end(text: str, start: int, end: int) -> int:
    """Where the row ends that starts here: a quoted cell of a spreadsheet goes on over line ends.

    A quote that is never closed is only a quote: the row then ends with its line.
    """
    line_end = end
    for _ in range(_MAX_QUOTED_LINES):
        pieces = _split_quoted(text[start:line_end])
        last = pieces[-1]
        if not (last.startswith('"') and _opens(last)):
            return line_end
        match = LINE.search(text, line_end)
        if match is None:
            return end
        line_end = match.end()
    return end


def _split_quoted(line: str) -> list[str]:
    """Split at tabs; a tab inside a quoted cell does not count."""
    pieces = line.split("\t")
    joined_pieces: list[str] = []
    open_cell = False
    for piece in pieces:
        if open_cell:
            joined_pieces[-1] += "\t" + piece
            open_cell = not _closes(piece)
        else:
            joined_pieces.append(piece)
            open_cell = _opens(piece)
    return joined_pieces


def _opens(piece: str) -> bool:
    return piece.startswith('"') and not (len(piece) > 1 and _closes(piece[1:]))


def _closes(piece: str) -> bool:
    """Whether a quoted cell ends with this piece: an odd number of quotes at its end (two stand for one inside)."""
    stripped = piece.rstrip(" ")
    return (len(stripped) - len(stripped.rstrip('"'))) % 2 == 1


def _unquoted(text: str, start: int, end: int) -> Cell | None:
    piece = text[start:end]
    if len(piece) < 2 or piece[0] != '"' or not piece.rstrip(" ").endswith('"'):
        return cut(text, start, end)
    return joined(lines_of(text, start + 1, start + len(piece.rstrip(" ")) - 1))
