"""A heading of columns kept apart with spaces is read whole, however its words are wrapped."""

import pytest

from soplint.layout import read_rows
from soplint.model import Sop
from soplint.parser import parse
from soplint.source import Source

IDENTITY = "Nomor SOP : 045/SOP/2022\nNama SOP : Pendaftaran Perkara\n\n"


def read(table: str) -> Sop:
    return parse(Source("x", IDENTITY + table)).sops[0]


def actors(sop: Sop) -> list[str | None]:
    return [kolom.nama.teks if kolom.nama is not None else None for kolom in sop.tabel[0].pelaksana]


def test_a_label_that_goes_on_below_itself_is_no_part_of_the_first_step() -> None:
    sop = read("""
                                     Pelaksana                      Mutu Baku
No   Kegiatan              Pihak     Petugas   Panitera   Persyaratan/   Waktu      Output     Ket
                                     Meja I               Kelengkapan
1    Menyerahkan surat     V                              Surat          10 menit   Surat
     gugatan                                              gugatan                   diterima
2    Memeriksa berkas                V                    Surat          15 menit   Berkas
     perkara                                              diterima                  lengkap
3    Menyimpan berkas                          V          Berkas         10 menit   Berkas
     perkara                                              lengkap                   tersimpan
""")
    assert actors(sop) == ["Pihak", "Petugas Meja I", "Panitera"]
    first = sop.langkah[0]
    assert first.kelengkapan is not None
    assert (first.kelengkapan.teks, [mark.teks for mark in first.tanda]) == ("Surat gugatan", ["V"])


def test_names_with_one_blank_between_them_stand_below_their_own_beginnings() -> None:
    sop = read("""
                             Pelaksana                        Mutu Baku
No   Kegiatan                Pemohon   PTSP   Kasi   Kepala   Kelengkapan   Waktu      Output
                                              Penmad Kantor
1    Menyerahkan fotokopi    O                                Ijazah asli   5 menit    Berkas
2    Mencocokkan fotokopi              O                      Berkas        10 menit   Berkas sesuai
3    Memaraf fotokopi                         O               Berkas        5 menit    Berkas berparaf
4    Menandatangani fotokopi                         O        Berkas        5 menit    Legalisasi
""")
    assert actors(sop) == ["Pemohon", "PTSP", "Kasi Penmad", "Kepala Kantor"]


def test_a_word_of_a_step_that_is_also_a_label_stays_in_its_step() -> None:
    sop = read("""
                             Pelaksana          Mutu Baku
No   Kegiatan                Pemohon   PTSP     Kelengkapan   Waktu      Output
                                                                         Hasil
1    Memeriksa fotokopi      O                  Ijazah asli   5 menit    pemeriksaan
2    Menyimpan fotokopi                O        Berkas        10 menit   Arsip
""")
    assert sop.langkah[0].output is not None
    assert sop.langkah[0].output.teks == "Hasil pemeriksaan"


def test_an_actor_may_be_called_as_the_group_that_he_is_in() -> None:
    sop = read("""
No   Kegiatan                Pelaksana                                Mutu Baku
                             Camat      Kasubbag Umum    Pelaksana    Kelengkapan    Waktu      Output

1    Memeriksa berkas                   V                             Berkas         10 menit   Berkas lengkap

2    Mencatat berkas                                     V            Berkas         15 menit   Agenda
""")
    assert actors(sop) == ["Camat", "Kasubbag Umum", "Pelaksana"]
    assert [[mark.teks for mark in step.tanda] for step in sop.langkah] == [["V"], ["V"]]


def test_below_the_line_of_a_number_another_number_opens_its_own_row() -> None:
    sop = read("""
No   Kegiatan                       Pengelola   Arsiparis   Kelengkapan     Waktu   Output
1    Memeriksa daftar arsip                                 Daftar pindah   60      Daftar sesuai
                                                                            Menit
2    Menata arsip dalam boks        V                       Daftar sesuai   1 hari  Boks arsip
3    Kepala Seksi Layanan                       V           Boks arsip      60      Daftar inaktif
     menyimpan boks arsip                                                   Menit
""")
    assert [step.waktu.teks for step in sop.langkah if step.waktu] == ["60 Menit", "1 hari", "60 Menit"]


def test_a_name_below_a_group_heading_is_not_cut_where_that_one_starts() -> None:
    sop = read("""
No   Kegiatan                                Pelaksana           Mutu Baku
                          Konsumen   Petugas PST   Ketua Tim     Kelengkapan   Waktu      Output
1    Mengisi buku tamu    X                                      Formulir      5 menit    Formulir terisi
2    Memeriksa data                  X                           Formulir      10 menit   Data
3    Menyetujui data                               X             Data          5 menit    Data disetujui
""")
    assert actors(sop) == ["Konsumen", "Petugas PST", "Ketua Tim"]


def test_a_field_of_one_word_opens_with_the_colon_in_the_column_beside_it() -> None:
    text = """PEMERINTAH KOTA SUKAMAJU          Nomor              : 510/SOP/016/2023
DINAS PERDAGANGAN                 Tgl. Pembuatan     : 17 April 2023
                                  Judul SOP          : Pelaksanaan Tera Ulang

Dasar Hukum
1. Undang-Undang Nomor 2 Tahun 1981 tentang Metrologi Legal
"""
    identitas = parse(Source("x", text)).sops[0].identitas
    nomor = identitas.value("nomor")
    assert nomor is not None
    assert nomor.teks == "510/SOP/016/2023"


def test_two_headings_in_one_line_end_the_fields_above_them() -> None:
    text = """PEMERINTAH KOTA SUKAMAJU          Nomor SOP          : 510/SOP/016/2023
DINAS PERDAGANGAN                 Tgl. Pembuatan     : 17 April 2023
                                  Nama SOP           : Pelaksanaan Tera Ulang

Dasar Hukum Kualifikasi Pelaksana
1. Undang-Undang Nomor 2 Tahun 1981 tentang Metrologi Legal 1. Penera
Keterkaitan Peralatan/Perlengkapan
1. SOP Pengawasan 1. Anak timbangan
"""
    sop = parse(Source("x", text)).sops[0]
    nama = sop.identitas.value("nama")
    assert nama is not None
    assert nama.teks == "Pelaksanaan Tera Ulang"
    assert [bagian.nama for bagian in sop.bagian] == [
        "dasar_hukum",
        "kualifikasi_pelaksana",
        "keterkaitan",
        "peralatan_perlengkapan",
    ]


def test_a_row_opens_with_its_activity_wherever_that_column_stands() -> None:
    sop = read("""
No         Pelaksana        Kegiatan                   Mutu Baku
     Pemohon    Petugas                          Kelengkapan   Waktu      Output
1    V                      Menyerahkan          Formulir      5 menit    Berkas
                            persyaratan
                            Merekam data,
2               V           mengambil foto dan   Berkas        20 menit   Kartu
                            sidik jari
3               V           Menyerahkan kartu    Kartu         5 menit    Tanda terima
""")
    assert [langkah.uraian.teks if langkah.uraian is not None else None for langkah in sop.langkah] == [
        "Menyerahkan persyaratan",
        "Merekam data, mengambil foto dan sidik jari",
        "Menyerahkan kartu",
    ]


def test_what_a_scan_made_of_the_lines_of_the_table_is_no_part_of_a_number() -> None:
    sop = read("""
No      Kegiatan                 Pelaksana             Mutu Baku
                          Pemohon    Petugas     Kelengkapan   Waktu      Output
— (1)   (2)               (3)        (4)         (5)           (6)        (7) .
1       Menyerahkan       V                      Formulir      5 menit    Berkas
        persyaratan
' 2     Merekam data                 V           Berkas        20 menit   Data
— 3     Mencetak kartu               V           Data          10 menit   Kartu
4       Menyerahkan                  V           Kartu         5 menit    Tanda
        kartu                                                             terima
""")
    assert sop.legibility > 0.9
    assert [langkah.nomor for langkah in sop.langkah] == [1, 2, 3, 4]
    assert [langkah.uraian.teks for langkah in sop.langkah if langkah.uraian is not None] == [
        "Menyerahkan persyaratan",
        "Merekam data",
        "Mencetak kartu",
        "Menyerahkan kartu",
    ]


STEPS = """1    Menyerahkan surat                                            Surat       10 menit   Surat diterima
2    Memeriksa berkas                                             Surat       15 menit   Berkas lengkap
"""


def heading(*lines: str) -> list[str | None]:
    return actors(read("\n" + "\n".join(lines) + "\n" + STEPS))


def test_words_in_the_middle_below_one_name_tell_it_from_the_name_beside_it() -> None:
    assert heading(
        "                                Pelaksana                              Mutu Baku",
        "No   Kegiatan           Mahasiswa Admin  Dekan    Bagian Kelengkapan Waktu      Output",
        "                                 Fakultas        Keuangan",
    ) == ["Mahasiswa", "Admin Fakultas", "Dekan", "Bagian Keuangan"]


def test_a_word_that_opens_the_name_of_an_office_is_no_end_of_another() -> None:
    assert heading(
        "                                Pelaksana                              Mutu Baku",
        "No   Kegiatan           Pelanggan    Analis Manajer      Wakil Rektor   Kelengkapan Waktu      Output",
    ) == ["Pelanggan", "Analis", "Manajer", "Wakil Rektor"]


def test_wide_labels_of_two_columns_stay_two() -> None:
    sop = read("""
                                  Pelaksana              Mutu Baku
No   Kegiatan            Pemohon                                          Keterangan
                                    Petugas   Kelengkapan   Waktu     Output
1    Menyerahkan surat                        Surat         10 menit   Surat    Asli
2    Memeriksa berkas                         Surat         15 menit   Berkas   Bila perlu
""")
    assert {"output", "keterangan"} <= sop.tabel[0].peran


UPRIGHT = """
No   Kegiatan                        Pelaksana                              Mutu Baku
                                                                  Kelengkapan   Waktu    Output



                              Pemohon
                                          Ketua Tim
                                                         Kepala Seksi
1    Menyerahkan surat           v                                Surat         10 menit Surat diterima
2    Memeriksa berkas                        v                    Surat         15 menit Berkas lengkap
3    Memaraf surat                                           v    Surat         15 menit Surat terparaf
"""


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("                              Pemohon", "     Pemohon"),
        ("                                                         Kepala Seksi", "                              Kepala Seksi"),
        ("                                                         Kepala Seksi", "                                                         Mulai"),
    ],
    ids=["below the activities", "not right of the one above", "a mark"],
)  # fmt: skip
def test_other_lines_below_a_heading_name_no_actors_that_are_printed_upright(name: str, other: str) -> None:
    assert "Ketua Tim" not in actors(read(UPRIGHT.replace(name, other)))


def test_names_that_are_printed_upright_stand_in_lines_of_their_own() -> None:
    sop = read(UPRIGHT)
    assert actors(sop) == ["Pemohon", "Ketua Tim", "Kepala Seksi"]
    assert [[mark.pelaksana for mark in langkah.tanda] for langkah in sop.langkah] == [
        ["Pemohon"],
        ["Ketua Tim"],
        ["Kepala Seksi"],
    ]


def test_the_rest_of_a_word_that_the_column_broke_is_no_name() -> None:
    assert heading(
        "                       Pelaksana                             Mutu Baku",
        "No   Kegiatan          Staf      Kasubb     Ketua            Kelengkapan Waktu      Output",
        "                       Subbagi  ag          Tim",
        "                       an        Hukum",
    ) == ["Staf Subbagian", "Kasubbag Hukum", "Ketua Tim"]


def test_a_label_of_two_torn_words_goes_on_behind_its_stroke() -> None:
    sop = read("""
                       Pelaksana                MUTU BAKU
No   Kegiatan          Staf      Kepala         PERSYARAT    WAKTU      OUTPUT
                                 Subbagian      AN/
                                 Umum dan       KELENGKAP
                                 Keuangan       AN
1    Menerima surat    v                        Surat        5 menit    Surat
2    Mengirim surat              v              Surat        5 menit    Surat
""")
    assert actors(sop) == ["Staf", "Kepala Subbagian Umum dan Keuangan"]
    assert [kolom.peran for kolom in sop.tabel[0].kolom][-3:] == ["kelengkapan", "waktu", "output"]
    assert [langkah.kelengkapan.teks for langkah in sop.langkah if langkah.kelengkapan] == ["Surat", "Surat"]


def test_the_first_actor_may_stand_right_behind_the_label_of_the_activities() -> None:
    sop = read("""
                                     Pelaksana                              Mutu Baku
No. Uraian Prosedur Pengelola    Bendahara    PPK-   Pengguna                                      Ket.
                                                                Kelengkapan Waktu        Output
                      Gaji      Pengeluaran SKPD     Anggaran
    Membagikan slip
1.  gaji kepada         √                                       Buku kas     1 jam       Tanda terima
    pegawai
2.  Mencatat gaji                  √                            Slip gaji    10 menit    Buku kas
""")
    assert actors(sop) == ["Pengelola Gaji", "Bendahara Pengeluaran", "PPK-SKPD", "Pengguna Anggaran"]
    assert "uraian" in sop.tabel[0].peran


def test_a_mark_behind_the_last_column_has_no_actor_beside_it() -> None:
    heading = "NO   KOMPONEN" + " " * 44 + "URAIAN" + " " * 169
    row = "8.    Mengarsipkan surat" + " " * 85 + "Selesai                 Bukti" + " " * 30 + "15 Menit   Arsip surat"
    text = f"{heading}\n{row}\n"
    assert "Selesai" in " ".join(cell.text for found in read_rows(text) for cell in found.cells if cell)


def test_two_names_that_are_printed_upright_stand_above_a_number_by_itself() -> None:
    sop = read("""
No   Kegiatan                        Pelaksana                              Mutu Baku
                                                                  Kelengkapan   Waktu    Output


                              Pemohon
                                          Ketua Tim
1
     Menyerahkan surat           v                                Surat         10 menit Surat diterima
2
     Memeriksa berkas                        v                    Surat         15 menit Berkas lengkap
""")
    assert actors(sop) == ["Pemohon", "Ketua Tim"]


def test_all_that_stands_above_the_numbers_of_the_columns_is_of_the_heading() -> None:
    sop = read("""
NO          AKTIVITAS                           Admin | Wakil                    Biro     | Wakil                 KET
                                    Pemohon                Dekan | Dekan                   Rektor | Waktu    Output
                                                Fakultas     1m                Keuangan       n

 1                  2                   3          4         5       6            7           8     9        10       11
 1    Mengunggah permohonan         CC)                                                             1 hari   Permohonan
 2    Memeriksa kelengkapan                       DO                                                2 hari   Berkas
""")
    assert actors(sop) == ["Pemohon", "Admin Fakultas", "Wakil Dekan 1m", "Dekan", "Biro Keuangan", "Wakil Rektor n"]
    assert [langkah.nomor for langkah in sop.langkah] == [1, 2]


def test_words_below_names_may_reach_below_the_label_beside_them() -> None:
    sop = read("""
No      Kegiatan                       Pelaksana                           Mutu Baku                        Ket
                        Pengelola  Analis Kepala Kepala Kantor Kelengkapan Waktu     Output
                       Kepegawaian SDM      Bidang Badan Regional
                        Perangkat Aparatur Mutasi         BKN
                         Daerah              dan
                                           Promosi
1    Mengajukan                                                   Surat           5 Hari Usulan
     usulan kenaikan                                              pengantar       Kerja kenaikan
     pangkat                                                                             pangkat
2    Menyusun                                                     Usulan          1 Hari Daftar
     daftar nominatif                                             kenaikan        Kerja nominatif
                                                                  pangkat
""")
    assert actors(sop) == [
        "Pengelola Kepegawaian Perangkat Daerah",
        "Analis SDM Aparatur",
        "Kepala Bidang Mutasi dan Promosi",
        "Kepala Badan",
        "Kantor Regional BKN",
    ]
    assert [step.uraian and step.uraian.teks for step in sop.langkah] == [
        "Mengajukan usulan kenaikan pangkat",
        "Menyusun daftar nominatif",
    ]


def test_a_number_beside_the_last_word_of_the_activities_is_no_label_of_a_field() -> None:
    sop = read("""
          Uraian                       Pelaksana                          Mutu Baku
No       Prosedur         Pegawai       Atasan         Kelengkapan       Waktu         Output
1    Mengisi formulir      Mulai                       Formulir          10 Menit      Formulir terisi
2    Menyetujui cuti                     V             Formulir terisi   1 Hari        Formulir sah
""")
    assert actors(sop) == ["Pegawai", "Atasan"]
    assert [step.uraian and step.uraian.teks for step in sop.langkah] == ["Mengisi formulir", "Menyetujui cuti"]
