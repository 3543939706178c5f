"""A program that draws a page on a grid leaves a line blank where no line of the page falls on it, within a cell too,
and fills all lines with blanks.
"""

from read_texts import read

WIDTH = 110
TABLE = """\
       Nomor SOP : 500.16/034/SOP/2026

       Nama SOP : Penerbitan Izin

       No  Uraian Kegiatan              Pelaksana                     Mutu Baku
                                Pemohon   Petugas        Kelengkapan  Waktu   Output
       1. Mengajukan              V                      Berkas       30      Permohonan
          permohonan                                     persyaratan  Menit   terdaftar

       2. Memeriksa                         V            Permohonan   1 Hari  Permohonan
          kelengkapan                                    terdaftar    Kerja   lengkap

          dokumen
       3. Mencatat                          V            Permohonan   10      Register

          izin                                           lengkap      Menit   izin
       4. Menyerahkan                       V            Register     1 Hari  Tanda
          surat                                          izin         Kerja   terima
          izin
"""
STEPS = [
    ("Mengajukan permohonan", "Berkas persyaratan", "30 Menit", "Permohonan terdaftar"),
    ("Memeriksa kelengkapan dokumen", "Permohonan terdaftar", "1 Hari Kerja", "Permohonan lengkap"),
    ("Mencatat izin", "Permohonan lengkap", "10 Menit", "Register izin"),
    ("Menyerahkan surat izin", "Register izin", "1 Hari Kerja", "Tanda terima"),
]


def test_such_a_line_ends_no_row() -> None:
    lines = [line.ljust(WIDTH) for line in TABLE.splitlines()]
    steps = read("\n".join(lines) + "\n").langkah
    cells = [(step.uraian, step.kelengkapan, step.waktu, step.output) for step in steps]
    assert [tuple(cell.teks if cell is not None else None for cell in row) for row in cells] == STEPS
