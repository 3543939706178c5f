"""A text layer places each row of a page by itself: one that stands aside from the heading is read by the order of its
cells, with its time between them, and no cell of it is taken for that of another column.
"""

import pytest

from soplint.model import Langkah, Sop
from soplint.parser import parse
from soplint.source import Source

IDENTITY = "Nomor SOP : 045/SOP/2022\nNama SOP : Pelayanan Surat\n\n"
HEADING = """
No     Kegiatan                     Pelaksana                             Mutu Baku                  Keterangan
                     Pemohon  Petugas     Kasi     Camat   Kelengkapan Waktu          Output
"""
NEAR = """1 Menyerahkan surat     V                                  Surat pengantar     5   Berkas
  pengantar                                                desa, fotokopi    menit permohonan
                                                           KTP
"""
FAR = """2 Memeriksa berkas               V                                  Berkas              10   Berkas lengkap   Bila tidak
  permohonan                                                        permohonan         menit                  lengkap
3 Memaraf konsep                            V                       Konsep surat        15   Konsep surat
  surat keterangan                                                  keterangan         menit terparaf
4 Menandatangani surat                                         V    Konsep surat      1 hari Surat keterangan
  keterangan                                                        terparaf           kerja
"""


def read(*rows: str) -> Sop:
    return parse(Source("x", IDENTITY + HEADING + "".join(rows))).sops[0]


def cells(langkah: Langkah) -> list[str | None]:
    found = (langkah.uraian, langkah.kelengkapan, langkah.waktu, langkah.output, langkah.keterangan)
    return [teks.teks if teks is not None else None for teks in found]


def test_rows_at_two_places_of_a_page_are_read_below_their_labels() -> None:
    assert [cells(langkah) for langkah in read(NEAR, FAR).langkah] == [
        ["Menyerahkan surat pengantar", "Surat pengantar desa, fotokopi KTP", "5 menit", "Berkas permohonan", None],
        ["Memeriksa berkas permohonan", "Berkas permohonan", "10 menit", "Berkas lengkap", "Bila tidak lengkap"],
        ["Memaraf konsep surat keterangan", "Konsep surat keterangan", "15 menit", "Konsep surat terparaf", None],
        ["Menandatangani surat keterangan", "Konsep surat terparaf", "1 hari kerja", "Surat keterangan", None],
    ]


def test_the_marks_of_a_wider_row_stand_as_far_between_the_first_actor_and_the_papers_as_the_names_do() -> None:
    first, second, third, fourth = read(NEAR, FAR).langkah
    assert [mark.pelaksana for mark in first.tanda] == ["Pemohon"]
    assert [mark.pelaksana for mark in second.tanda] == ["Petugas"]
    assert [mark.pelaksana for mark in fourth.tanda] == ["Camat"]
    # It stands in the middle between two names.
    assert [(mark.teks, mark.pelaksana) for mark in third.tanda] == [("V", None)]


def test_a_figure_without_a_unit_is_the_time_where_the_others_stand() -> None:
    rows = FAR.replace("15   Konsep surat", "15   Konsep surat").replace("menit terparaf", "      terparaf")
    assert read(NEAR, rows).langkah[2].waktu is not None
    assert cells(read(NEAR, rows).langkah[2])[2] == "15"


def test_words_that_a_time_stands_in_are_no_time() -> None:
    rows = FAR.replace("Bila tidak", "Paling lama").replace(" lengkap\n", " 3 hari\n", 1)
    assert cells(read(NEAR, rows).langkah[1])[2:] == ["10 menit", "Berkas lengkap", "Paling lama 3 hari"]


@pytest.mark.parametrize(("blanks", "doubtful"), [(3, False), (16, True), (24, True)])
def test_words_behind_a_time_that_may_be_output_or_note_leave_the_row_in_doubt(blanks: int, doubtful: bool) -> None:
    row = f"2 Memeriksa berkas               V                                  Berkas              10 menit{' ' * blanks}Lengkap\n"
    assert bool(read(NEAR, row).langkah[1].ragu) is doubtful


def test_figures_by_themselves_are_no_output() -> None:
    row = "2 Memeriksa berkas               V                                  Berkas            10 menit 5   Berkas\n"
    assert read(NEAR, row).langkah[1].ragu


def test_a_page_whose_columns_nothing_tells_is_read_by_the_order_of_its_cells() -> None:
    page = """\f5 Menyerahkan       V     Surat keterangan      5    Tanda terima
  surat kepada            camat               menit surat
  pemohon
"""
    assert cells(read(NEAR, FAR, page).langkah[-1]) == [
        "Menyerahkan surat kepada pemohon",
        "Surat keterangan camat",
        "5 menit",
        "Tanda terima surat",
        None,
    ]


@pytest.mark.parametrize(("mark", "words"), [("□", "Surat keterangan"), ("v", "Surat keterangan")])
def test_a_mark_right_before_the_papers_of_a_step_is_no_part_of_them(mark: str, words: str) -> None:
    row = f"5 Menyerahkan surat                                               {mark} {words}   5 menit Tanda terima\n"
    last = read(NEAR, FAR, row).langkah[-1]
    assert ([found.teks for found in last.tanda], cells(last)[1]) == ([mark], words)


def test_a_number_of_two_figures_is_a_number_too() -> None:
    rows = "".join(
        f"{number:<2} Menyusun laporan   V                                       Surat           1 jam      Laporan\n"
        for number in range(1, 12)
    )
    assert [langkah.nomor for langkah in read(rows).langkah] == list(range(1, 12))


def test_the_minutes_of_a_step_do_not_go_on_with_the_work_of_the_next_cell() -> None:
    row = """2 Memeriksa berkas               V                                  Berkas              10   Program
  permohonan                                                        permohonan         menit kerja audit
"""
    assert cells(read(NEAR, row).langkah[1])[2:4] == ["10 menit", "Program kerja audit"]


def test_a_noun_may_open_an_activity_in_the_line_where_a_row_is_expected_to_start() -> None:
    table = """
                                     Pelaksana                        Mutu Baku
No          Kegiatan          Pemohon      Petugas
                                                           Kelengkapan       Waktu         Output
                                                                                       Kartu
1 Memaraf kartu AK/I                          v            Kartu             5 menit
                                                                                       terparaf
  Penandatanganan kartu                                    Kartu                       Kartu
2                                             v                              5 menit
  AK/I                                                     terparaf                    sah
"""
    sop = parse(Source("x", IDENTITY + table)).sops[0]
    assert [cells(langkah)[0] for langkah in sop.langkah] == ["Memaraf kartu AK/I", "Penandatanganan kartu AK/I"]


def test_words_of_a_row_in_lower_case_are_no_new_heading() -> None:
    rows = """1 Meneliti               V                                  Berkas SPM       1 jam    Lembar          Berkas yang
  kelengkapan dan                                          LS teregister             hasil            tidak
  keabsahan                                                                          penelitian       lengkap
"""
    assert cells(read(rows).langkah[0])[0] == "Meneliti kelengkapan dan keabsahan"


def test_a_dash_below_keterangan_makes_no_field_of_a_word_beside_it() -> None:
    row = "2 Mengunggah surat               V                       Berkas          15 menit   Nomor        -\n"
    assert [langkah.nomor for langkah in read(NEAR, row, row.replace("2", "3", 1)).langkah] == [1, 2, 3]


def test_a_figure_whose_unit_stands_aside_is_not_its_whole_time() -> None:
    row = """2 Memeriksa berkas               V                       Permohonan      20   Catatan hak
  permohonan                                             cuti                       menit cuti
"""
    langkah = read(NEAR, row).langkah[1]
    assert langkah.ragu or cells(langkah)[2] == "20 menit"


def read_table(table: str) -> Sop:
    return parse(Source("x", IDENTITY + table)).sops[0]


def test_minutes_written_with_a_sign_are_a_time() -> None:
    second = read_table("""
No. Uraian Kegiatan                    Pelaksana                            Mutu Baku                               Ket.
                        Pemohon Petugas Admin       Kepala Kepala Kelengkapan Waktu                      Output
                                 Loket   Aplikasi   Bidang Dinas
1.   Menindaklanjuti                                  ▭             Telaahan             3-5 hari Laporan       -
     pengaduan                                                      disetujui            kerja    tindak lanjut
     bersama unit
2.   Menyampaikan                   ▭                               Laporan tindak 30'               Surat          -
     jawaban kepada                                                 lanjut                           jawaban
     pelapor
""").langkah[1]
    assert second.ragu or cells(second)[1:4] == ["Laporan tindak lanjut", "30'", "Surat jawaban"]


def test_words_of_two_columns_that_stand_below_one_another_are_no_cell() -> None:
    last = read_table("""
                                          Pelaksana                         Mutu Baku
       No.  Uraian Prosedur Pegawai   Pengelola    Atasan  Kepala                                 Keterangan
                                                                  Waktu Kelengkapan    Output
                           Pemohon   Kepegawaian Langsung  Badan
        (1)      (2)          (3)        (4)        (5)      (6)   (7)      (8)          (9)         (10)
           Mengajukan
                                                                  15                Permohonan
       1.  permohonan cuti     V                                        Blangko cuti
                                                                  menit             cuti
           melalui blangko
           Memeriksa sisa hak                                     20    Permohonan  Catatan hak
       2.                                 V
           cuti pemohon                                           menit cuti        cuti
                                                                                                Bila ditolak,
           Memberikan
                                                                        Catatan hak Pertimbangan dikembalikan
       3.  pertimbangan atas                         V            1 hari
                                                                        cuti        atasan      kepada
           permohonan
                                                                                                pemohon
           Mengetik konsep                                        30    Pertimbangan Konsep surat
       4.                                 V
           surat izin cuti                                        menit atasan      izin cuti
           Menandatangani                                               Konsep surat
       5.                                                    V    1 hari            Surat izin cuti
           surat izin cuti                                              izin cuti
           Menyerahkan surat
                                                                  10                Tanda terima
       6.  izin cuti kepada               V                             Surat izin cuti
                                                                  menit             surat izin cuti
""").langkah[-1]
    assert last.ragu or (last.output is not None and last.kelengkapan is not None)


@pytest.mark.parametrize("others", [(), (FAR,)])
def test_a_time_behind_one_blank_where_no_other_row_has_its_time_may_be_part_of_the_words_before_it(
    others: tuple[str, ...],
) -> None:
    row = "2 Memeriksa berkas      V                       Berkas uji 10 menit   Lengkap\n"
    assert read(NEAR, row, *others).langkah[1].ragu
    apart = row.replace("uji 10", "uji   10")
    assert cells(read(NEAR, apart, *others).langkah[1])[1:4] == ["Berkas uji", "10 menit", "Lengkap"]


def test_rows_below_a_heading_whose_actor_they_do_not_stand_under_are_read_without_marks() -> None:
    text = (
        "No      Kegiatan      Pelaksana      Mutu Baku                  Ket\n"
        "            Arsiparis      Kelengkapan      Waktu      Output      \n"
        "1      Mengumpulkan data layanan            Surat tugas      2 Hari      Data layanan      \n"
        "2      Menyusun laporan triwulan            Data layanan      3 Hari      Laporan      \n"
    )
    steps = parse(Source("x", IDENTITY + text)).sops[0].langkah
    assert [cells(langkah)[1:4] for langkah in steps] == [
        ["Surat tugas", "2 Hari", "Data layanan"],
        ["Data layanan", "3 Hari", "Laporan"],
    ]
    assert [langkah.tanda for langkah in steps] == [(), ()]


PUSHED = """
                             Pelaksana                                                    Mutu Baku
No. Uraian Kegiatan                            Kepala                                                                                 Keterangan
                             Kepala                      Pengadministrasi
                                    Sekretaris Subbagian                  Kelengkapan Waktu Output
                             Dinas                       Umum
                                               Umum
      Menerima surat
                                                                                                           5     Tanda terima
1.    masuk dari                                                   Mulai                  Surat masuk
                                                                                                           Menit surat
      pengirim
{second}
                                                                                                                        Surat yang
      Memeriksa
                                                                                          Surat masuk 15    Surat masuk tidak
3.    kelengkapan                                    Ya            Tidak
                                                                                          teragenda   Menit terperiksa  lengkap
      surat masuk
                                                                                                                        dikembalikan
      Menyampaikan                                                                                          Surat masuk
      surat masuk                                                                         Surat masuk 10    dengan
4.
      kepada                                                                              terperiksa  Menit lembar
      Sekretaris                                                                                            disposisi
                                                                                          Surat masuk
      Meneliti surat                                                                                             Surat masuk
                                                                                          dengan           30
5.    masuk dan                        Ya            Tidak                                                       hasil
                                                                                          lembar           Menit
      lembar disposisi                                                                                           penelitian
                                                                                          disposisi
      Memberikan                                                                          Surat masuk            Lembar
                                                                                                           30
6.    disposisi atas                                                                      hasil                  disposisi
                                                                                                           Menit
      surat masuk                                                                         penelitian             terisi
"""
PARTS = {
    "1 jam 30 menit": """\
      Mencatat surat                                                                                  1 jam
                                                                                                            Surat masuk
2.    masuk ke dalam                                                                      Surat masuk 30
                                                                                                            teragenda
      buku agenda                                                                                     menit""",
    "30 s.d. 60 menit": """\
                                                                                                      30
      Mencatat surat
                                                                                                      s.d.  Surat masuk
2.    masuk ke dalam                                                                      Surat masuk
                                                                                                      60    teragenda
      buku agenda
                                                                                                      menit""",
}


@pytest.mark.parametrize("second", PARTS.values(), ids=PARTS.keys())
def test_a_time_in_several_lines_leaves_its_row_in_doubt_and_moves_no_other(second: str) -> None:
    sop = parse(Source("x", IDENTITY + PUSHED.format(second=second))).sops[0]
    assert [bool(langkah.ragu) for langkah in sop.langkah] == [False, True, False, False, False, False]
    assert [cells(langkah)[1:4] for langkah in sop.langkah if not langkah.ragu] == [
        ["Surat masuk", "5 Menit", "Tanda terima surat"],
        ["Surat masuk teragenda", "15 Menit", "Surat masuk terperiksa"],
        ["Surat masuk terperiksa", "10 Menit", "Surat masuk dengan lembar disposisi"],
        ["Surat masuk dengan lembar disposisi", "30 Menit", "Surat masuk hasil penelitian"],
        ["Surat masuk hasil penelitian", "30 Menit", "Lembar disposisi terisi"],
    ]
