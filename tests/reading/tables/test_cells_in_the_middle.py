"""Text layers of tables whose cells are set in the middle or at the bottom: values above their labels, numbers below
their activities, headings lower than those beside them; and what stands apart by one blank or none.
"""

import pytest

from read_texts import identity, read, sections
from sop_texts import IDENTITY, LAW
from soplint.model import Sop


def outputs(sop: Sop) -> list[tuple[str | None, str | None]]:
    return [
        (step.output.teks if step.output else None, step.keterangan.teks if step.keterangan else None)
        for step in sop.langkah
    ]


READ = ["551/017/SOP/2023", "6 Maret 2023", "13 Maret 2023", "Kepala Dinas Perhubungan", "Pengujian Kendaraan"]

LABELS_MOVED = """
                                              Nomor SOP            551/017/SOP/2023
                                              Tanggal Pembuatan 6 Maret 2023
PEMERINTAH KOTA PAREPARE DAN Tanggal Efektif                       13 Maret 2023
                                                                   Kepala Dinas Perhubungan
     DINAS PERHUBUNGAN
                                 Disahkan Oleh
                                                                   Drs. Wahyudi, M.Si.
                                                                   NIP. 19700112 199503 1 002
                                              Nama SOP             Pengujian Kendaraan

"""
LABELS_LEFT = """PEMERINTAH KOTA PAREPARE
DINAS PERHUBUNGAN

Nomor SOP                 : 551/017/SOP/2023
Tanggal Pembuatan         : 6 Maret 2023
Tanggal Efektif           : 13 Maret 2023
                              Kepala Dinas Perhubungan
Disahkan Oleh             :
                            Drs. Wahyudi, M.Si.
                            NIP. 19700112 199503 1 002
Nama SOP                  : Pengujian Kendaraan

"""
LETTERHEAD_BEHIND = """
Nomor SOP                 551/017/SOP/2023
Tanggal Pembuatan         6 Maret 2023
Tanggal Efektif           13 Maret 2023                              PEMERINTAH KOTA PAREPARE
                          Kepala Dinas Perhubungan
                                                                        DINAS PERHUBUNGAN
Disahkan Oleh                                                      STANDAR OPERASIONAL PROSEDUR
                          Drs. Wahyudi, M.Si.
                          NIP. 19700112 199503 1 002
Nama SOP                  Pengujian Kendaraan

"""
LABEL_BELOW = """
                                              Nomor SOP         : 551/017/SOP/2023
                                              Tanggal Pembuatan : 6 Maret 2023
PEMERINTAH KOTA PAREPARE                      Tanggal Efektif   : 13 Maret 2023
DINAS PERHUBUNGAN                                                 Kepala Dinas Perhubungan

                                                                  Drs. Wahyudi, M.Si.
                                              Disahkan Oleh     : NIP. 19700112 199503 1 002
                                              Nama SOP          : Pengujian Kendaraan

"""


@pytest.mark.parametrize("block", [LABELS_MOVED, LABELS_LEFT, LETTERHEAD_BEHIND])
def test_a_value_above_its_label_is_that_labels(block: str) -> None:
    sop = read(block + LAW)

    assert identity(sop) == READ
    assert [(signed.nama.teks, signed.nip.teks) for signed in sop.tanda_tangan if signed.nama and signed.nip] == [
        ("Drs. Wahyudi, M.Si.", "NIP. 19700112 199503 1 002")
    ]
    assert "DINAS PERHUBUNGAN" in [teks.teks for teks in sop.kop]


def test_the_label_may_stand_beside_the_number_below_office_and_name() -> None:
    sop = read(LABEL_BELOW + LAW)

    assert identity(sop) == READ
    assert [signed.nama.teks for signed in sop.tanda_tangan if signed.nama is not None] == ["Drs. Wahyudi, M.Si."]


def test_the_heading_of_the_right_column_may_stand_behind_a_line_that_reaches_up_to_it() -> None:
    sop = read(
        IDENTITY
        + """Dasar Hukum
1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan
Angkutan Jalan
2. Peraturan Pemerintah Nomor 55 Tahun 2012 tentang Kendaraan Kualifikasi Pelaksana
                                                              1. Penguji kendaraan
3. Peraturan Menteri Perhubungan Nomor 19 Tahun 2021
                                                              2. Sehat jasmani
tentang Pengujian Berkala Kendaraan Bermotor
"""
    )

    assert sections(sop) == {
        "dasar_hukum": [
            "Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan",
            "Peraturan Pemerintah Nomor 55 Tahun 2012 tentang Kendaraan",
            "Peraturan Menteri Perhubungan Nomor 19 Tahun 2021 tentang Pengujian Berkala Kendaraan Bermotor",
        ],
        "kualifikasi_pelaksana": ["Penguji kendaraan", "Sehat jasmani"],
    }


def test_what_a_step_yields_may_be_called_as_a_field_is() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan                 Petugas     Kepala UPTD    Kelengkapan           Waktu       Output
     Mencatat permohonan                                 Permohonan
1                                                                              5 menit     Nomor registrasi
     uji                                                 tertulis
     Memeriksa kendaraan
2                                                        Nomor registrasi      30 menit    Hasil uji
     di jalur
     Mengesahkan hasil                                                                     Hasil uji
3                                                        Hasil uji             5 menit
     uji                                                                                   sah
"""
    )

    assert [nilai for nilai, _ in outputs(sop)] == ["Nomor registrasi", "Hasil uji", "Hasil uji sah"]


def test_a_note_that_no_blank_parts_from_the_widest_output_stands_in_its_own_column() -> None:
    sop = read(
        IDENTITY
        + """
                             Pelaksana                    Mutu Baku
No   Kegiatan             Penguji  Kepala
                                            Kelengkapan Waktu               Output        Ket.
                                   UPTD
     Memeriksa                                                          Daftar kendaraan
1                            V               Pendaftaran      1 hari                     Ya/Tidak
     kendaraan                                                          yang akan diuji 1
2    Menguji rem             V               Daftar uji       2 hari Hasil uji
     Mengesahkan
3                                    V       Hasil uji        1 hari    Hasil uji sah
     hasil uji
"""
    )

    assert outputs(sop) == [
        ("Daftar kendaraan yang akan diuji 1", "Ya/Tidak"),
        ("Hasil uji", None),
        ("Hasil uji sah", None),
    ]


def test_numbers_beside_the_last_line_of_their_rows_open_the_next_row_below_them() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan             Penguji  Kepala   Kelengkapan    Waktu    Output
                                   UPTD
     Memeriksa                              Bukti          10       Daftar
1    kendaraan               V              pendaftaran    menit    kendaraan
                                                                    Hasil uji
     Menguji rem                            Daftar         30       yang belum
2    kendaraan               V              kendaraan      menit    disahkan
     Mengesahkan hasil                                     5
3    uji kendaraan                   V      Hasil uji      menit    Hasil uji sah
"""
    )

    assert [nilai for nilai, _ in outputs(sop)] == [
        "Daftar kendaraan",
        "Hasil uji yang belum disahkan",
        "Hasil uji sah",
    ]


@pytest.mark.parametrize("opening", ["Parepare, 13 Maret 2023\n{}Kepala Dinas,", "Kepala Dinas Perhubungan,"])
def test_a_signature_below_sections_that_follow_the_steps_is_no_item_of_theirs(opening: str) -> None:
    right = " " * 60
    sop = read(
        IDENTITY
        + """No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput
1\tMenguji rem kendaraan\tO\t\tBukti pendaftaran\t5 Menit\tHasil uji
2\tMengesahkan hasil uji\t\tO\tHasil uji\t10 Menit\tHasil uji sah

Peringatan                                          Pencatatan dan Pendataan
1. Kendaraan yang tidak diuji                       1. Buku uji
   dilarang beroperasi

"""
        + f"{right}{opening.format(right)}\n\n\n{right}Drs. Wahyudi, M.Si.\n{right}NIP 19700112 199503 1 002\n"
    )

    assert sections(sop)["pencatatan_pendataan"] == ["Buku uji"]
    assert [(signed.letak, signed.nama.teks) for signed in sop.tanda_tangan if signed.nama is not None] == [
        ("akhir", "Drs. Wahyudi, M.Si.")
    ]


def test_names_below_one_another_stand_apart_where_one_blank_parts_them_in_each_line() -> None:
    sop = read(
        IDENTITY
        + """
                                       PELAKSANA                              MUTU BAKU
         URAIAN                             Kepala Kepala
NO.                               Pengelola                 Kepala                                       KETERANGAN
        KEGIATAN        Pemohon              Seksi Bidang          KELENGKAPAN WAKTU       OUTPUT
                                  Perizinan                 Dinas
                                            Usaha Destinasi
      Menyampaikan
                                                               Surat                      Surat
      surat                                                                       15
1                                                              permohonan,                permohonan
      permohonan                                                                 menit
                                                               NIB                        diterima
      rekomendasi
      Memeriksa                                                Surat
                                                                                  30      Berkas         Tidak lengkap
2     kelengkapan                                              permohonan
                                                                                 menit    lengkap        dikembalikan
      permohonan                                               diterima
"""
    )

    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == [
        "Pemohon",
        "Pengelola Perizinan",
        "Kepala Seksi Usaha",
        "Kepala Bidang Destinasi",
        "Kepala Dinas",
    ]


def test_as_many_columns_of_marks_as_actors_are_those_of_the_actors() -> None:
    sop = read(
        IDENTITY
        + """
                                              Pelaksana                                        Mutu Baku
No        Kegiatan          Pemilik                      Kepala
                                      Petugas
                             Alat                Penera  UPTD                   Kelengkapan Waktu           Output
                                    Administrasi
                             Ukur                       Metrologi
     Mendaftarkan alat                                                         Alat ukur,          5 Nomor
1                              √
     ukur                                                                      identitas          menit pendaftaran
     Memeriksa kondisi                                                         Nomor               15 Alat ukur layak
2                                                         √
     alat ukur                                                                 pendaftaran        menit uji
                                                                               Alat ukur layak     30 Cerapan hasil
3    Menguji alat ukur                                    √
                                                                               uji                menit uji
     Membubuhkan cap                                                           Cerapan hasil       10 Alat ukur
4                                                         √
     tanda tera                                                                uji                menit bertanda tera
                                                                                                        Surat
     Menandatangani
                                                                               Cerapan hasil       10 keterangan
5    surat keterangan                                                √
                                                                               uji                menit hasil
     hasil pengujian
                                                                                                        pengujian
                                                                               Surat
     Menyerahkan alat                                                                            5
6                                           √                                  keterangan hasil       Tanda terima
     ukur kepada pemilik                                                                        menit
                                                                               pengujian
"""
    )

    assert [mark.pelaksana for step in sop.langkah for mark in step.tanda] == [
        "Pemilik Alat Ukur",
        "Penera",
        "Penera",
        "Penera",
        "Kepala UPTD Metrologi",
        "Petugas Administrasi",
    ]


def test_a_label_in_two_lines_has_the_value_between_them() -> None:
    sop = read(
        """                                        Nomor SOP           551/017/SOP/2023
PEMERINTAH KOTA PAREPARE                Tanggal
                                                            6 Maret 2023
DINAS PERHUBUNGAN                       Pembuatan
                                        Tanggal Efektif     13 Maret 2023
                                        Disahkan Oleh       Kepala Dinas Perhubungan
                                        Nama SOP            Pengujian Kendaraan

"""
        + LAW
    )

    assert identity(sop) == READ
    assert [teks.teks for teks in sop.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]


def test_sections_right_below_the_last_step_are_none_of_its_words() -> None:
    sop = read(
        IDENTITY
        + """
No   Kegiatan             Penguji  Kepala   Kelengkapan    Waktu      Output
                                   UPTD
1    Menguji rem             V              Pendaftaran    10 menit   Hasil uji
2    Mengesahkan                     V      Hasil uji      5 menit    Hasil uji
     hasil uji                                                        sah
Dasar Hukum
1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas            Kualifikasi Pelaksana
dan Angkutan Jalan
                                                                    1. Penguji kendaraan
"""
    )

    assert outputs(sop) == [("Hasil uji", None), ("Hasil uji sah", None)]
    assert sections(sop) == {
        "dasar_hukum": ["Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan"],
        "kualifikasi_pelaksana": ["Penguji kendaraan"],
    }


def test_numbers_left_of_their_heading_stay_with_their_items() -> None:
    sop = read(
        IDENTITY
        + """DASAR HUKUM                                               KUALIFIKASI PELAKSANA
1. Undang-Undang Nomor 25 Tahun 2009 tentang
Pelayanan Publik
2. Peraturan Pemerintah Nomor 17 Tahun 2018 tentang
                                                      1. Ramah dan sopan
Kecamatan
                                                      2. Menguasai komputer
3. Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011
tentang Standar Operasional Prosedur di Lingkungan
Pemerintah Provinsi dan Kabupaten/Kota
"""
    )

    assert sections(sop)["dasar_hukum"][1] == "Peraturan Pemerintah Nomor 17 Tahun 2018 tentang Kecamatan"
    assert sections(sop)["kualifikasi_pelaksana"] == ["Ramah dan sopan", "Menguasai komputer"]


def test_the_first_line_of_a_heading_that_is_printed_again_is_no_row() -> None:
    heading = """                                        Pelaksana                      Mutu Baku
No  Kegiatan              Penguji    Kepala UPTD    Persyaratan      Waktu       Keluaran
"""
    sop = read(
        IDENTITY
        + heading
        + "1   Menguji rem              V                      Pendaftaran      10 menit    Hasil uji\n"
        + heading
        + "2   Mengesahkan hasil                    V          Hasil uji        5 menit     Hasil uji sah\n"
    )

    assert outputs(sop) == [("Hasil uji", None), ("Hasil uji sah", None)]
    assert sop.legibility == 1


AROUND_NUMBERS = """
No   Kegiatan                       Petugas   Kepala    Kelengkapan          Waktu       Output
1.   Mengumumkan pendaftaran           V                Jadwal pelatihan     1 hari      Pengumuman
                                                                             5 (lima)
2.   Mendaftar calon peserta           V                Pengumuman                       Data pendaftar
                                                                             hari
3.   Merekap hasil seleksi             V                Data pendaftar       1 hari      Rekap hasil seleksi
                                                                                         Surat keputusan
4.   Menetapkan peserta                          V      Rekap hasil seleksi  1 hari
                                                                                         peserta
"""


def test_a_cell_above_and_below_a_number_is_of_its_row() -> None:
    steps = read(IDENTITY + AROUND_NUMBERS).langkah
    read_steps = [(step.waktu.teks, step.output.teks) for step in steps if step.waktu and step.output]
    assert read_steps == [
        ("1 hari", "Pengumuman"),
        ("5 (lima) hari", "Data pendaftar"),
        ("1 hari", "Rekap hasil seleksi"),
        ("1 hari", "Surat keputusan peserta"),
    ]


@pytest.mark.parametrize(
    "waktu", ["± 2 jam", "< 2 jam", "min. 2 jam", "maks. 2 jam", "sekitar 2 jam", "paling lama 2 jam"]
)
def test_what_stands_before_a_figure_is_of_the_time_and_no_mark_of_an_actor(waktu: str) -> None:
    table = """
No   Kegiatan              Pelaksana                Mutu Baku
                           Arsiparis     Kepala     Kelengkapan      Waktu            Output
1    Menerima arsip        Mulai                    Arsip            15 menit         Tanda terima
2    Memeriksa arsip                     Ya         Tanda terima     {waktu:<14}   Daftar arsip
     yang diterima
"""
    sop = read(IDENTITY + table.format(waktu=waktu))
    last = sop.langkah[-1]
    assert last.waktu is not None and last.waktu.teks == waktu
    assert [tanda.teks for tanda in last.tanda] == ["Ya"]


WITH_ENDS = """
No   Uraian Kegiatan      Pelaksana                      Mutu Baku
                          PNS Pemohon   Atasan Langsung  Kelengkapan       Waktu      Output
{numbers}     Mulai
1    Mengisi formulir                                    Formulir          15 menit   Formulir terisi
     permintaan cuti
     tahunan
2    Analis memeriksa                                    Formulir terisi   30 menit   Hasil
     sisa hak cuti                                                                    pemeriksaan
3    Mencatat cuti dalam                                 Surat izin cuti   10 menit   Kartu cuti
     kartu cuti
     Selesai
"""
COLUMN_NUMBERS = "1    2                    3             4                5                 6          7\n"


@pytest.mark.parametrize("numbers", ["", COLUMN_NUMBERS])
def test_start_and_end_have_rows_of_their_own(numbers: str) -> None:
    sop = read(IDENTITY + WITH_ENDS.format(numbers=numbers))
    assert [step.uraian.teks for step in sop.langkah if step.uraian is not None and step.nomor is not None] == [
        "Mengisi formulir permintaan cuti tahunan",
        "Analis memeriksa sisa hak cuti",
        "Mencatat cuti dalam kartu cuti",
    ]
    assert sop.legibility == 1


def test_selesai_may_be_the_last_word_of_an_activity() -> None:
    table = WITH_ENDS.format(numbers="").replace("kartu cuti\n     Selesai", "kartu cuti sampai dengan\n     Selesai")
    last = read(IDENTITY + table).langkah[-1]
    assert last.uraian is not None and last.uraian.teks.endswith("sampai dengan Selesai")


WITH_STAGES = WITH_ENDS.replace("     Mulai\n", "     PERSIAPAN\n").replace(
    "2    Analis", "     PELAKSANAAN\n2    Analis"
)


@pytest.mark.parametrize("last", ["     Selesai\n", ""])
def test_names_of_stages_have_rows_of_their_own(last: str) -> None:
    sop = read(IDENTITY + WITH_STAGES.format(numbers="").replace("     Selesai\n", last))
    assert [step.uraian.teks for step in sop.langkah if step.uraian is not None] == [
        "Mengisi formulir permintaan cuti tahunan",
        "Analis memeriksa sisa hak cuti",
        "Mencatat cuti dalam kartu cuti",
    ]
    assert (sop.legibility, sop.residu) == (1, ())


def test_who_applies_is_told_by_the_word_before() -> None:
    sop = read(IDENTITY + WITH_ENDS.format(numbers=""))
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama is not None] == ["PNS Pemohon", "Atasan Langsung"]


@pytest.mark.parametrize("waktu", ["10 Menit/unit", "10\nMenit/unit"])
def test_what_a_time_is_counted_for_is_of_it(waktu: str) -> None:
    above, _, below = waktu.partition("\n")
    table = f"""
No   Kegiatan              Pelaksana                Mutu Baku
                           Arsiparis     Kepala     Kelengkapan      Waktu         Output
1    Menerima alat                                  Surat pengantar  15 menit      Tanda terima
2    Memeriksa dan                                  Tanda terima     {above:<13} Cerapan
     menera alat                                                     {below}
3    Menyerahkan alat                               Cerapan          5 Menit/unit  Alat bertanda tera
"""
    times = [
        (step.waktu.teks, step.output.teks) for step in read(IDENTITY + table).langkah if step.waktu and step.output
    ]
    assert times[1:] == [("10 Menit/unit", "Cerapan"), ("5 Menit/unit", "Alat bertanda tera")]
