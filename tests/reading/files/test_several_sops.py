"""Where an SOP begins in a file that holds several."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEADING = "\tNo\tKegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\t\tPetugas\tKepala\tKelengkapan\tWaktu\tOutput\n"


def steps(*numbers: int) -> str:
    return "".join(f"\t{n}\tMencatat laporan ke-{n}\tx\t\tLaporan\t5 menit\tCatatan\n" for n in numbers)


def counts(text: str) -> list[tuple[int, int]]:
    """Tables and steps of each SOP."""
    return [(len(sop.tabel), len(sop.langkah)) for sop in parse(Source("x", text)).sops]


def test_a_title_and_steps_from_one_again_open_an_sop_without_identity_blocks() -> None:
    text = (
        f"\tSOP PENCATATAN LAPORAN WARGA\t\t\t\t\t\t\n{HEADING}{steps(1, 2, 3)}\n"
        f"\tSOP PENERUSAN LAPORAN WARGA\t\t\t\t\t\t\n{HEADING}{steps(1, 2)}"
    )
    assert counts(text) == [(1, 3), (1, 2)]
    assert [sop.judul[0].teks for sop in parse(Source("x", text)).sops] == [
        "SOP PENCATATAN LAPORAN WARGA",
        "SOP PENERUSAN LAPORAN WARGA",
    ]


def test_a_table_that_goes_on_under_a_title_is_the_same_sop() -> None:
    text = f"SOP PENCATATAN LAPORAN WARGA\n\n{HEADING}{steps(1, 2, 3)}\nSOP PENCATATAN LAPORAN WARGA\n\n{HEADING}{steps(4, 5)}"
    assert counts(text) == [(2, 5)]


def test_a_second_table_under_one_identity_block_is_the_same_sop() -> None:
    text = (
        f"Nomor SOP : 4/SOP/2022\nNama SOP : Pelaporan Warga\n\nSOP PENCATATAN LAPORAN WARGA\n\n{HEADING}{steps(1, 2, 3)}\n"
        f"SOP PENERUSAN LAPORAN WARGA\n\n{HEADING}{steps(1, 2)}"
    )
    assert counts(text) == [(2, 5)]


def test_a_second_identity_block_opens_an_sop() -> None:
    one = f"Nomor SOP : 4/SOP/2022\nNama SOP : Pelaporan Warga\nDasar Hukum\n1. Undang-Undang\n{HEADING}{steps(1, 2)}\n"
    assert counts(one + one.replace("4/SOP", "5/SOP")) == [(1, 2), (1, 2)]


def test_a_title_after_sections_side_by_side_belongs_to_no_section() -> None:
    text = (
        "Nama SOP\tPelaporan Warga\nPeringatan\t\tPencatatan dan Pendataan\nLaporan hilang\t\tBuku\n\n"
        f"STANDAR OPERASIONAL PROSEDUR\t\t\nPELAPORAN WARGA\t\t\n{HEADING}{steps(1)}"
    )
    sop = parse(Source("x", text)).sops[0]
    assert [butir.isi.teks for butir in sop.butir("peringatan")] == ["Laporan hilang"]
    assert [judul.teks for judul in sop.judul] == ["STANDAR OPERASIONAL PROSEDUR PELAPORAN WARGA"]


HEAD = "Nomor SOP\t4/SOP/2022\nNama SOP\tPelaporan Warga\nDisahkan Oleh\tCamat Dayun\n\tSUTRISNO\n\n"
SECTIONS = "Dasar Hukum\n1. Undang-Undang\n\n"


def test_an_identity_block_at_the_head_of_every_page_opens_one_sop() -> None:
    text = f"{HEAD}{SECTIONS}Halaman 1\n\n{HEAD}{HEADING}{steps(1, 2)}Halaman 2\n\n{HEAD}{HEADING}{steps(3, 4)}"
    assert counts(text) == [(2, 4)]
    sop = parse(Source("x", text)).sops[0]
    assert not sop.residu
    assert not sop.identitas.lain


def test_sections_of_the_second_page_are_of_the_same_sop() -> None:
    text = f"{HEAD}{SECTIONS}{HEAD}Keterkaitan\n1. SOP Surat Masuk\n\n{HEADING}{steps(1, 2)}"
    assert counts(text) == [(1, 2)]


def test_the_same_identity_block_before_steps_from_one_again_is_another_sop() -> None:
    one = f"{HEAD}{SECTIONS}{HEADING}{steps(1, 2)}\n"
    assert counts(one + one) == [(1, 2), (1, 2)]
    assert counts(one + HEAD + HEADING + steps(1, 2)) == [(1, 2), (1, 2)]


@pytest.mark.parametrize("above", [TABLE, f"{TABLE}Parepare, 6 Maret 2023\nKEPALA DINAS\n\nDra. WULAN SARI\n"])
@pytest.mark.parametrize("page", ["\f", "\f    ", "\n"], ids=["form feed", "form feed and indent", "blank line"])
def test_a_letterhead_at_the_head_of_a_page_is_that_of_the_sop_below_it(above: str, page: str) -> None:
    text = IDENTITY + LAW + above.rstrip("\n") + "\n" + page + IDENTITY.replace("551/017", "551/018") + LAW + TABLE
    first, second = parse(Source("x", text)).sops
    assert [teks.teks for teks in second.kop] == [teks.teks for teks in first.kop]
    assert not first.residu


@pytest.mark.parametrize("page", ["", "\n", "\f"], ids=["nothing", "blank line", "form feed"])
def test_a_letterhead_below_a_section_is_none_of_its_items(page: str) -> None:
    section = "Pencatatan dan Pendataan\n1. Buku uji\n"
    first, second = parse(Source("x", IDENTITY + section + page + IDENTITY.replace("017", "018") + LAW + TABLE)).sops
    assert [butir.isi.teks for butir in first.butir("pencatatan_pendataan")] == ["Buku uji"]
    assert [teks.teks for teks in second.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]


@pytest.mark.parametrize(
    ("line", "sops"),
    [
        ("Nomor : PER/05/M.PAN/4/2009 tentang Pedoman Umum", 1),
        ("Nomor : 23 Tahun 2014", 1),
        ("Nomor : 067/02/KEC.AWY/2023", 2),
    ],
)
def test_a_citation_that_goes_on_in_a_line_with_its_number_opens_no_sop(line: str, sops: int) -> None:
    cited = f"Dasar Hukum\n1. Peraturan Menteri Negara Pendayagunaan Aparatur Negara\n{line}\n"
    text = f"Nomor : 4/SOP/2022\nNama SOP : Pelaporan Warga\n{cited}\nPeringatan\nLaporan hilang\n"
    assert len(parse(Source("x", text)).sops) == sops


def test_the_right_one_of_two_sections_goes_on_below_such_a_line() -> None:
    text = """Nama SOP : Pelaporan Warga

Dasar Hukum Kualifikasi Pelaksana
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan 1. Mampu mengoperasikan komputer
2. Peraturan Menteri Pendayagunaan Aparatur Negara 2. Mengetahui tugas dan fungsi
Nomor : PER/05/M.PAN/4/2009 tentang Pedoman Umum
3. Mengetahui pembuatan laporan
"""
    (sop,) = parse(Source("x", text)).sops
    assert [butir.isi.teks for butir in sop.butir("kualifikasi_pelaksana")][2:] == ["Mengetahui pembuatan laporan"]


ONE = f"{IDENTITY}{LAW}{TABLE}"


@pytest.mark.parametrize(
    "line",
    [
        "Tanggal Efektif : 20 Maret 2023",
        "Nomor SOP : 551/017/SOP/2023",
        "Nomor SOP : 551/017/SOP/2023\nNama SOP : Pengujian Kendaraan",
        "Nomor : 045/12/2023",
    ],
)
def test_a_field_beside_the_signature_opens_no_sop(line: str) -> None:
    signature = "Kepala Dinas Perhubungan,\n\n\nDra. Wulan Sari, M.Si.\nNIP. 19720415 199703 2 004\n"
    (sop,) = parse(Source("x", f"{ONE}{line}\n{signature}")).sops
    assert sop.pengesahan is not None
    assert sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Dra. Wulan Sari, M.Si."


def test_the_number_at_the_head_of_the_page_with_the_table_opens_no_sop() -> None:
    assert counts(f"{IDENTITY}{LAW}\nNomor SOP : 551/017/SOP/2023\n{TABLE}") == [(1, 2)]


def test_another_number_with_sections_of_its_own_opens_one() -> None:
    other = ONE.replace("551/017", "551/018")
    assert counts(ONE + other[other.index("Nomor SOP") :]) == [(1, 2), (1, 2)]


def test_the_heading_of_a_table_with_the_fields_is_no_text() -> None:
    """Markdown has a heading above every table, also below the head of a page."""
    text = (
        "| DINAS SOSIAL | No. Dokumen | 1/SOP/2024 |\n| SOP Arsip | Halaman | 1/3 |\n\n"
        "| Uraian | Isi |\n|---|---|\n| Nomor SOP | 1/SOP/2024 |\n| Nama SOP | Arsip |\n"
    )
    (sop,) = parse(Source("x", text)).sops
    assert sop.residu == ()


@pytest.mark.parametrize("name", ["", "\nDra. Wulan Sari, M.Si."], ids=["behind the office", "in a line of its own"])
def test_an_sop_that_stands_in_a_file_twice_is_read_twice(name: str) -> None:
    """Its identity block is no head of a page, though who approves signs in the middle of it."""
    signed = f"Kepala Dinas Perhubungan\n{name}\nPembina Tk. I\nNIP. 19720415 199703 2 004"
    one = IDENTITY.replace("Kepala Dinas Perhubungan", signed) + LAW + TABLE
    first, second = parse(Source("x", one + one)).sops
    assert second.identitas.nomor is not None
    assert [teks.teks for teks in second.kop] == [teks.teks for teks in first.kop]
    assert not second.residu


def test_the_letterhead_above_a_table_that_opens_with_it_again_is_of_that_sop() -> None:
    letterhead = "PEMERINTAH KOTA PAREPARE\nDINAS PERHUBUNGAN\n"
    block = (
        "| PEMERINTAH KOTA PAREPARE | Nomor SOP | {} |\n| | Tanggal Pembuatan | 6 Maret 2023 |\n"
        "| | Nama SOP | Pengujian Kendaraan |\n\n"
    )
    one = letterhead + "\n" + block + LAW + TABLE.rstrip() + "\n"
    first, second = parse(Source("x", one.format("551/017/2023") + one.format("551/018/2023"))).sops
    assert not first.residu
    assert [teks.teks for teks in second.kop] == [teks.teks for teks in first.kop]


def test_a_number_that_ends_behind_a_dash_is_no_number_of_a_page() -> None:
    number = "KANTOR IMIGRASI KELAS I\tNomor SOP\tW.21.IMI-OT.02.02-{}\n"
    one = number + "\tTanggal Pembuatan\t6 Juni 2022\n\tNama SOP\tLayanan Paspor\n\n" + LAW + TABLE
    read = [sop.identitas.nomor for sop in parse(Source("x", one.format(210) + one.format(211))).sops]
    assert [nomor is not None and nomor.nilai is not None and nomor.nilai.teks[-3:] for nomor in read] == ["210", "211"]


SPACED = """No  Kegiatan              Petugas  Kepala  Kelengkapan   Waktu     Output

1   Mencatat permohonan      V             Permohonan    5 menit   Catatan

2   Mengesahkan catatan               V    Catatan       5 menit   Catatan
                                                                   sah
"""


@pytest.mark.parametrize("dates", ["Tanggal", "Tgl. dan tempat"], ids=["dates", "no dates"])
def test_a_letterhead_on_a_new_page_ends_a_table_of_spaced_columns(dates: str) -> None:
    one = IDENTITY.replace("Tanggal", dates) + LAW + "\n" + SPACED
    first, second = parse(Source("x", one + "\f" + one.replace("551/017", "551/018"))).sops
    last = first.langkah[-1].output
    assert last is not None
    assert last.teks == "Catatan sah"
    assert [teks.teks for teks in second.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]


SIGNATURE = "\nKepala Dinas Perhubungan,\n\nDra. WULAN SARI\nNIP. 19710514 199603 2 001\n"


@pytest.mark.parametrize("head", ["", "PEMERINTAH KOTA PAREPARE\nDINAS PERHUBUNGAN\n\n"], ids=["title", "letterhead"])
@pytest.mark.parametrize("page", ["\n", "\n\f"], ids=["blank line", "form feed"])
def test_a_title_and_steps_from_one_again_below_a_signature_are_of_another_sop(head: str, page: str) -> None:
    text = f"{ONE}{SIGNATURE}{page}{head}SOP PENERUSAN LAPORAN\n\n{HEADING}{steps(1, 2, 3)}{SIGNATURE}"
    first, second = parse(Source("x", text)).sops
    assert (len(first.langkah), len(second.langkah)) == (2, 3)
    assert [judul.teks for judul in second.judul] == ["SOP PENERUSAN LAPORAN"]


def test_a_table_below_a_signature_with_the_name_of_the_sop_is_of_that_sop() -> None:
    assert counts(f"{ONE}{SIGNATURE}\nSOP PENGUJIAN KENDARAAN\n\n{HEADING}{steps(1, 2, 3)}") == [(2, 5)]


def test_an_identity_block_may_stand_below_the_steps_of_each_sop() -> None:
    text = "\f".join(
        f"SOP {nama.upper()}\n\n{HEADING}{steps(1, 2)}\nNomor SOP : {nomor}\nNama SOP : {nama}\nTanggal Efektif : 6 Maret 2023\n"
        for nomor, nama in (("551/017/2023", "Pengujian Kendaraan"), ("551/018/2023", "Penerusan Laporan"))
    )
    sops = parse(Source("x", text)).sops
    assert [(sop.identitas.text("nomor"), len(sop.langkah)) for sop in sops] == [
        ("551/017/2023", 2),
        ("551/018/2023", 2),
    ]


def test_all_sections_again_below_the_steps_are_of_an_sop_without_identity_block() -> None:
    """A scan has lost the block."""
    sections = LAW + "Peringatan\n1. Hati-hati\n\nKeterkaitan\n1. SOP Lain\n\n"
    assert counts(IDENTITY + sections + TABLE + SIGNATURE + "\n~ ;\n" + sections + TABLE) == [(1, 2), (1, 2)]


def test_a_title_in_a_row_by_itself_opens_an_sop() -> None:
    """A spreadsheet has no blank lines."""
    one = f"SOP PENCATATAN LAPORAN\t\t\t\t\t\t\n{HEADING}{steps(1, 2)}"
    assert counts(one + one.replace("PENCATATAN", "PENERUSAN")) == [(1, 2), (1, 2)]


@pytest.mark.parametrize(("title", "notes"), [("PENERUSAN LAPORAN", 1), ("PENGUJIAN KENDARAAN", 0)])
def test_a_table_with_another_title_is_told_of(
    check_text: Callable[..., DocumentResult], title: str, notes: int
) -> None:
    """Nothing tells whether it is of another SOP."""
    text = f"{ONE}\nSTANDAR OPERASIONAL PROSEDUR\n{title}\n\n{HEADING}{steps(1, 2, 3)}"
    result = check_text(text)
    assert len(result.sops) == 1
    assert len(result.notes) == notes
    assert all("baris 19" in note for note in result.notes)
