"""The value of a field is opened by its colon, though the label stands below it, in the middle of its lines."""

from read_texts import identity, read

TEXT = """\
                                                                                : 400.7.13/06/SOP/KEL-
                                                        Nomor SOP
                                                                                TK/V/2026
                                                        Tanggal Pembuatan       : 4 Mei 2026
       PEMERINTAH KOTA SUMBER REJEKI                    Tanggal Revisi          :-
          KECAMATAN TIRTA UTARA                         Tanggal Efektif         : 11 Mei 2026
         KELURAHAN TIRTA KENCANA                        Disahkan Oleh           : Lurah Tirta Kencana
                                                                                : PENYELENGGARAAN
                                                        Nama SOP                HARI BUKA POSYANDU
                                                                                KELURAHAN
Dasar Hukum:
1. Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan
"""


def test_it_goes_on_beside_and_below_the_label() -> None:
    assert identity(read(TEXT)) == [
        "400.7.13/06/SOP/KEL-TK/V/2026",
        "4 Mei 2026",
        "11 Mei 2026",
        "Lurah Tirta Kencana",
        "PENYELENGGARAAN HARI BUKA POSYANDU KELURAHAN",
    ]


def test_where_the_label_has_a_colon_beside_it_the_lines_above_are_of_the_field_above() -> None:
    text = TEXT.replace("Nama SOP                HARI BUKA POSYANDU", "Nama SOP              : HARI BUKA POSYANDU")
    assert identity(read(text))[-1] == "HARI BUKA POSYANDU KELURAHAN"
