"""The summary of a report as part of a page: counts, the SOPs, and of more than one the overview. Every figure of the
overview leads to its SOPs.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..findings import Severity
from ..messages import message, number_words
from ..policy import Rule
from .markup import Content, Markup, element, join, streamed
from .naskah import finding_id
from .ringkasan import Galat, Ringkasan, RingkasanSop, errors_not_listed, figures
from .site import Site, count_cell, problems, sop_links, streamed_table, table
from .tinjauan import InstansiDitinjau, Kelompok, Tinjauan, overview
from .wording import capital, rule_words

__all__ = ["summary_section"]


def summary_section(summary: Ringkasan, site: Site) -> Iterator[Markup]:
    """The summary piece by piece, for more than one SOP with the overview."""
    lang = site.lang
    found = overview(summary, lang)
    rungs = _bars(found.jenjang, ("page.by_rung", "page.rung"), site) if found.jenjang else None
    several = len(summary.sops) > 1
    return streamed(
        "section",
        element("h2", message("page.summary", lang), id="ringkasan"),
        _figures(summary, lang),
        element("p", element("a", message("page.meanings", lang), href="#istilah"), class_="hint"),
        problems(summary.masalah, lang),
        _errors(summary, site),
        element("div", _family_table(summary, lang), rungs, class_="beside") if summary.sops else None,
        _heat(found, site) if several else None,
        _sop_table(summary.sops, site),
        _overview(found, {rule.code: rule for rule in summary.aturan}, site) if several else None,
        aria_labelledby="ringkasan",
        class_="summary",
    )


def _figures(summary: Ringkasan, lang: str) -> Markup:
    return element(
        "dl",
        (
            element("div", element("dt", capital(name)), element("dd", number_words(count, lang)), class_=severity)
            for name, count, severity in figures(summary, lang)
        ),
        class_="figures",
    )


def _errors(summary: Ringkasan, site: Site) -> Iterator[Markup]:
    """The errors before all else: what an inspector has to act on."""
    if not summary.galat:
        return
    lang = site.lang
    heads = ("SOP", message("laporan.lokasi", lang), message("laporan.temuan", lang))
    yield from streamed_table(
        message("page.errors", lang), heads, (_error(error, site) for error in summary.galat), "errors"
    )
    if more := errors_not_listed(summary, lang):
        yield element("p", more, class_="hint")


def _error(error: Galat, site: Site) -> Markup:
    link = f"{site.page(error.urut)}#{finding_id(str(error.urut), error.no)}"
    name = element("span", error.nama, lang=site.document_lang)
    return element(
        "tr",
        element("th", f"{error.urut}. ", name, scope="row"),
        element("td", error.lokasi),
        element("td", element("a", error.temuan, href=link)),
    )


def _counts(counts: dict[Severity, int], lang: str) -> Iterator[Markup]:
    for severity, count in counts.items():
        yield count_cell(count, message(f"severity.{severity}", lang), lang, str(severity))


def _family_table(summary: Ringkasan, lang: str) -> Markup | None:
    rows = [
        element(
            "tr",
            element("th", family.nama, scope="row"),
            _counts(family.per_tingkat, lang),
            element("td", number_words(sum(family.per_tingkat.values()), lang), class_="count"),
        )
        for family in summary.rumpun
    ]
    heads = (
        message("page.family", lang),
        *(message(f"severity.{severity}", lang) for severity in Severity),
        message("page.total", lang),
    )
    return table(message("page.by_family", lang), heads, rows, "small counts") if rows else None


def _sop_table(sops: Sequence[RingkasanSop], site: Site) -> Iterable[Markup]:
    if not sops:
        return ()
    lang = site.lang
    levels = [message(f"severity.{severity}", lang) for severity in Severity]
    heads = (
        message("laporan.no", lang),
        "SOP",
        message("page.rung", lang),
        *levels,
        message("outcome.undetermined", lang),
    )
    rows = (_sop_row(sop, site) for sop in sops)
    return streamed_table(message("page.sop_list", lang), heads, rows, "counts sops")


def _sop_row(sop: RingkasanSop, site: Site) -> Markup:
    lang = site.lang
    name = [
        element("a", sop.nama, href=site.sop(sop.urut), lang=site.document_lang),
        element("small", f"{sop.nomor or '–'} · {sop.path}"),
    ]
    return element(
        "tr",
        element("td", str(sop.urut), class_="count"),
        element("th", name, scope="row"),
        element("td", sop.jenjang or "–"),
        _counts(sop.per_tingkat, lang),
        count_cell(sop.tidak_dapat_dinilai, message("outcome.undetermined", lang), lang),
        id=f"s{sop.urut}",
    )


# -------------------------------------------------------------------- overview

_HEAT = (0, 0.5, 1.5, 3)
"""Findings for each SOP of an agency above which its cell is one shade darker."""


def _overview(found: Tinjauan, rules: Mapping[str, Rule], site: Site) -> Iterator[Content]:
    """The most frequent findings, the SOPs by duration, what was copied, and the SOPs of each agency."""
    durations = _bars(found.lama, ("page.by_duration", "page.duration"), site)
    yield element("div", _frequent(found, rules, site), durations, class_="beside")
    if found.salinan:
        yield _bars(found.salinan, ("page.copies", "page.copied"), site)
    yield element("h3", message("page.agencies", site.lang))
    for number, agency in enumerate(found.instansi, 1):
        yield _agency(number, agency, found, site)


def _heat(found: Tinjauan, site: Site) -> Markup | None:
    if not found.rumpun:
        return None
    heads = [message("laporan.instansi", site.lang), message("page.sops", site.lang)]
    heads += [family.nama for family in found.rumpun]
    rows = [_heat_row(number, agency, found, site) for number, agency in enumerate(found.instansi, 1)]
    told = element("p", message("page.heat_how", site.lang), class_="hint")
    heat = table(message("page.heat", site.lang), heads, rows, "counts heat")
    box = element("div", heat, class_="scroll", tabindex="0", role="region", aria_label=message("page.heat", site.lang))
    return join([box, told])


def _heat_row(number: int, agency: InstansiDitinjau, found: Tinjauan, site: Site) -> Markup:
    name = element("a", agency.nama, href=f"#i{number}", lang=site.document_lang)
    return element(
        "tr",
        element("th", name, scope="row"),
        count_cell(len(agency.sops), message("page.sops", site.lang), site.lang),
        (_heat_cell(number, agency, family.kode, family.nama, site.lang) for family in found.rumpun),
    )


def _heat_cell(number: int, agency: InstansiDitinjau, family: str, name: str, lang: str) -> Markup:
    count = agency.temuan(family)
    if not count:
        return count_cell(0, name, lang)
    shade = sum(count / len(agency.sops) > bound for bound in _HEAT)
    shown = number_words(count, lang)
    words = f"{agency.nama}, {name}: {shown}"
    link = element("a", shown, href=f"#i{number}-{family}", aria_label=words)
    return element("td", link, class_=f"count shade{shade}", data_label=name)


def _agency(number: int, agency: InstansiDitinjau, found: Tinjauan, site: Site) -> Markup:
    """The SOPs of an agency, and those that have findings of each family."""
    families = [
        element(
            "li",
            element("b", family.nama),
            ": ",
            sop_links([sop for sop, _ in own], site, [count for _, count in own]),
            id=f"i{number}-{family.kode}",
        )
        for family in found.rumpun
        if (own := agency.per_rumpun.get(family.kode))
    ]
    return element(
        "details",
        element(
            "summary",
            element("span", agency.nama, lang=site.document_lang),
            ": ",
            message("page.agency_sops", site.lang, count=len(agency.sops)),
        ),
        element("p", sop_links(agency.sops, site)),
        element("ul", families) if families else None,
        id=f"i{number}",
        class_="agency",
    )


def _bars(groups: Sequence[Kelompok], keys: tuple[str, str], site: Site) -> Markup:
    """Groups of SOPs, each with a bar as long as it is large."""
    caption, head = (message(key, site.lang) for key in keys)
    most = max((len(group.sops) for group in groups), default=0)
    heads = (head, message("page.sops", site.lang), message("page.which", site.lang))
    return table(caption, heads, (_bar_row(group, most, site) for group in groups), "small bars")


def _bar_row(group: Kelompok, most: int, site: Site) -> Markup:
    bar = _bar(len(group.sops), most) if group.sops else None
    return element(
        "tr",
        element("th", group.nama, scope="row"),
        count_cell(len(group.sops), message("page.sops", site.lang), site.lang),
        element("td", bar, sop_links(group.sops, site)),
    )


def _bar(count: int, most: int) -> Markup:
    rect = element("rect", width=f"{100 * count / most:.1f}", height="6")
    return element("svg", rect, viewBox="0 0 100 6", preserveAspectRatio="none", class_="bar", aria_hidden="true")


def _frequent(found: Tinjauan, rules: Mapping[str, Rule], site: Site) -> Markup | None:
    lang = site.lang
    if not found.tersering:
        return None
    heads = [message(f"page.{name}", lang) for name in ("rule", "level", "findings", "sops", "which")]
    return table(message("page.frequent", lang), heads, _frequent_rows(found, rules, site), "small frequent")


def _frequent_rows(found: Tinjauan, rules: Mapping[str, Rule], site: Site) -> Iterator[Markup]:
    for line in found.tersering:
        rule = rules.get(line.kode)
        name = element("a", line.kode, " ", rule_words(rule.name) if rule else "", href=site.rule(line.kode))
        yield element(
            "tr",
            element("th", name, scope="row"),
            element("td", message(f"severity.{rule.severity}", site.lang) if rule else ""),
            count_cell(line.temuan, message("page.findings", site.lang), site.lang),
            count_cell(len(line.sops), message("page.sops", site.lang), site.lang),
            element("td", sop_links(line.sops, site)),
        )
