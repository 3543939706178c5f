"""The correction report as one self-contained page: no network, readable without its script, on paper too."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from .. import __version__
from ..discovery import REPORT_MARK
from ..files import replacing
from ..findings import ORIGINS, Severity
from ..messages import message
from ..policy import Rule
from ..repository import Report
from ..repository.workers import mapped
from . import clear_folder
from .blocks import run_pairs
from .explain import in_general
from .html_ringkasan import summary_section
from .html_sop import file_section
from .keterangan import meanings
from .laporan import Unread, part, unread
from .markup import Content, Markup, element, join, raw
from .ringkasan import Ringkasan, summarise
from .site import Site, pairs
from .wording import basis_words, capital, rule_words

__all__ = ["ON_EACH_PAGE", "ON_ONE_PAGE", "save"]


ON_ONE_PAGE = 300
"""SOPs of a report up to which all of it stands on one page."""

ON_EACH_PAGE = 25
"""SOPs after which a page of a larger report is full; a file is never cut."""


def save(report: Report, path: Path) -> None:
    """Write the page; a page that was there is replaced only when the new one is whole.

    A report of more than some hundred SOPs becomes a page with the overview and, in a folder of its name beside it,
    pages with the SOPs.

    :raises DocumentError: when that folder holds files that are no report.
    """
    summary = summarise(report)
    site = Site.of(report.lang, summary.sops)
    if len(summary.sops) <= ON_ONE_PAGE:
        _write(path, report, summary, site, _sections(report, site))
        return
    folder = path.with_suffix("")
    clear_folder(folder)
    pages: dict[str, str] = {}
    inner = site._replace(home=f"../{quote(path.name)}")
    for number, batch in enumerate(_batches(_sections(report, inner)), 1):
        name = f"{number:03}.html"
        _write(folder / name, report, summary, inner, batch, number)
        pages.update((section.path, f"{quote(folder.name)}/{name}") for section in batch)
    _write(path, report, summary, site._replace(pages=pages), ())


class _Section(NamedTuple):
    """What a page says of a file, and of how many SOPs that is."""

    path: str
    sops: int
    text: str


def _sections(report: Report, site: Site) -> Iterator[_Section]:
    """What is said of each file, worked out in as many processes as the report may use."""
    return mapped(partial(_section, report, site), unread(report), report.jobs)


def _section(report: Report, site: Site, file: Unread) -> _Section:
    told = part(report, file)
    return _Section(told.path, len(told.sops), str(file_section(told, site)))


def _batches(sections: Iterable[_Section]) -> Iterator[list[_Section]]:
    batch: list[_Section] = []
    sops = 0
    for section in sections:
        batch.append(section)
        sops += section.sops
        if sops >= ON_EACH_PAGE or len(batch) >= 2 * ON_EACH_PAGE:
            yield batch
            batch, sops = [], 0
    if batch:
        yield batch


def _write(
    path: Path, report: Report, summary: Ringkasan, site: Site, sections: Iterable[_Section], number: int | None = None
) -> None:
    with replacing(path) as stream:
        stream.writelines(_page(report, summary, site, sections, number))


def _page(
    report: Report, summary: Ringkasan, site: Site, sections: Iterable[_Section], number: int | None
) -> Iterator[str]:
    """A page piece by piece: no more than one file of the report is held. Only the first page has no ``number``."""
    lang = report.lang
    title = message("laporan.judul", lang)
    if number is not None:
        title = message("page.part", lang, title=title, number=number)
    yield "<!doctype html>\n"
    yield f'<html lang="{lang}">\n{_head(title)}\n<body>\n'
    yield element("a", message("page.skip", lang), class_="skip", href="#isi") + "\n"
    yield _masthead(report, title) + "\n"
    yield '<main id="isi" tabindex="-1">\n'
    if number is None:
        yield from summary_section(summary, site)
        yield "\n"
    if sections:
        yield join([_filter(summary, lang), "\n"])
    for section in sections:
        yield section.text + "\n"
    if number is None:
        yield join([_meanings(report), _bases(summary, lang), _rules(summary.aturan, lang), "\n"])
    yield "</main>\n"
    yield element("footer", element("p", message("page.footer", lang, version=__version__))) + "\n"
    yield f"<script>{_asset('html.js')}</script>\n</body>\n</html>\n"


@cache
def _asset(name: str) -> Markup:
    return raw((files(__package__) / name).read_text(encoding="utf-8").strip())


def _head(title: str) -> Markup:
    style, script = _asset("html.css"), _asset("html.js")
    # Nothing is loaded and nothing runs but what stands here, whatever a document holds.
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="generator", content=f"{REPORT_MARK} {__version__}"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", style),
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _masthead(report: Report, title: str) -> Markup:
    return element("header", element("h1", title), pairs(run_pairs(report)), class_="masthead")


# -------------------------------------------------------------------- filter


def _filter(summary: Ringkasan, lang: str) -> Markup | None:
    """What the script shows: without it every finding is there anyway."""
    if not summary.rumpun:
        return None
    levels = [
        element(
            "label",
            element("input", type="checkbox", name="severity", value=str(severity), checked=True),
            " ",
            message(f"severity.{severity}", lang),
        )
        for severity in Severity
    ]
    families = [("", message("page.all", lang)), *((family.kode, family.nama) for family in summary.rumpun)]
    origins = [("", message("page.all", lang))]
    origins += [(origin, message(f"page.origin_{origin}", lang)) for origin in ORIGINS]
    return element(
        "form",
        element("fieldset", element("legend", message("page.level", lang)), levels),
        _choice("family", message("page.family", lang), families),
        _choice("origin", message("page.origin", lang), origins),
        element(
            "span",
            element("button", message("page.previous", lang), type="button", name="previous"),
            element("button", message("page.next", lang), type="button", name="next"),
            class_="jump",
        ),
        element("output", data_text=message("page.shown", lang, shown="{shown}", total="{total}"), aria_live="polite"),
        id="saringan",
        hidden=True,
        aria_label=message("page.filter", lang),
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]]) -> Markup:
    choices = [element("option", text, value=value) for value, text in options]
    return element("label", label, " ", element("select", choices, name=name))


# -------------------------------------------------------------------- what the report rests on


def _chapter(heading: str, identity: str, content: Content, class_: str) -> Markup:
    return element("section", element("h2", heading, id=identity), content, aria_labelledby=identity, class_=class_)


def _meanings(report: Report) -> Markup:
    told = pairs((word, capital(meaning)) for word, meaning in meanings(report))
    return _chapter(message("page.meanings", report.lang), "istilah", told, "bases")


def _bases(summary: Ringkasan, lang: str) -> Markup | None:
    """The regulations that findings cite in short, in full."""
    if not summary.dasar:
        return None
    told = pairs((short, full.removeprefix(f"{short} ")) for short, full in summary.dasar)
    return _chapter(message("page.bases", lang), "dasar", told, "bases")


def _rules(rules: Iterable[Rule], lang: str) -> Markup | None:
    told = [_rule(rule, lang) for rule in rules]
    if not told:
        return None
    content = [element("p", message("page.rules_what", lang)), element("dl", told)]
    return _chapter(message("page.rules", lang), "aturan", content, "rules")


def _rule(rule: Rule, lang: str) -> Markup:
    level = message(f"severity.{rule.severity}", lang)
    bases = "; ".join(basis_words(ref, at, lang) for ref, at in rule.basis)
    return element(
        "div",
        element("dt", element("b", rule.code), " ", rule_words(rule.name), f" ({level})"),
        element("dd", in_general(rule.texts[lang].why)),
        element("dd", f"{message('text.basis', lang)}: {bases}.") if bases else None,
        id=f"aturan-{rule.code}",
    )
