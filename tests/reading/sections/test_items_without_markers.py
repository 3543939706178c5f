"""Lists without markers: what tells that a line opens an item, and does not go on with the one above."""

import pytest

from soplint.parser import parse
from soplint.source import Source

HEAD = "Nomor SOP : 364/02/2024\nNama SOP : Pemadaman Api\n\n"


def items(text: str) -> list[str]:
    (bagian,) = parse(Source("x", HEAD + text)).sops[0].bagian
    return [butir.isi.teks for butir in bagian.butir]


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Peralatan/Perlengkapan", ["Komputer;", "Printer;", "Alat tulis"]),
        ("Dasar Hukum", ["Undang-Undang Nomor 1 Tahun 2004.", "Peraturan Pemerintah Nomor 12 Tahun 2019."]),
        ("Keterkaitan", ["SOP Surat Masuk", "SOP Surat Keluar"]),
        (
            "Dasar Hukum",
            ["UU Nomor 1 Tahun 2004 tentang Perbendaharaan Negara", "PP Nomor 12 Tahun 2019 tentang Keuangan"],
        ),
        (
            "Dasar Hukum",
            [
                "Permenpora Nomor 3 Tahun 2015 tentang Gelanggang",
                "KepMenkes Nomor 12/Menkes/SK/I/2009 tentang Loket",
                "Kepgub Nomor 5 Tahun 2016 tentang Tim",
            ],
        ),
    ],
)
def test_each_line_is_an_item(heading: str, lines: list[str]) -> None:
    assert items("\n".join([heading, *lines, ""])) == lines


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("Peralatan/Perlengkapan", ["Komputer dengan", "Printer Laser"]),
        ("Peralatan/Perlengkapan", ["Komputer; printer;", "dan alat tulis"]),
        (
            "Dasar Hukum",
            ["Peraturan Kepala BKN tentang Ketentuan Pelaksanaan", "Peraturan Pemerintah Nomor 46 Tahun 2011"],
        ),
        ("Dasar Hukum", ["Keputusan Presiden Nomor 42 Tahun 2002 s.t.d.d.", "Keputusan Presiden Nomor 72 Tahun 2004"]),
    ],
)
def test_lines_that_may_go_on_are_one_item(heading: str, lines: list[str]) -> None:
    assert items("\n".join([heading, *lines, ""])) == [" ".join(lines)]


def test_the_rule_between_two_pages_is_no_item() -> None:
    page = "{1}------------------------------------------------"
    assert items(f"Keterkaitan\n1. SOP Surat Masuk\n\n{page}\n\n") == ["SOP Surat Masuk"]


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Komputer; Printer; Alat tulis kantor", ["Komputer;", "Printer;", "Alat tulis kantor"]),
        ("Komputer; pencetak dan pemindai", ["Komputer; pencetak dan pemindai"]),
        ("Komputer (Rakitan; Bermerek)", ["Komputer (Rakitan; Bermerek)"]),
    ],
)
@pytest.mark.parametrize("sign", ["\n", ": "])
def test_semicolons_before_capital_letters_part_items(line: str, parts: list[str], sign: str) -> None:
    assert items(f"Peralatan/Perlengkapan{sign}{line}\n") == parts


@pytest.mark.parametrize(
    "law",
    [
        "UU Nomor 6 Tahun 2014 tentang Desa; Lembaran Negara Tahun 2014 Nomor 7",
        "UU Nomor 6 Tahun 2014 tentang Desa (Lembaran Negara Nomor 7; Tambahan Lembaran Negara Nomor 5495)",
    ],
)
def test_in_dasar_hukum_only_a_regulation_is_an_item(law: str) -> None:
    assert items(f"Dasar Hukum\n{law}\n") == [law]


def test_regulations_parted_by_semicolons_are_items() -> None:
    laws = ["UU Nomor 6 Tahun 2014 tentang Desa;", "PP Nomor 43 Tahun 2014"]
    assert items(f"Dasar Hukum\n{' '.join(laws)}\n") == laws


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (
            "Komputer dan\npencetak\n\nBuku agenda dan\nlembar disposisi",
            ["Komputer dan pencetak", "Buku agenda dan lembar disposisi"],
        ),
        # A list has words of its own, and those below it are not of two items.
        ("Komputer\n- pencetak", ["Komputer"]),
    ],
)
def test_numbers_above_paragraphs_are_theirs(lines: str, read: list[str]) -> None:
    text = HEAD + f"Peralatan/Perlengkapan\n1.\n2.\n\n{lines}\n"
    (bagian,) = parse(Source("x", text)).sops[0].bagian
    numbered = [butir.isi.teks for butir in bagian.butir if butir.penanda and butir.penanda.teks in ("1.", "2.")]
    assert numbered == read


def test_in_a_list_of_long_lines_one_that_must_go_on_does() -> None:
    long = (
        "Komputer yang tersambung ke jaringan dan dipakai untuk mencetak bukti pendaftaran kendaraan bermotor wajib uji"
    )
    lines = ["Buku agenda dan", "Lembar Disposisi", long]
    assert items("\n".join(["Peralatan/Perlengkapan", *lines, ""])) == ["Buku agenda dan Lembar Disposisi", long]
