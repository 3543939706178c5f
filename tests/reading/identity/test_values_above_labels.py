"""The value of a field may stand above its label: opened by a colon, or behind the number of who signs above it."""

import pytest

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


@pytest.mark.parametrize(
    "last", ["NIP. 19760618 200112 2 003", "NIP. 19760618 200112 2\n                                              003"]
)
def test_what_stands_behind_the_number_of_who_signs_opens_the_value_of_the_label_below(last: str) -> None:
    identitas = read(f"""\
                            Nomor SOP         503/12/SOP/2024
                            Tanggal Pembuatan 4 Maret 2024
                            Tanggal Revisi    -
                            Tanggal Efektif   11 Maret 2024
                                              Kepala Dinas Perizinan
PEMERINTAH KOTA MELATI
   DINAS PERIZINAN          Disahkan Oleh

                                              Sri Wahyuni, S.H.
                                              {last}
                                              Penerbitan Izin Usaha bagi
                            Nama SOP          Pedagang Kecil

Dasar Hukum
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
""").identitas
    assert identitas.text("nama") == "Penerbitan Izin Usaha bagi Pedagang Kecil"
    assert identitas.text("disahkan_oleh") == "Kepala Dinas Perizinan"
