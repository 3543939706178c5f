"""A section that this form does not have ends the section above it."""

import pytest

from read_texts import read, sections

TEXT = """Nomor SOP : 460/07/DINSOS/2024
Nama SOP : Penyaluran Bantuan

Dasar Hukum
1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik

{other}

Keterkaitan
1. SOP Pendataan Warga
2. {item}

No\tKegiatan\tStaf\tKelengkapan\tWaktu\tOutput
{steps}
"""
STEPS = "1\tMenghitung alokasi\tO\tData warga\t1 Hari\tDaftar alokasi"
OTHERS = [
    "Tujuan\nMenjadi acuan penyaluran bantuan.",
    "TUJUAN :\nMenjadi acuan penyaluran bantuan.\n\nRUANG LINGKUP :\nKota Ambon",
    "2. Definisi\n1. Bantuan adalah uang.\n2. Warga adalah penduduk.",
    "Ruang Lingkup: Kota Ambon",
    "### Flowchart\n\n```mermaid\nA --> B\n```",
]


def sections_beside(other: str, item: str = "SOP Pengaduan", steps: str = STEPS) -> dict[str, list[str]]:
    return sections(read(TEXT.format(other=other, item=item, steps=steps)))


@pytest.mark.parametrize("other", OTHERS)
def test_its_words_are_no_items_of_the_section_above(other: str) -> None:
    assert sections_beside(other) == {
        "dasar_hukum": ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"],
        "keterkaitan": ["SOP Pendataan Warga", "SOP Pengaduan"],
    }


@pytest.mark.parametrize("item", ["Tujuan penyaluran bantuan", "Definisi warga: penduduk tetap"])
def test_an_item_that_opens_with_such_a_word_stays_one(item: str) -> None:
    assert sections_beside(OTHERS[0], item)["keterkaitan"] == ["SOP Pendataan Warga", item]


def test_without_steps_the_words_may_be_those_of_a_torn_table() -> None:
    assert len(sections_beside(OTHERS[0], steps="")["dasar_hukum"]) > 1


@pytest.mark.parametrize("numbers", [("", ""), ("1. ", "2. ")])
def test_it_may_stand_above_the_first_section_of_this_form(numbers: tuple[str, str]) -> None:
    first, second = numbers
    others = f"{first}Tujuan\nMenjadi acuan.\n\n{second}Ruang Lingkup\n1. Staf\n\nDasar Hukum\n"
    text = TEXT.replace("Dasar Hukum\n", others)
    sop = read(text.format(other="", item="SOP Pengaduan", steps=STEPS))
    assert sop.residu == ()
    assert sop.identitas.nama is not None and sop.identitas.nama.nilai is not None
    assert sop.identitas.nama.nilai.teks == "Penyaluran Bantuan"


def test_an_item_may_end_like_the_head_of_a_further_page() -> None:
    text = TEXT.format(other="Peralatan/Perlengkapan\nAlat uji\n\nPemeriksaan lanjutan", item="SOP Arsip", steps=STEPS)
    assert sections(read(text))["peralatan_perlengkapan"][-1].endswith("Pemeriksaan lanjutan")
