"""The correction report as one self-contained page: no network, readable without its script, on paper too."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

from .. import __version__
from ..discovery import REPORT_MARK
from ..findings import Outcome, Severity
from ..messages import message
from ..policy import Rule
from ..repository import Report
from ..source import Span
from . import replacing
from .gambar import Gambar, draw, steps, tell_step
from .laporan import (
    Baris,
    Berkas,
    Butir,
    LaporanSop,
    Ringkasan,
    RingkasanSop,
    Terkait,
    column_heads,
    parts,
    summarise,
)
from .markup import Content, Markup, element, join, raw
from .naskah import Tanda, finding_id, line_id, mark_id, marked_text
from .wording import basis_words, date_words

__all__ = ["save"]


def save(report: Report, path: Path) -> None:
    """Write the page; a page that was there is replaced only when the new one is whole."""
    with replacing(path) as stream:
        stream.writelines(_page(report))


def _page(report: Report) -> Iterator[str]:
    """The page piece by piece: no more than one file of the report is held."""
    lang, summary = report.lang, summarise(report)
    yield "<!doctype html>\n"
    yield f'<html lang="{lang}">\n{_head(summary.judul)}\n<body>\n'
    yield element("a", message("page.skip", lang), class_="skip", href="#isi") + "\n"
    yield _masthead(report, summary) + "\n"
    yield '<main id="isi" tabindex="-1">\n'
    yield join([_summary(summary, lang), "\n", _filter(summary, lang), "\n"])
    for part in parts(report):
        yield _file(part, lang) + "\n"
    yield join([_rules(summary.aturan, lang), "\n"])
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


def _masthead(report: Report, summary: Ringkasan) -> Markup:
    lang = report.lang
    told = (
        (message("page.judged", lang), date_words(summary.tanggal, lang)),
        (message("page.rules_digest", lang), f"soplint {report.version}, {report.ruleset[:12]}"),
    )
    return element("header", element("h1", summary.judul), _pairs(told), class_="masthead")


def _pairs(pairs: Iterable[tuple[str, Content]], class_: str | None = None) -> Markup:
    return element(
        "dl", (element("div", element("dt", name), element("dd", value)) for name, value in pairs), class_=class_
    )


def _document_lang(lang: str) -> str | None:
    """The ``lang`` of an element that holds text of an SOP; none where the page is in Indonesian too."""
    return None if lang == "id" else "id"


# -------------------------------------------------------------------- summary


def _summary(summary: Ringkasan, lang: str) -> Markup:
    return element(
        "section",
        element("h2", message("page.summary", lang), id="ringkasan"),
        _figures(summary, lang),
        _problems(summary.masalah, lang),
        element("div", _family_table(summary, lang), _rung_table(summary, lang), class_="beside"),
        _sop_table(summary.sops, lang),
        aria_labelledby="ringkasan",
        class_="summary",
    )


def _figures(summary: Ringkasan, lang: str) -> Markup:
    figures = [
        (message("page.files", lang), summary.berkas, ""),
        (message("page.sops", lang), len(summary.sops), ""),
        *((_level(severity, lang), count, str(severity)) for severity, count in summary.per_tingkat.items()),
        (message("outcome.undetermined", lang), summary.tidak_dapat_dinilai, ""),
    ]
    set_aside = (("status.waived", summary.dikecualikan), ("status.baseline", summary.baseline))
    figures += [(message(key, lang), count, "") for key, count in set_aside if count]
    return element(
        "dl",
        (
            element("div", element("dt", name), element("dd", str(count)), class_=class_ or None)
            for name, count, class_ in figures
        ),
        class_="figures",
    )


def _level(severity: Severity, lang: str) -> str:
    return message(f"severity.{severity}", lang)


def _problems(problems: Iterable[tuple[str, str]], lang: str) -> Markup | None:
    rows = [element("li", [element("b", path), ": "] if path else None, words) for path, words in problems]
    if not rows:
        return None
    heading = element("h3", message("page.problems", lang))
    return element("div", heading, element("ul", rows), class_="problems")


def _table(caption: str, heads: Iterable[str], rows: Iterable[Markup], class_: str) -> Markup:
    head = element("thead", element("tr", (element("th", head, scope="col") for head in heads)))
    return element("table", element("caption", caption), head, element("tbody", rows), class_=class_)


def _counts(counts: dict[Severity, int], lang: str) -> Iterator[Markup]:
    for severity, count in counts.items():
        yield _count(count, _level(severity, lang), str(severity))


def _count(count: int, label: str, class_: str = "") -> Markup:
    return element("td", str(count), class_=f"count {class_ if count else 'none'}".strip(), data_label=label)


def _family_table(summary: Ringkasan, lang: str) -> Markup | None:
    rows = [
        element(
            "tr",
            element("th", family.nama, scope="row"),
            _counts(family.per_tingkat, lang),
            element("td", str(sum(family.per_tingkat.values())), class_="count"),
        )
        for family in summary.rumpun
    ]
    heads = (
        message("page.family", lang),
        *(_level(severity, lang) for severity in Severity),
        message("page.total", lang),
    )
    return _table(message("page.by_family", lang), heads, rows, "small counts") if rows else None


def _rung_table(summary: Ringkasan, lang: str) -> Markup | None:
    rows = [
        element("tr", element("th", name, scope="row"), element("td", str(count), class_="count"))
        for name, count in summary.jenjang
    ]
    heads = (message("page.rung", lang), message("page.sops", lang))
    return _table(message("page.by_rung", lang), heads, rows, "small counts") if rows else None


def _sop_table(sops: Iterable[RingkasanSop], lang: str) -> Markup | None:
    rows = [_sop_row(sop, lang) for sop in sops]
    if not rows:
        return None
    levels = [_level(severity, lang) for severity in Severity]
    heads = (
        message("laporan.no", lang),
        "SOP",
        message("page.rung", lang),
        *levels,
        message("outcome.undetermined", lang),
    )
    return _table(message("page.sop_list", lang), heads, rows, "counts sops")


def _sop_row(sop: RingkasanSop, lang: str) -> Markup:
    own = _document_lang(lang)
    name = [
        element("a", sop.nama, href=f"#sop{sop.urut}", lang=own),
        element("small", f"{sop.nomor or '–'} · {sop.path}"),
    ]
    return element(
        "tr",
        element("td", str(sop.urut), class_="count"),
        element("th", name, scope="row"),
        element("td", sop.jenjang or "–"),
        _counts(sop.per_tingkat, lang),
        _count(sop.tidak_dapat_dinilai, message("outcome.undetermined", lang)),
    )


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
            _level(severity, lang),
        )
        for severity in Severity
    ]
    families = [("", message("page.all", lang)), *((family.kode, family.nama) for family in summary.rumpun)]
    origins = [(key, message(f"page.origin_{key or 'all'}", lang)) for key in ("", "document", "scan")]
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


# -------------------------------------------------------------------- one file, one SOP


def _file(part: Berkas, lang: str) -> Markup:
    scope = f"b{part.urut}"
    marks = [Tanda(scope, row) for row in part.temuan]
    notes = element("ul", (element("li", note) for note in part.catatan), class_="notes") if part.catatan else None
    content: list[Content] = [_problems((("", words) for words in part.masalah), lang), notes]
    if part.temuan:
        caption = message("page.findings_of_file", lang)
        content += [element("h3", caption), _findings(part.temuan, scope, part, lang, caption)]
    if not part.sops:
        heading = element("h2", part.path, id=scope)
        text = _text(part, Span(0, len(part.source.text)), marks, scope, lang)
        content = [element("article", heading, content, text, class_="sop", aria_labelledby=scope)]
    for sop, span in zip(part.sops, _extents(part), strict=True):
        content.append(_sop(sop, part, span, marks, lang))
    return element("section", content, class_="file", aria_label=message("page.file", lang, path=part.path))


def _extents(part: Berkas) -> Iterator[Span]:
    """The text of each SOP up to the next, so that all text of the file is shown once."""
    starts = [sop.result.span.start if number else 0 for number, sop in enumerate(part.sops)]
    for start, end in pairwise([*starts, len(part.source.text)]):
        yield Span(start, end)


def _sop(sop: LaporanSop, part: Berkas, span: Span, outside: list[Tanda], lang: str) -> Markup:
    identity = f"sop{sop.urut}"
    scope = str(sop.urut)
    rows = [*sop.temuan, *sop.dikecualikan]
    return element(
        "article",
        element(
            "h2", element("span", f"{sop.urut}. "), element("span", sop.nama, lang=_document_lang(lang)), id=identity
        ),
        _contents(sop, part, lang),
        _identity(sop, lang),
        _heading("page.findings", identity, "temuan", lang),
        _findings(sop.temuan, scope, part, lang, message("page.findings_of", lang, name=sop.nama))
        if sop.temuan
        else element("p", message("page.no_finding", lang), class_="clean"),
        _set_aside(sop, scope, part, lang),
        _drawing(sop, lang),
        _to_be_seen(sop, lang),
        _checklist(sop, lang),
        _text(part, span, [*outside, *(Tanda(scope, row) for row in rows)], identity, lang),
        class_="sop",
        aria_labelledby=identity,
    )


def _heading(key: str, identity: str, name: str, lang: str) -> Markup:
    return element("h3", message(key, lang), id=f"{identity}-{name}")


def _contents(sop: LaporanSop, part: Berkas, lang: str) -> Markup:
    """Where the SOP stands, the rung it reaches, and its sections."""
    identity = f"sop{sop.urut}"
    first, last = sop.lines
    where = message("page.where", lang, path=part.path, first=first, last=last)
    sections = [("temuan", "page.findings")]
    if sop.model.langkah:
        sections.append(("alur", "page.procedure"))
    if sop.perlu_dilihat:
        sections.append(("dilihat", "page.to_be_seen"))
    sections += [("periksa", "page.checklist"), ("naskah", "page.text")]
    links = [element("a", message(key, lang), href=f"#{identity}-{name}") for name, key in sections]
    links.append(element("a", message("page.to_summary", lang), href="#ringkasan"))
    rung = f" · {message('text.rung', lang, rung=sop.jenjang)}" if sop.jenjang else ""
    return join(
        [
            element("p", where, rung, class_="where"),
            element(
                "nav", ([link, " "] for link in links), aria_label=message("page.contents_of", lang, number=sop.urut)
            ),
        ]
    )


def _identity(sop: LaporanSop, lang: str) -> Markup:
    blank = element("span", message("page.blank", lang), class_="missing")
    own = _document_lang(lang)
    told = ((name, element("span", value, lang=own) if value else blank) for name, value in sop.identitas)
    return _pairs(told, "identity")


# -------------------------------------------------------------------- findings


def _findings(rows: Iterable[Baris], scope: str, part: Berkas, lang: str, caption: str) -> Markup:
    heads = column_heads(lang)
    return _table(caption, heads, (_finding(row, scope, part, heads, lang) for row in rows), "findings")


def _finding(row: Baris, scope: str, part: Berkas, heads: tuple[str, ...], lang: str) -> Markup:
    finding = row.finding
    own = _document_lang(lang)
    cells: tuple[Content, ...] = (
        element("a", _breakable(row.lokasi), href=f"#{mark_id(scope, row)}"),
        element("q", row.kutipan, lang=own),
        _said(row, part, lang),
        element("ul", (element("li", basis) for basis in row.dasar)) if row.dasar else None,
        row.rekomendasi,
        row.tanggapan,
    )
    return element(
        "tr",
        element("th", str(row.no), scope="row", data_label=heads[0]),
        (element("td", cell, data_label=head) for cell, head in zip(cells, heads[1:], strict=True)),
        id=finding_id(scope, row),
        class_=str(finding.severity),
        data_severity=str(finding.severity),
        data_family=finding.code[:3],
        data_origin=finding.origin,
    )


def _breakable(text: str) -> Markup:
    """The text, with places to break a line behind its slashes: "Peralatan/Perlengkapan" is wider than a column."""
    first, *others = text.split("/")
    return join([first, *(["/", element("wbr"), other] for other in others)])


def _said(row: Baris, part: Berkas, lang: str) -> list[Content]:
    """What is wrong, by which rule, with what it wants a second look for and the other places it speaks of."""
    code = row.finding.code
    content: list[Content] = [
        element("span", row.tingkat, class_=f"level {row.finding.severity}"),
        " ",
        row.temuan,
        " ",
        element("a", code, href=f"#aturan-{code}", class_="code"),
    ]
    content += [element("span", f" ({note})", class_="note") for note in row.catatan]
    if row.terkait:
        places = [element("li", _related_link(place, part), " ", place.keterangan) for place in row.terkait]
        content.append(element("div", f"{message('text.related', lang)}:", element("ul", places), class_="related"))
    return content


def _related_link(place: Terkait, part: Berkas) -> Content:
    if place.path != part.path:
        return place.letak
    return element("a", place.letak, href=f"#{line_id(part.urut, place.line)}")


def _set_aside(sop: LaporanSop, scope: str, part: Berkas, lang: str) -> Markup | None:
    if not sop.dikecualikan:
        return None
    caption = message("page.set_aside", lang)
    return join([element("h4", caption), _findings(sop.dikecualikan, scope, part, lang, caption)])


# -------------------------------------------------------------------- procedure, checklist, text


def _drawing(sop: LaporanSop, lang: str) -> Markup | None:
    told = steps(sop)
    if not told:
        return None
    own = _document_lang(lang)
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


def _told(step: Gambar, scope: str, lang: str) -> Markup:
    links = [
        [" ", element("a", message("page.finding_no", lang, no=row.no), href=f"#{finding_id(scope, row)}")]
        for row in step.temuan
    ]
    return element("li", tell_step(step, lang), links)


def _to_be_seen(sop: LaporanSop, lang: str) -> Markup | None:
    """What the text cannot tell, by reason: the rules that want the original document."""
    if not sop.perlu_dilihat:
        return None
    by_reason: dict[str, list[Butir]] = {}
    for line in sop.perlu_dilihat:
        by_reason.setdefault(line.alasan, []).append(line)
    reasons = [
        element(
            "li",
            element("b", reason),
            ": ",
            ([_rule_link(line), "; " if line is not lines[-1] else "."] for line in lines),
        )
        for reason, lines in by_reason.items()
    ]
    return join(
        [
            _heading("page.to_be_seen", f"sop{sop.urut}", "dilihat", lang),
            element("p", message("page.to_be_seen_why", lang)),
            element("ul", reasons, class_="to-be-seen"),
        ]
    )


def _rule_link(line: Butir) -> Markup:
    return element("a", line.kode, " ", line.nama.replace("-", " "), href=f"#aturan-{line.kode}")


def _checklist(sop: LaporanSop, lang: str) -> Markup:
    counts = Counter(line.outcome for line in sop.daftar_periksa)
    told = ", ".join(
        f"{counts[outcome]} {message(f'outcome.{outcome}', lang)}" for outcome in Outcome if counts[outcome]
    )
    summary = message("page.checklist_counts", lang, rules=len(sop.daftar_periksa), counts=told)
    heads = tuple(message(f"page.{name}", lang) for name in ("family", "rule", "outcome", "remark"))
    rows = [_checklist_row(line, str(sop.urut), lang) for line in sop.daftar_periksa]
    table = _table(message("page.checklist_of", lang, name=sop.nama), heads, rows, "checklist")
    return join(
        [
            _heading("page.checklist", f"sop{sop.urut}", "periksa", lang),
            element("details", element("summary", summary), table, class_="checks"),
        ]
    )


def _checklist_row(line: Butir, scope: str, lang: str) -> Markup:
    links = [[element("a", message("page.finding_no", lang, no=no), href=f"#t{scope}-{no}"), " "] for no in line.temuan]
    return element(
        "tr",
        element("td", line.rumpun),
        element("th", _rule_link(line), scope="row"),
        element("td", line.hasil, class_=f"outcome {line.outcome}"),
        element("td", line.alasan, links),
    )


def _text(part: Berkas, span: Span, marks: list[Tanda], identity: str, lang: str) -> Markup:
    lines = marked_text(part.source, part.urut, span, marks, lang)
    return join(
        [
            _heading("page.text", identity, "naskah", lang),
            element("p", message("page.text_how", lang), class_="hint"),
            element("div", lines, class_="naskah", lang=_document_lang(lang)),
        ]
    )


def _rules(rules: Iterable[Rule], lang: str) -> Markup | None:
    told = [_rule(rule, lang) for rule in rules]
    if not told:
        return None
    return element(
        "section",
        element("h2", message("page.rules", lang), id="aturan"),
        element("p", message("page.rules_what", lang)),
        element("dl", told),
        aria_labelledby="aturan",
        class_="rules",
    )


def _rule(rule: Rule, lang: str) -> Markup:
    bases = "; ".join(basis_words(ref, at, lang) for ref, at in rule.basis)
    return element(
        "div",
        element("dt", element("b", rule.code), " ", rule.name.replace("-", " "), f" ({_level(rule.severity, lang)})"),
        element("dd", rule.texts[lang].why),
        element("dd", f"{message('text.basis', lang)}: {bases}.") if bases else None,
        id=f"aturan-{rule.code}",
    )
