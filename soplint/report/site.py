"""What the pages of a report share: how they reach each other, and how tables and counts look."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ..findings import Severity
from ..messages import message
from .laporan import RingkasanSop
from .markup import Content, Markup, element, join, streamed

__all__ = ["Site", "count_cell", "level", "pairs", "problems", "sop_links", "streamed_table", "table"]

_MOST_LINKS = 60
"""SOPs that a figure lists; how many more there are is said."""


class Site(NamedTuple):
    """Where a page of the report stands among the others.

    ``home`` leads to the page with the summary and the rules, ``pages`` to the page of each SOP; both are empty where
    all stands on one page. ``names`` are the names of the SOPs.
    """

    lang: str
    home: str = ""
    pages: Sequence[str] = ()
    names: Sequence[str] = ()

    @classmethod
    def of(cls, lang: str, sops: Iterable[RingkasanSop], pages: Sequence[str] = ()) -> "Site":
        """The site of a page that has the summary."""
        return cls(lang, "", pages, [sop.nama for sop in sops])

    @property
    def document_lang(self) -> str | None:
        """The ``lang`` of an element that holds text of an SOP; none where the page is in Indonesian too."""
        return None if self.lang == "id" else "id"

    def sop(self, number: int) -> str:
        """The link to an SOP, by its number in the report."""
        return f"{self.pages[number - 1] if self.pages else ''}#sop{number}"

    def rule(self, code: str) -> str:
        """The link to what a rule demands."""
        return f"{self.home}#aturan-{code}"

    @property
    def summary(self) -> str:
        """The link to the summary."""
        return f"{self.home}#ringkasan"


def level(severity: Severity, lang: str) -> str:
    """A severity in words."""
    return message(f"severity.{severity}", lang)


def table(caption: str, heads: Iterable[str], rows: Iterable[Markup], class_: str) -> Markup:
    """A table whose columns have headings."""
    return join(streamed_table(caption, heads, rows, class_))


def streamed_table(caption: str, heads: Iterable[str], rows: Iterable[Markup], class_: str) -> Iterator[Markup]:
    """The same piece by piece."""
    head = element("thead", element("tr", (element("th", head, scope="col") for head in heads)))
    return streamed("table", element("caption", caption), head, streamed("tbody", rows), class_=class_)


def count_cell(count: int, label: str, class_: str = "") -> Markup:
    """A cell with a number; a zero is quiet."""
    return element("td", str(count), class_=f"count {class_ if count else 'none'}".strip(), data_label=label)


def sop_links(numbers: Sequence[int], site: Site, counts: Sequence[int] = ()) -> Markup:
    """Links to SOPs by their numbers, each with how many findings it has where ``counts`` says so."""
    links: list[Content] = []
    for position, number in enumerate(numbers[:_MOST_LINKS]):
        words = f"SOP {number}: {site.names[number - 1]}"
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
