"""A place is told with its page where the text tells of pages, as the text layer of a PDF does by form feeds."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import ON_A_DAY, Run, corpus_text
from pages import Node
from soplint.source import Source

PAGES = ("kop\n", "tabel\nlangkah 1\n", "langkah 2\n")


@pytest.mark.parametrize("ending", ["", "\f", "\n\f\n", "\f\f"])
def test_an_offset_has_the_page_that_form_feeds_give_it(ending: str) -> None:
    source = Source("a.txt", "\f".join(PAGES) + ending)
    offsets = {words: source.text.index(words) for words in ("kop", "tabel", "langkah 1", "langkah 2")}
    assert {words: source.page(offset) for words, offset in offsets.items()} == {
        "kop": 1, "tabel": 2, "langkah 1": 2, "langkah 2": 3,
    }  # fmt: skip


def test_an_empty_page_counts_and_a_text_of_one_page_has_none() -> None:
    assert Source("a.txt", "kop\f\flangkah").page(5) == 3
    assert Source("a.txt", "kop\nlangkah\n").page(4) is None
    assert Source("a.txt", "kop\nlangkah\n\f").page(4) is None


@pytest.fixture
def paged(tmp_path: Path) -> str:
    """An SOP of the corpus on three pages."""
    lines = corpus_text("setda-tapin-2020").splitlines(keepends=True)
    text = "\f".join("".join(part) for part in (lines[:20], lines[20:58], lines[58:]))
    (tmp_path / "tapin.txt").write_text(f"{text}\f", encoding="utf-8")
    return "tapin.txt"


def test_a_terminal_is_told_the_page(soplint: Run, paged: str) -> None:
    told = soplint("check", paged, *ON_A_DAY, "--select", "IDN002,BHS001").stdout
    assert "   Identitas, Nomor SOP, halaman 1\n" in told
    assert "   Langkah 7, Output, halaman 3 (mungkin salah pindai, perlu dipastikan)\n" in told
    assert "Step 7, Output, page 3 (" in soplint("check", paged, *ON_A_DAY, "--lang", "en").stdout


def test_a_report_tells_the_page_of_each_finding_and_of_each_sop(soplint: Run, paged: str, tmp_path: Path) -> None:
    for name in ("a.md", "a.csv"):
        assert soplint("report", paged, *ON_A_DAY, "-o", name).returncode == 0
    written = (tmp_path / "a.md").read_text(encoding="utf-8")
    # The list of errors, and the table of the SOP.
    assert written.count("| Identitas, Nomor SOP (halaman 1, baris 7) |") == 2
    assert "Berkas tapin.txt, halaman 1 sampai dengan 3, baris 5 sampai dengan 74" in written
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
        places = [row["Lokasi"] for row in csv.DictReader(stream)]
    assert "Langkah 8, Kelengkapan (halaman 3, baris 68)" in places


def test_the_text_of_a_page_stands_under_its_number(page: Callable[..., Node], paged: str) -> None:
    (text,) = page(paged).all("div", class_="naskah")
    heads = text.all("div", class_="page")
    assert [head.text() for head in heads] == ["Halaman 1", "Halaman 2", "Halaman 3"]
    lines = [node for node in text.children if isinstance(node, Node)]
    behind = lines[lines.index(heads[2]) + 1]
    assert behind.attributes["id"] == "b1-59"


def test_a_text_without_pages_tells_of_none(soplint: Run, page: Callable[..., Node], tmp_path: Path) -> None:
    (tmp_path / "tapin.txt").write_text(corpus_text("setda-tapin-2020"), encoding="utf-8")
    assert "halaman" not in soplint("check", "tapin.txt", *ON_A_DAY, "--ignore", "STR").stdout
    assert page("tapin.txt").all("div", class_="page") == []
