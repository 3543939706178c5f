"""Columns that a tool kept apart with too few blanks, or cut in the wrong place, are told or called doubtful."""

from collections.abc import Callable

import pytest

from read_texts import read
from sop_texts import IDENTITY
from soplint.findings import Outcome
from soplint.model import Sop
from soplint.results import DocumentResult

Check = Callable[..., DocumentResult]


def doubtful(sop: Sop) -> bool:
    return sop.legibility <= 0.5


def descriptions(sop: Sop) -> list[str | None]:
    return [langkah.uraian.teks if langkah.uraian is not None else None for langkah in sop.langkah]


def outcome(check_text: Check, text: str, code: str) -> Outcome:
    (result,) = check_text(text, code).sops
    return result.outcomes[code]


# -------------------------------------------------------------------- steps


def test_a_row_starts_where_its_activity_does_though_no_verb_opens_it() -> None:
    sop = read(
        IDENTITY
        + """
No.  Uraian Kegiatan     Penguji   Kasi   Kelengkapan   Waktu      Output         Keterangan
     Memeriksa                                                                    Berkas tidak
     kelengkapan                          Berkas
1.                       V                              10 Menit   Berkas         lengkap
     berkas                               permohonan
     permohonan                                                                   dikembalikan
     Pengetikan surat
                                                                   Konsep surat
2.   keterangan hasil              V      Berkas        15 Menit
                                                                   keterangan
     pengujian
"""
    )
    assert descriptions(sop) == [
        "Memeriksa kelengkapan berkas permohonan",
        "Pengetikan surat keterangan hasil pengujian",
    ]
    assert not doubtful(sop)


@pytest.mark.parametrize(
    "row",
    [
        "1     Menguji rem          V             Bukti daftar  5 Menit  Hasil uji",
        "1     Menguji rem          V             5 Menit       Hasil uji",
    ],
)
def test_a_time_beside_other_words_of_a_cell_makes_a_row_doubtful(row: str) -> None:
    table = """
No    Kegiatan             Penguji       Kasi          Kelengkapan
"""
    assert doubtful(read(f"{IDENTITY}{table}{row}\n"))


HEADING = "No   Kegiatan             Penguji       Kasi          Kelengkapan   Waktu     Output\n"


def test_words_of_two_columns_with_one_blank_between_them_are_parted_by_the_column_numbers() -> None:
    sop = read(
        IDENTITY
        + """
NO   AKTIVITAS         PELAKSANA                       MUTU BAKU
                       Kepala UPTD Kepala    Penguji   KELENGKAPAN WAKTU OUTPUT
                                   Seksi
1    2                 3           4         5         6           7     8
1    Menguji rem       V                               Bukti       5     Hasil uji
     kendaraan                                         daftar      Menit
2    Mengesahkan hasil             V                   Hasil uji   10    Hasil uji
     uji                                                           Menit sah
"""
    )
    names = [kolom.nama.teks for kolom in sop.tabel[0].kolom if kolom.nama is not None]
    assert names == ["Kepala UPTD", "Kepala Seksi", "Penguji"]
    assert descriptions(sop) == ["Menguji rem kendaraan", "Mengesahkan hasil uji"]


def test_more_column_numbers_than_columns_are_a_doubt() -> None:
    table = """
NO   AKTIVITAS       {}   KELENGKAPAN   WAKTU     OUTPUT
1    2                     3              4          5             6         7
1    Menguji rem     V                               Bukti         5 Menit   Hasil uji
"""
    assert doubtful(read(IDENTITY + table.format("KepalaDinas/KepalaSeksi    ")))
    assert not doubtful(read(IDENTITY + table.format("Kepala Dinas   Kepala Seksi ")))


def test_column_numbers_tell_the_names_of_two_actors_apart() -> None:
    table = """
NO   AKTIVITAS        Kepala Dinas Kepala Seksi     KELENGKAPAN   WAKTU     OUTPUT
1    2                     3              4          5             6         7
1    Menguji rem     V                               Bukti         5 Menit   Hasil uji
"""
    [tabel] = read(IDENTITY + table).tabel
    assert [kolom.nama.teks for kolom in tabel.pelaksana if kolom.nama is not None] == ["Kepala Dinas", "Kepala Seksi"]


def test_two_offices_in_one_heading_are_two_actors(check_text: Check) -> None:
    table = "No\tKegiatan\t{}\tKelengkapan\tWaktu\tOutput\n1\tMenguji rem\tV\tBukti\t5 Menit\tHasil uji\n"
    assert outcome(check_text, IDENTITY + table.format("Kepala Seksi"), "PLK001") is Outcome.FAIL
    assert outcome(check_text, IDENTITY + table.format("Kepala Dinas Kepala Seksi"), "PLK001") is Outcome.UNDETERMINED
    assert outcome(check_text, IDENTITY + table.format("Petugas Loket Petugas P2U"), "PLK001") is Outcome.UNDETERMINED


# -------------------------------------------------------------------- sections side by side


def test_items_of_the_right_section_with_one_blank_before_them() -> None:
    sop = read(
        IDENTITY
        + """DASAR HUKUM                                   KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas 1. Memahami pengujian
2. Undang-Undang Nomor 25 Tahun 2009          2. Mampu mengoperasikan alat
PERINGATAN                                    PENCATATAN DAN PENDATAAN
Jika terlambat, kendaraan tidak laik, celaka. Arsip hasil pengujian
"""
    )
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "dasar_hukum": [
            "Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas",
            "Undang-Undang Nomor 25 Tahun 2009",
        ],
        "kualifikasi_pelaksana": ["Memahami pengujian", "Mampu mengoperasikan alat"],
        "peringatan": ["Jika terlambat, kendaraan tidak laik, celaka."],
        "pencatatan_pendataan": ["Arsip hasil pengujian"],
    }


def test_a_cell_cut_in_two_in_the_middle_of_its_words_is_a_doubt() -> None:
    cut = """|DASAR HUKUM||KUALIFIKASI PELAKSANA|
|---|---|---|
|1. Undang-Undang Nomor 25 Tahun 2009 tentang Pela|yanan Publik|1. Memahami pengujian|
"""
    assert doubtful(read(IDENTITY + cut))
    assert not doubtful(read(IDENTITY + cut.replace("Pela|yanan Publik|", "Pelayanan Publik||")))


# -------------------------------------------------------------------- what a scan lost


def test_a_colon_read_as_a_figure_makes_no_impossible_date(check_text: Check) -> None:
    text = IDENTITY.replace(": 13 Maret 2023", "113 Maret 2023")
    assert outcome(check_text, text, "IDN007") is Outcome.UNDETERMINED
    assert outcome(check_text, text.replace("113 Maret", "31 Februari"), "IDN007") is Outcome.FAIL
    assert outcome(check_text, text.replace("113 Maret", "131 Februari"), "IDN007") is Outcome.UNDETERMINED


def test_times_among_the_words_below_the_sections_are_left_of_a_table(check_text: Check) -> None:
    sections = "Dasar Hukum\n1. Undang-Undang Nomor 22 Tahun 2009\n\nPencatatan dan Pendataan\n1. Buku uji\n"
    assert outcome(check_text, IDENTITY + sections, "STR001") is Outcome.FAIL
    torn = "SOP PENGUJIAN KENDARAAN\nMJ Uraian Keterangan\n? Menguji V diterima 15 Menit lengkap\n"
    message = [finding.message for finding in check_text(IDENTITY + sections + torn, "STR001").findings]
    assert not any("tabel langkah" in words for words in message)


def test_a_letterhead_in_the_value_of_a_date_names_the_agency(check_text: Check) -> None:
    text = """(Tanggal Revisi 000000 li
MAHKAMAH AGUNG REPUBLIK INDONESIA Disahkan Oleh : Ketua Pengadilan
PENGADILAN NEGERI KOTA BARU

Dasar Hukum
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
"""
    assert outcome(check_text, text, "STR010") is not Outcome.FAIL


def test_a_name_in_capitals_right_below_an_office_is_a_name() -> None:
    table = HEADING + "1    Menguji rem          V                           Bukti         5 Menit   Hasil uji\n"
    [signature] = read(f"{IDENTITY}{table}\nSalatiga, 13 Maret 2023\nKepala Desa Karang Anyar\nSUPARMAN\n").tanda_tangan
    assert signature.jabatan is not None
    assert signature.nama is not None
    assert (signature.jabatan.teks, signature.nama.teks) == ("Kepala Desa Karang Anyar", "SUPARMAN")


def test_words_cut_at_the_borders_of_narrow_columns_are_a_doubt() -> None:
    table = """+------+------+------+------+------+------+
| No   | Ke   | Pe   | *    | *Wak | Outp |
|      | giat | laks | Keng | tu   | ut   |
|      | an   | ana  |      |      |      |
+======+======+======+======+======+======+
| 1    | Me   | V    | KTP, | 5    | Pe   |
|      | ngaj |      | KK   | M    | rmoh |
|      | ukan |      |      | enit | onan |
|      | pe   |      |      |      |      |
|      | rmoh |      |      |      |      |
|      | onan |      |      |      |      |
+------+------+------+------+------+------+
"""
    whole = """+----+-----------------+---------+-------------+-------+-------------+
| No | Kegiatan        | Pemohon | Kelengkapan | Waktu | Output      |
+====+=================+=========+=============+=======+=============+
| 1  | Mengajukan      | V       | KTP, KK     | 5     | Permohonan  |
|    | permohonan surat|         |             | Menit | surat       |
|    | pengantar       |         |             | kerja |             |
+----+-----------------+---------+-------------+-------+-------------+
"""
    assert doubtful(read(IDENTITY + table))
    assert not doubtful(read(IDENTITY + whole))


def test_a_time_torn_over_two_columns_is_a_doubt() -> None:
    table = """
No   Kegiatan             Penguji       Kasi          Kelengkapan    Waktu      Output
1    Menguji rem          V                           Surat pindah   {}
2    Menguji lampu                      V             Hasil uji      10 Menit   Hasil uji lampu
"""
    assert doubtful(read(IDENTITY + table.format("rapor 10   Menit Hasil uji")))
    assert not doubtful(read(IDENTITY + table.format("10 Menit   Hasil uji rem")))


def test_a_row_starts_with_the_tallest_of_its_cells() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan            Penguji   Kasi   Kelengkapan     Waktu      Output
     Mengetik surat
                                                                     Konsep surat
1    keterangan hasil    V                Berkas          15 Menit
                                                                     keterangan
     pengujian
                                                                     Konsep surat
     Meneliti konsep                      Konsep surat
2                                  V                      10 Menit   keterangan
     surat keterangan                     keterangan
                                                                     terparaf
                                          Konsep surat               Konsep surat
     Memaraf konsep
3                                  V      keterangan      5 Menit    keterangan
     surat keterangan
                                          terparaf                   terparaf Kasi
"""
    )
    outputs = [langkah.output.teks if langkah.output is not None else None for langkah in sop.langkah]
    assert outputs == [
        "Konsep surat keterangan",
        "Konsep surat keterangan terparaf",
        "Konsep surat keterangan terparaf Kasi",
    ]
    third = sop.langkah[2].kelengkapan
    assert third is not None
    assert third.teks == "Konsep surat keterangan terparaf"


def test_a_time_is_not_parted_between_two_columns() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan             Penguji   Kasi   Kelengkapan       Waktu     Output
1    Menguji rem          V                Bukti daftar    5 (lima) Menit  Hasil uji
2    Menguji lampu                  V      Hasil uji         10 Menit  Hasil uji lampu
"""
    )
    times = [langkah.waktu.teks if langkah.waktu is not None else None for langkah in sop.langkah]
    assert times == ["5 (lima) Menit", "10 Menit"]


def test_a_rule_below_the_heading_parts_its_words() -> None:
    sop = read(
        IDENTITY
        + """**SOP PENGUJIAN KENDARAAN**

  ---------------------------------------------------------------------------------
  **No**  **Kegiatan**     **Pelaksana**           **Mutu Baku**
  ------- ---------------- ----------- ----------- ---------------- ------- -------
                           **Kepala    **Kepala    **Kelengkapan**  Waktu   Output
                           Balai Uji** Seksi**

  1       Menguji rem                  V           Bukti daftar     5 Menit Hasil
                                                                            uji

  2       Mengesahkan      V                       Hasil uji        10      Hasil
          hasil uji                                                 Menit   uji sah
  ---------------------------------------------------------------------------------
"""
    )
    names = [kolom.nama.teks for kolom in sop.tabel[0].kolom if kolom.nama is not None]
    assert names == ["Kepala Balai Uji", "Kepala Seksi"]
    times = [langkah.waktu.teks if langkah.waktu is not None else None for langkah in sop.langkah]
    assert times == ["5 Menit", "10 Menit"]
    assert [piece.teks for piece in sop.judul] == ["SOP PENGUJIAN KENDARAAN"]


def test_labels_with_one_blank_between_them_are_labels() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan             Penguji   Kepala Seksi KELENGKAPAN WAKTU OUTPUT
1    Menguji rem          V                      Bukti       5     Hasil
                                                 daftar      Menit uji
"""
    )
    assert [kolom.peran for kolom in sop.tabel[0].kolom] == [
        "nomor",
        "uraian",
        "pelaksana",
        "pelaksana",
        "kelengkapan",
        "waktu",
        "output",
    ]


def test_the_name_of_a_hospital_after_a_title_of_learning_is_a_letterhead(check_text: Check) -> None:
    head = "PEMERINTAH KABUPATEN SUKAMAJU\n\nRUMAH SAKIT UMUM DAERAH\n\n{}\n\n"
    block = IDENTITY.split("\n\n", 1)[1]
    assert outcome(check_text, head.format("dr. SOEROSO") + block, "STR008") is Outcome.PASS
    assert outcome(check_text, head.format("lihat halaman sebelah") + block, "STR008") is Outcome.FAIL


def test_a_section_whose_items_stand_among_those_of_the_next_is_not_empty(check_text: Check) -> None:
    text = IDENTITY + (
        "Kualifikasi Pelaksana:\n\nDasar Hukum:\n\n"
        "1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas 1. Memahami pengujian "
        "2. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik 2. Mampu mengoperasikan alat\n\n"
        "No\tKegiatan\tPenguji\tKasi\tKelengkapan\tWaktu\tOutput\n1\tMenguji rem\tV\t\tBukti\t5 Menit\tHasil uji\n"
    )
    assert outcome(check_text, text, "STR002") is Outcome.UNDETERMINED


def test_words_below_a_number_of_an_employee_are_not_part_of_it() -> None:
    sop = read(
        "DINAS PERHUBUNGAN\n\nDisahkan Oleh : Kepala Dinas\nBudi Santoso\nNIP. 19690817 199403 1 005\n"
        "1. Undang-Undang Nomor 22 Tahun 2009\n2. Undang-Undang Nomor 25 Tahun 2009\n"
    )
    [signature] = sop.tanda_tangan
    assert signature.nip is not None
    assert signature.nip.teks == "NIP. 19690817 199403 1 005"


def test_wide_lines_with_times_are_traces_of_a_table() -> None:
    lines = "".join(
        f"{number}.        Menguji bagian {number}" + " " * 90 + f"Bukti daftar          {number}5 Menit\n"
        for number in range(1, 5)
    )
    assert doubtful(read(f"{IDENTITY}SOP PENGUJIAN KENDARAAN\nMJ Aktiv tas\n{lines}"))


def test_a_line_of_the_right_section_whose_indent_was_lost_goes_on_with_its_list() -> None:
    sop = read(
        IDENTITY
        + """KETERKAITAN                                   PERALATAN/PERLENGKAPAN
SOP Penerbitan Surat                          1. Komputer
2. Buku register
PERINGATAN                                    PENCATATAN DAN PENDATAAN
Jika terlambat, kendaraan tidak laik.         Arsip hasil pengujian
"""
    )
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "keterkaitan": ["SOP Penerbitan Surat"],
        "peralatan_perlengkapan": ["Komputer", "Buku register"],
        "peringatan": ["Jika terlambat, kendaraan tidak laik."],
        "pencatatan_pendataan": ["Arsip hasil pengujian"],
    }
