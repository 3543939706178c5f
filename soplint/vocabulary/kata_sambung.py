"""Words behind which a text goes on (``kata_sambung`` in ``grammar/istilah.toml``): "dan", "Nomor", "Kabupaten"."""

from functools import cache

from ..folding import fold
from . import vocabulary

__all__ = ["goes_on", "kata_sambung"]


def goes_on(text: str, kinds: tuple[str, ...] = ("kata",)) -> bool:
    """Whether the last word of a line says that it goes on.

    ``kinds`` are those of ``kata_sambung`` in the vocabulary: ``kata`` ("dan", "kepada"), ``daerah`` ("Kabupaten").
    """
    words = text.rsplit(None, 1)
    return bool(words) and fold(words[-1]) in kata_sambung(*kinds)


@cache
def kata_sambung(*kinds: str) -> frozenset[str]:
    """The words of these kinds of ``kata_sambung`` in the vocabulary."""
    return frozenset(word for kind in kinds for word in vocabulary()["kata_sambung"][kind])
