"""A report says by which rules it was made, and what its words mean: who signs it answers for both."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from conftest import CORPUS, ON_A_DAY, TODAY, Run, corpus_text
from pages import MARKED, Node
from soplint.config import Config
from soplint.config.profiles import ladder
from soplint.messages import message
from soplint.policy import load_rules
from soplint.report.keterangan import rules_judged
from soplint.repository import check_paths


def told(**chosen: object) -> str:
    return rules_judged(check_paths([str(CORPUS / "contoh-surat-masuk.txt")], Config(**chosen), TODAY))


def test_a_run_by_a_profile_is_told_by_its_name() -> None:
    for profile in ladder(load_rules()):
        words = f"{len(profile.codes)} aturan (profil {profile.name})"
        assert told(profile=profile.name) == told(select=(profile.name,)) == words
    assert told() == told(profile="lengkap")


def test_rules_left_out_or_added_are_named() -> None:
    usual = int(told().split()[0])
    assert told(ignore=("IDN010", "BHS006")) == f"{usual - 2} aturan (profil lengkap tanpa BHS006, IDN010)"
    assert told(select=("lengkap", "WKT008")) == f"{usual + 1} aturan (profil lengkap dan WKT008)"
    changed = told(select=("lengkap", "WKT008"), ignore=("IDN010",))
    assert changed == f"{usual} aturan (profil lengkap tanpa IDN010, dengan WKT008)"


def test_a_choice_of_rules_is_never_taken_for_all() -> None:
    assert told(select=("HKM001", "HKM002", "IDN001")) == "hanya 3 aturan: Dasar hukum (2), Identitas (1)"
    assert told(select=("IDN001",), lang="en") == "only 1 rule: Identity block (1)"


@pytest.mark.parametrize("suffix", ["md", "docx", "html"])
def test_every_form_on_paper_says_so_and_explains_its_words(soplint: Run, tmp_path: Path, suffix: str) -> None:
    name = f"a.{suffix}"
    assert soplint("report", MARKED, *ON_A_DAY, "--select", "HKM001,PRD", "-o", name).returncode == 0
    if suffix == "docx":
        document = Document(str(tmp_path / name))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        text = "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])
    else:
        text = (tmp_path / name).read_text(encoding="utf-8")
    assert "hanya 8 aturan: Dasar hukum (1), Periode pelaporan (7)" in text
    for word in ("Galat", "Peringatan", "Saran", "Butir periksa", "Mungkin salah pindai", "Jenjang"):
        assert word in text[text.index("Arti istilah") :]
    assert "dasar (yang dituntut peraturan); lengkap (" in text


def test_the_figures_of_a_page_lead_to_what_they_mean(page: Callable[..., Node]) -> None:
    root = page(MARKED)
    assert "#istilah" in [link.attributes["href"] for link in root.all("section", class_="summary")[0].all("a")]


def test_the_original_document_is_looked_into_for_what_it_can_tell_alone(soplint: Run, tmp_path: Path) -> None:
    path = str(CORPUS / "setda-tapin-2020.txt")
    assert soplint("report", path, *ON_A_DAY, "-o", "a.md").returncode == 0
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    seen, other = text[text.index("### Perlu dilihat") : text.index("## Arti istilah")].split("### Belum dinilai")
    assert "- Tanda alur tidak terbaca; lihat bagan alir pada naskah asli: ALR001" in seen
    assert "REP001" not in seen
    assert "IDN003" not in seen
    # What they build on is a finding, and a single file is compared with none.
    assert "- Baru dapat dinilai setelah aturan yang mendahuluinya terpenuhi: IDN003" in other
    assert "- Naskah lain dalam repositori tidak disertakan: REP001" in other


def test_what_soplint_does_not_know_is_not_to_be_looked_for_in_the_original(soplint: Run, tmp_path: Path) -> None:
    agency = ("PEMERINTAH KABUPATEN SUKAMAJU\nDINAS KOMUNIKASI DAN INFORMATIKA", "LOKA RISET")
    text = (
        corpus_text("contoh-surat-masuk").replace(*agency).replace("Kepala Dinas Komunikasi dan Informatika", "Kepala")
    )
    (tmp_path / "a.txt").write_text(text.replace("Kepala Dinas", "Kepala"), encoding="utf-8")
    assert soplint("report", "a.txt", *ON_A_DAY, "--select", "PLK003", "-o", "a.md").returncode == 0
    told = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert "### Perlu dilihat" not in told
    assert "- Jenis instansinya tidak dikenali: PLK003" in told[told.index("### Belum dinilai") :]


@pytest.mark.parametrize(
    ("lang", "words"),
    [("id", "1.525 berkas, 12.000 SOP"), ("en", "1,525 files, 12,000 SOPs")],
)
def test_the_thousands_of_a_count_are_set_apart(lang: str, words: str) -> None:
    assert message("text.summary", lang, files=1525, sops=12000) == words
    assert message("count.error", "id", count=999) == "999 galat"
    # A year is no count.
    assert "2026" in message("laporan.letak", lang, place="", line=2026)


def test_a_page_sets_the_thousands_of_its_figures_apart(page: Callable[..., Node], tmp_path: Path) -> None:
    text = corpus_text("kecamatan-awayan-2023")
    (tmp_path / "a.txt").write_text("\n".join([text] * 26), encoding="utf-8")
    figures = page("a.txt").all("dl", class_="figures")[0]
    told = {entry.all("dt")[0].text(): entry.all("dd")[0].text() for entry in figures.all("div")}
    assert told["SOP"] == "104"
    assert re.fullmatch(r"\d\.\d{3}", told["Saran"])


def test_a_file_that_could_not_be_judged_is_counted_with_the_findings(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"PK\x00\x01")
    assert "; 1 naskah tidak dapat dinilai secara utuh (" in soplint("check", ".", *ON_A_DAY).stdout
    assert "secara utuh" not in soplint("check", "a.txt", *ON_A_DAY).stdout


def test_sops_without_a_rung_are_counted_too(soplint: Run, page: Callable[..., Node]) -> None:
    files = [str(CORPUS / f"{name}.txt") for name in ("contoh-surat-masuk", "contoh-format-mutu")]
    told = soplint("check", *files, *ON_A_DAY).stdout
    assert "Jenjang tertinggi: lengkap (1 SOP), tanpa jenjang (1 SOP)\n" in told
    rows = {row.all("th")[0].text(): row for table in page(*files).all("table") for row in table.all("tr")}
    assert [link.attributes["href"] for link in rows["tanpa jenjang"].all("a")] == ["#sop2"]
    # Where no rung is known at all, there is nothing to count.
    assert "jenjang" not in soplint("check", *files, *ON_A_DAY, "--select", "HKM").stdout.lower()


@pytest.mark.parametrize(
    ("until", "lang", "words"),
    [
        ("until = 2027-06-30", "id", "dikecualikan oleh Inspektorat sampai dengan 30 Juni 2027: Pengesahan menyusul."),
        ("", "id", "dikecualikan oleh Inspektorat: Pengesahan menyusul."),
        ("until = 2027-06-30", "en", "waived by Inspektorat until 30 June 2027: Pengesahan menyusul."),
    ],
)
def test_who_answers_for_a_waiver_and_how_long_is_told(
    soplint: Run, tmp_path: Path, until: str, lang: str, words: str
) -> None:
    waiver = f'[[waiver]]\nrule = "IDN012"\nreason = "Pengesahan menyusul."\nby = "Inspektorat"\n{until}\n'
    (tmp_path / "soplint.toml").write_text(waiver, encoding="utf-8")
    (tmp_path / "a.txt").write_text(corpus_text("contoh-cuti-pegawai"), encoding="utf-8")
    assert soplint("report", "a.txt", *ON_A_DAY, "--lang", lang, "-o", "a.md").returncode == 0
    assert words in (tmp_path / "a.md").read_text(encoding="utf-8").replace("\\", "")
