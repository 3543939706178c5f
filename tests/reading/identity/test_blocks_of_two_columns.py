"""Identity blocks with labels in two columns, and what heads such a block or stands above it."""

from collections.abc import Callable

import pytest

from read_texts import read
from sop_texts import LAW, TABLE
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

Check = Callable[..., DocumentResult]

KOP = "PEMERINTAH KABUPATEN SUKAMARA\nDINAS PERTANIAN\n\n"
TABS = """Nomor SOP\t: 521/22/2026\tDisahkan Oleh\t: Kepala Dinas
Tanggal Pembuatan\t: 24 Agustus 2026\t\tIr. DAMIANUS
Tanggal Revisi\t:{revisi}\t\tNIP. 196701241993121001
Tanggal Efektif\t: 25 Agustus 2026\tNama SOP\t: Pengendalian Hama

"""
SPACES = """Nomor SOP : 521/22/2026                 Disahkan Oleh : Kepala Dinas
Tanggal Pembuatan : 24 Agustus 2026     Ir. DAMIANUS
Tanggal Revisi :{revisi}                      NIP. 196701241993121001
Tanggal Efektif : 25 Agustus 2026       Nama SOP : Pengendalian Hama

"""


@pytest.mark.parametrize("revisi", [" -", "  "])
@pytest.mark.parametrize("block", [TABS, SPACES])
def test_name_and_number_below_the_right_label_belong_to_it(block: str, revisi: str) -> None:
    sop = read(KOP + block.format(revisi=revisi) + LAW + TABLE)
    signed = sop.pengesahan
    assert signed is not None
    assert signed.jabatan is not None
    assert signed.nama is not None
    assert signed.nip is not None
    assert [signed.jabatan.teks, signed.nama.teks] == ["Kepala Dinas", "Ir. DAMIANUS"]
    assert signed.nip.teks.endswith("196701241993121001")
    made, name = sop.identitas.value("tanggal_pembuatan"), sop.identitas.value("nama")
    assert made is not None
    assert name is not None
    assert [made.teks, name.teks] == ["24 Agustus 2026", "Pengendalian Hama"]
    assert not sop.residu


def test_a_name_wrapped_in_the_right_column_stays_whole() -> None:
    block = (
        "Nomor SOP\t: 521/22/2026\tNama SOP\t: Pengendalian Hama\n"
        "Tanggal Pembuatan\t: 24 Agustus 2026\t\tdan Penyakit\n"
        "\t\t\tTanaman\n"
        "Tanggal Efektif\t: 25 Agustus 2026\tDisahkan Oleh\t: Kepala Dinas\n\n"
    )
    name = read(KOP + block + LAW + TABLE).identitas.value("nama")
    assert name is not None
    assert name.teks == "Pengendalian Hama dan Penyakit Tanaman"


def test_a_second_value_in_a_block_of_one_column_stays_with_its_label() -> None:
    block = "Nomor SOP\t: 521/22/2026\nNama SOP\tPengendalian Hama\tdan Penyakit\nDisahkan Oleh\tKepala Dinas\n\n"
    name = read(KOP + block + LAW + TABLE).identitas.value("nama")
    assert name is not None
    assert name.teks == "Pengendalian Hama dan Penyakit"


@pytest.mark.parametrize("head", ["| Uraian | Isi |", "| Field | Value |", "| No | Komponen | Keterangan |"])
def test_the_heading_that_markdown_demands_is_no_text(check_text: Check, head: str) -> None:
    cells = ["Nomor SOP | 551/017/SOP/2023", "Tanggal Pembuatan | 6 Maret 2023", "Nama SOP | Pengujian Kendaraan"]
    number = "| 1 " if head.count("|") == 4 else ""
    rule = "|---" * (head.count("|") - 1) + "|"
    block = "\n".join([head, rule, *(f"{number}| {cell} |" for cell in cells)])
    text = f"# DINAS PERHUBUNGAN KABUPATEN ENDE\n\n{block}\n\n{LAW}{TABLE}"
    assert not check_text(text, "STR008").findings
    other = text.replace(head, head.replace(head.split("|")[-2], " Lampiran C3 "))
    assert check_text(other, "STR008").findings


@pytest.mark.parametrize("above", ["- 1 -", "Halaman 1 dari 3", "----------"])
def test_a_letterhead_may_stand_right_below_a_page_number(above: str) -> None:
    block = "Nomor SOP : 521/22/2026\nNama SOP : Pengendalian Hama\n\n"
    sop = read(f"{above}\n{KOP}{block}{LAW}{TABLE}")
    assert [line.teks for line in sop.kop] == ["PEMERINTAH KABUPATEN SUKAMARA", "DINAS PERTANIAN"]


@pytest.mark.parametrize("office", ["KEPALA KEJAKSAAN NEGERI", "Ketua Pengadilan Negeri", "KETUA PENGADILAN AGAMA"])
def test_an_office_goes_on_with_its_seat(check_text: Check, office: str) -> None:
    head = f'Nomor SOP\t551/017/SOP/2023\nDisahkan Oleh\t"{office}\nKAPUAS"\nNama SOP\tPengujian Kendaraan\n\n'
    (finding,) = check_text(head + LAW + TABLE, "IDN013").findings
    assert "tanpa nama" in finding.message


def test_a_name_follows_the_minister_of_home_affairs() -> None:
    head = 'Nomor SOP\t551/017/SOP/2023\nDisahkan Oleh\t"Menteri Dalam Negeri\nTITO PRASETYO"\nNama SOP\tPengujian\n\n'
    signed = read(head + LAW + TABLE).pengesahan
    assert signed is not None
    assert signed.nama is not None
    assert signed.nama.teks == "TITO PRASETYO"


@pytest.mark.parametrize(
    ("left", "right", "doubtful"),
    [
        ("Buku", "agenda", False),
        ("Buku agenda surat masuk dinas", "dan surat keluar", True),
        ("Buku agenda surat masuk dinas", "Lembar disposisi", False),
    ],
)
def test_long_words_that_go_on_in_the_next_cell_may_have_been_cut_by_a_border_that_is_none(
    left: str, right: str, doubtful: bool
) -> None:
    heads = "Peralatan/Perlengkapan\tPencatatan dan Pendataan"
    (sop,) = parse(
        Source("x", f"Nomor SOP : 1/SOP/2024\nNama SOP : Arsip\n\n{heads}\n1. Komputer\t{left}\t{right}\n")
    ).sops
    assert [bagian.ragu for bagian in sop.bagian] == [False, doubtful]
