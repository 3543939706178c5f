"""Shows the files of a run to the rules that compare documents, while other files are still judged."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..discovery import Text
from .entries import Entries
from .records import Judge

if TYPE_CHECKING:
    from .across import Surveying

__all__ = ["Walk"]


class Walk:
    """The way of the surveys through the files of a run: in the order of their paths, as far as they are there."""

    def __init__(self, texts: Iterable[Text], judge: Judge) -> None:
        self._ahead = sorted(texts, key=lambda text: text.path, reverse=True)
        self._judge = judge
        self.surveying: Surveying | None = None
        """What has seen the files up to here; None where no record had to be made."""

    def go_on(self, entries: Entries) -> None:
        """Go as far as the first file whose record is missing."""
        if self.surveying is None:
            from .across import Surveying

            self.surveying = Surveying(self._judge.ruleset, self._judge.settings)
        while self._ahead and (entry := entries.found(self._ahead[-1])) is not None:
            self._ahead.pop()
            if entry.head.read:
                self.surveying.see(entry.text.path, entries.facts(entry))
