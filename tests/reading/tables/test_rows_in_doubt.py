"""A step whose words may stand in other columns is not judged, nor what rests on all steps; the rest of the SOP is."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import TODAY
from sop_texts import IDENTITY, LAW
from soplint.checks import CheckFunction, Context, Hit, Options, Verdict
from soplint.engine import Settings, check_document
from soplint.findings import Outcome
from soplint.layout.rows import Cell
from soplint.layout.spaced.doubt import misplaced
from soplint.model import Langkah, Sop
from soplint.parser import parse
from soplint.parser.steps import continued
from soplint.policy import RuleSet
from soplint.reading import MIN_LEGIBILITY
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]
Run = Callable[..., subprocess.CompletedProcess[str]]

HEADING = """
No           Kegiatan               Pelaksana               Mutu Baku
                                    Pemohon    Petugas    Kelengkapan    Waktu         Output          Ket
"""
ROWS = [
    "1  Mengajukan permohonan uji        V                     Surat          10 Menit   Berkas permohonan",
    "2  Memeriksa berkas permohonan                 V          Berkas         15 Menit   Berkas lengkap",
    "3  Mencatat berkas permohonan                  V          Berkas lengkap 20 Menit   Berkas tercatat",
    "4  Memanggil pemohon uji                       V          Berkas tercata 10 Menit   Panggilan",
    "5  Menguji rem kendaraan                       V          Panggilan      30 Menit   Hasil uji",
    "6  Mencetak kartu uji                          V          Hasil uji      20 Menit   Kartu uji",
]
DOUBTFUL = "3  Mencatat berkas permohonan                  V          30 Menit       20 Menit   Berkas tercatat"


def text(*rows: str) -> str:
    return IDENTITY + HEADING + "\n".join(rows) + "\n"


def read(*rows: str) -> Sop:
    (sop,) = parse(Source("x", text(*rows))).sops
    return sop


def with_doubt(at: int, row: str = DOUBTFUL) -> list[str]:
    return [*ROWS[:at], row, *ROWS[at + 1 :]]


def outcome(result: DocumentResult, code: str) -> Outcome:
    return result.sops[0].outcomes[code]


def test_a_table_of_spaces_without_a_doubt_has_none() -> None:
    assert not read(*ROWS).langkah_diragukan


def test_one_row_in_doubt_leaves_the_others_as_they_are() -> None:
    sop = read(*with_doubt(2))
    assert [langkah.nomor for langkah in sop.langkah if langkah.ragu] == [3]
    assert sop.langkah[2].nomor_tertulis is not None
    assert sop.langkah[3].uraian is not None
    assert sop.legibility >= MIN_LEGIBILITY


def test_a_row_in_doubt_keeps_its_words_and_no_cells() -> None:
    langkah = read(*with_doubt(2)).langkah[2]
    assert "Mencatat berkas permohonan" in [teks.teks for teks in langkah.ragu]
    assert {langkah.uraian, langkah.kelengkapan, langkah.waktu, langkah.output, langkah.keterangan} == {None}


def test_a_step_in_doubt_is_not_judged_nor_one_that_waits_for_another_rule(ruleset: RuleSet) -> None:
    asked: list[int | None] = []

    def first(step: Langkah, _options: Options, _context: Context) -> Verdict:
        return [Hit(step.spans[0], {"langkah": step.nomor})] if step.nomor == 2 else None

    def second(step: Langkah, _options: Options, _context: Context) -> Verdict:
        asked.append(step.nomor)
        return None

    rule = ruleset.by_code()["LKH002"]
    functions: tuple[tuple[str, CheckFunction, tuple[str, ...]], ...] = (
        ("ABC001", first, ()),
        ("ABC002", second, ("ABC001",)),
    )
    rules = tuple(
        rule._replace(code=code, check=rule.check._replace(function=function, together=False), requires=requires)
        for code, function, requires in functions
    )
    source = Source("x", text(*with_doubt(2)))
    check_document(source, RuleSet(rules, ""), Settings(TODAY, frozenset({"ABC002"})))
    assert asked == [1, 4, 5, 6]


def test_a_row_in_doubt_misses_nothing(check_text: Check) -> None:
    result = check_text(text(*with_doubt(2)))
    assert not [finding for finding in result.findings if finding.code.startswith(("LKH", "WKT", "ALR", "PLK"))]
    assert outcome(result, "LKH007") is Outcome.UNDETERMINED
    assert result.sops[0].reasons["LKH007"] == "baris_diragukan"


def test_the_other_rows_are_judged(check_text: Check) -> None:
    rows = with_doubt(2)
    rows[4] = rows[4].replace("30 Menit", "30 Orang")
    result = check_text(text(*rows), "WKT002")
    assert [finding.quote for finding in result.findings] == ["30 Orang"]


def test_what_a_step_lacks_may_stand_in_the_row_in_doubt_beside_it(check_text: Check) -> None:
    rows = with_doubt(2)
    rows[3] = rows[3].replace("Berkas tercata", "              ")
    assert outcome(check_text(text(*rows), "LKH007"), "LKH007") is Outcome.UNDETERMINED
    rows = with_doubt(2)
    rows[4] = rows[4].replace("Panggilan      30", "               30")
    assert outcome(check_text(text(*rows), "LKH007"), "LKH007") is Outcome.FAIL


@pytest.mark.parametrize(
    "code", ["LKH009", "LKH011", "WKT008", "PRD004", "PRD007", "ALR001", "ALR003", "PLK001", "STR005"]
)
def test_what_rests_on_all_steps_is_not_judged(check_text: Check, code: str) -> None:
    assert outcome(check_text(text(*with_doubt(2)), code), code) is Outcome.UNDETERMINED
    assert outcome(check_text(text(*ROWS), code), code) is not Outcome.UNDETERMINED or code in (
        "ALR001",
        "ALR003",
        "WKT008",
    )


def test_numbers_are_told_in_doubt_too(check_text: Check) -> None:
    rows = with_doubt(2)
    assert outcome(check_text(text(*rows), "LKH001"), "LKH001") is Outcome.PASS
    skipped = [*rows[:4], *(row.replace(row[0], str(int(row[0]) + 1), 1) for row in rows[4:])]
    assert outcome(check_text(text(*skipped), "LKH001"), "LKH001") is Outcome.FAIL
    # The row of a missing number may be a part of the one in doubt.
    behind = [*rows[:3], *(row.replace(row[0], str(int(row[0]) + 1), 1) for row in rows[3:])]
    assert outcome(check_text(text(*behind), "LKH001"), "LKH001") is Outcome.UNDETERMINED


def test_where_many_rows_are_in_doubt_the_whole_page_is(check_text: Check) -> None:
    rows = with_doubt(2)
    rows[4] = rows[4].replace("Panggilan ", "15 Menit  ")
    assert all(langkah.ragu for langkah in read(*rows).langkah)
    assert [problem.code for problem in check_text(text(*rows)).problems] == ["SYS004"]


@pytest.mark.parametrize(
    ("waktu", "doubtful"),
    [
        ("1 hari Bahan", True),
        ("1 hari kerja", False),
        ("2 Jam Per Berkas", False),
        ("3 Hari Setelah Rapat", False),
        ("30 Menit", False),
        ("1 hari bahan", False),
    ],
)
def test_a_capital_behind_a_time_is_of_the_next_column(waktu: str, doubtful: bool) -> None:
    cells = [Cell(words, 0, len(words)) for words in ("Agenda", waktu, "rapat")]
    assert misplaced(["kelengkapan", "waktu", "output"], cells) is doubtful


def test_a_page_without_its_heading_is_in_doubt_as_a_whole() -> None:
    behind = """\f7  Memaraf kartu uji   Kartu uji    Kartu     5 Menit   10 Menit   Kartu terparaf
8  Menyerahkan kartu   Kartu     5 Menit     Tanda terima
"""
    sop = read(*ROWS, behind)
    assert [langkah.nomor for langkah in sop.langkah if langkah.ragu] == [7, 8]
    assert sop.legibility >= MIN_LEGIBILITY


def test_a_step_that_goes_on_in_a_row_in_doubt_is_in_doubt() -> None:
    sure, doubtful = read(*with_doubt(2)).langkah[1:3]
    step = continued([sure, doubtful])
    assert step.nomor == 2
    assert (step.uraian, step.waktu, step.tanda) == (None, None, ())
    assert {"Memeriksa berkas permohonan", "Mencatat berkas permohonan"} <= {teks.teks for teks in step.ragu}


def test_sections_in_doubt_alone_leave_an_sop_without_steps_legible() -> None:
    sections = "KETERKAITAN PERALATAN/PERLENGKAPAN\nLembar kerja dan arsip\nKomputer dan printer\n"
    (sop,) = parse(Source("x", IDENTITY + LAW + sections)).sops
    assert any(bagian.ragu for bagian in sop.bagian)
    assert sop.legibility >= MIN_LEGIBILITY


def test_a_report_shows_the_words_of_a_row_in_doubt(soplint: Run, tmp_path: Path) -> None:
    (tmp_path / "sop.txt").write_text(text(*with_doubt(2)), encoding="utf-8")
    soplint("report", "sop.txt", "-o", "laporan.html", "--today", "2026-11-20")
    assert "Mencatat berkas permohonan" in (tmp_path / "laporan.html").read_text(encoding="utf-8")


def test_the_time_of_all_steps_is_not_known_where_one_is_in_doubt(check_text: Check) -> None:
    [whole], [doubted] = check_text(text(*ROWS), "STR001").sops, check_text(text(*with_doubt(2)), "STR001").sops
    assert (whole.minutes, doubted.minutes) == (105, None)


def test_what_was_not_judged_is_said_with_its_lines(soplint: Run, tmp_path: Path) -> None:
    written = text(*with_doubt(2))
    line = written.splitlines().index(DOUBTFUL) + 1
    (tmp_path / "sop.txt").write_text(written, encoding="utf-8")
    # The second run tells it from what the first one kept.
    for _ in range(2):
        printed = soplint("check", "sop.txt", "-q", "--today", "2026-11-20").stdout
        assert printed.startswith(f"sop.txt: 1 langkah tidak dinilai (baris {line}): ")
    (kept,) = json.loads(soplint("check", "sop.txt", "-f", "json", "--today", "2026-11-20").stdout)["files"]
    assert [f"baris {line}" in note for note in kept["notes"]] == [True]
    soplint("report", "sop.txt", "-o", "laporan.html", "--today", "2026-11-20")
    assert kept["notes"][0] in (tmp_path / "laporan.html").read_text(encoding="utf-8")


def test_of_an_sop_that_is_not_legible_no_step_is_named(check_text: Check) -> None:
    rows = with_doubt(2)
    rows[4] = rows[4].replace("Panggilan ", "15 Menit  ")
    assert check_text(text(*rows)).notes == ()
    assert len(check_text(text(*with_doubt(2))).notes) == 1


def test_an_sop_with_half_of_its_steps_in_doubt_is_not_legible() -> None:
    doubtful = text(ROWS[0], DOUBTFUL.replace("3", "2", 1))
    sure = "\nNo\tKegiatan\tPelaksana\tMutu Baku\t\t\n\t\tStaf\tKelengkapan\tWaktu\tOutput\n"
    steps = [f"{number}\tMencatat surat\tv\tSurat\t5 Menit\tAgenda\n" for number in (1, 2, 3)]
    for count, legible in ((2, False), (3, True)):
        (sop,) = parse(Source("x", doubtful + sure + "".join(steps[:count]))).sops
        assert [bool(step.ragu) for step in sop.langkah] == [True, True, *[False] * count]
        assert (sop.legibility >= MIN_LEGIBILITY) is legible
