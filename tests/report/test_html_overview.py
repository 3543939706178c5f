"""The report of many SOPs: its overview, and its pages when it is large."""

import os
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from conftest import CORPUS
from pages import MARKED, REAL, Node, Tree, ids
from soplint.config import Config
from soplint.report import DocumentError, html, write_document
from soplint.report.ringkasan import Ringkasan, RingkasanSop
from soplint.report.tinjauan import overview
from soplint.repository import check_paths


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
        return RingkasanSop(number, "a.txt", 1, f"SOP {number}", "", "", "", {}, {}, 0, None, group)

    summary = Ringkasan(5, {}, 0, 0, 0, (), (), tuple(map(sop, range(1, 6), ["", "b", "a", "b", "b"])), (), ())
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
    monkeypatch.setattr(html, "ON_ONE_PAGE", 5)
    monkeypatch.setattr(html, "ON_EACH_PAGE", 4)

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


def test_pages_do_not_depend_on_how_many_processes_make_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "ON_ONE_PAGE", 20)
    text = (CORPUS / "contoh-surat-masuk.txt").read_text(encoding="utf-8")
    (tmp_path / "sop").mkdir()
    for number in range(30):
        copied = text.replace("000.8.3/07", f"000.8.3/{number:02}")
        (tmp_path / "sop" / f"{number:02}.txt").write_text(copied, encoding="utf-8")
    written = []
    processes = set()
    part = html.part

    def seen(*arguments: Any) -> Any:
        # In a copy of this process this set is another one.
        processes.add(os.getpid())
        return part(*arguments)

    monkeypatch.setattr(html, "part", seen)
    for jobs in (1, 2):
        processes.clear()
        report = check_paths(tmp_path / "sop", Config(), date(2026, 11, 20), jobs=jobs)
        write_document(report, tmp_path / "laporan.html")
        pages = sorted((tmp_path / "laporan").iterdir())
        written.append([page.read_bytes() for page in (tmp_path / "laporan.html", *pages)])
        assert bool(processes) is (jobs == 1 or not sys.platform.startswith("linux"))
    assert written[0] == written[1]
    assert len(written[0]) == 3
