"""A file of several SOPs is read as each of them alone."""

from pathlib import Path

import pytest

from conftest import CORPUS
from read_texts import read_sops
from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.source import Source, read_source

SIGNATURE = "Kepala Dinas Perhubungan,\n\nDra. WULAN SARI\nNIP. 19710514 199603 2 001\n"
FIRST = IDENTITY + LAW + TABLE + SIGNATURE
SECOND = IDENTITY.replace("017", "018") + LAW + TABLE + SIGNATURE
SERVICE = """PEMERINTAH KOTA PAREPARE
DINAS SOSIAL

STANDAR PELAYANAN
PENERBITAN REKOMENDASI

NO\tKOMPONEN\tURAIAN
1\tPersyaratan\tKartu Keluarga
2\tDasar Hukum\tUndang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
3\tJumlah Pelaksana\t4 orang
"""


@pytest.mark.parametrize("page", ["\n", "\n\f", "\n\n\n"], ids=["blank line", "form feed", "blank lines"])
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_an_sop_behind_another_is_read_as_if_it_stood_alone(path: Path, page: str) -> None:
    text = read_source(path).text
    assert read_sops(FIRST + page + text) == read_sops(FIRST) + read_sops(text)


HEADS = {
    "fields without colons": SECOND.replace(" : ", " "),
    "fields with equals signs": SECOND.replace(" : ", " = "),
    "who signs stands above the fields": SECOND.replace(
        "\n\nNomor",
        "\n\nDibuat oleh :\tDisahkan oleh :\nPenguji\tKepala Dinas\n\nSITI AMINAH\tWULAN SARI\n"
        "NIP. 19850312 201001 2 011\tNIP. 19710514 199603 2 001\n\nNomor",
    ).replace("Disahkan Oleh : Kepala Dinas Perhubungan\n", ""),
    "letters apart": SECOND.replace("PEMERINTAH KOTA PAREPARE", "P E M E R I N T A H   K O T A   P A R E P A R E"),
    "a title alone": "PELAYANAN PENGUJIAN KENDARAAN\n\n" + SECOND.partition("\n\n")[2],
    "a form without fields": SERVICE,
}


@pytest.mark.parametrize("second", HEADS.values(), ids=HEADS)
def test_so_is_one_with_another_head(second: str) -> None:
    assert read_sops(f"{FIRST}\n\n{second}") == read_sops(FIRST) + read_sops(second)


def test_an_sop_behind_a_form_without_fields_is_another_one() -> None:
    assert read_sops(f"{SERVICE}\n\n{SECOND}") == read_sops(SERVICE) + read_sops(SECOND)


def test_a_form_that_is_bound_in_between_two_sops_is_of_neither() -> None:
    form = "\nLAMPIRAN 1 FORMULIR PERMOHONAN\nNama\t: ................\nAlamat\t: ................\n"
    first, second = parse(Source("x", f"{FIRST}{form}\n\n{SECOND}")).sops
    assert first.residu == second.residu == ()
    assert [line.teks for line in second.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]


def test_the_fields_of_a_form_between_two_sops_open_none() -> None:
    form = "\fFORMULIR DISPOSISI\n\nNomor : ........\nTanggal : ........\n\nDiteruskan kepada:\n1. ........\n\f"
    first, second = parse(Source("x", FIRST + form + SECOND)).sops
    assert first.identitas.text("nomor") == "551/017/SOP/2023"
    assert second.residu == ()


def test_a_letterhead_one_blank_before_a_label_opens_an_sop() -> None:
    head = "PEMERINTAH KOTA PAREPARE Nomor SOP : 551/018/SOP/2023\nDINAS PERHUBUNGAN Tanggal Pembuatan : 6 Maret 2023\n"
    first, second = parse(Source("x", FIRST + head + SECOND.partition("2023\n")[2].partition("\n")[2])).sops
    assert [teks.teks for teks in second.kop] == ["PEMERINTAH KOTA PAREPARE", "DINAS PERHUBUNGAN"]
    assert second.identitas.text("nomor") == "551/018/SOP/2023"
    assert first == parse(Source("x", FIRST)).sops[0]


def test_a_decree_above_the_first_sop_is_of_none() -> None:
    decree = """KEPUTUSAN KEPALA DINAS PERHUBUNGAN
NOMOR 12 TAHUN 2023
TENTANG PENETAPAN SOP

Menimbang : a. bahwa untuk tertib administrasi perlu ditetapkan SOP;
Mengingat : 1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan;
MEMUTUSKAN
KESATU : SOP tercantum dalam Lampiran Keputusan ini.

KEPALA DINAS,

WULAN SARI
\f"""
    without = ("span", "letak", "coverage")
    assert read_sops(decree + FIRST + SECOND, without=without) == read_sops(FIRST + SECOND, without=without)


BEHIND = {
    "a service standard": SERVICE.replace(
        "3\tJumlah Pelaksana\t4 orang", "3\tJumlah Pelaksana\t4 orang\n4\tBiaya/Tarif\tGratis"
    ),
    "a form of a hospital": """SPO PEMASANGAN INFUS

Pengertian
Memasukkan cairan melalui pembuluh darah.

Tujuan
Memenuhi kebutuhan cairan.

Kebijakan
Keputusan direktur.

Prosedur
1. Mencuci tangan
2. Memasang infus
""",
}


@pytest.mark.parametrize("other", BEHIND.values(), ids=BEHIND)
def test_a_document_of_another_template_is_no_part_of_the_sop_above_or_below_it(other: str) -> None:
    without = ("span", "letak", "coverage")
    read = read_sops(FIRST, without=without)
    behind = parse(Source("x", f"{FIRST}\n\f{other}")).sops
    assert [sop.format_lain is None for sop in behind] == [True, False]
    assert read_sops(f"{FIRST}\n\f{other}", without=without)[:1] == read
    above = parse(Source("x", f"{other}\n\f{FIRST}")).sops
    assert [sop.format_lain is None for sop in above] == [False, True]
    assert read_sops(f"{other}\n\f{FIRST}", without=without)[1:] == read


def test_the_head_of_another_template_is_of_that_document_with_who_approved_it() -> None:
    other = """PEMASANGAN INFUS
Ditetapkan oleh
Direktur Rumah Sakit
dr. WULAN SARI
NIP. 19700112 199503 2 002
Pengertian
Memasukkan cairan melalui pembuluh darah.
Tujuan
Memenuhi kebutuhan cairan.
Kebijakan
Keputusan direktur.
"""
    first, second = parse(Source("x", f"{FIRST}\n\f{other}")).sops
    assert first == parse(Source("x", FIRST)).sops[0]
    assert second.format_lain is not None


def test_the_running_head_above_an_identity_block_is_of_that_sop() -> None:
    head = "DINAS PERHUBUNGAN\tNomor SOP : 551/018/SOP/2023\nSTANDAR OPERASIONAL PROSEDUR\tRevisi : 00\n\n"
    first, second = parse(Source("x", f"{FIRST}\n\n{head}{SECOND.partition(chr(10) * 2)[2]}")).sops
    assert first == parse(Source("x", FIRST)).sops[0]
    assert second.identitas.text("nomor") == "551/018/SOP/2023"


UNSIGNED = IDENTITY + LAW + TABLE
OTHER = """Ditetapkan oleh
Direktur Rumah Sakit
dr. WULAN SARI
NIP. 19700112 199503 2 002

Pengertian
Memasukkan cairan melalui pembuluh darah.

Tujuan
Memenuhi kebutuhan cairan.

Kebijakan
Keputusan direktur.
"""


@pytest.mark.parametrize(
    ("above", "head"),
    [
        (UNSIGNED, "PEMASANGAN INFUS\n\nDasar Hukum\n1. Peraturan Menteri Kesehatan\n\n"),
        (UNSIGNED + "Kepala Dinas Perhubungan,\n\nWULAN SARI\n", "RSUD SUKAMAJU\n\nPEMASANGAN INFUS\n\n"),
        (UNSIGNED + "Kepala Dinas Perhubungan,\n", "PEMERINTAH KABUPATEN SUKAMAJU\nRSUD SUKAMAJU\n\n"),
    ],
    ids=["sections above who approved it", "a signature without a number", "an office without a name"],
)
def test_the_head_of_another_template_is_of_that_document_whatever_stands_above_it(above: str, head: str) -> None:
    first, second = parse(Source("x", f"{above}\n\f{head}{OTHER}")).sops
    assert first == parse(Source("x", above)).sops[0]
    assert second.format_lain is not None


def test_the_sections_below_a_table_are_of_that_sop_also_those_that_other_templates_have() -> None:
    own = "Kualifikasi Pelaksana\n1. SMA\n\nKeterkaitan\n1. SOP Arsip\n\nPeringatan\nPengujian terhambat.\n\n"
    (sop,) = parse(Source("x", f"{FIRST}\nPEMERINTAH KOTA PAREPARE\n{own}{OTHER.partition(chr(10) * 2)[2]}")).sops
    assert sop.format_lain is None
