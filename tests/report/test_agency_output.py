"""Whose SOP it is has one answer in every output: the agency as it is read, else what the letterhead says."""

import csv
import json
from pathlib import Path

import pytest

from conftest import CORPUS, TODAY
from soplint.config import Config
from soplint.examples import small_sop
from soplint.report import csv as csv_report
from soplint.report.laporan import parts
from soplint.report.ringkasan import summarise
from soplint.report.tinjauan import overview
from soplint.repository import Report, check_paths


def checked(folder: Path, letterhead: str, office: str = "Pejabat yang Berwenang") -> Report:
    """The small valid SOP under another letterhead, signed by another office."""
    text = small_sop({"kop": letterhead, "disahkan_oleh": f"Disahkan Oleh : {office}", "pengesahan": office})
    (folder / "sop.txt").write_text(text, encoding="utf-8")
    return check_paths([str(folder / "sop.txt")], Config(), TODAY)


def named(report: Report) -> set[str | None]:
    """Everything that an output says whose the SOP is."""
    (line,) = report.lines()
    ((part,), summary) = parts(report), summarise(report)
    (sop,), (row,), (group,) = part.sops, summary.sops, overview(summary, report.lang).instansi
    return {json.loads(line)["sops"][0]["instansi"], sop.instansi, sop.identitas[0][1], row.instansi, group.nama}


@pytest.mark.parametrize(
    ("letterhead", "office", "name"),
    [
        ("PEMERINTAH KABUPATEN SUKAMAJU\nDINAS SOSIAL", "Kepala Dinas Sosial", "Dinas Sosial Sukamaju"),
        ("SATUAN KERJA", "Camat Awayan Kabupaten Balangan", "Kecamatan Awayan Balangan"),
        (
            "PEMERINTAH PROVINSI SUMATERA BARAT SEKOLAH MENENGAH ATAS NEGERI 3 PARIAMAN",
            "Kepala Sekolah",
            "Sekolah Menengah Atas Negeri 3 Pariaman Provinsi Sumatera Barat",
        ),
        ("PEMERINTAH ACEH\nDINAS SOSIAL", "Kepala Dinas", "Dinas Sosial Provinsi Aceh"),
        ("KANTOR IMIGRASI KELAS II TPI SUKAMAJU", "Kepala Kantor", "Kantor Imigrasi Kelas II TPI Sukamaju"),
        ("PEMERINTAH KABUPATEN SUKAMAJU\nJl. Merdeka No. 1", "Pejabat", "PEMERINTAH KABUPATEN SUKAMAJU"),
        (
            "SATUAN KERJA",
            "Pejabat" + " yang membaca halaman ini" * 10 + " Camat Awayan Kabupaten Balangan",
            "SATUAN KERJA",
        ),
    ],
    ids=["letterhead", "office", "school", "province", "abbreviations", "neither", "page"],
)
def test_every_output_names_the_same_agency(letterhead: str, office: str, name: str, tmp_path: Path) -> None:
    assert named(checked(tmp_path, letterhead, office)) == {name}


def test_csv_names_the_agency_that_json_names(tmp_path: Path) -> None:
    report = check_paths([str(CORPUS)], Config(), TODAY)
    csv_report.save(report, tmp_path / "laporan.csv")
    with (tmp_path / "laporan.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.DictReader(stream)
        found = {row["Instansi"] for row in rows}
    said = {
        sop.instansi for file in report.files for sop in file.sops if any(f.status == "open" for f in file.findings)
    }
    assert found - {""} <= said
    assert len(found) > 3
