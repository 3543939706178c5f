"""Labels that a scan broke or misread, headings that say more than the form, and items without numbers of their own."""

import pytest

from read_texts import identity, read, sections
from sop_texts import IDENTITY, LAW
from soplint.parser import parse
from soplint.source import Source
from soplint.vocabulary.istilah import label

WIDE = """Pencatatan dan Pendataan
1. Dicatat dalam buku kendali pengujian kendaraan bermotor dan disimpan sebagai berkas digital pada aplikasi pengujian berkala
"""
READ = ["551/017/SOP/2023", "6 Maret 2023", "13 Maret 2023", "Kepala Dinas Perhubungan", "Pengujian Kendaraan"]

# -------------------------------------------------------------------- labels


def test_headings_of_two_words_may_stand_in_two_lines() -> None:
    sop = read(
        IDENTITY
        + "DASAR\nHUKUM\n1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan\n"
        + "KUALIFIKASI\nPELAKSANA\n1. Memahami alat uji\nPERALATAN/\nPERLENGKAPAN\n1. Alat uji rem\n"
    )

    assert {name: len(items) for name, items in sections(sop).items()} == {
        "dasar_hukum": 1,
        "kualifikasi_pelaksana": 1,
        "peralatan_perlengkapan": 1,
    }
    assert sections(sop)["kualifikasi_pelaksana"] == ["Memahami alat uji"]


def test_labels_of_fields_may_stand_in_two_lines() -> None:
    lines = [line.replace(" ", "\n", 1) if " : " in line else line for line in IDENTITY.splitlines()]

    assert identity(read("\n".join(lines) + "\n" + LAW)) == READ


@pytest.mark.parametrize("below", ["(tidak ada)", "•\nSOP Pendaftaran Kendaraan", "SOP Pendaftaran Kendaraan"])
def test_what_stands_below_a_heading_is_no_part_of_it(below: str) -> None:
    (section,) = sections(read(f"{IDENTITY}Keterkaitan\n{below}\n")).values()

    assert len(section) == 1


def test_two_labels_below_one_another_are_two() -> None:
    """ "Tanggal Revisi / Revisi ke" is a label, too."""
    sop = read("Nomor SOP : 7/SOP/2023\nTanggal Revisi\nRevisi Ke\n: 02\nNama SOP : Pengujian Kendaraan\n")

    assert sop.identitas.tanggal_revisi is not None
    assert sop.identitas.tanggal_revisi.label.teks == "Tanggal Revisi"


@pytest.mark.parametrize(
    ("written", "kind", "key"),
    [
        ("Per1ngatan", "bagian", "peringatan"),
        ("Tan9gal Revisi", "medan", "tanggal_revisi"),
        ("Nama SOF", "medan", "nama"),
        ("Dasar Hukunn", "bagian", "dasar_hukum"),
        ("Fencatatan dan Pendaxaan", "bagian", "pencatatan_pendataan"),
        ("Keterxaitan", "bagian", "keterkaitan"),
    ],
)
def test_labels_are_known_by_what_scans_make_of_their_letters(written: str, kind: str, key: str) -> None:
    found = label(written, kind)

    assert found is not None and found.kunci == key


@pytest.mark.parametrize("written", ["Nomor SOP 08", "Dasar Hukum1", "Tanggal Revisi 2"])
def test_figures_behind_a_label_are_none_of_its_letters(written: str) -> None:
    assert label(written, "medan") is None and label(written, "bagian") is None


def test_a_heading_may_say_more_than_the_form_where_a_colon_ends_it() -> None:
    sop = read(f"{IDENTITY}Dasar Hukum Penyusunan SOP:\n1. Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas\n")

    assert list(sections(sop)) == ["dasar_hukum"]


def test_fields_in_one_line_are_told_though_one_of_them_is_blank() -> None:
    line = " ".join(line for line in IDENTITY.splitlines() if " : " in line).replace(
        "Tanggal Efektif", "Tanggal Revisi :  Tanggal Efektif"
    )

    assert identity(read(f"DINAS PERHUBUNGAN\n\n{line}\n\n{LAW}")) == READ


# -------------------------------------------------------------------- items


@pytest.mark.parametrize("sign", ["o", "e", "v", "+", "§", "Ø", "°"])
def test_signs_that_stand_for_bullets_open_items(sign: str) -> None:
    sop = read(f"{IDENTITY}Peralatan/Perlengkapan\n{sign} Komputer\n{sign} Alat uji rem\n")

    assert sections(sop) == {"peralatan_perlengkapan": ["Komputer", "Alat uji rem"]}


@pytest.mark.parametrize("speck", ["‘ ", "“ ", "_ ", ". ", "'"])
def test_specks_before_a_number_are_none_of_the_item(speck: str) -> None:
    sop = read(f"{IDENTITY}Peralatan/Perlengkapan\n1. Komputer\n{speck}2. Alat uji rem\n")

    assert sections(sop) == {"peralatan_perlengkapan": ["Komputer", "Alat uji rem"]}


def test_letters_count_the_items_of_a_line() -> None:
    sop = read(f"{IDENTITY}Peralatan/Perlengkapan\na. Komputer; b. printer; dan c. Alat uji rem\n")

    assert sections(sop) == {"peralatan_perlengkapan": ["Komputer;", "printer; dan", "Alat uji rem"]}


def test_a_letter_that_is_cited_opens_no_item() -> None:
    sop = read(f"{IDENTITY}Peringatan\na. Jika syarat huruf b. Tidak terpenuhi, kendaraan tidak lulus uji\n")

    assert len(sections(sop)["peringatan"]) == 1


def test_numbers_above_as_many_lines_are_theirs() -> None:
    sop = read(f"{IDENTITY}Peralatan/Perlengkapan\n1.\n2.\n3.\nKomputer\nAlat uji rem\nBuku kendali\n\n{LAW}")

    items = sop.bagian[0].butir
    assert [(butir.penanda.teks if butir.penanda else "", butir.isi.teks) for butir in items] == [
        ("1.", "Komputer"),
        ("2.", "Alat uji rem"),
        ("3.", "Buku kendali"),
    ]
    assert not sop.residu


def test_lines_without_numbers_are_items_where_the_text_was_not_wrapped() -> None:
    lines = "Peralatan/Perlengkapan\nKomputer\nAlat uji rem\nBuku kendali\n"

    assert len(sections(read(IDENTITY + WIDE + lines))["peralatan_perlengkapan"]) == 3
    assert len(sections(read(IDENTITY + lines))["peralatan_perlengkapan"]) == 1


def test_wrapped_items_in_two_columns_go_on_with_capital_letters() -> None:
    text = (
        f"{IDENTITY}Dasar Hukum\tKualifikasi Pelaksana\n"
        "1. Undang-Undang Nomor 22\t1. Memahami alat uji\n"
        "Tahun 2009 tentang Lalu Lintas\tKendaraan Bermotor\n"
        "dan Angkutan Jalan\t\n"
    )

    assert sections(parse(Source("x", text)).sops[0]) == {
        "dasar_hukum": ["Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan"],
        "kualifikasi_pelaksana": ["Memahami alat uji Kendaraan Bermotor"],
    }
