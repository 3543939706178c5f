"""One file of a report, and one SOP, as part of a page: identity, findings, procedure, checklist and text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from ..findings import Outcome
from ..messages import message
from ..source import Span
from .alur import LangkahAlur, steps, tell_step
from .gambar import draw
from .laporan import Baris, Berkas, ButirPeriksa, LaporanSop, Terkait, by_reason, column_heads
from .markup import Content, Markup, element, join
from .naskah import Mark, finding_id, line_id, mark_id, marked_text
from .site import Site, pairs, problems, table
from .wording import capital, rule_words

__all__ = ["file_section"]


def file_section(part: Berkas, site: Site) -> Markup:
    """Everything that is said of a file: what kept it from being judged, its SOPs, or its text alone."""
    lang = site.lang
    scope = f"b{part.urut}"
    marks = [Mark(scope, row) for row in part.temuan]
    notes = element("ul", (element("li", note) for note in part.catatan), class_="notes") if part.catatan else None
    content: list[Content] = [problems((("", words) for words in part.masalah), lang), notes]
    if part.temuan:
        caption = message("page.findings_of_file", lang)
        content += [element("h3", caption), _findings(part.temuan, scope, part, site, caption)]
    if not part.sops:
        heading = element("h2", part.path, id=scope)
        text = _text(part, Span(0, len(part.source.text)), marks, scope, site)
        content = [element("article", heading, content, text, class_="sop", aria_labelledby=scope)]
    for sop, span in zip(part.sops, _extents(part), strict=True):
        content.append(_sop(sop, part, span, marks, site))
    return element("section", content, class_="file", aria_label=message("page.file", lang, path=part.path))


def _extents(part: Berkas) -> Iterator[Span]:
    """The text of each SOP up to the next, so that all text of the file is shown once.

    What stands before an SOP in its first line, such as the bar of a table, is its own where no other SOP ends there.
    """
    edges = [0] if part.sops else []
    for before, sop in pairwise(part.sops):
        start = sop.result.span.start
        line = part.source.line_starts[part.source.place(start).line - 1]
        edges.append(line if before.result.span.end <= line else start)
    for start, end in pairwise([*edges, len(part.source.text)]):
        yield Span(start, end)


def _sop(sop: LaporanSop, part: Berkas, span: Span, outside: list[Mark], site: Site) -> Markup:
    lang = site.lang
    identity = f"sop{sop.urut}"
    scope = str(sop.urut)
    rows = [*sop.temuan, *sop.dikecualikan]
    return element(
        "article",
        element(
            "h2", element("span", f"{sop.urut}. "), element("span", sop.nama, lang=site.document_lang), id=identity
        ),
        _contents(sop, site),
        _identity(sop, site),
        _heading("page.findings", identity, "temuan", lang),
        _findings(sop.temuan, scope, part, site, message("page.findings_of", lang, name=sop.nama))
        if sop.temuan
        else element("p", message("page.no_finding", lang), class_="clean"),
        _set_aside(sop, scope, part, site),
        _drawing(sop, site),
        _to_be_seen(sop, site),
        _checklist(sop, site),
        _text(part, span, [*outside, *(Mark(scope, row) for row in rows)], identity, site),
        class_="sop",
        aria_labelledby=identity,
    )


def _heading(key: str, identity: str, name: str, lang: str) -> Markup:
    return element("h3", message(key, lang), id=f"{identity}-{name}")


def _contents(sop: LaporanSop, site: Site) -> Markup:
    """Where the SOP stands, the rung it reaches, and its sections."""
    lang = site.lang
    identity = f"sop{sop.urut}"
    sections = [("temuan", "page.findings")]
    if sop.model.langkah:
        sections.append(("alur", "page.procedure"))
    if sop.perlu_dilihat:
        sections.append(("dilihat", "page.to_be_seen"))
    sections += [("periksa", "page.checklist"), ("naskah", "page.text")]
    links = [element("a", message(key, lang), href=f"#{identity}-{name}") for name, key in sections]
    links.append(element("a", message("page.to_summary", lang), href=site.summary))
    rung = f" · {message('text.rung', lang, rung=sop.jenjang)}" if sop.jenjang else ""
    return join(
        [
            element("p", sop.letak, rung, class_="where"),
            element(
                "nav", ([link, " "] for link in links), aria_label=message("page.contents_of", lang, number=sop.urut)
            ),
        ]
    )


def _identity(sop: LaporanSop, site: Site) -> Markup:
    lang = site.lang
    blank = element("span", message("page.blank", lang), class_="missing")
    own = site.document_lang
    told = ((name, element("span", value, lang=own) if value else blank) for name, value in sop.identitas)
    return pairs(told, "identity")


# -------------------------------------------------------------------- findings


def _findings(rows: Iterable[Baris], scope: str, part: Berkas, site: Site, caption: str) -> Markup:
    heads = column_heads(site.lang)
    return table(caption, heads, (_finding(row, scope, part, heads, site) for row in rows), "findings")


def _finding(row: Baris, scope: str, part: Berkas, heads: tuple[str, ...], site: Site) -> Markup:
    finding = row.finding
    own = site.document_lang
    cells: tuple[Content, ...] = (
        element("a", _breakable(row.lokasi), href=f"#{mark_id(scope, row)}"),
        element("q", row.kutipan, lang=own),
        _said(row, part, site),
        element("ul", (element("li", capital(basis)) for basis in row.dasar)) if row.dasar else None,
        row.rekomendasi,
        row.tanggapan,
    )
    return element(
        "tr",
        element("th", str(row.no), scope="row", data_label=heads[0]),
        (element("td", cell, data_label=head) for cell, head in zip(cells, heads[1:], strict=True)),
        id=finding_id(scope, row.no),
        class_=str(finding.severity),
        data_severity=str(finding.severity),
        data_family=finding.code[:3],
        data_origin=finding.origin,
    )


def _breakable(text: str) -> Markup:
    """The text, with places to break a line behind its slashes: "Peralatan/Perlengkapan" is wider than a column."""
    first, *others = text.split("/")
    return join([first, *(["/", element("wbr"), other] for other in others)])


def _said(row: Baris, part: Berkas, site: Site) -> list[Content]:
    """What is wrong, by which rule, with what it wants a second look for and the other places it speaks of."""
    code = row.finding.code
    content: list[Content] = [
        element("span", row.tingkat, class_=f"level {row.finding.severity}"),
        " ",
        row.temuan,
        " ",
        element("a", code, href=site.rule(code), class_="code"),
    ]
    content += [element("span", f" ({note})", class_="note") for note in row.catatan]
    if row.terkait:
        places = [element("li", _related_links(place, part, site), f" ({place.keterangan})") for place in row.terkait]
        content.append(
            element("div", f"{capital(message('text.related', site.lang))}:", element("ul", places), class_="related")
        )
    return content


def _related_links(place: Terkait, part: Berkas, site: Site) -> Iterator[Content]:
    """To the lines in the same file, each by its number, to the SOP in another."""
    if place.path != part.path:
        link = site.at(place.path, place.lines[0])
        yield element("a", place.letak, href=link) if link is not None else place.letak
        return
    for number, (text, line) in enumerate(zip(place.letak.split(", "), place.lines, strict=True)):
        if number:
            yield ", "
        yield element("a", text, href=f"#{line_id(part.urut, line)}")


def _set_aside(sop: LaporanSop, scope: str, part: Berkas, site: Site) -> Markup | None:
    lang = site.lang
    if not sop.dikecualikan:
        return None
    caption = message("page.set_aside", lang)
    return join([element("h4", caption), _findings(sop.dikecualikan, scope, part, site, caption)])


# -------------------------------------------------------------------- procedure, checklist, text


def _drawing(sop: LaporanSop, site: Site) -> Markup | None:
    lang = site.lang
    told = steps(sop)
    if not told:
        return None
    own = site.document_lang
    key = "page.legend_lanes" if any(step.lanes for step in told) else "page.legend_chain"
    box = element(
        "div",
        draw(sop, told, lang),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=message("page.drawing", lang, name=sop.nama),
        lang=own,
    )
    alternative = element(
        "details",
        element("summary", message("page.as_text", lang)),
        element("ol", (_told(step, str(sop.urut), lang) for step in told), class_="told"),
    )
    return join(
        [
            _heading("page.procedure", f"sop{sop.urut}", "alur", lang),
            element("figure", box, element("figcaption", message(key, lang))),
            alternative,
        ]
    )


def _told(step: LangkahAlur, scope: str, lang: str) -> Markup:
    links = [
        [" ", element("a", message("page.finding_no", lang, no=row.no), href=f"#{finding_id(scope, row.no)}")]
        for row in step.temuan
    ]
    return element("li", tell_step(step, lang), links)


def _to_be_seen(sop: LaporanSop, site: Site) -> Iterator[Content]:
    """What could not be judged: first what the original document may tell."""
    lang = site.lang
    if sop.perlu_dilihat:
        yield _heading("page.to_be_seen", f"sop{sop.urut}", "dilihat", lang)
        yield element("p", message("page.to_be_seen_why", lang))
        yield _reasons(sop.perlu_dilihat, site)
    if sop.belum_dinilai:
        yield _heading("page.not_judged", f"sop{sop.urut}", "belum", lang)
        yield _reasons(sop.belum_dinilai, site)


def _reasons(lines: Iterable[ButirPeriksa], site: Site) -> Markup:
    """Rules by the reason for which they could not be judged."""
    reasons = [
        element(
            "li",
            element("b", capital(reason)),
            ": ",
            ([_rule_link(rule, site.rule(rule.kode)), "; " if rule is not rules[-1] else "."] for rule in rules),
        )
        for reason, rules in by_reason(lines).items()
    ]
    return element("ul", reasons, class_="to-be-seen")


def _rule_link(line: ButirPeriksa, href: str) -> Markup:
    return element("a", line.kode, " ", rule_words(line.nama), href=href)


def _checklist(sop: LaporanSop, site: Site) -> Markup:
    lang = site.lang
    counts = Counter(line.outcome for line in sop.daftar_periksa)
    told = [f"{counts[outcome]} {message(f'outcome.{outcome}', lang)}" for outcome in Outcome if counts[outcome]]
    summary = message("page.checklist_counts", lang, rules=len(sop.daftar_periksa), counts=", ".join(told))
    heads = tuple(message(f"page.{name}", lang) for name in ("family", "rule", "outcome", "remark"))
    rows = [_checklist_row(line, str(sop.urut), site) for line in sop.daftar_periksa]
    checks = table(message("page.checklist_of", lang, name=sop.nama), heads, rows, "checklist")
    return join(
        [
            _heading("page.checklist", f"sop{sop.urut}", "periksa", lang),
            element("details", element("summary", summary), checks, class_="checks"),
        ]
    )


def _checklist_row(line: ButirPeriksa, scope: str, site: Site) -> Markup:
    links = [
        [element("a", message("page.finding_no", site.lang, no=no), href=f"#{finding_id(scope, no)}"), " "]
        for no in line.temuan
    ]
    return _row(line, site.rule(line.kode), join(links))


@lru_cache(maxsize=4096)
def _row(line: ButirPeriksa, href: str, links: Markup) -> Markup:
    """A row of the checklist; most are the same in SOP after SOP."""
    return element(
        "tr",
        element("td", line.rumpun),
        element("th", _rule_link(line, href), scope="row"),
        element("td", line.hasil, class_=f"outcome {line.outcome}"),
        element("td", line.alasan, links),
    )


def _text(part: Berkas, span: Span, marks: list[Mark], identity: str, site: Site) -> Markup:
    lang = site.lang
    lines = marked_text(part.source, part.urut, span, marks, lang)
    return join(
        [
            _heading("page.text", identity, "naskah", lang),
            element("p", message("page.text_how", lang), class_="hint"),
            element("div", lines, class_="naskah", lang=site.document_lang),
        ]
    )
