"""Steps whose cells stand aside from the heading: blank cells lost or added, times in two columns, units above actors."""

import pytest

from conftest import TODAY
from read_texts import actors, cells_of_steps, quality, read
from sop_texts import IDENTITY
from soplint.config import Config
from soplint.layout import read_rows
from soplint.parser import parse
from soplint.repository.records import Judge
from soplint.source import Source

HEAD = (
    "No\tKegiatan\tPelaksana\t\t\tMutu Baku\t\t\tKeterangan\n"
    "\t\tPetugas Kandang\tDokter Hewan\tKepala UPTD\tKelengkapan\tWaktu\tOutput\t\n"
)
STEPS = [
    ["1", "Menerima ternak", "Mulai", "", "", "Surat jalan ternak", "10 Menit", "Catatan penerimaan", ""],
    ["2", "Memeriksa kesehatan ternak", "", "Ya", "", "Catatan penerimaan", "1 Jam", "Hasil pemeriksaan", ""],
    ["3", "Mengambil sampel darah", "", "", "", "Hasil pemeriksaan", "30 Menit", "Sampel darah", "Bila perlu"],
    ["4", "Mengesahkan hasil pemeriksaan", "", "", "Selesai", "Sampel darah", "1 Hari", "Surat sehat", ""],
]
QUALITY = [step[5:8] for step in STEPS]


def table(rows: list[list[str]], head: str = HEAD) -> str:
    return IDENTITY + head + "".join("\t".join(row) + "\n" for row in rows)


def codes(text: str) -> list[str]:
    return [finding.code for finding in Judge(Config(), TODAY).result(Source("x", text)).findings]


# -------------------------------------------------------------------- cells lost or added


def test_blank_cells_that_were_left_out_of_each_row_move_nothing() -> None:
    text = table([[cell for cell in step if cell] for step in STEPS])

    assert quality(read(text)) == QUALITY
    assert {"WKT001", "WKT002", "LKH007", "LKH008", "STR007"}.isdisjoint(codes(text))


def test_whose_mark_it_is_nobody_can_tell_where_cells_were_lost() -> None:
    sop = read(table([[cell for cell in step if cell] for step in STEPS]))

    assert [(mark.teks, mark.pelaksana) for step in sop.langkah for mark in step.tanda] == [
        ("Mulai", None),
        ("Ya", None),
        ("Selesai", None),
    ]


def test_a_row_that_lost_one_cell_is_read_by_its_time_and_found() -> None:
    lost = [*STEPS[2][:4], *STEPS[2][5:]]
    text = table([*STEPS[:2], lost, STEPS[3]])

    assert quality(read(text)) == QUALITY
    assert codes(text).count("STR007") == 1


def test_a_row_with_one_cell_too_many_is_read_by_its_time_and_found() -> None:
    more = [*STEPS[2][:4], "", *STEPS[2][4:]]
    text = table([*STEPS[:2], more, STEPS[3]])

    assert quality(read(text)) == QUALITY
    assert codes(text).count("STR007") == 1


def test_a_row_without_a_time_is_moved_as_the_others_of_its_width() -> None:
    rows = [[*step[:4], "", *step[4:]] for step in STEPS]
    rows[2][7] = "beberapa"

    assert quality(read(table(rows)))[2] == ["Hasil pemeriksaan", "beberapa", "Sampel darah"]


def test_a_row_with_a_cell_over_two_columns_is_moved_as_the_others_of_its_width() -> None:
    rows = [[f"<td>{cell}</td>" for cell in [*step[:4], *step[5:]]] for step in STEPS]
    rows[0][2:4] = ["<td colspan=2>Mulai</td>"]
    head = "".join(f"<tr><td>{line.replace(chr(9), '</td><td>')}</td></tr>" for line in HEAD.splitlines())
    text = f"{IDENTITY}<table>{head}{''.join(f'<tr>{chr(32).join(row)}</tr>' for row in rows)}</table>\n"

    assert quality(read(text))[:2] == QUALITY[:2]


def test_words_among_the_marks_leave_a_row_where_it_stands() -> None:
    """What stands there is no mark: then the place of the time alone does not tell which cell was lost."""
    lost = ["3", "Mengambil sampel darah", "dua kali", "Hasil pemeriksaan", "30 Menit", "Sampel darah"]
    sop = read(table([*STEPS[:2], lost, STEPS[3]]))

    assert sop.langkah[2].waktu is None


@pytest.mark.parametrize(
    "row",
    [
        ["4", "Mengesahkan hasil pemeriksaan", "", "", "Selesai", "1 Hari", "Surat sehat", ""],
        ["4", "Mengesahkan hasil pemeriksaan", "1 Hari"],
        ["4", "Mengesahkan hasil pemeriksaan", "", "", "", "", "Sampel darah", "1 Hari", "Surat sehat", "", "Lihat lampiran"],
    ],
    ids=["a mark below Kelengkapan", "its description among the lost cells", "words behind the last column"],
)  # fmt: skip
def test_a_row_stays_where_it_stands_if_its_cells_would_not_fit_their_columns(row: list[str]) -> None:
    assert not read(table([*STEPS[:3], row])).langkah[3].bergeser


def test_a_row_with_its_time_below_waktu_is_not_moved_as_the_others_of_its_width() -> None:
    rows = [[*step[:4], "", *step[4:]] for step in STEPS]
    rows[2] = [*STEPS[2][:5], "", *STEPS[2][6:], ""]

    assert quality(read(table(rows)))[2] == [None, *QUALITY[2][1:]]


def test_a_row_that_lost_a_cell_is_read_by_its_time_in_a_table_without_output() -> None:
    rows = [[*step[:7], step[8]] for step in STEPS]
    rows[2] = [*rows[2][:4], *rows[2][5:]]
    head = HEAD.replace("\t\t\tKeterangan", "\t\tKeterangan").replace("\tOutput", "")

    assert [row[:2] for row in quality(read(table(rows, head)))] == [row[:2] for row in QUALITY]


# -------------------------------------------------------------------- headings that stand aside


def test_names_one_column_too_far_left_stand_below_their_group() -> None:
    head = HEAD.replace("\n\t\tPetugas", "\n\tPetugas")
    sop = read(table(STEPS, head))

    assert actors(sop) == ["Petugas Kandang", "Dokter Hewan", "Kepala UPTD"]
    assert quality(sop) == QUALITY


@pytest.mark.parametrize("below", ["", "\t\t\t\t\t\tJumlah\tSatuan\t\t\n"])
def test_figures_and_units_of_times_in_two_columns_are_times(below: str) -> None:
    head = (
        "No\tKegiatan\tPelaksana\t\t\tMutu Baku\t\t\t\tKeterangan\n"
        "\t\tPetugas Kandang\tDokter Hewan\tKepala UPTD\tKelengkapan\tWaktu\t\tOutput\t\n"
    )
    text = table([[*step[:6], *step[6].split(), *step[7:]] for step in STEPS], head + below)

    assert quality(read(text)) == QUALITY
    assert {"WKT002", "STR008", "STR005"}.isdisjoint(codes(text))


def test_a_column_with_an_unreadable_heading_holds_no_units_of_times() -> None:
    head = HEAD.replace("Output", "?????")

    assert [step.waktu.teks for step in read(table(STEPS, head)).langkah if step.waktu] == [row[1] for row in QUALITY]


# -------------------------------------------------------------------- units above actors

UNITS = (
    "No\tKegiatan\tPelaksana\t\t\t\tMutu Baku\t\t\n"
    "\t\tSekretariat\t\tBidang Peternakan\t\tKelengkapan\tWaktu\tOutput\n"
    "\t\tKepala Subbagian\tStaf\tKepala Bidang\tStaf\t\t\t\n"
)


def test_units_above_several_actors_are_no_part_of_their_names() -> None:
    steps = [[*step[:4], "", *step[4:8]] for step in STEPS]
    text = table(steps, UNITS)

    assert actors(read(text)) == ["Kepala Subbagian", "Staf", "Kepala Bidang", "Staf"]
    assert "PLK005" not in codes(text)


def test_one_actor_twice_in_a_unit_has_two_columns() -> None:
    steps = [[*step[:4], "", *step[4:8]] for step in STEPS]

    assert "PLK005" in codes(table(steps, UNITS.replace("Kepala Bidang", "Staf")))


# -------------------------------------------------------------------- numbers of steps


def test_numbers_may_stand_in_lines_of_their_own_above_the_rows() -> None:
    lines = "".join(f"{step[0]}.\n" + "\t".join(step[1:]) + "\n" for step in STEPS)
    sop = read(IDENTITY + HEAD + lines)

    assert [step.nomor for step in sop.langkah] == [1, 2, 3, 4]
    assert quality(sop) == QUALITY


def test_the_number_of_a_page_above_a_row_with_a_number_is_none_of_a_step() -> None:
    rows = ["\t".join(step) + "\n" for step in STEPS]
    sop = read(IDENTITY + HEAD + "".join([*rows[:2], "2\n", *rows[2:]]))

    assert [step.nomor for step in sop.langkah] == [1, 2, 3, 4]


def test_numbers_may_open_the_descriptions_beside_a_blank_column() -> None:
    text = table([["", f"{step[0]}. {step[1]}", *step[2:]] for step in STEPS])

    assert [step.nomor for step in parse(Source("x", text)).sops[0].langkah] == [1, 2, 3, 4]
    assert cells_of_steps(text, "uraian") == [(step[1],) for step in STEPS]


def test_the_name_of_a_stage_by_itself_in_a_row_is_none_of_a_step() -> None:
    blank = [""] * 7
    text = table([["", "Persiapan", *blank], STEPS[0], ["", "Pelaksanaan", *blank], *STEPS[1:]])

    assert cells_of_steps(text, "uraian") == [(step[1],) for step in STEPS]
    assert "STR008" not in codes(text)


def test_a_description_may_go_on_with_such_a_word() -> None:
    plan = ["1", "Menyusun Laporan", *STEPS[0][2:]]
    text = table([plan, ["", "Pelaksanaan", *[""] * 7], *STEPS[1:]])

    assert cells_of_steps(text, "uraian")[0] == ("Menyusun Laporan Pelaksanaan",)


def test_a_number_above_a_row_is_of_it_with_a_cell_in_quotes_too() -> None:
    rows = [["", *step[1:]] for step in STEPS]
    rows[1][5] = '"Catatan\npenerimaan"'
    sop = read(IDENTITY + HEAD + "".join(f"{at}.\n" + "\t".join(row[1:]) + "\n" for at, row in enumerate(rows, 1)))

    assert [step.nomor for step in sop.langkah] == [1, 2, 3, 4]
    assert quality(sop) == QUALITY


@pytest.mark.parametrize("below", ["dua\tkali", "\t".join(["Menerima", *["Ya"] * 8])], ids=["few cells", "too many"])
def test_a_number_above_words_that_are_no_row_stands_alone(below: str) -> None:
    rows = "".join("\t".join(step) + "\n" for step in STEPS)
    (row,) = [row for row in read_rows(f"{HEAD}{rows}5.\n{below}\n") if row.cells[0] and row.cells[0].text == "5."]

    assert len(row.cells) == 1
