"""The fields of the identity block may be numbered, as the sections may."""

import pytest

from soplint.parser import parse
from soplint.source import Source

FIELDS = [
    ("Nomor SOP", "460/07/DINSOS/2024"),
    ("Tanggal Pembuatan", "4 Maret 2024"),
    ("Tanggal Efektif", "11 Maret 2024"),
    ("Disahkan Oleh", "Kepala Dinas Sosial"),
    ("Nama SOP", "Penyaluran Bantuan"),
]


@pytest.mark.parametrize(
    "line", ["{n}. {label} : {value}", "{n}.  {label}\t: {value}", "({n}) {label}: {value}", "{n}) {label}\t{value}"]
)
def test_a_number_before_a_field_is_no_part_of_its_label(line: str) -> None:
    block = "\n".join(line.format(n=n, label=label, value=value) for n, (label, value) in enumerate(FIELDS, 1))
    (sop,) = parse(Source("x", f"DINAS SOSIAL\n\nI. IDENTITAS\n{block}\n\nII. DASAR HUKUM\n1. UUD 1945\n")).sops
    identity = sop.identitas
    found = [
        identity.nomor,
        identity.tanggal_pembuatan,
        identity.tanggal_efektif,
        identity.disahkan_oleh,
        identity.nama,
    ]
    assert [field and field.nilai and field.nilai.teks for field in found] == [value for _, value in FIELDS]


@pytest.mark.parametrize(
    "item", ["2. Pengesahan rancangan peraturan", "2. Halaman : 12", "2. Judul : Undang-Undang Perikanan"]
)
def test_an_item_that_resembles_one_stays_an_item(item: str) -> None:
    text = f"Nomor SOP : 1/SOP/2024\nNama SOP : Arsip\n\nKeterkaitan\n1. SOP Surat Masuk\n{item}\n"
    (sop,) = parse(Source("x", text)).sops
    assert len(sop.bagian[0].butir) == 2


def test_a_long_number_of_a_part_goes_with_its_heading() -> None:
    text = (
        "Nomor SOP : 1/SOP/2024\nNama SOP : Arsip\n\nVII.\tPENCATATAN DAN PENDATAAN\n1. Buku agenda\n\nVIII.\tURAIAN PROSEDUR\n"
        "No\tKegiatan\tStaf\tKelengkapan\tWaktu\tOutput\n1\tMencatat surat\tO\tSurat\t5 Menit\tCatatan\n"
    )
    assert parse(Source("x", text)).sops[0].residu == ()
