"""The text layer of a scanned page, taken with its columns: misread signs neither move words nor become findings."""

from collections.abc import Callable

import pytest

from read_texts import cells_of_steps, quality, read
from soplint.findings import Outcome
from soplint.layout.columns import VisualLines
from soplint.layout.spaced.pages import borders_of_page, column_of_times
from soplint.model import Sop
from soplint.results import DocumentResult
from soplint.vocabulary.istilah import label
from soplint.vocabulary.kolom import is_column_numbers

HEADING = """\
No    Kegiatan                 Pelaksana                 Mutu Baku
                               Petugas      Kepala       Kelengkapan        Waktu       Output
"""


def numbers(sop: Sop) -> list[tuple[int | None, str]]:
    return [(step.nomor, step.uraian.teks if step.uraian is not None else "") for step in sop.langkah]


def table(body: str) -> Sop:
    return read("Nomor SOP : 045/SOP/2022\nNama SOP : Pengelolaan Arsip\n\n" + HEADING + body)


# ------------------------------------------------------------------ the identity block

IDENTITY = """\
                                                 Nomor    SOP              : 065/014/BAG.ORG/2024
   PEMERINTAH KABUPATEN TELUK INDAH              Tanggal Pembuatan         {made}
        SEKRETARIAT DAERAH                       Tanggal Revisi            : -
                                                 Tanggal Efektif           : 9 Maret 2024
                                                 Disahkan    Oleh          : Sekretaris Daerah
                                                 Nama     SOP              : Pengelolaan Arsip
"""


def test_a_label_whose_words_stand_apart_is_one_label() -> None:
    identitas = read(IDENTITY.format(made=": 2 Maret 2024")).identitas
    assert identitas.text("nomor") == "065/014/BAG.ORG/2024"
    assert identitas.text("disahkan_oleh") == "Sekretaris Daerah"
    assert identitas.text("nama") == "Pengelolaan Arsip"


def test_a_label_and_the_label_of_its_neighbour_stay_two() -> None:
    sop = read("""\
Dasar Hukum                                       Kualifikasi    Pelaksana
1. Undang-Undang Nomor 43 Tahun 2009              1. Memahami kearsipan
   tentang Kearsipan
""")
    assert [bagian.nama for bagian in sop.bagian] == ["dasar_hukum", "kualifikasi_pelaksana"]


@pytest.mark.parametrize("value", [": 2 Maret 2024", "2 Maret 2024"])
def test_a_date_one_line_above_its_label_is_its_value(value: str) -> None:
    sop = read(f"""\
                                                 Nomor SOP                 : 065/014/BAG.ORG/2024
                                                                           {value}
   PEMERINTAH KABUPATEN TELUK INDAH              Tanggal Pembuatan
                                                 Tanggal Efektif           : 9 Maret 2024
                                                 Nama SOP                  : Pengelolaan Arsip
""")
    assert sop.identitas.text("nomor") == "065/014/BAG.ORG/2024"
    assert sop.identitas.text("tanggal_pembuatan") == "2 Maret 2024"


def test_words_below_an_approver_stay_with_the_approver() -> None:
    sop = read("""\
                                                 Nomor SOP                 : 065/014/BAG.ORG/2024
                                                 Disahkan Oleh             : Kepala Bagian Organisasi
                                                                           Sekretariat Daerah
   PEMERINTAH KABUPATEN TELUK INDAH              Nama SOP
                                                 Tanggal Efektif           : 9 Maret 2024
""")
    assert sop.identitas.text("nama") is None
    assert sop.identitas.text("disahkan_oleh") == "Kepala Bagian Organisasi Sekretariat Daerah"


def test_lines_above_and_below_a_label_in_their_middle_are_what_it_names() -> None:
    sop = read("""\
                                                 Nomor SOP                 065/014/BAG.ORG/2024
                                                 Tanggal Revisi
                                                 Tanggal Efektif           9 Maret 2024
                                                                           Kepala Bagian Organisasi
   PEMERINTAH KABUPATEN TELUK INDAH
                                                 Disahkan Oleh
        SEKRETARIAT DAERAH
                                                                           Budi Santoso, S.E.
                                                                           NIP. 19800101 200501 1 001
                                                                           Pengelolaan Arsip
                                                 Nama SOP
                                                                           Inaktif
""")
    assert sop.identitas.text("tanggal_efektif") == "9 Maret 2024"
    assert sop.identitas.text("disahkan_oleh") == "Kepala Bagian Organisasi"
    assert sop.identitas.text("nama") == "Pengelolaan Arsip Inaktif"
    assert sop.pengesahan is not None
    assert sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Budi Santoso, S.E."


def test_a_date_below_its_label_is_not_the_next_fields() -> None:
    sop = read("""\
                                                 Nomor SOP                 065/014/BAG.ORG/2024
   PEMERINTAH KABUPATEN TELUK INDAH              Tanggal Efektif
                                                                           9 Maret 2024
                                                 Disahkan Oleh
                                                 Nama SOP                  Pengelolaan Arsip
""")
    assert sop.identitas.text("tanggal_efektif") == "9 Maret 2024"
    assert sop.identitas.text("disahkan_oleh") is None


def test_a_full_line_of_the_left_section_leaves_the_next_number_to_the_right_one() -> None:
    sop = read("""\
Dasar Hukum                                               Kualifikasi Pelaksana
1. Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan 1. Memahami tata naskah dinas
2. Peraturan Menteri Dalam Negeri Nomor 52 Tahun 2011     2. Mampu mengoperasikan komputer
""")
    items = {bagian.nama: [butir.isi.teks for butir in bagian.butir] for bagian in sop.bagian}
    assert items["dasar_hukum"][0] == "Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan"
    assert items["kualifikasi_pelaksana"] == ["Memahami tata naskah dinas", "Mampu mengoperasikan komputer"]


def outcome(result: DocumentResult, code: str) -> Outcome:
    return result.sops[0].outcomes[code]


def test_a_one_where_other_fields_have_a_colon_contradicts_no_date(check_text: Callable[..., DocumentResult]) -> None:
    misread = check_text(IDENTITY.format(made="12 Maret 2024"), "IDN008")
    assert outcome(misread, "IDN008") is Outcome.UNDETERMINED
    written = check_text(IDENTITY.format(made=": 12 Maret 2024"), "IDN008")
    assert outcome(written, "IDN008") is Outcome.FAIL


def test_a_date_is_not_missing_when_one_stands_behind_another_field(check_text: Callable[..., DocumentResult]) -> None:
    text = """\
Nomor SOP : 065/014/BAG.ORG/2024 {rest}
Tanggal Efektif : 9 Maret 2024
Disahkan Oleh : Sekretaris Daerah
Nama SOP : Pengelolaan Arsip
"""
    assert outcome(check_text(text.format(rest="2 Maret 2024"), "IDN005"), "IDN005") is Outcome.UNDETERMINED
    assert outcome(check_text(text.format(rest=""), "IDN005"), "IDN005") is Outcome.FAIL


# ------------------------------------------------------------------ labels and rows of the table


@pytest.mark.parametrize("text", ["PERALATAN/IPERLENGKAPAN", "Peralatan/lPerlengkapan", "PERALATAN/1PERLENGKAPAN"])
def test_a_stroke_read_twice_leaves_a_label_as_it_should_be(text: str) -> None:
    found = label(text, "bagian")
    assert found is not None
    assert (found.kunci, found.baku) == ("peralatan_perlengkapan", True)


def test_one_misread_number_leaves_a_row_of_column_numbers() -> None:
    assert is_column_numbers(["1", "2", "3", "4", "EJ", "6", "7", "8"])
    assert not is_column_numbers(["1", "2", "3", "4", "EJ", "6", "Ya", "8"])
    assert not is_column_numbers(["1", "2", "3", "4", "Surat", "6", "7"])
    assert not is_column_numbers(["1", "Ya", "3", "4"])


def test_a_letter_in_place_of_a_number_that_is_wanting_opens_a_step() -> None:
    sop = table("""\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
?     Mencatat surat masuk     V                         Surat diterima     5 menit     Surat tercatat
      ke dalam buku agenda
3     Menyimpan surat                       V            Surat tercatat     5 menit     Arsip
""")
    assert numbers(sop) == [
        (1, "Menerima surat"),
        (None, "Mencatat surat masuk ke dalam buku agenda"),
        (3, "Menyimpan surat"),
    ]


def test_a_letter_beside_an_activity_that_opens_is_a_number_at_the_end_too() -> None:
    sop = table("""\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
a.    Mencatat surat masuk     V                         Surat diterima     5 menit     Surat tercatat
A.    Menyimpan surat                       V            Surat tercatat     5 menit     Arsip
""")
    assert [text for _, text in numbers(sop)] == ["Menerima surat", "Mencatat surat masuk", "Menyimpan surat"]


def test_a_figure_beside_words_that_go_on_is_no_number() -> None:
    sop = table("""\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
7     yang masuk
2     Menyimpan surat                       V            Surat diterima     5 menit     Arsip
""")
    assert [text for _, text in numbers(sop)][-1] == "Menyimpan surat"
    assert len(sop.langkah) == 2


def test_a_wrong_number_beside_an_activity_of_its_own_stays_a_number() -> None:
    sop = table("""\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
3     Menyimpan surat                       V            Surat diterima     5 menit     Arsip
""")
    assert [number for number, _ in numbers(sop)] == [1, 3]


def test_letters_of_which_too_many_stand_in_a_gap_leave_the_rows_in_doubt() -> None:
    sop = table("""\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
      dan memeriksa
b     kelengkapan surat                                                                 lengkap
g     serta lampiran
3     Menyimpan surat                       V            Surat lengkap      5 menit     Arsip
""")
    assert sop.legibility < 0.7


def test_a_time_keeps_its_cell_though_one_blank_parts_it_from_its_neighbours() -> None:
    sop = table("""\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
2     Mencatat surat           V                         Surat diterima dan 2 hari kerja Surat tercatat
                                                         lampiran
3     Menyimpan surat                       V            Surat tercatat     1 jam 30 menit Arsip
""")
    assert quality(sop) == [
        ["Surat masuk", "5 menit", "Surat diterima"],
        ["Surat diterima dan lampiran", "2 hari kerja", "Surat tercatat"],
        ["Surat tercatat", "1 jam 30 menit", "Arsip"],
    ]


NARROW = """\
Nomor SOP : 045/SOP/2022
Nama SOP : Pengelolaan Arsip

                              Pelaksana              Mutu   Baku
No  Kegiatan              Petugas  Kepala Kelengkapan Waktu Output         Keterangan
1   Menerima surat        V               Surat masuk    1 Hari Surat     Surat dari pengirim
                                                         Kerja  diterima
2   Meneliti surat                 V      Surat          2 Hari Surat
                                          diterima              diteliti
3   Menyimpan surat       V               Surat diteliti 5      Arsip
                                                         Menit
"""


def test_the_times_show_where_a_narrow_column_ends() -> None:
    assert quality(read(NARROW)) == [
        ["Surat masuk", "1 Hari Kerja", "Surat diterima"],
        ["Surat diterima", "2 Hari", "Surat diteliti"],
        ["Surat diteliti", "5 Menit", "Arsip"],
    ]


def test_a_heading_over_columns_whose_words_stand_apart_is_no_column() -> None:
    heading = HEADING.replace("          Mutu Baku", "      Mutu    Baku")
    [tabel] = read(
        f"Nomor SOP : 045/SOP/2022\nNama SOP : Pengelolaan Arsip\n\n{heading}"
        + """\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
2     Menyimpan surat                       V            Surat diterima     5 menit     Arsip
"""
    ).tabel
    assert [kolom.nama.teks for kolom in tabel.pelaksana if kolom.nama is not None] == ["Petugas", "Kepala"]


PAGES = """\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
2     Mencatat surat           V                         Surat diterima     10 menit    Surat tercatat
\f{page}
"""


def test_a_page_without_its_heading_has_columns_of_its_own() -> None:
    sop = table(
        PAGES.format(
            page="""\
3  Meneliti surat     Surat tercatat 2 jam Surat
   yang masuk                              diteliti
4  Menyimpan surat    Surat diteliti 30    Arsip
                                     menit"""
        )
    )
    assert [text for _, text in numbers(sop)][2:] == ["Meneliti surat yang masuk", "Menyimpan surat"]
    assert quality(sop)[2:] == [["Surat tercatat", "2 jam", "Surat diteliti"], ["Surat diteliti", "30 menit", "Arsip"]]
    assert sop.legibility >= 0.7


def test_the_marks_of_some_actors_do_not_tell_whose_they_are() -> None:
    page = """\
3  Meneliti surat     V   Surat tercatat  2 jam    Surat diteliti
4  Menyimpan surat        Surat diteliti  3 jam    Arsip
"""
    sop = table(PAGES.format(page=page))
    assert quality(sop)[2:] == [["Surat tercatat", "2 jam", "Surat diteliti"], ["Surat diteliti", "3 jam", "Arsip"]]
    assert [[mark.pelaksana for mark in langkah.tanda] for langkah in sop.langkah][1:] == [["Petugas"], [None], []]


def test_marks_are_no_kelengkapan_on_a_page_where_that_is_blank() -> None:
    labels = ["nomor", "uraian", "", "", "kelengkapan", "waktu", "output"]
    page = """\
3  Meneliti surat     {mark}   2 jam    Surat diteliti
4  Menyimpan surat    {mark}   3 jam    Arsip
"""
    assert borders_of_page(list(VisualLines(page.format(mark="V"))(0)), labels) is None
    assert borders_of_page(list(VisualLines(page.format(mark="Surat"))(0)), labels) is not None


WITH_REMARKS = ["nomor", "uraian", "", "kelengkapan", "waktu", "output", "keterangan"]


def test_one_blank_may_part_the_last_column_of_a_page() -> None:
    page = """\
3  Meneliti surat     Surat tercatat  2 jam  Surat   -
                                             diteliti
4  Menyimpan surat    Surat diteliti  3 jam  Surat     -
                                             disimpan
"""
    found = borders_of_page(list(VisualLines(page)(0)), WITH_REMARKS)
    assert found is not None
    assert found.borders[-2:] == [page.index("Surat   -"), page.index("-\n")]


def test_the_last_column_of_a_page_starts_within_no_words() -> None:
    page = """\
3  Meneliti surat     Surat tercatat  2 jam     Surat
                                              diteliti
4  Menyimpan surat    Surat diteliti  3 jam   Arsip surat
5  Mengarsipkan       Arsip surat     1 jam      Daftar
"""
    lines = list(VisualLines(page)(0))
    found = borders_of_page(lines, WITH_REMARKS)
    assert found is not None
    assert not any(piece.low < found.borders[-1] < piece.high for line in lines for piece in line.pieces)


def test_one_time_tells_the_columns_of_a_page_with_one_step() -> None:
    sop = table(PAGES.format(page="3  Meneliti surat   V   Surat tercatat  2 jam    Surat diteliti"))
    assert quality(sop)[2:] == [["Surat tercatat", "2 jam", "Surat diteliti"]]


def test_a_row_whose_time_stands_with_that_of_its_neighbour_is_in_doubt() -> None:
    rows = """\
1     Menerima surat           V                         Surat masuk                    Surat diterima
2     Mencatat surat           V                         Surat diterima     1 hari      Surat tercatat
      di buku agenda                                                        {more}
"""
    assert table(rows.format(more="      ")).legibility >= 0.7
    assert table(rows.format(more="1 hari")).legibility < 0.7


@pytest.mark.parametrize("waktu", ["kerja        ", "             "])
def test_a_time_outside_waktu_where_that_has_none_leaves_its_row_in_doubt(waktu: str) -> None:
    rows = """\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
2     Mencatat surat           V                         {needs}{waktu}Surat tercatat
"""
    assert table(rows.format(needs="Surat 3 hari  ", waktu=waktu)).legibility < 0.7
    assert table(rows.format(needs="Surat masuk   ", waktu="     5 menit ")).legibility >= 0.7


def test_words_below_an_actor_leave_a_row_without_output_in_doubt() -> None:
    row = """\
1     Menerima surat           V                         Surat masuk        5 menit     Surat diterima
2     Menyimpan surat          {below}   Surat diterima     5 menit
"""
    assert table(row.format(below="V                    ")).legibility >= 0.7
    assert table(row.format(below="Surat di arsip       ")).legibility < 0.7


# ------------------------------------------------------------------ what is left of a description


@pytest.mark.parametrize("opening", ["permohonan surat", "Da berkas", "9 berkas"])
def test_the_rest_of_a_description_is_no_fault_of_wording(
    check_text: Callable[..., DocumentResult], opening: str
) -> None:
    rows = [
        ("1.", "Menerima surat masuk", "Surat masuk", "Surat diterima"),
        ("2.", "Mencatat surat masuk", "Surat diterima", "Surat tercatat"),
        ("3.", opening, "Surat tercatat", "Surat terperiksa"),
        ("4.", "Menyimpan surat masuk", "Surat terperiksa", "Arsip"),
        ("5.", "Melaporkan surat masuk", "Arsip", "Laporan"),
    ]
    text = "Nomor SOP : 045/SOP/2022\nNama SOP : Pengelolaan Arsip\n\n"
    text += "No\tKegiatan\tPetugas\tKelengkapan\tWaktu\tOutput\n"
    text += "".join(f"{number}\t{uraian}\tV\t{needs}\t5 menit\t{output}\n" for number, uraian, needs, output in rows)
    assert outcome(check_text(text, "LKH003"), "LKH003") is Outcome.UNDETERMINED
    assert outcome(check_text(text.replace(opening, "Pengetikan surat"), "LKH003"), "LKH003") is Outcome.FAIL


@pytest.mark.parametrize(
    ("first", "second", "column"), [("", "", (20, 25)), ("7 jam", "", (20, 25)), ("7 jam", "8 jam", None)]
)
def test_times_of_which_most_do_not_stand_below_one_another_are_no_column(
    first: str, second: str, column: tuple[int, int] | None
) -> None:
    page = f"""\
1  Meneliti surat   2 jam   Surat    {first}
2  Menyimpan surat  3 jam   Arsip    {second}
"""
    assert column_of_times(list(VisualLines(page)(0))) == column


@pytest.mark.parametrize(
    ("note", "read"),
    [
        ("Rencana", ("Berkas", "10 Menit", "Surat konsep", "Rencana")),
        ("Rencana (harian)", ("Berkas", "10 Menit", "Surat konsep", "Rencana (harian)")),
    ],
)
def test_a_line_of_the_table_that_was_read_as_a_bracket_is_no_word(note: str, read: tuple[str, ...]) -> None:
    table = f"""
No    Kegiatan             Staf     Camat     Kelengkapan   Waktu      Output        Keterangan
1     (Menerima berkas     O                  (Berkas       5 Menit    (Berkas       (Rencana
2     (Menyusun konsep     O                  (Berkas       10         (Surat        {note}
      surat                                                 (Menit     konsep
3     Menandatangani                O         Konsep        1 Jam      Surat
"""
    columns = ("uraian", "kelengkapan", "waktu", "output", "keterangan")
    assert cells_of_steps(table, *columns)[:2] == [
        ("Menerima berkas", "Berkas", "5 Menit", "Berkas", "Rencana"),
        ("Menyusun konsep surat", *read),
    ]


def test_brackets_that_are_closed_on_the_next_line_are_words() -> None:
    table = """
No    Kegiatan             Staf     Camat     Kelengkapan   Waktu      Output        Keterangan
1     Menerima berkas      O                  Berkas        5 Menit    Berkas        Loket
      (formulir dan                                                                  (Senin dan
      lampiran)                                                                      Rabu)
2     Menandatangani                O         Konsep        1 Jam      Surat
"""
    assert cells_of_steps(table, "uraian", "keterangan")[0] == (
        "Menerima berkas (formulir dan lampiran)",
        "Loket (Senin dan Rabu)",
    )
