"""Pieces that stand below one another: the places that they take."""

from .columns import Piece

__all__ = ["extent", "middle", "overlap", "twice_middle"]


def extent(stack: list[Piece]) -> tuple[int, int]:
    """The first place that pieces below one another take, and the one behind their last."""
    return min(piece.low for piece in stack), max(piece.high for piece in stack)


def middle(stack: list[Piece]) -> int:
    """The middle of a heading."""
    low, high = extent(stack)
    return (low + high) // 2


def overlap(stack: list[Piece], piece: Piece) -> int:
    """How many places a piece shares with those above it; 0 and less where it stands beside them."""
    low, high = extent(stack)
    return min(high, piece.high) - max(low, piece.low)


def twice_middle(piece: Piece) -> int:
    """Twice the middle of a piece, which may lie between two places."""
    return piece.low + piece.high
