"""Who writes a document out with a program also writes what is to be seen and no text: pictures, pages, stamps."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

TEXT = """{first}

**DINAS SOSIAL KOTA AMBON**

{heading}

- **Nomor SOP**: 460/07/DINSOS/2024
- **Nama SOP**: Penyaluran Bantuan

Pencatatan dan Pendataan

- Buku register

{page}

## {title}

| No | Kegiatan | Staf | Kepala | Kelengkapan | Waktu | Output |
|---|---|---|---|---|---|---|
| 1 | Menghitung alokasi | V | | Data warga | 1 Hari | Daftar alokasi |
| 2 | Menetapkan alokasi | | V | Daftar alokasi | 1 Hari | Keputusan |

Kepala Dinas Sosial

{stamp}

**Wulan Sari, S.Sos.**
"""
PLAIN = {
    "first": "[Logo Kota Ambon]",
    "heading": "## Identitas SOP",
    "page": "**[Halaman 2]**",
    "title": "SOP Penyaluran Bantuan",
    "stamp": "*(tanda tangan dan stempel)*",
}


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"first": "Berikut hasil transkripsi dokumen:", "page": "--- Halaman 2 ---"},
        {"first": "(Lambang Garuda)", "heading": "A. Identitas", "stamp": "[Stempel Dinas Sosial]"},
        {"heading": "### Informasi Dokumen", "title": "7. Tabel Mutu Baku Prosedur Kerja"},
        {"title": "Bagan Alir Kegiatan"},
    ],
)
def test_it_is_no_text_of_the_sop(check_text: Callable[..., DocumentResult], said: dict[str, str]) -> None:
    text = TEXT.format(**PLAIN | said)
    (sop,) = parse(Source("x", text)).sops
    assert sop.residu == ()
    assert [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] == ["Buku register"]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Wulan Sari, S.Sos."
    assert not check_text(text, "STR008").findings


@pytest.mark.parametrize("page", ["(bila ada) kuitansi", "[Kuitansi]"])
def test_other_words_in_brackets_are(page: str) -> None:
    (sop,) = parse(Source("x", TEXT.format(**PLAIN | {"page": page}))).sops
    assert page in " ".join(butir.isi.teks for bagian in sop.bagian for butir in bagian.butir)


@pytest.mark.parametrize("title", ["SOP Pelaksanaan Kegiatan", "Langkah Pengamanan Arsip"])
def test_a_title_of_other_words_is_no_heading_of_the_table(title: str) -> None:
    (sop,) = parse(Source("x", TEXT.format(**PLAIN | {"title": title}))).sops
    words = [butir.isi.teks for bagian in sop.bagian for butir in bagian.butir] + [piece.teks for piece in sop.judul]
    assert any(title in piece for piece in words)


@pytest.mark.parametrize("label", ["- **Nama:** ", "  * Nama : ", "**Nama Lengkap**: "])
def test_the_name_of_who_approves_may_be_an_item_with_a_label(label: str) -> None:
    approved = f"- **Disahkan oleh**: Kepala Dinas Sosial\n{label}Wulan Sari\n  - **NIP:** 197204151997032004\n"
    text = (
        TEXT.format(**PLAIN).replace("- **Nama SOP**", f"{approved}- **Nama SOP**").partition("Kepala Dinas Sosial\n\n")
    )
    (sop,) = parse(Source("x", text[0])).sops
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Wulan Sari"
