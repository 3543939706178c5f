"""Texts in which a converter has joined lines of a cell, or parted them: approvers in one line, items without line ends,
lines of two cells one below the other; and tables whose rows stand aside from their headings.
"""

import pytest

from read_texts import read, sections
from sop_texts import IDENTITY, LAW, TABLE
from soplint.model import Langkah, Sop


def signed(sop: Sop) -> list[tuple[str | None, ...]]:
    return [
        tuple(teks.teks if teks is not None else None for teks in (one.jabatan, one.nama, one.pangkat, one.nip))
        for one in sop.tanda_tangan
    ]


def quality(langkah: Langkah) -> list[str | None]:
    cells = (langkah.kelengkapan, langkah.waktu, langkah.output, langkah.keterangan)
    return [teks.teks if teks is not None else None for teks in cells]


# ------------------------------------------------------------------ who signs

BLOCK = """PEMERINTAH KOTA PAREPARE
DINAS PERHUBUNGAN

Nomor SOP\t551/017/SOP/2023
Tanggal Pembuatan\t6 Maret 2023
Tanggal Efektif\t13 Maret 2023
Disahkan Oleh\t{approver}
Nama SOP\tPengujian Kendaraan

"""


@pytest.mark.parametrize("name", ["Drs. Wahyudi, M.Si.", "Wahyudi, S.IP."])
@pytest.mark.parametrize("sign", ["", "**"])
def test_an_approver_in_one_line_is_office_name_rank_and_number(name: str, sign: str) -> None:
    approver = f"Kepala Dinas Perhubungan {sign}{name}{sign} Pembina Tk. I NIP. 19700112 199503 1 002"
    sop = read(BLOCK.format(approver=approver) + LAW)

    assert signed(sop) == [("Kepala Dinas Perhubungan", name, "Pembina Tk. I", "NIP. 19700112 199503 1 002")]


@pytest.mark.parametrize(
    ("office", "name", "behind"),
    [
        # Two blanks stand where lines ended; a degree opens a name; the letterhead, its lines joined, ends the office.
        ("Wakil Rektor Bidang Umum", "WAHYUDI NUR HIDAYAT", "  NIP. 19700112 199503 1 002"),
        ("Kepala Bidang Angkutan", "Drs. Wahyudi", ""),
        ("Kepala Bidang Angkutan", "Hj. Wulan Sari, M.Si.", " NIP. 19700112 199503 1 002"),
        ("Kadishub Kota Parepare", "Wahyudi, M.Si.", " NIP. 19700112 199503 1 002"),
        ("Kadishub Kota Parepare", "dr. Wahyudi", " NIP. 19700112 199503 1 002"),
        ("Direktur RSUD Parepare", "dr. H. Wahyudi, M.M", " NIP. 19700112 199503 1 002"),
        ("Kadishub Kab. Batang", "Wahyudi Nur, SH, MM", " NIP. 19700112 199503 1 002"),
    ],
)
def test_a_name_is_told_from_the_office_before_it(office: str, name: str, behind: str) -> None:
    gap = "  " if name.isupper() else " "
    head = BLOCK.replace("KOTA PAREPARE", "KABUPATEN BATANG") if "Batang" in office else BLOCK
    block = head.replace("PAREPARE\nDINAS", "PAREPARE DINAS").format(approver=f"{office}{gap}{name}{behind}")
    assert signed(read(block + LAW)) == [(office, name, None, behind.strip() or None)]


@pytest.mark.parametrize("label", ["Disahkan Oleh\t", "Disahkan Oleh : "])
@pytest.mark.parametrize(
    ("name", "number"),
    [
        (", WAHYUDI NUR, S.H. ", "NIP. 19700112 199503 1 002"),
        (", WAHYUDI NUR, S.H., ", "NIP. 19700112 199503 1 002"),
        (" / WAHYUDI NUR, S.H. / ", "NIP. 19700112 199503 1 002"),
        (" - WAHYUDI NUR, S.H. - ", "NIP. 19700112 199503 1 002"),
        (" (WAHYUDI NUR, S.H.) ", "NIP. 19700112 199503 1 002"),
        (": Wahyudi Nur, S.H. (", "NIP. 19700112 199503 1 002)"),
        # The number tells the name that has no degree.
        (", WAHYUDI NUR (", "NIP 19700112 199503 1 002)"),
        ("; Wahyudi Nur; ", "NIP 19700112 199503 1 002"),
    ],
)
def test_signs_may_part_the_name_from_office_and_number(label: str, name: str, number: str) -> None:
    sop = read(BLOCK.replace("Disahkan Oleh\t", label).format(approver=f"Camat Gebang{name}{number}") + LAW)
    assert sop.identitas.text("disahkan_oleh") == "Camat Gebang"
    assert signed(sop) == [("Camat Gebang", name.strip(" ,;:/-()"), None, number.rstrip(")"))]


@pytest.mark.parametrize(
    "approver",
    [
        "Camat Gebang, Kabupaten Langkat",
        "Kepala Dinas Arsip/Pengguna Anggaran",
        "Kepala Bidang Umum, Dinas Arsip",
        "Plt. Camat Gebang, Sekretaris Camat",
    ],
)
@pytest.mark.parametrize("number", ["", " NIP. 19700112 199503 1 002"])
def test_what_goes_on_with_an_office_behind_a_sign_is_no_name(approver: str, number: str) -> None:
    sop = read(BLOCK.replace("Disahkan Oleh\t", "Disahkan Oleh : ").format(approver=f"{approver}{number}") + LAW)
    assert sop.identitas.text("disahkan_oleh") == f"{approver}{number}"
    assert sop.pengesahan is None or sop.pengesahan.nama is None


@pytest.mark.parametrize("letterhead", ["KABUPATEN BATANG", "KAB. BATANG"])
@pytest.mark.parametrize("region", ["Kabupaten Batang", "Kab. Batang"])
def test_the_kind_of_a_region_may_be_short_in_an_office_and_in_the_letterhead(letterhead: str, region: str) -> None:
    head = BLOCK.replace("KOTA PAREPARE\nDINAS", f"{letterhead} DINAS")
    block = head.format(approver=f"Kadishub {region} Wahyudi Nur, SH, MM")
    assert signed(read(block + LAW)) == [(f"Kadishub {region}", "Wahyudi Nur, SH, MM", None, None)]


def test_an_agency_called_after_a_person_signs_nothing() -> None:
    approver = "Direktur RSUD dr. Wahyudin Parepare"
    assert signed(read(BLOCK.format(approver=approver) + LAW)) == []


def test_an_office_that_the_letterhead_does_not_end_is_not_told_from_a_name() -> None:
    approver = "Kepala Bidang Angkutan Wahyudi, M.Si. NIP. 19700112 199503 1 002"

    assert signed(read(BLOCK.format(approver=approver) + LAW)) == []


def test_a_region_behind_the_office_is_no_name() -> None:
    sop = read(
        IDENTITY.replace("DINAS PERHUBUNGAN", "DINAS PERHUBUNGAN DAN PERTANAHAN").replace(
            "Kepala Dinas Perhubungan", "Kepala Dinas Perhubungan dan\n                Pertanahan Kota Parepare"
        )
        + LAW
    )
    below = read(
        IDENTITY.replace("DINAS PERHUBUNGAN", "DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU").replace(
            "Kepala Dinas Perhubungan",
            "Kepala Dinas Penanaman Modal dan Pelayanan\n                Terpadu Kota Parepare",
        )
        + LAW
    )

    assert (signed(sop), signed(below)) == ([], [])
    assert below.identitas.disahkan_oleh is not None
    assert below.identitas.disahkan_oleh.nilai is not None
    assert below.identitas.disahkan_oleh.nilai.teks == (
        "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Kota Parepare"
    )


def test_a_letterhead_between_the_lines_of_the_fields_is_none_of_their_values() -> None:
    sop = read(
        IDENTITY.replace("PEMERINTAH KOTA PAREPARE\nDINAS PERHUBUNGAN\n", "").replace(
            "Kepala Dinas Perhubungan\n",
            "Kepala Dinas Perhubungan\nDINAS PERHUBUNGAN\nDrs. Wahyudi, M.Si.\nNIP. 19700112 199503 1 002\n",
        )
        + LAW
    )

    assert [teks.teks for teks in sop.kop] == ["DINAS PERHUBUNGAN"]
    assert signed(sop) == [
        ("Kepala Dinas Perhubungan", "Drs. Wahyudi, M.Si.", None, "NIP. 19700112 199503 1 002"),
    ]


def test_a_name_in_italics_is_written_without_their_signs() -> None:
    approver = "Kepala Dinas Perhubungan\n_Drs. Wahyudi, M.Si._\nNIP. 19700112 199503 1 002"

    assert signed(read(BLOCK.format(approver=approver) + LAW))[0][1] == "Drs. Wahyudi, M.Si."


# ------------------------------------------------------------------ items

LAWS = [
    "Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan",
    "Peraturan Pemerintah Nomor 55 Tahun 2012 tentang Kendaraan",
]


def test_escaped_numbers_open_items_right_behind_a_word() -> None:
    assert sections(read(f"{IDENTITY}Dasar Hukum\n1\\. {LAWS[0]}2\\. {LAWS[1]}\n\n{TABLE}"))["dasar_hukum"] == LAWS


def test_an_item_goes_on_with_the_title_of_what_it_cites_in_the_next_row() -> None:
    sop = read(
        IDENTITY
        + """Dasar Hukum | Kualifikasi Pelaksana
1. Undang-Undang Nomor 22 Tahun 2009 tentang | 1. Penguji kendaraan
Lalu Lintas dan Angkutan Jalan | 2. Sehat jasmani
"""
    )

    assert sections(sop) == {
        "dasar_hukum": LAWS[:1],
        "kualifikasi_pelaksana": ["Penguji kendaraan", "Sehat jasmani"],
    }


def test_lines_below_the_first_line_of_the_right_cell_go_on_with_it() -> None:
    sop = read(
        IDENTITY
        + f"""Dasar Hukum\tKualifikasi Pelaksana
1. {LAWS[0]}
2. {LAWS[1]}\tPenguji kendaraan
bersertifikat
Keterkaitan\tPeralatan/Perlengkapan
SOP Pendaftaran\tAlat uji
dan komputer
"""
    )

    assert sections(sop) == {
        "dasar_hukum": LAWS,
        "kualifikasi_pelaksana": ["Penguji kendaraan bersertifikat"],
        "keterkaitan": ["SOP Pendaftaran"],
        "peralatan_perlengkapan": ["Alat uji dan komputer"],
    }


def test_lists_that_a_converter_sets_apart_stay_in_their_cells() -> None:
    sop = read(
        f"{IDENTITY}**Dasar Hukum**| **Kualifikasi Pelaksana**  \n---|---  \n  \n  * {LAWS[0]}\n  * {LAWS[1]}\n\n| \n\n"
        "  * Penguji kendaraan\n  * Sehat jasmani\n\n  \n"
        "**Keterkaitan**| **Peralatan/Perlengkapan**  \n  \n  * SOP Pendaftaran\n\n| \n\n  * Alat uji\n\n  \n" + TABLE
    )

    assert sections(sop) == {
        "dasar_hukum": LAWS,
        "kualifikasi_pelaksana": ["Penguji kendaraan", "Sehat jasmani"],
        "keterkaitan": ["SOP Pendaftaran"],
        "peralatan_perlengkapan": ["Alat uji"],
    }


def test_a_line_below_cells_that_stand_in_one_row_goes_on_with_the_left_one() -> None:
    sop = read(
        f"{IDENTITY}Dasar Hukum\tKualifikasi Pelaksana\n1. {LAWS[0]}\t1. Penguji kendaraan\n2. {LAWS[1]}\n\n{TABLE}"
    )

    assert sections(sop) == {"dasar_hukum": LAWS, "kualifikasi_pelaksana": ["Penguji kendaraan"]}


# ------------------------------------------------------------------ steps


def test_the_colons_of_a_step_in_lines_may_stand_below_one_another() -> None:
    sop = read(
        IDENTITY
        + """Uraian Prosedur:
1. Menguji rem kendaraan
   Pelaksana   : Penguji
   Kelengkapan : Bukti pendaftaran
   Waktu       : 5 menit
   Output      : Hasil uji
2. Mengesahkan hasil uji
   Pelaksana   : Kepala UPTD
   Kelengkapan : Hasil uji
   Waktu       : 10 menit
   Output      : Hasil uji sah
"""
    )

    assert [quality(langkah)[:3] for langkah in sop.langkah] == [
        ["Bukti pendaftaran", "5 menit", "Hasil uji"],
        ["Hasil uji", "10 menit", "Hasil uji sah"],
    ]


def test_an_actor_may_have_the_word_of_a_column_in_a_line_of_the_name() -> None:
    sop = read(
        IDENTITY
        + """
                                                  Pelaksana                                            Mutu Baku
No      Kegiatan                                   Kasi       Kabid                                                          Keterangan
                               Petugas Mediator                        Kepala
                       Pemohon                  Persyaratan Hubungan          Kelengkapan Waktu                    Output
                                Loket    HI                            Dinas
                                                   Kerja    Industrial
1    Mengajukan           o                                                               Naskah          15 Berkas
     permohonan                                                                           peraturan      menit permohonan
     pengesahan                                                                           perusahaan
2    Memeriksa                     o                                                      Berkas          30 Berkas
     kelengkapan                                                                          permohonan     menit lengkap
     berkas
3    Menelaah                                 o                                           Berkas         5 hari Telaahan
     naskah                                                                               lengkap        kerja naskah
     peraturan
     perusahaan
"""
    )

    assert "Kasi Persyaratan Kerja" in [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None]
    assert [quality(langkah)[:3] for langkah in sop.langkah] == [
        ["Naskah peraturan perusahaan", "15 menit", "Berkas permohonan"],
        ["Berkas permohonan", "30 menit", "Berkas lengkap"],
        ["Berkas lengkap", "5 hari kerja", "Telaahan naskah"],
    ]


def test_words_that_reach_below_an_empty_last_column_stay_whole() -> None:
    sop = read(
        IDENTITY
        + """
                                       PELAKSANA                                       MUTU BAKU
NO   AKTIVITAS                                                                                                        KET
                       Analis       Kasubbid      Kabid        Kepala        Kelengkapan         Waktu      Output
                       Kepegawaian  Mutasi        Mutasi       Badan
1    Meneliti daftar      [O]                                                Daftar              1 jam      Daftar nominatif
     pegawai yang                                                            urut                           gaji berkala
     jatuh tempo                                                             kepangkatan
2    Mengetik konsep      [ ]                                                Daftar nominatif    30 menit   Konsep surat
     surat kenaikan                                                          gaji berkala
     gaji berkala
3    Memeriksa konsep                  <>                                    Konsep surat        15 menit   Konsep surat
     surat                                                                                                  diperiksa
"""
    )

    assert [quality(langkah)[2:] for langkah in sop.langkah] == [
        ["Daftar nominatif gaji berkala", None],
        ["Konsep surat", None],
        ["Konsep surat diperiksa", None],
    ]


ASIDE = """
                                           PELAKSANA                                   MUTU BAKU
NO     KEGIATAN             Staf     Kasubbag      Kabag   Sekretaris Pimpinan                          KETERANGAN
                                                                               KELENGKAPAN WAKTU OUTPUT
                        Persidangan Persidangan Persidangan DPRD        DPRD
     Menyusun
     konsep                                                              Jadwal Badan               Konsep
1                                                                                          1 jam
     undangan rapat                                                      Musyawarah                 undangan
     paripurna
     Memeriksa                                                                                      Konsep
                                                                         Konsep             30
2    konsep                                                                                         undangan
                                                                         undangan          menit
     undangan                                                                                       terkoreksi
                                                                         Konsep                     Konsep
     Memaraf konsep                                                                         15
3                                                                        undangan                   undangan  {note}
     undangan                                                                              menit
                                                                         terkoreksi                 diparaf
"""


@pytest.mark.parametrize("note", ["", "Disimpan"])
def test_rows_aside_from_their_heading_are_told_by_what_other_rows_show(note: str) -> None:
    sop = read(IDENTITY + ASIDE.format(note=note))

    assert [quality(langkah) for langkah in sop.langkah] == [
        ["Jadwal Badan Musyawarah", "1 jam", "Konsep undangan", None],
        ["Konsep undangan", "30 menit", "Konsep undangan terkoreksi", None],
        ["Konsep undangan terkoreksi", "15 menit", "Konsep undangan diparaf", note or None],
    ]


def test_a_time_whose_parts_stand_in_other_columns_puts_its_step_in_doubt() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan              Penguji  Kepala   Kelengkapan      Waktu      Output        Keterangan
1    Menguji rem             O                Bukti           cuti       30 Hasil      uji menit
2    Memeriksa hasil         O                Hasil uji       5 menit    Hasil periksa
3    Mengesahkan hasil                V       Hasil periksa   5 menit    Hasil sah
4    Menyerahkan hasil       O                Hasil sah       5 menit    Tanda terima
5    Menyimpan hasil         O                Tanda terima    5 menit    Arsip
"""
    )

    assert [bool(langkah.ragu) for langkah in sop.langkah] == [True, False, False, False, False]


@pytest.mark.parametrize("office", ["Kepala UPT Perpustakaan", "Kepala Dinas Komunikasi, Informatika dan Statistik"])
def test_a_whole_signature_in_one_line_below_the_table(office: str) -> None:
    line = f"{office}, Dr. ROSTIN TAIB, S.S., M.Hum Pembina (IV/a) NIP. 19740830 200112 2 001\n"
    found = signed(read(IDENTITY + TABLE + "\n\n" + line))[-1]
    assert found == (f"{office},", "Dr. ROSTIN TAIB, S.S., M.Hum", "Pembina (IV/a)", "NIP. 19740830 200112 2 001")


# -------------------------------------------------------------------- rows of cells in several lines


ROWS_OF_TWO = """Nomor SOP : 470/03/SOP/2023
Nama SOP : Pelayanan Surat Pindah
Dasar Hukum:
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
- Undang-Undang Nomor 6 Tahun 2014 tentang Desa\tKualifikasi Pelaksana:
- Teliti
- Memahami administrasi kependudukan
Peringatan:
- Berkas tidak dapat diwakilkan\tPencatatan dan Pendataan:
- Buku register
"""


def test_the_last_item_of_a_cell_beside_the_next_heading_is_of_the_section_at_the_left() -> None:
    assert sections(read(ROWS_OF_TWO)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
        ],
        "kualifikasi_pelaksana": ["Teliti", "Memahami administrasi kependudukan"],
        "peringatan": ["Berkas tidak dapat diwakilkan"],
        "pencatatan_pendataan": ["Buku register"],
    }


def test_an_upright_line_parts_a_heading_from_what_it_holds() -> None:
    text = (
        "Nomor SOP : 470/03/SOP/2023\nNama SOP : Pelayanan Surat Pindah\n"
        "Dasar Hukum | 1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n"
        "2. Undang-Undang Nomor 6 Tahun 2014 tentang Desa\n"
        "Keterkaitan | SOP Pelayanan Kartu Keluarga\n"
    )
    assert sections(read(text)) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Undang-Undang Nomor 6 Tahun 2014 tentang Desa",
        ],
        "keterkaitan": ["SOP Pelayanan Kartu Keluarga"],
    }


APPROVER = "Kepala Dinas Arsip, Dra. Wulan Sari, M.Si. Pembina NIP. 19720415 199703 2 004"


@pytest.mark.parametrize(
    "text",
    [
        f"Nomor SOP : 470/03/SOP/2023\nDisahkan Oleh :\n{APPROVER}\nNama SOP :\nPelayanan Arsip\n",
        f"Nomor SOP : 470/03/SOP/2023\nNama SOP : Pelayanan Arsip\n\n{TABLE}\nParepare, 6 Maret 2023 {APPROVER}\n",
        f"Nomor SOP : 470/03/SOP/2023\nNama SOP : Pelayanan Arsip\n\n{TABLE}\nParepare, 6 Maret 2023  {APPROVER}\n",
    ],
    ids=["below its label", "at the end", "behind two blanks"],
)
def test_office_name_rank_and_number_of_who_signs_may_be_one_line(text: str) -> None:
    signed = read(text).pengesahan
    assert signed is not None
    parts = (signed.jabatan, signed.nama, signed.pangkat, signed.nip)
    assert [part.teks if part is not None else None for part in parts] == [
        "Kepala Dinas Arsip,",
        "Dra. Wulan Sari, M.Si.",
        "Pembina",
        "NIP. 19720415 199703 2 004",
    ]
