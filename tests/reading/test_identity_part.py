"""Where only the step table of an SOP is illegible, its fields and its legal bases are judged still, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import CORPUS, Run
from sop_texts import IDENTITY, TABLE
from soplint.findings import Outcome
from soplint.parser import parse
from soplint.policy import RuleSet
from soplint.reading import identity_part, is_legible
from soplint.results import DocumentResult
from soplint.source import Source, decode

Check = Callable[..., DocumentResult]

FIELDS = IDENTITY.replace("SOP/2023", "SOP/2022")
LAW = """Dasar Hukum
1. Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial
2. Peraturan Menteri Dalam Negeri Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah
Kualifikasi Pelaksana
1. Memahami program bantuan
"""
UNREAD_TABLE = """
No.\tKegiatan\tPetugas\tKepala\tKelengkapan\tWaktu\tOutput
1.\t\t\t\t\t\t
2.\t\t\t\t\t\t
3.\t\t\t\t\t\t
4.\tMendta klrga\tMulai\t\tFormulir\t\t
"""


def outcomes(result: DocumentResult) -> dict[str, Outcome]:
    (sop,) = result.sops
    return sop.outcomes


def test_what_stands_above_an_illegible_table_is_judged(check_text: Check) -> None:
    result = check_text(FIELDS + LAW + UNREAD_TABLE)
    assert [(problem.code, problem.key) for problem in result.problems] == [("SYS004", "sys.table_unreadable")]
    assert {finding.code for finding in result.findings} >= {"HKM002", "IDN003"}
    found = outcomes(result)
    assert found["IDN008"] is Outcome.PASS
    (sop,) = result.sops
    assert sop.minutes is None


def test_nothing_is_said_of_the_table_and_what_may_stand_in_it(check_text: Check, ruleset: RuleSet) -> None:
    result = check_text(FIELDS + LAW + UNREAD_TABLE)
    (sop,) = result.sops
    others = [rule.code for rule in ruleset.rules if not (rule.check.identity_part or rule.check.survey)]
    assert len(others) > len(sop.outcomes) / 2
    assert {sop.outcomes[code] for code in others} == {Outcome.UNDETERMINED}
    assert {sop.reasons[code] for code in others} == {"sebagian_tidak_terbaca"}


def test_nothing_is_said_to_be_missing_from_it(check_text: Check) -> None:
    text = FIELDS.replace("Tanggal Pembuatan : 6 Maret 2023", "Tanggal Pembuatan :") + LAW
    assert outcomes(check_text(text + TABLE))["IDN005"] is Outcome.FAIL
    assert outcomes(check_text(text + UNREAD_TABLE))["IDN005"] is Outcome.UNDETERMINED


def test_nothing_is_said_to_be_cut_off_in_it(check_text: Check) -> None:
    text = FIELDS + LAW.replace("Akuntabilitas Kinerja Instansi Pemerintah", "Akuntabilitas").replace(
        "Peraturan Menteri Dalam Negeri Nomor 29", "Peraturan Presiden Nomor 29"
    )
    assert outcomes(check_text(text + TABLE))["HKM004"] is Outcome.FAIL
    assert outcomes(check_text(text + UNREAD_TABLE))["HKM004"] is Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("written", "as_read"),
    [
        ("551/017/SOP/2022\nTanggal Pembuatan :", "\nTanggal Pembuatan : 551/017/SOP/2022"),
        ("tentang Kesejahteraan Sosial\n", "tentang Kesejahteraan Sosial\n\nPeraturan Wali Kota\n"),
        ("Dasar Hukum\n", "Oonnambing ama Maaya L 2 px\n" * 3 + "Dasar Hukum\n"),
        ("Dasar Hukum\n", "Pelaksana\n"),
        ("Disahkan Oleh : Kepala Dinas Perhubungan\nNama SOP : Pengujian Kendaraan\n", ""),
    ],
    ids=["values moved", "item in pieces", "words of no part", "no legal basis", "fields lost"],
)
def test_an_identity_block_in_doubt_is_not_judged_either(written: str, as_read: str, check_text: Check) -> None:
    text = FIELDS + LAW + UNREAD_TABLE
    assert written in text
    result = check_text(text.replace(written, as_read))
    assert [problem.key for problem in result.problems] == ["sys.unreadable"]
    assert result.findings == ()
    assert set(outcomes(result).values()) == {Outcome.UNDETERMINED}


def test_sections_below_the_table_are_not_told_from_its_words(check_text: Check) -> None:
    result = check_text(FIELDS + UNREAD_TABLE + "\n" + LAW)
    assert [problem.key for problem in result.problems] == ["sys.unreadable"]


def test_such_a_text_is_no_pass_and_the_message_says_what_was_judged(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(FIELDS + LAW + UNREAD_TABLE, encoding="utf-8")
    done = soplint("check", "sop.txt")
    assert done.returncode == 2
    assert "sop.txt: SYS004 tabel langkah SOP mulai baris 1 tidak terbaca" in done.stderr
    assert "yang dinilai hanya identitas dan dasar hukumnya" in done.stderr


def test_a_report_shows_nothing_of_the_table_that_was_not_read(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(FIELDS + LAW + UNREAD_TABLE, encoding="utf-8")
    assert soplint("report", "sop.txt", "-o", "laporan.md").returncode == 2
    report = (tmp_path / "laporan.md").read_text(encoding="utf-8")
    assert "| Nama SOP | Pengujian Kendaraan |" in report
    assert "| Pelaksana | (tidak diisi atau tidak terbaca) |" in report
    assert "| Jumlah langkah | (tidak diisi atau tidak terbaca) |" in report
    assert "Mendta klrga" not in report


def of_the_identity_part(ruleset: RuleSet) -> list[str]:
    return [rule.code for rule in ruleset.rules if rule.check.identity_part]


def test_such_a_rule_says_the_same_without_the_table(check_text: Check, ruleset: RuleSet) -> None:
    codes = of_the_identity_part(ruleset)
    compared = 0
    for path in sorted(CORPUS.glob("*.txt")):
        source = decode(path.read_bytes(), path.name)
        for sop, judged in zip(parse(source).sops, check_text(source.text, *codes).sops, strict=True):
            part = identity_part(sop)
            above = source.text[sop.span.start : part.span.end] if part is not None else ""
            if not is_legible(sop) or len(parse(Source("x", above)).sops) != 1:
                continue
            (alone,) = check_text(above, *codes).sops
            assert alone.outcomes == judged.outcomes, path.name
            compared += 1
    assert compared > len(list(CORPUS.glob("*.txt"))) / 2
