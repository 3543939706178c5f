"""By what a finding is known again: a digest of what it says, never of a line number, so that text may move."""

from hashlib import sha256

__all__ = ["Fingerprints"]

_LENGTH = 20
"""Figures of a fingerprint, in base 16."""


class Fingerprints:
    """Makes the fingerprints of the findings in one file, in their order: a counter tells those apart that say the
    same.
    """

    def __init__(self) -> None:
        self._repeats: dict[tuple[str, ...], int] = {}

    def of(self, *parts: str) -> str:
        """The fingerprint of a finding by what tells it from others, its code first."""
        self._repeats[parts] = count = self._repeats.get(parts, 0) + 1
        whole = "\0".join((*parts, str(count)))
        return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
