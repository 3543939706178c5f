"""The correction report as a page: whole, safe, linked within itself, and in one language at a time."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from conftest import CORPUS, Run, corpus_text
from pages import MARKED, REAL, Node, ids, own_text
from soplint.messages import MESSAGES
from soplint.report.markup import element, raw


def test_every_id_is_there_once_and_every_link_leads_to_one(page: Callable[..., Node]) -> None:
    root = page(*REAL, MARKED)
    anchors = ids(root)
    assert [name for name, count in anchors.items() if count > 1] == []
    links = [node.attributes["href"] for node in root.all("a")]
    assert len(links) > 100
    assert [link for link in links if link[0] != "#" or link[1:] not in anchors] == []
    referred = [name for node in root.all() for name in node.attributes.get("aria-labelledby", "").split()]
    assert [name for name in referred if name not in anchors] == []


def test_every_finding_has_its_mark_and_every_mark_its_finding(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    rows = {row.attributes["id"]: row for row in root.all("tr") if "data-severity" in row.attributes}
    numbers = {link.attributes["id"]: link for link in root.all("a", class_="no")}
    assert len(rows) > 80
    assert {name.replace("t", "n", 1) for name in rows} == set(numbers)
    for name, row in rows.items():
        mark = numbers[name.replace("t", "n", 1)]
        assert mark.attributes["href"] == f"#{name}"
        assert mark.text() == row.all("th")[0].text()
        assert any(link.attributes["href"] == f"#{mark.attributes['id']}" for link in row.all("a"))
    marked = {link.attributes["href"][1:] for mark in root.all("mark") for link in mark.all("a")}
    assert marked <= set(rows)


def test_the_marked_text_is_the_text_of_the_file(page: Callable[..., Node]) -> None:
    root = page(REAL[1])
    shown = [line for line in (node.text() for node in root.all("span", class_="text")) if line.strip()]
    numbers = "".join(node.text() for node in root.all("a", class_="no"))
    text = corpus_text("kecamatan-awayan-2023")
    written = [line for line in text.splitlines() if line.strip()]
    assert len(shown) == len(written)
    assert len("".join(shown)) == len("".join(written)) + len(numbers)
    unmarked = [line for line in shown if not re.search(r"\d", line)]
    assert set(unmarked) <= set(written)


def test_nothing_comes_from_elsewhere(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    for node in root.all():
        assert node.tag not in {"link", "iframe", "img", "object", "embed", "base"}
        assert not {"src", "srcset", "style", "action", "data", "xlink:href"} & set(node.attributes)
        assert not [key for key in node.attributes if key.startswith("on")]
    for node in [*root.all("style"), *root.all("script")]:
        assert not re.search(r"url\(|@import|https?:|fetch|XMLHttp|import\(", node.text())
    policy = next(node for node in root.all("meta") if node.attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy.attributes["content"].startswith("default-src 'none';")


def test_text_of_a_document_is_shown_and_never_markup(page: Callable[..., Node], tmp_path: Path) -> None:
    evil = '<script>alert("x")</script><img src=x onerror=alert(1)>&amp;'
    changed = own_text("kecamatan-awayan-2023", "Renja SKPD", f"{evil} SKPD \"'>", tmp_path)
    name = tmp_path / "<b>.txt"
    Path(changed).rename(name)
    root = page(str(name))
    assert len(root.all("script")) == 1
    assert root.all("img") == []
    assert evil in root.text()
    assert "<b>.txt" in root.all("section", class_="summary")[0].text()
    assert "&lt;script&gt;alert" in (tmp_path / "laporan.html").read_text(encoding="utf-8")


def test_headings_come_in_order_and_the_page_has_its_landmarks(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    levels = [int(node.tag[1]) for node in root.all() if re.fullmatch(r"h[1-6]", node.tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert [len(root.all(tag)) for tag in ("main", "header", "footer")] == [1, 1, 1]
    assert root.all("html")[0].attributes["lang"] == "id"
    assert root.all("a", class_="skip")[0].attributes["href"] == f"#{root.all('main')[0].attributes['id']}"


def test_tables_say_what_their_cells_are(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    for table in root.all("table"):
        assert table.all("caption")[0].text()
        heads = table.all("thead")[0].all("th")
        assert {head.attributes.get("scope") for head in heads} == {"col"}
        for row in table.all("tbody")[0].all("tr"):
            assert len([cell for cell in row.children if isinstance(cell, Node)]) == len(heads)
            assert len(row.all("th", scope="row")) == 1


def test_a_finding_row_holds_the_columns_of_an_inspector(page: Callable[..., Node]) -> None:
    table = page(REAL[2]).all("table", class_="findings")[0]
    heads = [head.text() for head in table.all("th", scope="col")]
    assert heads == ["No.", "Lokasi", "Kutipan", "Temuan", "Dasar", "Rekomendasi", "Tanggapan"]
    first = table.all("tbody")[0].all("tr")[0]
    cells = [cell.text() for cell in first.all("td")]
    assert (cells[0], cells[1], cells[-1]) == ("Identitas, Nomor SOP (baris 7)", "/ /", "")
    assert "galat" in cells[2]
    assert "PermenPANRB 35/2012, Lampiran Bab II.C.2.a.2" in cells[3]


def test_the_checklist_holds_every_rule_and_the_undetermined_stand_apart(page: Callable[..., Node]) -> None:
    root = page(REAL[2])
    lines = root.all("table", class_="checklist")[0].all("tbody")[0].all("tr")
    glossary = root.all("section", class_="rules")[0].all("dt")
    assert len(lines) == len(glossary) > 80
    unknown = [line for line in lines if line.all("td", class_="undetermined")]
    apart = "".join(reasons.text() for reasons in root.all("ul", class_="to-be-seen"))
    assert unknown
    assert all(line.all("a")[0].text() in apart for line in unknown)
    assert "Tanda alur tidak terbaca" in apart


# -------------------------------------------------------------------- escaping


def test_text_is_escaped_once_and_attributes_too() -> None:
    made = element("a", "<b>", element("i", "&"), None, raw("&nbsp;"), title='"<', hidden=True, lang=None, class_="x")
    assert made == '<a title="&quot;&lt;" hidden class="x">&lt;b&gt;<i>&amp;</i>&nbsp;</a>'


# -------------------------------------------------------------------- what could not be judged


def test_a_file_that_is_no_sop_is_told_and_shown(soplint: Run, page: Callable[..., Node], tmp_path: Path) -> None:
    (tmp_path / "bukan.txt").write_text("Surat biasa.\n", encoding="utf-8")
    root = page("bukan.txt", "tiada.txt", REAL[2], code=2)
    summary = root.all("section", class_="summary")[0].all("div", class_="problems")[0].text()
    assert "bukan.txt: SYS004" in summary
    assert "tiada.txt: SYS002" in summary
    own = next(node for node in root.all("section", class_="file") if "Surat biasa." in node.text())
    assert "SYS004" in own.all("div", class_="problems")[0].text()


def test_a_note_on_how_a_file_was_read_is_told(page: Callable[..., Node], tmp_path: Path) -> None:
    text = corpus_text("contoh-surat-masuk").replace("Pengelolaan Surat Masuk", "Pengelolaan Surat Masuk – baru")
    (tmp_path / "lama.txt").write_bytes(text.encode("cp1252"))
    assert "Windows-1252" in page("lama.txt").all("ul", class_="notes")[0].text()


def test_an_sop_without_findings_says_so(page: Callable[..., Node]) -> None:
    root = page(str(CORPUS / "contoh-surat-masuk.txt"))
    assert root.all("p", class_="clean")[0].text() == "Tidak ada temuan."
    assert root.all("form") == []
    assert root.all("table", class_="findings") == []


def test_a_waived_finding_stands_apart_and_is_marked(page: Callable[..., Node], tmp_path: Path) -> None:
    waiver = '[[waiver]]\nrule = "IDN002"\nreason = "Nomor menyusul."\nby = "Inspektorat"\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    root = page(REAL[2])
    opened, apart = root.all("table", class_="findings")
    assert "IDN002" not in opened.text()
    assert "(dikecualikan oleh Inspektorat: Nomor menyusul.)" in apart.text()
    assert len(root.all("a", class_="set-aside")) == 1
    assert "Dikecualikan1" in root.all("dl", class_="figures")[0].text()


def test_a_finding_outside_any_sop_is_told_with_its_text(page: Callable[..., Node], tmp_path: Path) -> None:
    waiver = '[[waiver]]\nrule = "IDN002"\nfiles = ["tiada.txt"]\nreason = "Tiada."\nby = "Inspektorat"\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    root = page("sop.txt")
    own = next(node for node in root.all("article") if "WVR001" in node.text())
    assert own.all("h2")[0].text() == "soplint.toml"
    assert [mark.all("a")[0].attributes["href"] for mark in own.all("mark")][:1] == ["#tb2-1"]
    assert "Inspektorat" in own.all("div", class_="naskah")[0].text()


# -------------------------------------------------------------------- both languages


def words_of_the_page(lang: str) -> set[str]:
    """The texts of one language that only a page says and that hold no placeholder."""
    own = ("page.", "laporan.", "outcome.", "severity.", "family.", "reason.")
    index = 0 if lang == "id" else 1
    return {texts[index] for key, texts in MESSAGES.items() if key.startswith(own) and "{" not in texts[index]}


@pytest.mark.parametrize(("lang", "other"), [("id", "en"), ("en", "id")])
def test_a_page_is_in_one_language(page: Callable[..., Node], lang: str, other: str) -> None:
    root = page(*REAL, MARKED, "--lang", lang)
    assert root.all("html")[0].attributes["lang"] == lang
    shared = words_of_the_page(lang)
    foreign = {text for text in words_of_the_page(other) - shared if len(text) > 3}
    said: set[str] = set()

    def gather(node: Node) -> None:
        # What is marked as Indonesian on an English page is a document's, and a rule's name is what it is called.
        if node.attributes.get("lang") == "id" and node.tag != "html":
            return
        said.update(node.attributes.get(key, "").strip() for key in ("aria-label", "title", "data-label"))
        for child in node.children:
            if isinstance(child, str):
                said.add(child.strip().rstrip(":.").strip())
            elif child.tag not in ("script", "style"):
                gather(child)

    gather(root)
    assert foreign & said == set()
    assert len(shared & said) > 20


def test_headings_of_columns_and_labels_of_counts_begin_alike(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    labels = [name.text() for name in root.all("dl", class_="figures")[0].all("dt")]
    heads = [head.text() for table in root.all("table") for head in table.all("th", scope="col")]
    told = [node.attributes["data-label"] for node in root.all() if "data-label" in node.attributes]
    assert [text for text in (*labels, *heads, *told) if not text[:1].isupper()] == []
