"""What reports say at their edges: SOPs without a name, bounds of durations, long lists, headings in Word."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from junitparser import JUnitXml

from conftest import CORPUS, TODAY
from pages import REAL, Node
from soplint.config import Config
from soplint.report import write, write_document
from soplint.report.ringkasan import Ringkasan, RingkasanSop
from soplint.report.site import Site, sop_links
from soplint.report.tinjauan import overview
from soplint.report.wording import rule_words
from soplint.repository import check_paths

TABLE = "No\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tMencatat surat masuk\tStaf\tSurat\t2 Hari\tSurat\n"


@pytest.mark.parametrize(
    ("identity", "named"),
    [
        ("", "— (—)"),
        ("Nomor SOP : 1/SOP/2024\n", "— (1/SOP/2024)"),
        ("Nama SOP : Surat Masuk\n", "Surat Masuk (—)"),
        ("Nama SOP : Surat Masuk\nNomor SOP : 1/SOP/2024\n", "Surat Masuk (1/SOP/2024)"),
    ],
)
def test_a_test_suite_is_named_as_far_as_its_sop_is(tmp_path: Path, identity: str, named: str) -> None:
    (tmp_path / "x.txt").write_text(f"{identity}\n{TABLE}", encoding="utf-8")
    stream = StringIO()
    write(check_paths([str(tmp_path / "x.txt")], Config(), TODAY), "junit", stream)
    assert [suite.name for suite in JUnitXml.fromstring(stream.getvalue().encode())][:1] == [named]


def sop(number: int, minutes: float | None = None) -> RingkasanSop:
    return RingkasanSop(number, "a.txt", 1, f"SOP {number}", "", "", "", {}, {}, 0, minutes, "")


def test_a_line_leads_to_the_sop_that_it_belongs_to_and_one_above_the_first_to_that() -> None:
    site = Site.of("id", [sop(1)._replace(line=5), sop(2)._replace(line=20)])
    assert [site.at("a.txt", line) for line in (1, 5, 19, 20, 99)] == ["#sop1", "#sop1", "#sop1", "#sop2", "#sop2"]
    assert site.at("b.txt", 1) is None


def test_an_sop_is_in_the_group_of_the_bound_that_it_does_not_pass() -> None:
    hour, day = 60, 450
    bounds = [hour, day]
    times = [None, 0, 1, *(minutes for bound in bounds for minutes in (bound, bound + 1)), 10_000_000]
    sops = tuple(sop(number, minutes) for number, minutes in enumerate(times, 1))
    summary = Ringkasan(len(sops), {}, 0, 0, 0, (), (), sops, (), ())
    groups = {group.nama: group.sops for group in overview(summary, "id").lama}
    assert list(groups) == [
        "sampai 1 jam", "sampai 1 hari", "sampai 1 minggu", "sampai 1 bulan", "sampai 3 bulan", "sampai 1 tahun",
        "lebih dari 1 tahun", "waktu tidak terbaca",
    ]  # fmt: skip
    assert groups["sampai 1 jam"] == (3, 4)
    assert groups["lebih dari 1 tahun"] == (8,)
    assert groups["waktu tidak terbaca"] == (1, 2)
    assert sorted(number for numbers in groups.values() for number in numbers) == list(range(1, 9))


@pytest.mark.parametrize(("count", "more"), [(59, None), (60, None), (61, "1"), (75, "15")])
def test_of_a_long_list_sixty_are_linked_and_the_others_counted(count: int, more: str | None) -> None:
    sops = [sop(number) for number in range(1, count + 1)]
    links = str(sop_links(range(1, count + 1), Site.of("id", sops)))
    assert links.count("<a ") == min(count, 60)
    end = links.rpartition("</a>")[2]
    assert (more in end) if more is not None else end == ""


def test_a_heading_in_word_stays_with_what_follows_it(tmp_path: Path) -> None:
    report = check_paths([str(CORPUS / "setda-tapin-2020.txt")], Config(), TODAY)
    write_document(report, tmp_path / "x.docx")
    styles = Document(str(tmp_path / "x.docx")).styles
    kept = {name: styles[name].paragraph_format.keep_with_next for name in ("Title", "Heading 1", "Heading 2")}
    assert kept == dict.fromkeys(kept, True)
    assert not styles["Normal"].paragraph_format.keep_with_next
    assert styles["Heading 1"].font.bold
    assert not styles["Normal"].font.bold


CITED = """Nomor SOP : 1/SOP/2024
Nama SOP : Surat Masuk

Dasar Hukum
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
2. Peraturan Bupati Sukamaju Nomor 5 Tahun 2019 tentang Tata Naskah Dinas
3. Peraturan Badan Arsip Daerah Nomor 7 Tahun 2020 tentang Surat
"""


@pytest.mark.parametrize(
    ("lang", "said"), [("id", "tidak ada dalam katalog; cocokkan"), ("en", "not in the catalogue; compare")]
)
def test_a_reader_is_told_which_regulations_to_look_up(tmp_path: Path, lang: str, said: str) -> None:
    (tmp_path / "x.txt").write_text(f"{CITED}\n{TABLE}", encoding="utf-8")
    report = check_paths([str(tmp_path / "x.txt")], Config(lang=lang), TODAY)
    write_document(report, tmp_path / "x.md")
    (line,) = [line for line in (tmp_path / "x.md").read_text(encoding="utf-8").splitlines() if said in line]
    unknown = "Peraturan Bupati Sukamaju Nomor 5 Tahun 2019, Peraturan Badan Arsip Daerah Nomor 7 Tahun 2020"
    assert line.startswith(f"- {unknown} {said}")


def test_the_name_of_a_rule_is_written_as_in_a_sentence() -> None:
    names = ["nama-sop-kosong", "nip-tidak-sah", "salinan-antar-instansi", "waktu-kosong"]
    assert [rule_words(name) for name in names] == [
        "nama SOP kosong", "NIP tidak sah", "salinan antarinstansi", "waktu kosong",
    ]  # fmt: skip


def test_an_sop_without_name_and_number_is_told_by_its_file(tmp_path: Path) -> None:
    report = check_paths([str(CORPUS / "contoh-format-standar-pelayanan.txt")], Config(), TODAY)
    write_document(report, tmp_path / "a.md")
    assert "contoh-format-standar-pelayanan.txt) |" in (tmp_path / "a.md").read_text(encoding="utf-8")


def test_the_bar_in_front_of_an_sop_is_of_its_own_text(page: Callable[..., Node]) -> None:
    first, second = page(str(CORPUS / "contoh-cuti-pegawai.txt")).all("div", class_="naskah")
    assert first.all("span", class_="text")[-1].text() == "---"
    assert second.all("span", class_="text")[0].text().startswith("| PEMERINTAH PROVINSI")


def test_in_english_an_agency_has_sops_and_a_basis_begins_with_a_capital(page: Callable[..., Node]) -> None:
    root = page(*REAL, "--lang", "en")
    agencies = [agency.all("summary")[0].text() for agency in root.all("details", class_="agency")]
    assert "Kecamatan Awayan Balangan: 4 SOPs" in agencies
    assert "Sekretariat Daerah Tapin: 1 SOP" in agencies
    bases = [basis.text() for table in root.all("table", class_="findings") for basis in table.all("li")]
    assert [basis for basis in bases if basis.startswith(("custom", "the SOP"))] == []
    assert any(basis.startswith("Custom in writing SOPs") for basis in bases)


def test_in_word_the_heading_of_a_column_of_numbers_stands_above_them(tmp_path: Path) -> None:
    write_document(check_paths([str(CORPUS / "contoh-surat-keluar.txt")], Config(), TODAY), tmp_path / "a.docx")
    for table in Document(str(tmp_path / "a.docx")).tables:
        for head, cell in zip(table.rows[0].cells, table.rows[-1].cells, strict=True):
            if cell.text.isdigit() and head.text != "Kutipan" and table.rows[0].cells[0].text in {"Rumpun", "No."}:
                assert head.paragraphs[0].alignment == cell.paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT


@pytest.mark.parametrize("form", ["mutu", "puskesmas", "standar-pelayanan"])
def test_a_document_of_another_form_is_not_asked_for_the_fields_of_ours(page: Callable[..., Node], form: str) -> None:
    identity = page(str(CORPUS / f"contoh-format-{form}.txt")).all("dl", class_="identity")[0]
    assert identity.all("span", class_="missing") == []
    assert {label.text() for label in identity.all("dt")} <= {"Instansi", "Nomor SOP", "Nama SOP"}
