"""Rows of label and value that the form does not have are of no field; those of who approves are the signature's."""

from collections.abc import Callable

import pytest

from soplint.model import Sop
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

ROWS = [
    ("Nomor SOP", "041/07/SOP/2024"),
    ("Versi", "1.0"),
    ("Nama SOP", "Peminjaman Buku"),
    ("Tanggal Pembuatan", "4 Maret 2024"),
    ("Tanggal Efektif", "11 Maret 2024"),
    ("Klasifikasi", "Internal"),
    ("Disahkan Oleh", "Kepala Dinas Perpustakaan"),
]
OTHERS = [("Unit Kerja", "Bidang Layanan"), ("Status", "Berlaku"), ("Penyusun", "Rahmat Hidayat")]
SIGNER = [("Nama", "Siti Rahmawati, S.Sos."), ("Pangkat/Gol.", "Pembina"), ("NIP", "198001022005012001")]


def read(text: str) -> Sop:
    [sop] = parse(Source("x", text)).sops
    return sop


def pipes(rows: list[tuple[str, str]]) -> str:
    first, *further = [f"| {label} | {value} |" for label, value in rows]
    return "\n".join([first, "|---|---|", *further]) + "\n"


def tabs(rows: list[tuple[str, str]]) -> str:
    return "".join(f"{label}\t{value}\n" for label, value in rows)


def colons(rows: list[tuple[str, str]]) -> str:
    return "".join(f"{label}\t:\t{value}\n" for label, value in rows)


LAYOUTS = pytest.mark.parametrize("layout", [pipes, tabs, colons])


@LAYOUTS
def test_a_row_of_another_field_goes_on_with_none(layout: Callable[[list[tuple[str, str]]], str]) -> None:
    sop = read(layout(ROWS + OTHERS))
    assert {name: sop.identitas.text(name) for name in ("nomor", "nama", "tanggal_efektif", "disahkan_oleh")} == {
        "nomor": "041/07/SOP/2024",
        "nama": "Peminjaman Buku",
        "tanggal_efektif": "11 Maret 2024",
        "disahkan_oleh": "Kepala Dinas Perpustakaan",
    }
    assert sop.pengesahan is None or sop.pengesahan.nama is None


@LAYOUTS
def test_the_labels_of_who_approves_are_no_part_of_the_office(layout: Callable[[list[tuple[str, str]]], str]) -> None:
    signature = read(layout(ROWS + SIGNER)).pengesahan
    assert signature is not None
    parts = (signature.jabatan, signature.nama, signature.pangkat, signature.nip)
    assert [part.teks.removeprefix("NIP ") for part in parts if part is not None] == [
        "Kepala Dinas Perpustakaan",
        "Siti Rahmawati, S.Sos.",
        "Pembina",
        "198001022005012001",
    ]


def test_two_fields_in_a_row_may_have_others_below_them() -> None:
    text = """| Nomor SOP | 041/07/SOP/2024 | Versi | 1 |
|---|---|---|---|
| Nama SOP | Peminjaman Buku | Tanggal Efektif | 11 Maret 2024 |
| Status | Berlaku | Penulis | Rahmat Hidayat |
"""
    sop = read(text)
    assert sop.identitas.text("nomor") == "041/07/SOP/2024"
    assert sop.identitas.text("nama") == "Peminjaman Buku"
    assert sop.identitas.text("tanggal_efektif") == "11 Maret 2024"


@pytest.mark.parametrize("label", ["Tanqgal Pernbuatan", "Tangga| Pembuatan"], ids=["letters", "a bar"])
def test_a_date_may_be_that_of_a_label_which_a_scan_misread(
    check_text: Callable[..., DocumentResult], label: str
) -> None:
    text = f"""| DINAS PERPUSTAKAAN | Nomor SOP | 041/07/SOP/2024 |
|---|---|---|
| KOTA SUKA DAMAI | {label} | 4 Maret 2024 |
| | Tanggal Efektif | 11 Maret 2024 |
| | Nama SOP | Peminjaman Buku |
"""
    outcomes = [
        check_text(one, "IDN005").sops[0].outcomes["IDN005"]
        for one in (text, text.replace(f"{label} | 4 Maret 2024", "Versi | 1"))
    ]
    assert outcomes == ["undetermined", "fail"]
