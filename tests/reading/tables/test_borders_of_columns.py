"""Where a column of spaces ends: between its cells, and not between words that stand below one another by chance."""

import pytest

from read_texts import cells_of_steps

HEADING = """No    Uraian Kegiatan     Pelaksana             Mutu Baku                                              Keterangan
                          Staf       Camat      Kelengkapan   Waktu       Output
"""
STEP = "{:<6}{:<20}{:<11}{:<11}{:<14}{:<12}{:<31}{}\n"


@pytest.mark.parametrize("outputs", [("Jadwal siaga", "Jadwal siaga disahkan", "Jurnal siaga terpasang rapi")])
@pytest.mark.parametrize("note", ["", "lisan"])
def test_words_below_one_another_are_no_border(outputs: tuple[str, ...], note: str) -> None:
    rows = [
        STEP.format(number, "Menyusun jadwal", "", "", "Data", "1 hari", output, note).rstrip() + "\n"
        for number, output in enumerate(outputs, 1)
    ]
    found = cells_of_steps(HEADING + "".join(rows), "output", "keterangan")
    assert [cells[0] for cells in found] == list(outputs)
    assert [cells[1] or "" for cells in found] == [note] * len(outputs)


def test_an_activity_goes_on_over_the_border_to_the_first_actor() -> None:
    rows = """
No           Kegiatan                     Pelaksana                              Mutu Baku              Keterangan
                             Pemohon       Petugas      PPID       Kelengkapan    Waktu        Output
1.           Mengajukan                                          Formulir, KTP 5 menit     Permohonan
             permohonan
2.           Mencatat permohonan                                 Permohonan   5 menit      Register
3.           Menelaah permohonan                                 Register     3 hari       Keputusan
4.           Menyerahkan informasi                               Keputusan    1 hari       Tanda bukti
"""
    assert [cells[0] for cells in cells_of_steps(rows, "uraian")] == [
        "Mengajukan permohonan",
        "Mencatat permohonan",
        "Menelaah permohonan",
        "Menyerahkan informasi",
    ]


def test_a_note_left_of_its_short_heading_stands_apart_from_the_output_beside_it() -> None:
    table = """
                                   Pelaksana                    Mutu Baku
No          Kegiatan                                                                                       Ket
                                 PPK    Penyedia   Kelengkapan      Waktu        Output
                                                   Rencana           2 Hari    Spesifikasi    Nilai paling banyak
1.   Menetapkan spesifikasi       O
                                                   Pengadaan         Kerja     teknis dan HPS Rp200.000.000,00
2.   Menyampaikan penawaran              O         Spesifikasi       1 Jam     Dokumen penawaran
3.   Mengevaluasi penawaran       O                Penawaran         1 Jam     Konsep berita acara
4.   Menandatangani berita        O                Konsep            1 Jam     Berita acara evaluasi
"""
    assert cells_of_steps(table, "output", "keterangan") == [
        ("Spesifikasi teknis dan HPS", "Nilai paling banyak Rp200.000.000,00"),
        ("Dokumen penawaran", ""),
        ("Konsep berita acara", ""),
        ("Berita acara evaluasi", ""),
    ]
