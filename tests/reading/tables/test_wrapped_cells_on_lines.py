"""A table each line of whose cells stands on a line of its own, as readers of PDF files write them: blank lines stand
for the actors, whose marks are drawn.
"""

import pytest

from read_texts import actors, quality, read, sections
from sop_texts import IDENTITY_ON_LINES
from soplint.model import Sop

HEADING = "No/Kegiatan/Pelaksana/Mutu Baku/Ket/Penguji/Kepala UPTD/Kelengkapan/Waktu/Output"
STEPS = (
    "1/Menguji rem dan lampu/kendaraan/ / /Bukti/pendaftaran/5 menit/Hasil/uji/ ",
    "2/Memeriksa hasil uji/ / /Hasil uji/14/hari/kerja/Hasil uji/diperiksa/Bila ragu/diuji kembali",
    "3/Mengesahkan hasil uji/ / / /1 hari/Hasil uji sah/ ",
)
WANTED = [
    ["Bukti pendaftaran", "5 menit", "Hasil uji"],
    ["Hasil uji", "14 hari kerja", "Hasil uji diperiksa"],
    [None, "1 hari", "Hasil uji sah"],
]


def table(heading: str = HEADING, steps: tuple[str, ...] = STEPS, below: str = "") -> Sop:
    return read(
        IDENTITY_ON_LINES + "".join(f"{line}\n" for row in (heading, *steps) for line in row.split("/")) + below
    )


def descriptions(sop: Sop) -> list[str | None]:
    return [step.uraian.teks if step.uraian is not None else None for step in sop.langkah]


@pytest.mark.parametrize("below", ["", "\nSalatiga, 13 Maret 2023\nKepala Dinas Perhubungan\n\nBudi Santoso\n"])
def test_blank_lines_and_times_tell_the_cells(below: str) -> None:
    sop = table(below=below)
    assert actors(sop) == ["Penguji", "Kepala UPTD"]
    assert descriptions(sop) == ["Menguji rem dan lampu kendaraan", "Memeriksa hasil uji", "Mengesahkan hasil uji"]
    assert quality(sop) == WANTED
    notes = [step.keterangan.teks if step.keterangan is not None else None for step in sop.langkah]
    assert notes == [None, "Bila ragu diuji kembali", None]
    assert sop.legibility == 1.0
    assert [signature.nama is not None for signature in sop.tanda_tangan] == [True] * bool(below)


def test_marks_stand_among_the_blank_lines() -> None:
    steps = (STEPS[0].replace("/ / /", "/√/ /"), STEPS[1].replace("/ / /", "/ /√/"), STEPS[2])
    marks = [[(mark.teks, mark.pelaksana) for mark in step.tanda] for step in table(steps=steps).langkah]
    assert marks == [[("√", "Penguji")], [("√", "Kepala UPTD")], []]


def test_a_heading_without_notes_leaves_all_behind_the_time_to_the_output() -> None:
    steps = (STEPS[0].removesuffix("/ "), STEPS[1].partition("/Bila")[0], STEPS[2].removesuffix("/ "))
    assert quality(table(HEADING.replace("/Ket", ""), steps)) == WANTED


def test_names_of_actors_may_be_wrapped_where_their_words_tell_them_apart() -> None:
    sop = table(HEADING.replace("Penguji/Kepala UPTD", "Kasi/Pengujian/Kepala/UPTD"))
    assert actors(sop) == ["Kasi Pengujian", "Kepala UPTD"]
    sop = table(HEADING.replace("Penguji/Kepala UPTD", "Tim/Teknis/Resepsionis"))
    assert actors(sop) == ["Tim Teknis", "Resepsionis"]
    assert not table(HEADING.replace("Penguji/Kepala UPTD", "Ahli/Gizi/Bidan/Desa")).langkah


def test_a_column_number_row_is_no_step() -> None:
    assert quality(table(f"{HEADING}/1/2/3/4/5/6/7/8")) == WANTED


def test_a_step_whose_output_and_note_nothing_parts_is_in_doubt() -> None:
    doubtful = STEPS[1].replace("Bila ragu/diuji kembali", "Bila ragu/Ulangi")
    assert [bool(step.ragu) for step in table(steps=(STEPS[0], doubtful, STEPS[2])).langkah] == [False, True, False]


@pytest.mark.parametrize(
    "broken",
    [
        STEPS[1].replace("/ / /", "/ /"),
        STEPS[1].replace("14/hari/kerja", "bila perlu"),
        STEPS[1].replace("2/Memeriksa hasil uji", "2"),
        STEPS[1].replace("2/Memeriksa hasil uji", "2/√"),
        STEPS[1].replace("/ / /", "/ / / / /"),
        STEPS[1].replace("Hasil uji/14", "Hasil uji/ /14"),
    ],
)
def test_no_step_is_read_where_one_does_not_fit(broken: str) -> None:
    sop = table(steps=(STEPS[0], broken, STEPS[2]))
    assert not sop.langkah
    assert sop.legibility <= 0.5


def test_items_of_two_sections_above_such_a_table_may_be_wrapped() -> None:
    above = "Keterkaitan/Peralatan/Perlengkapan/1. SOP Pendaftaran/Kendaraan Bermotor/1. Komputer/2. Alat uji"
    lines = above.replace("Peralatan/Perlengkapan", "Peralatan dan Perlengkapan")
    assert sections(table(f"{lines}/{HEADING}")) == {
        "keterkaitan": ["SOP Pendaftaran Kendaraan Bermotor"],
        "peralatan_perlengkapan": ["Komputer", "Alat uji"],
    }


@pytest.mark.parametrize("page", ["", "2/", "Halaman 2 dari 3/"])
@pytest.mark.parametrize("counted", ["", "/1/2/3/4/5/6/7/8"])
def test_the_heading_may_be_printed_again_on_each_page(page: str, counted: str) -> None:
    sop = table(
        f"{HEADING}{counted}", (STEPS[0].replace("Hasil/uji", "Hasil"), f"{page}{HEADING}{counted}", *STEPS[1:])
    )
    assert quality(sop) == [["Bukti pendaftaran", "5 menit", "Hasil"], *WANTED[1:]]
    assert descriptions(sop)[0] == "Menguji rem dan lampu kendaraan"
    assert not any(step.tanda for step in sop.langkah)
    assert sop.legibility == 1.0


def test_an_output_of_two_lines_at_the_end_of_a_page_may_be_one_and_a_note() -> None:
    for output, doubtful in (("Hasil/Uji", True), ("Hasil/uji", False)):
        sop = table(steps=(STEPS[0].replace("Hasil/uji", output), HEADING, *STEPS[1:]))
        assert [bool(step.ragu) for step in sop.langkah] == [doubtful, False, False]


def test_a_title_above_such_a_table_is_of_no_section() -> None:
    above = "Peringatan/Pencatatan dan Pendataan/Rem yang rusak membahayakan/Buku uji/SOP Pengujian Rem"
    assert sections(table(f"{above}/{HEADING}")) == {
        "peringatan": ["Rem yang rusak membahayakan"],
        "pencatatan_pendataan": ["Buku uji"],
    }


def test_the_text_may_end_with_a_time() -> None:
    sop = table(steps=(*STEPS[:2], "3/Mengesahkan hasil uji/ / /Hasil uji/1 hari"))
    assert quality(sop)[2:] in ([["Hasil uji", "1 hari", None]], [[None, None, None]])


def test_a_figure_above_a_unit_opens_no_step() -> None:
    sop = table(steps=(STEPS[0].replace("5 menit", "2/jam"), *STEPS[1:]))
    assert [row[1] for row in quality(sop)] == ["2 jam", "14 hari kerja", "1 hari"]


def test_the_last_output_ends_where_a_signature_opens() -> None:
    sop = table(steps=(*STEPS[:2], STEPS[2].removesuffix("/ ")), below="Salatiga, 13 Maret 2023\nKepala Dinas\n")
    assert quality(sop) == WANTED


def test_words_behind_the_blank_line_of_an_output_may_be_its_note_or_of_the_page() -> None:
    sop = table(steps=(STEPS[0], STEPS[1].replace("diperiksa/", "diperiksa/ /"), STEPS[2]))
    assert [bool(step.ragu) for step in sop.langkah] == [False, True, False]


def test_above_a_heading_printed_again_the_output_stays_whole() -> None:
    heading = HEADING.replace("/Ket", "")
    steps = (STEPS[0].removesuffix("/ "), heading, STEPS[1].partition("/Bila")[0], STEPS[2].removesuffix("/ "))
    assert quality(table(heading, steps)) == WANTED


@pytest.mark.parametrize("names", ["", "Penguji/"])
def test_a_heading_with_fewer_than_two_actors_is_of_no_such_table(names: str) -> None:
    assert not table(HEADING.replace("Penguji/Kepala UPTD/", names)).langkah


def test_a_step_that_may_go_on_below_a_heading_printed_again_is_in_doubt() -> None:
    sop = table(steps=(STEPS[0], f"{HEADING}/1/2/3/4/5/6/7/8/Catatan", *STEPS[1:]))
    assert [bool(step.ragu) for step in sop.langkah] == [True, False, False]


@pytest.mark.parametrize("place", ["Salatiga, 13 Maret 2023\n", ""])
def test_who_signs_right_below_the_last_step_is_of_no_cell_of_it(place: str) -> None:
    steps = (*STEPS[:2], STEPS[2].removesuffix("/ "))
    sop = table(steps=steps, below=f"{place}Kepala Dinas Perhubungan\n\nBudi Santoso\n")
    (signature,) = sop.tanda_tangan
    assert quality(sop) == WANTED
    assert [part.teks for part in (signature.jabatan, signature.nama) if part] == [
        "Kepala Dinas Perhubungan",
        "Budi Santoso",
    ]
    assert (signature.tempat_tanggal is not None) is bool(place)
