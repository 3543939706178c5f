"""Headings whose rows a converter has joined: the group of a column stands in the heading of each of its columns."""

import pytest

from soplint.parser import parse
from soplint.source import Source

HEAD = "Nomor SOP : 551/017/SOP/2023\nNama SOP : Pengujian Kendaraan\n\n"
RULE = "|---|---|---|---|---|---|---|---|\n"
STEPS = (
    "| 1 | Menguji rem kendaraan | V | | Bukti pendaftaran | 5 Menit | Hasil uji | - |\n"
    "| 2 | Mengesahkan hasil uji | | V | Hasil uji | 10 Menit | Hasil uji sah | Selesai |\n"
)
POINTS = (
    "| No.No | Kegiatan.Kegiatan | Pelaksana.Penguji | Pelaksana.Ka. UPTD | Mutu Baku.Kelengkapan | Mutu Baku.Waktu "
    "| Mutu Baku.Output | Ket..Ket. |\n"
)
BLANKS = (
    "| No | Kegiatan | Pelaksana Penguji | Pelaksana Ka. UPTD | Mutu Baku Kelengkapan | Mutu Baku Waktu "
    "| Mutu Baku Output | Ket |\n"
)


def actors(text: str) -> list[str]:
    (sop,) = parse(Source("x", text)).sops
    return [kolom.nama.teks for kolom in sop.tabel[0].kolom if kolom.nama is not None]


@pytest.mark.parametrize(
    "heading",
    [POINTS, BLANKS, BLANKS.replace("Pelaksana ", "Pelaksana<br>"), BLANKS.replace("Pelaksana ", "Pelaksana / ")],
)
def test_the_group_is_no_part_of_the_name(heading: str) -> None:
    text = HEAD + heading + RULE + STEPS
    assert actors(text) == ["Penguji", "Ka. UPTD"]
    (sop,) = parse(Source("x", text)).sops
    roles = ["nomor", "uraian", "pelaksana", "pelaksana", "kelengkapan", "waktu", "output", "keterangan"]
    assert [kolom.peran for kolom in sop.tabel[0].kolom] == roles


NAMED = "| No | Kegiatan | {} | {} | Kelengkapan | Waktu | Output | Ket |\n"


@pytest.mark.parametrize(
    "form", ["Pelaksana.{}", "pelaksana_{}", "Pelaksana [{}]", "Pelaksana > {}", "Pelaksana – {}", "{} (Pelaksana)"]
)
def test_signs_part_the_group_from_the_name_in_a_heading(form: str) -> None:
    heading = NAMED.format(form.format("Penguji"), form.format("Ka. UPTD"))
    assert actors(HEAD + heading + RULE + STEPS) == ["Penguji", "Ka. UPTD"]


@pytest.mark.parametrize("names", [("Penguji (Pelaksana)", "Ka. UPTD"), ("Penguji (Dinas)", "Ka. UPTD (Dinas)")])
def test_a_word_behind_the_name_of_one_or_of_no_group_is_of_the_name(names: tuple[str, str]) -> None:
    assert actors(HEAD + NAMED.format(*names) + RULE + STEPS) == list(names)


@pytest.mark.parametrize("sign", [";", "\t"])
def test_the_groups_may_stand_in_a_row_above_all_labels(sign: str) -> None:
    cells = [line.strip("|\n ").split(" | ") for line in (HEAD + NAMED.format("Penguji", "Ka. UPTD")).splitlines()[-1:]]
    groups = ["", "", "Pelaksana", "", "Mutu Baku", "", "", ""]
    steps = [
        ["1", "Menguji rem", "V", "", "Bukti", "1 jam", "Hasil uji", ""],
        ["2", "Menerima", "", "V", "Hasil", "1 jam", "Surat", ""],
    ]
    table = "\n".join(sign.join(row) for row in [groups, *cells, *steps])
    assert actors(f"{HEAD}{table}\n") == ["Penguji", "Ka. UPTD"]


def test_where_no_column_is_called_by_its_group_the_name_has_the_word() -> None:
    heading = BLANKS.replace("Mutu Baku ", "")
    assert actors(HEAD + heading + RULE + STEPS) == ["Pelaksana Penguji", "Pelaksana Ka. UPTD"]


@pytest.mark.parametrize(("joined", "alone"), [("Ket..Ket.", "Ket"), ("No.No", "No")])
def test_a_heading_that_reaches_over_both_rows_may_have_no_point(joined: str, alone: str) -> None:
    (sop,) = parse(Source("x", HEAD + POINTS.replace(joined, alone) + RULE + STEPS)).sops
    assert [step.keterangan.teks for step in sop.langkah if step.keterangan] == ["-", "Selesai"]


def test_points_of_abbreviations_join_no_rows() -> None:
    heading = POINTS.replace("Pelaksana.", "").replace("Mutu Baku.", "").replace("Kegiatan.Kegiatan", "Kegiatan")
    assert actors(HEAD + heading.replace("No.No", "No.").replace("Ket..Ket.", "Ket.") + RULE + STEPS) == [
        "Penguji",
        "Ka. UPTD",
    ]


def test_a_unit_that_spans_its_actors_names_none_of_them() -> None:
    heading = (
        "<tr><th rowspan='3'>No</th><th rowspan='3'>Kegiatan</th><th colspan='3'>Pelaksana</th>"
        "<th colspan='3'>Mutu Baku</th></tr>\n"
        "<tr><th colspan='2'>Bidang Uji</th><th>Pemohon</th><th rowspan='2'>Kelengkapan</th>"
        "<th rowspan='2'>Waktu</th><th rowspan='2'>Output</th></tr>\n"
        "<tr><th>Penguji</th><th>Kepala</th><th></th></tr>\n"
    )
    step = (
        "<tr><td>1</td><td>Menguji rem</td><td>V</td><td></td><td></td><td>Bukti</td><td>1 jam</td><td>Hasil</td></tr>"
    )
    assert actors(f"{HEAD}<table>\n{heading}{step}\n</table>\n") == ["Penguji", "Kepala", "Pemohon"]
