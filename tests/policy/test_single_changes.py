"""What one change in a sound SOP brings about with all rules in force: one finding where it is a fault, else none."""

from collections.abc import Callable

import pytest

from conftest import corpus_text
from soplint.engine.hits import sentences
from soplint.policy import RuleSet
from soplint.results import DocumentResult

SOUND = corpus_text("contoh-surat-masuk")
TABLE = SOUND[SOUND.index("No.\tUraian") : SOUND.index("\n\nKepala Dinas Komunikasi")]
ROWS = [line.split("\t") for line in TABLE.split("\n")]
Change = tuple[tuple[str, str], ...]
Findings = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def findings(check_text: Callable[..., DocumentResult], ruleset: RuleSet) -> Findings:
    """Code and message of all that is found once these texts stand in place of those; nothing goes wrong."""
    usual = [rule.code for rule in ruleset.rules if not rule.opt_in]

    def run(*change: tuple[str, str]) -> list[tuple[str, str]]:
        text = SOUND
        for old, new in change:
            assert old in text
            text = text.replace(old, new)
        result = check_text(text, *usual)
        assert result.problems == ()
        return [(finding.code, finding.message) for finding in result.findings]

    return run


def made(efektif: str, revisi: str = "-") -> Change:
    return (
        ("Tanggal Efektif : 9 Februari 2026", f"Tanggal Efektif : {efektif}"),
        ("Tanggal Revisi : -", f"Tanggal Revisi : {revisi}"),
    )


EARLIER = (
    ("2 Februari 2026", "6 Januari 2020"),
    ("9 Februari 2026", "13 Januari 2020"),
    ("/II/2026", "/I/2020"),
)
LAW = "1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"
SECOND_LIST = SOUND[SOUND.index("Dasar Hukum") : SOUND.index("Kualifikasi Pelaksana")]
SIXTH = "Memberikan disposisi atas surat masuk"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        pytest.param("IDN008", made("10 Februari 2006"), id="an approval dated before the making says no more"),
        pytest.param("IDN005", (("2 Februari 2026", "............ 2026"),), id="a day that was left to be filled in"),
        pytest.param("IDN008", made("8 Februari 2025"), id="a wrong date on a Saturday"),
        pytest.param(
            "IDN005",
            (("Tanggal Pembuatan : 2 Februari 2026", "Tanggal Pembuatan :"), ("9 Februari 2026", "9 Maret 2026")),
            id="a making without its date, of the month in the number",
        ),
        pytest.param("IDN009", (("2 Februari 2026", "2 Februari 2027"),), id="a making that lies ahead"),
        pytest.param(
            "HKM012",
            ((LAW, "1. Undang-Undang Nomor 29 Tahun 2023 tentang Aparatur Sipil Negara"),),
            id="a number unlike that of the only law of the year with this title",
        ),
        pytest.param("STR004", (("Peringatan\n", f"{SECOND_LIST}Peringatan\n"),), id="a list that stands twice"),
        pytest.param(
            "STR002",
            (("1. SOP Pengelolaan Surat Keluar\n2. SOP Penataan Arsip Dinamis", "1.\n2.\n3."),),
            id="numbered lines that nobody filled in",
        ),
        pytest.param(
            "HKM002",
            ((LAW, "1. PP Nomor 43 Tahun 2009 tentang Kearsipan"),),
            id="a wrong kind, abbreviated, is not to be written out",
        ),
        pytest.param(
            "HKM012",
            ((LAW, "1. Undang-Undang Nomor 23 Tahun 2004 tentang Pemerintahan Daerah"),),
            id="a number of another law, of two that bear the title",
        ),
        pytest.param(
            "LKH007", (("Surat masuk hasil penelitian\t30 Menit\tLembar", "....\t30 Menit\tLembar"),), id="dots"
        ),
        pytest.param(
            "LKH007",
            (("Surat masuk hasil penelitian\t30 Menit\tLembar", "…\t30 Menit\tLembar"),),
            id="dots in one sign",
        ),
        pytest.param("LKH009", (("Arsip surat masuk", "Laporan surat masuk (draf)"),), id="a draft in brackets"),
        pytest.param("PLK002", (("\tSekretaris\t", "\t....\t"),), id="dots for an actor"),
        pytest.param("PLK005", (("\tSekretaris\t", "\tKasubbag Umum\t"),), id="an actor twice, once abbreviated"),
        pytest.param("BHS001", ((SIXTH, "Memberikan disposisi atas doukmen"),), id="two letters that changed places"),
        pytest.param("BHS001", ((SIXTH, "Menyampaikan surat masuk kepada Sekertaris"),), id="an office misspelt"),
        pytest.param(
            "WKT004",
            ((f"{SIXTH}\t\t\t\t\tSurat masuk hasil penelitian\t30 Menit", "Memaraf naskah\t\t\t\t\tNaskah\t3 Bulan"),),
            id="too long for the act",
        ),
    ],
)
def test_a_fault_is_one_finding(findings: Findings, code: str, change: Change) -> None:
    assert [found for found, _ in findings(*change)] == [code]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param((("000.8.3/07/SOP/DISKOMINFO/II/2026", "07/SOP/26"),), id="a year of two figures"),
        pytest.param(
            (*EARLIER, ("Tanggal Revisi : -", "Tanggal Revisi : 4 Januari 2024")), id="a law of before a revision"
        ),
        pytest.param((("Tanggal Pembuatan", "Tanggal Penyusunan"),), id="another word for the making"),
        pytest.param((("\n1.\tMenerima", "\nl.\tMenerima"),), id="a 1 read as a letter"),
        pytest.param((("\n5.\tMeneliti", "\nS.\tMeneliti"),), id="a 5 read as a letter"),
        pytest.param((("\n6.\tMemberikan", "\nG.\tMemberikan"),), id="a 6 read as a letter"),
        pytest.param(
            (
                ("\nKepala Dinas Komunikasi dan Informatika,", "\nKepala Dinas,"),
                ("Pembina Utama Muda", "Pranata Humas Utama (IV/d)"),
            ),
            id="a name above a rank that is not known",
        ),
        pytest.param(
            (
                ("1. Agenda surat masuk\n2. Arsip surat masuk beserta lembar disposisi", "Arsip"),
                ("STANDAR OPERASIONAL PROSEDUR PENGELOLAAN SURAT MASUK", "PENGELOLAAN SURAT MASUK"),
            ),
            id="a short last section above a title",
        ),
        pytest.param(((SIXTH, "Menge-print lembar disposisi"),), id="a foreign verb behind the prefix menge-"),
        pytest.param((("\tMulai\t", "\tMula\t"),), id="a mark that lost a letter"),
        pytest.param((("\tSelesai\t", "\tSelesal\t"),), id="a mark with a misread letter"),
        pytest.param(((SIXTH, "Menandatanganinya"),), id="an object that is part of the verb"),
        pytest.param((("PEMERINTAH KABUPATEN SUKAMAJU\nDINAS", "MTsN 1 SUKAMAJU\nDINAS"),), id="a school's short name"),
        pytest.param(
            (("Peralatan/Perlengkapan", "D. Peralatan dan Perlengkapan"),), id="a lettered heading in an accepted form"
        ),
        pytest.param(
            (("Memeriksa kelengkapan surat masuk", "Menganalisis kelayakan surat masuk"),),
            id="a decision on what is fit",
        ),
    ],
)
def test_what_is_right_is_no_finding(findings: Findings, change: Change) -> None:
    assert findings(*change) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            ((LAW, f"{LAW}\n2. Peraturan Bupati Sukamaju Nomor XX Tahun 2022 tentang Tata Naskah"),),
            "Rujukan belum lengkap: nomor belum ditulis.",
            id="only the number is left open",
        ),
        pytest.param(
            ((LAW, f"{LAW}\n2. Peraturan Bupati Sukamaju Nomor (kosong) Tahun 2022 tentang Tata Naskah"),),
            "Rujukan belum lengkap: nomor belum ditulis.",
            id="a word in brackets for the number",
        ),
        pytest.param(
            ((LAW, f"{LAW}\n2. PER/21/M.PAN/11/2008 tentang Pedoman Penyusunan Standar Operasional Prosedur"),),
            "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/21/M.PAN/11/2008 sudah dicabut pada tahun "
            "2012 dengan Peraturan Menteri "
            "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012, sebelum SOP ini ditetapkan.",
            id="a number that holds its year",
        ),
        pytest.param(
            (
                ("No.\tUraian Kegiatan", "Uraian Kegiatan"),
                ("\n\t\tKepala Dinas", "\n\tKepala Dinas"),
                *tuple((f"\n{number}.\t", "\n") for number in range(1, 9)),
            ),
            "Tabel langkah tidak memuat kolom No.",
            id="a table without numbers",
        ),
        pytest.param(
            (("\tWaktu\t", "\tWakut\t"),), 'Judul "Wakut" bukan bentuk baku; maksudnya "Waktu".', id="a heading"
        ),
    ],
)
def test_a_finding_says_what_is_wrong(findings: Findings, change: Change, said: str) -> None:
    assert said in [message for _, message in findings(*change)]


def test_a_sentence_that_ends_in_an_abbreviation_has_one_full_stop() -> None:
    assert sentences("SOP ini oleh {nama}.", {"nama": "Budi Santoso, M.Si."}) == "SOP ini oleh Budi Santoso, M.Si."
    assert sentences("Nomor {nomor}.", {"nomor": "12/..."}) == "Nomor 12/...."


@pytest.mark.parametrize(
    ("code", "change"),
    [
        pytest.param("IDN022", (("000.8.3/07/SOP/DISKOMINFO/II/2026", "07/SOP/24"),), id="a year or a count"),
        pytest.param("IDN007", made("9 Februari"), id="a date without its year"),
        pytest.param("LKH001", (("\n4.\tMenyampaikan", "\nl.\tMenyampaikan"),), id="a number that no scan can tell"),
    ],
)
def test_where_the_text_cannot_tell_nothing_is_found(
    check_text: Callable[..., DocumentResult], code: str, change: Change
) -> None:
    text = SOUND
    for old, new in change:
        text = text.replace(old, new)
    result = check_text(text, code)
    assert result.findings == ()
    assert result.sops[0].outcomes[code] == "undetermined"


def columns(*rows: tuple[str, ...]) -> str:
    widths = [max(len(row[place]) for row in rows) + 3 for place in range(len(rows[0]))]
    return "\n".join(
        "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def test_a_row_that_lost_its_number_between_columns_of_spaces_skips_none(findings: Findings) -> None:
    width = max(map(len, ROWS))
    rows = [(*row, *[""] * (width - len(row))) for row in ROWS]
    lost = [("", *row[1:]) if row[0] == "4." else row for row in rows]
    assert findings((TABLE, columns(*rows))) == []
    assert findings((TABLE, columns(*lost))) == []


def drawn(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def test_a_table_without_descriptions_is_read(findings: Findings) -> None:
    bare = drawn([[row[0], *row[2:]] for row in ROWS])
    assert findings((TABLE, bare)) == [("STR005", "Tabel langkah tidak memuat kolom Uraian Kegiatan.")]


def test_an_actor_abbreviated_on_the_next_page_is_the_same(findings: Findings) -> None:
    heading = [ROWS[0], [cell.replace("Kepala Subbagian", "Kasubbag") for cell in ROWS[1]]]
    pages = "\n\n".join((drawn(ROWS[:6]), drawn([*heading, *ROWS[6:]])))
    assert findings((TABLE, pages)) == []


def test_a_unit_without_a_figure_between_columns_of_spaces_is_a_time_that_does_not_read(findings: Findings) -> None:
    width = max(map(len, ROWS))
    rows = [(*row, *[""] * (width - len(row))) for row in ROWS]
    rows[3] = tuple("Menit" if cell == "10 Menit" else cell for cell in rows[3])
    assert [code for code, _ in findings((TABLE, columns(*rows)))] == ["WKT002"]
