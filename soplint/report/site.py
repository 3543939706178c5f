"""What the pages of a report share: how they reach each other, and how tables and counts look."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..messages import message, number_words
from .markup import Content, Markup, element, join, streamed
from .ringkasan import RingkasanSop
from .wording import capital

__all__ = ["Site", "count_cell", "pairs", "problems", "sop_links", "streamed_table", "table"]

_MOST_LINKS = 60
"""SOPs that a figure lists; how many more there are is said."""


class Site(NamedTuple):
    """Where a page of the report stands among the others.

    ``sops`` are all SOPs of the report. ``home`` leads to the page with the summary and the rules, ``pages`` to the
    page of each file, by its path; both are empty where all stands on one page. ``lines`` says of each file where its
    SOPs start: first lines, and their numbers.
    """

    lang: str
    sops: Sequence[RingkasanSop]
    lines: Mapping[str, tuple[list[int], list[int]]]
    home: str = ""
    pages: Mapping[str, str] = {}

    @classmethod
    def of(cls, lang: str, sops: Sequence[RingkasanSop]) -> "Site":
        """The site of a report that stands on one page."""
        lines: dict[str, tuple[list[int], list[int]]] = {}
        for sop in sops:
            starts, numbers = lines.setdefault(sop.path, ([], []))
            starts.append(sop.line)
            numbers.append(sop.urut)
        return cls(lang, sops, lines)

    @property
    def document_lang(self) -> str | None:
        """The ``lang`` of an element that holds text of an SOP; none where the page is in Indonesian too."""
        return None if self.lang == "id" else "id"

    def page(self, number: int) -> str:
        """The page of an SOP, by its number in the report; empty where all stands on one page."""
        return self.pages.get(self.sops[number - 1].path, "")

    def sop(self, number: int) -> str:
        """The link to an SOP, by its number in the report."""
        return f"{self.page(number)}#sop{number}"

    def at(self, path: str, line: int) -> str | None:
        """The link to the SOP that a line of a file belongs to; on a page without the summary, to its line there."""
        starts, numbers = self.lines.get(path, ((), ()))
        position = max(bisect_right(starts, line) - 1, 0)
        if position >= len(numbers):
            return None
        number = numbers[position]
        return f"{self.home}#s{number}" if self.home else self.sop(number)

    def rule(self, code: str) -> str:
        """The link to what a rule demands."""
        return f"{self.home}#aturan-{code}"

    @property
    def summary(self) -> str:
        """The link to the summary."""
        return f"{self.home}#ringkasan"


def table(caption: str, heads: Iterable[str], rows: Iterable[Markup], class_: str) -> Markup:
    """A table whose columns have headings."""
    return join(streamed_table(caption, heads, rows, class_))


def streamed_table(caption: str, heads: Iterable[str], rows: Iterable[Markup], class_: str) -> Iterator[Markup]:
    """The same piece by piece."""
    head = element("thead", element("tr", (element("th", capital(head), scope="col") for head in heads)))
    return streamed("table", element("caption", caption), head, streamed("tbody", rows), class_=class_)


def count_cell(count: int, label: str, lang: str, class_: str = "") -> Markup:
    """A cell with a number; a zero is quiet."""
    shown = f"count {class_ if count else 'none'}".strip()
    return element("td", number_words(count, lang), class_=shown, data_label=capital(label))


def sop_links(numbers: Sequence[int], site: Site, counts: Sequence[int] = ()) -> Markup:
    """Links to SOPs by their numbers, each with how many findings it has where ``counts`` says so."""
    links: list[Content] = []
    for position, number in enumerate(numbers[:_MOST_LINKS]):
        words = f"SOP {number}: {site.sops[number - 1].nama}"
        links += [
            ", " if links else "",
            element("a", str(number), href=site.sop(number), title=words, lang=site.document_lang),
            f" ({counts[position]})" if counts else "",
        ]
    more = len(numbers) - _MOST_LINKS
    return join([links, f", {message('page.and_more', site.lang, count=more)}" if more > 0 else ""])


def pairs(pairs: Iterable[tuple[str, Content]], class_: str | None = None) -> Markup:
    """A list of names with their values."""
    return element(
        "dl", (element("div", element("dt", name), element("dd", value)) for name, value in pairs), class_=class_
    )


def problems(told: Iterable[tuple[str, str]], lang: str) -> Markup | None:
    """What could not be judged, as pairs of path and words; nothing when all could."""
    rows = [element("li", [element("b", path), ": "] if path else None, words) for path, words in told]
    if not rows:
        return None
    heading = element("h3", message("page.problems", lang))
    return element("div", heading, element("ul", rows), class_="problems")
