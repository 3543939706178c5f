"""Two sections side by side on one line: with a wide gap, and with one space left between the columns."""

from collections.abc import Callable
from typing import Any

import pytest

from soplint.cli.dump import as_dict
from soplint.layout import read_rows
from soplint.model import Document
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEAD = "Nomor SOP : 7/SOP/2022\nTanggal Pembuatan : 3 Maret 2022\nTanggal Efektif : 7 Maret 2022\nNama SOP : Penyusutan Arsip\n"
TABLE = "No.\tKegiatan\tArsiparis\tKelengkapan\tWaktu\tOutput\n1.\tMemilah arsip\tMulai\tArsip\t1 jam\tDaftar arsip\n"


def document(sections: str) -> Document:
    return parse(Source("x", f"{HEAD}{sections}\n{TABLE}"))


def sections(text: str) -> dict[str, Any]:
    found: dict[str, Any] = as_dict(document(text))["sops"][0]["bagian"]
    return found


def test_items_are_taken_apart_where_the_right_list_counts_on() -> None:
    text = """DASAR HUKUM KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan 1. Memahami tata kearsipan
2. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan 2, Mampu menilai arsip
Undang-Undang Nomor 43 Tahun 2009
3. Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Jadwal Retensi Arsip
KETERKAITAN PERALATAN/PERLENGKAPAN
1. SOP Pemindahan Arsip 1. Komputer
2. SOP Pemusnahan Arsip 2. Boks arsip
3. Label"""
    assert sections(text) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
            "Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009",
            "Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Jadwal Retensi Arsip",
        ],
        "kualifikasi_pelaksana": ["Memahami tata kearsipan", "Mampu menilai arsip"],
        "keterkaitan": ["SOP Pemindahan Arsip", "SOP Pemusnahan Arsip"],
        "peralatan_perlengkapan": ["Komputer", "Boks arsip", "Label"],
    }
    assert document(text).legibility >= 0.95


def test_a_number_that_one_list_alone_expects_is_its_own() -> None:
    text = """KETERKAITAN PERALATAN/PERLENGKAPAN
1. Pemindahan Arsip a. Komputer
2. Pemusnahan Arsip b. Boks arsip
c. Label
3. Pemilahan Arsip"""
    assert sections(text) == {
        "keterkaitan": ["Pemindahan Arsip", "Pemusnahan Arsip", "Pemilahan Arsip"],
        "peralatan_perlengkapan": ["Komputer", "Boks arsip", "Label"],
    }
    assert document(text).legibility == 1.0


BOTH = """DASAR HUKUM KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan Negara
2. Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Jadwal 1. Memahami tata cara penilaian arsip dan
Retensi Arsip penyusutannya
3. Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Jadwal
Retensi Arsip"""
"""Both lists go on in the fourth line."""


def test_an_item_that_may_hold_words_of_the_other_column_is_in_doubt() -> None:
    sop = document(BOTH).sops[0]
    assert [butir.ragu for bagian in sop.bagian for butir in bagian.butir] == [False, True, False, True]
    assert as_dict(document(BOTH))["sops"][0]["ragu"] == {
        "dasar_hukum": ["Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Jadwal Retensi Arsip penyusutannya"],
        "kualifikasi_pelaksana": ["Memahami tata cara penilaian arsip dan"],
    }


def test_an_item_that_may_end_with_the_rest_of_the_right_column_is_in_doubt() -> None:
    text = """DASAR HUKUM KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan 1. Memahami tata cara
2. Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Retensi {ends}
3. Peraturan Wali Kota Nomor 6 Tahun 2020 tentang Arsip 2. Teliti"""
    doubted = document(text.format(ends="penilaian")).sops[0]
    assert [butir.ragu for butir in doubted.dasar_hukum] == [False, False, False]
    asking = text.replace("tata cara", "penilaian dan")
    doubted = document(asking.format(ends="penyusutan")).sops[0]
    assert [[butir.ragu for butir in bagian.butir] for bagian in doubted.bagian] == [
        [False, True, False],
        [True, False],
    ]


def test_all_paragraphs_of_lines_in_doubt_are_in_doubt() -> None:
    text = """DASAR HUKUM KUALIFIKASI PELAKSANA
Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan 1. Memahami tata cara penilaian arsip dan
Peraturan Wali Kota Nomor 5 Tahun 2020 tentang Arsip penyusutannya"""
    assert [butir.ragu for butir in document(text).sops[0].dasar_hukum] == [True, True]


def test_an_item_in_doubt_is_not_judged_and_others_are(check_text: Callable[..., DocumentResult]) -> None:
    result = check_text(f"{HEAD}{BOTH}\n{TABLE}", "HKM003", "HKM009")
    assert [(finding.code, finding.quote) for finding in result.findings] == [("HKM003", "Kearsipan Negara")]
    assert result.sops[0].outcomes["HKM009"] == "undetermined"
    assert result.notes == (
        "1 butir Dasar Hukum tidak dinilai (baris 7): isinya mungkin tercampur dengan kolom di sebelahnya; periksa "
        "butir itu pada naskah asli",
    )
    told = BOTH.replace("arsip dan\n", "arsip\n").replace("tata cara penilaian ", "").replace(" penyusutannya", "")
    sure = check_text(f"{HEAD}{told}\n{TABLE}", "HKM003", "HKM009")
    assert [finding.code for finding in sure.findings] == ["HKM003", "HKM009"]
    assert not sure.notes


def test_a_number_that_either_column_of_the_legal_basis_expects_makes_the_sop_unreadable() -> None:
    assert document("DASAR HUKUM KUALIFIKASI PELAKSANA\n1. Memahami arsip\n3. Peraturan Wali Kota").legibility < 0.7


@pytest.mark.parametrize(
    "text",
    [
        # Whose list is it?
        "KETERKAITAN PERALATAN/PERLENGKAPAN\n1. Komputer\n3. Boks arsip",
        # Whose paragraph?
        "PERINGATAN PENCATATAN DAN PENDATAAN\nArsip yang tidak disusutkan memenuhi ruang simpan",
    ],
)
def test_words_of_either_of_two_other_sections_leave_only_these_unjudged(
    text: str, check_text: Callable[..., DocumentResult]
) -> None:
    result = check_text(f"{HEAD}{text}\n{TABLE}", "STR002", "STR009", "IDN012")
    assert not result.problems
    assert {finding.code for finding in result.findings} == {"IDN012"}
    assert result.sops[0].outcomes["STR002"] == "undetermined"
    assert result.sops[0].outcomes["STR009"] == "undetermined"


def test_a_wide_gap_parts_the_columns_whatever_stands_in_them() -> None:
    text = """
Keterkaitan                                  Peralatan/Perlengkapan
SOP Pemindahan Arsip                         Komputer dan
                                             pencetak
Peringatan                                   Pencatatan dan Pendataan
Arsip yang tidak disusutkan                  - Daftar arsip
memenuhi ruang simpan                        - Berita acara
"""
    assert sections(text) == {
        "keterkaitan": ["SOP Pemindahan Arsip"],
        "peralatan_perlengkapan": ["Komputer dan pencetak"],
        "peringatan": ["Arsip yang tidak disusutkan memenuhi ruang simpan"],
        "pencatatan_pendataan": ["Daftar arsip", "Berita acara"],
    }


def test_letterhead_at_the_left_of_the_identity_block() -> None:
    text = f"""                                        Nomor SOP            : 7/SOP/2022
   PEMERINTAH KOTA CEMPAKA              Tanggal Pembuatan    : 3 Maret 2022
     DINAS KEARSIPAN                    Tanggal Efektif      :
                                        Disahkan Oleh        : Kepala Dinas Kearsipan
                                                               Kota Cempaka

                                                               Dra. RATNA, M.Si
                                                               NIP. 19700412 199503 2 001
                                        Nama SOP             : Penyusutan
                                                               Arsip
{TABLE}"""
    sop = as_dict(parse(Source("x", text)))["sops"][0]
    assert sop["kop"] == ["PEMERINTAH KOTA CEMPAKA", "DINAS KEARSIPAN"]
    assert sop["identitas"] == {
        "nomor": "7/SOP/2022",
        "nama": "Penyusutan Arsip",
        "tanggal_pembuatan": "2022-03-03",
        "tanggal_revisi": None,
        "tanggal_efektif": None,
        "disahkan_oleh": "Kepala Dinas Kearsipan Kota Cempaka",
    }
    assert sop["pengesahan"]["nama"] == "Dra. RATNA, M.Si"


def test_a_letterhead_below_the_office_of_who_approves_is_no_part_of_it() -> None:
    text = f"""Nomor SOP 7/SOP/2022
Tanggal Pembuatan 3 Maret 2022
Disahkan Oleh Kepala Dinas Kearsipan dan
Perpustakaan
PEMERINTAH KABUPATEN CEMPAKA
DINAS KEARSIPAN DAN PERPUSTAKAAN
Jalan Merdeka Nomor 1 Cempaka
Dra. RATNA, M.Si
NIP. 19700412 199503 2 001
Nama SOP Penyusutan Arsip
{TABLE}"""
    sop = as_dict(parse(Source("x", text)))["sops"][0]
    assert sop["kop"] == [
        "PEMERINTAH KABUPATEN CEMPAKA",
        "DINAS KEARSIPAN DAN PERPUSTAKAAN",
        "Jalan Merdeka Nomor 1 Cempaka",
    ]
    assert sop["identitas"]["disahkan_oleh"] == "Kepala Dinas Kearsipan dan Perpustakaan"
    assert sop["pengesahan"]["nama"] == "Dra. RATNA, M.Si"


@pytest.mark.parametrize("written", [str.upper, str.title, str.capitalize])
@pytest.mark.parametrize("sign", ["", ":", " :"])
@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Dasar Hukum", "Kualifikasi Pelaksana"),
        ("Keterkaitan", "Peralatan/Perlengkapan"),
        ("Peringatan", "Pencatatan dan Pendataan"),
    ],
)
def test_two_headings_in_a_line_open_two_sections_however_they_are_written(
    left: str, right: str, sign: str, written: Callable[[str], str]
) -> None:
    found = sections(f"{written(left)}{sign} {written(right)}\n1. Satu hal 1. Dua hal\n")
    assert list(found.values()) == [["Satu hal"], ["Dua hal"]]


def _side_by_side(*rows: tuple[str, str]) -> str:
    return "\n".join(f"{left:60}{right}" for left, right in (("Dasar Hukum", "Kualifikasi Pelaksana"), *rows))


@pytest.mark.parametrize(
    ("numbers", "wrong"), [(("1.", "2.", "4."), "4."), (("1.", "3.", "4."), "3."), (("1)", "2)", "5)"), "5)")]
)
def test_an_item_stays_one_though_its_number_skips(
    numbers: tuple[str, ...], wrong: str, check_text: Callable[..., DocumentResult]
) -> None:
    laws = ("Undang-Undang Nomor 5 Tahun 2014", "Peraturan Pemerintah Nomor 11 Tahun 2017", "Keputusan Bupati")
    rows = [
        (f"{n} {law}", f"{at}. Memahami hal {at}") for at, (n, law) in enumerate(zip(numbers, laws, strict=True), 1)
    ]
    text = HEAD + "\n" + _side_by_side(*rows) + "\n" + TABLE
    assert [finding.quote for finding in check_text(text, "STR009").findings] == [wrong]


@pytest.mark.parametrize("wrapped", ["4. Tahun 2014", "4, Kepala Dinas", "4. dan seterusnya", "9. Kepala Dinas"])
def test_a_number_that_wrapped_text_begins_with_opens_no_item(
    wrapped: str, check_text: Callable[..., DocumentResult]
) -> None:
    rows = [
        ("1. Undang-Undang Nomor 5", "1. Memahami"),
        ("2. Peraturan Menteri Nomor", "2. Mampu"),
        (wrapped, "3. Teliti"),
    ]
    text = HEAD + "\n" + _side_by_side(*rows, ("3. Keputusan Bupati", "4. Cermat")) + "\n" + TABLE
    assert not check_text(text, "STR009").findings


BULLETED = """Nama SOP : Pengajuan Cuti

Dasar Hukum Kualifikasi Pelaksana
- Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil - Memahami tugas kepegawaian
Negara sebagaimana telah diubah - Mampu mengoperasikan komputer
- SE Kepala BAKN Nomor 1 Tahun 1977 tentang Permintaan Cuti
"""


@pytest.mark.parametrize("bullet", ["-", "•", "\uf0b7"])
def test_bullets_part_the_items_of_two_sections_that_have_them(bullet: str) -> None:
    (sop,) = parse(Source("x", BULLETED.replace("- ", f"{bullet} "))).sops
    assert [butir.isi.teks for butir in sop.butir("kualifikasi_pelaksana")] == [
        "Memahami tugas kepegawaian",
        "Mampu mengoperasikan komputer",
    ]
    assert len(sop.dasar_hukum) == 2


def test_a_dash_between_words_parts_no_items_that_have_numbers() -> None:
    text = """Nama SOP : Pengajuan Cuti

Dasar Hukum Kualifikasi Pelaksana
1. Undang-Undang Nomor 5 Tahun 2014 - Aparatur Sipil Negara 1. Memahami tugas kepegawaian
2. Peraturan Pemerintah Nomor 11 Tahun 2017 2. Mampu mengoperasikan komputer
"""
    (sop,) = parse(Source("x", text)).sops
    assert sop.dasar_hukum[0].isi.teks.endswith("- Aparatur Sipil Negara")


def test_a_short_line_of_a_narrow_list_is_no_full_one() -> None:
    text = """DASAR HUKUM KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan Nasional dan Daerah serta 1. Arsiparis
2. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang 2. Teliti
Nomor 43 Tahun 2009"""
    assert sections(text) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan Nasional dan Daerah serta",
            "Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 43 Tahun 2009",
        ],
        "kualifikasi_pelaksana": ["Arsiparis", "Teliti"],
    }
    assert document(text).legibility == 1.0


def test_a_bar_between_the_columns_parts_them_whatever_numbers_say() -> None:
    text = """KETERKAITAN PERALATAN/PERLENGKAPAN
1. SOP Pemindahan Arsip | - Komputer
2. SOP Pemusnahan Arsip | - Boks arsip
PERINGATAN PENCATATAN DAN PENDATAAN
Arsip yang hilang menghambat pemeriksaan | Buku agenda |"""
    assert sections(text) == {
        "keterkaitan": ["SOP Pemindahan Arsip", "SOP Pemusnahan Arsip"],
        "peralatan_perlengkapan": ["Komputer", "Boks arsip"],
        "peringatan": ["Arsip yang hilang menghambat pemeriksaan"],
        "pencatatan_pendataan": ["Buku agenda"],
    }
    assert document(text).legibility == 1.0


def test_lines_that_have_lost_the_bar_between_the_columns_are_of_the_one_that_goes_on() -> None:
    text = """Dasar Hukum : | Kualifikasi Pelaksana :
1. Undang-Undang Nomor 43 Tahun 2009 tentang | 1. Memahami jadwal retensi
Kearsipan
2. Peraturan Pemerintah Nomor 28 Tahun | 2. Teliti
2012 tentang Pelaksanaan Undang-Undang Nomor
43 Tahun 2009 tentang Kearsipan
Keterkaitan : | Peralatan/Perlengkapan :
SOP Pemindahan Arsip | 1. Komputer
| 2. Boks arsip"""
    assert sections(text) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan",
            "Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor "
            "43 Tahun 2009 tentang Kearsipan",
        ],
        "kualifikasi_pelaksana": ["Memahami jadwal retensi", "Teliti"],
        "keterkaitan": ["SOP Pemindahan Arsip"],
        "peralatan_perlengkapan": ["Komputer", "Boks arsip"],
    }
    assert document(text).legibility == 1.0


def test_the_heading_of_a_table_with_its_columns_in_one_is_of_neither_list() -> None:
    text = """PERINGATAN PENCATATAN DAN PENDATAAN
Arsip yang hilang menghambat pemeriksaan | Buku agenda
No | Kegiatan Pelaksana Mutu Baku Ket"""
    assert sections(text)["peringatan"] == ["Arsip yang hilang menghambat pemeriksaan"]


@pytest.mark.parametrize("kind", ["Persekma", "Perkap", "Perdirjen", "Permenkumham"])
def test_a_regulation_of_a_central_body_is_of_the_legal_basis_where_both_lists_expect_its_number(kind: str) -> None:
    text = f"""DASAR HUKUM KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan 1. S1
2. D3
2. Peraturan Pemerintah Nomor 28 Tahun 2012 tentang Pelaksanaan
Undang-Undang Nomor 43 Tahun 2009
3. {kind} Nomor 2 Tahun 2012 tentang Pedoman Penyusunan SOP
KETERKAITAN PERALATAN/PERLENGKAPAN
1. SOP Pemindahan Arsip 1. Komputer"""
    assert sections(text)["dasar_hukum"][-1] == f"{kind} Nomor 2 Tahun 2012 tentang Pedoman Penyusunan SOP"
    assert sections(text)["kualifikasi_pelaksana"] == ["S1", "D3"]


@pytest.mark.parametrize(
    ("lines", "item"),
    [
        ("Undang-Undang Kearsipan\nMemahami tata kearsipan", "Undang-Undang Kearsipan"),
        ("Undang-Undang Kearsipan\ntentang tata kearsipan", "Undang-Undang Kearsipan tentang tata kearsipan"),
        ("Undang-Undang Kearsipan dan\nKetatausahaan", "Undang-Undang Kearsipan dan Ketatausahaan"),
    ],
)
def test_of_two_lines_the_second_is_of_the_right_column_unless_it_goes_on(lines: str, item: str) -> None:
    rows = read_rows(f"{HEAD}\nDasar Hukum Kualifikasi Pelaksana\n{lines}\nKeterkaitan\n")
    texts = [cell.text for row in rows for cell in row.cells if cell is not None]
    assert texts[texts.index("Dasar Hukum") + 1] == item
