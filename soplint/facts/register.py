"""The SOPs of a repository by their numbers: what is kept of each while they are compared."""

from array import array
from functools import cached_property

from ..acuan.instansi import Instansi
from ..findings import Related
from ..source import Span
from . import SopFacts
from .copies import CopyIndex

__all__ = ["Register"]


class Register:
    """What is kept of every SOP of a repository: where it is, what it is called and whose it is.

    SOPs have numbers, counted from 0 in the order of paths; whatever is known of them beyond this must be small.
    """

    def __init__(self) -> None:
        self._paths: list[str] = []
        self._files: array[int] = array("L")
        self._agencies: dict[str, int] = {}
        self._agency: array[int] = array("L")
        self._names: dict[str, str] = {}
        self._name: list[str | None] = []
        self._places: array[int] = array("L")
        self._copies: CopyIndex | None = None

    def add_file(self, path: str) -> None:
        """Begin with a file."""
        self._paths.append(path)

    def add(self, sop: SopFacts) -> int:
        """Keep an SOP of the file that was begun last; its number."""
        self._files.append(len(self._paths) - 1)
        self._agency.append(self._agencies.setdefault(sop.instansi, len(self._agencies)))
        self._name.append(self._names.setdefault(sop.nama, sop.nama) if sop.nama is not None else None)
        self._places.extend(sop.letak)
        if self._copies is not None:
            judged = not sop.keadaan
            self._copies.add(sop.uraian if judged else (), sop.menit if judged else (), sop.signature)
        return len(self._files) - 1

    def settle(self) -> None:
        """All SOPs are there."""
        if self._copies is not None:
            self._copies.settle()

    @property
    def copies(self) -> CopyIndex:
        """The copies among the step tables, each under the number of its SOP; to be asked for before the first SOP."""
        if self._copies is None:
            if self._files:
                raise ValueError("SOPs were added before their tables were asked for")
            self._copies = CopyIndex()
        return self._copies

    def file(self, number: int) -> int:
        """The number of the file that an SOP stands in."""
        return self._files[number]

    def path(self, number: int) -> str:
        """The path of that file."""
        return self._paths[self._files[number]]

    def agency(self, number: int) -> Instansi:
        """Whose SOP it is."""
        return self._by_number[self._agency[number]]

    @cached_property
    def _by_number(self) -> list[Instansi]:
        return [Instansi.of(key) for key in self._agencies]

    def name(self, number: int) -> str | None:
        """What an SOP is called, as written."""
        return self._name[number]

    def related(self, number: int, note: str, span: Span | None = None) -> Related:
        """An SOP, or a place in it, as another place that a finding speaks of."""
        start, end = self._places[2 * number : 2 * number + 2]
        return Related(span or Span(start, end), note, self.path(number))
