"""Fields of the identity block: where they stand, and whether their values were torn from them.

No check stands here.
"""

from ..model import MEDAN, Medan, Sop
from .keterbacaan import has_letters

__all__ = ["field", "torn"]


def field(sop: Sop, name: str) -> Medan | None:
    """A field by its name in the model, None when it is not there."""
    medan: Medan | None = getattr(sop.identitas, name)
    return medan


def torn(sop: Sop) -> bool:
    """Whether text that nothing claims stands inside the identity block: it may be the value that a field lacks."""
    spans = [span for name in MEDAN if (medan := field(sop, name)) is not None for span in medan.spans]
    if not spans:
        return False
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return any(start < piece.span.start < end and has_letters(piece.teks, 2) for piece in sop.residu)
