"""Identity blocks and sections that a text layer lays out otherwise than the form: labels in two lines, the letterhead
behind the values, headings at the left of what they hold, a right column reached by the left one.
"""

import pytest

from read_texts import identity, read, sections

WRAPPED = """
         PEMERINTAH KOTA TERNATE                  Nomor       : 700/112/2023
           INSPEKTORAT DAERAH                     SOP
          Jalan Ki Hajar Dewantara Ternate Utara
                                                  Tanggal     : 11 September 2023
                                                  Pembuatan
                                                  Tanggal     :-
                                                  Revisi
                                                  {efektif}
                                                  Disahkan    : Inspektur Daerah
                                                  oleh
{left}Nama SOP : Pelaksanaan Audit
"""


@pytest.mark.parametrize("left", [" " * 50, " " * 42])
@pytest.mark.parametrize(
    "efektif",
    [
        "Tanggal     : 18 September 2023\n" + " " * 50 + "Efektif",
        "Tanggal Efektif\n" + " " * 58 + ": 18 September 2023",
    ],
)
def test_labels_in_two_lines_have_the_values_with_a_colon_beside_or_below_them(efektif: str, left: str) -> None:
    assert identity(read(WRAPPED.format(efektif=efektif, left=left))) == [
        "700/112/2023",
        "11 September 2023",
        "18 September 2023",
        "Inspektur Daerah",
        "Pelaksanaan Audit",
    ]


AT_THE_LEFT = """
{nomor}

Tanggal      : 11 September 2023
Pembuatan

Tanggal      : -
Revisi

TANGGAL        18 September 2023
EFEKTIF :

Disahkan     : Inspektur Daerah
Oleh           Kota Ternate
                    NIP.   19680417    199303   2 008   {beside}
Nama SOP     : Pelaksanaan Audit
"""


@pytest.mark.parametrize("nomor", ["Nomor SOP    : 700/112/2023", "Nomor        : 700/112/2023\nSOP"])
@pytest.mark.parametrize("beside", ["", "AN"], ids=["alone", "beside a stamp"])
def test_labels_in_two_lines_may_stand_at_the_left_edge(beside: str, nomor: str) -> None:
    sop = read(AT_THE_LEFT.format(beside=beside, nomor=nomor))
    assert identity(sop) == [
        "700/112/2023",
        "11 September 2023",
        "18 September 2023",
        "Inspektur Daerah Kota Ternate",
        "Pelaksanaan Audit",
    ]
    assert sop.identitas.tanggal_revisi is not None and sop.identitas.tanggal_revisi.nilai is not None
    assert [signature.nip.teks for signature in sop.tanda_tangan if signature.nip is not None] == [
        f"NIP. 19680417 199303 2 008 {beside}".rstrip()
    ]
    assert sop.residu == ()


def test_two_labels_below_one_another_are_no_label_in_two_lines() -> None:
    """ "Nomor Revisi" is one, too."""
    text = """PEMERINTAH KOTA AMBON              Nomor            : 1/SOP/2024
DINAS SOSIAL                       Revisi           : 02
                                   Tanggal
                                   Efektif          : 4 Maret 2024
                                   Nama SOP         : Penyaluran Bantuan
"""
    assert identity(read(text)) == ["1/SOP/2024", None, "4 Maret 2024", None, "Penyaluran Bantuan"]


def test_a_block_in_the_right_half_may_open_with_one_blank_before_its_colon() -> None:
    right = " " * 50
    lines = ["Nomor SOP : 440/37/2023", "Tanggal   : 3 April 2023", "Pembuatan", "Tanggal   : 10 April 2023", "Efektif"]
    lines += ["Disahkan oleh : Kepala Puskesmas", "Nama SOP  : Pelayanan Imunisasi"]
    assert identity(read("".join(f"{right}{line}\n" for line in lines))) == [
        "440/37/2023",
        "3 April 2023",
        "10 April 2023",
        "Kepala Puskesmas",
        "Pelayanan Imunisasi",
    ]


@pytest.mark.parametrize("colon", [" :", ""])
def test_fields_that_one_blank_parts_from_the_letterhead_before_them(colon: str) -> None:
    sop = read(
        f"PEMERINTAH KABUPATEN GARUT Nomor SOP{colon} 067/09/2022\n"
        f"KECAMATAN SAMARANG Tanggal Pembuatan{colon} 14 Maret 2022\n"
        "Jalan Raya Samarang Nomor 177\n"
        "Tanggal Efektif : 21 Maret 2022\nDisahkan oleh : Camat Samarang\nKabupaten Garut\nNama SOP : Pelayanan Surat\n"
    )
    assert identity(sop) == [
        "067/09/2022",
        "14 Maret 2022",
        "21 Maret 2022",
        "Camat Samarang Kabupaten Garut",
        "Pelayanan Surat",
    ]
    assert [line.teks for line in sop.kop] == [
        "PEMERINTAH KABUPATEN GARUT",
        "KECAMATAN SAMARANG",
        "Jalan Raya Samarang Nomor 177",
    ]


RIGHT = """Nomor SOP             067/09/KEC.SMR/2022                           PEMERINTAH KABUPATEN GARUT
Tanggal Pembuatan     14 Maret 2022                                      KECAMATAN SAMARANG
Tanggal Efektif       21 Maret 2022
Disahkan oleh         Camat Samarang
Nama SOP              Pelayanan Surat
"""
AT_LEFT = """Dasar Hukum                    1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
                               2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan
                                  Daerah
Kualifikasi Pelaksana          Ramah dan komunikatif
Peralatan/Perlengkapan         1. Buku agenda
                               2. Komputer dan printer
"""


def test_a_letterhead_behind_the_values_is_no_part_of_them() -> None:
    sop = read(RIGHT)
    assert identity(sop) == [
        "067/09/KEC.SMR/2022",
        "14 Maret 2022",
        "21 Maret 2022",
        "Camat Samarang",
        "Pelayanan Surat",
    ]
    assert [line.teks for line in sop.kop] == ["PEMERINTAH KABUPATEN GARUT", "KECAMATAN SAMARANG"]


def test_sections_whose_headings_stand_at_their_left() -> None:
    sop = read(RIGHT + AT_LEFT)
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "dasar_hukum": [
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        ],
        "kualifikasi_pelaksana": ["Ramah dan komunikatif"],
        "peralatan_perlengkapan": ["Buku agenda", "Komputer dan printer"],
    }


def test_a_list_below_its_own_heading_is_of_none_that_follows() -> None:
    text = """Nama SOP : Penyusunan Keputusan

Dasar Hukum
                    1. Undang-Undang Nomor 25 Tahun 2009
                    2. Undang-Undang Nomor 23 Tahun 2014
Keterkaitan         SOP Pengelolaan Arsip
Peringatan          Keputusan dapat digugat
"""
    assert sections(read(text)) == {
        "dasar_hukum": ["Undang-Undang Nomor 25 Tahun 2009", "Undang-Undang Nomor 23 Tahun 2014"],
        "keterkaitan": ["SOP Pengelolaan Arsip"],
        "peringatan": ["Keputusan dapat digugat"],
    }


REACHED = """Nama SOP : Penyusunan Keputusan

Keterkaitan                                            Peralatan/Perlengkapan
SOP Pengelolaan JDIH                                   Komputer dan printer
Peringatan                                             Pencatatan dan Pendataan
Keputusan yang tidak melalui telaah hukum berpotensi {right}
   digugat
"""


def test_a_right_section_that_one_blank_alone_parts_from_the_left_one_is_filled() -> None:
    assert [
        (bagian.nama, [butir.isi.teks for butir in bagian.butir])
        for bagian in read(REACHED.format(right="Buku register")).bagian[2:]
    ] == [
        ("peringatan", ["Keputusan yang tidak melalui telaah hukum berpotensi digugat"]),
        ("pencatatan_pendataan", ["Buku register"]),
    ]
    assert read(REACHED.format(right="untuk")).bagian[3].butir == ()


def test_a_left_line_with_a_capital_where_the_blank_right_section_stands_leaves_both_in_doubt() -> None:
    def doubted(right: str) -> list[bool]:
        return [bagian.ragu for bagian in read(REACHED.format(right=right)).bagian[2:]]

    assert doubted("digugat Pengelola BMN") == [True, True]
    assert doubted("digugat pengelola barang") == [False, False]


def test_the_first_number_of_the_right_section_may_stand_well_left_of_its_heading() -> None:
    sop = read("""Nama SOP : Penanganan Laporan

Dasar Hukum                                                       Kualifikasi Pelaksana
1. Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum 1. Memahami peraturan
2. Peraturan Bawaslu Nomor 7 Tahun 2022 tentang                   2. Mampu menyusun kajian
   Penanganan Temuan dan Laporan
""")
    assert [len(bagian.butir) for bagian in sop.bagian] == [2, 2]


def test_a_list_may_go_on_counting_from_the_section_before_it() -> None:
    sop = read("""Nama SOP : Inventarisasi Aset

Dasar Hukum                                               Kualifikasi Pelaksana
1. Undang-Undang Nomor 6 Tahun 2014 tentang Desa          3. SLTA
2. Undang-Undang Nomor 25 Tahun 2009                      4. Dapat mengetik
Keterkaitan                                               Peralatan/Perlengkapan
SOP Penghapusan Aset                                      5. Komputer
                                                          6. Label aset
""")
    assert [len(bagian.butir) for bagian in sop.bagian] == [2, 2, 1, 2]


BOTH = """Nama SOP : Pelayanan Cuti

       Dasar Hukum                                                                Kualifikasi Pelaksana
       1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah           1. Memahami ketentuan cuti
       2. Peraturan Pemerintah Nomor 30 Tahun 2019 tentang Penilaian Kinerja Pegawai pegawai
       Negeri Sipil                                                               2. Menguasai aplikasi
       3. Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Standar Operasional Prosedur
"""


def test_a_line_of_the_left_column_that_may_hold_words_of_the_right_one_leaves_both_in_doubt() -> None:
    assert all(bagian.ragu for bagian in read(BOTH).bagian)
    assert not any(bagian.ragu for bagian in read(BOTH.replace("Pegawai pegawai", "Pegawai")).bagian)


HEADS = "Nomor SOP\t045/2022\nNama SOP\tPelayanan Surat\n"


def test_headings_that_what_they_hold_follows_in_the_same_cell() -> None:
    sop = read(
        HEADS
        + "Dasar Hukum 1. UU 25/2009 2. UU 23/2014\tKualifikasi Pelaksana 1. Ramah 2. Teliti\n"
        + "Peringatan Surat yang salah dapat digugat\tPencatatan dan Pedataan Buku register\n"
    )
    assert [(bagian.nama, len(bagian.butir)) for bagian in sop.bagian] == [
        ("dasar_hukum", 2),
        ("kualifikasi_pelaksana", 2),
        ("peringatan", 1),
        ("pencatatan_pendataan", 1),
    ]


@pytest.mark.parametrize("line", ["Peringatan dini disampaikan kepada warga", "Peralatan kantor 2. Meja"])
def test_a_line_that_opens_with_the_word_of_a_heading_is_none(line: str) -> None:
    sop = read(HEADS + f"Keterkaitan\n1. SOP Arsip\n{line}\n")
    assert [bagian.nama for bagian in sop.bagian] == ["keterkaitan"]


def test_bold_print_that_ends_and_opens_again_parts_the_lines_of_a_cell() -> None:
    sop = read(
        "| Nomor SOP | 045/2022 |\n| --- | --- |\n| Nama SOP | Pelayanan Surat |\n"
        "| **Dasar Hukum**  **1. Undang-Undang Nomor 25 Tahun 2009**  **2. Undang-Undang Nomor 23 Tahun 2014** | "
        "**Keterkaitan**  **SOP Arsip** |\n"
    )
    assert [[butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian] == [
        ["Undang-Undang Nomor 25 Tahun 2009", "Undang-Undang Nomor 23 Tahun 2014"],
        ["SOP Arsip"],
    ]


def test_fields_at_the_left_below_one_in_the_head_of_the_page_keep_their_places() -> None:
    sop = read(
        """DINAS SOSIAL                                                Nomor SOP     : 440/37/2023
STANDAR OPERASIONAL PROSEDUR                                Halaman       : 1 dari 4

Nomor SOP            : 440/37/2023
Tanggal Pembuatan    : 3 April 2023
Tanggal Efektif      : 10 April 2023
Disahkan Oleh        : Kepala Dinas Sosial
Nama SOP             : Pelayanan Rujukan

Dasar Hukum
1. UU KIP
"""
    )

    assert identity(sop)[1:] == ["3 April 2023", "10 April 2023", "Kepala Dinas Sosial", "Pelayanan Rujukan"]


BESIDE_NAME = """
                                               Nomor SOP             555/03/DKI/2024
   PEMERINTAH KABUPATEN LAWANA                 Tanggal Pembuatan     15 Januari 2024
     DINAS KOMUNIKASI                          Tanggal Efektif       22 Januari 2024
                                               Disahkan Oleh         Kepala Dinas Komunikasi
Dasar Hukum                                    Nama SOP              Penanganan
1. Undang-Undang Nomor 11 Tahun 2008                                 Insiden Siber
   tentang Informasi dan Transaksi
   Elektronik
                                               Kualifikasi Pelaksana
2. Undang-Undang Nomor 23 Tahun 2014
                                               1. Memahami keamanan informasi
   tentang Pemerintahan Daerah                 2. Menguasai administrasi peladen
Keterkaitan                                    Peralatan/Perlengkapan
1. SOP Pencadangan Data                        1. Peladen
"""


def test_the_legal_basis_may_stand_beside_the_name_of_the_sop() -> None:
    sop = read(BESIDE_NAME)
    assert identity(sop)[-1] == "Penanganan Insiden Siber"
    assert {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian} == {
        "dasar_hukum": [
            "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik",
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
        ],
        "kualifikasi_pelaksana": ["Memahami keamanan informasi", "Menguasai administrasi peladen"],
        "keterkaitan": ["SOP Pencadangan Data"],
        "peralatan_perlengkapan": ["Peladen"],
    }


WRAPPED_NUMBER = """
Nomor SOP : 1/2024
Dasar Hukum                              Kualifikasi Pelaksana
1. Undang-Undang Nomor 25 Tahun 2009     1. Memahami pelayanan
   tentang Pelayanan Publik              2. Menguasai komputer
2. Undang-Undang Nomor 6 Tahun 2014
   tentang Desa
3. Peraturan Menteri Dalam Negeri Nomor
   3 Tahun 2017 tentang Pedoman
   Pengelolaan Pelayanan Informasi
"""


def test_a_number_that_wrapped_words_ask_for_is_none_of_the_right_section() -> None:
    dasar_hukum, kualifikasi = read(WRAPPED_NUMBER).bagian
    assert dasar_hukum.butir[-1].isi.teks.startswith("Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017 tentang")
    assert len(kualifikasi.butir) == 2


@pytest.mark.parametrize("sign", [".", "-", "'"])
def test_a_speck_for_the_blank_of_a_label_leaves_it_a_label(sign: str) -> None:
    sop = read(BESIDE_NAME.replace("Nomor SOP", f"Nomor{sign}SOP"))
    assert identity(sop)[0] == "555/03/DKI/2024"


CENTRED = """
   Nomor SOP :               700/112/2023-ITKOT/XII
 Tanggal Pembuatan :           11 September 2023
   Tanggal Revisi :                   -
  Tanggal Efektif :            18 September 2023
                     Kepala Inspektorat Daerah Kota Ternate        PEMERINTAH KOTA TERNATE

                              Dra. Wulan Sari, M.Si.                 INSPEKTORAT DAERAH
   Disahkan Oleh :
                                  Pembina Muda             Jalan Ki Hajar Dewantara 7 Ternate Utara

                             NIP 196804171993032008

   Nama SOP :                  Pelaksanaan Audit
"""


def test_values_that_are_centred_left_of_a_letterhead_are_none_of_it() -> None:
    sop = read(CENTRED)
    assert identity(sop) == [
        "700/112/2023-ITKOT/XII",
        "11 September 2023",
        "18 September 2023",
        "Kepala Inspektorat Daerah Kota Ternate",
        "Pelaksanaan Audit",
    ]
    assert [line.teks for line in sop.kop][:2] == ["PEMERINTAH KOTA TERNATE", "INSPEKTORAT DAERAH"]


def test_a_figure_right_of_both_columns_is_the_number_of_the_page() -> None:
    text = f"""Nomor SOP : 700/112/2023
Nama SOP : Pelaksanaan Audit

PERINGATAN                              PENCATATAN DAN PENDATAAN
Audit terlambat menghambat laporan      Kertas kerja audit
{" " * 100}1
"""
    assert sections(read(text)) == {
        "peringatan": ["Audit terlambat menghambat laporan"],
        "pencatatan_pendataan": ["Kertas kerja audit"],
    }


def test_a_label_whose_words_a_scan_pulls_apart_has_its_value_and_no_letterhead_behind_it() -> None:
    sop = read("""Nomor   SOP          700/112/2023            PEMERINTAH KOTA TERNATE
Tanggal   Efektif    18 September 2023       INSPEKTORAT DAERAH
Tanggal   Revisi     -
Nama   SOP           Pelaksanaan Audit
""")
    assert identity(sop) == ["700/112/2023", None, "18 September 2023", None, "Pelaksanaan Audit"]
    assert [line.teks for line in sop.kop] == ["PEMERINTAH KOTA TERNATE", "INSPEKTORAT DAERAH"]


@pytest.mark.parametrize("letterhead", ["INSPEKTORAT DAERAH", ""])
def test_nomor_without_a_colon_is_a_label_beside_a_number_with_strokes(letterhead: str) -> None:
    sop = read(f"""{letterhead:<35}Nomor              700/112/2023
KOTA TERNATE                       Revisi             02
                                   Tanggal Efektif    18 September 2023
                                   Nama SOP           Pelaksanaan Audit
""")
    assert identity(sop) == ["700/112/2023", None, "18 September 2023", None, "Pelaksanaan Audit"]
    assert [line.teks for line in sop.kop] == [line for line in (letterhead, "KOTA TERNATE") if line]
