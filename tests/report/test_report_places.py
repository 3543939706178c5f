"""Where a report is written, and what is never written over."""

from pathlib import Path

import pytest

from conftest import ON_A_DAY, Run, corpus_text
from pages import REAL


def test_the_same_run_writes_the_same_bytes(soplint: Run, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        assert soplint("report", *REAL, *ON_A_DAY, "-o", name).returncode == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("laporan.pdf", "laporan.pdf: laporan tidak dapat ditulis sebagai '.pdf'"),
        ("laporan.htm", "'.htm'; gunakan salah satu dari .html"),
        ("tiada/laporan.html", "folder tiada tidak ada"),
        (".", "adalah folder"),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_in_one_line(soplint: Run, output: str, said: str) -> None:
    done = soplint("report", REAL[0], "-o", output)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("absolute", [False, True])
def test_a_file_under_review_is_never_overwritten(soplint: Run, tmp_path: Path, absolute: bool) -> None:
    text = corpus_text("contoh-surat-masuk")
    (tmp_path / "sop.html").write_text(text, encoding="utf-8")
    done = soplint("report", "sop.html", "-o", str(tmp_path / "sop.html") if absolute else "./sop.html")
    assert (done.returncode, done.stdout) == (2, "")
    assert "berkas yang diperiksa" in done.stderr
    assert (tmp_path / "sop.html").read_text(encoding="utf-8") == text


def test_a_report_in_the_folder_of_its_sops_is_no_sop(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(corpus_text("contoh-surat-masuk"), encoding="utf-8")
    first = soplint("report", ".", *ON_A_DAY, "-o", "laporan.html")
    page = (tmp_path / "laporan.html").read_bytes()
    again = soplint("report", ".", *ON_A_DAY, "-o", "laporan.html")
    assert (first.returncode, again.returncode) == (0, 0)
    assert (tmp_path / "laporan.html").read_bytes() == page
