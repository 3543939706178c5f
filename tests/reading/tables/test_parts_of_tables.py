"""One identity block may serve several tables, each with the name of its part above it; and numbers in their own cells."""

from collections.abc import Callable

from read_texts import actors
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEAD = """BADAN KEUANGAN DAERAH
KABUPATEN BURU SELATAN

Nomor SOP\t900/15/BKD/2023
Tanggal Pembuatan\t6 Februari 2023
Tanggal Efektif\t13 Februari 2023
Disahkan Oleh\tKepala Badan Keuangan Daerah
Nama SOP\tPenatausahaan Pengeluaran Daerah

Pencatatan dan Pendataan
{record}

"""
TABLE = """No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tKasubbid\tKabid\tKelengkapan\tWaktu\tOutput
1\tMenyusun rancangan {name}\tX\t\tDPA\t1 hari\tRancangan {name}
2\tMengesahkan {name}\t\tX\tRancangan {name}\t1 jam\t{name}

"""
PARTS = "A. Penerbitan SPD\n\n" + TABLE.format(name="SPD") + "B. Penerbitan SP2D\n\n" + TABLE.format(name="SP2D")


def test_the_name_of_a_part_is_neither_an_item_nor_left_over(check_text: Callable[..., DocumentResult]) -> None:
    text = HEAD.format(record="Register SP2D") + PARTS
    (sop,) = parse(Source("x", text)).sops
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == ["Register SP2D"]
    assert len(sop.tabel) == 2
    assert sop.residu == ()
    assert not check_text(text, "STR008").findings


def test_the_last_item_of_a_list_of_letters_stays_an_item() -> None:
    text = HEAD.format(record="A. Register SP2D\n\nB. Buku kas") + TABLE.format(name="SPD")
    (sop,) = parse(Source("x", text)).sops
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == ["Register SP2D", "Buku kas"]


def test_a_number_in_a_cell_of_its_own_goes_with_the_text_beside_it() -> None:
    text = (
        HEAD.format(record="Register")
        + "DASAR HUKUM :\tKUALIFIKASI PELAKSANA :\n"
        + "1.\tUndang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;\t1.\tMemahami SIPD;\n"
        + "2.\tPeraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah.\t2.\tTeliti.\n"
        + "3.\tPeraturan Daerah Nomor 3 Tahun 2022 tentang Pengelolaan Keuangan Daerah.\t\t\n"
    )
    (sop,) = parse(Source("x", text)).sops
    found = {
        bagian.nama: [(b.penanda and b.penanda.teks, b.isi.teks[:12]) for b in bagian.butir] for bagian in sop.bagian
    }
    assert found["dasar_hukum"] == [("1.", "Undang-Undan"), ("2.", "Peraturan Pe"), ("3.", "Peraturan Da")]
    assert found["kualifikasi_pelaksana"] == [("1.", "Memahami SIP"), ("2.", "Teliti.")]


def test_columns_printed_on_two_pages_are_not_missing(check_text: Callable[..., DocumentResult]) -> None:
    text = HEAD.format(record="Register") + (
        "No\tKegiatan\tPelaksana\t\n\t\tKasubbid\tKabid\n1\tMenyusun SPD\tX\t\n2\tMengesahkan SPD\t\tX\n\n"
        "No\tMutu Baku\t\t\n\tKelengkapan\tWaktu\tOutput\n1\tDPA\t1 hari\tRancangan SPD\n2\tRancangan SPD\t1 jam\tSPD\n"
    )
    result = check_text(text, "STR005")
    assert not result.findings
    assert result.sops[0].outcomes["STR005"] == "undetermined"


def test_a_step_without_a_number_before_a_heading_says_of_no_page_between() -> None:
    table = TABLE.format(name="SPD")
    text = HEAD.format(record="Register") + table.replace("2\tM", "\tM").rstrip() + "\nDiteruskan di loket\n" + table
    (sop,) = parse(Source("x", text)).sops
    assert [each.teks for each in sop.residu] == ["Diteruskan di loket"]


def test_a_row_that_names_a_stage_is_of_no_step() -> None:
    rows = TABLE.format(name="SPD").replace("2\tMeng", "\tTahap Pengesahan\t\t\t\t\t\n2\tMeng").strip()
    (sop,) = parse(Source("x", HEAD.format(record="Arsip") + rows + "\n")).sops
    assert [langkah.uraian.teks for langkah in sop.langkah if langkah.uraian] == [
        "Menyusun rancangan SPD",
        "Mengesahkan SPD",
    ]


def test_a_part_below_a_list_of_numbers_is_no_item() -> None:
    (sop,) = parse(Source("x", HEAD.format(record="1. Register SP2D\n2. Buku kas") + PARTS)).sops
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == ["Register SP2D", "Buku kas"]


def test_what_alone_fills_a_section_is_no_stage() -> None:
    (sop,) = parse(Source("x", HEAD.format(record="\nPELAPORAN") + TABLE.format(name="SPD"))).sops
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == ["PELAPORAN"]


def test_a_name_that_begins_like_a_number_is_no_part() -> None:
    (sop,) = parse(Source("x", HEAD.format(record="Register\n\nI Nyoman Suta") + TABLE.format(name="SPD"))).sops
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir][-1].endswith("I Nyoman Suta")


def test_a_stage_named_in_a_column_of_what_comes_of_a_step_is_of_that_step() -> None:
    rows = TABLE.format(name="dokumen").replace("2\tMeng", "\t\t\t\t\t\tEvaluasi\n2\tMeng")
    (sop,) = parse(Source("x", HEAD.format(record="Register") + rows)).sops
    assert [step.output.teks for step in sop.langkah if step.output] == ["Rancangan dokumen Evaluasi", "dokumen"]


def test_a_short_mark_below_the_heading_is_of_no_name() -> None:
    rows = TABLE.format(name="SPD").replace("1\tMeny", "\t\tOK\t\t\t\t\n1\tMeny")
    (sop,) = parse(Source("x", HEAD.format(record="Register") + rows)).sops
    assert actors(sop) == ["Kasubbid", "Kabid"]
