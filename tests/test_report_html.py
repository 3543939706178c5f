"""The correction report as a page: whole, safe, linked within itself, and in one language at a time."""

import os
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest

from conftest import CORPUS, Run, corpus_text
from soplint.config import Config
from soplint.findings import Basis, Finding, Severity
from soplint.messages import MESSAGES
from soplint.report import DocumentError, html, write_document
from soplint.report.laporan import Baris, Ringkasan, RingkasanSop
from soplint.report.markup import element, join, raw
from soplint.report.naskah import Tanda, marked_text
from soplint.report.tinjauan import overview
from soplint.repository import check_paths
from soplint.source import Source, Span

TODAY = ("--today", "2026-11-20")
VOID = {"br", "hr", "input", "link", "meta", "wbr"}
REAL = sorted(
    str(CORPUS / f"{name}.txt") for name in ("bkpsdm-balangan-2023", "kecamatan-awayan-2023", "setda-tapin-2020")
)
MARKED = str(CORPUS / "contoh-laporan-semester.txt")


class Node:
    """An element with its attributes, children and text."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Node | str] = []

    def all(self, tag: str | None = None, **attributes: str) -> list["Node"]:
        """The elements below of this tag with these attributes (``class_`` is one class among others)."""
        found: list[Node] = []
        for child in self.children:
            if isinstance(child, Node):
                if (tag is None or child.tag == tag) and all(
                    child.has(key, value) for key, value in attributes.items()
                ):
                    found.append(child)
                found += child.all(tag, **attributes)
        return found

    def has(self, key: str, value: str) -> bool:
        if key == "class_":
            return value in self.attributes.get("class", "").split()
        return self.attributes.get(key) == value

    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class Tree(HTMLParser):
    """Reads a page and refuses tags that are not closed where they were opened."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {}, None)
        self.current = self.root
        self.feed(page)
        self.close()
        assert self.current is self.root, f"<{self.current.tag}> is not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs}, self.current)
        assert len(node.attributes) == len(attrs), f"<{tag}> has an attribute twice"
        self.current.children.append(node)
        if tag not in VOID:
            self.current = node

    def handle_endtag(self, tag: str) -> None:
        assert self.current.tag == tag, f"</{tag}> closes <{self.current.tag}>"
        assert self.current.parent is not None
        self.current = self.current.parent

    def handle_data(self, data: str) -> None:
        self.current.children.append(data)


@pytest.fixture
def page(soplint: Run, tmp_path: Path) -> Callable[..., Node]:
    """The page that the command writes of these files."""

    def made(*arguments: str, code: int = 0) -> Node:
        done = soplint("report", *arguments, *TODAY, "-o", "laporan.html")
        assert done.returncode == code, done.stderr
        return Tree((tmp_path / "laporan.html").read_text(encoding="utf-8")).root

    return made


def own_text(name: str, old: str, new: str, folder: Path) -> str:
    """A file of the corpus with a change, in a folder of the test."""
    text = corpus_text(name)
    assert old in text
    path = folder / f"{name}.txt"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return str(path)


def ids(root: Node) -> Counter[str]:
    return Counter(node.attributes["id"] for node in root.all() if "id" in node.attributes)


# -------------------------------------------------------------------- one whole page


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
    assert "Nomor 35 Tahun 2012, Lampiran Bab II.C.2.a.2" in cells[3]


def test_the_checklist_holds_every_rule_and_the_undetermined_stand_apart(page: Callable[..., Node]) -> None:
    root = page(REAL[2])
    lines = root.all("table", class_="checklist")[0].all("tbody")[0].all("tr")
    glossary = root.all("section", class_="rules")[0].all("dt")
    assert len(lines) == len(glossary) > 80
    unknown = [line for line in lines if line.all("td", class_="undetermined")]
    apart = root.all("ul", class_="to-be-seen")[0].text()
    assert unknown
    assert all(line.all("a")[0].text() in apart for line in unknown)
    assert "tanda alur tidak terbaca" in apart


# -------------------------------------------------------------------- the drawing


def test_the_drawing_tells_what_it_shows(page: Callable[..., Node]) -> None:
    root = page(MARKED)
    drawing = root.all("svg", class_="procedure")[0]
    titles = {
        node.attributes["id"]: node.text() for node in [*drawing.all("title"), *drawing.all("desc")] if node.attributes
    }
    assert all(titles[name] for name in drawing.attributes["aria-labelledby"].split())
    steps = drawing.all("g", class_="step")
    assert len(steps) == 10
    for step in steps:
        assert step.attributes["role"] == "img"
        assert all(titles[name] for name in step.attributes["aria-labelledby"].split())
    assert all(link.attributes["aria-label"] for link in drawing.all("a"))
    told = root.all("ol", class_="told")[0].all("li")
    assert [line.text().startswith(f"Langkah {number}: ") for number, line in enumerate(told, 1)] == [True] * 10


def test_lanes_are_drawn_where_marks_survived(page: Callable[..., Node]) -> None:
    marks = [node.text() for node in page(MARKED).all("text", class_="mark-text")]
    assert marks[0] == "Mulai"
    assert {"Ya", "Tidak", "Selesai"} <= set(marks)


def test_without_marks_the_steps_are_a_chain(page: Callable[..., Node]) -> None:
    drawing = page(REAL[2]).all("svg", class_="procedure")[0]
    assert drawing.all("rect", class_="lane") == []
    assert len(drawing.all("path", class_="arrow")) == 7


def test_durations_stand_in_order_on_the_scale(page: Callable[..., Node]) -> None:
    drawing = page(REAL[2]).all("svg", class_="procedure")[0]
    places = [float(dot.attributes["cx"]) for dot in drawing.all("circle", class_="dot")]
    # 30 Menit, 3 Jam, 2 hari, 7 hari, 15 hari, 2 jam, 2 jam, 1 hari
    assert places[0] < places[5] == places[6] < places[1] < places[7] < places[2] < places[3] < places[4]


def test_a_faulty_step_is_coloured_and_leads_to_its_findings(page: Callable[..., Node]) -> None:
    root = page(REAL[2])
    drawing = root.all("svg", class_="procedure")[0]
    step = drawing.all("g", class_="step")[1]
    assert "Temuan 7, peringatan: " in step.all("desc")[0].text()
    assert [link.attributes["href"] for link in drawing.all("a")] == [
        "#t1-6",
        "#t1-5",
        "#t1-7",
        "#t1-8",
        "#t1-9",
        "#t1-10",
    ]
    assert len(drawing.all("rect", class_="row")) == 5


@pytest.mark.parametrize(
    ("waktu", "shown"),
    [("", "waktu kosong"), ("sebentar saja", "sebentar saja (tidak terbaca)"), ("1-2 Hari", "1-2 Hari")],
)
def test_a_duration_that_is_blank_unread_or_a_range_is_told(
    page: Callable[..., Node], tmp_path: Path, waktu: str, shown: str
) -> None:
    drawing = page(own_text("setda-tapin-2020", "\t3 Jam\t", f"\t{waktu}\t", tmp_path)).all("svg", class_="procedure")[
        0
    ]
    step = drawing.all("g", class_="step")[1]
    assert step.all("text", class_="time")[0].text() == shown
    assert len(step.all("circle", class_="dot")) == (2 if "-" in waktu else 0)


# -------------------------------------------------------------------- marks that meet


def row(number: int, start: int, end: int) -> Tanda:
    finding = Finding(
        code="AAA001",
        name="aturan",
        severity=Severity.WARNING,
        message=f"temuan {number}",
        span=Span(start, end),
        location="",
        quote="",
        sop=0,
        related=(),
        data={},
        fix=None,
        origin="document",
        confidence="likely",
        fingerprint="",
        advice="",
        basis=(Basis("kelaziman", ""),),
    )
    return Tanda("1", Baris(number, "", "", f"temuan {number}", (), "", "", "peringatan", (), (), 1, 1, finding))


def pieces(text: str, *spans: tuple[int, int]) -> list[tuple[str, str]]:
    """The marked pieces of a text: where each leads to, and what it holds."""
    marks = [row(number, *span) for number, span in enumerate(spans, 1)]
    page = str(join(marked_text(Source("x.txt", text), 1, Span(0, len(text)), marks, "id")))
    root = Tree(page).root
    assert {link.attributes["id"] for link in root.all("a", class_="no")} == {f"n1-{mark.row.no}" for mark in marks}
    return [(mark.all("a")[0].attributes["href"], mark.text()) for mark in root.all("mark")]


def test_a_mark_inside_another_is_the_one_that_is_led_to() -> None:
    assert pieces("abcdef", (0, 6), (2, 4)) == [("#t1-1", "ab"), ("#t1-2", "cd"), ("#t1-1", "ef")]


def test_marks_that_overlap_are_cut_where_they_meet() -> None:
    assert pieces("abcdefg", (0, 4), (2, 7)) == [("#t1-1", "ab"), ("#t1-1", "cd"), ("#t1-2", "efg")]


def test_two_findings_at_one_place_both_have_their_number() -> None:
    assert pieces("abc", (1, 3), (1, 3)) == [("#t1-1", "bc")]


def test_a_mark_over_several_lines_goes_on_in_each() -> None:
    assert pieces("ab\r\ncd\n\nef", (1, 9)) == [("#t1-1", "b"), ("#t1-1", "cd"), ("#t1-1", "e")]


def test_a_finding_on_a_line_end_alone_is_not_lost() -> None:
    assert pieces("ab\ncd", (2, 3)) == []


def test_tabs_are_kept_inside_marks() -> None:
    assert pieces("a\tb", (0, 3)) == [("#t1-1", "a\tb")]


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
    assert "(dikecualikan: Nomor menyusul.)" in apart.text()
    assert len(root.all("a", class_="set-aside")) == 1
    assert "dikecualikan" in root.all("dl", class_="figures")[0].text()


def test_a_finding_outside_any_sop_is_told_with_its_text(page: Callable[..., Node], tmp_path: Path) -> None:
    waiver = '[[waiver]]\nrule = "IDN002"\nfiles = ["tiada.txt"]\nreason = "Tiada."\nby = "Inspektorat"\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    root = page("sop.txt")
    own = next(node for node in root.all("article") if "WVR001" in node.text())
    assert own.all("h2")[0].text() == "soplint.toml"
    assert [mark.all("a")[0].attributes["href"] for mark in own.all("mark")][:1] == ["#tb2-1"]
    assert "Inspektorat" in own.all("div", class_="naskah")[0].text()


# -------------------------------------------------------------------- many SOPs


def test_the_overview_counts_by_agency_and_family_and_leads_to_the_sops(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    heat = root.all("table", class_="heat")[0]
    families = [head.text() for head in heat.all("th", scope="col")][2:]
    rows = {row.all("th")[0].text(): row for row in heat.all("tbody")[0].all("tr")}
    assert list(rows) == [
        "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Balangan",
        "Kecamatan Awayan Balangan",
        "Sekretariat Daerah Tapin",
    ]
    awayan = rows["Kecamatan Awayan Balangan"].all("td")
    assert awayan[0].text() == "4"
    anchors = {node.attributes["id"]: node for node in root.all() if "id" in node.attributes}
    for family, cell in zip(families, awayan[1:], strict=True):
        listed = sum(
            int(part) for part in re.findall(r"\((\d+)\)", anchors[cell.all("a")[0].attributes["href"][1:]].text())
        )
        own = {"2", "3", "4", "5"}
        written = [
            row
            for row in root.all("tr", **{"data-family": _code(root, family)})
            if row.attributes["id"][1:].split("-")[0] in own
        ]
        assert int(cell.text()) == listed == len(written)


def _code(root: Node, family: str) -> str:
    """The letters of a family, as the filter knows them."""
    return next(option.attributes["value"] for option in root.all("option") if option.text() == family)


def test_the_most_frequent_findings_come_first_with_their_sops(page: Callable[..., Node]) -> None:
    root = page(*REAL)
    rows = root.all("table", class_="frequent")[0].all("tbody")[0].all("tr")
    counts = [int(row.all("td")[1].text()) for row in rows]
    assert counts == sorted(counts, reverse=True)
    for row in rows:
        code = row.all("th")[0].text().split()[0]
        found = [
            line.attributes["id"][1:].split("-")[0]
            for line in root.all("tr")
            if f"#aturan-{code}" in hrefs(line.all("td"))
        ]
        assert int(row.all("td")[1].text()) == len(found)
        assert {link.text() for link in row.all("td")[3].all("a")} == set(found)


def hrefs(cells: list[Node]) -> set[str]:
    return {link.attributes["href"] for cell in cells for link in cell.all("a", class_="code")}


def hrefs_in(node: Node) -> set[str]:
    return {link.attributes["href"] for link in node.all("a")}


def test_every_sop_has_one_duration_and_one_rung(page: Callable[..., Node]) -> None:
    rungs, durations, *_ = page(*REAL, MARKED).all("table", class_="bars")
    for table in (rungs, durations):
        linked = sorted(int(link.text()) for link in table.all("a"))
        assert linked == [1, 2, 3, 4, 5, 6, 7]
        assert sum(int(row.all("td")[0].text()) for row in table.all("tbody")[0].all("tr")) == 7
    lines = {row.all("th")[0].text(): row.all("td")[1].text() for row in durations.all("tbody")[0].all("tr")}
    # 30 Menit + 3 Jam + 2 hari + 7 hari + 15 hari + 2 jam + 2 jam + 1 hari
    assert "6" in lines["sampai 1 bulan"].split(", ")


def test_one_sop_has_no_overview(page: Callable[..., Node]) -> None:
    root = page(REAL[2])
    assert root.all("table", class_="heat") == []
    assert root.all("details", class_="agency") == []


def test_copies_are_grouped_by_what_their_findings_say() -> None:
    def sop(number: int, group: str) -> RingkasanSop:
        return RingkasanSop(number, "a.txt", 1, f"SOP {number}", "", "", "", {}, {}, 0, "", None, group)

    summary = Ringkasan(
        "", date(2026, 1, 1), 5, {}, 0, 0, 0, (), (), tuple(map(sop, range(1, 6), ["", "b", "a", "b", "b"])), (), ()
    )
    groups = overview(summary, "id").salinan
    assert [(group.nama, group.sops) for group in groups] == [("SOP 2", (2, 4, 5)), ("SOP 3", (3,))]


def test_a_copied_table_leads_to_the_sop_it_is_like(page: Callable[..., Node]) -> None:
    root = page(*REAL, str(CORPUS / "dinkes-balangan-2024.txt"))
    copied = root.all("table", class_="bars")[2]
    assert [link.text() for link in copied.all("a")] == ["1", "3", "7"]
    (first,) = [row for row in root.all("tr", **{"data-family": "REP"}) if row.attributes["id"].startswith("t1-")]
    assert hrefs_in(first.all("div", class_="related")[0]) == {"#sop3", "#sop7"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], dict[str, Node]]:
    """A report that is too large for one page: the pages by their paths."""
    monkeypatch.setattr(html, "_ON_ONE_PAGE", 5)
    monkeypatch.setattr(html, "_ON_EACH_PAGE", 4)

    def made(*paths: str, name: str = "lap oran.html") -> dict[str, Node]:
        write_document(check_paths(paths or REAL, Config(), date(2026, 11, 20)), tmp_path / name)
        files = [file for file in tmp_path.rglob("*") if file.is_file()]
        return {str(file.relative_to(tmp_path)): Tree(file.read_text(encoding="utf-8")).root for file in files}

    return made


def test_a_large_report_is_an_overview_and_linked_pages(site: Callable[[], dict[str, Node]]) -> None:
    pages = site()
    assert sorted(pages) == ["lap oran.html", "lap oran/001.html", "lap oran/002.html"]
    assert [len(pages[name].all("article")) for name in sorted(pages)] == [0, 5, 1]
    assert len(pages["lap oran.html"].all("table", class_="heat")) == 1
    anchors = {name: ids(root) for name, root in pages.items()}
    count = 0
    for name, root in pages.items():
        for link in root.all("a"):
            file, _, anchor = unquote(link.attributes["href"]).partition("#")
            target = os.path.normpath(Path(name).parent / file) if file else name
            assert anchors[target][anchor] == 1, link.attributes["href"]
            count += bool(file)
    assert count > 50


def test_pages_of_an_earlier_report_are_replaced_and_nothing_else(
    site: Callable[..., dict[str, Node]], tmp_path: Path
) -> None:
    site()
    (tmp_path / "lap oran" / "003.html").write_bytes((tmp_path / "lap oran" / "002.html").read_bytes())
    assert "lap oran/003.html" not in site()
    other = tmp_path / "lap oran" / "catatan.txt"
    other.write_text("milik orang lain", encoding="utf-8")
    before = (tmp_path / "lap oran.html").read_bytes()
    with pytest.raises(DocumentError, match=r"catatan\.txt"):
        site()
    assert other.is_file()
    assert (tmp_path / "lap oran.html").read_bytes() == before


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


# -------------------------------------------------------------------- where it is written


def test_the_same_run_writes_the_same_bytes(soplint: Run, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        assert soplint("report", *REAL, *TODAY, "-o", name).returncode == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("laporan.pdf", "laporan.pdf: laporan tidak dapat ditulis sebagai '.pdf'"),
        ("laporan.htm", "mungkin maksudnya '.html'"),
        ("tiada/laporan.html", "folder tiada tidak ada"),
        (".", "adalah folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_in_one_line(soplint: Run, output: str, said: str) -> None:
    done = soplint("report", REAL[0], "-o", output)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_under_review_is_never_overwritten(soplint: Run, tmp_path: Path) -> None:
    text = corpus_text("contoh-surat-masuk")
    (tmp_path / "sop.html").write_text(text, encoding="utf-8")
    done = soplint("report", "sop.html", "-o", "./sop.html")
    assert (done.returncode, done.stdout) == (2, "")
    assert "berkas yang diperiksa" in done.stderr
    assert (tmp_path / "sop.html").read_text(encoding="utf-8") == text


def test_a_report_in_the_folder_of_its_sops_is_no_sop(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    first = soplint("report", ".", *TODAY, "-o", "laporan.html")
    page = (tmp_path / "laporan.html").read_bytes()
    again = soplint("report", ".", *TODAY, "-o", "laporan.html")
    assert (first.returncode, again.returncode) == (0, 0)
    assert (tmp_path / "laporan.html").read_bytes() == page
