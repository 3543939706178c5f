"""A line at the head of every page stands between two parts of a table; it is no text of the SOP."""

from collections.abc import Callable

import pytest

from read_texts import read, sections
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEADING = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tStaf\tKepala\tKelengkapan\tWaktu\tOutput\n"
TEXT = f"""Nomor SOP : 1/SOP/2024
Nama SOP : Penyaluran Bantuan

{HEADING}1\tMenghitung alokasi\tO\t\tData siswa\t1 Hari\tDaftar alokasi
2\tMemeriksa alokasi\t\tO\tDaftar alokasi\t1 Hari\tDaftar diperiksa

{{between}}

{HEADING}{{number}}\tMenetapkan alokasi\t\tO\tDaftar diperiksa\t1 Hari\tKeputusan
"""
HEADS = ["Penyaluran Bantuan oleh Dinas Pendidikan", "Dilarang menggandakan dokumen ini\ntanpa izin tertulis"]


@pytest.mark.parametrize("between", HEADS)
def test_it_is_passed_over_where_the_steps_count_on(check_text: Callable[..., DocumentResult], between: str) -> None:
    text = TEXT.format(between=between, number=3)
    assert not check_text(text, "STR008").findings
    assert len(parse(Source("x", text)).sops[0].langkah) == 3


@pytest.mark.parametrize("number", [1, 5])
def test_it_is_text_where_they_do_not(check_text: Callable[..., DocumentResult], number: int) -> None:
    assert [f.code for f in check_text(TEXT.format(between=HEADS[1], number=number), "STR008").findings] == ["STR008"]


def test_a_signature_between_two_pages_is_kept() -> None:
    between = "Kepala Dinas Pendidikan,\n\n\nWulan Sari, S.Pd.\nNIP. 19720415 199703 2 004"
    signature = parse(Source("x", TEXT.format(between=between, number=3))).sops[0].pengesahan
    assert signature is not None and signature.nama is not None
    assert signature.nama.teks == "Wulan Sari, S.Pd."


IDENTITY = """DINAS SOSIAL
KABUPATEN SUKAMAJU

Nomor SOP : 460/07/DINSOS/2024
Tanggal Pembuatan : 4 Maret 2024
Tanggal Efektif : 11 Maret 2024
Disahkan Oleh : Kepala Dinas Sosial
Nama SOP : Penyaluran Bantuan

Dasar Hukum
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
{mid}2. Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial

"""
STEPS = f"""{HEADING}1\tMenghitung alokasi\tO\t\tData warga\t1 Hari\tDaftar alokasi
2\tMemeriksa alokasi\t\tO\tDaftar alokasi\t1 Hari\tDaftar diperiksa

{{head}}{{heading}}3\tMenetapkan alokasi\t\tO\tDaftar diperiksa\t1 Hari\tKeputusan

"""
OF_PAGES = [
    "DINAS SOSIAL\nSOP Penyaluran Bantuan\nNo. SOP : {number}\nHalaman : 2 dari 3\n\n",
    "DINAS SOSIAL\tNomor SOP : {number}\nSTANDAR OPERASIONAL PROSEDUR\tRevisi : 00\nPENYALURAN BANTUAN\tHalaman : 2 dari 3\n\n",
    "Hal 1 dari 3\nDINAS SOSIAL\nNo. Dokumen : {number}\n\n",
    "DINAS SOSIAL\tTanggal Terbit : 11 Maret 2024\nSOP Penyaluran Bantuan\tHalaman : 2 dari 3\n\n",
    "| DINAS SOSIAL | Halaman | 2/3 |\n| SOP Penyaluran Bantuan | Revisi | 0 |\n\n",
]


@pytest.mark.parametrize("heading", [HEADING, ""])
@pytest.mark.parametrize("head", OF_PAGES)
def test_fields_at_the_head_of_a_page_open_no_other_sop(
    check_text: Callable[..., DocumentResult], head: str, heading: str
) -> None:
    text = IDENTITY.format(mid="") + STEPS.format(head=head.format(number="460/07/DINSOS/2024"), heading=heading)
    (sop,) = parse(Source("x", text)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2, 3]
    assert not check_text(text, "STR008", "LKH001", "LKH009").findings


def test_a_list_goes_on_below_the_head_of_a_page() -> None:
    head = "\n" + OF_PAGES[0].format(number="460/07/DINSOS/2024")
    (sop,) = parse(Source("x", IDENTITY.format(mid=head) + STEPS.format(head="", heading=HEADING))).sops
    assert [butir.isi.teks.partition(" tentang ")[2] for butir in sop.dasar_hukum] == [
        "Pelayanan Publik",
        "Kesejahteraan Sosial",
    ]
    assert len(sop.langkah) == 3


@pytest.mark.parametrize("head", ["SOP Penyaluran Bantuan (lanjutan)", "Lanjutan", "Sambungan"])
def test_a_list_goes_on_below_a_line_that_says_so(head: str) -> None:
    text = "Nama SOP : Penyaluran Bantuan\n\nPeralatan/Perlengkapan\n1. Komputer\n\f\n{head}\n\n2. Printer\n"
    assert sections(read(text.format(head=head))) == {"peralatan_perlengkapan": ["Komputer", "Printer"]}


@pytest.mark.parametrize(
    ("number", "first"),
    [("512/19/UMUM/2023", "Halaman : 1"), ("460/07/DINSOS/2024", "Tanggal Pembuatan : 5 Maret 2024")],
)
def test_another_number_or_another_date_opens_one(number: str, first: str) -> None:
    second = f"Nomor SOP : {number}\n{first}\n\n"
    text = IDENTITY.format(mid="") + STEPS.format(head=second, heading=HEADING)
    assert len(parse(Source("x", text)).sops) == 2


def test_a_table_of_its_own_below_the_signature_is_no_page_of_the_steps() -> None:
    history = "Kepala Dinas Sosial,\n\nWulan Sari, S.Sos.\n\nNo\tTanggal\tPerubahan\tKeterangan\n1\t4 Maret 2024\tTerbitan pertama\t-\n"
    text = IDENTITY.format(mid="") + STEPS.format(head="", heading=HEADING) + history
    (sop,) = parse(Source("x", text)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2, 3]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Wulan Sari, S.Sos."


def test_a_scan_may_misread_the_number_at_the_head_of_a_page() -> None:
    text = IDENTITY.format(mid="") + STEPS.format(head=OF_PAGES[0].format(number="46O/07/DlNSOS/2024"), heading=HEADING)
    (sop,) = parse(Source("x", text)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2, 3]


def test_the_next_number_with_its_own_dates_opens_an_sop() -> None:
    second = IDENTITY.format(mid="").replace("460/07", "460/08")
    text = IDENTITY.format(mid="") + second + STEPS.format(head="", heading=HEADING)
    assert [len(sop.langkah) for sop in parse(Source("x", text)).sops] == [0, 3]


PAGES = """Dinas Sosial Kota Ambon                                           SOP Penyaluran Bantuan
                                                                  Hal 1/3
Nomor SOP : 41/SOP/2023
Tanggal Pembuatan : 6 Maret 2023
Nama SOP : Penyaluran Bantuan

PERINGATAN                                         PENCATATAN DAN PENDATAAN
Bantuan yang tidak tepat sasaran wajib             Buku register
dikembalikan
Dinas Sosial Kota Ambon                                           SOP Penyaluran Bantuan
                                                                  Hal 2/3
NO  KEGIATAN               Petugas   Kasi     Kadis    KELENGKAPAN    WAKTU     OUTPUT
1   Menyusun daftar           V                        Data           1 hari    Daftar
    penerima                                                                    penerima
2   Memeriksa daftar                   V               Daftar         1 hari    Daftar
                                                       penerima                 sah
Dinas Sosial Kota Ambon                                           SOP Penyaluran Bantuan
                                                                  Hal 3/3
3   Menyalurkan bantuan       V                        Daftar         1 hari    Tanda
                                                       sah                      terima
"""


def test_what_is_printed_on_each_page_beside_its_number_is_of_no_row_and_no_item() -> None:
    (sop,) = parse(Source("x", PAGES)).sops

    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == [
        "Bantuan yang tidak tepat sasaran wajib dikembalikan",
        "Buku register",
    ]
    assert [(step.uraian.teks, step.output.teks) for step in sop.langkah if step.uraian and step.output] == [
        ("Menyusun daftar penerima", "Daftar penerima"),
        ("Memeriksa daftar", "Daftar sah"),
        ("Menyalurkan bantuan", "Tanda terima"),
    ]
    # Its words start as those on the page with the heading: so do its marks.
    assert [[mark.pelaksana for mark in step.tanda] for step in sop.langkah][2] == ["Petugas"]
    assert sop.residu == ()


def test_a_field_that_is_printed_on_each_page_is_read() -> None:
    text = "No. Dokumen 041/SOP/2023\nHalaman 1/2\nNama SOP : Arsip\n\nNo. Dokumen 041/SOP/2023\nHalaman 2/2\n"
    (sop,) = parse(Source("x", text)).sops

    assert sop.identitas.nomor is not None


def test_the_letterhead_of_the_first_page_is_one_though_each_page_repeats_it() -> None:
    heads = [f"DINAS SOSIAL KOTA AMBON\nHalaman {page}/3\n\n" for page in (1, 2, 3)]
    text = f"{heads[0]}Nomor SOP : 41/SOP/2023\nNama SOP : Arsip\n\n{heads[1]}Dasar Hukum\n1. UU KIP\n\n{heads[2]}"
    (sop,) = parse(Source("x", text)).sops

    assert [teks.teks for teks in sop.kop] == ["DINAS SOSIAL KOTA AMBON"]
    assert sop.residu == ()


def test_the_head_of_a_page_may_be_misread_where_the_second_step_stands_below_it() -> None:
    head = "DINAS SOSIAL\nNomor SOP : 460/O7/DINSOS/2O24\nTanggal Efektif : 11 Maret 2024\nNama SOP : Penyaluran Bantuan\n\n"
    steps = STEPS.format(head=head, heading=HEADING).replace(
        "2\tMemeriksa alokasi\t\tO\tDaftar alokasi\t1 Hari\tDaftar diperiksa\n", ""
    )
    (sop,) = parse(Source("x", IDENTITY.format(mid="") + steps.replace("3\tMenetapkan", "2\tMenetapkan"))).sops
    assert [step.nomor for step in sop.langkah] == [1, 2]


def test_the_foot_of_a_page_is_of_the_sop_above_it_though_another_follows() -> None:
    first = IDENTITY.format(mid="") + STEPS.format(head="", heading="")
    foot = "Nomor SOP : 460/07/DINSOS/2024\n\nDilarang menggandakan dokumen ini\n\n"
    second = first.replace("460/07", "460/08").replace("Penyaluran", "Pendataan")
    sops = parse(Source("x", first + foot + second)).sops
    numbers = [nomor.teks for sop in sops if (nomor := sop.identitas.value("nomor")) is not None]
    assert numbers == ["460/07/DINSOS/2024", "460/08/DINSOS/2024"]


@pytest.mark.parametrize("title", ["SOP PENYALURAN BANTUAN DINAS SOSIAL", "Standar Operasional Prosedur Dinas Sosial"])
def test_a_title_above_the_number_of_each_page_is_no_item(title: str) -> None:
    text = f"{title}\nHalaman 1 dari 2\n{IDENTITY.format(mid='')}{title}\nHalaman 2 dari 2\n{STEPS}"
    assert sections(read(text))["dasar_hukum"] == [
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Undang-Undang Nomor 11 Tahun 2009 tentang Kesejahteraan Sosial",
    ]


def test_a_number_above_the_number_of_each_page_stays_a_field() -> None:
    numbered = "SOP Nomor 460/07/DINSOS/2024"
    text = IDENTITY.format(mid=f"{numbered}\nHalaman 1 dari 2\n").replace("Nomor SOP : 460/07/DINSOS/2024", numbered)
    nomor = read(f"{text}\n{numbered}\nHalaman 2 dari 2\n{STEPS}").identitas.nomor
    assert nomor is not None and nomor.nilai is not None and nomor.nilai.teks == "460/07/DINSOS/2024"


def test_below_it_nothing_but_a_signature_may_stand() -> None:
    head = "DINAS SOSIAL\nKABUPATEN SUKAMAJU\nNomor SOP : 1/SOP/2024\nNama SOP : Penyaluran Bantuan\n\n"
    signature = "Kepala Dinas Sosial,\n\n\nWulan Sari, S.Pd.\nNIP. 19720415 199703 2 004\n"
    sop = read(f"{head}{STEPS.format(head='', heading='')}{head}{signature}")
    assert [line.teks for line in sop.kop] == ["DINAS SOSIAL", "KABUPATEN SUKAMAJU"]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert not sop.residu
