"""A signature that nothing parts from what stands above it: rows of a spreadsheet, a name right below its office."""

import pytest

from soplint.layout import Cell
from soplint.lexer.signing import approver_lines
from soplint.model import Sop
from soplint.parser import parse
from soplint.source import Source

HEAD = """PEMERINTAH KOTA SALATIGA
BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA

Nomor SOP : 800/12/SOP/2024
Nama SOP : Pengelolaan Arsip
Disahkan Oleh : {approved}
"""
TABLE = """
No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tKepala Badan\tArsiparis\tKelengkapan\tWaktu\tOutput
1.\tMenerima arsip\t\t\tArsip\t15 Menit\tTanda terima
2.\tMengirim surat kepada\t\t\tArsip\t1 Hari\tDaftar arsip
"""


def read(signature: str, approved: str = "Kepala Badan") -> Sop:
    return parse(Source("x", HEAD.format(approved=approved) + TABLE + signature)).sops[0]


def signed(sop: Sop) -> tuple[str | None, str | None]:
    found = sop.pengesahan
    return (found.jabatan.teks if found and found.jabatan else None, found.nama.teks if found and found.nama else None)


@pytest.mark.parametrize("column", range(7))
@pytest.mark.parametrize(
    "lines",
    [
        ("Kepala Badan Kepegawaian,", "Wulan Sari", "Pembina (IV/a)", "NIP. 19720415 199703 2 004"),
        ("Salatiga, 6 Maret 2024", "Kepala Badan Kepegawaian,", "Wulan Sari", "NIP. 19720415 199703 2 004"),
        ("Kepala Badan Kepegawaian,", "Dra. Wulan Sari, M.Si."),
        ("Kepala Badan Kepegawaian,", "Wulan Sari, S.Sos.", "Pembina (IV/a)", "NIP. 19720415 199703 2 004"),
    ],
)
def test_rows_right_below_the_last_step_are_the_signature(column: int, lines: tuple[str, ...]) -> None:
    sop = read("".join("\t" * column + line + "\n" for line in lines))
    name = next(line for line in lines if "Wulan" in line)
    assert signed(sop) == ("Kepala Badan Kepegawaian,", name)
    last = sop.langkah[-1]
    assert last.waktu is not None
    assert (last.waktu.teks, last.keterangan, len(sop.langkah)) == ("1 Hari", None, 2)


def test_office_and_name_may_stand_in_one_cell() -> None:
    sop = read("\t\tKepala Badan Kepegawaian Wulan Sari, S.Sos.\t\t\t\t\n")
    assert [len(step.tanda) for step in sop.langkah] == [0, 0]
    assert sop.pengesahan is not None


def test_behind_a_blank_row_a_comma_tells_an_office_that_no_list_knows() -> None:
    lines = ("", "PPID,", "", "", "Wulan Sari, S.Kom.", "NIP. 19720415 199703 2 004")
    sop = read("".join(f"{line and 4 * chr(9)}{line}\n" for line in lines))
    assert signed(sop)[1] == "Wulan Sari, S.Kom."
    assert len(sop.langkah) == 2 and sop.langkah[-1].keterangan is None


@pytest.mark.parametrize(
    "lines",
    [
        # An office alone may be the rest of a wrapped cell, as a name may be that stands below no office.
        ("\tKepala Badan Kepegawaian",),
        ("\tDra. Wulan Sari, M.Si.",),
        # The number does not stand in the column of the office.
        ("\tKepala Badan Kepegawaian", "\t\t\t\tNIP. 19720415 199703 2 004"),
    ],
)
def test_the_rest_of_a_wrapped_cell_stays_in_its_step(lines: tuple[str, ...]) -> None:
    sop = read("".join(line + "\n" for line in lines))
    uraian = sop.langkah[-1].uraian
    assert uraian is not None
    assert uraian.teks == f"Mengirim surat kepada {lines[0].strip()}"
    assert sop.pengesahan is None


@pytest.mark.parametrize("name", ["Ir. Hadi Suwito", "Hadi Suwito, S.T.", "Hj. Sri Mulyani, S.Pd."])
def test_a_degree_tells_a_name_right_below_the_office(name: str) -> None:
    assert signed(read(f"\nDirektur Utama,\n{name}\n")) == ("Direktur Utama,", name)


def test_without_a_degree_the_line_may_go_on_with_the_office() -> None:
    assert signed(read("\nDirektur Utama\nHadi Suwito\n"))[1] is None


@pytest.mark.parametrize(
    ("approved", "expected"),
    [
        ("Kepala Badan Kepegawaian dan Pengembangan Sumber Daya\nManusia", None),
        ("Kepala Badan Kepegawaian dan Pengembangan Sumber Daya\nWulan Sari", "Wulan Sari"),
    ],
)
def test_words_of_the_letterhead_are_no_name(approved: str, expected: str | None) -> None:
    sop = read("", approved)
    assert signed(sop)[1] == expected
    nilai = sop.identitas.disahkan_oleh.nilai if sop.identitas.disahkan_oleh else None
    assert nilai is not None
    assert nilai.teks.endswith("Manusia") == (expected is None)


def test_a_letterhead_may_stand_right_below_a_signature() -> None:
    text = HEAD.format(approved="Kepala Badan") + TABLE + "\nKepala Badan,\n\nWulan Sari\nNIP. 19720415 199703 2 004\n"
    first, second = parse(Source("x", text + text.replace("12/SOP", "13/SOP"))).sops
    assert [teks.teks for teks in second.kop] == [teks.teks for teks in first.kop] != []
    assert not first.residu


SPACED = """
No   Kegiatan            Pelaksana              Mutu Baku
                         Arsiparis    Kepala    Kelengkapan    Waktu       Output
1    Menerima arsip      V                      Arsip          15 menit    Tanda terima
2    Menata arsip        V                      Arsip          1 hari      Daftar
     ketua
"""


@pytest.mark.parametrize(
    "signature",
    [
        f"{' ' * 40}Kepala Badan Kepegawaian,\n\n\n\n{' ' * 40}WULAN SARI, S.H.\n",
        f"{' ' * 40}Kepala Badan Kepegawaian,\n\n\n\n{' ' * 40}WULAN SARI, S.H.\n\fNIP. 19720415 199703 2 004\n",
    ],
)
def test_a_signature_right_below_a_table_of_spaces_is_no_part_of_its_last_step(signature: str) -> None:
    sop = parse(Source("x", HEAD.format(approved="Kepala Badan") + SPACED + signature)).sops[0]
    last = sop.langkah[-1]
    assert last.uraian is not None and last.uraian.teks == "Menata arsip ketua"
    assert last.output is not None and last.output.teks == "Daftar"
    assert signed(sop) == ("Kepala Badan Kepegawaian,", "WULAN SARI, S.H.")


@pytest.mark.parametrize(
    "title", ["STANDAR OPRASIONAL PROSEDUR PENERIMAAN TAMU", "SOP PENERIMAAN TAMU", "SOP Penerimaan Tamu"]
)
def test_a_title_right_below_the_office_is_none_of_it(title: str) -> None:
    head = "DINAS SOSIAL\n\nNomor SOP : 12/SOP/2024\nDisahkan Oleh : Kepala Dinas\n"
    (sop,) = parse(Source("x", f"{head}{title}\n\nKeterkaitan\n1. SOP Surat Masuk\n")).sops
    assert sop.identitas.text("disahkan_oleh") == "Kepala Dinas"
    assert [judul.teks for judul in sop.judul] == [title]


WRAPPED = """
No   Kegiatan                 Pelaksana              Mutu Baku
                              Arsiparis    Kepala    Kelengkapan    Waktu       Output
1    Menerima arsip           V                      Arsip          15 menit    Tanda terima
2    Mengirim arsip kepada                 V         Arsip          1 hari      Bukti kirim
     Gubernur

{signature}
Wulan Sari, S.H., M.M.
NIP 197204151997032004
"""


@pytest.mark.parametrize("signature", ["Kepala Badan Kepegawaian,\n\n", "Salatiga, 6 Maret 2024\nKepala Badan,\n\n"])
def test_an_office_below_its_preposition_is_the_rest_of_the_cell_where_who_signs_follows(signature: str) -> None:
    sop = parse(Source("x", HEAD.format(approved="Kepala Badan") + WRAPPED.format(signature=signature))).sops[0]
    last = sop.langkah[-1]
    assert last.uraian is not None and last.uraian.teks == "Mengirim arsip kepada Gubernur"
    assert signed(sop) == (signature.split("\n")[-3], "Wulan Sari, S.H., M.M.")


def test_an_office_that_a_name_follows_signs_though_a_preposition_stands_above_it() -> None:
    sop = parse(Source("x", HEAD.format(approved="Kepala Badan") + WRAPPED.format(signature=""))).sops[0]
    last = sop.langkah[-1]
    assert last.uraian is not None and last.uraian.teks == "Mengirim arsip kepada"
    assert signed(sop) == ("Gubernur", "Wulan Sari, S.H., M.M.")


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (
            "Kepala Puskesmas Ngargo  dr. Wulan  NIP. 19720415 199703 2 004",
            ["Kepala Puskesmas Ngargo", "dr. Wulan", "NIP. 19720415 199703 2 004"],
        ),
        ("Kepala Desa Ngargo, Andi, S.H.", ["Kepala Desa Ngargo,", "Andi, S.H."]),
        # The blanks part the words of an office, an address or a sentence.
        ("Kepala Dinas  Perhubungan Kota  Lantai 2 Gedung", []),
        ("Kepala Dinas  perhubungan kota  yang baik", []),
    ],
)
def test_a_signature_in_one_line_is_parted_where_each_part_is_of_one(line: str, lines: list[str]) -> None:
    assert [cell.text for cell in approver_lines(line, Cell(line, 0, len(line)), [])] == lines
