"""Words that a narrow column has torn, with a hyphen or without, are read whole, and two words never as one."""

from collections.abc import Callable
from itertools import zip_longest

import pytest

from soplint.model import Sop, Teks
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source
from soplint.torn import are_torn, as_one, needs_no_blank

IDENTITY = "Nomor SOP : 045/SOP/2022\nNama SOP : Peminjaman Ruang\n\n"
LABELS = ["No", "Uraian", "Kasubbag Umum", "Sekretaris", "Kelengkapan", "Waktu", "Output"]
TORN_LABELS = ["No", "Uraian", "Kasubba\ng Umum", "Sekretari\ns", "Kelengkapan", "Waktu", "Output"]
Rows = list[list[str]]


def quoted(rows: Rows) -> str:
    return "".join("\t".join(f'"{cell}"' if "\n" in cell else cell for cell in row) + "\n" for row in rows)


def laid_out(rows: Rows, before: str, between: str, rule: str) -> str:
    lines = [[cell.split("\n") for cell in row] for row in rows]
    widths = [max(len(line) for cell in column for line in cell) for column in zip(*lines, strict=True)]
    text = rule and f"{rule.join('-' * width for width in widths)}\n"
    for row in lines:
        for line in zip_longest(*row, fillvalue=""):
            cells = between.join(word.ljust(width) for word, width in zip(line, widths, strict=True))
            text += f"{before}{cells}{before[::-1]}".rstrip() + "\n"
        text += rule and f"{rule.join('-' * width for width in widths)}\n"
    return text


def drawn(rows: Rows) -> str:
    return laid_out(rows, "| ", " | ", "-+-")


def spaced(rows: Rows) -> str:
    return laid_out(rows, "", "   ", "")


def markdown(rows: Rows) -> str:
    lines = ["| " + " | ".join(cell.replace("\n", "<br>") for cell in row) + " |\n" for row in rows]
    return "".join([lines[0], "|---" * len(rows[0]) + "|\n", *lines[1:]])


def tagged(rows: Rows) -> str:
    cells = [["<td>" + cell.replace("\n", "<br>") + "</td>" for cell in row] for row in rows]
    return "<table>" + "".join("<tr>" + "".join(row) + "</tr>\n" for row in cells) + "</table>\n"


LAYOUTS = [quoted, drawn, spaced, markdown, tagged]


def read(text: str) -> Sop:
    return parse(Source("x", IDENTITY + text)).sops[0]


def step(uraian: str, kelengkapan: str = "Surat", output: str = "Surat") -> list[str]:
    return ["1", uraian, "v", "", kelengkapan, "5 menit", output]


def uraian(uraian: str, *others: list[str]) -> str:
    return written(read(quoted([LABELS, step(uraian), *others])).langkah[0].uraian)


def written(teks: Teks | None) -> str:
    assert teks is not None
    return teks.teks


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_torn_word_is_whole_in_each_layout(layout: Callable[[Rows], str]) -> None:
    first_row = step("Menandatang\nani surat\npermohonan", output="Permohona\nn cuti")
    second_row = ["2", "Menyiapkan\nruang", "", "v", "Perlengka\npan", "5 menit", "Ruang"]
    sop = read(layout([TORN_LABELS, first_row, second_row]))
    first, second = sop.langkah
    assert written(first.uraian) == "Menandatangani surat permohonan"
    assert written(first.output) == "Permohonan cuti"
    assert written(second.kelengkapan) == "Perlengkapan"
    assert [kolom.nama.teks for kolom in sop.tabel[0].pelaksana if kolom.nama] == ["Kasubbag Umum", "Sekretaris"]
    assert [mark.pelaksana for langkah in sop.langkah for mark in langkah.tanda] == ["Kasubbag Umum", "Sekretaris"]


def test_the_places_of_a_torn_word_stay_those_of_its_lines() -> None:
    text = IDENTITY + quoted([LABELS, step("Menandatang\nani surat")])
    uraian = parse(Source("x", text)).sops[0].langkah[0].uraian
    assert uraian is not None
    assert [text[slice(*span)] for span in uraian.spans] == ["Menandatang", "ani surat"]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Menerima\nsurat\nmasuk", "Menerima surat masuk"),
        ("Surat di\ntolak", "Surat di tolak"),
        ("Menerima\nberita\nacara", "Menerima berita acara"),
        ("Membuat\ntanda\nterima", "Membuat tanda terima"),
        ("Memberi\ntanda\ntangan", "Memberi tanda tangan"),
        # Neither word is known.
        ("Membeli\nkulkas\nbekas", "Membeli kulkas bekas"),
        # A capital letter opens a word.
        ("Kepala\nSub\nBagian", "Kepala Sub Bagian"),
        ("Menyusun laporan\nkan", "Menyusun laporan kan"),
    ],
)
def test_two_words_stay_two(broken: str, whole: str) -> None:
    assert uraian(broken, step("Menyiapkan ruang\nrapat dan konsumsi")) == whole


def test_a_word_may_be_torn_behind_others_where_they_fill_the_column() -> None:
    assert uraian("Memeriksa pe\nrmohonan\ncuti", step("Menyiapkan\nruang")) == "Memeriksa permohonan cuti"


def test_a_line_with_room_for_more_tears_no_word() -> None:
    longer = step("Menyiapkan ruang rapat besar\ndan konsumsi")
    assert uraian("Menyusun surat dan pe\nrmohonan", longer) == "Menyusun surat dan pe rmohonan"


def test_a_word_may_stand_in_three_lines() -> None:
    assert uraian("Mem\nerik\nsa", step("Men\ncari")) == "Memeriksa"


def test_a_word_is_known_where_the_text_has_it_elsewhere() -> None:
    elsewhere = step("Memeriksa\nbundel", kelengkapan="Hektograf lama")
    assert uraian("Hektogr\naf rusak", elsewhere) == "Hektograf rusak"
    assert uraian("Hektogr\naf rusak") == "Hektogr af rusak"
    assert uraian("Hektogr\naf rusak", step("Memeriksa\nHektografi")) == "Hektogr af rusak"
    assert uraian("Surat di\nkartoni", step("Dikartoni\npula")) == "Surat di kartoni"


def test_a_word_that_nobody_knows_is_whole_where_the_table_tears_others() -> None:
    torn = step("Menandatang\nani surat")
    assert uraian("Kromatogra\nf baru", torn) == "Kromatograf baru"
    assert uraian("Kromatogra\nf baru", step("Menyiapkan\nruang")) == "Kromatogra f baru"


def test_what_stands_by_itself_elsewhere_is_no_rest_of_a_word() -> None:
    torn = step("Menandatang\nani surat")
    assert uraian("Kromatogra\nbx baru", torn, step("Satu kromatogra lama\ndan baru")) == "Kromatogra bx baru"


def test_nobody_can_tell_where_a_word_in_three_lines_ends_that_nobody_knows() -> None:
    assert uraian("Kroma\ntogra\nf baru", step("Memer\niksa")) == "Kroma togra f baru"


def test_places_behind_a_torn_word_are_told_right(check_text: Callable[..., DocumentResult]) -> None:
    row = step("Menandatang\nani surat dan\nmenganalisa data")
    (found,) = check_text(IDENTITY + quoted([LABELS, row]), "BHS006").findings
    assert found.quote == "menganalisa"


def test_a_hyphen_at_the_end_of_a_line_keeps_its_word_together() -> None:
    assert uraian("Menelaah peraturan perundang-\nundangan") == "Menelaah peraturan perundang-undangan"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_hyphen_that_parts_a_word_is_none_of_it(layout: Callable[[Rows], str]) -> None:
    labels = [*LABELS[:2], "Sub Koor-\ndinator", *LABELS[3:]]
    rows = [
        labels,
        step("Mendokumen-\ntasikan surat"),
        ["2", "Memeriksa", "", "v", "Surat", "5 menit", "Per-\nsetujuan"],
    ]
    sop = read(layout(rows))
    assert written(sop.langkah[0].uraian) == "Mendokumentasikan surat"
    assert written(sop.langkah[1].output) == "Persetujuan"
    assert sop.langkah[0].tanda[0].pelaksana == "Sub Koordinator"


def test_places_behind_such_a_hyphen_are_told_right(check_text: Callable[..., DocumentResult]) -> None:
    row = step("Mendokumen-\ntasikan surat dan\nmenganalisa data")
    (found,) = check_text(IDENTITY + quoted([LABELS, row]), "BHS006").findings
    assert found.quote == "menganalisa"


@pytest.mark.parametrize("words", ["Surat -\ndisposisi", "Tahun 2023-\nsekarang", "Lampiran-\n2"])
def test_a_hyphen_that_parts_no_word_stays(words: str) -> None:
    assert uraian(f"Menyusun {words}") == f"Menyusun {words}".replace("\n", " ")


def test_no_blank_stands_before_a_comma_that_had_no_room() -> None:
    assert uraian("Menyusun\nlaporan\n, surat") == "Menyusun laporan, surat"


def test_a_word_may_go_on_in_a_row_below_or_behind_the_end_of_a_page() -> None:
    table = "\t".join(LABELS)
    sop = read(
        f"{table}\n1\tMenindaklan\tv\t\tSurat\t5 menit\tSurat\n\tjuti surat\t\t\t\t\t\n"
        "2\tMengirim surat\t\tv\tSurat\t5 menit\tSurat\n"
    )
    assert written(sop.langkah[0].uraian) == "Menindaklanjuti surat"


def test_a_name_may_be_torn_over_two_rows_of_a_heading() -> None:
    sop = read(
        "No\tUraian\tPelaksana\t\tMutu Baku\t\t\n"
        "\t\tKasubba\tSekretari\tKelengkapan\tWaktu\tOutput\n\t\tg Umum\ts\t\t\t\n"
        "1\tMenerima surat\tv\t\tSurat\t5 menit\tSurat\n2\tMengirim surat\t\tv\tSurat\t5 menit\tSurat\n"
    )
    assert [kolom.nama.teks for kolom in sop.tabel[0].pelaksana if kolom.nama] == ["Kasubbag Umum", "Sekretaris"]


def test_the_last_letter_of_a_name_in_a_heading_is_no_mark_of_the_first_step() -> None:
    sop = read("""
                             Pelaksana                       Mutu Baku
No   Uraian           Kepala     Pelaksan   Kelengkapa   Waktu      Output
                     Subbagia        a           n
                         n
1    Menerima surat               v         Surat        5 menit    Surat
2    Mengirim surat     v                   Surat        5 menit    Surat
""")
    assert [kolom.nama.teks for kolom in sop.tabel[0].pelaksana if kolom.nama] == ["Kepala Subbagian", "Pelaksana"]
    assert [[mark.teks for mark in langkah.tanda] for langkah in sop.langkah] == [["v"], ["v"]]


def test_two_words_between_lines_are_not_said_to_be_one(check_text: Callable[..., DocumentResult]) -> None:
    whole, parted = (
        check_text(IDENTITY + quoted([LABELS, step(f"Menerima surat yang{end}perlu di{between}serahkan")]), "BHS006")
        for end, between in (("\n", " "), (" ", "\n"))
    )
    assert [finding.quote for finding in whole.findings] == ["di serahkan"]
    assert not parted.findings


def test_a_correction_leaves_alone_what_stands_in_two_lines(check_text: Callable[..., DocumentResult]) -> None:
    rows = [step("Menganalis\na surat"), ["2", "Menganalisa\nsurat", "v", "", "Surat", "5 menit", "Surat"]]
    (found,) = check_text(IDENTITY + quoted([LABELS, *rows]), "BHS006").findings
    assert found.fix is not None
    assert [edit.text for edit in found.fix.edits] == ["Menganalisis"]
    (alone,) = check_text(IDENTITY + quoted([LABELS, rows[0]]), "BHS006").findings
    assert alone.fix is None


def test_a_torn_month_is_told_but_not_corrected(check_text: Callable[..., DocumentResult]) -> None:
    def fixed(months: str) -> bool:
        row = ["1", "Mengumpulkan data kinerja", "v", "", "Surat tugas", "2 Hari", "Data kinerja", months]
        (found,) = check_text(IDENTITY + quoted([[*LABELS, "Keterangan"], row]), "PRD005").findings
        return found.fix is not None

    assert fixed("Maret, Mei,\nSeptember,\nDesember")
    assert not fixed("Maret, Me\ni,\nSeptember\n,\nDesember")


@pytest.mark.parametrize(
    "parts",
    [
        ("menandatang", "ani"),
        ("perleng", "kapan"),
        ("kasubba", "g"),
        ("sekretari", "s"),
        ("pe", "layanan"),
        ("di", "nas"),
        ("ter", "koreksi"),
        ("peneliti", "an"),
    ],
)
def test_parts_of_a_known_word_are_torn(parts: tuple[str, ...]) -> None:
    assert are_torn(parts)


@pytest.mark.parametrize(
    "parts",
    [
        ("surat", "masuk"),
        ("di", "kembalikan"),
        ("di", "tolak"),
        ("tanda", "tangan"),
        ("prosedur", "kan"),
        ("kepala", "seksi"),
    ],
)
def test_words_and_ends_that_any_word_may_have_are_not(parts: tuple[str, ...]) -> None:
    assert not are_torn(parts)


def test_lines_are_one_text_with_blanks_but_within_words() -> None:
    assert as_one(["Menerima", "surat masuk, pe", "rmohonan", ", perundang-", "undangan"]) == (
        "Menerima surat masuk, permohonan, perundang-undangan"
    )
    assert as_one([]) == ""
    assert as_one(["Surat"]) == "Surat"


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("ibu-", "ibu hamil", True),
        ("PERUNDANG-", "UNDANGAN", True),
        ("PERUNDANG-", "Undangan rapat", False),
        ("surat-", "Undangan rapat", False),
    ],
)
def test_no_blank_belongs_behind_a_hyphen_between_two_halves_of_one_word(
    above: str, below: str, expected: bool
) -> None:
    assert needs_no_blank(above, below) is expected
