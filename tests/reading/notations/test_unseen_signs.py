"""Signs that print nothing change nothing of what is read and said, and all places are those of the text as it is."""

import random
import re
from collections.abc import Callable

import pytest

from conftest import corpus_names, corpus_text
from soplint.cli.dump import as_dict, residue, tokens, tree
from soplint.findings import Finding
from soplint.fix import apply_edits
from soplint.folding import UNSEEN
from soplint.model import Teks, walk
from soplint.parser import parse
from soplint.parser.leaves import leaves
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]
EVERY = 7
"""So many characters, on average, for each such sign."""


def strewn(text: str) -> str:
    """The text with such signs among its characters; an entity of HTML is one of them."""
    chance = random.Random(text[:80])
    return "".join(
        sign + (chance.choice("\u200b\u200d\u2060\u200e") if chance.random() < 1 / EVERY else "")
        for sign in re.findall(r"(?s)&\w+;|.", text)
    )


def plain(text: str) -> str:
    return "".join(sign for sign in text if sign not in UNSEEN)


def said(finding: Finding) -> tuple[object, ...]:
    """All but the places, and with the quote as it is seen."""
    return (
        finding.code,
        finding.message,
        finding.location,
        plain(finding.quote),
        finding.sop,
        finding.data,
        finding.fingerprint,
        len(finding.related),
        finding.fix is not None,
    )


@pytest.mark.parametrize("name", corpus_names())
def test_the_same_is_read_and_said(name: str, check_text: Check) -> None:
    text = corpus_text(name)
    result, expected = check_text(strewn(text)), check_text(text)
    assert [said(finding) for finding in result.findings] == [said(finding) for finding in expected.findings]
    assert [sop.outcomes for sop in result.sops] == [sop.outcomes for sop in expected.sops]
    read, seen = (as_dict(parse(Source("x", one)))["sops"] for one in (strewn(text), text))
    for sop in (*read, *seen):
        del sop["span"], sop["letak"]
    assert read == seen


@pytest.mark.parametrize("name", corpus_names())
def test_all_places_are_those_of_the_text_as_it_is(name: str, check_text: Check) -> None:
    text = strewn(corpus_text(name))
    result = check_text(text)
    for finding in result.findings:
        assert text[slice(*finding.span)] == finding.quote
    # What is compared between documents lies in the same places.
    anchors = [plain(text[slice(*facts.anchor)]) for facts in result.facts]
    assert anchors == [plain(text)[slice(*facts.anchor)] for facts in check_text(plain(text)).facts]
    source = Source("x", text)
    values = [node for sop in parse(source).sops for node in walk(sop) if isinstance(node, Teks)]
    assert values
    assert [plain(" ".join(source.slice(span) for span in node.spans)).split() for node in values] == [
        " ".join(plain(text)[slice(*span)] for span in node.spans).split()
        for sop in parse(Source("x", plain(text))).sops
        for node in walk(sop)
        if isinstance(node, Teks)
    ]


def test_a_correction_changes_what_it_is_about_and_leaves_the_signs_elsewhere(check_text: Check) -> None:
    text = strewn(corpus_text("setda-tapin-2020"))
    (finding, *_) = [one for one in check_text(text).findings if one.fix is not None]
    assert finding.fix is not None
    fixed = apply_edits(text, finding.fix.edits)
    (expected, *_) = [one for one in check_text(plain(text)).findings if one.fix is not None]
    assert expected.fix is not None
    assert plain(fixed) == apply_edits(plain(text), expected.fix.edits)
    start, end = finding.fix.edits[0].span.start, len(text) - finding.fix.edits[-1].span.end
    assert fixed[:start] == text[:start]
    assert fixed[len(fixed) - end :] == text[len(text) - end :]


@pytest.mark.parametrize("view", [tree, residue, tokens])
def test_each_view_of_what_was_read_shows_the_text_that_is_seen(view: Callable[[Source], str]) -> None:
    text = corpus_text("bkpsdm-balangan-2023") + "\n\nTembusan\n"
    lines = [line.rpartition("\t")[2] for line in view(Source("x", text)).splitlines()]
    assert [plain(line).rpartition("\t")[2] for line in view(Source("x", strewn(text))).splitlines()] == lines


@pytest.mark.parametrize("end", ["\n", "\r\n", " \n"])
def test_a_soft_hyphen_at_the_end_of_a_line_parts_a_word(end: str) -> None:
    text = (
        f"Nomor SOP : 1/SOP/2024\nDasar Hukum\n1. Undang-Undang Nomor 25 Tahun 2009 tentang Pela\xad{end}yanan Publik\n"
    )
    (sop,) = parse(Source("x", text)).sops
    (with_hyphen,) = parse(Source("x", text.replace("\xad", "-"))).sops
    assert [item.isi.teks for item in sop.dasar_hukum] == [item.isi.teks for item in with_hyphen.dasar_hukum]


@pytest.mark.parametrize("name", corpus_names()[:1])
def test_such_signs_are_no_residue(name: str) -> None:
    source = Source("x", "\u2060" + corpus_text(name).replace("\n", "\u200b\n\u200e"))
    text = Source("x", corpus_text(name))
    assert [leaf.kind for leaf in leaves(source, parse(source))].count("residue") == [
        leaf.kind for leaf in leaves(text, parse(text))
    ].count("residue")


@pytest.mark.parametrize(
    "text",
    [
        "Nomor SOP : 045\\_1/12\\-2023\nNama SOP : Surat Pindah\n\nDasar Hukum\n1\\. UU 1\n2\\. UU 2\n",
        "Nomor SOP : 045_1/12-2023\nNama SOP : Surat <|ref|>text<|/ref|><|det|>[[8, 6, 9, 4]]<|/det|>Pindah\n\n"
        "<::logo: Kota\nLambang kota::>\nDasar Hukum\n<|ref|>text<|/ref|><|det|>[[8, 6, 9, 4]]<|/det|>\n1. UU 1\n2. UU 2\n",
    ],
)
def test_what_markdown_escapes_and_what_models_remark_is_unseen(text: str) -> None:
    (sop,) = parse(Source("x", text)).sops
    assert [sop.identitas.text(name) for name in ("nomor", "nama")] == ["045_1/12-2023", "Surat Pindah"]
    assert [butir.isi.teks for butir in sop.bagian[0].butir] == ["UU 1", "UU 2"]
    assert not sop.residu


def test_blanks_of_html_without_its_tags_keep_columns_as_blanks_do() -> None:
    text = """Nomor SOP : 045/SOP/2022
Nama SOP : Pendaftaran Warga

No  Kegiatan             Staf   Camat   Kelengkapan   Waktu    Output
1   Mencatat warga        V             KTP           5 menit  Catatan
2   Mengesahkan catatan          V      Catatan       1 jam    Catatan sah
"""
    (sop,) = parse(Source("x", text.replace("  ", "&nbsp; "))).sops
    (same,) = parse(Source("x", text)).sops
    assert [step.output.teks for step in sop.langkah if step.output] == ["Catatan", "Catatan sah"]
    assert [mark.pelaksana for step in sop.langkah for mark in step.tanda] == ["Staf", "Camat"]
    assert [step.nomor for step in sop.langkah] == [step.nomor for step in same.langkah]
